"""The indicators of four households of Delta, each reckoned by hand from the law and the rows in conftest.

Benefits a month: household 1 has one pension (60, weight 10: 600); household 2 a child grant (30: 300) and an unemployment benefit
(80: 800); household 3 a pension (60, weight 20: 1,200); household 4 nothing. All: 2,900 a month, 34,800 a year. 85 persons.
Welfare a head after transfers: 90, 200, 500, 50; before: 30, 163.33, 470, 50.
"""

import csv
import json

import numpy as np
import pyarrow as pa
import pytest

from payung.law.faults import Refused
from payung.measure import DEFINITIONS, Session, indicators
from payung.measure.distribution import distribution, gini
from payung.measure.precision import design, error_of_gini, error_of_poverty
from payung.population import simulate

from .conftest import DAY, FIGURES, HOUSEHOLDS, reform_of, table_of

pytestmark = pytest.mark.nation


@pytest.fixture(scope="module")
def found(session):
    return session.indicators()


@pytest.mark.parametrize(
    ("name", "dimensions", "wanted"),
    [
        # who is insured: the man of 40, the woman of 35 (10 each) and the man of 30 (20); the old: 10 and 20; the child's household: 30
        ("legal_coverage", {"function": "unemployment"}, 40 / 85),
        ("legal_coverage", {"function": "old_age"}, 30 / 85),
        ("legal_coverage", {"function": "old_age", "sex": "female"}, 30 / 50),
        ("legal_coverage", {"function": "old_age", "age": "70+"}, 1.0),
        ("legal_coverage", {"function": "family"}, 30 / 85),
        ("legal_coverage", {"function": "poverty"}, 1.0),
        # contributors (10 and 20) and who receives the benefit (10)
        ("effective_coverage", {"function": "unemployment"}, 40 / 85),
        ("effective_coverage", {"function": "poverty"}, 0.0),
        ("effective_coverage", {"function": "any"}, 80 / 85),
        ("SI_COV_BENFTS", {}, 80 / 85),
        ("SI_COV_BENFTS", {"sex": "male"}, 30 / 35),
        ("SI_COV_CHLD", {}, 1.0),
        ("SI_COV_PENSN", {}, 1.0),
        ("SI_COV_UEMP", {}, 1.0),
        # assisted: 10 + 30 + 20; nobody receives from social insurance (unemployment is labour market); contributors of 15 to 59: 10 + 20
        ("SI_COV_VULN", {}, 60 / (85 - 30)),
        ("SI_COV_POOR", {}, 60 / 15),
        ("SI_COV_SOCAST", {}, 80 / 85),
        ("SI_COV_SOCINS", {}, 0.0),
        ("SI_COV_LMKT", {}, 30 / 85),
        ("beneficiaries", {"function": "old_age"}, 30),
        ("beneficiaries", {"function": "any"}, 60),
        ("expenditure", {"function": "any"}, 34_800),
        ("expenditure", {"function": "old_age"}, 21_600),
        ("expenditure", {"category": "social_assistance"}, 25_200),
        ("expenditure", {"category": "labour_market"}, 9_600),
        ("expenditure", {"scheme": "delta.children"}, 3_600),
        # of the child grant each of the three members has a third: 200 of 300 a month are of the woman and the girl
        ("expenditure", {"function": "any", "sex": "female"}, (600 + 800 + 1200 + 200) * 12),
        ("expenditure", {"function": "any", "sex": "male"}, 100 * 12),
        ("expenditure_of_gdp", {"function": "any"}, 0.1),
        ("contributions", {"payer": "member"}, 0.05 * (200 * 10 + 400 * 20) * 12),
        ("contributions", {"payer": "all"}, 0.1 * (200 * 10 + 400 * 20) * 12),
        ("average_transfer", {"category": "all"}, 2900 / 80),
        ("adequacy", {"category": "all"}, 2900 / (900 + 6000 + 20000)),
        ("adequacy_before", {"category": "all"}, 2900 / (300 + 4900 + 18800)),
        ("relative_incidence", {"category": "all"}, 2900 / (900 + 6000 + 20000 + 250)),
        # the mean wage of those who earn: (200 x 10 + 400 x 20) / 30
        ("replacement_rate", {"function": "old_age"}, 60 / (10_000 / 30)),
        ("replacement_rate", {"function": "unemployment"}, 80 / (10_000 / 30)),
        # tenths of 85 persons by welfare before: household 1 to 10, 4 to 15, 2 to 45, 3 to 85; mid-ranks 5, 12.5, 30, 65 of 85
        ("benefit_incidence", {"category": "all", "quintile": "1"}, 600 / 2900),
        ("benefit_incidence", {"category": "all", "quintile": "2"}, 1100 / 2900),
        ("benefit_incidence", {"category": "all", "decile": "8"}, 1200 / 2900),
        ("beneficiary_incidence", {"category": "all", "quintile": "4"}, 40 / 80),
        ("aspire_coverage", {"category": "all", "quintile": "1"}, 10 / 15),
        ("cgh", {"category": "all"}, 600 / 2900 / 0.2),
        ("exclusion_error", {"category": "all"}, 5 / 15),
        ("inclusion_error", {"category": "all"}, 70 / 80),
        ("concentration", {"category": "all"}, 2 * (600 * 5 + 1100 * 30 + 1200 * 65) / 2900 / 85 - 1),
        ("poverty_headcount", {"line": "national", "transfers": "before"}, 15 / 85),
        ("poverty_headcount", {"line": "national", "transfers": "after"}, 15 / 85),
        ("poverty_gap", {"line": "national", "transfers": "before"}, (0.7 * 10 + 0.5 * 5) / 85),
        ("poverty_gap", {"line": "national", "transfers": "after"}, (0.1 * 10 + 0.5 * 5) / 85),
        ("poverty_severity", {"line": "national", "transfers": "after"}, (0.01 * 10 + 0.25 * 5) / 85),
        ("poor", {"line": "national", "transfers": "after"}, 15),
        ("gap_reduction", {"line": "national"}, 6 / 9.5),
        ("benefit_cost_ratio", {"line": "national"}, 600 / 2900),
        ("half_median", {"transfers": "after"}, 15 / 85),
        ("mean_welfare", {"transfers": "after"}, 27_150 / 85),
        # labour force of 15 to 64: 10 + 10 + 20; poor before, or old: 10 + 5 + 20; unemployed: 10
        ("spi", {"category": "all"}, 34_800 / 85 / 1000),
        ("spi", {"category": "labour_market"}, 9_600 / 85 / 1000),
        ("spi", {"category": "all", "sex": "female"}, 33_600 / 85 / 1000),
        ("spi", {"category": "all", "poverty": "poor"}, 7_200 / 85 / 1000),
        ("spi_depth", {"category": "social_assistance"}, 25_200 / 60 / 1000),
        ("spi_breadth", {"category": "social_assistance"}, 60 / 85),
        ("spi_breadth", {"category": "social_insurance"}, 30 / 85),
    ],
)  # fmt: skip
def test_a_value_is_as_reckoned(found, name, dimensions, wanted):
    assert found.value(name, **dimensions) == pytest.approx(wanted)


