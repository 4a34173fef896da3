"""Contribution-based social security of employees in Nepal.

Contribution Based Social Security Act 2074 (2017); Regulations 2075; Social Security Schemes Operational Directives 2075 (22 November
2018), amended on 14 July 2019, 11 February 2021 and later. Contributions are collected from 17 July 2019.

Survivors' benefits are shown on the deceased contributor. The divisor of the pension and several rates of benefit are recalled; the
children's share is read as one share for all children together, since the texts seen do not say. Until 13 July 2019 maternity needed
twelve months in eighteen; the bill of a birth is part of the in-patient bill, so that for those days this holds for the cash benefits only.
Left out: a worker hired before 17 July 2019 may keep an earlier provident fund and gratuity where they are, but the texts seen do not say
which contribution is then paid to the Fund.
"""

from payung.countries.vocabulary import CivilStatus, Sex, StatusInEmployment, father, mother
from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
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
    Date,
    Days,
    Input,
    Money,
    Months,
    Number,
    PaidMonths,
    Scheme,
    Years,
    add_days,
    add_months,
    any_,
    days_between,
    end_of_month,
    months_in,
    start_of_month,
)

from . import labour_act_leave
from .vocabulary import SsfScheme

ssf_formal = Scheme(
    "np.ssf_formal",
    names={
        "en": "Contribution-based social security (formal employment)",
        "ne": "योगदानमा आधारित सामाजिक सुरक्षा (औपचारिक क्षेत्र)",
    },
    administrator={"en": "Social Security Fund", "ne": "सामाजिक सुरक्षा कोष"},
    kind=CONTRIBUTORY,
    law="Contribution Based Social Security Act 2074 (2017); Regulations 2075; Social Security Schemes Operational Directives 2075 and amendments",
    since="2018-11-22",
    where={
        "en": "Social Security Fund, online at sosys.ssf.gov.np or at a branch.",
        "ne": "सामाजिक सुरक्षा कोष, अनलाइन sosys.ssf.gov.np वा शाखा कार्यालय।",
    },
    papers={
        "en": (
            "Worker: citizenship certificate, national identity card or passport; PAN; photograph",
            "Employer: company certificate, PAN or VAT certificate, details of the employer",
        ),
        "ne": (
            "श्रमिक: नागरिकता, राष्ट्रिय परिचयपत्र वा राहदानी; प्यान; फोटो",
            "रोजगारदाता: कम्पनी दर्ता प्रमाणपत्र, प्यान वा भ्याट प्रमाणपत्र, रोजगारदाताको विवरण",
        ),
    },
    how={
        "en": "The employer registers online and enrols each worker within three months of hiring. It pays the contribution within 15 days of the month's end.",
        "ne": "रोजगारदाताले अनलाइन दर्ता गरी श्रमिक राखेको तीन महिनाभित्र सूचीकृत गर्छ। महिना सकिएको १५ दिनभित्र योगदान बुझाउँछ।",
    },
)

hired_on = Input(
    Date,
    lowest="1950-01-01",
    label={"en": "Day of hiring", "ne": "काममा लागेको मिति"},
    question={
        "en": "On which day did this worker begin the present employment?",
        "ne": "यो श्रमिक हालको रोजगारीमा कहिले लाग्नुभयो?",
    },
    fixed=True,
)
agreed_to_pension_part = Input(
    bool,
    label={"en": "Agreed to join the pension part", "ne": "निवृत्तभरण योजनामा सहमति जनाएको"},
    question={
        "en": "If hired before 17 July 2019: did this worker agree to join the pension part?",
        "ne": "२०७६ साउन १ अघि नियुक्त भएको भए: निवृत्तभरण योजनामा सहभागी हुन सहमति जनाउनुभएको छ?",
    },
)
gratuity_balance = Input(
    Money,
    unit="NPR",
    lowest="0",
    highest="10000000000",
    label={"en": "Balance of the gratuity part, with returns", "ne": "प्रतिफलसहितको उपदानतर्फको रकम"},
    question={
        "en": "How much stands in this person's account with the Social Security Fund for retirement (gratuity)?",
        "ne": "सामाजिक सुरक्षा कोषमा अवकाश (उपदान) तर्फ कति रकम जम्मा छ?",
    },
)
contribution_month = Input(
    Date,
    lowest="2018-11-01",
    label={"en": "A day of the month contributed for", "ne": "योगदान गरिएको महिनाको कुनै दिन"},
    question={
        "en": "For which month is the contribution? Any day of that month will do.",
        "ne": "योगदान कुन महिनाको हो? त्यस महिनाको कुनै पनि दिन लेख्नुहोस्।",
    },
)
contribution_paid_on = Input(
    Date,
    lowest="2018-11-01",
    label={"en": "Day on which the contribution was paid", "ne": "योगदान बुझाएको दिन"},
    question={
        "en": "On which day did the employer pay that month's contribution?",
        "ne": "रोजगारदाताले त्यस महिनाको योगदान कुन दिन बुझायो?",
    },
)


