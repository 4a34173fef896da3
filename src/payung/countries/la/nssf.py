"""NSSF: the National Social Security Fund, which merged the schemes of civil servants and of enterprises.

Law on Social Security No. 34/NA of 26 July 2013, in force 2014; Guidelines No. 2751/MLSW of 24 July 2015; Decision No.
1740/MOLSW of 25 April 2016 on the ceiling; amended law of 2018; amended Instruction No. 0060/MLSW of 11 January 2023. The
leave that the employer grants rests on the Labour Law of 2013.

Civil servants, the police and the armed forces are insured here from 2014, employees of enterprises from 2016, when the new
rates were collected. Years under the earlier schemes are asked for together with those under this one.

Left out, because their formulas were found in no source: the amount of the old-age pension and the cash benefits for
sickness, birth, employment injury, invalidity, unemployment and funerals. For these the rules say whether a person is
insured. The survivors' benefits are those of the deceased member, and are decided for that member.
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
    SICKNESS,
    SURVIVORS,
    UNEMPLOYMENT,
    Count,
    Date,
    Days,
    Enumeration,
    Input,
    Label,
    Link,
    Money,
    Months,
    Scheme,
    Years,
    add_months,
    count,
    end_of_month,
    of,
    start_of_month,
)

from .vocabulary import Sex, father, mother, spouse

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
    label={"en": "child with a claim", "lo": "ລູກທີ່ມີສິດ"},
    words={"lo": "ລູກທີ່ຍັງບໍ່ເຖິງເກນອາຍຸ."},
)
def is_entitled_child(age: Years, *, law) -> bool:
    """A child below the age limit."""
    return age < law.survivors.child_age


@nssf.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Law No. 34/NA of 2013",
    label={"en": "benefit of the widow or widower", "lo": "ເງິນອຸດໜູນຜົວ ຫຼື ເມຍ ຂອງຜູ້ເສຍຊີວິດ"},
    words={"lo": "ຜົວ ຫຼື ເມຍ ທີ່ສູງອາຍຸ ແລະ ບໍ່ມີລາຍໄດ້ປະຈຳ ໄດ້ຮັບສ່ວນໜຶ່ງຂອງເງິນເດືອນສຸດທ້າຍ."},
)
def benefit_of_spouse(
    leaves_a_claim: bool,
    insurable_earnings: Money,
    spouse_is_entitled: bool = of(spouse, is_needy_in_old_age, absent=False),
    *,
    law,
) -> Money:
    """An old widow or widower without regular income receives a share of the last insurable earnings."""
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
    cite="Law No. 34/NA of 2013",
    label={"en": "insured for unemployment", "lo": "ປະກັນກໍລະນີຫວ່າງງານ"},
    words={"lo": "ລູກຈ້າງຂອງຫົວໜ່ວຍແຮງງານ ຖືກປະກັນກໍລະນີຫວ່າງງານ."},
)
def unemployment(insured_group: NssfGroup) -> bool:
    """Employees of enterprises are insured for unemployment."""
    return insured_group == NssfGroup.ENTERPRISE
