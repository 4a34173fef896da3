"""Calendar arithmetic on columns: days are 32-bit numbers, 1 for 1 January of year 1, as in Python.

Year, month and day are found by whole divisions only, which the vectoriser turns into multiplications. Every function
equals its namesake in `payung.law.dates`.
"""

from __future__ import annotations

from dataclasses import dataclass

from payung.law.compile.ir import Body, Op, whole

LAST_DAY = 3652059  # 31 December 9999
_ERA = 146097  # days in 400 years
_OFFSET = 305  # from 1 March of year 0 to the day before 1 January of year 1


@dataclass(frozen=True, slots=True)
class Civil:
    """A day's year, month and day of the month."""

    year: Op
    month: Op
    day: Op


def civil(b: Body, day: Op) -> Civil:
    """The parts of a day. Years are counted from March, so that the leap day comes last."""
    z = b.binary("add", day, whole(_OFFSET))
    era = b.binary("udiv", z, whole(_ERA))
    day_of_era = b.binary("sub", z, b.binary("mul", era, whole(_ERA)))
    corrected = b.binary("sub", day_of_era, b.binary("udiv", day_of_era, whole(1460)))
    corrected = b.binary("add", corrected, b.binary("udiv", day_of_era, whole(36524)))
    corrected = b.binary("sub", corrected, b.binary("udiv", day_of_era, whole(_ERA - 1)))
    year_of_era = b.binary("udiv", corrected, whole(365))
    day_of_year = b.binary("sub", day_of_era, _days_before_year(b, year_of_era))
    shifted = b.binary("udiv", b.binary("add", b.binary("mul", day_of_year, whole(5)), whole(2)), whole(153))
    first = b.binary("udiv", b.binary("add", b.binary("mul", shifted, whole(153)), whole(2)), whole(5))
    day_of_month = b.binary("add", b.binary("sub", day_of_year, first), whole(1))
    early = b.compare("ult", shifted, whole(10))
    month = b.choose(early, b.binary("add", shifted, whole(3)), b.binary("sub", shifted, whole(9)))
    year = b.binary("add", year_of_era, b.binary("mul", era, whole(400)))
    year = b.binary("add", year, b.convert("zext", b.opposite(early), "i32"))
    return Civil(year, month, day_of_month)


def _days_before_year(b: Body, year: Op) -> Op:
    days = b.binary("add", b.binary("mul", year, whole(365)), b.binary("udiv", year, whole(4)))
    return b.binary("sub", days, b.binary("udiv", year, whole(100)))


def ordinal(b: Body, parts: Civil) -> Op:
    """The day with these parts (year 1 or later)."""
    early = b.compare("ult", parts.month, whole(3))
    year = b.binary("sub", parts.year, b.convert("zext", early, "i32"))
    era = b.binary("udiv", year, whole(400))
    year_of_era = b.binary("sub", year, b.binary("mul", era, whole(400)))
    shifted = b.binary("add", parts.month, b.choose(early, whole(9), whole(-3)))
    first = b.binary("udiv", b.binary("add", b.binary("mul", shifted, whole(153)), whole(2)), whole(5))
    day = b.binary("add", b.binary("add", first, parts.day), whole(-1 - _OFFSET))
    day = b.binary("add", day, _days_before_year(b, year_of_era))
    return b.binary("add", day, b.binary("mul", era, whole(_ERA)))


def month_length(b: Body, year: Op, month: Op) -> Op:
    """How many days the month has."""
    fourth = b.compare("eq", b.binary("and", year, whole(3)), whole(0))
    century = b.compare("eq", b.binary("urem", year, whole(25)), whole(0))
    sixteenth = b.compare("eq", b.binary("and", year, whole(15)), whole(0))
    leap = b.both(fourth, b.either(b.opposite(century), sixteenth))
    february = b.choose(leap, whole(29), whole(28))
    odd = b.binary("and", b.binary("add", month, b.binary("lshr", month, whole(3))), whole(1))
    return b.choose(b.compare("eq", month, whole(2)), february, b.binary("add", odd, whole(30)))


