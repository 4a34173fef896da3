"""Rules that several schemes of Meru use."""

from payung.law import Asked, Date, Money, Months, Years, formula, months_between, years_between

from . import country


@formula
def portion(amount: Money, part: Months, whole: Months) -> Money:
    """The part of an amount that is owed for some of its months."""
    if part >= whole:
        return amount
    return amount * part / max(1, whole)


@country.rule(
    cite="Book of Persons, art. 3",
    label={"en": "age", "th": "อายุ"},
    words={"th": "อายุเป็นปีเต็มในวันที่ตัดสิน"},
    asked=Asked(question={"en": "How old are you?", "th": "คุณอายุเท่าใด"}, lowest="0", highest="150", fixed=True),
)
def age(birth_date: Date, on: Date) -> Years:
    """Complete years since birth."""
    return years_between(birth_date, on)


@country.rule(cite="Book of Persons, art. 4", label={"en": "child", "th": "เด็ก"})
def is_child(age: Years, *, law) -> bool:
    """A child is younger than the age of majority."""
    return age < law.age_of_majority


@country.rule(cite="Book of Persons, art. 5", label={"en": "months since the epoch", "th": "เดือนนับแต่ต้นยุค"})
def months_of_the_epoch(on: Date, *, law) -> Months:
    """Complete months since the epoch began."""
    return months_between(law.epoch, on)
