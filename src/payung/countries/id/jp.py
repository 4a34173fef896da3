"""JP: Pension Insurance of BPJS Ketenagakerjaan, with defined benefits, since 1 July 2015.

Law 40/2004, arts. 39-42. PP 45/2015 (pension age art. 15, formula art. 17, least and highest pension art. 18, disability arts. 20-21,
wage ceiling art. 29); Permenaker 29/2015; PP 49/2020 (deferral in the epidemic).

The day of the decision is the day of the pension age, of the disability or of the death from which the pension runs. Nobody can have
paid 180 months before 1 July 2030, so the first monthly old-age pensions run from that day; until then members who reach the pension
age receive their contributions and the return at once. The pensions of disability and of survivors count at least 180 months.

Art. 16 calls all five kinds a pension, so the least and the highest pension of art. 18 bound each of them.

Left out: the indexing of the wage of each year. The average of the indexed yearly wages is asked for; the agency states it.
"""

from payung.law import (
    CONTRIBUTORY,
    EMPLOYER,
    INVALIDITY,
    MEMBER,
    MONTH,
    MONTHS_PER_YEAR,
    OLD_AGE,
    ONCE,
    SURVIVORS,
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
    months_between,
    months_in,
    number,
    start_of_month,
)

from .bpjs_ketenagakerjaan import BpjsSegment, EnterpriseScale

