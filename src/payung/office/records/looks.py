"""The record of looks: who looked at whose file, when and why."""

from __future__ import annotations

from payung.office.records.models import Look
from payung.office.rights.actors import Actor


def note_look(actor: Actor, office: int, purpose: str, what: str, person: int | None) -> None:
    """Record a look, in the transaction in which the file is read: what was not recorded is not shown."""
    Look.objects.create(office_id=office, user_id=actor.user, person_id=person, what=what, purpose=purpose)
