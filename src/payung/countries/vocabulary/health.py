"""Health and disability: the Washington Group's short set of questions, illness, invalidity."""

from payung.law import Days, Enumeration, Input, Label


class Difficulty(Enumeration):
    """How hard something is, by the short set of the Washington Group on Disability Statistics."""

    NONE = Label(
        en="No difficulty",
        th="ไม่ลำบาก",
        id="Tidak ada kesulitan",
        fil="Hindi nahihirapan",
        vi="Không khó khăn",
    )
    SOME = Label(
        en="Some difficulty",
        th="ลำบากบ้าง",
        id="Sedikit kesulitan",
        fil="Medyo nahihirapan",
        vi="Hơi khó khăn",
    )
    A_LOT = Label(
        en="A lot of difficulty",
        th="ลำบากมาก",
        id="Banyak kesulitan",
        fil="Hirap na hirap",
        vi="Rất khó khăn",
    )
    CANNOT_DO = Label(
        en="Cannot do it at all",
        th="ทำไม่ได้เลย",
        id="Tidak bisa sama sekali",
        fil="Hindi talaga magawa",
        vi="Không thể làm được",
    )


difficulty_seeing = Input(
    Difficulty,
    label={
        "en": "Difficulty seeing",
        "th": "ความลำบากในการมองเห็น",
        "id": "Kesulitan melihat",
        "fil": "Hirap makakita",
        "vi": "Khó khăn khi nhìn",
    },
    question={
        "en": "Does this person have difficulty seeing, even with glasses?",
        "th": "บุคคลนี้มีความลำบากในการมองเห็นหรือไม่ แม้สวมแว่นตาแล้ว",
        "id": "Apakah orang ini mengalami kesulitan melihat, meskipun memakai kacamata?",
        "fil": "Nahihirapan bang makakita ang taong ito, kahit may salamin?",
        "vi": "Người này có khó khăn khi nhìn không, kể cả khi đeo kính?",
    },
)
difficulty_hearing = Input(
    Difficulty,
    label={
        "en": "Difficulty hearing",
        "th": "ความลำบากในการได้ยิน",
        "id": "Kesulitan mendengar",
        "fil": "Hirap makarinig",
        "vi": "Khó khăn khi nghe",
    },
    question={
        "en": "Does this person have difficulty hearing, even with a hearing aid?",
        "th": "บุคคลนี้มีความลำบากในการได้ยินหรือไม่ แม้ใช้เครื่องช่วยฟังแล้ว",
        "id": "Apakah orang ini mengalami kesulitan mendengar, meskipun memakai alat bantu dengar?",
        "fil": "Nahihirapan bang makarinig ang taong ito, kahit may hearing aid?",
        "vi": "Người này có khó khăn khi nghe không, kể cả khi dùng máy trợ thính?",
    },
)
difficulty_walking = Input(
    Difficulty,
    label={
        "en": "Difficulty walking",
        "th": "ความลำบากในการเดิน",
        "id": "Kesulitan berjalan",
        "fil": "Hirap maglakad",
        "vi": "Khó khăn khi đi lại",
    },
    question={
        "en": "Does this person have difficulty walking or climbing steps?",
        "th": "บุคคลนี้มีความลำบากในการเดินหรือขึ้นบันไดหรือไม่",
        "id": "Apakah orang ini mengalami kesulitan berjalan atau naik tangga?",
        "fil": "Nahihirapan bang maglakad o umakyat ng hagdan ang taong ito?",
        "vi": "Người này có khó khăn khi đi bộ hoặc lên bậc thang không?",
    },
)
difficulty_remembering = Input(
    Difficulty,
    label={
        "en": "Difficulty remembering",
        "th": "ความลำบากในการจดจำ",
        "id": "Kesulitan mengingat",
        "fil": "Hirap makaalala",
        "vi": "Khó khăn khi ghi nhớ",
    },
    question={
        "en": "Does this person have difficulty remembering or concentrating?",
        "th": "บุคคลนี้มีความลำบากในการจดจำหรือตั้งสมาธิหรือไม่",
        "id": "Apakah orang ini mengalami kesulitan mengingat atau berkonsentrasi?",
        "fil": "Nahihirapan bang makaalala o magtuon ng pansin ang taong ito?",
        "vi": "Người này có khó khăn khi ghi nhớ hoặc tập trung không?",
    },
)
difficulty_self_care = Input(
    Difficulty,
    label={
        "en": "Difficulty with self-care",
        "th": "ความลำบากในการดูแลตนเอง",
        "id": "Kesulitan mengurus diri",
        "fil": "Hirap alagaan ang sarili",
        "vi": "Khó khăn khi tự chăm sóc",
    },
    question={
        "en": "Does this person have difficulty with self-care, such as washing all over or dressing?",
        "th": "บุคคลนี้มีความลำบากในการดูแลตนเองหรือไม่ เช่น อาบน้ำหรือแต่งตัว",
        "id": "Apakah orang ini mengalami kesulitan mengurus diri, seperti mandi atau berpakaian?",
        "fil": "Nahihirapan bang alagaan ng taong ito ang sarili, gaya ng pagligo o pagbihis?",
        "vi": "Người này có khó khăn khi tự chăm sóc bản thân không, như tắm rửa hoặc mặc quần áo?",
    },
)
difficulty_communicating = Input(
    Difficulty,
    label={
        "en": "Difficulty communicating",
        "th": "ความลำบากในการสื่อสาร",
        "id": "Kesulitan berkomunikasi",
        "fil": "Hirap makipag-usap",
        "vi": "Khó khăn khi giao tiếp",
    },
    question={
        "en": "Using their usual language, does this person have difficulty communicating, such as understanding or being understood?",
        "th": "เมื่อใช้ภาษาที่ใช้อยู่เป็นประจำ บุคคลนี้มีความลำบากในการสื่อสารหรือไม่ เช่น เข้าใจผู้อื่นหรือทำให้ผู้อื่นเข้าใจ",
        "id": "Dengan bahasa sehari-harinya, apakah orang ini mengalami kesulitan berkomunikasi, seperti memahami atau dipahami orang lain?",
        "fil": "Sa wikang karaniwan niyang gamit, nahihirapan bang makipag-usap ang taong ito, gaya ng pag-unawa o pagpapaunawa?",
        "vi": "Khi dùng ngôn ngữ hằng ngày, người này có khó khăn khi giao tiếp không, như hiểu người khác hoặc làm cho người khác hiểu?",
    },
)
has_disability_card = Input(
    bool,
    label={
        "en": "Disability card",
        "th": "มีบัตรประจำตัวคนพิการ",
        "id": "Kartu penyandang disabilitas",
        "fil": "May PWD ID",
        "vi": "Có giấy xác nhận khuyết tật",
    },
    question={
        "en": "Does this person hold the official disability card?",
        "th": "บุคคลนี้มีบัตรประจำตัวคนพิการหรือไม่",
        "id": "Apakah orang ini memiliki kartu resmi penyandang disabilitas?",
        "fil": "May opisyal na ID ba ang taong ito bilang may kapansanan?",
        "vi": "Người này có giấy xác nhận khuyết tật không?",
    },
)
days_in_hospital = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days in hospital",
        "th": "จำนวนวันที่นอนโรงพยาบาล",
        "id": "Hari di rumah sakit",
        "fil": "Mga araw sa ospital",
        "vi": "Số ngày nằm viện",
    },
    question={
        "en": "How many days was this person in hospital during this stay?",
        "th": "ครั้งนี้บุคคลนี้นอนโรงพยาบาลกี่วัน",
        "id": "Berapa hari orang ini dirawat di rumah sakit kali ini?",
        "fil": "Ilang araw naospital ang taong ito sa pagkakataong ito?",
        "vi": "Lần này người này nằm viện bao nhiêu ngày?",
    },
)
days_of_ordered_rest = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days of rest ordered by a doctor",
        "th": "จำนวนวันที่แพทย์สั่งให้หยุดพัก",
        "id": "Hari istirahat atas perintah dokter",
        "fil": "Mga araw ng pahingang iniutos ng doktor",
        "vi": "Số ngày nghỉ theo chỉ định của bác sĩ",
    },
    question={
        "en": "For how many days did a doctor order this person to rest without work?",
        "th": "แพทย์สั่งให้บุคคลนี้หยุดพักโดยไม่ทำงานกี่วัน",
        "id": "Berapa hari dokter menyuruh orang ini beristirahat tanpa bekerja?",
        "fil": "Ilang araw inutusan ng doktor ang taong ito na magpahinga nang walang trabaho?",
        "vi": "Bác sĩ cho người này nghỉ làm bao nhiêu ngày?",
    },
)
is_certified_invalid = Input(
    bool,
    label={
        "en": "Certified as unable to work",
        "th": "ได้รับการรับรองว่าทุพพลภาพ",
        "id": "Dinyatakan tidak mampu bekerja",
        "fil": "May sertipikong hindi na makapagtrabaho",
        "vi": "Được xác nhận mất khả năng lao động",
    },
    question={
        "en": "Has this person been certified as an invalid, unable to work?",
        "th": "บุคคลนี้ได้รับการรับรองว่าทุพพลภาพจนทำงานไม่ได้หรือไม่",
        "id": "Apakah orang ini telah dinyatakan cacat sehingga tidak mampu bekerja?",
        "fil": "Nasertipikahan na ba ang taong ito na may kapansanan at hindi na makapagtrabaho?",
        "vi": "Người này đã được xác nhận là mất khả năng lao động chưa?",
    },
)
