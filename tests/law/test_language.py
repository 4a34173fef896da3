"""What each construct of the language means, by values reckoned by hand on the made-up law of Meru.

The reckoning stands beside each value; the figures are in `tests/lands/meru`.
"""

import datetime
from decimal import Decimal as D
from pathlib import Path
from types import SimpleNamespace

import pytest

from payung.law.country import CountryLaw
from payung.law.faults import DecisionRefused

day = datetime.date.fromisoformat

# A weaver of 30 (in the years around 2010), insured by the Terrace Fund.
WEAVER = {"age": 30, "is_resident": True, "trade": "weaver"}
WAGES = {"2010-01": 100, "2010-02": 400, "2010-03": 300, "2010-04": 200, "2010-05": 50}


def value(decide, rule, on, household=None, **facts):
    return decide(on, household=household, **facts).value(f"meru.{rule}")


# ---- Cover, contributions, benefits ----


@pytest.mark.parametrize(
    ("facts", "covered"),
    [
        ({}, True),
        ({"age": 15}, True),  # 15 <= age <= 70, both ends included
        ({"age": 14}, False),
        ({"age": 70}, True),
        ({"age": 71}, False),
        ({"trade": "potter"}, True),
        ({"trade": "herder"}, False),
        ({"is_resident": False}, False),
    ],
)
def test_cover_is_a_condition_on_the_person(decide, facts, covered):
    assert value(decide, "terrace.is_insured", "2010-06-01", **{**WEAVER, **facts}) is covered


@pytest.mark.parametrize(
    ("earnings", "owed"),
    [
        (0, 0),
        (500, 25),  # 5% of 500
        (1000, 50),  # 5% of 1000
        (1001, 51),  # 50 + 10% of 1 = 50.1, up to 51
        (1500, 100),  # 50 + 10% of 500
        (4000, 250),  # 50 + 10% of 2000 + 0% of 1000
    ],
)
def test_a_marginal_scale_takes_each_bands_rate_on_its_part(decide, earnings, owed):
    assert value(decide, "terrace.member_contribution", "2005-06-01", **WEAVER, monthly_earnings=earnings) == owed


@pytest.mark.parametrize(
    ("age", "herd", "dues"),
    [
        # On 2014-01-01 yaks are the costly herd, whose dues are paid twice.
        (0, "yaks", 0),
        (19, "yaks", 0),
        (20, "yaks", 200),
        (59, "yaks", 200),
        (60, "yaks", 100),
        (19, "goats", 10),
        (20, "goats", 30),
        (99, "goats", 30),
    ],
)
def test_a_scale_by_band_takes_the_value_of_the_band(decide, age, herd, dues):
    facts = {"age": age, "birth_date": f"{2014 - age}-01-01", "trade": "herder", "is_resident": True, "herd": herd}
    if age > 74:  # born before the fund's first day of birth, 1940: not a member, and owes nothing
        dues = 0
    assert value(decide, "herders.dues", "2014-01-01", **facts) == dues


@pytest.mark.parametrize(
    ("trade", "altitude", "amount"),
    # 5 days of illness by the table of trades and altitudes; near the summit 1.5 times as much.
    [
        ("weaver", "valley", 50),
        ("weaver", "slope", 55),
        ("weaver", "summit", 90),  # 12 * 5 * 1.5
        ("potter", "valley", 100),
        ("potter", "slope", 105),
        ("potter", "summit", 165),  # 22 * 5 * 1.5
    ],
)
def test_a_table_by_two_enumerations_and_an_exception(decide, trade, altitude, amount):
    facts = {**WEAVER, "trade": trade, "days_ill": 5, "months_paid_of_late": 3}
    household = {"altitude": altitude, "roof_lost": False}
    assert value(decide, "terrace.sickness_benefit", "2010-06-01", household, **facts) == amount


