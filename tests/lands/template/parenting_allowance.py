"""The parenting allowance: for poor households with small children."""

from payung.law import FAMILY, HOUSEHOLD, MONTH, NON_CONTRIBUTORY, Count, Money, Scheme, Years, any_, count

from .vocabulary import HouseholdRole

parenting_allowance = Scheme(
    "template.parenting_allowance",
    names={"en": "Parenting allowance"},
    administrator={"en": "The country template"},
    kind=NON_CONTRIBUTORY,
    law="Country template, parenting allowance",
    since="2015-12-01",
)


@parenting_allowance.rule(cite="Country template, household", label={"en": "adult of the household"})
def is_adult_of_household(household_role: HouseholdRole) -> bool:
    """By role, whatever the age."""
    return household_role == HouseholdRole.ADULT


@parenting_allowance.rule(cite="Country template, parenting allowance", label={"en": "small child of a couple"})
def is_small(age: Years, *, law) -> bool:
    """Young enough whoever cares for the child."""
    return age < law.age_limit.of_anybody


@parenting_allowance.rule(cite="Country template, parenting allowance", label={"en": "small child of one parent"})
def is_small_for_one(age: Years, *, law) -> bool:
    """Young enough where one adult cares for the child alone."""
    return age < law.age_limit.of_one_adult


@parenting_allowance.covers(of=HOUSEHOLD, cite="Country template, parenting allowance", label={"en": "poor parents"})
def are_poor_parents(
    household_income: Money,
    adults: Count = count(is_adult_of_household),
    has_small: bool = any_(is_small),
    has_small_for_one: bool = any_(is_small_for_one),
    *,
    law,
) -> bool:
    """Households up to the limit of income, with a child below the age for them."""
    return household_income <= law.income_limit and (has_small or (adults == 1 and has_small_for_one))


@parenting_allowance.benefit(
    FAMILY, of=HOUSEHOLD, per=MONTH, cite="Country template, parenting allowance", label={"en": "parenting allowance"}
)
def monthly_parenting_allowance(*, law) -> Money:
    """The same amount for every such household."""
    return law.amount
