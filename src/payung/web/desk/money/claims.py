"""Claims: the queues, a claim with what can be done next, a new claim, and a backlog decided by the compiled law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.office.claims import actions
from payung.office.claims.appeals import lodge_appeal
from payung.office.claims.bulk import adjudicate_backlog
from payung.office.claims.models import Claim, Document
from payung.office.decisions.models import Decision
from payung.office.records.looks import note_look
from payung.office.schemes import scheme_setup
from payung.office.sealed import open_sealed
from payung.web.access import staff
from payung.web.acting import ActionForm, carry_out, see_other, show
from payung.web.desk.doing import Doing, ReasonForm, offered_on
from payung.web.desk.money.happened import happened
from payung.web.desk.money.said import amount, day, day_field, name_of
from payung.web.desk.people.decisions import why
from payung.web.desk.people.file import person_at, words_of
from payung.web.desk.tables import Cell, Table, page_of, states
from payung.web.fact_fields import fields_for
from payung.web.law_words import LawWords, setup_or_none

STATES = {
    "filed": (gettext_lazy("to decide"), "blue"),
    "waiting": (gettext_lazy("waits for facts"), "yellow"),
    "assessed": (gettext_lazy("waits for approval"), "yellow"),
    "approved": (gettext_lazy("granted"), "green"),
    "paid": (gettext_lazy("paid"), "green"),
    "rejected": (gettext_lazy("rejected"), "red"),
    "withdrawn": (gettext_lazy("taken back"), "grey"),
}
state_cell = states(STATES)
_ASIDE = {
    "unknown": gettext_lazy("a fact is wanted"),
    "limit": gettext_lazy("over the limit of one person"),
    "outlier": gettext_lazy("an unusual amount"),
    "sample": gettext_lazy("drawn to be checked by a person"),
    "unreadable": gettext_lazy("a stated fact cannot be read"),
}


# ---- The queues ----


@staff("claims.look")
def claims(request: Any) -> HttpResponse:
    """Claims of one state, newest first."""
    status = request.GET.get("status", "filed")
    status = status if status in STATES else "filed"
    words = words_of(request)
    rows = Claim.objects.filter(office_id=request.office.pk, status=status).select_related("person")
    found, more = page_of(request, rows)
    heads = (_("Claim"), _("Person"), _("For"), _("Happened on"), _("Filed on"), _("Amount"), _("Why a person decides"))
    table = Table(heads, caption=_("Claims"), more=more, empty=_("No claim is in this state."))
    table.rows = [
        (
            Cell(one.number, reverse("desk:claim", args=(request.office.code, one.number))),
            Cell(one.person.names),
            Cell(f"{words.claim(one.scheme, one.kind)}"),
            Cell(day(one.happened_on)),
            Cell(day(one.filed_on)),
            Cell(amount(one.amount, one.currency), look="number"),
            Cell(_ASIDE.get(one.set_aside, one.set_aside), look="quiet"),
        )
        for one in found
    ]
    here = reverse("desk:claims", args=(request.office.code,))
    filters = [
        Cell(text, f"{here}?status={name}", "current" if name == status else "")
        for name, (text, _colour) in STATES.items()
    ]
    offered = offered_on(request, [_backlog(words)] if status == "filed" and found else [])
    if offered.done:
        done = offered.done.result
        said = _("%(granted)s granted, %(rejected)s rejected, %(aside)s left to a person.") % {
            "granted": done["granted"],
            "rejected": done["rejected"],
            "aside": sum(done["set_aside"].values()),
        }
        return see_other(request, said, "desk:claims", office=request.office.code)
    context = {"title": _("Claims"), "filters": filters, "tables": [table], "offered": offered}
    return render(request, "web/desk/money/list.html", context, status=offered.status)


def _backlog(words: LawWords) -> Doing:
    class BacklogForm(ActionForm):
        of = forms.ChoiceField(label=gettext_lazy("Kind of claim"), choices=_kinds(words))

    def inputs(form: ActionForm) -> dict[str, Any]:
        scheme, _slash, kind = form.cleaned_data["of"].partition("/")
        return {"scheme": scheme, "kind": kind}

    return Doing(
        "backlog",
        gettext_lazy("Decide the clear ones of one kind by the law"),
        adjudicate_backlog,
        "",
        BacklogForm,
        inputs,
        gettext_lazy(
            "What the law settles is decided with its reasons. A sample, unusual amounts and what lacks a fact are left to a person."
        ),
    )


def _kinds(words: LawWords) -> list[tuple[str, str]]:
    found = []
    for scheme, name in words.schemes():
        setup = setup_or_none(scheme)
        found += [
            (f"{scheme}/{kind}", f"{name}: {words.claim(scheme, kind)}") for kind in (setup.claims if setup else ())
        ]
    return found


# ---- A claim ----


@staff("claims.look")
def claim(request: Any, number: str) -> HttpResponse:
    """A claim: what it states, what the law said, its papers, and what can be done next."""
    office = request.office
    found = Claim.objects.filter(number=number, office_id=office.pk).select_related("person", "membership").first()
    if found is None:
        raise Http404
    words = words_of(request)
    offered = offered_on(request, _todo(found, words), claim=number)
    if offered.done:
        return see_other(
            request,
            _said(offered.by, offered.done.result, offered.said),
            "desk:claim",
            office=office.code,
            number=number,
        )
    note_look(request.actor, office.pk, "claim", "claim", found.person_id)
    decision = Decision.objects.filter(pk=found.decision_id).first() if found.decision_id else None
    context = {
        "title": _("Claim %(number)s") % {"number": found.number},
        "state": state_cell(found.status),
        "known": list(_known(request, found, words)),
        "offered": offered,
        "notice": _notice(found, words),
        "reasons": why(decision, {found.person.number: found.person.names}, frozenset((found.person.number,)))
        if decision
        else [],
        "tables": list(_papers(request, found, words)),
        "steps": happened("claim", found.pk),
    }
    return render(request, "web/desk/money/subject.html", context, status=offered.status)


def _todo(found: Claim, words: LawWords) -> Iterator[Doing]:
    """What the claim's state lets somebody do."""
    setup = scheme_setup(found.scheme)
    kind = setup.claims[found.kind]
    status = found.status
    if status in ("filed", "waiting"):
        yield Doing("adjudicate", _("Decide by the law"), actions.adjudicate, "")
        if kind.asks:
            yield Doing(
                "answer",
                _("Add or correct facts"),
                actions.answer,
                _("The facts are kept."),
                _answers(found, words, kind.asks),
                lambda form: {"facts": {k: v for k, v in form.cleaned_data.items() if k != "key" and v is not None}},
            )
        yield Doing(
            "attach", _("Add a paper"), actions.attach, _("The paper is kept."), _paper_form(words, found), _paper
        )
    if status == "assessed":
        yield Doing("approve", _("Approve"), actions.approve, _("Approved: it is owed now."))
        yield Doing("send_back", _("Send back to be decided again"), actions.send_back, _("Sent back."), ReasonForm)
    if status in ("rejected", "approved", "paid"):
        yield Doing("appeal", _("Lodge an appeal"), lodge_appeal, _("The appeal is lodged."), _GroundsForm)
    if status in ("filed", "waiting", "assessed"):
        yield Doing(
            "withdraw",
            _("Take the claim back"),
            actions.withdraw,
            _("The claim is taken back."),
            ReasonForm,
            is_grave=True,
        )


