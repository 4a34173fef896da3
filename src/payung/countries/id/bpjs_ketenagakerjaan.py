"""What the five programmes of BPJS Ketenagakerjaan share: segments, wages that count, reliefs, work injury, surviving children.

Law 40/2004 (SJSN), Law 24/2011 (BPJS), Perpres 109/2013 (phasing by the size of the enterprise), PP 44/2015 with PP 82/2019 and
PP 49/2023 (work injury and death), PP 46/2015 (old-age savings), PP 49/2020 (relief in the epidemic), PP 50/2025 (relief of
self-paying workers). Before 1 July 2015 PT Jamsostek ran the programmes under Law 3/1992 and PP 14/1993.

State staff are outside: civil servants are insured with Taspen, soldiers and police with Asabri. Workers who are enrolled by an
employer are wage earners (`penerima upah`, PU); employers, own-account workers, drivers and home-based workers are members on their
own account (`bukan penerima upah`, BPU) and choose the income that they declare; day labour on building projects and workers abroad
have tariffs of their own.
"""

from payung.countries.vocabulary import CivilStatus
from payung.law import (
    MONTH,
    Asked,
    Count,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    MonthlyAmounts,
    Months,
    Number,
    Years,
    add_months,
    average_in,
    count,
    months_between,
    start_of_month,
)

from . import country
from .vocabulary import father, mother


class BpjsSegment(Enumeration):
    """The segments of membership; each has its own payer and its own tariff."""

    WAGE_EARNER = Label(en="Wage earner (PU)", id="Penerima upah (PU)", th="ลูกจ้าง (PU)")
    OWN_ACCOUNT = Label(
        en="Member on own account (BPU)", id="Bukan penerima upah (BPU)", th="ผู้ไม่ได้รับค่าจ้าง สมัครเอง (BPU)"
    )
    CONSTRUCTION = Label(
        en="Daily, output-paid or fixed-term worker on a building project",
        id="Pekerja harian lepas, borongan, atau PKWT jasa konstruksi",
        th="คนงานรายวัน รับเหมา หรือสัญญามีกำหนดในโครงการก่อสร้าง",
    )
    MIGRANT = Label(
        en="Indonesian worker abroad (PMI)", id="Pekerja Migran Indonesia (PMI)", th="แรงงานอินโดนีเซียในต่างประเทศ (PMI)"
    )
    OUTSIDE = Label(
        en="Outside BPJS Ketenagakerjaan", id="Di luar BPJS Ketenagakerjaan", th="อยู่นอก BPJS Ketenagakerjaan"
    )


class EnterpriseScale(Enumeration):
    """The size of the enterprise, as Perpres 109/2013, art. 6, phases membership by it."""

    LARGE = Label(en="Large", id="Usaha besar", th="ขนาดใหญ่")
    MEDIUM = Label(en="Medium", id="Usaha menengah", th="ขนาดกลาง")
    SMALL = Label(en="Small", id="Usaha kecil", th="ขนาดย่อม")
    MICRO = Label(en="Micro", id="Usaha mikro", th="ขนาดจิ๋ว")


class WageForm(Enumeration):
    """How a wage is counted."""

    MONTHLY = Label(en="By the month", id="Bulanan", th="รายเดือน")
    DAILY_SIX_DAY_WEEK = Label(
        en="By the day, six days a week", id="Harian, enam hari kerja seminggu", th="รายวัน สัปดาห์ละหกวัน"
    )
    DAILY_FIVE_DAY_WEEK = Label(
        en="By the day, five days a week", id="Harian, lima hari kerja seminggu", th="รายวัน สัปดาห์ละห้าวัน"
    )
    OUTPUT = Label(en="By the piece or by output", id="Borongan atau satuan hasil", th="รายชิ้นหรือตามผลงาน")
    OUTPUT_BY_WEATHER = Label(
        en="By output, in work that depends on the weather",
        id="Borongan atau satuan hasil yang bergantung pada cuaca",
        th="ตามผลงาน ในงานที่ขึ้นกับดินฟ้าอากาศ",
    )


