"""A year in the life of a Thai office: Malee, who sells food, in the voluntary insurance of Section 40.

All amounts are worked out by hand from the statute: a member of option 2 pays 100 baht a month and the government 50 (Royal Decrees
B.E. 2554 and 2561); a day in hospital gives 300 baht to who paid 3 of the 4 months before (Royal Decree B.E. 2561); from 60, who ends
the insurance gets 50 baht for each month paid with what the fund has earned on it.
"""

import datetime
from decimal import Decimal

import pytest

from payung.office.acts import Refusal
from payung.office.claims.actions import approve, file_claim
from payung.office.claims.models import Claim, Step
from payung.office.contributions.actions import make_due, receive
from payung.office.contributions.queries import arrears, shares
from payung.office.contributions.shares import receive_share
from payung.office.ledger.closing import close_month
from payung.office.membership.actions import enrol, lapse
from payung.office.membership.models import Membership
from payung.office.payments.accounts import record_account
from payung.office.payments.actions import retry
from payung.office.payments.models import Payable
from payung.office.people.actions import register_person
from payung.office.records.models import Change
from payung.office.rights.actors import SYSTEM, acting

SCHEME = "th.section40"
SELF_EMPLOYED = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
                 "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0}  # fmt: skip


def day(month, number, year=2026):
    return datetime.date(year, month, number)


