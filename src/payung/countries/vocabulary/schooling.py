"""Schooling."""

from payung.law import Enumeration, Input, Label


class SchoolLevel(Enumeration):
    """Levels of school."""

    NONE = Label(
        en="None",
    )
    PRE_PRIMARY = Label(
        en="Pre-primary",
    )
    PRIMARY = Label(
        en="Primary",
    )
    LOWER_SECONDARY = Label(
        en="Lower secondary",
    )
    UPPER_SECONDARY = Label(
        en="Upper secondary",
    )
    TERTIARY = Label(
        en="Higher education",
    )


attends_school = Input(
    bool,
    label={
        "en": "Attends school",
    },
    question={
        "en": "Does this person attend school?",
    },
)
school_level = Input(
    SchoolLevel,
    label={
        "en": "Level of school attended",
    },
    question={
        "en": "Which level of school does this person attend?",
    },
)