# Who belongs, and from when


@ssf_formal.rule(
    cite="Contribution Based Social Security Act 2074, s. 3",
    label={"en": "Employee of an employer in Nepal", "ne": "नेपालभित्रको रोजगारदाताको श्रमिक"},
    words={
        "ne": "रोजगारदाताले पारिश्रमिक दिने श्रमिक, आंशिक समयका र विदेशी श्रमिकसमेत; स्वतन्त्र परामर्शदाता र सरकारी कर्मचारी पर्दैनन्।"
    },
)
def is_employee(
    is_wage_earner: bool,
    status_in_employment: StatusInEmployment,
    works_informally: bool,
    works_for_state: bool,
    works_abroad: bool,
) -> bool:
    """Any employer's worker in Nepal, part-time workers and foreigners too; not independent contractors, nor public servants."""
    if works_for_state or works_abroad or works_informally:
        return False
    return is_wage_earner and status_in_employment != StatusInEmployment.DEPENDENT_CONTRACTOR


@ssf_formal.covers(
    cite="Contribution Based Social Security Act 2074, s. 3",
    label={"en": "Belongs in the Fund as an employee", "ne": "श्रमिकका रूपमा कोषमा आबद्ध"},
    words={"ne": "रोजगारदाताका श्रमिक, र पहिले श्रमिकका रूपमा योगदान गरेका व्यक्ति।"},
)
def is_covered(is_employee: bool, ssf_scheme: SsfScheme) -> bool:
    """Employees, and those who contributed last as employees."""
    return is_employee or ssf_scheme == SsfScheme.FORMAL


@ssf_formal.rule(
    cite="Contribution Based Social Security Act 2074",
    label={"en": "Last day to enrol the worker", "ne": "श्रमिक सूचीकृत गर्ने अन्तिम दिन"},
    words={"ne": "रोजगारदाताले श्रमिक राखेको तीन महिनाभित्र सूचीकृत गर्नुपर्छ।"},
)
def enrolment_due(hired_on: Date, *, law) -> Date:
    """The employer enrols the worker within three months of hiring."""
    return add_months(hired_on, law.enrolment_months)


@ssf_formal.rule(
    since="2019-07-17",
    cite="Directives 2075, first amendment (2019-07-14)",
    label={"en": "In the pension part", "ne": "निवृत्तभरण योजनामा सहभागी"},
    words={"ne": "२०७६ साउन १ वा पछि नियुक्त श्रमिक निवृत्तभरण योजनामा पर्छन्; त्यसअघिका श्रमिक सहमतिले मात्र।"},
)
def is_in_pension_part(hired_on: Date, agreed_to_pension_part: bool, *, law) -> bool:
    """Workers hired from 17 July 2019 are in the pension part; earlier ones join by agreement."""
    if hired_on >= law.pension.hired_from:
        return True
    return agreed_to_pension_part


# Contributions


@ssf_formal.rule(
    since="2019-07-17",
    per=MONTH,
    cite="Contribution Based Social Security Act 2074, s. 7; Directives 2075",
    label={"en": "Base of contributions", "ne": "योगदानको आधार"},
    words={"ne": "आधारभूत पारिश्रमिक, कम्तीमा सरकारले तोकेको न्यूनतम आधारभूत पारिश्रमिक। श्रमिक नभए योगदान लाग्दैन।"},
)
def contribution_base(is_employee: bool, basic_remuneration: Money, minimum_basic_remuneration: Money) -> Money:
    """The basic remuneration without allowances, at least the minimum basic remuneration; there is no ceiling."""
    return max(basic_remuneration, minimum_basic_remuneration) if is_employee else 0


@ssf_formal.contribution(
    payer=MEMBER,
    per=MONTH,
    since="2019-07-17",
    cite="Contribution Based Social Security Act 2074, s. 7",
    label={"en": "Worker's contribution", "ne": "श्रमिकको योगदान"},
    words={"ne": "आधारभूत पारिश्रमिकको एघार प्रतिशत श्रमिकको पारिश्रमिकबाट कट्टी हुन्छ।"},
)
def worker_contribution(contribution_base: Money, *, law) -> Money:
    """The worker's share of the basic remuneration."""
    return law.rate.worker * contribution_base


