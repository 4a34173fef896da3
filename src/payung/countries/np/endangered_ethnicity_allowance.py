"""The allowance for members of endangered ethnic groups.

Social Security Act 2075, s. 10 and Schedule. The amount before July 2019 was not found, so that the scheme begins there. The first four
groups of the list were read in a source, the others are recalled.
"""

from payung.law import (
    MONTH,
    NON_CONTRIBUTORY,
    POVERTY,
    Enumeration,
    Input,
    Label,
    Money,
    Scheme,
)

from .vocabulary import SocialSecurityAllowance

endangered_ethnicity_allowance = Scheme(
    "np.endangered_ethnicity_allowance",
    names={"en": "Allowance for endangered ethnic groups", "ne": "लोपोन्मुख आदिवासी जनजाति भत्ता"},
    administrator={
        "en": "Department of National ID and Civil Registration, with local levels",
        "ne": "राष्ट्रिय परिचयपत्र तथा पञ्जीकरण विभाग र स्थानीय तह",
    },
    kind=NON_CONTRIBUTORY,
    law="Social Security Act 2075, s. 10 and Schedule",
    since="2019-07-17",
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


class EndangeredGroup(Enumeration):
    """The groups of the Schedule."""

    NONE = Label(en="None of these", ne="यीमध्ये कुनै होइन")
    KUSUNDA = Label(en="Kusunda", ne="कुसुण्डा")
    BANKARIYA = Label(en="Bankariya", ne="बनकरिया")
    RAUTE = Label(en="Raute", ne="राउटे")
    SUREL = Label(en="Surel", ne="सुरेल")
    HAYU = Label(en="Hayu", ne="हायु")
    RAJI = Label(en="Raji", ne="राजी")
    KISAN = Label(en="Kisan", ne="किसान")
    LEPCHA = Label(en="Lepcha", ne="लेप्चा")
    MECHE = Label(en="Meche", ne="मेचे")
    KUSBADIYA = Label(en="Kusbadiya", ne="कुसबडिया")


endangered_group = Input(
    EndangeredGroup,
    fixed=True,
    label={"en": "Endangered ethnic group", "ne": "लोपोन्मुख जाति"},
    question={"en": "Does this person belong to one of these groups?", "ne": "यो व्यक्ति यीमध्ये कुन जातिको हो?"},
)


@endangered_ethnicity_allowance.covers(
    cite="Social Security Act 2075, ss. 10, 15 and Schedule",
    label={"en": "Entitled to the allowance", "ne": "भत्ताको हकदार"},
    words={"ne": "अनुसूचीमा परेका जातिका, सरकारी कोषबाट तलब वा निवृत्तभरण नपाउने नेपाली, उमेर जति भए पनि।"},
)
def is_covered(
    is_national: bool, lives_in_country: bool, endangered_group: EndangeredGroup, is_paid_from_public_funds: bool
) -> bool:
    """Citizens of any age of a group in the Schedule, unless paid from public funds."""
    if is_paid_from_public_funds:
        return False
    return is_national and lives_in_country and endangered_group != EndangeredGroup.NONE


@endangered_ethnicity_allowance.benefit(
    POVERTY,
    per=MONTH,
    cite="Social Security Act 2075, ss. 10, 13",
    label={"en": "Allowance a month", "ne": "मासिक भत्ता"},
    words={"ne": "भत्ता एउटा मात्र पाइने हुँदा यो भत्ता छान्नेलाई दिइन्छ।"},
)
def allowance(chosen_allowance: SocialSecurityAllowance, *, law) -> Money:
    """One amount, for those who choose this allowance: only one is paid."""
    return law.amount if chosen_allowance == SocialSecurityAllowance.ENDANGERED_GROUP else 0
