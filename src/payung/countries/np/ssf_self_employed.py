"""The Social Security Fund for the self-employed, voluntary, from August 2023.

The member pays the whole 31 per cent on an income declared between one and three times the minimum basic remuneration. The benefits
are recalled to be those of employees, worked out from the declared income. One paper prints 2,999 rupees for 31 per cent of 9,385; the
arithmetic gives 2,909.
"""

from payung.countries.vocabulary import CivilStatus, Sex, StatusInEmployment, father, mother
from payung.law import (
    CONTRIBUTORY,
    EMPLOYMENT_INJURY,
    INVALIDITY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SICKNESS,
    SURVIVORS,
    Count,
    Days,
    Money,
    Months,
    Number,
    Scheme,
    Years,
    any_,
)

from . import ssf_formal
from .vocabulary import SsfScheme

ssf_self_employed = Scheme(
    "np.ssf_self_employed",
    names={"en": "Social Security Fund for the self-employed", "ne": "स्वरोजगारको सामाजिक सुरक्षा"},
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
            "Photograph",
        ),
        "ne": (
            "नागरिकता वा राष्ट्रिय परिचयपत्र",
            "फोटो",
        ),
    },
    how={
        "en": "Register online with the Fund and declare an income of one to three times the minimum basic remuneration.",
        "ne": "कोषमा अनलाइन दर्ता गरी न्यूनतम आधारभूत पारिश्रमिकको एकदेखि तीन गुणासम्मको आय घोषणा गर्ने।",
    },
)


@ssf_self_employed.rule(
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Self-employed in Nepal", "ne": "नेपालमा स्वरोजगार"},
    words={"ne": "नेपालमा रोजगारदाताबिना आफ्नै काम गर्ने व्यक्ति।"},
)
def is_self_employed(
    works_informally: bool, is_wage_earner: bool, works_abroad: bool, status_in_employment: StatusInEmployment
) -> bool:
    """Someone in Nepal who works without an employer; contributing family workers do not count."""
    if is_wage_earner or works_abroad or status_in_employment == StatusInEmployment.CONTRIBUTING_FAMILY_WORKER:
        return False
    return works_informally or status_in_employment in (
        StatusInEmployment.EMPLOYER_IN_CORPORATION,
        StatusInEmployment.EMPLOYER_IN_HOUSEHOLD_ENTERPRISE,
        StatusInEmployment.OWN_ACCOUNT_IN_CORPORATION,
        StatusInEmployment.OWN_ACCOUNT_IN_HOUSEHOLD_ENTERPRISE,
        StatusInEmployment.DEPENDENT_CONTRACTOR,
    )


@ssf_self_employed.covers(
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "May join the Fund as self-employed", "ne": "स्वरोजगारका रूपमा कोषमा आबद्ध हुन सक्ने"},
    words={"ne": "स्वरोजगार व्यक्ति आफ्नो इच्छाले, र यस योजनामा पछिल्लो योगदान गरेका, हाल औपचारिक रोजगारीमा नरहेका व्यक्ति।"},
)
def is_covered(is_self_employed: bool, ssf_scheme: SsfScheme, is_employee: bool = ssf_formal.is_employee) -> bool:
    """The self-employed may join by choice; those who contributed last in this scheme remain in it until an employer enrols them."""
    return is_self_employed or (ssf_scheme == SsfScheme.SELF_EMPLOYED and not is_employee)


@ssf_self_employed.rule(
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Base of contributions and benefits", "ne": "योगदान र सुविधाको आधार"},
    words={"ne": "घोषणा गरेको आय, न्यूनतम आधारभूत पारिश्रमिकको एकदेखि तीन गुणासम्म।"},
)
def benefit_base(chosen_contribution_base: Money, minimum_basic_remuneration: Money, *, law) -> Money:
    """The income declared, from one to three times the minimum basic remuneration."""
    return max(minimum_basic_remuneration, min(chosen_contribution_base, law.highest_base * minimum_basic_remuneration))


@ssf_self_employed.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Member's contribution", "ne": "सदस्यको योगदान"},
    words={"ne": "स्वरोजगारले घोषणा गरेको आयको एकतीस प्रतिशत आफैँ तिर्छ।"},
)
def member_contribution(is_self_employed: bool, benefit_base: Money, *, law) -> Money:
    """The member pays the whole contribution on the base."""
    return law.rate.member * benefit_base if is_self_employed else 0


@ssf_self_employed.rule(
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Out-patient treatment paid", "ne": "बहिरङ्ग उपचारको भुक्तानी"},
    words={"ne": "बहिरङ्ग उपचारमा सदस्यको अंश कटाएर वर्षको उपसीमासम्म तिरिन्छ।"},
)
def outpatient_treatment(outpatient_bill: Money, ssf_outpatient_paid_this_year: Money, *, law) -> Money:
    """The bill less the member's part, up to what is left of the year's limit for out-patients."""
    left = max(0, law.treatment.outpatient_ceiling - ssf_outpatient_paid_this_year)
    return min(outpatient_bill * (1 - law.treatment.member_part), left)


