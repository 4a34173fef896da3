"""What a member sees of themself: their own file and time line, by a token of their own, bound to their rows in the database too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.http import HttpRequest
from ninja import Router

from payung.office.api.access import Caller, rule
from payung.office.api.looking import note
from payung.office.api.people import EntryOut, FileOut, entry_out, file_out
from payung.office.api.shapes import InOffice, Limit, one, today
from payung.office.people.models import Person
from payung.office.rights.actors import acting, as_member
from payung.office.rights.models import User
from payung.office.timeline import timeline

router = Router(tags=["my"])


@router.get("/my/file", **rule("my.open", FileOut))
def own_file(request: HttpRequest, office: InOffice) -> Any:
    """One's own file: facts, household, memberships with their statements, claims."""
    with _myself(request.auth) as person:
        return file_out(person, today())


@router.get("/my/timeline", **rule("my.open", list[EntryOut]))
def own_time_line(request: HttpRequest, office: InOffice, limit: Limit = 50) -> Any:
    """What happened in one's own file, newest first."""
    with _myself(request.auth) as person:
        return [entry_out(entry) for entry in timeline(person.pk, most=limit)]


@contextmanager
def _myself(caller: Caller) -> Iterator[Person]:
    """The person to whom the account belongs, in a transaction bound to them. Raises Http404, NotPermitted."""
    own = User.objects.values_list("person_id", flat=True).get(pk=caller.actor.user)
    with caller.reading():  # a look at oneself is recorded as any other is
        found: Person = one(
            Person.objects.filter(pk=own or 0, office_id=caller.office), "person to whom this account belongs"
        )
        note(caller, "own", "file", found.pk)
    with acting(as_member(caller.actor, found.pk)):
        yield found
