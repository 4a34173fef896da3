"""The State Welfare Card: credit for goods, gas and transport for people of low income.

Cabinet resolutions by round of registration (2016, 2017, 2022); Pracharath Welfare for Grassroots Economy and Society Act B.E.
2562 (2019). General taxation pays for it. A card is given in rounds of registration only, so the benefits are those of
who holds one; whether a person would pass the tests of the last round, and whether a round is open, are rules of their own.

The tests of the round of 2017 look at the person; those of 2022, for cards used since April 2023, at debts and credit cards
too, and then at the family: the person, the spouse, and their children under 18. Goods and transport credit cannot be drawn in
cash, and what is not used in a month lapses. Electricity and water are paid for a household: the scheme beside this one.

Left out: temporary additions of the years of the epidemic, which were not gathered. The age of children in the family test is
recalled. A round announced for 2025 was not established as held.
"""

from payung.law import (
    MONTH,
    NON_CONTRIBUTORY,
    POVERTY,
    QUARTER,
    YEAR,
    Asked,
    Count,
    Date,
    Input,
    Money,
    Number,
    Scheme,
    Years,
    count,
    of,
    total,
)

from . import disability_allowance
from .vocabulary import annual_income, father, mother, spouse

state_welfare_card = Scheme(
    "th.state_welfare_card",
    names={"en": "State Welfare Card", "th": "บัตรสวัสดิการแห่งรัฐ", "id": "Kartu Kesejahteraan Negara"},
    administrator={
        "en": "Ministry of Finance (Fiscal Policy Office, Comptroller General's Department)",
        "th": "กระทรวงการคลัง (สำนักงานเศรษฐกิจการคลัง กรมบัญชีกลาง)",
        "id": "Kementerian Keuangan Thailand",
    },
    kind=NON_CONTRIBUTORY,
    law="Cabinet resolutions by round of registration (2016, 2017, 2022); Pracharath Welfare for Grassroots Economy and Society Act B.E. 2562 (2019)",
    since="2017-10-01",
    where={
        "en": "In a round of registration: the state banks, the provincial treasury offices, district offices, or online.",
        "th": "เมื่อเปิดลงทะเบียน: ธนาคารของรัฐ คลังจังหวัด ที่ว่าการอำเภอ หรือทางเว็บไซต์",
        "id": "Saat pendaftaran dibuka: bank negara, kantor kas provinsi, kantor distrik, atau daring.",
    },
    papers={
        "en": ("National identity card", "Identity cards of the spouse and the children"),
        "th": ("บัตรประจำตัวประชาชน", "บัตรประจำตัวประชาชนของคู่สมรสและบุตร"),
        "id": ("Kartu identitas nasional", "Kartu identitas pasangan dan anak"),
    },
    how={
        "en": "Register in a round of registration; the last one was from 5 September to 31 October 2022. Since April 2023 the "
        "national identity card itself is the card, once the identity has been confirmed. Those who were refused could appeal "
        "from 1 March to 1 May 2023.",
        "th": "ลงทะเบียนเมื่อเปิดรับ รอบล่าสุดวันที่ 5 กันยายน ถึง 31 ตุลาคม 2565 ตั้งแต่เดือนเมษายน 2566 ใช้บัตรประจำตัวประชาชนแทนบัตร "
        "เมื่อยืนยันตัวตนแล้ว ผู้ไม่ผ่านเกณฑ์อุทธรณ์ได้ตั้งแต่ 1 มีนาคม ถึง 1 พฤษภาคม 2566",
        "id": "Daftar pada putaran pendaftaran; yang terakhir 5 September sampai 31 Oktober 2022. Sejak April 2023 kartu identitas "
        "nasional menjadi kartunya, setelah identitas dikonfirmasi. Yang ditolak boleh banding 1 Maret sampai 1 Mei 2023.",
    },
)

# Facts

