"""Which decisions a late fact, a corrected record or another text of the law touches, and what each would be now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q

from payung.law.edition import edition
from payung.law.model import Law
from payung.office import doorway
from payung.office.claims.deciding import Assessed, asked, described, of_taken
from payung.office.claims.models import Claim
from payung.office.claims.owing import owed
from payung.office.decisions.models import Decision
from payung.office.people.models import Fact, Residence
from payung.office.recalculation.models import LAW
from payung.office.schemes import SchemeSetup

DECIDED = ("approved", "paid", "rejected")


@dataclass(frozen=True, slots=True)
class Again:
    """A claim's decision taken again: what the law says now, by rule how much more or less that is, and what changed."""

    claim: Claim
    assessed: Assessed
    before: Decimal
    amounts: dict[str, Decimal]
    changed: tuple[str, ...]


def claims_decided(office: int, scheme: str, person: int | None) -> Iterator[Claim]:
    """The claims of an office and scheme that were decided, of one person or all, in the order in which they happened."""
    found = Claim.objects.filter(office_id=office, scheme=scheme, status__in=DECIDED, decision_id__isnull=False)
    if person is not None:
        found = found.filter(person_id=person)
    yield from found.select_related("person", "membership__person").order_by("happened_on", "id").iterator(2000)


def again(claim: Claim, decision: Decision, setup: SchemeSetup, cause: str) -> Again | None:
    """Take a claim's decision again; None if nothing changed that it hangs on.

    For the cause `facts` the household is put together anew and the law of that day stays; for `law` the stored inputs stay. What
    earlier claims fed stays as it was kept where only the law changed. Raises Refused where the law cannot read the inputs.
    """
    kind = setup.claims[claim.kind]
    rules = asked(setup, kind, claim.happened_on)
    if cause == LAW:
        changed = touched_by(setup.law, decision, rules)
        household = decision.inputs
    else:
        household = described(claim, setup, kind)
        changed = _changed(decision.inputs, household)
    if not changed:
        return None
    taken = doorway.ask(setup.law.code, household, claim.happened_on, rules)
    assessed = of_taken(claim, setup, kind, taken, household)
    before, now = owed(claim), assessed.granted
    amounts = {rule: now.get(rule, Decimal(0)) - before.get(rule, Decimal(0)) for rule in sorted({*before, *now})}
    return Again(
        claim,
        assessed,
        sum(before.values(), Decimal(0)),
        {rule: amount for rule, amount in amounts.items() if amount},
        changed,
    )


def has_late_facts(claim: Claim, decision: Decision) -> bool:
    """True if a fact that holds on the claim's day was recorded of somebody in the household after the decision."""
    lived = Residence.objects.filter(person_id=claim.person_id, since__lte=claim.happened_on).values("household_id")
    people = Residence.objects.filter(household_id__in=lived).values("person_id")
    of = Q(person_id=claim.person_id) | Q(person_id__in=people) | Q(household_id__in=lived)
    return Fact.objects.filter(of, since__lte=claim.happened_on, recorded_at__gt=decision.taken_at).exists()


def touched_by(law: Law, decision: Decision, rules: list[str]) -> tuple[str, ...]:
    """The files of the law that changed since a decision was taken and that its rules, or those they need, stand in."""
    changed = doorway.changed_files(decision.law_id, doorway.current_version(law.code))
    if not changed:
        return ()
    used: set[str] = set()
    for part in edition(law, decision.on).selected(rules):
        used.add(f"{part.rule.module}.py")
        for text in (part.version.text, *(text for _, text, _ in part.exceptions)):
            used |= {parameter.file.rpartition("/")[2] for parameter in text.parameters}
    return tuple(sorted(used & changed))


def _changed(before: dict[str, Any], after: dict[str, Any]) -> tuple[str, ...]:
    """The inputs, by member, that are not as they were: `P12/is_national`."""
    one, other = _flat(before), _flat(after)
    return tuple(sorted(name for name in {*one, *other} if one.get(name) != other.get(name)))


def _flat(household: dict[str, Any]) -> dict[str, Any]:
    own = {f"household/{name}": value for name, value in household.items() if name != "members"}
    for member in household["members"]:
        own |= {f"{member['id']}/{name}": value for name, value in member.items()}
    return own
