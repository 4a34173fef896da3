"""JKK: Work Injury Insurance of BPJS Ketenagakerjaan.

Law 40/2004, arts. 29-34. PP 44/2015, amended by PP 82/2019 (in force since 2 December 2019) and PP 49/2023; Permenaker 5/2021; Perpres
7/2019 (89 occupational diseases). Reliefs: PP 49/2020, PP 7/2025 and PP 36/2025, PP 50/2025. Workers abroad: Permenaker 4/2023.
Before 1 July 2015 Jamsostek insured work injury under Law 3/1992 and PP 14/1993.

Employers pay by the risk class of the enterprise. Members on own account pay one per cent of the nominal income of the band in
which their declared income falls, and that income is the wage of their benefits. Part of the employer's contribution passes on to
JKP (see `jkp`); the bill does not change.

Amounts are those in force on the day of the decision: decide an injury or a death on its day, incapacity and the scholarship on a
day of the month or year for which they are paid.

Left out:
- Jamsostek's rates and benefits before July 2015: not gathered;
- benefits of workers abroad, which are fixed amounts of Permenaker 4/2023: not gathered;
- part of the table of permanent disability gives a range (scalp) or a step (hearing by 10 decibels): who states the rate counts it.
"""

from payung.law import (
    CONTRIBUTORY,
    EDUCATION,
    EMPLOYER,
    EMPLOYMENT_INJURY,
    GOVERNMENT,
    INVALIDITY,
    MEDICAL_CARE,
    MEMBER,
    MONTH,
    ONCE,
    SURVIVORS,
    YEAR,
    Asked,
    Count,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    Months,
    Number,
    Scheme,
    add_days,
    add_years,
    months_between,
)

from . import jkm
from .bpjs_ketenagakerjaan import BpjsSegment


class RiskClass(Enumeration):
    """The risk class of the enterprise."""

    VERY_LOW = Label(en="I, very low", id="I, sangat rendah", th="ชั้น I ต่ำมาก")
    LOW = Label(en="II, low", id="II, rendah", th="ชั้น II ต่ำ")
    MEDIUM = Label(en="III, medium", id="III, sedang", th="ชั้น III ปานกลาง")
    HIGH = Label(en="IV, high", id="IV, tinggi", th="ชั้น IV สูง")
    VERY_HIGH = Label(en="V, very high", id="V, sangat tinggi", th="ชั้น V สูงมาก")


class PermanentDisability(Enumeration):
    """What an injury left for good."""

    NONE = Label(en="None", id="Tidak ada", th="ไม่มี")
    PART_LOST = Label(en="A part of the body is lost", id="Cacat sebagian anatomis", th="สูญเสียอวัยวะบางส่วน")
    FUNCTION_LOST = Label(en="A part works less", id="Cacat sebagian fungsi", th="อวัยวะทำงานได้น้อยลง")
    TOTAL = Label(en="Total: no work is possible any more", id="Cacat total tetap", th="ทุพพลภาพถาวรสิ้นเชิง")


class LostPart(Enumeration):
    """The rows of the table of permanent partial disability; for the left-handed, left and right change places."""

    RIGHT_ARM_SHOULDER = Label(
        en="Right arm from the shoulder", id="Lengan kanan dari sendi bahu ke bawah", th="แขนขวาตั้งแต่ข้อไหล่"
    )
    LEFT_ARM_SHOULDER = Label(
        en="Left arm from the shoulder", id="Lengan kiri dari sendi bahu ke bawah", th="แขนซ้ายตั้งแต่ข้อไหล่"
    )
    RIGHT_ARM_ELBOW = Label(
        en="Right arm from the elbow", id="Lengan kanan dari atau dari atas siku ke bawah", th="แขนขวาตั้งแต่ข้อศอก"
    )
    LEFT_ARM_ELBOW = Label(
        en="Left arm from the elbow", id="Lengan kiri dari atau dari atas siku ke bawah", th="แขนซ้ายตั้งแต่ข้อศอก"
    )
    RIGHT_HAND = Label(en="Right hand from the wrist", id="Tangan kanan dari pergelangan ke bawah", th="มือขวาตั้งแต่ข้อมือ")
    LEFT_HAND = Label(en="Left hand from the wrist", id="Tangan kiri dari pergelangan ke bawah", th="มือซ้ายตั้งแต่ข้อมือ")
    BOTH_LEGS = Label(en="Both legs from the hip", id="Kedua kaki dari pangkal paha", th="ขาสองข้างตั้งแต่โคนขา")
    ONE_LEG = Label(en="One leg from the hip", id="Sebelah kaki dari pangkal paha", th="ขาข้างหนึ่งตั้งแต่โคนขา")
    BOTH_FEET = Label(en="Both feet from the ankle", id="Kedua kaki dari mata kaki", th="เท้าสองข้างตั้งแต่ข้อเท้า")
    ONE_FOOT = Label(en="One foot from the ankle", id="Sebelah kaki dari mata kaki", th="เท้าข้างหนึ่งตั้งแต่ข้อเท้า")
    BOTH_EYES = Label(en="Both eyes", id="Kedua mata", th="ตาสองข้าง")
    ONE_EYE = Label(
        en="One eye, or double vision when near", id="Sebelah mata atau diplopia", th="ตาข้างหนึ่ง หรือเห็นภาพซ้อนระยะใกล้"
    )
    HEARING_BOTH = Label(en="Hearing of both ears", id="Pendengaran kedua telinga", th="การได้ยินของหูสองข้าง")
    HEARING_ONE = Label(en="Hearing of one ear", id="Pendengaran sebelah telinga", th="การได้ยินของหูข้างหนึ่ง")
    RIGHT_THUMB = Label(en="Right thumb", id="Ibu jari tangan kanan", th="นิ้วหัวแม่มือขวา")
    LEFT_THUMB = Label(en="Left thumb", id="Ibu jari tangan kiri", th="นิ้วหัวแม่มือซ้าย")
    RIGHT_INDEX_FINGER = Label(en="Right index finger", id="Telunjuk tangan kanan", th="นิ้วชี้มือขวา")
    LEFT_INDEX_FINGER = Label(en="Left index finger", id="Telunjuk tangan kiri", th="นิ้วชี้มือซ้าย")
    RIGHT_OTHER_FINGER = Label(en="Another finger of the right hand", id="Jari lain tangan kanan", th="นิ้วอื่นของมือขวา")
    LEFT_OTHER_FINGER = Label(en="Another finger of the left hand", id="Jari lain tangan kiri", th="นิ้วอื่นของมือซ้าย")
    BIG_TOE = Label(en="A big toe", id="Salah satu ibu jari kaki", th="นิ้วหัวแม่เท้า")
    OTHER_TOE = Label(en="Another toe", id="Jari kaki lain", th="นิ้วเท้าอื่น")
    ONE_OUTER_EAR = Label(en="One outer ear", id="Daun telinga sebelah", th="ใบหูข้างหนึ่ง")
    BOTH_OUTER_EARS = Label(en="Both outer ears", id="Kedua daun telinga", th="ใบหูสองข้าง")
    NOSTRIL = Label(en="Wing of the nose", id="Cuping hidung", th="ปีกจมูก")
    NASAL_SEPTUM = Label(en="Pierced wall between the nostrils", id="Perforasi sekat rongga hidung", th="ผนังกั้นจมูกทะลุ")
    SMELL = Label(en="Sense of smell", id="Daya penciuman", th="การรับกลิ่น")
    COLOUR_VISION = Label(en="Sight of colours", id="Penglihatan warna", th="การเห็นสี")


