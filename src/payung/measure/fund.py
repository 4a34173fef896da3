"""A contributory fund projected year by year: contributions, benefits, reserve, pay-as-you-go cost rate, funding ratio.

Cohorts of contributors by sex and age follow population and coverage; each kind of career is decided by the law (`fund_law`).
Pensions are awarded by cohort and die out by the United Nations' life tables (`fund_population`). Flows fall at the end of the
year, so that

    reserve(t) = reserve(t-1) x (1 + interest) + contributions(t) - benefits(t) - administration(t)
    PAYG cost rate(t) x insurable wages(t) = benefits(t) + administration(t)

and the general average premium is the one rate of insurable wages that, with the opening reserve, has the same present value as all
expenditure of the period. ILO, Internal Guidelines for Actuarial Analysis of a National Social Security Pension Scheme; Iyer, Actuarial
Mathematics of Social Security Pensions (ILO 1999), for the premium and the identities.

Simplifications: the law of the base day holds throughout, in the past too; the months of a career with gaps are those just before the
contingency; who has left the work force keeps the credit of a whole career up to the pensionable age; survivors are one spouse
three years younger (of a man) or older (of a woman), until death.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from payung.law.country import CountryLaw
from payung.law.edition import edition
from payung.law.language import Scheme
from payung.measure.fund_assumptions import Career, FundAssumptions
from payung.measure.fund_law import PAYERS, Decided, FundLaw, refused
from payung.measure.fund_population import AGES, FIRST, LAST, SEXES, Array, fertility, persons, survival
from payung.standards.households import CHILDREN
from payung.standards.personas import read_persona

MONTHS = 12
_SPOUSE = 3  # years between spouses
_AGE_OF_PARENT = 35
_BRANCHES = (
    "old_age",
    "invalidity",
    "survivors",
    "sickness",
    "injury_temporary",
    "maternity",
    "unemployment",
    "family",
)


@dataclass(frozen=True, slots=True)
class FundYear:
    """One year of a fund, in currency of the year; persons are averages of the year."""

    year: int
    contributors: float
    pensioners: float
    insurable_wages: float
    contributions: Mapping[str, float]
    benefits: Mapping[str, float]
    administration: float
    interest: float
    reserve: float

    @property
    def income(self) -> float:
        """Contributions of all payers."""
        return sum(self.contributions.values())

    @property
    def expenditure(self) -> float:
        """Benefits and administration."""
        return sum(self.benefits.values()) + self.administration

    @property
    def payg_rate(self) -> float:
        """Expenditure over insurable wages: the rate that would pay the year's costs from the year's wages."""
        return self.expenditure / self.insurable_wages if self.insurable_wages else float("nan")

    @property
    def funding_ratio(self) -> float:
        """The reserve at the end of the year in years of expenditure."""
        return self.reserve / self.expenditure if self.expenditure else float("nan")

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "year": self.year, "contributors": self.contributors, "pensioners": self.pensioners, "insurable_wages": self.insurable_wages,
            "contributions": dict(self.contributions), "benefits": dict(self.benefits), "administration": self.administration,
            "interest": self.interest, "reserve": self.reserve, "payg_rate": self.payg_rate, "funding_ratio": self.funding_ratio,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Projection:
    """A fund's years under one set of assumptions. `left_out` says which benefits of the scheme are not projected, and why."""

    scheme: str
    date: datetime.date
    currency: str
    assumptions: FundAssumptions
    pensionable_age: int | None
    years: tuple[FundYear, ...]
    left_out: Mapping[str, str]

    @property
    def exhausted(self) -> int | None:
        """The first year at whose end the reserve is below 0; None if it never is."""
        return next((year.year for year in self.years if year.reserve < 0), None)

    @property
    def first_deficit(self) -> int | None:
        """The first year in which expenditure exceeds contributions and interest."""
        return next((year.year for year in self.years if year.expenditure > year.income + year.interest), None)

    @property
    def general_average_premium(self) -> float:
        """The constant rate of insurable wages with the same present value as expenditure less the opening reserve."""
        factors = self.discounting
        costs = sum(factor * year.expenditure for factor, year in zip(factors, self.years, strict=True))
        wages = sum(factor * year.insurable_wages for factor, year in zip(factors, self.years, strict=True))
        return (costs - self.assumptions.reserve) / wages if wages else float("nan")

    @property
    def discounting(self) -> list[float]:
        """What an amount at the end of each year is worth at the end of the year before the first."""
        return [(1 + self.assumptions.interest) ** -(place + 1) for place in range(len(self.years))]

    @property
    def contribution_rate(self) -> float:
        """Contributions over insurable wages in the first year."""
        first = self.years[0]
        return first.income / first.insurable_wages if first.insurable_wages else float("nan")

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        found = self.assumptions
        return {
            "scheme": self.scheme, "date": self.date.isoformat(), "currency": self.currency, "pensionable_age": self.pensionable_age,
            "assumptions": {
                "about": found.about, "wage_growth": found.wage_growth, "inflation": found.inflation, "interest": found.interest,
                "ceilings": found.ceilings, "pensions": found.pensions, "opening_reserve": found.reserve,
                "unchecked": list(found.unchecked),
            },
            "contribution_rate": self.contribution_rate, "general_average_premium": self.general_average_premium,
            "first_deficit": self.first_deficit, "exhausted": self.exhausted,
            "years": [year.to_dict() for year in self.years], "left_out": dict(self.left_out),
        }  # fmt: skip


