"""Contributions: dues by the law, receipts entered, matched and reversed."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from payung.office.api.access import rule
from payung.office.api.shapes import (
    After,
    AmountText,
    Done,
    Id,
    InOffice,
    Key,
    Limit,
    Line,
    Month,
    Number,
    Page,
    ReasonIn,
    Result,
    Shape,
    Word,
    amount,
    one,
    page_of,
    paged,
    today,
)
from payung.office.contributions import actions
from payung.office.contributions import shares as shares_of_others
from payung.office.contributions.models import Receipt, ShareReceipt
from payung.office.contributions.queries import arrears, shares
from payung.office.contributions.runs import make_dues
from payung.office.membership.models import Membership

router = Router(tags=["contributions"])


class DueIn(Shape):
    card: Number
    month: Month


class DuesRunIn(Shape):
    scheme: Word
    month: Month


class ArrearsOfMemberOut(Shape):
    card: str
    person: str
    scheme: str
    months: int
    amount: str


class ReceiptIn(Shape):
    channel: Word
    number: Annotated[Line, Field(max_length=64)]
    amount: AmountText
    received_on: Annotated[str, Field(max_length=10)]
    scheme: Word
    card: Number | None = None
    reference: Annotated[Line, Field(max_length=200)] = ""


class Received(Shape):
    receipt: Id
    allocated: str
    again: bool = False


class CardIn(Shape):
    card: Number


class ReceiptOut(Shape):
    receipt: Id
    channel: str
    number: str
    amount: str
    currency: str
    scheme: str
    received_on: datetime.date
    reverses: int | None


class ShareIn(Shape):
    scheme: Word
    payer: Word
    channel: Word
    number: Annotated[Line, Field(max_length=64)]
    amount: AmountText
    received_on: Annotated[str, Field(max_length=10)]
    paid_by: Annotated[Line, Field(max_length=200)] = ""
    reference: Annotated[Line, Field(max_length=200)] = ""


class ShareReceived(Shape):
    share: Id
    again: bool = False


class ShareOut(Shape):
    share: Id
    scheme: str
    payer: str
    channel: str
    number: str
    amount: str
    currency: str
    received_on: datetime.date
    paid_by: str
    reference: str
    reverses: int | None


class ShareOwedOut(Shape):
    scheme: str
    payer: str
    currency: str
    owed: str
    received: str
    open: str


@router.post("/dues", **rule("contributions.make_dues", Done[list[Id]]))
def make_due(request: HttpRequest, office: InOffice, payload: DueIn, key: Key = None) -> Any:
    """Make a member's dues of a month, by the law."""
    return request.auth.do(actions.make_due, key, **payload.dict())


@router.post("/dues-run", **rule("contributions.make_dues", Done[Result]))
def run_dues(request: HttpRequest, office: InOffice, payload: DuesRunIn, key: Key = None) -> Any:
    """Make every active member's dues of a month by the compiled law. Who has them already keeps them."""
    return request.auth.do(make_dues, key, **payload.dict())


@router.get("/arrears", **rule("contributions.look", Page[ArrearsOfMemberOut]))
def list_arrears(request: HttpRequest, office: InOffice, scheme: Word = "", after: After = 0, limit: Limit = 50) -> Any:
    """Of the open memberships, a page at a time, those that owe dues: how many months, and how much."""
    caller = request.auth
    with caller.reading():
        found = Membership.objects.filter(office_id=caller.office, until=None).select_related("person")
        rows, following = paged(found.filter(scheme=scheme) if scheme else found, after, limit)
        owed = arrears([row.pk for row in rows], today())
        items = [
            {"card": row.number, "person": row.person.number, "scheme": row.scheme, "months": owed[row.pk][0],
             "amount": amount(owed[row.pk][1])}
            for row in rows if row.pk in owed
        ]  # fmt: skip
        return {"items": items, "next": following}


