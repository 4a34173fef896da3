"""Piece rates of home workers against the minimum wage.

Home workers (pekerja rumahan) have no statute of their own. Law 13/2003 on manpower is read as covering those who depend on one giver of
work; the wage by output is in PP 36/2021, arts. 14 and 18. The floor of a piece rate is a method, not a statute: the minimum wage of an
hour (a 173rd of the month, PP 35/2021, art. 32) times the time that one piece takes, as guidance of the ILO and the employers' association
APINDO recommended in 2013, so that a worker of average speed earns the minimum wage in normal hours. What it comes to is therefore a claim
to bargain with, told as what the giver of work still owes and not as a benefit that anybody receives.

Costs that the worker bears (electricity, thread, tools, transport) are taken off the pay before it is compared.
"""

from payung.law import (
    EMPLOYER,
    MONTH,
    NON_CONTRIBUTORY,
    ONCE,
    Asked,
    Count,
    Date,
    Input,
    Money,
    MonthlyAmounts,
    Number,
    Scheme,
    add_months,
    average_of_last,
    start_of_month,
)

from .bpjs_ketenagakerjaan import EnterpriseScale

homeworkers = Scheme(
    "id.homeworkers",
    names={
        "en": "Fair piece rates for home workers",
        "id": "Upah satuan layak pekerja rumahan",
        "th": "ค่าจ้างต่อชิ้นที่เป็นธรรมของผู้รับงานไปทำที่บ้าน",
    },
    administrator={
        "en": "The giver of work; manpower office of the district",
        "id": "Pemberi kerja; dinas tenaga kerja kabupaten/kota",
        "th": "ผู้ว่าจ้าง สำนักงานแรงงานของอำเภอ",
    },
    kind=NON_CONTRIBUTORY,
    law="Law 13/2003, arts. 88-90; PP 36/2021, arts. 14-18 and 36; PP 35/2021, art. 32; guidance of ILO and APINDO, 2013",
    since="2003-03-25",
    where={
        "en": "The organisation of home workers, to bargain with the giver of work; the manpower office of the district",
        "id": "Serikat atau kelompok pekerja rumahan, untuk berunding dengan pemberi kerja; dinas tenaga kerja",
        "th": "กลุ่มผู้รับงานไปทำที่บ้าน เพื่อต่อรองกับผู้ว่าจ้าง สำนักงานแรงงานของอำเภอ",
    },
    papers={
        "en": ("Notes of pieces, time and pay", "Receipts of costs"),
        "id": ("Catatan jumlah potong, waktu, dan upah", "Bukti pengeluaran"),
        "th": ("บันทึกจำนวนชิ้น เวลา และค่าจ้าง", "ใบเสร็จค่าใช้จ่าย"),
    },
    how={
        "en": "Time some pieces at a usual speed, note what each costs, and compare with the lowest rate below.",
        "id": "Ukur waktu beberapa potong dengan kecepatan biasa, catat biayanya, lalu bandingkan dengan tarif terendah di bawah.",
        "th": "จับเวลาทำงานบางชิ้นด้วยความเร็วปกติ จดค่าใช้จ่าย แล้วเทียบกับอัตราต่ำสุดด้านล่าง",
    },
)

piece_rate = Input(
    Money,
    unit="IDR",
    lowest="0",
    highest="100000000",
    label={"en": "Pay for one piece", "id": "Upah per potong", "th": "ค่าจ้างต่อชิ้น"},
    question={
        "en": "How much is paid for one piece?",
        "id": "Berapa upah untuk satu potong?",
        "th": "ได้ค่าจ้างชิ้นละเท่าไร",
    },
)
minutes_per_piece = Input(
    Number,
    lowest="0.01",
    highest="100000",
    label={"en": "Minutes for one piece", "id": "Menit per potong", "th": "เวลาต่อชิ้น (นาที)"},
    question={
        "en": "How many minutes does one piece take at a usual speed?",
        "id": "Berapa menit untuk mengerjakan satu potong dengan kecepatan biasa?",
        "th": "งานหนึ่งชิ้นใช้เวลากี่นาทีด้วยความเร็วปกติ",
    },
)
pieces_a_month = Input(
    Count,
    lowest="0",
    highest="1000000",
    label={"en": "Pieces in a month", "id": "Jumlah potong sebulan", "th": "จำนวนชิ้นต่อเดือน"},
    question={
        "en": "How many pieces does this person make in a usual month?",
        "id": "Berapa potong yang dikerjakan orang ini dalam sebulan biasanya?",
        "th": "คนนี้ทำได้กี่ชิ้นในหนึ่งเดือนตามปกติ",
    },
)
own_costs_a_month = Input(
    Money,
    unit="IDR/month",
    lowest="0",
    highest="1000000000",
    label={
        "en": "Costs that the worker bears in a month",
        "id": "Biaya yang ditanggung pekerja sebulan",
        "th": "ค่าใช้จ่ายที่ผู้ทำงานออกเองต่อเดือน",
    },
    question={
        "en": "How much does this person spend in a month on electricity, thread, tools and transport for the work?",
        "id": "Berapa pengeluaran orang ini sebulan untuk listrik, benang, alat, dan ongkos kerja?",
        "th": "คนนี้จ่ายค่าไฟ ด้าย เครื่องมือ และค่าเดินทางเพื่อทำงานเดือนละเท่าไร",
    },
)


