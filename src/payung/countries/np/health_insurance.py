"""National health insurance: a family pays a yearly premium and is treated up to a ceiling.

Health Insurance Act 2074 (2017) and Regulations 2075; begun as a programme in April 2016. The household is the family. Members of 70 and
over are insured apart at the state's cost, each with a ceiling of their own; they do not count for the family's premium. What the state
pays for one of them is not in the texts seen and is left out, and so are the exemptions from the co-payment.
"""

from payung.countries.vocabulary import is_national
from payung.law import (
    CONTRIBUTORY,
    GOVERNMENT,
    HOUSEHOLD,
    MEDICAL_CARE,
    MEMBER,
    ONCE,
    YEAR,
    Count,
    Input,
    Money,
    Scheme,
    Years,
    any_,
    count,
    total,
)

from .vocabulary import DisabilityClass

health_insurance = Scheme(
    "np.health_insurance",
    names={"en": "National health insurance programme", "ne": "स्वास्थ्य बीमा कार्यक्रम"},
    administrator={"en": "Health Insurance Board", "ne": "स्वास्थ्य बीमा बोर्ड"},
    kind=CONTRIBUTORY,
    law="Health Insurance Act 2074; Health Insurance Regulations 2075; Co-payment Procedure 2080",
    since="2016-04-07",
    where={
        "en": "The enrolment assistant of the ward, or the Health Insurance Board.",
        "ne": "वडाका दर्ता सहयोगी वा स्वास्थ्य बीमा बोर्ड।",
    },
    papers={
        "en": (
            "Citizenship certificates or birth certificates of the family",
            "For a free premium: card of the ultra-poor, disability card or medical certificate",
        ),
        "ne": (
            "परिवारका नागरिकता वा जन्मदर्ता",
            "निःशुल्क प्रिमियमका लागि: अति विपन्न परिचयपत्र, अपाङ्गता परिचयपत्र वा चिकित्सकको प्रमाणपत्र",
        ),
    },
    how={"en": "Enrol the whole family; renew every year.", "ne": "पूरा परिवार दर्ता गर्ने; हरेक वर्ष नवीकरण गर्ने।"},
)

is_ultra_poor = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Listed as ultra-poor", "ne": "अति विपन्न परिवारमा सूचीकृत"},
    question={"en": "Is the family listed as ultra-poor?", "ne": "परिवार अति विपन्न भनी सूचीकृत छ?"},
)

has_listed_illness = Input(
    bool,
    label={"en": "Leprosy, HIV or multidrug-resistant tuberculosis", "ne": "कुष्ठरोग, एचआईभी वा औषधि प्रतिरोधी क्षयरोग"},
    question={
        "en": "Does this person live with leprosy, HIV or multidrug-resistant tuberculosis?",
        "ne": "यो व्यक्तिलाई कुष्ठरोग, एचआईभी वा औषधि प्रतिरोधी क्षयरोग छ?",
    },
)

is_health_volunteer = Input(
    bool,
    label={"en": "Female community health volunteer", "ne": "महिला सामुदायिक स्वास्थ्य स्वयंसेविका"},
    question={
        "en": "Is this person a female community health volunteer?",
        "ne": "यो व्यक्ति महिला सामुदायिक स्वास्थ्य स्वयंसेविका हुनुहुन्छ?",
    },
)

family_treatment_bill = Input(
    Money,
    of=HOUSEHOLD,
    unit="NPR",
    lowest="0",
    highest="100000000",
    label={"en": "Treatment bill of the family", "ne": "परिवारको उपचार बिल"},
    question={
        "en": "What do the family's treatments at listed facilities cost (without members of 70 and over)?",
        "ne": "सूचीकृत स्वास्थ्य संस्थामा परिवारको उपचार खर्च कति छ (७० वर्ष र माथिका बाहेक)?",
    },
)

family_treatment_used = Input(
    Money,
    of=HOUSEHOLD,
    unit="NPR",
    lowest="0",
    highest="100000000",
    label={"en": "Treatment already used this year by the family", "ne": "यस वर्ष परिवारले लिइसकेको उपचार"},
    question={
        "en": "How much treatment has the family already used this insurance year?",
        "ne": "यस बीमा वर्षमा परिवारले कति रकमको उपचार लिइसक्यो?",
    },
)

senior_treatment_bill = Input(
    Money,
    unit="NPR",
    lowest="0",
    highest="100000000",
    label={"en": "Treatment bill of a member of 70 or over", "ne": "सत्तरी वर्ष वा माथिको सदस्यको उपचार बिल"},
    question={
        "en": "What do the treatments of this member of 70 or over at listed facilities cost?",
        "ne": "सूचीकृत संस्थामा यो ७० वर्ष वा माथिको सदस्यको उपचार खर्च कति छ?",
    },
)

senior_treatment_used = Input(
    Money,
    unit="NPR",
    lowest="0",
    highest="100000000",
    label={
        "en": "Treatment already used this year by a member of 70 or over",
        "ne": "यस वर्ष ७० वर्ष वा माथिको सदस्यले लिइसकेको उपचार",
    },
    question={
        "en": "How much treatment has this member of 70 or over already used this insurance year?",
        "ne": "यस बीमा वर्षमा यो ७० वर्ष वा माथिको सदस्यले कति रकमको उपचार लिइसक्नुभयो?",
    },
)


