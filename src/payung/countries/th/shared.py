"""Rules that several schemes of Thailand use."""

from payung.law import DAY, MONTH, Asked, Date, Money, Years, years_between

from . import country, section33, section39
from .wage_areas import WageArea


@country.rule(
    cite="Civil and Commercial Code, s. 16",
    label={"en": "age", "th": "อายุ", "id": "usia"},
    words={"th": "อายุเต็มปีนับจากวันเกิด", "id": "Usia adalah jumlah tahun penuh sejak tanggal lahir."},
    asked=Asked(
        question={
            "en": "How old are you, in full years?",
            "th": "คุณอายุกี่ปีเต็ม",
            "id": "Berapa usia Anda dalam tahun penuh?",
        },
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age(birth_date: Date, on: Date) -> Years:
    """The age is the number of full years since the day of birth."""
    return years_between(birth_date, on)


@country.rule(
    since="1991-03-01",
    cite="Social Security Act B.E. 2533 (1990), ss. 33, 39",
    label={
        "en": "insured under Section 33 or 39",
        "th": "เป็นผู้ประกันตนมาตรา 33 หรือ 39",
        "id": "tertanggung menurut Pasal 33 atau 39",
    },
    words={
        "th": "เป็นลูกจ้างที่มีนายจ้างส่งเงินสมทบ หรือออกจากงานแล้วส่งเงินสมทบต่อเอง",
        "id": "Pekerja yang iurannya dibayar majikan, atau yang meneruskan sendiri iurannya setelah berhenti bekerja.",
    },
)
def is_insured_under_section33_or_39(
    insured33: bool = section33.insured_under_section33, insured39: bool = section39.insured_under_section39
) -> bool:
    """Insured as an employee, or by one's own payments after leaving a job."""
    return insured33 or insured39


@country.rule(
    per=DAY,
    since="2013-01-01",
    cite="Labour Protection Act B.E. 2541 (1998), ss. 79, 87; notifications of the Wage Committee",
    label={"en": "minimum wage", "th": "ค่าจ้างขั้นต่ำ", "id": "upah minimum"},
    words={
        "th": "อัตราต่อวันทำงานปกติ ตามพื้นที่ทำงาน",
        "id": "Tarif untuk satu hari kerja biasa, menurut wilayah tempat kerja.",
    },
)
def minimum_wage(wage_area: WageArea, *, law) -> Money:
    """The rate for a normal working day, by the area of the workplace."""
    return law.minimum_wage.area[wage_area]


@minimum_wage.amended(
    since="2025-07-01",
    cite="Notification of the Wage Committee (No. 14) B.E. 2568 (2025)",
    words={
        "th": "อัตราต่อวันทำงานปกติตามพื้นที่ทำงาน ในโรงแรมประเภท 2 ถึง 4 และสถานบริการไม่ต่ำกว่าอัตราเดียวกันทั่วประเทศ",
        "id": "Tarif untuk satu hari kerja biasa menurut wilayah; di hotel jenis 2 sampai 4 dan tempat hiburan tidak kurang dari satu tarif nasional.",
    },
)
def minimum_wage_2025(wage_area: WageArea, works_in_hotel_or_entertainment: bool, *, law) -> Money:
    """The rate of the area; in hotels of types 2 to 4 and entertainment places, not less than one rate of the whole country."""
    if works_in_hotel_or_entertainment:
        return max(law.minimum_wage.area[wage_area], law.minimum_wage.hotels_and_entertainment)
    return law.minimum_wage.area[wage_area]


@country.rule(
    per=MONTH,
    since="2009-01-01",
    cite="National Economic and Social Development Council, poverty line by expenditure",
    label={"en": "poverty line for a person", "th": "เส้นความยากจนต่อคน", "id": "garis kemiskinan per orang"},
    words={
        "th": "รายจ่ายต่อคนต่อเดือนที่ถือว่าจนหากต่ำกว่านั้น",
        "id": "Pengeluaran per orang sebulan; yang di bawahnya dianggap miskin.",
    },
)
def poverty_line(*, law) -> Money:
    """The spending for a person a month below which that person counts as poor."""
    return law.poverty_line
