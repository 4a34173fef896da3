"""Published labour shares as targets by cell: participation and unemployment by sex and age, sector, status, informality by sex."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from payung.population.published import SEXES, informality, labour, population_by_age_and_sex
from payung.population.published.tables import Figure
from payung.population.synthetic.assumptions import Assumptions

Array = np.ndarray[Any, np.dtype[Any]]
WORKING_AGES = tuple(range(15, 80, 5))  # the last is open
GROUPS = {"15-24": (15, 20), "25-54": (25, 30, 35, 40, 45, 50), "55-64": (55, 60), "65plus": (65, 70, 75)}


@dataclass(frozen=True, slots=True)
class LabourTargets:
    """Shares by cell. Cells of age: sex x `WORKING_AGES`; of groups: sex x four groups; of sectors: sex x (outside, in) agriculture."""

    participation: Array
    unemployment: Array
    agriculture: Array
    industry: Array
    employees: Array
    family_workers: Array
    informality: Array
    informality_is_assumed: bool
    published: dict[str, Figure]


def age_cell(age: Array) -> Array:
    """The number of the five-year age from 15, the last open (0 below 15 too)."""
    found: Array = np.clip((age - 15) // 5, 0, len(WORKING_AGES) - 1)
    return found


def group_cell(age: Array) -> Array:
    """The number of the age group in which unemployment is published: 15-24, 25-54, 55-64, 65 and over."""
    found: Array = np.digitize(age, [25, 55, 65])
    return found


def labour_targets(country: str, year: int, assumptions: Assumptions) -> LabourTargets:
    """All targets of a country and year."""
    found = dict(labour(country, year))
    participation: list[float] = []
    unemployment: list[float] = []
    agriculture: list[float] = []
    industry: list[float] = []
    employees: list[float] = []
    family: list[float] = []
    informal: list[float] = []
    published = informality(country)
    for sex in SEXES:
        rates = _participation_by_group(found, country, year, sex)
        within = assumptions.entry("participation_within")
        by_age: dict[int, float] = {}
        people = population_by_age_and_sex(country, year)[sex]
        for group, ages in GROUPS.items():
            relative = np.array([float(value) for value in within[group]])
            persons = np.array([sum(people[15:]) if age == 75 else people[age // 5] for age in ages])
            by_age.update(zip(ages, _spread(rates[group], relative, persons), strict=True))
        participation.extend(by_age[age] for age in WORKING_AGES)
        for group in ("15_24", "25_54", "55_64", "65plus"):
            own = found.get(f"{sex}_aged_{group}_unemployment") or found.get(f"aged_{group}_unemployment")
            unemployment.append(own.value if own else 0.01)
        in_farming = found[f"{sex}_agriculture_workers"].value
        agriculture.append(in_farming)
        outside = found[f"{sex}_industry_workers"].value + found[f"{sex}_service_workers"].value
        industry.append(found[f"{sex}_industry_workers"].value / outside)
        paid = 1 - found[f"{sex}_self_employed"].value
        paid_outside = min(found[f"{sex}_salaried_workers_outside_agriculture"].value, paid / (1 - in_farming))
        employees += [paid_outside, max(0.0, (paid - paid_outside * (1 - in_farming)) / in_farming)]
        family.append(found[f"{sex}_family_workers"].value / found[f"{sex}_self_employed"].value)
        for activity in ("outside_agriculture", "agriculture"):
            own = published.get((activity, sex))
            informal.append(own.value if own else assumptions.number("informality_fallback", activity))
    return LabourTargets(
        np.array(participation), np.array(unemployment), np.array(agriculture), np.array(industry), np.array(employees),
        np.array(family), np.array(informal), not published, found,
    )  # fmt: skip


def _participation_by_group(found: dict[str, Figure], country: str, year: int, sex: str) -> dict[str, float]:
    """Participation in the four groups; that of 55-64 is what 15-64 leaves."""
    people = population_by_age_and_sex(country, year)[sex]
    young, prime, older = sum(people[3:5]), sum(people[5:11]), sum(people[11:13])
    youth = found[f"{sex}_aged_15_24_employment"].value / (1 - found[f"{sex}_aged_15_24_unemployment"].value)
    middle = found[f"{sex}_aged_25_54_participation"].value
    whole = found[f"{sex}_aged_15_64_participation"].value
    last = (whole * (young + prime + older) - youth * young - middle * prime) / older
    return {
        "15-24": youth, "25-54": middle, "55-64": float(np.clip(last, 0.02, middle)),
        "65plus": found[f"{sex}_aged_65plus_participation"].value,
    }  # fmt: skip


def _spread(rate: float, relative: Array, persons: Array) -> list[float]:
    """Rates by age in proportion, below 0.985, whose mean over the persons is the rate of the group."""
    level = rate
    rates = np.minimum(level * relative, 0.985)
    for _ in range(60):
        mean = float((rates * persons).sum() / persons.sum())
        if mean <= 0 or abs(mean - rate) < 1e-12:
            break
        level *= rate / mean
        rates = np.minimum(level * relative, 0.985)
    return [float(value) for value in rates]
