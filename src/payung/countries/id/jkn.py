"""JKN: National Health Insurance, run by BPJS Kesehatan since 1 January 2014.

Law 40/2004 (SJSN) and Law 24/2011 (BPJS). Presidential Regulation (Perpres) 12/2013, amended by 111/2013, 19/2016 and
28/2016; replaced by 82/2018, amended by 75/2019, 64/2020 and 59/2024. Government Regulation (PP) 101/2012, amended by
76/2015, for those whose premium the state pays (PBI).

The household is the family on one family card (Kartu Keluarga).
"""

from payung.countries.vocabulary import CivilStatus, Sex, father, mother, works_informally
from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    GOVERNMENT,
    HOUSEHOLD,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    Asked,
    Count,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    PaidMonths,
    Scheme,
    Years,
    add_days,
    add_months,
    count,
    days_between,
    months_between,
    months_in,
    number,
    of,
    start_of_month,
    total,
)


class JknSegment(Enumeration):
    """The groups of members; each has its own payer."""

    STATE_PAID = Label(
        en="Premium paid by the central government (PBI)",
        id="Penerima Bantuan Iuran (PBI)",
        th="รัฐบาลกลางจ่ายเบี้ยให้ (PBI)",
    )
    LOCAL_GOVERNMENT_PAID = Label(
        en="Premium paid by the local government (PBPU Pemda)",
        id="Didaftarkan pemerintah daerah (PBPU Pemda)",
        th="รัฐบาลท้องถิ่นจ่ายเบี้ยให้ (PBPU Pemda)",
    )
    WAGE_EARNER = Label(en="Wage earner (PPU)", id="Pekerja Penerima Upah (PPU)", th="ลูกจ้าง (PPU)")
    WAGE_EARNER_FAMILY = Label(
        en="Family of a wage earner", id="Anggota keluarga pekerja penerima upah", th="ครอบครัวของลูกจ้าง"
    )
    INFORMAL_WORKER = Label(
        en="Informal worker or family, self-paying (PBPU)",
        id="Pekerja Bukan Penerima Upah dan keluarganya (PBPU, mandiri)",
        th="แรงงานนอกระบบและครอบครัว จ่ายเบี้ยเอง (PBPU)",
    )
    VETERAN = Label(
        en="Veteran or pioneer of independence, paid by the state",
        id="Veteran atau Perintis Kemerdekaan, dibayar negara",
        th="ทหารผ่านศึกหรือผู้บุกเบิกเอกราช รัฐจ่ายให้",
    )
    NON_WORKER = Label(en="Non-worker, self-paying (BP)", id="Bukan Pekerja (BP)", th="ผู้ไม่ได้ทำงาน จ่ายเบี้ยเอง (BP)")


class WardClass(Enumeration):
    """The class of hospital ward, which a self-paying family chooses."""

    CLASS_1 = Label(en="Class 1", id="Kelas I", th="ชั้น 1")
    CLASS_2 = Label(en="Class 2", id="Kelas II", th="ชั้น 2")
    CLASS_3 = Label(en="Class 3", id="Kelas III", th="ชั้น 3")


class EmployerKind(Enumeration):
    """Who employs a wage earner."""

    PRIVATE = Label(
        en="Private employer or state-owned company",
        id="Pemberi kerja swasta, BUMN, atau BUMD",
        th="นายจ้างเอกชนหรือรัฐวิสาหกิจ",
    )
    CENTRAL_GOVERNMENT = Label(en="Central government", id="Pemerintah pusat", th="รัฐบาลกลาง")
    LOCAL_GOVERNMENT = Label(
        en="Regional government or village", id="Pemerintah daerah atau desa", th="รัฐบาลท้องถิ่นหรือหมู่บ้าน"
    )


