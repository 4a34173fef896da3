"""A member's own page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from payung.web.access import member


@member
def page(request: HttpRequest) -> HttpResponse:
    """The first page of the area."""
    return render(request, "web/my/page.html")
