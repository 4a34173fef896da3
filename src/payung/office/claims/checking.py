"""Everything in an office's claims that is not as it must be: states, decisions, and what is owed on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import connection

from payung.law.faults import LawRefused
from payung.office.claims.models import Claim
from payung.office.ledger.closing import Finding
from payung.office.schemes import scheme_setup

# Each query gives texts of what is wrong; all take the office.
_QUERIES: tuple[tuple[str, str], ...] = (
    (
        "status",
        """
        SELECT 'Claim ' || c.number || ' is ' || c.status || ', but its last step led to ' || COALESCE(s.after, 'nothing') || '.'
        FROM claims_claim c LEFT JOIN (
            SELECT DISTINCT ON (subject_id) subject_id, after FROM claims_step WHERE office_id = %(office)s AND process = 'claim'
            ORDER BY subject_id, id DESC
        ) s ON s.subject_id = c.id WHERE c.office_id = %(office)s AND c.status IS DISTINCT FROM s.after ORDER BY c.id
        """,
    ),
    (
        "decision",
        """
        SELECT 'Claim ' || c.number || ' is granted without a decision of its own.' FROM claims_claim c
        LEFT JOIN decisions_decision d ON d.id = c.granted_id
        WHERE c.office_id = %(office)s AND c.status IN ('approved', 'paid') AND (c.granted_id IS DISTINCT FROM c.decision_id
              OR d.about IS DISTINCT FROM 'claim:' || c.id OR d.scheme <> c.scheme OR d."on" <> c.happened_on) ORDER BY c.id
        """,
    ),
    (
        "same-user",
        "SELECT 'Claim ' || number || ' was decided and approved by one user.' FROM claims_claim"
        " WHERE office_id = %(office)s AND approved_by = decided_by ORDER BY id",
    ),
    (
        "payee",
        """
        SELECT 'Payable ' || p.id || ' is owed to somebody else than claim ' || COALESCE(c.number, 'that is not there') || ' says.'
        FROM payments_payable p LEFT JOIN claims_claim c ON c.id = substring(p.about FROM '^claim:([0-9]+)/')::bigint
        WHERE p.office_id = %(office)s AND p.about ~ '^claim:[0-9]+/' AND p.person_id IS DISTINCT FROM COALESCE(c.payee_id, c.person_id)
        ORDER BY p.id
        """,
    ),
    (
        "paid",
        """
        SELECT 'Claim ' || c.number || ' is ' || c.status || ', but its payables say otherwise.' FROM claims_claim c JOIN (
            SELECT substring(about FROM '^claim:([0-9]+)/')::bigint AS claim, bool_or(status = 'paid') AS any_paid,
                   bool_or(status NOT IN ('paid', 'cancelled')) AS any_open
            FROM payments_payable WHERE office_id = %(office)s AND about ~ '^claim:[0-9]+/' GROUP BY 1
        ) p ON p.claim = c.id WHERE c.office_id = %(office)s
            AND (c.status = 'paid' AND p.any_open OR c.status = 'approved' AND p.any_paid AND NOT p.any_open) ORDER BY c.id
        """,
    ),
)

# By claim and rule: what its decision grants, what is owed and not cancelled nor claimed back, and what was cancelled by hand.
_AMOUNTS = """
    WITH chosen AS (
        SELECT c.id, c.number, c.status, c.amount, d.answers, d.inputs -> 'members' -> 0 ->> 'id' AS claimant
        FROM claims_claim c LEFT JOIN decisions_decision d ON d.id = c.granted_id AND c.status NOT IN ('rejected', 'withdrawn')
        WHERE c.office_id = %(office)s AND c.scheme = %(scheme)s AND c.kind = %(kind)s
    ), granted AS (
        SELECT id, rule, CASE WHEN jsonb_typeof(value) IN ('number', 'string') THEN (value #>> '{}')::numeric END AS amount
        FROM (
            SELECT id, rule, CASE WHEN answers -> claimant ? rule THEN answers -> claimant ELSE answers -> 'household' END -> rule AS value
            FROM chosen, unnest(%(rules)s::text[]) AS rule
        ) answered
    ), payables AS (
        SELECT substring(about FROM '^claim:([0-9]+)/')::bigint AS id, split_part(about, '/', 2) AS rule,
               SUM(amount) FILTER (WHERE status <> 'cancelled') AS owed,
               SUM(amount) FILTER (WHERE status = 'cancelled' AND EXISTS (SELECT 1 FROM acts_actrecord a
                   WHERE a.action = 'payments.cancel' AND a.subject = 'payable:' || p.id)) AS by_hand
        FROM payments_payable p WHERE office_id = %(office)s AND scheme = %(scheme)s AND about ~ '^claim:[0-9]+/' GROUP BY 1, 2
    ), recovered AS (
        SELECT f.claim_id AS id, r.key AS rule, SUM(r.value::numeric) AS amount FROM recalculation_difference f,
            jsonb_each_text(f.recovered) r WHERE f.office_id = %(office)s GROUP BY 1, 2
    ), sums AS (
        SELECT g.id, g.rule, round(COALESCE(g.amount, 0), 4) AS granted, COALESCE(p.by_hand, 0) AS by_hand,
               COALESCE(p.owed, 0) - COALESCE(r.amount, 0) AS owed
        FROM granted g LEFT JOIN payables p USING (id, rule) LEFT JOIN recovered r USING (id, rule)
    )
    SELECT 'Claim ' || c.number || ' is granted ' || s.granted || ' by ' || s.rule || ', and owed ' || s.owed || '.'
    FROM sums s JOIN chosen c USING (id) WHERE s.owed NOT BETWEEN s.granted - s.by_hand AND s.granted
    UNION ALL
    SELECT 'Claim ' || c.number || ' has the amount ' || COALESCE(c.amount::text, 'none') || ', its decision grants '
           || SUM(s.granted) || '.'
    FROM sums s JOIN chosen c USING (id) WHERE c.status IN ('approved', 'paid')
    GROUP BY c.id, c.number, c.amount HAVING c.amount IS DISTINCT FROM SUM(s.granted)
    UNION ALL
    SELECT 'Claim ' || c.number || ' is owed by ' || p.rule || ', which it does not ask.'
    FROM payables p JOIN chosen c USING (id) WHERE p.owed > 0 AND p.rule <> ALL (%(rules)s)
"""


def verify(office: int) -> Iterator[Finding]:
    """Everything in an office's claims that is not as it must be; whether decisions come out again, `records.verifying` says."""
    with connection.cursor() as cursor:
        for kind, query in _QUERIES:
            cursor.execute(query, {"office": office})
            yield from (Finding(kind, text) for (text,) in cursor.fetchall())
        for scheme, of_kind, rules in _asked(office):
            if rules is None:
                yield Finding("setup", f"There are claims of {scheme}, {of_kind}, for which there is no setup.")
                continue
            values: dict[str, Any] = {"office": office, "scheme": scheme, "kind": of_kind, "rules": rules}
            cursor.execute(_AMOUNTS, values)
            yield from (Finding("owed", text) for (text,) in cursor.fetchall())


def _asked(office: int) -> Iterator[tuple[str, str, list[str] | None]]:
    """The kinds of claims that an office has, with the rules that each asks."""
    kinds = Claim.objects.filter(office_id=office).order_by("scheme", "kind").values_list("scheme", "kind").distinct()
    for scheme, kind in list(kinds):
        try:
            found = scheme_setup(scheme).claims.get(kind)
        except LawRefused:
            found = None
        yield scheme, kind, [rule.name for rule in found.rules] if found else None
