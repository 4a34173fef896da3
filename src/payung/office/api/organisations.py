"""Organisations: networks and groups, their members and organisers, outreach events, whom they sent to schemes, and who enrolled."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from payung.office.api.access import Caller, rule
from payung.office.api.looking import Purpose, note
from payung.office.api.shapes import (
    After,
    Code,
    Day,
    Done,
    Id,
    InOffice,
    Key,
    Limit,
    Line,
    Number,
    Page,
    Shape,
    Word,
    one,
    page_of,
    today,
)
from payung.office.organisations import actions, queries
from payung.office.organisations.models import Belonging, Organisation, OutreachEvent, Referral

router = Router(tags=["organisations"])
How = Annotated[Line, Field(max_length=200)]
Count = Annotated[int, Field(ge=0, le=1_000_000)]


class OrganisationIn(Shape):
    code: Code
    name: Annotated[Line, Field(max_length=200)]
    level: Literal["local", "national", "continental"]
    country: Annotated[Word, Field(max_length=2)] = ""
    above: Code | None = None


class OrganisationOut(Shape):
    code: str
    name: str
    level: str
    country: str
    above: str | None
    listed_on: datetime.date | None


class ListingIn(Shape):
    how: How
    website: Annotated[Line, Field(max_length=200)] = ""
    about: Annotated[Line, Field(max_length=500)] = ""


class BySexOut(Shape):
    women: int
    men: int
    others: int


class ReachOut(Shape):
    members: BySexOut
    reached: BySexOut
    enrolled: BySexOut | None


class OrganiserIn(Shape):
    user: Annotated[Word, Field(max_length=64)]


class NewMemberIn(Shape):
    names: Line
    names_latin: Line = ""
    birth_date: Day | None = None
    sex: Word = ""
    facts: dict[Word, Any] = {}
    household: Number | None = None
    how: How


class RegisteredOut(Shape):
    person: str
    household: str


class JoinIn(Shape):
    person: Number
    since: Day | None = None
    how: How = ""


class AgreementIn(Shape):
    how: How


class LeaveIn(Shape):
    until: Day | None = None


class BelongingOut(Shape):
    person: str
    names: str
    since: datetime.date
    until: datetime.date | None
    agreed: bool


class EventIn(Shape):
    organisation: Code
    name: Annotated[Line, Field(max_length=200)]
    held_on: Day
    women: Count = 0
    men: Count = 0
    others: Count = 0
    area: Code | None = None
    scheme: Word = ""
    attended: Annotated[list[Number], Field(max_length=5000)] = []


class AttendanceIn(Shape):
    persons: Annotated[list[Number], Field(max_length=5000)]


class EventOut(Shape):
    event: Id
    organisation: str
    name: str
    on: datetime.date
    scheme: str
    women: int
    men: int
    others: int


class SendingIn(Shape):
    organisation: Code
    person: Number
    scheme: Word
    referred_on: Day | None = None
    event: Id | None = None
    note: Line = ""


class SendingOut(Shape):
    sending: Id
    organisation: str
    person: str
    scheme: str
    on: datetime.date
    event: int | None


@router.get("/organisations", **rule("organisations.look", Page[OrganisationOut]))
def organisations(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """All organisations; each within the one above."""
    with request.auth.reading():
        return page_of(Organisation.objects.select_related("above"), after, limit, _organisation)


@router.post("/organisations", **rule("organisations.change", Done[Id]))
def found(request: HttpRequest, office: InOffice, payload: OrganisationIn, key: Key = None) -> Any:
    """Enter an organisation; `above` is the code of the network to which it belongs."""
    return request.auth.do(actions.found_organisation, key, **payload.dict())


@router.get("/organisations/{organisation}", **rule("organisations.look", OrganisationOut))
def organisation(request: HttpRequest, office: InOffice, organisation: Code) -> Any:
    """An organisation by its code."""
    with request.auth.reading():
        return _organisation(_found(organisation))


@router.get("/organisations/{organisation}/reach", **rule("organisations.look", ReachOut))
def reach(
    request: HttpRequest,
    office: InOffice,
    organisation: Code,
    since: datetime.date,
    until: datetime.date,
    scheme: Word = "",
    within_days: Annotated[int, Query(ge=0, le=3660)] = 90,
) -> Any:
    """How many members it has today, how many came to its events, and how many enrolled in a scheme after it; by sex, all within."""
    with request.auth.reading():
        own = _found(organisation)
        enrolled = queries.enrolled_after(own, scheme, since, until, within_days) if scheme else None
        return {
            "members": _by_sex(queries.members(own, today())),
            "reached": _by_sex(queries.reached(own, since, until)),
            "enrolled": _by_sex(enrolled) if enrolled else None,
        }


@router.post("/organisations/{organisation}/listing", **rule("organisations.change", Done[Id]))
def list_publicly(
    request: HttpRequest, office: InOffice, organisation: Code, payload: ListingIn, key: Key = None
) -> Any:
    """The organisation agrees to stand in the public directory with its totals; `how` it did: a letter of 3 March."""
    return request.auth.do(actions.list_publicly, key, organisation=organisation, **payload.dict())


@router.post("/organisations/{organisation}/unlisting", **rule("organisations.change", Done[Id]))
def unlist(request: HttpRequest, office: InOffice, organisation: Code, key: Key = None) -> Any:
    """The organisation no longer stands in the public directory."""
    return request.auth.do(actions.unlist, key, organisation=organisation)


@router.post("/organisations/{organisation}/organisers", **rule("rights.grant", Done[Id], one_office=False))
def appoint(request: HttpRequest, office: InOffice, organisation: Code, payload: OrganiserIn, key: Key = None) -> Any:
    """Let an account act in this office for the members of an organisation who agreed to it."""
    return request.auth.do(actions.appoint_organiser, key, organisation=organisation, user=payload.user)


@router.get("/organisations/{organisation}/members", **rule("organisations.look", Page[BelongingOut]))
def members(
    request: HttpRequest, office: InOffice, organisation: Code, purpose: Purpose, after: After = 0, limit: Limit = 50
) -> Any:
    """The organisation's members in this office, with those who left; `agreed`: its organisers act for them."""
    caller = request.auth
    with caller.reading():
        note(caller, purpose, "organisation", None)
        rows = Belonging.objects.filter(organisation=_found(organisation), office_id=caller.office)
        return page_of(rows.select_related("person", "consent"), after, limit, _belonging)


