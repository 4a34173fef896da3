"""Poverty and inequality of welfare per head, weighted: Foster-Greer-Thorbecke, Watts, Sen, Gini, shares, Theil, Atkinson.

All take an array of welfare per head and an array of weights (how many persons each entry stands for: household weight times
size); what needs an order takes a `Distribution`, which is sorted once.

Foster, Greer and Thorbecke, "A Class of Decomposable Poverty Measures", Econometrica 52 (1984); Haughton and Khandker, Handbook on
Poverty and Inequality (World Bank 2009), chapters 4 to 6; Kakwani, "Measurement of Tax Progressivity", Economic Journal 87 (1977).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Distribution:
    """Welfare per head in ascending order, with its weights and their running totals. Made by `distribution`.

    `order` has the place in the data of each entry; `reached` the weight up to and with it; `received` the welfare.
    """

    welfare: Array
    weights: Array
    order: Array
    reached: Array
    received: Array

    @property
    def persons(self) -> float:
        """The weight of all."""
        return float(self.reached[-1]) if len(self.reached) else 0.0

    @property
    def total(self) -> float:
        """The welfare of all."""
        return float(self.received[-1]) if len(self.received) else 0.0

    @property
    def mean(self) -> float:
        """The mean welfare of a person."""
        return self.total / self.persons if self.persons else float("nan")


def distribution(welfare: Array, weights: Array) -> Distribution:
    """Sort once."""
    order = np.argsort(welfare)
    own, counted = welfare[order], weights[order]
    return Distribution(own, counted, order, np.cumsum(counted), np.cumsum(own * counted))


def poverty_measures(found: Distribution, line: float) -> tuple[float, float, float]:
    """The Foster-Greer-Thorbecke measures of a line: headcount ratio, poverty gap index, squared poverty gap (severity).

    P_a is the mean of ((z - y) / z)^a over all persons, 0 for who is not poor, for a = 0, 1, 2; each a share of 1. Poor is who
    has less than the line (y < z).
    """
    if not found.persons:
        return (float("nan"),) * 3
    welfare, weights = _poor(found, line)
    gaps = (line - welfare) / line
    lost = weights * gaps
    headcount = found.reached[len(welfare) - 1] if len(welfare) else 0.0
    return (
        float(headcount / found.persons),
        float(lost.sum() / found.persons),
        float((lost * gaps).sum() / found.persons),
    )


def watts(found: Distribution, line: float) -> float:
    """The Watts index: the mean of ln(z / y) over all persons, 0 for who is not poor. Not defined (nan) if somebody has nothing."""
    welfare, weights = _poor(found, line)
    if len(welfare) and welfare[0] <= 0:
        return float("nan")
    return float((weights * np.log(line / welfare)).sum() / found.persons)


def _poor(found: Distribution, line: float) -> tuple[Array, Array]:
    """Welfare and weights of those below the line."""
    count = int(np.searchsorted(found.welfare, line))
    return found.welfare[:count], found.weights[:count]


def gini(found: Distribution) -> float:
    """The Gini coefficient of a population (not of a sample): twice the covariance of welfare and rank, over the mean.

    Not defined (nan) where the mean is not above 0.
    """
    if not found.total > 0:
        return float("nan")
    ranks = found.reached - found.weights / 2
    return float(2 * (found.weights * found.welfare * ranks).sum() / (found.persons * found.total) - 1)


def concentration(amounts: Array, ranks: Array) -> float:
    """The concentration index of amounts (weighted already) by rank in welfare, a mid-rank from 0 to 1: -1 all to the poorest, 1 all to
    the richest. Not defined (nan) where the amounts are not above 0 in all."""
    total = amounts.sum()
    if not total > 0:
        return float("nan")
    return float(2 * (amounts * ranks).sum() / total - 1)


def lorenz(found: Distribution, share: float) -> float:
    """The share of all welfare that the poorest `share` of persons have; an entry across the border is divided."""
    if not found.total > 0:
        return float("nan")
    return float(_received_by(found, share) / found.total)


def _received_by(found: Distribution, share: float) -> float:
    wanted = share * found.persons
    place = int(np.searchsorted(found.reached, wanted))
    if place >= len(found.reached):
        return found.total
    before = found.reached[place - 1] if place else 0.0
    received = found.received[place - 1] if place else 0.0
    return float(received + (wanted - before) * found.welfare[place])


def ratio_of_fifths(found: Distribution) -> float:
    """S80/S20: what the richest fifth has over what the poorest fifth has."""
    poorest = lorenz(found, 0.2)
    return (1 - lorenz(found, 0.8)) / poorest if poorest > 0 else float("nan")


def palma(found: Distribution) -> float:
    """The Palma ratio: what the richest tenth has over what the poorest 40 per cent have."""
    poorest = lorenz(found, 0.4)
    return (1 - lorenz(found, 0.9)) / poorest if poorest > 0 else float("nan")


def median(found: Distribution) -> float:
    """The welfare of the person in the middle."""
    if not len(found.welfare):
        return float("nan")
    return float(found.welfare[np.searchsorted(found.reached, found.persons / 2)])


def theil(found: Distribution) -> float:
    """Theil's T: the mean of (y / m) ln(y / m); who has 0 counts as 0. Not defined (nan) with welfare below 0."""
    if not found.total > 0 or found.welfare[0] < 0:
        return float("nan")
    above = int(np.searchsorted(found.welfare, 0.0, side="right"))
    ratio = found.welfare[above:] / found.mean
    return float((found.weights[above:] * ratio * np.log(ratio)).sum() / found.persons)


