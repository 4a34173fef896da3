"""The trace of a decision: for each rule and member the value, the facts and figures that went in, and the conditions tested.

A decision keeps each rule's arguments; the steps inside a rule are made from its tree when somebody asks.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from payung.law.decide import Case
from payung.law.evaluate import Frame, Unknown, recording_step_of
from payung.law.model import Rule, Text
from payung.law.parameters import DatedValue, Parameter, cell_of_band
from payung.law.tree import Comparison, Figure, Node, OneOf, ScaleValue, TableEntry, walk


@dataclass(frozen=True, slots=True)
class UsedFigure:
    """A figure that a step used: the parameter, the value that holds on the day, and what vouches for it."""

    parameter: Parameter
    dated: DatedValue
    value: Any


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One run of a text with the value of every node that was reached, by the node's identity."""

    text: Text
    arguments: tuple[Any, ...]
    values: dict[int, Any]
    result: Any

    def reached(self, node: Node) -> bool:
        return id(node) in self.values

    def value(self, node: Node) -> Any:
        """A node's value; of a literal or an argument also where it was not reached."""
        return self.values.get(id(node), Unknown(frozenset()))


@dataclass(frozen=True, slots=True)
class Step:
    """One rule decided for one member (None: the household)."""

    rule: Rule
    member: str | None
    value: Any
    since: datetime.date
    cite: str
    source: str
    checked: bool
    arguments: dict[str, Any]
    figures: tuple[UsedFigure, ...]
    conditions: tuple[tuple[int, Any], ...]
    covered: Any
    before_rounding: Any
    stated: bool

    def to_dict(self) -> dict[str, Any]:
        """The step as plain data, for storing with a decision."""
        from payung.law.decision import plain_value

        def plain(value: Any) -> Any:
            return (
                {"unknown": sorted(f"{m or 'household'}.{n}" for m, n in value.wants)}
                if isinstance(value, Unknown)
                else plain_value(value)
            )

        return {
            "rule": self.rule.name,
            "member": self.member,
            "value": plain(self.value),
            "since": self.since.isoformat(),
            "cite": self.cite,
            "source": self.source,
            "checked": self.checked,
            "arguments": {name: plain(value) for name, value in self.arguments.items()},
            "figures": [
                {
                    "parameter": used.parameter.name,
                    "value": plain(used.value),
                    "unit": used.parameter.unit,
                    "since": used.dated.since.isoformat(),
                    "cite": used.dated.cite,
                    "source": used.dated.source,
                    "checked": used.dated.checked,
                }
                for used in self.figures
            ],
            "conditions": [{"line": line, "holds": plain(holds)} for line, holds in self.conditions],
            "covered": plain(self.covered),
            "before_rounding": plain(self.before_rounding),
            "stated": self.stated,
        }


def evaluate(case: Case, rule: Rule, position: int, text: Text | None = None) -> Evaluation:
    """Run a rule's text again for one member, noting the value of every node."""
    version = rule.on(case.edition.day)
    assert version is not None
    text = text or case.applied.get((rule.index, position), version.text)
    arguments = case.arguments(rule, text, position)
    frame = Frame(arguments, case.edition.figures, text.slots, recording=True)
    result = recording_step_of(text)(frame)
    return Evaluation(text, arguments, frame.record, result)


def _shown(text: Text) -> tuple[tuple[Figure | TableEntry | ScaleValue, ...], tuple[Comparison | OneOf, ...]]:
    """The nodes of a text that use figures, and those that test conditions."""
    if text.shown is None:
        nodes = tuple(walk(text.tree))
        text.shown = (
            tuple(node for node in nodes if isinstance(node, Figure | TableEntry | ScaleValue)),
            tuple(node for node in nodes if isinstance(node, Comparison | OneOf)),
        )
    return text.shown


def used_figures(case: Case, evaluation: Evaluation) -> tuple[UsedFigure, ...]:
    """The figures that a run reached, each once."""
    found: dict[tuple[int, str], UsedFigure] = {}
    for node in _shown(evaluation.text)[0]:
        if evaluation.reached(node):
            dated = case.edition.parameter_on(node.parameter)
            if dated is not None:
                value = evaluation.value(node)
                vouched = dated.of_cells(_cells(evaluation, node, dated)) if dated.unchecked else dated
                found[node.parameter.index, str(value)] = UsedFigure(node.parameter, vouched, value)
    return tuple(found.values())


def _cells(evaluation: Evaluation, node: Any, dated: DatedValue) -> Iterator[str]:
    """The cells of a table or scale that a node reads: its category, or the bands that its argument reaches."""
    if getattr(node, "keys", ()):
        yield getattr(evaluation.value(node.keys[0]), "key", "")
    elif isinstance(node, ScaleValue) and isinstance(argument := evaluation.value(node.argument), Decimal):
        reached = [start for start in dated.value.starts if start <= argument] or dated.value.starts[:1]
        yield from map(cell_of_band, reached[-1:] if dated.value.by_band else reached)


def is_stated(case: Case, rule: Rule, position: int) -> bool:
    """True if the household stated the rule's value itself."""
    if rule.asked is None:
        return False
    facts = case.facts.household if rule.of_household else case.facts.persons[position]
    return rule.asked.name in facts


def trace_of(case: Case, rule: Rule, position: int) -> Step:
    """The step of one rule for the member at a position (0 for the household)."""
    version = rule.on(case.edition.day)
    assert version is not None
    evaluation = evaluate(case, rule, position)
    gate = rule.gate
    covered = None
    if gate is not None:
        column = case.columns[gate.index]
        covered = column[position if len(column) > position else 0]
    return Step(
        rule=rule,
        member=None if rule.of_household else case.facts.members[position],
        value=case.columns[rule.index][position],
        since=version.since,
        cite=evaluation.text.cite,
        source=evaluation.text.source,
        checked=evaluation.text.checked,
        arguments={a.name: value for a, value in zip(evaluation.text.arguments, evaluation.arguments, strict=True)},
        figures=used_figures(case, evaluation),
        conditions=tuple(
            (node.line, evaluation.value(node)) for node in _shown(evaluation.text)[1] if evaluation.reached(node)
        ),
        covered=covered,
        before_rounding=case.before_rounding.get((rule.index, position)),
        stated=is_stated(case, rule, position),
    )