jp_registered_on = Input(
    Date,
    lowest="2015-07-01",
    fixed=True,
    label={"en": "Day of registration in JP", "id": "Tanggal terdaftar di JP", "th": "วันที่ขึ้นทะเบียน JP"},
    question={
        "en": "On which day was this person registered for the pension (JP)?",
        "id": "Tanggal berapa orang ini terdaftar di Jaminan Pensiun (JP)?",
        "th": "คนนี้ขึ้นทะเบียน JP วันที่เท่าไร",
    },
)
jp_months_paid = Input(
    PaidMonths,
    label={
        "en": "Months whose JP contribution is paid",
        "id": "Bulan yang iuran JP-nya sudah dibayar",
        "th": "เดือนที่จ่ายเงินสมทบ JP แล้ว",
    },
    question={
        "en": "For which months was the JP contribution paid?",
        "id": "Iuran JP untuk bulan apa saja yang sudah dibayar?",
        "th": "จ่ายเงินสมทบ JP ของเดือนใดไปแล้วบ้าง",
    },
)
jp_average_indexed_yearly_wage = Input(
    Money,
    unit="IDR/year",
    lowest="0",
    highest="10000000000",
    label={
        "en": "Average of the indexed yearly wages",
        "id": "Rata-rata upah tahunan tertimbang",
        "th": "ค่าเฉลี่ยค่าจ้างรายปีที่ปรับด้วยเงินเฟ้อ",
    },
    question={
        "en": "What is the average of the yearly wages of all years of contributions, each raised by inflation to today? The agency states it.",
        "id": "Berapa rata-rata upah tahunan tertimbang selama masa iur? BPJS Ketenagakerjaan menghitungnya.",
        "th": "ค่าเฉลี่ยค่าจ้างรายปีของทุกปีที่จ่ายเงินสมทบซึ่งปรับด้วยเงินเฟ้อเป็นเท่าไร สำนักงานแจ้งให้",
    },
)
jp_contributions_paid = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="10000000000",
    label={
        "en": "JP contributions paid in all",
        "id": "Jumlah iuran JP yang sudah dibayar",
        "th": "เงินสมทบ JP ที่จ่ายแล้วทั้งหมด",
    },
    question={
        "en": "How much have this person and the employers paid into JP in all?",
        "id": "Berapa seluruh iuran JP yang sudah dibayar orang ini dan pemberi kerja?",
        "th": "คนนี้และนายจ้างจ่ายเงินสมทบ JP รวมเท่าไร",
    },
)
jp_return_credited = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="10000000000",
    label={"en": "Return on the JP contributions", "id": "Hasil pengembangan iuran JP", "th": "ผลตอบแทนของเงินสมทบ JP"},
    question={
        "en": "What is the return on the JP contributions?",
        "id": "Berapa hasil pengembangan iuran JP?",
        "th": "ผลตอบแทนของเงินสมทบ JP เท่าไร",
    },
)
postpones_pension = Input(
    bool,
    label={
        "en": "Works on and puts the pension off",
        "id": "Tetap bekerja dan menunda manfaat pensiun",
        "th": "ทำงานต่อและเลื่อนรับบำนาญ",
    },
    question={
        "en": "Does this person work on after the pension age and put the pension off until work ends?",
        "id": "Apakah orang ini tetap bekerja setelah usia pensiun dan menunda manfaat pensiun sampai berhenti bekerja?",
        "th": "คนนี้ทำงานต่อหลังอายุเกษียณและเลื่อนรับบำนาญจนหยุดงานหรือไม่",
    },
)
pension_age_reached_on = Input(
    Date,
    lowest="2015-07-01",
    fixed=True,
    label={"en": "Day of reaching the pension age", "id": "Tanggal mencapai usia pensiun", "th": "วันที่ถึงอายุเกษียณ"},
    question={
        "en": "On which day did this person reach the pension age?",
        "id": "Tanggal berapa orang ini mencapai usia pensiun?",
        "th": "คนนี้ถึงอายุเกษียณวันที่เท่าไร",
    },
)
disabled_on = Input(
    Date,
    lowest="2015-07-01",
    fixed=True,
    label={
        "en": "Day of the event that disabled",
        "id": "Tanggal kejadian yang menyebabkan cacat total",
        "th": "วันที่เกิดเหตุให้ทุพพลภาพ",
    },
    question={
        "en": "On which day did the event happen that made this person unable to work?",
        "id": "Tanggal berapa kejadian yang menyebabkan orang ini cacat total tetap?",
        "th": "เหตุที่ทำให้คนนี้ทุพพลภาพเกิดขึ้นวันที่เท่าไร",
    },
)
drew_jp_pension = Input(
    bool,
    label={
        "en": "Draws, or drew until death, a JP pension",
        "id": "Menerima pensiun JP (sampai meninggal)",
        "th": "รับบำนาญ JP อยู่ หรือรับจนเสียชีวิต",
    },
    question={
        "en": "Does this person draw a monthly pension of JP, or did until death?",
        "id": "Apakah orang ini menerima pensiun bulanan JP, atau menerimanya sampai meninggal?",
        "th": "คนนี้รับบำนาญรายเดือนของ JP อยู่ หรือรับจนเสียชีวิตหรือไม่",
    },
)
last_jp_pension = Input(
    Money,
    unit="IDR/month",
    lowest="0",
    highest="100000000",
    label={"en": "Last monthly pension of JP", "id": "Pensiun JP sebulan terakhir", "th": "บำนาญ JP เดือนล่าสุด"},
    question={
        "en": "What is or was this person's last monthly pension of JP?",
        "id": "Berapa pensiun bulanan JP terakhir orang ini?",
        "th": "บำนาญรายเดือนล่าสุดของ JP เท่าไร",
    },
)
leaves_unremarried_spouse = Input(
    bool,
    label={
        "en": "Leaves a spouse who has not remarried",
        "id": "Meninggalkan janda atau duda yang belum menikah lagi",
        "th": "มีคู่สมรสที่ยังไม่สมรสใหม่",
    },
    question={
        "en": "Does this person leave a registered wife or husband who has not remarried?",
        "id": "Apakah orang ini meninggalkan istri atau suami terdaftar yang belum menikah lagi?",
        "th": "คนนี้มีภรรยาหรือสามีที่ขึ้นทะเบียนไว้และยังไม่สมรสใหม่หรือไม่",
    },
)
leaves_parent = Input(
    bool,
    label={"en": "Leaves a parent", "id": "Meninggalkan orang tua", "th": "มีบิดาหรือมารดาอยู่"},
    question={
        "en": "Does this person leave a registered father or mother?",
        "id": "Apakah orang ini meninggalkan ayah atau ibu yang terdaftar?",
        "th": "คนนี้มีบิดาหรือมารดาที่ขึ้นทะเบียนไว้หรือไม่",
    },
)
jp_deferral_notified = Input(
    bool,
    label={
        "en": "Employer asked to defer JP",
        "id": "Pemberi kerja mengajukan penundaan JP",
        "th": "นายจ้างขอเลื่อนจ่าย JP",
    },
    question={
        "en": "Did the employer tell BPJS Ketenagakerjaan that it defers the JP contribution?",
        "id": "Apakah pemberi kerja memberitahukan penundaan iuran JP ke BPJS Ketenagakerjaan?",
        "th": "นายจ้างแจ้ง BPJS Ketenagakerjaan ว่าขอเลื่อนจ่ายเงินสมทบ JP หรือไม่",
    },
)
turnover_fall = Input(
    Number,
    lowest="0",
    highest="1",
    label={
        "en": "Fall of the employer's turnover",
        "id": "Penurunan omzet pemberi kerja",
        "th": "ยอดขายของนายจ้างที่ลดลง",
    },
    question={
        "en": "By which share has the employer's turnover fallen in the epidemic (0.3 is 30 per cent)?",
        "id": "Berapa penurunan omzet pemberi kerja selama pandemi (0,3 berarti 30 persen)?",
        "th": "ยอดขายของนายจ้างลดลงเท่าใดในช่วงโรคระบาด (0.3 คือร้อยละ 30)",
    },
)

