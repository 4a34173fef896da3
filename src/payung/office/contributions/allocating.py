"""Which receipt pays which due: the oldest due first, by the oldest receipt; what is left over is an advance.

Set by set in the database, for one member after a receipt and for a whole scheme after a run of dues.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection

# Dues and receipts laid end to end for each member; where a due and a receipt overlap, the one pays the other.
_MATCHED = """
    WITH scope AS MATERIALIZED ({scope}),
    dues AS (
        SELECT d.id, d.membership_id, d.month, d.amount - COALESCE(SUM(a.amount), 0) AS open
        FROM contributions_due d LEFT JOIN contributions_allocation a ON a.due_id = d.id
        WHERE d.membership_id IN (SELECT id FROM scope) AND d.payer = 'member'
        GROUP BY d.id HAVING d.amount - COALESCE(SUM(a.amount), 0) > 0
    ),
    received AS (
        SELECT r.id, r.membership_id, r.received_on, r.amount FROM contributions_receipt r
        WHERE r.membership_id IN (SELECT id FROM scope) AND r.reverses_id IS NULL
        UNION ALL
        SELECT r.id, m.membership_id, r.received_on, r.amount
        FROM contributions_match m JOIN contributions_receipt r ON r.id = m.receipt_id
        WHERE m.membership_id IN (SELECT id FROM scope) AND r.reverses_id IS NULL
    ),
    receipts AS (
        SELECT r.id, r.membership_id, r.received_on, r.amount - COALESCE(SUM(a.amount), 0) AS unused
        FROM received r LEFT JOIN contributions_allocation a ON a.receipt_id = r.id
        WHERE NOT EXISTS (SELECT 1 FROM contributions_receipt u WHERE u.reverses_id = r.id)
        GROUP BY r.id, r.membership_id, r.received_on, r.amount HAVING r.amount - COALESCE(SUM(a.amount), 0) > 0
    ),
    d AS MATERIALIZED (SELECT *, SUM(open) OVER (PARTITION BY membership_id ORDER BY month, id) AS upto FROM dues),
    r AS MATERIALIZED (SELECT *, SUM(unused) OVER (PARTITION BY membership_id ORDER BY received_on, id) AS upto FROM receipts),
    made AS (
        INSERT INTO contributions_allocation (receipt_id, due_id, amount, act_id)
        SELECT r.id, d.id, LEAST(d.upto, r.upto) - GREATEST(d.upto - d.open, r.upto - r.unused), %(act)s
        FROM d JOIN r USING (membership_id)
        WHERE LEAST(d.upto, r.upto) > GREATEST(d.upto - d.open, r.upto - r.unused)
        RETURNING id, due_id, receipt_id, amount
    ),
    ahead AS MATERIALIZED (
        SELECT r.membership_id FROM (SELECT membership_id, MAX(upto) AS unused FROM r GROUP BY membership_id) r
        LEFT JOIN (SELECT membership_id, MAX(upto) AS open FROM d GROUP BY membership_id) d USING (membership_id)
        WHERE r.unused > COALESCE(d.open, 0)
    ),
    noted AS (
        INSERT INTO contributions_ahead (membership_id, office_id)
        SELECT m.id, m.office_id FROM ahead JOIN membership_membership m ON m.id = ahead.membership_id
        WHERE NOT EXISTS (SELECT 1 FROM contributions_ahead known WHERE known.membership_id = m.id)
    ),
    no_longer AS (
        DELETE FROM contributions_ahead gone WHERE gone.membership_id IN (SELECT id FROM scope)
        AND NOT EXISTS (SELECT 1 FROM ahead WHERE ahead.membership_id = gone.membership_id)
    )
"""


@dataclass(frozen=True, slots=True)
class Allocated:
    """A due that a receipt pays, and how much of it."""

    id: int
    due: int
    receipt: int
    amount: Decimal


def allocate_all(office: int, scheme: str, act: int | None) -> Decimal:
    """The same for every member of a scheme in an office who has paid ahead, and nobody else is read; how much it comes to."""
    scope = """
        SELECT m.id FROM contributions_ahead a JOIN membership_membership m ON m.id = a.membership_id
        WHERE m.office_id = %(office)s AND m.scheme = %(scheme)s
    """
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE contributions_allocation IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute(
            f"{_MATCHED.format(scope=scope)} SELECT COALESCE(SUM(amount), 0) FROM made",
            {"office": office, "scheme": scheme, "act": act},
        )
        return Decimal(cursor.fetchone()[0])


def allocate(memberships: Sequence[int], act: int | None) -> tuple[Allocated, ...]:
    """Let what was received and not used pay what is owed, for some memberships, which are locked meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM membership_membership WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE", [list(memberships)]
        )
        scope = "SELECT id FROM membership_membership WHERE id = ANY(%(memberships)s)"
        matched = f"{_MATCHED.format(scope=scope)} SELECT id, due_id, receipt_id, amount FROM made"
        cursor.execute(matched, {"memberships": list(memberships), "act": act})
        return tuple(Allocated(*row) for row in cursor.fetchall())
