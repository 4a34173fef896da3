"""What a household in Indonesia is asked for: of the shared vocabulary, and by more than one scheme."""

from payung.countries.vocabulary import (
    birth_date,
    civil_status,
    has_identity_card,
    is_national,
    is_wage_earner,
    lives_in_country,
    monthly_earnings,
    monthly_wage,
    mother,
    sex,
    works_informally,
)
from payung.law import HOUSEHOLD, Count, Input, Months

months_of_work_in_indonesia = Input(
    Months,
    lowest="0",
    highest="1000",
    label={
        "en": "Months of work in Indonesia",
        "id": "Lama bekerja di Indonesia (bulan)",
        "th": "จำนวนเดือนที่ทำงานในอินโดนีเซีย",
    },
    question={
        "en": "For how many months has this person worked in Indonesia?",
        "id": "Sudah berapa bulan orang ini bekerja di Indonesia?",
        "th": "คนนี้ทำงานในอินโดนีเซียมาแล้วกี่เดือน",
    },
)
is_main_breadwinner = Input(
    bool,
    label={"en": "Main breadwinner", "id": "Pencari nafkah utama", "th": "เป็นผู้หารายได้หลักของครอบครัว"},
    question={
        "en": "Is this person the main breadwinner of the family?",
        "id": "Apakah orang ini pencari nafkah utama keluarga?",
        "th": "คนนี้เป็นผู้หารายได้หลักของครอบครัวหรือไม่",
    },
)
is_certified_poor = Input(
    bool,
    label={
        "en": "Holds a certificate of poverty (SKTM)",
        "id": "Memiliki Surat Keterangan Tidak Mampu (SKTM)",
        "th": "มีหนังสือรับรองความยากจน (SKTM)",
    },
    question={
        "en": "Does this person hold a certificate of poverty (SKTM) from the village or the social office?",
        "id": "Apakah orang ini memiliki Surat Keterangan Tidak Mampu (SKTM) dari kelurahan/desa atau dinas sosial?",
        "th": "คนนี้มีหนังสือรับรองความยากจน (SKTM) จากหมู่บ้านหรือสำนักงานสวัสดิการสังคมหรือไม่",
    },
)
in_social_register = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Listed in the national social register (DTKS, since 2025 DTSEN)",
        "id": "Terdaftar di data sosial nasional (DTKS, sejak 2025 DTSEN)",
        "th": "มีชื่อในทะเบียนข้อมูลสังคมแห่งชาติ (DTKS ตั้งแต่ปี 2568 คือ DTSEN)",
    },
    question={
        "en": "Is the family listed in the national social register (DTKS or DTSEN)? Look it up in Cek Bansos or ask the village office.",
        "id": "Apakah keluarga ini terdaftar di DTKS atau DTSEN? Lihat di aplikasi Cek Bansos atau tanyakan ke kantor desa/kelurahan.",
        "th": "ครอบครัวนี้มีชื่อในทะเบียน DTKS หรือ DTSEN หรือไม่ ตรวจได้ในแอป Cek Bansos หรือถามที่ที่ทำการหมู่บ้าน",
    },
)
welfare_decile = Input(
    Count,
    of=HOUSEHOLD,
    lowest="1",
    highest="10",
    label={
        "en": "Welfare decile (1 = poorest tenth)",
        "id": "Desil kesejahteraan (1 = sepuluh persen termiskin)",
        "th": "ลำดับชั้นความเป็นอยู่ (1 = กลุ่มยากจนที่สุดร้อยละ 10)",
    },
    question={
        "en": "In which welfare decile (1 to 10) does the register place the family?",
        "id": "Di desil berapa (1 sampai 10) keluarga ini menurut data sosial nasional?",
        "th": "ทะเบียนจัดครอบครัวนี้อยู่ในลำดับชั้นใด (1 ถึง 10)",
    },
)
