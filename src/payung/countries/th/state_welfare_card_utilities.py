"""Electricity and water of households that hold a State Welfare Card.

Cabinet resolutions on electricity and water of card holders. The aid is paid once for a household, however many cards it has.
It is encoded from October 2021; the lower amounts of the years before were not gathered.
"""

from payung.law import HOUSEHOLD, MONTH, NON_CONTRIBUTORY, POVERTY, Input, Money, Scheme, any_

from .vocabulary import has_state_welfare_card

state_welfare_card_utilities = Scheme(
    "th.state_welfare_card_utilities",
    names={
        "en": "Electricity and water aid of the State Welfare Card",
        "th": "มาตรการบรรเทาภาระค่าไฟฟ้าและค่าน้ำประปา บัตรสวัสดิการแห่งรัฐ",
        "id": "Bantuan listrik dan air Kartu Kesejahteraan Negara",
    },
    administrator={
        "en": "Ministry of Finance (Comptroller General's Department)",
        "th": "กระทรวงการคลัง (กรมบัญชีกลาง)",
        "id": "Kementerian Keuangan Thailand",
    },
    kind=NON_CONTRIBUTORY,
    law="Cabinet resolutions on electricity and water of holders of the State Welfare Card",
    since="2021-10-01",
    where={
        "en": "The office of the electricity or water authority, with the card.",
        "th": "สำนักงานการไฟฟ้าหรือการประปา โดยใช้บัตรสวัสดิการแห่งรัฐ",
        "id": "Kantor perusahaan listrik atau air, dengan kartu.",
    },
    papers={
        "en": ("National identity card or State Welfare Card", "Bill of the month"),
        "th": ("บัตรประจำตัวประชาชนหรือบัตรสวัสดิการแห่งรัฐ", "ใบแจ้งค่าไฟฟ้าหรือค่าน้ำประปา"),
        "id": ("Kartu identitas nasional atau Kartu Kesejahteraan Negara", "Tagihan bulan ini"),
    },
)

electricity_bill = Input(
    Money,
    of=HOUSEHOLD,
    unit="THB/month",
    lowest="0",
    highest="1000000",
    label={"en": "Electricity bill of the month", "th": "ค่าไฟฟ้าของเดือน", "id": "Tagihan listrik sebulan"},
    question={
        "en": "How much is the household's electricity bill of the month, in baht?",
        "th": "ค่าไฟฟ้าของครัวเรือนเดือนนี้กี่บาท",
        "id": "Berapa baht tagihan listrik rumah tangga sebulan?",
    },
)
water_bill = Input(
    Money,
    of=HOUSEHOLD,
    unit="THB/month",
    lowest="0",
    highest="1000000",
    label={"en": "Tap water bill of the month", "th": "ค่าน้ำประปาของเดือน", "id": "Tagihan air sebulan"},
    question={
        "en": "How much is the household's tap water bill of the month, in baht?",
        "th": "ค่าน้ำประปาของครัวเรือนเดือนนี้กี่บาท",
        "id": "Berapa baht tagihan air ledeng rumah tangga sebulan?",
    },
)


@state_welfare_card_utilities.covers(
    of=HOUSEHOLD,
    cite="Cabinet resolutions on electricity and water of card holders",
    label={"en": "a member holds the card", "th": "มีสมาชิกถือบัตร", "id": "ada anggota pemegang kartu"},
    words={"th": "มีสมาชิกในครัวเรือนอย่างน้อยหนึ่งคนถือบัตร", "id": "Sedikitnya seorang anggota memegang kartu."},
)
def is_covered(holds_card: bool = any_(has_state_welfare_card)) -> bool:
    """At least one member of the household holds the card."""
    return holds_card


@state_welfare_card_utilities.benefit(
    POVERTY,
    per=MONTH,
    of=HOUSEHOLD,
    cite="Cabinet resolutions on electricity and water of card holders",
    label={"en": "refund of electricity", "th": "เงินช่วยค่าไฟฟ้า", "id": "pengembalian biaya listrik"},
    words={
        "th": "จ่ายค่าไฟฟ้าให้ครัวเรือนเมื่อไม่เกินเพดาน เกินเพดานต้องจ่ายเองทั้งหมด",
        "id": "Tagihan listrik rumah tangga dibayar bila tidak melebihi batas; di atasnya seluruhnya dibayar sendiri.",
    },
)
def electricity_refund(electricity_bill: Money, *, law) -> Money:
    """The household's bill is paid if it is not above the limit; above it, the household pays all."""
    if electricity_bill > law.electricity_limit:
        return 0
    return electricity_bill


@state_welfare_card_utilities.benefit(
    POVERTY,
    per=MONTH,
    of=HOUSEHOLD,
    cite="Cabinet resolutions on electricity and water of card holders",
    label={"en": "refund of tap water", "th": "เงินช่วยค่าน้ำประปา", "id": "pengembalian biaya air"},
    words={
        "th": "จ่ายค่าน้ำประปาให้ครัวเรือนไม่เกินวงเงิน ส่วนเกินจ่ายเอง และหากเกินเพดานต้องจ่ายเองทั้งหมด",
        "id": "Tagihan air rumah tangga dibayar sampai jumlah tertentu, selebihnya sendiri; di atas batas, seluruhnya sendiri.",
    },
)
def water_refund(water_bill: Money, *, law) -> Money:
    """The household's bill is paid up to an amount, the rest by itself; above the limit, the household pays all."""
    if water_bill > law.water.limit:
        return 0
    return min(water_bill, law.water.refund)
