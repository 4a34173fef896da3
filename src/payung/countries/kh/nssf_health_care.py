"""NSSF health care: medical care, sickness and maternity benefits of workers.

Sub-Decree 01 (2016), amended by Sub-Decree 140 (2017); Prakas 109 (2016) on benefits and 220 (2016) on contributions; Prakas 449
(2017); Law on Social Security Schemes (2019); Prakas of 20 March 2023 on sickness, maternity and funeral cash benefits.

The day of the decision is the first day of the illness or of the leave; the months that count are those before its month.
Prakas 220 is of 13 June 2016; June is taken as the first month. Not part of the care, by the list of 2017: ordinary dental care,
organ transplants, coronary and heart surgery, chemotherapy. The amount of the funeral grant was not found.

Days off for a work injury are paid by the branch for occupational risk, `kh.nssf_occupational_risk`, and by that one alone: each branch
pays for its own contingency, so that the 70 per cent of a day is not paid twice.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    ONCE,
    SICKNESS,
    SURVIVORS,
    Asked,
    Count,
    Date,
    Days,
    Input,
    Money,
    MonthlyAmounts,
    Months,
    Scheme,
    add_months,
    formula,
    months_in,
    start_of_month,
)

nssf_health_care = Scheme(
    "kh.nssf_health_care",
    names={"en": "NSSF health care", "km": "របបសន្តិសុខសង្គមផ្នែកថែទាំសុខភាព"},
    administrator={"en": "National Social Security Fund (NSSF)", "km": "បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)"},
    kind=CONTRIBUTORY,
    law="Sub-Decree 01/2016, amended by 140/2017; Prakas 109 and 220/2016, 449/2017; Law on Social Security Schemes 2019",
    since="2016-06-01",
    where={
        "en": "Any hospital or health centre under contract with NSSF; in an emergency the nearest one, and tell NSSF at once (1286).",
        "km": "មន្ទីរពេទ្យ ឬមណ្ឌលសុខភាពដែលមានកិច្ចសន្យាជាមួយ ប.ស.ស.; ករណីបន្ទាន់ ទៅកន្លែងជិតបំផុត ហើយប្រាប់ ប.ស.ស. ភ្លាម (1286)។",
    },
    papers={
        "en": ("NSSF card", "Khmer identity card", "For cash: medical certificate and the employer's leave"),
        "km": (
            "ប័ណ្ណសមាជិក ប.ស.ស.",
            "អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ",
            "សម្រាប់ប្រាក់វិភាជន៍៖ លិខិតបញ្ជាក់របស់គ្រូពេទ្យ និងច្បាប់ឈប់សម្រាក",
        ),
    },
    how={
        "en": "Show the NSSF card at the facility. For sickness and maternity allowances ask the employer for leave first.",
        "km": "បង្ហាញប័ណ្ណ ប.ស.ស. នៅមន្ទីរពេទ្យ។ សម្រាប់ប្រាក់វិភាជន៍ជំងឺ និងមាតុភាព ត្រូវសុំច្បាប់ពីនិយោជកជាមុន។",
    },
)

sickness_days_already_paid = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Sickness days already paid in these 12 months",
        "km": "ចំនួនថ្ងៃឈឺដែលបានទទួលប្រាក់រួចក្នុង ១២ខែនេះ",
    },
    question={
        "en": "For how many days in these 12 months has NSSF already paid the sickness allowance?",
        "km": "ក្នុងរយៈពេល ១២ខែនេះ ប.ស.ស. បានបើកប្រាក់វិភាជន៍ជំងឺរួចប៉ុន្មានថ្ងៃ?",
    },
)
care_days_already_used = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Days of care already used in these 12 months", "km": "ចំនួនថ្ងៃព្យាបាលដែលបានប្រើរួចក្នុង ១២ខែនេះ"},
    question={
        "en": "How many days of care has NSSF already paid for in these 12 months?",
        "km": "ក្នុងរយៈពេល ១២ខែនេះ ប.ស.ស. បានចំណាយលើការព្យាបាលរួចប៉ុន្មានថ្ងៃ?",
    },
)


# Coverage and contributions


@nssf_health_care.covers(
    cite="Sub-Decree 01/2016; Prakas 448/2017; Law on Social Security Schemes 2019",
    label={"en": "insured for health care", "km": "មានធានារ៉ាប់រងថែទាំសុខភាព"},
    words={
        "km": "កម្មករនិយោជិតដែលនិយោជកមានកម្មករគ្រប់ចំនួនតាមច្បាប់៖ ៨នាក់ឡើងទៅនៅដើមដំបូង ហើយតាំងពីឆ្នាំ២០១៨ ១នាក់ឡើងទៅ។",
    },
)
def is_covered(is_social_security_worker: bool, employer_workers: Count, *, law) -> bool:
    """Workers whose employer has enough workers: eight at first, one since 2018."""
    return is_social_security_worker and employer_workers >= law.fewest_workers


@nssf_health_care.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Prakas 220/2016; Prakas 449/2017",
    label={"en": "employer's contribution for health care", "km": "ភាគទានថែទាំសុខភាពរបស់និយោជក"},
    words={"km": "និយោជកបង់ភាគទានតាមអត្រាលើប្រាក់ឈ្នួលជាប់ភាគទាន; តាំងពីឆ្នាំ២០១៨ បង់ទាំងអស់។"},
)
def employer_contribution(contributory_wage: Money, *, law) -> Money:
    """The employer pays a rate on the contributory wage; since 2018 the whole of it."""
    return law.employer_rate * contributory_wage


@nssf_health_care.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Prakas 220/2016; Sub-Decree 140/2017",
    label={"en": "worker's contribution for health care", "km": "ភាគទានថែទាំសុខភាពរបស់កម្មករ"},
    words={"km": "កម្មករបង់ពាក់កណ្តាលរហូតដល់ចុងឆ្នាំ២០១៧; តាំងពីឆ្នាំ២០១៨ កម្មករមិនបង់ទេ។"},
)
def member_contribution(contributory_wage: Money, *, law) -> Money:
    """The worker paid half until the end of 2017, and has paid nothing since."""
    return law.member_rate * contributory_wage


# Months paid before the illness or the leave


@formula
def months_paid_before(wages, day, months, one_month):
    """The months on which contributions were paid among those before the month of a day."""
    first = add_months(start_of_month(day), -months)
    return months_in(wages, first, add_months(start_of_month(day), -one_month))


@nssf_health_care.rule(
    cite="Prakas 109/2016, medical care",
    label={"en": "months paid in the last 2", "km": "ចំនួនខែបានបង់ក្នុង ២ខែមុន"},
    words={"km": "រាប់ខែដែលបានបង់ភាគទានក្នុង ២ខែមុនខែនេះ។"},
    asked=Asked(
        question={
            "en": "For how many of the 2 months before this one was NSSF paid?",
            "km": "ក្នុង ២ខែមុនខែនេះ បានបង់ភាគទាន ប.ស.ស. ប៉ុន្មានខែ?",
        },
        lowest="0",
        highest="2",
    ),
)
def months_paid_in_last_2(nssf_wages: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months paid among the 2 before this one."""
    return months_paid_before(nssf_wages, on, law.medical_care.months_in_a_row, law.one_month)


