"""CBHI: community-based health insurance, voluntary, for self-employed and informal workers and their households.

Regulations of the Ministry of Health for nationwide implementation (2005). It began in 2002. National Health Insurance
replaced it outside Vientiane Capital between 2016 and 2018; since 2018 it is kept here for Vientiane Capital alone.

The household enrols as a whole, by its family book; that the whole household must enrol, and that hospitals are paid by
the head, is recalled. The premium is a flat sum a month by the size of the household, in town or in the country. The table of
premiums was found in no source: the law below says which row applies, and the amount in that row is asked for, as the
scheme's office has it.

Left out: the waiting period after the first payment, which was not captured.
"""

from payung.law import (
    CONTRIBUTORY,
    HOUSEHOLD,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    Count,
    Enumeration,
    Input,
    Label,
    Money,
    Scheme,
    any_,
    count,
)

from .vocabulary import HealthFacility, Province, works_informally

cbhi = Scheme(
    "la.cbhi",
    names={"en": "Community-Based Health Insurance", "lo": "ປະກັນສຸຂະພາບຊຸມຊົນ"},
    administrator={"en": "Ministry of Health", "lo": "ກະຊວງສາທາລະນະສຸກ"},
    kind=CONTRIBUTORY,
    law="Ministry of Health regulations for nationwide implementation of CBHI (2005)",
    since="2002-01-01",
    papers={"en": ("Family book",), "lo": ("ປຶ້ມສຳມະໂນຄົວ",)},
    how={
        "en": "The whole household enrols and pays every month.",
        "lo": "ທັງຄົວເຮືອນເຂົ້າປະກັນ ແລະ ຈ່າຍທຸກເດືອນ.",
    },
)


# Facts


class CbhiPremiumRow(Enumeration):
    """The rows of the table of premiums: the size of the household, in town or in the country."""

    TOWN_1_PERSON = Label(en="Town, 1 person", lo="ໃນເມືອງ, 1 ຄົນ")
    TOWN_2_TO_4_PERSONS = Label(en="Town, 2 to 4 persons", lo="ໃນເມືອງ, 2 ຫາ 4 ຄົນ")
    TOWN_5_TO_7_PERSONS = Label(en="Town, 5 to 7 persons", lo="ໃນເມືອງ, 5 ຫາ 7 ຄົນ")
    TOWN_8_PERSONS_OR_MORE = Label(en="Town, 8 persons or more", lo="ໃນເມືອງ, 8 ຄົນຂຶ້ນໄປ")
    COUNTRY_1_PERSON = Label(en="Country, 1 person", lo="ຊົນນະບົດ, 1 ຄົນ")
    COUNTRY_2_TO_4_PERSONS = Label(en="Country, 2 to 4 persons", lo="ຊົນນະບົດ, 2 ຫາ 4 ຄົນ")
    COUNTRY_5_TO_7_PERSONS = Label(en="Country, 5 to 7 persons", lo="ຊົນນະບົດ, 5 ຫາ 7 ຄົນ")
    COUNTRY_8_PERSONS_OR_MORE = Label(en="Country, 8 persons or more", lo="ຊົນນະບົດ, 8 ຄົນຂຶ້ນໄປ")


cbhi_runs_here = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Community health insurance runs here", "lo": "ມີປະກັນສຸຂະພາບຊຸມຊົນຢູ່ບ່ອນນີ້"},
    question={
        "en": "Does a community health insurance scheme run where the household lives?",
        "lo": "ບ່ອນທີ່ຄົວເຮືອນຢູ່ ມີປະກັນສຸຂະພາບຊຸມຊົນບໍ?",
    },
)
is_cbhi_member = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Enrolled as a whole household, premium paid", "lo": "ທັງຄົວເຮືອນເຂົ້າປະກັນ ແລະ ຈ່າຍແລ້ວ"},
    question={
        "en": "Has the whole household enrolled in the community health insurance and paid its premium?",
        "lo": "ທັງຄົວເຮືອນໄດ້ເຂົ້າປະກັນສຸຂະພາບຊຸມຊົນ ແລະ ຈ່າຍເງິນແລ້ວບໍ?",
    },
)
cbhi_premium_in_row = Input(
    Money,
    unit="LAK/month",
    of=HOUSEHOLD,
    lowest="0",
    highest="10000000",
    label={"en": "Premium in the household's row of the table", "lo": "ເງິນສົມທົບຕາມຕາຕະລາງ ຂອງຄົວເຮືອນຂະໜາດນີ້"},
    question={
        "en": "Which monthly premium does the scheme's table name for a household of this size, here in town or country?",
        "lo": "ຕາຕະລາງຂອງປະກັນ ກຳນົດເງິນສົມທົບຕໍ່ເດືອນເທົ່າໃດ ສຳລັບຄົວເຮືອນຂະໜາດນີ້ ໃນເມືອງ ຫຼື ຊົນນະບົດ?",
    },
)
was_referred = Input(
    bool,
    label={"en": "Referred by the lower hospital", "lo": "ມີໃບສົ່ງຕໍ່ຈາກໂຮງໝໍຂັ້ນລຸ່ມ"},
    question={
        "en": "Was this person referred by the lower hospital?",
        "lo": "ໂຮງໝໍຂັ້ນລຸ່ມໄດ້ສົ່ງຕໍ່ບຸກຄົນນີ້ບໍ?",
    },
)


