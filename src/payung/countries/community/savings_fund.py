"""A savings fund: what members save, what their savings earn, and loans out of the savings.

Savings are fixed by the week or month, or the group sets them. They earn a share of the profit from lending, divided by savings, or
interest. A loan is limited by own savings and by a ceiling; where members ask for more than all have saved, the committee allots
the loans. The reserve does not touch savings: they are the members' own.
"""

from payung.law import CREDIT, HOUSEHOLD, MEMBER, MONTH, ONCE, WEEK, YEAR, Input, Kit, Money, Months

savings_fund = Kit(
    names={"en": "Savings fund", "th": "กองทุนออมทรัพย์", "lo": "ກອງທຶນເງິນທ້ອນ", "id": "Simpan pinjam"},
    on=("members",),
)


# Facts


savings_of_group = Input(
    Money,
    unit="currency/month",
    lowest="0",
    highest="1000000000",
    label={
        "en": "Monthly savings set by {fund}",
        "th": "เงินออมต่อเดือนตามที่ {fund} กำหนด",
        "lo": "ເງິນທ້ອນຕໍ່ເດືອນ ຕາມ {fund} ກຳນົດ",
        "id": "Simpanan bulanan yang ditetapkan {fund}",
    },
    question={
        "en": "How much does {fund} have this person save a month?",
        "th": "{fund} กำหนดให้บุคคลนี้ออมเดือนละเท่าไร",
        "lo": "{fund} ກຳນົດໃຫ້ບຸກຄົນນີ້ທ້ອນເງິນເດືອນລະເທົ່າໃດ?",
        "id": "Berapa simpanan bulanan orang ini yang ditetapkan {fund}?",
    },
)
own_savings = Input(
    Money,
    unit="currency",
    lowest="0",
    highest="100000000000",
    label={
        "en": "Own savings in {fund}",
        "th": "เงินออมของตนใน {fund}",
        "lo": "ເງິນທ້ອນຂອງຕົນຢູ່ໃນ {fund}",
        "id": "Simpanan sendiri di {fund}",
    },
    question={
        "en": "How much has this person saved in {fund}?",
        "th": "บุคคลนี้มีเงินออมใน {fund} เท่าไร",
        "lo": "ບຸກຄົນນີ້ມີເງິນທ້ອນຢູ່ໃນ {fund} ເທົ່າໃດ?",
        "id": "Berapa simpanan orang ini di {fund}?",
    },
)
savings_of_all = Input(
    Money,
    unit="currency",
    of=HOUSEHOLD,
    lowest="1",
    highest="1000000000000000",
    label={
        "en": "Savings of all members of {fund}",
        "th": "เงินออมของสมาชิกทั้งหมดใน {fund}",
        "lo": "ເງິນທ້ອນຂອງສະມາຊິກທັງໝົດ {fund}",
        "id": "Simpanan seluruh anggota {fund}",
    },
    question={
        "en": "How much have all members together saved in {fund}?",
        "th": "สมาชิกทั้งหมดมีเงินออมใน {fund} รวมเท่าไร",
        "lo": "ສະມາຊິກທັງໝົດມີເງິນທ້ອນຢູ່ໃນ {fund} ລວມເທົ່າໃດ?",
        "id": "Berapa jumlah simpanan seluruh anggota di {fund}?",
    },
)
profit_of_year = Input(
    Money,
    unit="currency/year",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000000000000",
    label={
        "en": "Profit of {fund} from lending in the year",
        "th": "กำไรจากการให้กู้ของ {fund} ในปี",
        "lo": "ກຳໄລຂອງ {fund} ຈາກການປ່ອຍກູ້ ໃນປີ",
        "id": "Laba {fund} dari pinjaman dalam setahun",
    },
    question={
        "en": "How much profit did {fund} make from lending in the year?",
        "th": "ในปีนี้ {fund} มีกำไรจากการให้กู้เท่าไร",
        "lo": "ໃນປີ {fund} ມີກຳໄລຈາກການປ່ອຍກູ້ເທົ່າໃດ?",
        "id": "Berapa laba {fund} dari pinjaman dalam setahun?",
    },
)
loan_asked = Input(
    Money,
    unit="currency",
    lowest="0",
    highest="100000000000",
    label={
        "en": "Loan asked of {fund}",
        "th": "เงินกู้ที่ขอจาก {fund}",
        "lo": "ເງິນກູ້ທີ່ຂໍຈາກ {fund}",
        "id": "Pinjaman yang diminta dari {fund}",
    },
    question={
        "en": "How much would this person borrow from {fund}? 0 if nothing.",
        "th": "บุคคลนี้ต้องการกู้จาก {fund} เท่าไร ถ้าไม่กู้ให้ตอบ 0",
        "lo": "ບຸກຄົນນີ້ຢາກກູ້ຈາກ {fund} ເທົ່າໃດ? ຖ້າບໍ່ກູ້ ໃຫ້ຕອບ 0.",
        "id": "Berapa yang ingin dipinjam orang ini dari {fund}? 0 jika tidak ada.",
    },
)
loans_asked_by_all = Input(
    Money,
    unit="currency",
    of=HOUSEHOLD,
    lowest="0",
    highest="1000000000000000",
    label={
        "en": "Loans asked of {fund} by all members",
        "th": "เงินกู้ที่สมาชิกทั้งหมดขอจาก {fund}",
        "lo": "ເງິນກູ້ທີ່ສະມາຊິກທັງໝົດຂໍຈາກ {fund}",
        "id": "Pinjaman yang diminta seluruh anggota {fund}",
    },
    question={
        "en": "How much do all members together ask to borrow from {fund} at present?",
        "th": "ขณะนี้สมาชิกทั้งหมดขอกู้จาก {fund} รวมเท่าไร",
        "lo": "ດຽວນີ້ ສະມາຊິກທັງໝົດຂໍກູ້ຈາກ {fund} ລວມເທົ່າໃດ?",
        "id": "Berapa jumlah pinjaman yang kini diminta seluruh anggota dari {fund}?",
    },
)
loan_allotted = Input(
    Money,
    unit="currency",
    lowest="0",
    highest="100000000000",
    label={
        "en": "Loan allotted by the committee of {fund}",
        "th": "เงินกู้ที่คณะกรรมการ {fund} จัดสรรให้",
        "lo": "ເງິນກູ້ທີ່ຄະນະກຳມະການ {fund} ຈັດສັນໃຫ້",
        "id": "Pinjaman yang dialokasikan pengurus {fund}",
    },
    question={
        "en": "If the savings of {fund} do not suffice for all: how much did the committee allot to this person?",
        "th": "ถ้าเงินออมของ {fund} ไม่พอให้ทุกคนกู้ คณะกรรมการจัดสรรให้บุคคลนี้เท่าไร",
        "lo": "ຖ້າເງິນທ້ອນຂອງ {fund} ບໍ່ພໍໃຫ້ທຸກຄົນກູ້: ຄະນະກຳມະການຈັດສັນໃຫ້ບຸກຄົນນີ້ເທົ່າໃດ?",
        "id": "Bila simpanan {fund} tidak cukup untuk semua: berapa yang dialokasikan pengurus untuk orang ini?",
    },
)
loan_owed = Input(
    Money,
    unit="currency",
    lowest="0",
    highest="100000000000",
    label={
        "en": "Loan still owed to {fund}",
        "th": "เงินกู้ที่ยังค้าง {fund}",
        "lo": "ເງິນກູ້ທີ່ຍັງຄ້າງ {fund}",
        "id": "Sisa pinjaman di {fund}",
    },
    question={
        "en": "How much does this person still owe {fund}? 0 if nothing.",
        "th": "บุคคลนี้ยังค้างเงินกู้ {fund} เท่าไร ถ้าไม่มีให้ตอบ 0",
        "lo": "ບຸກຄົນນີ້ຍັງຄ້າງເງິນກູ້ {fund} ເທົ່າໃດ? ຖ້າບໍ່ມີ ໃຫ້ຕອບ 0.",
        "id": "Berapa sisa pinjaman orang ini di {fund}? 0 jika tidak ada.",
    },
)
leaves = Input(
    bool,
    label={
        "en": "Leaves {fund} now",
        "th": "ลาออกจาก {fund} ขณะนี้",
        "lo": "ອອກຈາກ {fund} ດຽວນີ້",
        "id": "Keluar dari {fund} sekarang",
    },
    question={
        "en": "Does this person leave {fund} now?",
        "th": "ขณะนี้บุคคลนี้ลาออกจาก {fund} หรือไม่",
        "lo": "ດຽວນີ້ ບຸກຄົນນີ້ອອກຈາກ {fund} ບໍ?",
        "id": "Apakah orang ini kini keluar dari {fund}?",
    },
)


