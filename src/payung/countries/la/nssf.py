"""NSSF: the National Social Security Fund, which merged the schemes of civil servants and of enterprises.

Law on Social Security No. 34/NA of 26 July 2013, in force 2014; Guidelines No. 2751/MLSW of 24 July 2015; Decision No.
1740/MOLSW of 25 April 2016 on the ceiling; amended law of 2018; amended Instruction No. 0060/MLSW of 11 January 2023. The
leave that the employer grants rests on the Labour Law of 2013.

Civil servants, the police and the armed forces are insured here from 2014, employees of enterprises from 2016, when the new
rates were collected. Years under the earlier schemes are asked for together with those under this one. How pensions that the
earlier schemes had awarded were carried on was found in no source, and is not told: a pension that began before the merger is
told by the earlier scheme, to its last day.

The benefits in cash for birth, employment injury, unemployment and funerals, and the months that medical care needs, are as the Lao
Social Security Organization tells them on its pages. These bear no day and follow the amended law of 2018, so they are told from
2019 on. A claim in unemployment is decided for the last day at work, so the job that was lost is the job that is stated; how
long the benefit is paid was not found. That the average earnings are taken in whole kip is assumed, for that is how they are
stated. The survivors' benefits are those of the deceased member, and are decided for that member; so is the grant for a funeral,
and that for a spouse or a child is decided for the member who survives.

Left out, because they were found in no source: the amount of the old-age pension, the cash benefits for illness that work did not
cause and for permanent invalidity, and which members of the family are treated with the insured. For these the rules say whether
a person is insured. The table by which the funeral grant grows with the years insured breaks off in the stored copy, so the grant
is told as its lowest amount. Servants of the State need 25 years, by the same pages, and by an ordinance of June 2025 may go from
55 or 57 on; the rate of their pension was not found, and their conditions are told as those of everybody.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    EMPLOYMENT_INJURY,
    GOVERNMENT,
    INVALIDITY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SICKNESS,
    SURVIVORS,
    UNEMPLOYMENT,
    Asked,
    Count,
    Date,
    Days,
    Enumeration,
    Input,
    Label,
    Link,
    Money,
    MonthlyAmounts,
    Months,
    Scheme,
    Years,
    add_months,
    average_in,
    count,
    end_of_month,
    months_in,
    of,
    start_of_month,
    to_nearest,
)

from .vocabulary import Sex, father, has_died, mother, spouse

nssf = Scheme(
    "la.nssf",
    names={"en": "National Social Security Fund", "lo": "ກອງທຶນປະກັນສັງຄົມແຫ່ງຊາດ"},
    administrator={"en": "Lao Social Security Organization", "lo": "ອົງການປະກັນສັງຄົມລາວ"},
    kind=CONTRIBUTORY,
    law="Law on Social Security No. 34/NA of 2013-07-26; Guidelines No. 2751/MLSW of 2015-07-24; Decision No. 1740/MOLSW of "
    "2016-04-25; Law on Social Security (amended) of 2018; Instruction (amended) No. 0060/MLSW of 2023-01-11",
    since="2014-01-01",
    where={
        "en": "The employer registers its staff with the Lao Social Security Organization.",
        "lo": "ນາຍຈ້າງຂຶ້ນທະບຽນພະນັກງານຂອງຕົນກັບອົງການປະກັນສັງຄົມລາວ.",
    },
    how={
        "en": "The employer withholds the employee's part and pays both parts every month: by the end of the following month "
        "in one account of the practice, by the 20th in another.",
        "lo": "ນາຍຈ້າງຫັກສ່ວນຂອງລູກຈ້າງ ແລະ ຈ່າຍທັງສອງສ່ວນທຸກເດືອນ: ບາງແຫຼ່ງວ່າ ພາຍໃນທ້າຍເດືອນຖັດໄປ, ບາງແຫຼ່ງວ່າ ພາຍໃນວັນທີ 20.",
    },
)


# Facts


class NssfGroup(Enumeration):
    """The group in which a person is insured."""

    NOT_INSURED = Label(en="Not insured by work", lo="ບໍ່ໄດ້ປະກັນຈາກການເຮັດວຽກ")
    GOVERNMENT = Label(en="Civil servant, police or armed forces", lo="ພະນັກງານລັດ ຕຳຫຼວດ ທະຫານ")
    ENTERPRISE = Label(en="Employee of an enterprise", lo="ລູກຈ້າງຂອງຫົວໜ່ວຍແຮງງານ")


class LossOfWork(Enumeration):
    """Why a job was lost, as the unemployment benefit tells the reasons apart."""

    BANKRUPTCY_OR_CLOSURE = Label(en="The employer went bankrupt or closed", lo="ຫົວໜ່ວຍແຮງງານລົ້ມລະລາຍ ຫຼື ຢຸດກິດຈະການ")
    END_OF_AID_PROJECT = Label(en="An aid project ended", lo="ສິ້ນສຸດໂຄງການຊ່ວຍເຫຼືອ")
    DISASTER = Label(en="Work stopped for a disaster", lo="ຢຸດກິດຈະການຊົ່ວຄາວຍ້ອນໄພພິບັດ")
    CUT_IN_STAFF = Label(en="The employer cut its staff", lo="ຫົວໜ່ວຍແຮງງານຫຼຸດຈຳນວນແຮງງານ")
    OTHER = Label(en="Another reason, or still at work", lo="ສາເຫດອື່ນ ຫຼື ຍັງເຮັດວຽກຢູ່")


months_of_work_in_laos = Input(
    Months,
    lowest="0",
    highest="1000",
    label={"en": "Months of work in the Lao PDR", "lo": "ຈຳນວນເດືອນທີ່ເຮັດວຽກຢູ່ລາວ"},
    question={
        "en": "If this person is a foreigner: for how many months have they worked in the Lao PDR?",
        "lo": "ຖ້າເປັນຄົນຕ່າງປະເທດ: ເຮັດວຽກຢູ່ລາວມາແລ້ວຈັກເດືອນ?",
    },
)
nssf_years_counted = Input(
    Years,
    lowest="0",
    highest="60",
    label={"en": "Years of contributions counted by the Fund", "lo": "ຈຳນວນປີສົມທົບທີ່ກອງທຶນນັບໃຫ້"},
    question={
        "en": "How many years of contributions does the Fund count for this person, those of the earlier schemes included?",
        "lo": "ກອງທຶນນັບປີສົມທົບໃຫ້ບຸກຄົນນີ້ຈັກປີ ລວມທັງປີຂອງລະບົບເກົ່າ?",
    },
)
hazardous_years = Input(
    Years,
    lowest="0",
    highest="60",
    label={"en": "Years on end in hazardous work", "lo": "ຈຳນວນປີຕິດຕໍ່ກັນໃນວຽກອັນຕະລາຍ"},
    question={
        "en": "For how many years on end has this person done hazardous work?",
        "lo": "ບຸກຄົນນີ້ເຮັດວຽກອັນຕະລາຍຕິດຕໍ່ກັນຈັກປີ?",
    },
)
is_in_ill_health = Input(
    bool,
    label={"en": "In ill health", "lo": "ສຸຂະພາບບໍ່ແຂງແຮງ"},
    question={
        "en": "Is this person in ill health, so that an early pension is asked for?",
        "lo": "ບຸກຄົນນີ້ສຸຂະພາບບໍ່ແຂງແຮງ ຈຶ່ງຂໍຮັບບຳນານກ່ອນກຳນົດບໍ?",
    },
)
has_regular_income = Input(
    bool,
    label={"en": "Regular income", "lo": "ມີລາຍໄດ້ປະຈຳ"},
    question={"en": "Does this person have a regular income?", "lo": "ບຸກຄົນນີ້ມີລາຍໄດ້ປະຈຳບໍ?"},
)
has_remarried = Input(
    bool,
    label={"en": "Married again after the death", "lo": "ແຕ່ງດອງໃໝ່"},
    question={
        "en": "Has this widow or widower married again?",
        "lo": "ຜົວ ຫຼື ເມຍ ຂອງຜູ້ເສຍຊີວິດ ແຕ່ງດອງໃໝ່ບໍ?",
    },
)
supported_parents = Input(
    bool,
    label={"en": "Supported the parents", "lo": "ເປັນຜູ້ລ້ຽງດູພໍ່ແມ່"},
    question={
        "en": "Did the member who died support their parents?",
        "lo": "ຜູ້ປະກັນທີ່ເສຍຊີວິດ ເປັນຜູ້ລ້ຽງດູພໍ່ແມ່ບໍ?",
    },
)
survivor_claims_from = Link(
    label={"en": "Parent from whose insurance the child claims", "lo": "ພໍ່ ຫຼື ແມ່ ທີ່ລູກຂໍຮັບສິດຈາກ"},
    question={
        "en": "From which parent's insurance does this child claim? One parent only, even if both were insured.",
        "lo": "ລູກຄົນນີ້ຂໍຮັບສິດຈາກປະກັນຂອງພໍ່ ຫຼື ແມ່? ໄດ້ພຽງຄົນດຽວ ເຖິງວ່າທັງສອງຈະໄດ້ປະກັນ.",
    },
)
children_born_together = Input(
    Count,
    lowest="1",
    highest="10",
    label={"en": "Children of this birth", "lo": "ຈຳນວນລູກທີ່ເກີດຄັ້ງນີ້"},
    question={"en": "How many children does this birth bring?", "lo": "ການເກີດຄັ້ງນີ້ມີລູກຈັກຄົນ?"},
)
sick_days_this_year = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Days off sick this year", "lo": "ຈຳນວນມື້ພັກເຈັບປ່ວຍໃນປີນີ້"},
    question={
        "en": "For how many days has this person been off sick this year, with a doctor's note?",
        "lo": "ປີນີ້ບຸກຄົນນີ້ພັກຍ້ອນເຈັບປ່ວຍຈັກມື້ ໂດຍມີໃບຢັ້ງຢືນຈາກແພດ?",
    },
)
is_paid_by_day_or_piece = Input(
    bool,
    label={"en": "Paid by the day or by the piece", "lo": "ໄດ້ຮັບຄ່າຈ້າງເປັນລາຍວັນ ຫຼື ລາຍຊິ້ນ"},
    question={
        "en": "Is this person paid by the day or by the piece?",
        "lo": "ບຸກຄົນນີ້ໄດ້ຮັບຄ່າຈ້າງເປັນລາຍວັນ ຫຼື ລາຍຊິ້ນບໍ?",
    },
)
days_worked_for_employer = Input(
    Days,
    lowest="0",
    highest="20000",
    label={"en": "Days worked for the employer", "lo": "ຈຳນວນມື້ທີ່ເຮັດວຽກໃຫ້ນາຍຈ້າງ"},
    question={
        "en": "For how many days has this person worked for the employer so far?",
        "lo": "ຮອດປັດຈຸບັນ ບຸກຄົນນີ້ເຮັດວຽກໃຫ້ນາຍຈ້າງຈັກມື້?",
    },
)
nssf_insured_earnings = Input(
    MonthlyAmounts,
    unit="LAK/month",
    label={"en": "Insured earnings of the months paid to the Fund", "lo": "ເງິນເດືອນປະກັນຕົນຂອງເດືອນທີ່ຖອກເຂົ້າກອງທຶນ"},
    question={
        "en": "On which earnings were contributions paid to the Fund, month by month?",
        "lo": "ໄດ້ຖອກເງິນສົມທົບເຂົ້າກອງທຶນຈາກເງິນເດືອນເທົ່າໃດ ໃນແຕ່ລະເດືອນ?",
    },
)
months_of_pregnancy = Input(
    Months,
    lowest="0",
    highest="10",
    label={"en": "Months of the pregnancy that ended", "lo": "ຈຳນວນເດືອນຖືພາ ທີ່ສິ້ນສຸດລົງ"},
    question={
        "en": "After how many months did the pregnancy end, by a birth or a miscarriage? (0 if there was none)",
        "lo": "ອອກລູກ ຫຼື ຫຼຸລູກ ຫຼັງຈາກຖືພາຈັກເດືອນ? (0 ຖ້າບໍ່ມີ)",
    },
)
has_work_injury = Input(
    bool,
    label={"en": "Work accident or occupational disease", "lo": "ອຸບັດຕິເຫດແຮງງານ ຫຼື ພະຍາດອາຊີບ"},
    question={
        "en": "Did this person have an accident at work or on the way there, or fall ill from the work?",
        "lo": "ບຸກຄົນນີ້ປະສົບອຸບັດຕິເຫດຢູ່ບ່ອນເຮັດວຽກ ຫຼື ຕາມທາງໄປ-ກັບ ຫຼື ເຈັບຍ້ອນວຽກບໍ?",
    },
)
wage_is_stopped = Input(
    bool,
    label={"en": "Wage stopped during the leave", "lo": "ຖືກຢຸດຈ່າຍເງິນເດືອນໃນໄລຍະພັກວຽກ"},
    question={
        "en": "Has the employer stopped the wage while this person is off work?",
        "lo": "ນາຍຈ້າງຢຸດຈ່າຍເງິນເດືອນໃນໄລຍະພັກວຽກບໍ?",
    },
)
months_of_injury_benefit_paid = Input(
    Months,
    lowest="0",
    highest="120",
    label={"en": "Months of injury benefit received", "lo": "ຈຳນວນເດືອນທີ່ໄດ້ຮັບເງິນອຸດໜູນອຸບັດຕິເຫດແລ້ວ"},
    question={
        "en": "For how many months has the benefit for this injury been paid already?",
        "lo": "ອຸບັດຕິເຫດຄັ້ງນີ້ ໄດ້ຮັບເງິນອຸດໜູນແລ້ວຈັກເດືອນ?",
    },
)
loss_of_work = Input(
    LossOfWork,
    label={"en": "Why the job was lost", "lo": "ສາເຫດທີ່ວ່າງງານ"},
    question={"en": "Why did this person lose the job?", "lo": "ບຸກຄົນນີ້ວ່າງງານຍ້ອນສາເຫດໃດ?"},
)
days_unemployed = Input(
    Days,
    lowest="0",
    highest="10000",
    label={"en": "Days certified as unemployed", "lo": "ຈຳນວນວັນທີ່ໄດ້ຮັບການຢັ້ງຢືນວ່າງງານ"},
    question={
        "en": "For how many days has this person been certified as unemployed?",
        "lo": "ບຸກຄົນນີ້ໄດ້ຮັບການຢັ້ງຢືນວ່າງງານຈັກວັນແລ້ວ?",
    },
)
is_fit_for_work = Input(
    bool,
    label={"en": "Fit for work", "lo": "ສຸຂະພາບແຂງແຮງ ກັບເຂົ້າເຮັດວຽກໄດ້"},
    question={
        "en": "Is this person in good health and able to take up work again?",
        "lo": "ບຸກຄົນນີ້ສຸຂະພາບແຂງແຮງ ແລະ ສາມາດກັບເຂົ້າເຮັດວຽກໄດ້ບໍ?",
    },
)
months_paid_since_unemployment_benefit = Input(
    Months,
    lowest="0",
    highest="700",
    label={"en": "Months paid since the last unemployment benefit", "lo": "ຈຳນວນເດືອນທີ່ຖອກ ນັບແຕ່ຮັບເງິນວ່າງງານຄັ້ງກ່ອນ"},
    question={
        "en": "For how many months was the Fund paid since this person last drew the unemployment benefit, or since joining?",
        "lo": "ນັບແຕ່ຮັບເງິນອຸດໜູນວ່າງງານຄັ້ງກ່ອນ ຫຼື ນັບແຕ່ເຂົ້າປະກັນ ໄດ້ຖອກເງິນສົມທົບຈັກເດືອນ?",
    },
)


# Who is insured


@nssf.rule(
    cite="Law No. 34/NA of 2013",
    label={"en": "group of the insured", "lo": "ກຸ່ມຜູ້ປະກັນ"},
    words={"lo": "ພະນັກງານລັດ ຕຳຫຼວດ ແລະ ທະຫານ ຖືກປະກັນຢູ່ກອງທຶນແຫ່ງຊາດ."},
)
def insured_group(works_for_state: bool) -> NssfGroup:
    """Civil servants, the police and the armed forces are insured with the national fund."""
    return NssfGroup.GOVERNMENT if works_for_state else NssfGroup.NOT_INSURED


@insured_group.amended(
    since="2016-01-01",
    cite="Law No. 34/NA of 2013, collected for enterprises from 2016",
    words={
        "lo": "ພ້ອມດ້ວຍລູກຈ້າງຂອງທຸກຫົວໜ່ວຍແຮງງານ ບໍ່ວ່າໃຫຍ່ ຫຼື ນ້ອຍ. ຄົນຕ່າງປະເທດ ເມື່ອເຮັດວຽກຢູ່ລາວຄົບກຳນົດ.",
    },
)
def insured_group_2016(
    works_for_state: bool,
    is_enterprise_employee: bool,
    is_national: bool,
    months_of_work_in_laos: Months,
    *,
    law,
) -> NssfGroup:
    """So are the employees of all enterprises, large or small; foreigners once they have worked here long enough."""
    if works_for_state:
        return NssfGroup.GOVERNMENT
    if is_enterprise_employee and (is_national or months_of_work_in_laos >= law.foreigner_months_of_work):
        return NssfGroup.ENTERPRISE
    return NssfGroup.NOT_INSURED


@nssf.rule(
    cite="Law No. 34/NA of 2013",
    label={"en": "retirement age", "lo": "ອາຍຸກະສຽນ"},
    words={"lo": "ຍິງ ແລະ ຊາຍ ມີອາຍຸກະສຽນຕ່າງກັນ. ວຽກອັນຕະລາຍດົນພໍ ຫຼຸດອາຍຸລົງ."},
)
def retirement_age(sex: Sex, hazardous_years: Years, *, law) -> Years:
    """Women retire earlier than men, and both earlier after years on end of hazardous work."""
    if hazardous_years >= law.retirement.hazardous_years_required:
        return law.retirement.age_after_hazardous_work[sex]
    return law.retirement.age[sex]


@nssf.rule(
    cite="Law No. 34/NA of 2013",
    label={"en": "meets the conditions of the old-age pension", "lo": "ຄົບເງື່ອນໄຂຮັບບຳນານ"},
    words={"lo": "ມີປີສົມທົບຄົບ ແລະ ຮອດອາຍຸກະສຽນ. ຖ້າສຸຂະພາບບໍ່ແຂງແຮງ ຮັບກ່ອນກຳນົດໄດ້ບາງປີ."},
)
def meets_pension_conditions(
    age: Years, retirement_age: Years, nssf_years_counted: Years, is_in_ill_health: bool, *, law
) -> bool:
    """Enough years and the retirement age are needed; in ill health the pension may begin some years earlier."""
    if nssf_years_counted < law.retirement.years_required:
        return False
    return age >= (retirement_age - law.retirement.years_early_in_ill_health if is_in_ill_health else retirement_age)


@nssf.covers(
    cite="Law No. 34/NA of 2013",
    label={"en": "insured", "lo": "ເປັນຜູ້ປະກັນ"},
    words={"lo": "ຜູ້ທີ່ຖືກປະກັນຈາກການເຮັດວຽກ ແລະ ຜູ້ທີ່ຄົບເງື່ອນໄຂຮັບບຳນານ."},
)
def is_covered(insured_group: NssfGroup, meets_pension_conditions: bool) -> bool:
    """Insured are those whom their work insures, and those who have earned the pension."""
    return insured_group != NssfGroup.NOT_INSURED or meets_pension_conditions


# Contributions


@nssf.rule(
    per=MONTH,
    cite="Law No. 34/NA of 2013",
    label={"en": "insurable earnings", "lo": "ເງິນເດືອນທີ່ຄິດໄລ່ເງິນສົມທົບ"},
    words={"lo": "ເງິນເດືອນຂອງພະນັກງານລັດ."},
)
def insurable_earnings(monthly_wage: Money) -> Money:
    """The monthly salary of the servant counts."""
    return monthly_wage


@insurable_earnings.amended(
    since="2016-01-01",
    cite="Law No. 34/NA of 2013; Decision No. 1851/MOLSW on the ceiling",
    words={"lo": "ສຳລັບວິສາຫະກິດ ບໍ່ຕ່ຳກວ່າຄ່າແຮງງານຂັ້ນຕ່ຳ ແລະ ບໍ່ເກີນເພດານ. ສຳລັບພະນັກງານລັດ ແມ່ນເງິນເດືອນ."},
)
def insurable_earnings_2016(insured_group: NssfGroup, monthly_wage: Money, minimum_wage: Money, *, law) -> Money:
    """In enterprises earnings count between the minimum wage and the ceiling; for servants the monthly salary counts."""
    if insured_group == NssfGroup.GOVERNMENT:
        return monthly_wage
    return max(law.floor * minimum_wage, min(monthly_wage, law.ceiling))


@insurable_earnings_2016.amended(
    since="2017-01-01",
    cite="Decision No. 1740/MOLSW of 2016-04-25",
    words={
        "lo": "ສຳລັບວິສາຫະກິດ ບໍ່ເກີນເພດານ. ຜູ້ທີ່ໄດ້ຕ່ຳກວ່າຄ່າແຮງງານຂັ້ນຕ່ຳ ຄິດຢ່າງໜ້ອຍສ່ວນໜຶ່ງຂອງຄ່າແຮງງານຂັ້ນຕ່ຳ. ສຳລັບພະນັກງານລັດ ແມ່ນເງິນເດືອນ.",
    },
)
def insurable_earnings_2017(insured_group: NssfGroup, monthly_wage: Money, minimum_wage: Money, *, law) -> Money:
    """In enterprises earnings count up to the ceiling; pay under the minimum wage counts for no less than a share of it."""
    if insured_group == NssfGroup.GOVERNMENT:
        return monthly_wage
    if monthly_wage < minimum_wage:
        return max(law.reduced_floor * minimum_wage, monthly_wage)
    return min(monthly_wage, law.ceiling)


@nssf.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Law No. 34/NA of 2013, arts. 55-56",
    label={"en": "contribution of the insured", "lo": "ເງິນສົມທົບຂອງຜູ້ປະກັນ"},
    words={"lo": "ຜູ້ປະກັນຈ່າຍຕາມອັດຕາຂອງກຸ່ມຕົນ."},
)
def member_contribution(insured_group: NssfGroup, insurable_earnings: Money, *, law) -> Money:
    """The insured pay the rate of their group."""
    return law.rate.member[insured_group] * insurable_earnings


@nssf.contribution(
    payer=EMPLOYER,
    per=MONTH,
    since="2016-01-01",
    cite="Law No. 34/NA of 2013, arts. 55-56",
    label={"en": "contribution of the employer", "lo": "ເງິນສົມທົບຂອງນາຍຈ້າງ"},
    words={"lo": "ຫົວໜ່ວຍແຮງງານຈ່າຍສຳລັບລູກຈ້າງຂອງຕົນ."},
)
def employer_contribution(insured_group: NssfGroup, insurable_earnings: Money, *, law) -> Money:
    """The enterprise pays for its employees."""
    return law.rate.employer * insurable_earnings if insured_group == NssfGroup.ENTERPRISE else 0


@nssf.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Law No. 34/NA of 2013",
    label={"en": "contribution of the government", "lo": "ເງິນສົມທົບຂອງລັດຖະບານ"},
    words={"lo": "ລັດຖະບານຈ່າຍສຳລັບພະນັກງານລັດ ຕຳຫຼວດ ແລະ ທະຫານ."},
)
def government_contribution(insured_group: NssfGroup, insurable_earnings: Money, *, law) -> Money:
    """The government pays for civil servants, the police and the armed forces."""
    return law.rate.government * insurable_earnings if insured_group == NssfGroup.GOVERNMENT else 0


@nssf.rule(
    per=MONTH,
    since="2016-01-01",
    cite="Law No. 34/NA of 2013",
    label={"en": "of which for pensions, member", "lo": "ໃນນັ້ນ ສ່ວນບຳນານ ຂອງລູກຈ້າງ"},
    words={"lo": "ສ່ວນຂອງເງິນສົມທົບຂອງລູກຈ້າງ ທີ່ໃຊ້ສຳລັບບຳນານ ເສຍກຳລັງແຮງງານ ແລະ ຜູ້ຍັງມີຊີວິດ."},
)
def member_part_for_pensions(insured_group: NssfGroup, insurable_earnings: Money, *, law) -> Money:
    """The part of the employee's contribution that pays for old age, invalidity and survivors."""
    return law.rate.member_part_for_pensions * insurable_earnings if insured_group == NssfGroup.ENTERPRISE else 0


