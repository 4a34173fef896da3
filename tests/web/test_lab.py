"""The reform lab: addresses that are reforms, figures that are the session's, and what is refused kindly."""

import csv
import datetime
import io
import json
import re
import threading
from decimal import Decimal
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

pytest.importorskip("llvmlite")
pytestmark = pytest.mark.nation

ON = "2026-07-01"
DAY = datetime.date(2026, 7, 1)
ALLOWANCE = "old_age_allowance.monthly_allowance.60"
REFORM = f"{ALLOWANCE}:1000,flood_credit:off"


@pytest.fixture(scope="module", autouse=True)
def few_households():
    import os

    os.environ["PAYUNG_LAB_HOUSEHOLDS"] = "1500"
    yield
    del os.environ["PAYUNG_LAB_HOUSEHOLDS"]


@pytest.fixture
def ready():
    """`ready("th")`: the country's session is in memory."""
    import time

    from payung.web.lab.answers import ANSWERS
    from payung.web.nation.work import Waiting

    def wait(code, on=DAY):
        for _ in range(120):
            try:
                return ANSWERS.sessions.get(code, on)
            except Waiting:
                time.sleep(0.5)
        raise AssertionError("The session was not made.")

    return wait


def opened(client, address):
    """The page once its answer is there: a busy machine makes the reader wait."""
    for _ in range(60):
        answer = client.get(address)
        if answer.status_code not in (202, 503):
            return answer
    raise AssertionError("The answer was not computed.")


@pytest.fixture
def law():
    import payung

    return payung.country("th")


# -- the address is the reform ----------------------------------------------------------------------------------------


def test_a_reform_has_one_text(law):
    from payung.web.lab.address import read

    found = read(law, DAY, f"flood_credit:off,{ALLOWANCE}:1000.0")
    assert found.text == REFORM
    assert read(law, DAY, found.text) == found
    assert read(law, DAY, f"{ALLOWANCE}:600").text == ""  # as the law has it
    assert read(law, DAY, "flood_credit:on").text == ""


@pytest.mark.parametrize(
    "text, kind",
    [
        (f"{ALLOWANCE}:-1", "range"),
        (f"{ALLOWANCE}:99999999", "range"),
        (f"{ALLOWANCE}:1e9", "no_number"),
        (f"{ALLOWANCE}:nan", "no_number"),
        (f"{ALLOWANCE}:๑๐๐๐", "no_number"),
        (f"{ALLOWANCE}:1\x00", "no_number"),
        ("section33.contribution_rate.employee:11", "range"),
        ("old_age_allowance.monthly:5", "unknown"),
        ("<script>alert(1)</script>:5", "unknown"),
        ("flood_credit:perhaps", "on_off"),
        ("nonsense", "no_change"),
        ("@nothing", "unknown_reform"),
        ("x" * 4000, "too_long"),
        (",".join(f"flood_credit:{value}" for value in range(100)), "too_many"),
    ],
)
def test_what_is_no_reform_is_refused(law, text, kind):
    from payung.web.lab.address import AddressRefused, read

    with pytest.raises(AddressRefused) as refused:
        read(law, DAY, text)
    assert kind in {fault.kind for fault in refused.value.faults}


def test_every_figure_of_every_country_has_a_path_and_stands_within_its_bounds():
    from payung.countries import codes, country
    from payung.law.edition import edition
    from payung.law.grid import find_place
    from payung.web.lab.figures import TRUTH, figures

    for code in codes():
        law = country(code)
        law_of_day = edition(law.law, DAY)
        for path, figure in figures(law, DAY).by_path.items():
            if figure.kind == TRUTH:
                continue
            assert figure.least <= figure.value <= figure.most, path
            assert figure.low <= figure.value <= figure.high, path
            assert find_place(law_of_day, path).value(law_of_day) == figure.value, path


def test_a_reform_as_a_file_is_the_same_reform(law, tmp_path):
    from payung.law.reform import read_reform
    from payung.web.lab.address import read, reforms
    from payung.web.lab.files import as_yaml

    change = read(
        law, DAY, f"{REFORM},section33.contribution_rate.employee:0.03,section40.member_contribution.option_1:100"
    )
    file = tmp_path / "reform.yaml"
    file.write_text(as_yaml(change, law, "Some changes: of the law", "http://localhost/en/lab/th/?x"), "utf-8")
    by_file, by_address = law.reformed(read_reform(file)).law, law.reformed(*reforms(change, law)).law
    pairs = list(zip(by_file.parameters, by_address.parameters, strict=True))
    assert [one.on(DAY) and one.on(DAY).value for one, _ in pairs] == [
        one.on(DAY) and one.on(DAY).value for _, one in pairs
    ]
    covers = next(
        rule
        for rule in by_file.rules.values()
        if rule.scheme and rule.scheme.name == "th.flood_credit" and rule.role == "covers"
    )
    assert covers.versions[-1].text.cite == "Some changes: of the law"
    assert "old_age_allowance.monthly_allowance:" in file.read_text("utf-8")


