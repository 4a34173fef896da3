"""The National Savings Fund: savings for old age of people without another pension, with a contribution of the government.

National Savings Fund Act B.E. 2554 (2011); ministerial regulations on savings and on the government's contribution. The Fund
opened on 18 August 2015. No month is compulsory; what is saved in a calendar year is matched by age, up to a ceiling.

The pension at 60 is an annuity that the Fund itself reckons from the account; its table was not found, so the monthly amount
is asked for. Under 600 baht a month, 600 baht are paid instead until the account is used up. Those who leave earlier take
their own savings, and lose the government's part; on invalidity or death both parts are paid. The Fund makes good a return below that
of deposits. These rules on benefits are recalled, but for the guarantee.

The first day of the higher ceilings was not established; 1 February 2023 is taken, after the Cabinet's approval. Left out: the members
over 50 at the opening, for whom the Act had a transitional clause, and the option to transfer from Section 40 in 2015.
"""

from payung.law import (
    GOVERNMENT,
    INVALIDITY,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SAVINGS,
    SURVIVORS,
    YEAR,
    Input,
    Money,
    Number,
    Scheme,
    Years,
)

from . import section40

national_savings_fund = Scheme(
    "th.national_savings_fund",
    names={"en": "National Savings Fund", "th": "กองทุนการออมแห่งชาติ (กอช.)", "id": "Dana Tabungan Nasional"},
    administrator={"en": "National Savings Fund", "th": "กองทุนการออมแห่งชาติ", "id": "Dana Tabungan Nasional"},
    kind=SAVINGS,
    law="National Savings Fund Act B.E. 2554 (2011); ministerial regulations on savings and the government's contribution",
    since="2015-08-18",
    where={
        "en": "Krungthai Bank, Government Savings Bank, Bank for Agriculture and Agricultural Cooperatives; payment counters "
        "and the Fund's application.",
        "th": "ธนาคารกรุงไทย ธนาคารออมสิน ธ.ก.ส. เคาน์เตอร์รับชำระเงิน และแอปพลิเคชันของ กอช.",
        "id": "Bank Krungthai, Bank Tabungan Pemerintah, Bank Pertanian (BAAC); loket pembayaran dan aplikasinya.",
    },
    papers={
        "en": ("National identity card",),
        "th": ("บัตรประจำตัวประชาชน",),
        "id": ("Kartu identitas nasional",),
    },
    how={
        "en": "Enrol with the identity card. Save any amount from 50 baht, in any month; the government's part is credited in the next month.",
        "th": "สมัครด้วยบัตรประจำตัวประชาชน ออมครั้งละตั้งแต่ 50 บาท เดือนใดก็ได้ รัฐสมทบในเดือนถัดไป",
        "id": "Daftar dengan kartu identitas. Menabung mulai 50 baht, pada bulan apa saja; bagian pemerintah masuk pada bulan berikutnya.",
    },
)

# Facts

