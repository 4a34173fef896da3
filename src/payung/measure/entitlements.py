"""What each person of a population gets from the law by function, a month: the columns on which floor and benchmark stand."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from payung.law.country import CountryLaw
from payung.law.language import DAY, MONTH, QUARTER, WEEK, YEAR
from payung.law.model import Rule
from payung.law.types import Kind
from payung.measure.people import People
from payung.population.simulating import simulate

Array = np.ndarray[Any, np.dtype[Any]]
A_MONTH = {DAY: 365 / 12, WEEK: 365 / 84, MONTH: 1.0, QUARTER: 1 / 3, YEAR: 1 / 12}


@dataclass(frozen=True, slots=True)
class Received:
    """What persons receive: an amount a month, and for whom some benefit of these is not known (`unknown`)."""

    amounts: Array
    unknown: Array


class Entitlements:
    """The law's benefits over a population on a day. Benefits paid once are left out: they secure no income month by month."""

    def __init__(
        self, country: CountryLaw, population: str, on: datetime.date, functions: Collection[str], **options: Any
    ) -> None:
        self.country = country
        self.population = population
        self.on = on
        law = country.law
        in_force = [rule for rule in law.rules.values() if rule.role == "benefit" and rule.on(on)]
        self.rules = {
            function: [
                rule
                for rule in in_force
                if rule.branch == function
                and ((rule.type.kind is Kind.NUMBER and rule.per in A_MONTH) or rule.type.kind is Kind.TRUTH)
            ]
            for function in functions
        }
        names = [rule.name for rules in self.rules.values() for rule in rules]
        self.table = simulate(country, population, on, names, columns=True, **options).columns if names else None

    def periodic(self, function: str) -> list[Rule]:
        """The rules of a function that pay month by month."""
        return [rule for rule in self.rules[function] if rule.type.kind is Kind.NUMBER]

    def in_kind(self, function: str) -> list[Rule]:
        """The rules of a function that give care or another thing in kind."""
        return [rule for rule in self.rules[function] if rule.type.kind is Kind.TRUTH]

    def received(self, function: str, people: People, *, per_household: bool = False) -> Received:
        """What each person gets in a function; with `per_household`, what the household gets in all, on each member."""
        rows = len(people.weights)
        amounts, unknown = np.zeros(rows), np.zeros(rows, bool)
        for rule in self.periodic(function):
            values, missing = self._column(rule)
            values = values * A_MONTH[rule.per or MONTH]
            if rule.of_household:
                values = values if per_household else values / people.members(people.sizes)
            elif per_household:
                values = in_household(people, values)
                missing = in_household(people, missing.astype(float)) > 0
            amounts += values
            unknown |= missing
        return Received(amounts, unknown)

    def has_in_kind(self, function: str, people: People) -> tuple[Array, Array]:
        """For whom some benefit in kind is due, and for whom that is not known."""
        rows = len(people.weights)
        has, unknown = np.zeros(rows, bool), np.zeros(rows, bool)
        for rule in self.in_kind(function):
            values, missing = self._column(rule)
            has |= values > 0
            unknown |= missing
        return has, unknown & ~has

    def _column(self, rule: Rule) -> tuple[Array, Array]:
        assert self.table is not None
        column = self.table[rule.name]
        missing = np.asarray(column.is_null())
        filled = (
            column.cast(pa.float64()) if rule.type.kind is Kind.NUMBER else column.cast(pa.int8()).cast(pa.float64())
        )
        return np.nan_to_num(filled.to_numpy(zero_copy_only=False)), missing


def in_household(people: People, values: Array) -> Array:
    """The household's sum of a value, on each of its members."""
    return people.members(people.per_household(values))


def cells(people: People, values: Array, ages: Sequence[int]) -> dict[str, Array]:
    """The weighted sum of a value by sex and age group. The population must say both."""
    assert people.age is not None and people.female is not None
    places = np.clip(people.age // 5, 0, len(ages) - 1).astype(int)
    return {
        sex: np.bincount(places[chosen], (people.weights * values)[chosen], minlength=len(ages))
        for sex, chosen in (("female", people.female), ("male", ~people.female))
    }
