"""Administrative areas of the office's country, and their list."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import File, Router, UploadedFile

from payung.office.api.access import rule
from payung.office.api.shapes import After, Done, InOffice, Key, Limit, Page, Shape, page_of
from payung.office.people.areas import import_areas
from payung.office.people.checking import law_of_office
from payung.office.people.models import Area

router = Router(tags=["areas"])


class AreaOut(Shape):
    code: str
    name: str
    level: str
    above: str | None


@router.get("/areas", **rule("people.look", Page[AreaOut]))
def areas(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """The administrative areas of the office's country."""
    caller = request.auth
    with caller.reading():
        found = Area.objects.filter(country=law_of_office(caller.office).code).select_related("above")
        return page_of(found, after, limit, _area)


@router.post("/areas", **rule("people.import", Done[dict[str, int]]))
def bring_in(request: HttpRequest, office: InOffice, file: File[UploadedFile], key: Key = None) -> Any:
    """Bring areas in from a CSV with the columns code, name, level, above; a code that is known is changed."""
    return request.auth.do(import_areas, key, content=file.read())


def _area(row: Area) -> dict[str, Any]:
    return {"code": row.code, "name": row.name, "level": row.level, "above": row.above.code if row.above else None}
