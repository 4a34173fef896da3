"""Some households of a population in the making: its persons as columns of numbers, and the draws that belong to them.

A draw belongs to a household or a person and to a purpose, not to a place in a file; so the same household is the same whichever block
it is made in, and whichever thread makes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from payung.population.draws import household_numbers, person_numbers, uniform
from payung.population.synthetic.prototypes import Library

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(slots=True)
class Block:
    """Households in the making. `facts` has what the steps have made so far, a value a person; `of_household` a value a household."""

    country: str
    year: int
    seed: int
    household_ids: Array
    sizes: Array
    weights: Array
    facts: dict[str, Array] = field(default_factory=dict)
    of_household: dict[str, Array] = field(default_factory=dict)
    household: Array = field(init=False)
    place: Array = field(init=False)
    first: Array = field(init=False)
    _household_numbers: Array = field(init=False)
    _person_numbers: Array = field(init=False)

    def __post_init__(self) -> None:
        self.household = np.repeat(np.arange(len(self.sizes)), self.sizes)
        starts = np.cumsum(self.sizes) - self.sizes
        self.first = starts
        self.place = np.arange(len(self.household)) - starts[self.household]
        self._household_numbers = household_numbers(pa.array(self.household_ids))
        self._person_numbers = person_numbers(self._household_numbers, self.sizes, None)

    def __len__(self) -> int:
        return len(self.household)

    def __getitem__(self, name: str) -> Array:
        return self.facts[name]

    def __setitem__(self, name: str, values: Array) -> None:
        self.facts[name] = values

    @property
    def person_weights(self) -> Array:
        """The weight of each person."""
        found: Array = self.weights[self.household]
        return found

    def uniform(self, purpose: str) -> Array:
        """A draw from 0 up to 1 for each person."""
        return uniform(self.seed, purpose, self._person_numbers)

    def normal(self, purpose: str) -> Array:
        """A standard normal draw for each person."""
        return _normal(self.uniform(purpose), self.uniform(purpose + " (angle)"))

    def household_uniform(self, purpose: str) -> Array:
        """A draw from 0 up to 1 for each household."""
        return uniform(self.seed, purpose, self._household_numbers)

    def household_normal(self, purpose: str) -> Array:
        """A standard normal draw for each household."""
        return _normal(self.household_uniform(purpose), self.household_uniform(purpose + " (angle)"))

    def spread(self, of_household: Array) -> Array:
        """A value of each household for each of its persons."""
        found: Array = of_household[self.household]
        return found

    def total(self, values: Array) -> Array:
        """The sum over the members of each household."""
        return np.add.reduceat(values, self.first)

    def anybody(self, truths: Array) -> Array:
        """Whether it holds for some member of each household."""
        return np.logical_or.reduceat(truths, self.first)

    def of(self, link: str, values: Array, absent: Any) -> Array:
        """The value of the linked member (a place in the household), and `absent` where there is none."""
        places = self.facts[link]
        there = places >= 0
        rows = np.where(there, self.first[self.household] + places, 0)
        found: Array = np.where(there, values[rows], absent)
        return found


def _normal(one: Array, other: Array) -> Array:
    found: Array = np.sqrt(-2.0 * np.log(1.0 - one)) * np.cos(2.0 * np.pi * other)
    return found


def block_of(
    library: Library, prototypes: Array, household_ids: Array, weights: Array, country: str, year: int, seed: int
) -> Block:
    """The households that are copies of these prototypes, with their members' ages, sexes and kinship."""
    sizes = library.sizes[prototypes]
    block = Block(country, year, seed, household_ids, sizes, weights)
    rows = library.starts[prototypes][block.household] + block.place
    for name, column in _columns(library).items():
        block[name] = column[rows]
    block.of_household["is_rural"] = library.rural[prototypes]
    return block


def _columns(library: Library) -> Mapping[str, Array]:
    return {
        "age": library.age, "sex": library.sex, "role": library.role,
        "spouse": library.spouse, "mother": library.mother, "father": library.father,
    }  # fmt: skip