class InjuryCause(Enumeration):
    """What an injury, a disease or a death comes from."""

    NOT_WORK = Label(
        en="None, or nothing to do with work", id="Tidak ada, atau tidak terkait pekerjaan", th="ไม่มี หรือไม่เกี่ยวกับงาน"
    )
    AT_WORK = Label(en="Accident at work", id="Kecelakaan di tempat kerja", th="อุบัติเหตุในการทำงาน")
    ON_THE_USUAL_WAY = Label(
        en="Accident on the usual way to or from work",
        id="Kecelakaan di perjalanan biasa berangkat atau pulang kerja",
        th="อุบัติเหตุระหว่างเดินทางไปหรือกลับจากงานตามเส้นทางปกติ",
    )
    OCCUPATIONAL_DISEASE = Label(en="Occupational disease", id="Penyakit akibat kerja", th="โรคจากการทำงาน")


class EndOfWork(Enumeration):
    """How the last employment ended."""

    STILL_WORKS = Label(en="It did not end", id="Belum berakhir", th="ยังไม่สิ้นสุด")
    DISMISSED = Label(en="Dismissal", id="Pemutusan hubungan kerja (PHK)", th="ถูกเลิกจ้าง")
    RESIGNED = Label(en="Resignation", id="Mengundurkan diri", th="ลาออก")
    CONTRACT_ENDED = Label(
        en="Fixed-term contract ended at its date",
        id="Perjanjian kerja waktu tertentu berakhir",
        th="สัญญามีกำหนดสิ้นสุดตามวัน",
    )
    RETIRED = Label(en="Retirement", id="Pensiun", th="เกษียณ")
    TOTAL_DISABILITY = Label(en="Total permanent disability", id="Cacat total tetap", th="ทุพพลภาพถาวรสิ้นเชิง")
    DIED = Label(en="Death", id="Meninggal dunia", th="เสียชีวิต")


