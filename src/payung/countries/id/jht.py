"""JHT: Old-Age Savings of BPJS Ketenagakerjaan, a provident fund.

Law 40/2004, arts. 35-38. PP 46/2015, amended by PP 60/2015. Permenaker 19/2015, replaced by Permenaker 4/2022. Before 1 July 2015 the
old-age savings of Jamsostek, Law 3/1992 and PP 14/1993.

When those who stop working may draw the balance has changed several times. Under Jamsostek: after five years of membership and six
months without work. From 1 July 2015 (PP 46/2015): at 56 only. From 1 September 2015 (PP 60/2015, Permenaker 19/2015): one month after
the end of work. Permenaker 2/2022 of 4 February 2022 would have put the payment off to the age of 56 again from 4 May 2022; after
protests Permenaker 4/2022 of 26 April 2022 replaced it before that day and kept the one month.

Left out: the rates before 2010, whose first day was not checked.
"""

from payung.law import (
    EMPLOYER,
    HOUSING,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SAVINGS,
    Asked,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    Number,
    Scheme,
    Years,
    months_between,
    years_between,
)

from .bpjs_ketenagakerjaan import BpjsSegment, EndOfWork, EnterpriseScale


class JhtPart(Enumeration):
    """What a part of the balance is wanted for while work goes on."""

    NONE = Label(en="No part is wanted", id="Tidak mengambil sebagian", th="ไม่ขอรับบางส่วน")
    RETIREMENT = Label(en="To prepare for retirement", id="Persiapan pensiun", th="เตรียมเกษียณ")
    HOUSING = Label(en="For a house of one's own", id="Kepemilikan rumah", th="เพื่อมีบ้านของตนเอง")


jht_part_wanted = Input(
    JhtPart,
    label={
        "en": "Part of the balance that is wanted",
        "id": "Pengambilan sebagian saldo JHT",
        "th": "การขอรับเงิน JHT บางส่วน",
    },
    question={
        "en": "Does this person want a part of the JHT balance, and what for?",
        "id": "Apakah orang ini ingin mengambil sebagian saldo JHT, dan untuk apa?",
        "th": "คนนี้ต้องการรับเงิน JHT บางส่วนหรือไม่ เพื่ออะไร",
    },
)
jht_part_taken = Input(
    bool,
    label={"en": "A part was taken before", "id": "Sudah pernah mengambil sebagian", "th": "เคยรับบางส่วนแล้ว"},
    question={
        "en": "Has this person taken a part of the JHT balance before?",
        "id": "Apakah orang ini sudah pernah mengambil sebagian saldo JHT?",
        "th": "คนนี้เคยรับเงิน JHT บางส่วนแล้วหรือไม่",
    },
)
jht_member_since = Input(
    Date,
    lowest="1978-01-01",
    fixed=True,
    label={"en": "Member of JHT since", "id": "Peserta JHT sejak", "th": "เป็นสมาชิก JHT ตั้งแต่"},
    question={
        "en": "Since which day has this person been a member of JHT?",
        "id": "Sejak tanggal berapa orang ini menjadi peserta JHT?",
        "th": "คนนี้เป็นสมาชิก JHT ตั้งแต่วันที่เท่าไร",
    },
)
jht_contributions_paid = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="100000000000",
    label={
        "en": "JHT contributions paid in all",
        "id": "Jumlah iuran JHT yang sudah dibayar",
        "th": "เงินสมทบ JHT ที่จ่ายแล้วทั้งหมด",
    },
    question={
        "en": "How much has been paid into JHT in all by this person and the employers?",
        "id": "Berapa seluruh iuran JHT yang sudah dibayar orang ini dan pemberi kerja?",
        "th": "คนนี้และนายจ้างจ่ายเงินเข้า JHT รวมเท่าไร",
    },
)
jht_return_credited = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="100000000000",
    label={"en": "Return credited in JHT", "id": "Hasil pengembangan JHT", "th": "ผลตอบแทน JHT ที่ได้รับ"},
    question={
        "en": "How much return has been credited to the JHT account?",
        "id": "Berapa hasil pengembangan yang sudah dibukukan di rekening JHT?",
        "th": "บัญชี JHT ได้รับผลตอบแทนแล้วเท่าไร",
    },
)
jht_balance_at_start_of_year = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="100000000000",
    label={"en": "JHT balance at the start of the year", "id": "Saldo JHT awal tahun", "th": "ยอด JHT ต้นปี"},
    question={
        "en": "What was the JHT balance at the start of the year?",
        "id": "Berapa saldo JHT pada awal tahun?",
        "th": "ยอด JHT ต้นปีเป็นเท่าไร",
    },
)
state_bank_deposit_rate = Input(
    Number,
    lowest="0",
    highest="1",
    label={
        "en": "Average one-year deposit rate of state banks",
        "id": "Rata-rata bunga deposito satu tahun bank pemerintah",
        "th": "อัตราดอกเบี้ยเงินฝากหนึ่งปีเฉลี่ยของธนาคารรัฐ",
    },
    question={
        "en": "What is the average one-year deposit rate of the state banks (0.04 is 4 per cent)?",
        "id": "Berapa rata-rata bunga deposito satu tahun bank pemerintah (0,04 berarti 4 persen)?",
        "th": "อัตราดอกเบี้ยเงินฝากหนึ่งปีเฉลี่ยของธนาคารรัฐเท่าไร (0.04 คือร้อยละ 4)",
    },
)
leaves_indonesia_for_good = Input(
    bool,
    label={
        "en": "Leaves Indonesia for good",
        "id": "Meninggalkan Indonesia untuk selama-lamanya",
        "th": "ย้ายออกจากอินโดนีเซียถาวร",
    },
    question={
        "en": "Does this person leave Indonesia for good?",
        "id": "Apakah orang ini meninggalkan Indonesia untuk selama-lamanya?",
        "th": "คนนี้ย้ายออกจากอินโดนีเซียถาวรหรือไม่",
    },
)

