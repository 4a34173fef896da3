"""Employees' State Insurance: medical care and cash benefits for wage earners under a ceiling, by the ESI Act 1948.

ESI Act 1948; ESI (Central) Rules 1950; Code on Social Security 2020, ch. IV. The ceiling is known here since May 2010. Households
with domestic workers are no establishments. The average daily wage and the days contributed are what the office certifies.
A claim after a death is decided for the person who died.
"""

from payung.law import (
    CONTRIBUTORY,
    DAY,
    EMPLOYER,
    EMPLOYMENT_INJURY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    ONCE,
    SICKNESS,
    SURVIVORS,
    UNEMPLOYMENT,
    Count,
    Days,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Number,
    Scheme,
    up_to,
)

esi = Scheme(
    "in.esi",
    names={"en": "Employees' State Insurance (ESI)", "hi": "कर्मचारी राज्य बीमा"},
    administrator={"en": "Employees' State Insurance Corporation (ESIC)", "hi": "कर्मचारी राज्य बीमा निगम"},
    kind=CONTRIBUTORY,
    law="Employees' State Insurance Act 1948; ESI (Central) Rules 1950; Code on Social Security 2020, ch. IV",
    since="2010-05-01",
    where={
        "en": "The employer registers; claims at the ESIC branch office.",
        "hi": "पंजीकरण नियोक्ता करता है; दावा ESIC शाखा कार्यालय में।",
    },
    papers={"en": ("ESI insurance number", "Medical certificate"), "hi": ("ESI बीमा संख्या", "चिकित्सा प्रमाण पत्र")},
)


class SicknessKind(Enumeration):
    """Why an insured person is off work."""

    ORDINARY = Label(en="ordinary sickness", hi="सामान्य बीमारी")
    LISTED_DISEASE = Label(en="one of the 34 listed long diseases", hi="34 सूचीबद्ध लंबी बीमारियों में से एक")
    VASECTOMY = Label(en="vasectomy", hi="पुरुष नसबंदी")
    TUBECTOMY = Label(en="tubectomy", hi="महिला नसबंदी")


class ConfinementKind(Enumeration):
    """For which event maternity benefit is claimed."""

    NONE = Label(en="none", hi="कोई नहीं")
    BIRTH = Label(en="birth", hi="प्रसव")
    BIRTH_WITH_TWO_CHILDREN = Label(en="birth, with two surviving children already", hi="प्रसव, पहले से दो जीवित बच्चे")
    MISCARRIAGE = Label(en="miscarriage", hi="गर्भपात")


