"""The notice to a person whose entitlement was recalculated, in the office's language, with the law's reasons."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from payung.office.claims.models import Claim
from payung.office.recalculation.models import Instalment
from payung.office.schemes import SchemeSetup

_TEXTS = {
    "en": {
        "head": "{names}: your claim {claim} of {day} ({scheme}) was worked out again.",
        "amounts": "Before: {before} {currency}. Now: {after} {currency}.",
        "more": "You will receive {amount} {currency} more.",
        "less": "{amount} {currency} less will be paid out to you.",
        "back": "You were paid {amount} {currency} too much. Please pay it back in {count} parts: {parts}.",
        "part": "{amount} by {day}",
        "why": "Why:",
        "appeal": "If you think this is wrong you may appeal within {days} days.",
    },
    "th": {
        "head": "เรียน {names} คำขอเลขที่ {claim} เมื่อวันที่ {day} ({scheme}) ได้รับการคำนวณใหม่",
        "amounts": "เดิม {before} {currency} ปัจจุบัน {after} {currency}",
        "more": "คุณจะได้รับเงินเพิ่ม {amount} {currency}",
        "less": "เงินที่จะจ่ายให้คุณลดลง {amount} {currency}",
        "back": "คุณได้รับเงินเกินไป {amount} {currency} โปรดคืนเป็น {count} งวด: {parts}",
        "part": "{amount} ภายในวันที่ {day}",
        "why": "เหตุผล:",
        "appeal": "หากเห็นว่าไม่ถูกต้อง ยื่นอุทธรณ์ได้ภายใน {days} วัน",
    },
    "id": {
        "head": "Yth. {names}: klaim {claim} tanggal {day} ({scheme}) telah dihitung ulang.",
        "amounts": "Sebelumnya: {before} {currency}. Sekarang: {after} {currency}.",
        "more": "Anda akan menerima tambahan {amount} {currency}.",
        "less": "Pembayaran kepada Anda berkurang {amount} {currency}.",
        "back": "Anda menerima kelebihan {amount} {currency}. Mohon dikembalikan dalam {count} bagian: {parts}.",
        "part": "{amount} sebelum {day}",
        "why": "Alasan:",
        "appeal": "Jika menurut Anda ini keliru, Anda dapat mengajukan keberatan dalam {days} hari.",
    },
    "km": {
        "head": "ជូន {names}៖ ពាក្យស្នើលេខ {claim} ថ្ងៃ {day} ({scheme}) ត្រូវបានគណនាឡើងវិញ។",
        "amounts": "មុន៖ {before} {currency}។ ឥឡូវ៖ {after} {currency}។",
        "more": "អ្នកនឹងទទួលបានបន្ថែម {amount} {currency}។",
        "less": "ប្រាក់ដែលត្រូវបើកជូនអ្នកថយ {amount} {currency}។",
        "back": "អ្នកបានទទួលលើស {amount} {currency}។ សូមសងវិញជា {count} ដង៖ {parts}។",
        "part": "{amount} មុនថ្ងៃ {day}",
        "why": "មូលហេតុ៖",
        "appeal": "បើអ្នកយល់ថាមិនត្រឹមត្រូវ អ្នកអាចតវ៉ាក្នុងរយៈពេល {days} ថ្ងៃ។",
    },
}


def language_of(setup: SchemeSetup) -> str:
    """The office's language: the first of the country's."""
    return setup.law.country.languages[0]


def notice_text(
    claim: Claim,
    setup: SchemeSetup,
    *,
    before: Decimal,
    after: Decimal,
    recovered: Decimal,
    instalments: Sequence[Instalment],
    reasons: Sequence[str],
) -> str:
    """The text; in English for a language that has none yet. `recovered` is what was paid too much and is paid back."""
    language = language_of(setup)
    words = _TEXTS.get(language, _TEXTS["en"])
    names = setup.scheme.names
    scheme = names.get(language, names["en"])
    currency = claim.currency
    lines = [
        words["head"].format(names=claim.person.names, claim=claim.number, day=claim.happened_on, scheme=scheme),
        words["amounts"].format(before=_shown(before), after=_shown(after), currency=currency),
    ]
    if after > before:
        lines.append(words["more"].format(amount=_shown(after - before), currency=currency))
    elif before - after > recovered:
        lines.append(words["less"].format(amount=_shown(before - after - recovered), currency=currency))
    if recovered:
        parts = "; ".join(words["part"].format(amount=_shown(one.amount), day=one.due_on) for one in instalments)
        lines.append(
            words["back"].format(amount=_shown(recovered), currency=currency, count=len(instalments), parts=parts)
        )
    lines += [words["why"], *reasons]
    if setup.appeals:
        lines.append(words["appeal"].format(days=setup.appeals.length))
    return "\n".join(lines)


def _shown(amount: Decimal) -> str:
    return f"{amount:,.2f}"
