"""The social retirement allowance: a monthly amount for older people without a pension.

Law on Social Insurance 41/2024/QH15, ch. III, and Decree 176/2025, in force from 1 July 2025; before them the social
allowance for older people of the Law on the Elderly 2009 under Decree 20/2021 (from 1 July 2021) and Decree 76/2024.

Left out: the allowance before July 2021, the other social allowances of Decree 20/2021, and what provinces add.
"""

from payung.law import (
    HOUSEHOLD,
    MEDICAL_CARE,
    MONTH,
    NON_CONTRIBUTORY,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    Input,
    Money,
    Scheme,
    Years,
)

social_pension = Scheme(
    "vn.social_pension",
    names={"en": "Social retirement allowance", "vi": "Trợ cấp hưu trí xã hội"},
    administrator={"en": "Commune People's Committee", "vi": "Ủy ban nhân dân cấp xã"},
    kind=NON_CONTRIBUTORY,
    law="Law on Social Insurance 41/2024/QH15, ch. III; Decree 176/2025; before them Law on the Elderly 2009, Decrees 20/2021 and 76/2024",
    since="2021-07-01",
    where={"en": "The commune People's Committee.", "vi": "Ủy ban nhân dân cấp xã."},
    papers={
        "en": ("Form 01 (written request)", "Citizen identity card (12 digits)"),
        "vi": ("Văn bản đề nghị theo Mẫu số 01", "Căn cước công dân (12 số)"),
    },
    how={
        "en": "Send Form 01 to the chairman of the commune, in person, by post or online. The decision comes within 10 working days.",
        "vi": "Gửi Mẫu số 01 đến Chủ tịch Ủy ban nhân dân xã, trực tiếp, qua bưu điện hoặc trực tuyến. Quyết định trong 10 ngày làm việc.",
    },
)

lives_in_difficult_area = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Commune with special difficulties", "vi": "Xã, thôn đặc biệt khó khăn"},
    question={
        "en": "Does the household live in a commune or village with special difficulties?",
        "vi": "Hộ có sống ở xã, thôn đặc biệt khó khăn không?",
    },
)
requests_social_pension = Input(
    bool,
    label={"en": "Written request for the allowance", "vi": "Có văn bản đề nghị hưởng trợ cấp"},
    question={
        "en": "Has this person asked for the social retirement allowance in writing, or would they?",
        "vi": "Người này đã hoặc sẽ có văn bản đề nghị hưởng trợ cấp hưu trí xã hội không?",
    },
)
monthly_social_allowance = Input(
    Money,
    unit="VND/month",
    lowest="0",
    highest="100000000",
    label={"en": "Monthly social allowance drawn", "vi": "Trợ cấp xã hội hằng tháng đang hưởng"},
    question={
        "en": "How much monthly social allowance does this person already draw? (0 if none)",
        "vi": "Người này đang hưởng trợ cấp xã hội hằng tháng bao nhiêu? (0 nếu không)",
    },
)


@social_pension.rule(
    cite="Law on the Elderly 2009, art. 17; Decree 20/2021, art. 5",
    label={"en": "old enough", "vi": "đủ tuổi hưởng"},
    words={"vi": "Từ 80 tuổi; hộ nghèo, cận nghèo ở vùng khó khăn từ 75 tuổi."},
)
def is_old_enough(
    age: Years, is_registered_poor: bool, is_registered_near_poor: bool, lives_in_difficult_area: bool, *, law
) -> bool:
    """From 80; from 75 in poor and near-poor households of difficult areas."""
    if age >= law.age.general:
        return True
    return age >= law.age.poor and lives_in_difficult_area and (is_registered_poor or is_registered_near_poor)


@is_old_enough.amended(
    since="2025-07-01",
    cite="Law on Social Insurance 41/2024/QH15, art. 21",
    words={"vi": "Từ 75 tuổi; hộ nghèo, cận nghèo từ 70 tuổi."},
)
def is_old_enough_2025(age: Years, is_registered_poor: bool, is_registered_near_poor: bool, *, law) -> bool:
    """From 75; from 70 in poor and near-poor households."""
    if age >= law.age.general:
        return True
    return age >= law.age.poor and (is_registered_poor or is_registered_near_poor)


@social_pension.covers(
    cite="Law on the Elderly 2009, art. 17; Decree 20/2021, art. 5",
    label={"en": "entitled to the allowance", "vi": "được hưởng trợ cấp"},
    words={"vi": "Công dân đủ tuổi, không có lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng."},
)
def is_covered(is_national: bool, is_old_enough: bool, other_monthly_pension: Money) -> bool:
    """Citizens who are old enough and have no pension or monthly social insurance benefit."""
    return is_national and is_old_enough and other_monthly_pension == 0


@is_covered.amended(
    since="2025-07-01",
    cite="Law on Social Insurance 41/2024/QH15, art. 21; Decree 176/2025, art. 2",
    words={
        "vi": "Công dân đủ tuổi, có văn bản đề nghị, không có lương hưu hoặc trợ cấp BHXH, hoặc có mức thấp hơn trợ cấp này."
    },
)
def is_covered_2025(
    is_national: bool, is_old_enough: bool, other_monthly_pension: Money, requests_social_pension: bool, *, law
) -> bool:
    """Citizens who are old enough and ask in writing, without a pension or benefit, or with one below the allowance."""
    if not (is_national and requests_social_pension):
        return False
    return is_old_enough and other_monthly_pension < law.allowance


@social_pension.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Decree 20/2021, arts. 4, 6; Decree 76/2024",
    label={"en": "monthly allowance", "vi": "trợ cấp hằng tháng"},
    words={"vi": "Mức trợ cấp hằng tháng."},
)
def monthly_allowance(*, law) -> Money:
    """The monthly amount."""
    return law.allowance


@monthly_allowance.amended(
    since="2025-07-01",
    cite="Decree 176/2025, art. 3",
    words={"vi": "Người đang hưởng trợ cấp xã hội hằng tháng được hưởng mức cao hơn trong hai mức."},
)
def monthly_allowance_2025(monthly_social_allowance: Money, *, law) -> Money:
    """The monthly amount; who draws a monthly social allowance too has the higher of the two."""
    if monthly_social_allowance >= law.allowance:
        return 0
    return law.allowance


@social_pension.benefit(
    MEDICAL_CARE,
    cite="Law on Health Insurance 2008 as amended, art. 12; Law on Social Insurance 41/2024/QH15, art. 22",
    label={"en": "health insurance card", "vi": "thẻ bảo hiểm y tế"},
    words={"vi": "Nhà nước đóng bảo hiểm y tế."},
)
def health_insurance_card(*, law) -> bool:
    """The State pays the health insurance premium."""
    return law.health_insurance_card


@social_pension.benefit(
    SURVIVORS,
    per=ONCE,
    since="2025-07-01",
    cite="Law on Social Insurance 41/2024/QH15, art. 22; Decree 176/2025",
    label={"en": "funeral support", "vi": "hỗ trợ chi phí mai táng"},
    words={"vi": "Khi người đang hưởng chết, người lo mai táng được hỗ trợ một lần."},
)
def funeral_support(has_died: bool, *, law) -> Money:
    """On the death of a recipient, once, to the person who sees to the funeral."""
    return law.funeral_support if has_died else 0
