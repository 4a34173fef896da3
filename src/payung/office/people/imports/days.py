"""Days as lists have them: in an order and a calendar that the map names."""

from __future__ import annotations

import datetime
import re

from payung.law.faults import Fault
from payung.office.people.imports.mapping import BIKRAM_SAMBAT, BUDDHIST, DMY, GREGORIAN, MDY

_PARTS = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})")
_OF_SPREADSHEET = re.compile(r"\d{4}-\d\d-\d\dT00:00:00")
_YEARS = {GREGORIAN: (1880, 2400), BUDDHIST: (2423, 2943), BIKRAM_SAMBAT: (1975, 2100)}
_BUDDHIST_ERA = 543


def read_day(text: str, calendar: str, order: str) -> datetime.date | Fault:
    """The day, in the Gregorian calendar, or what is wrong.

    Bikram Sambat is converted by the tables of nepali-datetime, 1975 to 2100.
    """
    text = text.strip()
    if _OF_SPREADSHEET.fullmatch(text):
        return datetime.date.fromisoformat(text[:10])
    match = _PARTS.fullmatch(text)
    if not match:
        return Fault("date", f"'{text[:40]}' is not a day.", hint=f"The map says that days are written {order}.")
    first, second, third = (int(part) for part in match.groups())
    if len(match[1]) == 4:
        year, month, day = first, second, third
    elif len(match[3]) != 4:
        return Fault("date", f"'{text}' has no year of four digits.")
    elif order == MDY:
        month, day, year = first, second, third
    elif order == DMY:
        day, month, year = first, second, third
    else:
        return Fault(
            "date", f"'{text}' does not begin with the year.", hint="Write `order: day-month-year` in the map."
        )
    low, high = _YEARS[calendar]
    if not low <= year <= high:
        return Fault("date", f"{year} is no year of the calendar {calendar}.", hint=_calendar_hint(year, calendar))
    try:
        if calendar == BIKRAM_SAMBAT:
            import nepali_datetime

            converted: datetime.date = nepali_datetime.date(year, month, day).to_datetime_date()
            return converted
        return datetime.date(year - _BUDDHIST_ERA if calendar == BUDDHIST else year, month, day)
    except ValueError:
        hint = "Are day and month exchanged?" if month > 12 else ""
        return Fault("date", f"'{text}' is no day of the calendar {calendar}.", hint=hint)


def _calendar_hint(year: int, calendar: str) -> str:
    likely = BUDDHIST if year > 2400 else GREGORIAN
    return f"Write `calendar: {likely}` in the map?" if likely != calendar and year >= 1880 else ""
