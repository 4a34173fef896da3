"""Malee was registered twice: found, looked at, merged with all that is hers, and taken apart again exactly."""

import datetime

import pytest
from django.db import connections

from payung.office.acts import Refusal, perform
from payung.office.membership.actions import enrol
from payung.office.membership.models import Membership
from payung.office.people.actions import change_person, record_facts, register_person
from payung.office.people.contacts import add_contact
from payung.office.people.facts import description_of, household_of
from payung.office.people.identities import add_identity
from payung.office.people.merging import merge, undo_merge
from payung.office.people.models import Contact, Fact, Household, Identity, Pair, Person, Residence
from payung.office.rights.actors import acting

DAY = datetime.date(2026, 3, 2)
LATER = datetime.date(2026, 5, 1)
FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False}  # fmt: skip
TABLES = ("people_person", "people_residence", "people_fact", "people_identity", "people_contact", "membership_membership",
          "people_household", "people_consent", "people_pair")  # fmt: skip


@pytest.fixture
def desk(offices, staff):
    officer = staff("enrolment_officer")

    def do(action, on=DAY, **inputs):
        return perform(action, officer, None, on, office=offices[0].pk, **inputs).result

    do.officer, do.office = officer, offices[0].pk
    return do


@pytest.fixture
def twice(desk):
    """Malee, born 1983, member of Section 40; and again, with her card and telephone, a husband and another household."""
    first = desk(register_person, names="Malee Jaidee", birth_date="1983-01-02", sex="female", facts=FACTS)["person"]
    made = desk(register_person, names="Malee Jaidi", birth_date="1983-01-02", facts={"extra_savings": 5})
    second = made["person"]
    husband = desk(register_person, names="Somchai", birth_date="1980-01-02", sex="male", household=made["household"])
    desk(record_facts, person=second, facts={"spouse": husband["person"]})
    desk(add_contact, person=first, kind="phone", value="0812345678")
    desk(add_contact, person=second, kind="phone", value="0812345678")
    desk(add_contact, person=second, kind="email", value="malee@example.org")
    desk(add_identity, person=second, kind="th.citizen", number="1101700230708")
    return first, second, husband["person"]


def everything():
    found = {}
    with connections["owner"].cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"SELECT * FROM {table} ORDER BY id")
            found[table] = cursor.fetchall()
    return found


def test_one_record_is_laid_into_the_other_and_taken_out_again(desk, twice):
    first, second, husband = twice
    before = everything()
    merged = desk(merge, LATER, kept=first, gone=second)
    with acting(desk.officer):
        malee = Person.objects.get(number=first)
        assert Identity.objects.get().person == malee and malee.names == "Malee Jaidee"
        assert sorted(malee.contacts.values_list("kind", flat=True)) == ["email", "phone"]
        assert (
            Contact.objects.filter(kind="phone").count() == 2
        )  # the same number stands once with her, once with the other record
        assert Fact.objects.get(name="extra_savings").person == malee
        link = Fact.objects.get(name="spouse", person__number=husband)
        assert (link.other, link.value) == (malee, first)
        home = household_of(malee, LATER)
        assert [one["id"] for one in description_of(home, LATER)["members"]] == [first]
        his = description_of(household_of(Person.objects.get(number=husband), LATER), LATER)["members"]
        assert [one["id"] for one in his] == [husband]  # she lives with the household of the record that stayed
    with pytest.raises(Refusal, match=f"was merged into another. Use {first}"):
        desk(change_person, LATER, person=second, names="X")
    with pytest.raises(Refusal, match="Use"):
        desk(merge, LATER, kept=first, gone=second)
    desk(undo_merge, LATER, merge=merged, reason="a cousin")
    assert everything() == before
    with pytest.raises(Refusal, match="undone already"):
        desk(undo_merge, LATER, merge=merged, reason="again")


