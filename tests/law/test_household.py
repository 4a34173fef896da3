"""A household as a file or a program describes it: what is read, and what is refused with its place."""

import datetime
from decimal import Decimal as D

import pytest

from payung.law.documents import read_text
from payung.law.faults import DocumentRefused, HouseholdRefused
from payung.law.history import MonthlyHistory, MonthSet
from payung.law.household import MOST_MEMBERS, read_household, read_value

ON = "2010-06-01"


def faults(meru, household):
    with pytest.raises(HouseholdRefused) as refused:
        meru.decide(household, ON)
    return refused.value.faults


def fault_of(meru, household):
    found = faults(meru, household)
    assert len(found) == 1, found
    return found[0]


def fact(meru, name, value, *, household=False):
    """The fact as it was read, of member `ana` or of the household."""
    described = {name: value, "members": [{"id": "ana"}]} if household else {"members": [{"id": "ana", name: value}]}
    facts = read_household(meru.law, described)
    return facts.household[name] if household else facts.persons[0][name]


# ---- What is read ----


@pytest.mark.parametrize(
    ("name", "given", "read"),
    [
        ("is_resident", True, True),
        ("is_resident", False, False),
        ("monthly_earnings", 300, D(300)),
        ("monthly_earnings", "300", D(300)),
        ("monthly_earnings", "300.50", D("300.50")),
        ("monthly_earnings", "300 MRC/month", D(300)),
        ("monthly_earnings", D("0.01"), D("0.01")),
        ("monthly_earnings", 0.1, D("0.1")),  # as it is written, not the binary fraction
        ("daily_wage", "5 MRC/day", D(5)),
        ("days_ill", "3 days", D(3)),
        ("days_ill", 3.0, D(3)),
        ("years_on_field", "2.5", D("2.5")),  # declared with a fraction
        ("visits", 0, D(0)),
        ("visits", 100, D(100)),  # both ends of the range belong to it
        ("birth_date", "1983-05-21", datetime.date(1983, 5, 21)),
        ("birth_date", datetime.date(1983, 5, 21), datetime.date(1983, 5, 21)),
        ("paid_months", "2010-03", MonthSet({2010 * 12 + 2})),
        ("paid_months", ["2010-03", "2010-01"], MonthSet({2010 * 12, 2010 * 12 + 2})),
        ("paid_months", {"from": "2009-12", "to": "2010-02"}, MonthSet({2010 * 12 - 1, 2010 * 12, 2010 * 12 + 1})),
        ("paid_months", {"from": "2009-12", "to": "2010-02", "except": "2010-01"}, MonthSet({2010 * 12 - 1, 2010 * 12 + 1})),
        ("paid_months", [], MonthSet()),
        ("paid_months", MonthSet({2010 * 12}), MonthSet({2010 * 12})),
        ("wages", {"2010-01": 9, "2010-02": "8.5"}, MonthlyHistory({2010 * 12: D(9), 2010 * 12 + 1: D("8.5")})),
        ("wages", [{"from": "2010-01", "to": "2010-02", "amount": 9}], MonthlyHistory({2010 * 12: D(9), 2010 * 12 + 1: D(9)})),
        ("wages", {}, MonthlyHistory()),
        ("wages", MonthlyHistory({2010 * 12: D(9)}), MonthlyHistory({2010 * 12: D(9)})),
        ("spouse", "none", None),
    ],
)  # fmt: skip
def test_facts_are_read_exactly(meru, name, given, read):
    found = fact(meru, name, given)
    assert found == read
    assert type(found) is type(read)


def test_a_category_is_read_by_its_word_or_as_itself(meru):
    trade = meru.law.enumerations["Trade"]
    assert fact(meru, "trade", "potter") is trade.POTTER
    assert fact(meru, "trade", trade.POTTER) is trade.POTTER
    altitude = meru.law.enumerations["Altitude"]
    assert fact(meru, "altitude", "slope", household=True) is altitude.SLOPE


def test_members_may_be_named_by_numbers(meru):
    facts = read_household(meru.law, {"members": [{"id": 1, "spouse": 2}, {"id": "2", "mother": "1"}]})
    assert facts.members == ("1", "2")
    assert facts.persons == ({"spouse": 1}, {"mother": 0})


def test_an_id_in_a_file_is_text_as_written(meru):
    facts = read_household(meru.law, read_text("members:\n  - id: 007\n  - id: yes\n    mother: 007\n"))
    assert facts.members == ("007", "yes")
    assert facts.persons[1] == {"mother": 0}


