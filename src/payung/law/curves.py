"""Curves: a scheme's answers over one fact, for standard personas. Point cases miss what a curve shows.

A persona is a household with one member of whom the curve speaks. `with` states facts: of that member, or of the household.
Over `age`, the day of birth moves.
`draw` decides every point by the exact law; `payung.law.curve_files` reads the curves that stand beside a law.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from payung.law.dates import add_years
from payung.law.decide import decide_case
from payung.law.decision import decimal_text
from payung.law.documents import Node
from payung.law.evaluate import Unknown
from payung.law.faults import DecisionRefused, Fault, nearest
from payung.law.household import read_household
from payung.law.language import Scheme, Words
from payung.law.model import Law, Question, Rule
from payung.law.types import Kind

MOST_POINTS = 2000
HEAD = ("rule", "line", "at", "value")
_POINTS = 100


@dataclass(frozen=True, slots=True)
class Persona:
    """A household with the member of whom a curve speaks, and further facts laid over it."""

    id: str
    names: Words
    member: str
    household: Node
    facts: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a curve: a persona with facts of its own, under a name."""

    persona: Persona
    names: Words
    facts: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Curve:
    """A scheme's rules over one fact, by the law of a day."""

    scheme: Scheme
    over: Question
    start: Decimal
    end: Decimal
    step: Decimal
    day: datetime.date
    rules: tuple[Rule, ...]
    lines: tuple[Line, ...]
    names: Words
    file: str
    line: int

    @property
    def name(self) -> str:
        """A name for files: `th.section40.days_in_hospital`."""
        return f"{self.scheme.name}.{self.over.name}"

    @property
    def points(self) -> tuple[Decimal, ...]:
        """The values of the fact at which the law is asked."""
        count = int((self.end - self.start) / self.step)
        found = [self.start + self.step * position for position in range(count + 1)]
        return tuple(found if found[-1] == self.end else [*found, self.end])


@dataclass(frozen=True, slots=True)
class Series:
    """A rule's value along a line: numbers (1 and 0 for yes and no), None where the law is not in force or a fact is missing."""

    line: Line
    rule: Rule
    values: tuple[Decimal | None, ...]

    def corners(self, points: Sequence[Decimal]) -> tuple[tuple[Decimal, Decimal | None], ...]:
        """The points between which the line is straight: with them the curve can be drawn again."""
        pairs = list(zip(points, self.values, strict=True))
        kept = [
            pair
            for before, pair, after in zip(pairs, pairs[1:], pairs[2:], strict=False)
            if not _straight(before, pair, after)
        ]
        return (pairs[0], *kept, *pairs[1:][-1:])


@dataclass(frozen=True, slots=True)
class Drawn:
    """A curve with its numbers, by the law of `day`. `missing` names, by rule, the facts that nobody stated."""

    curve: Curve
    day: datetime.date
    series: tuple[Series, ...]
    missing: Mapping[str, tuple[str, ...]]

    def rows(self, language: str = "en") -> Iterator[tuple[str, str, str, str]]:
        """Rule, line, value of the fact, value of the rule, at each corner; for a file of numbers."""
        points = self.curve.points
        for series in self.series:
            name = series.line.names.get(language) or series.line.names["en"]
            for point, value in series.corners(points):
                yield series.rule.name, name, decimal_text(point), "" if value is None else decimal_text(value)


def _straight(before: tuple[Decimal, Any], at: tuple[Decimal, Any], after: tuple[Decimal, Any]) -> bool:
    (x0, y0), (x1, y1), (x2, y2) = before, at, after
    if None in (y0, y1, y2):
        return y0 is None and y1 is None and y2 is None
    return bool((y1 - y0) * (x2 - x1) == (y2 - y1) * (x1 - x0))


