"""Disability Allowance: a monthly grant for people with an assessed disability and little income.

Persons with Disabilities Rights and Protection Act 2013; implementation policy. Amounts are known from July 2016; the years
before are left out.
"""

from payung.law import INVALIDITY, MONTH, NON_CONTRIBUTORY, Money, Scheme, Years

disability_allowance = Scheme(
    "bd.disability_allowance",
    names={"en": "Disability Allowance", "bn": "প্রতিবন্ধী ভাতা"},
    administrator={"en": "Department of Social Services", "bn": "সমাজসেবা অধিদফতর"},
    kind=NON_CONTRIBUTORY,
    law="Persons with Disabilities Rights and Protection Act 2013; implementation policy",
    since="2016-07-01",
    where={"en": "Committee of the Department of Social Services", "bn": "সমাজসেবা অধিদফতরের কমিটি"},
    papers={"en": ("Disability card (Subarna Nagarik)",), "bn": ("সুবর্ণ নাগরিক কার্ড",)},
)


@disability_allowance.covers(
    cite="Implementation policy of the Disability Allowance",
    label={"en": "may receive the allowance", "bn": "ভাতা পেতে পারেন"},
    words={"bn": "সুবর্ণ নাগরিক কার্ডধারী, ছয় বছর বা বেশি বয়সী, স্বল্প আয়ের ব্যক্তি।"},
)
def is_covered(has_disability_card: bool, age: Years, annual_income: Money, *, law) -> bool:
    """People with an assessed disability from the age of six whose yearly income is within the limit."""
    return has_disability_card and age >= law.lowest_age and annual_income <= law.income_limit


@disability_allowance.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Implementation policy; yearly budgets",
    label={"en": "allowance", "bn": "ভাতা"},
    words={"bn": "প্রতি মাসে নির্ধারিত ভাতা।"},
)
def allowance(has_died: bool, *, law) -> Money:
    """A fixed amount each month of life."""
    if has_died:
        return 0
    return law.amount
