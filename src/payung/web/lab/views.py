"""The reform lab: change the law and see what it does to a population."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from payung.web.access import public


@public
def countries(request: HttpRequest) -> HttpResponse:
    """The first page of the area."""
    return render(request, "web/lab/countries.html")
