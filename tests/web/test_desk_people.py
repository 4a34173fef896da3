"""The desk's people half: found, shown with everything on one time line, registered, enrolled."""

import re

import pytest
from desk_story import FACTS, Bangkok, first_of_month, sign_in
from django.core.files.uploadedfile import SimpleUploadedFile
from playwright.sync_api import expect

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


# ---- What is recorded and changed ----

JPEG = b"\xff\xd8\xff" + b"\0" * 20 + b"\xff\xd9"


class Clerk:
    """Sends forms of the desk as one role; each with a key of its own."""

    def __init__(self, client, bangkok, role="enrolment_officer"):
        sign_in(client, bangkok.staff(role))
        self.client, self.sent = client, 0

    def get(self, path, status=200):
        answer = self.client.get(f"/en/desk/BKK/{path}")
        assert answer.status_code == status, (path, answer.status_code)
        return answer.content.decode()

    def send(self, path, status=303, **fields):
        self.sent += 1
        answer = self.client.post(f"/en/desk/BKK/{path}", {"key": f"k{self.sent}", **fields})
        assert answer.status_code == status, (path, answer.status_code, answer.content.decode())
        return answer.headers.get("Location") or answer.content.decode()


@pytest.fixture
def clerk(client, bangkok):
    return Clerk(client, bangkok)


def test_a_person_is_registered_asked_about_and_enrolled_by_the_law(clerk, bangkok):
    clerk.get("register/")
    where = clerk.send("register/", names="Noi Jaidee", birth_date="1990-03-04", sex="female")
    person = where.removeprefix("/en/desk/BKK/")
    assert "Noi Jaidee" in clerk.get(person)
    again = clerk.client.post(
        "/en/desk/BKK/register/", {"key": "k1", "names": "Noi Jaidee", "birth_date": "1990-03-04", "sex": "female"}
    )
    assert again.headers["Location"] == where  # the page sent twice registers once
    choice = clerk.get(f"{person}enrol/")
    assert "the law needs more facts" in choice
    page = clerk.get(f"{person}enrol/th.section40/")
    assert "What the law still asks" in page
    names = [name for name in FACTS if f'name="{name}"' in page]
    assert names
    refused = clerk.send(f"{person}enrol/th.section40/", 422, option="option_1")
    assert "the law cannot decide yet" in refused.lower()
    thai = clerk.client.post(
        f"/th/desk/BKK/{person}enrol/th.section40/", {"key": "t1", "option": "option_1"}
    ).content.decode()
    assert "กฎหมายยังวินิจฉัยไม่ได้" in thai and "บันทึกข้อเท็จจริงเหล่านี้ก่อน" in thai
    assert "[en]" not in thai and not any(
        name in thai.split("govuk-error-summary__list")[1].split("</ul>")[0] for name in FACTS
    )
    while "What the law still asks" in page:  # the law asks for what still matters
        asked = [name for name in FACTS if f'name="{name}"' in page]
        yes_no = {name: "yes" if FACTS[name] is True else "no" for name in asked if isinstance(FACTS[name], bool)}
        others = {name: str(FACTS[name]) for name in asked if name not in yes_no}
        clerk.send(f"{person}enrol/th.section40/", facts="1", **yes_no, **others)
        page = clerk.get(f"{person}enrol/th.section40/")
    assert "the law lets them in" in page
    assert "s. 40" in page or "section 40" in page.lower()
    membership = clerk.send(f"{person}enrol/th.section40/", option="option_1").removeprefix("/en/desk/BKK/")
    assert "Option 1" in clerk.get(membership)
    assert "<svg" in clerk.get(f"{membership}card/")
    assert "Nothing is due" in clerk.get(f"{membership}statement/")
    assert "is a member" in clerk.get(f"{person}enrol/")


def test_whom_the_law_does_not_let_in_is_told_why(clerk, bangkok):
    where = clerk.send("register/", names="Old Uncle", birth_date="1940-03-04", sex="male").removeprefix(
        "/en/desk/BKK/"
    )
    page = clerk.get(f"{where}enrol/th.section40/")
    assert "the law does not let them in" in page and "is more than Highest age at entry" in page
    assert 'name="option"' not in page
    assert "The law does not let this person in" in clerk.send(f"{where}enrol/th.section40/", 422, option="option_1")
    thai = clerk.client.post(f"/th/desk/BKK/{where}death/", {"key": "t1", "died_on": "3000-01-01"}).content.decode()
    assert "1 มกราคม 3543 ยังมาไม่ถึง" in thai and "in the future" not in thai


