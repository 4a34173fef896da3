"""Loans on the law's terms: granted, with their schedule, paid back, in arrears."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from payung.office.api.access import rule
from payung.office.api.shapes import (
    After,
    AmountText,
    Day,
    Done,
    Id,
    InOffice,
    Key,
    Limit,
    Line,
    Number,
    Page,
    Result,
    Shape,
    Word,
    amount,
    one,
    page_of,
    today,
)
from payung.office.payments import loans as actions
from payung.office.payments.models import Instalment, Loan

router = Router(tags=["loans"])


class LoanIn(Shape):
    person: Number
    scheme: Word
    product: Word
    asked: AmountText
    months: Annotated[int, Field(ge=1, le=1200)]
    first_due_on: Day
    facts: dict[Word, Any] = {}


class RepaymentIn(Shape):
    receipt: Annotated[Line, Field(max_length=64)]
    amount: AmountText
    received_on: Day


class LoanOut(Shape):
    loan: Id
    number: str
    person: str
    scheme: str
    product: str
    amount: str
    currency: str
    months: int
    granted_on: datetime.date
    settled_on: datetime.date | None
    payable: int | None
    decision: int | None


class LoanInstalmentOut(Shape):
    number: int
    due_on: datetime.date
    principal: str
    interest: str
    balance_after: str


class StateOut(Shape):
    due: str
    paid: str
    arrears: str
    instalments_in_arrears: int
    outstanding_principal: str


class LoanFileOut(LoanOut):
    state: StateOut
    instalments: list[LoanInstalmentOut]


class ArrearsOut(LoanOut):
    state: StateOut


@router.get("/loans", **rule("payments.look", Page[LoanOut]))
def list_loans(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """The office's loans."""
    caller = request.auth
    with caller.reading():
        return page_of(Loan.objects.filter(office_id=caller.office).select_related("person"), after, limit, _loan)


@router.get("/loans-in-arrears", **rule("payments.look", list[ArrearsOut]))
def in_arrears(request: HttpRequest, office: InOffice, on: datetime.date | None = None) -> Any:
    """The loans of which more was due by a day (today) than was paid."""
    caller = request.auth
    with caller.reading():
        return [
            _loan(loan) | {"state": _state(state)} for loan, state in actions.in_arrears(caller.office, on or today())
        ]


@router.get("/loans/{loan}", **rule("payments.look", LoanFileOut))
def show(request: HttpRequest, office: InOffice, loan: Id, on: datetime.date | None = None) -> Any:
    """A loan with its schedule, and how it stands at the end of a day (today)."""
    caller = request.auth
    with caller.reading():
        found: Loan = one(
            Loan.objects.filter(pk=loan, office_id=caller.office).select_related("person"), f"loan {loan}"
        )
        return _loan(found) | {
            "state": _state(actions.state_of(found, on or today())),
            "instalments": [_instalment(row) for row in found.instalments.order_by("number")],
        }


@router.post("/loans", **rule("payments.lend", Done[Result]))
def grant(request: HttpRequest, office: InOffice, payload: LoanIn, key: Key = None) -> Any:
    """Grant a person a loan, if the law lets them have it; it is owed to them, and its schedule is kept."""
    return request.auth.do(actions.grant_loan, key, **payload.dict())


@router.post("/loans/{loan}/repayments", **rule("payments.repay", Done[dict[str, str]]))
def repay(request: HttpRequest, office: InOffice, loan: Id, payload: RepaymentIn, key: Key = None) -> Any:
    """Take in a repayment by its receipt's number: it pays the oldest instalment first, its interest before its principal."""
    return request.auth.do(actions.repay, key, loan=loan, **payload.dict())


def _loan(row: Loan) -> dict[str, Any]:
    return {
        "loan": row.pk, "number": row.number, "person": row.person.number, "scheme": row.scheme, "product": row.product,
        "amount": amount(row.amount), "currency": row.currency, "months": row.months, "granted_on": row.granted_on,
        "settled_on": row.settled_on, "payable": row.payable_id, "decision": row.decision_id,
    }  # fmt: skip


def _state(state: actions.LoanState) -> dict[str, Any]:
    return {
        "due": amount(state.due), "paid": amount(state.paid), "arrears": amount(state.arrears),
        "instalments_in_arrears": state.instalments_in_arrears, "outstanding_principal": amount(state.outstanding_principal),
    }  # fmt: skip


def _instalment(row: Instalment) -> dict[str, Any]:
    return {
        "number": row.number, "due_on": row.due_on, "principal": amount(row.principal), "interest": amount(row.interest),
        "balance_after": amount(row.balance_after),
    }  # fmt: skip
