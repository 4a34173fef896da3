"""NSSF occupational risk: insurance of work accidents, commuting accidents and occupational diseases.

Law on Social Security Schemes for Persons Defined by the Provisions of the Labour Law (2002), replaced by the Law on Social
Security Schemes (2019); Sub-Decree 16 (2007); Prakas 108 and 109 (2008), 448 and 449 (2017), 168/22 (2022).

The day of the decision is the day of the accident, or of the month for which a pension is paid. The wage is the gross wage of
a usual month; the average wage comes from the months on which contributions were paid.

Left to the household to state, because the annex of Prakas 109/2008 was not gathered: the factors of permanent disability, and
the share of the survivors where a spouse survives together with children, or parents alone. Not computed: the wage of the
first day, which the employer pays. A Prakas of 18 October 2018 raised the highest wage of the benefits from 1,000,000 to 1,200,000
riel, nine months after that of the contributions; for accidents in those months the average is told without the lower limit.
"""

from payung.law import (
    CONTRIBUTORY,
    DAY,
    EMPLOYER,
    EMPLOYMENT_INJURY,
    INVALIDITY,
    MEDICAL_CARE,
    MONTH,
    ONCE,
    SURVIVORS,
    Count,
    Days,
    Input,
    Money,
    Number,
    Scheme,
    any_,
    of,
)

from .shared import is_alive, is_dependent_child
from .vocabulary import father, mother, spouse

nssf_occupational_risk = Scheme(
    "kh.nssf_occupational_risk",
    names={
        "en": "NSSF occupational risk (employment injury)",
        "km": "របបសន្តិសុខសង្គមផ្នែកហានិភ័យការងារ",
    },
    administrator={"en": "National Social Security Fund (NSSF)", "km": "បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)"},
    kind=CONTRIBUTORY,
    law="Law on Social Security Schemes 2002 and 2019; Sub-Decree 16/2007; Prakas 108 and 109/2008, 448 and 449/2017, 168/22",
    since="2008-11-01",
    where={
        "en": "The NSSF office of the capital or province; hotline 1286.",
        "km": "ការិយាល័យ ប.ស.ស. រាជធានី-ខេត្ត ឬទូរសព្ទទៅលេខ 1286។",
    },
    papers={
        "en": ("NSSF card", "Khmer identity card", "Medical certificate", "For a death: death certificate"),
        "km": (
            "ប័ណ្ណសមាជិក ប.ស.ស.",
            "អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ",
            "លិខិតបញ្ជាក់របស់គ្រូពេទ្យ",
            "ករណីមរណភាព៖ លិខិតមរណភាព",
        ),
    },
    how={
        "en": "The employer registers within 30 days of opening, and each new worker within 3 days of starting, and pays by the "
        "15th of the next month. An employer who does not register or pay risks a fine of 30 times the base daily wage "
        "(US$ 20 a day since 25 November 2022), counted by workers.",
        "km": "និយោជកចុះបញ្ជីក្នុងរយៈពេល ៣០ថ្ងៃក្រោយបើក ហើយចុះបញ្ជីកម្មករថ្មីក្នុងរយៈពេល ៣ថ្ងៃ និងបង់ភាគទានមិនឱ្យលើសថ្ងៃទី១៥ "
        "នៃខែបន្ទាប់។ និយោជកដែលមិនចុះបញ្ជី ឬមិនបង់ អាចត្រូវពិន័យ ៣០ដងនៃប្រាក់ឈ្នួលគោលប្រចាំថ្ងៃ គិតតាមចំនួនកម្មករ។",
    },
)


# Facts

