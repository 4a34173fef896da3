"""The Workmen's Compensation Fund: injury, illness and death that come from the work for an employer.

Workmen's Compensation Act B.E. 2537 (1994), in force from 1 July 1994, amended by (No. 2) B.E. 2561 (2018), in force from 9 December
2018; ministerial regulations on medical, rehabilitation and funeral expenses. The employer alone contributes. An injury of before 9
December 2018 is compensated at the rate and for the time of the Act as it then stood. The Social Security Fund pays no sickness,
invalidity or death benefit for what the work has caused (`social_security_fund`), so the two never pay for the same.

The contribution is encoded from 2009 and the benefits from 2016, the first years whose figures were found.

Left out:
- the class of each industry and the discount or surcharge by the employer's record from the fifth year on: the rate that the Social
  Security Office has set for the employer is asked;
- the months of compensation for each organ, and the lowest compensation: the notification was not found, so the months awarded are
  asked, and limited to ten years;
- the medical steps of 300,000 and 500,000 baht, whose conditions were not found: the first two steps and the two highest amounts stand;
- which survivors share (parents, husband or wife, children under 18 or in school, a posthumous child): their number is asked.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    EMPLOYMENT_INJURY,
    INVALIDITY,
    MEDICAL_CARE,
    MONTH,
    MONTHS_PER_YEAR,
    ONCE,
    SURVIVORS,
    YEAR,
    Count,
    Date,
    Days,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Number,
    Scheme,
    months_between,
    years_between,
)

from . import section33
from .section33 import Section33Employment

workmens_compensation = Scheme(
    "th.workmens_compensation",
    names={"en": "Workmen's Compensation Fund", "th": "กองทุนเงินทดแทน", "id": "Dana Kompensasi Pekerja"},
    administrator={"en": "Social Security Office", "th": "สำนักงานประกันสังคม", "id": "Kantor Jaminan Sosial Thailand"},
    kind=CONTRIBUTORY,
    law="Workmen's Compensation Act B.E. 2537 (1994), amended by (No. 2) B.E. 2561 (2018)",
    since="1994-07-01",
    where={
        "en": "The Social Security Office where the employee works or lives.",
        "th": "สำนักงานประกันสังคมในท้องที่ที่ลูกจ้างทำงานหรือมีภูมิลำเนา",
        "id": "Kantor Jaminan Sosial di tempat pekerja bekerja atau tinggal.",
    },
    papers={
        "en": ("Report of injury or illness", "Medical certificate", "For a death: death certificate"),
        "th": ("แบบแจ้งการประสบอันตรายหรือเจ็บป่วย", "ใบรับรองแพทย์", "กรณีตาย: ใบมรณบัตร"),
        "id": ("Laporan cedera atau sakit", "Surat keterangan dokter", "Untuk kematian: akta kematian"),
    },
    how={
        "en": "The employer reports; the employee or the survivors may claim themselves within 180 days. The employer pays by the end of "
        "January of each year; a late payment costs 2 per cent a month (3 per cent before 9 December 2018), no more than the amount owed.",
        "th": "นายจ้างเป็นผู้แจ้ง ลูกจ้างหรือผู้มีสิทธิยื่นคำร้องเองได้ภายใน 180 วัน นายจ้างจ่ายเงินสมทบภายในเดือนมกราคมของทุกปี "
        "หากล่าช้าเสียเงินเพิ่มร้อยละ 2 ต่อเดือน (ร้อยละ 3 ก่อนวันที่ 9 ธันวาคม 2561) ไม่เกินเงินสมทบที่ค้าง",
        "id": "Majikan melapor; pekerja atau ahli waris boleh mengajukan sendiri dalam 180 hari. Majikan membayar paling lambat akhir "
        "Januari tiap tahun; terlambat kena 2 persen sebulan (3 persen sebelum 9 Desember 2018), paling banyak sebesar tunggakan.",
    },
)


# Facts


class WorkInjuryTreatment(Enumeration):
    """How far the treatment of a work injury went."""

    ORDINARY = Label(en="Ordinary", th="ทั่วไป", id="Biasa")
    SEVERE = Label(
        en="Severe injury that the regulation lists (inner organs, bones, head, spine, burns)",
        th="บาดเจ็บรุนแรงตามที่กฎกระทรวงกำหนด (อวัยวะภายใน กระดูก ศีรษะ กระดูกสันหลัง แผลไหม้)",
        id="Cedera berat menurut peraturan (organ dalam, tulang, kepala, tulang belakang, luka bakar)",
    )
    LONG = Label(
        en="Severe, and the Medical Committee agreed to more",
        th="รุนแรงและคณะกรรมการการแพทย์เห็นชอบให้จ่ายเพิ่ม",
        id="Berat, dan Komite Medis menyetujui tambahan",
    )
    STATE_HOSPITAL = Label(
        en="At a state hospital to the end of the treatment",
        th="รักษาที่สถานพยาบาลของรัฐจนสิ้นสุดการรักษา",
        id="Di rumah sakit negeri sampai perawatan selesai",
    )


compensation_fund_rate = Input(
    Number,
    lowest="0",
    highest="1",
    label={
        "en": "Employer's rate for the Workmen's Compensation Fund (0.002 is 0.2 per cent)",
        "th": "อัตราเงินสมทบกองทุนเงินทดแทนของนายจ้าง (0.002 คือร้อยละ 0.2)",
        "id": "Tarif majikan untuk Dana Kompensasi Pekerja (0,002 berarti 0,2 persen)",
    },
    question={
        "en": "Which rate has the Social Security Office set for this employer?",
        "th": "สำนักงานประกันสังคมกำหนดอัตราเงินสมทบของนายจ้างรายนี้เท่าไร",
        "id": "Berapa tarif yang ditetapkan Kantor Jaminan Sosial bagi majikan ini?",
    },
)
work_injury_on = Input(
    Date,
    lowest="1994-07-01",
    fixed=True,
    label={
        "en": "Day of the work injury, or on which the illness began",
        "th": "วันที่ประสบอันตรายหรือเริ่มเจ็บป่วยจากการทำงาน",
        "id": "Tanggal cedera kerja, atau mulai sakit",
    },
    question={
        "en": "On which day did the work injury happen, or the illness begin?",
        "th": "ประสบอันตรายหรือเริ่มเจ็บป่วยจากการทำงานวันที่เท่าไร",
        "id": "Tanggal berapa cedera kerja terjadi, atau sakit itu mulai?",
    },
)
is_by_intoxication_or_intent = Input(
    bool,
    fixed=True,
    label={
        "en": "Injury by losing control through alcohol or drugs, or by intent",
        "th": "ประสบอันตรายเพราะเสพของมึนเมาจนครองสติไม่ได้ หรือจงใจ",
        "id": "Cedera karena mabuk hingga tak terkendali, atau disengaja",
    },
    question={
        "en": "Did this person lose control through alcohol or drugs, or was the injury intended?",
        "th": "ประสบอันตรายเพราะเสพของมึนเมาจนครองสติไม่ได้ หรือจงใจให้ประสบอันตรายหรือไม่",
        "id": "Apakah orang ini mabuk hingga tak terkendali, atau cedera itu disengaja?",
    },
)
wage_at_work_injury = Input(
    Money,
    unit="THB/month",
    lowest="0",
    highest="1000000",
    label={
        "en": "Monthly wage at the work injury",
        "th": "ค่าจ้างรายเดือนเมื่อประสบอันตราย",
        "id": "Upah bulanan saat cedera kerja",
    },
    question={
        "en": "What was the monthly wage when the work injury happened?",
        "th": "ขณะประสบอันตรายได้ค่าจ้างเดือนละกี่บาท",
        "id": "Berapa upah bulanan saat cedera kerja terjadi?",
    },
)
days_unable_to_work = Input(
    Days,
    lowest="0",
    highest="1000",
    label={
        "en": "Days unable to work, by medical certificate",
        "th": "จำนวนวันที่แพทย์ให้หยุดงาน",
        "id": "Hari tidak dapat bekerja menurut dokter",
    },
    question={
        "en": "For how many days does the medical certificate order rest after the work injury?",
        "th": "ใบรับรองแพทย์ให้หยุดพักรักษาตัวหลังประสบอันตรายกี่วัน",
        "id": "Berapa hari istirahat menurut surat dokter setelah cedera kerja?",
    },
)
work_injury_days_already_paid = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days already paid for this work injury",
        "th": "จำนวนวันที่ได้รับค่าทดแทนแล้วจากการประสบอันตรายครั้งนี้",
        "id": "Hari yang sudah dibayar untuk cedera kerja ini",
    },
    question={
        "en": "For how many days has compensation for this injury been paid already?",
        "th": "ได้รับค่าทดแทนการหยุดงานจากการประสบอันตรายครั้งนี้แล้วกี่วัน",
        "id": "Untuk berapa hari kompensasi cedera ini sudah dibayar?",
    },
)
organ_loss_months = Input(
    Months,
    lowest="0",
    highest="240",
    label={
        "en": "Months of compensation awarded for the loss of an organ (0 if none)",
        "th": "จำนวนเดือนที่กำหนดให้กรณีสูญเสียอวัยวะ (ไม่มีให้ตอบ 0)",
        "id": "Bulan kompensasi yang ditetapkan untuk kehilangan organ (0 bila tidak ada)",
    },
    question={
        "en": "For how many months did the Social Security Office award compensation for the loss of an organ? (0 if none)",
        "th": "สำนักงานประกันสังคมกำหนดค่าทดแทนกรณีสูญเสียอวัยวะกี่เดือน (ไม่มีให้ตอบ 0)",
        "id": "Untuk berapa bulan Kantor Jaminan Sosial menetapkan kompensasi kehilangan organ? (0 bila tidak ada)",
    },
)
organ_loss_since = Input(
    Date,
    lowest="1994-07-01",
    fixed=True,
    label={
        "en": "First day of compensation for the loss of an organ",
        "th": "วันแรกที่ได้รับค่าทดแทนกรณีสูญเสียอวัยวะ",
        "id": "Hari pertama kompensasi kehilangan organ",
    },
    question={
        "en": "Since which day is the loss of the organ compensated?",
        "th": "ได้รับค่าทดแทนกรณีสูญเสียอวัยวะตั้งแต่วันที่เท่าไร",
        "id": "Sejak tanggal berapa kehilangan organ itu dikompensasi?",
    },
)
died_on = Input(
    Date,
    lowest="1994-07-01",
    fixed=True,
    label={"en": "Day of death", "th": "วันที่เสียชีวิต", "id": "Tanggal meninggal"},
    question={
        "en": "On which day did this person die?",
        "th": "เสียชีวิตวันที่เท่าไร",
        "id": "Tanggal berapa orang ini meninggal?",
    },
)
compensation_survivors = Input(
    Count,
    lowest="1",
    highest="30",
    label={
        "en": "Survivors who share the compensation",
        "th": "จำนวนผู้มีสิทธิรับค่าทดแทน",
        "id": "Ahli waris yang berbagi kompensasi",
    },
    question={
        "en": "How many share the compensation: parents, husband or wife, children under 18 or in school?",
        "th": "ผู้มีสิทธิรับค่าทดแทนมีกี่คน (บิดามารดา สามีหรือภรรยา บุตรอายุต่ำกว่า 18 ปีหรือกำลังศึกษา)",
        "id": "Berapa yang berbagi kompensasi: orang tua, suami atau istri, anak di bawah 18 tahun atau bersekolah?",
    },
)
work_injury_treatment = Input(
    WorkInjuryTreatment,
    label={"en": "Treatment of the work injury", "th": "การรักษาจากการทำงาน", "id": "Perawatan cedera kerja"},
    question={
        "en": "How far did the treatment of the work injury go?",
        "th": "การรักษาพยาบาลจากการประสบอันตรายเป็นระดับใด",
        "id": "Sejauh mana perawatan cedera kerja itu?",
    },
)
work_injury_medical_cost = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="100000000",
    label={
        "en": "Cost of treating the work injury",
        "th": "ค่ารักษาพยาบาลจากการทำงาน",
        "id": "Biaya perawatan cedera kerja",
    },
    question={
        "en": "How much did the treatment of the work injury cost, in baht?",
        "th": "ค่ารักษาพยาบาลจากการประสบอันตรายกี่บาท",
        "id": "Berapa baht biaya perawatan cedera kerja itu?",
    },
)
rehabilitation_cost = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="100000000",
    label={
        "en": "Cost of medical and vocational rehabilitation",
        "th": "ค่าฟื้นฟูสมรรถภาพทางการแพทย์และอาชีพ",
        "id": "Biaya rehabilitasi medis dan kerja",
    },
    question={
        "en": "How much did medical and vocational rehabilitation cost, in baht?",
        "th": "ค่าฟื้นฟูสมรรถภาพทางการแพทย์และอาชีพกี่บาท",
        "id": "Berapa baht biaya rehabilitasi medis dan kerja?",
    },
)
rehabilitation_surgery_cost = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="100000000",
    label={
        "en": "Cost of surgery for rehabilitation",
        "th": "ค่าผ่าตัดเพื่อการฟื้นฟูสมรรถภาพ",
        "id": "Biaya operasi untuk rehabilitasi",
    },
    question={
        "en": "How much did treatment and surgery for rehabilitation cost, in baht?",
        "th": "ค่ารักษาและผ่าตัดเพื่อการฟื้นฟูสมรรถภาพกี่บาท",
        "id": "Berapa baht biaya perawatan dan operasi untuk rehabilitasi?",
    },
)


# Who is covered


@workmens_compensation.rule(
    cite="Workmen's Compensation Act s. 4; notification on the size and kind of business",
    label={
        "en": "employment that the fund covers",
        "th": "การจ้างงานที่กองทุนคุ้มครอง",
        "id": "pekerjaan yang ditanggung dana",
    },
    words={
        "th": "ลูกจ้างทุกคนตั้งแต่วันแรกที่เข้าทำงาน เว้นแต่การจ้างงานที่ยกเว้น ไม่รวมผู้ประกันตนมาตรา 39 และ 40",
        "id": "Semua pekerja sejak hari kerja pertama, kecuali pekerjaan yang dikecualikan; bukan anggota Pasal 39 dan 40.",
    },
)
def has_covered_employment(
    is_wage_earner: bool,
    section33_employment: Section33Employment,
    insured33: bool = section33.insured_under_section33,
    *,
    law,
) -> bool:
    """All employees from the first day of work, but for employment that is exempt; not members of Sections 39 and 40 as such."""
    return insured33 or (is_wage_earner and law.covers_employment[section33_employment])


@workmens_compensation.covers(
    cite="Workmen's Compensation Act ss. 4-5, 18",
    label={
        "en": "covered, or injured by the work",
        "th": "ได้รับความคุ้มครอง หรือประสบอันตรายจากการทำงาน",
        "id": "ditanggung, atau cedera akibat kerja",
    },
    words={
        "th": "ลูกจ้างที่กองทุนคุ้มครอง และผู้ที่ประสบอันตราย เจ็บป่วย หรือตายเนื่องจากการทำงานขณะเป็นลูกจ้างดังกล่าว",
        "id": "Pekerja yang ditanggung, dan yang cedera, sakit, atau meninggal akibat kerja sebagai pekerja demikian.",
    },
)
def is_covered(has_covered_employment: bool, is_caused_by_work: bool) -> bool:
    """Employees whom the fund covers, and those whom the work for an employer injured, also when they work no more."""
    return has_covered_employment or is_caused_by_work


@workmens_compensation.contribution(
    payer=EMPLOYER,
    per=YEAR,
    since="2009-01-01",
    cite="Workmen's Compensation Act ss. 44-45",
    label={"en": "contribution of the employer", "th": "เงินสมทบของนายจ้าง", "id": "iuran majikan"},
    words={
        "th": "นายจ้างฝ่ายเดียวจ่ายร้อยละ 0.2 ถึง 1 ตามความเสี่ยง ของค่าจ้างทั้งปีไม่เกิน 240,000 บาทต่อคน",
        "id": "Hanya majikan: 0,2 sampai 1 persen menurut risiko, dari upah setahun sampai 240.000 baht per pekerja.",
    },
)
def employer_contribution(
    has_covered_employment: bool, monthly_wage: Money, compensation_fund_rate: Number, *, law
) -> Money:
    """The employer alone: 0.2 to 1 per cent by risk, of the year's wage up to 240,000 baht an employee."""
    if not has_covered_employment:
        return 0
    rate = max(law.contribution.lowest_rate, min(compensation_fund_rate, law.contribution.highest_rate))
    return rate * min(monthly_wage * MONTHS_PER_YEAR, law.contribution.highest_yearly_wage)


