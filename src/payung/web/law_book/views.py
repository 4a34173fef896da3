"""The law of every country, scheme by scheme, as plain words, figures and sources."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from payung import charts
from payung.law.book.context import Context, book_words, capital
from payung.law.faults import DecisionRefused, HouseholdRefused
from payung.law.language import Scheme
from payung.law.model import Law
from payung.law.wording import country_names
from payung.web.access import public
from payung.web.law_book import chapters, comparing, curves, search, timeline, try_form, trying
from payung.web.law_book.days import OnDayForm, TwoDaysForm
from payung.web.operations.limits import limited
from payung.web.refusal_words import refusal_of

_DAYS_SHOWN = 4  # days of the time line that are not folded


def found_law(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A country or scheme that there is not is a page that there is not."""

    @wraps(view)
    def looked_up(request: HttpRequest, **names: str) -> HttpResponse:
        try:
            return view(request, **names)
        except chapters.NoSuchLaw:
            raise Http404 from None

    return looked_up


@dataclass(frozen=True, slots=True)
class OnDay:
    """The day whose law is shown: today if none is named, or none that can be. `query` carries it to other addresses."""

    day: datetime.date
    is_today: bool
    form: OnDayForm

    @property
    def query(self) -> str:
        """What addresses of the book carry on."""
        return "" if self.is_today else f"?on={self.day}"

    @property
    def status(self) -> int:
        """422 where the address names no day."""
        return 200 if self.form.is_valid() else 422


def on_day(request: HttpRequest) -> OnDay:
    """The day that the address names."""
    today = datetime.date.today()
    form = OnDayForm({"on": request.GET.get("on", today.isoformat())})
    found = form.cleaned_data["on"] if form.is_valid() else today
    return OnDay(found, found == today, form)


def reader() -> str:
    """The reader's language."""
    return get_language() or "en"


@public
def countries(request: HttpRequest) -> HttpResponse:
    """Every country, and a search over all of them."""
    on, language = on_day(request), reader()
    lines = chapters.country_lines(on.day, language)
    wanted = request.GET.get("q", "")[: search.LONGEST]
    found = [(line, *_search(line.code, wanted, language, on.query)) for line in lines] if wanted.strip() else []
    context = {
        "on": on, "countries": lines, "wanted": wanted,
        "found": [{"country": line, "found": each, "more": more} for line, each, more in found if each],
    }  # fmt: skip
    return render(request, "web/law_book/countries.html", context, status=on.status)


@public
@found_law
def country(request: HttpRequest, country: str) -> HttpResponse:
    """A country's schemes, by what they give and by kind, and a search over them."""
    on, language = on_day(request), reader()
    law = chapters.law_of(country)
    lines = chapters.scheme_lines(country, on.day, language)
    words = book_words(language)
    wanted = request.GET.get("q", "")[: search.LONGEST]
    found, more = _search(country, wanted, language, on.query)
    kinds = [(capital(word), [line for line in lines if line.kind == kind]) for kind, word in words["kinds"].items()]
    branches = [
        (capital(word), [line for line in lines if branch in line.branches])
        for branch, word in words["branches"].items()
    ]
    context = {
        **_about(law, language), "on": on, "wanted": wanted, "found": found, "more": more,
        "kinds": [pair for pair in kinds if pair[1]], "branches": [pair for pair in branches if pair[1]],
        "others": [line for line in lines if not line.kind],
        "in_force": sum(line.in_force for line in lines), "schemes": lines,
    }  # fmt: skip
    return render(request, "web/law_book/country.html", context, status=on.status)


@public
@found_law
def shared(request: HttpRequest, country: str) -> HttpResponse:
    """What the schemes of a country share."""
    on, language = on_day(request), reader()
    law = chapters.law_of(country)
    parts = chapters.shared_parts(country, on.day, language, on.query)
    context = {**_about(law, language), "on": on, "parts": parts}
    return render(request, "web/law_book/shared.html", context, status=on.status)


@public
@found_law
def scheme(request: HttpRequest, country: str, scheme: str) -> HttpResponse:
    """A scheme: its text in plain words, its figures and sources, its history, its curves."""
    on, language = on_day(request), reader()
    law = chapters.law_of(country)
    found = chapters.scheme_of(law, scheme)
    if scheme != chapters.short_name(found):  # by its full name, as the law's files have it
        return redirect("law_book:scheme", country, chapters.short_name(found), permanent=True)
    chapter = chapters.chapter(law, found, on.day, language)
    first, rest = chapters.chapter_parts(law, found, on.day, language, on.query)
    context = {
        **_about(law, language, found), "on": on, "chapter": chapter, "first": first, "rest": rest,
        "history": _history(law.code, found.name, on.day, language),
        "curves": curves.curve_lines(law, found, language) if charts.available() else (),
        "unchecked": len(chapter.unchecked), "unchecked_rules": len(chapter.unchecked_rules),
        "figures": sum(len(parameter.figures) for parameter in chapter.parameters),
        "reviewed": language in law.country.reviewed, "words": book_words(language),
    }  # fmt: skip
    return render(request, "web/law_book/scheme.html", context, status=on.status)


