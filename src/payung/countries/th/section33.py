"""Section 33: compulsory social insurance of employees.

Social Security Act B.E. 2533 (1990), ss. 33, 38, 46, 78-79/1, amended by (No. 2) B.E. 2537 (1994), (No. 3) B.E. 2542 (1999) and
(No. 4) B.E. 2558 (2015); Royal Decrees on employees who are exempt B.E. 2545 (2002) and B.E. 2560 (2017); ministerial regulations on
the rates of contribution; Ministerial Regulation on the lowest and highest wage B.E. 2568 (2025), Royal Gazette vol. 142 part 81 kor
p. 5, 12 December 2025. What the fund's benefits are stands in `social_security_fund`, for they are the same for Section 39.

Contributions began in March 1991. Who is insured is encoded from then, contributions and benefits from 1 January 2004, when the branch of
unemployment began and the full rates were due. The day of the decision is the day of the contingency; for unemployment, its first day. Whoever was insured and is no more is covered for what outlasts the
insurance: six months of protection, unemployment, old age.

Left out:
- the contributions and benefits before 2004, which were not gathered;
- how the reliefs of 2012-2013 and 2020-2022 cut the branches, which was found for September to November 2021 alone;
- the reduction in provinces struck by disaster names its provinces in notifications: whether the workplace lies in one is asked.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    FAMILY,
    GOVERNMENT,
    INVALIDITY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SICKNESS,
    SURVIVORS,
    UNEMPLOYMENT,
    YEAR,
    Asked,
    Count,
    Days,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Number,
    Scheme,
    Years,
    formula,
    round_nearest,
)

section33 = Scheme(
    "th.section33",
    names={
        "en": "Section 33: social insurance of employees",
        "th": "ประกันสังคม มาตรา 33",
        "id": "Pasal 33: asuransi sosial pekerja bergaji",
    },
    administrator={"en": "Social Security Office", "th": "สำนักงานประกันสังคม", "id": "Kantor Jaminan Sosial Thailand"},
    kind=CONTRIBUTORY,
    law="Social Security Act B.E. 2533 (1990), amended by (No. 2) B.E. 2537 (1994), (No. 3) B.E. 2542 (1999) and (No. 4) B.E. 2558 (2015); Ministerial Regulation on the lowest and highest wage B.E. 2568 (2025)",
    since="1991-03-01",
    where={
        "en": "The employer registers; claims at any Social Security Office or by the e-Self Service.",
        "th": "นายจ้างขึ้นทะเบียนให้ ยื่นคำขอรับประโยชน์ที่สำนักงานประกันสังคมทุกแห่งหรือระบบ e-Self Service",
        "id": "Majikan mendaftarkan; klaim di Kantor Jaminan Sosial mana pun atau lewat e-Self Service.",
    },
    papers={
        "en": (
            "National identity card, or passport and work permit",
            "Bank account book",
            "For illness or invalidity: medical certificate",
            "For a birth or a child: birth certificate",
            "For a death: death certificate",
            "For unemployment: registration with the Department of Employment",
        ),
        "th": (
            "บัตรประจำตัวประชาชน หรือหนังสือเดินทางและใบอนุญาตทำงาน",
            "สมุดบัญชีธนาคาร",
            "กรณีเจ็บป่วยหรือทุพพลภาพ: ใบรับรองแพทย์",
            "กรณีคลอดบุตรหรือสงเคราะห์บุตร: สูติบัตร",
            "กรณีตาย: ใบมรณบัตร",
            "กรณีว่างงาน: หลักฐานการขึ้นทะเบียนกับกรมการจัดหางาน",
        ),
        "id": (
            "Kartu identitas nasional, atau paspor dan izin kerja",
            "Buku rekening bank",
            "Untuk sakit atau disabilitas: surat keterangan dokter",
            "Untuk kelahiran atau anak: akta kelahiran",
            "Untuk kematian: akta kematian",
            "Untuk pengangguran: pendaftaran pada Departemen Ketenagakerjaan",
        ),
    },
    how={
        "en": "The employer files forms SPS 1-01 and SPS 1-03 within 30 days of hiring, reports leavers by the 15th of the next month "
        "(SPS 6-09), and pays by the 15th of the next month; a late payment costs 2 per cent a month, since 2015 no more than the "
        "amount owed. Claim with form SPS 2-01 within two years (one year before 20 October 2015).",
        "th": "นายจ้างยื่นแบบ สปส. 1-01 และ สปส. 1-03 ภายใน 30 วันนับแต่จ้าง แจ้งลูกจ้างออกภายในวันที่ 15 ของเดือนถัดไป (สปส. 6-09) "
        "และนำส่งเงินสมทบภายในวันที่ 15 ของเดือนถัดไป หากล่าช้าเสียเงินเพิ่มร้อยละ 2 ต่อเดือน ตั้งแต่ปี 2558 ไม่เกินเงินสมทบที่ค้าง "
        "ยื่นคำขอด้วยแบบ สปส. 2-01 ภายใน 2 ปี (1 ปี ก่อนวันที่ 20 ตุลาคม 2558)",
        "id": "Majikan mengajukan formulir SPS 1-01 dan SPS 1-03 dalam 30 hari sejak mempekerjakan, melaporkan yang keluar paling lambat "
        "tanggal 15 bulan berikutnya (SPS 6-09), dan membayar paling lambat tanggal 15 bulan berikutnya; terlambat kena 2 persen "
        "sebulan, sejak 2015 paling banyak sebesar tunggakan. Klaim dengan formulir SPS 2-01 dalam dua tahun (satu tahun sebelum 20 Oktober 2015).",
    },
)


# Facts


class Section33Employment(Enumeration):
    """The kinds of employment by which an employee is insured or exempt."""

    ORDINARY = Label(en="Ordinary employment", th="การจ้างงานทั่วไป", id="Pekerjaan biasa")
    STATE_OFFICIAL = Label(
        en="Civil servant or permanent employee of the state or a local authority",
        th="ข้าราชการหรือลูกจ้างประจำของราชการส่วนกลาง ส่วนภูมิภาค หรือท้องถิ่น",
        id="Pegawai negeri atau pegawai tetap negara atau pemerintah daerah",
    )
    FOREIGN_GOVERNMENT = Label(
        en="Employee of a foreign government or international organisation",
        th="ลูกจ้างของรัฐบาลต่างประเทศหรือองค์การระหว่างประเทศ",
        id="Pekerja pemerintah asing atau organisasi internasional",
    )
    POSTED_ABROAD = Label(
        en="Posted abroad by an employer in Thailand",
        th="ลูกจ้างของนายจ้างในไทยที่ประจำทำงานต่างประเทศ",
        id="Ditempatkan di luar negeri oleh majikan di Thailand",
    )
    PRIVATE_SCHOOL_TEACHER = Label(
        en="Teacher or head teacher of a private school",
        th="ครูหรือครูใหญ่โรงเรียนเอกชน",
        id="Guru atau kepala sekolah swasta",
    )
    STUDENT = Label(
        en="Student or intern employed by their school, university or hospital",
        th="นักเรียน นักศึกษา หรือแพทย์ฝึกหัดซึ่งเป็นลูกจ้างของสถานศึกษาหรือโรงพยาบาล",
        id="Siswa, mahasiswa, atau dokter magang yang dipekerjakan sekolah, universitas, atau rumah sakitnya",
    )
    DOMESTIC = Label(
        en="Domestic work that is not mixed with a business",
        th="งานบ้านที่ไม่มีการประกอบธุรกิจรวมอยู่ด้วย",
        id="Pekerjaan rumah tangga tanpa usaha di dalamnya",
    )
    SEASONAL_FARM = Label(
        en="Agriculture, fishery, forestry or livestock, not hired the whole year",
        th="เพาะปลูก ประมง ป่าไม้ หรือเลี้ยงสัตว์ ซึ่งไม่ได้จ้างตลอดปี",
        id="Pertanian, perikanan, kehutanan, atau peternakan, tidak sepanjang tahun",
    )
    OCCASIONAL = Label(
        en="Occasional or seasonal employment", th="งานครั้งคราว งานจร หรือตามฤดูกาล", id="Pekerjaan sesekali atau musiman"
    )
    HAWKERS_EMPLOYEE = Label(
        en="Employee of a hawker or stallholder",
        th="ลูกจ้างของผู้ค้าเร่หรือแผงลอย",
        id="Pekerja pedagang keliling atau kaki lima",
    )


class FundBranch(Enumeration):
    """What a contribution is for."""

    CARE = Label(
        en="Sickness, maternity, invalidity and death",
        th="เจ็บป่วย คลอดบุตร ทุพพลภาพ และตาย",
        id="Sakit, persalinan, disabilitas, dan kematian",
    )
    OLD_AGE_AND_CHILD = Label(en="Old age and children", th="ชราภาพและสงเคราะห์บุตร", id="Hari tua dan anak")
    UNEMPLOYMENT = Label(en="Unemployment", th="ว่างงาน", id="Pengangguran")


class EndOfWork(Enumeration):
    """Why an insured employee is without work."""

    NONE = Label(en="Has work", th="มีงานทำ", id="Bekerja")
    DISMISSED = Label(en="Dismissed", th="ถูกเลิกจ้าง", id="Diberhentikan")
    DISMISSED_FOR_MISCONDUCT = Label(
        en="Dismissed for misconduct", th="ถูกเลิกจ้างเพราะกระทำผิด", id="Diberhentikan karena pelanggaran"
    )
    RESIGNED = Label(
        en="Resigned, or the fixed term ended",
        th="ลาออกหรือสิ้นสุดสัญญาจ้าง",
        id="Mengundurkan diri, atau masa kontrak habis",
    )
    FORCE_MAJEURE = Label(
        en="Workplace closed by a natural disaster, without wage",
        th="นายจ้างหยุดกิจการเพราะภัยธรรมชาติและไม่จ่ายค่าจ้าง",
        id="Tempat kerja tutup karena bencana alam, tanpa upah",
    )
    EPIDEMIC = Label(
        en="Workplace closed, or quarantine, in an epidemic, without wage",
        th="หยุดงานหรือกักตัวเพราะโรคระบาดและไม่ได้รับค่าจ้าง",
        id="Tempat kerja tutup atau karantina karena wabah, tanpa upah",
    )


section33_employment = Input(
    Section33Employment,
    label={"en": "Kind of employment", "th": "ลักษณะการจ้างงาน", "id": "Jenis pekerjaan"},
    question={
        "en": "Which kind of employment is it?",
        "th": "เป็นการจ้างงานลักษณะใด",
        "id": "Jenis pekerjaan apa ini?",
    },
)
was_insured_at_60 = Input(
    bool,
    label={
        "en": "Was insured under Section 33 when turning 60, and went on working",
        "th": "เป็นผู้ประกันตนมาตรา 33 เมื่ออายุครบ 60 ปีและทำงานต่อ",
        "id": "Tertanggung Pasal 33 saat berusia 60 dan terus bekerja",
    },
    question={
        "en": "Was this person insured under Section 33 on the 60th birthday, and employed ever since?",
        "th": "เมื่ออายุครบ 60 ปีเป็นผู้ประกันตนมาตรา 33 และเป็นลูกจ้างต่อเนื่องมาหรือไม่",
        "id": "Apakah orang ini tertanggung Pasal 33 pada ulang tahun ke-60 dan terus bekerja sejak itu?",
    },
    fixed=True,
)
was_insured_under_section33 = Input(
    bool,
    label={
        "en": "Was insured under Section 33 before",
        "th": "เคยเป็นผู้ประกันตนมาตรา 33",
        "id": "Pernah tertanggung menurut Pasal 33",
    },
    question={
        "en": "Was this person ever insured as an employee under Section 33?",
        "th": "เคยเป็นผู้ประกันตนมาตรา 33 มาก่อนหรือไม่",
        "id": "Apakah orang ini pernah tertanggung sebagai pekerja menurut Pasal 33?",
    },
    fixed=True,
)
wage_from_second_employer = Input(
    Money,
    unit="THB/month",
    lowest="0",
    highest="1000000",
    label={
        "en": "Monthly wage from a second employer (0 if there is none)",
        "th": "ค่าจ้างรายเดือนจากนายจ้างรายที่สอง (ไม่มีให้ตอบ 0)",
        "id": "Upah bulanan dari majikan kedua (0 bila tidak ada)",
    },
    question={
        "en": "How much does a second employer pay this person a month? (0 if there is none)",
        "th": "นายจ้างรายที่สองจ่ายค่าจ้างเดือนละกี่บาท (ไม่มีให้ตอบ 0)",
        "id": "Berapa upah sebulan dari majikan kedua? (0 bila tidak ada)",
    },
)
is_in_disaster_province = Input(
    bool,
    label={
        "en": "In a province whose contributions were lowered after a disaster",
        "th": "อยู่ในจังหวัดที่ได้ลดเงินสมทบเพราะภัยพิบัติ",
        "id": "Di provinsi yang iurannya diturunkan karena bencana",
    },
    question={
        "en": "Is the workplace (for Section 39: the home) in a province for which the contributions were lowered after a flood?",
        "th": "สถานประกอบการ (มาตรา 39: ที่อยู่) อยู่ในจังหวัดที่ประกาศลดเงินสมทบเพราะน้ำท่วมหรือไม่",
        "id": "Apakah tempat kerja (Pasal 39: rumah) berada di provinsi yang iurannya diturunkan karena banjir?",
    },
)
end_of_work = Input(
    EndOfWork,
    label={"en": "Why without work", "th": "สาเหตุที่ว่างงาน", "id": "Sebab tidak bekerja"},
    question={
        "en": "Is this person without work, and why?",
        "th": "คนนี้ว่างงานหรือไม่ เพราะเหตุใด",
        "id": "Apakah orang ini tidak bekerja, dan mengapa?",
    },
)
days_without_work = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Days without work", "th": "จำนวนวันที่ว่างงาน", "id": "Hari tanpa pekerjaan"},
    question={
        "en": "For how many days has this person been without work, or will be?",
        "th": "ว่างงานกี่วัน",
        "id": "Berapa hari orang ini tidak bekerja?",
    },
)
is_registered_jobseeker = Input(
    bool,
    label={
        "en": "Registered with the Department of Employment within 30 days and reporting each month",
        "th": "ขึ้นทะเบียนว่างงานกับกรมการจัดหางานภายใน 30 วันและรายงานตัวทุกเดือน",
        "id": "Terdaftar di Departemen Ketenagakerjaan dalam 30 hari dan melapor tiap bulan",
    },
    question={
        "en": "Did this person register with the Department of Employment within 30 days, and does he or she report each month?",
        "th": "ขึ้นทะเบียนว่างงานกับกรมการจัดหางานภายใน 30 วันและรายงานตัวทุกเดือนหรือไม่",
        "id": "Apakah orang ini mendaftar di Departemen Ketenagakerjaan dalam 30 hari dan melapor tiap bulan?",
    },
)
is_able_and_willing_to_work = Input(
    bool,
    label={
        "en": "Able and willing to take suitable work",
        "th": "พร้อมและสามารถทำงานที่เหมาะสมได้",
        "id": "Mampu dan bersedia bekerja yang sesuai",
    },
    question={
        "en": "Is this person able and willing to take suitable work that is offered?",
        "th": "คนนี้สามารถและพร้อมทำงานที่เหมาะสมตามที่จัดหาให้หรือไม่",
        "id": "Apakah orang ini mampu dan bersedia menerima pekerjaan sesuai yang ditawarkan?",
    },
)
unemployment_days_already_paid = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days of unemployment already paid this calendar year, for any reason",
        "th": "จำนวนวันว่างงานที่ได้รับเงินแล้วในปีปฏิทินนี้ ทุกสาเหตุ",
        "id": "Hari menganggur yang sudah dibayar tahun kalender ini, untuk semua sebab",
    },
    question={
        "en": "For how many days of unemployment has the fund already paid this calendar year?",
        "th": "ปีปฏิทินนี้ได้รับเงินกรณีว่างงานแล้วกี่วัน",
        "id": "Berapa hari menganggur yang sudah dibayar dana tahun kalender ini?",
    },
)
unemployment_days_already_paid_for_this_reason = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Of these, days paid for the same reason",
        "th": "ในจำนวนนั้น วันที่ได้รับเงินด้วยสาเหตุเดียวกัน",
        "id": "Di antaranya, hari yang dibayar untuk sebab yang sama",
    },
    question={
        "en": "How many of these days were paid for the same reason as now?",
        "th": "ในจำนวนวันดังกล่าว เป็นสาเหตุเดียวกับครั้งนี้กี่วัน",
        "id": "Berapa dari hari itu dibayar untuk sebab yang sama seperti sekarang?",
    },
)


# Who is insured


@section33.rule(
    cite="Social Security Act ss. 4, 33; Royal Decrees on exempt employees B.E. 2545 (2002) and B.E. 2560 (2017)",
    label={
        "en": "Insured as an employee (Section 33)",
        "th": "เป็นผู้ประกันตนมาตรา 33 (ลูกจ้าง)",
        "id": "Tertanggung sebagai pekerja bergaji (Pasal 33)",
    },
    words={
        "th": "ลูกจ้างอายุ 15 ถึง 60 ปีของนายจ้างที่มีลูกจ้างครบจำนวน ไม่ว่าสัญชาติใด เว้นแต่การจ้างงานที่กฎหมายยกเว้น",
        "id": "Pekerja berusia 15 sampai 60 tahun yang majikannya cukup besar, apa pun kewarganegaraannya, kecuali pekerjaan yang dikecualikan.",
    },
    asked=Asked(
        question={
            "en": "Does an employer pay social security contributions for you (Section 33)?",
            "th": "มีนายจ้างส่งเงินสมทบประกันสังคมมาตรา 33 ให้คุณหรือไม่",
            "id": "Apakah majikan membayar iuran jaminan sosial untuk Anda (Pasal 33)?",
        },
    ),
)
def insured_under_section33(
    is_wage_earner: bool,
    section33_employment: Section33Employment,
    employer_workers: Count,
    age: Years,
    was_insured_at_60: bool,
    *,
    law,
) -> bool:
    """Employees of 15 to 60 whose employer has enough workers, of any nationality, but for employment that is exempt."""
    if not is_wage_earner or employer_workers < law.fewest_workers:
        return False
    if law.is_exempt[section33_employment] or age < law.entry_age.lowest:
        return False
    return age <= law.entry_age.highest or was_insured_at_60


@insured_under_section33.amended(
    since="2002-04-01",
    cite="Social Security Act ss. 4, 33; Royal Decrees on exempt employees B.E. 2545 (2002) and B.E. 2560 (2017)",
    words={
        "th": "ลูกจ้างอายุ 15 ถึง 60 ปี หรือผู้ประกันตนที่ทำงานต่อหลังอายุ 60 ปี ไม่ว่าสัญชาติใด เว้นแต่การจ้างงานที่กฎหมายยกเว้น",
        "id": "Pekerja berusia 15 sampai 60 tahun, atau tertanggung yang terus bekerja sesudahnya, apa pun kewarganegaraannya, kecuali pekerjaan yang dikecualikan.",
    },
)
def insured_under_section33_2002(
    is_wage_earner: bool, section33_employment: Section33Employment, age: Years, was_insured_at_60: bool, *, law
) -> bool:
    """Employees of 15 to 60, or insured ones who go on working after 60, of any nationality, but for employment that is exempt; one worker suffices."""
    if not is_wage_earner or law.is_exempt[section33_employment] or age < law.entry_age.lowest:
        return False
    return age <= law.entry_age.highest or was_insured_at_60


@section33.rule(
    cite="Social Security Act s. 38",
    label={
        "en": "was insured under Section 33 and has left",
        "th": "เคยเป็นผู้ประกันตนมาตรา 33 และสิ้นสุดแล้ว",
        "id": "pernah tertanggung Pasal 33 dan sudah keluar",
    },
    words={
        "th": "เคยเป็นผู้ประกันตนมาตรา 33 และไม่ได้เป็นแล้ว เด็กอายุไม่ถึงเกณฑ์เป็นไม่ได้",
        "id": "Pernah tertanggung menurut Pasal 33, dan tidak lagi; anak di bawah usia terendah tidak mungkin.",
    },
)
def left_section33(age: Years, was_insured_under_section33: bool, insured_under_section33: bool, *, law) -> bool:
    """Was insured as an employee, and is so no more; a child under the lowest age cannot have been."""
    if insured_under_section33 or age < law.entry_age.lowest:
        return False
    return was_insured_under_section33


@section33.covers(
    cite="Social Security Act ss. 33, 38",
    label={"en": "insured, or formerly insured", "th": "เป็นหรือเคยเป็นผู้ประกันตน", "id": "tertanggung, atau pernah"},
    words={
        "th": "ผู้ประกันตนมาตรา 33 และผู้ที่เคยเป็น ซึ่งไม่ได้สมัครมาตรา 39 ต่อ",
        "id": "Tertanggung menurut Pasal 33, dan yang pernah, kecuali yang melanjutkan menurut Pasal 39.",
    },
)
def is_covered(insured_under_section33: bool, left_section33: bool, joined_section39: bool) -> bool:
    """Those insured as employees, and those who were and did not go on under Section 39."""
    return insured_under_section33 or (left_section33 and not joined_section39)


# Contributions


@section33.rule(
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 46; Ministerial Regulation No. 7 B.E. 2538 (1995); Ministerial Regulation B.E. 2568 (2025)",
    label={"en": "wage that is contributed on", "th": "ค่าจ้างที่ใช้คำนวณเงินสมทบ", "id": "upah dasar iuran"},
    words={
        "th": "ค่าจ้างรายเดือน ไม่ต่ำกว่าขั้นต่ำและไม่เกินเพดาน",
        "id": "Upah sebulan, tidak kurang dari batas bawah dan tidak lebih dari batas atas.",
    },
)
def contribution_wage(monthly_wage: Money, *, law) -> Money:
    """The wage of the month, lifted to the floor and cut at the ceiling."""
    return min(max(monthly_wage, law.wage.floor), law.wage.ceiling)


@section33.rule(
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 46",
    label={
        "en": "wage of the second employer that is contributed on",
        "th": "ค่าจ้างจากนายจ้างรายที่สองที่ใช้คำนวณเงินสมทบ",
        "id": "upah dasar iuran dari majikan kedua",
    },
    words={
        "th": "นายจ้างหลายรายคำนวณแยกกัน แต่ละรายมีขั้นต่ำและเพดานของตนเอง",
        "id": "Bila ada beberapa majikan, tiap upah dihitung terpisah, dengan batas bawah dan batas atasnya sendiri.",
    },
)
def second_contribution_wage(wage_from_second_employer: Money, *, law) -> Money:
    """With several employers each wage is counted by itself, with the floor and the ceiling of its own."""
    if wage_from_second_employer == 0:
        return 0
    return min(max(wage_from_second_employer, law.wage.floor), law.wage.ceiling)


@formula
def whole_baht(first_wage, second_wage, rate):
    """The contribution on each employer's wage, rounded to the whole baht: 50 satang and more up, less is dropped."""
    return round_nearest(first_wage * rate, 1) + round_nearest(second_wage * rate, 1)


