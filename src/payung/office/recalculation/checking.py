"""Everything in an office's recalculations that is not as it must be: what was stored is what was posted."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

from payung.office.ledger.closing import Finding

# By difference: what is stored, and what the act that approved it posted on the claim's account of benefits.
_POSTED = """
    WITH stored AS (
        SELECT f.id, f.claim_id, f.after_id, f.after - f.before AS changed, c.number, r.status,
               (SELECT COALESCE(SUM(value::numeric), 0) FROM jsonb_each_text(f.amounts)) AS amount,
               (SELECT COALESCE(SUM(value::numeric), 0) FROM jsonb_each_text(f.recovered)) AS recovered,
               (SELECT COALESCE(SUM(i.amount), 0) FROM recalculation_instalment i WHERE i.difference_id = f.id) AS instalments,
               d.act_id, d.about
        FROM recalculation_difference f JOIN recalculation_recalculation r ON r.id = f.recalculation_id
        JOIN claims_claim c ON c.id = f.claim_id LEFT JOIN decisions_decision d ON d.id = f.after_id
        WHERE f.office_id = %(office)s
    ), about AS (
        SELECT 'claim:' || claim_id AS about, claim_id FROM stored
        UNION SELECT 'payable:' || p.id, s.claim_id FROM stored s JOIN payments_payable p
            ON p.office_id = %(office)s AND substring(p.about FROM '^claim:([0-9]+)/')::bigint = s.claim_id
    ), posted AS (
        SELECT s.id, SUM(e.amount) FILTER (WHERE a.kind = 'benefits') AS benefits,
               SUM(e.amount) FILTER (WHERE a.kind = 'recoverable') AS recoverable
        FROM stored s JOIN about b ON b.claim_id = s.claim_id
        JOIN ledger_transaction t ON t.about = b.about AND t.act_id = s.act_id AND t.office_id = %(office)s
        JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id GROUP BY s.id
    )
    SELECT s.*, COALESCE(p.benefits, 0) AS benefits, COALESCE(p.recoverable, 0) AS recoverable FROM stored s LEFT JOIN posted p USING (id)
"""
# Each query gives texts of what is wrong; all take the office.
_QUERIES: tuple[tuple[str, str], ...] = (
    (
        "difference",
        f"""
        SELECT 'The difference of claim ' || number || ' is stored as ' || amount || ', from before to after it is ' || changed || '.'
        FROM ({_POSTED}) f WHERE amount <> changed
        """,
    ),
    (
        "posted",
        f"""
        SELECT 'The difference of claim ' || number || ' is ' || amount || ', of which ' || recovered || ' is claimed back; posted were '
               || benefits || ', and ' || recoverable || ' to claim back.'
        FROM ({_POSTED}) f WHERE CASE WHEN status = 'approved' THEN benefits <> amount OR recoverable <> recovered
            OR about IS DISTINCT FROM 'claim:' || claim_id ELSE after_id IS NOT NULL OR recovered <> 0 END
        """,
    ),
    (
        "instalments",
        f"""
        SELECT 'Of claim ' || number || ' ' || recovered || ' is claimed back, in instalments of ' || instalments || ' together.'
        FROM ({_POSTED}) f WHERE instalments <> recovered
        """,
    ),
    (
        "paid-back",
        """
        SELECT 'Instalment ' || i.id || ' is ' || CASE WHEN i.paid_on IS NULL THEN 'not ' ELSE '' END
               || 'paid back; the ledger says otherwise.'
        FROM recalculation_instalment i LEFT JOIN ledger_transaction t ON t.key = 'instalment:' || i.id
        LEFT JOIN ledger_entry e ON e.transaction_id = t.id AND e.amount > 0
        WHERE i.office_id = %(office)s AND (i.paid_on IS NULL) = (e.amount IS NOT DISTINCT FROM i.amount)
        """,
    ),
    (
        "sum",
        """
        SELECT 'Recalculation ' || r.id || ' gives and takes other sums than its differences.' FROM recalculation_recalculation r
        LEFT JOIN recalculation_difference f ON f.recalculation_id = r.id WHERE r.office_id = %(office)s GROUP BY r.id
        HAVING r.gives - r.takes <> COALESCE(SUM((SELECT SUM(value::numeric) FROM jsonb_each_text(f.amounts))), 0)
        """,
    ),
    (
        "same-user",
        "SELECT 'Recalculation ' || id || ' was proposed and approved by one user.' FROM recalculation_recalculation"
        " WHERE office_id = %(office)s AND approved_by = proposed_by",
    ),
)


def verify(office: int) -> Iterator[Finding]:
    """Everything in an office's recalculations that is not as it must be."""
    with connection.cursor() as cursor:
        for kind, query in _QUERIES:
            cursor.execute(query, {"office": office})
            yield from (Finding(kind, text) for (text,) in cursor.fetchall())
