"""Section 39: insurance that a former employee goes on with by his or her own payments.

Social Security Act B.E. 2533 (1990), ss. 38, 39, 41 and 57 paragraph 2; ministerial regulations on the contribution of Section 39. The
benefits are those of the fund (`social_security_fund`), but for unemployment, on a wage of 4,800 baht a month, whatever was earned before.
Months of Section 33 count on, and the months of Section 39 stand at 4,800 baht in the average of the last 60 months from which the
pension is counted: long payments under Section 39 after high wages lower it. Whoever takes the old-age pension is insured no more.

Who is insured is encoded from March 1991, contributions and benefits from 1 January 2004, as for Section 33.

Left out:
- the reliefs of 2012 and 2013, for which no amount of Section 39 was found;
- that death ends the insurance: death benefits are decided by the insurance on the day of death.
"""

from payung.law import (
    CONTRIBUTORY,
    FAMILY,
    GOVERNMENT,
    INVALIDITY,
    MATERNITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    OLD_AGE,
    ONCE,
    SICKNESS,
    SURVIVORS,
    YEAR,
    Asked,
    Date,
    Input,
    Money,
    MonthlyAmounts,
    Months,
    Number,
    Scheme,
    add_months,
    formula,
    months_between,
    months_in,
    start_of_month,
    to_nearest,
)

from . import section33

section39 = Scheme(
    "th.section39",
    names={
        "en": "Section 39: social insurance continued after leaving a job",
        "th": "ประกันสังคม มาตรา 39",
        "id": "Pasal 39: asuransi sosial lanjutan setelah berhenti bekerja",
    },
    administrator={"en": "Social Security Office", "th": "สำนักงานประกันสังคม", "id": "Kantor Jaminan Sosial Thailand"},
    kind=CONTRIBUTORY,
    law="Social Security Act B.E. 2533 (1990), ss. 39, 41, 57",
    since="1991-03-01",
    where={
        "en": "Any Social Security Office.",
        "th": "สำนักงานประกันสังคมทุกแห่ง",
        "id": "Kantor Jaminan Sosial mana pun.",
    },
    papers={
        "en": ("National identity card", "Bank account book, to pay by debit"),
        "th": ("บัตรประจำตัวประชาชน", "สมุดบัญชีธนาคาร หากหักบัญชี"),
        "id": ("Kartu identitas nasional", "Buku rekening bank, untuk debit otomatis"),
    },
    how={
        "en": "Apply with form SPS 1-20 within six months after the job ended. Pay by the 15th of the next month, by bank debit or at a "
        "counter. Three months unpaid in a row, or fewer than nine paid in twelve, end the insurance. Before you take the pension, "
        "note that it ends the insurance and the medical care.",
        "th": "ยื่นแบบ สปส. 1-20 ภายใน 6 เดือนนับแต่สิ้นสุดการเป็นลูกจ้าง จ่ายเงินสมทบภายในวันที่ 15 ของเดือนถัดไป หักบัญชีธนาคารหรือจ่ายที่เคาน์เตอร์ "
        "หากขาดส่ง 3 เดือนติดต่อกัน หรือภายใน 12 เดือนส่งไม่ครบ 9 เดือน จะสิ้นสุดความเป็นผู้ประกันตน การขอรับบำนาญชราภาพทำให้สิ้นสุดความเป็นผู้ประกันตนและสิทธิรักษาพยาบาล",
        "id": "Ajukan formulir SPS 1-20 dalam enam bulan setelah pekerjaan berakhir. Bayar paling lambat tanggal 15 bulan berikutnya, lewat "
        "debit bank atau loket. Tiga bulan berturut-turut tidak dibayar, atau kurang dari sembilan dalam dua belas bulan, mengakhiri "
        "kepesertaan. Mengambil pensiun mengakhiri kepesertaan dan layanan kesehatan.",
    },
)


# Facts

