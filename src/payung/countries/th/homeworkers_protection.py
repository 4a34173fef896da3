"""Homeworkers' protection: what the hirer owes to those who make things at home for an industrial business.

Homeworkers Protection Act B.E. 2553 (2010), in force from 15 May 2011; notification of the Homework Protection Committee on
remuneration, October 2016. It is a labour standard: no fund, no contribution; the hirer owes what stands here as benefit. People who
work at home on their own account are not under it.

Pay for work of the same nature, quality and quantity is not less than labour protection law gives. So a piece is paid no
less than the hirer's own employees receive for it, and a delivery no less than the minimum wage for the normal working days that
such a number of pieces takes. The minimum wage of the area is known from 2013; before, only the first comparison decides.

The text caps deductions for loss and for lateness at ten per cent; it can be read as ten per cent for each. Ten per cent for
both together is the safer reading, and taken here. The days of payment, the cause that makes the hirer liable for an injury, and
the section numbers 9 and 18 are recalled. The costs of an injury are owed as they were; rates of a ministerial regulation
were not found. Penalties are the highest that a court may set, and known for low pay and for dangerous work only.

Left out: the Ministerial Regulation on homework of 2004, for employees who take work home; the worker's right to end the
contract when the hirer is late, which decides no amount. A bill that the Cabinet approved in principle on 24 December 2024 (15 per cent interest on
pay that is late, no dangerous work under 18) is not in force.
"""

from payung.law import (
    EMPLOYMENT_INJURY,
    NON_CONTRIBUTORY,
    ONCE,
    POVERTY,
    SURVIVORS,
    Count,
    Date,
    Days,
    Input,
    Money,
    Months,
    Number,
    Scheme,
    Years,
    add_days,
    add_years,
)

homeworkers_protection = Scheme(
    "th.homeworkers_protection",
    names={
        "en": "Homeworkers' protection",
        "th": "การคุ้มครองผู้รับงานไปทำที่บ้าน",
        "id": "Perlindungan pekerja rumahan",
    },
    administrator={
        "en": "Department of Labour Protection and Welfare",
        "th": "กรมสวัสดิการและคุ้มครองแรงงาน",
        "id": "Departemen Perlindungan dan Kesejahteraan Tenaga Kerja",
    },
    kind=NON_CONTRIBUTORY,
    law="Homeworkers Protection Act B.E. 2553 (2010)",
    since="2011-05-15",
    where={
        "en": "The hirer; complaints to the labour inspector, or the labour court.",
        "th": "ผู้จ้างงาน ร้องเรียนต่อพนักงานตรวจแรงงาน หรือศาลแรงงาน",
        "id": "Pemberi kerja; pengaduan kepada pengawas ketenagakerjaan atau pengadilan perburuhan.",
    },
    papers={
        "en": (
            "Your copy of the homework document",
            "Receipts for what was delivered and paid",
            "For an injury: medical bills",
        ),
        "th": ("เอกสารเกี่ยวกับงานที่รับไปทำที่บ้านฉบับของคุณ", "หลักฐานการส่งมอบงานและรับเงิน", "กรณีบาดเจ็บ: ใบเสร็จค่ารักษา"),
        "id": ("Salinan dokumen kerja rumahan", "Bukti penyerahan dan pembayaran", "Untuk cedera: tagihan pengobatan"),
    },
    how={
        "en": "Ask the hirer for a document in Thai with names, addresses, sex and age of the worker, rate and amount of the pay, "
        "security taken, type, quantity and value of the work, its beginning, end and due day, and both signatures.",
        "th": "ขอเอกสารภาษาไทยจากผู้จ้างงาน ซึ่งระบุชื่อ ที่อยู่ เพศและอายุของผู้รับงาน อัตราและจำนวนค่าตอบแทน หลักประกัน ประเภท ปริมาณและมูลค่างาน "
        "วันเริ่มและสิ้นสุด กำหนดส่งมอบ และลายมือชื่อทั้งสองฝ่าย",
        "id": "Minta dokumen berbahasa Thai berisi nama, alamat, jenis kelamin dan usia pekerja, tarif dan jumlah upah, jaminan, jenis, "
        "jumlah dan nilai pekerjaan, awal, akhir dan tenggatnya, serta kedua tanda tangan.",
    },
)

# Facts

