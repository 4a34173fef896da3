"""National Family Benefit Scheme: a lump sum for a household below the poverty line that loses its breadwinner.

National Social Assistance Programme, 1995. It is decided for the person who died.
"""

from payung.law import NON_CONTRIBUTORY, ONCE, SURVIVORS, Input, Money, Scheme, Years

nfbs = Scheme(
    "in.nfbs",
    names={"en": "National Family Benefit Scheme", "hi": "राष्ट्रीय पारिवारिक लाभ योजना"},
    administrator={
        "en": "Ministry of Rural Development with the states (National Social Assistance Programme)",
        "hi": "ग्रामीण विकास मंत्रालय और राज्य (राष्ट्रीय सामाजिक सहायता कार्यक्रम)",
    },
    kind=NON_CONTRIBUTORY,
    law="National Social Assistance Programme 1995; NSAP guidelines 2014",
    since="2009-04-01",
    where={"en": "Gram panchayat or municipality.", "hi": "ग्राम पंचायत या नगरपालिका।"},
    papers={
        "en": ("Aadhaar card", "Card of a household below the poverty line", "Death certificate"),
        "hi": ("आधार कार्ड", "गरीबी रेखा से नीचे (BPL) का कार्ड", "मृत्यु प्रमाण पत्र"),
    },
)


is_primary_breadwinner = Input(
    bool,
    label={"en": "Primary breadwinner", "hi": "मुख्य कमाने वाला"},
    question={
        "en": "Does, or did, this person earn the largest part of the household's income?",
        "hi": "क्या परिवार की आय का सबसे बड़ा भाग यह व्यक्ति कमाता है, या कमाता था?",
    },
    fixed=True,
)


@nfbs.covers(
    cite="NSAP guidelines, family benefit",
    label={"en": "breadwinner of a poor household", "hi": "गरीब परिवार का मुख्य कमाने वाला"},
    words={"hi": "गरीबी रेखा से नीचे के परिवार का निर्धारित आयु का मुख्य कमाने वाला।"},
)
def is_covered(is_registered_poor: bool, is_primary_breadwinner: bool, age: Years, *, law) -> bool:
    """The primary breadwinner, of the ages of the scheme, of a household below the poverty line."""
    return is_registered_poor and is_primary_breadwinner and law.lowest_age <= age <= law.highest_age


@nfbs.benefit(
    SURVIVORS,
    per=ONCE,
    cite="NSAP guidelines, family benefit",
    label={"en": "lump sum to the family", "hi": "परिवार को एकमुश्त राशि"},
    words={"hi": "मुख्य कमाने वाले की मृत्यु पर परिवार को एकमुश्त राशि।"},
)
def lump_sum(has_died: bool, *, law) -> Money:
    """One payment to the bereaved household when the breadwinner dies."""
    if not has_died:
        return 0
    return law.lump_sum
