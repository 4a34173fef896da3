"""Countries side by side: the figures are those of the commands, modelled ones named so, and nothing is older than its law."""

import csv
import datetime
import io
import json
import os
import re
import time

import pytest
from playwright.sync_api import expect

pytest.importorskip("llvmlite")
pytestmark = pytest.mark.nation

DAY = datetime.date(2026, 7, 1)


@pytest.fixture(scope="module", autouse=True)
def few_households():
    os.environ |= {"PAYUNG_LAB_HOUSEHOLDS": "1500", "PAYUNG_DASHBOARDS": "kept"}
    yield
    del os.environ["PAYUNG_LAB_HOUSEHOLDS"], os.environ["PAYUNG_DASHBOARDS"]


@pytest.fixture(scope="module")
def standing(static_files):
    """Thailand's standing is computed."""
    from payung.web.dashboards.measured import EARLIER, STANDING, make
    from payung.web.nation.days import usual

    day = usual(datetime.date.today())
    make("th", EARLIER, day)
    return make("th", STANDING, day)


def rows_of(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def told(*arguments):
    from typer.testing import CliRunner

    from payung.cli.app import app

    done = CliRunner().invoke(app, [*arguments, "--json"], prog_name="payung")
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


def population_path(standing):
    from payung.web.nation.populations import place_of

    return str(place_of("th", int(standing["day"][:4])).path)


def test_the_floors_figures_are_those_of_its_command(client, standing):
    rows = rows_of(client, "/en/countries/th/floor.csv")
    command = rows[0]["command"].split()
    assert command[:2] == ["payung", "floor"]
    command[2] = population_path(standing)
    found = told(*command[1:])
    expected = {
        (one["year"], name): one[f"{name}_of_gdp"] for one in found["years"] for name in ("universal", "targeted")
    }
    assert len(rows) == len(expected) > 40
    for row in rows:
        assert row["kind"] == "modelled"
        name = row["indicator"].removeprefix("floor_gap_")
        assert float(row["value"]) == pytest.approx(expected[int(row["year"]), name], rel=1e-12)


def test_the_scorecard_is_that_of_its_command(client, standing):
    rows = rows_of(client, "/en/countries/th/c102.csv")
    command = rows[0]["command"].split()
    command[-1] = population_path(standing)
    found = told(*command[1:])
    assert {row["branch"]: row["branch_outcome"] for row in rows} == {
        one["branch"]: one["outcome"] for one in found["branches"]
    }
    expected = {
        (one["contingency"], one["measure"], one["outcome"], one["found"])
        for branch in found["branches"]
        for one in branch["results"]
        if one["scheme"] == (branch["best_scheme"] or "")
    }
    assert {(row["contingency"], row["measure"], row["outcome"], row["found"]) for row in rows} == expected


def test_coverage_by_group_and_year_is_that_of_the_indicators(client, standing):
    rows = rows_of(client, "/en/countries/th/coverage.csv")
    assert {int(row["year"]) for row in rows} == {2015, 2020, 2025, int(standing["day"][:4])}
    found = told(
        "indicators",
        population_path(standing),
        "--country",
        "th",
        "--on",
        standing["day"],
        "--by",
        "is_rural,status_in_employment",
    )
    plain = {"indicator", "value", "note", "standard_error"}
    expected = {
        (one["indicator"], ";".join(f"{name}={one[name]}" for name in one if name not in plain)): one["value"]
        for one in found["values"]
    }
    now = [row for row in rows if row["year"] == standing["day"][:4]]
    assert len(now) > 300
    for row in now:
        value = expected[row["indicator"], row["group"]]
        assert (float(row["value"]) if row["value"] else None) == (
            None if value is None else pytest.approx(value, rel=1e-12)
        )
    page = client.get("/en/countries/th/?function=old_age&kind=effective_coverage").content.decode()
    assert "Old age: persons covered in effect" in page


def test_published_figures_are_told_apart(client, standing):
    from payung.population.published import sdg_coverage

    rows = rows_of(client, "/en/countries/th/published.csv")
    assert {row["kind"] for row in rows} <= {"published", "recalled"}
    own = [row for row in rows if row["indicator"] == "SI_COV_PENSN" and row["group"] == "bothsex"]
    assert {(int(row["year"]), float(row["value"])) for row in own} == {
        (one.year, one.value) for one in sdg_coverage("th") if one.series == "SI_COV_PENSN" and one.group == "bothsex"
    }
    assert all(row["source"] for row in rows)


def test_another_law_has_another_file(standing, tmp_path):
    from payung.web.dashboards import measured

    day = datetime.date.fromisoformat(standing["day"])
    names = {
        measured._file(code, measured.STANDING, on) for code in ("th", "ph") for on in (day, datetime.date(2025, 1, 1))
    }
    assert len(names) == 4
    first = measured._hash(tmp_path)
    (tmp_path / "law.yaml").write_text("a: 1", "utf-8")
    second = measured._hash(tmp_path)
    (tmp_path / "law.yaml").write_text("a: 2", "utf-8")
    assert len({first, second, measured._hash(tmp_path)}) == 3


def test_what_there_is_not_is_not_found(client):
    for address in (
        "/en/countries/xx/",
        "/en/countries/th/secrets.csv",
        "/en/countries/xx/floor.csv",
        "/en/countries/th/floor.txt",
    ):
        assert client.get(address).status_code == 404
    page = client.get("/en/countries/?show=%00<script>")
    assert page.status_code == 200
    assert "<script>" not in page.content.decode().split("<main")[1].split("</main>")[0]


@pytest.mark.browser
def test_the_countries_on_a_map(open_page, standing, fits, serious, shoot):
    page = open_page()
    page.goto("/en/countries/?show=sdg_old")
    page.get_by_role("heading", name="Older persons covered").wait_for()
    expect(page.locator("svg.map path.map__place")).to_have_count(10)
    expect(page.locator(".chart svg[role=img]")).to_have_count(2)
    assert "Thailand: 89.1%" in page.locator("svg.map").get_attribute("aria-label")
    expect(page.get_by_role("cell", name="89.1%").first).to_be_visible()
    assert serious(page) == []
    fits(page, 1280)
    shoot(page, "countries-1280-en-scripts")


@pytest.mark.browser
def test_a_country_on_a_telephone_without_scripts(open_page, standing, fits, shoot):
    page = open_page(width=360, scripts=False, language="th")
    page.goto("/th/countries/")
    fits(page, 360)
    shoot(page, "countries-360-th-plain")
    page.goto("/th/countries/th/")
    page.locator("#function").select_option("old_age")
    page.locator("form[action='#coverage'] button").click()
    expect(page).to_have_url(re.compile("function=old_age"))
    expect(page.locator("#table-c102 tbody tr")).to_have_count(9)
    assert page.locator("#table-coverage tbody tr").count() > 8
    fits(page, 360)
    shoot(page, "country-360-th-plain")


@pytest.mark.browser
def test_a_country_on_a_desk(open_page, standing, fits, serious, shoot):
    page = open_page()
    page.goto("/en/countries/th/")
    page.get_by_role("heading", name="C102 scorecard").wait_for()
    assert serious(page) == []
    fits(page, 1280)
    shoot(page, "country-1280-en-scripts")


def test_who_asks_first_sees_what_is_published_and_the_page_comes_again(client):
    """Nobody computed Myanmar's law here. A process of its own does, at the server's bidding."""
    page = client.get("/en/countries/mm/").content.decode()
    assert "python -m payung.web.dashboards mm" in page
    assert "As published" in page
    os.environ["PAYUNG_DASHBOARDS"] = ""
    try:
        answer = client.get("/en/countries/mm/")
        assert "being computed" in answer.content.decode()
        assert answer.headers["Refresh"] == "8"
        assert answer.headers["Cache-Control"] == "no-store"
        for _ in range(400):
            answer = client.get("/en/countries/mm/floor.csv")
            if answer.status_code == 200:
                break
            assert answer.status_code == 503
            time.sleep(0.5)
        assert answer.status_code == 200
    finally:
        os.environ["PAYUNG_DASHBOARDS"] = "kept"
