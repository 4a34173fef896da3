"""NSSF voluntary health care: the self-employed, and the spouse and children of members.

Law on Social Security Schemes (2019); Sub-Decree 280 (28 August 2023). It began with a pilot for tuk-tuk drivers of Phnom Penh on
1 April 2023 and opened to all self-employed people in the middle of that year; the first day, 1 July, is taken as such.

The amount of the maternity allowance that Sub-Decree 280 defines was not found.
"""

from payung.law import (
    CONTRIBUTORY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    Asked,
    Count,
    Date,
    Input,
    Money,
    Months,
    PaidMonths,
    Scheme,
    Years,
    add_months,
    months_in,
    of,
    start_of_month,
)

from . import nssf_health_care
from .vocabulary import CivilStatus, StatusInEmployment, father, mother, spouse

nssf_voluntary_health = Scheme(
    "kh.nssf_voluntary_health",
    names={
        "en": "NSSF voluntary health care of the self-employed and of dependants",
        "km": "របបសន្តិសុខសង្គមផ្នែកថែទាំសុខភាពតាមរបបភាគទានស្ម័គ្រចិត្ត",
    },
    administrator={"en": "National Social Security Fund (NSSF)", "km": "បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)"},
    kind=CONTRIBUTORY,
    law="Law on Social Security Schemes 2019; Sub-Decree 280 of 28 August 2023",
    since="2023-04-01",
    where={
        "en": "Any NSSF office, or the NSSF app; pay through partner banks.",
        "km": "ការិយាល័យ ប.ស.ស. ណាមួយ ឬកម្មវិធីទូរសព្ទ ប.ស.ស.; បង់ប្រាក់តាមធនាគារដៃគូ។",
    },
    papers={
        "en": (
            "National identity card",
            "For drivers: vehicle card",
            "For a spouse: marriage certificate",
            "For a child: birth certificate",
        ),
        "km": (
            "អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ",
            "សម្រាប់អ្នកបើកបរ៖ កាតគ្រីយានយន្ត",
            "សម្រាប់សហព័ទ្ធ៖ សំបុត្រអាពាហ៍ពិពាហ៍",
            "សម្រាប់កូន៖ សំបុត្រកំណើត",
        ),
    },
    how={
        "en": "Register at NSSF or in its app and pay every month; care begins after 2 months paid in a row.",
        "km": "ចុះបញ្ជីនៅ ប.ស.ស. ឬក្នុងកម្មវិធីទូរសព្ទ ហើយបង់រៀងរាល់ខែ; អាចព្យាបាលបានក្រោយបង់ ២ខែជាប់គ្នា។",
    },
)

is_tuk_tuk_driver = Input(
    bool,
    label={"en": "Drives a tuk-tuk", "km": "រត់តុកតុក"},
    question={"en": "Does this person drive a tuk-tuk for a living?", "km": "តើបុគ្គលនេះរត់តុកតុកដែរឬទេ?"},
)
has_chronic_illness = Input(
    bool,
    label={"en": "Chronic illness", "km": "មានជំងឺរ៉ាំរ៉ៃ"},
    question={"en": "Does this person have a chronic illness?", "km": "តើបុគ្គលនេះមានជំងឺរ៉ាំរ៉ៃដែរឬទេ?"},
)
voluntary_health_months_paid = Input(
    PaidMonths,
    label={"en": "Months of voluntary health care paid", "km": "ខែដែលបានបង់ភាគទានស្ម័គ្រចិត្តផ្នែកថែទាំសុខភាព"},
    question={
        "en": "For which months has the voluntary health contribution been paid?",
        "km": "តើបានបង់ភាគទានស្ម័គ្រចិត្តផ្នែកថែទាំសុខភាពសម្រាប់ខែណាខ្លះ?",
    },
)


