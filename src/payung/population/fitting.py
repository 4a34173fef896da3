"""How well a population matches the published margins of its country and year: each margin with its error."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from payung.population import layout
from payung.population.published import (
    COUNTRIES,
    births,
    distribution,
    household_shares,
    national_headcount,
    poverty_line,
    urban_share,
)
from payung.population.published.tables import PUBLISHED
from payung.population.synthetic.assumptions import Assumptions, assumptions
from payung.population.synthetic.labour_targets import GROUPS, labour_targets
from payung.population.synthetic.prototypes import age_names, age_targets, shares_now_and_then
from payung.population.synthetic.streaming import starts_of, whole_households
from payung.population.synthetic.work import wage_level

Array = np.ndarray[Any, np.dtype[Any]]
RELATIVE, POINTS = "per cent", "points"
_BINS = 40_000
_LOWEST, _HIGHEST = -8.0, 12.0  # of the logarithm of consumption over the line
SEXES = ("female", "male")


@dataclass(frozen=True, slots=True)
class Margin:
    """One margin: what is published (or assumed), what the population has, and the error, in `per cent` of the published figure or in
    percentage `points` for shares."""

    group: str
    name: str
    published: float
    found: float
    unit: str
    basis: str
    source: str

    @property
    def error(self) -> float:
        """Found less published, in the margin's unit."""
        if self.unit == POINTS:
            return (self.found - self.published) * 100
        return (self.found / self.published - 1) * 100 if self.published else 0.0

    def to_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {**asdict(self), "error": self.error}


@dataclass(frozen=True, slots=True)
class Fit:
    """The margins of a population, its size, its weights, and the assumptions that it was made under."""

    metadata: layout.Metadata
    rows: int
    households: int
    persons: float
    design_effect: float
    largest_weight: float
    smallest_weight: float
    margins: tuple[Margin, ...]

    def groups(self) -> Mapping[str, list[Margin]]:
        """The margins by group."""
        found: dict[str, list[Margin]] = {}
        for margin in self.margins:
            found.setdefault(margin.group, []).append(margin)
        return found

    def largest_error(self, group: str) -> float:
        """The largest error of a group, without its sign."""
        return max(abs(margin.error) for margin in self.margins if margin.group == group)

    def to_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "metadata": self.metadata.to_dict(), "rows": self.rows, "households": self.households, "persons": self.persons,
            "weights": {"design_effect": self.design_effect, "largest": self.largest_weight, "smallest": self.smallest_weight},
            "largest_errors": {group: self.largest_error(group) for group in self.groups()},
            "margins": [margin.to_dict() for margin in self.margins],
        }  # fmt: skip


class _Tally:
    """What is added up over a file: weighted counts by name, and the distribution of consumption a head in narrow bins."""

    def __init__(self, line: float, columns: set[str]) -> None:
        self.columns = columns
        self.line = line
        self.rows = self.households = 0
        self.sums: dict[str, float] = {}
        self.ages = np.zeros(42)
        self.binned = np.zeros(_BINS)
        self.binned_welfare = np.zeros(_BINS)
        self.squares = 0.0
        self.largest, self.smallest = 0.0, float("inf")

    def add(self, name: str, weights: Array, truths: Array | None = None) -> None:
        """Add the weights of those for whom it holds."""
        chosen = weights if truths is None else weights[truths]
        self.sums[name] = self.sums.get(name, 0.0) + float(chosen.sum())

    def share(self, part: str, whole: str) -> float:
        """One sum over another."""
        return self.sums[part] / self.sums[whole] if self.sums.get(whole) else 0.0


