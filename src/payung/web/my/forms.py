"""What members write themselves: a claim, an answer to what the law still asks, a paper, an appeal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from payung.office.schemes import ClaimKind
from payung.web.acting import ActionForm
from payung.web.fact_fields import DayField, facts_given, fields_for
from payung.web.law_words import LawWords


class ClaimForm(ActionForm):
    """When it happened, and the facts that this kind of claim asks."""

    happened_on = DayField(label=_("When did it happen?"), help_text=_("The first day, if it lasted longer."))

    def __init__(self, words: LawWords, kind: ClaimKind, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.asks = kind.asks
        self.fields |= fields_for(words, kind.asks)

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts given."""
        return facts_given(self, self.asks)


class AnswerForm(ActionForm):
    """The facts for which the law waits."""

    def __init__(self, words: LawWords, asks: list[str], *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.asks = asks
        self.fields |= fields_for(words, asks, required=True)

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts given."""
        return facts_given(self, self.asks)


class PaperForm(ActionForm):
    """A paper that belongs to a claim."""

    places = {"content": "file"}
    paper = forms.CharField(label=_("Which paper is it?"), max_length=200)
    file = forms.FileField(
        label=_("Photograph or scan"),
        help_text=_("A PDF, JPEG or PNG of 20 MB at most."),
        widget=forms.FileInput(attrs={"accept": "application/pdf,image/jpeg,image/png"}),
    )


class AppealForm(ActionForm):
    """Why the decision is thought to be wrong."""

    grounds = forms.CharField(
        label=_("Why is the decision wrong?"),
        help_text=_(
            "Say what is not as the decision has it, and which papers show it. You can bring papers later too."
        ),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
