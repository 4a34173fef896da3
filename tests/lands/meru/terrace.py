"""The Terrace Fund: insurance of weavers and potters."""

from payung.law import (
    CONTRIBUTORY,
    DAY,
    EMPLOYER,
    GOVERNMENT,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    MONTHS_PER_QUARTER,
    MONTHS_PER_YEAR,
    OLD_AGE,
    ONCE,
    QUARTER,
    SICKNESS,
    WEEK,
    WEEKS_PER_YEAR,
    Asked,
    Count,
    Date,
    Days,
    Money,
    MonthlyAmounts,
    Months,
    Number,
    PaidMonths,
    Scheme,
    Weeks,
    Years,
    add_days,
    add_months,
    add_years,
    average_in,
    average_of_highest,
    average_of_last,
    down_to,
    months_in,
    number,
    start_of_month,
    to_nearest,
    total_in,
    up_to,
)

from . import country
from .shared import portion
from .vocabulary import Altitude, Trade

terrace = Scheme(
    "meru.terrace",
    names={"en": "Terrace Fund", "th": "กองทุนขั้นบันได"},
    administrator={"en": "House of the Terraces", "th": "สำนักขั้นบันได"},
    kind=CONTRIBUTORY,
    law="Terrace Code of 2000",
    since="2000-01-01",
    where={"en": "Any House of the Terraces", "th": "สำนักขั้นบันไดทุกแห่ง"},
    papers={"en": ("Residence tally",), "th": ("บัตรผู้อยู่อาศัย",)},
    how={"en": "Bring the tally before the month ends.", "th": "นำบัตรมาก่อนสิ้นเดือน"},
)


@terrace.covers(
    cite="Terrace Code, art. 2",
    label={"en": "insured", "th": "ผู้ประกันตน"},
    words={"th": "ช่างทอและช่างปั้นที่อยู่ในเมรุและมีอายุตามเกณฑ์"},
)
def is_insured(age: Years, is_resident: bool, trade: Trade, *, law) -> bool:
    """Resident weavers and potters between the ages of entry are insured."""
    return (
        is_resident and law.entry_age.lowest <= age <= law.entry_age.highest and trade in (Trade.WEAVER, Trade.POTTER)
    )


@terrace.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Terrace Code, art. 10",
    label={"en": "member's contribution", "th": "เงินสมทบของสมาชิก"},
)
def member_contribution(monthly_earnings: Money, *, law) -> Money:
    """A rising share of earnings, rounded up to a whole coin."""
    return law.contribution_rates(monthly_earnings)


@member_contribution.amended(since="2010-01-01", cite="Terrace Amendment of 2010, art. 1")
def member_contribution_2010(trade: Trade, *, law) -> Money:
    """A flat amount for each trade."""
    return law.flat_contribution[trade]


@terrace.contribution(
    payer=EMPLOYER,
    per=WEEK,
    cite="Terrace Code, art. 11",
    label={"en": "employer's contribution", "th": "เงินสมทบของนายจ้าง"},
    rounding=to_nearest("1", half="even"),
)
def employer_contribution(monthly_earnings: Money, *, law) -> Money:
    """A share of a week's earnings."""
    return monthly_earnings * MONTHS_PER_YEAR * law.employer_rate / WEEKS_PER_YEAR


@terrace.contribution(
    payer=GOVERNMENT,
    per=QUARTER,
    cite="Terrace Code, art. 12",
    label={"en": "government's contribution", "th": "เงินสมทบของรัฐ"},
    until="2014-12-31",
    rounding=down_to("5"),
)
def government_contribution(monthly_earnings: Money, *, law) -> Money:
    """A share of a quarter's earnings."""
    return monthly_earnings * MONTHS_PER_QUARTER * law.government_rate


@government_contribution.amended(
    since="2018-01-01", cite="Terrace Amendment of 2018", reinstated=True, rounding=up_to("5")
)
def government_contribution_2018(monthly_earnings: Money, *, law) -> Money:
    """The same share, now rounded up."""
    return monthly_earnings * MONTHS_PER_QUARTER * law.government_rate


@terrace.rule(
    cite="Terrace Code, art. 20",
    label={"en": "months paid in the last twelve", "th": "เดือนที่จ่ายในสิบสองเดือน"},
    asked=Asked(question={"en": "How many months did you pay in the last twelve?"}, lowest="0", highest="12"),
)
def months_paid_of_late(paid_months: PaidMonths, on: Date, *, law) -> Months:
    """Months paid in the twelve months before the month of the day."""
    this_month = start_of_month(on)
    return months_in(paid_months, add_months(this_month, -law.window), add_days(this_month, -1))


@terrace.rule(cite="Terrace Code, art. 21", label={"en": "has paid enough", "th": "จ่ายครบ"})
def has_paid_enough(months_paid_of_late: Months, *, law) -> bool:
    """Enough months were paid."""
    return months_paid_of_late >= law.months_required


@terrace.rule(cite="Terrace Code, art. 22", label={"en": "lives near the summit", "th": "อยู่ใกล้ยอดเขา"})
def lives_at_summit(altitude: Altitude) -> bool:
    """The house stands near the summit."""
    return altitude == Altitude.SUMMIT


@terrace.rule(cite="Terrace Code, art. 23", label={"en": "lost the roof", "th": "หลังคาเสียหาย"})
def is_roofless(roof_lost: bool) -> bool:
    """The house lost its roof."""
    return roof_lost


