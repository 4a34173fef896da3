"""Schooling."""

from payung.law import Enumeration, Input, Label


class SchoolLevel(Enumeration):
    """Levels of school."""

    NONE = Label(
        en="None",
        th="ไม่มี",
        id="Tidak ada",
        fil="Wala",
        km="គ្មាន",
        lo="ບໍ່ມີ",
        ne="कुनै पनि होइन",
        bn="কোনোটি নয়",
        hi="कोई नहीं",
        my="မရှိ",
        vi="Không có",
    )
    PRE_PRIMARY = Label(
        en="Pre-primary",
        th="ก่อนประถมศึกษา",
        id="Prasekolah",
        fil="Bago mag-elementarya",
        km="មត្តេយ្យសិក្សា",
        lo="ອະນຸບານ",
        ne="पूर्व प्राथमिक",
        bn="প্রাক-প্রাথমিক",
        hi="पूर्व-प्राथमिक",
        my="မူကြို",
        vi="Mầm non",
    )
    PRIMARY = Label(
        en="Primary",
        th="ประถมศึกษา",
        id="SD atau sederajat",
        fil="Elementarya",
        km="បឋមសិក្សា",
        lo="ປະຖົມ",
        ne="प्राथमिक",
        bn="প্রাথমিক",
        hi="प्राथमिक",
        my="မူလတန်း",
        vi="Tiểu học",
    )
    LOWER_SECONDARY = Label(
        en="Lower secondary",
        th="มัธยมศึกษาตอนต้น",
        id="SMP atau sederajat",
        fil="Junior high school",
        km="អនុវិទ្យាល័យ",
        lo="ມັດທະຍົມຕອນຕົ້ນ",
        ne="निम्न माध्यमिक",
        bn="নিম্ন মাধ্যমিক",
        hi="निम्न माध्यमिक",
        my="အလယ်တန်း",
        vi="Trung học cơ sở",
    )
    UPPER_SECONDARY = Label(
        en="Upper secondary",
        th="มัธยมศึกษาตอนปลาย",
        id="SMA/SMK atau sederajat",
        fil="Senior high school",
        km="វិទ្យាល័យ",
        lo="ມັດທະຍົມຕອນປາຍ",
        ne="माध्यमिक",
        bn="মাধ্যমিক ও উচ্চ মাধ্যমিক",
        hi="उच्च माध्यमिक",
        my="အထက်တန်း",
        vi="Trung học phổ thông",
    )
    TERTIARY = Label(
        en="Higher education",
        th="อุดมศึกษา",
        id="Perguruan tinggi",
        fil="Kolehiyo",
        km="ឧត្តមសិក្សា",
        lo="ຊັ້ນສູງ",
        ne="उच्च शिक्षा",
        bn="উচ্চশিক্ষা",
        hi="उच्च शिक्षा",
        my="အဆင့်မြင့်ပညာ",
        vi="Cao đẳng, đại học",
    )


attends_school = Input(
    bool,
    label={
        "en": "Attends school",
        "th": "กำลังเรียนหนังสือ",
        "id": "Bersekolah",
        "fil": "Nag-aaral",
        "km": "កំពុងរៀន",
        "lo": "ກຳລັງຮຽນ",
        "ne": "विद्यालय वा कलेज पढ्छ",
        "bn": "পড়াশোনা করছেন",
        "hi": "पढ़ाई जारी",
        "my": "ကျောင်းတက်နေ",
        "vi": "Đang đi học",
    },
    question={
        "en": "Does this person attend school?",
        "th": "บุคคลนี้กำลังเรียนหนังสืออยู่หรือไม่",
        "id": "Apakah orang ini bersekolah?",
        "fil": "Nag-aaral ba ang taong ito?",
        "km": "តើបុគ្គលនេះកំពុងរៀនឬទេ?",
        "lo": "ບຸກຄົນນີ້ກຳລັງຮຽນຢູ່ບໍ?",
        "ne": "यो व्यक्ति विद्यालय वा कलेज पढ्छ?",
        "bn": "এই ব্যক্তি কি স্কুল বা কলেজে পড়েন?",
        "hi": "क्या यह व्यक्ति स्कूल या कॉलेज में पढ़ता है?",
        "my": "ဤသူသည် ကျောင်းတက်နေပါသလား။",
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
        "km": "កម្រិតសិក្សាដែលកំពុងរៀន",
        "lo": "ຊັ້ນທີ່ກຳລັງຮຽນ",
        "ne": "पढिरहेको तह",
        "bn": "পড়াশোনার স্তর",
        "hi": "पढ़ाई का स्तर",
        "my": "တက်နေသော ကျောင်းအဆင့်",
        "vi": "Cấp học đang theo",
    },
    question={
        "en": "Which level of school does this person attend?",
        "th": "บุคคลนี้กำลังเรียนอยู่ในระดับใด",
        "id": "Di jenjang apa orang ini bersekolah?",
        "fil": "Sa anong antas nag-aaral ang taong ito?",
        "km": "តើបុគ្គលនេះកំពុងរៀននៅកម្រិតណា?",
        "lo": "ບຸກຄົນນີ້ກຳລັງຮຽນຢູ່ຊັ້ນໃດ?",
        "ne": "यो व्यक्ति कुन तहमा पढ्छ?",
        "bn": "এই ব্যক্তি কোন স্তরে পড়েন?",
        "hi": "यह व्यक्ति किस स्तर पर पढ़ रहा है?",
        "my": "ဤသူသည် မည်သည့်အဆင့်တွင် ကျောင်းတက်နေပါသလဲ။",
        "vi": "Người này đang học cấp nào?",
    },
)
