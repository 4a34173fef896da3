"""The Social Security Fund: what its benefits are, for those insured under Section 33 and under Section 39 alike.

Social Security Act B.E. 2533 (1990), Title 3 (ss. 54-79/1), amended by (No. 2) B.E. 2537 (1994), (No. 3) B.E. 2542 (1999) and
(No. 4) B.E. 2558 (2015), in force from 20 October 2015; ministerial regulations and notifications of the Medical Committee. Who is
insured, and what is paid in, stands in `section33` and `section39`; unemployment, for Section 33 alone, in `section33`.

The day of the decision is the day of the contingency: of the illness, the birth, the death, or the month for which an allowance or
a pension is paid. Invalidity alone has a day of its own, because it is paid for years. The months that qualify are those before
the month of the contingency. The history of wages holds the wage on which each month was contributed: the wage between the floor
and the ceiling of that month for Section 33, and 4,800 baht for Section 39. So months of both sections count together.

Left out:
- benefits before 2011 whose amounts were not gathered: the maternity lump sum, the funeral grant and the child allowance;
- how survivors share a grant among them, and the child allowance of a dead or invalid insured person's children (s. 75 bis);
- the old-age benefit of one who dies with 180 months or more before drawing a pension, whose formula was not found;
- the reward of the tariff for pensioners who are insured again: the new pension is counted from all months, as the Act says;
- the index of the career average (CARE) formula, a draft on 3 August 2026: where it is adopted by a reform, the revalued average is
  stated, not computed.
"""

from payung.countries.vocabulary import Sex, father, mother
from payung.law import (
    DAY,
    MONTH,
    YEAR,
    Asked,
    Count,
    Date,
    Days,
    Input,
    Money,
    MonthlyAmounts,
    Months,
    Number,
    Years,
    add_months,
    average_of_highest,
    average_of_last,
    count,
    formula,
    months_between,
    months_in,
    round_down,
    start_of_month,
)

from . import country, section33, section39

# Facts

