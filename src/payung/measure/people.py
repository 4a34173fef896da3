"""A population held in memory as plain arrays, read once: what the law asks for, and what the measures do."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law.faults import nearest
from payung.law.model import Law
from payung.measure.precision import Design, design
from payung.population import layout
from payung.population.engine import Columns, Shapes
from payung.population.faults import refused
from payung.population.layout import Metadata
from payung.population.reader import Batch, Reader, read_population
from payung.population.sources import open_source

Array = np.ndarray[Any, np.dtype[Any]]
AGE_BANDS = ((0, "0-14"), (15, "15-24"), (25, "25-59"), (60, "60-69"), (70, "70+"))
NOT_KNOWN = "not known"
_DIFFICULTIES = tuple(
    f"difficulty_{name}" for name in ("seeing", "hearing", "walking", "remembering", "self_care", "communicating")
)
_SEVERE = ("a_lot", "cannot_do")
_ADULT = 18


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Persons by a column: the group of each, and the groups' names."""

    name: str
    codes: Array
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """A population as the measures take it. Arrays of persons have `len(weights)` entries, of households `len(sizes)`.

    `welfare` is the household's consumption or income a month (None: not in the data); `person_weights` a household's weight
    times its size, `persons` the weight of all, `household_of` the place of each person's household. `cells` numbers each person's
    combination of groups, `cell_shape` says of how many each grouping has.
    `batch` and `columns` are what the compiled law reads. `survey` is the design where the population is a sample's.
    """

    about: Metadata
    batch: Batch
    columns: Columns
    shapes: Shapes
    weights: Array
    household_weights: Array
    person_weights: Array
    persons: float
    sizes: Array
    heads: Array
    household_of: Array
    welfare: Array | None
    age: Array | None
    female: Array | None
    labour: pa.DictionaryArray | None
    severely_disabled: Array | None
    earnings: Array | None
    groupings: tuple[Grouping, ...]
    cells: Array
    survey: Design | None
    is_weighted: bool
    not_used: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def cell_shape(self) -> tuple[int, ...]:
        return tuple(len(grouping.labels) for grouping in self.groupings)

    def per_household(self, amounts: Array) -> Array:
        """The sum over each household's members."""
        return np.add.reduceat(amounts, self.heads)

    def persons_of(self, households: Array) -> Array:
        """The places of all members of some households, in order."""
        sizes = self.sizes[households]
        before = np.cumsum(sizes) - sizes
        found: Array = np.repeat(self.heads[households] - before, sizes) + np.arange(int(sizes.sum()))
        return found

    def members(self, of_household: Array) -> Array:
        """A household's value for each of its members."""
        found: Array = of_household[self.household_of]
        return found


def read_people(
    population: Any, law: Law, day: datetime.date, by: Sequence[str] = (), *, sort: bool = False, draws: bool = False
) -> People:
    """Read a population for a law. `by` are further columns to group by; `draws` adds the numbers by which take-up is drawn.

    A population without metadata is taken to be of the law's country and of the day's year. Raises PopulationRefused.
    """
    source = open_source(population, sort=sort)
    every = source.schema.names
    table = pa.Table.from_batches(list(source.batches(every, 1 << 20)), source.schema).combine_chunks()
    about, warnings = _about(population, source.name, law, day)
    return _People(table, source.name, about, law, day, by, draws, warnings).people()


def _about(population: Any, name: str, law: Law, day: datetime.date) -> tuple[Metadata, list[str]]:
    schema = population.schema if isinstance(population, pa.Table | pa.RecordBatch) else None
    if schema is None and str(population).lower().endswith((".parquet", ".arrow")):
        schema = layout.read_schema(str(population))
    if schema is None or layout.KEY not in (schema.metadata or {}):
        note = f"The population does not say of which country and year it is; it is taken for {law.code} in {day.year}."
        return Metadata(law.code, day.year, law.country.currency, kind="synthetic"), [note]
    about = layout.metadata_of(schema, name)
    if about.country != law.code:
        message = f"The population is of '{about.country}', the law of '{law.code}'."
        raise refused("country", message, "Give the population of the country whose law it is.", file=name)
    if about.currency != law.country.currency:
        message = f"The population's amounts are in {about.currency}, the law's in {law.country.currency}."
        raise refused("currency", message, "Bring the amounts of the population to the currency of the law.", file=name)
    return about, []


