"""Reads the map of an import: which column is what. Every word that means nothing is refused with its line."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from payung.law.documents import Node, read_text
from payung.law.faults import DocumentRefused, Fault, nearest
from payung.law.model import Law
from payung.law.types import Kind
from payung.office.acts import Refusal
from payung.office.people.checking import OF_THE_REGISTER
from payung.office.people.identities import kinds

CALENDARS = GREGORIAN, BUDDHIST, BIKRAM_SAMBAT = ("gregorian", "buddhist", "bikram_sambat")
ORDERS = YMD, DMY, MDY = ("year-month-day", "day-month-year", "month-day-year")
_KEYS = ("list", "key", "encoding", "names", "names_latin", "birth_date", "sex", "identity", "phone", "household", "head",
         "facts", "since")  # fmt: skip
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table and what its texts mean: `values` by text, or the text itself."""

    name: str
    values: Mapping[str, Any] = field(default_factory=dict)
    kind: str = ""
    calendar: str = GREGORIAN
    order: str = YMD


@dataclass(frozen=True, slots=True)
class ImportMap:
    """What a table's columns are."""

    list: str
    key: tuple[str, ...]
    encoding: str
    names: tuple[str, ...]
    names_latin: tuple[str, ...]
    birth_date: Column | None
    sex: Column | None
    identity: Column | None
    phone: Column | None
    household: Column | None
    head: Column | None
    facts: Mapping[str, Column]
    since: datetime.date | None

    @property
    def columns(self) -> dict[str, str]:
        """The columns that the table must have, each with the place in the map that names it."""
        single = {name: getattr(self, name) for name in ("birth_date", "sex", "identity", "phone", "household", "head")}
        found = dict.fromkeys(self.key, "key")
        found |= dict.fromkeys(self.names, "names") | dict.fromkeys(self.names_latin, "names_latin")
        found |= {column.name: name for name, column in single.items() if column is not None}
        return found | {column.name: f"facts/{name}" for name, column in self.facts.items()}


def read_map(text: str, law: Law, file: str = "map.yaml") -> ImportMap:
    """Read a map. Raises Refusal with every fault, by line."""
    if len(text) > _MOST:
        raise Refusal(Fault("range", f"The map has {len(text)} characters; the most is {_MOST}.", file=file))
    try:
        document = read_text(text, file=file)
    except DocumentRefused as refused:
        raise Refusal(*refused.faults) from None
    reader = _Reader(law, file)
    found = reader.map(document)
    if reader.faults or found is None:
        raise Refusal(*reader.faults)
    return found