@nssf.rule(
    per=MONTH,
    since="2016-01-01",
    cite="Law No. 34/NA of 2013",
    label={"en": "of which for pensions, employer", "lo": "ໃນນັ້ນ ສ່ວນບຳນານ ຂອງນາຍຈ້າງ"},
    words={"lo": "ສ່ວນຂອງເງິນສົມທົບຂອງນາຍຈ້າງ ທີ່ໃຊ້ສຳລັບບຳນານ ເສຍກຳລັງແຮງງານ ແລະ ຜູ້ຍັງມີຊີວິດ."},
)
def employer_part_for_pensions(insured_group: NssfGroup, insurable_earnings: Money, *, law) -> Money:
    """The part of the employer's contribution that pays for old age, invalidity and survivors."""
    return law.rate.employer_part_for_pensions * insurable_earnings if insured_group == NssfGroup.ENTERPRISE else 0


@nssf.rule(
    since="2016-01-01",
    cite="Practice of the Lao Social Security Organization",
    label={"en": "contribution of this month to be paid by", "lo": "ວັນສຸດທ້າຍທີ່ຕ້ອງຈ່າຍເງິນສົມທົບຂອງເດືອນນີ້"},
    words={"lo": "ນາຍຈ້າງຈ່າຍພາຍໃນທ້າຍເດືອນຖັດໄປ. ບາງແຫຼ່ງວ່າ ພາຍໃນວັນທີ 20."},
)
def contribution_due_by(on: Date) -> Date:
    """The employer pays by the end of the following month; one account names the 20th instead."""
    return end_of_month(add_months(start_of_month(on), 1))


