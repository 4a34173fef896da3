"""Labour protection: what an employer pays an employee on leave for the birth of a child.

Labour Protection Act B.E. 2541 (1998), ss. 41, 59 and 68, as amended by (No. 7) B.E. 2562 (2019) and (No. 9) B.E. 2568 (2025), in force
from 7 December 2025. The law fixes days and shares of the wage; the employer alone pays. What the Social
Security Fund pays for the same leave stands with Sections 33 and 39.

A day's wage of an employee paid by the month is a thirtieth of the month's wage. Domestic workers have the leave since Ministerial Regulation
No. 15 of 30 April 2024. A leave that began before 7 December 2025 and goes on after it has the new days too; the day of the
decision is a day of the leave. The minimum wage, a part of the same Act, is a shared rule of the country.

Left out: sick leave, holidays, severance pay and hours of work, which no fact that was gathered describes.
"""

from payung.law import DAY, FAMILY, MATERNITY, NON_CONTRIBUTORY, ONCE, Date, Days, Input, Money, Scheme, add_days

labour_protection = Scheme(
    "th.labour_protection",
    names={
        "en": "Labour protection: leave for childbirth",
        "th": "การคุ้มครองแรงงาน: การลาเพื่อคลอดบุตร",
        "id": "Perlindungan kerja: cuti kelahiran",
    },
    administrator={
        "en": "Department of Labour Protection and Welfare",
        "th": "กรมสวัสดิการและคุ้มครองแรงงาน",
        "id": "Departemen Perlindungan dan Kesejahteraan Tenaga Kerja",
    },
    kind=NON_CONTRIBUTORY,
    law="Labour Protection Act B.E. 2541 (1998), amended by (No. 7) B.E. 2562 (2019) and (No. 9) B.E. 2568 (2025)",
    since="1998-08-19",
    where={
        "en": "The employer; complaints to the labour inspector of the province or area.",
        "th": "นายจ้าง ร้องเรียนต่อพนักงานตรวจแรงงานของจังหวัดหรือเขตพื้นที่",
        "id": "Majikan; pengaduan kepada pengawas ketenagakerjaan provinsi atau wilayah.",
    },
    papers={
        "en": ("Birth certificate", "For leave to care for a sick infant: medical certificate"),
        "th": ("สูติบัตร", "ลาเพื่อดูแลบุตรป่วย: ใบรับรองแพทย์"),
        "id": ("Akta kelahiran", "Cuti merawat bayi sakit: surat keterangan dokter"),
    },
)

maternity_leave_days_taken = Input(
    Days,
    lowest="0",
    highest="366",
    label={"en": "Days of maternity leave taken", "th": "จำนวนวันลาคลอดที่ใช้", "id": "Hari cuti melahirkan yang diambil"},
    question={
        "en": "How many days of maternity leave does this woman take for this birth, holidays counted?",
        "th": "ผู้หญิงคนนี้ลาเพื่อคลอดบุตรครั้งนี้กี่วัน รวมวันหยุด",
        "id": "Berapa hari cuti melahirkan yang diambil untuk kelahiran ini, termasuk hari libur?",
    },
)
infant_care_leave_days_taken = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days of leave taken to care for a sick infant",
        "th": "จำนวนวันลาเพื่อดูแลบุตรที่มีภาวะเสี่ยง",
        "id": "Hari cuti merawat bayi sakit yang diambil",
    },
    question={
        "en": "How many days of leave does this woman take after maternity leave to care for the infant?",
        "th": "ผู้หญิงคนนี้ลาต่อเนื่องเพื่อดูแลบุตรกี่วัน",
        "id": "Berapa hari cuti setelah cuti melahirkan yang diambil untuk merawat bayi?",
    },
)
infant_needs_care = Input(
    bool,
    label={
        "en": "Infant ill, at risk or disabled, by medical certificate",
        "th": "บุตรเจ็บป่วย เสี่ยงต่อภาวะแทรกซ้อน ผิดปกติ หรือพิการ ตามใบรับรองแพทย์",
        "id": "Bayi sakit, berisiko, atau difabel menurut surat dokter",
    },
    question={
        "en": "Does a medical certificate say that the infant is ill with a risk of complications, abnormal or disabled?",
        "th": "มีใบรับรองแพทย์ว่าบุตรเจ็บป่วยเสี่ยงต่อภาวะแทรกซ้อน มีความผิดปกติ หรือพิการหรือไม่",
        "id": "Apakah surat dokter menyatakan bayi sakit dengan risiko komplikasi, kelainan, atau difabel?",
    },
)
spouse_leave_days_taken = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days of leave taken to help the spouse who gives birth",
        "th": "จำนวนวันลาเพื่อช่วยเหลือคู่สมรสที่คลอดบุตร",
        "id": "Hari cuti mendampingi pasangan yang melahirkan",
    },
    question={
        "en": "How many days of leave does this person take to help the spouse who gives birth?",
        "th": "บุคคลนี้ลาเพื่อช่วยเหลือคู่สมรสที่คลอดบุตรกี่วัน",
        "id": "Berapa hari cuti yang diambil orang ini untuk mendampingi pasangan yang melahirkan?",
    },
)
spouse_gave_birth_on = Input(
    Date,
    lowest="1998-01-01",
    fixed=True,
    label={"en": "Day on which the spouse gave birth", "th": "วันที่คู่สมรสคลอดบุตร", "id": "Tanggal pasangan melahirkan"},
    question={
        "en": "On which day did the spouse give birth, or is the birth expected?",
        "th": "คู่สมรสคลอดบุตรวันที่เท่าไร หรือคาดว่าจะคลอดวันที่เท่าไร",
        "id": "Pada tanggal berapa pasangan melahirkan, atau diperkirakan melahirkan?",
    },
)