def test_a_record_is_corrected_and_what_was_wrong_stays_in_the_form(clerk, bangkok):
    path = f"person/{bangkok.person.pk}/"
    clerk.send(f"{path}change/", names="มาลี ใจดี", names_latin="Malee Jaidee", birth_date="1983-02-01", sex="female")
    assert "Malee Jaidee" in clerk.get(path)
    clerk.send(f"{path}change/", names="<script>alert(1)</script>", birth_date="1983-02-01", sex="female")
    assert "<script>alert" not in clerk.get(path) and "&lt;script&gt;" in clerk.get(path)
    for bad in ("", "x" * 100_000, "\u202eMalee", "\u0301", "a\0b"):
        refused = clerk.send(f"{path}change/", 422, names=bad, sex="female", birth_date="1983-02-01")
        assert "There is a problem" in refused
        assert 'value="1983-02-01"' in refused
    assert "in the future" in clerk.send(f"{path}change/", 422, names="Malee", birth_date="2569-01-01", sex="")


def test_facts_contacts_documents_and_agreements(clerk, bangkok):
    path = f"person/{bangkok.person.pk}/"
    page = clerk.get(f"{path}facts/?add=days_in_hospital")
    assert 'name="is_national"' in page and 'name="days_in_hospital"' in page and 'name="spouse"' in page
    known = {"is_national": "yes", "insured_under_section33": "no", "insured_under_section39": "no", "has_state_post_or_pension": "no",
             "is_national_savings_fund_member": "no", "extra_savings": "0", "spouse": bangkok.husband}  # fmt: skip
    clerk.send(f"{path}facts/?add=days_in_hospital", days_in_hospital="4", **known)
    assert "<dd>4</dd>" in clerk.get(path).replace("4 days", "4")
    assert "There is a problem" in clerk.send(f"{path}facts/", 422, **{**known, "extra_savings": "a lot"})
    clerk.send(f"{path}contacts/add/", kind="phone", value="02 123 4567")
    assert "+6621234567" in clerk.get(path)
    assert "no telephone number" in clerk.send(f"{path}contacts/add/", 422, kind="phone", value="12")
    assert "check digit" in clerk.send(f"{path}identities/add/", 422, kind="th.citizen", number="1101700203451")
    clerk.send(f"{path}identities/add/", kind="passport", number="AA1234567")
    with acting(SYSTEM):
        identity = bangkok.person.identities.get(kind="th.citizen").pk
        contact = bangkok.person.contacts.get(value="+6621234567").pk
    assert "1101700203450" not in clerk.get(f"{path}identities/{identity}/")
    assert "1101700203450" not in clerk.send(f"{path}identities/{identity}/", 422, reason="")
    assert "1101700203450" in clerk.send(f"{path}identities/{identity}/", 200, reason="The bank asks for it.")
    clerk.send(f"{path}contacts/{contact}/remove/")
    assert "+6621234567" not in clerk.get(path)
    clerk.send(f"{path}consents/add/", purpose="text messages", how="by telephone")
    with acting(SYSTEM):
        consent = bangkok.person.consents.get().pk
    clerk.send(f"{path}consents/{consent}/withdraw/")
    assert "Agrees no longer: text messages" in clerk.get(path)


def test_a_photograph_is_shown_to_who_may_look(clerk, bangkok):
    path = f"person/{bangkok.person.pk}/"
    clerk.send(f"{path}photo/add/", file=SimpleUploadedFile("me.jpg", JPEG))
    assert "no whole picture" in clerk.send(
        f"{path}photo/add/", 422, file=SimpleUploadedFile("me.jpg", b"<svg onload=alert(1)>")
    )
    with acting(SYSTEM):
        photo = bangkok.person.photos.get().pk
    answer = clerk.client.get(f"/en/desk/BKK/{path}photo/{photo}/")
    assert (answer.content, answer.headers["Content-Type"]) == (JPEG, "image/jpeg")
    clerk.send(f"{path}photo/{photo}/remove/")
    clerk.get(f"{path}photo/{photo}/", 404)


