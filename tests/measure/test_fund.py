"""A fund's projection: the actuarial identities, amounts by pencil, and the population it stands on."""

import datetime
import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pyarrow")
pytest.importorskip("llvmlite")

import payung
from payung.measure import fund_population
from payung.measure.floor_assumptions import AssumptionsRefused
from payung.measure.fund import Projection, _Pensions, project, variations
from payung.measure.fund_assumptions import Career, codes, read_fund_assumptions
from payung.measure.fund_law import Decided, FundRefused
from payung.population import published

pytestmark = pytest.mark.nation
OWN = """\
scheme: ph.sss
base_year: 2026
started: 2020
economy: {wage_growth: 0.05, inflation: 0.03, interest: 0.06}
reserve: {value: 0, checked: false}
entry_age: 20
coverage: {checked: false, values: {2026: 0.2}}
careers: {checked: false, values: [{share: 1, density: 1, wage: 1}]}
"""
DECIDED = Decided()  # the law's answers, for all tests of the same scheme and day


def projected(to=2033, **changed) -> Projection:
    law = payung.country("ph")
    assumptions = replace(read_fund_assumptions("ph.sss"), **changed)
    return project(law, law.law.scheme("ph.sss"), assumptions, to=to, decided=DECIDED)


@pytest.fixture(scope="module")
def found():
    return projected()


def test_the_reserve_follows_from_the_year_before(found):
    before = found.assumptions.reserve
    for year in found.years:
        expected = (
            before * (1 + found.assumptions.interest) + year.income - sum(year.benefits.values()) - year.administration
        )
        assert year.reserve == pytest.approx(expected, rel=1e-12)
        before = year.reserve


def test_the_cost_rate_pays_the_years_costs(found):
    for year in found.years:
        assert year.payg_rate * year.insurable_wages == pytest.approx(year.expenditure, rel=1e-12)


@settings(max_examples=6, deadline=None)
@given(st.floats(0.0, 0.12), st.floats(-1e12, 5e12))
def test_the_general_average_premium_uses_the_reserve_up_to_the_last_coin(interest, reserve):
    found = projected(interest=interest, reserve=reserve, to=2032)
    left = reserve
    for year in found.years:  # contributions at the premium in place of the law's
        left = left * (1 + interest) + found.general_average_premium * year.insurable_wages - year.expenditure
    assert left == pytest.approx(0, abs=1e-6 * sum(year.expenditure for year in found.years))
    values = [factor * (found.general_average_premium * year.insurable_wages - year.expenditure)
              for factor, year in zip(found.discounting, found.years, strict=True)]  # fmt: skip
    assert sum(values) == pytest.approx(-reserve, rel=1e-6, abs=1e3)


def test_contributions_are_those_of_the_law():
    # One career of the ordinary wage, 18,070: credit 18,000, member 5%, employer 10% (RA 11199; Circular 2024-006).
    found = projected(careers=(Career(1.0, 1.0, 1.0),), to=2026)
    (year,) = found.years
    people = published.population_by_age_and_sex("ph", 2026)
    working = sum(sum(people[sex][4:12]) for sex in ("female", "male"))  # 20-24 to 55-59
    assert year.contributors == pytest.approx(working * found.assumptions.covered(2026))
    assert year.contributions == pytest.approx(
        {"member": year.contributors * 12 * 900, "employer": year.contributors * 12 * 1800}
    )
    assert year.insurable_wages == pytest.approx(year.contributors * 12 * 18000)
    assert found.contribution_rate == pytest.approx(0.15)


def test_short_benefits_are_cases_times_what_the_law_pays():
    found = projected(careers=(Career(1.0, 1.0, 1.0),), to=2026)
    (year,) = found.years
    # 30 days of 540 (90% of 600) for 3 in 100; two months of half of 18,000 for 1 in 100.
    assert year.benefits["sickness"] == pytest.approx(year.contributors * 0.03 * 30 * 540)
    assert year.benefits["unemployment"] == pytest.approx(year.contributors * 0.01 * 18000)


def test_a_new_scheme_pays_no_pension_before_its_period_is_complete():
    # A pension of SSS needs 120 contributions: a scheme that began in 2026 pays none before 2036.
    found = projected(started=2026, careers=(Career(1.0, 1.0, 1.0),), to=2036, invalidity=0.0, married=0.0)
    by_year = {year.year: year for year in found.years}
    assert all(by_year[year].pensioners == 0 for year in range(2026, 2036))
    assert by_year[2036].pensioners > 0
    assert "no incidence" in found.left_out["invalidity"]


def test_a_pension_ages_dies_and_is_raised():
    stock = _Pensions()
    stock.award("female", 60, 100, 50.0)
    alive = {sex: np.full(fund_population.AGES, 0.9) for sex in ("female", "male")}
    stock.age(alive, 0.03)
    stock.age(alive, 0.03)
    assert stock.number["female"][62] == pytest.approx(81)
    assert stock.yearly == pytest.approx(81 * 50 * 1.03**2 * 12)
    stock.award("male", 130, 1, 1)  # older than the last age
    stock.age(alive, 0)
    assert stock.number["male"][100] == pytest.approx(0.9)