jp = Scheme(
    "id.jp",
    names={"en": "Pension Insurance (JP)", "id": "Jaminan Pensiun (JP)", "th": "ประกันบำนาญ (JP)"},
    administrator={"en": "BPJS Ketenagakerjaan", "id": "BPJS Ketenagakerjaan", "th": "BPJS Ketenagakerjaan"},
    kind=CONTRIBUTORY,
    law="Law 40/2004, arts. 39-42; PP 45/2015; Permenaker 29/2015; PP 49/2020",
    since="2015-07-01",
    where={
        "en": "A branch of BPJS Ketenagakerjaan; workers are enrolled by the employer",
        "id": "Kantor cabang BPJS Ketenagakerjaan; pekerja didaftarkan pemberi kerja",
        "th": "สาขา BPJS Ketenagakerjaan ลูกจ้างขึ้นทะเบียนผ่านนายจ้าง",
    },
    papers={
        "en": (
            "Member card, identity number (NIK) and family card (KK)",
            "Bank account",
            "For heirs: death certificate and proof of the relation",
        ),
        "id": (
            "Kartu peserta, NIK, dan Kartu Keluarga (KK)",
            "Rekening bank",
            "Untuk ahli waris: akta kematian dan bukti hubungan keluarga",
        ),
        "th": (
            "บัตรสมาชิก เลขประจำตัว (NIK) และทะเบียนครอบครัว (KK)",
            "บัญชีธนาคาร",
            "สำหรับทายาท: ใบมรณบัตรและหลักฐานความสัมพันธ์",
        ),
    },
    how={
        "en": "Claim at the branch with the papers. Who draws a pension proves every year to be alive.",
        "id": "Ajukan klaim di kantor cabang dengan dokumen. Penerima pensiun membuktikan setiap tahun bahwa masih hidup.",
        "th": "ยื่นขอที่สาขาพร้อมเอกสาร ผู้รับบำนาญต้องแสดงว่ายังมีชีวิตอยู่ทุกปี",
    },
)


@jp.covers(
    cite="PP 45/2015, art. 2; Perpres 109/2013, art. 6",
    label={"en": "Member of JP, or may join", "id": "Peserta JP atau dapat mendaftar", "th": "เป็นสมาชิก JP หรือสมัครได้"},
    words={
        "id": "Peserta JP dan pekerja penerima upah; bukan peserta mandiri, pekerja proyek konstruksi, atau pekerja migran.",
        "th": "สมาชิก JP และลูกจ้าง ไม่รวมผู้จ่ายเอง คนงานโครงการก่อสร้าง และแรงงานในต่างประเทศ",
    },
)
def is_covered(jp_registered: bool, belongs_in_bpjs: bool, bpjs_segment: BpjsSegment) -> bool:
    """Members of JP and wage earners; not members on own account, workers of building projects or workers abroad."""
    return jp_registered or (belongs_in_bpjs and bpjs_segment == BpjsSegment.WAGE_EARNER)


@jp.rule(
    cite="Perpres 109/2013, art. 6(3)",
    label={"en": "Membership is compulsory", "id": "Kepesertaan wajib", "th": "บังคับเป็นสมาชิก"},
    words={
        "id": "Wajib bagi pekerja usaha besar dan menengah; sukarela bagi usaha kecil dan mikro.",
        "th": "บังคับสำหรับลูกจ้างกิจการขนาดใหญ่และกลาง สมัครใจสำหรับขนาดย่อมและจิ๋ว",
    },
)
def is_compulsory(bpjs_segment: BpjsSegment, enterprise_scale: EnterpriseScale, *, law) -> bool:
    """Compulsory for workers of large and medium enterprises; voluntary for small and micro ones."""
    return bpjs_segment == BpjsSegment.WAGE_EARNER and law.is_compulsory[enterprise_scale]


# Contributions


@jp.rule(
    per=MONTH,
    cite="PP 45/2015, art. 29",
    label={"en": "Wage that counts for the pension", "id": "Upah dasar iuran pensiun", "th": "ค่าจ้างที่ใช้คิดเงินสมทบบำนาญ"},
    words={
        "id": "Upah sebulan sampai batas tertinggi, yang naik setiap Maret mengikuti pertumbuhan ekonomi.",
        "th": "ค่าจ้างรายเดือนไม่เกินเพดาน ซึ่งปรับทุกเดือนมีนาคมตามการเติบโตทางเศรษฐกิจ",
    },
)
def pensionable_wage(bpjs_segment: BpjsSegment, bpjs_wage: Money, *, law) -> Money:
    """The monthly wage up to the ceiling, which moves each March with the growth of the economy."""
    return min(bpjs_wage, law.wage_ceiling) if bpjs_segment == BpjsSegment.WAGE_EARNER else 0


@jp.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="PP 45/2015, art. 28",
    label={"en": "Employer's contribution", "id": "Iuran pemberi kerja", "th": "เงินสมทบของนายจ้าง"},
    words={"id": "Dua persen dari upah sampai batas tertinggi.", "th": "ร้อยละสองของค่าจ้างไม่เกินเพดาน"},
)
def employer_contribution(pensionable_wage: Money, *, law) -> Money:
    """Two per cent of the wage up to the ceiling."""
    return law.rate.employer * pensionable_wage


