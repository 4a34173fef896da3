"""A survey's files made into a population by a map: everything that does not fit is told at once, before anything is written."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law import language
from payung.law.country import CountryLaw
from payung.law.edition import edition
from payung.law.faults import DecisionRefused, Fault, nearest
from payung.law.model import Law, Question
from payung.law.types import Kind, annotation_word
from payung.population import layout
from payung.population.engine import missing_facts
from payung.population.faults import PopulationRefused
from payung.population.reader import Reader, read_population
from payung.population.schema import HOUSEHOLD, ID, WEIGHT
from payung.population.sources import open_source
from payung.population.survey.expressions import ROW, Tables, quoted
from payung.population.survey.files import read_data
from payung.population.survey.mapping import ColumnMap, SurveyMap, TableMap, read_map
from payung.population.survey.report import ColumnReport, ImportReport
from payung.population.survey.values import Faults, Target, column_faults, read_column

Array = np.ndarray[Any, np.dtype[Any]]
_PERSON, _HOUSEHOLD = "person", "household"
_KEY = '"key of the household"'
_ADULT = 18
_MOST_CATEGORIES = 12


@dataclass(frozen=True, slots=True)
class Imported:
    """A population made of a survey, as an Arrow table of the layout with its metadata, and what became of the survey."""

    table: pa.Table
    report: ImportReport


def import_survey(
    survey: SurveyMap | str | Path | Mapping[str, Any],
    data: Mapping[str, str | Path] | Sequence[str | Path],
    *,
    country: CountryLaw | None = None,
    on: datetime.date | None = None,
) -> Imported:
    """Make a population of a survey.

    `data` are the files by the names that the map gives them, or in the order of its `files`. `country` is the law whose facts the
    columns are, if it is no installed one; `on` the day for which the report says what schemes lack (default: 1 July of the
    year). Raises PopulationRefused with everything that is wrong.
    """
    found = survey if isinstance(survey, SurveyMap) else read_map(survey)
    if country is None:
        from payung.countries import country as country_of

        try:
            country = country_of(found.country)
        except DecisionRefused as unknown:
            raise PopulationRefused(unknown.faults) from None
    return _Import(found, country, on or datetime.date(found.year, 7, 1)).run(data)


@dataclass(slots=True)
class _Part:
    """Rows that one part of the map made: for each the household's place, and the columns' values."""

    name: str
    file: str
    rows: Array
    households: Array
    values: dict[str, pa.Array]


class _Import:
    def __init__(self, survey: SurveyMap, country: CountryLaw, day: datetime.date) -> None:
        self.survey = survey
        self.law: Law = country.law
        self.currency = country.law.country.currency
        self.day = day
        self.faults: list[Fault] = []
        self.warnings: list[str] = []
        self.questions: Mapping[str, Question] = self.law.questions
        self.shared = _shared_targets(self.law, self.currency)
        self.targets: dict[str, Target] = {}
        self.files: dict[str, str] = {}
        self.keys: pa.Array = pa.array([], pa.int64())

    def run(self, data: Mapping[str, str | Path] | Sequence[str | Path]) -> Imported:
        if self.survey.currency != self.currency:
            message = f"The map is in {self.survey.currency}; amounts of {self.law.code} are in {self.currency}."
            self._fault("currency", message, 0, "currency", f"Bring the amounts to {self.currency} by `times`.")
        self._check_targets()
        tables = self._read(data)
        database = Tables(tables)
        self._check_expressions(database, tables)
        self._stop()
        households = self._households(database)
        parts = self._roster(database) if self.survey.persons else self._made(database)
        self._stop()
        table, columns = self._table(households, parts)
        self._check(table)
        return Imported(table, self._report(table, columns, tables, database.named))

    def _fault(self, kind: str, message: str, line: int, path: str, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.survey.path, line, path, hint))

    def _stop(self) -> None:
        if self.faults:
            raise PopulationRefused(dict.fromkeys(self.faults))

    # -- before any value ---------------------------------------------------------------------------------------------

    def _check_targets(self) -> None:
        for path, columns in self._columns():
            for name, column in columns.items():
                target = self._target(name)
                if target is None:
                    known = [*layout.TYPES, *layout.ANALYSIS_COLUMNS, *self.questions, *self.shared]
                    hint = nearest(name, known) or f"`payung inputs {self.law.code}` lists the facts."
                    self._fault("unknown-name", f"'{name}' is no column of a population.", column.line, path, hint)
                    continue
                self.targets[name] = target
                self.faults += column_faults(column, target, self.survey.currency, self.survey.path, f"{path}/{name}")
        own = self.survey.households
        if own is not None and self.survey.persons is None and ID in own.columns:
            self._fault("level", "Made members are numbered from 1.", own.columns[ID].line, "households/columns/id")
        for name in (layout.AGE, "sex"):
            if name not in self.targets:
                self._fault(
                    "missing", f"No part of the map says the {name}.", 0, name, f"Add `{name}:` to the columns."
                )

    def _columns(self) -> list[tuple[str, Mapping[str, ColumnMap]]]:
        tables = [
            (name, table) for name in ("households", "persons") if (table := getattr(self.survey, name)) is not None
        ]
        own = [(f"{name}/columns", table.columns) for name, table in tables]
        return own + [(f"members/{place + 1}/columns", part.columns) for place, part in enumerate(self.survey.members)]

    def _target(self, name: str) -> Target | None:
        if name in _OWN:
            return _OWN[name] if name != layout.CONSUMPTION else Target(
                name, Kind.NUMBER, False, True, currency=self.currency, period="month"
            )  # fmt: skip
        question = self.questions.get(name)
        if question is None:
            return self.shared.get(name)
        if question.type.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS):
            return None
        unit = question.type.unit
        return Target(
            name, question.type.kind, True, question.of_household, question.type.enumeration,
            unit.currency if unit else "", unit.period if unit and unit.currency else "", question.whole,
        )  # fmt: skip

    def _read(self, data: Mapping[str, str | Path] | Sequence[str | Path]) -> dict[str, pa.Table]:
        wanted = list(self.survey.files)
        if not isinstance(data, Mapping):
            if len(data) != len(wanted):
                message = f"{len(data)} files are given; the map has {len(wanted)}: {', '.join(wanted)}."
                self._fault("missing", message, 0, "files", "Name each: --data NAME=FILE.")
                self._stop()
            data = dict(zip(wanted, data, strict=True))
        for name in data:
            if name not in wanted:
                hint = nearest(name, wanted) or f"Files are {', '.join(wanted)}."
                self._fault("unknown-name", f"The map has no file '{name}'.", 0, "files", hint)
        missing = [name for name in wanted if name not in data]
        for name in missing:
            self._fault("missing", f"The file '{name}' is not given.", 0, f"files/{name}", f"Add --data {name}=FILE.")
        if missing:
            self._stop()
        self.files = {name: str(data[name]) for name in wanted}
        tables = {name: read_data(Path(path), self.survey.files[name]) for name, path in self.files.items()}
        for name, table in tables.items():
            if not table.num_rows:
                self.faults.append(Fault("empty", "The file has no rows.", self.files[name]))
        return tables

    def _check_expressions(self, database: Tables, tables: Mapping[str, pa.Table]) -> None:
        def check(text: str, scope: Mapping[str, list[str]], line: int, path: str) -> None:
            self.faults.extend(database.faults(text, scope, self.survey.path, line, path))

        scopes: dict[str, dict[str, list[str]]] = {}
        for name in ("households", "persons"):
            table: TableMap | None = getattr(self.survey, name)
            if table is None or table.file not in tables:
                continue
            alias = _PERSON if name == "persons" else _HOUSEHOLD
            scopes[name] = {alias: tables[table.file].column_names}
            check(table.key, scopes[name], table.line, f"{name}/key")
            if table.where:
                check(table.where, scopes[name], table.line, f"{name}/where")
        own = scopes.get("households", {})
        if "persons" in scopes:
            scopes["persons"].update(own)
        for path, columns in self._columns():
            scope = scopes.get(path.split("/")[0], {**own, "": ["n"]})
            for name, column in columns.items():
                check(column.take, scope, column.line, f"{path}/{name}")
        for place, member in enumerate(self.survey.members):
            if member.count:
                check(member.count, own, member.line, f"members/{place + 1}/count")

    # -- rows ---------------------------------------------------------------------------------------------------------

    def _query(self, database: Tables, query: str, names: Mapping[str, str], path: str, order: str) -> pa.Table:
        """The rows of a query with expressions by name; where one of them fails, which one it is."""
        texts = {name: f"({text}\n)" for name, text in names.items()}
        listed = ", ".join(f"{text} AS {quoted(name)}" for name, text in texts.items())
        try:
            return database.table(f"SELECT {listed} {query} {order}")
        except duckdb.Error as error:
            for name, text in texts.items():
                try:
                    database.table(f"SELECT {text} AS {quoted(name)} {query}")
                except duckdb.Error as own:
                    self._fault(
                        "expression", _words(own), 0, f"{path}/{name}", "Use try_cast where a text is no number."
                    )
            if not self.faults:
                self._fault("expression", _words(error), 0, path)
            self._stop()
            raise AssertionError("unreachable") from None

    def _households(self, database: Tables) -> _Part | None:
        own = self.survey.households
        if own is None:
            return None
        names = {ROW.strip('"'): ROW, _KEY.strip('"'): own.key, **{name: one.take for name, one in own.columns.items()}}
        where = f"WHERE ({own.where}\n)" if own.where else ""
        found = self._query(
            database, f"FROM {quoted(own.file)} AS household {where}", names, "households/columns", f"ORDER BY {ROW}"
        )
        rows, keys = found[0].to_numpy(), found[1].combine_chunks()
        if not len(rows):
            self._fault("empty", "No household is left.", own.line, "households/where")
            self._stop()
        file = self.files[own.file]
        notes = Faults()
        key = ColumnMap("key", own.key)
        notes.rows(
            key,
            file,
            rows,
            pc.is_null(keys).to_numpy(zero_copy_only=False),
            "household",
            lambda place: "There is no key.",
        )
        codes = keys.dictionary_encode().indices.to_numpy(zero_copy_only=False)
        first = np.zeros(len(rows), bool)
        first[np.unique(codes, return_index=True)[1]] = True
        words = "An earlier row has the same key"
        notes.rows(key, file, rows, ~first, "duplicate", lambda place: f"{words}, {keys[place]}.")
        self.faults += notes.found
        self._stop()
        self.keys = keys
        return _Part("households", file, rows, np.arange(len(rows)), self._values(own.columns, found, rows, file))

    def _values(self, columns: Mapping[str, ColumnMap], found: pa.Table, rows: Array, file: str) -> dict[str, pa.Array]:
        notes = Faults()
        values = {
            name: read_column(column, self.targets[name], found[name].combine_chunks(), rows, file, notes)
            for name, column in columns.items()
        }
        self.faults += notes.found
        return values

    def _roster(self, database: Tables) -> list[_Part]:
        """The persons of a file of persons, each with the place of its household."""
        own, above = self.survey.persons, self.survey.households
        assert own is not None
        where = f"WHERE ({own.where}\n)" if own.where else ""
        person = f"(SELECT *, ({own.key}\n) AS {_KEY} FROM {quoted(own.file)} AS person {where}) AS person"
        names = {ROW.strip('"'): f"person.{ROW}", _KEY.strip('"'): f"person.{_KEY}"}
        source = f"FROM {person}"
        if above is not None:
            condition = f"WHERE ({above.where}\n)" if above.where else ""
            whole = (
                f"(SELECT *, ({above.key}\n) AS {_KEY} FROM {quoted(above.file)} AS household {condition}) AS household"
            )
            source += f" LEFT JOIN {whole} ON person.{_KEY}::VARCHAR = household.{_KEY}::VARCHAR"
            names["household's key"] = f"household.{_KEY}"
        for name, column in own.columns.items():
            names[name] = column.take
        found = self._query(database, source, names, "persons/columns", f"ORDER BY person.{ROW}")
        rows, keys = found[0].to_numpy(), found[1].combine_chunks()
        file = self.files[own.file]
        places = self._places(rows, keys, file, above is not None)
        self._stop()
        return [_Part("persons", file, rows, places, self._values(own.columns, found, rows, file))]

    def _places(self, rows: Array, keys: pa.Array, file: str, joined: bool) -> Array:
        """The place of each person's household, by key."""
        notes = Faults()
        column = ColumnMap("key", "")
        null = pc.is_null(keys).to_numpy(zero_copy_only=False)
        notes.rows(column, file, rows, null, "household", lambda place: "This person has no household.")
        if not joined:
            self.keys = keys.dictionary_encode().dictionary
        found = pc.index_in(keys.cast(pa.string()), self.keys.cast(pa.string()))
        lost = pc.is_null(found).to_numpy(zero_copy_only=False) & ~null
        hint = "Leave such persons out by `where:`, or mend the key."
        notes.rows(column, file, rows, lost, "household", lambda place: f"There is no household {keys[place]}.", hint)
        self.faults += notes.found
        return pc.fill_null(found, 0).to_numpy(zero_copy_only=False).astype(np.int64)

    def _made(self, database: Tables) -> list[_Part]:
        """Persons made from the rows of households."""
        own = self.survey.households
        assert own is not None
        where = f"WHERE ({own.where}\n)" if own.where else ""
        file = self.files[own.file]
        parts = []
        for place, member in enumerate(self.survey.members):
            path = f"members/{place + 1}"
            counts = self._counts(database, member.count, own, where, path) if member.count else None
            source = f"FROM {quoted(own.file)} AS household"
            if counts is not None:
                source = f"{source}, range(1, greatest(0, coalesce(try_cast(({member.count}\n) AS BIGINT), 0)) + 1) AS made(n)"
            else:
                source = f"{source}, (SELECT 1 AS n) AS made"
            names = {ROW.strip('"'): ROW, "n": "n", **{name: one.take for name, one in member.columns.items()}}
            found = self._query(database, f"{source} {where}", names, f"{path}/columns", f"ORDER BY {ROW}, n")
            rows = found[0].to_numpy()
            households = np.searchsorted(self._own_rows(database, own, where), rows)
            parts.append(_Part(member.name, file, rows, households, self._values(member.columns, found, rows, file)))
        return parts

    def _own_rows(self, database: Tables, own: TableMap, where: str) -> Array:
        return database.table(f"SELECT {ROW} FROM {quoted(own.file)} AS household {where} ORDER BY {ROW}")[0].to_numpy()

    def _counts(self, database: Tables, text: str, own: TableMap, where: str, path: str) -> Array:
        """How many members a part makes in each household; whole numbers that are not below 0."""
        source = f"FROM {quoted(own.file)} AS household {where}"
        names = {ROW.strip('"'): ROW, "count": text}
        found = self._query(database, source, names, path, f"ORDER BY {ROW}")
        notes = Faults()
        file, column, rows = self.files[own.file], ColumnMap("count", text), found[0].to_numpy()
        counts = read_column(column, Target("count", Kind.NUMBER, False), found[1].combine_chunks(), rows, file, notes)
        values = pc.fill_null(counts, -1.0).to_numpy(zero_copy_only=False)
        wrong = (values < 0) | (values != np.floor(values))
        notes.rows(
            column, file, rows, wrong, "range", lambda place: f"{path}: {counts[place]} is no number of members."
        )
        self.faults += notes.found
        self._stop()
        return values

    # -- the table ----------------------------------------------------------------------------------------------------

    def _table(self, households: _Part | None, parts: Sequence[_Part]) -> tuple[pa.Table, list[str]]:
        places = np.concatenate([part.households for part in parts])
        ranks, ids = self._ids()
        order = np.lexsort((np.arange(len(places)), ranks[places]))
        places = places[order]
        numbers = ids[places]
        starts = np.flatnonzero(np.concatenate([[True], places[1:] != places[:-1]]))
        sizes = np.diff(np.append(starts, len(places)))
        empty = len(self.keys) - len(starts)
        if empty:
            self.warnings.append(f"{empty:,} households have no person in the survey; they are left out.")
        columns: dict[str, pa.Array] = {HOUSEHOLD: pa.array(numbers, pa.int64())}
        columns[ID] = pa.array(np.arange(len(places)) - np.repeat(starts, sizes) + 1, pa.int32())
        named = dict.fromkeys([*self._names(households, parts)])
        for name in named:
            columns[name] = self._column(name, households, parts, places, order)
        if WEIGHT not in columns:
            columns[WEIGHT] = pa.array(np.ones(len(places)))
            self.warnings.append("There are no weights: figures are of the sample, not of the nation.")
        self._check_weights(columns, parts, order)
        self._check_welfare(columns, starts)
        self._stop()
        self._check_adults(columns, starts)
        first = [HOUSEHOLD, ID, WEIGHT, *(name for name in layout.ANALYSIS_COLUMNS if name in columns)]
        ordered = {name: columns[name] for name in dict.fromkeys([*first, *columns])}
        about = layout.Metadata(
            self.survey.country, self.survey.year, self.currency, self.survey.welfare, "survey", None,
            f"{self.survey.title}. {self.survey.source}".strip(), (*self.survey.notes, *self._assumptions()),
        )  # fmt: skip
        table = pa.table(ordered)
        return table.cast(layout.with_metadata(table.schema, about)), [*named]

    def _ids(self) -> tuple[Array, Array]:
        """The rank of each household, and its number: its key where keys are whole numbers, else its place, from 1."""
        count = len(self.keys)
        if pa.types.is_integer(self.keys.type):
            keys = self.keys.to_numpy(zero_copy_only=False).astype(np.int64)
            return np.argsort(np.argsort(keys, kind="stable"), kind="stable"), keys
        return np.arange(count), np.arange(1, count + 1)

    def _names(self, households: _Part | None, parts: Sequence[_Part]) -> list[str]:
        return [name for part in ([households] if households else []) + list(parts) for name in part.values]

    def _column(
        self, name: str, households: _Part | None, parts: Sequence[_Part], places: Array, order: Array
    ) -> pa.Array:
        """A column of all persons: what the part of each says, or else what its household's row says."""
        kind = self.targets[name].type
        if not any(name in part.values for part in parts):
            assert households is not None
            return _plain(households.values[name]).take(pa.array(places)).cast(kind)
        pieces = []
        for part in parts:
            own = part.values.get(name)
            if own is not None:
                pieces.append(_plain(own))
            elif households is not None and name in households.values:
                pieces.append(_plain(households.values[name]).take(pa.array(part.households)))
            else:
                pieces.append(pa.nulls(len(part.rows), kind.value_type if pa.types.is_dictionary(kind) else kind))
        found = pa.chunked_array(pieces).combine_chunks().take(pa.array(order))
        return found.dictionary_encode().cast(kind) if pa.types.is_dictionary(kind) else found.cast(kind)

    def _check_weights(self, columns: Mapping[str, pa.Array], parts: Sequence[_Part], order: Array) -> None:
        weights = columns[WEIGHT]
        values = pc.fill_null(weights, 0.0).to_numpy(zero_copy_only=False)
        rows = np.concatenate([part.rows for part in parts])[order]
        notes = Faults()
        hint = "Leave such rows out by `where: weight > 0`, or mend the weight."
        notes.rows(
            ColumnMap(WEIGHT, ""), parts[0].file, rows, ~(values > 0), "weight",
            lambda place: f"The weight {weights[place].as_py()} is not above 0." if weights[place].is_valid else "The weight is missing.",
            hint,
        )  # fmt: skip
        self.faults += notes.found

    def _check_welfare(self, columns: dict[str, pa.Array], starts: Array) -> None:
        welfare = columns.get(layout.CONSUMPTION)
        if welfare is None:
            self.warnings.append(
                "There is no monthly_consumption: poverty, inequality and incidence cannot be measured."
            )
            return
        values = welfare.take(pa.array(starts))
        if values.null_count:
            message = f"{layout.CONSUMPTION} is not known of {values.null_count:,} households."
            self._fault("missing", message, 0, layout.CONSUMPTION, "Leave them out by `where:`, or say what they have.")
            return
        known = values.to_numpy(zero_copy_only=False)
        below = known < 0
        if below.any():
            least = float(known.min())
            self.warnings.append(
                f"{int(below.sum()):,} households have a {self.survey.welfare} below 0 (the lowest {least:,.2f} a month); "
                "it is taken for 0."
            )
            columns[layout.CONSUMPTION] = pc.max_element_wise(welfare, 0.0)
        if not (known > 0).any():
            self._fault("range", f"{layout.CONSUMPTION} is above 0 for no household.", 0, layout.CONSUMPTION)

    def _check_adults(self, columns: Mapping[str, pa.Array], starts: Array) -> None:
        ages = columns[layout.AGE]
        adult = pc.fill_null(pc.greater_equal(ages, pa.scalar(_ADULT, pa.int16())), True).to_numpy(zero_copy_only=False)
        without = int((~np.logical_or.reduceat(adult, starts)).sum())
        if without:
            self.warnings.append(f"{without:,} households have no member of {_ADULT} or more.")
        if ages.null_count:
            self.warnings.append(f"The age of {ages.null_count:,} persons is not known.")

    def _assumptions(self) -> list[str]:
        found = [f"{column.name}: {column.assumed}" for column in self.survey.columns() if column.assumed]
        return list(dict.fromkeys(found))

    def _check(self, table: pa.Table) -> None:
        """Read the table as the law will, so that what does not fit is told now."""
        name = "the population made by the map"
        layout.check_table(table, name)
        source = open_source(table, name=name)
        facts = [column for column in table.column_names if column in self.questions]
        own = [column for column in table.column_names if column not in facts]
        reader = Reader(
            read_population(source), self.questions, self.law.code, facts,
            allow_extra=True, known_elsewhere=[*self.law.shared_vocabulary, *own],
        )  # fmt: skip
        for _ in reader.batches():
            pass

    # -- the report ---------------------------------------------------------------------------------------------------

    def _report(
        self, table: pa.Table, names: Sequence[str], tables: Mapping[str, pa.Table], used: Collection[str]
    ) -> ImportReport:
        weights = table[WEIGHT].to_numpy()
        households = int(1 + (np.diff(table[HOUSEHOLD].to_numpy()) != 0).sum())
        unused = [
            (name, sum(column.lower() not in used for column in one.column_names)) for name, one in tables.items()
        ]
        return ImportReport(
            self.survey.title, self.survey.country, self.survey.year, households, table.num_rows, float(weights.sum()),
            tuple(self._about(name, table) for name in names), tuple(unused), self.day.isoformat(),
            tuple(self._missing(set(table.column_names))), tuple(self.warnings),
        )  # fmt: skip

    def _about(self, name: str, table: pa.Table) -> ColumnReport:
        column = table[name]
        parts: list[tuple[str, ColumnMap]] = []
        for part, own in (("households", self.survey.households), ("persons", self.survey.persons)):
            if own is not None and name in own.columns:
                parts.append((part, own.columns[name]))
        parts += [(member.name, member.columns[name]) for member in self.survey.members if name in member.columns]
        kind = "fact" if name in self.questions else "analysis"
        return ColumnReport(
            name, kind, tuple((part, one.take) for part, one in parts),
            tuple(dict.fromkeys(one.assumed for _, one in parts if one.assumed)),
            len(column) - column.null_count, len(column), tuple(_counted(column)),
        )  # fmt: skip

    def _missing(self, given: Collection[str]) -> list[tuple[str, tuple[str, ...]]]:
        try:
            in_force = {part.rule.name for part in edition(self.law, self.day).parts}
        except DecisionRefused:
            self.warnings.append(f"No scheme of the country was in force on {self.day}.")
            return []
        found = []
        for scheme in self.law.schemes:
            rules = [one.name for one in self.law.rules_of(scheme) if one.role != "helper" and one.name in in_force]
            lacking = missing_facts(self.law, self.day, rules, given) if rules else []
            if lacking:
                found.append((scheme.name, tuple(sorted(lacking))))
        return found


