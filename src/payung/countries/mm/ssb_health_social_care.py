"""Health and social care insurance of the Social Security Board (SSB).

Social Security Law 2012, in force from 1 April 2014, and Social Security Rules 2014; before it the Social Security Act 1954, in force from
1956. Of the Act its contributions are encoded, not its benefits, whose rules were not gathered; its 15 wage classes are known by number
alone, so the household states the wage of the class.

Monthly averages are turned into weeks and days by the calendar (12 months, 52 weeks, 7 days); the law read does not say how. The funeral
grant is 1 to 5 months of wage by the length of contribution; the steps were not found, so the office's number of months is asked. What
voluntary members pay was not found: the member's share is shown.
"""

from payung.countries.vocabulary import Sex
from payung.law import (
    CONTRIBUTORY,
    DAYS_PER_WEEK,
    EMPLOYER,
    FAMILY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    MONTHS_PER_YEAR,
    ONCE,
    SICKNESS,
    SURVIVORS,
    WEEKS_PER_YEAR,
    Count,
    Date,
    Input,
    Money,
    Months,
    PaidMonths,
    Scheme,
    Weeks,
    Years,
    add_months,
    months_in,
    start_of_month,
)

ssb_health_social_care = Scheme(
    "mm.ssb_health_social_care",
    names={
        "en": "Health and social care insurance (SSB)",
        "my": "ကျန်းမာရေးနှင့် လူမှုရေးစောင့်ရှောက်မှု အာမခံ (လူမှုဖူလုံရေး)",
    },
    administrator={"en": "Social Security Board", "my": "လူမှုဖူလုံရေးအဖွဲ့"},
    kind=CONTRIBUTORY,
    law="Social Security Law 2012 (Pyidaungsu Hluttaw Law 15/2012); Social Security Rules 2014; before them Social Security Act 1954",
    since="1956-01-01",
    where={
        "en": "The employer registers the worker; the township office, clinics and hospitals of the Social Security Board.",
        "my": "အလုပ်ရှင်က မှတ်ပုံတင်ပေးသည်။ မြို့နယ်လူမှုဖူလုံရေးရုံး၊ ဆေးခန်းနှင့် ဆေးရုံများ။",
    },
    papers={
        "en": ("National Registration Card (NRC)", "Social security card", "Medical certificate"),
        "my": ("နိုင်ငံသားစိစစ်ရေးကတ်", "လူမှုဖူလုံရေးကတ်", "ဆေးလက်မှတ်"),
    },
)

