"""What a household has left at the end of a month."""

from payung.law import HOUSEHOLD, MONTH, MONTHS_PER_YEAR, Money, total

from . import basic_income, country, housing_allowance, parenting_allowance, pension, social_security, taxes
from .vocabulary import capital_returns


@country.rule(
    since="2015-12-01",
    of=HOUSEHOLD,
    per=MONTH,
    cite="Country template, disposable income",
    label={"en": "disposable income"},
)
def disposable_income(
    household_income: Money,
    housing_tax: Money,
    returns: Money = total(capital_returns),
    pensions: Money = total(pension.monthly_pension),
    basic_incomes: Money = total(basic_income.monthly_basic_income),
    for_rent: Money = housing_allowance.monthly_housing_allowance,
    for_parents: Money = parenting_allowance.monthly_parenting_allowance,
    income_taxes: Money = total(taxes.income_tax),
    contributions: Money = total(social_security.monthly_contribution),
) -> Money:
    """All incomes and benefits less taxes and contributions; of the housing tax, a month's part."""
    received = household_income + returns + pensions + basic_incomes + for_rent + for_parents
    return received - income_taxes - housing_tax / MONTHS_PER_YEAR - contributions


@disposable_income.amended(since="2016-12-01", cite="Country template, end of the housing allowance")
def disposable_income_2016(
    household_income: Money,
    housing_tax: Money,
    returns: Money = total(capital_returns),
    pensions: Money = total(pension.monthly_pension),
    basic_incomes: Money = total(basic_income.monthly_basic_income),
    for_parents: Money = parenting_allowance.monthly_parenting_allowance,
    income_taxes: Money = total(taxes.income_tax),
    contributions: Money = total(social_security.monthly_contribution),
) -> Money:
    """The same without a housing allowance."""
    received = household_income + returns + pensions + basic_incomes + for_parents
    return received - income_taxes - housing_tax / MONTHS_PER_YEAR - contributions
