"""What a household in Viet Nam is asked for: of the shared vocabulary, and by more than one scheme."""

from payung.countries.vocabulary import (
    Sex,
    attends_school,
    birth_date,
    days_of_ordered_rest,
    has_died,
    is_national,
    is_registered_poor,
    is_rural,
    is_wage_earner,
    lives_in_country,
    monthly_wage,
    other_monthly_pension,
    sex,
    spouse,
)
from payung.law import HOUSEHOLD, Count, Enumeration, Input, Label, Money, PaidMonths


class WageRegion(Enumeration):
    """The four regions of the minimum wage."""

    REGION_1 = Label(en="Region I", vi="Vùng I")
    REGION_2 = Label(en="Region II", vi="Vùng II")
    REGION_3 = Label(en="Region III", vi="Vùng III")
    REGION_4 = Label(en="Region IV", vi="Vùng IV")


wage_region = Input(
    WageRegion,
    label={"en": "Minimum wage region of the workplace", "vi": "Vùng lương tối thiểu nơi làm việc"},
    question={"en": "In which minimum wage region do you work?", "vi": "Bạn làm việc ở vùng lương tối thiểu nào?"},
)
is_registered_near_poor = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Near-poor household", "vi": "Hộ cận nghèo"},
    question={
        "en": "Is the household on the commune's list of near-poor households?",
        "vi": "Hộ có trong danh sách hộ cận nghèo của xã không?",
    },
)
compulsory_si_months = Input(
    PaidMonths,
    label={"en": "Months of compulsory social insurance", "vi": "Các tháng đã đóng BHXH bắt buộc"},
    question={
        "en": "For which months has compulsory social insurance been paid?",
        "vi": "Đã đóng bảo hiểm xã hội bắt buộc cho những tháng nào?",
    },
)
voluntary_si_months = Input(
    PaidMonths,
    label={"en": "Months of voluntary social insurance", "vi": "Các tháng đã đóng BHXH tự nguyện"},
    question={
        "en": "For which months has voluntary social insurance been paid?",
        "vi": "Đã đóng bảo hiểm xã hội tự nguyện cho những tháng nào?",
    },
)
average_insured_pay = Input(
    Money,
    unit="VND/month",
    lowest="0",
    highest="1000000000",
    label={
        "en": "Average pay or income on which contributions were paid",
        "vi": "Mức bình quân tiền lương, thu nhập làm căn cứ đóng",
    },
    question={
        "en": "What is the average monthly pay or income of your contributions, as the social insurance office adjusts it?",
        "vi": "Mức bình quân tiền lương hoặc thu nhập tháng đóng bảo hiểm xã hội, đã điều chỉnh, là bao nhiêu?",
    },
)
children_born = Input(
    Count,
    lowest="0",
    highest="10",
    label={"en": "Children born now", "vi": "Số con mới sinh"},
    question={
        "en": "How many children have just been born to this person or the spouse?",
        "vi": "Người này hoặc vợ của người này vừa sinh mấy con?",
    },
)
cost_of_care = Input(
    Money,
    unit="VND",
    lowest="0",
    highest="100000000000",
    label={"en": "Cost of treatment", "vi": "Chi phí khám bệnh, chữa bệnh"},
    question={
        "en": "How much does the treatment cost, of what health insurance counts?",
        "vi": "Chi phí khám chữa bệnh trong phạm vi bảo hiểm y tế là bao nhiêu?",
    },
)
is_at_right_level_of_care = Input(
    bool,
    label={"en": "Treated at the right level of care", "vi": "Khám chữa bệnh đúng tuyến"},
    question={
        "en": "Was the treatment at the right level of care, or with a referral?",
        "vi": "Có khám chữa bệnh đúng tuyến hoặc có giấy chuyển tuyến không?",
    },
)
is_in_full_cost_group = Input(
    bool,
    label={"en": "Group whose cost is paid in full", "vi": "Thuộc nhóm được chi trả 100%"},
    question={
        "en": "Does the health insurance card grant 100 percent of the cost?",
        "vi": "Thẻ bảo hiểm y tế có mức hưởng 100% không?",
    },
)
