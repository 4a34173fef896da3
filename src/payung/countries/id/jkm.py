"""JKM: Death Benefit of BPJS Ketenagakerjaan, for a death that work did not cause.

Law 40/2004, arts. 43-46. PP 44/2015, amended by PP 82/2019 (in force since 2 December 2019) and PP 49/2023. Before 1 July 2015 the
death benefit of Jamsostek, PP 53/2012.

The day of the decision is the day of the death; the heirs have five years to claim. The scholarship is paid for each school year,
so it is decided on a day of that year.

Left out:
- the contributions to Jamsostek before July 2015: not gathered;
- a rule that a member on own account who dies within the first three months leaves only the cost of the funeral: no text of it was found;
- benefits of workers abroad, which are fixed amounts of Permenaker 4/2023: not gathered. Their joint tariff stands in `jkk`.
"""

from payung.countries.vocabulary import SchoolLevel
from payung.law import (
    CONTRIBUTORY,
    EDUCATION,
    EMPLOYER,
    GOVERNMENT,
    MEMBER,
    MONTH,
    ONCE,
    SURVIVORS,
    YEAR,
    Asked,
    Count,
    Date,
    Input,
    Money,
    Number,
    Scheme,
    Years,
    add_years,
    count,
    total,
    years_between,
)

from .bpjs_ketenagakerjaan import BpjsSegment
from .vocabulary import father, mother

construction_contract_value = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="100000000000000",
    label={
        "en": "Value of the building contract before tax",
        "id": "Nilai kontrak konstruksi sebelum PPN",
        "th": "มูลค่าสัญญาก่อสร้างก่อนภาษี",
    },
    question={
        "en": "What is the value of the building contract on which this person works, before value added tax?",
        "id": "Berapa nilai kontrak konstruksi tempat orang ini bekerja, sebelum PPN?",
        "th": "สัญญาก่อสร้างที่คนนี้ทำงานมีมูลค่าเท่าไรก่อนภาษีมูลค่าเพิ่ม",
    },
)
construction_wages_known = Input(
    bool,
    label={
        "en": "Wages on the building project are known",
        "id": "Upah pekerja proyek konstruksi diketahui",
        "th": "ทราบค่าจ้างของคนงานในโครงการก่อสร้าง",
    },
    question={
        "en": "Are the wages of the workers on the building project known and listed?",
        "id": "Apakah upah pekerja proyek konstruksi diketahui dan tercantum?",
        "th": "ทราบและมีบัญชีค่าจ้างของคนงานในโครงการก่อสร้างหรือไม่",
    },
)
is_scholarship_child = Input(
    bool,
    label={
        "en": "Child named for the scholarship",
        "id": "Anak yang didaftarkan untuk beasiswa",
        "th": "บุตรที่ระบุให้รับทุนการศึกษา",
    },
    question={
        "en": "Is this child named for the scholarship of BPJS Ketenagakerjaan? At most two children of a worker are.",
        "id": "Apakah anak ini didaftarkan untuk beasiswa BPJS Ketenagakerjaan? Paling banyak dua anak dari seorang pekerja.",
        "th": "บุตรคนนี้ถูกระบุให้รับทุนการศึกษาของ BPJS Ketenagakerjaan หรือไม่ ผู้ทำงานหนึ่งคนระบุได้ไม่เกินสองคน",
    },
)
scholarship_years_paid = Input(
    Years,
    lowest="0",
    highest="30",
    label={
        "en": "Years of scholarship paid at this level of school",
        "id": "Tahun beasiswa yang sudah dibayar pada jenjang ini",
        "th": "จำนวนปีที่รับทุนแล้วในระดับนี้",
    },
    question={
        "en": "For how many years has the scholarship been paid to this child at the present level of school?",
        "id": "Sudah berapa tahun beasiswa dibayarkan kepada anak ini pada jenjang sekolah sekarang?",
        "th": "บุตรคนนี้รับทุนในระดับการศึกษาปัจจุบันมาแล้วกี่ปี",
    },
)

