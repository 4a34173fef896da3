"""A member's own page: what they have, what they paid, a claim from filing to appeal, and nothing of anybody else."""

import pytest
from desk_story import Bangkok, first_of_month, sign_in
from playwright.sync_api import expect

from payung.office.claims.actions import adjudicate
from payung.office.claims.models import Claim, Document
from payung.office.rights.actors import SYSTEM, acting

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 50 + b"IEND\xaeB`\x82"


@pytest.fixture
def bangkok(offices, staff):
    return Bangkok(offices, staff)


@pytest.fixture
def malee(client, bangkok):
    sign_in(client, bangkok.member_account())
    return client


def claim_pk(number):
    with acting(SYSTEM):
        return Claim.objects.get(number=number).pk


def key_of(page):
    return page.content.decode().split('name="key" value="')[1].split('"')[0]


def test_her_page_says_what_she_has_in_her_language(malee, bangkok):
    page = malee.get("/en/my/").content.decode()
    for said in ("มาลี รักดี", "3 months paid", "1 month not paid yet", "Option 2", bangkok.card, "Days in hospital"):
        assert said in page, said
    assert "Somchai" not in page
    thai = malee.get("/th/my/").content.decode()
    assert "เงินทดแทนกรณีนอนโรงพยาบาล" in thai and "2569" in thai
    statement = malee.get(f"/en/my/statement/{bangkok.membership.pk}/").content.decode()
    assert "Receipt book B-1" in statement and "-100 baht" in statement
    card = malee.get(f"/en/my/card/{bangkok.membership.pk}/").content.decode()
    assert "<svg" in card and f"{bangkok.card[:4]} {bangkok.card[4:]}" in card


def test_why_she_is_a_member_is_told_with_the_law_in_her_language(malee, bangkok):
    english = malee.get(f"/en/my/decision/{bangkok.membership.decision_id}/").content.decode()
    thai = malee.get(f"/th/my/decision/{bangkok.membership.decision_id}/").content.decode()
    assert ("why__headline" in english and english != thai and "พ.ร.บ." in thai + english) or "Act" in english


def test_a_claim_from_filing_to_appeal(malee, bangkok, staff):
    assert "Days in hospital" in malee.get("/en/my/claims/new/").content.decode()
    form = malee.get("/en/my/claims/new/th.section40/hospital/")
    sent = {"key": key_of(form), "happened_on": str(first_of_month(1)), "days_in_hospital": "2"}
    answer = malee.post("/en/my/claims/new/th.section40/hospital/", sent)
    assert answer.status_code == 303, answer.content.decode()
    again = malee.post("/en/my/claims/new/th.section40/hospital/", sent)  # the page sent twice
    assert again.headers["Location"] == answer.headers["Location"]
    where = answer.headers["Location"]
    with acting(SYSTEM):
        number = Claim.objects.latest("pk").number
        assert Claim.objects.count() == 2
    changed = malee.post("/en/my/claims/new/th.section40/hospital/", sent | {"days_in_hospital": "4"})
    assert changed.status_code == 422 and "sent before, with other answers" in changed.content.decode()
    from django.core.files.uploadedfile import SimpleUploadedFile

    paper = {"key": "p1", "paper": "Medical certificate", "file": SimpleUploadedFile("a.png", PNG)}
    assert malee.post(f"{where}paper/", paper).status_code == 303
    wrong = {"key": "p2", "paper": "Certificate", "file": SimpleUploadedFile("a.exe", b"MZ")}
    assert "This is no PDF, JPEG or PNG" in malee.post(f"{where}paper/", wrong).content.decode()
    with acting(SYSTEM):
        assert Document.objects.get().paper == "Medical certificate"
    bangkok.do("claims_officer", adjudicate, claim=number)
    page = malee.get(where).content.decode()
    assert "waits for approval" in page and "why?" in page
    assert malee.get(f"{where}appeal/").status_code == 404  # nothing is decided for good yet
    from payung.office.claims.actions import approve

    bangkok.do("approver", approve, claim=number)
    assert "You can appeal until" in malee.get(where).content.decode()
    assert malee.post(f"{where}appeal/", {"key": "a1", "grounds": ""}).status_code == 422
    lodged = malee.post(f"{where}appeal/", {"key": "a1", "grounds": "It was three nights."})
    assert lodged.status_code == 303
    page = malee.get(where).content.decode()
    assert "waits to be heard" in page and "You can appeal until" not in page


