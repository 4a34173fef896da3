"""Allowance for widows, deserted and destitute women: a monthly grant.

Implementation policy of the Department of Social Services, first of 1998. Amounts are known from July 2008; the years before
are left out.
"""

from payung.countries.vocabulary import CivilStatus, Sex
from payung.law import MONTH, NON_CONTRIBUTORY, SURVIVORS, Money, Scheme

from .vocabulary import StateAllowance

widow_allowance = Scheme(
    "bd.widow_allowance",
    names={"en": "Allowance for widows, deserted and destitute women", "bn": "বিধবা ও স্বামী নিগৃহীতা মহিলা ভাতা"},
    administrator={"en": "Department of Social Services", "bn": "সমাজসেবা অধিদফতর"},
    kind=NON_CONTRIBUTORY,
    law="Implementation policy of the allowance for widows and deserted women",
    since="2008-07-01",
    where={"en": "Union or ward committee; applications online", "bn": "ইউনিয়ন বা ওয়ার্ড কমিটি; অনলাইনে আবেদন"},
    papers={"en": ("National identity card",), "bn": ("জাতীয় পরিচয়পত্র",)},
    how={
        "en": "Apply online to the committee, which puts the most vulnerable first. Paid each quarter to a bank or mobile account.",
        "bn": "কমিটির কাছে অনলাইনে আবেদন করুন; সবচেয়ে দুস্থদের অগ্রাধিকার। প্রতি তিন মাসে ব্যাংক বা মোবাইল হিসাবে টাকা দেওয়া হয়।",
    },
)


@widow_allowance.covers(
    cite="Implementation policy of the allowance for widows and deserted women",
    label={"en": "may receive the allowance", "bn": "ভাতা পেতে পারেন"},
    words={"bn": "স্বল্প আয়ের বিধবা, তালাকপ্রাপ্তা বা স্বামী পরিত্যক্তা নারী, যিনি অন্য ভাতা পান না।"},
)
def is_covered(
    sex: Sex, civil_status: CivilStatus, annual_income: Money, state_allowance: StateAllowance, *, law
) -> bool:
    """Widows and women who are divorced or deserted, with little income and no other grant."""
    if sex != Sex.FEMALE or annual_income > law.income_limit:
        return False
    if state_allowance not in (StateAllowance.NONE, StateAllowance.WIDOW):
        return False
    return civil_status in (CivilStatus.WIDOWED, CivilStatus.DIVORCED, CivilStatus.SEPARATED)


@widow_allowance.benefit(
    SURVIVORS,
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
