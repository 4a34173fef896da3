"""What was paid, what is owed: months paid for the law, arrears, the member's statement."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection

from payung.office.membership.describing import spells
from payung.office.membership.models import Membership
from payung.office.people.models import Fact
from payung.office.schemes import scheme_setup

_PAID = """
    SELECT d.month FROM contributions_due d
    LEFT JOIN LATERAL (
        SELECT SUM(a.amount) AS paid FROM contributions_allocation a
        JOIN contributions_receipt r ON r.id = a.receipt_id WHERE a.due_id = d.id AND r.received_on <= %s
    ) p ON true
    WHERE d.membership_id = ANY(%s) AND d.payer = 'member'
    GROUP BY d.month HAVING SUM(d.amount) > 0 AND SUM(d.amount) <= COALESCE(SUM(p.paid), 0) ORDER BY d.month
"""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A line of a member's statement: a due (below 0), a receipt (above), and what stands after it."""

    on: datetime.date
    what: str
    about: str
    amount: Decimal
    balance: Decimal


def paid_months(membership: Membership, on: datetime.date) -> list[str]:
    """The months whose dues the member had paid in full by a day, `2026-01`; with those recorded from before the office's books."""
    months = set(_months_before_the_books(membership, on))
    with connection.cursor() as cursor:
        cursor.execute(_PAID, [on, [spell.pk for spell in spells(membership)]])
        months |= {f"{month:%Y-%m}" for (month,) in cursor.fetchall()}
    return sorted(months)


def _months_before_the_books(membership: Membership, on: datetime.date) -> list[str]:
    name = scheme_setup(membership.scheme).paid_months
    found = (
        Fact.objects.filter(person_id=membership.person_id, name=name, since__lte=on).order_by("-since", "-id").first()
    )
    return list(found.value) if found is not None and isinstance(found.value, list) else []


def arrears(memberships: Sequence[int], on: datetime.date) -> dict[int, tuple[int, Decimal]]:
    """For each membership that owes dues of months that began by a day: how many months, and how much."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT membership_id, COUNT(*) FILTER (WHERE open > 0), SUM(open) FROM (
                SELECT d.membership_id, d.month, SUM(d.amount) - COALESCE(SUM(p.paid), 0) AS open FROM contributions_due d
                LEFT JOIN LATERAL (SELECT SUM(a.amount) AS paid FROM contributions_allocation a WHERE a.due_id = d.id) p ON true
                WHERE d.membership_id = ANY(%s) AND d.payer = 'member' AND d.month <= %s GROUP BY d.membership_id, d.month
            ) months GROUP BY membership_id HAVING SUM(open) > 0
            """,
            [list(memberships), on],
        )
        return {membership: (months, amount) for membership, months, amount in cursor.fetchall()}


def statement(membership: Membership, on: datetime.date) -> tuple[StatementLine, ...]:
    """All dues and receipts of a member in order, with the balance: below 0 is owed, above is paid ahead."""
    ids = [spell.pk for spell in spells(membership)]
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT month AS "on", 'due' AS what, rule AS about, -amount FROM contributions_due
            WHERE membership_id = ANY(%(ids)s) AND payer = 'member' AND month <= %(on)s
            UNION ALL
            SELECT r.received_on, CASE WHEN r.reverses_id IS NULL THEN 'receipt' ELSE 'reversal' END, r.channel || ' ' || r.number, r.amount
            FROM contributions_receipt r LEFT JOIN contributions_match m ON m.receipt_id = r.id
            WHERE COALESCE(r.membership_id, m.membership_id) = ANY(%(ids)s) AND r.received_on <= %(on)s
            ORDER BY 1, 2, 3
            """,
            {"ids": ids, "on": on},
        )
        rows = cursor.fetchall()
    lines, balance = [], Decimal(0)
    for day, what, about, amount in rows:
        balance += amount
        lines.append(StatementLine(day, what, about, amount, balance))
    return tuple(lines)
