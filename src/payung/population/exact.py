"""Sums whose bits do not depend on the order of adding: whole numbers of 2^-40, as the compiled law adds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from payung.law.compile import Totals
from payung.population.faults import refused

Array = np.ndarray[Any, np.dtype[Any]]
_UNIT_BITS = 40
_HIGH_BITS = 10  # terms are split at 2^10
_HALF_BITS = 25
_LARGEST = 2.0**60


class Sum:
    """A sum for each of a growing number of groups."""

    __slots__ = ("units",)

    def __init__(self, units: Sequence[int] = ()) -> None:
        self.units = list(units)

    def add(self, units: Sequence[int]) -> None:
        """Add a part of each group, in units of 2^-40."""
        self.units.extend([0] * (len(units) - len(self.units)))
        for place, part in enumerate(units):
            self.units[place] += part

    def add_totals(self, totals: Totals) -> None:
        """Add what the compiled law has summed. Raises PopulationRefused where a term was too large."""
        if totals.parts[:, 2].any():
            raise _too_large()
        self.add(list(totals.exact()))

    def add_rows(self, terms: Array, codes: Array | None, groups: int) -> None:
        """Add one term a row to the group of its code (all to one group without codes)."""
        self.add(_units(terms, codes, groups))

    def value(self, group: int) -> float:
        """A group's sum as the nearest double."""
        return self.units[group] / 2**_UNIT_BITS if group < len(self.units) else 0.0

    def total(self) -> float:
        """The sum over all groups."""
        return sum(self.units) / 2**_UNIT_BITS


def ratio(total: Sum, of: Sum, group: int) -> float | None:
    """A mean: one sum by another, exactly divided; None by nothing."""
    below = of.units[group] if group < len(of.units) else 0
    above = total.units[group] if group < len(total.units) else 0
    return above / below if below else None


def _units(terms: Array, codes: Array | None, groups: int) -> list[int]:
    if not len(terms):
        return [0] * groups
    if not (np.abs(terms) < _LARGEST).all():
        raise _too_large()
    high = np.rint(np.ldexp(terms, -_HIGH_BITS))
    low = np.rint(np.ldexp(terms - np.ldexp(high, _HIGH_BITS), _UNIT_BITS)).astype(np.int64)
    shift = _HIGH_BITS + _UNIT_BITS
    found = [0] * groups
    for whole, place in ((high.astype(np.int64), shift), (low, 0)):  # in halves, whose sums fit into 63 bits
        for half, up in ((whole >> _HALF_BITS, _HALF_BITS), (whole & (2**_HALF_BITS - 1), 0)):
            for group, part in enumerate(_summed(half, codes, groups)):
                found[group] += part << (place + up)
    return found


def _summed(part: Array, codes: Array | None, groups: int) -> list[int]:
    if codes is None:
        return [int(part.sum())]
    found = np.zeros(groups, np.int64)
    np.add.at(found, codes, part)
    return [int(value) for value in found]


def _too_large() -> Exception:
    return refused("range", "A total has a term of 2^60 or more, which cannot be added exactly.")