# What members save


@savings_fund.contribution(
    payer=MEMBER,
    per=WEEK,
    given="savings_a_week",
    label={"en": "weekly savings", "th": "เงินออมรายสัปดาห์", "lo": "ເງິນທ້ອນລາຍອາທິດ", "id": "simpanan mingguan"},
    words={
        "th": "สมาชิกออมเท่ากันทุกสัปดาห์",
        "lo": "ສະມາຊິກທ້ອນເທົ່າກັນທຸກອາທິດ.",
        "id": "Anggota menyimpan jumlah yang sama setiap minggu.",
    },
)
def weekly_savings(is_member: bool, *, law) -> Money:
    """Each member saves the same amount every week."""
    if not is_member:
        return 0
    return law.savings_a_week


@savings_fund.contribution(
    payer=MEMBER,
    per=MONTH,
    given="savings_a_month",
    label={"en": "monthly savings", "th": "เงินออมรายเดือน", "lo": "ເງິນທ້ອນລາຍເດືອນ", "id": "simpanan bulanan"},
    words={
        "th": "สมาชิกออมเท่ากันทุกเดือน",
        "lo": "ສະມາຊິກທ້ອນເທົ່າກັນທຸກເດືອນ.",
        "id": "Anggota menyimpan jumlah yang sama setiap bulan.",
    },
)
def monthly_savings(is_member: bool, *, law) -> Money:
    """Each member saves the same amount every month."""
    if not is_member:
        return 0
    return law.savings_a_month


