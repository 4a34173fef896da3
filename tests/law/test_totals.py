"""All that a household pays and gets: what an organiser tells a family in one line, and how it adds up."""

from decimal import Decimal

import pytest

from payung.law.country import CountryLaw
from payung.law.totals import totals
from tests.law.conftest import COUNTRY

LAW = '''\
"""A fund of nowhere, which pays in every way."""
from payung.law import (
    CONTRIBUTORY, DAY, FAMILY, GOVERNMENT, MATERNITY, MEMBER, MEDICAL_CARE, MONTH, OLD_AGE, ONCE, QUARTER, SICKNESS,
    WEEK, YEAR, Input, Money, Scheme,
)

fund = Scheme("zz.fund", names={"en": "Fund"}, administrator={"en": "N"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")
joined = Input(bool, label={"en": "Joined"}, question={"en": "Joined?"})
pension = Input(Money, unit="NWC/month", lowest="0", highest="1000", label={"en": "Pension"}, question={"en": "Pension?"})

@fund.covers(cite="s. 1", label={"en": "covered"})
def is_covered(joined: bool) -> bool:
    """Who joined."""
    return joined

@fund.contribution(payer=MEMBER, per=WEEK, cite="s. 2", label={"en": "dues"})
def dues(*, law) -> Money:
    """Every week."""
    return law.dues

@fund.contribution(payer=GOVERNMENT, per=QUARTER, cite="s. 3", label={"en": "subsidy"})
def subsidy(*, law) -> Money:
    """Every quarter."""
    return law.subsidy

@fund.benefit(OLD_AGE, per=MONTH, cite="s. 4", label={"en": "pension"})
def old_age_pension(pension: Money) -> Money:
    """The pension."""
    return pension

@fund.benefit(FAMILY, per=YEAR, cite="s. 5", label={"en": "school money"})
def school_money(*, law) -> Money:
    """Every year."""
    return law.school_money

@fund.benefit(SICKNESS, per=DAY, cite="s. 6", label={"en": "sick pay"})
def sick_pay(*, law) -> Money:
    """Every day."""
    return law.sick_pay

@fund.benefit(MATERNITY, per=ONCE, cite="s. 7", label={"en": "birth grant"})
def birth_grant(*, law) -> Money:
    """Once."""
    return law.birth_grant

@fund.benefit(MEDICAL_CARE, cite="s. 8", label={"en": "care"})
def care() -> bool:
    """In kind."""
    return True
'''
FIGURES = """\
dues: {unit: NWC/week, label: {en: Dues}, cite: s. 2, source: Act, values: {2000-01-01: 3}}
subsidy: {unit: NWC/quarter, label: {en: Subsidy}, cite: s. 3, source: Act, values: {2000-01-01: 10}}
school_money: {unit: NWC/year, label: {en: School}, cite: s. 5, source: Act, values: {2000-01-01: 120}}
sick_pay: {unit: NWC/day, label: {en: Sick}, cite: s. 6, source: Act, values: {2000-01-01: 7}}
birth_grant: {unit: NWC, label: {en: Birth}, cite: s. 7, source: Act, values: {2000-01-01: 500}}
"""


@pytest.fixture
def fund(tmp_path):
    (tmp_path / "__init__.py").write_text(COUNTRY, "utf-8")
    (tmp_path / "fund.py").write_text(LAW, "utf-8")
    (tmp_path / "fund.yaml").write_text(FIGURES, "utf-8")
    return CountryLaw.load(tmp_path)


def test_a_family_s_month_adds_up_by_payer_and_branch(fund):
    found = totals(
        fund.decide({"members": [{"id": "a", "joined": True, "pension": "80"}, {"id": "b", "joined": False}]})
    )
    assert found.paid_by == {"member": 3 * Decimal(52) / 12, "government": Decimal(40) / 12}
    assert found.by_branch == {
        "old_age": 80,
        "family": 10,
    }  # 120 a year is 10 a month; the daily and the once stand apart
    assert found.net == 90 - Decimal(13)
    assert [line.rule.short_name for line in found.once] == ["birth_grant"]
    assert [line.rule.short_name for line in found.daily] == ["sick_pay"]
    assert [line.rule.short_name for line in found.in_kind] == ["care"]
    assert {line.member for line in (*found.pays, *found.gets)} == {"a"}
    assert not found.open


def test_what_is_not_known_is_left_out_and_said(fund):
    found = totals(fund.decide({"members": [{"id": "a", "joined": True}]}))
    assert "old_age" not in found.by_branch
    assert [(rule.short_name, member) for rule, member in found.open] == [("old_age_pension", "a")]
    assert found.to_dict()["open"] == [{"rule": "zz.fund.old_age_pension", "member": "a"}]


def test_nobody_covered_pays_and_gets_nothing(fund):
    found = totals(fund.decide({"members": [{"id": "a", "joined": False}]}))
    assert (found.pays, found.gets, found.open, found.net) == ((), (), (), 0)
