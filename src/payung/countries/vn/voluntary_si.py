"""Voluntary social insurance, with State support, for people who are not in compulsory insurance.

Law on Social Insurance 41/2024/QH15, arts. 36, 94-99, and Decree 159/2025, in force from 1 July 2025; before them Law
58/2014/QH13, from 1 January 2016, and Decree 134/2015, with State support from 1 January 2018.

The day of the decision is the day of the contingency: the day from which a pension would start, or the day of the birth.

Left out, because no figures were gathered: survivors' and employment injury benefits and the lump sum; the support that
provinces and districts add; what is paid ahead, which later changes of the line or of the support do not touch. The pension
is computed from 2022, when men came to need 20 years for 45 percent. Who has enough months of compulsory insurance alone
draws the pension there.
"""

from payung.law import (
    CONTRIBUTORY,
    GOVERNMENT,
    HOUSEHOLD,
    MATERNITY,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    Count,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Number,
    Scheme,
    Years,
    number,
    of,
)

from . import compulsory_si
from .vocabulary import Sex, spouse

voluntary_si = Scheme(
    "vn.voluntary_si",
    names={"en": "Voluntary social insurance", "vi": "Bảo hiểm xã hội tự nguyện"},
    administrator={"en": "Viet Nam Social Security", "vi": "Bảo hiểm xã hội Việt Nam"},
    kind=CONTRIBUTORY,
    law="Law on Social Insurance 41/2024/QH15, arts. 2, 36, 94-99; Decree 159/2025; before them 58/2014/QH13 and Decree 134/2015",
    since="2016-01-01",
    where={
        "en": "The social insurance office, or a collection service in the commune.",
        "vi": "Cơ quan bảo hiểm xã hội hoặc tổ chức dịch vụ thu tại xã.",
    },
    papers={"en": ("Citizen identity card (12 digits)",), "vi": ("Căn cước công dân (12 số)",)},
    how={
        "en": "Choose an income and pay monthly, for 3, 6 or 12 months at once, or for several years ahead. What is paid ahead does "
        "not change when the poverty line or the support changes later.",
        "vi": "Chọn mức thu nhập và đóng hằng tháng, 3, 6, 12 tháng một lần, hoặc cho nhiều năm về sau. Số đã đóng trước không "
        "thay đổi khi chuẩn nghèo hoặc mức hỗ trợ thay đổi.",
    },
)


class SupportGroup(Enumeration):
    """The groups by which the State supports the contribution."""

    POOR = Label(en="Poor household, island commune or special zone", vi="Hộ nghèo, xã đảo, đặc khu")
    NEAR_POOR = Label(en="Near-poor household", vi="Hộ cận nghèo")
    ETHNIC_MINORITY = Label(en="Ethnic minority", vi="Người dân tộc thiểu số")
    OTHER = Label(en="Everyone else", vi="Đối tượng khác")


is_ethnic_minority = Input(
    bool,
    fixed=True,
    label={"en": "Belongs to an ethnic minority", "vi": "Người dân tộc thiểu số"},
    question={
        "en": "Does this person belong to an ethnic minority?",
        "vi": "Người này có phải người dân tộc thiểu số không?",
    },
)
lives_in_island_commune = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Lives in an island commune or special zone", "vi": "Sống ở xã đảo, đặc khu"},
    question={
        "en": "Does the household live in an island commune or a special zone?",
        "vi": "Hộ có sống ở xã đảo hoặc đặc khu không?",
    },
)
is_contract_suspended = Input(
    bool,
    label={"en": "Labour contract suspended", "vi": "Đang tạm hoãn hợp đồng lao động"},
    question={
        "en": "Is the labour contract suspended, without social insurance being paid?",
        "vi": "Có đang tạm hoãn hợp đồng lao động và không đóng bảo hiểm bắt buộc không?",
    },
)
chosen_income = Input(
    Money,
    unit="VND/month",
    lowest="0",
    highest="1000000000",
    label={"en": "Monthly income chosen for the contribution", "vi": "Thu nhập tháng chọn làm căn cứ đóng"},
    question={
        "en": "On which monthly income do you choose to pay?",
        "vi": "Bạn chọn đóng theo mức thu nhập tháng bao nhiêu?",
    },
)
months_already_supported = Input(
    Months,
    lowest="0",
    highest="1200",
    label={"en": "Months already supported by the State", "vi": "Số tháng đã được Nhà nước hỗ trợ"},
    question={
        "en": "For how many months has the State already supported the contribution?",
        "vi": "Đã được Nhà nước hỗ trợ tiền đóng bao nhiêu tháng?",
    },
)
fetuses_lost = Input(
    Count,
    lowest="0",
    highest="10",
    label={"en": "Fetuses of 22 weeks or more that died", "vi": "Số thai từ 22 tuần tuổi bị chết"},
    question={
        "en": "How many fetuses of 22 weeks or more have died in this pregnancy?",
        "vi": "Lần mang thai này có mấy thai từ 22 tuần tuổi trở lên bị chết?",
    },
)
claims_maternity_allowance = Input(
    bool,
    label={"en": "Claims the maternity allowance", "vi": "Đề nghị hưởng trợ cấp thai sản"},
    question={
        "en": "Does this person claim the maternity allowance? Only the mother or the father can.",
        "vi": "Người này có đề nghị hưởng trợ cấp thai sản không? Chỉ mẹ hoặc cha được hưởng.",
    },
)
draws_social_insurance_pension = Input(
    bool,
    label={
        "en": "Draws a pension or monthly social insurance benefit",
        "vi": "Đang hưởng lương hưu, trợ cấp BHXH hằng tháng",
    },
    question={
        "en": "Does this person already draw a pension or a monthly social insurance benefit?",
        "vi": "Người này có đang hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng không?",
    },
)