# Compensation


@workmens_compensation.rule(
    since="2016-01-01",
    cite="Workmen's Compensation Act ss. 18, 22",
    label={
        "en": "injury that is compensated",
        "th": "การประสบอันตรายที่มีสิทธิได้รับเงินทดแทน",
        "id": "cedera yang dikompensasi",
    },
    words={
        "th": "เกิดจากการทำงานให้นายจ้าง ไม่ใช่เพราะมึนเมาจนครองสติไม่ได้หรือจงใจ",
        "id": "Akibat kerja bagi majikan, bukan karena mabuk atau disengaja.",
    },
)
def is_compensated(is_caused_by_work: bool, is_by_intoxication_or_intent: bool) -> bool:
    """Caused by the work for an employer, not by intoxication or intent."""
    return is_caused_by_work and not is_by_intoxication_or_intent


@workmens_compensation.rule(
    since="2016-01-01",
    cite="Workmen's Compensation Act (No. 2) B.E. 2561 (2018), s. 2",
    label={
        "en": "injury under the Act as amended in 2018",
        "th": "ประสบอันตรายตั้งแต่กฎหมายแก้ไขปี 2561",
        "id": "cedera menurut Undang-Undang yang diubah 2018",
    },
    words={
        "th": "ประสบอันตรายตั้งแต่วันที่ 9 ธันวาคม 2561",
        "id": "Cedera pada atau setelah 9 Desember 2018.",
    },
)
def is_under_act_of_2018(work_injury_on: Date, *, law) -> bool:
    """The injury happened on or after 9 December 2018."""
    return work_injury_on >= law.act_of_2018