homework_is_for_industrial_business = Input(
    bool,
    label={
        "en": "Work given by an industrial business or for it",
        "th": "รับงานจากผู้จ้างงานในกิจการอุตสาหกรรม",
        "id": "Pekerjaan diberikan oleh atau untuk usaha industri",
    },
    question={
        "en": "Does an industrial business, or someone for it, give this person the work to make or assemble outside its workplace?",
        "th": "ผู้จ้างงานในกิจการอุตสาหกรรมหรือผู้แทนมอบงานให้บุคคลนี้ไปผลิตหรือประกอบนอกสถานประกอบกิจการหรือไม่",
        "id": "Apakah usaha industri, atau orang yang mewakilinya, memberi pekerjaan ini untuk dibuat atau dirakit di luar tempatnya?",
    },
)
has_homework_document = Input(
    bool,
    label={
        "en": "Holds a copy of the homework document",
        "th": "มีเอกสารเกี่ยวกับงานที่รับไปทำ",
        "id": "Memegang salinan dokumen",
    },
    question={
        "en": "Has the hirer given this person a copy of a document about the work?",
        "th": "ผู้จ้างงานมอบเอกสารเกี่ยวกับงานให้บุคคลนี้หรือไม่",
        "id": "Apakah pemberi kerja memberi orang ini salinan dokumen tentang pekerjaannya?",
    },
)
is_homework_document_in_thai = Input(
    bool,
    label={"en": "The document is in Thai", "th": "เอกสารเป็นภาษาไทย", "id": "Dokumennya berbahasa Thai"},
    question={
        "en": "Is the document about the work in Thai?",
        "th": "เอกสารเกี่ยวกับงานเป็นภาษาไทยหรือไม่",
        "id": "Apakah dokumen tentang pekerjaan itu berbahasa Thai?",
    },
)
does_homework_document_state_all = Input(
    bool,
    label={
        "en": "The document states all that it must",
        "th": "เอกสารมีรายการครบตามกฎหมาย",
        "id": "Dokumennya memuat semua yang wajib",
    },
    question={
        "en": "Does the document state names, addresses, sex and age of the worker, rate and amount of pay, security, type, quantity "
        "and value of the work, its beginning, end and due day, and bear both signatures?",
        "th": "เอกสารระบุชื่อ ที่อยู่ เพศและอายุของผู้รับงาน อัตราและจำนวนค่าตอบแทน หลักประกัน ประเภท ปริมาณและมูลค่างาน วันเริ่ม วันสิ้นสุด "
        "กำหนดส่งมอบ และมีลายมือชื่อทั้งสองฝ่ายหรือไม่",
        "id": "Apakah dokumen memuat nama, alamat, jenis kelamin dan usia pekerja, tarif dan jumlah upah, jaminan, jenis, jumlah dan "
        "nilai pekerjaan, awal, akhir dan tenggatnya, serta kedua tanda tangan?",
    },
)
pieces_delivered = Input(
    Count,
    lowest="0",
    highest="1000000",
    label={"en": "Pieces delivered", "th": "จำนวนชิ้นงานที่ส่งมอบ", "id": "Jumlah barang yang diserahkan"},
    question={
        "en": "How many pieces are delivered?",
        "th": "ส่งมอบงานกี่ชิ้น",
        "id": "Berapa barang yang diserahkan?",
    },
)
piece_rate = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000",
    label={"en": "Pay agreed for a piece", "th": "ค่าตอบแทนต่อชิ้นที่ตกลง", "id": "Upah per barang yang disepakati"},
    question={
        "en": "How much does the hirer pay for a piece, in baht?",
        "th": "ผู้จ้างงานจ่ายค่าตอบแทนชิ้นละกี่บาท",
        "id": "Berapa baht yang dibayar pemberi kerja per barang?",
    },
)
piece_rate_of_employees = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000",
    label={
        "en": "What the hirer's employees receive for a like piece (0 if none make it)",
        "th": "ค่าจ้างต่อชิ้นของลูกจ้างในสถานประกอบการสำหรับงานอย่างเดียวกัน (ไม่มีตอบ 0)",
        "id": "Yang diterima pekerja pabrik untuk barang serupa (0 bila tidak ada)",
    },
    question={
        "en": "How much do the hirer's own employees receive for a piece of the same nature and quality, in baht? (0 if none make it)",
        "th": "ลูกจ้างในสถานประกอบการได้ค่าจ้างสำหรับงานลักษณะและคุณภาพเดียวกันชิ้นละกี่บาท (ไม่มีตอบ 0)",
        "id": "Berapa baht yang diterima pekerja pabrik untuk barang yang sama jenis dan mutunya? (0 bila tidak ada)",
    },
)
pieces_in_normal_day = Input(
    Number,
    lowest="0.01",
    highest="100000",
    label={
        "en": "Pieces that one worker makes in a normal working day",
        "th": "จำนวนชิ้นที่คนหนึ่งทำได้ในวันทำงานปกติ",
        "id": "Barang yang dibuat seorang pekerja dalam satu hari kerja biasa",
    },
    question={
        "en": "How many such pieces does an ordinary worker make in a normal working day of eight hours?",
        "th": "คนทำงานทั่วไปทำงานนี้ได้กี่ชิ้นในวันทำงานปกติแปดชั่วโมง",
        "id": "Berapa barang seperti itu dibuat pekerja biasa dalam hari kerja delapan jam?",
    },
)
homework_delivered_on = Input(
    Date,
    lowest="2011-05-15",
    fixed=True,
    label={"en": "Day of delivery", "th": "วันที่ส่งมอบงาน", "id": "Tanggal penyerahan"},
    question={
        "en": "On which day was the work delivered?",
        "th": "ส่งมอบงานวันที่เท่าไร",
        "id": "Pada tanggal berapa pekerjaan diserahkan?",
    },
)
days_until_payment_agreed = Input(
    Days,
    lowest="0",
    highest="366",
    label={
        "en": "Days between delivery and the payment agreed",
        "th": "จำนวนวันหลังส่งมอบที่ตกลงจ่าย",
        "id": "Hari antara penyerahan dan pembayaran yang disepakati",
    },
    question={
        "en": "How many days after delivery is the pay agreed to be due? (0 if on delivery)",
        "th": "ตกลงจ่ายค่าตอบแทนหลังส่งมอบงานกี่วัน (จ่ายเมื่อส่งมอบตอบ 0)",
        "id": "Berapa hari setelah penyerahan upah disepakati dibayar? (0 bila saat penyerahan)",
    },
)
is_homework_paid = Input(
    bool,
    label={"en": "The delivery has been paid", "th": "ได้รับค่าตอบแทนแล้ว", "id": "Penyerahan sudah dibayar"},
    question={
        "en": "Has the hirer paid for this delivery?",
        "th": "ผู้จ้างงานจ่ายค่าตอบแทนงานนี้แล้วหรือไม่",
        "id": "Apakah pemberi kerja sudah membayar penyerahan ini?",
    },
)
homework_paid_on = Input(
    Date,
    lowest="2011-05-15",
    fixed=True,
    label={"en": "Day of payment", "th": "วันที่จ่ายค่าตอบแทน", "id": "Tanggal pembayaran"},
    question={
        "en": "On which day was the delivery paid?",
        "th": "จ่ายค่าตอบแทนวันที่เท่าไร",
        "id": "Pada tanggal berapa penyerahan dibayar?",
    },
)
deducted_by_law = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000",
    label={
        "en": "Deducted for tax and other payments by law",
        "th": "หักภาษีและเงินอื่นตามกฎหมาย",
        "id": "Dipotong untuk pajak dan pembayaran lain menurut undang-undang",
    },
    question={
        "en": "How much is deducted from this delivery for tax and other payments that a law orders, in baht?",
        "th": "หักภาษีและเงินอื่นตามกฎหมายจากงานนี้กี่บาท",
        "id": "Berapa baht dipotong untuk pajak dan pembayaran lain menurut undang-undang?",
    },
)
deducted_for_loss = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000",
    label={"en": "Deducted for loss or damage", "th": "หักเป็นค่าเสียหาย", "id": "Dipotong untuk kerugian"},
    question={
        "en": "How much is deducted from this delivery for loss or damage, in baht?",
        "th": "หักเป็นค่าเสียหายจากงานนี้กี่บาท",
        "id": "Berapa baht dipotong untuk kerugian atau kerusakan?",
    },
)
deducted_for_lateness = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000",
    label={"en": "Deducted for late delivery", "th": "หักเป็นค่าปรับส่งงานล่าช้า", "id": "Dipotong karena terlambat"},
    question={
        "en": "How much is deducted from this delivery for lateness, in baht?",
        "th": "หักเป็นค่าปรับส่งงานล่าช้ากี่บาท",
        "id": "Berapa baht dipotong karena penyerahan terlambat?",
    },
)
deducted_for_other_reasons = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000",
    label={"en": "Deducted for other reasons", "th": "หักด้วยเหตุอื่น", "id": "Dipotong karena alasan lain"},
    question={
        "en": "How much is deducted from this delivery for any other reason, in baht?",
        "th": "หักด้วยเหตุอื่นจากงานนี้กี่บาท",
        "id": "Berapa baht dipotong karena alasan lain?",
    },
)
consents_to_deduction = Input(
    bool,
    label={"en": "Consents to the deduction", "th": "ยินยอมให้หัก", "id": "Menyetujui potongan"},
    question={
        "en": "Does this person consent to the deduction for loss or lateness?",
        "th": "บุคคลนี้ยินยอมให้หักค่าเสียหายหรือค่าปรับหรือไม่",
        "id": "Apakah orang ini menyetujui potongan karena kerugian atau keterlambatan?",
    },
)
caused_loss_by_gross_negligence = Input(
    bool,
    label={
        "en": "Caused the loss wilfully or by gross negligence",
        "th": "ทำให้เสียหายโดยจงใจหรือประมาทเลินเล่ออย่างร้ายแรง",
        "id": "Menyebabkan kerugian dengan sengaja atau kelalaian berat",
    },
    question={
        "en": "Did this person cause the loss wilfully or by gross negligence?",
        "th": "บุคคลนี้ทำให้เกิดความเสียหายโดยจงใจหรือประมาทเลินเล่ออย่างร้ายแรงหรือไม่",
        "id": "Apakah orang ini menyebabkan kerugian dengan sengaja atau karena kelalaian berat?",
    },
)
was_delivered_late = Input(
    bool,
    label={"en": "Delivered after the due day", "th": "ส่งมอบงานเกินกำหนด", "id": "Diserahkan setelah tenggat"},
    question={
        "en": "Was the work delivered after the due day?",
        "th": "ส่งมอบงานเกินกำหนดหรือไม่",
        "id": "Apakah pekerjaan diserahkan setelah tenggat?",
    },
)
security_taken = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000",
    label={
        "en": "Security taken by the hirer",
        "th": "หลักประกันที่ผู้จ้างงานเรียก",
        "id": "Jaminan yang diambil pemberi kerja",
    },
    question={
        "en": "How much security has the hirer taken from this person, in baht?",
        "th": "ผู้จ้างงานเรียกหลักประกันจากบุคคลนี้กี่บาท",
        "id": "Berapa baht jaminan yang diambil pemberi kerja dari orang ini?",
    },
)
homework_may_cause_damage = Input(
    bool,
    label={
        "en": "Type, amount and value of the work may cause damage to the hirer",
        "th": "ประเภท ปริมาณ และมูลค่างานอาจก่อความเสียหายแก่ผู้จ้างงาน",
        "id": "Jenis, jumlah, dan nilai pekerjaan dapat merugikan pemberi kerja",
    },
    question={
        "en": "May the type, amount and value of the work cause damage to the hirer, as with costly materials?",
        "th": "ประเภท ปริมาณ และมูลค่าของงานอาจก่อความเสียหายแก่ผู้จ้างงาน เช่น วัตถุดิบราคาแพง หรือไม่",
        "id": "Apakah jenis, jumlah, dan nilai pekerjaan dapat merugikan pemberi kerja, misalnya bahan mahal?",
    },
)
is_homework_dangerous = Input(
    bool,
    label={
        "en": "Work that may endanger health or safety",
        "th": "งานที่อาจเป็นอันตรายต่อสุขภาพหรือความปลอดภัย",
        "id": "Pekerjaan yang dapat membahayakan kesehatan atau keselamatan",
    },
    question={
        "en": "May the work endanger health or safety by its nature, as with chemicals or sharp tools?",
        "th": "งานมีลักษณะที่อาจเป็นอันตรายต่อสุขภาพหรือความปลอดภัย เช่น สารเคมีหรือของมีคม หรือไม่",
        "id": "Apakah pekerjaan itu dapat membahayakan kesehatan atau keselamatan, misalnya bahan kimia atau alat tajam?",
    },
)
is_harmed_by_homework = Input(
    bool,
    label={
        "en": "Injured, ill, disabled or dead from the work",
        "th": "บาดเจ็บ เจ็บป่วย พิการ หรือตายจากงาน",
        "id": "Cedera, sakit, difabel, atau meninggal karena pekerjaan",
    },
    question={
        "en": "Has this person been injured, fallen ill, become disabled or died from the work at home?",
        "th": "บุคคลนี้บาดเจ็บ เจ็บป่วย พิการ หรือตายจากงานที่รับไปทำหรือไม่",
        "id": "Apakah orang ini cedera, sakit, menjadi difabel, atau meninggal karena pekerjaan rumahannya?",
    },
)
is_harm_by_hirers_things = Input(
    bool,
    label={
        "en": "Caused by the hirer's materials or equipment, or for want of safety measures",
        "th": "เกิดจากวัตถุดิบหรืออุปกรณ์ของผู้จ้างงาน หรือเพราะไม่จัดมาตรการความปลอดภัย",
        "id": "Disebabkan bahan atau alat pemberi kerja, atau karena tidak ada tindakan keselamatan",
    },
    question={
        "en": "Did the harm come from materials or equipment of the hirer, or because the hirer took no safety measures?",
        "th": "อันตรายเกิดจากวัตถุดิบหรืออุปกรณ์ของผู้จ้างงาน หรือเพราะผู้จ้างงานไม่จัดมาตรการความปลอดภัยหรือไม่",
        "id": "Apakah bahaya itu berasal dari bahan atau alat pemberi kerja, atau karena ia tidak mengambil tindakan keselamatan?",
    },
)
homework_injury_medical_costs = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="100000000",
    label={"en": "Medical costs of the harm", "th": "ค่ารักษาพยาบาล", "id": "Biaya pengobatan"},
    question={
        "en": "How much did the treatment of this harm cost, in baht?",
        "th": "ค่ารักษาพยาบาลจากอันตรายนี้กี่บาท",
        "id": "Berapa baht biaya pengobatannya?",
    },
)
homework_injury_rehabilitation_costs = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="100000000",
    label={"en": "Costs of rehabilitation", "th": "ค่าฟื้นฟูสมรรถภาพ", "id": "Biaya rehabilitasi"},
    question={
        "en": "How much did rehabilitation for work cost, in baht?",
        "th": "ค่าฟื้นฟูสมรรถภาพในการทำงานกี่บาท",
        "id": "Berapa baht biaya rehabilitasi kerja?",
    },
)
homework_injury_funeral_costs = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="100000000",
    label={"en": "Costs of the funeral", "th": "ค่าทำศพ", "id": "Biaya pemakaman"},
    question={
        "en": "How much did the funeral cost, in baht?",
        "th": "ค่าทำศพกี่บาท",
        "id": "Berapa baht biaya pemakaman?",
    },
)


