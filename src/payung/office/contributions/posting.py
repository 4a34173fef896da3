"""The ledger's side of contributions, set by set: what an act entered as receipts, and what they pay."""

from __future__ import annotations

from django.db import connection

from payung.office.acts import Act
from payung.office.ledger.models import Account

_RECEIPTS = """
    INSERT INTO ledger_transaction (office_id, key, "on", currency, about, act_id, posted_at)
    SELECT r.office_id, 'receipt:' || r.id, CASE WHEN p.id IS NULL THEN r.received_on ELSE %(today)s END, r.currency, 'receipt:' || r.id,
           r.act_id, now()
    FROM contributions_receipt r
    LEFT JOIN ledger_period p ON p.office_id = r.office_id AND p.month = date_trunc('month', r.received_on)::date
    WHERE r.office_id = %(office)s AND r.act_id = %(act)s AND r.reverses_id IS NULL ON CONFLICT (key) DO NOTHING
"""
_RECEIPT_ENTRIES = """
    INSERT INTO ledger_entry (transaction_id, account_id, amount)
    SELECT t.id, side.account, side.sign * r.amount FROM contributions_receipt r JOIN ledger_transaction t ON t.key = 'receipt:' || r.id
    CROSS JOIN LATERAL (VALUES
        (CASE WHEN r.channel IN ('book', 'counter') THEN %(cash)s::bigint ELSE %(bank)s::bigint END, 1),
        (CASE WHEN r.membership_id IS NULL THEN %(suspense)s::bigint ELSE %(advances)s::bigint END, -1)) side (account, sign)
    WHERE r.office_id = %(office)s AND r.act_id = %(act)s AND r.reverses_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.transaction_id = t.id)
"""
_ALLOCATIONS = """
    INSERT INTO ledger_transaction (office_id, key, "on", currency, about, act_id, posted_at)
    SELECT d.office_id, 'allocation:' || a.id, %(today)s, d.currency, 'due:' || d.id, a.act_id, now()
    FROM contributions_allocation a JOIN contributions_due d ON d.id = a.due_id
    WHERE d.office_id = %(office)s AND a.act_id = %(act)s AND a.amount > 0 ON CONFLICT (key) DO NOTHING
"""
_ALLOCATION_ENTRIES = """
    INSERT INTO ledger_entry (transaction_id, account_id, amount)
    SELECT t.id, side.account, side.sign * a.amount FROM contributions_allocation a
    JOIN contributions_due d ON d.id = a.due_id JOIN ledger_transaction t ON t.key = 'allocation:' || a.id
    CROSS JOIN (VALUES (%(advances)s::bigint, 1), (%(receivable)s::bigint, -1)) side (account, sign)
    WHERE d.office_id = %(office)s AND a.act_id = %(act)s AND a.amount > 0
      AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.transaction_id = t.id)
"""


def post_receipts(act: Act, office: int, codes: dict[str, str]) -> None:
    """Post what the act entered as receipts: money in, owed to who paid it; on the day received, or today if its month is closed."""
    _post(act, office, codes, _RECEIPTS, _RECEIPT_ENTRIES)


def post_allocations(act: Act, office: int, codes: dict[str, str]) -> None:
    """Post what the act let receipts pay."""
    _post(act, office, codes, _ALLOCATIONS, _ALLOCATION_ENTRIES)


def _post(act: Act, office: int, codes: dict[str, str], transactions: str, entries: str) -> None:
    ids = dict(Account.objects.filter(code__in=codes.values()).values_list("code", "id"))
    values = {kind: ids[code] for kind, code in codes.items()} | {"office": office, "act": act.id, "today": act.day}
    with connection.cursor() as cursor:
        cursor.execute(transactions, values)
        cursor.execute(entries, values)