@pytest.mark.parametrize(("days", "paid", "amount"), [(40, 3, 330), (30, 3, 330), (29, 3, 319), (29, 2, 0), (0, 3, 0)])
def test_if_return_and_min(decide, days, paid, amount):
    """11 a day on the slope, at most 30 days; nothing for who paid less than 3 months."""
    facts = {**WEAVER, "days_ill": days, "months_paid_of_late": paid}
    household = {"altitude": "slope", "roof_lost": False}
    assert value(decide, "terrace.sickness_benefit", "2010-06-01", household, **facts) == amount


def test_the_other_exception_takes_the_rules_place(decide):
    facts = {**WEAVER, "days_ill": 5, "months_paid_of_late": 3}
    household = {"altitude": "slope", "roof_lost": True}
    assert value(decide, "terrace.sickness_benefit", "2010-06-01", household, **facts) == 777


def test_two_exceptions_at_once_are_refused_with_both_clauses(decide):
    facts = {**WEAVER, "days_ill": 5, "months_paid_of_late": 3}
    with pytest.raises(DecisionRefused) as refused:
        decide("2010-06-01", household={"altitude": "summit", "roof_lost": True}, **facts)
    [fault] = refused.value.faults
    assert fault.kind == "conflict"
    for part in ("meru.terrace.sickness_benefit", "ana", "Terrace Code, art. 31 (", "Terrace Code, art. 32 ("):
        assert part in fault.message


@pytest.mark.parametrize(
    ("days", "wage", "amount"),
    [
        (2, 100, 0),  # shorter than 3 days
        (3, 100, 25),  # 25%
        (9, 100, 25),
        (10, 100, 50),  # 50%
        (9, 101, 25),  # 25.25 lies half between 25 and 25.5: down
        (9, 103, D("25.5")),  # 25.75 lies half between 25.5 and 26: down
        (9, 102, D("25.5")),
        (10, 101, D("50.5")),
    ],
)
def test_if_elif_else_and_a_half_that_goes_down(decide, days, wage, amount):
    assert value(decide, "terrace.daily_allowance", "2010-06-01", **WEAVER, days_ill=days, daily_wage=wage) == amount


@pytest.mark.parametrize(("earnings", "owed"), [(1000, 30), (50, 2), (150, 4), (250, 8), (60, 2), (40, 1)])
def test_unit_constants_and_a_half_that_goes_to_the_even(decide, earnings, owed):
    """13% of 12 months' earnings in 52 weeks: 3% of a month's. 1.5 → 2, 4.5 → 4, 7.5 → 8, 1.8 → 2, 1.2 → 1."""
    assert value(decide, "terrace.employer_contribution", "2010-06-01", **WEAVER, monthly_earnings=earnings) == owed


@pytest.mark.parametrize(("on", "owed"), [("2014-12-31", 10), ("2018-01-01", 15)])
def test_rounding_is_that_of_the_text_in_force(decide, on, owed):
    """3 months of 400 at 1%: 12; down to 10 by the old text, up to 15 by the reinstated one."""
    assert value(decide, "terrace.government_contribution", on, **WEAVER, monthly_earnings=400) == owed


@pytest.mark.parametrize(("visits", "free"), [(0, True), (4, True), (5, False)])
def test_a_benefit_in_kind(decide, visits, free):
    assert value(decide, "terrace.free_healer", "2010-06-01", **WEAVER, visits=visits) is free


def test_a_benefit_in_days(decide):
    """A household of one child without earnings is needy."""
    assert value(decide, "hearth.school_days", "2010-06-01", age=9, monthly_earnings=0) == 200
    assert value(decide, "hearth.school_days", "2010-06-01", age=18, monthly_earnings=0) == 0


def test_who_is_not_covered_owes_and_gets_nothing(decide):
    decision = decide(
        "2010-06-01", **{**WEAVER, "trade": "herder"}, monthly_earnings=1000, visits=0, daily_wage=100, days_ill=20
    )
    assert decision.value("meru.terrace.employer_contribution") == 0
    assert decision.value("meru.terrace.daily_allowance") == 0
    assert decision.value("meru.terrace.free_healer") is False
    assert decision.value("meru.works_elsewhere") is True  # a helper is decided for everybody


# ---- Asked values, shared rules, formulas, references ----