# Whom the Act protects


@homeworkers_protection.covers(
    cite="Homeworkers Protection Act s. 3",
    label={
        "en": "homeworker under the Act",
        "th": "ผู้รับงานไปทำที่บ้านตามกฎหมาย",
        "id": "pekerja rumahan menurut undang-undang",
    },
    words={
        "th": "ผู้ที่ตกลงรับงานจากผู้จ้างงานในกิจการอุตสาหกรรมไปผลิตหรือประกอบนอกสถานประกอบกิจการเพื่อรับค่าตอบแทน",
        "id": "Orang yang menyanggupi membuat atau merakit barang di luar tempat pemberi kerja untuk usaha industri dengan upah.",
    },
)
def is_covered(is_home_worker: bool, homework_is_for_industrial_business: bool) -> bool:
    """Who makes or assembles things at home for pay, for a hirer in an industrial business; not who works on own account."""
    return is_home_worker and homework_is_for_industrial_business


# The document


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act s. 9",
    label={
        "en": "the document is as the law wants it",
        "th": "เอกสารถูกต้องตามกฎหมาย",
        "id": "dokumen sesuai undang-undang",
    },
    words={
        "th": "ผู้จ้างงานต้องทำเอกสารเป็นภาษาไทย มีรายการครบ และมอบให้ผู้รับงานหนึ่งฉบับ",
        "id": "Pemberi kerja wajib membuat dokumen berbahasa Thai yang lengkap dan memberi satu salinan kepada pekerja.",
    },
)
def is_document_lawful(
    has_homework_document: bool, is_homework_document_in_thai: bool, does_homework_document_state_all: bool
) -> bool:
    """The hirer writes a document in Thai that states all it must, and gives the worker a copy."""
    return has_homework_document and is_homework_document_in_thai and does_homework_document_state_all


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act s. 9",
    label={
        "en": "day until which the hirer keeps the document",
        "th": "วันที่ผู้จ้างงานต้องเก็บเอกสารถึง",
        "id": "hari sampai kapan pemberi kerja menyimpan dokumen",
    },
    words={"th": "เก็บไว้ไม่น้อยกว่าสองปีนับแต่วันจ่ายค่าตอบแทน", "id": "Sedikitnya dua tahun sejak upah dibayar."},
)
def day_to_keep_document(homework_paid_on: Date, *, law) -> Date:
    """The hirer keeps the document at least for years from the day of payment."""
    return add_years(homework_paid_on, law.document.years_kept)