financial_assets = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000000",
    label={
        "en": "Deposits, bonds and debentures",
        "th": "เงินฝาก พันธบัตร และตราสารหนี้",
        "id": "Simpanan, obligasi, dan surat utang",
    },
    question={
        "en": "How much does this person have in deposits, bonds and debentures, in baht?",
        "th": "บุคคลนี้มีเงินฝาก พันธบัตร และตราสารหนี้รวมกี่บาท",
        "id": "Berapa baht simpanan, obligasi, dan surat utang orang ini?",
    },
)
housing_debt = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000000",
    label={"en": "Housing loans", "th": "วงเงินกู้เพื่อที่อยู่อาศัย", "id": "Kredit rumah"},
    question={
        "en": "How large are this person's housing loans, in baht?",
        "th": "บุคคลนี้มีวงเงินกู้เพื่อที่อยู่อาศัยรวมกี่บาท",
        "id": "Berapa baht kredit rumah orang ini?",
    },
)
vehicle_debt = Input(
    Money,
    unit="THB",
    lowest="0",
    highest="1000000000",
    label={"en": "Vehicle loans", "th": "วงเงินกู้เพื่อซื้อรถ", "id": "Kredit kendaraan"},
    question={
        "en": "How large are this person's vehicle loans, in baht?",
        "th": "บุคคลนี้มีวงเงินกู้เพื่อซื้อรถรวมกี่บาท",
        "id": "Berapa baht kredit kendaraan orang ini?",
    },
)
has_credit_card = Input(
    bool,
    label={"en": "Has a credit card", "th": "มีบัตรเครดิต", "id": "Memiliki kartu kredit"},
    question={
        "en": "Does this person have a credit card?",
        "th": "บุคคลนี้มีบัตรเครดิตหรือไม่",
        "id": "Apakah orang ini memiliki kartu kredit?",
    },
)
house_land_square_wah = Input(
    Number,
    lowest="0",
    highest="10000000",
    label={
        "en": "Land of the house, in square wah (4 square metres)",
        "th": "ที่ดินพร้อมบ้านหรือห้องแถว (ตารางวา)",
        "id": "Tanah rumah, dalam wah persegi (4 meter persegi)",
    },
    question={
        "en": "How many square wah of land with a house does this person own? (0 if none)",
        "th": "บุคคลนี้มีที่ดินพร้อมบ้านหรือห้องแถวกี่ตารางวา (ไม่มีตอบ 0)",
        "id": "Berapa wah persegi tanah dengan rumah milik orang ini? (0 bila tidak ada)",
    },
)
condominium_square_metres = Input(
    Number,
    lowest="0",
    highest="1000000",
    label={"en": "Condominium, in square metres", "th": "ห้องชุด (ตารางเมตร)", "id": "Apartemen, dalam meter persegi"},
    question={
        "en": "How many square metres of condominium does this person own? (0 if none)",
        "th": "บุคคลนี้มีห้องชุดกี่ตารางเมตร (ไม่มีตอบ 0)",
        "id": "Berapa meter persegi apartemen milik orang ini? (0 bila tidak ada)",
    },
)
farm_land_rai = Input(
    Number,
    lowest="0",
    highest="1000000",
    label={
        "en": "Farm land, in rai (1,600 square metres)",
        "th": "ที่ดินเพื่อการเกษตร (ไร่)",
        "id": "Lahan pertanian, dalam rai (1.600 meter persegi)",
    },
    question={
        "en": "How many rai of farm land does this person own? (0 if none)",
        "th": "บุคคลนี้มีที่ดินเพื่อการเกษตรกี่ไร่ (ไม่มีตอบ 0)",
        "id": "Berapa rai lahan pertanian milik orang ini? (0 bila tidak ada)",
    },
)
other_land_rai = Input(
    Number,
    lowest="0",
    highest="1000000",
    label={"en": "Other land, in rai", "th": "ที่ดินอื่น (ไร่)", "id": "Tanah lain, dalam rai"},
    question={
        "en": "How many rai of other land does this person own? (0 if none)",
        "th": "บุคคลนี้มีที่ดินอื่นกี่ไร่ (ไม่มีตอบ 0)",
        "id": "Berapa rai tanah lain milik orang ini? (0 bila tidak ada)",
    },
)
is_monk_or_novice = Input(
    bool,
    label={
        "en": "Monk, novice or cleric",
        "th": "ภิกษุ สามเณร นักพรต หรือนักบวช",
        "id": "Biksu, calon biksu, atau rohaniwan",
    },
    question={
        "en": "Is this person a monk, a novice or another cleric?",
        "th": "บุคคลนี้เป็นภิกษุ สามเณร นักพรต หรือนักบวชหรือไม่",
        "id": "Apakah orang ini biksu, calon biksu, atau rohaniwan?",
    },
)
is_in_prison = Input(
    bool,
    label={"en": "In prison or detention", "th": "เป็นผู้ต้องขังหรือผู้ถูกกักกัน", "id": "Dalam penjara atau tahanan"},
    question={
        "en": "Is this person in prison or detention?",
        "th": "บุคคลนี้เป็นผู้ต้องขังหรือผู้ถูกกักกันหรือไม่",
        "id": "Apakah orang ini dalam penjara atau tahanan?",
    },
)
holds_political_office = Input(
    bool,
    label={"en": "Political office", "th": "ข้าราชการการเมืองหรือสมาชิกรัฐสภา", "id": "Jabatan politik"},
    question={
        "en": "Does this person hold a political office, or a seat in parliament?",
        "th": "บุคคลนี้เป็นข้าราชการการเมืองหรือสมาชิกรัฐสภาหรือไม่",
        "id": "Apakah orang ini memegang jabatan politik atau kursi parlemen?",
    },
)
was_refused_state_welfare_card = Input(
    bool,
    label={
        "en": "Refused in the round of 2022",
        "th": "ไม่ผ่านเกณฑ์ในรอบปี 2565",
        "id": "Ditolak pada putaran 2022",
    },
    question={
        "en": "Was this person's registration of 2022 refused?",
        "th": "บุคคลนี้ไม่ผ่านการพิจารณาในรอบปี 2565 หรือไม่",
        "id": "Apakah pendaftaran orang ini pada 2022 ditolak?",
    },
)