age_at_ssb_registration = Input(
    Years,
    lowest="0",
    highest="130",
    fixed=True,
    label={"en": "Age at registration with the SSB", "my": "မှတ်ပုံတင်ချိန် အသက်"},
    question={
        "en": "How old was this person at registration with the Social Security Board?",
        "my": "လူမှုဖူလုံရေးတွင် မှတ်ပုံတင်ချိန် ဤသူ အသက်ဘယ်လောက်ရှိပါသလဲ။",
    },
)
wage_of_wage_class = Input(
    Money,
    unit="MMK/month",
    lowest="0",
    highest="100000000",
    label={"en": "Wage of the wage class (Act of 1954)", "my": "လုပ်ခအဆင့်၏ လုပ်ခ (၁၉၅၄ အက်ဥပဒေ)"},
    question={
        "en": "Which monthly wage does the worker's wage class stand for?",
        "my": "အလုပ်သမား၏ လုပ်ခအဆင့်အတွက် သတ်မှတ်ထားသော လစဉ်လုပ်ခ မည်မျှလဲ။",
    },
)
months_in_employment = Input(
    Months,
    lowest="0",
    highest="900",
    label={"en": "Months in insured employment", "my": "အာမခံအလုပ် လုပ်ကိုင်သည့် လ"},
    question={
        "en": "For how many months has this person worked in insured employment?",
        "my": "ဤသူသည် အာမခံအလုပ်တွင် ဘယ်နှစ်လ လုပ်ကိုင်ပြီးပါပြီလဲ။",
    },
)
is_certified_ill = Input(
    bool,
    label={"en": "Unable to work, by a medical certificate", "my": "ဆေးလက်မှတ်အရ အလုပ်မလုပ်နိုင်"},
    question={
        "en": "Is this person unable to work because of illness, by a medical certificate?",
        "my": "ဤသူသည် ဆေးလက်မှတ်အရ နာမကျန်းမှုကြောင့် အလုပ်မလုပ်နိုင်ပါသလား။",
    },
)
weeks_of_illness = Input(
    Weeks,
    lowest="0",
    highest="520",
    label={"en": "Full weeks of this illness so far", "my": "ယခုနာမကျန်းမှု၏ ပြည့်ပြီးသော သီတင်းပတ်"},
    question={
        "en": "For how many full weeks has this illness lasted?",
        "my": "ယခုနာမကျန်းမှု ဘယ်နှစ်ပတ် ပြည့်ပြီးပါပြီလဲ။",
    },
)
children_born = Input(
    Count,
    lowest="0",
    highest="10",
    label={"en": "Children born now", "my": "ယခုမွေးဖွားသော ကလေးဦးရေ"},
    question={
        "en": "How many children have just been born to this person or the wife?",
        "my": "ဤသူ သို့မဟုတ် ဇနီးက ယခု ကလေးဘယ်နှစ်ယောက် မွေးဖွားပါသလဲ။",
    },
)
months_of_funeral_grant = Input(
    Count,
    lowest="1",
    highest="5",
    label={"en": "Months of wage that the funeral grant has (1 to 5)", "my": "ဈာပနစရိတ် လုပ်ခလအရေအတွက် (၁ မှ ၅)"},
    question={
        "en": "Of how many months of wage is the funeral grant, by the months of contribution (1 to 5; ask the office)?",
        "my": "ထည့်ဝင်သည့်လအလိုက် ဈာပနစရိတ်သည် လုပ်ခဘယ်နှစ်လစာလဲ (၁ မှ ၅၊ ရုံးတွင် မေးပါ)။",
    },
)
is_hit_by_disaster = Input(
    bool,
    label={"en": "Hit by a natural disaster", "my": "သဘာဝဘေးသင့်"},
    question={
        "en": "Was this person hit by a natural disaster?",
        "my": "ဤသူသည် သဘာဝဘေး သင့်ခဲ့ပါသလား။",
    },
)
has_child_with_education_allowance = Input(
    bool,
    label={"en": "Has a child who may have the education allowance", "my": "ပညာသင်စရိတ်ရနိုင်သော သားသမီးရှိ"},
    question={
        "en": "Has this person a child at school who may have the education allowance?",
        "my": "ဤသူ၌ ပညာသင်စရိတ်ရနိုင်သော ကျောင်းနေသားသမီး ရှိပါသလား။",
    },
)


@ssb_health_social_care.covers(
    cite="Social Security Law 2012, ss. 11-12; Social Security Act 1954",
    label={"en": "insured", "my": "အာမခံထားသူ"},
    words={"my": "လူမှုဖူလုံရေးအဖွဲ့တွင် အာမခံထားသူများ။"},
)
def is_covered(is_insured_by_ssb: bool) -> bool:
    """Those who are insured with the Social Security Board."""
    return is_insured_by_ssb


# Contributions


@ssb_health_social_care.rule(
    per=MONTH,
    since="2014-04-01",
    cite="Social Security Law 2012, ss. 15-18",
    label={"en": "wage that counts", "my": "တွက်ချက်သည့် လုပ်ခ"},
    words={"my": "အများဆုံးပမာဏအထိ လစဉ်လုပ်ခ။"},
)
def insured_wage(monthly_wage: Money, *, law) -> Money:
    """The monthly wage up to the ceiling."""
    return min(monthly_wage, law.wage_ceiling)


