"""PKH: the Family Hope Programme, cash for very poor families on conditions of health and schooling.

Begun in 2007; regulation (Permensos) 1/2018 of the Ministry of Social Affairs and yearly decisions of its Director General on the
amounts. The household is the family on one family card.

Each member falls under one component at most, the first that fits: a pupil is counted as a pupil, not as a small child. The law
counts four members; no source read says which when more qualify, so those with the highest amounts are taken. A victim of a gross
violation of human rights is a group of its own, beside the four and without regard to the rank of welfare (an assumption).

Left out: no limit of members is known for 2016, and none is applied; deductions for a condition missed once (the component is
taken as unpaid while the condition is not met); families that leave the programme because they are better off.
"""

from payung.countries.vocabulary import Difficulty, SchoolLevel
from payung.law import (
    EDUCATION,
    FAMILY,
    HOUSEHOLD,
    INVALIDITY,
    MATERNITY,
    NON_CONTRIBUTORY,
    OLD_AGE,
    POVERTY,
    YEAR,
    Asked,
    Count,
    Enumeration,
    Input,
    Label,
    Money,
    Number,
    Scheme,
    Years,
    any_,
    count,
    total,
)


class PkhComponent(Enumeration):
    """What a member of the family is counted for."""

    NONE = Label(en="None", id="Tidak ada", th="ไม่มี")
    PREGNANT = Label(en="Pregnant or newly delivered", id="Ibu hamil atau nifas", th="หญิงตั้งครรภ์หรือหลังคลอด")
    EARLY_CHILDHOOD = Label(en="Small child", id="Anak usia dini", th="เด็กเล็ก")
    PRIMARY = Label(en="Pupil of primary school", id="Siswa SD atau sederajat", th="นักเรียนประถมศึกษา")
    JUNIOR_SECONDARY = Label(en="Pupil of junior secondary school", id="Siswa SMP atau sederajat", th="นักเรียนมัธยมต้น")
    SENIOR_SECONDARY = Label(en="Pupil of senior secondary school", id="Siswa SMA atau sederajat", th="นักเรียนมัธยมปลาย")
    SEVERE_DISABILITY = Label(en="Severe disability", id="Penyandang disabilitas berat", th="คนพิการรุนแรง")
    ELDERLY = Label(en="Older person", id="Lanjut usia", th="ผู้สูงอายุ")


gave_birth_recently = Input(
    bool,
    label={
        "en": "Gave birth in the last 42 days",
        "id": "Melahirkan dalam 42 hari terakhir (nifas)",
        "th": "คลอดบุตรใน 42 วันที่ผ่านมา",
    },
    question={
        "en": "Did this woman give birth in the last 42 days?",
        "id": "Apakah ibu ini melahirkan dalam 42 hari terakhir?",
        "th": "หญิงคนนี้คลอดบุตรใน 42 วันที่ผ่านมาหรือไม่",
    },
)
pregnancies_until_now = Input(
    Count,
    lowest="0",
    highest="30",
    label={"en": "Pregnancies, this one included", "id": "Kehamilan ke berapa", "th": "จำนวนการตั้งครรภ์ รวมครั้งนี้"},
    question={
        "en": "Which pregnancy is this (1 = the first)?",
        "id": "Ini kehamilan yang ke berapa (1 = pertama)?",
        "th": "เป็นการตั้งครรภ์ครั้งที่เท่าไร (1 = ครั้งแรก)",
    },
)
keeps_pkh_health_conditions = Input(
    bool,
    label={
        "en": "Health visits of PKH kept",
        "id": "Memenuhi kewajiban kesehatan PKH",
        "th": "ไปตรวจสุขภาพตามเงื่อนไขของ PKH",
    },
    question={
        "en": "Did this person have the check-ups that PKH asks for: in pregnancy and after birth; growth and immunisation of small children?",
        "id": "Apakah orang ini menjalani pemeriksaan yang diwajibkan PKH: kehamilan dan nifas; penimbangan dan imunisasi anak kecil?",
        "th": "คนนี้ไปตรวจตามที่ PKH กำหนดหรือไม่ ได้แก่ ฝากครรภ์และหลังคลอด การชั่งน้ำหนักและฉีดวัคซีนของเด็กเล็ก",
    },
)
school_attendance = Input(
    Number,
    lowest="0",
    highest="1",
    label={"en": "Share of school days attended", "id": "Kehadiran di sekolah", "th": "สัดส่วนวันที่มาเรียน"},
    question={
        "en": "Which share of the school days did this pupil attend (1 = all)?",
        "id": "Berapa bagian hari sekolah yang dihadiri siswa ini (1 = semua)?",
        "th": "นักเรียนคนนี้มาเรียนเป็นสัดส่วนเท่าไรของวันเรียน (1 = ทุกวัน)",
    },
)
lives_in_papua = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Lives in Papua or West Papua",
        "id": "Tinggal di Papua atau Papua Barat",
        "th": "อยู่ในปาปัวหรือปาปัวตะวันตก",
    },
    question={
        "en": "Does the family live in Papua or West Papua?",
        "id": "Apakah keluarga ini tinggal di Papua atau Papua Barat?",
        "th": "ครอบครัวนี้อยู่ในปาปัวหรือปาปัวตะวันตกหรือไม่",
    },
)
in_pkh_access_area = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Lives in a remote area (PKH Akses)",
        "id": "Tinggal di wilayah PKH Akses (sulit dijangkau)",
        "th": "อยู่ในพื้นที่ห่างไกล (PKH Akses)",
    },
    question={
        "en": "Does the family live in a remote area that PKH serves as PKH Akses?",
        "id": "Apakah keluarga ini tinggal di wilayah sulit dijangkau yang termasuk PKH Akses?",
        "th": "ครอบครัวนี้อยู่ในพื้นที่ห่างไกลของ PKH Akses หรือไม่",
    },
)
is_victim_of_gross_violation = Input(
    bool,
    fixed=True,
    label={
        "en": "Recognised victim of a gross violation of human rights",
        "id": "Korban pelanggaran HAM berat yang diakui",
        "th": "เป็นผู้เสียหายจากการละเมิดสิทธิมนุษยชนร้ายแรงที่รัฐรับรอง",
    },
    question={
        "en": "Does the state recognise this person as a victim of a gross violation of human rights?",
        "id": "Apakah negara mengakui orang ini sebagai korban pelanggaran HAM berat?",
        "th": "รัฐรับรองว่าคนนี้เป็นผู้เสียหายจากการละเมิดสิทธิมนุษยชนร้ายแรงหรือไม่",
    },
)

