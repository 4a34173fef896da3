"""NHI: National Health Insurance, paid from taxes, with a small co-payment.

Law on Health Insurance of 2018; National Health Insurance Strategy 2017-2020, revised for 2021-2025. It began in 2016 and
reached all 17 provinces outside Vientiane Capital in 2017; the days were not gathered, so the whole years are used. Members
of the National Social Security Fund have been under its administration since 2019, but are insured there.

Left out, because they were not found: co-payments after the strategy of 2022, and the rates of the allowances for the poor.
"""

from payung.law import (
    MATERNITY,
    MEDICAL_CARE,
    NON_CONTRIBUTORY,
    ONCE,
    POVERTY,
    Input,
    Money,
    Scheme,
)

from . import nssf, nssf_voluntary
from .vocabulary import HealthFacility

nhi = Scheme(
    "la.nhi",
    names={"en": "National Health Insurance", "lo": "ປະກັນສຸຂະພາບແຫ່ງຊາດ"},
    administrator={"en": "National Health Insurance Bureau", "lo": "ສຳນັກງານປະກັນສຸຂະພາບແຫ່ງຊາດ"},
    kind=NON_CONTRIBUTORY,
    law="Law on Health Insurance of 2018; National Health Insurance Strategy 2017-2020, revised for 2021-2025",
    since="2016-01-01",
    where={
        "en": "Any public health centre or hospital; no enrolment is needed.",
        "lo": "ສຸກສາລາ ຫຼື ໂຮງໝໍຂອງລັດທຸກແຫ່ງ; ບໍ່ຕ້ອງຂຶ້ນທະບຽນ.",
    },
    papers={
        "en": ("Family book or identity card", "For a poor family: village certificate"),
        "lo": ("ປຶ້ມສຳມະໂນຄົວ ຫຼື ບັດປະຈຳຕົວ", "ສຳລັບຄອບຄົວທຸກຍາກ: ໃບຢັ້ງຢືນຈາກບ້ານ"),
    },
    how={
        "en": "Show the papers at every visit. Patients without the right papers have been charged more.",
        "lo": "ສະແດງເອກະສານທຸກຄັ້ງ. ຜູ້ທີ່ບໍ່ມີເອກະສານຖືກຕ້ອງ ເຄີຍຖືກເກັບເງິນຫຼາຍກວ່າ.",
    },
)


# Facts


is_monk = Input(
    bool,
    label={"en": "Monk", "lo": "ພະສົງ"},
    question={"en": "Is this person a monk?", "lo": "ບຸກຄົນນີ້ເປັນພະສົງບໍ?"},
)
is_admitted = Input(
    bool,
    label={"en": "Admitted for the night", "lo": "ນອນປິ່ນປົວ"},
    question={
        "en": "Is this person admitted to stay, rather than treated and sent home?",
        "lo": "ບຸກຄົນນີ້ນອນປິ່ນປົວ ບໍ່ແມ່ນກວດແລ້ວກັບບ້ານ ແມ່ນບໍ?",
    },
)


# Who is covered


@nhi.rule(
    cite="Law on Health Insurance of 2018",
    label={"en": "insured with the National Social Security Fund", "lo": "ປະກັນຢູ່ກອງທຶນປະກັນສັງຄົມແຫ່ງຊາດ"},
    words={"lo": "ຜູ້ທີ່ປະກັນຈາກການເຮັດວຽກ ຮັບບຳນານ ຫຼື ເປັນສະມາຊິກແບບສະໝັກໃຈ."},
)
def is_insured_with_fund(
    is_nssf_voluntary_member: bool,
    insured_by_work: bool = nssf.is_covered,
    insured_by_choice: bool = nssf_voluntary.is_covered,
) -> bool:
    """Insured by work or pension, or a voluntary member of the fund."""
    return insured_by_work or (is_nssf_voluntary_member and insured_by_choice)


@nhi.covers(
    cite="National Health Insurance Strategy 2017-2020; Law on Health Insurance of 2018",
    label={"en": "covered", "lo": "ໄດ້ຮັບການຄຸ້ມຄອງ"},
    words={"lo": "ພົນລະເມືອງລາວທີ່ຢູ່ແຂວງທີ່ມີປະກັນນີ້ ແລະ ບໍ່ໄດ້ປະກັນຢູ່ກອງທຶນປະກັນສັງຄົມແຫ່ງຊາດ."},
)
def is_covered(is_national: bool, lives_in_country: bool, is_nhi_in_place: bool, is_insured_with_fund: bool) -> bool:
    """Lao citizens who live where the insurance runs and are not insured with the National Social Security Fund."""
    return is_national and lives_in_country and is_nhi_in_place and not is_insured_with_fund


