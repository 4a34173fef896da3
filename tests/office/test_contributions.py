"""A collector's round: dues by the law, receipts from the book and the bank, part payments, advances, a bounced transfer."""

import datetime
import threading
from decimal import Decimal

import pytest
from django.db import connection, connections, transaction

from payung.office.acts import Refusal, perform
from payung.office.contributions.actions import make_due, match, receive, reverse_receipt
from payung.office.contributions.models import Ahead, Due, Receipt, ShareReceipt
from payung.office.contributions.queries import arrears, paid_months, shares, statement
from payung.office.contributions.runs import make_dues
from payung.office.contributions.shares import receive_share, reverse_share
from payung.office.ledger.balances import trial_balance
from payung.office.ledger.closing import close_month, verify
from payung.office.membership.actions import enrol
from payung.office.membership.models import Membership
from payung.office.people.actions import register_person
from payung.office.records.verifying import verify as verify_all
from payung.office.rights.actors import SYSTEM, NotPermitted, acting

JOINED = datetime.date(2026, 1, 5)
FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0}  # fmt: skip


class Round:
    """The first office with Malee in Section 40, option 2: 100 baht a month, and 50 of the government (Royal Decree, contributions)."""

    def __init__(self, offices, staff):
        self.office = offices[0].pk
        self.staff = staff
        self.person = self.do(
            "enrolment_officer", register_person, JOINED, names="Malee", birth_date="1983-01-02", facts=FACTS
        )["person"]
        self.card = self.do(
            "enrolment_officer", enrol, JOINED, person=self.person, scheme="th.section40", option="option_2"
        )["card"]

    def do(self, role, action, on, key=None, **inputs):
        return perform(action, self.staff(role), key, on, office=self.office, **inputs).result

    def due(self, month):
        return self.do("cashier", make_due, datetime.date.fromisoformat(f"{month}-28"), card=self.card, month=month)

    def receive(self, number, amount, on="2026-02-10", channel="book", card="own", key=None):
        card = self.card if card == "own" else card
        return self.do("cashier", receive, datetime.date(2026, 6, 30), key, channel=channel, number=number, amount=amount,
                       received_on=on, scheme="th.section40", card=card)  # fmt: skip

    @property
    def membership(self):
        return Membership.objects.get(number=self.card)

    def balances(self):
        with acting(SYSTEM):
            assert verify(self.office) == ()
            return {one.kind: one.amount for one in trial_balance(self.office, datetime.date(2026, 12, 31))}


@pytest.fixture
def collector(offices, staff):
    return Round(offices, staff)


def test_dues_come_from_the_law_and_are_made_once(collector):
    assert len(collector.due("2026-01")) == 2 and collector.due("2026-01") == collector.due("2026-01")
    with acting(SYSTEM):
        assert sorted(Due.objects.values_list("payer", "amount")) == [("government", 50), ("member", 100)]
    assert collector.balances()["receivable"] == 150
    with connections["owner"].cursor() as cursor:  # a due beside the books is found
        cursor.execute(
            "INSERT INTO contributions_due (office_id, membership_id, month, rule, payer, part, amount, currency)"
            " SELECT office_id, membership_id, '2026-02-01', rule, payer, part, amount, currency FROM contributions_due LIMIT 1"
        )
    with acting(SYSTEM):
        assert [finding.kind for _, finding in verify_all(collector.office)] == ["receivable", "payer"]


def test_part_payments_and_advances_find_the_oldest_due(collector):
    collector.due("2026-01"), collector.due("2026-02")
    assert collector.receive("0001", "60")["allocated"] == "60.0000"
    with acting(SYSTEM):
        assert paid_months(collector.membership, datetime.date(2026, 6, 1)) == []
        assert arrears([collector.membership.pk], datetime.date(2026, 6, 1)) == {collector.membership.pk: (2, 140)}
    assert collector.receive("0002", "190")["allocated"] == "140.0000"  # 40 of January, 100 of February; 50 ahead
    with acting(SYSTEM):
        assert paid_months(collector.membership, datetime.date(2026, 6, 1)) == ["2026-01", "2026-02"]
        assert paid_months(collector.membership, datetime.date(2026, 2, 9)) == []  # not yet received then
        assert arrears([collector.membership.pk], datetime.date(2026, 6, 1)) == {}
        assert [(line.what, line.balance) for line in statement(collector.membership, datetime.date(2026, 6, 1))] == [
            ("due", -100), ("due", -200), ("receipt", -140), ("receipt", 50),
        ]  # fmt: skip
    collector.due("2026-03")  # the advance pays half of March
    with acting(SYSTEM):
        assert arrears([collector.membership.pk], datetime.date(2026, 6, 1)) == {collector.membership.pk: (1, 50)}
    found = collector.balances()
    assert (found["cash"], found["advances"], found["receivable"]) == (250, 0, 50 + 150)