def test_a_household_is_headed_placed_and_divided(clerk, bangkok):
    home = f"household/{bangkok.household.pk}/"
    clerk.send(f"{home}head/", person=bangkok.husband, since=str(first_of_month(1)))
    assert "There is no area" in clerk.send(f"{home}area/", 422, area="9999")
    assert "is not among those" in clerk.send(f"{home}divide/", 422, persons=[bangkok.number], head=bangkok.husband)
    where = clerk.send(f"{home}divide/", persons=[bangkok.number], head=bangkok.number)
    assert where == f"/en/desk/BKK/{home}"
    page = clerk.get(home)
    assert "Who lived here before" in page and "Malee" not in page.split("Who lived here before")[0].split("<table")[1]


def test_moves_and_deaths(clerk, bangkok):
    wife = f"person/{bangkok.person.pk}/"
    with acting(SYSTEM):
        husband = bangkok.household.residences.exclude(person=bangkok.person).get().person
    assert "Who heads" in clerk.send(f"{wife}move/", 422)  # she heads the household: who does now?
    clerk.send(f"{wife}move/", head=bangkok.husband)
    page = clerk.get(f"household/{bangkok.household.pk}/")
    assert "Who lived here before" in page
    clerk.send(f"person/{husband.pk}/death/", died_on=str(first_of_month()))
    assert "Died on" in clerk.get(f"person/{husband.pk}/")
    assert "in the future" in clerk.send(f"{wife}death/", 422, died_on="3000-01-01")
    clerk.send(f"person/{husband.pk}/death/undo/", reason="It was his brother.")
    assert "Died on" not in clerk.get(f"person/{husband.pk}/")


def test_a_membership_is_changed_suspended_and_ended(clerk, bangkok):
    path = f"membership/{bangkok.membership.pk}/"
    clerk.send(f"{path}option/", option="option_3")
    assert "Option 3" in clerk.get(path)
    assert "already" in clerk.send(f"{path}option/", 422, option="option_3")
    clerk.send(f"{path}suspend/", reason="Moved abroad for a while.")
    assert "suspended" in clerk.get(path)
    clerk.send(f"{path}resume/", reason="Came back.")
    clerk.send(f"{path}leave/", reason="Went into employment.", ended_on=str(first_of_month()))
    page = clerk.get(path)
    assert "Went into employment." in page and "End the membership" not in page
    assert "ended on" in clerk.send(f"{path}suspend/", 422, reason="Again.").replace("is left, not active", "ended on")


# ---- A session that ended ----


def test_what_was_typed_waits_until_the_same_account_signed_in_again(client, bangkok):
    officer = sign_in(client, bangkok.staff("enrolment_officer"))
    path = f"/en/desk/BKK/person/{bangkok.person.pk}/change/"
    client.get(path)
    client.cookies.pop("sessionid")
    typed = {"key": "k1", "names": "Malee Typed Long", "names_latin": "", "birth_date": "", "sex": "male"}
    sent = client.post(path, typed)
    assert sent.status_code == 303 and "unsent%3D1" in sent.headers["Location"]
    login = client.get(sent.headers["Location"])
    assert "What you typed is kept" in login.content.decode() and "Typed" not in login.content.decode()
    kept = client.session["unsent"]
    assert "Typed" not in kept
    sign_in_keeping(client, officer)
    page = client.get(f"{path}?unsent=1")
    assert page.status_code == 200
    assert "Malee Typed Long" in page.content.decode() and "What you typed is here again" in page.content.decode()
    with acting(SYSTEM):
        bangkok.person.refresh_from_db()
        assert bangkok.person.names == "มาลี รักดี"  # nothing was carried out
    assert client.post(f"{path}?unsent=1", typed).status_code == 303
    with acting(SYSTEM):
        bangkok.person.refresh_from_db()
        assert bangkok.person.names == "Malee Typed Long"


def sign_in_keeping(client, user):
    """Sign in on the page, so that what the session holds goes along."""
    from payung.office.rights.signing_in import hashed

    user.password = hashed("seven umbrellas in the rain", user.username)
    user.save()
    answer = client.post("/en/account/login/", {"login": user.username, "password": "seven umbrellas in the rain"})
    assert answer.status_code == 302