pkh = Scheme(
    "id.pkh",
    names={
        "en": "Family Hope Programme (PKH)",
        "id": "Program Keluarga Harapan (PKH)",
        "th": "โครงการครอบครัวแห่งความหวัง (PKH)",
    },
    administrator={"en": "Ministry of Social Affairs", "id": "Kementerian Sosial", "th": "กระทรวงกิจการสังคม"},
    kind=NON_CONTRIBUTORY,
    law="Permensos 1/2018; yearly decisions of the Director General of Social Protection and Security",
    since="2007-01-01",
    where={
        "en": "The village office or the PKH facilitator of the subdistrict; the Cek Bansos application",
        "id": "Kantor desa/kelurahan atau pendamping PKH di kecamatan; aplikasi Cek Bansos",
        "th": "ที่ทำการหมู่บ้านหรือผู้ดูแลโครงการ PKH ประจำตำบล แอป Cek Bansos",
    },
    papers={
        "en": ("Family card (KK)", "Identity card (KTP)", "School and health records of the members counted"),
        "id": ("Kartu Keluarga (KK)", "Kartu Tanda Penduduk (KTP)", "Data sekolah dan kesehatan anggota yang dihitung"),
        "th": ("ทะเบียนครอบครัว (KK)", "บัตรประชาชน (KTP)", "ข้อมูลโรงเรียนและสุขภาพของสมาชิกที่นับ"),
    },
    how={
        "en": "Families are chosen from the social register. Paid in four stages a year to the mother's account (KKS card, state banks) or at the post office. Facilitators check the conditions; the family is examined anew every six months.",
        "id": "Keluarga dipilih dari data sosial nasional. Dibayar empat tahap setahun ke rekening ibu (kartu KKS, bank Himbara) atau di kantor pos. Pendamping memeriksa kewajiban; data keluarga dimutakhirkan setiap enam bulan.",
        "th": "คัดเลือกครอบครัวจากทะเบียนสังคม จ่ายปีละสี่งวดเข้าบัญชีของแม่ (บัตร KKS ธนาคารของรัฐ) หรือที่ที่ทำการไปรษณีย์ ผู้ดูแลตรวจเงื่อนไข และทบทวนครอบครัวทุกหกเดือน",
    },
)


# Who is counted, and for what


@pkh.rule(
    since="2016-01-01",
    cite="Permensos 1/2018; Law 8/2016",
    label={"en": "Severe disability", "id": "Disabilitas berat", "th": "พิการรุนแรง"},
    words={
        "id": "Orang yang tidak bisa sama sekali mengurus diri, berjalan, mengingat, atau berkomunikasi, sehingga hidupnya bergantung pada orang lain.",
        "th": "ผู้ที่ดูแลตนเอง เดิน จดจำ หรือสื่อสารไม่ได้เลย จึงต้องพึ่งพาผู้อื่นในชีวิตประจำวัน",
    },
    asked=Asked(
        question={
            "en": "Is this person severely disabled, so that daily life depends on the help of others for good?",
            "id": "Apakah orang ini penyandang disabilitas berat yang kegiatan sehari-harinya selalu bergantung pada orang lain?",
            "th": "คนนี้พิการรุนแรงจนต้องพึ่งพาผู้อื่นในชีวิตประจำวันตลอดไปหรือไม่",
        },
    ),
)
def has_severe_disability(
    difficulty_self_care: Difficulty,
    difficulty_walking: Difficulty,
    difficulty_remembering: Difficulty,
    difficulty_communicating: Difficulty,
) -> bool:
    """A person who cannot at all care for themselves, walk, remember or communicate, and so depends on others in daily life."""
    return (
        difficulty_self_care == Difficulty.CANNOT_DO
        or difficulty_walking == Difficulty.CANNOT_DO
        or difficulty_remembering == Difficulty.CANNOT_DO
        or difficulty_communicating == Difficulty.CANNOT_DO
    )


@pkh.rule(
    cite="Permensos 1/2018 (before: guidelines of the programme)",
    label={"en": "Counted as mother", "id": "Dihitung sebagai ibu hamil atau nifas", "th": "นับเป็นแม่"},
    words={
        "id": "Ibu hamil atau nifas yang memeriksakan diri.",
        "th": "หญิงตั้งครรภ์หรือหลังคลอดที่ไปตรวจตามกำหนด",
    },
)
def is_counted_mother(is_pregnant: bool, gave_birth_recently: bool, keeps_pkh_health_conditions: bool) -> bool:
    """A woman who is pregnant or has just given birth and keeps her check-ups."""
    return (is_pregnant or gave_birth_recently) and keeps_pkh_health_conditions


@is_counted_mother.amended(
    since="2019-01-01",
    cite="Decisions of the Director General since 2019",
    words={
        "id": "Ibu hamil atau nifas yang memeriksakan diri, paling banyak sampai kehamilan kedua.",
        "th": "หญิงตั้งครรภ์หรือหลังคลอดที่ไปตรวจตามกำหนด ไม่เกินการตั้งครรภ์ครั้งที่สอง",
    },
)
def is_counted_mother_2019(
    is_pregnant: bool,
    gave_birth_recently: bool,
    pregnancies_until_now: Count,
    keeps_pkh_health_conditions: bool,
    *,
    law,
) -> bool:
    """A woman who is pregnant or has just given birth and keeps her check-ups, up to her second pregnancy."""
    if not is_pregnant and not gave_birth_recently:
        return False
    return pregnancies_until_now <= law.limit.pregnancies and keeps_pkh_health_conditions


