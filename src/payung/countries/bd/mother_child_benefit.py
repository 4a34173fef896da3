"""Mother and Child Benefit Programme: a monthly grant for 36 months around a first or second birth.

Implementation guideline of the Department of Women Affairs; it merged the maternity allowance and the allowance of lactating
mothers in towns, which are left out because their figures were not gathered. Who is poor is read from the registration as poor; one union
council prints a family income of up to 8,000 taka a month.
"""

from payung.law import MATERNITY, MONTH, NON_CONTRIBUTORY, Count, Input, Money, Months, Scheme, Years

mother_child_benefit = Scheme(
    "bd.mother_child_benefit",
    names={"en": "Mother and Child Benefit Programme", "bn": "মা ও শিশু সহায়তা কর্মসূচি"},
    administrator={"en": "Department of Women Affairs", "bn": "মহিলা বিষয়ক অধিদপ্তর"},
    kind=NON_CONTRIBUTORY,
    law="Implementation guideline of the Mother and Child Benefit Programme",
    since="2019-07-01",
    where={"en": "Union digital centre; applications online", "bn": "ইউনিয়ন ডিজিটাল সেন্টার; অনলাইনে আবেদন"},
    papers={
        "en": ("National identity cards of wife and husband", "Ante-natal card"),
        "bn": ("স্ত্রী ও স্বামীর জাতীয় পরিচয়পত্র", "এএনসি কার্ড"),
    },
    how={
        "en": "Apply online at the union centre on its fixed days of the month (in one upazila the 1st to the 20th).",
        "bn": "মাসের নির্ধারিত দিনে ইউনিয়ন কেন্দ্রে অনলাইনে আবেদন করুন (এক উপজেলায় ১ থেকে ২০ তারিখ)।",
    },
)

draws_mother_child_benefit = Input(
    bool,
    label={"en": "Draws the Mother and Child Benefit", "bn": "মা ও শিশু সহায়তা পান"},
    question={
        "en": "Does this woman draw the Mother and Child Benefit already?",
        "bn": "এই নারী কি মা ও শিশু সহায়তা ভাতা পাচ্ছেন?",
    },
)
mother_child_benefit_months = Input(
    Months,
    lowest="0",
    highest="600",
    label={"en": "Months already paid", "bn": "যত মাস ভাতা পেয়েছেন"},
    question={"en": "For how many months has the benefit been paid?", "bn": "কত মাস ভাতা দেওয়া হয়েছে?"},
)


@mother_child_benefit.rule(
    cite="Implementation guideline of the Mother and Child Benefit Programme",
    label={"en": "may apply", "bn": "আবেদন করতে পারেন"},
    words={"bn": "২০ থেকে ৩৫ বছর বয়সী দরিদ্র গর্ভবতী নারী, প্রথম বা দ্বিতীয় সন্তানের জন্য।"},
)
def may_apply(is_pregnant: bool, is_registered_poor: bool, age: Years, living_children: Count, *, law) -> bool:
    """Poor pregnant women of the ages set, for a first or second child."""
    if not is_pregnant or not is_registered_poor:
        return False
    return law.lowest_age <= age <= law.highest_age and living_children < law.children_too_many


@mother_child_benefit.covers(
    cite="Implementation guideline of the Mother and Child Benefit Programme",
    label={"en": "recipient, or may apply", "bn": "ভাতাভোগী, বা আবেদন করতে পারেন"},
    words={"bn": "যিনি ভাতা পাচ্ছেন এবং মেয়াদ শেষ হয়নি, অথবা যিনি আবেদন করতে পারেন।"},
)
def is_covered(draws_mother_child_benefit: bool, mother_child_benefit_months: Months, may_apply: bool, *, law) -> bool:
    """Women who draw the benefit until its months are over, and those who may apply."""
    if draws_mother_child_benefit:
        return mother_child_benefit_months < law.months_of_benefit
    return may_apply


@mother_child_benefit.benefit(
    MATERNITY,
    per=MONTH,
    cite="Implementation guideline; yearly budgets",
    label={"en": "allowance", "bn": "ভাতা"},
    words={"bn": "৩৬ মাস পর্যন্ত প্রতি মাসে ভাতা।"},
)
def allowance(*, law) -> Money:
    """A fixed amount a month, for 36 months in all."""
    return law.amount
