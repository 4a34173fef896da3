"""How an organisation stands: in the public directory or not, who acts for its members, and that a member leaves it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.office.organisations import actions
from payung.office.organisations.models import Belonging
from payung.web.access import staff
from payung.web.acting import ActionForm, carry_out, see_other, show
from payung.web.desk.people.asking import ask, field, given, posted
from payung.web.desk.people.forms import NoQuestionForm
from payung.web.desk.people.reaching import organisation_at
from payung.web.fact_fields import DayField


class PublicForm(ActionForm):
    """What stands of an organisation in the public directory, and how it agreed."""

    how = forms.CharField(
        label=gettext_lazy("How did the organisation agree to be listed?"), max_length=200,
        help_text=gettext_lazy("Such as: letter of 3 March."),
    )  # fmt: skip
    website = forms.CharField(label=gettext_lazy("Website"), max_length=200, required=False)
    about = forms.CharField(
        label=gettext_lazy("What it does, in a few sentences"), max_length=500, required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class OrganiserForm(ActionForm):
    """Whose account acts for an organisation's members."""

    user = forms.CharField(label=gettext_lazy("Name of the account"), max_length=150)


class LeaveForm(ActionForm):
    """The last day in an organisation."""

    until = DayField(
        label=gettext_lazy("Last day"), required=False, help_text=gettext_lazy("Today, if you leave it empty.")
    )


@staff("organisations.change")
def publish(request: Any, organisation: int) -> HttpResponse:
    """The organisation agrees to stand in the public directory, or what stands there of it changes."""
    found = organisation_at(request, organisation)
    form = PublicForm(posted(request), initial={"website": found.website, "about": found.about})
    where = {"office": request.office.code, "organisation": found.pk}
    if form.is_bound and form.is_valid():
        stated = {name: form.cleaned_data[name] for name in ("how", "website", "about")}
        if carry_out(request, actions.list_publicly, form, organisation=found.code, **stated) is not None:
            return see_other(request, _("The organisation is listed."), "desk:organisation", **where)
    context = {
        "title": _("List it in the public directory"), "button": _("List it"), "about": found.name,
        "intro": _("Everybody can then see its name, what it does, and its totals; no person."),
        "back": reverse("desk:organisation", kwargs=where),
    }  # fmt: skip
    return show(request, "web/desk/people/form.html", form, context)


@staff("organisations.change")
def withdraw(request: Any, organisation: int) -> HttpResponse:
    """The organisation no longer stands in the public directory."""
    found = organisation_at(request, organisation)
    return ask(
        request, NoQuestionForm(posted(request)), actions.unlist, title=_("Take it out of the public directory?"),
        button=_("Take it out"), said=_("The organisation is not listed any more."), danger=True,
        back=("desk:organisation", {"organisation": found.pk}), about=found.name, organisation=found.code,
    )  # fmt: skip


@staff("rights.grant")
def appoint(request: Any, organisation: int) -> HttpResponse:
    """Somebody's account acts in this office for the organisation's members who agreed to it."""
    found = organisation_at(request, organisation)
    return ask(
        request, OrganiserForm(posted(request)), actions.appoint_organiser, title=_("Let an organiser act for its members"),
        button=_("Let them act"), said=_("The organiser can act for the members who agreed to it."),
        back=("desk:organisation", {"organisation": found.pk}), about=found.name, organisation=found.code, user=field("user"),
    )  # fmt: skip


@staff("people.change")
def leave(request: Any, organisation: int, person: int) -> HttpResponse:
    """A member leaves; nobody acts for them in the organisation's name from then on."""
    found = organisation_at(request, organisation)
    belonging = Belonging.objects.filter(
        organisation=found, office_id=request.office.pk, person_id=person, until=None
    ).select_related("person").first()  # fmt: skip
    if belonging is None:
        raise Http404
    return ask(
        request, LeaveForm(posted(request)), actions.remove_member, title=_("The member leaves the organisation"),
        button=_("Record it"), said=_("The person has left."), danger=True, about=f"{belonging.person.names} · {found.name}",
        back=("desk:organisation", {"organisation": found.pk}), organisation=found.code, person=belonging.person.number,
        until=given("until"),
    )  # fmt: skip
