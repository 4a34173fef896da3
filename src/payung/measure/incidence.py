"""Who gets the benefits, and what they mean to them: the indicators of ASPIRE, by fifths and tenths of welfare before transfers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from payung.law import language
from payung.measure.distribution import concentration, gini
from payung.measure.precision import error_of_ratio
from payung.measure.receipts import Benefit
from payung.measure.results import Value, unmeasured, value
from payung.measure.state import ALL, CATEGORIES, ByIdentity, Doubt, Ranking, State

Array = np.ndarray[Any, np.dtype[Any]]
_TENTHS = 10


def incidence(state: State) -> Iterator[Value]:
    """All values of incidence and adequacy: for all benefits, each category and each function."""
    wanted = [
        ({"category": category}, state.chosen(category), state.doubt(category)) for category in (ALL, *CATEGORIES)
    ]
    for function in language.FUNCTIONS:
        own = state.chosen(function=function)
        if own:
            wanted.append(({"function": function}, own, state.doubt(function=function)))
    for dimensions, benefits, doubt in wanted:
        if doubt.nothing_known:
            yield unmeasured("aspire_coverage", dimensions, doubt.note)
        elif state.ranking is None or state.welfare is None:
            yield from _without_welfare(state, dimensions, benefits)
        else:
            yield from _of(state, state.ranking, dimensions, benefits, doubt)


def _without_welfare(state: State, dimensions: dict[str, str], benefits: tuple[Benefit, ...]) -> Iterator[Value]:
    """What can be said where the population has no welfare."""
    people = state.people
    amounts = state.monthly(benefits)
    covered = float(people.person_weights[amounts > 0].sum())
    yield value("aspire_coverage", dimensions, covered / people.persons)
    total = float((people.household_weights * amounts).sum())
    yield value("average_transfer", dimensions, total / covered if covered else float("nan"))


def _of(
    state: State, ranking: Ranking, dimensions: dict[str, str], benefits: tuple[Benefit, ...], doubt: Doubt
) -> Iterator[Value]:
    people, welfare = state.people, state.welfare
    assert welfare is not None
    gets = state.kept("receiving", benefits, lambda: _receiving(state, ranking, benefits))
    covered, given, before = gets.covered, gets.given, gets.before
    given_real = given / state.figures.prices
    of_persons = state.kept("welfare of persons", (ByIdentity(welfare),), lambda: people.person_weights * welfare)
    after = np.bincount(gets.tenths, of_persons[gets.places], _TENTHS)
    every = state.kept("persons by tenth", (), lambda: np.bincount(ranking.tenths, people.person_weights, _TENTHS))
    all_after = state.kept(
        "welfare by tenth",
        (ByIdentity(welfare),),
        lambda: np.bincount(ranking.tenths, of_persons, _TENTHS),
    )
    groups: list[tuple[dict[str, str], slice]] = [({}, slice(None))]
    if len(gets.places):
        groups += [({"quintile": str(place + 1)}, slice(2 * place, 2 * place + 2)) for place in range(5)]
    errors = _errors(state, benefits) if state.errors and people.survey is not None else {}
    for group, part in groups:
        own = {**dimensions, **group}
        error = errors if not group else {}
        note = "" if group else doubt.note
        yield _ratio("aspire_coverage", own, covered[part], every[part], error.get("coverage"), note)
        yield _ratio("average_transfer", own, given[part], covered[part])
        yield _ratio("adequacy", own, given_real[part], after[part], error.get("adequacy"))
        yield _ratio("adequacy_before", own, given_real[part], before[part])
        yield _ratio("relative_incidence", own, given_real[part], all_after[part])
    if not covered.sum():
        return
    for place in range(5):
        own, part = {**dimensions, "quintile": str(place + 1)}, slice(2 * place, 2 * place + 2)
        yield value("beneficiary_incidence", own, covered[part].sum() / covered.sum())
        yield value("benefit_incidence", own, given[part].sum() / given.sum())
    for place in range(_TENTHS):
        yield value("benefit_incidence", {**dimensions, "decile": str(place + 1)}, given[place] / given.sum())
    yield value("cgh", dimensions, given[:2].sum() / given.sum() / 0.2)
    yield value("concentration", dimensions, gets.concentration)
    yield value("kakwani", dimensions, gets.concentration - state.kept("gini before", (), lambda: gini(ranking.sorted)))
    if ranking.poor is not None:
        poor = ranking.poor
        all_poor = state.kept("poor", (), lambda: people.person_weights[poor].sum())
        yield value("exclusion_error", dimensions, 1 - gets.poor / all_poor if all_poor else float("nan"))
        yield value("inclusion_error", dimensions, 1 - gets.poor / covered.sum())


@dataclass(frozen=True, slots=True)
class _Receiving:
    """Households that receive some benefits: their places, person weights and tenths; by tenth the persons, the money a month and the
    welfare before transfers; the persons who are poor before transfers; the concentration index."""

    places: Array
    weights: Array
    tenths: Array
    covered: Array
    given: Array
    before: Array
    poor: float
    concentration: float


def _receiving(state: State, ranking: Ranking, benefits: tuple[Benefit, ...]) -> _Receiving:
    people, amounts = state.people, state.monthly(benefits)
    places = np.flatnonzero(amounts > 0)
    weights, tenths = people.person_weights[places], ranking.tenths[places]
    money = people.household_weights[places] * amounts[places]
    return _Receiving(
        places,
        weights,
        tenths,
        np.bincount(tenths, weights, _TENTHS),
        np.bincount(tenths, money, _TENTHS),
        np.bincount(tenths, weights * ranking.before[places], _TENTHS),
        float(weights[ranking.poor[places]].sum()) if ranking.poor is not None else 0.0,
        concentration(money, ranking.ranks[places]),
    )


def _ratio(
    name: str, dimensions: dict[str, str], above: Array, below: Array, error: float | None = None, note: str = ""
) -> Value:
    total = below.sum()
    if not total:
        reason = "There is nobody in the group." if name == "aspire_coverage" else "Nobody receives."
        return unmeasured(name, dimensions, reason)
    return value(name, dimensions, above.sum() / total, error, note)


def _errors(state: State, benefits: tuple[Benefit, ...]) -> dict[str, float]:
    people = state.people
    assert people.survey is not None and state.welfare is not None
    receiving = state.monthly(benefits) > 0
    a_head = state.at_prices_of_welfare(benefits) / people.sizes
    welfare = np.where(receiving, state.welfare, 0.0)
    return {
        "coverage": error_of_ratio(people.survey, people.person_weights, receiving.astype(float)),
        "adequacy": error_of_ratio(people.survey, people.person_weights, a_head, welfare),
    }
