"""A member's own page: my schemes, months paid, cards, claims, decisions with reasons, and who looked at my file."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from payung.office.contributions.queries import statement as statement_of
from payung.office.decisions.models import Decision
from payung.office.membership.models import Membership
from payung.office.personal_file import file_of
from payung.office.records.looks import note_look
from payung.office.records.models import Look
from payung.office.timeline import timeline
from payung.web.access import member
from payung.web.cards import card_of
from payung.web.desk.people.decisions import why
from payung.web.desk.people.file import place_in
from payung.web.law_words import LawWords, setup_or_none, words_for
from payung.web.telling import told

PAGE = 30
# What a member reads of their own line; that somebody in the office asked the law says nothing to them.
KINDS = ("membership", "due", "receipt", "claim", "document", "appeal", "grievance", "referral", "recalculation", "notice",
         "payment", "loan", "organisation", "consent", "residence", "person")  # fmt: skip


@member
def page(request: Any) -> HttpResponse:
    """Everything that the office has of the member, in their own words."""
    today, words = timezone.localdate(), words_of(request)
    note_look(request.actor, request.office.pk, "own", "file", request.person.pk)
    file = file_of(request.person, today)
    entries = timeline(request.person.pk, most=PAGE + 1, before=place_in(request.GET.get("before", "")), kinds=KINDS)
    further = ""
    if len(entries) > PAGE:
        day, rank, row = entries[PAGE - 1].place
        further = f"{day.isoformat()}.{rank}.{row}"
    context = {
        "person": request.person,
        "file": file,
        "memberships": [
            {
                "one": one,
                "scheme": words.scheme(one.membership.scheme),
                "option": words.option(one.membership.scheme, one.membership.option),
                "months": one.months_paid[-24:],
                "currency": words.law.country.currency,
            }
            for one in file.memberships
        ],
        "claims": [
            {"one": one, "scheme": words.scheme(one.scheme), "kind": words.claim(one.scheme, one.kind)}
            for one in file.claims
        ],
        "payments": [{"one": one, "scheme": words.scheme(one.scheme)} for one in file.payments],
        "can_claim": any(
            one.claims for one in map(setup_or_none, {m.membership.scheme for m in file.memberships}) if one
        ),
        "entries": [told(entry, words) for entry in entries[:PAGE]],
        "further": further,
        "looks": Look.objects.exclude(purpose="own").order_by("-id")[:20],
    }
    return render(request, "web/my/page.html", context)


@member
def card(request: Any, membership: int) -> HttpResponse:
    """The member's card, to be printed or shown."""
    found = membership_at(membership)
    return render(request, "web/my/card.html", {"card": card_of(found, request.office, words_of(request))})


@member
def statement(request: Any, membership: int) -> HttpResponse:
    """All dues and receipts of a membership, with the balance."""
    found, words = membership_at(membership), words_of(request)
    lines = statement_of(found, timezone.localdate())
    context = {
        "membership": found,
        "scheme": words.scheme(found.scheme),
        "lines": [(line, words.rule(line.about, found.scheme) if line.what == "due" else line.about) for line in lines],
        "currency": words.law.country.currency,
    }
    return render(request, "web/my/statement.html", context)


@member
def decision(request: Any, decision: int) -> HttpResponse:
    """Why: what the law said of the member, with the provision, in their language."""
    found = Decision.objects.filter(pk=decision).first()
    if found is None:
        raise Http404
    own = request.person
    reasons = why(found, {own.number: own.names}, frozenset((own.number, "household")))
    context = {"decision": found, "scheme": words_of(request).scheme(found.scheme), "reasons": reasons}
    return render(request, "web/my/decision.html", context)


def words_of(request: Any) -> LawWords:
    """The words of the law of the member's office, in their language."""
    return words_for(request.office.country, get_language() or "en")


def membership_at(membership: int) -> Membership:
    """A membership of the member's own; the database shows no other. Raises Http404."""
    found = Membership.objects.filter(pk=membership).select_related("person", "before").first()
    if found is None:
        raise Http404
    return found