is_employer = Input(
    bool,
    label={"en": "Employer", "id": "Pemberi kerja", "th": "เป็นนายจ้าง"},
    question={
        "en": "Does this person employ others in an enterprise of their own?",
        "id": "Apakah orang ini mempekerjakan orang lain dalam usahanya sendiri?",
        "th": "คนนี้มีกิจการของตนเองและจ้างคนอื่นทำงานหรือไม่",
    },
)
works_on_construction_project = Input(
    bool,
    label={
        "en": "Daily, output-paid or fixed-term worker on a building project",
        "id": "Pekerja harian lepas, borongan, atau PKWT di proyek konstruksi",
        "th": "คนงานรายวัน รับเหมา หรือสัญญามีกำหนดในโครงการก่อสร้าง",
    },
    question={
        "en": "Does this person work on a building project by the day, by output or on a fixed-term contract?",
        "id": "Apakah orang ini bekerja di proyek konstruksi secara harian lepas, borongan, atau dengan PKWT?",
        "th": "คนนี้ทำงานในโครงการก่อสร้างเป็นรายวัน รับเหมา หรือตามสัญญามีกำหนดหรือไม่",
    },
)
enterprise_scale = Input(
    EnterpriseScale,
    label={"en": "Size of the employer's enterprise", "id": "Skala usaha pemberi kerja", "th": "ขนาดกิจการของนายจ้าง"},
    question={
        "en": "Is the employer's enterprise large, medium, small or micro?",
        "id": "Apakah usaha pemberi kerja tergolong besar, menengah, kecil, atau mikro?",
        "th": "กิจการของนายจ้างเป็นขนาดใหญ่ กลาง ย่อม หรือจิ๋ว",
    },
)
jkk_jkm_registered = Input(
    bool,
    label={
        "en": "Registered in JKK and JKM (work injury and death)",
        "id": "Terdaftar di program JKK dan JKM",
        "th": "ขึ้นทะเบียน JKK และ JKM (บาดเจ็บจากงานและเสียชีวิต)",
    },
    question={
        "en": "Is this person registered with BPJS Ketenagakerjaan for work injury (JKK) and death (JKM)?",
        "id": "Apakah orang ini terdaftar di BPJS Ketenagakerjaan untuk JKK dan JKM?",
        "th": "คนนี้ขึ้นทะเบียนกับ BPJS Ketenagakerjaan ในโครงการ JKK และ JKM หรือไม่",
    },
)
jht_registered = Input(
    bool,
    label={
        "en": "Registered in JHT (old-age savings)",
        "id": "Terdaftar di program JHT",
        "th": "ขึ้นทะเบียน JHT (เงินออมชราภาพ)",
    },
    question={
        "en": "Is this person registered with BPJS Ketenagakerjaan for old-age savings (JHT)?",
        "id": "Apakah orang ini terdaftar di BPJS Ketenagakerjaan untuk Jaminan Hari Tua (JHT)?",
        "th": "คนนี้ขึ้นทะเบียนกับ BPJS Ketenagakerjaan ในโครงการเงินออมชราภาพ (JHT) หรือไม่",
    },
)
jp_registered = Input(
    bool,
    label={"en": "Registered in JP (pension)", "id": "Terdaftar di program JP", "th": "ขึ้นทะเบียน JP (บำนาญ)"},
    question={
        "en": "Is this person registered with BPJS Ketenagakerjaan for the pension (JP)?",
        "id": "Apakah orang ini terdaftar di BPJS Ketenagakerjaan untuk Jaminan Pensiun (JP)?",
        "th": "คนนี้ขึ้นทะเบียนกับ BPJS Ketenagakerjaan ในโครงการบำนาญ (JP) หรือไม่",
    },
)
bpu_months_unpaid = Input(
    Months,
    lowest="0",
    highest="600",
    label={
        "en": "Months in a row that are unpaid",
        "id": "Bulan berturut-turut yang belum dibayar",
        "th": "จำนวนเดือนติดต่อกันที่ยังไม่ได้จ่าย",
    },
    question={
        "en": "For how many months in a row, up to last month, has this person not paid BPJS Ketenagakerjaan?",
        "id": "Sudah berapa bulan berturut-turut sampai bulan lalu iuran BPJS Ketenagakerjaan orang ini belum dibayar?",
        "th": "จนถึงเดือนก่อน คนนี้ไม่ได้จ่าย BPJS Ketenagakerjaan ติดต่อกันกี่เดือน",
    },
)
bpu_paid_by_budget = Input(
    bool,
    label={
        "en": "Contribution paid from a public budget",
        "id": "Iuran dibayar dari APBN atau APBD",
        "th": "งบประมาณของรัฐจ่ายเงินสมทบให้",
    },
    question={
        "en": "Does the state or the local government pay this person's contribution to BPJS Ketenagakerjaan?",
        "id": "Apakah iuran BPJS Ketenagakerjaan orang ini dibayar pemerintah (APBN atau APBD)?",
        "th": "รัฐบาลกลางหรือท้องถิ่นจ่ายเงินสมทบ BPJS Ketenagakerjaan ให้คนนี้หรือไม่",
    },
)
works_in_transport = Input(
    bool,
    label={
        "en": "Driver or courier",
        "id": "Pengemudi atau kurir",
        "th": "คนขับรถหรือพนักงานส่งของ",
    },
    question={
        "en": "Is this person an ojek driver (online or not), another driver or a parcel courier on their own account?",
        "id": "Apakah orang ini pengemudi ojek (daring atau pangkalan), sopir, atau kurir mandiri?",
        "th": "คนนี้ขับมอเตอร์ไซค์รับจ้าง (ผ่านแอปหรือไม่ก็ตาม) ขับรถ หรือส่งพัสดุด้วยตนเองหรือไม่",
    },
)
bpjs_registered_on = Input(
    Date,
    lowest="1978-01-01",
    fixed=True,
    label={
        "en": "Day of registration for work injury and death",
        "id": "Tanggal terdaftar di program JKK dan JKM",
        "th": "วันที่ขึ้นทะเบียน JKK และ JKM",
    },
    question={
        "en": "On which day was this person registered for JKK and JKM?",
        "id": "Tanggal berapa orang ini terdaftar di program JKK dan JKM?",
        "th": "คนนี้ขึ้นทะเบียน JKK และ JKM วันที่เท่าไร",
    },
)
paid_until_july_2020 = Input(
    bool,
    label={
        "en": "Contributions paid up to July 2020",
        "id": "Iuran lunas sampai Juli 2020",
        "th": "จ่ายเงินสมทบครบถึงกรกฎาคม 2563",
    },
    question={
        "en": "Were the contributions for work injury and death paid up to July 2020?",
        "id": "Apakah iuran JKK dan JKM sudah lunas sampai bulan Juli 2020?",
        "th": "จ่ายเงินสมทบ JKK และ JKM ครบถึงเดือนกรกฎาคม 2563 หรือไม่",
    },
)
wage_form = Input(
    WageForm,
    label={"en": "How the wage is counted", "id": "Cara penghitungan upah", "th": "วิธีคิดค่าจ้าง"},
    question={
        "en": "Is this person paid by the month, by the day or by output?",
        "id": "Apakah orang ini dibayar bulanan, harian, atau menurut hasil?",
        "th": "คนนี้ได้ค่าจ้างเป็นรายเดือน รายวัน หรือตามผลงาน",
    },
)
daily_wage = Input(
    Money,
    unit="IDR/day",
    lowest="0",
    highest="100000000",
    label={"en": "Daily wage", "id": "Upah sehari", "th": "ค่าจ้างต่อวัน"},
    question={
        "en": "What is this person's wage for a day?",
        "id": "Berapa upah orang ini sehari?",
        "th": "คนนี้ได้ค่าจ้างวันละเท่าไร",
    },
)
output_pay = Input(
    MonthlyAmounts,
    unit="IDR/month",
    lowest="0",
    highest="1000000000",
    label={"en": "Pay for output by month", "id": "Upah hasil setiap bulan", "th": "ค่าจ้างตามผลงานของแต่ละเดือน"},
    question={
        "en": "How much was this person paid for output in each of the last 12 months?",
        "id": "Berapa upah hasil orang ini pada tiap bulan dalam 12 bulan terakhir?",
        "th": "ใน 12 เดือนที่ผ่านมา คนนี้ได้ค่าจ้างตามผลงานเดือนละเท่าไร",
    },
)
injury_cause = Input(
    InjuryCause,
    label={
        "en": "Cause of the injury, disease or death",
        "id": "Penyebab cedera, penyakit, atau kematian",
        "th": "สาเหตุของการบาดเจ็บ เจ็บป่วย หรือเสียชีวิต",
    },
    question={
        "en": "Was this person hurt, made ill or killed by work or on the usual way to or from it?",
        "id": "Apakah orang ini cedera, sakit, atau meninggal karena pekerjaan atau di perjalanan biasa berangkat dan pulang kerja?",
        "th": "คนนี้บาดเจ็บ เจ็บป่วย หรือเสียชีวิตเพราะงาน หรือระหว่างเดินทางไปกลับตามปกติหรือไม่",
    },
)
end_of_work = Input(
    EndOfWork,
    label={"en": "End of the last employment", "id": "Berakhirnya pekerjaan terakhir", "th": "การสิ้นสุดการจ้างงานครั้งล่าสุด"},
    question={
        "en": "Did this person's last employment end, and how?",
        "id": "Apakah pekerjaan terakhir orang ini sudah berakhir, dan bagaimana?",
        "th": "การจ้างงานครั้งล่าสุดของคนนี้สิ้นสุดแล้วหรือไม่ และอย่างไร",
    },
)
work_ended_on = Input(
    Date,
    lowest="1978-01-01",
    fixed=True,
    label={"en": "Day on which the employment ended", "id": "Tanggal berakhirnya pekerjaan", "th": "วันที่สิ้นสุดการจ้างงาน"},
    question={
        "en": "On which day did this person's last employment end?",
        "id": "Tanggal berapa pekerjaan terakhir orang ini berakhir?",
        "th": "การจ้างงานครั้งล่าสุดของคนนี้สิ้นสุดวันที่เท่าไร",
    },
)


