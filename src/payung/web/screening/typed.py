"""What people type, as the law reads it: numbers with their language's separators and digits, days of their calendar, months."""

from __future__ import annotations

import datetime
import re
import unicodedata
from decimal import Decimal

from babel.numbers import get_decimal_symbol, get_group_symbol

BUDDHIST_ERA = 543
_FIRST_BUDDHIST = 2400  # a year above is one of the Buddhist Era
_MOST_DIGITS = 15
_SPAN = re.compile(r"(\d{4})-(\d{1,2})(?:\.\.(\d{4})-(\d{1,2}))?")


class NotUnderstood(ValueError):
    """It is no number, no day or no month."""


def western(text: str) -> str:
    """The text with the digits of every script as 0 to 9, without what is invisible."""
    found = []
    for sign in text:
        digit = unicodedata.decimal(sign, None)
        if digit is not None:
            found.append(str(digit))
        elif unicodedata.category(sign) != "Cf":
            found.append(sign)
    return "".join(found).strip()


def number(text: str, language: str) -> Decimal:
    """`1,250.50`, in Indonesian `1.250,50`. Raises NotUnderstood, also where a separator could be meant both ways."""
    plain = re.sub(r"[\s\u00a0\u202f']", "", western(text))
    group, point = get_group_symbol(language), get_decimal_symbol(language)
    for thousands, decimals in ((group, point), ("", ".")):
        whole = (
            rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{2,3}})*{re.escape(thousands)}\d{{3}}|\d+" if thousands else r"\d+"
        )
        if re.fullmatch(rf"-?(?:{whole})(?:{re.escape(decimals)}\d+)?", plain):
            plain = plain.replace(thousands, "") if thousands else plain
            if len(plain) > _MOST_DIGITS:
                raise NotUnderstood
            return Decimal(plain.replace(decimals, "."))
    raise NotUnderstood


def day(day: str, month: str, year: str, calendar: str = "") -> datetime.date:
    """A day of three numbers; a year of the Buddhist Era is known by its size, one of Bikram Sambat by `calendar="bs"`.

    Raises NotUnderstood.
    """
    try:
        numbers = [int(western(part)) for part in (year, month, day)]
    except ValueError:
        raise NotUnderstood from None
    if calendar == "bs":
        return _of_bikram_sambat(*numbers)
    if numbers[0] > _FIRST_BUDDHIST:
        numbers[0] -= BUDDHIST_ERA
    try:
        return datetime.date(*numbers)
    except (ValueError, OverflowError):
        raise NotUnderstood from None


def _of_bikram_sambat(year: int, month: int, day: int) -> datetime.date:
    import nepali_datetime

    try:
        found = nepali_datetime.date(year, month, day).to_datetime_date()
    except (ValueError, OverflowError, IndexError, KeyError):
        raise NotUnderstood from None
    assert isinstance(found, datetime.date)
    return found


def months(text: str) -> list[str]:
    """Months and spans, `2024-01 2024-03..2024-12`, also written `1/2024`, `2567-01`, `2024-01 - 2024-06`. Raises NotUnderstood."""
    plain = western(text)
    plain = re.sub(r"\b(\d{1,2})\s*/\s*(\d{4})\b", r"\2-\1", plain)
    plain = re.sub(r"(\d{4}-\d{1,2})\s*(?:\.\.\.?|–|—|\s-\s|\bto\b)\s*(\d{4}-\d{1,2})", r"\1..\2", plain)
    found = [_span(part) for part in re.split(r"[\s,;]+", plain) if part]
    if not found:
        raise NotUnderstood
    return found


def _span(text: str) -> str:
    match = _SPAN.fullmatch(text)
    if match is None:
        raise NotUnderstood
    ends = [_month(match[1], match[2]), *([_month(match[3], match[4])] if match[3] else [])]
    if ends != sorted(ends):
        raise NotUnderstood
    return "..".join(ends)


def _month(year: str, month: str) -> str:
    found = int(year) - BUDDHIST_ERA if int(year) > _FIRST_BUDDHIST else int(year)
    if not 1 <= int(month) <= 12 or not 1900 <= found <= 2200:
        raise NotUnderstood
    return f"{found:04d}-{int(month):02d}"


def last_months(count: str, before: datetime.date) -> str:
    """The last so many whole months before a day, as a span. Raises NotUnderstood."""
    plain = western(count)
    if not plain.isdigit() or not 1 <= int(plain) <= 720:
        raise NotUnderstood
    last = before.year * 12 + before.month - 2
    first = last - int(plain) + 1
    return f"{first // 12:04d}-{first % 12 + 1:02d}..{last // 12:04d}-{last % 12 + 1:02d}"