@pytest.mark.parametrize(("on", "age"), [("2012-03-14", 31), ("2012-03-15", 32)])
def test_a_shared_rule_computes_from_its_facts(decide, on, age):
    assert value(decide, "age", on, birth_date="1980-03-15") == age


@pytest.mark.parametrize(
    ("on", "age", "is_child"), [("2019-12-31", 17, True), ("2020-01-01", 16, False), ("2020-01-01", 15, True)]
)
def test_a_figure_changes_on_its_day(decide, on, age, is_child):
    """The age of majority was 18, and is 16 from 2020."""
    assert value(decide, "is_child", on, age=age) is is_child


def test_a_parameter_that_is_a_day(decide):
    """From 1990-01-01 to 2000-03-15: 10 years and 2 months."""
    assert decide("2000-03-15").value("meru.months_of_the_epoch") == 122


def test_a_parameter_that_is_true_or_false(decide):
    """The herders' fund opens to all in June 2022. This potter lives abroad, so the Terrace Fund does not insure them."""
    facts = {"birth_date": "1980-01-01", "trade": "potter", "is_resident": False}
    assert value(decide, "herders.is_member", "2022-05-31", **facts) is False
    assert value(decide, "herders.is_member", "2022-06-01", **facts) is True
    assert (
        value(decide, "herders.is_member", "2022-06-01", **{**facts, "is_resident": True}) is False
    )  # insured elsewhere


def test_a_parameter_that_is_a_category(decide):
    """Goats become the costly herd in 2016, whose dues are paid twice."""
    facts = {"birth_date": "1980-01-01", "trade": "herder", "is_resident": True}
    assert value(decide, "herders.dues", "2015-12-31", **facts, herd="yaks") == 200
    assert value(decide, "herders.dues", "2016-01-01", **facts, herd="yaks") == 100
    assert value(decide, "herders.dues", "2016-01-01", **facts, herd="goats") == 60


@pytest.mark.parametrize(("birth", "member"), [("1939-12-31", False), ("1940-01-01", True)])
def test_dates_compare(decide, birth, member):
    assert (
        value(decide, "herders.is_member", "2013-01-01", birth_date=birth, trade="herder", is_resident=True) is member
    )


@pytest.mark.parametrize(
    ("on", "herd", "quarter", "mourning"),
    [
        # The step of a quarter is 2, of a month 0.25.
        ("2016-01-01", "yaks", 26, D("2.5")),  # 100/4 = 25 up to 26; 100/12*0.3 = 2.5
        ("2016-01-01", "goats", 16, D("1.5")),  # 60/4 = 15 up to 16; 60/12*0.3 = 1.5
        ("2015-01-01", "goats", 8, D("0.75")),  # 30/4 = 7.5 up to 8; 30/12*0.3 = 0.75
    ],
)
def test_rounding_inside_a_formula(decide, on, herd, quarter, mourning):
    decision = decide(on, birth_date="1980-01-01", trade="herder", is_resident=True, herd=herd)
    assert decision.value("meru.herders.dues_by_quarter") == quarter
    assert decision.value("meru.herders.mourning") == mourning


@pytest.mark.parametrize(("hours", "amount"), [(0, 0), (5, 100), (1, 20), (D("0.4"), 0)])
def test_a_product_of_units(decide, hours, amount):
    """3 an hour, 7 days a week, down to 10: 5 hours give 105, 1 hour 21, 0.4 hours 8.4."""
    facts = {"birth_date": "1980-01-01", "trade": "herder", "is_resident": True, "hours_a_day": hours}
    assert value(decide, "herders.care", "2016-01-01", **facts) == amount


@pytest.mark.parametrize(("age", "years"), [(55, 5), (60, 0), (65, 5)])
def test_abs(decide, age, years):
    assert value(decide, "years_from_pension", "2010-06-01", age=age) == years


