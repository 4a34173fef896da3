"""The household: who is whose spouse, parent and head, and where and of what it lives."""

from payung.law import HOUSEHOLD, Input, Link, Number

spouse = Link(
    label={
        "en": "Spouse",
        "th": "คู่สมรส",
        "id": "Suami atau istri",
        "fil": "Asawa",
        "vi": "Vợ hoặc chồng",
    },
    question={
        "en": "Which member of the household is this person's wife or husband?",
        "th": "สมาชิกคนใดในครัวเรือนเป็นภรรยาหรือสามีของบุคคลนี้",
        "id": "Siapa suami atau istri orang ini di dalam rumah tangga?",
        "fil": "Sino sa sambahayan ang asawa ng taong ito?",
        "vi": "Thành viên nào trong hộ là vợ hoặc chồng của người này?",
    },
)
mother = Link(
    label={
        "en": "Mother",
        "th": "มารดา",
        "id": "Ibu",
        "fil": "Ina",
        "vi": "Mẹ",
    },
    question={
        "en": "Which member of the household is this person's mother?",
        "th": "สมาชิกคนใดในครัวเรือนเป็นมารดาของบุคคลนี้",
        "id": "Siapa ibu orang ini di dalam rumah tangga?",
        "fil": "Sino sa sambahayan ang ina ng taong ito?",
        "vi": "Thành viên nào trong hộ là mẹ của người này?",
    },
)
father = Link(
    label={
        "en": "Father",
        "th": "บิดา",
        "id": "Ayah",
        "fil": "Ama",
        "vi": "Cha",
    },
    question={
        "en": "Which member of the household is this person's father?",
        "th": "สมาชิกคนใดในครัวเรือนเป็นบิดาของบุคคลนี้",
        "id": "Siapa ayah orang ini di dalam rumah tangga?",
        "fil": "Sino sa sambahayan ang ama ng taong ito?",
        "vi": "Thành viên nào trong hộ là cha của người này?",
    },
)
household_head = Link(
    label={
        "en": "Head of the household",
        "th": "หัวหน้าครัวเรือน",
        "id": "Kepala rumah tangga",
        "fil": "Puno ng sambahayan",
        "vi": "Chủ hộ",
    },
    question={
        "en": "Which member is the head of this person's household?",
        "th": "สมาชิกคนใดเป็นหัวหน้าครัวเรือนของบุคคลนี้",
        "id": "Siapa kepala rumah tangga orang ini?",
        "fil": "Sino ang puno ng sambahayan ng taong ito?",
        "vi": "Thành viên nào là chủ hộ của người này?",
    },
)
is_rural = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Lives in a rural area",
        "th": "อยู่ในเขตชนบท",
        "id": "Tinggal di perdesaan",
        "fil": "Nakatira sa rural na lugar",
        "vi": "Sống ở nông thôn",
    },
    question={
        "en": "Does the household live in a rural area?",
        "th": "ครัวเรือนนี้อยู่ในเขตชนบทหรือไม่",
        "id": "Apakah rumah tangga ini tinggal di perdesaan?",
        "fil": "Nakatira ba sa rural na lugar ang sambahayan?",
        "vi": "Hộ gia đình có sống ở nông thôn không?",
    },
)
is_registered_poor = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Registered as poor",
        "th": "ขึ้นทะเบียนเป็นครัวเรือนยากจน",
        "id": "Terdaftar sebagai miskin",
        "fil": "Nakalista bilang mahirap",
        "vi": "Thuộc diện hộ nghèo",
    },
    question={
        "en": "Is the household on the state's register of poor households?",
        "th": "ครัวเรือนนี้มีชื่อในทะเบียนครัวเรือนยากจนของรัฐหรือไม่",
        "id": "Apakah rumah tangga ini ada dalam daftar rumah tangga miskin milik negara?",
        "fil": "Nasa listahan ba ng pamahalaan ng mahihirap na sambahayan ang sambahayang ito?",
        "vi": "Hộ gia đình có trong danh sách hộ nghèo của Nhà nước không?",
    },
)
owns_dwelling = Input(
    bool,
    of=HOUSEHOLD,
    label={
        "en": "Owns the dwelling",
        "th": "เป็นเจ้าของที่อยู่อาศัย",
        "id": "Memiliki rumah sendiri",
        "fil": "May-ari ng tirahan",
        "vi": "Sở hữu nhà ở",
    },
    question={
        "en": "Does the household own the dwelling it lives in?",
        "th": "ครัวเรือนนี้เป็นเจ้าของบ้านที่อาศัยอยู่หรือไม่",
        "id": "Apakah rumah tangga ini memiliki rumah yang ditempatinya?",
        "fil": "Pag-aari ba ng sambahayan ang tinitirhan nito?",
        "vi": "Hộ gia đình có sở hữu ngôi nhà đang ở không?",
    },
)
land_hectares = Input(
    Number,
    of=HOUSEHOLD,
    lowest="0",
    highest="10000",
    label={
        "en": "Land in hectares",
        "th": "ที่ดิน (เฮกตาร์)",
        "id": "Lahan dalam hektare",
        "fil": "Lupa sa ektarya",
        "vi": "Đất (hecta)",
    },
    question={
        "en": "How many hectares of land does the household have?",
        "th": "ครัวเรือนนี้มีที่ดินกี่เฮกตาร์ (1 เฮกตาร์เท่ากับ 6.25 ไร่)",
        "id": "Berapa hektare lahan rumah tangga ini?",
        "fil": "Ilang ektarya ng lupa ang mayroon ang sambahayan?",
        "vi": "Hộ gia đình có bao nhiêu hecta đất?",
    },
)
