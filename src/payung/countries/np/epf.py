"""The Employees Provident Fund, in the main for those who work for the state.

Employees Provident Fund Act 2019 (1962). Loans of the fund are left out: their terms are not in the texts seen. Since 17 July 2019 the
provident fund of a private employee who is in the pension part of the Social Security Fund is paid there, not here.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    Input,
    Money,
    Scheme,
)

from . import ssf_formal
from .vocabulary import SsfScheme

epf = Scheme(
    "np.epf",
    names={"en": "Employees Provident Fund", "ne": "कर्मचारी सञ्चय कोष"},
    administrator={"en": "Employees Provident Fund", "ne": "कर्मचारी सञ्चय कोष"},
    kind=CONTRIBUTORY,
    law="Employees Provident Fund Act 2019 (1962)",
    since="1962-09-16",
    where={
        "en": "The employer, or an office of the Employees Provident Fund.",
        "ne": "कार्यालय वा कर्मचारी सञ्चय कोषको शाखा।",
    },
    papers={
        "en": (
            "Citizenship certificate",
            "Letter of appointment",
        ),
        "ne": (
            "नागरिकता प्रमाणपत्र",
            "नियुक्ति पत्र",
        ),
    },
)

is_epf_member = Input(
    bool,
    label={"en": "Member of the Employees Provident Fund", "ne": "कर्मचारी सञ्चय कोषको सदस्य"},
    question={
        "en": "Does a private employer pay for this person to the Employees Provident Fund by agreement?",
        "ne": "निजी रोजगारदाताले सम्झौताअनुसार यो व्यक्तिको रकम कर्मचारी सञ्चय कोषमा जम्मा गर्छ?",
    },
)

epf_balance = Input(
    Money,
    unit="NPR",
    lowest="0",
    highest="10000000000",
    label={"en": "Balance with interest", "ne": "ब्याजसहितको रकम"},
    question={
        "en": "How much stands in this person's account with the Employees Provident Fund?",
        "ne": "कर्मचारी सञ्चय कोषमा यो व्यक्तिको कति रकम छ?",
    },
)


@epf.covers(
    cite="Employees Provident Fund Act 2019 (1962)",
    label={"en": "Member of the fund", "ne": "कोषको सदस्य"},
    words={"ne": "निजामती, सेना, प्रहरी, शिक्षक र सार्वजनिक संस्थानका कर्मचारी, र सम्झौताअनुसार निजी क्षेत्रका कर्मचारी।"},
)
def is_covered(works_for_state: bool, is_epf_member: bool) -> bool:
    """Those who work for the state, and others whose employer joined by agreement and not the Social Security Fund."""
    return works_for_state or is_epf_member


@epf.rule(
    since="2019-07-17",
    cite="Contribution Based Social Security Act 2074; Directives 2075, first amendment (2019-07-14)",
    label={"en": "Saves for the pension in the Social Security Fund", "ne": "सामाजिक सुरक्षा कोषको निवृत्तभरणमा सहभागी"},
    words={"ne": "निजी क्षेत्रको श्रमिक सामाजिक सुरक्षा कोषको निवृत्तभरण योजनामा भए सञ्चय कोषको रकम त्यहीँ जम्मा हुन्छ।"},
)
def saves_in_social_security_fund(
    works_for_state: bool, ssf_scheme: SsfScheme, is_in_pension_part: bool = ssf_formal.is_in_pension_part
) -> bool:
    """A private employee in the pension part of the Social Security Fund, which holds the provident fund too."""
    if works_for_state or ssf_scheme != SsfScheme.FORMAL:
        return False
    return is_in_pension_part


@epf.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Employees Provident Fund Act 2019 (1962)",
    label={"en": "Employee's contribution", "ne": "कर्मचारीको रकम"},
    words={"ne": "कर्मचारीको तलबबाट दश प्रतिशत कट्टी हुन्छ।"},
)
def employee_contribution(basic_remuneration: Money, has_left_employment: bool, *, law) -> Money:
    """The employee pays a share of the basic salary."""
    return 0 if has_left_employment else law.rate.employee * basic_remuneration


@employee_contribution.amended(
    since="2019-07-17",
    cite="Employees Provident Fund Act 2019 (1962); Contribution Based Social Security Act 2074",
    words={"ne": "कर्मचारीको तलबबाट दश प्रतिशत कट्टी हुन्छ; सामाजिक सुरक्षा कोषको निवृत्तभरणमा भएकाको हुँदैन।"},
)
def employee_contribution_2019(
    basic_remuneration: Money, has_left_employment: bool, saves_in_social_security_fund: bool, *, law
) -> Money:
    """The employee pays a share of the basic salary, unless the Social Security Fund receives it."""
    if has_left_employment or saves_in_social_security_fund:
        return 0
    return law.rate.employee * basic_remuneration


@epf.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Employees Provident Fund Act 2019 (1962)",
    label={"en": "Employer's contribution", "ne": "कार्यालयको रकम"},
    words={"ne": "कार्यालयले तलबको दश प्रतिशत थप्छ।"},
)
def employer_contribution(basic_remuneration: Money, has_left_employment: bool, *, law) -> Money:
    """The employer adds a share of the basic salary."""
    return 0 if has_left_employment else law.rate.employer * basic_remuneration


@employer_contribution.amended(
    since="2019-07-17",
    cite="Employees Provident Fund Act 2019 (1962); Contribution Based Social Security Act 2074",
    words={"ne": "कार्यालयले तलबको दश प्रतिशत थप्छ; सामाजिक सुरक्षा कोषको निवृत्तभरणमा भएकाको हुँदैन।"},
)
def employer_contribution_2019(
    basic_remuneration: Money, has_left_employment: bool, saves_in_social_security_fund: bool, *, law
) -> Money:
    """The employer adds a share of the basic salary, unless the Social Security Fund receives it."""
    if has_left_employment or saves_in_social_security_fund:
        return 0
    return law.rate.employer * basic_remuneration


@epf.benefit(
    OLD_AGE,
    per=ONCE,
    cite="Employees Provident Fund Act 2019 (1962)",
    label={"en": "Payment on leaving service", "ne": "अवकाशमा पाइने रकम"},
    words={"ne": "सेवा छाडेपछि जम्मा रकम ब्याजसहित पाइन्छ।"},
)
def lump_sum(has_left_employment: bool, has_died: bool, epf_balance: Money) -> Money:
    """The balance with interest on leaving service."""
    return epf_balance if has_left_employment and not has_died else 0


@epf.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Employees Provident Fund Act 2019 (1962)",
    label={"en": "Payment to the family", "ne": "परिवारले पाउने रकम"},
    words={"ne": "सदस्यको मृत्यु भएमा जम्मा रकम ब्याजसहित परिवारले पाउँछ।"},
)
def survivors_lump_sum(has_died: bool, epf_balance: Money) -> Money:
    """The balance with interest goes to the family of a member who has died."""
    return epf_balance if has_died else 0
