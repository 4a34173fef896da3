"""The law of a day: what is in force, what is not and since when, what is stale and what is only announced."""

import datetime

import pytest

from payung.law.country import CountryLaw
from payung.law.faults import DecisionRefused

WEAVER = {"age": 30, "is_resident": True, "trade": "weaver"}


def test_before_the_first_law_nothing_is_decided(decide):
    with pytest.raises(DecisionRefused) as refused:
        decide("1999-12-31", **WEAVER)
    [fault] = refused.value.faults
    assert (fault.kind, fault.path) == ("not-in-force", "date")
    assert "No scheme of Meru is in force on 1999-12-31" in fault.message
    assert "from 2000-01-01" in fault.hint
    assert decide("2000-01-01", **WEAVER).value("meru.terrace.is_insured") is True


def test_after_the_last_law_nothing_is_decided(small_law):
    folder = small_law.write()
    fund = folder / "fund.py"
    fund.write_text(fund.read_text().replace('since="2000-01-01")', 'since="2000-01-01", until="2009-12-31")'))
    law = CountryLaw.load(folder)
    household = {"members": [{"id": "a", "age": 1, "earnings": 1}]}
    assert law.decide(household, "2009-12-31").value("zz.fund.is_covered") is True
    with pytest.raises(DecisionRefused) as refused:
        law.decide(household, "2010-01-01")
    assert "The last ended on 2009-12-31" in str(refused.value)


@pytest.mark.parametrize(
    ("rule", "first", "last"),
    [
        ("hearth.grant", "2005-07-01", "2030-12-31"),
        ("herders.dues", "2012-03-01", None),
        ("terrace.birth_allowance", "2008-05-01", None),
    ],
)
def test_a_scheme_or_rule_holds_from_its_first_to_its_last_day(decide, rule, first, last):
    name = f"meru.{rule}"
    day = datetime.date.fromisoformat
    before = (day(first) - datetime.timedelta(days=1)).isoformat()
    assert name in {**decide(first).members["ana"], **decide(first).household}
    with pytest.raises(DecisionRefused) as refused:
        decide(before).value(name)
    [fault] = refused.value.faults
    assert fault.kind == "not-in-force"
    assert f"from {first}" in fault.message
    assert decide(before).not_in_force[name] == (day(first), day(last) if last else None)
    assert name not in decide(first).not_in_force
    if last:
        after = (day(last) + datetime.timedelta(days=1)).isoformat()
        assert name in {**decide(last).members["ana"], **decide(last).household}
        assert name in decide(after).not_in_force
        assert decide(after).to_dict()["not_in_force"][name] == {"since": first, "until": last}


def test_an_amended_rule_changes_on_its_day(decide):
    """5% of 500 by the first text; 20 for weavers by the text of 2010."""
    facts = {**WEAVER, "monthly_earnings": 500}
    assert decide("2009-12-31", **facts).value("meru.terrace.member_contribution") == 25
    assert decide("2010-01-01", **facts).value("meru.terrace.member_contribution") == 20


@pytest.mark.parametrize(
    ("on", "amount"),
    [
        ("2010-01-01", 20), ("2015-06-30", 20), ("2015-07-01", 25), ("2023-12-31", 25), ("2024-01-01", 28),
        ("2026-01-01", 28),  # the 99 of 2025 is only proposed
    ],
)  # fmt: skip
def test_a_value_holds_until_the_next_and_a_proposed_one_never(decide, on, amount):
    assert decide(on, **WEAVER).value("meru.terrace.member_contribution") == amount


def test_a_lapsed_rule_is_absent_until_it_is_reinstated(decide):
    facts = {**WEAVER, "monthly_earnings": 400}
    name = "meru.terrace.government_contribution"
    for on, amount in (("2014-12-31", 10), ("2018-01-01", 15)):
        assert decide(on, **facts).value(name) == amount
    for on in ("2015-01-01", "2016-07-15", "2017-12-31"):
        decision = decide(on, **facts)
        assert name in decision.not_in_force
        assert name not in decision.members["ana"]
        with pytest.raises(DecisionRefused):
            decision.value(name)


def test_a_lapsed_rule_may_have_an_exception_that_needs_a_rule_lapsed_with_it(small_law):
    lapse = ', until="2004-12-31"'
    law = small_law.load(
        f'@fund.rule(cite="s. 2", label={{"en": "x"}}{lapse})\ndef x(age: Years) -> bool:\n    """X."""\n    return age > 0\n'
        '@x.amended(since="2008-01-01", reinstated=True)\ndef x2(age: Years) -> bool:\n    """X."""\n    return age > 0\n'
        f'@fund.rule(cite="s. 3", label={{"en": "y"}}{lapse})\ndef y(age: Years) -> Years:\n    """Y."""\n    return age\n'
        '@y.amended(since="2008-01-01", reinstated=True)\ndef y2(age: Years) -> Years:\n    """Y."""\n    return age + 1\n'
        '@y.exception(when=x, cite="s. 4")\ndef e(otherwise: Years) -> Years:\n    """E."""\n    return otherwise + otherwise\n'
    )
    household = {"members": [{"id": "a", "age": 5}]}
    assert law.decide(household, "2004-12-31").value("zz.fund.y") == 10
    assert law.decide(household, "2008-01-01").value("zz.fund.y") == 12
    assert "zz.fund.y" in law.decide(household, "2006-01-01").not_in_force


def test_announced_and_stale_figures_are_warned_of(decide):
    def warned(on):
        # Of the contribution of 2024 (announced), the roofless amount (review by the end of 2016) and the basic amount of
        # 2019 (review by the end of January 2021).
        words = ("flat_contribution", "roofless_amount", "basic_amount")
        return {word for warning in decide(on).warnings for word in words if word in warning}

    assert warned("2016-12-31") == set()
    assert warned("2017-01-01") == {"roofless_amount"}
    assert warned("2021-01-31") == {"roofless_amount"}
    assert warned("2021-02-01") == {"roofless_amount", "basic_amount"}
    assert warned("2024-01-01") == {"roofless_amount", "basic_amount", "flat_contribution"}
    [announced] = [warning for warning in decide("2024-01-01").warnings if "announced" in warning]
    assert "terrace.yaml:" in announced
    [stale] = [warning for warning in decide("2017-01-01").warnings if "stale" in warning]
    assert "2016-12-31" in stale


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2010-6-1", "is not a day"), ("2010-02-30", "is not a day"), ("2010-W01-1", "is not a day"), ("20100601", "is not a day"),
        ("tomorrow", "is not a day"), ("", "is not a day"), (20100601, "is not a day"), ("2553-06-01", "Write 2010"),
    ],
)  # fmt: skip
def test_a_day_that_is_none_is_refused(meru, on, said):
    with pytest.raises(DecisionRefused) as refused:
        meru.decide({"members": [{"id": "ana"}]}, on)
    [fault] = refused.value.faults
    assert (fault.kind, fault.path) == ("date", "date")
    assert said in f"{fault.message} {fault.hint}"


def test_a_day_may_be_a_date_or_a_moment_and_is_today_if_left_out(meru):
    household = {"members": [{"id": "ana"}]}
    assert meru.decide(household, datetime.date(2010, 6, 1)).date == datetime.date(2010, 6, 1)
    assert meru.decide(household, datetime.datetime(2010, 6, 1, 12, 30)).date == datetime.date(2010, 6, 1)
    assert type(meru.decide(household, datetime.datetime(2010, 6, 1)).date) is datetime.date
    before = datetime.date.today()
    assert before <= meru.decide(household).date <= datetime.date.today()
