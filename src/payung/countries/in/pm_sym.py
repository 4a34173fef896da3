"""Pradhan Mantri Shram Yogi Maan-dhan: a pension of 3,000 rupees for unorganised workers, paid half by the Union.

Scheme notified in February 2019 under the Unorganised Workers' Social Security Act 2008; launched on 5 March 2019.

A claim after a death is decided for the person who died. Interest is what the bank and the fund state: no rate stands in the
scheme. The penalty on arrears has no published amount and is not computed.
"""

from payung.law import (
    CONTRIBUTORY,
    GOVERNMENT,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    Asked,
    Date,
    Input,
    Money,
    Scheme,
    Years,
    years_between,
)

pm_sym = Scheme(
    "in.pm_sym",
    names={"en": "Pradhan Mantri Shram Yogi Maan-dhan (PM-SYM)", "hi": "प्रधानमंत्री श्रम योगी मानधन"},
    administrator={
        "en": "Ministry of Labour and Employment; Life Insurance Corporation of India",
        "hi": "श्रम और रोजगार मंत्रालय; भारतीय जीवन बीमा निगम",
    },
    kind=CONTRIBUTORY,
    law="PM-SYM Scheme 2019 under the Unorganised Workers' Social Security Act 2008",
    since="2019-02-15",
    where={"en": "Any Common Service Centre.", "hi": "कोई भी सामान्य सेवा केंद्र (CSC)।"},
    papers={
        "en": ("Aadhaar card", "Passbook of the savings account"),
        "hi": ("आधार कार्ड", "बचत खाते की पासबुक"),
    },
    how={
        "en": "Pay the first contribution in cash at the service centre. Later ones are debited from the savings account monthly, "
        "quarterly, half-yearly or yearly.",
        "hi": "पहला अंशदान सेवा केंद्र पर नकद दें। उसके बाद राशि बचत खाते से मासिक, तिमाही, छमाही या वार्षिक कटती है।",
    },
)


# Facts

is_pm_sym_member = Input(
    bool,
    label={"en": "Member of PM-SYM", "hi": "PM-SYM के सदस्य"},
    question={
        "en": "Has this person joined PM-SYM?",
        "hi": "क्या यह व्यक्ति श्रम योगी मानधन (PM-SYM) से जुड़ा है?",
    },
    fixed=True,
)
pm_sym_joined_on = Input(
    Date,
    lowest="2019-02-15",
    label={"en": "Day of joining PM-SYM", "hi": "PM-SYM से जुड़ने की तारीख"},
    question={"en": "When did this person join PM-SYM?", "hi": "यह व्यक्ति PM-SYM से कब जुड़ा?"},
    fixed=True,
)
pm_sym_paid_to_pension_age = Input(
    bool,
    label={"en": "Paid PM-SYM until 60", "hi": "60 वर्ष तक PM-SYM का अंशदान दिया"},
    question={
        "en": "Did this person pay the PM-SYM contribution until age 60?",
        "hi": "क्या इस व्यक्ति ने 60 वर्ष की आयु तक PM-SYM का अंशदान दिया?",
    },
)
leaves_pm_sym = Input(
    bool,
    label={"en": "Leaves PM-SYM", "hi": "PM-SYM छोड़ना चाहते हैं"},
    question={"en": "Does this person want to leave PM-SYM now?", "hi": "क्या यह व्यक्ति अभी PM-SYM छोड़ना चाहता है?"},
)
is_permanently_disabled = Input(
    bool,
    label={"en": "Permanently disabled, unable to pay on", "hi": "स्थायी अपंगता, अंशदान जारी रखने में असमर्थ"},
    question={
        "en": "Is this person permanently disabled and unable to go on paying?",
        "hi": "क्या यह व्यक्ति स्थायी रूप से अपंग है और आगे अंशदान नहीं दे सकता?",
    },
    fixed=True,
)
spouse_continues_pm_sym = Input(
    bool,
    label={"en": "Spouse goes on paying PM-SYM", "hi": "पति या पत्नी PM-SYM जारी रखेंगे"},
    question={
        "en": "Will the wife or husband go on paying this member's PM-SYM contribution?",
        "hi": "क्या पति या पत्नी इस सदस्य का PM-SYM अंशदान जारी रखेंगे?",
    },
)
pm_sym_contributions_paid = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="1000000",
    label={"en": "Own PM-SYM contributions in all", "hi": "PM-SYM में दिया गया कुल अपना अंशदान"},
    question={
        "en": "How much has this person paid into PM-SYM in all?",
        "hi": "इस व्यक्ति ने PM-SYM में अब तक कुल कितना अंशदान दिया है?",
    },
)
pm_sym_savings_bank_interest = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="1000000",
    label={"en": "Savings bank interest on own PM-SYM contributions", "hi": "अपने अंशदान पर बचत खाते की दर से ब्याज"},
    question={
        "en": "How much interest would a savings account have paid on these contributions?",
        "hi": "इस अंशदान पर बचत खाते की दर से कितना ब्याज बनता है?",
    },
)
pm_sym_fund_interest = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="1000000",
    label={"en": "Interest earned by the PM-SYM fund on own contributions", "hi": "अपने अंशदान पर निधि का अर्जित ब्याज"},
    question={
        "en": "How much interest did the pension fund earn on these contributions?",
        "hi": "इस अंशदान पर पेंशन निधि ने कितना ब्याज कमाया?",
    },
)


