"""The Social Pension for Indigent Senior Citizens.

RA 9994, the Expanded Senior Citizens Act of 2010; RA 11916, which doubled the stipend and lapsed into law on 30 July 2022. The
statute always said 60 years; the higher ages of the first years came from the budget. Where the quota of a municipality is full
there is a waiting list, which no rule here can know.
"""

from payung.law import MONTH, NON_CONTRIBUTORY, OLD_AGE, Input, Money, Scheme, Years

from . import sss

social_pension = Scheme(
    "ph.social_pension",
    names={
        "en": "Social Pension for Indigent Senior Citizens",
        "fil": "Pensyong Panlipunan para sa mga Maralitang Senior Citizen",
    },
    administrator={
        "en": "DSWD and the National Commission of Senior Citizens, with the local senior citizens' offices (OSCA)",
        "fil": "DSWD at National Commission of Senior Citizens, kasama ang mga lokal na OSCA",
    },
    kind=NON_CONTRIBUTORY,
    law="RA 9994 (2010), s. 5(h); RA 11916 (2022)",
    since="2011-01-01",
    where={
        "en": "The Office for Senior Citizens' Affairs (OSCA) or the city or municipal social welfare office.",
        "fil": "Office for Senior Citizens' Affairs (OSCA) o tanggapan ng kagalingang panlipunan ng lungsod o bayan.",
    },
    papers={
        "en": ("Senior citizen card", "General intake sheet"),
        "fil": ("Senior citizen ID", "General intake sheet"),
    },
    how={
        "en": "A social worker visits the home. Paid by quarter in the early years, later by half-year.",
        "fil": "Dinadalaw ng social worker ang tahanan. Binabayaran kada kuwarter noong una, kada anim na buwan nang lumaon.",
    },
)

is_frail_or_sick = Input(
    bool,
    label={"en": "Frail, sickly or with a disability", "fil": "Mahina, sakitin o may kapansanan"},
    question={
        "en": "Is this person frail, sickly or with a disability?",
        "fil": "Mahina na, sakitin o may kapansanan ba ang taong ito?",
    },
)
has_permanent_income = Input(
    bool,
    label={"en": "Permanent source of income", "fil": "May permanenteng pinagkakakitaan"},
    question={
        "en": "Does this person have a permanent source of income?",
        "fil": "May permanenteng pinagkakakitaan ba ang taong ito?",
    },
)
has_regular_family_support = Input(
    bool,
    label={"en": "Regular support from the family", "fil": "Regular na suporta ng pamilya"},
    question={
        "en": "Does this person get regular support from family or relatives for daily needs?",
        "fil": "Regular bang sinusuportahan ng pamilya o kamag-anak ang pang-araw-araw na pangangailangan ng taong ito?",
    },
)


@social_pension.rule(
    cite="RA 9994, s. 3(h) and 5(h)",
    label={"en": "Draws another pension", "fil": "May ibang pensiyon"},
    words={"fil": "Pensiyon ng SSS, GSIS, PVAO o AFP, o ng pribadong seguro."},
)
def has_other_pension(
    draws_state_pension: bool,
    other_monthly_pension: Money,
    draws_sss_pension: bool = sss.draws_monthly_pension,
) -> bool:
    """A pension of SSS, GSIS, the veterans' office or the armed forces, or of private insurance."""
    return draws_state_pension or other_monthly_pension > 0 or draws_sss_pension


@social_pension.covers(
    cite="RA 9994, ss. 3(h) and 5(h); RA 11916",
    label={"en": "Indigent senior citizen", "fil": "Maralitang senior citizen"},
    words={
        "fil": "Pilipinong nasa takdang edad, mahina, sakitin o may kapansanan, walang pensiyon, walang permanenteng kita at walang regular na suporta ng pamilya."
    },
)
def is_covered(
    is_national: bool,
    age: Years,
    is_frail_or_sick: bool,
    has_permanent_income: bool,
    has_regular_family_support: bool,
    has_other_pension: bool,
    *,
    law,
) -> bool:
    """A Filipino of the required age who is frail, sickly or with a disability, without a pension, a permanent income and regular support of the family."""
    if not is_national or age < law.lowest_age or not is_frail_or_sick:
        return False
    return not (has_permanent_income or has_regular_family_support or has_other_pension)


@social_pension.benefit(
    OLD_AGE,
    per=MONTH,
    cite="RA 9994, s. 5(h)(1); RA 11916",
    label={"en": "Monthly stipend", "fil": "Buwanang stipend"},
    words={"fil": "Iisang halaga kada buwan."},
)
def stipend(has_died: bool, *, law) -> Money:
    """One amount a month."""
    return 0 if has_died else law.stipend