@pytest.mark.parametrize(
    ("age", "months", "pension"),
    [
        (59, 10, 0),
        (60, 10, 400),  # 40% of 1000, times 1.1 to the power of 0
        (60, 12, 400),  # full after 10 months
        (60, 5, 200),  # 5 of 10 months
        (60, 0, 0),
        (61, 10, 440),
        (63, 10, D("532.4")),  # 1.1 ** 3 = 1.331
    ],
)
def test_power_max_and_a_formula(decide, age, months, pension):
    wages = {f"2009-{month:02d}": 1000 for month in range(1, months + 1)}
    facts = {**WEAVER, "age": age, "wages": wages}
    assert value(decide, "terrace.pension", "2010-06-01", **facts) == pension


def test_rounding_to_hundredths(decide):
    """40% of 100.0125 is 40.005, a half, which goes up."""
    wages = [{"from": "2009-01", "to": "2009-10", "amount": "100.0125"}]
    assert value(decide, "terrace.pension", "2010-06-01", **{**WEAVER, "age": 60}, wages=wages) == D("40.01")


@pytest.mark.parametrize(
    ("age", "years", "gift"), [(60, "2.5", 50), (60, 0, 20), (60, "0.5", 20), (61, 3, 0), (59, 3, 0)]
)
def test_a_conditional_expression_and_a_duration_with_a_fraction(decide, age, years, gift):
    """2% of all wages (1000) for each year on the terraces, for one year at least, at the age of 60 alone."""
    facts = {**WEAVER, "age": age, "wages": {"2009-01": 1000}, "years_on_field": years}
    assert value(decide, "terrace.farewell_gift", "2010-06-01", **facts) == gift


# ---- Histories ----


def test_paid_months_count_within_the_window(decide):
    """In June 2012 the window is June 2011 to May 2012: the first and the last month of these four lie outside."""
    months = ["2011-05", "2011-06", "2012-05", "2012-06"]
    assert value(decide, "terrace.months_paid_of_late", "2012-06-20", paid_months=months) == 2


def test_spans_of_paid_months(decide):
    """November 2011 to April 2012 without February: 5; the months after the window do not count."""
    months = {"from": "2011-11", "to": "2012-04", "except": ["2012-02"]}
    assert value(decide, "terrace.months_paid_of_late", "2012-06-20", paid_months=months) == 5
    assert value(decide, "terrace.months_paid_of_late", "2012-06-20", paid_months=[months, "2012-05"]) == 6
    assert value(decide, "terrace.months_paid_of_late", "2012-06-20", paid_months=[]) == 0


@pytest.mark.parametrize(
    ("on", "wages", "reference"),
    [
        ("2010-05-20", WAGES, 300),  # best three: 400, 300, 200; last two: 200, 50
        ("2010-03-20", WAGES, 350),  # best three: 100, 400, 300 → 266.67; last two: 400, 300
        ("2010-01-20", WAGES, 100),  # one month alone
        ("2009-12-31", WAGES, 0),  # none yet
        ("2010-05-20", {"2010-01": 100, "2010-02": 300}, 200),  # fewer than asked for: all of them
    ],
)
def test_averages_of_the_highest_and_of_the_last_amounts(decide, on, wages, reference):
    assert value(decide, "terrace.reference_wage", on, wages=wages) == reference


def test_totals_and_counts_of_amounts(decide):
    """1999-12 lies before the first credited day, 2010-06 after the day."""
    wages = {"1999-12": 7, **WAGES, "2010-06": 1}
    assert value(decide, "terrace.wages_credited", "2010-05-20", wages=wages) == 1050
    assert value(decide, "terrace.months_credited", "2010-05-20", wages=wages) == 5


def test_the_average_of_a_window(decide):
    """In May 2010 the window is May 2009 to May 2010: the mean of five months is 210; 210 * 12 / 52 * 0.5 = 24.23."""
    wages = {"2009-04": 9999, **WAGES}
    assert value(decide, "terrace.birth_allowance", "2010-05-20", **WEAVER, weeks_after_birth=14, wages=wages) == 24
    assert value(decide, "terrace.birth_allowance", "2010-05-20", **WEAVER, weeks_after_birth=15, wages=wages) == 0
    assert value(decide, "terrace.birth_allowance", "2010-05-20", **WEAVER, weeks_after_birth=14, wages={}) == 0