@pkh.rule(
    cite="Permensos 1/2018 (before: guidelines of the programme)",
    label={"en": "Counted as pupil", "id": "Dihitung sebagai siswa", "th": "นับเป็นนักเรียน"},
    words={
        "id": "Anak usia sekolah yang belum tamat pendidikan 12 tahun, bersekolah, dan cukup sering hadir.",
        "th": "เด็กวัยเรียนที่ยังไม่จบการศึกษา 12 ปี กำลังเรียนอยู่และมาเรียนสม่ำเสมอ",
    },
)
def is_counted_pupil(
    age: Years, attends_school: bool, school_level: SchoolLevel, school_attendance: Number, *, law
) -> bool:
    """A person of school age who has not finished 12 years of school, is enrolled and attends often enough."""
    if not law.age.pupil_lowest <= age <= law.age.pupil_highest or not attends_school:
        return False
    is_in_12_years = school_level in (SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY, SchoolLevel.UPPER_SECONDARY)
    return is_in_12_years and school_attendance >= law.lowest_attendance


@pkh.rule(
    cite="Guidelines of the programme, 2007 to 2015",
    label={"en": "Component", "id": "Komponen PKH", "th": "องค์ประกอบของ PKH"},
    words={
        "id": "Sampai 2015 dihitung ibu hamil, anak di bawah 6 tahun, dan siswa SD dan SMP.",
        "th": "จนถึงปี 2558 นับแม่ เด็กอายุต่ำกว่า 6 ปี และนักเรียนประถมและมัธยมต้น",
    },
)
def component(
    is_counted_mother: bool,
    is_counted_pupil: bool,
    school_level: SchoolLevel,
    age: Years,
    keeps_pkh_health_conditions: bool,
    *,
    law,
) -> PkhComponent:
    """To 2015 mothers, small children, and pupils of primary and junior secondary school are counted."""
    if is_counted_mother:
        return PkhComponent.PREGNANT
    if is_counted_pupil:
        if school_level == SchoolLevel.PRIMARY:
            return PkhComponent.PRIMARY
        return PkhComponent.JUNIOR_SECONDARY if school_level == SchoolLevel.LOWER_SECONDARY else PkhComponent.NONE
    if age <= law.age.small_child_highest and keeps_pkh_health_conditions:
        return PkhComponent.EARLY_CHILDHOOD
    return PkhComponent.NONE


@component.amended(
    since="2016-01-01",
    cite="Decisions of the Director General, 2016; Permensos 1/2018",
    words={
        "id": "Setiap anggota dihitung paling banyak untuk satu komponen: ibu hamil, siswa, anak usia dini, disabilitas berat, atau lanjut usia.",
        "th": "สมาชิกแต่ละคนนับได้ไม่เกินหนึ่งองค์ประกอบ ได้แก่ แม่ นักเรียน เด็กเล็ก คนพิการรุนแรง หรือผู้สูงอายุ",
    },
)
def component_2016(
    is_counted_mother: bool,
    is_counted_pupil: bool,
    school_level: SchoolLevel,
    age: Years,
    keeps_pkh_health_conditions: bool,
    has_severe_disability: bool,
    *,
    law,
) -> PkhComponent:
    """Each member is counted for one component at most: mother, pupil, small child, severe disability or older person."""
    if is_counted_mother:
        return PkhComponent.PREGNANT
    if has_severe_disability:
        return PkhComponent.SEVERE_DISABILITY
    if is_counted_pupil:
        if school_level == SchoolLevel.PRIMARY:
            return PkhComponent.PRIMARY
        if school_level == SchoolLevel.LOWER_SECONDARY:
            return PkhComponent.JUNIOR_SECONDARY
        return PkhComponent.SENIOR_SECONDARY
    if age <= law.age.small_child_highest and keeps_pkh_health_conditions:
        return PkhComponent.EARLY_CHILDHOOD
    return PkhComponent.ELDERLY if age >= law.age.elderly_lowest else PkhComponent.NONE


@pkh.rule(
    cite="Permensos 1/2018 (before: guidelines of the programme)",
    label={"en": "Is a mother counted", "id": "Anggota komponen ibu hamil", "th": "แม่ที่นับ"},
    words={"id": "Anggota yang dihitung sebagai ibu hamil atau nifas.", "th": "สมาชิกที่นับเป็นแม่"},
)
def is_pregnant_component(component: PkhComponent) -> bool:
    """A member counted as a mother."""
    return component == PkhComponent.PREGNANT


@pkh.rule(
    cite="Permensos 1/2018 (before: guidelines of the programme)",
    label={"en": "Is a small child counted", "id": "Anggota komponen anak usia dini", "th": "เด็กเล็กที่นับ"},
    words={"id": "Anggota yang dihitung sebagai anak usia dini.", "th": "สมาชิกที่นับเป็นเด็กเล็ก"},
)
def is_small_child(component: PkhComponent) -> bool:
    """A member counted as a small child."""
    return component == PkhComponent.EARLY_CHILDHOOD


@pkh.rule(
    cite="Permensos 1/2018 (before: guidelines of the programme)",
    label={"en": "Is a primary pupil counted", "id": "Anggota komponen SD", "th": "นักเรียนประถมที่นับ"},
    words={"id": "Anggota yang dihitung sebagai siswa SD.", "th": "สมาชิกที่นับเป็นนักเรียนประถม"},
)
def is_primary_pupil(component: PkhComponent) -> bool:
    """A member counted as a pupil of primary school."""
    return component == PkhComponent.PRIMARY


