"""What is done with contributions: dues made by the law, money received, matched and reversed. Each posts to the ledger."""

from __future__ import annotations

import datetime
from decimal import Decimal, InvalidOperation

from django.db import IntegrityError, transaction

from payung.law.faults import Fault
from payung.law.language import MEMBER
from payung.office import doorway
from payung.office.acts import Act, Refusal, action
from payung.office.contributions.allocating import Allocated, allocate
from payung.office.contributions.models import Allocation, Due, Match, Receipt
from payung.office.contributions.posting import INCOME_OF, post_allocations, post_receipts
from payung.office.ledger.posting import ensure_scheme_accounts, post
from payung.office.membership.actions import membership_of, setup_of
from payung.office.membership.describing import description_for
from payung.office.membership.models import Membership

_LONGEST_NUMBER = 64
PLACE_OF = {"book": "cash", "counter": "cash", "bank": "bank", "mobile_money": "bank"}
ACCOUNTS = ("bank", "cash", "receivable", "advances", "suspense", "contributions", "government", "employers")


@action("contributions.make_due", permission="contributions.make_dues")
def make_due(act: Act, *, office: int, card: str, month: str) -> list[int]:
    """Make the dues of one member for a month, by the law of its first day (or of the day of joining). Safe to run again."""
    membership = membership_of(card, office)
    first = month_of(month)
    setup = setup_of(membership.scheme)
    if not setup.dues:
        return []
    day = max(first, membership.since)
    described = description_for(membership, day)
    taken = doorway.ask(setup.law.code, described, day, [rule.name for rule in setup.dues if rule.on(day)])
    member = membership.person.number
    amounts = {
        rule: taken.value(rule.name, None if rule.of_household else member) for rule in setup.dues if rule.on(day)
    }
    unknown = [rule.short_name for rule, amount in amounts.items() if amount is None]
    if unknown:
        needed = sorted({name for rule in unknown for name in taken.unknown.get(f"{setup.scheme.name}.{rule}", ())})
        raise Refusal(Fault("unknown", f"The law cannot decide the dues; it needs: {', '.join(needed)}.", path="card"))
    decision = doorway.keep(
        taken, described, office=office, scheme=setup.scheme.name, about=f"membership:{membership.pk}", act=act.id
    )
    made = []
    codes = ensure_scheme_accounts(office, setup.scheme.name, setup.currency, ACCOUNTS, first)
    for rule, amount in amounts.items():
        if amount <= 0:
            continue
        due, new = Due.objects.get_or_create(
            membership=membership, month=first, rule=rule.short_name, part=0,
            defaults={"office_id": office, "payer": rule.payer, "amount": amount, "currency": setup.currency,
                      "decision_id": decision.pk, "act_id": act.id},
        )  # fmt: skip
        made.append(int(due.pk))
        if new:
            lines = [(codes["receivable"], amount), (codes[INCOME_OF[rule.payer or MEMBER]], -amount)]
            post(
                act,
                office=office,
                key=f"due:{due.pk}",
                on=day,
                currency=setup.currency,
                lines=lines,
                about=f"due:{due.pk}",
                decision=decision.pk,
            )
    _allocate(act, office, membership, codes)
    act.about(f"membership:{membership.pk}", month=month, dues=len(made))
    return made