@nssf_health_care.rule(
    cite="Prakas 109/2016, medical care",
    label={"en": "months paid in the last 12", "km": "ចំនួនខែបានបង់ក្នុង ១២ខែមុន"},
    words={"km": "រាប់ខែដែលបានបង់ភាគទានក្នុង ១២ខែមុនខែនេះ។"},
    asked=Asked(
        question={
            "en": "For how many of the 12 months before this one was NSSF paid?",
            "km": "ក្នុង ១២ខែមុនខែនេះ បានបង់ភាគទាន ប.ស.ស. ប៉ុន្មានខែ?",
        },
        lowest="0",
        highest="12",
    ),
)
def months_paid_in_last_12(nssf_wages: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months paid among the 12 before this one."""
    return months_paid_before(nssf_wages, on, law.medical_care.window, law.one_month)


@nssf_health_care.rule(
    cite="Prakas 109/2016, maternity",
    label={"en": "months paid in the last 9", "km": "ចំនួនខែបានបង់ក្នុង ៩ខែមុន"},
    words={"km": "រាប់ខែដែលបានបង់ភាគទានក្នុង ៩ខែមុនខែឈប់សម្រាក។"},
    asked=Asked(
        question={
            "en": "For how many of the 9 months before the leave was NSSF paid?",
            "km": "ក្នុង ៩ខែមុនខែឈប់សម្រាក បានបង់ភាគទាន ប.ស.ស. ប៉ុន្មានខែ?",
        },
        lowest="0",
        highest="9",
    ),
)
def months_paid_in_last_9(nssf_wages: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months paid among the 9 before the leave."""
    return months_paid_before(nssf_wages, on, law.maternity.months_in_a_row, law.one_month)


@nssf_health_care.rule(
    cite="Prakas 109/2016, medical care",
    label={"en": "paid enough months for care", "km": "បានបង់ភាគទានគ្រប់ខែសម្រាប់ការព្យាបាល"},
    words={"km": "បានបង់ ២ខែជាប់គ្នាមុនខែនេះ ឬយ៉ាងតិច ៦ខែក្នុង ១២ខែចុងក្រោយ។"},
)
def has_paid_for_care(months_paid_in_last_2: Months, months_paid_in_last_12: Months, *, law) -> bool:
    """The 2 months before this one were paid, or at least 6 of the last 12."""
    if months_paid_in_last_2 >= law.medical_care.months_in_a_row:
        return True
    return months_paid_in_last_12 >= law.medical_care.months_in_window


# Benefits


@nssf_health_care.benefit(
    MEDICAL_CARE,
    cite="Prakas 109/2016, medical care",
    label={"en": "free medical care", "km": "ការព្យាបាលដោយឥតគិតថ្លៃ"},
    words={
        "km": "ព្យាបាលសម្រាក និងមិនសម្រាកពេទ្យ ពិនិត្យ ឱសថ វះកាត់ សម្រាលកូន សង្គ្រោះបន្ទាន់ និងដឹកជញ្ជូន "
        "នៅកន្លែងមានកិច្ចសន្យា មិនលើស ១៨០ថ្ងៃក្នុង ១២ខែ។ មិនរាប់ធ្មេញធម្មតា ប្តូរសរីរាង្គ វះកាត់បេះដូង និងគីមីព្យាបាលទេ។",
    },
)
def medical_care(has_paid_for_care: bool, care_days_already_used: Days, *, law) -> bool:
    """Care, tests, medicines, surgery, childbirth and transport at contracted facilities, up to 180 days in 12 months."""
    return has_paid_for_care and care_days_already_used < law.medical_care.days_in_12_months


@nssf_health_care.benefit(
    SICKNESS,
    per=ONCE,
    cite="Prakas 109/2016, sickness; Prakas of 2023-03-20",
    label={"en": "sickness allowance", "km": "ប្រាក់វិភាជន៍ជំងឺ"},
    words={
        "km": "អ្នកដែលបានបង់គ្រប់ខែ ហើយគ្រូពេទ្យបញ្ជាឱ្យឈប់សម្រាក ទទួលចំណែកនៃប្រាក់ឈ្នួលមធ្យមប្រចាំថ្ងៃ មិនលើស ១៨០ថ្ងៃក្នុង ១២ខែ។ "
        "ហានិភ័យការងារ ស្ថិតក្រោមផ្នែកហានិភ័យការងារ។",
    },
)
def sickness_allowance(
    has_paid_for_care: bool,
    has_work_injury: bool,
    days_of_ordered_rest: Days,
    sickness_days_already_paid: Days,
    daily_average_wage: Money,
    *,
    law,
) -> Money:
    """A share of the daily average wage for each day of ordered rest, up to 180 days in 12 months; not for a work injury."""
    if not has_paid_for_care or has_work_injury:
        return 0
    days_left = max(0, law.sickness.days_in_12_months - sickness_days_already_paid)
    return law.sickness.rate * daily_average_wage * min(days_of_ordered_rest, days_left)


@nssf_health_care.benefit(
    MATERNITY,
    per=ONCE,
    cite="Prakas 109/2016, maternity; Prakas of 2023-03-20",
    label={"en": "maternity allowance", "km": "ប្រាក់វិភាជន៍មាតុភាព"},
    words={
        "km": "ស្ត្រីដែលបានបង់ភាគទាន ៩ខែជាប់គ្នាមុនឈប់សម្រាក ទទួល ៧០% នៃប្រាក់ឈ្នួលមធ្យមប្រចាំថ្ងៃ រយៈពេល ៩០ថ្ងៃ។ និយោជកបង់បន្ថែម ៥០% ទៀត។",
    },
)
def maternity_allowance(
    is_on_maternity_leave: bool, months_paid_in_last_9: Months, daily_average_wage: Money, *, law
) -> Money:
    """After 9 months paid in a row, a share of the daily average wage for 90 days; the employer's half pay comes on top."""
    if not is_on_maternity_leave or months_paid_in_last_9 < law.maternity.months_in_a_row:
        return 0
    return law.maternity.rate * daily_average_wage * law.maternity.days


@nssf_health_care.benefit(
    SURVIVORS,
    since="2023-03-20",
    cite="Prakas of 2023-03-20 on sickness, maternity and funeral cash benefits",
    label={"en": "funeral grant (amount not found)", "km": "ប្រាក់ឧបត្ថម្ភបូជាសព (រកមិនឃើញចំនួន)"},
    words={"km": "បើសមាជិកស្លាប់មិនមែនដោយសារការងារ មានប្រាក់ឧបត្ថម្ភបូជាសព។"},
)
def funeral_grant(has_died: bool, has_work_injury: bool) -> bool:
    """A funeral grant is paid when a member dies, but not from work."""
    return has_died and not has_work_injury
