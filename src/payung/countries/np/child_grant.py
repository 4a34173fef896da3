"""The child grant, also called child nutrition allowance.

Social Security Act 2075, s. 9; paid since the budget 2066/67 (July 2009). It began in the five districts of Karnali and was widened by
stages to 25 districts of low human development; Dalit children receive it everywhere. The days on which districts were added were not
found: the household says whether its district pays. A plan of May 2025 for all 77 districts and a higher amount is shown as proposed.

The grant belongs to the child, on whom it is shown; a mother receives it for at most two children. Since the Act of 2018 a person draws
one allowance only: a child for whom the disability or the endangered group allowance is drawn has no child grant.
"""

from payung.law import (
    FAMILY,
    HOUSEHOLD,
    MONTH,
    NON_CONTRIBUTORY,
    Count,
    Input,
    Money,
    Months,
    Scheme,
    Years,
)

from .vocabulary import SocialSecurityAllowance

child_grant = Scheme(
    "np.child_grant",
    names={"en": "Child grant", "ne": "बाल पोषण भत्ता"},
    administrator={
        "en": "Department of National ID and Civil Registration, with local levels",
        "ne": "राष्ट्रिय परिचयपत्र तथा पञ्जीकरण विभाग र स्थानीय तह",
    },
    kind=NON_CONTRIBUTORY,
    law="Social Security Act 2075, s. 9; budget 2066/67",
    since="2009-07-16",
    where={
        "en": "The ward office of the municipality or rural municipality.",
        "ne": "नगरपालिका वा गाउँपालिकाको वडा कार्यालय।",
    },
    papers={
        "en": (
            "Birth certificate of the child",
            "Citizenship certificate of the mother or guardian",
        ),
        "ne": (
            "बच्चाको जन्मदर्ता",
            "आमा वा संरक्षकको नागरिकता",
        ),
    },
    how={
        "en": "Apply at the ward with the birth certificate. Paid together with the other allowances, every three months since July 2021.",
        "ne": "जन्मदर्तासहित वडामा निवेदन दिने। अरू भत्तासँगै २०७८ साउनदेखि तीन-तीन महिनामा भुक्तानी हुन्छ।",
    },
)

in_child_grant_district = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Lives in a district with the child grant for all", "ne": "सबै बालबालिकालाई भत्ता दिने जिल्लामा बसोबास"},
    question={
        "en": "Does the family live in one of the districts where every child under 5 receives the grant?",
        "ne": "परिवार पाँच वर्षमुनिका सबै बालबालिकाले भत्ता पाउने जिल्लामा बस्छ?",
    },
)

birth_is_registered = Input(
    bool,
    label={"en": "Birth is registered", "ne": "जन्मदर्ता भएको"},
    question={"en": "Is this child's birth registered?", "ne": "यो बच्चाको जन्मदर्ता भएको छ?"},
)

siblings_with_grant = Input(
    Count,
    lowest="0",
    highest="20",
    label={"en": "Other children of the mother with the grant", "ne": "भत्ता पाउने आमाका अन्य बच्चा"},
    question={
        "en": "How many other children of the same mother receive the grant?",
        "ne": "एउटै आमाका अरू कति बच्चाले यो भत्ता पाउँछन्?",
    },
)


@child_grant.rule(
    cite="Social Security Act 2075, s. 9; budget 2066/67",
    label={"en": "Lives where, or belongs to a group for whom, the grant is paid", "ne": "भत्ता पाउने जिल्ला वा समुदाय"},
    words={"ne": "सबै जिल्लामा लागू भए सबैलाई; नत्र कार्यक्रम भएका जिल्लाका र जहाँसुकैका दलित बालबालिका।"},
)
def is_in_programme(in_child_grant_district: bool, is_dalit: bool, *, law) -> bool:
    """All children of the districts of low human development, and Dalit children everywhere."""
    return law.in_all_districts or in_child_grant_district or is_dalit


@child_grant.covers(
    cite="Social Security Act 2075, s. 9",
    label={"en": "Entitled to the grant", "ne": "भत्ताको हकदार"},
    words={"ne": "पाँच वर्ष पूरा नभएका, जन्मदर्ता भएका, आमाका बढीमा दुई बच्चा।"},
)
def is_covered(
    age: Years,
    is_national: bool,
    lives_in_country: bool,
    is_in_programme: bool,
    birth_is_registered: bool,
    siblings_with_grant: Count,
    *,
    law,
) -> bool:
    """Children under 5 with a registered birth, at most two of one mother."""
    if age >= law.age or siblings_with_grant >= law.children_of_a_mother:
        return False
    return is_national and lives_in_country and is_in_programme and birth_is_registered


@child_grant.benefit(
    FAMILY,
    per=MONTH,
    cite="Social Security Act 2075, s. 9",
    label={"en": "Child grant a month", "ne": "मासिक बाल पोषण भत्ता"},
    words={"ne": "हरेक हकदार बच्चालाई मासिक रकम।"},
)
def grant(*, law) -> Money:
    """One amount a month for each child."""
    return law.amount


@grant.amended(
    since="2018-09-18",
    cite="Social Security Act 2075, ss. 9, 13",
    words={"ne": "हरेक हकदार बच्चालाई मासिक रकम; अर्को सामाजिक सुरक्षा भत्ता छानेकालाई दिइँदैन।"},
)
def grant_2018(chosen_allowance: SocialSecurityAllowance, *, law) -> Money:
    """One amount a month for each child, unless another allowance of the Act is drawn for the child: only one is paid."""
    if chosen_allowance in (SocialSecurityAllowance.NONE, SocialSecurityAllowance.CHILD):
        return law.amount
    return 0


@child_grant.rule(
    cite="Social Security Programme Procedure 2069",
    label={"en": "Paid at each payment", "ne": "एक पटकमा पाइने रकम"},
    words={"ne": "एक भुक्तानीमा त्यसले समेट्ने महिनाको भत्ता एकैपटक पाइन्छ।"},
)
def paid_each_time(is_covered: bool, grant: Money, months_in_a_payment: Months) -> Money:
    """The grant of all the months that one payment covers."""
    return grant * months_in_a_payment if is_covered else 0
