"""Flood credit: cheap home loans to insured people whose home a flood damaged, backed by deposits of the Social Security Fund.

Social Security Committee, decisions on social investment: the round of November 2010 (fund of 10,000 million baht for about
200,000 members), and the round of 2026 with the Government Housing Bank for nine southern provinces.

A round for members after the flood of late 2011 was not found. Left out of the round of 2010, because they were not
captured: the floor of income, the list of 23 provinces (the member answers for the province), the bank's rate after the two
fixed years. So a loan of that round is reckoned over at most the 24 months of the fixed rate. For the loans of 2026 the level
instalment is reckoned over the whole term at the fixed rate, and the schedule may be asked for the 60 months of that rate.

Employers had help of their own: contributions for September to December 2010 could be sent from January 2011, and
from 2012 a fund of 10,000 million baht lent at a rate fixed for three years. Its closing day, highest loan and term were not captured, so
the yearly interest is reckoned on the amount that the employer owes.

The schedule is asked one instalment at a time: its number is an input. Instalments are equal and rounded up to the whole
baht, interest is a twelfth of the yearly rate on the balance, balances are rounded to the satang, and the last instalment is
what is left. The banks' own rounding was not captured.
"""

from payung.law import (
    CREDIT,
    HOUSING,
    MONTHS_PER_YEAR,
    ONCE,
    Count,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Number,
    Scheme,
    add_years,
    formula,
    number,
    to_nearest,
    up_to,
)

from . import section40

flood_credit = Scheme(
    "th.flood_credit",
    names={
        "en": "Flood credit for insured people",
        "th": "สินเชื่อเพื่อผู้ประกันตนที่ประสบอุทกภัย",
        "id": "Kredit banjir bagi peserta jaminan sosial",
    },
    administrator={
        "en": "Social Security Office, with participating banks",
        "th": "สำนักงานประกันสังคมร่วมกับธนาคารที่เข้าร่วม",
        "id": "Kantor Jaminan Sosial bersama bank peserta",
    },
    kind=CREDIT,
    law="Social Security Committee decisions on social investment, November 2010 and 2026",
    since="2010-11-25",
    where={
        "en": "A participating bank; in 2026 the Government Housing Bank.",
        "th": "ธนาคารที่เข้าร่วมโครงการ ในปี 2569 คือธนาคารอาคารสงเคราะห์",
        "id": "Bank peserta; pada 2026 Bank Perumahan Pemerintah.",
    },
    papers={
        "en": ("Certificate of insured status from any Social Security Office",),
        "th": ("หนังสือรับรองความเป็นผู้ประกันตนจากสำนักงานประกันสังคม",),
        "id": ("Surat keterangan peserta dari Kantor Jaminan Sosial mana pun",),
    },
    how={
        "en": "Get the certificate at any Social Security Office, then apply at the bank.",
        "th": "ขอหนังสือรับรองที่สำนักงานประกันสังคมแห่งใดก็ได้ แล้วยื่นกู้ที่ธนาคาร",
        "id": "Ambil surat keterangan di Kantor Jaminan Sosial mana pun, lalu ajukan ke bank.",
    },
)


# Facts


class FloodLoan(Enumeration):
    """The loans of the two rounds."""

    REPAIR_2010 = Label(en="Home repair loan of 2010", th="สินเชื่อซ่อมแซมบ้าน ปี 2553", id="Kredit perbaikan rumah 2010")
    REPAIR_2026 = Label(en="Home repair loan of 2026", th="สินเชื่อซ่อมแซมบ้าน ปี 2569", id="Kredit perbaikan rumah 2026")
    REBUILDING_2026 = Label(
        en="Home rebuilding loan of 2026", th="สินเชื่อปลูกสร้างบ้านใหม่ ปี 2569", id="Kredit pembangunan kembali rumah 2026"
    )