@ssf_formal.contribution(
    payer=EMPLOYER,
    per=MONTH,
    since="2019-07-17",
    cite="Contribution Based Social Security Act 2074, s. 7",
    label={"en": "Employer's contribution", "ne": "रोजगारदाताको योगदान"},
    words={"ne": "रोजगारदाताले आधारभूत पारिश्रमिकको बीस प्रतिशत थप्छ।"},
)
def employer_contribution(contribution_base: Money, *, law) -> Money:
    """The employer's share of the basic remuneration."""
    return law.rate.employer * contribution_base


@ssf_formal.rule(
    since="2019-07-17",
    cite="Contribution Based Social Security Act 2074, s. 7",
    label={"en": "Last day to pay the contribution", "ne": "योगदान बुझाउने अन्तिम दिन"},
    words={"ne": "महिना सकिएको पन्ध्र दिनभित्र योगदान बुझाउनुपर्छ।"},
)
def contribution_due(contribution_month: Date, *, law) -> Date:
    """The contribution of a month is paid within fifteen days of the month's end."""
    return add_days(end_of_month(contribution_month), law.late.days_to_pay)


@ssf_formal.rule(
    since="2019-07-17",
    cite="Contribution Based Social Security Act 2074",
    label={"en": "Charge for late payment, owed by the employer", "ne": "ढिलो बुझाएको शुल्क (रोजगारदाताले तिर्ने)"},
    words={"ne": "ढिलो भएका दिनका लागि वार्षिक दश प्रतिशतका दरले रोजगारदाताले थप रकम तिर्छ।"},
)
def late_charge(
    worker_contribution: Money,
    employer_contribution: Money,
    contribution_due: Date,
    contribution_paid_on: Date,
    *,
    law,
) -> Money:
    """For each day after the last one, the employer owes a yearly rate of the month's whole contribution."""
    owed = (worker_contribution + employer_contribution) * law.late.months_of_contribution
    days = max(0, days_between(contribution_due, contribution_paid_on))
    return owed * law.late.yearly_rate * days / law.late.days_in_year


@ssf_formal.rule(
    since="2019-07-17",
    per=MONTH,
    cite="Directives 2075",
    label={
        "en": "Part of the contribution for medical treatment, health and maternity",
        "ne": "औषधि उपचार, स्वास्थ्य तथा मातृत्व सुरक्षातर्फको योगदान",
    },
    words={"ne": "जम्मा एकतीस प्रतिशत योगदानमध्ये औषधि उपचार, स्वास्थ्य तथा मातृत्व सुरक्षामा जाने अंश।"},
)
def part_for_medical(contribution_base: Money, *, law) -> Money:
    """What of the 31 per cent goes to medical treatment, health and maternity."""
    return law.part.medical * contribution_base


@ssf_formal.rule(
    since="2019-07-17",
    per=MONTH,
    cite="Directives 2075",
    label={"en": "Part of the contribution for accident and disability", "ne": "दुर्घटना तथा अशक्तता सुरक्षातर्फको योगदान"},
    words={"ne": "जम्मा एकतीस प्रतिशत योगदानमध्ये दुर्घटना तथा अशक्तता सुरक्षामा जाने अंश।"},
)
def part_for_accident(contribution_base: Money, *, law) -> Money:
    """What of the 31 per cent goes to accident and disability."""
    return law.part.accident * contribution_base


@ssf_formal.rule(
    since="2019-07-17",
    per=MONTH,
    cite="Directives 2075",
    label={"en": "Part of the contribution for dependent family", "ne": "आश्रित परिवार सुरक्षातर्फको योगदान"},
    words={"ne": "जम्मा एकतीस प्रतिशत योगदानमध्ये आश्रित परिवार सुरक्षामा जाने अंश।"},
)
def part_for_dependents(contribution_base: Money, *, law) -> Money:
    """What of the 31 per cent goes to dependent family."""
    return law.part.dependents * contribution_base


@ssf_formal.rule(
    since="2019-07-17",
    per=MONTH,
    cite="Directives 2075",
    label={"en": "Part of the contribution for the pension", "ne": "वृद्ध अवस्था निवृत्तभरणतर्फको योगदान"},
    words={"ne": "जम्मा एकतीस प्रतिशत योगदानमध्ये वृद्ध अवस्था निवृत्तभरणमा जाने अंश।"},
)
def part_for_pension(contribution_base: Money, *, law) -> Money:
    """What of the 31 per cent goes to the pension."""
    return law.part.pension * contribution_base