has_work_injury = Input(
    bool,
    label={
        "en": "Work accident, commuting accident or occupational disease",
        "km": "គ្រោះថ្នាក់ការងារ គ្រោះថ្នាក់ពេលធ្វើដំណើរទៅមកធ្វើការ ឬជំងឺវិជ្ជាជីវៈ",
    },
    question={
        "en": "Did this person have an accident at work or on the way, or fall ill from the work?",
        "km": "តើបុគ្គលនេះមានគ្រោះថ្នាក់ពេលធ្វើការ ឬពេលធ្វើដំណើរទៅមកធ្វើការ ឬឈឺដោយសារការងារដែរឬទេ?",
    },
)
work_injury_days_already_paid = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days of work injury already paid in these 12 months",
        "km": "ចំនួនថ្ងៃដែលបានទទួលប្រាក់រួចក្នុង ១២ខែនេះ (ហានិភ័យការងារ)",
    },
    question={
        "en": "For how many days in these 12 months has NSSF already paid the allowance for work injury?",
        "km": "ក្នុងរយៈពេល ១២ខែនេះ ប.ស.ស. បានបើកប្រាក់ហានិភ័យការងាររួចប៉ុន្មានថ្ងៃ?",
    },
)
needs_caretaker = Input(
    bool,
    label={"en": "Needs a caretaker by doctor's order", "km": "ត្រូវការអ្នកថែទាំតាមវេជ្ជបញ្ជា"},
    question={
        "en": "Did the doctor order a caretaker, because this person cannot look after themselves during the treatment?",
        "km": "តើគ្រូពេទ្យបានបញ្ជាឱ្យមានអ្នកថែទាំ ព្រោះបុគ្គលនេះមិនអាចមើលថែខ្លួនឯងបានពេលព្យាបាលដែរឬទេ?",
    },
)
disability_degree = Input(
    Number,
    lowest="0",
    highest="1",
    label={
        "en": "Degree of permanent disability (0.2 is 20 per cent)",
        "km": "អត្រាបាត់បង់សមត្ថភាពការងារអចិន្ត្រៃយ៍ (0.2 ស្មើ ២០%)",
    },
    question={
        "en": "What degree of permanent disability was assessed? (0 if none; 1 is total)",
        "km": "តើគេកំណត់អត្រាបាត់បង់សមត្ថភាពការងារអចិន្ត្រៃយ៍ប៉ុន្មាន? (0 បើគ្មាន; 1 គឺទាំងស្រុង)",
    },
)
lump_sum_factor = Input(
    Days,
    lowest="0",
    highest="100000",
    whole=False,
    label={
        "en": "Factor of the disability lump sum, in days of wage",
        "km": "មេគុណសម្រាប់ប្រាក់វិភាជន៍ពិការភាព គិតជាថ្ងៃប្រាក់ឈ្នួល",
    },
    question={
        "en": "Which actuarial factor does NSSF's table give for the lump sum?",
        "km": "តើតារាងរបស់ ប.ស.ស. កំណត់មេគុណប៉ុន្មានសម្រាប់ប្រាក់វិភាជន៍បើកតែម្តង?",
    },
)
pension_factor = Input(
    Number,
    lowest="0",
    highest="10",
    label={"en": "Factor of the disability pension", "km": "មេគុណសម្រាប់សោធនពិការភាព"},
    question={
        "en": "Which factor does NSSF's table give for the disability pension?",
        "km": "តើតារាងរបស់ ប.ស.ស. កំណត់មេគុណប៉ុន្មានសម្រាប់សោធនពិការភាព?",
    },
)
survivors_share_awarded = Input(
    Number,
    lowest="0",
    highest="1",
    label={
        "en": "Survivors' share of the daily wage, as awarded",
        "km": "ចំណែកនៃប្រាក់ឈ្នួលប្រចាំថ្ងៃដែល ប.ស.ស. កំណត់ជូនឧត្តរជីវី",
    },
    question={
        "en": "Which share of the daily average wage did NSSF award to the survivors together?",
        "km": "តើ ប.ស.ស. កំណត់ចំណែកប៉ុន្មាននៃប្រាក់ឈ្នួលមធ្យមប្រចាំថ្ងៃជូនឧត្តរជីវីទាំងអស់?",
    },
)


# Coverage and contribution


@nssf_occupational_risk.covers(
    cite="Law on Social Security Schemes 2002, art. 4; Prakas 448/2017; Law on Social Security Schemes 2019",
    label={"en": "insured against occupational risk", "km": "មានធានារ៉ាប់រងហានិភ័យការងារ"},
    words={
        "km": "កម្មករនិយោជិតគ្រប់សញ្ជាតិ ដែលនិយោជកមានកម្មករគ្រប់ចំនួនតាមច្បាប់ (៨នាក់ឡើងទៅ ហើយតាំងពីឆ្នាំ២០១៨ ១នាក់ឡើងទៅ)។ "
        "អ្នកធ្វើការដោយខ្លួនឯងមិនស្ថិតក្នុងផ្នែកនេះទេ។",
    },
)
def is_covered(is_social_security_worker: bool, employer_workers: Count, *, law) -> bool:
    """Workers of any nationality whose employer has enough workers: eight at first, one since 2018; not the self-employed."""
    return is_social_security_worker and employer_workers >= law.fewest_workers