# Who may have a card


@state_welfare_card.rule(
    cite="Cabinet resolutions of the rounds of 2017 and 2022, property",
    label={"en": "property within the limits", "th": "อสังหาริมทรัพย์ไม่เกินเกณฑ์", "id": "properti dalam batas"},
    words={
        "th": "บ้านพร้อมที่ดิน ห้องชุด ที่ดินเกษตร และที่ดินอื่น แต่ละอย่างไม่เกินเกณฑ์",
        "id": "Rumah dengan tanahnya, apartemen, lahan pertanian, dan tanah lain masing-masing tidak melebihi batas.",
    },
)
def is_property_within_limits(
    house_land_square_wah: Number,
    condominium_square_metres: Number,
    farm_land_rai: Number,
    other_land_rai: Number,
    *,
    law,
) -> bool:
    """House and its land, condominium, farm land and other land are each not more than a limit."""
    if house_land_square_wah > law.property.house_land or condominium_square_metres > law.property.condominium:
        return False
    return farm_land_rai <= law.property.farm_land and other_land_rai <= law.property.other_land


@state_welfare_card.rule(
    cite="Cabinet resolutions of the rounds of 2017 and 2022, persons excluded",
    label={"en": "of a group that is excluded", "th": "อยู่ในกลุ่มต้องห้าม", "id": "termasuk golongan yang dikecualikan"},
    words={
        "th": "ภิกษุสามเณร ผู้ต้องขัง ผู้อยู่ในสถานสงเคราะห์ ข้าราชการหรือผู้รับบำนาญจากรัฐ และผู้ดำรงตำแหน่งทางการเมือง",
        "id": "Biksu dan calon biksu, tahanan, penghuni panti, pegawai dan pensiunan negara, dan pemegang jabatan politik.",
    },
)
def is_excluded(
    is_monk_or_novice: bool,
    is_in_prison: bool,
    lives_in_state_institution: bool,
    has_state_post_or_pension: bool,
    holds_political_office: bool,
) -> bool:
    """Monks and novices, prisoners, residents of welfare institutions, people paid or pensioned by the state, politicians."""
    if is_monk_or_novice or is_in_prison or lives_in_state_institution:
        return True
    return has_state_post_or_pension or holds_political_office