joined_section39 = Input(
    bool,
    label={
        "en": "Joined Section 39 after the last insured job",
        "th": "สมัครมาตรา 39 หลังออกจากงานครั้งล่าสุด",
        "id": "Mendaftar Pasal 39 setelah pekerjaan terakhir",
    },
    question={
        "en": "Did this person join Section 39 after the last job that was insured under Section 33?",
        "th": "หลังออกจากงานมาตรา 33 ครั้งล่าสุด ได้สมัครมาตรา 39 หรือไม่",
        "id": "Apakah orang ini mendaftar Pasal 39 setelah pekerjaan terakhir yang tertanggung Pasal 33?",
    },
)
section39_joined_on = Input(
    Date,
    lowest="1994-01-01",
    fixed=True,
    label={"en": "Day of joining Section 39", "th": "วันที่สมัครมาตรา 39", "id": "Tanggal mendaftar Pasal 39"},
    question={
        "en": "On which day did this person join Section 39?",
        "th": "สมัครมาตรา 39 วันที่เท่าไร",
        "id": "Tanggal berapa orang ini mendaftar Pasal 39?",
    },
)
resigned_from_section39 = Input(
    bool,
    label={"en": "Resigned from Section 39", "th": "ลาออกจากมาตรา 39", "id": "Mengundurkan diri dari Pasal 39"},
    question={
        "en": "Did this person resign from Section 39?",
        "th": "ได้ลาออกจากการเป็นผู้ประกันตนมาตรา 39 หรือไม่",
        "id": "Apakah orang ini mengundurkan diri dari Pasal 39?",
    },
)


# Who is insured


@formula
def first_of_months_before(day, months):
    """The first of so many months before the month of a day."""
    return add_months(start_of_month(day), -months)


@section39.rule(
    cite="Social Security Act s. 41 (4), (5)",
    label={
        "en": "lapsed for lack of payment",
        "th": "สิ้นสุดเพราะขาดส่งเงินสมทบ",
        "id": "berakhir karena tidak membayar",
    },
    words={
        "th": "ไม่ส่งเงินสมทบ 3 เดือนติดต่อกัน หรือภายใน 12 เดือนส่งไม่ครบ 9 เดือน",
        "id": "Tiga bulan berturut-turut tidak dibayar, atau kurang dari sembilan bulan terbayar dalam dua belas bulan.",
    },
)
def has_lapsed(social_security_wages: MonthlyAmounts, section39_joined_on: Date, on: Date, *, law) -> bool:
    """Three months unpaid in a row, or fewer than nine paid in any twelve; the months before the joining do not count against it."""
    last = first_of_months_before(on, 1)
    joined_for = months_between(start_of_month(section39_joined_on), start_of_month(on))
    unpaid_ones = months_in(social_security_wages, first_of_months_before(on, law.end.unpaid_months_in_a_row), last)
    if joined_for >= law.end.unpaid_months_in_a_row and unpaid_ones == 0:
        return True
    if joined_for < law.end.window:
        return False
    return (
        months_in(social_security_wages, first_of_months_before(on, law.end.window), last) < law.end.least_months_paid
    )


@section39.rule(
    cite="Social Security Act ss. 39, 41",
    label={
        "en": "Insured after leaving a job (Section 39)",
        "th": "เป็นผู้ประกันตนมาตรา 39",
        "id": "Tertanggung setelah berhenti bekerja (Pasal 39)",
    },
    words={
        "th": "สมัครมาตรา 39 แล้ว ไม่ได้กลับเป็นลูกจ้างมาตรา 33 ไม่ได้ลาออก ไม่ได้รับบำนาญ และไม่ขาดส่งเงินสมทบ",
        "id": "Mendaftar Pasal 39, tidak kembali menjadi pekerja Pasal 33, tidak mengundurkan diri, tidak mengambil manfaat hari tua, dan tetap membayar.",
    },
    asked=Asked(
        question={
            "en": "Have you kept up your social security yourself after leaving a job (Section 39)?",
            "th": "คุณออกจากงานแล้วและส่งเงินสมทบต่อเองตามมาตรา 39 หรือไม่",
            "id": "Apakah Anda meneruskan sendiri iuran jaminan sosial setelah berhenti bekerja (Pasal 39)?",
        },
    ),
)
def insured_under_section39(
    joined_section39: bool,
    resigned_from_section39: bool,
    claims_old_age_benefit: bool,
    has_lapsed: bool,
    left33: bool = section33.left_section33,
) -> bool:
    """Left Section 33, joined, not resigned, no old-age benefit taken, and not lapsed for lack of payment."""
    if not left33 or not joined_section39 or resigned_from_section39 or claims_old_age_benefit:
        return False
    return not has_lapsed


