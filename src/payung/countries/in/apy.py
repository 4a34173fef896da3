"""Atal Pension Yojana: a guaranteed pension of 1,000 to 5,000 rupees, for a contribution by the age of joining.

APY guidelines of 2015 under the PFRDA Act 2013; not for income-tax payers since 1 October 2022.

A claim after a death is decided for the person who died. The tables for paying by the quarter or the half-year are not
multiples of the monthly one and are not computed.
"""

from payung.law import (
    CONTRIBUTORY,
    GOVERNMENT,
    MEMBER,
    MONTH,
    MONTHS_PER_YEAR,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    YEAR,
    Asked,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Scheme,
    Years,
    round_up,
    years_between,
)

apy = Scheme(
    "in.apy",
    names={"en": "Atal Pension Yojana (APY)", "hi": "अटल पेंशन योजना"},
    administrator={
        "en": "Pension Fund Regulatory and Development Authority, through banks and post offices",
        "hi": "पेंशन निधि विनियामक और विकास प्राधिकरण (PFRDA), बैंकों और डाकघरों के माध्यम से",
    },
    kind=CONTRIBUTORY,
    law="APY guidelines 2015; PFRDA Act 2013",
    since="2015-06-01",
    where={
        "en": "The bank or post office that keeps the savings account.",
        "hi": "वह बैंक या डाकघर जहाँ बचत खाता है।",
    },
    papers={
        "en": ("Passbook of the savings account", "Aadhaar card", "Mobile number"),
        "hi": ("बचत खाते की पासबुक", "आधार कार्ड", "मोबाइल नंबर"),
    },
    how={
        "en": "Choose the pension and the rhythm of payment: monthly, quarterly or half-yearly, debited from the account. The pension "
        "chosen may be raised or lowered once a year.",
        "hi": "पेंशन की राशि और भुगतान का समय चुनें: मासिक, तिमाही या छमाही; राशि खाते से कटती है। पेंशन की राशि वर्ष में एक बार बदली जा सकती है।",
    },
)


# Facts


class ApyPension(Enumeration):
    """The monthly pension that a subscriber chose."""

    PENSION_1000 = Label(en="1,000 rupees a month", hi="1,000 रुपये महीना")
    PENSION_2000 = Label(en="2,000 rupees a month", hi="2,000 रुपये महीना")
    PENSION_3000 = Label(en="3,000 rupees a month", hi="3,000 रुपये महीना")
    PENSION_4000 = Label(en="4,000 rupees a month", hi="4,000 रुपये महीना")
    PENSION_5000 = Label(en="5,000 rupees a month", hi="5,000 रुपये महीना")


apy_pension = Input(
    ApyPension,
    label={"en": "Pension chosen in APY", "hi": "APY में चुनी गई पेंशन"},
    question={
        "en": "Which monthly pension of APY did this person choose, or would they choose?",
        "hi": "इस व्यक्ति ने अटल पेंशन में कितनी मासिक पेंशन चुनी है, या चुनेंगे?",
    },
)
is_apy_member = Input(
    bool,
    label={"en": "Member of APY", "hi": "APY के सदस्य"},
    question={"en": "Has this person joined APY?", "hi": "क्या यह व्यक्ति अटल पेंशन योजना (APY) से जुड़ा है?"},
    fixed=True,
)
apy_joined_on = Input(
    Date,
    lowest="2015-06-01",
    label={"en": "Day of joining APY", "hi": "APY से जुड़ने की तारीख"},
    question={"en": "When did this person join APY?", "hi": "यह व्यक्ति APY से कब जुड़ा?"},
    fixed=True,
)
is_in_statutory_scheme = Input(
    bool,
    label={"en": "In a statutory social security scheme", "hi": "किसी वैधानिक सामाजिक सुरक्षा योजना में"},
    question={
        "en": "Was this person in a statutory social security scheme, such as a provident fund?",
        "hi": "क्या यह व्यक्ति भविष्य निधि जैसी किसी वैधानिक सामाजिक सुरक्षा योजना में था?",
    },
)
apy_spouse_has_died = Input(
    bool,
    label={"en": "The subscriber's spouse has died too", "hi": "सदस्य के पति या पत्नी की भी मृत्यु हो गई"},
    question={
        "en": "Has the wife or husband of this subscriber died too, or was there none?",
        "hi": "क्या इस सदस्य के पति या पत्नी की भी मृत्यु हो गई है, या वे थे ही नहीं?",
    },
    fixed=True,
)
spouse_continues_apy = Input(
    bool,
    label={"en": "Spouse goes on paying APY", "hi": "पति या पत्नी APY जारी रखेंगे"},
    question={
        "en": "Will the wife or husband go on paying this subscriber's APY contribution?",
        "hi": "क्या पति या पत्नी इस सदस्य का APY अंशदान जारी रखेंगे?",
    },
)
leaves_apy = Input(
    bool,
    label={"en": "Leaves APY", "hi": "APY छोड़ना चाहते हैं"},
    question={"en": "Does this person want to leave APY now?", "hi": "क्या यह व्यक्ति अभी APY छोड़ना चाहता है?"},
)
apy_wealth = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="10000000",
    label={"en": "Pension wealth on the APY account", "hi": "APY खाते में जमा पेंशन राशि"},
    question={"en": "How much is on the APY account?", "hi": "APY खाते में कितनी राशि है?"},
)
apy_contributions_paid = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="10000000",
    label={"en": "Own APY contributions in all", "hi": "APY में दिया गया कुल अपना अंशदान"},
    question={
        "en": "How much has this person paid into APY in all?",
        "hi": "इस व्यक्ति ने APY में अब तक कुल कितना अंशदान दिया है?",
    },
)
apy_net_interest = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="10000000",
    label={"en": "Net interest on own APY contributions", "hi": "अपने APY अंशदान पर शुद्ध ब्याज"},
    question={
        "en": "How much interest did these contributions earn, less charges?",
        "hi": "शुल्क घटाकर इस अंशदान पर कितना ब्याज मिला?",
    },
)
apy_months_late = Input(
    Months,
    lowest="0",
    highest="600",
    label={"en": "Months the APY contribution is late", "hi": "APY अंशदान में देरी (महीने)"},
    question={
        "en": "By how many months is this APY contribution late?",
        "hi": "APY का अंशदान कितने महीने देर से दिया जा रहा है?",
    },
)