# Old age


@nssf.benefit(
    OLD_AGE,
    cite="Law No. 34/NA of 2013",
    label={"en": "old-age pension", "lo": "ເງິນບຳນານ"},
    words={"lo": "ຜູ້ທີ່ຄົບເງື່ອນໄຂ ໄດ້ຮັບເງິນບຳນານ. ບໍ່ພົບສູດຄິດໄລ່."},
)
def old_age_pension(meets_pension_conditions: bool) -> bool:
    """Those who meet the conditions receive a pension; its formula was not found."""
    return meets_pension_conditions


# Survivors: decided for the member who died


@nssf.rule(
    cite="Law No. 34/NA of 2013",
    label={"en": "left survivors with a claim", "lo": "ເສຍຊີວິດ ໂດຍມີປີສົມທົບຄົບ"},
    words={"lo": "ຜູ້ປະກັນທີ່ເສຍຊີວິດ ຕ້ອງມີປີສົມທົບຄົບຕາມກຳນົດ."},
)
def leaves_a_claim(has_died: bool, nssf_years_counted: Years, *, law) -> bool:
    """The member who died must have contributed for enough years."""
    return has_died and nssf_years_counted >= law.survivors.years_required


@nssf.rule(
    cite="Law No. 34/NA of 2013",
    label={"en": "old and without regular income", "lo": "ສູງອາຍຸ ແລະ ບໍ່ມີລາຍໄດ້ປະຈຳ"},
    words={"lo": "ຮອດອາຍຸກະສຽນຂອງຍິງ ຫຼື ຊາຍ ແລະ ບໍ່ມີລາຍໄດ້ປະຈຳ."},
)
def is_needy_in_old_age(age: Years, sex: Sex, has_regular_income: bool, *, law) -> bool:
    """Of the retirement age of women or men, and without regular income."""
    return age >= law.retirement.age[sex] and not has_regular_income


