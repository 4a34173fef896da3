"""Receipts from files: a collector's book typed off, a bank's statement; one wrong row is told, nothing is entered twice."""

import contextlib
import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from payung.law.faults import DocumentRefused
from payung.office.acts import Refusal, perform
from payung.office.contributions.imports import DryRun, import_receipts, read_book, read_statement
from payung.office.contributions.models import Receipt
from payung.office.ledger.closing import close_month, verify
from payung.office.rights.actors import SYSTEM, acting
from tests.office.test_contributions import Round

STATEMENT = """<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id>
<Ntry><Amt Ccy="THB">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-02-10</Dt></BookgDt>
<AcctSvcrRef>REF-1</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>M40 card {card}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="THB">70.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-02-11</Dt></BookgDt>
<AcctSvcrRef>REF-2</AcctSvcrRef><AddtlNtryInf>from my aunt</AddtlNtryInf></Ntry>
<Ntry><Amt Ccy="THB">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-02-11</Dt></BookgDt>
<AcctSvcrRef>FEE</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt></Document>"""


@pytest.fixture
def collector(offices, staff):
    found = Round(offices, staff)
    found.due("2026-01"), found.due("2026-02")
    return found


def enter(collector, rows, channel="book", **options):
    return perform(
        import_receipts, collector.staff("cashier"), None, datetime.date(2026, 3, 1), office=collector.office,
        scheme="th.section40", channel=channel, rows=[row.to_dict() for row in rows], **options,
    ).result  # fmt: skip


def book(collector, *lines):
    return read_book("\n".join(["number,card,amount,received_on,reference", *lines]).encode(), "book.csv")


def test_a_collector_s_book_is_entered_once(collector):
    rows = book(
        collector,
        f"A-1,{collector.card},100,2026-02-01,house",
        f"A-2,{collector.card},100.00,2026-02-20,",
        "A-3,,50,2026-02-21,no name",
    )
    done = enter(collector, rows)
    assert (done["new"], done["again"], done["unmatched"], done["total"]) == (3, 0, 1, "250.00")
    again = enter(collector, rows)
    assert (again["new"], again["again"]) == (0, 3)
    found = collector.balances()
    assert (found["cash"], found["suspense"], found["receivable"]) == (
        250,
        -50,
        100,
    )  # the government's two dues are open


def test_one_wrong_row_refuses_the_file_or_is_told(collector):
    rows = book(
        collector, f"A-1,{collector.card},100,2026-02-01,", f"A-2,{collector.card},12O,2026-02-01,", "A-3,12345678,100,2026-02-01,",
        f"A-1,{collector.card},100,2026-02-01,", f"A-5,{collector.card},100,2569-02-01,",
        f"{'A' * 65},{collector.card},100,2026-02-01,",
    )  # fmt: skip
    with pytest.raises(Refusal) as refused:
        enter(collector, rows)
    assert [fault.line for fault in refused.value.faults] == [3, 4, 5, 6, 7]
    with acting(SYSTEM):
        assert Receipt.objects.count() == 0
    done = enter(collector, rows, partial=True)
    assert done["new"] == 1 and [fault["line"] for fault in done["refused"]] == [3, 4, 5, 6, 7]


def test_a_dry_run_tells_and_enters_nothing(collector):
    with pytest.raises(DryRun) as told:
        enter(collector, book(collector, f"A-1,{collector.card},100,2026-02-01,"), dry_run=True)
    assert told.value.outcome["new"] == 1
    with acting(SYSTEM):
        assert Receipt.objects.count() == 0


def test_a_bank_s_statement_finds_the_card_in_the_payer_s_words(collector):
    rows = read_statement(STATEMENT.format(card=collector.card).encode(), "s.xml", "THB")
    assert [(row.number, row.card, row.amount) for row in rows] == [
        ("REF-1", collector.card, "100.00"),
        ("REF-2", None, "70.00"),
    ]
    enter(collector, rows, channel="bank")
    found = collector.balances()
    assert (found["bank"], found["suspense"]) == (170, -70)


def test_a_receipt_of_a_closed_month_is_posted_today(collector):
    perform(close_month, SYSTEM, None, datetime.date(2026, 3, 1), office=collector.office, month="2026-01")
    perform(close_month, SYSTEM, None, datetime.date(2026, 3, 1), office=collector.office, month="2026-02")
    enter(collector, book(collector, f"A-1,{collector.card},100,2026-02-01,"))
    with acting(SYSTEM):
        assert verify(collector.office) == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no receipts"),
        (b"number,amount,received_on\n", "no receipts"),
        (b"number,amont,received_on\n1,2,2026-01-01\n", "Did you mean 'amount'"),
        (b"number,amount,amount,received_on\n1,2,2,2026-01-01\n", "stands twice"),
        (b"number,amount,received_on\n1,2\n", "Row 2 has 2 cells"),
        (b"number,amount,received_on\n1," + b"9" * 10_000_000 + b",2026-01-01\n", "field larger|cell of over"),
        ("number,amount,received_on\n1,2,2026-01-01\n".encode("utf-16"), "not UTF-8"),
        (b'number,amount,received_on\n"1,2,2026-01-01\n', "no CSV"),
    ],
)
def test_a_book_that_is_no_book(content, said):
    with pytest.raises(DocumentRefused, match=said):
        read_book(content, "book.csv")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<a>", "no XML"),
        ("<Document/>", "no bank statement"),
        ('<!DOCTYPE d [<!ENTITY a "aaa">]><Document>&a;</Document>', "declares entities"),
        (STATEMENT.replace("THB", "USD"), "is in USD, the scheme in THB"),
        (STATEMENT.replace("100.00", "-1"), "has no amount"),
        (STATEMENT.replace("2026-02-10", "2026-13-10"), "no day of booking"),
        (STATEMENT.replace("CRDT", "XXXX"), "neither credit nor debit"),
        (STATEMENT.replace("<AcctSvcrRef>REF-1</AcctSvcrRef>", ""), "no reference"),
    ],
)
def test_a_statement_that_is_none(content, said):
    with pytest.raises(DocumentRefused, match=said):
        read_statement(content.encode(), "s.xml", "THB")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some.binary(max_size=400))
def test_no_file_whatsoever_is_a_traceback(content):
    for read in (lambda: read_book(content, "f"), lambda: read_statement(content, "f", "THB")):
        with contextlib.suppress(DocumentRefused):
            read()
