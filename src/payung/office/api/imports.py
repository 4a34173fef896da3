"""Lists that are brought in: of persons, and of receipts. A dry run says all that is wrong, and enters nothing."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import File, Form, Router, UploadedFile
from pydantic import Field, StringConstraints

from payung.law.faults import Fault
from payung.office.api.access import Caller, rule
from payung.office.api.shapes import Done, InOffice, Key, Result, Shape, Word, today
from payung.office.contributions.imports import DryRun, import_receipts, read_book, read_statement
from payung.office.membership.actions import setup_of
from payung.office.people.imports.loading import check, import_people
from payung.office.people.imports.tables import rows_of

router = Router(tags=["imports"])


class PeopleListIn(Shape):
    map: Annotated[str, StringConstraints(max_length=100_000, pattern=r"^[^\u0000]*$")]
    partial: bool = False


class ReceiptsListIn(Shape):
    scheme: Word
    channel: Word
    form: Literal["book", "camt.053"] = "book"
    partial: bool = False


class CheckedOut(Shape):
    rows: int
    ready: int
    again: int
    refused: int
    faults: Annotated[list[dict[str, Any]], Field(description="All that is wrong, by file, line and column.")]


class ReceiptsOut(Shape):
    new: int
    again: int
    unmatched: int
    total: str
    refused: list[dict[str, Any]]


@router.post("/imports/people/dry-run", **rule("people.import", CheckedOut))
def check_people(request: HttpRequest, office: InOffice, file: File[UploadedFile], payload: Form[PeopleListIn]) -> Any:
    """Read a list of persons (CSV or XLSX) by its map, and say what would be imported and all that is wrong."""
    caller: Caller = request.auth
    with caller.reading():
        checked = check(caller.office, file.read(), payload.map, today(), _name(file))
    return {
        "rows": len(checked.ready), "ready": sum(checked.ready), "again": sum(checked.again),
        "refused": len(rows_of(checked.faults)), "faults": _plain(checked.faults),
    }  # fmt: skip


@router.post("/imports/people", **rule("people.import", Done[Result]))
def bring_in_people(
    request: HttpRequest, office: InOffice, file: File[UploadedFile], payload: Form[PeopleListIn], key: Key = None
) -> Any:
    """Import a list of persons by its map: all rows or none; with `partial`, those with which nothing is wrong."""
    return request.auth.do(import_people, key, content=file.read(), file=_name(file), **payload.dict())


@router.post("/imports/receipts/dry-run", **rule("contributions.receive", ReceiptsOut))
def check_receipts(
    request: HttpRequest, office: InOffice, file: File[UploadedFile], payload: Form[ReceiptsListIn]
) -> Any:
    """Read a list of receipts, and say what would be entered and all that is wrong."""
    rows = _receipts(file, payload)
    try:
        request.auth.do(import_receipts, None, rows=rows, dry_run=True, scheme=payload.scheme, channel=payload.channel,
                        partial=True)  # fmt: skip
    except DryRun as done:
        return done.outcome
    raise AssertionError("a dry run enters nothing")


@router.post("/imports/receipts", **rule("contributions.receive", Done[ReceiptsOut]))
def bring_in_receipts(
    request: HttpRequest, office: InOffice, file: File[UploadedFile], payload: Form[ReceiptsListIn], key: Key = None
) -> Any:
    """Enter receipts from a collector's book or an operator's export (CSV), or from a bank statement (camt.053)."""
    rows = _receipts(file, payload)
    return request.auth.do(
        import_receipts, key, rows=rows, scheme=payload.scheme, channel=payload.channel, partial=payload.partial
    )


def _receipts(file: UploadedFile, payload: ReceiptsListIn) -> list[dict[str, Any]]:
    content = file.read()
    if payload.form == "book":
        read = read_book(content, _name(file))
    else:
        read = read_statement(content, _name(file), setup_of(payload.scheme).currency)
    return [row.to_dict() for row in read]


def _name(file: UploadedFile) -> str:
    """The file's name for faults and records."""
    return (file.name or "list")[:200].replace("\0", "")


def _plain(faults: tuple[Fault, ...]) -> list[dict[str, Any]]:
    return [fault.to_dict() for fault in faults]
