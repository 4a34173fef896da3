"""Memberships: who is enrolled by the law's decision, what happens to a card, and its statement."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from payung.office.api.access import Caller, rule
from payung.office.api.shapes import (
    After,
    Day,
    Done,
    Id,
    InOffice,
    Key,
    Limit,
    Line,
    Number,
    Page,
    ReasonIn,
    Shape,
    Word,
    amount,
    one,
    page_of,
    today,
)
from payung.office.contributions.queries import paid_months, statement
from payung.office.membership import actions
from payung.office.membership.enrolling import enrol_many
from payung.office.membership.lapsing import lapse_by_law
from payung.office.membership.models import Membership

router = Router(tags=["memberships"])


class EnrolIn(Shape):
    person: Number
    scheme: Word
    option: Word = ""
    since: Day | None = None


class EnrolManyIn(Shape):
    persons: Annotated[list[Number], Field(min_length=1, max_length=100_000)]
    scheme: Word
    option: Word = ""
    since: Day | None = None
    partial: bool = False


class EnrolledMany(Shape):
    enrolled: int
    again: int
    refused: list[dict[str, Any]]


class SchemeIn(Shape):
    scheme: Word


class LapsedOut(Shape):
    looked_at: int
    lapsed: list[str]


class Enrolled(Shape):
    membership: Id
    card: str
    decision: Id


class Transferred(Shape):
    membership: Id
    card: str


class OptionIn(Shape):
    option: Word
    since: Day | None = None


class EndIn(Shape):
    reason: Line
    ended_on: Day | None = None


class TransferIn(Shape):
    to: Word
    option: Word = ""
    moved_on: Day | None = None


class MembershipOut(Shape):
    card: str
    person: str
    scheme: str
    option: str
    status: str
    since: datetime.date
    until: datetime.date | None
    decision: int | None


class LineOut(Shape):
    on: datetime.date
    what: str
    about: str
    amount: str
    balance: str


class StatementOut(Shape):
    card: str
    months_paid: list[str]
    lines: list[LineOut]
    balance: str


@router.get("/memberships", **rule("membership.look", Page[MembershipOut]))
def memberships(request: HttpRequest, office: InOffice, scheme: Word = "", after: After = 0, limit: Limit = 50) -> Any:
    """The office's memberships, of a scheme if one is named."""
    caller = request.auth
    with caller.reading():
        found = Membership.objects.filter(office_id=caller.office).select_related("person")
        return page_of(found.filter(scheme=scheme) if scheme else found, after, limit, membership_out)


@router.post("/memberships", **rule("membership.enrol", Done[Enrolled]))
def enrol(request: HttpRequest, office: InOffice, payload: EnrolIn, key: Key = None) -> Any:
    """Enrol a person in a scheme, if the law lets them in; the decision is kept."""
    return request.auth.do(actions.enrol, key, **payload.dict())


@router.post("/memberships-many", **rule("membership.enrol", Done[EnrolledMany]))
def enrol_all(request: HttpRequest, office: InOffice, payload: EnrolManyIn, key: Key = None) -> Any:
    """Enrol many persons at once by the compiled law: all or none; with `partial`, those whom the law lets in."""
    return request.auth.do(enrol_many, key, **payload.dict())


@router.post("/memberships-lapse", **rule("membership.change", Done[LapsedOut]))
def lapse_all(request: HttpRequest, office: InOffice, payload: SchemeIn, key: Key = None) -> Any:
    """End the memberships of a scheme that its law covers no longer today; each decision is kept with its reasons."""
    return request.auth.do(lapse_by_law, key, scheme=payload.scheme)


@router.get("/memberships/{card}", **rule("membership.look", MembershipOut))
def membership(request: HttpRequest, office: InOffice, card: Number) -> Any:
    """A membership by its card."""
    with request.auth.reading():
        return membership_out(_found(request.auth, card))


@router.get("/memberships/{card}/statement", **rule("contributions.look", StatementOut))
def card_statement(request: HttpRequest, office: InOffice, card: Number) -> Any:
    """Dues and receipts of a member, with the balance after each, and the months that count as paid."""
    with request.auth.reading():
        return statement_out(_found(request.auth, card), today())


@router.post("/memberships/{card}/option", **rule("membership.change", Done[Id]))
def option(request: HttpRequest, office: InOffice, card: Number, payload: OptionIn, key: Key = None) -> Any:
    """Change the option."""
    return request.auth.do(actions.change_option, key, card=card, **payload.dict())


@router.post("/memberships/{card}/suspension", **rule("membership.change", Done[Id]))
def suspend(request: HttpRequest, office: InOffice, card: Number, payload: ReasonIn, key: Key = None) -> Any:
    """Suspend a membership."""
    return request.auth.do(actions.suspend, key, card=card, **payload.dict())


@router.post("/memberships/{card}/resumption", **rule("membership.change", Done[Id]))
def resume(request: HttpRequest, office: InOffice, card: Number, payload: ReasonIn, key: Key = None) -> Any:
    """Resume a suspended membership."""
    return request.auth.do(actions.resume, key, card=card, **payload.dict())


@router.post("/memberships/{card}/lapse", **rule("membership.change", Done[Id]))
def lapse(request: HttpRequest, office: InOffice, card: Number, payload: EndIn, key: Key = None) -> Any:
    """End a membership that lapsed."""
    return request.auth.do(actions.lapse, key, card=card, **payload.dict())


@router.post("/memberships/{card}/leaving", **rule("membership.change", Done[Id]))
def leave(request: HttpRequest, office: InOffice, card: Number, payload: EndIn, key: Key = None) -> Any:
    """End a membership because the member leaves, retires or died."""
    return request.auth.do(actions.leave, key, card=card, **payload.dict())


@router.post("/memberships/{card}/transfer", **rule("membership.change", Done[Transferred]))
def transfer(request: HttpRequest, office: InOffice, card: Number, payload: TransferIn, key: Key = None) -> Any:
    """Move a membership to another scheme, with its history."""
    return request.auth.do(actions.transfer, key, card=card, **payload.dict())


def _found(caller: Caller, card: str) -> Membership:
    rows = Membership.objects.select_related("person", "before").filter(number=card, office_id=caller.office)
    found: Membership = one(rows, f"card {card}")
    return found


def membership_out(found: Membership) -> dict[str, Any]:
    return {
        "card": found.number,
        "person": found.person.number,
        "scheme": found.scheme,
        "option": found.option,
        "status": found.status,
        "since": found.since,
        "until": found.until,
        "decision": found.decision_id,
    }


def statement_out(found: Membership, on: datetime.date) -> dict[str, Any]:
    lines = statement(found, on)
    return {
        "card": found.number,
        "months_paid": paid_months(found, on),
        "lines": [
            {"on": line.on, "what": line.what, "about": line.about, "amount": amount(line.amount), "balance": amount(line.balance)}
            for line in lines
        ],
        "balance": amount(lines[-1].balance) if lines else "0.00",
    }  # fmt: skip