jkn_registered = Input(
    bool,
    label={"en": "Registered in JKN", "id": "Terdaftar di JKN", "th": "ขึ้นทะเบียนใน JKN แล้ว"},
    question={
        "en": "Is this person registered with BPJS Kesehatan (JKN)?",
        "id": "Apakah orang ini terdaftar di BPJS Kesehatan (JKN)?",
        "th": "คนนี้ขึ้นทะเบียนกับ BPJS Kesehatan (JKN) แล้วหรือไม่",
    },
)
jkn_registered_on = Input(
    Date,
    lowest="2014-01-01",
    label={"en": "Day of registration in JKN", "id": "Tanggal terdaftar di JKN", "th": "วันที่ขึ้นทะเบียนใน JKN"},
    question={
        "en": "On which day was this person registered with BPJS Kesehatan?",
        "id": "Kapan orang ini didaftarkan ke BPJS Kesehatan?",
        "th": "คนนี้ขึ้นทะเบียนกับ BPJS Kesehatan เมื่อวันที่เท่าไร",
    },
)
jkn_months_paid = Input(
    PaidMonths,
    label={
        "en": "Months whose JKN premium is paid",
        "id": "Bulan yang iuran JKN-nya sudah dibayar",
        "th": "เดือนที่จ่ายเบี้ย JKN แล้ว",
    },
    question={
        "en": "For which months has the JKN premium been paid?",
        "id": "Iuran JKN untuk bulan apa saja yang sudah dibayar?",
        "th": "จ่ายเบี้ย JKN ของเดือนใดไปแล้วบ้าง",
    },
)
jkn_class = Input(
    WardClass,
    label={"en": "Ward class on the JKN card", "id": "Kelas rawat pada kartu JKN", "th": "ชั้นห้องพักในบัตร JKN"},
    question={
        "en": "Which ward class did the family choose, or does the JKN card show?",
        "id": "Kelas rawat apa yang dipilih keluarga atau tertera pada kartu JKN?",
        "th": "ครอบครัวเลือกห้องพักชั้นใด หรือบัตร JKN ระบุชั้นใด",
    },
)
jkn_class_since = Input(
    Date,
    lowest="2014-01-01",
    label={
        "en": "First day in the present ward class",
        "id": "Hari pertama di kelas sekarang",
        "th": "วันแรกที่อยู่ชั้นปัจจุบัน",
    },
    question={
        "en": "Since which day has this person been in the present ward class?",
        "id": "Sejak tanggal berapa orang ini berada di kelas sekarang?",
        "th": "คนนี้อยู่ในชั้นปัจจุบันตั้งแต่วันที่เท่าไร",
    },
)
on_state_paid_list = Input(
    bool,
    label={"en": "On the list of PBI members", "id": "Ditetapkan sebagai peserta PBI", "th": "มีชื่อในบัญชีสมาชิก PBI"},
    question={
        "en": "Is this person on the list of members whose premium the central government pays (PBI)?",
        "id": "Apakah orang ini tercatat sebagai peserta Penerima Bantuan Iuran (PBI)?",
        "th": "คนนี้มีชื่อในบัญชีสมาชิกที่รัฐบาลกลางจ่ายเบี้ยให้ (PBI) หรือไม่",
    },
)
enrolled_by_local_government = Input(
    bool,
    label={
        "en": "Enrolled by the local government",
        "id": "Didaftarkan oleh pemerintah daerah",
        "th": "รัฐบาลท้องถิ่นขึ้นทะเบียนให้",
    },
    question={
        "en": "Did the district or city enrol this person in JKN at its own cost?",
        "id": "Apakah pemerintah daerah mendaftarkan dan membayar iuran JKN orang ini?",
        "th": "รัฐบาลท้องถิ่นขึ้นทะเบียน JKN และจ่ายเบี้ยให้คนนี้หรือไม่",
    },
)
in_family_of_wage_earner = Input(
    bool,
    label={
        "en": "Covered by a wage earner's premium",
        "id": "Ditanggung iuran pekerja penerima upah",
        "th": "เบี้ยของลูกจ้างในครอบครัวคุ้มครองอยู่",
    },
    question={
        "en": "Is this person the spouse or child of a wage earner whose JKN premium covers them too?",
        "id": "Apakah orang ini suami, istri, atau anak pekerja penerima upah yang iuran JKN-nya juga menanggung orang ini?",
        "th": "คนนี้เป็นคู่สมรสหรือบุตรของลูกจ้างที่เบี้ย JKN คุ้มครองถึงด้วยหรือไม่",
    },
)
is_veteran = Input(
    bool,
    label={
        "en": "Veteran or pioneer of independence",
        "id": "Veteran atau Perintis Kemerdekaan",
        "th": "ทหารผ่านศึกหรือผู้บุกเบิกเอกราช",
    },
    question={
        "en": "Is this person a veteran or a pioneer of independence, or the widow, widower or orphan of one?",
        "id": "Apakah orang ini Veteran atau Perintis Kemerdekaan, atau janda, duda, atau anak yatimnya?",
        "th": "คนนี้เป็นทหารผ่านศึกหรือผู้บุกเบิกเอกราช หรือเป็นคู่สมรสที่เป็นหม้ายหรือบุตรกำพร้าหรือไม่",
    },
)
civil_servant_basic_pay = Input(
    Money,
    unit="IDR/month",
    lowest="0",
    highest="100000000",
    label={
        "en": "Basic pay of a civil servant of grade III/a with 14 years of service",
        "id": "Gaji pokok PNS golongan III/a masa kerja 14 tahun",
        "th": "เงินเดือนข้าราชการระดับ III/a อายุงาน 14 ปี",
    },
    question={
        "en": "What is the basic monthly pay of a civil servant of grade III/a with 14 years of service?",
        "id": "Berapa gaji pokok PNS golongan III/a dengan masa kerja 14 tahun?",
        "th": "เงินเดือนของข้าราชการระดับ III/a ที่มีอายุงาน 14 ปีเท่าไร",
    },
)
employer_kind = Input(
    EmployerKind,
    label={"en": "Kind of employer", "id": "Jenis pemberi kerja", "th": "ประเภทนายจ้าง"},
    question={
        "en": "Who employs this person?",
        "id": "Siapa pemberi kerja orang ini?",
        "th": "นายจ้างของคนนี้คือใคร",
    },
)
district_minimum_wage = Input(
    Money,
    unit="IDR/month",
    lowest="0",
    highest="100000000",
    label={
        "en": "Minimum wage where the worker is employed (UMK, else UMP)",
        "id": "Upah minimum di tempat kerja (UMK, jika tidak ada UMP)",
        "th": "ค่าจ้างขั้นต่ำในพื้นที่ทำงาน (UMK หากไม่มีใช้ UMP)",
    },
    question={
        "en": "What is the monthly minimum wage of the district (UMK), or of the province (UMP) where there is none?",
        "id": "Berapa upah minimum kabupaten/kota (UMK) sebulan, atau UMP jika UMK tidak ada?",
        "th": "ค่าจ้างขั้นต่ำรายเดือนของอำเภอหรือเมือง (UMK) เป็นเท่าไร หากไม่มีใช้ของจังหวัด (UMP)",
    },
)
additional_family_members = Input(
    Count,
    lowest="0",
    highest="20",
    label={
        "en": "Further family members enrolled by the worker",
        "id": "Anggota keluarga tambahan yang didaftarkan pekerja",
        "th": "สมาชิกครอบครัวเพิ่มเติมที่ลูกจ้างขึ้นทะเบียนให้",
    },
    question={
        "en": "How many further family members did this worker enrol (fourth child on, parents, parents-in-law)?",
        "id": "Berapa anggota keluarga tambahan yang didaftarkan pekerja ini (anak keempat dan seterusnya, orang tua, mertua)?",
        "th": "ลูกจ้างคนนี้ขึ้นทะเบียนสมาชิกครอบครัวเพิ่มกี่คน (บุตรคนที่สี่เป็นต้นไป พ่อแม่ พ่อแม่คู่สมรส)",
    },
)
is_grade_three_or_above = Input(
    bool,
    label={
        "en": "Civil servant of grade III or IV, or officer",
        "id": "PNS golongan III atau IV, atau perwira",
        "th": "ข้าราชการระดับ III หรือ IV หรือนายทหารสัญญาบัตร",
    },
    question={
        "en": "Is this person a civil servant of grade III or IV, or an officer?",
        "id": "Apakah orang ini PNS golongan III atau IV, atau perwira?",
        "th": "คนนี้เป็นข้าราชการระดับ III หรือ IV หรือนายทหารสัญญาบัตรหรือไม่",
    },
)
was_dismissed = Input(
    bool,
    label={"en": "Dismissed from work", "id": "Terkena pemutusan hubungan kerja (PHK)", "th": "ถูกเลิกจ้าง"},
    question={
        "en": "Was this person dismissed from paid work in the last year?",
        "id": "Apakah orang ini terkena PHK dalam setahun terakhir?",
        "th": "คนนี้ถูกเลิกจ้างในรอบปีที่ผ่านมาหรือไม่",
    },
)
dismissed_on = Input(
    Date,
    lowest="2004-10-19",
    label={"en": "Day of dismissal", "id": "Tanggal PHK", "th": "วันที่ถูกเลิกจ้าง"},
    question={
        "en": "On which day was this person dismissed?",
        "id": "Tanggal berapa orang ini terkena PHK?",
        "th": "คนนี้ถูกเลิกจ้างวันที่เท่าไร",
    },
)
is_inpatient = Input(
    bool,
    label={
        "en": "In-patient in a hospital",
        "id": "Menjalani rawat inap di rumah sakit",
        "th": "เป็นผู้ป่วยในของโรงพยาบาล",
    },
    question={
        "en": "Was this person admitted to a hospital on this day?",
        "id": "Apakah orang ini mulai dirawat inap di rumah sakit pada hari ini?",
        "th": "คนนี้เข้ารับการรักษาเป็นผู้ป่วยในวันนี้หรือไม่",
    },
)
jkn_reactivated = Input(
    bool,
    label={
        "en": "Membership suspended for arrears and made active again",
        "id": "Kepesertaan pernah dihentikan karena menunggak lalu aktif kembali",
        "th": "เคยถูกระงับสิทธิเพราะค้างเบี้ยและกลับมามีสิทธิอีกครั้ง",
    },
    question={
        "en": "Was the membership suspended for arrears and then made active again?",
        "id": "Apakah kepesertaan pernah dihentikan sementara karena menunggak, lalu aktif kembali?",
        "th": "เคยถูกระงับสิทธิเพราะค้างเบี้ย แล้วกลับมามีสิทธิอีกครั้งหรือไม่",
    },
)
jkn_reactivated_on = Input(
    Date,
    lowest="2014-01-01",
    label={"en": "Day of reactivation", "id": "Tanggal aktif kembali", "th": "วันที่กลับมามีสิทธิ"},
    question={
        "en": "On which day did the membership become active again?",
        "id": "Tanggal berapa kepesertaan aktif kembali?",
        "th": "กลับมามีสิทธิวันที่เท่าไร",
    },
)
jkn_months_owed_before_reactivation = Input(
    Months,
    lowest="0",
    highest="600",
    label={
        "en": "Months owed before reactivation",
        "id": "Jumlah bulan tertunggak sebelum aktif kembali",
        "th": "จำนวนเดือนที่ค้างก่อนกลับมามีสิทธิ",
    },
    question={
        "en": "How many months of premium were owed before the membership became active again?",
        "id": "Berapa bulan iuran yang tertunggak sebelum kepesertaan aktif kembali?",
        "th": "ก่อนกลับมามีสิทธิค้างเบี้ยอยู่กี่เดือน",
    },
)
ina_cbg_tariff = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="1000000000",
    label={
        "en": "INA-CBG tariff of the first diagnosis",
        "id": "Tarif INA-CBG diagnosis awal",
        "th": "อัตรา INA-CBG ของการวินิจฉัยแรก",
    },
    question={
        "en": "What is the INA-CBG tariff of the first diagnosis of the hospital stay? The hospital knows it.",
        "id": "Berapa tarif INA-CBG untuk diagnosis awal rawat inap ini? Tanyakan ke rumah sakit.",
        "th": "อัตรา INA-CBG ของการวินิจฉัยแรกในการนอนโรงพยาบาลครั้งนี้เป็นเท่าไร สอบถามโรงพยาบาล",
    },
)