jht = Scheme(
    "id.jht",
    names={
        "en": "Old-Age Savings (JHT)",
        "id": "Jaminan Hari Tua (JHT)",
        "th": "เงินออมชราภาพ (JHT)",
    },
    administrator={
        "en": "BPJS Ketenagakerjaan (until 2013 PT Jamsostek)",
        "id": "BPJS Ketenagakerjaan (sampai 2013 PT Jamsostek)",
        "th": "BPJS Ketenagakerjaan (จนถึงปี 2556 คือ PT Jamsostek)",
    },
    kind=SAVINGS,
    law="Law 40/2004, arts. 35-38; PP 14/1993; PP 46/2015; PP 60/2015; Permenaker 19/2015; Permenaker 4/2022 (replacing 2/2022)",
    since="2010-01-01",
    where={
        "en": "Online (Lapak Asik, or the JMO application up to 15 million rupiah) or a branch of BPJS Ketenagakerjaan",
        "id": "Daring (Lapak Asik, atau aplikasi JMO sampai 15 juta rupiah) atau kantor cabang BPJS Ketenagakerjaan",
        "th": "ออนไลน์ (Lapak Asik หรือแอป JMO ไม่เกิน 15 ล้านรูเปียห์) หรือสาขา BPJS Ketenagakerjaan",
    },
    papers={
        "en": (
            "Member card, identity number (NIK) and family card (KK)",
            "Proof of the end of work, of disability or of death",
            "Bank account",
            "Tax number (NPWP) where the balance is over 50 million rupiah",
        ),
        "id": (
            "Kartu peserta, NIK, dan Kartu Keluarga (KK)",
            "Bukti berhenti bekerja, cacat, atau meninggal",
            "Rekening bank",
            "NPWP jika saldo di atas 50 juta rupiah",
        ),
        "th": (
            "บัตรสมาชิก เลขประจำตัว (NIK) และทะเบียนครอบครัว (KK)",
            "หลักฐานการสิ้นสุดงาน ทุพพลภาพ หรือเสียชีวิต",
            "บัญชีธนาคาร",
            "เลขผู้เสียภาษี (NPWP) หากยอดเกิน 50 ล้านรูเปียห์",
        ),
    },
)


@jht.covers(
    cite="Law 3/1992; PP 46/2015, arts. 4-5",
    label={
        "en": "Member of JHT, or may join",
        "id": "Peserta JHT atau dapat mendaftar",
        "th": "เป็นสมาชิก JHT หรือสมัครได้",
    },
    words={
        "id": "Peserta JHT, penerima upah, peserta mandiri, dan pekerja migran; bukan pekerja proyek konstruksi.",
        "th": "สมาชิก JHT ลูกจ้าง ผู้จ่ายเอง และแรงงานในต่างประเทศ ไม่รวมคนงานโครงการก่อสร้าง",
    },
)
def is_covered(jht_registered: bool, belongs_in_bpjs: bool, bpjs_segment: BpjsSegment) -> bool:
    """Members of JHT, wage earners, members on own account and workers abroad; not the workers of building projects."""
    return jht_registered or (belongs_in_bpjs and bpjs_segment != BpjsSegment.CONSTRUCTION)


