"""Free care for mothers and children: the maternal, neonatal and child health policy, paid by the government and donors.

Ministry of Health policy of 2010; its day was not gathered. National Health Insurance took it over from 2016, province by
province, until the end of 2017.

Left out: the rates of the support for transport and food, which were not found.
"""

from payung.law import HOUSEHOLD, MATERNITY, MEDICAL_CARE, NON_CONTRIBUTORY, POVERTY, Input, Scheme

free_mnch = Scheme(
    "la.free_mnch",
    names={
        "en": "Free maternal, neonatal and child health care",
        "lo": "ການປິ່ນປົວແມ່ ແລະ ເດັກ ໂດຍບໍ່ເສຍຄ່າ",
    },
    administrator={"en": "Ministry of Health", "lo": "ກະຊວງສາທາລະນະສຸກ"},
    kind=NON_CONTRIBUTORY,
    law="Ministry of Health policy of 2010",
    since="2010-01-01",
    until="2017-12-31",
)

mnch_support_is_funded_here = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Support for transport and food is funded here", "lo": "ມີທຶນຊ່ວຍຄ່າເດີນທາງ ແລະ ອາຫານ ຢູ່ບ່ອນນີ້"},
    question={
        "en": "Does a donor or the district pay for the transport and food of mothers here?",
        "lo": "ຢູ່ບ່ອນນີ້ ມີຜູ້ໃຫ້ທຶນ ຫຼື ເມືອງ ຊ່ວຍຄ່າເດີນທາງ ແລະ ອາຫານ ຂອງແມ່ບໍ?",
    },
)


@free_mnch.covers(
    cite="Ministry of Health policy of 2010",
    label={"en": "covered", "lo": "ໄດ້ຮັບການຄຸ້ມຄອງ"},
    words={"lo": "ແມ່ຍິງຖືພາ ແລະ ເດັກອາຍຸຕ່ຳກວ່າຫ້າປີ."},
)
def is_covered(is_pregnant: bool, is_young_child: bool) -> bool:
    """Pregnant women and children under five are covered."""
    return is_pregnant or is_young_child


@is_covered.amended(
    since="2016-01-01",
    cite="National Health Insurance Strategy 2017-2020",
    words={"lo": "ແມ່ຍິງຖືພາ ແລະ ເດັກອາຍຸຕ່ຳກວ່າຫ້າປີ ໃນແຂວງທີ່ຍັງບໍ່ມີປະກັນສຸຂະພາບແຫ່ງຊາດ."},
)
def is_covered_2016(is_pregnant: bool, is_young_child: bool, is_nhi_in_place: bool) -> bool:
    """Pregnant women and children under five are covered where National Health Insurance has not started yet."""
    return (is_pregnant or is_young_child) and not is_nhi_in_place


@free_mnch.benefit(
    MATERNITY,
    cite="Ministry of Health policy of 2010",
    label={"en": "delivery without a fee", "lo": "ເກີດລູກໂດຍບໍ່ເສຍຄ່າ"},
    words={"lo": "ແມ່ຍິງຖືພາ ເກີດລູກຢູ່ສະຖານທີ່ປິ່ນປົວຂອງລັດ ໂດຍບໍ່ເສຍຄ່າ."},
)
def delivery_without_fee(is_pregnant: bool) -> bool:
    """Pregnant women give birth in public facilities without a fee."""
    return is_pregnant


@free_mnch.benefit(
    MEDICAL_CARE,
    cite="Ministry of Health policy of 2010",
    label={"en": "child care without a fee", "lo": "ປິ່ນປົວເດັກໂດຍບໍ່ເສຍຄ່າ"},
    words={"lo": "ເດັກອາຍຸຕ່ຳກວ່າຫ້າປີ ປິ່ນປົວໂດຍບໍ່ເສຍຄ່າ."},
)
def child_care_without_fee(is_young_child: bool) -> bool:
    """Children under five are treated without a fee."""
    return is_young_child


@free_mnch.benefit(
    POVERTY,
    cite="Ministry of Health policy of 2010",
    label={"en": "transport and food", "lo": "ຄ່າເດີນທາງ ແລະ ອາຫານ"},
    words={"lo": "ບ່ອນທີ່ມີທຶນ ຊ່ວຍຄ່າເດີນທາງ ແລະ ອາຫານ."},
)
def transport_and_food(mnch_support_is_funded_here: bool) -> bool:
    """Where it is funded, transport and food are paid as well."""
    return mnch_support_is_funded_here