@jp.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="PP 45/2015, art. 28",
    label={"en": "Worker's contribution", "id": "Iuran pekerja", "th": "เงินสมทบของลูกจ้าง"},
    words={"id": "Satu persen dari upah sampai batas tertinggi.", "th": "ร้อยละหนึ่งของค่าจ้างไม่เกินเพดาน"},
)
def worker_contribution(pensionable_wage: Money, *, law) -> Money:
    """One per cent of the wage up to the ceiling."""
    return law.rate.worker * pensionable_wage


@jp.rule(
    since="2020-08-01",
    until="2021-01-31",
    cite="PP 49/2020, arts. 17-21",
    label={"en": "Employer may defer", "id": "Pemberi kerja dapat menunda", "th": "นายจ้างเลื่อนจ่ายได้"},
    words={
        "id": "Usaha besar dan menengah yang omzetnya turun lebih dari 30 persen, dan usaha kecil dan mikro, dapat menunda dengan pemberitahuan.",
        "th": "กิจการขนาดใหญ่และกลางที่ยอดขายลดเกินร้อยละ 30 และกิจการขนาดย่อมและจิ๋ว เลื่อนจ่ายได้เมื่อแจ้ง",
    },
)
def may_defer(
    bpjs_segment: BpjsSegment,
    enterprise_scale: EnterpriseScale,
    jp_deferral_notified: bool,
    turnover_fall: Number,
    *,
    law,
) -> bool:
    """Large and medium enterprises whose turnover fell by more than 30 per cent, and small and micro ones, may defer by giving notice."""
    if bpjs_segment != BpjsSegment.WAGE_EARNER or not jp_deferral_notified:
        return False
    if enterprise_scale in (EnterpriseScale.SMALL, EnterpriseScale.MICRO):
        return True
    return turnover_fall > law.deferral.turnover_fall


@jp.rule(
    per=MONTH,
    since="2020-08-01",
    until="2021-01-31",
    cite="PP 49/2020, art. 17",
    label={"en": "Contribution that is deferred", "id": "Iuran JP yang ditunda", "th": "เงินสมทบ JP ที่เลื่อนจ่าย"},
    words={
        "id": "Sembilan puluh sembilan persen dari iuran pekerja dan pemberi kerja ditunda; selebihnya dibayar.",
        "th": "เลื่อนจ่ายร้อยละ 99 ของเงินสมทบลูกจ้างและนายจ้าง ส่วนที่เหลือจ่ายตามปกติ",
    },
)
def deferred_contribution(may_defer: bool, employer_contribution: Money, worker_contribution: Money, *, law) -> Money:
    """Ninety-nine per cent of the contributions of worker and employer are put off; the rest is paid."""
    return law.deferral.share * (employer_contribution + worker_contribution) if may_defer else 0


@jp.rule(
    since="2020-08-01",
    until="2021-01-31",
    cite="PP 49/2020, art. 17",
    label={
        "en": "Deferred contributions repaid until",
        "id": "Iuran tertunda dilunasi paling lambat",
        "th": "ต้องจ่ายเงินที่เลื่อนภายใน",
    },
    words={
        "id": "Iuran yang ditunda dilunasi sekaligus atau bertahap sejak 15 Mei 2021, paling lambat 15 April 2022.",
        "th": "เงินที่เลื่อนต้องจ่ายครั้งเดียวหรือเป็นงวดตั้งแต่ 15 พฤษภาคม 2564 ภายใน 15 เมษายน 2565",
    },
)
def deferral_repaid_until(*, law) -> Date:
    """What was deferred is repaid at once or by instalments from 15 May 2021, until 15 April 2022."""
    return law.deferral.repaid_until


# Pension age, months that count, and the formula


@jp.rule(
    cite="PP 45/2015, art. 15",
    label={"en": "Reached the pension age", "id": "Mencapai usia pensiun", "th": "ถึงอายุเกษียณ"},
    words={
        "id": "Usia pensiun 56 tahun, sejak 2019 57 tahun, lalu bertambah satu tahun setiap tiga tahun sampai 65 tahun.",
        "th": "อายุเกษียณ 56 ปี ตั้งแต่ปี 2562 เป็น 57 ปี แล้วเพิ่มหนึ่งปีทุกสามปีจนถึง 65 ปี",
    },
)
def has_reached_pension_age(age: Years, *, law) -> bool:
    """The pension age is 56, since 2019 57, then one year more every three years until 65."""
    return age >= law.pension_age


