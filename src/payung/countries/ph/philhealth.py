"""PhilHealth: the National Health Insurance Program.

RA 7875 (1995), RA 9241 (2004), RA 10606 (2013); RA 11223, the Universal Health Care Act of 2019, s. 10. PhilHealth Circulars
2012-057, 2013-0025, 2017-0024 and 2019-0009; Advisory 2022-0010.

Until November 2019 employees paid by the month, individually paying and overseas members by the year. Since December 2019 all direct
contributors pay one rate of their pay or income. The rises scheduled for 2021 and 2023 were never collected.

Since the Universal Health Care Act every Filipino is a member and may use the benefits at once; missed premiums are owed, with
interest. Before, benefits took months paid in advance. The days on which RA 10645 (senior citizens), RA 11228 (persons with
disability) and RA 11223 took effect, 5 November 2014 and 8 March 2019, are recalled.

Left out:
- what the national budget pays for indirect contributors since December 2019, which was not gathered;
- the case rates of single illnesses: a household states the rate of 2013, which the hospital knows;
- cataract, mental health, Z benefits and the Konsulta package, which have rules of their own.
"""

from payung.countries.vocabulary import father, mother, spouse
from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    GOVERNMENT,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    ONCE,
    YEAR,
    Asked,
    Count,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Number,
    PaidMonths,
    Scheme,
    Years,
    add_months,
    count,
    months_in,
    of,
    round_down,
    start_of_month,
    to_nearest,
)

from .vocabulary import PregnancyEnd

philhealth = Scheme(
    "ph.philhealth",
    names={
        "en": "National Health Insurance Program (PhilHealth)",
        "fil": "Pambansang Programa ng Segurong Pangkalusugan (PhilHealth)",
    },
    administrator={
        "en": "Philippine Health Insurance Corporation (PhilHealth)",
        "fil": "Philippine Health Insurance Corporation (PhilHealth)",
    },
    kind=CONTRIBUTORY,
    law="RA 7875 (1995), RA 9241 (2004), RA 10606 (2013); RA 11223 (Universal Health Care Act, 2019), s. 10; PhilHealth Circulars 2012-057, 2013-0025, 2017-0024, 2019-0009; Advisory 2022-0010",
    since="2010-01-01",
    where={
        "en": "Any PhilHealth office, or online; the employer enrols employees; benefits at accredited hospitals and clinics.",
        "fil": "Alinmang tanggapan ng PhilHealth, o online; employer ang nagrerehistro ng empleyado; ang benepisyo ay sa mga akreditadong ospital at klinika.",
    },
    papers={
        "en": ("Member registration form (PMRF)", "Valid identity card"),
        "fil": ("PhilHealth Member Registration Form (PMRF)", "Balidong ID"),
    },
    how={
        "en": (
            "Register once; the identification number (PIN) is for life. Employers pay from the 11th to the 20th of the following month by the last digit of their number; "
            "the self-earning pay by month, quarter, half-year or year. The benefit is taken off the hospital's bill; the hospital claims within 60 days of discharge."
        ),
        "fil": (
            "Minsan lamang magparehistro; habambuhay ang PIN. Nagbabayad ang employer mula ika-11 hanggang ika-20 ng kasunod na buwan ayon sa huling numero nito; "
            "ang self-earning ay buwanan, kada kuwarter, kada anim na buwan o taunan. Ibinabawas ang benepisyo sa bill ng ospital; ang ospital ang humahabol sa loob ng 60 araw mula paglabas."
        ),
    },
)


# Facts


class PhilhealthMemberType(Enumeration):
    """The types of members, by who pays."""

    EMPLOYED = Label(en="Employee", fil="Empleyado")
    HOUSEHOLD_WORKER = Label(en="Domestic worker (kasambahay)", fil="Kasambahay")
    SELF_EARNING = Label(
        en="Self-earning, individually paying", fil="Self-earning, sariling bayad (individually paying)"
    )
    OVERSEAS_WORKER = Label(en="Overseas worker (OFW)", fil="OFW")
    LIFETIME = Label(en="Lifetime member", fil="Lifetime member")
    INDIRECT = Label(
        en="Indirect contributor: the government or a sponsor pays",
        fil="Indirect contributor: gobyerno o sponsor ang nagbabayad",
    )
    NOT_PAYING = Label(en="None of these", fil="Wala sa mga ito")


