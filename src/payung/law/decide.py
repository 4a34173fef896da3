"""Decides one household's case by the law of a day, in exact decimals, each rule computed at most once.

Two executions give the same answer. Without a trace, a rule whose facts are all known is its own Python function,
called plainly; with a trace, or where a fact is unknown, it is the function made from the rule's tree.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, DecimalException
from typing import Any

from payung.law import model
from payung.law.edition import Edition, Part, edition
from payung.law.evaluate import Frame, Step, Unknown, Want, has_unknown, unknown_from
from payung.law.faults import DecisionRefused, Fault, HouseholdRefused
from payung.law.household import Facts
from payung.law.model import Group, Law, Question, Rule, Source, Text
from payung.law.types import Kind

Column = list[Any]


@dataclass(slots=True, eq=False)
class Case:
    """A household under the law of a day: its facts and every computed value.

    `outputs` are the rules that were asked for (None: all).
    `columns[rule.index]` holds one value for each member, or a single one for a rule of the household.
    """

    edition: Edition
    facts: Facts
    parts: tuple[Part, ...]
    suppose: bool = False
    outputs: Collection[str] | None = None
    columns: dict[int, Column] = field(default_factory=dict)
    before_rounding: dict[tuple[int, int], Any] = field(default_factory=dict)
    applied: dict[tuple[int, int], Text] = field(default_factory=dict)
    computed: dict[int, Column] = field(default_factory=dict)
    _sources: dict[Any, Column] = field(default_factory=dict)
    _groups: dict[str, Any] = field(default_factory=dict)

    @property
    def law(self) -> Law:
        return self.edition.law

    def arguments(self, rule: Rule, text: Text, position: int) -> tuple[Any, ...]:
        """The values of a text's arguments for the member at a position (0 for the household)."""
        width = 1 if rule.of_household else len(self.facts.members)
        return tuple(self.column(argument.source, width, rule)[position] for argument in text.arguments)

    # -- facts and aggregates -----------------------------------------------------------------------------------------

    def column(self, source: Source, width: int, rule: Rule) -> Column:
        """The values of a source, one for each of `width` positions."""
        match source:
            case model.FromRule(rule=found):
                column = self.columns[found.index]
            case model.FromInput(input=found):
                column = self._input(found)
            case model.FromDay():
                column = [self.edition.day]
            case model.FromOtherwise():
                column = self.computed[rule.index]
            case model.FromMembers():
                column = self._remembered(source, self._fold)
            case model.FromLink():
                column = self._remembered(source, self._linked)
        return column * width if len(column) == 1 and width != 1 else column

    def _input(self, question: Question) -> Column:
        column = self._sources.get(question.name)
        if column is None:
            column = self.stated(question, lambda member: Unknown(frozenset({(member, question.name)})))
            self._sources[question.name] = column
        return column

    def stated(self, question: Question, otherwise: Callable[[str | None], Any]) -> Column:
        """What the household states of a fact; `otherwise` where it states nothing."""
        if question.of_household:
            found = self.facts.household.get(question.name, _MISSING)
            return [otherwise(None) if found is _MISSING else found]
        name = question.name
        return [
            person[name] if name in person else otherwise(member)
            for member, person in zip(self.facts.members, self.facts.persons, strict=True)
        ]

    def _remembered(self, source: Any, make: Callable[[Any], Column]) -> Column:
        column = self._sources.get(source)
        if column is None:
            column = self._sources[source] = make(source)
        return column

    def _fold(self, source: model.FromMembers) -> Column:
        count = len(self.facts.members)
        values = self.column(source.of, count, _NO_RULE) if source.of is not None else [True] * count
        fold = _FOLDS[source.fold]
        if source.linked_by:
            links = [self._input(link) for link in source.linked_by]
            return [fold(_linking(position, values, links, _NEUTRAL[source.fold])) for position in range(count)]
        if source.within is None:
            return [fold(values)]
        groups = self._members_of_groups(source.within)
        if isinstance(groups, Unknown):
            return [groups] * count
        return [fold([values[other] for other in group]) for group in groups]

    def _linked(self, source: model.FromLink) -> Column:
        values = self.column(source.of, len(self.facts.members), _NO_RULE)
        result = []
        for target in self._input(source.link):
            if isinstance(target, Unknown):
                result.append(target)
            else:
                result.append(source.absent if target is None else values[target])
        return result

    def _members_of_groups(self, group: Group) -> list[list[int]] | Unknown:
        """For each member, the positions of all in the same group; unknown if a link that could join them is."""
        if group.name not in self._groups:
            self._groups[group.name] = _joined(len(self.facts.members), [self._input(link) for link in group.links])
        found: list[list[int]] | Unknown = self._groups[group.name]
        return found


