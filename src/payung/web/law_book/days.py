"""The day whose law a page shows, as the address names it: `?on=2026-01-31`."""

from __future__ import annotations

import datetime
import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from payung.law.wording import BUDDHIST_ERA

FIRST, LAST = datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)
_FIRST_BUDDHIST_YEAR = 2400  # years above are of the Buddhist Era


class DayField(forms.Field):
    """A day as year-month-day; a year of the Buddhist Era is taken as what it is."""

    widget = forms.DateInput

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.widget.input_type = "date"
        self.widget.attrs |= {"min": FIRST.isoformat(), "max": LAST.isoformat(), "class": "govuk-input--width-10"}
        self.error_messages["required"] = _("Enter a day.")

    def to_python(self, value: Any) -> Any:
        """The day. Raises ValidationError for what is none, or lies out of reach."""
        text = str(value or "").strip()
        if not text:
            return None
        try:
            if not _DAY.fullmatch(text):
                raise ValueError
            year, month, day = map(int, text.split("-"))
            found = datetime.date(year - BUDDHIST_ERA if year > _FIRST_BUDDHIST_YEAR else year, month, day)
        except ValueError:
            raise forms.ValidationError(_("Enter a day as year-month-day, such as 2026-01-31."), "invalid") from None
        if not FIRST <= found <= LAST:
            raise forms.ValidationError(_("Enter a day between 1900 and 2100."), "range")
        return found


class OnDayForm(forms.Form):
    """The day whose law is shown."""

    on = DayField(label=_("The law of which day?"))


class TwoDaysForm(forms.Form):
    """The two days whose laws are compared."""

    since = DayField(label=_("From the law of"))
    until = DayField(label=_("to the law of"))

    def clean(self) -> dict[str, Any]:
        """The earlier day first, whichever field it was typed in."""
        found: dict[str, Any] = super().clean() or {}
        since, until = found.get("since"), found.get("until")
        if since and until and since > until:
            found["since"], found["until"] = until, since
        return found