@pkh.rule(
    cite="Permensos 1/2018 (before: guidelines of the programme)",
    label={"en": "Is a junior secondary pupil counted", "id": "Anggota komponen SMP", "th": "นักเรียนมัธยมต้นที่นับ"},
    words={"id": "Anggota yang dihitung sebagai siswa SMP.", "th": "สมาชิกที่นับเป็นนักเรียนมัธยมต้น"},
)
def is_junior_pupil(component: PkhComponent) -> bool:
    """A member counted as a pupil of junior secondary school."""
    return component == PkhComponent.JUNIOR_SECONDARY


@pkh.rule(
    since="2016-01-01",
    cite="Permensos 1/2018 (before: guidelines of the programme)",
    label={"en": "Is a senior secondary pupil counted", "id": "Anggota komponen SMA", "th": "นักเรียนมัธยมปลายที่นับ"},
    words={"id": "Anggota yang dihitung sebagai siswa SMA.", "th": "สมาชิกที่นับเป็นนักเรียนมัธยมปลาย"},
)
def is_senior_pupil(component: PkhComponent) -> bool:
    """A member counted as a pupil of senior secondary school."""
    return component == PkhComponent.SENIOR_SECONDARY


@pkh.rule(
    since="2016-01-01",
    cite="Permensos 1/2018 (before: guidelines of the programme)",
    label={
        "en": "Is a severely disabled member counted",
        "id": "Anggota komponen disabilitas berat",
        "th": "คนพิการรุนแรงที่นับ",
    },
    words={"id": "Anggota yang dihitung sebagai penyandang disabilitas berat.", "th": "สมาชิกที่นับเป็นคนพิการรุนแรง"},
)
def is_disabled(component: PkhComponent) -> bool:
    """A member counted as severely disabled."""
    return component == PkhComponent.SEVERE_DISABILITY


@pkh.rule(
    since="2016-01-01",
    cite="Permensos 1/2018 (before: guidelines of the programme)",
    label={"en": "Is an older member counted", "id": "Anggota komponen lanjut usia", "th": "ผู้สูงอายุที่นับ"},
    words={"id": "Anggota yang dihitung sebagai lanjut usia.", "th": "สมาชิกที่นับเป็นผู้สูงอายุ"},
)
def is_elderly(component: PkhComponent) -> bool:
    """A member counted as an older person."""
    return component == PkhComponent.ELDERLY


@pkh.rule(
    of=HOUSEHOLD,
    cite="Permensos 1/2018 (before: guidelines of the programme)",
    label={"en": "Has a member who counts", "id": "Ada anggota komponen", "th": "มีสมาชิกที่นับได้"},
    words={
        "id": "Sedikitnya satu anggota keluarga termasuk salah satu komponen.",
        "th": "สมาชิกอย่างน้อยหนึ่งคนเข้าองค์ประกอบใดองค์ประกอบหนึ่ง",
    },
)
def has_member_counted(
    has_mother: bool = any_(is_pregnant_component),
    has_small_child: bool = any_(is_small_child),
    has_primary_pupil: bool = any_(is_primary_pupil),
    has_junior_pupil: bool = any_(is_junior_pupil),
) -> bool:
    """At least one member of the family falls under a component."""
    return has_mother or has_small_child or has_primary_pupil or has_junior_pupil


@has_member_counted.amended(since="2016-01-01", cite="Permensos 1/2018")
def has_member_counted_2016(
    has_mother: bool = any_(is_pregnant_component),
    has_small_child: bool = any_(is_small_child),
    has_primary_pupil: bool = any_(is_primary_pupil),
    has_junior_pupil: bool = any_(is_junior_pupil),
    has_senior_pupil: bool = any_(is_senior_pupil),
    has_disabled: bool = any_(is_disabled),
    has_elderly: bool = any_(is_elderly),
) -> bool:
    """At least one member of the family falls under a component."""
    has_younger = has_mother or has_small_child or has_primary_pupil or has_junior_pupil or has_senior_pupil
    return has_younger or has_disabled or has_elderly


@pkh.covers(
    of=HOUSEHOLD,
    cite="Guidelines of the programme, 2007 to 2014",
    label={"en": "Qualifies for PKH", "id": "Memenuhi syarat PKH", "th": "มีสิทธิ์รับ PKH"},
    words={
        "id": "Keluarga yang terdaftar sebagai sangat miskin dan mempunyai sedikitnya satu anggota komponen.",
        "th": "ครอบครัวที่มีชื่อว่ายากจนมากและมีสมาชิกที่นับได้อย่างน้อยหนึ่งคน",
    },
)
def qualifies(is_registered_poor: bool, has_member_counted: bool) -> bool:
    """A family registered as very poor with at least one member who counts."""
    return is_registered_poor and has_member_counted


@qualifies.amended(
    since="2015-01-01",
    cite="Permensos 1/2018; Kepmensos 79/HUK/2025",
    words={
        "id": "Keluarga di desil terbawah data sosial nasional yang mempunyai sedikitnya satu anggota komponen.",
        "th": "ครอบครัวในลำดับชั้นล่างของทะเบียนสังคมที่มีสมาชิกที่นับได้อย่างน้อยหนึ่งคน",
    },
)
def qualifies_2015(is_ranked_for_social_assistance: bool, has_member_counted: bool) -> bool:
    """A family in the lowest deciles of the social register with at least one member who counts."""
    return is_ranked_for_social_assistance and has_member_counted


@qualifies.amended(
    since="2024-01-01",
    cite="Permensos 1/2018; Kepmensos 79/HUK/2025; Presidential Instruction 2/2023",
    words={
        "id": "Keluarga di desil terbawah dengan sedikitnya satu anggota komponen, atau dengan korban pelanggaran HAM berat.",
        "th": "ครอบครัวในลำดับชั้นล่างที่มีสมาชิกที่นับได้ หรือมีผู้เสียหายจากการละเมิดสิทธิมนุษยชนร้ายแรง",
    },
)
def qualifies_2024(
    is_ranked_for_social_assistance: bool,
    has_member_counted: bool,
    has_victim: bool = any_(is_victim_of_gross_violation),
) -> bool:
    """A family in the lowest deciles with a member who counts, or with a victim of a gross violation of human rights."""
    return has_victim or (is_ranked_for_social_assistance and has_member_counted)