class FloodProvince(Enumeration):
    """The provinces of the round of 2026, and all others."""

    TRANG = Label(en="Trang", th="ตรัง", id="Trang")
    NAKHON_SI_THAMMARAT = Label(en="Nakhon Si Thammarat", th="นครศรีธรรมราช", id="Nakhon Si Thammarat")
    NARATHIWAT = Label(en="Narathiwat", th="นราธิวาส", id="Narathiwat")
    PATTANI = Label(en="Pattani", th="ปัตตานี", id="Pattani")
    PHATTHALUNG = Label(en="Phatthalung", th="พัทลุง", id="Phatthalung")
    YALA = Label(en="Yala", th="ยะลา", id="Yala")
    SONGKHLA = Label(en="Songkhla", th="สงขลา", id="Songkhla")
    SATUN = Label(en="Satun", th="สตูล", id="Satun")
    SURAT_THANI = Label(en="Surat Thani", th="สุราษฎร์ธานี", id="Surat Thani")
    ANOTHER = Label(en="Another province", th="จังหวัดอื่น", id="Provinsi lain")


is_home_flood_damaged = Input(
    bool,
    label={"en": "Home damaged by the flood", "th": "บ้านเสียหายจากน้ำท่วม", "id": "Rumah rusak karena banjir"},
    question={
        "en": "Did the flood damage your home?",
        "th": "บ้านของคุณเสียหายจากน้ำท่วมหรือไม่",
        "id": "Apakah rumah Anda rusak karena banjir?",
    },
)
owns_damaged_home = Input(
    bool,
    label={"en": "Owns the damaged home", "th": "เป็นเจ้าของบ้านที่เสียหาย", "id": "Pemilik rumah yang rusak"},
    question={
        "en": "Is the damaged home your own?",
        "th": "บ้านที่เสียหายเป็นของคุณเองหรือไม่",
        "id": "Apakah rumah yang rusak itu milik Anda sendiri?",
    },
)
lives_in_province_flooded_in_2010 = Input(
    bool,
    label={
        "en": "Lives in a province declared flooded in 2010",
        "th": "อยู่ในจังหวัดที่ประกาศประสบอุทกภัย ปี 2553",
        "id": "Tinggal di provinsi yang dinyatakan banjir pada 2010",
    },
    question={
        "en": "Do you live in one of the provinces declared flooded in late 2010?",
        "th": "คุณอยู่ในจังหวัดที่ประกาศประสบอุทกภัยปลายปี 2553 หรือไม่",
        "id": "Apakah Anda tinggal di provinsi yang dinyatakan banjir pada akhir 2010?",
    },
)
damaged_home_province = Input(
    FloodProvince,
    label={"en": "Province of the damaged home", "th": "จังหวัดที่บ้านเสียหายตั้งอยู่", "id": "Provinsi rumah yang rusak"},
    question={
        "en": "In which province is the damaged home?",
        "th": "บ้านที่เสียหายอยู่จังหวัดใด",
        "id": "Di provinsi mana rumah yang rusak itu?",
    },
)
flood_loan = Input(
    FloodLoan,
    label={"en": "Loan asked for", "th": "สินเชื่อที่ขอ", "id": "Kredit yang diminta"},
    question={"en": "Which loan is it?", "th": "เป็นสินเชื่อประเภทใด", "id": "Kredit yang mana?"},
)
loan_asked = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={"en": "Amount asked for", "th": "จำนวนเงินที่ขอกู้", "id": "Jumlah yang diminta"},
    question={
        "en": "How much would you borrow, in baht?",
        "th": "คุณต้องการกู้กี่บาท",
        "id": "Berapa baht yang ingin Anda pinjam?",
    },
)
loan_term = Input(
    Months,
    lowest="1",
    highest="480",
    label={"en": "Term of the loan in months", "th": "ระยะเวลากู้เป็นเดือน", "id": "Jangka waktu kredit dalam bulan"},
    question={
        "en": "Over how many months would you repay?",
        "th": "คุณต้องการผ่อนกี่เดือน",
        "id": "Dalam berapa bulan Anda ingin melunasi?",
    },
)
instalment_number = Input(
    Count,
    lowest="1",
    highest="60",
    label={"en": "Number of the instalment", "th": "งวดที่", "id": "Angsuran ke"},
    question={
        "en": "Which instalment is it, counted from 1?",
        "th": "เป็นงวดที่เท่าไร นับจาก 1",
        "id": "Angsuran ke berapa, dihitung dari 1?",
    },
)
is_employer_flooded = Input(
    bool,
    label={
        "en": "Employer damaged by the flood of 2010 or 2011",
        "th": "นายจ้างที่ประสบอุทกภัย ปี 2553 หรือ 2554",
        "id": "Majikan yang terkena banjir 2010 atau 2011",
    },
    question={
        "en": "Is this person an employer whose business the flood of 2010 or 2011 damaged?",
        "th": "บุคคลนี้เป็นนายจ้างที่สถานประกอบการเสียหายจากน้ำท่วมปี 2553 หรือ 2554 หรือไม่",
        "id": "Apakah orang ini majikan yang usahanya rusak karena banjir 2010 atau 2011?",
    },
)
contribution_month = Input(
    Date,
    lowest="2010-01-01",
    fixed=True,
    label={
        "en": "Month of the contributions (any day of it)",
        "th": "เดือนของเงินสมทบ (วันใดก็ได้ในเดือน)",
        "id": "Bulan iuran (hari mana pun)",
    },
    question={
        "en": "For which month are the contributions? (any day of that month)",
        "th": "เป็นเงินสมทบของเดือนใด (ระบุวันใดก็ได้ในเดือนนั้น)",
        "id": "Untuk bulan apa iurannya? (hari mana pun dalam bulan itu)",
    },
)
employer_loan_owed = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000000",
    label={"en": "Employer's flood loan owed", "th": "เงินกู้อุทกภัยของนายจ้างที่ค้างอยู่", "id": "Sisa kredit banjir majikan"},
    question={
        "en": "How much does the employer owe on the flood loan of 2012, in baht?",
        "th": "นายจ้างค้างเงินกู้อุทกภัยปี 2555 กี่บาท",
        "id": "Berapa baht sisa kredit banjir 2012 majikan?",
    },
)
employer_loan_since = Input(
    Date,
    lowest="2012-01-01",
    fixed=True,
    label={"en": "Day of the employer's flood loan", "th": "วันที่นายจ้างทำสัญญากู้", "id": "Tanggal kredit banjir majikan"},
    question={
        "en": "On which day was the employer's flood loan taken?",
        "th": "นายจ้างทำสัญญากู้วันที่เท่าไร",
        "id": "Pada tanggal berapa kredit banjir majikan diambil?",
    },
)
is_employer_loan_secured = Input(
    bool,
    label={"en": "Employer's flood loan is secured", "th": "เงินกู้มีหลักประกัน", "id": "Kredit majikan berjaminan"},
    question={
        "en": "Is the employer's flood loan secured?",
        "th": "เงินกู้ของนายจ้างมีหลักประกันหรือไม่",
        "id": "Apakah kredit banjir majikan berjaminan?",
    },
)