def test_a_page_from_before_signing_in_again_is_shown_again_filled(client, bangkok):
    from django.test import Client

    strict = Client(HTTP_HOST="localhost", enforce_csrf_checks=True)
    officer = sign_in(strict, bangkok.staff("enrolment_officer"))
    path = f"/en/desk/BKK/person/{bangkok.person.pk}/change/"
    strict.get(path)
    typed = {"key": "k1", "names": "Malee Typed Long", "sex": "female", "csrfmiddlewaretoken": "x" * 64}
    answer = strict.post(path, typed)  # in another tab she signed in again meanwhile: the page's token is old
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{path}?unsent=1")
    assert "Malee Typed Long" in strict.get(f"{path}?unsent=1").content.decode()
    strict.logout()
    assert strict.post(path, typed).status_code == 403
    assert officer.pk


def test_a_member_is_given_an_account_and_organisations_are_told_of(clerk, bangkok, client):
    from payung.office.organisations.models import Organisation
    from payung.office.rights.models import User

    path = f"person/{bangkok.person.pk}/"
    page = clerk.send(f"{path}account/", 200, username="malee")
    password = page.split("<code>")[2].split("</code>")[0]
    assert User.objects.get(username="malee").check_password(password)
    assert "It is malee." in clerk.send(f"{path}account/", 422, username="malee2")
    with acting(SYSTEM):
        husband = bangkok.household.residences.exclude(person=bangkok.person).get().person_id
    assert "no name of an account" in clerk.send(f"person/{husband}/account/", 422, username="<b>")
    administrator = Clerk(client, bangkok, "administrator")
    administrator.get("organisations/")
    administrator.send("organisations/add/", code="HN", name="HomeNet Thailand", level="national")
    administrator.send("organisations/add/", code="HN-BK", name="HomeNet Bang Kapi", level="local", above="HN")
    assert "already" in administrator.send("organisations/add/", 422, code="HN", name="Again", level="national")
    own = Organisation.objects.get(code="HN-BK").pk
    administrator.send(f"organisation/{own}/organiser/", 422, user="nobody")
    assert "no address of a website" in administrator.send(
        f"organisation/{own}/public/", 422, how="letter", website="x", about="Home workers"
    )
    administrator.send(
        f"organisation/{own}/public/", how="letter", website="https://homenet.example", about="Home workers"
    )
    assert "Listed in the public directory since" in administrator.get(f"organisation/{own}/")
    assert "Home workers" in client.get("/en/organisations/organisation/HN-BK/").content.decode()
    administrator.send(f"organisation/{own}/public/end/")
    assert "Listed in the public directory" not in administrator.get(f"organisation/{own}/")
    organiser = Clerk(client, bangkok, "organiser")
    event = organiser.send(f"organisation/{own}/event/", name="Registration day", held_on=str(first_of_month(5)), scheme="th.section40",
                           women="12", men="3", others="0")  # fmt: skip
    assert event == f"/en/desk/BKK/organisation/{own}/"
    organiser.send(f"organisation/{own}/join/", person=bangkok.number, how="signed form 12")
    assert "is a member already" in organiser.send(f"organisation/{own}/join/", 422, person=bangkok.number)
    with acting(SYSTEM):
        from payung.office.organisations.models import OutreachEvent

        held = OutreachEvent.objects.get().pk
    organiser.send(f"event/{held}/", persons=f"{bangkok.number}\n{bangkok.husband}")
    assert "There is no person" in organiser.send(f"event/{held}/", 422, persons="123")
    organiser.send(f"person/{bangkok.person.pk}/refer/", organisation="HN-BK", scheme="th.section40")
    page = organiser.get(f"organisation/{own}/")
    assert (
        "Enrolled afterwards in Section 40" in page and "organisers act for them" in page and "Registration day" in page
    )
    organiser.send(f"person/{husband}/refer/", organisation="HN-BK", scheme="th.section40")
    assert "Somchai" in organiser.get("organisations/sent/")
    assert "People sent to a scheme and not enrolled yet" in organiser.get("")
    leaving = f"organisation/{own}/leave/{bangkok.person.pk}/"
    assert "joined on" in organiser.send(leaving, 422, until="2001-01-01")
    organiser.send(leaving)
    organiser.get(leaving, 404)


def test_each_letter_leads_to_one_place():
    from payung.web.desk.navigation import SECTIONS
    from payung.web.desk.queues import QUEUES

    letters = [one.letter for one in (*SECTIONS, *QUEUES)]
    assert len(letters) == len(set(letters))