def test_a_bounced_transfer_is_owed_again(collector):
    collector.due("2026-01")
    receipt = collector.receive("9" * 64, "100", channel="bank")["receipt"]
    collector.do("cashier", reverse_receipt, datetime.date(2026, 3, 1), receipt=receipt, reason="bounced")
    with acting(SYSTEM):
        assert paid_months(collector.membership, datetime.date(2026, 6, 1)) == []
    found = collector.balances()
    assert (found["bank"], found["receivable"], found["advances"]) == (0, 150, 0)
    with pytest.raises(Refusal, match="reversed already"):
        collector.do("cashier", reverse_receipt, datetime.date(2026, 3, 1), receipt=receipt, reason="again")
    with pytest.raises(Refusal, match="was reversed already"):  # rather than believed to be in
        collector.receive("9" * 64, "100", channel="bank")
    assert collector.receive("TX-10", "100", channel="bank")["allocated"] == "100.0000"


def test_money_of_somebody_unknown_waits_in_suspense(collector):
    collector.due("2026-01")
    receipt = collector.receive("TX-1", "100", channel="bank", card=None)["receipt"]
    assert collector.balances()["suspense"] == -100
    assert collector.do("cashier", match, datetime.date(2026, 3, 1), receipt=receipt, card=collector.card) == "100.0000"
    assert collector.balances()["suspense"] == 0
    with pytest.raises(Refusal, match="matched already"):
        collector.do("cashier", match, datetime.date(2026, 3, 1), receipt=receipt, card=collector.card)


def test_one_receipt_is_entered_once_whoever_enters_it(collector, offices, staff):
    collector.due("2026-01")
    first = collector.receive("0007", "100")
    assert collector.receive("0007", "100") == {**first, "again": True}
    with pytest.raises(Refusal, match="entered before, with other content"):
        collector.receive("0007", "200")
    cashier, outcomes = staff("cashier"), []

    def enter():
        try:
            outcomes.append(
                perform(
                    receive,
                    cashier,
                    None,
                    datetime.date(2026, 6, 30),
                    office=offices[0].pk,
                    channel="book",
                    number="0008",
                    amount="100",
                    received_on="2026-02-10",
                    scheme="th.section40",
                    card=collector.card,
                ).result["receipt"]
            )
        finally:
            connections.close_all()

    threads = [threading.Thread(target=enter) for _ in range(6)]
    [thread.start() for thread in threads], [thread.join() for thread in threads]
    with acting(SYSTEM):
        assert outcomes == [Receipt.objects.get(number="0008").pk] * 6
    assert collector.balances()["cash"] == 200


WRONG_RECEIPTS = [
    ({"amount": "1,250"}, "no amount"),
    ({"amount": "1.250,00"}, "no amount"),
    ({"amount": "-5"}, "no amount that can be received"),
    ({"amount": "0"}, "no amount that can be received"),
    ({"amount": "NaN"}, "no amount that can be received"),
    ({"amount": "10.005"}, "more than two decimal places"),
    ({"amount": "9" * 40}, "no amount that can be received"),
    ({"on": "2026-07-01"}, "in the future"),
    ({"on": "2568-02-10"}, "in the future"),
    ({"on": "10/02/2026"}, "not a day"),
    ({"on": "2025-12-31"}, "began on 2026-01-05, after the receipt"),
    ({"channel": "pigeon"}, "no channel"),
    ({"number": " "}, "has a number"),
    ({"number": "9" * 65}, "more than 64 characters"),
    ({"card": "99999997"}, "There is no card"),
]


def test_a_wrong_receipt_is_refused_whole(collector):
    for inputs, said in WRONG_RECEIPTS:
        with pytest.raises(Refusal, match=said):
            collector.receive(**{"number": "0001", "amount": "100", **inputs})
        with acting(SYSTEM):
            assert Receipt.objects.count() == 0
        assert all(amount == Decimal(0) for amount in collector.balances().values())


