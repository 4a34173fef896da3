"""JKP: Job Loss Insurance of BPJS Ketenagakerjaan and the Ministry of Manpower.

Law 11/2020, art. 82, now Law 6/2023. PP 37/2021, amended by PP 6/2025 (in force since 7 February 2025); Permenaker 15/2021, amended by
2/2025. Contributions since 1 February 2021, benefits since 1 February 2022.

Neither worker nor employer pays anything on top: the central government pays a share of the wage, and a part of the contributions for
work injury (`jkk`), until 6 February 2025 also for death (`jkm`), passes on to this programme. Who joins must be a member of JKN, JKK,
JKM and JHT, in large and medium enterprises of JP as well.

The day of the decision is the day on which a month of benefit is claimed. Facts about the job are those of the job that was lost.
"""

from payung.law import (
    CONTRIBUTORY,
    GOVERNMENT,
    MONTH,
    ONCE,
    UNEMPLOYMENT,
    Asked,
    Count,
    Date,
    Input,
    Money,
    Months,
    Number,
    PaidMonths,
    Scheme,
    Years,
    add_months,
    add_years,
    months_in,
    start_of_month,
    years_between,
)

from . import jkk, jkn
from .bpjs_ketenagakerjaan import BpjsSegment, EndOfWork, EnterpriseScale
from .jkn import JknSegment

