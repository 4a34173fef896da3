"""Whether everything in the office is as it must be: each room's own check, office by office."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.db import connection

from payung.law.faults import DecisionRefused
from payung.office import doorway
from payung.office.claims.checking import verify as verify_claims
from payung.office.claims.models import Claim
from payung.office.contributions.posting import INCOME_OF
from payung.office.decisions.models import Decision
from payung.office.ledger.closing import Finding
from payung.office.ledger.closing import verify as verify_ledger
from payung.office.payments.checking import verify as verify_payments
from payung.office.people.models import Household, Person
from payung.office.people.numbers import is_number
from payung.office.recalculation.checking import verify as verify_recalculations

REPLAYED = 100  # of each office the latest decisions, and those by which the latest claims were granted


def verify(office: int, replayed: int | None = REPLAYED) -> Iterator[tuple[str, Finding]]:
    """Every finding in an office, with the room in which it was made; nothing if all is well.

    `replayed`: how many of the latest decisions, and of those by which claims were granted, are taken again; None for all.
    """
    for room, check in CHECKS.items():
        for finding in check(office):
            yield room, finding
    for finding in _decisions(office, replayed):
        yield "decisions", finding


def _people(office: int) -> Iterator[Finding]:
    for model, what in ((Person, "person"), (Household, "household")):
        for number in model.objects.filter(office_id=office).values_list("number", flat=True).iterator():
            if not is_number(number):
                yield Finding("number", f"The check digit of {what} {number} is wrong.")


def _contributions(office: int) -> Iterator[Finding]:
    for sql, kind, message in _MONEY:
        with connection.cursor() as cursor:
            cursor.execute(sql, [office] * sql.count("%s"))
            for (number,) in cursor.fetchall():
                yield Finding(kind, message.format(number))


_INCOME = ", ".join(f"('{kind}', '{payer}')" for payer, kind in INCOME_OF.items())
_MONEY = (
    (
        "SELECT d.id FROM contributions_due d JOIN contributions_allocation a ON a.due_id = d.id WHERE d.office_id = %s"
        " GROUP BY d.id HAVING SUM(a.amount) > d.amount OR SUM(a.amount) < 0 ORDER BY d.id",
        "overpaid",
        "Due {} is paid by more than it is.",
    ),
    (
        "SELECT r.id FROM contributions_receipt r JOIN contributions_allocation a ON a.receipt_id = r.id WHERE r.office_id = %s"
        " GROUP BY r.id HAVING SUM(a.amount) > r.amount OR SUM(a.amount) < 0 ORDER BY r.id",
        "overused",
        "Receipt {} pays more than was received.",
    ),
    (
        "SELECT r.id FROM contributions_receipt r WHERE r.office_id = %s AND NOT EXISTS"
        " (SELECT 1 FROM ledger_transaction t WHERE t.about = 'receipt:' || r.id) ORDER BY r.id",
        "unposted",
        "Receipt {} is not in the ledger.",
    ),
    (
        """
        WITH owed AS (
            SELECT m.scheme, SUM(d.amount - COALESCE(p.paid, 0)) AS amount FROM contributions_due d
            JOIN membership_membership m ON m.id = d.membership_id
            LEFT JOIN (SELECT due_id, SUM(amount) AS paid FROM contributions_allocation GROUP BY due_id) p ON p.due_id = d.id
            WHERE d.office_id = %s GROUP BY m.scheme
        ), shares AS (
            SELECT scheme, SUM(amount) AS amount FROM contributions_sharereceipt WHERE office_id = %s GROUP BY scheme
        ), posted AS (
            SELECT a.scheme, SUM(e.amount) AS amount FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
            WHERE a.office_id = %s AND a.kind = 'receivable' GROUP BY a.scheme
        )
        SELECT scheme FROM owed FULL JOIN shares USING (scheme) FULL JOIN posted USING (scheme)
        WHERE COALESCE(owed.amount, 0) - COALESCE(shares.amount, 0) <> COALESCE(posted.amount, 0) ORDER BY scheme
        """,
        "receivable",
        "Members and others owe {} another amount by their dues than by the ledger.",
    ),
    (
        """
        SELECT r.id FROM contributions_sharereceipt r WHERE r.office_id = %s AND NOT EXISTS (
            SELECT 1 FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id
            WHERE t.key = 'share:' || r.id AND a.scheme = r.scheme AND a.kind = 'receivable' AND e.amount = -r.amount) ORDER BY r.id
        """,
        "unposted",
        "Receipt {} of a share is not in the ledger as it is.",
    ),
    (
        f"""
        WITH due AS (
            SELECT m.scheme, d.payer, SUM(d.amount) AS amount FROM contributions_due d
            JOIN membership_membership m ON m.id = d.membership_id WHERE d.office_id = %s GROUP BY m.scheme, d.payer
        ), posted AS (
            SELECT a.scheme, i.payer, -SUM(e.amount) AS amount FROM (VALUES {_INCOME}) i (kind, payer)
            JOIN ledger_account a ON a.kind = i.kind JOIN ledger_entry e ON e.account_id = a.id
            WHERE a.office_id = %s GROUP BY a.scheme, i.payer
        ), shares AS (
            SELECT scheme, payer, SUM(amount) AS amount FROM contributions_sharereceipt WHERE office_id = %s GROUP BY scheme, payer
        )
        SELECT scheme || ' of ' || payer FROM due FULL JOIN posted USING (scheme, payer) FULL JOIN shares USING (scheme, payer)
        WHERE COALESCE(due.amount, 0) <> COALESCE(posted.amount, 0) OR shares.amount > COALESCE(due.amount, 0) ORDER BY 1
        """,
        "payer",
        "The contributions to {} are another amount by the dues than by the ledger, or more was received.",
    ),
    (
        """
        SELECT DISTINCT unused.membership_id FROM (
            SELECT COALESCE(r.membership_id, m.membership_id) AS membership_id FROM contributions_receipt r
            LEFT JOIN contributions_match m ON m.receipt_id = r.id LEFT JOIN contributions_allocation a ON a.receipt_id = r.id
            WHERE r.office_id = %s AND r.reverses_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM contributions_receipt u WHERE u.reverses_id = r.id)
            GROUP BY r.id, m.membership_id HAVING r.amount > COALESCE(SUM(a.amount), 0)
        ) unused WHERE unused.membership_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM contributions_ahead a WHERE a.membership_id = unused.membership_id) ORDER BY 1
        """,
        "advance",
        "Membership {} has paid ahead and is not among those who have: the dues of a month would not find it.",
    ),
)


def _decisions(office: int, most: int | None) -> Iterator[Finding]:
    latest = Decision.objects.filter(office_id=office).order_by("-id")
    granted = Claim.objects.filter(office_id=office, granted_id__isnull=False).order_by("-id")
    ids = {*latest.values_list("id", flat=True)[:most], *granted.values_list("granted_id", flat=True)[:most]}
    for decision in Decision.objects.filter(pk__in=ids).order_by("-id").iterator(500):
        told = f"Decision {decision.pk} ({decision.about})"
        try:
            again = doorway.replay(decision)
        except DecisionRefused as refused:
            yield Finding("replay", f"{told} cannot be taken again: {refused}")
            continue
        if not again.same:
            yield Finding("replay", f"{told} comes out otherwise: {', '.join(again.differences)}.")


CHECKS: dict[str, Callable[[int], Iterable[Finding]]] = {
    "people": _people,
    "ledger": verify_ledger,
    "contributions": _contributions,
    "claims": verify_claims,
    "payments": verify_payments,
    "recalculation": verify_recalculations,
}
