"""Reads a population against a law's vocabulary: batches of whole households, checked, as the compiled law takes them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law.faults import nearest
from payung.law.language import PERSON
from payung.law.model import Question
from payung.law.types import NUMBER, Kind
from payung.population import histories, values
from payung.population.beside import HouseholdTable
from payung.population.faults import Findings, PopulationRefused, refused
from payung.population.households import Cut, cut, id_type, whole
from payung.population.layout import AGE, ANALYSIS_COLUMNS, ages_are_computed
from payung.population.links import Members
from payung.population.schema import HOUSEHOLD, ID, OWN_COLUMNS, WEIGHT, Layout, layout
from payung.population.sources import Source, open_source
from payung.population.values import Values

Array = np.ndarray[Any, np.dtype[Any]]
BATCH_ROWS = 1 << 17
HISTORY_BATCH_ROWS = 1 << 14  # a history has a number a month


@dataclass(frozen=True, slots=True)
class Population:
    """Persons, and perhaps a second table of their households. Made by `read_population`."""

    persons: Source
    households: Source | None = None

    @property
    def rows(self) -> int | None:
        """How many persons there are, where that is known."""
        return self.persons.rows


def read_population(persons: Any, households: Any = None, *, sort: bool = False) -> Population:
    """A population from a file, a query or a table; `households` may be a second one with a row for each household.

    With `sort`, both are put in the order of the households. Raises PopulationRefused where it cannot be read at all; what
    is wrong with rows is found when the population is used.
    """
    if isinstance(persons, Population):
        return persons
    return Population(
        open_source(persons, sort=sort), None if households is None else open_source(households, sort=sort)
    )


@dataclass(slots=True)
class Batch:
    """Some whole households. `facts` have a value for each person or, for facts of the household, for each household."""

    first_row: int
    offsets: Array
    facts: dict[str, Values]
    weights: Array | None
    household_weights: Array | None
    keys: pa.Array
    ids: pa.Array | None
    extra: dict[str, pa.Array] = field(default_factory=dict)

    @property
    def persons(self) -> int:
        return int(self.offsets[-1])

    @property
    def households(self) -> int:
        return len(self.offsets) - 1

    @property
    def sizes(self) -> Array:
        """The number of members of each household."""
        found: Array = np.diff(self.offsets)
        return found

    @property
    def heads(self) -> Array:
        """The row of each household's first member."""
        found: Array = self.offsets[:-1]
        return found


def _persons_layout(questions: Mapping[str, Question], source: Source) -> Layout:
    """What the columns hold. The age that a laid-out population observed on 1 July is no fact of another day, if the birth is known."""
    found = layout(questions, source.schema.names)
    if AGE not in found.facts or not ages_are_computed(source.laid_out, found.facts):
        return found
    return Layout({name: columns for name, columns in found.facts.items() if name != AGE}, (*found.extra, AGE))


