"""The answer to one case: values by rule, what is still unknown and why, and the trace that explains each value."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from html import escape
from typing import Any

from payung.law.decide import Case
from payung.law.evaluate import Unknown, Want
from payung.law.explain import Explanation, explain
from payung.law.faults import DecisionRefused, Fault, nearest
from payung.law.language import Enumeration
from payung.law.model import Law, Rule
from payung.law.trace import Step, trace_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """A fact that is not known and that some answers wait for."""

    member: str | None
    input: str
    rules: tuple[str, ...]


class Decision:
    """What the law of a day says about a household.

    `household` and `members` hold the values by full rule name: `Decimal`, `bool`, `date`, an enumeration's value, or None
    where the answer needs a fact that nobody gave (`unknown` says which).
    """

    def __init__(self, case: Case) -> None:
        self.case = case

    @property
    def law(self) -> Law:
        return self.case.law

    @property
    def country(self) -> str:
        return self.law.code

    @property
    def date(self) -> datetime.date:
        return self.case.edition.day

    @cached_property
    def household(self) -> dict[str, Any]:
        """The household's own values by rule."""
        return {rule.name: _known(column[0]) for rule, column in self._columns() if rule.of_household}

    @cached_property
    def members(self) -> dict[str, dict[str, Any]]:
        """Each member's values by rule."""
        values: dict[str, dict[str, Any]] = {member: {} for member in self.case.facts.members}
        for rule, column in self._columns():
            if not rule.of_household:
                for member, value in zip(self.case.facts.members, column, strict=True):
                    values[member][rule.name] = _known(value)
        return values

    @cached_property
    def unknown(self) -> dict[str, tuple[str, ...]]:
        """For each rule that is not known for everybody, the inputs that it waits for."""
        waiting = {rule.name: {name for _, name in self._wants(column)} for rule, column in self._columns()}
        return {rule: tuple(sorted(names)) for rule, names in waiting.items() if names}

    @cached_property
    def wanted(self) -> tuple[Wanted, ...]:
        """Each missing fact with the answers (cover, contributions, benefits) that wait for it, most awaited first."""
        rules: dict[Want, list[str]] = {}
        for rule, column in self._columns():
            if rule.role == "helper":
                continue
            for want in sorted(self._wants(column), key=str):
                rules.setdefault(want, []).append(rule.name)
        found = [Wanted(member, name, tuple(names)) for (member, name), names in rules.items()]
        return tuple(sorted(found, key=lambda wanted: -len(wanted.rules)))

    @cached_property
    def not_in_force(self) -> dict[str, tuple[datetime.date, datetime.date | None]]:
        """Rules asked for, or needed, that are not law on the day, with their first and last day."""
        return {
            rule.name: (rule.versions[0].since, rule.versions[-1].until)
            for rule in self.case.edition.needed(self.case.outputs)
            if rule.versions and rule.on(self.date) is None
        }

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """Figures used on this day that should have been reviewed by now, or that are only announced."""
        found: dict[int, str] = {}
        for part in self.case.parts:
            texts = [part.version.text, *(text for _, text, _ in part.exceptions)]
            for parameter in (parameter for text in texts for parameter in text.parameters):
                value = self.case.edition.parameter_on(parameter)
                place = f"{parameter.file}:{value.line if value else parameter.line}"
                if value and value.review_by and value.review_by < self.date:
                    found[parameter.index] = (
                        f"{place}: {parameter.name} is stale: it was to be reviewed by {value.review_by}."
                    )
                elif value and value.status == "announced":
                    found[parameter.index] = (
                        f"{place}: {parameter.name} from {value.since} is announced, not yet in force when recorded."
                    )
        return tuple(found.values())

    def value(self, rule: str, member: str | None = None) -> Any:
        """One value by the rule's name, full or short. Raises DecisionRefused for an unknown rule or member."""
        found, position = self._place(rule, member)
        return _known(self.case.columns[found.index][position])

    def explain(self, rule: str, member: str | None = None, language: str = "en") -> Explanation:
        """Why this value: the sentences, with the law cited, in a language of the country."""
        found, position = self._place(rule, member)
        return explain(self.case, found, position, language)

    def trace(self) -> Iterator[Step]:
        """Every step of the decision: rule, member, value, the facts and figures used, and the conditions tested."""
        for part in self.case.parts:
            for position in range(len(self.case.columns[part.rule.index])):
                yield trace_of(self.case, part.rule, position)

    def to_dict(self) -> dict[str, Any]:
        """The decision as plain data: money and shares as decimal text, whole numbers as numbers, unknown as None."""
        return {
            "country": self.country,
            "date": self.date.isoformat(),
            "household": {name: self._plain(name, value) for name, value in self.household.items()},
            "members": {
                member: {name: self._plain(name, value) for name, value in values.items()}
                for member, values in self.members.items()
            },
            "unknown": {name: list(inputs) for name, inputs in self.unknown.items()},
            "wanted": [
                {"member": wanted.member, "input": wanted.input, "rules": list(wanted.rules)} for wanted in self.wanted
            ],
            "not_in_force": {
                name: {"since": since.isoformat(), "until": until.isoformat() if until else None}
                for name, (since, until) in self.not_in_force.items()
            },
            "warnings": list(self.warnings),
        }

    def to_pandas(self) -> Any:
        """A table of members by rules; needs the extra `pandas`."""
        import pandas

        return pandas.DataFrame.from_dict(self.members, orient="index")

    def __repr__(self) -> str:
        known = sum(value is not None for values in self.members.values() for value in values.values())
        return f"<Decision {self.country} {self.date}: {len(self.members)} members, {known} answers, {len(self.wanted)} facts wanted>"

    def __rich_repr__(self) -> Iterator[Any]:
        yield "country", self.country
        yield "date", self.date.isoformat()
        yield "household", self.to_dict()["household"], {}
        yield "members", self.to_dict()["members"]
        yield "wanted", [f"{wanted.member or 'household'}: {wanted.input}" for wanted in self.wanted], []

    def _repr_html_(self) -> str:
        members = list(self.members)
        head = "".join(f"<th>{escape(member)}</th>" for member in members)
        rows = "".join(
            f"<tr><th>{escape(name)}</th>"
            + "".join(
                f"<td>{escape(_shown(self._plain(name, self.members[member].get(name))))}</td>" for member in members
            )
            + "</tr>"
            for name in (rule.name for rule, _ in self._columns() if not rule.of_household)
        )
        return f"<table><caption>{escape(self.country)}, {self.date}</caption><tr><th></th>{head}</tr>{rows}</table>"

    def _columns(self) -> Iterator[tuple[Rule, list[Any]]]:
        for part in self.case.parts:
            yield part.rule, self.case.columns[part.rule.index]

    def _wants(self, column: list[Any]) -> set[Want]:
        return {want for value in column if isinstance(value, Unknown) for want in value.wants}

    def _place(self, name: str, member: str | None) -> tuple[Rule, int]:
        rule = self._rule(name)
        if rule.index not in self.case.columns:
            since, until = self.not_in_force.get(rule.name, (None, None))
            days = f" It holds from {since}" + (f" to {until}." if until else ".") if since else ""
            raise DecisionRefused([Fault("not-in-force", f"{rule.name} was not decided on {self.date}.{days}")])
        if rule.of_household:
            return rule, 0
        members = self.case.facts.members
        if member is None and len(members) == 1:
            return rule, 0
        if member not in members:
            raise DecisionRefused(
                [Fault("unknown-name", f"There is no member '{member}'.", hint=nearest(str(member), members))]
            )
        return rule, members.index(member)

    def _rule(self, name: str) -> Rule:
        rules = self.law.rules
        if name in rules:
            return rules[name]
        ending = [rule for full, rule in rules.items() if full.endswith(f".{name}")]
        if len(ending) == 1:
            return ending[0]
        hint = nearest(name, [*rules, *(rule.short_name for rule in rules.values())])
        raise DecisionRefused(
            [
                Fault(
                    "unknown-name",
                    f"There is no rule {name}." if not ending else f"Several rules are named {name}.",
                    hint=hint,
                )
            ]
        )

    def _plain(self, rule: str, value: Any) -> Any:
        word = self.law.rules[rule].word
        return plain_value(value, whole=bool(word and word.whole))


def plain_value(value: Any, *, whole: bool = False) -> Any:
    """A value as JSON carries it."""
    if isinstance(value, Decimal):
        if whole and value == value.to_integral_value():
            return int(value)
        return decimal_text(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Enumeration):
        return value.key
    if hasattr(value, "to_plain"):
        return value.to_plain()
    return value


def decimal_text(value: Decimal) -> str:
    """A decimal without exponent and without trailing zeros: `70`, `2083.34`."""
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


def _shown(value: Any) -> str:
    return (
        "?"
        if value is None
        else {True: "yes", False: "no"}.get(value, str(value))
        if isinstance(value, bool)
        else str(value)
    )


def _known(value: Any) -> Any:
    return None if isinstance(value, Unknown) else value