@homeworkers.covers(
    cite="Law 13/2003, arts. 1(15) and 90, as read for dependent piece work",
    label={"en": "Home worker paid by the piece", "id": "Pekerja rumahan borongan", "th": "ผู้รับงานไปทำที่บ้าน"},
    words={
        "id": "Orang yang membuat barang di rumah untuk pihak yang membayar per potong.",
        "th": "ผู้ที่ทำสินค้าที่บ้านให้ผู้ที่จ่ายเป็นรายชิ้น",
    },
)
def is_covered(is_home_worker: bool) -> bool:
    """Persons who make things at home for somebody who pays by the piece."""
    return is_home_worker


# What the work pays


@homeworkers.rule(
    cite="Guidance of ILO and APINDO on home work, 2013",
    label={"en": "Hours of work in a month", "id": "Jam kerja sebulan", "th": "ชั่วโมงทำงานต่อเดือน"},
    words={"id": "Jumlah potong kali menit per potong.", "th": "จำนวนชิ้นคูณเวลาต่อชิ้น"},
    asked=Asked(
        question={
            "en": "How many hours does this person work for the giver of work in a month?",
            "id": "Berapa jam orang ini bekerja untuk pemberi kerja dalam sebulan?",
            "th": "คนนี้ทำงานให้ผู้ว่าจ้างเดือนละกี่ชั่วโมง",
        },
        lowest="0",
        highest="744",
    ),
)
def hours_a_month(pieces_a_month: Count, minutes_per_piece: Number, *, law) -> Number:
    """The number of pieces times the minutes for one."""
    return pieces_a_month * minutes_per_piece / law.minutes_an_hour


@homeworkers.rule(
    per=MONTH,
    cite="PP 36/2021, art. 18",
    label={"en": "Piece pay of a month", "id": "Upah borongan sebulan", "th": "ค่าจ้างรายชิ้นต่อเดือน"},
    words={"id": "Jumlah potong kali upah per potong.", "th": "จำนวนชิ้นคูณค่าจ้างต่อชิ้น"},
    asked=Asked(
        question={
            "en": "How much does this person receive for the pieces of a usual month?",
            "id": "Berapa yang diterima orang ini untuk hasil kerja sebulan biasanya?",
            "th": "คนนี้ได้รับค่าจ้างรายชิ้นในเดือนปกติเท่าไร",
        },
        lowest="0",
        highest="1000000000",
    ),
)
def pay_of_month(piece_rate: Money, pieces_a_month: Count, *, law) -> Money:
    """The number of pieces times the pay for one."""
    return piece_rate * pieces_a_month / law.month


@homeworkers.rule(
    per=ONCE,
    cite="Guidance of ILO and APINDO on home work, 2013",
    label={"en": "Pay of an hour", "id": "Upah per jam", "th": "ค่าจ้างต่อชั่วโมง"},
    words={"id": "Upah potong yang selesai dalam satu jam.", "th": "ค่าจ้างของชิ้นงานที่ทำได้ในหนึ่งชั่วโมง"},
)
def hourly_pay(piece_rate: Money, minutes_per_piece: Number, *, law) -> Money:
    """The pay of the pieces made in one hour."""
    return piece_rate * law.minutes_an_hour / minutes_per_piece


@homeworkers.rule(
    per=MONTH,
    cite="Guidance of ILO and APINDO on home work, 2013",
    label={
        "en": "Pay of a month after own costs",
        "id": "Upah sebulan setelah dikurangi biaya sendiri",
        "th": "ค่าจ้างต่อเดือนหลังหักค่าใช้จ่าย",
    },
    words={"id": "Upah borongan dikurangi biaya yang ditanggung pekerja.", "th": "ค่าจ้างรายชิ้นหักค่าใช้จ่ายที่ออกเอง"},
)
def pay_after_costs(pay_of_month: Money, own_costs_a_month: Money) -> Money:
    """The piece pay less the costs that the worker bears."""
    return pay_of_month - own_costs_a_month