@section33.rule(
    since="2004-01-01",
    cite="Social Security Act s. 46; ministerial regulations on the rates of contribution",
    label={"en": "rate of the employee", "th": "อัตราเงินสมทบของผู้ประกันตน", "id": "tarif pekerja"},
    words={"th": "อัตราของเดือนนั้น รวมช่วงที่ลดเงินสมทบ", "id": "Tarif bulan itu, termasuk masa keringanan."},
)
def employee_rate(*, law) -> Number:
    """The rate of the month, with the reliefs."""
    return law.contribution_rate.employee


@employee_rate.amended(
    since="2024-10-01",
    cite="Social Security Act ss. 46, 46/1; notifications on lower contributions in provinces struck by floods",
    words={
        "th": "อัตราของเดือนนั้น ในจังหวัดที่ประสบภัยพิบัติใช้อัตราที่ลดแล้ว",
        "id": "Tarif bulan itu; di provinsi yang dilanda bencana, tarif yang diturunkan.",
    },
)
def employee_rate_2024(is_in_disaster_province: bool, *, law) -> Number:
    """The rate of the month; in provinces struck by disaster the lower one."""
    if law.disaster_relief.holds and is_in_disaster_province:
        return law.disaster_relief.rate
    return law.contribution_rate.employee


@section33.rule(
    since="2004-01-01",
    cite="Social Security Act s. 46; ministerial regulations on the rates of contribution",
    label={"en": "rate of the employer", "th": "อัตราเงินสมทบของนายจ้าง", "id": "tarif majikan"},
    words={"th": "อัตราของเดือนนั้น รวมช่วงที่ลดเงินสมทบ", "id": "Tarif bulan itu, termasuk masa keringanan."},
)
def employer_rate(*, law) -> Number:
    """The rate of the month, with the reliefs."""
    return law.contribution_rate.employer