jkn = Scheme(
    "id.jkn",
    names={
        "en": "National Health Insurance (JKN)",
        "id": "Jaminan Kesehatan Nasional (JKN-KIS)",
        "th": "ประกันสุขภาพแห่งชาติอินโดนีเซีย (JKN)",
    },
    administrator={"en": "BPJS Kesehatan", "id": "BPJS Kesehatan", "th": "BPJS Kesehatan (สำนักงานประกันสุขภาพ)"},
    kind=CONTRIBUTORY,
    law=(
        "Law 40/2004, arts. 19-28; Law 24/2011; Perpres 12/2013 (111/2013, 19/2016, 28/2016); "
        "Perpres 82/2018 (75/2019, 64/2020, 59/2024); PP 101/2012 (76/2015)"
    ),
    since="2014-01-01",
    where={
        "en": "A branch of BPJS Kesehatan or the Mobile JKN application; wage earners enrol through the employer; for PBI the village office or the Cek Bansos application",
        "id": "Kantor cabang BPJS Kesehatan atau aplikasi Mobile JKN; pekerja penerima upah melalui pemberi kerja; untuk PBI melalui kantor desa/kelurahan atau aplikasi Cek Bansos",
        "th": "สาขา BPJS Kesehatan หรือแอป Mobile JKN ลูกจ้างสมัครผ่านนายจ้าง ส่วน PBI ติดต่อที่ทำการหมู่บ้านหรือแอป Cek Bansos",
    },
    papers={
        "en": (
            "Family card (KK)",
            "Identity number (NIK) of every member",
            "Bank account for direct debit (self-paying members)",
        ),
        "id": ("Kartu Keluarga (KK)", "NIK setiap anggota keluarga", "Rekening bank untuk autodebit (peserta mandiri)"),
        "th": ("ทะเบียนครอบครัว (KK)", "เลขประจำตัว (NIK) ของทุกคน", "บัญชีธนาคารสำหรับหักเงินอัตโนมัติ (ผู้จ่ายเบี้ยเอง)"),
    },
    how={
        "en": (
            "Enrol every person on the family card in the same class. Pay by the 10th of each month. "
            "Arrears may be paid in 12 to 36 instalments under the REHAB plan. "
            "For PBI: the village meeting or the family proposes, the district social office checks, the list is renewed every month."
        ),
        "id": (
            "Daftarkan semua orang dalam Kartu Keluarga pada kelas yang sama. Bayar paling lambat tanggal 10 setiap bulan. "
            "Tunggakan dapat dicicil 12 sampai 36 kali melalui program REHAB. "
            "Untuk PBI: musyawarah desa atau keluarga mengusulkan, dinas sosial memeriksa, daftar diperbarui setiap bulan."
        ),
        "th": (
            "ขึ้นทะเบียนทุกคนในทะเบียนครอบครัวในชั้นเดียวกัน จ่ายเบี้ยภายในวันที่ 10 ของทุกเดือน "
            "เบี้ยที่ค้างผ่อนได้ 12 ถึง 36 งวดตามโครงการ REHAB "
            "สำหรับ PBI ที่ประชุมหมู่บ้านหรือครอบครัวเสนอชื่อ สำนักงานสวัสดิการสังคมตรวจสอบ และปรับบัญชีทุกเดือน"
        ),
    },
)


# Who is a member, and in which segment


@jkn.covers(
    cite="Law 40/2004, art. 20(1); Law 24/2011, art. 14",
    label={"en": "Belongs in JKN", "id": "Wajib menjadi peserta JKN", "th": "ต้องเป็นสมาชิก JKN"},
    words={
        "id": "Setiap penduduk Indonesia wajib menjadi peserta, juga orang asing yang bekerja di Indonesia paling singkat enam bulan.",
        "th": "ผู้ที่อาศัยอยู่ในอินโดนีเซียทุกคนต้องเป็นสมาชิก รวมทั้งชาวต่างชาติที่ทำงานในอินโดนีเซียอย่างน้อยหกเดือน",
    },
)
def is_member_by_law(lives_in_country: bool, is_national: bool, months_of_work_in_indonesia: Months, *, law) -> bool:
    """Every resident belongs in JKN, and so does a foreigner who has worked in Indonesia for at least six months."""
    return lives_in_country and (is_national or months_of_work_in_indonesia >= law.foreigner_months_of_work)


@jkn.rule(
    since="2015-01-01",
    cite="PP 101/2012, amended by PP 76/2015; Permensos 21/2019; Inpres 4/2025",
    label={
        "en": "May be proposed for a premium paid by the state (PBI)",
        "id": "Dapat diusulkan sebagai PBI",
        "th": "อาจเสนอชื่อให้รัฐจ่ายเบี้ย (PBI)",
    },
    words={
        "id": "Keluarga miskin dan tidak mampu yang terdaftar di data sosial nasional dan berada di desil terbawah dapat diusulkan sebagai PBI.",
        "th": "ครอบครัวยากจนที่มีชื่อในทะเบียนข้อมูลสังคมและอยู่ในลำดับชั้นล่างอาจได้รับการเสนอชื่อให้รัฐจ่ายเบี้ยแทน",
    },
)
def may_be_proposed_for_state_paid_premium(in_social_register: bool, welfare_decile: Count, *, law) -> bool:
    """A poor family that is in the social register and in the lowest deciles may be proposed for PBI."""
    return in_social_register and welfare_decile <= law.state_paid.highest_decile


@jkn.rule(
    cite="PP 101/2012, amended by PP 76/2015",
    label={
        "en": "Newborn child of a PBI mother",
        "id": "Bayi baru lahir dari ibu PBI",
        "th": "เด็กแรกเกิดของมารดาที่เป็น PBI",
    },
    words={
        "id": "Bayi baru lahir dari ibu yang tercatat sebagai PBI otomatis menjadi PBI.",
        "th": "เด็กแรกเกิดของมารดาที่มีชื่อในบัญชี PBI เป็น PBI โดยอัตโนมัติ",
    },
)
def is_newborn_of_state_paid_mother(
    is_newborn: bool, mother_on_list: bool = of(mother, on_state_paid_list, absent=False)
) -> bool:
    """The newborn child of a mother on the PBI list is added to the list by itself."""
    return is_newborn and mother_on_list


@jkn.rule(
    cite="Perpres 82/2018, arts. 2-5 (before: Perpres 12/2013, arts. 2-4)",
    label={"en": "Segment of membership", "id": "Segmen kepesertaan", "th": "กลุ่มสมาชิก"},
    words={
        "id": "Iuran PBI dan Veteran dibayar pemerintah pusat; pekerja penerima upah dan keluarganya melalui pemberi kerja; warga yang didaftarkan daerah dibayar daerah; keluarga pekerja informal dan bukan pekerja membayar sendiri.",
        "th": "รัฐบาลกลางจ่ายให้ PBI และทหารผ่านศึก ลูกจ้างและครอบครัวจ่ายผ่านนายจ้าง ผู้ที่ท้องถิ่นขึ้นทะเบียนให้ท้องถิ่นจ่าย ครอบครัวแรงงานนอกระบบและผู้ไม่ได้ทำงานจ่ายเอง",
    },
    asked=Asked(
        question={
            "en": "In which group of JKN members is this person?",
            "id": "Di segmen kepesertaan JKN mana orang ini terdaftar?",
            "th": "คนนี้อยู่ในกลุ่มสมาชิก JKN ใด",
        }
    ),
)
def jkn_segment(
    on_state_paid_list: bool,
    is_newborn_of_state_paid_mother: bool,
    is_wage_earner: bool,
    in_family_of_wage_earner: bool,
    enrolled_by_local_government: bool,
    has_informal_worker: bool,
    is_veteran: bool,
) -> JknSegment:
    """The state pays for PBI members and veterans, employer and worker for wage earners and family, the local government for those whom it enrols; families of informal workers and non-workers pay themselves."""
    if on_state_paid_list or is_newborn_of_state_paid_mother:
        return JknSegment.STATE_PAID
    if is_wage_earner:
        return JknSegment.WAGE_EARNER
    if in_family_of_wage_earner:
        return JknSegment.WAGE_EARNER_FAMILY
    if enrolled_by_local_government:
        return JknSegment.LOCAL_GOVERNMENT_PAID
    if is_veteran:
        return JknSegment.VETERAN
    return JknSegment.INFORMAL_WORKER if has_informal_worker else JknSegment.NON_WORKER


@jkn.rule(
    of=HOUSEHOLD,
    cite="Perpres 82/2018, art. 4",
    label={
        "en": "Family with an informal worker",
        "id": "Keluarga dengan pekerja informal",
        "th": "ครอบครัวที่มีแรงงานนอกระบบ",
    },
    words={
        "id": "Sedikitnya satu anggota keluarga bekerja di sektor informal.",
        "th": "มีสมาชิกครอบครัวอย่างน้อยหนึ่งคนเป็นแรงงานนอกระบบ",
    },
)
def has_informal_worker(informal_workers: Count = count(works_informally)) -> bool:
    """At least one member of the family works informally."""
    return informal_workers > 0