@ssf_self_employed.benefit(
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


@ssf_self_employed.benefit(
    MEDICAL_CARE,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Treatment of the spouse", "ne": "पति वा पत्नीको उपचार"},
    words={"ne": "पर्खने अवधि पूरा गरेका विवाहित योगदानकर्ताको पति वा पत्नीले पनि उपचार सुविधा पाउँछन्।"},
)
def spouse_treatment(ssf_has_waited: bool, civil_status: CivilStatus) -> bool:
    """A married contributor's spouse is treated too, within the same ceiling."""
    return ssf_has_waited and civil_status == CivilStatus.MARRIED


@ssf_self_employed.rule(
    since="2025-04-14",
    cite="Directives 2075, amendment in force from 2025-04-14",
    label={"en": "Child covered for treatment", "ne": "उपचार सुविधा पाउने उमेरको सन्तान"},
    words={"ne": "अठार वर्ष नपुगेको सन्तान।"},
)
def is_child_for_treatment(age: Years, *, law) -> bool:
    """A child under the age."""
    return age < law.treatment.child_age


@ssf_self_employed.benefit(
    MEDICAL_CARE,
    since="2025-04-14",
    cite="Directives 2075, amendment in force from 2025-04-14",
    label={"en": "Treatment of children", "ne": "सन्तानको उपचार"},
    words={"ne": "पर्खने अवधि पूरा गरेका योगदानकर्ताका अठार वर्ष नपुगेका सन्तानले उपचार सुविधा पाउँछन्।"},
)
def children_treatment(
    ssf_has_waited: bool, has_children: bool = any_(is_child_for_treatment, linked_by=(mother, father))
) -> bool:
    """The contributor's own children under 18 are treated too."""
    return ssf_has_waited and has_children


@ssf_self_employed.benefit(
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


@ssf_self_employed.benefit(
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


@ssf_self_employed.benefit(
    MATERNITY,
    per=ONCE,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Newborn grant", "ne": "नवजात शिशु स्याहार खर्च"},
    words={"ne": "प्रत्येक नवजात शिशुका लागि एक महिनाको न्यूनतम पारिश्रमिक बराबर रकम। श्रीमतीको प्रसूतिमा पनि पाइन्छ।"},
)
def newborn_grant(ssf_has_waited: bool, newborn_children: Count, minimum_monthly_remuneration: Money, *, law) -> Money:
    """One month of minimum remuneration for each child born to the contributor or to the contributor's wife."""
    if not ssf_has_waited:
        return 0
    return minimum_monthly_remuneration * law.maternity.months_for_newborn * newborn_children


@ssf_self_employed.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Treatment of a work injury", "ne": "रोजगारीजन्य दुर्घटनाको उपचार"},
    words={"ne": "काममा भएको दुर्घटना वा व्यवसायजन्य रोगको सम्पूर्ण उपचार खर्च, पहिलो योगदानदेखि योगदान चलेसम्म।"},
)
def work_injury_treatment(ssf_contributes: bool, is_work_injury: bool, accident_treatment_bill: Money) -> Money:
    """The whole cost of treating a work accident or occupational disease, from the first contribution while they go on."""
    return accident_treatment_bill if ssf_contributes and is_work_injury else 0


@ssf_self_employed.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Treatment of another accident", "ne": "अन्य दुर्घटनाको उपचार"},
    words={"ne": "कामबाहेकको दुर्घटनाको उपचार खर्च तोकिएको सीमासम्म।"},
)
def other_accident_treatment(
    ssf_contributes: bool, is_work_injury: bool, accident_treatment_bill: Money, *, law
) -> Money:
    """Treatment after an accident outside work, up to the ceiling."""
    if not ssf_contributes or is_work_injury:
        return 0
    return min(accident_treatment_bill, law.accident.ceiling)


@ssf_self_employed.benefit(
    EMPLOYMENT_INJURY,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Temporary total disability", "ne": "अस्थायी पूर्ण अशक्तता सुविधा"},
    words={"ne": "काममा भएको दुर्घटनाले काम गर्न नसक्दासम्म आधारभूत पारिश्रमिकको साठी प्रतिशत।"},
)
def temporary_disability_benefit(
    ssf_contributes: bool, is_work_injury: bool, is_temporarily_unfit: bool, benefit_base: Money, *, law
) -> Money:
    """A share of the basic remuneration for as long as a work injury keeps the contributor from working."""
    if not ssf_contributes or not is_work_injury or not is_temporarily_unfit:
        return 0
    return law.accident.disability_rate * benefit_base


@ssf_self_employed.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Permanent partial disability pension", "ne": "स्थायी आंशिक अशक्तता निवृत्तभरण"},
    words={"ne": "आधारभूत पारिश्रमिकको साठी प्रतिशतलाई अशक्तताको मात्राले गुणा गरिन्छ।"},
)
def partial_disability_pension(degree_of_disability: Number, benefit_base: Money, *, law) -> Money:
    """The share of the basic remuneration times the degree of a disability that is not total."""
    if degree_of_disability >= 1:
        return 0
    return law.accident.disability_rate * benefit_base * degree_of_disability