@jp.rule(
    cite="PP 45/2015, art. 1(10)",
    label={"en": "Months of contributions", "id": "Masa iur (bulan)", "th": "จำนวนเดือนที่จ่ายเงินสมทบ"},
    words={"id": "Bulan yang iurannya dibayar sampai bulan lalu.", "th": "เดือนที่จ่ายเงินสมทบแล้วจนถึงเดือนก่อน"},
    asked=Asked(
        question={
            "en": "For how many months were JP contributions paid?",
            "id": "Berapa bulan iuran JP sudah dibayar?",
            "th": "จ่ายเงินสมทบ JP มาแล้วกี่เดือน",
        },
        lowest="0",
        highest="600",
    ),
)
def jp_months_of_contributions(jp_months_paid: PaidMonths, on: Date, *, law) -> Months:
    """The months that are paid, up to last month."""
    return months_in(jp_months_paid, law.first_month, add_months(start_of_month(on), -1))


@jp.rule(
    cite="PP 45/2015, arts. 19-21",
    label={"en": "Density of contributions", "id": "Kepadatan iuran", "th": "ความสม่ำเสมอของการจ่าย"},
    words={
        "id": "Bulan yang dibayar dibagi bulan sejak terdaftar.",
        "th": "เดือนที่จ่ายหารด้วยเดือนนับแต่ขึ้นทะเบียน",
    },
    asked=Asked(
        question={
            "en": "Which share of the months since registration is paid (0.8 is 80 per cent)?",
            "id": "Berapa bagian bulan sejak terdaftar yang iurannya dibayar (0,8 berarti 80 persen)?",
            "th": "จ่ายเงินสมทบแล้วเป็นสัดส่วนเท่าใดของเดือนนับแต่ขึ้นทะเบียน (0.8 คือร้อยละ 80)",
        },
        lowest="0",
        highest="1",
    ),
)
def contribution_density(jp_months_of_contributions: Months, jp_registered_on: Date, on: Date) -> Number:
    """The months paid by the months since registration."""
    months_since = max(1, number(months_between(start_of_month(jp_registered_on), start_of_month(on))))
    return min(1, number(jp_months_of_contributions) / months_since)


@jp.rule(
    per=MONTH,
    cite="PP 45/2015, art. 17(2)-(3)",
    label={"en": "Pension by the formula", "id": "Pensiun menurut rumus", "th": "บำนาญตามสูตร"},
    words={
        "id": "Satu persen kali masa iur dalam tahun kali rata-rata upah tahunan tertimbang dibagi dua belas.",
        "th": "ร้อยละหนึ่งคูณจำนวนปีที่จ่ายคูณค่าเฉลี่ยค่าจ้างรายปีที่ปรับแล้วหารสิบสอง",
    },
)
def formula_pension(jp_months_of_contributions: Months, jp_average_indexed_yearly_wage: Money, *, law) -> Money:
    """One per cent times the years of contributions times the average indexed yearly wage, by twelve."""
    years = number(jp_months_of_contributions / MONTHS_PER_YEAR)
    return law.accrual_rate * years * jp_average_indexed_yearly_wage / MONTHS_PER_YEAR


@jp.rule(
    per=MONTH,
    cite="PP 45/2015, arts. 17 and 20-22",
    label={
        "en": "Pension by the formula with at least 15 years",
        "id": "Pensiun menurut rumus dengan masa iur sedikitnya 15 tahun",
        "th": "บำนาญตามสูตรโดยนับอย่างน้อย 15 ปี",
    },
    words={
        "id": "Untuk cacat dan kematian sebelum usia pensiun, masa iur dihitung sedikitnya 15 tahun.",
        "th": "กรณีทุพพลภาพและเสียชีวิตก่อนอายุเกษียณ นับระยะเวลาจ่ายอย่างน้อย 15 ปี",
    },
)
def formula_pension_of_15_years(
    jp_months_of_contributions: Months, jp_average_indexed_yearly_wage: Money, *, law
) -> Money:
    """For disability and death before the pension age at least 15 years of contributions are counted."""
    years = number(max(jp_months_of_contributions, law.months_required) / MONTHS_PER_YEAR)
    return law.accrual_rate * years * jp_average_indexed_yearly_wage / MONTHS_PER_YEAR


# Old age


@jp.rule(
    cite="PP 45/2015, art. 15(4)",
    label={"en": "Puts the pension off in time", "id": "Penundaan pensiun masih berlaku", "th": "ยังเลื่อนรับบำนาญได้"},
    words={
        "id": "Yang tetap bekerja boleh menunda sampai berhenti bekerja, paling lama tiga tahun setelah usia pensiun.",
        "th": "ผู้ทำงานต่อเลื่อนรับได้จนหยุดงาน ไม่เกินสามปีหลังอายุเกษียณ",
    },
)
def is_put_off(postpones_pension: bool, pension_age_reached_on: Date, on: Date, *, law) -> bool:
    """Who works on may put the pension off until work ends, at most three years after the pension age."""
    return postpones_pension and months_between(pension_age_reached_on, on) < law.months_put_off_at_most


