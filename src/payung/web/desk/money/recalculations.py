"""Recalculations: what decisions would be now, the difference for each, and the approval by a second person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.office.recalculation import actions
from payung.office.recalculation.models import Difference, Recalculation
from payung.web.access import staff
from payung.web.acting import ActionForm, see_other
from payung.web.desk.doing import Doing, ReasonForm, offered_on
from payung.web.desk.money.happened import happened
from payung.web.desk.money.said import amount, as_texts, day, name_of
from payung.web.desk.people.file import words_of
from payung.web.desk.tables import Cell, Table, page_of, states
from payung.web.law_words import LawWords

_CAUSES = {"facts": gettext_lazy("facts that came late"), "law": gettext_lazy("a change in the law")}
state_cell = states(
    {
        "proposed": (gettext_lazy("to approve"), "yellow"),
        "approved": (gettext_lazy("approved"), "green"),
        "dropped": (gettext_lazy("dropped"), "grey"),
    }
)


@staff("recalculation.look")
def recalculations(request: Any) -> HttpResponse:
    """Recalculations, newest first, and a new one."""
    office, words = request.office, words_of(request)
    offered = offered_on(request, [_proposing(words)])
    if offered.done:
        done = offered.done.result
        counts = {name: done[name] for name in ("looked_at", "touched", "different")}
        said = _("%(looked_at)s decisions looked at, %(touched)s touched, %(different)s different.") % counts
        if done["recalculation"] is None:
            return see_other(request, said, "desk:recalculations", office=office.code)
        return see_other(request, said, "desk:recalculation", office=office.code, recalculation=done["recalculation"])
    found, more = page_of(request, Recalculation.objects.filter(office_id=office.pk))
    heads = (_("Proposed on"), _("Scheme"), _("Because of"), _("Owed more"), _("Owed less"), _("State"))
    table = Table(heads, caption=_("Recalculations"), more=more, empty=_("None yet."))
    table.rows = [
        (
            Cell(day(one.proposed_on), reverse("desk:recalculation", args=(office.code, one.pk))),
            Cell(words.scheme(one.scheme)),
            Cell(_CAUSES.get(one.cause, one.cause)),
            Cell(amount(one.gives, one.currency), look="number"),
            Cell(amount(one.takes, one.currency), look="number"),
            state_cell(one.status),
        )
        for one in found
    ]
    context = {"title": _("Recalculations"), "tables": [table], "offered": offered}
    return render(request, "web/desk/money/list.html", context, status=offered.status)


def _proposing(words: LawWords) -> Doing:
    class ProposalForm(ActionForm):
        scheme = forms.ChoiceField(label=gettext_lazy("Scheme"), choices=words.schemes())
        cause = forms.ChoiceField(
            label=gettext_lazy("Because of"), choices=list(_CAUSES.items()), widget=forms.RadioSelect
        )
        person = forms.CharField(
            label=gettext_lazy("Register number, for one person alone"), max_length=20, required=False
        )
        note = forms.CharField(
            label=gettext_lazy("Note"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
        )

    return Doing(
        "propose",
        _("Work out what decisions would be now"),
        actions.propose,
        "",
        ProposalForm,
        lambda form: as_texts(form.cleaned_data),
        _("Nothing is posted: another person approves it first."),
    )


@staff("recalculation.look")
def recalculation(request: Any, recalculation: int) -> HttpResponse:
    """A recalculation with the difference for each claim."""
    office, words = request.office, words_of(request)
    found = Recalculation.objects.filter(pk=recalculation, office_id=office.pk).first()
    if found is None:
        raise Http404
    offered = offered_on(request, _todo(found), recalculation=recalculation)
    if offered.done:
        return see_other(request, offered.said, "desk:recalculation", office=office.code, recalculation=recalculation)
    known = [
        (_("Scheme"), Cell(words.scheme(found.scheme))),
        (_("Because of"), Cell(_CAUSES.get(found.cause, found.cause))),
        (_("Owed more"), Cell(amount(found.gives, found.currency))),
        (_("Owed less"), Cell(amount(found.takes, found.currency))),
        (_("Proposed by"), Cell(f"{name_of(found.proposed_by)}, {day(found.proposed_on)}")),
    ]
    if found.note:
        known.append((_("Note"), Cell(found.note)))
    if found.approved_by:
        known.append((_("Approved by"), Cell(name_of(found.approved_by))))
    rows, more = page_of(
        request, Difference.objects.filter(recalculation=found).select_related("claim__person"), newest_first=False
    )
    heads = (_("Claim"), _("Person"), _("Before"), _("After"), _("What changed"))
    table = Table(heads, caption=_("Differences"), more=more)
    table.rows = [
        (
            Cell(one.claim.number, reverse("desk:claim", args=(office.code, one.claim.number))),
            Cell(one.claim.person.names),
            Cell(amount(one.before, found.currency), look="number"),
            Cell(amount(one.after, found.currency), look="number"),
            Cell(", ".join(words.fact(name) for name in one.changed), look="quiet"),
        )
        for one in rows
    ]
    context = {
        "title": _("Recalculation %(number)s") % {"number": found.pk},
        "state": state_cell(found.status),
        "known": known,
        "offered": offered,
        "tables": [table],
        "steps": happened("recalculation", found.pk),
    }
    return render(request, "web/desk/money/subject.html", context, status=offered.status)


class _InstalmentsForm(ActionForm):
    instalments = forms.IntegerField(
        label=gettext_lazy("Instalments in which what was too much is paid back"), initial=1, min_value=1, max_value=600
    )


def _todo(found: Recalculation) -> Iterator[Doing]:
    if found.status == "proposed":
        yield Doing(
            "approve",
            _("Approve"),
            actions.approve,
            _("Approved: posted, and told to everybody concerned."),
            _InstalmentsForm,
        )
        yield Doing("drop", _("Do not carry it out"), actions.drop, _("It is dropped."), ReasonForm, is_grave=True)
