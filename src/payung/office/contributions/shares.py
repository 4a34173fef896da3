"""The shares of the government and of employers in a scheme's dues: received for all members together, and reversed.

No due is named: they pay by the quarter or the year, after a sum of the scheme's. What is open is what the ledger says they owe, less
what was received.
"""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.db import IntegrityError, transaction

from payung.law.faults import Fault
from payung.law.language import MEMBER
from payung.office.acts import Act, Refusal, action
from payung.office.contributions.actions import PLACE_OF, check_channel, money_of, number_of, number_taken, received_day
from payung.office.contributions.models import ShareReceipt
from payung.office.contributions.posting import INCOME_OF
from payung.office.contributions.queries import shares
from payung.office.ledger.models import Account
from payung.office.ledger.posting import ensure_scheme_accounts, open_day, post
from payung.office.membership.actions import setup_of
from payung.office.schemes import SchemeSetup


@action("contributions.receive_share", permission="contributions.receive_share")
def receive_share(
    act: Act, *, office: int, scheme: str, payer: str, channel: str, number: str, amount: str, received_on: str, paid_by: str = "",
    reference: str = "",
) -> dict[str, object]:  # fmt: skip
    """Enter what the government or an employer paid of their share in a scheme's dues, at most what they owe today.

    The same number with the same content again is the same receipt. `paid_by`: which ministry or employer. Gives the receipt's id.
    Raises Refusal.
    """
    setup = setup_of(scheme)
    _check_payer(setup, payer)
    paid = money_of(amount, "amount")
    day = received_day(received_on, act.day)
    check_channel(channel)
    number = number_of(number)
    codes = _accounts_of(office, setup, payer, channel, day)
    # Of two cashiers at once the second waits here, and then sees what the first received.
    Account.objects.select_for_update(no_key=True).get(code=codes[INCOME_OF[payer]])
    content = {"scheme": scheme, "payer": payer, "amount": paid, "received_on": day, "paid_by": paid_by.strip()[:200]}
    earlier = ShareReceipt.objects.filter(office_id=office, channel=channel, number=number).first()
    if earlier is not None:
        _check_same(earlier, content)
        return {"share": earlier.pk, "again": True}
    _check_owed(office, setup, payer, paid, act.day)
    try:
        with transaction.atomic():
            receipt = ShareReceipt.objects.create(
                office_id=office, channel=channel, number=number, currency=setup.currency, reference=reference.strip()[:200],
                act_id=act.id, **content,
            )  # fmt: skip
    except IntegrityError:  # somebody entered the number at this moment, for another scheme or payer
        raise Refusal(number_taken(number, channel)) from None
    _post(act, receipt, codes, PLACE_OF[channel], open_day(office, day, act.day))
    act.about(f"share:{receipt.pk}", scheme=scheme, payer=payer, amount=paid)
    return {"share": receipt.pk, "again": False}


@action("contributions.reverse_share", permission="contributions.reverse")
def reverse_share(act: Act, *, office: int, share: int, reason: str) -> int:
    """Reverse the receipt of a share that was wrong or bounced: it is owed again. Gives the reversal's id. Raises Refusal."""
    found = ShareReceipt.objects.select_for_update().filter(pk=share, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no receipt {share} of a share in this office.", path="share"))
    if found.reverses_id is not None:
        raise Refusal(Fault("reversal", "A reversal is not reversed; enter the receipt again.", path="share"))
    if ShareReceipt.objects.filter(reverses=found).exists():
        raise Refusal(Fault("reversed", f"Receipt {found.number} was reversed already.", path="share"))
    if not reason.strip():
        raise Refusal(Fault("missing", "Say why the receipt is reversed.", path="reason"))
    opposite = ShareReceipt.objects.create(
        office_id=office, scheme=found.scheme, payer=found.payer, channel="reversal", number=f"{found.channel} {found.number}",
        amount=-found.amount, currency=found.currency, received_on=act.day, paid_by=found.paid_by, reference=reason.strip()[:200],
        reverses=found, act_id=act.id,
    )  # fmt: skip
    codes = _accounts_of(office, setup_of(found.scheme), found.payer, found.channel, act.day)
    _post(act, opposite, codes, PLACE_OF[found.channel], act.day)
    act.about(f"share:{found.pk}", reversal=opposite.pk, amount=-found.amount)
    return int(opposite.pk)


def payers_of(setup: SchemeSetup) -> tuple[str, ...]:
    """Who else than the member pays contributions of a scheme, by its law."""
    return tuple(dict.fromkeys(rule.payer for rule in setup.dues if rule.payer and rule.payer != MEMBER))


def _check_payer(setup: SchemeSetup, payer: str) -> None:
    known = payers_of(setup)
    if payer not in known:
        message = f"Beside its members nobody pays contributions of {setup.scheme.name}."
        if known:
            message = f"By its law {setup.scheme.name} has no share of '{payer}'."
        raise Refusal(Fault("payer", message, path="payer", hint=f"One of {', '.join(known)}." if known else ""))


def _check_same(earlier: ShareReceipt, content: dict[str, object]) -> None:
    if any(getattr(earlier, name) != value for name, value in content.items()):
        raise Refusal(number_taken(earlier.number, earlier.channel))
    if ShareReceipt.objects.filter(reverses=earlier).exists():
        hint = "Enter it with another number."
        raise Refusal(Fault("reversed", f"Receipt {earlier.number} was reversed already.", path="number", hint=hint))


def _check_owed(office: int, setup: SchemeSetup, payer: str, paid: Decimal, today: datetime.date) -> None:
    found = [one.open for one in shares(office, today) if (one.scheme, one.payer) == (setup.scheme.name, payer)]
    owed = sum(found, Decimal(0))
    if paid > owed:
        message = f"The share of {payer} in {setup.scheme.name} that is still owed is {owed:.2f} {setup.currency}."
        hint = "Compare the amount with the slip; the dues of a month have to be made before they are paid."
        raise Refusal(Fault("owed", message, path="amount", hint=hint))


def _accounts_of(office: int, setup: SchemeSetup, payer: str, channel: str, on: datetime.date) -> dict[str, str]:
    kinds = (PLACE_OF[channel], "receivable", INCOME_OF[payer])
    return ensure_scheme_accounts(office, setup.scheme.name, setup.currency, kinds, on)


def _post(act: Act, receipt: ShareReceipt, codes: dict[str, str], place: str, on: datetime.date) -> None:
    name = f"share:{receipt.pk}"
    lines = [(codes[place], receipt.amount), (codes["receivable"], -receipt.amount)]
    post(act, office=receipt.office_id, key=name, on=on, currency=receipt.currency, about=name, lines=lines)