def test_numbers_of_numpy_are_numbers(meru):
    numpy = pytest.importorskip("numpy")
    assert fact(meru, "monthly_earnings", numpy.float64(0.1)) == D("0.1")
    assert fact(meru, "days_ill", numpy.int64(3)) == 3


# ---- What is refused: one value at a time ----

# fmt: off
VALUES = [
    # -- truths
    ("is_resident", "yes", "type", "'yes' is not true or false. Write `true` or `false`."),
    ("is_resident", 1, "type", "'1' is not true or false"),
    ("is_resident", [True], "type", "A list is not true or false"),
    # -- numbers
    ("monthly_earnings", "much", "type", "'much' is not a number"),
    ("monthly_earnings", "1e400", "type", "'1e400' is not a number"),
    ("monthly_earnings", "", "type", "'' is not a number"),
    ("monthly_earnings", "1,000", "type", "'1,000' is not a number"),
    ("monthly_earnings", True, "type", "true is not a number"),
    ("monthly_earnings", {"amount": 3}, "type", "A mapping is not a number"),
    ("monthly_earnings", float("nan"), "type", "NaN is not a number"),
    ("monthly_earnings", float("inf"), "type", "Infinity is not a number"),
    ("monthly_earnings", float("-inf"), "type", "-Infinity is not a number"),
    ("monthly_earnings", D("NaN"), "type", "NaN is not a number"),
    ("monthly_earnings", D("sNaN"), "type", "sNaN is not a number"),
    ("monthly_earnings", D("1e400"), "range", "more than 40 digits"),
    ("monthly_earnings", D("1e-400"), "range", "more than 40 digits"),
    ("monthly_earnings", 10**400, "range", "more than 40 digits"),
    ("monthly_earnings", 1e308, "range", "more than 40 digits"),
    ("monthly_earnings", -1, "range", "-1 is below the lowest possible, 0"),
    ("monthly_earnings", "-0.01", "range", "-0.01 is below"),
    ("monthly_earnings", "1000000.01", "range", "1000000.01 is above the highest possible, 1000000"),
    ("wages", {"2010-01": D("1e999999")}, "range", "more than 40 digits"),
    # -- units
    ("monthly_earnings", "300 MRC/day", "unit", "'300 MRC/day' is in MRC/day; monthly_earnings is in MRC/month."),
    ("monthly_earnings", "300 THB/month", "unit", "is in THB/month"),
    ("monthly_earnings", "300 MRC", "unit", "is in MRC;"),
    ("monthly_earnings", "300 beans", "type", "'beans' in '300 beans' is not a unit"),
    ("daily_wage", "300 MRC/month", "unit", "daily_wage is in MRC/day"),
    ("days_ill", "3 weeks", "unit", "'3 weeks' is in weeks; days_ill is in days"),
    # -- whole numbers
    ("days_ill", "2.5", "type", "2.5 is not a whole number"),
    ("days_ill", 2.5, "type", "2.5 is not a whole number"),
    ("visits", D("0.1"), "type", "0.1 is not a whole number"),
    ("weeks_after_birth", "0.5 weeks", "type", "0.5 is not a whole number"),
    ("age", "33.5", "type", "33.5 is not a whole number"),
    # -- ranges
    ("age", 151, "range", "151 is above the highest possible, 150"),
    ("age", -1, "range", "-1 is below the lowest possible, 0"),
    ("visits", 101, "range", "101 is above"),
    ("hours_a_day", "24.1", "range", "24.1 is above the highest possible, 24"),
    ("birth_date", "1899-12-31", "range", "1899-12-31 is below the lowest possible, 1900-01-01"),
    ("birth_date", "2101-01-01", "range", "2101-01-01 is above"),
    # -- days
    ("birth_date", "21.5.1983", "type", "Write year-month-day, such as 1983-05-21."),
    ("birth_date", "1983-05", "type", "'1983-05' is not a day"),
    ("birth_date", "1983-5-21", "type", "'1983-5-21' is not a day"),
    ("birth_date", "1983-02-29", "type", "'1983-02-29' is not a day"),
    ("birth_date", "1983-W20-6", "type", "'1983-W20-6' is not a day"),
    ("birth_date", 1983, "type", "'1983' is not a day"),
    ("birth_date", datetime.datetime(1983, 5, 21, 8), "type", "is not a day"),
    ("birth_date", "2526-05-21", "type", "2526-05-21 is a year of the Buddhist Era. Write the Gregorian year, 1983."),
    # -- categories
    ("trade", "weever", "type", "'weever' is no Trade. Did you mean 'weaver'?"),
    ("trade", "WEAVER", "type", "is no Trade"),
    ("trade", "banker", "type", "One of weaver, potter, herder"),
    ("trade", 1, "type", "'1' is no Trade"),
    ("trade", ["weaver"], "type", "A list is no Trade"),
    # -- links
    ("spouse", "ben", "unknown-name", "'ben' is no member of this household"),
    ("spouse", "ana", "link", "'ana' is linked to itself"),
    ("spouse", "non", "unknown-name", "Write `none` for nobody here."),
    ("mother", ["ana"], "unknown-name", "no member"),
    # -- histories
    ("paid_months", "March 2010", "type", "'March 2010' is not a month. Write year-month, such as 2025-03."),
    ("paid_months", ["2010-13"], "type", "'2010-13' is not a month"),
    ("paid_months", ["2010-3"], "type", "'2010-3' is not a month"),
    ("paid_months", [["2010-03"]], "type", "is not a month"),
    ("paid_months", ["2553-03"], "type", "'2553-03' is not a month"),
    ("paid_months", {"from": "2010-01"}, "type", "A span of months has `from` and `to`"),
    ("paid_months", {"from": "2010-03", "to": "2010-01"}, "type", "The span ends before it begins"),
    ("paid_months", {"from": "2010-01", "to": "2010-03", "excpt": "2010-02"}, "type", "Did you mean 'except'?"),
    ("wages", 9000, "type", "'9000' is no series of amounts"),
    ("wages", {"2010-14": 9}, "type", "'2010-14' is not a month"),
    ("wages", {"2010-01": "9 MRC/day"}, "unit", "'9 MRC/day' is in MRC/day"),
    ("wages", {"2010-01": -9}, "range", "-9 is below"),
    ("wages", {"2010-01": float("nan")}, "type", "NaN is not a number"),
    ("wages", [{"from": "2010-01", "to": "2010-02"}], "type", "Each span has from, to and amount"),
    ("wages", [{"from": "2010-01", "amount": 9}], "type", "A span of months has `from` and `to`"),
    ("wages", [{"from": "2010-01", "to": "2010-02", "amount": 9}, {"from": "2010-02", "to": "2010-03", "amount": 8}], "type", "A month stands in two spans"),
    ("wages", ["2010-01"], "type", "Each span has from, to and amount"),
]
# fmt: on


