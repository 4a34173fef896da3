"""The basic income: at first for adults without a salary, then for every adult."""

from payung.law import MONTH, NON_CONTRIBUTORY, POVERTY, Money, Scheme

basic_income = Scheme(
    "template.basic_income",
    names={"en": "Basic income"},
    administrator={"en": "The country template"},
    kind=NON_CONTRIBUTORY,
    law="Country template, basic income",
    since="2015-12-01",
)


@basic_income.covers(cite="Country template, basic income of 2015", label={"en": "has a right to a basic income"})
def is_entitled(is_of_age: bool, salary: Money) -> bool:
    """Adults without a salary."""
    return is_of_age and salary == 0


@is_entitled.amended(since="2016-12-01", cite="Country template, basic income of 2016")
def is_entitled_2016(is_of_age: bool) -> bool:
    """Every adult."""
    return is_of_age


@basic_income.benefit(POVERTY, per=MONTH, cite="Country template, basic income", label={"en": "basic income"})
def monthly_basic_income(*, law) -> Money:
    """The same amount for all who have the right."""
    return law.amount
