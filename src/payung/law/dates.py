"""Calendar arithmetic of the law language, on whole Gregorian days.

Numbers come and go as exact decimals. A result beyond the calendar's ends (years 1 to 9999) is the end itself, so that
no date makes a decision fail.
"""

from __future__ import annotations

import calendar
import datetime
from decimal import Decimal

Day = datetime.date


def read_day(text: str) -> Day:
    """A day written year-month-day. Raises ValueError or TypeError for anything else, a week's day (`2025-W01-1`) included."""
    if len(text) != 10 or "W" in text:
        raise ValueError(text)
    return Day.fromisoformat(text)


def _make(months: int, day: int) -> Day:
    year, month = divmod(months, 12)
    if year < 1:
        return Day.min
    if year > 9999:
        return Day.max
    return Day(year, month + 1, max(1, min(day, calendar.monthrange(year, month + 1)[1])))


def add_days(day: Day, count: Decimal) -> Day:
    """The day so many days later (earlier if negative)."""
    ordinal = day.toordinal() + int(count)
    return Day.fromordinal(min(max(ordinal, Day.min.toordinal()), Day.max.toordinal()))


def add_months(day: Day, count: Decimal) -> Day:
    """The same day of the month so many months later; the month's last day where it is shorter."""
    return _make(day.year * 12 + day.month - 1 + int(count), day.day)


def add_years(day: Day, count: Decimal) -> Day:
    """The anniversary so many years later; 28 February for the 29th where the year has none."""
    return add_months(day, count * 12)


def days_between(first: Day, last: Day) -> Decimal:
    """Days from the first to the last day; negative if the last is earlier."""
    return Decimal(last.toordinal() - first.toordinal())


def months_between(first: Day, last: Day) -> Decimal:
    """Complete months from the first to the last day; negative if the last is earlier."""
    if last < first:
        return -months_between(last, first)
    months = (last.year - first.year) * 12 + last.month - first.month
    return Decimal(months - (last < _make(first.year * 12 + first.month - 1 + months, first.day)))


def years_between(first: Day, last: Day) -> Decimal:
    """Complete years from the first to the last day, as an age is counted; negative if the last is earlier."""
    if last < first:
        return -years_between(last, first)
    return months_between(first, last) // 12


def start_of_month(day: Day) -> Day:
    """The first day of the month."""
    return day.replace(day=1)


def end_of_month(day: Day) -> Day:
    """The last day of the month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def start_of_quarter(day: Day) -> Day:
    """The first day of the calendar quarter."""
    return Day(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def start_of_semester(day: Day) -> Day:
    """The first day of the calendar half-year."""
    return Day(day.year, 1 if day.month <= 6 else 7, 1)


def start_of_year(day: Day) -> Day:
    """The first of January."""
    return Day(day.year, 1, 1)


def latest_annual_date(day: Day, month: Decimal, day_of_month: Decimal) -> Day:
    """The last such day of the year on or before a day: 1 October of this year or of the last."""
    this_year = _make(day.year * 12 + int(month) - 1, int(day_of_month))
    return this_year if this_year <= day else _make((day.year - 1) * 12 + int(month) - 1, int(day_of_month))


def day_of(day: Day) -> Decimal:
    """The day of the month."""
    return Decimal(day.day)


def month_of(day: Day) -> Decimal:
    """The month of the year, 1 to 12."""
    return Decimal(day.month)


def year_of(day: Day) -> Decimal:
    """The Gregorian year."""
    return Decimal(day.year)
