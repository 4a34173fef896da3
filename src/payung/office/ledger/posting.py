"""Posting: one transaction, many at once, and the reversal of one."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal
from payung.office.ledger.accounts import account_code
from payung.office.ledger.models import Account, Entry, Period, Transaction
from payung.office.rights.models import Office

Lines = Sequence[tuple[str, Decimal]]


@dataclass(frozen=True, slots=True)
class Posting:
    """A transaction to post: account codes with amounts, debits above 0 and credits below."""

    office: int
    key: str
    on: datetime.date
    currency: str
    about: str
    lines: Lines
    decision: int | None = None


def ensure_scheme_accounts(
    office: int, scheme: str, currency: str, kinds: Iterable[str], on: datetime.date
) -> dict[str, str]:
    """The codes of a scheme's accounts in an office by kind; those that are missing are opened."""
    code = Office.objects.values_list("code", flat=True).get(pk=office)
    codes = {kind: account_code(code, scheme, kind) for kind in kinds}
    Account.objects.bulk_create(
        [
            Account(office_id=office, code=name, scheme=scheme, kind=kind, currency=currency, opened_on=on)
            for kind, name in codes.items()
        ],
        ignore_conflicts=True,
    )
    return codes


def post(
    act: Act,
    *,
    office: int,
    key: str,
    on: datetime.date,
    currency: str,
    lines: Lines,
    about: str,
    decision: int | None = None,
) -> int:
    """Post one transaction and give its id; the same key again gives the same id, and posts nothing.

    Raises Refusal for entries that do not add up, an unknown account, another currency, a closed month.
    """
    ids = post_many(act, [Posting(office, key, on, currency, about, lines, decision)])
    return ids[key]


def post_many(act: Act, postings: Iterable[Posting]) -> dict[str, int]:
    """Post transactions set by set, for runs over a whole register; the ids by key. Keys that exist already are left as they are.

    Raises Refusal, and then nothing of them is posted.
    """
    wanted = {posting.key: posting for posting in postings}
    if not wanted:
        return {}
    accounts = _accounts(wanted.values())
    _check(list(wanted.values()), accounts)
    with connection.cursor() as cursor:
        cursor.execute(_NEW, [*_columns(wanted.values(), act)])
        fresh = dict(cursor.fetchall())
        entries = [
            (fresh[p.key], accounts[code].pk, amount)
            for p in wanted.values()
            if p.key in fresh
            for code, amount in p.lines
        ]
        if entries:
            transactions, places, amounts = zip(*entries, strict=True)
            cursor.execute(_ENTRIES, [list(transactions), list(places), list(amounts)])
        missing = [key for key in wanted if key not in fresh]
        if missing:
            cursor.execute("SELECT key, id FROM ledger_transaction WHERE key = ANY(%s)", [missing])
            fresh |= dict(cursor.fetchall())
    return fresh


_NEW = """
    INSERT INTO ledger_transaction (office_id, key, "on", currency, about, decision_id, act_id, posted_at)
    SELECT *, now() FROM unnest(%s::bigint[], %s::text[], %s::date[], %s::text[], %s::text[], %s::bigint[], %s::bigint[])
    ON CONFLICT (key) DO NOTHING RETURNING key, id
"""
_ENTRIES = """
    INSERT INTO ledger_entry (transaction_id, account_id, amount)
    SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::numeric[])
"""


def _columns(postings: Iterable[Posting], act: Act) -> Iterable[list[Any]]:
    rows = [(p.office, p.key, p.on, p.currency, p.about, p.decision, act.id) for p in postings]
    return map(list, zip(*rows, strict=True))


def _accounts(postings: Iterable[Posting]) -> dict[str, Account]:
    codes = {code for posting in postings for code, _ in posting.lines}
    return {account.code: account for account in Account.objects.filter(code__in=codes)}


def open_day(office: int, day: datetime.date, today: datetime.date) -> datetime.date:
    """The day on which something that happened on a day is posted: that day, or today where its month is closed."""
    return today if Period.objects.filter(office_id=office, month=day.replace(day=1)).exists() else day


def _check(postings: Collection[Posting], accounts: dict[str, Account]) -> None:
    months = {(posting.office, posting.on.replace(day=1)) for posting in postings}
    closed = set(
        Period.objects.filter(
            office_id__in={office for office, _ in months}, month__in={month for _, month in months}
        ).values_list("office_id", "month")
    )
    faults = [
        Fault("closed", f"The month {month:%Y-%m} is closed.", path="on", hint="Post it on a day of an open month.")
        for office, month in sorted(months & closed)
    ]
    for posting in postings:
        total = sum((amount for _, amount in posting.lines), Decimal(0))
        if total or not posting.lines:
            faults.append(
                Fault("unbalanced", f"The entries do not add up to nothing but to {total}.", path=posting.key)
            )
        for code, _ in posting.lines:
            account = accounts.get(code)
            if account is None:
                faults.append(Fault("unknown-name", f"There is no account {code}.", path=posting.key))
            elif account.currency != posting.currency:
                faults.append(
                    Fault(
                        "currency", f"{code} is kept in {account.currency}, not {posting.currency}.", path=posting.key
                    )
                )
            elif account.office_id != posting.office:
                faults.append(Fault("office", f"{code} is another office's.", path=posting.key))
            elif account.closed_on and posting.on > account.closed_on:
                faults.append(Fault("closed", f"{code} was closed on {account.closed_on}.", path=posting.key))
    if faults:
        raise Refusal(*faults)


def reverse(act: Act, transaction: int, *, key: str, on: datetime.date, about: str) -> int:
    """Reverse a transaction by another with the opposite entries. Raises Refusal if there is none, or it was reversed already."""
    found = Transaction.objects.select_for_update(no_key=True).filter(pk=transaction).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no transaction {transaction}.", path="transaction"))
    earlier = Transaction.objects.filter(reverses_id=transaction).first()
    if earlier is not None:
        if earlier.key == key:
            return int(earlier.pk)
        raise Refusal(
            Fault("reversed", f"Transaction {transaction} was reversed already, by {earlier.pk}.", path="transaction")
        )
    entries = list(Entry.objects.filter(transaction=found).values_list("account_id", "amount"))
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO ledger_transaction (office_id, key, "on", currency, about, decision_id, act_id, reverses_id, posted_at)'
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, now()) RETURNING id",
            [found.office_id, key, on, found.currency, about, found.decision_id, act.id, transaction],
        )
        new = int(cursor.fetchone()[0])
        cursor.execute(_ENTRIES, [[new] * len(entries), [a for a, _ in entries], [-amount for _, amount in entries]])
    return new
