"""A flood loan: granted by the law, disbursed by a batch, paid back by the law's schedule, in arrears, settled."""

import datetime
from decimal import Decimal

import pytest

from payung.office.acts import Refusal, perform
from payung.office.ledger.balances import trial_balance
from payung.office.ledger.closing import verify as verify_ledger
from payung.office.membership.actions import enrol
from payung.office.payments.accounts import record_account, set_office_account
from payung.office.payments.batches import make_batch, open_batch, release_batch, send_batch, write_file
from payung.office.payments.checking import verify
from payung.office.payments.loans import grant_loan, in_arrears, repay, state_of
from payung.office.payments.models import Loan
from payung.office.payments.settling import receive_status
from payung.office.people.actions import register_person
from payung.office.rights.actors import SYSTEM, acting

DAY = datetime.date(2026, 3, 2)
SCHEME = "th.flood_credit"
FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0,
         "section40_months_paid": ["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"]}  # fmt: skip
HOME = {"is_home_flood_damaged": True, "owns_damaged_home": True, "damaged_home_province": "songkhla"}


class Bank:
    def __init__(self, offices, staff):
        self.office, self.staff = offices[0].pk, staff
        self.person = self.do("enrolment_officer", register_person, datetime.date(2026, 1, 5), names="Malee", birth_date="1983-01-02",
                              facts=FACTS)["person"]  # fmt: skip

        self.do(
            "enrolment_officer",
            enrol,
            datetime.date(2026, 1, 5),
            person=self.person,
            scheme="th.section40",
            option="option_2",
        )

    def do(self, role, action, on=DAY, **inputs):
        return perform(action, self.staff(role), None, on, office=self.office, **inputs).result

    def grant(self, on=DAY, **more):
        asked = {
            "product": "repair_2026",
            "asked": "12000",
            "months": 12,
            "first_due_on": "2026-04-30",
            "facts": HOME,
        } | more
        return self.do("approver", grant_loan, on, person=self.person, scheme=SCHEME, **asked)

    def disburse(self):
        self.do(
            "claims_officer", record_account, person=self.person, channel="bank", provider="004", number="1112333334"
        )
        self.do(
            "administrator",
            set_office_account,
            scheme=SCHEME,
            channel="bank",
            currency="THB",
            name="Fund",
            provider="004",
            number="123456",
        )
        batch = self.do(
            "claims_officer", open_batch, scheme=SCHEME, channel="bank", currency="THB", execute_on="2026-03-05"
        )
        made = self.do("claims_officer", make_batch, batch=batch["batch"])
        self.do("approver", release_batch, batch=batch["batch"], **made)
        file = self.do("cashier", write_file, batch=batch["batch"])
        self.do("cashier", send_batch, batch=batch["batch"], sha256=file["sha256"])
        with acting(SYSTEM):
            line = Loan.objects.get().payable.lines.get().end_to_end_id
        self.do("cashier", receive_status, name="s.csv", content=f"end_to_end_id,status\n{line},settled\n".encode())

    def repay(self, loan, receipt, amount, on):
        return self.do(
            "cashier", repay, datetime.date(2027, 12, 1), loan=loan, receipt=receipt, amount=str(amount), received_on=on
        )

    def well(self):
        with acting(SYSTEM):
            assert verify(self.office) == () and verify_ledger(self.office) == ()
            return {one.kind: one.amount for one in trial_balance(self.office, datetime.date(2028, 1, 1)) if one.amount}


@pytest.fixture
def bank(offices, staff):
    return Bank(offices, staff)


def test_a_loan_from_grant_to_settlement(bank):
    done = bank.grant()
    # Over 12 months one would be about 1,009 baht, but the lowest instalment is 1,500: eight of those, and a rest for the interest
    assert (done["amount"], done["instalments"]) == ("12000", 9)
    with pytest.raises(Refusal, match="not disbursed"):
        bank.repay(done["loan"], "r0", 100, "2026-05-01")
    bank.disburse()
    assert bank.well() == {"bank": -12000, "loans": 12000}
    with acting(SYSTEM):
        loan = Loan.objects.get()
        schedule = list(loan.instalments.order_by("number"))
    # 1.59% a year: the interest of the first month is 12000 x 0.0159 / 12 = 15.90
    assert schedule[0].interest == Decimal("15.90") and sum(one.principal for one in schedule) == 12000
    assert [one.due_on.isoformat() for one in schedule[:3]] == ["2026-04-30", "2026-05-30", "2026-06-30"]
    assert schedule[-1].balance_after == 0
    first = schedule[0].principal + schedule[0].interest
    assert bank.repay(loan.pk, "r1", first - 10, "2026-04-30") == {
        "principal": f"{schedule[0].principal - 10:f}",
        "interest": "15.9000",
    }
    assert bank.repay(loan.pk, "r1", first - 10, "2026-04-30")["interest"] == "15.9000"  # the same receipt again
    with pytest.raises(Refusal, match="entered before, for something else"):
        bank.repay(loan.pk, "r1", first, "2026-04-30")
    with acting(SYSTEM):
        state = state_of(loan, datetime.date(2026, 5, 1))
        assert (state.arrears, state.instalments_in_arrears) == (10, 1)
        assert [found.pk for found, _ in in_arrears(bank.office, datetime.date(2026, 5, 1))] == [loan.pk]
        assert in_arrears(bank.office, datetime.date(2026, 4, 29)) == []
    rest = sum(one.principal + one.interest for one in schedule) - first + 10
    with pytest.raises(Refusal, match="more than the schedule"):
        bank.repay(loan.pk, "r2", rest + 1, "2027-03-30")
    bank.repay(loan.pk, "r2", rest, "2027-03-30")
    interest = sum(one.interest for one in schedule)
    assert bank.well() == {"bank": interest, "interest": -interest}
    with acting(SYSTEM):
        loan.refresh_from_db()
        assert (
            loan.settled_on == datetime.date(2027, 3, 30) and in_arrears(bank.office, datetime.date(2028, 1, 1)) == []
        )


def test_the_law_refuses_with_its_reason(bank):
    for said, more in (
        ("does not grant", {"facts": HOME | {"damaged_home_province": "another"}}),
        ("needs .*owns_damaged_home", {"facts": {"is_home_flood_damaged": True, "damaged_home_province": "trang"}}),
        ("does not ask age", {"facts": HOME | {"age": 3}}),
        ("due after", {"first_due_on": "2026-03-01"}),
        ("is no amount", {"asked": "much"}),
        ("does not grant", {"on": datetime.date(2026, 8, 1), "first_due_on": "2026-09-30"}),
        ("lends nothing on 2026-01-20", {"on": datetime.date(2026, 1, 20)}),
    ):
        with pytest.raises(Refusal, match=said):
            bank.grant(**more)
    assert bank.well() == {}


def test_a_long_loan_is_scheduled_as_far_as_the_law_reckons(bank):
    assert bank.grant(asked="600000", months=360, product="repair_2026") | {"loan": 0, "number": ""} == {
        "loan": 0, "number": "", "amount": "500000", "instalments": 60,
    }  # fmt: skip
    bank.well()
