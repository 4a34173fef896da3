"""Enrolment by the law: who is let in, who is not and why, and what becomes of a membership."""

import datetime

import pytest

from payung.office import doorway
from payung.office.acts import Refusal, perform
from payung.office.decisions.models import Decision
from payung.office.membership.actions import change_option, enrol, lapse, leave, resume, suspend, transfer
from payung.office.membership.describing import first_day, option_on
from payung.office.membership.enrolling import enrol_many
from payung.office.membership.models import Event, Membership
from payung.office.people.actions import register_person
from payung.office.people.numbers import is_number
from payung.office.rights.actors import acting

DAY = datetime.date(2026, 3, 2)
JOINED, LEFT = datetime.date(2025, 3, 2), datetime.date(2025, 9, 2)
FACTS = {
    "is_national": True,
    "insured_under_section33": False,
    "insured_under_section39": False,
    "has_state_post_or_pension": False,
}


@pytest.fixture
def malee(offices, staff):
    """Malee, 43, works at home and is insured nowhere."""
    done = perform(
        register_person,
        staff("enrolment_officer"),
        on=DAY,
        office=offices[0].pk,
        names="Malee",
        birth_date="1983-01-02",
        sex="female",
        facts=FACTS,
    )
    return done.result["person"]


@pytest.fixture
def desk(offices, staff):
    """`desk(action, ...)` does it as the enrolment officer of the first office on a day."""
    officer = staff("enrolment_officer")

    def do(action, on=DAY, **inputs):
        return perform(action, officer, None, on, office=offices[0].pk, **inputs).result

    do.officer = officer
    return do


def test_malee_joins_section_40_and_the_decision_can_be_taken_again(desk, malee):
    done = desk(enrol, person=malee, scheme="th.section40", option="option_2")
    with acting(desk.officer):
        membership = Membership.objects.get(number=done["card"])
        assert (membership.option, membership.status, membership.since) == ("option_2", "active", DAY)
        decision = Decision.objects.get(pk=done["decision"])
        assert decision.answers == {malee: {"th.section40.may_join": True}}
        assert doorway.replay(decision).same


def test_the_law_says_why_not(desk, malee, offices):
    old = desk(register_person, names="Boon", birth_date="1950-01-02", facts=FACTS)["person"]
    with pytest.raises(Refusal, match=r"does not let this person in.*age"):
        desk(enrol, person=old, scheme="th.section40", option="option_1")
    silent = desk(register_person, names="Nok", birth_date="1990-01-02")["person"]
    with pytest.raises(Refusal, match=r"it needs: .*is_national"):
        desk(enrol, person=silent, scheme="th.section40", option="option_1")
    with acting(desk.officer):
        assert Membership.objects.count() == 0 and Decision.objects.count() == 0


WRONG_ENROLMENTS = [
    ({"option": "option_9"}, "no option of th.section40"),
    ({"option": ""}, "no option of th.section40"),
    ({"scheme": "th.section4"}, "Did you mean 'th.section40'"),
    ({"person": "99999997"}, "There is no person"),
    ({"since": "2027-01-01"}, "in the future"),
    ({"since": "02.03.2026"}, "not a day"),
]


def test_what_is_wrong_is_said(desk, malee):
    for inputs, said in WRONG_ENROLMENTS:
        with pytest.raises(Refusal, match=said):
            desk(enrol, **{"person": malee, "scheme": "th.section40", "option": "option_1", **inputs})


def test_nobody_is_a_member_twice(desk, malee):
    desk(enrol, person=malee, scheme="th.section40", option="option_1")
    with pytest.raises(Refusal, match="is a member already"):
        desk(enrol, person=malee, scheme="th.section40", option="option_2")


def test_options_change_and_are_known_for_each_day(desk, malee):
    card = desk(enrol, person=malee, scheme="th.section40", option="option_1")["card"]
    desk(change_option, on=DAY + datetime.timedelta(days=40), card=card, option="option_3")
    with acting(desk.officer):
        membership = Membership.objects.get(number=card)
        assert option_on(membership, DAY) == "option_1"
        assert option_on(membership, DAY + datetime.timedelta(days=40)) == "option_3"
    with pytest.raises(Refusal, match="already"):
        desk(change_option, card=card, option="option_3")


def test_suspended_lapsed_and_back_again(desk, malee):
    card = desk(enrol, person=malee, scheme="th.section40", option="option_1")["card"]
    desk(suspend, card=card, reason="abroad")
    with pytest.raises(Refusal, match="is suspended, not active"):
        desk(suspend, card=card, reason="abroad")
    desk(resume, card=card)
    later = DAY + datetime.timedelta(days=100)
    desk(lapse, on=later, card=card, reason="no contribution in 12 months")
    with pytest.raises(Refusal, match="ended on"):
        desk(leave, on=later, card=card, reason="again")
    again = desk(enrol, on=later + datetime.timedelta(days=30), person=malee, scheme="th.section40", option="option_2")[
        "card"
    ]
    with acting(desk.officer):
        new = Membership.objects.get(number=again)
        assert new.before.number == card and first_day(new) == DAY
        assert list(Event.objects.filter(membership__number=card).order_by("id").values_list("what", flat=True)) == [
            "enrolled", "suspended", "resumed", "lapsed",
        ]  # fmt: skip


