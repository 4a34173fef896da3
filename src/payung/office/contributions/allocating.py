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
    WITH scope AS ({scope}),
    dues AS (
        SELECT d.id, d.membership_id, d.month, d.amount - COALESCE(SUM(a.amount), 0) AS open
        FROM contributions_due d LEFT JOIN contributions_allocation a ON a.due_id = d.id
        WHERE d.membership_id IN (SELECT id FROM scope) AND d.payer = 'member'
        GROUP BY d.id HAVING d.amount - COALESCE(SUM(a.amount), 0) > 0
    ),
    receipts AS (
        SELECT r.id, COALESCE(r.membership_id, m.membership_id) AS membership_id, r.received_on,
               r.amount - COALESCE(SUM(a.amount), 0) AS unused
        FROM contributions_receipt r
        LEFT JOIN contributions_match m ON m.receipt_id = r.id
        LEFT JOIN contributions_allocation a ON a.receipt_id = r.id
        WHERE COALESCE(r.membership_id, m.membership_id) IN (SELECT id FROM scope) AND r.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM contributions_receipt u WHERE u.reverses_id = r.id)
        GROUP BY r.id, m.membership_id HAVING r.amount - COALESCE(SUM(a.amount), 0) > 0
    ),
    d AS (SELECT *, SUM(open) OVER (PARTITION BY membership_id ORDER BY month, id) AS upto FROM dues),
    r AS (SELECT *, SUM(unused) OVER (PARTITION BY membership_id ORDER BY received_on, id) AS upto FROM receipts)
    INSERT INTO contributions_allocation (receipt_id, due_id, amount, act_id)
    SELECT r.id, d.id, LEAST(d.upto, r.upto) - GREATEST(d.upto - d.open, r.upto - r.unused), %(act)s
    FROM d JOIN r USING (membership_id)
    WHERE LEAST(d.upto, r.upto) > GREATEST(d.upto - d.open, r.upto - r.unused)
    RETURNING id, due_id, receipt_id, amount
"""


@dataclass(frozen=True, slots=True)
class Allocated:
    """A due that a receipt pays, and how much of it."""

    id: int
    due: int
    receipt: int
    amount: Decimal


def allocate_all(office: int, scheme: str, act: int | None) -> Decimal:
    """The same for every member of a scheme in an office who has paid ahead; how much it comes to."""
    scope = "SELECT id FROM membership_membership WHERE office_id = %(office)s AND scheme = %(scheme)s"
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE contributions_allocation IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute(
            f"WITH made AS ({_MATCHED.format(scope=scope)}) SELECT COALESCE(SUM(amount), 0) FROM made",
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
        cursor.execute(_MATCHED.format(scope=scope), {"memberships": list(memberships), "act": act})
        return tuple(Allocated(*row) for row in cursor.fetchall())