# How many members are paid for, the highest amounts first


@pkh.rule(
    of=HOUSEHOLD,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={"en": "Mothers paid for", "id": "Jumlah ibu yang dibayar", "th": "จำนวนแม่ที่จ่าย"},
    words={"id": "Semua anggota komponen ini.", "th": "สมาชิกทุกคนขององค์ประกอบนี้"},
)
def mothers_paid(counted: Count = count(is_pregnant_component)) -> Count:
    """All mothers who are counted."""
    return counted


@mothers_paid.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019; the order of the components is an assumption",
    words={
        "id": "Anggota komponen ini, selama keluarga belum mencapai empat anggota.",
        "th": "สมาชิกขององค์ประกอบนี้ ตราบที่ครอบครัวยังไม่ครบสี่คน",
    },
)
def mothers_paid_2019(
    counted: Count = count(is_pregnant_component),
    *,
    law,
) -> Count:
    """The mothers who are counted, while the family has not reached four members."""
    return min(counted, law.limit.members)


@pkh.rule(
    of=HOUSEHOLD,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={"en": "Small children paid for", "id": "Jumlah anak usia dini yang dibayar", "th": "จำนวนเด็กเล็กที่จ่าย"},
    words={"id": "Semua anggota komponen ini.", "th": "สมาชิกทุกคนขององค์ประกอบนี้"},
)
def small_children_paid(counted: Count = count(is_small_child)) -> Count:
    """All small children who are counted."""
    return counted


@small_children_paid.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019; the order of the components is an assumption",
    words={
        "id": "Anggota komponen ini, paling banyak dua, selama keluarga belum mencapai empat anggota.",
        "th": "สมาชิกขององค์ประกอบนี้ ไม่เกินสองคน ตราบที่ครอบครัวยังไม่ครบสี่คน",
    },
)
def small_children_paid_2019(
    mothers_paid: Count,
    counted: Count = count(is_small_child),
    *,
    law,
) -> Count:
    """The small children who are counted, two at most, while the family has not reached four members."""
    return min(min(counted, law.limit.small_children), law.limit.members - mothers_paid)


@pkh.rule(
    of=HOUSEHOLD,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={
        "en": "Disabled members paid for",
        "id": "Jumlah penyandang disabilitas yang dibayar",
        "th": "จำนวนคนพิการที่จ่าย",
    },
    words={"id": "Semua anggota komponen ini.", "th": "สมาชิกทุกคนขององค์ประกอบนี้"},
)
def disabled_paid(counted: Count = count(is_disabled)) -> Count:
    """All severely disabled members who are counted."""
    return counted


@disabled_paid.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019; the order of the components is an assumption",
    words={
        "id": "Anggota komponen ini, paling banyak satu, selama keluarga belum mencapai empat anggota.",
        "th": "สมาชิกขององค์ประกอบนี้ ไม่เกินหนึ่งคน ตราบที่ครอบครัวยังไม่ครบสี่คน",
    },
)
def disabled_paid_2019(
    mothers_paid: Count,
    small_children_paid: Count,
    counted: Count = count(is_disabled),
    *,
    law,
) -> Count:
    """The severely disabled members who are counted, one at most, while the family has not reached four members."""
    return min(min(counted, law.limit.disabled), law.limit.members - mothers_paid - small_children_paid)


@pkh.rule(
    of=HOUSEHOLD,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={"en": "Older members paid for", "id": "Jumlah lanjut usia yang dibayar", "th": "จำนวนผู้สูงอายุที่จ่าย"},
    words={"id": "Semua anggota komponen ini.", "th": "สมาชิกทุกคนขององค์ประกอบนี้"},
)
def elderly_paid(counted: Count = count(is_elderly)) -> Count:
    """All older members who are counted."""
    return counted


@elderly_paid.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019; the order of the components is an assumption",
    words={
        "id": "Anggota komponen ini, paling banyak satu, selama keluarga belum mencapai empat anggota.",
        "th": "สมาชิกขององค์ประกอบนี้ ไม่เกินหนึ่งคน ตราบที่ครอบครัวยังไม่ครบสี่คน",
    },
)
def elderly_paid_2019(
    mothers_paid: Count,
    small_children_paid: Count,
    disabled_paid: Count,
    counted: Count = count(is_elderly),
    *,
    law,
) -> Count:
    """The older members who are counted, one at most, while the family has not reached four members."""
    return min(min(counted, law.limit.elderly), law.limit.members - mothers_paid - small_children_paid - disabled_paid)


@pkh.rule(
    of=HOUSEHOLD,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={
        "en": "Senior secondary pupils paid for",
        "id": "Jumlah siswa SMA yang dibayar",
        "th": "จำนวนนักเรียนมัธยมปลายที่จ่าย",
    },
    words={"id": "Semua anggota komponen ini.", "th": "สมาชิกทุกคนขององค์ประกอบนี้"},
)
def senior_pupils_paid(counted: Count = count(is_senior_pupil)) -> Count:
    """All pupils of senior secondary school who are counted."""
    return counted


@senior_pupils_paid.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019; the order of the components is an assumption",
    words={
        "id": "Anggota komponen ini, selama keluarga belum mencapai empat anggota.",
        "th": "สมาชิกขององค์ประกอบนี้ ตราบที่ครอบครัวยังไม่ครบสี่คน",
    },
)
def senior_pupils_paid_2019(
    mothers_paid: Count,
    small_children_paid: Count,
    disabled_paid: Count,
    elderly_paid: Count,
    counted: Count = count(is_senior_pupil),
    *,
    law,
) -> Count:
    """The pupils of senior secondary school who are counted, while the family has not reached four members."""
    return min(counted, law.limit.members - mothers_paid - small_children_paid - disabled_paid - elderly_paid)


