"""Turns the columns of a table into what the register keeps. Each distinct text is read once."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.conf import settings

from payung.law.faults import Fault, HouseholdRefused, nearest
from payung.law.household import read_value
from payung.law.language import Enumeration
from payung.law.model import Law, Question
from payung.law.types import Kind
from payung.office.people.contacts import read_contact
from payung.office.people.identities import check_number
from payung.office.people.imports.days import read_day
from payung.office.people.imports.mapping import Column, ImportMap
from payung.office.people.imports.tables import Table
from payung.office.people.models import PHONE
from payung.office.people.naming import name_of

_NUMBER = re.compile(r"-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?")
Texts = list[Any]


@dataclass(slots=True)
class Rows:
    """The rows as the register keeps them, column by column; None where nothing is stated. `facts` are JSON texts."""

    keys: list[str]
    names: Texts
    names_latin: Texts
    birth_dates: Texts
    sexes: Texts
    identities: Texts
    phones: Texts
    households: list[str]
    heads: list[bool]
    facts: dict[str, Texts]


def read_rows(table: Table, map: ImportMap, law: Law, today: datetime.date) -> Rows:
    """Read every cell; what is wrong is noted with the table."""
    count = len(table.numbers)
    keys = _keys(table, map)
    _refuse_repeated(table, keys, map.key[0] if map.key else "", "The row is the same as row {}.")
    identities = _read(
        table, map.identity, lambda text: check_number(map.identity.kind, text) if map.identity else text
    )
    if map.identity:
        _refuse_repeated(table, identities, map.identity.name, "The same document stands in row {}.")
    households = _households(table, map, keys)
    return Rows(
        keys=keys,
        names=_named(table, map.names, required=True),
        names_latin=_named(table, map.names_latin, required=False) if map.names_latin else [None] * count,
        birth_dates=_read(table, map.birth_date, _born(map.birth_date, today)),
        sexes=_read(table, map.sex, _stated(law, law.questions.get("sex"), map.sex, as_json=False)),
        identities=identities,
        phones=_read(table, map.phone, lambda text: read_contact(PHONE, text, law.code)),
        households=households,
        heads=_heads(table, map),
        facts={
            name: _read(table, column, _stated(law, law.questions[name], column)) for name, column in map.facts.items()
        },
    )


def _read(table: Table, column: Column | None, read: Callable[[str], Any]) -> Texts:
    """A column's values. `read` gives a value or a Fault; an empty cell states nothing."""
    if column is None:
        return [None] * len(table.numbers)
    return _values(table, table.columns[column.name], column.name, read)


def _values(table: Table, texts: Any, column: str, read: Callable[[str], Any]) -> Texts:
    found: dict[str, Any] = {}
    wrong = False
    for text in set(texts):
        value = _checked(text, read) if text and not text.isspace() else None
        wrong = wrong or isinstance(value, Fault)
        found[text] = value
    if wrong:
        for row, text in enumerate(texts):
            fault = found[text]
            if isinstance(fault, Fault):
                table.fault(fault.kind, fault.message, row, column, fault.hint)
    return [found[text] for text in texts]


def _checked(text: str, read: Callable[[str], Any]) -> Any:
    if text[0] == "=":
        return Fault("formula", "The cell holds a formula.", hint="Paste its value.")
    return read(text)


def _named(table: Table, columns: tuple[str, ...], *, required: bool) -> Texts:
    parts = [table.columns[name] for name in columns]
    texts = parts[0] if len(parts) == 1 else list(map(" ".join, zip(*parts, strict=True)))
    names = _values(table, texts, columns[0], name_of)
    if required and None in names:
        for row, name in enumerate(names):
            if name is None:
                table.fault("missing", "A person has a name.", row, columns[0])
    return names


