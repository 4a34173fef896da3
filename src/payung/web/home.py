"""The first page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from payung.web.access import public


@public
def home(request: HttpRequest) -> HttpResponse:
    """What there is, and for whom."""
    return render(request, "web/home.html")