@employer_rate.amended(
    since="2024-10-01",
    cite="Social Security Act ss. 46, 46/1; notifications on lower contributions in provinces struck by floods",
    words={
        "th": "อัตราของเดือนนั้น ในจังหวัดที่ประสบภัยพิบัติใช้อัตราที่ลดแล้ว",
        "id": "Tarif bulan itu; di provinsi yang dilanda bencana, tarif yang diturunkan.",
    },
)
def employer_rate_2024(is_in_disaster_province: bool, *, law) -> Number:
    """The rate of the month; in provinces struck by disaster the lower one."""
    if law.disaster_relief.holds and is_in_disaster_province:
        return law.disaster_relief.rate
    return law.contribution_rate.employer


@section33.contribution(
    payer=MEMBER,
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 46; ministerial regulations on the rates of contribution",
    label={"en": "contribution of the employee", "th": "เงินสมทบของผู้ประกันตน", "id": "iuran pekerja"},
    words={
        "th": "หักจากค่าจ้างตามอัตราของเดือน ปัดเป็นบาท นายจ้างหลายรายคำนวณแยกกัน",
        "id": "Dipotong dari upah menurut tarif bulan itu, dibulatkan ke baht; tiap majikan dihitung terpisah.",
    },
)
def member_contribution(
    insured_under_section33: bool, contribution_wage: Money, second_contribution_wage: Money, employee_rate: Number
) -> Money:
    """Withheld from the wage at the rate of the month, in whole baht, on each employer's wage by itself."""
    if not insured_under_section33:
        return 0
    return whole_baht(contribution_wage, second_contribution_wage, employee_rate)