@health_insurance.rule(
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Insured apart as a senior", "ne": "ज्येष्ठ नागरिकका रूपमा छुट्टै बीमित"},
    words={"ne": "सत्तरी वर्ष पूरा गरेका नागरिकको प्रिमियम राज्यले तिर्छ।"},
)
def is_senior_member(age: Years, is_national: bool, *, law) -> bool:
    """A citizen from 70, for whom the state pays."""
    return is_national and age >= law.senior.age


@health_insurance.rule(
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Member of the family by the premium", "ne": "परिवारको प्रिमियममा गनिने सदस्य"},
    words={"ne": "परिवारका नेपाली सदस्य।"},
)
def is_family_member(is_national: bool) -> bool:
    """Citizens of Nepal in the family."""
    return is_national


@is_family_member.amended(
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    words={"ne": "सत्तरी वर्षमुनिका परिवारका नेपाली सदस्य।"},
)
def is_family_member_2018(is_national: bool, is_senior_member: bool) -> bool:
    """Citizens of Nepal in the family, without those of 70 and over."""
    return is_national and not is_senior_member


@health_insurance.covers(
    of=HOUSEHOLD,
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Family that may be insured", "ne": "बीमा गर्न सक्ने परिवार"},
    words={"ne": "नेपाली नागरिक भएको परिवार।"},
)
def is_covered(has_citizens: bool = any_(is_national)) -> bool:
    """Any family of citizens; in practice it is a choice."""
    return has_citizens


@health_insurance.rule(
    of=HOUSEHOLD,
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Members beyond five", "ne": "पाँचभन्दा बढी सदस्य"},
    words={"ne": "प्रिमियमले समेट्ने पाँच जनाभन्दा बढी सदस्य।"},
)
def further_members(members: Count = count(is_family_member), *, law) -> Count:
    """The members beyond those that the family premium covers."""
    return max(0, members - law.premium.members)


@health_insurance.rule(
    of=HOUSEHOLD,
    per=YEAR,
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Premium of the family", "ne": "परिवारको प्रिमियम"},
    words={"ne": "परिवारको वार्षिक प्रिमियम र पाँचभन्दा बढी हरेक सदस्यको थप रकम। परिवारमा ७० वर्षमुनिका सदस्य नभए लाग्दैन।"},
)
def premium(further_members: Count, members: Count = count(is_family_member), *, law) -> Money:
    """A family premium and an amount for each further member; none where all are insured apart."""
    if members < 1:
        return 0
    return law.premium.family + law.premium.further * further_members


@health_insurance.rule(
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Full or severe disability", "ne": "पूर्ण वा अति अशक्त अपाङ्गता"},
    words={"ne": "क वा ख वर्गको अपाङ्गता परिचयपत्र भएको।"},
)
def has_full_or_severe_disability(disability_class: DisabilityClass) -> bool:
    """Holds a card of class Ka or Kha."""
    return disability_class in (DisabilityClass.KA, DisabilityClass.KHA)


@health_insurance.rule(
    of=HOUSEHOLD,
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "The state pays the whole premium", "ne": "राज्यले पूरा प्रिमियम तिर्ने परिवार"},
    words={"ne": "अति विपन्न, पूर्ण वा अति अशक्त अपाङ्गता, कुष्ठरोग, एचआईभी वा औषधि प्रतिरोधी क्षयरोग भएका सदस्य भएको परिवार।"},
)
def is_free(
    is_ultra_poor: bool,
    has_disabled_member: bool = any_(has_full_or_severe_disability),
    has_ill_member: bool = any_(has_listed_illness),
) -> bool:
    """Ultra-poor families, and families with full or severe disability, leprosy, HIV or resistant tuberculosis."""
    return is_ultra_poor or has_disabled_member or has_ill_member


@health_insurance.rule(
    of=HOUSEHOLD,
    per=YEAR,
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Part of the premium that the state bears", "ne": "राज्यले बेहोर्ने प्रिमियम"},
    words={"ne": "निःशुल्क परिवारको पूरा प्रिमियम, स्वास्थ्य स्वयंसेविका भएको परिवारको आधा।"},
)
def state_part(is_free: bool, premium: Money, has_volunteer: bool = any_(is_health_volunteer), *, law) -> Money:
    """The whole premium of free families, and half of that of a health volunteer's family."""
    if is_free:
        return premium
    return law.premium.volunteer_share * premium if has_volunteer else 0


@health_insurance.contribution(
    payer=MEMBER,
    per=YEAR,
    of=HOUSEHOLD,
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Family's premium", "ne": "परिवारले तिर्ने प्रिमियम"},
    words={"ne": "परिवारले वार्षिक प्रिमियम तिर्छ।"},
)
def family_premium(premium: Money) -> Money:
    """The family pays the premium."""
    return premium


@family_premium.amended(
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    words={"ne": "प्रिमियमबाट राज्यले बेहोर्ने अंश घटाएर बाँकी परिवारले तिर्छ।"},
)
def family_premium_2018(premium: Money, state_part: Money) -> Money:
    """The family pays the premium less the part that the state bears."""
    return premium - state_part