# Who may borrow


@flood_credit.covers(
    cite="Social Security Committee decision of November 2010",
    label={"en": "may take the flood loan", "th": "ขอสินเชื่อได้", "id": "boleh mengambil kredit banjir"},
    words={
        "th": "ผู้ประกันตนมาตรา 33 39 หรือ 40 ในจังหวัดที่ประสบอุทกภัยซึ่งบ้านเสียหาย ภายในช่วงรับคำขอ",
        "id": "Peserta Pasal 33, 39, atau 40 di provinsi banjir yang rumahnya rusak, selama permohonan dibuka.",
    },
)
def is_covered(
    is_insured_under_section33_or_39: bool,
    is_section40_member: bool,
    lives_in_province_flooded_in_2010: bool,
    is_home_flood_damaged: bool,
    on: Date,
    *,
    law,
) -> bool:
    """Insured people of the flooded provinces whose home was damaged, while applications were taken."""
    if on > law.applications_2010.last_day or not lives_in_province_flooded_in_2010:
        return False
    return is_home_flood_damaged and (is_insured_under_section33_or_39 or is_section40_member)


@is_covered.amended(
    since="2026-01-29",
    cite="Social Security Committee project of 2026 with the Government Housing Bank",
    words={
        "th": "ผู้ประกันตนซึ่งบ้านของตนเองใน 9 จังหวัดภาคใต้เสียหาย และยื่นคำขอภายในกำหนด",
        "id": "Peserta yang rumah miliknya di sembilan provinsi selatan rusak, selama permohonan dibuka.",
    },
)
def is_covered_2026(
    is_insured_for_credit: bool,
    is_home_flood_damaged: bool,
    owns_damaged_home: bool,
    damaged_home_province: FloodProvince,
    on: Date,
    *,
    law,
) -> bool:
    """Insured people whose own home in the nine southern provinces was damaged, while applications are taken."""
    if on > law.applications_2026.last_day or not law.is_province_of_2026[damaged_home_province]:
        return False
    return is_insured_for_credit and is_home_flood_damaged and owns_damaged_home


