"""What the employer owes by the Labour Law: half pay in maternity leave, and the seniority indemnity.

Labour Law 1997, arts. 182 and 183 (in force from 13 March 1997) and art. 89 as amended in 2018; Prakas 443 (2018). NSSF's maternity
allowance comes on top, so that the two make 120 per cent of the wage.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    MATERNITY,
    MONTH,
    ONCE,
    UNEMPLOYMENT,
    YEAR,
    Input,
    Money,
    Months,
    Scheme,
)

from .vocabulary import Sex, StatusInEmployment

employer_maternity_pay = Scheme(
    "kh.employer_maternity_pay",
    names={
        "en": "Employer's maternity pay and seniority indemnity (Labour Law)",
        "km": "ប្រាក់ឈ្នួលពេលលំហែមាតុភាព និងប្រាក់បំណាច់អតីតភាពការងារ (ច្បាប់ស្តីពីការងារ)",
    },
    administrator={"en": "The employer", "km": "និយោជក"},
    kind=CONTRIBUTORY,
    law="Labour Law 1997, arts. 89, 182, 183; amendment of 2018; Prakas 443/2018",
    since="1997-03-13",
    where={
        "en": "The employer; in a dispute the labour inspectors of the Ministry of Labour and Vocational Training.",
        "km": "និយោជក; បើមានវិវាទ ទៅអធិការការងារនៃក្រសួងការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ។",
    },
    papers={
        "en": ("Medical certificate of the pregnancy", "Work contract"),
        "km": ("លិខិតបញ្ជាក់ផ្ទៃពោះរបស់គ្រូពេទ្យ", "កិច្ចសន្យាការងារ"),
    },
)

months_of_unbroken_service = Input(
    Months,
    lowest="0",
    highest="900",
    label={"en": "Months of unbroken service with the employer", "km": "ចំនួនខែធ្វើការជាប់គ្នាជាមួយនិយោជក"},
    question={
        "en": "For how many months has this person worked for the employer without a break?",
        "km": "តើបុគ្គលនេះធ្វើការជាមួយនិយោជកជាប់គ្នាប៉ុន្មានខែហើយ?",
    },
)


@employer_maternity_pay.covers(
    cite="Labour Law 1997, art. 1",
    label={"en": "protected by the Labour Law", "km": "ស្ថិតក្រោមច្បាប់ស្តីពីការងារ"},
    words={"km": "កម្មករនិយោជិតតាមច្បាប់ស្តីពីការងារ។"},
)
def is_covered(is_worker_of_labour_law: bool) -> bool:
    """Workers under the Labour Law."""
    return is_worker_of_labour_law


@employer_maternity_pay.rule(
    cite="Labour Law 1997, art. 183",
    label={"en": "long enough in service for maternity pay", "km": "ធ្វើការគ្រប់រយៈពេលសម្រាប់ប្រាក់លំហែមាតុភាព"},
    words={"km": "ស្ត្រីដែលធ្វើការជាប់គ្នាយ៉ាងតិចមួយឆ្នាំ។"},
)
def has_right_to_maternity_pay(sex: Sex, months_of_unbroken_service: Months, *, law) -> bool:
    """A woman with at least one year of unbroken service."""
    return sex == Sex.FEMALE and months_of_unbroken_service >= law.maternity.months_of_service


@employer_maternity_pay.rule(
    per=MONTH,
    cite="Labour Law 1997, art. 183",
    label={"en": "half pay for a month", "km": "ប្រាក់ឈ្នួលពាក់កណ្តាលក្នុងមួយខែ"},
    words={"km": "ពាក់កណ្តាលនៃប្រាក់ឈ្នួល និងអត្ថប្រយោជន៍។"},
)
def half_pay(monthly_wage: Money, *, law) -> Money:
    """Half of the wage and perquisites."""
    return law.maternity.rate * monthly_wage


@employer_maternity_pay.benefit(
    MATERNITY,
    per=ONCE,
    cite="Labour Law 1997, arts. 182, 183",
    label={"en": "maternity leave pay", "km": "ប្រាក់ឈ្នួលពេលឈប់សម្រាកលំហែមាតុភាព"},
    words={"km": "ប្រាក់ឈ្នួលពាក់កណ្តាល រយៈពេល ៩០ថ្ងៃ គិតជា ៣ខែ។"},
)
def maternity_leave_pay(
    is_on_maternity_leave: bool, has_right_to_maternity_pay: bool, half_pay: Money, *, law
) -> Money:
    """Half pay for the 90 days of leave, counted as months of 30 days."""
    if not is_on_maternity_leave or not has_right_to_maternity_pay:
        return 0
    return half_pay * law.maternity.days / law.maternity.days_a_month


@employer_maternity_pay.contribution(
    payer=EMPLOYER,
    per=ONCE,
    cite="Labour Law 1997, art. 183",
    label={"en": "maternity pay borne by the employer", "km": "ប្រាក់លំហែមាតុភាពដែលនិយោជកទទួលបន្ទុក"},
    words={"km": "និយោជកបង់ដោយផ្ទាល់ទាំងអស់។"},
)
def employer_cost(maternity_leave_pay: Money) -> Money:
    """The employer pays all of it directly."""
    return maternity_leave_pay


@employer_maternity_pay.benefit(
    UNEMPLOYMENT,
    per=YEAR,
    since="2019-01-01",
    cite="Labour Law, art. 89 as amended 2018; Prakas 443/2018",
    label={"en": "seniority indemnity", "km": "ប្រាក់បំណាច់អតីតភាពការងារ"},
    words={"km": "កម្មករមានកិច្ចសន្យាមិនកំណត់ថិរវេលា ទទួលប្រាក់ឈ្នួល ១៥ថ្ងៃក្នុងមួយឆ្នាំ បើកពីរដង ខែមិថុនា និងធ្នូ។"},
)
def seniority_indemnity(status_in_employment: StatusInEmployment, monthly_wage: Money, *, law) -> Money:
    """Workers on open-ended contracts get 15 days of wage a year, half in June and half in December."""
    if status_in_employment != StatusInEmployment.PERMANENT_EMPLOYEE:
        return 0
    return monthly_wage * law.seniority.days_a_year / law.seniority.working_days_a_month
