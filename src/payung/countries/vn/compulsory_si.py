"""Compulsory social, health and unemployment insurance of employees.

Law on Social Insurance 41/2024/QH15, in force from 1 July 2025, before it 58/2014/QH13; Law on Health Insurance 2008 as
amended; Employment Law 38/2013/QH13, replaced by 74/2025/QH15 from 1 January 2026.

The day of the decision is the day of the contingency: the day from which a pension would start, the day of the birth or the
first day of the sick leave. Former members are covered for their pension.

Left out, because their figures were not gathered: survivors' and employment injury benefits, unemployment benefit, the lump
sum, rehabilitation after illness, the father's leave and the additional months of maternity leave for twins, and the lowest
pay on which contributions are due. The pension is computed from 2022, when men came to need 20 years for 45 percent. The
average insured pay is the office's own figure, which adjusts old pay for prices.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SICKNESS,
    Asked,
    Count,
    Date,
    Days,
    Input,
    Money,
    Months,
    Number,
    Scheme,
    months_between,
    number,
    round_down,
)

from .vocabulary import Sex

compulsory_si = Scheme(
    "vn.compulsory_si",
    names={
        "en": "Compulsory social, health and unemployment insurance",
        "vi": "Bảo hiểm xã hội bắt buộc, y tế, thất nghiệp",
    },
    administrator={"en": "Viet Nam Social Security", "vi": "Bảo hiểm xã hội Việt Nam"},
    kind=CONTRIBUTORY,
    law="Law on Social Insurance 41/2024/QH15, before it 58/2014/QH13; Law on Health Insurance 2008 as amended; Employment Laws 38/2013/QH13 and 74/2025/QH15",
    since="2014-01-01",
    where={
        "en": "The employer enrols; the social insurance office pays.",
        "vi": "Người sử dụng lao động đăng ký; cơ quan bảo hiểm xã hội chi trả.",
    },
    papers={
        "en": ("Citizen identity card (12 digits)", "Labour contract"),
        "vi": ("Căn cước công dân (12 số)", "Hợp đồng lao động"),
    },
)

contract_months = Input(
    Months,
    lowest="0",
    highest="1200",
    label={"en": "Months of the labour contract", "vi": "Thời hạn hợp đồng lao động (tháng)"},
    question={
        "en": "For how many months is the labour contract? (1200 if it has no end; 0 if there is none)",
        "vi": "Hợp đồng lao động có thời hạn mấy tháng? (1200 nếu không xác định thời hạn; 0 nếu không có)",
    },
)
works_part_time = Input(
    bool,
    label={"en": "Works part time", "vi": "Làm việc không trọn thời gian"},
    question={"en": "Is the job part time?", "vi": "Có làm việc không trọn thời gian không?"},
)
is_business_household_owner = Input(
    bool,
    label={"en": "Owner of a registered business household", "vi": "Chủ hộ kinh doanh có đăng ký"},
    question={
        "en": "Does this person own a registered business household that must join compulsory insurance?",
        "vi": "Người này có là chủ hộ kinh doanh có đăng ký, thuộc diện đóng bảo hiểm bắt buộc không?",
    },
)
work_capacity_loss = Input(
    Number,
    lowest="0",
    highest="1",
    label={"en": "Loss of work capacity", "vi": "Tỉ lệ suy giảm khả năng lao động"},
    question={
        "en": "What share of the capacity to work is lost, as the medical council found? (0.61 is 61 percent; 0 if none)",
        "vi": "Hội đồng giám định kết luận suy giảm khả năng lao động bao nhiêu? (0.61 là 61%; 0 nếu không)",
    },
    fixed=True,
)
buys_missing_months = Input(
    bool,
    label={"en": "Pays for the missing months at once", "vi": "Đóng một lần cho số tháng còn thiếu"},
    question={
        "en": "Do you wish to pay at once for the months that are missing for a pension?",
        "vi": "Bạn có muốn đóng một lần cho số tháng còn thiếu để hưởng lương hưu không?",
    },
)
sick_days_already_paid = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Sick days already paid this year", "vi": "Số ngày ốm đã hưởng trong năm"},
    question={
        "en": "For how many sick days has social insurance already paid this year?",
        "vi": "Trong năm đã được hưởng bao nhiêu ngày ốm đau?",
    },
)
average_pay_before_leave = Input(
    Money,
    unit="VND/month",
    lowest="0",
    highest="1000000000",
    label={
        "en": "Average insured pay of the 6 months before leave",
        "vi": "Bình quân tiền lương đóng BHXH 6 tháng trước khi nghỉ",
    },
    question={
        "en": "What was the average insured pay of the six months before maternity leave?",
        "vi": "Bình quân tiền lương đóng bảo hiểm của 6 tháng trước khi nghỉ thai sản là bao nhiêu?",
    },
)


# Who is insured


@compulsory_si.rule(
    cite="Law on Social Insurance 58/2014/QH13, art. 2",
    label={"en": "must be insured", "vi": "thuộc diện bắt buộc"},
    words={"vi": "Người lao động có hợp đồng đủ thời hạn; người nước ngoài cần hợp đồng từ 12 tháng."},
)
def must_be_insured(is_wage_earner: bool, contract_months: Months, is_national: bool, *, law) -> bool:
    """Employees with a contract of the least length; foreigners need a longer one."""
    if is_national:
        return is_wage_earner and contract_months >= law.shortest_contract.nationals
    return law.open_to_foreigners and is_wage_earner and contract_months >= law.shortest_contract.foreigners


@must_be_insured.amended(
    since="2025-07-01",
    cite="Law on Social Insurance 41/2024/QH15, art. 2",
    words={
        "vi": "Thêm chủ hộ kinh doanh có đăng ký. Người làm không trọn thời gian tham gia khi lương tháng "
        "từ mức thấp nhất làm căn cứ đóng.",
    },
)
def must_be_insured_2025(
    is_wage_earner: bool,
    contract_months: Months,
    is_national: bool,
    is_business_household_owner: bool,
    works_part_time: bool,
    monthly_wage: Money,
    base_salary: Money,
    *,
    law,
) -> bool:
    """Also owners of registered business households; part-time workers if paid at least the lowest insurable pay."""
    if is_business_household_owner:
        return True
    if works_part_time and monthly_wage < base_salary:
        return False
    least = law.shortest_contract.nationals if is_national else law.shortest_contract.foreigners
    return is_wage_earner and contract_months >= least


@compulsory_si.covers(
    cite="Law on Social Insurance 41/2024/QH15, arts. 2, 64; before it 58/2014/QH13",
    label={"en": "insured, or insured before", "vi": "đang hoặc đã tham gia BHXH bắt buộc"},
    words={"vi": "Người thuộc diện bắt buộc, và người đã từng đóng."},
)
def is_covered(must_be_insured: bool) -> bool:
    """Those who must be insured."""
    return must_be_insured


@is_covered.amended(since="2016-01-01", cite="Law on Social Insurance 58/2014/QH13, art. 54; 41/2024/QH15, art. 64")
def is_covered_2016(must_be_insured: bool, months_of_compulsory_insurance: Months) -> bool:
    """Those who must be insured, and those who were before, for their pension."""
    return must_be_insured or months_of_compulsory_insurance > 0


@compulsory_si.rule(
    cite="Law on Health Insurance 2008, art. 12; amended by 51/2024/QH15",
    label={"en": "in health insurance by employment", "vi": "tham gia BHYT theo việc làm"},
    words={"vi": "Người lao động có hợp đồng đủ thời hạn của bảo hiểm y tế."},
)
def has_health_insurance_by_work(is_wage_earner: bool, contract_months: Months, *, law) -> bool:
    """Employees with a contract of the least length for health insurance."""
    return is_wage_earner and contract_months >= law.shortest_contract.health


# Contributions


@compulsory_si.rule(
    per=MONTH,
    cite="Law on Social Insurance 58/2014/QH13, art. 89; 41/2024/QH15, art. 31",
    label={"en": "insured pay", "vi": "tiền lương làm căn cứ đóng"},
    words={"vi": "Tiền lương tháng, cao nhất 20 lần lương cơ sở hoặc mức tham chiếu."},
)
def insured_pay(monthly_wage: Money, base_salary: Money, *, law) -> Money:
    """The monthly pay, up to 20 times the base salary or reference level."""
    return min(monthly_wage, base_salary * law.ceiling)


@compulsory_si.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Law on Social Insurance 58/2014/QH13, art. 85; 41/2024/QH15, art. 33",
    label={"en": "employee's contribution to pensions", "vi": "người lao động đóng quỹ hưu trí, tử tuất"},
    words={"vi": "Người lao động đóng 8% tiền lương."},
)
def employee_contribution(must_be_insured: bool, is_wage_earner: bool, insured_pay: Money, *, law) -> Money:
    """The employee pays 8 percent for pensions and survivors."""
    return insured_pay * law.rate.employee if must_be_insured and is_wage_earner else 0


@compulsory_si.contribution(
    payer=EMPLOYER,
    per=MONTH,
    since="2017-06-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 86; Decree 44/2017; 41/2024/QH15, art. 34",
    label={"en": "employer's contribution to social insurance", "vi": "người sử dụng lao động đóng BHXH"},
    words={"vi": "Người sử dụng lao động đóng 14% hưu trí, 3% ốm đau và thai sản, 0,5% tai nạn lao động."},
)
def employer_contribution(must_be_insured: bool, is_wage_earner: bool, insured_pay: Money, *, law) -> Money:
    """The employer pays for pensions, for sickness and maternity, and for employment injury."""
    if not (must_be_insured and is_wage_earner):
        return 0
    return insured_pay * (law.rate.employer_pension + law.rate.employer_sickness + law.rate.employer_injury)


@compulsory_si.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Law on Health Insurance 2008 as amended, art. 13",
    label={"en": "employee's contribution to health insurance", "vi": "người lao động đóng BHYT"},
    words={"vi": "Người lao động đóng 1,5% tiền lương."},
)
def employee_health_contribution(has_health_insurance_by_work: bool, insured_pay: Money, *, law) -> Money:
    """The employee pays 1.5 percent for health."""
    return insured_pay * law.rate.employee_health if has_health_insurance_by_work else 0


@compulsory_si.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Law on Health Insurance 2008 as amended, art. 13",
    label={"en": "employer's contribution to health insurance", "vi": "người sử dụng lao động đóng BHYT"},
    words={"vi": "Người sử dụng lao động đóng 3% tiền lương."},
)
def employer_health_contribution(has_health_insurance_by_work: bool, insured_pay: Money, *, law) -> Money:
    """The employer pays 3 percent for health."""
    return insured_pay * law.rate.employer_health if has_health_insurance_by_work else 0


@compulsory_si.rule(
    per=MONTH,
    since="2022-07-01",
    cite="Employment Law 38/2013/QH13, arts. 43, 58; 74/2025/QH15",
    label={"en": "pay insured against unemployment", "vi": "tiền lương đóng bảo hiểm thất nghiệp"},
    words={
        "vi": "Tiền lương tháng, cao nhất 20 lần lương tối thiểu vùng; chỉ công dân Việt Nam có hợp đồng đủ thời hạn."
    },
)
def unemployment_insured_pay(
    is_wage_earner: bool,
    is_national: bool,
    contract_months: Months,
    monthly_wage: Money,
    regional_minimum_wage: Money,
    *,
    law,
) -> Money:
    """The pay of nationals with a contract of the least length, up to 20 times the regional minimum wage."""
    if not (is_wage_earner and is_national) or contract_months < law.shortest_contract.unemployment:
        return 0
    return min(monthly_wage, regional_minimum_wage * law.ceiling)


@compulsory_si.contribution(
    payer=MEMBER,
    per=MONTH,
    since="2022-07-01",
    cite="Employment Law 38/2013/QH13, art. 57; 74/2025/QH15",
    label={"en": "employee's contribution to unemployment insurance", "vi": "người lao động đóng bảo hiểm thất nghiệp"},
    words={"vi": "Người lao động đóng 1%."},
)
def employee_unemployment_contribution(unemployment_insured_pay: Money, *, law) -> Money:
    """The employee pays 1 percent against unemployment."""
    return unemployment_insured_pay * law.rate.employee_unemployment


@compulsory_si.contribution(
    payer=EMPLOYER,
    per=MONTH,
    since="2022-07-01",
    cite="Employment Law 38/2013/QH13, art. 57; 74/2025/QH15",
    label={
        "en": "employer's contribution to unemployment insurance",
        "vi": "người sử dụng lao động đóng bảo hiểm thất nghiệp",
    },
    words={"vi": "Người sử dụng lao động đóng 1%."},
)
def employer_unemployment_contribution(unemployment_insured_pay: Money, *, law) -> Money:
    """The employer pays 1 percent against unemployment."""
    return unemployment_insured_pay * law.rate.employer_unemployment


# Old age


@compulsory_si.rule(
    since="2022-01-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 55; 41/2024/QH15, art. 65",
    label={"en": "months before the retirement age", "vi": "số tháng nghỉ hưu trước tuổi"},
    words={"vi": "Số tháng tròn từ ngày bắt đầu hưởng lương hưu đến ngày đủ tuổi nghỉ hưu."},
)
def months_early(retirement_day: Date, on: Date) -> Months:
    """The complete months from the start of the pension to the day of the retirement age."""
    if on >= retirement_day:
        return 0
    return months_between(on, retirement_day)


@compulsory_si.rule(
    since="2022-01-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 55; 41/2024/QH15, art. 65",
    label={"en": "may retire early", "vi": "được nghỉ hưu trước tuổi"},
    words={
        "vi": "Suy giảm khả năng lao động từ 61%: sớm nhiều nhất 5 năm; từ 81%: nhiều nhất 10 năm; và đủ thời gian đóng.",
    },
)
def may_retire_early(
    months_early: Months, work_capacity_loss: Number, months_of_compulsory_insurance: Months, *, law
) -> bool:
    """With 61 percent of work capacity lost up to 5 years early, with 81 percent up to 10, and enough months paid."""
    if months_of_compulsory_insurance < law.early.months_required:
        return False
    if work_capacity_loss >= law.early.higher_loss:
        return months_early <= law.early.months_at_higher_loss
    return work_capacity_loss >= law.early.lower_loss and months_early <= law.early.months_at_lower_loss


@compulsory_si.rule(
    since="2022-01-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 56; 41/2024/QH15, art. 66",
    label={"en": "reduction for early retirement", "vi": "mức giảm do nghỉ hưu trước tuổi"},
    words={"vi": "Mỗi năm nghỉ trước tuổi giảm 2%; lẻ dưới 6 tháng không giảm, từ 6 tháng giảm 1%."},
)
def early_reduction(months_early: Months, *, law) -> Number:
    """2 percent for each full year; the odd months take nothing below six of them, and 1 percent from six."""
    full = round_down(months_early, law.early.year)
    reduction = number(full) / number(law.early.year) * law.early.reduction_for_each_year
    if months_early - full >= law.early.half_year:
        return reduction + law.early.reduction_for_half_year
    return reduction


@compulsory_si.rule(
    since="2022-01-01",
    cite="Law on Social Insurance 58/2014/QH13, arts. 54-55; 41/2024/QH15, arts. 64-65",
    label={"en": "entitled to a pension", "vi": "đủ điều kiện hưởng lương hưu"},
    words={"vi": "Đủ tuổi nghỉ hưu và đủ thời gian đóng bắt buộc; hoặc được nghỉ hưu trước tuổi."},
)
def is_entitled_to_pension(
    retirement_day: Date,
    on: Date,
    months_of_compulsory_insurance: Months,
    months_required: Months,
    may_retire_early: bool,
) -> bool:
    """At the retirement age with enough months of compulsory insurance, or with early retirement."""
    if on >= retirement_day:
        return months_of_compulsory_insurance >= months_required
    return may_retire_early


@compulsory_si.benefit(
    OLD_AGE,
    per=MONTH,
    since="2022-01-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 56; 41/2024/QH15, art. 66",
    label={"en": "old-age pension", "vi": "lương hưu"},
    words={"vi": "Tỉ lệ hưởng, trừ phần giảm do nghỉ trước tuổi, nhân mức bình quân tiền lương đóng."},
)
def pension(
    is_entitled_to_pension: bool, pension_rate: Number, early_reduction: Number, average_insured_pay: Money
) -> Money:
    """The pension rate, less the reduction for early retirement, of the average insured pay."""
    if not is_entitled_to_pension:
        return 0
    return average_insured_pay * max(0, pension_rate - early_reduction)


@compulsory_si.contribution(
    payer=MEMBER,
    per=ONCE,
    since="2025-07-01",
    cite="Law on Social Insurance 41/2024/QH15, art. 33(7)",
    label={"en": "price of the missing months", "vi": "số tiền đóng cho tháng còn thiếu"},
    words={"vi": "Đủ tuổi mà thiếu nhiều nhất 6 tháng thì đóng một lần 22% tiền lương cho mỗi tháng thiếu."},
)
def price_of_missing_months(
    buys_missing_months: bool,
    retirement_day: Date,
    on: Date,
    months_of_compulsory_insurance: Months,
    months_required: Months,
    insured_pay: Money,
    *,
    law,
) -> Money:
    """At the retirement age, who lacks at most 6 months may pay 22 percent of the pay for each of them at once."""
    missing = months_required - months_of_compulsory_insurance
    if not buys_missing_months or on < retirement_day or missing > law.missing.most_months:
        return 0
    return insured_pay * law.missing.rate * max(0, missing)


# Sickness and maternity


@compulsory_si.rule(
    since="2016-01-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 26; 41/2024/QH15, art. 43",
    label={"en": "sick days left this year", "vi": "số ngày ốm còn được hưởng trong năm"},
    words={"vi": "30, 40 hoặc 60 ngày một năm theo thời gian đóng, trừ số ngày đã hưởng."},
    asked=Asked(
        question={
            "en": "How many paid sick days are left this year?",
            "vi": "Trong năm còn bao nhiêu ngày ốm được hưởng?",
        },
        lowest="0",
        highest="366",
    ),
)
def sick_days_left(months_of_compulsory_insurance: Months, sick_days_already_paid: Days, *, law) -> Days:
    """30, 40 or 60 working days a year by the months paid, less those already paid."""
    return max(0, law.sickness.days(months_of_compulsory_insurance) - sick_days_already_paid)


@compulsory_si.benefit(
    SICKNESS,
    per=ONCE,
    since="2016-01-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 28; 41/2024/QH15, art. 45",
    label={"en": "sickness benefit", "vi": "trợ cấp ốm đau"},
    words={"vi": "75% tiền lương tháng trước khi nghỉ, chia 24 ngày, nhân số ngày nghỉ được hưởng."},
)
def sickness_benefit(
    must_be_insured: bool, insured_pay: Money, days_of_ordered_rest: Days, sick_days_left: Days, *, law
) -> Money:
    """75 percent of the pay of the month before, by 24 working days, for each day of ordered rest that is left."""
    if not must_be_insured:
        return 0
    days = min(days_of_ordered_rest, sick_days_left)
    return insured_pay * law.sickness.rate * days / law.sickness.working_days


@compulsory_si.rule(
    since="2016-01-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 31; 41/2024/QH15, art. 50",
    label={"en": "paid enough months for maternity", "vi": "đủ thời gian đóng hưởng thai sản"},
    words={"vi": "Đóng từ đủ 6 tháng trong 12 tháng trước khi sinh."},
)
def has_paid_for_maternity(compulsory_months_in_last_12: Months, *, law) -> bool:
    """At least 6 months paid in the 12 before the birth."""
    return compulsory_months_in_last_12 >= law.maternity.months_required


@compulsory_si.benefit(
    MATERNITY,
    per=ONCE,
    since="2016-01-01",
    cite="Law on Social Insurance 58/2014/QH13, arts. 34, 39; 41/2024/QH15, arts. 53, 59",
    label={"en": "pay during maternity leave, in all", "vi": "trợ cấp thai sản trong thời gian nghỉ sinh"},
    words={"vi": "100% bình quân tiền lương 6 tháng trước khi nghỉ, trong 6 tháng."},
)
def maternity_benefit(
    has_paid_for_maternity: bool, sex: Sex, children_born: Count, average_pay_before_leave: Money, *, law
) -> Money:
    """The mother draws all of her average pay of the 6 months before the leave, for 6 months."""
    if not has_paid_for_maternity or sex != Sex.FEMALE or children_born == 0:
        return 0
    return average_pay_before_leave * law.maternity.rate * law.maternity.months_of_leave


@compulsory_si.benefit(
    MATERNITY,
    per=ONCE,
    since="2016-01-01",
    cite="Law on Social Insurance 58/2014/QH13, art. 38; 41/2024/QH15, art. 58",
    label={"en": "birth grant", "vi": "trợ cấp một lần khi sinh con"},
    words={"vi": "Mỗi con được 2 lần lương cơ sở hoặc mức tham chiếu."},
)
def birth_grant(has_paid_for_maternity: bool, sex: Sex, children_born: Count, base_salary: Money, *, law) -> Money:
    """The mother draws twice the base salary or reference level for each child."""
    if not has_paid_for_maternity or sex != Sex.FEMALE:
        return 0
    return base_salary * law.maternity.grant * number(children_born)


# Health care


@compulsory_si.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="Law on Health Insurance 2008 as amended, art. 22",
    label={"en": "cost of treatment paid", "vi": "chi phí khám chữa bệnh được chi trả"},
    words={"vi": "Người tham gia bảo hiểm y tế theo việc làm được chi trả chi phí khám chữa bệnh."},
)
def cost_paid(has_health_insurance_by_work: bool, health_insurance_pays: Money) -> Money:
    """Employees in health insurance have the cost of their treatment paid."""
    return health_insurance_pays if has_health_insurance_by_work else 0
