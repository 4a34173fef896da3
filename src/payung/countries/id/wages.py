"""Wages that several schemes count with: the minimum wage by area, and a month's wage as an hour's or a day's.

Government Regulation (PP) 36/2021, amended by PP 51/2023 and PP 49/2025 (before: Law 13/2003 and PP 78/2015); PP 35/2021 on
overtime. A district's minimum wage (UMK), where one is set, prevails over the province's (UMP). The minimum binds for workers in
their first year of service; after that wages follow the firm's scale, which may not be lower.

The figures of areas and years that no source read gave are asked of the household; the parameter shows 0 for them.
"""

from payung.law import DAY, MONTH, Input, Money

from . import country
from .vocabulary import Area

works_five_days_a_week = Input(
    bool,
    label={"en": "Works five days a week", "id": "Bekerja lima hari seminggu", "th": "ทำงานห้าวันต่อสัปดาห์"},
    question={
        "en": "Does this person work five days a week (not six)?",
        "id": "Apakah orang ini bekerja lima hari seminggu (bukan enam)?",
        "th": "คนนี้ทำงานห้าวันต่อสัปดาห์ (ไม่ใช่หกวัน) หรือไม่",
    },
)
provincial_consumption = Input(
    Money,
    unit="IDR/month",
    lowest="0",
    highest="100000000",
    label={
        "en": "Average consumption per head in the province",
        "id": "Rata-rata konsumsi per kapita di provinsi",
        "th": "การบริโภคเฉลี่ยต่อคนในจังหวัด",
    },
    question={
        "en": "How much does the statistics office (BPS) state as average monthly consumption per head in the province?",
        "id": "Berapa rata-rata konsumsi per kapita sebulan di provinsi menurut BPS?",
        "th": "สำนักงานสถิติ (BPS) ระบุการบริโภคเฉลี่ยต่อคนต่อเดือนในจังหวัดเท่าไร",
    },
)
provincial_poverty_line = Input(
    Money,
    unit="IDR/month",
    lowest="0",
    highest="100000000",
    label={
        "en": "Poverty line of the province",
        "id": "Garis kemiskinan provinsi",
        "th": "เส้นความยากจนของจังหวัด",
    },
    question={
        "en": "What is the poverty line of the province, a head and month, by the statistics office (BPS)?",
        "id": "Berapa garis kemiskinan provinsi per kapita sebulan menurut BPS?",
        "th": "เส้นความยากจนของจังหวัดต่อคนต่อเดือนตามสำนักงานสถิติ (BPS) เป็นเท่าไร",
    },
)


@country.rule(
    per=MONTH,
    since="2003-03-25",
    cite="Law 13/2003, arts. 88-89",
    label={"en": "Minimum wage", "id": "Upah minimum", "th": "ค่าจ้างขั้นต่ำ"},
    words={
        "id": "Upah minimum kabupaten/kota, atau upah minimum provinsi jika tidak ada.",
        "th": "ค่าจ้างขั้นต่ำของอำเภอหรือเมือง หากไม่มีใช้ของจังหวัด",
    },
)
def minimum_wage(district_minimum_wage: Money) -> Money:
    """The minimum wage of the district, or that of the province where the district has none."""
    return district_minimum_wage


@minimum_wage.amended(
    since="2020-01-01",
    cite="Governors' decrees on UMP and UMK; PP 78/2015, PP 36/2021, PP 51/2023, PP 49/2025",
    words={
        "id": "Upah minimum kabupaten/kota (UMK), atau provinsi (UMP) jika UMK tidak ada; yang belum tercatat di sini ditanyakan.",
        "th": "ค่าจ้างขั้นต่ำของอำเภอหรือเมือง (UMK) หากไม่มีใช้ของจังหวัด (UMP) พื้นที่ที่ไม่มีข้อมูลจะถามครัวเรือน",
    },
)
def minimum_wage_2020(home_area: Area, district_minimum_wage: Money, *, law) -> Money:
    """The minimum wage of the district (UMK), or of the province (UMP) where the district has none; what is not recorded is asked."""
    if law.minimum_wage[home_area] > 0:
        return law.minimum_wage[home_area]
    return district_minimum_wage


@country.rule(
    per=MONTH,
    since="2021-02-02",
    cite="PP 36/2021, art. 36",
    label={
        "en": "Lowest wage that a micro or small enterprise may agree",
        "id": "Upah terendah pada usaha mikro dan kecil",
        "th": "ค่าจ้างต่ำสุดที่วิสาหกิจรายย่อยและขนาดเล็กตกลงได้",
    },
    words={
        "id": "Sedikitnya setengah rata-rata konsumsi provinsi, dan sedikitnya seperempat di atas garis kemiskinan provinsi.",
        "th": "อย่างน้อยครึ่งหนึ่งของการบริโภคเฉลี่ยในจังหวัด และอย่างน้อยหนึ่งในสี่เหนือเส้นความยากจนของจังหวัด",
    },
)
def lowest_wage_of_micro_enterprise(provincial_consumption: Money, provincial_poverty_line: Money, *, law) -> Money:
    """At least half of average consumption in the province, and at least a quarter above the poverty line of the province."""
    return max(
        law.micro.share_of_consumption * provincial_consumption,
        law.micro.share_of_poverty_line * provincial_poverty_line,
    )


@country.rule(
    per=DAY,
    since="2003-03-25",
    cite="PP 36/2021, art. 17 (before: PP 78/2015, art. 13)",
    label={"en": "Wage of a day", "id": "Upah sehari", "th": "ค่าจ้างหนึ่งวัน"},
    words={
        "id": "Upah sebulan dibagi 25 untuk enam hari kerja seminggu, dibagi 21 untuk lima hari kerja.",
        "th": "ค่าจ้างเดือนหารด้วย 25 หากทำงานหกวันต่อสัปดาห์ หารด้วย 21 หากทำงานห้าวัน",
    },
)
def wage_of_a_day(monthly_wage: Money, works_five_days_a_week: bool, *, law) -> Money:
    """The monthly wage divided by 25 in a week of six working days, by 21 in a week of five."""
    return monthly_wage / (law.days_a_month.five_day_week if works_five_days_a_week else law.days_a_month.six_day_week)
