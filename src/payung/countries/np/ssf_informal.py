"""The Social Security Fund for workers in the informal sector, from August 2023.

The Government pays 9.37 per cent beside the worker's 11 per cent of the minimum basic remuneration. The launch is printed as 16, 17 or
18 August 2023 (32 Shrawan 2080 is 17 August). One paper prints the amount of the whole 20.37 per cent as the worker's part; that is
passed over. Old-age and survivors' benefits are left out, since the texts seen do not say how they are worked out in this scheme.
"""

from payung.countries.vocabulary import Sex
from payung.law import (
    CONTRIBUTORY,
    EMPLOYMENT_INJURY,
    GOVERNMENT,
    INVALIDITY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    ONCE,
    SICKNESS,
    Days,
    Input,
    Money,
    Number,
    Scheme,
)

from . import ssf_formal
from .vocabulary import SsfScheme

ssf_informal = Scheme(
    "np.ssf_informal",
    names={
        "en": "Social Security Fund for workers in the informal sector",
        "ne": "अनौपचारिक क्षेत्रका श्रमिकको सामाजिक सुरक्षा",
    },
    administrator={"en": "Social Security Fund", "ne": "सामाजिक सुरक्षा कोष"},
    kind=CONTRIBUTORY,
    law="Contribution Based Social Security Act 2074; operating procedure for informal and self-employed workers 2079; decision of 2023-08-18",
    since="2023-08-16",
    where={
        "en": "Social Security Fund, online at sosys.ssf.gov.np or at a branch.",
        "ne": "सामाजिक सुरक्षा कोष, अनलाइन sosys.ssf.gov.np वा शाखा कार्यालय।",
    },
    papers={
        "en": (
            "Citizenship certificate or national identity card",
            "Listing by the local level as a worker in the informal sector",
        ),
        "ne": (
            "नागरिकता वा राष्ट्रिय परिचयपत्र",
            "अनौपचारिक श्रमिकका रूपमा स्थानीय तहको सूचीकरण",
        ),
    },
    how={
        "en": "The local level lists the worker; then register online with the Fund.",
        "ne": "स्थानीय तहमा सूचीकृत भई कोषमा अनलाइन दर्ता गर्ने।",
    },
)

is_listed_informal_worker = Input(
    bool,
    label={"en": "Listed by the local level as an informal worker", "ne": "स्थानीय तहमा अनौपचारिक श्रमिक सूचीकृत"},
    question={
        "en": "Has the municipality or rural municipality listed this person as a worker in the informal sector, or would it?",
        "ne": "यो व्यक्ति स्थानीय तहमा अनौपचारिक क्षेत्रको श्रमिकका रूपमा सूचीकृत हुनुहुन्छ वा हुन सक्नुहुन्छ?",
    },
)


@ssf_informal.rule(
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Worker in informal employment", "ne": "अनौपचारिक रोजगारीको श्रमिक"},
    words={"ne": "कृषि, यातायात, निर्माण, घरेलु काम वा अन्य अनौपचारिक रोजगारीमा रहेको, सरकारी सेवामा र विदेशमा नरहेको श्रमिक।"},
)
def is_informal_worker(works_informally: bool, is_wage_earner: bool, works_for_state: bool, works_abroad: bool) -> bool:
    """A worker paid informally in farming, transport, building, domestic or other work in Nepal."""
    return works_informally and is_wage_earner and not works_for_state and not works_abroad


@ssf_informal.covers(
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Belongs in the Fund as an informal worker", "ne": "अनौपचारिक श्रमिकका रूपमा कोषमा आबद्ध"},
    words={
        "ne": "स्थानीय तहमा सूचीकृत अनौपचारिक श्रमिक, र यस योजनामा पछिल्लो योगदान गरेका, हाल औपचारिक रोजगारीमा नरहेका व्यक्ति।"
    },
)
def is_covered(
    is_informal_worker: bool,
    is_listed_informal_worker: bool,
    ssf_scheme: SsfScheme,
    is_employee: bool = ssf_formal.is_employee,
) -> bool:
    """Informal workers whom the local level has listed, and those who contributed last in this scheme and are no employees now."""
    return (is_informal_worker and is_listed_informal_worker) or (ssf_scheme == SsfScheme.INFORMAL and not is_employee)


@ssf_informal.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Worker's contribution", "ne": "श्रमिकको योगदान"},
    words={"ne": "श्रमिकले न्यूनतम आधारभूत पारिश्रमिकको एघार प्रतिशत तिर्छ।"},
)
def worker_contribution(is_informal_worker: bool, minimum_basic_remuneration: Money, *, law) -> Money:
    """The worker pays a share of the minimum basic remuneration."""
    return law.rate.worker * minimum_basic_remuneration if is_informal_worker else 0