@jp.rule(
    cite="PP 45/2015, arts. 15 and 19",
    label={"en": "Retires now", "id": "Pensiun sekarang", "th": "เกษียณแล้ว"},
    words={
        "id": "Peserta terdaftar yang hidup, mencapai usia pensiun, dan tidak menunda.",
        "th": "สมาชิกที่มีชีวิต ถึงอายุเกษียณ และไม่เลื่อนรับ",
    },
)
def retires(jp_registered: bool, has_died: bool, has_reached_pension_age: bool, is_put_off: bool) -> bool:
    """A living member who has reached the pension age and does not put the pension off."""
    return jp_registered and not has_died and has_reached_pension_age and not is_put_off


@jp.benefit(
    OLD_AGE,
    per=MONTH,
    cite="PP 45/2015, arts. 17-19",
    label={"en": "Old-age pension", "id": "Pensiun hari tua", "th": "บำนาญชราภาพ"},
    words={
        "id": "Peserta dengan masa iur 180 bulan mendapat pensiun menurut rumus, antara batas terendah dan tertinggi, seumur hidup.",
        "th": "ผู้จ่ายครบ 180 เดือนได้รับบำนาญตามสูตร ระหว่างขั้นต่ำและขั้นสูง ตลอดชีวิต",
    },
)
def old_age_pension(
    retires: bool, drew_jp_pension: bool, jp_months_of_contributions: Months, formula_pension: Money, *, law
) -> Money:
    """A member of 180 months of contributions receives the pension by the formula, between the least and the highest pension, for life."""
    if not retires or drew_jp_pension or jp_months_of_contributions < law.months_required:
        return 0
    return min(max(formula_pension, law.least_pension), law.highest_pension)


@jp.benefit(
    OLD_AGE,
    per=MONTH,
    since="2016-03-01",
    cite="PP 45/2015, art. 17(1)(b) and (4)",
    label={"en": "Pension of the next year", "id": "Pensiun tahun berikutnya", "th": "บำนาญปีถัดไป"},
    words={
        "id": "Setiap tahun pensiun yang berjalan dinaikkan dengan inflasi tahun sebelumnya.",
        "th": "บำนาญที่จ่ายอยู่ปรับขึ้นทุกปีตามเงินเฟ้อของปีก่อน",
    },
)
def indexed_pension(drew_jp_pension: bool, has_died: bool, last_jp_pension: Money, *, law) -> Money:
    """Each year a running pension is raised by the inflation of the year before."""
    return last_jp_pension * (1 + law.inflation) if drew_jp_pension and not has_died else 0


@jp.rule(
    cite="Law 40/2004, art. 41; PP 45/2015, arts. 19-24",
    label={
        "en": "Contributions and return",
        "id": "Akumulasi iuran dan hasil pengembangan",
        "th": "เงินสมทบและผลตอบแทน",
    },
    words={
        "id": "Semua iuran pekerja dan pemberi kerja ditambah hasil pengembangannya.",
        "th": "เงินสมทบทั้งหมดของลูกจ้างและนายจ้างบวกผลตอบแทน",
    },
)
def accumulated_contributions(jp_contributions_paid: Money, jp_return_credited: Money) -> Money:
    """All contributions of worker and employer and their return."""
    return jp_contributions_paid + jp_return_credited


@jp.benefit(
    OLD_AGE,
    per=ONCE,
    cite="Law 40/2004, art. 41; PP 45/2015, art. 24",
    label={
        "en": "Lump sum at the pension age",
        "id": "Manfaat sekaligus pada usia pensiun",
        "th": "เงินก้อนเมื่อถึงอายุเกษียณ",
    },
    words={
        "id": "Peserta yang mencapai usia pensiun dengan masa iur kurang dari 180 bulan menerima seluruh iuran dan hasil pengembangannya.",
        "th": "ผู้ถึงอายุเกษียณแต่จ่ายไม่ครบ 180 เดือนได้รับเงินสมทบและผลตอบแทนทั้งหมด",
    },
)
def lump_sum(
    retires: bool,
    drew_jp_pension: bool,
    jp_months_of_contributions: Months,
    accumulated_contributions: Money,
    *,
    law,
) -> Money:
    """A member who reaches the pension age with fewer than 180 months receives all contributions and their return."""
    if not retires or drew_jp_pension or jp_months_of_contributions >= law.months_required:
        return 0
    return accumulated_contributions


# Disability


@jp.rule(
    cite="PP 45/2015, art. 20",
    label={
        "en": "Disabled before the pension age",
        "id": "Cacat total sebelum usia pensiun",
        "th": "ทุพพลภาพก่อนอายุเกษียณ",
    },
    words={
        "id": "Peserta yang hidup mengalami cacat total tetap sebelum usia pensiun.",
        "th": "สมาชิกที่มีชีวิตทุพพลภาพสิ้นเชิงก่อนอายุเกษียณ",
    },
)
def is_disabled_member(
    jp_registered: bool,
    has_died: bool,
    is_certified_invalid: bool,
    has_reached_pension_age: bool,
    drew_jp_pension: bool,
) -> bool:
    """A living member is totally and permanently disabled before the pension age."""
    return (
        jp_registered and not has_died and is_certified_invalid and not has_reached_pension_age and not drew_jp_pension
    )


