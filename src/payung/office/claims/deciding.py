"""A claim as the law asks for it, and what the law says of it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from payung.law.decision import Decision as Taken
from payung.law.faults import Refused
from payung.law.model import Rule
from payung.office import doorway
from payung.office.acts import Refusal
from payung.office.claims.models import Claim
from payung.office.decisions.models import Decision
from payung.office.membership.describing import description_for, with_facts
from payung.office.schemes import ClaimKind, Earlier, SchemeSetup


@dataclass(frozen=True, slots=True)
class Assessed:
    """What the law says of a claim: the amount of each rule (None if it is not known), and the facts that it still needs."""

    taken: Taken
    described: dict[str, Any]
    amounts: Mapping[Rule, Decimal | bool | None]
    wanted: tuple[str, ...]

    @property
    def granted(self) -> dict[str, Decimal]:
        """The amount of each rule that gives something; a right without an amount gives 0."""
        return {
            rule.name: Decimal(0) if amount is True else Decimal(amount)
            for rule, amount in self.amounts.items()
            if amount
        }

    @property
    def total(self) -> Decimal:
        return sum(self.granted.values(), Decimal(0))

    def reasons(self, language: str) -> list[str]:
        """Why each rule says what it says, in a language of the country."""
        claimant = self.described["members"][0]["id"]
        return [
            text
            for rule in self.amounts
            for _, text in self.taken.explain(rule.name, None if rule.of_household else claimant, language).lines()
        ]


def described(claim: Claim, setup: SchemeSetup, kind: ClaimKind) -> dict[str, Any]:
    """The claimant's household on the day of the contingency, with the claim's facts and what earlier claims feed.

    The claimant stands first.
    """
    facts = {**claim.facts, **earlier_facts(claim, setup, kind)}
    if claim.membership is not None:
        found = description_for(claim.membership, claim.happened_on, facts)
    else:
        found = with_facts(setup, claim.person, claim.happened_on, {**setup.member, **facts})
    found["members"].sort(key=lambda member: member["id"] != claim.person.number)
    return found


def earlier_facts(claim: Claim, setup: SchemeSetup, kind: ClaimKind) -> dict[str, Any]:
    """What the law asks of the claims granted before, by its inputs' names."""
    return {name: _added_up(claim, kind, earlier) for name, earlier in kind.earlier.items()}


def _added_up(claim: Claim, kind: ClaimKind, earlier: Earlier) -> Any:
    kinds = earlier.adds or {kind.name: ""}
    others = Claim.objects.filter(
        person_id=claim.person_id, scheme=claim.scheme, kind__in=kinds, granted_id__isnull=False
    ).exclude(pk=claim.pk)
    if earlier.since == "year":
        first = claim.happened_on.replace(month=1, day=1)
        others = others.filter(happened_on__gte=first, happened_on__lt=first.replace(year=first.year + 1))
    found = list(others.select_related("person"))
    if not earlier.adds:
        return bool(found) if earlier.as_truth else len(found)
    answers = dict(Decision.objects.filter(pk__in=[one.granted_id for one in found]).values_list("pk", "answers"))
    total = sum(
        (_one(one, kinds[one.kind], answers.get(one.granted_id, {})) for one in found),
        Decimal(0),
    )
    return total > 0 if earlier.as_truth else int(total) if total == int(total) else format(total, "f")


def _one(claim: Claim, name: str, answers: Mapping[str, Mapping[str, Any]]) -> Decimal:
    """What one earlier claim adds: the value of a rule in its decision, or a fact that it stated."""
    value = claim.facts.get(name)
    for member in (claim.person.number, "household"):
        value = answers.get(member, {}).get(name, value)
    return Decimal(str(value or 0))


def asked(setup: SchemeSetup, kind: ClaimKind, day: datetime.date) -> list[str]:
    """The rules that a claim asks on a day: its amounts, and what later claims will add up."""
    counted = {earlier.adds.get(kind.name, "") for other in setup.claims.values() for earlier in other.earlier.values()}
    names = [rule.name for rule in kind.rules] + sorted(name for name in counted if name in setup.law.rules)
    return [name for name in dict.fromkeys(names) if setup.law.rules[name].on(day)]


def assess(claim: Claim, setup: SchemeSetup, kind: ClaimKind) -> Assessed:
    """Ask the law. Raises Refusal if the household, as described, cannot be decided on."""
    household = described(claim, setup, kind)
    try:
        taken = doorway.ask(setup.law.code, household, claim.happened_on, asked(setup, kind, claim.happened_on))
    except Refused as refused:
        raise Refusal(*refused.faults) from None
    return of_taken(claim, setup, kind, taken, household)


def of_taken(claim: Claim, setup: SchemeSetup, kind: ClaimKind, taken: Taken, household: dict[str, Any]) -> Assessed:
    """The amounts of a claim in a decision that was taken. Rules that are not law on the day give nothing."""
    rules = [rule for rule in kind.rules if rule.on(claim.happened_on)]
    amounts = {rule: taken.value(rule.name, None if rule.of_household else claim.person.number) for rule in rules}
    wanted = sorted({name for rule, amount in amounts.items() if amount is None for name in taken.unknown[rule.name]})
    return Assessed(taken, household, amounts, tuple(wanted))