@nhi.rule(
    since="2019-01-01",
    cite="Law on Health Insurance of 2018",
    label={
        "en": "health care administered by the National Health Insurance Bureau",
        "lo": "ສຳນັກງານປະກັນສຸຂະພາບແຫ່ງຊາດ ຄຸ້ມຄອງການປິ່ນປົວ",
    },
    words={"lo": "ນັບແຕ່ປີ 2019 ລວມຜູ້ປະກັນຂອງກອງທຶນປະກັນສັງຄົມແຫ່ງຊາດນຳ."},
)
def is_under_bureau(is_covered: bool, is_insured_with_fund: bool) -> bool:
    """Since 2019 the Bureau also administers the care of those insured with the National Social Security Fund."""
    return is_covered or is_insured_with_fund


# Care and co-payment


@nhi.rule(
    cite="National Health Insurance Strategy 2017-2020",
    label={"en": "free of the co-payment", "lo": "ຍົກເວັ້ນການຮ່ວມຈ່າຍ"},
    words={"lo": "ຄອບຄົວທຸກຍາກ ແມ່ຍິງຖືພາ ເດັກອາຍຸຕ່ຳກວ່າຫ້າປີ ແລະ ພະສົງ."},
)
def is_free_of_co_payment(is_identified_as_poor: bool, is_pregnant: bool, is_young_child: bool, is_monk: bool) -> bool:
    """Poor households, pregnant women, children under five and monks pay nothing."""
    return is_identified_as_poor or is_pregnant or is_young_child or is_monk


@nhi.rule(
    per=ONCE,
    cite="National Health Insurance Strategy 2017-2020",
    label={"en": "co-payment", "lo": "ການຮ່ວມຈ່າຍ"},
    words={"lo": "ຜູ້ໄດ້ຮັບການຄຸ້ມຄອງ ຈ່າຍຕາມລະດັບສະຖານທີ່ປິ່ນປົວ ສຳລັບການກວດ ຫຼື ການນອນປິ່ນປົວແຕ່ລະຄັ້ງ."},
)
def co_payment(
    is_covered: bool,
    is_free_of_co_payment: bool,
    is_admitted: bool,
    health_facility: HealthFacility,
    *,
    law,
) -> Money:
    """A covered patient pays a flat sum for each visit or admission, by the level of the facility."""
    if not is_covered or is_free_of_co_payment:
        return 0
    return law.co_payment.admission[health_facility] if is_admitted else law.co_payment.visit[health_facility]


@nhi.benefit(
    MEDICAL_CARE,
    cite="National Health Insurance Strategy 2017-2020",
    label={"en": "care for the co-payment alone", "lo": "ປິ່ນປົວ ໂດຍຮ່ວມຈ່າຍເທົ່ານັ້ນ"},
    words={"lo": "ປິ່ນປົວຢູ່ສະຖານທີ່ປິ່ນປົວຂອງລັດ ໂດຍຈ່າຍພຽງການຮ່ວມຈ່າຍ."},
)
def medical_care() -> bool:
    """Public facilities treat for no more than the co-payment."""
    return True


@nhi.benefit(
    MATERNITY,
    cite="National Health Insurance Strategy 2017-2020",
    label={"en": "delivery without a fee", "lo": "ເກີດລູກໂດຍບໍ່ເສຍຄ່າ"},
    words={"lo": "ແມ່ຍິງຖືພາ ເກີດລູກຢູ່ສະຖານທີ່ປິ່ນປົວຂອງລັດ ໂດຍບໍ່ເສຍຄ່າ."},
)
def delivery_without_fee(is_pregnant: bool) -> bool:
    """Pregnant women pay nothing, so a birth in a public facility is free."""
    return is_pregnant


@nhi.benefit(
    POVERTY,
    cite="National Health Insurance Strategy 2017-2020",
    label={"en": "transport and food allowance", "lo": "ຄ່າເດີນທາງ ແລະ ອາຫານ"},
    words={"lo": "ຄອບຄົວທຸກຍາກ ໄດ້ຮັບຄ່າເດີນທາງ ແລະ ອາຫານ. ບໍ່ພົບອັດຕາ."},
)
def transport_and_food(is_identified_as_poor: bool) -> bool:
    """The poor are given an allowance for transport and food; its rates were not found."""
    return is_identified_as_poor