# Pay


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act s. 16",
    label={"en": "pay by the agreement", "th": "ค่าตอบแทนตามที่ตกลง", "id": "upah menurut kesepakatan"},
    words={"th": "ค่าตอบแทนต่อชิ้นคูณจำนวนชิ้น", "id": "Upah per barang kali jumlah barang."},
)
def agreed_pay(piece_rate: Money, pieces_delivered: Count) -> Money:
    """The rate of a piece for each piece."""
    return piece_rate * pieces_delivered


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act s. 16",
    label={"en": "lowest lawful pay", "th": "ค่าตอบแทนขั้นต่ำตามกฎหมาย", "id": "upah terendah menurut undang-undang"},
    words={
        "th": "ไม่ต่ำกว่าค่าจ้างของลูกจ้างในสถานประกอบการสำหรับงานลักษณะ คุณภาพ และปริมาณเดียวกัน",
        "id": "Tidak kurang dari upah pekerja pabrik untuk pekerjaan sejenis, semutu, dan sebanyak itu.",
    },
)
def lowest_pay(piece_rate_of_employees: Money, pieces_delivered: Count) -> Money:
    """Not less than the hirer's employees receive for work of the same nature, quality and quantity."""
    return piece_rate_of_employees * pieces_delivered


@lowest_pay.amended(
    since="2013-01-01",
    cite="Homeworkers Protection Act s. 16; Labour Protection Act ss. 87, 90",
    words={
        "th": "ไม่ต่ำกว่าค่าจ้างของลูกจ้างสำหรับงานอย่างเดียวกัน และไม่ต่ำกว่าค่าจ้างขั้นต่ำสำหรับจำนวนวันทำงานปกติที่ต้องใช้",
        "id": "Tidak kurang dari upah pekerja pabrik untuk pekerjaan serupa, dan dari upah minimum untuk hari kerja biasa yang diperlukan.",
    },
)
def lowest_pay_2013(
    piece_rate_of_employees: Money,
    pieces_delivered: Count,
    pieces_in_normal_day: Number,
    minimum_wage: Money,
    *,
    law,
) -> Money:
    """Not less than employees receive for like work, nor than the minimum wage for the normal days that the pieces take."""
    by_minimum_wage = minimum_wage * law.normal_day * pieces_delivered / pieces_in_normal_day
    return max(piece_rate_of_employees * pieces_delivered, by_minimum_wage)


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act s. 16",
    label={
        "en": "pay due for the delivery",
        "th": "ค่าตอบแทนที่ต้องได้รับสำหรับงานที่ส่งมอบ",
        "id": "upah yang harus dibayar untuk penyerahan",
    },
    words={
        "th": "ค่าตอบแทนตามที่ตกลง แต่ไม่ต่ำกว่าค่าตอบแทนขั้นต่ำ",
        "id": "Upah menurut kesepakatan, tidak kurang dari upah terendah.",
    },
)
def pay_due(agreed_pay: Money, lowest_pay: Money) -> Money:
    """The pay agreed, and not less than the lowest lawful pay."""
    return max(agreed_pay, lowest_pay)