@jht.rule(
    since="2015-07-01",
    cite="Perpres 109/2013, art. 6; PP 46/2015, arts. 4-5",
    label={"en": "Membership is compulsory", "id": "Kepesertaan wajib", "th": "บังคับเป็นสมาชิก"},
    words={
        "id": "Wajib bagi pekerja usaha besar, menengah, dan kecil; sukarela bagi usaha mikro, peserta mandiri, dan pekerja migran.",
        "th": "บังคับสำหรับลูกจ้างกิจการขนาดใหญ่ กลาง และย่อม สมัครใจสำหรับกิจการขนาดจิ๋ว ผู้จ่ายเอง และแรงงานในต่างประเทศ",
    },
)
def is_compulsory(bpjs_segment: BpjsSegment, enterprise_scale: EnterpriseScale, *, law) -> bool:
    """Compulsory for workers of large, medium and small enterprises; voluntary for micro enterprises, members on own account and workers abroad."""
    return bpjs_segment == BpjsSegment.WAGE_EARNER and law.is_compulsory[enterprise_scale]


# Contributions


@jht.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="PP 14/1993; PP 46/2015, art. 16",
    label={"en": "Employer's contribution", "id": "Iuran pemberi kerja", "th": "เงินสมทบของนายจ้าง"},
    words={
        "id": "Pemberi kerja membayar 3,7 persen dari upah, tanpa batas atas.",
        "th": "นายจ้างจ่ายร้อยละ 3.7 ของค่าจ้าง ไม่มีเพดาน",
    },
)
def employer_contribution(bpjs_segment: BpjsSegment, bpjs_wage: Money, *, law) -> Money:
    """The employer pays 3.7 per cent of the wage, without a ceiling."""
    return law.rate.employer * bpjs_wage if bpjs_segment == BpjsSegment.WAGE_EARNER else 0


@jht.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="PP 14/1993; PP 46/2015, arts. 16-18 and Annex I",
    label={"en": "Member's contribution", "id": "Iuran peserta", "th": "เงินสมทบของสมาชิก"},
    words={
        "id": "Pekerja membayar 2 persen dari upah.",
        "th": "ลูกจ้างจ่ายร้อยละ 2 ของค่าจ้าง",
    },
)
def member_contribution(bpjs_segment: BpjsSegment, bpjs_wage: Money, *, law) -> Money:
    """The worker pays 2 per cent of the wage."""
    return law.rate.worker * bpjs_wage if bpjs_segment == BpjsSegment.WAGE_EARNER else 0


@member_contribution.amended(
    since="2015-07-01",
    cite="PP 46/2015, arts. 16-18 and Annex I",
    words={
        "id": "Pekerja membayar 2 persen dari upah, peserta mandiri 2 persen dari penghasilan nominal golongannya.",
        "th": "ลูกจ้างจ่ายร้อยละ 2 ของค่าจ้าง ผู้จ่ายเองจ่ายร้อยละ 2 ของรายได้ของช่วงที่แจ้ง",
    },
)
def member_contribution_2015(bpjs_segment: BpjsSegment, bpjs_wage: Money, *, law) -> Money:
    """The worker pays 2 per cent of the wage, a member on own account 2 per cent of the nominal income of the band."""
    if bpjs_segment == BpjsSegment.WAGE_EARNER:
        return law.rate.worker * bpjs_wage
    if bpjs_segment == BpjsSegment.OWN_ACCOUNT:
        return law.rate.own_account * bpjs_wage
    return 0


# The account


@jht.rule(
    cite="Law 40/2004, art. 37(2); PP 46/2015, art. 22(2)",
    label={"en": "Balance", "id": "Saldo JHT", "th": "ยอดเงินออม"},
    words={
        "id": "Saldo adalah semua iuran yang dibayar ditambah hasil pengembangannya.",
        "th": "ยอดเงินคือเงินสมทบทั้งหมดที่จ่ายบวกผลตอบแทน",
    },
    asked=Asked(
        question={
            "en": "What is the balance of the JHT account? The JMO application shows it.",
            "id": "Berapa saldo JHT? Lihat di aplikasi JMO.",
            "th": "ยอดเงินในบัญชี JHT เท่าไร ดูได้ในแอป JMO",
        },
        lowest="0",
        highest="100000000000",
    ),
)
def jht_balance(jht_contributions_paid: Money, jht_return_credited: Money) -> Money:
    """The balance is all contributions paid and their return."""
    return jht_contributions_paid + jht_return_credited


