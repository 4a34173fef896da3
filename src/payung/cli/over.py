"""`payung screen --over`: the same household decided again for each value of one fact, as a loan's schedule needs it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from payung.cli.family import Family, with_fact
from payung.cli.outcomes import refuse
from payung.law.country import CountryLaw
from payung.law.decision import Decision
from payung.law.documents import Node, read_text
from payung.law.model import Rule
from payung.law.overview import Answer, answer_of

_HOUSEHOLD = "household"
_MOST_VALUES = 1000
_SHAPE = "Write MEMBER.INPUT=1..24 or MEMBER.INPUT=a,b,c; for a fact of the household, household.INPUT=..."
_RANGE = re.compile(r"(-?\d{1,9})\.\.(-?\d{1,9})")
Varied: TypeAlias = tuple[Node, Decision]


@dataclass(frozen=True, slots=True)
class Over:
    """A member's fact (the household's, where `member` is None) and the values to try."""

    member: str | None
    input: str
    values: tuple[Node, ...]


def read_over(text: str) -> Over:
    """Read `somsri.instalment_number=1..24`. Raises Refused."""
    place, equals, values = text.partition("=")
    member, dot, name = place.strip().rpartition(".")
    if not equals or not dot or not member or not name:
        raise refuse("type", f"'{text}' does not say what to vary.", _SHAPE, path="--over")
    return Over(None if member == _HOUSEHOLD else member, name, tuple(_values(values.strip(), text)))


def _values(text: str, whole: str) -> list[Node]:
    match = _RANGE.fullmatch(text)
    if match:
        first, last = int(match[1]), int(match[2])
        if not 0 <= last - first < _MOST_VALUES:
            hint = f"The first is not above the last; at most {_MOST_VALUES} values."
            raise refuse("range", f"'{text}' is no such range.", hint, path="--over")
        return [Node(Decimal(number), written=str(number)) for number in range(first, last + 1)]
    parts = [part.strip() for part in text.split(",")]
    if not all(parts) or len(parts) > _MOST_VALUES:
        raise refuse("type", f"'{whole}' gives no values to try.", _SHAPE, path="--over")
    return [read_text(part, file="--over") for part in parts]


def vary(
    country: CountryLaw, family: Family, over: Over, on: str | None, outputs: Collection[str] | None
) -> Iterator[Varied]:
    """The decision for each value. Raises Refused."""
    for value in over.values:
        household = with_fact(family.household, over.member, over.input, value)
        yield value, country.decide(household, on, outputs=outputs, trace=False, file=family.file)


def varying_rules(decisions: list[Decision], over: Over) -> list[Rule]:
    """The contributions and benefits, of the member or the household, that are not the same for all values; else other rules."""
    rules = [part.rule for part in decisions[0].case.parts]
    varying = [rule for rule in rules if len({repr(_shown(decision, rule, over)) for decision in decisions}) > 1]
    return [rule for rule in varying if rule.role != "helper"] or varying


def answer(decision: Decision, rule: Rule, over: Over) -> Answer | None:
    """A rule's answer for whom the fact is varied; None where it is not in force, or decided for each member."""
    if rule.index not in decision.case.columns or (over.member is None and not rule.of_household):
        return None
    return answer_of(decision, rule, over.member)


def _shown(decision: Decision, rule: Rule, over: Over) -> Any:
    found = answer(decision, rule, over)
    return found.value if found else None
