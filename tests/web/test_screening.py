"""What am I entitled to: the questions, the answer, its reasons, keeping it; bad input; nothing in addresses or logs."""

import datetime
import gzip
import io
import json
import logging
import re
import zlib
from html import unescape
from pathlib import Path

import pytest

import payung
from payung.cli.family import read_family
from payung.web.screening import cookies, keeping
from payung.web.screening.conversation import Conversation, Person, household_of
from payung.web.screening.interviews import as_household, stand

MOST_OVER_THE_WIRE = 60_000
BEGIN = {"partner": "no", "children": "0", "others": "0"}


@pytest.fixture
def unlimited(settings_of):
    settings_of(LIMITS=0)


@pytest.fixture
def settings_of():
    """Settings for one test."""
    from django.test import override_settings

    changed = []

    def change(**values):
        one = override_settings(**values)
        one.enable()
        changed.append(one)

    yield change
    for one in changed:
        one.disable()


def asked_of(page):
    """The mark of the question on a page, and the question."""
    text = page.content.decode()
    mark = re.search(r'name="asked" value="([^"]+)"', text)
    return mark[1] if mark else None


def begin(client, country="th", language="en", **form):
    answer = client.post(f"/{language}/screening/{country}/", BEGIN | form)
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def give(client, address, values, otherwise=None):
    """Answer the question at an address from `values` by its mark or name; the next address."""
    page = client.get(address)
    assert page.status_code == 200, address
    mark = asked_of(page)
    text = values.get(mark, values.get(mark.partition(".")[2], otherwise))
    form = text if isinstance(text, dict) else {"unknown": "1"} if text is None else {"answer": text}
    answer = client.post(address, {"asked": mark} | form)
    assert answer.status_code == 302, unescape(answer.content.decode())
    return answer.headers["Location"]


def walk(client, address, values, otherwise=None, most=300):
    """Answer until there is nothing more to ask; every address on the way."""
    seen = []
    while len(seen) < most:
        if address.endswith("/answer/"):
            following = re.search(r'href="(/[^"]+/\d+/)">Go on', client.get(address).content.decode())
            if following is None:
                return seen
            address = following[1]
        seen.append(address)
        address = give(client, address, values, otherwise)
    raise AssertionError("the questions do not end")


def conversation(client, country="th"):
    """What the client's cookies hold."""
    from django.test import RequestFactory

    request = RequestFactory().get("/")
    request.COOKIES = {name: one.value for name, one in client.cookies.items()}
    return cookies.conversation_of(request, country)


HOME_WORKER = {
    "birth_date": {"day": "21", "month": "5", "year": "1985"}, "is_national": "yes", "works_informally": "yes",
    "is_home_worker": "yes", "is_wage_earner": "no", "has_personal_number": "yes",
}  # fmt: skip


# ---- The journey ----


def test_the_countries_are_in_the_readers_language(client):
    page = client.get("/th/screening/").content.decode()
    assert all(text in page for text in ("ประเทศไทย", "/th/screening/kh/", "/th/screening/vn/"))
    assert len(re.findall(r'href="/th/screening/\w\w/"', page)) == 10
    assert not client.cookies


def test_only_what_can_change_an_answer_is_asked_and_back_goes_back(client):
    first = begin(client)
    assert first == "/en/screening/th/1/"
    second = give(client, first, HOME_WORKER)
    assert second == "/en/screening/th/2/"
    assert f'href="{first}"' in client.get(second).content.decode(), "the link back"
    again = client.get(first).content.decode()
    assert 'value="1985"' in again, "what was answered is shown, to be changed"
    assert client.get("/en/screening/th/77/").headers["Location"] == second


@pytest.mark.parametrize("code", payung.codes())
def test_every_country_s_answer_is_that_of_payung_screen(client, unlimited, code):
    """Walked to the end, question by question, the page's answer is that of a household file with the same facts."""
    law = payung.country(code)
    address = begin(client, code)
    yes = {
        name: "yes" for name in law.inputs if re.match(r"is_(national|home|registered)|works_informally|lives_in", name)
    }
    addresses = walk(client, address, yes | {"birth_date": HOME_WORKER["birth_date"]}, otherwise=None)
    found = conversation(client, code)
    assert len(found.answers) == len(addresses)
    assert client.get(f"/en/screening/{code}/answer/").status_code == 200
    assert stand(found).asking is None and stand(found).interview.open_answers == 0
    names = ["ana"]
    household = as_household(found, names)
    decided = law.decide(household, found.day).to_dict()
    shown = stand(found).interview.decision.to_dict()
    assert list(decided["members"].values()) == list(shown["members"].values())
    assert decided["household"] == shown["household"]