@savings_fund.contribution(
    payer=MEMBER,
    per=MONTH,
    given="savings_set_by_group",
    label={"en": "savings", "th": "เงินออม", "lo": "ເງິນທ້ອນ", "id": "simpanan"},
    words={
        "th": "สมาชิกออมทุกเดือนตามที่กลุ่มกำหนด",
        "lo": "ສະມາຊິກທ້ອນເງິນທຸກເດືອນ ຕາມທີ່ກຸ່ມກຳນົດ.",
        "id": "Anggota menyimpan setiap bulan sebesar yang ditetapkan kelompok.",
    },
)
def savings(is_member: bool, savings_of_group: Money, *, law) -> Money:
    """Members save every month what the group has set."""
    if not (law.savings_set_by_group and is_member):
        return 0
    return savings_of_group


@savings_fund.contribution(
    payer=MEMBER,
    per=WEEK,
    given="loan_fund_a_week",
    label={
        "en": "payment into the loan fund",
        "th": "เงินเข้ากองทุนเงินกู้",
        "lo": "ເງິນເຂົ້າກອງທຶນກູ້ຢືມ",
        "id": "setoran simpan pinjam",
    },
    words={
        "th": "สมาชิกจ่ายเข้ากองทุนที่ให้กู้ทุกสัปดาห์",
        "lo": "ສະມາຊິກຈ່າຍເຂົ້າກອງທຶນທີ່ໃຫ້ກູ້ທຸກອາທິດ.",
        "id": "Anggota menyetor setiap minggu ke dana yang dipinjamkan.",
    },
)
def loan_fund_payment(is_member: bool, *, law) -> Money:
    """Each member pays every week into the fund that is lent out."""
    if not is_member:
        return 0
    return law.loan_fund_a_week


# What savings earn


@savings_fund.benefit(
    CREDIT,
    per=YEAR,
    given="share_of_profit_paid_out",
    label={"en": "dividend", "th": "เงินปันผล", "lo": "ເງິນປັນຜົນ", "id": "pembagian laba"},
    words={
        "th": "แบ่งส่วนหนึ่งของกำไรให้สมาชิกตามเงินออมของแต่ละคน",
        "lo": "ສ່ວນໜຶ່ງຂອງກຳໄລ ແບ່ງໃຫ້ສະມາຊິກ ຕາມເງິນທ້ອນຂອງແຕ່ລະຄົນ.",
        "id": "Sebagian laba dibagikan menurut simpanan masing-masing.",
    },
)
def dividend(own_savings: Money, savings_of_all: Money, profit_of_year: Money, *, law) -> Money:
    """A share of the year's profit from lending is divided among the members by their savings."""
    return law.share_of_profit_paid_out * profit_of_year * own_savings / savings_of_all