# ---- Dates ----


@pytest.mark.parametrize(
    ("rule", "on", "birth", "found"),
    [
        (
            "after_days",
            "2011-01-01",
            "2000-02-29",
            day("2000-06-08"),
        ),  # 1 + 31 + 30 + 31 days to the end of May, and 8 − 1
        ("after_months", "2011-01-01", "2000-02-29", day("2001-03-29")),
        ("after_months", "2011-01-01", "2000-01-31", day("2001-02-28")),
        ("after_years", "2011-01-01", "2000-02-29", day("2018-02-28")),
        ("after_years", "2011-01-01", "2000-03-01", day("2018-03-01")),
        ("days_lived", "2001-03-01", "2000-02-29", 366),
        ("months_lived", "2001-02-27", "2000-02-29", 11),
        ("months_lived", "2001-02-28", "2000-02-29", 12),
        ("years_lived", "2018-02-27", "2000-02-29", 17),
        ("years_lived", "2018-02-28", "2000-02-29", 18),
        ("earlier_day", "2018-02-28", "2000-02-29", day("2000-02-29")),
        ("later_day", "2018-02-28", "2000-02-29", day("2018-02-28")),
    ],
)
def test_reckoning_from_a_birth(decide, rule, on, birth, found):
    assert value(decide, rule, on, birth_date=birth) == found


@pytest.mark.parametrize(
    ("on", "month", "end", "quarter", "semester", "year", "reckoning", "sum_of_numbers"),
    [
        ("2011-08-17", "2011-08-01", "2011-08-31", "2011-07-01", "2011-07-01", "2011-01-01", "2010-10-01", 2036),
        ("2012-02-01", "2012-02-01", "2012-02-29", "2012-01-01", "2012-01-01", "2012-01-01", "2011-10-01", 2015),
        ("2011-06-30", "2011-06-01", "2011-06-30", "2011-04-01", "2011-01-01", "2011-01-01", "2010-10-01", 2047),
        ("2011-10-01", "2011-10-01", "2011-10-31", "2011-10-01", "2011-07-01", "2011-01-01", "2011-10-01", 2022),
        ("2011-09-30", "2011-09-01", "2011-09-30", "2011-07-01", "2011-07-01", "2011-01-01", "2010-10-01", 2050),
    ],
)
def test_the_parts_of_the_year(decide, on, month, end, quarter, semester, year, reckoning, sum_of_numbers):
    decision = decide(on)
    assert decision.value("meru.month_begins") == day(month)
    assert decision.value("meru.month_ends") == day(end)
    assert decision.value("meru.quarter_begins") == day(quarter)
    assert decision.value("meru.semester_begins") == day(semester)
    assert decision.value("meru.year_begins") == day(year)
    assert decision.value("meru.last_reckoning") == day(reckoning)
    assert decision.value("meru.sum_of_numbers") == sum_of_numbers


# ---- Members, groups, links ----

# Ana and Ben are married, Cem is their child; Dao lives with them and is nobody's.
HOUSE = {
    "ana": {
        "age": 40,
        "monthly_earnings": 900,
        "spouse": "ben",
        "mother": "none",
        "is_resident": True,
        "trade": "weaver",
    },
    "ben": {
        "age": 45,
        "monthly_earnings": 300,
        "spouse": "ana",
        "mother": "none",
        "is_resident": True,
        "trade": "herder",
    },
    "cem": {"age": 9, "monthly_earnings": 0, "spouse": "none", "mother": "ana", "is_resident": True, "trade": "herder"},
    "dao": {
        "age": 70,
        "monthly_earnings": 400,
        "spouse": "none",
        "mother": "none",
        "is_resident": True,
        "trade": "potter",
    },
}


def changed(**members):
    return {name: {**facts, **members.get(name, {})} for name, facts in HOUSE.items()}