_MISSING: Any = object()
_NO_RULE: Any = None


def decide_case(
    law: Law,
    facts: Facts,
    day: datetime.date,
    outputs: Collection[str] | None = None,
    *,
    trace: bool = True,
    suppose: bool = False,
) -> Case:
    """Compute every rule in force on the day (or those that `outputs` need) for a household.

    With `suppose`, a stated value goes before the facts it contradicts ("what if it were so").

    Raises DecisionRefused (no law on that day, an unknown output, two exceptions at once) and HouseholdRefused
    (a stated value that contradicts the facts).
    """
    law_of_day = edition(law, day)
    case = Case(law_of_day, facts, law_of_day.selected(outputs), suppose, outputs)
    for part in case.parts:
        case.columns[part.rule.index] = _computed(case, part, trace)
    return case


def decide_again(case: Case, facts: Facts, changed: Collection[str]) -> Case:
    """The same household with some facts changed, given or taken back: only what rests on those is computed.

    `changed` names the facts that are not as in the case, which stays as it is. Raises what `decide_case` raises.
    """
    touched = frozenset[int]().union(*(case.edition.resting_on(name) for name in changed))
    again = Case(case.edition, facts, case.parts, case.suppose, case.outputs)
    again.before_rounding = _untouched(case.before_rounding, touched)
    again.applied = _untouched(case.applied, touched)
    again.computed = {index: column for index, column in case.computed.items() if index not in touched}
    for part in case.parts:
        index = part.rule.index
        again.columns[index] = _computed(again, part, trace=True) if index in touched else case.columns[index]
    return again


def _untouched(noted: dict[tuple[int, int], Any], touched: frozenset[int]) -> dict[tuple[int, int], Any]:
    return {place: value for place, value in noted.items() if place[0] not in touched}


def _computed(case: Case, part: Part, trace: bool) -> Column:
    try:
        return _compute(case, part, trace)
    except DecimalException:
        text = part.version.text
        message = f"{part.rule.name} gives a number beyond what can be computed with these facts."
        raise DecisionRefused([Fault("overflow", message, text.file, text.line)]) from None


def _compute(case: Case, part: Part, trace: bool) -> Column:
    rule, text = part.rule, part.version.text
    column = _run(case, rule, text, part.step, trace)
    if part.exceptions:
        column = _with_exceptions(case, part, column, trace)
    if part.version.rounding is not None:
        for position, value in enumerate(column):
            if type(value) is Decimal:
                case.before_rounding[rule.index, position] = value
                column[position] = part.version.rounding(value)
    if rule.gate is not None:
        column = _gated(case, rule, column)
    return _with_stated(case, rule, column) if rule.asked else column


def _run(case: Case, rule: Rule, text: Text, step: Step, trace: bool) -> Column:
    width = 1 if rule.of_household else len(case.facts.members)
    arguments = [case.column(argument.source, width, rule) for argument in text.arguments]
    rows: Iterator[tuple[Any, ...]] = zip(*arguments, strict=True) if arguments else iter([()] * width)
    figures = case.edition.figures
    if trace or not text.runs_plainly:
        results = [step(Frame(row, figures, text.slots)) for row in rows]
    else:
        results = [
            step(Frame(row, figures, text.slots)) if has_unknown(row) else _plain(case, rule, text, row) for row in rows
        ]
    if rule.type.kind is Kind.NUMBER:
        return [value if type(value) is Decimal or type(value) is Unknown else Decimal(value) for value in results]
    return results


def _plain(case: Case, rule: Rule, text: Text, row: tuple[Any, ...]) -> Any:
    if text.takes_law:
        return text.function(*row, law=case.edition.namespaces[rule.module])
    return text.function(*row)


def _with_exceptions(case: Case, part: Part, general: Column, trace: bool) -> Column:
    rule = part.rule
    case.computed[rule.index] = general
    candidates = [
        (case.column(model.FromRule(when), len(general), rule), text, _run(case, rule, text, step, trace))
        for when, text, step in part.exceptions
    ]
    result = []
    for position, value in enumerate(general):
        holding = [(text, values[position]) for when, text, values in candidates if when[position] is True]
        waiting = [
            (when[position], values[position]) for when, _, values in candidates if type(when[position]) is Unknown
        ]
        if len(holding) > 1:
            raise DecisionRefused([_conflict(case, rule, position, [text for text, _ in holding])])
        chosen = holding[0][1] if holding else value
        if holding:
            case.applied[rule.index, position] = holding[0][0]
        if waiting:
            chosen = unknown_from(chosen, *(part for pair in waiting for part in pair))
        result.append(chosen)
    return result


