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
        households = len(people.sizes)
        self._persons = {
            grouping.name: np.bincount(
                people.household_of * len(grouping.labels) + grouping.codes,
                people.weights,
                households * len(grouping.labels),
            ).reshape(households, len(grouping.labels))
            for grouping in people.groupings
        }
        self._every = {name: persons.sum(axis=0) for name, persons in self._persons.items()}

    def gains(self, gained: Array | None) -> tuple[Gains, ...]:
        """Each group's gains, of what each household gains a month (None: nobody anything)."""
        households = np.zeros(len(self.people.sizes)) if gained is None else gained
        return tuple(self._gains(households))

    def _gains(self, gained: Array) -> Iterator[Gains]:
        people = self.people
        # A row each: households that gain, that lose, and what each has more a head.
        of_households = np.array([gained > LIMIT, gained < -LIMIT, gained / people.sizes])
        if self.tenths is not None:
            weights = people.person_weights
            sums = [np.bincount(self.tenths, weights * row, _TENTHS) for row in (1.0, *of_households)]
            yield from _rows(DECILE, tuple(str(tenth + 1) for tenth in range(_TENTHS)), sums)
        for grouping in people.groupings:
            persons = self._persons[grouping.name]
            yield from _rows(grouping.name, grouping.labels, [self._every[grouping.name], *(of_households @ persons)])


def _rows(grouping: str, labels: tuple[str, ...], sums: Sequence[Array]) -> Iterator[Gains]:
    for label, whole, gaining, losing, change in zip(labels, *sums, strict=True):
        if whole:
            yield Gains(grouping, label, float(whole), float(gaining), float(losing), float(change / whole))
