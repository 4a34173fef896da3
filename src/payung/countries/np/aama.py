"""Aama: free delivery, a transport incentive and an incentive for antenatal visits.

Maternity incentive scheme of July 2005; Aama and Newborn Programme Guidelines 2065 (2009), revised 2073 and later; Safe Motherhood and
Reproductive Health Rights Act 2075. What a facility is paid for each kind of case was not found and is left out.
"""

from payung.countries.vocabulary import Sex
from payung.law import (
    HOUSEHOLD,
    MATERNITY,
    MEDICAL_CARE,
    NON_CONTRIBUTORY,
    ONCE,
    Count,
    Enumeration,
    Input,
    Label,
    Money,
    Scheme,
)

aama = Scheme(
    "np.aama",
    names={"en": "Aama and Newborn programme", "ne": "आमा सुरक्षा कार्यक्रम"},
    administrator={
        "en": "Family Welfare Division, Department of Health Services",
        "ne": "परिवार कल्याण महाशाखा, स्वास्थ्य सेवा विभाग",
    },
    kind=NON_CONTRIBUTORY,
    law="Aama and Newborn Programme Guidelines 2065 and later; Safe Motherhood and Reproductive Health Rights Act 2075",
    since="2005-07-16",
    where={
        "en": "The public or listed health facility where the birth takes place.",
        "ne": "प्रसूति गराउने सरकारी वा सूचीकृत स्वास्थ्य संस्था।",
    },
    papers={"en": ("Antenatal card",), "ne": ("गर्भवती जाँच कार्ड",)},
    how={
        "en": "The facility pays the incentives in cash at discharge. Antenatal visits: in the fourth, sixth, eighth and ninth month.",
        "ne": "डिस्चार्ज हुँदा संस्थाले नगद प्रोत्साहन दिन्छ। गर्भजाँच: चौथो, छैटौँ, आठौँ र नवौँ महिनामा।",
    },
)


class EcologicalBelt(Enumeration):
    """The belt in which the district lies."""

    MOUNTAIN = Label(en="Mountain", ne="हिमाल")
    HILL = Label(en="Hill", ne="पहाड")
    TERAI = Label(en="Terai (plains)", ne="तराई")


ecological_belt = Input(
    EcologicalBelt,
    of=HOUSEHOLD,
    label={"en": "Ecological belt of the district", "ne": "जिल्लाको भौगोलिक क्षेत्र"},
    question={
        "en": "Does the family live in the mountains, the hills or the Terai?",
        "ne": "परिवार हिमाल, पहाड वा तराईमा बस्छ?",
    },
)

gives_birth_in_facility = Input(
    bool,
    label={"en": "Gives birth in a public or listed facility", "ne": "सरकारी वा सूचीकृत संस्थामा प्रसूति"},
    question={
        "en": "Does this woman give birth in a public or listed health facility?",
        "ne": "यी महिलाले सरकारी वा सूचीकृत स्वास्थ्य संस्थामा बच्चा जन्माउनुहुन्छ?",
    },
)

antenatal_protocol_visits = Input(
    Count,
    lowest="0",
    highest="4",
    label={"en": "Antenatal visits in months 4, 6, 8 and 9", "ne": "चौथो, छैटौँ, आठौँ र नवौँ महिनाका गर्भजाँच"},
    question={
        "en": "How many of the antenatal visits of months 4, 6, 8 and 9 did she make?",
        "ne": "चौथो, छैटौँ, आठौँ र नवौँ महिनाका कति गर्भजाँच गराउनुभयो?",
    },
)

living_children = Input(
    Count,
    lowest="0",
    highest="20",
    label={"en": "Living children before this birth", "ne": "यसअघिका जीवित सन्तान"},
    question={
        "en": "How many living children did she have before this birth?",
        "ne": "यो प्रसूतिअघि उहाँका कति जीवित सन्तान थिए?",
    },
)

has_birth_complication = Input(
    bool,
    label={"en": "Complication of birth", "ne": "प्रसूति जटिलता"},
    question={"en": "Is there a complication of the birth?", "ne": "प्रसूतिमा जटिलता छ?"},
)


@aama.covers(
    cite="Aama and Newborn Programme Guidelines 2065 and later",
    label={"en": "Woman who gives birth in a facility", "ne": "स्वास्थ्य संस्थामा प्रसूति गराउने महिला"},
    words={"ne": "सरकारी वा सूचीकृत स्वास्थ्य संस्थामा बच्चा जन्माउने महिला।"},
)
def is_covered(sex: Sex, gives_birth_in_facility: bool) -> bool:
    """Women who give birth in a public or listed facility."""
    return sex == Sex.FEMALE and gives_birth_in_facility


@aama.benefit(
    MATERNITY,
    per=ONCE,
    cite="Maternity incentive scheme, 2005",
    label={"en": "Transport incentive", "ne": "यातायात खर्च"},
    words={"ne": "हिमाल, पहाड वा तराईअनुसारको रकम; बढीमा दुई जीवित सन्तान भएकी वा जटिलता भएकी महिलालाई।"},
)
def transport_incentive(
    ecological_belt: EcologicalBelt, living_children: Count, has_birth_complication: bool, *, law
) -> Money:
    """An amount by belt, for women with at most two living children or with a complication."""
    if living_children > law.children_at_most and not has_birth_complication:
        return 0
    return law.transport[ecological_belt]


@transport_incentive.amended(
    since="2009-01-15",
    cite="Aama and Newborn Programme Guidelines 2065 and later",
    words={"ne": "हिमाल, पहाड वा तराईअनुसारको रकम सबै महिलालाई।"},
)
def transport_incentive_2009(ecological_belt: EcologicalBelt, *, law) -> Money:
    """An amount by belt, for every woman."""
    return law.transport[ecological_belt]


@aama.benefit(
    MATERNITY,
    per=ONCE,
    since="2009-07-16",
    cite="Aama and Newborn Programme Guidelines 2065 and later",
    label={"en": "Incentive for antenatal visits", "ne": "गर्भजाँच प्रोत्साहन"},
    words={"ne": "तोकिएका चारै गर्भजाँच र संस्थामा प्रसूति गरेमा दिइने रकम।"},
)
def antenatal_incentive(antenatal_protocol_visits: Count, *, law) -> Money:
    """An amount after all four visits and a birth in a facility."""
    return law.antenatal.amount if antenatal_protocol_visits >= law.antenatal.visits else 0


@aama.benefit(
    MEDICAL_CARE,
    since="2009-01-15",
    cite="Aama and Newborn Programme Guidelines 2065 and later",
    label={"en": "Free delivery care", "ne": "निःशुल्क प्रसूति सेवा"},
    words={"ne": "प्रसूति सेवा निःशुल्क हुन्छ।"},
)
def free_delivery(is_covered: bool) -> bool:
    """Delivery is free of charge; the facility is paid by the kind of case."""
    return is_covered
