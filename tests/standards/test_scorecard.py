"""The conventions beside the law: figures worked out by hand from the statutes, never from the output."""

import datetime
import functools
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import payung
from payung.law.faults import DecisionRefused
from payung.standards import conventions
from payung.standards.conventions import convention
from payung.standards.measuring import Measuring
from payung.standards.personas import read_persona
from payung.standards.scorecard import FAIL, NOT_COMPUTABLE, PASS, Result, Scorecard, scorecard

DAY = datetime.date(2026, 6, 1)


@functools.cache
def card(code: str, country: str, *, on: datetime.date = DAY, declaration: bool = False) -> Scorecard:
    law = payung.country(country)
    return scorecard(law, convention(code), read_persona(law), on, declaration=declaration)


def result(found: Scorecard, branch: str, measure: str, scheme: str, contingency: str = "") -> Result:
    (one,) = [
        one
        for one in found.branch(branch).results
        if (one.measure, one.scheme) == (measure, scheme) and contingency in ("", one.contingency)
    ]
    return one


@pytest.fixture(scope="module")
def philippines() -> Scorecard:
    return card("c102", "ph")


# Wage: 695 a day (Wage Order NCR-26) x 26 = 18,070 a month; its salary credit is 18,000 (SSS Circular 2024-006).
SALARY_CREDIT, WAGE = Decimal(18000), Decimal(18070)


def test_the_reference_wage_is_that_of_an_ordinary_labourer(philippines):
    assert philippines.ordinary_wage == WAGE
    assert philippines.skilled_wage is None


def test_sickness_in_the_philippines(philippines):
    # RA 11199, s. 14: 90% of 18,000 / 30 a day, after four days of confinement, three contributions, 120 days a year.
    rate = result(philippines, "sickness", "rate", "ph.sss")
    assert rate.value == Decimal("0.9") * SALARY_CREDIT / 30 * 30 / WAGE
    assert rate.outcome == PASS
    waiting = result(philippines, "sickness", "waiting_days", "ph.sss")
    assert (waiting.value, waiting.outcome) == (3, PASS)
    duration = result(philippines, "sickness", "duration_weeks", "ph.sss")
    assert (duration.found, duration.outcome) == ("120 days", FAIL)
    qualifying = result(philippines, "sickness", "qualifying_months", "ph.sss")
    assert (qualifying.value, qualifying.outcome) == (3, NOT_COMPUTABLE)
    assert "preclude abuse" in qualifying.reason
    assert philippines.branch("sickness").outcome == FAIL


def test_a_declaration_lowers_the_duration():
    # 120 days are 17 weeks: less than 26, more than the 13 of a Member with a declaration (Art. 18).
    found = card("c102", "ph", declaration=True)
    assert result(found, "sickness", "duration_weeks", "ph.sss").outcome == PASS
    assert found.branch("sickness").outcome == PASS


def test_unemployment_in_the_philippines(philippines):
    # RA 11199, s. 14-B: half of 18,000 for two months, after 36 contributions.
    assert result(philippines, "unemployment", "rate", "ph.sss").value == SALARY_CREDIT / 2 / WAGE
    assert result(philippines, "unemployment", "qualifying_months", "ph.sss").value == 36
    assert result(philippines, "unemployment", "duration_weeks", "ph.sss").outcome == FAIL


def test_old_age_in_the_philippines(philippines):
    # RA 11199, s. 12: 300 + 20% + 2% for each of the 20 years beyond ten; 1,000 besides; a thirteenth pension a year.
    pension = 300 + SALARY_CREDIT * Decimal("0.20") + SALARY_CREDIT * Decimal("0.02") * 20
    whole = pension + 1000 + pension / 12
    rate = result(philippines, "old_age", "rate", "ph.sss")
    assert rate.value == whole / WAGE
    assert rate.outcome == PASS
    # After 15 years 300 + 20% + 10% = 5,700 is below 40% of the credit, 7,200, which is the least.
    reduced = result(philippines, "old_age", "reduced_benefit", "ph.sss")
    assert reduced.value == (7200 + 1000 + 600) / WAGE
    assert result(philippines, "old_age", "pensionable_age", "ph.sss").value == 60
    assert philippines.branch("old_age").best_scheme == "ph.sss"
    # RA 11916: the social pension is 1,000 a month.
    assert result(philippines, "old_age", "rate", "ph.social_pension").value == 1000 / WAGE


