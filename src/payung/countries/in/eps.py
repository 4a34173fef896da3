"""Employees' Pension Scheme 1995: pensions from 8.33 per cent of pay, for members of the provident fund.

EPS 1995 under the EPF Act 1952; amendments GSR 688(E) of 2008 and GSR 609(E) of 2014. The pay ceiling is known here since June 2001.
Pensionable salary and service are what the office certifies: the average pay, under the ceiling, and full years of service since
16 November 1995. Service before that day, the pro rata split of service around September 2014 and the tables B and C are not
computed. A claim after a death is decided for the person who died.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    GOVERNMENT,
    INVALIDITY,
    MONTH,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    Count,
    Input,
    Money,
    Number,
    Scheme,
    Years,
    number,
    to_nearest,
)

eps = Scheme(
    "in.eps",
    names={"en": "Employees' Pension Scheme 1995 (EPS)", "hi": "कर्मचारी पेंशन योजना 1995"},
    administrator={"en": "Employees' Provident Fund Organisation (EPFO)", "hi": "कर्मचारी भविष्य निधि संगठन"},
    kind=CONTRIBUTORY,
    law="Employees' Pension Scheme 1995; GSR 688(E) of 2008; GSR 609(E) of 2014",
    since="2001-06-01",
    where={"en": "The EPFO office, through the employer.", "hi": "नियोक्ता के माध्यम से EPFO कार्यालय।"},
    papers={
        "en": ("EPFO number (UAN)", "Bank account", "Aadhaar card"),
        "hi": ("EPFO संख्या (UAN)", "बैंक खाता", "आधार कार्ड"),
    },
)

is_eps_member = Input(
    bool,
    label={"en": "Member of EPS", "hi": "EPS के सदस्य"},
    question={
        "en": "Is or was this person a member of the Employees' Pension Scheme?",
        "hi": "क्या यह व्यक्ति कर्मचारी पेंशन योजना का सदस्य है या था?",
    },
    fixed=True,
)
is_in_epf_job = Input(
    bool,
    label={"en": "Works in an EPF establishment", "hi": "EPF प्रतिष्ठान में काम"},
    question={
        "en": "Does this person work now where the employer pays EPF?",
        "hi": "क्या यह व्यक्ति अभी ऐसी जगह काम करता है जहाँ नियोक्ता EPF देता है?",
    },
)
pensionable_salary = Input(
    Money,
    unit="INR/month",
    lowest="0",
    highest="15000",
    label={"en": "Pensionable salary", "hi": "पेंशन योग्य वेतन"},
    question={
        "en": "What is the pensionable salary (average pay, under the ceiling)?",
        "hi": "पेंशन योग्य वेतन (सीमा के भीतर औसत वेतन) कितना है?",
    },
)
pensionable_service = Input(
    Number,
    lowest="0",
    highest="60",
    label={"en": "Years of pension service", "hi": "पेंशन सेवा के वर्ष"},
    question={
        "en": "How many years of contributory service, with 6 months or more counted as a year?",
        "hi": "अंशदान वाली सेवा के कितने वर्ष हैं (6 महीने या अधिक को पूरा वर्ष गिनें)?",
    },
)
claims_eps_pension = Input(
    bool,
    label={"en": "Claims the EPS pension", "hi": "EPS पेंशन का दावा"},
    question={
        "en": "Does this person claim, or draw, the EPS pension?",
        "hi": "क्या यह व्यक्ति EPS पेंशन माँगता है या पाता है?",
    },
)
age_at_eps_claim = Input(
    Years,
    lowest="0",
    highest="130",
    label={"en": "Age at which the EPS pension began", "hi": "EPS पेंशन शुरू होते समय आयु"},
    question={"en": "At which age did, or will, the EPS pension begin?", "hi": "EPS पेंशन किस आयु में शुरू हुई या होगी?"},
    fixed=True,
)
pay_at_exit = Input(
    Money,
    unit="INR/month",
    lowest="0",
    highest="15000",
    label={"en": "Pay at exit", "hi": "नौकरी छोड़ते समय वेतन"},
    question={
        "en": "What was the monthly pay, under the ceiling, on leaving the job?",
        "hi": "नौकरी छोड़ते समय (सीमा के भीतर) मासिक वेतन कितना था?",
    },
)
withdraws_eps = Input(
    bool,
    label={"en": "Withdraws from EPS", "hi": "EPS से निकासी"},
    question={
        "en": "Has this person left work and does he or she want the withdrawal benefit?",
        "hi": "क्या यह व्यक्ति काम छोड़ चुका है और निकासी लाभ चाहता है?",
    },
)
is_disabled_in_service = Input(
    bool,
    label={"en": "Permanently and totally disabled in service", "hi": "सेवा में पूर्ण स्थायी अपंगता"},
    question={
        "en": "Was this person disabled permanently and totally while in service?",
        "hi": "क्या सेवा के दौरान यह व्यक्ति पूर्ण रूप से स्थायी अपंग हुआ?",
    },
    fixed=True,
)
spouse_remarried = Input(
    bool,
    label={"en": "The surviving spouse married again", "hi": "जीवित पति या पत्नी ने दोबारा विवाह किया"},
    question={
        "en": "Has the surviving wife or husband of this person married again?",
        "hi": "क्या इस व्यक्ति की जीवित पत्नी या पति ने दोबारा विवाह किया है?",
    },
)
eps_children_left = Input(
    Count,
    lowest="0",
    highest="20",
    label={"en": "Children under 25 left", "hi": "25 वर्ष से कम के बच्चे"},
    question={"en": "How many children under 25 does this person leave?", "hi": "इस व्यक्ति के 25 वर्ष से कम के कितने बच्चे हैं?"},
)


@eps.covers(
    cite="EPS 1995, paras 2, 6",
    label={"en": "member", "hi": "सदस्य"},
    words={"hi": "भविष्य निधि के सदस्य, जो EPS में शामिल हैं।"},
)
def is_covered(is_eps_member: bool) -> bool:
    """Members of the provident fund who are in the pension scheme."""
    return is_eps_member


@is_covered.amended(
    since="2014-09-01",
    cite="GSR 609(E) of 2014",
    words={"hi": "सदस्य, और नए कर्मचारी केवल जब वेतन 15,000 रुपये तक हो।"},
)
def is_covered_2014(is_eps_member: bool, is_in_epf_job: bool, monthly_wage: Money, *, law) -> bool:
    """Members, and new employees only with pay up to the ceiling."""
    return is_eps_member or (is_in_epf_job and monthly_wage <= law.ceiling)


@eps.rule(
    per=MONTH,
    cite="EPS 1995, para 3",
    label={"en": "pay that counts", "hi": "गिना जाने वाला वेतन"},
    words={"hi": "EPF वाली नौकरी का वेतन, सीमा तक, 58 वर्ष की आयु तक।"},
)
def pay_that_counts(is_in_epf_job: bool, monthly_wage: Money, age: Years, has_died: bool, *, law) -> Money:
    """The pay of a job under EPF, up to the ceiling, before the pension age."""
    if not is_in_epf_job or age >= law.pension_age or has_died:
        return 0
    return min(monthly_wage, law.ceiling)


@eps.contribution(
    payer=EMPLOYER,
    per=MONTH,
    rounding=to_nearest("1", half="up"),
    cite="EPS 1995, para 3",
    label={"en": "employer's contribution", "hi": "नियोक्ता का अंशदान"},
    words={"hi": "नियोक्ता के अंशदान में से 8.33 प्रतिशत, पूरे रुपये में।"},
)
def employer_contribution(pay_that_counts: Money, *, law) -> Money:
    """8.33 per cent of the pay out of the employer's share, to the rupee."""
    return law.employer_rate * pay_that_counts