def test_malee_joins_pays_falls_ill_is_paid_lapses_comes_back_and_retires(counter):
    desk = counter("th")
    desk.limit("1000")  # above it a second person approves

    # January: Malee, 59 years old, joins option 2, and pays her first four months over the counter.
    malee = desk.do("enrolment_officer", register_person, day(1, 5), names="มาลี ใจดี", birth_date="1966-11-20", sex="female",
                    facts=SELF_EMPLOYED)["person"]  # fmt: skip
    card = desk.do("enrolment_officer", enrol, day(1, 5), person=malee, scheme=SCHEME, option="option_2")["card"]

    def due(month, card):
        desk.do("cashier", make_due, day(month, 28), card=card, month=f"2026-{month:02}")

    def pays(amount, on, card, number, channel="counter"):
        return desk.do("cashier", receive, on, channel=channel, number=number, amount=amount, received_on=str(on), scheme=SCHEME,
                       card=card)["allocated"]  # fmt: skip

    def government_pays(on):
        return desk.do("cashier", receive_share, on, scheme=SCHEME, payer="government", channel="bank", number="GOV 2569/1", amount="150",
                       received_on=str(on), paid_by="กระทรวงการคลัง")  # fmt: skip

    for month in (1, 2, 3, 4):
        due(month, card)
        if month == 3:  # the government pays its 50 baht of each month of the quarter
            government_pays(day(3, 31))
        assert pays("100", day(month, 28), card, f"A{month}") == "100.0000"
    desk.accounts(malee, on=day(1, 5))

    # May: five days in hospital. 4 of the 4 months before are paid, 3 are needed: 5 x 300 = 1,500 baht.
    def files(kind, happened_on, on, **facts):
        return desk.do("organiser", file_claim, on, person=malee, scheme=SCHEME, kind=kind, happened_on=str(happened_on),
                       facts=facts)["claim"]  # fmt: skip

    ill = files("hospital", day(5, 12), day(5, 20), days_in_hospital=5)
    said = desk.decide(ill, day(5, 20), language="th")
    assert (said["status"], said["amounts"]) == ("assessed", {"th.section40.hospital_compensation": "1500"})
    assert any("300" in reason for reason in said["reasons"])
    assert desk.do("approver", approve, day(5, 21), claim=ill)["amount"] == "1500.0000"

    # The bank pays it, and three days later sends it back: the account is closed. The claim is owed again.
    lines, file = desk.send(day(5, 22))
    assert list(lines.values()) == [1500] and "มาลี ใจดี" in file
    for _ in range(2):  # the bank delivers its answer twice
        assert desk.answered(lines, "settled", day(5, 25))["settled"] == 1
    assert desk.claim(ill).status == "paid"
    assert desk.answered(lines, "returned", day(5, 28), "AC04 account closed")["returned"] == 1
    assert desk.claim(ill).status == "approved"
    assert [(amount, status) for _, amount, status in desk.owed()] == [(1500, "stopped")]
    desk.do(
        "claims_officer", record_account, day(5, 29), person=malee, channel="bank", provider="014", number="9990001112"
    )
    with acting(SYSTEM):
        stopped = Payable.objects.get().pk
    desk.do("claims_officer", retry, day(5, 29), payable=stopped, reason="A new account.")
    lines, file = desk.send(day(6, 1))
    assert "9990001112" in file and desk.answered(lines, "settled", day(6, 3))["settled"] == 1
    assert desk.claim(ill).status == "paid"
    with acting(SYSTEM):
        steps = Step.objects.filter(process="claim", subject_id=desk.claim(ill).pk).order_by("id")
        assert list(steps.values_list("event", flat=True)) == ["file", "assess", "approve", "pay", "come_back", "pay"]
        kept = Change.objects.filter(table="claims_claim").order_by("id").values_list("before__status", flat=True)
        assert list(kept) == [
            "assessed",
            "approved",
            "approved",
            "paid",
            "approved",
        ]  # the grant itself is a change too
        # Of a payable its lines and outcomes tell the rest; that somebody let it be tried again is kept.
        kept = Change.objects.filter(table="payments_payable").values_list("before__status", "user_id")
        assert list(kept) == [("stopped", desk.staff("claims_officer").user)]
        assert Change.objects.get(table="payments_paymentaccount").before["until"] is None

    # Summer: she pays no more. Three months of 100 baht are open when the membership lapses.
    for month in (5, 6, 7):
        due(month, card)
    with acting(SYSTEM):
        first_spell = Membership.objects.get(number=card)
        assert arrears([first_spell.pk], day(7, 31)) == {first_spell.pk: (3, 300)}
    desk.do("enrolment_officer", lapse, day(8, 3), card=card, reason="Three months unpaid.", ended_on="2026-07-31")
    with pytest.raises(Refusal, match="was no member on 2026-08-10"):
        files("hospital", day(8, 10), day(8, 20), days_in_hospital=2)

    # September: she comes back, and pays three months by her telephone. Ill in October: 1 of the 4 months before is paid.
    again = desk.do("enrolment_officer", enrol, day(9, 1), person=malee, scheme=SCHEME, option="option_2")["card"]
    for month in (9, 10, 11):
        due(month, again)
    assert pays("300", day(9, 2), again, "TM-77", "mobile_money") == "300.0000"
    ill_again = files("hospital", day(10, 6), day(10, 9), days_in_hospital=3)
    said = desk.decide(ill_again, day(10, 9))
    assert (
        said["status"] == "rejected" and said["appeal"]["until"] == "2026-11-08"
    )  # 30 days (Social Security Act, s. 85)

    # December: she is 60 since 20 November, and retires. Paid are January to April and September to November:
    # 7 x 50 = 350 baht, and 12.50 that the fund has earned on them.
    lump_sum = {"ends_section40_insurance": True, "extra_savings_paid": 0, "declared_return": 12.50}
    old = files("old_age", day(12, 1), day(12, 2), **lump_sum)
    said = desk.decide(old, day(12, 2))
    assert (said["status"], said["amounts"]) == ("approved", {"th.section40.old_age_lump_sum": "362.5"})
    lines, _ = desk.send(day(12, 3))
    assert desk.answered(lines, "settled", day(12, 4))["settled"] == 1
    with acting(SYSTEM):
        spells = Membership.objects.order_by("id").values_list("status", "since", "until")
        assert list(spells) == [("lapsed", day(1, 5), day(7, 31)), ("left", day(9, 1), day(12, 1))]
        assert dict(Claim.objects.values_list("number", "status")) == {ill: "paid", ill_again: "rejected", old: "paid"}

    # The year's books are closed. Dues: ten months of 100 baht by her, of which seven were paid, and of 50 by the government, of
    # which it paid three.
    with acting(SYSTEM):
        assert [(one.payer, one.owed, one.received, one.open) for one in shares(desk.office, day(12, 31))] == [
            ("government", 500, 150, 350)
        ]
    for month in range(1, 13):
        desk.do("administrator", close_month, day(1, 4, 2027), month=f"2026-{month:02}")
    assert desk.balances() == {
        "cash": 400,  # January to April over the counter
        # 300 by telephone and 150 of the government, less 1,500 and 362.50 paid out; what came back went out again
        "bank": Decimal("-1412.5"),
        "receivable": 650,  # 10 x (100 + 50), less 700 paid by her and 150 by the government
        "contributions": -1000,
        "government": -500,
        "benefits": Decimal("1862.5"),
        "payable": 0,
        "advances": 0,
        "suspense": 0,
        "employers": 0,
    }
