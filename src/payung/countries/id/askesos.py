"""ASKESOS: Social Welfare Insurance for informal workers, 2003 to 2014.

Law 6/1974, art. 5; Ministry of Social Affairs decision 51/HUK/2003; Treasury DG rule 30/PB/2006; Law 11/2009, arts. 9-11.
Piloted from 1996. A local foundation or association, registered for at least three years, collected the premiums and paid the
claims. Until 2011 the programme was a kind of saving: premiums came back after three years. From 2012 it bought the work injury
and death insurance of Jamsostek (`jkm`). After 2014 it was folded into BPJS Ketenagakerjaan; what was paid after a death by work
accident in 2017 follows from `jkk`.

The death benefits by year of membership and the return of premiums, both of the savings type, are recalled from descriptions of
the programme. No source for them was found; each of their figures and conditions is marked as unchecked.
"""

from payung.countries.vocabulary import CivilStatus
from payung.law import (
    CONTRIBUTORY,
    GOVERNMENT,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SICKNESS,
    SURVIVORS,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    PaidMonths,
    Scheme,
    Years,
    add_months,
    months_between,
    months_in,
    start_of_month,
    years_between,
)


class AskesosProgramme(Enumeration):
    """The programme that a member joined."""

    NATIONAL = Label(en="National programme", id="Program nasional", th="โครงการระดับชาติ")
    SOUTH_SUMATRA = Label(en="South Sumatra programme", id="Program Sumatera Selatan", th="โครงการสุมาตราใต้")


class AskesosEvent(Enumeration):
    """What happened to the member."""

    NOTHING = Label(en="Nothing", id="Tidak ada", th="ไม่มีเหตุ")
    SICKNESS_OR_INJURY = Label(en="Sickness or injury", id="Sakit atau cedera", th="เจ็บป่วยหรือบาดเจ็บ")
    DEATH_BY_ILLNESS = Label(en="Death by illness", id="Meninggal karena sakit", th="เสียชีวิตจากการเจ็บป่วย")
    DEATH_BY_ACCIDENT = Label(en="Death by accident", id="Meninggal karena kecelakaan", th="เสียชีวิตจากอุบัติเหตุ")


askesos_programme = Input(
    AskesosProgramme,
    label={"en": "Askesos programme", "id": "Program Askesos", "th": "โครงการ Askesos"},
    question={
        "en": "Which Askesos programme is open to this person?",
        "id": "Program Askesos mana yang tersedia bagi orang ini?",
        "th": "โครงการ Askesos ใดที่คนนี้เข้าร่วมได้",
    },
)
askesos_member = Input(
    bool,
    label={"en": "Member of Askesos", "id": "Peserta Askesos", "th": "สมาชิก Askesos"},
    question={
        "en": "Is this person a member of Askesos?",
        "id": "Apakah orang ini peserta Askesos?",
        "th": "คนนี้เป็นสมาชิก Askesos หรือไม่",
    },
)
askesos_joined_on = Input(
    Date,
    lowest="2003-01-01",
    label={"en": "Day of joining Askesos", "id": "Tanggal menjadi peserta Askesos", "th": "วันที่เข้าร่วม Askesos"},
    question={
        "en": "On which day did this person join Askesos?",
        "id": "Kapan orang ini menjadi peserta Askesos?",
        "th": "คนนี้เข้าร่วม Askesos วันที่เท่าไร",
    },
)
askesos_months_paid = Input(
    PaidMonths,
    label={
        "en": "Months whose Askesos premium is paid",
        "id": "Bulan yang premi Askesos-nya sudah dibayar",
        "th": "เดือนที่จ่ายเบี้ย Askesos แล้ว",
    },
    question={
        "en": "For which months was the Askesos premium paid?",
        "id": "Premi Askesos untuk bulan apa saja yang sudah dibayar?",
        "th": "จ่ายเบี้ย Askesos ของเดือนใดไปแล้วบ้าง",
    },
)
askesos_event = Input(
    AskesosEvent,
    label={"en": "What happened to the member", "id": "Peristiwa yang dialami peserta", "th": "เหตุที่เกิดกับสมาชิก"},
    question={
        "en": "What happened to the member?",
        "id": "Peristiwa apa yang dialami peserta?",
        "th": "เกิดเหตุใดกับสมาชิก",
    },
)
askesos_claimed_this_year = Input(
    bool,
    label={
        "en": "Sickness claim paid already this year",
        "id": "Klaim sakit sudah dibayar tahun ini",
        "th": "รับเงินกรณีเจ็บป่วยในปีนี้แล้ว",
    },
    question={
        "en": "Did this person already receive the sickness benefit of Askesos this year?",
        "id": "Apakah orang ini sudah menerima santunan sakit Askesos tahun ini?",
        "th": "ปีนี้คนนี้ได้รับเงินกรณีเจ็บป่วยจาก Askesos แล้วหรือไม่",
    },
)

