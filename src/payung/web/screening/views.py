"""What am I entitled to? One question a page, and the answer with its reasons."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from payung.web.access import public


@public
def countries(request: HttpRequest) -> HttpResponse:
    """The first page of the area."""
    return render(request, "web/screening/countries.html")
