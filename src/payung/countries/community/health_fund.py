"""A health fund: an allowance for days in hospital, a share of the cost of treatment, a gift at illness, and care in kind.

Ceilings are those of a year; what was received in it is asked. Care in kind is what the group itself arranges for its members.
"""

from payung.countries.vocabulary import days_in_hospital
from payung.law import MEDICAL_CARE, ONCE, SICKNESS, Count, Days, Input, Kit, Money, Months, Number, round_down

health_fund = Kit(
    names={"en": "Health fund", "th": "กองทุนสุขภาพ", "lo": "ກອງທຶນສຸຂະພາບ", "id": "Dana sehat"},
    on=("members", "reserve"),
)


# Facts


hospital_days_paid = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days in hospital that {fund} has paid this year",
        "th": "จำนวนวันนอนโรงพยาบาลที่ {fund} จ่ายแล้วในปีนี้",
        "lo": "ຈຳນວນມື້ນອນໂຮງໝໍທີ່ {fund} ຈ່າຍແລ້ວໃນປີນີ້",
        "id": "Hari rawat inap yang sudah dibayar {fund} tahun ini",
    },
    question={
        "en": "For how many days in hospital has {fund} already paid this person this year?",
        "th": "ปีนี้ {fund} จ่ายให้บุคคลนี้แล้วกี่วัน",
        "lo": "ປີນີ້ {fund} ຈ່າຍໃຫ້ບຸກຄົນນີ້ແລ້ວຈັກມື້?",
        "id": "Berapa hari rawat inap orang ini yang sudah dibayar {fund} tahun ini?",
    },
)
treatment_cost = Input(
    Money,
    unit="currency",
    lowest="0",
    highest="100000000000",
    label={
        "en": "Cost of treatment claimed from {fund}",
        "th": "ค่ารักษาที่ขอเบิกจาก {fund}",
        "lo": "ຄ່າປິ່ນປົວທີ່ຂໍຈາກ {fund}",
        "id": "Biaya pengobatan yang diajukan ke {fund}",
    },
    question={
        "en": "What did the treatment cost for which this person claims from {fund}? 0 if none.",
        "th": "ค่ารักษาที่บุคคลนี้ขอเบิกจาก {fund} เท่าไร ถ้าไม่มีให้ตอบ 0",
        "lo": "ຄ່າປິ່ນປົວທີ່ບຸກຄົນນີ້ຂໍຈາກ {fund} ເທົ່າໃດ? ຖ້າບໍ່ມີ ໃຫ້ຕອບ 0.",
        "id": "Berapa biaya pengobatan yang diajukan orang ini ke {fund}? 0 jika tidak ada.",
    },
)
treatment_paid = Input(
    Money,
    unit="currency",
    lowest="0",
    highest="100000000000",
    label={
        "en": "Paid by {fund} for treatment this year",
        "th": "ค่ารักษาที่ {fund} จ่ายแล้วในปีนี้",
        "lo": "ຄ່າປິ່ນປົວທີ່ {fund} ຈ່າຍແລ້ວໃນປີນີ້",
        "id": "Biaya pengobatan yang sudah dibayar {fund} tahun ini",
    },
    question={
        "en": "How much has {fund} already paid for this person's treatment this year?",
        "th": "ปีนี้ {fund} จ่ายค่ารักษาให้บุคคลนี้แล้วเท่าไร",
        "lo": "ປີນີ້ {fund} ຈ່າຍຄ່າປິ່ນປົວໃຫ້ບຸກຄົນນີ້ແລ້ວເທົ່າໃດ?",
        "id": "Berapa biaya pengobatan orang ini yang sudah dibayar {fund} tahun ini?",
    },
)
is_ill = Input(
    bool,
    label={
        "en": "Claims a gift at illness from {fund}",
        "th": "ขอรับเงินเยี่ยมไข้จาก {fund}",
        "lo": "ຂໍຮັບເງິນຢາມໄຂ້ຈາກ {fund}",
        "id": "Mengajukan santunan sakit dari {fund}",
    },
    question={
        "en": "Is this person ill, so that {fund} helps?",
        "th": "บุคคลนี้เจ็บป่วยจนขอความช่วยเหลือจาก {fund} หรือไม่",
        "lo": "ບຸກຄົນນີ້ເຈັບປ່ວຍຈົນຂໍຄວາມຊ່ວຍເຫຼືອຈາກ {fund} ບໍ?",
        "id": "Apakah orang ini sakit sehingga dibantu {fund}?",
    },
)
illness_gifts_received = Input(
    Count,
    lowest="0",
    highest="366",
    label={
        "en": "Gifts at illness received from {fund} this year",
        "th": "จำนวนครั้งที่ได้เงินเยี่ยมไข้จาก {fund} ในปีนี้",
        "lo": "ຈຳນວນເທື່ອທີ່ໄດ້ເງິນຢາມໄຂ້ຈາກ {fund} ໃນປີນີ້",
        "id": "Santunan sakit yang sudah diterima dari {fund} tahun ini",
    },
    question={
        "en": "How many gifts at illness has this person received from {fund} this year?",
        "th": "ปีนี้บุคคลนี้ได้เงินเยี่ยมไข้จาก {fund} แล้วกี่ครั้ง",
        "lo": "ປີນີ້ ບຸກຄົນນີ້ໄດ້ເງິນຢາມໄຂ້ຈາກ {fund} ແລ້ວຈັກເທື່ອ?",
        "id": "Berapa kali orang ini sudah menerima santunan sakit dari {fund} tahun ini?",
    },
)


