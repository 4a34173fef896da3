"""Lists of people and areas, and files of receipts, brought into an office."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from payung.cli.office_acting import act, actor_named, begun
from payung.cli.office_keeping import office_id, stop_with
from payung.law.faults import DocumentRefused, Fault

if TYPE_CHECKING:
    from payung.office.rights.actors import Actor

PEOPLE, RECEIPTS, AREAS = WHAT = ("people", "receipts", "areas")


@dataclass(frozen=True, slots=True)
class Import:
    """What is to be brought in: the file, into which office, on which day, and how."""

    file: Path
    office: str
    on: datetime.date | None
    dry_run: bool
    partial: bool
    map: Path | None = None
    scheme: str = ""
    channel: str = ""


def bring_in(what: str, asked: Import, name: str, password: str, code: str) -> None:
    begun()
    if what not in WHAT:
        stop_with(f"'{what}' cannot be imported. Write one of {', '.join(WHAT)}.")
    content = _read(asked.file)
    office_id(asked.office)
    by = actor_named(name, password, code)
    match what:
        case "people":
            _people(by, asked, content)
        case "receipts":
            _receipts(by, asked, content)
        case "areas":
            _areas(by, asked, content)


def _people(by: Actor, asked: Import, content: bytes) -> None:
    from payung.office.acts import Refusal
    from payung.office.people.imports.loading import check, import_people
    from payung.office.rights.actors import NotPermitted, acting

    if asked.map is None:
        stop_with("Which column is what? Name the map: --map map.yaml.")
    map = _read(asked.map).decode("utf-8", "replace")
    office, today = office_id(asked.office), asked.on or datetime.date.today()
    try:
        by.require("people.import", office)
        with acting(by):
            checked = check(office, content, map, today, asked.file.name)
    except (Refusal, NotPermitted) as refused:
        stop_with(refused)
    _tell(checked.faults)
    refused_rows = len({fault.line for fault in checked.faults})
    if asked.dry_run:
        again = sum(checked.again)
        typer.echo(f"{sum(checked.ready)} people can be imported, {again} were before; rows refused: {refused_rows}.")
        return
    if checked.faults and not asked.partial:
        stop_with(f"Nothing is imported; rows refused: {refused_rows}. With --partial the others are imported.")
    done = act(by, import_people, asked.office, asked.on, content=content, map=map, file=asked.file.name, partial=True)
    typer.echo(f"{done['imported']} people are imported, {done['again']} were before; rows refused: {refused_rows}.")


def _receipts(by: Actor, asked: Import, content: bytes) -> None:
    from payung.office.acts import Refusal, perform
    from payung.office.contributions.imports import DryRun, import_receipts, read_book, read_statement
    from payung.office.membership.actions import setup_of
    from payung.office.rights.actors import NotPermitted

    name = asked.file.name
    try:
        currency = setup_of(asked.scheme).currency
        is_statement = content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")
        rows = read_statement(content, name, currency) if is_statement else read_book(content, name)
        done = perform(
            import_receipts, by, None, asked.on, office=office_id(asked.office), scheme=asked.scheme,
            channel=asked.channel or ("bank" if is_statement else "book"), rows=[row.to_dict() for row in rows],
            partial=asked.partial, dry_run=asked.dry_run,
        ).result  # fmt: skip
    except DryRun as dry:
        done = dry.outcome
    except (Refusal, NotPermitted, DocumentRefused) as refused:
        stop_with(refused)
    _tell(Fault(**{**one, "file": name}) for one in done["refused"])
    verb = "would be entered" if asked.dry_run else "are entered"
    typer.echo(
        f"{done['new']} receipts {verb}, {done['again']} were before; rows refused: {len(done['refused'])}."
        f" In all {Decimal(done['total']):,.2f} {currency}; without a card: {done['unmatched']}."
    )


def _areas(by: Actor, asked: Import, content: bytes) -> None:
    from payung.office.people.areas import import_areas

    if asked.dry_run or asked.partial:
        stop_with("Areas are imported whole or not at all, without --dry-run and --partial.")
    done = act(by, import_areas, asked.office, asked.on, content=content)
    typer.echo(f"{done['new']} areas are new, {done['changed']} were there and are as the list has them.")


def _tell(faults: Iterable[Fault]) -> None:
    for fault in faults:
        typer.echo(f"refused: {fault}", err=True)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        stop_with(f"{file} cannot be read: {error.strerror}.")
