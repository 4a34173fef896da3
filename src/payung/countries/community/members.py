"""A fund that a group runs itself, by a kit: who is a member, what members pay, and what becomes of those in arrears.

A membership is that of a person or, where the fund says so, of a household through the one who joined. Arrears are counted in
months of dues. Benefits stop from one number of months on, membership lapses from another.
"""

from payung.countries.vocabulary import birth_date, mother
from payung.law import (
    MEMBER,
    MONTH,
    ONCE,
    WEEK,
    YEAR,
    Asked,
    Date,
    Input,
    Kit,
    Money,
    Months,
    any_,
    highest,
    months_between,
    of,
    years_between,
)

members = Kit(
    names={"en": "Members and dues", "th": "สมาชิกและเงินสมทบ", "lo": "ສະມາຊິກ ແລະ ຄ່າສະມາຊິກ", "id": "Anggota dan iuran"}
)


# Facts


belongs_to_group = Input(
    bool,
    label={
        "en": "Belongs to: {members} ({fund})",
        "th": "เป็น: {members} ({fund})",
        "lo": "ເປັນ: {members} ({fund})",
        "id": "Termasuk: {members} ({fund})",
    },
    question={
        "en": "{fund} is for: {members}. Does this person belong to them?",
        "th": "{fund} เป็นของ: {members} บุคคลนี้อยู่ในกลุ่มนี้หรือไม่",
        "lo": "{fund} ເປັນຂອງ: {members}. ບຸກຄົນນີ້ຢູ່ໃນກຸ່ມນີ້ບໍ?",
        "id": "{fund} diperuntukkan bagi: {members}. Apakah orang ini termasuk?",
    },
)
is_member = Input(
    bool,
    label={
        "en": "Member of {fund}",
        "th": "เป็นสมาชิก {fund}",
        "lo": "ເປັນສະມາຊິກ {fund}",
        "id": "Anggota {fund}",
    },
    question={
        "en": "Has this person joined {fund}?",
        "th": "บุคคลนี้สมัครเป็นสมาชิก {fund} แล้วหรือไม่",
        "lo": "ບຸກຄົນນີ້ເຂົ້າເປັນສະມາຊິກ {fund} ແລ້ວບໍ?",
        "id": "Apakah orang ini sudah menjadi anggota {fund}?",
    },
)
joined_on = Input(
    Date,
    lowest="1900-01-01",
    fixed=True,
    label={
        "en": "Joined {fund} on",
        "th": "วันที่เข้าเป็นสมาชิก {fund}",
        "lo": "ວັນທີເຂົ້າ {fund}",
        "id": "Tanggal bergabung dengan {fund}",
    },
    question={
        "en": "On which day did this person join {fund}?",
        "th": "บุคคลนี้เข้าเป็นสมาชิก {fund} วันที่เท่าไร",
        "lo": "ບຸກຄົນນີ້ເຂົ້າ {fund} ວັນທີໃດ?",
        "id": "Tanggal berapa orang ini bergabung dengan {fund}?",
    },
)
months_unpaid = Input(
    Months,
    lowest="0",
    highest="1000",
    label={
        "en": "Months of unpaid dues to {fund}",
        "th": "จำนวนเดือนที่ค้างชำระ {fund}",
        "lo": "ຈຳນວນເດືອນທີ່ຄ້າງຈ່າຍ {fund}",
        "id": "Bulan iuran {fund} yang belum dibayar",
    },
    question={
        "en": "For how many months has this person not paid the dues of {fund}? 0 if none.",
        "th": "บุคคลนี้ค้างชำระ {fund} กี่เดือน ถ้าไม่ค้างให้ตอบ 0",
        "lo": "ບຸກຄົນນີ້ຄ້າງຈ່າຍ {fund} ຈັກເດືອນ? ຖ້າບໍ່ຄ້າງ ໃຫ້ຕອບ 0.",
        "id": "Berapa bulan iuran {fund} yang belum dibayar orang ini? 0 jika tidak ada.",
    },
)
has_paid_entry_fee = Input(
    bool,
    label={
        "en": "Has paid the entry fee of {fund}",
        "th": "จ่ายค่าแรกเข้า {fund} แล้ว",
        "lo": "ຈ່າຍຄ່າເຂົ້າ {fund} ແລ້ວ",
        "id": "Sudah membayar uang pangkal {fund}",
    },
    question={
        "en": "Has this person paid the entry fee of {fund}?",
        "th": "บุคคลนี้จ่ายค่าแรกเข้า {fund} แล้วหรือไม่",
        "lo": "ບຸກຄົນນີ້ຈ່າຍຄ່າເຂົ້າ {fund} ແລ້ວບໍ?",
        "id": "Apakah orang ini sudah membayar uang pangkal {fund}?",
    },
)
dues_of_meeting = Input(
    Money,
    unit="currency/month",
    lowest="0",
    highest="1000000000",
    label={
        "en": "Dues a month that the meeting of {fund} has set",
        "th": "เงินสมทบต่อเดือนที่ที่ประชุม {fund} กำหนด",
        "lo": "ຄ່າສະມາຊິກຕໍ່ເດືອນ ທີ່ກອງປະຊຸມ {fund} ກຳນົດ",
        "id": "Iuran bulanan yang ditetapkan rapat {fund}",
    },
    question={
        "en": "What dues a month has the meeting of {fund} set for this person?",
        "th": "ที่ประชุม {fund} กำหนดให้บุคคลนี้จ่ายเดือนละเท่าไร",
        "lo": "ກອງປະຊຸມ {fund} ກຳນົດໃຫ້ບຸກຄົນນີ້ຈ່າຍເດືອນລະເທົ່າໃດ?",
        "id": "Berapa iuran bulanan yang ditetapkan rapat {fund} untuk orang ini?",
    },
)