def test_a_month_s_run_makes_every_member_s_dues_once(collector):
    day = datetime.date(2026, 2, 28)
    others = [
        collector.do(
            "enrolment_officer", register_person, JOINED, names=f"Member {n}", birth_date="1980-05-06", facts=FACTS
        )["person"]
        for n in range(4)
    ]
    for place, person in enumerate(others):
        since = datetime.date(2026, 1, 6) if place < 3 else datetime.date(2026, 2, 10)
        collector.do(
            "enrolment_officer",
            enrol,
            day,
            person=person,
            scheme="th.section40",
            option=f"option_{place % 3 + 1}",
            since=since.isoformat(),
        )
    collector.receive("0001", "130")  # Malee pays ahead
    done = collector.do("cashier", make_dues, day, scheme="th.section40", month="2026-02")
    # Options 1, 2, 3 and 1 of the others, 2 of Malee: 70 + 100 + 300 + 70 + 100, the government 30 + 50 + 150 + 30 + 50.
    assert (done["members"], done["dues"]) == (5, 10)
    assert {payer: Decimal(total) for payer, total in done["totals"].items()} == {"member": 640, "government": 310}
    assert Decimal(done["allocated"]) == 100
    again = collector.do("cashier", make_dues, day, scheme="th.section40", month="2026-02")
    assert (again["members"], again["dues"]) == (0, 0)
    found = collector.balances()
    assert (found["receivable"], found["advances"], found["contributions"]) == (640 + 310 - 100, -30, -640)
    assert collector.due("2026-02")  # one member's dues asked alone are those of the run
    with acting(SYSTEM):
        assert Due.objects.filter(month="2026-02-01").count() == 10
        assert list(Ahead.objects.values_list("membership__number", flat=True)) == [collector.card]
        assert not list(verify_all(collector.office))
    with acting(SYSTEM):
        Ahead.objects.all().delete()
        assert [finding.kind for _, finding in verify_all(collector.office)] == ["advance"]
        transaction.set_rollback(True)
    third = collector.do("cashier", make_dues, datetime.date(2026, 3, 2), scheme="th.section40", month="2026-03")
    assert Decimal(third["allocated"]) == 30  # what was left of the 130
    with acting(SYSTEM):
        assert not Ahead.objects.exists() and not list(verify_all(collector.office))


def test_a_run_names_those_whose_facts_are_missing(collector):
    silent = collector.do(
        "enrolment_officer", register_person, JOINED, names="Nok", birth_date="1990-01-02", facts=FACTS
    )["person"]
    collector.do("enrolment_officer", enrol, JOINED, person=silent, scheme="th.section40", option="option_1")
    with acting(SYSTEM):
        from payung.office.people.models import Fact, Person

        person = Person.objects.get(number=silent)
        Fact.objects.create(office_id=collector.office, person=person, name="extra_savings", value=None, since=JOINED)
        Fact.objects.create(
            office_id=collector.office, person=person, name="insured_under_section33", value=None, since=JOINED
        )
    with pytest.raises(Refusal, match=f"cannot be decided for {silent}"):
        collector.do("cashier", make_dues, datetime.date(2026, 2, 28), scheme="th.section40", month="2026-02")
    with acting(SYSTEM):
        assert Due.objects.count() == 0
    with pytest.raises(Refusal, match="has not begun"):
        collector.do("cashier", make_dues, datetime.date(2026, 2, 28), scheme="th.section40", month="2026-03")


# ---- The shares of the government and of employers ----

QUARTER = {"scheme": "th.section40", "payer": "government", "channel": "bank", "number": "GOV-1", "amount": "100",
           "received_on": "2026-03-20"}  # fmt: skip
IN_JUNE = datetime.date(2026, 6, 30)
WRONG_SHARES = [
    ({"payer": "employer"}, "no share of 'employer'"),  # Section 40 is for who has none
    ({"payer": "member"}, "no share of 'member'"),
    ({"scheme": "th.flood_credit"}, "Beside its members nobody pays"),
    ({"scheme": "th.nothing"}, "no setup for"),
    ({"amount": "1,00"}, "is no amount"),
    ({"amount": "-5"}, "no amount that can be received"),
    ({"amount": "1.005"}, "more than two decimal places"),
    ({"amount": "150.01"}, r"still owed is 150\.00 THB"),
    ({"received_on": "2026-07-01"}, "in the future"),
    ({"channel": "pigeon"}, "no channel"),
    ({"number": " "}, "has a number"),
    ({"number": "9" * 65}, "more than 64 characters"),
]


@pytest.fixture
def quarter(collector):
    """Three months' dues: the government owes 3 x 50 baht."""
    for month in ("2026-01", "2026-02", "2026-03"):
        collector.due(month)
    return collector


