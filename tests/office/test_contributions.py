"""A collector's round: dues by the law, receipts from the book and the bank, part payments, advances, a bounced transfer."""

import datetime
import threading
from decimal import Decimal

import pytest
from django.db import connections

from payung.office.acts import Refusal, perform
from payung.office.contributions.actions import make_due, match, receive, reverse_receipt
from payung.office.contributions.models import Due, Receipt
from payung.office.contributions.queries import arrears, paid_months, statement
from payung.office.contributions.runs import make_dues
from payung.office.ledger.balances import trial_balance
from payung.office.ledger.closing import verify
from payung.office.membership.actions import enrol
from payung.office.membership.models import Membership
from payung.office.people.actions import register_person
from payung.office.records.verifying import verify as verify_all
from payung.office.rights.actors import SYSTEM, acting

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
        assert [finding.kind for _, finding in verify_all(collector.office)] == ["receivable"]


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
    receipt = collector.receive("TX-9", "100", channel="bank")["receipt"]
    collector.do("cashier", reverse_receipt, datetime.date(2026, 3, 1), receipt=receipt, reason="bounced")
    with acting(SYSTEM):
        assert paid_months(collector.membership, datetime.date(2026, 6, 1)) == []
    found = collector.balances()
    assert (found["bank"], found["receivable"], found["advances"]) == (0, 150, 0)
    with pytest.raises(Refusal, match="reversed already"):
        collector.do("cashier", reverse_receipt, datetime.date(2026, 3, 1), receipt=receipt, reason="again")
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