is_member_of_employment_pension_fund = Input(
    bool,
    label={
        "en": "Member of the Government Pension Fund, a provident fund or the private school fund",
        "th": "เป็นสมาชิก กบข. กองทุนสำรองเลี้ยงชีพ หรือกองทุนสงเคราะห์ครูโรงเรียนเอกชน",
        "id": "Anggota dana pensiun pemerintah, dana pensiun perusahaan, atau dana sekolah swasta",
    },
    question={
        "en": "Are you a member of the Government Pension Fund, of a provident fund, or of the fund of private school teachers?",
        "th": "คุณเป็นสมาชิก กบข. กองทุนสำรองเลี้ยงชีพ หรือกองทุนสงเคราะห์ครูโรงเรียนเอกชนหรือไม่",
        "id": "Apakah Anda anggota dana pensiun pemerintah, dana pensiun perusahaan, atau dana guru sekolah swasta?",
    },
)
national_savings_deposit = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000",
    label={"en": "One deposit in the Fund", "th": "เงินสะสมครั้งนี้", "id": "Satu setoran ke Dana"},
    question={
        "en": "How much would you pay in at one time, in baht?",
        "th": "คุณต้องการส่งเงินสะสมครั้งนี้กี่บาท",
        "id": "Berapa baht yang ingin Anda setor sekali ini?",
    },
)
national_savings_in_year = Input(
    Money,
    unit="THB/year",
    lowest="0",
    highest="1000000",
    label={
        "en": "Savings in the Fund in the calendar year",
        "th": "เงินสะสมทั้งปีปฏิทิน",
        "id": "Tabungan pada Dana dalam setahun kalender",
    },
    question={
        "en": "How much do you save in the Fund in this calendar year, in baht?",
        "th": "ปีปฏิทินนี้คุณส่งเงินสะสมกี่บาท",
        "id": "Berapa baht yang Anda tabung pada Dana tahun kalender ini?",
    },
)
national_savings_own_part = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={
        "en": "Own savings in the account, with returns",
        "th": "เงินสะสมในบัญชีพร้อมผลประโยชน์",
        "id": "Tabungan sendiri di rekening, dengan hasilnya",
    },
    question={
        "en": "How much of your own savings, with their returns, is in the Fund's account, in baht?",
        "th": "เงินสะสมพร้อมผลประโยชน์ในบัญชี กอช. มีกี่บาท",
        "id": "Berapa baht tabungan Anda sendiri dengan hasilnya di rekening Dana?",
    },
)
national_savings_government_part = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={
        "en": "Government's part in the account, with returns",
        "th": "เงินสมทบในบัญชีพร้อมผลประโยชน์",
        "id": "Bagian pemerintah di rekening, dengan hasilnya",
    },
    question={
        "en": "How much of the government's contributions, with their returns, is in the Fund's account, in baht?",
        "th": "เงินสมทบของรัฐพร้อมผลประโยชน์ในบัญชี กอช. มีกี่บาท",
        "id": "Berapa baht bagian pemerintah dengan hasilnya di rekening Dana?",
    },
)
national_savings_return = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={"en": "Return credited in all", "th": "ผลประโยชน์ที่ได้รับทั้งหมด", "id": "Seluruh hasil yang dibukukan"},
    question={
        "en": "How much return has the Fund credited in all, in baht?",
        "th": "กองทุนให้ผลประโยชน์ทั้งหมดกี่บาท",
        "id": "Berapa baht seluruh hasil yang dibukukan Dana?",
    },
)
national_savings_return_of_deposits = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="10000000",
    label={
        "en": "Return at the average rate of 12-month deposits",
        "th": "ผลประโยชน์ตามอัตราดอกเบี้ยเงินฝากประจำ 12 เดือนเฉลี่ย",
        "id": "Hasil menurut rata-rata bunga deposito 12 bulan",
    },
    question={
        "en": "How much would the account have earned at the banks' average rate for 12-month deposits, in baht?",
        "th": "หากได้ดอกเบี้ยเงินฝากประจำ 12 เดือนเฉลี่ยของธนาคาร บัญชีจะได้ผลประโยชน์กี่บาท",
        "id": "Berapa baht hasil rekening bila memakai rata-rata bunga deposito 12 bulan bank?",
    },
)
national_savings_annuity = Input(
    Money,
    unit="THB/month",
    lowest="0",
    highest="1000000",
    label={
        "en": "Monthly annuity reckoned by the Fund",
        "th": "บำนาญรายเดือนที่กองทุนคำนวณ",
        "id": "Anuitas bulanan menurut hitungan Dana",
    },
    question={
        "en": "Which monthly pension has the Fund reckoned from the account, in baht?",
        "th": "กองทุนคำนวณบำนาญจากบัญชีได้เดือนละกี่บาท",
        "id": "Berapa baht pensiun bulanan yang dihitung Dana dari rekening?",
    },
)
leaves_national_savings_fund = Input(
    bool,
    label={
        "en": "Leaves the Fund before 60",
        "th": "ลาออกจากกองทุนก่อนอายุ 60 ปี",
        "id": "Keluar dari Dana sebelum 60 tahun",
    },
    question={
        "en": "Do you leave the National Savings Fund?",
        "th": "คุณลาออกจากกองทุนการออมแห่งชาติหรือไม่",
        "id": "Apakah Anda keluar dari Dana Tabungan Nasional?",
    },
)


# Who may save