@jht.rule(
    since="2015-07-01",
    cite="Law 40/2004, art. 37; PP 46/2015",
    label={
        "en": "Least return for the year",
        "id": "Hasil pengembangan setahun paling sedikit",
        "th": "ผลตอบแทนขั้นต่ำของปี",
    },
    words={
        "id": "Hasil pengembangan dibukukan setiap tahun, paling sedikit sebesar rata-rata bunga deposito satu tahun bank pemerintah.",
        "th": "ผลตอบแทนบันทึกทุกปี อย่างน้อยเท่าดอกเบี้ยเงินฝากหนึ่งปีเฉลี่ยของธนาคารรัฐ",
    },
)
def least_return_of_year(jht_balance_at_start_of_year: Money, state_bank_deposit_rate: Number) -> Money:
    """The return is credited yearly, at least at the average one-year deposit rate of the state banks."""
    return jht_balance_at_start_of_year * state_bank_deposit_rate


@jht.rule(
    cite="PP 46/2015, art. 22",
    label={"en": "Years of membership", "id": "Masa kepesertaan (tahun)", "th": "จำนวนปีที่เป็นสมาชิก"},
    words={"id": "Tahun penuh sejak menjadi peserta.", "th": "จำนวนปีเต็มนับตั้งแต่เป็นสมาชิก"},
    asked=Asked(
        question={
            "en": "For how many complete years has this person been a member of JHT?",
            "id": "Berapa tahun penuh orang ini menjadi peserta JHT?",
            "th": "คนนี้เป็นสมาชิก JHT ครบกี่ปี",
        },
        lowest="0",
        highest="80",
    ),
)
def jht_years(jht_member_since: Date, on: Date) -> Years:
    """The complete years since the membership began."""
    return years_between(jht_member_since, on)


# Benefits


@jht.rule(
    cite="PP 14/1993; Law 3/1992, art. 14",
    label={"en": "May draw the whole balance", "id": "Dapat mengambil seluruh saldo", "th": "รับยอดเงินทั้งหมดได้"},
    words={
        "id": "Pada umur pensiun, cacat total tetap, atau meninggal; juga setelah lima tahun kepesertaan dan enam bulan tidak bekerja.",
        "th": "เมื่อถึงอายุเกษียณ ทุพพลภาพสิ้นเชิง หรือเสียชีวิต หรือเมื่อเป็นสมาชิกห้าปีและว่างงานหกเดือน",
    },
)
def may_draw_whole_balance(
    has_died: bool,
    is_certified_invalid: bool,
    age: Years,
    jht_years: Years,
    end_of_work: EndOfWork,
    work_ended_on: Date,
    on: Date,
    *,
    law,
) -> bool:
    """At the age of retirement, on total disability or death; also after five years of membership and six months without work."""
    if has_died or is_certified_invalid or age >= law.age:
        return True
    if end_of_work == EndOfWork.STILL_WORKS or jht_years < law.early.years_of_membership:
        return False
    return months_between(work_ended_on, on) >= law.early.months_without_work


@may_draw_whole_balance.amended(
    since="2015-07-01",
    cite="PP 46/2015, arts. 22 and 26",
    words={
        "id": "Pada umur 56 tahun, cacat total tetap, meninggal, atau meninggalkan Indonesia selamanya; yang berhenti bekerja menunggu umur 56 tahun.",
        "th": "เมื่ออายุ 56 ปี ทุพพลภาพสิ้นเชิง เสียชีวิต หรือย้ายออกจากอินโดนีเซียถาวร ผู้หยุดงานต้องรอถึงอายุ 56 ปี",
    },
)
def may_draw_whole_balance_2015(
    has_died: bool, is_certified_invalid: bool, leaves_indonesia_for_good: bool, age: Years, *, law
) -> bool:
    """At 56, on total disability, death or leaving Indonesia for good; those who stop working wait until 56."""
    return has_died or is_certified_invalid or leaves_indonesia_for_good or age >= law.age