@ssb_health_social_care.rule(
    since="2014-04-01",
    cite="Social Security Law 2012, s. 15",
    label={"en": "registered at 60 or later", "my": "အသက် ၆၀ နှင့်အထက်တွင် မှတ်ပုံတင်သူ"},
    words={"my": "မှတ်ပုံတင်ချိန် အသက် ၆၀ နှင့်အထက်။"},
)
def is_registered_late(age_at_ssb_registration: Years, *, law) -> bool:
    """Those aged 60 or more at registration."""
    return age_at_ssb_registration >= law.late_registration_age


@ssb_health_social_care.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Social Security Act 1954",
    label={"en": "member's contribution", "my": "အာမခံထားသူ၏ ထည့်ဝင်ကြေး"},
    words={"my": "လုပ်ခအဆင့်၏ ရာခိုင်နှုန်း။"},
)
def member_contribution(wage_of_wage_class: Money, *, law) -> Money:
    """A share of the wage of the worker's class."""
    return law.act_of_1954.member * wage_of_wage_class


@member_contribution.amended(
    since="2014-04-01",
    cite="Social Security Law 2012, s. 15; Social Security Rules 2014",
    words={"my": "လုပ်ခ၏ ၂ ရာခိုင်နှုန်း၊ အသက် ၆၀ နှင့်အထက် မှတ်ပုံတင်သူ ၂.၅ ရာခိုင်နှုန်း။"},
)
def member_contribution_2014(insured_wage: Money, is_registered_late: bool, *, law) -> Money:
    """2 per cent of the wage; 2.5 per cent for those registered at 60 or later."""
    return insured_wage * (law.rate.registered_late if is_registered_late else law.rate.usual)


@ssb_health_social_care.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Social Security Act 1954",
    label={"en": "employer's contribution", "my": "အလုပ်ရှင်၏ ထည့်ဝင်ကြေး"},
    words={"my": "လုပ်ခအဆင့်၏ ရာခိုင်နှုန်း၊ အလုပ်ခွင်ထိခိုက်မှု အပါအဝင်။"},
)
def employer_contribution(is_wage_earner: bool, wage_of_wage_class: Money, *, law) -> Money:
    """A share of the wage of the worker's class, employment injury included."""
    return law.act_of_1954.employer * wage_of_wage_class if is_wage_earner else 0


@employer_contribution.amended(
    since="2014-04-01",
    cite="Social Security Law 2012, s. 15; Social Security Rules 2014",
    words={"my": "အလုပ်ရှင်သည် အလုပ်သမားနှင့်အတူတူ ထည့်ဝင်သည်။"},
)
def employer_contribution_2014(is_wage_earner: bool, insured_wage: Money, is_registered_late: bool, *, law) -> Money:
    """The employer pays the same as the worker."""
    if not is_wage_earner:
        return 0
    return insured_wage * (law.rate.registered_late if is_registered_late else law.rate.usual)


# Care and cash in sickness


@ssb_health_social_care.benefit(
    MEDICAL_CARE,
    since="2014-04-01",
    cite="Social Security Law 2012, ss. 21-22",
    label={"en": "medical care", "my": "ဆေးကုသမှု"},
    words={"my": "လူမှုဖူလုံရေးဆေးခန်း၊ ဆေးရုံတွင် နာမကျန်းမှုတစ်ခုလျှင် ၂၆ ပတ်အထိ။"},
)
def medical_care(weeks_of_illness: Weeks, *, law) -> bool:
    """Care in clinics and hospitals of the board, for up to 26 weeks an illness."""
    return weeks_of_illness < law.weeks_of_care


