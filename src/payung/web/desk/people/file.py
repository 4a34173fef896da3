"""A person's and a household's page: everything that is known, and everything that happened on one time line."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from payung.office.acts import Refusal
from payung.office.organisations.models import Belonging
from payung.office.people.facts import description_of
from payung.office.people.identities import kinds as identity_kinds
from payung.office.people.identities import masked
from payung.office.people.models import Consent, Household, Identity, Person, Photo
from payung.office.people.photos import picture_of
from payung.office.people.queries import residents
from payung.office.personal_file import file_of
from payung.office.records.looks import note_look
from payung.office.timeline import Place, kinds_for, timeline
from payung.web.access import staff
from payung.web.law_words import LawWords, words_for
from payung.web.telling import FILTERS, Told, told

PAGE = 30


@staff("people.look")
def person(request: Any, person: int) -> HttpResponse:
    """A person's page."""
    found = person_at(request, person)
    note_look(request.actor, request.office.pk, "enrolment", "file", found.pk)
    today, words = timezone.localdate(), words_of(request)
    file = file_of(found, today)
    chosen, entries, further = line_of(request, [found.pk])
    context = {
        "person": found,
        "file": file,
        "age": age(found.birth_date, found.died_on or today),
        "facts": [(name, words.fact(name), words.value(name, value)) for name, value in sorted(file.facts.items())],
        "identities": [identity_words(one) for one in file.identities],
        "memberships": [
            {
                "one": one,
                "scheme": words.scheme(one.membership.scheme),
                "option": words.option(one.membership.scheme, one.membership.option),
            }
            for one in file.memberships
        ],
        "claims": [
            {"one": one, "scheme": words.scheme(one.scheme), "kind": words.claim(one.scheme, one.kind)}
            for one in file.claims
        ],
        "payments": [{"one": one, "scheme": words.scheme(one.scheme)} for one in file.payments],
        "decisions": [{"one": one, "scheme": words.scheme(one.scheme)} for one in file.decisions],
        "consents": Consent.objects.filter(person=found, withdrawn_on=None).order_by("-given_on"),
        "photo": Photo.objects.filter(person=found).order_by("-id").first(),
        "belongings": Belonging.objects.filter(person=found, until=None).select_related("organisation"),
        **line_context(chosen, entries, further),
    }
    return render(request, "web/desk/people/person.html", context)


@staff("people.look")
def household(request: Any, household: int) -> HttpResponse:
    """A household's page: who lives there, its facts, and what happened to all of them on one time line."""
    found = Household.objects.filter(pk=household, office_id=request.office.pk).select_related("area").first()
    if found is None:
        raise Http404
    today, words = timezone.localdate(), words_of(request)
    lives = list(residents(found, today))
    for one in lives:
        note_look(request.actor, request.office.pk, "enrolment", "household", one.person_id)
    described = description_of(found, today) if lives else {}
    chosen, entries, further = line_of(request, [one.person_id for one in lives])
    names = {one.person_id: one.person.names for one in lives}
    context = {
        "household": found,
        "residents": lives,
        "earlier": found.residences.filter(until__lt=today).select_related("person").order_by("-until"),
        "facts": [
            (name, words.fact(name), words.value(name, value)) for name, value in described.items() if name != "members"
        ],
        "names": names,
        **line_context(chosen, entries, further),
    }
    return render(request, "web/desk/people/household.html", context)


@staff("people.look")
def photo(request: Any, person: int, photo: int) -> HttpResponse:
    """A person's photo."""
    found = Photo.objects.filter(pk=photo, person_id=person_at(request, person).pk).first()
    if found is None:
        raise Http404
    try:
        return HttpResponse(picture_of(found), content_type=found.media_type)
    except Refusal:  # its file is lost
        raise Http404 from None


# ---- What the pages of a person share ----


def person_at(request: Any, person: int) -> Person:
    """A person of the office by the number in the address. Raises Http404; who was merged is shown as who they are now."""
    found = Person.objects.filter(
        pk=person, office_id=request.office.pk, merged_into=None
    ).first()  # row security hides those whom an organiser does not act for
    if found is None:
        raise Http404
    return found


def words_of(request: Any) -> LawWords:
    """The words of the office's country in the reader's language."""
    return words_for(request.office.country, get_language() or "en")


def age(born: datetime.date | None, on: datetime.date) -> int | None:
    """Years of age on a day."""
    return None if born is None else on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def identity_words(identity: Identity) -> dict[str, Any]:
    """An identity document as it is shown: its kind, and the end of its number."""
    names = identity_kinds().get(identity.kind, {}).get("names", {})
    language = get_language() or "en"
    name = names.get(language) or f"{names.get('en', identity.kind)}{'' if language == 'en' else ' [en]'}"
    return {"one": identity, "kind": name, "shown": masked(identity)}


def line_of(request: Any, people: Sequence[int]) -> tuple[str, list[tuple[int, Told]], str]:
    """The time line of some persons as the address asks for it: the filter chosen, the entries, and where more begin."""
    chosen = request.GET.get("show", "all")
    chosen = chosen if chosen in FILTERS else "all"
    kinds = [kind for kind in kinds_for(request.actor, request.office.pk) if kind in FILTERS[chosen][1]]
    before = place_in(request.GET.get("before", ""))
    words = words_of(request)
    rows = [(one, entry) for one in people for entry in timeline(one, most=PAGE + 1, before=before, kinds=kinds)]
    rows.sort(key=lambda row: row[1].place, reverse=True)
    told_of = {entry.decision for _one, entry in rows if entry.kind != "decision"}
    seen: set[tuple[str, str, int]] = set()
    unique = []
    for one, entry in rows:
        if entry.kind == "decision" and entry.decision in told_of:
            continue  # what came of it stands on the line, and says why
        if entry.what == "stated_of_household":  # stands on the line of everybody who lives there
            if (entry.kind, entry.what, entry.row) in seen:
                continue
            seen.add((entry.kind, entry.what, entry.row))
        unique.append((one, entry))
    further = ""
    if len(unique) > PAGE:
        day, rank, row = unique[PAGE - 1][1].place
        further = f"{day.isoformat()}.{rank}.{row}"
    return chosen, [(one, told(entry, words)) for one, entry in unique[:PAGE]], further


def line_context(chosen: str, entries: list[tuple[int, Told]], further: str) -> dict[str, Any]:
    """What the template of a time line takes."""
    filters = [(name, title, name == chosen) for name, (title, _) in FILTERS.items()]
    return {"entries": entries, "filters": filters, "chosen": chosen, "further": further}


def place_in(text: str) -> Place | None:
    """A place in a time line as an address has it; None for what is none."""
    try:
        day, rank, row = text.split(".")
        return datetime.date.fromisoformat(day), int(rank), int(row)
    except ValueError:
        return None
