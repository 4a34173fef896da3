"""What people agreed to, and what they withdrew."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from payung.office.api.access import rule
from payung.office.api.looking import Purpose, person_in
from payung.office.api.shapes import Day, Done, Id, InOffice, Key, Line, Number, Shape
from payung.office.people import consents as actions

router = Router(tags=["people"])


class ConsentIn(Shape):
    purpose: Annotated[Line, Field(max_length=80)]
    given_on: Day | None = None
    how: Annotated[Line, Field(max_length=200)] = ""


class WithdrawalIn(Shape):
    withdrawn_on: Day | None = None


class ConsentOut(Shape):
    consent: Id
    purpose: str
    organisation: int | None
    given_on: datetime.date
    withdrawn_on: datetime.date | None
    how: str


@router.get("/people/{person}/consents", **rule("people.look", list[ConsentOut]))
def consents(request: HttpRequest, office: InOffice, person: Number, purpose: Purpose) -> Any:
    """All that a person agreed to, also what they withdrew."""
    caller = request.auth
    with caller.reading():
        found = person_in(caller, person, purpose, "consents")
        return [
            {"consent": row.pk, "purpose": row.purpose, "organisation": row.organisation_id, "given_on": row.given_on,
             "withdrawn_on": row.withdrawn_on, "how": row.how}
            for row in found.consents.order_by("id")
        ]  # fmt: skip


@router.post("/people/{person}/consents", **rule("people.change", Done[Id]))
def give_consent(request: HttpRequest, office: InOffice, person: Number, payload: ConsentIn, key: Key = None) -> Any:
    """Record that a person agrees to a purpose, and how they did."""
    return request.auth.do(actions.give_consent, key, person=person, **payload.dict())


@router.post("/consents/{consent}/withdrawal", **rule("people.change", Done[Id]))
def withdraw_consent(
    request: HttpRequest, office: InOffice, consent: Id, payload: WithdrawalIn, key: Key = None
) -> Any:
    """Record that a consent is withdrawn, from a day (today)."""
    return request.auth.do(actions.withdraw_consent, key, consent=consent, withdrawn_on=payload.withdrawn_on)
