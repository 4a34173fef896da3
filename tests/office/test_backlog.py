"""A backlog decided by the compiled law: as each claim would be decided by itself; what is not clear is left to a person."""

import datetime

import pytest
from django.db.models import Count

from payung.office import doorway
from payung.office.acts import Refusal
from payung.office.claims.bulk import adjudicate_backlog, adjudicate_together
from payung.office.claims.deciding import assess
from payung.office.claims.models import Claim, Step
from payung.office.decisions.models import Decision
from payung.office.ledger.balances import trial_balance
from payung.office.membership.actions import setup_of
from payung.office.membership.models import Membership
from payung.office.payments.models import Payable
from payung.office.people.models import Fact, Household, Person, Residence
from payung.office.rights.actors import SYSTEM, acting

JOINED = datetime.date(2025, 11, 3)
FILED = datetime.date(2026, 3, 20)
BACKLOG = {"scheme": "th.section40", "kind": "hospital"}


@pytest.fixture
def desk(claims_desk):
    """Malee, who paid at the counter, and 24 others, who had paid before the office kept books: a claim of 1 to 24 days each."""
    desk = claims_desk
    desk.pay(*desk.months)
    desk.limit("9000")
    with acting(SYSTEM):
        desk.numbers = [_member_with_claim(desk, days) for days in range(1, 25)]
    desk.numbers.append(desk.file(days=30))
    return desk


def _member_with_claim(desk, days):
    """As the register has them after enrolment and filing; every fifth with a child at home."""
    home = Household.objects.create(office_id=desk.office, number=f"H{days}")
    people = [
        Person(
            office_id=desk.office,
            number=f"P{days}",
            names=f"Member {days}",
            birth_date=datetime.date(1980, 5, 1),
            sex="female",
        )
    ]
    if days % 5 == 0:
        child = Person(office_id=desk.office, number=f"C{days}", names="Child", birth_date=datetime.date(2015, 5, 1))
        people.insert(0, child)
    for person in people:
        person.save()
        Residence.objects.create(
            office_id=desk.office, person=person, household=home, since=JOINED, is_head=person.sex == "female"
        )
    paid = list(desk.months[: 2 if days == 13 else 4])
    for name, value in {**desk.facts, "section40_months_paid": paid}.items():
        Fact.objects.create(office_id=desk.office, person=person, name=name, value=value, since=JOINED)
    membership = Membership.objects.create(
        office_id=desk.office, number=f"M{days}", scheme="th.section40", option="option_2", person=person, household=home, since=JOINED
    )  # fmt: skip
    claim = Claim.objects.create(
        office_id=desk.office, number=f"K{days}", scheme="th.section40", kind="hospital", person=person, membership=membership,
        facts={} if days == 7 else {"days_in_hospital": days}, happened_on=datetime.date(2026, 3, 1 + days % 3), filed_on=FILED,
        filed_by=1, status="filed", currency="THB",
    )  # fmt: skip
    return claim.number


def test_the_clear_ones_are_decided_and_the_rest_is_left_by_why(desk):
    """Days of 1 to 24 but 7 (not stated) and 13 (2 of 4 months paid: nothing), and Malee's 30: (300 - 20 + 30) x 300 baht = 93,000."""
    done = desk.do("claims_officer", adjudicate_backlog, sample=0, **BACKLOG)
    assert done == {
        "granted": 23, "rejected": 1, "amount": "93000", "rounds": 1,
        "set_aside": {"unknown": 1, "limit": 0, "outlier": 0, "sample": 0, "unreadable": 0},
    }  # fmt: skip
    balances = {one.kind: one.amount for one in _balances(desk)}
    assert (balances["benefits"], balances["payable"]) == (93000, -93000)
    setup = setup_of("th.section40")
    with acting(SYSTEM):
        claims = list(Claim.objects.select_related("person", "membership__person"))
        assert {claim.number for claim in claims if claim.set_aside == "unknown"} == {desk.numbers[6]}
        for claim in claims:
            exact = assess(claim, setup, setup.claims["hospital"])
            if claim.decision_id is None:
                assert exact.wanted
                continue
            decision = Decision.objects.get(pk=claim.decision_id)
            assert decision.inputs == exact.described and claim.amount == exact.total and decision.compiled
            assert doorway.replay(decision).same
            assert (claim.status, claim.granted_id) == (
                ("approved", claim.decision_id) if exact.granted else ("rejected", None)
            )
        assert Step.objects.filter(event="grant").count() == Payable.objects.count() == 23
        rejected = Claim.objects.get(status="rejected")
        reasons = doorway.reasons_of(Decision.objects.get(pk=rejected.decision_id), "en")
        text = str(reasons[rejected.person.number]["th.section40.hospital_compensation"])
        assert Decision.objects.get(pk=rejected.decision_id).reasons == {} and "2" in text
    again = desk.do("claims_officer", adjudicate_backlog, sample=0, **BACKLOG)
    assert (again["granted"], again["rounds"]) == (0, 0)


