"""Which country, who lives in the household, what they are called, the day of the law; and forgetting it all."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from payung.law.faults import DecisionRefused
from payung.law.language import text
from payung.web.access import public
from payung.web.screening import cookies
from payung.web.screening.conversation import Conversation, Person
from payung.web.screening.forms import HouseholdForm, NamesForm
from payung.web.screening.interviews import regrouped, stand
from payung.web.screening.laws import countries as every_country
from payung.web.screening.laws import law_of, today
from payung.web.screening.people import titles
from payung.web.screening.views.going_on import conversation_or_none, refused, with_cookie


@public
def countries(request: HttpRequest) -> HttpResponse:
    """The countries whose law is here."""
    context = {"countries": every_country(get_language() or "en"), "day": today()}
    return render(request, "web/screening/countries.html", context)


@public
@never_cache
def begin(request: HttpRequest, country: str) -> HttpResponse:
    """Who lives in the household, by which day of the law."""
    law = law_of(country)
    before = conversation_or_none(request, country)
    if request.method == "POST":
        form = HouseholdForm(request.POST)
        if form.is_valid():
            try:
                day = form.law_day()
                found = _begun(before, country, form.people(), day)
            except forms.ValidationError as wrong:
                form.add_error("day_of_law", wrong)
            except DecisionRefused:
                form.add_error("day_of_law", _no_law(law.names))
            else:
                return with_cookie(request, found)
    else:
        form = HouseholdForm(initial=_initial(before))
    other = cookies.conversation_of(request)
    context = {
        "country": country,
        "country_name": text(law.names, get_language() or "en"),
        "form": form,
        "counts": [
            (form["children"], _("How many children live with you?"), _("0 if there are none.")),
            (
                form["others"],
                _("How many other people?"),
                _("Parents, brothers and sisters, others with whom you share what you have."),
            ),
        ],
        "day": before.day if before else today(),
        "before": before,
        "other_country": text(law_of(other.country).names, get_language() or "en")
        if other and other.country != country
        else "",
        "open_day": bool(form.errors.get("day_of_law") or (before and before.day != today())),
    }
    return render(request, "web/screening/begin.html", context, status=422 if form.errors else 200)


def _no_law(names: Mapping[str, str]) -> str:
    return _("The law of %(country)s that is here says nothing about this day. Choose another.") % {
        "country": text(names, get_language() or "en")
    }


def _begun(before: Conversation | None, country: str, people: tuple[Person, ...], day: datetime.date) -> Conversation:
    """A conversation about these people and this day; what was answered before stays as far as it applies. Raises DecisionRefused."""
    found = regrouped(before, people, day) if before else Conversation(country, day, people)
    stand(found)
    return found


def _initial(before: Conversation | None) -> dict[str, object]:
    if before is None:
        return {}
    roles = [person.role for person in before.people]
    initial: dict[str, object] = {"partner": "yes" if "partner" in roles else "no"}
    initial |= {"children": roles.count("child"), "others": roles.count("other")}
    if before.day != today():
        initial |= {"day_of_law": before.day.day, "month_of_law": before.day.month, "year_of_law": before.day.year}
    return initial


@public
@never_cache
def names(request: HttpRequest, country: str) -> HttpResponse:
    """What the people of the household are called."""
    law_of(country)
    found = conversation_or_none(request, country)
    if found is None:
        return refused(request, country)
    plain = titles([replace(person, name="") for person in found.people])
    initial = {f"name{place}": person.name for place, person in enumerate(found.people)}
    form = NamesForm(plain, request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        named = zip(found.people, form.names(), strict=True)
        found = replace(found, people=tuple(replace(person, name=name) for person, name in named))
        return with_cookie(request, found)
    context = {"country": country, "form": form}
    return render(request, "web/screening/names.html", context, status=422 if form.errors else 200)


@public
@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Take every answer back from the browser."""
    response = redirect("screening:countries")
    cookies.forget(request, response)
    return response