@router.post("/organisations/{organisation}/registrations", **rule("people.register", Done[RegisteredOut]))
def register_member(
    request: HttpRequest, office: InOffice, organisation: Code, payload: NewMemberIn, key: Key = None
) -> Any:
    """Register somebody who agrees that the organisation acts for them; `how` they did: signed form 12."""
    return request.auth.do(actions.register_member, key, organisation=organisation, **payload.dict())


@router.post("/organisations/{organisation}/members", **rule("people.change", Done[Id]))
def add_member(request: HttpRequest, office: InOffice, organisation: Code, payload: JoinIn, key: Key = None) -> Any:
    """A person of the register joins; with `how`, they agree that its organisers act for them."""
    return request.auth.do(actions.add_member, key, organisation=organisation, **payload.dict())


@router.post("/organisations/{organisation}/members/{person}/agreement", **rule("people.change", Done[Id]))
def agree(
    request: HttpRequest, office: InOffice, organisation: Code, person: Number, payload: AgreementIn, key: Key = None
) -> Any:
    """A member agrees, later than they joined, that the organisation's organisers act for them."""
    return request.auth.do(actions.agree, key, organisation=organisation, person=person, how=payload.how)


@router.post("/organisations/{organisation}/members/{person}/leaving", **rule("people.change", Done[Id]))
def remove_member(
    request: HttpRequest, office: InOffice, organisation: Code, person: Number, payload: LeaveIn, key: Key = None
) -> Any:
    """A member leaves; from then on nobody acts for them in its name."""
    return request.auth.do(actions.remove_member, key, organisation=organisation, person=person, until=payload.until)


