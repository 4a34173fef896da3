"""Puts the rows of a list into the register, all in one transaction and set by set."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

import pyarrow as pa
from django.db import connection

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.bulk.copying import load
from payung.office.people.checking import law_of_office
from payung.office.people.identities import Sealer, ending_of
from payung.office.people.imports.mapping import ImportMap, read_map
from payung.office.people.imports.reading import Rows, read_rows
from payung.office.people.imports.tables import Table, read_table, rows_of
from payung.office.people.models import PHONE, Household, Identity, Person, Residence
from payung.office.people.numbers import reserve, with_check_digits

_AT_ONCE = 50_000


@dataclass(slots=True)
class Checked:
    """A list that was read: what can be imported, what was before, and everything that is wrong, by file, row and column."""

    map: ImportMap
    table: Table
    rows: Rows
    again: list[bool]
    indexes: list[bytes | None]

    @property
    def faults(self) -> tuple[Fault, ...]:
        return tuple(sorted(self.table.faults, key=lambda fault: fault.line))

    @property
    def ready(self) -> list[bool]:
        """Which rows can be imported: nothing is wrong with them and they were not before."""
        wrong = rows_of(self.table.faults)
        return [number not in wrong and not was for number, was in zip(self.table.numbers, self.again, strict=True)]


def check(office: int, content: bytes, map: str, today: datetime.date, file: str = "list.csv") -> Checked:
    """Read a list without importing it: the dry run, within `acting`. Raises Refusal for a map or a file that cannot be read."""
    law = law_of_office(office)
    described = read_map(map, law)
    if described.since and described.since > today:
        raise Refusal(Fault("range", f"{described.since} is in the future.", path="since"))
    table = read_table(content, file, described.encoding, described.columns)
    rows = read_rows(table, described, law, today)
    known = _imported(office, Person, rows.keys)
    again = [key in known for key in rows.keys] if known else [False] * len(rows.keys)
    checked = Checked(described, table, rows, again, [None] * len(rows.keys))
    if described.identity:
        _index(office, checked, described.identity.kind, described.identity.name)
    return checked


@action("people.import", permission="people.import")
def import_people(
    act: Act, *, office: int, content: bytes, map: str, file: str = "list.csv", partial: bool = False
) -> dict[str, Any]:
    """Import a list (CSV or XLSX) by its map. All rows or none; with `partial`, those with which nothing is wrong.

    A row that was imported before is not imported again. Gives how many were imported and were before, and which rows were refused,
    by row, column and kind; `check` says the same in full, before anything is done. Raises Refusal with every fault.
    """
    checked = check(office, content, map, act.day, file)
    faults = checked.faults
    if faults and not partial:
        raise Refusal(*faults)
    ready = checked.ready
    count = _load(act, office, checked, ready)
    act.about(f"list:{checked.map.list}", imported=count, again=sum(checked.again), refused=len(rows_of(faults)))
    refused = [{"row": fault.line, "column": fault.path, "kind": fault.kind} for fault in faults]
    return {"rows": len(ready), "imported": count, "again": sum(checked.again), "refused": refused}


def _load(act: Act, office: int, checked: Checked, ready: list[bool]) -> int:
    rows, count = checked.rows, sum(ready)
    if not count:
        return 0
    since = checked.map.since or act.day
    people = reserve("people_person_id_seq", count)
    now = act.now.isoformat()
    load("people_person", {
        "id": pa.array(people),
        "number": pa.array(with_check_digits(reserve("people_person_number", count))),
        "names": _texts(rows.names, ready),
        "names_latin": _texts([name or "" for name in rows.names_latin], ready),
        "birth_date": pa.array(list(compress(rows.birth_dates, ready)), pa.date32()),
        "sex": _texts([sex or "" for sex in rows.sexes], ready),
        "import_key": _texts(rows.keys, ready),
        "office_id": office, "created_at": now,
    })  # fmt: skip
    _settle(office, rows, ready, people, since, now)
    stated = list(zip(people, compress(range(len(ready)), ready), strict=True))
    _load_identities(act, office, checked, stated)
    _load_stated(act, office, "people_contact", "value", rows.phones, stated, {"kind": PHONE})
    for name, values in rows.facts.items():
        fixed = {"name": name, "since": since, "recorded_at": now}
        _load_stated(act, office, "people_fact", "value", values, stated, fixed)
    return count


def _settle(office: int, rows: Rows, ready: list[bool], people: list[int], since: datetime.date, now: str) -> None:
    """Put persons into households: those of earlier imports of the list, and new ones. Each has one head."""
    keys = list(compress(rows.households, ready))
    known = _imported(office, Household, keys)
    headed = _headed([*known.values()])
    new = [key for key in dict.fromkeys(keys) if key not in known]
    ids = dict(known)
    if new:
        made = reserve("people_household_id_seq", len(new))
        ids |= zip(new, made, strict=True)
        load("people_household", {
            "id": pa.array(made), "number": pa.array(with_check_digits(reserve("people_household_number", len(new)))),
            "import_key": pa.array(new), "office_id": office, "created_at": now,
        })  # fmt: skip
    head: dict[str, int] = {}
    for place, (key, is_head) in enumerate(zip(keys, compress(rows.heads, ready), strict=True)):
        if is_head and ids[key] not in headed:
            head.setdefault(key, place)
    for place, key in enumerate(keys):
        if ids[key] not in headed:
            head.setdefault(key, place)
    heads = set(head.values())
    load("people_residence", {
        "person_id": pa.array(people), "household_id": pa.array([ids[key] for key in keys]),
        "is_head": pa.array([place in heads for place in range(len(keys))]), "office_id": office, "since": since,
    })  # fmt: skip


def _load_identities(act: Act, office: int, checked: Checked, stated: list[tuple[int, int]]) -> None:
    column = checked.map.identity
    held = [(person, row) for person, row in stated if checked.rows.identities[row] is not None]
    if column is None or not held:
        return
    sealer, numbers = Sealer(), checked.rows.identities
    load("people_identity", {
        "person_id": pa.array([person for person, _ in held]),
        "sealed": pa.array(["\\x" + sealer.seal(column.kind, numbers[row]).hex() for _, row in held]),
        "index": pa.array(["\\x" + (checked.indexes[row] or b"").hex() for _, row in held]),
        "ending": pa.array([ending_of(numbers[row]) for _, row in held]),
        "kind": column.kind, "office_id": office, "act_id": act.id,
    })  # fmt: skip


def _load_stated(
    act: Act,
    office: int,
    table: str,
    name: str,
    values: Sequence[Any],
    stated: list[tuple[int, int]],
    fixed: dict[str, Any],
) -> None:
    """Add a row for each person of whom a value is stated."""
    held = [(person, values[row]) for person, row in stated if values[row] is not None]
    if held:
        columns = {"person_id": pa.array([person for person, _ in held]), name: pa.array([value for _, value in held])}
        load(table, {**columns, **fixed, "office_id": office, "act_id": act.id})


def _texts(values: list[Any], ready: list[bool]) -> pa.Array:
    return pa.array(list(compress(values, ready)), pa.string())


def _imported(office: int, model: type[Person] | type[Household], keys: list[str]) -> dict[str, int]:
    """The ids of the rows that were imported before, by their keys."""
    before = model.objects.filter(office_id=office, import_key__isnull=False)
    if not before.exists():
        return {}
    found = {}
    for some in _slices(list(set(keys))):
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT import_key, id FROM {model._meta.db_table} WHERE import_key = ANY(%s::uuid[]) AND office_id = %s",
                [some, office],
            )
            found |= {key.hex: number for key, number in cursor.fetchall()}
    return found


def _headed(households: list[int]) -> set[int]:
    living = Residence.objects.filter(household_id__in=households, until=None, is_head=True)
    return set(living.values_list("household_id", flat=True))


def _index(office: int, checked: Checked, kind: str, column: str) -> None:
    """The keyed hashes of the documents; one that somebody else in the register has is refused."""
    sealer = Sealer()
    checked.indexes = [
        sealer.index(kind, number) if isinstance(number, str) else None for number in checked.rows.identities
    ]
    if not Identity.objects.filter(office_id=office).exists():
        return
    holders: dict[bytes, str] = {}
    for some in _slices([index for index in checked.indexes if index is not None]):
        known = Identity.objects.filter(office_id=office, index__in=some)
        holders |= {bytes(index): number for index, number in known.values_list("index", "person__number")}
    for row, index in enumerate(checked.indexes):
        if index in holders and not checked.again[row]:
            checked.table.fault("duplicate", f"This document is person {holders[index]}'s.", row, column)


def _slices(values: list[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