@flood_credit.rule(
    since="2026-01-29",
    cite="Social Security Committee project of 2026 with the Government Housing Bank",
    label={
        "en": "insured long enough for the loan",
        "th": "เป็นผู้ประกันตนครบเงื่อนไขสินเชื่อ",
        "id": "kepesertaan cukup untuk kredit",
    },
    words={
        "th": "ผู้ประกันตนมาตรา 33 หรือ 39 หรือผู้ประกันตนมาตรา 40 ที่ส่งเงินสมทบอย่างน้อย 6 ใน 12 เดือนก่อนเดือนที่ยื่น",
        "id": "Peserta Pasal 33 atau 39, atau peserta Pasal 40 yang membayar sedikitnya 6 dari 12 bulan sebelum bulan permohonan.",
    },
)
def is_insured_for_credit(
    is_insured_under_section33_or_39: bool,
    is_section40_member: bool,
    months_paid: Months = section40.months_paid_in_last_12,
    *,
    law,
) -> bool:
    """Insured under Section 33 or 39, or under Section 40 with 6 of the 12 months before the application paid."""
    return is_insured_under_section33_or_39 or (is_section40_member and months_paid >= law.section40_months_required)


@flood_credit.rule(
    since="2026-01-29",
    cite="Social Security Committee project of 2026 with the Government Housing Bank",
    label={"en": "last day to sign the contract", "th": "วันสุดท้ายที่ทำสัญญา", "id": "hari terakhir menandatangani kontrak"},
    words={"th": "ต้องทำสัญญากู้ภายในวันนี้", "id": "Kontrak harus ditandatangani paling lambat pada hari ini."},
)
def last_day_of_contract(*, law) -> Date:
    """The loan contract must be signed by this day."""
    return law.applications_2026.last_day_of_contract


# The loans


@flood_credit.benefit(
    CREDIT,
    per=ONCE,
    cite="Social Security Committee decision of November 2010",
    label={"en": "highest home repair loan", "th": "วงเงินกู้สูงสุดเพื่อซ่อมแซมบ้าน", "id": "kredit perbaikan rumah tertinggi"},
    words={"th": "กู้ซ่อมแซมบ้านได้ไม่เกินวงเงินนี้", "id": "Kredit perbaikan rumah paling banyak sebesar ini."},
)
def repair_loan(*, law) -> Money:
    """A loan to repair the home, up to this amount."""
    return law.highest_loan[FloodLoan.REPAIR_2010]


@repair_loan.amended(
    since="2026-01-29",
    cite="Government Housing Bank, flood recovery home loan for insured persons, South",
    words={"th": "กู้ซ่อมแซมบ้านของตนเองได้ไม่เกินวงเงินนี้", "id": "Kredit perbaikan rumah sendiri paling banyak sebesar ini."},
)
def repair_loan_2026(*, law) -> Money:
    """A loan to repair one's own home, up to this amount."""
    return law.highest_loan[FloodLoan.REPAIR_2026]