@nssf_voluntary_health.rule(
    cite="Sub-Decree 280/2023, self-employed individual",
    label={"en": "self-employed without workers", "km": "បុគ្គលស្វ័យនិយោជន៍ដែលគ្មានកម្មករ"},
    words={"km": "រកចំណូលដោយខ្លួនឯង គ្មានប្រាក់ឈ្នួលពីនិយោជក ឬរដ្ឋ និងមិនប្រើកម្មករ។"},
)
def is_self_employed(status_in_employment: StatusInEmployment, is_wage_earner: bool, works_for_state: bool) -> bool:
    """Earns on their own, without the wage of an employer or of the State and without workers."""
    return (
        status_in_employment
        in (
            StatusInEmployment.OWN_ACCOUNT_IN_HOUSEHOLD_ENTERPRISE,
            StatusInEmployment.OWN_ACCOUNT_IN_CORPORATION,
            StatusInEmployment.DEPENDENT_CONTRACTOR,
        )
        and not is_wage_earner
        and not works_for_state
    )


@nssf_voluntary_health.rule(
    cite="Sub-Decree 280/2023, members",
    label={"en": "NSSF member who can bring dependants", "km": "សមាជិក ប.ស.ស. ដែលអាចយកអ្នកក្នុងបន្ទុកមកចុះបញ្ជី"},
    words={"km": "អ្នកមានធានារ៉ាប់រងថែទាំសុខភាពតាមរយៈការងារ ឬបុគ្គលស្វ័យនិយោជន៍។"},
)
def is_member_with_dependants(is_self_employed: bool, insured_by_work: bool = nssf_health_care.is_covered) -> bool:
    """Insured for health care through work, or self-employed."""
    return insured_by_work or is_self_employed


@nssf_voluntary_health.rule(
    since="2023-08-28",
    cite="Sub-Decree 280/2023, spouses",
    label={"en": "married to an NSSF member", "km": "ជាសហព័ទ្ធស្របច្បាប់របស់សមាជិក ប.ស.ស."},
    words={"km": "ប្តី ឬប្រពន្ធដែលបានចុះបញ្ជីអាពាហ៍ពិពាហ៍ស្របច្បាប់។"},
)
def is_spouse_of_member(
    civil_status: CivilStatus, spouse_is_member: bool = of(spouse, is_member_with_dependants, absent=False)
) -> bool:
    """The husband or wife of a member, legally married."""
    return civil_status == CivilStatus.MARRIED and spouse_is_member


@nssf_voluntary_health.rule(
    since="2023-08-28",
    cite="Sub-Decree 280/2023, dependants",
    label={"en": "dependent child of an NSSF member", "km": "កូនក្នុងបន្ទុករបស់សមាជិក ប.ស.ស."},
    words={"km": "កូន ឬកុមារកំព្រាក្នុងបន្ទុក អាយុក្រោម ១៨ឆ្នាំ គ្មានមុខរបរ; គ្មានកំណត់អាយុបើមានពិការភាព ឬជំងឺរ៉ាំរ៉ៃ។"},
)
def is_child_of_member(
    age: Years,
    status_in_employment: StatusInEmployment,
    has_disability_card: bool,
    has_chronic_illness: bool,
    mother_is_member: bool = of(mother, is_member_with_dependants, absent=False),
    father_is_member: bool = of(father, is_member_with_dependants, absent=False),
    *,
    law,
) -> bool:
    """A child in a member's care under 18 without work; of any age with a disability or chronic illness."""
    if not (mother_is_member or father_is_member) or status_in_employment != StatusInEmployment.NOT_EMPLOYED:
        return False
    return age < law.age_of_dependent_child or has_disability_card or has_chronic_illness


@nssf_voluntary_health.covers(
    until="2023-06-30",
    cite="NSSF pilot for tuk-tuk drivers of Phnom Penh, 1 April 2023",
    label={"en": "may join voluntary health care", "km": "អាចចូលរួមតាមរបបស្ម័គ្រចិត្ត"},
    words={"km": "អ្នករត់តុកតុកជាបុគ្គលស្វ័យនិយោជន៍នៅរាជធានីភ្នំពេញ។"},
)
def is_covered(is_self_employed: bool, is_tuk_tuk_driver: bool, in_phnom_penh: bool) -> bool:
    """At first only self-employed tuk-tuk drivers of Phnom Penh."""
    return is_self_employed and is_tuk_tuk_driver and in_phnom_penh


