"""Random populations for a law: every fact that it knows, values at the edges of its figures, and facts that nobody gave."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from payung.law.compile import Given, Kernel, Result, compile_edition
from payung.law.compile.agreement import Data, Disagreement, disagreements
from payung.law.compile.columns import dtype_of
from payung.law.compile.expressions import place_of
from payung.law.decide import Case, decide_case
from payung.law.edition import edition
from payung.law.evaluate import Unknown
from payung.law.faults import DecisionRefused, HouseholdRefused
from payung.law.household import Facts
from payung.law.model import Law, Question, Rule
from payung.law.parameters import Scale
from payung.law.types import Kind

_HISTORY_YEARS = 12


def edges(law: Law, day: datetime.date) -> list[float]:
    """The numbers of a law's figures: where its rules turn."""
    found: set[float] = {0.0, 1.0}

    def gather(figure: Any) -> None:
        match figure:
            case Decimal():
                found.add(float(figure))
            case dict():
                for part in figure.values():
                    gather(part)
            case Scale():
                found.update(map(float, (*figure.starts, *figure.values)))

    for figure in edition(law, day).figures:
        gather(figure)
    return sorted(found)


@dataclass
class Population:
    """Random households: their columns, and how the columns are given."""

    law: Law
    day: datetime.date
    rng: np.random.Generator
    count: int = 60
    unknown: float = 0.15
    absent: float = 0.2
    without: Collection[str] = ()
    given: dict[str, Given] = field(default_factory=dict)
    data: Data = field(init=False)

    def __post_init__(self) -> None:
        sizes = self.rng.choice([1, 1, 2, 3, 4, 5, 7, 12], self.count)
        households = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        self.data = Data({}, {}, households, {})
        self.edges = edges(self.law, self.day)
        asked = {rule.asked.name: rule for rule in self.law.rules.values() if rule.asked}
        for question in self.law.questions.values():
            if question.name in self.without or question.name in asked or self.rng.random() < self.absent:
                continue
            nullable = self.rng.random() < 0.7
            is_history = question.type.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS)
            width = 3 if question.type.kind is Kind.PAID_MONTHS else _HISTORY_YEARS * 12
            self.given[question.name] = Given(nullable=nullable, width=width if is_history else 0)
            length = self.count if question.of_household else int(households[-1])
            self._fill(question, length, sizes, nullable)
        stating = [
            rule for name, rule in asked.items() if name not in self.without and self.rng.random() >= self.absent
        ]
        cases = [self._case(household) for household in range(self.count)]
        for rule in stating:
            self._state(rule, cases)

    def _case(self, household: int) -> Case | None:
        """What the facts give, before anything is stated; None if they are refused."""
        try:
            return decide_case(self.law, self._facts(household), self.day, None)
        except (DecisionRefused, HouseholdRefused):
            return None

    def _state(self, rule: Rule, cases: Sequence[Case | None]) -> None:
        """A rule's value stated by some: what the facts give, or anything where they give none."""
        question = rule.asked
        assert question is not None
        found: list[Any] = []
        for household, case in enumerate(cases):
            nothing = [Unknown(frozenset())] * self._width(rule, household)
            found += case.columns.get(rule.index, nothing) if case is not None else nothing
        sizes = np.diff(self.data.households)
        self.given[question.name] = Given(nullable=True)
        self._fill(question, len(found), sizes, True)
        values, valid = self.data.columns[question.name], self.data.valid[question.name]
        valid &= self.rng.random(len(found)) < 0.5
        for row, value in enumerate(found):
            if isinstance(value, bool | Decimal):
                values[row] = float(value)
            elif isinstance(value, datetime.date):
                values[row] = value.toordinal()
            elif not isinstance(value, Unknown):
                values[row] = place_of(value)
            lowest, highest = question.lowest, question.highest
            known = not isinstance(value, Unknown)
            if known and ((lowest is not None and value < lowest) or (highest is not None and value > highest)):
                valid[row] = False

    def _width(self, rule: Rule, household: int) -> int:
        starts = self.data.households
        return 1 if rule.of_household else int(starts[household + 1] - starts[household])

    def _facts(self, household: int) -> Facts:
        return self.data.facts([self.law.questions[name] for name in self.given], household)

    def _fill(self, question: Question, length: int, sizes: Any, nullable: bool) -> None:
        dtype = dtype_of(question, self.given[question.name])
        columns: Any = self.data.columns
        columns[question.name] = self._values(question, length, sizes).astype(dtype)
        if nullable:
            valid: Any = self.data.valid
            valid[question.name] = self.rng.random(length) >= self.unknown
        if question.type.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS):
            first_months: Any = self.data.first_months
            first_months[question.name] = self.day.year * 12 + self.day.month - 1 - _HISTORY_YEARS * 12 + 6

    def _values(self, question: Question, length: int, sizes: Any) -> Any:
        rng = self.rng
        match question.type.kind:
            case Kind.TRUTH:
                return rng.random(length) < rng.choice([0.3, 0.7, 0.95])
            case Kind.CHOICE:
                return rng.integers(0, len(question.type.enumeration), length)
            case Kind.DATE:
                return self._dates(question, length)
            case Kind.LINK:
                return self._links(sizes)
            case Kind.PAID_MONTHS:
                bits = rng.random((length, 192)) < rng.random((length, 1)) * 1.3
                return np.packbits(bits, axis=1, bitorder="little").view("<u8")
            case Kind.MONTHLY_AMOUNTS:
                amounts = self._numbers(question, length * _HISTORY_YEARS * 12).reshape(length, -1)
                return np.where(rng.random(amounts.shape) < rng.random((length, 1)), amounts, np.nan)
        return self._numbers(question, length)

    def _numbers(self, question: Question, length: int) -> Any:
        rng = self.rng
        low = float(question.lowest) if question.lowest is not None else 0.0
        high = float(question.highest) if question.highest is not None else 1e6
        step = 0 if question.whole else 2
        near = [edge for edge in self.edges if low <= edge <= high] or [low]
        at_edges = rng.choice(near, length) + rng.choice([-1, 0, 0, 1, 0.01, -0.01] if step else [-1, 0, 0, 1], length)
        usual = np.round(rng.uniform(low, min(high, max(low + 1, 4 * max(near))), length), step)
        wide = np.round(rng.uniform(low, high, length), step)
        kind = rng.random(length)
        found = np.where(kind < 0.4, at_edges, np.where(kind < 0.8, usual, wide))
        found = np.where(kind > 0.95, rng.choice([low, high], length), found)
        return np.clip(np.round(np.round(found, 2), step), low, high)

    def _dates(self, question: Question, length: int) -> Any:
        low = (question.lowest or datetime.date(1900, 1, 1)).toordinal()
        high = (question.highest or datetime.date(2060, 12, 31)).toordinal()
        rng, day = self.rng, self.day.toordinal()
        near = day + rng.integers(-800, 60, length)
        anniversaries = np.array([_years_before(self.day, int(n)) for n in rng.integers(0, 95, length)])
        anniversaries += rng.integers(-1, 2, length)
        lives = day - rng.integers(0, 36500, length)
        kind = rng.random(length)
        return np.clip(np.where(kind < 0.4, near, np.where(kind < 0.7, anniversaries, lives)), low, high)

    def _links(self, sizes: Any) -> Any:
        found = []
        for size in sizes.tolist():
            for member in range(size):
                other = int(self.rng.integers(-2, size))
                found.append(-1 if other < 0 or other == member else other)
        return np.array(found)

    @property
    def refused(self) -> list[int]:
        """The households that `decide` refuses: their stated values contradict their facts, or lie out of range."""
        found = []
        for household in range(self.count):
            try:
                decide_case(self.law, self._facts(household), self.day, None)
            except (DecisionRefused, HouseholdRefused):
                found.append(household)
        return found

    def without_households(self, left_out: Collection[int]) -> Data:
        """The data without some households."""
        kept = np.array([household for household in range(self.count) if household not in set(left_out)], int)
        starts = self.data.households
        persons = (
            np.concatenate([np.arange(starts[h], starts[h + 1]) for h in kept]) if len(kept) else np.array([], int)
        )
        sizes = np.diff(starts)[kept] if len(kept) else np.array([], int)

        def cut(name: str, array: Any) -> Any:
            return array[kept if self.law.questions[name].of_household else persons]

        return Data(
            {name: cut(name, array) for name, array in self.data.columns.items()},
            {name: cut(name, array) for name, array in self.data.valid.items()},
            np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
            self.data.first_months,
        )


