"""What a household in Indonesia is asked: facts that several schemes use."""

from payung.law import HOUSEHOLD, Count, Date, Enumeration, Input, Label, Link, Money, Months


class Sex(Enumeration):
    """Sex as written on the identity card."""

    FEMALE = Label(en="Female", id="Perempuan", th="หญิง")
    MALE = Label(en="Male", id="Laki-laki", th="ชาย")


birth_date = Input(
    Date,
    lowest="1890-01-01",
    fixed=True,
    label={"en": "Date of birth", "id": "Tanggal lahir", "th": "วันเกิด"},
    question={"en": "When was this person born?", "id": "Kapan orang ini lahir?", "th": "คนนี้เกิดวันที่เท่าไร"},
)
sex = Input(
    Sex,
    fixed=True,
    label={"en": "Sex", "id": "Jenis kelamin", "th": "เพศ"},
    question={
        "en": "Is this person female or male?",
        "id": "Apakah orang ini perempuan atau laki-laki?",
        "th": "คนนี้เป็นหญิงหรือชาย",
    },
)
is_indonesian = Input(
    bool,
    fixed=True,
    label={"en": "Indonesian citizen", "id": "Warga negara Indonesia", "th": "มีสัญชาติอินโดนีเซีย"},
    question={
        "en": "Is this person an Indonesian citizen?",
        "id": "Apakah orang ini warga negara Indonesia?",
        "th": "คนนี้มีสัญชาติอินโดนีเซียหรือไม่",
    },
)
lives_in_indonesia = Input(
    bool,
    label={"en": "Lives in Indonesia", "id": "Tinggal di Indonesia", "th": "อาศัยอยู่ในอินโดนีเซีย"},
    question={
        "en": "Does this person live in Indonesia?",
        "id": "Apakah orang ini tinggal di Indonesia?",
        "th": "คนนี้อาศัยอยู่ในอินโดนีเซียหรือไม่",
    },
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
has_identity_card = Input(
    bool,
    label={"en": "Holds an identity card (KTP)", "id": "Memiliki KTP", "th": "มีบัตรประชาชน (KTP)"},
    question={
        "en": "Does this person hold an Indonesian identity card (KTP)?",
        "id": "Apakah orang ini memiliki Kartu Tanda Penduduk (KTP)?",
        "th": "คนนี้มีบัตรประชาชนอินโดนีเซีย (KTP) หรือไม่",
    },
)
works_informally = Input(
    bool,
    label={
        "en": "Works without an employer who pays wages",
        "id": "Bekerja di sektor informal (bukan penerima upah)",
        "th": "เป็นแรงงานนอกระบบ (ไม่มีนายจ้างจ่ายค่าจ้าง)",
    },
    question={
        "en": "Does this person work for themselves or informally: street trade, ojek, home work, casual or domestic work?",
        "id": "Apakah orang ini bekerja sendiri atau di sektor informal: berdagang, mengojek, bekerja di rumah, buruh lepas, atau pekerja rumah tangga?",
        "th": "คนนี้ทำงานของตนเองหรือทำงานนอกระบบหรือไม่ เช่น ค้าขาย ขับรถรับจ้าง รับงานไปทำที่บ้าน รับจ้างทั่วไป หรือทำงานบ้าน",
    },
)
is_wage_earner = Input(
    bool,
    label={"en": "Wage earner", "id": "Pekerja penerima upah", "th": "ลูกจ้างที่ได้รับค่าจ้าง"},
    question={
        "en": "Does this person have an employer who pays them a wage or salary?",
        "id": "Apakah orang ini bekerja pada pemberi kerja yang membayar upah atau gaji?",
        "th": "คนนี้มีนายจ้างที่จ่ายค่าจ้างหรือเงินเดือนให้หรือไม่",
    },
)
monthly_income = Input(
    Money,
    unit="IDR/month",
    lowest="0",
    highest="10000000000",
    label={"en": "Monthly income from work", "id": "Penghasilan kerja per bulan", "th": "รายได้จากการทำงานต่อเดือน"},
    question={
        "en": "How much does this person earn in a usual month?",
        "id": "Berapa penghasilan orang ini dalam sebulan biasanya?",
        "th": "โดยปกติคนนี้มีรายได้เดือนละเท่าไร",
    },
)
monthly_wage = Input(
    Money,
    unit="IDR/month",
    lowest="0",
    highest="10000000000",
    label={
        "en": "Monthly wage with fixed allowances",
        "id": "Upah sebulan dengan tunjangan tetap",
        "th": "ค่าจ้างต่อเดือนรวมเงินประจำตำแหน่งและเงินช่วยเหลือประจำ",
    },
    question={
        "en": "What is the monthly wage of this person, with fixed allowances?",
        "id": "Berapa upah orang ini sebulan, termasuk tunjangan tetap?",
        "th": "คนนี้ได้ค่าจ้างเดือนละเท่าไร รวมเงินช่วยเหลือที่จ่ายประจำ",
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
is_married = Input(
    bool,
    label={"en": "Married", "id": "Sudah menikah", "th": "สมรสแล้ว"},
    question={"en": "Is this person married?", "id": "Apakah orang ini sudah menikah?", "th": "คนนี้สมรสแล้วหรือไม่"},
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
mother = Link(
    label={"en": "Mother", "id": "Ibu", "th": "มารดา"},
    question={
        "en": "Which member of the household is this person's mother?",
        "id": "Siapa ibu orang ini di dalam rumah tangga?",
        "th": "สมาชิกคนใดในครัวเรือนเป็นมารดาของคนนี้",
    },
)
