"""Ayushman Bharat PM-JAY: hospital care up to 500,000 rupees a year for a listed family, and for everyone of 70 and over.

Cabinet decision of 2018 and its guidelines; seniors since 29 October 2024. The list of 2011 (SECC) decides, or a state's own.
Members of CGHS, ECHS or CAPF choose one scheme.
"""

from payung.law import (
    HOUSEHOLD,
    MEDICAL_CARE,
    NON_CONTRIBUTORY,
    ONCE,
    Enumeration,
    Input,
    Label,
    Money,
    Scheme,
    Years,
    total,
)

pmjay = Scheme(
    "in.pmjay",
    names={"en": "Ayushman Bharat PM-JAY", "hi": "प्रधानमंत्री जन आरोग्य योजना"},
    administrator={"en": "National Health Authority with the states", "hi": "राष्ट्रीय स्वास्थ्य प्राधिकरण और राज्य"},
    kind=NON_CONTRIBUTORY,
    law="Cabinet decision 2018; PM-JAY operational guidelines",
    since="2018-09-23",
    where={"en": "An empanelled hospital or a Common Service Centre.", "hi": "सूचीबद्ध अस्पताल या सामान्य सेवा केंद्र।"},
    papers={"en": ("Aadhaar card", "Ayushman card"), "hi": ("आधार कार्ड", "आयुष्मान कार्ड")},
)


class RuralDeprivation(Enumeration):
    """What the list of 2011 (SECC) states for a rural household; the first that fits."""

    NONE = Label(en="none of these", hi="इनमें से कोई नहीं")
    D1_KUCHA_ROOM = Label(en="one room with kucha walls and roof (D1)", hi="कच्ची दीवार और छत का एक कमरा (D1)")
    D2_NO_ADULT = Label(en="no adult of 16 to 59 (D2)", hi="16 से 59 वर्ष का कोई वयस्क नहीं (D2)")
    D3_NO_ADULT_MAN = Label(en="no adult man of 16 to 59 (D3)", hi="16 से 59 वर्ष का कोई पुरुष नहीं (D3)")
    D4_DISABLED = Label(en="a disabled member and no able adult (D4)", hi="दिव्यांग सदस्य और कोई सक्षम वयस्क नहीं (D4)")
    D5_SCHEDULED = Label(en="scheduled caste or tribe (D5)", hi="अनुसूचित जाति या जनजाति (D5)")
    D6_NO_LITERATE_ADULT = Label(en="no literate adult over 25 (D6)", hi="25 वर्ष से अधिक का कोई साक्षर वयस्क नहीं (D6)")
    D7_LANDLESS = Label(en="landless, manual casual labour (D7)", hi="भूमिहीन, दिहाड़ी मजदूर (D7)")
    AUTOMATIC = Label(
        en="shelterless, destitute, manual scavenger, primitive tribal group or released bonded labour",
        hi="बेघर, निराश्रित, हाथ से मैला उठाने वाले, आदिम जनजाति या मुक्त बंधुआ मजदूर",
    )


class UrbanOccupation(Enumeration):
    """The occupation by which the list of 2011 (SECC) includes an urban household."""

    NONE = Label(en="none of these", hi="इनमें से कोई नहीं")
    RAGPICKER = Label(en="ragpicker", hi="कूड़ा बीनने वाले")
    BEGGAR = Label(en="beggar", hi="भिखारी")
    DOMESTIC_WORKER = Label(en="domestic worker", hi="घरेलू कामगार")
    STREET_WORKER = Label(en="street vendor, cobbler, hawker", hi="रेहड़ी-पटरी, मोची, फेरीवाले")
    CONSTRUCTION_OR_SECURITY = Label(en="construction or security worker", hi="निर्माण मजदूर या सुरक्षा गार्ड")
    SWEEPER_OR_GARDENER = Label(en="sweeper or gardener", hi="सफाई कर्मी या माली")
    HOME_WORKER_OR_TAILOR = Label(en="home-based worker or tailor", hi="घर से काम करने वाले या दर्जी")
    TRANSPORT_WORKER = Label(en="transport worker", hi="परिवहन कामगार")
    SHOP_WORKER_OR_WAITER = Label(en="shop worker or waiter", hi="दुकान कर्मचारी या वेटर")
    ELECTRICIAN_OR_MECHANIC = Label(en="electrician or mechanic", hi="बिजली मिस्त्री या मैकेनिक")
    WASHER_OR_WATCHMAN = Label(en="washer or watchman", hi="धोबी या चौकीदार")