# Who may join


@pm_sym.rule(
    cite="PM-SYM Scheme 2019, eligibility",
    label={"en": "age at joining", "hi": "जुड़ते समय आयु"},
    words={"hi": "सदस्य के लिए जुड़ने के दिन की आयु; जो अभी नहीं जुड़े, उनके लिए आज की आयु।"},
    asked=Asked(
        question={
            "en": "How old was this person when joining PM-SYM? (the age now, if not joined yet)",
            "hi": "PM-SYM से जुड़ते समय इस व्यक्ति की आयु कितनी थी? (अभी नहीं जुड़े हों तो आज की आयु)",
        },
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def pm_sym_entry_age(is_pm_sym_member: bool, age: Years, birth_date: Date, pm_sym_joined_on: Date) -> Years:
    """A member's age on the day of joining; for others, the age today."""
    if is_pm_sym_member:
        return years_between(birth_date, pm_sym_joined_on)
    return age


@pm_sym.rule(
    cite="PM-SYM Scheme 2019, eligibility",
    label={"en": "may join", "hi": "जुड़ सकते हैं"},
    words={"hi": "असंगठित कामगार, प्रवेश आयु और आय की सीमा में, EPF, ESI या NPS में नहीं, आयकर दाता नहीं, आधार और बचत खाते सहित।"},
)
def may_join(
    works_informally: bool,
    pm_sym_entry_age: Years,
    monthly_earnings: Money,
    is_in_epf_esi_or_nps: bool,
    pays_income_tax: bool,
    has_identity_card: bool,
    has_savings_account: bool,
    *,
    law,
) -> bool:
    """An unorganised worker of the entry age and income, in no statutory scheme, no tax payer, with Aadhaar and savings account."""
    if not works_informally or monthly_earnings > law.highest_income:
        return False
    if not law.entry_age.lowest <= pm_sym_entry_age <= law.entry_age.highest:
        return False
    return not is_in_epf_esi_or_nps and not pays_income_tax and has_identity_card and has_savings_account


@pm_sym.covers(
    cite="PM-SYM Scheme 2019, eligibility",
    label={"en": "member, or may join", "hi": "सदस्य हैं या जुड़ सकते हैं"},
    words={"hi": "जो जुड़ चुके हैं वे सदस्य बने रहते हैं; बाकी लोग जुड़ने की शर्तें पूरी करने पर।"},
)
def is_covered(is_pm_sym_member: bool, may_join: bool) -> bool:
    """Who has joined stays a member; others as they fulfil the conditions of joining."""
    return is_pm_sym_member or may_join


# Contributions


@pm_sym.rule(
    per=MONTH,
    cite="PM-SYM Scheme 2019, contribution chart",
    label={"en": "contribution while it is due", "hi": "देय अंशदान"},
    words={"hi": "प्रवेश आयु के अनुसार तालिका की राशि, 60 वर्ष की आयु तक।"},
)
def contribution_due(pm_sym_entry_age: Years, age: Years, has_died: bool, leaves_pm_sym: bool, *, law) -> Money:
    """The amount of the chart at the age of joining, until age 60."""
    if age >= law.pension_age or has_died or leaves_pm_sym:
        return 0
    return law.contribution(pm_sym_entry_age)


@pm_sym.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="PM-SYM Scheme 2019, contribution chart",
    label={"en": "member's contribution", "hi": "सदस्य का अंशदान"},
    words={"hi": "सदस्य अपनी प्रवेश आयु की राशि हर महीने देता है; यह राशि जीवन भर वही रहती है।"},
)
def member_contribution(contribution_due: Money) -> Money:
    """The member pays the amount of the entry age each month; it stays the same for life."""
    return contribution_due


@pm_sym.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="PM-SYM Scheme 2019, matching contribution",
    label={"en": "contribution of the Union", "hi": "केंद्र सरकार का अंशदान"},
    words={"hi": "केंद्र सरकार सदस्य के बराबर राशि देती है।"},
)
def government_contribution(contribution_due: Money) -> Money:
    """The central government pays as much as the member."""
    return contribution_due


# Benefits