risk_class = Input(
    RiskClass,
    label={
        "en": "Risk class of the enterprise",
        "id": "Kelompok tingkat risiko lingkungan kerja",
        "th": "ชั้นความเสี่ยงของกิจการ",
    },
    question={
        "en": "In which risk class for work injury is the employer's enterprise?",
        "id": "Usaha pemberi kerja termasuk kelompok tingkat risiko kecelakaan kerja yang mana?",
        "th": "กิจการของนายจ้างอยู่ในชั้นความเสี่ยงใด",
    },
)
in_labour_intensive_industry = Input(
    bool,
    label={"en": "Labour-intensive industry", "id": "Industri padat karya tertentu", "th": "อุตสาหกรรมที่ใช้แรงงานเข้มข้น"},
    question={
        "en": "Does the enterprise make food, drink or tobacco, textiles or garments, leather, footwear, children's toys or furniture?",
        "id": "Apakah usaha itu industri makanan, minuman, tembakau, tekstil, pakaian jadi, kulit, alas kaki, mainan anak, atau furnitur?",
        "th": "กิจการผลิตอาหาร เครื่องดื่ม ยาสูบ สิ่งทอ เสื้อผ้า เครื่องหนัง รองเท้า ของเล่นเด็ก หรือเครื่องเรือนหรือไม่",
    },
)
jkk_paid_until_january_2025 = Input(
    bool,
    label={
        "en": "Work injury contributions paid up to January 2025",
        "id": "Iuran JKK lunas sampai Januari 2025",
        "th": "นายจ้างจ่ายเงินสมทบ JKK ครบถึงมกราคม 2568",
    },
    question={
        "en": "Has the employer paid the contributions for work injury up to January 2025?",
        "id": "Apakah pemberi kerja sudah melunasi iuran JKK sampai Januari 2025?",
        "th": "นายจ้างจ่ายเงินสมทบ JKK ครบถึงเดือนมกราคม 2568 หรือไม่",
    },
)
migrant_contract_months = Input(
    Months,
    lowest="1",
    highest="120",
    label={
        "en": "Months of the contract abroad",
        "id": "Lama perjanjian kerja di luar negeri (bulan)",
        "th": "จำนวนเดือนของสัญญาจ้างในต่างประเทศ",
    },
    question={
        "en": "For how many months does the work contract abroad run?",
        "id": "Berapa bulan jangka waktu perjanjian kerja di luar negeri?",
        "th": "สัญญาจ้างในต่างประเทศมีระยะเวลากี่เดือน",
    },
)
placed_by_agency = Input(
    bool,
    label={"en": "Placed by an agency", "id": "Ditempatkan oleh pelaksana penempatan", "th": "ไปโดยผ่านหน่วยงานจัดส่ง"},
    question={
        "en": "Is this person placed abroad by a placement body, not on their own?",
        "id": "Apakah orang ini berangkat melalui pelaksana penempatan, bukan perseorangan?",
        "th": "คนนี้ไปทำงานต่างประเทศผ่านหน่วยงานจัดส่ง ไม่ใช่ไปเองหรือไม่",
    },
)
work_injury_on = Input(
    Date,
    lowest="2010-01-01",
    fixed=True,
    label={"en": "Day of the work injury", "id": "Tanggal kecelakaan kerja", "th": "วันที่บาดเจ็บจากการทำงาน"},
    question={
        "en": "On which day did the accident happen, or was the occupational disease found?",
        "id": "Tanggal berapa kecelakaan kerja terjadi, atau penyakit akibat kerja didiagnosis?",
        "th": "อุบัติเหตุเกิดขึ้น หรือพบโรคจากการทำงานวันที่เท่าไร",
    },
)
injury_settled_on = Input(
    Date,
    lowest="2010-01-01",
    fixed=True,
    label={
        "en": "Day of recovery or assessment",
        "id": "Tanggal sembuh atau penetapan cacat",
        "th": "วันที่หายหรือประเมินผล",
    },
    question={
        "en": "On which day did the doctor find the worker recovered, disabled or dead?",
        "id": "Tanggal berapa dokter menyatakan pekerja sembuh, cacat, atau meninggal?",
        "th": "แพทย์ประเมินว่าหาย พิการ หรือเสียชีวิตวันที่เท่าไร",
    },
)
unable_to_work_by_injury = Input(
    bool,
    label={
        "en": "Unable to work for a time because of the injury",
        "id": "Sementara tidak mampu bekerja karena kecelakaan kerja",
        "th": "ทำงานไม่ได้ชั่วคราวเพราะการบาดเจ็บ",
    },
    question={
        "en": "Does a doctor certify that this person cannot work for the time being because of the work injury?",
        "id": "Apakah dokter menyatakan orang ini sementara tidak mampu bekerja karena kecelakaan kerja?",
        "th": "แพทย์รับรองว่าคนนี้ทำงานไม่ได้ชั่วคราวเพราะการบาดเจ็บจากงานหรือไม่",
    },
)
permanent_disability = Input(
    PermanentDisability,
    label={
        "en": "Permanent disability by the injury",
        "id": "Cacat tetap akibat kecelakaan kerja",
        "th": "ความพิการถาวรจากการบาดเจ็บ",
    },
    question={
        "en": "Which permanent disability did the work injury leave?",
        "id": "Cacat tetap apa yang ditinggalkan kecelakaan kerja?",
        "th": "การบาดเจ็บจากงานทำให้พิการถาวรอย่างไร",
    },
)
lost_part = Input(
    LostPart,
    label={"en": "Part of the body concerned", "id": "Bagian tubuh yang cacat", "th": "ส่วนของร่างกายที่พิการ"},
    question={
        "en": "Which part of the body was lost or works less?",
        "id": "Bagian tubuh mana yang hilang atau berkurang fungsinya?",
        "th": "ส่วนใดของร่างกายสูญเสียหรือทำงานได้น้อยลง",
    },
)
share_of_function_lost = Input(
    Number,
    lowest="0",
    highest="1",
    label={
        "en": "Share of the function that is lost",
        "id": "Persentase berkurangnya fungsi",
        "th": "สัดส่วนการทำงานที่เสียไป",
    },
    question={
        "en": "Which share of its function has the part lost, by the doctor (1 is all)?",
        "id": "Berapa bagian fungsi yang hilang menurut dokter (1 berarti seluruhnya)?",
        "th": "แพทย์ประเมินว่าการทำงานเสียไปเท่าใด (1 คือทั้งหมด)",
    },
)
injury_transport_land = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="1000000000",
    label={
        "en": "Cost of transport by land, river or lake",
        "id": "Biaya angkutan darat, sungai, atau danau",
        "th": "ค่าเดินทางทางบก แม่น้ำ หรือทะเลสาบ",
    },
    question={
        "en": "What did transport by land, river or lake to hospital or home cost, with first aid?",
        "id": "Berapa biaya angkutan darat, sungai, atau danau ke rumah sakit atau ke rumah, termasuk pertolongan pertama?",
        "th": "ค่าเดินทางทางบก แม่น้ำ หรือทะเลสาบไปโรงพยาบาลหรือกลับบ้าน รวมปฐมพยาบาล เท่าไร",
    },
)
injury_transport_sea = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="1000000000",
    label={"en": "Cost of transport by sea", "id": "Biaya angkutan laut", "th": "ค่าเดินทางทางทะเล"},
    question={
        "en": "What did transport by sea to hospital or home cost?",
        "id": "Berapa biaya angkutan laut ke rumah sakit atau ke rumah?",
        "th": "ค่าเดินทางทางทะเลไปโรงพยาบาลหรือกลับบ้านเท่าไร",
    },
)
injury_transport_air = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="1000000000",
    label={"en": "Cost of transport by air", "id": "Biaya angkutan udara", "th": "ค่าเดินทางทางอากาศ"},
    question={
        "en": "What did transport by air to hospital or home cost?",
        "id": "Berapa biaya angkutan udara ke rumah sakit atau ke rumah?",
        "th": "ค่าเดินทางทางอากาศไปโรงพยาบาลหรือกลับบ้านเท่าไร",
    },
)
home_care_cost = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="10000000000",
    label={"en": "Cost of ordered care at home", "id": "Biaya perawatan di rumah", "th": "ค่าดูแลรักษาที่บ้านตามคำสั่งแพทย์"},
    question={
        "en": "What does the care at home that the doctor ordered after the work injury cost in its first year?",
        "id": "Berapa biaya perawatan di rumah atas perintah dokter setelah kecelakaan kerja dalam tahun pertama?",
        "th": "การดูแลที่บ้านตามคำสั่งแพทย์หลังบาดเจ็บจากงานมีค่าใช้จ่ายในปีแรกเท่าไร",
    },
)
home_care_since = Input(
    Date,
    lowest="2010-01-01",
    fixed=True,
    label={"en": "First day of care at home", "id": "Hari pertama perawatan di rumah", "th": "วันแรกของการดูแลที่บ้าน"},
    question={
        "en": "On which day did the care at home begin?",
        "id": "Tanggal berapa perawatan di rumah dimulai?",
        "th": "การดูแลที่บ้านเริ่มวันที่เท่าไร",
    },
)
prosthesis_cost = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="10000000000",
    label={
        "en": "Cost of a prosthesis or orthosis",
        "id": "Biaya alat ganti atau alat bantu (prothese/orthose)",
        "th": "ค่ากายอุปกรณ์เทียมหรือเสริม",
    },
    question={
        "en": "What does the prosthesis or orthosis cost?",
        "id": "Berapa biaya prothese atau orthose?",
        "th": "กายอุปกรณ์เทียมหรือเสริมราคาเท่าไร",
    },
)
prosthesis_reference_price = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="10000000000",
    label={
        "en": "Price of the public rehabilitation centre",
        "id": "Patokan harga Pusat Rehabilitasi RSU Pemerintah",
        "th": "ราคาของศูนย์ฟื้นฟูของรัฐ",
    },
    question={
        "en": "What is the price of such an aid at the public rehabilitation centre?",
        "id": "Berapa harga alat itu menurut Pusat Rehabilitasi Rumah Sakit Umum Pemerintah?",
        "th": "ศูนย์ฟื้นฟูของโรงพยาบาลรัฐกำหนดราคาอุปกรณ์นี้เท่าไร",
    },
)
denture_cost = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="1000000000",
    label={"en": "Cost of dentures", "id": "Biaya gigi tiruan", "th": "ค่าฟันปลอม"},
    question={
        "en": "What do the dentures needed after the work injury cost?",
        "id": "Berapa biaya gigi tiruan akibat kecelakaan kerja?",
        "th": "ฟันปลอมที่ต้องใช้เพราะบาดเจ็บจากงานราคาเท่าไร",
    },
)
hearing_aid_cost = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="1000000000",
    label={"en": "Cost of a hearing aid", "id": "Biaya alat bantu dengar", "th": "ค่าเครื่องช่วยฟัง"},
    question={
        "en": "What does the hearing aid needed after the work injury cost?",
        "id": "Berapa biaya alat bantu dengar akibat kecelakaan kerja?",
        "th": "เครื่องช่วยฟังที่ต้องใช้เพราะบาดเจ็บจากงานราคาเท่าไร",
    },
)
glasses_cost = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="1000000000",
    label={"en": "Cost of glasses", "id": "Biaya kacamata", "th": "ค่าแว่นตา"},
    question={
        "en": "What do the glasses needed after the work injury cost?",
        "id": "Berapa biaya kacamata akibat kecelakaan kerja?",
        "th": "แว่นตาที่ต้องใช้เพราะบาดเจ็บจากงานราคาเท่าไร",
    },
)