class _People:
    """Reads one table."""

    def __init__(
        self, table: pa.Table, name: str, about: Metadata, law: Law, day: datetime.date, by: Sequence[str], draws: bool,
        warnings: list[str],
    ) -> None:  # fmt: skip
        self.table = table
        self.name = name
        self.about = about
        self.law = law
        self.day = day
        self.by = tuple(dict.fromkeys(by))
        self.draws = draws
        self.warnings = warnings

    def people(self) -> People:
        if not self.table.num_rows:
            raise refused("empty", "The population has no persons.", file=self.name)
        for name in self.by:
            if name not in self.table.column_names:
                hint = nearest(name, self.table.column_names)
                raise refused(
                    "unknown-name", f"There is no column '{name}' to group by.", hint, file=self.name, path="by"
                )
        batch, shapes, left = self._batch()
        columns = shapes.columns(batch, numbers=self.draws)
        weights = batch.weights if batch.weights is not None else np.ones(batch.persons)
        own = batch.household_weights if batch.household_weights is not None else np.ones(batch.households)
        differing = weights != np.repeat(own, batch.sizes)
        if differing.any():
            row = int(np.flatnonzero(differing)[0]) + 1
            message = "The members of a household differ in their weight."
            raise refused(
                "weight", message, "A household has one weight.", file=self.name, path=f"row {row}, column weight"
            )
        heads = batch.heads
        age = self._age()
        sex = self._texts("sex")
        groupings = self._groupings(sex, age)
        shape = tuple(len(grouping.labels) for grouping in groupings)
        cells = (
            np.ravel_multi_index([grouping.codes for grouping in groupings], shape)
            if groupings
            else np.zeros(batch.persons, np.int64)
        )
        self._adults(age, heads)
        return People(
            self.about, batch, columns, shapes, weights, own, own * batch.sizes, float(weights.sum()),
            batch.sizes, heads, np.repeat(np.arange(batch.households), batch.sizes), self._welfare(heads),
            age, None if sex is None else equals(sex, "female"), self._texts(layout.LABOUR_STATUS), self._disabled(),
            self._earnings(), groupings, cells, self._design(batch), bool((own != 1).any()), left, tuple(self.warnings),
        )  # fmt: skip

    def _batch(self) -> tuple[Batch, Shapes, tuple[str, ...]]:
        """All rows as one batch, with every fact that the law knows."""
        table = self.table
        if layout.AGE in table.column_names and "birth_date" in table.column_names:
            table = table.drop_columns([layout.AGE])  # years on 1 July, which need not be those on the day
        questions = self.law.questions
        facts = [
            name
            for name in questions
            if name in table.column_names or any(_is_month(name, one) for one in table.column_names)
        ]
        aside = [name for name in (*layout.ANALYSIS_COLUMNS, "sex") if name not in questions]
        source = open_source(table, name=self.name)
        reader = Reader(
            read_population(source), questions, self.law.code, facts, known_elsewhere=[*self.law.shared_vocabulary, *aside, *self.by],
        )  # fmt: skip
        batch = reader.whole()
        assert batch is not None  # a table without rows was refused before
        return batch, Shapes(reader.maybe_missing()), tuple(reader.left_aside)

    def _welfare(self, heads: Array) -> Array | None:
        if layout.CONSUMPTION not in self.table.column_names:
            self.warnings.append("There is no monthly_consumption: poverty, inequality and incidence are not measured.")
            return None
        column = self.table[layout.CONSUMPTION]
        if not (pa.types.is_floating(column.type) or pa.types.is_integer(column.type)):
            message = f"The column is {column.type}; it holds amounts."
            raise refused("type", message, "Write numbers.", file=self.name, path=f"column {layout.CONSUMPTION}")
        values = pc.fill_null(column.cast(pa.float64()), np.nan).to_numpy()
        wrong = ~np.isfinite(values)
        if wrong.any():
            row = int(np.flatnonzero(wrong)[0]) + 1
            message = f"The welfare of {int(wrong.sum()):,} persons is not known."
            raise refused(
                "missing",
                message,
                "Each household has one.",
                file=self.name,
                path=f"row {row}, column {layout.CONSUMPTION}",
            )
        own = values[heads]
        differing = values != np.repeat(own, np.diff(np.append(heads, len(values))))
        if differing.any():
            row = int(np.flatnonzero(differing)[0]) + 1
            message = "The members of a household differ in its welfare."
            hint = "It is that of the whole household, the same on all its rows."
            raise refused("level", message, hint, file=self.name, path=f"row {row}, column {layout.CONSUMPTION}")
        below = own < 0
        if below.any():
            self.warnings.append(f"{int(below.sum()):,} households have welfare below 0; it is taken for 0.")
            own = np.maximum(own, 0.0)
        if not (own > 0).any():
            self.warnings.append("Welfare is 0 for every household: shares and inequality are not defined.")
        return own

    def _age(self) -> Array | None:
        """Completed years; -1 where not known."""
        if layout.AGE in self.table.column_names:
            return pc.fill_null(self.table[layout.AGE].cast(pa.int64(), safe=False), -1).to_numpy()
        if "birth_date" in self.table.column_names and pa.types.is_date(self.table["birth_date"].type):
            born = self.table["birth_date"]
            passed = pc.less_equal(
                pc.add(pc.multiply(pc.month(born), 100), pc.day(born)), self.day.month * 100 + self.day.day
            )
            years = pc.subtract(pc.subtract(self.day.year, pc.year(born)), pc.if_else(passed, 0, 1))
            return pc.fill_null(years, -1).to_numpy()
        return None

    def _texts(self, name: str) -> pa.DictionaryArray | None:
        if name not in self.table.column_names:
            return None
        return _encoded(self.table[name], self.name, name)

    def _groupings(self, sex: pa.DictionaryArray | None, age: Array | None) -> tuple[Grouping, ...]:
        found = []
        if sex is not None:
            found.append(_grouping("sex", sex))
        if age is not None:
            starts = [start for start, _ in AGE_BANDS]
            codes = np.searchsorted(starts, age, side="right") - 1
            labels = [label for _, label in AGE_BANDS]
            if (codes < 0).any():
                codes, labels = np.where(codes < 0, len(labels), codes), [*labels, NOT_KNOWN]
            found.append(Grouping("age", codes, tuple(labels)))
        for name in self.by:
            if name not in ("sex", "age"):
                found.append(_grouping(name, _encoded(self.table[name], self.name, name)))
        return tuple(found)

    def _disabled(self) -> Array | None:
        """Who has a lot of difficulty in an activity or cannot do it; None if no question of the short set was asked."""
        asked = [name for name in _DIFFICULTIES if name in self.table.column_names]
        if not asked:
            return None
        columns = [_encoded(self.table[name], self.name, name) for name in asked]
        return np.logical_or.reduce([equals(column, *_SEVERE) for column in columns])

    def _earnings(self) -> Array | None:
        for name in ("monthly_earnings", "monthly_wage"):
            if name in self.table.column_names and self.law.questions.get(name) is not None:
                return pc.fill_null(self.table[name].cast(pa.float64(), safe=False), 0.0).to_numpy()
        return None

    def _adults(self, age: Array | None, heads: Array) -> None:
        if age is None:
            return
        without = int((~np.logical_or.reduceat((age >= _ADULT) | (age < 0), heads)).sum())
        if without:
            self.warnings.append(f"{without:,} households have no member of {_ADULT} or more.")

    def _design(self, batch: Batch) -> Design | None:
        """The design by households, for a survey."""
        if self.about.kind != "survey":
            return None
        codes = {}
        for name in (layout.CLUSTER, layout.STRATUM):
            column = self._texts(name)
            codes[name] = None if column is None else _codes(column)[0][batch.heads]
        found = design(batch.households, codes[layout.CLUSTER], codes[layout.STRATUM])
        if found.single:
            self.warnings.append(
                f"{found.single:,} strata have one cluster only: its deviation is taken from the mean of all clusters."
            )
        return found


