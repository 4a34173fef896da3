"""How people are reached."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from payung.office.api.access import rule
from payung.office.api.looking import Purpose, person_in
from payung.office.api.shapes import Done, Id, InOffice, Key, Line, Number, Result, Shape, Word
from payung.office.people import contacts as actions

router = Router(tags=["people"])


class ContactIn(Shape):
    kind: Word
    value: Line


class ContactOut(Shape):
    contact: Id
    kind: str
    value: str


@router.get("/people/{person}/contacts", **rule("people.look", list[ContactOut]))
def contacts(request: HttpRequest, office: InOffice, person: Number, purpose: Purpose) -> Any:
    """A person's telephone numbers and addresses."""
    caller = request.auth
    with caller.reading():
        found = person_in(caller, person, purpose, "contacts")
        return [{"contact": row.pk, "kind": row.kind, "value": row.value} for row in found.contacts.order_by("id")]


@router.post("/people/{person}/contacts", **rule("people.change", Done[Result]))
def add_contact(request: HttpRequest, office: InOffice, person: Number, payload: ContactIn, key: Key = None) -> Any:
    """Add a telephone number (`phone`), an address of e-mail (`email`) or post (`post`)."""
    return request.auth.do(actions.add_contact, key, person=person, **payload.dict())


@router.post("/contacts/{contact}/removal", **rule("people.change", Done[Id]))
def remove_contact(request: HttpRequest, office: InOffice, contact: Id, key: Key = None) -> Any:
    """Take a contact out of the register."""
    return request.auth.do(actions.remove_contact, key, contact=contact)