@national_savings_fund.rule(
    cite="National Savings Fund Act B.E. 2554 (2011), qualifications of members",
    label={
        "en": "without another pension fund",
        "th": "ไม่อยู่ในกองทุนบำนาญอื่น",
        "id": "tanpa dana pensiun lain",
    },
    words={
        "th": "ไม่เป็นสมาชิก กบข. กองทุนสำรองเลี้ยงชีพ กองทุนครูโรงเรียนเอกชน หรือผู้ประกันตนมาตรา 33 39 หรือมาตรา 40 ที่มีบำเหน็จชราภาพ",
        "id": "Bukan anggota dana pensiun pemerintah, perusahaan, atau sekolah swasta, dan tidak tertanggung menurut Pasal 33, 39, "
        "atau opsi Pasal 40 dengan manfaat hari tua.",
    },
)
def is_without_other_pension(
    is_member_of_employment_pension_fund: bool,
    is_insured_under_section33_or_39: bool,
    saves_under_section40: bool = section40.saves_for_old_age,
) -> bool:
    """No member of a pension fund of an employment, and not insured for old age under Section 33, 39 or 40."""
    if is_member_of_employment_pension_fund or is_insured_under_section33_or_39:
        return False
    return not saves_under_section40


@national_savings_fund.rule(
    cite="National Savings Fund Act B.E. 2554 (2011), qualifications of members",
    label={"en": "may join", "th": "สมัครได้", "id": "boleh mendaftar"},
    words={
        "th": "ผู้มีสัญชาติไทยอายุ 15 ถึง 60 ปีที่ไม่อยู่ในกองทุนบำนาญอื่น",
        "id": "Warga Thailand berusia 15 sampai 60 tahun tanpa dana pensiun lain.",
    },
)
def may_join(is_national: bool, age: Years, is_without_other_pension: bool, *, law) -> bool:
    """Thais aged 15 to 60 without another pension fund."""
    return is_national and law.entry_age.lowest <= age <= law.entry_age.highest and is_without_other_pension


@national_savings_fund.covers(
    cite="National Savings Fund Act B.E. 2554 (2011), qualifications of members",
    label={"en": "member, or may join", "th": "เป็นสมาชิกหรือสมัครได้", "id": "anggota, atau boleh mendaftar"},
    words={"th": "สมาชิกกองทุนหรือผู้ที่สมัครได้", "id": "Anggota Dana, atau orang yang boleh mendaftar."},
)
def is_covered(is_national_savings_fund_member: bool, may_join: bool) -> bool:
    """Members of the Fund, and those who may join."""
    return is_national_savings_fund_member or may_join


# Savings


@national_savings_fund.rule(
    cite="Ministerial regulation on savings, lowest deposit",
    label={"en": "deposit is large enough", "th": "เงินสะสมถึงขั้นต่ำ", "id": "setoran cukup besar"},
    words={"th": "แต่ละครั้งไม่ต่ำกว่าขั้นต่ำ", "id": "Setiap setoran tidak kurang dari batas terendah."},
)
def is_deposit_accepted(national_savings_deposit: Money, *, law) -> bool:
    """A deposit is not less than the lowest."""
    return national_savings_deposit >= law.lowest_deposit


@national_savings_fund.contribution(
    payer=MEMBER,
    per=YEAR,
    cite="Ministerial regulation on savings",
    label={"en": "savings of the member", "th": "เงินสะสมของสมาชิก", "id": "tabungan anggota"},
    words={
        "th": "สมาชิกอายุไม่เกิน 60 ปีออมได้ตามต้องการ ไม่เกินเพดานต่อปี",
        "id": "Anggota sampai usia 60 tahun menabung sesukanya, sampai batas setahun.",
    },
)
def member_contribution(national_savings_in_year: Money, age: Years, *, law) -> Money:
    """A member up to 60 saves what he or she likes, up to a ceiling a year."""
    if age > law.entry_age.highest:
        return 0
    return min(national_savings_in_year, law.highest_savings)


@national_savings_fund.rule(
    cite="Ministerial regulation on the government's contribution",
    label={"en": "rate of the government's part", "th": "อัตราสมทบของรัฐ", "id": "tarif bagian pemerintah"},
    words={
        "th": "อัตราเพิ่มตามอายุ: ไม่เกิน 30 ปี เกิน 30 ถึง 50 ปี และเกิน 50 ปี",
        "id": "Naik menurut usia: sampai 30 tahun, di atas 30 sampai 50, dan di atas 50.",
    },
)
def match_rate(age: Years, *, law) -> Number:
    """The rate rises with age: up to 30, over 30 to 50, and over 50."""
    return law.match.rate(age)