def test_inequality_is_that_of_welfare_a_head(found):
    weights = np.array([10.0, 30, 40, 5])
    after = gini(distribution(np.array([90.0, 200, 500, 50]), weights))
    before = gini(distribution(np.array([30.0, 490 / 3, 470, 50]), weights))
    assert found.value("gini", transfers="after") == pytest.approx(after)
    assert found.value("gini_reduction") == pytest.approx((before - after) / before)


def test_parts_add_up(found):
    """Groups, functions, categories and schemes to the whole; depth times breadth to the indicator; fifths and tenths to 1."""
    whole = found.value("expenditure", function="any")
    for dimension in ("sex", "age", "quintile"):
        parts = [
            one.value
            for one in found.select("expenditure")
            if dict(one.dimensions).keys() == {"function", dimension} and ("function", "any") in one.dimensions
        ]
        assert len(parts) > 1 and sum(parts) == pytest.approx(whole)
    for dimension in ("category", "scheme"):
        assert sum(
            one.value for one in found.select("expenditure") if [name for name, _ in one.dimensions] == [dimension]
        ) == pytest.approx(whole)
    for dimension in ("quintile", "decile"):
        shares = [
            one.value
            for one in found.select("benefit_incidence")
            if dict(one.dimensions).keys() == {"category", dimension} and ("category", "all") in one.dimensions
        ]
        assert sum(shares) == pytest.approx(1)
    spi = {
        category: found.value("spi", category=category)
        for category in ("all", "social_insurance", "social_assistance", "labour_market")
    }
    assert sum(spi.values()) == pytest.approx(2 * spi["all"])
    assert sum(found.value("spi", category="all", poverty=group) for group in ("poor", "not poor")) == pytest.approx(
        spi["all"]
    )
    for category in ("social_assistance", "labour_market"):
        depth, breadth = (found.value(name, category=category) for name in ("spi_depth", "spi_breadth"))
        assert depth * breadth == pytest.approx(spi[category])


