"""What is owed to persons, where they are paid, and the month's run of benefits."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from payung.office.api.access import rule
from payung.office.api.looking import Purpose, person_in
from payung.office.api.shapes import (
    After,
    Currency,
    Day,
    Done,
    Id,
    InOffice,
    Key,
    Limit,
    Line,
    Month,
    Number,
    Page,
    ReasonIn,
    Result,
    Shape,
    Word,
    amount,
    one,
    page_of,
    today,
)
from payung.office.payments import accounts, actions, queries
from payung.office.payments.models import OfficeAccount, Payable, Run
from payung.office.payments.runs import entitlement_run

router = Router(tags=["payments"])
Channel = Literal["bank", "mobile_money"]


class AccountIn(Shape):
    channel: Channel
    provider: Annotated[Line, Field(max_length=35)]
    number: Annotated[Line, Field(max_length=60)]
    holder: Annotated[Line, Field(max_length=140)] = ""


class OfficeAccountIn(Shape):
    scheme: Word
    channel: Channel
    currency: Currency
    name: Annotated[Line, Field(max_length=140)]
    provider: Annotated[Line, Field(max_length=35)]
    number: Annotated[Line, Field(max_length=60)]


class OfficeAccountOut(Shape):
    account: Id
    scheme: str
    channel: str
    currency: str
    name: str
    provider: str
    number: str


class ReconciliationOut(Shape):
    account: Id
    agrees: bool
    bank: str | None
    books: str
    unknown: list[int]
    not_on_statements: list[str]


class PayableOut(Shape):
    payable: Id
    person: str
    scheme: str
    amount: str
    currency: str
    due_on: datetime.date
    about: str
    status: str
    decision: int | None


class PaymentOut(Shape):
    payable: Id
    scheme: str
    amount: str
    currency: str
    due_on: datetime.date
    about: str
    status: str
    tries: int
    paid_on: datetime.date | None
    reason: str


class RunIn(Shape):
    scheme: Word
    month: Month
    rules: Annotated[list[Word], Field(max_length=100)] = []
    due_on: Day | None = None
    part: Annotated[int, Field(ge=0, le=1000)] = 0


class RunOut(Shape):
    run: Id
    scheme: str
    month: datetime.date
    part: int
    result: Result


@router.get("/payables", **rule("payments.look", Page[PayableOut]))
def payables(
    request: HttpRequest, office: InOffice, status: Word = "", scheme: Word = "", after: After = 0, limit: Limit = 50
) -> Any:
    """What the office owes persons: open, in a batch, paid, stopped, cancelled."""
    caller = request.auth
    with caller.reading():
        wanted = {name: value for name, value in (("status", status), ("scheme", scheme)) if value}
        found = Payable.objects.filter(office_id=caller.office, **wanted).select_related("person")
        return page_of(found, after, limit, _payable)


@router.get("/payables/{payable}", **rule("payments.look", PayableOut))
def payable(request: HttpRequest, office: InOffice, payable: Id) -> Any:
    """One of them."""
    caller = request.auth
    with caller.reading():
        rows = Payable.objects.filter(pk=payable, office_id=caller.office).select_related("person")
        return _payable(one(rows, f"payable {payable}"))


@router.post("/payables/{payable}/cancellation", **rule("payments.cancel", Done[Id]))
def cancel(request: HttpRequest, office: InOffice, payable: Id, payload: ReasonIn, key: Key = None) -> Any:
    """Owe no longer what is not being paid. Its posting is reversed."""
    return request.auth.do(actions.cancel, key, payable=payable, reason=payload.reason)


@router.post("/payables/{payable}/retry", **rule("payments.retry", Done[Id]))
def retry(request: HttpRequest, office: InOffice, payable: Id, payload: ReasonIn, key: Key = None) -> Any:
    """Let what was rejected or returned be paid again, once the account is right."""
    return request.auth.do(actions.retry, key, payable=payable, reason=payload.reason)


@router.get("/people/{person}/payments", **rule("payments.look", list[PaymentOut]))
def payments_of(request: HttpRequest, office: InOffice, person: Number, purpose: Purpose) -> Any:
    """All that a person is or was owed, the newest first, and how each stands."""
    caller = request.auth
    with caller.reading():
        found = person_in(caller, person, purpose, "payments")
        return [
            {name: getattr(row, name) for name in PaymentOut.model_fields} | {"amount": amount(row.amount)}
            for row in queries.payments_of(found.pk)
        ]


@router.post("/people/{person}/account", **rule("payments.change_account", Done[Result]))
def record_account(request: HttpRequest, office: InOffice, person: Number, payload: AccountIn, key: Key = None) -> Any:
    """Record where a person is paid from now on: a bank account or a wallet."""
    return request.auth.do(accounts.record_account, key, person=person, **payload.dict())


@router.get("/office-accounts", **rule("payments.look", Page[OfficeAccountOut]))
def office_accounts(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """The office's own accounts, from which schemes are paid."""
    caller = request.auth
    with caller.reading():
        return page_of(OfficeAccount.objects.filter(office_id=caller.office), after, limit, _office_account)


@router.post("/office-accounts", **rule("payments.change_office_account", Done[Id]))
def set_office_account(request: HttpRequest, office: InOffice, payload: OfficeAccountIn, key: Key = None) -> Any:
    """Set the account from which a scheme is paid through a channel."""
    return request.auth.do(accounts.set_office_account, key, **payload.dict())


@router.get("/office-accounts/{account}/reconciliation", **rule("payments.look", ReconciliationOut))
def reconciliation(request: HttpRequest, office: InOffice, account: Id, on: datetime.date | None = None) -> Any:
    """An account at the end of a day (today): the bank's statements beside the books, and what is on one side only."""
    caller = request.auth
    with caller.reading():
        one(OfficeAccount.objects.filter(pk=account, office_id=caller.office), f"account {account}")
        found = queries.reconciliation(caller.office, account, on or today())
        return {
            "account": found.account, "agrees": found.agrees, "bank": None if found.bank is None else amount(found.bank),
            "books": amount(found.books), "unknown": found.unknown, "not_on_statements": found.not_on_statements,
        }  # fmt: skip


@router.get("/runs", **rule("payments.look", Page[RunOut]))
def runs(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """The runs of months' benefits, with what each decided and made owed."""
    caller = request.auth
    with caller.reading():
        return page_of(Run.objects.filter(office_id=caller.office), after, limit, _run)


@router.post("/runs", **rule("payments.run", Done[Result]))
def run(request: HttpRequest, office: InOffice, payload: RunIn, key: Key = None) -> Any:
    """Let a month's benefits be owed to everybody to whom the law gives them. A month is run once: again it gives the same."""
    return request.auth.do(entitlement_run, key, **payload.dict())


def _payable(row: Payable) -> dict[str, Any]:
    return {
        "payable": row.pk, "person": row.person.number, "scheme": row.scheme, "amount": amount(row.amount), "currency": row.currency,
        "due_on": row.due_on, "about": row.about, "status": row.status, "decision": row.decision_id,
    }  # fmt: skip


def _office_account(row: OfficeAccount) -> dict[str, Any]:
    return {
        "account": row.pk, "scheme": row.scheme, "channel": row.channel, "currency": row.currency, "name": row.name,
        "provider": row.provider, "number": accounts.masked(row.number),
    }  # fmt: skip


def _run(row: Run) -> dict[str, Any]:
    return {"run": row.pk, "scheme": row.scheme, "month": row.month, "part": row.part, "result": row.result}
