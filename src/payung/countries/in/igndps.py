"""Indira Gandhi National Disability Pension: a central pension for severely disabled people below the poverty line.

National Social Assistance Programme, 2009. The years before April 2011 are not in the sources. That nobody draws two central
pensions is recalled from the guidelines; a disabled widow draws the widow's pension, which is as high.
"""

from payung.law import INVALIDITY, MONTH, NON_CONTRIBUTORY, Input, Money, Number, Scheme, Years

from . import ignwps

igndps = Scheme(
    "in.igndps",
    names={"en": "Indira Gandhi National Disability Pension", "hi": "इंदिरा गांधी राष्ट्रीय विकलांगता पेंशन"},
    administrator={
        "en": "Ministry of Rural Development with the states (National Social Assistance Programme)",
        "hi": "ग्रामीण विकास मंत्रालय और राज्य (राष्ट्रीय सामाजिक सहायता कार्यक्रम)",
    },
    kind=NON_CONTRIBUTORY,
    law="National Social Assistance Programme 2009; NSAP guidelines 2014",
    since="2011-04-01",
    where={"en": "Gram panchayat or municipality.", "hi": "ग्राम पंचायत या नगरपालिका।"},
    papers={
        "en": ("Aadhaar card", "Card of a household below the poverty line", "Disability certificate"),
        "hi": ("आधार कार्ड", "गरीबी रेखा से नीचे (BPL) का कार्ड", "विकलांगता प्रमाण पत्र"),
    },
)


disability_percent = Input(
    Number,
    lowest="0",
    highest="100",
    label={"en": "Certified disability in per cent", "hi": "प्रमाणित विकलांगता (प्रतिशत)"},
    question={
        "en": "What percentage of disability does the certificate state? (0 without one)",
        "hi": "प्रमाण पत्र में कितने प्रतिशत विकलांगता लिखी है? (न हो तो 0)",
    },
)
has_multiple_disabilities = Input(
    bool,
    label={"en": "Multiple disabilities", "hi": "बहु-विकलांगता"},
    question={
        "en": "Does the certificate state more than one disability?",
        "hi": "क्या प्रमाण पत्र में एक से अधिक विकलांगताएँ लिखी हैं?",
    },
)


@igndps.rule(
    cite="NSAP guidelines 2009, disability pension",
    label={"en": "severely or multiply disabled, of the age", "hi": "गंभीर या बहु-विकलांग, निर्धारित आयु में"},
    words={"hi": "गरीबी रेखा से नीचे, निर्धारित आयु में, 80 प्रतिशत या बहु-विकलांगता सहित।"},
)
def is_disabled_and_poor(
    is_registered_poor: bool, disability_percent: Number, has_multiple_disabilities: bool, age: Years, *, law
) -> bool:
    """In a poor household, of the qualifying ages, with a severe or multiple disability."""
    if not is_registered_poor or not law.lowest_age <= age <= law.highest_age:
        return False
    return disability_percent >= law.severe_percent or has_multiple_disabilities


@igndps.covers(
    cite="NSAP guidelines 2009, disability pension",
    label={"en": "entitled", "hi": "पात्र"},
    words={"hi": "गंभीर या बहु-विकलांग गरीब व्यक्ति, जिसे विधवा पेंशन नहीं मिलती।"},
)
def is_covered(is_disabled_and_poor: bool, has_died: bool, draws_widow_pension: bool = ignwps.is_covered) -> bool:
    """A poor person with a severe or multiple disability, to whom no widow's pension is due."""
    return is_disabled_and_poor and not has_died and not draws_widow_pension


@igndps.benefit(
    INVALIDITY,
    per=MONTH,
    cite="NSAP guidelines 2009",
    label={"en": "central pension", "hi": "केंद्रीय पेंशन"},
    words={"hi": "केंद्र की मासिक पेंशन।"},
)
def monthly_pension(*, law) -> Money:
    """The central pension each month."""
    return law.pension


@monthly_pension.amended(
    since="2012-10-01",
    cite="Cabinet decision of 18 October 2012; NSAP guidelines 2014",
    words={"hi": "केंद्र की मासिक पेंशन; 80 वर्ष की आयु से अधिक राशि।"},
)
def monthly_pension_2012(age: Years, *, law) -> Money:
    """The central pension each month, and the higher one from age 80."""
    if age >= law.age_of_higher_pension:
        return law.higher_pension
    return law.pension