@pkh.rule(
    of=HOUSEHOLD,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={
        "en": "Junior secondary pupils paid for",
        "id": "Jumlah siswa SMP yang dibayar",
        "th": "จำนวนนักเรียนมัธยมต้นที่จ่าย",
    },
    words={"id": "Semua anggota komponen ini.", "th": "สมาชิกทุกคนขององค์ประกอบนี้"},
)
def junior_pupils_paid(counted: Count = count(is_junior_pupil)) -> Count:
    """All pupils of junior secondary school who are counted."""
    return counted


@junior_pupils_paid.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019; the order of the components is an assumption",
    words={
        "id": "Anggota komponen ini, selama keluarga belum mencapai empat anggota.",
        "th": "สมาชิกขององค์ประกอบนี้ ตราบที่ครอบครัวยังไม่ครบสี่คน",
    },
)
def junior_pupils_paid_2019(
    mothers_paid: Count,
    small_children_paid: Count,
    disabled_paid: Count,
    elderly_paid: Count,
    senior_pupils_paid: Count,
    counted: Count = count(is_junior_pupil),
    *,
    law,
) -> Count:
    """The pupils of junior secondary school who are counted, while the family has not reached four members."""
    return min(
        counted,
        law.limit.members - mothers_paid - small_children_paid - disabled_paid - elderly_paid - senior_pupils_paid,
    )


@pkh.rule(
    of=HOUSEHOLD,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={"en": "Primary pupils paid for", "id": "Jumlah siswa SD yang dibayar", "th": "จำนวนนักเรียนประถมที่จ่าย"},
    words={"id": "Semua anggota komponen ini.", "th": "สมาชิกทุกคนขององค์ประกอบนี้"},
)
def primary_pupils_paid(counted: Count = count(is_primary_pupil)) -> Count:
    """All pupils of primary school who are counted."""
    return counted


@primary_pupils_paid.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019; the order of the components is an assumption",
    words={
        "id": "Anggota komponen ini, selama keluarga belum mencapai empat anggota.",
        "th": "สมาชิกขององค์ประกอบนี้ ตราบที่ครอบครัวยังไม่ครบสี่คน",
    },
)
def primary_pupils_paid_2019(
    mothers_paid: Count,
    small_children_paid: Count,
    disabled_paid: Count,
    elderly_paid: Count,
    senior_pupils_paid: Count,
    junior_pupils_paid: Count,
    counted: Count = count(is_primary_pupil),
    *,
    law,
) -> Count:
    """The pupils of primary school who are counted, while the family has not reached four members."""
    return min(
        counted,
        law.limit.members
        - mothers_paid
        - small_children_paid
        - disabled_paid
        - elderly_paid
        - senior_pupils_paid
        - junior_pupils_paid,
    )


# What the family receives in a year


@pkh.benefit(
    POVERTY,
    of=HOUSEHOLD,
    per=YEAR,
    cite="Guidelines of the programme, 2007 to 2015",
    label={"en": "Cash of the family", "id": "Bantuan keluarga", "th": "เงินของครอบครัว"},
    words={
        "id": "Bantuan tetap, ditambah satu jumlah jika ada ibu hamil atau anak kecil, dan satu jumlah untuk setiap siswa, antara batas terendah dan tertinggi.",
        "th": "เงินคงที่ บวกจำนวนหนึ่งถ้ามีแม่หรือเด็กเล็ก และจำนวนหนึ่งต่อนักเรียนหนึ่งคน อยู่ระหว่างขั้นต่ำและเพดาน",
    },
)
def family_grant(
    mothers: Count = count(is_pregnant_component),
    small_children: Count = count(is_small_child),
    primary_pupils: Count = count(is_primary_pupil),
    junior_pupils: Count = count(is_junior_pupil),
    *,
    law,
) -> Money:
    """A fixed sum, one sum if there is a mother or a small child, and one for each pupil, between the lowest and the highest."""
    health = law.early.mother_or_small_child if mothers > 0 or small_children > 0 else 0
    schooling = law.early.primary * primary_pupils + law.early.junior_secondary * junior_pupils
    return min(law.early.highest, max(law.early.lowest, law.fixed.regular + health + schooling))


@family_grant.amended(
    since="2016-01-01",
    cite="Decision of the Director General, 2016",
    words={"id": "Setiap keluarga menerima bantuan tetap.", "th": "ทุกครอบครัวได้รับเงินคงที่"},
)
def family_grant_2016(*, law) -> Money:
    """Every family receives a fixed sum."""
    return law.fixed.regular


@family_grant.amended(
    since="2017-01-01",
    cite="Decisions of the Director General, 2017 and 2018",
    words={
        "id": "Setiap keluarga menerima satu jumlah yang sama; keluarga dengan lanjut usia atau disabilitas berat dan keluarga di Papua menerima lebih.",
        "th": "ทุกครอบครัวได้รับเท่ากัน ครอบครัวที่มีผู้สูงอายุหรือคนพิการรุนแรงและครอบครัวในปาปัวได้มากกว่า",
    },
)
def family_grant_2017(
    lives_in_papua: bool, has_elderly: bool = any_(is_elderly), has_disabled: bool = any_(is_disabled), *, law
) -> Money:
    """One sum for every family; more for a family with an older or severely disabled member, and in Papua."""
    if lives_in_papua:
        return law.flat.papua
    return law.flat.elderly_or_disabled if has_elderly or has_disabled else law.flat.family