sickness_kind = Input(
    SicknessKind,
    label={"en": "Kind of sickness", "hi": "बीमारी का प्रकार"},
    question={"en": "Why is this person off work?", "hi": "यह व्यक्ति काम से छुट्टी पर क्यों है?"},
)
confinement_kind = Input(
    ConfinementKind,
    label={"en": "Event of maternity", "hi": "मातृत्व का कारण"},
    question={"en": "For which event is maternity benefit claimed?", "hi": "मातृत्व लाभ किस कारण से माँगा गया है?"},
)
is_ill_from_confinement = Input(
    bool,
    label={"en": "Illness from pregnancy or birth", "hi": "गर्भ या प्रसव से बीमारी"},
    question={
        "en": "Does a doctor advise a further month for an illness from pregnancy or birth?",
        "hi": "क्या डॉक्टर ने गर्भ या प्रसव से हुई बीमारी के लिए एक और महीने की सलाह दी है?",
    },
)
is_disabled_person_at_work = Input(
    bool,
    label={"en": "Person with disability", "hi": "दिव्यांग व्यक्ति"},
    question={"en": "Is this worker a person with a disability?", "hi": "क्या यह कामगार दिव्यांग है?"},
)
was_insured_at_start_of_period = Input(
    bool,
    label={"en": "Insured when the contribution period began", "hi": "अंशदान अवधि के आरंभ में बीमित"},
    question={
        "en": "Did ESI cover this person when this contribution period (from 1 April or 1 October) began?",
        "hi": "क्या इस अंशदान अवधि (1 अप्रैल या 1 अक्टूबर से) के आरंभ में यह व्यक्ति ESI में था?",
    },
)
average_daily_wage = Input(
    Money,
    unit="INR/day",
    lowest="0",
    highest="100000",
    label={"en": "Average daily wage", "hi": "औसत दैनिक वेतन"},
    question={"en": "What is the average daily wage?", "hi": "औसत दैनिक वेतन कितना है?"},
)
esi_days_in_period = Input(
    Days,
    lowest="0",
    highest="184",
    label={"en": "Days contributed in the contribution period", "hi": "अंशदान अवधि में अंशदान के दिन"},
    question={
        "en": "For how many days of the contribution period were contributions paid?",
        "hi": "अंशदान अवधि में कितने दिनों का अंशदान दिया गया?",
    },
)
esi_days_in_two_periods = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Days contributed in the two periods before", "hi": "पिछली दो अवधियों में अंशदान के दिन"},
    question={
        "en": "For how many days of the two contribution periods before were contributions paid?",
        "hi": "पिछली दो अंशदान अवधियों में कितने दिनों का अंशदान दिया गया?",
    },
)
esi_days_in_four_periods = Input(
    Days,
    lowest="0",
    highest="732",
    label={"en": "Days contributed in the four periods before", "hi": "पिछली चार अवधियों में अंशदान के दिन"},
    question={
        "en": "For how many days of the four contribution periods before were contributions paid?",
        "hi": "पिछली चार अंशदान अवधियों में कितने दिनों का अंशदान दिया गया?",
    },
)
esi_months_of_employment = Input(
    Months,
    lowest="0",
    highest="720",
    label={"en": "Months in insurable employment", "hi": "बीमा योग्य रोजगार के महीने"},
    question={
        "en": "For how many months has this person been in insurable employment?",
        "hi": "यह व्यक्ति कितने महीनों से बीमा योग्य रोजगार में है?",
    },
)
sick_days_claimed = Input(
    Days,
    lowest="0",
    highest="731",
    label={"en": "Certified days of sickness", "hi": "प्रमाणित बीमारी के दिन"},
    question={
        "en": "For how many days is this person certified sick, in two benefit periods in a row?",
        "hi": "लगातार दो लाभ अवधियों में कितने दिन की बीमारी प्रमाणित है?",
    },
)
is_temporarily_disabled_by_work = Input(
    bool,
    label={"en": "Off work through an employment injury", "hi": "काम की चोट से काम पर नहीं"},
    question={
        "en": "Is this person off work through an employment injury?",
        "hi": "क्या यह व्यक्ति काम की चोट के कारण काम पर नहीं है?",
    },
)
loss_of_earning_capacity = Input(
    Number,
    lowest="0",
    highest="1",
    label={"en": "Permanent loss of earning capacity (share)", "hi": "कमाने की क्षमता की स्थायी हानि (भाग)"},
    question={
        "en": "Which share of the earning capacity was lost for good through an employment injury? (0 to 1)",
        "hi": "काम की चोट से कमाने की क्षमता का कितना भाग स्थायी रूप से गया? (0 से 1)",
    },
)
died_of_employment_injury = Input(
    bool,
    label={"en": "Death from an employment injury", "hi": "काम की चोट से मृत्यु"},
    question={"en": "Did this person die of an employment injury?", "hi": "क्या इस व्यक्ति की मृत्यु काम की चोट से हुई?"},
    fixed=True,
)
widows_left = Input(
    Count,
    lowest="0",
    highest="4",
    label={"en": "Widows left", "hi": "विधवाएँ"},
    question={"en": "How many widows does this person leave?", "hi": "इस व्यक्ति की कितनी विधवाएँ हैं?"},
)
dependent_children_left = Input(
    Count,
    lowest="0",
    highest="20",
    label={"en": "Dependent children left", "hi": "आश्रित बच्चे"},
    question={"en": "How many dependent children does this person leave?", "hi": "इस व्यक्ति के कितने आश्रित बच्चे हैं?"},
)
funeral_cost = Input(
    Money,
    unit="INR",
    lowest="0",
    highest="1000000",
    label={"en": "Funeral expenses", "hi": "अंत्येष्टि खर्च"},
    question={"en": "How much did the funeral cost?", "hi": "अंत्येष्टि पर कितना खर्च हुआ?"},
)
days_unemployed = Input(
    Days,
    lowest="0",
    highest="3660",
    label={"en": "Days since the job was lost", "hi": "नौकरी छूटने के बाद के दिन"},
    question={"en": "How many days ago did this person lose the job?", "hi": "इस व्यक्ति की नौकरी छूटे कितने दिन हुए?"},
)
drew_unemployment_relief = Input(
    bool,
    label={"en": "Drew unemployment relief before", "hi": "पहले बेरोजगारी राहत ली"},
    question={
        "en": "Did this person draw ESI unemployment relief before?",
        "hi": "क्या इस व्यक्ति ने पहले ESI बेरोजगारी राहत ली है?",
    },
)
meets_relief_days = Input(
    bool,
    label={"en": "Days contributed suffice for unemployment relief", "hi": "बेरोजगारी राहत के लिए अंशदान के दिन पूरे"},
    question={
        "en": "Were 78 days contributed in each period asked for? (to March 2020 each of the last four; then the last one and one of the three before)",
        "hi": "क्या माँगी गई हर अवधि में 78 दिन का अंशदान है? (मार्च 2020 तक पिछली चारों में; उसके बाद पिछली और उससे पहले की तीन में से एक में)",
    },
)
lost_job_by_closure = Input(
    bool,
    label={"en": "Job lost by closure, retrenchment or injury", "hi": "बंदी, छँटनी या चोट से नौकरी गई"},
    question={
        "en": "Was the job lost by closure of the works, retrenchment or an invalidity of 40 per cent or more?",
        "hi": "क्या नौकरी कारखाना बंद होने, छँटनी या 40 प्रतिशत या अधिक अपंगता से गई?",
    },
)


