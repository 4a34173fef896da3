"""The lab's pages: the countries, and a country's law beside a reform of it."""

from __future__ import annotations

import datetime
import io
from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from payung.countries import codes
from payung.countries import country as country_of
from payung.law.country import CountryLaw
from payung.law.faults import Refused
from payung.law.language import text
from payung.law.wording import Wording
from payung.web.access import public
from payung.web.lab.address import Change, Fault, all_figures, base_of, carried
from payung.web.lab.answers import ANSWERS
from payung.web.lab.assumptions import assumptions
from payung.web.lab.controls import (
    FIGURE,
    blocks,
    figure_words,
    groups,
    in_field,
    others,
    scheme_of,
    switch_of,
    title_of,
    value_words,
)
from payung.web.lab.files import as_yaml, commands
from payung.web.lab.query import Asked, asked, query
from payung.web.lab.results import Side, key_figures, picture, tables
from payung.web.lab.sessions import Held
from payung.web.lab.words import fault_words
from payung.web.nation import days
from payung.web.nation.names import country_name
from payung.web.nation.populations import place_of
from payung.web.nation.work import Busy, Waiting
from payung.web.operations.limits import limited

MOST_ADDRESS = 12_000
_REFRESH = 3  # seconds


@public
def countries(request: HttpRequest) -> HttpResponse:
    """The countries whose law can be changed, and the reforms that they carry."""
    language = get_language() or "en"
    found = []
    for code in _known_codes():
        bills = [
            {"title": one.title, "query": query(Change(code, days.usual(datetime.date.today()), name))}
            for name, one in carried(code).items()
        ]
        found.append({"code": code, "name": country_name(code, language), "reforms": bills})
    found.sort(key=lambda one: str(one["name"]))
    return render(request, "web/lab/countries.html", {"countries": found})


@public
@limited("600/minute", ("GET",))
def country(request: HttpRequest, code: str) -> HttpResponse:
    """A country's law beside a reform of it, on its population."""
    law = _law(code)
    if len(request.META.get("QUERY_STRING", "")) > MOST_ADDRESS:
        return _too_long(request, law)
    found = asked(law, request.GET, datetime.date.today())
    address = f"{reverse('lab:country', args=[code])}?{found.query()}"
    is_part = bool(getattr(request, "htmx", False))
    if found.is_form and not found.faults and not is_part:
        return HttpResponseRedirect(address)
    context = _page(request, law, found, is_part=is_part)
    response = render(request, "web/lab/country.html", context, status=context["status"])
    patch_vary_headers(response, ["HX-Request"])
    if is_part and not found.faults:
        response.headers["HX-Replace-Url"] = address
    if context.get("waiting"):
        response.headers["Refresh"] = str(_REFRESH)
    response.headers["Cache-Control"] = "no-store" if context.get("waiting") or found.faults else "public, max-age=300"
    return response