@state_welfare_card.rule(
    cite="Cabinet resolution of the round of 2017, qualifications",
    label={"en": "passes the tests of the person", "th": "ผ่านเกณฑ์รายบุคคล", "id": "lulus ujian perorangan"},
    words={
        "th": "สัญชาติไทย อายุ 18 ปีขึ้นไป รายได้ต่อปีและทรัพย์สินทางการเงินไม่เกินเกณฑ์ อสังหาริมทรัพย์ไม่เกินเกณฑ์ และไม่อยู่ในกลุ่มต้องห้าม",
        "id": "Warga Thailand berusia 18 tahun ke atas; penghasilan setahun, aset keuangan, dan properti dalam batas; tidak dikecualikan.",
    },
)
def passes_person_tests(
    is_national: bool,
    age: Years,
    annual_income: Money,
    financial_assets: Money,
    is_property_within_limits: bool,
    is_excluded: bool,
    *,
    law,
) -> bool:
    """A Thai of 18 or over whose yearly income, financial assets and property are within the limits, and who is not excluded."""
    if not is_national or age < law.entry_age or is_excluded:
        return False
    if annual_income > law.limits.income or financial_assets > law.limits.financial_assets:
        return False
    return is_property_within_limits


@passes_person_tests.amended(
    since="2022-09-05",
    cite="Cabinet resolution of 1 February 2022, qualifications of the round of 2022",
    words={
        "th": "เกณฑ์เดิม และต้องไม่มีบัตรเครดิต วงเงินกู้ที่อยู่อาศัยและวงเงินกู้ซื้อรถไม่เกินเกณฑ์",
        "id": "Seperti sebelumnya; juga tanpa kartu kredit, dan kredit rumah serta kredit kendaraan dalam batas.",
    },
)
def passes_person_tests_2022(
    is_national: bool,
    age: Years,
    annual_income: Money,
    financial_assets: Money,
    is_property_within_limits: bool,
    is_excluded: bool,
    has_credit_card: bool,
    housing_debt: Money,
    vehicle_debt: Money,
    *,
    law,
) -> bool:
    """As before; also no credit card, and housing and vehicle loans within their limits."""
    if not is_national or age < law.entry_age or is_excluded or has_credit_card:
        return False
    if annual_income > law.limits.income or financial_assets > law.limits.financial_assets:
        return False
    if housing_debt > law.limits.housing_debt or vehicle_debt > law.limits.vehicle_debt:
        return False
    return is_property_within_limits


@state_welfare_card.rule(
    since="2022-09-05",
    cite="Cabinet resolution of 1 February 2022, family of the round of 2022",
    label={"en": "person of the family", "th": "จำนวนคน", "id": "jumlah orang"},
    words={"th": "นับหนึ่งคน", "id": "Dihitung satu orang."},
)
def counts_as_one() -> Count:
    """Each person counts once."""
    return 1


@state_welfare_card.rule(
    since="2022-09-05",
    cite="Cabinet resolution of 1 February 2022, family of the round of 2022",
    label={"en": "child of a family", "th": "บุตรในครอบครัว", "id": "anak dalam keluarga"},
    words={"th": "บุตรอายุต่ำกว่า 18 ปี", "id": "Anak di bawah 18 tahun."},
)
def is_child_of_family(age: Years, *, law) -> bool:
    """A child under 18 belongs to the family of its parents."""
    return age < law.entry_age


@state_welfare_card.rule(
    per=YEAR,
    since="2022-09-05",
    cite="Cabinet resolution of 1 February 2022, family of the round of 2022",
    label={
        "en": "income of a child of a family",
        "th": "รายได้ของบุตรในครอบครัว",
        "id": "penghasilan anak dalam keluarga",
    },
    words={"th": "รายได้ต่อปีของบุตรอายุต่ำกว่า 18 ปี", "id": "Penghasilan setahun anak di bawah 18 tahun."},
)
def income_of_child(annual_income: Money, is_child_of_family: bool) -> Money:
    """The yearly income of a child under 18."""
    return annual_income if is_child_of_family else 0


@state_welfare_card.rule(
    since="2022-09-05",
    cite="Cabinet resolution of 1 February 2022, family of the round of 2022",
    label={
        "en": "financial assets of a child of a family",
        "th": "ทรัพย์สินทางการเงินของบุตรในครอบครัว",
        "id": "aset keuangan anak dalam keluarga",
    },
    words={"th": "ทรัพย์สินทางการเงินของบุตรอายุต่ำกว่า 18 ปี", "id": "Aset keuangan anak di bawah 18 tahun."},
)
def assets_of_child(financial_assets: Money, is_child_of_family: bool) -> Money:
    """The financial assets of a child under 18."""
    return financial_assets if is_child_of_family else 0


