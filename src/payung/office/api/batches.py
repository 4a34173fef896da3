"""Batches of payments: composed and made by one, released by another, written to a file, sent; and what banks answer."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import File, Router, UploadedFile
from pydantic import Field, StringConstraints

from payung.law.faults import Fault
from payung.office.acts import Refusal
from payung.office.api.access import Caller, rule
from payung.office.api.payments import Channel
from payung.office.api.shapes import (
    After,
    AmountText,
    Currency,
    Day,
    Done,
    Id,
    InOffice,
    Key,
    Limit,
    Page,
    ReasonIn,
    Result,
    Shape,
    Word,
    amount,
    one,
    page_of,
)
from payung.office.payments import batches as actions
from payung.office.payments import settling
from payung.office.payments.models import BANK, Batch, Line, ReceivedFile

router = Router(tags=["batches"])


class BatchIn(Shape):
    scheme: Word
    channel: Channel
    currency: Currency
    execute_on: Day
    due_by: Day | None = None


class OpenedOut(Shape):
    batch: Id
    number: str
    lines: int
    left: dict[str, int]


class DroppedIn(Shape):
    payable: Id
    reason: Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\u0000]*$")]


class MadeOut(Shape):
    count: int
    total: str


class ReleaseIn(Shape):
    count: Annotated[int, Field(ge=0, le=2**31 - 1)]
    total: AmountText


class FileOfBatchOut(Shape):
    file: str
    sha256: str


class SentIn(Shape):
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class BatchOut(Shape):
    batch: Id
    number: str
    scheme: str
    channel: str
    currency: str
    execute_on: datetime.date
    status: str
    count: int
    total: str
    made_by: int | None
    released_by: int | None
    sha256: str


class PaymentLineOut(Shape):
    line: Id
    payable: int
    account: str
    amount: str
    end_to_end_id: str
    outcomes: list[str]


class ReceivedOut(Shape):
    file: Id
    kind: str
    name: str
    received_at: datetime.datetime
    result: Result


@router.get("/batches", **rule("payments.look", Page[BatchOut]))
def list_batches(request: HttpRequest, office: InOffice, status: Word = "", after: After = 0, limit: Limit = 50) -> Any:
    """The office's batches, in one state if it is named."""
    caller = request.auth
    with caller.reading():
        found = Batch.objects.filter(office_id=caller.office)
        return page_of(found.filter(status=status) if status else found, after, limit, _batch)


@router.get("/batches/{batch}", **rule("payments.look", BatchOut))
def show(request: HttpRequest, office: InOffice, batch: Id) -> Any:
    """A batch."""
    with request.auth.reading():
        return _batch(_found(request.auth, batch))


@router.get("/batches/{batch}/lines", **rule("payments.look", Page[PaymentLineOut]))
def lines(request: HttpRequest, office: InOffice, batch: Id, after: After = 0, limit: Limit = 50) -> Any:
    """The payments of a batch, with accounts as they may be shown, and what became of each."""
    with request.auth.reading():
        found = Line.objects.filter(batch=_found(request.auth, batch))
        return page_of(found.select_related("account").prefetch_related("outcomes"), after, limit, _line)


@router.post("/batches", **rule("payments.make_batch", Done[OpenedOut]))
def compose(request: HttpRequest, office: InOffice, payload: BatchIn, key: Key = None) -> Any:
    """Compose a batch of all that is open, due by a day (today) and payable through a channel."""
    return request.auth.do(actions.open_batch, key, **payload.dict())


@router.post("/batches/{batch}/dropping", **rule("payments.make_batch", Done[Id]))
def drop_line(request: HttpRequest, office: InOffice, batch: Id, payload: DroppedIn, key: Key = None) -> Any:
    """Take one payable out of a batch that is still composed; it stays open."""
    return request.auth.do(actions.drop_line, key, batch=batch, **payload.dict())


@router.post("/batches/{batch}/making", **rule("payments.make_batch", Done[MadeOut]))
def make(request: HttpRequest, office: InOffice, batch: Id, key: Key = None) -> Any:
    """Finish composing: count and sum are fixed, and another user releases it."""
    return request.auth.do(actions.make_batch, key, batch=batch)


@router.post("/batches/{batch}/release", **rule("payments.release", Done[Id]))
def release(request: HttpRequest, office: InOffice, batch: Id, payload: ReleaseIn, key: Key = None) -> Any:
    """Release a batch that somebody else made, by naming its count and sum as one saw them."""
    return request.auth.do(actions.release_batch, key, batch=batch, **payload.dict())