def fit(path: str | Path, progress: Callable[[int, int | None], None] | None = None) -> Fit:
    """The fit of a population's file. Margins of columns that it does not have are left out.

    Raises PopulationRefused for a file that is no population, or is of a country without published margins.
    """
    schema = layout.read_schema(path)
    metadata = layout.metadata_of(schema, str(path))
    layout.check_schema(schema, file=str(path))
    wanted = [name for name in _COLUMNS if name in schema.names]
    lines = {area: poverty_line(metadata.country, metadata.year, area).value for area in ("national", "rural", "urban")}
    tally = _Tally(lines["national"], set(wanted))
    for table in whole_households(path, wanted):
        _add(tally, table, lines)
        if progress is not None:
            progress(tally.rows, None)
    margins = tuple(_margins(tally, metadata)) if metadata.country in COUNTRIES else ()
    mean = tally.sums["households"] / tally.households
    return Fit(
        metadata, tally.rows, tally.households, tally.sums["persons"], tally.squares / tally.households / mean**2, tally.largest,
        tally.smallest, margins,
    )  # fmt: skip


_COLUMNS = (
    layout.WEIGHT, layout.AGE, "sex", layout.LABOUR_STATUS, "status_in_employment", "works_informally", "is_agricultural_worker",
    "is_wage_earner", "is_rural", layout.CONSUMPTION, "household_head", layout.ID, "monthly_wage", "is_registered_poor", "is_pregnant",
    "difficulty_seeing", "difficulty_hearing", "difficulty_walking", "difficulty_remembering", "difficulty_self_care",
    "difficulty_communicating",
)  # fmt: skip


def _is(table: pa.Table, name: str, *values: str) -> Array:
    column = table[name].combine_chunks()
    if isinstance(column, pa.ChunkedArray):
        column = column.chunk(0)
    if pa.types.is_dictionary(column.type):
        names = column.dictionary.to_pylist()
        codes = column.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        return np.isin(codes, [place for place, key in enumerate(names) if key in values])
    return np.isin(np.array(column.to_pylist(), object), values)


def _truth(table: pa.Table, name: str) -> Array:
    found: Array = table[name].fill_null(False).to_numpy()
    return found.astype(bool)


