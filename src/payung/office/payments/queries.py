"""What is owed, what waits and what was paid, for pages and for the API."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection

from payung.office.ledger.balances import balance
from payung.office.payments.models import Line, OfficeAccount, ReceivedFile, StatementEntry
from payung.office.prepared import ask


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
    decision: int | None


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


def payments_of(person: int, *, most: int | None = None) -> tuple[Payment, ...]:
    """All that a person (by id) is or was owed, or the newest `most` of it, newest first."""
    return tuple(Payment(*row) for row in ask(_PAYMENTS, {"person": person, "most": most}))


_PAYMENTS = """
    SELECT p.id, p.scheme, p.amount, p.currency, p.due_on, p.about, p.status, COALESCE(tried.tries, 0),
           CASE p.status WHEN 'paid' THEN tried.settled END,
           CASE p.status WHEN 'stopped' THEN COALESCE(tried.reason, '') ELSE '' END, p.decision_id
    FROM payments_payable p LEFT JOIN LATERAL (
        SELECT COUNT(DISTINCT l.id) AS tries,
               (array_agg(o."on" ORDER BY o.id DESC) FILTER (WHERE o.what = 'settled'))[1] AS settled,
               (array_agg(o.reason ORDER BY o.id DESC) FILTER (WHERE o.what IN ('rejected', 'returned')))[1] AS reason
        FROM payments_line l LEFT JOIN payments_outcome o ON o.line_id = l.id WHERE l.payable_id = p.id
    ) tried ON true
    WHERE p.person_id = %(person)s ORDER BY p.due_on DESC, p.id DESC LIMIT %(most)s::bigint
"""


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
