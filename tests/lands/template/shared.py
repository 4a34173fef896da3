"""Rules that several laws of the country template use."""

from payung.law import HOUSEHOLD, MONTH, Date, Money, Years, total, years_between

from . import country
from .vocabulary import salary


@country.rule(cite="Country template, demographics", label={"en": "age"})
def age(birth_date: Date, on: Date) -> Years:
    """Complete years since birth."""
    return years_between(birth_date, on)


@country.rule(since="1945-01-01", cite="Country template, age of majority", label={"en": "of age"})
def is_of_age(age: Years, *, law) -> bool:
    """A person is of age from the age of majority."""
    return age >= law.age_of_majority


@country.rule(of=HOUSEHOLD, per=MONTH, cite="Country template, income", label={"en": "household's salaries"})
def household_income(salaries: Money = total(salary)) -> Money:
    """The salaries of all members."""
    return salaries
