"""A cohort-component projection: survivors, births and migrants, five years at a time, by the rates of World Population Prospects 2024."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from payung.population.faults import refused
from payung.population.published import (
    AGES,
    FERTILE_AGES,
    SEXES,
    check_year,
    fertility,
    net_migration,
    population_by_age_and_sex,
    sex_ratio_at_birth,
    survival,
)

LAST_YEAR = 2050
BySex = Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Projection:
    """Persons by sex and five-year age at the end, and what happened in between: births, deaths, net migrants."""

    country: str
    from_year: int
    to_year: int
    persons: BySex
    births: float
    deaths: float
    net_migrants: float

    @property
    def total(self) -> float:
        """All persons at the end."""
        return sum(map(sum, self.persons.values()))


def project(
    country: str,
    from_year: int,
    to_year: int,
    *,
    start: BySex | None = None,
    variant: str = "medium",
    migration: bool = True,
) -> Projection:
    """The population of a later year, from that of an earlier one (the published, unless `start` gives it).

    Half of a period's migrants come at its beginning and half at its end. Years that are no whole number of fives on are interpolated
    between two steps. `variant` is of fertility (`medium`, `low`, `high`); without `migration` nobody comes or goes. Raises
    PopulationRefused for years outside 2015 to 2050, or a later year that is not later.
    """
    check_year(from_year, 2015, LAST_YEAR)
    check_year(to_year, 2015, LAST_YEAR)
    if to_year < from_year:
        raise refused("range", f"{to_year} is before {from_year}: a population is aged to later years.")
    people = dict(start or population_by_age_and_sex(country, from_year))
    births = deaths = migrants = 0.0
    year = from_year
    while year < to_year:
        later, born, died, moved = _five_years(country, year, people, variant, migration)
        share = min(1.0, (to_year - year) / 5)
        people = {
            sex: tuple(a * (1 - share) + b * share for a, b in zip(people[sex], later[sex], strict=True))
            for sex in SEXES
        }
        births, deaths, migrants = births + born * share, deaths + died * share, migrants + moved * share
        year += 5
    return Projection(country, from_year, to_year, people, births, deaths, migrants)


def _five_years(
    country: str, year: int, people: BySex, variant: str, migration: bool
) -> tuple[dict[str, tuple[float, ...]], float, float, float]:
    middle = min(year + 2, LAST_YEAR)
    lives = survival(country, middle)
    moves = net_migration(country, middle) if migration else {sex: (0.0,) * len(AGES) for sex in SEXES}
    coming = {sex: [5 * one / 2 for one in moves[sex]] for sex in SEXES}
    before = {sex: [max(a + b, 0.0) for a, b in zip(people[sex], coming[sex], strict=True)] for sex in SEXES}
    after: dict[str, list[float]] = {}
    for sex in SEXES:
        lived = [one * ratio for one, ratio in zip(before[sex], lives.ratios[sex], strict=True)]
        after[sex] = [0.0, *lived[:-2], lived[-2] + lived[-1]]
    births = 0.0
    for age in FERTILE_AGES:
        place = age // 5
        women = (before["female"][place] + after["female"][place]) / 2
        rates = [fertility(country, min(one, LAST_YEAR), variant)[age] for one in range(year, year + 5)]
        births += women * sum(rates)
    boys = sex_ratio_at_birth(country, middle)
    born = {"male": births * boys / (1 + boys), "female": births / (1 + boys)}
    deaths = births - sum(born[sex] * lives.at_birth[sex] for sex in SEXES)
    for sex in SEXES:
        after[sex][0] = born[sex] * lives.at_birth[sex]
        deaths += sum(before[sex]) - sum(after[sex][1:])
    moved = {sex: [max(a + b, 0.0) for a, b in zip(after[sex], coming[sex], strict=True)] for sex in SEXES}
    net = sum(map(sum, coming.values())) * 2
    return {sex: tuple(moved[sex]) for sex in SEXES}, births, deaths, net