class BirthPlace(Enumeration):
    """Where a birth takes place."""

    HOSPITAL = Label(en="Hospital", fil="Ospital")
    BIRTHING_HOME = Label(en="Birthing home or infirmary", fil="Paanakan (birthing home) o infirmary")


class HighBurdenIllness(Enumeration):
    """Illnesses with a package of their own since 2024."""

    NONE = Label(en="None of these", fil="Wala sa mga ito")
    ISCHEMIC_STROKE = Label(en="Ischemic stroke", fil="Ischemic stroke (baradong ugat sa utak)")
    HEMORRHAGIC_STROKE = Label(en="Hemorrhagic stroke", fil="Hemorrhagic stroke (pumutok na ugat sa utak)")
    HIGH_RISK_PNEUMONIA = Label(en="High-risk pneumonia", fil="Pulmonyang mataas ang panganib")


is_philhealth_lifetime_member = Input(
    bool,
    label={"en": "Lifetime member of PhilHealth", "fil": "Lifetime member ng PhilHealth"},
    question={
        "en": "Is this person a lifetime member of PhilHealth: retired, with 120 monthly premiums paid?",
        "fil": "Lifetime member ba ng PhilHealth ang taong ito: retirado na may 120 buwanang hulog?",
    },
)
is_philhealth_sponsored = Input(
    bool,
    label={"en": "Sponsored member of PhilHealth", "fil": "Sponsored member ng PhilHealth"},
    question={
        "en": "Does a local government or another sponsor pay this person's PhilHealth premium?",
        "fil": "Lokal na pamahalaan o ibang sponsor ba ang nagbabayad ng premium ng taong ito sa PhilHealth?",
    },
)
is_philhealth_principal = Input(
    bool,
    label={"en": "Principal member for the family", "fil": "Pangunahing miyembro ng pamilya"},
    question={
        "en": "Is the family's PhilHealth membership in this person's name?",
        "fil": "Nakapangalan ba sa taong ito ang pagiging miyembro ng pamilya sa PhilHealth?",
    },
)
philhealth_months_paid = Input(
    PaidMonths,
    label={"en": "Months whose PhilHealth premium is paid", "fil": "Mga buwang bayad ang premium sa PhilHealth"},
    question={
        "en": "For which months was the PhilHealth premium paid, by this person or by the member whose dependent this person is?",
        "fil": "Para sa aling mga buwan nabayaran ang premium sa PhilHealth, ng taong ito o ng miyembrong sumasagot sa kaniya?",
    },
)
monthly_basic_salary = Input(
    Money,
    unit="PHP/month",
    lowest="0",
    highest="1000000000",
    label={"en": "Monthly basic salary", "fil": "Buwanang basic na suweldo"},
    question={
        "en": "What is this person's monthly basic salary, without overtime, allowances, commissions and bonuses?",
        "fil": "Magkano ang buwanang basic na suweldo ng taong ito, hindi kasama ang overtime, allowance, komisyon at bonus?",
    },
)
philhealth_missed_premium = Input(
    Money,
    unit="PHP",
    lowest="0",
    highest="100000000",
    label={"en": "A missed premium", "fil": "Premium na hindi nabayaran"},
    question={
        "en": "How much is the premium that was not paid in time?",
        "fil": "Magkano ang premium na hindi nabayaran sa takdang oras?",
    },
)
philhealth_months_overdue = Input(
    Months,
    lowest="0",
    highest="240",
    label={"en": "Months for which it is overdue", "fil": "Mga buwan ng pagkaantala"},
    question={
        "en": "For how many months has it been overdue?",
        "fil": "Ilang buwan na itong atrasado?",
    },
)
birth_place = Input(
    BirthPlace,
    label={"en": "Place of birth", "fil": "Lugar ng panganganak"},
    question={"en": "Where does or did the birth take place?", "fil": "Saan manganganak o nanganak?"},
)
prenatal_visits = Input(
    Count,
    lowest="0",
    highest="50",
    label={"en": "Prenatal visits", "fil": "Mga prenatal check-up"},
    question={
        "en": "How many prenatal check-ups were there in this pregnancy?",
        "fil": "Ilang prenatal check-up ang nagawa sa pagbubuntis na ito?",
    },
)
case_rate_of_2013 = Input(
    Money,
    unit="PHP",
    lowest="0",
    highest="10000000",
    label={"en": "Case rate of 2013 of the illness or operation", "fil": "Case rate ng 2013 para sa sakit o operasyon"},
    question={
        "en": "What was the case rate of this illness or operation in the tables of 2013? The hospital's billing office knows it.",
        "fil": "Magkano ang case rate ng sakit o operasyong ito sa talaan ng 2013? Itanong sa billing ng ospital.",
    },
)
is_rationalised_package = Input(
    bool,
    label={
        "en": "Package excluded from the general increases",
        "fil": "Paketeng hindi kasama sa pangkalahatang pagtaas",
    },
    question={
        "en": "Is it a package with a rule of its own: stroke, high-risk pneumonia, severe dengue, Z benefit, mental health, cataract, dialysis or Konsulta?",
        "fil": "Isa ba itong paketeng may sariling tuntunin: stroke, pulmonyang mataas ang panganib, malubhang dengue, Z benefit, mental health, katarata, dialysis o Konsulta?",
    },
)
high_burden_illness = Input(
    HighBurdenIllness,
    label={"en": "Stroke or high-risk pneumonia", "fil": "Stroke o pulmonyang mataas ang panganib"},
    question={
        "en": "Is the hospital stay for a stroke or a high-risk pneumonia?",
        "fil": "Dahil ba sa stroke o pulmonyang mataas ang panganib ang pagkakaospital?",
    },
)
dialysis_sessions = Input(
    Count,
    lowest="0",
    highest="366",
    label={"en": "Sessions of haemodialysis to be paid", "fil": "Mga sesyon ng hemodialysis na babayaran"},
    question={
        "en": "For how many sessions of haemodialysis is the benefit claimed?",
        "fil": "Para sa ilang sesyon ng hemodialysis ang hinahabol na benepisyo?",
    },
)
dialysis_sessions_already_paid = Input(
    Count,
    lowest="0",
    highest="366",
    label={"en": "Sessions already paid this year", "fil": "Mga sesyong nabayaran na ngayong taon"},
    question={
        "en": "How many sessions of haemodialysis has PhilHealth already paid this year?",
        "fil": "Ilang sesyon ng hemodialysis ang nabayaran na ng PhilHealth ngayong taon?",
    },
)


