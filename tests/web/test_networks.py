"""The public directory of organisations, and the conventions: nothing of a person, nothing of who did not agree."""

import datetime
from html import unescape

import pytest

from payung.office.acts import Refusal, perform
from payung.office.membership.actions import enrol
from payung.office.organisations.actions import (
    add_member,
    found_organisation,
    list_publicly,
    record_event,
    refer,
    unlist,
)
from payung.office.organisations.public import Figure, Listed, listed_organisations, without_differences
from payung.office.people.actions import record_facts, register_person
from payung.standards.ratifications import ratifications
from payung.web.networks import conventions as standards

DAY = datetime.date(2026, 3, 2)
FACTS = {"is_national": True, "insured_under_section33": False, "insured_under_section39": False,
         "has_state_post_or_pension": False, "is_national_savings_fund_member": False}  # fmt: skip


@pytest.fixture
def directory(offices, staff):
    """HomeNet with three groups of 7, 6 and 2 members; everything listed but the last group. Six of the first were enrolled."""
    from django.core.cache import cache

    cache.clear()
    admin, officer, organiser = staff("administrator"), staff("enrolment_officer"), staff("organiser")
    office = offices[0].pk

    def do(action, by, on=DAY, **inputs):
        return perform(action, by, None, on, office=office, **inputs).result

    def found(code, name, level, country="", above=None, listed=True):
        do(found_organisation, admin, code=code, name=name, level=level, country=country, above=above)
        if listed:
            do(
                list_publicly,
                admin,
                organisation=code,
                how="letter",
                website="https://homenet.example",
                about="For home workers.",
            )

    found("HNSEA", "HomeNet Southeast Asia", "continental")
    found("HNT", "HomeNet Thailand", "national", "th", "HNSEA")
    for code, size, listed in (("G1", 7, True), ("G2", 6, True), ("G3", 2, False)):
        found(code, f"Group {code}", "local", "th", "HNT", listed)
        for number in range(size):
            sex = "male" if code == "G2" and number == 0 else "female"
            names = f"Secret {code} {number}"
            person = do(register_person, officer, names=names, birth_date="1990-05-06", sex=sex)["person"]
            do(add_member, officer, organisation=code, person=person, since="2026-01-01")
            if code == "G1" and number < 6:
                do(record_facts, officer, person=person, facts=FACTS | {"section40_option": "option_1"})
                do(refer, organiser, organisation=code, person=person, scheme="th.section40")
                do(enrol, officer, person=person, scheme="th.section40", option="option_1")
    do(record_event, organiser, organisation="G1", name="Meeting at Secret's", held_on="2026-02-01", women=19, men=6)

    class Directory:
        pass

    made = Directory()
    made.do, made.admin = do, admin
    return made


def by_code():
    return {one.code: one for one in listed_organisations()}


def test_only_who_agreed_is_listed_and_only_totals_are_given(directory):
    found = by_code()
    assert set(found) == {"HNSEA", "HNT", "G1", "G2"}
    assert found["G1"].above == "HNT" and found["HNT"].above == "HNSEA"
    assert (
        found["HNSEA"].figure("members") == Figure("members", "", 15, 14, None, None)
        or found["HNSEA"].figure("members").total == 15
    )
    assert found["G1"].enrolled == (Figure("enrolled", "th.section40", 6, 6, 0, 0),)
    assert found["HNT"].figure("came") == Figure("came", "", 25, 19, 6, 0)
    assert found["HNT"].figure("events").total == 1
    directory.do(unlist, directory.admin, organisation="G1")
    assert set(by_code()) == {"HNSEA", "HNT", "G2"}


def test_no_number_of_people_below_five_can_be_found_out(directory):
    found = by_code()
    # One man among six of G2: no split. Two members of G3, which is not listed: the network's total less those of the two listed
    # groups would tell them, so that the smaller group's number is not given.
    assert found["HNT"].figure("members").total == 15
    assert found["HNT"].figure("members").women is None  # one man in all
    assert found["G1"].figure("members").total == 7
    assert found["G2"].figure("members").total is None


def test_the_database_itself_gives_no_small_number(directory):
    from django.db import connection

    directory.do(list_publicly, directory.admin, organisation="G3", how="letter")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT total, women, men, others FROM organisations_public_figures(365) WHERE kind IN ('members', 'enrolled')"
        )
        numbers = [number for row in cursor.fetchall() for number in row if number is not None]
        assert numbers and not [number for number in numbers if 0 < number < 5]
        cursor.execute("SELECT count(*) FROM people_person")
        assert cursor.fetchone() == (0,)  # row security shows a stranger nobody