# Who may be a member


@country.rule(
    since="2010-01-01",
    cite="PP 44/2015, art. 5 (as amended by PP 49/2023); PP 46/2015, arts. 4-5; Law 40/2004, art. 57",
    label={
        "en": "Segment of BPJS Ketenagakerjaan",
        "id": "Segmen kepesertaan BPJS Ketenagakerjaan",
        "th": "กลุ่มสมาชิก BPJS Ketenagakerjaan",
    },
    words={
        "id": "Pegawai pemerintah dijamin Taspen atau Asabri. Pekerja di luar negeri, pekerja proyek konstruksi, penerima upah, dan pemberi kerja atau pekerja mandiri masing-masing punya segmen sendiri.",
        "th": "พนักงานของรัฐอยู่กับ Taspen หรือ Asabri ส่วนแรงงานในต่างประเทศ คนงานโครงการก่อสร้าง ลูกจ้าง และนายจ้างหรือผู้ทำงานของตนเอง มีกลุ่มของตนเอง",
    },
    asked=Asked(
        question={
            "en": "In which segment is, or was in the last job, this person a member of BPJS Ketenagakerjaan?",
            "id": "Di segmen mana orang ini, pada pekerjaan sekarang atau terakhir, menjadi peserta BPJS Ketenagakerjaan?",
            "th": "คนนี้เป็นสมาชิก BPJS Ketenagakerjaan กลุ่มใด ในงานปัจจุบันหรืองานล่าสุด",
        }
    ),
)
def bpjs_segment(
    works_for_state: bool,
    works_abroad: bool,
    works_on_construction_project: bool,
    is_wage_earner: bool,
    works_informally: bool,
    is_employer: bool,
) -> BpjsSegment:
    """State staff are with Taspen or Asabri. Workers abroad, on building projects, in wage employment, and employers or workers on their own account have a segment each."""
    if works_for_state:
        return BpjsSegment.OUTSIDE
    if works_abroad:
        return BpjsSegment.MIGRANT
    if works_on_construction_project:
        return BpjsSegment.CONSTRUCTION
    if is_wage_earner:
        return BpjsSegment.WAGE_EARNER
    return BpjsSegment.OWN_ACCOUNT if works_informally or is_employer else BpjsSegment.OUTSIDE