@workmens_compensation.rule(
    per=MONTH,
    since="2016-01-01",
    cite="Workmen's Compensation Act s. 18; Act (No. 2) B.E. 2561 (2018)",
    label={"en": "monthly compensation", "th": "ค่าทดแทนรายเดือน", "id": "kompensasi bulanan"},
    words={
        "th": "ร้อยละ 70 ของค่าจ้างรายเดือน ไม่เกิน 14,000 บาท (ประสบอันตรายก่อน 9 ธันวาคม 2561: ร้อยละ 60 ไม่เกิน 12,000 บาท)",
        "id": "70 persen upah bulanan, paling banyak 14.000 baht (cedera sebelum 9 Desember 2018: 60 persen, paling banyak 12.000).",
    },
)
def monthly_compensation(is_compensated: bool, is_under_act_of_2018: bool, wage_at_work_injury: Money, *, law) -> Money:
    """70 per cent of the monthly wage, up to 14,000 baht; for injuries before 9 December 2018, 60 per cent up to 12,000."""
    if not is_compensated:
        return 0
    if is_under_act_of_2018:
        return min(law.compensation.rate * wage_at_work_injury, law.compensation.highest)
    return min(law.compensation.rate_before_2018 * wage_at_work_injury, law.compensation.highest_before_2018)