@jkn.rule(
    cite="Perpres 82/2018, arts. 29 and 34",
    label={"en": "Pays the premium without an employer", "id": "Membayar iuran sendiri", "th": "จ่ายเบี้ยเอง"},
    words={
        "id": "Pekerja bukan penerima upah, keluarganya, dan bukan pekerja membayar iuran sendiri.",
        "th": "แรงงานนอกระบบ ครอบครัว และผู้ไม่ได้ทำงานจ่ายเบี้ยเอง",
    },
)
def pays_own_premium(jkn_segment: JknSegment) -> bool:
    """Informal workers, their families and non-workers pay the premium themselves."""
    return jkn_segment in (JknSegment.INFORMAL_WORKER, JknSegment.NON_WORKER)


@jkn.rule(
    cite="Perpres 82/2018, art. 29",
    label={"en": "A government pays the premium", "id": "Iuran dibayar pemerintah", "th": "รัฐจ่ายเบี้ยให้"},
    words={
        "id": "Pemerintah pusat atau pemerintah daerah membayar seluruh iuran.",
        "th": "รัฐบาลกลางหรือรัฐบาลท้องถิ่นจ่ายเบี้ยทั้งหมด",
    },
)
def is_paid_by_government(jkn_segment: JknSegment) -> bool:
    """The central or the local government pays the whole premium."""
    return jkn_segment in (JknSegment.STATE_PAID, JknSegment.LOCAL_GOVERNMENT_PAID)


# Premiums of self-paying members and of those for whom a government pays


@jkn.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Perpres 111/2013, art. 16F; Perpres 19/2016 and 28/2016, art. 16F; Perpres 75/2019, art. 34",
    label={"en": "Member's premium", "id": "Iuran yang dibayar peserta", "th": "เบี้ยที่สมาชิกจ่าย"},
    words={
        "id": "Setiap peserta mandiri membayar iuran kelas yang dipilih keluarganya.",
        "th": "ผู้จ่ายเบี้ยเองแต่ละคนจ่ายเบี้ยตามชั้นที่ครอบครัวเลือก",
    },
)
def member_premium(pays_own_premium: bool, jkn_class: WardClass, *, law) -> Money:
    """Each self-paying person pays the premium of the class that the family chose."""
    if not pays_own_premium:
        return 0
    return law.premium[jkn_class]


@member_premium.amended(
    since="2020-07-01",
    cite="Perpres 64/2020, art. 34",
    words={
        "id": "Setiap peserta mandiri membayar iuran kelasnya, dikurangi bagian kelas III yang ditanggung pemerintah.",
        "th": "ผู้จ่ายเบี้ยเองแต่ละคนจ่ายเบี้ยตามชั้น หักส่วนของชั้น 3 ที่รัฐบาลรับผิดชอบ",
    },
)
def member_premium_2020(pays_own_premium: bool, jkn_class: WardClass, *, law) -> Money:
    """Each self-paying person pays the premium of the class, less the part of class 3 that the government bears."""
    if not pays_own_premium:
        return 0
    return law.premium[jkn_class] - law.government_part[jkn_class]


@jkn.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Perpres 111/2013 and 19/2016, art. 16A; Perpres 82/2018 and 75/2019, art. 29",
    label={"en": "Government's premium", "id": "Iuran yang dibayar pemerintah", "th": "เบี้ยที่รัฐบาลจ่าย"},
    words={
        "id": "Pemerintah membayar iuran untuk setiap PBI dan setiap warga yang didaftarkan pemerintah daerah.",
        "th": "รัฐบาลจ่ายเบี้ยสำหรับ PBI แต่ละคนและผู้ที่รัฐบาลท้องถิ่นขึ้นทะเบียนให้",
    },
)
def government_premium(is_paid_by_government: bool, *, law) -> Money:
    """The government pays a premium for each PBI member and each person enrolled by a local government."""
    return law.state_paid.premium if is_paid_by_government else 0


@government_premium.amended(
    since="2020-07-01",
    cite="Perpres 75/2019, art. 29; Perpres 64/2020, art. 34",
    words={
        "id": "Pemerintah membayar iuran PBI dan warga yang didaftarkan daerah, serta sebagian iuran kelas III peserta mandiri yang aktif.",
        "th": "รัฐบาลจ่ายเบี้ยของ PBI และผู้ที่ท้องถิ่นขึ้นทะเบียนให้ และจ่ายบางส่วนของเบี้ยชั้น 3 ให้ผู้จ่ายเบี้ยเองที่ยังมีสิทธิ",
    },
)
def government_premium_2020(
    is_paid_by_government: bool, pays_own_premium: bool, is_suspended: bool, jkn_class: WardClass, *, law
) -> Money:
    """The government pays for PBI members and those enrolled by a local government, and a part of class 3 for self-paying members who are not suspended."""
    if is_paid_by_government:
        return law.state_paid.premium
    if pays_own_premium and not is_suspended:
        return law.government_part[jkn_class]
    return 0


@jkn.rule(
    of=HOUSEHOLD,
    per=MONTH,
    cite="Perpres 82/2018, arts. 29 and 34",
    label={"en": "Premium of the whole family", "id": "Iuran seluruh keluarga", "th": "เบี้ยของทั้งครอบครัว"},
    words={
        "id": "Keluarga membayar iuran untuk setiap orang dalam Kartu Keluarga.",
        "th": "ครอบครัวจ่ายเบี้ยสำหรับทุกคนในทะเบียนครอบครัว",
    },
)
def family_premium(premiums: Money = total(member_premium)) -> Money:
    """The family pays the premium of every person on the family card."""
    return premiums


@jkn.rule(
    of=HOUSEHOLD,
    per=MONTH,
    cite="Perpres 82/2018, art. 29; Perpres 64/2020, art. 34",
    label={
        "en": "Government's premium for the family",
        "id": "Iuran keluarga yang dibayar pemerintah",
        "th": "เบี้ยของครอบครัวที่รัฐบาลจ่าย",
    },
    words={
        "id": "Jumlah iuran yang dibayar pemerintah untuk semua anggota keluarga.",
        "th": "เบี้ยรวมที่รัฐบาลจ่ายให้สมาชิกทุกคนในครอบครัว",
    },
)
def family_government_premium(premiums: Money = total(government_premium)) -> Money:
    """The sum of what the government pays for the members of the family."""
    return premiums


@jkn.rule(
    cite="Perpres 82/2018, art. 13",
    label={"en": "Pays for class 1", "id": "Membayar kelas I", "th": "จ่ายเบี้ยชั้น 1"},
    words={"id": "Peserta mandiri di kelas I.", "th": "ผู้จ่ายเบี้ยเองในชั้น 1"},
)
def pays_for_class_1(pays_own_premium: bool, jkn_class: WardClass) -> bool:
    """A self-paying person in class 1."""
    return pays_own_premium and jkn_class == WardClass.CLASS_1


@jkn.rule(
    cite="Perpres 82/2018, art. 13",
    label={"en": "Pays for class 2", "id": "Membayar kelas II", "th": "จ่ายเบี้ยชั้น 2"},
    words={"id": "Peserta mandiri di kelas II.", "th": "ผู้จ่ายเบี้ยเองในชั้น 2"},
)
def pays_for_class_2(pays_own_premium: bool, jkn_class: WardClass) -> bool:
    """A self-paying person in class 2."""
    return pays_own_premium and jkn_class == WardClass.CLASS_2


@jkn.rule(
    cite="Perpres 82/2018, art. 13",
    label={"en": "Pays for class 3", "id": "Membayar kelas III", "th": "จ่ายเบี้ยชั้น 3"},
    words={"id": "Peserta mandiri di kelas III.", "th": "ผู้จ่ายเบี้ยเองในชั้น 3"},
)
def pays_for_class_3(pays_own_premium: bool, jkn_class: WardClass) -> bool:
    """A self-paying person in class 3."""
    return pays_own_premium and jkn_class == WardClass.CLASS_3