@esi.covers(
    cite="ESI Act 1948, ss. 1, 2(9); ESI (Central) Rules 1950, r. 50",
    label={"en": "insured", "hi": "बीमित"},
    words={"hi": "10 या अधिक कामगारों वाले प्रतिष्ठान का कर्मचारी, वेतन सीमा तक; अवधि के आरंभ में बीमित हो तो अवधि के अंत तक।"},
)
def is_covered(
    is_wage_earner: bool,
    is_domestic_worker: bool,
    employer_workers: Count,
    monthly_wage: Money,
    is_disabled_person_at_work: bool,
    was_insured_at_start_of_period: bool,
    *,
    law,
) -> bool:
    """Employees of establishments large enough, up to the wage ceiling; who passes it stays to the end of the period."""
    if not is_wage_earner or is_domestic_worker or employer_workers < law.fewest_workers:
        return False
    if monthly_wage <= law.wage_ceiling or was_insured_at_start_of_period:
        return True
    return is_disabled_person_at_work and monthly_wage <= law.wage_ceiling_with_disability


@esi.contribution(
    payer=EMPLOYER,
    per=MONTH,
    rounding=up_to("1"),
    cite="ESI (Central) Rules 1950, r. 51",
    label={"en": "employer's contribution", "hi": "नियोक्ता का अंशदान"},
    words={"hi": "वेतन का निर्धारित प्रतिशत, अगले पूरे रुपये तक।"},
)
def employer_contribution(monthly_wage: Money, *, law) -> Money:
    """A share of the wage, rounded up to the next rupee."""
    return law.employer_rate * monthly_wage


@esi.contribution(
    payer=MEMBER,
    per=MONTH,
    rounding=up_to("1"),
    cite="ESI (Central) Rules 1950, rr. 51, 52",
    label={"en": "employee's contribution", "hi": "कर्मचारी का अंशदान"},
    words={"hi": "वेतन का निर्धारित प्रतिशत; बहुत कम दैनिक वेतन पर कुछ नहीं।"},
)
def member_contribution(monthly_wage: Money, average_daily_wage: Money, *, law) -> Money:
    """A share of the wage, rounded up to the next rupee; nothing at a low average daily wage."""
    if average_daily_wage <= law.exempt_daily_wage:
        return 0
    return law.member_rate * monthly_wage


