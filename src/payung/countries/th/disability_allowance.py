"""The disability allowance: a monthly amount for every Thai with a disability card.

Persons with Disabilities Empowerment Act B.E. 2550 (2007), s. 20; Ministry of Interior Regulation on the disability allowance
B.E. 2553 (2010). General taxation pays for it. It may be drawn together with the old-age allowance, which does not count it as
a regular payment of the state. The 200 baht a month that a State Welfare Card adds are a benefit of that card, and stand there.

The law is encoded from April 2010. A flat 1,000 baht for all, approved in principle in November 2024, was not established as
in force. The one-off payment of 2020 is dated by the month in which it was announced.
"""

from payung.law import INVALIDITY, MONTH, NON_CONTRIBUTORY, ONCE, Money, Scheme, Years

disability_allowance = Scheme(
    "th.disability_allowance",
    names={"en": "Disability allowance", "th": "เบี้ยความพิการ", "id": "Tunjangan disabilitas"},
    administrator={
        "en": "Local administrative organisations and Bangkok districts",
        "th": "องค์กรปกครองส่วนท้องถิ่นและสำนักงานเขตกรุงเทพมหานคร",
        "id": "Pemerintah daerah dan distrik Bangkok",
    },
    kind=NON_CONTRIBUTORY,
    law="Persons with Disabilities Empowerment Act B.E. 2550 (2007), s. 20; Ministry of Interior Regulation on the disability allowance B.E. 2553 (2010)",
    since="2010-04-01",
    where={
        "en": "The municipality, tambon office or Bangkok district where the house registration is.",
        "th": "เทศบาล อบต. หรือสำนักงานเขตที่มีชื่ออยู่ในทะเบียนบ้าน",
        "id": "Kota praja, kantor tambon, atau distrik Bangkok tempat terdaftar dalam register rumah.",
    },
    papers={
        "en": ("Identity card for persons with disabilities", "House registration", "Bank book"),
        "th": ("บัตรประจำตัวคนพิการ", "ทะเบียนบ้าน", "สมุดบัญชีธนาคาร"),
        "id": ("Kartu identitas penyandang disabilitas", "Register rumah", "Buku tabungan"),
    },
    how={
        "en": "Register at the local authority. Paid from the month after registration, by the 10th of each month.",
        "th": "ลงทะเบียนที่องค์กรปกครองส่วนท้องถิ่น จ่ายตั้งแต่เดือนถัดจากเดือนที่ลงทะเบียน ภายในวันที่ 10 ของเดือน",
        "id": "Daftar di pemerintah daerah. Dibayar mulai bulan setelah pendaftaran, paling lambat tanggal 10 tiap bulan.",
    },
)


@disability_allowance.covers(
    cite="Persons with Disabilities Empowerment Act s. 20; Ministry of Interior Regulation B.E. 2553 (2010), qualifications",
    label={"en": "entitled to the allowance", "th": "มีสิทธิได้รับเบี้ยความพิการ", "id": "berhak atas tunjangan"},
    words={
        "th": "ผู้มีสัญชาติไทยที่มีบัตรประจำตัวคนพิการ มีชื่อในทะเบียนบ้านของท้องถิ่น และไม่อยู่ในสถานสงเคราะห์ของรัฐ",
        "id": "Warga Thailand pemegang kartu disabilitas, terdaftar di daerahnya, yang tidak tinggal di panti negara.",
    },
)
def is_covered(
    is_national: bool,
    has_disability_card: bool,
    is_registered_where_claiming: bool,
    lives_in_state_institution: bool,
) -> bool:
    """Thai nationals with a disability card, registered in the locality, who do not live in a home of the state."""
    return is_national and has_disability_card and is_registered_where_claiming and not lives_in_state_institution


@disability_allowance.benefit(
    INVALIDITY,
    per=MONTH,
    cite="Ministry of Interior Regulation B.E. 2553 (2010); Cabinet resolutions on the amount",
    label={"en": "disability allowance", "th": "เบี้ยความพิการ", "id": "tunjangan disabilitas"},
    words={"th": "จ่ายอัตราเดียวกันทุกคนต่อเดือน", "id": "Jumlah yang sama untuk semua, tiap bulan."},
)
def monthly_allowance(*, law) -> Money:
    """One monthly amount for everyone."""
    return law.monthly_allowance


@monthly_allowance.amended(
    since="2020-10-01",
    cite="Cabinet resolution of 28 April 2020, persons with disabilities under 18",
    words={
        "th": "จ่ายรายเดือน ผู้มีอายุต่ำกว่า 18 ปีได้รับอัตราสูงกว่า",
        "id": "Dibayar tiap bulan; yang di bawah 18 tahun menerima jumlah lebih tinggi.",
    },
)
def monthly_allowance_2020(age: Years, *, law) -> Money:
    """A monthly amount, and a higher one for those under 18."""
    return law.allowance_under_age if age < law.age_limit else law.monthly_allowance


@disability_allowance.benefit(
    INVALIDITY,
    per=ONCE,
    since="2020-05-01",
    until="2020-05-31",
    cite="Cabinet resolution of 28 April 2020, one-off payment to persons with disabilities",
    label={"en": "one-off payment of 2020", "th": "เงินเยียวยาครั้งเดียว ปี 2563", "id": "pembayaran sekali pada 2020"},
    words={
        "th": "จ่ายครั้งเดียวแก่คนพิการที่มีบัตรในช่วงโรคระบาด",
        "id": "Sekali saja kepada pemegang kartu disabilitas pada masa wabah.",
    },
)
def one_off_payment(*, law) -> Money:
    """Paid once to holders of a disability card during the epidemic."""
    return law.one_off_payment
