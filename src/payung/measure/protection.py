"""The Social Protection Indicator of the Asian Development Bank, with its depth and breadth; additive over categories and groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from payung.measure.coverage import contributes
from payung.measure.receipts import LABOUR_MARKET, SOCIAL_ASSISTANCE, SOCIAL_INSURANCE
from payung.measure.results import Value, unmeasured, value
from payung.measure.spending import by_cell
from payung.measure.state import ALL, CATEGORIES, ByIdentity, State
from payung.population.layout import EMPLOYED, UNEMPLOYED

Array = np.ndarray[Any, np.dtype[Any]]
_WORKING = (15, 65)
_YEAR = 12


def protection(state: State, pension_age: int) -> Iterator[Value]:
    """The indicator, its depth and breadth: for all, by category; the indicator also by sex and by poverty before transfers."""
    head = state.figures.gdp_per_head
    potential = state.kept(
        "potential beneficiaries", (pension_age,), lambda: potential_beneficiaries(state, pension_age)
    )
    if head is None or potential is None:
        note = "GDP a head is not known." if head is None else "The population has no age, labour_status or welfare."
        yield unmeasured("spi", {"category": ALL}, note)
        return
    doubt = state.doubt()
    if doubt.nothing_known:
        yield unmeasured("spi", {"category": ALL}, doubt.note)
        return
    every = sum(potential.values())
    if not every:
        yield unmeasured("spi", {"category": ALL}, "There are no potential beneficiaries.")
        return
    spent, reached = {}, {}
    for category in CATEGORIES:
        benefits = state.chosen(category)
        spent[category] = float(by_cell(state, benefits).sum())
        receives = state.receives(benefits)
        if category == SOCIAL_INSURANCE:
            reached[category] = _insured(state, receives, contributes(state))
        else:
            reached[category] = float(state.cells(receives).sum())
    for category in (ALL, *CATEGORIES):
        own = CATEGORIES if category == ALL else (category,)
        money, persons = sum(spent[one] for one in own), sum(reached[one] for one in own)
        dimensions = {"category": category}
        yield value("spi", dimensions, money / every / head, note=state.doubt(category).note)
        yield value("spi_depth", dimensions, money / persons / head if persons else float("nan"))
        yield value("spi_breadth", dimensions, persons / every)
    for grouping, group, money in state.by_group(by_cell(state, state.chosen())):
        if grouping == "sex":
            yield value("spi", {"category": ALL, "sex": group}, money / every / head)
    if state.ranking is not None and state.ranking.poor is not None:
        whole, poor = _given(state, state.ranking.poor)
        yield value("spi", {"category": ALL, "poverty": "poor"}, poor / every / head)
        yield value("spi", {"category": ALL, "poverty": "not poor"}, (whole - poor) / every / head)


def _insured(state: State, receives: Array, contributing: Array) -> float:
    """Persons who receive from social insurance, or pay for it."""
    of = (ByIdentity(receives), ByIdentity(contributing))
    return state.kept("insured", of, lambda: float(state.people.weights[receives | contributing].sum()))


def _given(state: State, poor: Array) -> tuple[float, float]:
    """What all benefits come to in a year, and what of it the poor have."""
    monthly = state.monthly(state.chosen())

    def compute() -> tuple[float, float]:
        given = monthly * state.people.household_weights * _YEAR
        return float(given.sum()), float(given[poor].sum())

    return state.kept("given", (ByIdentity(monthly),), compute)


def potential_beneficiaries(state: State, pension_age: int) -> dict[str, float] | None:
    """Whom each category is meant for, by the definition in the register; None if the data cannot say."""
    people = state.people
    if people.age is None or people.labour is None or state.ranking is None or state.ranking.poor is None:
        return None
    employed, unemployed = (state.in_labour_status(status) for status in (EMPLOYED, UNEMPLOYED))
    working = (people.age >= _WORKING[0]) & (people.age < _WORKING[1])
    needy: Array = (people.age >= pension_age) | people.members(state.ranking.poor)
    if people.severely_disabled is not None:
        needy = needy | people.severely_disabled
    holds = {
        SOCIAL_INSURANCE: (employed | unemployed) & working,
        SOCIAL_ASSISTANCE: needy,
        LABOUR_MARKET: unemployed,
    }
    return {category: float(people.weights[own].sum()) for category, own in holds.items()}