@homeworkers_protection.benefit(
    POVERTY,
    per=ONCE,
    cite="Homeworkers Protection Act s. 16",
    label={
        "en": "owed by the hirer up to the lowest pay",
        "th": "ค่าตอบแทนที่ผู้จ้างงานต้องจ่ายเพิ่มให้ถึงขั้นต่ำ",
        "id": "terutang oleh pemberi kerja sampai upah terendah",
    },
    words={
        "th": "ผู้จ้างงานต้องจ่ายส่วนที่ค่าตอบแทนตามตกลงต่ำกว่าขั้นต่ำ",
        "id": "Pemberi kerja membayar selisih upah kesepakatan di bawah upah terendah.",
    },
)
def pay_shortfall(agreed_pay: Money, lowest_pay: Money) -> Money:
    """What the hirer owes beyond the pay agreed, because that falls short of the lowest."""
    return max(0, lowest_pay - agreed_pay)


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act s. 18",
    label={"en": "last day of payment", "th": "วันสุดท้ายที่ต้องจ่ายค่าตอบแทน", "id": "hari terakhir pembayaran"},
    words={
        "th": "จ่ายเมื่อส่งมอบงานหรือตามที่ตกลง แต่ไม่เกิน 7 วันนับแต่วันส่งมอบ",
        "id": "Saat penyerahan atau menurut kesepakatan, paling lambat 7 hari sesudahnya.",
    },
)
def last_day_of_payment(homework_delivered_on: Date, days_until_payment_agreed: Days, *, law) -> Date:
    """On delivery, or as agreed, but within a few days after it."""
    return add_days(homework_delivered_on, min(days_until_payment_agreed, law.days_until_payment))


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act s. 18",
    label={"en": "the pay is overdue", "th": "ผู้จ้างงานผิดนัดจ่าย", "id": "upah terlambat dibayar"},
    words={"th": "ยังไม่จ่ายหลังวันสุดท้ายที่ต้องจ่าย", "id": "Belum dibayar setelah hari terakhir pembayaran."},
)
def is_pay_overdue(is_homework_paid: bool, last_day_of_payment: Date, on: Date) -> bool:
    """Not paid though the last day of payment has passed."""
    return not is_homework_paid and on > last_day_of_payment