@ssf_formal.rule(
    since="2019-07-17",
    per=MONTH,
    cite="Directives 2075",
    label={"en": "Part of the contribution for retirement (gratuity)", "ne": "अवकाश (उपदान)तर्फको योगदान"},
    words={"ne": "जम्मा एकतीस प्रतिशत योगदानमध्ये अवकाश (उपदान)मा जाने अंश।"},
)
def part_for_gratuity(contribution_base: Money, *, law) -> Money:
    """What of the 31 per cent goes to retirement (gratuity)."""
    return law.part.gratuity * contribution_base


# Benefits


@ssf_formal.rule(
    per=MONTH,
    cite="Directives 2075",
    label={"en": "Basic remuneration that counts for benefits", "ne": "सुविधाको आधारभूत पारिश्रमिक"},
    words={"ne": "पछिल्लो आधारभूत पारिश्रमिक, कम्तीमा न्यूनतम आधारभूत पारिश्रमिक।"},
)
def benefit_base(basic_remuneration: Money, minimum_basic_remuneration: Money) -> Money:
    """The last basic remuneration, at least the minimum one."""
    return max(basic_remuneration, minimum_basic_remuneration)


@ssf_formal.rule(
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Out-patient treatment paid", "ne": "बहिरङ्ग उपचारको भुक्तानी"},
    words={"ne": "बहिरङ्ग उपचारमा सदस्यको अंश कटाएर वर्षको उपसीमासम्म तिरिन्छ।"},
)
def outpatient_treatment(outpatient_bill: Money, ssf_outpatient_paid_this_year: Money, *, law) -> Money:
    """The bill less the member's part, up to what is left of the year's limit for out-patients."""
    left = max(0, law.treatment.outpatient_ceiling - ssf_outpatient_paid_this_year)
    return min(outpatient_bill * (1 - law.treatment.member_part), left)


@ssf_formal.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="Social Security Schemes Operational Directives 2075",
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


@ssf_formal.benefit(
    MEDICAL_CARE,
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Treatment of the spouse", "ne": "पति वा पत्नीको उपचार"},
    words={"ne": "पर्खने अवधि पूरा गरेका विवाहित योगदानकर्ताको पति वा पत्नीले पनि उपचार सुविधा पाउँछन्।"},
)
def spouse_treatment(ssf_has_waited: bool, civil_status: CivilStatus) -> bool:
    """A married contributor's spouse is treated too, within the same ceiling."""
    return ssf_has_waited and civil_status == CivilStatus.MARRIED


@ssf_formal.rule(
    since="2025-04-14",
    cite="Directives 2075, amendment in force from 2025-04-14",
    label={"en": "Child covered for treatment", "ne": "उपचार सुविधा पाउने उमेरको सन्तान"},
    words={"ne": "अठार वर्ष नपुगेको सन्तान।"},
)
def is_child_for_treatment(age: Years, *, law) -> bool:
    """A child under the age."""
    return age < law.treatment.child_age


