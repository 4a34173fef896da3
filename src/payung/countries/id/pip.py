"""PIP: the Smart Indonesia Programme, cash for pupils of poor families.

Presidential Instruction 7/2014; Permendikbud 10/2020; rules of the ministry each year. Pupils of families with PKH or a family welfare
card (KKS) and holders of a Smart Indonesia Card (KIP) come first; orphans, children hit by a disaster and those whom the school proposes
may have it too. A pupil in the first or last year of a level has school in one semester of the budget year only, and half the amount.
"""

from payung.countries.vocabulary import SchoolLevel
from payung.law import EDUCATION, NON_CONTRIBUTORY, YEAR, Input, Money, Scheme, Years

pip = Scheme(
    "id.pip",
    names={
        "en": "Smart Indonesia Programme (PIP)",
        "id": "Program Indonesia Pintar (PIP)",
        "th": "โครงการอินโดนีเซียเฉลียวฉลาด (PIP)",
    },
    administrator={
        "en": "Ministry of Primary and Secondary Education",
        "id": "Kementerian Pendidikan Dasar dan Menengah",
        "th": "กระทรวงการศึกษาขั้นพื้นฐานและมัธยมศึกษา",
    },
    kind=NON_CONTRIBUTORY,
    law="Presidential Instruction 7/2014; Permendikbud 10/2020; rules of the Secretary-General each year",
    since="2015-01-01",
    where={
        "en": "The school; the account is with BRI (primary, junior secondary), BNI (senior secondary) or, in Aceh, BSI",
        "id": "Sekolah; rekening di BRI (SD, SMP), BNI (SMA/SMK), atau BSI di Aceh",
        "th": "โรงเรียน บัญชีที่ธนาคาร BRI (ประถม มัธยมต้น) BNI (มัธยมปลาย) หรือ BSI ในอาเจะฮ์",
    },
    papers={
        "en": ("Smart Indonesia Card (KIP) or family welfare card (KKS)", "Family card (KK)", "Pupil's number (NISN)"),
        "id": ("Kartu Indonesia Pintar (KIP) atau KKS", "Kartu Keluarga (KK)", "Nomor Induk Siswa Nasional (NISN)"),
        "th": ("บัตร KIP หรือ KKS", "ทะเบียนครอบครัว (KK)", "เลขประจำตัวนักเรียน (NISN)"),
    },
    how={
        "en": "Look it up with NISN and NIK on the programme's site. Activate the account before the deadline, or the money goes back.",
        "id": "Periksa dengan NISN dan NIK di situs PIP. Aktifkan rekening sebelum batas waktu, jika tidak dana dikembalikan.",
        "th": "ตรวจสอบด้วย NISN และ NIK ในเว็บไซต์ของโครงการ เปิดใช้บัญชีก่อนกำหนด มิฉะนั้นเงินจะถูกส่งคืน",
    },
)

has_smart_indonesia_card = Input(
    bool,
    label={"en": "Smart Indonesia Card (KIP)", "id": "Memiliki Kartu Indonesia Pintar (KIP)", "th": "มีบัตร KIP"},
    question={
        "en": "Does this pupil hold a Smart Indonesia Card (KIP)?",
        "id": "Apakah siswa ini memiliki Kartu Indonesia Pintar (KIP)?",
        "th": "นักเรียนคนนี้มีบัตร KIP หรือไม่",
    },
)
is_orphan_or_hit_by_disaster = Input(
    bool,
    label={"en": "Orphan, or hit by a disaster", "id": "Yatim/piatu atau korban bencana", "th": "กำพร้า หรือประสบภัยพิบัติ"},
    question={
        "en": "Has this pupil lost a parent, or was the pupil hit by a natural disaster?",
        "id": "Apakah siswa ini yatim, piatu, atau terkena bencana alam?",
        "th": "นักเรียนคนนี้กำพร้าพ่อหรือแม่ หรือประสบภัยธรรมชาติหรือไม่",
    },
)
is_proposed_by_school = Input(
    bool,
    label={"en": "Proposed by the school for PIP", "id": "Diusulkan sekolah untuk PIP", "th": "โรงเรียนเสนอชื่อรับ PIP"},
    question={
        "en": "Has the school proposed this pupil, as poor or near poor, for PIP?",
        "id": "Apakah sekolah mengusulkan siswa ini, sebagai siswa miskin atau rentan miskin, untuk PIP?",
        "th": "โรงเรียนเสนอชื่อนักเรียนคนนี้ว่ายากจนหรือเกือบยากจนเพื่อรับ PIP หรือไม่",
    },
)
is_in_first_or_last_year = Input(
    bool,
    label={
        "en": "New at this level of school, or in its last year",
        "id": "Siswa baru atau kelas akhir",
        "th": "นักเรียนเข้าใหม่หรือชั้นปีสุดท้าย",
    },
    question={
        "en": "Did this pupil enter this level of school in July of this year, or leave it in June?",
        "id": "Apakah siswa ini baru masuk jenjang ini tahun ini, atau berada di kelas akhir (6, 9, 12)?",
        "th": "นักเรียนคนนี้เพิ่งเข้าระดับชั้นนี้ในปีนี้ หรืออยู่ชั้นปีสุดท้าย (6, 9, 12) หรือไม่",
    },
)