# Who is a member


@philhealth.rule(
    cite="RA 7875, ss. 4 and 29, as amended: indigent and sponsored members",
    label={"en": "The government or a sponsor pays", "fil": "Gobyerno o sponsor ang nagbabayad"},
    words={"fil": "Kasapi ng sambahayang 4Ps o nakalistang mahirap, at ang sagot ng sponsor."},
)
def is_indirect_contributor(
    is_four_ps_household: bool, is_registered_poor: bool, is_philhealth_sponsored: bool
) -> bool:
    """Members of households of 4Ps or listed as poor, and those for whom a sponsor pays."""
    return is_four_ps_household or is_registered_poor or is_philhealth_sponsored


@is_indirect_contributor.amended(
    since="2014-11-05",
    cite="RA 7875, ss. 4 and 29, as amended; RA 10645 (2014): senior citizens",
    words={"fil": "Kasapi ng sambahayang 4Ps o nakalistang mahirap, ang sagot ng sponsor, at ang senior citizen."},
)
def is_indirect_contributor_2014(
    age: Years, is_four_ps_household: bool, is_registered_poor: bool, is_philhealth_sponsored: bool, *, law
) -> bool:
    """Members of households of 4Ps or listed as poor, those for whom a sponsor pays, and senior citizens."""
    if age >= law.senior_citizen_age:
        return True
    return is_four_ps_household or is_registered_poor or is_philhealth_sponsored


@is_indirect_contributor.amended(
    since="2019-03-08",
    cite="RA 11223, s. 4(n); RA 10645 (2014); RA 11228 (2019): persons with disability",
    words={
        "fil": "Kasapi ng sambahayang 4Ps o nakalistang mahirap, ang sagot ng sponsor, ang senior citizen, at ang taong may kapansanan."
    },
)
def is_indirect_contributor_2019(
    age: Years,
    has_disability_card: bool,
    is_four_ps_household: bool,
    is_registered_poor: bool,
    is_philhealth_sponsored: bool,
    *,
    law,
) -> bool:
    """Members of households of 4Ps or listed as poor, those for whom a sponsor pays, senior citizens, and persons with disability."""
    if age >= law.senior_citizen_age or has_disability_card:
        return True
    return is_four_ps_household or is_registered_poor or is_philhealth_sponsored


