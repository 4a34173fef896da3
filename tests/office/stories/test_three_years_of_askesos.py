"""The last of three years in an Indonesian group of home-based workers, insured together in Askesos.

Worked out by hand from the programme's rules: a premium of 5,000 rupiah a month (decision 51/HUK/2003), 300,000 for a sickness once
a year (ILO description), after a death in the third year 600,000 for the heirs, and after three years the premiums back. Death and
return are the kit's figures, recalled and marked unchecked there.
"""

import datetime

import pytest

from payung.office.acts import Refusal
from payung.office.claims.actions import approve, file_claim
from payung.office.contributions.actions import make_due, receive
from payung.office.contributions.models import Receipt
from payung.office.contributions.queries import arrears
from payung.office.membership.actions import enrol
from payung.office.membership.describing import first_day, spells
from payung.office.membership.enrolling import enrol_many
from payung.office.membership.models import Membership
from payung.office.organisations.actions import appoint_organiser, found_organisation, record_event, register_member
from payung.office.people.actions import record_facts, register_person
from payung.office.people.models import Consent, Person
from payung.office.rights.actors import SYSTEM, acting, actor_of
from payung.office.rights.models import User

SCHEME = "id.askesos"
WORKER = {"works_informally": True, "is_main_breadwinner": True, "has_identity_card": True, "monthly_earnings": 500_000,
          "civil_status": "married"}  # fmt: skip
BEFORE = [f"{year}-{month:02}" for year in (2009, 2010) for month in range(1, 13)]


def day(month, number, year=2011):
    return datetime.date(year, month, number)


