"""What a granted claim makes owed: an entitlement for each rule and its posting; always what is lacking, never twice."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django.db.models import Sum

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal
from payung.office.claims.models import Claim, Entitlement
from payung.office.ledger.posting import ensure_scheme_accounts, post

ACCOUNTS = ("bank", "benefits", "payable", "recoverable")


def owed(claim: Claim) -> dict[str, Decimal]:
    """What was made owed on a claim so far, by rule."""
    found = Entitlement.objects.filter(claim=claim).exclude(status="cancelled")
    return dict(found.values_list("rule").annotate(Sum("amount")))


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
    more = {rule: amount for rule, amount in more.items() if amount}
    add(act, claim, more, decision)
    return sum(more.values(), Decimal(0))


def add(act: Act, claim: Claim, amounts: Mapping[str, Decimal], decision: int, about: str = "") -> None:
    """Make amounts owed on a claim, by rule, all above 0, and post them: benefits to payable."""
    if not amounts:
        return
    payee = claim.payee_id or claim.person_id
    about = about or f"claim:{claim.pk}"
    Entitlement.objects.bulk_create(
        Entitlement(
            office_id=claim.office_id, key=f"{about}:{decision}:{rule}", person_id=payee, claim=claim, scheme=claim.scheme,
            rule=rule, amount=amount, currency=claim.currency, due_on=act.day, about=about, decision_id=decision,
        )
        for rule, amount in amounts.items()
    )  # fmt: skip
    codes = ensure_scheme_accounts(claim.office_id, claim.scheme, claim.currency, ACCOUNTS, act.day)
    total = sum(amounts.values(), Decimal(0))
    post(
        act, office=claim.office_id, key=f"{about}:{decision}", on=act.day, currency=claim.currency, about=f"claim:{claim.pk}",
        lines=[(codes["benefits"], total), (codes["payable"], -total)], decision=decision,
    )  # fmt: skip
