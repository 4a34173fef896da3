"""Pradhan Mantri Jeevan Jyoti Bima Yojana: life insurance of bank and post office account holders, for a yearly premium.

Scheme rules of 2015. The cover year runs from 1 June to 31 May; since June 2022 who joins later in it pays for the rest by quarter.
A claim after a death is decided for the person who died.
"""

from payung.law import (
    CONTRIBUTORY,
    MEMBER,
    ONCE,
    SURVIVORS,
    YEAR,
    Asked,
    Date,
    Input,
    Money,
    Scheme,
    Years,
    days_between,
    latest_annual_date,
    month_of,
    years_between,
)

pmjjby = Scheme(
    "in.pmjjby",
    names={"en": "Pradhan Mantri Jeevan Jyoti Bima Yojana (PMJJBY)", "hi": "प्रधानमंत्री जीवन ज्योति बीमा योजना"},
    administrator={"en": "Banks, post offices and life insurers", "hi": "बैंक, डाकघर और जीवन बीमा कंपनियाँ"},
    kind=CONTRIBUTORY,
    law="PMJJBY scheme rules 2015",
    since="2015-06-01",
    where={"en": "The bank or post office that keeps the account.", "hi": "वह बैंक या डाकघर जहाँ खाता है।"},
    papers={"en": ("Passbook", "Aadhaar card"), "hi": ("पासबुक", "आधार कार्ड")},
)

joins_pmjjby = Input(
    bool,
    label={"en": "Takes part in PMJJBY", "hi": "PMJJBY में शामिल"},
    question={
        "en": "Does this person take part, or want to, in the life insurance PMJJBY?",
        "hi": "क्या यह व्यक्ति जीवन बीमा PMJJBY में शामिल है, या होना चाहता है?",
    },
)
pmjjby_joined_on = Input(
    Date,
    lowest="2015-06-01",
    label={"en": "Day of joining PMJJBY", "hi": "PMJJBY में शामिल होने की तारीख"},
    question={
        "en": "When did this person join PMJJBY? (today, if joining now)",
        "hi": "यह व्यक्ति PMJJBY में कब शामिल हुआ? (अभी शामिल हो रहे हों तो आज)",
    },
    fixed=True,
)


@pmjjby.rule(
    cite="PMJJBY scheme rules 2015, eligibility",
    label={"en": "age at joining PMJJBY", "hi": "PMJJBY में शामिल होते समय आयु"},
    words={"hi": "शामिल होने के दिन की आयु।"},
    asked=Asked(
        question={"en": "How old was this person when joining PMJJBY?", "hi": "PMJJBY में शामिल होते समय आयु कितनी थी?"},
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def pmjjby_entry_age(birth_date: Date, pmjjby_joined_on: Date) -> Years:
    """The age on the day of joining."""
    return years_between(birth_date, pmjjby_joined_on)


@pmjjby.covers(
    cite="PMJJBY scheme rules 2015, eligibility",
    label={"en": "covered", "hi": "शामिल"},
    words={"hi": "18 से 50 वर्ष की आयु में शामिल हुए खाताधारक, 55 वर्ष की आयु तक।"},
)
def is_covered(joins_pmjjby: bool, has_savings_account: bool, pmjjby_entry_age: Years, age: Years, *, law) -> bool:
    """Account holders who joined at the ages of entry, until the age at which cover ends."""
    if not joins_pmjjby or not has_savings_account or age >= law.age_of_end:
        return False
    return law.lowest_entry_age <= pmjjby_entry_age <= law.highest_entry_age


@pmjjby.contribution(
    payer=MEMBER,
    per=YEAR,
    cite="PMJJBY scheme rules 2015, premium",
    label={"en": "yearly premium", "hi": "वार्षिक प्रीमियम"},
    words={"hi": "1 जून से 31 मई तक के लिए प्रीमियम।"},
)
def premium(has_died: bool, *, law) -> Money:
    """The premium for the year from 1 June to 31 May."""
    if has_died:
        return 0
    return law.premium


@premium.amended(
    since="2022-06-01",
    cite="Revised premium rates of 1 June 2022",
    words={"hi": "पूरे वर्ष का प्रीमियम; इस वर्ष जून के बाद शामिल होने वाले बची हुई तिमाहियों के लिए देते हैं।"},
)
def premium_2022(has_died: bool, pmjjby_joined_on: Date, on: Date, *, law) -> Money:
    """The premium of the year; who joined during this cover year pays for the quarters that were left."""
    if has_died:
        return 0
    if pmjjby_joined_on < latest_annual_date(on, law.first_month, law.first_day):
        return law.premium
    return law.premium_by_month_of_joining(month_of(pmjjby_joined_on))


@pmjjby.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PMJJBY scheme rules 2015, benefits",
    label={"en": "payment on death", "hi": "मृत्यु पर राशि"},
    words={"hi": "किसी भी कारण से मृत्यु पर; पहले 30 दिनों में केवल दुर्घटना से मृत्यु पर।"},
)
def death_payment(has_died: bool, died_by_accident: bool, pmjjby_joined_on: Date, on: Date, *, law) -> Money:
    """A sum on death of any cause; in the first 30 days only on death by accident."""
    if not has_died:
        return 0
    if not died_by_accident and days_between(pmjjby_joined_on, on) < law.waiting_days:
        return 0
    return law.death_sum
