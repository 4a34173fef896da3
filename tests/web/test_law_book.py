"""The law book's pages: every scheme of every country, a day's law, its history, its curves, and the law of two days compared."""

import datetime
import re
from html import unescape

import pytest
from playwright.sync_api import expect

from payung.countries import codes, country
from payung.law.book import chapter
from payung.web.law_book import try_form, trying
from payung.web.law_book.comparing import changed_schemes, compare
from payung.web.law_book.timeline import time_line
from payung.web.law_book.words import ADDED, REMOVED, SAME, difference

DAY = datetime.date(2026, 11, 1)


@pytest.fixture(scope="module")
def client(static_files):
    """A client without a database: the law book needs none."""
    from django.test import Client

    return Client(HTTP_HOST="localhost")


def text(response):
    return unescape(response.content.decode())


# -- without a browser --------------------------------------------------------------------------------------------------


def test_countries_lead_to_every_country_and_countries_to_every_scheme(client):
    page = text(client.get("/en/law/"))
    for code in codes():
        assert f'href="/en/law/{code}/"' in page
        schemes = text(client.get(f"/en/law/{code}/"))
        for scheme in country(code).schemes:
            assert f'href="/en/law/{code}/{scheme.name.partition(".")[2]}/"' in schemes, scheme.name


@pytest.mark.parametrize("code", codes())
def test_every_scheme_has_a_page_whose_links_within_it_lead_somewhere(client, code):
    for scheme in country(code).schemes:
        page = text(client.get(f"/en/law/{code}/{scheme.name.partition('.')[2]}/"))
        places = re.findall(r' id="([^"]*)"', page)
        assert len(places) == len(set(places)), scheme.name
        assert set(re.findall(r'href="#([^"]*)"', page)) <= set(places), scheme.name
        assert "style=" not in page and "<script>" not in page


def test_links_to_other_schemes_lead_to_places_that_are_there(client):
    page = text(client.get("/en/law/th/section40/?on=2026-11-01"))
    links = set(re.findall(r'class="name" href="(/[^"#]*)#([^"]*)"', page))
    assert any("/th/section33/" in address for address, _ in links)
    for address, place in links:
        assert "on=2026-11-01" in address
        assert f' id="{place}"' in text(client.get(address)), (address, place)


def test_a_page_says_what_is_unchecked_and_where_it_stands_in_the_reader_s_words(client):
    page = text(client.get("/th/law/th/section40/"))
    found = chapter(country("th").law, "th.section40", datetime.date.today(), "th", drawn=False)
    assert found.unchecked and "ยังไม่ได้ตรวจสอบ" in page
    assert found.covers[0].texts[0].words in page
    assert "<summary>กฎเกณฑ์ตามที่ใช้คำนวณ (Python)</summary>" in page  # the code, folded


def test_a_day_shows_the_law_of_that_day(client):
    page = text(client.get("/en/law/th/section40/?on=2005-01-01"))
    assert "Not in force" in page and "The law of 1 January 2005." in page
    assert "1 มกราคม 2548" in text(client.get("/th/law/th/section40/?on=2548-01-01"))  # a year of the Buddhist Era


@pytest.mark.parametrize(
    "on",
    [
        "x",
        "2026-02-30",
        "1066-10-14",
        "9999-01-01",
        "2026-1-1-1",
        "\0",
        "<script>alert(1)</script>",
        "٢٠٢٦-٠١-٠١",
        "9" * 9000,
    ],
)
def test_what_is_no_day_is_refused_and_told(client, on):
    for address in ("/en/law/", "/en/law/th/", "/en/law/th/section40/", "/en/law/th/shared/"):
        response = client.get(address, {"on": on})
        assert response.status_code == 422
        assert "There is a problem" in text(response)
        assert b"<script>alert" not in response.content
    response = client.get("/en/law/th/section40/changes/", {"since": on, "until": "2026-01-01"})
    assert response.status_code == 422 and "There is a problem" in text(response)