def _born(column: Column | None, today: datetime.date) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        assert column is not None
        day = read_day(text, column.calendar, column.order)
        if isinstance(day, datetime.date) and day > today:
            return Fault("range", f"{day} is in the future.", hint="Is the calendar that of the map?")
        if isinstance(day, datetime.date) and day.year < 1880:
            return Fault("range", f"{day} is too long ago.")
        return day

    return read


def _stated(
    law: Law, question: Question | None, column: Column | None, *, as_json: bool = True
) -> Callable[[str], Any]:
    """Reads a text as the law's input has it; gives a JSON text, or the plain text."""

    def read(text: str) -> Any:
        assert column is not None and question is not None
        stated: Any = text.strip()
        if column.values:
            if stated not in column.values:
                hint = nearest(stated, column.values) or f"It has: {', '.join(column.values)[:300]}."
                return Fault("unknown-name", f"The map does not say what '{stated[:40]}' means.", hint=hint)
            stated = column.values[stated]
        if isinstance(stated, bool):
            stated = "true" if stated else "false"
        if question.type.kind is Kind.NUMBER and not _NUMBER.fullmatch(stated):
            return Fault("type", f"'{stated[:40]}' is not a number.", hint="Write 1250.50 or 1,250.50.")
        try:
            value = read_value(law, question, stated, ())
        except HouseholdRefused as refused:
            return Fault(refused.faults[0].kind, refused.faults[0].message, hint=refused.faults[0].hint)
        return _json(value) if as_json else str(_plain(value))

    return read


def _json(value: Any) -> str:
    return format(value, "f") if isinstance(value, Decimal) else json.dumps(_plain(value), default=str)


def _plain(value: Any) -> Any:
    if isinstance(value, Enumeration):
        return value.key
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.to_plain() if hasattr(value, "to_plain") else value


def _keys(table: Table, map: ImportMap) -> list[str]:
    """A row's key, as a UUID: the same for the same list and the same cells of its key; it tells nothing of them."""
    columns = [table.columns[name] for name in (map.key or table.columns)]
    keyed = hashlib.blake2b(f"{map.list}\0row\0".encode(), digest_size=16, key=_secret())
    if map.key:
        for row, cells in enumerate(zip(*columns, strict=True)):
            if not any(cell.strip() for cell in cells):
                table.fault("missing", "The row has no key.", row, map.key[0])
    return _digests(keyed, ("\0".join(cells) for cells in zip(*columns, strict=True)))


def _households(table: Table, map: ImportMap, keys: list[str]) -> list[str]:
    """A household's key by the list's own word for it; who has none lives alone."""
    if map.household is None:
        return keys
    keyed = hashlib.blake2b(f"{map.list}\0household\0".encode(), digest_size=16, key=_secret())
    words = table.columns[map.household.name]
    distinct = list(set(words))
    found = dict(zip(distinct, _digests(keyed, distinct), strict=True))
    return [found[word] if word.strip() else key for word, key in zip(words, keys, strict=True)]


def _heads(table: Table, map: ImportMap) -> list[bool]:
    if map.head is None:
        return [False] * len(table.numbers)
    words: Mapping[str, Any] = map.head.values or {"head": True, "1": True, "true": True, "yes": True}
    return [words.get(cell.strip()) is True for cell in table.columns[map.head.name]]


def _digests(keyed: Any, texts: Any) -> list[str]:
    found = []
    copy = keyed.copy
    for text in texts:
        one = copy()
        one.update(text.encode("utf-8", "surrogatepass"))
        found.append(one.hexdigest())
    return found


def _secret() -> bytes:
    return hashlib.sha256(b"imports\0" + settings.CONFIGURATION.keys["index"].encode()).digest()


def _refuse_repeated(table: Table, values: Texts, column: str, message: str) -> None:
    if len(set(values)) == len(values):
        return
    seen: dict[Any, int] = {}
    for row, value in enumerate(values):
        if value is None or isinstance(value, Fault):
            continue
        if value in seen:
            table.fault("duplicate", message.format(table.numbers[seen[value]]), row, column)
        else:
            seen[value] = row
