"""Payments: batches from being made to being settled, answers of banks, and what came back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.db.models import Count, Sum
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.office.payments import actions, batches, settling
from payung.office.payments.models import (
    COMPOSING,
    MADE,
    RELEASED,
    SENT,
    SETTLED,
    STOPPED,
    WITHDRAWN,
    Batch,
    Line,
    OfficeAccount,
    Outcome,
    Payable,
)
from payung.web.access import staff
from payung.web.acting import ActionForm, see_other
from payung.web.desk.doing import Doing, ReasonForm, offered_on
from payung.web.desk.money.said import CHANNELS, amount, as_texts, day, day_field, name_of
from payung.web.desk.people.file import words_of
from payung.web.desk.tables import Cell, Table, page_of, states
from payung.web.law_words import LawWords

STATES = {
    COMPOSING: (gettext_lazy("being made"), "blue"),
    MADE: (gettext_lazy("to release"), "yellow"),
    RELEASED: (gettext_lazy("to send"), "yellow"),
    SENT: (gettext_lazy("sent"), "blue"),
    SETTLED: (gettext_lazy("settled"), "green"),
    WITHDRAWN: (gettext_lazy("given up"), "grey"),
}
_OUTCOMES = {
    "accepted": (gettext_lazy("accepted"), "blue"),
    "rejected": (gettext_lazy("rejected"), "red"),
    "settled": (gettext_lazy("paid"), "green"),
    "returned": (gettext_lazy("came back"), "red"),
    "withdrawn": (gettext_lazy("taken out"), "grey"),
}
state_cell, outcome_cell = states(STATES), states(_OUTCOMES)
_LARGEST = 9_000_000


@staff("payments.look")
def payments(request: Any) -> HttpResponse:
    """Batches of one state or all; what is owed and in no batch yet; a new batch; an answer of the bank."""
    office, words = request.office, words_of(request)
    status = request.GET.get("status", "")
    rows = Batch.objects.filter(office_id=office.pk)
    if status in STATES:
        rows = rows.filter(status=status)
    offered = offered_on(request, _todo(office.pk, words))
    if offered.done:
        return _after(request, offered.by, offered.done.result)
    found, more = page_of(request, rows)
    code = office.code
    heads = (_("Batch"), _("Scheme"), _("By"), _("To be paid on"), _("Payments"), _("Amount"), _("State"))
    table = Table(heads, caption=_("Batches"), more=more, empty=_("No batch is in this state."))
    table.rows = [
        (
            Cell(one.number, reverse("desk:batch", args=(code, one.pk))),
            Cell(words.scheme(one.scheme)),
            Cell(CHANNELS.get(one.channel, one.channel)),
            Cell(day(one.execute_on)),
            Cell(one.count or "", look="number"),
            Cell(amount(one.total, one.currency) if one.count else "", look="number"),
            state_cell(one.status),
        )
        for one in found
    ]
    here = reverse("desk:payments", args=(code,))
    filters = [Cell(_("all"), here, "" if status else "current")]
    filters += [
        Cell(text, f"{here}?status={name}", "current" if name == status else "") for name, (text, _c) in STATES.items()
    ]
    tables = [table] if status else [_owed(office.pk, words), table]
    downloads = [Cell(_("Payments that came back"), reverse("desk:stopped", args=(code,)))]
    context = {"title": _("Payments"), "filters": filters, "tables": tables, "offered": offered, "downloads": downloads}
    return render(request, "web/desk/money/list.html", context, status=offered.status)


def _owed(office: int, words: LawWords) -> Table:
    """What is owed and in no batch, by scheme and currency."""
    rows = (
        Payable.objects.filter(office_id=office, status="open")
        .values("scheme", "currency")
        .annotate(number=Count("pk"), total=Sum("amount"))
        .order_by("scheme", "currency")
    )
    heads = (_("Scheme"), _("Payments"), _("Amount"))
    table = Table(heads, caption=_("Owed, and in no batch yet"), empty=_("Nothing is owed that is in no batch."))
    table.rows = [
        (
            Cell(words.scheme(one["scheme"])),
            Cell(one["number"], look="number"),
            Cell(amount(one["total"], one["currency"]), look="number"),
        )
        for one in rows
    ]
    return table


def _todo(office: int, words: LawWords) -> Iterator[Doing]:
    accounts = [
        (
            f"{one.scheme}/{one.channel}/{one.currency}",
            f"{words.scheme(one.scheme)} – {CHANNELS[one.channel]} – {one.currency}",
        )
        for one in OfficeAccount.objects.filter(office_id=office).order_by("scheme", "channel")
    ]

    class BatchForm(ActionForm):
        account = forms.ChoiceField(label=gettext_lazy("Paid from"), choices=accounts)
        execute_on = day_field(gettext_lazy("To be paid on"))
        due_by = day_field(gettext_lazy("What is due by"))

    def inputs(form: ActionForm) -> dict[str, Any]:
        scheme, channel, currency = form.cleaned_data["account"].split("/")
        days = as_texts({name: form.cleaned_data[name] for name in ("execute_on", "due_by")})
        return {"scheme": scheme, "channel": channel, "currency": currency, **days}

    if accounts:
        yield Doing("open", _("Make a batch"), batches.open_batch, "", BatchForm, inputs)
    yield Doing("status", _("Take in an answer of the bank or operator"), settling.receive_status, "", _FileForm, _file)
    yield Doing("statement", _("Take in a bank statement"), settling.receive_statement, "", _FileForm, _file)


class _FileForm(ActionForm):
    content = forms.FileField(
        label=gettext_lazy("File"), help_text=gettext_lazy("pain.002, camt.053 or CSV, at most 9 MB")
    )

    def clean_content(self) -> Any:
        file = self.cleaned_data["content"]
        if file.size > _LARGEST:
            raise forms.ValidationError(_("The file is too large: at most 9 MB."))
        return file


def _file(form: ActionForm) -> dict[str, Any]:
    file = form.cleaned_data["content"]
    return {"name": file.name[:200], "content": file.read()}


def _after(request: Any, by: str, result: Any) -> HttpResponse:
    code = request.office.code
    if by == "open":
        left = sum(result["left"].values())
        said = _("%(lines)s payments are in the batch; %(left)s were left out.") % {
            "lines": result["lines"],
            "left": left,
        }
        return see_other(request, said, "desk:batch", office=code, batch=result["batch"])
    counts = "; ".join(f"{_OUTCOMES[name][0]}: {result[name]}" for name in _OUTCOMES if result.get(name))
    unknown = result.get("unknown")
    said = _("The file is taken in. %(counts)s") % {"counts": counts or _("It says nothing new.")}
    if unknown:
        said += " " + _("%(unknown)s entries are not known.") % {"unknown": unknown}
    return see_other(request, said, "desk:payments", office=code)


# ---- A batch ----


@staff("payments.look")
def batch(request: Any, batch: int) -> HttpResponse:
    """A batch with its payments, and what can be done with it next."""
    office, words = request.office, words_of(request)
    found = Batch.objects.filter(pk=batch, office_id=office.pk).select_related("source").first()
    if found is None:
        raise Http404
    offered = offered_on(request, _next(found), batch=batch)
    if offered.done:
        return see_other(request, offered.said, "desk:batch", office=office.code, batch=batch)
    known = [
        (_("Scheme"), Cell(words.scheme(found.scheme))),
        (_("By"), Cell(CHANNELS.get(found.channel, found.channel))),
        (_("Paid from"), Cell(f"{found.source.name} {found.source.number}")),
        (_("To be paid on"), Cell(day(found.execute_on))),
    ]
    if found.count:
        known += [(_("Payments"), Cell(found.count)), (_("Amount"), Cell(amount(found.total, found.currency)))]
    if found.made_by:
        known.append((_("Made by"), Cell(f"{name_of(found.made_by)}, {day(found.made_at)}")))
    if found.released_by:
        known.append((_("Released by"), Cell(f"{name_of(found.released_by)}, {day(found.released_at)}")))
    if found.file_hash:
        known.append((_("File"), Cell(found.file_hash[:12], reverse("desk:batch_file", args=(office.code, found.pk)))))
    if found.sent_at:
        known.append((_("Sent on"), Cell(day(found.sent_at))))
    context = {
        "title": _("Batch %(number)s") % {"number": found.number},
        "state": state_cell(found.status),
        "known": known,
        "offered": offered,
        "tables": [_lines(request, found)],
    }
    return render(request, "web/desk/money/subject.html", context, status=offered.status)


def _next(found: Batch) -> Iterator[Doing]:
    if found.status == COMPOSING:
        yield Doing(
            "make",
            _("Finish it, for somebody else to release"),
            batches.make_batch,
            _("The batch is made. Another person releases it."),
        )
    if found.status == MADE:
        yield Doing(
            "release",
            _("Release"),
            batches.release_batch,
            _("The batch is released."),
            _release_form(found),
            lambda form: {"count": form.cleaned_data["count"], "total": form.cleaned_data["total"]},
            _("Write what you see, so that what you release is what was made."),
        )
    if found.status in (RELEASED, SENT):
        yield Doing(
            "write",
            _("Write the file"),
            batches.write_file,
            _("The file is written. Download it, hand it over, then say that it was sent."),
        )
    if found.status == RELEASED and found.file_hash:
        yield Doing(
            "send",
            _("It was handed over"),
            batches.send_batch,
            _("The batch is sent."),
            inputs=lambda form: {"sha256": found.file_hash},
        )
    if found.status in (COMPOSING, MADE, RELEASED) and not found.file_hash:
        yield Doing(
            "withdraw",
            _("Give the batch up"),
            batches.withdraw_batch,
            _("The batch is given up; its payments are owed as before."),
            ReasonForm,
            is_grave=True,
        )


def _release_form(found: Batch) -> Any:
    class ReleaseForm(ActionForm):
        count = forms.IntegerField(label=gettext_lazy("How many payments"), min_value=0, max_value=10_000_000)
        total = forms.CharField(
            label=gettext_lazy("Amount of all, in digits"),
            max_length=30,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "govuk-input--width-10"}),
        )

    return ReleaseForm


def _lines(request: Any, found: Batch) -> Table:
    rows, more = page_of(
        request, Line.objects.filter(batch=found).select_related("payable__person", "account"), newest_first=False
    )
    last: dict[int, Outcome] = {}
    for outcome in Outcome.objects.filter(line__in=rows).order_by("pk"):
        last[outcome.line_id] = outcome
    table = Table((_("Person"), _("Account"), _("Amount"), _("State"), _("Reason")), caption=_("Payments"), more=more)
    for one in rows:
        outcome = last.get(one.pk)
        person = one.payable.person
        table.rows.append(
            (
                Cell(person.names, reverse("desk:person", args=(request.office.code, person.pk))),
                Cell(f"{one.account.provider} {one.account.number_masked}"),
                Cell(amount(one.amount, one.currency), look="number"),
                outcome_cell(outcome.what) if outcome else Cell(""),
                Cell(outcome.reason if outcome else "", look="quiet"),
            )
        )
    return table


@staff("payments.send")
def batch_file(request: Any, batch: int) -> HttpResponse:
    """The file of a batch that was written, to be handed to the bank or the operator."""
    found = Batch.objects.filter(pk=batch, office_id=request.office.pk).exclude(file_hash="").first()
    suffix = "xml" if found is not None and found.channel == "bank" else "csv"
    path = batches.outbox() / f"{found.file_hash}.{suffix}" if found is not None else None
    if found is None or path is None or not path.is_file():
        raise Http404
    response = HttpResponse(path.read_bytes(), content_type="application/xml" if suffix == "xml" else "text/csv")
    response.headers["Content-Disposition"] = f'attachment; filename="{found.number}.{suffix}"'
    return response


# ---- What came back ----


@staff("payments.look")
def stopped(request: Any) -> HttpResponse:
    """Payments that were rejected or returned, each to be tried again once its account is right."""
    office, words = request.office, words_of(request)
    found, more = page_of(
        request,
        Payable.objects.filter(office_id=office.pk, status=STOPPED).select_related("person"),
        newest_first=False,
    )
    reasons: dict[int, Outcome] = {}
    for outcome in (
        Outcome.objects.filter(line__payable__in=found, what__in=("rejected", "returned"))
        .select_related("line")
        .order_by("pk")
    ):
        reasons[outcome.line.payable_id] = outcome
    heads = (_("Payment"), _("Person"), _("Scheme"), _("Amount"), _("Came back on"), _("Reason"))
    table = Table(heads, caption=_("Payments that came back"), more=more, empty=_("No payment came back."))
    for one in found:
        why = reasons.get(one.pk)
        table.rows.append(
            (
                Cell(one.pk, reverse("desk:payable", args=(office.code, one.pk))),
                Cell(one.person.names),
                Cell(words.scheme(one.scheme)),
                Cell(amount(one.amount, one.currency), look="number"),
                Cell(day(why.on) if why else ""),
                Cell(why.reason if why else "", look="quiet"),
            )
        )
    return render(request, "web/desk/money/list.html", {"title": _("Payments that came back"), "tables": [table]})


@staff("payments.look")
def payable(request: Any, payable: int) -> HttpResponse:
    """One payment that is owed, with its tries."""
    office, words = request.office, words_of(request)
    found = Payable.objects.filter(pk=payable, office_id=office.pk).select_related("person").first()
    if found is None:
        raise Http404
    offered = offered_on(request, _with_payable(found), payable=payable)
    if offered.done:
        return see_other(request, offered.said, "desk:payable", office=office.code, payable=payable)
    known = [
        (_("Person"), Cell(found.person.names, reverse("desk:person", args=(office.code, found.person_id)))),
        (_("Scheme"), Cell(words.scheme(found.scheme))),
        (_("Amount"), Cell(amount(found.amount, found.currency))),
        (_("Due on"), Cell(day(found.due_on))),
    ]
    if found.decision_id and request.actor.may("decisions.look", office.pk):
        known.append(
            (
                _("Decision"),
                Cell(_("in full, with every step"), reverse("desk:decision", args=(office.code, found.decision_id))),
            )
        )
    tries = Table((_("Batch"), _("On"), _("State"), _("Reason")), caption=_("Tries"), empty=_("Not tried yet."))
    for line in Line.objects.filter(payable=found).select_related("batch").order_by("pk"):
        for outcome in line.outcomes.order_by("pk"):
            tries.rows.append(
                (
                    Cell(line.batch.number, reverse("desk:batch", args=(office.code, line.batch_id))),
                    Cell(day(outcome.on)),
                    outcome_cell(outcome.what),
                    Cell(outcome.reason, look="quiet"),
                )
            )
    context = {
        "title": _("A payment"),
        "state": _payable_cell(found.status),
        "known": known,
        "offered": offered,
        "tables": [tries],
    }
    return render(request, "web/desk/money/subject.html", context, status=offered.status)


_payable_cell = states(
    {
        "open": (gettext_lazy("to be paid"), "blue"),
        "in_batch": (gettext_lazy("being paid"), "yellow"),
        "paid": (gettext_lazy("paid"), "green"),
        "stopped": (gettext_lazy("came back"), "red"),
        "cancelled": (gettext_lazy("not owed any more"), "grey"),
    }
)


def _with_payable(found: Payable) -> Iterator[Doing]:
    if found.status == STOPPED:
        yield Doing(
            "retry",
            _("Try again"),
            actions.retry,
            _("It is owed again, and goes into the next batch."),
            ReasonForm,
            hint=_("Put the person's account right first."),
        )
    if found.status in ("open", STOPPED):
        yield Doing(
            "cancel",
            _("It is not owed any more"),
            actions.cancel,
            _("It is not owed any more."),
            ReasonForm,
            is_grave=True,
        )
