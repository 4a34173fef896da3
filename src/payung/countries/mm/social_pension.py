"""The social pension for older people.

Elders Law (Law Relating to the Aged) of 2016 and the National Social Protection Strategic Plan of 2014. The law names 60, the budget has
served the oldest alone. Before April 2017 there was a yearly grant; one report of it gives another amount (18,000 kyats), and it is encoded
as the Department of Social Welfare stated it in Mandalay. A later lowering of the age to 80 is reported, but its day was not found.
"""

from payung.law import (
    MONTH,
    MONTHS_PER_QUARTER,
    NON_CONTRIBUTORY,
    OLD_AGE,
    QUARTER,
    YEAR,
    Input,
    Money,
    Scheme,
    Years,
)

social_pension = Scheme(
    "mm.social_pension",
    names={"en": "Social pension for older people", "my": "သက်ကြီးရွယ်အို လူမှုပင်စင်"},
    administrator={"en": "Department of Social Welfare", "my": "လူမှုဝန်ထမ်းဦးစီးဌာန"},
    kind=NON_CONTRIBUTORY,
    law="Elders Law 2016; National Social Protection Strategic Plan 2014",
    since="2015-04-01",
    where={
        "en": "The township office of the Department of Social Welfare; the ward or village tract administrator.",
        "my": "မြို့နယ်လူမှုဝန်ထမ်းဦးစီးဌာနရုံး၊ ရပ်ကွက် သို့မဟုတ် ကျေးရွာအုပ်စု အုပ်ချုပ်ရေးမှူး။",
    },
    papers={
        "en": ("National Registration Card (NRC)", "Household member list"),
        "my": ("နိုင်ငံသားစိစစ်ရေးကတ်", "အိမ်ထောင်စုစာရင်း"),
    },
    how={
        "en": "Paid for three months at once, once a quarter.",
        "my": "သုံးလစာကို တစ်ကြိမ် သုံးလတစ်ကြိမ် ပေးသည်။",
    },
)

is_on_household_list = Input(
    bool,
    label={"en": "On the household member list", "my": "အိမ်ထောင်စုစာရင်းတွင် ပါဝင်"},
    question={
        "en": "Is this person on the official household member list?",
        "my": "ဤသူသည် တရားဝင် အိမ်ထောင်စုစာရင်းတွင် ပါဝင်ပါသလား။",
    },
)


@social_pension.covers(
    cite="Elders Law 2016; decisions for each fiscal year",
    label={"en": "old enough for the social pension", "my": "လူမှုပင်စင်ရရန် အသက်ပြည့်"},
    words={"my": "နိုင်ငံသားစိစစ်ရေးကတ် သို့မဟုတ် အိမ်ထောင်စုစာရင်းရှိပြီး အသက်ပြည့်သော နိုင်ငံသား။"},
)
def is_covered(age: Years, is_national: bool, has_identity_card: bool, is_on_household_list: bool, *, law) -> bool:
    """Citizens with a registration card or on the household list, at or above the age."""
    return age >= law.age and is_national and (has_identity_card or is_on_household_list)


@social_pension.benefit(
    OLD_AGE,
    per=YEAR,
    until="2017-03-31",
    cite="Grant for older people, fiscal years 2015/16 and 2016/17",
    label={"en": "yearly grant", "my": "နှစ်စဉ် ထောက်ပံ့ငွေ"},
    words={"my": "အသက် ၉၀ နှင့်အထက် တစ်နှစ်လျှင် တစ်ကြိမ်၊ အသက် ၁၀၀ နှင့်အထက် ပိုများ။"},
)
def yearly_grant(age: Years, *, law) -> Money:
    """One amount a year, a higher one from the age of 100."""
    return law.yearly_grant(age)


@social_pension.benefit(
    OLD_AGE,
    per=MONTH,
    since="2017-04-01",
    cite="Elders Law 2016; decisions for each fiscal year",
    label={"en": "social pension", "my": "လူမှုပင်စင်"},
    words={"my": "လစဉ် တစ်ပုံစံတည်း။"},
)
def monthly_pension(*, law) -> Money:
    """One amount a month."""
    return law.pension


@social_pension.rule(
    per=QUARTER,
    since="2017-04-01",
    cite="Decisions for each fiscal year",
    label={"en": "one payment", "my": "တစ်ကြိမ်ပေးငွေ"},
    words={"my": "သုံးလစာကို တစ်ကြိမ်တည်း ပေးသည်။"},
)
def payment(monthly_pension: Money) -> Money:
    """Three months are paid at once."""
    return monthly_pension * MONTHS_PER_QUARTER