@workmens_compensation.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    since="2016-01-01",
    cite="Workmen's Compensation Act s. 18 (1); Act (No. 2) B.E. 2561 (2018)",
    label={
        "en": "compensation for days unable to work",
        "th": "ค่าทดแทนกรณีหยุดงาน",
        "id": "kompensasi hari tidak dapat bekerja",
    },
    words={
        "th": "ตั้งแต่วันแรกที่แพทย์ให้หยุดงาน ไม่เกิน 1 ปี (ประสบอันตรายก่อน 9 ธันวาคม 2561 ต้องหยุดเกิน 3 วันติดต่อกัน)",
        "id": "Sejak hari pertama menurut dokter, paling lama satu tahun (cedera sebelum 9 Desember 2018: bila lebih dari 3 hari berturut-turut).",
    },
)
def temporary_compensation(
    monthly_compensation: Money,
    is_under_act_of_2018: bool,
    days_unable_to_work: Days,
    work_injury_days_already_paid: Days,
    *,
    law,
) -> Money:
    """From the first day that the doctor orders, for a year at most; for injuries before 9 December 2018 only if more than 3 days in a row."""
    if monthly_compensation == 0:
        return 0
    if not is_under_act_of_2018 and days_unable_to_work <= law.temporary.days_not_compensated_before_2018:
        return 0
    days_left = max(0, law.temporary.most_days - work_injury_days_already_paid)
    days = min(days_unable_to_work, days_left)
    return monthly_compensation * law.temporary.month * days / law.temporary.days_of_month