@country.rule(
    since="2010-01-01",
    cite="Law 40/2004, art. 1(8); PP 44/2015, art. 5(2) (as amended by PP 49/2023)",
    label={
        "en": "A worker who belongs in BPJS Ketenagakerjaan",
        "id": "Pekerja yang termasuk BPJS Ketenagakerjaan",
        "th": "ผู้ทำงานที่อยู่ในข่าย BPJS Ketenagakerjaan",
    },
    words={
        "id": "Warga negara yang bekerja di salah satu segmen, dan orang asing yang bekerja di Indonesia sedikitnya enam bulan.",
        "th": "คนชาติที่ทำงานในกลุ่มใดกลุ่มหนึ่ง และชาวต่างชาติที่ทำงานในอินโดนีเซียอย่างน้อยหกเดือน",
    },
)
def belongs_in_bpjs(bpjs_segment: BpjsSegment, is_national: bool, months_of_work_in_indonesia: Months, *, law) -> bool:
    """A citizen who works in one of the segments, and a foreigner who has worked in Indonesia for at least six months."""
    if bpjs_segment == BpjsSegment.OUTSIDE:
        return False
    if bpjs_segment == BpjsSegment.MIGRANT:
        return is_national
    return is_national or months_of_work_in_indonesia >= law.foreigner_months_of_work


@country.rule(
    since="2010-01-01",
    cite="PP 44/2015, art. 5 (as amended by PP 49/2023); Permenaker 5/2021",
    label={
        "en": "Insured for work injury and death, or may join",
        "id": "Peserta JKK dan JKM, atau dapat mendaftar",
        "th": "เป็นสมาชิก JKK และ JKM หรือสมัครได้",
    },
    words={
        "id": "Pekerja dalam setiap segmen; pekerja bukan penerima upah mendaftar sebelum umur tertinggi.",
        "th": "ผู้ทำงานทุกกลุ่ม ผู้ไม่ได้รับค่าจ้างต้องสมัครก่อนถึงอายุสูงสุด",
    },
)
def may_have_injury_and_death_insurance(
    belongs_in_bpjs: bool, bpjs_segment: BpjsSegment, jkk_jkm_registered: bool, age: Years, *, law
) -> bool:
    """Workers of every segment; those on their own account join before the highest age of entry."""
    if not belongs_in_bpjs:
        return False
    return bpjs_segment != BpjsSegment.OWN_ACCOUNT or jkk_jkm_registered or age < law.own_account_age_limit


