"""The allowance for persons with full or severe disability.

Social Security Act 2075, s. 8; Act relating to the Rights of Persons with Disabilities 2074. Classes Ga and Gha are paid nothing. The
amount for severe disability before July 2016 was not gathered: until then only full disability is encoded.
"""

from payung.law import (
    INVALIDITY,
    MONTH,
    NON_CONTRIBUTORY,
    Money,
    Scheme,
)

from .vocabulary import DisabilityClass, SocialSecurityAllowance

disability_allowance = Scheme(
    "np.disability_allowance",
    names={"en": "Disability allowance", "ne": "अपाङ्गता भत्ता"},
    administrator={
        "en": "Department of National ID and Civil Registration, with local levels",
        "ne": "राष्ट्रिय परिचयपत्र तथा पञ्जीकरण विभाग र स्थानीय तह",
    },
    kind=NON_CONTRIBUTORY,
    law="Social Security Act 2075, s. 8; Act relating to the Rights of Persons with Disabilities 2074",
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
            "Disability identity card, class Ka or Kha",
        ),
        "ne": (
            "नागरिकता प्रमाणपत्र",
            "फोटो",
            "बैंक खाता",
            "क वा ख वर्गको अपाङ्गता परिचयपत्र",
        ),
    },
    how={
        "en": "Apply at the ward; the local level draws up a yearly list (applications by 15 Mangsir). Paid to a bank account, every three months since July 2021. The name is removed on death or migration.",
        "ne": "वडामा निवेदन दिने; स्थानीय तहले वार्षिक लगत तयार गर्छ (१५ मङ्सिरसम्म निवेदन)। २०७८ साउनदेखि तीन-तीन महिनामा बैंक खातामा। मृत्यु वा बसाइँसराइ भएमा नाम हट्छ।",
    },
)


@disability_allowance.covers(
    cite="Budget 2065/66",
    label={"en": "Entitled to the allowance", "ne": "भत्ताको हकदार"},
    words={"ne": "क वर्ग (रातो कार्ड) को अपाङ्गता भएका नेपाली नागरिक, उमेर जति भए पनि।"},
)
def is_covered(is_national: bool, lives_in_country: bool, disability_class: DisabilityClass) -> bool:
    """Citizens of any age with a red card."""
    return is_national and lives_in_country and disability_class == DisabilityClass.KA


@is_covered.amended(
    since="2016-07-16",
    cite="Budget 2073/74",
    words={"ne": "क वर्ग (रातो) वा ख वर्ग (निलो) को अपाङ्गता भएका नेपाली नागरिक।"},
)
def is_covered_2016(is_national: bool, lives_in_country: bool, disability_class: DisabilityClass) -> bool:
    """Citizens of any age with a red or blue card."""
    return is_national and lives_in_country and disability_class in (DisabilityClass.KA, DisabilityClass.KHA)


@is_covered.amended(
    since="2018-09-18",
    cite="Social Security Act 2075, ss. 8, 15",
    words={"ne": "क वा ख वर्गको अपाङ्गता भएका, सरकारी कोषबाट तलब वा निवृत्तभरण नपाउने नेपाली नागरिक।"},
)
def is_covered_2018(
    is_national: bool, lives_in_country: bool, disability_class: DisabilityClass, is_paid_from_public_funds: bool
) -> bool:
    """As before, without those paid from public funds."""
    if is_paid_from_public_funds or not is_national or not lives_in_country:
        return False
    return disability_class in (DisabilityClass.KA, DisabilityClass.KHA)


@disability_allowance.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Budget 2065/66",
    label={"en": "Allowance a month", "ne": "मासिक भत्ता"},
    words={"ne": "पूर्ण अपाङ्गताको रकम।"},
)
def allowance(*, law) -> Money:
    """The amount for full disability."""
    return law.amount.full


@allowance.amended(
    since="2016-07-16",
    cite="Budget 2073/74",
    words={"ne": "पूर्ण अपाङ्गता वा अति अशक्त अपाङ्गताको रकम।"},
)
def allowance_2016(disability_class: DisabilityClass, *, law) -> Money:
    """The amount for full, or for severe disability."""
    return law.amount.full if disability_class == DisabilityClass.KA else law.amount.severe


@allowance.amended(
    since="2018-09-18",
    cite="Social Security Act 2075, ss. 8, 13",
    words={"ne": "यो भत्ता छान्नेलाई पूर्ण वा अति अशक्त अपाङ्गताको रकम।"},
)
def allowance_2018(chosen_allowance: SocialSecurityAllowance, disability_class: DisabilityClass, *, law) -> Money:
    """As before, for those who choose this allowance: only one is paid."""
    if chosen_allowance != SocialSecurityAllowance.DISABILITY:
        return 0
    return law.amount.full if disability_class == DisabilityClass.KA else law.amount.severe