def test_invalidity_and_survivors_in_the_philippines(philippines):
    # s. 13-A: 7,200 with 15 years; 500 and 1,000 besides, a thirteenth pension, 10% for each of two children.
    disability = 7200 + 500 + 1000 + 600 + 2 * 720
    assert result(philippines, "invalidity", "rate", "ph.sss").value == disability / WAGE
    assert result(philippines, "survivors", "rate", "ph.sss").value == (disability - 500) / WAGE


def test_employment_injury_in_the_philippines(philippines):
    # PD 626, art. 191: 90% of 600 a day is 540, cut to 480. Arts. 192 and 194: the pension of SSS plus 15%; EO 54: 1,150 and 575.
    scheme = "ph.employees_compensation"
    daily = result(philippines, "employment_injury", "rate", scheme, "injury_temporary")
    assert daily.value == 480 * 30 / WAGE
    for contingency in ("injury_temporary", "injury_permanent", "injury_survivors"):
        none = result(philippines, "employment_injury", "qualifying_months", scheme, contingency)
        assert (none.value, none.outcome) == (0, PASS)


def test_maternity_beside_three_standards():
    # RA 11210: 105 days of 600: 99.6% for 15 weeks. C102 asks 45% for 12 weeks, C183 two thirds for 14, R191 all for 18.
    expected = {"c102": (PASS, PASS), "c183": (PASS, PASS), "r191": (FAIL, FAIL)}
    for code, outcomes in expected.items():
        found = card(code, "ph")
        rate, duration = (result(found, "maternity", measure, "ph.sss") for measure in ("rate", "duration_weeks"))
        assert rate.value == SALARY_CREDIT / WAGE
        assert (rate.outcome, duration.outcome) == outcomes


def test_a_flat_benefit_falls_short_where_a_rate_would_not():
    # Royal Decree B.E. 2561: option 3 pays 200 baht a day of ordered rest for 90 days; 400 x 26 = 10,400 a month.
    found = card("c102", "th")
    rate = result(found, "sickness", "rate", "th.section40")
    assert rate.value == Decimal(200 * 30) / 10400
    assert rate.reason == "Met up to a wage of 13,312 a month."  # 6,000 / 0.45 = 13,333; 1.28 x 10,400 = 13,312
    assert result(found, "sickness", "duration_weeks", "th.section40").found == "90 days"


def test_a_single_sum_is_no_periodical_payment():
    found = card("c102", "th")
    for measure in ("rate", "reduced_benefit", "throughout"):
        one = result(found, "survivors", measure, "th.section40")
        assert (one.outcome, "single sum" in one.reason) == (FAIL, True)


def test_a_family_benefit_for_small_children_only_does_not_last_throughout():
    # Royal Decree B.E. 2561: 200 baht for each child under six, of 10,400; 24 of the last 36 months must be paid.
    found = card("c102", "th")
    throughout = result(found, "family", "throughout", "th.section40")
    assert (throughout.outcome, throughout.found) == (FAIL, "not paid for children of 14")
    assert result(found, "family", "qualifying_months", "th.section40").value == 24


def test_a_branch_without_a_scheme_is_not_judged():
    # Laos had no unemployment insurance before the Social Security Law of 2013.
    found = card("c168", "la", on=datetime.date(2010, 1, 1)).branch("unemployment")
    assert found.outcome == NOT_COMPUTABLE
    assert all("written here" in one.reason for one in found.results)


def test_the_scheme_of_a_day_counts():
    # Unemployment benefit came with RA 11199 in March 2019.
    before = card("c102", "ph", on=datetime.date(2019, 3, 4)).branch("unemployment")
    assert before.results[0].scheme == ""
    after = card("c102", "ph", on=datetime.date(2019, 3, 5)).branch("unemployment")
    assert {one.scheme for one in after.results} == {"ph.sss"}


def test_persons_protected_need_a_population(philippines):
    one = result(philippines, "sickness", "persons_protected", "ph.sss")
    assert (one.outcome, one.reason) == (NOT_COMPUTABLE, "Not computable without a population (--population).")
    shares = {("ph.sss", "employees", "employees"): Decimal("0.62")}
    law = payung.country("ph")
    for code, branch, outcome in (("c102", "sickness", PASS), ("c168", "unemployment", FAIL)):
        found = scorecard(law, convention(code), read_persona(law), DAY, protected=shares)
        assert result(found, branch, "persons_protected", "ph.sss").outcome == outcome