@is_indirect_contributor.amended(
    since="2022-06-04",
    cite="RA 11223, s. 4(n); RA 10645; RA 11228; RA 11861 (2022): solo parents",
    words={
        "fil": "Kasapi ng sambahayang 4Ps o nakalistang mahirap, ang sagot ng sponsor, ang senior citizen, ang taong may kapansanan, at ang solo parent sa impormal na sektor."
    },
)
def is_indirect_contributor_2022(
    age: Years,
    has_disability_card: bool,
    has_solo_parent_card: bool,
    works_informally: bool,
    is_four_ps_household: bool,
    is_registered_poor: bool,
    is_philhealth_sponsored: bool,
    *,
    law,
) -> bool:
    """Members of households of 4Ps or listed as poor, those for whom a sponsor pays, senior citizens, persons with disability, and solo parents in the informal economy."""
    if age >= law.senior_citizen_age or has_disability_card:
        return True
    if has_solo_parent_card and works_informally:
        return True
    return is_four_ps_household or is_registered_poor or is_philhealth_sponsored


@philhealth.rule(
    cite="RA 11223, ss. 4 and 8 (before: RA 7875, ss. 4 and 5, as amended)",
    label={"en": "Type of member", "fil": "Uri ng miyembro"},
    words={
        "fil": "Lifetime ang retiradong may 120 hulog; sunod ang OFW, kasambahay at empleyado; ang sagot ng gobyerno o sponsor; at ang may sariling kita."
    },
    asked=Asked(
        question={
            "en": "As which type of member is this person with PhilHealth?",
            "fil": "Anong uri ng miyembro ng PhilHealth ang taong ito?",
        }
    ),
)
def philhealth_member_type(
    is_philhealth_lifetime_member: bool,
    works_abroad: bool,
    is_domestic_worker: bool,
    is_wage_earner: bool,
    is_indirect_contributor: bool,
    works_informally: bool,
) -> PhilhealthMemberType:
    """Retired members with 120 premiums are lifetime members; then overseas workers, domestic workers and employees; those for whom the government or a sponsor pays; and those with earnings of their own."""
    if is_philhealth_lifetime_member:
        return PhilhealthMemberType.LIFETIME
    if works_abroad:
        return PhilhealthMemberType.OVERSEAS_WORKER
    if is_domestic_worker:
        return PhilhealthMemberType.HOUSEHOLD_WORKER
    if is_wage_earner:
        return PhilhealthMemberType.EMPLOYED
    if is_indirect_contributor:
        return PhilhealthMemberType.INDIRECT
    return PhilhealthMemberType.SELF_EARNING if works_informally else PhilhealthMemberType.NOT_PAYING


@philhealth.rule(
    cite="RA 7875, s. 4, as amended; RA 11223, s. 4",
    label={"en": "Member in their own right", "fil": "Miyembro sa sariling karapatan"},
    words={"fil": "Miyembro ang taong may uri ng miyembro, siya man ang nagbabayad o iba."},
)
def is_principal_member(philhealth_member_type: PhilhealthMemberType) -> bool:
    """Whoever has a type of member, whoever pays."""
    return philhealth_member_type != PhilhealthMemberType.NOT_PAYING


@philhealth.rule(
    cite="RA 7875, s. 4(f), as amended; RA 11223, s. 4(i)",
    label={"en": "Dependent of a member", "fil": "Dependent ng miyembro"},
    words={
        "fil": "Ang asawang hindi miyembro, ang anak na wala pang 21 na walang asawa at trabaho, at ang magulang na 60 pataas, ng isang miyembro."
    },
)
def is_dependent_of_member(
    age: Years,
    is_principal_member: bool,
    is_dependent_child: bool,
    spouse_is_member: bool = of(spouse, is_principal_member, absent=False),
    mother_is_member: bool = of(mother, is_principal_member, absent=False),
    father_is_member: bool = of(father, is_principal_member, absent=False),
    children_who_are_members: Count = count(is_principal_member, linked_by=(mother, father)),
    *,
    law,
) -> bool:
    """The spouse who is no member, a child under 21 without spouse and work, and a parent of 60 or more, of a member."""
    if is_principal_member:
        return False
    if spouse_is_member or (is_dependent_child and (mother_is_member or father_is_member)):
        return True
    return age >= law.dependent_parent_age and children_who_are_members > 0