# Who may join


@voluntary_si.covers(
    cite="Law on Social Insurance 58/2014/QH13, art. 2(4)",
    label={"en": "may join, or insured", "vi": "được tham gia BHXH tự nguyện"},
    words={"vi": "Công dân từ đủ 15 tuổi, không thuộc diện bắt buộc, không hưởng lương hưu hoặc trợ cấp hằng tháng."},
)
def is_covered(
    is_national: bool,
    age: Years,
    draws_social_insurance_pension: bool,
    must_be_insured: bool = compulsory_si.must_be_insured,
    *,
    law,
) -> bool:
    """Citizens of 15 or more who are not in compulsory insurance and draw no pension or monthly benefit."""
    return is_national and age >= law.entry_age and not must_be_insured and not draws_social_insurance_pension


@is_covered.amended(
    since="2025-07-01",
    cite="Law on Social Insurance 41/2024/QH15, art. 2(4)",
    words={"vi": "Như trước; thêm người lao động đang tạm hoãn hợp đồng."},
)
def is_covered_2025(
    is_national: bool,
    age: Years,
    draws_social_insurance_pension: bool,
    is_contract_suspended: bool,
    must_be_insured: bool = compulsory_si.must_be_insured,
    *,
    law,
) -> bool:
    """As before; and employees while their contract is suspended."""
    if not is_national or age < law.entry_age or draws_social_insurance_pension:
        return False
    return is_contract_suspended or not must_be_insured


# Contributions


@voluntary_si.rule(
    per=MONTH,
    cite="Law on Social Insurance 58/2014/QH13, art. 87; 41/2024/QH15, art. 31",
    label={"en": "insured income", "vi": "thu nhập làm căn cứ đóng"},
    words={"vi": "Thu nhập tự chọn, thấp nhất bằng chuẩn nghèo nông thôn, cao nhất 20 lần mức tham chiếu."},
)
def insured_income(chosen_income: Money, rural_poverty_line: Money, base_salary: Money, *, law) -> Money:
    """The income chosen, at least the rural poverty line and at most 20 times the base salary or reference level."""
    return min(max(chosen_income, rural_poverty_line), base_salary * law.ceiling)


@voluntary_si.rule(
    cite="Decree 134/2015, art. 14; Decree 159/2025",
    label={"en": "support group", "vi": "nhóm được hỗ trợ"},
    words={"vi": "Thuộc nhiều nhóm thì hưởng mức cao nhất."},
)
def support_group(
    is_registered_poor: bool,
    is_registered_near_poor: bool,
    is_ethnic_minority: bool,
    lives_in_island_commune: bool,
    *,
    law,
) -> SupportGroup:
    """Who fits more than one group has the highest support; island communes count as poor from July 2025."""
    if is_registered_poor or (law.support.island_communes and lives_in_island_commune):
        return SupportGroup.POOR
    if is_registered_near_poor:
        return SupportGroup.NEAR_POOR
    if is_ethnic_minority:
        return SupportGroup.ETHNIC_MINORITY
    return SupportGroup.OTHER