@national_savings_fund.contribution(
    payer=GOVERNMENT,
    per=YEAR,
    cite="Ministerial regulation on the government's contribution",
    label={"en": "contribution of the government", "th": "เงินสมทบของรัฐบาล", "id": "iuran pemerintah"},
    words={
        "th": "รัฐสมทบตามอัตราของอายุ ไม่เกินเพดานต่อปี แก่ผู้ที่ไม่อยู่ในกองทุนบำนาญอื่น",
        "id": "Pemerintah menambah menurut tarif usia, sampai batas setahun, bagi yang tanpa dana pensiun lain.",
    },
)
def government_contribution(
    member_contribution: Money, match_rate: Number, is_without_other_pension: bool, age: Years, *, law
) -> Money:
    """The government adds by the rate of the age, up to a ceiling a year, for those without another pension fund."""
    if not is_without_other_pension:
        return 0
    return min(member_contribution * match_rate, law.match.ceiling(age))


# Old age


@national_savings_fund.rule(
    cite="National Savings Fund Act B.E. 2554 (2011), pension",
    label={"en": "member of the age of pension", "th": "สมาชิกอายุครบรับบำนาญ", "id": "anggota berusia pensiun"},
    words={"th": "สมาชิกที่อายุครบ 60 ปี", "id": "Anggota yang genap 60 tahun."},
)
def is_of_pension_age(is_national_savings_fund_member: bool, age: Years, *, law) -> bool:
    """A member of 60 or over."""
    return is_national_savings_fund_member and age >= law.pension_age


@national_savings_fund.benefit(
    OLD_AGE,
    per=MONTH,
    cite="National Savings Fund Act B.E. 2554 (2011), pension",
    label={"en": "pension", "th": "บำนาญ", "id": "pensiun"},
    words={
        "th": "บำนาญรายเดือนตลอดชีวิตจากเงินสะสม เงินสมทบ และผลประโยชน์ เมื่อไม่ต่ำกว่าขั้นต่ำ",
        "id": "Pensiun bulanan seumur hidup dari tabungan, bagian pemerintah, dan hasilnya, bila tidak kurang dari batas terendah.",
    },
)
def pension(is_of_pension_age: bool, has_died: bool, national_savings_annuity: Money, *, law) -> Money:
    """A monthly annuity for life from savings, government's part and returns, where it comes to the lowest pension."""
    if not is_of_pension_age or has_died or national_savings_annuity < law.subsistence.amount:
        return 0
    return national_savings_annuity


@national_savings_fund.benefit(
    OLD_AGE,
    per=MONTH,
    cite="National Savings Fund Act B.E. 2554 (2011), subsistence payment",
    label={"en": "subsistence payment", "th": "เงินดำรงชีพ", "id": "uang penghidupan"},
    words={
        "th": "เมื่อบำนาญต่ำกว่าขั้นต่ำ จ่ายเท่าขั้นต่ำทุกเดือนจนหมดบัญชี",
        "id": "Bila pensiun di bawah batas terendah, dibayar sebesar batas itu tiap bulan sampai rekening habis.",
    },
)
def subsistence_payment(
    is_of_pension_age: bool, has_died: bool, national_savings_annuity: Money, account: Money, *, law
) -> Money:
    """Where the pension would be lower, the lowest amount each month until the account is used up."""
    if not is_of_pension_age or has_died or national_savings_annuity >= law.subsistence.amount:
        return 0
    return min(law.subsistence.amount, account / law.subsistence.months_of_payment)


@national_savings_fund.rule(
    cite="National Savings Fund Act B.E. 2554 (2011), accounts",
    label={"en": "account of the member", "th": "เงินในบัญชีของสมาชิก", "id": "rekening anggota"},
    words={
        "th": "เงินสะสม เงินสมทบ และผลประโยชน์รวมกัน",
        "id": "Tabungan, bagian pemerintah, dan hasilnya bersama.",
    },
)
def account(national_savings_own_part: Money, national_savings_government_part: Money) -> Money:
    """Savings, the government's part and the returns together."""
    return national_savings_own_part + national_savings_government_part


