"""People: registered, listed, found, and a person's whole file. Every look at them is recorded, with its purpose."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from payung.office.api.access import rule
from payung.office.api.claims import ClaimOut, claim_out
from payung.office.api.households import HouseholdOut, household_out
from payung.office.api.looking import Purpose, note, person_in
from payung.office.api.memberships import MembershipOut, StatementOut, membership_out, statement_out
from payung.office.api.shapes import (
    After,
    Done,
    InOffice,
    Key,
    Limit,
    Line,
    Number,
    Page,
    Shape,
    Word,
    amount,
    page_of,
    today,
)
from payung.office.claims.models import Claim
from payung.office.membership.models import Membership
from payung.office.people.actions import register_person
from payung.office.people.checking import day_of
from payung.office.people.facts import description_of, household_of
from payung.office.people.models import Person
from payung.office.people.searching import named
from payung.office.people.searching import search as find
from payung.office.records.retention import erase_person
from payung.office.timeline import Entry, Place, kinds_for, timeline

router = Router(tags=["people"])


class PersonIn(Shape):
    names: Line
    names_latin: Line = ""
    birth_date: Annotated[str | None, Field(max_length=10)] = None
    sex: Word = ""
    facts: dict[Word, Any] = {}
    household: Number | None = None


class Registered(Shape):
    person: str
    household: str


class PersonOut(Shape):
    number: str
    names: str
    names_latin: str
    birth_date: datetime.date | None
    sex: str
    died_on: datetime.date | None


class FileOut(Shape):
    person: PersonOut
    facts: dict[str, Any]
    household: HouseholdOut | None
    memberships: list[MembershipOut]
    statements: list[StatementOut]
    claims: list[ClaimOut]


class SearchIn(Shape):
    names: Line


class LookupIn(Shape):
    text: Line


class EntryOut(Shape):
    on: datetime.date
    kind: str
    what: str
    scheme: str
    about: str
    note: str
    amount: str | None
    currency: str
    decision: int | None
    act: int | None
    place: str


@router.post("/people", **rule("people.register", Done[Registered]))
def register(request: HttpRequest, office: InOffice, payload: PersonIn, key: Key = None) -> Any:
    """Register a person, in a household or in a new one."""
    return request.auth.do(register_person, key, **payload.dict())


@router.get("/people", **rule("people.look", Page[PersonOut]))
def people(request: HttpRequest, office: InOffice, purpose: Purpose, after: After = 0, limit: Limit = 50) -> Any:
    """The office's people, in the order of their registration."""
    caller = request.auth
    with caller.reading():
        note(caller, purpose, "list", None)
        found = Person.objects.filter(office_id=caller.office, merged_into=None)
        return page_of(found, after, limit, person_out)


@router.post("/people/search", **rule("people.look", Page[PersonOut]))
def search(
    request: HttpRequest, office: InOffice, purpose: Purpose, payload: SearchIn, after: After = 0, limit: Limit = 50
) -> Any:
    """People whose names begin so. A name stands in the body, not in the address, which is logged."""
    caller = request.auth
    with caller.reading():
        found = Person.objects.filter(
            office_id=caller.office, merged_into=None, pk__in=named(payload.names), names__istartswith=payload.names
        )
        note(caller, purpose, "search", None)
        return page_of(found, after, limit, person_out)


@router.post("/people/lookup", **rule("people.look", list[PersonOut]))
def lookup(request: HttpRequest, office: InOffice, purpose: Purpose, payload: LookupIn) -> Any:
    """The first people found by what somebody has at hand: a number, that of a document or a telephone, a part of a name."""
    caller = request.auth
    with caller.reading():
        note(caller, purpose, "search", None)
        return [person_out(row) for row in find(payload.text) if row.office_id == caller.office]


@router.get("/people/{person}", **rule("people.look", FileOut))
def file(request: HttpRequest, office: InOffice, person: Number, purpose: Purpose) -> Any:
    """A person's file: facts, household, memberships with their statements."""
    caller = request.auth
    with caller.reading():
        return file_out(person_in(caller, person, purpose, "file"), today())


@router.get("/people/{person}/timeline", **rule("people.look", list[EntryOut]))
def time_line(
    request: HttpRequest,
    office: InOffice,
    person: Number,
    purpose: Purpose,
    before: Annotated[str, Query(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2},[0-9]{1,3},[0-9]{1,18})?$")] = "",
    limit: Limit = 50,
) -> Any:
    """What happened to a person in the rooms at which one may look, newest first. `before`: the `place` of the last entry that one has."""
    caller = request.auth
    with caller.reading():
        found = person_in(caller, person, purpose, "timeline")
        kinds = kinds_for(caller.actor, caller.office)
        return [entry_out(entry) for entry in timeline(found.pk, most=limit, before=_place(before), kinds=kinds)]


@router.post("/people/{person}/erasure", **rule("people.erase", Done[str]))
def erase(request: HttpRequest, office: InOffice, person: Number, key: Key = None) -> Any:
    """Pseudonymise a person whose retention has ended."""
    return request.auth.do(erase_person, key, person=person)


def file_out(person: Person, day: datetime.date) -> dict[str, Any]:
    home = household_of(person, day)
    described = description_of(home, day) if home else {"members": []}
    own: dict[str, Any] = next((member for member in described["members"] if member["id"] == person.number), {})
    memberships = list(Membership.objects.filter(person=person).select_related("before").order_by("id"))
    claims = Claim.objects.filter(person=person).select_related("person").order_by("id")
    return {
        "person": person_out(person),
        "facts": {name: value for name, value in own.items() if name not in ("id", "birth_date", "sex", "has_died")},
        "household": household_out(home, day) if home else None,
        "memberships": [membership_out(row) for row in memberships],
        "statements": [statement_out(row, day) for row in memberships if row.until is None or row == memberships[-1]],
        "claims": [claim_out(row) for row in claims],
    }


def entry_out(entry: Entry) -> dict[str, Any]:
    shown = {
        name: getattr(entry, name)
        for name in ("on", "kind", "what", "scheme", "about", "note", "currency", "decision", "act")
    }
    worth = None if entry.amount is None else amount(entry.amount)
    return {**shown, "amount": worth, "place": ",".join(map(str, entry.place))}


def _place(text: str) -> Place | None:
    """Where a page of the time line ends, as `place` gave it. Raises Refusal."""
    if not text:
        return None
    day, rank, row = text.split(",")
    return day_of(day, datetime.date.max, "before"), int(rank), int(row)


def person_out(person: Person) -> dict[str, Any]:
    return {
        "number": person.number,
        "names": person.names,
        "names_latin": person.names_latin,
        "birth_date": person.birth_date,
        "sex": person.sex,
        "died_on": person.died_on,
    }