@ssb_health_social_care.rule(
    since="2014-04-01",
    cite="Social Security Law 2012, s. 23",
    label={"en": "right to sickness cash", "my": "နာမကျန်းခံစားခွင့် ရှိ"},
    words={"my": "၆ လ လုပ်ကိုင်ပြီး ၄ လ ထည့်ဝင်ပြီးသူ။"},
)
def has_right_to_sickness_cash(months_in_employment: Months, ssb_months_paid: PaidMonths, on: Date, *, law) -> bool:
    """Six months in employment, with four of them paid."""
    this_month = start_of_month(on)
    paid = months_in(ssb_months_paid, add_months(this_month, -law.sickness.months_employed), add_months(this_month, -1))
    return months_in_employment >= law.sickness.months_employed and paid >= law.sickness.months_paid


@ssb_health_social_care.benefit(
    SICKNESS,
    per=MONTH,
    since="2014-04-01",
    cite="Social Security Law 2012, s. 23",
    label={"en": "sickness cash", "my": "နာမကျန်း ငွေသားခံစားခွင့်"},
    words={"my": "ပြီးခဲ့သော ၄ လ ပျမ်းမျှလုပ်ခ၏ ၆၀ ရာခိုင်နှုန်း၊ ၂၆ ပတ်အထိ။"},
)
def sickness_cash(
    is_certified_ill: bool,
    weeks_of_illness: Weeks,
    has_right_to_sickness_cash: bool,
    average_wage_of_4_months: Money,
    *,
    law,
) -> Money:
    """60 per cent of the average wage of the past four months, for up to 26 weeks."""
    if not is_certified_ill or weeks_of_illness >= law.sickness.weeks or not has_right_to_sickness_cash:
        return 0
    return law.sickness.rate * average_wage_of_4_months


# Birth


@ssb_health_social_care.rule(
    since="2014-04-01",
    cite="Social Security Law 2012, ss. 25-28",
    label={"en": "right to maternity cash", "my": "မီးဖွားခံစားခွင့် ရှိ"},
    words={"my": "၁၂ လ လုပ်ကိုင်ပြီး ၆ လ ထည့်ဝင်ပြီးသူ။"},
)
def has_right_to_maternity_cash(months_in_employment: Months, ssb_months_paid: PaidMonths, on: Date, *, law) -> bool:
    """Twelve months in employment, with six of them paid."""
    this_month = start_of_month(on)
    paid = months_in(
        ssb_months_paid, add_months(this_month, -law.maternity.months_employed), add_months(this_month, -1)
    )
    return months_in_employment >= law.maternity.months_employed and paid >= law.maternity.months_paid


@ssb_health_social_care.rule(
    since="2014-04-01",
    cite="Social Security Law 2012, s. 25",
    label={"en": "weeks of maternity leave", "my": "မီးဖွားခွင့် သီတင်းပတ်"},
    words={"my": "၁၄ ပတ် (မမွေးမီ ၆ ပတ်၊ မွေးပြီး ၈ ပတ်)၊ အမွှာဖြစ်လျှင် ၄ ပတ် ထပ်တိုး။"},
)
def weeks_of_maternity_leave(children_born: Count, *, law) -> Weeks:
    """14 weeks, 6 before and 8 after the birth; 4 more for twins."""
    leave = law.maternity.weeks_before + law.maternity.weeks_after
    return leave + law.maternity.further_weeks if children_born > 1 else leave


@ssb_health_social_care.benefit(
    MATERNITY,
    per=ONCE,
    since="2014-04-01",
    cite="Social Security Law 2012, ss. 25-28",
    label={"en": "maternity cash", "my": "မီးဖွား ငွေသားခံစားခွင့်"},
    words={"my": "မီးဖွားခွင့်ကာလအတွက် ပြီးခဲ့သောတစ်နှစ် ပျမ်းမျှလုပ်ခ၏ ၇၀ ရာခိုင်နှုန်း။"},
)
def maternity_cash(
    sex: Sex,
    children_born: Count,
    has_right_to_maternity_cash: bool,
    average_wage_of_year: Money,
    weeks_of_maternity_leave: Weeks,
    *,
    law,
) -> Money:
    """70 per cent of the average wage of the past year, for the weeks of leave."""
    if sex != Sex.FEMALE or children_born == 0 or not has_right_to_maternity_cash:
        return 0
    return law.maternity.rate * average_wage_of_year * MONTHS_PER_YEAR * weeks_of_maternity_leave / WEEKS_PER_YEAR


