"""Finding a person by what somebody at the desk has at hand. What was typed stands in no address: it is sealed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _

from payung.office.membership.models import Membership
from payung.office.people.models import Person
from payung.office.people.searching import search as search_people
from payung.office.records.looks import note_look
from payung.web.access import staff
from payung.web.acting import see_other, show
from payung.web.sealing import sealed as seal
from payung.web.sealing import unsealed

_PURPOSE, _SECONDS, _MOST = "search", 12 * 3600, 50


class SearchForm(forms.Form):
    """One box for whatever is at hand."""

    text = forms.CharField(
        label=_("Name, register number, card, telephone or identity number"),
        max_length=200,
        error_messages={"required": _("Write a name or a number.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "data-search": ""}),
    )


@staff("people.look")
def search(request: Any) -> HttpResponse:
    """The box by itself, and what was typed into that of another page."""
    form = SearchForm(request.POST if request.method == "POST" else None)
    if not (form.is_bound and form.is_valid()):
        return show(request, "web/desk/people/search.html", form)
    text, office = form.cleaned_data["text"], request.office
    people = _people(office.pk, text)
    if len(people) == 1:
        return see_other(request, "", "desk:person", office=office.code, person=people[0].pk)
    return see_other(
        request, "", "desk:found", office=office.code, sealed=seal(_PURPOSE, [request.actor.user, office.pk, text])
    )


@staff("people.look")
def found(request: Any, sealed: str) -> HttpResponse:
    """Who was found."""
    kept = unsealed(_PURPOSE, sealed, seconds=_SECONDS)
    office = request.office.pk
    if kept is None or kept[:2] != [request.actor.user, office]:
        raise Http404
    text = str(kept[2])
    people = _people(office, text)
    note_look(request.actor, office, "enrolment", "search", None)
    context = {"people": people, "text": text, "is_cut": len(people) >= _MOST}
    return show(request, "web/desk/people/found.html", SearchForm(initial={"text": text}), context)


def _people(office: int, text: str) -> list[Person]:
    """Persons of the office by name, number, document or telephone, or by the card of a membership."""
    text = " ".join(text.split())
    by_card = Membership.objects.filter(office_id=office, number=text.replace(" ", "")).select_related("person")
    cards = [one.person for one in by_card]
    return cards or [one for one in search_people(text, most=_MOST) if one.office_id == office]
