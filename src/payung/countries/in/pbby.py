"""Pravasi Bharatiya Bima Yojana 2017: insurance of emigrant workers who need an emigration check.

Emigration Act 1983 and Rules; PBBY of 2003, amended in 2006, 2008 and 2017. Taxes on the premium come on top. Payments are up to the
sums insured. A claim after a death is decided for the person who died; the missions abroad certify death and disability.
"""

from payung.law import (
    CONTRIBUTORY,
    INVALIDITY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    ONCE,
    SURVIVORS,
    Enumeration,
    Input,
    Label,
    Money,
    Scheme,
)

pbby = Scheme(
    "in.pbby",
    names={"en": "Pravasi Bharatiya Bima Yojana (emigrant insurance)", "hi": "प्रवासी भारतीय बीमा योजना"},
    administrator={"en": "Ministry of External Affairs; approved insurers", "hi": "विदेश मंत्रालय; स्वीकृत बीमा कंपनियाँ"},
    kind=CONTRIBUTORY,
    law="Emigration Act 1983 and Rules; PBBY 2003, amended 2006, 2008, 2017",
    since="2017-08-01",
    where={
        "en": "An approved insurer, on line; claims through the mission abroad.",
        "hi": "स्वीकृत बीमा कंपनी, ऑनलाइन; दावा विदेश में दूतावास से।",
    },
    papers={"en": ("Passport", "Employment contract"), "hi": ("पासपोर्ट", "रोजगार अनुबंध")},
    how={
        "en": "Claim a fare within 90 days of the journey. The policy is renewed on line.",
        "hi": "किराये का दावा यात्रा के 90 दिनों के भीतर करें। पॉलिसी का नवीनीकरण ऑनलाइन होता है।",
    },
)


class PolicyTerm(Enumeration):
    """For how long the emigrant is insured."""

    TWO_YEARS = Label(en="two years", hi="दो वर्ष")
    THREE_YEARS = Label(en="three years", hi="तीन वर्ष")


class Delivery(Enumeration):
    """How a child was born abroad."""

    NONE = Label(en="no birth", hi="प्रसव नहीं")
    NORMAL = Label(en="normal delivery", hi="सामान्य प्रसव")
    CAESAREAN = Label(en="caesarean section", hi="सीज़ेरियन")


pbby_term = Input(
    PolicyTerm,
    label={"en": "Term of the policy", "hi": "पॉलिसी की अवधि"},
    question={"en": "For how long is the policy?", "hi": "पॉलिसी कितने समय की है?"},
)
has_check_required_passport = Input(
    bool,
    label={"en": "Emigration Check Required passport", "hi": "ECR पासपोर्ट"},
    question={
        "en": "Does the passport say that an emigration check is required (ECR)?",
        "hi": "क्या पासपोर्ट पर उत्प्रवास जाँच आवश्यक (ECR) लिखा है?",
    },
)
goes_to_check_country = Input(
    bool,
    label={"en": "Works in an ECR country", "hi": "ECR देश में काम"},
    question={
        "en": "Is the job in a country for which an emigration check is required?",
        "hi": "क्या काम ऐसे देश में है जिसके लिए उत्प्रवास जाँच आवश्यक है?",
    },
)
is_in_listed_emigrant_work = Input(
    bool,
    label={"en": "Listed work, such as nurse or domestic worker", "hi": "सूचीबद्ध काम, जैसे नर्स या घरेलू कामगार"},
    question={
        "en": "Is it work listed in section 2(1)(o), such as nursing or domestic work?",
        "hi": "क्या यह धारा 2(1)(o) का काम है, जैसे नर्सिंग या घरेलू काम?",
    },
)
lost_job_abroad_by_disability = Input(
    bool,
    label={"en": "Disabled by accident, job abroad lost", "hi": "दुर्घटना से अपंगता, विदेश की नौकरी गई"},
    question={
        "en": "Did an accident disable this person for good, so that the job abroad was lost?",
        "hi": "क्या दुर्घटना से स्थायी अपंगता हुई और विदेश की नौकरी चली गई?",
    },
    fixed=True,
)
delivery_abroad = Input(
    Delivery,
    label={"en": "Birth under the policy", "hi": "पॉलिसी में प्रसव"},
    question={"en": "Which birth is claimed for?", "hi": "किस प्रसव का दावा है?"},
)
treatment_cost = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="100000000",
    label={"en": "Cost of the treatment", "hi": "इलाज का खर्च"},
    question={"en": "How much did this treatment of the emigrant cost?", "hi": "प्रवासी के इस इलाज पर कितना खर्च हुआ?"},
)
treatment_paid_before = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="100000",
    label={"en": "Treatment paid by the policy before", "hi": "पॉलिसी से पहले मिला इलाज खर्च"},
    question={
        "en": "How much did this policy pay for treatment before?",
        "hi": "इस पॉलिसी ने पहले इलाज के लिए कितना दिया?",
    },
)
family_treatment_cost = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="100000000",
    label={"en": "Hospital cost of the family in India", "hi": "भारत में परिवार के अस्पताल का खर्च"},
    question={
        "en": "What did hospital care of the spouse and first two children (to 21) cost in India?",
        "hi": "भारत में पति या पत्नी और पहले दो बच्चों (21 तक) के अस्पताल पर कितना खर्च हुआ?",
    },
)
must_return_without_fault = Input(
    bool,
    label={"en": "Must return without own fault", "hi": "अपनी गलती के बिना लौटना पड़ा"},
    question={
        "en": "Must this person return as medically unfit, not received, or dismissed or worse placed without fault?",
        "hi": "क्या बीमारी, नियोक्ता के न लेने, या बिना गलती नौकरी समाप्त या शर्तें बदलने से लौटना पड़ा?",
    },
)
return_fare = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="1000000",
    label={"en": "One-way economy fare home", "hi": "घर लौटने का इकोनॉमी किराया"},
    question={
        "en": "How much was the one-way economy fare home?",
        "hi": "घर लौटने का एक तरफ का इकोनॉमी किराया कितना था?",
    },
)
attendant_fare = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="1000000",
    label={"en": "Return fare of one attendant", "hi": "एक साथी का आने-जाने का किराया"},
    question={
        "en": "How much was the return economy fare of one attendant? (0 without one)",
        "hi": "एक साथी का आने-जाने का इकोनॉमी किराया कितना था? (न हो तो 0)",
    },
)
legal_cost = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="10000000",
    label={"en": "Legal expenses about the work abroad", "hi": "विदेश के काम पर कानूनी खर्च"},
    question={
        "en": "How much were the legal expenses about the work abroad?",
        "hi": "विदेश के काम से जुड़ा कानूनी खर्च कितना था?",
    },
)