@router.get("/receipts", **rule("contributions.look", Page[ReceiptOut]))
def receipts(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """The office's receipts in the order in which they were entered."""
    caller = request.auth
    with caller.reading():
        return page_of(Receipt.objects.filter(office_id=caller.office), after, limit, _receipt)


@router.get("/receipts/{receipt}", **rule("contributions.look", ReceiptOut))
def show_receipt(request: HttpRequest, office: InOffice, receipt: Id) -> Any:
    """A receipt."""
    caller = request.auth
    with caller.reading():
        return _receipt(one(Receipt.objects.filter(pk=receipt, office_id=caller.office), f"receipt {receipt}"))


@router.post("/receipts", **rule("contributions.receive", Done[Received]))
def receive(request: HttpRequest, office: InOffice, payload: ReceiptIn, key: Key = None) -> Any:
    """Enter a receipt; without a card it waits in suspense until it is matched."""
    return request.auth.do(actions.receive, key, **payload.dict())


@router.post("/receipts/{receipt}/match", **rule("contributions.receive", Done[str]))
def match(request: HttpRequest, office: InOffice, receipt: Id, payload: CardIn, key: Key = None) -> Any:
    """Say for whom a receipt in suspense is; gives how much of it paid dues."""
    return request.auth.do(actions.match, key, receipt=receipt, card=payload.card)


@router.post("/receipts/{receipt}/reversal", **rule("contributions.reverse", Done[Id]))
def reverse(request: HttpRequest, office: InOffice, receipt: Id, payload: ReasonIn, key: Key = None) -> Any:
    """Undo a receipt by its opposite."""
    return request.auth.do(actions.reverse_receipt, key, receipt=receipt, reason=payload.reason)


@router.get("/shares-owed", **rule("ledger.look", list[ShareOwedOut]))
def list_shares_owed(request: HttpRequest, office: InOffice) -> Any:
    """What the government and employers owe of the dues made up to today, by scheme: in all, received, and open."""
    caller = request.auth
    with caller.reading():
        return [
            {"scheme": row.scheme, "payer": row.payer, "currency": row.currency, "owed": amount(row.owed),
             "received": amount(row.received), "open": amount(row.open)}
            for row in shares(caller.office, today())
        ]  # fmt: skip


@router.get("/shares", **rule("ledger.look", Page[ShareOut]))
def list_shares(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """What was received of the government and employers, in the order in which it was entered."""
    caller = request.auth
    with caller.reading():
        return page_of(ShareReceipt.objects.filter(office_id=caller.office), after, limit, _share)


@router.get("/shares/{share}", **rule("ledger.look", ShareOut))
def show_share(request: HttpRequest, office: InOffice, share: Id) -> Any:
    """A receipt of a share."""
    caller = request.auth
    with caller.reading():
        return _share(one(ShareReceipt.objects.filter(pk=share, office_id=caller.office), f"share {share}"))


@router.post("/shares", **rule("contributions.receive_share", Done[ShareReceived]))
def receive_share(request: HttpRequest, office: InOffice, payload: ShareIn, key: Key = None) -> Any:
    """Enter what the government or an employer paid of their share; at most what they owe."""
    return request.auth.do(shares_of_others.receive_share, key, **payload.dict())


@router.post("/shares/{share}/reversal", **rule("contributions.reverse", Done[Id]))
def reverse_share(request: HttpRequest, office: InOffice, share: Id, payload: ReasonIn, key: Key = None) -> Any:
    """Undo the receipt of a share by its opposite."""
    return request.auth.do(shares_of_others.reverse_share, key, share=share, reason=payload.reason)


def _share(row: ShareReceipt) -> dict[str, Any]:
    return {
        "share": row.pk, "scheme": row.scheme, "payer": row.payer, "channel": row.channel, "number": row.number,
        "amount": amount(row.amount), "currency": row.currency, "received_on": row.received_on, "paid_by": row.paid_by,
        "reference": row.reference, "reverses": row.reverses_id,
    }  # fmt: skip


def _receipt(row: Receipt) -> dict[str, Any]:
    return {
        "receipt": row.pk, "channel": row.channel, "number": row.number, "amount": amount(row.amount), "currency": row.currency,
        "scheme": row.scheme, "received_on": row.received_on, "reverses": row.reverses_id,
    }  # fmt: skip
