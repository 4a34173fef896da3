"""The facts of a household that the laws of several countries ask for, by the terms of the ILO and of household surveys.

A country's law imports what it uses; its own additions stand in its own vocabulary. A household file may hold any of these facts
in any country: what a law does not ask for is left aside.
"""

from payung.law import Date, Enumeration, Input, Label


class Sex(Enumeration):
    """Sex as registered."""

    FEMALE = Label(en="Female")
    MALE = Label(en="Male")


birth_date = Input(
    Date,
    lowest="1890-01-01",
    fixed=True,
    label={"en": "Date of birth"},
    question={"en": "When was this person born?"},
)