@ssb_health_social_care.benefit(
    MATERNITY,
    per=ONCE,
    since="2014-04-01",
    cite="Social Security Rules 2014",
    label={"en": "maternity expense grant", "my": "မီးဖွားစရိတ်"},
    words={"my": "ကလေးတစ်ဦး ၅၀၊ နှစ်ဦး ၇၅၊ သုံးဦး ၁၀၀ ရာခိုင်နှုန်း တစ်လပျမ်းမျှလုပ်ခ။"},
)
def maternity_expense_grant(
    sex: Sex, children_born: Count, has_right_to_maternity_cash: bool, average_wage_of_year: Money, *, law
) -> Money:
    """Half of one month's average wage for one child, three quarters for twins, all of it for triplets."""
    if sex != Sex.FEMALE or not has_right_to_maternity_cash:
        return 0
    return average_wage_of_year * law.maternity.grant(children_born) * law.one_month


@ssb_health_social_care.benefit(
    MATERNITY,
    per=ONCE,
    since="2014-04-01",
    cite="Social Security Law 2012, s. 28",
    label={"en": "paternity cash", "my": "ဖခင် ငွေသားခံစားခွင့်"},
    words={"my": "၁၅ ရက်အတွက် ပြီးခဲ့သောတစ်နှစ် ပျမ်းမျှလုပ်ခ၏ ၇၀ ရာခိုင်နှုန်း။"},
)
def paternity_cash(
    sex: Sex, children_born: Count, has_right_to_maternity_cash: bool, average_wage_of_year: Money, *, law
) -> Money:
    """70 per cent of the average wage of the past year, for 15 days."""
    if sex != Sex.MALE or children_born == 0 or not has_right_to_maternity_cash:
        return 0
    pay = law.maternity.rate * average_wage_of_year * MONTHS_PER_YEAR * law.paternity_days
    return pay / (WEEKS_PER_YEAR * DAYS_PER_WEEK)


# Death and family


@ssb_health_social_care.benefit(
    SURVIVORS,
    per=ONCE,
    since="2014-04-01",
    cite="Social Security Law 2012; Social Security Rules 2014",
    label={"en": "funeral grant", "my": "ဈာပနစရိတ်"},
    words={"my": "ထည့်ဝင်သည့်လအလိုက် ပျမ်းမျှလုပ်ခ ၁ လမှ ၅ လစာ။"},
)
def funeral_grant(has_died: bool, months_of_funeral_grant: Count, average_wage_of_4_months: Money, *, law) -> Money:
    """One to five months of average wage, by the months of contribution."""
    if not has_died:
        return 0
    months = min(max(months_of_funeral_grant, law.funeral.lowest), law.funeral.highest)
    return average_wage_of_4_months * months * law.one_month


@ssb_health_social_care.benefit(
    FAMILY,
    since="2014-04-01",
    cite="Social Security Law 2012 (family assistance from a tenth of the fund)",
    label={"en": "family assistance", "my": "မိသားစုထောက်ပံ့မှု"},
    words={"my": "သားသမီးပညာသင်စရိတ်နှင့် သဘာဝဘေးထောက်ပံ့မှု။"},
)
def family_assistance(has_child_with_education_allowance: bool, is_hit_by_disaster: bool) -> bool:
    """An education allowance for children, and help after a natural disaster; the board sets the amounts from a tenth of the fund."""
    return has_child_with_education_allowance or is_hit_by_disaster
