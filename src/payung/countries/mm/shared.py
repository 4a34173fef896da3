"""Rules that several schemes of Myanmar use: age, who is insured, average wages; the minimum wage and the poverty line."""

from payung.law import (
    DAY,
    HOUSEHOLD,
    MONTH,
    Asked,
    Count,
    Date,
    Input,
    Money,
    MonthlyAmounts,
    Years,
    add_months,
    average_of_last,
    start_of_month,
    years_between,
)

from . import country

works_in_family_business = Input(
    bool,
    label={"en": "Works in a family business", "my": "မိသားစုလုပ်ငန်းတွင် အလုပ်လုပ်"},
    question={
        "en": "Does this person work in a business run by members of the same family alone?",
        "my": "ဤသူသည် မိသားစုဝင်များသာ လုပ်ကိုင်သော လုပ်ငန်းတွင် အလုပ်လုပ်ပါသလား။",
    },
)
consumption_per_adult_equivalent = Input(
    Money,
    unit="MMK/day",
    of=HOUSEHOLD,
    lowest="0",
    highest="100000000",
    label={"en": "Consumption of a day, per adult equivalent", "my": "အရွယ်ရောက်သူတစ်ဦးနှင့်ညီမျှသော နေ့စဉ်သုံးစွဲမှု"},
    question={
        "en": "How much does the household consume in a day, per adult equivalent?",
        "my": "အိမ်ထောင်စုသည် အရွယ်ရောက်သူတစ်ဦးနှင့်ညီမျှစွာ တစ်နေ့လျှင် မည်မျှ သုံးစွဲပါသလဲ။",
    },
)


@country.rule(
    cite="Majority Law: age in complete years",
    label={"en": "age", "my": "အသက်"},
    words={"my": "အသက်ဆိုသည်မှာ မွေးနေ့မှစ၍ ပြည့်ပြီးသော နှစ်အရေအတွက် ဖြစ်သည်။"},
    asked=Asked(
        question={"en": "How old is this person?", "my": "ဤသူ အသက်ဘယ်လောက်ရှိပါပြီလဲ။"},
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age(birth_date: Date, on: Date) -> Years:
    """The age is the number of full years since the day of birth."""
    return years_between(birth_date, on)


@country.rule(
    since="1956-01-01",
    cite="Social Security Law 2012, ss. 11-12 (before: Social Security Act 1954)",
    label={"en": "insured with the Social Security Board", "my": "လူမှုဖူလုံရေးအဖွဲ့တွင် အာမခံထားသူ"},
    words={"my": "သတ်မှတ်ထားသော အလုပ်သမားဦးရေရှိသည့် လုပ်ငန်းမှ အလုပ်သမားများ၊ ဆန္ဒအလျောက် အာမခံထားသူများ။"},
)
def is_insured_by_ssb(is_wage_earner: bool, employer_workers: Count, is_voluntary_ssb_member: bool, *, law) -> bool:
    """Workers of establishments with the least number of workers, and those who insure themselves by choice."""
    return is_voluntary_ssb_member or (is_wage_earner and employer_workers >= law.least_workers)


@country.rule(
    per=MONTH,
    since="2014-04-01",
    cite="Social Security Law 2012, s. 23; s. 55",
    label={"en": "average wage of the past 4 months", "my": "ပြီးခဲ့သော ၄ လ၏ ပျမ်းမျှလုပ်ခ"},
    words={"my": "ပြီးခဲ့သော ၄ လ၏ အာမခံထားသောလုပ်ခ ပျမ်းမျှ။"},
)
def average_wage_of_4_months(insured_wages: MonthlyAmounts, on: Date, *, law) -> Money:
    """The average insured wage of the past four months."""
    return average_of_last(insured_wages, law.average_months.short, add_months(start_of_month(on), -1))


@country.rule(
    per=MONTH,
    since="2014-04-01",
    cite="Social Security Law 2012, ss. 25-28",
    label={"en": "average wage of the past year", "my": "ပြီးခဲ့သော တစ်နှစ်၏ ပျမ်းမျှလုပ်ခ"},
    words={"my": "ပြီးခဲ့သော တစ်နှစ်၏ အာမခံထားသောလုပ်ခ ပျမ်းမျှ။"},
)
def average_wage_of_year(insured_wages: MonthlyAmounts, on: Date, *, law) -> Money:
    """The average insured wage of the past twelve months."""
    return average_of_last(insured_wages, law.average_months.year, add_months(start_of_month(on), -1))


@country.rule(
    per=DAY,
    since="2015-09-01",
    cite="Minimum Wage Law 2013; notifications of the National Committee",
    label={"en": "minimum wage of a day", "my": "တစ်နေ့ အနည်းဆုံးအခကြေးငွေ"},
    words={"my": "၈ နာရီ တစ်ရက်အတွက် အခြေခံနှင့် ထောက်ပံ့ကြေး။ လုပ်ငန်းငယ်နှင့် မိသားစုလုပ်ငန်း မပါ။"},
)
def minimum_daily_wage(employer_workers: Count, works_in_family_business: bool, *, law) -> Money:
    """Base and allowance for a day of eight hours; not in small firms and family businesses."""
    if works_in_family_business or employer_workers < law.minimum_wage.least_workers:
        return 0
    return law.minimum_wage.base + law.minimum_wage.allowance


@country.rule(
    of=HOUSEHOLD,
    since="2017-01-01",
    cite="Myanmar Living Conditions Survey 2017",
    label={"en": "below the poverty line", "my": "ဆင်းရဲမှုမျဉ်းအောက်"},
    words={"my": "အရွယ်ရောက်သူတစ်ဦးနှင့်ညီမျှသော နေ့စဉ်သုံးစွဲမှုသည် ဆင်းရဲမှုမျဉ်းအောက် ရောက်နေခြင်း။"},
)
def is_below_poverty_line(consumption_per_adult_equivalent: Money, *, law) -> bool:
    """Consumption of a day, per adult equivalent, is below the poverty line."""
    return consumption_per_adult_equivalent < law.poverty_line