@pytest.mark.parametrize(("name", "value", "kind", "said"), VALUES, ids=[f"{n} {str(v)[:40]}" for n, v, _, _ in VALUES])
def test_a_value_that_does_not_fit_is_refused_at_its_path(meru, name, value, kind, said):
    fault = fault_of(meru, {"members": [{"id": "ana", name: value}]})
    assert fault.kind == kind
    assert said in f"{fault.message} {fault.hint}"
    path = f"household/members/ana/{name}"
    assert fault.path == path or fault.path.startswith(f"{path}/")
    assert fault.line == 0


def test_an_amount_in_a_history_is_named_by_its_month(meru):
    fault = fault_of(meru, {"members": [{"id": "ana", "wages": {"2010-01": 9, "2010-02": -9}}]})
    assert fault.path == "household/members/ana/wages/2010-02"


# ---- What is refused: names, levels, members ----


def test_a_misspelt_fact_is_refused_with_the_nearest(meru):
    fault = fault_of(meru, {"members": [{"id": "ana", "monthly_earning": 3}]})
    assert (fault.kind, fault.path) == ("unknown-name", "household/members/ana/monthly_earning")
    assert "'monthly_earning' is no input of Meru" in fault.message
    assert "Did you mean 'monthly_earnings'?" in fault.hint


def test_a_fact_like_no_other_points_to_the_list(meru):
    fault = fault_of(meru, {"members": [{"id": "ana", "qqqq": 3}]})
    assert fault.hint == "`payung inputs meru` lists them all."


def test_a_computed_rule_cannot_be_stated(meru):
    fault = fault_of(meru, {"members": [{"id": "ana", "is_insured": True}]})
    assert (fault.kind, fault.path) == ("unknown-name", "household/members/ana/is_insured")


