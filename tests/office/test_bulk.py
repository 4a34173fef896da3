"""What a bulk run tells the law of a household is what one exact decision tells it, and the answers are the same."""

import datetime
import json
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pytest
from django.utils import timezone

from payung.office import doorway
from payung.office.acts import Act, Refusal, perform
from payung.office.bulk import check_sample, decide, fetch, keep, load, members, persons
from payung.office.contributions.actions import make_due, receive
from payung.office.decisions.models import Decision
from payung.office.membership.actions import change_option, enrol, suspend
from payung.office.membership.describing import description_for
from payung.office.membership.models import Membership
from payung.office.people.actions import register_person
from payung.office.people.facts import description_of
from payung.office.people.models import Fact, Household, Person, Residence
from payung.office.rights.actors import SYSTEM, acting

JOINED = datetime.date(2026, 1, 5)
DAY = datetime.date(2026, 4, 1)
FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False, "extra_savings": 0}  # fmt: skip
DUES = ["th.section40.member_contribution", "th.section40.government_contribution"]
HOSPITAL = "th.section40.hospital_compensation"
ALLOWANCE = "th.old_age_allowance.monthly_allowance"
OLD = {"is_national": True, "is_registered_where_claiming": True, "has_state_post_or_pension": False,
       "receives_other_regular_state_benefit": False, "lives_in_state_institution": False,
       "drew_old_age_allowance_before": True}  # fmt: skip


@pytest.fixture
def village(offices, staff):
    """Five members in three households, with different options, months paid and histories."""
    office, officer, cashier = offices[0].pk, staff("enrolment_officer"), staff("cashier")

    def do(by, action, on=JOINED, **inputs):
        return perform(action, by, None, on, office=office, **inputs).result

    home, cards = None, []
    for number in range(5):
        made = do(officer, register_person, names=f"P{number}", birth_date=f"{1950 + 10 * number}-03-02", sex="female" if number % 2 else "",
                  facts=FACTS | OLD, household=home if number % 2 else None)  # fmt: skip
        home = made["household"]
        if number:
            cards.append(
                do(officer, enrol, person=made["person"], scheme="th.section40", option=f"option_{1 + number % 2}")[
                    "card"
                ]
            )
    for month in ("2026-01", "2026-02"):
        do(cashier, make_due, datetime.date.fromisoformat(f"{month}-28"), card=cards[0], month=month)
    do(
        cashier,
        receive,
        datetime.date(2026, 2, 28),
        channel="book",
        number="1",
        amount="100",
        received_on="2026-02-10",
        scheme="th.section40",
        card=cards[0],
    )
    do(officer, change_option, datetime.date(2026, 3, 1), card=cards[1], option="option_2")
    do(officer, suspend, datetime.date(2026, 3, 1), card=cards[3], reason="left the country")
    with acting(SYSTEM):
        late = Person.objects.order_by("id").last()
        Fact.objects.create(
            office_id=office, person=late, name="is_national", value=False, since=datetime.date(2026, 6, 1)
        )
        Fact.objects.create(
            office_id=office, person=late, name="has_state_post_or_pension", value=True, since=datetime.date(2026, 2, 1)
        )
        recorded = Membership.objects.get(number=cards[2]).person
        Fact.objects.create(
            office_id=office, person=recorded, name="section40_months_paid", value=["2025-11", "2025-12"], since=JOINED
        )
        moved = Residence.objects.get(person=recorded)
        moved.until = datetime.date(2026, 2, 1)
        moved.save()
        Residence.objects.create(
            office_id=offices[0].pk,
            person=recorded,
            household=Household.objects.order_by("id").first(),
            since=datetime.date(2026, 2, 2),
        )
    village.office, village.cards = office, cards
    return village


