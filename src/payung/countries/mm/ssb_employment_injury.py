"""Employment injury benefit insurance of the Social Security Board (SSB).

Social Security Law 2012, ch. VI, in force from 1 April 2014. Left out: the table of permanent disability, which was not found. Survivors
have 30, 50, 60 or 80 months of average wage by the length of contribution; where the steps lie was not found, so the step is asked.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    EMPLOYMENT_INJURY,
    MONTH,
    ONCE,
    SURVIVORS,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Scheme,
)


class LengthOfContribution(Enumeration):
    """The steps of the survivors' benefit, by the length of contribution."""

    FIRST = Label(en="First step (30 months of wage)", my="ပထမအဆင့် (လုပ်ခ ၃၀ လစာ)")
    SECOND = Label(en="Second step (50 months of wage)", my="ဒုတိယအဆင့် (လုပ်ခ ၅၀ လစာ)")
    THIRD = Label(en="Third step (60 months of wage)", my="တတိယအဆင့် (လုပ်ခ ၆၀ လစာ)")
    FOURTH = Label(en="Fourth step (80 months of wage)", my="စတုတ္ထအဆင့် (လုပ်ခ ၈၀ လစာ)")


ssb_employment_injury = Scheme(
    "mm.ssb_employment_injury",
    names={"en": "Employment injury insurance (SSB)", "my": "အလုပ်တွင်ထိခိုက်မှု အာမခံ (လူမှုဖူလုံရေး)"},
    administrator={"en": "Social Security Board", "my": "လူမှုဖူလုံရေးအဖွဲ့"},
    kind=CONTRIBUTORY,
    law="Social Security Law 2012, ch. VI",
    since="2014-04-01",
    where={
        "en": "The employer reports the accident to the township office of the Social Security Board.",
        "my": "အလုပ်ရှင်က မတော်တဆမှုကို မြို့နယ်လူမှုဖူလုံရေးရုံးသို့ တင်ပြရသည်။",
    },
    papers={
        "en": ("Social security card", "Report of the accident", "Medical certificate"),
        "my": ("လူမှုဖူလုံရေးကတ်", "မတော်တဆမှု အစီရင်ခံစာ", "ဆေးလက်မှတ်"),
    },
)

accidents_recur = Input(
    bool,
    label={"en": "Accidents recur at the employer's", "my": "အလုပ်ရှင်၌ မတော်တဆမှု ထပ်ခါဖြစ်"},
    question={
        "en": "Has the board raised the employer's rate because accidents recur?",
        "my": "မတော်တဆမှု ထပ်ခါဖြစ်၍ အဖွဲ့က အလုပ်ရှင်၏နှုန်းကို တိုးထားပါသလား။",
    },
)
is_disabled_by_work_injury = Input(
    bool,
    label={"en": "Unable to work for now because of a work injury", "my": "အလုပ်တွင်ထိခိုက်၍ ယာယီအလုပ်မလုပ်နိုင်"},
    question={
        "en": "Is this person unable to work for now because of an injury at work?",
        "my": "ဤသူသည် အလုပ်တွင်ထိခိုက်မှုကြောင့် ယာယီ အလုပ်မလုပ်နိုင်ပါသလား။",
    },
)
months_of_disability = Input(
    Months,
    lowest="0",
    highest="600",
    label={"en": "Full months of this disability so far", "my": "ယခုမသန်စွမ်းမှု၏ ပြည့်ပြီးသောလ"},
    question={
        "en": "For how many full months has this person been unable to work because of the injury?",
        "my": "ထိခိုက်မှုကြောင့် အလုပ်မလုပ်နိုင်သည်မှာ ဘယ်နှစ်လ ပြည့်ပြီးပါပြီလဲ။",
    },
)
died_of_work_injury = Input(
    bool,
    fixed=True,
    label={"en": "Died of a work injury", "my": "အလုပ်တွင်ထိခိုက်မှုကြောင့် သေဆုံး"},
    question={
        "en": "Did this person die of an injury at work?",
        "my": "ဤသူသည် အလုပ်တွင်ထိခိုက်မှုကြောင့် သေဆုံးပါသလား။",
    },
)
length_of_contribution = Input(
    LengthOfContribution,
    label={"en": "Step of the survivors' benefit", "my": "ကျန်ရစ်သူခံစားခွင့် အဆင့်"},
    question={
        "en": "On which step of the survivors' benefit do the months of contribution fall (ask the office)?",
        "my": "ထည့်ဝင်သည့်လများသည် ကျန်ရစ်သူခံစားခွင့်၏ မည်သည့်အဆင့်တွင် ပါပါသလဲ (ရုံးတွင် မေးပါ)။",
    },
)


@ssb_employment_injury.covers(
    cite="Social Security Law 2012, ch. VI",
    label={"en": "insured", "my": "အာမခံထားသူ"},
    words={"my": "ကျန်းမာရေးနှင့် လူမှုရေးစောင့်ရှောက်မှု အာမခံထားသူများ။"},
)
def is_covered(is_insured_by_ssb: bool) -> bool:
    """The same workers as in health and social care insurance."""
    return is_insured_by_ssb


@ssb_employment_injury.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Social Security Law 2012, ch. VI; Social Security Rules 2014",
    label={"en": "employer's contribution", "my": "အလုပ်ရှင်၏ ထည့်ဝင်ကြေး"},
    words={"my": "အများဆုံးပမာဏအထိ လုပ်ခ၏ ၁ ရာခိုင်နှုန်း၊ မတော်တဆမှု ထပ်ခါဖြစ်လျှင် ပိုများ။"},
)
def employer_contribution(is_wage_earner: bool, monthly_wage: Money, accidents_recur: bool, *, law) -> Money:
    """1 per cent of the wage up to the ceiling; more where accidents recur."""
    if not is_wage_earner:
        return 0
    return min(monthly_wage, law.wage_ceiling) * (law.rate.accidents_recur if accidents_recur else law.rate.usual)


@ssb_employment_injury.benefit(
    EMPLOYMENT_INJURY,
    per=MONTH,
    cite="Social Security Law 2012, s. 55",
    label={"en": "temporary disability benefit", "my": "ယာယီမသန်စွမ်း ခံစားခွင့်"},
    words={"my": "ပြီးခဲ့သော ၄ လ ပျမ်းမျှလုပ်ခ၏ ၇၀ ရာခိုင်နှုန်း၊ ၁၂ လအထိ။"},
)
def temporary_disability(
    is_disabled_by_work_injury: bool, months_of_disability: Months, average_wage_of_4_months: Money, *, law
) -> Money:
    """70 per cent of the average wage of the past four months, for up to 12 months."""
    if not is_disabled_by_work_injury or months_of_disability >= law.temporary.months:
        return 0
    return law.temporary.rate * average_wage_of_4_months


@ssb_employment_injury.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Social Security Law 2012, ch. VI",
    label={"en": "survivors' benefit", "my": "ကျန်ရစ်သူ ခံစားခွင့်"},
    words={"my": "ထည့်ဝင်ကာလအလိုက် ပျမ်းမျှလုပ်ခ ၃၀၊ ၅၀၊ ၆၀ သို့မဟုတ် ၈၀ လစာ။"},
)
def survivors_benefit(
    died_of_work_injury: bool, length_of_contribution: LengthOfContribution, average_wage_of_4_months: Money, *, law
) -> Money:
    """30, 50, 60 or 80 months of average wage, by the length of contribution."""
    return average_wage_of_4_months * law.survivors[length_of_contribution] if died_of_work_injury else 0
