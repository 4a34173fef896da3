"""The office's desk: queues, people, money."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from payung.web.access import signed_in


@signed_in
def offices(request: HttpRequest) -> HttpResponse:
    """The first page of the area."""
    return render(request, "web/desk/offices.html")
