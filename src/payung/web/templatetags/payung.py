"""What every template can use: days, money and numbers in the reader's language."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import get_language

from payung.web.formats import day_text, money_text, number_text, share_text

register = template.Library()


@register.filter
def day(value: datetime.date | None) -> str:
    """A day: `7 March 2026`, in Thai by the Buddhist Era, in Nepali by Bikram Sambat."""
    return "" if value is None else day_text(value, get_language() or "en")


@register.filter
def money(value: Any, currency: str) -> str:
    """An amount of money: `1,250.50 baht`."""
    return "" if value is None else money_text(Decimal(str(value)), currency, get_language() or "en")


@register.filter
def number(value: Any) -> str:
    """A number with the language's separators."""
    return "" if value is None else number_text(Decimal(str(value)), get_language() or "en")


@register.filter
def share(value: Any) -> str:
    """A share as a percentage with one decimal."""
    return "" if value is None else share_text(Decimal(str(value)), get_language() or "en")
