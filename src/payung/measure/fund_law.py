"""What one career brings a fund and costs it, by the law itself: contributions and benefits of the persona's member, decided.

Amounts of the law in money are taken to follow wages, prices or nothing from the base year on. A career of year y is decided by the law
of the base day at its wage over that growth, and the answer is raised by it again; so a law whose figures follow wages
is decided once for a wage, whatever the year.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from payung.law.country import CountryLaw
from payung.law.faults import Fault, Refused
from payung.law.types import Kind
from payung.measure.fund_assumptions import FundAssumptions
from payung.standards.measuring import Measuring, NotComputable
from payung.standards.personas import ContingencyPersona, Persona, SchemePersona

PAYERS = ("member", "employer", "government")
_STEP = Decimal("0.01")


class FundRefused(Refused):
    """A fund cannot be projected."""


def refused(kind: str, message: str, hint: str = "", path: str = "") -> FundRefused:
    """A refusal with one fault, to be raised."""
    return FundRefused([Fault(kind, message, path=path, hint=hint)])


@dataclass(slots=True)
class Decided:
    """Answers of the law of one scheme on one day, to be used again by projections with other assumptions."""

    contributions: dict[Decimal, Mapping[str, float]] = field(default_factory=dict)
    insurable: dict[tuple[str, Decimal], float] = field(default_factory=dict)
    benefits: dict[tuple[object, ...], tuple[float, float]] = field(default_factory=dict)


class FundLaw:
    """The scheme's contributions and benefits for careers, each decided once."""

    def __init__(
        self,
        country: CountryLaw,
        persona: Persona,
        scheme: SchemePersona,
        on: datetime.date,
        assumptions: FundAssumptions,
        decided: Decided | None = None,
    ) -> None:
        wage = persona.ordinary.on(on) if persona.ordinary else None
        if wage is None:
            raise refused("missing", f"No reference wage of {country.code} is carried for {on}.")
        self.country = country
        self.persona = persona
        self.scheme = scheme
        self.on = on
        self.assumptions = assumptions
        self.reference_wage = wage
        self.measuring = {
            name: Measuring(country, persona, scheme, found, on, wage)
            for name, found in scheme.contingencies.items()
            if not found.not_computable and found.benefits
        }
        self.at_work = Measuring(country, persona, scheme, ContingencyPersona("family", ()), on, wage)
        self.decided = decided or Decided()
        self.left_out: dict[str, str] = {
            name: found.not_computable for name, found in scheme.contingencies.items() if found.not_computable
        }

    def _scaled(self, wage: float, years: float) -> tuple[Decimal, float]:
        """A wage of a year in the law's own money, and by what its amounts are raised again."""
        factor = (1 + self.assumptions.growth(self.assumptions.ceilings)) ** years
        return Decimal(str(wage / factor)).quantize(_STEP), factor

    def contributions(self, wage: float, years: float) -> Mapping[str, float]:
        """Contributions a month by payer at a wage of a year, `years` after the base day. Raises FundRefused."""
        own, factor = self._scaled(wage, years)
        known = self.decided.contributions
        if own not in known:
            try:
                found = self.at_work.contributions(own)
            except NotComputable as reason:
                raise refused("not-computable", f"The contributions cannot be computed: {reason}") from None
            known[own] = {payer: float(amount) for payer, amount in found.items()}
        return {payer: amount * factor for payer, amount in known[own].items()}

    def insurable_wage(self, wage: float, years: float) -> float:
        """The wage a month on which contributions are counted; the whole wage where the assumptions name no rule."""
        name = self.assumptions.insurable_wage
        if not name:
            return wage
        own, factor = self._scaled(wage, years)
        known = self.decided.insurable
        if (name, own) not in known:
            if name not in self.country.law.rules or self.country.law.rules[name].type.kind is not Kind.NUMBER:
                raise refused("unknown-name", f"There is no rule {name} that gives a wage.", path="insurable_wage")
            try:
                known[name, own] = float(self.at_work.credited(replace(self.at_work.base, wage=own), name))
            except NotComputable as reason:
                raise refused("not-computable", f"The insurable wage cannot be computed: {reason}") from None
        return known[name, own] * factor

    @property
    def pensionable_age(self) -> int | None:
        """The age from which a full career draws its pension; None where the persona has no old-age benefit."""
        if "old_age" not in self.measuring:
            return None
        try:
            return self.measuring["old_age"].pensionable_age()
        except NotComputable as reason:
            raise refused("not-computable", f"The old-age pension cannot be computed: {reason}") from None

    def pension(self, contingency: str, months: int, age: int, wage: float, years: float) -> tuple[float, float]:
        """A pension a month, and what is paid at once, after so many months at a wage that grew to this one.

        The whole-number month and age stand for the career; the months are those just before the contingency.
        """
        own, factor = self._scaled(wage, years)
        growth = Decimal(str(self.assumptions.wage_growth)) if self.assumptions.ceilings == "wages" else Decimal(0)
        key = (contingency, months, age, own, growth)
        known = self.decided.benefits
        if key not in known:
            try:
                found = self.measuring[contingency].amounts(paid=months, age=age, wage=own, growth=growth)
                known[key] = float(found.monthly), float(found.once)
            except NotComputable as reason:
                raise refused("not-computable", f"The benefit of {contingency} cannot be computed: {reason}") from None
        monthly, once = known[key]
        return monthly * factor, once * factor

    def short(self, contingency: str, months: int, days: int, wage: float, years: float) -> float:
        """What one case of a short contingency costs."""
        own, factor = self._scaled(wage, years)
        key = (contingency, months, days, own)
        known = self.decided.benefits
        if key not in known:
            measuring = self.measuring[contingency]
            try:
                if contingency == "maternity" and measuring.uses("spell"):
                    days = int(measuring.duration_days()[0])
                found = measuring.amounts(paid=months, spell=days, wage=own)
                monthly = found.monthly
                if monthly and not found.once:
                    length = days if measuring.uses("spell") else int(measuring.duration_days()[0])
                    known[key] = 0.0, float(monthly) * length / float(measuring.found.days_a_month)
                else:
                    known[key] = 0.0, float(found.once)
            except NotComputable as reason:
                raise refused("not-computable", f"The benefit of {contingency} cannot be computed: {reason}") from None
        return known[key][1] * factor