@pytest.mark.parametrize(
    ("household", "path", "said"),
    [
        ({"trade": "weaver", "members": [{"id": "ana"}]}, "household/trade", "a fact of each member"),
        ({"members": [{"id": "ana", "rent": 5}]}, "household/members/ana/rent", "a fact of the household"),
        ({"age": 5, "members": [{"id": "ana"}]}, "household/age", "a fact of each member"),
    ],
)
def test_a_fact_at_the_wrong_level_is_refused(meru, household, path, said):
    fault = fault_of(meru, household)
    assert (fault.kind, fault.path) == ("level", path)
    assert said in fault.message


@pytest.mark.parametrize("members", [None, [], {}, "ana", {"ana": {}}])
def test_a_household_needs_members(meru, members):
    fault = fault_of(meru, {"members": members} if members is not None else {})
    assert (fault.kind, fault.path) == ("empty", "household/members")
    assert "- {id: ...}" in fault.hint


@pytest.mark.parametrize("household", [[], "ana", [{"id": "ana"}], 3])
def test_a_household_is_a_mapping(meru, household):
    fault = fault_of(meru, household)
    assert (fault.kind, fault.path) == ("type", "household")


@pytest.mark.parametrize(
    ("members", "kind", "path", "said"),
    [
        ([{"age": 3}], "id", "household/members/1", "Member 1 has no id"),
        ([{"id": "ana"}, {"id": ""}], "id", "household/members/2", "Member 2 has no id"),
        ([{"id": "ana"}, {"id": "  "}], "id", "household/members/2", "Member 2 has no id"),
        ([{"id": "ana"}, {"id": ["b"]}], "id", "household/members/2", "Member 2 has no id"),
        ([{"id": "ana"}, {"id": None}], "id", "household/members/2", "Member 2 has no id"),
        ([{"id": "ana"}, {"id": "ana"}], "id", "household/members/2/id", "Two members have the id 'ana'"),
        ([{"id": "none"}], "id", "household/members/1/id", "'none' cannot be a member's id"),
        ([{"id": "household"}], "id", "household/members/1/id", "'household' cannot be a member's id"),
        ([{"id": "ana"}, "ben"], "type", "household/members/2", "Member 2 is no mapping"),
        ([{"id": "ana"}, None], "type", "household/members/2", "Member 2 is no mapping"),
    ],
)
def test_each_member_needs_an_id_of_its_own(meru, members, kind, path, said):
    fault = fault_of(meru, {"members": members})
    assert (fault.kind, fault.path) == (kind, path)
    assert said in fault.message


def test_a_household_has_an_end(meru):
    members = [{"id": str(number), "monthly_earnings": 1} for number in range(MOST_MEMBERS)]
    assert meru.decide({"members": members}, ON, outputs=["hearth.earnings_a_head"]).value("earnings_a_head") == 1
    fault = fault_of(meru, {"members": [*members, {"id": "more"}]})
    assert (fault.kind, fault.path) == ("type", "household/members")
    assert f"the most is {MOST_MEMBERS}" in fault.message


def test_everything_that_is_wrong_is_listed_at_once(meru):
    found = faults(
        meru,
        {"rent": -1, "renz": 1, "members": [{"id": "ana", "age": 200, "trade": "x"}, {"id": "ana", "spouse": "ana"}]},
    )
    assert sorted((fault.kind, fault.path) for fault in found) == [
        ("id", "household/members/2/id"),
        ("link", "household/members/ana/spouse"),
        ("range", "household/members/ana/age"),
        ("range", "household/rent"),
        ("type", "household/members/ana/trade"),
        ("unknown-name", "household/renz"),
    ]


# ---- Files: path and line ----

FILE = """\
altitude: slop
members:
  - id: ana
    age: 200
    monthly_earnings: 300 MRC/day
    spouse: bne
    birth_date: 2526-05-21
    paid_months:
      - 2010-01
      - 2010-13
    wages:
      2010-01: 5
      2010-02: -5
  - id: ben
    days_ill: 2.5
    agee: 3
  - id: ana
"""


