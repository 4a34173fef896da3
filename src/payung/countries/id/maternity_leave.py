"""Maternity leave with pay, which the employer owes; leave after a miscarriage, and the leave of the father.

Law 13/2003 on manpower, arts. 82, 84 and 93; since 2 July 2024 Law 4/2024 on the welfare of mother and child (KIA), arts. 4 to 6. Only
women in an employment relation have it: home workers paid by the piece and the self-employed do not. A woman on leave may not be dismissed.

The father's days beyond the two that Law 13/2003 pays are a matter of agreement under Law 4/2024; their pay is not stated there and is
not counted.
"""

from payung.countries.vocabulary import Sex
from payung.law import (
    EMPLOYER,
    MATERNITY,
    NON_CONTRIBUTORY,
    ONCE,
    Days,
    Input,
    Money,
    Months,
    Scheme,
)

maternity_leave = Scheme(
    "id.maternity_leave",
    names={"en": "Maternity leave with pay", "id": "Cuti melahirkan dengan upah", "th": "ลาคลอดโดยได้รับค่าจ้าง"},
    administrator={"en": "The employer", "id": "Pemberi kerja", "th": "นายจ้าง"},
    kind=NON_CONTRIBUTORY,
    law="Law 13/2003, arts. 82, 84 and 93; Law 4/2024, arts. 4-6",
    since="2003-03-25",
    where={
        "en": "The employer; in a dispute the manpower office of the district",
        "id": "Pemberi kerja; jika berselisih, dinas tenaga kerja kabupaten/kota",
        "th": "นายจ้าง หากมีข้อพิพาท ติดต่อสำนักงานแรงงานของอำเภอ",
    },
    papers={
        "en": ("Note of the doctor or midwife with the expected day of birth",),
        "id": ("Surat keterangan dokter atau bidan tentang hari perkiraan lahir",),
        "th": ("ใบรับรองจากแพทย์หรือพยาบาลผดุงครรภ์ระบุกำหนดคลอด",),
    },
    how={
        "en": "Give notice to the employer with the note of the doctor or midwife.",
        "id": "Beri tahu pemberi kerja dengan surat keterangan dokter atau bidan.",
        "th": "แจ้งนายจ้างพร้อมใบรับรองจากแพทย์หรือพยาบาลผดุงครรภ์",
    },
)

takes_maternity_leave = Input(
    bool,
    label={"en": "Takes maternity leave", "id": "Mengambil cuti melahirkan", "th": "ลาคลอด"},
    question={
        "en": "Does this woman take maternity leave for this birth?",
        "id": "Apakah ibu ini mengambil cuti melahirkan untuk kelahiran ini?",
        "th": "หญิงคนนี้ลาคลอดสำหรับการคลอดครั้งนี้หรือไม่",
    },
)
further_months_of_leave_certified = Input(
    Months,
    lowest="0",
    highest="3",
    label={
        "en": "Further months of leave certified for a special condition",
        "id": "Tambahan bulan cuti karena kondisi khusus (surat dokter)",
        "th": "เดือนที่ลาเพิ่มเพราะภาวะพิเศษตามใบรับรองแพทย์",
    },
    question={
        "en": "For how many further months does a doctor certify a special condition of mother or child (0 to 3)?",
        "id": "Berapa bulan tambahan menurut surat dokter karena kondisi khusus ibu atau anak (0 sampai 3)?",
        "th": "แพทย์รับรองภาวะพิเศษของแม่หรือเด็กให้ลาเพิ่มกี่เดือน (0 ถึง 3)",
    },
)
had_miscarriage = Input(
    bool,
    label={"en": "Had a miscarriage", "id": "Mengalami keguguran", "th": "แท้งบุตร"},
    question={
        "en": "Did this woman have a miscarriage?",
        "id": "Apakah ibu ini mengalami keguguran kandungan?",
        "th": "หญิงคนนี้แท้งบุตรหรือไม่",
    },
)
months_of_rest_certified = Input(
    Months,
    whole=False,
    lowest="0",
    highest="12",
    label={
        "en": "Months of rest certified after a miscarriage (0: none stated)",
        "id": "Bulan istirahat setelah keguguran menurut surat (0: tidak disebut)",
        "th": "เดือนที่ให้พักหลังแท้งตามใบรับรอง (0: ไม่ระบุ)",
    },
    question={
        "en": "How many months of rest does the note of the doctor or midwife state after the miscarriage (0 if it states none)?",
        "id": "Berapa bulan istirahat menurut surat dokter atau bidan setelah keguguran (0 jika tidak disebut)?",
        "th": "ใบรับรองระบุให้พักหลังแท้งกี่เดือน (0 หากไม่ระบุ)",
    },
)
wife_gave_birth_or_miscarried = Input(
    bool,
    label={
        "en": "His wife gives birth or had a miscarriage",
        "id": "Istrinya melahirkan atau keguguran",
        "th": "ภรรยาคลอดหรือแท้งบุตร",
    },
    question={
        "en": "Does this man's wife give birth, or did she have a miscarriage?",
        "id": "Apakah istri pekerja ini melahirkan atau mengalami keguguran?",
        "th": "ภรรยาของคนนี้คลอดหรือแท้งบุตรหรือไม่",
    },
)
wife_gave_birth = Input(
    bool,
    label={"en": "His wife gives birth", "id": "Istrinya melahirkan", "th": "ภรรยาคลอดบุตร"},
    question={
        "en": "Does this man's wife give birth (not a miscarriage)?",
        "id": "Apakah istri pekerja ini melahirkan (bukan keguguran)?",
        "th": "ภรรยาของคนนี้คลอดบุตร (ไม่ใช่แท้ง) หรือไม่",
    },
)
further_days_of_father_agreed = Input(
    Days,
    lowest="0",
    highest="3",
    label={
        "en": "Further days of leave agreed for the father",
        "id": "Tambahan hari cuti suami yang disepakati",
        "th": "วันลาเพิ่มของพ่อที่ตกลงกัน",
    },
    question={
        "en": "How many further days of leave did the employer agree for the father (0 to 3)?",
        "id": "Berapa hari cuti tambahan suami yang disepakati dengan pemberi kerja (0 sampai 3)?",
        "th": "นายจ้างตกลงให้พ่อลาเพิ่มกี่วัน (0 ถึง 3)",
    },
)


