"""Records: acts, looks at files, and rows as they were before a change; for auditors."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router

from payung.office.acts.models import ActRecord
from payung.office.api.access import rule
from payung.office.api.shapes import After, Id, InOffice, Limit, Page, Shape, Word, paged
from payung.office.records.models import Change, Look
from payung.office.records.verifying import verify

router = Router(tags=["records"])


class ActOut(Shape):
    act: Id
    action: str
    user: int
    at: datetime.datetime
    subject: str
    summary: dict[str, Any]


class FindingOut(Shape):
    room: str
    kind: str
    message: str


class LookOut(Shape):
    look: Id
    user: int
    person: int | None
    what: str
    purpose: str
    at: datetime.datetime


class ChangeOut(Shape):
    change: Id
    table: str
    row: int
    person: int | None
    user: int | None
    removed: bool
    at: datetime.datetime
    before: dict[str, Any] | None


@router.get("/acts", **rule("acts.look", Page[ActOut]))
def acts(request: HttpRequest, office: InOffice, subject: Word = "", after: After = 0, limit: Limit = 50) -> Any:
    """What was done in the office, to a subject if one is named (`person:12`)."""
    caller = request.auth
    with caller.reading():
        found = ActRecord.objects.filter(office_id=caller.office)
        rows, following = paged(found.filter(subject=subject) if subject else found, after, limit)
        items = [
            {"act": row.pk, "action": row.action, "user": row.user_id, "at": row.at, "subject": row.subject, "summary": row.summary}
            for row in rows
        ]  # fmt: skip
        return {"items": items, "next": following}


@router.get("/looks", **rule("records.look", Page[LookOut]))
def looks(request: HttpRequest, office: InOffice, person: Id | None = None, after: After = 0, limit: Limit = 50) -> Any:
    """Who looked at whose file, when and why; of one person if one is named by id."""
    caller = request.auth
    with caller.reading():
        found = Look.objects.filter(office_id=caller.office)
        rows, following = paged(found.filter(person_id=person) if person else found, after, limit)
        items = [
            {"look": row.pk, "user": row.user_id, "person": row.person_id, "what": row.what, "purpose": row.purpose, "at": row.at}
            for row in rows
        ]  # fmt: skip
        return {"items": items, "next": following}


@router.get("/changes", **rule("records.look", Page[ChangeOut]))
def changes(
    request: HttpRequest, office: InOffice, person: Id | None = None, after: After = 0, limit: Limit = 50
) -> Any:
    """Rows as they were before they were changed or removed; of one person if one is named by id."""
    caller = request.auth
    with caller.reading():
        found = Change.objects.filter(office_id=caller.office)
        rows, following = paged(found.filter(person_id=person) if person else found, after, limit)
        items = [
            {"change": row.pk, "table": row.table, "row": row.row_id, "person": row.person_id, "user": row.user_id,
             "removed": row.removed, "at": row.at, "before": row.before}
            for row in rows
        ]  # fmt: skip
        return {"items": items, "next": following}


@router.get("/verification", **rule("records.look", list[FindingOut]))
def verification(request: HttpRequest, office: InOffice) -> Any:
    """Everything in the office that is not as it must be, room by room; nothing if all is well. It takes decisions again."""
    caller = request.auth
    with caller.reading():
        return [{"room": room, "kind": found.kind, "message": found.message} for room, found in verify(caller.office)]