askesos = Scheme(
    "id.askesos",
    names={
        "en": "Social Welfare Insurance (Askesos)",
        "id": "Asuransi Kesejahteraan Sosial (Askesos)",
        "th": "ประกันสวัสดิการสังคม (Askesos)",
    },
    administrator={
        "en": "Ministry of Social Affairs through local foundations",
        "id": "Kementerian Sosial melalui lembaga pelaksana Askesos",
        "th": "กระทรวงกิจการสังคม ผ่านมูลนิธิในท้องถิ่น",
    },
    kind=CONTRIBUTORY,
    law="Law 6/1974, art. 5; Ministry of Social Affairs decision 51/HUK/2003; Law 11/2009, arts. 9-11",
    since="2003-01-01",
    until="2014-12-31",
    where={
        "en": "The foundation or association near home that ran Askesos",
        "id": "Lembaga pelaksana Askesos (yayasan atau organisasi sosial) di dekat rumah",
        "th": "มูลนิธิหรือองค์กรสังคมใกล้บ้านที่ดำเนินงาน Askesos",
    },
    papers={
        "en": ("Identity card (KTP)",),
        "id": ("Kartu Tanda Penduduk (KTP)",),
        "th": ("บัตรประชาชน (KTP)",),
    },
    how={
        "en": "Join through the foundation, which collects the premiums and pays the claims from a seed fund.",
        "id": "Daftar melalui lembaga pelaksana, yang mengumpulkan premi dan membayar klaim dari dana awal.",
        "th": "สมัครผ่านมูลนิธิ ซึ่งเก็บเบี้ยและจ่ายเงินทดแทนจากเงินทุนตั้งต้น",
    },
)


# Who may join


@askesos.rule(
    per=MONTH,
    cite="Rules of the Ministry of Social Affairs on Askesos",
    label={"en": "Lowest income to join", "id": "Penghasilan terendah untuk ikut", "th": "รายได้ขั้นต่ำที่เข้าร่วมได้"},
    words={
        "id": "Peserta harus berpenghasilan sedikitnya sebesar batas nasional.",
        "th": "สมาชิกต้องมีรายได้ไม่ต่ำกว่าเกณฑ์ระดับชาติ",
    },
)
def lowest_income(*, law) -> Money:
    """A member must earn at least the national minimum."""
    return law.minimum_income.national


@lowest_income.amended(
    since="2012-01-01",
    cite="Rules of the Ministry of Social Affairs on Askesos; rules of South Sumatra",
    words={
        "id": "Peserta harus berpenghasilan sedikitnya sebesar batas programnya.",
        "th": "สมาชิกต้องมีรายได้ไม่ต่ำกว่าเกณฑ์ของโครงการที่เข้าร่วม",
    },
)
def lowest_income_2012(askesos_programme: AskesosProgramme, *, law) -> Money:
    """A member must earn at least the minimum of the programme."""
    if askesos_programme == AskesosProgramme.SOUTH_SUMATRA:
        return law.minimum_income.south_sumatra
    return law.minimum_income.national


