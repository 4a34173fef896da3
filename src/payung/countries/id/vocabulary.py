"""What a household in Indonesia is asked for: of the shared vocabulary, and by more than one scheme."""

from payung.countries.vocabulary import (
    annual_income,
    attends_school,
    birth_date,
    civil_status,
    difficulty_communicating,
    difficulty_remembering,
    difficulty_self_care,
    difficulty_walking,
    employer_workers,
    father,
    has_died,
    has_identity_card,
    is_certified_invalid,
    is_home_worker,
    is_national,
    is_pregnant,
    is_registered_poor,
    is_rural,
    is_wage_earner,
    lives_in_country,
    monthly_earnings,
    monthly_wage,
    mother,
    school_level,
    sex,
    status_in_employment,
    works_abroad,
    works_for_state,
    works_informally,
)
from payung.law import HOUSEHOLD, Count, Enumeration, Input, Label, Months


class Area(Enumeration):
    """Where a household lives, so far as a local rule or a known minimum wage depends on it."""

    JAKARTA = Label(
        en="Jakarta",
        id="DKI Jakarta",
        th="จาการ์ตา",
    )
    KOTA_SURABAYA = Label(
        en="Surabaya city",
        id="Kota Surabaya",
        th="เมืองสุราบายา",
    )
    KABUPATEN_MALANG = Label(
        en="Malang regency",
        id="Kabupaten Malang",
        th="อำเภอมาลัง",
    )
    KOTA_MALANG = Label(
        en="Malang city",
        id="Kota Malang",
        th="เมืองมาลัง",
    )
    KABUPATEN_MOJOKERTO = Label(
        en="Mojokerto regency",
        id="Kabupaten Mojokerto",
        th="อำเภอโมโจเกอร์โต",
    )
    KOTA_MOJOKERTO = Label(
        en="Mojokerto city",
        id="Kota Mojokerto",
        th="เมืองโมโจเกอร์โต",
    )
    KABUPATEN_GRESIK = Label(
        en="Gresik regency",
        id="Kabupaten Gresik",
        th="อำเภอเกรซิก",
    )
    KABUPATEN_SIDOARJO = Label(
        en="Sidoarjo regency",
        id="Kabupaten Sidoarjo",
        th="อำเภอซีโดอาร์โจ",
    )
    KOTA_TANGERANG = Label(
        en="Tangerang city",
        id="Kota Tangerang",
        th="เมืองตังเกอรัง",
    )
    KABUPATEN_TANGERANG = Label(
        en="Tangerang regency",
        id="Kabupaten Tangerang",
        th="อำเภอตังเกอรัง",
    )
    KOTA_TANGERANG_SELATAN = Label(
        en="South Tangerang city",
        id="Kota Tangerang Selatan",
        th="เมืองตังเกอรังใต้",
    )
    KOTA_CILEGON = Label(
        en="Cilegon city",
        id="Kota Cilegon",
        th="เมืองจีเลอกอน",
    )
    KOTA_DEPOK = Label(
        en="Depok city",
        id="Kota Depok",
        th="เมืองเดปก",
    )
    JAWA_BARAT = Label(
        en="West Java, in a district without its own minimum wage",
        id="Jawa Barat, kabupaten/kota tanpa UMK sendiri",
        th="ชวาตะวันตก ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    JAWA_TENGAH = Label(
        en="Central Java, in a district without its own minimum wage",
        id="Jawa Tengah, kabupaten/kota tanpa UMK sendiri",
        th="ชวากลาง ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    YOGYAKARTA = Label(
        en="Yogyakarta, in a district without its own minimum wage",
        id="DI Yogyakarta, kabupaten/kota tanpa UMK sendiri",
        th="ยอกยาการ์ตา ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    JAWA_TIMUR = Label(
        en="East Java, in a district without its own minimum wage",
        id="Jawa Timur, kabupaten/kota tanpa UMK sendiri",
        th="ชวาตะวันออก ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    BANTEN = Label(
        en="Banten, in a district without its own minimum wage",
        id="Banten, kabupaten/kota tanpa UMK sendiri",
        th="บันเติน ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    BALI = Label(
        en="Bali, in a district without its own minimum wage",
        id="Bali, kabupaten/kota tanpa UMK sendiri",
        th="บาหลี ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    SUMATERA_UTARA = Label(
        en="North Sumatra, in a district without its own minimum wage",
        id="Sumatera Utara, kabupaten/kota tanpa UMK sendiri",
        th="สุมาตราเหนือ ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    ACEH = Label(
        en="Aceh, in a district without its own minimum wage",
        id="Aceh, kabupaten/kota tanpa UMK sendiri",
        th="อาเจะฮ์ ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    SULAWESI_SELATAN = Label(
        en="South Sulawesi, in a district without its own minimum wage",
        id="Sulawesi Selatan, kabupaten/kota tanpa UMK sendiri",
        th="สุลาเวสีใต้ ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    NUSA_TENGGARA_TIMUR = Label(
        en="East Nusa Tenggara, in a district without its own minimum wage",
        id="Nusa Tenggara Timur, kabupaten/kota tanpa UMK sendiri",
        th="นูซาเต็งการาตะวันออก ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    NUSA_TENGGARA_BARAT = Label(
        en="West Nusa Tenggara, in a district without its own minimum wage",
        id="Nusa Tenggara Barat, kabupaten/kota tanpa UMK sendiri",
        th="นูซาเต็งการาตะวันตก ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    BANGKA_BELITUNG = Label(
        en="Bangka Belitung, in a district without its own minimum wage",
        id="Bangka Belitung, kabupaten/kota tanpa UMK sendiri",
        th="บังกาเบลีตุง ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    PAPUA_SELATAN = Label(
        en="South Papua, in a district without its own minimum wage",
        id="Papua Selatan, kabupaten/kota tanpa UMK sendiri",
        th="ปาปัวใต้ ในอำเภอที่ไม่มีค่าจ้างขั้นต่ำของตนเอง",
    )
    ELSEWHERE = Label(
        en="Elsewhere in Indonesia",
        id="Tempat lain di Indonesia",
        th="ที่อื่นในอินโดนีเซีย",
    )


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
home_area = Input(
    Area,
    of=HOUSEHOLD,
    label={
        "en": "Where the family lives",
        "id": "Tempat tinggal keluarga menurut KTP",
        "th": "ที่อยู่ของครอบครัวตามบัตรประชาชน",
    },
    question={
        "en": "Where does the family live, by its identity cards?",
        "id": "Di mana keluarga ini tinggal menurut KTP?",
        "th": "ครอบครัวนี้อยู่ที่ไหนตามบัตรประชาชน",
    },
)
receives_pkh = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "Receives PKH", "id": "Penerima PKH", "th": "ได้รับเงิน PKH"},
    question={
        "en": "Is the family already a beneficiary of the Family Hope Programme (PKH)?",
        "id": "Apakah keluarga ini sudah menjadi penerima Program Keluarga Harapan (PKH)?",
        "th": "ครอบครัวนี้เป็นผู้รับเงินของโครงการครอบครัวแห่งความหวัง (PKH) อยู่แล้วหรือไม่",
    },
)
has_family_welfare_card = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Holds a family welfare card (KKS)",
        "id": "Memiliki Kartu Keluarga Sejahtera (KKS)",
        "th": "มีบัตรสวัสดิการครอบครัว (KKS)",
    },
    question={
        "en": "Does the family hold a family welfare card (KKS), the bank card of social assistance?",
        "id": "Apakah keluarga ini memiliki Kartu Keluarga Sejahtera (KKS)?",
        "th": "ครอบครัวนี้มีบัตรสวัสดิการครอบครัว (KKS) หรือไม่",
    },
)