@section39.rule(
    cite="Social Security Act s. 41",
    label={
        "en": "was insured under Section 39 and has left",
        "th": "เคยเป็นผู้ประกันตนมาตรา 39 และสิ้นสุดแล้ว",
        "id": "pernah tertanggung Pasal 39 dan sudah keluar",
    },
    words={
        "th": "สมัครมาตรา 39 หลังออกจากงานครั้งล่าสุด และไม่ได้เป็นผู้ประกันตนแล้ว",
        "id": "Mendaftar Pasal 39 setelah pekerjaan terakhir, dan tidak lagi tertanggung.",
    },
)
def left_section39(
    insured_under_section39: bool, joined_section39: bool, left33: bool = section33.left_section33
) -> bool:
    """Left the last job, joined Section 39 after it, and is insured no more."""
    return not insured_under_section39 and left33 and joined_section39


@section39.rule(
    cite="Social Security Act ss. 39, 41",
    label={
        "en": "is or was last insured under Section 39",
        "th": "เป็นหรือเคยเป็นผู้ประกันตนมาตรา 39 เป็นครั้งสุดท้าย",
        "id": "terakhir tertanggung menurut Pasal 39",
    },
    words={
        "th": "ผู้ประกันตนมาตรา 39 และผู้ที่สิ้นสุดจากมาตรา 39",
        "id": "Tertanggung menurut Pasal 39, dan yang kepesertaannya berakhir dari Pasal 39.",
    },
)
def is_or_was_member(insured_under_section39: bool, left_section39: bool) -> bool:
    """Members, and those whose last insurance was under Section 39."""
    return insured_under_section39 or left_section39


@section39.rule(
    since="2004-01-01",
    cite="Social Security Act s. 39",
    label={"en": "may join", "th": "สมัครได้", "id": "boleh mendaftar"},
    words={
        "th": "เคยเป็นผู้ประกันตนมาตรา 33 ไม่น้อยกว่า 12 เดือน สิ้นสุดไม่เกิน 6 เดือน และไม่ได้รับประโยชน์กรณีทุพพลภาพ",
        "id": "Tertanggung menurut Pasal 33 sedikitnya 12 bulan, berakhir paling lama 6 bulan lalu, dan tidak menerima santunan disabilitas.",
    },
)
def may_join(
    is_or_was_member: bool,
    insured_months_in_all: Months,
    insurance_ended_on: Date,
    is_insured_invalid: bool,
    claims_old_age_benefit: bool,
    on: Date,
    left33: bool = section33.left_section33,
    *,
    law,
) -> bool:
    """Insured under Section 33 for 12 months or more, ended within the last 6 months, and drawing neither invalidity nor old-age benefit."""
    if is_or_was_member or not left33 or insured_months_in_all < law.joining.months_required:
        return False
    if on > add_months(insurance_ended_on, law.joining.months_to_apply):
        return False
    return not is_insured_invalid and not claims_old_age_benefit


@section39.covers(
    cite="Social Security Act ss. 38, 39, 41",
    label={"en": "covered, or may join", "th": "เป็นผู้ประกันตนหรือสมัครได้", "id": "tertanggung, atau boleh mendaftar"},
    words={
        "th": "ผู้ประกันตนมาตรา 39 และผู้ที่เคยเป็น",
        "id": "Tertanggung menurut Pasal 39, dan yang pernah.",
    },
)
def is_covered(is_or_was_member: bool) -> bool:
    """Members, and former members for what outlasts the insurance."""
    return is_or_was_member


@is_covered.amended(
    since="2004-01-01",
    cite="Social Security Act ss. 38, 39, 41",
    words={
        "th": "ผู้ประกันตนมาตรา 39 ผู้ที่เคยเป็น และผู้ที่สมัครได้",
        "id": "Tertanggung menurut Pasal 39, yang pernah, dan yang boleh mendaftar.",
    },
)
def is_covered_or_may_join(is_or_was_member: bool, may_join: bool) -> bool:
    """Members, former members for what outlasts the insurance, and those who may join."""
    return is_or_was_member or may_join