def test_an_example_of_the_command_line_gives_the_same_answer_on_the_page(client, unlimited, tmp_path):
    family = {
        "country": "th", "date": "2026-11-01",
        "household": {"members": [{"id": "somsri", "birth_date": "1985-05-21", "is_national": True, "insured_under_section33": False,
                                   "insured_under_section39": False, "is_section40_member": True, "section40_option": "option_2",
                                   "section40_months_paid": ["2025-01"], "days_of_ordered_rest": 5}]},
    }  # fmt: skip
    file = tmp_path / "family.json"
    file.write_text(json.dumps(family), "utf-8")
    member = family["household"]["members"][0]
    values = {
        name: "yes" if value is True else "no" if value is False else str(value)
        for name, value in member.items()
        if name != "id"
    }
    values |= {"birth_date": HOME_WORKER["birth_date"], "section40_months_paid": {"written": "2025-01"}}
    address = begin(client, day_of_law="1", month_of_law="11", year_of_law="2026")
    walk(client, address, values, otherwise=None)
    told = {one.question: one.text for one in conversation(client).answers if one.text is not None}
    read = read_family(str(file))
    by_command = payung.country("th").decide(read.household, read.date).members["somsri"]
    by_page = stand(conversation(client)).interview.decision.members["1"]
    assert {name: by_page[name] for name, value in by_command.items() if value is not None} == {
        name: value for name, value in by_command.items() if value is not None
    }, told


def test_what_she_has_what_she_could_join_what_it_costs(client, unlimited):
    address = begin(client)
    no = {
        name: "no"
        for name in payung.country("th").inputs
        if payung.country("th").inputs[name].type.kind.name == "TRUTH"
    }
    walk(client, address, no | HOME_WORKER | {"has_state_welfare_card": "yes"}, otherwise=None)
    page = client.get("/en/screening/th/answer/").content.decode()
    have, _, could = page.partition("What you could join")
    assert "300 baht a month" in have
    assert "Option 1 (70 baht)" in could and "70 baht a month" in could, "what each option of Section 40 costs"
    assert "SPS 1-40" in could and "within two years" in could, "how and by when"
    assert "National identity card" in could


def test_why_cites_the_law_and_why_not_says_what_would_have_to_change(client, unlimited):
    address = begin(client)
    give(client, address, HOME_WORKER)
    page = client.get("/en/screening/th/answer/why/old_age_allowance/1/").content.decode()
    assert "Why not?" in page and "What would have to change" not in page.split("<h1")[0]
    assert "Age" in unescape(page) and re.search(r"(Act|Regulation|Rule)", page), "the law is cited"
    assert client.get("/en/screening/th/answer/why/none_such/1/").status_code == 404
    assert client.get("/en/screening/th/answer/why/section40/9/").status_code == 404


# ---- Changing, stale pages, lost cookies ----


def test_a_changed_answer_keeps_the_later_ones_that_still_apply(client):
    address = begin(client, children="1")
    for _ in range(6):
        address = give(client, address, {"birth_date": HOME_WORKER["birth_date"]}, otherwise="no")
    before = conversation(client).answers
    place = next(number for number, one in enumerate(before, 1) if one.question != "birth_date")
    page = client.get(f"/en/screening/th/{place}/")
    client.post(f"/en/screening/th/{place}/", {"asked": asked_of(page), "answer": "yes"})
    after = conversation(client)
    assert after.answers[: place - 1] == before[: place - 1] and after.answers[place - 1].text == "yes"
    still = {one.want for one in after.answers} | {one.want for one in after.aside}
    assert still == {one.want for one in before}, (
        "what does not apply now is kept aside, and offered when it does again"
    )
    assert {one.want: one.text for one in after.answers[place:]}.items() <= {
        one.want: one.text for one in before
    }.items()


def test_a_stale_page_sent_twice_does_no_harm(client):
    first = begin(client)
    mark = asked_of(client.get(first))
    form = {"asked": mark} | HOME_WORKER["birth_date"]
    one, two = client.post(first, form), client.post(first, form)
    assert one.headers["Location"] == two.headers["Location"] == "/en/screening/th/2/"
    assert len(conversation(client).answers) == 1
    other = client.post("/en/screening/th/2/", form)
    assert other.headers["Location"] == "/en/screening/th/2/?older"
    assert "older than your answers" in client.get(other.headers["Location"]).content.decode()
    assert len(conversation(client).answers) == 1