@action("contributions.receive", permission="contributions.receive")
def receive(
    act: Act, *, office: int, channel: str, number: str, amount: str, received_on: str, scheme: str, card: str | None = None,
    reference: str = "",
) -> dict[str, object]:  # fmt: skip
    """Enter a receipt: by the printed number of a collector's book, the bank's or the wallet's reference.

    Without a card it waits in suspense until it is matched. The same number with the same content again is the same receipt.
    Gives the receipt's id, and how much of it paid dues. Raises Refusal.
    """
    setup = setup_of(scheme)
    paid = money_of(amount, "amount")
    day = received_day(received_on, act.day)
    check_channel(channel)
    number = number_of(number)
    membership = membership_of(card, office) if card else None
    if membership is not None:
        if membership.scheme != scheme:
            raise Refusal(Fault("scheme", f"Card {card} is of {membership.scheme}.", path="card"))
        if day < membership.since and membership.before is None:
            raise Refusal(
                Fault("range", f"The membership began on {membership.since}, after the receipt.", path="received_on")
            )
    earlier = _entered(office, channel, number)
    receipt = None
    if earlier is None:
        try:
            with transaction.atomic():
                receipt = Receipt.objects.create(
                    office_id=office, channel=channel, number=number, membership=membership, amount=paid,
                    currency=setup.currency, scheme=scheme, received_on=day, reference=reference, act_id=act.id,
                )  # fmt: skip
        except IntegrityError:  # somebody entered it at this moment, or the actor may not see whose it is
            earlier = _entered(office, channel, number)
    if receipt is None:
        same = earlier and (earlier.amount, earlier.received_on, earlier.membership_id, earlier.scheme) == (
            paid,
            day,
            membership.pk if membership else None,
            scheme,
        )
        if earlier is None or not same:
            raise Refusal(number_taken(number, channel))
        if Receipt.objects.filter(reverses=earlier).exists():
            hint = "Enter it with another number."
            raise Refusal(
                Fault("reversed", f"Receipt {earlier.number} was reversed already.", path="number", hint=hint)
            )
        return {"receipt": earlier.pk, "allocated": format(_allocated(earlier), "f"), "again": True}
    codes = ensure_scheme_accounts(office, scheme, setup.currency, ACCOUNTS, day)
    post_receipts(act, office, codes, [receipt.pk])
    if membership is not None:
        _allocate(act, office, membership, codes)
    act.about(f"receipt:{receipt.pk}", amount=paid, membership=membership.pk if membership else None)
    return {"receipt": receipt.pk, "allocated": format(_allocated(receipt), "f"), "again": False}


@action("contributions.match", permission="contributions.receive")
def match(act: Act, *, office: int, receipt: int, card: str) -> str:
    """Say for whose card an unmatched receipt was; it then pays what that member owes. Gives how much of it did."""
    found = _receipt(office, receipt)
    membership = membership_of(card, office)
    if found.membership_id or Match.objects.filter(receipt=found).exists():
        raise Refusal(Fault("matched", f"Receipt {found.number} is matched already.", path="receipt"))
    if membership.scheme != found.scheme:
        raise Refusal(
            Fault("scheme", f"Card {card} is of {membership.scheme}, the receipt of {found.scheme}.", path="card")
        )
    Match.objects.create(receipt=found, membership=membership, act_id=act.id)
    codes = ensure_scheme_accounts(office, found.scheme, found.currency, ACCOUNTS, act.day)
    post(act, office=office, key=f"match:{found.pk}", on=act.day, currency=found.currency, about=f"receipt:{found.pk}",
         lines=[(codes["suspense"], found.amount), (codes["advances"], -found.amount)])  # fmt: skip
    _allocate(act, office, membership, codes)
    act.about(f"receipt:{found.pk}", membership=membership.pk)
    return format(_allocated(found), "f")


@action("contributions.reverse", permission="contributions.reverse")
def reverse_receipt(act: Act, *, office: int, receipt: int, reason: str) -> int:
    """Reverse a receipt that was wrong or bounced: what it paid is owed again. Gives the reversal's id."""
    found = _receipt(office, receipt)
    if found.reverses_id is not None:
        raise Refusal(Fault("reversal", "A reversal is not reversed; enter the receipt again.", path="receipt"))
    if Receipt.objects.filter(reverses=found).exists():
        raise Refusal(Fault("reversed", f"Receipt {found.number} was reversed already.", path="receipt"))
    if not reason.strip():
        raise Refusal(Fault("missing", "Say why the receipt is reversed.", path="reason"))
    membership = found.membership or (found.match.membership if Match.objects.filter(receipt=found).exists() else None)
    codes = ensure_scheme_accounts(office, found.scheme, found.currency, ACCOUNTS, act.day)
    used = Decimal(0)
    if membership is not None:
        membership_of(membership.number, office)
    for due, amount in _used_by(found):
        Allocation.objects.create(receipt=found, due_id=due, amount=-amount, act_id=act.id)
        used += amount
    opposite = Receipt.objects.create(
        office_id=office, channel="reversal", number=f"{found.channel} {found.number}", membership=membership, amount=-found.amount,
        currency=found.currency, scheme=found.scheme, received_on=act.day, reference=reason.strip()[:200], reverses=found, act_id=act.id,
    )  # fmt: skip
    other = codes["advances"] if membership else codes["suspense"]
    lines = [(codes[PLACE_OF[found.channel]], -found.amount), (other, found.amount)]
    if used:
        lines += [(codes["receivable"], used), (codes["advances"], -used)]
    post(
        act,
        office=office,
        key=f"receipt:{opposite.pk}",
        on=act.day,
        currency=found.currency,
        about=f"receipt:{opposite.pk}",
        lines=lines,
    )
    act.about(f"receipt:{found.pk}", reversal=opposite.pk, amount=-found.amount)
    return int(opposite.pk)


