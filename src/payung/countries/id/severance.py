"""Severance pay, long-service pay and compensation of rights, which the employer owes when the contract ends.

Law 13/2003 on manpower, arts. 156 to 172; since 2 February 2021 Government Regulation (PP) 35/2021, arts. 40 to 58, under Law 11/2020,
now Law 6/2023. Workers with a permanent contract have it. What the employer has paid into a pension programme counts towards it.

Left out: the notice pay and separation pay (uang pisah) that contracts and company rules set; reasons of ending that no fact names
(merger, detention, absence); the compensation at the end of a fixed-term contract. A worker paid by the day has 30 days' pay as monthly
wage; one paid by the piece the average of twelve months, but not less than the minimum wage (art. 157): the monthly wage stated must be so.
"""

from payung.countries.vocabulary import StatusInEmployment
from payung.law import (
    EMPLOYER,
    NON_CONTRIBUTORY,
    OLD_AGE,
    ONCE,
    SURVIVORS,
    UNEMPLOYMENT,
    Days,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Number,
    Scheme,
    Years,
)

from .bpjs_ketenagakerjaan import EndOfWork


class DismissalReason(Enumeration):
    """Why a worker is dismissed."""

    LONG_ILLNESS = Label(en="Illness of more than 12 months", id="Sakit lebih dari 12 bulan", th="ป่วยเกิน 12 เดือน")
    EFFICIENCY_TO_PREVENT_LOSS = Label(
        en="Reduction of staff to prevent loss", id="Efisiensi untuk mencegah kerugian", th="ลดคนเพื่อป้องกันขาดทุน"
    )
    EFFICIENCY_DUE_TO_LOSS = Label(
        en="Reduction of staff because of loss", id="Efisiensi karena rugi", th="ลดคนเพราะขาดทุน"
    )
    CLOSURE_DUE_TO_LOSS = Label(
        en="The firm closes because of loss for two years",
        id="Perusahaan tutup karena rugi dua tahun",
        th="กิจการปิดเพราะขาดทุนสองปี",
    )
    BANKRUPTCY = Label(en="Bankruptcy", id="Perusahaan pailit", th="กิจการล้มละลาย")
    TAKEOVER = Label(
        en="The firm is taken over and does not keep the worker",
        id="Perusahaan diambil alih dan tidak melanjutkan hubungan kerja",
        th="กิจการถูกควบรวมและไม่จ้างต่อ",
    )
    TAKEOVER_REFUSED = Label(
        en="The firm is taken over and the worker does not wish to stay",
        id="Perusahaan diambil alih dan pekerja tidak bersedia melanjutkan",
        th="กิจการถูกควบรวมและลูกจ้างไม่ประสงค์ทำต่อ",
    )
    VIOLATION = Label(
        en="Breach of contract after three warnings",
        id="Pelanggaran setelah tiga surat peringatan",
        th="ทำผิดสัญญาหลังเตือนสามครั้ง",
    )


