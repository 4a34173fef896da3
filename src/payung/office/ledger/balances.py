"""Balances, the trial balance, and the export that beancount's `bean-check` accepts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection

from payung.office.ledger.accounts import KINDS


@dataclass(frozen=True, slots=True)
class Balance:
    """What stands on an account at the end of a day: debits above 0, credits below."""

    code: str
    scheme: str
    kind: str
    currency: str
    amount: Decimal


def trial_balance(office: int, on: datetime.date) -> tuple[Balance, ...]:
    """Every account's balance at the end of a day; for each currency they add up to nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT a.code, a.scheme, a.kind, a.currency, COALESCE(SUM(e.amount) FILTER (WHERE t.id IS NOT NULL), 0)
            FROM ledger_account a
            LEFT JOIN ledger_entry e ON e.account_id = a.id
            LEFT JOIN ledger_transaction t ON t.id = e.transaction_id AND t."on" <= %s
            WHERE a.office_id = %s GROUP BY a.id ORDER BY a.code
            """,
            [on, office],
        )
        return tuple(Balance(*row) for row in cursor.fetchall())


def balance(code: str, on: datetime.date) -> Decimal:
    """One account's balance at the end of a day."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT COALESCE(SUM(e.amount), 0) FROM ledger_entry e
            JOIN ledger_transaction t ON t.id = e.transaction_id JOIN ledger_account a ON a.id = e.account_id
            WHERE a.code = %s AND t."on" <= %s
            """,
            [code, on],
        )
        return Decimal(cursor.fetchone()[0])


def beancount(office: int) -> Iterator[str]:
    """An office's whole ledger in beancount's language, line by line, with an assertion of every balance at the end."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT code, kind, currency, opened_on FROM ledger_account WHERE office_id = %s ORDER BY code", [office]
        )
        accounts = cursor.fetchall()
    names = {code: _beancount_name(code, kind) for code, kind, _, _ in accounts}
    for code, _, currency, opened in accounts:
        yield f"{opened} open {names[code]} {currency}"
    last: datetime.date | None = None
    current = 0
    with connection.chunked_cursor() as cursor:
        cursor.execute(
            """
            SELECT t.id, t."on", t.about, t.key, a.code, e.amount, t.currency
            FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id
            WHERE t.office_id = %s ORDER BY t."on", t.id, e.id
            """,
            [office],
        )
        for number, on, about, key, code, amount, currency in cursor:
            if number != current:
                current, last = number, on
                yield ""
                yield f'{on} * "{_quoted(about)}" "{_quoted(key)}"'
                yield f"  transaction: {number}"
            yield f"  {names[code]}  {amount:f} {currency}"
    if last:
        yield ""
        for found in trial_balance(office, last):
            yield f"{last + datetime.timedelta(days=1)} balance {names[found.code]} {found.amount:f} {found.currency}"


def _beancount_name(code: str, kind: str) -> str:
    """`BKK/th.section40/bank` as `Assets:BKK:Th-Section40:Bank`."""
    parts = [re.sub(r"[^A-Za-z0-9-]+", "-", part).strip("-") for part in code.split("/")]
    return ":".join([KINDS[kind], *(part[:1].upper() + part[1:] for part in parts)])


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