@pbby.covers(
    cite="Emigration Act 1983, ss. 2(1)(o), 22; PBBY 2017",
    label={"en": "must be insured", "hi": "बीमा अनिवार्य"},
    words={"hi": "ECR पासपोर्ट पर ECR देश जाने वाले, और सूचीबद्ध काम वाले सभी प्रवासी।"},
)
def is_covered(
    works_abroad: bool, has_check_required_passport: bool, goes_to_check_country: bool, is_in_listed_emigrant_work: bool
) -> bool:
    """Emigrants with an ECR passport who go to an ECR country, and those in listed work whatever the passport."""
    return works_abroad and ((has_check_required_passport and goes_to_check_country) or is_in_listed_emigrant_work)


@pbby.contribution(
    payer=MEMBER,
    per=ONCE,
    cite="PBBY 2017, premium",
    label={"en": "premium", "hi": "प्रीमियम"},
    words={"hi": "पूरी अवधि के लिए एक बार प्रीमियम।"},
)
def premium(pbby_term: PolicyTerm, *, law) -> Money:
    """One premium for the whole term."""
    return law.premium[pbby_term]


@pbby.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PBBY 2017, benefits",
    label={"en": "payment on accidental death", "hi": "दुर्घटना में मृत्यु पर राशि"},
    words={"hi": "दुर्घटना से मृत्यु पर बीमा राशि।"},
)
def death_payment(has_died: bool, died_by_accident: bool, *, law) -> Money:
    """The sum insured on a death by accident."""
    return law.sum_insured if has_died and died_by_accident else 0


@pbby.benefit(
    INVALIDITY,
    per=ONCE,
    cite="PBBY 2017, benefits",
    label={"en": "payment on disability", "hi": "अपंगता पर राशि"},
    words={"hi": "स्थायी अपंगता से नौकरी जाने पर बीमा राशि।"},
)
def disability_payment(has_died: bool, lost_job_abroad_by_disability: bool, *, law) -> Money:
    """The sum insured when a permanent disability costs the job abroad."""
    return law.sum_insured if lost_job_abroad_by_disability and not has_died else 0


@pbby.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="PBBY 2017, benefits",
    label={"en": "treatment", "hi": "इलाज"},
    words={"hi": "हर भर्ती और पूरी पॉलिसी की सीमा तक इलाज का खर्च।"},
)
def treatment(treatment_cost: Money, treatment_paid_before: Money, *, law) -> Money:
    """The cost, up to a limit for each stay and one for the policy."""
    return min(treatment_cost, law.highest_for_a_stay, law.highest_treatment - treatment_paid_before)


@pbby.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="PBBY 2017, benefits",
    label={"en": "hospital care of the family in India", "hi": "भारत में परिवार का अस्पताल"},
    words={"hi": "पति या पत्नी और पहले दो बच्चों का अस्पताल खर्च, सीमा तक।"},
)
def family_treatment(family_treatment_cost: Money, *, law) -> Money:
    """Hospital care of spouse and first two children, up to a limit."""
    return min(family_treatment_cost, law.highest_family_treatment)


@pbby.benefit(
    MATERNITY,
    per=ONCE,
    cite="PBBY 2017, benefits",
    label={"en": "maternity", "hi": "मातृत्व"},
    words={"hi": "सामान्य या सीज़ेरियन प्रसव की राशि।"},
)
def maternity(delivery_abroad: Delivery, *, law) -> Money:
    """The sum for a normal delivery or a caesarean section."""
    return law.maternity[delivery_abroad]


@pbby.benefit(
    INVALIDITY,
    per=ONCE,
    cite="PBBY 2017, benefits",
    label={"en": "fares home", "hi": "वापसी किराया"},
    words={"hi": "बिना गलती लौटने पर अपना और एक साथी का वास्तविक किराया।"},
)
def fares(must_return_without_fault: bool, return_fare: Money, attendant_fare: Money) -> Money:
    """The actual fare of who must return without fault, and that of one attendant."""
    return return_fare + attendant_fare if must_return_without_fault else 0


@pbby.benefit(
    INVALIDITY,
    per=ONCE,
    cite="PBBY 2017, benefits",
    label={"en": "legal expenses", "hi": "कानूनी खर्च"},
    words={"hi": "काम से जुड़ा कानूनी खर्च, सीमा तक।"},
)
def legal_expenses(legal_cost: Money, *, law) -> Money:
    """Legal expenses about the employment, up to a limit."""
    return min(legal_cost, law.highest_legal_expenses)
