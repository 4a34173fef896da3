"""A law on a population, as the indicators are computed from it: scheme by scheme, with what was computed before used again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from payung.measure.distribution import Distribution, distribution, quantile_groups
from payung.measure.figures import NATIONAL, Figures
from payung.measure.people import People, equals
from payung.measure.receipts import CATEGORIES, Benefit, SchemeResult

Array = np.ndarray[Any, np.dtype[Any]]
T = TypeVar("T")
ALL, ANY = "all", "any"
_TENTHS = 10
_MOST_NAMED = 4


@dataclass(slots=True)
class Memory:
    """What was computed, by name and by the objects that it was computed of (which it keeps alive). A reform's own memory stands before
    that of the law, whose entries it uses but never changes."""

    below: Memory | None = None
    found: dict[tuple[Any, ...], Any] = field(default_factory=dict)

    def get(self, key: tuple[Any, ...], compute: Callable[[], T]) -> T:
        """The value of a key, computed once."""
        if key in self.found:
            return self.found[key]  # type: ignore[no-any-return]
        if self.below is not None and key in self.below.found:
            return self.below.found[key]  # type: ignore[no-any-return]
        self.found[key] = compute()
        return self.found[key]  # type: ignore[no-any-return]


class ByIdentity:
    """An array as part of a key: the same only as itself. Keeps it alive."""

    __slots__ = ("array",)

    def __init__(self, array: Any) -> None:
        self.array = array

    def __hash__(self) -> int:
        return id(self.array)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByIdentity) and other.array is self.array


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a reader must know of a value: that nothing of what it is made of is known (`nothing_known`), or that something is not."""

    nothing_known: bool = False
    note: str = ""


CERTAIN = Doubt()


def doubt_of(unknown: Iterable[tuple[str, float]]) -> Doubt:
    """The doubt of a value that is made of some rules, each with the share of whom it is not known."""
    shares = dict(unknown)
    lacking = [f"{name} ({share:.0%})" if share < 1 else name for name, share in shares.items() if share > 0]
    if not shares:
        return Doubt(False, "The law of the day has nothing of this kind.")
    if not lacking:
        return CERTAIN
    shown = ", ".join(lacking[:_MOST_NAMED])
    more = f" and {len(lacking) - _MOST_NAMED} more" if len(lacking) > _MOST_NAMED else ""
    if all(share == 1 for share in shares.values()):
        return Doubt(True, f"Not known of anybody, for want of facts: {shown}{more}.")
    return Doubt(False, f"A lower bound: not known of everybody (in brackets, of how many not) are {shown}{more}.")