@pytest.mark.parametrize(
    "address",
    ["xx/", "xx/section40/", "th/section41/", "th/%00/", "th/section41/changes/", "th/section40/curves/nothing/", "th/section40/curves/nothing.svg",
     "vocabulary/", "th/xx.section40/"],
)  # fmt: skip
def test_what_there_is_not_is_a_page_that_there_is_not(client, address):
    assert client.get(f"/en/law/{address}").status_code == 404


def test_a_scheme_is_found_by_its_full_name_too(client):
    response = client.get("/en/law/th/th.section40/")
    assert response.status_code == 301 and response.headers["Location"] == "/en/law/th/section40/"


def test_a_search_finds_schemes_rules_and_figures_in_both_languages(client):
    page = text(client.get("/th/law/th/", {"q": "funeral"}))
    assert "#rule-th.section40.funeral_grant" in page
    assert "/th/law/th/section40/" in text(client.get("/th/law/", {"q": "มาตรา 40"}))
    assert "Nothing has all these words" in text(client.get("/en/law/th/", {"q": "zzzz"}))
    for bad in ("\0", "<script>alert(1)</script>", "\u202e" * 50, "a" * 100_000):
        response = client.get("/en/law/th/", {"q": bad})
        assert response.status_code == 200 and b"<script>alert" not in response.content


def test_the_longest_page_is_light_on_the_way(client):
    response = client.get("/en/law/th/section33/", HTTP_ACCEPT_ENCODING="gzip")
    assert response.headers["Content-Encoding"] == "gzip" and len(response.content) < 60_000


def test_a_public_page_sets_no_cookie(client):
    for address in ("/en/law/th/section40/", "/en/law/th/section40/changes/"):
        assert not client.get(address).cookies


def test_a_curve_has_a_picture_and_its_numbers(client):
    page = text(client.get("/en/law/th/section40/"))
    pictures = re.findall(r'<img src="([^"]*\.svg)"', page)
    assert pictures
    picture = client.get(pictures[0])
    assert picture.headers["Content-Type"] == "image/svg+xml" and b"<svg " in picture.content
    assert text(client.get(pictures[0].replace(".svg", "/"))).count("<tr") > 2


# -- what a page is made of ----------------------------------------------------------------------------------------------


def test_the_time_line_of_section_40_tells_what_each_decree_did():
    found = chapter(country("th").law, "th.section40", DAY, "en", drawn=False)
    days = time_line(found)
    assert [each.day for each in days] == sorted({each.day for each in days}, reverse=True)
    # Royal Decree B.E. 2561 (2018), in force on 30 March 2018: entry up to 65 instead of 60, and the third option of 300 baht.
    decree = next(each for each in days if each.day == datetime.date(2018, 3, 30))
    changes = {event.label: {(one.name, one.before, one.after) for one in event.changes} for event in decree.events}
    assert changes["Highest age at entry"] == {("", "60 years", "65 years")}
    assert any(after == "300 baht a month" for _, _, after in changes["Contribution of the member"])
    assert days[-1].day == datetime.date(2011, 5, 1) and "scheme begins" in {event.kind for event in days[-1].events}


def test_what_is_announced_or_proposed_stands_ahead():
    found = chapter(country("th").law, "th.section33", DAY, "en", drawn=False)
    ahead = [event for each in time_line(found) if each.is_ahead for event in each.events]
    assert {figure.figure.status for figure in found.not_yet_law} & {event.status for event in ahead}
    assert not all(each.is_law for each in time_line(found)) and any(each.is_law for each in time_line(found))


