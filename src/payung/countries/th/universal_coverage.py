"""The Universal Coverage Scheme: health care for every Thai whom no other scheme covers.

Begun by Cabinet policy in October 2001 as the 30 baht scheme; National Health Security Act B.E. 2545 (2002), in force from
19 November 2002. General taxation pays a yearly amount for each person to the contracted units. Members of Section 40 stay
in it. The copayment was 30 baht a visit, was abolished in November 2006 and came back in September 2012 with wide exemptions.

Left out: the choice of the contracting unit (registration, up to four changes a year) and the lists of services.
"""

from payung.law import (
    GOVERNMENT,
    MATERNITY,
    MEDICAL_CARE,
    NON_CONTRIBUTORY,
    YEAR,
    Input,
    Money,
    Scheme,
    Years,
)

universal_coverage = Scheme(
    "th.universal_coverage",
    names={
        "en": "Universal Coverage Scheme (gold card)",
        "th": "หลักประกันสุขภาพถ้วนหน้า (บัตรทอง)",
        "id": "Jaminan Kesehatan Semesta (kartu emas)",
    },
    administrator={
        "en": "National Health Security Office",
        "th": "สำนักงานหลักประกันสุขภาพแห่งชาติ",
        "id": "Kantor Jaminan Kesehatan Nasional Thailand",
    },
    kind=NON_CONTRIBUTORY,
    law="National Health Security Act B.E. 2545 (2002), ss. 5-11",
    since="2001-10-01",
    where={
        "en": "A branch of the National Health Security Office, a hospital, or the office's application.",
        "th": "สำนักงานหลักประกันสุขภาพแห่งชาติเขต โรงพยาบาล หรือแอปพลิเคชันของ สปสช.",
        "id": "Cabang Kantor Jaminan Kesehatan Nasional, rumah sakit, atau aplikasinya.",
    },
    papers={
        "en": ("National identity card", "House registration"),
        "th": ("บัตรประจำตัวประชาชน", "ทะเบียนบ้าน"),
        "id": ("Kartu identitas nasional", "Register rumah"),
    },
    how={
        "en": "Register with a contracting unit near home; it may be changed up to four times a year.",
        "th": "ลงทะเบียนเลือกหน่วยบริการใกล้บ้าน เปลี่ยนได้ไม่เกินปีละ 4 ครั้ง",
        "id": "Daftar pada unit layanan dekat rumah; boleh berganti paling banyak empat kali setahun.",
    },
)

has_personal_number = Input(
    bool,
    label={"en": "13-digit personal number", "th": "มีเลขประจำตัวประชาชน 13 หลัก", "id": "Nomor induk 13 angka"},
    question={
        "en": "Do you have a 13-digit personal number?",
        "th": "คุณมีเลขประจำตัวประชาชน 13 หลักหรือไม่",
        "id": "Apakah Anda memiliki nomor induk 13 angka?",
    },
)
has_state_medical_scheme = Input(
    bool,
    label={
        "en": "Covered by a medical scheme of the state",
        "th": "มีสิทธิสวัสดิการรักษาพยาบาลข้าราชการหรือของรัฐอื่น",
        "id": "Tercakup skema pengobatan pegawai negara",
    },
    question={
        "en": "Does the Civil Servant Medical Benefit Scheme or another state medical scheme cover you, be it through a relative?",
        "th": "คุณมีสิทธิสวัสดิการรักษาพยาบาลข้าราชการหรือของรัฐอื่น รวมถึงสิทธิผ่านบุคคลในครอบครัวหรือไม่",
        "id": "Apakah Anda tercakup skema pengobatan pegawai negara, juga lewat anggota keluarga?",
    },
)
is_medicine_given_at_hospital = Input(
    bool,
    label={
        "en": "Medicine given, at a community hospital or a larger one",
        "th": "ได้รับยาที่โรงพยาบาลชุมชนขึ้นไป",
        "id": "Obat diberikan di rumah sakit distrik atau yang lebih besar",
    },
    question={
        "en": "Is medicine given at this visit, at a community hospital or a larger one?",
        "th": "การรักษาครั้งนี้ได้รับยาที่โรงพยาบาลชุมชนหรือโรงพยาบาลที่ใหญ่กว่าหรือไม่",
        "id": "Apakah pada kunjungan ini diberikan obat di rumah sakit distrik atau yang lebih besar?",
    },
)
declines_copayment = Input(
    bool,
    label={"en": "Declines to pay the copayment", "th": "ไม่ประสงค์ร่วมจ่าย", "id": "Tidak bersedia membayar urun biaya"},
    question={
        "en": "Does the patient decline to pay the copayment?",
        "th": "ผู้ป่วยไม่ประสงค์ร่วมจ่ายหรือไม่",
        "id": "Apakah pasien menyatakan tidak bersedia membayar urun biaya?",
    },
)


@universal_coverage.covers(
    cite="National Health Security Act ss. 5, 9, 10",
    label={"en": "covered", "th": "มีสิทธิบัตรทอง", "id": "tercakup"},
    words={
        "th": "ผู้มีสัญชาติไทยที่มีเลขประจำตัวประชาชน ซึ่งไม่ใช่ผู้ประกันตนมาตรา 33 หรือ 39 และไม่มีสิทธิรักษาพยาบาลอื่นของรัฐ",
        "id": "Warga Thailand dengan nomor induk yang tidak tertanggung menurut Pasal 33 atau 39 dan tidak tercakup skema negara lain.",
    },
)
def is_covered(
    is_national: bool, has_personal_number: bool, is_insured_under_section33_or_39: bool, has_state_medical_scheme: bool
) -> bool:
    """Thai nationals with a personal number whom neither Sections 33 and 39 nor a medical scheme of the state covers."""
    if is_insured_under_section33_or_39 or has_state_medical_scheme:
        return False
    return is_national and has_personal_number


