"""Employment Injury Scheme pilot: monthly pensions on top of the Central Fund's lump sums in export garments.

Agreement of government, employers and workers, started on 21 June 2022, with benefits in line with ILO Convention 121; carried
by brands that give a share of their orders of their own will. Accidents on the way to work are covered, also for claims since the start.

The special unit works out which monthly pension the lump sum of the Central Fund is worth, by age and wage; that value is
asked. Left out: the degrees of partial disability and the shares of each dependant, which were not found.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYMENT_INJURY,
    HOUSEHOLD,
    INVALIDITY,
    MONTH,
    SURVIVORS,
    YEAR,
    Input,
    Money,
    Scheme,
)

from .vocabulary import WorkInjury

eis_pilot = Scheme(
    "bd.eis_pilot",
    names={"en": "Employment Injury Scheme pilot", "bn": "এমপ্লয়মেন্ট ইনজুরি স্কিম পাইলট"},
    administrator={
        "en": "Special unit of the Central Fund under a tripartite board, with ILO and GIZ",
        "bn": "কেন্দ্রীয় তহবিলের বিশেষ ইউনিট, ত্রিপক্ষীয় বোর্ড, আইএলও ও জিআইজেড",
    },
    kind=CONTRIBUTORY,
    law="Agreement of government, employers and workers of 21 June 2022",
    since="2022-06-21",
    where={"en": "The Central Fund", "bn": "কেন্দ্রীয় তহবিল"},
    how={
        "en": "Paid monthly to a bank or mobile account after the award of the Central Fund.",
        "bn": "কেন্দ্রীয় তহবিলের অনুদানের পর প্রতি মাসে ব্যাংক বা মোবাইল হিসাবে দেওয়া হয়।",
    },
)

hurt_on_way_to_work = Input(
    bool,
    label={"en": "Accident on the way to or from work", "bn": "কাজে যাওয়া-আসার পথে দুর্ঘটনা"},
    question={"en": "Did the accident happen on the way to or from work?", "bn": "দুর্ঘটনা কি কাজে যাওয়া-আসার পথে হয়েছে?"},
)
lump_sum_as_monthly_pension = Input(
    Money,
    unit="BDT/month",
    lowest="0",
    highest="1000000",
    label={"en": "Monthly value of the Central Fund's lump sum", "bn": "কেন্দ্রীয় তহবিলের এককালীন অর্থের মাসিক মূল্য"},
    question={
        "en": "Which monthly pension is the lump sum of the Central Fund worth, as the special unit works it out?",
        "bn": "বিশেষ ইউনিটের হিসাবে কেন্দ্রীয় তহবিলের এককালীন অর্থ মাসে কত টাকার সমান?",
    },
)
brand_orders_of_year = Input(
    Money,
    unit="BDT/year",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000000000",
    label={"en": "Value of a brand's yearly garment orders", "bn": "ব্র্যান্ডের বার্ষিক পোশাক ক্রয়ের মূল্য"},
    question={
        "en": "For a brand: what is the value of its garment orders from Bangladesh in the year?",
        "bn": "ব্র্যান্ডের জন্য: বছরে বাংলাদেশ থেকে পোশাক ক্রয়ের মূল্য কত?",
    },
)


@eis_pilot.covers(
    cite="Agreement of 21 June 2022",
    label={"en": "protected by the pilot", "bn": "পাইলট স্কিমের আওতাভুক্ত"},
    words={"bn": "রপ্তানিমুখী পোশাক কারখানার সব শ্রমিক।"},
)
def is_covered(works_in_export_garments: bool) -> bool:
    """All workers of export-oriented garment factories."""
    return works_in_export_garments


@eis_pilot.rule(
    of=HOUSEHOLD,
    per=YEAR,
    cite="Agreement of 21 June 2022, voluntary contributions of brands",
    label={"en": "contribution of a brand", "bn": "ব্র্যান্ডের চাঁদা"},
    words={"bn": "ব্র্যান্ড স্বেচ্ছায় বার্ষিক ক্রয়মূল্যের একটি অংশ দেয়।"},
)
def brand_contribution(brand_orders_of_year: Money, *, law) -> Money:
    """A brand gives a share of the value of its yearly orders, of its own will."""
    return law.brand_rate * brand_orders_of_year


@eis_pilot.rule(
    per=MONTH,
    cite="Agreement of 21 June 2022; ILO Convention 121",
    label={"en": "top-up to the pension level", "bn": "মাসিক টপ-আপ"},
    words={"bn": "মজুরির ৬০ শতাংশ থেকে এককালীন অর্থের মাসিক মূল্য বাদ।"},
)
def top_up(monthly_wage: Money, lump_sum_as_monthly_pension: Money, *, law) -> Money:
    """What lacks, after the monthly value of the lump sum, to the share of the last wage."""
    return max(0, law.share_of_wage * monthly_wage - lump_sum_as_monthly_pension)


@eis_pilot.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Agreement of 21 June 2022; ILO Convention 121",
    label={"en": "disability pension", "bn": "অক্ষমতা পেনশন"},
    words={"bn": "স্থায়ী সম্পূর্ণ অক্ষমতায় আজীবন মাসিক টপ-আপ।"},
)
def disability_pension(work_injury_result: WorkInjury, top_up: Money) -> Money:
    """For life, in total permanent disability: the top-up."""
    if work_injury_result == WorkInjury.TOTAL_PERMANENT_DISABILITY:
        return top_up
    return 0


@eis_pilot.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Agreement of 21 June 2022; ILO Convention 121",
    label={"en": "dependants' pension, in all", "bn": "নির্ভরশীলদের পেনশন (মোট)"},
    words={"bn": "মৃত্যু হলে নির্ভরশীলেরা মিলে মাসিক টপ-আপ পান।"},
)
def dependants_pension(work_injury_result: WorkInjury, top_up: Money) -> Money:
    """After a death the dependants together receive the top-up."""
    if work_injury_result == WorkInjury.DEATH:
        return top_up
    return 0


@eis_pilot.benefit(
    EMPLOYMENT_INJURY,
    cite="Agreement of 21 June 2022, extension to commuting accidents",
    label={"en": "commuting accident accepted", "bn": "যাতায়াতের দুর্ঘটনা গ্রহণযোগ্য"},
    words={"bn": "কাজে যাওয়া-আসার পথের দুর্ঘটনাও অন্তর্ভুক্ত।"},
)
def commuting_accident(hurt_on_way_to_work: bool) -> bool:
    """An accident on the way to or from work counts as one at work."""
    return hurt_on_way_to_work