def test_ratification_needs_three_branches_and_one_of_five():
    # Old age, employment injury, maternity, invalidity and survivors pass with medical care: more than three.
    found = card("c102", "ph")
    assert found.acceptable is True
    assert card("c102", "bd").acceptable is False  # maternity leave alone
    assert card("c183", "ph").acceptable is None


def test_figures_of_the_law_that_nobody_checked_are_named():
    found = result(card("c102", "th"), "invalidity", "rate", "th.section40")
    assert "th.section40:invalidity.amount_12_of_20" in found.unchecked_figures


def test_a_day_before_any_law_is_refused():
    with pytest.raises(DecisionRefused, match=r"No scheme of Philippines is in force on 1900-01-01"):
        card("c102", "ph", on=datetime.date(1900, 1, 1))


def test_an_unknown_convention_is_refused():
    with pytest.raises(DecisionRefused, match=r"There is no convention 'c103'\. Did you mean"):
        convention("c103")


@pytest.mark.parametrize("code", conventions.codes())
def test_every_requirement_has_an_article_and_a_limit_or_a_reason(code):
    for branch in convention(code).branches:
        for need in branch.requirements:
            assert need.article.startswith("Art")
            assert need.contingency in branch.contingencies
            if need.measure in ("rate", "rate_per_child", "duration_weeks"):
                assert need.at_least is not None and need.at_least > 0
            if need.measure == "persons_protected":
                assert need.options


@pytest.mark.parametrize(
    "path", sorted(Path(conventions.__file__).parent.glob("personas/*.yaml")), ids=lambda p: p.stem
)
def test_every_persona_fits_its_law(path):
    assert read_persona(payung.country(path.stem)) is not None


@settings(max_examples=15, deadline=None)
@given(st.integers(30, 60))
def test_the_highest_wage_at_which_a_minimum_is_met_is_the_highest(per_cent):
    law = payung.country("th")
    persona = read_persona(law)
    assert persona is not None
    scheme = persona.schemes["th.section40"]
    measuring = Measuring(law, persona, scheme, scheme.contingencies["sickness"], DAY, Decimal(10400))
    minimum = Decimal(per_cent) / 100
    if measuring.rate(weeks=26) < minimum:
        return
    top = measuring.holds_up_to(minimum, None, 26)
    assert top is not None
    assert measuring.rate(weeks=26, wage=top) >= minimum > measuring.rate(weeks=26, wage=top + Decimal(104))


@pytest.mark.parametrize(
    ("country", "branch", "scheme", "rate"),
    [
        # Social Security Act B.E. 2533: 20% after 180 months and 1.5 points for each of 15 more years; half the wage in sickness.
        ("th", "old_age", "th.section33", Decimal("0.425")),
        ("th", "sickness", "th.section33", Decimal("0.50")),
        # Workmen's Compensation Act, s. 18: 70% of the wage.
        ("th", "employment_injury", "th.workmens_compensation", Decimal("0.70")),
        # Regulation PP 45/2015: one per cent for each of 30 years.
        ("id", "old_age", "id.jp", Decimal("0.30")),
        # Law 13/2003, art. 93(3): the whole wage for four months, three quarters for the other 62 days of 26 weeks.
        ("id", "sickness", "id.sick_pay", (120 + 62 * Decimal("0.75")) / 182),
        # Law 41/2024: men 40% after 15 years, a point a year to 20 years, two points a year then: 45 + 20.
        ("vn", "old_age", "vn.compulsory_si", Decimal("0.65")),
        # Sub-decree: 70% of the fund and half the wage of the employer.
        ("kh", "maternity", "kh.nssf_health_care", Decimal("1.20")),
        # Labour Act 2074: the whole wage for 60 days; SSF: 60% of the basic remuneration (0.6225 of the wage) for 24 more of 12 weeks.
        ("np", "maternity", "np.ssf_formal", (60 + 24 * Decimal("0.6") * Decimal("0.6225")) / 84),
        # EPS: 15,000 at most; 30 + 2 years over 70.
        ("in", "old_age", "in.eps", Decimal(15000) * 32 / 70 / 20358),
    ],
)  # fmt: skip
def test_rates_in_other_countries(country, branch, scheme, rate):
    found = result(card("c102", country), branch, "rate", scheme, "injury_temporary" if "injury" in branch else "")
    assert float(found.value) == pytest.approx(float(rate), abs=0.0005)
