"""Households: who lives in them, who joined, moved, left and split off, who heads them, and where they lie."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.db.models import Q
from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from payung.office.api.access import rule
from payung.office.api.shapes import Code, Day, Done, Id, InOffice, Key, Number, Shape, one, today
from payung.office.people import households as actions
from payung.office.people.models import Household, Residence

router = Router(tags=["households"])


class JoiningIn(Shape):
    person: Number
    since: Day | None = None
    head: bool = False


class LeavingIn(Shape):
    until: Day | None = None
    head: Number | None = None


class MoveIn(Shape):
    household: Number | None = None
    since: Day | None = None
    head: Number | None = None


class SplitIn(Shape):
    persons: Annotated[list[Number], Field(max_length=100)]
    head: Number
    since: Day | None = None
    remaining_head: Number | None = None


class HeadIn(Shape):
    person: Number
    since: Day | None = None


class PlaceIn(Shape):
    area: Code


class ResidentOut(Shape):
    person: str
    since: datetime.date
    is_head: bool


class HouseholdOut(Shape):
    number: str
    area: str | None
    residents: list[ResidentOut]


class MovedOut(Shape):
    person: str
    household: str


@router.get("/households/{household}", **rule("people.look", HouseholdOut))
def household(request: HttpRequest, office: InOffice, household: Number, on: datetime.date | None = None) -> Any:
    """Who lives in a household on a day (today)."""
    caller = request.auth
    with caller.reading():
        rows = Household.objects.filter(number=household, office_id=caller.office).select_related("area")
        return household_out(one(rows, f"household {household}"), on or today())


@router.post("/households/{household}/residents", **rule("people.change", Done[Id]))
def join(request: HttpRequest, office: InOffice, household: Number, payload: JoiningIn, key: Key = None) -> Any:
    """Somebody who lives in no household here comes to live in this one, from a day (today)."""
    return request.auth.do(actions.join, key, household=household, **payload.dict())


@router.post("/people/{person}/leaving", **rule("people.change", Done[Id]))
def leave(request: HttpRequest, office: InOffice, person: Number, payload: LeavingIn, key: Key = None) -> Any:
    """Somebody leaves their household, and lives in none here; `until` is the last day there."""
    return request.auth.do(actions.leave, key, person=person, **payload.dict())


@router.post("/people/{person}/move", **rule("people.change", Done[MovedOut]))
def move(request: HttpRequest, office: InOffice, person: Number, payload: MoveIn, key: Key = None) -> Any:
    """Somebody moves to another household, or (none named) into a new one, which they head."""
    return request.auth.do(actions.move, key, person=person, **payload.dict())


@router.post("/households-split", **rule("people.change", Done[str]))
def split(request: HttpRequest, office: InOffice, payload: SplitIn, key: Key = None) -> Any:
    """Some members of a household form a new one. Gives its number."""
    return request.auth.do(actions.split, key, **payload.dict())


@router.post("/households/{household}/head", **rule("people.change", Done[str]))
def change_head(request: HttpRequest, office: InOffice, household: Number, payload: HeadIn, key: Key = None) -> Any:
    """Another member heads the household from a day (today)."""
    return request.auth.do(actions.change_head, key, household=household, **payload.dict())


@router.post("/households/{household}/area", **rule("people.change", Done[str]))
def place(request: HttpRequest, office: InOffice, household: Number, payload: PlaceIn, key: Key = None) -> Any:
    """Say in which administrative area, by its code, a household lives."""
    return request.auth.do(actions.place, key, household=household, area=payload.area)


def household_out(home: Household, on: datetime.date) -> dict[str, Any]:
    lived = Residence.objects.filter(Q(until=None) | Q(until__gte=on), household=home, since__lte=on)
    rows = lived.order_by("-is_head", "id").values_list("person__number", "since", "is_head")
    return {
        "number": home.number,
        "area": home.area.code if home.area else None,
        "residents": [{"person": person, "since": since, "is_head": is_head} for person, since, is_head in rows],
    }
