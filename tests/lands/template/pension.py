"""The pension: the same for everybody from the age of retirement."""

from payung.law import MONTH, NON_CONTRIBUTORY, OLD_AGE, Money, Scheme, Years

pension = Scheme(
    "template.pension",
    names={"en": "Pension"},
    administrator={"en": "The country template"},
    kind=NON_CONTRIBUTORY,
    law="Country template, pension",
    since="1951-07-01",
)


@pension.covers(cite="Country template, age of retirement", label={"en": "retired"})
def is_retired(age: Years, *, law) -> bool:
    """A person is retired from the age of retirement."""
    return age >= law.age_of_retirement


@pension.benefit(OLD_AGE, per=MONTH, cite="Country template, pension", label={"en": "pension"})
def monthly_pension(*, law) -> Money:
    """Every retired person draws the same pension."""
    return law.amount