jkm = Scheme(
    "id.jkm",
    names={
        "en": "Death Benefit (JKM)",
        "id": "Jaminan Kematian (JKM)",
        "th": "ประโยชน์ทดแทนกรณีเสียชีวิต (JKM)",
    },
    administrator={
        "en": "BPJS Ketenagakerjaan (until 2013 PT Jamsostek)",
        "id": "BPJS Ketenagakerjaan (sampai 2013 PT Jamsostek)",
        "th": "BPJS Ketenagakerjaan (จนถึงปี 2556 คือ PT Jamsostek)",
    },
    kind=CONTRIBUTORY,
    law="Law 40/2004, arts. 43-46; PP 53/2012; PP 44/2015 (82/2019, 49/2023); PP 49/2020; PP 50/2025",
    since="2012-01-01",
    where={
        "en": "A branch of BPJS Ketenagakerjaan, the JMO application, an agent (Perisai), a post office or a retail shop; employees through the employer",
        "id": "Kantor cabang BPJS Ketenagakerjaan, aplikasi JMO, agen Perisai, kantor pos, atau minimarket; pekerja penerima upah melalui pemberi kerja",
        "th": "สาขา BPJS Ketenagakerjaan แอป JMO ตัวแทน (Perisai) ไปรษณีย์ หรือร้านสะดวกซื้อ ลูกจ้างสมัครผ่านนายจ้าง",
    },
    papers={
        "en": (
            "Identity number (NIK), to enrol",
            "To claim: death certificate, member card, family card (KK), letter of the heirs, bank account",
            "For the scholarship: birth certificate of the child, letter of the school, last report",
        ),
        "id": (
            "NIK, untuk mendaftar",
            "Untuk klaim: akta kematian, kartu peserta, Kartu Keluarga (KK), surat keterangan ahli waris, rekening bank",
            "Untuk beasiswa: akta kelahiran anak, surat keterangan sekolah, rapor terakhir",
        ),
        "th": (
            "เลขประจำตัว (NIK) สำหรับการสมัคร",
            "สำหรับการขอรับเงิน: ใบมรณบัตร บัตรสมาชิก ทะเบียนครอบครัว (KK) หนังสือรับรองทายาท บัญชีธนาคาร",
            "สำหรับทุนการศึกษา: สูติบัตรของบุตร หนังสือรับรองจากโรงเรียน ผลการเรียนล่าสุด",
        ),
    },
    how={
        "en": (
            "The heirs claim within five years, in this order: spouse, children, parents, grandchildren, grandparents, brothers and sisters, "
            "parents-in-law, the person named in the will. Where there is none, only the cost of the funeral is paid, to whoever bore it. "
            "The scholarship is claimed every year."
        ),
        "id": (
            "Ahli waris mengajukan klaim paling lambat lima tahun, dengan urutan: janda atau duda, anak, orang tua, cucu, kakek atau nenek, saudara kandung, "
            "mertua, pihak yang ditunjuk dalam wasiat. Jika tidak ada, hanya biaya pemakaman yang dibayarkan kepada yang menanggungnya. "
            "Beasiswa diajukan setiap tahun."
        ),
        "th": (
            "ทายาทขอรับเงินภายในห้าปี ตามลำดับ คู่สมรส บุตร บิดามารดา หลาน ปู่ย่าตายาย พี่น้อง พ่อแม่คู่สมรส ผู้ที่ระบุในพินัยกรรม "
            "หากไม่มี จ่ายเฉพาะค่าทำศพให้ผู้ที่จ่ายไป ทุนการศึกษาขอรับทุกปี"
        ),
    },
)


@jkm.covers(
    cite="PP 44/2015, art. 5 (as amended by PP 49/2023)",
    label={
        "en": "Insured against death, or may join",
        "id": "Peserta JKM atau dapat mendaftar",
        "th": "เป็นสมาชิก JKM หรือสมัครได้",
    },
    words={
        "id": "Pekerja yang sama seperti pada Jaminan Kecelakaan Kerja.",
        "th": "ผู้ทำงานกลุ่มเดียวกับประกันการบาดเจ็บจากการทำงาน",
    },
)
def is_covered(may_have_injury_and_death_insurance: bool) -> bool:
    """The same workers as in Work Injury Insurance."""
    return may_have_injury_and_death_insurance