# Contributions


@section39.rule(
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act ss. 39, 57",
    label={"en": "wage of Section 39", "th": "ฐานค่าจ้างมาตรา 39", "id": "upah dasar Pasal 39"},
    words={"th": "ฐานเดียวกันทุกคน ไม่ว่าเคยได้ค่าจ้างเท่าไร", "id": "Sama bagi semua, berapa pun upah sebelumnya."},
)
def base_wage(*, law) -> Money:
    """The same for everybody, whatever was earned before."""
    return law.base_wage


@section39.rule(
    since="2004-01-01",
    cite="Social Security Act s. 39; ministerial regulations on the contribution of Section 39",
    label={"en": "rate of the member", "th": "อัตราเงินสมทบของผู้ประกันตน", "id": "tarif peserta"},
    words={"th": "อัตราของเดือนนั้น รวมช่วงที่ลดเงินสมทบ", "id": "Tarif bulan itu, termasuk masa keringanan."},
)
def member_rate(*, law) -> Number:
    """The rate of the month, with the reliefs."""
    return law.contribution_rate.member


@member_rate.amended(
    since="2024-10-01",
    cite="Social Security Act ss. 39, 46/1; notifications on lower contributions in provinces struck by floods",
    words={
        "th": "อัตราของเดือนนั้น ในจังหวัดที่ประสบภัยพิบัติใช้อัตราที่ลดแล้ว",
        "id": "Tarif bulan itu; di provinsi yang dilanda bencana, tarif yang diturunkan.",
    },
)
def member_rate_2024(is_in_disaster_province: bool, *, law) -> Number:
    """The rate of the month; in provinces struck by disaster the lower one."""
    if law.disaster_relief.holds and is_in_disaster_province:
        return law.disaster_relief.rate
    return law.contribution_rate.member


@section39.contribution(
    payer=MEMBER,
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 39; ministerial regulations on the contribution of Section 39",
    label={"en": "contribution of the member", "th": "เงินสมทบของผู้ประกันตน", "id": "iuran peserta"},
    words={
        "th": "อัตราของเดือนคูณฐาน 4,800 บาท ปัดเป็นบาท ผู้ที่สิ้นสุดแล้วไม่ต้องจ่าย",
        "id": "Tarif bulan itu atas 4.800 baht, dibulatkan ke baht; yang sudah keluar tidak membayar.",
    },
    rounding=to_nearest("1", half="up"),
)
def member_contribution(left_section39: bool, base_wage: Money, member_rate: Number) -> Money:
    """The rate of the month on 4,800 baht, in whole baht; whoever has left pays nothing."""
    return 0 if left_section39 else base_wage * member_rate


@section39.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 39",
    label={"en": "contribution of the government", "th": "เงินสมทบของรัฐบาล", "id": "iuran pemerintah"},
    words={"th": "รัฐบาลสมทบร้อยละ 2.5 ของฐาน 4,800 บาท", "id": "Pemerintah menambah 2,5 persen dari 4.800 baht."},
)
def government_contribution(left_section39: bool, base_wage: Money, *, law) -> Money:
    """The government adds 2.5 per cent of 4,800 baht."""
    return 0 if left_section39 else base_wage * law.contribution_rate.government


# The benefits of the fund


@section39.benefit(
    MEDICAL_CARE,
    since="2004-01-01",
    cite="Social Security Act ss. 62-63",
    label={
        "en": "care at the registered hospital",
        "th": "รักษาพยาบาลที่โรงพยาบาลตามสิทธิ",
        "id": "layanan di rumah sakit terdaftar",
    },
    words={
        "th": "รักษาโดยไม่เสียค่าใช้จ่ายที่โรงพยาบาลตามสิทธิ กรณีฉุกเฉินรักษาได้ทุกแห่งภายใน 72 ชั่วโมง",
        "id": "Layanan tanpa biaya di rumah sakit terdaftar; dalam keadaan darurat di mana pun selama 72 jam.",
    },
)
def medical_care(is_or_was_member: bool, fund_medical_care: bool) -> bool:
    """Care without charge at the registered hospital; in an emergency at any hospital for 72 hours."""
    return is_or_was_member and fund_medical_care


