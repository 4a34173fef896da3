"""Referrals of card holders from a health centre to a hospital, and the visits to which they led."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from payung.office.api.access import rule
from payung.office.api.shapes import (
    After,
    Day,
    Done,
    InOffice,
    Key,
    Limit,
    Line,
    Number,
    Page,
    Result,
    Shape,
    Word,
    one,
    page_of,
)
from payung.office.claims import referrals
from payung.office.claims.models import Referral

router = Router(tags=["referrals"])
Facility = Annotated[Line, Field(max_length=200)]


class ReferralIn(Shape):
    person: Number
    scheme: Word
    sent_by: Facility
    sent_to: Facility
    referred_on: Day | None = None


class VisitIn(Shape):
    kind: Word
    facility: Facility
    visited_on: Day
    facts: dict[Word, Any] | None = None


class VisitOut(Shape):
    facility: str
    on: datetime.date
    claim: str


class ReferralOut(Shape):
    referral: str
    person: str
    scheme: str
    sent_by: str
    sent_to: str
    on: datetime.date
    status: str
    decision: int | None
    visits: list[VisitOut]


@router.get("/referrals", **rule("claims.look", Page[ReferralOut]))
def list_referrals(
    request: HttpRequest, office: InOffice, status: Word = "", after: After = 0, limit: Limit = 50
) -> Any:
    """The office's referrals with the visits to which they led, in one state if it is named."""
    caller = request.auth
    with caller.reading():
        found = _rows(caller.office)
        return page_of(found.filter(status=status) if status else found, after, limit, _referral)


@router.get("/referrals/{referral}", **rule("claims.look", ReferralOut))
def show_referral(request: HttpRequest, office: InOffice, referral: Number) -> Any:
    """A referral by its number."""
    caller = request.auth
    with caller.reading():
        return _referral(one(_rows(caller.office).filter(number=referral), f"referral {referral}"))


@router.post("/referrals", **rule("claims.file", Done[str]))
def refer(request: HttpRequest, office: InOffice, payload: ReferralIn, key: Key = None) -> Any:
    """Send a card holder on to a hospital."""
    return request.auth.do(referrals.refer, key, **payload.dict())


@router.post("/referrals/{referral}/visits", **rule("claims.file", Done[Result]))
def record_visit(request: HttpRequest, office: InOffice, referral: Number, payload: VisitIn, key: Key = None) -> Any:
    """Record a visit to which a referral led, and the claim that is made of it."""
    return request.auth.do(referrals.record_visit, key, referral=referral, **payload.dict())


@router.post("/referrals/{referral}/closing", **rule("claims.file", Done[str]))
def close_referral(request: HttpRequest, office: InOffice, referral: Number, key: Key = None) -> Any:
    """Close a referral whose treatment ended, or cancel one that was not used."""
    return request.auth.do(referrals.close_referral, key, referral=referral)


def _rows(office: int) -> Any:
    return Referral.objects.filter(office_id=office).select_related("person").prefetch_related("visits__claim")


def _referral(found: Referral) -> dict[str, Any]:
    return {
        "referral": found.number, "person": found.person.number, "scheme": found.scheme, "sent_by": found.sent_by,
        "sent_to": found.sent_to, "on": found.on, "status": found.status, "decision": found.decision_id,
        "visits": [{"facility": one.facility, "on": one.on, "claim": one.claim.number} for one in found.visits.all()],
    }  # fmt: skip
