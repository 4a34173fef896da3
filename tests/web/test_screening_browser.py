"""The screening in a browser: the whole journey in English and Thai, with and without scripts, on a telephone and by keyboard."""

import importlib
import re

import pytest
from playwright.sync_api import expect

import payung

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True, scope="module")
def _ready():
    """Every page's code and every country's law, loaded as a server loads them before it answers."""
    importlib.import_module("payung.web.urls")
    for code in payung.codes():
        payung.country(code)


def answer_all(page, values, most):
    """Answer so many questions from `values` by the name of the fact, else no, or that it is not known."""
    seen = []
    while len(seen) < most and re.search(r"/\d+/", page.url):
        page.wait_for_load_state()
        mark = page.locator("input[name=asked]").get_attribute("value")
        value = values.get(mark.partition(".")[2], "no")
        if page.locator("#day").count():
            for name, text in (("day", "21"), ("month", "5"), ("year", "1985")):
                page.locator(f"#{name}").fill(text)
            page.locator("main form .govuk-button").first.click()
        elif page.locator("input[name=answer][type=radio]").count():
            radio = page.locator(f"input[name=answer][value='{value}']")
            (radio if radio.count() else page.locator("#a0")).check()
            page.locator("main form .govuk-button").first.click()
        else:
            page.locator("button[name=unknown]").click()
        seen.append(mark)
    return seen


YES = {"is_national": "yes", "has_state_welfare_card": "yes", "has_personal_number": "yes"}


@pytest.mark.parametrize(("width", "scripts", "language"), [(360, False, "th"), (1280, True, "en")])
def test_the_whole_journey(open_page, fits, serious, shoot, width, scripts, language):
    page = open_page(width=width, scripts=scripts, language=language)
    name = f"screening-{language}-{width}"

    def look(at):
        fits(page, width)
        if scripts:
            assert serious(page) == [], at
        shoot(page, f"{name}-{at}")

    page.goto(f"/{language}/screening/")
    look("countries")
    page.locator(f"a[href='/{language}/screening/th/']").first.click()
    page.locator("#children").fill("1")
    look("begin")
    page.locator("main form .govuk-button").first.click()
    look("question-date")
    page.locator("main form .govuk-button").first.click()  # nothing typed
    expect(page.locator(".govuk-error-summary")).to_be_visible()
    look("question-error")
    seen = answer_all(page, YES, 2)
    look("question-choice")
    page.locator(".govuk-back-link").click()
    expect(page).to_have_url(re.compile("/2/$"))
    expect(page.locator("#year")).to_have_value("1985")
    page.go_back()
    seen += answer_all(page, YES, 80)
    assert page.url.endswith("/answer/"), seen
    look("answer")
    page.locator("a[href$='/why/state_welfare_card/1/']").first.click()
    look("why")
    page.locator(".govuk-back-link").click()
    page.wait_for_load_state()
    for details in page.locator("details.govuk-details summary").all():
        details.click()
    page.locator("a[href*='/why/']").last.click()
    look("why-not")
    page.locator(".govuk-back-link").click()
    page.locator("form[action$='/keep/'] button").click()
    expect(page).to_have_url(re.compile("/kept/"))
    expect(page.locator("svg.code")).to_be_visible()
    look("kept")
    page.goto(f"/{language}/screening/th/answers/")
    look("answers")
    page.goto(f"/{language}/screening/th/names/")
    look("names")
    page.locator(".govuk-input").first.fill("สมศรี")
    page.locator("main form .govuk-button").first.click()
    page.locator("form[action$='/forget/'] button").click()
    expect(page).to_have_url(re.compile("/screening/$"))
    page.goto(f"/{language}/screening/th/answer/")
    look("lost")


def test_by_keyboard_alone(open_page):
    """From the first page to a question and its answer with Tab, arrows, space and Enter; the focus is always to be seen."""
    page = open_page(width=360)
    page.goto("/en/screening/la/")

    def tab_to(selector, most=60):
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                shown = page.evaluate(
                    "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.boxShadow })()"
                )
                assert shown != "nonenone", f"the focus on {selector} is not seen"
                return
        raise AssertionError(f"{selector} is not reached by Tab")

    tab_to("a.govuk-skip-link, a")
    tab_to("#children")
    page.keyboard.type("0")
    tab_to("main form .govuk-button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/1/")
    tab_to("#answer")
    page.keyboard.type("41")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2/")
    tab_to("input[name=answer]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    tab_to("main form .govuk-button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/3/")
    expect(page.locator("h1")).to_have_text(re.compile("."))


def test_a_list_of_members(open_page, fits, serious, shoot, tmp_path):
    page = open_page(width=360)
    page.goto("/en/screening/th/members/")
    assert serious(page) == []
    fits(page, 360)
    file = tmp_path / "list.csv"
    file.write_text(
        "name,birth_date,is_national,insured_under_section33,insured_under_section39\nSomsri,1985-05-21,yes,no,no\nNok,maybe,yes,no,no\n",
        "utf-8",
    )
    page.locator("#file").set_input_files(file)
    page.get_by_role("button", name="Show what they could join").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("Row 3")
    expect(page.locator("table")).to_contain_text("Somsri")
    fits(page, 360)
    assert serious(page) == []
    shoot(page, "screening-members-360")