@health_insurance.contribution(
    payer=GOVERNMENT,
    per=YEAR,
    of=HOUSEHOLD,
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "State's premium", "ne": "राज्यले तिर्ने प्रिमियम"},
    words={"ne": "राज्यले बेहोर्ने प्रिमियम।"},
)
def government_premium(state_part: Money) -> Money:
    """The state pays its part of the family's premium."""
    return state_part


@health_insurance.rule(
    of=HOUSEHOLD,
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Family's ceiling of treatment in a year", "ne": "परिवारको वार्षिक उपचार सीमा"},
    words={"ne": "पाँच जनासम्मको सीमा र थप हरेक सदस्यको रकम।"},
)
def family_ceiling(further_members: Count, *, law) -> Money:
    """An amount for five members and more for each further one."""
    return law.ceiling.family + law.ceiling.further * further_members


@family_ceiling.amended(
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    words={"ne": "पाँच जनासम्मको सीमा र थप हरेक सदस्यको रकम, बढीमा दुई लाख रुपैयाँ।"},
)
def family_ceiling_2018(further_members: Count, *, law) -> Money:
    """An amount for five members and more for each further one, up to a highest ceiling."""
    return min(law.ceiling.family + law.ceiling.further * further_members, law.ceiling.highest)


@health_insurance.benefit(
    MEDICAL_CARE,
    per=ONCE,
    of=HOUSEHOLD,
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Treatment paid for the family", "ne": "परिवारको उपचार भुक्तानी"},
    words={"ne": "सूचीकृत संस्थाको उपचार खर्च वर्षको बाँकी सीमासम्म।"},
)
def family_treatment(family_treatment_bill: Money, family_treatment_used: Money, family_ceiling: Money) -> Money:
    """Treatment at listed facilities up to what is left of the year's ceiling."""
    return min(family_treatment_bill, max(0, family_ceiling - family_treatment_used))


@family_treatment.amended(
    since="2023-07-17",
    cite="Co-payment Procedure 2080",
    words={"ne": "परिवारको अंश कटाएर उपचार खर्च वर्षको बाँकी सीमासम्म।"},
)
def family_treatment_2023(
    family_treatment_bill: Money, family_treatment_used: Money, family_ceiling: Money, *, law
) -> Money:
    """As before, less the part of the bill that the family pays itself."""
    return min(family_treatment_bill * (1 - law.copayment), max(0, family_ceiling - family_treatment_used))


@health_insurance.rule(
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Own ceiling of a senior in a year", "ne": "ज्येष्ठ नागरिकको छुट्टै उपचार सीमा"},
    words={"ne": "सत्तरी वर्ष पूरा गरेका हरेकको वार्षिक एक लाख रुपैयाँको छुट्टै सीमा।"},
)
def senior_ceiling(is_senior_member: bool, *, law) -> Money:
    """Each member of 70 and over has a ceiling of their own."""
    return law.senior.ceiling if is_senior_member else 0


@health_insurance.rule(
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Treatment paid for a senior", "ne": "ज्येष्ठ नागरिकको उपचार भुक्तानी"},
    words={"ne": "सत्तरी वर्ष पूरा गरेकाको उपचार खर्च आफ्नै बाँकी सीमासम्म।"},
)
def senior_treatment(
    is_senior_member: bool, senior_ceiling: Money, senior_treatment_bill: Money, senior_treatment_used: Money
) -> Money:
    """Treatment of a member of 70 and over up to what is left of the own ceiling."""
    if not is_senior_member:
        return 0
    return min(senior_treatment_bill, max(0, senior_ceiling - senior_treatment_used))


@senior_treatment.amended(
    since="2023-07-17",
    cite="Co-payment Procedure 2080",
    words={"ne": "आफ्नो अंश कटाएर सत्तरी वर्ष पूरा गरेकाको उपचार खर्च आफ्नै बाँकी सीमासम्म।"},
)
def senior_treatment_2023(
    is_senior_member: bool, senior_ceiling: Money, senior_treatment_bill: Money, senior_treatment_used: Money, *, law
) -> Money:
    """As before, less the part of the bill that is paid at the facility."""
    if not is_senior_member:
        return 0
    return min(senior_treatment_bill * (1 - law.copayment), max(0, senior_ceiling - senior_treatment_used))


@health_insurance.benefit(
    MEDICAL_CARE,
    per=ONCE,
    of=HOUSEHOLD,
    since="2018-07-17",
    cite="Health Insurance Act 2074; Health Insurance Regulations 2075",
    label={"en": "Treatment paid for members of 70 and over", "ne": "सत्तरी वर्ष र माथिका सदस्यको उपचार भुक्तानी"},
    words={"ne": "सत्तरी वर्ष पूरा गरेका सबै सदस्यको आ-आफ्नो सीमासम्मको उपचार खर्च।"},
)
def seniors_treatment(paid: Money = total(senior_treatment)) -> Money:
    """The treatment of all members of 70 and over, each up to the own ceiling."""
    return paid