@section33.contribution(
    payer=EMPLOYER,
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 46; ministerial regulations on the rates of contribution",
    label={"en": "contribution of the employer", "th": "เงินสมทบของนายจ้าง", "id": "iuran majikan"},
    words={
        "th": "นายจ้างจ่ายตามอัตราของเดือน ปัดเป็นบาท นายจ้างหลายรายคำนวณแยกกัน",
        "id": "Majikan membayar menurut tarif bulan itu, dibulatkan ke baht; tiap majikan dihitung terpisah.",
    },
)
def employer_contribution(
    insured_under_section33: bool, contribution_wage: Money, second_contribution_wage: Money, employer_rate: Number
) -> Money:
    """The employers pay at the rate of the month, in whole baht, each on the own wage."""
    if not insured_under_section33:
        return 0
    return whole_baht(contribution_wage, second_contribution_wage, employer_rate)


@section33.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 46; ministerial regulations on the rates of contribution",
    label={"en": "contribution of the government", "th": "เงินสมทบของรัฐบาล", "id": "iuran pemerintah"},
    words={
        "th": "รัฐบาลจ่ายร้อยละ 2.75 ของค่าจ้างเดียวกัน ไม่ลดในช่วงที่ลดเงินสมทบ",
        "id": "Pemerintah membayar 2,75 persen dari upah yang sama, juga pada masa keringanan.",
    },
)
def government_contribution(
    insured_under_section33: bool, contribution_wage: Money, second_contribution_wage: Money, *, law
) -> Money:
    """The government pays on the same wages, also in times of relief."""
    if not insured_under_section33:
        return 0
    return (contribution_wage + second_contribution_wage) * law.contribution_rate.government


