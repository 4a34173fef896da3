"""Where a conversation goes on, and what to say where there is none any more."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from payung.law.faults import DecisionRefused, HouseholdRefused
from payung.law.language import text
from payung.web.screening import cookies
from payung.web.screening.conversation import Conversation
from payung.web.screening.interviews import reapplied, stand
from payung.web.screening.laws import law_of


def conversation_or_none(request: HttpRequest, country: str) -> Conversation | None:
    """What the browser told about a country. Answers that the law, changed since, does not take any more are left out."""
    found = cookies.conversation_of(request, country)
    if found is None:
        return None
    try:
        stand(found)
    except HouseholdRefused:
        return reapplied(found)
    except DecisionRefused:
        return None
    return found


def here(conversation: Conversation) -> HttpResponse:
    """To the next question, or to the answer where there is nothing more to ask."""
    if stand(conversation).asking is None:
        return redirect("screening:answer", country=conversation.country)
    return redirect("screening:question", country=conversation.country, place=len(conversation.answers) + 1)


def with_cookie(request: HttpRequest, conversation: Conversation) -> HttpResponse:
    """To where the conversation goes on, with it in the browser."""
    response = here(conversation)
    try:
        cookies.keep(request, response, conversation)
    except cookies.TooMuch:
        what = _("There are more answers than your browser can carry. Nothing was changed: go back to the page before.")
        return render(request, "web/error.html", {"title": _("This is too much"), "what": what}, status=422)
    return response


def refused(request: HttpRequest, country: str) -> HttpResponse:
    """The page that says that the answers are not in this browser any more."""
    name = text(law_of(country).names, get_language() or "en")
    return render(request, "web/screening/lost.html", {"country": country, "country_name": name}, status=410)