# Membership


@members.rule(
    label={"en": "may be a member", "th": "เป็นสมาชิกได้", "lo": "ເປັນສະມາຊິກໄດ້", "id": "boleh menjadi anggota"},
    words={
        "th": "สมาชิกคือคนในกลุ่มที่มีอายุตามเกณฑ์เมื่อสมัคร",
        "lo": "ສະມາຊິກແມ່ນຄົນໃນກຸ່ມ ທີ່ມີອາຍຸຕາມເກນເມື່ອເຂົ້າ.",
        "id": "Anggota adalah orang dari kelompok itu yang umurnya memenuhi syarat saat bergabung.",
    },
)
def may_be_member(belongs_to_group: bool, birth_date: Date, joined_on: Date, *, law) -> bool:
    """Members are people of the group whose age at joining was within the fund's limits."""
    if not belongs_to_group:
        return False
    if law.lowest_entry_age > 0 and years_between(birth_date, joined_on) < law.lowest_entry_age:
        return False
    return law.highest_entry_age == 0 or years_between(birth_date, joined_on) <= law.highest_entry_age


@members.rule(
    label={"en": "holds a membership", "th": "เป็นสมาชิกอยู่", "lo": "ຍັງເປັນສະມາຊິກຢູ່", "id": "memegang keanggotaan"},
    words={
        "th": "ผู้ที่สมัครแล้วเป็นสมาชิก จนกว่าจะค้างชำระนานจนพ้นสมาชิกภาพ",
        "lo": "ຜູ້ທີ່ເຂົ້າແລ້ວເປັນສະມາຊິກ ຈົນກວ່າຈະຄ້າງຈ່າຍດົນຈົນໝົດສະມາຊິກພາບ.",
        "id": "Yang sudah bergabung adalah anggota, sampai tunggakannya begitu lama sehingga keanggotaan gugur.",
    },
)
def holds_membership(may_be_member: bool, is_member: bool, months_unpaid: Months, *, law) -> bool:
    """Who has joined is a member, until dues are unpaid for so long that membership lapses."""
    if not (is_member and may_be_member):
        return False
    return law.lapses_after_months_unpaid == 0 or months_unpaid < law.lapses_after_months_unpaid


@members.covers(
    label={"en": "covered", "th": "ได้รับความคุ้มครอง", "lo": "ໄດ້ຮັບການຄຸ້ມຄອງ", "id": "terlindungi"},
    words={
        "th": "คุ้มครองสมาชิก และคนในครัวเรือนของสมาชิกถ้ากองทุนกำหนดเช่นนั้น",
        "lo": "ຄຸ້ມຄອງສະມາຊິກ ແລະ ຄົນໃນຄົວເຮືອນຂອງສະມາຊິກ ຖ້າກອງທຶນກຳນົດແນວນັ້ນ.",
        "id": "Yang terlindungi adalah anggota, dan seisi rumah tangganya bila dana menetapkan demikian.",
    },
)
def is_covered(holds_membership: bool, any_membership: bool = any_(holds_membership), *, law) -> bool:
    """Members are covered, and their households too where the fund says so."""
    return holds_membership or (law.membership_covers_household and any_membership)


