"""Free health care by local governments: Surabaya enrols its residents in JKN; Malang regency announced free care at its own hospitals.

Surabaya: Mayor's regulation 61/2015 and later rules; since April 2021 the identity card is enough. Kabupaten Malang: announced in March
2025. Other districts have rules of their own (Sidoarjo enrols on the same day); none was found for Tangerang or Mojokerto.

The local government pays the premium of PBI members. Once it has enrolled a person, that premium is told by JKN (`id.jkn`) and not here again.
"""

from payung.countries.vocabulary import Sex
from payung.law import (
    GOVERNMENT,
    MATERNITY,
    MEDICAL_CARE,
    MONTH,
    NON_CONTRIBUTORY,
    Money,
    Scheme,
)

from . import jkn
from .jkn import JknSegment
from .vocabulary import Area

local_health = Scheme(
    "id.local_health",
    names={
        "en": "Free health care of districts and cities",
        "id": "Jaminan kesehatan semesta daerah (UHC, PBPU Pemda)",
        "th": "การรักษาฟรีของท้องถิ่น (UHC)",
    },
    administrator={
        "en": "District and city governments with BPJS Kesehatan",
        "id": "Pemerintah kabupaten/kota bersama BPJS Kesehatan",
        "th": "รัฐบาลอำเภอและเมืองร่วมกับ BPJS Kesehatan",
    },
    kind=NON_CONTRIBUTORY,
    law="Surabaya Mayor's regulation 61/2015 and later rules; announcement of the Regent of Malang, March 2025",
    since="2020-01-01",
    where={
        "en": "The social or health office of the district, a Puskesmas, or a contracted hospital",
        "id": "Dinas sosial atau dinas kesehatan, Puskesmas, atau rumah sakit yang bekerja sama",
        "th": "สำนักงานสวัสดิการสังคมหรือสาธารณสุขของอำเภอ ศูนย์สุขภาพ หรือโรงพยาบาลคู่สัญญา",
    },
    papers={
        "en": (
            "Identity card (KTP) of the district",
            "Family card (KK)",
            "In Malang for poor residents: certificate of poverty (SKTM)",
        ),
        "id": ("KTP daerah setempat", "Kartu Keluarga (KK)", "Di Kabupaten Malang bagi warga miskin: SKTM"),
        "th": ("บัตรประชาชนของอำเภอนั้น", "ทะเบียนครอบครัว (KK)", "ที่มาลังสำหรับผู้ยากจน: หนังสือรับรองความยากจน (SKTM)"),
    },
    how={
        "en": "The social or health office registers the person with BPJS Kesehatan, often on the same day.",
        "id": "Dinas sosial atau dinas kesehatan mendaftarkan ke BPJS Kesehatan, sering pada hari yang sama.",
        "th": "สำนักงานสวัสดิการหรือสาธารณสุขขึ้นทะเบียนกับ BPJS Kesehatan ให้ มักเสร็จในวันเดียว",
    },
)


@local_health.rule(
    cite="Surabaya Mayor's regulation 61/2015",
    label={
        "en": "Resident whom Surabaya insures",
        "id": "Warga yang dijamin Kota Surabaya",
        "th": "ผู้อยู่อาศัยที่สุราบายาประกันให้",
    },
    words={
        "id": "Warga ber-KTP Surabaya yang tidak masuk segmen JKN lain.",
        "th": "ผู้มีบัตรประชาชนสุราบายาที่ไม่อยู่ในกลุ่มอื่นของ JKN",
    },
)
def is_insured_by_surabaya(home_area: Area, has_identity_card: bool, segment: JknSegment = jkn.jkn_segment) -> bool:
    """A resident with an identity card of Surabaya who belongs to no other segment of JKN."""
    if home_area != Area.KOTA_SURABAYA or not has_identity_card:
        return False
    return segment in (JknSegment.LOCAL_GOVERNMENT_PAID, JknSegment.INFORMAL_WORKER, JknSegment.NON_WORKER)


@local_health.rule(
    since="2025-03-04",
    cite="Announcement of the Regent of Malang, March 2025",
    label={"en": "Resident of Malang regency", "id": "Warga Kabupaten Malang", "th": "ผู้อยู่อาศัยในอำเภอมาลัง"},
    words={"id": "Warga ber-KTP Kabupaten Malang; tidak perlu JKN.", "th": "ผู้มีบัตรประชาชนของอำเภอมาลัง ไม่ต้องมี JKN"},
)
def is_resident_of_malang(home_area: Area, has_identity_card: bool) -> bool:
    """A resident with an identity card of Malang regency; JKN is not needed."""
    return home_area == Area.KABUPATEN_MALANG and has_identity_card