@section33.rule(
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 46; tables of the ministerial regulations on the rates of contribution",
    label={
        "en": "employee's part for sickness, maternity, invalidity and death, at the table's rate",
        "th": "ส่วนกรณีเจ็บป่วย คลอดบุตร ทุพพลภาพ และตาย ของผู้ประกันตนตามตารางอัตรา",
        "id": "bagian pekerja untuk sakit, persalinan, disabilitas, dan kematian menurut tabel tarif",
    },
    words={
        "th": "ส่วนของเงินสมทบตามตารางอัตราปกติ ในช่วงลดเงินสมทบบางช่วงไม่ทราบตารางย่อย",
        "id": "Bagian iuran menurut tabel tarif; tabel sebagian masa keringanan tidak ditemukan.",
    },
)
def part_for_care(contribution_wage: Money, *, law) -> Money:
    """The part by the table of rates; the tables of most reliefs were not found, and then it is that of the ordinary rates."""
    return contribution_wage * law.employee_table[FundBranch.CARE]


@section33.rule(
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 46; tables of the ministerial regulations on the rates of contribution",
    label={
        "en": "employee's part for old age and children, at the table's rate",
        "th": "ส่วนกรณีชราภาพและสงเคราะห์บุตรของผู้ประกันตนตามตารางอัตรา",
        "id": "bagian pekerja untuk hari tua dan anak menurut tabel tarif",
    },
    words={
        "th": "ส่วนของเงินสมทบตามตารางอัตราปกติ ในช่วงลดเงินสมทบบางช่วงไม่ทราบตารางย่อย",
        "id": "Bagian iuran menurut tabel tarif; tabel sebagian masa keringanan tidak ditemukan.",
    },
)
def part_for_old_age_and_child(contribution_wage: Money, *, law) -> Money:
    """The part by the table of rates; the tables of most reliefs were not found, and then it is that of the ordinary rates."""
    return contribution_wage * law.employee_table[FundBranch.OLD_AGE_AND_CHILD]