def test_two_days_of_section_40_differ_by_the_decree_between_them():
    law = country("th").law
    before, after = (
        chapter(law, "th.section40", day, "en", drawn=False)
        for day in (datetime.date(2018, 3, 29), datetime.date(2018, 3, 30))
    )
    found = compare(before, after)
    ages = next(change for change in found.figures if change.label == "Highest age at entry")
    assert [(one.before, one.after) for one in ages.changes] == [("60 years", "65 years")]
    assert ages.before.cite != ages.after.cite
    assert compare(after, after).is_same
    names = {scheme.name for scheme in changed_schemes(law, before.day, after.day)}
    assert "th.section40" in names and "th.section33" not in names


def test_a_scheme_of_which_the_search_for_changes_says_none_has_none():
    law = country("ph").law
    since, until = datetime.date(2019, 6, 1), datetime.date(2021, 6, 1)
    changed = {scheme.name for scheme in changed_schemes(law, since, until)}
    for scheme in law.schemes:
        if scheme.name not in changed:
            days = (chapter(law, scheme, day, "en", drawn=False) for day in (since, until))
            found = compare(*days)
            assert not (found.figures or found.began or found.ended), scheme.name
    assert changed


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("Adults may join.", "Adults who work may join.", [(SAME, "Adults"), (ADDED, " who work"), (SAME, " may join.")]),
        ("", "New words.", [(ADDED, "New words.")]),
        ("Old words.", "", [(REMOVED, "Old words.")]),
        ("ผู้มีอายุ 60 ปี", "ผู้มีอายุ 65 ปี", [(SAME, "ผู้มีอายุ "), (REMOVED, "60"), (ADDED, "65"), (SAME, " ปี")]),
        ("จ่ายเงินให้บิดา", "จ่ายเงินให้มารดา", [(SAME, "จ่ายเงินให้"), (REMOVED, "บิ"), (ADDED, "มาร"), (SAME, "ดา")]),
    ],
)  # fmt: skip
def test_a_difference_is_read_word_by_word(before, after, found):
    assert [(piece.kind, piece.text) for piece in difference(before, after)] == found


# -- in a browser --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def laws():
    """Every law loaded, as a server has them before it answers."""
    return [country(code) for code in codes()]


@pytest.mark.browser
@pytest.mark.parametrize(("width", "language", "scripts"), [(360, "th", False), (1280, "en", True)])
def test_a_reader_finds_a_scheme_its_history_and_what_changed(
    laws, open_page, fits, serious, shoot, width, language, scripts
):
    page = open_page(width=width, scripts=scripts, language=language)

    def looked_at(name):
        fits(page, width)
        if scripts:
            assert serious(page) == [], name
        shoot(page, f"law-book-{name}-{width}-{language}", whole=name not in ("scheme", "shared", "changes"))

    page.goto(f"/{language}/law/")
    looked_at("countries")
    page.locator(f'a[href="/{language}/law/th/"]').click()
    looked_at("country")
    page.locator(f'.card a[href="/{language}/law/th/old_age_allowance/"]').click()
    looked_at("scheme")
    page.locator('#history a[href*="since="]').first.click()
    expect(page.locator("ins").first).to_be_visible()
    looked_at("changes")
    page.go_back()
    page.locator('a[href*="/curves/"]').first.click()
    looked_at("curve")
    page.goto(f"/{language}/law/la/shared/")
    looked_at("shared")
    page.goto(f"/{language}/law/th/?on=nonsense")
    looked_at("refused")


# -- tried out -----------------------------------------------------------------------------------------------------------


def test_an_example_person_gets_the_decision_of_the_law_with_its_reasons(client):
    address = "/en/law/th/section40/try/?on=2026-11-01"
    sent = {"example": "home_based_worker", "fact.person.section40_option": "option_1", "fact.person.days_in_hospital": "10",
            "fact.person.months_paid_in_last_4": "3", "fact.person.sickness_days_already_paid": "0", "why": "person.th.section40.hospital_compensation"}  # fmt: skip
    page = text(client.post(address, sent))
    # Royal Decree B.E. 2561 (2018): 300 baht a day in hospital under option 1, at most 30 days a year: 10 x 300.
    assert "3,000 baht" in page and 'class="why"' in page and "300 baht" in page
    assert "70 baht a month" in page  # what the member pays under option 1
    assert "0 baht" in text(
        client.post(address, sent | {"fact.person.months_paid_in_last_4": "2"})
    )  # three of four are needed


