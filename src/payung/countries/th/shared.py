"""Rules that several schemes of Thailand use."""

from payung.law import Asked, Date, Years, years_between

from . import country


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
def is_insured_under_section33_or_39(insured_under_section33: bool, insured_under_section39: bool) -> bool:
    """Insured as an employee, or by one's own payments after leaving a job."""
    return insured_under_section33 or insured_under_section39