@state_welfare_card.rule(
    since="2022-09-05",
    cite="Cabinet resolution of 1 February 2022, family of the round of 2022",
    label={"en": "persons of the family", "th": "จำนวนสมาชิกครอบครัว", "id": "jumlah anggota keluarga"},
    words={
        "th": "ผู้ลงทะเบียน คู่สมรส และบุตรอายุต่ำกว่า 18 ปี",
        "id": "Pendaftar, pasangannya, dan anak mereka di bawah 18 tahun.",
    },
)
def family_members(
    counts_as_one: Count,
    spouses: Count = of(spouse, counts_as_one, absent=0),
    children: Count = count(is_child_of_family, linked_by=(mother, father)),
) -> Count:
    """The person, the spouse, and the children under 18 who name this person as a parent."""
    return counts_as_one + spouses + children


@state_welfare_card.rule(
    per=YEAR,
    since="2022-09-05",
    cite="Cabinet resolution of 1 February 2022, family income",
    label={
        "en": "yearly family income for each person",
        "th": "รายได้เฉลี่ยของครอบครัวต่อคนต่อปี",
        "id": "penghasilan keluarga per orang setahun",
    },
    words={"th": "รายได้ทั้งปีของครอบครัวหารด้วยจำนวนสมาชิก", "id": "Penghasilan keluarga setahun dibagi jumlah anggotanya."},
    asked=Asked(
        question={
            "en": "What is the yearly income of the family (this person, spouse, children under 18) for each of them, in baht?",
            "th": "รายได้เฉลี่ยต่อคนต่อปีของครอบครัว (ผู้ลงทะเบียน คู่สมรส บุตรอายุต่ำกว่า 18 ปี) กี่บาท",
            "id": "Berapa baht penghasilan setahun keluarga (orang ini, pasangan, anak di bawah 18 tahun) per orang?",
        },
        lowest="0",
        highest="1000000000",
    ),
)
def family_income_per_person(
    annual_income: Money,
    family_members: Count,
    spouse_income: Money = of(spouse, annual_income, absent=0),
    children_income: Money = total(income_of_child, linked_by=(mother, father)),
) -> Money:
    """The yearly income of the family together, divided by its members."""
    return (annual_income + spouse_income + children_income) / max(1, family_members)


@state_welfare_card.rule(
    since="2022-09-05",
    cite="Cabinet resolution of 1 February 2022, family assets",
    label={
        "en": "financial assets of the family for each person",
        "th": "ทรัพย์สินทางการเงินเฉลี่ยของครอบครัวต่อคน",
        "id": "aset keuangan keluarga per orang",
    },
    words={
        "th": "ทรัพย์สินทางการเงินของครอบครัวหารด้วยจำนวนสมาชิก",
        "id": "Aset keuangan keluarga dibagi jumlah anggotanya.",
    },
    asked=Asked(
        question={
            "en": "What are the family's deposits, bonds and debentures for each of its persons, in baht?",
            "th": "ทรัพย์สินทางการเงินเฉลี่ยต่อคนของครอบครัวกี่บาท",
            "id": "Berapa baht simpanan, obligasi, dan surat utang keluarga per orang?",
        },
        lowest="0",
        highest="1000000000",
    ),
)
def family_assets_per_person(
    financial_assets: Money,
    family_members: Count,
    spouse_assets: Money = of(spouse, financial_assets, absent=0),
    children_assets: Money = total(assets_of_child, linked_by=(mother, father)),
) -> Money:
    """The financial assets of the family together, divided by its members."""
    return (financial_assets + spouse_assets + children_assets) / max(1, family_members)


@state_welfare_card.rule(
    cite="Cabinet resolution of the round of 2017, qualifications",
    label={"en": "passes all tests of the round", "th": "ผ่านเกณฑ์ทั้งหมด", "id": "lulus semua ujian"},
    words={"th": "ผ่านเกณฑ์รายบุคคล", "id": "Lulus ujian perorangan."},
)
def is_eligible(passes_person_tests: bool) -> bool:
    """The tests of the person are passed."""
    return passes_person_tests


