"""Rules that several schemes of Viet Nam use: age, base salary, minimum wage, retirement age, pension rate, cost of care."""

from payung.law import (
    HOUSEHOLD,
    MONTH,
    MONTHS_PER_YEAR,
    Asked,
    Date,
    Money,
    Months,
    Number,
    PaidMonths,
    Years,
    add_months,
    months_between,
    months_in,
    number,
    round_down,
    start_of_month,
    years_between,
)

from . import country
from .vocabulary import Sex, WageRegion


@country.rule(
    cite="Civil Code 2015, arts. 20-21",
    label={"en": "age", "vi": "tuổi"},
    words={"vi": "Tuổi là số năm tròn kể từ ngày sinh."},
    asked=Asked(
        question={"en": "How old is this person, in full years?", "vi": "Người này bao nhiêu tuổi tròn?"},
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age(birth_date: Date, on: Date) -> Years:
    """The age is the number of full years since the day of birth."""
    return years_between(birth_date, on)


@country.rule(
    of=HOUSEHOLD,
    per=MONTH,
    since="2013-07-01",
    cite="Decrees on the base salary; Law on Social Insurance 41/2024/QH15 (reference level)",
    label={"en": "base salary, or reference level", "vi": "lương cơ sở, mức tham chiếu"},
    words={"vi": "Lương cơ sở; từ 01/7/2025 mức tham chiếu bằng lương cơ sở khi lương cơ sở chưa bị bãi bỏ."},
)
def base_salary(*, law) -> Money:
    """The base salary; from July 2025 the reference level equals it for as long as it exists."""
    return law.base_salary


@country.rule(
    per=MONTH,
    since="2022-07-01",
    cite="Decrees 38/2022, 74/2024 and 293/2025 on the minimum wage",
    label={"en": "regional minimum wage", "vi": "lương tối thiểu vùng"},
    words={"vi": "Mức lương tối thiểu tháng theo vùng nơi làm việc."},
)
def regional_minimum_wage(wage_region: WageRegion, *, law) -> Money:
    """The monthly minimum wage of the region in which one works."""
    return law.regional_minimum_wage[wage_region]


@country.rule(
    of=HOUSEHOLD,
    per=MONTH,
    since="2016-01-01",
    cite="Decision 59/2015/QD-TTg; Decree 07/2021",
    label={"en": "income poverty line", "vi": "chuẩn nghèo về thu nhập"},
    words={"vi": "Mức thu nhập bình quân đầu người một tháng của chuẩn nghèo, theo nông thôn hoặc thành thị."},
)
def income_poverty_line(is_rural: bool, *, law) -> Money:
    """The income part of the poverty line, for each person of the household, in the country or in town."""
    if is_rural:
        return law.poverty_line.rural
    return law.poverty_line.urban


@country.rule(
    of=HOUSEHOLD,
    per=MONTH,
    since="2016-01-01",
    cite="Decision 59/2015/QD-TTg; Decree 07/2021",
    label={"en": "rural poverty line", "vi": "chuẩn nghèo nông thôn"},
    words={"vi": "Mức thu nhập của chuẩn nghèo khu vực nông thôn."},
)
def rural_poverty_line(*, law) -> Money:
    """The income part of the rural poverty line, which voluntary insurance starts from."""
    return law.poverty_line.rural


# Old age


@country.rule(
    since="2021-01-01",
    cite="Labour Code 2019, art. 169; Decree 135/2020, art. 4",
    label={"en": "day on which the retirement age is reached", "vi": "ngày đủ tuổi nghỉ hưu"},
    words={
        "vi": "Tuổi nghỉ hưu tăng dần theo tháng sinh: nam đến 62 tuổi vào năm 2028, nữ đến 60 tuổi vào năm 2035.",
    },
)
def retirement_day(birth_date: Date, sex: Sex, *, law) -> Date:
    """The retirement age rises with the month of birth, to 62 years for men (2028) and 60 for women (2035)."""
    if birth_date < law.retirement.first_birth_date[sex]:
        return add_months(birth_date, law.retirement.age_before[sex])
    later = months_between(law.retirement.first_birth_date[sex], birth_date)
    return add_months(birth_date, law.retirement.age[sex](later))


@country.rule(
    since="2016-01-01",
    cite="Law on Social Insurance 41/2024/QH15, arts. 64, 98; before it 58/2014/QH13",
    label={"en": "months of compulsory insurance", "vi": "số tháng đóng BHXH bắt buộc"},
    words={"vi": "Mọi tháng đã đóng bảo hiểm xã hội bắt buộc trước tháng này."},
)
def months_of_compulsory_insurance(compulsory_si_months: PaidMonths, on: Date, *, law) -> Months:
    """All months of compulsory insurance before this month."""
    return months_in(compulsory_si_months, law.first_month, add_months(start_of_month(on), -1))


@country.rule(
    since="2016-01-01",
    cite="Law on Social Insurance 41/2024/QH15, arts. 64, 98; before it 58/2014/QH13",
    label={"en": "months of insurance in all", "vi": "tổng số tháng đóng BHXH"},
    words={"vi": "Cộng các tháng bảo hiểm xã hội bắt buộc và tự nguyện."},
)
def months_of_insurance(
    months_of_compulsory_insurance: Months, voluntary_si_months: PaidMonths, on: Date, *, law
) -> Months:
    """Months of compulsory and of voluntary insurance are added up."""
    voluntary = months_in(voluntary_si_months, law.first_month, add_months(start_of_month(on), -1))
    return months_of_compulsory_insurance + voluntary


@country.rule(
    since="2022-01-01",
    cite="Law on Social Insurance 58/2014/QH13, arts. 54, 73; 41/2024/QH15, arts. 64, 98",
    label={"en": "months of insurance required for a pension", "vi": "số tháng đóng cần có để hưởng lương hưu"},
    words={"vi": "15 năm từ 01/7/2025, trước đó 20 năm."},
)
def months_required(*, law) -> Months:
    """15 years from July 2025, 20 years before."""
    return law.pension.months_required


@country.rule(
    since="2022-01-01",
    cite="Law on Social Insurance 58/2014/QH13; 41/2024/QH15: odd months",
    label={"en": "months that count for the pension rate", "vi": "thời gian tính tỉ lệ lương hưu"},
    words={"vi": "Tháng lẻ từ 1 đến 6 tháng tính nửa năm, từ 7 đến 11 tháng tính một năm."},
)
def months_counted(months_of_insurance: Months, *, law) -> Months:
    """Odd months count as half a year up to six of them, and as a year from seven."""
    years = round_down(months_of_insurance, law.pension.year)
    odd = months_of_insurance - years
    if odd == 0:
        return years
    if odd <= law.pension.half_year:
        return years + law.pension.half_year
    return years + law.pension.year


@country.rule(
    since="2022-01-01",
    cite="Law on Social Insurance 41/2024/QH15, arts. 66, 99; before it 58/2014/QH13, arts. 56, 74",
    label={"en": "pension rate", "vi": "tỉ lệ hưởng lương hưu"},
    words={
        "vi": "Nữ: 45% cho 15 năm. Nam: 45% cho 20 năm; từ 15 đến dưới 20 năm là 40% cộng 1% mỗi năm. "
        "Sau đó cộng 2% mỗi năm, nhiều nhất 75%.",
    },
)
def pension_rate(months_counted: Months, sex: Sex, *, law) -> Number:
    """45 percent for 15 years (women) or 20 (men; 40 percent and 1 a year below), then 2 a year, at most 75."""
    base = law.pension.base_months[sex]
    if months_counted >= base:
        more = number(months_counted - base) * law.pension.rate_for_each_year / number(MONTHS_PER_YEAR)
        return min(law.pension.highest_rate, law.pension.base_rate + more)
    above = number(max(months_counted, law.pension.short_months) - law.pension.short_months)
    return law.pension.short_rate + above * law.pension.short_rate_for_each_year / number(MONTHS_PER_YEAR)


# Births


@country.rule(
    since="2016-01-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 31; 41/2024/QH15, arts. 50, 94",
    label={
        "en": "months of compulsory insurance in the 12 before",
        "vi": "số tháng BHXH bắt buộc trong 12 tháng trước",
    },
    words={"vi": "Số tháng đóng bảo hiểm xã hội bắt buộc trong 12 tháng trước tháng sinh."},
)
def compulsory_months_in_last_12(compulsory_si_months: PaidMonths, on: Date, *, law) -> Months:
    """The months of compulsory insurance among the 12 before the month of birth."""
    month = start_of_month(on)
    return months_in(compulsory_si_months, add_months(month, -law.maternity.window), add_months(month, -1))


@country.rule(
    since="2016-01-01",
    cite="Law on Social Insurance 41/2024/QH15, art. 94",
    label={"en": "months of insurance in the 12 before", "vi": "số tháng BHXH trong 12 tháng trước"},
    words={"vi": "Số tháng đóng bảo hiểm xã hội bắt buộc và tự nguyện trong 12 tháng trước tháng sinh."},
)
def months_in_last_12(
    compulsory_months_in_last_12: Months, voluntary_si_months: PaidMonths, on: Date, *, law
) -> Months:
    """The months of compulsory and voluntary insurance among the 12 before the month of birth."""
    month = start_of_month(on)
    voluntary = months_in(voluntary_si_months, add_months(month, -law.maternity.window), add_months(month, -1))
    return compulsory_months_in_last_12 + voluntary


# Care


@country.rule(
    since="2014-01-01",
    cite="Law on Health Insurance 2008 as amended, art. 22",
    label={"en": "what health insurance pays", "vi": "phần bảo hiểm y tế chi trả"},
    words={"vi": "80% chi phí đúng tuyến; 100% cho một số nhóm. Chi phí trái tuyến không tính ở đây."},
)
def health_insurance_pays(
    cost_of_care: Money, is_at_right_level_of_care: bool, is_in_full_cost_group: bool, *, law
) -> Money:
    """80 percent of the cost at the right level of care, and all of it for some groups."""
    if not is_at_right_level_of_care:
        return 0
    if is_in_full_cost_group:
        return cost_of_care
    return cost_of_care * law.share_of_cost