@ssf_self_employed.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Permanent total disability pension", "ne": "स्थायी पूर्ण अशक्तता निवृत्तभरण"},
    words={"ne": "पूर्ण रूपमा अशक्त भएमा पछिल्लो आधारभूत पारिश्रमिकको कम्तीमा साठी प्रतिशत जीवनभर।"},
)
def total_disability_pension(degree_of_disability: Number, benefit_base: Money, *, law) -> Money:
    """At least the share of the last basic remuneration, for life, if the disability is total."""
    return law.accident.disability_rate * benefit_base if degree_of_disability >= 1 else 0


@ssf_self_employed.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Spouse's pension", "ne": "पति वा पत्नीको आश्रित निवृत्तभरण"},
    words={"ne": "मृतकको पति वा पत्नीले पुनः विवाह नगरेसम्म जीवनभर पछिल्लो आधारभूत पारिश्रमिकको साठी प्रतिशत पाउँछन्।"},
)
def spouse_pension(leaves_spouse: bool, benefit_base: Money, *, law) -> Money:
    """The surviving spouse receives a share of the last basic remuneration for life or until remarriage."""
    return law.survivors.spouse_rate * benefit_base if leaves_spouse else 0


@ssf_self_employed.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Children's education benefit", "ne": "सन्तानको शैक्षिक वृत्ति"},
    words={
        "ne": "मृतकका अठार वर्ष नपुगेका, वा अविवाहित र अध्ययनरत एक्काइस वर्ष नपुगेका सन्तानलाई आधारभूत पारिश्रमिकको चालीस प्रतिशत।"
    },
)
def children_benefit(leaves_children: bool, benefit_base: Money, *, law) -> Money:
    """Children under 18, or 21 while unmarried students, receive together a share of the last basic remuneration."""
    return law.survivors.children_rate * benefit_base if leaves_children else 0


@ssf_self_employed.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Parents' pension", "ne": "आमाबुबाको आश्रित निवृत्तभरण"},
    words={"ne": "पति, पत्नी वा सन्तान नभए मृतकका आमाबुबाले पाउँछन्।"},
)
def parents_pension(leaves_only_parents: bool, benefit_base: Money, *, law) -> Money:
    """Without a spouse or child, the parents of the deceased receive a share of the last basic remuneration."""
    return law.survivors.parents_rate * benefit_base if leaves_only_parents else 0


@ssf_self_employed.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Social Security Schemes Operational Directives 2075, s. 18",
    label={"en": "Funeral grant", "ne": "अन्तिम संस्कार खर्च"},
    words={"ne": "योगदानकर्ताको मृत्यु भएमा अन्तिम संस्कारका लागि एकमुष्ट रकम।"},
)
def funeral_grant(has_died: bool, *, law) -> Money:
    """One amount for the funeral of a contributor."""
    return law.survivors.funeral if has_died else 0


@ssf_self_employed.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Old-age pension", "ne": "वृद्ध अवस्थाको निवृत्तभरण"},
    words={"ne": "साठी वर्ष पूरा भई कम्तीमा १८० महिना योगदान गरेकाले जम्मा रकमलाई भाजकले भाग गरी आउने रकम मासिक जीवनभर पाउँछन्।"},
)
def old_age_pension(age: Years, ssf_months: Months, pension_fund_balance: Money, *, law) -> Money:
    """From the pension age, with enough months, the balance divided by the divisor, each month for life."""
    if age < law.pension.age or ssf_months < law.pension.months:
        return 0
    return pension_fund_balance / law.pension.divisor


@ssf_self_employed.benefit(
    OLD_AGE,
    per=ONCE,
    cite="Procedure for informal and self-employed workers 2079",
    label={"en": "Old-age lump sum", "ne": "वृद्ध अवस्थाको एकमुष्ट रकम"},
    words={"ne": "साठी वर्ष पुग्दा १८० महिना नपुगेकाले जम्मा रकम एकमुष्ट पाउँछन्।"},
)
def old_age_lump_sum(age: Years, ssf_months: Months, pension_fund_balance: Money, *, law) -> Money:
    """From the pension age, whoever has too few months receives the balance at once."""
    if age >= law.pension.age and ssf_months < law.pension.months:
        return pension_fund_balance
    return 0
