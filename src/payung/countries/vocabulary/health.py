"""Health and disability: the Washington Group's short set of questions, illness, invalidity."""

from payung.law import Days, Enumeration, Input, Label


class Difficulty(Enumeration):
    """How hard something is, by the short set of the Washington Group on Disability Statistics."""

    NONE = Label(
        en="No difficulty",
    )
    SOME = Label(
        en="Some difficulty",
    )
    A_LOT = Label(
        en="A lot of difficulty",
    )
    CANNOT_DO = Label(
        en="Cannot do it at all",
    )


difficulty_seeing = Input(
    Difficulty,
    label={
        "en": "Difficulty seeing",
    },
    question={
        "en": "Does this person have difficulty seeing, even with glasses?",
    },
)
difficulty_hearing = Input(
    Difficulty,
    label={
        "en": "Difficulty hearing",
    },
    question={
        "en": "Does this person have difficulty hearing, even with a hearing aid?",
    },
)
difficulty_walking = Input(
    Difficulty,
    label={
        "en": "Difficulty walking",
    },
    question={
        "en": "Does this person have difficulty walking or climbing steps?",
    },
)
difficulty_remembering = Input(
    Difficulty,
    label={
        "en": "Difficulty remembering",
    },
    question={
        "en": "Does this person have difficulty remembering or concentrating?",
    },
)
difficulty_self_care = Input(
    Difficulty,
    label={
        "en": "Difficulty with self-care",
    },
    question={
        "en": "Does this person have difficulty with self-care, such as washing all over or dressing?",
    },
)
difficulty_communicating = Input(
    Difficulty,
    label={
        "en": "Difficulty communicating",
    },
    question={
        "en": "Using their usual language, does this person have difficulty communicating, such as understanding or being understood?",
    },
)
has_disability_card = Input(
    bool,
    label={
        "en": "Disability card",
    },
    question={
        "en": "Does this person hold the official disability card?",
    },
)
days_in_hospital = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days in hospital",
    },
    question={
        "en": "How many days was this person in hospital during this stay?",
    },
)
days_of_ordered_rest = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days of rest ordered by a doctor",
    },
    question={
        "en": "For how many days did a doctor order this person to rest without work?",
    },
)
is_certified_invalid = Input(
    bool,
    label={
        "en": "Certified as unable to work",
    },
    question={
        "en": "Has this person been certified as an invalid, unable to work?",
    },
)