@section39.benefit(
    MEDICAL_CARE,
    per=YEAR,
    since="2016-08-12",
    cite="Social Security Act s. 63",
    label={"en": "dental care", "th": "ค่าทันตกรรม", "id": "perawatan gigi"},
    words={"th": "ค่าทันตกรรมตามจริงไม่เกินวงเงินต่อปี", "id": "Perawatan gigi, sampai batas setahun."},
)
def dental_care(is_or_was_member: bool, fund_dental_care: Money) -> Money:
    """Dental care, up to this amount a year."""
    return fund_dental_care if is_or_was_member else 0


@section39.benefit(
    SICKNESS,
    per=ONCE,
    since="2004-01-01",
    cite="Social Security Act s. 64",
    label={"en": "sickness benefit", "th": "เงินทดแทนการขาดรายได้กรณีเจ็บป่วย", "id": "santunan sakit"},
    words={
        "th": "ร้อยละ 50 ของค่าจ้างรายวันสำหรับวันหยุดพักที่กองทุนจ่าย",
        "id": "Setengah upah harian untuk hari istirahat yang dibayar dana.",
    },
)
def sickness_benefit(is_or_was_member: bool, fund_sickness_benefit: Money) -> Money:
    """Half of the daily wage for the days of ordered rest that the fund pays."""
    return fund_sickness_benefit if is_or_was_member else 0


@section39.benefit(
    MATERNITY,
    per=ONCE,
    since="2011-01-01",
    cite="Social Security Act ss. 65-66",
    label={"en": "lump sum for a birth", "th": "ค่าคลอดบุตรเหมาจ่าย", "id": "uang persalinan"},
    words={
        "th": "จ่ายเหมาต่อการคลอดหนึ่งครั้ง บิดาหรือมารดาเพียงคนเดียว",
        "id": "Jumlah tetap per persalinan; satu orang tua yang mengklaim.",
    },
)
def maternity_grant(is_or_was_member: bool, fund_maternity_grant: Money) -> Money:
    """A fixed sum for a birth; one parent claims."""
    return fund_maternity_grant if is_or_was_member else 0


@section39.benefit(
    MATERNITY,
    per=ONCE,
    since="2021-01-01",
    cite="Social Security Act s. 66",
    label={"en": "antenatal care", "th": "ค่าฝากครรภ์", "id": "pemeriksaan kehamilan"},
    words={
        "th": "ค่าฝากครรภ์ 5 ครั้งตามจริงไม่เกินวงเงิน",
        "id": "Pemeriksaan kehamilan dalam lima kunjungan, sampai batas ini.",
    },
)
def antenatal_care(is_or_was_member: bool, fund_antenatal_care: Money) -> Money:
    """Antenatal care in five visits, up to this amount in all."""
    return fund_antenatal_care if is_or_was_member else 0


@section39.benefit(
    MATERNITY,
    per=ONCE,
    since="2004-01-01",
    cite="Social Security Act s. 67",
    label={
        "en": "allowance for maternity leave",
        "th": "เงินสงเคราะห์การหยุดงานเพื่อการคลอดบุตร",
        "id": "tunjangan cuti melahirkan",
    },
    words={
        "th": "ร้อยละ 50 ของค่าจ้าง 90 วัน จ่ายครั้งเดียวแก่ผู้ประกันตนหญิง ไม่เกิน 2 ครั้ง",
        "id": "Setengah upah tertanggung perempuan untuk 90 hari sekaligus, paling banyak dua persalinan.",
    },
)
def maternity_leave_benefit(is_or_was_member: bool, fund_maternity_leave: Money) -> Money:
    """Half of the wage of an insured woman for 90 days, as one sum, for two births at most."""
    return fund_maternity_leave if is_or_was_member else 0


@section39.benefit(
    INVALIDITY,
    per=MONTH,
    since="2004-01-01",
    cite="Social Security Act s. 71",
    label={
        "en": "income replacement in invalidity",
        "th": "เงินทดแทนการขาดรายได้กรณีทุพพลภาพ",
        "id": "santunan bulanan disabilitas",
    },
    words={
        "th": "ร้อยละ 50 ของค่าจ้างตลอดชีวิตเมื่อทุพพลภาพรุนแรง นอกนั้นตามที่สำนักงานกำหนด",
        "id": "Setengah upah bulanan seumur hidup pada disabilitas berat; selebihnya menurut penetapan kantor.",
    },
)
def invalidity_benefit(is_or_was_member: bool, fund_invalidity_benefit: Money) -> Money:
    """Half of the monthly wage for life in severe invalidity; else as the office awards."""
    return fund_invalidity_benefit if is_or_was_member else 0