def test_what_the_law_still_asks_is_answered_by_her(malee, bangkok):
    sent = {"key": "k", "happened_on": str(first_of_month(1))}
    where = malee.post("/en/my/claims/new/th.section40/hospital/", sent).headers["Location"]
    with acting(SYSTEM):
        number = Claim.objects.latest("pk").number
    bangkok.do("claims_officer", adjudicate, claim=number)
    assert "The law cannot say yet" in malee.get(where).content.decode()
    assert malee.post(f"{where}answer/", {"key": "x", "days_in_hospital": "many"}).status_code == 422
    assert malee.post(f"{where}answer/", {"key": "x", "days_in_hospital": "3"}).status_code == 303
    assert "waits for facts" not in malee.get(where).content.decode()


@pytest.mark.parametrize(
    "bad", ["", "x" * 100_000, "<script>alert(1)</script>", "\u202e\u0301", "a\0b", "3033-01-01", "2569-01-01"]
)
def test_bad_input_is_refused_at_its_field(malee, bad):
    answer = malee.post(
        "/en/my/claims/new/th.section40/hospital/", {"key": "k", "happened_on": bad, "days_in_hospital": bad}
    )
    assert answer.status_code == 422
    assert "<script>alert" not in answer.content.decode()


def test_nobody_elses_rows_are_reached(client, bangkok, offices):
    from payung.office.membership.enrolling import enrol_many
    from payung.office.membership.models import Membership

    asked = {"persons": [bangkok.husband], "scheme": "th.section40", "option": "option_1"}
    bangkok.do("enrolment_officer", enrol_many, bangkok.joined, **asked)
    sign_in(client, bangkok.member_account(bangkok.husband, "somchai"))
    with acting(SYSTEM):  # enrolled with a group, by a decision of the household
        let_in = Membership.objects.get(person__number=bangkok.husband).decision_id
    assert "why__headline" in client.get(f"/en/my/decision/{let_in}/").content.decode()
    for path in (f"card/{bangkok.membership.pk}/", f"statement/{bangkok.membership.pk}/", f"decision/{bangkok.membership.decision_id}/",
                 f"claims/{claim_pk(bangkok.claim)}/", f"claims/{claim_pk(bangkok.claim)}/paper/", f"claims/{claim_pk(bangkok.claim)}/appeal/"):  # fmt: skip
        answer = client.get(f"/en/my/{path}")
        assert answer.status_code == 404, path
        assert "มาลี" not in answer.content.decode()
    assert "มาลี" not in client.get("/en/my/").content.decode()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "scripts", "language"), [(360, False, "th"), (1280, True, "en")], ids=["phone-th-plain", "desk-en"]
)
def test_a_member_looks_and_claims_in_a_browser(
    open_page, site, fits, serious, shoot, bangkok, width, scripts, language
):
    page = open_page(width=width, scripts=scripts, language=language)
    sign_in(page, bangkok.member_account(), site)

    def look(name):
        fits(page, width)
        shoot(page, f"my-{name}-{width}")
        if scripts:
            assert serious(page) == [], name

    page.goto(f"/{language}/my/")
    look("page")
    page.locator(f"a[href*='/my/card/{bangkok.membership.pk}/']").click()
    look("card")
    page.goto(f"/{language}/my/statement/{bangkok.membership.pk}/")
    look("statement")
    page.goto(f"/{language}/my/decision/{bangkok.membership.decision_id}/")
    look("why")
    page.goto(f"/{language}/my/claims/new/")
    page.locator("a[href*='/hospital/']").click()
    page.locator("main form button").click()
    expect(page.get_by_role("alert")).to_be_visible()
    look("claim-refused")
    page.locator("[name=happened_on]").fill(str(first_of_month(1)))
    page.locator("[name=days_in_hospital]").fill("2")
    page.locator("main form button").click()
    page.wait_for_url("**/my/claims/*/")
    look("claim")