@ssf_informal.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Government's contribution", "ne": "सरकारको योगदान"},
    words={"ne": "सङ्घ, प्रदेश वा स्थानीय सरकारले न्यूनतम आधारभूत पारिश्रमिकको ९.३७ प्रतिशत तिर्छ।"},
)
def government_contribution(is_informal_worker: bool, minimum_basic_remuneration: Money, *, law) -> Money:
    """The federal, provincial or local government pays a share of the minimum basic remuneration."""
    return law.rate.government * minimum_basic_remuneration if is_informal_worker else 0


@ssf_informal.rule(
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Base of cash benefits", "ne": "नगद सुविधाको आधार"},
    words={"ne": "नगद सुविधा न्यूनतम आधारभूत पारिश्रमिकबाट गनिन्छ।"},
)
def benefit_base(minimum_basic_remuneration: Money) -> Money:
    """Cash benefits are a share of the minimum basic remuneration."""
    return minimum_basic_remuneration


@ssf_informal.rule(
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Out-patient treatment paid", "ne": "बहिरङ्ग उपचारको भुक्तानी"},
    words={"ne": "बहिरङ्ग उपचारमा सदस्यको अंश कटाएर वर्षको उपसीमासम्म तिरिन्छ।"},
)
def outpatient_treatment(outpatient_bill: Money, ssf_outpatient_paid_this_year: Money, *, law) -> Money:
    """The bill less the member's part, up to what is left of the year's limit for out-patients."""
    left = max(0, law.treatment.outpatient_ceiling - ssf_outpatient_paid_this_year)
    return min(outpatient_bill * (1 - law.treatment.member_part), left)


@ssf_informal.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Medical treatment and maternity care", "ne": "औषधि उपचार र मातृत्व सुरक्षा"},
    words={
        "ne": "पर्खने अवधि पूरा गरेका योगदानकर्ताको उपचार खर्च वर्षको सीमासम्म। गर्भ जाँच, प्रसूति र तीन महिनासम्म नवजात शिशुको उपचार पनि यसैमा पर्छ।"
    },
)
def medical_treatment(
    ssf_has_waited: bool,
    inpatient_bill: Money,
    outpatient_treatment: Money,
    ssf_treatment_paid_this_year: Money,
    *,
    law,
) -> Money:
    """After the waiting time, treatment up to the year's ceiling; pregnancy, birth and three months of newborn care are part of it."""
    if not ssf_has_waited:
        return 0
    left = max(0, law.treatment.ceiling - ssf_treatment_paid_this_year)
    return min(inpatient_bill * (1 - law.treatment.member_part) + outpatient_treatment, left)


@ssf_informal.benefit(
    SICKNESS,
    per=ONCE,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Sickness benefit", "ne": "बिरामी बिदाको सुविधा"},
    words={"ne": "बिरामी परेर काम गर्न नसकेका दिनको आधारभूत पारिश्रमिकको साठी प्रतिशत, बढीमा तेह्र हप्ता।"},
)
def sickness_benefit(
    ssf_has_waited: bool, benefit_base: Money, days_in_hospital: Days, days_of_ordered_rest: Days, *, law
) -> Money:
    """For the days of illness, a share of the base of benefits, for 13 weeks at most."""
    days = min(days_in_hospital + days_of_ordered_rest, law.sickness.days_at_most)
    return law.sickness.rate * benefit_base / law.days_in_month * days if ssf_has_waited else 0


@ssf_informal.benefit(
    MATERNITY,
    per=ONCE,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Maternity benefit", "ne": "प्रसूति सुविधा"},
    words={"ne": "प्रसूति बिदाका दिनको आधार रकमको साठी प्रतिशत, बढीमा ९८ दिन।"},
)
def maternity_benefit(
    ssf_has_waited: bool, sex: Sex, benefit_base: Money, days_of_maternity_leave: Days, *, law
) -> Money:
    """For the days without work around a birth, a share of the base of benefits."""
    if not ssf_has_waited or sex == Sex.MALE:
        return 0
    days = min(days_of_maternity_leave, law.maternity.leave)
    return law.maternity.rate * benefit_base / law.days_in_month * days


@ssf_informal.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Treatment after an accident", "ne": "दुर्घटनापछिको उपचार"},
    words={"ne": "दुर्घटनाको उपचार खर्च तोकिएको सीमासम्म।"},
)
def accident_treatment(ssf_contributes: bool, accident_treatment_bill: Money, *, law) -> Money:
    """Treatment after an accident, up to the ceiling, while contributions go on."""
    return min(accident_treatment_bill, law.accident.ceiling) if ssf_contributes else 0


@ssf_informal.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Permanent total disability pension", "ne": "स्थायी पूर्ण अशक्तता निवृत्तभरण"},
    words={"ne": "पूर्ण रूपमा अशक्त भएमा पछिल्लो आधारभूत पारिश्रमिकको कम्तीमा साठी प्रतिशत जीवनभर।"},
)
def total_disability_pension(degree_of_disability: Number, benefit_base: Money, *, law) -> Money:
    """At least the share of the last basic remuneration, for life, if the disability is total."""
    return law.accident.disability_rate * benefit_base if degree_of_disability >= 1 else 0