@labour_protection.covers(
    cite="Labour Protection Act ss. 4, 5; Ministerial Regulation No. 14 on domestic work",
    label={"en": "employee under the Act", "th": "ลูกจ้างตามกฎหมาย", "id": "pekerja menurut undang-undang"},
    words={
        "th": "ลูกจ้างเอกชน ไม่รวมผู้ทำงานให้รัฐ และลูกจ้างทำงานบ้าน",
        "id": "Pekerja swasta; tidak termasuk pekerja negara dan pekerja rumah tangga.",
    },
)
def is_covered(is_wage_earner: bool, works_for_state: bool, is_domestic_worker: bool) -> bool:
    """Employees of private employers; those of the state and domestic workers stand apart."""
    return is_wage_earner and not works_for_state and not is_domestic_worker


@is_covered.amended(
    since="2024-04-30",
    cite="Labour Protection Act ss. 4, 5; Ministerial Regulation No. 15 B.E. 2567 (2024) on domestic work",
    words={
        "th": "ลูกจ้างเอกชน รวมลูกจ้างทำงานบ้าน ไม่รวมผู้ทำงานให้รัฐ",
        "id": "Pekerja swasta, termasuk pekerja rumah tangga; tidak termasuk pekerja negara.",
    },
)
def is_covered_2024(is_wage_earner: bool, works_for_state: bool) -> bool:
    """Employees of private employers, domestic workers among them; those of the state stand apart."""
    return is_wage_earner and not works_for_state


@labour_protection.rule(
    per=DAY,
    cite="Labour Protection Act s. 68",
    label={"en": "wage of a day", "th": "ค่าจ้างต่อวัน", "id": "upah sehari"},
    words={"th": "ค่าจ้างรายเดือนหารด้วยสามสิบ", "id": "Upah sebulan dibagi tiga puluh."},
)
def daily_wage(monthly_wage: Money, *, law) -> Money:
    """The wage of the month by its days as the law counts them."""
    return monthly_wage / law.days_of_month


@labour_protection.rule(
    cite="Labour Protection Act s. 41",
    label={
        "en": "days of maternity leave due",
        "th": "จำนวนวันลาคลอดที่มีสิทธิ",
        "id": "hari cuti melahirkan yang menjadi hak",
    },
    words={
        "th": "วันลาคลอดที่ใช้ ไม่เกินจำนวนวันต่อครรภ์",
        "id": "Hari yang diambil, sampai jumlah hari untuk satu kehamilan.",
    },
)
def maternity_leave_days(maternity_leave_days_taken: Days, *, law) -> Days:
    """The days taken, up to those that the law gives for a pregnancy."""
    return min(maternity_leave_days_taken, law.maternity_leave.days)


