"""A population in memory with the law computed on it: its indicators, and those of any reform in a fraction of a second.

What does not depend on the law is computed once: the population is read and ranked, and the law's own results are kept scheme by
scheme. A reform runs only the schemes whose rules or figures it touches, and what is measured of the others is used again.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from payung.law.country import CountryLaw, as_day
from payung.law.edition import edition
from payung.law.model import Law
from payung.law.reform import Reform
from payung.measure.coverage import coverage
from payung.measure.figures import Figures, figures_of
from payung.measure.gains import LIMIT, Groups
from payung.measure.incidence import incidence
from payung.measure.people import People, read_people
from payung.measure.poverty import poverty
from payung.measure.protection import protection
from payung.measure.receipts import Runner, SchemeResult
from payung.measure.results import Changes, Indicators
from payung.measure.spending import spending
from payung.measure.state import Memory, State, rank
from payung.population.comparing import changed_rules
from payung.population.faults import refused
from payung.population.simulating import Options, take_up_of

Array = np.ndarray[Any, np.dtype[Any]]
AFTER_TRANSFERS, BEFORE_TRANSFERS = WELFARES = ("after", "before")
PENSION_AGE = 60
_FAR = 0.1  # from the published population: more is told


class Session:
    """A country's law on a population in memory.

    `population` is what `payung.population.read_population` takes, best a Parquet file of the layout. `by` are columns to group by
    besides sex and age. `welfare` says what the population's welfare holds: that `after` transfers by the law (as surveys ask it;
    the default) or `before` them. `lines` are poverty lines a person and month at prices of the population's year, by name;
    `prices`, `gdp` and `gdp_per_head` take the place of published figures. `pension_age` is that of SDG 1.3.1. `errors` asks for
    standard errors where the population is a survey's (default: there only). Raises PopulationRefused, DecisionRefused and
    ReformRefused.
    """

    def __init__(
        self,
        country: CountryLaw | str,
        population: Any,
        on: str | datetime.date | None = None,
        *,
        reform: Reform | Sequence[Reform] = (),
        by: Sequence[str] = (),
        welfare: str = AFTER_TRANSFERS,
        take_up: Mapping[str, float] | None = None,
        seed: int = 0,
        lines: Mapping[str, float] | None = None,
        prices: float | None = None,
        gdp: float | None = None,
        gdp_per_head: float | None = None,
        pension_age: int = PENSION_AGE,
        errors: bool | None = None,
        sort: bool = False,
        threads: int | None = None,
    ) -> None:
        if isinstance(country, str):
            from payung.countries import country as country_of

            country = country_of(country)
        self._check(welfare, lines or {}, {"prices": prices, "gdp": gdp, "gdp_per_head": gdp_per_head}, pension_age)
        self.country = country
        self.reforms = (reform,) if isinstance(reform, Reform) else tuple(reform)
        self.day = as_day(on)
        self.law = country.reformed(*self.reforms).law
        self.pension_age = pension_age
        drawn = take_up_of(self.law, Options(take_up=take_up, seed=seed))
        self.people: People = read_people(population, self.law, self.day, by, sort=sort, draws=bool(drawn.shares))
        self.figures: Figures = figures_of(
            self.people.about, self.day.year, lines=lines, prices=prices, gdp=gdp, gdp_per_head=gdp_per_head
        )
        self.runner = Runner(self.people, self.day, drawn, threads)
        self.errors = self.people.survey is not None if errors is None else errors and self.people.survey is not None
        self.cut = 0
        self.schemes = {scheme.name: self.runner.scheme(self.law, scheme) for scheme in self.law.schemes}
        self.state = self._base(welfare)
        self._indicators: Indicators | None = None

    @staticmethod
    def _check(welfare: str, lines: Mapping[str, float], figures: Mapping[str, float | None], pension_age: int) -> None:
        if welfare not in WELFARES:
            raise refused("category", f"'{welfare}' is no welfare.", f"One of {', '.join(WELFARES)}.", path="welfare")
        for name, line in lines.items():
            if not (np.isfinite(line) and line > 0):
                raise refused("range", f"The line '{name}' is not above 0: {line}.", path="lines")
        for name, figure in figures.items():
            if figure is not None and not (np.isfinite(figure) and figure > 0):
                raise refused("range", f"{name} is not above 0: {figure}.", path=name)
        if not 40 <= pension_age <= 100:
            raise refused("range", f"{pension_age} is no pension age.", "Between 40 and 100.", path="pension_age")

    def _base(self, welfare: str) -> State:
        """The state of the law itself, with the ranking that all reforms share."""
        people = self.people
        state = State(people, self.figures, tuple(self.schemes.values()), Memory(), errors=self.errors)
        if people.welfare is None:
            return state
        observed = people.welfare / people.sizes
        transfers = state.at_prices_of_welfare(state.chosen()) / people.sizes
        if welfare == AFTER_TRANSFERS:
            before = observed - transfers
            self.cut = int((before < 0).sum())
            before, after = np.maximum(before, 0.0), observed
        else:
            before, after = observed, observed + transfers
        return State(
            people, self.figures, state.schemes, state.memory, rank(people, self.figures, before), after, self.errors
        )

    # -- indicators ---------------------------------------------------------------------------------------------------

    def indicators(self) -> Indicators:
        """The whole set for the law (and the session's own reforms)."""
        if self._indicators is None:
            self._indicators = self._measured(self.state, self.reforms, self._warnings())
        return self._indicators

    def compare(self, reform: Reform | Sequence[Reform]) -> Changes:
        """The whole set by the law and by a reform of it. Raises ReformRefused and DecisionRefused."""
        base = self.indicators()
        start = time.perf_counter()
        reforms = (reform,) if isinstance(reform, Reform) else tuple(reform)
        state, gained, cut = self._reformed(self.country.reformed(*self.reforms, *reforms).law)
        warnings = self._warnings()
        if cut:
            warnings.append(
                f"By the reform {cut:,} households would have less than nothing; their welfare is taken for 0."
            )
        found = self._measured(state, (*self.reforms, *reforms), warnings)
        gaining, losing = self._gains(gained)
        groups = self._groups.gains(gained)
        return Changes(base, found, gaining, losing, groups, time.perf_counter() - start)

    @cached_property
    def _groups(self) -> Groups:
        return Groups(self.people, self.state.ranking.tenths if self.state.ranking is not None else None)

    def _reformed(self, law: Law) -> tuple[State, Array | None, int]:
        """The state by a reformed law, what each household gains a month, and how many would have less than nothing."""
        changed = changed_rules(edition(self.law, self.day), edition(law, self.day))
        touched = {
            rule.scheme.name
            for name in changed
            if (rule := law.rules.get(name) or self.law.rules[name]).scheme and rule.role != "helper"
        }
        settled = {
            name: answer
            for scheme in self.schemes.values()
            for name, answer in scheme.answers.items()
            if name not in changed
        }
        schemes: list[SchemeResult] = []
        for scheme in law.schemes:
            known = self.schemes.get(scheme.name)
            schemes.append(
                known
                if known is not None and scheme.name not in touched
                else self.runner.scheme(law, scheme, known, changed, settled)
            )
        memory = Memory(self.state.memory)
        state = State(self.people, self.figures, tuple(schemes), memory, self.state.ranking, None, self.errors)
        gained = self._gained(state)
        welfare, cut = self.state.welfare, 0
        if gained is not None and welfare is not None:
            welfare = welfare + gained / self.figures.prices / self.people.sizes
            cut = int((welfare < 0).sum())
            welfare = np.maximum(welfare, 0.0) if cut else welfare
        state = State(self.people, self.figures, state.schemes, memory, self.state.ranking, welfare, self.errors)
        return state, gained, cut

    def _gained(self, state: State) -> Array | None:
        """What each household gains a month at the day's prices; None if nothing is other than by the law."""
        if set(map(id, state.schemes)) == set(map(id, self.state.schemes)):
            return None
        gained = state.monthly(state.chosen()) - self.state.monthly(self.state.chosen())
        sides = (state, self.state, -1.0), (self.state, state, 1.0)
        for side, other, sign in sides:
            for scheme in side.schemes:
                if scheme.paid is not None and all(scheme is not one for one in other.schemes):
                    gained = gained + sign * scheme.paid
        return gained

    def _gains(self, gained: Array | None) -> tuple[float, float]:
        """Persons in households that gain, and that lose, by more than half a hundredth a year."""
        if gained is None:
            return 0.0, 0.0
        weights = self.people.person_weights
        return float(weights[gained > LIMIT].sum()), float(weights[gained < -LIMIT].sum())

    def _measured(self, state: State, reforms: Sequence[Reform], warnings: Sequence[str]) -> Indicators:
        people = self.people
        values = (
            *coverage(state, self.pension_age),
            *spending(state),
            *incidence(state),
            *poverty(state),
            *protection(state, self.pension_age),
        )
        return Indicators(
            self.law.code, self.day.isoformat(), people.about.year, self.law.country.currency,
            tuple(reform.title for reform in reforms), people.persons, float(people.household_weights.sum()),
            len(people.weights), (*self.figures.notes, ("pension age", str(self.pension_age))), values,
            tuple(one for scheme in state.schemes for one in scheme.unknown), tuple(warnings),
        )  # fmt: skip

    def _warnings(self) -> list[str]:
        people = self.people
        found = [*people.warnings, *self.figures.warnings]
        if not people.is_weighted:
            found.append(
                "The population has no weights: numbers of persons and amounts are those of the data, not of the "
                "nation."
            )
        nation = self.figures.population
        if people.is_weighted and nation and abs(people.persons / nation - 1) > _FAR:
            found.append(
                f"The data stand for {people.persons:,.0f} persons, the country has {nation:,.0f}: numbers of "
                "persons, amounts and shares of "
                "GDP are of those in the data."
            )
        if people.about.kind == "synthetic":
            found.append(
                "The population is synthetic: what it says of real people is no better than what it was made of."
            )
        if self.cut:
            found.append(
                f"In {self.cut:,} households the benefits by the law exceed the welfare that was observed: "
                "welfare before transfers is "
                "taken for 0 there."
            )
        nobody = sorted(name for scheme in self.schemes.values() for name, share in scheme.unknown if share == 1)
        some = sum(share < 1 for scheme in self.schemes.values() for _, share in scheme.unknown)
        if nobody:
            found.append(f"Known of nobody, for want of facts, and counted as nothing: {', '.join(nobody)}.")
        if some:
            found.append(
                f"{some} further answers are not known of everybody, and count as nothing where they are not (see "
                "not_known)."
            )
        if not self.runner.take_up.shares:
            found.append(
                "Everybody whom a scheme covers is taken to take it up, unless the population's facts say otherwise."
            )
        return found


def indicators(
    country: CountryLaw | str, population: Any, on: str | datetime.date | None = None, **options: Any
) -> Indicators:
    """The indicators of a law for a population on a day; `options` are those of `Session`."""
    return Session(country, population, on, **options).indicators()