def _plain(values: pa.Array) -> pa.Array:
    return values.cast(values.type.value_type) if pa.types.is_dictionary(values.type) else values


def _counted(column: pa.ChunkedArray) -> list[tuple[str, int]]:
    """The categories of a column with their numbers, the most frequent first."""
    if not (pa.types.is_dictionary(column.type) or pa.types.is_boolean(column.type)):
        return []
    plain = column.cast(column.type.value_type) if pa.types.is_dictionary(column.type) else column
    rows = sorted(plain.value_counts().to_pylist(), key=lambda row: -row["counts"])
    words = {None: "not known", True: "yes", False: "no"}
    return [(words.get(row["values"], row["values"]), row["counts"]) for row in rows[:_MOST_CATEGORIES]]


def _words(error: duckdb.Error) -> str:
    text = str(error).strip().split("\n")[0]
    return f"{text.partition(': ')[2] or text}".rstrip(".") + "."


_OWN: Mapping[str, Target] = {
    ID: Target(ID, Kind.NUMBER, False, whole=True),
    WEIGHT: Target(WEIGHT, Kind.NUMBER, False, True),
    layout.AGE: Target(layout.AGE, Kind.NUMBER, False, whole=True),
    layout.CONSUMPTION: Target(layout.CONSUMPTION, Kind.NUMBER, False, True, period="month"),
    layout.LABOUR_STATUS: Target(layout.LABOUR_STATUS, Kind.CHOICE, False),
    layout.REGION: Target(layout.REGION, Kind.CHOICE, False, True),
    layout.STRATUM: Target(layout.STRATUM, Kind.CHOICE, False, True),
    layout.CLUSTER: Target(layout.CLUSTER, Kind.CHOICE, False, True),
}


def _shared_targets(law: Law, currency: str) -> dict[str, Target]:
    """The facts that other countries ask for; a population may hold them too."""
    from payung.countries import vocabulary

    found = {}
    for name in law.shared_vocabulary - set(law.questions):
        declared = getattr(vocabulary, name)
        if isinstance(declared, language.Link):
            found[name] = Target(name, Kind.LINK, False)
            continue
        of_household = declared.level == language.HOUSEHOLD
        word = annotation_word(declared.annotation)
        if word is None:
            found[name] = Target(name, Kind.CHOICE, False, of_household, declared.annotation)
        elif word.kind in (Kind.TRUTH, Kind.NUMBER, Kind.DATE):
            period = declared.unit.partition("/")[2]
            money = currency if language.CURRENCY in declared.unit else ""
            found[name] = Target(name, word.kind, False, of_household, None, money, period if money else "", word.whole)
    return found


__all__ = ["Imported", "import_survey"]
