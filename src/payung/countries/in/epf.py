"""Employees' Provident Fund, with the life assurance of EDLI, under the EPF Act 1952.

EPF Act 1952; EPF Scheme 1952; EDLI Scheme 1976; Code on Social Security 2020, ch. III. The wage ceiling is known here since June
2001. The least administration charge of an establishment (500 rupees) is no matter of one person and is not computed.
A claim after a death is decided for the person who died.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    YEAR,
    Count,
    Input,
    Money,
    Months,
    Scheme,
    Years,
)

from . import eps

epf = Scheme(
    "in.epf",
    names={"en": "Employees' Provident Fund (EPF)", "hi": "कर्मचारी भविष्य निधि"},
    administrator={"en": "Employees' Provident Fund Organisation (EPFO)", "hi": "कर्मचारी भविष्य निधि संगठन"},
    kind=CONTRIBUTORY,
    law="EPF and Miscellaneous Provisions Act 1952; EPF Scheme 1952; EDLI Scheme 1976; Code on Social Security 2020, ch. III",
    since="2001-06-01",
    where={"en": "The employer; the EPFO office or portal.", "hi": "नियोक्ता; EPFO कार्यालय या पोर्टल।"},
    papers={
        "en": ("EPFO number (UAN)", "Aadhaar card", "Bank account"),
        "hi": ("EPFO संख्या (UAN)", "आधार कार्ड", "बैंक खाता"),
    },
)

joins_epf_above_ceiling = Input(
    bool,
    label={"en": "In EPF above the ceiling", "hi": "सीमा से ऊपर EPF में"},
    question={
        "en": "Is this person in EPF by choice, or from before, with pay above the ceiling?",
        "hi": "क्या सीमा से अधिक वेतन पर भी यह व्यक्ति अपनी इच्छा से या पहले से EPF में है?",
    },
)
pays_epf_on_full_pay = Input(
    bool,
    label={"en": "EPF on the full pay", "hi": "पूरे वेतन पर EPF"},
    question={
        "en": "Is EPF paid on the full pay, also above the ceiling?",
        "hi": "क्या सीमा से ऊपर के वेतन पर भी EPF दिया जाता है?",
    },
)
is_in_reduced_rate_establishment = Input(
    bool,
    label={"en": "Establishment with the rate of 10 per cent", "hi": "10 प्रतिशत दर वाला प्रतिष्ठान"},
    question={
        "en": "Is the employer a sick unit, a jute, beedi, brick, coir or guar gum works, or smaller than 20 workers?",
        "hi": "क्या नियोक्ता बीमार इकाई, जूट, बीड़ी, ईंट, कॉयर या ग्वार गम उद्योग, या 20 से कम कामगारों वाला है?",
    },
)
epf_balance = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="1000000000",
    label={"en": "EPF balance", "hi": "EPF की जमा राशि"},
    question={"en": "How much is on the EPF account, with interest?", "hi": "EPF खाते में ब्याज सहित कितनी राशि है?"},
)
months_out_of_work = Input(
    Months,
    lowest="0",
    highest="720",
    label={"en": "Months since leaving employment", "hi": "नौकरी छोड़े हुए महीने"},
    question={
        "en": "For how many months has this person been out of EPF employment? (0 while employed)",
        "hi": "EPF वाली नौकरी छोड़े कितने महीने हुए? (नौकरी में हों तो 0)",
    },
)
edli_average_pay = Input(
    Money,
    unit="INR/month",
    lowest="0",
    highest="10000000",
    label={"en": "Average pay of the last 12 months", "hi": "पिछले 12 महीनों का औसत वेतन"},
    question={
        "en": "What was the average pay of the 12 months before the death?",
        "hi": "मृत्यु से पहले के 12 महीनों का औसत वेतन कितना था?",
    },
)
edli_average_balance = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="1000000000",
    label={"en": "Average EPF balance of the last 12 months", "hi": "पिछले 12 महीनों की औसत EPF राशि"},
    question={
        "en": "What was the average EPF balance of the 12 months before the death?",
        "hi": "मृत्यु से पहले के 12 महीनों में EPF की औसत राशि कितनी थी?",
    },
)
months_in_service = Input(
    Months,
    lowest="0",
    highest="720",
    label={"en": "Months of continuous employment", "hi": "लगातार रोजगार के महीने"},
    question={
        "en": "For how many months was this person employed without a break of more than two months?",
        "hi": "दो महीने से अधिक के अंतराल के बिना यह व्यक्ति कितने महीने नौकरी में था?",
    },
)


@epf.covers(
    cite="EPF Act 1952, ss. 1, 2; EPF Scheme 1952, para 26",
    label={"en": "member", "hi": "सदस्य"},
    words={"hi": "20 या अधिक कामगारों वाले प्रतिष्ठान के कर्मचारी, वेतन सीमा तक; ऊपर इच्छा से या पहले के सदस्य।"},
)
def is_covered(
    is_wage_earner: bool,
    is_in_reduced_rate_establishment: bool,
    employer_workers: Count,
    monthly_wage: Money,
    joins_epf_above_ceiling: bool,
    epf_balance: Money,
    *,
    law,
) -> bool:
    """Employees of establishments large enough, up to the ceiling, or above it by choice; who holds a balance is a member still."""
    if epf_balance > 0:
        return True
    if not is_wage_earner:
        return False
    if employer_workers < law.fewest_workers and not is_in_reduced_rate_establishment:
        return False
    return monthly_wage <= law.ceiling or joins_epf_above_ceiling


@epf.rule(
    per=MONTH,
    cite="EPF Scheme 1952, paras 26, 29",
    label={"en": "pay that counts", "hi": "गिना जाने वाला वेतन"},
    words={"hi": "मूल वेतन और महँगाई भत्ता, सीमा तक, जब तक पूरे वेतन पर न दिया जाए।"},
)
def pay_that_counts(
    is_wage_earner: bool, has_died: bool, pays_epf_on_full_pay: bool, monthly_wage: Money, *, law
) -> Money:
    """Basic pay and dearness allowance, up to the ceiling unless the full pay counts."""
    if not is_wage_earner or has_died:
        return 0
    return monthly_wage if pays_epf_on_full_pay else min(monthly_wage, law.ceiling)


@epf.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="EPF Act 1952, s. 6",
    label={"en": "employee's contribution", "hi": "कर्मचारी का अंशदान"},
    words={"hi": "वेतन का 12 प्रतिशत, कुछ प्रतिष्ठानों में 10 प्रतिशत।"},
)
def member_contribution(pay_that_counts: Money, is_in_reduced_rate_establishment: bool, *, law) -> Money:
    """Twelve per cent of the pay, ten in some establishments."""
    rate = law.reduced_rate if is_in_reduced_rate_establishment else law.rate
    return rate * pay_that_counts


@epf.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="EPF Act 1952, s. 6; EPS 1995, para 3",
    label={"en": "employer's contribution to the fund", "hi": "निधि में नियोक्ता का अंशदान"},
    words={"hi": "कर्मचारी जितना, EPS का हिस्सा घटाकर।"},
)
def employer_contribution(member_contribution: Money, pension_share: Money = eps.employer_contribution) -> Money:
    """As much as the employee, less the share that goes to the pension scheme."""
    return max(0, member_contribution - pension_share)


@epf.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="EDLI Scheme 1976",
    label={"en": "employer's contribution to EDLI", "hi": "EDLI में नियोक्ता का अंशदान"},
    words={"hi": "सीमा तक के वेतन का 0.5 प्रतिशत।"},
)
def edli_contribution(pay_that_counts: Money, *, law) -> Money:
    """Half a per cent of the pay up to the ceiling."""
    return law.edli_rate * min(pay_that_counts, law.ceiling)


@epf.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="EPF Scheme 1952, administration charges",
    label={"en": "administration charge", "hi": "प्रशासनिक शुल्क"},
    words={"hi": "नियोक्ता वेतन पर प्रशासनिक शुल्क देता है।"},
)
def administration_charge(pay_that_counts: Money, *, law) -> Money:
    """The employer pays a charge on the pay."""
    return law.administration_rate * pay_that_counts


@epf.rule(
    per=YEAR,
    since="2010-04-01",
    until="2026-03-31",
    cite="EPF Scheme 1952, para 60; yearly notifications",
    label={"en": "interest of a year on the balance", "hi": "जमा राशि पर एक वर्ष का ब्याज"},
    words={"hi": "वित्तीय वर्ष की दर से ब्याज।"},
)
def interest_of_year(epf_balance: Money, *, law) -> Money:
    """The interest of the financial year on a balance that stands all the year."""
    return law.interest * epf_balance


@epf.benefit(
    OLD_AGE,
    per=ONCE,
    cite="EPF Scheme 1952, para 69",
    label={"en": "balance on retirement or leaving", "hi": "सेवानिवृत्ति या नौकरी छोड़ने पर जमा राशि"},
    words={"hi": "55 वर्ष की आयु पर नौकरी छोड़ने पर, या 2 महीने बेरोजगार रहने पर।"},
)
def balance(has_died: bool, age: Years, months_out_of_work: Months, epf_balance: Money, *, law) -> Money:
    """Paid to who has retired at 55, or has been out of employment for two months."""
    if has_died or months_out_of_work < 1:
        return 0
    if age < law.retirement_age and months_out_of_work < law.months_out_of_work:
        return 0
    return epf_balance


@epf.benefit(
    SURVIVORS,
    per=ONCE,
    cite="EPF Scheme 1952, para 70",
    label={"en": "balance to the nominee", "hi": "नामित व्यक्ति को जमा राशि"},
    words={"hi": "सदस्य की मृत्यु पर जमा राशि नामित व्यक्ति को।"},
)
def balance_on_death(has_died: bool, epf_balance: Money) -> Money:
    """On a member's death the balance goes to the nominee."""
    return epf_balance if has_died else 0


@epf.benefit(
    SURVIVORS,
    per=ONCE,
    since="2020-02-15",
    cite="EDLI Scheme 1976, para 22(3); GSR 299(E) of 2021",
    label={"en": "EDLI assurance", "hi": "EDLI बीमा राशि"},
    words={"hi": "सेवा में मृत्यु पर निश्चित महीनों का औसत वेतन और औसत जमा राशि का आधा, न्यूनतम और अधिकतम सीमा में।"},
)
def edli_assurance(
    has_died: bool,
    months_out_of_work: Months,
    months_in_service: Months,
    edli_average_pay: Money,
    edli_average_balance: Money,
    *,
    law,
) -> Money:
    """On death in service a multiple of the pay and half of the average balance, between limits; less after a short service."""
    if not has_died or months_out_of_work > 0:
        return 0
    if months_in_service < law.edli.months_required:
        return law.edli.short_service
    by_pay = law.edli.months_of_pay * min(edli_average_pay, law.edli.highest_pay)
    by_balance = min(law.edli.share_of_balance * edli_average_balance, law.edli.highest_by_balance)
    return max(law.edli.lowest, min(by_pay + by_balance, law.edli.highest))