def month_number(b: Body, parts: Civil) -> Op:
    """The running number of the month, as histories count."""
    return b.binary("add", b.binary("mul", parts.year, whole(12)), b.binary("sub", parts.month, whole(1)))


def make(b: Body, months: Op, day: Op) -> Op:
    """The day of a month given by its running number, or the month's last; beyond the calendar, its end."""
    low, high = whole(12), whole(9999 * 12 + 11)
    inside = b.intrinsic("smin", b.intrinsic("smax", months, low), high)
    year = b.binary("udiv", inside, whole(12))
    month = b.binary("add", b.binary("sub", inside, b.binary("mul", year, whole(12))), whole(1))
    day = b.intrinsic("smax", b.intrinsic("smin", day, month_length(b, year, month)), whole(1))
    found = ordinal(b, Civil(year, month, day))
    found = b.choose(b.compare("slt", months, low), whole(1), found)
    return b.choose(b.compare("sgt", months, high), whole(LAST_DAY), found)


def add_days(b: Body, day: Op, count: Op) -> Op:
    """`count` must lie within ten million."""
    return b.intrinsic("smin", b.intrinsic("smax", b.binary("add", day, count), whole(1)), whole(LAST_DAY))


def add_months(b: Body, day: Op, count: Op) -> Op:
    parts = civil(b, day)
    return make(b, b.binary("add", month_number(b, parts), count), parts.day)


def days_between(b: Body, first: Op, last: Op) -> Op:
    return b.binary("sub", last, first)


def months_between(b: Body, first: Op, last: Op) -> Op:
    count, backwards = _months_apart(b, first, last)
    return b.choose(backwards, b.binary("sub", whole(0), count), count)


def years_between(b: Body, first: Op, last: Op) -> Op:
    count, backwards = _months_apart(b, first, last)
    years = b.binary("udiv", count, whole(12))
    return b.choose(backwards, b.binary("sub", whole(0), years), years)


def _months_apart(b: Body, first: Op, last: Op) -> tuple[Op, Op]:
    """Complete months from the earlier to the later day, and whether the later one came first."""
    backwards = b.compare("slt", last, first)
    early, late = civil(b, b.intrinsic("smin", first, last)), civil(b, b.intrinsic("smax", first, last))
    count = b.binary("sub", month_number(b, late), month_number(b, early))
    anniversary = b.intrinsic("smin", early.day, month_length(b, late.year, late.month))
    incomplete = b.convert("zext", b.compare("slt", late.day, anniversary), "i32")
    return b.binary("sub", count, incomplete), backwards


def start_of_month(b: Body, day: Op) -> Op:
    return b.binary("add", b.binary("sub", day, civil(b, day).day), whole(1))


def end_of_month(b: Body, day: Op) -> Op:
    parts = civil(b, day)
    return b.binary("add", b.binary("sub", day, parts.day), month_length(b, parts.year, parts.month))


def start_of_quarter(b: Body, day: Op) -> Op:
    parts = civil(b, day)
    quarter = b.binary("udiv", b.binary("sub", parts.month, whole(1)), whole(3))
    return ordinal(b, Civil(parts.year, b.binary("add", b.binary("mul", quarter, whole(3)), whole(1)), whole(1)))


def start_of_semester(b: Body, day: Op) -> Op:
    parts = civil(b, day)
    month = b.choose(b.compare("sle", parts.month, whole(6)), whole(1), whole(7))
    return ordinal(b, Civil(parts.year, month, whole(1)))


def start_of_year(b: Body, day: Op) -> Op:
    return ordinal(b, Civil(civil(b, day).year, whole(1), whole(1)))


def latest_annual_date(b: Body, day: Op, month: Op, day_of_month: Op) -> Op:
    year = civil(b, day).year
    months = b.binary("add", b.binary("mul", year, whole(12)), b.binary("sub", month, whole(1)))
    this_year = make(b, months, day_of_month)
    year_before = make(b, b.binary("sub", months, whole(12)), day_of_month)
    return b.choose(b.compare("sle", this_year, day), this_year, year_before)
