"""Health insurance by household, with lower premiums from the second member on, and that of students.

Law on Health Insurance 2008, amended in 2014 and by 51/2024/QH15; Decree 146/2018 and Decree 188/2025.

The household is the one registered at the address. Students and pupils are insured through their school, with a share of the
State. Left out: the State's support for near-poor and other groups, whose shares were not gathered, and what is paid away from
the right level of care.
"""

from payung.law import (
    CONTRIBUTORY,
    GOVERNMENT,
    HOUSEHOLD,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    ONCE,
    Count,
    Input,
    Money,
    Scheme,
    count,
)

from . import compulsory_si

household_health_insurance = Scheme(
    "vn.household_health_insurance",
    names={"en": "Household health insurance", "vi": "Bảo hiểm y tế hộ gia đình"},
    administrator={"en": "Viet Nam Social Security", "vi": "Bảo hiểm xã hội Việt Nam"},
    kind=CONTRIBUTORY,
    law="Law on Health Insurance 2008 as amended in 2014 and by 51/2024/QH15; Decrees 146/2018 and 188/2025",
    since="2014-01-01",
    where={
        "en": "The social insurance office, or a collection service in the commune; students at their school.",
        "vi": "Cơ quan bảo hiểm xã hội hoặc tổ chức dịch vụ thu tại xã; học sinh, sinh viên tại trường.",
    },
    papers={
        "en": ("Citizen identity card (12 digits) of each member",),
        "vi": ("Căn cước công dân (12 số) của từng thành viên",),
    },
    how={"en": "Pay for 3, 6 or 12 months ahead.", "vi": "Đóng trước 3, 6 hoặc 12 tháng."},
)

has_other_health_insurance = Input(
    bool,
    label={"en": "Health insurance of another group", "vi": "Đã có BHYT theo nhóm khác"},
    question={
        "en": "Does this person have health insurance of another group (as poor, old, veteran, small child …)?",
        "vi": "Người này có bảo hiểm y tế theo nhóm khác (hộ nghèo, người cao tuổi, trẻ em dưới 6 tuổi …) không?",
    },
)
place_in_household = Input(
    Count,
    lowest="1",
    highest="50",
    label={"en": "Place among the insured members", "vi": "Thứ tự thành viên tham gia"},
    question={
        "en": "As which member of the household is this person insured: first, second …?",
        "vi": "Người này là thành viên thứ mấy của hộ tham gia bảo hiểm y tế?",
    },
)


@household_health_insurance.covers(
    cite="Law on Health Insurance 2008 as amended, art. 12",
    label={"en": "belongs in household or student insurance", "vi": "thuộc nhóm hộ gia đình hoặc học sinh, sinh viên"},
    words={"vi": "Người sống trong hộ mà không thuộc nhóm bảo hiểm y tế khác."},
)
def is_covered(
    lives_in_country: bool,
    has_other_health_insurance: bool,
    has_health_insurance_by_work: bool = compulsory_si.has_health_insurance_by_work,
) -> bool:
    """Members of the household who are in no other group of health insurance."""
    return lives_in_country and not has_other_health_insurance and not has_health_insurance_by_work


@household_health_insurance.rule(
    cite="Law on Health Insurance 2008 as amended, art. 12(5)",
    label={"en": "insured by the household", "vi": "tham gia theo hộ gia đình"},
    words={"vi": "Thuộc diện hộ gia đình và không phải học sinh, sinh viên."},
)
def is_insured_by_household(is_covered: bool, attends_school: bool) -> bool:
    """Who belongs in this insurance and is not insured through a school."""
    return is_covered and not attends_school


@household_health_insurance.rule(
    of=HOUSEHOLD,
    per=MONTH,
    cite="Decree 146/2018, art. 7; Decree 188/2025, art. 6",
    label={"en": "full premium", "vi": "mức đóng của người thứ nhất"},
    words={"vi": "4,5% lương cơ sở một tháng."},
)
def full_premium(base_salary: Money, *, law) -> Money:
    """4.5 percent of the base salary a month."""
    return base_salary * law.rate


@household_health_insurance.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Decree 146/2018, art. 7; Decree 188/2025, art. 6",
    label={"en": "premium of the member", "vi": "mức đóng của thành viên"},
    words={
        "vi": "Người thứ nhất đóng đủ, người thứ hai đến thứ tư 70%, 60%, 50%, từ người thứ năm 40%. "
        "Học sinh, sinh viên đóng phần còn lại sau khi Nhà nước hỗ trợ.",
    },
)
def member_premium(attends_school: bool, place_in_household: Count, full_premium: Money, *, law) -> Money:
    """The first member pays in full, the next 70, 60, 50 and 40 percent; students what the State leaves."""
    if attends_school:
        return full_premium * (1 - law.state_share_for_students)
    return full_premium * law.member_factor(place_in_household)


@household_health_insurance.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Decree 146/2018, art. 8; Decree 188/2025",
    label={"en": "support of the State for students", "vi": "Nhà nước hỗ trợ học sinh, sinh viên"},
    words={"vi": "Nhà nước hỗ trợ một phần mức đóng của học sinh, sinh viên."},
)
def student_support(attends_school: bool, full_premium: Money, *, law) -> Money:
    """The State pays a share of the premium of students and pupils."""
    return full_premium * law.state_share_for_students if attends_school else 0


@household_health_insurance.rule(
    of=HOUSEHOLD,
    per=MONTH,
    cite="Decree 146/2018, art. 7; Decree 188/2025, art. 6",
    label={"en": "premium of the whole household", "vi": "mức đóng của cả hộ"},
    words={"vi": "Tổng mức đóng của các thành viên tham gia theo hộ gia đình, không tính học sinh, sinh viên."},
)
def household_premium(full_premium: Money, members: Count = count(is_insured_by_household), *, law) -> Money:
    """What all members insured by the household pay together, students apart."""
    return full_premium * law.factor_of_household(members)


@household_health_insurance.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="Law on Health Insurance 2008 as amended, art. 22",
    label={"en": "cost of treatment paid", "vi": "chi phí khám chữa bệnh được chi trả"},
    words={"vi": "Bảo hiểm y tế chi trả phần chi phí theo mức hưởng."},
)
def cost_paid(health_insurance_pays: Money) -> Money:
    """Health insurance pays its share of the cost of treatment."""
    return health_insurance_pays