# Benefits


@health_fund.rule(
    label={
        "en": "may claim a health benefit",
        "th": "ขอรับสวัสดิการเจ็บป่วยได้",
        "lo": "ຂໍຮັບເງິນຊ່ວຍກໍລະນີເຈັບປ່ວຍໄດ້",
        "id": "boleh mengajukan santunan kesehatan",
    },
    words={
        "th": "เป็นสมาชิกครบกำหนดและไม่ถูกระงับสิทธิ",
        "lo": "ເປັນສະມາຊິກຄົບກຳນົດ ແລະ ບໍ່ຖືກໂຈະສິດ.",
        "id": "Masa keanggotaan cukup dan hak tidak ditangguhkan.",
    },
)
def may_claim_health(may_claim: bool, months_that_count: Months, *, law) -> bool:
    """The fund helps the ill after the qualifying months, unless arrears suspend the benefits."""
    if not may_claim:
        return False
    return law.health_qualifying_months == 0 or months_that_count >= law.health_qualifying_months


@health_fund.benefit(
    SICKNESS,
    per=ONCE,
    given="hospital_day_allowance",
    label={
        "en": "hospital allowance",
        "th": "เงินช่วยเมื่อนอนโรงพยาบาล",
        "lo": "ເງິນຊ່ວຍເມື່ອນອນໂຮງໝໍ",
        "id": "santunan rawat inap",
    },
    words={
        "th": "จ่ายต่อวันที่นอนโรงพยาบาล ไม่เกินจำนวนวันสูงสุดต่อปี",
        "lo": "ຈ່າຍຕໍ່ມື້ທີ່ນອນໂຮງໝໍ ບໍ່ເກີນຈຳນວນມື້ສູງສຸດຕໍ່ປີ.",
        "id": "Dibayar per hari rawat inap, sampai batas hari setahun.",
    },
)
def hospital_allowance(
    may_claim_health: bool, days_in_hospital: Days, hospital_days_paid: Days, share_paid: Number, *, law
) -> Money:
    """An amount for each day in hospital, up to so many days a year."""
    if not may_claim_health:
        return 0
    days = max(0, min(days_in_hospital, law.hospital_days_a_year - hospital_days_paid))
    return round_down(law.hospital_day_allowance * days * share_paid, law.smallest_payment)


