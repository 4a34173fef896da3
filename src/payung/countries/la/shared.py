"""Rules that several schemes of the Lao PDR use: age, the minimum wage, poverty, where health insurance runs.

No scheme is worked out from the poverty line; it is told here for comparison.
"""

from payung.law import HOUSEHOLD, MONTH, Asked, Date, Money, Years, years_between

from . import country
from .vocabulary import Province


@country.rule(
    cite="Civil status: age in full years",
    label={"en": "age", "lo": "ອາຍຸ"},
    words={"lo": "ອາຍຸແມ່ນຈຳນວນປີເຕັມນັບແຕ່ວັນເກີດ."},
    asked=Asked(
        question={"en": "How old is this person, in full years?", "lo": "ບຸກຄົນນີ້ອາຍຸຈັກປີເຕັມ?"},
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age(birth_date: Date, on: Date) -> Years:
    """The age is the number of full years since the day of birth."""
    return years_between(birth_date, on)


@country.rule(
    per=MONTH,
    since="2009-01-01",
    cite="Notices of the Government on the minimum wage",
    label={"en": "minimum wage", "lo": "ຄ່າແຮງງານຂັ້ນຕ່ຳ"},
    words={"lo": "ຄ່າແຮງງານຂັ້ນຕ່ຳຕໍ່ເດືອນ ຕາມແຈ້ງການຂອງລັດຖະບານ."},
)
def minimum_wage(*, law) -> Money:
    """The monthly minimum wage is set by notice of the Government."""
    return law.minimum_wage


@country.rule(
    per=MONTH,
    since="2010-01-01",
    cite="Lao Expenditure and Consumption Survey, national poverty line",
    label={"en": "poverty line", "lo": "ເສັ້ນຄວາມທຸກຍາກ"},
    words={"lo": "ລາຍຈ່າຍຂອງໜຶ່ງຄົນຕໍ່ເດືອນ ທີ່ຕ່ຳກວ່ານັ້ນ ນັບວ່າທຸກຍາກ."},
)
def poverty_line(*, law) -> Money:
    """Who has less than this to spend in a month counts as poor."""
    return law.poverty_line


@country.rule(
    cite="Labour Law; Decree No. 207/PM of 1999; Law on Social Security No. 34/NA of 2013",
    label={"en": "employee of an enterprise", "lo": "ລູກຈ້າງຂອງຫົວໜ່ວຍແຮງງານ"},
    words={"lo": "ຜູ້ທີ່ມີນາຍຈ້າງຈ່າຍຄ່າຈ້າງໃຫ້ ແລະ ບໍ່ແມ່ນພະນັກງານລັດ ທະຫານ ຫຼື ຕຳຫຼວດ."},
)
def is_enterprise_employee(is_wage_earner: bool, works_for_state: bool) -> bool:
    """An employee of an enterprise earns a wage and is not a civil servant, police officer or soldier."""
    return is_wage_earner and not works_for_state


@country.rule(
    of=HOUSEHOLD,
    cite="Ministry of Health: list of poor families of the village",
    label={"en": "identified as poor", "lo": "ຖືກກຳນົດເປັນຄອບຄົວທຸກຍາກ"},
    words={"lo": "ຄົວເຮືອນທີ່ມີຊື່ໃນບັນຊີຄອບຄົວທຸກຍາກ ຫຼື ມີບັດ ຫຼື ໃບຢັ້ງຢືນຈາກບ້ານ."},
)
def is_identified_as_poor(is_registered_poor: bool, holds_poor_family_card: bool) -> bool:
    """A household is poor if it stands on the list, or holds the card or the village chief's certificate."""
    return is_registered_poor or holds_poor_family_card


@country.rule(
    since="2010-01-01",
    cite="Ministry of Health, free care for mothers and children (2010); National Health Insurance",
    label={"en": "child under five", "lo": "ເດັກອາຍຸຕ່ຳກວ່າຫ້າປີ"},
    words={"lo": "ເດັກທີ່ອາຍຸຍັງບໍ່ຮອດຫ້າປີ."},
)
def is_young_child(age: Years, *, law) -> bool:
    """A child below the age of five."""
    return age < law.age_of_free_child_care


@country.rule(
    of=HOUSEHOLD,
    since="2016-01-01",
    cite="National Health Insurance Strategy 2017-2020",
    label={
        "en": "National Health Insurance runs where the household lives",
        "lo": "ມີປະກັນສຸຂະພາບແຫ່ງຊາດຢູ່ບ່ອນທີ່ຄົວເຮືອນຢູ່",
    },
    words={"lo": "ນັບແຕ່ປີ 2016 ເປີດເທື່ອລະແຂວງ ຍົກເວັ້ນນະຄອນຫຼວງວຽງຈັນ."},
)
def is_nhi_in_place(province: Province, nhi_runs_in_province: bool) -> bool:
    """From 2016 the insurance opens province by province, but not in Vientiane Capital."""
    return province != Province.VIENTIANE_CAPITAL and nhi_runs_in_province


@is_nhi_in_place.amended(
    since="2018-01-01",
    cite="World Health Organization, Lao PDR: all provinces but Vientiane Capital were reached in 2017",
    words={"lo": "ມີຢູ່ທັງ 17 ແຂວງ ຍົກເວັ້ນນະຄອນຫຼວງວຽງຈັນ."},
)
def is_nhi_in_place_2018(province: Province) -> bool:
    """It runs in all 17 provinces outside Vientiane Capital."""
    return province != Province.VIENTIANE_CAPITAL