@homeworkers.rule(
    per=ONCE,
    cite="Guidance of ILO and APINDO on home work, 2013",
    label={
        "en": "Pay of an hour after own costs",
        "id": "Upah per jam setelah dikurangi biaya sendiri",
        "th": "ค่าจ้างต่อชั่วโมงหลังหักค่าใช้จ่าย",
    },
    words={
        "id": "Upah sebulan setelah dikurangi biaya, dibagi jam kerja.",
        "th": "ค่าจ้างเดือนหลังหักค่าใช้จ่ายหารด้วยชั่วโมงทำงาน",
    },
)
def hourly_pay_after_costs(pay_after_costs: Money, hours_a_month: Number, *, law) -> Money:
    """The pay of a month after costs, divided by the hours of work."""
    if hours_a_month > 0:
        return pay_after_costs * law.month / hours_a_month
    return 0


# What the minimum wage asks


@homeworkers.rule(
    per=MONTH,
    cite="Law 13/2003, art. 90",
    label={"en": "Lowest wage that applies", "id": "Upah terendah yang berlaku", "th": "ค่าจ้างต่ำสุดที่ใช้บังคับ"},
    words={"id": "Upah minimum.", "th": "ค่าจ้างขั้นต่ำ"},
)
def lowest_wage(minimum_wage: Money) -> Money:
    """The minimum wage."""
    return minimum_wage


@lowest_wage.amended(
    since="2021-02-02",
    cite="PP 36/2021, arts. 23 and 36",
    words={
        "id": "Upah minimum; pada usaha mikro dan kecil, upah terendah yang boleh disepakati.",
        "th": "ค่าจ้างขั้นต่ำ วิสาหกิจรายย่อยและขนาดเล็กใช้ค่าจ้างต่ำสุดที่ตกลงได้",
    },
)
def lowest_wage_2021(
    enterprise_scale: EnterpriseScale, minimum_wage: Money, lowest_wage_of_micro_enterprise: Money
) -> Money:
    """The minimum wage; in a micro or small enterprise the lowest wage that may be agreed."""
    is_micro_or_small = enterprise_scale in (EnterpriseScale.MICRO, EnterpriseScale.SMALL)
    return lowest_wage_of_micro_enterprise if is_micro_or_small else minimum_wage


@homeworkers.rule(
    per=ONCE,
    cite="PP 35/2021, art. 32(2) (before: decision of the Minister 102/2004)",
    label={"en": "Lowest pay of an hour", "id": "Upah terendah per jam", "th": "ค่าจ้างต่ำสุดต่อชั่วโมง"},
    words={"id": "Upah terendah sebulan dibagi 173.", "th": "ค่าจ้างต่ำสุดต่อเดือนหารด้วย 173"},
)
def lowest_hourly_pay(lowest_wage: Money, *, law) -> Money:
    """A 173rd of the lowest wage of a month."""
    return lowest_wage * law.month / law.hours.full_time


@homeworkers.rule(
    per=ONCE,
    since="2021-02-02",
    cite="PP 36/2021, art. 16",
    label={
        "en": "Lowest pay of an hour in part-time work",
        "id": "Upah terendah per jam paruh waktu",
        "th": "ค่าจ้างต่ำสุดต่อชั่วโมงสำหรับงานไม่เต็มเวลา",
    },
    words={
        "id": "Upah terendah sebulan dibagi 126, bagi pekerja paruh waktu.",
        "th": "ค่าจ้างต่ำสุดต่อเดือนหารด้วย 126 สำหรับงานไม่เต็มเวลา",
    },
)
def lowest_hourly_pay_part_time(lowest_wage: Money, *, law) -> Money:
    """A 126th of the lowest wage of a month, for part-time workers."""
    return lowest_wage * law.month / law.hours.part_time


@homeworkers.rule(
    per=ONCE,
    cite="Guidance of ILO and APINDO on home work, 2013",
    label={"en": "Lowest rate for one piece", "id": "Tarif terendah per potong", "th": "อัตราต่ำสุดต่อชิ้น"},
    words={"id": "Upah terendah per jam kali waktu satu potong.", "th": "ค่าจ้างต่ำสุดต่อชั่วโมงคูณเวลาต่อชิ้น"},
)
def lowest_piece_rate(lowest_wage: Money, minutes_per_piece: Number, *, law) -> Money:
    """The lowest pay of an hour times the time for one piece."""
    return lowest_wage * law.month * minutes_per_piece / (law.hours.full_time * law.minutes_an_hour)