@local_health.covers(
    cite="Surabaya Mayor's regulation 61/2015",
    label={"en": "Free care by the local government", "id": "Dijamin pemerintah daerah", "th": "ท้องถิ่นดูแลให้"},
    words={
        "id": "Warga Surabaya yang tidak masuk segmen JKN lain.",
        "th": "ผู้อยู่อาศัยในสุราบายาที่ไม่อยู่ในกลุ่มอื่นของ JKN",
    },
)
def is_covered(is_insured_by_surabaya: bool) -> bool:
    """Residents of Surabaya who belong to no other segment of JKN."""
    return is_insured_by_surabaya


@is_covered.amended(
    since="2025-03-04",
    cite="Surabaya Mayor's regulation 61/2015 and later rules; announcement of the Regent of Malang, March 2025",
    words={
        "id": "Warga Surabaya yang tidak masuk segmen JKN lain, dan warga Kabupaten Malang.",
        "th": "ผู้อยู่อาศัยในสุราบายาที่ไม่อยู่ในกลุ่มอื่นของ JKN และผู้อยู่อาศัยในอำเภอมาลัง",
    },
)
def is_covered_2025(is_insured_by_surabaya: bool, is_resident_of_malang: bool) -> bool:
    """Residents of Surabaya who belong to no other segment of JKN, and residents of Malang regency."""
    return is_insured_by_surabaya or is_resident_of_malang


@local_health.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Perpres 75/2019, art. 29; Surabaya Mayor's regulation 61/2015",
    label={
        "en": "Premium of a resident to be enrolled",
        "id": "Iuran warga yang akan didaftarkan",
        "th": "เบี้ยของผู้ที่จะขึ้นทะเบียน",
    },
    words={
        "id": "Pemerintah daerah membayar iuran yang sama dengan PBI; setelah terdaftar, iuran itu tercatat pada JKN.",
        "th": "รัฐบาลท้องถิ่นจ่ายเบี้ยเท่ากับ PBI เมื่อขึ้นทะเบียนแล้วเบี้ยนั้นแสดงใน JKN",
    },
)
def premium_to_pay(is_insured_by_surabaya: bool, enrolled_by_local_government: bool, *, law) -> Money:
    """The local government pays the premium of a PBI member; once the person is enrolled, JKN tells it."""
    return law.premium if is_insured_by_surabaya and not enrolled_by_local_government else 0


@local_health.benefit(
    MEDICAL_CARE,
    since="2021-04-01",
    cite="City of Surabaya, universal health coverage since April 2021",
    label={
        "en": "Free class 3 care in Surabaya",
        "id": "Perawatan kelas III gratis di Surabaya",
        "th": "รักษาฟรีชั้น 3 ในสุราบายา",
    },
    words={
        "id": "Perawatan kelas III gratis di semua rumah sakit yang bekerja sama, cukup dengan KTP.",
        "th": "รักษาฟรีชั้น 3 ในโรงพยาบาลคู่สัญญาทุกแห่ง ใช้บัตรประชาชนใบเดียว",
    },
)
def class_3_care(is_insured_by_surabaya: bool) -> bool:
    """Free class 3 care in all contracted hospitals, with the identity card alone."""
    return is_insured_by_surabaya


@local_health.benefit(
    MEDICAL_CARE,
    since="2025-03-04",
    cite="Announcement of the Regent of Malang, March 2025",
    label={
        "en": "Free check-ups in Malang regency",
        "id": "Pemeriksaan gratis di Kabupaten Malang",
        "th": "ตรวจสุขภาพฟรีในอำเภอมาลัง",
    },
    words={
        "id": "Pemeriksaan gratis di Puskesmas dan RSUD, bagi warga miskin dengan SKTM.",
        "th": "ตรวจฟรีที่ศูนย์สุขภาพและโรงพยาบาลของอำเภอ สำหรับผู้ยากจนที่มี SKTM",
    },
)
def free_check_ups(is_resident_of_malang: bool, is_certified_poor: bool, *, law) -> bool:
    """Free check-ups at Puskesmas and district hospitals, for poor residents with a certificate."""
    return law.malang_care_announced and is_resident_of_malang and is_certified_poor


@local_health.benefit(
    MATERNITY,
    since="2025-03-04",
    cite="Announcement of the Regent of Malang, March 2025",
    label={
        "en": "Free birth in Malang regency",
        "id": "Persalinan gratis di Kabupaten Malang",
        "th": "คลอดฟรีในอำเภอมาลัง",
    },
    words={
        "id": "Persalinan gratis di Puskesmas dan RSUD, bagi warga miskin dengan SKTM.",
        "th": "คลอดฟรีที่ศูนย์สุขภาพและโรงพยาบาลของอำเภอ สำหรับผู้ยากจนที่มี SKTM",
    },
)
def free_birth(sex: Sex, is_pregnant: bool, is_resident_of_malang: bool, is_certified_poor: bool, *, law) -> bool:
    """Free birth at Puskesmas and district hospitals, for poor residents with a certificate."""
    if sex != Sex.FEMALE or not is_pregnant:
        return False
    return law.malang_care_announced and is_resident_of_malang and is_certified_poor