class EndOfEmployment(Enumeration):
    """Why an employment relation ends."""

    NOT_ENDED = Label(en="It goes on", id="Belum berakhir", th="ยังไม่สิ้นสุด")
    RETIREMENT = Label(en="Retirement age", id="Memasuki usia pensiun", th="เกษียณอายุ")
    DEATH = Label(en="Death of the worker", id="Pekerja meninggal dunia", th="ลูกจ้างเสียชีวิต")
    LONG_ILLNESS = Label(en="Illness of more than 12 months", id="Sakit lebih dari 12 bulan", th="ป่วยเกิน 12 เดือน")
    EFFICIENCY_TO_PREVENT_LOSS = Label(
        en="Reduction of staff to prevent loss", id="Efisiensi untuk mencegah kerugian", th="ลดคนเพื่อป้องกันขาดทุน"
    )
    EFFICIENCY_DUE_TO_LOSS = Label(
        en="Reduction of staff because of loss", id="Efisiensi karena rugi", th="ลดคนเพราะขาดทุน"
    )
    CLOSURE_DUE_TO_LOSS = Label(
        en="The firm closes because of loss for two years",
        id="Perusahaan tutup karena rugi dua tahun",
        th="กิจการปิดเพราะขาดทุนสองปี",
    )
    BANKRUPTCY = Label(en="Bankruptcy", id="Perusahaan pailit", th="กิจการล้มละลาย")
    TAKEOVER = Label(
        en="The firm is taken over and does not keep the worker",
        id="Perusahaan diambil alih dan tidak melanjutkan hubungan kerja",
        th="กิจการถูกควบรวมและไม่จ้างต่อ",
    )
    TAKEOVER_REFUSED = Label(
        en="The firm is taken over and the worker does not wish to stay",
        id="Perusahaan diambil alih dan pekerja tidak bersedia melanjutkan",
        th="กิจการถูกควบรวมและลูกจ้างไม่ประสงค์ทำต่อ",
    )
    VIOLATION = Label(
        en="Breach of contract after three warnings",
        id="Pelanggaran setelah tiga surat peringatan",
        th="ทำผิดสัญญาหลังเตือนสามครั้ง",
    )
    RESIGNATION = Label(en="Resignation", id="Mengundurkan diri", th="ลาออก")


dismissal_reason = Input(
    DismissalReason,
    label={"en": "Reason of the dismissal", "id": "Alasan PHK", "th": "เหตุที่เลิกจ้าง"},
    question={
        "en": "For which reason was this person dismissed?",
        "id": "Apa alasan pemutusan hubungan kerja (PHK) orang ini?",
        "th": "คนนี้ถูกเลิกจ้างเพราะเหตุใด",
    },
)
years_of_service = Input(
    Years,
    lowest="0",
    highest="70",
    label={"en": "Complete years of service", "id": "Masa kerja (tahun penuh)", "th": "อายุงาน (ปีเต็ม)"},
    question={
        "en": "For how many complete years has this person worked for the employer?",
        "id": "Berapa tahun penuh orang ini bekerja pada pemberi kerja itu?",
        "th": "คนนี้ทำงานกับนายจ้างมากี่ปีเต็ม",
    },
)
days_of_leave_not_taken = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days of annual leave not taken",
        "id": "Hari cuti tahunan yang belum diambil",
        "th": "วันลาพักร้อนที่ยังไม่ใช้",
    },
    question={
        "en": "How many days of annual leave that have not lapsed did this person not take?",
        "id": "Berapa hari cuti tahunan yang belum diambil dan belum gugur?",
        "th": "คนนี้ยังมีวันลาพักร้อนที่ยังไม่ใช้และยังไม่หมดอายุกี่วัน",
    },
)
cost_of_return_home = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="1000000000",
    label={
        "en": "Cost of the return to the place of hiring",
        "id": "Ongkos pulang ke tempat diterima bekerja",
        "th": "ค่าเดินทางกลับไปยังที่รับเข้าทำงาน",
    },
    question={
        "en": "What does it cost to bring the worker and family back to where the worker was hired?",
        "id": "Berapa ongkos pulang pekerja dan keluarga ke tempat ia diterima bekerja?",
        "th": "ค่าเดินทางของลูกจ้างและครอบครัวกลับไปยังที่รับเข้าทำงานเท่าไร",
    },
)
pension_of_programme = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="1000000000000",
    label={
        "en": "Benefit of the firm's pension programme",
        "id": "Manfaat program pensiun perusahaan",
        "th": "เงินจากโครงการบำนาญของบริษัท",
    },
    question={
        "en": "How much does the firm's pension programme pay this worker in all (0 if there is none)?",
        "id": "Berapa seluruh manfaat dari program pensiun perusahaan (0 jika tidak ada)?",
        "th": "โครงการบำนาญของบริษัทจ่ายให้ลูกจ้างคนนี้ทั้งหมดเท่าไร (0 หากไม่มี)",
    },
)
employer_share_of_pension = Input(
    Number,
    lowest="0",
    highest="1",
    label={
        "en": "Share of the pension paid by the employer's contributions",
        "id": "Bagian manfaat pensiun dari iuran pemberi kerja",
        "th": "สัดส่วนบำนาญที่มาจากเงินสมทบของนายจ้าง",
    },
    question={
        "en": "Which share of the contributions to the pension programme did the employer pay (0.6 = 60 per cent)?",
        "id": "Berapa bagian iuran program pensiun yang dibayar pemberi kerja (0,6 = 60 persen)?",
        "th": "นายจ้างจ่ายเงินสมทบโครงการบำนาญเป็นสัดส่วนเท่าไร (0.6 = ร้อยละ 60)",
    },
)