@members.rule(
    label={
        "en": "months as a member",
        "th": "จำนวนเดือนที่เป็นสมาชิก",
        "lo": "ຈຳນວນເດືອນທີ່ເປັນສະມາຊິກ",
        "id": "lama menjadi anggota (bulan)",
    },
    words={
        "th": "นับเดือนเต็มตั้งแต่วันที่เข้าเป็นสมาชิก",
        "lo": "ນັບເດືອນເຕັມແຕ່ວັນທີເຂົ້າ.",
        "id": "Bulan penuh sejak bergabung.",
    },
    asked=Asked(
        question={
            "en": "For how many full months has this person been a member of {fund}?",
            "th": "บุคคลนี้เป็นสมาชิก {fund} มาแล้วกี่เดือนเต็ม",
            "lo": "ບຸກຄົນນີ້ເປັນສະມາຊິກ {fund} ມາແລ້ວຈັກເດືອນເຕັມ?",
            "id": "Sudah berapa bulan penuh orang ini menjadi anggota {fund}?",
        },
        lowest="0",
        highest="1500",
    ),
)
def months_as_member(is_member: bool, joined_on: Date, on: Date) -> Months:
    """Full months since joining; none for who has not joined."""
    if not is_member:
        return 0
    return max(0, months_between(joined_on, on))


@members.rule(
    label={"en": "months that count", "th": "จำนวนเดือนที่นับสิทธิ", "lo": "ຈຳນວນເດືອນທີ່ນັບສິດ", "id": "bulan yang dihitung"},
    words={
        "th": "ถ้าสมาชิกคุ้มครองทั้งครัวเรือน นับเดือนของสมาชิกที่เป็นนานที่สุด มิฉะนั้นนับเดือนของตน",
        "lo": "ຖ້າສະມາຊິກຄຸ້ມຄອງທັງຄົວເຮືອນ ນັບເດືອນຂອງສະມາຊິກທີ່ເປັນດົນສຸດ; ບໍ່ດັ່ງນັ້ນ ນັບເດືອນຂອງຕົນ.",
        "id": "Bila keanggotaan mencakup rumah tangga, dihitung bulan anggota terlama; bila tidak, bulan sendiri.",
    },
)
def months_that_count(months_as_member: Months, longest: Months = highest(months_as_member), *, law) -> Months:
    """The months of the household's longest membership where that covers the household; else a person's own."""
    if law.membership_covers_household:
        return longest
    return months_as_member


@members.rule(
    label={"en": "in good standing", "th": "ไม่ถูกระงับสิทธิ", "lo": "ບໍ່ຖືກໂຈະສິດ", "id": "tidak ditangguhkan"},
    words={
        "th": "สมาชิกที่ค้างชำระไม่ถึงจำนวนเดือนที่ระงับสิทธิ",
        "lo": "ສະມາຊິກທີ່ຄ້າງຈ່າຍບໍ່ຮອດຈຳນວນເດືອນທີ່ໂຈະສິດ.",
        "id": "Anggota yang tunggakannya belum mencapai batas penangguhan.",
    },
)
def is_in_good_standing(holds_membership: bool, months_unpaid: Months, *, law) -> bool:
    """A member whose arrears do not yet suspend the benefits."""
    if not holds_membership:
        return False
    return law.suspended_after_months_unpaid == 0 or months_unpaid < law.suspended_after_months_unpaid


@members.rule(
    label={"en": "may claim", "th": "ขอรับสวัสดิการได้", "lo": "ຂໍຮັບເງິນຊ່ວຍເຫຼືອໄດ້", "id": "boleh mengajukan santunan"},
    words={
        "th": "สมาชิกที่ไม่ถูกระงับสิทธิขอรับได้ และคนในครัวเรือนถ้าสมาชิกคุ้มครองทั้งครัวเรือน",
        "lo": "ສະມາຊິກທີ່ບໍ່ຖືກໂຈະສິດຂໍຮັບໄດ້ ແລະ ຄົນໃນຄົວເຮືອນ ຖ້າສະມາຊິກຄຸ້ມຄອງທັງຄົວເຮືອນ.",
        "id": "Anggota yang tidak ditangguhkan boleh mengajukan, juga seisi rumahnya bila keanggotaan mencakup rumah tangga.",
    },
)
def may_claim(is_in_good_standing: bool, any_good_standing: bool = any_(is_in_good_standing), *, law) -> bool:
    """Members in good standing may claim, and those of their household where a membership covers it."""
    return is_in_good_standing or (law.membership_covers_household and any_good_standing)