jkp_registered = Input(
    bool,
    label={"en": "Registered in JKP", "id": "Terdaftar di program JKP", "th": "ขึ้นทะเบียน JKP"},
    question={
        "en": "Is this person registered for job loss insurance (JKP), or was in the job that was lost?",
        "id": "Apakah orang ini terdaftar di JKP, atau terdaftar pada pekerjaan yang hilang?",
        "th": "คนนี้ขึ้นทะเบียน JKP อยู่ หรือเคยขึ้นทะเบียนในงานที่เสียไปหรือไม่",
    },
)
jkp_registered_on = Input(
    Date,
    lowest="2021-02-01",
    fixed=True,
    label={"en": "Day of registration in JKP", "id": "Tanggal terdaftar di JKP", "th": "วันที่ขึ้นทะเบียน JKP"},
    question={
        "en": "On which day was this person registered for JKP?",
        "id": "Tanggal berapa orang ini terdaftar di JKP?",
        "th": "คนนี้ขึ้นทะเบียน JKP วันที่เท่าไร",
    },
)
jkp_months_paid = Input(
    PaidMonths,
    label={
        "en": "Months whose contributions are paid",
        "id": "Bulan yang iurannya sudah dibayar",
        "th": "เดือนที่จ่ายเงินสมทบแล้ว",
    },
    question={
        "en": "For which months were the contributions of this person, JKP included, paid?",
        "id": "Iuran orang ini, termasuk JKP, untuk bulan apa saja yang sudah dibayar?",
        "th": "จ่ายเงินสมทบของคนนี้รวม JKP ของเดือนใดไปแล้วบ้าง",
    },
)
employer_is_bankrupt = Input(
    bool,
    label={
        "en": "Employer bankrupt or closed",
        "id": "Pemberi kerja pailit atau tutup",
        "th": "นายจ้างล้มละลายหรือปิดกิจการ",
    },
    question={
        "en": "Is the employer bankrupt or closed?",
        "id": "Apakah pemberi kerja pailit atau tutup?",
        "th": "นายจ้างล้มละลายหรือปิดกิจการหรือไม่",
    },
)
employer_months_in_arrears = Input(
    Months,
    lowest="0",
    highest="600",
    label={
        "en": "Months that the employer owes",
        "id": "Bulan iuran yang ditunggak pemberi kerja",
        "th": "จำนวนเดือนที่นายจ้างค้างจ่าย",
    },
    question={
        "en": "For how many months does the employer owe contributions?",
        "id": "Berapa bulan iuran yang ditunggak pemberi kerja?",
        "th": "นายจ้างค้างจ่ายเงินสมทบกี่เดือน",
    },
)
last_reported_wage = Input(
    Money,
    unit="IDR/month",
    lowest="0",
    highest="1000000000",
    label={
        "en": "Last wage reported to BPJS",
        "id": "Upah terakhir yang dilaporkan ke BPJS",
        "th": "ค่าจ้างล่าสุดที่แจ้ง BPJS",
    },
    question={
        "en": "Which monthly wage did the employer last report to BPJS Ketenagakerjaan?",
        "id": "Berapa upah sebulan terakhir yang dilaporkan pemberi kerja ke BPJS Ketenagakerjaan?",
        "th": "นายจ้างแจ้งค่าจ้างรายเดือนล่าสุดต่อ BPJS Ketenagakerjaan เท่าไร",
    },
)
jkp_claimed_on = Input(
    Date,
    lowest="2022-02-01",
    label={"en": "Day of the first claim", "id": "Tanggal klaim pertama", "th": "วันที่ยื่นขอครั้งแรก"},
    question={
        "en": "On which day was, or will be, the first claim for this job loss made?",
        "id": "Tanggal berapa klaim pertama untuk kehilangan pekerjaan ini diajukan?",
        "th": "ยื่นขอครั้งแรกสำหรับการเสียงานครั้งนี้วันที่เท่าไร",
    },
)
jkp_benefit_month = Input(
    Count,
    lowest="1",
    highest="60",
    label={"en": "Month of benefit", "id": "Manfaat bulan ke-", "th": "เดือนที่รับประโยชน์"},
    question={
        "en": "Which month of benefit is claimed (1 for the first)?",
        "id": "Manfaat bulan ke berapa yang diajukan (1 untuk yang pertama)?",
        "th": "ขอรับประโยชน์เดือนที่เท่าไร (1 คือเดือนแรก)",
    },
)
jkp_times_used = Input(
    Count,
    lowest="0",
    highest="30",
    label={
        "en": "Earlier job losses with benefit",
        "id": "Berapa kali manfaat JKP sudah diterima",
        "th": "จำนวนครั้งที่เคยรับ JKP",
    },
    question={
        "en": "For how many earlier job losses has this person drawn JKP?",
        "id": "Sudah berapa kali kehilangan pekerjaan orang ini mendapat manfaat JKP?",
        "th": "คนนี้เคยรับ JKP จากการเสียงานก่อนหน้านี้กี่ครั้ง",
    },
)
jkp_last_used_on = Input(
    Date,
    lowest="2022-02-01",
    fixed=True,
    label={"en": "Day of the last use of JKP", "id": "Tanggal manfaat JKP terakhir", "th": "วันที่รับ JKP ครั้งก่อน"},
    question={
        "en": "On which day did this person last draw JKP for an earlier job loss?",
        "id": "Tanggal berapa orang ini terakhir menerima manfaat JKP sebelumnya?",
        "th": "คนนี้รับ JKP จากการเสียงานครั้งก่อนวันที่เท่าไร",
    },
)
has_new_job = Input(
    bool,
    label={"en": "Has a new job", "id": "Sudah mendapat pekerjaan baru", "th": "ได้งานใหม่แล้ว"},
    question={
        "en": "Has this person found a new job since?",
        "id": "Apakah orang ini sudah mendapat pekerjaan baru?",
        "th": "คนนี้ได้งานใหม่แล้วหรือไม่",
    },
)
jkp_self_assessed = Input(
    bool,
    label={
        "en": "Self-assessment and counselling done this month",
        "id": "Asesmen diri dan konseling bulan ini selesai",
        "th": "ประเมินตนเองและรับคำปรึกษาในเดือนนี้แล้ว",
    },
    question={
        "en": "Did this person do the self-assessment and the counselling on the SIAPkerja portal this month?",
        "id": "Apakah orang ini sudah melakukan asesmen diri dan konseling di SIAPkerja bulan ini?",
        "th": "เดือนนี้คนนี้ประเมินตนเองและรับคำปรึกษาใน SIAPkerja แล้วหรือไม่",
    },
)
jkp_applications = Input(
    Count,
    lowest="0",
    highest="1000",
    label={"en": "Job applications this month", "id": "Lamaran kerja bulan ini", "th": "จำนวนใบสมัครงานเดือนนี้"},
    question={
        "en": "To how many employers did this person apply this month?",
        "id": "Ke berapa perusahaan orang ini melamar bulan ini?",
        "th": "เดือนนี้คนนี้สมัครงานกี่แห่ง",
    },
)
jkp_interviews = Input(
    Count,
    lowest="0",
    highest="1000",
    label={"en": "Job interviews this month", "id": "Wawancara kerja bulan ini", "th": "จำนวนการสัมภาษณ์งานเดือนนี้"},
    question={
        "en": "In how many selection interviews was this person this month?",
        "id": "Berapa kali orang ini menjalani wawancara seleksi bulan ini?",
        "th": "เดือนนี้คนนี้เข้าสัมภาษณ์งานกี่ครั้ง",
    },
)
jkp_training_cost = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="1000000000",
    label={"en": "Cost of training", "id": "Biaya pelatihan kerja", "th": "ค่าฝึกอบรม"},
    question={
        "en": "What does the training chosen on SIAPkerja cost?",
        "id": "Berapa biaya pelatihan yang dipilih di SIAPkerja?",
        "th": "การฝึกอบรมที่เลือกใน SIAPkerja มีค่าใช้จ่ายเท่าไร",
    },
)
jkp_in_training = Input(
    bool,
    label={"en": "In training this month", "id": "Mengikuti pelatihan bulan ini", "th": "เข้าฝึกอบรมในเดือนนี้"},
    question={
        "en": "Is this person in training under JKP this month?",
        "id": "Apakah orang ini mengikuti pelatihan JKP bulan ini?",
        "th": "เดือนนี้คนนี้เข้าฝึกอบรมของ JKP หรือไม่",
    },
)
jkp_training_attendance = Input(
    Number,
    lowest="0",
    highest="1",
    label={"en": "Attendance in training", "id": "Kehadiran pelatihan", "th": "อัตราการเข้าฝึกอบรม"},
    question={
        "en": "Which share of the training did this person attend (0.8 is 80 per cent)?",
        "id": "Berapa bagian pelatihan yang dihadiri orang ini (0,8 berarti 80 persen)?",
        "th": "คนนี้เข้าฝึกอบรมเป็นสัดส่วนเท่าใด (0.8 คือร้อยละ 80)",
    },
)