@country.rule(
    since="2010-01-01",
    cite="PP 44/2015; rules of BPJS Ketenagakerjaan on members on own account",
    label={
        "en": "Active member for work injury and death",
        "id": "Peserta aktif JKK dan JKM",
        "th": "สมาชิก JKK และ JKM ที่มีสิทธิอยู่",
    },
    words={
        "id": "Peserta terdaftar dilindungi; peserta mandiri menjadi nonaktif setelah tiga bulan berturut-turut tidak membayar.",
        "th": "ผู้ขึ้นทะเบียนได้รับความคุ้มครอง ผู้จ่ายเองหมดสิทธิเมื่อไม่จ่ายติดต่อกันสามเดือน",
    },
)
def is_active_in_jkk_jkm(
    jkk_jkm_registered: bool, bpjs_segment: BpjsSegment, bpu_paid_by_budget: bool, bpu_months_unpaid: Months, *, law
) -> bool:
    """A registered worker is protected; a self-paying member becomes inactive after three months in a row without payment."""
    if not jkk_jkm_registered:
        return False
    if bpjs_segment != BpjsSegment.OWN_ACCOUNT or bpu_paid_by_budget:
        return True
    return bpu_months_unpaid < law.months_unpaid_until_inactive


# The wage or income that counts


@country.rule(
    per=MONTH,
    since="2015-07-01",
    cite="PP 44/2015, Annex II; PP 46/2015, Annex I",
    label={
        "en": "Income that counts for a member on own account",
        "id": "Penghasilan nominal peserta BPU",
        "th": "รายได้ที่ใช้คำนวณของผู้จ่ายเอง",
    },
    words={
        "id": "Penghasilan yang dilaporkan masuk ke salah satu golongan; nilai nominal golongan itulah dasar iuran dan manfaat.",
        "th": "รายได้ที่แจ้งอยู่ในช่วงใด ค่ากลางของช่วงนั้นเป็นฐานของเงินสมทบและประโยชน์ทดแทน",
    },
)
def bpu_nominal_income(monthly_earnings: Money, *, law) -> Money:
    """The declared income falls in a band; the nominal income of the band is the base of contributions and benefits."""
    return law.nominal_income(monthly_earnings)


@country.rule(
    per=MONTH,
    since="2010-01-01",
    cite="PP 14/1993; Law 3/1992",
    label={"en": "Wage that counts", "id": "Upah yang diperhitungkan", "th": "ค่าจ้างที่ใช้คำนวณ"},
    words={
        "id": "Upah sebulan pekerja penerima upah dan pekerja proyek konstruksi.",
        "th": "ค่าจ้างรายเดือนของลูกจ้างและคนงานโครงการก่อสร้าง",
    },
    asked=Asked(
        question={
            "en": "Which monthly wage or income is reported to BPJS Ketenagakerjaan for this person?",
            "id": "Berapa upah atau penghasilan sebulan yang dilaporkan ke BPJS Ketenagakerjaan untuk orang ini?",
            "th": "แจ้งค่าจ้างหรือรายได้ต่อเดือนของคนนี้ต่อ BPJS Ketenagakerjaan ไว้เท่าไร",
        },
        lowest="0",
        highest="1000000000",
    ),
)
def bpjs_wage(bpjs_segment: BpjsSegment, monthly_wage: Money) -> Money:
    """The monthly wage of wage earners and of workers on building projects."""
    if bpjs_segment in (BpjsSegment.WAGE_EARNER, BpjsSegment.CONSTRUCTION):
        return monthly_wage
    return 0


@bpjs_wage.amended(
    since="2015-07-01",
    cite="PP 44/2015 and PP 46/2015, articles on the wage; PP 44/2015, Annex II",
    words={
        "id": "Upah sebulan; upah harian dikalikan hari kerja sebulan; upah hasil dirata-ratakan; peserta BPU memakai penghasilan nominal golongannya.",
        "th": "ค่าจ้างรายเดือน ค่าจ้างรายวันคูณวันทำงานต่อเดือน ค่าจ้างตามผลงานใช้ค่าเฉลี่ย ผู้จ่ายเองใช้รายได้ของช่วงที่แจ้ง",
    },
)
def bpjs_wage_2015(
    bpjs_segment: BpjsSegment,
    wage_form: WageForm,
    monthly_wage: Money,
    daily_wage: Money,
    output_pay: MonthlyAmounts,
    bpu_nominal_income: Money,
    on: Date,
    *,
    law,
) -> Money:
    """The monthly wage; a daily wage times the working days of a month; pay for output on average; members on own account count the nominal income of their band."""
    if bpjs_segment == BpjsSegment.OWN_ACCOUNT:
        return bpu_nominal_income
    if bpjs_segment in (BpjsSegment.MIGRANT, BpjsSegment.OUTSIDE):
        return 0
    last_month = add_months(start_of_month(on), -1)
    if wage_form == WageForm.DAILY_SIX_DAY_WEEK:
        return daily_wage * law.days_of_wage.six_day_week
    if wage_form == WageForm.DAILY_FIVE_DAY_WEEK:
        return daily_wage * law.days_of_wage.five_day_week
    if wage_form == WageForm.OUTPUT:
        return average_in(output_pay, add_months(start_of_month(on), -law.months_of_output.usual), last_month)
    if wage_form == WageForm.OUTPUT_BY_WEATHER:
        return average_in(output_pay, add_months(start_of_month(on), -law.months_of_output.by_weather), last_month)
    return monthly_wage