@pip.rule(
    cite="Permendikbud 10/2020; Presidential Instruction 7/2014",
    label={
        "en": "Poor or near poor by the rules of PIP",
        "id": "Miskin atau rentan miskin menurut PIP",
        "th": "ยากจนหรือเกือบยากจนตาม PIP",
    },
    words={
        "id": "Pemegang KIP, anak keluarga penerima PKH atau pemegang KKS, yatim/piatu atau korban bencana, atau siswa yang diusulkan sekolah.",
        "th": "ผู้ถือบัตร KIP บุตรของครอบครัวที่รับ PKH หรือถือ KKS กำพร้าหรือประสบภัย หรือโรงเรียนเสนอชื่อ",
    },
)
def belongs_to_target_group(
    has_smart_indonesia_card: bool,
    receives_pkh: bool,
    has_family_welfare_card: bool,
    is_orphan_or_hit_by_disaster: bool,
    is_proposed_by_school: bool,
) -> bool:
    """A holder of the KIP card, a child of a family with PKH or a KKS card, an orphan or a victim of a disaster, or a pupil whom the school proposes."""
    comes_first = has_smart_indonesia_card or receives_pkh or has_family_welfare_card
    return comes_first or is_orphan_or_hit_by_disaster or is_proposed_by_school


@pip.covers(
    cite="Permendikbud 10/2020; Presidential Instruction 7/2014",
    label={"en": "Qualifies for PIP", "id": "Memenuhi syarat PIP", "th": "มีสิทธิรับ PIP"},
    words={
        "id": "Siswa usia sekolah di SD, SMP, atau SMA sederajat dari keluarga miskin atau rentan miskin.",
        "th": "นักเรียนวัยเรียนระดับประถม มัธยมต้น หรือมัธยมปลายจากครอบครัวยากจนหรือเกือบยากจน",
    },
)
def qualifies(
    age: Years, attends_school: bool, school_level: SchoolLevel, belongs_to_target_group: bool, *, law
) -> bool:
    """Pupils of school age in primary or secondary school, from poor or near-poor families."""
    if not law.age.lowest <= age <= law.age.highest or not attends_school:
        return False
    is_in_school = school_level in (SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY, SchoolLevel.UPPER_SECONDARY)
    return is_in_school and belongs_to_target_group


@pip.benefit(
    EDUCATION,
    per=YEAR,
    cite="Rules of the Secretary-General each year",
    label={"en": "School cash", "id": "Dana PIP", "th": "เงินเพื่อการศึกษา"},
    words={
        "id": "Satu jumlah setahun menurut jenjang sekolah; setengahnya bagi siswa baru dan kelas akhir.",
        "th": "จำนวนหนึ่งต่อปีตามระดับชั้น นักเรียนเข้าใหม่และชั้นปีสุดท้ายได้ครึ่งหนึ่ง",
    },
)
def school_cash(school_level: SchoolLevel, is_in_first_or_last_year: bool, *, law) -> Money:
    """One amount a year by the level of school; half of it for new and last-year pupils."""
    return law.half_amount[school_level] if is_in_first_or_last_year else law.amount[school_level]
