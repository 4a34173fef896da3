"""What a household in the Lao PDR is asked for: of the shared vocabulary, and by more than one scheme."""

from payung.countries.vocabulary import (
    Sex,
    birth_date,
    days_in_hospital,
    employer_workers,
    father,
    has_died,
    is_certified_invalid,
    is_national,
    is_pregnant,
    is_registered_poor,
    is_rural,
    is_wage_earner,
    lives_in_country,
    monthly_wage,
    mother,
    sex,
    spouse,
    works_for_state,
    works_informally,
)
from payung.law import HOUSEHOLD, Enumeration, Input, Label


class Province(Enumeration):
    """The 17 provinces and Vientiane Capital."""

    VIENTIANE_CAPITAL = Label(en="Vientiane Capital", lo="ນະຄອນຫຼວງວຽງຈັນ")
    PHONGSALY = Label(en="Phongsaly", lo="ຜົ້ງສາລີ")
    LUANG_NAMTHA = Label(en="Luang Namtha", lo="ຫຼວງນ້ຳທາ")
    OUDOMXAY = Label(en="Oudomxay", lo="ອຸດົມໄຊ")
    BOKEO = Label(en="Bokeo", lo="ບໍ່ແກ້ວ")
    LUANG_PRABANG = Label(en="Luang Prabang", lo="ຫຼວງພະບາງ")
    HOUAPHANH = Label(en="Houaphanh", lo="ຫົວພັນ")
    XAYABOURY = Label(en="Xayaboury", lo="ໄຊຍະບູລີ")
    XIENG_KHOUANG = Label(en="Xieng Khouang", lo="ຊຽງຂວາງ")
    VIENTIANE = Label(en="Vientiane Province", lo="ແຂວງວຽງຈັນ")
    BOLIKHAMXAY = Label(en="Bolikhamxay", lo="ບໍລິຄຳໄຊ")
    KHAMMOUANE = Label(en="Khammouane", lo="ຄຳມ່ວນ")
    SAVANNAKHET = Label(en="Savannakhet", lo="ສະຫວັນນະເຂດ")
    SARAVANE = Label(en="Saravane", lo="ສາລະວັນ")
    SEKONG = Label(en="Sekong", lo="ເຊກອງ")
    CHAMPASAK = Label(en="Champasak", lo="ຈຳປາສັກ")
    ATTAPEU = Label(en="Attapeu", lo="ອັດຕະປື")
    XAYSOMBOUN = Label(en="Xaysomboun", lo="ໄຊສົມບູນ")


class HealthFacility(Enumeration):
    """The levels of public health facilities."""

    HEALTH_CENTRE = Label(en="Health centre", lo="ສຸກສາລາ")
    DISTRICT_HOSPITAL = Label(en="District hospital", lo="ໂຮງໝໍເມືອງ")
    PROVINCIAL_OR_REGIONAL_HOSPITAL = Label(en="Provincial or regional hospital", lo="ໂຮງໝໍແຂວງ ຫຼື ໂຮງໝໍພາກ")
    CENTRAL_HOSPITAL = Label(en="Central hospital", lo="ໂຮງໝໍສູນກາງ")


province = Input(
    Province,
    of=HOUSEHOLD,
    label={"en": "Province", "lo": "ແຂວງ"},
    question={"en": "In which province does the household live?", "lo": "ຄົວເຮືອນຢູ່ແຂວງໃດ?"},
)
nhi_runs_in_province = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "National Health Insurance has started in the province",
        "lo": "ປະກັນສຸຂະພາບແຫ່ງຊາດເລີ່ມຢູ່ແຂວງນີ້ແລ້ວ",
    },
    question={
        "en": "Had National Health Insurance started in the province by that day?",
        "lo": "ມື້ນັ້ນ ປະກັນສຸຂະພາບແຫ່ງຊາດເລີ່ມຢູ່ແຂວງນີ້ແລ້ວບໍ?",
    },
)
holds_poor_family_card = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Card or village certificate of a poor family",
        "lo": "ມີບັດ ຫຼື ໃບຢັ້ງຢືນຄອບຄົວທຸກຍາກຈາກບ້ານ",
    },
    question={
        "en": "Does the household hold the card (pink card) or the village chief's certificate of a poor family?",
        "lo": "ຄົວເຮືອນມີບັດຄອບຄົວທຸກຍາກ (ບັດສີບົວ) ຫຼື ໃບຢັ້ງຢືນຈາກນາຍບ້ານບໍ?",
    },
)
health_facility = Input(
    HealthFacility,
    label={"en": "Health facility visited", "lo": "ສະຖານທີ່ປິ່ນປົວ"},
    question={
        "en": "At which kind of health facility is this person treated?",
        "lo": "ບຸກຄົນນີ້ປິ່ນປົວຢູ່ສະຖານທີ່ປິ່ນປົວປະເພດໃດ?",
    },
)