@esi.benefit(
    MEDICAL_CARE,
    cite="ESI Act 1948, s. 56",
    label={"en": "medical care", "hi": "चिकित्सा सुविधा"},
    words={"hi": "बीमित व्यक्ति और परिवार को पहले दिन से पूरी चिकित्सा।"},
)
def medical_care(is_covered: bool) -> bool:
    """Full care for the insured person and the family from the first day."""
    return is_covered


@esi.rule(
    cite="ESI (Central) Rules 1950, r. 55; sickness benefits",
    label={"en": "days contributed suffice for sickness benefit", "hi": "बीमारी लाभ के लिए अंशदान के दिन पूरे"},
    words={"hi": "सामान्य: अवधि में 78 दिन; सूचीबद्ध बीमारी: 2 वर्ष का रोजगार और चार अवधियों में 156 दिन।"},
)
def qualifies_for_sickness_benefit(
    sickness_kind: SicknessKind,
    esi_days_in_period: Days,
    esi_days_in_four_periods: Days,
    esi_months_of_employment: Months,
    *,
    law,
) -> bool:
    """78 days in the period; for a listed disease two years of employment and 156 days in four periods."""
    if sickness_kind == SicknessKind.LISTED_DISEASE:
        enough_days = esi_days_in_four_periods >= law.sickness.days_for_listed_disease
        return enough_days and esi_months_of_employment >= law.sickness.months_for_listed_disease
    return esi_days_in_period >= law.sickness.days_required


@esi.benefit(
    SICKNESS,
    per=ONCE,
    cite="ESI (Central) Rules 1950, r. 55; sickness benefits",
    label={"en": "sickness benefit", "hi": "बीमारी लाभ"},
    words={"hi": "औसत दैनिक वेतन का निर्धारित भाग, प्रमाणित दिनों के लिए, अधिकतम दिनों तक।"},
)
def sickness_benefit(
    sickness_kind: SicknessKind,
    qualifies_for_sickness_benefit: bool,
    average_daily_wage: Money,
    sick_days_claimed: Days,
    *,
    law,
) -> Money:
    """A share of the average daily wage for the certified days, up to the longest time of the kind of sickness."""
    if not qualifies_for_sickness_benefit:
        return 0
    days = min(sick_days_claimed, law.sickness.longest[sickness_kind])
    return law.sickness.share[sickness_kind] * average_daily_wage * days


@esi.benefit(
    MATERNITY,
    per=ONCE,
    cite="ESI (Central) Rules 1950, r. 56",
    label={"en": "maternity benefit", "hi": "मातृत्व लाभ"},
    words={"hi": "पिछली दो अवधियों में 70 दिन के अंशदान पर पूरा औसत दैनिक वेतन।"},
)
def maternity_benefit(
    confinement_kind: ConfinementKind,
    is_ill_from_confinement: bool,
    esi_days_in_two_periods: Days,
    average_daily_wage: Money,
    *,
    law,
) -> Money:
    """The full average daily wage for the weeks of the event, after 70 days in the two periods before."""
    if confinement_kind == ConfinementKind.NONE or esi_days_in_two_periods < law.maternity.days_required:
        return 0
    more = law.maternity.days_for_illness if is_ill_from_confinement else 0
    return law.maternity.share * average_daily_wage * (law.maternity.days[confinement_kind] + more)


@esi.benefit(
    EMPLOYMENT_INJURY,
    per=DAY,
    cite="ESI (Central) Rules 1950, r. 57",
    label={"en": "temporary disablement benefit", "hi": "अस्थायी अपंगता लाभ"},
    words={"hi": "काम की चोट रहने तक औसत दैनिक वेतन का 90 प्रतिशत; अंशदान की शर्त नहीं।"},
)
def temporary_disablement(is_temporarily_disabled_by_work: bool, average_daily_wage: Money, *, law) -> Money:
    """A share of the average daily wage while the injury lasts, without a condition of contributions."""
    if not is_temporarily_disabled_by_work:
        return 0
    return law.injury_share * average_daily_wage