@philhealth.covers(
    cite="RA 7875, ss. 5 and 6, as amended",
    label={"en": "Covered", "fil": "Sakop"},
    words={"fil": "Sakop ang mga miyembro at ang kanilang mga dependent."},
)
def is_covered(is_principal_member: bool, is_dependent_of_member: bool) -> bool:
    """Members and their dependents are covered."""
    return is_principal_member or is_dependent_of_member


@is_covered.amended(
    since="2019-03-08",
    cite="RA 11223, s. 5: every Filipino is a member",
    words={"fil": "Bawat Pilipino ay kasapi; sakop din ang iba pang miyembro at ang kanilang mga dependent."},
)
def is_covered_2019(is_national: bool, is_principal_member: bool, is_dependent_of_member: bool) -> bool:
    """Every Filipino is a member; so are others who pay, and their dependents are covered."""
    return is_national or is_principal_member or is_dependent_of_member


# Premiums of employees


@philhealth.rule(
    per=MONTH,
    until="2017-12-31",
    cite="PhilHealth Circulars 01 s.2005, 057 s.2012 and 0025 s.2013: salary brackets",
    label={"en": "Salary base", "fil": "Salary base"},
    words={"fil": "Ang suweldo na ibinaba sa buong libo, mula sa pinakamababa hanggang sa pinakamataas na base."},
)
def salary_base(monthly_basic_salary: Money, *, law) -> Money:
    """The salary brought down to the full thousand, from the lowest up to the highest base."""
    return min(max(round_down(monthly_basic_salary, law.bracket_step), law.lowest_base), law.highest_base)


@philhealth.rule(
    per=MONTH,
    until="2017-12-31",
    cite="PhilHealth Circulars 01 s.2005, 057 s.2012 and 0025 s.2013",
    label={"en": "Monthly premium", "fil": "Buwanang premium"},
    words={"fil": "Porsiyento ng salary base ng empleyado o kasambahay."},
)
def monthly_premium(philhealth_member_type: PhilhealthMemberType, salary_base: Money, *, law) -> Money:
    """A share of the salary base of an employee or domestic worker."""
    if philhealth_member_type in (PhilhealthMemberType.EMPLOYED, PhilhealthMemberType.HOUSEHOLD_WORKER):
        return law.rate * salary_base
    return 0


@monthly_premium.amended(
    since="2018-01-01",
    cite="PhilHealth Circular 2017-0024",
    words={"fil": "Porsiyento ng buwanang basic na suweldo ng empleyado o kasambahay, sa pagitan ng sahig at kisame."},
    rounding=to_nearest("0.01"),
)
def monthly_premium_2018(philhealth_member_type: PhilhealthMemberType, monthly_basic_salary: Money, *, law) -> Money:
    """A share of the monthly basic salary of an employee or domestic worker, between floor and ceiling."""
    if philhealth_member_type in (PhilhealthMemberType.EMPLOYED, PhilhealthMemberType.HOUSEHOLD_WORKER):
        return law.rate * min(max(monthly_basic_salary, law.lowest_base), law.highest_base)
    return 0


@monthly_premium.amended(
    since="2019-12-01",
    cite="RA 11223, s. 10; PhilHealth Circular 2019-0009; Advisory 2022-0010",
    words={
        "fil": "Porsiyento ng basic na suweldo o ng idineklarang buwanang kita ng lahat ng direct contributor, sa pagitan ng sahig at kisame."
    },
)
def monthly_premium_2019(
    philhealth_member_type: PhilhealthMemberType, monthly_basic_salary: Money, monthly_earnings: Money, *, law
) -> Money:
    """A share of the basic salary, or of the declared monthly income, of every direct contributor, between floor and ceiling."""
    if philhealth_member_type in (PhilhealthMemberType.EMPLOYED, PhilhealthMemberType.HOUSEHOLD_WORKER):
        return law.rate * min(max(monthly_basic_salary, law.lowest_base), law.highest_base)
    if philhealth_member_type in (PhilhealthMemberType.SELF_EARNING, PhilhealthMemberType.OVERSEAS_WORKER):
        return law.rate * min(max(monthly_earnings, law.lowest_base), law.highest_base)
    return 0


