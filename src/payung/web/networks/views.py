"""Organisations of informal workers, and the conventions that their countries ratified."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from payung.web.access import public


@public
def directory(request: HttpRequest) -> HttpResponse:
    """The first page of the area."""
    return render(request, "web/networks/directory.html")
