"""What a report tells, computed: the indicators, the floor, the scorecard and the funds of one law and one population."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from payung.law.country import CountryLaw, as_day
from payung.law.edition import edition
from payung.law.faults import DecisionRefused, Refused
from payung.measure.floor import Floor, floor
from payung.measure.fund import Projection, project
from payung.measure.fund_assumptions import codes as fund_codes
from payung.measure.fund_assumptions import read_fund_assumptions
from payung.measure.protected import persons_protected
from payung.measure.results import Indicators
from payung.measure.session import Session
from payung.population.faults import PopulationRefused, refused
from payung.population.layout import Metadata, read_metadata
from payung.population.published import COUNTRIES
from payung.population.synthetic import make
from payung.population.synthetic.model import FIRST_YEAR, LAST_YEAR
from payung.standards.conventions import convention
from payung.standards.personas import read_persona
from payung.standards.scorecard import Scorecard, scorecard

HOUSEHOLDS, SEED = 30_000, 1
_BIRTHDAY = (7, 1)  # ages of a made-up population are of this day
_YARDSTICK, _FLOOR_ASSUMPTIONS = "c102", "ortiz_2017"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that a report tells. What could not be made is None, and `not_made` says why, by its name."""

    country: CountryLaw
    day: datetime.date
    about: Metadata
    file: str
    is_made_up: bool
    households: int
    seed: int
    indicators: Indicators
    lines: Mapping[str, float]
    floor: Floor | None
    scorecard: Scorecard | None
    funds: tuple[Projection, ...]
    not_made: dict[str, str]

    def command(self, words: str) -> str:
        """A command of `payung` about this population: `{file}` and `{on}` are filled in."""
        return words.format(file=self.file, on=f"--on {self.day.isoformat()}", code=self.country.code)

    @property
    def making(self) -> str:
        """The command that makes the population, where it was made up; else empty."""
        if not self.is_made_up:
            return ""
        return (
            f"payung population make {self.country.code} --year {self.about.year} --households {self.households} "
            f"--seed {self.seed} -o {self.file}"
        )


def gather(
    country: CountryLaw,
    population: str | None = None,
    on: str | datetime.date | None = None,
    *,
    households: int = HOUSEHOLDS,
    seed: int = SEED,
    threads: int | None = None,
    progress: Callable[[str], None] = lambda step: None,
) -> Evidence:
    """Compute a report for a country: of a population file of the layout, or of one that is made up for the year of the day.

    `progress` is told each step. Raises PopulationRefused, also for the population of another country, and DecisionRefused for a day
    before any law.
    """
    day = as_day(on)
    edition(country.law, day)
    if population is not None:
        return _gathered(country, population, Path(population).name, day, None, threads, progress)
    if country.code not in COUNTRIES:
        message = f"No population can be made up for '{country.code}': nothing is published here."
        raise refused("missing", message, "Give one with --population.", path="--population")
    year = min(
        day.year if (day.month, day.day) >= _BIRTHDAY else day.year - 1, LAST_YEAR
    )  # nobody is born after the day
    if year < FIRST_YEAR:
        message = f"No population can be made up for {day}: the first is of 1 July {FIRST_YEAR}."
        raise refused("date", message, "Give one with --population.", path="--on")
    with tempfile.TemporaryDirectory(prefix="payung-") as folder:
        place = Path(folder) / f"{country.code}.parquet"
        progress("population")
        make(country.code, year, households, place, seed=seed, threads=threads)
        return _gathered(country, str(place), place.name, day, (households, seed), threads, progress)


def _gathered(
    country: CountryLaw,
    path: str,
    name: str,
    day: datetime.date,
    made: tuple[int, int] | None,
    threads: int | None,
    progress: Callable[[str], None],
) -> Evidence:
    about = read_metadata(path)
    if about.country != country.code:
        message = f"The population is of '{about.country}', the law of '{country.code}'."
        raise refused("country", message, f"Give one of '{country.code}'.", file=path)
    progress("indicators")
    session = Session(country, path, day, threads=threads)
    found = session.indicators()
    not_made: dict[str, str] = {}
    progress("floor")
    cost: Floor | None = None
    try:
        cost = floor(country, path, day, to=LAST_YEAR, assumptions=_FLOOR_ASSUMPTIONS)
    except PopulationRefused as error:
        not_made["floor"] = error.faults[0].message
    progress("standards")
    card: Scorecard | None = None
    try:
        protected = persons_protected(country, path, day)
        card = scorecard(country, convention(_YARDSTICK), read_persona(country), day, protected=protected)
    except (PopulationRefused, DecisionRefused) as error:
        not_made["c102"] = error.faults[0].message
    progress("funds")
    funds = []
    for scheme in country.schemes:
        if scheme.name not in fund_codes():
            continue
        try:
            funds.append(project(country, scheme, read_fund_assumptions(scheme.name)))
        except Refused as error:
            not_made[scheme.name] = error.faults[0].message
    size, seed = made or (0, 0)
    return Evidence(
        country, day, about, name, made is not None, size, seed, found, dict(session.figures.lines), cost, card, tuple(funds), not_made,
    )  # fmt: skip