# ---- Steps ----


def _allocate(act: Act, office: int, membership: Membership, codes: dict[str, str]) -> tuple[Allocated, ...]:
    """Let receipts pay dues, and post each payment of a due."""
    found = allocate([membership.pk], act.id)
    post_allocations(act, office, codes, found)
    return found


def _entered(office: int, channel: str, number: str) -> Receipt | None:
    """The receipt with a number that the actor may see, locked."""
    return Receipt.objects.select_for_update().filter(office_id=office, channel=channel, number=number).first()


def number_taken(number: str, channel: str) -> Fault:
    """The fault of a receipt whose number another one has. It is the same whether or not the actor may see that one."""
    message = f"Receipt {number} of this {channel} was entered before, with other content."
    return Fault(
        "duplicate", message, path="number", hint="Compare the number with the slip; a cashier can look it up."
    )


def _receipt(office: int, number: int) -> Receipt:
    found = Receipt.objects.select_for_update(of=("self",)).filter(pk=number, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no receipt {number} in this office.", path="receipt"))
    return found


def _allocated(receipt: Receipt) -> Decimal:
    return sum((amount for _, amount in _used_by(receipt)), Decimal(0))


def _used_by(receipt: Receipt) -> list[tuple[int, Decimal]]:
    """The dues that a receipt pays now, with how much."""
    totals: dict[int, Decimal] = {}
    for due, amount in Allocation.objects.filter(receipt=receipt).values_list("due_id", "amount"):
        totals[due] = totals.get(due, Decimal(0)) + amount
    return [(due, amount) for due, amount in totals.items() if amount]


def number_of(text: str) -> str:
    """The number of a receipt. Raises Refusal."""
    found = text.strip()
    if not found:
        raise Refusal(Fault("missing", "A receipt has a number.", path="number"))
    if len(found) > _LONGEST_NUMBER:
        raise Refusal(Fault("range", f"The number has more than {_LONGEST_NUMBER} characters.", path="number"))
    return found


def money_of(text: str, path: str) -> Decimal:
    """An amount above 0 of at most two decimal places, written with a dot and without separators. Raises Refusal."""
    hint = "Write digits with a dot, such as 1250.50."
    try:
        found = Decimal(text)
    except InvalidOperation:
        raise Refusal(Fault("type", f"'{text}' is no amount.", path=path, hint=hint)) from None
    if not found.is_finite() or found <= 0 or found >= Decimal(10) ** 14:
        raise Refusal(Fault("range", f"{text} is no amount that can be received.", path=path, hint=hint))
    if found != found.quantize(Decimal("0.01")):
        raise Refusal(Fault("range", f"{text} has more than two decimal places.", path=path, hint=hint))
    return found


def month_of(text: str) -> datetime.date:
    """The first day of a month written `2026-01`. Raises Refusal."""
    try:
        return datetime.date.fromisoformat(f"{text}-01")
    except ValueError:
        raise Refusal(
            Fault("date", f"'{text}' is not a month.", path="month", hint="Write year-month, such as 2026-01.")
        ) from None


def check_channel(channel: str) -> None:
    """Raises Refusal for what is no way in which money comes in."""
    if channel not in PLACE_OF:
        hint = f"One of {', '.join(PLACE_OF)}."
        raise Refusal(Fault("unknown-name", f"'{channel}' is no channel.", path="channel", hint=hint))


def received_day(text: str, today: datetime.date) -> datetime.date:
    """The day of a receipt, not after today. Raises Refusal."""
    try:
        found = datetime.date.fromisoformat(text)
    except ValueError:
        hint = "Write year-month-day, such as 2026-01-31."
        raise Refusal(Fault("date", f"'{text}' is not a day.", path="received_on", hint=hint)) from None
    if found > today:
        raise Refusal(Fault("range", f"{found} is in the future.", path="received_on"))
    return found