@router.get("/events", **rule("organisations.look", Page[EventOut]))
def events(request: HttpRequest, office: InOffice, organisation: Word = "", after: After = 0, limit: Limit = 50) -> Any:
    """The office's outreach events, of one organisation if it is named, and who came, by sex."""
    caller = request.auth
    with caller.reading():
        rows = OutreachEvent.objects.filter(office_id=caller.office).select_related("organisation")
        return page_of(rows.filter(organisation__code=organisation) if organisation else rows, after, limit, _event)


@router.post("/events", **rule("organisations.record_event", Done[Id]))
def record_event(request: HttpRequest, office: InOffice, payload: EventIn, key: Key = None) -> Any:
    """Record an outreach event, how many women, men and others came, and who of the register did."""
    return request.auth.do(actions.record_event, key, **payload.dict())


@router.get("/events/{event}", **rule("organisations.look", EventOut))
def event(request: HttpRequest, office: InOffice, event: Id) -> Any:
    """An outreach event."""
    caller: Caller = request.auth
    with caller.reading():
        rows = OutreachEvent.objects.filter(pk=event, office_id=caller.office).select_related("organisation")
        return _event(one(rows, f"event {event}"))


@router.post("/events/{event}/attendance", **rule("organisations.record_event", Done[int]))
def attend(request: HttpRequest, office: InOffice, event: Id, payload: AttendanceIn, key: Key = None) -> Any:
    """Add persons of the register to those who came. Gives how many of those who came are known."""
    return request.auth.do(actions.attend, key, event=event, persons=payload.persons)


@router.get("/sendings", **rule("organisations.look", Page[SendingOut]))
def sendings(
    request: HttpRequest, office: InOffice, organisation: Word = "", after: After = 0, limit: Limit = 50
) -> Any:
    """Whom organisations sent to which scheme."""
    caller = request.auth
    with caller.reading():
        rows = Referral.objects.filter(office_id=caller.office).select_related("organisation", "person")
        return page_of(rows.filter(organisation__code=organisation) if organisation else rows, after, limit, _sending)


@router.post("/sendings", **rule("organisations.refer", Done[Id]))
def send(request: HttpRequest, office: InOffice, payload: SendingIn, key: Key = None) -> Any:
    """An organisation sends somebody to a scheme, perhaps from an event."""
    return request.auth.do(actions.refer, key, **payload.dict())


def _found(code: str) -> Organisation:
    row: Organisation = one(Organisation.objects.filter(code=code).select_related("above"), f"organisation {code}")
    return row


def _organisation(row: Organisation) -> dict[str, Any]:
    above = row.above.code if row.above else None
    return {
        "code": row.code, "name": row.name, "level": row.level, "country": row.country, "above": above,
        "listed_on": row.listed_on,
    }  # fmt: skip


def _by_sex(count: queries.BySex) -> dict[str, int]:
    return {"women": count.women, "men": count.men, "others": count.others}


def _belonging(row: Belonging) -> dict[str, Any]:
    agreed = row.consent is not None and row.consent.withdrawn_on is None
    return {
        "person": row.person.number,
        "names": row.person.names,
        "since": row.since,
        "until": row.until,
        "agreed": agreed,
    }


def _event(row: OutreachEvent) -> dict[str, Any]:
    return {
        "event": row.pk, "organisation": row.organisation.code, "name": row.name, "on": row.on, "scheme": row.scheme,
        "women": row.women, "men": row.men, "others": row.others,
    }  # fmt: skip


def _sending(row: Referral) -> dict[str, Any]:
    return {
        "sending": row.pk, "organisation": row.organisation.code, "person": row.person.number, "scheme": row.scheme, "on": row.on,
        "event": row.event_id,
    }  # fmt: skip