def test_a_difference_that_is_large_enough_stays():
    def one(code, total, above=""):
        return Listed(code, code, "local", "th", "", "", DAY, above, (Figure("members", "", total, None, None, None),))

    found = {
        each.code: each.figure("members").total
        for each in without_differences([one("N", 30), one("A", 12, "N"), one("B", 10, "N")])
    }
    assert found == {"N": 30, "A": 12, "B": 10}
    found = {
        each.code: each.figure("members").total
        for each in without_differences([one("N", 24), one("A", 12, "N"), one("B", 10, "N")])
    }
    assert found == {"N": 24, "A": 12, "B": None}


@pytest.mark.parametrize(
    ("inputs", "path"),
    [({"how": " "}, "how"), ({"how": "letter", "website": "javascript:alert(1)"}, "website"), ({"how": "letter", "about": "x" * 501}, "about")],
)  # fmt: skip
def test_a_listing_that_cannot_be_is_refused(directory, inputs, path):
    with pytest.raises(Refusal) as refused:
        directory.do(list_publicly, directory.admin, organisation="G3", **inputs)
    assert [fault.path for fault in refused.value.faults] == [path]


def test_the_pages_name_no_person_and_nobody_who_did_not_agree(directory, client):
    for address in ("", "in/th/", "organisation/HNSEA/", "organisation/HNT/", "organisation/G1/"):
        response = client.get(f"/en/organisations/{address}")
        assert response.status_code == 200, address
        page = response.content.decode()
        assert "Secret" not in page and "Group G3" not in page
        assert not response.cookies
    for address in ("organisation/G3/", "organisation/none/", "organisation/%00/", "in/xx/", "conventions/xx/", "conventions/th/c999/",
                    "conventions/th/c190/", "conventions/th/C102/", "conventions/my/"):  # fmt: skip
        assert client.get(f"/en/organisations/{address}").status_code == 404, address


def test_every_convention_says_what_is_known_of_it(client):
    page = client.get("/en/organisations/conventions/").content.decode()
    for one in standards.instruments():
        assert one.code in page and one.title in unescape(page)
    assert {one.code for one in standards.instruments()} >= {
        "C102",
        "C177",
        "C189",
        "C190",
        "R202",
        "R204",
        *ratifications().conventions,
    }
    philippines = client.get("/en/organisations/conventions/ph/").content.decode()
    assert "registered on 5 September 2012, in force from 5 September 2013" in philippines  # C189
    assert "registered on 20 February 2024" in philippines  # C190
    assert "Not checked" in philippines and "payung floor POPULATION --country ph" in philippines
    assert "https://www.miragenews.com/" in client.get("/en/organisations/conventions/bd/").content.decode()


def test_a_scorecard_is_that_of_the_command(client):
    page = client.get("/en/organisations/conventions/th/c183/").content.decode()
    today = datetime.date.today()
    assert f"payung standards c183 th --on {today}" in page
    found = standards.standing("th", "C183", today)
    assert sum(found.counts) == 1 and found.card.branch("maternity").best
    short = client.get("/en/organisations/conventions/th/c183/", HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in short and "Branches met" in short
    assert "A home worker" in client.get("/en/organisations/conventions/th/c177/").content.decode()


@pytest.mark.browser
@pytest.mark.parametrize(("width", "language", "scripts"), [(360, "th", False), (1280, "en", True)])
def test_a_reader_finds_a_network_and_its_country_s_conventions(
    directory, open_page, fits, serious, shoot, width, language, scripts
):
    page = open_page(width=width, scripts=scripts, language=language)

    def looked_at(name):
        fits(page, width)
        if scripts:
            assert serious(page) == [], name
        shoot(page, f"networks-{name}-{width}-{language}")

    page.goto(f"/{language}/organisations/")
    looked_at("directory")
    page.locator(f'a[href="/{language}/organisations/in/th/"]').click()
    looked_at("country")
    page.locator(f'a[href="/{language}/organisations/organisation/HNT/"]').first.click()
    looked_at("organisation")
    page.locator(f'a[href="/{language}/organisations/conventions/th/"]').click()
    page.locator(f'a[href="/{language}/organisations/conventions/"]').click()
    looked_at("conventions")
    page.locator(f'a[href="/{language}/organisations/conventions/vn/"]').click()
    looked_at("standing")
    page.locator(f'a[href="/{language}/organisations/conventions/vn/c183/"]').first.click()
    looked_at("convention")