secc_rural_deprivation = Input(
    RuralDeprivation,
    of=HOUSEHOLD,
    label={"en": "Rural deprivation on the list of 2011", "hi": "2011 की सूची में ग्रामीण वंचना"},
    question={
        "en": "Which of these does the list of 2011 (SECC) state for the household?",
        "hi": "2011 की सूची (SECC) में इस परिवार के लिए क्या लिखा है?",
    },
)
secc_urban_occupation = Input(
    UrbanOccupation,
    of=HOUSEHOLD,
    label={"en": "Urban occupation on the list of 2011", "hi": "2011 की सूची में शहरी पेशा"},
    question={
        "en": "Which occupation does the list of 2011 (SECC) state for the household?",
        "hi": "2011 की सूची (SECC) में इस परिवार का कौन सा पेशा लिखा है?",
    },
)
is_on_state_health_list = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "On the state's own list for PM-JAY", "hi": "PM-JAY की राज्य सूची में"},
    question={
        "en": "Is the household on the state's own list for PM-JAY?",
        "hi": "क्या यह परिवार PM-JAY की राज्य की अपनी सूची में है?",
    },
)
chooses_other_public_health_scheme = Input(
    bool,
    label={"en": "Stays with CGHS, ECHS or CAPF", "hi": "CGHS, ECHS या CAPF चुना"},
    question={
        "en": "Is this person a member of CGHS, ECHS or CAPF, and chose to stay there?",
        "hi": "क्या यह व्यक्ति CGHS, ECHS या CAPF का सदस्य है और उसी में रहना चुना है?",
    },
)
hospital_bill = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="100000000",
    label={"en": "Cost of this hospital stay", "hi": "इस भर्ती का खर्च"},
    question={
        "en": "How much does this hospital stay cost by the package rates? (0 without one)",
        "hi": "पैकेज दर से इस भर्ती का खर्च कितना है? (न हो तो 0)",
    },
)
pmjay_cover_used = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="500000",
    label={"en": "PM-JAY cover that this person used this year", "hi": "इस वर्ष इस व्यक्ति पर खर्च PM-JAY राशि"},
    question={
        "en": "How much of the cover was used for this person this year, before this stay?",
        "hi": "इस भर्ती से पहले इस वर्ष इस व्यक्ति पर कितनी राशि खर्च हुई?",
    },
)


@pmjay.rule(
    of=HOUSEHOLD,
    cite="PM-JAY guidelines, beneficiaries",
    label={"en": "listed family", "hi": "सूचीबद्ध परिवार"},
    words={"hi": "गाँव में D6 को छोड़ कोई वंचना, शहर में 11 पेशों में से एक, या राज्य की सूची।"},
)
def is_listed_family(
    is_rural: bool,
    secc_rural_deprivation: RuralDeprivation,
    secc_urban_occupation: UrbanOccupation,
    is_on_state_health_list: bool,
) -> bool:
    """A rural household with a deprivation other than D6, an urban one of the listed occupations, or on the state's list."""
    if is_on_state_health_list:
        return True
    if is_rural:
        return secc_rural_deprivation not in (RuralDeprivation.NONE, RuralDeprivation.D6_NO_LITERATE_ADULT)
    return secc_urban_occupation != UrbanOccupation.NONE