@nssf_occupational_risk.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Prakas 108/2008; Prakas 449/2017",
    label={"en": "employer's contribution for occupational risk", "km": "ភាគទានហានិភ័យការងាររបស់និយោជក"},
    words={"km": "និយោជកបង់ភាគទានទាំងអស់ តាមអត្រាលើប្រាក់ឈ្នួលជាប់ភាគទាន; កម្មករមិនបង់ទេ។"},
)
def employer_contribution(contributory_wage: Money, *, law) -> Money:
    """The employer pays a rate on the contributory wage; the worker pays nothing."""
    return law.employer_rate * contributory_wage


# Care and temporary disability


@nssf_occupational_risk.benefit(
    MEDICAL_CARE,
    cite="Prakas 109/2008, medical care",
    label={"en": "free treatment of a work injury", "km": "ការព្យាបាលគ្រោះថ្នាក់ការងារដោយឥតគិតថ្លៃ"},
    words={
        "km": "ព្យាបាលឥតគិតថ្លៃរហូតជាសះស្បើយ៖ សម្រាក និងមិនសម្រាកពេទ្យ សង្គ្រោះបន្ទាន់ ឱសថ ការដឹកជញ្ជូនអ្នកជំងឺ ឬសព។ "
        "មិនត្រូវការចំនួនខែបង់ភាគទានទេ។",
    },
)
def medical_care(has_work_injury: bool) -> bool:
    """Treatment until recovery, in and out of hospital, medicines and transport, from the first day of registration."""
    return has_work_injury


@nssf_occupational_risk.rule(
    cite="Prakas 109/2008, temporary disability",
    label={"en": "days of temporary disability paid", "km": "ចំនួនថ្ងៃដែលទទួលប្រាក់វិភាជន៍បណ្តោះអាសន្ន"},
    words={"km": "និយោជកបង់ថ្ងៃដំបូង; ប.ស.ស. បង់ចាប់ពីថ្ងៃទី២ មិនលើសចំនួនថ្ងៃដែលនៅសល់ក្នុង ១២ខែ។"},
)
def days_paid(days_of_ordered_rest: Days, work_injury_days_already_paid: Days, *, law) -> Days:
    """The employer pays the first day; NSSF pays from the second, as far as days are left in the 12 months."""
    days_left = max(0, law.temporary_disability.days_in_12_months - work_injury_days_already_paid)
    return min(max(0, days_of_ordered_rest - law.temporary_disability.days_of_employer), days_left)


@nssf_occupational_risk.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="Prakas 109/2008, temporary disability",
    label={"en": "temporary disability allowance", "km": "ប្រាក់វិភាជន៍បាត់បង់សមត្ថភាពការងារជាបណ្តោះអាសន្ន"},
    words={"km": "ចំណែកនៃប្រាក់ឈ្នួលមធ្យមប្រចាំថ្ងៃ សម្រាប់ថ្ងៃនីមួយៗដែលបង់។"},
)
def temporary_disability_allowance(has_work_injury: bool, daily_average_wage: Money, days_paid: Days, *, law) -> Money:
    """A share of the daily average wage for each day paid."""
    if not has_work_injury:
        return 0
    return law.temporary_disability.rate * daily_average_wage * days_paid


@nssf_occupational_risk.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="Prakas 109/2008, caretaker",
    label={"en": "caretaker allowance", "km": "ប្រាក់វិភាជន៍អ្នកថែទាំ"},
    words={"km": "បើគ្រូពេទ្យបញ្ជាឱ្យមានអ្នកថែទាំ បន្ថែមចំណែកមួយនៃប្រាក់វិភាជន៍បណ្តោះអាសន្ន។"},
)
def caretaker_allowance(needs_caretaker: bool, temporary_disability_allowance: Money, *, law) -> Money:
    """Where the doctor orders a caretaker, a share of the temporary disability allowance comes on top."""
    if not needs_caretaker:
        return 0
    return law.caretaker_rate * temporary_disability_allowance


# Permanent disability


@nssf_occupational_risk.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="Prakas 109/2008, permanent disability under 20 per cent",
    label={"en": "permanent disability lump sum", "km": "ប្រាក់វិភាជន៍ពិការភាពអចិន្ត្រៃយ៍ (បើកតែម្តង)"},
    words={"km": "បើអត្រាក្រោម ២០% បើកប្រាក់តែម្តង៖ ប្រាក់ឈ្នួលមធ្យមប្រចាំថ្ងៃ គុណអត្រា គុណមេគុណក្នុងតារាង។"},
)
def disability_lump_sum(
    has_work_injury: bool, disability_degree: Number, daily_average_wage: Money, lump_sum_factor: Days, *, law
) -> Money:
    """Under 20 per cent: the daily average wage times the degree times the factor of the table, once."""
    if not has_work_injury or disability_degree >= law.permanent_disability.degree_for_pension:
        return 0
    return daily_average_wage * disability_degree * lump_sum_factor


