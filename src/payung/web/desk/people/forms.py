"""The forms of a person's record: each carries one action out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from payung.office.people.identities import kinds
from payung.web.acting import ActionForm
from payung.web.fact_fields import DayField, fields_for
from payung.web.law_words import LawWords

SEXES = (("female", _("female")), ("male", _("male")), ("", _("not known")))
_MOST_NAME = 300


class RecordForm(ActionForm):
    """Names, birth and sex."""

    names = forms.CharField(label=_("Name as the person writes it"), max_length=_MOST_NAME)
    names_latin = forms.CharField(label=_("Name in Latin letters"), max_length=_MOST_NAME, required=False)
    birth_date = DayField(label=_("Born"), required=False)
    sex = forms.ChoiceField(label=_("Sex"), choices=SEXES, widget=forms.RadioSelect, required=False)


class RegisterForm(RecordForm):
    """A new person, in a new household or in one that is named; for an organiser also how the person agreed."""

    field_order = ("names", "names_latin", "birth_date", "sex", "household", "how")
    household = forms.CharField(
        label=_("Number of the household"), help_text=_("Leave it empty for a new household, which this person heads."),
        max_length=20, required=False, widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "inputmode": "numeric"}),
    )  # fmt: skip
    how = forms.CharField(
        label=_("How did the person agree that the organisation acts for them?"),
        help_text=_("Such as: signed form 12."),
        max_length=200,
    )

    def __init__(self, *arguments: Any, by_organiser: bool, **named: Any) -> None:
        super().__init__(*arguments, **named)
        if not by_organiser:
            del self.fields["how"]

    def inputs(self) -> dict[str, Any]:
        """What the actions for registering take."""
        clean = self.cleaned_data
        found = {"names": clean["names"], "names_latin": clean["names_latin"], "birth_date": clean["birth_date"],
                 "sex": clean["sex"], "household": clean["household"].strip() or None}  # fmt: skip
        return found | ({"how": clean["how"]} if "how" in self.fields else {})


class FactsForm(ActionForm):
    """Facts of a person or a household, by the law's names, from a day."""

    since = DayField(label=_("True since"), required=False, help_text=_("Today, if you leave it empty."))

    def __init__(
        self,
        words: LawWords,
        names: Iterable[str],
        *arguments: Any,
        people: Iterable[tuple[str, str]] = (),
        **named: Any,
    ) -> None:
        super().__init__(*arguments, **named)
        self.names = list(names)
        self.fields |= fields_for(words, self.names, people=people)
        self.order_fields([*self.names, "since"])

    def changed_facts(self) -> Mapping[str, Any]:
        """The facts that are other than the register has them; one that was emptied is not known any more."""
        return {
            name: self.cleaned_data.get(name)
            for name in self.names
            if self.cleaned_data.get(name) != self.initial.get(name)
        }


class ContactForm(ActionForm):
    """A telephone number, an address of e-mail or post."""

    kind = forms.ChoiceField(
        label=_("What is it?"), choices=(("phone", _("telephone")), ("email", _("e-mail")), ("post", _("postal address"))),
        widget=forms.RadioSelect, initial="phone",
    )  # fmt: skip
    value = forms.CharField(label=_("Number or address"), max_length=300)