def mean_log_deviation(found: Distribution) -> float:
    """Theil's L: the mean of ln(m / y). Not defined (nan) if somebody has nothing."""
    if not found.total > 0 or found.welfare[0] <= 0:
        return float("nan")
    return float((found.weights * np.log(found.mean / found.welfare)).sum() / found.persons)


def atkinson(found: Distribution, aversion: float) -> float:
    """Atkinson's index for an aversion to inequality above 0. Not defined (nan) if somebody has nothing and the aversion is 1 or more."""
    if not found.total > 0 or found.welfare[0] < 0 or (aversion >= 1 and found.welfare[0] == 0):
        return float("nan")
    if aversion == 1:
        return float(1 - np.exp((found.weights * np.log(found.welfare)).sum() / found.persons) / found.mean)
    power = 1 - aversion
    equal = ((found.weights * (found.welfare / found.mean) ** power).sum() / found.persons) ** (1 / power)
    return float(1 - equal)


def sen(found: Distribution, line: float) -> float:
    """The Sen index in its form for large populations: P0 (I + (1 - I) G), I the mean gap and G the Gini of the poor."""
    welfare, weights = _poor(found, line)
    if not len(welfare):
        return 0.0
    poor = distribution(welfare, weights)
    headcount = poor.persons / found.persons
    gap = float((poor.weights * (line - poor.welfare) / line).sum() / poor.persons)
    inequality = gini(poor)
    return headcount * (gap + (1 - gap) * (0.0 if np.isnan(inequality) else inequality))


def quantile_groups(found: Distribution, count: int) -> Array:
    """The group of each entry of the data, 0 (poorest) to `count` - 1, by its mid-rank.

    Entries of equal welfare share one group, so that no answer depends on the order of the data; groups are equal in
    persons but for such ties and for entries that lie across a border.
    """
    groups = np.zeros(len(found.welfare), np.int64)
    if not found.persons:
        return groups
    starts = np.flatnonzero(np.concatenate([[True], found.welfare[1:] != found.welfare[:-1]]))
    before = np.where(starts > 0, found.reached[starts - 1], 0.0)
    ends = np.append(starts[1:], len(found.welfare)) - 1
    ranks = (before + found.reached[ends]) / 2 / found.persons
    own = np.minimum((ranks * count).astype(np.int64), count - 1)
    groups[found.order] = np.repeat(own, np.diff(np.append(starts, len(found.welfare))))
    return groups
