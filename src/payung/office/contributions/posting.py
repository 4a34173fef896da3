"""The ledger's side of contributions, set by set: receipts that were entered, and the dues that they pay.

What is to be posted is gathered first, with the transactions' ids, so that nothing has to be found in the ledger again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection

from payung.law.language import EMPLOYER, GOVERNMENT, MEMBER
from payung.office.acts import Act
from payung.office.contributions.allocating import Allocated
from payung.office.ledger.models import Account

# The account on which a payer's dues are income.
INCOME_OF = {MEMBER: "contributions", GOVERNMENT: "government", EMPLOYER: "employers"}

_GATHERED = """
    DROP TABLE IF EXISTS gathered;
    CREATE TEMP TABLE gathered ON COMMIT DROP AS
    SELECT nextval(pg_get_serial_sequence('ledger_transaction', 'id')) AS id, found.* FROM ({found}) found
"""
_RECEIPTS = """
    SELECT 'receipt:' || r.id AS key, 'receipt:' || r.id AS about, r.currency, r.amount,
           CASE WHEN p.id IS NULL THEN r.received_on ELSE %(today)s END AS "on",
           CASE WHEN r.channel IN ('book', 'counter') THEN %(cash)s::bigint ELSE %(bank)s::bigint END AS debit,
           CASE WHEN r.membership_id IS NULL THEN %(suspense)s::bigint ELSE %(advances)s::bigint END AS credit
    FROM contributions_receipt r
    LEFT JOIN ledger_period p ON p.office_id = r.office_id AND p.month = date_trunc('month', r.received_on)::date
    WHERE r.id = ANY(%(ids)s) AND r.office_id = %(office)s
"""
_ALLOCATIONS = """
    SELECT 'allocation:' || a.id AS key, 'due:' || d.id AS about, d.currency, a.amount, %(today)s::date AS "on",
           %(advances)s::bigint AS debit, %(receivable)s::bigint AS credit
    FROM unnest(%(ids)s::bigint[], %(dues)s::bigint[], %(amounts)s::numeric[]) a (id, due_id, amount)
    JOIN contributions_due d ON d.id = a.due_id WHERE d.office_id = %(office)s
"""
_TRANSACTIONS = """
    INSERT INTO ledger_transaction (id, office_id, key, "on", currency, about, act_id, posted_at)
    SELECT id, %(office)s, key, "on", currency, about, %(act)s, now() FROM gathered
"""
_ENTRIES = """
    INSERT INTO ledger_entry (transaction_id, account_id, amount)
    SELECT id, debit, amount FROM gathered UNION ALL SELECT id, credit, -amount FROM gathered
"""


def post_receipts(act: Act, office: int, codes: dict[str, str], receipts: Iterable[int]) -> None:
    """Post new receipts, by id: money in, owed to who paid it; on the day received, or today if its month is closed."""
    ids = list(receipts)
    if ids:
        _post(act, office, codes, _RECEIPTS, ids=ids)


def post_allocations(act: Act, office: int, codes: dict[str, str], allocated: Sequence[Allocated]) -> None:
    """Post what receipts pay."""
    if allocated:
        _post(
            act, office, codes, _ALLOCATIONS, ids=[one.id for one in allocated], dues=[one.due for one in allocated],
            amounts=[one.amount for one in allocated],
        )  # fmt: skip


def _post(act: Act, office: int, codes: dict[str, str], found: str, **rows: object) -> None:
    accounts = dict(Account.objects.filter(code__in=codes.values()).values_list("code", "id"))
    values = {kind: accounts[code] for kind, code in codes.items()}
    values |= {**rows, "office": office, "act": act.id, "today": act.day}
    with connection.cursor() as cursor:
        for statement in (_GATHERED.format(found=found), _TRANSACTIONS, _ENTRIES):
            cursor.execute(statement, values)
