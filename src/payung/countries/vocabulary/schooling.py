"""Schooling."""

from payung.law import Enumeration, Input, Label


class SchoolLevel(Enumeration):
    """Levels of school."""

    NONE = Label(
        en="None",
        th="ไม่มี",
        id="Tidak ada",
        fil="Wala",
        vi="Không có",
    )
    PRE_PRIMARY = Label(
        en="Pre-primary",
        th="ก่อนประถมศึกษา",
        id="Prasekolah",
        fil="Bago mag-elementarya",
        vi="Mầm non",
    )
    PRIMARY = Label(
        en="Primary",
        th="ประถมศึกษา",
        id="SD atau sederajat",
        fil="Elementarya",
        vi="Tiểu học",
    )
    LOWER_SECONDARY = Label(
        en="Lower secondary",
        th="มัธยมศึกษาตอนต้น",
        id="SMP atau sederajat",
        fil="Junior high school",
        vi="Trung học cơ sở",
    )
    UPPER_SECONDARY = Label(
        en="Upper secondary",
        th="มัธยมศึกษาตอนปลาย",
        id="SMA/SMK atau sederajat",
        fil="Senior high school",
        vi="Trung học phổ thông",
    )
    TERTIARY = Label(
        en="Higher education",
        th="อุดมศึกษา",
        id="Perguruan tinggi",
        fil="Kolehiyo",
        vi="Cao đẳng, đại học",
    )


attends_school = Input(
    bool,
    label={
        "en": "Attends school",
        "th": "กำลังเรียนหนังสือ",
        "id": "Bersekolah",
        "fil": "Nag-aaral",
        "vi": "Đang đi học",
    },
    question={
        "en": "Does this person attend school?",
        "th": "บุคคลนี้กำลังเรียนหนังสืออยู่หรือไม่",
        "id": "Apakah orang ini bersekolah?",
        "fil": "Nag-aaral ba ang taong ito?",
        "vi": "Người này có đang đi học không?",
    },
)
school_level = Input(
    SchoolLevel,
    label={
        "en": "Level of school attended",
        "th": "ระดับการศึกษาที่กำลังเรียน",
        "id": "Jenjang sekolah yang diikuti",
        "fil": "Antas ng pinapasukang paaralan",
        "vi": "Cấp học đang theo",
    },
    question={
        "en": "Which level of school does this person attend?",
        "th": "บุคคลนี้กำลังเรียนอยู่ในระดับใด",
        "id": "Di jenjang apa orang ini bersekolah?",
        "fil": "Sa anong antas nag-aaral ang taong ito?",
        "vi": "Người này đang học cấp nào?",
    },
)