@members.rule(
    label={"en": "mother is a member", "th": "มารดาเป็นสมาชิก", "lo": "ແມ່ເປັນສະມາຊິກ", "id": "ibunya anggota"},
    words={
        "th": "มารดาของบุคคลนี้สมัครเป็นสมาชิกแล้ว",
        "lo": "ແມ່ຂອງບຸກຄົນນີ້ເຂົ້າເປັນສະມາຊິກແລ້ວ.",
        "id": "Ibu orang ini sudah menjadi anggota.",
    },
)
def has_mother_as_member(mother_is_member: bool = of(mother, is_member, absent=False)) -> bool:
    """This person's mother has joined."""
    return mother_is_member


# Dues


@members.contribution(
    payer=MEMBER,
    per=WEEK,
    given="dues_a_week",
    label={"en": "weekly dues", "th": "เงินสมทบรายสัปดาห์", "lo": "ຄ່າສະມາຊິກລາຍອາທິດ", "id": "iuran mingguan"},
    words={"th": "สมาชิกจ่ายทุกสัปดาห์", "lo": "ສະມາຊິກຈ່າຍທຸກອາທິດ.", "id": "Anggota membayar setiap minggu."},
)
def weekly_dues(is_member: bool, *, law) -> Money:
    """Each member pays the same dues every week."""
    if not is_member:
        return 0
    return law.dues_a_week


@members.contribution(
    payer=MEMBER,
    per=MONTH,
    given="dues_a_month",
    label={"en": "monthly dues", "th": "เงินสมทบรายเดือน", "lo": "ຄ່າສະມາຊິກລາຍເດືອນ", "id": "iuran bulanan"},
    words={"th": "สมาชิกจ่ายทุกเดือน", "lo": "ສະມາຊິກຈ່າຍທຸກເດືອນ.", "id": "Anggota membayar setiap bulan."},
)
def monthly_dues(is_member: bool, *, law) -> Money:
    """Each member pays the same dues every month."""
    if not is_member:
        return 0
    return law.dues_a_month


@members.contribution(
    payer=MEMBER,
    per=YEAR,
    given="dues_a_year",
    label={"en": "yearly dues", "th": "เงินสมทบรายปี", "lo": "ຄ່າສະມາຊິກລາຍປີ", "id": "iuran tahunan"},
    words={"th": "สมาชิกจ่ายทุกปี", "lo": "ສະມາຊິກຈ່າຍທຸກປີ.", "id": "Anggota membayar setiap tahun."},
)
def yearly_dues(is_member: bool, *, law) -> Money:
    """Each member pays the same dues every year."""
    if not is_member:
        return 0
    return law.dues_a_year


@members.contribution(
    payer=MEMBER,
    per=MONTH,
    given="dues_set_by_meeting",
    label={
        "en": "dues set by the meeting",
        "th": "เงินสมทบตามมติที่ประชุม",
        "lo": "ຄ່າສະມາຊິກຕາມມະຕິກອງປະຊຸມ",
        "id": "iuran menurut keputusan rapat",
    },
    words={
        "th": "สมาชิกจ่ายทุกเดือนตามที่ที่ประชุมกำหนดตามกำลัง",
        "lo": "ສະມາຊິກຈ່າຍທຸກເດືອນ ຕາມທີ່ກອງປະຊຸມກຳນົດຕາມກຳລັງ.",
        "id": "Anggota membayar setiap bulan sesuai kemampuan, menurut keputusan rapat.",
    },
)
def dues_by_meeting(is_member: bool, dues_of_meeting: Money, *, law) -> Money:
    """Members pay every month what the meeting has set, as they can afford."""
    if not (law.dues_set_by_meeting and is_member):
        return 0
    return dues_of_meeting


@members.contribution(
    payer=MEMBER,
    per=ONCE,
    given="entry_fee",
    label={"en": "entry fee", "th": "ค่าแรกเข้า", "lo": "ຄ່າເຂົ້າເປັນສະມາຊິກ", "id": "uang pangkal"},
    words={
        "th": "สมาชิกใหม่จ่ายค่าแรกเข้าครั้งเดียว",
        "lo": "ສະມາຊິກໃໝ່ຈ່າຍຄ່າເຂົ້າເທື່ອດຽວ.",
        "id": "Anggota baru membayar uang pangkal sekali.",
    },
)
def entry_fee(is_member: bool, has_paid_entry_fee: bool, *, law) -> Money:
    """A new member pays the entry fee once."""
    if not is_member or has_paid_entry_fee:
        return 0
    return law.entry_fee
