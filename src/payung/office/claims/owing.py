"""What a granted claim makes owed: a payable for each rule; always what is lacking, never twice.

Payments and recalculations come after claims, so they are imported where they are used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal
from payung.office.claims.models import Claim
from payung.office.claims.steps import move
from payung.office.processes import CLAIM


def owed(claim: Claim) -> dict[str, Decimal]:
    """What was made owed on a claim so far, by rule, less what was cancelled or claimed back; 0 where nothing of it is left."""
    from payung.office.payments.models import CANCELLED, Payable
    from payung.office.recalculation.models import Difference

    found: dict[str, Decimal] = {}
    rows = Payable.objects.filter(person_id=payee_of(claim), about__startswith=f"claim:{claim.pk}/")
    for about, amount, status in rows.values_list("about", "amount", "status"):
        rule = about.split("/")[1]
        found[rule] = found.get(rule, Decimal(0)) + (amount if status != CANCELLED else Decimal(0))
    for recovered in Difference.objects.filter(claim=claim).values_list("recovered", flat=True):
        for rule, amount in recovered.items():
            found[rule] = found.get(rule, Decimal(0)) - Decimal(amount)
    return found


def owe(act: Act, claim: Claim, amounts: Mapping[str, Decimal], decision: int) -> Decimal:
    """Make owed what the amounts of a decision, by rule, are above what was owed before. Gives how much that is.

    Raises Refusal where they are below: what was granted is lowered by a recalculation, with its own rights, alone.
    """
    before = owed(claim)
    lower = {rule for rule, amount in before.items() if amounts.get(rule, Decimal(0)) < amount}
    if lower:
        message = f"This would lower what was granted before ({', '.join(sorted(lower))})."
        raise Refusal(Fault("lower", message, path="claim", hint="Propose a recalculation."))
    more = {rule: amount - before.get(rule, Decimal(0)) for rule, amount in amounts.items()}
    return add(act, claim, {rule: amount for rule, amount in more.items() if amount}, decision, more=bool(before))


def add(act: Act, claim: Claim, amounts: Mapping[str, Decimal], decision: int, *, more: bool = False) -> Decimal:
    """Make amounts owed on a claim, by rule, all above 0; `more` if some were owed before. Gives how much that is."""
    from payung.office.payments.actions import owe as owe_person

    for rule, amount in amounts.items():
        owe_person(
            act, office=claim.office_id, person=payee_of(claim), scheme=claim.scheme, amount=amount, currency=claim.currency,
            due_on=act.day, about=f"claim:{claim.pk}/{rule}" + (f"/{decision}" if more else ""), decision=decision,
        )  # fmt: skip
    return sum(amounts.values(), Decimal(0))


def payee_of(claim: Claim) -> int:
    """The id of the person to whom a claim is paid."""
    return int(claim.payee_id or claim.person_id)


def settle(act: Act, abouts: Iterable[str]) -> list[int]:
    """Say, within a payment, what was paid (`claim:12/...`): claims of which nothing is owed any more are paid. Gives their ids."""
    from payung.office.payments.models import CANCELLED, PAID, Payable

    paid = []
    for claim in _claims_of(abouts, "approved"):
        of = Payable.objects.filter(person_id=payee_of(claim), about__startswith=f"claim:{claim.pk}/")
        states = set(of.values_list("status", flat=True))
        if PAID in states <= {PAID, CANCELLED}:
            move(act, CLAIM, claim, "pay", decision=claim.granted_id)
            paid.append(int(claim.pk))
    return paid


def come_back(act: Act, abouts: Iterable[str]) -> list[int]:
    """Say, within a payment, what the bank returned: claims that were paid are owed again, until it is retried. Gives their ids."""
    back = []
    for claim in _claims_of(abouts, "paid"):
        move(act, CLAIM, claim, "come_back", decision=claim.granted_id)
        back.append(int(claim.pk))
    return back


def _claims_of(abouts: Iterable[str], status: str) -> Iterator[Claim]:
    """The claims of a state that payables are about, locked for change."""
    ids = {int(about.split("/")[0].removeprefix("claim:")) for about in abouts if about.startswith("claim:")}
    yield from Claim.objects.select_for_update(of=("self",)).filter(pk__in=ids, status=status).order_by("pk")
