"""NSSF, voluntary: insurance of the self-employed and informal workers with the National Social Security Fund.

Law on Social Security No. 34/NA of 2013 and its amendment of 2018. The first day is uncertain; the rate was seen in force from
about 2018 to 2023. It began in Vientiane Province.

The member declares a monthly income. The lowest is the minimum wage of the day; no sign was found that it followed the rises
of the minimum wage in 2023 and 2024. The highest, for new entrants, was read for 2018; a later one was not found, and before
May 2018 none is applied.

Left out, because no source gave them: the amounts and conditions of the benefits, so that the rules say for what a member is
insured; and unemployment, which a press report lists but which elsewhere is for employees alone.
"""

from payung.law import (
    CONTRIBUTORY,
    INVALIDITY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    OLD_AGE,
    SICKNESS,
    SURVIVORS,
    Input,
    Money,
    Scheme,
    Years,
)

nssf_voluntary = Scheme(
    "la.nssf_voluntary",
    names={
        "en": "National Social Security Fund: voluntary scheme for the self-employed and informal workers",
        "lo": "ປະກັນສັງຄົມແບບສະໝັກໃຈ",
    },
    administrator={"en": "Lao Social Security Organization", "lo": "ອົງການປະກັນສັງຄົມລາວ"},
    kind=CONTRIBUTORY,
    law="Law on Social Security No. 34/NA of 2013 and amendment of 2018, voluntary contributions",
    since="2014-01-01",
    where={
        "en": "Offices of the Lao Social Security Organization, and its mobile registration in villages",
        "lo": "ຫ້ອງການປະກັນສັງຄົມ ຫຼື ໜ່ວຍຂຶ້ນທະບຽນເຄື່ອນທີ່ໃນບ້ານ",
    },
    how={
        "en": "Enrol and declare a monthly income. Pay every month of the year, with few exceptions.",
        "lo": "ຂຶ້ນທະບຽນ ແລະ ແຈ້ງລາຍໄດ້ຕໍ່ເດືອນ. ຈ່າຍທຸກເດືອນ, ມີຂໍ້ຍົກເວັ້ນໜ້ອຍ.",
    },
)


# Facts


is_nssf_voluntary_member = Input(
    bool,
    label={"en": "Voluntary member of the Fund", "lo": "ເປັນສະມາຊິກແບບສະໝັກໃຈ"},
    question={
        "en": "Is this person a voluntary member of the National Social Security Fund already?",
        "lo": "ບຸກຄົນນີ້ເປັນສະມາຊິກປະກັນສັງຄົມແບບສະໝັກໃຈແລ້ວບໍ?",
    },
)
declared_income = Input(
    Money,
    unit="LAK/month",
    lowest="0",
    highest="1000000000",
    label={"en": "Declared monthly income", "lo": "ລາຍໄດ້ທີ່ແຈ້ງຕໍ່ເດືອນ"},
    question={
        "en": "Which monthly income does, or would, this person declare to the Fund?",
        "lo": "ບຸກຄົນນີ້ແຈ້ງ ຫຼື ຈະແຈ້ງ ລາຍໄດ້ຕໍ່ເດືອນເທົ່າໃດ ຕໍ່ກອງທຶນ?",
    },
)


# Who may join


@nssf_voluntary.rule(
    cite="Law No. 34/NA of 2013, voluntary contributions",
    label={"en": "declared income within the range", "lo": "ລາຍໄດ້ທີ່ແຈ້ງຢູ່ໃນລະດັບທີ່ກຳນົດ"},
    words={"lo": "ລາຍໄດ້ທີ່ແຈ້ງຕ້ອງບໍ່ຕ່ຳກວ່າຄ່າແຮງງານຂັ້ນຕ່ຳ."},
)
def is_income_accepted(declared_income: Money, minimum_wage: Money, *, law) -> bool:
    """The declared income is no lower than the minimum wage."""
    return declared_income >= law.lowest_income * minimum_wage


@is_income_accepted.amended(
    since="2018-05-01",
    cite="Lao Social Security Organization, new scheme for voluntary members",
    words={"lo": "ບໍ່ຕ່ຳກວ່າຄ່າແຮງງານຂັ້ນຕ່ຳ ແລະ ສຳລັບຜູ້ເຂົ້າໃໝ່ ບໍ່ເກີນລະດັບສູງສຸດ."},
)
def is_income_accepted_2018(
    declared_income: Money, minimum_wage: Money, is_nssf_voluntary_member: bool, *, law
) -> bool:
    """The declared income is no lower than the minimum wage and, for new entrants, no higher than the limit."""
    if declared_income < law.lowest_income * minimum_wage:
        return False
    return is_nssf_voluntary_member or declared_income <= law.highest_income_of_new_entrant


