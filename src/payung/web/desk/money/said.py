"""Days, amounts and names as the money pages say them, in the reader's language."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from payung.office.rights.models import User
from payung.web.formats import day_text, money_text, month_text, share_text

CHANNELS = {
    "book": _("a collector's book"),
    "counter": _("over the counter"),
    "bank": _("bank"),
    "mobile_money": _("mobile money"),
    "reversal": _("reversal"),
}


def day(value: datetime.date | None) -> str:
    """A day; empty for none."""
    return "" if value is None else day_text(value, get_language() or "en")


def amount(value: Decimal | None, currency: str) -> str:
    """An amount; empty for none."""
    return "" if value is None else money_text(value, currency, get_language() or "en")


def month(value: datetime.date) -> str:
    """A month by its first day: `March 2026`, as days are written without the day."""
    return month_text(value, get_language() or "en")


def share(value: float) -> str:
    """A share as a percentage."""
    return share_text(Decimal(str(round(value, 4))), get_language() or "en")


def name_of(user: int | None) -> str:
    """The name of an account; empty for none."""
    if user is None:
        return ""
    return User.objects.filter(pk=user).values_list("username", flat=True).first() or str(user)


def day_field(label: Any, **more: Any) -> forms.DateField:
    """A field for a day, today unless something else is said."""
    more.setdefault("initial", timezone.localdate)
    # Browsers take a day in one form only, whatever the page's language.
    return forms.DateField(label=label, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **more)


def month_field(label: Any) -> forms.RegexField:
    """A field for a month, the current one unless something else is said."""
    return forms.RegexField(
        r"^\d{4}-(0[1-9]|1[0-2])$",
        label=label,
        widget=forms.TextInput(attrs={"type": "month", "class": "govuk-input--width-10"}),
        initial=lambda: timezone.localdate().strftime("%Y-%m"),
        error_messages={"invalid": _("Write year-month, such as 2026-01.")},
    )


def amount_field(label: Any, **more: Any) -> forms.CharField:
    """A field for an amount; the action says whether it is one."""
    attributes = {"inputmode": "decimal", "class": "govuk-input--width-10", "autocomplete": "off"}
    return forms.CharField(label=label, max_length=30, widget=forms.TextInput(attrs=attributes), **more)


def as_texts(values: dict[str, Any]) -> dict[str, Any]:
    """What a form took as an action's inputs: days as texts, without the key of the page and without what was left empty."""
    return {
        name: value.isoformat() if isinstance(value, datetime.date) else value
        for name, value in values.items()
        if name != "key" and value not in ("", None)
    }