@maternity_leave.covers(
    cite="Law 13/2003, art. 1(15); Law 4/2024, art. 4(3)",
    label={"en": "In an employment relation", "id": "Dalam hubungan kerja", "th": "มีความสัมพันธ์จ้างงาน"},
    words={
        "id": "Pekerja dalam hubungan kerja; pekerja rumahan borongan dan pekerja mandiri tidak termasuk.",
        "th": "ลูกจ้างที่มีความสัมพันธ์จ้างงาน ไม่รวมผู้รับงานไปทำที่บ้านและผู้ทำงานส่วนตัว",
    },
)
def is_employed(is_wage_earner: bool, is_home_worker: bool) -> bool:
    """Workers in an employment relation; home workers paid by the piece and the self-employed are not."""
    return is_wage_earner and not is_home_worker


@maternity_leave.rule(
    cite="Law 13/2003, art. 82(1)",
    label={"en": "Months of maternity leave", "id": "Lama cuti melahirkan", "th": "จำนวนเดือนลาคลอด"},
    words={
        "id": "Satu setengah bulan sebelum dan satu setengah bulan sesudah melahirkan.",
        "th": "หนึ่งเดือนครึ่งก่อนคลอดและหนึ่งเดือนครึ่งหลังคลอด",
    },
)
def months_of_leave(*, law) -> Months:
    """One and a half months before and one and a half months after the birth."""
    return law.leave.before_birth + law.leave.after_birth


@months_of_leave.amended(
    since="2024-07-02",
    cite="Law 4/2024, art. 4(3)",
    words={
        "id": "Tiga bulan, dan paling lama tiga bulan berikutnya jika dokter menyatakan kondisi khusus.",
        "th": "สามเดือน และเพิ่มได้ไม่เกินสามเดือนหากแพทย์รับรองภาวะพิเศษ",
    },
)
def months_of_leave_2024(further_months_of_leave_certified: Months, *, law) -> Months:
    """Three months, and up to three more if a doctor certifies a special condition."""
    further = min(further_months_of_leave_certified, law.leave.further_months_at_most)
    return law.leave.before_birth + law.leave.after_birth + further


@maternity_leave.benefit(
    MATERNITY,
    per=ONCE,
    cite="Law 13/2003, arts. 82 and 84",
    label={"en": "Pay in maternity leave", "id": "Upah selama cuti melahirkan", "th": "ค่าจ้างระหว่างลาคลอด"},
    words={"id": "Upah penuh selama cuti.", "th": "ค่าจ้างเต็มจำนวนตลอดการลา"},
)
def maternity_pay(sex: Sex, takes_maternity_leave: bool, monthly_wage: Money, months_of_leave: Months) -> Money:
    """The full wage for the whole leave."""
    if sex != Sex.FEMALE or not takes_maternity_leave:
        return 0
    return monthly_wage * months_of_leave


