"""The ledger: what an auditor relies on, tried against the database itself."""

import datetime
import subprocess
import sys
from decimal import Decimal

import pytest
from django.db import connection, connections
from django.db.utils import Error
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from payung.office.acts import Act, Refusal, perform
from payung.office.ledger.balances import balance, beancount, trial_balance
from payung.office.ledger.closing import chain_days, close_month, verify
from payung.office.ledger.models import Transaction
from payung.office.ledger.posting import Posting, ensure_scheme_accounts, post, post_many, reverse
from payung.office.rights.actors import SYSTEM, acting

DAY = datetime.date(2026, 3, 2)
KINDS = ("bank", "receivable", "contributions", "benefits", "payable")


@pytest.fixture
def book(offices):
    """The accounts of Section 40 in the first office, and an act to post under."""
    with acting(SYSTEM):
        codes = ensure_scheme_accounts(offices[0].pk, "th.section40", "THB", KINDS, datetime.date(2026, 1, 1))
    act = Act(SYSTEM, timezone.now(), DAY)

    def put(key, amount, on=DAY, debit="bank", credit="receivable"):
        return post(
            act,
            office=offices[0].pk,
            key=key,
            on=on,
            currency="THB",
            about=f"test:{key}",
            lines=[(codes[debit], Decimal(amount)), (codes[credit], -Decimal(amount))],
        )

    put.act, put.codes, put.office = act, codes, offices[0].pk
    return put


def test_a_month_of_dues_receipts_and_a_benefit(book):
    with acting(SYSTEM):
        book("due-1", 100, debit="receivable", credit="contributions")
        book("receipt-1", 100)
        book("benefit-1", 900, debit="benefits", credit="payable")
        book("paid-1", 900, debit="payable", credit="bank")
        found = {one.kind: one.amount for one in trial_balance(book.office, DAY)}
        assert found == {"bank": -800, "receivable": 0, "contributions": -100, "benefits": 900, "payable": 0}
        assert sum(found.values()) == 0
        assert balance(book.codes["bank"], DAY - datetime.timedelta(days=1)) == 0
        assert verify(book.office) == ()


def test_the_same_key_posts_once_and_a_mistake_is_reversed_once(book):
    with acting(SYSTEM):
        first = book("receipt-1", 100)
        assert book("receipt-1", 100) == first and Transaction.objects.count() == 1
        undone = reverse(book.act, first, key="undo-1", on=DAY, about="test:undo")
        assert reverse(book.act, first, key="undo-1", on=DAY, about="test:undo") == undone
        assert balance(book.codes["bank"], DAY) == 0
        with pytest.raises(Refusal, match="was reversed already"):
            reverse(book.act, first, key="undo-2", on=DAY, about="test:undo")


UNBALANCED = [
    ([("bank", 100), ("receivable", -99)], "do not add up"),
    ([], "do not add up"),
    ([("bank", 100), ("gold", -100)], "no account"),
]


def test_what_does_not_add_up_is_refused(book):
    for lines, said in UNBALANCED:
        with acting(SYSTEM), pytest.raises(Refusal, match=said):
            post(
                book.act,
                office=book.office,
                key="x",
                on=DAY,
                currency="THB",
                about="x",
                lines=[(book.codes.get(kind, kind), Decimal(amount)) for kind, amount in lines],
            )
        with acting(SYSTEM), pytest.raises(Refusal, match="kept in THB"):
            post(
                book.act,
                office=book.office,
                key="x",
                on=DAY,
                currency="USD",
                about="x",
                lines=[(book.codes["bank"], Decimal(1)), (book.codes["receivable"], Decimal(-1))],
            )


FALSE_STATEMENTS = [
    "UPDATE ledger_entry SET amount = amount + 1",
    "DELETE FROM ledger_entry",
    "UPDATE ledger_transaction SET about = 'other'",
    "DELETE FROM ledger_transaction",
    "INSERT INTO ledger_entry (transaction_id, account_id, amount) SELECT transaction_id, account_id, 5 FROM ledger_entry LIMIT 1",
    "INSERT INTO ledger_entry (transaction_id, account_id, amount) SELECT transaction_id, account_id, x FROM ledger_entry, (VALUES (5), (-5)) v (x) WHERE amount > 0",
    "UPDATE ledger_period SET closed_at = now()",
    "INSERT INTO ledger_transaction (office_id, key, \"on\", currency, about, posted_at) SELECT office_id, 'late', \"on\", currency, about, now() - interval '3 days' FROM ledger_transaction LIMIT 1",
]  # fmt: skip


