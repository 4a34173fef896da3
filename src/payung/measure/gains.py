"""Who gains and who loses by a reform, by group: persons by the household that they live in, of which all incomes are counted together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from payung.measure.people import People
from payung.population.comparing import SMALLEST_CHANGE

Array = np.ndarray[Any, np.dtype[Any]]
LIMIT = SMALLEST_CHANGE / 12
"""Of the currency, a month: who gains or loses less does neither."""
DECILE = "decile"
_TENTHS = 10


@dataclass(frozen=True, slots=True)
class Gains:
    """A group's persons; those in households that gain, and that lose; and what a person of the group has more a month on average, where
    each member has an equal part of what the household gains (currency at prices of the day of the law)."""

    grouping: str
    group: str
    persons: float
    gaining: float
    losing: float
    change: float

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self)


class Groups:
    """The persons of each household by group, counted once for all reforms: by the people's own groupings, and by tenths of
    households' welfare a head before transfers (1 is the poorest; None where welfare is not known)."""

    def __init__(self, people: People, tenths: Array | None) -> None:
        self.people = people
        self.tenths = tenths
        households, counts = len(people.sizes), [len(grouping.labels) for grouping in people.groupings]
        self._starts = np.cumsum([0, *counts])
        self._persons = np.zeros((households, self._starts[-1]))
        for grouping, start, count in zip(people.groupings, self._starts[:-1], counts, strict=True):
            places = people.household_of * count + grouping.codes
            persons = np.bincount(places, people.weights, households * count)
            self._persons[:, start : start + count] = persons.reshape(households, count)
        self._every = self._persons.sum(axis=0)
        self._every_tenth = np.zeros(_TENTHS) if tenths is None else np.bincount(tenths, people.person_weights, _TENTHS)

    def gains(self, gained: Array | None) -> tuple[Gains, ...]:
        """Each group's gains, of what each household gains a month (None: nobody anything)."""
        people = self.people
        moved = np.empty(0, np.int64) if gained is None else np.flatnonzero(gained != 0)
        own = moved.astype(float) if gained is None else gained[moved]
        # A row each: households that gain, that lose, and what each has more a head.
        of_households = np.array([own > LIMIT, own < -LIMIT, own / people.sizes[moved]])
        found: list[Gains] = []
        if self.tenths is not None:
            tenths, weights = self.tenths[moved], people.person_weights[moved]
            by_tenth = [np.bincount(tenths, weights * row, _TENTHS) for row in of_households]
            found += _rows(DECILE, tuple(str(tenth + 1) for tenth in range(_TENTHS)), [self._every_tenth, *by_tenth])
        sums = of_households @ self._persons[moved]
        for grouping, start, end in zip(people.groupings, self._starts[:-1], self._starts[1:], strict=True):
            found += _rows(grouping.name, grouping.labels, [self._every[start:end], *sums[:, start:end]])
        return tuple(found)


def _rows(grouping: str, labels: tuple[str, ...], sums: Sequence[Array]) -> Iterator[Gains]:
    for label, whole, gaining, losing, change in zip(labels, *sums, strict=True):
        if whole:
            yield Gains(grouping, label, float(whole), float(gaining), float(losing), float(change / whole))
