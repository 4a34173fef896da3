"""Recalculations: what a late fact, a corrected record or a changed law makes of decisions, proposed and approved; and notices."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from payung.office.api.access import Caller, rule
from payung.office.api.looking import Purpose, person_in
from payung.office.api.shapes import (
    After,
    Done,
    Id,
    InOffice,
    Key,
    Limit,
    Number,
    Page,
    Prose,
    ReasonIn,
    Result,
    Shape,
    Word,
    amount,
    one,
    page_of,
)
from payung.office.recalculation import actions
from payung.office.recalculation.models import Difference, Instalment, Recalculation

router = Router(tags=["recalculations"])


class ProposalIn(Shape):
    scheme: Word
    cause: Literal["facts", "law"]
    person: Number | None = None
    note: Prose = ""


class ApprovalIn(Shape):
    instalments: Annotated[int, Field(ge=1, le=1200)] = 1


class RecalculationOut(Shape):
    recalculation: Id
    scheme: str
    cause: str
    note: str
    status: str
    currency: str
    gives: str
    takes: str
    proposed_on: datetime.date
    proposed_by: int
    approved_by: int | None


class PartOut(Shape):
    instalment: Id
    due_on: datetime.date
    amount: str
    paid_on: datetime.date | None


class DifferenceOut(Shape):
    claim: str
    before: str
    after: str
    amounts: dict[str, str]
    changed: list[str]
    decision_before: int
    decision_after: int | None
    instalments: list[PartOut]


class NoticeOut(Shape):
    about: str
    language: str
    text: str
    made_on: datetime.date


@router.get("/recalculations", **rule("recalculation.look", Page[RecalculationOut]))
def list_recalculations(
    request: HttpRequest, office: InOffice, status: Word = "", after: After = 0, limit: Limit = 50
) -> Any:
    """The office's recalculations, in one state if it is named."""
    caller = request.auth
    with caller.reading():
        found = Recalculation.objects.filter(office_id=caller.office)
        return page_of(found.filter(status=status) if status else found, after, limit, _recalculation)


@router.get("/recalculations/{recalculation}", **rule("recalculation.look", RecalculationOut))
def show(request: HttpRequest, office: InOffice, recalculation: Id) -> Any:
    """A recalculation."""
    with request.auth.reading():
        return _recalculation(_found(request.auth, recalculation))


@router.get("/recalculations/{recalculation}/differences", **rule("recalculation.look", Page[DifferenceOut]))
def differences(request: HttpRequest, office: InOffice, recalculation: Id, after: After = 0, limit: Limit = 50) -> Any:
    """What a recalculation changes for each claim, and the instalments of what is paid back."""
    with request.auth.reading():
        found = Difference.objects.filter(recalculation=_found(request.auth, recalculation)).select_related("claim")
        return page_of(found.prefetch_related("instalments"), after, limit, _difference)


@router.post("/recalculations", **rule("recalculation.propose", Done[Result]))
def propose(request: HttpRequest, office: InOffice, payload: ProposalIn, key: Key = None) -> Any:
    """Work out what decisions would be now, of one person or of all. Nothing is posted until somebody else approves it."""
    return request.auth.do(actions.propose, key, **payload.dict())


@router.post("/recalculations/{recalculation}/approval", **rule("recalculation.approve", Done[Result]))
def approve(request: HttpRequest, office: InOffice, recalculation: Id, payload: ApprovalIn, key: Key = None) -> Any:
    """Approve what somebody else proposed: new decisions, back-pay, what is paid back in so many instalments, notices."""
    return request.auth.do(actions.approve, key, recalculation=recalculation, instalments=payload.instalments)


@router.post("/recalculations/{recalculation}/dropping", **rule("recalculation.approve", Done[str]))
def drop(request: HttpRequest, office: InOffice, recalculation: Id, payload: ReasonIn, key: Key = None) -> Any:
    """Do not carry a proposed recalculation out."""
    return request.auth.do(actions.drop, key, recalculation=recalculation, reason=payload.reason)


@router.post("/instalments/{instalment}/receipt", **rule("payments.repay", Done[str]))
def receive_instalment(request: HttpRequest, office: InOffice, instalment: Id, key: Key = None) -> Any:
    """Record that an instalment was paid back, whole, into the bank."""
    return request.auth.do(actions.receive_instalment, key, instalment=instalment)


@router.get("/people/{person}/notices", **rule("people.look", list[NoticeOut]))
def notices(request: HttpRequest, office: InOffice, person: Number, purpose: Purpose) -> Any:
    """What a person was told of recalculations, the newest first."""
    caller = request.auth
    with caller.reading():
        found = person_in(caller, person, purpose, "notices")
        return [
            {"about": row.about, "language": row.language, "text": row.text, "made_on": row.made_on}
            for row in found.notices.order_by("-id")
        ]


def _found(caller: Caller, number: int) -> Recalculation:
    rows = Recalculation.objects.filter(pk=number, office_id=caller.office)
    found: Recalculation = one(rows, f"recalculation {number}")
    return found


def _recalculation(row: Recalculation) -> dict[str, Any]:
    return {
        "recalculation": row.pk, "scheme": row.scheme, "cause": row.cause, "note": row.note, "status": row.status,
        "currency": row.currency, "gives": amount(row.gives), "takes": amount(row.takes), "proposed_on": row.proposed_on,
        "proposed_by": row.proposed_by, "approved_by": row.approved_by,
    }  # fmt: skip


def _difference(row: Difference) -> dict[str, Any]:
    return {
        "claim": row.claim.number, "before": amount(row.before), "after": amount(row.after), "amounts": row.amounts,
        "changed": row.changed, "decision_before": row.before_id, "decision_after": row.after_id,
        "instalments": [_part(part) for part in row.instalments.all()],
    }  # fmt: skip


def _part(row: Instalment) -> dict[str, Any]:
    return {"instalment": row.pk, "due_on": row.due_on, "amount": amount(row.amount), "paid_on": row.paid_on}