@homeworkers.rule(
    per=ONCE,
    cite="Guidance of ILO and APINDO on home work, 2013",
    label={"en": "Missing in the rate for one piece", "id": "Kekurangan tarif per potong", "th": "ส่วนที่ขาดต่อชิ้น"},
    words={
        "id": "Selisih tarif terendah dan upah per potong yang dibayar.",
        "th": "ส่วนต่างระหว่างอัตราต่ำสุดกับค่าจ้างต่อชิ้นที่จ่าย",
    },
)
def shortfall_per_piece(lowest_piece_rate: Money, piece_rate: Money) -> Money:
    """The lowest rate less the rate paid."""
    return max(0, lowest_piece_rate - piece_rate)


@homeworkers.rule(
    cite="Law 13/2003, art. 90; guidance of ILO and APINDO on home work, 2013",
    label={
        "en": "Paid at least the minimum wage",
        "id": "Dibayar sedikitnya upah minimum",
        "th": "ได้ไม่น้อยกว่าค่าจ้างขั้นต่ำ",
    },
    words={
        "id": "Upah sebulan setelah dikurangi biaya tidak kurang dari upah terendah untuk jam kerja yang sama.",
        "th": "ค่าจ้างต่อเดือนหลังหักค่าใช้จ่ายไม่น้อยกว่าค่าจ้างต่ำสุดของชั่วโมงเดียวกัน",
    },
)
def is_paid_minimum_wage(claim: Money) -> bool:
    """The pay after costs is not below the lowest wage of the same hours."""
    return claim == 0


@homeworkers.rule(
    per=MONTH,
    cite="Law 13/2003, art. 90; guidance of ILO and APINDO on home work, 2013",
    label={"en": "Missing to the minimum wage", "id": "Kekurangan terhadap upah minimum", "th": "ส่วนที่ขาดจากค่าจ้างขั้นต่ำ"},
    words={
        "id": "Upah terendah untuk jam kerja (paling banyak 173 jam sebulan) dikurangi upah setelah biaya.",
        "th": "ค่าจ้างต่ำสุดของชั่วโมงที่ทำงาน (ไม่เกิน 173 ชั่วโมงต่อเดือน) หักด้วยค่าจ้างหลังหักค่าใช้จ่าย",
    },
)
def shortfall_of_month(lowest_wage: Money, hours_a_month: Number, pay_after_costs: Money, *, law) -> Money:
    """The lowest wage for the hours worked (173 a month at most), less the pay after costs."""
    owed = lowest_wage * min(hours_a_month, law.hours.full_time) / law.hours.full_time
    return max(0, owed - pay_after_costs)


@homeworkers.contribution(
    payer=EMPLOYER,
    per=MONTH,
    cite="Law 13/2003, art. 90; guidance of ILO and APINDO on home work, 2013",
    label={
        "en": "Still owed by the giver of work, up to the minimum wage",
        "id": "Yang masih menjadi tanggungan pemberi kerja, sampai upah minimum",
        "th": "ส่วนที่ผู้ว่าจ้างยังค้าง จนถึงค่าจ้างขั้นต่ำ",
    },
    words={
        "id": "Kekurangan terhadap upah minimum yang dapat dirundingkan dengan pemberi kerja.",
        "th": "ส่วนที่ขาดจากค่าจ้างขั้นต่ำซึ่งใช้ต่อรองกับผู้ว่าจ้างได้",
    },
)
def claim(shortfall_of_month: Money) -> Money:
    """What is missing to the minimum wage, to be bargained for with the giver of work."""
    return shortfall_of_month


# The wage that other laws count with; that of social insurance stands with BPJS Ketenagakerjaan


@homeworkers.rule(
    per=MONTH,
    since="2021-02-02",
    cite="PP 36/2021, art. 18 (Law 13/2003, art. 157)",
    label={
        "en": "Month's wage for statutory rights",
        "id": "Upah sebulan untuk pemenuhan hak",
        "th": "ค่าจ้างเดือนเพื่อสิทธิตามกฎหมาย",
    },
    words={"id": "Rata-rata upah dua belas bulan terakhir.", "th": "ค่าจ้างเฉลี่ยสิบสองเดือนล่าสุด"},
)
def wage_for_statutory_rights(output_pay: MonthlyAmounts, on: Date, *, law) -> Money:
    """The average pay of the last twelve months."""
    return average_of_last(output_pay, law.months.statutory_rights, add_months(start_of_month(on), -1))
