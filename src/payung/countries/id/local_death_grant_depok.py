"""Death grant for the poor of the city of Depok.

Ministry of Home Affairs regulation (Permendagri) 32/2011 on social aid from local budgets, and the Mayor's instruction of each year. The
amount is that of 2013; the grant still ran in 2022.
"""

from payung.law import NON_CONTRIBUTORY, ONCE, SURVIVORS, Input, Money, Scheme

from .vocabulary import Area

local_death_grant_depok = Scheme(
    "id.local_death_grant_depok",
    names={
        "en": "Death grant for the poor, Depok",
        "id": "Santunan kematian warga miskin Kota Depok",
        "th": "เงินช่วยเหลือกรณีเสียชีวิตสำหรับผู้ยากจน เมืองเดปก",
    },
    administrator={
        "en": "City of Depok, social office",
        "id": "Dinas Sosial Kota Depok",
        "th": "สำนักงานสวัสดิการสังคมเมืองเดปก",
    },
    kind=NON_CONTRIBUTORY,
    law="Permendagri 32/2011; instruction of the Mayor of Depok each year",
    since="2013-01-01",
    where={
        "en": "The social office of the city of Depok",
        "id": "Dinas Sosial Kota Depok",
        "th": "สำนักงานสวัสดิการสังคมเมืองเดปก",
    },
    papers={
        "en": (
            "Identity card (KTP) of Depok of the person who died",
            "Death certificate",
            "Health card for the poor, or proof of being listed as poor",
            "Identity card of the heir",
        ),
        "id": (
            "KTP Depok almarhum",
            "Surat kematian",
            "Kartu Jamkesmas/Jamkesda atau bukti terdaftar miskin",
            "KTP ahli waris",
        ),
        "th": (
            "บัตรประชาชนเดปกของผู้เสียชีวิต",
            "ใบมรณบัตร",
            "บัตรสุขภาพสำหรับผู้ยากจนหรือหลักฐานว่ามีชื่อในทะเบียนคนจน",
            "บัตรประชาชนของทายาท",
        ),
    },
    how={
        "en": "The heir applies in person; paid within 14 working days of a complete file.",
        "id": "Ahli waris mengajukan sendiri; dibayar dalam 14 hari kerja sejak berkas lengkap.",
        "th": "ทายาทยื่นด้วยตนเอง จ่ายภายใน 14 วันทำการเมื่อเอกสารครบ",
    },
)

has_health_card_for_the_poor = Input(
    bool,
    label={
        "en": "Health card for the poor (Jamkesmas, Jamkesda)",
        "id": "Kartu Jamkesmas atau Jamkesda",
        "th": "บัตรสุขภาพสำหรับผู้ยากจน (Jamkesmas, Jamkesda)",
    },
    question={
        "en": "Did this person hold a health card for the poor (Jamkesmas or Jamkesda)?",
        "id": "Apakah orang ini memiliki kartu Jamkesmas atau Jamkesda?",
        "th": "คนนี้มีบัตรสุขภาพสำหรับผู้ยากจน (Jamkesmas หรือ Jamkesda) หรือไม่",
    },
)


@local_death_grant_depok.covers(
    cite="Instruction of the Mayor of Depok",
    label={"en": "Poor resident of Depok", "id": "Warga miskin Kota Depok", "th": "ผู้ยากจนที่อยู่ในเดปก"},
    words={
        "id": "Warga ber-KTP Depok yang memiliki kartu Jamkesmas atau Jamkesda atau terdaftar miskin.",
        "th": "ผู้มีบัตรประชาชนเดปกที่มีบัตรสุขภาพสำหรับผู้ยากจนหรือมีชื่อในทะเบียนคนจน",
    },
)
def is_poor_resident(
    home_area: Area, has_identity_card: bool, has_health_card_for_the_poor: bool, is_registered_poor: bool
) -> bool:
    """A resident with an identity card of Depok who holds a health card for the poor or is listed as poor."""
    if home_area != Area.KOTA_DEPOK or not has_identity_card:
        return False
    return has_health_card_for_the_poor or is_registered_poor


@local_death_grant_depok.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Instruction of the Mayor of Depok",
    label={"en": "Death grant", "id": "Santunan kematian", "th": "เงินช่วยเหลือกรณีเสียชีวิต"},
    words={"id": "Ahli waris menerima satu jumlah.", "th": "ทายาทได้รับเงินก้อนหนึ่ง"},
)
def death_grant(has_died: bool, *, law) -> Money:
    """The heir receives one amount."""
    return law.death_grant if has_died else 0