@universal_coverage.benefit(
    MEDICAL_CARE,
    cite="National Health Security Act ss. 3, 5",
    label={"en": "comprehensive health care", "th": "บริการสาธารณสุขครบถ้วน", "id": "layanan kesehatan menyeluruh"},
    words={
        "th": "ได้รับบริการสาธารณสุขครบถ้วนที่หน่วยบริการที่ลงทะเบียนไว้",
        "id": "Layanan kesehatan menyeluruh di unit layanan tempat terdaftar.",
    },
)
def medical_care(is_covered: bool) -> bool:
    """Comprehensive care at the contracting unit where the person is registered."""
    return is_covered


@universal_coverage.benefit(
    MATERNITY,
    cite="National Health Security Act ss. 3, 5",
    label={"en": "care in pregnancy and birth", "th": "การฝากครรภ์และคลอดบุตร", "id": "layanan kehamilan dan persalinan"},
    words={
        "th": "บริการฝากครรภ์ คลอดบุตร และดูแลหลังคลอดรวมอยู่ในบริการสาธารณสุข",
        "id": "Layanan kehamilan, persalinan, dan nifas termasuk dalam layanan kesehatan.",
    },
)
def maternity_care(is_covered: bool) -> bool:
    """Care before, at and after birth is part of the health care."""
    return is_covered


@universal_coverage.rule(
    cite="National Health Security Act s. 5; Ministry of Public Health notifications on the copayment",
    label={"en": "exempt from the copayment", "th": "ได้รับยกเว้นการร่วมจ่าย", "id": "bebas urun biaya"},
    words={
        "th": "ผู้มีรายได้น้อย เด็กอายุต่ำกว่า 12 ปี ผู้มีอายุ 60 ปีขึ้นไป และคนพิการ ได้รับยกเว้น",
        "id": "Orang miskin, anak di bawah 12 tahun, orang berusia 60 tahun ke atas, dan penyandang disabilitas bebas urun biaya.",
    },
)
def is_exempt_from_copayment(age: Years, has_state_welfare_card: bool, has_disability_card: bool, *, law) -> bool:
    """The poor, children under 12, people of 60 and over and persons with disabilities pay nothing."""
    if age < law.exemption.child_age or age >= law.exemption.old_age:
        return True
    return has_state_welfare_card or has_disability_card


@universal_coverage.rule(
    cite="Cabinet policy of 2001; National Health Security Act s. 5",
    label={"en": "copayment for a visit", "th": "ค่าบริการร่วมจ่ายต่อครั้ง", "id": "urun biaya per kunjungan"},
    words={"th": "ผู้ที่ไม่ได้รับยกเว้นจ่ายต่อครั้งที่รับบริการ", "id": "Yang tidak bebas membayar jumlah tetap per kunjungan."},
)
def copayment_per_visit(is_exempt_from_copayment: bool, *, law) -> Money:
    """Who is not exempt pays a fixed amount for each visit."""
    return 0 if is_exempt_from_copayment else law.copayment


@copayment_per_visit.amended(
    since="2006-11-01",
    cite="Ministry of Public Health policy of November 2006",
    words={"th": "ไม่ต้องร่วมจ่าย", "id": "Tidak ada urun biaya."},
)
def copayment_abolished(*, law) -> Money:
    """Nobody pays for a visit."""
    return law.copayment


@copayment_per_visit.amended(
    since="2012-09-01",
    cite="Ministry of Public Health notification of 2012 on the copayment",
    words={
        "th": "ผู้ที่ไม่ได้รับยกเว้นร่วมจ่ายเมื่อได้รับยาที่โรงพยาบาลชุมชนขึ้นไป และแจ้งไม่ประสงค์ร่วมจ่ายได้",
        "id": "Yang tidak bebas membayar bila menerima obat di rumah sakit distrik ke atas; pasien boleh menolak membayar.",
    },
)
def copayment_2012(
    is_exempt_from_copayment: bool, is_medicine_given_at_hospital: bool, declines_copayment: bool, *, law
) -> Money:
    """Who is not exempt pays where a community hospital or a larger one gives medicine; the patient may decline."""
    if is_exempt_from_copayment or declines_copayment or not is_medicine_given_at_hospital:
        return 0
    return law.copayment


@universal_coverage.contribution(
    payer=GOVERNMENT,
    per=YEAR,
    since="2002-01-01",
    cite="National Health Security Act ss. 38-39; yearly budget resolutions",
    label={"en": "capitation from general taxation", "th": "อัตราเหมาจ่ายรายหัวจากภาษี", "id": "kapitasi dari pajak umum"},
    words={"th": "รัฐจ่ายอัตราเหมาจ่ายรายหัวต่อปีให้กองทุน", "id": "Negara membayar jumlah per orang per tahun kepada dana."},
)
def capitation(*, law) -> Money:
    """The state pays an amount for each covered person a year."""
    return law.capitation
