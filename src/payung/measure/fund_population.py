"""Persons by sex and single age each year from 2000 to 2075: the United Nations' projection to 2050, its survival and fertility after.

World Population Prospects 2024 as carried in `payung.population.published`. Five-year groups are shared equally among their
ages. After 2050 each group survives at the rates of 2050, births follow the fertility of 2050, and nobody migrates.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

import numpy as np

from payung.population import published

Array = np.ndarray[Any, np.dtype[Any]]
SEXES = ("female", "male")
FIRST, PUBLISHED_TO, LAST = 2000, 2050, 2075
AGES = 101  # single ages, the last one 100 and over
_GROUPS = len(published.AGES)


@functools.cache
def persons(country: str, year: int) -> Mapping[str, Array]:
    """Persons at mid-year by sex, one number for each age from 0 to 100. Raises PopulationRefused for an unknown country."""
    groups = _groups(country, min(max(year, FIRST), LAST))
    return {sex: np.append(np.repeat(groups[sex][:-1] / 5, 5), groups[sex][-1]) for sex in SEXES}


def _groups(country: str, year: int) -> Mapping[str, Array]:
    if year <= PUBLISHED_TO:
        found = published.population_by_age_and_sex(country, year)
        return {sex: np.asarray(found[sex]) for sex in SEXES}
    start = year - year % 5
    before = _fifth(country, start)
    if year == start:
        return before
    after, part = _fifth(country, start + 5), (year - start) / 5
    return {sex: before[sex] * (1 - part) + after[sex] * part for sex in SEXES}


@functools.cache
def _fifth(country: str, year: int) -> Mapping[str, Array]:
    """The five-year groups of a year that ends in 0 or 5, after 2050 from those five years before."""
    if year <= PUBLISHED_TO:
        return _groups(country, year)
    before = _fifth(country, year - 5)
    rates = published.survival(country, PUBLISHED_TO)
    after = {}
    for sex in SEXES:
        ratios = np.asarray(rates.ratios[sex])
        own = np.zeros(_GROUPS)
        own[1:] = before[sex][:-1] * ratios[: _GROUPS - 1]
        own[-1] += before[sex][-1] * ratios[-1]
        after[sex] = own
    births = 5 * sum(
        rate * (before["female"][age // 5] + after["female"][age // 5]) / 2
        for age, rate in published.fertility(country, PUBLISHED_TO).items()
    )
    boys = published.sex_ratio_at_birth(country, PUBLISHED_TO)
    for sex, share in (("female", 1 / (1 + boys)), ("male", boys / (1 + boys))):
        after[sex][0] = births * share * rates.at_birth[sex]
    return after


@functools.cache
def survival(country: str, year: int) -> Mapping[str, Array]:
    """The part of persons of each age, 0 to 100, who are alive a year later, by sex; the rates of 2015 and 2050 beyond those years."""
    found = published.survival(country, min(max(year, 2015), PUBLISHED_TO))
    return {
        sex: np.append(np.repeat(np.asarray(found.ratios[sex][: _GROUPS - 1]) ** 0.2, 5), found.ratios[sex][-1] ** 0.2)
        for sex in SEXES
    }


def fertility(country: str, year: int) -> Array:
    """Births a woman of each age, 0 to 100, in a year."""
    rates = np.zeros(AGES)
    for age, rate in published.fertility(country, min(max(year, FIRST), PUBLISHED_TO)).items():
        rates[age : age + 5] = rate
    return rates