severance = Scheme(
    "id.severance",
    names={
        "en": "Severance and long-service pay",
        "id": "Uang pesangon dan uang penghargaan masa kerja",
        "th": "ค่าชดเชยและเงินบำเหน็จอายุงาน",
    },
    administrator={"en": "The employer", "id": "Pemberi kerja", "th": "นายจ้าง"},
    kind=NON_CONTRIBUTORY,
    law="Law 13/2003, arts. 156-172; PP 35/2021, arts. 40-58; Law 6/2023",
    since="2003-03-25",
    where={
        "en": "The employer; in a dispute the manpower office of the district, then the industrial relations court",
        "id": "Pemberi kerja; jika berselisih, dinas tenaga kerja, lalu Pengadilan Hubungan Industrial",
        "th": "นายจ้าง หากมีข้อพิพาท สำนักงานแรงงานของอำเภอ แล้วศาลแรงงานสัมพันธ์",
    },
    papers={
        "en": ("Work contract", "Letter that ends the employment", "Pay slips"),
        "id": ("Perjanjian kerja", "Surat PHK", "Slip upah"),
        "th": ("สัญญาจ้าง", "หนังสือเลิกจ้าง", "ใบจ่ายค่าจ้าง"),
    },
    how={
        "en": "Paid by the employer when the work ends. Who rejects the notice says so in writing, with reasons, within seven working days.",
        "id": "Dibayar pemberi kerja saat hubungan kerja berakhir. Yang menolak PHK membuat surat penolakan dengan alasan dalam tujuh hari kerja.",
        "th": "นายจ้างจ่ายเมื่อสิ้นสุดการจ้าง ผู้ไม่ยอมรับต้องทำหนังสือคัดค้านพร้อมเหตุผลภายในเจ็ดวันทำการ",
    },
)


@severance.covers(
    cite="Law 13/2003, art. 156(1); PP 35/2021, art. 40(1)",
    label={"en": "Permanent contract", "id": "Pekerja tetap (PKWTT)", "th": "ลูกจ้างประจำ"},
    words={"id": "Pekerja dengan perjanjian kerja waktu tidak tertentu.", "th": "ลูกจ้างที่มีสัญญาจ้างไม่มีกำหนดเวลา"},
)
def has_permanent_contract(status_in_employment: StatusInEmployment) -> bool:
    """Workers with a contract without end."""
    return status_in_employment == StatusInEmployment.PERMANENT_EMPLOYEE


