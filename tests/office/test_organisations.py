"""A local group of home-based workers, its network, an organiser who acts for those who agreed, and what came of a meeting."""

import datetime

import pytest
from django.db import connection
from django.db.utils import ProgrammingError

from payung.office.acts import Refusal, perform
from payung.office.claims.actions import file_claim
from payung.office.claims.models import Claim, Step
from payung.office.contributions.actions import make_due, receive
from payung.office.contributions.imports import import_receipts
from payung.office.contributions.models import Due, Receipt
from payung.office.decisions.models import Decision
from payung.office.membership.actions import enrol
from payung.office.membership.models import Membership
from payung.office.organisations import queries
from payung.office.organisations.actions import (
    add_member,
    agree,
    appoint_organiser,
    attend,
    found_organisation,
    record_event,
    refer,
    register_member,
    remove_member,
)
from payung.office.organisations.models import Organisation, OutreachEvent
from payung.office.people.actions import change_person, record_facts, register_person
from payung.office.people.consents import withdraw_consent
from payung.office.people.models import Consent, Fact, Person, Residence
from payung.office.rights.actors import acting, actor_of
from payung.office.rights.models import User

DAY = datetime.date(2026, 3, 2)
FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False}  # fmt: skip


@pytest.fixture
def village(offices, staff):
    """HomeNet with two groups; Ann organises the first one."""
    admin, officer = staff("administrator"), staff("enrolment_officer")

    class Village:
        office = offices[0].pk

        def do(self, action, by=officer, on=DAY, **inputs):
            return perform(action, by, None, on, office=self.office, **inputs).result

        def person(self, names, **inputs):
            return self.do(register_person, names=names, birth_date="1990-05-06", **inputs)["person"]

    found = Village()
    found.officer, found.admin = officer, admin
    found.do(found_organisation, admin, code="HNSEA", name="HomeNet Southeast Asia", level="continental")
    found.do(
        found_organisation, admin, code="HNT", name="HomeNet Thailand", level="national", country="th", above="HNSEA"
    )
    for code in ("G1", "G2"):
        found.do(found_organisation, admin, code=code, name=f"Group {code}", level="local", country="th", above="HNT")
    User.objects.create(username="ann")
    found.do(appoint_organiser, admin, organisation="G1", user="ann")
    found.ann = actor_of(User.objects.get(username="ann").pk)
    return found


def seen(actor):
    with acting(actor):
        return sorted(Person.objects.values_list("names", flat=True))


def test_an_organiser_sees_and_acts_for_those_who_agreed(village):
    malee, nok, dao = (village.person(names, facts=FACTS) for names in ("Malee", "Nok", "Dao"))
    village.do(add_member, organisation="G1", person=malee, how="form 1")
    village.do(add_member, organisation="G1", person=nok)  # a member, without consent
    village.do(add_member, organisation="G2", person=dao, how="form 2")  # of another group
    assert seen(village.ann) == ["Malee"]
    village.do(change_person, village.ann, person=malee, sex="female")
    village.do(record_facts, village.ann, person=malee, facts={"extra_savings": 0})
    village.do(enrol, village.ann, person=malee, scheme="th.section40", option="option_1")
    for person in (nok, dao):
        for action, inputs in (
            (change_person, {"names": "X"}),
            (refer, {"organisation": "G1", "scheme": "th.section40"}),
        ):
            with pytest.raises(Refusal, match="There is no person"):
                village.do(action, village.ann, person=person, **inputs)
    with pytest.raises(Refusal, match="does not act for Group G2"):
        village.do(add_member, village.ann, organisation="G2", person=malee)
    with acting(village.ann):
        assert (Residence.objects.count(), Membership.objects.count()) == (1, 1)
        assert set(Fact.objects.values_list("person__number", flat=True)) == {malee}
        with connection.cursor() as cursor:  # the database itself, whatever the code forgets
            cursor.execute("UPDATE people_person SET names = 'X' WHERE number = %s", [nok])
            assert cursor.rowcount == 0
    village.do(agree, organisation="G1", person=nok, how="by telephone")
    assert seen(village.ann) == ["Malee", "Nok"]
    with acting(village.officer):
        consent = Consent.objects.get(person__number=malee).pk
    village.do(withdraw_consent, village.ann, consent=consent)
    village.do(remove_member, on=DAY + datetime.timedelta(days=1), organisation="G1", person=nok)
    assert seen(village.ann) == []
    with acting(village.ann):
        assert Membership.objects.count() == 0


