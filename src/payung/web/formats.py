"""Days, money and numbers as the readers of a language write them."""

from __future__ import annotations

import datetime
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from payung.law.wording import BUDDHIST_ERA, money_in


def day_text(day: datetime.date, language: str) -> str:
    """`7 March 2026`; in Thai by the Buddhist Era, in Nepali by Bikram Sambat."""
    if isinstance(day, datetime.datetime):
        day = day.date()
    if language == "th":
        return f"{format_date(day, 'd MMMM', locale='th')} {day.year + BUDDHIST_ERA}"
    if language == "ne":
        return _bikram_sambat(day)
    return str(format_date(day, "d MMMM y", locale=language))


def _bikram_sambat(day: datetime.date) -> str:
    import nepali_datetime

    try:
        return str(nepali_datetime.date.from_datetime_date(day).strftime("%K %N %D"))
    except (ValueError, OverflowError):  # its calendar's tables reach from 1918 to 2043
        return str(format_date(day, "d MMMM y", locale="ne"))


def money_text(amount: Decimal, currency: str, language: str) -> str:
    """`1,250.50 baht`, as the law's own words say it."""
    return money_in(amount, currency, language)


def number_text(number: Decimal, language: str) -> str:
    """A number with the language's separators, to two places at most."""
    return str(format_decimal(number, "#,##0.##", locale=language))


def share_text(share: Decimal, language: str) -> str:
    """A share as a percentage with one decimal."""
    return str(format_percent(share, "#,##0.#%", locale=language))