# Deductions and security


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act s. 19 (3), (4)",
    label={
        "en": "lawful deduction for loss and lateness",
        "th": "ค่าเสียหายและค่าปรับที่หักได้",
        "id": "potongan sah untuk kerugian dan keterlambatan",
    },
    words={
        "th": "หักได้เมื่อยินยอม และทำให้เสียหายโดยจงใจหรือประมาทอย่างร้ายแรง หรือส่งงานล่าช้า รวมกันไม่เกินร้อยละ 10 ของค่าตอบแทนแต่ละงวด",
        "id": "Dengan persetujuan, untuk kerugian yang disengaja atau karena kelalaian berat, atau karena terlambat; bersama paling "
        "banyak 10 persen upah tiap angsuran.",
    },
)
def lawful_deduction_for_fault(
    pay_due: Money,
    consents_to_deduction: bool,
    caused_loss_by_gross_negligence: bool,
    was_delivered_late: bool,
    deducted_for_loss: Money,
    deducted_for_lateness: Money,
    *,
    law,
) -> Money:
    """With consent, for loss caused wilfully or by gross negligence and for lateness; both up to a tenth of the pay due."""
    if not consents_to_deduction:
        return 0
    for_loss = deducted_for_loss if caused_loss_by_gross_negligence else 0
    for_lateness = deducted_for_lateness if was_delivered_late else 0
    return min(for_loss + for_lateness, pay_due * law.highest_deduction)