@router.post("/batches/{batch}/withdrawal", **rule("payments.make_batch", Done[Id]))
def withdraw(request: HttpRequest, office: InOffice, batch: Id, payload: ReasonIn, key: Key = None) -> Any:
    """Give up a batch that was not sent; what was to be paid is open again."""
    return request.auth.do(actions.withdraw_batch, key, batch=batch, reason=payload.reason)


@router.post("/batches/{batch}/file", **rule("payments.send", Done[FileOfBatchOut]))
def write_file(request: HttpRequest, office: InOffice, batch: Id, key: Key = None) -> Any:
    """Write a released batch's file (pain.001, or CSV for mobile money); however often, it is one file."""
    return request.auth.do(actions.write_file, key, batch=batch)


@router.get("/batches/{batch}/file", **rule("payments.send", None))
def file(request: HttpRequest, office: InOffice, batch: Id) -> Any:
    """The file that was written, for the bank or the operator."""
    with request.auth.reading():
        found = _found(request.auth, batch)
    suffix, kind = ("xml", "application/xml") if found.channel == BANK else ("csv", "text/csv; charset=utf-8")
    path = actions.outbox() / f"{found.file_hash}.{suffix}"
    if not found.file_hash or not path.is_file():
        hint = "Write it first."
        raise Refusal(Fault("file", f"The file of {found.number} is not in the outbox.", path="batch", hint=hint))
    headers = {"Content-Disposition": f'attachment; filename="{found.number}.{suffix}"', "Cache-Control": "no-store"}
    return HttpResponse(path.read_bytes(), content_type=kind, headers=headers)


@router.post("/batches/{batch}/sending", **rule("payments.send", Done[Id]))
def send(request: HttpRequest, office: InOffice, batch: Id, payload: SentIn, key: Key = None) -> Any:
    """Say that the file with this hash was handed to the bank or operator."""
    return request.auth.do(actions.send_batch, key, batch=batch, sha256=payload.sha256)


@router.get("/received-files", **rule("payments.look", Page[ReceivedOut]))
def received_files(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """Files of banks and operators that were taken in, and what came of each."""
    caller = request.auth
    with caller.reading():
        return page_of(ReceivedFile.objects.filter(office_id=caller.office), after, limit, _received)


@router.post("/received-files/status", **rule("payments.settle", Done[Result]))
def receive_status(request: HttpRequest, office: InOffice, file: File[UploadedFile], key: Key = None) -> Any:
    """Take in a status file (pain.002 or CSV). The same file again gives the same and changes nothing."""
    return request.auth.do(settling.receive_status, key, name=_name(file), content=file.read())


@router.post("/received-files/statement", **rule("payments.settle", Done[Result]))
def receive_statement(request: HttpRequest, office: InOffice, file: File[UploadedFile], key: Key = None) -> Any:
    """Take in a bank statement (camt.053) of one of the office's accounts: what left it, what came back, what nobody knows."""
    return request.auth.do(settling.receive_statement, key, name=_name(file), content=file.read())


def _name(file: UploadedFile) -> str:
    return (file.name or "file")[:200].replace("\0", "")


def _found(caller: Caller, batch: int) -> Batch:
    found: Batch = one(Batch.objects.filter(pk=batch, office_id=caller.office), f"batch {batch}")
    return found


def _batch(row: Batch) -> dict[str, Any]:
    return {
        "batch": row.pk, "number": row.number, "scheme": row.scheme, "channel": row.channel, "currency": row.currency,
        "execute_on": row.execute_on, "status": row.status, "count": row.count, "total": amount(row.total), "made_by": row.made_by,
        "released_by": row.released_by, "sha256": row.file_hash,
    }  # fmt: skip


def _line(row: Line) -> dict[str, Any]:
    return {
        "line": row.pk, "payable": row.payable_id, "account": row.account.number_masked, "amount": amount(row.amount),
        "end_to_end_id": row.end_to_end_id, "outcomes": [found.what for found in row.outcomes.all()],
    }  # fmt: skip


def _received(row: ReceivedFile) -> dict[str, Any]:
    return {"file": row.pk, "kind": row.kind, "name": row.name, "received_at": row.received_at, "result": row.result}