def _years_before(day: datetime.date, years: int) -> int:
    try:
        return day.replace(year=day.year - years).toordinal()
    except ValueError:
        return day.replace(year=day.year - years, day=28).toordinal()


def run(kernel: Kernel, data: Data, **options: Any) -> Result:
    """Run a kernel on some data."""
    names = {column.name for column in kernel.columns}
    columns = {name: array for name, array in data.columns.items() if name in names}
    return kernel.run(columns, data.valid, households=data.households, first_months=data.first_months, **options)


def rules_in_force(law: Law, day: datetime.date) -> list[str]:
    """The rules of a day that can be columns."""
    histories = (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS)
    return [part.rule.name for part in edition(law, day).parts if part.rule.type.kind not in histories]


class Tools:
    """What the tests of this folder share."""

    population = Population
    run = staticmethod(run)
    rules = staticmethod(rules_in_force)

    def compare(self, population: Population, outputs: list[str] | None = None, **options: Any) -> list[Disagreement]:
        """Decide and compute some rules (all, if none are named) of a population, without the households that `decide` refuses."""
        law, day = population.law, population.day
        data = population.without_households(population.refused)
        kernel = compile_edition(law, day, outputs or rules_in_force(law, day), population.given)
        return disagreements(kernel, data, run(kernel, data, **options))


@pytest.fixture(scope="session")
def tools() -> Tools:
    return Tools()
