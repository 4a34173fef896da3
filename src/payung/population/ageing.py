"""Age a population to a later year: households are weighted anew, amounts are carried by growth and prices.

Static ageing: nobody in the file grows older. A household stands for more or fewer of the nation, so that the totals by sex and
five-year age are those of the projected population; days of birth and of events move by as many years. What persons of an age and
sex do (work, learn, are disabled) stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

import payung
from payung.law.model import Question
from payung.law.types import Kind
from payung.population import layout
from payung.population.faults import refused
from payung.population.projection import LAST_YEAR, Projection, project
from payung.population.published import (
    check_country,
    check_year,
    consumer_prices,
    population_by_age_and_sex,
    real_growth_per_head,
)
from payung.population.schema import HOUSEHOLD, WEIGHT
from payung.population.synthetic.assumptions import assumptions
from payung.population.synthetic.calibration import rake
from payung.population.synthetic.prototypes import age_cells
from payung.population.synthetic.streaming import starts_of, whole_households
from payung.population.writing import check_place, writing

Array = np.ndarray[Any, np.dtype[Any]]
_CELLS = 42
_OF_MODEL = ("monthly_earnings", "monthly_wage", "annual_income", "other_monthly_pension", layout.CONSUMPTION)


@dataclass(frozen=True, slots=True)
class Aged:
    """What ageing did: the projection that the weights follow, how far the cohort-component steps are from the published projection
    (a share), the largest error by sex and age (a share), and the factors of amounts."""

    persons: int
    projection: Projection
    closure: float
    largest_error: float
    prices: float
    real_growth: float
    metadata: layout.Metadata


def age(
    population: str | Path,
    to_year: int,
    output: str | Path,
    *,
    variant: str = "medium",
    migration: bool = True,
    growth: float | None = None,
    inflation: float | None = None,
    progress: Callable[[int, int | None], None] | None = None,
) -> Aged:
    """Write a population aged to a year up to 2050.

    Totals by sex and five-year age are the published projection's (World Population Prospects 2024). With another `variant` of
    fertility, or without `migration`, they move from it as the cohort-component projection does. `growth` (of earnings and
    consumption above prices) and `inflation` are per cent a year; left out, they are the stated assumptions. Raises PopulationRefused.
    """
    place = Path(output)
    check_place(place)
    schema = layout.read_schema(population)
    metadata = layout.metadata_of(schema, str(population))
    layout.check_schema(schema, file=str(population))
    country = check_country(metadata.country)
    check_year(to_year, 2015, LAST_YEAR)
    if to_year < metadata.year:
        raise refused(
            "range", f"{to_year} is before {metadata.year}: a population is aged to later years.", path="--to"
        )
    targets, closure, projection = _targets(country, metadata.year, to_year, variant, migration)
    factors, error = _weights(population, targets)
    prices = (
        consumer_prices(country, metadata.year, to_year).value
        if inflation is None
        else (1 + inflation / 100) ** (to_year - metadata.year)
    )
    real = _real_growth(country, metadata.year, to_year, growth)
    aged = replace(
        metadata.with_notes(
            f"Aged from {metadata.year} to {to_year} by weighting households anew (fertility: {variant}; "
            f"migration: {'yes' if migration else 'no'}).",
            f"Amounts are those of {metadata.year} times {prices * real:.4f}: prices {prices:.4f}, growth above prices {real:.4f}.",
        ),
        year=to_year,
        aged_from=metadata.aged_from or metadata.year,
    )
    change = _Change(to_year - metadata.year, prices * real, _questions(country), schema)
    persons = 0
    with writing(place, layout.with_metadata(schema.remove_metadata(), aged)) as file:
        for table in whole_households(population, schema.names):
            weights = table[WEIGHT].to_numpy() * factors(table)
            for batch in change.applied(table, weights).combine_chunks().to_batches():
                file.write(batch)
            persons += table.num_rows
            if progress is not None:
                progress(persons, None)
    return Aged(persons, projection, closure, error, prices, real, aged)


def _targets(
    country: str, from_year: int, to_year: int, variant: str, migration: bool
) -> tuple[Array, float, Projection]:
    """Persons by cell; and how far the cohort-component projection of the medium variant is from the published one in all."""
    published = population_by_age_and_sex(country, to_year)
    own = project(country, from_year, to_year)
    wanted = (
        own
        if variant == "medium" and migration
        else project(country, from_year, to_year, variant=variant, migration=migration)
    )
    cells = [
        target * (asked / medium if medium else 1.0)
        for sex in ("female", "male")
        for target, asked, medium in zip(published[sex], wanted.persons[sex], own.persons[sex], strict=True)
    ]
    return np.array(cells), own.total / sum(map(sum, published.values())) - 1, wanted


def _weights(population: str | Path, targets: Array) -> tuple[Callable[[pa.Table], Array], float]:
    """A factor for the weight of each person, by the composition of the household: households of the same composition are weighted
    alike, so memory hangs on the number of compositions and not on that of households."""
    places: dict[bytes, int] = {}
    kinds: list[Array] = []
    base: list[float] = []
    for table in whole_households(population, (WEIGHT, layout.AGE, "sex")):
        counts, homes, _ = _compositions(table)
        unique, which = np.unique(counts, axis=0, return_inverse=True)
        sums = np.bincount(which.ravel(), homes, len(unique))
        for row, weight in zip(unique, sums, strict=True):
            key = row.tobytes()
            if key not in places:
                places[key] = len(kinds)
                kinds.append(row)
                base.append(0.0)
            base[places[key]] += float(weight)
    before = np.array(base)
    if not len(before):
        raise refused("missing", "The population has no households.", file=str(population))
    raked = rake(before, np.array(kinds, float), targets, np.full(_CELLS, 1e-5))
    change = raked.weights / before

    def factors(table: pa.Table) -> Array:
        counts, _, sizes = _compositions(table)
        unique, which = np.unique(counts, axis=0, return_inverse=True)
        found = np.array([change[places[row.tobytes()]] for row in unique])
        whole: Array = np.repeat(found[which.ravel()], sizes)
        return whole

    return factors, float(np.abs(raked.errors).max())


def _compositions(table: pa.Table) -> tuple[Array, Array, Array]:
    """Members by cell of each household, the households' weights and sizes."""
    starts = starts_of(table[HOUSEHOLD].to_numpy())
    sizes = np.diff(np.append(starts, table.num_rows))
    sexes = table["sex"].cast(pa.string()).to_numpy(zero_copy_only=False)
    cells = age_cells((sexes == "male").astype(np.int64), np.maximum(table[layout.AGE].to_numpy().astype(np.int64), 0))
    home = np.repeat(np.arange(len(starts)), sizes)
    counts = np.bincount(home * _CELLS + cells, minlength=len(starts) * _CELLS).reshape(-1, _CELLS).astype(np.uint8)
    return counts, table[WEIGHT].to_numpy()[starts], sizes