jkk = Scheme(
    "id.jkk",
    names={
        "en": "Work Injury Insurance (JKK)",
        "id": "Jaminan Kecelakaan Kerja (JKK)",
        "th": "ประกันการบาดเจ็บจากการทำงาน (JKK)",
    },
    administrator={"en": "BPJS Ketenagakerjaan", "id": "BPJS Ketenagakerjaan", "th": "BPJS Ketenagakerjaan"},
    kind=CONTRIBUTORY,
    law="Law 40/2004, arts. 29-34; PP 44/2015 (82/2019, 49/2023); Permenaker 5/2021; Permenaker 4/2023; PP 49/2020; PP 7/2025; PP 36/2025; PP 50/2025",
    since="2015-07-01",
    where={
        "en": "A branch of BPJS Ketenagakerjaan, the JMO application, an agent (Perisai), a post office or a retail shop; employees through the employer",
        "id": "Kantor cabang BPJS Ketenagakerjaan, aplikasi JMO, agen Perisai, kantor pos, atau minimarket; pekerja penerima upah melalui pemberi kerja",
        "th": "สาขา BPJS Ketenagakerjaan แอป JMO ตัวแทน (Perisai) ไปรษณีย์ หรือร้านสะดวกซื้อ ลูกจ้างสมัครผ่านนายจ้าง",
    },
    papers={
        "en": (
            "Identity number (NIK), to enrol",
            "To claim: member card, report of the accident, letter of the doctor, receipts",
        ),
        "id": (
            "NIK, untuk mendaftar",
            "Untuk klaim: kartu peserta, laporan kecelakaan kerja, surat keterangan dokter, kuitansi",
        ),
        "th": (
            "เลขประจำตัว (NIK) สำหรับการสมัคร",
            "สำหรับการขอรับเงิน: บัตรสมาชิก รายงานอุบัติเหตุ ใบรับรองแพทย์ ใบเสร็จ",
        ),
    },
    how={
        "en": (
            "The employer enrols workers within 30 days of hiring. Members on own account enrol themselves and pay by month, quarter, half-year or year, "
            "by the 15th of the next month. The employer reports an accident within 2 x 24 hours, and again within 2 x 24 hours of recovery or assessment. "
            "Care is given in class I of public hospitals."
        ),
        "id": (
            "Pemberi kerja mendaftarkan pekerja paling lambat 30 hari sejak mulai bekerja. Peserta mandiri mendaftar sendiri dan membayar bulanan, triwulanan, "
            "semesteran, atau tahunan, paling lambat tanggal 15 bulan berikutnya. Pemberi kerja melaporkan kecelakaan dalam 2 x 24 jam, dan sekali lagi dalam "
            "2 x 24 jam setelah sembuh atau penetapan. Perawatan di kelas I rumah sakit pemerintah."
        ),
        "th": (
            "นายจ้างขึ้นทะเบียนลูกจ้างภายใน 30 วันนับแต่รับเข้าทำงาน ผู้จ่ายเองสมัครเองและจ่ายเป็นรายเดือน รายไตรมาส รายครึ่งปี หรือรายปี ภายในวันที่ 15 ของเดือนถัดไป "
            "นายจ้างรายงานอุบัติเหตุภายใน 2 x 24 ชั่วโมง และอีกครั้งภายใน 2 x 24 ชั่วโมงหลังหายหรือประเมินผล รักษาในชั้น 1 ของโรงพยาบาลรัฐ"
        ),
    },
)


