"""The trace of a decision: each rule with what went into it."""

import json
from decimal import Decimal as D

import pytest

from payung.law.faults import DecisionRefused

WEAVER = {"age": 30, "is_resident": True, "trade": "weaver"}


def step(decision, rule, member="ana"):
    [found] = [s for s in decision.trace() if s.rule.name == f"meru.{rule}" and s.member == member]
    return found


def test_every_rule_in_force_has_a_step_for_each_member_or_for_the_household(decide):
    decision = decide("2010-06-01", members={"ana": WEAVER, "ben": {}})
    steps = [(s.rule.name, s.member) for s in decision.trace()]
    assert len(steps) == len(set(steps))
    expected = {(rule, member) for member, values in decision.members.items() for rule in values}
    assert set(steps) == expected | {(rule, None) for rule in decision.household}
    order = [name for name, _ in steps]
    assert order.index("meru.age") < order.index("meru.terrace.is_insured") < order.index("meru.terrace.pension")


def test_a_step_has_facts_figures_conditions_and_citation(decide):
    decision = decide("2015-07-01", **WEAVER)
    found = step(decision, "terrace.member_contribution")
    assert found.value == 25
    assert found.arguments == {"trade": decision.law.enumerations["Trade"].WEAVER}
    assert found.cite == "Terrace Amendment of 2010, art. 1"
    assert found.since.isoformat() == "2010-01-01"
    assert found.covered is True
    assert not found.stated
    [used] = found.figures
    assert (used.parameter.name, used.value, used.dated.cite, used.dated.checked) == (
        "flat_contribution",
        25,
        "Order of 2015",
        False,
    )


def test_a_step_as_plain_data(decide):
    found = step(decide("2010-06-01", **WEAVER, days_ill=9, daily_wage=101), "terrace.daily_allowance").to_dict()
    lines = [condition.pop("line") for condition in found["conditions"]]
    assert lines == sorted(lines)
    assert found == {
        "rule": "meru.terrace.daily_allowance",
        "member": "ana",
        "value": "25",  # 25.25, a half that goes down
        "since": "2000-01-01",
        "cite": "Terrace Code, art. 33",
        "source": "",
        "checked": True,
        "arguments": {"daily_wage": "101", "days_ill": "9"},
        # The days that set off short and long illness, and the lower share; the full share was not reached.
        "figures": [
            {"parameter": f"illness.{name}", "value": value, "unit": unit, "since": "2000-01-01", "cite": "Terrace Code, art. 33",
             "source": "Meru gazette 7", "checked": True}
            for name, value, unit in (("short", "3", "days"), ("long", "10", "days"), ("lower_share", "0.25", "share"))
        ],
        "conditions": [{"holds": False}, {"holds": True}],  # 9 < 3, 9 < 10
        "covered": True,
        "before_rounding": "25.25",
        "stated": False,
    }  # fmt: skip


def test_a_step_says_what_an_unknown_value_waits_for(decide):
    found = step(decide("2010-06-01", is_resident=True), "terrace.is_insured").to_dict()
    assert found["value"] == {"unknown": ["ana.age", "ana.trade"]}
    assert found["arguments"]["trade"] == {"unknown": ["ana.trade"]}


def test_a_step_of_an_exception_cites_its_clause(decide):
    facts = {**WEAVER, "days_ill": 5, "months_paid_of_late": 3}
    found = step(
        decide("2010-06-01", household={"altitude": "summit", "roof_lost": False}, **facts), "terrace.sickness_benefit"
    )
    assert found.cite == "Terrace Code, art. 31"
    assert found.arguments == {"otherwise": D(60)}  # 12 * 5
    assert found.value == 90
    [used] = found.figures
    assert used.parameter.name == "summit_factor"


def test_a_stated_value_says_so(decide):
    assert step(decide("2010-06-01", age=30), "age").stated
    assert not step(decide("2010-06-01", birth_date="1980-01-01"), "age").stated


def test_a_step_of_the_household_has_no_member(decide):
    decision = decide("2010-06-01", monthly_earnings=100)
    found = step(decision, "hearth.earnings_a_head", None)
    assert (found.value, found.arguments) == (100, {"earnings": 100, "people": 1})


