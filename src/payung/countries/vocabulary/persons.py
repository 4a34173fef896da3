"""Who a person is: birth, sex, nationality, civil status, and the state's own institutions and schemes."""

from payung.law import Date, Enumeration, Input, Label


class Sex(Enumeration):
    """Sex as registered."""

    FEMALE = Label(
        en="Female",
        th="หญิง",
        id="Perempuan",
        fil="Babae",
        vi="Nữ",
    )
    MALE = Label(
        en="Male",
        th="ชาย",
        id="Laki-laki",
        fil="Lalaki",
        vi="Nam",
    )


class CivilStatus(Enumeration):
    """Civil status, by law or by living together."""

    SINGLE = Label(
        en="Single, never married",
        th="โสด ไม่เคยสมรส",
        id="Belum pernah menikah",
        fil="Walang asawa, hindi pa ikinasal",
        vi="Chưa kết hôn",
    )
    MARRIED = Label(
        en="Married",
        th="สมรส",
        id="Menikah",
        fil="Kasal",
        vi="Đã kết hôn",
    )
    LIVING_TOGETHER = Label(
        en="Living together unmarried",
        th="อยู่กินด้วยกันโดยไม่ได้จดทะเบียนสมรส",
        id="Hidup bersama tanpa menikah",
        fil="Nagsasama nang hindi kasal",
        vi="Sống chung không kết hôn",
    )
    WIDOWED = Label(
        en="Widowed",
        th="ม่าย",
        id="Cerai mati",
        fil="Balo",
        vi="Góa",
    )
    SEPARATED = Label(
        en="Separated",
        th="แยกกันอยู่",
        id="Pisah",
        fil="Hiwalay",
        vi="Ly thân",
    )
    DIVORCED = Label(
        en="Divorced",
        th="หย่า",
        id="Cerai hidup",
        fil="Diborsiyado",
        vi="Ly hôn",
    )