def _real_growth(country: str, from_year: int, to_year: int, growth: float | None) -> float:
    if growth is not None:
        return float((1 + growth / 100) ** (to_year - from_year))
    share = assumptions(country).number("growth", "share_of_gdp_growth")
    found = 1.0
    for year in range(from_year + 1, to_year + 1):
        found *= 1 + share * real_growth_per_head(country, year).value / 100
    return found


def _questions(country: str) -> Mapping[str, Question]:
    return payung.country(country).law.questions if country in payung.codes() else {}


@dataclass(frozen=True, slots=True)
class _Change:
    """What happens to the columns: amounts are multiplied, days and months move."""

    years: int
    factor: float
    questions: Mapping[str, Question]
    schema: pa.Schema

    def applied(self, table: pa.Table, weights: Array) -> pa.Table:
        arrays = []
        for field in self.schema:
            column = table[field.name]
            if field.name == WEIGHT:
                column = pa.array(weights)
            elif field.name in _OF_MODEL or self._is_money(field.name):
                column = self._grown(column, field.name)
            elif pa.types.is_date(field.type):
                column = pa.array(_moved(column.to_numpy(), self.years), field.type)
            elif pa.types.is_list(field.type):
                column = self._history(column, field)
            arrays.append(column.cast(field.type) if column.type != field.type else column)
        return pa.Table.from_arrays(arrays, names=self.schema.names)

    def _history(self, column: pa.ChunkedArray, field: pa.Field) -> pa.Array:
        """Months, or months with amounts, of later years."""
        whole = pa.concat_arrays(column.chunks)
        inside = whole.flatten()
        months = inside if pa.types.is_date(inside.type) else inside.field(0)
        later = pa.array(_moved(months.to_numpy(zero_copy_only=False), self.years), pa.date32())
        if not pa.types.is_date(inside.type):
            amounts = pa.array(inside.field(1).to_numpy(zero_copy_only=False) * self.factor)
            later = pa.StructArray.from_arrays([later, amounts], fields=list(inside.type))
        return pa.ListArray.from_arrays(pc.subtract(whole.offsets, whole.offsets[0]), later)

    def _is_money(self, name: str) -> bool:
        question = self.questions.get(name)
        return (
            question is not None
            and question.type.kind is Kind.NUMBER
            and question.type.unit is not None
            and bool(question.type.unit.currency)
        )

    def _grown(self, column: Any, name: str) -> pa.Array:
        values = column.to_numpy() * self.factor
        question = self.questions.get(name)
        if question is not None and question.highest is not None:
            values = np.minimum(values, float(question.highest))
        return pa.array(values, mask=np.isnan(values))


def _moved(days: Array, years: int) -> Array:
    """Days so many years later; 29 February becomes 28 where there is none."""
    days = days.astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    inside = (days - months.astype("datetime64[D]")).astype(np.int64)
    later = months + 12 * years
    last = ((later + 1).astype("datetime64[D]") - later.astype("datetime64[D]")).astype(np.int64) - 1
    found: Array = later.astype("datetime64[D]") + np.minimum(inside, last)
    return np.where(np.isnat(days), np.datetime64("NaT", "D"), found)