@health_fund.benefit(
    MEDICAL_CARE,
    per=ONCE,
    given="treatment_share",
    label={
        "en": "help with the cost of treatment",
        "th": "เงินช่วยค่ารักษา",
        "lo": "ເງິນຊ່ວຍຄ່າປິ່ນປົວ",
        "id": "bantuan biaya pengobatan",
    },
    words={
        "th": "จ่ายส่วนหนึ่งของค่ารักษา ไม่เกินเพดานต่อปีถ้ามี",
        "lo": "ຈ່າຍສ່ວນໜຶ່ງຂອງຄ່າປິ່ນປົວ ບໍ່ເກີນເພດານຕໍ່ປີ ຖ້າມີ.",
        "id": "Sebagian biaya pengobatan, sampai batas setahun bila ada.",
    },
)
def treatment_help(
    may_claim_health: bool, treatment_cost: Money, treatment_paid: Money, share_paid: Number, *, law
) -> Money:
    """A share of the cost of treatment, within the ceiling of the year if there is one."""
    if not may_claim_health:
        return 0
    due = law.treatment_share * treatment_cost
    left = max(0, law.treatment_ceiling_a_year - treatment_paid) if law.treatment_ceiling_a_year > 0 else due
    return round_down(min(due, left) * share_paid, law.smallest_payment)


@health_fund.benefit(
    SICKNESS,
    per=ONCE,
    given="illness_gift",
    label={"en": "gift at illness", "th": "เงินเยี่ยมไข้", "lo": "ເງິນຢາມໄຂ້", "id": "santunan sakit"},
    words={
        "th": "เงินเยี่ยมไข้ต่อครั้ง ไม่เกินจำนวนครั้งต่อปีถ้ากำหนด",
        "lo": "ເງິນຢາມໄຂ້ຕໍ່ເທື່ອ ບໍ່ເກີນຈຳນວນເທື່ອຕໍ່ປີ ຖ້າກຳນົດ.",
        "id": "Santunan setiap kali sakit, sampai batas kali setahun bila ada.",
    },
)
def illness_gift(
    may_claim_health: bool, is_ill: bool, illness_gifts_received: Count, share_paid: Number, *, law
) -> Money:
    """A gift to a member who is ill, so many times a year where the fund sets a limit."""
    if not (may_claim_health and is_ill):
        return 0
    if law.illness_gifts_a_year > 0 and illness_gifts_received >= law.illness_gifts_a_year:
        return 0
    return round_down(law.illness_gift * share_paid, law.smallest_payment)


@health_fund.benefit(
    MEDICAL_CARE,
    given="preventive_care",
    label={"en": "preventive care", "th": "บริการป้องกันโรค", "lo": "ບໍລິການປ້ອງກັນພະຍາດ", "id": "layanan pencegahan"},
    words={
        "th": "กลุ่มจัดบริการป้องกันโรคให้สมาชิก",
        "lo": "ກຸ່ມຈັດບໍລິການປ້ອງກັນພະຍາດໃຫ້ສະມາຊິກ.",
        "id": "Kelompok menyediakan layanan pencegahan bagi anggota.",
    },
)
def preventive_care(may_claim_health: bool, *, law) -> bool:
    """The group arranges preventive care for its members."""
    return law.preventive_care and may_claim_health


@health_fund.benefit(
    MEDICAL_CARE,
    given="curative_care",
    label={"en": "curative care", "th": "บริการรักษาพยาบาล", "lo": "ບໍລິການປິ່ນປົວ", "id": "layanan pengobatan"},
    words={
        "th": "กลุ่มจัดบริการรักษาให้สมาชิก",
        "lo": "ກຸ່ມຈັດບໍລິການປິ່ນປົວໃຫ້ສະມາຊິກ.",
        "id": "Kelompok menyediakan layanan pengobatan bagi anggota.",
    },
)
def curative_care(may_claim_health: bool, *, law) -> bool:
    """The group arranges curative care for its members."""
    return law.curative_care and may_claim_health