@section33.rule(
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 46; tables of the ministerial regulations on the rates of contribution",
    label={
        "en": "employee's part for unemployment, at the table's rate",
        "th": "ส่วนกรณีว่างงานของผู้ประกันตนตามตารางอัตรา",
        "id": "bagian pekerja untuk pengangguran menurut tabel tarif",
    },
    words={
        "th": "ส่วนของเงินสมทบตามตารางอัตราปกติ ในช่วงลดเงินสมทบบางช่วงไม่ทราบตารางย่อย",
        "id": "Bagian iuran menurut tabel tarif; tabel sebagian masa keringanan tidak ditemukan.",
    },
)
def part_for_unemployment(contribution_wage: Money, *, law) -> Money:
    """The part by the table of rates; the tables of most reliefs were not found, and then it is that of the ordinary rates."""
    return contribution_wage * law.employee_table[FundBranch.UNEMPLOYMENT]


@section33.rule(
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 46; tables of the ministerial regulations on the rates of contribution",
    label={
        "en": "government's part for old age and children",
        "th": "ส่วนกรณีชราภาพและสงเคราะห์บุตรของรัฐบาล",
        "id": "bagian pemerintah untuk hari tua dan anak",
    },
    words={"th": "ร้อยละ 1 ของค่าจ้าง", "id": "1 persen dari upah."},
)
def government_part_for_old_age_and_child(contribution_wage: Money, *, law) -> Money:
    """The government's part by the table of rates."""
    return contribution_wage * law.government_table[FundBranch.OLD_AGE_AND_CHILD]


# Unemployment


@section33.rule(
    since="2004-07-01",
    cite="Social Security Act ss. 78, 79/1",
    label={
        "en": "may claim unemployment benefit",
        "th": "มีสิทธิรับประโยชน์กรณีว่างงาน",
        "id": "boleh mengklaim santunan pengangguran",
    },
    words={
        "th": "ส่งเงินสมทบ 6 เดือนใน 15 เดือนก่อน ขึ้นทะเบียนและรายงานตัว พร้อมทำงาน ไม่ถูกเลิกจ้างเพราะกระทำผิด และไม่ได้รับประโยชน์กรณีชราภาพ",
        "id": "Dengan 6 bulan iuran dalam 15 bulan sebelumnya, terdaftar dan melapor, siap bekerja, tidak diberhentikan karena pelanggaran, dan tidak menerima manfaat hari tua.",
    },
)
def may_claim_unemployment_benefit(
    end_of_work: EndOfWork,
    insured_months_in_last_15: Months,
    is_registered_jobseeker: bool,
    is_able_and_willing_to_work: bool,
    claims_old_age_benefit: bool,
    *,
    law,
) -> bool:
    """6 months in the 15 before, registered and reporting, ready to work, no misconduct, no old-age benefit; a closed workplace needs no registration."""
    if end_of_work in (EndOfWork.NONE, EndOfWork.DISMISSED_FOR_MISCONDUCT):
        return False
    if insured_months_in_last_15 < law.unemployment.months_required or claims_old_age_benefit:
        return False
    if end_of_work in (EndOfWork.FORCE_MAJEURE, EndOfWork.EPIDEMIC):
        return True
    return is_registered_jobseeker and is_able_and_willing_to_work


@section33.rule(
    since="2004-07-01",
    cite="Social Security Act ss. 78-79; ministerial regulations on unemployment benefits",
    label={"en": "days of unemployment paid", "th": "จำนวนวันว่างงานที่ได้รับเงิน", "id": "hari menganggur yang dibayar"},
    words={
        "th": "ตั้งแต่วันที่ 8 ของการว่างงาน ไม่เกินจำนวนวันต่อปีของสาเหตุนั้น และไม่เกินจำนวนวันรวมทุกสาเหตุ",
        "id": "Sejak hari ke-8, sampai batas hari setahun untuk sebab itu, dan batas semua sebab bersama.",
    },
)
def unemployment_days_paid(
    end_of_work: EndOfWork,
    days_without_work: Days,
    unemployment_days_already_paid: Days,
    unemployment_days_already_paid_for_this_reason: Days,
    *,
    law,
) -> Days:
    """From the 8th day, up to the days a year for the reason, and those for all reasons together."""
    left_for_reason = law.unemployment.days_a_year[end_of_work] - unemployment_days_already_paid_for_this_reason
    left_for_all = law.unemployment.days_a_year_together - unemployment_days_already_paid
    return max(0, min(days_without_work - law.unemployment.waiting_days[end_of_work], left_for_reason, left_for_all))


@section33.benefit(
    UNEMPLOYMENT,
    per=ONCE,
    since="2004-07-01",
    cite="Social Security Act ss. 78-79/1; ministerial regulations on unemployment benefits",
    label={"en": "unemployment benefit", "th": "เงินทดแทนการขาดรายได้กรณีว่างงาน", "id": "santunan pengangguran"},
    words={
        "th": "ร้อยละของค่าจ้างรายวันตามสาเหตุ คูณจำนวนวันที่จ่าย",
        "id": "Persentase upah harian menurut sebabnya, untuk tiap hari yang dibayar.",
    },
)
def unemployment_benefit(
    may_claim_unemployment_benefit: bool, end_of_work: EndOfWork, wage_of_unemployment_days: Money, *, law
) -> Money:
    """A share of the daily wage, by the reason, for each day paid."""
    return law.unemployment.rate[end_of_work] * wage_of_unemployment_days if may_claim_unemployment_benefit else 0


# The benefits of the fund