@public
def reform_file(request: HttpRequest, code: str) -> HttpResponse:
    """The reform as the file that `payung reform` takes."""
    law = _law(code)
    found = _faultless(request, law)
    written = as_yaml(found.change, law, _title(law, found.change), _link(request, law, found))
    if not written:
        raise Http404
    response = HttpResponse(written, content_type="application/yaml; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="reform.yaml"'
    return response


@public
@limited("60/minute", ("GET",))
def results_file(request: HttpRequest, code: str) -> HttpResponse:
    """Every indicator by the law and by the reform, as CSV."""
    from pyarrow import csv

    law = _law(code)
    found = _faultless(request, law)
    try:
        _held, changes = ANSWERS.get(found.change)
    except (Waiting, Busy):
        response = HttpResponse(_("The population is being made. Try again in a moment."), status=503)
        response.headers["Retry-After"] = str(_REFRESH)
        return response
    except Refused:
        raise Http404 from None
    stream = io.BytesIO()
    csv.write_csv(changes.to_table(), stream)
    response = HttpResponse(stream.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{code}-reform.csv"'
    return response


@cache
def _known_codes() -> tuple[str, ...]:
    return codes()  # reads what is installed, which takes a while


def _law(code: str) -> CountryLaw:
    if code not in _known_codes():
        raise Http404
    return country_of(code)


def _faultless(request: HttpRequest, law: CountryLaw) -> Asked:
    if len(request.META.get("QUERY_STRING", "")) > MOST_ADDRESS:
        raise Http404
    found = asked(law, request.GET, datetime.date.today())
    if found.faults:
        raise Http404
    return found


def _link(request: HttpRequest, law: CountryLaw, found: Asked) -> str:
    return request.build_absolute_uri(f"{reverse('lab:country', args=[law.code])}?{query(found.change)}")


def _too_long(request: HttpRequest, law: CountryLaw) -> HttpResponse:
    context = {
        "title": _("This address is too long"),
        "what": _("A reform here has a few thousand characters at most. Start again, or write the reform as a file."),
    }
    return render(request, "web/error.html", context, status=414)


def _page(request: HttpRequest, law: CountryLaw, found: Asked, *, is_part: bool) -> dict[str, Any]:
    """What the page shows; a part takes the place of results, and leaves the form as it is in the browser."""
    language = get_language() or "en"
    change = found.change
    base = base_of(law, change.below)
    wording = Wording(base.law, language)
    faults = [_fault(fault, change, law, wording) for fault in found.faults]
    errors = {fault["path"]: fault["text"] for fault in faults if fault["path"]}
    opened = found.scheme or _first_scheme(law, change)
    context: dict[str, Any] = {
        "status": 422 if faults else 200,
        "law": law,
        "name": text(law.names, language),
        "day": change.day,
        "days": days.days(datetime.date.today()),
        "change": change,
        "beside": found.beside,
        "faults": faults,
        "other_error": next((fault["text"] for fault in faults if fault["path"] == "other"), ""),
        "opened": opened,
        "opened_title": title_of(base, opened, wording),
        "groups": [(one, found.query(scheme=one.module)) for one in groups(law, change, wording, opened)],
        "is_part": is_part,
        "blocks": [] if is_part else blocks(law, change, wording, opened, dict(found.typed), errors),
        "others": others(law, change, wording, opened),
        "switch": switch_of(law, change, opened, errors),
        "has_scheme": scheme_of(base, opened) is not None,
        "carried": [(name, one.title, name == change.below) for name, one in carried(law.code).items()],
        "changes": _changes(law, found, wording),
        "beside_changes": _changes(law, Asked(found.beside, scheme=opened), wording) if found.beside else [],
        "query": found.query(),
        "fork": query(change, change, opened) if change and not found.beside else "",
        "without_beside": query(change, None, opened),
        "swapped": query(found.beside, change, opened) if found.beside else "",
        "undone": query(Change(law.code, change.day), found.beside, opened),
        "link": _link(request, law, found),
        "yaml": as_yaml(change, law, _title(law, change), _link(request, law, found)),
    }
    if not faults:
        context |= _results(law, found, language)
        context["status"] = 422 if context.get("refused") else 202 if context.get("waiting") else 200
    return context


def _results(law: CountryLaw, found: Asked, language: str) -> dict[str, Any]:
    place = place_of(law.code, found.change.day.year)
    sides = []
    held: Held | None = None
    try:
        for change in (found.change, *([found.beside] if found.beside else [])):
            held, changes = ANSWERS.get(change)
            sides.append(Side(changes))
    except (Waiting, Busy) as waiting:
        is_made = place.path.is_file()
        return {"waiting": True, "busy": isinstance(waiting, Busy), "is_made": is_made, "place": place}
    except Refused as refused:
        return {"refused": [fault.message for fault in refused.faults]}
    assert held is not None
    titles = (
        (_("This reform"), _("The other reform"))
        if len(sides) == 2
        else (_("Who gains and who loses, by tenth of welfare"),)
    )
    new = base_of(law, found.change.below)
    return {
        "results": True,
        "key_figures": [(title, key_figures(side, language)) for title, side in zip(titles, sides, strict=True)],
        "pictures": [one for side, title in zip(sides, titles, strict=True) if (one := picture(side, language, title))],
        "tables": tables(new, sides, language),
        "assumptions": assumptions(new, found.change, held, sides[0].changes, language),
        "warnings": sides[0].changes.reform.warnings,
        "milliseconds": round(sides[0].changes.seconds * 1000),
        "commands": commands(found.change, held.place),
        "place": held.place,
        "about": held.about,
    }


def _first_scheme(law: CountryLaw, change: Change) -> str:
    """The group to open: that of the first change, else the first scheme that has figures."""
    for path in change.values:
        return path.partition(".")[0]
    for name in change.switches:
        return name
    known = all_figures(change, law)
    names = [scheme.name.partition(".")[2] for scheme in law.schemes]
    return next((name for name in names if known.of_module(name)), names[0])


def _fault(fault: Fault, change: Change, law: CountryLaw, wording: Wording) -> dict[str, str]:
    figure = all_figures(change, law).by_path.get(fault.path)
    if figure is not None:
        sign = "%" if figure.kind == "share" else ""
        bounds = (f"{in_field(figure, figure.least)}{sign}", f"{in_field(figure, figure.most)}{sign}")
        words = fault_words(fault, figure_words(figure, wording), bounds)
    else:
        scheme = scheme_of(law, fault.path)
        words = fault_words(fault, wording.text(scheme.names) if scheme else fault.path)
    place = "other" if fault.path == "other" else f"{FIGURE}{fault.path}" if fault.path else ""
    return {"path": fault.path, "text": words, "place": place}


def _changes(law: CountryLaw, found: Asked, wording: Wording) -> list[dict[str, Any]]:
    """What the reform changes, in words, each with the address of the reform without it."""
    change = found.change
    known = all_figures(change, law).by_path
    base = base_of(law, change.below)
    result: list[dict[str, Any]] = []
    if change.below:
        one = carried(law.code)[change.below]
        result.append({"scheme": one.title, "title": one.author, "is_carried": True, "source": one.source})
    for path, value in change.values.items():
        figure = known[path]
        rest = {name: kept for name, kept in change.values.items() if name != path}
        without = Change(change.country, change.day, change.below, rest, change.switches)
        result.append(
            {
                "scheme": title_of(base, figure.parameter.module, wording), "title": figure_words(figure, wording),
                "law": value_words(figure, figure.value, wording), "reform": value_words(figure, value, wording),
                "without": query(without, found.beside, found.scheme),
            }
        )  # fmt: skip
    for name, is_on in change.switches.items():
        rest_of = {other: kept for other, kept in change.switches.items() if other != name}
        without = Change(change.country, change.day, change.below, change.values, rest_of)
        result.append(
            {
                "scheme": title_of(base, name, wording),
                "title": _("switched on") if is_on else _("switched off"),
                "without": query(without, found.beside, found.scheme),
            }
        )
    return result


def _title(law: CountryLaw, change: Change) -> str:
    """A title for the reform's file, of its changes."""
    wording = Wording(base_of(law, change.below).law, get_language() or "en")
    words = []
    for one in _changes(law, Asked(change), wording):
        if "reform" in one:
            words.append(f"{one['scheme']}, {one['title']}: {one['reform']}")
        elif not one.get("is_carried"):
            words.append(f"{one['scheme']}: {one['title']}")
    more = f" (+{len(words) - 3})" if len(words) > 3 else ""
    return "; ".join(words[:3]) + more
