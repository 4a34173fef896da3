"""Organisations of informal workers, and the conventions that their countries ratified."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from functools import lru_cache
from typing import Any

from babel import Locale
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from payung.countries import country as country_law
from payung.law.book.context import book_words, capital
from payung.law.language import text
from payung.office.organisations.public import Listed, listed_organisations
from payung.standards.ratifications import ratifications
from payung.web.access import public
from payung.web.networks import conventions as standards
from payung.web.networks.tree import Branch, networks_above, trees

_KEPT_SECONDS = 60


@public
def directory(request: HttpRequest) -> HttpResponse:
    """The organisations that agreed to be listed: continental networks, then country by country."""
    found = _listed()
    countries = sorted({one.country for one in found if one.country}, key=_country_name)
    context = {
        "continental": [one for one in found if not one.country],
        "countries": [{"code": code, "name": _country_name(code), "trees": trees(found, code)} for code in countries],
    }
    return render(request, "web/networks/directory.html", context)


@public
def country(request: HttpRequest, country: str) -> HttpResponse:
    """The organisations of a country."""
    found = _listed()
    if country not in {one.country for one in found} | set(standards.countries()):
        raise Http404
    own = trees(found, country)
    context = {
        "code": country, "name": _country_name(country), "trees": own, "has_law": country in standards.with_law(),
        "organisations": [_shown(one) for branch in own for one in _flat(branch)],
    }  # fmt: skip
    return render(request, "web/networks/country.html", context)


@public
def organisation(request: HttpRequest, code: str) -> HttpResponse:
    """An organisation: whom it reached, and which enrolments followed."""
    found = _listed()
    one = next((each for each in found if each.code == code), None)
    if one is None:
        raise Http404
    context = {
        **_shown(one), "above": tuple(networks_above(found, one)), "below": [each for each in found if each.above == code],
        "country_name": _country_name(one.country) if one.country else "",
        "has_law": one.country in standards.with_law(),
    }  # fmt: skip
    return render(request, "web/networks/organisation.html", context)


@public
def conventions(request: HttpRequest) -> HttpResponse:
    """Which country ratified which convention."""
    rows = [
        {"code": code, "name": _country_name(code), "has_law": code in standards.with_law(),
         "cells": [_ratified(code, one) for one in standards.instruments()]}
        for code in standards.countries()
    ]  # fmt: skip
    context = {"instruments": standards.instruments(), "rows": rows, "known_until": ratifications().known_until}
    return render(request, "web/networks/conventions.html", context)


@public
def standing(request: HttpRequest, country: str) -> HttpResponse:
    """Which conventions a country ratified, and how its law stands to each."""
    if country not in standards.with_law():
        raise Http404
    day = datetime.date.today()
    context = {
        "code": country, "name": _country_name(country), "known_until": ratifications().known_until, "day": day,
        "rows": [_ratified(country, one) for one in standards.instruments()],
        "guarantees": [
            (capital(str(name)), [_scheme(country, scheme) for scheme in standards.schemes_of(country, branches, day)])
            for name, branches in standards.GUARANTEES
        ],
    }  # fmt: skip
    return render(request, "web/networks/standing.html", context)


@public
def convention(request: HttpRequest, country: str, convention: str) -> HttpResponse:
    """How a country's law stands to one convention, branch by branch or point by point; for htmx the sum of it alone."""
    instrument = standards.instrument(convention)
    if country not in standards.with_law() or instrument is None or convention != instrument.code.lower():
        raise Http404
    found = standards.standing(country, instrument.code, datetime.date.today())
    if found is None:
        raise Http404
    branches = book_words(_language())["branches"]
    context = {
        **_ratified(country, instrument), "code": country, "name": _country_name(country), "standing": found,
        "branches": [
            {"name": capital(str(branches[one.branch])), "score": one, "best": _scheme(country, one.best_scheme)}
            for one in found.branches
        ],
        "points": [(point, _scheme(country, point.scheme)) for point in found.points],
    }  # fmt: skip
    template = "web/networks/parts/counts.html" if request.htmx else "web/networks/convention.html"  # type: ignore[attr-defined]
    return render(request, template, context)


def _listed() -> tuple[Listed, ...]:
    """The directory, counted once a minute: it is the same for everybody, and has no personal data."""
    found: tuple[Listed, ...] = cache.get_or_set("networks.listed", listed_organisations, _KEPT_SECONDS)
    return found


def _shown(one: Listed) -> dict[str, Any]:
    """An organisation with its figures as the page shows them."""
    return {
        "one": one, "members": one.figure("members"), "came": one.figure("came"), "events": one.figure("events"),
        "enrolled": [(figure, _scheme(figure.scheme.partition(".")[0], figure.scheme)) for figure in one.enrolled],
    }  # fmt: skip


def _flat(branch: Branch) -> Collection[Listed]:
    return [branch.organisation, *(one for below in branch.below for one in _flat(below))]


def _scheme(country: str, name: str) -> dict[str, str]:
    """A scheme's title and its place in the law book; the name alone where its law is not here."""
    if country not in standards.with_law() or not name:
        return {"title": name, "country": "", "short": ""}
    found = country_law(country).law.scheme(name)
    if found is None:
        return {"title": name, "country": "", "short": ""}
    return {"title": capital(text(found.names, _language())), "country": country, "short": name.partition(".")[2]}


def _ratified(code: str, instrument: standards.Instrument) -> dict[str, Any]:
    return {
        "instrument": instrument, "ratification": standards.ratification(code, instrument.code),
        "is_known": standards.is_known(code, instrument.code),
    }  # fmt: skip


def _language() -> str:
    return get_language() or "en"


def _country_name(code: str) -> str:
    return _territories(_language()).get(code.upper(), code.upper())


@lru_cache(maxsize=16)
def _territories(language: str) -> dict[str, str]:
    return dict(Locale.parse(language).territories)
