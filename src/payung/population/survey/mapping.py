"""The map of a survey: a small YAML file that says where in its files each column of a population comes from.

```yaml
title: Family Income and Expenditure Survey 2015
source: Philippine Statistics Authority
country: ph
year: 2015
currency: PHP
welfare: income                       # what monthly_consumption holds: consumption (default) or income
files: {families: codes, persons: labels}   # of Stata and SPSS: whether values come as codes or as their labels
households:
  file: families
  key: hh_id                          # an expression: what tells one household from another
  where: weight > 0                   # optional: only these rows
  columns:
    region: {take: '"Region"', recode: {Ilocos: ilocos}, otherwise: elsewhere}
    monthly_consumption: {take: income, per: year, times: 1000}
persons: {file: persons, key: hh_id, columns: {...}}    # a roster: one row a person
members:                              # or, where there is none, persons made from counts in the row of the household
  - name: head
    columns: {...}
  - name: children under 5
    count: '"Members under 5"'        # n is 1, 2 ... for each of them
    columns: {age: {take: "2", assumed: The middle of the band.}}
```
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from payung.law.documents import Node, read_file
from payung.law.faults import DocumentRefused, Fault, nearest
from payung.law.household import node_of
from payung.population.faults import PopulationRefused
from payung.population.layout import WELFARES
from payung.population.survey.files import CODES, LABELS

PERIODS = {"day": 365, "week": 52, "month": 12, "quarter": 4, "half-year": 2, "year": 1}
"""How many of a period a year has, by which amounts are carried from one to another."""
_TOP = (
    "title",
    "source",
    "country",
    "year",
    "currency",
    "welfare",
    "notes",
    "files",
    "households",
    "persons",
    "members",
)
_COLUMN = ("take", "recode", "otherwise", "per", "times", "unknown", "assumed", "currency")
_TABLE = ("file", "key", "where", "columns")
_MEMBER = ("name", "count", "columns")
_YEARS = (1950, 2100)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Where a column comes from: the expression `take`, then `unknown` values made missing, then `recode` (with `otherwise` for
    all other values), then `times` and from the period `per` to that of the column. `assumed` says what was not observed."""

    name: str
    take: str
    recode: Mapping[str, Any] | None = None
    otherwise: Any = None
    has_otherwise: bool = False
    per: str = ""
    times: float = 1.0
    unknown: tuple[str, ...] = ()
    assumed: str = ""
    currency: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class TableMap:
    """One file: the expression that tells households apart, which rows count, and the columns."""

    file: str
    key: str
    where: str
    columns: Mapping[str, ColumnMap]
    line: int


@dataclass(frozen=True, slots=True)
class MemberMap:
    """Persons made from the row of a household: `count` of them (an expression; one if empty)."""

    name: str
    count: str
    columns: Mapping[str, ColumnMap]
    line: int


@dataclass(frozen=True, slots=True)
class SurveyMap:
    """A map that was read. `files` gives each file's name and whether its values come as codes or labels."""

    title: str
    source: str
    country: str
    year: int
    currency: str
    welfare: str
    notes: tuple[str, ...]
    files: Mapping[str, str]
    households: TableMap | None
    persons: TableMap | None
    members: tuple[MemberMap, ...]
    path: str = ""

    def columns(self) -> list[ColumnMap]:
        """Every column's map, those of households first."""
        parts = [part.columns for part in (self.households, self.persons, *self.members) if part is not None]
        return [column for columns in parts for column in columns.values()]


def read_map(source: str | Path | Mapping[str, Any]) -> SurveyMap:
    """Read a map from a file, or from the same as plain data. Raises PopulationRefused with every fault."""
    path = str(source) if isinstance(source, str | Path) else ""
    try:
        node = read_file(source) if isinstance(source, str | Path) else node_of(source)
    except DocumentRefused as refused:
        raise PopulationRefused(refused.faults) from None
    reader = _Reader(path)
    found = reader.survey(node)
    if reader.faults:
        raise PopulationRefused(reader.faults)
    return found


