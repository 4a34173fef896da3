"""The outside figures that indicators need: poverty lines, prices, GDP; published ones, or those that an analyst gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from payung.population import published
from payung.population.faults import PopulationRefused
from payung.population.layout import Metadata

NATIONAL = "national"
DOLLARS_2017 = (2.15, 3.65, 6.85)
"""International poverty lines in dollars a person and day at the purchasing power of 2017 (World Bank, September 2022 to June 2025)."""
_DAYS_A_MONTH = 365 / 12


@dataclass(frozen=True, slots=True)
class Figures:
    """Poverty lines a person and month at prices of the population's year, by name; `prices` of the day of the law over those of the
    population's year; GDP and GDP a head of the year of the law, in
    currency; its population. None where not known; `notes` says whence or why."""

    lines: Mapping[str, float]
    prices: float
    gdp: float | None
    gdp_per_head: float | None
    population: float | None
    notes: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Gathering:
    notes: list[tuple[str, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def ask(self, name: str, get: object, given: float | None, what: str) -> float | None:
        """A figure that was given, or the published one."""
        if given is not None:
            self.notes.append((name, f"{given:,.6g}, as given"))
            return given
        try:
            found = get()  # type: ignore[operator]
        except PopulationRefused as refused:
            self.warnings.append(f"{what} is not known: {refused.faults[0].message}")
            return None
        basis = found.basis if not found.note else f"{found.basis}: {found.note}"
        self.notes.append((name, f"{found.value:,.6g} ({found.source}, {found.year}; {basis})"))
        return float(found.value)


def figures_of(
    about: Metadata,
    year: int,
    *,
    lines: Mapping[str, float] | None = None,
    prices: float | None = None,
    gdp: float | None = None,
    gdp_per_head: float | None = None,
) -> Figures:
    """The figures for a population and the year of a law. `lines` are added to the published ones, or take their place by name."""
    found = _Gathering()
    code, given = about.country, dict(lines or {})
    own: dict[str, float] = {}
    national = found.ask(
        "line national",
        lambda: published.poverty_line(code, about.year),
        given.pop(NATIONAL, None),
        "The national poverty line",
    )
    if national is not None:
        own[NATIONAL] = national
    own.update(_international(found, code, about.year))
    for name, value in given.items():
        own[name] = value
        found.notes.append((f"line {name}", f"{value:,.6g}, as given"))
    ratio = 1.0
    if prices is not None or year != about.year:
        what = f"The change of prices from {about.year} to {year}"
        asked = found.ask("prices", lambda: published.consumer_prices(code, about.year, year), prices, what)
        if asked is None:
            found.warnings.append(
                f"Benefits at prices of {year} are set beside welfare at prices of {about.year} as they are."
            )
        ratio = asked or 1.0
    product = found.ask("GDP", lambda: published.gdp(code, year), gdp, f"GDP of {year}")
    people = found.ask("population", lambda: published.population(code, year), None, f"The population of {year}")
    head = gdp_per_head if gdp_per_head is not None or product is None or not people else product / people
    return Figures(own, ratio, product, head, people, tuple(found.notes), tuple(found.warnings))


def _international(found: _Gathering, code: str, year: int) -> dict[str, float]:
    try:
        power = published.purchasing_power(code)
        prices = published.consumer_prices(code, 2017, year)
    except PopulationRefused as refused:
        found.warnings.append(f"The international poverty lines are not known: {refused.faults[0].message}")
        return {}
    source = f"{power.source}, purchasing power of 2017; prices {prices.basis}"
    own = {}
    for dollars in DOLLARS_2017:
        name = f"${dollars:.2f}"
        own[name] = dollars * power.value * prices.value * _DAYS_A_MONTH
        found.notes.append((f"line {name}", f"{own[name]:,.6g} ({source})"))
    return own
