"""What was paid, what is owed: months paid for the law, what is owed, the member's statement."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection

from payung.law.language import EMPLOYER, GOVERNMENT
from payung.office.contributions.posting import INCOME_OF
from payung.office.membership.describing import spells
from payung.office.membership.models import Membership
from payung.office.people.models import Fact
from payung.office.prepared import ask
from payung.office.schemes import scheme_setup

_MONTHS = """
    SELECT d.membership_id, d.month, SUM(d.amount), COALESCE(SUM(p.paid), 0), COALESCE(SUM(p.by_then), 0) FROM contributions_due d
    LEFT JOIN LATERAL (
        SELECT SUM(a.amount) AS paid, SUM(a.amount) FILTER (WHERE r.received_on <= %s) AS by_then
        FROM contributions_allocation a JOIN contributions_receipt r ON r.id = a.receipt_id WHERE a.due_id = d.id
    ) p ON true
    WHERE d.membership_id = ANY(%s::bigint[]) AND d.payer = 'member' GROUP BY d.membership_id, d.month
"""


# What they owe is what stands on the ledger's account of their dues: one entry a run, however many members it was for.
_SHARES = """
    SELECT scheme, payer, currency, owed, received, owed - received FROM (
        SELECT a.scheme, p.payer, a.currency, COALESCE((
            SELECT -SUM(e.amount) FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
            WHERE e.account_id = a.id AND t."on" <= %(on)s), 0) AS owed, COALESCE((
            SELECT SUM(r.amount) FROM contributions_sharereceipt r
            WHERE r.office_id = a.office_id AND r.scheme = a.scheme AND r.payer = p.payer AND r.received_on <= %(on)s), 0) AS received
        FROM unnest(%(kinds)s::text[], %(payers)s::text[]) p (kind, payer)
        JOIN ledger_account a ON a.kind = p.kind AND a.office_id = %(office)s
    ) shares WHERE owed <> 0 OR received <> 0 ORDER BY scheme, payer
"""


@dataclass(frozen=True, slots=True)
class Share:
    """What the government or employers owe of a scheme's dues up to a day, what of it was received, and what is open."""

    scheme: str
    payer: str
    currency: str
    owed: Decimal
    received: Decimal
    open: Decimal


@dataclass(frozen=True, slots=True)
class Standing:
    """The months whose dues a member had paid in full by a day (`2026-01`), in how many months something is owed, and how much."""

    months_paid: tuple[str, ...]
    months_owed: int
    owed: Decimal


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
    return list(standings([membership], on)[membership.pk].months_paid)


def standings(
    memberships: Sequence[Membership], on: datetime.date, recorded: Mapping[str, Any] | None = None
) -> dict[int, Standing]:
    """How memberships stand on a day, by id: months paid in all their spells; what is owed of the last one, for months begun by then.

    Months recorded from before the office's books count as paid. `recorded`: the facts of the day, if all are of one person who is read
    already.
    """
    chain = {one.pk: [spell.pk for spell in spells(one)] for one in memberships}
    rows = ask(_MONTHS, [on, sorted({spell for found in chain.values() for spell in found})])
    before = _months_before_the_books(memberships, on) if recorded is None else {}
    found = {}
    for one in memberships:
        known = recorded or before.get(one.person_id, {})
        months = known.get(scheme_setup(one.scheme).paid_months or "")
        paid = set(months if isinstance(months, list) else ())
        paid |= {f"{row[1]:%Y-%m}" for row in rows if row[0] in chain[one.pk] and 0 < row[2] <= row[4]}
        still = [row[2] - row[3] for row in rows if row[0] == one.pk and row[1] <= on]
        owed = max(sum(still, Decimal(0)), Decimal(0))
        found[one.pk] = Standing(tuple(sorted(paid)), sum(amount > 0 for amount in still) if owed else 0, owed)
    return found


def _months_before_the_books(memberships: Sequence[Membership], on: datetime.date) -> dict[int, dict[str, Any]]:
    """The facts that say so, by person and name."""
    names = {scheme_setup(one.scheme).paid_months for one in memberships} - {None}
    found: dict[int, dict[str, Any]] = {}
    people = {one.person_id for one in memberships}
    for fact in Fact.objects.filter(person__in=people, name__in=names, since__lte=on).order_by("since", "id"):
        found.setdefault(fact.person_id, {})[fact.name] = fact.value
    return found


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


def shares(office: int, on: datetime.date) -> tuple[Share, ...]:
    """The shares of government and employers in an office's dues that were made up to a day, by scheme and payer."""
    payers = {INCOME_OF[payer]: payer for payer in (GOVERNMENT, EMPLOYER)}
    values = {"office": office, "on": on, "kinds": [*payers], "payers": [*payers.values()]}
    with connection.cursor() as cursor:
        cursor.execute(_SHARES, values)
        return tuple(Share(*row) for row in cursor.fetchall())


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