@jp.rule(
    cite="PP 45/2015, arts. 20-21",
    label={
        "en": "Qualifies for the disability pension",
        "id": "Memenuhi syarat pensiun cacat",
        "th": "มีสิทธิรับบำนาญทุพพลภาพ",
    },
    words={
        "id": "Kejadian sedikitnya satu bulan setelah terdaftar, dan kepadatan iuran sedikitnya 80 persen.",
        "th": "เหตุเกิดอย่างน้อยหนึ่งเดือนหลังขึ้นทะเบียน และจ่ายสม่ำเสมออย่างน้อยร้อยละ 80",
    },
)
def qualifies_for_disability_pension(
    jp_registered_on: Date, disabled_on: Date, contribution_density: Number, *, law
) -> bool:
    """The event came at least a month after registration, and at least 80 per cent of the months are paid."""
    months_registered = months_between(jp_registered_on, disabled_on)
    return months_registered >= law.months_before_disability and contribution_density >= law.least_density


@jp.benefit(
    INVALIDITY,
    per=MONTH,
    cite="PP 45/2015, arts. 18 and 20-21",
    label={"en": "Disability pension", "id": "Pensiun cacat", "th": "บำนาญทุพพลภาพ"},
    words={
        "id": "Pensiun menurut rumus dengan masa iur sedikitnya 15 tahun, sampai meninggal, pulih untuk bekerja, atau usia pensiun.",
        "th": "บำนาญตามสูตรโดยนับอย่างน้อย 15 ปี จนเสียชีวิต กลับมาทำงานได้ หรือถึงอายุเกษียณ",
    },
)
def disability_pension(
    is_disabled_member: bool, qualifies_for_disability_pension: bool, formula_pension_of_15_years: Money, *, law
) -> Money:
    """The pension by the formula with at least 15 years, until death, recovery for work or the pension age."""
    if not is_disabled_member or not qualifies_for_disability_pension:
        return 0
    return min(max(formula_pension_of_15_years, law.least_pension), law.highest_pension)


@jp.benefit(
    INVALIDITY,
    per=ONCE,
    cite="PP 45/2015, arts. 20-21",
    label={"en": "Lump sum on disability", "id": "Manfaat sekaligus karena cacat", "th": "เงินก้อนกรณีทุพพลภาพ"},
    words={
        "id": "Peserta cacat yang tidak memenuhi syarat pensiun menerima seluruh iuran dan hasil pengembangannya.",
        "th": "ผู้ทุพพลภาพที่ไม่มีสิทธิรับบำนาญได้รับเงินสมทบและผลตอบแทนทั้งหมด",
    },
)
def disability_lump_sum(
    is_disabled_member: bool, qualifies_for_disability_pension: bool, accumulated_contributions: Money
) -> Money:
    """A disabled member who does not qualify for the pension receives all contributions and their return."""
    return accumulated_contributions if is_disabled_member and not qualifies_for_disability_pension else 0


# Survivors


@jp.rule(
    cite="PP 45/2015, arts. 21-22; Permenaker 29/2015",
    label={"en": "Survivors qualify for a pension", "id": "Ahli waris berhak atas pensiun", "th": "ทายาทมีสิทธิรับบำนาญ"},
    words={
        "id": "Peserta meninggal setelah menjadi peserta sedikitnya satu tahun dengan kepadatan iuran 80 persen, atau sudah menerima pensiun.",
        "th": "สมาชิกเสียชีวิตหลังเป็นสมาชิกอย่างน้อยหนึ่งปีและจ่ายสม่ำเสมอร้อยละ 80 หรือรับบำนาญอยู่แล้ว",
    },
)
def survivors_qualify(
    jp_registered: bool,
    has_died: bool,
    drew_jp_pension: bool,
    jp_registered_on: Date,
    contribution_density: Number,
    on: Date,
    *,
    law,
) -> bool:
    """The member died after at least one year of membership with 80 per cent of the months paid, or was drawing a pension."""
    if not jp_registered or not has_died:
        return False
    if drew_jp_pension:
        return True
    months_registered = months_between(jp_registered_on, on)
    return months_registered >= law.survivors.months_of_membership and contribution_density >= law.least_density


@jp.rule(
    per=MONTH,
    cite="PP 45/2015, art. 22",
    label={
        "en": "Pension from which survivors' shares are taken",
        "id": "Pensiun dasar bagi ahli waris",
        "th": "บำนาญฐานของทายาท",
    },
    words={
        "id": "Pensiun terakhir peserta, atau jika belum pensiun rumus dengan sedikitnya 15 tahun.",
        "th": "บำนาญล่าสุดของสมาชิก หรือหากยังไม่รับ ใช้สูตรโดยนับอย่างน้อย 15 ปี",
    },
)
def pension_of_the_deceased(drew_jp_pension: bool, last_jp_pension: Money, formula_pension_of_15_years: Money) -> Money:
    """The last pension of the member, or before a pension the formula with at least 15 years."""
    return last_jp_pension if drew_jp_pension else formula_pension_of_15_years