@eps.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="EPS 1995, para 3",
    label={"en": "contribution of the Union", "hi": "केंद्र सरकार का अंशदान"},
    words={"hi": "केंद्र सरकार वेतन का 1.16 प्रतिशत देती है।"},
)
def government_contribution(pay_that_counts: Money, *, law) -> Money:
    """The central government pays 1.16 per cent of the pay."""
    return law.government_rate * pay_that_counts


@eps.rule(
    per=MONTH,
    cite="EPS 1995, paras 10, 12",
    label={"en": "pension by the formula", "hi": "सूत्र से पेंशन"},
    words={"hi": "वेतन गुणा सेवा, भाग 70; 20 या अधिक वर्ष पर 2 वर्ष जुड़ते हैं।"},
)
def formula_pension(pensionable_salary: Money, pensionable_service: Number, *, law) -> Money:
    """Salary times service, divided by 70; 2 years are added to 20 years or more."""
    bonus = law.bonus_years if pensionable_service >= law.years_for_bonus else 0
    return pensionable_salary * (pensionable_service + bonus) / law.divisor


@eps.rule(
    cite="EPS 1995, para 12",
    label={"en": "factor of the age of claim", "hi": "दावे की आयु का गुणक"},
    words={"hi": "58 से पहले हर वर्ष के लिए कमी, 58 के बाद 60 तक हर वर्ष के लिए वृद्धि।"},
)
def age_factor(age_at_eps_claim: Years, *, law) -> Number:
    """Less for each year before 58, more for each year after it, up to 60."""
    if age_at_eps_claim < law.pension_age:
        return 1 - law.reduction * number(law.pension_age - age_at_eps_claim)
    years_after = min(age_at_eps_claim, law.age_of_highest_pension) - law.pension_age
    return 1 + law.increase * number(years_after)


