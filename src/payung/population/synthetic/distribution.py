"""The distribution of welfare a head as a quantile function, from the published deciles; set to a level by the poverty line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from payung.population.published import Distribution, distribution, national_headcount, poverty_line
from payung.population.published.tables import Figure
from payung.population.synthetic.assumptions import Assumptions

Array = np.ndarray[Any, np.dtype[Any]]
_TOP = 0.9998  # of the Pareto tail; what lies above is as rich as this


@dataclass(frozen=True, slots=True)
class WelfareCurve:
    """Welfare a person and month by place in the distribution, in currency at the year's prices.

    `anchor` is the published headcount, `line` the national line carried to the year's prices: the curve crosses the line at the headcount.
    """

    knots: Array
    values: Array
    level: float
    top_start: float
    top_power: float
    bottom: float
    bottom_power: float
    anchor: Figure
    line: Figure
    shape: Distribution
    borrowed_from: str

    def at(self, places: Array) -> Array:
        """Welfare at places from 0 to 1."""
        inner = np.interp(places, self.knots, self.values)
        low = self.bottom * (np.maximum(places, 1e-4) / 0.1) ** self.bottom_power
        high = self.top_start * (10 * (1 - np.minimum(places, _TOP))) ** -self.top_power
        found: Array = self.level * np.where(places < 0.1, low, np.where(places > 0.9, high, inner))
        return found


def welfare_curve(country: str, year: int, assumptions: Assumptions) -> WelfareCurve:
    """The curve of a country and year.

    Its shape is that of the newest survey (for Cambodia, of the country that the assumptions name). Its level is such that the share of
    persons below the national line, carried by prices, is the published headcount. Within deciles, quantiles are straight with one
    knot that keeps the decile's mean; the lowest decile is a power, the highest a Pareto tail, each with the decile's mean.
    """
    own = distribution(country)
    borrowed = ""
    if own is None:
        borrowed = assumptions.text("distribution", "as_in")
        own = distribution(borrowed)
        assert own is not None
    mean = sum(own.shares) / 10
    averages = [share / mean for share in own.shares]
    thresholds = [value / own.mean for value in own.thresholds]
    knots, values = [0.1], [thresholds[0]]
    for place in range(1, 9):
        low, high = max(thresholds[place - 1], values[-1]), thresholds[place]
        middle = float(np.clip((4 * averages[place] - low - high) / 2, low, high))
        knots += [(place + 0.5) / 10, (place + 1) / 10]
        values += [middle, high]
    bottom_power = max(thresholds[0] / averages[0] - 1, 0.05)
    top_power = 1 - thresholds[8] / averages[9]
    anchor = national_headcount(country, year)
    assert anchor is not None
    curve = WelfareCurve(
        np.array(knots), np.array(values), 1.0, thresholds[8], top_power, thresholds[0], bottom_power, anchor,
        poverty_line(country, year), own, borrowed,
    )  # fmt: skip
    level = curve.line.value / float(curve.at(np.array([anchor.value]))[0])
    return WelfareCurve(
        curve.knots, curve.values, level, curve.top_start, top_power, curve.bottom, bottom_power, anchor, curve.line, own, borrowed
    )  # fmt: skip


def area_factor(country: str, year: int, is_rural: Array) -> Array:
    """How much dearer life is where a household lives: the line of its area over the national one."""
    national = poverty_line(country, year).value
    rural, urban = (poverty_line(country, year, area).value / national for area in ("rural", "urban"))
    found: Array = np.where(is_rural, rural, urban)
    return found
