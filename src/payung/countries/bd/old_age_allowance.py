"""Old Age Allowance: a monthly grant for poor old people.

Implementation policy of the Department of Social Services, first of 1998. Amounts are known from July 2006; the years before
are left out. The policy speaks of a yearly average income; a foreign digest prints the same figure by month, which is less likely.
"""

from payung.countries.vocabulary import Sex
from payung.law import MONTH, NON_CONTRIBUTORY, OLD_AGE, Input, Money, Scheme, Years

from .vocabulary import StateAllowance

old_age_allowance = Scheme(
    "bd.old_age_allowance",
    names={"en": "Old Age Allowance", "bn": "বয়স্ক ভাতা"},
    administrator={"en": "Department of Social Services", "bn": "সমাজসেবা অধিদফতর"},
    kind=NON_CONTRIBUTORY,
    law="Old Age Allowance implementation policy",
    since="2006-07-01",
    where={"en": "Union or ward committee; applications online", "bn": "ইউনিয়ন বা ওয়ার্ড কমিটি; অনলাইনে আবেদন"},
    papers={"en": ("National identity card",), "bn": ("জাতীয় পরিচয়পত্র",)},
    how={
        "en": "Apply online to the committee, which puts the most vulnerable first. Paid each quarter to a bank or mobile account.",
        "bn": "কমিটির কাছে অনলাইনে আবেদন করুন; সবচেয়ে দুস্থদের অগ্রাধিকার। প্রতি তিন মাসে ব্যাংক বা মোবাইল হিসাবে টাকা দেওয়া হয়।",
    },
)

relative_draws_old_age_allowance = Input(
    bool,
    label={"en": "Another member of the family draws the allowance", "bn": "পরিবারের অন্য কেউ বয়স্ক ভাতা পান"},
    question={
        "en": "Does another member of this person's family draw the Old Age Allowance?",
        "bn": "এই ব্যক্তির পরিবারের অন্য কেউ কি বয়স্ক ভাতা পান?",
    },
)


@old_age_allowance.covers(
    cite="Old Age Allowance implementation policy",
    label={"en": "may receive the allowance", "bn": "ভাতা পেতে পারেন"},
    words={"bn": "নির্ধারিত বয়সের স্বল্প আয়ের নাগরিক, যিনি অন্য নিয়মিত ভাতা বা পেনশন পান না; এক পরিবারে একজন।"},
)
def is_covered(
    is_national: bool,
    sex: Sex,
    age: Years,
    annual_income: Money,
    state_allowance: StateAllowance,
    draws_state_pension: bool,
    relative_draws_old_age_allowance: bool,
    *,
    law,
) -> bool:
    """Citizens of the age for their sex with little income, no other regular grant or pension; one in a family."""
    if not is_national or age < law.lowest_age[sex] or annual_income > law.income_limit:
        return False
    if draws_state_pension or relative_draws_old_age_allowance:
        return False
    return state_allowance in (StateAllowance.NONE, StateAllowance.OLD_AGE)


@old_age_allowance.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Old Age Allowance implementation policy; yearly budgets",
    label={"en": "allowance", "bn": "ভাতা"},
    words={"bn": "প্রতি মাসে নির্ধারিত ভাতা।"},
)
def allowance(has_died: bool, *, law) -> Money:
    """A fixed amount each month of life."""
    if has_died:
        return 0
    return law.amount
