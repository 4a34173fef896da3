"""Countries side by side on the same yardsticks: C102, benefit levels, legal coverage and the floor's gap; and over years.

A benefit's level is that of the standard beneficiary (`payung.standards`) in the scheme that stands for the branch, a month, beside the
country's poverty line a person, the wage of an ordinary labourer, and GDP a head.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from payung.law.country import CountryLaw
from payung.law.faults import DecisionRefused
from payung.measure.floor import Floor, floor
from payung.measure.protected import persons_protected
from payung.population import published
from payung.population.faults import PopulationRefused
from payung.standards.conventions import Convention, convention
from payung.standards.personas import read_persona
from payung.standards.scorecard import PASS, BranchScore, Result, Scorecard, scorecard


@dataclass(frozen=True, slots=True)
class Level:
    """The benefit of a branch a month, in currency, and as shares of other amounts; None where one is not carried."""

    branch: str
    scheme: str
    amount: Decimal
    of_wage: Decimal | None
    of_poverty_line: Decimal | None
    of_gdp_per_head: Decimal | None

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        shares = {name: _rounded(getattr(self, name)) for name in ("of_wage", "of_poverty_line", "of_gdp_per_head")}
        return {"branch": self.branch, "scheme": self.scheme, "amount": _rounded(self.amount), **shares}


@dataclass(frozen=True, slots=True)
class Standing:
    """A country on a day. `card` is None, with the reason, where no law was in force."""

    country: str
    name: str
    date: datetime.date
    card: Scorecard | None
    reason: str
    levels: tuple[Level, ...]
    coverage: Mapping[str, Decimal]
    floor: Floor | None

    @property
    def passed(self) -> int | None:
        """How many branches pass; None where no law was in force."""
        return None if self.card is None else sum(score.outcome == PASS for score in self.card.branches)

    def level(self, branch: str) -> Level | None:
        """The level of a branch, if it has one."""
        return next((level for level in self.levels if level.branch == branch), None)

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "country": self.country,
            "date": self.date.isoformat(),
            "passed": self.passed,
            "reason": self.reason or None,
            "branches": [
                {
                    "branch": score.branch,
                    "outcome": score.outcome,
                    "scheme": score.best_scheme or None,
                    "rate": _rate_text(score),
                }
                for score in (self.card.branches if self.card else ())
            ],
            "levels": [level.to_dict() for level in self.levels],
            "legal_coverage": {scheme: _rounded(share) for scheme, share in self.coverage.items()},
            "floor": None if self.floor is None else _floor_data(self.floor),
        }


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Countries on a day, and in years, each on 1 July."""

    convention: Convention
    standings: tuple[Standing, ...]
    years: tuple[tuple[Standing, ...], ...]

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "convention": self.convention.short,
            "countries": [standing.to_dict() for standing in self.standings],
            "years": [
                {"year": row[0].date.year, "countries": [standing.to_dict() for standing in row]} for row in self.years
            ],
        }


def benchmark(
    countries: Sequence[CountryLaw],
    on: datetime.date,
    *,
    years: Sequence[int] = (),
    populations: Mapping[str, str] | None = None,
    code: str = "c102",
) -> Benchmark:
    """Hold countries beside a convention and beside each other. `populations` maps a country's code to its population file.

    Raises DecisionRefused for an unknown convention, and PopulationRefused for a population of another country.
    """
    yardstick = convention(code)
    files = populations or {}
    standings = tuple(_standing(country, yardstick, on, files.get(country.code)) for country in countries)
    rows = tuple(
        tuple(_standing(country, yardstick, datetime.date(year, 7, 1), None) for country in countries) for year in years
    )
    return Benchmark(yardstick, standings, rows)


def _standing(country: CountryLaw, yardstick: Convention, on: datetime.date, population: str | None) -> Standing:
    protected = persons_protected(country, population, on) if population else None
    name = country.names.get("en", country.code)
    try:
        card = scorecard(country, yardstick, read_persona(country), on, protected=protected)
    except DecisionRefused as refused:
        return Standing(country.code, name, on, None, refused.faults[0].message, (), {}, None)
    found = floor(country, population, on) if population else None
    coverage = {scheme: share for (scheme, group, of), share in (protected or {}).items() if group == of == "residents"}
    return Standing(country.code, name, on, card, "", tuple(_levels(country, card)), coverage, found)


def _levels(country: CountryLaw, card: Scorecard) -> list[Level]:
    line, per_head = _published(country.code, card.date.year)
    levels = []
    for score in card.branches:
        found = rate_of(score)
        if found is not None and found.amount is not None:
            amount = found.amount
            levels.append(
                Level(
                    score.branch, found.scheme, amount, _over(amount, card.ordinary_wage), _over(amount, line), _over(amount, per_head)
                )
            )  # fmt: skip
    return levels


def rate_of(score: BranchScore) -> Result | None:
    """The replacement rate of the scheme that stands for a branch; the first one where it has several."""
    return next((result for result in score.best if result.measure == "rate" and result.value is not None), None)


def _published(code: str, year: int) -> tuple[Decimal | None, Decimal | None]:
    """The poverty line a person and GDP a head, a month; None for a country or year of which nothing is published."""
    try:
        line = published.poverty_line(code, year).value
        per_head = published.gdp(code, year).value / published.population(code, year).value / 12
    except PopulationRefused:
        return None, None
    return Decimal(str(line)), Decimal(str(per_head))


def _over(amount: Decimal, other: Decimal | None) -> Decimal | None:
    return amount / other if other else None


def _rounded(value: Decimal | None) -> float | None:
    return None if value is None else round(float(value), 4)


def _rate_text(score: BranchScore) -> float | None:
    found = rate_of(score)
    return None if found is None else _rounded(found.value)


def _floor_data(found: Floor) -> dict[str, Any]:
    return {
        "year": found.years[0].year,
        "universal_of_gdp": round(found.years[0].universal_of_gdp, 5),
        "targeted_of_gdp": round(found.years[0].targeted_of_gdp, 5),
        "guarantees": [one.to_dict() for one in found.guarantees],
    }