@nssf_occupational_risk.benefit(
    INVALIDITY,
    per=DAY,
    cite="Prakas 109/2008, permanent disability of 20 per cent or more",
    label={"en": "permanent disability pension", "km": "សោធនពិការភាពអចិន្ត្រៃយ៍"},
    words={"km": "បើអត្រា ២០% ឡើងទៅ បើកសោធន៖ ប្រាក់ឈ្នួលមធ្យមប្រចាំថ្ងៃ គុណអត្រា គុណមេគុណ។"},
)
def disability_pension(
    has_work_injury: bool, disability_degree: Number, daily_average_wage: Money, pension_factor: Number, *, law
) -> Money:
    """From 20 per cent: a pension of the daily average wage times the degree times the factor of the table."""
    if not has_work_injury or disability_degree < law.permanent_disability.degree_for_pension:
        return 0
    return daily_average_wage * disability_degree * pension_factor


@nssf_occupational_risk.benefit(
    INVALIDITY,
    per=DAY,
    cite="Prakas 109/2008, total disability",
    label={"en": "attendance supplement of total disability", "km": "ប្រាក់បន្ថែមអ្នកថែទាំ ករណីបាត់បង់សមត្ថភាពទាំងស្រុង"},
    words={"km": "បើបាត់បង់សមត្ថភាពទាំងស្រុង បន្ថែមពាក់កណ្តាលនៃសោធន សម្រាប់អ្នកថែទាំ។"},
)
def attendance_supplement(disability_degree: Number, disability_pension: Money, *, law) -> Money:
    """In total disability a share of the pension comes on top, for a carer."""
    if disability_degree < law.permanent_disability.total:
        return 0
    return law.permanent_disability.attendance_rate * disability_pension


# Death


@nssf_occupational_risk.rule(
    cite="Prakas 109/2008, survivors",
    label={"en": "survivors' share of the daily wage", "km": "ចំណែកប្រាក់ឈ្នួលរបស់ឧត្តរជីវី"},
    words={
        "km": "បើមានតែសហព័ទ្ធ ឬមានតែកូន យកចំណែកតាមច្បាប់; ករណីផ្សេងទៀត យកចំណែកដែល ប.ស.ស. បានកំណត់។",
    },
)
def survivors_share(
    survivors_share_awarded: Number,
    leaves_spouse: bool = of(spouse, is_alive, absent=False),
    leaves_children: bool = any_(is_dependent_child, linked_by=(mother, father)),
    *,
    law,
) -> Number:
    """A spouse alone, or children alone, share a fixed part of the daily wage; else the part that NSSF awarded counts."""
    if leaves_spouse != leaves_children:
        return law.survivors_rate
    return survivors_share_awarded


@nssf_occupational_risk.benefit(
    SURVIVORS,
    per=DAY,
    cite="Prakas 109/2008, survivors, art. 11",
    label={"en": "survivors' pension", "km": "សោធនឧត្តរជីវី"},
    words={"km": "បើកម្មករស្លាប់ដោយសារហានិភ័យការងារ ឧត្តរជីវីទទួលចំណែកនៃប្រាក់ឈ្នួលមធ្យមប្រចាំថ្ងៃរបស់គាត់។"},
)
def survivors_pension(
    has_work_injury: bool, has_died: bool, daily_average_wage: Money, survivors_share: Number
) -> Money:
    """After a death from a work injury the survivors share a part of the daily average wage."""
    if not has_work_injury or not has_died:
        return 0
    return daily_average_wage * survivors_share


@nssf_occupational_risk.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Prakas 109/2008, art. 13, as amended",
    label={"en": "funeral grant", "km": "ប្រាក់ឧបត្ថម្ភបូជាសព"},
    words={"km": "បើកម្មករស្លាប់ដោយសារហានិភ័យការងារ អ្នករៀបចំបុណ្យសពទទួលប្រាក់ម្តង។"},
)
def funeral_grant(has_work_injury: bool, has_died: bool, *, law) -> Money:
    """After a death from a work injury a fixed amount is paid for the funeral."""
    if not has_work_injury or not has_died:
        return 0
    return law.funeral_grant