@jkk.covers(
    cite="PP 44/2015, art. 5 (as amended by PP 49/2023)",
    label={
        "en": "Insured against work injury, or may join",
        "id": "Peserta JKK atau dapat mendaftar",
        "th": "เป็นสมาชิก JKK หรือสมัครได้",
    },
    words={
        "id": "Penerima upah, pemberi kerja, pekerja mandiri, pekerja proyek konstruksi, dan pekerja migran; orang asing setelah enam bulan bekerja.",
        "th": "ลูกจ้าง นายจ้าง ผู้ทำงานของตนเอง คนงานโครงการก่อสร้าง และแรงงานในต่างประเทศ ชาวต่างชาติเมื่อทำงานครบหกเดือน",
    },
)
def is_covered(may_have_injury_and_death_insurance: bool) -> bool:
    """Wage earners, employers, own-account workers, workers on building projects and abroad; foreigners after six months of work."""
    return may_have_injury_and_death_insurance


@jkk.rule(
    cite="Perpres 109/2013, art. 6; Law 40/2004, art. 4; Permenaker 4/2023, art. 2",
    label={"en": "Membership is compulsory", "id": "Kepesertaan wajib", "th": "บังคับเป็นสมาชิก"},
    words={
        "id": "Wajib bersama Jaminan Kematian, bagi usaha dari semua skala dan menurut undang-undang juga bagi pekerja mandiri dan pekerja migran.",
        "th": "บังคับพร้อมกับ JKM สำหรับกิจการทุกขนาด และตามกฎหมายรวมผู้ทำงานของตนเองและแรงงานในต่างประเทศ",
    },
)
def is_compulsory(compulsory_with_death_benefit: bool = jkm.is_compulsory) -> bool:
    """Compulsory together with the death benefit, for enterprises of every size and by law for own-account workers and workers abroad too."""
    return compulsory_with_death_benefit


# Contributions


@jkk.rule(
    cite="PP 44/2015, art. 16",
    label={"en": "Employer's rate", "id": "Tarif iuran pemberi kerja", "th": "อัตราเงินสมทบของนายจ้าง"},
    words={"id": "Tarif menurut kelompok tingkat risiko.", "th": "อัตราตามชั้นความเสี่ยง"},
)
def contribution_rate(risk_class: RiskClass, *, law) -> Number:
    """The rate of the risk class."""
    return law.rate[risk_class]


@jkk.rule(
    cite="PP 44/2015, art. 16",
    label={
        "en": "Share remitted to labour-intensive industry",
        "id": "Keringanan industri padat karya",
        "th": "ส่วนลดหย่อนของอุตสาหกรรมใช้แรงงานเข้มข้น",
    },
    words={"id": "Tidak ada keringanan.", "th": "ไม่มีการลดหย่อน"},
)
def labour_intensive_relief() -> Number:
    """No part is remitted."""
    return 0


@labour_intensive_relief.amended(
    since="2025-02-01",
    cite="PP 7/2025; PP 36/2025",
    words={
        "id": "Industri padat karya tertentu dengan sedikitnya 50 pekerja yang melunasi iuran sampai Januari 2025 membayar setengah.",
        "th": "อุตสาหกรรมใช้แรงงานเข้มข้นที่มีคนงานตั้งแต่ 50 คนและจ่ายครบถึงมกราคม 2568 จ่ายครึ่งหนึ่ง",
    },
)
def labour_intensive_relief_2025(
    employer_workers: Count, in_labour_intensive_industry: bool, jkk_paid_until_january_2025: bool, *, law
) -> Number:
    """Certain labour-intensive industries with at least 50 workers that have paid up to January 2025 pay half."""
    if (
        in_labour_intensive_industry
        and employer_workers >= law.labour_intensive.workers
        and jkk_paid_until_january_2025
    ):
        return law.labour_intensive.share
    return 0