@homeworkers_protection.benefit(
    POVERTY,
    per=ONCE,
    cite="Homeworkers Protection Act s. 19",
    label={
        "en": "unlawful deductions to be paid back",
        "th": "เงินที่หักโดยไม่ชอบซึ่งต้องคืน",
        "id": "potongan tidak sah yang harus dikembalikan",
    },
    words={
        "th": "หักได้เฉพาะภาษี เงินตามกฎหมายอื่น และค่าเสียหายหรือค่าปรับภายในเกณฑ์ นอกนั้นต้องคืน",
        "id": "Hanya pajak, pembayaran menurut undang-undang, dan kerugian atau keterlambatan dalam batas yang boleh dipotong.",
    },
)
def unlawful_deductions(
    deducted_for_loss: Money,
    deducted_for_lateness: Money,
    deducted_for_other_reasons: Money,
    lawful_deduction_for_fault: Money,
) -> Money:
    """Beyond tax and payments by law, only loss and lateness within their bounds may be deducted; the rest is paid back."""
    return deducted_for_loss + deducted_for_lateness + deducted_for_other_reasons - lawful_deduction_for_fault


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act ss. 16, 19",
    label={"en": "pay after lawful deductions", "th": "ค่าตอบแทนหลังหักโดยชอบ", "id": "upah setelah potongan sah"},
    words={
        "th": "ค่าตอบแทนที่ต้องได้รับ หักภาษีและเงินตามกฎหมาย ค่าเสียหายและค่าปรับภายในเกณฑ์",
        "id": "Upah yang harus dibayar, dikurangi pajak, pembayaran menurut undang-undang, dan potongan sah.",
    },
)
def pay_after_deductions(pay_due: Money, deducted_by_law: Money, lawful_deduction_for_fault: Money) -> Money:
    """The pay due less tax and payments by law, and less what may be deducted for loss and lateness."""
    return max(0, pay_due - deducted_by_law - lawful_deduction_for_fault)


@homeworkers_protection.benefit(
    POVERTY,
    per=ONCE,
    cite="Homeworkers Protection Act, security",
    label={"en": "security to be given back", "th": "หลักประกันที่ต้องคืน", "id": "jaminan yang harus dikembalikan"},
    words={
        "th": "เรียกหลักประกันไม่ได้ เว้นแต่ประเภท ปริมาณ และมูลค่างานอาจก่อความเสียหายแก่ผู้จ้างงาน",
        "id": "Jaminan tidak boleh diminta, kecuali jenis, jumlah, dan nilai pekerjaan dapat merugikan pemberi kerja.",
    },
)
def security_to_give_back(security_taken: Money, homework_may_cause_damage: bool) -> Money:
    """The hirer may not take security, unless type, amount and value of the work may cause damage."""
    return 0 if homework_may_cause_damage else security_taken


# Safety


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act, dangerous work",
    label={
        "en": "the work is forbidden to this person",
        "th": "ห้ามให้บุคคลนี้ทำงานนี้",
        "id": "pekerjaan terlarang bagi orang ini",
    },
    words={
        "th": "ห้ามให้หญิงมีครรภ์หรือเด็กอายุต่ำกว่า 15 ปีทำงานที่อาจเป็นอันตรายต่อสุขภาพหรือความปลอดภัย",
        "id": "Perempuan hamil dan anak di bawah 15 tahun tidak boleh diberi pekerjaan yang membahayakan kesehatan atau keselamatan.",
    },
)
def is_work_forbidden(is_homework_dangerous: bool, is_pregnant: bool, age: Years, *, law) -> bool:
    """No work that may endanger health or safety for a pregnant woman or for a child under the age."""
    return is_homework_dangerous and (is_pregnant or age < law.child_age)


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act, liability of the hirer",
    label={
        "en": "the hirer answers for the harm",
        "th": "ผู้จ้างงานต้องรับผิดต่ออันตราย",
        "id": "pemberi kerja bertanggung jawab atas bahaya",
    },
    words={
        "th": "เมื่อบาดเจ็บ เจ็บป่วย พิการ หรือตายจากวัตถุดิบหรืออุปกรณ์ของผู้จ้างงาน หรือเพราะไม่จัดมาตรการความปลอดภัย",
        "id": "Bila cedera, sakit, disabilitas, atau kematian disebabkan bahan atau alat pemberi kerja, atau karena tidak ada tindakan keselamatan.",
    },
)
def is_hirer_liable(is_harmed_by_homework: bool, is_harm_by_hirers_things: bool) -> bool:
    """For harm that comes from the hirer's materials or equipment, or for want of safety measures."""
    return is_harmed_by_homework and is_harm_by_hirers_things


@homeworkers_protection.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="Homeworkers Protection Act, liability of the hirer",
    label={"en": "medical costs of an injury", "th": "ค่ารักษาพยาบาลจากงาน", "id": "biaya pengobatan cedera"},
    words={"th": "ผู้จ้างงานที่ต้องรับผิดจ่ายค่ารักษาพยาบาล", "id": "Pemberi kerja yang bertanggung jawab membayar pengobatan."},
)
def medical_costs(is_hirer_liable: bool, homework_injury_medical_costs: Money) -> Money:
    """A hirer who answers for the harm pays the treatment."""
    return homework_injury_medical_costs if is_hirer_liable else 0


