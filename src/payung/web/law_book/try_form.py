"""The form of an example person's facts, and what the page shows of the answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.law.book.context import capital
from payung.law.decision import Decision
from payung.law.faults import HouseholdRefused
from payung.law.household import NONE, Facts, read_value
from payung.law.model import Law, Question
from payung.law.overview import Answer
from payung.law.types import Kind
from payung.law.wording import Wording
from payung.web.law_book.trying import Outcome, Shown, Want, place_of

LONGEST = 2000
_PREFIX = "fact"
# What the personas call the members of their households.
_MEMBERS = {
    "person": gettext_lazy("The person"),
    "husband": gettext_lazy("Husband"),
    "girl": gettext_lazy("Daughter"),
    "boy": gettext_lazy("Son"),
}


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer: `kind` is cover, pays or gives; `value` is empty where it is open; `why` the explanation, if it was asked for."""

    key: str
    kind: str
    payer: str
    label: str
    value: str
    is_nothing: bool
    is_open: bool
    why: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class OutcomeLines:
    """What the scheme says of one member, whom `who` names; empty for the household."""

    who: str
    covered: bool | None
    lines: tuple[AnswerLine, ...]


def member_title(name: str | None) -> str:
    """What a member of an example's household is called."""
    return "" if name is None else str(_MEMBERS.get(name, name))


def field_name(member: str | None, question: str) -> str:
    """The name of a fact's field."""
    return f"{_PREFIX}.{member or ''}.{question}"


def typed_facts(law: Law, members: Collection[str], data: Mapping[str, str]) -> dict[Want, str]:
    """What was typed, by the fact; what is no fact of the law or of a member of the household is passed over."""
    found: dict[Want, str] = {}
    questions = law.questions
    for name, text in data.items():
        prefix, _dot, rest = name.partition(".")
        member, _dot, fact = rest.rpartition(".")
        question = questions.get(fact) if prefix == _PREFIX else None
        if question is not None and (member in members or not member) and question.of_household is not bool(member):
            found[member or None, fact] = text.strip()
    return found


def take(law: Law, facts: Facts, typed: Mapping[Want, str]) -> dict[Want, str]:
    """Lay what was typed over the facts; an empty field makes a fact unknown. Gives what is wrong, by the fact."""
    wrong: dict[Want, str] = {}
    for (member, name), text in typed.items():
        question = law.questions[name]
        place = place_of(facts, member)
        if not text:
            place.pop(name, None)
            continue
        try:
            if len(text) > LONGEST:
                raise HouseholdRefused([])
            place[name] = read_value(law, question, text, facts.members, member)
        except HouseholdRefused as refused:
            is_range = any(fault.kind == "range" for fault in refused.faults)
            wrong[member, name] = _what_is_wrong(question, is_range)
    return wrong


def _what_is_wrong(question: Question, is_range: bool) -> str:
    if is_range and question.lowest is not None and question.highest is not None:
        return _("Enter what lies between %(lowest)s and %(highest)s.") % {
            "lowest": question.lowest, "highest": question.highest,
        }  # fmt: skip
    match question.type.kind:
        case Kind.NUMBER if is_range:
            return _("This number is too low or too high.")
        case Kind.NUMBER if question.whole:
            return _("Enter a whole number, such as 12.")
        case Kind.NUMBER:
            return _("Enter a number, such as 9000 or 12.5.")
        case Kind.DATE:
            return _("Enter a day as year-month-day, such as 2026-01-31.")
        case Kind.PAID_MONTHS:
            return _("Enter months, such as 2025-01 2025-03..2025-12.")
        case Kind.MONTHLY_AMOUNTS:
            return _("Enter months with their amounts, such as 2025-01..2025-12: 9000.")
    return _("Choose one of the list.")


