"""A month of the old-age allowance for a whole office, by the compiled law: decided, owed, posted, and paid once."""

import datetime

import pytest

from payung.office import doorway
from payung.office.acts import Refusal, perform
from payung.office.decisions.models import Decision
from payung.office.ledger.balances import trial_balance
from payung.office.ledger.closing import verify as verify_ledger
from payung.office.payments.actions import cancel
from payung.office.payments.checking import verify
from payung.office.payments.models import Payable
from payung.office.payments.runs import entitlement_run
from payung.office.people.actions import register_person
from payung.office.rights.actors import SYSTEM, acting

DAY = datetime.date(2026, 3, 2)
REGISTERED = datetime.date(2026, 1, 5)
SCHEME = "th.old_age_allowance"
OLD = {"is_national": True, "is_registered_where_claiming": True, "has_state_post_or_pension": False,
       "receives_other_regular_state_benefit": False, "lives_in_state_institution": False,
       "drew_old_age_allowance_before": True}  # fmt: skip


@pytest.fixture
def run(offices, staff):
    def register(born, facts=None):
        return perform(register_person, staff("enrolment_officer"), None, REGISTERED, office=offices[0].pk, names=f"Born {born}",
                       birth_date=born, facts=OLD if facts is None else facts).result["person"]  # fmt: skip

    def do(month="2026-03", **more):
        return perform(
            entitlement_run, staff("approver"), None, DAY, office=offices[0].pk, scheme=SCHEME, month=month, **more
        ).result

    do.register, do.office = register, offices[0].pk
    return do


def well(office):
    with acting(SYSTEM):
        assert verify(office) == () and verify_ledger(office) == ()
        return {one.kind: one.amount for one in trial_balance(office, DAY)}


def test_a_month_for_everybody_by_the_law(run, staff):
    # 600 baht from 60, 700 from 70, 800 from 80, 1,000 from 90 (cabinet resolution, fiscal year B.E. 2555)
    people = {
        run.register(f"{2026 - age}-01-15"): amount
        for age, amount in ((35, 0), (61, 600), (72, 700), (83, 800), (94, 1000))
    }
    unknown = run.register("1950-01-01", {})
    found = run()
    assert (found["decided"], found["owed"], found["total"], found["undecided"]) == (6, 4, "3100.0000", 1)
    assert found["undecided_persons"] == [unknown]
    with acting(SYSTEM):
        owed = {payable.person.number: payable for payable in Payable.objects.select_related("person")}
        assert {number: payable.amount for number, payable in owed.items()} == {n: a for n, a in people.items() if a}
        for number, payable in owed.items():
            decision = Decision.objects.get(pk=payable.decision_id)
            assert decision.compiled and decision.answers[number][f"{SCHEME}.monthly_allowance"] == str(
                int(payable.amount)
            )
            assert doorway.replay(decision).same
        assert Decision.objects.count() == 6  # of those who are owed nothing, too
    assert well(run.office) == {"bank": 0, "benefits": 3100, "payable": -3100}
    assert run() == found and well(run.office)["benefits"] == 3100  # a month is run once
    run.register("1946-01-15")  # 80, but 79 on 1 October, when the fiscal year began: still 700
    later = run(part=1)
    assert (later["owed"], later["total"]) == (1, "700.0000") and well(run.office)["benefits"] == 3800
    assert run("2026-04")["total"] == "3800.0000"
    first = owed[min(owed)]
    perform(cancel, staff("approver"), None, DAY, office=run.office, payable=first.pk, reason="died before")
    assert well(run.office)["benefits"] == 7600 - first.amount


WRONG_RUNS = [
    ({"month": "2026-13"}, "is not a day"),
    ({"rules": ["monthly_alowance"]}, "Did you mean|monthly_allowance"),
    ({"part": 1}, "Part 0 of 2026-03 was not run"),
]  # fmt: skip


def test_a_run_that_cannot_be_is_refused(run):
    for more, said in WRONG_RUNS:
        with pytest.raises(Refusal, match=said):
            run(**more)
        assert well(run.office) == {}
