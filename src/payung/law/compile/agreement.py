"""Holds the two executions against each other: households of a population decided one by one, and what the kernel gave.

A rule whose result is whole, rounded or given must agree to the bit; a computed amount to a billionth. The same function serves the
tests and whoever wants a sample of a run checked.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np

from payung.law.compile.expressions import place_of
from payung.law.compile.kernel import Array, Kernel, Result
from payung.law.compile.plan import HOUSEHOLD_NUMBERS, PERSON_NUMBERS
from payung.law.compile.rounding import COMPUTED
from payung.law.decide import decide_case
from payung.law.evaluate import Unknown
from payung.law.history import MonthlyHistory, MonthSet
from payung.law.household import Facts
from payung.law.model import Question
from payung.law.types import Kind

_NOT_FACTS = {PERSON_NUMBERS, HOUSEHOLD_NUMBERS}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A rule for which the two executions differ, and the row (of the persons or of the households)."""

    rule: str
    row: int
    decided: Any
    computed: Any


@dataclass(frozen=True, slots=True)
class Data:
    """What a kernel was run on: columns, masks, where households begin, and the first month of each history."""

    columns: Mapping[str, Array]
    valid: Mapping[str, Array]
    households: Array
    first_months: Mapping[str, int]

    def facts(self, questions: Iterable[Question], household: int) -> Facts:
        """One household as `decide` takes it."""
        start, end = int(self.households[household]), int(self.households[household + 1])
        persons: list[dict[str, Any]] = [{} for _ in range(start, end)]
        own: dict[str, Any] = {}
        for question in questions:
            rows = [household] if question.of_household else range(start, end)
            for place, row in enumerate(rows):
                if question.name not in self.valid or self.valid[question.name][row]:
                    value = self._value(question, row)
                    (own if question.of_household else persons[place])[question.name] = value
        return Facts(tuple(f"m{place}" for place in range(end - start)), tuple(persons), own)

    def _value(self, question: Question, row: int) -> Any:
        stored = self.columns[question.name][row]
        match question.type.kind:
            case Kind.TRUTH:
                return bool(stored)
            case Kind.DATE:
                return datetime.date.fromordinal(int(stored))
            case Kind.CHOICE:
                return list(question.type.enumeration)[int(stored)]
            case Kind.LINK:
                return None if stored < 0 else int(stored)
            case Kind.PAID_MONTHS:
                first = self.first_months[question.name]
                bits = np.unpackbits(stored.astype("<u8").view(np.uint8), bitorder="little")
                return MonthSet(first + month for month in np.flatnonzero(bits).tolist())
            case Kind.MONTHLY_AMOUNTS:
                first = self.first_months[question.name]
                there = np.flatnonzero(~np.isnan(stored)).tolist()
                return MonthlyHistory({first + month: _decimal(stored[month]) for month in there})
        return _decimal(stored)


def _decimal(stored: Any) -> Decimal:
    return Decimal(int(stored)) if float(stored).is_integer() else Decimal(repr(float(stored)))


def disagreements(
    kernel: Kernel, data: Data, result: Result, sample: Iterable[int] | None = None
) -> list[Disagreement]:
    """Decide households again, one by one, and list where the kernel gave something else. `sample` names the households."""
    given = {column.name for column in kernel.columns}
    questions = [question for name, question in kernel.law.questions.items() if name in given - _NOT_FACTS]
    found = []
    for household in range(len(data.households) - 1) if sample is None else sample:
        case = decide_case(kernel.law, data.facts(questions, household), kernel.day, kernel.outputs)
        for name, column in result.columns.items():
            rule = kernel.law.rules[name]
            exact = kernel.plan.outputs[name].quality != COMPUTED
            first = household if rule.of_household else int(data.households[household])
            for row, decided in enumerate(case.columns[rule.index], start=first):
                computed = column.values[row] if column.known is None or column.known[row] else None
                if not _agree(decided, computed, exact):
                    found.append(Disagreement(name, row, None if isinstance(decided, Unknown) else decided, computed))
    return found


def _agree(decided: Any, computed: Any, exact: bool) -> bool:
    if isinstance(decided, Unknown) or computed is None:
        return isinstance(decided, Unknown) and computed is None
    match decided:
        case bool():
            return decided == bool(computed)
        case datetime.date():
            return decided.toordinal() == int(computed)
        case Decimal():
            wanted = float(decided)
            return bool(wanted == computed or (not exact and abs(wanted - computed) <= 1e-9 * max(1.0, abs(wanted))))
    return bool(place_of(decided) == int(computed))
