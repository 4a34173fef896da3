"""A row moves on in its process, and the step is kept."""

from __future__ import annotations

import datetime
from typing import Any

from payung.office.acts import Act
from payung.office.claims.models import Step
from payung.office.processes import Process, advance


def move(
    act: Act,
    process: Process,
    row: Any,
    event: str,
    *,
    decision: int | None = None,
    note: str = "",
    last_day: datetime.date | None = None,
) -> None:
    """Lead a new or a locked row on by an event, and save it. Raises NotPermitted, Refusal."""
    before = row.status
    row.status = advance(process, before, event, by=act.actor, office=row.office_id, on=act.day, last_day=last_day)
    row.save()
    Step.objects.create(
        office_id=row.office_id, process=process.name, subject_id=row.pk, event=event, before=before, after=row.status, on=act.day,
        at=act.now, user_id=act.actor.user, decision_id=decision, note=note,
    )  # fmt: skip