@severance.rule(
    cite="Law 13/2003, arts. 161-172; PP 35/2021, arts. 41-57",
    label={"en": "Why the employment ends", "id": "Alasan hubungan kerja berakhir", "th": "เหตุที่การจ้างสิ้นสุด"},
    words={
        "id": "Alasan berakhirnya pekerjaan; jika karena PHK, alasan PHK. Cacat total tetap disamakan dengan sakit lebih dari 12 bulan.",
        "th": "เหตุที่งานสิ้นสุด หากถูกเลิกจ้างคือเหตุที่เลิกจ้าง ทุพพลภาพถาวรสิ้นเชิงถือเหมือนป่วยเกิน 12 เดือน",
    },
)
def end_of_employment(end_of_work: EndOfWork, dismissal_reason: DismissalReason) -> EndOfEmployment:
    """How the work ended; on dismissal, its reason. Total permanent disability counts as illness of more than 12 months."""
    if end_of_work == EndOfWork.RETIRED:
        return EndOfEmployment.RETIREMENT
    if end_of_work == EndOfWork.DIED:
        return EndOfEmployment.DEATH
    if end_of_work == EndOfWork.RESIGNED:
        return EndOfEmployment.RESIGNATION
    if end_of_work == EndOfWork.TOTAL_DISABILITY:
        return EndOfEmployment.LONG_ILLNESS
    if end_of_work != EndOfWork.DISMISSED:
        return EndOfEmployment.NOT_ENDED
    if dismissal_reason == DismissalReason.LONG_ILLNESS:
        return EndOfEmployment.LONG_ILLNESS
    if dismissal_reason == DismissalReason.EFFICIENCY_TO_PREVENT_LOSS:
        return EndOfEmployment.EFFICIENCY_TO_PREVENT_LOSS
    if dismissal_reason == DismissalReason.EFFICIENCY_DUE_TO_LOSS:
        return EndOfEmployment.EFFICIENCY_DUE_TO_LOSS
    if dismissal_reason == DismissalReason.CLOSURE_DUE_TO_LOSS:
        return EndOfEmployment.CLOSURE_DUE_TO_LOSS
    if dismissal_reason == DismissalReason.BANKRUPTCY:
        return EndOfEmployment.BANKRUPTCY
    if dismissal_reason == DismissalReason.TAKEOVER:
        return EndOfEmployment.TAKEOVER
    if dismissal_reason == DismissalReason.TAKEOVER_REFUSED:
        return EndOfEmployment.TAKEOVER_REFUSED
    return EndOfEmployment.VIOLATION


@severance.rule(
    cite="Law 13/2003, art. 156(2); PP 35/2021, art. 40(2)",
    label={"en": "Months of severance pay", "id": "Bulan upah pesangon", "th": "จำนวนเดือนของค่าชดเชย"},
    words={
        "id": "Bulan upah menurut masa kerja, dikalikan menurut alasan berakhirnya hubungan kerja.",
        "th": "จำนวนเดือนค่าจ้างตามอายุงาน คูณตามเหตุที่สิ้นสุดการจ้าง",
    },
)
def months_of_severance(end_of_employment: EndOfEmployment, years_of_service: Years, *, law) -> Months:
    """Months of wage by years of service, times a factor by the reason."""
    return law.severance.factor[end_of_employment] * law.severance.months(years_of_service)


@severance.rule(
    cite="Law 13/2003, art. 156(3); PP 35/2021, art. 40(3)",
    label={
        "en": "Months of long-service pay",
        "id": "Bulan upah penghargaan masa kerja",
        "th": "จำนวนเดือนของเงินบำเหน็จอายุงาน",
    },
    words={
        "id": "Bulan upah sejak masa kerja tiga tahun, dikalikan menurut alasan berakhirnya hubungan kerja.",
        "th": "จำนวนเดือนค่าจ้างเมื่อทำงานครบสามปี คูณตามเหตุที่สิ้นสุดการจ้าง",
    },
)
def months_of_service_pay(end_of_employment: EndOfEmployment, years_of_service: Years, *, law) -> Months:
    """Months of wage from three years of service on, times a factor by the reason."""
    return law.service_pay.factor[end_of_employment] * law.service_pay.months(years_of_service)


@severance.rule(
    per=ONCE,
    cite="Law 13/2003, art. 156(2)",
    label={
        "en": "Severance pay before any pension counts",
        "id": "Uang pesangon sebelum diperhitungkan",
        "th": "ค่าชดเชยก่อนหักบำนาญ",
    },
    words={"id": "Bulan pesangon kali upah sebulan.", "th": "จำนวนเดือนคูณค่าจ้างรายเดือน"},
)
def severance_amount(months_of_severance: Months, monthly_wage: Money) -> Money:
    """The months of severance pay times the monthly wage."""
    return monthly_wage * months_of_severance