def test_the_database_itself_refuses_to_be_falsified(book):
    with acting(SYSTEM):
        book("receipt-1", 100)
    with acting(SYSTEM):
        perform_close(book, "2026-02")
    for statement in FALSE_STATEMENTS:
        with pytest.raises(Error), connections["owner"].cursor() as cursor:
            cursor.execute(statement)
            if "ledger_entry" in statement and cursor.rowcount:
                raise AssertionError(f"{cursor.rowcount} rows were let through")
        with acting(SYSTEM):
            assert verify(book.office) == ()


def perform_close(book, month, on=DAY):
    return perform(close_month, SYSTEM, None, on, office=book.office, month=month)


def test_a_closed_month_stays_closed(book):
    with acting(SYSTEM):
        book("january", 100, on=datetime.date(2026, 1, 15))
        book("february", 100, on=datetime.date(2026, 2, 15))
    with pytest.raises(Refusal, match="2026-01 is still open"):
        perform_close(book, "2026-02")
    perform_close(book, "2026-01")
    perform_close(book, "2026-02")
    with pytest.raises(Refusal, match="closed already"):
        perform_close(book, "2026-02")
    with pytest.raises(Refusal, match="is not over"):
        perform_close(book, "2026-03")
    with pytest.raises(Refusal, match="is not a month"):
        perform_close(book, "2026-13")
    with pytest.raises(Refusal, match="The month 2026-02 is closed"), acting(SYSTEM):
        book("late", 100, on=datetime.date(2026, 2, 20))
    with pytest.raises(Error, match="the month 2026-02 is closed"), connections["owner"].cursor() as cursor:
        cursor.execute(
            'INSERT INTO ledger_transaction (office_id, key, "on", currency, about, posted_at)'
            " VALUES (%s, 'late', '2026-02-20', 'THB', 'x', now())",
            [book.office],
        )
    with acting(SYSTEM):
        assert verify(book.office) == ()


def test_the_chain_shows_who_tampered_as_the_owner(book):
    with acting(SYSTEM):
        book("receipt-1", 100)
        assert chain_days(book.office, timezone.now().date() + datetime.timedelta(days=1)) == 1
        assert chain_days(book.office, timezone.now().date() + datetime.timedelta(days=1)) == 0
        assert verify(book.office) == ()
    with connections["owner"].cursor() as cursor:  # who owns the database can switch its guards off: the chain remains
        cursor.execute(
            "ALTER TABLE ledger_transaction DISABLE TRIGGER USER; UPDATE ledger_transaction SET about = 'test:other';"
            "ALTER TABLE ledger_transaction ENABLE TRIGGER USER"
        )
    with acting(SYSTEM):
        assert [finding.kind for finding in verify(book.office)] == ["chain"]


def test_another_office_sees_none_of_it(book, staff, offices):
    with acting(SYSTEM):
        book("receipt-1", 100)
    with acting(staff("auditor", offices[1])):
        assert Transaction.objects.count() == 0 and trial_balance(book.office, DAY) == ()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM ledger_entry")
            assert cursor.fetchone() == (0,)
    with acting(staff("auditor")):
        assert Transaction.objects.count() == 1


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    some.lists(
        some.tuples(some.decimals("0.01", "9999999.99", places=2), some.sampled_from(KINDS), some.sampled_from(KINDS)),
        max_size=30,
    )
)
def test_whatever_is_posted_the_balances_add_up_to_nothing(book, moves):
    before = Transaction.objects.count()
    with acting(SYSTEM):
        wanted = [
            Posting(
                book.office,
                f"p-{before}-{n}-{timezone.now().timestamp()}",
                DAY,
                "THB",
                "p",
                [(book.codes[debit], amount), (book.codes[credit], -amount)],
            )
            for n, (amount, debit, credit) in enumerate(moves)
        ]
        assert len(post_many(book.act, wanted)) == len(moves)
        assert sum(one.amount for one in trial_balance(book.office, DAY)) == 0


def test_bean_check_of_beancount_accepts_the_export(book, tmp_path):
    with acting(SYSTEM):
        first = book("receipt-1", "100.25")
        book('benefit "1"', 900, debit="benefits", credit="payable")
        reverse(book.act, first, key="undo", on=DAY, about="test:undo")
        lines = list(beancount(book.office))
    file = tmp_path / "office.beancount"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "beancount.scripts.check", file], capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    file.write_text("\n".join(lines).replace("900", "901", 1) + "\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "beancount.scripts.check", file], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 1