def test_a_lost_cookie_says_so_kindly(client):
    for address in ("1/", "answers/", "answer/", "answer/why/section40/1/", "names/"):
        page = client.get(f"/en/screening/th/{address}")
        assert page.status_code == 410 and "not here any more" in page.content.decode()
    assert client.post("/en/screening/th/1/", {"asked": "1.birth_date"}).status_code == 410
    assert client.post("/en/screening/th/keep/", {}).status_code == 410


def test_a_cookie_that_was_tampered_with_is_no_cookie(client):
    begin(client)
    good = client.cookies["screening"].value
    for bad in (good[:-2] + ("AA" if good[-2:] != "AA" else "BB"), good[1:], "x", "é", "", "A" * 5000):
        client.cookies["screening"] = bad
        assert client.get("/en/screening/th/1/").status_code == 410, bad[:20]
    client.cookies["screening"] = good
    assert client.get("/en/screening/th/1/").status_code == 200
    client.cookies["screening2"] = "more"
    assert client.get("/en/screening/th/1/").status_code == 410


def test_yesterdays_cookie_is_let_go(client, monkeypatch):
    begin(client)
    packed = conversation(client).to_bytes()
    plain = json.loads(zlib.decompress(packed))
    plain[1] -= 24 * 60 + 1
    old = zlib.compress(json.dumps(plain).encode())
    with pytest.raises(ValueError):
        Conversation.from_bytes(old, most_minutes=24 * 60)
    assert Conversation.from_bytes(old).country == "th", "a kept answer may be older"


def test_answers_about_one_country_are_not_anothers(client):
    begin(client, "th")
    assert client.get("/en/screening/id/1/").status_code == 410
    assert "Thailand" in client.get("/en/screening/id/").content.decode()
    begin(client, "id")
    assert client.get("/en/screening/th/1/").status_code == 410


def test_forgetting_takes_the_cookies_back(client):
    begin(client)
    answer = client.post("/en/screening/forget/")
    assert answer.cookies["screening"].value == "" and answer.cookies["screening"]["max-age"] == 0
    assert client.get("/en/screening/th/1/").status_code == 410


