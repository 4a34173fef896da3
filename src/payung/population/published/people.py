"""Population, births, deaths and migration: World Population Prospects 2024, and households by size.

Persons, not thousands. Ages are five-year groups 0-4 ... 95-99, 100 and over, named by their first year.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass

from payung.population.faults import refused
from payung.population.published.tables import (
    EXTRAPOLATED,
    INTERPOLATED,
    PUBLISHED,
    Figure,
    check_country,
    number,
    rows,
)

AGES = tuple(range(0, 105, 5))
FERTILE_AGES = tuple(range(15, 50, 5))
SEXES = ("female", "male")
FIRST_YEAR, LAST_YEAR = 2000, 2050
WPP = "United Nations, World Population Prospects 2024"
VARIANTS = ("medium", "low", "high")
BySex = Mapping[str, tuple[float, ...]]


def check_year(year: int, first: int = FIRST_YEAR, last: int = LAST_YEAR) -> int:
    """The year. Raises PopulationRefused outside first to last."""
    if not first <= year <= last:
        raise refused("range", f"The year {year} is outside {first} to {last}.", "Give a year within.")
    return int(year)


def check_variant(variant: str) -> str:
    """The variant of fertility. Raises PopulationRefused."""
    if variant not in VARIANTS:
        raise refused("unknown-name", f"There is no variant '{variant}'.", "Say medium, low or high.")
    return variant


@functools.cache
def population_by_age_and_sex(country: str, year: int, variant: str = "medium") -> BySex:
    """Persons at 1 July by sex and age group (`AGES`): {"female": 21 numbers, "male": 21 numbers}.

    Every fifth year is as published. Years between are interpolated in each age group (as if births came evenly) and scaled
    to the published total of the year. `low` and `high` are half a child fewer or more from 2025. Raises PopulationRefused.
    """
    code, year = check_country(country), check_year(year)
    suffix = "" if check_variant(variant) == "medium" or year <= 2020 else f"_{variant}"
    start = year - year % 5
    ends = [_fifth_year(code, start, suffix)]
    if year == start:
        return ends[0]
    ends.append(_fifth_year(code, start + 5, suffix))
    share = (year - start) / 5
    found = {
        sex: tuple(one * (1 - share) + other * share for one, other in zip(ends[0][sex], ends[1][sex], strict=True))
        for sex in SEXES
    }
    if suffix:
        return found
    scale = _vital(code, year, "population") * 1000 / sum(map(sum, found.values()))
    return {sex: tuple(value * scale for value in values) for sex, values in found.items()}


def _fifth_year(code: str, year: int, suffix: str) -> BySex:
    if year <= 2020:
        suffix = ""
    own = [row for row in rows("population", code) if row["year"] == year]
    return {sex: tuple(number(row, sex + suffix) * 1000 for row in own) for sex in SEXES}


def population(country: str, year: int, variant: str = "medium") -> Figure:
    """All persons at 1 July. Raises PopulationRefused."""
    total = sum(map(sum, population_by_age_and_sex(country, year, variant).values()))
    return Figure(total, year, PUBLISHED if year % 5 == 0 else INTERPOLATED, WPP)


def births(country: str, year: int) -> Figure:
    """Births of the calendar year. Raises PopulationRefused."""
    return Figure(_vital(country, year, "births") * 1000, year, PUBLISHED, WPP)


def deaths(country: str, year: int) -> Figure:
    """Deaths of the calendar year. Raises PopulationRefused."""
    return Figure(_vital(country, year, "deaths") * 1000, year, PUBLISHED, WPP)


def sex_ratio_at_birth(country: str, year: int) -> float:
    """Boys born for each girl. Raises PopulationRefused."""
    return _vital(country, year, "sex_ratio_at_birth")


def life_expectancy(country: str, year: int) -> Mapping[str, float]:
    """Years of life expected at birth, by sex. Raises PopulationRefused."""
    return {sex: _vital(country, year, f"life_expectancy_{sex}") for sex in SEXES}


def _vital(country: str, year: int, name: str) -> float:
    code, year = check_country(country), check_year(year)
    return next(number(row, name) for row in rows("vitals", code) if row["year"] == year)


@functools.cache
def fertility(country: str, year: int, variant: str = "medium") -> Mapping[int, float]:
    """Births a woman and year, by age group from 15 to 45: the period's pattern at the year's total fertility.

    Raises PopulationRefused.
    """
    code, year = check_country(country), check_year(year)
    name = "tfr" if check_variant(variant) == "medium" or year < 2024 else f"tfr_{variant}"
    total = _vital(code, year, name)
    start = year - year % 5
    own = [row for row in rows("fertility", code) if row["from_year"] == start]
    return {int(number(row, "age")): number(row, "share_pct") / 100 * total / 5 for row in own}


@dataclass(frozen=True, slots=True)
class Survival:
    """What part of persons lives five years on: `at_birth` from those born in the five years to 0-4; `ratios` from each age
    group (`AGES`, 21 values) to the next, the last two to 100 and over."""

    at_birth: Mapping[str, float]
    ratios: BySex


@functools.cache
def survival(country: str, year: int) -> Survival:
    """Survival over five years at the death rates of the period that the year lies in (from 2015), by abridged life tables.

    The separation of deaths under five is by the Coale-Demeny West formulas; the force of mortality is constant in each group from
    75. Raises PopulationRefused.
    """
    code, year = check_country(country), check_year(year, 2015)
    own = [row for row in rows("mortality", code) if row["from_year"] == year - year % 5]
    at_birth, ratios = {}, {}
    for sex in SEXES:
        lived = _person_years([(int(number(row, "age")), number(row, sex)) for row in own], sex)
        at_birth[sex] = lived[0] / 5
        last = lived[-1] / (lived[-1] + lived[-2])
        ratios[sex] = (*(after / before for before, after in itertools.pairwise(lived[:-1])), last, last)
    return Survival(at_birth, ratios)


def _person_years(rates: list[tuple[int, float]], sex: str) -> list[float]:
    """Years lived in each five-year group, for one born."""
    alive, lived = 1.0, [0.0] * len(AGES)
    infant = rates[0][1]
    for place, (age, rate) in enumerate(rates):
        if place == len(rates) - 1:
            lived[-1] += alive / rate
            break
        width = rates[place + 1][0] - age
        dying, separation = _dying(age, width, rate, infant, sex)
        lived[age // 5] += alive * (width * (1 - dying) + separation * dying)
        alive *= 1 - dying
    return lived


def _dying(age: int, width: int, rate: float, infant: float, sex: str) -> tuple[float, float]:
    """The chance of dying in an age group, and how long those who die lived in it."""
    if age >= 75:
        dying = 1 - math.exp(-width * rate)
        return dying, (dying / rate - width * (1 - dying)) / dying
    male = sex == "male"
    if age == 0:
        separation = (0.330 if male else 0.350) if infant >= 0.107 else (
            0.045 + 2.684 * infant if male else 0.053 + 2.800 * infant
        )  # fmt: skip
    elif age == 1:
        separation = (1.352 if male else 1.361) if infant >= 0.107 else (
            1.651 - 2.816 * infant if male else 1.522 - 1.518 * infant
        )  # fmt: skip
    else:
        separation = width / 2
    return width * rate / (1 + (width - separation) * rate), separation


@functools.cache
def net_migration(country: str, year: int) -> BySex:
    """Net migrants of the year by sex and age group: a fifth of those of its five years (from 2020). Raises PopulationRefused."""
    code, year = check_country(country), check_year(year, 2015)
    start = max(2020, year - year % 5)  # the ages of earlier migrants are not published
    own = [row for row in rows("migration", code) if row["from_year"] == start]
    return {sex: tuple(number(row, sex) * 1000 / 5 for row in own) for sex in SEXES}


@dataclass(frozen=True, slots=True)
class HouseholdShares:
    """Households by size and composition: persons each, and per cent of households; None where no survey says."""

    size: float
    one_member_pct: float | None
    head_65_pct: float | None
    with_under_15_pct: float | None
    with_65_pct: float | None
    year: int
    source: str


def household_shares(country: str) -> HouseholdShares:
    """Households in the newest census or survey; what it does not say is taken from the one before. Raises PopulationRefused."""
    own = sorted(rows("households", country), key=lambda row: number(row, "year"))

    def newest(name: str) -> float | None:
        return next((value for row in reversed(own) if isinstance(value := row[name], float)), None)

    size = newest("size")
    assert size is not None
    return HouseholdShares(
        size, newest("one_member_pct"), newest("head_65_pct"), newest("with_under_15_pct"), newest("with_65_pct"),
        int(number(own[-1], "year")), f"United Nations, household size and composition 2022 ({own[-1]['source']})",
    )  # fmt: skip


def urban_share(country: str, year: int) -> Figure:
    """The share of the population in towns, of the nearest year that is published. Raises PopulationRefused."""
    own = [row for row in rows("macro", country) if row["urban_pct_pop"] is not None]
    nearest = min(own, key=lambda row: abs(number(row, "year") - year))
    found = int(number(nearest, "year"))
    return Figure(
        number(nearest, "urban_pct_pop") / 100, found, PUBLISHED if found == year else EXTRAPOLATED,
        "World Development Indicators", "" if found == year else f"as in {found}",
    )  # fmt: skip
