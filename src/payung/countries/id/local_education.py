"""Free schooling and scholarships of the city of Surabaya.

Public primary and junior secondary schools take no fees (seen in force in 2025; when it began was not found). Pemuda Tangguh, the city's
scholarship for pupils of senior secondary school from poor and pre-poor families, runs since 2022. Its branch for university students is
not encoded. No rule was found for Malang, Tangerang or Mojokerto.

The city lists its poor and pre-poor families itself; here a certificate of poverty or a low rank in the social register stands for it.
"""

from payung.countries.vocabulary import SchoolLevel
from payung.law import EDUCATION, MONTH, NON_CONTRIBUTORY, Input, Money, Scheme

from .vocabulary import Area

local_education = Scheme(
    "id.local_education",
    names={
        "en": "Free schooling and scholarships, Surabaya",
        "id": "Sekolah gratis dan beasiswa Pemuda Tangguh, Surabaya",
        "th": "เรียนฟรีและทุนการศึกษาของเมืองสุราบายา",
    },
    administrator={"en": "City of Surabaya", "id": "Pemerintah Kota Surabaya", "th": "เทศบาลเมืองสุราบายา"},
    kind=NON_CONTRIBUTORY,
    law="Rules of the city of Surabaya on free schooling and the Pemuda Tangguh scholarship",
    since="2022-01-01",
    where={
        "en": "The school; the welfare division of the city (Bapemkesra)",
        "id": "Sekolah; Bagian Pemerintahan dan Kesejahteraan Rakyat (Bapemkesra) kota",
        "th": "โรงเรียน กองสวัสดิการของเมือง (Bapemkesra)",
    },
    papers={
        "en": ("Identity card (KTP) and family card (KK) of Surabaya", "Proof of enrolment", "Bank Jatim account"),
        "id": ("KTP dan Kartu Keluarga (KK) Surabaya", "Surat keterangan sekolah", "Rekening Bank Jatim"),
        "th": ("บัตรประชาชนและทะเบียนครอบครัวของสุราบายา", "หลักฐานการเรียน", "บัญชี Bank Jatim"),
    },
    how={
        "en": "Register anew each year and report on the studies every month.",
        "id": "Daftar ulang setiap tahun dan laporkan kegiatan belajar setiap bulan.",
        "th": "ลงทะเบียนใหม่ทุกปีและรายงานการเรียนทุกเดือน",
    },
)

attends_public_school = Input(
    bool,
    label={"en": "Attends a public school", "id": "Bersekolah di sekolah negeri", "th": "เรียนโรงเรียนรัฐ"},
    question={
        "en": "Does this pupil attend a public school (not a private one)?",
        "id": "Apakah siswa ini bersekolah di sekolah negeri (bukan swasta)?",
        "th": "นักเรียนคนนี้เรียนโรงเรียนรัฐ (ไม่ใช่เอกชน) หรือไม่",
    },
)


@local_education.covers(
    cite="Rules of the city of Surabaya",
    label={"en": "Pupil of Surabaya", "id": "Siswa warga Surabaya", "th": "นักเรียนของสุราบายา"},
    words={"id": "Siswa dari keluarga ber-KTP Surabaya.", "th": "นักเรียนจากครอบครัวที่มีบัตรประชาชนสุราบายา"},
)
def is_covered(home_area: Area, attends_school: bool) -> bool:
    """Pupils of families with an identity card of Surabaya."""
    return home_area == Area.KOTA_SURABAYA and attends_school


@local_education.benefit(
    EDUCATION,
    since="2025-01-01",
    cite="City of Surabaya, free public schools",
    label={"en": "No school fees", "id": "Bebas biaya sekolah", "th": "ไม่มีค่าเล่าเรียน"},
    words={"id": "SD dan SMP negeri tidak memungut biaya.", "th": "โรงเรียนประถมและมัธยมต้นของรัฐไม่เก็บค่าเล่าเรียน"},
)
def no_fees(school_level: SchoolLevel, attends_public_school: bool) -> bool:
    """Public primary and junior secondary schools take no fees."""
    return attends_public_school and school_level in (SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY)


@local_education.rule(
    cite="City of Surabaya, Pemuda Tangguh scholarship",
    label={"en": "Poor or pre-poor family", "id": "Keluarga miskin atau pra-miskin", "th": "ครอบครัวยากจนหรือใกล้ยากจน"},
    words={
        "id": "Keluarga dengan SKTM atau di desil terbawah data sosial nasional.",
        "th": "ครอบครัวที่มี SKTM หรืออยู่ในลำดับชั้นล่างของทะเบียนสังคม",
    },
)
def is_poor_or_pre_poor(is_certified_poor: bool, is_ranked_for_social_assistance: bool) -> bool:
    """A family with a certificate of poverty, or in the lowest deciles of the social register."""
    return is_certified_poor or is_ranked_for_social_assistance


@local_education.benefit(
    EDUCATION,
    per=MONTH,
    cite="City of Surabaya, Pemuda Tangguh scholarship",
    label={"en": "Pemuda Tangguh scholarship", "id": "Beasiswa Pemuda Tangguh", "th": "ทุน Pemuda Tangguh"},
    words={
        "id": "Satu jumlah sebulan bagi siswa SMA/SMK/MA dari keluarga miskin dan pra-miskin; sejak 2026 lebih tinggi di sekolah swasta.",
        "th": "จำนวนหนึ่งต่อเดือนสำหรับนักเรียนมัธยมปลายจากครอบครัวยากจนและใกล้ยากจน ตั้งแต่ปี 2569 โรงเรียนเอกชนได้มากกว่า",
    },
)
def scholarship(school_level: SchoolLevel, attends_public_school: bool, is_poor_or_pre_poor: bool, *, law) -> Money:
    """One amount a month for pupils of senior secondary school from poor and pre-poor families; higher in private schools since 2026."""
    if school_level != SchoolLevel.UPPER_SECONDARY or not is_poor_or_pre_poor:
        return 0
    return law.scholarship.public_school if attends_public_school else law.scholarship.private_school