@jkn.rule(
    of=HOUSEHOLD,
    cite="Perpres 82/2018, art. 13; rules of BPJS Kesehatan on enrolment by family card",
    label={"en": "The family is in one class", "id": "Keluarga berada dalam satu kelas", "th": "ครอบครัวอยู่ในชั้นเดียวกัน"},
    words={
        "id": "Semua peserta mandiri dalam satu Kartu Keluarga harus berada dalam kelas yang sama.",
        "th": "ผู้จ่ายเบี้ยเองทุกคนในทะเบียนครอบครัวเดียวกันต้องอยู่ในชั้นเดียวกัน",
    },
)
def family_is_in_one_class(
    payers: Count = count(pays_own_premium),
    in_class_1: Count = count(pays_for_class_1),
    in_class_2: Count = count(pays_for_class_2),
    in_class_3: Count = count(pays_for_class_3),
) -> bool:
    """All self-paying persons on one family card must be in the same class."""
    return in_class_1 == payers or in_class_2 == payers or in_class_3 == payers


@jkn.rule(
    cite="Rules of BPJS Kesehatan on changes of class",
    label={"en": "May change class", "id": "Boleh pindah kelas", "th": "เปลี่ยนชั้นได้"},
    words={
        "id": "Peserta mandiri boleh pindah kelas setelah satu tahun di kelas sekarang.",
        "th": "ผู้จ่ายเบี้ยเองเปลี่ยนชั้นได้เมื่ออยู่ในชั้นปัจจุบันครบหนึ่งปี",
    },
)
def may_change_class(pays_own_premium: bool, jkn_class_since: Date, on: Date, *, law) -> bool:
    """A self-paying member may change class after one year in the present one."""
    return pays_own_premium and months_between(jkn_class_since, on) >= law.months_before_change_of_class


# Wage earners


@jkn.rule(
    per=MONTH,
    cite="Perpres 111/2013, arts. 16B-16D; Perpres 19/2016, art. 16D",
    label={"en": "Wage that counts for the premium", "id": "Upah dasar perhitungan iuran", "th": "ค่าจ้างที่ใช้คิดเบี้ย"},
    words={
        "id": "Upah pekerja swasta dihitung sampai batas tertinggi; gaji pegawai pemerintah tanpa batas.",
        "th": "ค่าจ้างภาคเอกชนคิดไม่เกินเพดาน ส่วนเงินเดือนของรัฐไม่มีเพดาน",
    },
)
def insurable_wage(monthly_wage: Money, employer_kind: EmployerKind, *, law) -> Money:
    """A private wage counts up to the ceiling; the pay of the state's employees counts in full."""
    if employer_kind == EmployerKind.PRIVATE:
        return min(monthly_wage, law.wage_ceiling.private)
    return monthly_wage


@insurable_wage.amended(
    since="2019-10-01",
    cite="Perpres 75/2019, arts. 30 and 32",
    words={
        "id": "Upah swasta dan gaji pegawai pemerintah pusat dihitung sampai batas tertinggi masing-masing; gaji pegawai daerah belum dibatasi.",
        "th": "ค่าจ้างเอกชนและเงินเดือนรัฐบาลกลางคิดไม่เกินเพดานของแต่ละกลุ่ม ส่วนเงินเดือนท้องถิ่นยังไม่มีเพดาน",
    },
)
def insurable_wage_2019(monthly_wage: Money, employer_kind: EmployerKind, *, law) -> Money:
    """Private wages and the pay of central government count up to their ceilings; the pay of regional government counts in full."""
    if employer_kind == EmployerKind.PRIVATE:
        return min(monthly_wage, law.wage_ceiling.private)
    if employer_kind == EmployerKind.CENTRAL_GOVERNMENT:
        return min(monthly_wage, law.wage_ceiling.state)
    return monthly_wage


@insurable_wage.amended(
    since="2020-01-01",
    cite="Perpres 75/2019, art. 32(1)-(2)",
    words={
        "id": "Upah dihitung sampai batas tertinggi; upah swasta paling sedikit sebesar upah minimum kabupaten/kota.",
        "th": "ค่าจ้างคิดไม่เกินเพดาน และค่าจ้างเอกชนคิดไม่ต่ำกว่าค่าจ้างขั้นต่ำของพื้นที่",
    },
)
def insurable_wage_2020(
    monthly_wage: Money, employer_kind: EmployerKind, district_minimum_wage: Money, *, law
) -> Money:
    """Wages count up to the ceiling; a private wage counts as at least the minimum wage of the district."""
    if employer_kind == EmployerKind.PRIVATE:
        return min(max(monthly_wage, district_minimum_wage), law.wage_ceiling.private)
    return min(monthly_wage, law.wage_ceiling.state)


@jkn.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Perpres 111/2013, arts. 16B-16C; Perpres 75/2019, art. 30",
    label={"en": "Worker's contribution", "id": "Iuran pekerja", "th": "เงินสมทบของลูกจ้าง"},
    words={
        "id": "Pekerja penerima upah membayar persentase dari upahnya.",
        "th": "ลูกจ้างจ่ายเป็นร้อยละของค่าจ้าง",
    },
)
def worker_contribution(jkn_segment: JknSegment, insurable_wage: Money, employer_kind: EmployerKind, *, law) -> Money:
    """A wage earner pays a share of the wage."""
    if jkn_segment != JknSegment.WAGE_EARNER:
        return 0
    return law.rate.worker[employer_kind] * insurable_wage


@jkn.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Perpres 111/2013, arts. 16B-16C; Perpres 75/2019, art. 30",
    label={"en": "Employer's contribution", "id": "Iuran pemberi kerja", "th": "เงินสมทบของนายจ้าง"},
    words={
        "id": "Pemberi kerja membayar persentase dari upah pekerja.",
        "th": "นายจ้างจ่ายเป็นร้อยละของค่าจ้าง",
    },
)
def employer_contribution(jkn_segment: JknSegment, insurable_wage: Money, employer_kind: EmployerKind, *, law) -> Money:
    """The employer pays a share of the wage."""
    if jkn_segment != JknSegment.WAGE_EARNER:
        return 0
    return law.rate.employer[employer_kind] * insurable_wage


@jkn.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Perpres 111/2013, art. 16E; Perpres 82/2018, art. 35",
    label={
        "en": "Worker's contribution for further family members",
        "id": "Iuran anggota keluarga tambahan",
        "th": "เงินสมทบสำหรับสมาชิกครอบครัวเพิ่มเติม",
    },
    words={
        "id": "Untuk setiap anggota keluarga tambahan pekerja membayar persentase dari upahnya.",
        "th": "ลูกจ้างจ่ายร้อยละของค่าจ้างต่อสมาชิกครอบครัวเพิ่มเติมหนึ่งคน",
    },
)
def additional_family_contribution(
    jkn_segment: JknSegment, insurable_wage: Money, additional_family_members: Count, *, law
) -> Money:
    """For each further family member the worker pays a share of the wage."""
    if jkn_segment != JknSegment.WAGE_EARNER:
        return 0
    return law.rate.additional_family_member * insurable_wage * additional_family_members


@jkn.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="Perpres 111/2013, art. 16; Perpres 82/2018, art. 31",
    label={
        "en": "State's contribution for veterans",
        "id": "Iuran Veteran dan Perintis Kemerdekaan",
        "th": "เงินสมทบของรัฐสำหรับทหารผ่านศึก",
    },
    words={
        "id": "Untuk Veteran dan Perintis Kemerdekaan negara membayar 5 persen dari 45 persen gaji pokok PNS golongan III/a masa kerja 14 tahun.",
        "th": "รัฐจ่ายให้ทหารผ่านศึกและผู้บุกเบิกเอกราชร้อยละ 5 ของร้อยละ 45 ของเงินเดือนข้าราชการระดับ III/a อายุงาน 14 ปี",
    },
)
def veteran_contribution(jkn_segment: JknSegment, civil_servant_basic_pay: Money, *, law) -> Money:
    """For veterans and pioneers of independence the state pays 5 per cent of 45 per cent of the basic pay of a civil servant of grade III/a with 14 years of service."""
    if jkn_segment != JknSegment.VETERAN:
        return 0
    return law.veteran.rate * law.veteran.share_of_basic_pay * civil_servant_basic_pay


