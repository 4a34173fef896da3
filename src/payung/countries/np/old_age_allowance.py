"""The senior citizens' allowance.

Social Security Act 2075 (2018), ss. 3, 4, 13 and 15; before it the yearly budgets from 1995 and the Social Security Programme Procedure
2069. A cabinet decision of 24 January 2018 for the age of 65 was never put into effect.

Single women of 60 are paid at the single woman's rate and stand in that scheme. The lower amount of Dalits and of the former Karnali zone
is known from July 2015; before that the general amount is paid to them too (500 to both by the Procedure 2069,
http://ddcdoti.gov.np/ne-social-security/). Someone of the general age is paid the general amount.
"""

from payung.law import (
    MONTH,
    NON_CONTRIBUTORY,
    OLD_AGE,
    Input,
    Money,
    Scheme,
    Years,
)

from .vocabulary import SocialSecurityAllowance

old_age_allowance = Scheme(
    "np.old_age_allowance",
    names={"en": "Senior citizens' allowance", "ne": "ज्येष्ठ नागरिक भत्ता"},
    administrator={
        "en": "Department of National ID and Civil Registration, with local levels",
        "ne": "राष्ट्रिय परिचयपत्र तथा पञ्जीकरण विभाग र स्थानीय तह",
    },
    kind=NON_CONTRIBUTORY,
    law="Social Security Act 2075 (2018), ss. 3, 4; Senior Citizens Act 2063, s. 24; Social Security Programme Procedure 2069",
    since="1995-01-01",
    where={
        "en": "The ward office of the municipality or rural municipality.",
        "ne": "नगरपालिका वा गाउँपालिकाको वडा कार्यालय।",
    },
    papers={
        "en": (
            "Citizenship certificate",
            "Photograph",
            "Bank account",
        ),
        "ne": (
            "नागरिकता प्रमाणपत्र",
            "फोटो",
            "बैंक खाता",
        ),
    },
    how={
        "en": "Apply at the ward; the local level draws up a yearly list (applications by 15 Mangsir). Paid to a bank account, every three months since July 2021. The name is removed on death or migration.",
        "ne": "वडामा निवेदन दिने; स्थानीय तहले वार्षिक लगत तयार गर्छ (१५ मङ्सिरसम्म निवेदन)। २०७८ साउनदेखि तीन-तीन महिनामा बैंक खातामा। मृत्यु वा बसाइँसराइ भएमा नाम हट्छ।",
    },
)

drew_old_age_allowance_before = Input(
    bool,
    fixed=True,
    label={"en": "Drew the allowance before 17 July 2025", "ne": "२०८२ साउन १ अघि भत्ता पाइसकेको"},
    question={
        "en": "Did this person already draw the senior citizens' allowance before 17 July 2025?",
        "ne": "यो व्यक्तिले २०८२ साउन १ अघि नै ज्येष्ठ नागरिक भत्ता पाइरहनुभएको थियो?",
    },
)


@old_age_allowance.rule(
    cite="Yearly budgets; Social Security Act 2075, s. 4",
    label={"en": "Of the general age", "ne": "सामान्य उमेर पुगेको"},
    words={"ne": "सबै नेपालीका लागि तोकिएको उमेर पूरा गरेको।"},
)
def is_of_general_age(age: Years, *, law) -> bool:
    """Has completed the age that holds for everyone."""
    return age >= law.age.general


@is_of_general_age.amended(
    since="2025-07-17",
    cite="Budget 2082/83",
    words={"ne": "सत्तरी वर्ष पूरा गरेको; २०८२ साउन १ अघि भत्ता पाइसकेकाले अघिकै उमेरमा पाइरहन्छन्।"},
)
def is_of_general_age_2025(age: Years, drew_old_age_allowance_before: bool, *, law) -> bool:
    """Has completed 70 years; whoever drew the allowance before the change keeps the earlier age of 68."""
    if age < law.age.of_earlier_recipients:
        return False
    return age >= law.age.general or drew_old_age_allowance_before


