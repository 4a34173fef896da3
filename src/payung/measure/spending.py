"""What benefits and contributions come to in a year, by scheme, function, category and group; beside GDP."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from payung.law import language
from payung.measure.receipts import Benefit
from payung.measure.results import Value, unmeasured, value
from payung.measure.state import ALL, ANY, CATEGORIES, ByIdentity, State, doubt_of

_YEAR = 12


def spending(state: State) -> Iterator[Value]:
    """All values of spending."""
    yield from _of(state, {"function": ANY}, state.benefits())
    every = state.benefits()
    for function in language.FUNCTIONS:
        own = tuple(one for one in every if one.function == function)
        if own:
            yield from _of(state, {"function": function}, own)
    for category in CATEGORIES:
        yield from _of(state, {"category": category}, tuple(one for one in every if one.category == category))
    for scheme in state.schemes:
        own = tuple(one for one in scheme.benefits if one.category)
        if own:
            yield from _of(state, {"scheme": scheme.name}, own, groups=False)
    yield from _contributions(state)
    yield from _replacement(state)


def by_cell(state: State, benefits: tuple[Benefit, ...]) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """What some benefits come to in a year, by combination of groups."""
    count = int(np.prod(state.people.cell_shape, dtype=np.int64))
    total = np.zeros(count)
    for one in benefits:
        total = total + one.by_cell
    return total * _YEAR


def _of(
    state: State, dimensions: dict[str, str], benefits: tuple[Benefit, ...], *, groups: bool = True
) -> Iterator[Value]:
    doubt = doubt_of((one.rule, one.unknown) for one in benefits)
    if doubt.nothing_known:
        yield from (unmeasured(name, dimensions, doubt.note) for name in ("expenditure", "expenditure_of_gdp"))
        return
    cells = by_cell(state, benefits)
    total = float(cells.sum())
    yield value("expenditure", dimensions, total, note=doubt.note)
    yield _of_gdp(state, "expenditure_of_gdp", dimensions, total)
    if not groups:
        return
    for grouping, group, own in state.by_group(cells):
        yield value("expenditure", {**dimensions, grouping: group}, own)
    if state.ranking is not None:
        fifths = state.ranking.fifths
        weights = state.people.household_weights
        given = state.monthly(benefits)
        sums = state.kept("fifths", (ByIdentity(given),), lambda: np.bincount(fifths, given * weights, 5))
        for place, own in enumerate(sums):
            yield value("expenditure", {**dimensions, "quintile": str(place + 1)}, own * _YEAR)


def _of_gdp(state: State, name: str, dimensions: dict[str, str], total: float) -> Value:
    if state.figures.gdp is None:
        return unmeasured(name, dimensions, "GDP is not known.")
    if not state.people.is_weighted:
        return Value(
            name, tuple(dimensions.items()), None, note="The population has no weights that bring it to the nation."
        )
    return value(name, dimensions, total / state.figures.gdp)


def _contributions(state: State) -> Iterator[Value]:
    for payer in (*language.PAYERS, ALL):
        payers = language.PAYERS if payer == ALL else (payer,)
        doubt = doubt_of(
            (rule, missing) for scheme in state.schemes for one, rule, missing in scheme.charges if one in payers
        )
        if doubt.nothing_known:
            yield from (unmeasured(f"contributions{one}", {"payer": payer}, doubt.note) for one in ("", "_of_gdp"))
            continue
        total = sum(scheme.contributions.get(one, 0.0) for scheme in state.schemes for one in payers) * _YEAR
        yield value("contributions", {"payer": payer}, total, note=doubt.note)
        yield _of_gdp(state, "contributions_of_gdp", {"payer": payer}, total)


def _replacement(state: State) -> Iterator[Value]:
    """The mean benefit of a recipient over the mean earnings of those who earn."""
    people = state.people
    if people.earnings is None:
        yield unmeasured("replacement_rate", {}, "The population does not have monthly_earnings or monthly_wage.")
        return
    earnings = people.earnings

    def mean() -> float:
        earning = earnings > 0
        weight = people.weights[earning].sum()
        return float((people.weights[earning] * earnings[earning]).sum() / weight) if weight else float("nan")

    mean_earnings = state.kept("mean earnings", (), mean)
    for function in language.FUNCTIONS:
        own = state.chosen(function=function)
        if own:
            recipients = float(state.cells(state.receives(own)).sum())
            benefit = float(by_cell(state, own).sum()) / _YEAR / recipients / state.figures.prices
            yield value("replacement_rate", {"function": function}, benefit / mean_earnings)