@jkn.rule(
    cite="Perpres 12/2013, art. 5; Perpres 82/2018, art. 5",
    label={
        "en": "Dependent child of a wage earner",
        "id": "Anak yang ditanggung pekerja penerima upah",
        "th": "บุตรในอุปการะของลูกจ้าง",
    },
    words={
        "id": "Anak di bawah 21 tahun, atau di bawah 25 tahun jika masih bersekolah, yang belum menikah dan tidak berpenghasilan sendiri.",
        "th": "บุตรอายุไม่ถึง 21 ปี หรือไม่ถึง 25 ปีหากยังเรียนอยู่ ซึ่งยังไม่สมรสและไม่มีรายได้ของตนเอง",
    },
)
def is_dependent_child(
    age: Years, attends_school: bool, civil_status: CivilStatus, monthly_earnings: Money, *, law
) -> bool:
    """A child below 21, or below 25 while in formal education, unmarried and without own income."""
    if civil_status != CivilStatus.SINGLE or monthly_earnings > 0:
        return False
    return age < law.family.age_limit or (age < law.family.age_limit_in_education and attends_school)


@jkn.rule(
    cite="Perpres 82/2018, arts. 5 and 35",
    label={
        "en": "Dependent children beyond the family that the wage covers",
        "id": "Anak di luar keluarga yang ditanggung upah",
        "th": "บุตรในอุปการะที่เกินครอบครัวที่ค่าจ้างคุ้มครอง",
    },
    words={
        "id": "Upah menanggung suami atau istri dan tiga anak; untuk anak keempat dan seterusnya dibayar iuran tambahan.",
        "th": "ค่าจ้างคุ้มครองคู่สมรสและบุตรสามคน บุตรคนที่สี่เป็นต้นไปต้องจ่ายเพิ่ม",
    },
)
def children_beyond_family(children: Count = count(is_dependent_child, linked_by=(mother, father)), *, law) -> Count:
    """The wage covers husband or wife and three children; from the fourth child on a further contribution is paid."""
    return max(0, children - law.family.children)


@jkn.rule(
    cite="Law 40/2004, art. 21(1); Perpres 82/2018, art. 27",
    label={"en": "Still insured after dismissal", "id": "Tetap dijamin setelah PHK", "th": "ยังคุ้มครองหลังถูกเลิกจ้าง"},
    words={
        "id": "Pekerja yang terkena PHK tetap dijamin paling lama enam bulan tanpa membayar iuran.",
        "th": "ผู้ถูกเลิกจ้างยังได้รับความคุ้มครองไม่เกินหกเดือนโดยไม่ต้องจ่ายเบี้ย",
    },
)
def is_protected_after_dismissal(was_dismissed: bool, dismissed_on: Date, on: Date, *, law) -> bool:
    """A dismissed worker stays insured for at most six months without paying."""
    return was_dismissed and months_between(dismissed_on, on) < law.months_insured_after_dismissal


# When to pay


@jkn.rule(
    cite="Perpres 82/2018, art. 39",
    label={"en": "Due day of the premium", "id": "Batas waktu pembayaran iuran", "th": "วันครบกำหนดจ่ายเบี้ย"},
    words={
        "id": "Iuran setiap bulan dibayar paling lambat tanggal 10.",
        "th": "เบี้ยของแต่ละเดือนต้องจ่ายภายในวันที่ 10",
    },
)
def premium_due_on(on: Date, *, law) -> Date:
    """The premium of a month is due by its tenth day."""
    return add_days(start_of_month(on), law.payment.due_day - 1)


@jkn.rule(
    since="2018-09-18",
    cite="Perpres 82/2018; rules of BPJS Kesehatan on enrolment",
    label={"en": "First premium payable from", "id": "Iuran pertama dapat dibayar mulai", "th": "จ่ายเบี้ยงวดแรกได้ตั้งแต่"},
    words={
        "id": "Peserta mandiri membayar iuran pertama paling cepat 14 hari setelah pendaftaran.",
        "th": "ผู้จ่ายเบี้ยเองจ่ายเบี้ยงวดแรกได้เร็วสุด 14 วันหลังขึ้นทะเบียน",
    },
)
def first_premium_from(jkn_registered_on: Date, *, law) -> Date:
    """A self-paying member pays the first premium on the 14th day after registration at the earliest."""
    return add_days(jkn_registered_on, law.payment.first_earliest)


@jkn.rule(
    since="2018-09-18",
    cite="Perpres 82/2018; rules of BPJS Kesehatan on enrolment",
    label={"en": "First premium payable until", "id": "Iuran pertama dibayar paling lambat", "th": "จ่ายเบี้ยงวดแรกภายใน"},
    words={
        "id": "Peserta mandiri membayar iuran pertama paling lambat 30 hari setelah pendaftaran.",
        "th": "ผู้จ่ายเบี้ยเองต้องจ่ายเบี้ยงวดแรกภายใน 30 วันหลังขึ้นทะเบียน",
    },
)
def first_premium_until(jkn_registered_on: Date, *, law) -> Date:
    """A self-paying member pays the first premium on the 30th day after registration at the latest."""
    return add_days(jkn_registered_on, law.payment.first_latest)


@jkn.rule(
    since="2018-09-18",
    cite="Perpres 82/2018, art. 16",
    label={
        "en": "Last day to register the newborn child",
        "id": "Batas waktu mendaftarkan bayi",
        "th": "วันสุดท้ายที่ต้องขึ้นทะเบียนเด็กแรกเกิด",
    },
    words={
        "id": "Bayi peserta JKN harus didaftarkan dan dibayar iurannya paling lambat 28 hari setelah lahir.",
        "th": "เด็กแรกเกิดของสมาชิก JKN ต้องขึ้นทะเบียนและจ่ายเบี้ยภายใน 28 วันหลังเกิด",
    },
)
def newborn_registration_until(birth_date: Date, *, law) -> Date:
    """The newborn child of a member must be registered and paid for within 28 days of birth."""
    return add_days(birth_date, law.newborn_registration_days)


@jkn.rule(
    since="2018-09-18",
    cite="Perpres 82/2018, art. 16",
    label={
        "en": "Newborn child still to be registered",
        "id": "Bayi masih harus didaftarkan",
        "th": "เด็กแรกเกิดที่ยังต้องขึ้นทะเบียน",
    },
    words={
        "id": "Bayi baru lahir yang belum terdaftar harus segera didaftarkan, kecuali bayi dari ibu PBI.",
        "th": "เด็กแรกเกิดที่ยังไม่ขึ้นทะเบียนต้องรีบขึ้นทะเบียน ยกเว้นเด็กของมารดาที่เป็น PBI",
    },
)
def newborn_must_be_registered(is_newborn: bool, jkn_registered: bool, is_newborn_of_state_paid_mother: bool) -> bool:
    """A newborn child who is not registered must be, unless the mother is a PBI member."""
    return is_newborn and not jkn_registered and not is_newborn_of_state_paid_mother


# Arrears


@jkn.rule(
    cite="Perpres 82/2018, art. 42 (before: Perpres 12/2013, arts. 17 and 17A)",
    label={"en": "Months in arrears", "id": "Jumlah bulan menunggak", "th": "จำนวนเดือนที่ค้างเบี้ย"},
    words={
        "id": "Bulan menunggak adalah bulan sejak pendaftaran sampai bulan lalu yang iurannya belum dibayar.",
        "th": "เดือนที่ค้างคือเดือนตั้งแต่ขึ้นทะเบียนจนถึงเดือนก่อนที่ยังไม่ได้จ่ายเบี้ย",
    },
    asked=Asked(
        question={
            "en": "For how many past months is the premium unpaid?",
            "id": "Berapa bulan iuran yang belum dibayar?",
            "th": "ค้างจ่ายเบี้ยกี่เดือนแล้ว",
        },
        lowest="0",
        highest="600",
    ),
)
def months_in_arrears(
    jkn_registered: bool, is_paid_by_government: bool, jkn_registered_on: Date, jkn_months_paid: PaidMonths, on: Date
) -> Months:
    """The months from registration to last month whose premium is unpaid; none where a government pays."""
    if not jkn_registered or is_paid_by_government:
        return 0
    first = start_of_month(jkn_registered_on)
    this_month = start_of_month(on)
    return max(0, months_between(first, this_month) - months_in(jkn_months_paid, first, add_months(this_month, -1)))