@workmens_compensation.benefit(
    EMPLOYMENT_INJURY,
    per=MONTH,
    since="2016-01-01",
    cite="Workmen's Compensation Act s. 18 (2)",
    label={
        "en": "compensation for the loss of an organ",
        "th": "ค่าทดแทนกรณีสูญเสียอวัยวะ",
        "id": "kompensasi kehilangan organ",
    },
    words={
        "th": "รายเดือนตามจำนวนเดือนที่กำหนดสำหรับอวัยวะนั้น ไม่เกิน 10 ปี",
        "id": "Tiap bulan selama bulan yang ditetapkan untuk organ itu, paling lama 10 tahun.",
    },
)
def organ_loss_compensation(
    monthly_compensation: Money, organ_loss_months: Months, organ_loss_since: Date, on: Date, *, law
) -> Money:
    """Each month for as many months as are awarded for the organ, for ten years at most."""
    if monthly_compensation == 0 or organ_loss_months == 0 or on < organ_loss_since:
        return 0
    months = min(organ_loss_months, law.organ_loss.most_months)
    return monthly_compensation if months_between(organ_loss_since, on) < months else 0


@workmens_compensation.benefit(
    INVALIDITY,
    per=MONTH,
    since="2016-01-01",
    cite="Workmen's Compensation Act s. 18 (3); Act (No. 2) B.E. 2561 (2018)",
    label={"en": "compensation for disability", "th": "ค่าทดแทนกรณีทุพพลภาพ", "id": "kompensasi disabilitas"},
    words={
        "th": "รายเดือนตลอดชีวิต ไม่น้อยกว่า 15 ปี (ประสบอันตรายก่อน 9 ธันวาคม 2561: ไม่เกิน 15 ปี)",
        "id": "Tiap bulan seumur hidup, sedikitnya 15 tahun (cedera sebelum 9 Desember 2018: paling lama 15 tahun).",
    },
)
def disability_compensation(
    monthly_compensation: Money,
    is_under_act_of_2018: bool,
    is_certified_invalid: bool,
    invalid_since: Date,
    has_died: bool,
    on: Date,
    *,
    law,
) -> Money:
    """Each month for life, the Act asks for 15 years at least; for injuries before 9 December 2018, for 15 years at most."""
    if monthly_compensation == 0 or not is_certified_invalid or has_died or on < invalid_since:
        return 0
    if is_under_act_of_2018:
        return monthly_compensation
    return monthly_compensation if years_between(invalid_since, on) < law.disability.most_years_before_2018 else 0


