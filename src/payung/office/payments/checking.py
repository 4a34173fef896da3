"""Everything in an office's payments that is not as it must be."""

from __future__ import annotations

from decimal import Decimal

from django.db import connection

from payung.office.ledger.closing import Finding

# Each query gives texts of what is wrong; all take the office.
_QUERIES: tuple[tuple[str, str], ...] = (
    (
        "paid-twice",
        """
        SELECT 'Payable ' || l.payable_id || ' was paid ' || COUNT(*) || ' times.' FROM payments_line l
        JOIN payments_outcome o ON o.line_id = l.id AND o.what = 'settled' WHERE l.office_id = %(office)s AND NOT EXISTS
            (SELECT 1 FROM payments_outcome r WHERE r.line_id = l.id AND r.what = 'returned')
        GROUP BY l.payable_id HAVING COUNT(*) > 1
        """,
    ),
    (
        "not-posted",
        """
        SELECT 'Line ' || l.end_to_end_id || ' was settled and not posted with its amount.' FROM payments_line l
        JOIN payments_outcome o ON o.line_id = l.id AND o.what = 'settled' WHERE l.office_id = %(office)s AND NOT EXISTS (
            SELECT 1 FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
            JOIN ledger_account a ON a.id = e.account_id AND a.kind = 'bank'
            WHERE t.key = 'line:' || l.id AND e.amount = -l.amount AND t.currency = l.currency)
        """,
    ),
    (
        "not-reversed",
        """
        SELECT 'Line ' || l.end_to_end_id || ' was returned and its posting not reversed.' FROM payments_line l
        JOIN payments_outcome o ON o.line_id = l.id AND o.what = 'returned' WHERE l.office_id = %(office)s AND NOT EXISTS (
            SELECT 1 FROM ledger_transaction t JOIN ledger_transaction r ON r.reverses_id = t.id WHERE t.key = 'line:' || l.id)
        """,
    ),
    (
        "posted-unpaid",
        """
        SELECT 'Transaction ' || t.id || ' (' || t.key || ') pays what was not settled.' FROM ledger_transaction t
        WHERE t.office_id = %(office)s AND t.key ~ '^line:[0-9]+$' AND NOT EXISTS
            (SELECT 1 FROM payments_outcome o WHERE 'line:' || o.line_id = t.key AND o.what = 'settled')
        """,
    ),
    (
        "status",
        """
        SELECT 'Payable ' || p.id || ' is ' || p.status || ', but its line says otherwise.' FROM payments_payable p
        LEFT JOIN payments_liveline v ON v.payable_id = p.id
        LEFT JOIN payments_outcome o ON o.line_id = v.line_id AND o.what = 'settled'
        WHERE p.office_id = %(office)s AND p.status <> CASE WHEN o.id IS NOT NULL THEN 'paid' WHEN v.line_id IS NOT NULL THEN 'in_batch'
            WHEN p.status IN ('open', 'stopped', 'cancelled') THEN p.status ELSE 'open' END
        """,
    ),
    (
        "sum",
        """
        SELECT 'Batch ' || b.number || ' has other lines than were made.' FROM payments_batch b JOIN payments_line l ON l.batch_id = b.id
        WHERE b.office_id = %(office)s AND b.status IN ('made', 'released', 'sent', 'settled')
          AND NOT EXISTS (SELECT 1 FROM payments_outcome o WHERE o.line_id = l.id AND o.what = 'withdrawn')
        GROUP BY b.id HAVING COUNT(*) <> b.count OR SUM(l.amount) <> b.total
        """,
    ),
    (
        "amount",
        """
        SELECT 'Payable ' || p.id || ' is ' || p.amount || ', and its line pays ' || l.amount || '.' FROM payments_payable p
        JOIN payments_liveline v ON v.payable_id = p.id JOIN payments_line l ON l.id = v.line_id
        WHERE p.office_id = %(office)s AND (l.amount <> p.amount OR l.currency <> p.currency)
        """,
    ),
    (
        "unsettled",
        """
        SELECT 'Batch ' || b.number || ' is settled, but not all of its lines are.' FROM payments_batch b
        JOIN payments_line l ON l.batch_id = b.id WHERE b.office_id = %(office)s AND b.status = 'settled' AND NOT EXISTS
            (SELECT 1 FROM payments_outcome o WHERE o.line_id = l.id AND o.what <> 'accepted') GROUP BY b.id
        """,
    ),
    (
        "same-user",
        "SELECT 'Batch ' || number || ' was made and released by one user.' FROM payments_batch"
        " WHERE office_id = %(office)s AND released_by = made_by",
    ),
    (
        "loan",
        """
        SELECT 'Loan ' || l.number || ' has a schedule that does not pay it back.' FROM payments_loan l
        JOIN payments_instalment i ON i.loan_id = l.id WHERE l.office_id = %(office)s
        GROUP BY l.id HAVING SUM(i.principal) + MIN(i.balance_after) <> l.amount
        """,
    ),
)


def verify(office: int) -> tuple[Finding, ...]:
    """Everything in an office's payments that is not as it must be; empty if all is well."""
    findings: list[Finding] = []
    with connection.cursor() as cursor:
        for kind, query in _QUERIES:
            cursor.execute(query, {"office": office})
            findings += [Finding(kind, text) for (text,) in cursor.fetchall()]
        for scheme, currency, owed, posted in _payable_sums(office):
            if owed != posted:
                message = f"{scheme} owes {owed:f} {currency} by its payables, and {posted:f} by the ledger."
                findings.append(Finding("payable", message))
    return tuple(findings)


def _payable_sums(office: int) -> list[tuple[str, str, Decimal, Decimal]]:
    """For each scheme and currency, what payables leave unpaid, and what the ledger says is payable."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH owed AS (
                SELECT scheme, currency, SUM(amount) AS amount FROM payments_payable
                WHERE office_id = %(office)s AND status NOT IN ('paid', 'cancelled') GROUP BY scheme, currency
            ), posted AS (
                SELECT a.scheme, a.currency, -COALESCE(SUM(e.amount), 0) AS amount
                FROM ledger_account a LEFT JOIN ledger_entry e ON e.account_id = a.id
                WHERE a.office_id = %(office)s AND a.kind = 'payable' GROUP BY a.scheme, a.currency
            )
            SELECT COALESCE(o.scheme, p.scheme), COALESCE(o.currency, p.currency), COALESCE(o.amount, 0), COALESCE(p.amount, 0)
            FROM owed o FULL JOIN posted p USING (scheme, currency) ORDER BY 1, 2
            """,
            {"office": office},
        )
        return list(cursor.fetchall())