# Contributions


@jkm.contribution(
    payer=EMPLOYER,
    per=MONTH,
    since="2015-07-01",
    cite="PP 44/2015, art. 18",
    label={"en": "Employer's contribution", "id": "Iuran pemberi kerja", "th": "เงินสมทบของนายจ้าง"},
    words={
        "id": "Pemberi kerja membayar persentase dari upah, dikurangi keringanan; juga untuk pekerja proyek konstruksi yang upahnya diketahui.",
        "th": "นายจ้างจ่ายร้อยละของค่าจ้าง หักส่วนลดหย่อน รวมถึงคนงานโครงการก่อสร้างที่ทราบค่าจ้าง",
    },
)
def employer_contribution(
    bpjs_segment: BpjsSegment, construction_wages_known: bool, bpjs_wage: Money, bpjs_relief: Number, *, law
) -> Money:
    """The employer pays a share of the wage, less any relief; also for workers on building projects whose wages are known."""
    if bpjs_segment == BpjsSegment.WAGE_EARNER or (
        bpjs_segment == BpjsSegment.CONSTRUCTION and construction_wages_known
    ):
        return law.rate * bpjs_wage * (1 - bpjs_relief)
    return 0


@jkm.contribution(
    payer=EMPLOYER,
    per=ONCE,
    since="2015-07-01",
    cite="PP 44/2015, art. 54 and annex",
    label={
        "en": "Contractor's contribution on the contract",
        "id": "Iuran kontraktor atas nilai kontrak",
        "th": "เงินสมทบของผู้รับเหมาตามมูลค่าสัญญา",
    },
    words={
        "id": "Jika upah tidak diketahui, kontraktor membayar tarif bertingkat dari nilai kontrak, sekali untuk seluruh proyek.",
        "th": "เมื่อไม่ทราบค่าจ้าง ผู้รับเหมาจ่ายตามอัตราขั้นบันไดของมูลค่าสัญญา ครั้งเดียวต่อโครงการ",
    },
)
def contractor_contribution(
    bpjs_segment: BpjsSegment,
    construction_wages_known: bool,
    construction_contract_value: Money,
    bpjs_relief: Number,
    *,
    law,
) -> Money:
    """Where wages are not known the contractor pays rates on slices of the contract value, once for the whole project."""
    if bpjs_segment != BpjsSegment.CONSTRUCTION or construction_wages_known:
        return 0
    return law.contract_tariff(construction_contract_value) * (1 - bpjs_relief)


@jkm.rule(
    per=MONTH,
    since="2015-07-01",
    cite="PP 44/2015, art. 19; PP 50/2025",
    label={
        "en": "Contribution of a member on own account",
        "id": "Iuran peserta bukan penerima upah",
        "th": "เงินสมทบของผู้จ่ายเอง",
    },
    words={"id": "Jumlah tetap setiap bulan, dikurangi keringanan.", "th": "จำนวนคงที่ทุกเดือน หักส่วนลดหย่อน"},
)
def own_account_contribution(bpjs_segment: BpjsSegment, bpjs_relief: Number, *, law) -> Money:
    """A fixed amount each month, less any relief."""
    if bpjs_segment != BpjsSegment.OWN_ACCOUNT:
        return 0
    return law.own_account_amount * (1 - bpjs_relief)


@jkm.contribution(
    payer=MEMBER,
    per=MONTH,
    since="2015-07-01",
    cite="PP 44/2015, art. 19",
    label={"en": "Member's contribution", "id": "Iuran peserta", "th": "เงินสมทบของสมาชิก"},
    words={
        "id": "Peserta bukan penerima upah membayar sendiri, kecuali iurannya dibayar pemerintah.",
        "th": "ผู้ไม่ได้รับค่าจ้างจ่ายเอง เว้นแต่รัฐจ่ายให้",
    },
)
def member_contribution(own_account_contribution: Money, bpu_paid_by_budget: bool) -> Money:
    """A member on own account pays, unless a public budget does."""
    return 0 if bpu_paid_by_budget else own_account_contribution