@dataclass(frozen=True, slots=True)
class Ranking:
    """Households by welfare a head before transfers, by the law before any reform: the same for every reform.

    `ranks` is each household's mid-rank among persons, 0 to 1; `tenths` and `fifths` number groups from 0, the poorest.
    """

    before: Array
    sorted: Distribution
    ranks: Array
    tenths: Array
    fifths: Array
    poor: Array | None


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """The schemes' results by one law. `welfare` is a head of each household after transfers by this law."""

    people: People
    figures: Figures
    schemes: tuple[SchemeResult, ...]
    memory: Memory
    ranking: Ranking | None = None
    welfare: Array | None = None
    errors: bool = False

    def kept(self, name: str, of: tuple[Any, ...], compute: Callable[[], T]) -> T:
        """What was computed of some objects, or is now."""
        return self.memory.get((name, *of), compute)

    # -- sums over benefits -------------------------------------------------------------------------------------------

    def benefits(self) -> tuple[Benefit, ...]:
        """All benefits in cash, in the order of the law; loans are none."""
        return tuple(one for scheme in self.schemes for one in scheme.benefits if one.category)

    def chosen(self, category: str = ALL, function: str = ANY) -> tuple[Benefit, ...]:
        """The benefits of a category and function that anybody receives."""
        return tuple(
            one
            for one in self.benefits()
            if one.monthly is not None and category in (ALL, one.category) and function in (ANY, one.function)
        )

    def doubt(self, category: str = ALL, function: str = ANY) -> Doubt:
        """What of the benefits of a category and function is not known."""
        return doubt_of(
            (one.rule, one.unknown)
            for one in self.benefits()
            if category in (ALL, one.category) and function in (ANY, one.function)
        )

    def monthly(self, benefits: tuple[Benefit, ...]) -> Array:
        """What each household receives a month, at prices of the day of the law."""
        own = tuple(one for one in benefits if one.monthly is not None)
        if len(own) == 1 and own[0].monthly is not None:
            return own[0].monthly
        return self.kept("monthly", own, lambda: _added(own, len(self.people.sizes)))

    def living_with(self, benefits: tuple[Benefit, ...]) -> Array:
        """The households in which anybody receives; the same array as long as the same persons do."""
        of = tuple(ByIdentity(one.receives) for one in benefits if one.receives is not None)
        return self.kept("living with", of, lambda: self.monthly(benefits) > 0)

    def at_prices_of_welfare(self, benefits: tuple[Benefit, ...]) -> Array:
        """The same at prices of the population's year."""
        if self.figures.prices == 1:
            return self.monthly(benefits)
        return self.kept("at prices of welfare", benefits, lambda: self.monthly(benefits) / self.figures.prices)

    def receives(self, benefits: tuple[Benefit, ...]) -> Array:
        """The persons who receive any of some benefits."""
        return self.any_of("receives", (one.receives for one in benefits))

    def any_of(self, name: str, holding: Iterable[Array | None]) -> Array:
        """Who has any of some things; the same array for the same things."""
        own = tuple(ByIdentity(array) for array in holding if array is not None)

        def compute() -> Array:
            found = np.zeros(len(self.people.weights), bool)
            for one in own:
                found |= one.array
            return found

        return own[0].array if len(own) == 1 else self.kept(name, own, compute)

    def cells(self, holds: Array | None, among: Array | None = None) -> Array:
        """Persons for whom it holds (None: all), of those `among` whom it is asked, weighted, by combination of groups."""
        people = self.people
        count = int(np.prod(people.cell_shape, dtype=np.int64))

        def compute() -> Array:
            if holds is None:
                return np.bincount(people.cells, people.weights, count)
            mask = holds if among is None else holds & among
            return np.bincount(people.cells, people.weights * mask, count)

        return self.kept("cells", (ByIdentity(holds), ByIdentity(among)), compute)

    def in_labour_status(self, status: str) -> Array:
        """Who is employed, unemployed or outside the labour force."""
        labour = self.people.labour
        assert labour is not None
        return self.kept("labour status", (status,), lambda: equals(labour, status))

    def by_group(self, cells: Array) -> list[tuple[str, str, float]]:
        """Sums over the groups of each grouping: (grouping, group, sum), from sums by combination."""
        shape = self.people.cell_shape
        if not shape:
            return []
        table = cells.reshape(shape)
        found = []
        for axis, grouping in enumerate(self.people.groupings):
            other = tuple(place for place in range(len(shape)) if place != axis)
            sums = table.sum(axis=other)
            found += [(grouping.name, label, float(sums[place])) for place, label in enumerate(grouping.labels)]
        return found


def rank(people: People, figures: Figures, before: Array) -> Ranking:
    """Rank households by welfare a head before transfers, once."""
    ordered = distribution(before, people.person_weights)
    ranks = np.empty(len(before))
    ranks[ordered.order] = (ordered.reached - ordered.weights / 2) / ordered.persons
    tenths = quantile_groups(ordered, _TENTHS)
    line = figures.lines.get(NATIONAL)
    return Ranking(before, ordered, ranks, tenths, tenths // 2, None if line is None else before < line)


def _added(benefits: tuple[Benefit, ...], households: int) -> Array:
    total = np.zeros(households)
    for one in benefits:
        if one.monthly is not None:
            total += one.monthly
    return total


__all__ = [
    "ALL",
    "ANY",
    "CATEGORIES",
    "ByIdentity",
    "Doubt",
    "Memory",
    "Ranking",
    "State",
    "doubt_of",
    "rank",
]
