"""The law of one day: the texts in force, their figures, and the order in which rules are computed."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from payung.law.consistency import needs
from payung.law.evaluate import Step, step_of
from payung.law.faults import DecisionRefused, Fault, nearest
from payung.law.model import Law, Rule, Text, Version
from payung.law.parameters import DatedValue, Parameter

_MOST_DAYS = 64


@dataclass(slots=True, eq=False)
class Part:
    """A rule as it stands on a day, ready to run both ways: the plain function and the traced one."""

    rule: Rule
    version: Version
    step: Step
    exceptions: tuple[tuple[Rule, Text, Step], ...]


@dataclass(slots=True, eq=False)
class Edition:
    """The law of one day. `figures[i]` is the value of the parameter with index i (None if it has none that day)."""

    law: Law
    day: datetime.date
    parts: tuple[Part, ...]
    figures: list[Any]
    dated: list[DatedValue | None]
    namespaces: dict[str, SimpleNamespace]
    selections: dict[frozenset[str], tuple[Part, ...]]

    def selected(self, outputs: Collection[str] | None) -> tuple[Part, ...]:
        """The parts to compute for some outputs: theirs and all that those need."""
        if outputs is None:
            return self.parts
        key = frozenset(outputs)
        if key not in self.selections:
            wanted = {rule.index for rule in self.needed(key)}
            self.selections[key] = tuple(part for part in self.parts if part.rule.index in wanted)
        return self.selections[key]

    def needed(self, outputs: Collection[str] | None) -> tuple[Rule, ...]:
        """The rules of some outputs and all that those need, in force or not. Raises DecisionRefused for an unknown one."""
        rules = self.law.rules
        if outputs is None:
            return tuple(rules.values())
        unknown = sorted(set(outputs) - set(rules))
        if unknown:
            raise DecisionRefused(
                [Fault("unknown-name", f"There is no rule {name}.", hint=nearest(name, rules)) for name in unknown]
            )
        wanted: dict[int, Rule] = {}
        waiting = [rules[name] for name in outputs]
        while waiting:
            rule = waiting.pop()
            if rule.index not in wanted:
                wanted[rule.index] = rule
                waiting.extend(needs(rule))
        return tuple(wanted.values())

    def parameter_on(self, parameter: Parameter) -> DatedValue | None:
        """The parameter's dated value on this day."""
        return self.dated[parameter.index]


def edition(law: Law, day: datetime.date) -> Edition:
    """The law of a day. Raises DecisionRefused if no scheme's rule was in force."""
    found: Edition | None = law.days.get(day)
    if found is None:
        found = _make(law, day)
        if len(law.days) >= _MOST_DAYS:
            law.days.clear()
        law.days[day] = found
    return found


def _make(law: Law, day: datetime.date) -> Edition:
    parts = []
    for rule in law.order:
        version = rule.on(day)
        if version is not None:
            exceptions = tuple((e.when, e.text, step_of(e.text)) for e in rule.exceptions)
            parts.append(Part(rule, version, step_of(version.text), exceptions))
    if not any(part.rule.scheme for part in parts):
        raise DecisionRefused([_nothing_in_force(law, day)])
    dated = [parameter.on(day) for parameter in law.parameters]
    figures = [value.value if value else None for value in dated]
    namespaces = {stem: file.namespace(figures) for stem, file in law.files.items()}
    return Edition(law, day, tuple(parts), figures, dated, namespaces, {})


def _nothing_in_force(law: Law, day: datetime.date) -> Fault:
    starts = [(version.since, rule) for rule in law.rules.values() if rule.scheme for version in rule.versions]
    name = law.country.names.get("en", law.code)
    if not starts:
        return Fault("not-in-force", f"{name} has no scheme.")
    first, rule = min(starts, key=lambda start: start[0])
    assert rule.scheme is not None
    ends = [version.until for rule in law.rules.values() if rule.scheme for version in rule.versions]
    if day < first or None in ends:
        return Fault(
            "not-in-force",
            f"No scheme of {name} is in force on {day}.",
            path="date",
            hint=f"The first is {rule.scheme.name}, from {first}.",
        )
    last = max(end for end in ends if end)
    return Fault(
        "not-in-force", f"No scheme of {name} is in force on {day}.", path="date", hint=f"The last ended on {last}."
    )
