"""Poverty lines and headcounts, the distribution of consumption, coverage and spending as published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from payung.population.faults import refused
from payung.population.published.economy import consumer_prices
from payung.population.published.tables import (
    EXTRAPOLATED,
    PUBLISHED,
    RECALLED,
    Figure,
    Row,
    check_country,
    number,
    rows,
    world_rows,
)

AREAS = ("national", "rural", "urban")


def poverty_line(country: str, year: int, area: str = "national") -> Figure:
    """The national poverty line, in currency a person and month, at the prices of a year.

    That of the newest survey up to the year (or the first one), carried by consumer prices. An area without a line of its own
    has the national one. Raises PopulationRefused.
    """
    row = _line_row(country, year, area)
    own = int(number(row, "year"))
    carried = 1.0 if own == year else consumer_prices(country, own, year).value
    basis = (PUBLISHED if row["basis"] == "source" else RECALLED) if own == year else EXTRAPOLATED
    note = "" if own == year else f"the line of {own}, by consumer prices"
    return Figure(number(row, "line_per_month") * carried, year, basis, str(row["source"]), note)


def national_headcount(country: str, year: int | None = None, area: str = "national") -> Figure | None:
    """The published share of persons below the national line, of the newest survey (up to a year); None for an area that has
    none. Raises PopulationRefused."""
    own = [row for row in rows("poverty_lines", country) if row["area"] == area]
    if not own:
        return None
    row = _newest(own, year)
    basis = PUBLISHED if row["basis"] == "source" else RECALLED
    return Figure(number(row, "headcount_pct") / 100, int(number(row, "year")), basis, str(row["source"]))


def national_headcounts(country: str) -> list[Figure]:
    """The series of official headcounts that the World Bank compiled, from 2005, as shares. Raises PopulationRefused."""
    source = "World Bank, national poverty headcounts (aux_npl)"
    return [
        Figure(number(row, "headcount_pct") / 100, int(number(row, "year")), PUBLISHED, source)
        for row in rows("national_headcounts", country)
    ]


def _line_row(country: str, year: int, area: str) -> Row:
    if area not in AREAS:
        raise refused("unknown-name", f"There is no area '{area}'.", "Say national, rural or urban.")
    own = rows("poverty_lines", check_country(country))
    newest = _newest([row for row in own if row["area"] == "national"], year)
    return next((row for row in own if row["area"] == area and row["year"] == newest["year"]), newest)


def _newest(own: list[Row], year: int | None) -> Row:
    fitting = [row for row in own if year is None or number(row, "year") <= year]
    return max(fitting, key=lambda row: number(row, "year")) if fitting else own[0]


@dataclass(frozen=True, slots=True)
class Distribution:
    """The distribution of consumption or income a head in a survey of PIP.

    `shares` are the ten deciles' shares of all (of 1); `mean`, `median` and `thresholds` (nine) in 2017 PPP dollars a day;
    `cpi` the prices of the survey over those of 2017; `headcounts` the shares below 2.15, 3.65 and 6.85 dollars.
    """

    year: int
    welfare: str
    mean: float
    median: float
    gini: float
    shares: tuple[float, ...]
    thresholds: tuple[float, ...]
    cpi: float
    headcounts: Mapping[float, float]
    source: str


def distribution(country: str) -> Distribution | None:
    """The newest national distribution in PIP, version of 2022; None for Cambodia, which is not in it. Raises PopulationRefused."""
    own = rows("distribution", country)
    if not own:
        return None
    row = own[-1]
    shares = [number(row, f"decile{place}_share") for place in range(1, 11)]
    return Distribution(
        int(number(row, "year")), str(row["welfare_type"]), number(row, "mean"), number(row, "median"), number(row, "gini"),
        tuple(share / sum(shares) for share in shares), tuple(number(row, f"decile{place}_thr") for place in range(1, 10)),
        number(row, "cpi"),
        {cents / 100: number(row, f"headcount_ratio_{cents}") / 100 for cents in (215, 365, 685)},
        "World Bank, Poverty and Inequality Platform (2017 PPP)",
    )  # fmt: skip


def international_headcounts(country: str) -> Mapping[float, Figure]:
    """The newest shares below 3.00, 4.20 and 8.30 dollars a day of 2021 PPP; empty for Cambodia. Raises PopulationRefused."""
    own = rows("headcounts_2021ppp", country)
    if not own:
        return {}
    row = own[-1]
    year = int(number(row, "year"))
    return {
        line: Figure(number(row, column) / 100, year, PUBLISHED, "World Bank, PIP (2021 PPP)")
        for line, column in ((3.00, "below_3_00"), (4.20, "below_4_20"), (8.30, "below_8_30"))
    }


@dataclass(frozen=True, slots=True)
class Coverage:
    """A published coverage rate: the series of the United Nations (SI_COV_...), the group (a sex, a quintile, `_t` for all), a share."""

    series: str
    group: str
    year: int
    value: float


def sdg_coverage(country: str) -> list[Coverage]:
    """Coverage by social protection (SDG 1.3.1) as published, all years and series. Raises PopulationRefused."""
    return [
        Coverage(str(row["series"]), str(row["group"]), int(number(row, "year")), number(row, "pct") / 100)
        for row in rows("sdg_coverage", country)
    ]


@dataclass(frozen=True, slots=True)
class Spending:
    """Public social protection as a share of GDP, by a definition that `measure` names; never mix measures."""

    measure: str
    year: int
    value: float
    basis: str
    confidence: str
    source: str


def spending(country: str) -> list[Spending]:
    """What is published on social protection spending; `country` may be world, asia25 or asiapac too. Raises PopulationRefused."""
    own = world_rows("spending", country) if country in ("world", "asia25", "asiapac") else rows("spending", country)
    return [
        Spending(
            str(row["measure"]), int(number(row, "year")), number(row, "pct_gdp") / 100,
            PUBLISHED if row["basis"] == "source" else RECALLED, str(row["confidence"]), str(row["source"]),
        )
        for row in own
    ]  # fmt: skip


def health_spending(country: str, year: int) -> Mapping[str, Figure]:
    """Current health expenditure as shares: `of_gdp`, and of it `by_government` and `out_of_pocket`; the newest year up to the
    given one. Raises PopulationRefused."""
    names = {
        "of_gdp": "health_spending_pct_gdp",
        "by_government": "gov_share_health_spending_pct",
        "out_of_pocket": "oop_share_health_spending_pct",
    }
    found = {}
    for name, column in names.items():
        known = [row for row in rows("macro", country) if isinstance(row[column], float)]
        row = _newest(known, year)
        found[name] = Figure(number(row, column) / 100, int(number(row, "year")), PUBLISHED, "WHO, GHED, through WDI")
    return found