@public
@found_law
def changes(request: HttpRequest, country: str, scheme: str = "") -> HttpResponse:
    """The law of two days compared: of a scheme, or of the whole country."""
    language, today = reader(), datetime.date.today()
    law = chapters.law_of(country)
    found = chapters.scheme_of(law, scheme) if scheme else None
    asked = {"since": request.GET.get("since", ""), "until": request.GET.get("until", "")}
    if not (request.GET.keys() & asked.keys()):
        asked = {"since": today.replace(day=1, year=today.year - 5).isoformat(), "until": today.isoformat()}
    form = TwoDaysForm(asked)
    compared: list[comparing.Comparison] = []
    is_valid = form.is_valid()
    if is_valid:
        since, until = form.cleaned_data["since"], form.cleaned_data["until"]
        changed = comparing.changed_schemes(law, since, until)
        compared = [
            one
            for each in changed
            if (found is None or each is found)
            for one in [
                comparing.compare(
                    chapters.chapter(law, each, since, language), chapters.chapter(law, each, until, language)
                )
            ]
            if not one.is_same
        ]
    context = {**_about(law, language, found), "form": form, "compared": compared, "is_valid": is_valid}
    if is_valid:
        context |= {"since": form.cleaned_data["since"], "until": form.cleaned_data["until"]}
    return render(request, "web/law_book/changes.html", context, status=200 if is_valid else 422)


@limited("60/minute", methods=("GET",))
@public
@found_law
def curve(request: HttpRequest, country: str, scheme: str, over: str) -> HttpResponse:
    """A curve with its numbers."""
    on, language = on_day(request), reader()
    law = chapters.law_of(country)
    found = chapters.scheme_of(law, scheme)
    context = {
        **_about(law, language, found), "on": on, "over": over,
        "curve": curves.curve(law, found, over, on.day, language),
    }  # fmt: skip
    return render(request, "web/law_book/curve.html", context, status=on.status)


@limited("240/minute", methods=("GET",))
@public
@found_law
def curve_picture(request: HttpRequest, country: str, scheme: str, over: str) -> HttpResponse:
    """A curve as an SVG picture."""
    law = chapters.law_of(country)
    drawn = curves.curve(law, chapters.scheme_of(law, scheme), over, on_day(request).day, reader())
    picture = drawn.picture()
    if not picture:
        raise Http404
    response = HttpResponse(picture, content_type="image/svg+xml")
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


@limited("60/minute")
@csrf_exempt  # it changes nothing and knows no account, so that no cookie is needed
@public
@found_law
def try_it(request: HttpRequest, country: str, scheme: str) -> HttpResponse:
    """The scheme tried out for an example person, with the reasons. Facts are sent, not put into the address; nothing is stored."""
    on, language = on_day(request), reader()
    law = chapters.law_of(country)
    found = chapters.scheme_of(law, scheme)
    sent = request.POST if request.method == "POST" else {}
    offered = trying.examples(country, found.name, language)
    wanted = sent.get("example") or request.GET.get("example", "")
    example = next((one for one in offered if one.key == wanted), offered[0])
    facts = trying.facts_of(law, example)
    typed = try_form.typed_facts(law, facts.members, sent)
    wrong = try_form.take(law, facts, typed)
    wording = Context(law, on.day, language).wording
    outcomes: tuple[trying.Outcome, ...] = ()
    lines: list[try_form.OutcomeLines] = []
    refused: str = ""
    try:
        decision = trying.decide(law, found, facts, on.day)
        outcomes = trying.outcomes(decision, found)
        if not wrong:
            payers = book_words(language)["payers"]
            lines = list(try_form.outcome_lines(decision, outcomes, wording, payers, sent.get("why", "")))
    except DecisionRefused:
        pass  # no scheme of the country is in force on the day
    except HouseholdRefused as contradiction:
        refused = _("These facts contradict one another: %(how)s") % {
            "how": refusal_of(contradiction.faults[0], law.code)
        }
    read = {question.name for question in chapters.chapter(law, found, on.day, language).questions}
    shown = trying.shown_facts(law, example, facts, read, trying.wants_of(outcomes), typed)
    form = try_form.FactsForm(shown, wording, example.persona.member, facts.members, sent, wrong, refused)
    context = {
        **_about(law, language, found), "on": on, "form": form, "examples": offered, "example": example, "outcomes": lines,
        "in_force": bool(outcomes) or bool(refused), "takes_focus": bool(sent) and not sent.get("why"),
        "address": reverse("law_book:try", args=[country, chapters.short_name(found)]),
    }  # fmt: skip
    template = "web/law_book/parts/try.html" if request.htmx else "web/law_book/try.html"  # type: ignore[attr-defined]
    return render(request, template, context, status=422 if form.errors else on.status)


@lru_cache(maxsize=96)
def _history(code: str, name: str, day: datetime.date, language: str) -> SafeString:
    """A scheme's time line as HTML in the reader's language: it is the longest of the page to draw, and the same for everybody."""
    law = chapters.law_of(code)
    found = chapters.scheme_of(law, name)
    days = timeline.time_line(chapters.chapter(law, found, day, language))
    past = [each for each in days if not each.is_ahead]
    context = {
        "code": code, "short": chapters.short_name(found), "ahead": [each for each in days if each.is_ahead],
        "latest": past[:_DAYS_SHOWN], "earlier": past[_DAYS_SHOWN:],
    }  # fmt: skip
    return render_to_string("web/law_book/parts/history.html", context)


def _search(code: str, wanted: str, language: str, query: str) -> tuple[list[dict[str, Any]], bool]:
    found, more = search.search(code, wanted, language)
    return [{"found": each, "address": search.address(code, each, language, query)} for each in found], more


def _about(law: Law, language: str, scheme: Scheme | None = None) -> dict[str, Any]:
    """What every page of a country or scheme shows of it."""
    context = Context(law, datetime.date.today(), language)
    found: dict[str, Any] = {
        "code": law.code,
        "country_title": context.title(country_names(law.code, law.country.names)),
    }
    if scheme is not None:
        found |= {
            "scheme": scheme,
            "short": chapters.short_name(scheme),
            "scheme_title": capital(context.wording.text(scheme.names)),
        }
    return found