def draw(curve: Curve, law: Law, day: datetime.date | None = None) -> Drawn:
    """Decide every point by the exact law, that of the curve's day or of another; `law` may be a reformed one.

    Raises HouseholdRefused where a fact of a line does not fit.
    """
    day = day or curve.day
    rules = [law.rules[rule.name] for rule in curve.rules if rule.name in law.rules]
    in_force = [rule.name for rule in rules if rule.on(day)]
    found: list[Series] = []
    missing: dict[str, set[str]] = {}
    for line in curve.lines:
        columns: dict[str, list[Decimal | None]] = {rule.name: [] for rule in rules}
        for point in curve.points:
            values = _decided(law, day, curve, line, point, in_force)
            for name, column in columns.items():
                value = values.get(name)
                if isinstance(value, Unknown):
                    missing.setdefault(name, set()).update(want[1] for want in value.wants)
                    value = None
                column.append(None if value is None else Decimal(value))
        found += [Series(line, rule, tuple(columns[rule.name])) for rule in rules]
    return Drawn(curve, day, tuple(found), {name: tuple(sorted(wants)) for name, wants in missing.items()})


def numbers(drawn: Drawn) -> str:
    """A curve as CSV: rule, line, value of the fact, value of the rule, at each corner."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(drawn.rows())
    return stream.getvalue()


def with_numbers(drawn: Drawn, text: str) -> Drawn:
    """The same curve as it was when `numbers` wrote `text`: between corners straight; a line that was not there is unknown."""
    corners: dict[tuple[str, str], list[tuple[Decimal, Decimal | None]]] = {}
    for row in list(csv.reader(io.StringIO(text)))[1:]:
        rule, line, at, value = row
        corners.setdefault((rule, line), []).append((Decimal(at), Decimal(value) if value else None))
    series = tuple(
        replace(
            one,
            values=tuple(
                _between(corners.get((one.rule.name, one.line.names["en"]), ()), point) for point in drawn.curve.points
            ),
        )
        for one in drawn.series
    )
    return replace(drawn, series=series)


def _between(corners: Sequence[tuple[Decimal, Decimal | None]], point: Decimal) -> Decimal | None:
    for (x0, y0), (x1, y1) in pairwise(corners):
        if x0 <= point <= x1:
            if point in (x0, x1) or y0 is None or y1 is None:
                return y0 if point == x0 else y1 if point == x1 else None
            return y0 + (y1 - y0) * (point - x0) / (x1 - x0)
    return None


def varying(drawn: Drawn) -> Drawn:
    """The same without the rules that are one and the same number everywhere."""
    values: dict[str, set[Decimal | None]] = {}
    for series in drawn.series:
        values.setdefault(series.rule.name, set()).update(series.values)
    kept = tuple(series for series in drawn.series if len(values[series.rule.name]) > 1)
    return replace(drawn, series=kept) if kept else drawn


def _decided(
    law: Law, day: datetime.date, curve: Curve, line: Line, point: Decimal, rules: Sequence[str]
) -> dict[str, Any]:
    household = _household(law, day, curve, line, point)
    facts = read_household(law, household, file=curve.file, path=f"{curve.name}/{line.persona.id}")
    case = decide_case(law, facts, day, list(rules), trace=False)
    position = facts.members.index(line.persona.member)
    return {
        name: case.columns[law.rules[name].index][0 if law.rules[name].of_household else position]
        for name in rules
        if law.rules[name].index in case.columns
    }


def _household(law: Law, day: datetime.date, curve: Curve, line: Line, point: Decimal) -> Node:
    """The persona's household with the facts of persona, line and point."""
    facts = {**line.persona.facts, **line.facts}
    over = curve.over.name
    if over == "age" and "birth_date" in law.inputs:
        born = add_years(day, -point)
        facts["birth_date"] = Node(born.isoformat(), written=born.isoformat())
        facts.pop("age", None)
    else:
        facts[over] = Node(point, written=decimal_text(point))
    return household_of(law, line.persona, facts, without_age=over == "age")


