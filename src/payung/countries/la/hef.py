"""Health Equity Funds: care without fee for poor households, paid by the government and donors.

Ministry of Health policy and agreements with donors, from 2004. National Health Insurance took them over from 2016, province
by province, until the end of 2017. The day on which they began and on which each ended were not gathered.

Left out: the rates of the allowances for transport and food, which were not found; the rules say who receives them.
"""

from payung.law import HOUSEHOLD, MEDICAL_CARE, NON_CONTRIBUTORY, POVERTY, Days, Scheme

hef = Scheme(
    "la.hef",
    names={"en": "Health Equity Funds", "lo": "ກອງທຶນສະເໝີພາບດ້ານສຸຂະພາບ"},
    administrator={"en": "Ministry of Health", "lo": "ກະຊວງສາທາລະນະສຸກ"},
    kind=NON_CONTRIBUTORY,
    law="Ministry of Health policy and donor agreements from 2004",
    since="2004-01-01",
    until="2017-12-31",
    papers={"en": ("Pink card of a poor family",), "lo": ("ບັດສີບົວຂອງຄອບຄົວທຸກຍາກ",)},
)


@hef.covers(
    of=HOUSEHOLD,
    cite="Ministry of Health policy from 2004",
    label={"en": "covered", "lo": "ໄດ້ຮັບການຄຸ້ມຄອງ"},
    words={"lo": "ຄົວເຮືອນທີ່ຖືກກຳນົດເປັນຄອບຄົວທຸກຍາກ."},
)
def is_covered(is_identified_as_poor: bool) -> bool:
    """Households identified as poor are covered."""
    return is_identified_as_poor


@is_covered.amended(
    since="2016-01-01",
    cite="National Health Insurance Strategy 2017-2020",
    words={"lo": "ຄອບຄົວທຸກຍາກ ໃນແຂວງທີ່ຍັງບໍ່ມີປະກັນສຸຂະພາບແຫ່ງຊາດ."},
)
def is_covered_2016(is_identified_as_poor: bool, is_nhi_in_place: bool) -> bool:
    """Poor households are covered where National Health Insurance has not started yet."""
    return is_identified_as_poor and not is_nhi_in_place


@hef.benefit(
    MEDICAL_CARE,
    cite="Ministry of Health policy from 2004",
    label={"en": "treatment without a fee", "lo": "ປິ່ນປົວໂດຍບໍ່ເສຍຄ່າ"},
    words={"lo": "ປິ່ນປົວຢູ່ສະຖານທີ່ປິ່ນປົວຂອງລັດ ໂດຍບໍ່ເສຍຄ່າ."},
)
def treatment_without_fee() -> bool:
    """Public health facilities treat without a fee."""
    return True


@hef.benefit(
    POVERTY,
    cite="Ministry of Health policy from 2004",
    label={"en": "transport allowance", "lo": "ຄ່າເດີນທາງ"},
    words={"lo": "ຜູ້ທີ່ນອນໂຮງໝໍ ໄດ້ຮັບຄ່າເດີນທາງ."},
)
def transport_allowance(days_in_hospital: Days) -> bool:
    """Whoever is admitted to hospital is paid the journey."""
    return days_in_hospital > 0


@hef.benefit(
    POVERTY,
    cite="Ministry of Health policy from 2004",
    label={"en": "food allowance", "lo": "ຄ່າອາຫານ"},
    words={"lo": "ຜູ້ທີ່ນອນໂຮງໝໍ ໄດ້ຮັບຄ່າອາຫານ."},
)
def food_allowance(days_in_hospital: Days) -> bool:
    """Whoever is admitted to hospital is given food, or an allowance for it."""
    return days_in_hospital > 0
