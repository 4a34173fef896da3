"""Coverage: by the law and in effect, by function and group; SDG 1.3.1 and its components; beneficiaries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from payung.law import language
from payung.measure.figures import NATIONAL
from payung.measure.precision import standard_error
from payung.measure.receipts import LABOUR_MARKET, SOCIAL_ASSISTANCE, SOCIAL_INSURANCE, SchemeResult
from payung.measure.results import Value, unmeasured, value
from payung.measure.state import ALL, ANY, CATEGORIES, CERTAIN, ByIdentity, Doubt, State, doubt_of
from payung.population.layout import EMPLOYED, UNEMPLOYED

Array = np.ndarray[Any, np.dtype[Any]]
_CHILD, _WORKING_AGE = 15, 15
_NO_DATA = "The population does not have {}."


def coverage(state: State, pension_age: int) -> Iterator[Value]:
    """All values of coverage."""
    functions = list(dict.fromkeys(one for scheme in state.schemes for one in scheme.functions))
    ordered = [one for one in language.FUNCTIONS if one in functions and one != language.CREDIT]
    for function in (*ordered, ANY):
        covers = doubt_of(one.cover_unknown for one in _involved(state, function))
        yield from _shares(state, "legal_coverage", {"function": function}, legal(state, function), doubt=covers)
    for function in (*ordered, ANY):
        found = doubt_of(pair for one in _involved(state, function) for pair in _answers(one, function))
        yield from _shares(state, "effective_coverage", {"function": function}, effective(state, function), doubt=found)
    yield from sdg(state, pension_age)
    for function in (*ordered, ANY):
        yield from _beneficiaries(state, {"function": function}, function=function)
    for category in CATEGORIES:
        yield from _beneficiaries(state, {"category": category}, category=category)


def _involved(state: State, function: str) -> tuple[SchemeResult, ...]:
    return tuple(one for one in state.schemes if function in (ANY, *one.functions))


def _answers(scheme: SchemeResult, function: str) -> Iterator[tuple[str, float]]:
    """The benefits and the rule of cover on which effective coverage hangs, with the share of whom each is not known."""
    if scheme.cover_unknown[0]:
        yield scheme.cover_unknown
    yield from ((one.rule, one.unknown) for one in scheme.benefits if function in (ANY, one.function))


def legal(state: State, function: str) -> Array:
    """Whom the law covers by a scheme with the function."""
    return state.any_of("legal", (one.legal for one in _involved(state, function)))


def effective(state: State, function: str) -> Array:
    """Who receives it, contributes for it, or is given it in kind."""
    schemes = _involved(state, function)
    parts: list[Array | None] = [one.contributes for one in schemes]
    for scheme in schemes:
        parts += [one.receives for one in scheme.benefits if one.category and function in (ANY, one.function)]
        parts += [own for branch, own in scheme.in_kind.items() if function in (ANY, branch)]
    return state.any_of("effective", parts)


def contributes(state: State, *, cash_only: bool = False) -> Array:
    """For whom contributions are paid: to any contributory scheme, or only to those with a benefit in cash."""
    schemes = (one for one in state.schemes if one.is_contributory and (one.benefits or not cash_only))
    return state.any_of("contributes", (one.contributes for one in schemes))


def _shares(
    state: State,
    name: str,
    dimensions: dict[str, str],
    holds: Array,
    among: Array | None = None,
    doubt: Doubt = CERTAIN,
) -> Iterator[Value]:
    """The share of persons for whom it holds, of all and of each group; of those `among` whom it is asked."""
    if doubt.nothing_known:
        yield unmeasured(name, dimensions, doubt.note)
        return
    cells, every = state.cells(holds, among), state.cells(among)
    total = every.sum()
    if not total:
        yield unmeasured(name, dimensions, "There is nobody of whom it is asked.")
        return
    error = _error(state, holds, among, cells.sum() / total, total) if state.errors else None
    yield value(name, dimensions, cells.sum() / total, error, doubt.note)
    for (grouping, group, own), (_, _, whole) in zip(state.by_group(cells), state.by_group(every), strict=True):
        if whole:
            yield value(name, {**dimensions, grouping: group}, own / whole)


def _error(state: State, holds: Array, among: Array | None, share: float, total: float) -> float | None:
    people = state.people
    if people.survey is None:
        return None
    own = holds - share if among is None else np.where(among, holds - share, 0.0)
    return standard_error(people.survey, people.per_household(people.weights * own) / total)


def _beneficiaries(
    state: State, dimensions: dict[str, str], category: str = ALL, function: str = ANY
) -> Iterator[Value]:
    doubt = state.doubt(category, function)
    if doubt.nothing_known:
        yield unmeasured("beneficiaries", dimensions, doubt.note)
        return
    benefits = state.chosen(category, function)
    cells = state.cells(state.receives(benefits))
    yield value("beneficiaries", dimensions, cells.sum(), note=doubt.note)
    for grouping, group, own in state.by_group(cells):
        yield value("beneficiaries", {**dimensions, grouping: group}, own)


# -- SDG 1.3.1 --------------------------------------------------------------------------------------------------------


def sdg(state: State, pension_age: int) -> Iterator[Value]:
    """The series of SDG 1.3.1."""
    people = state.people
    age, labour = people.age, people.labour

    def lacking(name: str, column: str) -> Value:
        return unmeasured(name, {}, _NO_DATA.format(column))

    def receives(function: str) -> Array:
        return state.receives(state.chosen(function=function))

    cash = state.any_of("cash", (state.receives(state.chosen()), contributes(state, cash_only=True)))
    yield from _shares(state, "SI_COV_BENFTS", {}, cash, doubt=state.doubt())
    if age is None:
        for name in ("SI_COV_CHLD", "SI_COV_MATNL", "SI_COV_PENSN"):
            yield lacking(name, "age")
    else:
        grants = state.chosen(function=language.FAMILY)
        living = state.living_with(grants)
        family = state.kept("in households that receive", (ByIdentity(living),), lambda: people.members(living))
        children = state.kept("children", (), lambda: (age >= 0) & (age < _CHILD))
        yield from _shares(state, "SI_COV_CHLD", {}, family, children, state.doubt(function=language.FAMILY))
        yield _mothers(state, receives(language.MATERNITY), age)
        old = state.kept("old", (pension_age,), lambda: age >= pension_age)
        yield from _shares(
            state, "SI_COV_PENSN", {}, receives(language.OLD_AGE), old, state.doubt(function=language.OLD_AGE)
        )
    if people.severely_disabled is None:
        yield lacking("SI_COV_DISAB", "the questions of the Washington Group")
    else:
        doubt = state.doubt(function=language.INVALIDITY)
        yield from _shares(state, "SI_COV_DISAB", {}, receives(language.INVALIDITY), people.severely_disabled, doubt)
    if labour is None:
        yield lacking("SI_COV_UEMP", "labour_status")
        yield lacking("SI_COV_WKINJRY", "labour_status")
    else:
        unemployed, employed = (state.in_labour_status(status) for status in (UNEMPLOYED, EMPLOYED))
        doubt = state.doubt(function=language.UNEMPLOYMENT)
        yield from _shares(state, "SI_COV_UEMP", {}, receives(language.UNEMPLOYMENT), unemployed, doubt)
        covers = doubt_of(one.cover_unknown for one in _involved(state, language.EMPLOYMENT_INJURY))
        yield from _shares(state, "SI_COV_WKINJRY", {}, effective(state, language.EMPLOYMENT_INJURY), employed, covers)
    yield from _assistance(state, pension_age)
    for name, category in (
        ("SI_COV_SOCINS", SOCIAL_INSURANCE), ("SI_COV_SOCAST", SOCIAL_ASSISTANCE), ("SI_COV_LMKT", LABOUR_MARKET),
    ):  # fmt: skip
        yield from _indirect(state, name, category)


def _mothers(state: State, maternity: Array, age: Array) -> Value:
    people, doubt = state.people, state.doubt(function=language.MATERNITY)
    if doubt.nothing_known:
        return unmeasured("SI_COV_MATNL", {}, doubt.note)
    if people.female is None:
        return unmeasured("SI_COV_MATNL", {}, _NO_DATA.format("sex"))
    born = state.kept("born", (), lambda: people.weights[age == 0].sum())
    if not born:
        return unmeasured("SI_COV_MATNL", {}, "There is nobody of age 0.")
    return value("SI_COV_MATNL", {}, state.cells(maternity, people.female).sum() / born, note=doubt.note)


def _assistance(state: State, pension_age: int) -> Iterator[Value]:
    people, doubt = state.people, state.doubt(SOCIAL_ASSISTANCE)
    if doubt.nothing_known:
        yield from (unmeasured(name, {}, doubt.note) for name in ("SI_COV_VULN", "SI_COV_POOR"))
        return
    assisted = float(state.cells(state.receives(state.chosen(SOCIAL_ASSISTANCE))).sum())
    if people.age is None:
        yield unmeasured("SI_COV_VULN", {}, _NO_DATA.format("age"))
    else:
        age, insured, contributing = people.age, state.receives(state.chosen(SOCIAL_INSURANCE)), contributes(state)

        def with_insurance() -> Array:
            working = (age >= _WORKING_AGE) & (age < pension_age) & (insured | contributing)
            return working | ((age >= pension_age) & insured)

        of = (ByIdentity(insured), ByIdentity(contributing), pension_age)
        rest = people.persons - float(state.cells(state.kept("with insurance", of, with_insurance)).sum())
        yield value("SI_COV_VULN", {}, assisted / rest if rest > 0 else float("nan"), note=doubt.note)
    line = state.figures.lines.get(NATIONAL)
    if state.welfare is None or line is None:
        yield unmeasured("SI_COV_POOR", {}, _NO_DATA.format("welfare, or the country a poverty line"))
        return
    poor = float(people.person_weights[state.welfare < line].sum())
    yield value(
        "SI_COV_POOR", {}, assisted / poor if poor else float("nan"), note=doubt.note if poor else "Nobody is poor."
    )


def _indirect(state: State, name: str, category: str) -> Iterator[Value]:
    """Members of households that receive, by fifths before transfers."""
    people, doubt = state.people, state.doubt(category)
    if doubt.nothing_known:
        yield unmeasured(name, {}, doubt.note)
        return
    living = state.living_with(state.chosen(category))
    covered = state.kept("weights living with", (ByIdentity(living),), lambda: people.person_weights * living)
    yield value(name, {}, covered.sum() / people.persons, note=doubt.note)
    if state.ranking is None:
        return
    fifths = state.ranking.fifths
    every = state.kept("persons by fifth", (), lambda: np.bincount(fifths, people.person_weights, 5))
    own = state.kept("living with, by fifth", (ByIdentity(living),), lambda: np.bincount(fifths, covered, 5))
    for place in range(5):
        if every[place]:
            yield value(name, {"quintile": str(place + 1)}, own[place] / every[place])