@is_eligible.amended(
    since="2022-09-05",
    cite="Cabinet resolution of 1 February 2022, order of the tests",
    words={
        "th": "ผ่านเกณฑ์รายบุคคลก่อน แล้วรายได้และทรัพย์สินทางการเงินเฉลี่ยของครอบครัวต้องไม่เกินเกณฑ์",
        "id": "Lulus ujian perorangan dahulu; lalu penghasilan dan aset keuangan keluarga per orang dalam batas.",
    },
)
def is_eligible_2022(
    passes_person_tests: bool, family_income_per_person: Money, family_assets_per_person: Money, *, law
) -> bool:
    """The tests of the person come first; then the family's income and assets for each person must be within the limits."""
    if not passes_person_tests or family_income_per_person > law.limits.income:
        return False
    return family_assets_per_person <= law.limits.financial_assets


@state_welfare_card.rule(
    cite="Ministry of Finance, rounds of registration",
    label={"en": "may register on this day", "th": "ลงทะเบียนได้ในวันนี้", "id": "boleh mendaftar pada hari ini"},
    words={
        "th": "ผู้ผ่านเกณฑ์ลงทะเบียนได้เฉพาะในช่วงที่เปิดรับ",
        "id": "Yang lulus ujian hanya boleh mendaftar selama putaran dibuka.",
    },
)
def may_register(is_eligible: bool, on: Date, *, law) -> bool:
    """Who passes the tests may register while a round is open."""
    return law.registration.first_day <= on <= law.registration.last_day and is_eligible


@state_welfare_card.rule(
    since="2023-03-01",
    cite="Ministry of Finance, appeals of the round of 2022",
    label={"en": "may appeal on this day", "th": "อุทธรณ์ได้ในวันนี้", "id": "boleh banding pada hari ini"},
    words={
        "th": "ผู้ไม่ผ่านเกณฑ์รอบปี 2565 อุทธรณ์ได้ภายในกำหนด",
        "id": "Yang ditolak pada putaran 2022 boleh banding sampai hari terakhirnya.",
    },
)
def may_appeal(was_refused_state_welfare_card: bool, on: Date, *, law) -> bool:
    """Who was refused in the round of 2022 may appeal until the last day."""
    return was_refused_state_welfare_card and on <= law.last_day_of_appeal


@state_welfare_card.covers(
    cite="Cabinet resolutions by round of registration",
    label={"en": "holds the card", "th": "มีบัตรสวัสดิการแห่งรัฐ", "id": "memegang kartu"},
    words={"th": "ผู้ที่ลงทะเบียนผ่านเกณฑ์และได้รับบัตร", "id": "Orang yang terdaftar, lulus, dan memegang kartu."},
)
def is_covered(has_state_welfare_card: bool) -> bool:
    """Who registered in a round, passed its tests and holds the card."""
    return has_state_welfare_card


# Benefits of the card holder


@state_welfare_card.benefit(
    POVERTY,
    per=MONTH,
    cite="Cabinet resolution of 29 August 2017, consumer goods",
    label={"en": "credit for consumer goods", "th": "วงเงินซื้อสินค้าอุปโภคบริโภค", "id": "kredit barang kebutuhan"},
    words={
        "th": "วงเงินซื้อสินค้าต่อเดือน ผู้มีรายได้น้อยกว่าได้มากกว่า ถอนเป็นเงินสดไม่ได้และไม่สะสม",
        "id": "Kredit belanja tiap bulan, lebih banyak bagi yang lebih miskin; tidak dapat diuangkan atau ditabung.",
    },
)
def goods_credit(annual_income: Money, *, law) -> Money:
    """Credit a month for goods, more for the poorer; it cannot be drawn in cash and lapses with the month."""
    return law.goods.higher if annual_income <= law.goods.lower_income else law.goods.lower


@goods_credit.amended(
    since="2023-04-01",
    cite="Cabinet resolution of February 2023, benefits of the round of 2022",
    words={
        "th": "วงเงินซื้อสินค้าต่อเดือนเท่ากันทุกคน ถอนเป็นเงินสดไม่ได้และไม่สะสม",
        "id": "Kredit belanja yang sama bagi semua tiap bulan; tidak dapat diuangkan atau ditabung.",
    },
)
def goods_credit_2023(*, law) -> Money:
    """The same credit a month for goods for everyone; it cannot be drawn in cash and lapses with the month."""
    return law.goods.higher


