"""Signing in on the pages: password, authenticator app, recovery codes, another place for each account, and a form that waited."""

import base64
import hashlib
import hmac
import re
import struct
import time

import pytest
from desk_story import Bangkok, sign_in
from django.core.cache import cache
from playwright.sync_api import expect

from payung.office.rights.models import Attempt, User
from payung.office.rights.signing_in import GUESSES_AN_ACCOUNT, hashed

PASSWORD = "seven umbrellas in the rain"


def code_of_app(secret, at=None):
    """What an authenticator app shows for a secret (RFC 6238: HMAC-SHA-1, six digits, half a minute)."""
    counter = struct.pack(">Q", int((at or time.time()) // 30))
    digest = hmac.digest(base64.b32decode(secret + "=" * (-len(secret) % 8)), counter, hashlib.sha1)
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def test_the_codes_are_those_of_the_standard():
    secret = base64.b32encode(b"12345678901234567890").decode()
    assert code_of_app(secret, 59) == "287082"  # RFC 6238, appendix B, to six digits


@pytest.fixture
def bangkok(offices, staff):
    return Bangkok(offices, staff)


@pytest.fixture
def officer(offices, staff):
    """An enrolment officer with a password."""
    user = User.objects.get(pk=staff("enrolment_officer").user)
    user.password = hashed(PASSWORD, user.username)
    user.save()
    return user


def enter(client, user, password=PASSWORD, **more):
    return client.post("/en/account/login/", {"login": user.username, "password": password, **more})


def test_staff_come_to_the_desk_and_members_to_their_own_page(client, bangkok, officer):
    assert enter(client, officer).headers["Location"] == "/en/desk/"
    assert client.get("/en/desk/").headers["Location"] == "/en/desk/BKK/"
    client.logout()
    sign_in(client, bangkok.member_account())
    assert client.get("/en/desk/").headers["Location"] == "/en/my/"
    assert client.get("/en/desk/BKK/").status_code == 404


def test_signing_in_makes_a_new_session_and_leads_to_no_other_site(client, officer):
    session = client.session
    session["planted"] = "before"
    session.save()
    client.cookies["sessionid"] = planted = session.session_key
    answer = enter(client, officer, next="https://example.org/steal")
    assert answer.headers["Location"] == "/en/desk/"
    assert client.cookies["sessionid"].value != planted
    fresh = client.session.session_key
    client.logout()
    client.cookies["sessionid"] = planted
    assert client.get("/en/desk/BKK/").status_code == 302  # the planted one opens nothing
    client.cookies["sessionid"] = fresh
    assert client.get("/en/desk/BKK/").status_code == 302  # nor does one that was signed out


def test_wrong_tries_all_look_the_same_and_are_counted(client, officer):
    nobody = User(username="nobody")
    for user in (*[officer] * GUESSES_AN_ACCOUNT, nobody):
        answer = enter(client, user, "a guess")
        assert "The name or the password is wrong." in answer.content.decode()
    assert "The name or the password is wrong." in enter(client, officer).content.decode()  # the right one, too often
    Attempt.objects.all().delete()
    cache.clear()  # django-allauth counts by itself too
    assert enter(client, officer).status_code == 302
    for bad in ("", "x" * 100_000, "<script>alert(1)</script>", "\u202e\u0301", "a\0b"):
        answer = client.post("/en/account/login/", {"login": bad, "password": bad})
        assert answer.status_code in (200, 302) and "<script>alert" not in answer.content.decode()


def test_a_new_password_is_asked_for_twice_and_weak_ones_are_refused(client, officer):
    enter(client, officer)
    new = {"oldpassword": PASSWORD, "password1": "password", "password2": "password"}
    refused = client.post("/en/account/password/change/", new).content.decode()
    assert "There is a problem" in refused
    new |= {"password1": "nine paper boats on the klong", "password2": "nine paper boats on the klong"}
    assert client.post("/en/account/password/change/", new).status_code == 302
    officer.refresh_from_db()
    assert officer.check_password(new["password1"])


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "scripts", "language"), [(360, False, "th"), (1280, True, "en")], ids=["phone-th-plain", "desk-en"]
)
def test_an_authenticator_app_is_set_up_and_asked_for(
    open_page, site, fits, serious, shoot, officer, width, scripts, language
):
    page = open_page(width=width, scripts=scripts, language=language)
    page.goto(f"/{language}/desk/BKK/")
    page.locator("[name=login]").fill(officer.username)
    page.locator("[name=password]").fill(PASSWORD)
    shoot(page, f"account-login-{width}")
    page.locator("main form button").click()
    expect(page).to_have_url(re.compile(f"/{language}/desk/BKK/$"))
    page.goto(f"/{language}/account/2fa/")
    shoot(page, f"account-{width}")
    page.goto(f"/{language}/account/2fa/totp/activate/")
    page.wait_for_load_state()
    if "reauthenticate" in page.url:
        page.locator("[name=password]").fill(PASSWORD)
        page.locator("main form button").click()
    page.wait_for_load_state()
    assert page.locator("img.code-picture").evaluate("one => one.complete && one.naturalWidth > 50")
    page.locator("details summary").click()
    secret = page.locator("#secret").inner_text()
    page.locator("[name=code]").fill("000000")
    page.locator("main form button").click()
    expect(page.get_by_role("alert")).to_be_visible()
    if scripts:
        assert serious(page) == []
    assert page.locator("#secret").text_content() == secret
    page.locator("[name=code]").fill(code_of_app(secret))
    shoot(page, f"account-app-{width}")
    page.locator("main form button").click()
    expect(page.locator(".codes code")).to_have_count(10)
    codes = page.locator(".codes code").all_inner_texts()
    shoot(page, f"account-recovery-{width}")
    fits(page, width)
    page.locator("header form button").click()
    page.goto(f"/{language}/account/login/")
    page.locator("[name=login]").fill(officer.username)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form button").click()
    page.locator("[name=code]").fill("123456")
    page.locator("main form button").first.click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.locator("[name=code]").fill(codes[3])
    page.locator("main form button").first.click()
    expect(page).to_have_url(re.compile(f"/{language}/desk/BKK/$"))


def test_a_code_is_good_once(client, officer):
    from payung.office.rights.second_factor import set_up

    address, _recovery = set_up(officer)
    code = code_of_app(address.split("secret=")[1].split("&")[0])
    for expected in (302, 200):
        assert enter(client, officer).headers["Location"] == "/en/account/2fa/authenticate/"
        assert client.get("/en/desk/BKK/").status_code == 302  # between password and code nothing opens
        answer = client.post("/en/account/2fa/authenticate/", {"code": code})
        assert answer.status_code == expected
        client.logout()