@dataclass(slots=True)
class _Reader:
    """Reads one map; every fault is noted with its line."""

    file: str
    faults: list[Fault] = field(default_factory=list)

    def fault(self, kind: str, message: str, node: Node, path: str, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, node.key_line or node.line, path, hint))

    def survey(self, node: Node) -> SurveyMap:
        keys = self._keys(node, _TOP, "")
        for name in ("title", "country", "year", "currency", "files"):
            if name not in keys:
                self.fault("missing", f"The map has no {name}.", node, name, f"Add `{name}:`.")
        files = self._files(keys)
        households = self._table(keys, "households", files)
        persons = self._table(keys, "persons", files)
        members = tuple(self._members(keys))
        if persons is None and not members:
            hint = "Add `persons:` for a roster, or `members:` that are made from counts."
            self.fault("missing", "The map has no persons.", node, "persons", hint)
        if persons is not None and members:
            self.fault("duplicate", "Persons come from a roster or are made, not both.", keys["members"], "members")
        if members and households is None:
            self.fault("missing", "Members are made from rows of households.", keys["members"], "households")
        welfare = self._text(keys, "welfare") or WELFARES[0]
        if welfare not in WELFARES:
            hint = f"Write {' or '.join(WELFARES)}."
            self.fault("category", f"'{welfare}' is no welfare.", keys["welfare"], "welfare", hint)
        return SurveyMap(
            self._text(keys, "title"), self._text(keys, "source"), self._text(keys, "country").lower(), self._year(keys),
            self._text(keys, "currency").upper(), welfare, tuple(self._texts(keys, "notes")), files, households, persons,
            members, self.file,
        )  # fmt: skip

    def _keys(self, node: Node, known: tuple[str, ...], path: str) -> Mapping[str, Node]:
        if not isinstance(node.value, dict):
            self.fault("type", f"This is a mapping with {', '.join(known)}.", node, path)
            return {}
        for name, child in node.value.items():
            if name not in known:
                hint = nearest(name, known) or f"Known are {', '.join(known)}."
                self.fault("unknown-key", f"'{name}' means nothing here.", child, f"{path}/{name}".strip("/"), hint)
        return node.value

    def _text(self, keys: Mapping[str, Node], name: str, path: str = "") -> str:
        node = keys.get(name)
        if node is None or node.value is None:
            return ""
        if isinstance(node.value, dict | list):
            self.fault("type", f"`{name}` is a text.", node, f"{path}/{name}".strip("/"))
            return ""
        return (node.written or str(node.value)).strip()

    def _texts(self, keys: Mapping[str, Node], name: str, path: str = "") -> list[str]:
        node = keys.get(name)
        if node is None or node.value is None:
            return []
        if isinstance(node.value, dict):
            self.fault("type", f"`{name}` is a list.", node, f"{path}/{name}".strip("/"))
            return []
        parts = node.value if isinstance(node.value, list) else [node]
        return [(part.written or str(part.value)).strip() for part in parts]

    def _year(self, keys: Mapping[str, Node]) -> int:
        text = self._text(keys, "year")
        if text and not (text.isdecimal() and _YEARS[0] <= int(text) <= _YEARS[1]):
            hint = f"Write the Gregorian year, {_YEARS[0]} to {_YEARS[1]}, in which most households were asked."
            self.fault("range", f"'{text}' is no year of a survey.", keys["year"], "year", hint)
            return 0
        return int(text or 0)

    def _files(self, keys: Mapping[str, Node]) -> dict[str, str]:
        node = keys.get("files")
        if node is None:
            return {}
        if isinstance(node.value, list):
            return {str(part.value): CODES for part in node.value}
        found = {}
        for name, child in self._keys(node, tuple(node.value) if isinstance(node.value, dict) else (), "files").items():
            if child.value not in (CODES, LABELS):
                hint = f"Write {CODES} or {LABELS}."
                self.fault("category", f"'{child.value}' says not how values come.", child, f"files/{name}", hint)
            if not name.isidentifier():
                self.fault("type", f"'{name}' is no name for a file.", child, f"files/{name}", "Use letters only.")
            found[name] = str(child.value)
        return found

    def _table(self, keys: Mapping[str, Node], name: str, files: Mapping[str, str]) -> TableMap | None:
        node = keys.get(name)
        if node is None:
            return None
        own = self._keys(node, _TABLE, name)
        file = self._text(own, "file", name)
        if file not in files:
            hint = nearest(file, files) or f"Files are {', '.join(files)}."
            self.fault("unknown-name", f"There is no file '{file}' among `files`.", node, f"{name}/file", hint)
        key = self._text(own, "key", name)
        if not key:
            self.fault("missing", "There is no key of the household.", node, f"{name}/key", "Add `key: hh_id`.")
        return TableMap(file, key or "1", self._text(own, "where", name), self._columns(own, name), node.key_line)

    def _members(self, keys: Mapping[str, Node]) -> list[MemberMap]:
        node = keys.get("members")
        if node is None:
            return []
        if not isinstance(node.value, list) or not node.value:
            self.fault("type", "`members` is a list: the head, the children, ...", node, "members")
            return []
        found = []
        for place, child in enumerate(node.value):
            path = f"members/{place + 1}"
            own = self._keys(child, _MEMBER, path)
            name = self._text(own, "name", path) or str(place + 1)
            found.append(MemberMap(name, self._text(own, "count", path), self._columns(own, path), child.line))
        return found

    def _columns(self, keys: Mapping[str, Node], path: str) -> dict[str, ColumnMap]:
        node = keys.get("columns")
        if node is None:
            return {}
        if not isinstance(node.value, dict):
            self.fault("type", "`columns` is a mapping.", node, f"{path}/columns")
            return {}
        found = {}
        for name, child in node.value.items():
            column = self._column(name, child, f"{path}/columns/{name}")
            if column is not None:
                found[name] = column
        return found

    def _column(self, name: str, node: Node, path: str) -> ColumnMap | None:
        if not isinstance(node.value, dict):
            if node.value is None or isinstance(node.value, list):
                self.fault("type", "A column is an expression, or a mapping with `take`.", node, path)
                return None
            return ColumnMap(name, node.written or str(node.value), line=node.key_line or node.line)
        keys = self._keys(node, _COLUMN, path)
        take = self._text(keys, "take", path)
        if not take:
            hint = "Add `take:` with an expression."
            self.fault("missing", "It is not said where the column comes from.", node, f"{path}/take", hint)
            return None
        per = self._text(keys, "per", path)
        if per and per not in PERIODS:
            hint = f"One of {', '.join(PERIODS)}."
            self.fault("unit", f"'{per}' is no period.", keys["per"], f"{path}/per", hint)
            per = ""
        return ColumnMap(
            name, take, self._recode(keys, path), self._plain(keys.get("otherwise")), "otherwise" in keys, per,
            self._times(keys, path), tuple(self._texts(keys, "unknown", path)), self._text(keys, "assumed", path),
            self._text(keys, "currency", path).upper(), node.key_line or node.line,
        )  # fmt: skip

    def _recode(self, keys: Mapping[str, Node], path: str) -> Mapping[str, Any] | None:
        node = keys.get("recode")
        if node is None:
            return None
        if not isinstance(node.value, dict):
            self.fault("type", "`recode` is a mapping from the survey's values to ours.", node, f"{path}/recode")
            return None
        return {key: self._plain(child) for key, child in node.value.items()}

    def _plain(self, node: Node | None) -> Any:
        if node is None or node.value is None:
            return None
        return node.value if isinstance(node.value, bool) else (node.written or str(node.value))

    def _times(self, keys: Mapping[str, Node], path: str) -> float:
        node = keys.get("times")
        if node is None:
            return 1.0
        if not isinstance(node.value, Decimal) or node.value <= 0:
            self.fault("type", "`times` is a number above 0.", node, f"{path}/times")
            return 1.0
        return float(node.value)
