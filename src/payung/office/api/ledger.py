"""The ledger: balances, transactions with their entries, and the closing of a month."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from payung.office.api.access import rule
from payung.office.api.shapes import After, Done, Id, InOffice, Key, Limit, Month, Page, Shape, amount, paged, today
from payung.office.ledger.balances import beancount, trial_balance
from payung.office.ledger.closing import close_month
from payung.office.ledger.models import Transaction

router = Router(tags=["ledger"])


class BalanceOut(Shape):
    account: str
    scheme: str
    kind: str
    currency: str
    amount: str


class EntryOut(Shape):
    account: str
    amount: str


class TransactionOut(Shape):
    transaction: Id
    on: datetime.date
    about: str
    currency: str
    decision: int | None
    act: int | None
    reverses: int | None
    entries: list[EntryOut]


@router.get("/ledger/balances", **rule("ledger.look", list[BalanceOut]))
def balances(request: HttpRequest, office: InOffice, on: datetime.date | None = None) -> Any:
    """Every account's balance at the end of a day (today): debits above 0, credits below; in each currency they add up to 0."""
    caller = request.auth
    with caller.reading():
        return [
            {"account": found.code, "scheme": found.scheme, "kind": found.kind, "currency": found.currency,
             "amount": amount(found.amount)}
            for found in trial_balance(caller.office, on or today())
        ]  # fmt: skip


@router.get("/ledger/transactions", **rule("ledger.look", Page[TransactionOut]))
def transactions(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """Transactions with their entries, as they were posted."""
    caller = request.auth
    with caller.reading():
        found = Transaction.objects.filter(office_id=caller.office).prefetch_related("entries__account")
        rows, following = paged(found, after, limit)
        items = [
            {"transaction": row.pk, "on": row.on, "about": row.about, "currency": row.currency, "decision": row.decision_id,
             "act": row.act_id, "reverses": row.reverses_id,
             "entries": [{"account": entry.account.code, "amount": amount(entry.amount)} for entry in row.entries.all()]}
            for row in rows
        ]  # fmt: skip
        return {"items": items, "next": following}


@router.get("/ledger/beancount", **rule("ledger.look", None))
def export(request: HttpRequest, office: InOffice) -> Any:
    """The whole ledger in beancount's language, with an assertion of every balance, for `bean-check`."""
    caller = request.auth
    with caller.reading():
        text = "\n".join(beancount(caller.office)) + "\n"
    headers = {"Content-Disposition": f'attachment; filename="{office}.beancount"', "Cache-Control": "no-store"}
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=headers)


@router.post("/ledger/months/{month}/closing", **rule("ledger.close", Done[dict[str, str]]))
def close(request: HttpRequest, office: InOffice, month: Month, key: Key = None) -> Any:
    """Close a month: nothing more is posted in it. Gives the balances at its end."""
    return request.auth.do(close_month, key, month=month)