@labour_intensive_relief.amended(
    since="2026-02-01",
    cite="PP 44/2015, art. 16",
    words={"id": "Keringanan berakhir pada Januari 2026.", "th": "การลดหย่อนสิ้นสุดในเดือนมกราคม 2569"},
)
def labour_intensive_relief_2026() -> Number:
    """The relief ended in January 2026."""
    return 0


@jkk.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="PP 44/2015, art. 16; PP 49/2020; PP 7/2025 and 36/2025",
    label={"en": "Employer's contribution", "id": "Iuran pemberi kerja", "th": "เงินสมทบของนายจ้าง"},
    words={
        "id": "Pemberi kerja membayar tarif risiko dari upah, dikurangi keringanan.",
        "th": "นายจ้างจ่ายอัตราตามความเสี่ยงของค่าจ้าง หักส่วนลดหย่อน",
    },
)
def employer_contribution(
    bpjs_segment: BpjsSegment,
    contribution_rate: Number,
    bpjs_wage: Money,
    bpjs_relief: Number,
    labour_intensive_relief: Number,
) -> Money:
    """The employer pays the rate of the risk class on the wage, less any relief."""
    if bpjs_segment != BpjsSegment.WAGE_EARNER:
        return 0
    return contribution_rate * bpjs_wage * (1 - bpjs_relief) * (1 - labour_intensive_relief)


@jkk.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="PP 44/2015, art. 54 and annex",
    label={
        "en": "Contractor's contribution on known wages",
        "id": "Iuran kontraktor atas upah yang diketahui",
        "th": "เงินสมทบของผู้รับเหมาตามค่าจ้างที่ทราบ",
    },
    words={
        "id": "Jika upah pekerja proyek diketahui, kontraktor membayar tarif risiko tertinggi dari upah.",
        "th": "เมื่อทราบค่าจ้างคนงานโครงการ ผู้รับเหมาจ่ายอัตราความเสี่ยงสูงสุดของค่าจ้าง",
    },
)
def contractor_contribution_on_wages(
    bpjs_segment: BpjsSegment, construction_wages_known: bool, bpjs_wage: Money, bpjs_relief: Number, *, law
) -> Money:
    """Where the wages on the building project are known, the contractor pays the rate of the highest risk class."""
    if bpjs_segment != BpjsSegment.CONSTRUCTION or not construction_wages_known:
        return 0
    return law.rate[RiskClass.VERY_HIGH] * bpjs_wage * (1 - bpjs_relief)


@jkk.contribution(
    payer=EMPLOYER,
    per=ONCE,
    cite="PP 44/2015, art. 54 and annex",
    label={
        "en": "Contractor's contribution on the contract",
        "id": "Iuran kontraktor atas nilai kontrak",
        "th": "เงินสมทบของผู้รับเหมาตามมูลค่าสัญญา",
    },
    words={
        "id": "Jika upah tidak diketahui, kontraktor membayar tarif bertingkat dari nilai kontrak, sekali untuk seluruh proyek.",
        "th": "เมื่อไม่ทราบค่าจ้าง ผู้รับเหมาจ่ายตามอัตราขั้นบันไดของมูลค่าสัญญา ครั้งเดียวต่อโครงการ",
    },
)
def contractor_contribution(
    bpjs_segment: BpjsSegment,
    construction_wages_known: bool,
    construction_contract_value: Money,
    bpjs_relief: Number,
    *,
    law,
) -> Money:
    """Where wages are not known the contractor pays rates on slices of the contract value, once for the whole project."""
    if bpjs_segment != BpjsSegment.CONSTRUCTION or construction_wages_known:
        return 0
    return law.contract_tariff(construction_contract_value) * (1 - bpjs_relief)


@jkk.rule(
    per=MONTH,
    cite="PP 44/2015, art. 17 and Annex II; PP 50/2025",
    label={
        "en": "Contribution of a member on own account",
        "id": "Iuran peserta bukan penerima upah",
        "th": "เงินสมทบของผู้จ่ายเอง",
    },
    words={
        "id": "Satu persen dari penghasilan nominal, dikurangi keringanan.",
        "th": "ร้อยละหนึ่งของรายได้ที่ใช้คำนวณ หักส่วนลดหย่อน",
    },
)
def own_account_contribution(bpjs_segment: BpjsSegment, bpjs_wage: Money, bpjs_relief: Number, *, law) -> Money:
    """One per cent of the nominal income, less any relief."""
    if bpjs_segment != BpjsSegment.OWN_ACCOUNT:
        return 0
    return law.own_account_rate * bpjs_wage * (1 - bpjs_relief)


@jkk.contribution(
    payer=MEMBER,
    per=MONTH,
    cite="PP 44/2015, art. 17",
    label={"en": "Member's contribution", "id": "Iuran peserta", "th": "เงินสมทบของสมาชิก"},
    words={
        "id": "Peserta bukan penerima upah membayar sendiri, kecuali iurannya dibayar pemerintah.",
        "th": "ผู้ไม่ได้รับค่าจ้างจ่ายเอง เว้นแต่รัฐจ่ายให้",
    },
)
def member_contribution(own_account_contribution: Money, bpu_paid_by_budget: bool) -> Money:
    """A member on own account pays, unless a public budget does."""
    return 0 if bpu_paid_by_budget else own_account_contribution


@jkk.contribution(
    payer=GOVERNMENT,
    per=MONTH,
    cite="PP 44/2015, art. 17; decisions of governments that enrol workers",
    label={
        "en": "Contribution from a public budget",
        "id": "Iuran dari APBN atau APBD",
        "th": "เงินสมทบจากงบประมาณของรัฐ",
    },
    words={
        "id": "Pemerintah membayar iuran peserta bukan penerima upah yang didaftarkannya.",
        "th": "รัฐจ่ายให้ผู้ไม่ได้รับค่าจ้างที่รัฐขึ้นทะเบียนให้",
    },
)
def government_contribution(own_account_contribution: Money, bpu_paid_by_budget: bool) -> Money:
    """The government pays for members on own account whom it enrols."""
    return own_account_contribution if bpu_paid_by_budget else 0


