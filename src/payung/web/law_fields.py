"""A form's field for a fact that the law asks, and what was typed as the register keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from payung.law.faults import HouseholdRefused
from payung.law.household import read_value
from payung.law.language import text
from payung.law.model import Question
from payung.law.types import Kind
from payung.web.law_words import LawWords, as_json


class LawField(forms.CharField):
    """A field whose answer is read as the law reads it: a truth, a number with its range, a day, a category."""

    def __init__(self, words: LawWords, question: Question, **more: Any) -> None:
        self.words, self.question = words, question
        super().__init__(label=words.question(question.name), widget=_widget(words, question), max_length=200, **more)

    def clean(self, value: Any) -> Any:
        written = super().clean(value)
        if written in ("", None):
            return None
        try:
            return as_json(self.question, read_value(self.words.law, self.question, written, ()))
        except HouseholdRefused as refused:
            said = " ".join(" ".join(filter(None, (one.message, one.hint))) for one in refused.faults)
            raise forms.ValidationError(said if self.words.language == "en" else f"{said} [en]") from None


def fields_for(words: LawWords, names: Sequence[str], *, required: bool = True) -> dict[str, LawField]:
    """Fields for facts by name, those that the law knows."""
    questions = words.law.questions
    return {name: LawField(words, questions[name], required=required) for name in names if name in questions}


def _widget(words: LawWords, question: Question) -> forms.Widget:
    kind = question.type.kind
    if kind is Kind.TRUTH:
        return forms.RadioSelect(choices=[("yes", _("Yes")), ("no", _("No"))])
    if question.type.enumeration is not None:
        found = [(one.key, text(one.label, words.language) or one.key) for one in question.type.enumeration]
        return forms.Select(choices=[("", ""), *found])
    if kind is Kind.DATE:
        return forms.DateInput(attrs={"type": "date"})
    return forms.TextInput(attrs={"inputmode": "decimal", "class": "govuk-input--width-10", "autocomplete": "off"})