@family_grant.amended(
    since="2019-01-01",
    until="2019-12-31",
    cite="Decision of the Director General, 2019",
    words={
        "id": "Setiap keluarga menerima bantuan tetap; di wilayah PKH Akses lebih tinggi.",
        "th": "ทุกครอบครัวได้รับเงินคงที่ ในพื้นที่ PKH Akses ได้มากกว่า",
    },
)
def family_grant_2019(in_pkh_access_area: bool, *, law) -> Money:
    """Every family receives a fixed sum, a higher one in remote areas (PKH Akses)."""
    return law.fixed.access if in_pkh_access_area else law.fixed.regular


@pkh.benefit(
    MATERNITY,
    of=HOUSEHOLD,
    per=YEAR,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={"en": "Cash for mothers", "id": "Bantuan ibu hamil atau nifas", "th": "เงินสำหรับแม่"},
    words={"id": "Satu jumlah setahun untuk setiap ibu yang dihitung.", "th": "จำนวนหนึ่งต่อปีสำหรับแม่ที่นับ"},
)
def maternity_grant(mothers_paid: Count, *, law) -> Money:
    """One amount a year for a mother who is counted."""
    return law.amount[PkhComponent.PREGNANT] * mothers_paid


@maternity_grant.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019",
    words={"id": "Satu jumlah setahun untuk setiap ibu yang dihitung.", "th": "จำนวนหนึ่งต่อปีสำหรับแม่ที่นับ"},
)
def maternity_grant_2019(mothers_paid: Count, *, law) -> Money:
    """One amount a year for a mother who is counted."""
    return law.amount[PkhComponent.PREGNANT] * mothers_paid


@pkh.benefit(
    FAMILY,
    of=HOUSEHOLD,
    per=YEAR,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={"en": "Cash for small children", "id": "Bantuan anak usia dini", "th": "เงินสำหรับเด็กเล็ก"},
    words={"id": "Satu jumlah setahun untuk setiap anak usia dini yang dihitung.", "th": "จำนวนหนึ่งต่อปีสำหรับเด็กเล็กที่นับ"},
)
def early_childhood_grant(small_children_paid: Count, *, law) -> Money:
    """One amount a year for each small child who is counted."""
    return law.amount[PkhComponent.EARLY_CHILDHOOD] * small_children_paid


@early_childhood_grant.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019",
    words={"id": "Satu jumlah setahun untuk setiap anak usia dini yang dihitung.", "th": "จำนวนหนึ่งต่อปีสำหรับเด็กเล็กที่นับ"},
)
def early_childhood_grant_2019(small_children_paid: Count, *, law) -> Money:
    """One amount a year for each small child who is counted."""
    return law.amount[PkhComponent.EARLY_CHILDHOOD] * small_children_paid


@pkh.benefit(
    EDUCATION,
    of=HOUSEHOLD,
    per=YEAR,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={"en": "Cash for pupils", "id": "Bantuan pendidikan", "th": "เงินสำหรับนักเรียน"},
    words={
        "id": "Satu jumlah setahun untuk setiap siswa yang dihitung, menurut jenjang sekolah.",
        "th": "จำนวนหนึ่งต่อปีสำหรับนักเรียนที่นับ ตามระดับชั้น",
    },
)
def education_grant(primary_pupils_paid: Count, junior_pupils_paid: Count, senior_pupils_paid: Count, *, law) -> Money:
    """One amount a year for each pupil who is counted, by the level of school."""
    primary = law.amount[PkhComponent.PRIMARY] * primary_pupils_paid
    junior = law.amount[PkhComponent.JUNIOR_SECONDARY] * junior_pupils_paid
    senior = law.amount[PkhComponent.SENIOR_SECONDARY] * senior_pupils_paid
    return primary + junior + senior


@education_grant.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019",
    words={
        "id": "Satu jumlah setahun untuk setiap siswa yang dihitung, menurut jenjang sekolah.",
        "th": "จำนวนหนึ่งต่อปีสำหรับนักเรียนที่นับ ตามระดับชั้น",
    },
)
def education_grant_2019(
    primary_pupils_paid: Count, junior_pupils_paid: Count, senior_pupils_paid: Count, *, law
) -> Money:
    """One amount a year for each pupil who is counted, by the level of school."""
    primary = law.amount[PkhComponent.PRIMARY] * primary_pupils_paid
    junior = law.amount[PkhComponent.JUNIOR_SECONDARY] * junior_pupils_paid
    senior = law.amount[PkhComponent.SENIOR_SECONDARY] * senior_pupils_paid
    return primary + junior + senior


@pkh.benefit(
    INVALIDITY,
    of=HOUSEHOLD,
    per=YEAR,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={"en": "Cash for severe disability", "id": "Bantuan disabilitas berat", "th": "เงินสำหรับคนพิการรุนแรง"},
    words={
        "id": "Satu jumlah setahun untuk penyandang disabilitas berat yang dihitung.",
        "th": "จำนวนหนึ่งต่อปีสำหรับคนพิการรุนแรงที่นับ",
    },
)
def disability_grant(disabled_paid: Count, *, law) -> Money:
    """One amount a year for a severely disabled member who is counted."""
    return law.amount[PkhComponent.SEVERE_DISABILITY] * disabled_paid


@disability_grant.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019",
    words={
        "id": "Satu jumlah setahun untuk penyandang disabilitas berat yang dihitung.",
        "th": "จำนวนหนึ่งต่อปีสำหรับคนพิการรุนแรงที่นับ",
    },
)
def disability_grant_2019(disabled_paid: Count, *, law) -> Money:
    """One amount a year for a severely disabled member who is counted."""
    return law.amount[PkhComponent.SEVERE_DISABILITY] * disabled_paid


@pkh.benefit(
    OLD_AGE,
    of=HOUSEHOLD,
    per=YEAR,
    since="2016-01-01",
    until="2016-12-31",
    cite="Decision of the Director General, 2016",
    label={"en": "Cash for older members", "id": "Bantuan lanjut usia", "th": "เงินสำหรับผู้สูงอายุ"},
    words={"id": "Satu jumlah setahun untuk lanjut usia yang dihitung.", "th": "จำนวนหนึ่งต่อปีสำหรับผู้สูงอายุที่นับ"},
)
def old_age_grant(elderly_paid: Count, *, law) -> Money:
    """One amount a year for an older member who is counted."""
    return law.amount[PkhComponent.ELDERLY] * elderly_paid