@jkk.contribution(
    payer=MEMBER,
    per=ONCE,
    since="2023-02-22",
    cite="Permenaker 4/2023, art. 18",
    label={
        "en": "Contribution of a worker abroad, for work injury and death",
        "id": "Iuran JKK dan JKM pekerja migran",
        "th": "เงินสมทบ JKK และ JKM ของแรงงานในต่างประเทศ",
    },
    words={
        "id": "Paket menurut lama perjanjian kerja, ditambah jumlah tetap untuk setiap bulan di atas paket; yang melalui pelaksana penempatan membayar juga iuran sebelum bekerja.",
        "th": "ชุดตามระยะเวลาสัญญา บวกจำนวนคงที่ต่อเดือนที่เกินชุด ผู้ไปผ่านหน่วยงานจัดส่งจ่ายส่วนก่อนทำงานด้วย",
    },
)
def migrant_contribution(
    bpjs_segment: BpjsSegment, migrant_contract_months: Months, placed_by_agency: bool, *, law
) -> Money:
    """A package by the length of the contract and a fixed amount for each month beyond it; who goes through a placement body also pays for the time before work."""
    if bpjs_segment != BpjsSegment.MIGRANT:
        return 0
    months_beyond = max(0, migrant_contract_months - law.migrant.package_months(migrant_contract_months))
    working = law.migrant.package(migrant_contract_months) + law.migrant.further_month * months_beyond
    return working + law.migrant.before_work if placed_by_agency else working


# Who has a claim


@jkk.rule(
    cite="PP 44/2015, art. 25; PP 82/2019",
    label={
        "en": "Hurt by work while insured",
        "id": "Kecelakaan kerja sebagai peserta aktif",
        "th": "บาดเจ็บจากงานขณะเป็นสมาชิกที่มีสิทธิ",
    },
    words={
        "id": "Peserta aktif mengalami kecelakaan kerja atau penyakit akibat kerja; pekerja migran memakai manfaat tersendiri.",
        "th": "สมาชิกที่มีสิทธิบาดเจ็บหรือเป็นโรคจากการทำงาน แรงงานในต่างประเทศมีประโยชน์ทดแทนของตนเอง",
    },
)
def has_insured_injury(is_work_injury: bool, is_active_in_jkk_jkm: bool, bpjs_segment: BpjsSegment) -> bool:
    """An active member has an accident at work or an occupational disease; workers abroad have benefits of their own."""
    return is_work_injury and is_active_in_jkk_jkm and bpjs_segment != BpjsSegment.MIGRANT


@jkk.rule(
    cite="PP 44/2015, art. 26; PP 82/2019",
    label={"en": "Last day to claim", "id": "Hari terakhir mengajukan klaim", "th": "วันสุดท้ายที่ขอรับเงินได้"},
    words={
        "id": "Hak klaim gugur dua tahun, sejak PP 82/2019 lima tahun, setelah kecelakaan kerja.",
        "th": "สิทธิขอรับเงินสิ้นสุดสองปี และตั้งแต่ PP 82/2019 ห้าปี หลังการบาดเจ็บ",
    },
)
def claim_until(work_injury_on: Date, *, law) -> Date:
    """The right to claim ends two years, since PP 82/2019 five years, after the injury."""
    return add_years(work_injury_on, law.years_to_claim)


@jkk.rule(
    cite="PP 44/2015, arts. 25-26; PP 82/2019",
    label={"en": "Has a claim in time", "id": "Klaim masih dalam waktu", "th": "ยังอยู่ในเวลาขอรับเงิน"},
    words={
        "id": "Kecelakaan kerja peserta aktif yang masa klaimnya belum lewat.",
        "th": "การบาดเจ็บจากงานของสมาชิกที่มีสิทธิ ซึ่งยังไม่พ้นกำหนดขอรับเงิน",
    },
)
def has_claim(has_insured_injury: bool, claim_until: Date, on: Date) -> bool:
    """The injury of an active member whose time to claim has not run out."""
    return has_insured_injury and on <= claim_until


@jkk.rule(
    cite="PP 44/2015, art. 43; Permenaker 5/2021",
    label={
        "en": "First report of the employer until",
        "id": "Laporan tahap I paling lambat",
        "th": "นายจ้างรายงานครั้งแรกภายใน",
    },
    words={
        "id": "Pemberi kerja melaporkan kecelakaan kerja dalam 2 x 24 jam.",
        "th": "นายจ้างรายงานการบาดเจ็บภายใน 2 x 24 ชั่วโมง",
    },
)
def first_report_until(work_injury_on: Date, *, law) -> Date:
    """The employer reports the injury within 2 x 24 hours."""
    return add_days(work_injury_on, law.days_to_report)


@jkk.rule(
    cite="PP 44/2015, art. 43; Permenaker 5/2021",
    label={
        "en": "Second report of the employer until",
        "id": "Laporan tahap II paling lambat",
        "th": "นายจ้างรายงานครั้งที่สองภายใน",
    },
    words={
        "id": "Pemberi kerja melapor lagi dalam 2 x 24 jam sejak pekerja dinyatakan sembuh, cacat, atau meninggal.",
        "th": "นายจ้างรายงานอีกครั้งภายใน 2 x 24 ชั่วโมงนับแต่หาย ประเมินความพิการ หรือเสียชีวิต",
    },
)
def second_report_until(injury_settled_on: Date, *, law) -> Date:
    """The employer reports again within 2 x 24 hours of recovery, assessment or death."""
    return add_days(injury_settled_on, law.days_to_report)


# Care and costs


@jkk.benefit(
    MEDICAL_CARE,
    cite="PP 44/2015, art. 25; PP 82/2019",
    label={"en": "Treatment", "id": "Pelayanan kesehatan", "th": "การรักษาพยาบาล"},
    words={
        "id": "Semua perawatan yang diperlukan secara medis, tanpa batas biaya, di kelas I rumah sakit pemerintah.",
        "th": "การรักษาที่จำเป็นทั้งหมดโดยไม่จำกัดค่าใช้จ่าย ในชั้น 1 ของโรงพยาบาลรัฐ",
    },
)
def treatment(has_insured_injury: bool) -> bool:
    """All care that is medically needed, without limit of cost, in class I of public hospitals."""
    return has_insured_injury


@jkk.benefit(
    MEDICAL_CARE,
    per=ONCE,
    since="2019-12-02",
    cite="PP 82/2019",
    label={"en": "Care at home", "id": "Perawatan di rumah (home care)", "th": "การดูแลที่บ้าน"},
    words={
        "id": "Perawatan di rumah atas perintah dokter diganti paling lama setahun, sampai jumlah tertinggi.",
        "th": "จ่ายค่าดูแลที่บ้านตามคำสั่งแพทย์ไม่เกินหนึ่งปีและไม่เกินจำนวนสูงสุด",
    },
)
def home_care(has_claim: bool, home_care_cost: Money, home_care_since: Date, on: Date, *, law) -> Money:
    """Care at home that a doctor ordered is paid for at most a year, up to the highest amount."""
    if not has_claim or months_between(home_care_since, on) >= law.home_care.months:
        return 0
    return min(home_care_cost, law.home_care.amount)