def test_a_group_pays_together_and_stands_by_its_members(counter):
    desk = counter("id")
    desk.limit("300000", "IDR")

    # 2009: the group Melati is founded within the national network, and Wati is to act for those who agree.
    joined = day(1, 5, 2009)
    for code, level, above in (("HNI", "national", None), ("MELATI", "local", "HNI"), ("MAWAR", "local", "HNI")):
        desk.do(
            "administrator", found_organisation, joined, code=code, name=code, level=level, country="id", above=above
        )
    User.objects.create(username="wati")
    desk.do("administrator", appoint_organiser, joined, organisation="MELATI", user="wati")
    wati = actor_of(User.objects.get(username="wati").pk)
    people, cards = {}, {}
    for names, born in (("Siti", "1975-04-01"), ("Rina", "1968-02-03"), ("Dewi", "1980-09-09")):
        people[names] = desk.do(wati, register_member, joined, organisation="MELATI", names=names, birth_date=born, sex="female",
                                how=f"signed the list of {joined}", facts=WORKER)["person"]  # fmt: skip
        cards[names] = desk.do(wati, enrol, joined, person=people[names], scheme=SCHEME, option="national")["card"]
    desk.do(wati, record_event, joined, organisation="MELATI", name="Joining Askesos", held_on=str(joined), women=3,
            scheme=SCHEME, attended=list(people.values()))  # fmt: skip

    # Ani belongs to another group, whose collector uses the same kind of book; Wati sees nothing of her.
    ani = desk.do("enrolment_officer", register_person, joined, names="Ani", birth_date="1970-01-01", facts=WORKER)[
        "person"
    ]
    cards["Ani"] = desk.do("enrolment_officer", enrol, joined, person=ani, scheme=SCHEME, option="national")["card"]

    # The office opens its books in 2011; the two years before are in the group's own book.
    for person in people.values():
        desk.do(wati, record_facts, day(1, 2), person=person, facts={"askesos_months_paid": BEFORE}, since="2010-12-31")

    def due(names, *months):
        for month in months:
            desk.do("cashier", make_due, day(month, 28), card=cards[names], month=f"2011-{month:02}")

    def collects(names, on, number, amount="15000", by=wati):
        return desk.do(by, receive, on, channel="book", number=number, amount=amount, received_on=str(on), scheme=SCHEME,
                       card=cards[names])["allocated"]  # fmt: skip

    due("Ani", 1)
    assert collects("Ani", day(1, 30), "0104", "5000", "cashier") == "5000.0000"

    # 2011: each quarter Wati collects three premiums of 5,000 from each.
    due("Siti", 1, 2, 3), due("Rina", 1, 2, 3), due("Dewi", 1, 2, 3)
    assert collects("Siti", day(3, 30), "0101") == "15000.0000"
    assert collects("Rina", day(3, 30), "0102") == collects("Dewi", day(3, 30), "0103") == "15000.0000"
    due("Siti", 4, 5, 6), due("Rina", 4, 5, 6), due("Dewi", 4, 5, 6)
    with pytest.raises(Refusal, match="was entered before, with other content") as told:
        collects("Siti", day(6, 29), "0104")  # a slip of the pen: that number is in the other group's book
    assert "Ani" not in str(told.value) and "5000" not in str(told.value)
    with acting(wati):
        assert Receipt.objects.count() == 3 and {one.names for one in Person.objects.all()} == set(people)
    for number, names in enumerate(people, 201):
        assert collects(names, day(6, 29), f"0{number}") == "15000.0000"

    # June: Siti is ill: 300,000, up to which one officer alone may grant; a second time in the year the law says no.
    husband = desk.do(
        "enrolment_officer", register_person, day(6, 1), names="Agus", birth_date="1965-01-01", sex="male"
    )["person"]
    wallet = {"scheme": SCHEME, "currency": "IDR", "channel": "mobile_money"}
    for number, person in enumerate((people["Siti"], husband, people["Dewi"])):
        desk.accounts(person, **wallet, on=day(6, 1), provider="GoPay", number=f"+62 812 3456 78{number}0")

    def files(names, kind, on, event=None, by=wati, **more):
        facts = {"askesos_event": event} if event else {}
        return desk.do(by, file_claim, on, person=people[names], scheme=SCHEME, kind=kind, happened_on=str(on), facts=facts,
                       **more)["claim"]  # fmt: skip

    def paid(on):
        lines, _ = desk.send(on, **wallet)
        assert desk.answered(lines, "settled", on)["settled"] == len(lines)
        return sorted(lines.values())

    said = desk.decide(files("Siti", "sickness", day(6, 14), "sickness_or_injury"), day(6, 14))
    assert (said["status"], said["amounts"]) == ("approved", {"id.askesos.sickness_benefit": "300000"})
    assert paid(day(6, 15)) == [300_000]
    said = desk.decide(files("Siti", "sickness", day(9, 6), "sickness_or_injury"), day(9, 6), language="id")
    assert said["status"] == "rejected" and any("tahun ini" in reason for reason in said["reasons"])

    # July to September is paid ahead by two; Rina dies in August, in her third year: 600,000 for her husband, who comes to the office.
    due("Siti", 7, 8, 9), due("Rina", 7, 8), due("Dewi", 7, 8, 9)
    for number, names in enumerate(people, 301):
        assert collects(names, day(8, 1), f"0{number}") == ("10000.0000" if names == "Rina" else "15000.0000")
    death = files("Rina", "death", day(8, 20), "death_by_illness", by="enrolment_officer", payee=husband)
    said = desk.decide(death, day(8, 25))
    assert (said["status"], said["amounts"]) == ("assessed", {"id.askesos.death_benefit": "600000"})
    desk.do("approver", approve, day(8, 26), claim=death)
    assert paid(day(8, 27)) == [600_000]
    with acting(SYSTEM):
        rina = Person.objects.get(number=people["Rina"])
        assert (rina.died_on, rina.died_source) == (day(8, 20), f"claim {death}")
        assert Consent.objects.get(person=rina).withdrawn_on == day(8, 20)  # nobody acts for her any more
        assert Membership.objects.get(number=cards["Rina"]).until == day(8, 20)

    # October to December: Siti pays, Dewi cannot.
    due("Siti", 10, 11, 12), due("Dewi", 10, 11, 12)
    assert collects("Siti", day(12, 29), "0401") == "15000.0000"
    with acting(SYSTEM):
        dewi = Membership.objects.get(number=cards["Dewi"]).pk
        assert arrears([dewi], day(12, 31)) == {dewi: (3, 15_000)}

    # January 2012: ill again, and it is another year.
    said = desk.decide(files("Siti", "sickness", day(1, 3, 2012), "sickness_or_injury"), day(1, 3, 2012))
    assert said["amounts"] == {"id.askesos.sickness_benefit": "300000"}

    # Two days later the three years are over. Siti paid 36 months, Dewi 33, at 5,000 each.
    over = day(1, 5, 2012)
    for names, amount in (("Siti", "180000"), ("Dewi", "165000")):
        said = desk.decide(files(names, "return_of_premiums", over), over)
        assert said["amounts"] == {"id.askesos.return_of_premiums": amount}
    assert paid(over) == [165_000, 180_000, 300_000]
    with acting(SYSTEM):
        assert list(Membership.objects.filter(until=None).values_list("number", flat=True)) == [cards["Ani"]]

    # Siti joins again the next day, and asks for her premiums once more: her three years have only begun, and nothing is returned
    # twice. Dewi comes back with a list.
    again = day(1, 6, 2012)
    cards["Siti"] = desk.do(wati, enrol, again, person=people["Siti"], scheme=SCHEME, option="national")["card"]
    said = desk.decide(files("Siti", "return_of_premiums", day(1, 7, 2012)), day(1, 7, 2012))
    assert said["status"] == "rejected"
    listed = desk.do("enrolment_officer", enrol_many, again, persons=[people["Dewi"]], scheme=SCHEME, option="national")
    assert (listed["enrolled"], listed["again"]) == (1, 0)
    with acting(SYSTEM):
        for names in ("Siti", "Dewi"):
            new = Membership.objects.get(person__number=people[names], until=None)
            assert (first_day(new), spells(new)) == (again, [new])

    # Dues of 2011: 12 by Siti, 12 by Dewi, 8 by Rina, 1 by Ani, 5,000 each; 165,000, of which three by Dewi are open.
    assert desk.balances() == {
        "cash": 155_000,  # 60,000 by Siti, 45,000 by Rina, 45,000 by Dewi, 5,000 by Ani
        "contributions": -165_000,
        "receivable": 15_000,
        "advances": -5_000,  # Rina had paid September, which she did not live to see
        "benefits": 1_545_000,  # 2 x 300,000 + 600,000 + 180,000 + 165,000
        "bank": -1_545_000,
        "payable": 0,
        "government": 0,
        "suspense": 0,
        "employers": 0,
    }