@homeworkers_protection.benefit(
    EMPLOYMENT_INJURY,
    per=ONCE,
    cite="Homeworkers Protection Act, liability of the hirer",
    label={"en": "costs of rehabilitation", "th": "ค่าฟื้นฟูสมรรถภาพ", "id": "biaya rehabilitasi"},
    words={
        "th": "ผู้จ้างงานที่ต้องรับผิดจ่ายค่าฟื้นฟูสมรรถภาพ",
        "id": "Pemberi kerja yang bertanggung jawab membayar rehabilitasi.",
    },
)
def rehabilitation_costs(is_hirer_liable: bool, homework_injury_rehabilitation_costs: Money) -> Money:
    """A hirer who answers for the harm pays the rehabilitation."""
    return homework_injury_rehabilitation_costs if is_hirer_liable else 0


@homeworkers_protection.benefit(
    SURVIVORS,
    per=ONCE,
    cite="Homeworkers Protection Act, liability of the hirer",
    label={"en": "costs of the funeral", "th": "ค่าทำศพ", "id": "biaya pemakaman"},
    words={
        "th": "ผู้จ้างงานที่ต้องรับผิดจ่ายค่าทำศพเมื่อผู้รับงานเสียชีวิต",
        "id": "Pemberi kerja yang bertanggung jawab membayar pemakaman bila pekerja meninggal.",
    },
)
def funeral_costs(is_hirer_liable: bool, has_died: bool, homework_injury_funeral_costs: Money) -> Money:
    """A hirer who answers for the harm pays the funeral of a worker who died of it."""
    return homework_injury_funeral_costs if is_hirer_liable and has_died else 0


# Penalties


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act, penalty for s. 16",
    label={
        "en": "highest fine for pay that is too low",
        "th": "โทษปรับสูงสุดกรณีจ่ายต่ำกว่าเกณฑ์",
        "id": "denda tertinggi karena upah terlalu rendah",
    },
    words={
        "th": "ศาลปรับผู้จ้างงานที่จ่ายต่ำกว่าขั้นต่ำได้ไม่เกินจำนวนนี้",
        "id": "Pengadilan dapat mendenda pemberi kerja sampai jumlah ini.",
    },
)
def highest_fine_for_low_pay(pay_shortfall: Money, *, law) -> Money:
    """A court may fine a hirer who pays less than the lowest up to this amount."""
    return law.penalty.low_pay.fine if pay_shortfall > 0 else 0


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act, penalty for s. 16",
    label={
        "en": "longest imprisonment for pay that is too low",
        "th": "โทษจำคุกสูงสุดกรณีจ่ายต่ำกว่าเกณฑ์",
        "id": "penjara terlama karena upah terlalu rendah",
    },
    words={"th": "หรือจำคุกไม่เกินระยะเวลานี้", "id": "Atau penjara sampai lama ini."},
)
def longest_imprisonment_for_low_pay(pay_shortfall: Money, *, law) -> Months:
    """Instead of the fine, or besides it, imprisonment for up to these months."""
    return law.penalty.low_pay.imprisonment if pay_shortfall > 0 else 0


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act, penalty for dangerous work",
    label={
        "en": "highest fine for forbidden work",
        "th": "โทษปรับสูงสุดกรณีให้ทำงานต้องห้าม",
        "id": "denda tertinggi karena pekerjaan terlarang",
    },
    words={
        "th": "ปรับไม่เกินจำนวนนี้ และสูงขึ้นเมื่อหญิงมีครรภ์หรือเด็กได้รับอันตราย",
        "id": "Denda sampai jumlah ini; lebih tinggi bila perempuan hamil atau anak itu celaka.",
    },
)
def highest_fine_for_forbidden_work(is_work_forbidden: bool, is_harmed_by_homework: bool, *, law) -> Money:
    """A fine of up to this amount, and a higher one where the pregnant woman or the child came to harm."""
    if not is_work_forbidden:
        return 0
    return law.penalty.harm.fine if is_harmed_by_homework else law.penalty.forbidden_work.fine


@homeworkers_protection.rule(
    cite="Homeworkers Protection Act, penalty for dangerous work",
    label={
        "en": "longest imprisonment for forbidden work",
        "th": "โทษจำคุกสูงสุดกรณีให้ทำงานต้องห้าม",
        "id": "penjara terlama karena pekerjaan terlarang",
    },
    words={
        "th": "จำคุกไม่เกินระยะเวลานี้ และนานขึ้นเมื่อหญิงมีครรภ์หรือเด็กได้รับอันตราย",
        "id": "Penjara sampai lama ini; lebih lama bila perempuan hamil atau anak itu celaka.",
    },
)
def longest_imprisonment_for_forbidden_work(is_work_forbidden: bool, is_harmed_by_homework: bool, *, law) -> Months:
    """Imprisonment of up to these months, and longer where the pregnant woman or the child came to harm."""
    if not is_work_forbidden:
        return 0
    return law.penalty.harm.imprisonment if is_harmed_by_homework else law.penalty.forbidden_work.imprisonment