def _conflict(case: Case, rule: Rule, position: int, texts: list[Text]) -> Fault:
    clauses = " and ".join(f"{text.cite} ({text.file}:{text.line})" for text in texts)
    who = "the household" if rule.of_household else case.facts.members[position]
    return Fault(
        "conflict",
        f"Two exceptions to {rule.name} hold at once for {who}: {clauses}.",
        hint="The law must say which goes first.",
    )


def _gated(case: Case, rule: Rule, column: Column) -> Column:
    assert rule.gate is not None
    nothing = rule.nothing
    result = []
    for covered, value in zip(case.column(model.FromRule(rule.gate), len(column), rule), column, strict=True):
        if covered is True or (type(value) is not Unknown and value == nothing):
            result.append(value)
        elif covered is False:
            result.append(nothing)
        else:
            result.append(unknown_from(covered, value))
    return result


def _with_stated(case: Case, rule: Rule, column: Column) -> Column:
    """The stated values in the place of the computed ones; a contradiction is refused."""
    question = rule.asked
    assert question is not None
    members: tuple[str | None, ...] = (None,) if rule.of_household else case.facts.members
    result = []
    faults = []
    for member, value, stated in zip(members, column, case.stated(question, lambda _: _MISSING), strict=True):
        path = f"household/members/{member}/{question.name}" if member else f"household/{question.name}"
        if type(value) is Unknown:
            value = Unknown(frozenset({(member, question.name)})) if stated is _MISSING else stated
        elif stated is not _MISSING and case.suppose:
            value = stated
        elif stated is not _MISSING and stated != value:
            faults.append(
                Fault(
                    "contradiction",
                    f"{stated} is stated; the other facts give {value}.",
                    path=path,
                    hint="Leave one of them out.",
                )
            )
        elif not _in_range(question, value):
            faults.append(
                Fault(
                    "range", f"The facts give {value}; possible is {question.lowest} to {question.highest}.", path=path
                )
            )
        result.append(value)
    if faults:
        raise HouseholdRefused(faults)
    return result


def _in_range(question: Question, value: Any) -> bool:
    if question.lowest is not None and value < question.lowest:
        return False
    return question.highest is None or value <= question.highest


def _joined(count: int, links: list[Column]) -> list[list[int]] | Unknown:
    waiting = [target for column in links for target in column if isinstance(target, Unknown)]
    if waiting and count > 1:
        return unknown_from(*waiting)
    group = list(range(count))
    for column in links:
        for position, target in enumerate(column):
            if isinstance(target, int):
                old, new = group[target], group[position]
                group = [new if number == old else number for number in group]
    return [[other for other in range(count) if group[other] == group[position]] for position in range(count)]


def _linking(position: int, values: Column, links: list[Column], neutral: Any) -> Column:
    """The values of the members who name the one at a position; unknown where it is not known whether they do and it matters."""
    found = []
    for other, value in enumerate(values):
        targets = [column[other] for column in links]
        if position in targets:
            found.append(value)
        elif has_unknown(targets) and (type(value) is Unknown or value != neutral):
            found.append(unknown_from(value, *targets))
    return found


# -- folds over members -----------------------------------------------------------------------------------------------


def _known(fold: Callable[[Column], Any]) -> Callable[[Column], Any]:
    """A fold that needs every value."""

    def run(values: Column) -> Any:
        unknown = [value for value in values if type(value) is Unknown]
        return unknown_from(*unknown) if unknown else fold(values)

    return run


def _settled_by(settles: bool) -> Callable[[Column], Any]:
    def run(values: Column) -> Any:
        if any(value is settles for value in values):
            return settles
        unknown = [value for value in values if type(value) is Unknown]
        return unknown_from(*unknown) if unknown else not settles

    return run


_FOLDS: dict[str, Callable[[Column], Any]] = {
    "total": _known(lambda values: sum(values, Decimal(0))),
    "count": _known(lambda values: Decimal(sum(1 for value in values if value))),
    "highest": _known(max),
    "lowest": _known(min),
    "any": _settled_by(True),
    "all": _settled_by(False),
}

# What a member can add without changing the fold.
_NEUTRAL: dict[str, Any] = {"total": Decimal(0), "count": False, "any": False, "all": True}

__all__ = ["Case", "Unknown", "Want", "decide_again", "decide_case"]
