"""A death fund: a grant from the fund, a levy of all members for each death, goods for the burial.

The benefits stand at the person who has died; the fund pays them to the family. A death counts if the member, or where a membership
covers the household any member of it, has been one for long enough and is not in arrears.
"""

from payung.countries.vocabulary import has_died
from payung.law import HOUSEHOLD, MEMBER, ONCE, SURVIVORS, Count, Input, Kit, Money, Months, Number, round_down

death_fund = Kit(
    names={"en": "Death fund", "th": "กองทุนฌาปนกิจ", "lo": "ກອງທຶນງານສົບ", "id": "Dana kematian"},
    on=("members", "reserve"),
)

deaths_in_month = Input(
    Count,
    of=HOUSEHOLD,
    lowest="0",
    highest="100000",
    label={
        "en": "Deaths in {fund} this month",
        "th": "จำนวนผู้เสียชีวิตใน {fund} เดือนนี้",
        "lo": "ຈຳນວນຜູ້ເສຍຊີວິດໃນ {fund} ເດືອນນີ້",
        "id": "Kematian di {fund} bulan ini",
    },
    question={
        "en": "For how many deaths does {fund} collect this month?",
        "th": "เดือนนี้ {fund} เก็บเงินกี่ศพ",
        "lo": "ເດືອນນີ້ {fund} ເກັບເງິນສຳລັບຜູ້ເສຍຊີວິດຈັກຄົນ?",
        "id": "Untuk berapa kematian {fund} memungut iuran bulan ini?",
    },
)


@death_fund.rule(
    label={
        "en": "death that the fund pays for",
        "th": "การเสียชีวิตที่กองทุนจ่าย",
        "lo": "ການເສຍຊີວິດທີ່ກອງທຶນຈ່າຍ",
        "id": "kematian yang ditanggung dana",
    },
    words={
        "th": "จ่ายเมื่อเสียชีวิตหลังเป็นสมาชิกครบกำหนดและไม่ถูกระงับสิทธิ",
        "lo": "ຈ່າຍເມື່ອເສຍຊີວິດຫຼັງເປັນສະມາຊິກຄົບກຳນົດ ແລະ ບໍ່ຖືກໂຈະສິດ.",
        "id": "Ditanggung bila meninggal setelah masa keanggotaan cukup dan hak tidak ditangguhkan.",
    },
)
def is_death_paid_for(has_died: bool, may_claim: bool, months_that_count: Months, *, law) -> bool:
    """The fund pays for a death after the qualifying months, unless arrears suspend the benefits."""
    if not (has_died and may_claim):
        return False
    return law.death_qualifying_months == 0 or months_that_count >= law.death_qualifying_months


@death_fund.benefit(
    SURVIVORS,
    per=ONCE,
    given="death_grant",
    label={"en": "death grant", "th": "เงินช่วยเหลือกรณีเสียชีวิต", "lo": "ເງິນຊ່ວຍເຫຼືອກໍລະນີເສຍຊີວິດ", "id": "santunan kematian"},
    words={
        "th": "จ่ายให้ครอบครัวเมื่อสมาชิกหรือคนในครัวเรือนที่คุ้มครองเสียชีวิต",
        "lo": "ຈ່າຍໃຫ້ຄອບຄົວ ເມື່ອສະມາຊິກ ຫຼື ຄົນໃນຄົວເຮືອນທີ່ຄຸ້ມຄອງເສຍຊີວິດ.",
        "id": "Dibayar kepada keluarga bila anggota, atau orang serumah yang tercakup, meninggal.",
    },
)
def death_grant(is_death_paid_for: bool, is_member: bool, share_paid: Number, *, law) -> Money:
    """The family receives a grant when a member dies, or another person of a household that is covered."""
    if not is_death_paid_for:
        return 0
    due = law.death_grant if is_member else law.death_grant_of_household
    return round_down(due * share_paid, law.smallest_payment)


@death_fund.contribution(
    payer=MEMBER,
    per=ONCE,
    given="levy_a_death",
    label={"en": "levy for deaths", "th": "เงินสงเคราะห์ศพ", "lo": "ເງິນສົງເຄາະສົບ", "id": "iuran kematian"},
    words={
        "th": "สมาชิกแต่ละคนจ่ายสำหรับผู้เสียชีวิตแต่ละรายในเดือน",
        "lo": "ສະມາຊິກແຕ່ລະຄົນຈ່າຍ ສຳລັບຜູ້ເສຍຊີວິດແຕ່ລະຄົນໃນເດືອນ.",
        "id": "Tiap anggota membayar untuk setiap kematian dalam bulan itu.",
    },
)
def levy(is_member: bool, deaths_in_month: Count, *, law) -> Money:
    """Each member pays for each death of the month, once."""
    if not is_member:
        return 0
    return law.levy_a_death * deaths_in_month


@death_fund.benefit(
    SURVIVORS,
    per=ONCE,
    given="levy_a_death",
    label={
        "en": "proceeds of the levy",
        "th": "เงินสงเคราะห์ที่เก็บได้",
        "lo": "ເງິນສົງເຄາະທີ່ເກັບໄດ້",
        "id": "hasil iuran kematian",
    },
    words={
        "th": "ครอบครัวได้รับส่วนของเงินที่สมาชิกทุกคนจ่ายสำหรับศพนั้น",
        "lo": "ຄອບຄົວໄດ້ຮັບສ່ວນຂອງເງິນທີ່ສະມາຊິກທຸກຄົນຈ່າຍ ສຳລັບການເສຍຊີວິດນັ້ນ.",
        "id": "Keluarga menerima bagian dari yang dibayar semua anggota untuk kematian itu.",
    },
)
def levy_proceeds(is_death_paid_for: bool, number_of_members: Count, *, law) -> Money:
    """The family receives its share of what all members pay for the death."""
    if not is_death_paid_for:
        return 0
    return law.levy_a_death * number_of_members * law.levy_share_paid_out


@death_fund.benefit(
    SURVIVORS,
    given="burial_goods",
    label={
        "en": "goods for the burial",
        "th": "สิ่งของสำหรับงานศพ",
        "lo": "ເຄື່ອງສຳລັບງານສົບ",
        "id": "perlengkapan pemakaman",
    },
    words={
        "th": "กองทุนมอบสิ่งของสำหรับงานศพ",
        "lo": "ກອງທຶນມອບເຄື່ອງສຳລັບງານສົບ.",
        "id": "Dana memberi perlengkapan pemakaman, seperti kain kafan.",
    },
)
def burial_goods(is_death_paid_for: bool, *, law) -> bool:
    """The fund gives what the burial needs, such as cloth."""
    return law.burial_goods and is_death_paid_for