@nssf.rule(
    cite="Law No. 34/NA of 2013",
    source="http://nssf.gov.la/index.php/lo/subsidy-type-la/subsidy-to-family-members-la",
    label={"en": "widow or widower with a claim", "lo": "ຜົວ ຫຼື ເມຍ ທີ່ມີສິດ"},
    words={"lo": "ຜູ້ສູງອາຍຸທີ່ບໍ່ມີລາຍໄດ້ປະຈຳ ຫຼື ຜູ້ເສຍກຳລັງແຮງງານ ທີ່ບໍ່ໄດ້ແຕ່ງດອງໃໝ່."},
)
def is_entitled_spouse(is_needy_in_old_age: bool, is_certified_invalid: bool, has_remarried: bool) -> bool:
    """Old and without regular income, or an invalid, and not married again."""
    return (is_needy_in_old_age or is_certified_invalid) and not has_remarried


@nssf.rule(
    cite="Law No. 34/NA of 2013",
    source="http://nssf.gov.la/index.php/lo/subsidy-type-la/subsidy-to-family-members-la",
    label={"en": "child with a claim", "lo": "ລູກທີ່ມີສິດ"},
    words={"lo": "ລູກທີ່ຍັງບໍ່ເຖິງເກນອາຍຸ. ລູກທີ່ພິການ ເຮັດວຽກບໍ່ໄດ້ ໄດ້ຮັບຕະຫຼອດຊີວິດ."},
)
def is_entitled_child(age: Years, is_certified_invalid: bool, *, law) -> bool:
    """A child below the age limit; one who is an invalid keeps the claim for life."""
    return age < law.survivors.child_age or is_certified_invalid


