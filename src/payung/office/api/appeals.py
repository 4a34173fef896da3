"""Appeals against decisions, with their hearing and outcome; grievances about how somebody was treated; and what is late."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router

from payung.office.api.access import rule
from payung.office.api.looking import Purpose, note
from payung.office.api.shapes import (
    After,
    Done,
    InOffice,
    Key,
    Limit,
    Number,
    Page,
    Prose,
    Result,
    Shape,
    Word,
    one,
    page_of,
    today,
)
from payung.office.claims import appeals
from payung.office.claims.deadlines import overdue
from payung.office.claims.models import Appeal, Grievance

router = Router(tags=["appeals"])


class AppealIn(Shape):
    claim: Number
    grounds: Prose


class GroundsIn(Shape):
    grounds: Prose


class HearingIn(Shape):
    hearing: Prose


class OutcomeIn(Shape):
    outcome: Word
    reason: Prose
    facts: dict[Word, Any] | None = None


class GrievanceIn(Shape):
    person: Number
    text: Prose


class AnswerIn(Shape):
    answer: Prose


class AppealOut(Shape):
    appeal: str
    claim: str
    person: str
    status: str
    lodged_on: datetime.date
    last_day: datetime.date | None
    heard_on: datetime.date | None
    decided_on: datetime.date | None
    against: int
    decision: int | None


class AppealTexts(AppealOut):
    grounds: str
    hearing: str
    reason: str


class GrievanceOut(Shape):
    grievance: str
    person: str
    status: str
    lodged_on: datetime.date
    answered_on: datetime.date | None


class OverdueOut(Shape):
    process: str
    number: str
    scheme: str
    person: str
    status: str
    began_on: datetime.date
    due_on: datetime.date


class GrievanceTexts(GrievanceOut):
    text: str
    answer: str


@router.get("/appeals", **rule("claims.look", Page[AppealOut]))
def list_appeals(request: HttpRequest, office: InOffice, status: Word = "", after: After = 0, limit: Limit = 50) -> Any:
    """The office's appeals, in one state if it is named."""
    caller = request.auth
    with caller.reading():
        found = Appeal.objects.filter(office_id=caller.office).select_related("claim__person")
        return page_of(found.filter(status=status) if status else found, after, limit, _appeal)


@router.get("/appeals/{appeal}", **rule("claims.look", AppealTexts))
def show_appeal(request: HttpRequest, office: InOffice, appeal: Number, purpose: Purpose) -> Any:
    """An appeal with its grounds, its hearing and the reason of its outcome."""
    caller = request.auth
    with caller.reading():
        rows = Appeal.objects.filter(number=appeal, office_id=caller.office).select_related("claim__person")
        found = one(rows, f"appeal {appeal}")
        note(caller, purpose, "appeal", found.claim.person_id)
        return _appeal(found) | {"grounds": found.grounds, "hearing": found.hearing, "reason": found.reason}


@router.post("/appeals", **rule("claims.file", Done[Result]))
def lodge_appeal(request: HttpRequest, office: InOffice, payload: AppealIn, key: Key = None) -> Any:
    """Lodge an appeal against the decision of a claim."""
    return request.auth.do(appeals.lodge_appeal, key, **payload.dict())


@router.post("/claims/own/{claim}/appeal", **rule("claims.appeal_own", Done[Result]))
def lodge_own_appeal(request: HttpRequest, office: InOffice, claim: Number, payload: GroundsIn, key: Key = None) -> Any:
    """Lodge an appeal against the decision of a claim of one's own."""
    return request.auth.do(appeals.lodge_own_appeal, key, claim=claim, grounds=payload.grounds)


@router.post("/appeals/{appeal}/hearing", **rule("claims.hear_appeal", Done[str]))
def hear_appeal(request: HttpRequest, office: InOffice, appeal: Number, payload: HearingIn, key: Key = None) -> Any:
    """Record what was said at the hearing."""
    return request.auth.do(appeals.hear_appeal, key, appeal=appeal, hearing=payload.hearing)


@router.post("/appeals/{appeal}/decision", **rule("claims.decide_appeal", Done[Result]))
def decide_appeal(request: HttpRequest, office: InOffice, appeal: Number, payload: OutcomeIn, key: Key = None) -> Any:
    """Uphold or dismiss an appeal; one that is upheld has the claim decided again."""
    return request.auth.do(appeals.decide_appeal, key, appeal=appeal, **payload.dict())


@router.post("/appeals/{appeal}/withdrawal", **rule("claims.file", Done[str]))
def withdraw_appeal(request: HttpRequest, office: InOffice, appeal: Number, key: Key = None) -> Any:
    """Take an appeal back."""
    return request.auth.do(appeals.withdraw_appeal, key, appeal=appeal)


@router.get("/overdue", **rule("claims.look", list[OverdueOut]))
def list_overdue(request: HttpRequest, office: InOffice, on: datetime.date | None = None) -> Any:
    """Claims and appeals that were to be decided before a day (today) and are not, the longest due first."""
    caller = request.auth
    with caller.reading():
        return [
            {name: getattr(late, name) for name in OverdueOut.model_fields}
            for late in overdue(caller.office, on or today())
        ]


@router.get("/grievances", **rule("claims.look", Page[GrievanceOut]))
def list_grievances(
    request: HttpRequest, office: InOffice, status: Word = "", after: After = 0, limit: Limit = 50
) -> Any:
    """Complaints about how somebody was treated, in one state if it is named."""
    caller = request.auth
    with caller.reading():
        found = Grievance.objects.filter(office_id=caller.office).select_related("person")
        return page_of(found.filter(status=status) if status else found, after, limit, _grievance)


@router.get("/grievances/{grievance}", **rule("claims.look", GrievanceTexts))
def show_grievance(request: HttpRequest, office: InOffice, grievance: Number, purpose: Purpose) -> Any:
    """A complaint with its answer."""
    caller = request.auth
    with caller.reading():
        rows = Grievance.objects.filter(number=grievance, office_id=caller.office).select_related("person")
        found = one(rows, f"grievance {grievance}")
        note(caller, purpose, "grievance", found.person_id)
        return _grievance(found) | {"text": found.text, "answer": found.answer}


@router.post("/grievances", **rule("claims.file", Done[str]))
def lodge_grievance(request: HttpRequest, office: InOffice, payload: GrievanceIn, key: Key = None) -> Any:
    """Record a complaint about how somebody was treated."""
    return request.auth.do(appeals.lodge_grievance, key, **payload.dict())


@router.post("/grievances/{grievance}/answer", **rule("claims.hear_appeal", Done[str]))
def answer_grievance(
    request: HttpRequest, office: InOffice, grievance: Number, payload: AnswerIn, key: Key = None
) -> Any:
    """Answer a complaint."""
    return request.auth.do(appeals.answer_grievance, key, grievance=grievance, answer=payload.answer)


def _appeal(found: Appeal) -> dict[str, Any]:
    return {
        "appeal": found.number, "claim": found.claim.number, "person": found.claim.person.number, "status": found.status,
        "lodged_on": found.lodged_on, "last_day": found.last_day, "heard_on": found.heard_on, "decided_on": found.decided_on,
        "against": found.against_id, "decision": found.decision_id,
    }  # fmt: skip


def _grievance(found: Grievance) -> dict[str, Any]:
    return {
        "grievance": found.number, "person": found.person.number, "status": found.status, "lodged_on": found.lodged_on,
        "answered_on": found.answered_on,
    }  # fmt: skip