def test_aggregates_over_the_household(decide):
    decision = decide("2010-06-01", members=HOUSE)
    assert decision.value("meru.hearth.earnings_a_head") == 400  # (900 + 300 + 0 + 400) / 4
    assert decision.value("meru.hearth.has_child") is True
    assert decision.value("meru.hearth.only_children") is False
    assert decision.value("meru.hearth.span_of_ages") == 61  # 70 − 9


def test_aggregates_over_a_group(decide):
    decision = decide("2010-06-01", members=HOUSE)
    expected = {
        # Ana, Ben and Cem are one family, joined by marriage and motherhood; Dao is one alone.
        "family_earnings": (1200, 1200, 1200, 400),
        "family_size": (3, 3, 3, 1),
        "family_children": (1, 1, 1, 0),
        "mixed_family": (True, True, True, False),
        "family_span": (36, 36, 36, 0),  # 45 − 9
    }
    for rule, values in expected.items():
        assert tuple(decision.value(f"meru.hearth.{rule}", member) for member in HOUSE) == values


def test_a_household_rule_counts_children(decide):
    """100, and 40 for each of at most 2 children; needy below 500 a head."""
    children = {"age": 5}
    assert decide("2010-06-01", members=HOUSE).value("meru.hearth.grant") == 140
    assert decide("2010-06-01", members=changed(ben=children)).value("meru.hearth.grant") == 180
    assert decide("2010-06-01", members=changed(ben=children, dao=children)).value("meru.hearth.grant") == 180
    assert decide("2010-06-01", members=changed(ben={"age": 18}, cem={"age": 18})).value("meru.hearth.grant") == 100
    assert decide("2010-06-01", members=changed(ana={"monthly_earnings": 1299})).value("meru.hearth.grant") == 140
    assert (
        decide("2010-06-01", members=changed(ana={"monthly_earnings": 1300})).value("meru.hearth.grant") == 0
    )  # 2000 / 4


def test_a_household_benefit_is_rounded_and_uses_the_households_facts(decide):
    """30% of a year's rent of a room: 100 * 12 / 7 * 0.3 = 51.43, down to 50."""
    decision = decide("2010-06-01", members=HOUSE, household={"rent": 100, "rooms": 7})
    assert decision.value("meru.hearth.housing_grant") == 50
    assert decision.household["meru.hearth.housing_grant"] == 50


@pytest.mark.parametrize(
    ("mother", "portion"),
    [
        ({}, 0),  # Ana is insured: 50 − 10% of 900 is below 0
        ({"monthly_earnings": 300}, 20),  # 50 − 30
        ({"monthly_earnings": 300, "trade": "herder"}, 30),  # not insured: 60 − 30
    ],
)
def test_a_fact_and_another_schemes_rule_of_the_linked_member(decide, mother, portion):
    decision = decide("2010-06-01", members=changed(ana=mother))
    assert decision.value("meru.hearth.child_portion", "cem") == portion
    assert decision.value("meru.hearth.child_portion", "ana") == 0  # no child


def test_absent_stands_in_for_a_member_who_is_not_there(decide):
    """Without mother: 60, and nothing is taken off."""
    decision = decide("2010-06-01", members=changed(cem={"mother": "none"}))
    assert decision.value("meru.hearth.child_portion", "cem") == 60
    assert decision.value("meru.hearth.is_older", "dao") is True  # 70 > 0
    assert decision.value("meru.hearth.is_older", "ana") is False  # 40 > 45
    assert decision.value("meru.hearth.is_older", "ben") is True


def test_a_divisor_tested_to_be_above_0(decide):
    decision = decide("2010-06-01", members=HOUSE)
    assert decision.value("meru.hearth.share_of_earnings", "dao") == D("0.25")  # 400 / 1600
    nobody = {name: {**facts, "monthly_earnings": 0} for name, facts in HOUSE.items()}
    assert decide("2010-06-01", members=nobody).value("meru.hearth.share_of_earnings", "dao") == 0


def test_groups_reach_through_several_links(decide):
    """Dao is the mother of Ben, who is married to Ana, the mother of Cem: one family of four."""
    decision = decide("2010-06-01", members=changed(ben={"mother": "dao"}))
    assert [decision.value("meru.hearth.family_size", member) for member in HOUSE] == [4, 4, 4, 4]