@jp.benefit(
    SURVIVORS,
    per=MONTH,
    cite="PP 45/2015, arts. 18 and 21-22; Permenaker 29/2015",
    label={"en": "Widow's or widower's pension", "id": "Pensiun janda atau duda", "th": "บำนาญคู่สมรส"},
    words={
        "id": "Istri atau suami menerima setengahnya, sampai meninggal atau menikah lagi.",
        "th": "ภรรยาหรือสามีได้รับครึ่งหนึ่ง จนเสียชีวิตหรือสมรสใหม่",
    },
)
def spouse_pension(
    survivors_qualify: bool, leaves_unremarried_spouse: bool, pension_of_the_deceased: Money, *, law
) -> Money:
    """The wife or husband receives half, until death or remarriage."""
    if not survivors_qualify or not leaves_unremarried_spouse:
        return 0
    return min(max(law.survivors.spouse_share * pension_of_the_deceased, law.least_pension), law.highest_pension)


@jp.benefit(
    SURVIVORS,
    per=MONTH,
    cite="Law 40/2004, art. 41; PP 45/2015, arts. 18 and 23",
    label={"en": "Children's pension", "id": "Pensiun anak", "th": "บำนาญบุตร"},
    words={
        "id": "Jika tidak ada janda atau duda, anak bersama-sama menerima setengahnya, sampai umur 23 tahun, menikah, atau bekerja.",
        "th": "หากไม่มีคู่สมรส บุตรได้รับครึ่งหนึ่งร่วมกัน จนอายุ 23 ปี สมรส หรือทำงาน",
    },
)
def children_pension(
    survivors_qualify: bool,
    leaves_unremarried_spouse: bool,
    children_provided_for: Count,
    pension_of_the_deceased: Money,
    *,
    law,
) -> Money:
    """Where there is no widow or widower, the children together receive half, until 23, marriage or work."""
    if not survivors_qualify or leaves_unremarried_spouse or children_provided_for == 0:
        return 0
    return min(max(law.survivors.children_share * pension_of_the_deceased, law.least_pension), law.highest_pension)


@jp.rule(
    per=MONTH,
    cite="PP 45/2015, art. 23",
    label={"en": "Pension of each child", "id": "Pensiun setiap anak", "th": "บำนาญต่อบุตรหนึ่งคน"},
    words={
        "id": "Paling banyak dua anak terdaftar berbagi sama rata.",
        "th": "บุตรที่ขึ้นทะเบียนไม่เกินสองคนได้ส่วนเท่ากัน",
    },
)
def pension_of_each_child(children_pension: Money, children_provided_for: Count, *, law) -> Money:
    """At most two registered children have equal shares."""
    return children_pension / max(1, number(min(children_provided_for, law.survivors.children_at_most)))


@jp.benefit(
    SURVIVORS,
    per=MONTH,
    cite="PP 45/2015, arts. 18 and 23",
    label={"en": "Parent's pension", "id": "Pensiun orang tua", "th": "บำนาญบิดามารดา"},
    words={
        "id": "Jika peserta lajang dan tidak punya anak, satu orang tua menerima seperlimanya seumur hidup.",
        "th": "หากสมาชิกโสดและไม่มีบุตร บิดาหรือมารดาหนึ่งคนได้รับหนึ่งในห้าตลอดชีวิต",
    },
)
def parent_pension(
    survivors_qualify: bool,
    leaves_unremarried_spouse: bool,
    children_provided_for: Count,
    leaves_parent: bool,
    pension_of_the_deceased: Money,
    *,
    law,
) -> Money:
    """Where the member was single and childless, one parent receives a fifth for life."""
    if not survivors_qualify or leaves_unremarried_spouse or children_provided_for > 0 or not leaves_parent:
        return 0
    return min(max(law.survivors.parent_share * pension_of_the_deceased, law.least_pension), law.highest_pension)


@jp.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PP 45/2015, arts. 21-24; Permenaker 29/2015",
    label={"en": "Lump sum on death", "id": "Manfaat sekaligus karena meninggal", "th": "เงินก้อนกรณีเสียชีวิต"},
    words={
        "id": "Jika syarat pensiun ahli waris tidak terpenuhi, seluruh iuran dan hasil pengembangannya dibayar sekaligus.",
        "th": "หากไม่ครบเงื่อนไขบำนาญทายาท จ่ายเงินสมทบและผลตอบแทนทั้งหมดครั้งเดียว",
    },
)
def death_lump_sum(
    jp_registered: bool, has_died: bool, survivors_qualify: bool, accumulated_contributions: Money
) -> Money:
    """Where the survivors do not qualify for a pension, all contributions and their return are paid at once."""
    return accumulated_contributions if jp_registered and has_died and not survivors_qualify else 0