def project(
    country: CountryLaw,
    scheme: Scheme,
    assumptions: FundAssumptions,
    *,
    on: datetime.date | None = None,
    to: int = LAST,
    decided: Decided | None = None,
) -> Projection:
    """Project a scheme's fund from the assumptions' base year to a year, by the law of a day (1 July of the base year if left out).

    Raises FundRefused where the scheme has no persona, its contributions cannot be computed, or the years do not fit, and
    DecisionRefused for a day without law. `decided` holds what was decided for another projection of the scheme by the law of the same day.
    """
    if not assumptions.base_year <= to <= LAST:
        raise refused("range", f"The last year, {to}, is not in {assumptions.base_year} to {LAST}.", path="to")
    day = on or datetime.date(assumptions.base_year, 7, 1)
    edition(country.law, day)
    persona = read_persona(country)
    known = persona.schemes.get(scheme.name) if persona else None
    if persona is None or known is None:
        raise refused(
            "missing", f"There is no persona of a member of {scheme.name}.", "Write one in standards/personas."
        )
    law = FundLaw(country, persona, known, day, assumptions, decided)
    cohorts = _Cohorts(country.code, law, assumptions)
    return Projection(
        scheme.name, day, country.law.country.currency, assumptions, cohorts.pension_age, tuple(cohorts.run(to)), cohorts.left_out
    )  # fmt: skip


def sensitivity(
    country: CountryLaw,
    scheme: Scheme,
    assumptions: FundAssumptions,
    *,
    on: datetime.date | None = None,
    to: int = LAST,
) -> dict[str, Projection]:
    """The projection with one assumption changed at a time (`variations`), by what was changed."""
    decided = Decided()
    return {
        name: project(country, scheme, changed, on=on, to=to, decided=decided)
        for name, changed in variations(assumptions).items()
    }


def variations(assumptions: FundAssumptions) -> dict[str, FundAssumptions]:
    """The assumptions as they are, and with one changed at a time."""
    changed: dict[str, dict[str, Any]] = {
        "as assumed": {},
        "interest + 1 point": {"interest": assumptions.interest + 0.01},
        "interest - 1 point": {"interest": assumptions.interest - 0.01},
        "wage growth + 1 point": {"wage_growth": assumptions.wage_growth + 0.01},
        "wage growth - 1 point": {"wage_growth": assumptions.wage_growth - 0.01},
        "coverage + 10 %": {"coverage": _scaled_after(assumptions, 1.1)},
        "coverage - 10 %": {"coverage": _scaled_after(assumptions, 0.9)},
        "density - 10 %": {"careers": tuple(replace(one, density=one.density * 0.9) for one in assumptions.careers)},
        "pensions follow wages": {"pensions": "wages"},
        "ceilings follow prices": {"ceilings": "prices"},
    }
    return {name: replace(assumptions, **change) for name, change in changed.items()}


def _scaled_after(assumptions: FundAssumptions, factor: float) -> dict[int, float]:
    """Coverage changed from the year after the base year on; the past stays."""
    base = assumptions.base_year
    changed = {year: share for year, share in assumptions.coverage.items() if year < base}
    changed[base] = assumptions.covered(base)
    for year in (base + 1, *(year for year in assumptions.coverage if year > base + 1)):
        changed[year] = min(assumptions.covered(year) * factor, 1.0)
    return changed


class _Pensions:
    """Pensions in payment by sex and age: how many, and how much a month in all."""

    def __init__(self) -> None:
        self.number = {sex: np.zeros(AGES) for sex in SEXES}
        self.amount = {sex: np.zeros(AGES) for sex in SEXES}

    def award(self, sex: str, age: int, number: float, monthly: float) -> None:
        """Add new pensions."""
        age = min(age, AGES - 1)
        self.number[sex][age] += number
        self.amount[sex][age] += number * monthly

    def age(self, alive: Mapping[str, Array], increase: float) -> None:
        """A year on: some die, the others' pensions are raised."""
        for sex in SEXES:
            for values, factor in ((self.number, 1.0), (self.amount, 1 + increase)):
                own = values[sex] * alive[sex] * factor
                last = own[-1] + own[-2]
                values[sex][1:] = own[:-1]
                values[sex][0], values[sex][-1] = 0.0, last

    @property
    def persons(self) -> float:
        return float(sum(part.sum() for part in self.number.values()))

    @property
    def yearly(self) -> float:
        return float(sum(part.sum() for part in self.amount.values())) * MONTHS


