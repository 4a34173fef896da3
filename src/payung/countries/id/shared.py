"""Rules that several schemes of Indonesia use: age, newborn children, the rank of welfare."""

from payung.law import HOUSEHOLD, Asked, Count, Date, Years, days_between, years_between

from . import country


@country.rule(
    cite="KUHPerdata (Civil Code), arts. 329-330: age in complete years",
    label={"en": "Age", "id": "Umur", "th": "อายุ"},
    words={
        "id": "Umur adalah jumlah tahun penuh sejak tanggal lahir.",
        "th": "อายุคือจำนวนปีเต็มนับจากวันเกิด",
    },
    asked=Asked(
        question={"en": "How old is this person?", "id": "Berapa umur orang ini?", "th": "คนนี้อายุกี่ปี"},
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age(birth_date: Date, on: Date) -> Years:
    """Age is the number of complete years since birth."""
    return years_between(birth_date, on)


@country.rule(
    since="2014-01-01",
    cite="Perpres 82/2018, art. 16",
    label={"en": "Newborn child", "id": "Bayi baru lahir", "th": "เด็กแรกเกิด"},
    words={
        "id": "Anak disebut bayi baru lahir sampai dengan hari ke-28 setelah lahir.",
        "th": "เด็กเป็นเด็กแรกเกิดจนถึงวันที่ 28 หลังเกิด",
    },
)
def is_newborn(age: Years, birth_date: Date, on: Date, *, law) -> bool:
    """A child counts as newborn until the 28th day after birth."""
    return age < 1 and days_between(birth_date, on) <= law.newborn_days


@country.rule(
    of=HOUSEHOLD,
    since="2015-01-01",
    cite="Permensos 21/2019; Inpres 4/2025; Kepmensos 79/HUK/2025",
    label={
        "en": "Ranked poor enough for social assistance",
        "id": "Peringkat kesejahteraan memenuhi syarat bantuan sosial",
        "th": "อยู่ในลำดับชั้นที่มีสิทธิรับความช่วยเหลือทางสังคม",
    },
    words={
        "id": "Keluarga yang berada di desil terbawah data sosial nasional, atau terdaftar sebagai miskin, dapat diusulkan menerima bantuan sosial.",
        "th": "ครอบครัวที่อยู่ในลำดับชั้นล่างของทะเบียนสังคม หรือมีชื่อว่ายากจน อาจได้รับการเสนอชื่อให้รับความช่วยเหลือทางสังคม",
    },
)
def is_ranked_for_social_assistance(
    in_social_register: bool, welfare_decile: Count, is_registered_poor: bool, *, law
) -> bool:
    """A family in the lowest deciles of the social register, or registered as poor, may be proposed for social assistance."""
    is_in_lowest_deciles = in_social_register and welfare_decile <= law.highest_decile_for_social_assistance
    return is_in_lowest_deciles or is_registered_poor