@old_age_grant.amended(
    since="2019-01-01",
    reinstated=True,
    cite="Decisions of the Director General since 2019",
    words={"id": "Satu jumlah setahun untuk lanjut usia yang dihitung.", "th": "จำนวนหนึ่งต่อปีสำหรับผู้สูงอายุที่นับ"},
)
def old_age_grant_2019(elderly_paid: Count, *, law) -> Money:
    """One amount a year for an older member who is counted."""
    return law.amount[PkhComponent.ELDERLY] * elderly_paid


@pkh.benefit(
    POVERTY,
    per=YEAR,
    since="2024-01-01",
    cite="Presidential Instruction 2/2023; decision of the Director General, 2024",
    label={
        "en": "Cash for victims of gross violations of human rights",
        "id": "Bantuan korban pelanggaran HAM berat",
        "th": "เงินสำหรับผู้เสียหายจากการละเมิดสิทธิมนุษยชนร้ายแรง",
    },
    words={"id": "Satu jumlah setahun untuk setiap korban.", "th": "จำนวนหนึ่งต่อปีสำหรับผู้เสียหายแต่ละคน"},
)
def victim_grant(is_victim_of_gross_violation: bool, *, law) -> Money:
    """One amount a year for each victim."""
    return law.victim if is_victim_of_gross_violation else 0


@pkh.rule(
    of=HOUSEHOLD,
    per=YEAR,
    cite="Guidelines of the programme, 2007 to 2015",
    label={"en": "Cash of a whole year", "id": "Bantuan setahun", "th": "เงินทั้งปี"},
    words={"id": "Jumlah bantuan keluarga dalam setahun.", "th": "เงินที่ครอบครัวได้รับในหนึ่งปี"},
)
def grants_a_year(family_grant: Money) -> Money:
    """What the family receives in a year."""
    return family_grant


@grants_a_year.amended(
    since="2016-01-01",
    cite="Decision of the Director General, 2016",
    words={"id": "Bantuan tetap dan bantuan semua komponen.", "th": "เงินคงที่และเงินของทุกองค์ประกอบ"},
)
def grants_a_year_2016(
    family_grant: Money,
    maternity_grant: Money,
    early_childhood_grant: Money,
    education_grant: Money,
    disability_grant: Money,
    old_age_grant: Money,
) -> Money:
    """The fixed sum and the amounts of all components."""
    return family_grant + maternity_grant + early_childhood_grant + education_grant + disability_grant + old_age_grant


@grants_a_year.amended(
    since="2017-01-01",
    cite="Decisions of the Director General, 2017 and 2018",
    words={"id": "Jumlah yang sama untuk setiap keluarga.", "th": "จำนวนเท่ากันต่อครอบครัว"},
)
def grants_a_year_2017(family_grant: Money) -> Money:
    """The one sum of the family."""
    return family_grant


@grants_a_year.amended(
    since="2019-01-01",
    cite="Decision of the Director General, 2019",
    words={"id": "Bantuan tetap dan bantuan semua komponen.", "th": "เงินคงที่และเงินของทุกองค์ประกอบ"},
)
def grants_a_year_2019(
    family_grant: Money,
    maternity_grant: Money,
    early_childhood_grant: Money,
    education_grant: Money,
    disability_grant: Money,
    old_age_grant: Money,
) -> Money:
    """The fixed sum and the amounts of all components."""
    return family_grant + maternity_grant + early_childhood_grant + education_grant + disability_grant + old_age_grant


@grants_a_year.amended(
    since="2020-01-01",
    cite="Decisions of the Director General since 2020",
    words={"id": "Bantuan semua komponen; tidak ada lagi bantuan tetap.", "th": "เงินของทุกองค์ประกอบ ไม่มีเงินคงที่อีก"},
)
def grants_a_year_2020(
    maternity_grant: Money,
    early_childhood_grant: Money,
    education_grant: Money,
    disability_grant: Money,
    old_age_grant: Money,
) -> Money:
    """The amounts of all components; there is no fixed sum any more."""
    return maternity_grant + early_childhood_grant + education_grant + disability_grant + old_age_grant


@grants_a_year.amended(
    since="2024-01-01",
    cite="Decisions of the Director General since 2024",
    words={"id": "Bantuan semua komponen dan bantuan korban.", "th": "เงินของทุกองค์ประกอบและเงินของผู้เสียหาย"},
)
def grants_a_year_2024(
    maternity_grant: Money,
    early_childhood_grant: Money,
    education_grant: Money,
    disability_grant: Money,
    old_age_grant: Money,
    victims: Money = total(victim_grant),
) -> Money:
    """The amounts of all components and of the victims in the family."""
    components = maternity_grant + early_childhood_grant + education_grant + disability_grant + old_age_grant
    return components + victims


@pkh.rule(
    of=HOUSEHOLD,
    since="2020-01-01",
    cite="Decisions of the Director General since 2020",
    label={"en": "One payment", "id": "Satu kali pencairan", "th": "เงินหนึ่งงวด"},
    words={
        "id": "Bantuan setahun dibagi jumlah pencairan: empat tahap setahun, dan setiap bulan selama pandemi 2020.",
        "th": "เงินทั้งปีหารด้วยจำนวนงวด ปีละสี่งวด และจ่ายทุกเดือนในช่วงโรคระบาดปี 2563",
    },
)
def payment(grants_a_year: Money, *, law) -> Money:
    """The cash of a year divided by the number of payments: four stages a year, and each month in the epidemic of 2020."""
    return grants_a_year / law.payments_a_year