class _Cohorts:
    """The run through the years, from the first pensioners to the last year."""

    def __init__(self, country: str, law: FundLaw, assumptions: FundAssumptions) -> None:
        self.country = country
        self.law = law
        self.assumptions = assumptions
        self.pension_age = law.pensionable_age
        self.end = self.pension_age or 60
        if self.end <= assumptions.entry_age:
            raise refused("range", f"The entry age is not below the pensionable age, {self.end}.", path="entry_age")
        self.wage = float(law.reference_wage)
        self.stocks = {name: _Pensions() for name in ("old_age", "invalidity", "survivors")}
        mean = sum(career.share * career.density for career in assumptions.careers)
        self.insured_for_each = 1 / mean  # persons insured for each that contributes at a time
        self.left_out = dict(law.left_out)
        for name, given in (
            ("invalidity", assumptions.invalidity), ("maternity", assumptions.of_births), ("family", assumptions.children),
            ("survivors", assumptions.married),
            *((name, assumptions.cases.get(name)) for name in ("sickness", "injury_temporary", "unemployment")),
        ):  # fmt: skip
            if name in law.measuring and not given:
                self.left_out[name] = "The assumptions give no incidence."
        for name in law.measuring:
            if name not in _BRANCHES:
                self.left_out[name] = "No incidence can be given for it."

    def run(self, to: int) -> Iterator[FundYear]:
        """The years from the base year on; those before only make the pensions in payment."""
        base = self.assumptions.base_year
        reserve = self.assumptions.reserve
        for year in range(max(FIRST, self.assumptions.started), to + 1):
            for stock in self.stocks.values():
                stock.age(survival(self.country, year), self.assumptions.growth(self.assumptions.pensions))
            insured = self._insured(year)
            once = self._award(year, insured)
            if year < base:
                continue
            benefits = {name: stock.yearly for name, stock in self.stocks.items() if name in self.law.measuring}
            for name, amount in once.items():
                benefits[name] = benefits.get(name, 0.0) + amount
            for name, amount in self._short(year, insured):
                benefits[name] = benefits.get(name, 0.0) + amount
            contributions, wages, contributors = self._income(year, insured)
            administration = self.assumptions.administration * sum(contributions.values())
            interest = reserve * self.assumptions.interest
            reserve = reserve + interest + sum(contributions.values()) - sum(benefits.values()) - administration
            pensioners = sum(stock.persons for stock in self.stocks.values())
            yield FundYear(
                year, contributors, pensioners, wages, contributions, benefits, administration, interest, reserve
            )

    def _wage(self, career: Career, year: int) -> float:
        return self.wage * career.wage * (1 + self.assumptions.wage_growth) ** (year - self.assumptions.base_year)

    def _insured(self, year: int) -> dict[str, Array]:
        """Persons insured, by sex and age: contributors at a time, over the mean density."""
        covered = self.assumptions.covered(year)
        working = np.zeros(AGES)
        working[self.assumptions.entry_age : self.end] = 1
        found = persons(self.country, year)
        women = self.assumptions.women
        counts = {sex: found[sex] * working for sex in SEXES}
        whole = sum(float(part.sum()) for part in counts.values())
        weighed = float(counts["female"].sum()) * women + float(counts["male"].sum())
        men = covered * whole / weighed if weighed else 0.0
        return {
            "female": counts["female"] * men * women * self.insured_for_each,
            "male": counts["male"] * men * self.insured_for_each,
        }

    def _months(self, career: Career, age: int, year: int) -> int:
        """The months paid by a career at an age, none before the scheme began."""
        years = min(age - self.assumptions.entry_age, year - self.assumptions.started)
        return max(0, round(years * MONTHS * career.density))

    def _income(self, year: int, insured: Mapping[str, Array]) -> tuple[dict[str, float], float, float]:
        contributions = dict.fromkeys(PAYERS, 0.0)
        wages = contributors = 0.0
        after = year - self.assumptions.base_year
        persons_insured = sum(float(part.sum()) for part in insured.values())
        for career in self.assumptions.careers:
            wage = self._wage(career, year)
            paying = persons_insured * career.share * career.density
            contributors += paying
            wages += paying * MONTHS * self.law.insurable_wage(wage, after)
            for payer, amount in self.law.contributions(wage, after).items():
                contributions[payer] += paying * MONTHS * amount
        return {payer: amount for payer, amount in contributions.items() if amount}, wages, contributors

    def _award(self, year: int, insured: Mapping[str, Array]) -> dict[str, float]:
        """New pensions of the year; what is paid at once comes back by branch."""
        once: dict[str, float] = {}
        after = year - self.assumptions.base_year
        alive = survival(self.country, year)
        for sex in SEXES:
            for career in self.assumptions.careers:
                self._retire(
                    sex, career, year, after, float(insured[sex][self.end - 1] * alive[sex][self.end - 1]), once
                )
                for age in range(self.assumptions.entry_age, self.end, 5):
                    group = float(insured[sex][age : min(age + 5, self.end)].sum()) * career.share
                    middle = min(age + 2, self.end - 1)
                    if self.assumptions.invalidity and "invalidity" in self.law.measuring:
                        self._grant(
                            "invalidity",
                            sex,
                            sex,
                            career,
                            year,
                            after,
                            middle,
                            group * self.assumptions.invalidity,
                            once,
                        )
                    if self.assumptions.married and "survivors" in self.law.measuring:
                        dying = group * (1 - float(alive[sex][middle])) * self.assumptions.married
                        widowed = "female" if sex == "male" else "male"
                        self._grant("survivors", sex, widowed, career, year, after, middle, dying, once)
        if self.assumptions.married and "survivors" in self.law.measuring:
            self._survivors_of_pensioners(alive)
        return once

    def _retire(self, sex: str, career: Career, year: int, after: int, number: float, once: dict[str, float]) -> None:
        if "old_age" in self.law.measuring:
            self._grant("old_age", sex, sex, career, year, after, self.end, number * career.share, once)

    def _grant(
        self, branch: str, sex: str, to: str, career: Career, year: int, after: int, age: int, number: float, once: dict[str, float]
    ) -> None:  # fmt: skip
        """Award a pension, or count what is paid at once, for some persons of a career."""
        if number <= 0:
            return
        months = self._months(career, age, year)
        monthly, lump = self.law.pension(branch, months, age, self._wage(career, year), after)
        if monthly > 0:
            shift = 0 if to == sex else -_SPOUSE if to == "female" else _SPOUSE
            self.stocks[branch].award(to, age + shift, number, monthly)
        elif lump > 0:
            once[branch] = once.get(branch, 0.0) + number * lump

    def _survivors_of_pensioners(self, alive: Mapping[str, Array]) -> None:
        """Spouses of pensioners who die this year draw the same part of the pension as other survivors do of an invalidity pension.

        The part is that of the base law for a full career: survivors' pension over old-age pension, at most all of it.
        """
        months = (self.end - self.assumptions.entry_age) * MONTHS
        if "old_age" not in self.law.measuring:
            return
        own, _ = self.law.pension("old_age", months, self.end, self.wage, 0)
        widows, _ = self.law.pension("survivors", months, self.end - 1, self.wage, 0)
        part = min(widows / own, 1.0) if own else 0.0
        for sex, to, shift in (("male", "female", -_SPOUSE), ("female", "male", _SPOUSE)):
            dying = 1 - alive[sex]
            number = self.stocks["old_age"].number[sex] * dying * self.assumptions.married
            amount = self.stocks["old_age"].amount[sex] * dying * self.assumptions.married * part
            for age in np.flatnonzero(number > 0):
                place = min(max(int(age) + shift, 0), AGES - 1)
                self.stocks["survivors"].number[to][place] += number[age]
                self.stocks["survivors"].amount[to][place] += amount[age]

    def _short(self, year: int, insured: Mapping[str, Array]) -> Iterator[tuple[str, float]]:
        """Short-term benefits: cases times what the law pays for one, for a member of ten years or as long as the scheme exists."""
        after = year - self.assumptions.base_year
        months = min(120, max(0, (year - self.assumptions.started) * MONTHS))
        births = float((insured["female"] * fertility(self.country, year)).sum()) * self.assumptions.of_births
        whole = sum(float(part.sum()) for part in insured.values())
        for career in self.assumptions.careers:
            wage, own = self._wage(career, year), round(months * career.density)
            for name, (cases, days) in self.assumptions.cases.items():
                if name in self.law.measuring:
                    number = whole * career.share * career.density * cases
                    yield name, number * self.law.short(name, own, days, wage, after)
            if births and "maternity" in self.law.measuring:
                yield (
                    "maternity",
                    births * career.share * career.density * self.law.short("maternity", own, 1, wage, after),
                )
            if self.assumptions.children and "family" in self.law.measuring:
                number = whole * career.share * career.density * self.assumptions.children
                monthly, _ = self.law.pension("family", own, _AGE_OF_PARENT, wage, after)
                yield "family", number * monthly / len(CHILDREN) * MONTHS
