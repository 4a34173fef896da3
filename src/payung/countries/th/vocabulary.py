"""What a household in Thailand is asked for by more than one scheme."""

from payung.law import Date, Input, Money

birth_date = Input(
    Date,
    label={"en": "Date of birth", "th": "วันเกิด", "id": "Tanggal lahir"},
    question={"en": "When were you born?", "th": "คุณเกิดวันที่เท่าไร", "id": "Kapan Anda lahir?"},
    lowest="1890-01-01",
    fixed=True,
)
is_thai = Input(
    bool,
    label={"en": "Thai nationality", "th": "สัญชาติไทย", "id": "Kewarganegaraan Thailand"},
    question={"en": "Are you a Thai national?", "th": "คุณมีสัญชาติไทยหรือไม่", "id": "Apakah Anda warga negara Thailand?"},
    fixed=True,
)
insured_under_section33 = Input(
    bool,
    label={
        "en": "Insured as an employee (Section 33)",
        "th": "เป็นผู้ประกันตนมาตรา 33 (ลูกจ้าง)",
        "id": "Tertanggung sebagai pekerja bergaji (Pasal 33)",
    },
    question={
        "en": "Does an employer pay social security contributions for you (Section 33)?",
        "th": "มีนายจ้างส่งเงินสมทบประกันสังคมมาตรา 33 ให้คุณหรือไม่",
        "id": "Apakah majikan membayar iuran jaminan sosial untuk Anda (Pasal 33)?",
    },
)
insured_under_section39 = Input(
    bool,
    label={
        "en": "Insured after leaving a job (Section 39)",
        "th": "เป็นผู้ประกันตนมาตรา 39",
        "id": "Tertanggung setelah berhenti bekerja (Pasal 39)",
    },
    question={
        "en": "Have you kept up your social security yourself after leaving a job (Section 39)?",
        "th": "คุณออกจากงานแล้วและส่งเงินสมทบต่อเองตามมาตรา 39 หรือไม่",
        "id": "Apakah Anda meneruskan sendiri iuran jaminan sosial setelah berhenti bekerja (Pasal 39)?",
    },
)
is_section40_member = Input(
    bool,
    label={"en": "Member of Section 40", "th": "เป็นผู้ประกันตนมาตรา 40", "id": "Peserta Pasal 40"},
    question={
        "en": "Are you registered under Section 40 of the Social Security Act?",
        "th": "คุณขึ้นทะเบียนเป็นผู้ประกันตนมาตรา 40 หรือไม่",
        "id": "Apakah Anda terdaftar sebagai peserta Pasal 40?",
    },
)
has_state_post_or_pension = Input(
    bool,
    label={
        "en": "Salary or pension of the state",
        "th": "ได้รับเงินเดือนหรือบำนาญจากรัฐหรือท้องถิ่น",
        "id": "Gaji atau pensiun dari negara",
    },
    question={
        "en": "Are you a civil servant, or do you draw a regular salary or pension from the state or a local authority?",
        "th": "คุณเป็นข้าราชการ หรือได้รับเงินเดือนประจำหรือบำนาญจากรัฐหรือองค์กรปกครองส่วนท้องถิ่นหรือไม่",
        "id": "Apakah Anda pegawai negeri, atau menerima gaji tetap atau pensiun dari negara atau pemerintah daerah?",
    },
)
lives_in_state_institution = Input(
    bool,
    label={
        "en": "Lives in a state home or institution",
        "th": "อยู่ในสถานสงเคราะห์ของรัฐ",
        "id": "Tinggal di panti milik negara",
    },
    question={
        "en": "Does this person live in a home or institution of the state or a local authority?",
        "th": "บุคคลนี้อยู่ในความดูแลของสถานสงเคราะห์ของรัฐหรือท้องถิ่นหรือไม่",
        "id": "Apakah orang ini tinggal di panti milik negara atau pemerintah daerah?",
    },
)
has_state_welfare_card = Input(
    bool,
    label={"en": "State Welfare Card", "th": "มีบัตรสวัสดิการแห่งรัฐ", "id": "Kartu Kesejahteraan Negara"},
    question={
        "en": "Do you hold a State Welfare Card?",
        "th": "คุณมีบัตรสวัสดิการแห่งรัฐหรือไม่",
        "id": "Apakah Anda memegang Kartu Kesejahteraan Negara?",
    },
)
annual_income = Input(
    Money,
    unit="THB/year",
    lowest="0",
    highest="100000000",
    label={"en": "Income in the past year", "th": "รายได้ในรอบปีที่ผ่านมา", "id": "Penghasilan setahun terakhir"},
    question={
        "en": "How much did this person earn in the past year, in baht?",
        "th": "บุคคลนี้มีรายได้ในรอบปีที่ผ่านมากี่บาท",
        "id": "Berapa baht penghasilan orang ini dalam setahun terakhir?",
    },
)
