"""The reserve of a community fund: what it must hold, and whether benefits are paid in full, are reduced, or wait.

The reserve is the greater of so many years of the dues of all members, or a part of one, and so many average benefits of the last twelve months. Benefits
come out of what the fund holds above it. A fund that has paid no benefit yet has no average; then only the dues count, of which those that the meeting sets
from case to case are no part.
"""

from payung.countries.community.vocabulary import Payment, WhenMoneyIsShort
from payung.law import HOUSEHOLD, MONTHS_PER_YEAR, WEEKS_PER_YEAR, Count, Input, Kit, Money, Number

reserve = Kit(names={"en": "Reserve", "th": "เงินสำรอง", "lo": "ເງິນສຳຮອງ", "id": "Cadangan"}, on=("members",))


# Facts of the fund, which its books give


fund_balance = Input(
    Money,
    unit="currency",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000000000000",
    label={
        "en": "Money that {fund} holds",
        "th": "เงินที่ {fund} มีอยู่",
        "lo": "ເງິນທີ່ {fund} ມີຢູ່",
        "id": "Uang yang dimiliki {fund}",
    },
    question={
        "en": "How much money does {fund} hold now?",
        "th": "ขณะนี้ {fund} มีเงินเท่าไร",
        "lo": "ດຽວນີ້ {fund} ມີເງິນເທົ່າໃດ?",
        "id": "Berapa uang yang dimiliki {fund} sekarang?",
    },
)
number_of_members = Input(
    Count,
    of=HOUSEHOLD,
    lowest="1",
    highest="10000000",
    label={
        "en": "Members of {fund}",
        "th": "จำนวนสมาชิก {fund}",
        "lo": "ຈຳນວນສະມາຊິກ {fund}",
        "id": "Jumlah anggota {fund}",
    },
    question={
        "en": "How many members does {fund} have?",
        "th": "{fund} มีสมาชิกกี่คน",
        "lo": "{fund} ມີສະມາຊິກຈັກຄົນ?",
        "id": "Berapa jumlah anggota {fund}?",
    },
)
benefits_claimed = Input(
    Money,
    unit="currency",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000000000000",
    label={
        "en": "Benefits of {fund} that all members claim now",
        "th": "สวัสดิการที่สมาชิกทุกคนขอรับจาก {fund} ขณะนี้",
        "lo": "ເງິນຊ່ວຍເຫຼືອທີ່ສະມາຊິກທຸກຄົນຂໍຈາກ {fund} ດຽວນີ້",
        "id": "Santunan {fund} yang diajukan semua anggota sekarang",
    },
    question={
        "en": "How much in all do members claim from {fund} at present, this household's claims included?",
        "th": "ขณะนี้สมาชิกทุกคนรวมครัวเรือนนี้ขอรับสวัสดิการจาก {fund} รวมเท่าไร",
        "lo": "ດຽວນີ້ ສະມາຊິກທຸກຄົນ ລວມທັງຄົວເຮືອນນີ້ ຂໍເງິນຊ່ວຍເຫຼືອຈາກ {fund} ລວມເທົ່າໃດ?",
        "id": "Berapa jumlah santunan yang kini diajukan semua anggota {fund}, termasuk rumah tangga ini?",
    },
)
benefits_paid_in_year = Input(
    Money,
    unit="currency",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000000000000",
    label={
        "en": "Benefits that {fund} paid in the last 12 months",
        "th": "สวัสดิการที่ {fund} จ่ายใน 12 เดือนที่ผ่านมา",
        "lo": "ເງິນຊ່ວຍເຫຼືອທີ່ {fund} ຈ່າຍໃນ 12 ເດືອນຜ່ານມາ",
        "id": "Santunan yang dibayar {fund} dalam 12 bulan terakhir",
    },
    question={
        "en": "How much did {fund} pay in benefits in the last 12 months?",
        "th": "ใน 12 เดือนที่ผ่านมา {fund} จ่ายสวัสดิการเท่าไร",
        "lo": "ໃນ 12 ເດືອນຜ່ານມາ {fund} ຈ່າຍເງິນຊ່ວຍເຫຼືອເທົ່າໃດ?",
        "id": "Berapa santunan yang dibayar {fund} dalam 12 bulan terakhir?",
    },
)
number_of_benefits_in_year = Input(
    Count,
    of=HOUSEHOLD,
    lowest="0",
    highest="10000000",
    label={
        "en": "Number of benefits that {fund} paid in the last 12 months",
        "th": "จำนวนรายที่ {fund} จ่ายใน 12 เดือนที่ผ่านมา",
        "lo": "ຈຳນວນກໍລະນີທີ່ {fund} ຈ່າຍໃນ 12 ເດືອນຜ່ານມາ",
        "id": "Banyaknya santunan yang dibayar {fund} dalam 12 bulan terakhir",
    },
    question={
        "en": "To how many claims did {fund} pay a benefit in the last 12 months?",
        "th": "ใน 12 เดือนที่ผ่านมา {fund} จ่ายกี่ราย",
        "lo": "ໃນ 12 ເດືອນຜ່ານມາ {fund} ຈ່າຍຈັກກໍລະນີ?",
        "id": "Berapa kali {fund} membayar santunan dalam 12 bulan terakhir?",
    },
)


# What it must hold


