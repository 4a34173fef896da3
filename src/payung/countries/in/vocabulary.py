"""What a household in India is asked for: of the shared vocabulary, and by more than one scheme.

The Hindi labels and questions await review by a native reader.
"""

from payung.countries.vocabulary import (
    CivilStatus,
    Sex,
    StatusInEmployment,
    birth_date,
    civil_status,
    employer_workers,
    has_died,
    has_identity_card,
    is_domestic_worker,
    is_national,
    is_registered_poor,
    is_rural,
    is_wage_earner,
    monthly_earnings,
    monthly_wage,
    sex,
    spouse,
    status_in_employment,
    works_abroad,
    works_for_state,
    works_informally,
)
from payung.law import Input

has_savings_account = Input(
    bool,
    label={"en": "Savings account", "hi": "बचत खाता"},
    question={
        "en": "Does this person have a savings account at a bank or post office?",
        "hi": "क्या इस व्यक्ति का बैंक या डाकघर में बचत खाता है?",
    },
)
pays_income_tax = Input(
    bool,
    label={"en": "Income-tax payer", "hi": "आयकर दाता"},
    question={
        "en": "Does this person pay income tax, or did they ever?",
        "hi": "क्या यह व्यक्ति आयकर देता है, या कभी देता था?",
    },
)
is_in_epf_esi_or_nps = Input(
    bool,
    label={"en": "Member of EPF, ESI or NPS", "hi": "EPF, ESI या NPS के सदस्य"},
    question={
        "en": "Is this person covered by the provident fund (EPF), State insurance (ESI) or the national pension system (NPS)?",
        "hi": "क्या यह व्यक्ति भविष्य निधि (EPF), राज्य बीमा (ESI) या राष्ट्रीय पेंशन प्रणाली (NPS) में शामिल है?",
    },
)
died_by_accident = Input(
    bool,
    label={"en": "Death by accident", "hi": "दुर्घटना से मृत्यु"},
    question={"en": "Did this person die by accident?", "hi": "क्या इस व्यक्ति की मृत्यु दुर्घटना से हुई?"},
    fixed=True,
)
is_totally_disabled_by_accident = Input(
    bool,
    label={"en": "Totally and permanently disabled by an accident", "hi": "दुर्घटना से पूर्ण स्थायी अपंगता"},
    question={
        "en": "Did an accident disable this person totally and permanently?",
        "hi": "क्या दुर्घटना से यह व्यक्ति पूरी तरह और स्थायी रूप से अपंग हो गया?",
    },
    fixed=True,
)
is_partly_disabled_by_accident = Input(
    bool,
    label={"en": "Partly and permanently disabled by an accident", "hi": "दुर्घटना से आंशिक स्थायी अपंगता"},
    question={
        "en": "Did an accident disable this person in part, permanently?",
        "hi": "क्या दुर्घटना से यह व्यक्ति आंशिक रूप से स्थायी अपंग हो गया?",
    },
    fixed=True,
)
