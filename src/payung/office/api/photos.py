"""Photos of people, kept encrypted."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router

from payung.office.api.access import rule
from payung.office.api.looking import Purpose, note, opened, person_in
from payung.office.api.shapes import Content, Done, Id, InOffice, Key, Number, Shape, decoded, one
from payung.office.people import photos as actions
from payung.office.people.models import Photo

router = Router(tags=["people"])


class PhotoIn(Shape):
    content: Content


class PhotoOut(Shape):
    photo: Id
    media_type: str
    bytes: int
    added_at: datetime.datetime


@router.get("/people/{person}/photos", **rule("people.look", list[PhotoOut]))
def photos(request: HttpRequest, office: InOffice, person: Number, purpose: Purpose) -> Any:
    """A person's photos, the newest first."""
    caller = request.auth
    with caller.reading():
        found = person_in(caller, person, purpose, "photos")
        return [
            {"photo": row.pk, "media_type": row.media_type, "bytes": row.bytes, "added_at": row.added_at}
            for row in found.photos.order_by("-id")
        ]


@router.post("/people/{person}/photos", **rule("people.change", Done[Id]))
def add_photo(request: HttpRequest, office: InOffice, person: Number, payload: PhotoIn, key: Key = None) -> Any:
    """Add a photo (JPEG, PNG or WebP, at most 5 MB)."""
    return request.auth.do(actions.add_photo, key, person=person, content=decoded(payload.content))


@router.get("/photos/{photo}", **rule("people.look", None))
def photo(request: HttpRequest, office: InOffice, photo: Id, purpose: Purpose) -> Any:
    """A photo."""
    caller = request.auth
    with caller.reading():
        found: Photo = one(Photo.objects.filter(pk=photo, office_id=caller.office), f"photo {photo}")
        note(caller, purpose, "photo", found.person_id)
        return opened(found.file, found.media_type)


@router.post("/photos/{photo}/removal", **rule("people.change", Done[Id]))
def remove_photo(request: HttpRequest, office: InOffice, photo: Id, key: Key = None) -> Any:
    """Take a photo out of the register and its file off the disk."""
    return request.auth.do(actions.remove_photo, key, photo=photo)
