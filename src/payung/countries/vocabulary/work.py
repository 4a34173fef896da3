"""Work and income: status in employment by ICSE-18, kinds of work, earnings."""

from payung.law import Count, Enumeration, Input, Label, Money


class StatusInEmployment(Enumeration):
    """Status in employment by the ILO's classification of 2018 (ICSE-18), and those who do not work."""

    EMPLOYER_IN_CORPORATION = Label(
        en="Employer in a corporation of one's own",
    )
    EMPLOYER_IN_HOUSEHOLD_ENTERPRISE = Label(
        en="Employer in a household enterprise",
    )
    OWN_ACCOUNT_IN_CORPORATION = Label(
        en="Own-account worker in a corporation of one's own",
    )
    OWN_ACCOUNT_IN_HOUSEHOLD_ENTERPRISE = Label(
        en="Own-account worker in a household enterprise",
    )
    DEPENDENT_CONTRACTOR = Label(
        en="Dependent contractor",
    )
    PERMANENT_EMPLOYEE = Label(
        en="Permanent employee",
    )
    FIXED_TERM_EMPLOYEE = Label(
        en="Fixed-term employee",
    )
    CASUAL_EMPLOYEE = Label(
        en="Short-term or casual employee",
    )
    PAID_APPRENTICE = Label(
        en="Paid apprentice, trainee or intern",
    )
    CONTRIBUTING_FAMILY_WORKER = Label(
        en="Contributing family worker",
    )
    NOT_EMPLOYED = Label(
        en="Not employed",
    )


status_in_employment = Input(
    StatusInEmployment,
    label={
        "en": "Status in employment",
    },
    question={
        "en": "What is this person's status in their main job?",
    },
)
works_informally = Input(
    bool,
    label={
        "en": "Works informally",
    },
    question={
        "en": "Does this person work for themselves or informally, such as street trade, transport, home work, casual or domestic work?",
    },
)
is_wage_earner = Input(
    bool,
    label={
        "en": "Wage earner",
    },
    question={
        "en": "Does this person have an employer who pays a wage or salary?",
    },
)
is_domestic_worker = Input(
    bool,
    label={
        "en": "Domestic worker",
    },
    question={
        "en": "Does this person work for pay in other people's homes, such as cleaning, cooking or care?",
    },
)
is_home_worker = Input(
    bool,
    label={
        "en": "Home worker paid by the piece",
    },
    question={
        "en": "Does this person make things at home for somebody who pays by the piece?",
    },
)
is_agricultural_worker = Input(
    bool,
    label={
        "en": "Works in agriculture",
    },
    question={
        "en": "Does this person work in farming, fishing or forestry?",
    },
)
works_abroad = Input(
    bool,
    label={
        "en": "Works abroad",
    },
    question={
        "en": "Does this person work in another country?",
    },
)
employer_workers = Input(
    Count,
    lowest="0",
    highest="1000000",
    label={
        "en": "Workers of the employer",
    },
    question={
        "en": "How many people work for this person's employer?",
    },
)
monthly_earnings = Input(
    Money,
    unit="currency/month",
    lowest="0",
    highest="1000000000000",
    label={
        "en": "Monthly earnings from work",
    },
    question={
        "en": "How much does this person earn from work in a usual month?",
    },
)
monthly_wage = Input(
    Money,
    unit="currency/month",
    lowest="0",
    highest="1000000000000",
    label={
        "en": "Monthly wage with fixed allowances",
    },
    question={
        "en": "What is this person's monthly wage by contract, with fixed allowances?",
    },
)
annual_income = Input(
    Money,
    unit="currency/year",
    lowest="0",
    highest="1000000000000",
    label={
        "en": "Yearly income from all sources",
    },
    question={
        "en": "How much was this person's income from all sources in the past year?",
    },
)
other_monthly_pension = Input(
    Money,
    unit="currency/month",
    lowest="0",
    highest="1000000000000",
    label={
        "en": "Other pension a month",
    },
    question={
        "en": "How much does this person get from other pensions each month?",
    },
)