@voluntary_si.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Decree 134/2015, art. 14; Law on Social Insurance 41/2024/QH15, art. 36; Decree 159/2025",
    label={"en": "support of the State", "vi": "Nhà nước hỗ trợ"},
    words={
        "vi": "Tỉ lệ theo nhóm, tính trên mức đóng theo chuẩn nghèo nông thôn, nhiều nhất 120 tháng.",
    },
)
def state_support(
    support_group: SupportGroup, rural_poverty_line: Money, months_already_supported: Months, *, law
) -> Money:
    """A share of the contribution on the rural poverty line, whatever income is chosen, for at most 120 months."""
    if months_already_supported >= law.support.most_months:
        return 0
    return rural_poverty_line * law.rate * law.support.share[support_group]


@voluntary_si.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Law on Social Insurance 58/2014/QH13, art. 87; 41/2024/QH15, art. 36",
    label={"en": "contribution of the member", "vi": "người tham gia đóng"},
    words={"vi": "22% thu nhập đã chọn, trừ phần Nhà nước hỗ trợ."},
)
def member_contribution(insured_income: Money, state_support: Money, *, law) -> Money:
    """22 percent of the insured income, less the support of the State."""
    return insured_income * law.rate - state_support


# Old age


@voluntary_si.rule(
    since="2022-01-01",
    cite="Law on Social Insurance 58/2014/QH13, arts. 71, 73; 41/2024/QH15, arts. 98, 100",
    label={"en": "entitled to a pension", "vi": "đủ điều kiện hưởng lương hưu"},
    words={"vi": "Đủ tuổi nghỉ hưu và đủ tổng thời gian đóng, mà riêng thời gian bắt buộc chưa đủ."},
)
def is_entitled_to_pension(
    retirement_day: Date,
    on: Date,
    months_of_insurance: Months,
    months_of_compulsory_insurance: Months,
    months_required: Months,
) -> bool:
    """At the retirement age with enough months in all, where those of compulsory insurance alone are too few."""
    if on < retirement_day or months_of_compulsory_insurance >= months_required:
        return False
    return months_of_insurance >= months_required


@voluntary_si.benefit(
    OLD_AGE,
    per=MONTH,
    since="2022-01-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 74; 41/2024/QH15, art. 99",
    label={"en": "old-age pension", "vi": "lương hưu"},
    words={"vi": "Tỉ lệ hưởng nhân mức bình quân thu nhập đóng."},
)
def pension(is_entitled_to_pension: bool, pension_rate: Number, average_insured_pay: Money) -> Money:
    """The pension rate of the average income on which contributions were paid."""
    return average_insured_pay * pension_rate if is_entitled_to_pension else 0


# Maternity


@voluntary_si.rule(
    since="2025-07-01",
    cite="Law on Social Insurance 41/2024/QH15, art. 94",
    label={"en": "may claim the maternity allowance", "vi": "được hưởng trợ cấp thai sản"},
    words={"vi": "Đóng từ đủ 6 tháng trong 12 tháng trước khi sinh; chỉ mẹ hoặc cha được hưởng."},
)
def may_claim_maternity_allowance(
    months_in_last_12: Months,
    sex: Sex,
    claims_maternity_allowance: bool,
    spouse_claims: bool = of(spouse, claims_maternity_allowance, absent=False),
    *,
    law,
) -> bool:
    """6 months paid in the 12 before the birth; the mother, or the father where she does not claim."""
    if not claims_maternity_allowance or months_in_last_12 < law.maternity.months_required:
        return False
    return sex == Sex.FEMALE or not spouse_claims


@voluntary_si.benefit(
    MATERNITY,
    per=ONCE,
    since="2025-07-01",
    cite="Law on Social Insurance 41/2024/QH15, art. 95",
    label={"en": "maternity allowance", "vi": "trợ cấp thai sản"},
    words={"vi": "2 triệu đồng cho mỗi con sinh ra và mỗi thai từ 22 tuần tuổi bị chết."},
)
def maternity_allowance(
    may_claim_maternity_allowance: bool, children_born: Count, fetuses_lost: Count, *, law
) -> Money:
    """2 million dong for each child born and each fetus of 22 weeks or more that died."""
    if not may_claim_maternity_allowance:
        return 0
    return law.maternity.amount * number(children_born + fetuses_lost)