# Who may enrol


@cbhi.covers(
    of=HOUSEHOLD,
    cite="Regulations of the Ministry of Health (2005)",
    label={"en": "insured, or may enrol", "lo": "ເຂົ້າປະກັນແລ້ວ ຫຼື ເຂົ້າໄດ້"},
    words={"lo": "ຄົວເຮືອນຂອງຜູ້ເຮັດວຽກສ່ວນຕົວ ຫຼື ນອກລະບົບ ບ່ອນທີ່ມີປະກັນ. ເຂົ້າດ້ວຍຄວາມສະໝັກໃຈ."},
)
def is_covered(cbhi_runs_here: bool, has_informal_worker: bool = any_(works_informally)) -> bool:
    """Households with a self-employed or informal worker may enrol where a scheme runs; nobody must."""
    return cbhi_runs_here and has_informal_worker


@is_covered.amended(
    since="2018-01-01",
    cite="National Health Insurance Strategy 2017-2020",
    words={"lo": "ນັບແຕ່ປີ 2018 ເຫຼືອແຕ່ຢູ່ນະຄອນຫຼວງວຽງຈັນ."},
)
def is_covered_2018(
    province: Province, cbhi_runs_here: bool, has_informal_worker: bool = any_(works_informally)
) -> bool:
    """It is left in Vientiane Capital alone; elsewhere National Health Insurance has taken its place."""
    return province == Province.VIENTIANE_CAPITAL and cbhi_runs_here and has_informal_worker


# Premium


@cbhi.rule(
    of=HOUSEHOLD,
    cite="Regulations of the Ministry of Health (2005)",
    label={"en": "row of the table of premiums", "lo": "ແຖວຂອງຕາຕະລາງເງິນສົມທົບ"},
    words={"lo": "ຕາມຈຳນວນຄົນໃນຄົວເຮືອນ ແລະ ຢູ່ໃນເມືອງ ຫຼື ຊົນນະບົດ."},
)
def premium_row(is_rural: bool, persons: Count = count(), *, law) -> CbhiPremiumRow:
    """The row follows from the number of persons in the household, in town or in the country."""
    if persons < law.band.smallest_of_second:
        return CbhiPremiumRow.COUNTRY_1_PERSON if is_rural else CbhiPremiumRow.TOWN_1_PERSON
    if persons < law.band.smallest_of_third:
        return CbhiPremiumRow.COUNTRY_2_TO_4_PERSONS if is_rural else CbhiPremiumRow.TOWN_2_TO_4_PERSONS
    if persons < law.band.smallest_of_fourth:
        return CbhiPremiumRow.COUNTRY_5_TO_7_PERSONS if is_rural else CbhiPremiumRow.TOWN_5_TO_7_PERSONS
    return CbhiPremiumRow.COUNTRY_8_PERSONS_OR_MORE if is_rural else CbhiPremiumRow.TOWN_8_PERSONS_OR_MORE


@cbhi.contribution(
    payer=MEMBER,
    per=MONTH,
    of=HOUSEHOLD,
    cite="Regulations of the Ministry of Health (2005)",
    label={"en": "premium of the household", "lo": "ເງິນສົມທົບຂອງຄົວເຮືອນ"},
    words={"lo": "ເງິນກ້ອນດຽວຕໍ່ເດືອນ ສຳລັບທັງຄົວເຮືອນ ຕາມແຖວຂອງຕາຕະລາງ."},
)
def household_premium(cbhi_premium_in_row: Money) -> Money:
    """One flat sum a month for the whole household, by its row of the table."""
    return cbhi_premium_in_row


# Benefit


@cbhi.benefit(
    MEDICAL_CARE,
    cite="Regulations of the Ministry of Health (2005)",
    label={"en": "care without a fee", "lo": "ປິ່ນປົວໂດຍບໍ່ເສຍຄ່າ"},
    words={"lo": "ສະມາຊິກປິ່ນປົວໂດຍບໍ່ເສຍຄ່າ ຢູ່ໂຮງໝໍເມືອງ ແລະ ຢູ່ໂຮງໝໍແຂວງ ຖ້າມີໃບສົ່ງຕໍ່."},
)
def care_without_fee(is_cbhi_member: bool, health_facility: HealthFacility, was_referred: bool) -> bool:
    """Members pay no fee at the district hospital, nor at the provincial hospital if referred; these are paid by head."""
    if health_facility == HealthFacility.DISTRICT_HOSPITAL:
        return is_cbhi_member
    return is_cbhi_member and was_referred and health_facility == HealthFacility.PROVINCIAL_OR_REGIONAL_HOSPITAL
