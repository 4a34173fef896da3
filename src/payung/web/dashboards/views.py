"""Countries side by side, and a country's floor, coverage and scorecard; each table also as a file."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from payung.countries import country as country_of
from payung.law.faults import Refused
from payung.population.published import COUNTRIES
from payung.population.published.tables import RECALLED
from payung.web.access import public
from payung.web.dashboards import drawing, facts, pages
from payung.web.dashboards.measured import BY_GROUP, EARLIER, STANDING, computes, piece
from payung.web.dashboards.yardsticks import BY_NAME, YARDSTICKS, Yardstick
from payung.web.formats import number_text, share_text
from payung.web.nation.days import usual
from payung.web.nation.names import FUNCTIONS, country_name
from payung.web.nation.work import Busy, Waiting

_REFRESH = 8  # seconds
_COMPUTING = "python -m payung.web.dashboards"


@public
def countries(request: HttpRequest) -> HttpResponse:
    """The ten countries by one yardstick on a map and a chart, and by all in a table."""
    language = get_language() or "en"
    shown = BY_NAME.get(request.GET.get("show", ""), YARDSTICKS[0])
    standings = {code: _piece(code, STANDING) for code in COUNTRIES}
    names = {code: country_name(code, language) for code in COUNTRIES}
    order = sorted(names, key=lambda code: names[code])
    found = {code: shown.of(code, standings[code]) for code in order}
    values = {code: fact.value if fact else None for code, fact in found.items()}
    words = {code: f"{names[code]}: {_words(shown, values[code], language)}" for code in order}
    ranked = sorted((code for code in order if values[code] is not None), key=lambda code: -(values[code] or 0))
    points = [(names[code], "", values[code], _words(shown, values[code], language)) for code in ranked]
    rows = []
    for code in order:
        cells = []
        for yardstick in YARDSTICKS:
            fact = yardstick.of(code, standings[code])
            value = _words(yardstick, fact.value, language) if fact else _("not yet") if yardstick.is_modelled else "–"
            is_recalled = fact is not None and fact.kind == RECALLED
            cells.append((value, fact.year if fact and not yardstick.is_modelled else "", is_recalled))
        rows.append((code, names[code], cells))
    waiting = [names[code] for code in order if standings[code] is None]
    context = {
        "yardsticks": YARDSTICKS,
        "shown": shown,
        "facts": [(code, names[code], found[code], _words(shown, values[code], language)) for code in order],
        "map": drawing.drawn_map(values, words, lambda value: _words(shown, value, language)),
        "description": "; ".join(words[code] for code in order),
        "chart": drawing.bars(f"countries-{shown.name}", str(shown.title), points),
        "rows": rows,
        "waiting": waiting,
        "is_computed_here": computes(),
        "computing": _COMPUTING,
        "command": f"payung benchmark {' '.join(COUNTRIES)} --on {_day()}",
        "day": _day(),
    }
    return _answer(request, "web/dashboards/countries.html", context, bool(waiting))


@public
def country(request: HttpRequest, code: str) -> HttpResponse:
    """One country: the floor's gap, coverage by group and year, C102, and what is published."""
    if code not in COUNTRIES:
        raise Http404
    language = get_language() or "en"
    law = country_of(code)
    standing = _piece(code, STANDING)
    earlier = _piece(code, EARLIER) if standing is not None else None
    function = request.GET.get("function", "any")
    kind = request.GET.get("kind", BY_GROUP[0])
    function = function if function in FUNCTIONS else "any"
    kind = kind if kind in BY_GROUP else BY_GROUP[0]
    context: dict[str, Any] = {
        "code": code,
        "name": country_name(code, language),
        "day": _day(),
        "standing": standing,
        "published": pages.published(code, standing, language),
        "is_waiting": standing is None or earlier is None,
        "is_computed_here": computes(),
        "computing": f"{_COMPUTING} {code}",
    }
    if standing is not None:
        context |= {
            "floor": pages.floor(standing, language),
            "coverage": pages.coverage(standing, earlier, function, kind, language),
            "c102": pages.c102(law, standing, language),
            "population": standing["population"],
        }
    return _answer(request, "web/dashboards/country.html", context, bool(context["is_waiting"]))


@public
def countries_file(request: HttpRequest) -> HttpResponse:
    """Every figure of the table of countries."""
    standings = {code: _piece(code, STANDING) for code in COUNTRIES}
    found = (yardstick.of(code, standings[code]) for code in COUNTRIES for yardstick in YARDSTICKS)
    return _file("countries", facts.as_csv(fact for fact in found if fact is not None))


@public
def country_file(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """One of a country's tables."""
    if code not in COUNTRIES or name not in ("floor", "guarantees", "coverage", "c102", "published"):
        raise Http404
    if name == "published":
        return _file(
            f"{code}-published", facts.as_csv([*facts.published_coverage(code), *facts.published_spending(code)])
        )
    standing = _piece(code, STANDING)
    if standing is None:
        response = HttpResponse(_("These figures are being computed. Try again in a moment."), status=503)
        response.headers["Retry-After"] = str(_REFRESH)
        return response
    if name == "c102":
        return _file(f"{code}-c102", _rows(facts.C102_COLUMNS, facts.c102(standing)))
    if name == "coverage":
        return _file(f"{code}-coverage", facts.as_csv(facts.coverage(standing, _piece(code, EARLIER))))
    own = facts.floor_years(standing) if name == "floor" else facts.guarantees(standing)
    return _file(f"{code}-{name}", facts.as_csv(own))


def _day() -> datetime.date:
    return usual(datetime.date.today())


def _piece(code: str, name: str) -> dict[str, Any] | None:
    """A piece that is computed; None while it is being computed, or where its population is refused."""
    try:
        return piece(code, name, _day())
    except (Waiting, Busy, Refused):
        return None


def _words(yardstick: Yardstick, value: float | None, language: str) -> str:
    if value is None:
        return _("not known")
    if yardstick.unit == facts.SHARE:
        return share_text(Decimal(repr(value)), language)
    return number_text(Decimal(repr(round(value, 2))), language)


def _answer(request: HttpRequest, template: str, context: dict[str, Any], is_waiting: bool) -> HttpResponse:
    response = render(request, template, context)
    if is_waiting and computes():
        response.headers["Refresh"] = str(_REFRESH)
    response.headers["Cache-Control"] = "no-store" if is_waiting else "public, max-age=300"
    return response


def _rows(columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return stream.getvalue()


def _file(name: str, content: str) -> HttpResponse:
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response