@ssf_formal.benefit(
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


@ssf_formal.benefit(
    SICKNESS,
    per=ONCE,
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Sickness benefit", "ne": "बिरामी बिदाको सुविधा"},
    words={
        "ne": "बिरामी परेर काम गर्न नसकेका दिनको आधारभूत पारिश्रमिकको साठी प्रतिशत (रोजगारदाताले तिर्ने दिनपछि), बढीमा तेह्र हप्ता।"
    },
)
def sickness_benefit(
    ssf_has_waited: bool,
    benefit_base: Money,
    days_in_hospital: Days,
    days_of_ordered_rest: Days,
    employer_days: Days = labour_act_leave.paid_sick_days,
    *,
    law,
) -> Money:
    """For days of illness after those that the employer pays, a share of the basic remuneration, for 13 weeks at most."""
    days = min(days_in_hospital + days_of_ordered_rest - employer_days, law.sickness.days_at_most)
    return law.sickness.rate * benefit_base / law.days_in_month * days if ssf_has_waited else 0


@ssf_formal.rule(
    cite="Social Security Schemes Operational Directives 2075 (2018-11-22)",
    label={"en": "Months of contribution for maternity are paid", "ne": "मातृत्व सुविधाका लागि योगदान महिना पूरा"},
    words={"ne": "यो महिनाअघिका अठार महिनामध्ये बाह्र महिनाको योगदान भएको हुनुपर्छ।"},
)
def has_months_for_maternity(ssf_months_paid: PaidMonths, on: Date, *, law) -> bool:
    """Twelve of the eighteen months before this one are paid."""
    first = add_months(start_of_month(on), -law.maternity.window)
    last = add_months(start_of_month(on), -law.maternity.last_month)
    return months_in(ssf_months_paid, first, last) >= law.maternity.months


@has_months_for_maternity.amended(
    since="2019-07-14",
    cite="Directives 2075, first amendment (2019-07-14)",
    words={"ne": "उपचार सुविधाको पर्खने अवधि पूरा भएको हुनुपर्छ।"},
)
def has_months_for_maternity_2019(ssf_has_waited: bool) -> bool:
    """The waiting time is that of medical treatment."""
    return ssf_has_waited


@ssf_formal.benefit(
    MATERNITY,
    per=ONCE,
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Maternity benefit", "ne": "प्रसूति सुविधा"},
    words={"ne": "प्रसूति बिदाका रोजगारदाताले तलब नदिने दिनको आधारभूत पारिश्रमिकको साठी प्रतिशत।"},
)
def maternity_benefit(
    has_months_for_maternity: bool,
    sex: Sex,
    benefit_base: Money,
    days: Days = labour_act_leave.unpaid_maternity_days,
    *,
    law,
) -> Money:
    """For the days of maternity leave that the employer does not pay, a share of the basic remuneration."""
    if not has_months_for_maternity or sex == Sex.MALE:
        return 0
    return law.maternity.rate * benefit_base / law.days_in_month * days


@ssf_formal.benefit(
    MATERNITY,
    per=ONCE,
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Newborn grant", "ne": "नवजात शिशु स्याहार खर्च"},
    words={"ne": "प्रत्येक नवजात शिशुका लागि एक महिनाको न्यूनतम पारिश्रमिक बराबर रकम। श्रीमतीको प्रसूतिमा पनि पाइन्छ।"},
)
def newborn_grant(
    has_months_for_maternity: bool, newborn_children: Count, minimum_monthly_remuneration: Money, *, law
) -> Money:
    """One month of minimum remuneration for each child born to the contributor or to the contributor's wife."""
    if not has_months_for_maternity:
        return 0
    return minimum_monthly_remuneration * law.maternity.months_for_newborn * newborn_children


@ssf_formal.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Treatment of a work injury", "ne": "रोजगारीजन्य दुर्घटनाको उपचार"},
    words={"ne": "काममा भएको दुर्घटना वा व्यवसायजन्य रोगको सम्पूर्ण उपचार खर्च, पहिलो योगदानदेखि योगदान चलेसम्म।"},
)
def work_injury_treatment(ssf_contributes: bool, is_work_injury: bool, accident_treatment_bill: Money) -> Money:
    """The whole cost of treating a work accident or occupational disease, from the first contribution while they go on."""
    return accident_treatment_bill if ssf_contributes and is_work_injury else 0


@ssf_formal.benefit(
    MEDICAL_CARE,
    per=ONCE,
    cite="Social Security Schemes Operational Directives 2075",
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


@ssf_formal.benefit(
    EMPLOYMENT_INJURY,
    per=MONTH,
    cite="Social Security Schemes Operational Directives 2075",
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


@ssf_formal.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Permanent partial disability pension", "ne": "स्थायी आंशिक अशक्तता निवृत्तभरण"},
    words={"ne": "आधारभूत पारिश्रमिकको साठी प्रतिशतलाई अशक्तताको मात्राले गुणा गरिन्छ।"},
)
def partial_disability_pension(degree_of_disability: Number, benefit_base: Money, *, law) -> Money:
    """The share of the basic remuneration times the degree of a disability that is not total."""
    if degree_of_disability >= 1:
        return 0
    return law.accident.disability_rate * benefit_base * degree_of_disability


@ssf_formal.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Permanent total disability pension", "ne": "स्थायी पूर्ण अशक्तता निवृत्तभरण"},
    words={"ne": "पूर्ण रूपमा अशक्त भएमा पछिल्लो आधारभूत पारिश्रमिकको कम्तीमा साठी प्रतिशत जीवनभर।"},
)
def total_disability_pension(degree_of_disability: Number, benefit_base: Money, *, law) -> Money:
    """At least the share of the last basic remuneration, for life, if the disability is total."""
    return law.accident.disability_rate * benefit_base if degree_of_disability >= 1 else 0


