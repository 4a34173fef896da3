"""Indira Gandhi National Old Age Pension: a central pension for old people in households below the poverty line.

National Social Assistance Programme, guidelines of 2014. Each state adds an amount of its own, which the household states: the
programme only urges at least as much again. That nobody draws two central pensions is recalled from the guidelines.
"""

from payung.law import MONTH, NON_CONTRIBUTORY, OLD_AGE, Input, Money, Scheme, Years

from . import igndps, ignwps

ignoaps = Scheme(
    "in.ignoaps",
    names={"en": "Indira Gandhi National Old Age Pension", "hi": "इंदिरा गांधी राष्ट्रीय वृद्धावस्था पेंशन"},
    administrator={
        "en": "Ministry of Rural Development with the states (National Social Assistance Programme)",
        "hi": "ग्रामीण विकास मंत्रालय और राज्य (राष्ट्रीय सामाजिक सहायता कार्यक्रम)",
    },
    kind=NON_CONTRIBUTORY,
    law="National Social Assistance Programme 1995; NSAP guidelines 2014",
    since="2007-11-19",
    where={"en": "Gram panchayat or municipality.", "hi": "ग्राम पंचायत या नगरपालिका।"},
    papers={
        "en": ("Aadhaar card", "Card of a household below the poverty line", "Proof of age"),
        "hi": ("आधार कार्ड", "गरीबी रेखा से नीचे (BPL) का कार्ड", "आयु का प्रमाण"),
    },
)


state_old_age_pension = Input(
    Money,
    unit="INR/month",
    lowest="0",
    highest="100000",
    label={"en": "What the state adds to the old-age pension", "hi": "वृद्धावस्था पेंशन में राज्य का हिस्सा"},
    question={
        "en": "How much does this state add to the central old-age pension each month?",
        "hi": "केंद्र की वृद्धावस्था पेंशन में यह राज्य हर महीने कितना जोड़ता है?",
    },
)


@ignoaps.covers(
    cite="NSAP guidelines, old-age pension",
    label={"en": "entitled", "hi": "पात्र"},
    words={"hi": "गरीबी रेखा से नीचे के परिवार का निर्धारित आयु का व्यक्ति।"},
)
def is_covered(is_registered_poor: bool, age: Years, has_died: bool, *, law) -> bool:
    """A person of the qualifying age in a household below the poverty line."""
    return is_registered_poor and age >= law.qualifying_age and not has_died


@is_covered.amended(
    since="2012-10-01",
    cite="NSAP guidelines 2014: one central pension for one person",
    words={"hi": "गरीबी रेखा से नीचे के परिवार का निर्धारित आयु का व्यक्ति, जिसे विधवा या विकलांगता पेंशन नहीं मिलती।"},
)
def is_covered_2012(
    is_registered_poor: bool,
    age: Years,
    has_died: bool,
    draws_widow_pension: bool = ignwps.is_covered,
    draws_disability_pension: bool = igndps.is_covered,
    *,
    law,
) -> bool:
    """A person of the qualifying age in a poor household, to whom no widow's or disability pension is due."""
    if not is_registered_poor or age < law.qualifying_age or has_died:
        return False
    return not draws_widow_pension and not draws_disability_pension


@ignoaps.benefit(
    OLD_AGE,
    per=MONTH,
    cite="NSAP guidelines, old-age pension",
    label={"en": "central pension", "hi": "केंद्रीय पेंशन"},
    words={"hi": "आयु के अनुसार केंद्र की मासिक पेंशन।"},
)
def monthly_pension(age: Years, *, law) -> Money:
    """The central pension of the age."""
    return law.pension(age)


@ignoaps.benefit(
    OLD_AGE,
    per=MONTH,
    cite="NSAP guidelines, contribution of the states",
    label={"en": "what the state adds", "hi": "राज्य का हिस्सा"},
    words={"hi": "हर राज्य अपनी ओर से राशि जोड़ता है।"},
)
def state_pension(state_old_age_pension: Money) -> Money:
    """Each state adds an amount of its own."""
    return state_old_age_pension