social_security_wages = Input(
    MonthlyAmounts,
    unit="THB/month",
    label={
        "en": "Wage on which social security was paid, by month (4,800 baht for Section 39)",
        "th": "ค่าจ้างที่ใช้คำนวณเงินสมทบประกันสังคมในแต่ละเดือน (มาตรา 39 คือ 4,800 บาท)",
        "id": "Upah dasar iuran jaminan sosial tiap bulan (4.800 baht untuk Pasal 39)",
    },
    question={
        "en": "On which wage was the social security contribution paid, month by month?",
        "th": "แต่ละเดือนส่งเงินสมทบประกันสังคมจากฐานค่าจ้างเท่าไร",
        "id": "Atas upah berapa iuran jaminan sosial dibayar setiap bulan?",
    },
)
insurance_ended_on = Input(
    Date,
    lowest="1991-03-01",
    fixed=True,
    label={
        "en": "Last day insured under Section 33 or 39",
        "th": "วันสุดท้ายที่เป็นผู้ประกันตนมาตรา 33 หรือ 39",
        "id": "Hari terakhir tertanggung menurut Pasal 33 atau 39",
    },
    question={
        "en": "On which day did the insurance under Section 33 or 39 end?",
        "th": "สิ้นสุดความเป็นผู้ประกันตนมาตรา 33 หรือ 39 วันที่เท่าไร",
        "id": "Tanggal berapa kepesertaan Pasal 33 atau 39 berakhir?",
    },
)
is_caused_by_work = Input(
    bool,
    label={
        "en": "Injury, illness or death caused by the work for an employer",
        "th": "ประสบอันตราย เจ็บป่วย หรือตายเนื่องจากการทำงานให้นายจ้าง",
        "id": "Cedera, sakit, atau kematian akibat kerja bagi majikan",
    },
    question={
        "en": "Is there an injury, an illness or a death that the work for an employer has caused?",
        "th": "มีการประสบอันตราย เจ็บป่วย หรือตาย เนื่องจากการทำงานให้นายจ้างหรือไม่",
        "id": "Adakah cedera, sakit, atau kematian yang diakibatkan kerja bagi majikan?",
    },
    fixed=True,
)
employer_sick_leave_days_used = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days of paid sick leave already used this year",
        "th": "จำนวนวันลาป่วยที่นายจ้างจ่ายค่าจ้างแล้วในปีนี้",
        "id": "Hari cuti sakit berupah yang sudah dipakai tahun ini",
    },
    question={
        "en": "For how many working days has the employer already paid sick leave this year, before this illness?",
        "th": "ปีนี้นายจ้างจ่ายค่าจ้างวันลาป่วยไปแล้วกี่วันทำงาน ก่อนการเจ็บป่วยครั้งนี้",
        "id": "Untuk berapa hari kerja majikan sudah membayar cuti sakit tahun ini, sebelum sakit ini?",
    },
)
is_chronic_illness = Input(
    bool,
    label={"en": "Chronic illness", "th": "โรคเรื้อรัง", "id": "Penyakit kronis"},
    question={
        "en": "Is the illness one of those that the Social Security Office counts as chronic?",
        "th": "เป็นโรคเรื้อรังตามที่สำนักงานประกันสังคมกำหนดหรือไม่",
        "id": "Apakah penyakit ini termasuk penyakit kronis menurut Kantor Jaminan Sosial?",
    },
)
fund_sickness_days_already_paid = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days of illness already paid by the fund this calendar year",
        "th": "จำนวนวันเจ็บป่วยที่กองทุนประกันสังคมจ่ายแล้วในปีปฏิทินนี้",
        "id": "Hari sakit yang sudah dibayar dana jaminan sosial tahun kalender ini",
    },
    question={
        "en": "For how many days of illness has the Social Security Fund already paid this calendar year (Section 33 or 39)?",
        "th": "ปีปฏิทินนี้กองทุนประกันสังคม (มาตรา 33 หรือ 39) จ่ายเงินกรณีเจ็บป่วยแล้วกี่วัน",
        "id": "Berapa hari sakit yang sudah dibayar Dana Jaminan Sosial (Pasal 33 atau 39) tahun kalender ini?",
    },
)
claims_for_birth = Input(
    bool,
    label={
        "en": "Claims for the birth of a child",
        "th": "ขอรับประโยชน์กรณีคลอดบุตร",
        "id": "Mengklaim untuk kelahiran anak",
    },
    question={
        "en": "Does this person claim for the birth of a child? (One parent only.)",
        "th": "คนนี้ขอรับประโยชน์ทดแทนกรณีคลอดบุตรหรือไม่ (บิดาหรือมารดาเพียงคนเดียว)",
        "id": "Apakah orang ini mengklaim untuk kelahiran anak? (Hanya salah satu orang tua.)",
    },
)
births_claimed_before = Input(
    Count,
    lowest="0",
    highest="30",
    label={
        "en": "Births claimed before",
        "th": "จำนวนครั้งที่เคยเบิกกรณีคลอดบุตร",
        "id": "Kelahiran yang sudah diklaim sebelumnya",
    },
    question={
        "en": "For how many births has this person claimed from the fund before?",
        "th": "เคยเบิกประโยชน์ทดแทนกรณีคลอดบุตรมาแล้วกี่ครั้ง",
        "id": "Untuk berapa kelahiran orang ini sudah pernah mengklaim?",
    },
)
invalidity_is_severe = Input(
    bool,
    label={"en": "Severe invalidity", "th": "ทุพพลภาพระดับรุนแรง", "id": "Disabilitas berat"},
    question={
        "en": "Was the invalidity judged severe?",
        "th": "แพทย์วินิจฉัยว่าทุพพลภาพระดับรุนแรงหรือไม่",
        "id": "Apakah disabilitas itu dinilai berat?",
    },
)
partial_invalidity_rate = Input(
    Number,
    lowest="0",
    highest="1",
    label={
        "en": "Share of the wage awarded for invalidity that is not severe (0.3 is 30 per cent)",
        "th": "อัตราที่สำนักงานกำหนดสำหรับทุพพลภาพไม่รุนแรง (0.3 คือร้อยละ 30)",
        "id": "Bagian upah yang ditetapkan untuk disabilitas tidak berat (0,3 berarti 30 persen)",
    },
    question={
        "en": "Which share of the wage did the Social Security Office award?",
        "th": "สำนักงานประกันสังคมกำหนดให้ร้อยละเท่าไรของค่าจ้าง",
        "id": "Berapa bagian upah yang ditetapkan Kantor Jaminan Sosial?",
    },
)
partial_invalidity_until = Input(
    Date,
    lowest="2015-10-20",
    label={
        "en": "Last day of the award for invalidity that is not severe",
        "th": "วันสุดท้ายที่ได้รับเงินทดแทนกรณีทุพพลภาพไม่รุนแรง",
        "id": "Hari terakhir santunan disabilitas tidak berat",
    },
    question={
        "en": "Until which day did the Social Security Office award it?",
        "th": "สำนักงานประกันสังคมกำหนดให้ถึงวันที่เท่าไร",
        "id": "Sampai tanggal berapa santunan itu ditetapkan?",
    },
)
other_parent_draws_child_allowance = Input(
    bool,
    label={
        "en": "The other parent draws the child allowance of Section 33 or 39",
        "th": "บิดาหรือมารดาอีกฝ่ายรับเงินสงเคราะห์บุตรมาตรา 33 หรือ 39 อยู่",
        "id": "Orang tua lain menerima tunjangan anak Pasal 33 atau 39",
    },
    question={
        "en": "Does the other parent draw the child allowance of Section 33 or 39 for these children?",
        "th": "บิดาหรือมารดาอีกฝ่ายรับเงินสงเคราะห์บุตรมาตรา 33 หรือ 39 สำหรับบุตรเหล่านี้หรือไม่",
        "id": "Apakah orang tua lain menerima tunjangan anak Pasal 33 atau 39 untuk anak-anak ini?",
    },
)
claims_old_age_benefit = Input(
    bool,
    label={
        "en": "Claims or draws the old-age benefit of Section 33 or 39",
        "th": "ขอรับหรือรับประโยชน์กรณีชราภาพมาตรา 33 หรือ 39",
        "id": "Mengklaim atau menerima manfaat hari tua Pasal 33 atau 39",
    },
    question={
        "en": "Does this person claim, or draw, the old-age benefit of Section 33 or 39?",
        "th": "คนนี้ขอรับหรือรับประโยชน์ทดแทนกรณีชราภาพมาตรา 33 หรือ 39 หรือไม่",
        "id": "Apakah orang ini mengklaim, atau menerima, manfaat hari tua Pasal 33 atau 39?",
    },
)
own_old_age_contributions = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={
        "en": "Own old-age contributions on the account",
        "th": "เงินสมทบกรณีชราภาพส่วนของผู้ประกันตน",
        "id": "Iuran hari tua sendiri dalam rekening",
    },
    question={
        "en": "How much old-age contribution of this person's own does the Social Security Office show?",
        "th": "สำนักงานประกันสังคมแสดงยอดเงินสมทบกรณีชราภาพส่วนของผู้ประกันตนกี่บาท",
        "id": "Berapa iuran hari tua milik orang ini sendiri menurut Kantor Jaminan Sosial?",
    },
)
employer_old_age_contributions = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={
        "en": "Employer's old-age contributions on the account",
        "th": "เงินสมทบกรณีชราภาพส่วนของนายจ้าง",
        "id": "Iuran hari tua majikan dalam rekening",
    },
    question={
        "en": "How much old-age contribution of the employers does the Social Security Office show?",
        "th": "สำนักงานประกันสังคมแสดงยอดเงินสมทบกรณีชราภาพส่วนของนายจ้างกี่บาท",
        "id": "Berapa iuran hari tua majikan menurut Kantor Jaminan Sosial?",
    },
)
old_age_return = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={
        "en": "Return credited on the old-age contributions",
        "th": "ผลประโยชน์ตอบแทนของเงินสมทบกรณีชราภาพ",
        "id": "Hasil pengembangan iuran hari tua",
    },
    question={
        "en": "How much return on the old-age contributions has the Social Security Office declared?",
        "th": "สำนักงานประกันสังคมประกาศผลประโยชน์ตอบแทนของเงินสมทบกรณีชราภาพกี่บาท",
        "id": "Berapa hasil pengembangan iuran hari tua yang diumumkan Kantor Jaminan Sosial?",
    },
)
drew_fund_pension = Input(
    bool,
    label={
        "en": "Drew the old-age pension of Section 33 or 39",
        "th": "เคยรับบำนาญชราภาพมาตรา 33 หรือ 39",
        "id": "Pernah menerima pensiun hari tua Pasal 33 atau 39",
    },
    question={
        "en": "Did this person draw the monthly old-age pension of Section 33 or 39?",
        "th": "คนนี้เคยรับบำนาญชราภาพรายเดือนมาตรา 33 หรือ 39 หรือไม่",
        "id": "Apakah orang ini pernah menerima pensiun hari tua bulanan Pasal 33 atau 39?",
    },
    fixed=True,
)
pension_drawn_since = Input(
    Date,
    lowest="2014-01-01",
    fixed=True,
    label={
        "en": "First day of the old-age pension",
        "th": "วันแรกที่มีสิทธิรับบำนาญชราภาพ",
        "id": "Hari pertama pensiun hari tua",
    },
    question={
        "en": "Since which day had the pension been due?",
        "th": "มีสิทธิรับบำนาญชราภาพตั้งแต่วันที่เท่าไร",
        "id": "Sejak tanggal berapa pensiun itu menjadi hak?",
    },
)
last_monthly_pension = Input(
    Money,
    unit="THB/month",
    lowest="0",
    highest="100000",
    label={
        "en": "Last monthly old-age pension",
        "th": "บำนาญชราภาพเดือนสุดท้าย",
        "id": "Pensiun hari tua bulan terakhir",
    },
    question={
        "en": "How much was the last monthly pension?",
        "th": "บำนาญชราภาพเดือนสุดท้ายก่อนเสียชีวิตกี่บาท",
        "id": "Berapa pensiun bulan terakhir?",
    },
)
career_average_wage = Input(
    Money,
    unit="THB/month",
    lowest="0",
    highest="100000",
    label={
        "en": "Career average wage, revalued",
        "th": "ค่าจ้างเฉลี่ยตลอดชีวิตการทำงานที่ปรับเป็นมูลค่าปัจจุบัน",
        "id": "Upah rata-rata sepanjang karier yang disesuaikan",
    },
    question={
        "en": "Which average of all wages, revalued, does the Social Security Office state?",
        "th": "สำนักงานประกันสังคมแจ้งค่าจ้างเฉลี่ยตลอดช่วงที่ส่งเงินสมทบซึ่งปรับเป็นมูลค่าปัจจุบันกี่บาท",
        "id": "Berapa rata-rata semua upah yang disesuaikan menurut Kantor Jaminan Sosial?",
    },
)