@pm_sym.benefit(
    OLD_AGE,
    per=MONTH,
    cite="PM-SYM Scheme 2019, minimum assured pension",
    label={"en": "pension", "hi": "पेंशन"},
    words={"hi": "60 वर्ष तक अंशदान देने वाले को 60 वर्ष की आयु से मासिक पेंशन।"},
)
def pension(age: Years, pm_sym_paid_to_pension_age: bool, has_died: bool, *, law) -> Money:
    """A monthly pension from age 60 for those who paid until 60."""
    if age < law.pension_age or has_died or not pm_sym_paid_to_pension_age:
        return 0
    return law.pension


@pm_sym.benefit(
    SURVIVORS,
    per=MONTH,
    cite="PM-SYM Scheme 2019, family pension",
    label={"en": "family pension", "hi": "पारिवारिक पेंशन"},
    words={"hi": "पेंशन पाने वाले की मृत्यु पर केवल पति या पत्नी को पेंशन का आधा भाग।"},
)
def family_pension(age: Years, pm_sym_paid_to_pension_age: bool, leaves_spouse: bool, *, law) -> Money:
    """When a pensioner dies, half of the pension goes to the spouse, and to nobody else."""
    if age < law.pension_age or not pm_sym_paid_to_pension_age or not leaves_spouse:
        return 0
    return law.family_share * law.pension


@pm_sym.rule(
    cite="PM-SYM Scheme 2019, exit",
    label={"en": "years of membership", "hi": "सदस्यता के वर्ष"},
    words={"hi": "जुड़ने के दिन से पूरे हुए वर्ष।"},
    asked=Asked(
        question={
            "en": "For how many full years has this person been in PM-SYM?",
            "hi": "यह व्यक्ति कितने पूरे वर्षों से PM-SYM में है?",
        },
        lowest="0",
        highest="60",
        fixed=True,
    ),
)
def pm_sym_years(pm_sym_joined_on: Date, on: Date) -> Years:
    """The full years since the day of joining."""
    return max(0, years_between(pm_sym_joined_on, on))


@pm_sym.rule(
    cite="PM-SYM Scheme 2019, exit",
    label={"en": "contributions with the higher interest", "hi": "अंशदान और अधिक ब्याज"},
    words={"hi": "अपना अंशदान, और निधि तथा बचत खाते के ब्याज में से जो अधिक हो।"},
)
def contributions_with_higher_interest(
    pm_sym_contributions_paid: Money, pm_sym_savings_bank_interest: Money, pm_sym_fund_interest: Money
) -> Money:
    """The own contributions, with the higher of the fund's and the savings bank's interest."""
    return pm_sym_contributions_paid + max(pm_sym_savings_bank_interest, pm_sym_fund_interest)


@pm_sym.benefit(
    OLD_AGE,
    per=ONCE,
    cite="PM-SYM Scheme 2019, exit",
    label={"en": "payment on leaving", "hi": "योजना छोड़ने पर भुगतान"},
    words={"hi": "10 वर्ष से पहले: अंशदान और बचत खाते का ब्याज; बाद में, 60 वर्ष से पहले: अंशदान और अधिक वाला ब्याज।"},
)
def exit_payment(
    is_pm_sym_member: bool,
    leaves_pm_sym: bool,
    has_died: bool,
    age: Years,
    pm_sym_years: Years,
    pm_sym_contributions_paid: Money,
    pm_sym_savings_bank_interest: Money,
    contributions_with_higher_interest: Money,
    *,
    law,
) -> Money:
    """Before 10 years: contributions and savings bank interest. Later, before 60: contributions and the higher interest."""
    if not is_pm_sym_member or not leaves_pm_sym or has_died or age >= law.pension_age:
        return 0
    if pm_sym_years < law.years_for_higher_interest:
        return pm_sym_contributions_paid + pm_sym_savings_bank_interest
    return contributions_with_higher_interest


@pm_sym.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PM-SYM Scheme 2019, death or disability before 60",
    label={"en": "payment on death or disability before 60", "hi": "60 वर्ष से पहले मृत्यु या अपंगता पर भुगतान"},
    words={"hi": "पति या पत्नी अंशदान जारी रख सकते हैं, या अंशदान और अधिक वाला ब्याज ले सकते हैं।"},
)
def early_loss_payment(
    is_pm_sym_member: bool,
    has_died: bool,
    is_permanently_disabled: bool,
    spouse_continues_pm_sym: bool,
    age: Years,
    contributions_with_higher_interest: Money,
    *,
    law,
) -> Money:
    """The spouse may go on paying, or takes the member's contributions with the higher interest."""
    if not is_pm_sym_member or age >= law.pension_age or spouse_continues_pm_sym:
        return 0
    if not has_died and not is_permanently_disabled:
        return 0
    return contributions_with_higher_interest
