"""Pradhan Mantri Suraksha Bima Yojana: accident insurance of bank and post office account holders, for a yearly premium.

Scheme rules of 2015. The cover year runs from 1 June to 31 May. A claim after a death is decided for the person who died.
"""

from payung.law import CONTRIBUTORY, INVALIDITY, MEMBER, ONCE, SURVIVORS, YEAR, Input, Money, Scheme, Years

pmsby = Scheme(
    "in.pmsby",
    names={"en": "Pradhan Mantri Suraksha Bima Yojana (PMSBY)", "hi": "प्रधानमंत्री सुरक्षा बीमा योजना"},
    administrator={"en": "Banks, post offices and general insurers", "hi": "बैंक, डाकघर और साधारण बीमा कंपनियाँ"},
    kind=CONTRIBUTORY,
    law="PMSBY scheme rules 2015",
    since="2015-06-01",
    where={"en": "The bank or post office that keeps the account.", "hi": "वह बैंक या डाकघर जहाँ खाता है।"},
    papers={"en": ("Passbook", "Aadhaar card"), "hi": ("पासबुक", "आधार कार्ड")},
)

joins_pmsby = Input(
    bool,
    label={"en": "Takes part in PMSBY", "hi": "PMSBY में शामिल"},
    question={
        "en": "Does this person take part, or want to, in the accident insurance PMSBY?",
        "hi": "क्या यह व्यक्ति दुर्घटना बीमा PMSBY में शामिल है, या होना चाहता है?",
    },
)


@pmsby.covers(
    cite="PMSBY scheme rules 2015, eligibility",
    label={"en": "covered", "hi": "शामिल"},
    words={"hi": "18 से 70 वर्ष के खाताधारक जो योजना में शामिल हैं।"},
)
def is_covered(joins_pmsby: bool, has_savings_account: bool, age: Years, *, law) -> bool:
    """Account holders of the ages of cover who take part."""
    return has_savings_account and law.lowest_age <= age <= law.highest_age and joins_pmsby


@pmsby.contribution(
    payer=MEMBER,
    per=YEAR,
    cite="PMSBY scheme rules 2015, premium",
    label={"en": "yearly premium", "hi": "वार्षिक प्रीमियम"},
    words={"hi": "1 जून से 31 मई तक के लिए प्रीमियम।"},
)
def premium(has_died: bool, *, law) -> Money:
    """The premium for the year from 1 June to 31 May."""
    if has_died:
        return 0
    return law.premium


@pmsby.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PMSBY scheme rules 2015, benefits",
    label={"en": "payment on accidental death", "hi": "दुर्घटना में मृत्यु पर राशि"},
    words={"hi": "दुर्घटना से मृत्यु पर नामित व्यक्ति को पूरी राशि।"},
)
def death_payment(has_died: bool, died_by_accident: bool, *, law) -> Money:
    """The full sum to the nominee after a death by accident."""
    if not has_died or not died_by_accident:
        return 0
    return law.full_sum


@pmsby.benefit(
    INVALIDITY,
    per=ONCE,
    cite="PMSBY scheme rules 2015, benefits",
    label={"en": "payment on disability by accident", "hi": "दुर्घटना से अपंगता पर राशि"},
    words={"hi": "पूर्ण स्थायी अपंगता पर पूरी राशि, आंशिक स्थायी अपंगता पर आधी।"},
)
def disability_payment(
    has_died: bool, is_totally_disabled_by_accident: bool, is_partly_disabled_by_accident: bool, *, law
) -> Money:
    """The full sum for a total permanent disability, the lower one for a partial permanent disability."""
    if has_died:
        return 0
    if is_totally_disabled_by_accident:
        return law.full_sum
    if is_partly_disabled_by_accident:
        return law.partial_sum
    return 0