dental_cost = Input(
    Money,
    unit="THB/year",
    lowest="0",
    highest="10000000",
    label={"en": "Cost of dental care this year", "th": "ค่าทันตกรรมในปีนี้", "id": "Biaya perawatan gigi tahun ini"},
    question={
        "en": "How much did dental care cost this calendar year, in baht?",
        "th": "ปีปฏิทินนี้จ่ายค่าทันตกรรมไปกี่บาท",
        "id": "Berapa baht biaya perawatan gigi tahun kalender ini?",
    },
)
antenatal_cost = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={"en": "Cost of antenatal care", "th": "ค่าฝากครรภ์", "id": "Biaya pemeriksaan kehamilan"},
    question={
        "en": "How much did antenatal care cost, in baht?",
        "th": "จ่ายค่าฝากครรภ์ไปกี่บาท",
        "id": "Berapa baht biaya pemeriksaan kehamilan?",
    },
)
invalidity_outpatient_cost = Input(
    Money,
    unit="THB/month",
    lowest="0",
    highest="10000000",
    label={
        "en": "Cost of private out-patient care in invalidity",
        "th": "ค่ารักษาผู้ป่วยนอกโรงพยาบาลเอกชนของผู้ทุพพลภาพ",
        "id": "Biaya rawat jalan swasta penyandang disabilitas",
    },
    question={
        "en": "How much did out-patient care at private hospitals cost this month, in baht?",
        "th": "เดือนนี้จ่ายค่ารักษาผู้ป่วยนอกโรงพยาบาลเอกชนกี่บาท",
        "id": "Berapa baht biaya rawat jalan di rumah sakit swasta bulan ini?",
    },
)
invalidity_inpatient_cost = Input(
    Money,
    unit="THB/month",
    lowest="0",
    highest="10000000",
    label={
        "en": "Cost of private in-patient care in invalidity",
        "th": "ค่ารักษาผู้ป่วยในโรงพยาบาลเอกชนของผู้ทุพพลภาพ",
        "id": "Biaya rawat inap swasta penyandang disabilitas",
    },
    question={
        "en": "How much did in-patient care at private hospitals cost this month, in baht?",
        "th": "เดือนนี้จ่ายค่ารักษาผู้ป่วยในโรงพยาบาลเอกชนกี่บาท",
        "id": "Berapa baht biaya rawat inap di rumah sakit swasta bulan ini?",
    },
)
invalidity_transport_cost = Input(
    Money,
    unit="THB/month",
    lowest="0",
    highest="10000000",
    label={
        "en": "Cost of transport to care in invalidity",
        "th": "ค่าพาหนะของผู้ทุพพลภาพ",
        "id": "Biaya transportasi penyandang disabilitas",
    },
    question={
        "en": "How much did transport to care cost this month, in baht?",
        "th": "เดือนนี้จ่ายค่าพาหนะไปรับการรักษากี่บาท",
        "id": "Berapa baht biaya transportasi ke tempat perawatan bulan ini?",
    },
)


# Protection after the insurance ended


@country.rule(
    since="2004-01-01",
    cite="Social Security Act ss. 38, 41",
    label={
        "en": "was insured and has left",
        "th": "เคยเป็นผู้ประกันตนและสิ้นสุดแล้ว",
        "id": "pernah tertanggung dan sudah keluar",
    },
    words={
        "th": "เคยเป็นผู้ประกันตนมาตรา 33 หรือ 39 และสิ้นสุดความเป็นผู้ประกันตนแล้ว",
        "id": "Pernah tertanggung menurut Pasal 33 atau 39, dan tidak lagi.",
    },
)
def has_left_the_fund(
    insured33: bool = section33.insured_under_section33,
    insured39: bool = section39.insured_under_section39,
    left33: bool = section33.left_section33,
    left39: bool = section39.left_section39,
) -> bool:
    """Was insured under Section 33 or 39, and is under neither any more."""
    return not (insured33 or insured39) and (left33 or left39)


@country.rule(
    since="2004-01-01",
    cite="Social Security Act ss. 38, 41",
    label={
        "en": "protected by the fund",
        "th": "ได้รับความคุ้มครองจากกองทุน",
        "id": "terlindungi oleh dana",
    },
    words={
        "th": "ผู้ประกันตน และผู้ที่สิ้นสุดความเป็นผู้ประกันตนไม่เกิน 6 เดือน",
        "id": "Tertanggung, dan selama 6 bulan setelah kepesertaan berakhir.",
    },
)
def is_protected_by_fund(
    is_insured_under_section33_or_39: bool, has_left_the_fund: bool, insurance_ended_on: Date, on: Date, *, law
) -> bool:
    """While insured, and for 6 months after the insurance ended."""
    if is_insured_under_section33_or_39:
        return True
    return has_left_the_fund and on <= add_months(insurance_ended_on, law.continued_protection.months)


# Months and wages


@formula
def fund_window_start(day, months):
    """The first month of a window of months that ends before the month of a day."""
    return add_months(start_of_month(day), -months)


@formula
def fund_month_before(day):
    """The month before the month of a day."""
    return add_months(start_of_month(day), -1)


@formula
def wage_of_section_57(wages, months_in_all, day, best, window):
    """The best months of a window before the month of a day; the last ones, where fewer months than the window were paid."""
    if months_in_all < window:
        return average_of_last(wages, best, fund_month_before(day))
    return average_of_highest(wages, best, fund_window_start(day, window), fund_month_before(day))