@jkn.rule(
    cite="Perpres 12/2013, art. 17A; Perpres 19/2016, art. 17A.1; Perpres 82/2018 and 64/2020, art. 42(1)",
    label={
        "en": "Suspended for arrears",
        "id": "Penjaminan dihentikan sementara karena menunggak",
        "th": "ถูกระงับสิทธิเพราะค้างเบี้ย",
    },
    words={
        "id": "Penjaminan dihentikan sementara sejak tanggal 1 bulan berikutnya setelah bulan yang tidak dibayar.",
        "th": "สิทธิถูกระงับตั้งแต่วันที่ 1 ของเดือนถัดจากเดือนที่ไม่ได้จ่ายเบี้ย",
    },
)
def is_suspended(months_in_arrears: Months, *, law) -> bool:
    """Cover stops from the first day of the month that follows the unpaid months which the law tolerates; since July 2016 it tolerates none."""
    return months_in_arrears > law.arrears.months_tolerated


@jkn.rule(
    cite="Perpres 111/2013, art. 17A",
    label={"en": "Months of arrears to pay", "id": "Bulan tunggakan yang harus dibayar", "th": "เดือนที่ค้างซึ่งต้องจ่าย"},
    words={"id": "Semua bulan yang tertunggak harus dibayar.", "th": "ต้องจ่ายเบี้ยที่ค้างทุกเดือน"},
)
def months_of_arrears_to_pay(months_in_arrears: Months) -> Months:
    """All months in arrears are to be paid."""
    return months_in_arrears


@months_of_arrears_to_pay.amended(
    since="2016-07-01",
    cite="Perpres 19/2016, art. 17A.1; Perpres 82/2018 and 64/2020, art. 42(3)-(3a)",
    words={
        "id": "Tunggakan yang harus dibayar untuk aktif kembali dibatasi sampai jumlah bulan tertentu.",
        "th": "เบี้ยค้างที่ต้องจ่ายเพื่อกลับมามีสิทธิมีจำนวนเดือนสูงสุด",
    },
)
def months_of_arrears_to_pay_2016(months_in_arrears: Months, *, law) -> Months:
    """To become active again a member pays the months in arrears, up to the highest number that the law sets."""
    return min(months_in_arrears, law.arrears.months_to_pay_at_most)


@jkn.rule(
    cite="Law 24/2011, art. 60",
    label={
        "en": "Months from January 2014 to last month",
        "id": "Jumlah bulan dari Januari 2014 sampai bulan lalu",
        "th": "จำนวนเดือนตั้งแต่มกราคม 2557 ถึงเดือนก่อน",
    },
    words={
        "id": "Iuran dihitung sejak bulan pertama JKN.",
        "th": "นับเบี้ยตั้งแต่เดือนแรกของ JKN",
    },
)
def months_of_jkn(on: Date, *, law) -> Months:
    """Premiums are counted from the first month of JKN."""
    return months_between(law.arrears.first_month, start_of_month(on))


@jkn.rule(
    cite="Perpres 82/2018 and 64/2020, art. 42(3)(a)",
    label={"en": "Arrears to pay", "id": "Jumlah tunggakan yang harus dibayar", "th": "เบี้ยค้างที่ต้องจ่าย"},
    words={
        "id": "Tunggakan dihitung dengan iuran setiap bulan yang tertunggak, terhitung mundur dari bulan lalu.",
        "th": "เบี้ยค้างคิดตามอัตราของแต่ละเดือนที่ค้าง นับถอยหลังจากเดือนก่อน",
    },
)
def arrears_to_pay(
    pays_own_premium: bool, months_of_arrears_to_pay: Months, jkn_class: WardClass, months_of_jkn: Months, *, law
) -> Money:
    """The premiums of the months in arrears, counted back from last month, each at the premium of its own month."""
    if not pays_own_premium or months_of_arrears_to_pay == 0:
        return 0
    premiums_before_arrears = law.arrears.premiums[jkn_class](months_of_jkn - months_of_arrears_to_pay)
    return law.arrears.premiums[jkn_class](months_of_jkn) - premiums_before_arrears


@jkn.rule(
    cite="Perpres 82/2018 and 64/2020, art. 42(3)",
    label={
        "en": "Amount to pay to become active again",
        "id": "Jumlah yang harus dibayar agar aktif kembali",
        "th": "จำนวนเงินที่ต้องจ่ายเพื่อกลับมามีสิทธิ",
    },
    words={
        "id": "Peserta yang penjaminannya dihentikan membayar tunggakan dan iuran bulan berjalan.",
        "th": "ผู้ถูกระงับสิทธิจ่ายเบี้ยที่ค้างและเบี้ยของเดือนปัจจุบัน",
    },
)
def amount_to_become_active(is_suspended: bool, arrears_to_pay: Money, member_premium: Money, *, law) -> Money:
    """A suspended member pays the arrears and the premium of the current month."""
    if not is_suspended:
        return 0
    return arrears_to_pay + member_premium * law.arrears.current_months_to_pay


@jkn.rule(
    of=HOUSEHOLD,
    cite="Perpres 82/2018 and 64/2020, art. 42(3)",
    label={
        "en": "Amount for the whole family to become active again",
        "id": "Jumlah yang harus dibayar keluarga agar aktif kembali",
        "th": "จำนวนเงินที่ครอบครัวต้องจ่ายเพื่อกลับมามีสิทธิ",
    },
    words={
        "id": "Tunggakan dan iuran bulan berjalan semua anggota keluarga.",
        "th": "เบี้ยค้างและเบี้ยเดือนปัจจุบันของสมาชิกทุกคนในครอบครัว",
    },
)
def family_amount_to_become_active(amounts: Money = total(amount_to_become_active)) -> Money:
    """The arrears and the current premium of all members of the family."""
    return amounts


@jkn.rule(
    until="2016-06-30",
    cite="Perpres 12/2013, art. 17(5)",
    label={"en": "Fine for late payment", "id": "Denda keterlambatan", "th": "ค่าปรับจ่ายล่าช้า"},
    words={
        "id": "Sampai Juni 2016 peserta yang menunggak membayar denda per bulan dari jumlah tunggakan, untuk paling banyak tiga bulan.",
        "th": "จนถึงเดือนมิถุนายน 2559 ผู้ค้างเบี้ยจ่ายค่าปรับรายเดือนเป็นร้อยละของเบี้ยที่ค้าง ไม่เกินสามเดือน",
    },
)
def fine_for_late_payment(arrears_to_pay: Money, months_in_arrears: Months, *, law) -> Money:
    """Until June 2016 a member in arrears paid a monthly fine on the arrears, for three months at most."""
    return law.late_payment.rate * arrears_to_pay * number(min(months_in_arrears, law.late_payment.months_at_most))


# The fine for in-patient care soon after reactivation


@jkn.rule(
    since="2016-07-01",
    cite="Perpres 19/2016, art. 17A.1; Perpres 82/2018 and 64/2020, art. 42(5)",
    label={
        "en": "Within the days of the in-patient fine",
        "id": "Dalam masa denda rawat inap",
        "th": "อยู่ในช่วงค่าปรับผู้ป่วยใน",
    },
    words={
        "id": "Denda berlaku untuk rawat inap dalam 45 hari sejak kepesertaan aktif kembali.",
        "th": "ค่าปรับใช้กับการรักษาแบบผู้ป่วยในภายใน 45 วันหลังกลับมามีสิทธิ",
    },
)
def is_within_fine_days(jkn_reactivated: bool, jkn_reactivated_on: Date, on: Date, *, law) -> bool:
    """The fine is due for in-patient care within 45 days after the membership became active again."""
    return jkn_reactivated and days_between(jkn_reactivated_on, on) <= law.inpatient_fine.days


@jkn.rule(
    since="2016-07-01",
    cite="Perpres 19/2016, art. 17A.1; Perpres 82/2018, art. 42",
    label={"en": "Exempt from the in-patient fine", "id": "Bebas denda rawat inap", "th": "ยกเว้นค่าปรับผู้ป่วยใน"},
    words={
        "id": "Denda tidak berlaku bagi peserta yang iurannya dibayar pemerintah dan orang tidak mampu yang memiliki surat keterangan.",
        "th": "ผู้ที่รัฐจ่ายเบี้ยให้และผู้ยากจนที่มีหนังสือรับรองไม่ต้องจ่ายค่าปรับ",
    },
)
def is_exempt_from_inpatient_fine(is_paid_by_government: bool, is_certified_poor: bool) -> bool:
    """Members for whom a government pays, and poor people with a certificate, owe no fine."""
    return is_paid_by_government or is_certified_poor