@ssf_formal.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Spouse's pension", "ne": "पति वा पत्नीको आश्रित निवृत्तभरण"},
    words={"ne": "मृतकको पति वा पत्नीले पुनः विवाह नगरेसम्म जीवनभर पछिल्लो आधारभूत पारिश्रमिकको साठी प्रतिशत पाउँछन्।"},
)
def spouse_pension(leaves_spouse: bool, benefit_base: Money, *, law) -> Money:
    """The surviving spouse receives a share of the last basic remuneration for life or until remarriage."""
    return law.survivors.spouse_rate * benefit_base if leaves_spouse else 0


@ssf_formal.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Children's education benefit", "ne": "सन्तानको शैक्षिक वृत्ति"},
    words={
        "ne": "मृतकका अठार वर्ष नपुगेका, वा अविवाहित र अध्ययनरत एक्काइस वर्ष नपुगेका सन्तानलाई आधारभूत पारिश्रमिकको चालीस प्रतिशत।"
    },
)
def children_benefit(leaves_children: bool, benefit_base: Money, *, law) -> Money:
    """Children under 18, or 21 while unmarried students, receive together a share of the last basic remuneration."""
    return law.survivors.children_rate * benefit_base if leaves_children else 0


@ssf_formal.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Parents' pension", "ne": "आमाबुबाको आश्रित निवृत्तभरण"},
    words={"ne": "पति, पत्नी वा सन्तान नभए मृतकका आमाबुबाले पाउँछन्।"},
)
def parents_pension(leaves_only_parents: bool, benefit_base: Money, *, law) -> Money:
    """Without a spouse or child, the parents of the deceased receive a share of the last basic remuneration."""
    return law.survivors.parents_rate * benefit_base if leaves_only_parents else 0


@ssf_formal.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Social Security Schemes Operational Directives 2075, s. 18",
    label={"en": "Funeral grant", "ne": "अन्तिम संस्कार खर्च"},
    words={"ne": "योगदानकर्ताको मृत्यु भएमा अन्तिम संस्कारका लागि एकमुष्ट रकम।"},
)
def funeral_grant(has_died: bool, *, law) -> Money:
    """One amount for the funeral of a contributor."""
    return law.survivors.funeral if has_died else 0


@ssf_formal.benefit(
    OLD_AGE,
    per=MONTH,
    since="2019-07-17",
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Old-age pension", "ne": "वृद्ध अवस्थाको निवृत्तभरण"},
    words={"ne": "साठी वर्ष पूरा भई कम्तीमा १८० महिना योगदान गरेकाले जम्मा रकमलाई भाजकले भाग गरी आउने रकम मासिक जीवनभर पाउँछन्।"},
)
def old_age_pension(
    age: Years, ssf_months: Months, is_in_pension_part: bool, pension_fund_balance: Money, *, law
) -> Money:
    """From the pension age, with enough months, the balance divided by the divisor, each month for life."""
    if age < law.pension.age or ssf_months < law.pension.months or not is_in_pension_part:
        return 0
    return pension_fund_balance / law.pension.divisor


@ssf_formal.benefit(
    OLD_AGE,
    per=ONCE,
    since="2019-07-17",
    cite="Social Security Schemes Operational Directives 2075",
    label={"en": "Old-age lump sum", "ne": "वृद्ध अवस्थाको एकमुष्ट रकम"},
    words={"ne": "साठी वर्ष पुग्दा १८० महिना नपुगेकाले जम्मा रकम एकमुष्ट पाउँछन्।"},
)
def old_age_lump_sum(
    age: Years, ssf_months: Months, is_in_pension_part: bool, pension_fund_balance: Money, *, law
) -> Money:
    """From the pension age, whoever has too few months or is outside the pension part receives the balance at once."""
    if age >= law.pension.age and (ssf_months < law.pension.months or not is_in_pension_part):
        return pension_fund_balance
    return 0


@ssf_formal.benefit(
    OLD_AGE,
    per=ONCE,
    since="2019-07-17",
    cite="Directives 2075",
    label={"en": "Retirement (gratuity) payment", "ne": "अवकाश (उपदान) भुक्तानी"},
    words={"ne": "रोजगारी छाडेपछि उपदानतर्फको रकम प्रतिफलसहित पाइन्छ।"},
)
def gratuity_payment(has_left_employment: bool, gratuity_balance: Money) -> Money:
    """On leaving employment, the gratuity part with its returns."""
    return gratuity_balance if has_left_employment else 0