@section33.benefit(
    MEDICAL_CARE,
    since="2004-01-01",
    cite="Social Security Act ss. 62-63",
    label={
        "en": "care at the registered hospital",
        "th": "รักษาพยาบาลที่โรงพยาบาลตามสิทธิ",
        "id": "layanan di rumah sakit terdaftar",
    },
    words={
        "th": "รักษาโดยไม่เสียค่าใช้จ่ายที่โรงพยาบาลตามสิทธิ กรณีฉุกเฉินรักษาได้ทุกแห่งภายใน 72 ชั่วโมง",
        "id": "Layanan tanpa biaya di rumah sakit terdaftar; dalam keadaan darurat di mana pun selama 72 jam.",
    },
)
def medical_care(fund_medical_care: bool) -> bool:
    """Care without charge at the registered hospital; in an emergency at any hospital for 72 hours."""
    return fund_medical_care


@section33.benefit(
    MEDICAL_CARE,
    per=YEAR,
    since="2016-08-12",
    cite="Social Security Act s. 63",
    label={"en": "dental care", "th": "ค่าทันตกรรม", "id": "perawatan gigi"},
    words={"th": "ค่าทันตกรรมตามจริงไม่เกินวงเงินต่อปี", "id": "Perawatan gigi, sampai batas setahun."},
)
def dental_care(fund_dental_care: Money) -> Money:
    """Dental care, up to this amount a year."""
    return fund_dental_care


@section33.benefit(
    SICKNESS,
    per=ONCE,
    since="2004-01-01",
    cite="Social Security Act s. 64",
    label={"en": "sickness benefit", "th": "เงินทดแทนการขาดรายได้กรณีเจ็บป่วย", "id": "santunan sakit"},
    words={
        "th": "ร้อยละ 50 ของค่าจ้างรายวันสำหรับวันหยุดพักที่กองทุนจ่าย",
        "id": "Setengah upah harian untuk hari istirahat yang dibayar dana.",
    },
)
def sickness_benefit(fund_sickness_benefit: Money) -> Money:
    """Half of the daily wage for the days of ordered rest that the fund pays."""
    return fund_sickness_benefit


@section33.benefit(
    MATERNITY,
    per=ONCE,
    since="2011-01-01",
    cite="Social Security Act ss. 65-66",
    label={"en": "lump sum for a birth", "th": "ค่าคลอดบุตรเหมาจ่าย", "id": "uang persalinan"},
    words={
        "th": "จ่ายเหมาต่อการคลอดหนึ่งครั้ง บิดาหรือมารดาเพียงคนเดียว",
        "id": "Jumlah tetap per persalinan; satu orang tua yang mengklaim.",
    },
)
def maternity_grant(fund_maternity_grant: Money) -> Money:
    """A fixed sum for a birth; one parent claims."""
    return fund_maternity_grant


@section33.benefit(
    MATERNITY,
    per=ONCE,
    since="2021-01-01",
    cite="Social Security Act s. 66",
    label={"en": "antenatal care", "th": "ค่าฝากครรภ์", "id": "pemeriksaan kehamilan"},
    words={
        "th": "ค่าฝากครรภ์ 5 ครั้งตามจริงไม่เกินวงเงิน",
        "id": "Pemeriksaan kehamilan dalam lima kunjungan, sampai batas ini.",
    },
)
def antenatal_care(fund_antenatal_care: Money) -> Money:
    """Antenatal care in five visits, up to this amount in all."""
    return fund_antenatal_care


@section33.benefit(
    MATERNITY,
    per=ONCE,
    since="2004-01-01",
    cite="Social Security Act s. 67",
    label={
        "en": "allowance for maternity leave",
        "th": "เงินสงเคราะห์การหยุดงานเพื่อการคลอดบุตร",
        "id": "tunjangan cuti melahirkan",
    },
    words={
        "th": "ร้อยละ 50 ของค่าจ้าง 90 วัน จ่ายครั้งเดียวแก่ผู้ประกันตนหญิง ไม่เกิน 2 ครั้ง",
        "id": "Setengah upah tertanggung perempuan untuk 90 hari sekaligus, paling banyak dua persalinan.",
    },
)
def maternity_leave_benefit(fund_maternity_leave: Money) -> Money:
    """Half of the wage of an insured woman for 90 days, as one sum, for two births at most."""
    return fund_maternity_leave


@section33.benefit(
    INVALIDITY,
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 71",
    label={
        "en": "income replacement in invalidity",
        "th": "เงินทดแทนการขาดรายได้กรณีทุพพลภาพ",
        "id": "santunan bulanan disabilitas",
    },
    words={
        "th": "ร้อยละ 50 ของค่าจ้างตลอดชีวิตเมื่อทุพพลภาพรุนแรง นอกนั้นตามที่สำนักงานกำหนด",
        "id": "Setengah upah bulanan seumur hidup pada disabilitas berat; selebihnya menurut penetapan kantor.",
    },
)
def invalidity_benefit(fund_invalidity_benefit: Money) -> Money:
    """Half of the monthly wage for life in severe invalidity; else as the office awards."""
    return fund_invalidity_benefit


@section33.benefit(
    INVALIDITY,
    since="2004-01-01",
    cite="Social Security Act s. 70",
    label={
        "en": "care in invalidity at public hospitals",
        "th": "รักษาผู้ทุพพลภาพที่โรงพยาบาลรัฐ",
        "id": "perawatan disabilitas di rumah sakit negeri",
    },
    words={"th": "ค่ารักษาที่โรงพยาบาลรัฐตามจริง", "id": "Biaya sebenarnya di rumah sakit negeri."},
)
def invalidity_care(fund_invalidity_care: bool) -> bool:
    """The actual cost of care at public hospitals."""
    return fund_invalidity_care


@section33.benefit(
    INVALIDITY,
    per=MONTH,
    since="2015-10-20",
    cite="Social Security Act s. 70",
    label={
        "en": "private out-patient care in invalidity",
        "th": "ผู้ป่วยนอกโรงพยาบาลเอกชนของผู้ทุพพลภาพ",
        "id": "rawat jalan swasta bagi penyandang disabilitas",
    },
    words={
        "th": "ค่ารักษาผู้ป่วยนอกโรงพยาบาลเอกชนตามจริงไม่เกินวงเงินต่อเดือน",
        "id": "Rawat jalan di rumah sakit swasta, sampai batas sebulan.",
    },
)
def invalidity_outpatient_care(fund_invalidity_outpatient: Money) -> Money:
    """Out-patient care at private hospitals, up to this amount a month."""
    return fund_invalidity_outpatient