@jkn.rule(
    since="2016-07-01",
    cite="Perpres 19/2016, art. 17A.1; Perpres 82/2018, art. 42(6); Perpres 64/2020, art. 42(6)",
    label={"en": "In-patient fine", "id": "Denda pelayanan rawat inap", "th": "ค่าปรับการรักษาแบบผู้ป่วยใน"},
    words={
        "id": "Denda adalah persentase tarif INA-CBG diagnosis awal untuk setiap bulan yang pernah tertunggak, sampai jumlah bulan dan jumlah rupiah tertinggi.",
        "th": "ค่าปรับคิดเป็นร้อยละของอัตรา INA-CBG ของการวินิจฉัยแรกต่อเดือนที่เคยค้าง ไม่เกินจำนวนเดือนและจำนวนเงินสูงสุด",
    },
)
def inpatient_fine(
    is_inpatient: bool,
    is_within_fine_days: bool,
    is_exempt_from_inpatient_fine: bool,
    jkn_months_owed_before_reactivation: Months,
    ina_cbg_tariff: Money,
    *,
    law,
) -> Money:
    """A share of the INA-CBG tariff of the first diagnosis for each month that was owed, up to the highest number of months and the highest amount."""
    if not is_inpatient or not is_within_fine_days or is_exempt_from_inpatient_fine:
        return 0
    months = min(jkn_months_owed_before_reactivation, law.inpatient_fine.months_at_most)
    return min(law.inpatient_fine.rate * ina_cbg_tariff * number(months), law.inpatient_fine.amount_at_most)


@jkn.rule(
    since="2016-07-01",
    cite="Perpres 82/2018, art. 42",
    label={
        "en": "In-patient fine that the member pays",
        "id": "Denda rawat inap yang dibayar peserta",
        "th": "ค่าปรับผู้ป่วยในที่สมาชิกจ่าย",
    },
    words={
        "id": "Peserta membayar dendanya sendiri, kecuali pekerja penerima upah dan keluarganya.",
        "th": "สมาชิกจ่ายค่าปรับเอง ยกเว้นลูกจ้างและครอบครัว",
    },
)
def inpatient_fine_of_member(jkn_segment: JknSegment, inpatient_fine: Money) -> Money:
    """Members pay the fine themselves, except wage earners and their families."""
    if jkn_segment in (JknSegment.WAGE_EARNER, JknSegment.WAGE_EARNER_FAMILY):
        return 0
    return inpatient_fine


@jkn.rule(
    since="2016-07-01",
    cite="Perpres 82/2018, art. 42",
    label={
        "en": "In-patient fine that the employer pays",
        "id": "Denda rawat inap yang dibayar pemberi kerja",
        "th": "ค่าปรับผู้ป่วยในที่นายจ้างจ่าย",
    },
    words={
        "id": "Denda pekerja penerima upah dan keluarganya dibayar pemberi kerja.",
        "th": "นายจ้างจ่ายค่าปรับของลูกจ้างและครอบครัว",
    },
)
def inpatient_fine_of_employer(jkn_segment: JknSegment, inpatient_fine: Money) -> Money:
    """The employer pays the fine of a wage earner and of the family."""
    if jkn_segment in (JknSegment.WAGE_EARNER, JknSegment.WAGE_EARNER_FAMILY):
        return inpatient_fine
    return 0


# What members receive


@jkn.rule(
    cite="Perpres 82/2018 and 64/2020, art. 42; Law 40/2004, art. 21",
    label={"en": "Active membership", "id": "Kepesertaan aktif", "th": "สมาชิกภาพที่มีสิทธิอยู่"},
    words={
        "id": "Kepesertaan aktif jika orang itu terdaftar dan tidak menunggak, atau masih dijamin setelah PHK.",
        "th": "มีสิทธิเมื่อขึ้นทะเบียนแล้วและไม่ถูกระงับเพราะค้างเบี้ย หรือยังคุ้มครองหลังถูกเลิกจ้าง",
    },
)
def is_active(
    jkn_registered: bool,
    is_newborn_of_state_paid_mother: bool,
    is_suspended: bool,
    is_protected_after_dismissal: bool,
) -> bool:
    """A registered person is active unless suspended for arrears; a dismissed worker stays active for a time."""
    if not jkn_registered:
        return is_newborn_of_state_paid_mother
    return not is_suspended or is_protected_after_dismissal


@jkn.benefit(
    MEDICAL_CARE,
    cite="Law 40/2004, art. 22; Perpres 82/2018, art. 46",
    label={"en": "Health care", "id": "Pelayanan kesehatan", "th": "การรักษาพยาบาล"},
    words={
        "id": "Peserta aktif mendapat pelayanan kesehatan di fasilitas tingkat pertama, dan di rumah sakit dengan rujukan.",
        "th": "สมาชิกที่มีสิทธิได้รับการรักษาที่หน่วยบริการปฐมภูมิ และที่โรงพยาบาลเมื่อมีใบส่งตัว",
    },
)
def health_care(is_active: bool) -> bool:
    """An active member receives care at the first-level facility, and in hospital by referral."""
    return is_active


@jkn.benefit(
    MATERNITY,
    cite="Law 40/2004, art. 22; Perpres 82/2018, art. 46",
    label={"en": "Maternity care", "id": "Pelayanan kehamilan dan persalinan", "th": "การดูแลการตั้งครรภ์และการคลอด"},
    words={
        "id": "Peserta perempuan yang aktif mendapat pelayanan sebelum, selama, dan setelah persalinan.",
        "th": "สมาชิกหญิงที่มีสิทธิได้รับการดูแลก่อน ระหว่าง และหลังคลอด",
    },
)
def maternity_care(is_active: bool, sex: Sex) -> bool:
    """A woman who is an active member receives care before, at and after birth."""
    return sex == Sex.FEMALE and is_active


@jkn.rule(
    cite="Perpres 12/2013, art. 23; Perpres 82/2018, art. 51",
    label={"en": "Ward class of a wage earner", "id": "Kelas rawat pekerja penerima upah", "th": "ชั้นห้องพักของลูกจ้าง"},
    words={
        "id": "Pekerja swasta dengan upah di atas batas dan pegawai negeri golongan III ke atas dirawat di kelas I; pekerja lain di kelas II.",
        "th": "ลูกจ้างเอกชนที่ค่าจ้างเกินเกณฑ์และข้าราชการระดับ III ขึ้นไปพักชั้น 1 ลูกจ้างอื่นพักชั้น 2",
    },
)
def wage_earner_ward_class(
    employer_kind: EmployerKind, monthly_wage: Money, is_grade_three_or_above: bool, *, law
) -> WardClass:
    """Private workers paid more than the limit and civil servants of grade III and above are in class 1; other wage earners in class 2."""
    if employer_kind == EmployerKind.PRIVATE:
        return WardClass.CLASS_1 if monthly_wage > law.highest_wage_for_class_2 else WardClass.CLASS_2
    return WardClass.CLASS_1 if is_grade_three_or_above else WardClass.CLASS_2


@jkn.rule(
    cite="Perpres 12/2013, art. 23; Perpres 82/2018, art. 51",
    label={"en": "Ward class", "id": "Kelas rawat inap", "th": "ชั้นห้องพักผู้ป่วยใน"},
    words={
        "id": "Peserta yang iurannya dibayar pemerintah dirawat di kelas III; pekerja penerima upah menurut upah; peserta lain di kelas pada kartunya.",
        "th": "ผู้ที่รัฐจ่ายเบี้ยให้พักชั้น 3 ลูกจ้างตามค่าจ้าง ส่วนคนอื่นตามชั้นในบัตร",
    },
)
def ward_class(
    is_paid_by_government: bool, jkn_segment: JknSegment, wage_earner_ward_class: WardClass, jkn_class: WardClass
) -> WardClass:
    """Members for whom a government pays are in class 3, wage earners by pay, all others in the class on their card."""
    if is_paid_by_government:
        return WardClass.CLASS_3
    if jkn_segment == JknSegment.WAGE_EARNER:
        return wage_earner_ward_class
    return jkn_class
