"""Households and who lives in them."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest
from ninja import Router

from payung.office.api.access import rule
from payung.office.api.shapes import InOffice, Number, Shape, today
from payung.office.people.models import Household, Residence

router = Router(tags=["households"])


class ResidentOut(Shape):
    person: str
    since: datetime.date
    is_head: bool


class HouseholdOut(Shape):
    number: str
    residents: list[ResidentOut]


@router.get("/households/{number}", **rule("people.look", HouseholdOut))
def household(request: HttpRequest, office: InOffice, number: Number) -> Any:
    """Who lives in a household today, by number."""
    caller = request.auth
    with caller.reading():
        found = Household.objects.filter(number=number, office_id=caller.office).first()
        if found is None:
            raise Http404(f"There is no household {number} in this office.")
        return household_out(found, today())


def household_out(home: Household, on: datetime.date) -> dict[str, Any]:
    lived = Residence.objects.filter(Q(until=None) | Q(until__gte=on), household=home, since__lte=on)
    rows = lived.order_by("-is_head", "id").values_list("person__number", "since", "is_head")
    return {
        "number": home.number,
        "residents": [{"person": person, "since": since, "is_head": is_head} for person, since, is_head in rows],
    }