@nssf_voluntary.covers(
    cite="Law No. 34/NA of 2013, voluntary contributions",
    label={"en": "insured, or may join", "lo": "ເປັນຜູ້ປະກັນ ຫຼື ສະໝັກໄດ້"},
    words={"lo": "ຜູ້ທີ່ຢູ່ໃນເກນອາຍຸ ບໍ່ໄດ້ປະກັນໃນນາມພະນັກງານລັດ ຫຼື ລູກຈ້າງ ແລະ ແຈ້ງລາຍໄດ້ຖືກຕ້ອງ."},
)
def is_covered(
    age: Years, works_for_state: bool, is_enterprise_employee: bool, is_income_accepted: bool, *, law
) -> bool:
    """Open to people of the right age who are not insured as employees and declare an income within the range."""
    if works_for_state or is_enterprise_employee:
        return False
    return law.lowest_age <= age <= law.highest_age and is_income_accepted


# Contributions


@nssf_voluntary.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Law No. 34/NA of 2013, voluntary contributions",
    label={"en": "contribution of the member", "lo": "ເງິນສົມທົບຂອງສະມາຊິກ"},
    words={"lo": "ສະມາຊິກຈ່າຍສ່ວນຮ້ອຍຂອງລາຍໄດ້ທີ່ແຈ້ງ."},
)
def member_contribution(declared_income: Money, *, law) -> Money:
    """The member pays a share of the declared income."""
    return law.rate * declared_income


@nssf_voluntary.rule(
    per=MONTH,
    cite="Law No. 34/NA of 2013, voluntary contributions",
    label={"en": "of which for pensions", "lo": "ໃນນັ້ນ ສ່ວນບຳນານ"},
    words={"lo": "ສ່ວນຂອງເງິນສົມທົບ ທີ່ໃຊ້ສຳລັບບຳນານ ເສຍກຳລັງແຮງງານ ແລະ ຜູ້ຍັງມີຊີວິດ."},
)
def part_for_pensions(declared_income: Money, *, law) -> Money:
    """The part of the contribution that pays for old age, invalidity and survivors."""
    return law.part_for_pensions * declared_income


# Contingencies for which a member is insured


@nssf_voluntary.benefit(
    MEDICAL_CARE,
    cite="Law No. 34/NA of 2013, voluntary contributions",
    label={"en": "medical care", "lo": "ການປິ່ນປົວ"},
    words={"lo": "ສະມາຊິກມີສິດປິ່ນປົວ."},
)
def medical_care(is_nssf_voluntary_member: bool) -> bool:
    """A member has a right to medical care."""
    return is_nssf_voluntary_member


@nssf_voluntary.benefit(
    SICKNESS,
    cite="Law No. 34/NA of 2013, voluntary contributions",
    label={"en": "insured for sickness and injury", "lo": "ປະກັນກໍລະນີເຈັບປ່ວຍ ແລະ ບາດເຈັບ"},
    words={"lo": "ສະມາຊິກຖືກປະກັນກໍລະນີເຈັບປ່ວຍ ແລະ ບາດເຈັບ."},
)
def sickness(is_nssf_voluntary_member: bool) -> bool:
    """A member is insured for sickness and injury."""
    return is_nssf_voluntary_member


@nssf_voluntary.benefit(
    MATERNITY,
    cite="Law No. 34/NA of 2013, voluntary contributions",
    label={"en": "insured for childbirth", "lo": "ປະກັນກໍລະນີເກີດລູກ"},
    words={"lo": "ສະມາຊິກຖືກປະກັນກໍລະນີເກີດລູກ."},
)
def maternity(is_nssf_voluntary_member: bool) -> bool:
    """A member is insured for childbirth."""
    return is_nssf_voluntary_member


@nssf_voluntary.benefit(
    INVALIDITY,
    cite="Law No. 34/NA of 2013, voluntary contributions",
    label={"en": "insured for invalidity", "lo": "ປະກັນກໍລະນີເສຍກຳລັງແຮງງານ"},
    words={"lo": "ສະມາຊິກຖືກປະກັນກໍລະນີເສຍກຳລັງແຮງງານ."},
)
def invalidity(is_nssf_voluntary_member: bool) -> bool:
    """A member is insured for invalidity."""
    return is_nssf_voluntary_member


@nssf_voluntary.benefit(
    OLD_AGE,
    cite="Law No. 34/NA of 2013, voluntary contributions",
    label={"en": "insured for old age", "lo": "ປະກັນບຳນານ"},
    words={"lo": "ສະມາຊິກສະສົມສິດຮັບບຳນານ."},
)
def old_age(is_nssf_voluntary_member: bool) -> bool:
    """A member earns a right to an old-age pension."""
    return is_nssf_voluntary_member


@nssf_voluntary.benefit(
    SURVIVORS,
    cite="Law No. 34/NA of 2013, voluntary contributions",
    label={"en": "insured for death: funeral grant and survivors", "lo": "ປະກັນກໍລະນີເສຍຊີວິດ: ພິທີສົບ ແລະ ຜູ້ຍັງມີຊີວິດ"},
    words={"lo": "ເມື່ອສະມາຊິກເສຍຊີວິດ ຄອບຄົວໄດ້ຮັບເງິນພິທີສົບ ແລະ ເງິນອຸດໜູນ."},
)
def survivors(is_nssf_voluntary_member: bool) -> bool:
    """When a member dies, the family receives a funeral grant and survivors' benefits."""
    return is_nssf_voluntary_member
