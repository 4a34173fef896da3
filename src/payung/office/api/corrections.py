"""What is recorded of a person anew: names, birth and sex corrected, a death, facts from a day on."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Field, Router

from payung.office.api.access import rule
from payung.office.api.looking import Purpose, note, person_in
from payung.office.api.shapes import Day, Done, InOffice, Key, Line, Number, ReasonIn, Result, Shape, Word, one
from payung.office.people import actions
from payung.office.people.models import Fact, Household

router = Router(tags=["people"])


class CorrectionIn(Shape):
    names: Line | None = None
    names_latin: Line | None = None
    birth_date: Day | None = None
    sex: Word | None = None


class DeathIn(Shape):
    died_on: Day
    head: Number | None = None
    source: Annotated[str, Field(max_length=120, description="How it is known, such as the certificate's number.")] = ""


class RecordedFactsIn(Shape):
    facts: dict[Word, Any]
    since: Day | None = None


class FactOut(Shape):
    name: str
    value: Any
    since: datetime.date
    recorded_at: datetime.datetime
    act: int | None


@router.post("/people/{person}/corrections", **rule("people.change", Done[list[str]]))
def correct(request: HttpRequest, office: InOffice, person: Number, payload: CorrectionIn, key: Key = None) -> Any:
    """Correct names, birth or sex: what is not given stays, and an empty text takes out what may be unknown."""
    return request.auth.do(actions.change_person, key, person=person, **payload.dict())


@router.post("/people/{person}/death", **rule("people.change", Done[Result]))
def record_death(request: HttpRequest, office: InOffice, person: Number, payload: DeathIn, key: Key = None) -> Any:
    """Record a death; `head` names who heads the household from then on, else its oldest member does."""
    return request.auth.do(actions.record_death, key, person=person, **payload.dict())


@router.post("/people/{person}/death/undoing", **rule("people.change", Done[str]))
def undo_death(request: HttpRequest, office: InOffice, person: Number, payload: ReasonIn, key: Key = None) -> Any:
    """Take back a death that was recorded of the wrong person."""
    return request.auth.do(actions.undo_death, key, person=person, reason=payload.reason)


@router.get("/people/{person}/facts", **rule("people.look", list[FactOut]))
def facts(request: HttpRequest, office: InOffice, person: Number, purpose: Purpose) -> Any:
    """All that was ever recorded of a person, by the names of the law's inputs, in the order of recording."""
    caller = request.auth
    with caller.reading():
        found = person_in(caller, person, purpose, "facts")
        return [_fact(row) for row in Fact.objects.filter(person=found).order_by("id")]


@router.post("/people/{person}/facts", **rule("people.change", Done[int]))
def record_facts(
    request: HttpRequest, office: InOffice, person: Number, payload: RecordedFactsIn, key: Key = None
) -> Any:
    """Record facts about a person, from a day (today), by the names of the law's inputs. Gives how many."""
    return request.auth.do(actions.record_facts, key, person=person, **payload.dict())


@router.get("/households/{household}/facts", **rule("people.look", list[FactOut]))
def household_facts(request: HttpRequest, office: InOffice, household: Number, purpose: Purpose) -> Any:
    """All that was ever recorded of a household, in the order of recording."""
    caller = request.auth
    with caller.reading():
        home = one(Household.objects.filter(number=household, office_id=caller.office), f"household {household}")
        note(caller, purpose, "household", None)
        return [_fact(row) for row in Fact.objects.filter(household=home).order_by("id")]


@router.post("/households/{household}/facts", **rule("people.change", Done[int]))
def record_household_facts(
    request: HttpRequest, office: InOffice, household: Number, payload: RecordedFactsIn, key: Key = None
) -> Any:
    """Record facts about a household, from a day (today). Gives how many."""
    return request.auth.do(actions.record_facts, key, household=household, **payload.dict())


def _fact(row: Fact) -> dict[str, Any]:
    return {"name": row.name, "value": row.value, "since": row.since, "recorded_at": row.recorded_at, "act": row.act_id}
