"""The housing allowance, which ended on 30 November 2016."""

from payung.law import HOUSEHOLD, HOUSING, MONTH, NON_CONTRIBUTORY, Money, Scheme

housing_allowance = Scheme(
    "template.housing_allowance",
    names={"en": "Housing allowance"},
    administrator={"en": "The country template"},
    kind=NON_CONTRIBUTORY,
    law="Country template, housing allowance",
    since="2010-01-01",
    until="2016-11-30",
)


@housing_allowance.covers(of=HOUSEHOLD, cite="Country template, housing allowance", label={"en": "pays a rent"})
def pays_rent(rent: Money) -> bool:
    """Households that pay a rent."""
    return rent > 0


@housing_allowance.benefit(
    HOUSING, of=HOUSEHOLD, per=MONTH, cite="Country template, housing allowance", label={"en": "housing allowance"}
)
def monthly_housing_allowance(rent: Money, *, law) -> Money:
    """A share of the rent."""
    return rent * law.share_of_rent