@askesos.covers(
    cite="Rules of the Ministry of Social Affairs on Askesos",
    label={"en": "May be a member of Askesos", "id": "Memenuhi syarat peserta Askesos", "th": "มีสิทธิเป็นสมาชิก Askesos"},
    words={
        "id": "Pencari nafkah utama yang bekerja di sektor informal, berpenghasilan cukup, memiliki KTP, dan sudah menikah atau berumur 21 sampai 59 tahun dapat menjadi peserta.",
        "th": "ผู้หารายได้หลักที่ทำงานนอกระบบ มีรายได้ถึงเกณฑ์ มีบัตรประชาชน และสมรสแล้วหรือมีอายุ 21 ถึง 59 ปี เป็นสมาชิกได้",
    },
)
def may_be_member(
    works_informally: bool,
    is_main_breadwinner: bool,
    has_identity_card: bool,
    monthly_earnings: Money,
    lowest_income: Money,
    is_of_age: bool,
) -> bool:
    """The main breadwinner of a family may join who works informally, earns enough, holds an identity card and is of age."""
    return (
        works_informally
        and is_main_breadwinner
        and has_identity_card
        and monthly_earnings >= lowest_income
        and is_of_age
    )


@askesos.rule(
    cite="Rules of the Ministry of Social Affairs on Askesos",
    label={
        "en": "Married, or of the right age",
        "id": "Sudah menikah atau cukup umur",
        "th": "สมรสแล้วหรืออยู่ในช่วงอายุที่กำหนด",
    },
    words={
        "id": "Peserta sudah menikah, atau berumur antara batas terendah dan tertinggi.",
        "th": "สมาชิกสมรสแล้ว หรือมีอายุอยู่ในช่วงที่กำหนด",
    },
)
def is_of_age(civil_status: CivilStatus, age: Years, *, law) -> bool:
    """A member is married, or between the lowest and the highest age."""
    return civil_status == CivilStatus.MARRIED or law.age.lowest <= age <= law.age.highest


# Premium


@askesos.rule(
    cite="Agreement of the Ministry of Social Affairs with Jamsostek, 2012",
    label={"en": "In the first year of membership", "id": "Tahun pertama kepesertaan", "th": "อยู่ในปีแรกของการเป็นสมาชิก"},
    words={
        "id": "Orang yang belum menjadi peserta, atau belum genap setahun, berada di tahun pertama.",
        "th": "ผู้ที่ยังไม่ได้เป็นสมาชิก หรือเป็นมาไม่ครบหนึ่งปี ถือว่าอยู่ในปีแรก",
    },
)
def is_in_first_year(askesos_member: bool, askesos_joined_on: Date, on: Date) -> bool:
    """A person who is about to join, or joined less than a year ago, is in the first year."""
    return not askesos_member or years_between(askesos_joined_on, on) < 1


@askesos.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="Ministry of Social Affairs decision 51/HUK/2003",
    label={"en": "Member's premium", "id": "Premi peserta", "th": "เบี้ยที่สมาชิกจ่าย"},
    words={"id": "Peserta membayar premi tetap setiap bulan.", "th": "สมาชิกจ่ายเบี้ยคงที่ทุกเดือน"},
)
def member_premium(*, law) -> Money:
    """The member pays a flat premium each month."""
    return law.premium


@member_premium.amended(
    since="2012-01-01",
    cite="Agreement of the Ministry of Social Affairs with Jamsostek, 2012",
    words={
        "id": "Peserta membayar premi sendiri setelah tahun pertama.",
        "th": "สมาชิกจ่ายเบี้ยเองหลังปีแรก",
    },
)
def member_premium_2012(is_in_first_year: bool, *, law) -> Money:
    """The member pays the premium after the first year."""
    return 0 if is_in_first_year else law.premium


@askesos.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    since="2012-01-01",
    cite="Agreement of the Ministry of Social Affairs with Jamsostek, 2012",
    label={"en": "Government's premium", "id": "Premi yang dibayar pemerintah", "th": "เบี้ยที่รัฐบาลจ่าย"},
    words={"id": "Pemerintah membayar premi tahun pertama.", "th": "รัฐบาลจ่ายเบี้ยปีแรก"},
)
def government_premium(is_in_first_year: bool, *, law) -> Money:
    """The government pays the premium of the first year."""
    return law.premium if is_in_first_year else 0


# Benefits


