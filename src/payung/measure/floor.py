"""The social protection floor (ILO Recommendation 202): who falls below its four guarantees, and what closing the gap costs.

Para. 5 names the guarantees, para. 8(b) the level: here the national poverty line. The law says what persons get (`entitlements`), the
assumptions who should get how much (`floor_assumptions`). The gap of a benefit is what its level comes to for all who should have it,
less what the law already gives them, each capped at the level. Universal: all of the group. Targeted: those of it
who live below the line, which supposes that they are found without error.

Later years: the means of each sex and age group are held, and its persons follow the United Nations' projection; births too.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law.country import CountryLaw, as_day
from payung.law.language import (
    EMPLOYMENT_INJURY,
    FAMILY,
    INVALIDITY,
    MATERNITY,
    MEDICAL_CARE,
    OLD_AGE,
    POVERTY,
    SICKNESS,
    SURVIVORS,
    UNEMPLOYMENT,
)
from payung.measure.entitlements import Array, Entitlements, cells, in_household
from payung.measure.floor_assumptions import GUARANTEES, Assumptions, FloorBenefit, read_assumptions
from payung.measure.people import People, read_people
from payung.population import published
from payung.population.faults import refused
from payung.population.layout import read_metadata

CHILD, ADULT_CHILD, OLD = 15, 18, 65
_FUNCTIONS: Mapping[str, tuple[str, ...]] = {
    "children": (FAMILY,),
    "active_age": (SICKNESS, UNEMPLOYMENT, MATERNITY, EMPLOYMENT_INJURY, INVALIDITY, POVERTY),
    "older_persons": (OLD_AGE, SURVIVORS),
}
_CURRENT: Mapping[str, str] = {
    "child": FAMILY, "maternity": MATERNITY, "disability": INVALIDITY, "unemployment": UNEMPLOYMENT, "old_age": OLD_AGE,
}  # fmt: skip
_LAST_YEAR = 2050
_COLUMNS = {"age": "age", "female": "sex", "welfare": "monthly_consumption"}
_PART = 0.02  # how far a population may be from the published number before it is told


@dataclass(frozen=True, slots=True)
class Guarantee:
    """One guarantee today, in persons: how many there are, how many the law gives something, how many live below the line.

    `unknown` are those for whom the population lacks a fact that the law asks for; they count as without.
    """

    guarantee: str
    persons: float
    receiving: float
    unknown: float
    below: float | None
    below_without: float | None

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {
            name: getattr(self, name)
            for name in ("guarantee", "persons", "receiving", "unknown", "below", "below_without")
        }


@dataclass(frozen=True, slots=True)
class Cost:
    """What one benefit costs in a year, in currency: in all at its level, what the law already gives of it, and the gap, for all
    (`universal`) and for the poor (`targeted`), both without administration."""

    benefit: str
    guarantee: str
    persons: float
    need: float
    paid: float
    universal: float
    targeted: float

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {
            name: getattr(self, name)
            for name in ("benefit", "guarantee", "persons", "need", "paid", "universal", "targeted")
        }


@dataclass(frozen=True, slots=True)
class Year:
    """The cost of closing the gap in a year, administration included, beside GDP in the currency of the year."""

    year: int
    population: float
    gdp: float
    costs: tuple[Cost, ...]
    universal: float
    targeted: float

    @property
    def universal_of_gdp(self) -> float:
        """Universal benefits as a share of GDP."""
        return self.universal / self.gdp

    @property
    def targeted_of_gdp(self) -> float:
        """Targeted benefits as a share of GDP."""
        return self.targeted / self.gdp

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "year": self.year, "population": self.population, "gdp": self.gdp, "universal": self.universal, "targeted": self.targeted,
            "universal_of_gdp": self.universal_of_gdp, "targeted_of_gdp": self.targeted_of_gdp,
            "costs": [cost.to_dict() for cost in self.costs],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Floor:
    """The floor of a country: the guarantees today, and the cost of closing the gap year by year.

    `poor` is the share of persons below the line today, `poor_universal` and `poor_targeted` after the benefits. `fill` is what it
    would take to lift everybody to the line and not a coin more, a share of GDP: no scheme can do it, it bounds the others.
    """

    country: str
    date: datetime.date
    currency: str
    line: float
    line_about: str
    assumptions: Assumptions
    guarantees: tuple[Guarantee, ...]
    years: tuple[Year, ...]
    poor: float
    poor_universal: float
    poor_targeted: float
    fill: float
    spending: float | None
    spending_about: str
    notes: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        found = self.assumptions
        return {
            "country": self.country, "date": self.date.isoformat(), "currency": self.currency,
            "line": {"per_person_and_month": self.line, "about": self.line_about},
            "assumptions": {
                "code": found.code, "title": found.title, "source": found.source, "index": found.index,
                "administration": {"universal": found.universal, "targeted": found.targeted}, "unchecked": list(found.unchecked),
                "left_out": dict(found.left_out),
            },
            "guarantees": [one.to_dict() for one in self.guarantees],
            "poor": {"now": self.poor, "after_universal": self.poor_universal, "after_targeted": self.poor_targeted},
            "poverty_gap_of_gdp": self.fill,
            "demand": {"share_of_gdp": found.demand, "about": found.demand_about},
            "spending": {"share_of_gdp": self.spending, "about": self.spending_about},
            "years": [year.to_dict() for year in self.years],
            "notes": list(self.notes),
        }  # fmt: skip


def floor(
    country: CountryLaw,
    population: str,
    on: str | datetime.date | None = None,
    *,
    to: int | None = None,
    assumptions: Assumptions | str = "ortiz_2017",
    line: float | None = None,
    **options: Any,
) -> Floor:
    """The floor by the law of a day (1 July of the population's year if left out), and its cost each year to `to`.

    `line` is a poverty line a person and month at the population's prices, in place of the published national one. Raises
    PopulationRefused, AssumptionsRefused and DecisionRefused.
    """
    found = read_assumptions(assumptions) if isinstance(assumptions, str) else assumptions
    year = read_metadata(population).year
    last = year if to is None else to
    if not year <= last <= _LAST_YEAR:
        raise refused(
            "range",
            f"The last year, {last}, is not in {year} to {_LAST_YEAR}.",
            "The projections end there.",
            path="to",
        )
    if line is not None and not line > 0:
        raise refused("range", f"The line, {line:g}, is not above 0.", path="line")
    day = as_day(on) if on is not None else datetime.date(year, 7, 1)
    people = read_people(population, country.law, day)
    lacking = [name for name in _COLUMNS if getattr(people, name) is None]
    if lacking:
        columns = ", ".join(_COLUMNS[name] for name in lacking)
        raise refused(
            "missing", f"The population has no {columns}.", "The floor needs age, sex and consumption.", file=population
        )
    functions = {function for group in _FUNCTIONS.values() for function in group} | {MEDICAL_CARE}
    law = Entitlements(country, population, day, functions, **options)
    costing = _Costing(country, people, law, found, line)
    years = tuple(costing.year(one) for one in range(year, last + 1))
    universal, targeted = costing.poverty_after()
    gap = float((people.weights * np.maximum(costing.line - costing.welfare, 0)).sum() * 12)
    spent = [row for row in published.spending(country.code) if "excl. health" in row.measure]
    newest = max(spent, key=lambda row: row.year, default=None)
    return Floor(
        country.code,
        day,
        country.law.country.currency,
        costing.line,
        costing.line_about,
        found,
        tuple(costing.guarantees()),
        years,
        float(people.weights[costing.poor].sum() / people.weights.sum()),
        universal,
        targeted,
        gap / years[0].gdp,
        newest.value if newest else None,
        f"{newest.measure}, {newest.year}" + ("" if newest.basis == "published" else ", recalled") if newest else "",
        tuple(costing.notes()),
    )


class _Costing:
    """One population, one law, one set of assumptions."""

    def __init__(
        self, country: CountryLaw, people: People, law: Entitlements, assumptions: Assumptions, line: float | None
    ) -> None:
        self.country = country
        self.people = people
        self.law = law
        self.assumptions = assumptions
        self.base_year = people.about.year
        assert people.welfare is not None and people.age is not None and people.female is not None
        self.women = people.female
        self.welfare = people.members(people.welfare / people.sizes)  # a head and month
        self.ages = people.age
        if line is None:
            figure = published.poverty_line(country.code, self.base_year)
            line, about = (
                figure.value,
                f"national poverty line, {figure.basis}" + (f" ({figure.note})" if figure.note else ""),
            )
        else:
            about = "as given"
        self.line = line
        self.line_about = about
        self.poor: Array = self.welfare < line
        self.ones = np.ones(len(people.weights))
        self.persons = cells(people, self.ones, published.AGES)
        # A population that stands for a part of the nation has that part of its births.
        self.part = float(people.weights.sum()) / published.population(country.code, self.base_year).value
        self._sums: dict[tuple[str, str], Mapping[str, Array]] = {}
        self.amounts: dict[str, tuple[Array, Array]] = {
            benefit.name: self._person(benefit) for benefit in assumptions.benefits if not benefit.births
        }
        self.has_care, self.care_unknown = law.has_in_kind(MEDICAL_CARE, people)
        self.mothers = self._covered_mothers()

    # -- persons ------------------------------------------------------------------------------------------------------

    def _current(self, benefit: FloorBenefit) -> Array:
        """What the law gives each person of such a benefit, a month; a family's children have equal parts."""
        function = _CURRENT.get(benefit.name)
        if function is None:
            return np.zeros(len(self.ones))
        if function != FAMILY:
            return self.law.received(function, self.people).amounts
        children = in_household(self.people, (self.ages < ADULT_CHILD).astype(float))
        whole = self.law.received(FAMILY, self.people, per_household=True).amounts
        return np.where(self.ages < ADULT_CHILD, whole / np.maximum(children, 1), 0.0)

    def _person(self, benefit: FloorBenefit) -> tuple[Array, Array]:
        """What each person should get and what the law gives of it, in currency a year (expected, where a prevalence decides)."""
        ages = self.ages
        within = ((ages >= benefit.first_age) & (ages <= benefit.last_age)).astype(float)
        level = benefit.level * self.line * benefit.months
        share = within
        if benefit.prevalence:
            share = within * np.vectorize(self.assumptions.disability, otypes=[float])(ages)
        if benefit.labour_status:
            if self.people.labour is None:
                raise refused("missing", f"{benefit.name} needs a column labour_status.", path="assumptions")
            within = share = within * np.asarray(
                pc.equal(self.people.labour.cast(pa.string()), benefit.labour_status).fill_null(False)
            )
        paid = within * np.minimum(self._current(benefit) * benefit.months, level)
        return share * level, paid

    def _covered_mothers(self) -> float:
        """The share of women of 15 to 49 whom a scheme with a cash benefit in maternity covers."""
        from payung.population.simulating import simulate  # the covers of those schemes only

        rules = self.country.law.rules.values()
        schemes = {
            rule.scheme.name
            for rule in rules
            if rule.role == "benefit" and rule.branch == MATERNITY and rule.scheme and rule.on(self.law.on) and rule.per
        }
        covers = [rule.name for rule in rules if rule.role == "covers" and rule.scheme and rule.scheme.name in schemes]
        if not covers:
            return 0.0
        table = simulate(self.country, self.law.population, self.law.on, covers, columns=True).columns
        assert table is not None
        covered = np.zeros(len(self.ones), bool)
        for name in covers:
            covered |= np.asarray(table[name].fill_null(False))
        of_age = self.women & (self.ages >= 15) & (self.ages < 50)
        whole = self.people.weights[of_age].sum()
        return float(self.people.weights[of_age & covered].sum() / whole) if whole else 0.0

    def guarantees(self) -> Iterator[Guarantee]:
        """The four guarantees today."""
        weights, ages = self.people.weights, self.ages
        yield Guarantee(
            "health",
            float(weights.sum()),
            float(weights[self.has_care].sum()),
            float(weights[self.care_unknown].sum()),
            None,
            None,
        )
        groups = {
            "children": ages < CHILD,
            "active_age": (ages >= CHILD) & (ages < OLD),
            "older_persons": ages >= OLD,
        }
        for name in GUARANTEES[1:]:
            group = groups[name]
            received = [
                self.law.received(one, self.people, per_household=one in (FAMILY, POVERTY)) for one in _FUNCTIONS[name]
            ]
            something = np.any([one.amounts > 0 for one in received], axis=0)
            unknown = np.any([one.unknown for one in received], axis=0) & ~something
            below = group & self.poor
            yield Guarantee(
                name,
                *(
                    float(weights[chosen].sum())
                    for chosen in (group, group & something, group & unknown, below, below & ~something)
                ),
            )

    def poverty_after(self) -> tuple[float, float]:
        """The shares below the line after universal and after targeted benefits; those of births and of health are left out."""
        gaps = sum((np.maximum(need - paid, 0) for need, paid in self.amounts.values()), np.zeros(len(self.ones)))
        weights = self.people.weights
        shares = []
        for own in (gaps, gaps * self.poor):
            after = self.welfare + in_household(self.people, own) / 12 / self.people.members(self.people.sizes)
            shares.append(float(weights[after < self.line].sum() / weights.sum()))
        return shares[0], shares[1]

    # -- years --------------------------------------------------------------------------------------------------------

    def year(self, year: int) -> Year:
        """The cost of a year."""
        code = self.country.code
        today = year == self.base_year
        counted = published.population_by_age_and_sex(code, year)
        persons = self.persons if today else {sex: np.asarray(counted[sex]) for sex in ("female", "male")}
        gdp, people = published.gdp(code, year).value, published.population(code, year).value
        index = self._index(year, gdp / people)
        costs = [self._cost(benefit, year, persons, index) for benefit in self.assumptions.benefits]
        if self.assumptions.health:
            costs.append(self._health(persons, year, gdp / people))
        universal = sum(cost.universal for cost in costs) * (1 + self.assumptions.universal)
        targeted = sum(cost.targeted for cost in costs) * (1 + self.assumptions.targeted)
        return Year(year, float(sum(part.sum() for part in persons.values())), gdp, tuple(costs), universal, targeted)

    def _index(self, year: int, gdp_per_head: float) -> float:
        if self.assumptions.index == "prices":
            return published.consumer_prices(self.country.code, self.base_year, year).value
        base = (
            published.gdp(self.country.code, self.base_year).value
            / published.population(self.country.code, self.base_year).value
        )
        return gdp_per_head / base

    def _over(self, of: str, what: str, values: Callable[[], Array], persons: Mapping[str, Array]) -> float:
        """A total over persons of a year, by the means of each sex and age group today. What it is `of` and `what` name the values,
        whose sums by sex and age are the same in every year."""
        own = self._sums.get((of, what))
        if own is None:
            own = self._sums[of, what] = cells(self.people, values(), published.AGES)
        return float(
            sum((own[sex] / np.where(self.persons[sex] > 0, self.persons[sex], 1) * persons[sex]).sum() for sex in own)
        )

    def _cost(self, benefit: FloorBenefit, year: int, persons: Mapping[str, Array], index: float) -> Cost:
        if benefit.births:
            return self._births(benefit, year, index)
        need, paid = self.amounts[benefit.name]
        level = benefit.level * self.line * benefit.months

        def over(what: str, values: Callable[[], Array]) -> float:
            return self._over(benefit.name, what, values, persons)

        whole, given = over("need", lambda: need), over("paid", lambda: paid)
        if not benefit.prevalence:
            universal = over("gap", lambda: np.maximum(need - paid, 0))
            targeted = over("gap of the poor", lambda: np.maximum(need - paid, 0) * self.poor)
        else:  # who is disabled is not known person by person: the gap is that of the group
            universal = max(whole - given, 0.0)
            of_poor = (
                over("need of the poor", lambda: need * self.poor),
                over("paid to the poor", lambda: paid * self.poor),
            )
            targeted = max(of_poor[0] - of_poor[1], 0.0)
        return Cost(
            benefit.name,
            benefit.guarantee,
            whole / level,
            whole * index,
            given * index,
            universal * index,
            targeted * index,
        )

    def _births(self, benefit: FloorBenefit, year: int, index: float) -> Cost:
        """Births of the year, equally often to women whom the law covers and to others; the poor by their share of small children."""
        births = published.births(self.country.code, year).value * (self.part if year == self.base_year else 1.0)
        need = births * benefit.level * self.line * benefit.months * index
        small = self.ages < 5
        weights = self.people.weights
        poor = float(weights[small & self.poor].sum() / weights[small].sum()) if weights[small].sum() else 0.0
        gap = need * (1 - self.mothers)
        return Cost(benefit.name, benefit.guarantee, births, need, need - gap, gap, gap * poor)

    def _health(self, persons: Mapping[str, Array], year: int, gdp_per_head: float) -> Cost:
        found = published.health_spending(self.country.code, year)
        unit = found["of_gdp"].value * found["by_government"].value * gdp_per_head
        without = (~self.has_care).astype(float)
        everybody = self._over("health", "everybody", lambda: self.ones, persons)
        uncovered = self._over("health", "without", lambda: without, persons)
        return Cost(
            "health", "health", everybody, everybody * unit, (everybody - uncovered) * unit, uncovered * unit,
            self._over("health", "poor without", lambda: without * self.poor, persons) * unit,
        )  # fmt: skip

    def notes(self) -> Iterator[str]:
        """What a reader should know of the figures."""
        if abs(self.part - 1) > _PART:
            yield (
                f"The population stands for {self.part:.1%} of the persons that the United Nations count; later years are of the "
                "whole nation."
            )
        if self.assumptions.health == "":
            yield "These assumptions have no cost of health care."
        shares = {
            name: float(
                self.people.weights[self.law.received(function, self.people).unknown].sum() / self.people.weights.sum()
            )
            for name, function in _CURRENT.items()
            if any(benefit.name == name for benefit in self.assumptions.benefits)
        }
        lacking = [f"{name} ({share:.0%})" for name, share in shares.items() if share > 0.0005]
        if lacking:
            yield (
                "For some persons the population lacks facts that the law asks for; they count as getting nothing, so that the gap is an "
                f"upper bound: {', '.join(lacking)}."
            )
        if any(benefit.births for benefit in self.assumptions.benefits):
            yield f"Of women from 15 to 49, {self.mothers:.1%} are covered by a scheme with a cash benefit in maternity."
        yield "Benefits that the law pays once, as at birth or death, are not counted as given."