def shares_of(collector, on=IN_JUNE):
    with acting(SYSTEM):
        return [(one.scheme, one.payer, one.owed, one.received, one.open) for one in shares(collector.office, on)]


def test_the_government_s_share_is_received_and_reversed(quarter):
    def enters(on=IN_JUNE, **inputs):
        return quarter.do("cashier", receive_share, on, **{**QUARTER, **inputs})

    assert shares_of(quarter) == [("th.section40", "government", 150, 0, 150)]
    assert shares_of(quarter, datetime.date(2026, 2, 28)) == [("th.section40", "government", 100, 0, 100)]
    for inputs, said in WRONG_SHARES:
        with pytest.raises(Refusal, match=said):
            enters(**inputs)
    first = enters()
    assert enters() == {**first, "again": True}
    with pytest.raises(Refusal, match="entered before, with other content"):
        enters(amount="50")
    with pytest.raises(Refusal, match=r"still owed is 50\.00 THB"):
        enters(number="GOV-2", amount="50.01")
    assert not enters(number="GOV-1", channel="counter", amount="50")["again"]  # another channel has numbers of its own
    assert shares_of(quarter) == [("th.section40", "government", 150, 150, 0)]
    found = quarter.balances()
    assert (found["bank"], found["cash"], found["receivable"], found["government"]) == (100, 50, 300, -150)
    with acting(SYSTEM):
        assert list(verify_all(quarter.office)) == []

    # The bank takes the first back: it is owed again, and comes in anew under another number.
    reversal = quarter.do("cashier", reverse_share, IN_JUNE, share=first["share"], reason="wrong scheme")
    for share, said in ((first["share"], "reversed already"), (reversal, "is not reversed"), (10**6, "no receipt")):
        with pytest.raises(Refusal, match=said):
            quarter.do("cashier", reverse_share, IN_JUNE, share=share, reason="again")
    with pytest.raises(Refusal, match="was reversed already"):
        enters()
    assert shares_of(quarter) == [("th.section40", "government", 150, 50, 100)]
    assert quarter.balances()["receivable"] == 400
    assert not enters(number="GOV-3", paid_by="Comptroller General")["again"]

    # January to March are closed: what was received in them is posted on the day on which it is entered.
    quarter.do("cashier", make_due, IN_JUNE, card=quarter.card, month="2026-04")
    for month in (1, 2, 3):
        quarter.do("administrator", close_month, datetime.date(2026, 6, 1), month=f"2026-{month:02}")
    enters(number="GOV-4", amount="30")
    assert quarter.balances()["receivable"] == 420  # 4 x 100 of her, and 4 x 50 less 180 of the government
    with acting(SYSTEM):
        assert list(verify_all(quarter.office)) == []


def test_two_cashiers_do_not_both_take_what_is_owed(quarter, offices, staff):
    cashier, outcomes = staff("cashier"), []

    def enter(number):
        try:
            outcomes.append(
                perform(receive_share, cashier, None, IN_JUNE, office=offices[0].pk, **QUARTER | {"number": number})
            )
        except Refusal as refused:
            outcomes.append(str(refused))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=enter, args=(f"T-{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    refused = [one for one in outcomes if isinstance(one, str)]
    assert len(outcomes) == 4 and len(refused) == 3 and all("still owed is 50.00 THB" in one for one in refused)


def test_an_organiser_sees_no_share_and_a_falsified_one_is_found(quarter, offices, staff):
    quarter.do("cashier", receive_share, IN_JUNE, **QUARTER)
    for role in ("organiser", "enrolment_officer", "claims_officer", "auditor"):
        with pytest.raises(NotPermitted):
            quarter.do(role, receive_share, IN_JUNE, **QUARTER)
    with acting(staff("cashier", offices[1])):
        assert ShareReceipt.objects.count() == 0
    for change, kinds in (
        ("amount = amount + 1", {"receivable", "unposted"}),
        ("amount = amount + 60", {"receivable", "unposted", "payer"}),
        ("payer = 'employer'", {"payer"}),
        ("scheme = 'th.flood_credit'", {"receivable", "unposted", "payer"}),
    ):
        with acting(SYSTEM), connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE NONE")
            cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute(f"UPDATE contributions_sharereceipt SET {change}")
            assert {(room, one.kind) for room, one in verify_all(quarter.office)} == {
                ("contributions", kind) for kind in kinds
            }
            transaction.set_rollback(True)
