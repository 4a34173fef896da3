"""A year in the life of a Cambodian household with an Equity Card of the Health Equity Fund.

Worked out by hand: the fund pays the fare that the facility works out, for a stay, a birth or a referral, and 5,000 riel for each
day in hospital for the caretaker's food (a published payment of January 2015 was 30,000 riel for 6 days). It pays them to holders of
a card of level 1 or 2; households at risk of poverty, covered since October 2023, get the care alone.
"""

import datetime

import pytest

from payung.office.acts import Refusal
from payung.office.claims.actions import approve, attach, file_claim
from payung.office.claims.models import Document, Referral, Visit
from payung.office.claims.referrals import close_referral, record_visit, refer
from payung.office.people.actions import record_facts, register_person
from payung.office.rights.actors import SYSTEM, acting

SCHEME = "kh.health_equity_fund"
WALLET = {"scheme": SCHEME, "currency": "KHR", "channel": "mobile_money"}
CENTRE = {"scheme": SCHEME, "sent_by": "Angk Health Centre", "sent_to": "Takeo Hospital"}
FOOD, FARE = "kh.health_equity_fund.caretaker_food_money", "kh.health_equity_fund.transport_money"


def day(month, number, year=2024):
    return datetime.date(year, month, number)


def test_a_card_a_referral_its_visits_a_birth_and_the_end_of_the_card(counter):
    desk = counter("kh")
    desk.limit("40000", "KHR")

    # January: Sokha and Dara hold a card of level 1, valid since June 2023, and have a small child.
    grown = {"has_disability_card": False, "civil_status": "married"}
    made = desk.do(
        "enrolment_officer",
        register_person,
        day(1, 8),
        names="Sokha",
        birth_date="1990-05-01",
        sex="female",
        facts=grown,
    )
    sokha, home = made["person"], made["household"]
    for names, born, sex, status in (
        ("Dara", "1988-02-02", "male", "married"),
        ("Bopha", "2023-03-03", "female", "single"),
    ):
        desk.do("enrolment_officer", register_person, day(1, 8), names=names, birth_date=born, sex=sex, household=home,
                facts={**grown, "civil_status": status})  # fmt: skip
    card = {"is_registered_poor": True, "equity_card_level": "level_1", "equity_card_issued_on": "2023-06-01",
            "is_scored_near_poverty_line": False}  # fmt: skip
    desk.do("enrolment_officer", record_facts, day(1, 8), household=home, facts=card)
    desk.accounts(sokha, **WALLET, on=day(1, 8), provider="Wing", number="+855 12 345 678")

    # March: the health centre sends her on. Six days: the fare of 20,000 and 6 x 5,000; above 40,000 a second person approves.
    referral = desk.do("organiser", refer, day(3, 4), person=sokha, **CENTRE)

    def visits(on, days, fare, facility="Takeo Hospital"):
        facts = {"needs_care": True, "facility_fee": 80_000, "transport_cost": fare, "is_delivering": False, "is_pregnant": True,
                 "days_in_hospital": days}  # fmt: skip
        return desk.do("organiser", record_visit, on, referral=referral, kind="treatment", facility=facility,
                       visited_on=str(on), facts=facts)["claim"]  # fmt: skip

    def paid(on):
        lines, file = desk.send(on, **WALLET)
        assert "+85512345678" in file and desk.answered(lines, "settled", on)["settled"] == len(lines)
        return sum(lines.values())

    with pytest.raises(Refusal, match="was given on 2024-03-04"):
        visits(day(3, 3), days=6, fare=20_000)
    with pytest.raises(Refusal, match="The referral is to Takeo Hospital"):
        visits(day(3, 5), days=6, fare=20_000, facility="Calmette")
    first = visits(day(3, 5), days=6, fare=20_000)
    desk.do("organiser", attach, day(3, 11), claim=first, paper="Referral letter", content=b"%PDF-1.7 letter")
    said = desk.decide(first, day(3, 11))
    assert (said["status"], said["amounts"]) == ("assessed", {FARE: "20000", FOOD: "30000"})
    desk.do("approver", approve, day(3, 12), claim=first)
    assert paid(day(3, 13)) == 50_000

    # April: she comes again by the same referral, for a day: 20,000 + 5,000. Then the treatment is over.
    second = visits(day(4, 2), days=1, fare=20_000)
    assert desk.decide(second, day(4, 3))["amounts"] == {FARE: "20000", FOOD: "5000"}
    assert paid(day(4, 4)) == 25_000
    assert desk.do("organiser", close_referral, day(4, 4), referral=referral) == "closed"
    with pytest.raises(Refusal, match="is closed; only one that is issued or followed can visit"):
        visits(day(4, 20), days=1, fare=20_000)

    # September: she gives birth in the district, without a referral: the fare of 12,000 and two days of food.
    birth = {"needs_care": True, "facility_fee": 100_000, "transport_cost": 12_000, "is_delivering": True, "is_pregnant": True,
             "is_referred": False, "days_in_hospital": 2}  # fmt: skip

    def files(on, **facts):
        return desk.do("organiser", file_claim, on, person=sokha, scheme=SCHEME, kind="treatment", happened_on=str(on),
                       facts={**birth, **facts})["claim"]  # fmt: skip

    said = desk.decide(files(day(9, 9)), day(9, 12), language="km")
    assert (said["status"], said["amounts"]) == ("approved", {FARE: "12000", FOOD: "10000"})
    assert paid(day(9, 13)) == 22_000

    # November: the household is looked at again. It is poor no more but near the line, with a child under two: care, but no money.
    near = {"is_registered_poor": False, "is_scored_near_poverty_line": True}
    desk.do("enrolment_officer", record_facts, day(11, 4), household=home, facts=near)
    said = desk.decide(files(day(11, 18), is_delivering=False, is_pregnant=False), day(11, 20))
    assert said["status"] == "rejected"
    unused = desk.do("organiser", refer, day(11, 18), person=sokha, **CENTRE)
    assert desk.do("organiser", close_referral, day(11, 25), referral=unused) == "cancelled"

    # December: not near the line either. The fund covers them no more.
    desk.do("enrolment_officer", record_facts, day(12, 2), household=home, facts={"is_scored_near_poverty_line": False})
    with pytest.raises(Refusal, match="does not cover this person"):
        desk.do("organiser", refer, day(12, 3), person=sokha, **CENTRE)

    with acting(SYSTEM):  # the referrals, and the visits to which they led
        assert list(Referral.objects.order_by("id").values_list("status", flat=True)) == ["closed", "cancelled"]
        led_to = Visit.objects.filter(referral__number=referral).order_by("on")
        assert list(led_to.values_list("facility", "on", "claim__number", "claim__amount")) == [
            ("Takeo Hospital", day(3, 5), first, 50_000), ("Takeo Hospital", day(4, 2), second, 25_000),
        ]  # fmt: skip
        assert Document.objects.get().claim.number == first
    # 50,000 + 25,000 + 22,000 were paid; the fund's money comes from the state and does not pass these books.
    assert desk.balances() == {"benefits": 97_000, "bank": -97_000, "payable": 0}