def household_of(law: Law, persona: Persona, facts: Mapping[str, Node], *, without_age: bool = False) -> Node:
    """The persona's household as a document, with facts of the persona's member or of the household laid over it."""
    root = persona.household.value
    assert isinstance(root, dict)
    members = root["members"].value
    assert isinstance(members, list)
    questions = law.questions
    of_household = {name: node for name, node in facts.items() if name in questions and questions[name].of_household}
    own = {name: node for name, node in facts.items() if name not in of_household}
    new = [
        Node({**member.value, **own}, member.line) if member_id(member) == persona.member else member
        for member in members
        if isinstance(member.value, dict)
    ]
    if without_age:
        new = [_without_age(member) if member_id(member) == persona.member else member for member in new]
    return Node({**root, **of_household, "members": Node(new, root["members"].line)}, persona.household.line)


def member_id(member: Node) -> str:
    """The id of a member of a household's document; empty if it has none."""
    assert isinstance(member.value, dict)
    found = member.value.get("id")
    return (found.written or str(found.value)) if found else ""


def _without_age(member: Node) -> Node:
    assert isinstance(member.value, dict)
    return Node({name: node for name, node in member.value.items() if name != "age"}, member.line)


def fact_over(law: Law, name: str) -> Question:
    """The fact that a curve may run over: a number. Raises DecisionRefused."""
    question = law.questions.get(name)
    if question is None:
        hint = nearest(name, law.questions) or f"`payung inputs {law.code}` lists them all."
        raise DecisionRefused([Fault("unknown-name", f"'{name}' is no input of {law.code}.", hint=hint)])
    if question.type.kind is not Kind.NUMBER:
        raise DecisionRefused(
            [
                Fault(
                    "type",
                    f"'{name}' is no number, so no line runs over it.",
                    hint="Draw over an amount, a count or a time.",
                )
            ]
        )
    return question


def rules_drawn(law: Law, scheme: Scheme, names: Sequence[str]) -> tuple[Rule, ...]:
    """The rules named, or the scheme's contributions and benefits that are amounts or yes and no. Raises DecisionRefused."""
    own = law.rules_of(scheme)
    if not names:
        return tuple(rule for rule in own if rule.role in ("contribution", "benefit") and rule.type.kind is Kind.NUMBER)
    found = []
    for name in names:
        rule = next((rule for rule in own if name in (rule.name, rule.short_name)), None)
        if rule is None or rule.type.kind not in (Kind.NUMBER, Kind.TRUTH):
            hint = nearest(name, [rule.short_name for rule in own])
            what = (
                f"{scheme.name} has no rule '{name}'."
                if rule is None
                else f"'{name}' is no amount, number or yes and no."
            )
            raise DecisionRefused([Fault("unknown-name", what, hint=hint)])
        found.append(rule)
    return tuple(found)


def curve_over(
    scheme: Scheme, over: Question, start: Decimal, end: Decimal, step: Decimal | None, day: datetime.date,
    rules: tuple[Rule, ...], lines: tuple[Line, ...], names: Words | None = None, file: str = "", line: int = 0,
) -> Curve | Fault:  # fmt: skip
    """A curve from its parts, or what is wrong with its range."""
    if not start < end:
        return Fault(
            "range", f"From {start} to {end} there is nothing to draw.", file, line, hint="`from` is below `to`."
        )
    for bound, limit, below in ((start, over.lowest, True), (end, over.highest, False)):
        if limit is not None and (bound < limit if below else bound > limit):
            side = "lowest" if below else "highest"
            return Fault("range", f"{over.name}: {bound} is beyond the {side} possible, {limit}.", file, line)
    if step is None:
        step = (end - start) / _POINTS
        if over.whole:
            step = max(Decimal(1), step.to_integral_value())
    if step <= 0 or (end - start) / step > MOST_POINTS:
        return Fault(
            "range", f"A step of {step} does not divide {start} to {end} into at most {MOST_POINTS} points.", file, line
        )
    return Curve(scheme, over, start, end, step, day, rules, lines, names or {}, file, line)