@jkk.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="PP 44/2015, art. 25; PP 82/2019",
    label={"en": "Costs of transport", "id": "Penggantian biaya angkutan", "th": "ค่าเดินทาง"},
    words={
        "id": "Biaya angkutan ke rumah sakit atau ke rumah, untuk setiap jenis angkutan sampai batasnya.",
        "th": "ค่าเดินทางไปโรงพยาบาลหรือกลับบ้าน แต่ละประเภทไม่เกินเพดานของตน",
    },
)
def transport(
    has_claim: bool,
    injury_transport_land: Money,
    injury_transport_sea: Money,
    injury_transport_air: Money,
    *,
    law,
) -> Money:
    """Transport to hospital or home, each mode up to its own limit."""
    if not has_claim:
        return 0
    by_land = min(injury_transport_land, law.transport.land)
    by_sea = min(injury_transport_sea, law.transport.sea)
    return by_land + by_sea + min(injury_transport_air, law.transport.air)


@jkk.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="PP 44/2015, art. 25; PP 82/2019",
    label={"en": "Prosthesis or orthosis", "id": "Alat ganti atau alat bantu", "th": "กายอุปกรณ์เทียมหรือเสริม"},
    words={
        "id": "Biaya alat sampai harga Pusat Rehabilitasi pemerintah ditambah 40 persen.",
        "th": "ค่าอุปกรณ์ไม่เกินราคาของศูนย์ฟื้นฟูของรัฐบวกร้อยละ 40",
    },
)
def prosthesis(has_claim: bool, prosthesis_cost: Money, prosthesis_reference_price: Money, *, law) -> Money:
    """The cost up to the price of the public rehabilitation centre and 40 per cent more."""
    if not has_claim:
        return 0
    return min(prosthesis_cost, prosthesis_reference_price * (1 + law.aids.prosthesis_margin))


@jkk.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    since="2019-12-02",
    cite="PP 82/2019",
    label={
        "en": "Dentures, hearing aid and glasses",
        "id": "Gigi tiruan, alat bantu dengar, dan kacamata",
        "th": "ฟันปลอม เครื่องช่วยฟัง และแว่นตา",
    },
    words={
        "id": "Masing-masing diganti sampai batasnya.",
        "th": "จ่ายตามจริงไม่เกินเพดานของแต่ละอย่าง",
    },
)
def aids(has_claim: bool, denture_cost: Money, hearing_aid_cost: Money, glasses_cost: Money, *, law) -> Money:
    """Each is paid up to its own limit."""
    if not has_claim:
        return 0
    dentures = min(denture_cost, law.aids.denture)
    return dentures + min(hearing_aid_cost, law.aids.hearing_aid) + min(glasses_cost, law.aids.glasses)


@jkk.benefit(
    EMPLOYMENT_INJURY,
    cite="PP 44/2015, art. 25; Permenaker 5/2021",
    label={"en": "Return to work", "id": "Program Kembali Kerja", "th": "โครงการกลับเข้าทำงาน"},
    words={
        "id": "Pekerja yang cacat sebagian didampingi manajer kasus dan dilatih sampai bekerja kembali.",
        "th": "ผู้พิการบางส่วนมีผู้จัดการรายกรณีดูแลและได้รับการฝึกจนกลับเข้าทำงาน",
    },
)
def return_to_work(has_insured_injury: bool, permanent_disability: PermanentDisability) -> bool:
    """A worker left partly disabled has a case manager and training until back at work."""
    return has_insured_injury and permanent_disability in (
        PermanentDisability.PART_LOST,
        PermanentDisability.FUNCTION_LOST,
    )


# Incapacity and disability


@jkk.benefit(
    EMPLOYMENT_INJURY,
    per=MONTH,
    cite="PP 44/2015, art. 25; PP 82/2019",
    label={
        "en": "Benefit for temporary incapacity (STMB)",
        "id": "Santunan sementara tidak mampu bekerja (STMB)",
        "th": "เงินทดแทนทำงานไม่ได้ชั่วคราว (STMB)",
    },
    words={
        "id": "Upah diganti penuh pada bulan-bulan pertama dan sebagian sesudahnya, sampai sembuh.",
        "th": "จ่ายเต็มค่าจ้างในเดือนแรก ๆ และบางส่วนหลังจากนั้น จนกว่าจะหาย",
    },
)
def temporary_incapacity(
    has_insured_injury: bool, unable_to_work_by_injury: bool, bpjs_wage: Money, work_injury_on: Date, on: Date, *, law
) -> Money:
    """The wage is replaced in full in the first months and in part after, until recovery."""
    if not has_insured_injury or not unable_to_work_by_injury:
        return 0
    return bpjs_wage * law.temporary_share(months_between(work_injury_on, on))


@jkk.rule(
    cite="PP 44/2015, Annex III",
    label={"en": "Rate of permanent disability", "id": "Persentase cacat tetap", "th": "อัตราความพิการถาวร"},
    words={
        "id": "Persentase menurut tabel untuk bagian tubuh itu; jika beberapa bagian, dokter menjumlahkannya.",
        "th": "อัตราตามตารางของส่วนร่างกาย หากหลายส่วนแพทย์รวมอัตรา",
    },
    asked=Asked(
        question={
            "en": "Which rate of permanent disability does the doctor certify by the table (0.4 is 40 per cent)?",
            "id": "Berapa persentase cacat tetap menurut tabel yang ditetapkan dokter (0,4 berarti 40 persen)?",
            "th": "แพทย์รับรองอัตราความพิการถาวรตามตารางเท่าไร (0.4 คือร้อยละ 40)",
        },
        lowest="0",
        highest="1",
    ),
)
def disability_rate(lost_part: LostPart, *, law) -> Number:
    """The rate of the table for the part of the body; for several parts the doctor adds them."""
    return law.disability.rate[lost_part]