class _Reader:
    def __init__(self, law: Law, file: str) -> None:
        self.law = law
        self.file = file
        self.faults: list[Fault] = []

    def fault(self, kind: str, message: str, node: Node, path: str, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, node.line, path, hint))

    def map(self, node: Node) -> ImportMap | None:
        if not isinstance(node.value, dict):
            self.fault("type", "A map says what the columns are: `names: ...`.", node, "")
            return None
        parts = self._parts(node, _KEYS, "")
        for name in ("list", "names"):
            if name not in parts:
                self.fault("missing", f"The map does not say `{name}`.", node, name)
        calendar = {"column": None, "calendar": CALENDARS, "order": ORDERS}
        return ImportMap(
            list=self._text(parts.get("list"), "list"),
            key=self._names(parts.get("key"), "key"),
            encoding=self._encoding(parts.get("encoding")),
            names=self._names(parts.get("names"), "names"),
            names_latin=self._names(parts.get("names_latin"), "names_latin"),
            birth_date=self._column(parts.get("birth_date"), "birth_date", calendar),
            sex=self._column(parts.get("sex"), "sex", {"column": None, "values": None}),
            identity=self._column(parts.get("identity"), "identity", {"column": None, "kind": tuple(kinds())}),
            phone=self._column(parts.get("phone"), "phone", {"column": None}),
            household=self._column(parts.get("household"), "household", {"column": None}),
            head=self._column(parts.get("head"), "head", {"column": None, "values": None}),
            facts=self._facts(parts.get("facts")),
            since=self._day(parts.get("since")),
        )

    def _parts(self, node: Node, known: tuple[str, ...], path: str) -> dict[str, Node]:
        parts: dict[str, Node] = node.value if isinstance(node.value, dict) else {}
        for name, part in parts.items():
            if name not in known:
                hint = nearest(name, known) or f"One of {', '.join(known)}."
                self.fault("unknown-name", f"'{name}' means nothing here.", part, f"{path}/{name}".strip("/"), hint)
        return parts

    def _text(self, node: Node | None, path: str) -> str:
        if node is None:
            return ""
        text = "" if isinstance(node.value, dict | list) or node.value is None else node.written or str(node.value)
        if not text.strip():
            self.fault("type", "A name stands here.", node, path)
        return text.strip()

    def _names(self, node: Node | None, path: str) -> tuple[str, ...]:
        if node is None:
            return ()
        return tuple(self._text(part, path) for part in (node.value if isinstance(node.value, list) else [node]))

    def _encoding(self, node: Node | None) -> str:
        found = self._text(node, "encoding") or "utf-8-sig"
        try:
            "".encode(found)
        except (LookupError, UnicodeError):
            self.fault(
                "unknown-name", f"'{found}' is no encoding.", node or Node(None), "encoding", "utf-8, cp874, utf-16."
            )
        return "utf-8-sig" if found.lower().replace("_", "-") in ("utf-8", "utf8") else found

    def _column(self, node: Node | None, path: str, known: Mapping[str, tuple[str, ...] | None]) -> Column | None:
        if node is None:
            return None
        if not isinstance(node.value, dict):
            if "kind" in known:
                self.fault("missing", "Say which kind of document it is: `{column: ..., kind: ...}`.", node, path)
            return Column(self._text(node, path))
        parts = self._parts(node, tuple(known), path)
        chosen: dict[str, str] = {}
        for name, choices in known.items():
            if choices is None:
                continue
            if name not in parts:
                if name == "kind":
                    self.fault("missing", "Say which kind of document it is.", node, f"{path}/kind")
                continue
            chosen[name] = self._text(parts[name], f"{path}/{name}")
            if chosen[name] not in choices:
                hint = nearest(chosen[name], choices) or f"One of {', '.join(choices)}."
                self.fault("unknown-name", f"'{chosen[name]}' is no {name}.", parts[name], f"{path}/{name}", hint)
        if "column" not in parts:
            self.fault("missing", "Say which column it is.", node, f"{path}/column")
        values = self._values(parts.get("values"), f"{path}/values")
        return Column(self._text(parts.get("column"), path), values, **chosen)

    def _values(self, node: Node | None, path: str) -> dict[str, Any]:
        if node is None:
            return {}
        if isinstance(node.value, list):
            return {self._text(part, path): True for part in node.value}
        if not isinstance(node.value, dict):
            self.fault("type", "Say what each text means: `{F: female, M: male}`.", node, path)
            return {}
        return {
            name: part.value if isinstance(part.value, bool) else self._text(part, path)
            for name, part in node.value.items()
        }

    def _facts(self, node: Node | None) -> dict[str, Column]:
        if node is None:
            return {}
        if not isinstance(node.value, dict):
            self.fault("type", "Facts are `name of the law's input: column`.", node, "facts")
            return {}
        found = {}
        for name, part in node.value.items():
            path = f"facts/{name}"
            question = self.law.questions.get(name)
            if name in OF_THE_REGISTER:
                self.fault("own-field", f"'{name}' is no fact: it has a field of its own.", part, path)
            elif question is None:
                hint = nearest(name, self.law.questions) or f"`payung inputs {self.law.code}` lists them all."
                self.fault("unknown-name", f"'{name}' is no input of {self.law.country.names['en']}.", part, path, hint)
            elif question.of_household or question.type.kind is Kind.LINK:
                what = "a fact of the household" if question.of_household else "a link to another person"
                self.fault("level", f"'{name}' is {what}, which a list of persons cannot bring.", part, path)
            column = self._column(part, path, {"column": None, "values": None})
            if column is not None:
                found[name] = column
        return found

    def _day(self, node: Node | None) -> datetime.date | None:
        if node is None:
            return None
        try:
            return datetime.date.fromisoformat(self._text(node, "since"))
        except ValueError:
            self.fault("date", "This is not a day.", node, "since", "Write year-month-day, such as 2026-03-01.")
            return None