@jkm.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    since="2015-07-01",
    cite="PP 44/2015, art. 19; decisions of governments that enrol workers",
    label={
        "en": "Contribution from a public budget",
        "id": "Iuran dari APBN atau APBD",
        "th": "เงินสมทบจากงบประมาณของรัฐ",
    },
    words={
        "id": "Pemerintah membayar iuran peserta bukan penerima upah yang didaftarkannya.",
        "th": "รัฐจ่ายให้ผู้ไม่ได้รับค่าจ้างที่รัฐขึ้นทะเบียนให้",
    },
)
def government_contribution(own_account_contribution: Money, bpu_paid_by_budget: bool) -> Money:
    """The government pays for members on own account whom it enrols."""
    return own_account_contribution if bpu_paid_by_budget else 0


@jkm.rule(
    since="2015-07-01",
    cite="Perpres 109/2013, art. 6; Law 40/2004, art. 4; Permenaker 4/2023, art. 2",
    label={"en": "Membership is compulsory", "id": "Kepesertaan wajib", "th": "บังคับเป็นสมาชิก"},
    words={
        "id": "Usaha dari semua skala wajib mendaftarkan pekerjanya; menurut undang-undang pekerja mandiri dan pekerja migran juga wajib.",
        "th": "กิจการทุกขนาดต้องขึ้นทะเบียนลูกจ้าง ตามกฎหมายผู้ทำงานของตนเองและแรงงานในต่างประเทศก็ต้องเป็นสมาชิก",
    },
)
def is_compulsory(bpjs_segment: BpjsSegment, *, law) -> bool:
    """Enterprises of every size must enrol their workers; by law own-account workers and workers abroad must join too."""
    return law.is_compulsory[bpjs_segment]


# Benefits on death


@jkm.rule(
    cite="PP 44/2015, art. 34; PP 82/2019",
    label={
        "en": "Died as an active member, not by work",
        "id": "Meninggal sebagai peserta aktif, bukan karena kerja",
        "th": "เสียชีวิตขณะเป็นสมาชิกที่มีสิทธิ ไม่ใช่เพราะงาน",
    },
    words={
        "id": "Peserta aktif meninggal dan penyebabnya bukan kecelakaan kerja atau penyakit akibat kerja.",
        "th": "สมาชิกที่มีสิทธิเสียชีวิต โดยไม่ใช่จากการบาดเจ็บหรือโรคจากการทำงาน",
    },
)
def died_insured(has_died: bool, is_work_injury: bool, is_active_in_jkk_jkm: bool) -> bool:
    """An active member has died, of another cause than an accident at work or an occupational disease."""
    return has_died and not is_work_injury and is_active_in_jkk_jkm


@jkm.rule(
    cite="PP 53/2012; PP 44/2015, art. 34; PP 82/2019",
    label={
        "en": "Amount of the lump sum on death",
        "id": "Besar santunan kematian sekaligus",
        "th": "จำนวนเงินก้อนกรณีเสียชีวิต",
    },
    words={"id": "Santunan sekaligus berjumlah tetap.", "th": "เงินก้อนเป็นจำนวนคงที่"},
)
def lump_sum_amount(*, law) -> Money:
    """The lump sum is a fixed amount."""
    return law.package.lump_sum


@jkm.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PP 53/2012; PP 44/2015, art. 34; PP 82/2019",
    label={"en": "Lump sum on death", "id": "Santunan kematian sekaligus", "th": "เงินก้อนกรณีเสียชีวิต"},
    words={"id": "Ahli waris mendapat santunan sekaligus.", "th": "ทายาทได้รับเงินก้อน"},
)
def lump_sum(died_insured: bool, lump_sum_amount: Money) -> Money:
    """The heirs receive a lump sum."""
    return lump_sum_amount if died_insured else 0


