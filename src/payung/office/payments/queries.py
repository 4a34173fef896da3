"""What is owed, what waits and what was paid, for pages and for the API."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection

from payung.office.ledger.balances import balance
from payung.office.payments.models import Line, OfficeAccount, Outcome, Payable, ReceivedFile, StatementEntry


@dataclass(frozen=True, slots=True)
class Payment:
    """A payable of a person and how it stands; `reason` if the bank rejected or returned the last try."""

    payable: int
    scheme: str
    amount: Decimal
    currency: str
    due_on: datetime.date
    about: str
    status: str
    tries: int
    paid_on: datetime.date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """An account of the office on the side of the bank and on that of the books.

    `unknown` are entries of statements that nobody knows; `not_on_statements` are lines that were settled and that no statement shows.
    """

    account: int
    bank: Decimal | None
    books: Decimal
    unknown: tuple[int, ...]
    not_on_statements: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        return self.bank == self.books and not self.unknown and not self.not_on_statements


def payments_of(person: int) -> tuple[Payment, ...]:
    """All that a person (by id) is or was owed, newest first."""
    found = []
    for payable in Payable.objects.filter(person_id=person).order_by("-due_on", "-id"):
        outcomes = list(Outcome.objects.filter(line__payable=payable).order_by("id"))
        settled = [one.on for one in outcomes if one.what == "settled"]
        reasons = [one.reason for one in outcomes if one.what in ("rejected", "returned")]
        paid = settled[-1] if payable.status == "paid" else None
        stopped = reasons[-1] if payable.status == "stopped" else ""
        tries = Line.objects.filter(payable=payable).count()
        found.append(
            Payment(payable.pk, payable.scheme, payable.amount, payable.currency, payable.due_on,
                    payable.about, payable.status, tries, paid, stopped)
        )  # fmt: skip
    return tuple(found)


def reconciliation(office: int, account: int, on: datetime.date) -> Reconciliation:
    """An account of the office (by id) at the end of a day, the bank's statements beside the ledger."""
    own = OfficeAccount.objects.get(pk=account, office_id=office)
    files = ReceivedFile.objects.filter(office_id=office, kind="camt.053", result__account=own.pk)
    last = StatementEntry.objects.filter(file__in=files, on__lte=on).order_by("-on", "-file_id").first()
    closing = last.file.result.get("closing") if last else None
    unknown = StatementEntry.objects.filter(file__in=files, on__lte=on, line=None, batch=None).order_by("id")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT code FROM ledger_account WHERE office_id = %s AND scheme = %s AND kind = 'bank' AND currency = %s",
            [office, own.scheme, own.currency],
        )
        row = cursor.fetchone()
    settled = Line.objects.filter(
        office_id=office, batch__source=own, outcomes__what="settled", outcomes__on__lte=on, statemententry=None
    ).exclude(batch__statemententry__isnull=False)
    return Reconciliation(
        own.pk, Decimal(closing) if closing else None, balance(row[0], on) if row else Decimal(0),
        tuple(unknown.values_list("id", flat=True)), tuple(settled.order_by("id").values_list("end_to_end_id", flat=True)),
    )  # fmt: skip