@section39.benefit(
    INVALIDITY,
    since="2004-01-01",
    cite="Social Security Act s. 70",
    label={
        "en": "care in invalidity at public hospitals",
        "th": "รักษาผู้ทุพพลภาพที่โรงพยาบาลรัฐ",
        "id": "perawatan disabilitas di rumah sakit negeri",
    },
    words={"th": "ค่ารักษาที่โรงพยาบาลรัฐตามจริง", "id": "Biaya sebenarnya di rumah sakit negeri."},
)
def invalidity_care(is_or_was_member: bool, fund_invalidity_care: bool) -> bool:
    """The actual cost of care at public hospitals."""
    return is_or_was_member and fund_invalidity_care


@section39.benefit(
    INVALIDITY,
    per=MONTH,
    since="2015-10-20",
    cite="Social Security Act s. 70",
    label={
        "en": "private out-patient care in invalidity",
        "th": "ผู้ป่วยนอกโรงพยาบาลเอกชนของผู้ทุพพลภาพ",
        "id": "rawat jalan swasta bagi penyandang disabilitas",
    },
    words={
        "th": "ค่ารักษาผู้ป่วยนอกโรงพยาบาลเอกชนตามจริงไม่เกินวงเงินต่อเดือน",
        "id": "Rawat jalan di rumah sakit swasta, sampai batas sebulan.",
    },
)
def invalidity_outpatient_care(is_or_was_member: bool, fund_invalidity_outpatient: Money) -> Money:
    """Out-patient care at private hospitals, up to this amount a month."""
    return fund_invalidity_outpatient if is_or_was_member else 0


@section39.benefit(
    INVALIDITY,
    per=MONTH,
    since="2015-10-20",
    cite="Social Security Act s. 70",
    label={
        "en": "private in-patient care in invalidity",
        "th": "ผู้ป่วยในโรงพยาบาลเอกชนของผู้ทุพพลภาพ",
        "id": "rawat inap swasta bagi penyandang disabilitas",
    },
    words={
        "th": "ค่ารักษาผู้ป่วยในโรงพยาบาลเอกชนตามจริงไม่เกินวงเงินต่อเดือน",
        "id": "Rawat inap di rumah sakit swasta, sampai batas sebulan.",
    },
)
def invalidity_inpatient_care(is_or_was_member: bool, fund_invalidity_inpatient: Money) -> Money:
    """In-patient care at private hospitals, up to this amount a month."""
    return fund_invalidity_inpatient if is_or_was_member else 0


@section39.benefit(
    INVALIDITY,
    per=MONTH,
    since="2015-10-20",
    cite="Social Security Act s. 70",
    label={
        "en": "transport to care in invalidity",
        "th": "ค่าพาหนะของผู้ทุพพลภาพ",
        "id": "transportasi bagi penyandang disabilitas",
    },
    words={
        "th": "ค่าพาหนะรับส่งผู้ทุพพลภาพไม่เกินวงเงินต่อเดือน",
        "id": "Transportasi ke tempat perawatan, sampai batas sebulan.",
    },
)
def invalidity_transport(is_or_was_member: bool, fund_invalidity_transport: Money) -> Money:
    """Transport to care, up to this amount a month."""
    return fund_invalidity_transport if is_or_was_member else 0


@section39.benefit(
    SURVIVORS,
    per=ONCE,
    since="2011-01-01",
    cite="Social Security Act s. 73 (1)",
    label={"en": "funeral grant", "th": "ค่าทำศพ", "id": "santunan pemakaman"},
    words={"th": "จ่ายแก่ผู้จัดการศพ", "id": "Dibayar kepada pengurus pemakaman."},
)
def funeral_grant(is_or_was_member: bool, fund_funeral_grant: Money) -> Money:
    """Paid to whoever arranges the funeral."""
    return fund_funeral_grant if is_or_was_member else 0