def test_facts_that_cannot_be_are_refused_and_kept(client):
    sent = {"example": "home_based_worker", "fact.person.birth_date": "yesterday", "fact.person.days_in_hospital": "-1"}
    response = client.post("/en/law/th/section40/try/", sent)
    assert response.status_code == 422
    page = text(response)
    assert 'value="yesterday"' in page and 'value="-1"' in page and "such as 2026-01-31" in page


@pytest.mark.parametrize(
    "bad", ["\0", "<script>alert(1)</script>", "\u202e\u0e33\u0301" * 9, "9" * 100_000, "NaN", "1e999999"]
)
def test_no_text_breaks_the_form(client, bad):
    names = ("fact.person.birth_date", "fact.person.days_in_hospital", "fact.person.section40_option", "fact.person.spouse",
             "fact.person.is_national", "fact.nobody.age", "fact.person.nothing", "fact", "example", "why")  # fmt: skip
    response = client.post("/en/law/th/section40/try/", dict.fromkeys(names, bad))
    assert response.status_code == 422 and b"<script>alert" not in response.content
    assert client.post("/en/law/th/section40/try/", {}).status_code == 200


def test_a_scheme_that_is_not_in_force_says_so(client):
    assert "not in force on this day" in text(client.get("/en/law/th/section40/try/?on=1950-01-01"))


@pytest.mark.parametrize("code", codes())
def test_every_scheme_can_be_tried_out(code):
    law = country(code).law
    for number, scheme in enumerate(law.schemes):
        offered = trying.examples(code, scheme.name, "en")
        example = offered[number % len(offered)]
        facts = trying.facts_of(law, example)
        found = trying.outcomes(trying.decide(law, scheme, facts, DAY), scheme)
        shown = trying.shown_facts(law, example, facts, set(law.questions), trying.wants_of(found), ())
        again = trying.facts_of(law, example)
        typed = {(fact.member, fact.question.name): fact.written for fact in shown if fact.written}
        assert try_form.take(law, again, typed) == {}, (scheme.name, example.key)
        assert again == facts  # what is written on the page is read back as it was


@pytest.mark.browser
@pytest.mark.parametrize(("width", "language", "scripts"), [(360, "th", False), (1280, "en", True)])
def test_a_reader_tries_a_scheme_out(laws, open_page, fits, serious, shoot, width, language, scripts):
    page = open_page(width=width, scripts=scripts, language=language)
    page.goto(f"/{language}/law/th/section40/")
    page.locator('a[href$="/try/"]').click()
    page.wait_for_url("**/try/")
    if scripts:
        page.locator("#try form[method=post]").evaluate("form => form.dataset.before = 'yes'")
    page.select_option("#id_example", "home_based_worker")
    if scripts:  # the example comes by itself, in place of the form that was there
        page.locator("#try form[data-before]").wait_for(state="detached")
    else:
        page.locator("form.on-day button").click()
    page.locator('[name="fact.person.section40_option"]').select_option("option_1")
    page.locator('[name="fact.person.months_paid_in_last_4"]').fill("3")
    page.locator("button.govuk-button:not(.govuk-button--secondary)").click()
    page.locator(".tried dd", has_text="70").first.wait_for()
    page.locator('button[name="why"]').nth(1).click()
    page.locator(".why").wait_for()
    if scripts:  # without, the browser does not move the focus
        page.locator(".tried:focus-within").wait_for()
    assert "?" not in page.url  # nothing that was typed is in the address
    fits(page, width)
    if scripts:
        assert serious(page) == []
    shoot(page, f"law-book-try-{width}-{language}")
