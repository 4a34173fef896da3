"""Who a person is: birth, sex, nationality, civil status, and the state's own institutions and schemes."""

from payung.law import Date, Enumeration, Input, Label


class Sex(Enumeration):
    """Sex as registered."""

    FEMALE = Label(
        en="Female",
    )
    MALE = Label(
        en="Male",
    )


class CivilStatus(Enumeration):
    """Civil status, by law or by living together."""

    SINGLE = Label(
        en="Single, never married",
    )
    MARRIED = Label(
        en="Married",
    )
    LIVING_TOGETHER = Label(
        en="Living together unmarried",
    )
    WIDOWED = Label(
        en="Widowed",
    )
    SEPARATED = Label(
        en="Separated",
    )
    DIVORCED = Label(
        en="Divorced",
    )


birth_date = Input(
    Date,
    lowest="1890-01-01",
    fixed=True,
    label={
        "en": "Date of birth",
    },
    question={
        "en": "When was this person born?",
    },
)
sex = Input(
    Sex,
    fixed=True,
    label={
        "en": "Sex",
    },
    question={
        "en": "Is this person female or male?",
    },
)
is_national = Input(
    bool,
    fixed=True,
    label={
        "en": "Citizen of the country",
    },
    question={
        "en": "Is this person a citizen of the country?",
    },
)
lives_in_country = Input(
    bool,
    label={
        "en": "Lives in the country",
    },
    question={
        "en": "Does this person live in the country?",
    },
)
civil_status = Input(
    CivilStatus,
    label={
        "en": "Civil status",
    },
    question={
        "en": "What is this person's civil status?",
    },
)
has_identity_card = Input(
    bool,
    label={
        "en": "National identity card",
    },
    question={
        "en": "Does this person hold a national identity card?",
    },
)
is_pregnant = Input(
    bool,
    label={
        "en": "Pregnant",
    },
    question={
        "en": "Is this person pregnant?",
    },
)
has_died = Input(
    bool,
    fixed=True,
    label={
        "en": "Has died",
    },
    question={
        "en": "Has this person died, so that the claim is made after the death?",
    },
)
lives_in_state_institution = Input(
    bool,
    label={
        "en": "Lives in a state home or institution",
    },
    question={
        "en": "Does this person live in a home or institution of the state or a local authority?",
    },
)
works_for_state = Input(
    bool,
    label={
        "en": "Works for the state",
    },
    question={
        "en": "Is this person a civil servant, in the armed forces, or another public employee with a scheme of their own?",
    },
)
draws_state_pension = Input(
    bool,
    label={
        "en": "Pension of the state",
    },
    question={
        "en": "Does this person draw a pension for service to the state?",
    },
)