@philhealth.rule(
    cite="RA 7875, s. 28, as amended: equal shares",
    label={"en": "Member's part of the monthly premium", "fil": "Bahagi ng miyembro sa buwanang premium"},
    words={"fil": "Kalahati sa empleyado; buo sa may sariling kita at OFW."},
)
def member_share(philhealth_member_type: PhilhealthMemberType, *, law) -> Number:
    """Half for employees; the whole for the self-earning and overseas workers."""
    if philhealth_member_type in (PhilhealthMemberType.EMPLOYED, PhilhealthMemberType.HOUSEHOLD_WORKER):
        return law.employee_share
    return 1


@member_share.amended(
    since="2013-06-04",
    cite="RA 7875, s. 28, as amended; RA 10361, s. 30",
    words={"fil": "Kalahati sa empleyado; wala sa kasambahay na mababa ang sahod; buo sa may sariling kita at OFW."},
)
def member_share_2013(philhealth_member_type: PhilhealthMemberType, monthly_wage: Money, *, law) -> Number:
    """Half for employees; nothing for a domestic worker with a low wage; the whole for the self-earning and overseas workers."""
    if philhealth_member_type == PhilhealthMemberType.EMPLOYED:
        return law.employee_share
    if philhealth_member_type == PhilhealthMemberType.HOUSEHOLD_WORKER:
        return law.employee_share if monthly_wage >= law.wage_from_which_worker_shares else 0
    return 1


@philhealth.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="RA 11223, s. 10 (before: RA 7875, s. 28, as amended)",
    label={"en": "Premium of the member", "fil": "Premium ng miyembro"},
    words={"fil": "Ang bahagi ng miyembro sa buwanang premium."},
    rounding=to_nearest("0.01"),
)
def member_premium(monthly_premium: Money, member_share: Number) -> Money:
    """The member's part of the monthly premium."""
    return monthly_premium * member_share


@philhealth.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="RA 11223, s. 10 (before: RA 7875, s. 28, as amended); RA 10361, s. 30",
    label={"en": "Premium of the employer", "fil": "Premium ng employer"},
    words={"fil": "Ang natitira sa buwanang premium ay sa employer."},
)
def employer_premium(monthly_premium: Money, member_premium: Money) -> Money:
    """The employer pays the rest of the monthly premium."""
    return max(0, monthly_premium - member_premium)


# Premiums by the year, until November 2019


@philhealth.contribution(
    payer=MEMBER,
    per=YEAR,
    until="2011-12-31",
    cite="PhilHealth, premiums of individually paying and overseas members",
    label={"en": "Yearly premium of the member", "fil": "Taunang premium ng miyembro"},
    words={"fil": "Iisang halaga sa may sariling kita, at ibang halaga sa OFW."},
)
def yearly_premium(philhealth_member_type: PhilhealthMemberType, *, law) -> Money:
    """One amount for the self-earning, another for overseas workers."""
    if philhealth_member_type == PhilhealthMemberType.OVERSEAS_WORKER:
        return law.yearly.overseas_worker
    return law.yearly.self_earning if philhealth_member_type == PhilhealthMemberType.SELF_EARNING else 0


@yearly_premium.amended(
    since="2012-01-01",
    until="2019-11-30",
    cite="PhilHealth Circulars on individually paying and overseas members, 2011 to 2013",
    words={"fil": "Sa may sariling kita ayon sa buwanang kita; ibang halaga sa OFW."},
)
def yearly_premium_2012(philhealth_member_type: PhilhealthMemberType, monthly_earnings: Money, *, law) -> Money:
    """For the self-earning by monthly income; another amount for overseas workers."""
    if philhealth_member_type == PhilhealthMemberType.OVERSEAS_WORKER:
        return law.yearly.overseas_worker
    if philhealth_member_type != PhilhealthMemberType.SELF_EARNING:
        return 0
    if monthly_earnings > law.yearly.highest_lower_income:
        return law.yearly.self_earning_higher_income
    return law.yearly.self_earning


@philhealth.contribution(
    payer=GOVERNMENT,
    per=YEAR,
    until="2019-11-30",
    cite="RA 7875, s. 29, as amended; PhilHealth circulars on the sponsored programme",
    label={
        "en": "Yearly premium paid by government or sponsor",
        "fil": "Taunang premium na sagot ng gobyerno o sponsor",
    },
    words={"fil": "Isang halaga sa bawat pamilya, sa pangalan ng pangunahing miyembro."},
)
def sponsored_premium(philhealth_member_type: PhilhealthMemberType, is_philhealth_principal: bool, *, law) -> Money:
    """One amount for each family, in the name of its principal member."""
    if philhealth_member_type == PhilhealthMemberType.INDIRECT and is_philhealth_principal:
        return law.yearly.sponsored
    return 0


