"""The allowance for single women and widows.

Social Security Act 2075, ss. 4 and 7; paid since July 2008. Left out: the Ordinance of December 2021, which by one unclear report opens
the allowance to single women from 40 with an income under a limit that was never read; and the divorced and separated under 60, whom an
earlier answer of the Department lists and its present rates do not. The women of 60 whom the Department lists with senior citizens are
here.
"""

from payung.countries.vocabulary import CivilStatus, Sex
from payung.law import (
    MONTH,
    NON_CONTRIBUTORY,
    SURVIVORS,
    Money,
    Scheme,
    Years,
)

from .vocabulary import SocialSecurityAllowance

single_women_allowance = Scheme(
    "np.single_women_allowance",
    names={"en": "Single women's and widows' allowance", "ne": "एकल महिला / विधवा भत्ता"},
    administrator={
        "en": "Department of National ID and Civil Registration, with local levels",
        "ne": "राष्ट्रिय परिचयपत्र तथा पञ्जीकरण विभाग र स्थानीय तह",
    },
    kind=NON_CONTRIBUTORY,
    law="Social Security Act 2075, ss. 4, 7; budget 2065/66",
    since="2008-07-16",
    where={
        "en": "The ward office of the municipality or rural municipality.",
        "ne": "नगरपालिका वा गाउँपालिकाको वडा कार्यालय।",
    },
    papers={
        "en": (
            "Citizenship certificate",
            "Photograph",
            "Bank account",
            "Widow: death certificate of the husband",
            "Divorced or separated: court decision",
        ),
        "ne": (
            "नागरिकता प्रमाणपत्र",
            "फोटो",
            "बैंक खाता",
            "विधवा: श्रीमान्को मृत्युदर्ता",
            "सम्बन्धविच्छेद वा न्यायिक पृथकीकरण: अदालतको फैसला",
        ),
    },
    how={
        "en": "Apply at the ward; the local level draws up a yearly list (applications by 15 Mangsir). Paid to a bank account, every three months since July 2021. The name is removed on death or migration. A single woman's name is also removed when she marries.",
        "ne": "वडामा निवेदन दिने; स्थानीय तहले वार्षिक लगत तयार गर्छ (१५ मङ्सिरसम्म निवेदन)। २०७८ साउनदेखि तीन-तीन महिनामा बैंक खातामा। मृत्यु वा बसाइँसराइ भएमा नाम हट्छ। विवाह गरेमा पनि नाम हट्छ।",
    },
)


@single_women_allowance.rule(
    cite="Social Security Act 2075, ss. 4, 7",
    label={"en": "Single woman by law", "ne": "कानुनबमोजिम एकल महिला"},
    words={"ne": "जुनसुकै उमेरकी विधवा, वा साठी वर्ष पुगेकी अविवाहित, सम्बन्धविच्छेद गरेकी वा न्यायिक पृथकीकरण भएकी महिला।"},
)
def is_single_woman(sex: Sex, civil_status: CivilStatus, age: Years, *, law) -> bool:
    """A widow of any age, or an unmarried, divorced or judicially separated woman of the age."""
    if sex != Sex.FEMALE:
        return False
    if civil_status == CivilStatus.WIDOWED:
        return True
    return age >= law.age and civil_status in (CivilStatus.SINGLE, CivilStatus.DIVORCED, CivilStatus.SEPARATED)


@single_women_allowance.covers(
    cite="Budget 2065/66",
    label={"en": "Entitled to the allowance", "ne": "भत्ताको हकदार"},
    words={"ne": "नेपालमा बस्ने नेपाली एकल महिला।"},
)
def is_covered(is_national: bool, lives_in_country: bool, is_single_woman: bool) -> bool:
    """Single women who are citizens and live in Nepal; remarriage ends it."""
    return is_national and lives_in_country and is_single_woman


@is_covered.amended(
    since="2018-09-18",
    cite="Social Security Act 2075, ss. 4, 7, 15",
    words={"ne": "सरकारी कोषबाट तलब वा निवृत्तभरण नपाउने नेपाली एकल महिला।"},
)
def is_covered_2018(
    is_national: bool, lives_in_country: bool, is_single_woman: bool, is_paid_from_public_funds: bool
) -> bool:
    """As before, without those paid from public funds."""
    return is_national and lives_in_country and is_single_woman and not is_paid_from_public_funds


@single_women_allowance.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Yearly budgets",
    label={"en": "Allowance a month", "ne": "मासिक भत्ता"},
    words={"ne": "सबैलाई एउटै रकम।"},
)
def allowance(*, law) -> Money:
    """One amount for everyone."""
    return law.amount


@allowance.amended(
    since="2018-09-18",
    cite="Social Security Act 2075, s. 13",
    words={"ne": "भत्ता एउटा मात्र पाइने हुँदा यो भत्ता छान्नेलाई दिइन्छ।"},
)
def allowance_2018(chosen_allowance: SocialSecurityAllowance, *, law) -> Money:
    """One amount, for those who choose this allowance: only one is paid."""
    return law.amount if chosen_allowance == SocialSecurityAllowance.SINGLE_WOMAN else 0
