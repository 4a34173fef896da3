"""The Prime Minister Employment Programme: 100 days of work, or half of their wage as subsistence allowance.

Constitution, art. 33; Right to Employment Act 2075 (2018) and Regulations 2075. The subsistence allowance stands in the law and has hardly
ever been paid. One report prints the ages 15 to 59 in place of 18 to 59. Both are shown on the person who is listed for the family.
"""

from payung.law import (
    HOUSEHOLD,
    NON_CONTRIBUTORY,
    ONCE,
    UNEMPLOYMENT,
    Days,
    Input,
    Money,
    Scheme,
    Years,
)

pmep = Scheme(
    "np.pmep",
    names={"en": "Prime Minister Employment Programme", "ne": "प्रधानमन्त्री रोजगार कार्यक्रम"},
    administrator={
        "en": "Ministry of Labour, Employment and Social Security, with local Employment Service Centres",
        "ne": "श्रम, रोजगार तथा सामाजिक सुरक्षा मन्त्रालय र स्थानीय रोजगार सेवा केन्द्र",
    },
    kind=NON_CONTRIBUTORY,
    law="Constitution, art. 33; Right to Employment Act 2075; Regulations 2075",
    since="2018-09-18",
    where={
        "en": "The ward office of the municipality or rural municipality.",
        "ne": "नगरपालिका वा गाउँपालिकाको वडा कार्यालय।",
    },
    papers={"en": ("Citizenship certificate",), "ne": ("नागरिकता प्रमाणपत्र",)},
    how={
        "en": "Apply at the ward within the yearly call, about a month from early Shrawan. The list of the unemployed puts the poorest first.",
        "ne": "हरेक वर्ष साउनको सुरुदेखि करिब एक महिनाभित्र वडामा निवेदन दिने। बेरोजगारको सूचीमा विपन्नलाई पहिलो प्राथमिकता।",
    },
)

is_on_unemployed_list = Input(
    bool,
    label={"en": "On the local list of the unemployed", "ne": "बेरोजगारको सूचीमा नाम भएको"},
    question={
        "en": "Is this person on the local level's list of the unemployed, or would apply for it?",
        "ne": "यो व्यक्ति स्थानीय तहको बेरोजगारको सूचीमा हुनुहुन्छ वा निवेदन दिनुहुन्छ?",
    },
)

public_work_days_given = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Days of work given this fiscal year", "ne": "यस आर्थिक वर्षमा पाएको काम (दिन)"},
    question={
        "en": "How many days of work did the programme give this person in this fiscal year?",
        "ne": "यस आर्थिक वर्षमा कार्यक्रमले यो व्यक्तिलाई कति दिन काम दियो?",
    },
)

family_has_other_livelihood = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Someone is self-employed, abroad or earns the minimum wage",
        "ne": "परिवारमा स्वरोजगार, विदेशमा वा न्यूनतम ज्याला कमाउने सदस्य",
    },
    question={
        "en": "Is someone in the family self-employed, working abroad or earning at least the minimum wage?",
        "ne": "परिवारमा कोही स्वरोजगार, वैदेशिक रोजगारीमा वा न्यूनतम ज्याला कमाउने हुनुहुन्छ?",
    },
)


@pmep.covers(
    cite="Right to Employment Act 2075",
    label={"en": "Listed as unemployed", "ne": "बेरोजगारमा सूचीकृत"},
    words={"ne": "अठारदेखि उनन्साठी वर्षका, बेरोजगारको सूचीमा भएका नेपाली नागरिक।"},
)
def is_covered(is_national: bool, age: Years, is_on_unemployed_list: bool, *, law) -> bool:
    """Citizens aged 18 to 59 on the local list of the unemployed."""
    return is_national and law.age.lowest <= age <= law.age.highest and is_on_unemployed_list


@pmep.benefit(
    UNEMPLOYMENT,
    per=ONCE,
    cite="Right to Employment Act 2075",
    label={"en": "Wage of the guaranteed work", "ne": "न्यूनतम रोजगारीको ज्याला"},
    words={"ne": "आर्थिक वर्षमा सय दिनसम्म पाएको कामको न्यूनतम दैनिक ज्याला।"},
)
def wage_for_days_given(public_work_days_given: Days, minimum_daily_wage: Money, *, law) -> Money:
    """The minimum daily wage for the days of work given, up to the days guaranteed in a fiscal year."""
    return minimum_daily_wage * min(public_work_days_given, law.days)


@pmep.benefit(
    UNEMPLOYMENT,
    per=ONCE,
    cite="Right to Employment Act 2075",
    label={"en": "Subsistence allowance of the fiscal year", "ne": "आर्थिक वर्षको निर्वाह भत्ता"},
    words={
        "ne": "काम नपाएका दिनका लागि न्यूनतम दैनिक ज्यालाको आधा, परिवारमा कोही स्वरोजगार, विदेशमा वा न्यूनतम ज्याला कमाउने नभए।"
    },
)
def subsistence_allowance(
    public_work_days_given: Days, family_has_other_livelihood: bool, minimum_daily_wage: Money, *, law
) -> Money:
    """Half the minimum daily wage for the guaranteed days without work, if nobody in the family has another livelihood."""
    if family_has_other_livelihood:
        return 0
    return law.subsistence_share * minimum_daily_wage * max(0, law.days - public_work_days_given)