def test_a_fault_in_a_file_has_its_line_and_path(meru):
    with pytest.raises(HouseholdRefused) as refused:
        meru.decide(read_text(FILE, file="house.yaml"), ON, file="house.yaml")
    assert [
        (fault.line, fault.path, fault.kind) for fault in sorted(refused.value.faults, key=lambda fault: fault.line)
    ] == [
        (1, "household/altitude", "type"),
        (4, "household/members/ana/age", "range"),
        (5, "household/members/ana/monthly_earnings", "unit"),
        (6, "household/members/ana/spouse", "unknown-name"),
        (7, "household/members/ana/birth_date", "type"),
        (10, "household/members/ana/paid_months", "type"),
        (13, "household/members/ana/wages/2010-02", "range"),
        (15, "household/members/ben/days_ill", "type"),
        (16, "household/members/ben/agee", "unknown-name"),
        (17, "household/members/3/id", "id"),
    ]
    for fault in refused.value.faults:
        assert str(fault).startswith(f"house.yaml:{fault.line} (household/")
    assert "Two members have the id 'ana' (line 3)." in str(refused.value)
    assert "Did you mean 'slope'?" in str(refused.value)
    assert "Did you mean 'ben'?" in str(refused.value)


@pytest.mark.parametrize("number", ["1e400", ".nan", ".inf", "-.inf", "NaN", "9" * 50])
def test_numbers_that_cannot_be_reckoned_with_are_refused_in_files(meru, number):
    """By the reader of the text where it knows them to be numbers, else as texts that are none."""
    with pytest.raises((DocumentRefused, HouseholdRefused)) as refused:
        meru.decide(
            read_text(f"members:\n  - id: ana\n    monthly_earnings: {number}\n", file="house.yaml"),
            ON,
            file="house.yaml",
        )
    [fault] = refused.value.faults
    assert fault.line == 3
    assert fault.path.endswith("monthly_earnings")


def test_a_household_in_json_is_read_alike(meru):
    text = '{"members": [{"id": "ana",\n "age": "thirty"}]}'
    with pytest.raises(HouseholdRefused) as refused:
        meru.decide(read_text(text, file="house.json"), ON, file="house.json")
    [fault] = refused.value.faults
    assert (fault.file, fault.line, fault.path) == ("house.json", 2, "household/members/ana/age")


# ---- Answers typed by a person ----


@pytest.mark.parametrize(
    ("name", "typed", "read"),
    [
        ("is_resident", "yes", True), ("is_resident", "N", False), ("is_resident", " true ", True),
        ("monthly_earnings", "1,500.50", D("1500.50")), ("monthly_earnings", "300 MRC/month", D(300)),
        ("birth_date", "1983-05-21", datetime.date(1983, 5, 21)),
        ("paid_months", "2010-01, 2010-03..2010-04", MonthSet({2010 * 12, 2010 * 12 + 2, 2010 * 12 + 3})),
        ("spouse", "ben", 1), ("spouse", "none", None), ("age", "30", D(30)),
    ],
)  # fmt: skip
def test_a_typed_answer_is_read(meru, name, typed, read):
    assert read_value(meru.law, meru.inputs[name], typed, ["ana", "ben"], "ana") == read


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("is_resident", "perhaps", "'perhaps' is not true or false"), ("age", "old", "'old' is not a number"),
        ("age", "nan", "NaN is not a number"), ("age", "1e400", "digits"), ("spouse", "ana", "linked to itself"),
        ("trade", "weever", "'weaver'"), ("paid_months", "2010-01..", "is not a month"),
    ],
)  # fmt: skip
def test_a_typed_answer_that_does_not_fit_is_refused(meru, name, typed, said):
    with pytest.raises(HouseholdRefused) as refused:
        read_value(meru.law, meru.inputs[name], typed, ["ana", "ben"], "ana")
    [fault] = refused.value.faults
    assert fault.path == name
    assert said in f"{fault.message} {fault.hint}"


def test_vary_sets_one_fact_anew(meru):
    household = {"rent": 10, "members": [{"id": "ana", "age": 30}, {"id": "ben", "age": 40}]}
    ages = [decision.value("meru.age", "ben") for _, decision in meru.vary(household, "ben", "age", [1, 2, 3], ON)]
    assert ages == [1, 2, 3]
    rents = [decision.case.facts.household["rent"] for _, decision in meru.vary(household, None, "rent", [7, 8], ON)]
    assert rents == [7, 8]
    with pytest.raises(HouseholdRefused) as refused:
        list(meru.vary(household, "benn", "age", [1], ON))
    assert "'ben'" in refused.value.faults[0].hint
    assert household["members"][1]["age"] == 40  # what was given is left as it was
