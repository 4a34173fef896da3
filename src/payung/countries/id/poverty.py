"""The poverty line of the statistics office (BPS), and whether a family is below it.

BPS publishes the line in March and September, as rupiah a head and month; each holds until the next. It decides no benefit by
itself: the social register ranks families by their whole condition.
"""

from payung.law import HOUSEHOLD, MONTH, MONTHS_PER_YEAR, Count, Money, count, total

from . import country
from .vocabulary import annual_income


@country.rule(
    of=HOUSEHOLD,
    per=MONTH,
    since="2018-03-01",
    cite="BPS, poverty line of the country",
    label={"en": "Poverty line", "id": "Garis kemiskinan", "th": "เส้นความยากจน"},
    words={
        "id": "Garis kemiskinan nasional per kapita per bulan.",
        "th": "เส้นความยากจนของประเทศต่อคนต่อเดือน",
    },
)
def poverty_line(*, law) -> Money:
    """The national poverty line, a head and month."""
    return law.line.national


@poverty_line.amended(
    since="2025-03-01",
    cite="BPS, poverty line by urban and rural areas, March 2025",
    words={
        "id": "Garis kemiskinan perdesaan atau perkotaan per kapita per bulan.",
        "th": "เส้นความยากจนของชนบทหรือเมืองต่อคนต่อเดือน",
    },
)
def poverty_line_2025(is_rural: bool, *, law) -> Money:
    """The poverty line of rural or of urban areas, a head and month."""
    return law.line.rural if is_rural else law.line.urban


@country.rule(
    of=HOUSEHOLD,
    per=MONTH,
    since="2018-03-01",
    cite="BPS, method of the poverty line: a head and month",
    label={"en": "Income a head", "id": "Penghasilan per kapita", "th": "รายได้ต่อคน"},
    words={
        "id": "Penghasilan setahun semua anggota dibagi dua belas bulan dan jumlah anggota.",
        "th": "รายได้ทั้งปีของสมาชิกทุกคนหารด้วยสิบสองเดือนและจำนวนสมาชิก",
    },
)
def income_per_head(income: Money = total(annual_income), members: Count = count()) -> Money:
    """The yearly income of all members, divided by twelve months and the number of members."""
    return income / (MONTHS_PER_YEAR * members)


@country.rule(
    of=HOUSEHOLD,
    since="2018-03-01",
    cite="BPS, poverty line",
    label={"en": "Below the poverty line", "id": "Di bawah garis kemiskinan", "th": "ต่ำกว่าเส้นความยากจน"},
    words={
        "id": "Penghasilan per kapita di bawah garis kemiskinan. BPS mengukur pengeluaran; di sini penghasilan menggantikannya.",
        "th": "รายได้ต่อคนต่ำกว่าเส้นความยากจน BPS วัดรายจ่าย ที่นี่ใช้รายได้แทน",
    },
)
def is_below_poverty_line(income_per_head: Money, poverty_line: Money) -> bool:
    """Income a head is below the poverty line. BPS measures spending; income stands for it here."""
    return income_per_head < poverty_line


@country.rule(
    of=HOUSEHOLD,
    since="2025-03-01",
    cite="BPS, food part of the poverty line, March 2025",
    label={
        "en": "Below the food poverty line",
        "id": "Di bawah garis kemiskinan makanan",
        "th": "ต่ำกว่าเส้นความยากจนด้านอาหาร",
    },
    words={
        "id": "Penghasilan per kapita tidak cukup untuk bagian makanan dari garis kemiskinan.",
        "th": "รายได้ต่อคนไม่พอแม้ส่วนอาหารของเส้นความยากจน",
    },
)
def is_below_food_poverty_line(income_per_head: Money, *, law) -> bool:
    """Income a head does not reach even the food part of the poverty line."""
    return income_per_head < law.line.food
