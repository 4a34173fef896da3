"""The shares of the government and of employers in contributions: what they owe, and what was received of them."""

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

from payung.law.language import EMPLOYER, GOVERNMENT
from payung.office.contributions import queries
from payung.office.contributions.models import ShareReceipt
from payung.office.contributions.shares import payers_of, receive_share, reverse_share
from payung.office.schemes import scheme_setup
from payung.web.access import staff
from payung.web.acting import ActionForm, see_other
from payung.web.desk.doing import Doing, ReasonForm, offered_on
from payung.web.desk.money.receipts import RECEIVED_BY
from payung.web.desk.money.said import CHANNELS, amount, amount_field, as_texts, day, day_field
from payung.web.desk.people.file import words_of
from payung.web.desk.tables import Cell, Table, page_of
from payung.web.law_words import LawWords

_PAYERS = {GOVERNMENT: gettext_lazy("Government"), EMPLOYER: gettext_lazy("Employers")}


@staff("ledger.look")
def shares(request: Any) -> HttpResponse:
    """By scheme and payer what is owed, received and open; then the receipts, newest first."""
    office, words = request.office, words_of(request)
    offered = offered_on(request, _entering(words))
    if offered.done:
        done = offered.done.result
        said = _("This receipt was entered before.") if done["again"] else _("The receipt is entered.")
        return see_other(request, said, "desk:share", office=office.code, share=done["share"])
    heads = (_("Scheme"), _("Payer"), _("Due"), _("Received"), _("Still owed"))
    owed = Table(heads, caption=_("By scheme"), empty=_("No dues of theirs were made yet."))
    owed.rows = [
        (
            Cell(words.scheme(one.scheme)),
            Cell(_PAYERS[one.payer]),
            *(Cell(amount(total, one.currency), look="number") for total in (one.owed, one.received, one.open)),
        )
        for one in queries.shares(office.pk, timezone.localdate())
    ]
    found, more = page_of(request, ShareReceipt.objects.filter(office_id=office.pk))
    heads = (_("Number"), _("Scheme"), _("Payer"), _("Received on"), _("Amount"))
    receipts = Table(heads, caption=_("Receipts"), more=more, empty=_("No receipts."))
    receipts.rows = [
        (
            Cell(one.number, reverse("desk:share", args=(office.code, one.pk))),
            Cell(words.scheme(one.scheme)),
            Cell(_PAYERS[one.payer]),
            Cell(day(one.received_on)),
            Cell(amount(one.amount, one.currency), look="number"),
        )
        for one in found
    ]
    context = {
        "title": _("Shares of government and employers"),
        "lead": _("What they owe by the law of the dues made up to today, for all members together."),
        "tables": [owed, receipts],
        "offered": offered,
    }
    return render(request, "web/desk/money/list.html", context, status=offered.status)


def _entering(words: LawWords) -> Iterator[Doing]:
    """A receipt can be entered where a scheme has a share of somebody."""
    payers = {name: payers_of(scheme_setup(name)) for name, _title in words.schemes()}
    known = [(payer, title) for payer, title in _PAYERS.items() if any(payer in some for some in payers.values())]

    class ShareForm(ActionForm):
        scheme = forms.ChoiceField(
            label=gettext_lazy("Scheme"), choices=[(name, title) for name, title in words.schemes() if payers[name]]
        )
        payer = forms.ChoiceField(label=gettext_lazy("Payer"), choices=known)
        channel = forms.ChoiceField(label=gettext_lazy("How it came in"), choices=RECEIVED_BY, initial="bank")
        number = forms.CharField(label=gettext_lazy("Number of the receipt"), max_length=64)
        amount = amount_field(gettext_lazy("Amount"), help_text=gettext_lazy("Digits with a dot, such as 1250.50"))
        received_on = day_field(gettext_lazy("Received on"))
        paid_by = forms.CharField(
            label=gettext_lazy("Which ministry or employer, if you know it"), max_length=200, required=False
        )
        reference = forms.CharField(label=gettext_lazy("Reference"), max_length=200, required=False)

    if known:
        yield Doing(
            "receive", gettext_lazy("Enter a receipt"), receive_share, "", ShareForm, lambda form: as_texts(form.cleaned_data)
        )  # fmt: skip


@staff("ledger.look")
def share(request: Any, share: int) -> HttpResponse:
    """A receipt of a share."""
    office = request.office
    found = ShareReceipt.objects.filter(pk=share, office_id=office.pk).select_related("reverses").first()
    if found is None:
        raise Http404
    reversal = ShareReceipt.objects.filter(reverses=found).first()
    reversing = Doing(
        "reverse", _("Reverse it"), reverse_share, _("The receipt is reversed: the share is owed again."), ReasonForm, is_grave=True
    )  # fmt: skip
    offered = offered_on(request, [] if reversal or found.reverses_id else [reversing], share=share)
    if offered.done:
        return see_other(request, offered.said, "desk:share", office=office.code, share=share)
    known = [
        (_("Scheme"), Cell(words_of(request).scheme(found.scheme))),
        (_("Payer"), Cell(_PAYERS[found.payer])),
        (_("How it came in"), Cell(CHANNELS[found.channel])),
        (_("Received on"), Cell(day(found.received_on))),
        (_("Amount"), Cell(amount(found.amount, found.currency))),
    ]
    if found.paid_by:
        known.append((_("From"), Cell(found.paid_by)))
    if found.reference:
        known.append((_("Reference"), Cell(found.reference)))
    if found.reverses:
        known.append(
            (_("Reverses"), Cell(found.reverses.number, reverse("desk:share", args=(office.code, found.reverses_id))))
        )
    context = {
        "title": _("Receipt %(number)s") % {"number": found.number},
        "state": Cell(_("reversed"), look="tag-red") if reversal else None,
        "known": known,
        "offered": offered,
    }
    return render(request, "web/desk/money/subject.html", context, status=offered.status)
