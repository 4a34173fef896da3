"""The Food Card (Program Sembako): money for staple food; before it BPNT, and rice at a low price (Raskin, Rastra).

Presidential Regulation (Perpres) 63/2017; Permensos 20/2019, 5/2021 and 4/2023. Until 2017 poor families bought rice at a fixed price
(Raskin, since August 2015 called Rastra); in 2018 and 2019 it was free. From February 2017 the card (BPNT) took its place, district by
district, until it served the whole country.

The rice is encoded from 2008, when its price was set that is known here. A newspaper of 2013 announced 20 kilograms for 2014; no source
was found that it came, and it is not encoded.
"""

from payung.law import (
    HOUSEHOLD,
    MEMBER,
    MONTH,
    NON_CONTRIBUTORY,
    POVERTY,
    Input,
    Money,
    Number,
    Scheme,
)

sembako = Scheme(
    "id.sembako",
    names={
        "en": "Food Card (Sembako; before BPNT, Rastra, Raskin)",
        "id": "Program Sembako (dahulu BPNT, Rastra, Raskin)",
        "th": "บัตรอาหาร (Sembako เดิมคือ BPNT, Rastra, Raskin)",
    },
    administrator={"en": "Ministry of Social Affairs", "id": "Kementerian Sosial", "th": "กระทรวงกิจการสังคม"},
    kind=NON_CONTRIBUTORY,
    law="Perpres 63/2017; Permensos 20/2019, 5/2021 and 4/2023",
    since="2008-01-01",
    where={
        "en": "The village office or the Cek Bansos application; food at shops that take the card",
        "id": "Kantor desa/kelurahan atau aplikasi Cek Bansos; pangan di e-warong atau toko",
        "th": "ที่ทำการหมู่บ้านหรือแอป Cek Bansos ซื้ออาหารที่ร้านค้าที่รับบัตร",
    },
    papers={
        "en": ("Family welfare card (KKS)", "Identity card (KTP)", "Family card (KK)"),
        "id": ("Kartu Keluarga Sejahtera (KKS)", "Kartu Tanda Penduduk (KTP)", "Kartu Keluarga (KK)"),
        "th": ("บัตรสวัสดิการครอบครัว (KKS)", "บัตรประชาชน (KTP)", "ทะเบียนครอบครัว (KK)"),
    },
    how={
        "en": "Credited to the KKS card or paid at the post office, often for two or three months at once; to buy staple food.",
        "id": "Disalurkan ke kartu KKS atau dibayar di kantor pos, sering untuk dua atau tiga bulan sekaligus; untuk membeli bahan pangan pokok.",
        "th": "โอนเข้าบัตร KKS หรือจ่ายที่ที่ทำการไปรษณีย์ มักจ่ายครั้งละสองหรือสามเดือน ใช้ซื้ออาหารหลัก",
    },
)

in_food_card_area = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Food aid comes by card where the family lives",
        "id": "Bantuan pangan di daerah ini disalurkan dengan kartu (BPNT)",
        "th": "พื้นที่นี้จ่ายความช่วยเหลือด้านอาหารผ่านบัตร (BPNT)",
    },
    question={
        "en": "Does food aid come by card (BPNT), not as rice, where the family lives?",
        "id": "Apakah bantuan pangan di daerah ini disalurkan dengan kartu (BPNT), bukan beras?",
        "th": "พื้นที่ที่ครอบครัวอยู่จ่ายความช่วยเหลือด้านอาหารผ่านบัตร (BPNT) ไม่ใช่เป็นข้าวใช่หรือไม่",
    },
)


@sembako.covers(
    of=HOUSEHOLD,
    cite="General guidelines of Raskin",
    label={"en": "Qualifies for food aid", "id": "Memenuhi syarat bantuan pangan", "th": "มีสิทธิรับความช่วยเหลือด้านอาหาร"},
    words={"id": "Keluarga yang terdaftar sebagai miskin.", "th": "ครอบครัวที่มีชื่อในทะเบียนคนยากจน"},
)
def qualifies(is_registered_poor: bool) -> bool:
    """A family on the register of the poor."""
    return is_registered_poor


@qualifies.amended(
    since="2015-01-01",
    cite="Perpres 63/2017; Permensos 20/2019; Kepmensos 79/HUK/2025",
    words={
        "id": "Keluarga di desil terbawah data sosial nasional.",
        "th": "ครอบครัวในลำดับชั้นล่างของทะเบียนสังคม",
    },
)
def qualifies_2015(is_ranked_for_social_assistance: bool) -> bool:
    """A family in the lowest deciles of the social register."""
    return is_ranked_for_social_assistance


