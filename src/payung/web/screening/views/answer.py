"""The answer, its reasons, and keeping it for a month."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from payung.law.decision import Decision
from payung.law.faults import Refused
from payung.law.language import text
from payung.web.access import public
from payung.web.operations.limits import limited
from payung.web.screening import cookies, keeping
from payung.web.screening.conversation import Conversation
from payung.web.screening.entitlement import entitlement
from payung.web.screening.interviews import as_household, stand
from payung.web.screening.laws import law_of, law_page
from payung.web.screening.people import titles
from payung.web.screening.views.going_on import conversation_or_none, refused
from payung.web.screening.why import why as why_of


@public
@never_cache
def answer(request: HttpRequest, country: str) -> HttpResponse:
    """What the household is entitled to, with what is known so far."""
    law_of(country)
    found = conversation_or_none(request, country)
    if found is None:
        return refused(request, country)
    place = stand(found)
    context = _answer(found) | {
        "back": reverse("screening:question", args=[country, len(found.answers)])
        if found.answers
        else reverse("screening:begin", args=[country]),
        "next": None if place.asking is None else len(found.answers) + 1,
        "only_amounts": place.asking is not None and not place.asking.settles_cover,
        "token": keeping.new_token(),
        "why": reverse("screening:answer", args=[country]),
    }
    return render(request, "web/screening/answer.html", context)


def _answer(found: Conversation) -> dict[str, Any]:
    language = get_language() or "en"
    law = law_of(found.country)
    shown = entitlement(stand(found).interview.decision, titles(found.people), _("The household"), language)
    places = tuple(replace(one, book=law_page(found.country, one.short_name)) for one in shown.places)
    return {
        "country": found.country,
        "country_name": text(law.names, language),
        "day": found.day,
        "answer": replace(shown, places=places),
    }


@public
@never_cache
@limited("60/minute", methods=("GET",))
def why(request: HttpRequest, country: str, scheme: str, person: int) -> HttpResponse:
    """Why a scheme covers a person or not, and what of it they have."""
    law_of(country)
    found = conversation_or_none(request, country)
    if found is None:
        return refused(request, country)
    return _why(request, found, scheme, person, reverse("screening:answer", args=[country]))


def _why(request: HttpRequest, found: Conversation, scheme: str, person: int, back: str) -> HttpResponse:
    law = law_of(found.country)
    declared = law.law.scheme(f"{found.country}.{scheme}")
    names = titles(found.people)
    if declared is None or person > len(names):
        raise Http404
    language = get_language() or "en"
    decision = _decision(found, names)
    told = why_of(decision, declared, names[person - 1] if person else None, language)
    if told is None:
        raise Http404
    context = {
        "country": found.country,
        "country_name": text(law.names, language),
        "day": found.day,
        "why": told,
        "about": names[person - 1] if person else _("The household"),
        "back": back,
        "book": law_page(found.country, scheme),
    }
    return render(request, "web/screening/why.html", context)


def _decision(found: Conversation, names: list[str]) -> Decision:
    """The decision with the people's names, which the explanations call them by."""
    return law_of(found.country).decide(as_household(found, names), found.day)


# ---- Kept for a month ----


@public
@require_POST
@limited("30/hour")
def keep(request: HttpRequest, country: str) -> HttpResponse:
    """Keep the answer, and show its link."""
    law_of(country)
    found = conversation_or_none(request, country)
    if found is None:
        return refused(request, country)
    token = request.POST.get("token", "")
    if not keeping.is_token(token):
        return redirect("screening:answer", country=country)
    keeping.keep(found, token)
    return redirect("screening:kept", token=token)


@public
@never_cache
@limited("120/minute", methods=("GET",))
def kept(request: HttpRequest, token: str) -> HttpResponse:
    """An answer that was kept, with its link and a code that a telephone reads."""
    found = keeping.kept(token)
    if found is None:
        return render(request, "web/screening/gone.html", status=404)
    conversation, until = found
    address = request.build_absolute_uri(reverse("screening:kept", args=[token]))
    try:
        context = _answer(conversation)
    except Refused:  # the law, changed since, does not take the answers any more
        return render(request, "web/screening/gone.html", status=404)
    context |= {"kept": token, "until": until, "address": address, "code": _code(address), "why": address}
    response = render(request, "web/screening/answer.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _code(address: str) -> SafeString:
    """The address as a QR code: an SVG without styles of its own."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn,
        kind="svg",
        xmldecl=False,
        svgns=True,
        omitsize=True,
        border=2,
        title=_("Code of the link"),
        svgclass="code",
    )
    return mark_safe(drawn.getvalue().decode())  # made by segno, of an address of ours


@public
@never_cache
@limited("60/minute", methods=("GET",))
def kept_why(request: HttpRequest, token: str, scheme: str, person: int) -> HttpResponse:
    """The reasons of an answer that was kept."""
    found = keeping.kept(token)
    if found is None:
        return render(request, "web/screening/gone.html", status=404)
    return _why(request, found[0], scheme, person, reverse("screening:kept", args=[token]))


@public
@require_POST
def let_go(request: HttpRequest, token: str) -> HttpResponse:
    """Keep an answer no longer."""
    keeping.let_go(token)
    return redirect("screening:countries")


@public
@require_POST
def go_on_with(request: HttpRequest, token: str) -> HttpResponse:
    """Go on with the answers that were kept, in this browser."""
    found = keeping.kept(token)
    if found is None:
        return render(request, "web/screening/gone.html", status=404)
    response = redirect("screening:answers", country=found[0].country)
    cookies.keep(request, response, found[0])
    return response