@flood_credit.benefit(
    HOUSING,
    per=ONCE,
    since="2026-01-29",
    cite="Government Housing Bank, flood recovery home loan for insured persons, South",
    label={
        "en": "highest home rebuilding loan",
        "th": "วงเงินกู้สูงสุดเพื่อปลูกสร้างบ้านใหม่",
        "id": "kredit pembangunan kembali rumah tertinggi",
    },
    words={"th": "กู้ปลูกสร้างบ้านใหม่ทดแทนได้ไม่เกินวงเงินนี้", "id": "Kredit membangun kembali rumah paling banyak sebesar ini."},
)
def rebuilding_loan(*, law) -> Money:
    """A loan to build the home anew, up to this amount."""
    return law.highest_loan[FloodLoan.REBUILDING_2026]


# Help to employers


@flood_credit.rule(
    cite="Social Security Committee decision of November 2010, contributions of flooded employers",
    label={
        "en": "contributions of this month may be sent later",
        "th": "เลื่อนนำส่งเงินสมทบของเดือนนี้ได้",
        "id": "iuran bulan ini boleh disetor kemudian",
    },
    words={
        "th": "นายจ้างที่ประสบอุทกภัยนำส่งเงินสมทบของเดือนกันยายนถึงธันวาคม 2553 ได้ตั้งแต่เดือนมกราคม 2554",
        "id": "Majikan yang terkena banjir boleh menyetor iuran September sampai Desember 2010 mulai Januari 2011.",
    },
)
def has_contribution_deferred(is_employer_flooded: bool, contribution_month: Date, *, law) -> bool:
    """A flooded employer may send the contributions of September to December 2010 from January 2011."""
    return is_employer_flooded and law.deferral.first_day <= contribution_month <= law.deferral.last_day


@flood_credit.rule(
    cite="Social Security Committee decision of November 2010, contributions of flooded employers",
    label={
        "en": "day from which deferred contributions are sent",
        "th": "วันที่เริ่มนำส่งเงินสมทบที่เลื่อน",
        "id": "hari mulai menyetor iuran yang ditunda",
    },
    words={"th": "ตั้งแต่วันที่ 1 มกราคม 2554", "id": "Mulai 1 Januari 2011."},
)
def deferred_contributions_from(*, law) -> Date:
    """What was deferred is sent from this day."""
    return law.deferral.sent_from


@flood_credit.rule(
    since="2012-01-01",
    cite="Social Security Committee, loan fund for employers after the flood of 2011",
    label={
        "en": "interest of a year on the employer's loan",
        "th": "ดอกเบี้ยต่อปีของเงินกู้นายจ้าง",
        "id": "bunga setahun kredit majikan",
    },
    words={
        "th": "ดอกเบี้ยคงที่สามปีแรก อัตราสูงกว่าเมื่อไม่มีหลักประกัน หลังจากนั้นตามเงื่อนไขธนาคาร",
        "id": "Bunga tetap selama tiga tahun, lebih tinggi tanpa jaminan; sesudahnya menurut syarat bank.",
    },
)
def employer_loan_interest(
    is_employer_flooded: bool,
    employer_loan_owed: Money,
    is_employer_loan_secured: bool,
    *,
    law,
) -> Money:
    """The fixed rate on what is owed in a year, higher without security; for the years after, the bank's terms hold."""
    if not is_employer_flooded:
        return 0
    rate = law.employer_loan.rate if is_employer_loan_secured else law.employer_loan.unsecured_rate
    return employer_loan_owed * rate


@flood_credit.rule(
    since="2012-01-01",
    cite="Social Security Committee, loan fund for employers after the flood of 2011",
    label={
        "en": "the employer's loan is at its fixed rate",
        "th": "เงินกู้นายจ้างอยู่ในช่วงดอกเบี้ยคงที่",
        "id": "kredit majikan dalam masa bunga tetap",
    },
    words={"th": "สามปีนับแต่วันทำสัญญา", "id": "Tiga tahun sejak kredit diambil."},
)
def is_employer_loan_at_fixed_rate(employer_loan_since: Date, on: Date, *, law) -> bool:
    """For years from the day of the loan."""
    return on < add_years(employer_loan_since, law.employer_loan.years_of_fixed_rate)