def test_the_population_after_2050_is_near_the_united_nations():
    # Five years on without migrants, at the rates of 2050, beside the published number of 2055 (thousands in the table).
    from payung.population.published.tables import number, rows

    for country in ("ph", "th", "id"):
        mine = fund_population.persons(country, 2055)
        theirs = [row for row in rows("population", country) if row["year"] == 2055]
        for sex in ("female", "male"):
            total = sum(number(row, sex) for row in theirs) * 1000
            assert float(mine[sex].sum()) == pytest.approx(total, rel=0.015)
            groups = np.add.reduceat(mine[sex], range(0, 101, 5))
            for place in range(5, 17):
                assert groups[place] == pytest.approx(number(theirs[place], sex) * 1000, rel=0.06)


def test_persons_sum_to_the_published_population():
    for year in (2026, 2043):
        total = sum(float(part.sum()) for part in fund_population.persons("ph", year).values())
        assert total == pytest.approx(published.population("ph", year).value)


def test_one_assumption_is_changed_at_a_time():
    law = payung.country("ph")
    scheme, changed = law.law.scheme("ph.sss"), variations(read_fund_assumptions("ph.sss"))
    names = ("as assumed", "interest + 1 point", "interest - 1 point", "pensions follow wages", "coverage + 10 %")
    found = {name: project(law, scheme, changed[name], to=2028, decided=DECIDED) for name in names}
    premium = {name: one.general_average_premium for name, one in found.items()}
    # Over three years interest counts for its yield on the reserve.
    assert premium["interest + 1 point"] < premium["as assumed"] < premium["interest - 1 point"]
    assert premium["pensions follow wages"] > premium["as assumed"]
    more, same = found["coverage + 10 %"].years, found["as assumed"].years
    assert more[1].contributors == pytest.approx(1.1 * same[1].contributors)
    assert more[0].contributors == pytest.approx(same[0].contributors)
    assert changed["density - 10 %"].careers[0].density == pytest.approx(0.9 * changed["as assumed"].careers[0].density)


@pytest.mark.parametrize("code", codes())
def test_the_assumptions_that_are_carried_fit_their_scheme(code):
    assert read_fund_assumptions(code).scheme == code
    assert payung.country(code.split(".")[0]).law.scheme(code) is not None


def test_bad_assumptions_are_refused_all_at_once(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(
        "scheme: ph.sss\nbase_year: 1999\nstarted: 1957\neconomy: {wage_growth: high, interest: 0.06}\nceilings: gold\n"
        "reserve: {value: 1}\nentry_age: 20\ncoverage: {values: {now: 0.2}}\ncareers: {values: [{share: 0.5}]}\npensioners: 3\n",
        encoding="utf-8",
    )
    with pytest.raises(AssumptionsRefused) as refused:
        read_fund_assumptions("ph.sss", own)
    told = str(refused.value)
    for part in ("1999 is outside 2015 to 2050", "A number is expected", "'gold' is no index", "'now' is no year",
                 "come to 0.5, not to 1", "'pensioners' means nothing"):  # fmt: skip
        assert part in told
    with pytest.raises(AssumptionsRefused, match=r"No assumptions are carried for ph\.pagibig"):
        read_fund_assumptions("ph.pagibig")


def test_a_scheme_that_cannot_be_projected_is_refused():
    law = payung.country("ph")
    assumptions = read_fund_assumptions("ph.sss")
    with pytest.raises(FundRefused, match="is not in 2026 to 2075"):
        project(law, law.law.scheme("ph.sss"), assumptions, to=2076)
    with pytest.raises(FundRefused, match=r"There is no persona of a member of ph\.crisis_assistance"):
        project(law, law.law.scheme("ph.crisis_assistance"), assumptions)
    with pytest.raises(FundRefused, match=r"There is no rule ph\.sss\.wage"):
        project(law, law.law.scheme("ph.sss"), replace(assumptions, insurable_wage="ph.sss.wage"), to=2026)
    with pytest.raises(payung.DecisionRefused, match="in force on 1900-01-01"):
        project(law, law.law.scheme("ph.sss"), assumptions, on=datetime.date(1900, 1, 1))


def test_the_command(tmp_path):
    from typer.testing import CliRunner

    from payung.cli.app import app

    def run(*arguments):
        return CliRunner().invoke(app, ["fund", *arguments], prog_name="payung", env={"COLUMNS": "120"})

    own = tmp_path / "own.yaml"
    own.write_text(OWN, encoding="utf-8")
    done = run("ph.sss", "--assumptions", str(own), "--to", "2027", "--json")
    assert done.exit_code == 0
    assert [year["year"] for year in json.loads(done.stdout)["years"]] == [2026, 2027]
    shown = run("ph.sss", "--assumptions", str(own), "--to", "2027", "--sensitivity").stdout
    assert "general average premium to 2027" in shown and "ceilings follow prices" in shown
    for arguments, message in (
        (("ph",), "'ph' names no scheme"),
        (("ph.ssss",), "There is no scheme 'ph.ssss'"),
        (("ph.pagibig",), "No assumptions are carried for ph.pagibig"),
        (("ph.sss", "--to", "2090"), "is not in 2026 to 2075"),
        (("ph.sss", "--assumptions", str(tmp_path / "none.yaml")), "No such file"),
    ):
        done = run(*arguments)
        assert (done.exit_code, message in done.stderr) == (2, True), done.stderr