def test_aggregates_over_those_who_name_a_member(decide):
    """Cem names Ana as mother, Ana and Ben name each other; an own son of 30 joins them, who earns 70."""
    son = {"age": 30, "monthly_earnings": 70, "spouse": "none", "mother": "ana", "is_resident": True, "trade": "weaver"}
    decision = decide("2010-06-01", members={**HOUSE, "eli": son})
    expected = {
        "own_children": (1, 0, 0, 0, 0),  # Eli is grown up
        "named_by": (3, 1, 0, 0, 0),  # Ana by Ben, Cem and Eli; Ben by Ana
        "earnings_of_children": (70, 0, 0, 0, 0),
        "mother_of_children_alone": (False, False, False, False, False),
    }
    for rule, values in expected.items():
        assert tuple(decision.value(f"meru.hearth.{rule}", member) for member in (*HOUSE, "eli")) == values
    without = decide("2010-06-01", members=HOUSE)
    assert without.value("meru.hearth.mother_of_children_alone", "ana") is True


def test_a_category_of_the_linked_member(decide):
    """Ben, a herder, goes by Ana's trade; Cem, a herder without spouse, by his own; Dao is a potter."""
    trade = decide("2010-06-01").law.enumerations["Trade"]
    decision = decide("2010-06-01", members=HOUSE)
    found = [decision.value("meru.hearth.trade_of_house", member) for member in HOUSE]
    assert found == [trade.WEAVER, trade.WEAVER, trade.HERDER, trade.POTTER]


def test_a_date_that_may_be_stated(decide):
    assert value(decide, "terrace.pension_begins", "2010-06-01", birth_date="1980-02-29") == day("2040-02-29")
    assert value(decide, "terrace.pension_begins", "2010-06-01", pension_begins="2041-01-01") == day("2041-01-01")


# ---- Small laws ----


def test_two_schemes_may_have_rules_of_one_name(small_law):
    other = (
        "from payung.law import CONTRIBUTORY, Scheme, Years\n"
        "from . import fund\n\n"
        'other = Scheme("zz.other", names={"en": "O"}, administrator={"en": "N"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")\n\n'
        '@other.rule(cite="s. 2", label={"en": "x"})\ndef x(age: Years) -> Years:\n    """X."""\n    return age + 1\n\n'
        '@other.rule(cite="s. 3", label={"en": "y"})\ndef y(x: Years, theirs: Years = fund.x) -> Years:\n    """Y."""\n    return x + theirs\n'
    )
    text = '@fund.rule(cite="s. 2", label={"en": "x"})\ndef x(age: Years) -> Years:\n    """X."""\n    return age\n'
    law = CountryLaw.load(small_law.write(text, files={"other.py": other}))
    decision = law.decide({"members": [{"id": "a", "age": 3}]}, "2010-01-01")
    assert (decision.value("zz.fund.x"), decision.value("zz.other.x"), decision.value("zz.other.y")) == (3, 4, 7)
    with pytest.raises(DecisionRefused) as refused:
        decision.value("x")
    assert "Several rules are named x" in str(refused.value)


def test_a_literal_divided_by_a_literal_stays_an_exact_decimal(small_law):
    """`1 / max(1, n)` is 1 for nobody: also where Python itself would make a float of it."""
    law = small_law.load(
        '@fund.rule(per=MONTH, cite="s. 2", label={"en": "x"})\n'
        "def x(earnings: Money, n: Years = age) -> Money:\n"
        '    """X."""\n'
        "    part = 1 / max(1, number(n))\n"
        "    third = 1 / (1 + 1 + 1)\n"
        "    return earnings * part + earnings * third * (1 + 1 + 1) * (1 ** (1 - 1))\n"
        '@fund.rule(per=MONTH, cite="s. 3", label={"en": "y"})\n'
        "def y(earnings: Money, age: Years, *, law) -> Money:\n"
        '    """Y."""\n'
        "    return earnings * (1 / (law.two if age > 0 else 1))\n",
        "two: {unit: number, label: {en: Two}, cite: s. 3, source: g, values: {2000-01-01: 2}}\n",
    )
    for age, expected, other in (
        (0, 60, 30),
        (1, 60, 15),
        (3, 40, 15),
    ):  # 30 / max(1, age) + 30 * 0.333… * 3; 30 or its half
        household = {"members": [{"id": "a", "age": age, "earnings": 30}]}
        traced, plain = (law.decide(household, "2010-01-01", trace=trace) for trace in (True, False))
        assert traced.members == plain.members
        assert abs(plain.value("zz.fund.x") - expected) < D("1E-20")
        assert plain.value("zz.fund.y") == other
        assert {type(plain.value(f"zz.fund.{rule}")) for rule in "xy"} == {D}