def test_spending_is_what_a_simulation_adds_up(delta, found):
    made = simulate(delta, table_of(), DAY, allow_extra=True)
    monthly = sum(made.total(name).sum for name in ("pension_amount", "child_grant", "unemployment_benefit"))
    assert found.value("expenditure", function="any") == pytest.approx(12 * monthly)


def test_every_value_is_of_the_register(found):
    assert {one.indicator for one in found.values} <= set(DEFINITIONS)
    assert all(one.label and one.definition and one.source and one.unit for one in DEFINITIONS.values())
    assert set(DEFINITIONS) - {one.indicator for one in found.values} == set()


def test_what_cannot_be_measured_says_why(found):
    """There are no mothers of newborns, nobody was asked about difficulties, and no scheme insures against work injury."""
    assert found.find("SI_COV_MATNL").note == "There is nobody of age 0."
    assert "Washington Group" in found.find("SI_COV_DISAB").note
    assert found.find("average_transfer", category="social_insurance").value is None
    assert found.find("SI_COV_WKINJRY").note == "The law of the day has nothing of this kind."


def test_tables_and_plain_data(found, tmp_path):
    from payung.measure.writing import write_tables

    table = found.to_table()
    assert table.num_rows == len(found.values)
    assert {"indicator", "unit", "function", "value", "standard_error", "note"} <= set(table.column_names)
    plain = json.loads(json.dumps(found.to_dict(), allow_nan=False))
    assert plain["definitions"][0]["name"] == "legal_coverage"
    write_tables(found, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(found.values)
    row = next(
        one
        for one in rows
        if one["indicator"] == "expenditure"
        and one["function"] == "old_age"
        and not one["sex"] + one["age"] + one["quintile"]
    )
    assert float(row["value"]) == 21_600
    import openpyxl

    write_tables(found, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["Indicators", "Definitions", "About"]
    assert book["Indicators"].max_row == len(found.values) + 1
    assert book["Definitions"]["A2"].value == "legal_coverage"


# -- reforms ----------------------------------------------------------------------------------------------------------


def test_a_higher_pension(session):
    """Of 100: household 1 has 130 a head and is poor no more; each pensioner has 40 more, 30 of them: 14,400 a year."""
    changes = session.compare(reform_of(assistance__pension=100))
    assert changes.change("expenditure", function="any") == pytest.approx(14_400)
    assert changes.change("expenditure", function="family") == 0
    assert changes.change("poverty_headcount", line="national", transfers="after") == pytest.approx(-10 / 85)
    assert changes.change("poverty_headcount", line="national", transfers="before") == 0
    assert (changes.persons_gaining, changes.persons_losing) == (50, 0)
    assert changes.reform.value("mean_welfare", transfers="after") == pytest.approx((27_150 + 40 * 30) / 85)


def test_a_higher_contribution(session):
    """Ten per cent instead of five: 10 a month for the man of 40, 20 for the man of 30; their households lose."""
    changes = session.compare(reform_of(insurance__member_rate=0.1))
    assert (changes.persons_gaining, changes.persons_losing) == (0, 70)
    assert changes.change("contributions", payer="member") == pytest.approx(6_000)
    assert changes.change("expenditure", function="any") == 0
    assert changes.change("mean_welfare", transfers="after") == pytest.approx(-(10 * 10 + 20 * 20) / 85)


def test_a_scheme_switched_off(session):
    from payung.law.reform import read_reform

    about = {"title": "No grant", "author": "a test", "source": "none", "country": "delta"}
    changes = session.compare(read_reform({**about, "schemes": {"children": "off"}}))
    assert changes.change("expenditure", function="family") == -3_600
    assert changes.change("legal_coverage", function="family") == pytest.approx(-30 / 85)
    assert changes.reform.value("SI_COV_CHLD") == 0


def test_the_same_text_written_anew_changes_nothing(session, tmp_path):
    """The pension's rule is another text that says the same: its scheme is computed again, and every difference is exactly 0."""
    from payung.law.reform import read_reform

    (tmp_path / "again.py").write_text(
        '"""The pension as it is."""\n'
        "from payung.law import Money\n"
        "from .assistance import pension_amount\n\n\n"
        '@pension_amount.amended(since="2024-01-01", cite="A bill")\n'
        "def pension_again(*, law) -> Money:\n"
        '    """The same amount for everybody who is old."""\n'
        "    return law.amount\n"
    )
    (tmp_path / "again.yaml").write_text(
        "amount: {unit: DRC/month, label: {en: Pension}, cite: A bill, source: invented, values: {2024-01-01: 60}}\n"
    )
    (tmp_path / "reform.yaml").write_text(
        "title: Again\nauthor: a test\nsource: none\ncountry: delta\nrules: again.py\n"
    )
    changes = session.compare(read_reform(tmp_path / "reform.yaml"))
    assert (changes.persons_gaining, changes.persons_losing) == (0, 0)
    assert all(one.change == 0 or (one.base is None and one.reform is None) for one in changes.differences())


def test_a_reform_runs_like_a_session_of_the_reformed_law(delta, session):
    """What is used again gives what is computed anew, but for welfare before transfers, which a reform does not change."""
    reform = reform_of(assistance__pension=75, insurance__unemployment_benefit=10)
    once = session.compare(reform).reform
    anew = Session(delta, table_of(), DAY, reform=reform, **FIGURES).indicators()
    for one in anew.values:
        if one.indicator in (
            "expenditure",
            "legal_coverage",
            "effective_coverage",
            "beneficiaries",
            "contributions",
        ) and "quintile" not in dict(one.dimensions):
            assert once.find(one.indicator, **dict(one.dimensions)).value == one.value, one


def test_take_up_leaves_coverage_by_the_law_as_it_is(delta):
    some = Session(delta, table_of(), DAY, take_up={"pension": 0.0}, **FIGURES).indicators()
    assert some.value("legal_coverage", function="old_age") == pytest.approx(30 / 85)
    assert some.value("beneficiaries", function="old_age") == 0


def test_prices_carry_benefits_to_the_year_of_the_welfare(delta):
    """Prices doubled since the population was asked: benefits count half beside welfare, and as they are in spending."""
    found = Session(delta, table_of(), DAY, prices=2.0, **FIGURES).indicators()
    assert found.value("expenditure", function="any") == pytest.approx(34_800)
    assert found.value("adequacy", category="all") == pytest.approx(1450 / 26_900)
    assert found.value("poverty_gap", line="national", transfers="before") == pytest.approx((0.4 * 10 + 0.5 * 5) / 85)


def test_welfare_may_be_that_before_transfers(delta):
    found = Session(delta, table_of(), DAY, welfare="before", **FIGURES).indicators()
    assert found.value("mean_welfare", transfers="before") == pytest.approx(27_150 / 85)
    assert found.value("mean_welfare", transfers="after") == pytest.approx((27_150 + 2900) / 85)


def test_groups_by_a_column(delta):
    table = table_of().append_column("region", pa.array(["north"] * 4 + ["south"] * 3))
    found = Session(delta, table, DAY, by=["region"], **FIGURES).indicators()
    assert found.value("expenditure", function="any", region="north") == pytest.approx(1700 * 12)
    assert found.value("legal_coverage", function="old_age", region="south") == pytest.approx(20 / 45)


def test_errors_are_those_of_the_design(delta):
    """A survey's households in two strata; the errors are those of the functions that svy agrees with."""
    table = table_of(kind="survey").append_column("stratum", pa.array(["a"] * 4 + ["b"] * 3))
    found = Session(delta, table, DAY, **FIGURES).indicators()
    drawn = design(4, None, np.array([0, 0, 1, 1]))
    welfare, weights = np.array([90.0, 200, 500, 50]), np.array([10.0, 30, 40, 5])
    assert found.find("poverty_gap", line="national", transfers="after").error == pytest.approx(
        error_of_poverty(drawn, welfare, weights, 100, 1)
    )
    assert found.find("gini", transfers="after").error == pytest.approx(
        error_of_gini(drawn, distribution(welfare, weights))
    )
    assert found.find("legal_coverage", function="old_age").error > 0
    assert (
        Session(delta, table, DAY, errors=False, **FIGURES).indicators().find("gini", transfers="after").error is None
    )


# -- what is not known, odd or wrong ------------------------------------------------------------------------------------


def test_what_is_not_known_is_no_zero(delta):
    """Without wages and losses of jobs nobody knows who is insured: no figure, and the reason; the whole is a lower bound."""
    table = table_of().drop_columns(["monthly_wage", "has_lost_job", "is_wage_earner"])
    found = Session(delta, table, DAY, **FIGURES).indicators()
    assert found.value("expenditure", function="unemployment") is None
    assert "delta.insurance.unemployment_benefit" in found.find("expenditure", function="unemployment").note
    assert found.value("legal_coverage", function="unemployment") is None
    assert found.value("contributions", payer="member") is None
    assert found.value("expenditure", function="any") == pytest.approx(25_200)
    assert found.find("expenditure", function="any").note.startswith("A lower bound")
    assert any("Known of nobody" in warning for warning in found.warnings)
    assert dict(found.unknown)["delta.insurance.is_insured"] == 1


def test_without_welfare_the_rest_is_measured(delta):
    found = Session(delta, table_of().drop_columns(["monthly_consumption"]), DAY, **FIGURES).indicators()
    assert found.value("expenditure", function="any") == pytest.approx(34_800)
    assert not list(found.select("gini"))
    assert any("no monthly_consumption" in warning for warning in found.warnings)


def warnings_of(delta, households, **options):
    return " ".join(Session(delta, table_of(households), DAY, **{**FIGURES, **options}).indicators().warnings)


def test_odd_welfare_is_told(delta):
    first, *rest = HOUSEHOLDS
    assert "1 households have welfare below 0; it is taken for 0" in warnings_of(
        delta, [(1, 10.0, -5.0, first[3]), *rest]
    )
    nothing = [(number, weight, 0.0, members) for number, weight, _, members in HOUSEHOLDS]
    assert "Welfare is 0 for every household" in warnings_of(delta, nothing)
    assert "In 1 households the benefits by the law exceed the welfare" in warnings_of(
        delta, [(1, 10.0, 20.0, first[3]), *rest]
    )
    found = Session(delta, table_of(nothing), DAY, **FIGURES).indicators()
    assert found.value("gini", transfers="after") is None and found.find("gini", transfers="after").note


def test_households_without_adults_and_without_weights_are_told(delta):
    child = (9, 1.0, 10.0, ((1, 12, "male", "outside", 0, False),))
    assert "1 households have no member of 18 or more" in warnings_of(delta, [*HOUSEHOLDS, child])
    alike = [(number, 1.0, welfare, members) for number, _, welfare, members in HOUSEHOLDS]
    found = Session(delta, table_of(alike), DAY, **FIGURES).indicators()
    assert found.value("expenditure_of_gdp", function="any") is None
    assert any("no weights" in warning for warning in found.warnings)


def test_figures_that_are_not_published_are_told(delta):
    found = indicators(delta, table_of(), DAY)
    text = " ".join(found.warnings)
    assert "The national poverty line is not known" in text and "GDP of 2024 is not known" in text
    assert found.value("expenditure_of_gdp", function="any") is None
    assert found.value("spi", category="all") is None
    assert not list(found.select("poverty_headcount"))


def test_a_year_outside_the_published_ones_is_told(delta):
    from payung.measure.figures import figures_of
    from payung.population.layout import Metadata

    found = figures_of(Metadata("th", 1990, "THB"), 2024)
    text = " ".join(found.warnings)
    assert "prices from 1990 to 2024" in text and "as they are" in text
    assert found.prices == 1.0
    late = figures_of(Metadata("th", 2024, "THB"), 2190)
    assert late.gdp is None and "GDP of 2190 is not known" in " ".join(late.warnings)


def _with(name, values):
    table = table_of()
    return table.set_column(table.column_names.index(name), name, pa.array(values))


@pytest.mark.parametrize(
    ("table", "options", "words"),
    [
        (lambda: table_of(country="th"), {}, "The population is of 'th', the law of 'delta'"),
        (lambda: table_of(currency="USD"), {}, "in USD, the law's in DRC"),
        (lambda: _with("weight", [10.0, 10, 10, 0, 20, 20, 5]), {}, "The weight 0.0 is not above 0"),
        (lambda: _with("weight", [10.0, 10, 10, 11, 20, 20, 5]), {}, "differ in their weight"),
        (lambda: _with("weight", [None, 10, 10, 10, 20, 20, 5]), {}, "The weight is missing"),
        (lambda: _with("monthly_consumption", [90.0, 600, 600, None, 1000, 1000, 50]), {}, "The welfare of 1 persons is not known"),
        (lambda: _with("monthly_consumption", [90.0, 600, 600, 500, 1000, 1000, 50]), {}, "differ in its welfare"),
        (lambda: _with("monthly_consumption", ["90", "600", "600", "600", "1000", "x", "50"]), {}, "it holds amounts"),
        (lambda: _with("monthly_wage", [0.0, 200, 0, 0, 0, -4, 0]), {}, "-4 is below the lowest possible"),
        (lambda: _with("household", [1, 2, 2, 2, 3, 3, 2]), {}, "stands after household 3"),
        (table_of, {"by": ["regon"]}, "no column 'regon' to group by"),
        (table_of, {"by": ["monthly_wage"]}, "that makes no groups"),
        (table_of, {"lines": {"national": 0.0}}, "not above 0"),
        (table_of, {"gdp": -1.0}, "not above 0"),
        (table_of, {"prices": float("nan")}, "not above 0"),
        (table_of, {"welfare": "during"}, "'during' is no welfare"),
        (table_of, {"pension_age": 6}, "6 is no pension age"),
        (table_of, {"take_up": {"pensio": 0.5}}, "no scheme 'pensio'"),
        (lambda: table_of().slice(0, 0), {}, "no persons"),
        (lambda: "none.parquet", {}, "no such file"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused(delta, table, options, words):
    with pytest.raises(Refused) as caught:
        Session(delta, table(), DAY, **{**FIGURES, **options})
    assert words in str(caught.value)


def test_the_page_has_the_whole_register():
    """docs/indicators.md shows every definition as the register has it."""
    from pathlib import Path

    page = (Path(__file__).parents[2] / "docs" / "indicators.md").read_text("utf-8")
    for one in DEFINITIONS.values():
        assert f"| `{one.name}` {one.label} | {one.unit} | {one.definition} | {one.source} |" in page