@philhealth.rule(
    per=ONCE,
    since="2019-12-01",
    cite="RA 11223, s. 9: missed contributions",
    label={"en": "Interest on a missed premium", "fil": "Interes sa premium na hindi nabayaran"},
    words={
        "fil": "Hindi hadlang sa benepisyo ang hindi pagbabayad, ngunit may interes na naiipon buwan-buwan: mas mataas sa employer, mas mababa sa may sariling kita at OFW."
    },
)
def interest_on_missed_premium(
    philhealth_member_type: PhilhealthMemberType,
    philhealth_missed_premium: Money,
    philhealth_months_overdue: Months,
    *,
    law,
) -> Money:
    """Not paying bars no benefit, but interest compounds by the month: more for employers, less for the self-earning and overseas workers."""
    if philhealth_member_type in (PhilhealthMemberType.EMPLOYED, PhilhealthMemberType.HOUSEHOLD_WORKER):
        return philhealth_missed_premium * ((1 + law.interest.employer) ** philhealth_months_overdue - 1)
    return philhealth_missed_premium * ((1 + law.interest.member) ** philhealth_months_overdue - 1)


# Benefits


@philhealth.rule(
    cite="RA 7875, s. 12, and implementing rules: qualifying contributions",
    label={"en": "May use the benefits", "fil": "Maaaring gumamit ng benepisyo"},
    words={
        "fil": "Ang sagot ng gobyerno o sponsor at ang lifetime ay agad; ang sariling nagbabayad ay may 9 na buwan sa huling 12; ang iba ay may 3 buwan sa huling 6."
    },
)
def is_eligible_for_benefits(
    philhealth_member_type: PhilhealthMemberType, philhealth_months_paid: PaidMonths, on: Date, *, law
) -> bool:
    """Those for whom others pay and lifetime members at once; the self-paying after 9 months paid of the last 12; others after 3 of the last 6."""
    if philhealth_member_type in (PhilhealthMemberType.INDIRECT, PhilhealthMemberType.LIFETIME):
        return True
    last = add_months(start_of_month(on), -1)
    if philhealth_member_type == PhilhealthMemberType.SELF_EARNING:
        first = add_months(start_of_month(on), -law.eligibility.window_of_self_earning)
        return months_in(philhealth_months_paid, first, last) >= law.eligibility.months_of_self_earning
    first_of_others = add_months(start_of_month(on), -law.eligibility.window)
    return months_in(philhealth_months_paid, first_of_others, last) >= law.eligibility.months


@is_eligible_for_benefits.amended(
    since="2018-10-01",
    cite="PhilHealth: nine months paid of the twelve to the month of the stay",
    words={
        "fil": "Agad ang sagot ng gobyerno o sponsor at ang lifetime; ang OFW ay may 3 buwan sa huling 6; ang iba ay may 9 na buwan sa 12, kasama ang buwan ng pagkakaospital."
    },
    source="https://mastercitizen.wordpress.com/category/philhealth-news-and-facts/",
)
def is_eligible_for_benefits_2018(
    philhealth_member_type: PhilhealthMemberType, philhealth_months_paid: PaidMonths, on: Date, *, law
) -> bool:
    """Those for whom others pay and lifetime members at once; overseas workers after 3 months paid of the last 6; all others after 9 of 12, the month of the stay included."""
    if philhealth_member_type in (PhilhealthMemberType.INDIRECT, PhilhealthMemberType.LIFETIME):
        return True
    this_month = start_of_month(on)
    if philhealth_member_type == PhilhealthMemberType.OVERSEAS_WORKER:
        first_of_overseas = add_months(this_month, -law.eligibility.window)
        return (
            months_in(philhealth_months_paid, first_of_overseas, add_months(this_month, -1)) >= law.eligibility.months
        )
    first = add_months(this_month, 1 - law.eligibility.window_of_2018)
    return months_in(philhealth_months_paid, first, this_month) >= law.eligibility.months_of_2018


