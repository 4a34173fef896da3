"""The contributory pension of government staff appointed from 17 July 2019.

Pension Fund Act 2075 (2018). The formula of the pension has low confidence: it is that of the older pension, read in a blog only.
"""

from payung.law import (
    CONTRIBUTORY,
    GOVERNMENT,
    MEMBER,
    MONTH,
    OLD_AGE,
    Date,
    Input,
    Money,
    Scheme,
    Years,
)

government_contributory_pension = Scheme(
    "np.government_contributory_pension",
    names={"en": "Contributory pension of government staff", "ne": "योगदानमा आधारित निवृत्तभरण"},
    administrator={"en": "Pension Fund", "ne": "निवृत्तभरण कोष"},
    kind=CONTRIBUTORY,
    law="Pension Fund Act 2075 (2018)",
    since="2019-07-17",
    where={"en": "The office of appointment.", "ne": "नियुक्ति भएको कार्यालय।"},
    papers={
        "en": (
            "Letter of appointment",
            "Citizenship certificate",
        ),
        "ne": (
            "नियुक्ति पत्र",
            "नागरिकता प्रमाणपत्र",
        ),
    },
)

appointed_to_service_on = Input(
    Date,
    lowest="1950-01-01",
    fixed=True,
    label={"en": "Day of appointment to public service", "ne": "सरकारी सेवामा नियुक्ति मिति"},
    question={
        "en": "On which day was this person appointed to the public service?",
        "ne": "यो व्यक्ति सरकारी सेवामा कहिले नियुक्त हुनुभयो?",
    },
)

years_of_public_service = Input(
    Years,
    lowest="0",
    highest="60",
    label={"en": "Years of public service", "ne": "सरकारी सेवाको अवधि (वर्ष)"},
    question={"en": "How many full years did this person serve?", "ne": "यो व्यक्तिले कति वर्ष सेवा गर्नुभयो?"},
)


@government_contributory_pension.covers(
    cite="Pension Fund Act 2075 (2018)",
    label={"en": "Appointed from 17 July 2019", "ne": "२०७६ साउन १ देखि नियुक्त"},
    words={"ne": "निजामती, सेना, प्रहरी, सशस्त्र प्रहरी, अनुसन्धान वा शिक्षक सेवामा २०७६ साउन १ वा पछि नियुक्त कर्मचारी।"},
)
def is_covered(works_for_state: bool, appointed_to_service_on: Date, *, law) -> bool:
    """Civil servants, army, police, armed police, investigation department and teachers appointed from that day."""
    return works_for_state and appointed_to_service_on >= law.appointed_from


@government_contributory_pension.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Pension Fund Act 2075 (2018)",
    label={"en": "Employee's contribution", "ne": "कर्मचारीको योगदान"},
    words={"ne": "कर्मचारीले मासिक तलबको छ प्रतिशत तिर्छ।"},
)
def employee_contribution(basic_remuneration: Money, has_left_employment: bool, *, law) -> Money:
    """The employee pays a share of the monthly salary."""
    return 0 if has_left_employment else law.rate.employee * basic_remuneration


@government_contributory_pension.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Pension Fund Act 2075 (2018)",
    label={"en": "State's contribution", "ne": "सरकारको योगदान"},
    words={"ne": "सरकारले उत्ति नै रकम थप्छ।"},
)
def state_contribution(basic_remuneration: Money, has_left_employment: bool, *, law) -> Money:
    """The state adds the same share."""
    return 0 if has_left_employment else law.rate.state * basic_remuneration


@government_contributory_pension.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Pension Fund Act 2075 (2018)",
    label={"en": "Pension", "ne": "निवृत्तभरण"},
    words={"ne": "बीस वर्ष सेवा गरेकाले सेवा वर्षलाई अन्तिम तलबले गुणा गरी पचासले भाग गरेको रकम पाउँछन्।"},
)
def pension(has_left_employment: bool, years_of_public_service: Years, basic_remuneration: Money, *, law) -> Money:
    """After enough years of service: the years times the last salary, divided by the divisor."""
    if not has_left_employment or years_of_public_service < law.years_of_service:
        return 0
    return years_of_public_service * basic_remuneration / law.divisor
