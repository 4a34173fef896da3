"""Sick leave: fourteen days a calendar year on full wages, paid by the employer.

Labour Act 2006, s. 116. Days that are not used are not carried over to the next year.
"""

from payung.law import NON_CONTRIBUTORY, ONCE, SICKNESS, Days, Input, Money, Scheme

sick_leave = Scheme(
    "bd.sick_leave",
    names={"en": "Sick leave", "bn": "পীড়া ছুটি"},
    administrator={"en": "The employer", "bn": "মালিক"},
    kind=NON_CONTRIBUTORY,
    law="Labour Act 2006, s. 116",
    since="2006-10-11",
    where={"en": "The employer", "bn": "মালিকের কাছে"},
    papers={"en": ("Certificate of a registered doctor",), "bn": ("নিবন্ধিত চিকিৎসকের প্রত্যয়নপত্র",)},
)

is_newspaper_worker = Input(
    bool,
    label={"en": "Newspaper worker", "bn": "সংবাদপত্র শ্রমিক"},
    question={"en": "Does this person work for a newspaper?", "bn": "এই ব্যক্তি কি সংবাদপত্রে কাজ করেন?"},
)
sick_leave_days_taken = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Days of sick leave already paid this year", "bn": "এ বছর নেওয়া পীড়া ছুটির দিন"},
    question={
        "en": "How many days of sick leave has the employer already paid in this calendar year?",
        "bn": "এই পঞ্জিকা বছরে মালিক কত দিনের পীড়া ছুটির মজুরি দিয়েছেন?",
    },
)


@sick_leave.covers(
    cite="Labour Act 2006, s. 116",
    label={"en": "has a right to sick leave", "bn": "পীড়া ছুটি পাওয়ার অধিকারী"},
    words={"bn": "শ্রম আইনের আওতাভুক্ত শ্রমিক, সংবাদপত্র শ্রমিক ছাড়া।"},
)
def is_covered(works_under_labour_act: bool, is_newspaper_worker: bool) -> bool:
    """Workers under the Act, except newspaper workers."""
    return works_under_labour_act and not is_newspaper_worker


@sick_leave.rule(
    cite="Labour Act 2006, s. 116",
    label={"en": "days of sick leave to be paid", "bn": "পাওনা পীড়া ছুটির দিন"},
    words={"bn": "অসুস্থতার দিন, তবে বছরে ১৪ দিনের বেশি নয়।"},
)
def days_paid(days_in_hospital: Days, days_of_ordered_rest: Days, sick_leave_days_taken: Days, *, law) -> Days:
    """The days of illness that a doctor certifies, up to what is left of the year's days."""
    return min(days_in_hospital + days_of_ordered_rest, max(0, law.days_a_year - sick_leave_days_taken))


@sick_leave.benefit(
    SICKNESS,
    per=ONCE,
    cite="Labour Act 2006, s. 116",
    label={"en": "sick pay", "bn": "পীড়া ছুটির মজুরি"},
    words={"bn": "ছুটির প্রতিদিনের জন্য পূর্ণ মজুরি।"},
)
def sick_pay(days_paid: Days, daily_wage: Money, *, law) -> Money:
    """The full wage for each day."""
    return law.share_of_wage * daily_wage * days_paid