@severance.rule(
    per=ONCE,
    cite="Law 13/2003, art. 156(3)",
    label={
        "en": "Long-service pay before any pension counts",
        "id": "Uang penghargaan masa kerja sebelum diperhitungkan",
        "th": "เงินบำเหน็จอายุงานก่อนหักบำนาญ",
    },
    words={"id": "Bulan penghargaan masa kerja kali upah sebulan.", "th": "จำนวนเดือนคูณค่าจ้างรายเดือน"},
)
def service_amount(months_of_service_pay: Months, monthly_wage: Money) -> Money:
    """The months of long-service pay times the monthly wage."""
    return monthly_wage * months_of_service_pay


@severance.rule(
    per=ONCE,
    cite="Law 13/2003, art. 167(3); PP 35/2021, art. 58(1)",
    label={
        "en": "Pension from the employer's contributions",
        "id": "Manfaat pensiun dari iuran pemberi kerja",
        "th": "บำนาญจากเงินสมทบของนายจ้าง",
    },
    words={
        "id": "Bagian manfaat program pensiun yang berasal dari iuran pemberi kerja.",
        "th": "ส่วนของบำนาญที่มาจากเงินสมทบของนายจ้าง",
    },
)
def pension_paid_by_employer(pension_of_programme: Money, employer_share_of_pension: Number) -> Money:
    """The part of the pension that comes from the employer's contributions."""
    return pension_of_programme * employer_share_of_pension


@severance.rule(
    per=ONCE,
    cite="Law 13/2003, art. 167(3)",
    label={
        "en": "Severance and long-service pay due",
        "id": "Pesangon dan penghargaan masa kerja yang harus dibayar",
        "th": "ค่าชดเชยและเงินบำเหน็จที่ต้องจ่าย",
    },
    words={
        "id": "Pada pensiun, manfaat dari iuran pemberi kerja mengurangi uang pesangon.",
        "th": "เมื่อเกษียณ บำนาญจากเงินสมทบของนายจ้างหักจากค่าชดเชย",
    },
)
def amount_due(
    end_of_employment: EndOfEmployment,
    severance_amount: Money,
    service_amount: Money,
    pension_paid_by_employer: Money,
) -> Money:
    """At retirement the pension from the employer's contributions is taken off the severance pay."""
    if end_of_employment != EndOfEmployment.RETIREMENT:
        return severance_amount + service_amount
    return max(0, severance_amount - pension_paid_by_employer) + service_amount


@amount_due.amended(
    since="2021-02-02",
    cite="PP 35/2021, art. 58",
    words={
        "id": "Manfaat dari iuran pemberi kerja diperhitungkan sebagai pesangon dan penghargaan masa kerja; kekurangannya dibayar.",
        "th": "บำนาญจากเงินสมทบของนายจ้างนับเป็นค่าชดเชยและเงินบำเหน็จ นายจ้างจ่ายส่วนที่ขาด",
    },
)
def amount_due_2021(severance_amount: Money, service_amount: Money, pension_paid_by_employer: Money) -> Money:
    """The pension from the employer's contributions counts towards both; the employer pays what is missing."""
    return max(0, severance_amount + service_amount - pension_paid_by_employer)


@severance.benefit(
    UNEMPLOYMENT,
    per=ONCE,
    cite="Law 13/2003, arts. 156 and 161-172; PP 35/2021, arts. 41-55",
    label={"en": "Severance on dismissal", "id": "Pesangon PHK", "th": "ค่าชดเชยเมื่อเลิกจ้าง"},
    words={
        "id": "Pesangon dan penghargaan masa kerja jika hubungan kerja berakhir bukan karena pensiun atau meninggal.",
        "th": "ค่าชดเชยและเงินบำเหน็จเมื่อการจ้างสิ้นสุดด้วยเหตุอื่นนอกจากเกษียณหรือเสียชีวิต",
    },
)
def dismissal_pay(end_of_employment: EndOfEmployment, amount_due: Money) -> Money:
    """Severance and long-service pay where the contract ends otherwise than by retirement or death."""
    if end_of_employment in (EndOfEmployment.RETIREMENT, EndOfEmployment.DEATH):
        return 0
    return amount_due