@askesos.benefit(
    SICKNESS,
    per=ONCE,
    cite="Rules of the Ministry of Social Affairs on Askesos",
    label={"en": "Sickness or injury benefit", "id": "Santunan sakit atau cedera", "th": "เงินกรณีเจ็บป่วยหรือบาดเจ็บ"},
    words={
        "id": "Peserta yang sakit atau cedera mendapat santunan, paling banyak satu kali setahun.",
        "th": "สมาชิกที่เจ็บป่วยหรือบาดเจ็บได้รับเงิน ไม่เกินปีละหนึ่งครั้ง",
    },
)
def sickness_benefit(
    askesos_member: bool, askesos_event: AskesosEvent, askesos_claimed_this_year: bool, *, law
) -> Money:
    """A member who is sick or injured receives a lump sum, once a year at most."""
    if not askesos_member or askesos_event != AskesosEvent.SICKNESS_OR_INJURY or askesos_claimed_this_year:
        return 0
    return law.sickness


@askesos.benefit(
    SURVIVORS,
    per=ONCE,
    checked=False,
    cite="Rules of the Ministry of Social Affairs on Askesos",
    label={"en": "Death benefit", "id": "Santunan kematian", "th": "เงินกรณีเสียชีวิต"},
    words={
        "id": "Ahli waris mendapat santunan yang naik menurut tahun kepesertaan.",
        "th": "ทายาทได้รับเงินที่เพิ่มขึ้นตามปีที่เป็นสมาชิก",
    },
)
def death_benefit(
    askesos_member: bool, askesos_event: AskesosEvent, askesos_joined_on: Date, on: Date, *, law
) -> Money:
    """The heirs of a member receive a lump sum that rises with the year of membership."""
    has_died = askesos_event in (AskesosEvent.DEATH_BY_ILLNESS, AskesosEvent.DEATH_BY_ACCIDENT)
    if not askesos_member or not has_died:
        return 0
    return law.death.by_complete_years(years_between(askesos_joined_on, on))


@death_benefit.amended(
    since="2012-01-01",
    cite="PP 53/2012 (Jamsostek); rules of South Sumatra",
    words={
        "id": "Ahli waris mendapat santunan kematian Jamsostek; di Sumatera Selatan lebih tinggi untuk kematian karena kecelakaan.",
        "th": "ทายาทได้รับเงินกรณีเสียชีวิตของ Jamsostek ที่สุมาตราใต้ได้มากกว่าหากเสียชีวิตจากอุบัติเหตุ",
    },
)
def death_benefit_2012(
    askesos_member: bool, askesos_event: AskesosEvent, askesos_programme: AskesosProgramme, *, law
) -> Money:
    """The heirs of a member receive the death package of Jamsostek; in South Sumatra a higher one after an accident."""
    if not askesos_member:
        return 0
    if askesos_event == AskesosEvent.DEATH_BY_ACCIDENT and askesos_programme == AskesosProgramme.SOUTH_SUMATRA:
        return law.death.accident_in_south_sumatra
    if askesos_event in (AskesosEvent.DEATH_BY_ILLNESS, AskesosEvent.DEATH_BY_ACCIDENT):
        return law.death.package
    return 0


@askesos.benefit(
    OLD_AGE,
    per=ONCE,
    checked=False,
    cite="Rules of the Ministry of Social Affairs on Askesos",
    label={"en": "Return of premiums", "id": "Pengembalian premi", "th": "คืนเบี้ยสะสม"},
    words={
        "id": "Setelah masa tiga tahun, premi yang dibayar sampai akhir 2011 dikembalikan kepada peserta.",
        "th": "เมื่อครบสามปี สมาชิกได้รับคืนเบี้ยที่จ่ายไว้จนถึงสิ้นปี 2554",
    },
)
def return_of_premiums(
    askesos_member: bool, askesos_joined_on: Date, askesos_months_paid: PaidMonths, on: Date, *, law
) -> Money:
    """When the term is over, the premiums paid in it while the programme was of the savings type are returned."""
    if not askesos_member or months_between(askesos_joined_on, on) < law.savings.term:
        return 0
    end_of_term = add_months(askesos_joined_on, law.savings.term - 1)
    months_paid = months_in(
        askesos_months_paid, start_of_month(askesos_joined_on), min(end_of_term, law.savings.last_day)
    )
    return law.savings.premium * months_paid