@section39.benefit(
    SURVIVORS,
    per=ONCE,
    since="2004-01-01",
    cite="Social Security Act s. 73 (2)",
    label={"en": "survivors' grant", "th": "เงินสงเคราะห์กรณีตาย", "id": "santunan ahli waris"},
    words={
        "th": "เงินสงเคราะห์เท่ากับค่าจ้างหลายเดือนเมื่อส่งครบ 36 เดือน และเพิ่มเมื่อครบ 120 เดือน",
        "id": "Beberapa bulan upah setelah 36 bulan iuran, lebih banyak setelah 120.",
    },
)
def survivors_grant(is_or_was_member: bool, fund_survivors_grant: Money) -> Money:
    """Some months' wages after 36 months of contributions, and more after 120."""
    return fund_survivors_grant if is_or_was_member else 0


@section39.benefit(
    FAMILY,
    per=MONTH,
    since="2011-01-01",
    cite="Social Security Act ss. 74-75 ter",
    label={"en": "child allowance", "th": "เงินสงเคราะห์บุตร", "id": "tunjangan anak"},
    words={
        "th": "จ่ายรายเดือนต่อบุตรอายุไม่เกิน 6 ปี คราวละไม่เกิน 3 คน แก่บิดาหรือมารดาคนเดียว",
        "id": "Jumlah bulanan untuk paling banyak tiga anak di bawah 6 tahun, kepada satu orang tua.",
    },
)
def child_allowance(is_or_was_member: bool, fund_child_allowance: Money) -> Money:
    """A monthly amount for each of up to three children under 6, to one parent."""
    return fund_child_allowance if is_or_was_member else 0


@section39.benefit(
    OLD_AGE,
    per=MONTH,
    since="2014-01-01",
    cite="Social Security Act s. 77 bis",
    label={"en": "old-age pension", "th": "บำนาญชราภาพ", "id": "pensiun hari tua"},
    words={
        "th": "อายุ 55 ปี ส่งครบ 180 เดือน และสิ้นสุดความเป็นผู้ประกันตน ได้บำนาญรายเดือนตลอดชีวิต",
        "id": "Mulai 55 tahun, setelah 180 bulan dan tidak lagi tertanggung: pensiun bulanan seumur hidup.",
    },
)
def old_age_pension(is_or_was_member: bool, fund_old_age_pension: Money) -> Money:
    """From 55, after 180 months and once no more insured: a monthly pension for life."""
    return fund_old_age_pension if is_or_was_member else 0


@section39.benefit(
    OLD_AGE,
    per=ONCE,
    since="2004-01-01",
    cite="Social Security Act ss. 77-77 ter",
    label={"en": "old-age gratuity", "th": "บำเหน็จชราภาพ", "id": "manfaat hari tua sekaligus"},
    words={
        "th": "ส่งไม่ครบ 180 เดือน ได้เงินสมทบชราภาพคืนเป็นเงินก้อน",
        "id": "Dengan kurang dari 180 bulan: iuran hari tua sekaligus.",
    },
)
def old_age_gratuity(is_or_was_member: bool, fund_old_age_gratuity: Money) -> Money:
    """With fewer than 180 months: the old-age contributions as one sum."""
    return fund_old_age_gratuity if is_or_was_member else 0


@section39.benefit(
    SURVIVORS,
    per=ONCE,
    since="2014-01-01",
    cite="Social Security Act s. 77 quater",
    label={
        "en": "grant for a pensioner who died early",
        "th": "เงินบำเหน็จเมื่อผู้รับบำนาญตายภายใน 60 เดือน",
        "id": "santunan bila pensiunan meninggal dini",
    },
    words={
        "th": "ผู้รับบำนาญตายภายใน 60 เดือน ทายาทได้บำนาญหลายเท่า",
        "id": "Bila pensiunan meninggal dalam 60 bulan: beberapa kali pensiunnya bagi ahli waris.",
    },
)
def pensioner_death_grant(is_or_was_member: bool, fund_pensioner_death_grant: Money) -> Money:
    """When a pensioner dies within 60 months of pension, a multiple of it to the survivors."""
    return fund_pensioner_death_grant if is_or_was_member else 0