jkp = Scheme(
    "id.jkp",
    names={
        "en": "Job Loss Insurance (JKP)",
        "id": "Jaminan Kehilangan Pekerjaan (JKP)",
        "th": "ประกันการเสียงาน (JKP)",
    },
    administrator={
        "en": "BPJS Ketenagakerjaan and the Ministry of Manpower",
        "id": "BPJS Ketenagakerjaan dan Kementerian Ketenagakerjaan",
        "th": "BPJS Ketenagakerjaan และกระทรวงกำลังแรงงาน",
    },
    kind=CONTRIBUTORY,
    law="Law 11/2020, art. 82 (now Law 6/2023); PP 37/2021 (6/2025); Permenaker 15/2021 (2/2025)",
    since="2021-02-01",
    where={
        "en": "The SIAPkerja portal (siapkerja.kemnaker.go.id)",
        "id": "Portal SIAPkerja (siapkerja.kemnaker.go.id)",
        "th": "พอร์ทัล SIAPkerja (siapkerja.kemnaker.go.id)",
    },
    papers={
        "en": ("Letter of dismissal that the worker accepts, or report to the labour office", "Bank account"),
        "id": ("Surat PHK yang diterima pekerja, atau laporan PHK ke dinas tenaga kerja", "Rekening bank"),
        "th": ("หนังสือเลิกจ้างที่ลูกจ้างยอมรับ หรือการแจ้งสำนักงานแรงงาน", "บัญชีธนาคาร"),
    },
    how={
        "en": "Report the dismissal and claim on SIAPkerja. From the second month: assess yourself, apply to at least five employers or be in one interview, and take counselling each month.",
        "id": "Laporkan PHK dan ajukan klaim di SIAPkerja. Mulai bulan kedua: lakukan asesmen diri, lamar ke sedikitnya lima perusahaan atau ikut satu wawancara, dan ikuti konseling setiap bulan.",
        "th": "แจ้งการเลิกจ้างและยื่นขอใน SIAPkerja ตั้งแต่เดือนที่สองต้องประเมินตนเอง สมัครงานอย่างน้อยห้าแห่งหรือเข้าสัมภาษณ์หนึ่งครั้ง และรับคำปรึกษาทุกเดือน",
    },
)


# Who is insured