# Reliefs from the contributions for work injury and death


@country.rule(
    since="2020-08-01",
    until="2021-01-31",
    cite="PP 49/2020, arts. 6-16",
    label={
        "en": "Has the relief of the epidemic",
        "id": "Mendapat keringanan iuran pandemi",
        "th": "ได้รับการลดหย่อนช่วงโรคระบาด",
    },
    words={
        "id": "Peserta lama harus melunasi iuran sampai Juli 2020; peserta baru membayar dua bulan pertama penuh.",
        "th": "สมาชิกเดิมต้องจ่ายครบถึงกรกฎาคม 2563 สมาชิกใหม่จ่ายสองเดือนแรกเต็มจำนวน",
    },
)
def has_epidemic_relief(bpjs_registered_on: Date, paid_until_july_2020: bool, on: Date, *, law) -> bool:
    """Members of before August 2020 must have paid up to July 2020; new members pay their first two months in full."""
    if bpjs_registered_on < law.epidemic_relief.first_day:
        return paid_until_july_2020
    return months_between(start_of_month(bpjs_registered_on), start_of_month(on)) >= law.epidemic_relief.full_months


@country.rule(
    since="2015-07-01",
    cite="PP 44/2015, arts. 16-19",
    label={
        "en": "Share of the contribution that is remitted",
        "id": "Bagian iuran yang dibebaskan",
        "th": "ส่วนของเงินสมทบที่ได้รับลดหย่อน",
    },
    words={"id": "Iuran JKK dan JKM dibayar penuh.", "th": "จ่ายเงินสมทบ JKK และ JKM เต็มจำนวน"},
)
def bpjs_relief() -> Number:
    """The contributions for work injury and death are due in full."""
    return 0


@bpjs_relief.amended(
    since="2020-08-01",
    cite="PP 49/2020, arts. 6-16",
    words={
        "id": "Selama pandemi peserta yang memenuhi syarat membayar satu persen dari iuran.",
        "th": "ช่วงโรคระบาด ผู้มีคุณสมบัติจ่ายเพียงร้อยละหนึ่งของเงินสมทบ",
    },
)
def bpjs_relief_2020(has_epidemic_relief: bool, *, law) -> Number:
    """In the epidemic those who qualify pay one per cent of the contributions."""
    return law.epidemic_relief.share if has_epidemic_relief else 0


@bpjs_relief.amended(
    since="2021-02-01",
    cite="PP 44/2015, arts. 16-19",
    words={"id": "Iuran JKK dan JKM dibayar penuh lagi.", "th": "กลับมาจ่ายเงินสมทบ JKK และ JKM เต็มจำนวน"},
)
def bpjs_relief_2021() -> Number:
    """The contributions are due in full again."""
    return 0


@bpjs_relief.amended(
    since="2026-01-01",
    cite="PP 50/2025",
    words={
        "id": "Pengemudi dan kurir yang membayar sendiri membayar setengah iuran.",
        "th": "คนขับรถและพนักงานส่งของที่จ่ายเองจ่ายครึ่งหนึ่ง",
    },
)
def bpjs_relief_2026(bpjs_segment: BpjsSegment, bpu_paid_by_budget: bool, works_in_transport: bool, *, law) -> Number:
    """Drivers and couriers who pay for themselves pay half."""
    if bpjs_segment == BpjsSegment.OWN_ACCOUNT and not bpu_paid_by_budget and works_in_transport:
        return law.own_account_relief
    return 0