@old_age_allowance.rule(
    since="2008-07-16",
    cite="Budget 2065/66; Social Security Act 2075, s. 4",
    label={"en": "Of the age for Dalits and the former Karnali zone", "ne": "दलित र कर्णालीको उमेर पुगेको"},
    words={"ne": "दलित वा साविक कर्णाली अञ्चलका जिल्लाका बासिन्दाले साठी वर्षमा पाउँछन्।"},
)
def is_of_target_age(age: Years, is_dalit: bool, in_former_karnali_zone: bool, *, law) -> bool:
    """Dalits, and residents of the former Karnali zone, from a lower age."""
    return (is_dalit or in_former_karnali_zone) and age >= law.age.target


@old_age_allowance.covers(
    cite="Yearly budgets from 1995",
    label={"en": "Entitled to the allowance", "ne": "भत्ताको हकदार"},
    words={"ne": "उमेर पुगेका, नेपालमा बस्ने नेपाली नागरिक।"},
)
def is_covered(is_national: bool, lives_in_country: bool, is_of_general_age: bool) -> bool:
    """Citizens of the age who live in Nepal."""
    return is_national and lives_in_country and is_of_general_age


@is_covered.amended(
    since="2008-07-16",
    cite="Budget 2065/66",
    words={"ne": "उमेर पुगेका नेपाली नागरिक; दलित र साविक कर्णाली अञ्चलका लागि कम उमेर।"},
)
def is_covered_2008(is_national: bool, lives_in_country: bool, is_of_general_age: bool, is_of_target_age: bool) -> bool:
    """Citizens of the general age, or of the lower age for Dalits and the former Karnali zone."""
    return is_national and lives_in_country and (is_of_general_age or is_of_target_age)


@is_covered.amended(
    since="2018-09-18",
    cite="Social Security Act 2075, ss. 3, 4, 15",
    words={"ne": "उमेर पुगेका, सरकारी कोषबाट तलब वा निवृत्तभरण नपाउने नेपाली नागरिक।"},
)
def is_covered_2018(
    is_national: bool,
    lives_in_country: bool,
    is_of_general_age: bool,
    is_of_target_age: bool,
    is_paid_from_public_funds: bool,
) -> bool:
    """As before, without those who have a salary, pension or paid office from public funds."""
    if is_paid_from_public_funds:
        return False
    return is_national and lives_in_country and (is_of_general_age or is_of_target_age)


@old_age_allowance.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Yearly budgets from 1995",
    label={"en": "Allowance a month", "ne": "मासिक भत्ता"},
    words={"ne": "सबैलाई एउटै रकम।"},
)
def allowance(*, law) -> Money:
    """One amount for everyone."""
    return law.amount.general


@allowance.amended(
    since="2015-07-17",
    cite="Budgets from 2072/73",
    words={"ne": "सामान्य उमेर पुगेकालाई सामान्य रकम; दलित र कर्णालीका कम उमेरकालाई छुट्टै रकम।"},
)
def allowance_2015(is_of_general_age: bool, *, law) -> Money:
    """The general amount from the general age; the amount for Dalits and the former Karnali zone below it."""
    return law.amount.general if is_of_general_age else law.amount.target


@allowance.amended(
    since="2018-09-18",
    cite="Social Security Act 2075, s. 13",
    words={"ne": "भत्ता एउटा मात्र छान्न पाइन्छ; सामान्य वा दलित र कर्णालीको रकम उमेरअनुसार।"},
)
def allowance_2018(chosen_allowance: SocialSecurityAllowance, is_of_general_age: bool, *, law) -> Money:
    """As before, for those who choose this allowance: only one is paid."""
    if chosen_allowance != SocialSecurityAllowance.OLD_AGE:
        return 0
    return law.amount.general if is_of_general_age else law.amount.target