birth_date = Input(
    Date,
    lowest="1890-01-01",
    fixed=True,
    label={
        "en": "Date of birth",
        "th": "วันเกิด",
        "id": "Tanggal lahir",
        "fil": "Petsa ng kapanganakan",
        "vi": "Ngày sinh",
    },
    question={
        "en": "When was this person born?",
        "th": "บุคคลนี้เกิดวันที่เท่าไร",
        "id": "Kapan orang ini lahir?",
        "fil": "Kailan ipinanganak ang taong ito?",
        "vi": "Người này sinh ngày nào?",
    },
)
sex = Input(
    Sex,
    fixed=True,
    label={
        "en": "Sex",
        "th": "เพศ",
        "id": "Jenis kelamin",
        "fil": "Kasarian",
        "vi": "Giới tính",
    },
    question={
        "en": "Is this person female or male?",
        "th": "บุคคลนี้เป็นหญิงหรือชาย",
        "id": "Apakah orang ini perempuan atau laki-laki?",
        "fil": "Babae ba o lalaki ang taong ito?",
        "vi": "Người này là nữ hay nam?",
    },
)
is_national = Input(
    bool,
    fixed=True,
    label={
        "en": "Citizen of the country",
        "th": "มีสัญชาติของประเทศ",
        "id": "Warga negara",
        "fil": "Mamamayan ng bansa",
        "vi": "Công dân của nước này",
    },
    question={
        "en": "Is this person a citizen of the country?",
        "th": "บุคคลนี้มีสัญชาติของประเทศนี้หรือไม่",
        "id": "Apakah orang ini warga negara dari negara ini?",
        "fil": "Mamamayan ba ng bansa ang taong ito?",
        "vi": "Người này có phải là công dân của nước này không?",
    },
)
lives_in_country = Input(
    bool,
    label={
        "en": "Lives in the country",
        "th": "อาศัยอยู่ในประเทศ",
        "id": "Tinggal di negara ini",
        "fil": "Nakatira sa bansa",
        "vi": "Sống trong nước",
    },
    question={
        "en": "Does this person live in the country?",
        "th": "บุคคลนี้อาศัยอยู่ในประเทศนี้หรือไม่",
        "id": "Apakah orang ini tinggal di negara ini?",
        "fil": "Nakatira ba sa bansa ang taong ito?",
        "vi": "Người này có sống trong nước không?",
    },
)
civil_status = Input(
    CivilStatus,
    label={
        "en": "Civil status",
        "th": "สถานภาพสมรส",
        "id": "Status perkawinan",
        "fil": "Katayuang sibil",
        "vi": "Tình trạng hôn nhân",
    },
    question={
        "en": "What is this person's civil status?",
        "th": "บุคคลนี้มีสถานภาพสมรสอย่างไร",
        "id": "Apa status perkawinan orang ini?",
        "fil": "Ano ang katayuang sibil ng taong ito?",
        "vi": "Tình trạng hôn nhân của người này là gì?",
    },
)
has_identity_card = Input(
    bool,
    label={
        "en": "National identity card",
        "th": "มีบัตรประจำตัวประชาชน",
        "id": "Memiliki kartu identitas nasional",
        "fil": "May pambansang ID",
        "vi": "Có thẻ căn cước",
    },
    question={
        "en": "Does this person hold a national identity card?",
        "th": "บุคคลนี้มีบัตรประจำตัวประชาชนหรือไม่",
        "id": "Apakah orang ini memiliki kartu identitas nasional (di Indonesia: KTP)?",
        "fil": "May pambansang ID ba ang taong ito?",
        "vi": "Người này có thẻ căn cước không?",
    },
)
is_pregnant = Input(
    bool,
    label={
        "en": "Pregnant",
        "th": "ตั้งครรภ์",
        "id": "Sedang hamil",
        "fil": "Buntis",
        "vi": "Đang mang thai",
    },
    question={
        "en": "Is this person pregnant?",
        "th": "บุคคลนี้ตั้งครรภ์อยู่หรือไม่",
        "id": "Apakah orang ini sedang hamil?",
        "fil": "Buntis ba ang taong ito?",
        "vi": "Người này có đang mang thai không?",
    },
)
has_died = Input(
    bool,
    fixed=True,
    label={
        "en": "Has died",
        "th": "เสียชีวิตแล้ว",
        "id": "Sudah meninggal",
        "fil": "Namatay na",
        "vi": "Đã mất",
    },
    question={
        "en": "Has this person died, so that the claim is made after the death?",
        "th": "บุคคลนี้เสียชีวิตแล้ว และเป็นการขอรับสิทธิหลังการเสียชีวิตใช่หรือไม่",
        "id": "Apakah orang ini sudah meninggal, sehingga klaim diajukan setelah kematiannya?",
        "fil": "Namatay na ba ang taong ito, kaya ang paghahabol ay pagkatapos ng pagkamatay?",
        "vi": "Người này đã mất và hồ sơ được nộp sau khi mất, phải không?",
    },
)
lives_in_state_institution = Input(
    bool,
    label={
        "en": "Lives in a state home or institution",
        "th": "อยู่ในสถานสงเคราะห์ของรัฐ",
        "id": "Tinggal di panti milik negara",
        "fil": "Nakatira sa institusyon ng pamahalaan",
        "vi": "Sống trong cơ sở của Nhà nước",
    },
    question={
        "en": "Does this person live in a home or institution of the state or a local authority?",
        "th": "บุคคลนี้อยู่ในความดูแลของสถานสงเคราะห์ของรัฐหรือท้องถิ่นหรือไม่",
        "id": "Apakah orang ini tinggal di panti milik negara atau pemerintah daerah?",
        "fil": "Nakatira ba ang taong ito sa tahanan o institusyon ng pamahalaan?",
        "vi": "Người này có sống trong cơ sở trợ giúp xã hội của Nhà nước hoặc địa phương không?",
    },
)
works_for_state = Input(
    bool,
    label={
        "en": "Works for the state",
        "th": "ทำงานให้รัฐ",
        "id": "Bekerja untuk negara",
        "fil": "Nagtatrabaho sa pamahalaan",
        "vi": "Làm việc cho Nhà nước",
    },
    question={
        "en": "Is this person a civil servant, in the armed forces, or another public employee with a scheme of their own?",
        "th": "บุคคลนี้เป็นข้าราชการ ทหาร หรือเจ้าหน้าที่อื่นของรัฐที่มีระบบสวัสดิการของตนเองหรือไม่",
        "id": "Apakah orang ini pegawai negeri, anggota TNI/militer, atau pegawai publik lain yang punya program jaminan sendiri?",
        "fil": "Kawani ba ng pamahalaan, sundalo o iba pang lingkod-bayan na may sariling sistema ng seguro ang taong ito?",
        "vi": "Người này có phải là công chức, quân nhân hoặc viên chức khác có chế độ riêng không?",
    },
)
draws_state_pension = Input(
    bool,
    label={
        "en": "Pension of the state",
        "th": "ได้รับบำนาญจากรัฐ",
        "id": "Pensiun dari negara",
        "fil": "May pensiyon mula sa pamahalaan",
        "vi": "Có lương hưu của Nhà nước",
    },
    question={
        "en": "Does this person draw a pension for service to the state?",
        "th": "บุคคลนี้ได้รับบำนาญจากการรับราชการหรือทำงานให้รัฐหรือไม่",
        "id": "Apakah orang ini menerima pensiun karena pernah bekerja untuk negara?",
        "fil": "Tumatanggap ba ang taong ito ng pensiyon dahil sa paglilingkod sa pamahalaan?",
        "vi": "Người này có nhận lương hưu do đã làm việc cho Nhà nước không?",
    },
)
