"""Countries side by side: the same figures as each card alone, beside the published line, wage and GDP."""

import datetime
from decimal import Decimal

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("llvmlite")

import payung
from payung.measure.benchmark import benchmark
from payung.population import published

pytestmark = pytest.mark.nation
DAY = datetime.date(2026, 6, 1)


@pytest.fixture(scope="module")
def found():
    return benchmark([payung.country("th"), payung.country("ph")], DAY, years=[1950, 2018])


def test_the_levels_are_the_pensions_of_the_statutes(found):
    thailand, philippines = found.standings
    # Social Security Act, s. 77: 42.5% of 10,400 baht after 30 years; RA 11199: 11,100 + 1,000 + 925 pesos after 30 years (see test_scorecard).
    for standing, code, amount, wage in ((thailand, "th", 4420, 10400), (philippines, "ph", 13025, 18070)):
        level = standing.level("old_age")
        assert level.amount == amount
        assert level.of_wage == Decimal(amount) / wage
        assert float(level.of_poverty_line) == pytest.approx(amount / published.poverty_line(code, 2026).value)
        head = published.gdp(code, 2026).value / published.population(code, 2026).value / 12
        assert float(level.of_gdp_per_head) == pytest.approx(amount / head)
    assert philippines.passed == sum(score.outcome == "pass" for score in philippines.card.branches)


def test_a_year_before_any_law_says_so(found):
    before, after = found.years
    assert [standing.passed for standing in before] == [None, None]
    assert "No scheme of Philippines is in force" in before[1].reason
    assert after[1].passed > 0
    assert found.to_dict()["years"][0]["year"] == 1950


def test_the_command(monkeypatch):
    from typer.testing import CliRunner

    from payung.cli.app import app

    def run(*arguments):
        return CliRunner().invoke(app, ["benchmark", *arguments], prog_name="payung", env={"COLUMNS": "120"})

    done = run("th", "ph", "--on", "2026-06-01")
    assert done.exit_code == 0
    assert "72.1%" in done.stdout
    for arguments, message in (
        (("th", "--years", "2026..2015"), "end (2015) before they begin (2026)"),
        (("th", "--years", "lately"), "is no span of years"),
        (("th", "--years", "1900..2026"), "127 years are more than 60"),
        (("th", "--population", "ph=x.parquet"), "'ph' is not among the countries"),
        (("th", "--population", "x.parquet"), "names no population"),
        (("th", "zz"), "There is no country 'zz'"),
        (("th", "--convention", "c999"), "There is no convention"),
        (("th", "--population", "th=none.parquet"), "There is no such file"),
    ):
        done = run(*arguments)
        assert (done.exit_code, message in done.stderr) == (2, True), done.stderr