@savings_fund.benefit(
    CREDIT,
    per=YEAR,
    given="interest_on_savings",
    label={"en": "interest on savings", "th": "ดอกเบี้ยเงินออม", "lo": "ດອກເບ້ຍເງິນທ້ອນ", "id": "bunga simpanan"},
    words={"th": "เงินออมได้ดอกเบี้ยทุกปี", "lo": "ເງິນທ້ອນໄດ້ດອກເບ້ຍທຸກປີ.", "id": "Simpanan mendapat bunga setiap tahun."},
)
def savings_interest(own_savings: Money, *, law) -> Money:
    """Savings earn interest every year."""
    return law.interest_on_savings * own_savings


@savings_fund.benefit(
    CREDIT,
    per=ONCE,
    given="savings_returned",
    label={"en": "savings returned", "th": "เงินออมที่คืน", "lo": "ເງິນທ້ອນທີ່ສົ່ງຄືນ", "id": "simpanan yang dikembalikan"},
    words={
        "th": "ผู้ลาออกได้เงินออมคืน หักเงินกู้ที่ยังค้าง",
        "lo": "ຜູ້ອອກໄດ້ເງິນທ້ອນຄືນ ຫັກເງິນກູ້ທີ່ຍັງຄ້າງ.",
        "id": "Yang keluar menerima kembali simpanannya, dikurangi sisa pinjaman.",
    },
)
def returned_savings(leaves: bool, own_savings: Money, loan_owed: Money, *, law) -> Money:
    """Who leaves receives the own savings, less what is still owed."""
    if not (law.savings_returned and leaves):
        return 0
    return max(0, own_savings - loan_owed)


# Loans


@savings_fund.benefit(
    CREDIT,
    per=ONCE,
    given="lends_to_members",
    label={"en": "loan", "th": "เงินกู้", "lo": "ເງິນກູ້", "id": "pinjaman"},
    words={
        "th": "กู้จากเงินออมของกลุ่มภายในวงเงิน ถ้าเงินไม่พอ คณะกรรมการจัดสรร",
        "lo": "ກູ້ຈາກເງິນທ້ອນຂອງກຸ່ມ ພາຍໃນວົງເງິນ. ຖ້າເງິນບໍ່ພໍ ຄະນະກຳມະການຈັດສັນ.",
        "id": "Pinjaman dari simpanan kelompok dalam batasnya; bila tidak cukup, pengurus mengalokasikan.",
    },
)
def loan(
    is_in_good_standing: bool,
    months_as_member: Months,
    own_savings: Money,
    loan_asked: Money,
    loans_asked_by_all: Money,
    savings_of_all: Money,
    loan_allotted: Money,
    *,
    law,
) -> Money:
    """The fund lends out of its savings within its limits; where members ask for more than there is, the committee allots the loans."""
    if not (law.lends_to_members and is_in_good_standing):
        return 0
    if law.loan_qualifying_months > 0 and months_as_member < law.loan_qualifying_months:
        return 0
    by_savings = law.loan_multiple_of_savings * own_savings if law.loan_multiple_of_savings > 0 else loan_asked
    most = min(loan_asked, by_savings, law.loan_ceiling if law.loan_ceiling > 0 else loan_asked)
    if loans_asked_by_all <= savings_of_all:
        return most
    return min(most, loan_allotted)


@savings_fund.contribution(
    payer=MEMBER,
    per=MONTH,
    given="loan_interest",
    label={"en": "interest on the loan", "th": "ดอกเบี้ยเงินกู้", "lo": "ດອກເບ້ຍເງິນກູ້", "id": "bunga pinjaman"},
    words={
        "th": "ผู้กู้จ่ายดอกเบี้ยของเงินที่ค้างทุกเดือน",
        "lo": "ຜູ້ກູ້ຈ່າຍດອກເບ້ຍຂອງເງິນທີ່ຄ້າງທຸກເດືອນ.",
        "id": "Peminjam membayar bunga dari sisa pinjaman setiap bulan.",
    },
)
def interest_on_loan(loan_owed: Money, *, law) -> Money:
    """Who has borrowed pays interest every month on what is still owed."""
    return law.loan_interest * loan_owed
