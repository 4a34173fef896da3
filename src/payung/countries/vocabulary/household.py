"""The household: who is whose spouse, parent and head, and where and of what it lives."""

from payung.law import HOUSEHOLD, Input, Link, Number

spouse = Link(
    label={
        "en": "Spouse",
    },
    question={
        "en": "Which member of the household is this person's wife or husband?",
    },
)
mother = Link(
    label={
        "en": "Mother",
    },
    question={
        "en": "Which member of the household is this person's mother?",
    },
)
father = Link(
    label={
        "en": "Father",
    },
    question={
        "en": "Which member of the household is this person's father?",
    },
)
household_head = Link(
    label={
        "en": "Head of the household",
    },
    question={
        "en": "Which member is the head of this person's household?",
    },
)
is_rural = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Lives in a rural area",
    },
    question={
        "en": "Does the household live in a rural area?",
    },
)
is_registered_poor = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Registered as poor",
    },
    question={
        "en": "Is the household on the state's register of poor households?",
    },
)
owns_dwelling = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Owns the dwelling",
    },
    question={
        "en": "Does the household own the dwelling it lives in?",
    },
)
land_hectares = Input(
    Number,
    of=HOUSEHOLD,
    lowest="0",
    highest="10000",
    label={
        "en": "Land in hectares",
    },
    question={
        "en": "How many hectares of land does the household have?",
    },
)
