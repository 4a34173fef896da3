"""The old-age allowance: a monthly amount for every older Thai without a state pension.

Act on the Elderly B.E. 2546 (2003), s. 11; Ministry of Interior Regulations B.E. 2552 (2009) and B.E. 2566 (2023).

General taxation pays for it. The law is encoded from April 2009, when the allowance became universal; the earlier allowance
for the poor is left out. Late registration is not paid back, so the answer for a day is what a registered person is due.
The criteria for too little income of the regulation of 2023 had not been issued when last seen: the local authority's own
finding is asked for.
"""

from payung.law import (
    MONTH,
    NON_CONTRIBUTORY,
    OLD_AGE,
    POVERTY,
    Asked,
    Date,
    Input,
    Money,
    Scheme,
    Years,
    latest_annual_date,
    start_of_month,
    years_between,
)

old_age_allowance = Scheme(
    "th.old_age_allowance",
    names={"en": "Old-age allowance", "th": "เบี้ยยังชีพผู้สูงอายุ", "id": "Tunjangan lanjut usia"},
    administrator={
        "en": "Local administrative organisations and Bangkok districts",
        "th": "องค์กรปกครองส่วนท้องถิ่นและสำนักงานเขตกรุงเทพมหานคร",
        "id": "Pemerintah daerah dan distrik Bangkok",
    },
    kind=NON_CONTRIBUTORY,
    law="Act on the Elderly B.E. 2546 (2003), s. 11; Ministry of Interior Regulations on the old-age allowance B.E. 2552 (2009) and B.E. 2566 (2023)",
    since="2009-04-01",
    where={
        "en": "The municipality, tambon office or Bangkok district where the house registration is.",
        "th": "เทศบาล อบต. หรือสำนักงานเขตที่มีชื่ออยู่ในทะเบียนบ้าน",
        "id": "Kota praja, kantor tambon, atau distrik Bangkok tempat terdaftar dalam register rumah.",
    },
    papers={
        "en": ("National identity card", "House registration", "Bank book"),
        "th": ("บัตรประจำตัวประชาชน", "ทะเบียนบ้าน", "สมุดบัญชีธนาคาร"),
        "id": ("Kartu identitas nasional", "Register rumah", "Buku tabungan"),
    },
    how={
        "en": "Those who turn 60 in the next fiscal year may register ahead. Paid by the 10th of each month, to a bank account or in "
        "cash. Late registration is not paid back.",
        "th": "ผู้ที่จะอายุครบ 60 ปีในปีงบประมาณถัดไปลงทะเบียนล่วงหน้าได้ จ่ายภายในวันที่ 10 ของเดือนเข้าบัญชีหรือเป็นเงินสด "
        "ลงทะเบียนช้าไม่จ่ายย้อนหลัง",
        "id": "Yang genap 60 tahun pada tahun anggaran berikutnya boleh mendaftar lebih dulu. Dibayar paling lambat tanggal 10 tiap "
        "bulan, ke rekening atau tunai. Pendaftaran terlambat tidak dibayar surut.",
    },
)