class FactsForm(forms.Form):  # type: ignore[misc]
    """A field for each fact that the page shows. `wanted` and `known` are the fields that answers wait for, and the others."""

    def __init__(
        self,
        shown: Collection[Shown],
        wording: Wording,
        member: str,
        members: Collection[str],
        sent: Mapping[str, str],
        wrong: Mapping[Want, str],
        refused: str,
    ) -> None:
        values = {field_name(fact.member, fact.question.name): fact.written for fact in shown}
        super().__init__({name: sent.get(name, text)[: LONGEST + 1] for name, text in values.items()})
        self._wrong = {field_name(*want): text for want, text in wrong.items()}
        self._refused = refused
        self._wanted = {field_name(fact.member, fact.question.name) for fact in shown if fact.wanted}
        for fact in shown:
            title = capital(wording.label(fact.question))
            if fact.member not in (None, member):
                title = f"{member_title(fact.member)}: {title}"
            self.fields[field_name(fact.member, fact.question.name)] = _field(fact.question, title, wording, members)

    def clean(self) -> None:
        """What was found wrong while the facts were read."""
        for name, text in self._wrong.items():
            self.add_error(name if name in self.fields else None, text)
        if self._refused:
            self.add_error(None, self._refused)

    @property
    def wanted(self) -> list[Any]:
        """The fields for which an answer waits."""
        return [self[name] for name in self.fields if name in self._wanted]

    @property
    def known(self) -> list[Any]:
        """The other fields."""
        return [self[name] for name in self.fields if name not in self._wanted]


class _Fact(forms.Field):  # type: ignore[misc]
    """Any fact may stay unknown; the list says so itself, and "(optional)" at each would be noise."""

    def validate(self, value: Any) -> None:
        """Nothing: facts are read by the law."""


def _field(question: Question, title: str, wording: Wording, members: Collection[str]) -> forms.Field:
    kind = question.type.kind
    choices: list[tuple[str, str]] = []
    if kind is Kind.TRUTH:
        choices = [("yes", wording.phrase("yes")), ("no", wording.phrase("no"))]
    elif kind is Kind.LINK:
        choices = [(NONE, wording.phrase("nobody")), *((name, member_title(name)) for name in members)]
    elif question.type.enumeration is not None:
        choices = [(member.key, wording.typed(question.type, member)) for member in question.type.enumeration]
    widget: forms.Widget
    if choices:
        widget = forms.Select(choices=[("", _("not known")), *choices])
    else:
        attributes = {"autocomplete": "off", "class": "govuk-input--width-20"}
        if kind is Kind.NUMBER:
            attributes |= {"inputmode": "decimal", "class": "govuk-input--width-10"}
        widget = forms.TextInput(attrs=attributes)
    hint = {
        Kind.DATE: _("Year-month-day, such as 2026-01-31."),
        Kind.PAID_MONTHS: _("Months, such as 2025-01 2025-03..2025-12."),
        Kind.MONTHLY_AMOUNTS: _("Months with amounts, such as 2025-01..2025-12: 9000."),
    }.get(kind, "")
    return _Fact(label=title, widget=widget, help_text=hint)


def outcome_lines(
    decision: Decision, found: Collection[Outcome], wording: Wording, payers: Mapping[str, str], asked: str
) -> Iterator[OutcomeLines]:
    """The answers as the page shows them; `asked` is the key of the one whose reasons are wanted."""
    for outcome in found:
        view = outcome.view
        answers = [view.cover, *(view.answers if view.is_possible else ())]
        yield OutcomeLines(
            member_title(outcome.member),
            None if view.cover.is_open else bool(view.cover.value),
            tuple(_line(decision, outcome, answer, wording, payers, asked) for answer in answers),
        )


def _line(
    decision: Decision, outcome: Outcome, answer: Answer, wording: Wording, payers: Mapping[str, str], asked: str
) -> AnswerLine:
    rule = answer.rule
    key = f"{outcome.member or ''}.{rule.name}"
    why = None
    if asked == key:
        member = None if rule.of_household else outcome.member
        why = decision.explain(rule.name, member, wording.language).to_dict()
    return AnswerLine(
        key=key,
        kind={"covers": "cover", "contribution": "pays"}.get(rule.role, "gives"),
        payer=str(payers.get(rule.payer or "", "")),
        label=capital(wording.label(rule)),
        value="" if answer.is_open else wording.value(rule, answer.value),
        is_nothing=answer.is_nothing,
        is_open=answer.is_open,
        why=why,
    )