def test_an_organiser_registers_with_consent_and_not_without(village):
    with pytest.raises(Refusal, match="with their consent"):
        village.do(register_person, village.ann, names="Som")
    with pytest.raises(Refusal, match="Say how the person agreed"):
        village.do(register_member, village.ann, organisation="G1", names="Som", how=" ")
    made = village.do(register_member, village.ann, organisation="G1", names="Som", how="form 7", facts=FACTS)
    assert seen(village.ann) == ["Som"]
    other = village.person("Strange")
    with acting(village.officer):
        home = Residence.objects.get(person__number=other).household.number
    with pytest.raises(Refusal, match="There is no household"):
        village.do(register_member, village.ann, organisation="G1", names="Lek", how="form 8", household=home)
    village.do(register_member, village.ann, organisation="G1", names="Lek", how="form 8", household=made["household"])
    with acting(village.ann), pytest.raises(ProgrammingError, match="row-level security"):
        Person.objects.create(office_id=village.office, number="1", names="Smuggled")


def test_the_law_hears_of_the_whole_household(village):
    """The organiser may not look at the husband, who did not agree; the law's description has him all the same."""
    from payung.office.people.facts import description_of

    made = village.do(register_member, village.ann, organisation="G1", names="Som", how="form 7")
    village.person("Husband", household=made["household"])
    with acting(village.ann):
        home = Residence.objects.get().household
        assert len(description_of(home, DAY)["members"]) == 2 and Person.objects.count() == 1


def test_an_organiser_sees_the_money_and_claims_of_those_who_agreed_alone(village, staff):
    malee, nok = (village.person(names, facts={**FACTS, "extra_savings": 0}) for names in ("Malee", "Nok"))
    village.do(add_member, organisation="G1", person=malee, how="form 1")
    village.do(add_member, organisation="G1", person=nok)
    cashier, claims = staff("cashier"), staff("claims_officer")
    cards = [village.do(enrol, person=one, scheme="th.section40", option="option_1")["card"] for one in (malee, nok)]
    for card in cards:
        village.do(make_due, cashier, card=card, month="2026-03")
        village.do(
            receive,
            cashier,
            channel="book",
            number=card,
            amount="70",
            received_on="2026-03-02",
            scheme="th.section40",
            card=card,
        )
    village.do(
        file_claim,
        claims,
        person=nok,
        scheme="th.section40",
        kind="hospital",
        happened_on="2026-03-02",
        facts={"days_in_hospital": 3},
    )
    counted = (Membership, Due, Receipt, Decision, Claim, Step)
    with acting(village.officer):
        assert [model.objects.count() for model in counted] == [2, 4, 2, 4, 1, 1]
    with acting(village.ann):
        assert [model.objects.count() for model in counted] == [1, 2, 1, 2, 0, 0]
    slip = {
        "number": cards[1],
        "card": cards[0],
        "amount": "70",
        "received_on": "2026-03-02",
    }  # as Nok's receipt is numbered
    for action, inputs in ((receive, slip), (import_receipts, {"rows": [{"row": 2, **slip}]})):
        with pytest.raises(Refusal, match="was entered before, with other content") as told:
            village.do(action, village.ann, channel="book", scheme="th.section40", **inputs)
        assert "Nok" not in str(told.value)
    filed = village.do(
        file_claim,
        village.ann,
        person=malee,
        scheme="th.section40",
        kind="hospital",
        happened_on="2026-03-02",
        facts={"days_in_hospital": 3},
    )
    assert filed
    with pytest.raises(Refusal, match="There is no person"):
        village.do(
            file_claim,
            village.ann,
            person=nok,
            scheme="th.section40",
            kind="hospital",
            happened_on="2026-03-01",
            facts={"days_in_hospital": 3},
        )
    with acting(village.ann):
        assert (Claim.objects.count(), Step.objects.count()) == (1, 1)