# -- the pages --------------------------------------------------------------------------------------------------------


def test_who_asks_first_is_told_to_wait_and_the_page_comes_again(client, ready):
    """Another day's law is not in memory yet, and is made after what was asked for before."""
    from payung.web.lab.answers import ANSWERS
    from payung.web.nation.work import Waiting

    before = threading.Event()
    with pytest.raises(Waiting):
        ANSWERS.sessions.building.get("before", before.wait, patience=0)
    try:
        first = client.get("/en/lab/th/?on=2025-01-01")
    finally:
        before.set()
    assert first.status_code == 202
    assert first.headers["Refresh"] == "3"
    assert first.headers["Cache-Control"] == "no-store"
    assert "loads again by itself" in first.content.decode()
    ready("th", datetime.date(2025, 1, 1))
    assert opened(client, "/en/lab/th/?on=2025-01-01").status_code == 200


def test_the_figures_are_those_of_the_session_and_of_the_command(client, ready, law, tmp_path):
    held = ready("th")
    page = opened(client, f"/en/lab/th/?on={ON}&reform={REFORM}")
    assert page.status_code == 200
    assert not page.cookies
    file = tmp_path / "reform.yaml"
    file.write_bytes(client.get(f"/en/lab/th/reform.yaml?on={ON}&reform={REFORM}").content)
    from typer.testing import CliRunner

    from payung.cli.app import app

    arguments = ["reform", str(file), "--population", str(held.place.path), "--on", ON, "--indicators", "--json"]
    done = CliRunner().invoke(app, arguments, prog_name="payung")
    assert done.exit_code == 0, done.output
    told = json.loads(done.output)
    rows = list(
        csv.DictReader(io.StringIO(opened(client, f"/en/lab/th/results.csv?on={ON}&reform={REFORM}").content.decode()))
    )
    plain = {"unit", "base", "reform", "change", ""}
    by_key = {
        tuple(sorted((name, cell) for name, cell in row.items() if name not in plain and cell)): row for row in rows
    }
    compared = 0
    for one in told["differences"]:
        key = tuple(sorted((name, cell) for name, cell in one.items() if name not in plain))
        row = by_key[key]
        for side in ("base", "reform"):
            assert (float(row[side]) if row[side] else None) == (
                None if one[side] is None else pytest.approx(one[side], rel=1e-12)
            )
            compared += 1
    assert compared > 1000
    spent = next(
        one["change"]
        for one in told["differences"]
        if one["indicator"] == "expenditure" and one.get("function") == "any" and len(one) == 5
    )
    assert spent > 0
    from payung.web.lab.words import change, compact

    text = page.content.decode()
    assert change(spent, "currency/year", "en") in text
    assert compact(told["persons_gaining"], "en") in text


def test_a_form_becomes_the_short_address(client, ready):
    ready("th")
    fields = {"on": ON, "reform": "flood_credit:off", "scheme": "old_age_allowance", f"f-{ALLOWANCE}": "1000"}
    fields |= {"f-old_age_allowance.monthly_allowance.70": "700", "s-old_age_allowance": "law"}
    answer = client.get("/en/lab/th/", fields)
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/en/lab/th/?on={ON}&reform={REFORM}&scheme=old_age_allowance"
    share = {"on": ON, "f-section33.contribution_rate.employee": "3", "scheme": "section33"}
    assert "section33.contribution_rate.employee:0.03&" in client.get("/en/lab/th/", share).headers["Location"]


@pytest.mark.parametrize(
    "fields, words",
    [
        ({f"f-{ALLOWANCE}": ""}, "write a number such as"),
        ({f"f-{ALLOWANCE}": "1,000"}, "write a number such as"),
        ({f"f-{ALLOWANCE}": "<script>alert(1)</script>"}, "write a number such as"),
        ({f"f-{ALLOWANCE}": "\u202e0001\u0301"}, "write a number such as"),
        ({f"f-{ALLOWANCE}": "9" * 9000}, "write a number such as"),
        ({f"f-{ALLOWANCE}": "99999999"}, "write a number from 0 to 600000"),
        ({"f-section33.contribution_rate.employee": "2000"}, "write a number from 0% to 1000%"),
        ({"s-flood_credit": "x"}, "is switched on or off"),
        ({"reform": "\x00:1"}, "no figure or scheme"),
        ({"on": "2026-13-45"}, "is no day that can be chosen"),
        ({"on": "1000000000-01-01"}, "is no day that can be chosen"),
        ({"other": "https://example.org/"}, "is no link to a reform"),
        ({"below": "../../etc/passwd"}, "There is no reform"),
    ],
)
def test_a_refused_form_says_why_and_keeps_what_was_typed(client, fields, words):
    answer = client.get("/en/lab/th/", {"on": ON, "scheme": "old_age_allowance", **fields})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert words in text
    assert "There is a problem" in text
    assert "<script>alert" not in text
    if fields.get(f"f-{ALLOWANCE}") == "1,000":
        assert 'value="1,000"' in text