class IdentityForm(ActionForm):
    """An identity document; its number is checked and kept encrypted."""

    kind = forms.ChoiceField(label=_("Which document?"))
    number = forms.CharField(label=_("Number"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "off"}))

    def __init__(self, country: str, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        language = get_language() or "en"
        mark = "" if language == "en" else " [en]"
        own_first = sorted(kinds().items(), key=lambda one: not one[0].startswith(f"{country}."))
        self.fields["kind"].choices = [  # type: ignore[attr-defined]
            (name, about["names"].get(language) or f"{about['names']['en']}{mark}") for name, about in own_first
        ]


class ReasonForm(ActionForm):
    """Why something is done."""

    reason = forms.CharField(label=_("Why?"), max_length=300)


class NoQuestionForm(ActionForm):
    """A form that only asks whether."""


class ConsentForm(ActionForm):
    """What a person agrees to, and how they said so."""

    purpose = forms.CharField(
        label=_("What does the person agree to?"), max_length=80,
        help_text=_("Such as: photograph, text messages, sharing with the ministry."),
    )  # fmt: skip
    how = forms.CharField(
        label=_("How did they say so?"), max_length=200, help_text=_("Such as: signed form 12, by telephone.")
    )
    given_on = DayField(label=_("When?"), required=False, help_text=_("Today, if you leave it empty."))


class PhotoForm(ActionForm):
    """A photograph."""

    places = {"content": "file"}
    file = forms.FileField(
        label=_("Photograph"), help_text=_("A JPEG, PNG or WebP of 5 MB at most."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp", "capture": "user"}),
    )  # fmt: skip


class MoveForm(ActionForm):
    """Where somebody lives from a day; and who heads the household that they leave."""

    household = forms.CharField(
        label=_("Number of the household they move to"), help_text=_("Leave it empty for a new household, which this person heads."),
        max_length=20, required=False, widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}),
    )  # fmt: skip
    since = DayField(label=_("First day there"), required=False, help_text=_("Today, if you leave it empty."))
    head = forms.ChoiceField(label=_("Who heads the household that they leave?"), required=False)

    def __init__(self, others: list[tuple[str, str]], *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        if others:
            self.fields["head"].choices = [("", _("the same as now")), *others]  # type: ignore[attr-defined]
        else:
            del self.fields["head"]


class HeadForm(ActionForm):
    """Who heads a household from a day."""

    person = forms.ChoiceField(label=_("Who heads the household?"), widget=forms.RadioSelect)
    since = DayField(label=_("From"), required=False, help_text=_("Today, if you leave it empty."))

    def __init__(self, people: list[tuple[str, str]], *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["person"].choices = people  # type: ignore[attr-defined]


class AreaForm(ActionForm):
    """In which administrative area a household lives."""

    area = forms.CharField(label=_("Code of the area"), max_length=32)


class SplitForm(ActionForm):
    """Who forms a household of their own, and who heads either one."""

    persons = forms.MultipleChoiceField(label=_("Who moves out together?"), widget=forms.CheckboxSelectMultiple)
    head = forms.ChoiceField(label=_("Who heads the new household?"))
    remaining_head = forms.ChoiceField(label=_("Who heads the household that is left?"), required=False)
    since = DayField(label=_("First day there"), required=False, help_text=_("Today, if you leave it empty."))

    def __init__(self, people: list[tuple[str, str]], *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["persons"].choices = self.fields["head"].choices = people  # type: ignore[attr-defined]
        self.fields["remaining_head"].choices = [("", _("the same as now")), *people]  # type: ignore[attr-defined]


class DeathForm(ActionForm):
    """That somebody died."""

    died_on = DayField(label=_("When did the person die?"))


class AccountForm(ActionForm):
    """The name by which a member signs in."""

    username = forms.CharField(
        label=_("Name of the account"), max_length=64, help_text=_("Small letters and digits, such as m00000018."),
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "off"}),
    )  # fmt: skip


class EnrolForm(ActionForm):
    """Option and first day of a membership."""

    places = {"person": ""}
    option = forms.ChoiceField(label=_("Option"), widget=forms.RadioSelect)
    since = DayField(label=_("Member since"), required=False, help_text=_("Today, if you leave it empty."))

    def __init__(self, options: list[tuple[str, str]], *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        if options:
            self.fields["option"].choices = options  # type: ignore[attr-defined]
        else:
            del self.fields["option"]


class OptionForm(ActionForm):
    """Another option from a day."""

    option = forms.ChoiceField(label=_("Option"), widget=forms.RadioSelect)
    since = DayField(label=_("From"), required=False, help_text=_("Today, if you leave it empty."))

    def __init__(self, options: list[tuple[str, str]], *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["option"].choices = options  # type: ignore[attr-defined]


class EndForm(ActionForm):
    """Why a membership ends, and on which day."""

    reason = forms.CharField(label=_("Why?"), max_length=300)
    ended_on = DayField(label=_("Last day"), required=False, help_text=_("Today, if you leave it empty."))


class TransferForm(ActionForm):
    """To which scheme a membership moves with its history."""

    to = forms.ChoiceField(label=_("To which scheme?"))
    option = forms.CharField(label=_("Option there"), max_length=80, required=False)
    moved_on = DayField(label=_("First day there"), required=False, help_text=_("Today, if you leave it empty."))

    def __init__(
        self, schemes: list[tuple[str, str]], options: list[tuple[str, str]], *arguments: Any, **named: Any
    ) -> None:
        super().__init__(*arguments, **named)
        self.fields["to"].choices = schemes  # type: ignore[attr-defined]
        if options:
            self.fields["option"] = forms.ChoiceField(
                label=_("Option there"), choices=[("", _("none")), *options], required=False
            )
            self.order_fields(["to", "option", "moved_on"])
        else:
            del self.fields["option"]
