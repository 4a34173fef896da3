"""Superannuation, invalidity, survivors' and unemployment insurance: in the Social Security Law 2012, but not in operation.

The two funds had not begun in June 2017 and, as far as known, not by 2025. Nobody is covered while `in_operation` is false; what the law
plans is computed by the rules named planned, so that a reform may start it. Left out: what more than 180 months add to the superannuation,
the invalidity and survivors' rules beside the figure of superannuation, and the unemployment benefit, whose figures were not gathered.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    Input,
    Money,
    Months,
    Scheme,
    Years,
)

ssb_pension_unemployment_not_in_force = Scheme(
    "mm.ssb_pension_unemployment_not_in_force",
    names={
        "en": "Superannuation and unemployment insurance (not in operation)",
        "my": "သက်ပြည့်အငြိမ်းစားနှင့် အလုပ်လက်မဲ့ အာမခံ (မစတင်သေး)",
    },
    administrator={"en": "Social Security Board", "my": "လူမှုဖူလုံရေးအဖွဲ့"},
    kind=CONTRIBUTORY,
    law="Social Security Law 2012",
    since="2014-04-01",
    where={
        "en": "Nowhere yet: the funds have not begun.",
        "my": "မရှိသေးပါ။ ရန်ပုံငွေများ မစတင်သေးပါ။",
    },
    papers={"en": ("Social security card",), "my": ("လူမှုဖူလုံရေးကတ်",)},
)

declared_earnings = Input(
    Money,
    unit="MMK/month",
    lowest="0",
    highest="1000000000",
    label={"en": "Earnings declared by a self-employed person", "my": "ကိုယ်ပိုင်လုပ်ငန်းရှင် ကြေညာဝင်ငွေ"},
    question={
        "en": "Which monthly earnings does this self-employed person declare?",
        "my": "ကိုယ်ပိုင်လုပ်ငန်းလုပ်သူသည် လစဉ်ဝင်ငွေ မည်မျှ ကြေညာပါသလဲ။",
    },
)
superannuation_months = Input(
    Months,
    lowest="0",
    highest="900",
    label={"en": "Months of superannuation contributions", "my": "သက်ပြည့်အငြိမ်းစား ထည့်ဝင်သည့်လ"},
    question={
        "en": "For how many months were superannuation contributions paid?",
        "my": "သက်ပြည့်အငြိမ်းစားအတွက် ဘယ်နှစ်လ ထည့်ဝင်ပြီးပါပြီလဲ။",
    },
)
average_wage_of_all_months = Input(
    Money,
    unit="MMK/month",
    lowest="0",
    highest="1000000000",
    label={"en": "Average wage over all months of contribution", "my": "ထည့်ဝင်သည့်လအားလုံး၏ ပျမ်းမျှလုပ်ခ"},
    question={
        "en": "What was the average monthly wage over all months of contribution?",
        "my": "ထည့်ဝင်သည့်လအားလုံး၏ ပျမ်းမျှလစဉ်လုပ်ခ မည်မျှလဲ။",
    },
)
own_superannuation_paid = Input(
    Money,
    unit="MMK",
    lowest="0",
    highest="1000000000000",
    label={"en": "Own superannuation contributions paid", "my": "ကိုယ်တိုင် ထည့်ဝင်ပြီးငွေ"},
    question={
        "en": "How much did this person pay in superannuation contributions?",
        "my": "ဤသူကိုယ်တိုင် သက်ပြည့်အငြိမ်းစားကြေး မည်မျှ ထည့်ဝင်ပြီးပါပြီလဲ။",
    },
)
employer_superannuation_paid = Input(
    Money,
    unit="MMK",
    lowest="0",
    highest="1000000000000",
    label={"en": "Employer's superannuation contributions paid", "my": "အလုပ်ရှင် ထည့်ဝင်ပြီးငွေ"},
    question={
        "en": "How much did the employer pay in superannuation contributions?",
        "my": "အလုပ်ရှင်က သက်ပြည့်အငြိမ်းစားကြေး မည်မျှ ထည့်ဝင်ပြီးပါပြီလဲ။",
    },
)
superannuation_interest = Input(
    Money,
    unit="MMK",
    lowest="0",
    highest="1000000000000",
    label={"en": "Interest on the contributions", "my": "ထည့်ဝင်ငွေ၏ အတိုး"},
    question={
        "en": "How much interest has accrued on these contributions?",
        "my": "ထည့်ဝင်ငွေများအပေါ် အတိုး မည်မျှ ရပါသလဲ။",
    },
)


@ssb_pension_unemployment_not_in_force.covers(
    cite="Social Security Law 2012",
    label={"en": "insured", "my": "အာမခံထားသူ"},
    words={"my": "ရန်ပုံငွေ စတင်ပါက လူမှုဖူလုံရေး အာမခံထားသူများ။"},
)
def is_covered(is_insured_by_ssb: bool, *, law) -> bool:
    """The same workers as in health and social care insurance, once the funds begin."""
    return law.in_operation and is_insured_by_ssb


@ssb_pension_unemployment_not_in_force.rule(
    per=MONTH,
    cite="Social Security Law 2012",
    label={"en": "planned superannuation contribution of the worker", "my": "အလုပ်သမား၏ စီစဉ်ထားသော သက်ပြည့်ကြေး"},
    words={"my": "လုပ်ခ၏ ၃ ရာခိုင်နှုန်း၊ ကိုယ်ပိုင်လုပ်ငန်းရှင် ကြေညာဝင်ငွေ၏ ၆ ရာခိုင်နှုန်း။"},
)
def planned_superannuation_of_worker(
    is_wage_earner: bool, monthly_wage: Money, declared_earnings: Money, *, law
) -> Money:
    """3 per cent of the wage; the self-employed pay 6 per cent of declared earnings."""
    return law.rate.superannuation * monthly_wage if is_wage_earner else law.rate.self_employed * declared_earnings


@ssb_pension_unemployment_not_in_force.rule(
    per=MONTH,
    cite="Social Security Law 2012",
    label={"en": "planned contribution of each for unemployment", "my": "အလုပ်လက်မဲ့အတွက် တစ်ဦးစီ စီစဉ်ထားသောကြေး"},
    words={"my": "လုပ်ခ၏ ၁ ရာခိုင်နှုန်း။"},
)
def planned_unemployment_contribution(is_wage_earner: bool, monthly_wage: Money, *, law) -> Money:
    """1 per cent of the wage, from worker and employer each."""
    return law.rate.unemployment * monthly_wage if is_wage_earner else 0


@ssb_pension_unemployment_not_in_force.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Social Security Law 2012",
    label={"en": "member's contribution", "my": "အာမခံထားသူ၏ ထည့်ဝင်ကြေး"},
    words={"my": "သက်ပြည့်အငြိမ်းစားနှင့် အလုပ်လက်မဲ့ ကြေး။"},
)
def member_contribution(planned_superannuation_of_worker: Money, planned_unemployment_contribution: Money) -> Money:
    """Superannuation and unemployment contributions of the worker."""
    return planned_superannuation_of_worker + planned_unemployment_contribution


@ssb_pension_unemployment_not_in_force.rule(
    per=MONTH,
    cite="Social Security Law 2012",
    label={"en": "planned contribution of the employer", "my": "အလုပ်ရှင်၏ စီစဉ်ထားသောကြေး"},
    words={"my": "လုပ်ခ၏ ၃ ရာခိုင်နှုန်းနှင့် အလုပ်လက်မဲ့အတွက် ၁ ရာခိုင်နှုန်း။"},
)
def planned_employer_contribution(
    is_wage_earner: bool, monthly_wage: Money, planned_unemployment_contribution: Money, *, law
) -> Money:
    """3 per cent of the wage for superannuation and 1 per cent for unemployment."""
    if not is_wage_earner:
        return 0
    return law.rate.superannuation * monthly_wage + planned_unemployment_contribution


@ssb_pension_unemployment_not_in_force.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Social Security Law 2012",
    label={"en": "employer's contribution", "my": "အလုပ်ရှင်၏ ထည့်ဝင်ကြေး"},
    words={"my": "သက်ပြည့်အငြိမ်းစားနှင့် အလုပ်လက်မဲ့ ကြေး။"},
)
def employer_contribution(planned_employer_contribution: Money) -> Money:
    """Superannuation and unemployment contributions of the employer."""
    return planned_employer_contribution


@ssb_pension_unemployment_not_in_force.rule(
    per=ONCE,
    cite="Social Security Law 2012",
    label={"en": "planned superannuation", "my": "စီစဉ်ထားသော သက်ပြည့်အငြိမ်းစား"},
    words={"my": "၁၈၀ လ ထည့်ဝင်လျှင် ပျမ်းမျှလုပ်ခ ၁၅ ဆ၊ ၁၂ လမှ ၁၇၉ လ နှစ်ဖက်ထည့်ဝင်ငွေ၏ ၄၀ ရာခိုင်နှုန်းနှင့် အတိုး၊ ၁၂ လအောက် ကိုယ်ထည့်ဝင်ငွေ။"},
)
def planned_superannuation(
    age: Years,
    superannuation_months: Months,
    average_wage_of_all_months: Money,
    own_superannuation_paid: Money,
    employer_superannuation_paid: Money,
    superannuation_interest: Money,
    *,
    law,
) -> Money:
    """From 180 months 15 months of average wage; from 12 months 40 per cent of both shares, with interest; below that the own contributions back."""
    if age < law.superannuation.age:
        return 0
    if superannuation_months >= law.superannuation.months_full:
        return average_wage_of_all_months * law.superannuation.months_of_wage
    if superannuation_months >= law.superannuation.months_partial:
        both = own_superannuation_paid + employer_superannuation_paid
        return law.superannuation.share_partial * both + superannuation_interest
    return own_superannuation_paid


@ssb_pension_unemployment_not_in_force.benefit(
    OLD_AGE,
    per=ONCE,
    cite="Social Security Law 2012",
    label={"en": "superannuation", "my": "သက်ပြည့်အငြိမ်းစား ခံစားခွင့်"},
    words={"my": "ရန်ပုံငွေ စတင်ပါက တစ်လုံးတစ်ခဲတည်း သို့မဟုတ် အရစ်ကျ ပေးသည်။"},
)
def superannuation(planned_superannuation: Money) -> Money:
    """Paid at once or in instalments, once the fund begins."""
    return planned_superannuation