class Reader:
    """Reads some facts of a population. `extra` are further columns to read as they stand (for groups);
    `known_elsewhere` names facts of other countries, which are left aside. So are other columns that are no fact of this
    country, but for those that look like one misspelt, unless `allow_extra`."""

    def __init__(
        self,
        population: Population,
        questions: Mapping[str, Question],
        code: str,
        facts: Collection[str],
        *,
        extra: Sequence[str] = (),
        no_nulls: bool | Collection[str] = False,
        allow_extra: bool = False,
        known_elsewhere: Collection[str] = (),
    ) -> None:
        self.population = population
        self.questions = questions
        self.code = code
        self.wanted_extra = tuple(extra)
        self.no_nulls = set(questions) if no_nulls is True else set(no_nulls or ())
        self.allow_extra = allow_extra
        self.known_elsewhere = set(known_elsewhere)
        self.persons = _persons_layout(questions, population.persons)
        self.households = (
            layout(questions, population.households.schema.names) if population.households else Layout({}, ())
        )
        self.left_aside: list[str] = []
        faults = Findings(population.persons.name)
        self._check_columns(faults)
        if faults:
            raise PopulationRefused(faults.faults())
        self.facts = [name for name in facts if name in self.persons.facts or name in self.households.facts]

    # -- columns ------------------------------------------------------------------------------------------------------

    @property
    def has_ids(self) -> bool:
        return ID in self.population.persons.schema.names

    def _check_columns(self, findings: Findings) -> None:
        schema = self.population.persons.schema
        for name in sorted({name for name in schema.names if schema.names.count(name) > 1}):
            findings.whole_column("duplicate", name, f"Two columns are named '{name}'.")
        if HOUSEHOLD not in schema.names:
            hint = "Add it: the id of the household that each person belongs to."
            raise refused("missing", f"There is no column '{HOUSEHOLD}'.", hint, file=self.population.persons.name)
        for name in (HOUSEHOLD, ID):
            if name in schema.names and id_type(schema.field(name).type) is None:
                message = f"Ids are whole numbers or text, not {schema.field(name).type}."
                findings.whole_column("type", name, message)
        self._check_table(schema, self.persons, self.population.persons, findings, False)
        beside = self.population.households
        if beside is not None:
            second = Findings(beside.name, "households")
            self._check_beside(beside, second)
            if second:
                raise PopulationRefused([*findings.faults(), *second.faults()])
        for name in self.wanted_extra:
            if name not in schema.names and not (beside and name in beside.schema.names):
                findings.whole_column("unknown-name", name, f"There is no column '{name}' to group by.")

    def _check_beside(self, beside: Source, findings: Findings) -> None:
        """The table of households: its ids, and that what it has is of the household and not in the other table too."""
        if HOUSEHOLD not in beside.schema.names:
            raise refused("missing", f"The table of households has no column '{HOUSEHOLD}'.", file=beside.name)
        own, other = (
            id_type(schema.field(HOUSEHOLD).type) for schema in (beside.schema, self.population.persons.schema)
        )
        if own != other:
            findings.whole_column("type", HOUSEHOLD, f"Ids are {own} here and {other} in the table of persons.")
        self._check_table(beside.schema, self.households, beside, findings, True)
        for name in self.households.facts:
            if not self.questions[name].of_household:
                findings.whole_column(
                    "level", name, f"'{name}' is a fact of each member.", "It belongs to the table of persons."
                )
            elif name in self.persons.facts:
                findings.whole_column("duplicate", name, f"'{name}' stands in both tables.")

    def _check_table(self, schema: pa.Schema, found: Layout, source: Source, findings: Findings, beside: bool) -> None:
        for name, columns in found.facts.items():
            for column in columns:
                if not self._type_fits(self.questions[name], column, schema.field(column).type, source.is_text):
                    message = (
                        f"A column of {schema.field(column).type} cannot hold {name} ({self.questions[name].type})."
                    )
                    findings.whole_column("type", column, message)
            if len(columns) > 1 and name in columns:
                findings.whole_column("duplicate", name, f"{name} is one column, or a column a month; not both.")
        if WEIGHT in schema.names and WEIGHT not in self.questions:
            kind = schema.field(WEIGHT).type
            if not (
                source.is_text or pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
            ):
                findings.whole_column("type", WEIGHT, f"A weight is a number, not {kind}.")
        for name in found.extra:
            if (
                name in self.wanted_extra
                or name in self.known_elsewhere
                or (source.laid_out and name in ANALYSIS_COLUMNS)
            ):
                continue
            near = "" if self.allow_extra else nearest(name, [*self.questions, *OWN_COLUMNS])
            if near:
                hint = f"{near} If not, leave it out, or allow extra columns (allow_extra=True, --allow-extra)."
                findings.whole_column("unknown-name", name, f"'{name}' is no fact of this country.", hint)
            else:
                self.left_aside.append(name)
        if beside and ID in schema.names:
            findings.whole_column(
                "unknown-name", ID, "The table of households has one row a household, and no ids of persons."
            )

    def _type_fits(self, question: Question, column: str, kind: pa.DataType, is_text: bool) -> bool:
        match question.type.kind:
            case Kind.LINK:
                if self.has_ids:
                    own = self.population.persons.schema.field(ID).type
                    return pa.types.is_null(kind) or (
                        id_type(kind) is not None and (is_text or id_type(kind) == id_type(own))
                    )
                return pa.types.is_null(kind) or is_text or pa.types.is_integer(kind)
            case Kind.PAID_MONTHS | Kind.MONTHLY_AMOUNTS:
                return histories.type_fits(question, kind, is_text, column != question.name)
        return values.type_fits(question, kind, is_text)

    def maybe_missing(self) -> set[str] | None:
        """The facts that have nulls, as far as the sources know beforehand; None if they do not know."""
        found: set[str] = set()
        for table, source in ((self.persons, self.population.persons), (self.households, self.population.households)):
            if source is None:
                continue
            if source.missing is None:
                return None
            found |= {name for name in self.facts if any(source.missing.get(c) for c in table.facts.get(name, ()))}
        return found

    # -- batches ------------------------------------------------------------------------------------------------------

    def batches(self, rows: int | None = None) -> Iterator[Batch]:
        """The population in batches of about so many persons.

        Where something is wrong, the rest is still checked, and then refused: PopulationRefused names rows and columns.
        """
        has_history = any(
            self.questions[name].type.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS) for name in self.facts
        )
        yield from self._batches(cut, rows or (HISTORY_BATCH_ROWS if has_history else BATCH_ROWS))

    def whole(self) -> Batch | None:
        """The population as one batch, in memory; None if there is nobody. Raises PopulationRefused as `batches` does."""
        return next(iter(list(self._batches(whole, BATCH_ROWS))), None)

    def _batches(self, cutting: Callable[..., Iterator[Cut]], rows: int) -> Iterator[Batch]:
        source = self.population.persons
        findings = Findings(source.name)
        own = [name for name in OWN_COLUMNS if name in source.schema.names]
        extra = [name for name in self.wanted_extra if name in source.schema.names]
        wanted = list(dict.fromkeys([*own, *self.persons.columns(self.facts), *extra]))
        beside = self._beside(rows)
        ids = [name for name in (HOUSEHOLD, ID) if name in source.schema.names]
        for found in cutting(source.batches(wanted, rows), findings, ids):
            batch = self._batch(found, beside, findings)
            if not findings and not (beside and beside.findings):
                yield batch
        if beside is not None:
            beside.finish()
        faults = [*findings.faults(), *(beside.findings.faults() if beside else ())]
        if faults:
            raise PopulationRefused(faults)

    def _beside(self, rows: int) -> HouseholdTable | None:
        source = self.population.households
        if source is None:
            return None
        own = [name for name in (HOUSEHOLD, WEIGHT) if name in source.schema.names]
        extra = [name for name in self.wanted_extra if name in source.schema.names]
        columns = list(dict.fromkeys([*own, *self.households.columns(self.facts), *extra]))
        return HouseholdTable(source, columns, rows)

    def _batch(self, found: Cut, beside: HouseholdTable | None, findings: Findings) -> Batch:
        findings.first_row = found.first_row
        second = beside.rows_of(found, findings) if beside else None
        schema = self.population.persons.schema
        ids = found.rows.column(ID) if ID in schema.names else None
        members = Members(found.offsets, ids, findings)
        facts = {}
        for name in self.facts:
            question = self.questions[name]
            if name in self.households.facts:
                assert beside is not None and second is not None
                facts[name] = self._values(question, self.households.facts[name], second, beside.findings, None)
                self._nulls(name, facts[name], beside.findings)
                continue
            read = self._values(question, self.persons.facts[name], found.rows, findings, members)
            self._nulls(name, read, findings)
            facts[name] = self._of_household(name, read, found, findings) if question.of_household else read
        weights, household_weights = self._weights(found, second, findings, beside)
        extra = {name: self._extra(name, found, second) for name in self.wanted_extra}
        return Batch(found.first_row, found.offsets, facts, weights, household_weights, found.keys, ids, extra)

    def _values(
        self,
        question: Question,
        columns: Sequence[str],
        rows: pa.RecordBatch,
        findings: Findings,
        members: Members | None,
    ) -> Values:
        if question.type.kind is Kind.LINK:
            assert members is not None
            return members.places(question.name, rows.column(columns[0]))
        if question.type.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS):
            return histories.read_history(question, [(name, rows.column(name)) for name in columns], findings)
        return values.read_values(question, rows.column(columns[0]), findings)

    def _nulls(self, name: str, found: Values, findings: Findings) -> None:
        if name in self.no_nulls and found.valid is not None:
            hint = "Nulls are refused here; elsewhere a null is a fact that is not known."
            findings.rows("null", name, ~found.valid, f"{name} is missing.", hint)

    def _of_household(self, name: str, found: Values, place: Cut, findings: Findings) -> Values:
        """A fact of the household from its first row, after checking that all its rows have the same."""
        sizes = np.diff(place.offsets)
        heads = np.repeat(place.offsets[:-1], sizes)
        same = found.values == found.values[heads]
        if found.values.dtype.kind == "f":
            same |= np.isnan(found.values) & np.isnan(found.values[heads])
        same = same.all(axis=1) if same.ndim > 1 else same
        if found.valid is not None:
            same = (found.valid == found.valid[heads]) & (same | ~found.valid)
        message = f"{name} is a fact of the household, and differs between its members."
        findings.rows("level", name, ~same, message)
        return found.take(place.offsets[:-1])

    def _weights(
        self, found: Cut, second: pa.RecordBatch | None, findings: Findings, beside: HouseholdTable | None
    ) -> tuple[Array | None, Array | None]:
        """Persons' and households' weights; each falls back on the other's."""
        own = other = None
        if WEIGHT in found.rows.schema.names:
            own = _weight(found.rows.column(WEIGHT), findings)
        if second is not None and beside is not None and WEIGHT in second.schema.names:
            other = _weight(second.column(WEIGHT), beside.findings)
        if own is None and other is not None:
            own = np.repeat(other, np.diff(found.offsets))
        if other is None and own is not None:
            other = own[found.offsets[:-1]]
        return own, other

    def _extra(self, name: str, found: Cut, second: pa.RecordBatch | None) -> pa.Array:
        if name in found.rows.schema.names:
            return found.rows.column(name)
        assert second is not None
        places = np.repeat(np.arange(found.households), np.diff(found.offsets))
        return second.column(name).take(pa.array(places))


def _weight(column: pa.Array, findings: Findings) -> Array:
    if column.null_count:
        missing = pc.is_null(column).to_numpy(zero_copy_only=False)
        findings.rows("weight", WEIGHT, missing, "The weight is missing.")
    if pa.types.is_string(column.type):
        question = _WEIGHT
        found = values.read_values(question, column, findings).values.astype(np.float64)
    else:
        found = pc.fill_null(column.cast(pa.float64(), safe=False), 1.0).to_numpy(zero_copy_only=False)
    if column.null_count:
        found = np.where(pc.is_valid(column).to_numpy(zero_copy_only=False), found, 1.0)
    wrong = ~(np.isfinite(found) & (found > 0))
    if wrong.any():
        hint = "A weight is how many persons a row stands for."
        findings.rows("weight", WEIGHT, wrong, lambda row: f"The weight {column[row].as_py()} is not above 0.", hint)
        found = np.where(wrong, 1.0, found)
    return found


_WEIGHT = Question(WEIGHT, NUMBER, None, PERSON, {}, {})