def test_another_account_and_a_strange_browser_get_nothing_of_it(client, bangkok):
    sign_in(client, bangkok.staff("enrolment_officer"))
    path = f"/en/desk/BKK/person/{bangkok.person.pk}/change/"
    client.get(path)
    client.cookies.pop("sessionid")
    client.post(path, {"key": "k1", "names": "Malee Typed Long", "sex": "male"})
    from payung.office.rights.models import User

    sign_in_keeping(client, User.objects.get(pk=bangkok.staff("organiser").user))
    assert "Typed" not in client.get(f"{path}?unsent=1").content.decode()
    from django.contrib.sessions.models import Session
    from django.test import Client

    before = Session.objects.count()
    stranger = Client(HTTP_HOST="localhost")
    assert stranger.post(path, {"names": "x" * 1000}).status_code == 303
    assert Session.objects.count() == before  # who was never signed in here leaves nothing


# ---- In a browser ----


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "scripts", "language"), [(360, False, "th"), (1280, True, "en")], ids=["phone-th-plain", "desk-en"]
)
def test_an_officer_works_in_a_browser(open_page, site, fits, serious, shoot, bangkok, width, scripts, language):
    page = open_page(width=width, scripts=scripts, language=language)
    from payung.office.organisations.models import Organisation

    officer = sign_in(page, bangkok.staff("enrolment_officer"), site)

    def look(name):
        fits(page, width)
        shoot(page, f"desk-{name}-{width}")
        if scripts:
            assert serious(page) == [], name

    page.goto(f"/{language}/desk/BKK/")
    look("home")
    if scripts:
        page.keyboard.press("?")
        expect(page.locator("dialog#keys")).to_be_visible()
        shoot(page, "desk-keys")
        page.keyboard.press("Escape")
        page.locator("dialog#keys").wait_for(state="hidden")
        page.keyboard.press("g")
        page.keyboard.press("n")
        page.wait_for_url("**/register/")
        page.keyboard.press("/")
        expect(page.locator("#desk-search")).to_be_focused()
        page.keyboard.type("gn")  # letters that are typed lead nowhere
        page.locator("#desk-search").fill("rakdee")
        page.keyboard.press("Enter")
    else:
        page.locator("#desk-search").fill("rakdee")
        page.locator("[role=search] button").click()
    page.wait_for_url("**/found/**")
    look("found")
    page.locator(f"table a[href$='/person/{bangkok.person.pk}/']").click()
    page.wait_for_url(f"**/person/{bangkok.person.pk}/")
    look("person")
    page.goto(f"/{language}/desk/BKK/household/{bangkok.household.pk}/")
    look("household")
    page.goto(f"/{language}/desk/BKK/membership/{bangkok.membership.pk}/")
    look("membership")
    page.goto(f"/{language}/desk/BKK/membership/{bangkok.membership.pk}/card/")
    look("card")
    with acting(SYSTEM):
        husband = bangkok.household.residences.exclude(person=bangkok.person).get().person_id
        group = Organisation.objects.create(
            code="HN-BK", name="HomeNet Bang Kapi", level="local", listed_on=first_of_month()
        )
    page.goto(f"/{language}/desk/BKK/organisation/{group.pk}/")
    look("organisation")
    page.goto(f"/{language}/desk/BKK/person/{husband}/enrol/th.section40/")
    look("enrol")
    page.goto(f"/{language}/desk/BKK/decision/{bangkok.membership.decision_id}/")
    look("decision")
    page.goto(f"/{language}/desk/BKK/person/{bangkok.person.pk}/facts/")
    look("facts")
    page.goto(f"/{language}/desk/BKK/person/{bangkok.person.pk}/change/")
    page.locator("[name=names]").fill("มาลี พิมพ์ไว้ยาว")
    page.context.clear_cookies(name="sessionid")  # the session ends while she types
    page.locator("main form button").click()
    expect(page).to_have_url(re.compile("/account/login/"))
    look("signed-out")
    officer.set_password("seven umbrellas in the rain")
    officer.save()
    page.locator("[name=login]").fill(officer.username)
    page.locator("[name=password]").fill("seven umbrellas in the rain")
    page.locator("main form button").click()
    expect(page.locator("[name=names]")).to_have_value("มาลี พิมพ์ไว้ยาว")
    look("typed-again")
    page.locator("main form button").click()
    page.wait_for_url(f"**/person/{bangkok.person.pk}/")
    expect(page.locator("h1")).to_contain_text("มาลี พิมพ์ไว้ยาว")
