"""e-Shram: the national register of unorganised workers, with accident cover through PMSBY.

Unorganised Workers' Social Security Act 2008; Code on Social Security 2020, s. 142. Registration opened on 26 August 2021.
A claim after a death is decided for the person who died.
"""

from payung.law import INVALIDITY, NON_CONTRIBUTORY, ONCE, POVERTY, SURVIVORS, Input, Money, Scheme, Years

eshram = Scheme(
    "in.eshram",
    names={"en": "e-Shram National Database of Unorganised Workers", "hi": "ई-श्रम"},
    administrator={"en": "Ministry of Labour and Employment", "hi": "श्रम और रोजगार मंत्रालय"},
    kind=NON_CONTRIBUTORY,
    law="Unorganised Workers' Social Security Act 2008; Code on Social Security 2020, s. 142",
    since="2021-08-26",
    where={
        "en": "The e-Shram portal or a Common Service Centre.",
        "hi": "ई-श्रम पोर्टल या सामान्य सेवा केंद्र (CSC)।",
    },
    papers={
        "en": ("Aadhaar card", "Mobile number linked with Aadhaar", "Bank account"),
        "hi": ("आधार कार्ड", "आधार से जुड़ा मोबाइल नंबर", "बैंक खाता"),
    },
    how={
        "en": "Registration is free. It gives a universal account number (UAN) of 12 digits, for life.",
        "hi": "पंजीकरण निःशुल्क है। जीवन भर के लिए 12 अंकों का UAN मिलता है।",
    },
)

is_eshram_registered = Input(
    bool,
    label={"en": "Registered with e-Shram", "hi": "ई-श्रम में पंजीकृत"},
    question={
        "en": "Is this person registered with e-Shram?",
        "hi": "क्या यह व्यक्ति ई-श्रम में पंजीकृत है?",
    },
)


@eshram.covers(
    cite="Guidelines of the e-Shram portal, eligibility",
    label={"en": "may register", "hi": "पंजीकरण के पात्र"},
    words={"hi": "16 से 59 वर्ष के असंगठित कामगार, EPF और ESI से बाहर, न सरकारी कर्मचारी, न आयकर दाता।"},
)
def is_covered(
    is_eshram_registered: bool,
    works_informally: bool,
    age: Years,
    is_in_epf_esi_or_nps: bool,
    works_for_state: bool,
    pays_income_tax: bool,
    *,
    law,
) -> bool:
    """Unorganised workers of 16 to 59 outside EPF and ESI, not employed by the State, no income-tax payers; who is registered stays."""
    if is_eshram_registered:
        return True
    if not works_informally or not law.lowest_age <= age <= law.highest_age:
        return False
    return not is_in_epf_esi_or_nps and not works_for_state and not pays_income_tax


@eshram.benefit(
    POVERTY,
    since="2024-10-21",
    cite="e-Shram One Stop Solution",
    label={"en": "way to the linked central schemes", "hi": "जुड़ी हुई केंद्रीय योजनाओं तक पहुँच"},
    words={"hi": "पंजीकृत कामगार को एक ही पोर्टल से केंद्रीय योजनाओं की जानकारी और लाभ।"},
)
def linked_schemes(is_eshram_registered: bool) -> bool:
    """A registered worker reaches the linked central schemes through one portal."""
    return is_eshram_registered


@eshram.rule(
    cite="e-Shram, accident cover through PMSBY",
    label={"en": "has accident cover", "hi": "दुर्घटना बीमा है"},
    words={"hi": "18 से 59 वर्ष के पंजीकृत कामगार।"},
)
def has_accident_cover(is_eshram_registered: bool, age: Years, *, law) -> bool:
    """Registered workers of 18 to 59."""
    return is_eshram_registered and law.lowest_age_of_cover <= age <= law.highest_age


@eshram.benefit(
    SURVIVORS,
    per=ONCE,
    cite="e-Shram, accident cover through PMSBY",
    label={"en": "payment on accidental death", "hi": "दुर्घटना में मृत्यु पर राशि"},
    words={"hi": "दुर्घटना से मृत्यु पर पूरी राशि।"},
)
def death_payment(has_accident_cover: bool, has_died: bool, died_by_accident: bool, *, law) -> Money:
    """The full sum after a death by accident."""
    if not has_accident_cover or not has_died or not died_by_accident:
        return 0
    return law.full_sum


@eshram.benefit(
    INVALIDITY,
    per=ONCE,
    cite="e-Shram, accident cover through PMSBY",
    label={"en": "payment on disability by accident", "hi": "दुर्घटना से अपंगता पर राशि"},
    words={"hi": "पूर्ण अपंगता पर पूरी राशि, आंशिक अपंगता पर आधी।"},
)
def disability_payment(
    has_accident_cover: bool,
    has_died: bool,
    is_totally_disabled_by_accident: bool,
    is_partly_disabled_by_accident: bool,
    *,
    law,
) -> Money:
    """The full sum for a total disability, the lower one for a partial disability."""
    if not has_accident_cover or has_died:
        return 0
    if is_totally_disabled_by_accident:
        return law.full_sum
    if is_partly_disabled_by_accident:
        return law.partial_sum
    return 0