def test_a_merger_moves_members_with_their_history(desk, malee):
    card = desk(enrol, person=malee, scheme="th.section40", option="option_1")["card"]
    later = DAY + datetime.timedelta(days=31)
    new = desk(transfer, on=later, card=card, to="kh.health_equity_fund")["card"]
    with acting(desk.officer):
        moved = Membership.objects.get(number=new)
        assert (moved.before.number, moved.before.status, moved.before.until) == (
            card,
            "transferred",
            later - datetime.timedelta(days=1),
        )


def test_another_office_s_card_does_not_exist_here(desk, malee, offices, staff):
    card = desk(enrol, person=malee, scheme="th.section40", option="option_1")["card"]
    other = staff("enrolment_officer", offices[1])
    with pytest.raises(Refusal, match="There is no card"):
        perform(suspend, other, None, DAY, office=offices[1].pk, card=card, reason="theft")
    with pytest.raises(Refusal, match="There is no person"):
        perform(enrol, other, None, DAY, office=offices[1].pk, person=malee, scheme="th.section40", option="option_1")


def test_a_list_of_persons_is_enrolled_at_once_and_who_is_refused_is_told_why(desk, offices, malee):
    def person(names, birth_date="1990-05-05", facts=FACTS, household=None):
        return desk(register_person, names=names, birth_date=birth_date, facts=facts, household=household)

    home = person("Somchai")
    wife = person("Ploy", household=home["household"])["person"]
    child = person("Fah", birth_date="2020-01-01", household=home["household"])["person"]
    civil_servant = person("Anong", facts={**FACTS, "has_state_post_or_pension": True})["person"]
    unsaid = person("Wichai", facts={"is_national": True})["person"]
    back = desk(register_person, JOINED, names="Kanda", birth_date="1990-05-05", facts=FACTS)["person"]
    card = desk(enrol, JOINED, person=back, scheme="th.section40", option="option_1")["card"]
    desk(lapse, LEFT, card=card, reason="does not pay")
    desk(enrol, person=malee, scheme="th.section40", option="option_2")
    asked = [home["person"], wife, child, civil_servant, unsaid, back, malee, "123"]
    with pytest.raises(Refusal) as refused:
        desk(enrol_many, persons=asked, scheme="th.section40", option="option_3")
    told = {fault.path.removeprefix("persons/"): (fault.kind, str(fault)) for fault in refused.value.faults}
    assert {number: kind for number, (kind, _) in told.items()} == {
        child: "not-entitled", civil_servant: "not-entitled", unsaid: "unknown", malee: "member", "123": "unknown-name",
    }  # fmt: skip
    assert "insured_under_section33" in told[unsaid][1] and "may join" in told[child][1]
    with acting(desk.officer):
        assert Membership.objects.count() == 2
    done = desk(enrol_many, persons=asked, scheme="th.section40", option="option_3", partial=True)
    assert (done["enrolled"], done["again"], len(done["refused"])) == (3, 1, 5)
    with acting(desk.officer):
        made = Membership.objects.filter(option="option_3").order_by("person__number")
        assert [one.person.number for one in made] == [home["person"], wife, back]
        assert [one.before.number if one.before else None for one in made] == [None, None, card]
        assert [one.household.number for one in made][:2] == [home["household"]] * 2
        assert all(is_number(one.number) and one.status == "active" for one in made)
        assert [event.what for one in made for event in one.events.all()] == ["enrolled", "enrolled", "re-entered"]
        kept = Decision.objects.filter(pk__in=[one.decision_id for one in made])
        assert len(kept) == 2 and all(one.compiled and doorway.replay(one).same for one in kept)
        assert kept[0].answers[wife] == {"th.section40.may_join": True}
        assert kept[0].answers[child] == {"th.section40.may_join": False}
    with pytest.raises(Refusal, match="is no option"):
        desk(enrol_many, persons=asked, scheme="th.section40", option="option_9")
    others = [person("Sunee")["person"], person("Manop")["person"]]
    desk(enrol_many, persons=others, scheme="th.section40", option="option_1", options={others[1]: "option_3"})
    with acting(desk.officer):
        chosen = Membership.objects.filter(person__number__in=others).order_by("person__number")
        assert [(one.option, one.events.get().option) for one in chosen] == [("option_1",) * 2, ("option_3",) * 2]