@jkm.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PP 53/2012; PP 44/2015, art. 34; PP 82/2019",
    label={
        "en": "Periodic benefit, paid at once",
        "id": "Santunan berkala yang dibayar sekaligus",
        "th": "เงินรายงวดที่จ่ายครั้งเดียว",
    },
    words={
        "id": "Santunan berkala 24 bulan dibayarkan sekaligus kepada ahli waris.",
        "th": "เงินรายงวด 24 เดือนจ่ายให้ทายาทครั้งเดียว",
    },
)
def periodic_benefit(died_insured: bool, *, law) -> Money:
    """A benefit of 24 months is paid to the heirs at once."""
    return law.package.periodic_month * law.package.periodic_months if died_insured else 0


@jkm.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PP 53/2012; PP 44/2015, art. 34; PP 82/2019",
    label={"en": "Funeral grant", "id": "Biaya pemakaman", "th": "ค่าทำศพ"},
    words={"id": "Biaya pemakaman berjumlah tetap.", "th": "ค่าทำศพเป็นจำนวนคงที่"},
)
def funeral_grant(died_insured: bool, *, law) -> Money:
    """A fixed amount for the funeral."""
    return law.package.funeral if died_insured else 0


@jkm.rule(
    cite="PP 53/2012; PP 44/2015, art. 34; PP 82/2019",
    label={"en": "Whole death package", "id": "Seluruh manfaat kematian", "th": "ชุดเงินกรณีเสียชีวิตทั้งหมด"},
    words={
        "id": "Santunan sekaligus, santunan berkala, dan biaya pemakaman.",
        "th": "เงินก้อน เงินรายงวด และค่าทำศพรวมกัน",
    },
)
def death_package(lump_sum: Money, periodic_benefit: Money, funeral_grant: Money) -> Money:
    """The lump sum, the periodic benefit and the funeral grant together."""
    return lump_sum + periodic_benefit + funeral_grant


@jkm.rule(
    since="2015-07-01",
    cite="PP 82/2019, as amending PP 44/2015",
    label={
        "en": "Last day to claim after a death on this day",
        "id": "Hari terakhir mengajukan klaim",
        "th": "วันสุดท้ายที่ขอรับเงินได้",
    },
    words={"id": "Hak klaim gugur lima tahun setelah kematian.", "th": "สิทธิขอรับเงินสิ้นสุดห้าปีหลังเสียชีวิต"},
)
def claim_until(on: Date, *, law) -> Date:
    """The right to claim ends five years after the death."""
    return add_years(on, law.years_to_claim)


# Scholarship for the children


@jkm.rule(
    per=YEAR,
    since="2019-12-02",
    cite="PP 82/2019; Permenaker 5/2021",
    label={
        "en": "Yearly scholarship of a child",
        "id": "Beasiswa setahun seorang anak",
        "th": "ทุนการศึกษารายปีของบุตรหนึ่งคน",
    },
    words={
        "id": "Anak yang didaftarkan dan masih bersekolah mendapat jumlah menurut jenjang, selama tahun jenjang itu belum habis, sampai umur 23 tahun, menikah, atau bekerja.",
        "th": "บุตรที่ระบุไว้และกำลังเรียนได้รับเงินตามระดับการศึกษาภายในจำนวนปีของระดับนั้น จนอายุ 23 ปี สมรส หรือทำงาน",
    },
)
def scholarship_of_child(
    is_scholarship_child: bool,
    is_child_provided_for: bool,
    school_level: SchoolLevel,
    scholarship_years_paid: Years,
    *,
    law,
) -> Money:
    """A named child at school receives an amount by level of school, for as many years as the level has, until 23, marriage or work."""
    if not is_scholarship_child or not is_child_provided_for:
        return 0
    if scholarship_years_paid >= law.scholarship.years[school_level]:
        return 0
    return law.scholarship.amount[school_level]


@jkm.rule(
    since="2015-07-01",
    cite="PP 44/2015, art. 35; PP 82/2019",
    label={
        "en": "Children named for the scholarship",
        "id": "Jumlah anak yang didaftarkan untuk beasiswa",
        "th": "จำนวนบุตรที่ระบุให้รับทุน",
    },
    words={"id": "Anak sendiri yang didaftarkan untuk beasiswa.", "th": "บุตรของตนที่ระบุให้รับทุนการศึกษา"},
)
def scholarship_children(children: Count = count(is_scholarship_child, linked_by=(mother, father))) -> Count:
    """The own children who are named for the scholarship."""
    return children


