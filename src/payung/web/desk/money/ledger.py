"""The ledger: balances on a day, an account's entries, closing a month, and whether all is as it must be."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.office.ledger.balances import beancount, trial_balance
from payung.office.ledger.closing import close_month, verify
from payung.office.ledger.models import Account, Entry, Period
from payung.web.access import staff
from payung.web.acting import ActionForm, see_other
from payung.web.desk.doing import Doing, offered_on
from payung.web.desk.money.said import amount, day, month, month_field
from payung.web.desk.people.file import words_of
from payung.web.desk.tables import Cell, Table, as_csv, page_of

_KINDS = {
    "bank": gettext_lazy("Bank"),
    "cash": gettext_lazy("Cash"),
    "receivable": gettext_lazy("Contributions that are owed"),
    "advances": gettext_lazy("Paid ahead"),
    "suspense": gettext_lazy("Received, and nobody's yet"),
    "contributions": gettext_lazy("Contributions of members"),
    "government": gettext_lazy("Contributions of the government"),
    "employers": gettext_lazy("Contributions of employers"),
    "benefits": gettext_lazy("Benefits"),
    "payable": gettext_lazy("Owed to persons"),
    "loans": gettext_lazy("Loans"),
    "interest": gettext_lazy("Interest"),
    "recoveries": gettext_lazy("To be paid back"),
    "reserve": gettext_lazy("Reserve"),
}


class _MonthForm(ActionForm):
    month = month_field(gettext_lazy("Month"))


@staff("ledger.look")
def ledger(request: Any) -> HttpResponse:
    """The trial balance at the end of a day."""
    office, words = request.office, words_of(request)
    on = _day(request.GET.get("on", "")) or timezone.localdate()
    balances = trial_balance(office.pk, on)
    if "csv" in request.GET:
        rows = ((one.code, one.scheme, one.kind, one.currency, one.amount) for one in balances)
        return as_csv(f"trial-balance-{office.code}-{on}", ("account", "scheme", "kind", "currency", "balance"), rows)
    closing = Doing(
        "close",
        _("Close a month"),
        close_month,
        _("The month is closed: nothing more is posted in it."),
        _MonthForm,
        hint=_("Months close in order, and only when they are over."),
    )
    offered = offered_on(request, [closing])
    if offered.done:
        return see_other(request, offered.said, "desk:ledger", office=office.code)
    heads = (_("Account"), _("Scheme"), _("Debit"), _("Credit"))
    table = Table(heads, caption=_("Balances"), empty=_("Nothing was posted yet."))
    for one in balances:
        table.rows.append(
            (
                Cell(
                    _KINDS.get(one.kind, one.kind),
                    reverse("desk:account_entries", args=(office.code, one.kind, one.currency))
                    + f"?scheme={one.scheme}",
                ),
                Cell(words.scheme(one.scheme)),
                Cell(amount(one.amount, one.currency) if one.amount > 0 else "", look="number"),
                Cell(amount(-one.amount, one.currency) if one.amount < 0 else "", look="number"),
            )
        )
    for currency in sorted({one.currency for one in balances}):
        debits = sum((one.amount for one in balances if one.currency == currency and one.amount > 0), Decimal(0))
        credits = -sum((one.amount for one in balances if one.currency == currency and one.amount < 0), Decimal(0))
        table.rows.append(
            (
                Cell(_("Together")),
                Cell(""),
                Cell(amount(debits, currency), look="number"),
                Cell(amount(credits, currency), look="number"),
            )
        )
    here = reverse("desk:ledger", args=(office.code,))
    closed = Period.objects.filter(office_id=office.pk).order_by("-month").first()
    lead = (
        _("Closed up to the end of %(month)s.") % {"month": month(closed.month)}
        if closed
        else _("No month is closed yet.")
    )
    findings = verify(office.pk) if "verify" in request.GET else None
    context = {
        "title": _("Ledger on %(day)s") % {"day": day(on)},
        "lead": lead,
        "tables": [table],
        "offered": offered,
        "outcome": None
        if findings is None
        else [one.message for one in findings]
        or [_("Everything is as it must be: every transaction adds up, and the chain over the days holds.")],
        "downloads": [
            Cell(_("Shares of government and employers"), reverse("desk:shares", args=(office.code,))),
            Cell(_("Check the ledger"), f"{here}?verify"),
            Cell(_("Balances as a table (CSV)"), f"{here}?csv&on={on}"),
            Cell(_("The whole ledger for beancount"), reverse("desk:beancount", args=(office.code,))),
        ],
    }
    return render(request, "web/desk/money/list.html", context, status=offered.status)


@staff("ledger.look")
def account_entries(request: Any, kind: str, currency: str) -> HttpResponse:
    """What was posted on one account, newest first."""
    office = request.office
    found = Account.objects.filter(
        office_id=office.pk, kind=kind, currency=currency, scheme=request.GET.get("scheme", "")
    ).first()
    if found is None:
        raise Http404
    rows, more = page_of(request, Entry.objects.filter(account=found).select_related("transaction"))
    table = Table(
        (_("Day"), _("About"), _("Debit"), _("Credit")),
        caption=_("Entries"),
        more=more,
        empty=_("Nothing was posted yet."),
    )
    for one in rows:
        table.rows.append(
            (
                Cell(day(one.transaction.on)),
                Cell(one.transaction.about, look="quiet"),
                Cell(amount(one.amount, currency) if one.amount > 0 else "", look="number"),
                Cell(amount(-one.amount, currency) if one.amount < 0 else "", look="number"),
            )
        )
    title = f"{_KINDS.get(kind, kind)} – {words_of(request).scheme(found.scheme)}"
    return render(request, "web/desk/money/list.html", {"title": title, "tables": [table]})


@staff("ledger.look")
def beancount_export(request: Any) -> HttpResponse:
    """The whole ledger in beancount's language."""
    text = "".join(f"{line}\n" for line in beancount(request.office.pk))
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{request.office.code}.beancount"'
    return response


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