@country.rule(
    since="2004-01-01",
    cite="Social Security Act s. 73",
    label={
        "en": "months insured in the last 6",
        "th": "จำนวนเดือนที่ส่งเงินสมทบใน 6 เดือนก่อน",
        "id": "bulan iuran dalam 6 bulan terakhir",
    },
    words={"th": "นับเดือนที่ส่งเงินสมทบใน 6 เดือนก่อนเดือนนี้", "id": "Bulan iuran di antara 6 bulan sebelum bulan ini."},
    asked=Asked(
        question={
            "en": "For how many of the 6 months before this month was social security paid (Section 33 or 39)?",
            "th": "ใน 6 เดือนก่อนเดือนนี้ ส่งเงินสมทบมาตรา 33 หรือ 39 กี่เดือน",
            "id": "Untuk berapa dari 6 bulan sebelum bulan ini iuran Pasal 33 atau 39 dibayar?",
        },
        lowest="0",
        highest="6",
    ),
)
def insured_months_in_last_6(social_security_wages: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months contributed among the 6 before this month."""
    return months_in(social_security_wages, fund_window_start(on, law.death.window), fund_month_before(on))


@country.rule(
    since="2004-01-01",
    cite="Social Security Act ss. 62, 65, 78",
    label={
        "en": "months insured in the last 15",
        "th": "จำนวนเดือนที่ส่งเงินสมทบใน 15 เดือนก่อน",
        "id": "bulan iuran dalam 15 bulan terakhir",
    },
    words={"th": "นับเดือนที่ส่งเงินสมทบใน 15 เดือนก่อนเดือนนี้", "id": "Bulan iuran di antara 15 bulan sebelum bulan ini."},
    asked=Asked(
        question={
            "en": "For how many of the 15 months before this month was social security paid (Section 33 or 39)?",
            "th": "ใน 15 เดือนก่อนเดือนนี้ ส่งเงินสมทบมาตรา 33 หรือ 39 กี่เดือน",
            "id": "Untuk berapa dari 15 bulan sebelum bulan ini iuran Pasal 33 atau 39 dibayar?",
        },
        lowest="0",
        highest="15",
    ),
)
def insured_months_in_last_15(social_security_wages: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months contributed among the 15 before this month."""
    return months_in(social_security_wages, fund_window_start(on, law.qualifying_window), fund_month_before(on))


@country.rule(
    since="2011-01-01",
    cite="Social Security Act s. 74; Ministerial Regulation on child allowance",
    label={
        "en": "months insured in the last 36",
        "th": "จำนวนเดือนที่ส่งเงินสมทบใน 36 เดือนก่อน",
        "id": "bulan iuran dalam 36 bulan terakhir",
    },
    words={"th": "นับเดือนที่ส่งเงินสมทบใน 36 เดือนก่อนเดือนนี้", "id": "Bulan iuran di antara 36 bulan sebelum bulan ini."},
    asked=Asked(
        question={
            "en": "For how many of the 36 months before this month was social security paid (Section 33 or 39)?",
            "th": "ใน 36 เดือนก่อนเดือนนี้ ส่งเงินสมทบมาตรา 33 หรือ 39 กี่เดือน",
            "id": "Untuk berapa dari 36 bulan sebelum bulan ini iuran Pasal 33 atau 39 dibayar?",
        },
        lowest="0",
        highest="36",
    ),
)
def insured_months_in_last_36(social_security_wages: MonthlyAmounts, on: Date, *, law) -> Months:
    """The months contributed among the 36 before this month."""
    return months_in(social_security_wages, fund_window_start(on, law.child_allowance.window), fund_month_before(on))


@country.rule(
    since="2004-01-01",
    cite="Social Security Act ss. 69, 71",
    label={
        "en": "months insured in the 15 before invalidity",
        "th": "จำนวนเดือนที่ส่งเงินสมทบใน 15 เดือนก่อนทุพพลภาพ",
        "id": "bulan iuran dalam 15 bulan sebelum disabilitas",
    },
    words={
        "th": "นับเดือนที่ส่งเงินสมทบใน 15 เดือนก่อนเดือนที่ทุพพลภาพ",
        "id": "Bulan iuran di antara 15 bulan sebelum bulan disabilitas.",
    },
    asked=Asked(
        question={
            "en": "For how many of the 15 months before the invalidity was social security paid (Section 33 or 39)?",
            "th": "ใน 15 เดือนก่อนเดือนที่ทุพพลภาพ ส่งเงินสมทบมาตรา 33 หรือ 39 กี่เดือน",
            "id": "Untuk berapa dari 15 bulan sebelum disabilitas iuran Pasal 33 atau 39 dibayar?",
        },
        lowest="0",
        highest="15",
    ),
)
def insured_months_before_invalidity(social_security_wages: MonthlyAmounts, invalid_since: Date, *, law) -> Months:
    """The months contributed among the 15 before the month of invalidity."""
    first = fund_window_start(invalid_since, law.qualifying_window)
    return months_in(social_security_wages, first, fund_month_before(invalid_since))


@country.rule(
    since="2004-01-01",
    cite="Social Security Act ss. 73, 76-77 bis",
    label={
        "en": "months insured in all",
        "th": "จำนวนเดือนที่ส่งเงินสมทบทั้งหมด",
        "id": "seluruh bulan iuran",
    },
    words={
        "th": "นับทุกเดือนที่ส่งเงินสมทบมาตรา 33 และ 39 ก่อนเดือนนี้ ไม่จำเป็นต้องติดต่อกัน",
        "id": "Semua bulan iuran Pasal 33 dan 39 sebelum bulan ini, tidak harus berturut-turut.",
    },
    asked=Asked(
        question={
            "en": "For how many months in all was social security paid, under Sections 33 and 39 together?",
            "th": "ส่งเงินสมทบมาตรา 33 และ 39 รวมกันทั้งหมดกี่เดือน",
            "id": "Untuk berapa bulan seluruhnya iuran Pasal 33 dan 39 dibayar?",
        },
        lowest="0",
        highest="1200",
    ),
)
def insured_months_in_all(social_security_wages: MonthlyAmounts, on: Date, *, law) -> Months:
    """All months contributed before this month, under Sections 33 and 39 together; they need not be continuous."""
    return months_in(social_security_wages, law.first_month, fund_month_before(on))


@country.rule(
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 57",
    label={
        "en": "monthly wage for benefits",
        "th": "ค่าจ้างรายเดือนที่ใช้คำนวณประโยชน์ทดแทน",
        "id": "upah bulanan untuk manfaat",
    },
    words={
        "th": "มาตรา 33: ค่าเฉลี่ยของ 3 เดือนที่ค่าจ้างสูงสุดใน 9 เดือนก่อน หากส่งไม่ถึง 9 เดือนใช้ 3 เดือนสุดท้าย มาตรา 39: 4,800 บาท",
        "id": "Pasal 33: rata-rata tiga upah tertinggi dalam 9 bulan sebelumnya, atau tiga bulan terakhir bila kurang dari 9 bulan; Pasal 39: 4.800 baht.",
    },
    asked=Asked(
        question={
            "en": "What is the average of the three best contribution wages of the 9 months before this month?",
            "th": "ค่าเฉลี่ยของค่าจ้าง 3 เดือนที่สูงสุดใน 9 เดือนก่อนเดือนนี้คือเท่าไร (ไม่เกินเพดาน)",
            "id": "Berapa rata-rata tiga upah iuran tertinggi dari 9 bulan sebelum bulan ini?",
        },
        lowest="0",
        highest="23000",
    ),
)
def benefit_wage(
    social_security_wages: MonthlyAmounts,
    insured_months_in_all: Months,
    on: Date,
    is_of_section39: bool = section39.is_or_was_member,
    section39_wage: Money = section39.base_wage,
    *,
    law,
) -> Money:
    """Section 33: the best 3 of the 9 months before, or the last 3 of one with fewer than 9 months; Section 39: 4,800 baht."""
    if is_of_section39:
        return section39_wage
    return wage_of_section_57(
        social_security_wages, insured_months_in_all, on, law.daily_wage.best_months, law.daily_wage.window
    )


@country.rule(
    per=DAY,
    since="2004-01-01",
    cite="Social Security Act s. 57",
    label={"en": "daily wage for benefits", "th": "ค่าจ้างรายวันที่ใช้คำนวณประโยชน์ทดแทน", "id": "upah harian untuk manfaat"},
    words={"th": "ค่าจ้างสามเดือนหารด้วย 90", "id": "Upah tiga bulan dibagi 90."},
)
def daily_wage(benefit_wage: Money, *, law) -> Money:
    """Three months of that wage over 90 days."""
    return benefit_wage * law.daily_wage.best_months / law.daily_wage.days


@country.rule(
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act ss. 57, 71",
    label={
        "en": "monthly wage before invalidity",
        "th": "ค่าจ้างรายเดือนก่อนทุพพลภาพ",
        "id": "upah bulanan sebelum disabilitas",
    },
    words={
        "th": "ค่าจ้างตามมาตรา 57 นับจากเดือนที่ทุพพลภาพ มาตรา 39 คือ 4,800 บาท",
        "id": "Upah menurut Pasal 57 pada bulan disabilitas; untuk Pasal 39, 4.800 baht.",
    },
    asked=Asked(
        question={
            "en": "What was the average of the three best contribution wages of the 9 months before the invalidity?",
            "th": "ค่าเฉลี่ยของค่าจ้าง 3 เดือนที่สูงสุดใน 9 เดือนก่อนทุพพลภาพคือเท่าไร",
            "id": "Berapa rata-rata tiga upah iuran tertinggi dari 9 bulan sebelum disabilitas?",
        },
        lowest="0",
        highest="23000",
    ),
)
def wage_before_invalidity(
    social_security_wages: MonthlyAmounts,
    invalid_since: Date,
    is_of_section39: bool = section39.is_or_was_member,
    section39_wage: Money = section39.base_wage,
    *,
    law,
) -> Money:
    """The wage of s. 57 at the month of invalidity; for Section 39, 4,800 baht."""
    if is_of_section39:
        return section39_wage
    months = months_in(social_security_wages, law.first_month, fund_month_before(invalid_since))
    return wage_of_section_57(
        social_security_wages, months, invalid_since, law.daily_wage.best_months, law.daily_wage.window
    )


@country.rule(
    since="2004-07-01",
    cite="Social Security Act ss. 57, 79",
    label={"en": "wage of the days without work", "th": "ค่าจ้างของวันที่ว่างงาน", "id": "upah hari menganggur"},
    words={"th": "ค่าจ้างรายวันคูณจำนวนวันที่จ่าย", "id": "Upah harian kali hari yang dibayar."},
)
def wage_of_unemployment_days(
    benefit_wage: Money, unemployment_days_paid: Days = section33.unemployment_days_paid, *, law
) -> Money:
    """The daily wage for each day of unemployment paid."""
    return benefit_wage * law.daily_wage.best_months * unemployment_days_paid / law.daily_wage.days


# Medical care and sickness


@country.rule(
    since="2004-01-01",
    cite="Social Security Act ss. 62-63",
    label={"en": "care at the registered hospital", "th": "สิทธิรักษาพยาบาล", "id": "layanan di rumah sakit terdaftar"},
    words={
        "th": "ส่งเงินสมทบครบ 3 เดือนใน 15 เดือน และการเจ็บป่วยไม่ได้เกิดจากการทำงาน รักษาที่โรงพยาบาลตามสิทธิโดยไม่เสียค่าใช้จ่าย",
        "id": "Setelah 3 bulan iuran dalam 15 bulan, untuk sakit yang bukan akibat kerja: layanan tanpa biaya di rumah sakit terdaftar.",
    },
)
def fund_medical_care(
    is_protected_by_fund: bool, insured_months_in_last_15: Months, is_caused_by_work: bool, *, law
) -> bool:
    """After 3 months in 15, for illness not caused by work: care at the registered hospital without charge."""
    if not is_protected_by_fund or insured_months_in_last_15 < law.sickness.months_required:
        return False
    return not is_caused_by_work


@country.rule(
    since="2004-01-01",
    cite="Social Security Act s. 59; notification on emergency care",
    label={
        "en": "hours of emergency care anywhere",
        "th": "จำนวนชั่วโมงที่คุ้มครองการรักษาฉุกเฉินทุกแห่ง",
        "id": "jam layanan darurat di mana pun",
    },
    words={
        "th": "เจ็บป่วยฉุกเฉินรักษาที่โรงพยาบาลใดก็ได้ภายในจำนวนชั่วโมงนี้ ก่อนย้ายไปโรงพยาบาลตามสิทธิ",
        "id": "Dalam keadaan darurat rumah sakit mana pun merawat selama jam ini, sebelum pindah ke rumah sakit terdaftar.",
    },
)
def hours_of_emergency_care(fund_medical_care: bool, *, law) -> Number:
    """In an emergency any hospital treats for these hours, before the registered hospital takes over."""
    return law.emergency_hours if fund_medical_care else 0


@country.rule(
    per=YEAR,
    since="2016-08-12",
    cite="Social Security Act s. 63; Medical Committee notification on dental care",
    label={"en": "dental care", "th": "ค่าทันตกรรม", "id": "perawatan gigi"},
    words={
        "th": "ขูดหินปูน อุดฟัน ถอนฟัน ผ่าฟันคุด ตามจริงไม่เกินวงเงินต่อปี",
        "id": "Perawatan gigi dibayar menurut biaya, sampai batas setahun.",
    },
)
def fund_dental_care(fund_medical_care: bool, dental_cost: Money, *, law) -> Money:
    """The cost of dental care, up to this amount a year."""
    return min(dental_cost, law.dental_care) if fund_medical_care else 0


@country.rule(
    since="2004-01-01",
    cite="Labour Protection Act B.E. 2541, s. 57; Social Security Act s. 64",
    label={
        "en": "days of this illness that the employer pays",
        "th": "จำนวนวันลาป่วยครั้งนี้ที่นายจ้างจ่าย",
        "id": "hari sakit ini yang dibayar majikan",
    },
    words={
        "th": "นายจ้างจ่ายค่าจ้างวันลาป่วยก่อน ไม่เกิน 30 วันทำงานต่อปี กองทุนจ่ายหลังจากนั้น",
        "id": "Majikan membayar lebih dahulu, sampai 30 hari kerja setahun; dana membayar sesudahnya.",
    },
)
def sick_days_paid_by_employer(
    days_of_ordered_rest: Days,
    employer_sick_leave_days_used: Days,
    insured33: bool = section33.insured_under_section33,
    *,
    law,
) -> Days:
    """The employer pays first, up to 30 working days a year; days of ordered rest are taken as working days."""
    if not insured33:
        return 0
    return min(days_of_ordered_rest, max(0, law.sickness.employer_days - employer_sick_leave_days_used))


@country.rule(
    since="2004-01-01",
    cite="Social Security Act s. 64",
    label={
        "en": "days of illness paid by the fund",
        "th": "จำนวนวันเจ็บป่วยที่กองทุนจ่าย",
        "id": "hari sakit yang dibayar dana",
    },
    words={
        "th": "วันหยุดพักตามคำสั่งแพทย์ที่นายจ้างไม่ได้จ่าย ครั้งละไม่เกิน 90 วัน ปีละไม่เกิน 180 วัน โรคเรื้อรังไม่เกิน 365 วัน",
        "id": "Hari istirahat yang tidak dibayar majikan: paling banyak 90 hari sekali sakit, 180 hari setahun, 365 untuk penyakit kronis.",
    },
)
def fund_sickness_days(
    fund_medical_care: bool,
    days_of_ordered_rest: Days,
    sick_days_paid_by_employer: Days,
    is_chronic_illness: bool,
    fund_sickness_days_already_paid: Days,
    *,
    law,
) -> Days:
    """Ordered rest that the employer does not pay: up to 90 days at a time and 180 a year, 365 in chronic illness."""
    if not fund_medical_care:
        return 0
    days_a_year = law.sickness.days_a_year_chronic if is_chronic_illness else law.sickness.days_a_year
    left = max(0, days_a_year - fund_sickness_days_already_paid)
    return min(days_of_ordered_rest - sick_days_paid_by_employer, law.sickness.days_at_a_time, left)


@country.rule(
    since="2004-01-01",
    cite="Social Security Act ss. 57, 64",
    label={"en": "sickness cash", "th": "เงินทดแทนการขาดรายได้กรณีเจ็บป่วย", "id": "santunan sakit"},
    words={"th": "ร้อยละ 50 ของค่าจ้างรายวันสำหรับวันที่กองทุนจ่าย", "id": "50 persen dari upah harian untuk hari yang dibayar."},
)
def fund_sickness_benefit(benefit_wage: Money, fund_sickness_days: Days, *, law) -> Money:
    """Half of the daily wage for each day paid."""
    wage = benefit_wage * law.daily_wage.best_months
    return law.sickness.rate * wage * fund_sickness_days / law.daily_wage.days


# Maternity


@country.rule(
    since="2004-01-01",
    cite="Social Security Act s. 65",
    label={
        "en": "contributed enough for maternity",
        "th": "ส่งเงินสมทบครบเงื่อนไขกรณีคลอดบุตร",
        "id": "bulan iuran cukup untuk persalinan",
    },
    words={
        "th": "ส่งเงินสมทบอย่างน้อย 5 เดือนใน 15 เดือนก่อนเดือนคลอด (7 เดือนก่อนวันที่ 20 ตุลาคม 2558)",
        "id": "Sedikitnya 5 bulan iuran dalam 15 bulan sebelum bulan persalinan (7 bulan sampai 19 Oktober 2015).",
    },
)
def has_paid_for_maternity(is_protected_by_fund: bool, insured_months_in_last_15: Months, *, law) -> bool:
    """At least 5 months (7 until 19 October 2015) among the 15 before the month of birth."""
    return is_protected_by_fund and insured_months_in_last_15 >= law.maternity.months_required


@country.rule(
    since="2011-01-01",
    cite="Social Security Act ss. 65-66",
    label={"en": "lump sum for a birth", "th": "ค่าคลอดบุตรเหมาจ่าย", "id": "uang persalinan"},
    words={"th": "จ่ายเหมาต่อการคลอดหนึ่งครั้ง ไม่เกิน 2 ครั้ง", "id": "Jumlah tetap per persalinan, paling banyak dua kali."},
)
def fund_maternity_grant(
    claims_for_birth: bool, has_paid_for_maternity: bool, births_claimed_before: Count, *, law
) -> Money:
    """A fixed sum for each birth, for two births at most."""
    if not claims_for_birth or births_claimed_before >= law.maternity.most_births:
        return 0
    return law.maternity.grant if has_paid_for_maternity else 0


@fund_maternity_grant.amended(
    since="2015-10-20",
    cite="Social Security Act ss. 65-66, as amended by (No. 4) B.E. 2558 (2015)",
    words={"th": "จ่ายเหมาต่อการคลอดหนึ่งครั้ง ไม่จำกัดจำนวนครั้ง", "id": "Jumlah tetap per persalinan, tanpa batas jumlah."},
)
def fund_maternity_grant_2015(claims_for_birth: bool, has_paid_for_maternity: bool, *, law) -> Money:
    """A fixed sum for each birth, whatever their number."""
    return law.maternity.grant if claims_for_birth and has_paid_for_maternity else 0


@country.rule(
    since="2021-01-01",
    cite="Social Security Act s. 66; Medical Committee notification on antenatal care",
    label={
        "en": "antenatal care",
        "th": "ค่าตรวจและรับฝากครรภ์",
        "id": "pemeriksaan kehamilan",
    },
    words={
        "th": "ค่าฝากครรภ์ตามจริงรวม 5 ครั้งตามอายุครรภ์ ไม่เกินวงเงิน",
        "id": "Biaya pemeriksaan kehamilan dalam lima kunjungan, sampai batas ini.",
    },
)
def fund_antenatal_care(
    is_pregnant: bool, claims_for_birth: bool, has_paid_for_maternity: bool, antenatal_cost: Money, *, law
) -> Money:
    """The cost of antenatal care in five visits, up to this amount in all."""
    if not (is_pregnant or claims_for_birth) or not has_paid_for_maternity:
        return 0
    return min(antenatal_cost, law.maternity.antenatal_care)


@country.rule(
    since="2004-01-01",
    cite="Social Security Act ss. 57, 67",
    label={
        "en": "allowance for maternity leave",
        "th": "เงินสงเคราะห์การหยุดงานเพื่อการคลอดบุตร",
        "id": "tunjangan cuti melahirkan",
    },
    words={
        "th": "ผู้ประกันตนหญิงได้ร้อยละ 50 ของค่าจ้างเป็นเวลา 90 วันในคราวเดียว ไม่เกิน 2 ครั้ง",
        "id": "Tertanggung perempuan: 50 persen upah untuk 90 hari sekaligus, paling banyak dua persalinan.",
    },
)
def fund_maternity_leave(
    sex: Sex,
    claims_for_birth: bool,
    has_paid_for_maternity: bool,
    births_claimed_before: Count,
    benefit_wage: Money,
    *,
    law,
) -> Money:
    """An insured woman: half of the wage for 90 days, paid as one sum, for two births at most."""
    if sex != Sex.FEMALE or not claims_for_birth or births_claimed_before >= law.maternity.most_births:
        return 0
    if not has_paid_for_maternity:
        return 0
    wage = benefit_wage * law.daily_wage.best_months
    return law.maternity.leave_rate * wage * law.maternity.leave_days / law.daily_wage.days


# Invalidity


@country.rule(
    since="2004-01-01",
    cite="Social Security Act ss. 38, 69",
    label={
        "en": "invalid, and insured for it",
        "th": "ทุพพลภาพและมีสิทธิจากกองทุน",
        "id": "disabilitas yang ditanggung dana",
    },
    words={
        "th": "ทุพพลภาพที่ไม่ได้เกิดจากการทำงาน เริ่มขณะเป็นผู้ประกันตนหรือภายใน 6 เดือนหลังสิ้นสุด และส่งเงินสมทบ 3 เดือนใน 15 เดือนก่อน",
        "id": "Disabilitas bukan akibat kerja, mulai selama tertanggung atau dalam 6 bulan sesudahnya, dengan 3 bulan iuran dalam 15 bulan sebelumnya.",
    },
)
def is_insured_invalid(
    is_certified_invalid: bool,
    invalid_since: Date,
    on: Date,
    is_caused_by_work: bool,
    is_insured_under_section33_or_39: bool,
    has_left_the_fund: bool,
    insurance_ended_on: Date,
    insured_months_before_invalidity: Months,
    *,
    law,
) -> bool:
    """Not caused by work, begun while insured or within 6 months after, with 3 months among the 15 before."""
    if not is_certified_invalid or on < invalid_since or is_caused_by_work:
        return False
    if insured_months_before_invalidity < law.invalidity.months_required:
        return False
    if is_insured_under_section33_or_39:
        return True
    return has_left_the_fund and invalid_since <= add_months(insurance_ended_on, law.continued_protection.months)


@country.rule(
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 71",
    label={
        "en": "income replacement in invalidity",
        "th": "เงินทดแทนการขาดรายได้กรณีทุพพลภาพ",
        "id": "santunan bulanan disabilitas",
    },
    words={"th": "ร้อยละ 50 ของค่าจ้างรายเดือนตลอดชีวิต", "id": "50 persen dari upah bulanan seumur hidup."},
)
def fund_invalidity_benefit(is_insured_invalid: bool, wage_before_invalidity: Money, *, law) -> Money:
    """Half of the monthly wage, for life."""
    return law.invalidity.rate * wage_before_invalidity if is_insured_invalid else 0


@fund_invalidity_benefit.amended(
    since="2015-10-20",
    cite="Social Security Act s. 71, as amended by (No. 4) B.E. 2558 (2015)",
    words={
        "th": "ระดับรุนแรงได้ร้อยละ 50 ของค่าจ้างรายเดือนตลอดชีวิต ระดับไม่รุนแรงได้ตามอัตราและระยะเวลาที่สำนักงานกำหนด",
        "id": "Disabilitas berat: 50 persen upah bulanan seumur hidup; yang tidak berat: bagian dan jangka waktu yang ditetapkan kantor.",
    },
)
def fund_invalidity_benefit_2015(
    is_insured_invalid: bool,
    invalidity_is_severe: bool,
    wage_before_invalidity: Money,
    partial_invalidity_rate: Number,
    partial_invalidity_until: Date,
    on: Date,
    *,
    law,
) -> Money:
    """Severe: half of the monthly wage, for life; not severe: the share and the term that the office sets by notification."""
    if not is_insured_invalid:
        return 0
    if invalidity_is_severe:
        return law.invalidity.rate * wage_before_invalidity
    return partial_invalidity_rate * wage_before_invalidity if on <= partial_invalidity_until else 0


@country.rule(
    since="2004-01-01",
    cite="Social Security Act s. 70",
    label={
        "en": "care in invalidity at public hospitals",
        "th": "ค่ารักษาผู้ทุพพลภาพที่โรงพยาบาลรัฐ",
        "id": "perawatan disabilitas di rumah sakit negeri",
    },
    words={"th": "โรงพยาบาลของรัฐจ่ายตามจริง", "id": "Di rumah sakit negeri, biaya sebenarnya."},
)
def fund_invalidity_care(is_insured_invalid: bool) -> bool:
    """At public hospitals the actual cost is paid."""
    return is_insured_invalid


@country.rule(
    per=MONTH,
    since="2015-10-20",
    cite="Social Security Act s. 70; Medical Committee notification on invalidity",
    label={
        "en": "private out-patient care in invalidity",
        "th": "ค่ารักษาผู้ป่วยนอกโรงพยาบาลเอกชน",
        "id": "rawat jalan swasta bagi penyandang disabilitas",
    },
    words={"th": "ตามจริงไม่เกินวงเงินต่อเดือน", "id": "Biaya sebenarnya sampai batas sebulan."},
)
def fund_invalidity_outpatient(is_insured_invalid: bool, invalidity_outpatient_cost: Money, *, law) -> Money:
    """The cost of out-patient care at private hospitals, up to this amount a month."""
    return min(invalidity_outpatient_cost, law.invalidity.private_outpatient) if is_insured_invalid else 0


@country.rule(
    per=MONTH,
    since="2015-10-20",
    cite="Social Security Act s. 70; Medical Committee notification on invalidity",
    label={
        "en": "private in-patient care in invalidity",
        "th": "ค่ารักษาผู้ป่วยในโรงพยาบาลเอกชน",
        "id": "rawat inap swasta bagi penyandang disabilitas",
    },
    words={"th": "ตามจริงไม่เกินวงเงินต่อเดือน", "id": "Biaya sebenarnya sampai batas sebulan."},
)
def fund_invalidity_inpatient(is_insured_invalid: bool, invalidity_inpatient_cost: Money, *, law) -> Money:
    """The cost of in-patient care at private hospitals, up to this amount a month."""
    return min(invalidity_inpatient_cost, law.invalidity.private_inpatient) if is_insured_invalid else 0


@country.rule(
    per=MONTH,
    since="2015-10-20",
    cite="Social Security Act s. 70; Medical Committee notification on invalidity",
    label={
        "en": "transport to care in invalidity",
        "th": "ค่าพาหนะผู้ทุพพลภาพ",
        "id": "transportasi bagi penyandang disabilitas",
    },
    words={"th": "ค่ารถพยาบาลหรือพาหนะไม่เกินวงเงินต่อเดือน", "id": "Biaya ambulans atau kendaraan sampai batas sebulan."},
)
def fund_invalidity_transport(is_insured_invalid: bool, invalidity_transport_cost: Money, *, law) -> Money:
    """The cost of transport to care, up to this amount a month."""
    return min(invalidity_transport_cost, law.invalidity.transport) if is_insured_invalid else 0


# Death


@country.rule(
    since="2004-01-01",
    cite="Social Security Act s. 73",
    label={
        "en": "died insured, not by work",
        "th": "ตายขณะมีสิทธิ ไม่ใช่เนื่องจากการทำงาน",
        "id": "meninggal dalam tanggungan, bukan akibat kerja",
    },
    words={
        "th": "ตายไม่ใช่เนื่องจากการทำงาน ส่งเงินสมทบ 1 เดือนใน 6 เดือนก่อน หรือตายขณะรับเงินทดแทนกรณีทุพพลภาพ",
        "id": "Kematian bukan akibat kerja, dengan 1 bulan iuran dalam 6 bulan sebelumnya, atau selagi menerima santunan disabilitas.",
    },
)
def is_insured_death(
    has_died: bool,
    is_caused_by_work: bool,
    is_protected_by_fund: bool,
    insured_months_in_last_6: Months,
    fund_invalidity_benefit: Money,
    *,
    law,
) -> bool:
    """Not caused by work, with 1 month contributed among the 6 before, or while drawing the invalidity benefit."""
    if not has_died or is_caused_by_work:
        return False
    if is_protected_by_fund and insured_months_in_last_6 >= law.death.months_required:
        return True
    return fund_invalidity_benefit > 0


@country.rule(
    since="2011-01-01",
    cite="Social Security Act s. 73 (1)",
    label={"en": "funeral grant", "th": "ค่าทำศพ", "id": "santunan pemakaman"},
    words={"th": "จ่ายแก่ผู้จัดการศพ", "id": "Dibayar kepada pengurus pemakaman."},
)
def fund_funeral_grant(is_insured_death: bool, *, law) -> Money:
    """Paid to whoever arranges the funeral."""
    return law.death.funeral_grant if is_insured_death else 0


@country.rule(
    since="2004-01-01",
    cite="Social Security Act s. 73 (2)",
    label={"en": "survivors' grant", "th": "เงินสงเคราะห์กรณีตาย", "id": "santunan ahli waris"},
    words={
        "th": "ส่งเงินสมทบ 36 ถึงไม่ถึง 120 เดือน ได้ครึ่งค่าจ้าง 4 เดือน ตั้งแต่ 120 เดือน ได้ครึ่งค่าจ้าง 12 เดือน (ก่อน 20 ตุลาคม 2558: 3 และ 10 เดือน)",
        "id": "Dengan 36 sampai 119 bulan iuran, setengah upah 4 bulan; mulai 120 bulan, setengah upah 12 bulan (sampai 19 Oktober 2015: 3 dan 10 bulan).",
    },
)
def fund_survivors_grant(is_insured_death: bool, insured_months_in_all: Months, benefit_wage: Money, *, law) -> Money:
    """Half of the wage for 4 months after 36 months of contributions, for 12 months after 120 (until 19 October 2015: 3 and 10)."""
    if not is_insured_death or insured_months_in_all < law.death.months_for_grant:
        return 0
    if insured_months_in_all < law.death.months_for_long_grant:
        return law.death.grant_rate * benefit_wage * law.death.grant_months
    return law.death.grant_rate * benefit_wage * law.death.long_grant_months


# Children


@country.rule(
    since="2011-01-01",
    cite="Social Security Act ss. 75-75 ter; Ministerial Regulation on child allowance",
    label={
        "en": "child under the age limit of Sections 33 and 39",
        "th": "บุตรอายุไม่เกินเกณฑ์ของมาตรา 33 และ 39",
        "id": "anak di bawah batas usia Pasal 33 dan 39",
    },
    words={"th": "ตั้งแต่แรกเกิดจนครบ 6 ปี", "id": "Sejak lahir sampai ulang tahun ke-6."},
)
def is_child_of_insured_age(age: Years, *, law) -> bool:
    """From birth up to the 6th birthday."""
    return age < law.child_allowance.age_limit


@country.rule(
    since="2011-01-01",
    cite="Social Security Act ss. 75-75 ter",
    label={
        "en": "own children under the age limit of Sections 33 and 39",
        "th": "จำนวนบุตรอายุไม่เกิน 6 ปี",
        "id": "jumlah anak sendiri di bawah 6 tahun",
    },
    words={
        "th": "นับบุตรชอบด้วยกฎหมายที่ระบุผู้นี้เป็นบิดาหรือมารดา",
        "id": "Anak sah yang menyebut orang ini sebagai ayah atau ibu.",
    },
    asked=Asked(
        question={
            "en": "How many legitimate children under 6 does this person have?",
            "th": "คนนี้มีบุตรชอบด้วยกฎหมายอายุไม่เกิน 6 ปีกี่คน",
            "id": "Berapa anak sah di bawah 6 tahun yang dimiliki orang ini?",
        },
        lowest="0",
        highest="30",
    ),
)
def own_children_under_6(children: Count = count(is_child_of_insured_age, linked_by=(mother, father))) -> Count:
    """The children under the age limit who name this person as mother or father."""
    return children


@country.rule(
    per=MONTH,
    since="2011-01-01",
    cite="Social Security Act ss. 74-75 ter; Ministerial Regulation on child allowance",
    label={"en": "child allowance", "th": "เงินสงเคราะห์บุตร", "id": "tunjangan anak"},
    words={
        "th": "จ่ายรายเดือนต่อบุตรหนึ่งคน คราวละไม่เกิน 3 คน (2 คน ก่อน 20 ตุลาคม 2558) เมื่อส่งเงินสมทบ 12 เดือนใน 36 เดือน บิดาหรือมารดาเพียงคนเดียว",
        "id": "Jumlah bulanan per anak, paling banyak 3 anak (2 sampai 19 Oktober 2015), setelah 12 dari 36 bulan iuran; hanya satu orang tua.",
    },
)
def fund_child_allowance(
    is_insured_under_section33_or_39: bool,
    is_protected_by_fund: bool,
    insured_months_in_last_36: Months,
    own_children_under_6: Count,
    other_parent_draws_child_allowance: bool,
    *,
    law,
) -> Money:
    """An amount for each of up to 3 children at a time (2 until 19 October 2015), after 12 months in 36; to one parent only, while insured."""
    is_entitled = is_protected_by_fund if law.child_allowance.continues_after_end else is_insured_under_section33_or_39
    if not is_entitled or insured_months_in_last_36 < law.child_allowance.months_required:
        return 0
    if own_children_under_6 == 0 or other_parent_draws_child_allowance:
        return 0
    return law.child_allowance.amount * min(own_children_under_6, law.child_allowance.most_children)


# Old age


@country.rule(
    since="2004-01-01",
    cite="Social Security Act s. 77 bis",
    label={
        "en": "of age for the old-age benefit and no more insured",
        "th": "อายุครบและสิ้นสุดความเป็นผู้ประกันตน",
        "id": "cukup umur untuk manfaat hari tua dan tidak lagi tertanggung",
    },
    words={
        "th": "อายุครบ 55 ปี สิ้นสุดความเป็นผู้ประกันตน และขอรับประโยชน์ หากกลับเป็นผู้ประกันตนอีกจะงดจ่าย",
        "id": "Berusia 55 tahun, tidak lagi tertanggung, dan mengajukan klaim; bila tertanggung lagi, pembayaran ditangguhkan.",
    },
)
def is_due_for_fund_old_age(
    age: Years, has_left_the_fund: bool, has_died: bool, claims_old_age_benefit: bool, *, law
) -> bool:
    """Aged 55, no more insured, and claiming; it is suspended while the person is insured again."""
    return age >= law.old_age.age and has_left_the_fund and not has_died and claims_old_age_benefit


@country.rule(
    per=MONTH,
    since="2014-01-01",
    cite="Social Security Act s. 77 bis; Ministerial Regulation on old-age benefits B.E. 2550 (2007)",
    label={"en": "wage that the pension is counted from", "th": "ค่าจ้างเฉลี่ยที่ใช้คำนวณบำนาญ", "id": "upah dasar pensiun"},
    words={
        "th": "ค่าเฉลี่ยฐานค่าจ้าง 60 เดือนสุดท้าย เดือนที่ส่งตามมาตรา 39 นับ 4,800 บาท",
        "id": "Rata-rata upah iuran 60 bulan terakhir; bulan Pasal 39 dihitung 4.800 baht.",
    },
    asked=Asked(
        question={
            "en": "What is the average of the last 60 contribution wages?",
            "th": "ค่าจ้างเฉลี่ยที่ใช้ส่งเงินสมทบ 60 เดือนสุดท้ายคือเท่าไร",
            "id": "Berapa rata-rata upah iuran 60 bulan terakhir?",
        },
        lowest="0",
        highest="100000",
    ),
)
def pension_wage(social_security_wages: MonthlyAmounts, career_average_wage: Money, on: Date, *, law) -> Money:
    """The average of the last 60 contribution wages, months of Section 39 at 4,800 baht; by the draft, the revalued career average."""
    if law.old_age.uses_career_average:
        return career_average_wage
    return average_of_last(social_security_wages, law.old_age.months_averaged, fund_month_before(on))


@country.rule(
    since="2014-01-01",
    cite="Social Security Act s. 77 bis; Ministerial Regulation on old-age benefits B.E. 2550 (2007)",
    label={"en": "rate of the pension", "th": "อัตราบำนาญชราภาพ", "id": "tingkat pensiun"},
    words={
        "th": "ร้อยละ 20 และเพิ่มร้อยละ 1.5 ต่อทุก 12 เดือนที่เกิน 180 เดือน",
        "id": "20 persen, ditambah 1,5 persen untuk setiap 12 bulan di atas 180.",
    },
)
def pension_rate(insured_months_in_all: Months, *, law) -> Number:
    """20 per cent, and 1.5 per cent more for every 12 months beyond 180."""
    further = max(0, insured_months_in_all - law.old_age.months_required)
    return law.old_age.rate + law.old_age.further_rate * round_down(further / law.old_age.months_for_further_rate, 1)


@country.rule(
    per=MONTH,
    since="2014-01-01",
    cite="Social Security Act s. 77 bis; Ministerial Regulation on old-age benefits B.E. 2550 (2007)",
    label={"en": "old-age pension", "th": "บำนาญชราภาพ", "id": "pensiun hari tua"},
    words={
        "th": "ส่งเงินสมทบครบ 180 เดือน ได้บำนาญรายเดือนตลอดชีวิต",
        "id": "Setelah 180 bulan iuran, pensiun bulanan seumur hidup.",
    },
)
def fund_old_age_pension(
    is_due_for_fund_old_age: bool, insured_months_in_all: Months, pension_rate: Number, pension_wage: Money, *, law
) -> Money:
    """After 180 months of contributions, a monthly pension for life."""
    if not is_due_for_fund_old_age or insured_months_in_all < law.old_age.months_required:
        return 0
    return pension_rate * pension_wage


@country.rule(
    since="2004-01-01",
    cite="Social Security Act ss. 77-77 ter; Ministerial Regulation on old-age benefits",
    label={"en": "old-age gratuity", "th": "บำเหน็จชราภาพ", "id": "manfaat hari tua sekaligus"},
    words={
        "th": "ส่งไม่ถึง 12 เดือน คืนเงินสมทบชราภาพของตนเอง ส่ง 12 ถึง 179 เดือน ได้ส่วนของตนเองและนายจ้างพร้อมผลประโยชน์ตอบแทน "
        "จ่ายเมื่ออายุ 55 ปีและสิ้นสุดความเป็นผู้ประกันตน หรือทุพพลภาพ หรือตาย",
        "id": "Kurang dari 12 bulan: iuran hari tua sendiri; 12 sampai 179 bulan: juga iuran majikan dan hasilnya. Dibayar pada usia 55 "
        "setelah keluar, atau karena disabilitas atau kematian.",
    },
)
def fund_old_age_gratuity(
    is_due_for_fund_old_age: bool,
    has_died: bool,
    drew_fund_pension: bool,
    is_insured_invalid: bool,
    is_insured_under_section33_or_39: bool,
    insured_months_in_all: Months,
    own_old_age_contributions: Money,
    employer_old_age_contributions: Money,
    old_age_return: Money,
    *,
    law,
) -> Money:
    """Under 12 months the member's own old-age contributions; from 12 to 179 the employer's too, with the return declared."""
    is_due = is_due_for_fund_old_age or (is_insured_invalid and not is_insured_under_section33_or_39)
    is_due_now = not drew_fund_pension if has_died else is_due
    if not is_due_now or insured_months_in_all >= law.old_age.months_required:
        return 0
    if insured_months_in_all < law.old_age.months_for_employers_part:
        return own_old_age_contributions
    return own_old_age_contributions + employer_old_age_contributions + old_age_return


@country.rule(
    since="2014-01-01",
    cite="Social Security Act s. 77 quater; Ministerial Regulation on old-age benefits B.E. 2550 (2007)",
    label={
        "en": "grant for a pensioner who died early",
        "th": "เงินบำเหน็จเมื่อผู้รับบำนาญตายภายใน 60 เดือน",
        "id": "santunan bila pensiunan meninggal dini",
    },
    words={
        "th": "ผู้รับบำนาญตายภายใน 60 เดือน ทายาทได้ 10 เท่าของบำนาญเดือนสุดท้าย",
        "id": "Bila pensiunan meninggal dalam 60 bulan: 10 kali pensiun bulan terakhir.",
    },
)
def fund_pensioner_death_grant(
    has_died: bool, drew_fund_pension: bool, pension_drawn_since: Date, last_monthly_pension: Money, on: Date, *, law
) -> Money:
    """Within 60 months of the pension's first day: 10 times the last monthly pension."""
    if not (has_died and drew_fund_pension):
        return 0
    if months_between(pension_drawn_since, on) >= law.old_age.months_guaranteed:
        return 0
    return last_monthly_pension * law.old_age.least_months_of_death_grant


@fund_pensioner_death_grant.amended(
    since="2024-10-01",
    cite="Ministerial Regulation on old-age benefits, as amended: the months left to 60",
    words={
        "th": "ผู้รับบำนาญตายภายใน 60 เดือน ทายาทได้บำนาญเดือนสุดท้ายคูณจำนวนเดือนที่เหลือจนครบ 60 เดือน แต่ไม่น้อยกว่า 10 เท่า",
        "id": "Bila pensiunan meninggal dalam 60 bulan: pensiun terakhir kali bulan yang tersisa sampai 60, sedikitnya 10 kali.",
    },
)
def fund_pensioner_death_grant_2024(
    has_died: bool, drew_fund_pension: bool, pension_drawn_since: Date, last_monthly_pension: Money, on: Date, *, law
) -> Money:
    """Within 60 months of the pension's first day: the last monthly pension for each month left to 60, and for 10 months at least."""
    if not (has_died and drew_fund_pension):
        return 0
    months_left = law.old_age.months_guaranteed - months_between(pension_drawn_since, on)
    if months_left <= 0:
        return 0
    return last_monthly_pension * max(months_left, law.old_age.least_months_of_death_grant)