@nssf.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Law No. 34/NA of 2013",
    label={"en": "benefit of the widow or widower", "lo": "ເງິນອຸດໜູນຜົວ ຫຼື ເມຍ ຂອງຜູ້ເສຍຊີວິດ"},
    words={"lo": "ຜົວ ຫຼື ເມຍ ທີ່ສູງອາຍຸ ແລະ ບໍ່ມີລາຍໄດ້ປະຈຳ ຫຼື ເສຍກຳລັງແຮງງານ ໄດ້ຮັບສ່ວນໜຶ່ງຂອງເງິນເດືອນສຸດທ້າຍ."},
)
def benefit_of_spouse(
    leaves_a_claim: bool,
    insurable_earnings: Money,
    spouse_is_entitled: bool = of(spouse, is_entitled_spouse, absent=False),
    *,
    law,
) -> Money:
    """A widow or widower who is old without regular income, or an invalid, receives a share of the last insurable earnings."""
    return law.survivors.rate_of_spouse * insurable_earnings if leaves_a_claim and spouse_is_entitled else 0


@nssf.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Law No. 34/NA of 2013",
    label={"en": "benefit of the children", "lo": "ເງິນອຸດໜູນລູກຂອງຜູ້ເສຍຊີວິດ"},
    words={"lo": "ລູກແຕ່ລະຄົນທີ່ຂໍຮັບຈາກຜູ້ເສຍຊີວິດນີ້ ໄດ້ຮັບສ່ວນໜຶ່ງຂອງເງິນເດືອນສຸດທ້າຍ."},
)
def benefit_of_children(
    leaves_a_claim: bool,
    insurable_earnings: Money,
    children: Count = count(is_entitled_child, linked_by=(survivor_claims_from,)),
    *,
    law,
) -> Money:
    """Each child who claims from this parent receives a share of the last insurable earnings."""
    return law.survivors.rate_of_child * insurable_earnings * children if leaves_a_claim else 0


@nssf.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Law No. 34/NA of 2013",
    label={"en": "benefit of the parents", "lo": "ເງິນອຸດໜູນພໍ່ແມ່ຂອງຜູ້ເສຍຊີວິດ"},
    words={"lo": "ພໍ່ແມ່ທີ່ຜູ້ເສຍຊີວິດລ້ຽງດູ ສູງອາຍຸ ແລະ ບໍ່ມີລາຍໄດ້ປະຈຳ ໄດ້ຮັບສ່ວນໜຶ່ງຂອງເງິນເດືອນສຸດທ້າຍ, ຫຼາຍກວ່າ ຖ້າຍັງຢູ່ທັງສອງ."},
)
def benefit_of_parents(
    leaves_a_claim: bool,
    supported_parents: bool,
    insurable_earnings: Money,
    mother_is_entitled: bool = of(mother, is_needy_in_old_age, absent=False),
    father_is_entitled: bool = of(father, is_needy_in_old_age, absent=False),
    *,
    law,
) -> Money:
    """Old parents without regular income whom the member supported share in the last insurable earnings, two more than one."""
    if not leaves_a_claim or not supported_parents:
        return 0
    if mother_is_entitled and father_is_entitled:
        return law.survivors.rate_of_both_parents * insurable_earnings
    if mother_is_entitled or father_is_entitled:
        return law.survivors.rate_of_one_parent * insurable_earnings
    return 0


# Leave that the employer grants


@nssf.rule(
    cite="Labour Law of 2013",
    label={"en": "maternity leave", "lo": "ການພັກເກີດລູກ"},
    words={"lo": "ຢ່າງໜ້ອຍຈຳນວນມື້ທີ່ກຳນົດ, ຫຼາຍກວ່າ ຖ້າເປັນລູກແຝດ."},
)
def maternity_leave(children_born_together: Count, *, law) -> Days:
    """At least the days that the law sets, and more for twins."""
    return law.leave.maternity_days_twins if children_born_together > 1 else law.leave.maternity_days