def _is_month(fact: str, column: str) -> bool:
    return column.startswith(f"{fact}_") and column[len(fact) + 1 :][:2] in ("19", "20")


def _encoded(column: pa.ChunkedArray, file: str, name: str) -> pa.DictionaryArray:
    kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    if pa.types.is_floating(kind) or pa.types.is_nested(kind) or pa.types.is_temporal(kind):
        message = f"'{name}' is a column of {kind}; that makes no groups."
        raise refused(
            "groups", message, "Group by text, categories, true or false, or whole numbers.", file=file, path="by"
        )
    plain = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    return plain.unify_dictionaries().combine_chunks() if isinstance(plain, pa.ChunkedArray) else plain


def _codes(column: pa.DictionaryArray) -> tuple[Array, list[str]]:
    """The number of each entry's category in the order of their names, and the names; what is not known comes last."""
    values = column.dictionary.to_pylist()
    words = {True: "yes", False: "no"}
    labels = [words[value] if isinstance(value, bool) else str(value) for value in values]
    order = sorted(
        range(len(values)),
        key=lambda place: (
            (values[place] is None, values[place], labels[place])
            if not isinstance(values[place], str)
            else (False, labels[place], "")
        ),
    )
    rank = np.empty(max(len(values), 1), np.int64)
    rank[order] = np.arange(len(values))
    if column.null_count:
        places = pc.fill_null(column.indices, 0).to_numpy(zero_copy_only=False)
        codes = np.where(pc.is_null(column).to_numpy(zero_copy_only=False), len(values), rank[places])
        return codes, [*(labels[place] for place in order), NOT_KNOWN]
    return rank[column.indices.to_numpy(zero_copy_only=False)], [labels[place] for place in order]


def _grouping(name: str, column: pa.DictionaryArray) -> Grouping:
    codes, labels = _codes(column)
    return Grouping(name, codes, tuple(labels))


def equals(column: pa.DictionaryArray, *wanted: str) -> Array:
    """Which entries of a column of texts are one of some words."""
    places = [place for place, value in enumerate(column.dictionary.to_pylist()) if value in wanted]
    return pc.fill_null(pc.is_in(column.indices.cast(pa.int32()), pa.array(places, pa.int32())), False).to_numpy(
        zero_copy_only=False
    )