def test_nineteen_members_enrolled(village):
    """Of 21 who came, 19 enrolled within 90 days, one after 91, one not; two of the 19 were referred besides."""
    people = [
        village.person(f"Member {chr(65 + n)}", sex="female" if n < 15 else "male", facts=FACTS) for n in range(21)
    ]
    for person in people:
        village.do(add_member, organisation="G1", person=person, how="form")
    event = village.do(record_event, village.ann, organisation="G1", name="Meeting", held_on="2026-03-01", women=30, men=6,
                       scheme="th.section40", attended=people[:10])  # fmt: skip
    assert village.do(attend, village.ann, event=event, persons=people) == 21
    for person in people[:2]:
        village.do(refer, village.ann, organisation="G1", person=person, scheme="th.section40", event=event)
    late = datetime.date(2026, 3, 1) + datetime.timedelta(days=91)
    for number, person in enumerate(people[:20]):
        village.do(
            enrol,
            on=late if number == 19 else late - datetime.timedelta(days=1),
            person=person,
            scheme="th.section40",
            option="option_1",
        )
    stranger = village.person("Stranger", facts=FACTS)
    village.do(enrol, person=stranger, scheme="th.section40", option="option_1")
    span = (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
    with acting(village.officer):
        for code, expected in (("G1", 19), ("HNT", 19), ("HNSEA", 19), ("G2", 0)):
            group = Organisation.objects.get(code=code)
            found = queries.enrolled_after(group, "th.section40", *span, within_days=90)
            assert (code, found.total) == (code, expected)
        group = Organisation.objects.get(code="HNT")
        assert queries.enrolled_after(group, "th.section40", *span, within_days=90) == queries.BySex(15, 4, 0)
        assert queries.enrolled_after(group, "th.section40", *span, within_days=91).total == 20
        assert queries.enrolled_after(group, "id.askesos", *span, within_days=91).total == 0
        assert queries.members(group, DAY) == queries.BySex(15, 6, 0)
        assert queries.reached(group, *span) == queries.BySex(30, 6, 0)
        assert queries.reached(group, span[1], span[1]).total == 0


def test_what_is_wrong_is_said(village):
    malee = village.person("Malee", sex="female")
    village.do(add_member, organisation="G1", person=malee)
    event = {"organisation": "G1", "name": "Meeting", "held_on": "2026-03-01"}
    for action, by, inputs, said in (
        (found_organisation, village.admin, {"code": "X", "name": "X", "level": "globe"}, "One of local, national"),
        (found_organisation, village.admin, {"code": "G1", "name": "X", "level": "local"}, "already"),
        (
            found_organisation,
            village.admin,
            {"code": "N", "name": "X", "level": "national", "above": "G1"},
            "not within a local one",
        ),
        (add_member, village.officer, {"organisation": "HTN", "person": malee}, "Did you mean 'HNT'"),
        (add_member, village.officer, {"organisation": "G1", "person": malee}, "member already"),
        (remove_member, village.officer, {"organisation": "G2", "person": malee}, "no member of"),
        (remove_member, village.officer, {"organisation": "G1", "person": malee, "until": "2026-03-01"}, "joined on"),
        (appoint_organiser, village.admin, {"organisation": "G2", "user": "ann"}, "is organiser already"),
        (appoint_organiser, village.admin, {"organisation": "G2", "user": "bob"}, "no user bob"),
        (record_event, village.ann, {**event, "women": -1, "men": 2.5}, "(?s)women.*men"),
        (record_event, village.ann, {**event, "scheme": "th.section4"}, "Did you mean 'th.section40'"),
        (record_event, village.ann, {**event, "held_on": "2026-03-03"}, "in the future"),
        (record_event, village.ann, {**event, "area": "10"}, "no area 10"),
        (refer, village.ann, {"organisation": "G1", "person": malee, "scheme": ""}, "no person"),
        (attend, village.ann, {"event": 77, "persons": []}, "no event 77"),
    ):
        with pytest.raises(Refusal, match=said):
            village.do(action, by, **inputs)
    village.do(agree, organisation="G1", person=malee, how="form")
    with pytest.raises(Refusal, match="0 are said to have come, and 1 are named"):
        village.do(record_event, village.ann, **event, men=3, attended=[malee])
    with acting(village.officer):
        assert OutreachEvent.objects.count() == 0