@jkp.rule(
    cite="PP 37/2021, art. 4; PP 6/2025",
    label={"en": "Age at registration", "id": "Umur saat terdaftar", "th": "อายุเมื่อขึ้นทะเบียน"},
    words={
        "id": "Umur pada hari terdaftar, bagi yang belum terdaftar umur sekarang.",
        "th": "อายุในวันที่ขึ้นทะเบียน ผู้ยังไม่ขึ้นทะเบียนใช้อายุปัจจุบัน",
    },
    asked=Asked(
        question={
            "en": "How old was this person on registration for JKP?",
            "id": "Berapa umur orang ini saat terdaftar di JKP?",
            "th": "คนนี้อายุเท่าไรเมื่อขึ้นทะเบียน JKP",
        },
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age_at_registration(jkp_registered: bool, age: Years, birth_date: Date, jkp_registered_on: Date) -> Years:
    """The age on the day of registration, for who is not registered the present age."""
    return years_between(birth_date, jkp_registered_on) if jkp_registered else age


@jkp.rule(
    cite="PP 37/2021, art. 4",
    label={"en": "In the other programmes", "id": "Terdaftar di program lain", "th": "เป็นสมาชิกโครงการอื่นครบ"},
    words={
        "id": "Usaha besar dan menengah: JKK, JKM, JHT, JP, dan JKN; usaha kecil dan mikro: JKK, JKM, JHT, dan JKN. JKN harus melalui pemberi kerja.",
        "th": "กิจการขนาดใหญ่และกลาง JKK JKM JHT JP และ JKN กิจการขนาดย่อมและจิ๋ว JKK JKM JHT และ JKN โดย JKN ต้องผ่านนายจ้าง",
    },
)
def is_in_other_programmes(
    jkk_jkm_registered: bool,
    jht_registered: bool,
    jp_registered: bool,
    jkn_registered: bool,
    enterprise_scale: EnterpriseScale,
    segment_of_health_insurance: JknSegment = jkn.jkn_segment,
    *,
    law,
) -> bool:
    """Large and medium enterprises: JKK, JKM, JHT, JP and JKN; small and micro ones: JKK, JKM, JHT and JKN. JKN must be through the employer."""
    if not (jkk_jkm_registered and jht_registered and jkn_registered):
        return False
    if segment_of_health_insurance != JknSegment.WAGE_EARNER:
        return False
    return jp_registered or not law.needs_pension[enterprise_scale]


@is_in_other_programmes.amended(
    since="2025-02-07",
    cite="PP 6/2025, art. 4",
    words={
        "id": "Usaha besar dan menengah: JKK, JKM, JHT, JP, dan JKN; usaha kecil dan mikro: JKK, JKM, JHT, dan JKN, di segmen JKN mana pun.",
        "th": "กิจการขนาดใหญ่และกลาง JKK JKM JHT JP และ JKN กิจการขนาดย่อมและจิ๋ว JKK JKM JHT และ JKN กลุ่มใดก็ได้",
    },
)
def is_in_other_programmes_2025(
    jkk_jkm_registered: bool,
    jht_registered: bool,
    jp_registered: bool,
    jkn_registered: bool,
    enterprise_scale: EnterpriseScale,
    *,
    law,
) -> bool:
    """Large and medium enterprises: JKK, JKM, JHT, JP and JKN; small and micro ones: JKK, JKM, JHT and JKN, in any segment of JKN."""
    if not (jkk_jkm_registered and jht_registered and jkn_registered):
        return False
    return jp_registered or not law.needs_pension[enterprise_scale]


@jkp.covers(
    cite="PP 37/2021, art. 4; PP 6/2025",
    label={"en": "Insured against job loss", "id": "Peserta JKP", "th": "เป็นสมาชิก JKP"},
    words={
        "id": "Warga negara dalam hubungan kerja, belum berumur 54 tahun saat terdaftar, dan peserta program jaminan sosial lainnya.",
        "th": "คนชาติที่มีสัญญาจ้าง อายุไม่ถึง 54 ปีเมื่อขึ้นทะเบียน และเป็นสมาชิกโครงการประกันสังคมอื่นครบ",
    },
)
def is_covered(
    is_national: bool, bpjs_segment: BpjsSegment, age_at_registration: Years, is_in_other_programmes: bool, *, law
) -> bool:
    """A citizen in an employment relation, below 54 at registration, who is in the other programmes of social security."""
    return (
        is_national
        and bpjs_segment == BpjsSegment.WAGE_EARNER
        and age_at_registration < law.age_limit
        and is_in_other_programmes
    )


# Contributions


@jkp.rule(
    per=MONTH,
    cite="PP 37/2021, art. 11",
    label={"en": "Wage that counts", "id": "Upah dasar iuran", "th": "ค่าจ้างที่ใช้คำนวณ"},
    words={"id": "Upah sebulan sampai batas tertinggi.", "th": "ค่าจ้างรายเดือนไม่เกินเพดาน"},
)
def insurable_wage(is_covered: bool, bpjs_wage: Money, *, law) -> Money:
    """The monthly wage up to the ceiling."""
    return min(bpjs_wage, law.wage_ceiling) if is_covered else 0


@jkp.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="PP 37/2021, art. 11; PP 6/2025, art. 11",
    label={"en": "Government's contribution", "id": "Iuran pemerintah pusat", "th": "เงินสมทบของรัฐบาล"},
    words={
        "id": "Pemerintah pusat membayar 0,22 persen dari upah. Pekerja dan pemberi kerja tidak membayar tambahan.",
        "th": "รัฐบาลกลางจ่ายร้อยละ 0.22 ของค่าจ้าง ลูกจ้างและนายจ้างไม่จ่ายเพิ่ม",
    },
)
def government_contribution(insurable_wage: Money, *, law) -> Money:
    """The central government pays 0.22 per cent of the wage. Worker and employer pay nothing more."""
    return law.rate.government * insurable_wage


@jkp.rule(
    per=MONTH,
    cite="PP 37/2021, art. 11; PP 49/2023, art. 16A; PP 6/2025, art. 11",
    label={"en": "Passed on from work injury insurance", "id": "Rekomposisi iuran JKK", "th": "ส่วนที่โอนจาก JKK"},
    words={
        "id": "Dari iuran JKK pemberi kerja, 0,14 persen upah diteruskan ke JKP.",
        "th": "จากเงินสมทบ JKK ของนายจ้าง โอนร้อยละ 0.14 ของค่าจ้างให้ JKP",
    },
)
def passed_on_from_jkk(insurable_wage: Money, *, law) -> Money:
    """Of the employer's contribution for work injury, 0.14 per cent of the wage passes on."""
    return law.rate.from_jkk * insurable_wage


@jkp.rule(
    cite="PP 37/2021, art. 11; PP 49/2023, art. 16A",
    label={
        "en": "Rate that stays with work injury insurance",
        "id": "Tarif yang tetap di JKK",
        "th": "อัตราที่คงอยู่กับ JKK",
    },
    words={
        "id": "Tarif JKK menurut tingkat risiko dikurangi bagian yang diteruskan ke JKP.",
        "th": "อัตรา JKK ตามความเสี่ยงหักส่วนที่โอนให้ JKP",
    },
)
def rate_left_to_jkk(is_covered: bool, rate_of_jkk: Number = jkk.contribution_rate, *, law) -> Number:
    """The rate of the risk class less what passes on to JKP."""
    return rate_of_jkk - law.rate.from_jkk if is_covered else rate_of_jkk


@jkp.rule(
    per=MONTH,
    until="2025-02-06",
    cite="PP 37/2021, art. 11; PP 49/2023, art. 18A",
    label={"en": "Passed on from the death benefit", "id": "Rekomposisi iuran JKM", "th": "ส่วนที่โอนจาก JKM"},
    words={
        "id": "Sampai 6 Februari 2025, 0,10 persen upah dari iuran JKM diteruskan ke JKP.",
        "th": "จนถึง 6 กุมภาพันธ์ 2568 โอนร้อยละ 0.10 ของค่าจ้างจาก JKM ให้ JKP",
    },
)
def passed_on_from_jkm(insurable_wage: Money, *, law) -> Money:
    """Until 6 February 2025, 0.10 per cent of the wage passed on from the contribution for death."""
    return law.rate.from_jkm * insurable_wage


@jkp.rule(
    per=MONTH,
    cite="PP 37/2021, art. 11",
    label={"en": "Whole contribution", "id": "Seluruh iuran JKP", "th": "เงินสมทบ JKP ทั้งหมด"},
    words={
        "id": "Iuran pemerintah dan rekomposisi JKK dan JKM, 0,46 persen dari upah.",
        "th": "เงินสมทบของรัฐบาลกับส่วนที่โอนจาก JKK และ JKM รวมร้อยละ 0.46 ของค่าจ้าง",
    },
)
def whole_contribution(government_contribution: Money, passed_on_from_jkk: Money, passed_on_from_jkm: Money) -> Money:
    """The government's contribution and what passes on from JKK and JKM, 0.46 per cent of the wage."""
    return government_contribution + passed_on_from_jkk + passed_on_from_jkm


@whole_contribution.amended(
    since="2025-02-07",
    cite="PP 6/2025, art. 11",
    words={
        "id": "Iuran pemerintah dan rekomposisi JKK, 0,36 persen dari upah.",
        "th": "เงินสมทบของรัฐบาลกับส่วนที่โอนจาก JKK รวมร้อยละ 0.36 ของค่าจ้าง",
    },
)
def whole_contribution_2025(government_contribution: Money, passed_on_from_jkk: Money) -> Money:
    """The government's contribution and what passes on from JKK, 0.36 per cent of the wage."""
    return government_contribution + passed_on_from_jkk


# Who has a claim


@jkp.rule(
    since="2022-02-01",
    cite="PP 37/2021, art. 20; PP 6/2025, art. 20",
    label={"en": "Dismissed", "id": "Terkena PHK", "th": "ถูกเลิกจ้าง"},
    words={
        "id": "Manfaat diberikan karena PHK; bukan karena mengundurkan diri, cacat total tetap, pensiun, meninggal, atau berakhirnya kontrak pada waktunya.",
        "th": "ให้เมื่อถูกเลิกจ้าง ไม่ใช่ลาออก ทุพพลภาพสิ้นเชิง เกษียณ เสียชีวิต หรือสัญญามีกำหนดสิ้นสุดตามวัน",
    },
)
def is_dismissed(end_of_work: EndOfWork) -> bool:
    """The benefit is for dismissal; not for resignation, total permanent disability, retirement, death or the end of a fixed-term contract at its date."""
    return end_of_work == EndOfWork.DISMISSED


@jkp.rule(
    since="2022-02-01",
    cite="PP 37/2021, art. 19",
    label={
        "en": "Months paid in the last 24",
        "id": "Bulan dibayar dalam 24 bulan terakhir",
        "th": "เดือนที่จ่ายใน 24 เดือนสุดท้าย",
    },
    words={"id": "Bulan yang dibayar dalam 24 bulan sebelum bulan PHK.", "th": "เดือนที่จ่ายใน 24 เดือนก่อนเดือนที่ถูกเลิกจ้าง"},
    asked=Asked(
        question={
            "en": "How many of the 24 months before the dismissal are paid?",
            "id": "Berapa bulan dari 24 bulan sebelum PHK yang iurannya sudah dibayar?",
            "th": "ใน 24 เดือนก่อนถูกเลิกจ้าง จ่ายแล้วกี่เดือน",
        },
        lowest="0",
        highest="24",
    ),
)
def months_paid_in_last_24(jkp_months_paid: PaidMonths, work_ended_on: Date, *, law) -> Months:
    """The months paid in the 24 months before the month of the dismissal."""
    month_of_end = start_of_month(work_ended_on)
    return months_in(jkp_months_paid, add_months(month_of_end, -law.qualifying.window), add_months(month_of_end, -1))


@jkp.rule(
    since="2022-02-01",
    until="2025-02-06",
    cite="PP 37/2021, art. 19",
    label={
        "en": "Months paid in the last 6",
        "id": "Bulan dibayar dalam 6 bulan terakhir",
        "th": "เดือนที่จ่ายใน 6 เดือนสุดท้าย",
    },
    words={"id": "Bulan yang dibayar dalam enam bulan sebelum bulan PHK.", "th": "เดือนที่จ่ายในหกเดือนก่อนเดือนที่ถูกเลิกจ้าง"},
    asked=Asked(
        question={
            "en": "How many of the 6 months before the dismissal are paid?",
            "id": "Berapa bulan dari enam bulan sebelum PHK yang iurannya sudah dibayar?",
            "th": "ในหกเดือนก่อนถูกเลิกจ้าง จ่ายแล้วกี่เดือน",
        },
        lowest="0",
        highest="6",
    ),
)
def months_paid_in_last_6(jkp_months_paid: PaidMonths, work_ended_on: Date, *, law) -> Months:
    """The months paid in the six months before the month of the dismissal."""
    month_of_end = start_of_month(work_ended_on)
    first = add_months(month_of_end, -law.qualifying.months_in_a_row)
    return months_in(jkp_months_paid, first, add_months(month_of_end, -1))


@jkp.rule(
    since="2022-02-01",
    cite="PP 37/2021, art. 19",
    label={"en": "Contributions qualify", "id": "Masa iur memenuhi syarat", "th": "จ่ายเงินสมทบครบเงื่อนไข"},
    words={
        "id": "Dua belas bulan dibayar dalam 24 bulan, enam di antaranya berturut-turut sebelum PHK.",
        "th": "จ่ายสิบสองเดือนใน 24 เดือน โดยหกเดือนติดต่อกันก่อนถูกเลิกจ้าง",
    },
)
def contributions_qualify(months_paid_in_last_24: Months, months_paid_in_last_6: Months, *, law) -> bool:
    """Twelve months paid in 24, of which six in a row before the dismissal."""
    return months_paid_in_last_24 >= law.qualifying.months and months_paid_in_last_6 >= law.qualifying.months_in_a_row


@contributions_qualify.amended(
    since="2025-02-07",
    cite="PP 6/2025, arts. 19 and 39A",
    words={
        "id": "Dua belas bulan dibayar dalam 24 bulan; jika pemberi kerja pailit atau tutup, tunggakan sampai enam bulan ikut dihitung.",
        "th": "จ่ายสิบสองเดือนใน 24 เดือน หากนายจ้างล้มละลายหรือปิดกิจการ นับเดือนค้างไม่เกินหกเดือนด้วย",
    },
)
def contributions_qualify_2025(
    months_paid_in_last_24: Months, employer_is_bankrupt: bool, employer_months_in_arrears: Months, *, law
) -> bool:
    """Twelve months paid in 24; where the employer is bankrupt or closed, arrears of up to six months count as well."""
    if employer_is_bankrupt and employer_months_in_arrears <= law.arrears_of_bankrupt_employer:
        return months_paid_in_last_24 + employer_months_in_arrears >= law.qualifying.months
    return months_paid_in_last_24 >= law.qualifying.months


@jkp.rule(
    since="2022-02-01",
    cite="PP 37/2021, art. 40; PP 6/2025, art. 40",
    label={"en": "Last day to claim", "id": "Hari terakhir mengajukan klaim", "th": "วันสุดท้ายที่ขอรับได้"},
    words={
        "id": "Tiga bulan, sejak PP 6/2025 enam bulan, setelah PHK.",
        "th": "สามเดือน และตั้งแต่ PP 6/2025 หกเดือน หลังถูกเลิกจ้าง",
    },
)
def claim_until(work_ended_on: Date, *, law) -> Date:
    """Three months, since PP 6/2025 six months, after the dismissal."""
    return add_months(work_ended_on, law.months_to_claim)


@jkp.rule(
    since="2022-02-01",
    cite="PP 37/2021, art. 24",
    label={"en": "May use JKP again", "id": "Masih dapat menggunakan JKP", "th": "ใช้สิทธิ JKP ได้อีก"},
    words={
        "id": "Paling banyak tiga kali selama masa kerja; yang kedua dan ketiga sedikitnya lima tahun setelah yang sebelumnya.",
        "th": "ไม่เกินสามครั้งตลอดชีวิตการทำงาน ครั้งที่สองและสามต้องห่างจากครั้งก่อนอย่างน้อยห้าปี",
    },
)
def may_use_again(jkp_times_used: Count, jkp_last_used_on: Date, work_ended_on: Date, *, law) -> bool:
    """At most three times in working life; the second and third at least five years after the one before."""
    if jkp_times_used == 0:
        return True
    if jkp_times_used >= law.uses.times_at_most:
        return False
    return work_ended_on >= add_years(jkp_last_used_on, law.uses.years_between)


@jkp.rule(
    since="2022-02-01",
    cite="PP 37/2021, arts. 19-20, 24 and 40; PP 6/2025",
    label={"en": "Has a claim", "id": "Berhak atas manfaat", "th": "มีสิทธิรับประโยชน์"},
    words={
        "id": "Peserta terdaftar yang terkena PHK dengan masa iur cukup, mengajukan pada waktunya, dan belum bekerja lagi; hak gugur jika meninggal.",
        "th": "สมาชิกที่ถูกเลิกจ้าง จ่ายครบเงื่อนไข ยื่นทันเวลา และยังไม่ได้งานใหม่ สิทธิสิ้นสุดเมื่อเสียชีวิต",
    },
)
def has_claim(
    jkp_registered: bool,
    is_dismissed: bool,
    contributions_qualify: bool,
    may_use_again: bool,
    jkp_claimed_on: Date,
    claim_until: Date,
    has_new_job: bool,
    has_died: bool,
) -> bool:
    """A registered member dismissed with enough contributions who claims in time and has no new job; the right ends with death."""
    if not jkp_registered or not is_dismissed or has_new_job or has_died:
        return False
    return contributions_qualify and may_use_again and jkp_claimed_on <= claim_until


@jkp.rule(
    since="2022-02-01",
    cite="PP 37/2021, art. 31; Permenaker 15/2021",
    label={"en": "Duties of the month are done", "id": "Kewajiban bulan ini terpenuhi", "th": "ทำหน้าที่ของเดือนครบ"},
    words={
        "id": "Mulai bulan kedua: asesmen diri dan konseling, sedikitnya lima lamaran atau satu wawancara, dan kehadiran 80 persen bagi yang dilatih.",
        "th": "ตั้งแต่เดือนที่สอง ประเมินตนเองและรับคำปรึกษา สมัครงานอย่างน้อยห้าแห่งหรือสัมภาษณ์หนึ่งครั้ง และผู้ฝึกอบรมเข้าอย่างน้อยร้อยละ 80",
    },
)
def monthly_duties_done(
    jkp_benefit_month: Count,
    jkp_self_assessed: bool,
    jkp_applications: Count,
    jkp_interviews: Count,
    jkp_in_training: bool,
    jkp_training_attendance: Number,
    *,
    law,
) -> bool:
    """From the second month: self-assessment and counselling, at least five applications or one interview, and 80 per cent attendance of who is in training."""
    if jkp_benefit_month == 1:
        return True
    if not jkp_self_assessed:
        return False
    if jkp_in_training and jkp_training_attendance < law.duties.attendance:
        return False
    return jkp_applications >= law.duties.applications or jkp_interviews >= law.duties.interviews


# Benefits


@jkp.benefit(
    UNEMPLOYMENT,
    per=MONTH,
    since="2022-02-01",
    cite="PP 37/2021, art. 21; PP 6/2025, art. 21",
    label={"en": "Cash benefit", "id": "Manfaat uang tunai", "th": "เงินทดแทนการเสียงาน"},
    words={
        "id": "Bagian dari upah terakhir yang dilaporkan, sampai batas tertinggi, untuk paling lama enam bulan.",
        "th": "ส่วนของค่าจ้างล่าสุดที่แจ้งไม่เกินเพดาน ไม่เกินหกเดือน",
    },
)
def cash_benefit(
    has_claim: bool, monthly_duties_done: bool, jkp_benefit_month: Count, last_reported_wage: Money, *, law
) -> Money:
    """A share of the last reported wage, up to the ceiling, for at most six months."""
    if not has_claim or jkp_benefit_month > law.cash.months_at_most or not monthly_duties_done:
        return 0
    return law.cash.share(jkp_benefit_month) * min(last_reported_wage, law.wage_ceiling)


@jkp.benefit(
    UNEMPLOYMENT,
    per=ONCE,
    since="2022-02-01",
    cite="PP 37/2021, arts. 25-31; Permenaker 15/2021 and 2/2025; PP 6/2025",
    label={"en": "Training", "id": "Pelatihan kerja", "th": "การฝึกอบรม"},
    words={
        "id": "Biaya pelatihan dibayar sampai batas per orang.",
        "th": "จ่ายค่าฝึกอบรมไม่เกินจำนวนต่อคน",
    },
)
def training(has_claim: bool, jkp_training_cost: Money, *, law) -> Money:
    """The cost of training is paid up to an amount for each person."""
    return min(jkp_training_cost, law.training) if has_claim else 0


@jkp.benefit(
    UNEMPLOYMENT,
    since="2022-02-01",
    cite="PP 37/2021, arts. 25-30",
    label={
        "en": "Job information and counselling",
        "id": "Akses informasi pasar kerja dan konseling",
        "th": "ข้อมูลตลาดแรงงานและคำปรึกษา",
    },
    words={
        "id": "Informasi lowongan dan bimbingan jabatan di SIAPkerja.",
        "th": "ข้อมูลตำแหน่งงานและคำแนะนำอาชีพใน SIAPkerja",
    },
)
def job_information(has_claim: bool) -> bool:
    """Vacancies and guidance on the SIAPkerja portal."""
    return has_claim
