"""The desk's people half: found, shown with everything on one time line, registered, enrolled."""

import pytest
from desk_story import Bangkok, sign_in

from payung.office.rights.actors import SYSTEM, acting


@pytest.fixture
def bangkok(offices, staff):
    return Bangkok(offices, staff)


@pytest.fixture
def desk(client, bangkok):
    """`desk("cashier")` is Django's client, signed in in that role."""

    def make(role):
        sign_in(client, bangkok.staff(role))
        return client

    return make


def test_the_desk_opens_where_there_is_one_office_and_shows_each_role_its_queues(desk, bangkok):
    officer = desk("claims_officer")
    assert officer.get("/en/desk/").headers["Location"] == "/en/desk/BKK/"
    home = officer.get("/en/desk/BKK/").content.decode()
    assert "Claims to decide" in home and "Claims to approve" not in home
    assert "Claims to approve" in desk("approver").get("/en/desk/BKK/").content.decode()
    assert officer.get("/en/desk/CNX/").status_code == 404


def test_a_person_is_found_by_name_number_card_and_document_and_no_name_stands_in_an_address(desk, bangkok):
    officer = desk("enrolment_officer")
    for text in ("malee rak", "มาลี", bangkok.number, bangkok.card, "1-1017-00203-45-0", "+66812345678"):
        answer = officer.post("/en/desk/BKK/search/", {"text": text})
        assert (answer.status_code, answer.headers["Location"]) == (303, f"/en/desk/BKK/person/{bangkok.person.pk}/"), (
            text
        )
    several = officer.post("/en/desk/BKK/search/", {"text": "Rakdee"}).headers["Location"]
    assert "akdee" not in several
    page = officer.get(several).content.decode()
    assert "มาลี รักดี" in page and "Somchai" in page
    assert desk("cashier").get(several).status_code == 404  # what another account sealed
    for bad, status in (("", 422), ("x" * 201, 422), ("<script>", 303), ("\u202e\u0301", 303), ("a\0b", 422)):
        assert officer.post("/en/desk/BKK/search/", {"text": bad}).status_code == status, bad


def test_a_person_has_everything_on_one_line_and_the_look_is_recorded(desk, bangkok):
    from payung.office.records.models import Look

    page = desk("enrolment_officer").get(f"/en/desk/BKK/person/{bangkok.person.pk}/").content.decode()
    for said in (
        "Malee Rakdee",
        "3 months paid",
        "1 month owed",
        "Option 2",
        "Enrolled in",
        "Claim",
        "•••• ",
        "Paid in, receipt",
    ):
        assert said in page, said
    assert "1101700203450" not in page
    with acting(SYSTEM):
        assert Look.objects.filter(person_id=bangkok.person.pk, what="file").count() == 1


def test_a_role_sees_of_the_line_what_it_may(desk, bangkok):
    page = desk("cashier").get(f"/en/desk/BKK/person/{bangkok.person.pk}/").content.decode()
    assert "Paid in, receipt" in page and f"Claim {bangkok.claim} filed" not in page
