"""Looks at what is somebody's own: with their purpose, which is recorded; and documents, opened for who may see them."""

from __future__ import annotations

from typing import Annotated, Literal

from django.conf import settings
from django.http import HttpResponse
from ninja import Header

from payung.law.faults import Fault
from payung.office.acts import Refusal
from payung.office.api.access import Caller
from payung.office.api.shapes import one
from payung.office.people.models import Person
from payung.office.records.looks import note_look
from payung.office.records.models import PURPOSES
from payung.office.sealed import SealBroken, open_sealed

Purpose = Annotated[
    Literal[PURPOSES],  # type: ignore[valid-type]
    Header(alias="Purpose", description="Why the file is looked at; it is recorded."),
]


def note(caller: Caller, purpose: str, what: str, person: int | None) -> None:
    """Record a look in the office of the address, in the transaction in which it is taken."""
    note_look(caller.actor, caller.office, purpose, what, person)


def person_in(caller: Caller, number: str, purpose: str, what: str) -> Person:
    """A person of the office by number; that they are looked at is recorded. Raises Http404."""
    found: Person = one(Person.objects.filter(number=number, office_id=caller.office), f"person {number}")
    note(caller, purpose, what, found.pk)
    return found


def opened(name: str, media_type: str) -> HttpResponse:
    """A sealed document as an answer that is kept nowhere. Raises Refusal if it cannot be opened."""
    try:
        content = open_sealed(name, settings.CONFIGURATION)
    except SealBroken as broken:
        raise Refusal(Fault("sealed", str(broken), path="content")) from None
    return HttpResponse(content, content_type=media_type, headers={"Cache-Control": "no-store"})
