"""PBI targeting: for whom the central government pays the premium of JKN, and who loses that.

Law 13/2011 on the poor; PP 101/2012, amended by PP 76/2015; Permensos 21/2019; Presidential Instruction 4/2025. Households are ranked
in welfare deciles (1 = poorest) by a proxy means test: in the unified data base, later DTKS, and since early 2025 in DTSEN, the single
data base kept by the statistics office (BPS). How high the decile may be is a figure of JKN (`id.jkn`), which also pays the premium.
"""

from payung.law import MEDICAL_CARE, NON_CONTRIBUTORY, Scheme

from . import jkn

pbi_targeting = Scheme(
    "id.pbi_targeting",
    names={
        "en": "Selection for a health premium paid by the state (PBI)",
        "id": "Penetapan Penerima Bantuan Iuran (PBI)",
        "th": "การคัดเลือกผู้ที่รัฐจ่ายเบี้ยสุขภาพให้ (PBI)",
    },
    administrator={"en": "Ministry of Social Affairs", "id": "Kementerian Sosial", "th": "กระทรวงกิจการสังคม"},
    kind=NON_CONTRIBUTORY,
    law="Law 13/2011; PP 101/2012, amended by PP 76/2015; Permensos 21/2019; Presidential Instruction 4/2025 (DTSEN)",
    since="2015-01-01",
    where={
        "en": "The village office (village meeting) or the Cek Bansos application",
        "id": "Kantor desa/kelurahan (musyawarah desa) atau aplikasi Cek Bansos",
        "th": "ที่ทำการหมู่บ้าน (การประชุมหมู่บ้าน) หรือแอป Cek Bansos",
    },
    papers={
        "en": ("Identity card (KTP)", "Family card (KK)"),
        "id": ("Kartu Tanda Penduduk (KTP)", "Kartu Keluarga (KK)"),
        "th": ("บัตรประชาชน (KTP)", "ทะเบียนครอบครัว (KK)"),
    },
    how={
        "en": "The village meeting or the family proposes, the district social office checks; the list is renewed every month. Newborn children of PBI mothers are added by themselves.",
        "id": "Musyawarah desa atau keluarga mengusulkan, dinas sosial memeriksa; daftar diperbarui setiap bulan. Bayi baru lahir dari ibu PBI otomatis terdaftar.",
        "th": "ที่ประชุมหมู่บ้านหรือครอบครัวเสนอชื่อ สำนักงานสวัสดิการสังคมตรวจสอบ ปรับบัญชีทุกเดือน เด็กแรกเกิดของแม่ที่เป็น PBI ได้รับการเพิ่มชื่อโดยอัตโนมัติ",
    },
)


@pbi_targeting.covers(
    cite="PP 101/2012, amended by PP 76/2015; Permensos 21/2019; Presidential Instruction 4/2025",
    label={"en": "Qualifies as PBI", "id": "Memenuhi syarat PBI", "th": "มีสิทธิเป็น PBI"},
    words={
        "id": "Anggota keluarga di desil terbawah data sosial nasional, dan anggota keluarga penerima PKH.",
        "th": "สมาชิกของครอบครัวในลำดับชั้นล่างของทะเบียนสังคม และสมาชิกของครอบครัวที่รับ PKH",
    },
)
def qualifies(receives_pkh: bool, is_ranked: bool = jkn.may_be_proposed_for_state_paid_premium) -> bool:
    """Members of a family in the lowest deciles of the social register, and of a family that receives PKH."""
    return receives_pkh or is_ranked


@pbi_targeting.rule(
    cite="PP 101/2012, amended by PP 76/2015; Perpres 82/2018, art. 4",
    label={"en": "Insured through wages", "id": "Ditanggung iuran pekerja penerima upah", "th": "มีประกันผ่านค่าจ้าง"},
    words={
        "id": "Pekerja penerima upah dan keluarganya ditanggung iuran pemberi kerja, bukan PBI.",
        "th": "ลูกจ้างและครอบครัวมีประกันผ่านนายจ้าง จึงไม่เป็น PBI",
    },
)
def is_insured_through_wages(is_wage_earner: bool, in_family_of_wage_earner: bool) -> bool:
    """Wage earners and their families are insured through the employer, not as PBI."""
    return is_wage_earner or in_family_of_wage_earner


@pbi_targeting.benefit(
    MEDICAL_CARE,
    cite="PP 101/2012; Perpres 82/2018, art. 29",
    label={
        "en": "Right to a JKN premium paid by the state",
        "id": "Berhak atas iuran JKN yang dibayar pemerintah pusat",
        "th": "มีสิทธิให้รัฐจ่ายเบี้ย JKN",
    },
    words={
        "id": "Pemerintah pusat membayar seluruh iuran JKN kelas III; besarnya ada pada JKN.",
        "th": "รัฐบาลกลางจ่ายเบี้ย JKN ชั้น 3 ทั้งหมด จำนวนเงินอยู่ในกฎหมาย JKN",
    },
)
def state_pays_premium(is_insured_through_wages: bool) -> bool:
    """The central government pays the whole premium of class 3; the amount stands in the law of JKN."""
    return not is_insured_through_wages


@pbi_targeting.rule(
    cite="PP 76/2015; Permensos 21/2019 (monthly renewal of the list)",
    label={"en": "To be put on the list", "id": "Perlu diusulkan masuk daftar PBI", "th": "ควรเสนอชื่อเข้าบัญชี PBI"},
    words={
        "id": "Orang yang memenuhi syarat tetapi belum ada di daftar PBI perlu diusulkan.",
        "th": "ผู้มีสิทธิที่ยังไม่มีชื่อในบัญชี PBI ควรได้รับการเสนอชื่อ",
    },
)
def is_to_be_proposed(on_state_paid_list: bool, qualifies: bool, is_insured_through_wages: bool) -> bool:
    """A person who qualifies and is not on the list of PBI members is to be proposed."""
    return qualifies and not on_state_paid_list and not is_insured_through_wages


@pbi_targeting.rule(
    cite="PP 76/2015; Presidential Instruction 4/2025",
    label={"en": "To be taken off the list", "id": "Akan dikeluarkan dari daftar PBI", "th": "จะถูกถอนชื่อจากบัญชี PBI"},
    words={
        "id": "Peserta PBI yang tidak lagi memenuhi syarat dikeluarkan pada pembaruan berikutnya.",
        "th": "สมาชิก PBI ที่ไม่มีสิทธิแล้วจะถูกถอนชื่อเมื่อปรับบัญชีครั้งถัดไป",
    },
)
def is_to_be_removed(on_state_paid_list: bool, qualifies: bool, is_insured_through_wages: bool) -> bool:
    """A PBI member who no longer qualifies is taken off at the next renewal."""
    return on_state_paid_list and (not qualifies or is_insured_through_wages)
