"""What a household of the country template is asked."""

from payung.law import HOUSEHOLD, Date, Enumeration, Input, Label, Money, Number


class HouseholdRole(Enumeration):
    """The role of a person in the household."""

    ADULT = Label(en="Adult")
    CHILD = Label(en="Child")


class HousingStatus(Enumeration):
    """By which right the household lives in its home."""

    OWNER = Label(en="Owner")
    TENANT = Label(en="Tenant")
    FREE_LODGER = Label(en="Free lodger")
    HOMELESS = Label(en="Homeless")


birth_date = Input(
    Date,
    lowest="1880-01-01",
    highest="2100-12-31",
    fixed=True,
    label={"en": "Date of birth"},
    question={"en": "When was this person born?"},
)
household_role = Input(
    HouseholdRole,
    label={"en": "Role in the household"},
    question={"en": "Is this person an adult or a child of the household?"},
)
salary = Input(
    Money,
    unit="EUR/month",
    lowest="0",
    highest="10000000",
    label={"en": "Salary a month"},
    question={"en": "What is this person's salary in a month?"},
)
capital_returns = Input(
    Money,
    unit="EUR/month",
    lowest="0",
    highest="10000000",
    label={"en": "Returns on capital a month"},
    question={"en": "What do this person's savings and shares bring in a month?"},
)
rent = Input(
    Money,
    unit="EUR/month",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000",
    label={"en": "Rent a month"},
    question={"en": "What rent does the household pay in a month?"},
)
accommodation_size = Input(
    Number,
    of=HOUSEHOLD,
    lowest="0",
    highest="100000",
    label={"en": "Size of the home in square metres"},
    question={"en": "How many square metres has the home?"},
)
housing_status = Input(
    HousingStatus,
    of=HOUSEHOLD,
    label={"en": "Housing status"},
    question={"en": "Does the household own or rent its home, live in it for free, or have none?"},
)