# The schedule


@formula
def growth(monthly_rate, months):
    """What one baht becomes with monthly interest over some months."""
    return (1 + monthly_rate) ** number(months)


@formula
def level_instalment(loan, monthly_rate, months):
    """The equal instalment that repays a loan: loan x rate x (1 + rate)^n / ((1 + rate)^n - 1)."""
    interest_on_one = growth(monthly_rate, months) - 1
    if interest_on_one > 0:
        return loan * monthly_rate * growth(monthly_rate, months) / interest_on_one
    return loan / max(1, number(months))


@formula
def balance_after(loan, instalment, monthly_rate, instalments):
    """What is left of a loan: loan x (1 + rate)^k - instalment x ((1 + rate)^k - 1) / rate, and never below 0."""
    if monthly_rate > 0:
        paid = instalment * (growth(monthly_rate, instalments) - 1) / monthly_rate
        return max(0, loan * growth(monthly_rate, instalments) - paid)
    return max(0, loan - instalment * instalments)


@flood_credit.rule(
    cite="Social Security Committee decisions on social investment",
    label={"en": "loan", "th": "เงินกู้", "id": "kredit"},
    words={"th": "จำนวนที่ขอกู้ ไม่เกินวงเงินสูงสุด", "id": "Jumlah yang diminta, sampai batas tertinggi."},
)
def loan(flood_loan: FloodLoan, loan_asked: Money, *, law) -> Money:
    """The amount asked for, up to the highest of this loan."""
    return min(loan_asked, law.highest_loan[flood_loan])


@flood_credit.rule(
    cite="Social Security Committee decisions on social investment",
    label={"en": "months of repayment", "th": "จำนวนเดือนที่ผ่อน", "id": "bulan pelunasan"},
    words={"th": "ระยะเวลาที่ขอ ไม่เกินระยะเวลากู้สูงสุด", "id": "Jangka waktu yang diminta, sampai yang terpanjang."},
)
def months_of_repayment(flood_loan: FloodLoan, loan_term: Months, *, law) -> Months:
    """The term asked for, up to the longest of this loan."""
    return min(loan_term, law.longest_term[flood_loan])


@flood_credit.rule(
    cite="Social Security Committee decisions on social investment",
    label={"en": "monthly rate of interest", "th": "อัตราดอกเบี้ยต่อเดือน", "id": "suku bunga bulanan"},
    words={"th": "หนึ่งในสิบสองของอัตราดอกเบี้ยคงที่ต่อปี", "id": "Seperduabelas dari suku bunga tetap setahun."},
)
def monthly_rate(flood_loan: FloodLoan, *, law) -> Number:
    """A twelfth of the fixed yearly rate."""
    return law.yearly_rate[flood_loan] / number(MONTHS_PER_YEAR)


@flood_credit.rule(
    cite="Social Security Committee decisions on social investment",
    label={
        "en": "instalment lies in the years of the fixed rate",
        "th": "งวดอยู่ในช่วงดอกเบี้ยคงที่",
        "id": "angsuran dalam masa bunga tetap",
    },
    words={
        "th": "หลังพ้นช่วงดอกเบี้ยคงที่ ธนาคารคิดดอกเบี้ยลอยตัว ตารางผ่อนจึงใช้ได้เฉพาะช่วงดอกเบี้ยคงที่",
        "id": "Setelah masa bunga tetap berlaku bunga mengambang bank; jadwal hanya berlaku selama bunga tetap.",
    },
)
def is_at_fixed_rate(flood_loan: FloodLoan, instalment_number: Count, *, law) -> bool:
    """Later instalments bear the bank's floating rate, for which the schedule does not speak."""
    return instalment_number <= number(law.months_of_fixed_rate[flood_loan])


