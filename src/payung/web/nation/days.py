"""The days whose law the lab and the dashboards have: 1 January and 1 July of some years, so that what is computed serves many readers."""

from __future__ import annotations

import datetime

BACK, AHEAD = 8, 4  # years


def days(today: datetime.date) -> list[datetime.date]:
    """The days to choose from, in order."""
    years = range(today.year - BACK, today.year + AHEAD + 1)
    return [datetime.date(year, month, 1) for year in years for month in (1, 7)]


def usual(today: datetime.date) -> datetime.date:
    """The day that a page opens with: the last of them that has come."""
    return max(day for day in days(today) if day <= today)


def read(text: str, today: datetime.date) -> datetime.date | None:
    """A day of the address; None if it is not one to choose."""
    try:
        found = datetime.date.fromisoformat(text)
    except ValueError:
        return None
    return found if found in days(today) else None
