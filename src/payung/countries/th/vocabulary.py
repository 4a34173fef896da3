"""What a household in Thailand is asked for: of the shared vocabulary, and by more than one scheme."""

from payung.countries.vocabulary import (
    annual_income,
    birth_date,
    days_in_hospital,
    days_of_ordered_rest,
    employer_workers,
    father,
    has_died,
    has_disability_card,
    is_certified_invalid,
    is_domestic_worker,
    is_home_worker,
    is_national,
    is_pregnant,
    is_wage_earner,
    lives_in_state_institution,
    monthly_wage,
    mother,
    sex,
    spouse,
    works_for_state,
)
from payung.law import Input

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
has_state_welfare_card = Input(
    bool,
    label={"en": "State Welfare Card", "th": "มีบัตรสวัสดิการแห่งรัฐ", "id": "Kartu Kesejahteraan Negara"},
    question={
        "en": "Do you hold a State Welfare Card?",
        "th": "คุณมีบัตรสวัสดิการแห่งรัฐหรือไม่",
        "id": "Apakah Anda memegang Kartu Kesejahteraan Negara?",
    },
)
is_registered_where_claiming = Input(
    bool,
    label={
        "en": "House registration in the paying locality",
        "th": "มีชื่อในทะเบียนบ้านของท้องถิ่นที่จ่าย",
        "id": "Terdaftar di daerah yang membayar",
    },
    question={
        "en": "Are you in a house registration of the municipality, tambon or district where you claim?",
        "th": "คุณมีชื่ออยู่ในทะเบียนบ้านของเทศบาล อบต. หรือเขตที่ยื่นคำขอหรือไม่",
        "id": "Apakah Anda tercantum dalam register rumah di daerah tempat Anda mengajukan?",
    },
)