# Who may join


@apy.rule(
    cite="APY guidelines 2015, eligibility",
    label={"en": "age at joining", "hi": "जुड़ते समय आयु"},
    words={"hi": "सदस्य के लिए जुड़ने के दिन की आयु; जो अभी नहीं जुड़े, उनके लिए आज की आयु।"},
    asked=Asked(
        question={
            "en": "How old was this person when joining APY? (the age now, if not joined yet)",
            "hi": "APY से जुड़ते समय इस व्यक्ति की आयु कितनी थी? (अभी नहीं जुड़े हों तो आज की आयु)",
        },
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def apy_entry_age(is_apy_member: bool, age: Years, birth_date: Date, apy_joined_on: Date) -> Years:
    """A subscriber's age on the day of joining; for others, the age today."""
    if is_apy_member:
        return years_between(birth_date, apy_joined_on)
    return age


@apy.covers(
    cite="APY guidelines 2015, eligibility; notification of 2022 on income-tax payers",
    label={"en": "member, or may join", "hi": "सदस्य हैं या जुड़ सकते हैं"},
    words={"hi": "प्रवेश आयु के भारतीय नागरिक जिनका बचत खाता है; 1 अक्टूबर 2022 से आयकर दाता नहीं जुड़ सकते। सदस्य बने रहते हैं।"},
)
def is_covered(
    is_apy_member: bool,
    is_national: bool,
    has_savings_account: bool,
    apy_entry_age: Years,
    pays_income_tax: bool,
    *,
    law,
) -> bool:
    """Citizens of the entry age with a savings account; since October 2022 no payers of income tax. Members stay members."""
    if is_apy_member:
        return True
    if law.bars_tax_payers and pays_income_tax:
        return False
    return is_national and has_savings_account and law.entry_age.lowest <= apy_entry_age <= law.entry_age.highest


# Contributions


@apy.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="APY guidelines 2015, contribution chart",
    label={"en": "subscriber's contribution", "hi": "सदस्य का अंशदान"},
    words={"hi": "चुनी गई पेंशन और प्रवेश आयु के अनुसार तालिका की राशि, 60 वर्ष की आयु तक।"},
)
def member_contribution(
    apy_pension: ApyPension, apy_entry_age: Years, age: Years, has_died: bool, leaves_apy: bool, *, law
) -> Money:
    """The amount of the chart for the pension chosen and the age of joining, until age 60."""
    if age >= law.pension_age or has_died or leaves_apy:
        return 0
    return law.contribution[apy_pension](apy_entry_age)


@apy.contribution(
    payer=GOVERNMENT,
    per=YEAR,
    until="2020-03-31",
    cite="APY guidelines 2015, co-contribution",
    label={"en": "co-contribution of the Union", "hi": "केंद्र सरकार का सह-अंशदान"},
    words={"hi": "2015 के अंत तक जुड़े सदस्यों के लिए, जो वैधानिक योजना में नहीं और आयकर दाता नहीं: वर्ष के अंशदान का आधा, सीमा तक।"},
)
def government_contribution(
    is_apy_member: bool,
    apy_joined_on: Date,
    is_in_statutory_scheme: bool,
    pays_income_tax: bool,
    member_contribution: Money,
    *,
    law,
) -> Money:
    """Half of the yearly contribution up to a limit, for those who joined in 2015, in no statutory scheme and no tax payers."""
    if not is_apy_member or apy_joined_on > law.co_contribution.joined_by:
        return 0
    if is_in_statutory_scheme or pays_income_tax:
        return 0
    return min(law.co_contribution.share * member_contribution * MONTHS_PER_YEAR, law.co_contribution.highest)


@apy.rule(
    cite="APY guidelines 2015, delayed payment",
    label={"en": "charge on a late contribution", "hi": "देर से अंशदान पर शुल्क"},
    words={"hi": "देर के हर महीने के लिए अंशदान के हर 100 रुपये या उसके भाग पर 1 रुपया।"},
)
def late_charge(member_contribution: Money, apy_months_late: Months, *, law) -> Money:
    """One rupee for each hundred of the contribution, or part of it, and each month of delay."""
    return law.late_charge.share * round_up(member_contribution, law.late_charge.step) * apy_months_late


# Benefits


@apy.benefit(
    OLD_AGE,
    per=MONTH,
    cite="APY guidelines 2015, guaranteed pension",
    label={"en": "guaranteed pension", "hi": "गारंटीशुदा पेंशन"},
    words={"hi": "60 वर्ष की आयु से जीवन भर चुनी गई पेंशन।"},
)
def pension(is_apy_member: bool, age: Years, has_died: bool, apy_pension: ApyPension, *, law) -> Money:
    """The pension chosen, for life from age 60."""
    if not is_apy_member or age < law.pension_age or has_died:
        return 0
    return law.pension[apy_pension]


@apy.benefit(
    SURVIVORS,
    per=MONTH,
    cite="APY guidelines 2015, pension to the spouse",
    label={"en": "spouse's pension", "hi": "पति या पत्नी की पेंशन"},
    words={"hi": "60 वर्ष के बाद सदस्य की मृत्यु पर पति या पत्नी को जीवन भर वही पेंशन।"},
)
def spouse_pension(is_apy_member: bool, age: Years, leaves_spouse: bool, apy_pension: ApyPension, *, law) -> Money:
    """After a subscriber of 60 or more dies, the spouse gets the same pension for life."""
    if not is_apy_member or age < law.pension_age or not leaves_spouse:
        return 0
    return law.pension[apy_pension]


@apy.benefit(
    SURVIVORS,
    per=ONCE,
    cite="APY guidelines 2015, return of the pension wealth",
    label={"en": "corpus to the nominee", "hi": "नामित व्यक्ति को जमा राशि"},
    words={"hi": "सदस्य और पति या पत्नी दोनों की मृत्यु के बाद नामित व्यक्ति को पेंशन राशि।"},
)
def nominee_corpus(
    is_apy_member: bool, age: Years, has_died: bool, apy_spouse_has_died: bool, apy_pension: ApyPension, *, law
) -> Money:
    """When subscriber and spouse have both died, the nominee gets the wealth that paid the pension."""
    if not is_apy_member or age < law.pension_age or not has_died or not apy_spouse_has_died:
        return 0
    return law.corpus[apy_pension]


@apy.benefit(
    SURVIVORS,
    per=ONCE,
    cite="APY guidelines 2015, death before 60",
    label={"en": "pension wealth on death before 60", "hi": "60 वर्ष से पहले मृत्यु पर जमा राशि"},
    words={"hi": "पति या पत्नी खाता जारी रख सकते हैं; नहीं तो खाता बंद होता है और जमा राशि दी जाती है।"},
)
def early_death_payment(
    is_apy_member: bool, age: Years, has_died: bool, spouse_continues_apy: bool, apy_wealth: Money, *, law
) -> Money:
    """The spouse may go on with the account; otherwise it is closed and the wealth is paid out."""
    if not is_apy_member or age >= law.pension_age or not has_died or spouse_continues_apy:
        return 0
    return apy_wealth


@apy.benefit(
    OLD_AGE,
    per=ONCE,
    cite="PFRDA rules on voluntary exit from APY",
    label={"en": "payment on leaving before 60", "hi": "60 वर्ष से पहले छोड़ने पर भुगतान"},
    words={"hi": "अपना अंशदान और उसका शुद्ध ब्याज; सरकार का सह-अंशदान और उसका ब्याज नहीं मिलता।"},
)
def exit_payment(
    is_apy_member: bool,
    age: Years,
    has_died: bool,
    leaves_apy: bool,
    apy_contributions_paid: Money,
    apy_net_interest: Money,
    *,
    law,
) -> Money:
    """The own contributions and their net interest; the co-contribution of the Union and its interest are lost."""
    if not is_apy_member or age >= law.pension_age or has_died or not leaves_apy:
        return 0
    return apy_contributions_paid + apy_net_interest