@is_eligible_for_benefits.amended(
    since="2019-03-08",
    cite="RA 11223, s. 9: immediate eligibility",
    words={"fil": "Agad may karapatan sa benepisyo ang bawat sakop; hindi hadlang ang hindi nabayarang premium."},
)
def is_eligible_for_benefits_2019(is_covered: bool) -> bool:
    """Whoever is covered may use the benefits at once; unpaid premiums are no bar."""
    return is_covered


@philhealth.benefit(
    MEDICAL_CARE,
    cite="RA 11223, s. 6 (before: RA 7875, s. 10, as amended)",
    label={"en": "Health care at accredited facilities", "fil": "Pangangalaga sa mga akreditadong pasilidad"},
    words={"fil": "May karapatan sa mga pakete ng benepisyo sa akreditadong ospital at klinika."},
)
def health_care(is_eligible_for_benefits: bool) -> bool:
    """The benefit packages at accredited hospitals and clinics."""
    return is_eligible_for_benefits


@philhealth.benefit(
    MATERNITY,
    per=ONCE,
    since="2011-09-01",
    cite="PhilHealth circulars on case rates of 2011; Circulars of 2024 and 2024-0037",
    label={"en": "Package for the birth", "fil": "Pakete sa panganganak"},
    words={
        "fil": "Isang halaga ayon sa lugar ng panganganak, mas mataas kung may apat o higit na prenatal check-up; ibang halaga sa cesarean."
    },
)
def delivery_package(
    is_pregnant: bool,
    pregnancy_end: PregnancyEnd,
    is_eligible_for_benefits: bool,
    birth_place: BirthPlace,
    prenatal_visits: Count,
    *,
    law,
) -> Money:
    """One amount by the place of birth, higher after four prenatal visits; another for a caesarean."""
    if not is_pregnant or pregnancy_end == PregnancyEnd.MISCARRIAGE or not is_eligible_for_benefits:
        return 0
    if pregnancy_end == PregnancyEnd.CAESAREAN:
        return law.delivery.caesarean
    if prenatal_visits >= law.delivery.prenatal_visits:
        return law.delivery.with_antenatal_care[birth_place]
    return law.delivery.normal[birth_place]


@philhealth.benefit(
    MEDICAL_CARE,
    per=ONCE,
    since="2013-01-01",
    cite="PhilHealth case rates of 2013; Circulars of 2024 and 2024-0037",
    label={"en": "Case rate", "fil": "Case rate"},
    words={
        "fil": "Ang case rate ng 2013, na itinaas nang 30% noong 2024 at muling 50% noong 2025, maliban sa mga paketeng may sariling tuntunin."
    },
    rounding=to_nearest("0.01"),
)
def case_rate(is_eligible_for_benefits: bool, case_rate_of_2013: Money, is_rationalised_package: bool, *, law) -> Money:
    """The case rate of 2013, raised by 30% in 2024 and again by 50% in 2025, except for packages with a rule of their own."""
    if not is_eligible_for_benefits:
        return 0
    return case_rate_of_2013 if is_rationalised_package else case_rate_of_2013 * law.case_rate_factor


@philhealth.benefit(
    MEDICAL_CARE,
    per=ONCE,
    since="2024-03-05",
    cite="PhilHealth circulars on stroke and high-risk pneumonia",
    label={
        "en": "Package for stroke or high-risk pneumonia",
        "fil": "Pakete sa stroke o pulmonyang mataas ang panganib",
    },
    words={"fil": "Isang halaga ayon sa sakit."},
)
def high_burden_package(high_burden_illness: HighBurdenIllness, is_eligible_for_benefits: bool, *, law) -> Money:
    """One amount by the illness."""
    return law.high_burden_package[high_burden_illness] if is_eligible_for_benefits else 0


@philhealth.benefit(
    MEDICAL_CARE,
    per=ONCE,
    since="2023-01-01",
    cite="PhilHealth circulars on haemodialysis",
    label={"en": "Haemodialysis", "fil": "Hemodialysis"},
    words={"fil": "Isang halaga sa bawat sesyon, hanggang sa bilang ng sesyon sa isang taon."},
)
def haemodialysis(
    dialysis_sessions: Count, dialysis_sessions_already_paid: Count, is_eligible_for_benefits: bool, *, law
) -> Money:
    """One amount a session, up to the sessions of a year."""
    if dialysis_sessions == 0 or not is_eligible_for_benefits:
        return 0
    left = max(0, law.haemodialysis.sessions_a_year - dialysis_sessions_already_paid)
    return law.haemodialysis.session * min(dialysis_sessions, left)