@pmjay.covers(
    cite="PM-JAY guidelines, beneficiaries",
    label={"en": "covered", "hi": "शामिल"},
    words={"hi": "सूचीबद्ध परिवार के सदस्य।"},
)
def is_covered(is_listed_family: bool) -> bool:
    """The members of a listed family, whatever their number and age."""
    return is_listed_family


@is_covered.amended(
    since="2024-10-29",
    cite="Ayushman Vay Vandana, October 2024",
    words={"hi": "सूचीबद्ध परिवार के सदस्य, और 70 वर्ष या अधिक के सभी, जिन्होंने दूसरी योजना नहीं चुनी।"},
)
def is_covered_2024(is_listed_family: bool, is_senior: bool) -> bool:
    """The members of a listed family, and all of 70 and over who did not choose another public scheme."""
    return is_listed_family or is_senior


@pmjay.rule(
    since="2024-10-29",
    cite="Ayushman Vay Vandana, October 2024",
    label={"en": "has senior cover", "hi": "वरिष्ठ नागरिक बीमा"},
    words={"hi": "आय कुछ भी हो, 70 वर्ष या अधिक; CGHS, ECHS या CAPF चुनने वालों को नहीं।"},
)
def is_senior(age: Years, chooses_other_public_health_scheme: bool, *, law) -> bool:
    """Of 70 and over whatever the income, unless CGHS, ECHS or CAPF was chosen."""
    return age >= law.senior_age and not chooses_other_public_health_scheme


@pmjay.rule(
    since="2024-10-29",
    cite="Ayushman Vay Vandana, October 2024",
    label={"en": "cover used by seniors", "hi": "वरिष्ठ सदस्यों पर खर्च राशि"},
    words={"hi": "परिवार के 70 वर्ष और अधिक के सदस्यों पर इस वर्ष खर्च राशि।"},
)
def used_as_senior(is_senior: bool, pmjay_cover_used: Money) -> Money:
    """What was used this year for a member with senior cover."""
    return pmjay_cover_used if is_senior else 0


@pmjay.rule(
    cite="PM-JAY guidelines, family floater",
    label={"en": "cover used by the family", "hi": "परिवार पर खर्च राशि"},
    words={"hi": "इस वर्ष परिवार के सदस्यों पर खर्च राशि।"},
)
def used_by_family(pmjay_cover_used: Money) -> Money:
    """What was used this year for a member of the family."""
    return pmjay_cover_used


@used_by_family.amended(
    since="2024-10-29",
    cite="Ayushman Vay Vandana, October 2024",
    words={"hi": "इस वर्ष परिवार के 70 वर्ष से कम के सदस्यों पर खर्च राशि।"},
)
def used_by_family_2024(is_senior: bool, pmjay_cover_used: Money) -> Money:
    """What was used this year for a member without senior cover."""
    return 0 if is_senior else pmjay_cover_used


@pmjay.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="PM-JAY guidelines, cover",
    label={"en": "hospital care paid", "hi": "अस्पताल का भुगतान"},
    words={"hi": "भर्ती का खर्च, परिवार की वार्षिक सीमा में जो बचा हो उस तक।"},
)
def hospital_care(hospital_bill: Money, used: Money = total(used_by_family), *, law) -> Money:
    """The cost of the stay, up to what is left of the family's cover of the year."""
    return min(hospital_bill, max(0, law.cover - used))


@hospital_care.amended(
    since="2024-10-29",
    cite="Ayushman Vay Vandana, October 2024",
    words={"hi": "70 वर्ष और अधिक के सदस्यों की अपनी साझा सीमा, परिवार की सीमा से अलग।"},
)
def hospital_care_2024(
    hospital_bill: Money,
    is_senior: bool,
    used: Money = total(used_by_family),
    used_by_seniors: Money = total(used_as_senior),
    *,
    law,
) -> Money:
    """Members of 70 and over share a cover of their own, apart from that of the family."""
    left = law.senior_cover - used_by_seniors if is_senior else law.cover - used
    return min(hospital_bill, max(0, left))