def test_the_cookie_is_of_the_session_and_closed_to_scripts(client):
    answer = client.post("/en/screening/th/", BEGIN)
    cookie = answer.cookies["screening"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and not cookie["expires"] and not cookie["max-age"]
    assert "birth" not in cookie.value


def test_other_people_or_another_day_keep_what_still_applies(client):
    address = begin(client, partner="yes", children="1")
    for _ in range(5):
        address = give(client, address, {"birth_date": HOME_WORKER["birth_date"]}, otherwise="no")
    before = conversation(client)
    client.post("/en/screening/th/", BEGIN | {"children": "2"})
    after = conversation(client)
    assert after.people == household_of(partner=False, children=2, others=0)
    child = {one.question: one.text for one in before.answers if one.person == 2}
    assert (
        child
        and child.items()
        <= {one.question: one.text for one in (*after.answers, *after.aside) if one.person == 1}.items()
    )
    client.post(
        "/en/screening/th/", BEGIN | {"children": "2", "day_of_law": "1", "month_of_law": "1", "year_of_law": "2560"}
    )
    assert conversation(client).day == datetime.date(2017, 1, 1)


def test_people_are_called_by_what_was_typed(client):
    begin(client, children="1")
    names = {"name0": "สมศรี", "name1": "אבי"}
    assert client.post("/en/screening/th/names/", names).status_code == 302
    assert "<bdi>สมศรี</bdi>" in client.get("/en/screening/th/1/").content.decode()
    assert [one.name for one in conversation(client).people] == ["สมศรี", "אבי"]
    same = client.post("/en/screening/th/names/", {"name0": "Ana", "name1": "ana"})
    assert same.status_code == 422 and "Two people have this name" in same.content.decode()


@pytest.mark.parametrize("name", ["household", "none", "Child 1", "<script>", "#1"])
def test_no_name_breaks_the_reasons(client, unlimited, name):
    address = begin(client, children="1")
    client.post("/en/screening/th/names/", {"name0": name, "name1": ""})
    give(client, address, HOME_WORKER)
    assert client.get("/en/screening/th/answer/why/section40/1/").status_code == 200
    assert "<script>" not in client.get("/en/screening/th/answer/").content.decode()


# ---- Bad input ----

BAD = [
    "",
    " ",
    "many",
    "<script>alert(1)</script>",
    "‮1985",
    "1e9",
    "é́́",
    "-5",
    "9" * 5000,
    "\x00",
    "1,2,3",
    "NaN",
    "Infinity",
    "{{7*7}}",
]


@pytest.mark.parametrize("text", BAD)
def test_bad_input_is_refused_and_kept(client, text):
    first = begin(client)
    form = {"asked": "1.birth_date", "day": text, "month": text, "year": text}
    page = client.post(first, form)
    assert page.status_code == 422
    shown = page.content.decode()
    assert "There is a problem" in shown and "<script>alert" not in shown
    assert not conversation(client).answers


@pytest.mark.parametrize("text", BAD)
def test_bad_beginnings_are_refused(client, text):
    for field in ("children", "day_of_law"):
        if field == "children" and not text.strip():
            continue
        page = client.post("/en/screening/th/", BEGIN | {field: text})
        if text.strip(" ") or field == "children":
            assert page.status_code == 422, (field, text)
    assert client.post("/en/screening/th/", BEGIN | {"partner": text}).status_code == 422


def test_nothing_chosen_and_nothing_sent_are_refused(client):
    first = begin(client)
    second = give(client, first, HOME_WORKER)
    page = client.post(second, {"asked": asked_of(client.get(second))})
    assert page.status_code == 422 and "Choose an answer" in page.content.decode()
    assert client.post(second, {}).headers["Location"].endswith("?older")
    assert client.post("/en/screening/th/", {}).status_code == 422
    page = client.post(second, {"asked": asked_of(client.get(second)), "answer": "perhaps"})
    assert page.status_code == 422


def test_a_contradiction_is_said_in_the_readers_language(client):
    from payung.web.screening.conversation import Answered
    from payung.web.screening.interviews import answered

    found = Conversation("th", datetime.date(2026, 11, 1), household_of(partner=False, children=0, others=0))
    found = answered(found, Answered(0, "birth_date", "1985-05-21"))
    with pytest.raises(payung.law.faults.HouseholdRefused) as refused:
        answered(found, Answered(0, "age", "12"))
    assert refused.value.faults[0].kind == "contradiction"


def test_more_than_cookies_carry_is_refused_kindly(client, monkeypatch):
    import secrets

    first = begin(client)
    people = tuple(Person("other", number, secrets.token_urlsafe(500)) for number in range(1, 20))
    heavy = Conversation("th", datetime.date.today(), people)
    from django.http import HttpResponse
    from django.test import RequestFactory

    request = RequestFactory().get("/")
    with pytest.raises(cookies.TooMuch):
        cookies.keep(request, HttpResponse(), heavy)
    lighter = Conversation("th", datetime.date.today(), people[:8])
    response = HttpResponse()
    cookies.keep(request, response, lighter)
    assert set(response.cookies) == {"screening", "screening2"}
    request.COOKIES = {name: one.value for name, one in response.cookies.items()}
    assert cookies.conversation_of(request) == lighter
    assert first


# ---- Keeping ----


def keep(client):
    token = re.search(r'name="token" value="([^"]+)"', client.get("/en/screening/th/answer/").content.decode())[1]
    answer = client.post("/en/screening/th/keep/", {"token": token})
    return answer.headers["Location"], token


def test_an_answer_is_kept_only_when_asked_and_only_its_link_opens_it(client, unlimited):
    from django.test import Client

    from payung.web.screening.models import KeptAnswer

    address = begin(client, children="1")
    client.post("/en/screening/th/names/", {"name0": "Somsri", "name1": "Nok"})
    give(client, address, HOME_WORKER)
    assert KeptAnswer.objects.count() == 0
    link, token = keep(client)
    stranger = Client(HTTP_HOST="localhost")
    page = stranger.get(link)
    assert page.status_code == 200 and "Somsri" in page.content.decode()
    assert f"http://localhost{link}" in page.content.decode()
    assert (
        "<svg" in page.content.decode() and "style=" not in re.search(r"<svg.*?</svg>", page.content.decode(), re.S)[0]
    )
    assert page.headers["X-Robots-Tag"] == "noindex" and "no-store" in page.headers["Cache-Control"]
    assert not stranger.cookies.get("screening")
    row = KeptAnswer.objects.get()
    stored = bytes(row.digest) + bytes(row.content)
    assert token.encode() not in stored and b"Somsri" not in stored and b"birth" not in stored
    assert client.post("/en/screening/th/keep/", {"token": token}).headers["Location"] == link
    assert KeptAnswer.objects.count() == 1, "the same page sent twice keeps one"
    assert stranger.get(f"{link}why/section40/1/").status_code == 200


def test_a_kept_answer_goes_after_its_days_and_when_asked(client, unlimited):
    from django.utils import timezone

    from payung.web.screening.models import KeptAnswer

    begin(client)
    link, _ = keep(client)
    row = KeptAnswer.objects.get()
    assert row.expires_at - timezone.now() > datetime.timedelta(days=keeping.DAYS - 1)
    KeptAnswer.objects.update(expires_at=timezone.now())
    assert client.get(link).status_code == 404
    other, _ = keep(client)
    assert KeptAnswer.objects.count() == 1, "what has expired goes when another is kept"
    assert client.post(f"{other}forget/").status_code == 302
    assert client.get(other).status_code == 404 and KeptAnswer.objects.count() == 0


def test_going_on_with_a_kept_answer(client, unlimited):
    from django.test import Client

    first = begin(client)
    give(client, first, HOME_WORKER)
    link, _ = keep(client)
    other = Client(HTTP_HOST="localhost")
    assert other.post(f"{link}go-on/").headers["Location"] == "/en/screening/th/answers/"
    assert conversation(other).answers == conversation(client).answers


@pytest.mark.parametrize("token", ["x", "A" * 32, "A" * 31 + "é", "../" * 10, "%00"])
def test_a_guessed_link_opens_nothing(client, token):
    assert client.get(f"/en/screening/kept/{token}/").status_code == 404


def test_a_token_of_ones_own_making_keeps_nothing(client):
    from payung.web.screening.models import KeptAnswer

    begin(client)
    for token in ("", "short", "A" * 33, "é" * 32):
        assert client.post("/en/screening/th/keep/", {"token": token}).headers["Location"].endswith("/answer/")
    assert KeptAnswer.objects.count() == 0


def test_keeping_is_limited(client):
    begin(client)
    statuses = {client.post("/en/screening/th/keep/", {"token": keeping.new_token()}).status_code for _ in range(62)}
    assert 429 in statuses


# ---- Addresses, logs, weights, headers ----


def test_no_answer_stands_in_an_address_or_in_the_log(client, unlimited):
    heard = io.StringIO()
    handler = logging.StreamHandler(heard)
    loggers = [logging.getLogger(name) for name in ("django", "payung.office.access", "payung.web")]
    for one in loggers:
        one.addHandler(handler)
    try:
        first = begin(client)
        client.post("/en/screening/th/names/", {"name0": "Somsri Jaidee"})
        addresses = walk(client, first, HOME_WORKER, otherwise=None)
        link, token = keep(client)
        client.get(link)
        client.get("/en/screening/th/answer/why/section40/1/")
    finally:
        for one in loggers:
            one.removeHandler(handler)
    assert all(re.fullmatch(r"/en/screening/th/(\d+/|answer/)", address) for address in addresses)
    said = heard.getvalue()
    assert not any(secret in said for secret in ("Somsri", "1985", "birth_date", token))


def test_pages_are_light_enough_for_a_slow_line(client, unlimited):
    """Under 60 kB over the wire with style and script, for every kind of page of a household of four."""
    from django.contrib.staticfiles.storage import staticfiles_storage
    from django.test import Client

    wire = Client(HTTP_HOST="localhost", HTTP_ACCEPT_ENCODING="gzip")
    files = 0
    for name in ("payung/pages.css", "payung/page.mjs", "payung/icon.svg"):
        content = Path(staticfiles_storage.path(staticfiles_storage.stored_name(name))).read_bytes()
        files += len(gzip.compress(content, 9))
    assert files < 25_000
    sizes = {}

    def weigh(address):
        page = wire.get(address)
        assert page.headers.get("Content-Encoding") == "gzip", address
        sizes[address] = files + len(page.content)

    weigh("/th/screening/")
    weigh("/th/screening/id/")
    address = begin(wire, "id", "th", partner="yes", children="2")
    weigh(address)
    wire_walk(wire, address)
    weigh("/th/screening/id/answer/")
    weigh("/th/screening/id/answers/")
    weigh("/th/screening/id/answer/why/jkn/1/")
    weigh("/th/screening/id/members/")
    assert max(sizes.values()) < MOST_OVER_THE_WIRE, sizes


def wire_walk(client, address):
    """Not known to everything, over a line that compresses."""
    while not address.endswith("/answer/"):
        mark = re.search(rb'name="asked" value="([^"]+)"', gzip.decompress(client.get(address).content))[1].decode()
        address = client.post(address, {"asked": mark, "unknown": "1"}).headers["Location"]


def test_pages_with_answers_are_kept_in_no_cache(client):
    first = begin(client)
    for address in (first, "/en/screening/th/answers/", "/en/screening/th/answer/", "/en/screening/th/"):
        assert "no-store" in client.get(address).headers["Cache-Control"]


@pytest.mark.parametrize("address", ["xx/", "community/", "vocabulary/", "th/members/template.exe", "..%2f/"])
def test_what_there_is_not_is_not_found(client, address):
    assert client.get(f"/en/screening/{address}").status_code == 404