@flood_credit.rule(
    rounding=up_to("1"),
    cite="Social Security Committee decisions on social investment; level instalments",
    label={"en": "monthly instalment", "th": "เงินผ่อนต่อเดือน", "id": "angsuran bulanan"},
    words={
        "th": "ผ่อนเท่ากันทุกเดือน ปัดขึ้นเป็นบาท และไม่น้อยกว่าเงินงวดขั้นต่ำ",
        "id": "Sama tiap bulan, dibulatkan ke atas ke baht penuh, tidak kurang dari angsuran terendah.",
    },
)
def monthly_instalment(
    flood_loan: FloodLoan, loan: Money, monthly_rate: Number, months_of_repayment: Months, *, law
) -> Money:
    """Equal each month, rounded up to the whole baht, and not under the lowest instalment of the loan."""
    return max(level_instalment(loan, monthly_rate, months_of_repayment), law.lowest_instalment[flood_loan])


@flood_credit.rule(
    rounding=to_nearest("0.01", half="up"),
    cite="Social Security Committee decisions on social investment; level instalments",
    label={"en": "balance before the instalment", "th": "เงินต้นคงเหลือก่อนจ่ายงวดนี้", "id": "sisa pokok sebelum angsuran"},
    words={"th": "เงินต้นที่เหลือหลังจ่ายงวดก่อนหน้า", "id": "Sisa pokok setelah angsuran-angsuran sebelumnya."},
)
def balance_before_instalment(
    loan: Money, monthly_instalment: Money, monthly_rate: Number, instalment_number: Count
) -> Money:
    """What is left of the loan after the instalments before this one."""
    return balance_after(loan, monthly_instalment, monthly_rate, instalment_number - 1)


@flood_credit.rule(
    rounding=to_nearest("0.01", half="up"),
    cite="Social Security Committee decisions on social investment; level instalments",
    label={"en": "balance after the instalment", "th": "เงินต้นคงเหลือหลังจ่ายงวดนี้", "id": "sisa pokok setelah angsuran"},
    words={"th": "เงินต้นที่เหลือหลังจ่ายงวดนี้", "id": "Sisa pokok setelah angsuran ini."},
)
def balance_after_instalment(
    loan: Money, monthly_instalment: Money, monthly_rate: Number, instalment_number: Count
) -> Money:
    """What is left of the loan after this instalment."""
    return balance_after(loan, monthly_instalment, monthly_rate, instalment_number)


@flood_credit.rule(
    cite="Social Security Committee decisions on social investment; level instalments",
    label={"en": "principal in the instalment", "th": "เงินต้นในงวดนี้", "id": "pokok dalam angsuran"},
    words={"th": "ส่วนของงวดที่ลดเงินต้น", "id": "Bagian angsuran yang mengurangi pokok."},
)
def principal_part(balance_before_instalment: Money, balance_after_instalment: Money) -> Money:
    """By how much the instalment lowers the balance."""
    return balance_before_instalment - balance_after_instalment


@flood_credit.rule(
    rounding=to_nearest("0.01", half="up"),
    cite="Social Security Committee decisions on social investment; level instalments",
    label={"en": "interest in the instalment", "th": "ดอกเบี้ยในงวดนี้", "id": "bunga dalam angsuran"},
    words={
        "th": "ส่วนที่เหลือของงวดหลังหักเงินต้น งวดสุดท้ายคิดดอกเบี้ยจากเงินต้นที่เหลือ",
        "id": "Sisa angsuran setelah pokok; pada angsuran terakhir, bunga atas sisa pokok.",
    },
)
def interest_part(
    balance_before_instalment: Money,
    balance_after_instalment: Money,
    principal_part: Money,
    monthly_instalment: Money,
    monthly_rate: Number,
) -> Money:
    """The rest of the instalment; in the last one, the interest on what was left."""
    if balance_after_instalment > 0:
        return monthly_instalment - principal_part
    return balance_before_instalment * monthly_rate
