"""Photos of people, encrypted in the office's files."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.people.models import Photo
from payung.office.people.queries import person_of
from payung.office.sealed import SealBroken, open_sealed, seal

MOST_BYTES = 5_000_000


def media_type_of(content: bytes) -> str | None:
    """The kind of picture by its first and last bytes, whatever its name says; None for anything else."""
    if content[:3] == b"\xff\xd8\xff" and content.rstrip(b"\0")[-2:] == b"\xff\xd9":
        return "image/jpeg"
    if content[:8] == b"\x89PNG\r\n\x1a\n" and b"IEND" in content[-16:]:
        return "image/png"
    if (
        content[:4] == b"RIFF"
        and content[8:12] == b"WEBP"
        and int.from_bytes(content[4:8], "little") + 8 <= len(content)
    ):
        return "image/webp"
    return None


@action("people.add_photo", permission="people.change")
def add_photo(act: Act, *, office: int, person: str, content: bytes) -> int:
    """Add a photo (JPEG, PNG or WebP, whole, at most 5 MB); the newest is the one that is shown. Gives its id."""
    found = person_of(person)
    if len(content) > MOST_BYTES:
        raise Refusal(Fault("range", f"The photo has {len(content)} bytes; the most is {MOST_BYTES}.", path="content"))
    kind = media_type_of(content)
    if kind is None:
        hint = "Give a JPEG, PNG or WebP file; one that was cut off is sent again."
        raise Refusal(Fault("type", "This is no whole picture.", path="content", hint=hint))
    name = seal(content, settings.CONFIGURATION)
    made = Photo.objects.create(
        office_id=office, person=found, file=name, media_type=kind, bytes=len(content), act_id=act.id
    )
    act.about(f"person:{found.pk}", photo=made.pk, bytes=len(content))
    return int(made.pk)


@action("people.remove_photo", permission="people.change")
def remove_photo(act: Act, *, office: int, photo: int) -> int:
    """Take a photo out of the register and its file off the disk."""
    found = Photo.objects.filter(pk=photo, office_id=office).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no photo {photo}.", path="photo"))
    file = settings.CONFIGURATION.files / found.file[:2] / found.file
    transaction.on_commit(lambda: file.unlink(missing_ok=True))
    act.about(f"person:{found.person_id}", photo=photo)
    found.delete()
    return photo


def picture_of(photo: Photo) -> bytes:
    """The picture. Raises Refusal if its file is lost or was changed."""
    try:
        return open_sealed(photo.file, settings.CONFIGURATION)
    except SealBroken:
        message = "The photo cannot be opened: it is missing, was changed, or was sealed by another key."
        raise Refusal(Fault("sealed", message, path="photo")) from None
