"""One figure of the law over a grid of values, in one pass over the population.

The rules that do not hang on the figure are computed once a batch; their values are then brought to the rest, which is
computed for each value of the grid.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from payung.law.compile import OutputColumn, Result
from payung.law.consistency import needs
from payung.law.country import CountryLaw
from payung.law.edition import Edition, edition
from payung.law.faults import DecisionRefused, Fault
from payung.law.grid import dependents, figures_with, find_place
from payung.law.model import Rule
from payung.law.reform import Reform
from payung.law.types import Kind
from payung.population.engine import Columns, Engine
from payung.population.reader import Batch
from payung.population.simulating import Options, Run, Simulation

MOST_VALUES = 1000


@dataclass(frozen=True, slots=True)
class Sweep:
    """The totals for each value of a figure. `now` is what the law (or the reform) has."""

    parameter: str
    unit: str
    now: Decimal
    points: tuple[tuple[Decimal, Simulation], ...]

    def to_dict(self) -> dict[str, Any]:
        """The sweep as plain data."""
        from payung.law.decision import decimal_text

        return {
            "parameter": self.parameter,
            "unit": self.unit,
            "now": decimal_text(self.now),
            "points": [{"value": decimal_text(value), **found.to_dict()} for value, found in self.points],
        }


def sweep(
    country: CountryLaw | str,
    population: Any,
    parameter: str,
    values: Iterable[Decimal | int | str],
    on: str | datetime.date | None = None,
    outputs: Collection[str] | None = None,
    *,
    households: Any = None,
    reform: Reform | Sequence[Reform] = (),
    by: Sequence[str] = (),
    **options: Any,
) -> Sweep:
    """Compute totals for each value of one figure: `section40.subsidy`, `old_age_allowance.monthly_allowance.60`.

    `outputs` left out are the answers that hang on the figure. Groups are those of the law with its own figure. The rest
    is as for `simulate`. Raises DecisionRefused for what is no figure, and for a grid of more than 1,000 values.
    """
    grid = tuple(dict.fromkeys(Decimal(value) for value in values))
    if not 0 < len(grid) <= MOST_VALUES:
        raise DecisionRefused(
            [Fault("range", f"A grid has 1 to {MOST_VALUES:,} values; this has {len(grid)}.", path="sweep")]
        )
    run = Run(country, population, on, households=households, reform=reform, by=by, options=Options(**options))
    law_of_day = edition(run.law, run.day)
    place = find_place(law_of_day, parameter)
    every = [part.rule for part in law_of_day.parts]
    names = run.outputs(outputs)
    if outputs is None:
        hanging = dependents(law_of_day, place.parameter, every)
        names = [name for name in names if name in hanging]
    split = _split(law_of_day, place.parameter, names)
    varying = [name for name in names if name in split.varying]
    same = [name for name in names if name not in split.varying]
    once = run.tally(same)
    before = run.engine(outputs=split.brought, measures=once.measures)
    after = run.engine(fixed=split.brought, measures=run.tally(varying, sizes=False).measures)
    tallies = [run.tally(varying, sizes=False) for _ in grid]
    figures = [figures_with(law_of_day, place, value) for value in grid]
    for batch, columns in run.batches(names):
        first = before.run(batch, columns)
        once.add(first)
        if varying:
            for tally, result in zip(tallies, _each(after, batch, columns, first.columns, figures), strict=True):
                tally.add(result)
    whole = run.simulation(once)
    points = []
    for value, tally in zip(grid, tallies, strict=True):
        totals = sorted((*whole.totals, *tally.totals()), key=lambda total: names.index(total.rule))
        points.append((value, _with_totals(whole, totals)))
    return Sweep(parameter, place.parameter.unit, place.value(law_of_day), tuple(points))


def _each(
    engine: Engine,
    batch: Batch,
    columns: Columns,
    brought: Mapping[str, OutputColumn],
    figures: Sequence[Sequence[Any]],
) -> Iterator[Result]:
    """A batch's results for each row of figures, in order; several at once, each on one thread."""

    def run(row: Sequence[Any]) -> Result:
        return engine.run(batch, columns, brought=brought, figures=row, threads=1)

    yield run(figures[0])
    with ThreadPoolExecutor(engine.threads or os.cpu_count() or 1) as pool:
        yield from pool.map(run, figures[1:])


def _with_totals(found: Simulation, totals: Sequence[Any]) -> Simulation:
    return replace(found, totals=tuple(totals))


@dataclass(frozen=True, slots=True)
class _Split:
    """`varying` rules hang on the figure; `brought` are those that they need and that do not."""

    varying: frozenset[str]
    brought: tuple[str, ...]


def _split(law_of_day: Edition, parameter: Any, names: Sequence[str]) -> _Split:
    rules = [part.rule for part in law_of_day.selected(names)]
    varying = set(dependents(law_of_day, parameter, rules))
    while True:
        brought = [rule for rule in rules if rule.name not in varying and _needed_by(rule, rules, varying)]
        histories = {rule.name for rule in brought if rule.type.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS)}
        if not histories:
            return _Split(frozenset(varying), tuple(rule.name for rule in brought))
        varying |= histories  # a history cannot be brought; it is made again


def _needed_by(rule: Rule, rules: Sequence[Rule], varying: Collection[str]) -> bool:
    return any(other.name in varying and rule in needs(other) for other in rules)