@state_welfare_card.benefit(
    POVERTY,
    per=QUARTER,
    cite="Cabinet resolutions of 2017, 2022 and 2023, cooking gas",
    label={"en": "discount on cooking gas", "th": "ส่วนลดค่าก๊าซหุงต้ม", "id": "potongan gas masak"},
    words={"th": "ส่วนลดค่าก๊าซหุงต้มต่อคนต่อสามเดือน", "id": "Potongan gas masak per orang tiap tiga bulan."},
)
def gas_discount(*, law) -> Money:
    """A discount for a person every three months."""
    return law.gas_discount


@state_welfare_card.benefit(
    POVERTY,
    per=MONTH,
    until="2023-03-31",
    cite="Cabinet resolution of 29 August 2017, public transport",
    label={
        "en": "credit for inter-provincial buses",
        "th": "วงเงินค่าโดยสารรถ บขส.",
        "id": "kredit bus antarprovinsi",
    },
    words={"th": "วงเงินค่ารถโดยสารระหว่างจังหวัดต่อเดือน", "id": "Kredit bus antarprovinsi tiap bulan."},
)
def bus_credit(*, law) -> Money:
    """Credit a month for inter-provincial buses."""
    return law.transport.each_mode


@state_welfare_card.benefit(
    POVERTY,
    per=MONTH,
    until="2023-03-31",
    cite="Cabinet resolution of 29 August 2017, public transport",
    label={"en": "credit for trains", "th": "วงเงินค่าโดยสารรถไฟ", "id": "kredit kereta api"},
    words={"th": "วงเงินค่ารถไฟต่อเดือน", "id": "Kredit kereta api tiap bulan."},
)
def train_credit(*, law) -> Money:
    """Credit a month for trains."""
    return law.transport.each_mode


@state_welfare_card.benefit(
    POVERTY,
    per=MONTH,
    until="2023-03-31",
    cite="Cabinet resolution of 29 August 2017, public transport",
    label={
        "en": "credit for electric rail and Bangkok buses",
        "th": "วงเงินค่ารถไฟฟ้าและรถ ขสมก.",
        "id": "kredit kereta listrik dan bus Bangkok",
    },
    words={
        "th": "วงเงินค่ารถไฟฟ้าและรถ ขสมก. รวมกันต่อเดือน",
        "id": "Kredit kereta listrik dan bus Bangkok bersama, tiap bulan.",
    },
)
def urban_transport_credit(*, law) -> Money:
    """Credit a month for electric rail and Bangkok buses together."""
    return law.transport.each_mode


@state_welfare_card.benefit(
    POVERTY,
    per=MONTH,
    since="2023-04-01",
    cite="Cabinet resolution of February 2023, benefits of the round of 2022",
    label={"en": "credit for public transport", "th": "วงเงินค่าโดยสารสาธารณะ", "id": "kredit angkutan umum"},
    words={
        "th": "วงเงินค่าโดยสารทุกระบบรวมกันต่อเดือน ถอนเป็นเงินสดไม่ได้และไม่สะสม",
        "id": "Kredit semua angkutan bersama tiap bulan; tidak dapat diuangkan atau ditabung.",
    },
)
def transport_credit(*, law) -> Money:
    """Credit a month for all modes together; it cannot be drawn in cash and lapses with the month."""
    return law.transport.all_modes


@state_welfare_card.benefit(
    POVERTY,
    per=MONTH,
    since="2020-10-01",
    cite="Cabinet resolution of 2020, disability allowance of card holders",
    label={
        "en": "addition to the disability allowance",
        "th": "เงินเพิ่มเบี้ยความพิการ",
        "id": "tambahan tunjangan disabilitas",
    },
    words={
        "th": "ผู้มีบัตรที่มีสิทธิได้รับเบี้ยความพิการได้รับเพิ่มต่อเดือน",
        "id": "Pemegang kartu yang berhak atas tunjangan disabilitas menerima tambahan tiap bulan.",
    },
)
def disability_addition(
    draws_disability_allowance: bool = disability_allowance.is_covered,
    *,
    law,
) -> Money:
    """Holders of the card who are entitled to the disability allowance receive an amount more a month."""
    return law.disability_addition if draws_disability_allowance else 0
