"""GDP, prices and purchasing power."""

from __future__ import annotations

import functools

from payung.population.published.people import check_year, population
from payung.population.published.tables import EXTRAPOLATED, PUBLISHED, RECALLED, Figure, number, rows

WDI = "World Bank, World Development Indicators"
LATEST_YEAR = 2050
_RECENT = 5  # years whose mean stands for years to come


def inflation(country: str, year: int) -> Figure:
    """Growth of consumer prices in a year, in per cent: published; else the GDP deflator's; else as recalled; else the mean of
    the last five years that are known. From 2006. Raises PopulationRefused."""
    check_year(year, 2006, LATEST_YEAR)
    known = _known_inflation(country)
    if year in known:
        return known[year]
    last = sorted(known)[-_RECENT:]
    mean = sum(known[one].value for one in last) / len(last)
    return Figure(mean, year, EXTRAPOLATED, WDI, f"the mean of {last[0]} to {last[-1]}")


@functools.cache
def _known_inflation(country: str) -> dict[int, Figure]:
    found = {}
    for row in rows("macro", country):
        year = int(number(row, "year"))
        if isinstance(value := row["cpi_inflation_pct"], float):
            found[year] = Figure(value, year, PUBLISHED, WDI)
        elif isinstance(value := row["deflator_growth_pct"], float):
            found[year] = Figure(
                value, year, PUBLISHED, WDI, "growth of the GDP deflator: that of prices is not published"
            )
    for row in rows("prices_assumed", country):
        year = int(number(row, "year"))
        found.setdefault(year, Figure(number(row, "inflation_pct"), year, RECALLED, str(row["note"])))
    return found


def consumer_prices(country: str, from_year: int, to_year: int) -> Figure:
    """Consumer prices of one year over those of another (1.1: a tenth dearer). Raises PopulationRefused."""
    ratio, bases = 1.0, [PUBLISHED]
    for year in range(min(from_year, to_year) + 1, max(from_year, to_year) + 1):
        grown = inflation(country, year)
        ratio *= 1 + grown.value / 100
        bases.append(grown.basis)
    basis = next((one for one in (EXTRAPOLATED, RECALLED) if one in bases), PUBLISHED)
    return Figure(ratio if to_year >= from_year else 1 / ratio, to_year, basis, WDI, f"from {from_year}")


def real_growth_per_head(country: str, year: int) -> Figure:
    """Growth of real GDP a head in a year, in per cent; beyond what is published the mean of the last ten years but the two of
    the epidemic, 2020 and 2021. Raises PopulationRefused."""
    check_year(year, 2006, LATEST_YEAR)
    levels = {
        int(number(row, "year")): value
        for row in rows("macro", country)
        if isinstance(value := row["gdp_per_head_constant_usd"], float)
    }
    if year in levels and year - 1 in levels:
        return Figure((levels[year] / levels[year - 1] - 1) * 100, year, PUBLISHED, WDI)
    years = [one for one in sorted(levels)[-10:] if one not in (2020, 2021)]
    mean = sum((levels[one] / levels[one - 1] - 1) * 100 for one in years) / len(years)
    return Figure(mean, year, EXTRAPOLATED, WDI, f"the mean of {years[0]} to {years[-1]} without 2020 and 2021")


def gdp(country: str, year: int) -> Figure:
    """Gross domestic product at current prices in the country's currency.

    Published to 2022; from then on by real growth a head, population and prices (the GDP deflator where it is published, else
    consumer prices). Raises PopulationRefused.
    """
    check_year(year, 2005, LATEST_YEAR)
    own = {int(number(row, "year")): row for row in rows("macro", country)}
    known = [one for one, row in own.items() if isinstance(row["gdp"], float)]
    if year in known:
        return Figure(number(own[year], "gdp") * 1e6, year, PUBLISHED, WDI)
    last = max(known)
    value = number(own[last], "gdp") * 1e6
    for one in range(last + 1, year + 1):
        deflator = own[one]["deflator_growth_pct"] if one in own else None
        prices = deflator if isinstance(deflator, float) else inflation(country, one).value
        people = population(country, one).value / population(country, one - 1).value
        value *= (1 + prices / 100) * (1 + real_growth_per_head(country, one).value / 100) * people
    return Figure(value, year, EXTRAPOLATED, WDI, f"from {last} by real growth a head, population and prices")


def purchasing_power(country: str, base_year: int = 2017, area: str = "national") -> Figure:
    """Currency for an international dollar of private consumption, at prices of the base year 2017 or 2011. Raises PopulationRefused.

    A line of 2.15 dollars a day of 2017 is, in the currency of year y, 2.15 x purchasing_power(c) x consumer_prices(c, 2017, y).
    """
    own = {row["area"]: row for row in rows("purchasing_power", country)}
    row = own.get(area, own["national"])
    return Figure(number(row, f"ppp_{base_year}"), base_year, PUBLISHED, "World Bank, PIP (aux_ppp)")


def gdp_purchasing_power(country: str, year: int) -> Figure:
    """Currency for an international dollar of GDP in a year; the newest one for later years. Raises PopulationRefused."""
    own = {int(number(row, "year")): row for row in rows("macro", country) if isinstance(row["gdp_ppp"], float)}
    found = max((one for one in own if one <= year), default=min(own))
    basis = PUBLISHED if found == year else EXTRAPOLATED
    return Figure(number(own[found], "gdp_ppp"), found, basis, WDI)


def labour_share(country: str) -> Figure:
    """The labour share of GDP (SDG 10.4.1), a share of 1, newest year; the self-employed's labour included. Raises PopulationRefused."""
    row = rows("labour_share", country)[-1]
    return Figure(number(row, "labour_share_pct") / 100, int(number(row, "year")), PUBLISHED, "UN SDG database, 10.4.1")
