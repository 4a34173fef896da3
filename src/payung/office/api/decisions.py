"""Decisions of the law: what was decided, why, and the same decision taken again."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router

from payung.office import doorway
from payung.office.api.access import Caller, rule
from payung.office.api.looking import Purpose, note
from payung.office.api.shapes import Id, InOffice, Shape, one
from payung.office.decisions.models import Decision

router = Router(tags=["decisions"])


class DecisionOut(Shape):
    decision: Id
    scheme: str
    about: str
    on: datetime.date
    taken_at: datetime.datetime
    law: str
    inputs: dict[str, Any]
    answers: dict[str, Any]
    reasons: dict[str, Any]


class ReplayOut(Shape):
    same: bool
    differences: list[str]
    answers: dict[str, Any]


@router.get("/decisions/{decision}", **rule("decisions.look", DecisionOut))
def explain(request: HttpRequest, office: InOffice, decision: Id, purpose: Purpose) -> Any:
    """A decision with its inputs, its answers and the reasons for each, step by step with the provisions."""
    with request.auth.reading():
        found = _found(request.auth, decision, purpose)
        return {
            "decision": found.pk, "scheme": found.scheme, "about": found.about, "on": found.on, "taken_at": found.taken_at,
            "law": found.law_id, "inputs": found.inputs, "answers": found.answers, "reasons": found.reasons,
        }  # fmt: skip


@router.post("/decisions/{decision}/replay", **rule("decisions.look", ReplayOut))
def replay(request: HttpRequest, office: InOffice, decision: Id, purpose: Purpose) -> Any:
    """Take a decision again, by the text of the law by which it was taken. Nothing is changed."""
    with request.auth.reading():
        again = doorway.replay(_found(request.auth, decision, purpose))
        return {"same": again.same, "differences": list(again.differences), "answers": again.answers}


def _found(caller: Caller, number: int, purpose: str) -> Decision:
    found: Decision = one(Decision.objects.filter(pk=number, office_id=caller.office), f"decision {number}")
    note(caller, purpose, f"decision:{number}", None)
    return found