# Rice, until the card served every district


@sembako.rule(
    of=HOUSEHOLD,
    cite="General guidelines of Raskin",
    label={"en": "Kilograms of rice a month", "id": "Kilogram beras sebulan", "th": "ข้าวกี่กิโลกรัมต่อเดือน"},
    words={"id": "Setiap keluarga mendapat jatah beras yang sama setiap bulan.", "th": "ทุกครอบครัวได้ข้าวเท่ากันทุกเดือน"},
)
def rice_kilograms(*, law) -> Number:
    """Every family has the same ration of rice each month."""
    return law.rice.kilograms


@rice_kilograms.amended(
    since="2017-02-01",
    until="2019-12-31",
    cite="Perpres 63/2017; guidelines of Rastra, 2017 to 2019",
    words={
        "id": "Beras hanya di daerah yang bantuan pangannya belum disalurkan dengan kartu.",
        "th": "ได้ข้าวเฉพาะในพื้นที่ที่ยังไม่จ่ายผ่านบัตร",
    },
)
def rice_kilograms_2017(in_food_card_area: bool, *, law) -> Number:
    """Rice only where food aid does not come by card yet."""
    return 0 if in_food_card_area else law.rice.kilograms


@sembako.benefit(
    POVERTY,
    of=HOUSEHOLD,
    until="2019-12-31",
    cite="General guidelines of Raskin; guidelines of Rastra",
    label={"en": "Rice for poor families", "id": "Beras Raskin/Rastra", "th": "ข้าวสำหรับครอบครัวยากจน"},
    words={"id": "Keluarga mendapat jatah beras.", "th": "ครอบครัวได้รับข้าวตามโควตา"},
)
def rice(rice_kilograms: Number) -> bool:
    """The family receives its ration of rice."""
    return rice_kilograms > 0


@sembako.contribution(
    payer=MEMBER,
    of=HOUSEHOLD,
    per=MONTH,
    until="2017-12-31",
    cite="General guidelines of Raskin",
    label={"en": "Price of the rice", "id": "Harga tebus beras", "th": "ราคาข้าวที่ต้องจ่าย"},
    words={"id": "Keluarga membayar harga tebus untuk setiap kilogram.", "th": "ครอบครัวจ่ายราคาคงที่ต่อกิโลกรัม"},
)
def price_of_rice(rice_kilograms: Number, *, law) -> Money:
    """The family pays a fixed price for each kilogram."""
    return law.rice.price * rice_kilograms


# Money on the card


@sembako.benefit(
    POVERTY,
    of=HOUSEHOLD,
    per=MONTH,
    since="2017-02-01",
    cite="Perpres 63/2017",
    label={"en": "Food money", "id": "Bantuan pangan non tunai", "th": "เงินค่าอาหาร"},
    words={
        "id": "Satu jumlah setiap bulan bagi keluarga di daerah yang sudah dilayani kartu.",
        "th": "จำนวนหนึ่งทุกเดือนในพื้นที่ที่จ่ายผ่านบัตรแล้ว",
    },
)
def food_money(in_food_card_area: bool, *, law) -> Money:
    """One amount a month where the card serves the family."""
    return law.food_money if in_food_card_area else 0


@food_money.amended(
    since="2020-01-01",
    cite="Permensos 20/2019, 5/2021 and 4/2023",
    words={"id": "Satu jumlah setiap bulan bagi setiap keluarga penerima.", "th": "จำนวนหนึ่งทุกเดือนต่อครอบครัว"},
)
def food_money_2020(*, law) -> Money:
    """One amount a month for every family."""
    return law.food_money


@sembako.benefit(
    POVERTY,
    of=HOUSEHOLD,
    per=MONTH,
    since="2025-06-01",
    until="2025-07-31",
    cite="Economic stimulus of June and July 2025",
    label={"en": "Extra food money", "id": "Tambahan bantuan pangan", "th": "เงินค่าอาหารเพิ่มพิเศษ"},
    words={
        "id": "Pada Juni dan Juli 2025 setiap keluarga mendapat tambahan.",
        "th": "เดือนมิถุนายนและกรกฎาคม 2568 ทุกครอบครัวได้เงินเพิ่ม",
    },
)
def extra_food_money(*, law) -> Money:
    """In June and July 2025 every family received an amount on top."""
    return law.extra_food_money
