"""Maternity benefit: leave paid by the employer before and after birth, and after a miscarriage.

Labour Act 2006, ss. 45-50; Labour Rules 2015, rules 37-39A, amended on 1 September 2022; Ordinance 65 of 2025, in force from
17 November 2025.

The day of the decision is the day of the notice. Left out: the parts in which the benefit is paid (they are in `how`), and the
own law of the export processing zones (EPZ Labour Act 2019), whose figures were not gathered.
"""

from payung.countries.vocabulary import Sex
from payung.law import (
    DAY,
    DAYS_PER_WEEK,
    MATERNITY,
    NON_CONTRIBUTORY,
    ONCE,
    Count,
    Days,
    Input,
    Money,
    Months,
    Scheme,
)

maternity_benefit = Scheme(
    "bd.maternity_benefit",
    names={"en": "Maternity benefit (Labour Act)", "bn": "প্রসূতি কল্যাণ সুবিধা"},
    administrator={"en": "The employer", "bn": "মালিক"},
    kind=NON_CONTRIBUTORY,
    law="Labour Act 2006, ss. 45-50; Labour Rules 2015, rules 37-39A; Ordinance 65 of 2025",
    since="2006-10-11",
    where={"en": "The employer", "bn": "মালিকের কাছে"},
    papers={"en": ("Medical certificate", "Proof of the birth"), "bn": ("চিকিৎসকের প্রত্যয়নপত্র", "প্রসবের প্রমাণ")},
    how={
        "en": "Give the employer written notice within 8 weeks before or 7 days after the birth. The first part is due within "
        "3 working days of the medical certificate, the second within 3 working days of the proof of birth.",
        "bn": "প্রসবের আগের ৮ সপ্তাহের মধ্যে বা পরের ৭ দিনের মধ্যে মালিককে লিখিত নোটিশ দিন। চিকিৎসকের প্রত্যয়নপত্র দেওয়ার ৩ কর্মদিবসের মধ্যে "
        "প্রথম অংশ এবং প্রসবের প্রমাণ দেওয়ার ৩ কর্মদিবসের মধ্যে বাকি অংশ পাওনা।",
    },
)


# Facts


claims_for_birth = Input(
    bool,
    label={"en": "Notice of a birth", "bn": "প্রসবের নোটিশ"},
    question={
        "en": "Does this woman give notice of a birth: due within eight weeks, or in the past seven days?",
        "bn": "এই নারী কি প্রসবের নোটিশ দিচ্ছেন (আট সপ্তাহের মধ্যে হবে, বা গত সাত দিনে হয়েছে)?",
    },
)
had_miscarriage = Input(
    bool,
    label={"en": "Miscarriage", "bn": "গর্ভপাত"},
    question={"en": "Has this woman had a miscarriage?", "bn": "এই নারীর কি গর্ভপাত হয়েছে?"},
)
wages_of_last_3_months = Input(
    Money,
    unit="BDT",
    lowest="0",
    highest="10000000",
    label={"en": "Wages of the three months before the notice", "bn": "নোটিশের আগের তিন মাসের মোট মজুরি"},
    question={
        "en": "How much were all wages of the three months before the notice?",
        "bn": "নোটিশের আগের তিন মাসে মোট মজুরি কত?",
    },
)
days_worked_in_last_3_months = Input(
    Days,
    lowest="1",
    highest="92",
    label={"en": "Days worked in these three months", "bn": "ওই তিন মাসে কাজের দিন"},
    question={
        "en": "On how many days did she work in the three months before the notice?",
        "bn": "নোটিশের আগের তিন মাসে তিনি কত দিন কাজ করেছেন?",
    },
)
wages_of_last_month = Input(
    Money,
    unit="BDT",
    lowest="0",
    highest="10000000",
    label={"en": "All wages of the last month", "bn": "গত মাসের মোট মজুরি"},
    question={"en": "How much were all wages of the last month?", "bn": "গত মাসে মোট মজুরি কত ছিল?"},
)


# Rules


@maternity_benefit.covers(
    cite="Labour Act 2006, ss. 45, 46",
    label={"en": "has a right to maternity benefit", "bn": "প্রসূতি কল্যাণ সুবিধা পাওয়ার অধিকারী"},
    words={"bn": "শ্রম আইনের আওতায় কর্মরত নারী, যিনি প্রসবের আগে মালিকের অধীনে কমপক্ষে ছয় মাস কাজ করেছেন।"},
)
def is_covered(sex: Sex, works_under_labour_act: bool, months_of_service: Months, *, law) -> bool:
    """Women workers under the Act with six months of service with the employer."""
    return sex == Sex.FEMALE and works_under_labour_act and months_of_service >= law.service_required


@maternity_benefit.rule(
    per=DAY,
    cite="Labour Act 2006, s. 48(2)",
    label={"en": "daily average wage", "bn": "দৈনিক গড় মজুরি"},
    words={"bn": "নোটিশের আগের তিন মাসের মোট মজুরিকে কাজের দিন দিয়ে ভাগ।"},
)
def daily_average_wage(wages_of_last_3_months: Money, days_worked_in_last_3_months: Days) -> Money:
    """All wages of the three months before the notice, divided by the days worked in them."""
    return wages_of_last_3_months / days_worked_in_last_3_months


@daily_average_wage.amended(
    since="2022-09-01",
    cite="Labour Rules 2015, rule 39A",
    words={"bn": "গত মাসের মোট মজুরিকে ২৬ দিয়ে ভাগ।"},
)
def daily_average_wage_2022(wages_of_last_month: Money, *, law) -> Money:
    """All wages of the last month, divided by 26."""
    return wages_of_last_month / law.days_in_month_of_wages


@daily_average_wage.amended(
    since="2025-11-17",
    cite="Ordinance 65 of 2025",
    words={"bn": "সর্বশেষ মাসের মোট মজুরিকে ২৬ দিয়ে ভাগ; এখন আইনেই লেখা।"},
)
def daily_average_wage_2025(wages_of_last_month: Money, *, law) -> Money:
    """All wages of the last month drawn, divided by 26, now by the Act itself."""
    return wages_of_last_month / law.days_in_month_of_wages


@maternity_benefit.benefit(
    MATERNITY,
    per=ONCE,
    cite="Labour Act 2006, ss. 46, 48",
    label={"en": "paid maternity leave", "bn": "সবেতন প্রসূতি ছুটি"},
    words={"bn": "প্রসবের আগে ও পরে ছুটির দিনগুলোর জন্য দৈনিক গড় মজুরি। দুই বা বেশি জীবিত সন্তান থাকলে শুধু ছুটি।"},
)
def paid_leave(claims_for_birth: bool, living_children: Count, daily_average_wage: Money, *, law) -> Money:
    """The daily average wage for each day of leave; with two or more living children there is leave without pay."""
    if not claims_for_birth or living_children >= law.children_without_pay:
        return 0
    return daily_average_wage * law.days_of_leave


@maternity_benefit.benefit(
    MATERNITY,
    per=ONCE,
    since="2022-09-01",
    cite="Labour Rules 2015, as amended by SRO 284-Law/2022",
    label={"en": "leave after a miscarriage", "bn": "গর্ভপাতের পর ছুটি"},
    words={"bn": "গর্ভপাতের পর চার সপ্তাহ মজুরিসহ ছুটি।"},
)
def miscarriage_leave(had_miscarriage: bool, daily_wage: Money, *, law) -> Money:
    """Four weeks of leave after a miscarriage without a deduction from the wage."""
    if not had_miscarriage:
        return 0
    return daily_wage * DAYS_PER_WEEK * law.miscarriage_weeks