def _add(tally: _Tally, table: pa.Table, lines: Mapping[str, float]) -> None:
    weights = table[layout.WEIGHT].to_numpy()
    age = np.maximum(table[layout.AGE].to_numpy(), 0)
    male = _is(table, "sex", "male")
    starts = starts_of(table["household"].to_numpy())
    homes = weights[starts]
    sizes = np.diff(np.append(starts, len(age)))
    tally.rows += len(age)
    tally.households += len(starts)
    tally.squares += float((homes**2).sum())
    tally.largest, tally.smallest = max(tally.largest, float(homes.max())), min(tally.smallest, float(homes.min()))
    tally.add("persons", weights)
    tally.add("households", homes)
    tally.ages += np.bincount(male * 21 + np.minimum(age // 5, 20), weights, 42)
    tally.add("one member", homes, sizes == 1)
    tally.add("under 15", homes, np.logical_or.reduceat(age < 15, starts))
    tally.add("65 or older", homes, np.logical_or.reduceat(age >= 65, starts))
    if {"household_head", layout.ID} <= tally.columns:
        heads = (table["household_head"].to_numpy() == table[layout.ID].to_numpy()) & (age >= 65)
        tally.add("head 65 or older", homes, np.logical_or.reduceat(heads, starts))
    if "is_rural" in tally.columns:
        rural = _truth(table, "is_rural")
        tally.add("rural", weights, rural)
    if "is_registered_poor" in tally.columns:
        tally.add("registered poor", homes, _truth(table, "is_registered_poor")[starts])
    if "is_pregnant" in tally.columns:
        tally.add("pregnant", weights, _truth(table, "is_pregnant"))
    difficulties = [name for name in _COLUMNS if name.startswith("difficulty_") and name in tally.columns]
    if len(difficulties) == 6:
        disabled = np.zeros(len(age), bool)
        for name in difficulties:
            disabled |= _is(table, name, "a_lot", "cannot_do")
        for name, among in _ages_of_disability(age):
            tally.add(f"disabled {name}", weights, disabled & among)
            tally.add(f"all {name}", weights, among)
    if layout.CONSUMPTION in tally.columns:
        _add_welfare(tally, table, weights, np.repeat(sizes, sizes), lines)
    if layout.LABOUR_STATUS in tally.columns:
        _add_labour(tally, table, weights, age, male)


def _ages_of_disability(age: Array) -> Iterator[tuple[str, Array]]:
    yield "under 18", age < 18
    yield "18-64", (age >= 18) & (age < 65)
    yield "65+", age >= 65


def _add_welfare(tally: _Tally, table: pa.Table, weights: Array, sizes: Array, lines: Mapping[str, float]) -> None:
    welfare = table[layout.CONSUMPTION].to_numpy() / sizes
    places = np.clip(
        (np.log(np.maximum(welfare, 1e-9) / tally.line) - _LOWEST) / (_HIGHEST - _LOWEST) * _BINS, 0, _BINS - 1
    )
    places = places.astype(np.int64)
    tally.binned += np.bincount(places, weights, _BINS)
    tally.binned_welfare += np.bincount(places, weights * welfare, _BINS)
    if "is_rural" not in tally.columns:
        tally.add("poor", weights, welfare < lines["national"])
    else:  # by the line of the area, as the statistical offices count
        rural = _truth(table, "is_rural")
        tally.add("poor", weights, welfare < np.where(rural, lines["rural"], lines["urban"]))
        for area, among in (("rural", rural), ("urban", ~rural)):
            tally.add(f"{area} persons", weights, among)
            tally.add(f"{area} poor", weights, among & (welfare < lines[area]))


def _add_labour(tally: _Tally, table: pa.Table, weights: Array, age: Array, male: Array) -> None:
    employed, unemployed = (
        _is(table, layout.LABOUR_STATUS, layout.EMPLOYED),
        _is(table, layout.LABOUR_STATUS, layout.UNEMPLOYED),
    )
    active = employed | unemployed
    for code, sex in enumerate(SEXES):
        own = male == bool(code)
        for name, first, last in _AGE_GROUPS:
            among = own & (age >= first) & (age < last)
            tally.add(f"{sex} {name}", weights, among)
            tally.add(f"{sex} {name} active", weights, among & active)
            tally.add(f"{sex} {name} unemployed", weights, among & unemployed)
        tally.add(f"{sex} employed", weights, own & employed)
        if "is_agricultural_worker" in tally.columns:
            farming = _truth(table, "is_agricultural_worker")
            for activity, among in (
                ("outside_agriculture", own & employed & ~farming),
                ("agriculture", own & employed & farming),
            ):
                tally.add(f"{sex} {activity}", weights, among)
                if "works_informally" in tally.columns:
                    tally.add(f"{sex} {activity} informal", weights, among & _truth(table, "works_informally"))
                if "is_wage_earner" in tally.columns:
                    tally.add(f"{sex} {activity} employees", weights, among & _truth(table, "is_wage_earner"))
        if "status_in_employment" in tally.columns:
            tally.add(
                f"{sex} family workers", weights, own & _is(table, "status_in_employment", "contributing_family_worker")
            )
    if {"monthly_wage", "is_wage_earner"} <= tally.columns:
        earners = _truth(table, "is_wage_earner")
        tally.add("wage earners", weights, earners)
        tally.add("wages", weights[earners] * table["monthly_wage"].fill_null(0.0).to_numpy()[earners])


_AGE_GROUPS = (("15-24", 15, 25), ("25-54", 25, 55), ("55-64", 55, 65), ("65+", 65, 200))


def _margins(tally: _Tally, metadata: layout.Metadata) -> Iterator[Margin]:
    country, year = metadata.country, metadata.year
    wpp = "United Nations, World Population Prospects 2024"
    basis = PUBLISHED if year % 5 == 0 else "interpolated"
    targets = age_targets(country, year)
    yield Margin("population", "all", float(targets.sum()), tally.sums["persons"], RELATIVE, basis, wpp)
    for name, target, found in zip(age_names(), targets, tally.ages, strict=True):
        yield Margin("population by sex and age", name, float(target), float(found), RELATIVE, basis, wpp)
    yield from _household_margins(tally, country, year)
    own = assumptions(country)
    if layout.LABOUR_STATUS in tally.columns and not metadata.aged_from:
        yield from _labour_margins(tally, country, year, own)
    if layout.CONSUMPTION in tally.columns:
        yield from _welfare_margins(tally, metadata, own)
    if "pregnant" in tally.sums:
        target = births(country, year).value * own.number("pregnancies", "months") / 12
        yield Margin(
            "births",
            "pregnant women (births of the year by months noted)",
            target,
            tally.sums["pregnant"],
            RELATIVE,
            "published",
            wpp,
        )
    yield from _assumed_margins(tally, metadata, own)


def _household_margins(tally: _Tally, country: str, year: int) -> Iterator[Margin]:
    published = household_shares(country)
    ageing = shares_now_and_then(country, year, published.year)
    source = f"{published.source}, {published.year}"
    yield Margin(
        "households", "mean size", published.size, tally.sums["persons"] / tally.sums["households"], RELATIVE, f"as in {published.year}",
        source,
    )  # fmt: skip
    for name, part, share, aged in (
        ("of one member", "one member", published.one_member_pct, 1.0),
        ("with a head of 65 or older", "head 65 or older", published.head_65_pct, ageing["old"]),
        ("with members under 15", "under 15", published.with_under_15_pct, ageing["young"]),
        ("with members of 65 or older", "65 or older", published.with_65_pct, ageing["old"]),
    ):
        if share is not None and part in tally.sums:
            note = f"as in {published.year}" + ("" if aged == 1.0 else ", moved with the population's age")
            yield Margin(
                "households", name, min(share / 100 * aged, 0.95), tally.share(part, "households"), POINTS, note, source
            )
    if "rural" in tally.sums:
        urban = urban_share(country, year)
        yield Margin(
            "households",
            "rural persons",
            1 - urban.value,
            tally.share("rural", "persons"),
            POINTS,
            urban.basis,
            urban.source,
        )


def _labour_margins(tally: _Tally, country: str, year: int, own: Assumptions) -> Iterator[Margin]:
    targets = labour_targets(country, year, own)
    people = age_targets(country, year)
    source = "ILO modelled estimates"
    ages = len(targets.participation) // 2
    for code, sex in enumerate(SEXES):
        for group, (name, first, last) in zip(GROUPS, _AGE_GROUPS, strict=True):
            cells = [code * ages + (age - 15) // 5 for age in GROUPS[group]]
            persons = [float(people[code * 21 + first // 5 + place]) for place in range(len(cells))]
            persons[-1] = float(people[code * 21 + first // 5 + len(cells) - 1 : code * 21 + min(last // 5, 21)].sum())
            rate = float(np.average(targets.participation[cells], weights=persons))
            found = tally.share(f"{sex} {name} active", f"{sex} {name}")
            yield Margin("participation", f"{sex} {name}", rate, found, POINTS, "published", source)
        for place, (name, _, _) in enumerate(_AGE_GROUPS):
            rate = float(targets.unemployment[code * 4 + place])
            found = tally.share(f"{sex} {name} unemployed", f"{sex} {name} active")
            yield Margin("unemployment", f"{sex} {name}", rate, found, POINTS, "published", source)
        farming = f"{sex} agriculture"
        if farming in tally.sums:
            found = tally.share(farming, f"{sex} employed")
            yield Margin(
                "sector and status",
                f"{sex} in agriculture",
                float(targets.agriculture[code]),
                found,
                POINTS,
                "published",
                source,
            )
        for place, activity in enumerate(("outside_agriculture", "agriculture")):
            words = f"{sex} {activity.replace('_', ' ')}"
            if f"{sex} {activity} employees" in tally.sums:
                found = tally.share(f"{sex} {activity} employees", f"{sex} {activity}")
                yield Margin(
                    "sector and status",
                    f"employees, {words}",
                    float(targets.employees[code * 2 + place]),
                    found,
                    POINTS,
                    "published",
                    source,
                )
            if f"{sex} {activity} informal" in tally.sums:
                found = tally.share(f"{sex} {activity} informal", f"{sex} {activity}")
                basis = "assumption" if targets.informality_is_assumed else "published"
                yield Margin(
                    "informality",
                    words,
                    float(targets.informality[code * 2 + place]),
                    found,
                    POINTS,
                    basis,
                    "UN SDG database, 8.3.1",
                )


def _welfare_margins(tally: _Tally, metadata: layout.Metadata, own: Assumptions) -> Iterator[Margin]:
    country, year = metadata.country, metadata.year
    for area in ("national", "rural", "urban"):
        anchor = national_headcount(country, metadata.aged_from or year, area)
        found = tally.share("poor", "persons") if area == "national" else tally.share(f"{area} poor", f"{area} persons")
        if anchor is not None and (area == "national" or f"{area} persons" in tally.sums) and not metadata.aged_from:
            name = f"headcount at the national line, {'all' if area == 'national' else area}"
            yield Margin(
                "poverty", name, anchor.value, found, POINTS, f"{anchor.basis}, of {anchor.year}", anchor.source
            )
    shape = distribution(country) or distribution(own.text("distribution", "as_in"))
    assert shape is not None
    if metadata.aged_from:
        return
    basis = f"published, of {shape.year}" if distribution(country) else "assumption"
    persons, welfare = np.cumsum(tally.binned), np.cumsum(tally.binned_welfare)
    persons, welfare = persons / persons[-1], welfare / welfare[-1]
    edges = np.interp(np.linspace(0, 1, 11), np.concatenate([[0.0], persons]), np.concatenate([[0.0], welfare]))
    for place, (share, found) in enumerate(zip(shape.shares, np.diff(edges), strict=True), 1):
        yield Margin("distribution", f"share of decile {place}", share, float(found), POINTS, basis, shape.source)
    before = np.concatenate([[0.0], welfare[:-1]])
    gini = 1 - float((np.diff(np.concatenate([[0.0], persons])) * (welfare + before)).sum())
    yield Margin("distribution", "Gini index", shape.gini, gini, POINTS, basis, shape.source)


def _assumed_margins(tally: _Tally, metadata: layout.Metadata, own: Assumptions) -> Iterator[Margin]:
    if metadata.kind != "synthetic" or metadata.aged_from:
        return
    if tally.sums.get("wage earners"):
        level = wage_level(own, metadata.year)
        entry = own.entry("wage_level")
        found = tally.sums["wages"] / tally.sums["wage earners"]
        yield Margin(
            "earnings", "mean wage of employees", level, found, RELATIVE, str(entry["basis"]), str(entry["source"])
        )
    if "registered poor" in tally.sums:
        entry = own.entry("registered_poor")
        yield Margin(
            "register of the poor", "households registered", own.number("registered_poor", "share"),
            tally.share("registered poor", "households"), POINTS, str(entry["basis"]), str(entry["source"]),
        )  # fmt: skip
    if "disabled 65+" in tally.sums:
        curve = own.curve("disability", 106)
        targets = age_targets(metadata.country, metadata.year)
        persons = np.repeat((targets[:21] + targets[21:]) / 5, 5)[:106]
        entry = own.entry("disability")
        for name, among in _ages_of_disability(np.arange(len(persons))):
            expected = float((persons * curve[: len(persons)])[among].sum() / persons[among].sum())
            found = tally.share(f"disabled {name}", f"all {name}")
            yield Margin("disability", name, expected, found, POINTS, str(entry["basis"]), str(entry["source"]))
