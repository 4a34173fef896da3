"""Appeals with their hearing and outcome, and complaints with their answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.office.claims import appeals as actions
from payung.office.claims.models import Appeal, Grievance
from payung.office.decisions.models import Decision
from payung.office.records.looks import note_look
from payung.office.schemes import scheme_setup
from payung.web.access import staff
from payung.web.acting import ActionForm, see_other
from payung.web.desk.doing import Doing, offered_on
from payung.web.desk.money.claims import state_cell as claim_state
from payung.web.desk.money.happened import happened
from payung.web.desk.money.said import day, name_of
from payung.web.desk.people.decisions import why
from payung.web.desk.people.file import person_at, words_of
from payung.web.desk.tables import Cell, Table, page_of, states
from payung.web.fact_fields import fields_for
from payung.web.law_words import LawWords

STATES = {
    "lodged": (gettext_lazy("to hear"), "blue"),
    "heard": (gettext_lazy("to decide"), "yellow"),
    "upheld": (gettext_lazy("upheld"), "green"),
    "dismissed": (gettext_lazy("dismissed"), "red"),
    "withdrawn": (gettext_lazy("taken back"), "grey"),
}
GRIEVANCES = {
    "lodged": (gettext_lazy("to answer"), "blue"),
    "answered": (gettext_lazy("answered"), "green"),
    "withdrawn": (gettext_lazy("taken back"), "grey"),
}
state_cell, grievance_cell = states(STATES), states(GRIEVANCES)


@staff("claims.look")
def appeals(request: Any) -> HttpResponse:
    """Appeals of one state."""
    status = request.GET.get("status", "lodged")
    status = status if status in STATES else "lodged"
    words = words_of(request)
    rows = Appeal.objects.filter(office_id=request.office.pk, status=status).select_related("claim__person")
    found, more = page_of(request, rows, newest_first=status not in ("lodged", "heard"))
    heads = (_("Appeal"), _("Person"), _("Claim"), _("Lodged on"), _("Last day to lodge"), _("Heard on"))
    table = Table(heads, caption=_("Appeals"), more=more, empty=_("No appeal is in this state."))
    code = request.office.code
    table.rows = [
        (
            Cell(one.number, reverse("desk:appeal", args=(code, one.number))),
            Cell(one.claim.person.names),
            Cell(words.claim(one.claim.scheme, one.claim.kind), reverse("desk:claim", args=(code, one.claim.number))),
            Cell(day(one.lodged_on)),
            Cell(day(one.last_day), look="quiet"),
            Cell(day(one.heard_on)),
        )
        for one in found
    ]
    here = reverse("desk:appeals", args=(code,))
    filters = [
        Cell(text, f"{here}?status={name}", "current" if name == status else "") for name, (text, _c) in STATES.items()
    ]
    return render(request, "web/desk/money/list.html", {"title": _("Appeals"), "filters": filters, "tables": [table]})


@staff("claims.look")
def appeal(request: Any, number: str) -> HttpResponse:
    """An appeal: its grounds, the decision it is against, its hearing and outcome."""
    office = request.office
    found = Appeal.objects.filter(number=number, office_id=office.pk).select_related("claim__person").first()
    if found is None:
        raise Http404
    words = words_of(request)
    offered = offered_on(request, _todo(found, words), appeal=number)
    if offered.done:
        return see_other(request, offered.said, "desk:appeal", office=office.code, number=number)
    claim = found.claim
    note_look(request.actor, office.pk, "appeal", "appeal", claim.person_id)
    against = Decision.objects.filter(pk=found.against_id).first()
    only = frozenset((claim.person.number,))
    context = {
        "title": _("Appeal %(number)s") % {"number": found.number},
        "state": state_cell(found.status),
        "known": list(_known(request, found, words)),
        "offered": offered,
        "reasons": why(against, {claim.person.number: claim.person.names}, only) if against else [],
        "tables": [],
        "steps": happened("appeal", found.pk),
    }
    return render(request, "web/desk/money/subject.html", context, status=offered.status)


def _known(request: Any, found: Appeal, words: LawWords) -> Iterator[tuple[str, Cell]]:
    code, claim = request.office.code, found.claim
    yield _("Person"), Cell(claim.person.names, reverse("desk:person", args=(code, claim.person_id)))
    yield (
        _("Against the decision of"),
        Cell(
            f"{words.claim(claim.scheme, claim.kind)} {claim.number}", reverse("desk:claim", args=(code, claim.number))
        ),
    )
    yield _("State of the claim"), claim_state(claim.status)
    yield _("Grounds"), Cell(found.grounds)
    yield _("Lodged on"), Cell(day(found.lodged_on))
    if found.last_day:
        yield _("It could be lodged until"), Cell(day(found.last_day))
    if found.heard_on:
        yield _("Heard on"), Cell(day(found.heard_on))
        yield _("What was said"), Cell(found.hearing)
    if found.decided_on:
        yield _("Decided on"), Cell(day(found.decided_on))
        yield _("Decided by"), Cell(name_of(found.decided_by))
        yield _("Reason"), Cell(found.reason)


def _todo(found: Appeal, words: LawWords) -> Iterator[Doing]:
    if found.status in ("lodged", "heard"):
        yield Doing("hear", _("Record the hearing"), actions.hear_appeal, _("The hearing is recorded."), _HearingForm)
    if found.status == "heard":
        asks = scheme_setup(found.claim.scheme).claims[found.claim.kind].asks
        yield Doing(
            "decide",
            _("Decide the appeal"),
            actions.decide_appeal,
            _("The appeal is decided."),
            _outcome_form(found, words, asks),
            _outcome,
            _("If it is upheld the claim is decided again by the law, with the facts as they are corrected here."),
        )
    if found.status in ("lodged", "heard"):
        yield Doing(
            "withdraw",
            _("Take the appeal back"),
            actions.withdraw_appeal,
            _("The appeal is taken back."),
            is_grave=True,
        )


class _HearingForm(ActionForm):
    hearing = forms.CharField(
        label=gettext_lazy("What was said"), max_length=20000, widget=forms.Textarea(attrs={"rows": 6})
    )


class _OutcomeForm(ActionForm):
    outcome = forms.ChoiceField(
        label=gettext_lazy("Outcome"),
        widget=forms.RadioSelect,
        choices=[
            ("upheld", gettext_lazy("The member is right: decide the claim again")),
            ("dismissed", gettext_lazy("The decision stands")),
        ],
    )
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=5000, widget=forms.Textarea(attrs={"rows": 4}))


def _outcome_form(found: Appeal, words: LawWords, asks: tuple[str, ...]) -> Any:
    fields = fields_for(words, asks, required=False)
    for name, field in fields.items():
        field.initial = found.claim.facts.get(name)
    return type("OutcomeForm", (_OutcomeForm,), dict(fields))


def _outcome(form: ActionForm) -> dict[str, Any]:
    given = {name: value for name, value in form.cleaned_data.items() if name != "key"}
    outcome, reason = given.pop("outcome"), given.pop("reason")
    facts = {name: value for name, value in given.items() if value is not None}
    return {"outcome": outcome, "reason": reason, "facts": facts if outcome == "upheld" else {}}


# ---- Complaints ----


@staff("claims.look")
def grievances(request: Any) -> HttpResponse:
    """Complaints about how somebody was treated."""
    status = request.GET.get("status", "lodged")
    status = status if status in GRIEVANCES else "lodged"
    rows = Grievance.objects.filter(office_id=request.office.pk, status=status).select_related("person")
    found, more = page_of(request, rows, newest_first=status != "lodged")
    table = Table(
        (_("Complaint"), _("Person"), _("Lodged on"), _("Days")), caption=_("Complaints"), more=more, empty=_("None.")
    )
    code, today = request.office.code, timezone.localdate()
    table.rows = [
        (
            Cell(one.number, reverse("desk:grievance", args=(code, one.number))),
            Cell(one.person.names),
            Cell(day(one.lodged_on)),
            Cell(((one.answered_on or today) - one.lodged_on).days, look="number"),
        )
        for one in found
    ]
    here = reverse("desk:grievances", args=(code,))
    filters = [
        Cell(text, f"{here}?status={name}", "current" if name == status else "")
        for name, (text, _c) in GRIEVANCES.items()
    ]
    return render(
        request, "web/desk/money/list.html", {"title": _("Complaints"), "filters": filters, "tables": [table]}
    )


@staff("claims.look")
def grievance(request: Any, number: str) -> HttpResponse:
    """A complaint and its answer."""
    office = request.office
    found = Grievance.objects.filter(number=number, office_id=office.pk).select_related("person").first()
    if found is None:
        raise Http404
    todo = [Doing("answer", _("Answer"), actions.answer_grievance, _("The complaint is answered."), _AnswerForm)]
    offered = offered_on(request, todo if found.status == "lodged" else (), grievance=number)
    if offered.done:
        return see_other(request, offered.said, "desk:grievance", office=office.code, number=number)
    note_look(request.actor, office.pk, "appeal", "grievance", found.person_id)
    known = [
        (_("Person"), Cell(found.person.names, reverse("desk:person", args=(office.code, found.person_id)))),
        (_("Complaint"), Cell(found.text)),
        (_("Lodged on"), Cell(day(found.lodged_on))),
    ]
    if found.answered_on:
        known += [(_("Answered on"), Cell(day(found.answered_on))), (_("Answer"), Cell(found.answer))]
    context = {
        "title": _("Complaint %(number)s") % {"number": number},
        "state": grievance_cell(found.status),
        "known": known,
        "offered": offered,
        "steps": happened("grievance", found.pk),
    }
    return render(request, "web/desk/money/subject.html", context, status=offered.status)


class _AnswerForm(ActionForm):
    answer = forms.CharField(label=gettext_lazy("Answer"), max_length=5000, widget=forms.Textarea(attrs={"rows": 5}))


class _ComplaintForm(ActionForm):
    text = forms.CharField(
        label=gettext_lazy("What the complaint is"), max_length=5000, widget=forms.Textarea(attrs={"rows": 5})
    )


@staff("claims.file")
def lodge_grievance(request: Any, person: int) -> HttpResponse:
    """Record a person's complaint."""
    found = person_at(request, person)
    todo = [
        Doing(
            "lodge", _("Record the complaint"), actions.lodge_grievance, _("The complaint is recorded."), _ComplaintForm
        )
    ]
    offered = offered_on(request, todo, person=found.number)
    if offered.done:
        return see_other(
            request, offered.said, "desk:grievance", office=request.office.code, number=offered.done.result
        )
    context = {"title": _("A complaint of %(name)s") % {"name": found.names}, "offered": offered}
    return render(request, "web/desk/money/list.html", context, status=offered.status)