@national_savings_fund.benefit(
    OLD_AGE,
    per=ONCE,
    cite="National Savings Fund Act B.E. 2554 (2011), guarantee of the return",
    label={
        "en": "return made good at 60",
        "th": "เงินชดเชยผลตอบแทนเมื่ออายุ 60 ปี",
        "id": "kekurangan hasil yang diganti pada usia 60",
    },
    words={
        "th": "เมื่ออายุครบ 60 ปี ผลประโยชน์ไม่ต่ำกว่าดอกเบี้ยเงินฝากประจำ 12 เดือนเฉลี่ย ส่วนที่ขาดรัฐจ่ายให้",
        "id": "Pada usia 60 hasilnya tidak kurang dari rata-rata bunga deposito 12 bulan; kekurangannya diganti.",
    },
)
def guaranteed_return(
    is_of_pension_age: bool, national_savings_return: Money, national_savings_return_of_deposits: Money
) -> Money:
    """At 60 the return is not less than that of 12-month deposits; what is missing is made good."""
    if not is_of_pension_age:
        return 0
    return max(0, national_savings_return_of_deposits - national_savings_return)


# Leaving, invalidity, death


@national_savings_fund.benefit(
    OLD_AGE,
    per=ONCE,
    cite="National Savings Fund Act B.E. 2554 (2011), leaving the Fund",
    label={
        "en": "own savings on leaving before 60",
        "th": "เงินสะสมเมื่อลาออกก่อนอายุ 60 ปี",
        "id": "tabungan sendiri saat keluar sebelum 60",
    },
    words={
        "th": "ผู้ลาออกก่อนอายุ 60 ปีได้เงินสะสมพร้อมผลประโยชน์ เงินสมทบของรัฐตกเป็นของกองทุน",
        "id": "Yang keluar sebelum 60 tahun mengambil tabungannya dengan hasilnya; bagian pemerintah hangus.",
    },
)
def refund_on_leaving(
    is_national_savings_fund_member: bool,
    leaves_national_savings_fund: bool,
    age: Years,
    has_died: bool,
    is_certified_invalid: bool,
    national_savings_own_part: Money,
    *,
    law,
) -> Money:
    """Who leaves before 60 takes the own savings with their returns; the government's part is forfeited."""
    if not is_national_savings_fund_member or not leaves_national_savings_fund or age >= law.pension_age:
        return 0
    return 0 if has_died or is_certified_invalid else national_savings_own_part


@national_savings_fund.benefit(
    INVALIDITY,
    per=ONCE,
    cite="National Savings Fund Act B.E. 2554 (2011), invalidity",
    label={"en": "account on invalidity", "th": "เงินในบัญชีเมื่อทุพพลภาพ", "id": "rekening saat disabilitas"},
    words={
        "th": "สมาชิกที่ทุพพลภาพก่อนอายุ 60 ปีได้เงินสะสม เงินสมทบ และผลประโยชน์",
        "id": "Anggota yang menjadi penyandang disabilitas sebelum 60 tahun menerima tabungan, bagian pemerintah, dan hasilnya.",
    },
)
def invalidity_payment(
    is_national_savings_fund_member: bool,
    is_certified_invalid: bool,
    age: Years,
    has_died: bool,
    account: Money,
    *,
    law,
) -> Money:
    """A member certified as an invalid before 60 receives savings, government's part and returns."""
    if not is_national_savings_fund_member or not is_certified_invalid or age >= law.pension_age or has_died:
        return 0
    return account


@national_savings_fund.benefit(
    SURVIVORS,
    per=ONCE,
    cite="National Savings Fund Act B.E. 2554 (2011), death",
    label={"en": "account on death", "th": "เงินในบัญชีเมื่อเสียชีวิต", "id": "rekening saat meninggal"},
    words={
        "th": "เมื่อสมาชิกเสียชีวิต ผู้รับประโยชน์ได้เงินสะสม เงินสมทบ และผลประโยชน์ที่เหลือในบัญชี",
        "id": "Bila anggota meninggal, ahli warisnya menerima tabungan, bagian pemerintah, dan hasil yang masih ada di rekening.",
    },
)
def death_payment(is_national_savings_fund_member: bool, has_died: bool, account: Money) -> Money:
    """When a member dies, the beneficiaries receive what is left of savings, government's part and returns."""
    return account if is_national_savings_fund_member and has_died else 0
