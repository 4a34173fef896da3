"""Poverty and inequality before and after transfers, and what transfers do to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from payung.measure.distribution import (
    Distribution,
    distribution,
    gini,
    mean_log_deviation,
    median,
    palma,
    poverty_measures,
    ratio_of_fifths,
    theil,
    watts,
)
from payung.measure.precision import (
    Design,
    error_of_gini,
    error_of_poverty,
    error_of_ratio,
    error_of_ratio_of_fifths,
)
from payung.measure.results import Value, value
from payung.measure.state import ByIdentity, State

Array = np.ndarray[Any, np.dtype[Any]]
BEFORE, AFTER = "before", "after"
_MEASURES = ("poverty_headcount", "poverty_gap", "poverty_severity")


@dataclass(frozen=True, slots=True)
class _Side:
    """Measures of one welfare: by line headcount, gap, severity and Watts; and of inequality by name."""

    lines: dict[str, tuple[float, float, float, float]]
    inequality: dict[str, float]


def poverty(state: State) -> Iterator[Value]:
    """All values of poverty and inequality; nothing where the population has no welfare."""
    if state.ranking is None or state.welfare is None:
        return
    ranking, welfare = state.ranking, state.welfare
    before = state.kept("side", (ByIdentity(ranking.before),), lambda: _side(state, ranking.before, ranking.sorted))
    after = state.kept("side", (ByIdentity(welfare),), lambda: _side(state, welfare, None))
    for transfers, side, own in ((BEFORE, before, ranking.before), (AFTER, after, welfare)):
        yield from _values(state, side, transfers, own)
    yield from _effects(state, before, after)


def _side(state: State, welfare: Array, found: Distribution | None) -> _Side:
    found = found or distribution(welfare, state.people.person_weights)
    lines = {name: (*poverty_measures(found, line), watts(found, line)) for name, line in state.figures.lines.items()}
    half = int(np.searchsorted(found.welfare, median(found) / 2))
    return _Side(
        lines,
        {
            "mean_welfare": found.mean,
            "half_median": float(found.reached[half - 1] / found.persons) if half else 0.0,
            "gini": gini(found),
            "s80_s20": ratio_of_fifths(found),
            "palma": palma(found),
            "theil": theil(found),
            "mean_log_deviation": mean_log_deviation(found),
        },
    )


def _values(state: State, side: _Side, transfers: str, welfare: Array) -> Iterator[Value]:
    drawn = state.people.survey if state.errors else None
    weights = state.people.person_weights
    for name, (*measures, index) in side.lines.items():
        dimensions = {"line": name, "transfers": transfers}
        line = state.figures.lines[name]
        for power, (measure, found) in enumerate(zip(_MEASURES, measures, strict=True)):
            error = error_of_poverty(drawn, welfare, weights, line, power) if drawn is not None else None
            yield value(measure, dimensions, found, error)
        yield value("poor", dimensions, measures[0] * state.people.persons)
        note = "" if index == index else "Somebody has nothing."
        yield value("watts", dimensions, index, note=note)
    errors = _errors(drawn, welfare, weights) if drawn is not None else {}
    for name, found in side.inequality.items():
        yield value(name, {"transfers": transfers}, found, errors.get(name))


def _errors(drawn: Design, welfare: Array, weights: Array) -> dict[str, float]:
    found = distribution(welfare, weights)
    return {
        "mean_welfare": error_of_ratio(drawn, weights, welfare),
        "gini": error_of_gini(drawn, found),
        "s80_s20": error_of_ratio_of_fifths(drawn, found),
    }


def _effects(state: State, before: _Side, after: _Side) -> Iterator[Value]:
    """What transfers do: reductions as shares of what there was before, and what a unit of money does to what the poor lack."""
    amounts = state.at_prices_of_welfare(state.chosen())
    given = state.kept(
        "given at prices of welfare",
        (ByIdentity(amounts),),
        lambda: float((amounts * state.people.household_weights).sum()),
    )
    for name, line in state.figures.lines.items():
        (poor, gap, *_), (poor_after, gap_after, *_) = before.lines[name], after.lines[name]
        yield value("headcount_reduction", {"line": name}, (poor - poor_after) / poor if poor else float("nan"))
        yield value("gap_reduction", {"line": name}, (gap - gap_after) / gap if gap else float("nan"))
        closed = (gap - gap_after) * line * state.people.persons
        yield value("benefit_cost_ratio", {"line": name}, closed / given if given else float("nan"))
    was, now = before.inequality["gini"], after.inequality["gini"]
    yield value("gini_reduction", {}, (was - now) / was if was else float("nan"))