@section33.benefit(
    INVALIDITY,
    per=MONTH,
    since="2015-10-20",
    cite="Social Security Act s. 70",
    label={
        "en": "private in-patient care in invalidity",
        "th": "ผู้ป่วยในโรงพยาบาลเอกชนของผู้ทุพพลภาพ",
        "id": "rawat inap swasta bagi penyandang disabilitas",
    },
    words={
        "th": "ค่ารักษาผู้ป่วยในโรงพยาบาลเอกชนตามจริงไม่เกินวงเงินต่อเดือน",
        "id": "Rawat inap di rumah sakit swasta, sampai batas sebulan.",
    },
)
def invalidity_inpatient_care(fund_invalidity_inpatient: Money) -> Money:
    """In-patient care at private hospitals, up to this amount a month."""
    return fund_invalidity_inpatient


@section33.benefit(
    INVALIDITY,
    per=MONTH,
    since="2015-10-20",
    cite="Social Security Act s. 70",
    label={
        "en": "transport to care in invalidity",
        "th": "ค่าพาหนะของผู้ทุพพลภาพ",
        "id": "transportasi bagi penyandang disabilitas",
    },
    words={
        "th": "ค่าพาหนะรับส่งผู้ทุพพลภาพไม่เกินวงเงินต่อเดือน",
        "id": "Transportasi ke tempat perawatan, sampai batas sebulan.",
    },
)
def invalidity_transport(fund_invalidity_transport: Money) -> Money:
    """Transport to care, up to this amount a month."""
    return fund_invalidity_transport


@section33.benefit(
    SURVIVORS,
    per=ONCE,
    since="2011-01-01",
    cite="Social Security Act s. 73 (1)",
    label={"en": "funeral grant", "th": "ค่าทำศพ", "id": "santunan pemakaman"},
    words={"th": "จ่ายแก่ผู้จัดการศพ", "id": "Dibayar kepada pengurus pemakaman."},
)
def funeral_grant(fund_funeral_grant: Money) -> Money:
    """Paid to whoever arranges the funeral."""
    return fund_funeral_grant


@section33.benefit(
    SURVIVORS,
    per=ONCE,
    since="2004-01-01",
    cite="Social Security Act s. 73 (2)",
    label={"en": "survivors' grant", "th": "เงินสงเคราะห์กรณีตาย", "id": "santunan ahli waris"},
    words={
        "th": "เงินสงเคราะห์เท่ากับค่าจ้างหลายเดือนเมื่อส่งครบ 36 เดือน และเพิ่มเมื่อครบ 120 เดือน",
        "id": "Beberapa bulan upah setelah 36 bulan iuran, lebih banyak setelah 120.",
    },
)
def survivors_grant(fund_survivors_grant: Money) -> Money:
    """Some months' wages after 36 months of contributions, and more after 120."""
    return fund_survivors_grant


@section33.benefit(
    FAMILY,
    per=MONTH,
    since="2011-01-01",
    cite="Social Security Act ss. 74-75 ter",
    label={"en": "child allowance", "th": "เงินสงเคราะห์บุตร", "id": "tunjangan anak"},
    words={
        "th": "จ่ายรายเดือนต่อบุตรอายุไม่เกิน 6 ปี คราวละไม่เกิน 3 คน แก่บิดาหรือมารดาคนเดียว",
        "id": "Jumlah bulanan untuk paling banyak tiga anak di bawah 6 tahun, kepada satu orang tua.",
    },
)
def child_allowance(fund_child_allowance: Money) -> Money:
    """A monthly amount for each of up to three children under 6, to one parent."""
    return fund_child_allowance


@section33.benefit(
    OLD_AGE,
    per=MONTH,
    since="2014-01-01",
    cite="Social Security Act s. 77 bis",
    label={"en": "old-age pension", "th": "บำนาญชราภาพ", "id": "pensiun hari tua"},
    words={
        "th": "อายุ 55 ปี ส่งครบ 180 เดือน และสิ้นสุดความเป็นผู้ประกันตน ได้บำนาญรายเดือนตลอดชีวิต",
        "id": "Mulai 55 tahun, setelah 180 bulan dan tidak lagi tertanggung: pensiun bulanan seumur hidup.",
    },
)
def old_age_pension(fund_old_age_pension: Money) -> Money:
    """From 55, after 180 months and once no more insured: a monthly pension for life."""
    return fund_old_age_pension


@section33.benefit(
    OLD_AGE,
    per=ONCE,
    since="2004-01-01",
    cite="Social Security Act ss. 77-77 ter",
    label={"en": "old-age gratuity", "th": "บำเหน็จชราภาพ", "id": "manfaat hari tua sekaligus"},
    words={
        "th": "ส่งไม่ครบ 180 เดือน ได้เงินสมทบชราภาพคืนเป็นเงินก้อน",
        "id": "Dengan kurang dari 180 bulan: iuran hari tua sekaligus.",
    },
)
def old_age_gratuity(fund_old_age_gratuity: Money) -> Money:
    """With fewer than 180 months: the old-age contributions as one sum."""
    return fund_old_age_gratuity


@section33.benefit(
    SURVIVORS,
    per=ONCE,
    since="2014-01-01",
    cite="Social Security Act s. 77 quater",
    label={
        "en": "grant for a pensioner who died early",
        "th": "เงินบำเหน็จเมื่อผู้รับบำนาญตายภายใน 60 เดือน",
        "id": "santunan bila pensiunan meninggal dini",
    },
    words={
        "th": "ผู้รับบำนาญตายภายใน 60 เดือน ทายาทได้บำนาญหลายเท่า",
        "id": "Bila pensiunan meninggal dalam 60 bulan: beberapa kali pensiunnya bagi ahli waris.",
    },
)
def pensioner_death_grant(fund_pensioner_death_grant: Money) -> Money:
    """When a pensioner dies within 60 months of pension, a multiple of it to the survivors."""
    return fund_pensioner_death_grant
