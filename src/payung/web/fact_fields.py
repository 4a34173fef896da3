"""Fields for the facts that the law asks: a question of the law becomes the control that suits its kind, in the law's own words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from payung.law.faults import Refused
from payung.law.household import NONE, read_value
from payung.law.language import text
from payung.law.model import Law, Question
from payung.law.types import Kind
from payung.web.law_words import LawWords
from payung.web.refusal_words import refusal_of

_MONTHS = (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS)


class DayInput(forms.DateInput):
    """A day, by the browser's own control."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day; what it holds is the day as JSON has it."""

    widget = DayInput

    def __init__(self, **named: Any) -> None:
        named.setdefault("error_messages", {"invalid": _("This is no day. Write year-month-day, such as 1983-05-21.")})
        super().__init__(input_formats=["%Y-%m-%d"], **named)

    def clean(self, value: Any) -> str | None:  # type: ignore[override]
        """The day as text, or None."""
        day: datetime.date | None = super().clean(value)
        return None if day is None else day.isoformat()


class YesOrNo(forms.TypedChoiceField):
    """True, False, or (not required) not known."""

    def __init__(self, **named: Any) -> None:
        choices = [("yes", _("Yes")), ("no", _("No"))]
        if not named.get("required", True):
            choices.append(("", _("Not known")))
        super().__init__(
            choices=choices, widget=forms.RadioSelect, coerce=lambda value: value == "yes", empty_value=None, **named
        )

    def prepare_value(self, value: Any) -> Any:
        """What is checked when the page opens."""
        return {True: "yes", False: "no", None: ""}.get(value, value)


class StatedField(forms.CharField):
    """A number, or months, written as people write them; checked by the law's own reader."""

    def __init__(self, law: Law, question: Question, **named: Any) -> None:
        super().__init__(max_length=20_000 if question.type.kind in _MONTHS else 40, **named)
        self.law, self.question = law, question

    def clean(self, value: Any) -> Any:
        """The number as JSON has it; months as a household file has them."""
        written = super().clean(value)
        if not written:
            return None
        try:
            found = read_value(self.law, self.question, written, ())
        except Refused as refused:
            raise ValidationError([refusal_of(fault, self.law.code) for fault in refused.faults]) from None
        if isinstance(found, Decimal):
            return int(found) if found == found.to_integral_value() else format(found, "f")
        if self.question.type.kind is Kind.PAID_MONTHS:
            return written.replace(",", " ").split()
        return written


def field_for(
    words: LawWords, name: str, *, required: bool = False, people: Iterable[tuple[str, str]] = ()
) -> forms.Field:
    """The field of a fact; `people` are those whom a link can name, by number and name."""
    question = words.law.questions[name]
    named: dict[str, Any] = {"label": words.question(name), "required": required}
    match question.type.kind:
        case Kind.TRUTH:
            return YesOrNo(**named)
        case Kind.DATE:
            return DayField(**named)
        case Kind.CHOICE:
            values = question.type.enumeration
            choices = [("", _("Not known")), *((one.key, text(one.label, words.language) or one.key) for one in values)]
            return forms.TypedChoiceField(choices=choices, empty_value=None, **named)
        case Kind.LINK:
            choices = [("", _("Not known")), (NONE, words.wording.phrase("nobody")), *people]
            return forms.TypedChoiceField(choices=choices, empty_value=None, **named)
        case Kind.PAID_MONTHS:
            return StatedField(
                words.law,
                question,
                help_text=_("Months such as 2025-01, or from one to another: 2025-01..2025-06"),
                **named,
            )
        case Kind.MONTHLY_AMOUNTS:
            return StatedField(
                words.law, question, help_text=_("Such as 2025-01: 9000, 2025-02..2025-06: 9500"), **named
            )
    unit = question.type.unit
    hint = (
        words.wording.amount(Decimal(2), unit).replace(words.wording.number(Decimal(2)), "", 1).strip() if unit else ""
    )
    widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "govuk-input--width-10", "autocomplete": "off"})
    return StatedField(words.law, question, help_text=hint, widget=widget, **named)


def fields_for(
    words: LawWords, names: Iterable[str], *, required: bool = False, people: Iterable[tuple[str, str]] = ()
) -> dict[str, forms.Field]:
    """The fields of some facts by name, those that the law knows."""
    people = list(people)
    known = [name for name in names if name in words.law.questions]
    return {name: field_for(words, name, required=required, people=people) for name in known}


def facts_given(form: forms.Form, names: Iterable[str]) -> Mapping[str, Any]:
    """The facts that a valid form was given, as an action takes them."""
    return {name: form.cleaned_data[name] for name in names if form.cleaned_data.get(name) is not None}
