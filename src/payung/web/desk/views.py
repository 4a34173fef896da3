"""The desk's first pages: which office, and what waits there today."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from payung.office.rights.actors import EVERYWHERE
from payung.office.rights.models import Office
from payung.web.access import signed_in, staff
from payung.web.desk.queues import waiting_for

OPEN = "desk.open"


@signed_in
def offices(request: Any) -> HttpResponse:
    """The offices in which the account works; straight on where there is one choice. Members go to their own page."""
    actor = request.actor
    found = Office.objects.order_by("code")
    if OPEN not in actor.permissions.get(EVERYWHERE, ()):
        found = found.filter(pk__in=[office for office in actor.permissions if actor.may(OPEN, office)])
    offices = list(found)
    if len(offices) == 1:
        return redirect("desk:home", office=offices[0].code)
    if not offices and request.user.person_id is not None:
        return redirect("my:page")
    return render(request, "web/desk/offices.html", {"offices": offices})


@staff(OPEN)
def home(request: Any) -> HttpResponse:
    """What waits today for who looks."""
    shown = waiting_for(request.actor, request.office.pk, timezone.localdate())
    return render(request, "web/desk/home.html", {"queues": shown})
