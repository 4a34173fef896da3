"""The taxes: on income, and on the home."""

from payung.law import HOUSEHOLD, MONTH, YEAR, Money, Number

from . import country, pension
from .vocabulary import HousingStatus


@country.rule(since="2012-01-01", per=MONTH, cite="Country template, income tax", label={"en": "income tax"})
def income_tax(salary: Money, capital_returns: Money, pension: Money = pension.monthly_pension, *, law) -> Money:
    """A flat share of salary, returns on capital and pension."""
    return (salary + capital_returns + pension) * law.income_tax_rate


@country.rule(
    since="2010-01-01", of=HOUSEHOLD, per=YEAR, cite="Country template, housing tax", label={"en": "housing tax"}
)
def housing_tax(housing_status: HousingStatus, accommodation_size: Number, *, law) -> Money:
    """Owners and tenants pay for each square metre, and at least the smallest tax."""
    if housing_status in (HousingStatus.OWNER, HousingStatus.TENANT):
        return max(accommodation_size * law.housing_tax.square_metre, law.housing_tax.least)
    return 0