@workmens_compensation.benefit(
    SURVIVORS,
    per=MONTH,
    since="2016-01-01",
    cite="Workmen's Compensation Act s. 18 (4); Act (No. 2) B.E. 2561 (2018)",
    label={
        "en": "compensation for death, to the survivors together",
        "th": "ค่าทดแทนกรณีตายหรือสูญหาย (รวมทุกผู้มีสิทธิ)",
        "id": "kompensasi kematian, untuk semua ahli waris",
    },
    words={
        "th": "รายเดือนเป็นเวลา 10 ปี (ประสบอันตรายก่อน 9 ธันวาคม 2561: 8 ปี)",
        "id": "Tiap bulan selama 10 tahun (cedera sebelum 9 Desember 2018: 8 tahun).",
    },
)
def death_compensation(
    monthly_compensation: Money, is_under_act_of_2018: bool, has_died: bool, died_on: Date, on: Date, *, law
) -> Money:
    """Each month for ten years; for injuries before 9 December 2018, for eight."""
    if monthly_compensation == 0 or not has_died or on < died_on:
        return 0
    years = law.death.years if is_under_act_of_2018 else law.death.years_before_2018
    return monthly_compensation if years_between(died_on, on) < years else 0


@workmens_compensation.rule(
    per=MONTH,
    since="2016-01-01",
    cite="Workmen's Compensation Act ss. 20-21",
    label={
        "en": "compensation for death, to each survivor",
        "th": "ค่าทดแทนกรณีตายต่อผู้มีสิทธิหนึ่งคน",
        "id": "kompensasi kematian, untuk tiap ahli waris",
    },
    words={"th": "แบ่งเท่ากัน", "id": "Dibagi rata."},
)
def death_compensation_of_each(death_compensation: Money, compensation_survivors: Count) -> Money:
    """The survivors share in equal parts."""
    return death_compensation / compensation_survivors