@nssf.rule(
    cite="Labour Law of 2013",
    label={"en": "maternity leave left for before the birth", "lo": "ມື້ພັກທີ່ໃຊ້ກ່ອນເກີດລູກໄດ້"},
    words={"lo": "ສ່ວນໜຶ່ງຂອງການພັກຕ້ອງຢູ່ຫຼັງເກີດ. ສ່ວນທີ່ເຫຼືອໃຊ້ກ່ອນເກີດໄດ້."},
)
def maternity_leave_before_birth(maternity_leave: Days, *, law) -> Days:
    """Some of the leave must follow the birth; at most the rest may be taken before it."""
    return maternity_leave - law.leave.days_after_birth


@nssf.rule(
    cite="Labour Law of 2013",
    label={"en": "paid sick leave", "lo": "ການພັກເຈັບປ່ວຍທີ່ໄດ້ຮັບຄ່າຈ້າງ"},
    words={"lo": "ນາຍຈ້າງຈ່າຍຄ່າຈ້າງບໍ່ເກີນຈຳນວນມື້ຕໍ່ປີ. ຄ່າຈ້າງລາຍວັນ ຫຼື ລາຍຊິ້ນ ຕ້ອງເຮັດວຽກມາກ່ອນພໍສົມຄວນ."},
)
def paid_sick_leave(
    is_paid_by_day_or_piece: bool, days_worked_for_employer: Days, sick_days_this_year: Days, *, law
) -> Days:
    """The employer pays so many days a year; those paid by the day or the piece must first have worked for a time."""
    if is_paid_by_day_or_piece and days_worked_for_employer < law.leave.days_of_work_before_sick_leave:
        return 0
    return min(sick_days_this_year, law.leave.sick_days)


# Contingencies for which the fund insures; the amounts were not found


@nssf.benefit(
    MEDICAL_CARE,
    cite="Law No. 34/NA of 2013",
    label={"en": "medical care", "lo": "ການປິ່ນປົວ"},
    words={"lo": "ຜູ້ປະກັນມີສິດປິ່ນປົວ. ນັບແຕ່ປີ 2019 ສຳນັກງານປະກັນສຸຂະພາບແຫ່ງຊາດ ເປັນຜູ້ຄຸ້ມຄອງ."},
)
def medical_care() -> bool:
    """The insured have a right to medical care; since 2019 the National Health Insurance Bureau administers it."""
    return True


@medical_care.amended(
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    source="http://lsso.gov.la/index.php/lo/subsidy-type-la/health-benefits-la",
    words={"lo": "ຜູ້ຮັບບຳນານ ແລະ ຜູ້ທີ່ຖອກເງິນສົມທົບແຕ່ 3 ເດືອນຂຶ້ນໄປ ໃນໄລຍະ 6 ເດືອນສຸດທ້າຍ ມີສິດປິ່ນປົວ."},
)
def medical_care_2019(meets_pension_conditions: bool, months_paid_in_last_6: Months, *, law) -> bool:
    """Pensioners, and those who paid for three of the last six months, are treated; the Health Insurance Bureau administers it."""
    return meets_pension_conditions or months_paid_in_last_6 >= law.medical_care_months_required


@nssf.benefit(
    SICKNESS,
    cite="Law No. 34/NA of 2013",
    label={"en": "insured for sickness", "lo": "ປະກັນກໍລະນີເຈັບປ່ວຍ"},
    words={"lo": "ຜູ້ທີ່ເຮັດວຽກ ຖືກປະກັນກໍລະນີເຈັບປ່ວຍ."},
)
def sickness(insured_group: NssfGroup) -> bool:
    """Those insured by their work are insured for sickness."""
    return insured_group != NssfGroup.NOT_INSURED


@nssf.benefit(
    MATERNITY,
    until="2018-12-31",
    cite="Law No. 34/NA of 2013",
    label={"en": "insured for maternity", "lo": "ປະກັນກໍລະນີເກີດລູກ"},
    words={"lo": "ຜູ້ທີ່ເຮັດວຽກ ຖືກປະກັນກໍລະນີເກີດລູກ."},
)
def maternity(insured_group: NssfGroup) -> bool:
    """Those insured by their work are insured for maternity."""
    return insured_group != NssfGroup.NOT_INSURED


@nssf.benefit(
    EMPLOYMENT_INJURY,
    cite="Law No. 34/NA of 2013",
    label={"en": "insured for employment injury", "lo": "ປະກັນອຸບັດຕິເຫດແຮງງານ"},
    words={"lo": "ຜູ້ທີ່ເຮັດວຽກ ຖືກປະກັນອຸບັດຕິເຫດແຮງງານ ແລະ ພະຍາດອາຊີບ."},
)
def employment_injury(insured_group: NssfGroup) -> bool:
    """Those insured by their work are insured for injury at work."""
    return insured_group != NssfGroup.NOT_INSURED


@nssf.benefit(
    INVALIDITY,
    cite="Law No. 34/NA of 2013",
    label={"en": "insured for invalidity", "lo": "ປະກັນກໍລະນີເສຍກຳລັງແຮງງານ"},
    words={"lo": "ຜູ້ທີ່ເຮັດວຽກ ຖືກປະກັນກໍລະນີເສຍກຳລັງແຮງງານ."},
)
def invalidity(insured_group: NssfGroup) -> bool:
    """Those insured by their work are insured for invalidity."""
    return insured_group != NssfGroup.NOT_INSURED


@nssf.benefit(
    UNEMPLOYMENT,
    since="2016-01-01",
    until="2018-12-31",
    cite="Law No. 34/NA of 2013",
    label={"en": "insured for unemployment", "lo": "ປະກັນກໍລະນີຫວ່າງງານ"},
    words={"lo": "ລູກຈ້າງຂອງຫົວໜ່ວຍແຮງງານ ຖືກປະກັນກໍລະນີຫວ່າງງານ."},
)
def unemployment(insured_group: NssfGroup) -> bool:
    """Employees of enterprises are insured for unemployment."""
    return insured_group == NssfGroup.ENTERPRISE


# Months and earnings that the benefits in cash go by, since the amended law of 2018