@esi.benefit(
    EMPLOYMENT_INJURY,
    per=DAY,
    cite="ESI (Central) Rules 1950, r. 57",
    label={"en": "permanent disablement benefit", "hi": "स्थायी अपंगता लाभ"},
    words={"hi": "कमाने की क्षमता की हानि के अनुपात में, जीवन भर।"},
)
def permanent_disablement(loss_of_earning_capacity: Number, has_died: bool, average_daily_wage: Money, *, law) -> Money:
    """That share of the average daily wage times the earning capacity lost, for life."""
    if has_died:
        return 0
    return law.injury_share * average_daily_wage * loss_of_earning_capacity


@esi.benefit(
    SURVIVORS,
    per=DAY,
    cite="ESI Act 1948, s. 52 and First Schedule",
    label={"en": "dependants' benefit", "hi": "आश्रित लाभ"},
    words={"hi": "काम की चोट से मृत्यु पर: विधवा को 3/5, हर बच्चे को 2/5; जोड़ पूरे से अधिक न हो।"},
)
def dependants_benefit(
    died_of_employment_injury: bool,
    widows_left: Count,
    dependent_children_left: Count,
    average_daily_wage: Money,
    *,
    law,
) -> Money:
    """After a death from employment injury three fifths to the widows and two fifths to each child, scaled down to the whole."""
    if not died_of_employment_injury:
        return 0
    shares_of_widows = law.dependants.widow_share * min(1, widows_left)
    shares = shares_of_widows + law.dependants.child_share * dependent_children_left
    return law.injury_share * average_daily_wage * min(1, shares)


@esi.benefit(
    SURVIVORS,
    per=ONCE,
    cite="ESI (Central) Rules 1950, r. 59",
    label={"en": "funeral expenses", "hi": "अंत्येष्टि व्यय"},
    words={"hi": "वास्तविक खर्च, सीमा तक।"},
)
def funeral_expenses(has_died: bool, funeral_cost: Money, *, law) -> Money:
    """The actual cost of the funeral, up to a limit."""
    if not has_died:
        return 0
    return min(funeral_cost, law.highest_funeral_expenses)


@esi.benefit(
    UNEMPLOYMENT,
    per=DAY,
    since="2018-07-01",
    until="2020-12-31",
    cite="Atal Beemit Vyakti Kalyan Yojana (ABVKY)",
    label={"en": "unemployment relief (ABVKY)", "hi": "बेरोजगारी राहत (अटल बीमित व्यक्ति कल्याण योजना)"},
    words={"hi": "2 वर्ष के रोजगार और अंशदान के बाद, जीवन में एक बार, 90 दिन तक औसत दैनिक कमाई का भाग।"},
)
def unemployment_relief(
    esi_months_of_employment: Months,
    meets_relief_days: bool,
    days_unemployed: Days,
    drew_unemployment_relief: bool,
    average_daily_wage: Money,
    *,
    law,
) -> Money:
    """Once in a lifetime, for 90 days after the waiting time, a share of the average daily earning of four periods."""
    if esi_months_of_employment < law.relief.months_required or not meets_relief_days or drew_unemployment_relief:
        return 0
    if days_unemployed < law.relief.waiting_days:
        return 0
    return law.relief.share * average_daily_wage


@esi.benefit(
    UNEMPLOYMENT,
    per=DAY,
    cite="Rajiv Gandhi Shramik Kalyan Yojana (RGSKY)",
    label={"en": "unemployment allowance (RGSKY)", "hi": "बेरोजगारी भत्ता (राजीव गांधी श्रमिक कल्याण योजना)"},
    words={"hi": "बंदी, छँटनी या 40 प्रतिशत अपंगता पर आधा वेतन, अधिकतम 24 महीने।"},
)
def unemployment_allowance(
    lost_job_by_closure: bool, days_unemployed: Days, average_daily_wage: Money, *, law
) -> Money:
    """Half of the wage for up to 24 months after closure, retrenchment or an invalidity of 40 per cent."""
    if not lost_job_by_closure or days_unemployed > law.allowance.longest_days:
        return 0
    return law.allowance.share * average_daily_wage