@jkk.benefit(
    INVALIDITY,
    per=ONCE,
    cite="PP 44/2015, art. 25 and Annex III",
    label={"en": "Benefit for partial disability", "id": "Santunan cacat sebagian", "th": "เงินทดแทนพิการบางส่วน"},
    words={
        "id": "Persentase tabel kali 80 kali upah sebulan; jika bagian itu hanya berkurang fungsinya, dikalikan lagi bagian fungsi yang hilang.",
        "th": "อัตราตามตารางคูณ 80 คูณค่าจ้างรายเดือน หากเพียงทำงานน้อยลง คูณสัดส่วนที่เสียไปด้วย",
    },
)
def partial_disability(
    has_claim: bool,
    permanent_disability: PermanentDisability,
    disability_rate: Number,
    share_of_function_lost: Number,
    bpjs_wage: Money,
    *,
    law,
) -> Money:
    """The rate of the table times 80 times the monthly wage; where the part only works less, times the share of function lost."""
    if not has_claim:
        return 0
    if permanent_disability == PermanentDisability.PART_LOST:
        return disability_rate * law.disability.months_of_wage * bpjs_wage
    if permanent_disability == PermanentDisability.FUNCTION_LOST:
        return share_of_function_lost * disability_rate * law.disability.months_of_wage * bpjs_wage
    return 0


@jkk.benefit(
    INVALIDITY,
    per=ONCE,
    cite="PP 44/2015, art. 25",
    label={"en": "Benefit for total disability", "id": "Santunan cacat total tetap", "th": "เงินทดแทนทุพพลภาพสิ้นเชิง"},
    words={"id": "Tujuh puluh persen kali 80 kali upah sebulan.", "th": "ร้อยละ 70 คูณ 80 คูณค่าจ้างรายเดือน"},
)
def total_disability(has_claim: bool, permanent_disability: PermanentDisability, bpjs_wage: Money, *, law) -> Money:
    """Seventy per cent of 80 monthly wages."""
    if not has_claim or permanent_disability != PermanentDisability.TOTAL:
        return 0
    return law.disability.total_share * law.disability.months_of_wage * bpjs_wage


# Death, and what death and total disability have in common


@jkk.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PP 44/2015, art. 25",
    label={"en": "Death benefit", "id": "Santunan kematian", "th": "เงินทดแทนกรณีเสียชีวิต"},
    words={
        "id": "Enam puluh persen kali 80 kali upah sebulan, paling sedikit sebesar santunan sekaligus Jaminan Kematian.",
        "th": "ร้อยละ 60 คูณ 80 คูณค่าจ้างรายเดือน อย่างน้อยเท่าเงินก้อนของ JKM",
    },
)
def death_benefit(
    has_claim: bool,
    has_died: bool,
    bpjs_wage: Money,
    lump_sum_of_death_insurance: Money = jkm.lump_sum_amount,
    *,
    law,
) -> Money:
    """Sixty per cent of 80 monthly wages, at least the lump sum of the Death Benefit."""
    if not has_claim or not has_died:
        return 0
    return max(law.death_share * law.disability.months_of_wage * bpjs_wage, lump_sum_of_death_insurance)


@jkk.rule(
    cite="PP 44/2015, art. 25; PP 82/2019",
    label={
        "en": "Dead or totally disabled by work",
        "id": "Meninggal atau cacat total karena kerja",
        "th": "เสียชีวิตหรือทุพพลภาพสิ้นเชิงเพราะงาน",
    },
    words={
        "id": "Kecelakaan kerja mengakibatkan kematian atau cacat total tetap.",
        "th": "การบาดเจ็บจากงานทำให้เสียชีวิตหรือทุพพลภาพสิ้นเชิง",
    },
)
def died_or_totally_disabled(has_claim: bool, has_died: bool, permanent_disability: PermanentDisability) -> bool:
    """The work injury led to death or to total permanent disability."""
    return has_claim and (has_died or permanent_disability == PermanentDisability.TOTAL)


@jkk.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PP 44/2015, art. 25; PP 82/2019",
    label={
        "en": "Periodic benefit, paid at once",
        "id": "Santunan berkala yang dibayar sekaligus",
        "th": "เงินรายงวดที่จ่ายครั้งเดียว",
    },
    words={
        "id": "Santunan berkala 24 bulan pada kematian atau cacat total dibayar sekaligus.",
        "th": "เงินรายงวด 24 เดือนเมื่อเสียชีวิตหรือทุพพลภาพสิ้นเชิง จ่ายครั้งเดียว",
    },
)
def periodic_benefit(died_or_totally_disabled: bool, *, law) -> Money:
    """A benefit of 24 months on death or total disability, paid at once."""
    return law.periodic.month * law.periodic.months if died_or_totally_disabled else 0


@jkk.benefit(
    SURVIVORS,
    per=ONCE,
    cite="PP 44/2015, art. 25; PP 82/2019",
    label={"en": "Funeral grant", "id": "Biaya pemakaman", "th": "ค่าทำศพ"},
    words={"id": "Biaya pemakaman berjumlah tetap.", "th": "ค่าทำศพเป็นจำนวนคงที่"},
)
def funeral_grant(has_claim: bool, has_died: bool, *, law) -> Money:
    """A fixed amount for the funeral."""
    return law.funeral if has_claim and has_died else 0


@jkk.benefit(
    EDUCATION,
    per=ONCE,
    until="2019-12-01",
    cite="PP 44/2015, art. 25",
    label={"en": "Scholarship, once", "id": "Beasiswa, sekali", "th": "ทุนการศึกษา ครั้งเดียว"},
    words={
        "id": "Satu anak dari pekerja yang meninggal atau cacat total karena kerja mendapat beasiswa sekali.",
        "th": "บุตรหนึ่งคนของผู้เสียชีวิตหรือทุพพลภาพสิ้นเชิงเพราะงานได้รับทุนครั้งเดียว",
    },
)
def single_scholarship(
    died_or_totally_disabled: bool, children_named: Count = jkm.scholarship_children, *, law
) -> Money:
    """One child of a worker dead or totally disabled by work receives a scholarship once."""
    return law.scholarship_once if died_or_totally_disabled and children_named > 0 else 0


@jkk.benefit(
    EDUCATION,
    per=YEAR,
    since="2019-12-02",
    cite="PP 82/2019; Permenaker 5/2021",
    label={"en": "Scholarship", "id": "Beasiswa", "th": "ทุนการศึกษา"},
    words={
        "id": "Paling banyak dua anak dari pekerja yang meninggal atau cacat total karena kerja mendapat beasiswa setiap tahun, tanpa syarat masa iur.",
        "th": "บุตรไม่เกินสองคนของผู้เสียชีวิตหรือทุพพลภาพสิ้นเชิงเพราะงานได้รับทุนทุกปี โดยไม่มีเงื่อนไขระยะเวลาจ่าย",
    },
)
def scholarship(died_or_totally_disabled: bool, scholarships: Money = jkm.scholarships) -> Money:
    """At most two children of a worker dead or totally disabled by work receive a scholarship each year, whatever the time of contributions."""
    return scholarships if died_or_totally_disabled else 0
