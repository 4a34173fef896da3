"""The law of one day: the texts in force, their figures, and the order in which rules are computed."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from payung.law import model
from payung.law.consistency import facts_in, needs
from payung.law.evaluate import Step, step_of
from payung.law.faults import DecisionRefused, Fault, nearest
from payung.law.model import Law, Rule, Source, Text, Version
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
    _resting: dict[str, frozenset[int]] = field(default_factory=dict, init=False)
    _stated: dict[str, tuple[Rule, frozenset[str]]] = field(default_factory=dict, init=False)

    def resting_on(self, fact: str) -> frozenset[int]:
        """The indexes of the rules in force whose values may change with a fact."""
        if not self._resting:
            found: dict[str, set[int]] = {}
            behind: dict[int, set[str]] = {}
            for part in self.parts:  # what a rule needs stands before it
                facts = behind[part.rule.index] = _facts_of(part)
                for needed in needs(part.rule):
                    facts |= behind.get(needed.index, set())
                for name in facts:
                    found.setdefault(name, set()).add(part.rule.index)
            self._resting = {name: frozenset(indexes) for name, indexes in found.items()}
        return self._resting.get(fact, frozenset())

    @property
    def stated(self) -> Mapping[str, tuple[Rule, frozenset[str]]]:
        """The rules in force whose value a household may state itself, by the name of the fact; with the nearest facts that each
        follows from, of the same person or the household."""
        if not self._stated:
            self._stated = {
                part.rule.asked.name: (part.rule, _nearest_facts(part.rule, self.day))
                for part in reversed(self.parts)
                if part.rule.asked
            }
        return self._stated

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


def _facts_of(part: Part) -> set[str]:
    """The facts that a rule's texts themselves read, and the one by which its value may be stated."""
    texts = (part.version.text, *(text for _, text, _ in part.exceptions))
    found = {fact for text in texts for argument in text.arguments for fact in facts_in(argument.source)}
    return found | {part.rule.asked.name} if part.rule.asked else found


def _nearest_facts(rule: Rule, day: datetime.date) -> frozenset[str]:
    found: set[str] = set()
    waiting: list[Source] = _sources(rule, day)
    while waiting:
        match waiting.pop():
            case model.FromInput(input=question):
                found.add(question.name)
            case model.FromRule(rule=needed) if needed.asked:
                found.add(needed.asked.name)
            case model.FromRule(rule=needed):
                waiting.extend(_sources(needed, day))
    return frozenset(found)


def _sources(rule: Rule, day: datetime.date) -> list[Source]:
    version = rule.on(day)
    return [argument.source for argument in version.text.arguments] if version else []


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