@is_covered.amended(
    since="2023-07-01",
    until="2023-08-27",
    cite="NSSF, voluntary health care of the self-employed, mid-2023",
    words={"km": "បុគ្គលស្វ័យនិយោជន៍ទាំងអស់អាចចូលរួម។"},
)
def is_covered_all_self_employed(is_self_employed: bool) -> bool:
    """All self-employed people may join."""
    return is_self_employed


@is_covered.amended(
    since="2023-08-28",
    cite="Sub-Decree 280/2023",
    words={"km": "បុគ្គលស្វ័យនិយោជន៍ និងសហព័ទ្ធ ព្រមទាំងកូនក្នុងបន្ទុករបស់សមាជិក ប.ស.ស. ដែលខ្លួនឯងមិនមានធានារ៉ាប់រងតាមការងារ។"},
)
def is_covered_with_dependants(
    is_self_employed: bool,
    is_spouse_of_member: bool,
    is_child_of_member: bool,
    insured_by_work: bool = nssf_health_care.is_covered,
) -> bool:
    """The self-employed, and spouses and dependent children of members, unless insured through work of their own."""
    return not insured_by_work and (is_self_employed or is_spouse_of_member or is_child_of_member)


@nssf_voluntary_health.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="NSSF, voluntary contribution 2023; Sub-Decree 280/2023",
    label={"en": "voluntary health contribution", "km": "ភាគទានស្ម័គ្រចិត្តផ្នែកថែទាំសុខភាព"},
    words={"km": "ចំនួនថេរក្នុងមួយខែសម្រាប់មនុស្សម្នាក់។"},
)
def member_contribution(*, law) -> Money:
    """A flat amount a month for each person."""
    return law.contribution


@nssf_voluntary_health.rule(
    cite="Sub-Decree 280/2023, qualifying months",
    label={"en": "voluntary months paid in the last 2", "km": "ចំនួនខែស្ម័គ្រចិត្តដែលបានបង់ក្នុង ២ខែមុន"},
    words={"km": "រាប់ខែដែលបានបង់ក្នុង ២ខែមុនខែនេះ។"},
    asked=Asked(
        question={
            "en": "For how many of the 2 months before this one was the voluntary contribution paid?",
            "km": "ក្នុង ២ខែមុនខែនេះ បានបង់ភាគទានស្ម័គ្រចិត្តប៉ុន្មានខែ?",
        },
        lowest="0",
        highest="2",
    ),
)
def voluntary_months_in_last_2(voluntary_health_months_paid: PaidMonths, on: Date, *, law) -> Months:
    """The months paid among the 2 before this one."""
    first = add_months(start_of_month(on), -law.months_in_a_row)
    return months_in(voluntary_health_months_paid, first, add_months(start_of_month(on), -law.one_month))


@nssf_voluntary_health.benefit(
    MEDICAL_CARE,
    cite="Sub-Decree 280/2023, medical care",
    label={"en": "free medical care", "km": "ការព្យាបាលដោយឥតគិតថ្លៃ"},
    words={
        "km": "ក្រោយបង់ ២ខែជាប់គ្នា៖ ព្យាបាលសម្រាក និងមិនសម្រាកពេទ្យ សង្គ្រោះបន្ទាន់ ស្តារសមត្ថភាព ពិនិត្យមុននិងក្រោយសម្រាល "
        "និងដឹកជញ្ជូនអ្នកជំងឺ ឬសព។",
    },
)
def medical_care(voluntary_months_in_last_2: Months, *, law) -> bool:
    """After 2 months paid in a row, the care of the workers' scheme: in and out of hospital, birth, emergency, transport."""
    return voluntary_months_in_last_2 >= law.months_in_a_row


@nssf_voluntary_health.benefit(
    MATERNITY,
    since="2023-08-28",
    cite="Sub-Decree 280/2023, maternity allowance",
    label={"en": "maternity allowance (amount not found)", "km": "ប្រាក់វិភាជន៍មាតុភាព (រកមិនឃើញចំនួន)"},
    words={"km": "សមាជិកដែលសម្រាលកូនមានសិទ្ធិទទួលប្រាក់វិភាជន៍មាតុភាព។"},
)
def maternity_allowance(live_births: Count, medical_care: bool) -> bool:
    """A member who gives birth has a right to a maternity allowance."""
    return medical_care and live_births > 0
