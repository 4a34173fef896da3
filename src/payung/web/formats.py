"""Days, money and numbers as the readers of a language write them."""

from __future__ import annotations

import datetime
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from payung.law import wording
from payung.law.wording import BUDDHIST_ERA, money_in

# A page of a long life has a hundred days and amounts, of which most are on the next page too.
_day_text = lru_cache(maxsize=4096)(wording.day_text)


def day_text(day: datetime.date, language: str) -> str:
    """`7 March 2026`, of a moment its day; in Thai by the Buddhist Era, in Nepali by Bikram Sambat."""
    return _day_text(day.date() if isinstance(day, datetime.datetime) else day, language)


def month_text(day: datetime.date, language: str) -> str:
    """The month of a day, `March 2026`; in Thai by the Buddhist Era."""
    if language == "th":
        return f"{format_date(day, 'MMMM', locale='th')} {day.year + BUDDHIST_ERA}"
    return str(format_date(day, "MMMM y", locale=language))


@lru_cache(maxsize=4096)
def money_text(amount: Decimal, currency: str, language: str) -> str:
    """`1,250.50 baht`, as the law's own words say it."""
    return money_in(amount, currency, language)


def number_text(number: Decimal, language: str) -> str:
    """A number with the language's separators, to two places at most."""
    return str(format_decimal(number, "#,##0.##", locale=language))


def share_text(share: Decimal, language: str) -> str:
    """A share as a percentage with one decimal."""
    return str(format_percent(share, "#,##0.#%", locale=language))