class _GroundsForm(ActionForm):
    grounds = forms.CharField(
        label=gettext_lazy("Why the decision is thought to be wrong"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


def _answers(found: Claim, words: LawWords, asks: tuple[str, ...]) -> Any:
    names = [*[name for name in found.wanted if name in asks], *[name for name in asks if name not in found.wanted]]
    fields = fields_for(words, names, required=False)
    for name, field in fields.items():
        field.initial = found.facts.get(name)
    return type("AnswersForm", (ActionForm,), dict(fields))


def _paper_form(words: LawWords, found: Claim) -> Any:
    listed = words.papers(found.scheme, found.kind)

    class PaperForm(ActionForm):
        paper = forms.ChoiceField(
            label=gettext_lazy("Which paper"),
            choices=[*[(one, one) for one in listed], ("another", gettext_lazy("another one"))],
        )
        content = forms.FileField(
            label=gettext_lazy("File"), help_text=gettext_lazy("A PDF, a JPEG or a PNG of at most 20 MB")
        )

    return PaperForm


def _paper(form: ActionForm) -> dict[str, Any]:
    return {"paper": form.cleaned_data["paper"], "content": form.cleaned_data["content"].read()}


def _said(by: str, result: Any, otherwise: str) -> str:
    """What the page says after a decision."""
    if by != "adjudicate":
        return otherwise
    said = {
        "waiting": _("The law needs more facts before it can decide."),
        "rejected": _("The law gives nothing here. The reasons and the right of appeal stand below."),
        "assessed": _("Decided. It is over the limit of one person: another one approves it."),
        "approved": _("Granted: it is owed now."),
    }
    return said.get(result["status"], "")


def _known(request: Any, found: Claim, words: LawWords) -> Iterator[tuple[str, Cell]]:
    code = request.office.code
    yield _("Person"), Cell(found.person.names, reverse("desk:person", args=(code, found.person_id)))
    yield _("Scheme"), Cell(words.scheme(found.scheme))
    yield _("For"), Cell(words.claim(found.scheme, found.kind))
    yield _("Happened on"), Cell(day(found.happened_on))
    yield _("Filed on"), Cell(day(found.filed_on))
    if found.membership:
        yield _("Card"), Cell(found.membership.number)
    for name, value in found.facts.items():
        yield words.fact(name), Cell(words.value(name, value))
    if found.amount is not None:
        yield _("Amount"), Cell(amount(found.amount, found.currency))
    if found.decision_id:
        yield (
            _("Decision"),
            Cell(_("in full, with every step"), reverse("desk:decision", args=(code, found.decision_id))),
        )
    for role, user in ((_("Decided by"), found.decided_by), (_("Approved by"), found.approved_by)):
        if user is not None:
            yield role, Cell(name_of(user))
    for appeal in found.appeals.order_by("pk"):
        yield _("Appeal"), Cell(appeal.number, reverse("desk:appeal", args=(code, appeal.number)))


def _notice(found: Claim, words: LawWords) -> str:
    if found.status == "waiting" and found.wanted:
        wanted = "; ".join(words.question(name) for name in found.wanted)
        return _("The law waits for: %(wanted)s") % {"wanted": wanted}
    if found.status == "rejected":
        right = actions.appeal_right(found, scheme_setup(found.scheme))
        if right["until"]:
            until = day(forms.DateField().clean(right["until"]))
            return _("An appeal may be lodged until %(day)s (%(cite)s).") % {"day": until, "cite": right["cite"]}
    return ""


def _papers(request: Any, found: Claim, words: LawWords) -> Iterator[Table]:
    heads = (_("Paper"), _("Added on"))
    table = Table(heads, caption=_("Papers"), empty=_("None yet."))
    table.rows = [
        (
            Cell(one.paper, reverse("desk:claim_paper", args=(request.office.code, found.number, one.pk))),
            Cell(day(one.added_on)),
        )
        for one in found.documents.order_by("pk")
    ]
    yield table
    listed = words.papers(found.scheme, found.kind)
    if listed:
        yield Table((_("To bring"),), [(Cell(one),) for one in listed], _("Papers to bring"))


@staff("claims.look")
def paper(request: Any, number: str, paper: int) -> HttpResponse:
    """A paper of a claim, opened."""
    from django.conf import settings

    found = (
        Document.objects.filter(pk=paper, claim__number=number, claim__office_id=request.office.pk)
        .select_related("claim")
        .first()
    )
    if found is None:
        raise Http404
    note_look(request.actor, request.office.pk, "claim", "paper", found.claim.person_id)
    response = HttpResponse(open_sealed(found.sealed, settings.CONFIGURATION), content_type=found.media_type)
    ending = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}[found.media_type]
    response.headers["Content-Disposition"] = f'attachment; filename="claim-{number}-{found.pk}.{ending}"'
    return response


# ---- A new claim ----


class _KindForm(forms.Form):
    of = forms.ChoiceField(label=gettext_lazy("What the claim is for"), widget=forms.RadioSelect)

    def __init__(self, words: LawWords, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["of"].choices = _kinds(words)  # type: ignore[attr-defined]


@staff("claims.file")
def file_claim(request: Any, person: int) -> HttpResponse:
    """File a claim for a person: first what it is for, then what the law asks of it."""
    found, words = person_at(request, person), words_of(request)
    scheme, _slash, kind = request.GET.get("of", "").partition("/")
    setup = setup_or_none(scheme)
    if setup is None or kind not in setup.claims:
        return show(request, "web/desk/money/claim_kind.html", None, {"person": found, "kinds": _KindForm(words)})
    form_class = type("ClaimForm", (_ClaimForm,), dict(fields_for(words, setup.claims[kind].asks, required=False)))
    form = form_class(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        facts = {k: v for k, v in form.cleaned_data.items() if k not in ("key", "happened_on") and v is not None}
        done = carry_out(
            request,
            actions.file_claim,
            form,
            person=found.number,
            scheme=scheme,
            kind=kind,
            happened_on=form.cleaned_data["happened_on"].isoformat(),
            facts=facts,
        )
        if done is not None:
            return see_other(
                request, _("The claim is filed."), "desk:claim", office=request.office.code, number=done.result["claim"]
            )
    context = {
        "person": found,
        "scheme": words.scheme(scheme),
        "kind": words.claim(scheme, kind),
        "papers": words.papers(scheme, kind),
    }
    return show(request, "web/desk/money/claim_new.html", form, context)


class _ClaimForm(ActionForm):
    happened_on = day_field(gettext_lazy("Day on which it happened"))
