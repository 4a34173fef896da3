"""Closing a month, and the chain over the days that shows whether anything posted was touched since."""

from __future__ import annotations

import calendar
import datetime
import hashlib
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.ledger.balances import trial_balance
from payung.office.ledger.models import DayLink, Period

_BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the ledger that is not as it must be."""

    kind: str
    message: str


@action("ledger.close", permission="ledger.close")
def close_month(act: Act, *, office: int, month: str) -> dict[str, str]:
    """Close a month of an office: nothing more is posted in it. Months close in order, and only when they are over.

    Gives the balances at its end. Raises Refusal.
    """
    first = _month(month)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    if last >= act.day:
        raise Refusal(Fault("not-over", f"The month {month} is not over.", path="month"))
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE ledger_transaction IN SHARE ROW EXCLUSIVE MODE")  # whoever is posting is waited for
        cursor.execute(
            'SELECT MIN(date_trunc(\'month\', "on")::date) FROM ledger_transaction t WHERE office_id = %s AND "on" < %s AND NOT EXISTS'
            " (SELECT 1 FROM ledger_period p WHERE p.office_id = t.office_id AND p.month = date_trunc('month', t.\"on\")::date)",
            [office, first],
        )
        (earlier,) = cursor.fetchone()
    if earlier is not None:
        raise Refusal(
            Fault("order", f"{earlier:%Y-%m} is still open.", path="month", hint="Close the earlier month first.")
        )
    if Period.objects.filter(office_id=office, month=first).exists():
        raise Refusal(Fault("closed", f"The month {month} is closed already.", path="month"))
    balances = {found.code: f"{found.amount:f}" for found in trial_balance(office, last)}
    Period.objects.create(
        office_id=office, month=first, closed_at=timezone.now(), act_id=act.id, trial_balance=balances
    )
    act.about(f"month:{office}/{month}", accounts=len(balances))
    return balances


def _month(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(f"{text}-01")
    except ValueError:
        hint = "Write year-month, such as 2026-01."
        raise Refusal(Fault("date", f"'{text}' is not a month.", path="month", hint=hint)) from None


def chain_days(office: int, before: datetime.date) -> int:
    """Add the links of all days before one on which something was posted; how many were added."""
    added = 0
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT (posted_at AT TIME ZONE 'UTC')::date AS day FROM ledger_transaction WHERE office_id = %s"
            " AND (posted_at AT TIME ZONE 'UTC')::date < %s"
            " AND (posted_at AT TIME ZONE 'UTC')::date > COALESCE((SELECT MAX(day) FROM ledger_daylink WHERE office_id = %s), '-infinity')"
            " ORDER BY day",
            [office, before, office],
        )
        days = [day for (day,) in cursor.fetchall()]
    for day in days:
        last = DayLink.objects.filter(office_id=office).order_by("-day").first()
        link = last.digest if last else _BEGINNING
        count, digest = _digest(office, day, link)
        DayLink.objects.create(office_id=office, day=day, transactions=count, before=link, digest=digest)
        added += 1
    return added


def verify(office: int) -> tuple[Finding, ...]:
    """Everything in an office's ledger that is not as it must be; empty if all is well."""
    findings: list[Finding] = []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.id FROM ledger_transaction t LEFT JOIN ledger_entry e ON e.transaction_id = t.id WHERE t.office_id = %s"
            " GROUP BY t.id HAVING COALESCE(SUM(e.amount), 1) <> 0 ORDER BY t.id",
            [office],
        )
        findings += [
            Finding("unbalanced", f"Transaction {number} does not add up to nothing.")
            for (number,) in cursor.fetchall()
        ]
    before = _BEGINNING
    for link in DayLink.objects.filter(office_id=office).order_by("day"):
        count, digest = _digest(office, link.day, before)
        if (link.before, link.digest, link.transactions) != (before, digest, count):
            findings.append(
                Finding("chain", f"What was posted on {link.day} is not what was sealed: the chain breaks there.")
            )
        before = link.digest
    for period in Period.objects.filter(office_id=office):
        last = period.month.replace(day=calendar.monthrange(period.month.year, period.month.month)[1])
        now = {found.code: f"{found.amount:f}" for found in trial_balance(office, last)}
        moved = sorted(
            code
            for code, amount in now.items()
            if period.trial_balance.get(code, "0.0000") != amount
            and float(amount) != float(period.trial_balance.get(code, 0))
        )
        if moved:
            findings.append(
                Finding("closed", f"{period.month:%Y-%m} was closed with other balances: {', '.join(moved)}.")
            )
    return tuple(findings)


def _digest(office: int, day: datetime.date, before: str) -> tuple[int, str]:
    """How many transactions were posted on a day, and the digest of them over the link before."""
    digest = hashlib.sha256(before.encode())
    count, current = 0, 0
    with connection.chunked_cursor() as cursor:
        cursor.execute(
            """
            SELECT t.id, t.key, t."on", t.currency, t.about, t.decision_id, e.account_id, e.amount
            FROM ledger_transaction t LEFT JOIN ledger_entry e ON e.transaction_id = t.id
            WHERE t.office_id = %s AND t.posted_at >= %s AND t.posted_at < %s ORDER BY t.id, e.id
            """,
            [office, *_bounds(day)],
        )
        for row in cursor:
            if row[0] != current:
                current, count = row[0], count + 1
            digest.update(repr(tuple(map(str, row))).encode())
    return count, digest.hexdigest()


def _bounds(day: datetime.date) -> tuple[datetime.datetime, datetime.datetime]:
    start = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    return start, start + datetime.timedelta(days=1)