receives_other_regular_state_benefit = Input(
    bool,
    label={
        "en": "Other regular benefit of the state",
        "th": "ได้รับเงินหรือสวัสดิการประจำอื่นจากรัฐ",
        "id": "Tunjangan tetap lain dari negara",
    },
    question={
        "en": "Do you draw another regular payment from the state or a local authority? "
        "(The disability allowance, the State Welfare Card and pensions of social security or the National Savings Fund do not count.)",
        "th": "คุณได้รับเงินประจำอื่นจากรัฐหรือท้องถิ่นหรือไม่ (ไม่นับเบี้ยความพิการ บัตรสวัสดิการแห่งรัฐ บำนาญประกันสังคม และบำนาญ กอช.)",
        "id": "Apakah Anda menerima pembayaran tetap lain dari negara atau daerah? "
        "(Tunjangan disabilitas, Kartu Kesejahteraan Negara, dan pensiun jaminan sosial atau Dana Tabungan Nasional tidak dihitung.)",
    },
)
drew_old_age_allowance_before = Input(
    bool,
    label={
        "en": "Drew the old-age allowance before 12 August 2023",
        "th": "เคยได้รับเบี้ยยังชีพก่อนวันที่ 12 สิงหาคม 2566",
        "id": "Menerima tunjangan lansia sebelum 12 Agustus 2023",
    },
    question={
        "en": "Did you already draw the old-age allowance before 12 August 2023?",
        "th": "คุณได้รับเบี้ยยังชีพผู้สูงอายุอยู่แล้วก่อนวันที่ 12 สิงหาคม 2566 หรือไม่",
        "id": "Apakah Anda sudah menerima tunjangan lansia sebelum 12 Agustus 2023?",
    },
    fixed=True,
)
has_too_little_income = Input(
    bool,
    label={
        "en": "No income, or too little to live on",
        "th": "ไม่มีรายได้หรือรายได้ไม่พอแก่การยังชีพ",
        "id": "Tanpa penghasilan, atau tidak cukup untuk hidup",
    },
    question={
        "en": "Does the local authority find that you have no income, or too little to live on?",
        "th": "ท้องถิ่นเห็นว่าคุณไม่มีรายได้หรือมีรายได้ไม่เพียงพอแก่การยังชีพหรือไม่",
        "id": "Apakah pemerintah daerah menilai Anda tanpa penghasilan, atau tidak cukup untuk hidup?",
    },
)