@severance.benefit(
    OLD_AGE,
    per=ONCE,
    cite="Law 13/2003, art. 167; PP 35/2021, art. 56",
    label={"en": "Severance at retirement", "id": "Pesangon pensiun", "th": "เงินชดเชยเมื่อเกษียณ"},
    words={
        "id": "Pesangon dan penghargaan masa kerja pekerja yang memasuki usia pensiun.",
        "th": "ค่าชดเชยและเงินบำเหน็จของลูกจ้างที่เกษียณ",
    },
)
def retirement_pay(end_of_employment: EndOfEmployment, amount_due: Money) -> Money:
    """Severance and long-service pay of a worker who reaches retirement age."""
    return amount_due if end_of_employment == EndOfEmployment.RETIREMENT else 0


@severance.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Law 13/2003, art. 166; PP 35/2021, art. 57",
    label={"en": "Severance on death", "id": "Pesangon bagi ahli waris", "th": "เงินชดเชยแก่ทายาท"},
    words={
        "id": "Ahli waris pekerja yang meninggal menerima pesangon dan penghargaan masa kerja.",
        "th": "ทายาทของลูกจ้างที่เสียชีวิตได้รับค่าชดเชยและเงินบำเหน็จ",
    },
)
def death_pay(end_of_employment: EndOfEmployment, amount_due: Money) -> Money:
    """The heirs of a worker who died receive severance and long-service pay."""
    return amount_due if end_of_employment == EndOfEmployment.DEATH else 0


@severance.benefit(
    UNEMPLOYMENT,
    per=ONCE,
    cite="Law 13/2003, art. 156(4)",
    label={"en": "Compensation of rights", "id": "Uang penggantian hak", "th": "เงินทดแทนสิทธิ"},
    words={
        "id": "Cuti yang belum diambil, ongkos pulang, serta perumahan dan pengobatan sebagai bagian dari pesangon dan penghargaan masa kerja.",
        "th": "วันลาที่ยังไม่ใช้ ค่าเดินทางกลับ และค่าที่พักกับค่ารักษาเป็นสัดส่วนของค่าชดเชยและเงินบำเหน็จ",
    },
)
def compensation_of_rights(
    end_of_employment: EndOfEmployment,
    days_of_leave_not_taken: Days,
    wage_of_a_day: Money,
    cost_of_return_home: Money,
    severance_amount: Money,
    service_amount: Money,
    *,
    law,
) -> Money:
    """Leave not taken, the cost of the return, and housing and health as a share of severance and long-service pay."""
    if end_of_employment == EndOfEmployment.NOT_ENDED:
        return 0
    housing_and_health = law.housing_and_health * (severance_amount + service_amount)
    return wage_of_a_day * days_of_leave_not_taken + cost_of_return_home + housing_and_health


@compensation_of_rights.amended(
    since="2020-11-02",
    cite="Law 11/2020, art. 81 (Law 13/2003, art. 156(4)); PP 35/2021, art. 40(4)",
    words={"id": "Cuti yang belum diambil dan ongkos pulang.", "th": "วันลาที่ยังไม่ใช้และค่าเดินทางกลับ"},
)
def compensation_of_rights_2020(
    end_of_employment: EndOfEmployment, days_of_leave_not_taken: Days, wage_of_a_day: Money, cost_of_return_home: Money
) -> Money:
    """Leave not taken and the cost of the return."""
    if end_of_employment == EndOfEmployment.NOT_ENDED:
        return 0
    return wage_of_a_day * days_of_leave_not_taken + cost_of_return_home


@severance.contribution(
    payer=EMPLOYER,
    per=ONCE,
    cite="Law 13/2003, art. 156(1)",
    label={
        "en": "Cost borne by the employer",
        "id": "Biaya yang ditanggung pemberi kerja",
        "th": "ค่าใช้จ่ายที่นายจ้างรับภาระ",
    },
    words={"id": "Pemberi kerja membayar semuanya.", "th": "นายจ้างจ่ายทั้งหมด"},
)
def employer_cost(
    dismissal_pay: Money, retirement_pay: Money, death_pay: Money, compensation_of_rights: Money
) -> Money:
    """The employer pays all of it."""
    return dismissal_pay + retirement_pay + death_pay + compensation_of_rights
