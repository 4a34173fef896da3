"""A decision's page: what the law said, of whom, on which day, and why, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from payung.office.claims.models import Claim
from payung.office.decisions.models import Decision
from payung.office.doorway import reasons_in
from payung.office.membership.models import Membership
from payung.office.people.models import Person
from payung.office.records.looks import note_look
from payung.web.access import staff
from payung.web.law_words import words_for


@dataclass(frozen=True, slots=True)
class Why:
    """Of whom an answer is, and the explanation of it as plain data."""

    of: str
    explanation: dict[str, Any]


@staff("decisions.look")
def decision(request: Any, decision: int) -> HttpResponse:
    """A decision with its reasons."""
    found = Decision.objects.filter(pk=decision, office_id=request.office.pk).first()
    if found is None:
        raise Http404
    people = {one.number: one for one in Person.objects.filter(number__in=found.answers)}
    person = person_about(found) or next(iter(people.values()), None)
    note_look(request.actor, request.office.pk, "claim", "decision", person.pk if person else None)
    names = {number: one.names for number, one in people.items()}
    context = {
        "decision": found,
        "person": person,
        "scheme": words_of_scheme(request.office.country, found.scheme),
        "reasons": why(found, names),
    }
    return render(request, "web/desk/people/decision.html", context)


def why(decision: Decision, names: dict[str, str], only: frozenset[str] | None = None) -> list[Why]:
    """The reasons of a decision, of all of its members or of some, in the reader's language."""
    reasons = reasons_in(decision, get_language() or "en")
    return [
        Why(_("the household") if member == "household" else names.get(member, member), explanation)
        for member, by_rule in reasons.items()
        if only is None or member in only
        for explanation in by_rule.values()
    ]


def person_about(decision: Decision) -> Person | None:
    """The person for whom a decision was taken, by what it names."""
    what, _colon, number = decision.about.partition(":")
    if not number.isdigit():
        return None
    if what == "person":
        return Person.objects.filter(pk=int(number)).first()
    rows: Any = {"claim": Claim.objects, "membership": Membership.objects}.get(what)
    found = rows.filter(pk=int(number)).select_related("person").first() if rows else None
    return found.person if found else None


def words_of_scheme(country: str, scheme: str) -> str:
    """A scheme's name in the reader's language."""
    return words_for(country, get_language() or "en").scheme(scheme)