@labour_protection.benefit(
    MATERNITY,
    per=ONCE,
    cite="Labour Protection Act s. 59",
    label={"en": "wages on maternity leave", "th": "ค่าจ้างระหว่างลาคลอด", "id": "upah selama cuti melahirkan"},
    words={
        "th": "นายจ้างจ่ายค่าจ้างเต็มจำนวนสำหรับวันลาคลอด ไม่เกินจำนวนวันที่กฎหมายกำหนด",
        "id": "Majikan membayar upah penuh untuk hari cuti, sampai jumlah hari yang ditetapkan.",
    },
)
def maternity_leave_pay(daily_wage: Money, maternity_leave_days: Days, *, law) -> Money:
    """The employer pays the full wage for the days of leave, up to the paid days."""
    return daily_wage * min(maternity_leave_days, law.maternity_leave.paid_days)


@labour_protection.benefit(
    MATERNITY,
    per=ONCE,
    since="2025-12-07",
    cite="Labour Protection Act (No. 9) B.E. 2568 (2025), leave to care for an infant",
    label={
        "en": "wages on leave to care for a sick infant",
        "th": "ค่าจ้างระหว่างลาดูแลบุตรที่มีภาวะเสี่ยง",
        "id": "upah selama cuti merawat bayi sakit",
    },
    words={
        "th": "ครึ่งหนึ่งของค่าจ้าง ไม่เกินจำนวนวันที่กำหนด เมื่อมีใบรับรองแพทย์",
        "id": "Setengah upah, sampai jumlah hari yang ditetapkan, dengan surat dokter.",
    },
)
def infant_care_leave_pay(
    daily_wage: Money, infant_needs_care: bool, infant_care_leave_days_taken: Days, *, law
) -> Money:
    """Half the wage, up to the days that the law gives, where a medical certificate shows that the infant needs care."""
    if not infant_needs_care:
        return 0
    return daily_wage * law.infant_care_leave.share * min(infant_care_leave_days_taken, law.infant_care_leave.days)


@labour_protection.rule(
    since="2025-12-07",
    cite="Labour Protection Act (No. 9) B.E. 2568 (2025), leave to help the spouse",
    label={
        "en": "last day of leave to help the spouse",
        "th": "วันสุดท้ายที่ลาช่วยเหลือคู่สมรสได้",
        "id": "hari terakhir cuti mendampingi pasangan",
    },
    words={"th": "ลาก่อนคลอดหรือภายใน 90 วันนับแต่วันคลอด", "id": "Sebelum kelahiran atau dalam 90 hari sesudahnya."},
)
def last_day_of_spouse_leave(spouse_gave_birth_on: Date, *, law) -> Date:
    """The leave is taken before the birth, or within the days after it."""
    return add_days(spouse_gave_birth_on, law.spouse_leave.days_after_birth)


@labour_protection.benefit(
    FAMILY,
    per=ONCE,
    since="2025-12-07",
    cite="Labour Protection Act (No. 9) B.E. 2568 (2025), leave to help the spouse",
    label={
        "en": "wages on leave to help the spouse",
        "th": "ค่าจ้างระหว่างลาช่วยเหลือคู่สมรสที่คลอดบุตร",
        "id": "upah selama cuti mendampingi pasangan",
    },
    words={
        "th": "ค่าจ้างเต็มจำนวน ไม่เกินจำนวนวันที่กำหนด เมื่อลาก่อนคลอดหรือภายใน 90 วันนับแต่วันคลอด",
        "id": "Upah penuh, sampai jumlah hari yang ditetapkan, bila diambil sebelum kelahiran atau dalam 90 hari sesudahnya.",
    },
)
def spouse_leave_pay(
    daily_wage: Money, spouse_leave_days_taken: Days, last_day_of_spouse_leave: Date, on: Date, *, law
) -> Money:
    """The full wage, up to the days that the law gives, for leave before the birth or within the days after it."""
    if on > last_day_of_spouse_leave:
        return 0
    return daily_wage * law.spouse_leave.share * min(spouse_leave_days_taken, law.spouse_leave.days)