@maternity_pay.amended(
    since="2024-07-02",
    cite="Law 4/2024, art. 5(2)",
    words={
        "id": "Upah penuh untuk bulan pertama sampai keempat, 75 persen untuk bulan kelima dan keenam.",
        "th": "ค่าจ้างเต็มในเดือนที่หนึ่งถึงสี่ ร้อยละ 75 ในเดือนที่ห้าและหก",
    },
)
def maternity_pay_2024(
    sex: Sex, takes_maternity_leave: bool, monthly_wage: Money, months_of_leave: Months, *, law
) -> Money:
    """The full wage for the first four months, 75 per cent of it for the fifth and sixth."""
    if sex != Sex.FEMALE or not takes_maternity_leave:
        return 0
    return monthly_wage * law.leave.months_of_wage(months_of_leave)


@maternity_leave.benefit(
    MATERNITY,
    per=ONCE,
    cite="Law 13/2003, arts. 82(2) and 84; Law 4/2024, art. 4(3)",
    label={
        "en": "Pay in the rest after a miscarriage",
        "id": "Upah selama istirahat keguguran",
        "th": "ค่าจ้างระหว่างพักหลังแท้ง",
    },
    words={
        "id": "Upah penuh selama satu setengah bulan, atau selama yang disebut surat dokter atau bidan.",
        "th": "ค่าจ้างเต็มหนึ่งเดือนครึ่ง หรือตามที่ใบรับรองของแพทย์หรือพยาบาลผดุงครรภ์ระบุ",
    },
)
def miscarriage_pay(
    sex: Sex, had_miscarriage: bool, months_of_rest_certified: Months, monthly_wage: Money, *, law
) -> Money:
    """The full wage for one and a half months, or for as long as the note of the doctor or midwife states."""
    if sex != Sex.FEMALE or not had_miscarriage:
        return 0
    return monthly_wage * (months_of_rest_certified if months_of_rest_certified > 0 else law.miscarriage_months)


@maternity_leave.rule(
    cite="Law 13/2003, art. 93(4)",
    label={"en": "Days of leave of the father", "id": "Hari cuti suami", "th": "วันลาของพ่อ"},
    words={
        "id": "Dua hari jika istri melahirkan atau keguguran.",
        "th": "สองวันเมื่อภรรยาคลอดหรือแท้งบุตร",
    },
)
def fathers_days(wife_gave_birth_or_miscarried: bool, *, law) -> Days:
    """Two days if the wife gives birth or has a miscarriage."""
    return law.father.days if wife_gave_birth_or_miscarried else 0


@fathers_days.amended(
    since="2024-07-02",
    cite="Law 4/2024, art. 6(2)",
    words={
        "id": "Dua hari jika istri melahirkan, dan paling banyak tiga hari berikutnya menurut kesepakatan; dua hari jika istri keguguran.",
        "th": "สองวันเมื่อภรรยาคลอด และเพิ่มได้ไม่เกินสามวันตามที่ตกลง สองวันเมื่อภรรยาแท้ง",
    },
)
def fathers_days_2024(
    wife_gave_birth_or_miscarried: bool, wife_gave_birth: bool, further_days_of_father_agreed: Days, *, law
) -> Days:
    """Two days if the wife gives birth and up to three more by agreement; two days if she has a miscarriage."""
    if not wife_gave_birth_or_miscarried:
        return 0
    if not wife_gave_birth:
        return law.father.days
    return law.father.days + min(further_days_of_father_agreed, law.father.further_days_at_most)


@maternity_leave.benefit(
    MATERNITY,
    per=ONCE,
    cite="Law 13/2003, art. 93(2) and (4)",
    label={"en": "Pay in the father's leave", "id": "Upah selama cuti suami", "th": "ค่าจ้างระหว่างลาของพ่อ"},
    words={
        "id": "Upah dua hari jika istri melahirkan atau keguguran.",
        "th": "ค่าจ้างสองวันเมื่อภรรยาคลอดหรือแท้งบุตร",
    },
)
def fathers_pay(sex: Sex, wife_gave_birth_or_miscarried: bool, wage_of_a_day: Money, *, law) -> Money:
    """The wage of two days if the wife gives birth or has a miscarriage."""
    if sex != Sex.MALE or not wife_gave_birth_or_miscarried:
        return 0
    return wage_of_a_day * law.father.days


@maternity_leave.contribution(
    payer=EMPLOYER,
    per=ONCE,
    cite="Law 13/2003, arts. 84 and 93; Law 4/2024, art. 5",
    label={
        "en": "Cost borne by the employer",
        "id": "Biaya yang ditanggung pemberi kerja",
        "th": "ค่าใช้จ่ายที่นายจ้างรับภาระ",
    },
    words={"id": "Pemberi kerja menanggung semuanya.", "th": "นายจ้างรับภาระทั้งหมด"},
)
def employer_cost(maternity_pay: Money, miscarriage_pay: Money, fathers_pay: Money) -> Money:
    """The employer bears all of it."""
    return maternity_pay + miscarriage_pay + fathers_pay
