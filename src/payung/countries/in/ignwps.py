"""Indira Gandhi National Widow Pension: a central pension for widows in households below the poverty line.

National Social Assistance Programme, 2009. The years before April 2011 are not in the sources. From 80 the pension moves to the
rate of the old-age pension; it is kept under the widow's name here.
"""

from payung.law import MONTH, NON_CONTRIBUTORY, SURVIVORS, Money, Scheme, Years

from .vocabulary import CivilStatus, Sex

ignwps = Scheme(
    "in.ignwps",
    names={"en": "Indira Gandhi National Widow Pension", "hi": "इंदिरा गांधी राष्ट्रीय विधवा पेंशन"},
    administrator={
        "en": "Ministry of Rural Development with the states (National Social Assistance Programme)",
        "hi": "ग्रामीण विकास मंत्रालय और राज्य (राष्ट्रीय सामाजिक सहायता कार्यक्रम)",
    },
    kind=NON_CONTRIBUTORY,
    law="National Social Assistance Programme 2009; NSAP guidelines 2014",
    since="2011-04-01",
    where={"en": "Gram panchayat or municipality.", "hi": "ग्राम पंचायत या नगरपालिका।"},
    papers={
        "en": (
            "Aadhaar card",
            "Card of a household below the poverty line",
            "Death certificate of the husband",
            "Proof of age",
        ),
        "hi": ("आधार कार्ड", "गरीबी रेखा से नीचे (BPL) का कार्ड", "पति का मृत्यु प्रमाण पत्र", "आयु का प्रमाण"),
    },
)


@ignwps.covers(
    cite="NSAP guidelines 2009, widow pension",
    label={"en": "entitled", "hi": "पात्र"},
    words={"hi": "गरीबी रेखा से नीचे के परिवार की निर्धारित आयु की विधवा।"},
)
def is_covered(
    is_registered_poor: bool, civil_status: CivilStatus, sex: Sex, age: Years, has_died: bool, *, law
) -> bool:
    """A widow of the qualifying ages in a household below the poverty line."""
    if not is_registered_poor or sex != Sex.FEMALE or civil_status != CivilStatus.WIDOWED or has_died:
        return False
    return law.lowest_age <= age <= law.highest_age


@ignwps.benefit(
    SURVIVORS,
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
