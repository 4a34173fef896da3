"""Organisations at the desk: their members, what they held and who came, whom they sent to a scheme, and who enrolled after that."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.office.membership.models import Membership
from payung.office.organisations import actions
from payung.office.organisations.models import LEVELS, Belonging, Organisation, OutreachEvent, Referral
from payung.office.organisations.queries import BySex, enrolled_after, members, reached
from payung.office.records.looks import note_look
from payung.web.access import staff
from payung.web.acting import ActionForm, carry_out, see_other, show
from payung.web.desk.people.asking import ask, field, posted
from payung.web.desk.people.file import person_at, words_of
from payung.web.fact_fields import DayField

WITHIN_DAYS = 365  # of being sent, or of an event: who enrols later is not counted as having followed
MOST = 200
_TITLES = (gettext_lazy("a local group"), gettext_lazy("a national network"), gettext_lazy("a continental network"))
_LEVELS = list(zip(LEVELS, _TITLES, strict=True))


@dataclass(frozen=True, slots=True)
class Followed:
    """How many enrolled in a scheme after an organisation's events or referrals of a year."""

    scheme: str
    enrolled: BySex


class EventForm(ActionForm):
    """What was held, when, about which scheme, and how many came."""

    name = forms.CharField(label=gettext_lazy("What was held?"), max_length=200)
    held_on = DayField(label=gettext_lazy("When?"))
    scheme = forms.ChoiceField(label=gettext_lazy("About which scheme?"), required=False)
    women = forms.IntegerField(label=gettext_lazy("Women who came"), min_value=0, initial=0)
    men = forms.IntegerField(label=gettext_lazy("Men who came"), min_value=0, initial=0)
    others = forms.IntegerField(label=gettext_lazy("Others who came"), min_value=0, initial=0)

    def __init__(self, schemes: list[tuple[str, str]], *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["scheme"].choices = [("", _("none")), *schemes]  # type: ignore[attr-defined]


class AttendedForm(ActionForm):
    """Who of the register came."""

    places = {"attended": "persons"}
    persons = forms.CharField(
        label=gettext_lazy("Register numbers of those who came"), max_length=20_000,
        help_text=gettext_lazy("One on each line, or with spaces between."), widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    def numbers(self) -> list[str]:
        """The numbers written."""
        return str(self.cleaned_data["persons"]).replace(",", " ").split()


class JoinForm(ActionForm):
    """Who joins an organisation, and whether its organisers act for them."""

    person = forms.CharField(label=gettext_lazy("Register number"), max_length=20)
    since = DayField(
        label=gettext_lazy("Member since"), required=False, help_text=gettext_lazy("Today, if you leave it empty.")
    )
    how = forms.CharField(
        label=gettext_lazy("How did the person agree that the organisation acts for them?"), max_length=200, required=False,
        help_text=gettext_lazy("Such as: signed form 12. Leave it empty if they did not."),
    )  # fmt: skip


class ReferForm(ActionForm):
    """Which organisation sends a person to which scheme."""

    organisation = forms.ChoiceField(label=gettext_lazy("Which organisation?"))
    scheme = forms.ChoiceField(label=gettext_lazy("To which scheme?"))
    note = forms.CharField(label=gettext_lazy("Remark"), max_length=300, required=False)

    def __init__(
        self, organisations: list[tuple[str, str]], schemes: list[tuple[str, str]], *arguments: Any, **named: Any
    ) -> None:
        super().__init__(*arguments, **named)
        self.fields["organisation"].choices = organisations  # type: ignore[attr-defined]
        self.fields["scheme"].choices = schemes  # type: ignore[attr-defined]


class FoundForm(ActionForm):
    """A new organisation."""

    code = forms.CharField(label=gettext_lazy("Short code"), max_length=32)
    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    level = forms.ChoiceField(label=gettext_lazy("What is it?"), widget=forms.RadioSelect, choices=_LEVELS)
    above = forms.ChoiceField(label=gettext_lazy("Part of"), required=False)

    def __init__(self, organisations: list[tuple[str, str]], *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["above"].choices = [("", _("none")), *organisations]  # type: ignore[attr-defined]


@staff("organisations.look")
def organisations(request: Any) -> HttpResponse:
    """The organisations with their members in this office, and whom they reached this year."""
    today = timezone.localdate()
    rows = [
        {"one": one, "members": members(one, today), "reached": reached(one, _year(today), today)}
        for one in _own(request).select_related("above").order_by("name")
    ]
    return show(request, "web/desk/people/organisations.html", None, {"rows": rows})


@staff("organisations.look")
def organisation(request: Any, organisation: int) -> HttpResponse:
    """An organisation: members, events, whom it sent, and the enrolments that followed in the last year."""
    found, today, words = organisation_at(request, organisation), timezone.localdate(), words_of(request)
    since = today - datetime.timedelta(days=WITHIN_DAYS)
    may_see_people = request.actor.may("people.look", request.office.pk)
    belongings = Belonging.objects.filter(organisation=found, office_id=request.office.pk, until=None)
    if may_see_people:
        note_look(request.actor, request.office.pk, "enrolment", "members", None)
    context = {
        "organisation": found,
        "members": members(found, today),
        "reached": reached(found, since, today),
        "followed": [
            Followed(title, enrolled)
            for name, title in words.schemes()
            if (enrolled := enrolled_after(found, name, since, today, WITHIN_DAYS)).total
        ],
        "events": [
            {"one": one, "scheme": words.scheme(one.scheme) if one.scheme else ""}
            for one in OutreachEvent.objects.filter(organisation=found, office_id=request.office.pk).order_by(
                "-on", "-id"
            )[:50]
        ],
        "belongings": belongings.select_related("person", "consent").order_by("person__names")[:MOST]
        if may_see_people
        else [],
        "may_act": request.actor.organisation in (None, found.pk),
    }
    return show(request, "web/desk/people/organisation.html", None, context)


@staff("organisations.look")
def sent(request: Any) -> HttpResponse:
    """Persons whom an organisation sent to a scheme and who are no members of it yet, the longest waiting first."""
    words = words_of(request)
    enrolled = Membership.objects.filter(person=OuterRef("person"), scheme=OuterRef("scheme"), until=None)
    waiting = Referral.objects.filter(~Exists(enrolled), office_id=request.office.pk)
    note_look(request.actor, request.office.pk, "enrolment", "sent", None)
    rows = [
        {"one": one, "scheme": words.scheme(one.scheme)}
        for one in waiting.select_related("person", "organisation").order_by("on", "id")[:MOST]
    ]
    return show(request, "web/desk/people/sent.html", None, {"rows": rows})


@staff("organisations.record_event")
def record_event(request: Any, organisation: int) -> HttpResponse:
    """Record an event."""
    found, schemes = organisation_at(request, organisation), words_of(request).schemes()
    return ask(
        request, EventForm(schemes, posted(request)), actions.record_event, title=_("Record an event"), button=_("Record it"),
        said=_("The event is recorded."), back=("desk:organisation", {"organisation": found.pk}), about=found.name,
        organisation=found.code, **{name: field(name) for name in ("name", "held_on", "scheme", "women", "men", "others")},
    )  # fmt: skip


@staff("organisations.look")
def event(request: Any, event: int) -> HttpResponse:
    """An event: how many came, by sex, and who of the register did; more can be added."""
    found = OutreachEvent.objects.filter(pk=event, office_id=request.office.pk).select_related("organisation").first()
    if found is None:
        raise Http404
    may_add = request.actor.may("organisations.record_event", request.office.pk)
    form = AttendedForm(posted(request))
    if form.is_bound:
        if not may_add:
            raise Http404
        if (
            form.is_valid()
            and carry_out(request, actions.attend, form, event=found.pk, persons=form.numbers()) is not None
        ):
            return see_other(request, _("They are recorded."), "desk:event", office=request.office.code, event=found.pk)
    words = words_of(request)
    context = {
        "event": found, "scheme": words.scheme(found.scheme) if found.scheme else "", "may_add": may_add,
        "known": [one.person for one in found.attendances.select_related("person").order_by("person__names")]
        if request.actor.may("people.look", request.office.pk) else [],
    }  # fmt: skip
    return show(request, "web/desk/people/event.html", form, context)


@staff("people.change")
def join(request: Any, organisation: int) -> HttpResponse:
    """A person joins."""
    found = organisation_at(request, organisation)
    return ask(
        request, JoinForm(posted(request)), actions.add_member, title=_("Somebody joins"), button=_("Record it"),
        said=_("The person has joined."), back=("desk:organisation", {"organisation": found.pk}), about=found.name,
        organisation=found.code, person=field("person"), since=field("since"), how=field("how"),
    )  # fmt: skip


@staff("organisations.refer")
def refer(request: Any, person: int) -> HttpResponse:
    """An organisation sends a person to a scheme."""
    found = person_at(request, person)
    choices = [(one.code, one.name) for one in _own(request).order_by("name")]
    return ask(
        request, ReferForm(choices, words_of(request).schemes(), posted(request)), actions.refer, title=_("Send to a scheme"),
        button=_("Record it"), said=_("It is recorded that the person was sent."), back=("desk:person", {"person": found.pk}),
        about=found.names, person=found.number, organisation=field("organisation"), scheme=field("scheme"), note=field("note"),
    )  # fmt: skip


@staff("organisations.change")
def add(request: Any) -> HttpResponse:
    """Enter an organisation."""
    choices = [(one.code, one.name) for one in Organisation.objects.order_by("name")]
    return ask(
        request, FoundForm(choices, posted(request)), actions.found_organisation, title=_("Enter an organisation"),
        button=_("Enter it"), said=_("The organisation is entered."), back=("desk:organisations", {}), about=_("Organisations"),
        code=field("code"), name=field("name"), level=field("level"), country=request.office.country,
        above=lambda form: form.cleaned_data["above"] or None,
    )  # fmt: skip


def organisation_at(request: Any, organisation: int) -> Organisation:
    """An organisation that who looks may see. Raises Http404."""
    found: Organisation | None = _own(request).filter(pk=organisation).select_related("above").first()
    if found is None:
        raise Http404
    return found


def _own(request: Any) -> Any:
    """All organisations; for an organiser their own."""
    rows = Organisation.objects.all()
    return rows if request.actor.organisation is None else rows.filter(pk=request.actor.organisation)


def _year(today: datetime.date) -> datetime.date:
    return today.replace(month=1, day=1)