def test_the_limit_the_outliers_and_a_sample_go_to_a_person(desk):
    desk.limit("6000")  # 20 days; 21 to 24 and 30 are above
    done = desk.do("claims_officer", adjudicate_backlog, sample=0.3, seed=1, **BACKLOG)
    aside = done["set_aside"]
    assert (aside["limit"], aside["unknown"]) == (5, 1)
    assert 1 <= aside["sample"] <= 12 and done["granted"] + done["rejected"] + sum(aside.values()) == 25
    with acting(SYSTEM):
        left = Claim.objects.filter(set_aside="limit").order_by("id").first()
    assert desk.decide(left.number)["status"] == "assessed"  # a person takes it up from where it was left


def test_an_amount_far_outside_goes_to_a_person(desk):
    with acting(SYSTEM):
        Claim.objects.exclude(facts={}).exclude(person__number=desk.person).update(facts={"days_in_hospital": 2})
    done = desk.do("claims_officer", adjudicate_backlog, sample=0, **BACKLOG)
    assert done["set_aside"]["outlier"] == 1 and desk.claim(desk.numbers[-1]).set_aside == "outlier"


def test_of_one_person_one_claim_after_the_other(desk):
    """Malee's 30 days and then 5 more: the second finds no day left, as if they were decided one by one."""
    second = desk.file(days=5, happened_on="2026-03-15")
    done = desk.do("claims_officer", adjudicate_backlog, sample=0, **BACKLOG)
    assert done["rounds"] == 2 and desk.claim(second).status == "rejected"
    assert (done["granted"], done["rejected"], done["amount"]) == (23, 2, "93000")


def test_halves_at_the_same_time_come_to_what_the_whole_does(desk):
    """The sums of the whole; a second claim of a person is in the same half as the first, and counts it; who asks again finds nothing."""
    second = desk.file(days=5, happened_on="2026-03-15")
    by = desk.staff("claims_officer")
    done = adjudicate_together(by, FILED, office=desk.office, sample=0, halves_from=1, **BACKLOG)
    first, other = done.pop("acts")
    assert first != other
    assert done == {
        "granted": 23, "rejected": 2, "amount": "93000",
        "set_aside": {"unknown": 1, "limit": 0, "outlier": 0, "sample": 0, "unreadable": 0},
    }  # fmt: skip
    assert desk.claim(second).status == "rejected"
    with acting(SYSTEM):
        of_acts = dict(Decision.objects.values_list("act_id").annotate(Count("id")))
        assert of_acts[first] + of_acts[other] == 25 and of_acts[first] > 5 < of_acts[other]
        assert Step.objects.filter(event="grant").count() == Payable.objects.count() == 23
    balances = {one.kind: one.amount for one in _balances(desk)}
    assert (balances["benefits"], balances["payable"]) == (93000, -93000)
    again = adjudicate_together(by, FILED, office=desk.office, sample=0, **BACKLOG)
    assert len(again["acts"]) == 1 and again["granted"] == again["rejected"] == 0


def test_what_cannot_be_read_is_left_to_a_person(desk):
    with acting(SYSTEM):
        person = Person.objects.get(names="Member 4")
        Fact.objects.create(office_id=desk.office, person=person, name="is_national", value="perhaps", since=JOINED)
    done = desk.do("claims_officer", adjudicate_backlog, sample=0, **BACKLOG)
    assert done["set_aside"]["unreadable"] == 1 and done["granted"] + done["rejected"] == 23
    assert desk.claim(desk.numbers[3]).set_aside == "unreadable"
    with pytest.raises(Refusal, match="is_national"):
        desk.decide(desk.numbers[3])


def test_a_kind_that_ends_memberships_is_decided_by_a_person(desk):
    with pytest.raises(Refusal, match="ends the membership"):
        desk.do("claims_officer", adjudicate_backlog, scheme="th.section40", kind="death")
    with pytest.raises(Refusal, match="no share"):
        desk.do("claims_officer", adjudicate_backlog, sample=2, **BACKLOG)


def _balances(desk):
    with acting(SYSTEM):
        return trial_balance(desk.office, FILED)