def test_members_are_told_to_the_law_as_in_one_decision(village):
    rules = [*DUES, HOSPITAL]
    with acting(SYSTEM):
        register = members(office=village.office, scheme="th.section40", on=DAY, rules=rules)
        assert register.subjects.sum() == 3  # one of the four is suspended
        register.state("days_in_hospital", np.flatnonzero(register.memberships), pa.array(["3"] * 3))
        decided = decide(register, rules)
        assert check_sample(decided) == len(decided.inputs)
        told = [json.loads(text.as_py()) for text in decided.inputs]
        for row in np.flatnonzero(register.memberships):
            membership = Membership.objects.get(pk=register.memberships[row])
            exact = doorway.ask("th", description_for(membership, DAY, {"days_in_hospital": 3}), DAY, rules)
            for rule in rules:
                found = decided.amounts(rule)[row]
                wanted = exact.value(rule, membership.person.number)
                assert wanted is not None and Decimal(str(found)) == wanted, (rule, membership.number)
            mine = next(one for home in told for one in home["members"] if one["id"] == membership.person.number
                        and "section40_option" in one)  # fmt: skip
            described = description_for(membership, DAY)["members"]
            asked = next(one for one in described if one["id"] == membership.person.number)
            assert {name: asked[name] for name in mine if name != "days_in_hospital"} == {
                name: value for name, value in mine.items() if name != "days_in_hospital"
            }


def test_everybody_without_a_membership_and_the_decisions_kept(village):
    with acting(SYSTEM):
        register = persons(office=village.office, law="th", on=DAY, rules=[ALLOWANCE])
        assert register.subjects.sum() == 5
        decided = decide(register, [ALLOWANCE])
        check_sample(decided)
        by_number = dict(zip(register.numbers.to_pylist(), decided.amounts(ALLOWANCE), strict=True))
        oldest = Person.objects.order_by("id").first()
        assert by_number[oldest.number] == 700  # 76 years old: 700 baht from 70 (cabinet resolution of 2011)
        assert sorted(by_number.values()) == [0, 0, 0, 600, 700]  # and 600 from 60
        ids = keep(
            Act(SYSTEM, timezone.now(), DAY),
            decided,
            office=village.office,
            scheme="th.old_age_allowance",
            about="run:1",
        )
        assert len(ids) == len(register.starts())
        for decision in Decision.objects.filter(pk__in=ids.tolist()):
            assert decision.compiled and decision.about.startswith("run:1/household:") and doorway.replay(decision).same
        home = Residence.objects.filter(person=oldest).first().household
        exact = doorway.answers_of(doorway.ask("th", description_of(home, DAY), DAY, [ALLOWANCE]))
        assert Decision.objects.get(about=f"run:1/household:{home.pk}").answers == exact


def test_what_is_recorded_wrongly_is_refused_by_name(village):
    with acting(SYSTEM):
        person = Person.objects.order_by("id").first()
        Fact.objects.create(office_id=village.office, person=person, name="is_national", value="perhaps", since=JOINED)
        register = persons(office=village.office, law="th", on=DAY, rules=[ALLOWANCE])
        with pytest.raises(Refusal, match='"perhaps" is recorded as is_national, which is true or false'):
            decide(register, [ALLOWANCE])


def test_an_empty_register_decides_nothing(offices):
    with acting(SYSTEM):
        register = persons(office=offices[0].pk, law="th", on=DAY, rules=[ALLOWANCE])
        decided = decide(register, [ALLOWANCE])
        assert (len(register), check_sample(decided)) == (0, 0)
        assert (
            len(keep(Act(SYSTEM, timezone.now(), DAY), decided, office=offices[0].pk, scheme="x", about="run:1")) == 0
        )


def test_columns_go_in_and_come_out_as_they_are(village):
    names = pa.array(['มาลี "the", elder', "NULL", "a\\b"])
    with acting(SYSTEM):
        load("people_person", {"number": pa.array(["x1", "x2", "x3"]), "names": names, "names_latin": "", "sex": "", "office_id": village.office,
                               "created_at": timezone.now()})  # fmt: skip
        found = fetch("SELECT names, birth_date, number FROM people_person WHERE number LIKE %s ORDER BY number", ["x%"],
                      {"names": pa.string(), "birth_date": pa.date32(), "number": pa.string()})  # fmt: skip
    assert found.column("names").to_pylist() == names.to_pylist() and found.column("birth_date").null_count == 3