@terrace.benefit(SICKNESS, per=ONCE, cite="Terrace Code, art. 30", label={"en": "sickness benefit", "th": "เงินเจ็บป่วย"})
def sickness_benefit(trade: Trade, altitude: Altitude, days_ill: Days, has_paid_enough: bool, *, law) -> Money:
    """An amount for each day of illness, by trade and altitude, up to the most days, for who has paid enough."""
    if not has_paid_enough:
        return 0
    days = min(days_ill, law.most_sick_days)
    return law.sick_day[trade][altitude] * days


@sickness_benefit.exception(when=lives_at_summit, cite="Terrace Code, art. 31", words={"th": "เพิ่มที่ยอดเขา"})
def sickness_benefit_at_summit(otherwise: Money, *, law) -> Money:
    """Near the summit the benefit is higher."""
    return otherwise * law.summit_factor


@sickness_benefit.exception(when=is_roofless, cite="Terrace Code, art. 32")
def sickness_benefit_without_roof(*, law) -> Money:
    """Who lost the roof gets a fixed amount."""
    return law.roofless_amount


@terrace.benefit(
    SICKNESS,
    per=DAY,
    cite="Terrace Code, art. 33",
    label={"en": "daily allowance", "th": "เงินรายวัน"},
    rounding=to_nearest("0.5", half="down"),
)
def daily_allowance(daily_wage: Money, days_ill: Days, *, law) -> Money:
    """None for short illness, a lower share for the middle, the full share beyond."""
    if days_ill < law.illness.short:
        return 0
    elif days_ill < law.illness.long:
        share = law.illness.lower_share
        return daily_wage * share
    else:
        return daily_wage * law.illness.full_share


@terrace.benefit(MEDICAL_CARE, cite="Terrace Code, art. 34", label={"en": "free healer", "th": "หมอฟรี"})
def free_healer(visits: Count, *, law) -> bool:
    """The healer is free up to so many visits."""
    return visits <= law.free_visits


@terrace.benefit(
    MATERNITY,
    per=WEEK,
    since="2008-05-01",
    cite="Terrace Code, art. 35",
    label={"en": "birth allowance", "th": "เงินคลอดบุตร"},
    rounding=to_nearest("1", half="up"),
)
def birth_allowance(weeks_after_birth: Weeks, wages: MonthlyAmounts, on: Date, *, law) -> Money:
    """A share of the average week's wage of the window, while the leave is not longer than allowed."""
    if weeks_after_birth > law.birth_weeks:
        return 0
    monthly = average_in(wages, add_months(start_of_month(on), -law.window), on)
    return monthly * MONTHS_PER_YEAR / WEEKS_PER_YEAR * law.birth_share


@terrace.rule(per=MONTH, cite="Terrace Code, art. 40", label={"en": "reference wage", "th": "ค่าจ้างอ้างอิง"})
def reference_wage(wages: MonthlyAmounts, on: Date, *, law) -> Money:
    """The higher of the average of the best months and of the last months."""
    best = average_of_highest(wages, law.best_months, law.first_credited_day, on)
    last = average_of_last(wages, law.last_months, on)
    return max(best, last)


@terrace.rule(cite="Terrace Code, art. 41", label={"en": "wages credited", "th": "ค่าจ้างสะสม"})
def wages_credited(wages: MonthlyAmounts, on: Date, *, law) -> Money:
    """All wages credited since the first day."""
    return total_in(wages, law.first_credited_day, on)


@terrace.rule(cite="Terrace Code, art. 42", label={"en": "months credited", "th": "เดือนที่สะสม"})
def months_credited(wages: MonthlyAmounts, on: Date, *, law) -> Months:
    """Months with a wage since the first day."""
    return months_in(wages, law.first_credited_day, on)


@terrace.rule(cite="Terrace Code, art. 43", label={"en": "growth of the pension", "th": "อัตราเพิ่มบำนาญ"})
def pension_growth(age: Years, *, law) -> Number:
    """A pension grows by a share for each year after the age of pension."""
    later = max(0, age - law.pension_age)
    return law.yearly_growth**later


@terrace.rule(
    cite="Terrace Code, art. 43",
    label={"en": "first day of pension", "th": "วันแรกของบำนาญ"},
    asked=Asked(question={"en": "On which day does your pension begin?"}, lowest="1960-01-01"),
)
def pension_begins(birth_date: Date, *, law) -> Date:
    """The birthday at the age of pension."""
    return add_years(birth_date, law.pension_age)


@terrace.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Terrace Code, art. 44",
    label={"en": "pension", "th": "บำนาญ"},
    rounding=to_nearest("0.01"),
)
def pension(age: Years, reference_wage: Money, pension_growth: Number, months_credited: Months, *, law) -> Money:
    """From the age of pension, a share of the reference wage, full after the qualifying months."""
    if age < law.pension_age:
        return 0
    full = reference_wage * law.pension_share * pension_growth
    return portion(full, months_credited, law.months_for_full_pension)


@terrace.benefit(OLD_AGE, per=ONCE, cite="Terrace Code, art. 45", label={"en": "farewell gift", "th": "เงินบำเหน็จ"})
def farewell_gift(wages_credited: Money, years_on_field: Years, age: Years, *, law) -> Money:
    """A share of all wages by years on the terraces, at least one year's, at the age of pension and no other."""
    years = max(1, number(years_on_field))
    return wages_credited * law.gift_share * years if age == law.pension_age else 0


@country.rule(cite="Terrace Code, art. 50", label={"en": "distance from the age of pension"})
def years_from_pension(age: Years, *, law) -> Years:
    """Years before or after the age of pension."""
    return abs(age - law.pension_age)


@country.rule(cite="Terrace Code, art. 51", label={"en": "works elsewhere", "th": "ทำงานอื่น"})
def works_elsewhere(trade: Trade) -> bool:
    """The trade is not one of the Terrace Fund."""
    return trade not in (Trade.WEAVER, Trade.POTTER)
