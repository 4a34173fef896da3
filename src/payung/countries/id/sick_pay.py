"""Wages during sickness, which the employer owes.

Law 13/2003 on manpower, arts. 93(2)-(3) and 153 (kept by Law 6/2023); PP 36/2021, art. 40. The share of the wage falls every four months;
the employer may end the contract only after twelve months of unbroken illness, and then owes severance (`id.severance`).
"""

from payung.law import EMPLOYER, MONTH, NON_CONTRIBUTORY, ONCE, SICKNESS, Input, Money, Months, Scheme

sick_pay = Scheme(
    "id.sick_pay",
    names={"en": "Wages during sickness", "id": "Upah selama sakit", "th": "ค่าจ้างระหว่างเจ็บป่วย"},
    administrator={"en": "The employer", "id": "Pemberi kerja", "th": "นายจ้าง"},
    kind=NON_CONTRIBUTORY,
    law="Law 13/2003, arts. 93(3) and 153; PP 36/2021, art. 40",
    since="2003-03-25",
    where={
        "en": "The employer; in a dispute the manpower office of the district",
        "id": "Pemberi kerja; jika berselisih, dinas tenaga kerja kabupaten/kota",
        "th": "นายจ้าง หากมีข้อพิพาท ติดต่อสำนักงานแรงงานของอำเภอ",
    },
    papers={"en": ("Medical certificate",), "id": ("Surat keterangan dokter",), "th": ("ใบรับรองแพทย์",)},
    how={
        "en": "Give the medical certificate to the employer.",
        "id": "Serahkan surat keterangan dokter kepada pemberi kerja.",
        "th": "ยื่นใบรับรองแพทย์ต่อนายจ้าง",
    },
)

is_ill_by_certificate = Input(
    bool,
    label={
        "en": "Unable to work, by a doctor's certificate",
        "id": "Sakit menurut surat dokter",
        "th": "ป่วยตามใบรับรองแพทย์",
    },
    question={
        "en": "Is this person unable to work because of illness, by a doctor's certificate?",
        "id": "Apakah orang ini tidak dapat bekerja karena sakit menurut surat dokter?",
        "th": "คนนี้ทำงานไม่ได้เพราะป่วยตามใบรับรองแพทย์หรือไม่",
    },
)
months_of_illness = Input(
    Months,
    lowest="0",
    highest="60",
    label={
        "en": "Full months of unbroken illness so far",
        "id": "Bulan penuh sakit terus-menerus",
        "th": "จำนวนเดือนเต็มที่ป่วยต่อเนื่อง",
    },
    question={
        "en": "For how many full months has this person been ill without a break?",
        "id": "Sudah berapa bulan penuh orang ini sakit terus-menerus?",
        "th": "คนนี้ป่วยต่อเนื่องมาแล้วกี่เดือนเต็ม",
    },
)


@sick_pay.covers(
    cite="Law 13/2003, arts. 1(15) and 93(2)",
    label={"en": "In an employment relation", "id": "Dalam hubungan kerja", "th": "มีความสัมพันธ์จ้างงาน"},
    words={
        "id": "Pekerja dalam hubungan kerja; pekerja rumahan borongan dan pekerja mandiri tidak termasuk.",
        "th": "ลูกจ้างที่มีความสัมพันธ์จ้างงาน ไม่รวมผู้รับงานไปทำที่บ้านและผู้ทำงานส่วนตัว",
    },
)
def is_employed(is_wage_earner: bool, is_home_worker: bool) -> bool:
    """Workers in an employment relation; home workers paid by the piece and the self-employed are not."""
    return is_wage_earner and not is_home_worker


@sick_pay.benefit(
    SICKNESS,
    per=MONTH,
    cite="Law 13/2003, art. 93(3); PP 36/2021, art. 40",
    label={"en": "Sick pay of the current month", "id": "Upah sakit bulan ini", "th": "ค่าจ้างเดือนปัจจุบันระหว่างป่วย"},
    words={
        "id": "Upah penuh empat bulan pertama, tiga perempat empat bulan kedua, setengah empat bulan ketiga, lalu seperempat sampai hubungan kerja berakhir.",
        "th": "ค่าจ้างเต็มสี่เดือนแรก สามในสี่สี่เดือนถัดไป ครึ่งหนึ่งสี่เดือนต่อมา แล้วหนึ่งในสี่จนเลิกจ้าง",
    },
)
def pay_of_month(is_ill_by_certificate: bool, months_of_illness: Months, monthly_wage: Money, *, law) -> Money:
    """The full wage for four months, three quarters for the next four, half for the next four, then a quarter until the contract ends."""
    return law.share(months_of_illness) * monthly_wage if is_ill_by_certificate else 0


@sick_pay.rule(
    per=ONCE,
    cite="Law 13/2003, art. 93(3)",
    label={"en": "Sick pay owed so far", "id": "Upah sakit sampai sekarang", "th": "ค่าจ้างระหว่างป่วยที่ถึงกำหนดแล้ว"},
    words={
        "id": "Jumlah upah untuk semua bulan penuh sakit sampai sekarang.",
        "th": "ค่าจ้างรวมของทุกเดือนเต็มที่ป่วยจนถึงตอนนี้",
    },
)
def pay_so_far(months_of_illness: Months, monthly_wage: Money, *, law) -> Money:
    """The pay of all full months of illness until now."""
    return monthly_wage * law.months_of_wage(months_of_illness)


@sick_pay.rule(
    cite="Law 13/2003, arts. 153(1) and 172; PP 35/2021, art. 55",
    label={
        "en": "The employer may end the contract",
        "id": "Pemberi kerja boleh mengakhiri hubungan kerja",
        "th": "นายจ้างเลิกจ้างได้",
    },
    words={
        "id": "Hubungan kerja boleh diakhiri karena sakit hanya setelah lebih dari dua belas bulan terus-menerus.",
        "th": "เลิกจ้างเพราะป่วยได้เมื่อป่วยต่อเนื่องครบสิบสองเดือนแล้วเท่านั้น",
    },
)
def may_be_dismissed(months_of_illness: Months, *, law) -> bool:
    """The contract may be ended for illness only after twelve months without a break."""
    return months_of_illness >= law.months_before_dismissal


@sick_pay.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Law 13/2003, art. 93(2)",
    label={
        "en": "Cost borne by the employer",
        "id": "Biaya yang ditanggung pemberi kerja",
        "th": "ค่าใช้จ่ายที่นายจ้างรับภาระ",
    },
    words={"id": "Pemberi kerja membayar upah sakit.", "th": "นายจ้างจ่ายค่าจ้างระหว่างป่วย"},
)
def employer_cost(pay_of_month: Money) -> Money:
    """The employer pays the wage during sickness."""
    return pay_of_month