@old_age_allowance.rule(
    cite="Ministry of Interior Regulation B.E. 2552 (2009), start of payment",
    label={"en": "age on the first day of the month", "th": "อายุในวันแรกของเดือน", "id": "usia pada hari pertama bulan"},
    words={"th": "อายุเต็มปีในวันที่ 1 ของเดือน", "id": "Usia penuh pada tanggal 1 bulan ini."},
    asked=Asked(
        question={
            "en": "How old were you on the first day of this month?",
            "th": "ในวันที่ 1 ของเดือนนี้คุณอายุกี่ปีเต็ม",
            "id": "Berapa usia Anda pada tanggal 1 bulan ini?",
        },
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age_on_first_of_month(birth_date: Date, on: Date) -> Years:
    """The full years on the first day of the month."""
    return years_between(birth_date, start_of_month(on))


@old_age_allowance.rule(
    cite="Act on the Elderly s. 3; Ministry of Interior Regulation B.E. 2552 (2009), start of payment",
    label={
        "en": "old enough to be paid this month",
        "th": "อายุครบที่จะได้รับในเดือนนี้",
        "id": "cukup umur untuk dibayar bulan ini",
    },
    words={
        "th": "เริ่มจ่ายในเดือนถัดจากเดือนที่อายุครบ 60 ปี ผู้เกิดวันที่ 1 เริ่มจ่ายในเดือนนั้น",
        "id": "Pembayaran mulai pada bulan setelah ulang tahun ke-60; yang lahir tanggal 1, pada bulan itu juga.",
    },
)
def is_old_enough(age: Years, age_on_first_of_month: Years, *, law) -> bool:
    """Payment begins with the month after the 60th birthday, or with that month for those born on its first day."""
    if age == law.entry_age:
        return age_on_first_of_month >= law.entry_age
    return age > law.entry_age


@old_age_allowance.rule(
    cite="Ministry of Interior Regulation B.E. 2552 (2009), qualifications",
    label={
        "en": "without a pension, salary or care of the state",
        "th": "ไม่ได้รับบำนาญ เงินเดือน หรือการดูแลจากรัฐ",
        "id": "tanpa pensiun, gaji, atau pemeliharaan negara",
    },
    words={
        "th": "ไม่ได้รับบำนาญ เงินเดือน หรือสวัสดิการประจำอื่นจากรัฐหรือท้องถิ่น และไม่อยู่ในสถานสงเคราะห์ของรัฐ",
        "id": "Tidak menerima pensiun, gaji, atau tunjangan tetap lain dari negara atau daerah, dan tidak tinggal di panti negara.",
    },
)
def is_without_state_support(
    has_state_post_or_pension: bool, receives_other_regular_state_benefit: bool, lives_in_state_institution: bool
) -> bool:
    """No pension, salary or other regular payment of the state or a local authority, and not cared for in a public home."""
    return not (has_state_post_or_pension or receives_other_regular_state_benefit or lives_in_state_institution)


@old_age_allowance.covers(
    cite="Act on the Elderly s. 11; Ministry of Interior Regulation B.E. 2552 (2009), qualifications",
    label={"en": "entitled to the allowance", "th": "มีสิทธิได้รับเบี้ยยังชีพ", "id": "berhak atas tunjangan"},
    words={
        "th": "ผู้มีสัญชาติไทย อายุครบเกณฑ์ มีชื่อในทะเบียนบ้านของท้องถิ่น และไม่ได้รับบำนาญ เงินเดือน หรือการดูแลจากรัฐ",
        "id": "Warga Thailand yang cukup umur, terdaftar di daerahnya, tanpa pensiun, gaji, atau pemeliharaan negara.",
    },
)
def is_covered(
    is_national: bool, is_old_enough: bool, is_registered_where_claiming: bool, is_without_state_support: bool
) -> bool:
    """Thai nationals of the age, registered in the locality, without a pension, salary or care of the state."""
    return is_national and is_old_enough and is_registered_where_claiming and is_without_state_support


@is_covered.amended(
    since="2023-08-12",
    cite="Ministry of Interior Regulation B.E. 2566 (2023), qualifications and transitional clause",
    words={
        "th": "เงื่อนไขเดิม และผู้ขอรายใหม่ต้องไม่มีรายได้หรือมีรายได้ไม่เพียงพอแก่การยังชีพ ผู้ที่ได้รับอยู่แล้วยังได้รับต่อไป",
        "id": "Seperti sebelumnya; pemohon baru juga harus tanpa penghasilan atau tidak cukup untuk hidup. Yang sudah menerima tetap menerima.",
    },
)
def is_covered_2023(
    is_national: bool,
    is_old_enough: bool,
    is_registered_where_claiming: bool,
    is_without_state_support: bool,
    drew_old_age_allowance_before: bool,
    has_too_little_income: bool,
) -> bool:
    """As before; who enters anew must have no income or too little to live on, who drew already keeps the right."""
    if not (is_national and is_old_enough and is_registered_where_claiming and is_without_state_support):
        return False
    return drew_old_age_allowance_before or has_too_little_income


@old_age_allowance.rule(
    cite="Cabinet resolution on the stepped old-age allowance, fiscal year B.E. 2555 (2012)",
    label={
        "en": "age at the start of the fiscal year",
        "th": "อายุ ณ วันเริ่มปีงบประมาณ",
        "id": "usia pada awal tahun anggaran",
    },
    words={"th": "อายุเต็มปี ณ วันที่ 1 ตุลาคมที่ผ่านมา", "id": "Usia penuh pada 1 Oktober terakhir."},
    asked=Asked(
        question={
            "en": "How old were you on 1 October last?",
            "th": "ในวันที่ 1 ตุลาคมที่ผ่านมาคุณอายุกี่ปีเต็ม",
            "id": "Berapa usia Anda pada 1 Oktober yang lalu?",
        },
        lowest="0",
        highest="130",
        fixed=True,
    ),
)
def age_at_start_of_fiscal_year(birth_date: Date, on: Date, *, law) -> Years:
    """The full years on the first day of the government's fiscal year."""
    return years_between(birth_date, latest_annual_date(on, law.fiscal_year.month, law.fiscal_year.day))


@old_age_allowance.rule(
    since="2011-10-01",
    cite="Cabinet resolution on the stepped old-age allowance, fiscal year B.E. 2555 (2012)",
    label={"en": "age that sets the band", "th": "อายุที่ใช้กำหนดขั้น", "id": "usia penentu jenjang"},
    words={
        "th": "ขั้นเป็นไปตามอายุ ณ วันเริ่มปีงบประมาณและไม่เปลี่ยนระหว่างปี ผู้มีอายุครบ 60 ปีระหว่างปีใช้ขั้นแรก "
        "อายุนั้นเท่ากับอายุปัจจุบันหรือน้อยกว่าหนึ่งปี จึงมีผลเฉพาะปีที่เปลี่ยนขั้น",
        "id": "Jenjang mengikuti usia pada awal tahun anggaran dan tetap selama tahun itu; yang genap 60 tahun di tengahnya masuk "
        "jenjang pertama. Usia itu sama dengan usia kini atau setahun kurang, jadi hanya menentukan pada tahun pergantian jenjang.",
    },
)
def band_age(age: Years, age_at_start_of_fiscal_year: Years, *, law) -> Years:
    """The band follows the age at the start of the fiscal year; who turns 60 during it has the first band.

    That age is the present one or a year less, so it matters only in the year in which a band changes.
    """
    if law.monthly_allowance(age) == law.monthly_allowance(age - 1):
        return age
    return max(age_at_start_of_fiscal_year, law.entry_age)


@old_age_allowance.benefit(
    OLD_AGE,
    per=MONTH,
    cite="Ministry of Interior Regulation B.E. 2552 (2009); Cabinet resolution, 500 baht a month",
    label={"en": "old-age allowance", "th": "เบี้ยยังชีพผู้สูงอายุ", "id": "tunjangan lanjut usia"},
    words={"th": "จ่ายอัตราเดียวกันทุกคนต่อเดือน", "id": "Jumlah yang sama untuk semua, tiap bulan."},
)
def monthly_allowance(age: Years, *, law) -> Money:
    """One monthly amount for everyone of the age."""
    return law.monthly_allowance(age)


@monthly_allowance.amended(
    since="2011-10-01",
    cite="Cabinet resolution on the stepped old-age allowance, fiscal year B.E. 2555 (2012)",
    words={"th": "จ่ายรายเดือนตามขั้นอายุ", "id": "Jumlah bulanan menurut jenjang usia."},
)
def monthly_allowance_by_band(band_age: Years, *, law) -> Money:
    """A monthly amount that rises with the age band."""
    return law.monthly_allowance(band_age)


@old_age_allowance.benefit(
    OLD_AGE,
    per=MONTH,
    since="2022-04-01",
    until="2022-09-30",
    cite="Cabinet resolution on a temporary top-up of the old-age allowance, April to September 2022",
    label={"en": "temporary top-up of 2022", "th": "เงินเพิ่มชั่วคราว ปี 2565", "id": "tambahan sementara 2022"},
    words={
        "th": "เพิ่มตามขั้นอายุเป็นเวลา 6 เดือน ส่วนของเดือนเมษายนถึงมิถุนายนจ่ายย้อนหลังพร้อมเดือนกรกฎาคม",
        "id": "Tambahan menurut jenjang usia selama enam bulan; April sampai Juni dibayar surut bersama Juli.",
    },
)
def temporary_top_up(band_age: Years, *, law) -> Money:
    """An addition by age band for six months; April to June were paid in arrears with July."""
    return law.temporary_top_up(band_age)


@old_age_allowance.benefit(
    POVERTY,
    per=MONTH,
    since="2018-01-01",
    until="2022-09-30",
    cite="Cabinet resolutions on the State Welfare Card, extra for older card holders",
    label={
        "en": "extra for older holders of the State Welfare Card",
        "th": "เงินเพิ่มสำหรับผู้สูงอายุที่มีบัตรสวัสดิการแห่งรัฐ",
        "id": "tambahan bagi lansia pemegang Kartu Kesejahteraan Negara",
    },
    words={
        "th": "ผู้สูงอายุที่มีบัตรสวัสดิการแห่งรัฐได้รับเพิ่มตามรายได้ต่อปี รายได้น้อยกว่าได้มากกว่า",
        "id": "Lansia pemegang Kartu Kesejahteraan Negara menerima tambahan menurut penghasilan setahun; yang lebih miskin menerima lebih banyak.",
    },
)
def welfare_card_supplement(has_state_welfare_card: bool, annual_income: Money, *, law) -> Money:
    """Older holders of the State Welfare Card draw an extra by yearly income, the poorer more."""
    if not has_state_welfare_card or annual_income > law.welfare_card.upper_income:
        return 0
    if annual_income <= law.welfare_card.lower_income:
        return law.welfare_card.higher_supplement
    return law.welfare_card.lower_supplement
