"""The law of every country, scheme by scheme, as plain words, figures and sources."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from payung.web.access import public


@public
def countries(request: HttpRequest) -> HttpResponse:
    """The first page of the area."""
    return render(request, "web/law_book/countries.html")
