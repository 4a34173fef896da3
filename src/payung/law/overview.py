"""A decision arranged for a reader: for each member, scheme by scheme, what is paid, what is received, what is open.

It holds no words and no layout; a terminal and a page show the same overview.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from payung.law.decision import Decision
from payung.law.evaluate import Unknown, Want
from payung.law.language import Scheme
from payung.law.model import Rule
from payung.law.parameters import Parameter


@dataclass(frozen=True, slots=True)
class Answer:
    """One rule's value for one member or the household; None, and what it waits for, where it is not known yet."""

    rule: Rule
    value: Any
    wants: tuple[Want, ...] = ()

    @property
    def is_open(self) -> bool:
        """True if it waits for a fact."""
        return self.value is None

    @property
    def is_nothing(self) -> bool:
        """True if nothing is owed or given."""
        return self.value is not None and self.value == self.rule.nothing


@dataclass(frozen=True, slots=True)
class SchemeOverview:
    """A scheme for one member or the household."""

    scheme: Scheme
    cover: Answer
    contributions: tuple[Answer, ...]
    benefits: tuple[Answer, ...]

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Contributions, then benefits."""
        return self.contributions + self.benefits

    @property
    def is_possible(self) -> bool:
        """True if the scheme covers, or could."""
        return self.cover.value is not False

    @property
    def open_wants(self) -> tuple[Want, ...]:
        """What the cover waits for; if that is known, what the open answers wait for, each once, most awaited first."""
        counts: dict[Want, int] = {}
        for answer in (self.cover,) if self.cover.is_open else self.answers:
            for want in answer.wants:
                counts[want] = counts.get(want, 0) + 1
        return tuple(sorted(counts, key=lambda want: (-counts[want], str(want))))


@dataclass(frozen=True, slots=True)
class Overview:
    """All schemes for one member, or for the household where `member` is None."""

    member: str | None
    schemes: tuple[SchemeOverview, ...]


def overviews(decision: Decision) -> tuple[Overview, ...]:
    """The decision for each member and then for the household as a whole, schemes in the order of the law."""
    rules = _rules_in_force(decision)
    found = [
        Overview(member, tuple(_schemes(decision, member, rules))) for member in (*decision.case.facts.members, None)
    ]
    return tuple(overview for overview in found if overview.schemes)


def scheme_overview(decision: Decision, scheme: Scheme, member: str | None) -> SchemeOverview | None:
    """One scheme for a member or (None) the household; None where it has nothing to say of them on the day."""
    rules = tuple(rule for rule in decision.law.rules_of(scheme) if rule.index in decision.case.columns)
    return _scheme(decision, scheme, member, rules)


def possible_schemes(decision: Decision) -> tuple[Scheme, ...]:
    """The schemes that cover somebody of the household, or could."""
    found = {
        view.scheme.name: view.scheme
        for overview in overviews(decision)
        for view in overview.schemes
        if view.is_possible
    }
    return tuple(found.values())


def _rules_in_force(decision: Decision) -> dict[str, list[Rule]]:
    """The rules that were decided, by scheme."""
    found: dict[str, list[Rule]] = {}
    for part in decision.case.parts:
        if part.rule.scheme is not None:
            found.setdefault(part.rule.scheme.name, []).append(part.rule)
    return found


def _schemes(decision: Decision, member: str | None, rules: Mapping[str, Sequence[Rule]]) -> Iterator[SchemeOverview]:
    for scheme in decision.law.schemes:
        found = _scheme(decision, scheme, member, rules.get(scheme.name, ()))
        if found is not None:
            yield found


def _scheme(decision: Decision, scheme: Scheme, member: str | None, rules: Sequence[Rule]) -> SchemeOverview | None:
    cover = next((rule for rule in rules if rule.role == "covers"), None)
    shown = [rule for rule in rules if rule.role != "helper" and rule.of_household == (member is None)]
    if cover is None or not shown:
        return None
    return SchemeOverview(
        scheme,
        answer_of(decision, cover, member),
        tuple(answer_of(decision, rule, member) for rule in shown if rule.role == "contribution"),
        tuple(answer_of(decision, rule, member) for rule in shown if rule.role == "benefit"),
    )


def answer_of(decision: Decision, rule: Rule, member: str | None) -> Answer:
    """One rule's answer, for a member or (None) the household."""
    column = decision.case.columns[rule.index]
    position = 0 if member is None or rule.of_household else decision.case.facts.members.index(member)
    value = column[position]
    if isinstance(value, Unknown):
        return Answer(rule, None, tuple(sorted(value.wants, key=str)))
    return Answer(rule, value)


def unchecked_rules(decision: Decision) -> dict[str, tuple[Rule, ...]]:
    """By scheme that covers or could: the rules in force whose text is recalled, not read in a source."""
    possible = {scheme.name for scheme in possible_schemes(decision)}
    found: dict[str, list[Rule]] = {}
    for part in decision.case.parts:
        texts = (part.version.text, *(exception.text for exception in part.rule.exceptions))
        if part.rule.scheme and part.rule.scheme.name in possible and not all(text.checked for text in texts):
            found.setdefault(part.rule.scheme.name, []).append(part.rule)
    return {name: tuple(rules) for name, rules in found.items()}


def unchecked_figures(decision: Decision) -> dict[str, tuple[Parameter, ...]]:
    """By scheme that covers or could: the figures in force whose values nobody has checked against a source yet."""
    possible = {scheme.name for scheme in possible_schemes(decision)}
    found: dict[str, dict[int, Parameter]] = {}
    for part in decision.case.parts:
        if part.rule.scheme is None or part.rule.scheme.name not in possible:
            continue
        for parameter in part.version.text.parameters:
            dated = decision.case.edition.parameter_on(parameter)
            if dated is not None and (dated.unchecked or not dated.checked):
                found.setdefault(part.rule.scheme.name, {})[parameter.index] = parameter
    return {name: tuple(parameters.values()) for name, parameters in found.items()}
