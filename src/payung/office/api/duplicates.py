"""Persons who may stand in the register twice: found, kept apart, merged, and a merge undone."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from payung.office.api.access import rule
from payung.office.api.looking import Purpose, note
from payung.office.api.people import PersonOut, person_out
from payung.office.api.shapes import After, Done, Id, InOffice, Key, Limit, Number, Page, ReasonIn, Shape, Word, page_of
from payung.office.people import duplicates as actions
from payung.office.people import merging
from payung.office.people.models import Merge

router = Router(tags=["duplicates"])


class FindingIn(Shape):
    at_least: Annotated[float, Field(gt=0, lt=1)] = 0.5


class PairOut(Shape):
    pair: Id
    score: float
    agrees: dict[str, str]
    one: PersonOut
    other: PersonOut


class MergeIn(Shape):
    kept: Number
    gone: Number
    cards: dict[Word, Number] = {}


class MergeOut(Shape):
    merge: Id
    kept: str
    gone: str
    act: int | None
    undone_by: int | None


class UndoneOut(Shape):
    kept: str
    restored: str


@router.post("/duplicates/finding", **rule("people.merge", Done[dict[str, int]]))
def find(request: HttpRequest, office: InOffice, payload: FindingIn, key: Key = None) -> Any:
    """Look for persons who may stand in the register twice, and lay the pairs into the queue."""
    return request.auth.do(actions.find_duplicates, key, at_least=payload.at_least)


@router.get("/duplicates", **rule("people.merge", list[PairOut]))
def queue(
    request: HttpRequest, office: InOffice, purpose: Purpose, limit: Annotated[int, Query(ge=1, le=200)] = 50
) -> Any:
    """The pairs on which nobody decided yet, the likeliest first; what is decided makes room for the next."""
    caller = request.auth
    with caller.reading():
        note(caller, purpose, "duplicates", None)
        return [
            {"pair": row.pk, "score": row.score, "agrees": row.agrees, "one": person_out(row.one), "other": person_out(row.other)}
            for row in actions.queue(caller.office)[:limit]
        ]  # fmt: skip


@router.post("/duplicates/{pair}/apart", **rule("people.merge", Done[Id]))
def keep_apart(request: HttpRequest, office: InOffice, pair: Id, key: Key = None) -> Any:
    """Decide that the two of a pair are different persons."""
    return request.auth.do(actions.keep_apart, key, pair=pair)


@router.get("/merges", **rule("people.merge", Page[MergeOut]))
def merges(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """Which records were laid into which, and what was undone."""
    caller = request.auth
    with caller.reading():
        found = Merge.objects.filter(office_id=caller.office).select_related("kept", "gone")
        return page_of(found, after, limit, _merge)


@router.post("/merges", **rule("people.merge", Done[Id]))
def merge(request: HttpRequest, office: InOffice, payload: MergeIn, key: Key = None) -> Any:
    """Lay one person's record into another's. `cards` names by scheme the card that stays, where both have one."""
    return request.auth.do(merging.merge, key, **payload.dict())


@router.post("/merges/{merge}/undoing", **rule("people.merge", Done[UndoneOut]))
def undo_merge(request: HttpRequest, office: InOffice, merge: Id, payload: ReasonIn, key: Key = None) -> Any:
    """Take a merge back: every row points again to whom it did."""
    return request.auth.do(merging.undo_merge, key, merge=merge, reason=payload.reason)


def _merge(row: Merge) -> dict[str, Any]:
    return {
        "merge": row.pk,
        "kept": row.kept.number,
        "gone": row.gone.number,
        "act": row.act_id,
        "undone_by": row.undone_by,
    }
