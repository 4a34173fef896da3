"""The small language in which a map takes values from a survey's columns: single expressions of DuckDB's SQL, of a closed list of
functions, evaluated where no file, no network and no setting can be reached."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import duckdb
import pyarrow as pa

from payung.law.faults import Fault, nearest

_OPERATORS = ("+", "-", "*", "/", "//", "%", "**", "^", "||", "~~", "!~~", "~~*", "!~~*")
_OF_NUMBERS = (
    "abs", "ceil", "ceiling", "floor", "round", "trunc", "sign", "exp", "ln", "log", "log10", "log2", "power", "pow", "sqrt", "mod",
    "fmod", "greatest", "least",
)  # fmt: skip
_OF_TEXT = (
    "concat", "contains", "ends_with", "starts_with", "prefix", "suffix", "left", "right", "length", "lower", "upper", "trim", "ltrim",
    "rtrim", "lpad", "rpad", "replace", "split_part", "strip_accents", "substr", "substring", "regexp_extract", "regexp_full_match",
    "regexp_matches", "regexp_replace",
)  # fmt: skip
_OF_DAYS = ("make_date", "strptime", "year", "month", "day", "date_part")
FUNCTIONS = frozenset((*_OPERATORS, *_OF_NUMBERS, *_OF_TEXT, *_OF_DAYS, "coalesce", "ifnull", "nullif", "if"))
_CLASSES = {
    "CONSTANT",
    "COLUMN_REF",
    "FUNCTION",
    "CASE",
    "CAST",
    "COMPARISON",
    "CONJUNCTION",
    "OPERATOR",
    "BETWEEN",
    "TYPE",
}


class Tables:
    """A survey's tables in a database in memory that is locked once they are there."""

    def __init__(self, tables: Mapping[str, pa.Table]) -> None:
        self.connection = duckdb.connect()
        self.named: set[str] = set()  # columns that checked expressions name, in lower case
        self.connection.execute("SET python_enable_replacements = false; SET threads = 2")
        for name, table in tables.items():
            self.connection.register(f"given_{name}", table)
            self.connection.execute(
                f"CREATE TABLE {quoted(name)} AS SELECT *, row_number() OVER () AS {ROW} FROM given_{name}"
            )
            self.connection.unregister(f"given_{name}")
        self.connection.execute("SET enable_external_access = false; SET lock_configuration = true")

    def table(self, query: str) -> pa.Table:
        """The rows of a query. Raises duckdb.Error."""
        return self.connection.sql(query).to_arrow_table()

    def faults(self, text: str, scope: Mapping[str, list[str]], file: str, line: int, path: str) -> list[Fault]:
        """What is wrong with an expression. `scope` has the columns of each table that it may name; with "" those that need none."""
        found = json.loads(
            self.connection.execute("SELECT json_serialize_sql(?)", [f"SELECT ({text}\n)"]).fetchall()[0][0]
        )
        if found.get("error"):
            message = str(found.get("error_message", "")).split("\n")[0].removesuffix(".")
            return [Fault("expression", f"This is no single expression: {message}.", file, line, path)]
        statements = found["statements"]
        select = statements[0]["node"] if len(statements) == 1 else {}
        if select.get("type") != "SELECT_NODE" or len(select.get("select_list", ())) != 1:
            return [Fault("expression", "This is no single expression.", file, line, path)]
        if select["from_table"]["type"] != "EMPTY" or select["where_clause"] or select["modifiers"]:
            return [Fault("expression", "An expression takes values from columns; it is no query.", file, line, path)]
        faults = []
        for part in _parts(select["select_list"][0]):
            faults += self._part(part, scope, file, line, path)
        return list(dict.fromkeys(faults))

    def _part(
        self, part: dict[str, Any], scope: Mapping[str, list[str]], file: str, line: int, path: str
    ) -> list[Fault]:
        kind = part["class"]
        if kind not in _CLASSES:
            message = f"A {kind.lower().replace('_', ' ')} has no place in a map."
            return [Fault("expression", message, file, line, path, "Values come row by row from the survey's columns.")]
        if kind == "FUNCTION" and part["function_name"].lower() not in FUNCTIONS:
            hint = nearest(part["function_name"], FUNCTIONS) or "docs/surveys.md has the list."
            return [
                Fault("expression", f"There is no function '{part['function_name']}' here.", file, line, path, hint)
            ]
        if kind != "COLUMN_REF":
            return []
        names = part["column_names"]
        self.named.add(names[-1].lower())
        if len(names) == 2 and names[0] in scope:
            return [] if _has(scope[names[0]], names[1]) else [_no_column(names[1], scope[names[0]], file, line, path)]
        if len(names) != 1:
            return [
                Fault("unknown-name", f"There is no table '{names[0]}'.", file, line, path, nearest(names[0], scope))
            ]
        holding = [table for table, columns in scope.items() if _has(columns, names[0])]
        if len(holding) > 1:
            hint = f"Write {' or '.join(f'{table}.{names[0]}' for table in holding if table)}."
            return [Fault("unknown-name", f"Several tables have a column '{names[0]}'.", file, line, path, hint)]
        every = [column for columns in scope.values() for column in columns]
        return [] if holding else [_no_column(names[0], every, file, line, path)]


ROW = '"row of the file"'


def quoted(name: str) -> str:
    """A name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def _has(columns: list[str], name: str) -> bool:
    return name.lower() in (column.lower() for column in columns)


def _no_column(name: str, columns: list[str], file: str, line: int, path: str) -> Fault:
    hint = nearest(name, columns) or f"It has {', '.join(columns[:12])}{' …' if len(columns) > 12 else ''}."
    return Fault("unknown-name", f"The survey has no column '{name}'.", file, line, path, hint)


def _parts(tree: Any) -> Iterator[dict[str, Any]]:
    """Each expression within an expression."""
    waiting = [tree]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            if "class" in found and "type" in found:
                yield found
            waiting.extend(found.values())
        elif isinstance(found, list):
            waiting.extend(found)