@nssf.rule(
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    label={"en": "months paid to the Fund", "lo": "ຈຳນວນເດືອນທີ່ຖອກເງິນສົມທົບ"},
    words={"lo": "ນັບເດືອນທີ່ຖອກເງິນສົມທົບເຂົ້າກອງທຶນ ຮອດເດືອນກ່ອນ."},
    asked=Asked(
        question={
            "en": "For how many months in all was the Fund paid, up to last month?",
            "lo": "ຮອດເດືອນກ່ອນ ໄດ້ຖອກເງິນສົມທົບເຂົ້າກອງທຶນທັງໝົດຈັກເດືອນ?",
        },
        lowest="0",
        highest="700",
    ),
)
def nssf_months_paid(nssf_insured_earnings: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months paid to the Fund, up to last month."""
    return months_in(nssf_insured_earnings, law.first_month, add_months(start_of_month(on), -1))


@nssf.rule(
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    label={"en": "months paid in the last 6", "lo": "ຈຳນວນເດືອນທີ່ຖອກ ໃນ 6 ເດືອນສຸດທ້າຍ"},
    words={"lo": "ນັບເດືອນທີ່ຖອກເງິນສົມທົບໃນ 6 ເດືອນກ່ອນເດືອນນີ້."},
    asked=Asked(
        question={
            "en": "For how many of the 6 months before this one was the Fund paid?",
            "lo": "ໃນ 6 ເດືອນກ່ອນເດືອນນີ້ ໄດ້ຖອກເງິນສົມທົບຈັກເດືອນ?",
        },
        lowest="0",
        highest="6",
    ),
)
def months_paid_in_last_6(nssf_insured_earnings: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months paid among the 6 before this one."""
    first = add_months(start_of_month(on), -law.window.recent)
    return months_in(nssf_insured_earnings, first, add_months(start_of_month(on), -1))


@nssf.rule(
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    label={"en": "months paid in the last 24", "lo": "ຈຳນວນເດືອນທີ່ຖອກ ໃນ 24 ເດືອນສຸດທ້າຍ"},
    words={"lo": "ນັບເດືອນທີ່ຖອກເງິນສົມທົບໃນ 24 ເດືອນກ່ອນເດືອນນີ້."},
    asked=Asked(
        question={
            "en": "For how many of the 24 months before this one was the Fund paid?",
            "lo": "ໃນ 24 ເດືອນກ່ອນເດືອນນີ້ ໄດ້ຖອກເງິນສົມທົບຈັກເດືອນ?",
        },
        lowest="0",
        highest="24",
    ),
)
def months_paid_in_last_24(nssf_insured_earnings: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months paid among the 24 before this one."""
    first = add_months(start_of_month(on), -law.window.unemployment)
    return months_in(nssf_insured_earnings, first, add_months(start_of_month(on), -1))


@nssf.rule(
    since="2019-01-01",
    per=MONTH,
    cite="Law on Social Security (amended) of 2018",
    rounding=to_nearest("1", half="up"),
    label={"en": "average insured earnings of the last 6 months", "lo": "ເງິນເດືອນປະກັນຕົນສະເລ່ຍ ໃນ 6 ເດືອນສຸດທ້າຍ"},
    words={"lo": "ຄ່າສະເລ່ຍຂອງເງິນເດືອນປະກັນຕົນ ໃນເດືອນທີ່ຖອກ ຂອງ 6 ເດືອນສຸດທ້າຍ, ຄິດເປັນກີບເຕັມ."},
    asked=Asked(
        question={
            "en": "What were the average insured earnings of the 6 months before this one, in kip a month?",
            "lo": "ເງິນເດືອນປະກັນຕົນສະເລ່ຍໃນ 6 ເດືອນກ່ອນ ແມ່ນເດືອນລະຈັກກີບ?",
        },
        lowest="0",
        highest="100000000",
    ),
)
def average_of_last_6(nssf_insured_earnings: MonthlyAmounts, on: Date, *, law) -> Money:
    """The mean of the insured earnings of the months paid among the 6 before this one, in whole kip."""
    first = add_months(start_of_month(on), -law.window.recent)
    return average_in(nssf_insured_earnings, first, add_months(start_of_month(on), -1))


# Birth and miscarriage


@nssf.rule(
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    source="http://nssf.gov.la/index.php/lo/subsidy-type-la/child-abortion-or-miscarriage-la",
    label={"en": "without an occupation", "lo": "ບໍ່ໄດ້ປະກອບອາຊີບ"},
    words={"lo": "ບໍ່ໄດ້ຮັບຄ່າຈ້າງ ແລະ ບໍ່ໄດ້ເຮັດວຽກນອກລະບົບ."},
)
def is_without_occupation(is_wage_earner: bool, works_informally: bool) -> bool:
    """Neither paid a wage nor at work informally."""
    return not is_wage_earner and not works_informally


@nssf.rule(
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    source="http://nssf.gov.la/index.php/lo/subsidy-type-la/child-abortion-or-miscarriage-la",
    label={"en": "months of the pregnancy that counts", "lo": "ຈຳນວນເດືອນຖືພາທີ່ນັບ"},
    words={"lo": "ຂອງຜູ້ປະກັນຕົນເພດຍິງເອງ ຫຼື ຂອງເມຍຜູ້ປະກັນຕົນ ທີ່ບໍ່ໄດ້ປະກອບອາຊີບ."},
)
def pregnancy_that_counts(
    sex: Sex,
    months_of_pregnancy: Months,
    months_of_wife: Months = of(spouse, months_of_pregnancy, absent=0),
    wife_is_without_occupation: bool = of(spouse, is_without_occupation, absent=False),
) -> Months:
    """An insured woman's own, or that of an insured man's wife who has no occupation."""
    if sex == Sex.FEMALE:
        return months_of_pregnancy
    return months_of_wife if wife_is_without_occupation else 0


@nssf.rule(
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    source="http://nssf.gov.la/index.php/lo/subsidy-type-la/child-abortion-or-miscarriage-la",
    label={"en": "paid enough months for the birth or miscarriage", "lo": "ຖອກເງິນສົມທົບຄົບ ສຳລັບການອອກລູກ ຫຼື ຫຼຸລູກ"},
    words={"lo": "ອອກລູກຫຼັງຖືພາ 6 ເດືອນຂຶ້ນໄປ ຕ້ອງຖອກ 9 ເດືອນ. ຫຼຸລູກຫຼັງຖືພາ 2-5 ເດືອນ ຕ້ອງຖອກ 6 ເດືອນ."},
)
def has_paid_for_birth(pregnancy_that_counts: Months, nssf_months_paid: Months, *, law) -> bool:
    """Nine months for a birth after the sixth month of the pregnancy, six for a miscarriage from the second month on."""
    if pregnancy_that_counts >= law.birth.from_month:
        return nssf_months_paid >= law.birth.months_required
    return pregnancy_that_counts >= law.miscarriage.from_month and nssf_months_paid >= law.miscarriage.months_required


@nssf.benefit(
    MATERNITY,
    per=ONCE,
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    source="http://nssf.gov.la/index.php/lo/subsidy-type-la/child-abortion-or-miscarriage-la",
    label={"en": "birth grant", "lo": "ເງິນບຳເນັດອອກລູກ ຫຼື ຫຼຸລູກ"},
    words={"lo": "ສ່ວນໜຶ່ງຂອງເງິນເດືອນປະກັນຕົນສະເລ່ຍ ສຳລັບລູກແຕ່ລະຄົນ."},
)
def birth_grant(
    has_paid_for_birth: bool,
    average_of_last_6: Money,
    sex: Sex,
    children_born_together: Count,
    children_of_wife: Count = of(spouse, children_born_together, absent=0),
    *,
    law,
) -> Money:
    """A share of the average insured earnings for each child, born or miscarried."""
    if not has_paid_for_birth:
        return 0
    return law.birth.grant * average_of_last_6 * (children_born_together if sex == Sex.FEMALE else children_of_wife)


@nssf.benefit(
    MATERNITY,
    per=MONTH,
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    source="http://nssf.gov.la/index.php/lo/subsidy-type-la/child-abortion-or-miscarriage-la",
    label={"en": "maternity benefit", "lo": "ເງິນອຸດໜູນອອກລູກ ຫຼື ຫຼຸລູກ"},
    words={"lo": "ໃນໄລຍະພັກວຽກ ບໍ່ເກີນ 105 ວັນ ຫຼື 120 ວັນຖ້າລູກແຝດ, ຜູ້ປະກັນຕົນເພດຍິງໄດ້ຮັບສ່ວນໜຶ່ງຂອງເງິນເດືອນສະເລ່ຍເປັນລາຍເດືອນ."},
)
def maternity_benefit(sex: Sex, has_paid_for_birth: bool, average_of_last_6: Money, *, law) -> Money:
    """While an insured woman is on leave, to the end of her maternity leave, a share of her average earnings each month."""
    if sex != Sex.FEMALE or not has_paid_for_birth:
        return 0
    return law.birth.rate * average_of_last_6


# Employment injury


@nssf.benefit(
    EMPLOYMENT_INJURY,
    per=MONTH,
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    source="http://lsso.gov.la/index.php/lo/subsidy-type-la/sickness-subsidies-la; http://lsso.gov.la/index.php/lo/subsidy-type-la/labor-dispute-occupational-disease-and-others-la",
    label={"en": "benefit off work for an employment injury", "lo": "ເງິນອຸດໜູນປ່ວຍການຍ້ອນອຸບັດຕິເຫດແຮງງານ"},
    words={"lo": "6 ເດືອນທຳອິດ 80% ຂອງເງິນເດືອນປະກັນຕົນສະເລ່ຍ, 6 ເດືອນຕໍ່ໄປ 70%, ຖ້າຖືກຢຸດຈ່າຍເງິນເດືອນ."},
)
def injury_benefit(
    has_work_injury: bool,
    wage_is_stopped: bool,
    nssf_months_paid: Months,
    months_of_injury_benefit_paid: Months,
    average_of_last_6: Money,
    *,
    law,
) -> Money:
    """While the wage is stopped, a share of the average earnings for six months, and a lower one for six more."""
    if not has_work_injury or not wage_is_stopped or nssf_months_paid < law.injury.months_required:
        return 0
    return law.injury.rate(months_of_injury_benefit_paid) * average_of_last_6


# Unemployment


@nssf.benefit(
    UNEMPLOYMENT,
    per=MONTH,
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    source="http://lsso.gov.la/index.php/lo/subsidy-type-la/unemployment-benefits-la",
    label={"en": "unemployment benefit", "lo": "ເງິນອຸດໜູນວ່າງງານ"},
    words={"lo": "60% ຂອງເງິນເດືອນປະກັນຕົນ, ຖ້າຖອກ 12 ເດືອນໃນ 24 ເດືອນສຸດທ້າຍ, ວ່າງງານຍ້ອນຫົວໜ່ວຍແຮງງານ ແຕ່ 30 ວັນຂຶ້ນໄປ ແລະ ເຮັດວຽກໄດ້."},
)
def unemployment_benefit(
    insured_group: NssfGroup,
    loss_of_work: LossOfWork,
    days_unemployed: Days,
    is_fit_for_work: bool,
    months_paid_in_last_24: Months,
    months_paid_since_unemployment_benefit: Months,
    average_of_last_6: Money,
    *,
    law,
) -> Money:
    """Who lost work by the employer's doing and is certified unemployed, with enough months, gets a share of the earnings."""
    if insured_group != NssfGroup.ENTERPRISE or loss_of_work == LossOfWork.OTHER or not is_fit_for_work:
        return 0
    if days_unemployed < law.unemployment.days_certified:
        return 0
    if months_paid_in_last_24 < law.unemployment.months_required:
        return 0
    if months_paid_since_unemployment_benefit < law.unemployment.months_required:
        return 0
    return law.unemployment.rate * average_of_last_6


# Funerals


@nssf.benefit(
    SURVIVORS,
    per=ONCE,
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    source="http://nssf.gov.la/index.php/lo/subsidy-type-la/death-allowance-la",
    label={"en": "funeral grant, at least", "lo": "ເງິນອຸດໜູນຊາປະນະກິດສົບ ຢ່າງໜ້ອຍ"},
    words={"lo": "ຜູ້ປະກັນຕົນເສຍຊີວິດ: 15 ເດືອນຂອງເງິນເດືອນປະກັນຕົນ."},
)
def funeral_grant(has_died: bool, months_paid_in_last_6: Months, insurable_earnings: Money, *, law) -> Money:
    """When an insured person dies, fifteen months of the insured earnings."""
    if not has_died or months_paid_in_last_6 < law.funeral.months_required:
        return 0
    return law.funeral.months_of_member * insurable_earnings


@nssf.benefit(
    SURVIVORS,
    per=ONCE,
    since="2019-01-01",
    cite="Law on Social Security (amended) of 2018",
    source="http://nssf.gov.la/index.php/lo/subsidy-type-la/death-allowance-la",
    label={"en": "grant for the funeral of the family", "lo": "ເງິນອຸດໜູນຊາປະນະກິດສົບ ຂອງຄອບຄົວ"},
    words={"lo": "ຜົວ ຫຼື ເມຍ ເສຍຊີວິດ: 6 ເດືອນ; ລູກເສຍຊີວິດ: 3 ເດືອນ ຂອງເງິນເດືອນປະກັນຕົນ."},
)
def funeral_grant_for_family(
    has_died: bool,
    months_paid_in_last_6: Months,
    insurable_earnings: Money,
    spouse_has_died: bool = of(spouse, has_died, absent=False),
    children_who_died: Count = count(has_died, linked_by=(mother, father)),
    *,
    law,
) -> Money:
    """To an insured person: six months of the earnings for a spouse who died, three for each child."""
    if has_died or months_paid_in_last_6 < law.funeral.months_required:
        return 0
    for_spouse = law.funeral.months_of_spouse * insurable_earnings if spouse_has_died else 0
    return for_spouse + law.funeral.months_of_child * insurable_earnings * children_who_died