@may_draw_whole_balance.amended(
    since="2015-09-01",
    cite="PP 60/2015; Permenaker 19/2015; Permenaker 4/2022",
    words={
        "id": "Pada umur 56 tahun, cacat total tetap, meninggal, meninggalkan Indonesia selamanya, atau satu bulan setelah mengundurkan diri, PHK, atau kontrak berakhir.",
        "th": "เมื่ออายุ 56 ปี ทุพพลภาพสิ้นเชิง เสียชีวิต ย้ายออกจากอินโดนีเซียถาวร หรือหนึ่งเดือนหลังลาออก ถูกเลิกจ้าง หรือสัญญาสิ้นสุด",
    },
)
def may_draw_whole_balance_september_2015(
    has_died: bool,
    is_certified_invalid: bool,
    leaves_indonesia_for_good: bool,
    age: Years,
    end_of_work: EndOfWork,
    work_ended_on: Date,
    on: Date,
    *,
    law,
) -> bool:
    """At 56, on total disability, death or leaving Indonesia for good, or one month after resignation, dismissal or the end of the contract."""
    if has_died or is_certified_invalid or leaves_indonesia_for_good or age >= law.age:
        return True
    if end_of_work == EndOfWork.STILL_WORKS:
        return False
    return months_between(work_ended_on, on) >= law.months_after_end_of_work


@jht.benefit(
    OLD_AGE,
    per=ONCE,
    cite="PP 14/1993; PP 46/2015, arts. 22 and 26; PP 60/2015; Permenaker 4/2022",
    label={"en": "Whole balance", "id": "Seluruh saldo JHT", "th": "ยอดเงินออมทั้งหมด"},
    words={
        "id": "Seluruh iuran dan hasil pengembangannya dibayar sekaligus, kepada peserta atau ahli warisnya.",
        "th": "จ่ายเงินสมทบทั้งหมดและผลตอบแทนครั้งเดียว แก่สมาชิกหรือทายาท",
    },
)
def whole_balance(jht_registered: bool, may_draw_whole_balance: bool, jht_balance: Money) -> Money:
    """All contributions and their return are paid at once, to the member or the heirs."""
    return jht_balance if jht_registered and may_draw_whole_balance else 0


@jht.rule(
    since="2015-07-01",
    cite="Law 40/2004, art. 37(3); PP 46/2015, art. 22(4)-(6)",
    label={"en": "May take a part", "id": "Dapat mengambil sebagian", "th": "รับบางส่วนได้"},
    words={
        "id": "Peserta dengan masa kepesertaan sepuluh tahun dapat mengambil sebagian, satu kali.",
        "th": "สมาชิกครบสิบปีรับบางส่วนได้หนึ่งครั้ง",
    },
)
def may_take_part(jht_registered: bool, jht_years: Years, jht_part_taken: bool, *, law) -> bool:
    """A member of ten years may take a part, once."""
    return jht_registered and jht_years >= law.part.years_of_membership and not jht_part_taken


@jht.benefit(
    OLD_AGE,
    per=ONCE,
    since="2015-07-01",
    cite="PP 46/2015, art. 22(5)",
    label={"en": "Part for retirement", "id": "Sebagian untuk persiapan pensiun", "th": "บางส่วนเพื่อเตรียมเกษียณ"},
    words={"id": "Paling banyak 10 persen dari saldo.", "th": "ไม่เกินร้อยละ 10 ของยอดเงิน"},
)
def part_for_retirement(may_take_part: bool, jht_part_wanted: JhtPart, jht_balance: Money, *, law) -> Money:
    """At most 10 per cent of the balance."""
    if not may_take_part or jht_part_wanted != JhtPart.RETIREMENT:
        return 0
    return law.part.for_retirement * jht_balance


@jht.benefit(
    HOUSING,
    per=ONCE,
    since="2015-07-01",
    cite="PP 46/2015, art. 22(5)",
    label={"en": "Part for housing", "id": "Sebagian untuk kepemilikan rumah", "th": "บางส่วนเพื่อที่อยู่อาศัย"},
    words={"id": "Paling banyak 30 persen dari saldo.", "th": "ไม่เกินร้อยละ 30 ของยอดเงิน"},
)
def part_for_housing(may_take_part: bool, jht_part_wanted: JhtPart, jht_balance: Money, *, law) -> Money:
    """At most 30 per cent of the balance."""
    if not may_take_part or jht_part_wanted != JhtPart.HOUSING:
        return 0
    return law.part.for_housing * jht_balance