def test_only_the_figures_of_the_way_taken_were_used(small_law):
    """`p and q` does not hold where p does not, though q is unknown; the trace shows the unknown beside it."""
    figures = "".join(
        f"{name}: {{unit: NWC/month, label: {{en: F}}, cite: s. 3, source: g, values: {{2000-01-01: {value}}}}}\n"
        for name, value in (("high", 9), ("low", 5))
    )
    law = small_law.load(
        'p = Input(bool, label={"en": "P"}, question={"en": "P?"})\n'
        '@fund.rule(per=MONTH, cite="s. 2", label={"en": "x"})\n'
        "def x(p: bool, age: Years, *, law) -> Money:\n"
        '    """X."""\n'
        "    if p and age > 0:\n"
        "        return law.high\n"
        "    return law.low\n",
        figures,
    )

    def used(**facts):
        [found] = [
            s for s in law.decide({"members": [{"id": "a", **facts}]}, "2010-01-01").trace() if s.rule.short_name == "x"
        ]
        return found.to_dict()["value"], [figure.parameter.name for figure in found.figures], len(found.conditions)

    assert used(p=False) == ("5", ["low"], 1)
    assert used(p=True, age=0) == ("5", ["low"], 1)
    assert used(p=True, age=1) == ("9", ["high"], 1)
    assert used(p=True) == ({"unknown": ["a.age"]}, ["high", "low"], 1)  # either way is still open


def test_the_trace_does_not_depend_on_how_the_decision_was_made(meru):
    household = {"altitude": "summit", "members": [{"id": "ana", **WEAVER, "days_ill": 5, "months_paid_of_late": 4}]}
    plain, traced = (meru.decide(household, "2010-06-01", trace=trace) for trace in (False, True))
    assert [s.to_dict() for s in plain.trace()] == [s.to_dict() for s in traced.trace()]


def test_steps_and_decisions_can_be_stored(decide):
    decision = decide(
        "2010-06-01", household={"rent": 100, "rooms": 3, "altitude": "slope"},
        **WEAVER, wages={"2010-01": "100.5"}, paid_months=["2010-02"], spouse="none", mother="none",
    )  # fmt: skip
    assert json.loads(json.dumps([s.to_dict() for s in decision.trace()]))
    stored = json.loads(json.dumps(decision.to_dict()))
    assert stored["country"] == "meru"
    assert stored["date"] == "2010-06-01"
    assert stored["members"]["ana"]["meru.age"] == 30  # whole numbers as numbers
    assert stored["members"]["ana"]["meru.terrace.wages_credited"] == "100.5"  # money as text
    assert stored["members"]["ana"]["meru.month_ends"] == "2010-06-30"
    assert stored["household"]["meru.hearth.housing_grant"] is None
    assert "monthly_earnings" in stored["unknown"]["meru.hearth.housing_grant"]
    [roof] = [wanted for wanted in stored["wanted"] if wanted["input"] == "roof_lost"]
    assert roof == {"member": None, "input": "roof_lost", "rules": ["meru.terrace.sickness_benefit"]}


def test_values_by_short_name_and_misspelt_names(decide):
    decision = decide("2010-06-01", **WEAVER)
    assert decision.value("is_insured") is True
    assert decision.value("terrace.is_insured", "ana") is True
    for name, member, said in (("is_insurd", None, "is_insured"), ("is_insured", "anna", "ana")):
        with pytest.raises(DecisionRefused) as refused:
            decision.value(name, member)
        assert f"'{said}'" in refused.value.faults[0].hint


def test_a_member_whom_the_household_s_cover_refuses_is_told_so(decide):
    """The cover is the household's: for its second member, too, it is looked at in the household's one place."""
    rich = {"monthly_earnings": 100_000, "age": 30}
    decision = decide("2010-01-01", members={"ana": rich, "ben": rich})
    assert decision.value("hearth.school_days", "ben") == 0
    assert "needy household" in decision.explain("hearth.school_days", "ben").text()