@jkm.rule(
    per=YEAR,
    since="2019-12-02",
    cite="PP 82/2019; Permenaker 5/2021",
    label={
        "en": "Scholarships of the worker's children",
        "id": "Beasiswa anak-anak pekerja",
        "th": "ทุนการศึกษาของบุตรของผู้ทำงาน",
    },
    words={
        "id": "Beasiswa untuk paling banyak dua anak; jika lebih banyak yang didaftarkan, keluarga harus memilih dua dahulu.",
        "th": "ทุนสำหรับบุตรไม่เกินสองคน หากระบุเกิน ครอบครัวต้องเลือกสองคนก่อน",
    },
)
def scholarships(
    scholarship_children: Count,
    amounts: Money = total(scholarship_of_child, linked_by=(mother, father)),
    *,
    law,
) -> Money:
    """Scholarships for at most two children; where more are named, the family must first choose two."""
    return amounts if scholarship_children <= law.scholarship.children_at_most else 0


@jkm.rule(
    since="2015-07-01",
    cite="PP 44/2015, art. 35; PP 82/2019",
    label={"en": "Complete years of contributions", "id": "Masa iur (tahun penuh)", "th": "จำนวนปีที่จ่ายเงินสมทบครบ"},
    words={
        "id": "Masa iur dihitung sejak terdaftar.",
        "th": "นับระยะเวลาจ่ายเงินสมทบตั้งแต่วันขึ้นทะเบียน",
    },
    asked=Asked(
        question={
            "en": "For how many complete years were contributions for death insurance (JKM) paid?",
            "id": "Berapa tahun penuh iuran JKM sudah dibayar?",
            "th": "จ่ายเงินสมทบ JKM มาแล้วครบกี่ปี",
        },
        lowest="0",
        highest="80",
    ),
)
def years_of_contributions(bpjs_registered_on: Date, on: Date) -> Years:
    """The time of contributions runs from registration."""
    return years_between(bpjs_registered_on, on)


@jkm.benefit(
    EDUCATION,
    per=ONCE,
    since="2015-07-01",
    until="2019-12-01",
    cite="PP 44/2015, art. 35",
    label={"en": "Scholarship, once", "id": "Beasiswa, sekali", "th": "ทุนการศึกษา ครั้งเดียว"},
    words={
        "id": "Satu anak dari peserta yang meninggal setelah masa iur lima tahun mendapat beasiswa sekali.",
        "th": "บุตรหนึ่งคนของสมาชิกที่เสียชีวิตหลังจ่ายครบห้าปีได้รับทุนครั้งเดียว",
    },
)
def single_scholarship(died_insured: bool, years_of_contributions: Years, scholarship_children: Count, *, law) -> Money:
    """One child of a member who died after five years of contributions receives a scholarship once."""
    if not died_insured or years_of_contributions < law.scholarship.years_required or scholarship_children == 0:
        return 0
    return law.scholarship.once


@jkm.benefit(
    EDUCATION,
    per=YEAR,
    since="2019-12-02",
    cite="PP 82/2019; Permenaker 5/2021",
    label={"en": "Scholarship", "id": "Beasiswa", "th": "ทุนการศึกษา"},
    words={
        "id": "Paling banyak dua anak dari peserta yang meninggal setelah masa iur tiga tahun mendapat beasiswa setiap tahun.",
        "th": "บุตรไม่เกินสองคนของสมาชิกที่เสียชีวิตหลังจ่ายครบสามปีได้รับทุนทุกปี",
    },
)
def scholarship(died_insured: bool, years_of_contributions: Years, scholarships: Money, *, law) -> Money:
    """At most two children of a member who died after three years of contributions receive a scholarship each year."""
    if not died_insured or years_of_contributions < law.scholarship.years_required:
        return 0
    return scholarships