@eps.benefit(
    OLD_AGE,
    per=MONTH,
    cite="EPS 1995, para 12",
    label={"en": "member's pension", "hi": "सदस्य पेंशन"},
    words={"hi": "10 वर्ष की सेवा पर 58 वर्ष से; 50 वर्ष से घटी हुई, नौकरी में न हों तो। 58 से न्यूनतम पेंशन लागू।"},
)
def member_pension(
    claims_eps_pension: bool,
    has_died: bool,
    is_in_epf_job: bool,
    pensionable_service: Number,
    age_at_eps_claim: Years,
    formula_pension: Money,
    age_factor: Number,
    *,
    law,
) -> Money:
    """After 10 years of service from 58, with a minimum; reduced from 50 for those out of employment."""
    if not claims_eps_pension or has_died or pensionable_service < law.years_required:
        return 0
    if age_at_eps_claim >= law.pension_age:
        return max(law.lowest_pension, formula_pension * age_factor)
    if is_in_epf_job or age_at_eps_claim < law.early_age:
        return 0
    return formula_pension * age_factor


@eps.benefit(
    OLD_AGE,
    per=ONCE,
    cite="EPS 1995, para 14 and Table D",
    label={"en": "withdrawal benefit", "hi": "निकासी लाभ"},
    words={"hi": "10 वर्ष से कम सेवा पर: अंतिम वेतन गुणा तालिका का गुणक।"},
)
def withdrawal_benefit(
    withdraws_eps: bool, has_died: bool, pensionable_service: Number, pay_at_exit: Money, *, law
) -> Money:
    """With less than 10 years of service: the pay at exit times the factor of the table."""
    if not withdraws_eps or has_died or pensionable_service >= law.years_required:
        return 0
    return pay_at_exit * law.months_of_pay(pensionable_service)


@eps.benefit(
    INVALIDITY,
    per=MONTH,
    cite="EPS 1995, para 15",
    label={"en": "disablement pension", "hi": "अपंगता पेंशन"},
    words={"hi": "सेवा में पूर्ण स्थायी अपंगता पर, एक महीने के अंशदान से ही।"},
)
def disablement_pension(
    is_disabled_in_service: bool, has_died: bool, claims_eps_pension: bool, formula_pension: Money, *, law
) -> Money:
    """After one month's contribution, on a permanent total disablement in service."""
    if not is_disabled_in_service or has_died or claims_eps_pension:
        return 0
    return max(law.lowest_pension, formula_pension)


@eps.rule(
    per=MONTH,
    cite="EPS 1995, para 16",
    label={"en": "amount of the widow's pension", "hi": "विधवा पेंशन की राशि"},
    words={"hi": "सदस्य की पेंशन के सूत्र से, न्यूनतम पेंशन से कम नहीं।"},
)
def widow_amount(has_died: bool, formula_pension: Money, *, law) -> Money:
    """The member's pension by the formula, not below the minimum."""
    if not has_died:
        return 0
    return max(law.lowest_pension, formula_pension)


@eps.benefit(
    SURVIVORS,
    per=MONTH,
    cite="EPS 1995, para 16",
    label={"en": "widow's or widower's pension", "hi": "विधवा या विधुर पेंशन"},
    words={"hi": "मृत्यु या दोबारा विवाह तक।"},
)
def spouse_pension(leaves_spouse: bool, spouse_remarried: bool, widow_amount: Money) -> Money:
    """Until death or another marriage."""
    if not leaves_spouse or spouse_remarried:
        return 0
    return widow_amount


@eps.benefit(
    SURVIVORS,
    per=MONTH,
    cite="EPS 1995, para 16",
    label={"en": "children's or orphans' pension", "hi": "बच्चों या अनाथों की पेंशन"},
    words={"hi": "25 वर्ष तक, एक समय में दो बच्चे: हर एक को विधवा पेंशन का 25 प्रतिशत, अनाथ को 75 प्रतिशत।"},
)
def children_pension(
    has_died: bool, leaves_spouse: bool, spouse_remarried: bool, eps_children_left: Count, widow_amount: Money, *, law
) -> Money:
    """To 25, two at a time: each a quarter of the widow's pension, an orphan three quarters."""
    if not has_died:
        return 0
    share = law.child_share if leaves_spouse and not spouse_remarried else law.orphan_share
    return share * widow_amount * min(eps_children_left, law.children_at_a_time)
