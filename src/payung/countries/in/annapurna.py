"""Annapurna: free food grain for old people who are eligible for the old-age pension and do not receive it.

Annapurna Scheme of 1 April 2000. The rule of eligibility is that of the old-age pension, known here since November 2007.
"""

from payung.law import NON_CONTRIBUTORY, POVERTY, Input, Number, Scheme

from . import ignoaps

annapurna = Scheme(
    "in.annapurna",
    names={"en": "Annapurna", "hi": "अन्नपूर्णा योजना"},
    administrator={
        "en": "Ministry of Rural Development with the states (National Social Assistance Programme)",
        "hi": "ग्रामीण विकास मंत्रालय और राज्य (राष्ट्रीय सामाजिक सहायता कार्यक्रम)",
    },
    kind=NON_CONTRIBUTORY,
    law="Annapurna Scheme 2000",
    since="2007-11-19",
    where={"en": "Gram panchayat or municipality.", "hi": "ग्राम पंचायत या नगरपालिका।"},
    papers={
        "en": ("Aadhaar card", "Card of a household below the poverty line"),
        "hi": ("आधार कार्ड", "गरीबी रेखा से नीचे (BPL) का कार्ड"),
    },
)


draws_old_age_pension = Input(
    bool,
    label={"en": "Receives the old-age pension", "hi": "वृद्धावस्था पेंशन मिलती है"},
    question={
        "en": "Does this person receive the national old-age pension?",
        "hi": "क्या इस व्यक्ति को राष्ट्रीय वृद्धावस्था पेंशन मिल रही है?",
    },
)


@annapurna.covers(
    cite="Annapurna Scheme 2000",
    label={"en": "entitled", "hi": "पात्र"},
    words={"hi": "वृद्धावस्था पेंशन के पात्र, जिन्हें वह नहीं मिलती।"},
)
def is_covered(draws_old_age_pension: bool, may_draw_pension: bool = ignoaps.is_covered) -> bool:
    """Old people who are eligible for the old-age pension and do not receive it."""
    return may_draw_pension and not draws_old_age_pension


@annapurna.rule(
    cite="Annapurna Scheme 2000",
    label={"en": "kilograms of grain a month", "hi": "अनाज प्रति माह (किलोग्राम)"},
    words={"hi": "हर महीने निःशुल्क अनाज की मात्रा।"},
)
def grain_kilograms(is_covered: bool, *, law) -> Number:
    """The kilograms of food grain each month, free."""
    if not is_covered:
        return 0
    return law.grain_kilograms


@annapurna.benefit(
    POVERTY,
    cite="Annapurna Scheme 2000",
    label={"en": "free food grain", "hi": "निःशुल्क अनाज"},
    words={"hi": "हर महीने निःशुल्क अनाज।"},
)
def food_grain(grain_kilograms: Number) -> bool:
    """Food grain each month, free of charge."""
    return grain_kilograms > 0
