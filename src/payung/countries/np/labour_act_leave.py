"""Sick, maternity, mourning and paternity leave that an employer pays.

Labour Act 2074 (2017), ss. 44, 45, 52 and 53, in force from 4 September 2017. The Social Security Fund pays sickness and maternity
benefits for the days that this law leaves unpaid. The age of compulsory retirement and the day's pay as a thirtieth of the month's are
recalled. Left out: sick leave in proportion in the first year of service.
"""

from payung.countries.vocabulary import Sex
from payung.law import (
    CONTRIBUTORY,
    FAMILY,
    MATERNITY,
    ONCE,
    SICKNESS,
    Days,
    Input,
    Money,
    Scheme,
    Years,
)

labour_act_leave = Scheme(
    "np.labour_act_leave",
    names={"en": "Leave paid by the employer (Labour Act)", "ne": "रोजगारदाताले दिने तलबी बिदा (श्रम ऐन)"},
    administrator={"en": "The employer", "ne": "रोजगारदाता"},
    kind=CONTRIBUTORY,
    law="Labour Act 2074 (2017), ss. 44, 45, 52, 53, 147",
    since="2017-09-04",
    where={
        "en": "The employer; disputes at the Labour and Employment Office.",
        "ne": "रोजगारदाता; विवाद परेमा श्रम तथा रोजगार कार्यालय।",
    },
    papers={
        "en": ("Medical certificate for sick or maternity leave",),
        "ne": ("बिरामी वा प्रसूति बिदाका लागि चिकित्सकको प्रमाणपत्र",),
    },
)

days_of_mourning_leave = Input(
    Days,
    lowest="0",
    highest="60",
    label={"en": "Days of mourning leave", "ne": "किरिया बिदाका दिन"},
    question={
        "en": "How many days of mourning leave does this worker take?",
        "ne": "यो श्रमिकले कति दिन किरिया बिदा लिनुहुन्छ?",
    },
)
days_of_paternity_leave = Input(
    Days,
    lowest="0",
    highest="60",
    label={"en": "Days of leave of the father at a birth", "ne": "प्रसूति स्याहार बिदाका दिन"},
    question={
        "en": "How many days of leave does this father take at the birth?",
        "ne": "श्रीमतीको प्रसूतिमा यो श्रमिकले कति दिन स्याहार बिदा लिनुहुन्छ?",
    },
)


@labour_act_leave.covers(
    cite="Labour Act 2074, s. 2",
    label={"en": "Worker of an employer", "ne": "रोजगारदाताको श्रमिक"},
    words={"ne": "निजामती सेवाबाहेक नेपालमा रोजगारदाताका लागि ज्यालामा काम गर्ने सबै श्रमिक।"},
)
def is_covered(is_wage_earner: bool, works_for_state: bool, works_abroad: bool) -> bool:
    """Every worker whom an employer pays in Nepal, other than public servants with a law of their own."""
    return is_wage_earner and not works_for_state and not works_abroad


@labour_act_leave.rule(
    cite="Labour Act 2074, s. 44",
    label={"en": "Sick days that the employer pays", "ne": "रोजगारदाताले तलब दिने बिरामी दिन"},
    words={"ne": "रोजगारदाताले वर्षमा बढीमा बाह्र दिन बिरामी बिदाको पूरा तलब दिन्छ।"},
)
def paid_sick_days(days_in_hospital: Days, days_of_ordered_rest: Days, *, law) -> Days:
    """Days in hospital and of ordered rest, up to the days of paid sick leave in a year."""
    return min(days_in_hospital + days_of_ordered_rest, law.leave.sick)


@labour_act_leave.benefit(
    SICKNESS,
    per=ONCE,
    cite="Labour Act 2074, s. 44",
    label={"en": "Sick leave pay", "ne": "बिरामी बिदाको तलब"},
    words={"ne": "बिरामी बिदाका दिनको पूरा तलब, वर्षमा बढीमा बाह्र दिन।"},
)
def sick_pay(paid_sick_days: Days, monthly_wage: Money, *, law) -> Money:
    """Full pay for the days of sick leave."""
    return monthly_wage / law.days_in_month * paid_sick_days


@labour_act_leave.rule(
    cite="Labour Act 2074, s. 45",
    label={"en": "Days of maternity leave that the law grants", "ne": "कानुनले दिने प्रसूति बिदाका दिन"},
    words={"ne": "प्रसूति बिदा बढीमा चौध हप्ता।"},
)
def maternity_leave(days_of_maternity_leave: Days, *, law) -> Days:
    """The days of leave taken, up to 14 weeks."""
    return min(days_of_maternity_leave, law.leave.maternity)


@labour_act_leave.rule(
    cite="Labour Act 2074, s. 45",
    label={
        "en": "Days of maternity leave that the employer does not pay",
        "ne": "रोजगारदाताले तलब नदिने प्रसूति बिदाका दिन",
    },
    words={"ne": "साठी दिनभन्दा पछिका प्रसूति बिदाका दिन।"},
)
def unpaid_maternity_days(maternity_leave: Days, *, law) -> Days:
    """The days of leave beyond those with full pay."""
    return max(0, maternity_leave - law.leave.maternity_paid)


@labour_act_leave.benefit(
    MATERNITY,
    per=ONCE,
    cite="Labour Act 2074, s. 45",
    label={"en": "Maternity pay", "ne": "प्रसूति बिदाको तलब"},
    words={"ne": "चौध हप्ताको प्रसूति बिदामध्ये साठी दिनको पूरा तलब।"},
)
def maternity_pay(sex: Sex, days_of_maternity_leave: Days, monthly_wage: Money, *, law) -> Money:
    """Full pay for the first 60 days of the 14 weeks of maternity leave."""
    if sex == Sex.MALE:
        return 0
    return monthly_wage / law.days_in_month * min(days_of_maternity_leave, law.leave.maternity_paid)


@labour_act_leave.benefit(
    FAMILY,
    per=ONCE,
    cite="Labour Act 2074, s. 45",
    label={"en": "Paternity pay", "ne": "प्रसूति स्याहार बिदाको तलब"},
    words={"ne": "श्रीमतीको प्रसूतिमा पन्ध्र दिन स्याहार बिदाको पूरा तलब।"},
)
def paternity_pay(sex: Sex, days_of_paternity_leave: Days, monthly_wage: Money, *, law) -> Money:
    """Full pay for the father's days of leave."""
    if sex == Sex.FEMALE:
        return 0
    return monthly_wage / law.days_in_month * min(days_of_paternity_leave, law.leave.paternity)


@labour_act_leave.benefit(
    FAMILY,
    per=ONCE,
    cite="Labour Act 2074, ss. 52, 53",
    label={"en": "Mourning pay", "ne": "किरिया बिदाको तलब"},
    words={"ne": "तेह्र दिनसम्म किरिया बिदाको पूरा तलब।"},
)
def mourning_pay(days_of_mourning_leave: Days, monthly_wage: Money, *, law) -> Money:
    """Full pay for the days of mourning leave."""
    return monthly_wage / law.days_in_month * min(days_of_mourning_leave, law.leave.mourning)


@labour_act_leave.rule(
    cite="Labour Act 2074, s. 147",
    label={"en": "Of the age of compulsory retirement", "ne": "अनिवार्य अवकाशको उमेर पुगेको"},
    words={"ne": "अन्ठाउन्न वर्ष पुगेपछि अनिवार्य अवकाश हुन्छ।"},
)
def is_of_retirement_age(age: Years, *, law) -> bool:
    """Employment ends compulsorily at this age."""
    return age >= law.retirement_age
