"""A mutual aid fund: help at illness, accident, death, birth, wedding, schooling and other occasions of life.

The amount is fixed for each occasion, or the meeting decides from case to case, within a ceiling if there is one.
"""

from payung.countries.community.vocabulary import Occasion
from payung.law import ONCE, POVERTY, Input, Kit, Money, Months, Number, round_down

mutual_aid_fund = Kit(
    names={"en": "Mutual aid fund", "th": "กองทุนช่วยเหลือกัน", "lo": "ກອງທຶນຊ່ວຍເຫຼືອກັນ", "id": "Dana sosial"},
    on=("members", "reserve"),
)


# Facts


needs_help = Input(
    bool,
    label={
        "en": "Asks {fund} for help",
        "th": "ขอความช่วยเหลือจาก {fund}",
        "lo": "ຂໍຄວາມຊ່ວຍເຫຼືອຈາກ {fund}",
        "id": "Meminta bantuan {fund}",
    },
    question={
        "en": "Does this person now ask {fund} for help at an illness, death, birth or another occasion?",
        "th": "ขณะนี้บุคคลนี้ขอความช่วยเหลือจาก {fund} เพราะเจ็บป่วย มีคนเสียชีวิต คลอดบุตร หรือโอกาสอื่นหรือไม่",
        "lo": "ດຽວນີ້ ບຸກຄົນນີ້ຂໍຄວາມຊ່ວຍເຫຼືອຈາກ {fund} ຍ້ອນເຈັບປ່ວຍ, ມີຄົນເສຍຊີວິດ, ເກີດລູກ ຫຼື ໂອກາດອື່ນບໍ?",
        "id": "Apakah orang ini kini meminta bantuan {fund} karena sakit, kematian, kelahiran, atau peristiwa lain?",
    },
)
occasion = Input(
    Occasion,
    label={
        "en": "Occasion of help by {fund}",
        "th": "โอกาสที่ขอความช่วยเหลือจาก {fund}",
        "lo": "ໂອກາດທີ່ຂໍຄວາມຊ່ວຍເຫຼືອຈາກ {fund}",
        "id": "Peristiwa yang dibantu {fund}",
    },
    question={
        "en": "At which occasion does this person ask {fund} for help?",
        "th": "บุคคลนี้ขอความช่วยเหลือจาก {fund} ในโอกาสใด",
        "lo": "ບຸກຄົນນີ້ຂໍຄວາມຊ່ວຍເຫຼືອຈາກ {fund} ໃນໂອກາດໃດ?",
        "id": "Karena peristiwa apa orang ini meminta bantuan {fund}?",
    },
)
aid_of_meeting = Input(
    Money,
    unit="currency",
    lowest="0",
    highest="1000000000",
    label={
        "en": "Help that the meeting of {fund} has granted",
        "th": "เงินช่วยที่ที่ประชุม {fund} อนุมัติ",
        "lo": "ເງິນຊ່ວຍທີ່ກອງປະຊຸມ {fund} ຕົກລົງ",
        "id": "Bantuan yang diputuskan rapat {fund}",
    },
    question={
        "en": "How much has the meeting of {fund} granted to this person?",
        "th": "ที่ประชุม {fund} อนุมัติให้บุคคลนี้เท่าไร",
        "lo": "ກອງປະຊຸມ {fund} ຕົກລົງໃຫ້ບຸກຄົນນີ້ເທົ່າໃດ?",
        "id": "Berapa yang diputuskan rapat {fund} untuk orang ini?",
    },
)


# Benefits


@mutual_aid_fund.rule(
    label={"en": "may ask for help", "th": "ขอความช่วยเหลือได้", "lo": "ຂໍຄວາມຊ່ວຍເຫຼືອໄດ້", "id": "boleh meminta bantuan"},
    words={
        "th": "สมาชิกที่เป็นครบกำหนดและไม่ถูกระงับสิทธิขอได้",
        "lo": "ສະມາຊິກທີ່ເປັນຄົບກຳນົດ ແລະ ບໍ່ຖືກໂຈະສິດ ຂໍໄດ້.",
        "id": "Anggota yang masa keanggotaannya cukup dan tidak ditangguhkan boleh meminta.",
    },
)
def may_be_helped(may_claim: bool, months_that_count: Months, needs_help: bool, *, law) -> bool:
    """The group helps members who ask, after the qualifying months, unless arrears suspend the benefits."""
    if not (needs_help and may_claim):
        return False
    return law.aid_qualifying_months == 0 or months_that_count >= law.aid_qualifying_months


@mutual_aid_fund.benefit(
    POVERTY,
    per=ONCE,
    given="occasion_gift",
    label={
        "en": "gift at an occasion",
        "th": "เงินช่วยตามโอกาส",
        "lo": "ເງິນຊ່ວຍຕາມໂອກາດ",
        "id": "santunan menurut peristiwa",
    },
    words={
        "th": "จำนวนเงินที่กองทุนกำหนดสำหรับโอกาสนั้น",
        "lo": "ຈຳນວນເງິນທີ່ກອງທຶນກຳນົດ ສຳລັບໂອກາດນັ້ນ.",
        "id": "Jumlah yang ditetapkan dana untuk peristiwa itu.",
    },
)
def occasion_gift(may_be_helped: bool, occasion: Occasion, share_paid: Number, *, law) -> Money:
    """The amount that the fund has fixed for the occasion."""
    if not may_be_helped:
        return 0
    return round_down(law.occasion_gift[occasion] * share_paid, law.smallest_payment)


@mutual_aid_fund.benefit(
    POVERTY,
    per=ONCE,
    given="aid_set_by_meeting",
    label={
        "en": "help that the meeting grants",
        "th": "เงินช่วยตามมติที่ประชุม",
        "lo": "ເງິນຊ່ວຍຕາມມະຕິກອງປະຊຸມ",
        "id": "bantuan menurut keputusan rapat",
    },
    words={
        "th": "ที่ประชุมตัดสินจำนวนเงินเป็นรายกรณี ไม่เกินเพดานถ้ามี",
        "lo": "ກອງປະຊຸມຕັດສິນຈຳນວນເງິນເປັນກໍລະນີ ບໍ່ເກີນເພດານ ຖ້າມີ.",
        "id": "Rapat memutuskan jumlahnya kasus demi kasus, sampai batas bila ada.",
    },
)
def aid_by_meeting(may_be_helped: bool, aid_of_meeting: Money, share_paid: Number, *, law) -> Money:
    """What the meeting grants from case to case, within the ceiling if there is one."""
    if not (law.aid_set_by_meeting and may_be_helped):
        return 0
    due = min(aid_of_meeting, law.aid_ceiling) if law.aid_ceiling > 0 else aid_of_meeting
    return round_down(due * share_paid, law.smallest_payment)
