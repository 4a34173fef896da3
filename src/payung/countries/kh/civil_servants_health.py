"""Health care of civil servants, retired civil servants and veterans, run by NSSF.

Royal Kret NS/RKT/0217/078 (1 February 2017); Sub-Decree 134 (2017); Sub-Decree of 2018 on the rates, paid from May 2018. The scheme
also has sickness, maternity and injury benefits; their conditions and amounts were not gathered.
"""

from payung.law import CONTRIBUTORY, GOVERNMENT, MEDICAL_CARE, MEMBER, MONTH, Input, Money, Scheme

civil_servants_health = Scheme(
    "kh.civil_servants_health",
    names={
        "en": "Health care of civil servants, retirees and veterans (NSSF)",
        "km": "របបថែទាំសុខភាពសម្រាប់មន្ត្រីរាជការ អតីតមន្ត្រីរាជការ និងអតីតយុទ្ធជន (ប.ស.ស.)",
    },
    administrator={"en": "National Social Security Fund (NSSF)", "km": "បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)"},
    kind=CONTRIBUTORY,
    law="Royal Kret NS/RKT/0217/078 of 2017; Sub-Decree 134/2017; Sub-Decree of 2018 on contribution rates",
    since="2018-05-01",
    where={
        "en": "Hospitals and health centres under contract with NSSF.",
        "km": "មន្ទីរពេទ្យ និងមណ្ឌលសុខភាពដែលមានកិច្ចសន្យាជាមួយ ប.ស.ស.។",
    },
    papers={"en": ("NSSF card", "Khmer identity card"), "km": ("ប័ណ្ណសមាជិក ប.ស.ស.", "អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ")},
)

is_veteran = Input(
    bool,
    label={"en": "Veteran", "km": "អតីតយុទ្ធជន"},
    question={
        "en": "Is this person a veteran of the armed forces?",
        "km": "តើបុគ្គលនេះជាអតីតយុទ្ធជនដែរឬទេ?",
    },
)
state_monthly_pay = Input(
    Money,
    unit="KHR/month",
    lowest="0",
    highest="100000000",
    label={"en": "Basic salary or monthly pay from the State", "km": "បៀវត្សគោល ឬប្រាក់ប្រចាំខែពីរដ្ឋ"},
    question={
        "en": "What is this person's basic salary, or monthly pension or pay, from the State?",
        "km": "តើបុគ្គលនេះទទួលបៀវត្សគោល សោធន ឬប្រាក់ប្រចាំខែពីរដ្ឋប៉ុន្មាន?",
    },
)


@civil_servants_health.covers(
    cite="Royal Kret NS/RKT/0217/078",
    label={"en": "covered as servant of the State, retiree or veteran", "km": "មានធានារ៉ាប់រងជាមន្ត្រី អតីតមន្ត្រី ឬអតីតយុទ្ធជន"},
    words={"km": "មន្ត្រីសាធារណៈ អតីតមន្ត្រីរាជការ និងអតីតយុទ្ធជន។"},
)
def is_covered(works_for_state: bool, draws_state_pension: bool, is_veteran: bool) -> bool:
    """Public officials, former civil servants and veterans."""
    return works_for_state or draws_state_pension or is_veteran


@civil_servants_health.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Sub-Decree of 2018 on contribution rates",
    label={"en": "member's contribution", "km": "ភាគទានរបស់សមាជិក"},
    words={"km": "អត្រាលើបៀវត្សគោល ឬប្រាក់ប្រចាំខែ។"},
)
def member_contribution(state_monthly_pay: Money, *, law) -> Money:
    """A rate on the basic salary or monthly pay."""
    return law.member_rate * state_monthly_pay


@civil_servants_health.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Sub-Decree of 2018 on contribution rates",
    label={"en": "State's contribution", "km": "ភាគទានរបស់រដ្ឋ"},
    words={"km": "រដ្ឋបង់អត្រាដូចគ្នាលើបៀវត្សគោល ឬប្រាក់ប្រចាំខែ។"},
)
def state_contribution(state_monthly_pay: Money, *, law) -> Money:
    """The State pays the same rate on the same pay."""
    return law.state_rate * state_monthly_pay


@civil_servants_health.benefit(
    MEDICAL_CARE,
    cite="Royal Kret NS/RKT/0217/078",
    label={"en": "medical care", "km": "ការព្យាបាល"},
    words={"km": "ព្យាបាលនៅមូលដ្ឋានសុខាភិបាលដែលមានកិច្ចសន្យាជាមួយ ប.ស.ស.។"},
)
def medical_care(works_for_state: bool, draws_state_pension: bool, is_veteran: bool) -> bool:
    """Care at facilities under contract with NSSF."""
    return works_for_state or draws_state_pension or is_veteran
