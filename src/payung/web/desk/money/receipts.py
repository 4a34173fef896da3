"""Money that comes in: receipts entered one by one or from a file, matched, reversed; and who has not paid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.db import connection
from django.db.models import Sum
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.law.faults import DocumentRefused
from payung.office.acts import Refusal, perform
from payung.office.contributions import actions
from payung.office.contributions.imports import DryRun, import_receipts, read_book, read_statement
from payung.office.contributions.models import Allocation, Match, Receipt
from payung.office.contributions.runs import make_dues
from payung.office.payments.runs import entitlement_run
from payung.office.schemes import scheme_setup
from payung.web.access import staff
from payung.web.acting import ActionForm, carry_out, see_other, show, tell
from payung.web.desk.checked_files import CheckedFileForm
from payung.web.desk.doing import Doing, ReasonForm, offered_on
from payung.web.desk.money.said import CHANNELS, amount, amount_field, as_texts, day, day_field, month, month_field
from payung.web.desk.people.file import words_of
from payung.web.desk.tables import Cell, Table, page_of
from payung.web.law_words import LawWords
from payung.web.refusal_words import refusal_of, sentence

RECEIVED_BY = [(name, CHANNELS[name]) for name in ("counter", "book", "mobile_money", "bank")]


@staff("contributions.look")
def receipts(request: Any) -> HttpResponse:
    """Receipts: of today, without a member, or all."""
    which = request.GET.get("show", "today")
    which = which if which in ("today", "unmatched", "all") else "today"
    rows = Receipt.objects.filter(office_id=request.office.pk).select_related(
        "membership__person", "match__membership__person"
    )
    if which == "today":
        rows = rows.filter(received_on=timezone.localdate())
    elif which == "unmatched":
        rows = rows.filter(membership=None, match=None, reversed_by=None, reverses=None, amount__gt=0)
    found, more = page_of(request, rows)
    offered = offered_on(request, [_entering(words_of(request))])
    if offered.done:
        done = offered.done.result
        said = _("This receipt was entered before.") if done["again"] else _("The receipt is entered.")
        return see_other(request, said, "desk:receipt", office=request.office.code, receipt=done["receipt"])
    code = request.office.code
    here = reverse("desk:receipts", args=(code,))
    titles = {"today": _("Today"), "unmatched": _("Without a member"), "all": _("All")}
    filters = [Cell(text, f"{here}?show={name}", "current" if name == which else "") for name, text in titles.items()]
    heads = (_("Number"), _("By"), _("Received on"), _("From"), _("Amount"))
    table = Table(heads, [_row(request, one) for one in found], _("Receipts"), more, _("No receipts."))
    downloads = [Cell(_("Enter a collector's book or a bank's file"), reverse("desk:receipts_import", args=(code,)))]
    if request.actor.may("ledger.look", request.office.pk):
        downloads.append(Cell(_("Shares of government and employers"), reverse("desk:shares", args=(code,))))
    context = {
        "title": _("Receipts"),
        "filters": filters,
        "tables": [table],
        "offered": offered,
        "downloads": downloads,
    }
    return render(request, "web/desk/money/list.html", context, status=offered.status)


def _row(request: Any, one: Receipt) -> tuple[Cell, ...]:
    match = getattr(one, "match", None)
    membership = one.membership or (match.membership if match else None)
    return (
        Cell(one.number, reverse("desk:receipt", args=(request.office.code, one.pk))),
        Cell(CHANNELS.get(one.channel, one.channel)),
        Cell(day(one.received_on)),
        Cell(membership.person.names) if membership else Cell(_("nobody yet"), look="tag-yellow"),
        Cell(amount(one.amount, one.currency), look="number"),
    )


def _entering(words: LawWords) -> Doing:
    class ReceiptForm(ActionForm):
        channel = forms.ChoiceField(label=gettext_lazy("How it came in"), choices=RECEIVED_BY)
        number = forms.CharField(label=gettext_lazy("Number of the receipt"), max_length=64)
        amount = amount_field(gettext_lazy("Amount"), help_text=gettext_lazy("Digits with a dot, such as 1250.50"))
        received_on = day_field(gettext_lazy("Received on"))
        scheme = forms.ChoiceField(label=gettext_lazy("Scheme"), choices=words.schemes())
        card = forms.CharField(
            label=gettext_lazy("Card"),
            max_length=20,
            required=False,
            help_text=gettext_lazy("Leave it empty if it is not known yet whose it is."),
        )

    return Doing(
        "receive",
        gettext_lazy("Enter a receipt"),
        actions.receive,
        "",
        ReceiptForm,
        lambda form: as_texts(form.cleaned_data),
    )


@staff("contributions.look")
def receipt(request: Any, receipt: int) -> HttpResponse:
    """A receipt: whose it is, and what it paid."""
    office = request.office
    found = (
        Receipt.objects.filter(pk=receipt, office_id=office.pk)
        .select_related("membership__person", "match__membership__person", "reverses")
        .first()
    )
    if found is None:
        raise Http404
    offered = offered_on(request, _todo(found), receipt=receipt)
    if offered.done:
        return see_other(request, offered.said, "desk:receipt", office=office.code, receipt=receipt)
    match = Match.objects.filter(receipt=found).select_related("membership__person").first()
    membership = found.membership or (match.membership if match else None)
    known = [
        (_("How it came in"), Cell(CHANNELS.get(found.channel, found.channel))),
        (_("Received on"), Cell(day(found.received_on))),
        (_("Amount"), Cell(amount(found.amount, found.currency))),
        (_("Scheme"), Cell(words_of(request).scheme(found.scheme))),
    ]
    if membership:
        person = membership.person
        known += [
            (_("From"), Cell(person.names, reverse("desk:person", args=(office.code, person.pk)))),
            (_("Card"), Cell(membership.number)),
        ]
    if found.reference:
        known.append((_("Reference"), Cell(found.reference)))
    if found.reverses:
        known.append(
            (_("Reverses"), Cell(found.reverses.number, reverse("desk:receipt", args=(office.code, found.reverses_id))))
        )
    reversal = Receipt.objects.filter(reverses=found).first()
    state = Cell(_("nobody's yet"), look="tag-yellow") if membership is None else None
    state = Cell(_("reversed"), look="tag-red") if reversal else state
    heads = (_("Month"), _("What"), _("Paid"))
    paid = Table(
        heads, list(_paid(request, found)), _("What it paid"), empty=_("Nothing yet: it is paid ahead, or waits.")
    )
    context = {
        "title": _("Receipt %(number)s") % {"number": found.number},
        "state": state,
        "known": known,
        "offered": offered,
        "tables": [paid],
    }
    return render(request, "web/desk/money/subject.html", context, status=offered.status)


def _paid(request: Any, found: Receipt) -> Iterator[tuple[Cell, ...]]:
    words = words_of(request)
    rows = (
        Allocation.objects.filter(receipt=found)
        .values("due__month", "due__rule")
        .annotate(total=Sum("amount"))
        .order_by("due__month")
    )
    for row in rows:
        if row["total"]:
            yield (
                Cell(month(row["due__month"])),
                Cell(words.rule(f"{found.scheme}.{row['due__rule']}")),
                Cell(amount(row["total"], found.currency), look="number"),
            )


class _CardForm(ActionForm):
    card = forms.CharField(label=gettext_lazy("Card"), max_length=20)


def _todo(found: Receipt) -> Iterator[Doing]:
    if found.membership_id is None and found.reverses_id is None and not hasattr(found, "match"):
        yield Doing("match", _("Say whose it is"), actions.match, _("It is matched, and pays what is owed."), _CardForm)
    if found.reverses_id is None and not Receipt.objects.filter(reverses=found).exists():
        yield Doing(
            "reverse",
            _("Reverse it"),
            actions.reverse_receipt,
            _("The receipt is reversed: what it paid is owed again."),
            ReasonForm,
            is_grave=True,
        )


# ---- From a file ----


@staff("contributions.receive")
def receipts_import(request: Any) -> HttpResponse:
    """A collector's book (CSV) or a bank's statement (camt.053): checked row by row, then entered as a whole."""
    words = words_of(request)

    class FileForm(CheckedFileForm):
        scheme = forms.ChoiceField(label=gettext_lazy("Scheme"), choices=words.schemes())
        channel = forms.ChoiceField(label=gettext_lazy("How it came in"), choices=RECEIVED_BY, initial="book")
        file = forms.FileField(
            label=gettext_lazy("File"),
            help_text=gettext_lazy(
                "CSV with the columns number, card, amount, received_on, reference; or camt.053 of a bank"
            ),
        )
        wish = forms.ChoiceField(
            label=gettext_lazy("What to do"),
            widget=forms.RadioSelect,
            initial="check",
            choices=[
                ("check", gettext_lazy("Only check it")),
                ("all", gettext_lazy("Enter it, if nothing is wrong with it")),
                ("partial", gettext_lazy("Enter the sound rows, and tell the others")),
            ],
        )

    form = FileForm(request)
    context: dict[str, Any] = {"title": _("Receipts from a file")}
    if form.is_bound and form.is_valid():
        outcome = _entered(request, form)
        if outcome is not None:
            context |= _told(outcome, form)
    return show(request, "web/desk/money/upload.html", form, context)


def _entered(request: Any, form: CheckedFileForm) -> dict[str, Any] | None:
    """What entering or checking the file gave; None if it was refused, which the form then says."""
    content, scheme = form.content, form.cleaned_data["scheme"]
    try:
        is_statement = content.lstrip()[:1] == b"<"
        rows = (
            read_statement(content, form.name, scheme_setup(scheme).currency)
            if is_statement
            else read_book(content, form.name)
        )
    except DocumentRefused as refused:
        for fault in refused.faults:
            form.add_error("file", refusal_of(fault, request.office.country))
        return None
    wish, channel = form.cleaned_data["wish"], form.cleaned_data["channel"]
    plain = [one.to_dict() for one in rows]
    if wish == "check":
        form.keep()
        return _checked(request, form, scheme, channel, plain)
    done = carry_out(
        request, import_receipts, form, scheme=scheme, channel=channel, rows=plain, partial=wish == "partial"
    )
    if done is None:
        form.keep()
        return None
    form.forget()
    return {**done.result, "entered": True}


def _checked(request: Any, form: ActionForm, scheme: str, channel: str, rows: list[Any]) -> dict[str, Any] | None:
    """What entering the rows would do; nothing is entered."""
    try:
        perform(
            import_receipts, request.actor, office=request.office.pk, scheme=scheme, channel=channel, rows=rows,
            partial=True, dry_run=True,
        )  # fmt: skip
    except DryRun as dry:
        return dry.outcome
    except Refusal as refused:
        tell(form, refused, request.office.country)
    return None


def _told(outcome: dict[str, Any], form: ActionForm) -> dict[str, Any]:
    lines = [
        _("Entered.") if outcome.get("entered") else _("Checked; nothing was entered."),
        _("%(new)s new, %(again)s entered before, %(unmatched)s without a member.")
        % {name: outcome[name] for name in ("new", "again", "unmatched")},
    ]
    heads = (_("Row"), _("What is wrong"), _("What would be right"))
    faults = Table(
        heads,
        [
            (
                Cell(one.get("line") or one.get("path", "")),
                Cell(sentence(one["message"])),
                Cell(sentence(one.get("hint", ""))),
            )
            for one in outcome["refused"]
        ],
        _("Rows that are refused"),
    )
    return {"outcome": lines, "tables": [faults] if faults.rows else []}


# ---- Who has not paid, and the month's dues ----


@staff("contributions.look")
def unpaid(request: Any) -> HttpResponse:
    """Members who owe contributions, who owes most months first; and the dues of a month."""
    office, words = request.office, words_of(request)
    offered = offered_on(request, [_dues(words), _entitlements(words)])
    if offered.done:
        done = offered.done.result
        said = (
            _("%(dues)s dues of %(members)s members.") % {"dues": done["dues"], "members": done["members"]}
            if offered.by == "dues"
            else _("The month is run: %(owed)s payments are owed.") % {"owed": done.get("owed", 0)}
        )
        return see_other(request, said, "desk:unpaid", office=office.code)
    with connection.cursor() as cursor:
        cursor.execute(_UNPAID, [office.pk, timezone.localdate().replace(day=1)])
        rows = cursor.fetchall()
    heads = (_("Person"), _("Card"), _("Scheme"), _("Months owed"), _("Since"), _("Amount"))
    table = Table(heads, caption=_("Members who owe contributions"), empty=_("Everybody has paid."))
    table.rows = [
        (
            Cell(names, reverse("desk:person", args=(office.code, person))),
            Cell(card),
            Cell(words.scheme(scheme)),
            Cell(months, look="number"),
            Cell(month(since)),
            Cell(amount(open_, currency), look="number"),
        )
        for person, names, card, scheme, months, since, open_, currency in rows
    ]
    context = {
        "title": _("Contributions that are owed"),
        "tables": [table],
        "offered": offered,
        "lead": _("At most 200 are shown.") if len(rows) == 200 else "",
    }
    return render(request, "web/desk/money/list.html", context, status=offered.status)


_UNPAID = """
    SELECT p.id, p.names, m.number, m.scheme, count(*), min(d.month), sum(d.open), min(d.currency) FROM (
        SELECT d.membership_id, d.month, min(d.currency) AS currency, sum(d.amount - COALESCE(a.paid, 0)) AS open
        FROM contributions_due d
        LEFT JOIN LATERAL (SELECT sum(amount) AS paid FROM contributions_allocation a WHERE a.due_id = d.id) a ON true
        WHERE d.office_id = %s AND d.payer = 'member' AND d.month <= %s
        GROUP BY d.membership_id, d.month HAVING sum(d.amount - COALESCE(a.paid, 0)) > 0
    ) d JOIN membership_membership m ON m.id = d.membership_id JOIN people_person p ON p.id = m.person_id
    GROUP BY p.id, p.names, m.number, m.scheme ORDER BY count(*) DESC, min(d.month), p.id LIMIT 200
"""


def _month_form(words: LawWords) -> type[ActionForm]:
    class MonthForm(ActionForm):
        scheme = forms.ChoiceField(label=gettext_lazy("Scheme"), choices=words.schemes())
        month = month_field(gettext_lazy("Month"))

    return MonthForm


def _dues(words: LawWords) -> Doing:
    return Doing("dues", _("Make the dues of a month"), make_dues, "", _month_form(words))


def _entitlements(words: LawWords) -> Doing:
    return Doing("entitlements", _("Run a month's benefits"), entitlement_run, "", _month_form(words))