def test_an_address_that_is_too_long_is_refused_kindly(client):
    answer = client.get(f"/en/lab/th/?reform={'x' * 20_000}")
    assert answer.status_code == 414
    assert "too long" in answer.content.decode()


def test_two_reforms_stand_side_by_side(client, ready):
    ready("th")
    link = f"http://localhost/th/lab/th/?on={ON}&reform={quote(f'{ALLOWANCE}:800')}"
    answer = client.get("/en/lab/th/", {"on": ON, "reform": f"{ALLOWANCE}:1000", "other": link})
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith(f"&beside={ALLOWANCE}:800")
    page = opened(client, answer.headers["Location"]).content.decode()
    assert "The other reform" in page
    gains = re.findall(r"\+([\d.]+) billion</dd>", page)
    assert len(gains) == 2
    assert Decimal(gains[0]) == pytest.approx(Decimal(gains[1]) * 2, abs=Decimal("0.02"))


def test_a_country_without_a_law_and_a_wrong_file_are_not_found(client):
    assert client.get("/en/lab/xx/").status_code == 404
    assert client.get("/en/lab/th/reform.yaml").status_code == 404
    assert client.get("/en/lab/th/reform.yaml?reform=nonsense").status_code == 404
    assert client.get("/en/lab/th/results.csv?reform=nonsense").status_code == 404


def test_the_same_work_is_done_once(tmp_path):
    import threading
    import time

    from payung.web.nation.work import Waiting, Workshop

    shop, made = Workshop("test"), []

    def make():
        made.append(1)
        time.sleep(0.3)
        return "done"

    def ask():
        try:
            found.append(shop.get("key", make, 2.0))
        except Waiting:
            found.append("waiting")

    found: list[str] = []
    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["done"] * 4
    assert made == [1]
    with pytest.raises(Waiting):
        shop.get("slow", make, 0.01)


# -- in a browser -----------------------------------------------------------------------------------------------------


@pytest.mark.browser
def test_a_slider_moves_and_the_address_follows(open_page, ready, fits, serious, shoot):
    ready("th")
    page = open_page()
    page.goto(f"/en/lab/th/?on={ON}&scheme=old_age_allowance")
    page.get_by_role("heading", name="The law as it is").wait_for()
    assert serious(page) == []
    page.get_by_role("slider", name="from 60 years").fill("900")
    page.get_by_text("900 baht a month", exact=True).wait_for()
    expect(page).to_have_url(re.compile(re.escape(f"?on={ON}&reform={ALLOWANCE}:900&scheme=old_age_allowance") + "$"))
    expect(page.locator("#table-gains")).to_be_visible()
    fits(page, 1280)
    assert serious(page) == []
    shoot(page, "lab-1280-en-scripts")
    before = page.locator(".figures dd").first.inner_text()
    stranger = open_page()
    stranger.goto(page.url)
    expect(stranger.locator(".figures dd").first).to_have_text(before, use_inner_text=True)
    page.get_by_label("from 60 years", exact=True).first.fill("abc")
    expect(page.get_by_role("alert")).to_contain_text("write a number such as")


@pytest.mark.browser
def test_without_scripts_a_form_does_the_same(open_page, ready, fits, shoot):
    ready("th")
    page = open_page(width=360, scripts=False, language="th")
    page.goto(f"/th/lab/th/?on={ON}&scheme=old_age_allowance")
    page.locator(f"[name='f-{ALLOWANCE}']").fill("900")
    page.locator("#lab-form button").click()
    expect(page).to_have_url(re.compile(re.escape(f"?on={ON}&reform={ALLOWANCE}:900&scheme=old_age_allowance") + "$"))
    expect(page.locator("#table-gains")).to_be_visible()
    fits(page, 360)
    shoot(page, "lab-360-th-plain")
    page.locator("#other").fill(f"{ALLOWANCE}:700")
    page.locator("section form button").click()
    expect(page).to_have_url(re.compile(re.escape(f"beside={ALLOWANCE}:700")))
    fits(page, 360)
    shoot(page, "lab-360-th-beside")