@reserve.rule(
    of=HOUSEHOLD,
    label={"en": "reserve required", "th": "เงินสำรองที่ต้องมี", "lo": "ເງິນສຳຮອງທີ່ຕ້ອງມີ", "id": "cadangan yang wajib ada"},
    words={
        "th": "กองทุนต้องมีเงินสำรองตามจำนวนปีของเงินสมทบ หรือตามจำนวนเท่าของสวัสดิการเฉลี่ย แล้วแต่จำนวนใดมากกว่า",
        "lo": "ກອງທຶນຕ້ອງມີເງິນສຳຮອງ ຕາມຈຳນວນປີຂອງຄ່າສະມາຊິກ ຫຼື ຕາມຈຳນວນເທົ່າຂອງເງິນຊ່ວຍເຫຼືອສະເລ່ຍ ແລ້ວແຕ່ອັນໃດຫຼາຍກວ່າ.",
        "id": "Dana wajib menyimpan iuran sekian tahun atau bagiannya, atau sekian santunan rata-rata, mana yang lebih besar.",
    },
)
def required_reserve(
    number_of_members: Count, benefits_paid_in_year: Money, number_of_benefits_in_year: Count, *, law
) -> Money:
    """A fund holds back so many years of dues, or a part of one, or so many average benefits, whichever is more."""
    dues_of_year = law.dues_a_week * WEEKS_PER_YEAR + law.dues_a_month * MONTHS_PER_YEAR + law.dues_a_year
    by_dues = law.reserve_in_years_of_dues * dues_of_year * number_of_members if law.reserve_in_years_of_dues > 0 else 0
    average = benefits_paid_in_year / max(1, number_of_benefits_in_year) if law.reserve_in_average_benefits > 0 else 0
    return max(by_dues, law.reserve_in_average_benefits * average)


@reserve.rule(
    of=HOUSEHOLD,
    label={
        "en": "money above the reserve",
        "th": "เงินส่วนที่เกินเงินสำรอง",
        "lo": "ເງິນທີ່ເກີນເງິນສຳຮອງ",
        "id": "uang di atas cadangan",
    },
    words={
        "th": "สวัสดิการจ่ายจากเงินส่วนที่เกินเงินสำรอง",
        "lo": "ເງິນຊ່ວຍເຫຼືອຈ່າຍຈາກເງິນທີ່ເກີນເງິນສຳຮອງ.",
        "id": "Santunan dibayar dari uang di atas cadangan.",
    },
)
def money_above_reserve(fund_balance: Money, required_reserve: Money) -> Money:
    """Benefits come out of what the fund holds above its reserve."""
    return max(0, fund_balance - required_reserve)


# What it can pay


@reserve.rule(
    of=HOUSEHOLD,
    label={
        "en": "how benefits are paid now",
        "th": "วิธีจ่ายสวัสดิการขณะนี้",
        "lo": "ວິທີຈ່າຍເງິນຊ່ວຍເຫຼືອດຽວນີ້",
        "id": "cara santunan dibayar sekarang",
    },
    words={
        "th": "จ่ายเต็มถ้าเงินที่เกินเงินสำรองพอสำหรับทุกราย มิฉะนั้นลดหรือรอ ตามข้อตกลงของกองทุน",
        "lo": "ຈ່າຍເຕັມ ຖ້າເງິນທີ່ເກີນເງິນສຳຮອງພໍສຳລັບທຸກຄົນ; ບໍ່ດັ່ງນັ້ນ ຫຼຸດ ຫຼື ລໍຖ້າ ຕາມກົດຂອງກອງທຶນ.",
        "id": "Dibayar penuh bila uang di atas cadangan cukup untuk semua; bila tidak, dikurangi atau ditunda menurut aturan dana.",
    },
)
def payment_of_benefits(benefits_claimed: Money, money_above_reserve: Money, *, law) -> Payment:
    """In full where the money above the reserve suffices for all that is claimed; else reduced or waiting, as the fund decided."""
    if law.when_money_is_short == WhenMoneyIsShort.PAY or benefits_claimed <= money_above_reserve:
        return Payment.IN_FULL
    if law.when_money_is_short == WhenMoneyIsShort.REDUCE and money_above_reserve > 0:
        return Payment.REDUCED
    return Payment.WAITS


@reserve.rule(
    of=HOUSEHOLD,
    label={
        "en": "share of benefits paid now",
        "th": "สัดส่วนที่จ่ายได้ขณะนี้",
        "lo": "ສ່ວນທີ່ຈ່າຍໄດ້ດຽວນີ້",
        "id": "bagian santunan yang dibayar sekarang",
    },
    words={
        "th": "เต็มจำนวน หรือลดตามส่วนของเงินที่มี หรือยังไม่จ่ายเมื่อต้องรอ",
        "lo": "ເຕັມຈຳນວນ ຫຼື ຫຼຸດຕາມສ່ວນຂອງເງິນທີ່ມີ ຫຼື ຍັງບໍ່ຈ່າຍເມື່ອຕ້ອງລໍຖ້າ.",
        "id": "Seluruhnya, atau sebanding dengan uang yang ada, atau belum sama sekali bila ditunda.",
    },
)
def share_paid(payment_of_benefits: Payment, benefits_claimed: Money, money_above_reserve: Money) -> Number:
    """All of a benefit, or its part of the money there is, or nothing yet where it waits."""
    if payment_of_benefits == Payment.IN_FULL:
        return 1
    if payment_of_benefits == Payment.REDUCED and benefits_claimed > 0:
        return money_above_reserve / benefits_claimed
    return 0