@bpjs_relief.amended(
    since="2026-04-01",
    cite="PP 50/2025",
    words={
        "id": "Semua peserta BPU yang membayar sendiri membayar setengah iuran.",
        "th": "ผู้จ่ายเองทุกคนจ่ายครึ่งหนึ่ง",
    },
)
def bpjs_relief_april_2026(bpjs_segment: BpjsSegment, bpu_paid_by_budget: bool, *, law) -> Number:
    """All members on own account who pay for themselves pay half."""
    if bpjs_segment == BpjsSegment.OWN_ACCOUNT and not bpu_paid_by_budget:
        return law.own_account_relief
    return 0


@bpjs_relief.amended(
    since="2027-01-01",
    cite="PP 50/2025",
    words={
        "id": "Pengemudi dan kurir yang membayar sendiri membayar setengah iuran, sampai Maret 2027.",
        "th": "คนขับรถและพนักงานส่งของที่จ่ายเองจ่ายครึ่งหนึ่งจนถึงมีนาคม 2570",
    },
)
def bpjs_relief_2027(bpjs_segment: BpjsSegment, bpu_paid_by_budget: bool, works_in_transport: bool, *, law) -> Number:
    """Drivers and couriers who pay for themselves pay half, until March 2027."""
    if bpjs_segment == BpjsSegment.OWN_ACCOUNT and not bpu_paid_by_budget and works_in_transport:
        return law.own_account_relief
    return 0


@bpjs_relief.amended(
    since="2027-04-01",
    cite="PP 44/2015, arts. 16-19",
    words={"id": "Iuran JKK dan JKM dibayar penuh lagi.", "th": "กลับมาจ่ายเงินสมทบ JKK และ JKM เต็มจำนวน"},
)
def bpjs_relief_april_2027() -> Number:
    """The contributions are due in full again."""
    return 0


# Work injury, and the children who are provided for


@country.rule(
    since="2010-01-01",
    cite="Law 40/2004, art. 1(14); Perpres 7/2019 (list of occupational diseases)",
    label={"en": "Work injury", "id": "Kecelakaan kerja", "th": "การบาดเจ็บจากการทำงาน"},
    words={
        "id": "Kecelakaan di tempat kerja, di perjalanan biasa berangkat atau pulang kerja, dan penyakit akibat kerja.",
        "th": "อุบัติเหตุในงาน ระหว่างทางปกติไปหรือกลับจากงาน และโรคจากการทำงาน",
    },
)
def is_work_injury(injury_cause: InjuryCause) -> bool:
    """An accident at work, one on the usual way to or from work, and an occupational disease."""
    return injury_cause != InjuryCause.NOT_WORK


@country.rule(
    since="2015-07-01",
    cite="Law 40/2004, art. 41; PP 45/2015, art. 23; PP 82/2019; Permenaker 5/2021",
    label={
        "en": "Child who is provided for",
        "id": "Anak yang berhak",
        "th": "บุตรที่มีสิทธิ",
    },
    words={
        "id": "Anak berhak sampai umur 23 tahun, menikah, atau bekerja.",
        "th": "บุตรมีสิทธิจนอายุครบ 23 ปี สมรส หรือทำงาน",
    },
)
def is_child_provided_for(age: Years, civil_status: CivilStatus, is_wage_earner: bool, *, law) -> bool:
    """A child is provided for until the age of 23, marriage or work."""
    return age < law.child_age_limit and civil_status == CivilStatus.SINGLE and not is_wage_earner


@country.rule(
    since="2015-07-01",
    cite="Law 40/2004, art. 41; PP 45/2015, art. 23",
    label={"en": "Own children who are provided for", "id": "Jumlah anak yang berhak", "th": "จำนวนบุตรที่มีสิทธิ"},
    words={
        "id": "Anak kandung dalam rumah tangga yang belum berumur 23 tahun, belum menikah, dan belum bekerja.",
        "th": "บุตรในครัวเรือนที่อายุไม่ถึง 23 ปี ยังไม่สมรส และยังไม่ทำงาน",
    },
)
def children_provided_for(children: Count = count(is_child_provided_for, linked_by=(mother, father))) -> Count:
    """The own children in the household who are below 23, unmarried and not working."""
    return children
