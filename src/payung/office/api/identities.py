"""Identity documents: their numbers are encrypted and shown masked; a whole one is shown for a reason, which is recorded."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from payung.office.api.access import rule
from payung.office.api.looking import Purpose, note, person_in
from payung.office.api.shapes import Done, Id, InOffice, Key, Line, Number, ReasonIn, Result, Shape, Word, one
from payung.office.people import identities as actions
from payung.office.people.models import Identity

router = Router(tags=["people"])


class IdentityIn(Shape):
    kind: Word
    number: Annotated[Line, Field(max_length=60)]


class IdentityOut(Shape):
    identity: Id
    kind: str
    shown: str


class RevealedOut(Shape):
    identity: Id
    number: str


@router.get("/people/{person}/identities", **rule("people.look", list[IdentityOut]))
def identities(request: HttpRequest, office: InOffice, person: Number, purpose: Purpose) -> Any:
    """A person's identity documents, with the last places of their numbers."""
    caller = request.auth
    with caller.reading():
        found = person_in(caller, person, purpose, "identities")
        return [
            {"identity": row.pk, "kind": row.kind, "shown": actions.masked(row)}
            for row in found.identities.order_by("id")
        ]


@router.post("/people/{person}/identities", **rule("people.change", Done[Result]))
def add_identity(request: HttpRequest, office: InOffice, person: Number, payload: IdentityIn, key: Key = None) -> Any:
    """Record an identity document; its number is checked by its kind, such as `th.citizen`."""
    return request.auth.do(actions.add_identity, key, person=person, **payload.dict())


@router.post("/identities/{document}/revealing", **rule("people.change", RevealedOut))
def reveal(request: HttpRequest, office: InOffice, document: Id, purpose: Purpose, payload: ReasonIn) -> Any:
    """A document's whole number. Who asked, and why, is recorded."""
    caller = request.auth
    caller.do(actions.reveal_identity, None, identity=document, reason=payload.reason)
    with caller.reading():
        found = one(Identity.objects.filter(pk=document, office_id=caller.office), f"identity document {document}")
        note(caller, purpose, "identity", found.person_id)
        return {"identity": document, "number": actions.revealed(caller.office, document)}


@router.post("/identities/{document}/removal", **rule("people.change", Done[Id]))
def remove_identity(request: HttpRequest, office: InOffice, document: Id, payload: ReasonIn, key: Key = None) -> Any:
    """Take a document that was recorded wrongly out of the register."""
    return request.auth.do(actions.remove_identity, key, identity=document, reason=payload.reason)