def test_what_stands_behind_an_unmet_condition_is_never_computed_on(small_law):
    """`age > 0 and …` guards a quotient and a power; asking for every step of the trace does not fail either."""
    law = small_law.load(
        'share = Input(Number, lowest="0", highest="1", label={"en": "S"}, question={"en": "S?"})\n'
        '@fund.rule(cite="s. 2", label={"en": "x"})\n'
        "def x(earnings: Money, age: Years, share: Number) -> bool:\n"
        '    """X."""\n'
        "    return age > 0 and earnings / number(age) > 0 or share > 0 and share ** (0 - age) > 0\n"
    )
    for age, share, expected in ((0, 0, False), (2, 0, True), (0, D("0.5"), True), (0, 1, True)):
        household = {"members": [{"id": "a", "age": age, "earnings": 30, "share": share}]}
        decision = law.decide(household, "2010-01-01")
        assert decision.value("zz.fund.x") is expected
        assert law.decide(household, "2010-01-01", trace=False).value("zz.fund.x") is expected
        assert list(decision.trace())
    zero = law.decide({"members": [{"id": "a", "age": 0, "earnings": 0, "share": 0}]}, "2010-01-01")
    [step] = [step for step in zero.trace() if step.rule.short_name == "x"]
    assert step.value is False


def test_a_divisor_may_be_a_rule_that_is_always_above_0(small_law):
    law = small_law.load(
        '@fund.rule(cite="s. 2", label={"en": "x"})\n'
        "def x(age: Years) -> Years:\n"
        '    """X."""\n'
        "    return age + 1\n"
        '@fund.rule(cite="s. 2", label={"en": "y"})\n'
        "def y(x: Years, people: Count = count()) -> Number:\n"
        '    """Y."""\n'
        "    return 1 / number(x) / people\n"
    )
    decision = law.decide({"members": [{"id": "a", "age": 3}, {"id": "b", "age": 1}]}, "2010-01-01", outputs=["fund.y"])
    assert decision.members == {  # 1 / 4 / 2 and 1 / 2 / 2
        "a": {"zz.fund.x": 4, "zz.fund.y": D("0.125")},
        "b": {"zz.fund.x": 2, "zz.fund.y": D("0.25")},
    }


def test_outputs_limit_what_is_computed(meru):
    decision = meru.decide({"members": [{"id": "ana", "age": 30}]}, "2010-06-01", outputs=["is_child"])
    assert decision.members == {"ana": {"meru.age": 30, "meru.is_child": False}}
    with pytest.raises(DecisionRefused) as refused:
        meru.decide({"members": [{"id": "ana"}]}, "2010-06-01", outputs=["terrace.pensoin"])
    [fault] = refused.value.faults
    assert fault.kind == "unknown-name"
    assert "meru.terrace.pension" in fault.hint


def test_a_rule_is_a_python_function(meru):
    """As a unit test calls it: with plain values and a stand-in for the law."""
    law = SimpleNamespace(pension_age=60)
    declared = next(rule for rule in meru.law.country.rules if rule.name == "years_from_pension")
    assert declared(55, law=law) == 5


def test_a_folder_may_be_named_relative_to_where_one_is(monkeypatch):
    monkeypatch.chdir(Path(__file__).parent)
    assert CountryLaw.load("../lands/meru").code == "meru"