@workmens_compensation.benefit(
    SURVIVORS,
    per=ONCE,
    since="2016-01-01",
    cite="Workmen's Compensation Act s. 16",
    label={"en": "funeral expenses", "th": "ค่าทำศพ", "id": "biaya pemakaman"},
    words={
        "th": "100 เท่าของอัตราสูงสุดของค่าจ้างขั้นต่ำรายวัน จ่ายแก่ผู้จัดการศพ",
        "id": "100 kali upah minimum harian tertinggi, bagi pengurus pemakaman.",
    },
)
def funeral_expenses(is_compensated: bool, has_died: bool, *, law) -> Money:
    """100 times the highest daily minimum wage, to whoever arranges the funeral."""
    return law.funeral.highest_minimum_wage * law.funeral.days if is_compensated and has_died else 0


@funeral_expenses.amended(
    since="2018-12-09",
    cite="Workmen's Compensation Act s. 16, as amended by (No. 2) B.E. 2561 (2018); ministerial regulation on funeral expenses",
    words={
        "th": "จ่ายตามอัตราในกฎกระทรวงแก่ผู้จัดการศพ",
        "id": "Jumlah menurut peraturan menteri, bagi pengurus pemakaman.",
    },
)
def funeral_expenses_2018(is_compensated: bool, has_died: bool, *, law) -> Money:
    """The amount of the ministerial regulation, to whoever arranges the funeral."""
    return law.funeral.amount if is_compensated and has_died else 0


# Treatment


@workmens_compensation.benefit(
    MEDICAL_CARE,
    per=ONCE,
    since="2016-01-01",
    cite="Workmen's Compensation Act s. 13; ministerial regulations on medical expenses B.E. 2558, 2563 and 2567",
    label={"en": "medical expenses", "th": "ค่ารักษาพยาบาล", "id": "biaya pengobatan"},
    words={
        "th": "ตามที่จ่ายจริง ไม่เกินวงเงินตามระดับการรักษา",
        "id": "Biaya sebenarnya, sampai batas menurut tingkat perawatan.",
    },
)
def medical_expenses(
    is_compensated: bool, work_injury_treatment: WorkInjuryTreatment, work_injury_medical_cost: Money, *, law
) -> Money:
    """The actual cost, up to the amount for how far the treatment went."""
    if not is_compensated:
        return 0
    return min(work_injury_medical_cost, law.medical.highest[work_injury_treatment])


@workmens_compensation.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    since="2016-01-01",
    cite="Workmen's Compensation Act s. 15; ministerial regulation on rehabilitation expenses",
    label={"en": "rehabilitation expenses", "th": "ค่าฟื้นฟูสมรรถภาพในการทำงาน", "id": "biaya rehabilitasi"},
    words={
        "th": "ทางการแพทย์และอาชีพ และการผ่าตัดเพื่อการฟื้นฟู ตามที่จ่ายจริงไม่เกินวงเงินของแต่ละส่วน",
        "id": "Medis dan kerja, serta operasi untuk rehabilitasi, biaya sebenarnya sampai batas masing-masing.",
    },
)
def rehabilitation_expenses(
    is_compensated: bool, rehabilitation_cost: Money, rehabilitation_surgery_cost: Money, *, law
) -> Money:
    """Medical and vocational rehabilitation, and surgery for it: the actual costs, each up to its amount."""
    if not is_compensated:
        return 0
    return min(rehabilitation_cost, law.rehabilitation.medical_and_vocational) + min(
        rehabilitation_surgery_cost, law.rehabilitation.surgery
    )