def test_two_memberships_of_a_scheme_are_not_merged_without_choosing(desk, twice):
    first, second, _ = twice
    desk(record_facts, person=second, facts=FACTS)
    cards = [desk(enrol, person=one, scheme="th.section40", option="option_1")["card"] for one in (first, second)]
    before = everything()
    for chosen in (None, {"th.section40": "1"}, {"th.section39": cards[0]}):
        with pytest.raises(Refusal, match=f"Say which card stays: {cards[0]} or {cards[1]}"):
            desk(merge, LATER, kept=first, gone=second, cards=chosen)
    assert everything() == before
    merged = desk(merge, LATER, kept=first, gone=second, cards={"th.section40": cards[1]})
    with acting(desk.officer):
        ended, stays = (Membership.objects.get(number=card) for card in cards)
        assert (ended.status, ended.until, stays.until, stays.person.number) == ("left", LATER, None, first)
    desk(undo_merge, LATER, merge=merged, reason="two persons")
    assert everything() == before


def test_merges_are_undone_in_their_order(desk, twice):
    first, second, husband = twice
    third = desk(register_person, names="Malee J", names_latin="Malee J")["person"]
    one = desk(merge, kept=second, gone=third)
    two = desk(merge, kept=first, gone=second)
    with acting(desk.officer):
        assert {one.merged_into.number for one in Person.objects.exclude(merged_into=None)} == {first}
        assert Person.objects.get(number=first).names_latin == "Malee J"
    with pytest.raises(Refusal, match=f"undo merge {two} first"):
        desk(undo_merge, merge=one, reason="x")
    desk(undo_merge, merge=two, reason="x")
    desk(undo_merge, merge=one, reason="x")
    with acting(desk.officer):
        assert not Person.objects.exclude(merged_into=None).exists()
    for kept, gone, said in (
        (first, first, "one record"),
        (second, husband, "other's spouse"),
        (first, "77", "no person 77"),
    ):
        with pytest.raises(Refusal, match=said):
            desk(merge, kept=kept, gone=gone)


def test_a_head_s_household_keeps_a_head(desk):
    made = desk(register_person, names="Malee")
    again = desk(register_person, names="Malee", household=made["household"])["person"]
    merged = desk(merge, kept=again, gone=made["person"])
    with acting(desk.officer):
        assert Residence.objects.get(person__number=again).is_head and Household.objects.count() == 1
    desk(undo_merge, merge=merged, reason="mother and daughter")
    with acting(desk.officer):
        assert not Residence.objects.get(person__number=again).is_head


def test_who_stands_twice_is_found(desk, twice):
    pytest.importorskip("splink")
    from payung.office.people.duplicates import find_duplicates, keep_apart, queue

    first, second, _ = twice
    twin = desk(register_person, names="Mali Jaidee", birth_date="1983-01-02", sex="male")["person"]
    for number in range(30):
        desk(register_person, names=f"{'ABCDEFGHIJ'[number % 10]}o{'xyz'[number % 3]}a Sukjai{'klm'[number // 10]}",
             birth_date=f"{1950 + number}-0{1 + number % 9}-1{number % 10}", sex="female")  # fmt: skip
    done = desk(find_duplicates)
    with acting(desk.officer):
        pairs = list(queue(desk.office))
        assert {pairs[0].one.number, pairs[0].other.number} == {first, second}
        assert pairs[0].score > 0.95 and pairs[0].agrees["birth_date"] == pairs[0].agrees["phone"] == "same"
        assert "sex" not in pairs[0].agrees and pairs[0].agrees["household"] == "different"
        assert all({pair.one.number, pair.other.number} <= {first, second, twin} for pair in pairs)
    assert desk(find_duplicates) == {"found": done["found"], "new": 0}
    desk(keep_apart, pair=pairs[0].pk)
    with pytest.raises(Refusal, match="decided already: different"):
        desk(keep_apart, pair=pairs[0].pk)
    assert desk(find_duplicates)["new"] == 0
    with acting(desk.officer):
        assert len(queue(desk.office)) == len(pairs) - 1
    merged = desk(merge, kept=first, gone=second)
    with acting(desk.officer):
        assert Pair.objects.get(pk=pairs[0].pk).decision == "same"
    desk(undo_merge, merge=merged, reason="different after all")
    for probability in (0, 1, 2):
        with pytest.raises(Refusal, match="between 0 and 1"):
            desk(find_duplicates, at_least=probability)
