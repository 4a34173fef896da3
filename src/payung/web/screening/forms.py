"""The forms: who lives in the household, the day of the law, one question."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payung.law.faults import Fault
from payung.law.household import NONE
from payung.law.model import Question
from payung.law.types import Kind
from payung.law.wording import Wording
from payung.web.screening import typed
from payung.web.screening.conversation import Person, household_of

UNKNOWN = "unknown"
_MOST_CHILDREN, _MOST_OTHERS = 12, 6
_MOST_RADIOS = 14
_MOST_WRITTEN = 2000
_LONGEST_NAME = 40


class DayForm(forms.Form):  # type: ignore[misc]
    """The day of the law: three numbers, all empty for today."""

    day_of_law = forms.CharField(max_length=10, required=False)
    month_of_law = forms.CharField(max_length=10, required=False)
    year_of_law = forms.CharField(max_length=10, required=False)

    def law_day(self) -> datetime.date:
        """Raises ValidationError."""
        parts = [self.cleaned_data.get(f"{part}_of_law", "") for part in ("day", "month", "year")]
        if not any(parts):
            return datetime.date.today()
        try:
            return typed.day(*parts)
        except typed.NotUnderstood:
            raise forms.ValidationError(
                _("Write the day of the law as day, month and year, such as 31 1 2024.")
            ) from None


class HouseholdForm(DayForm):
    """Who lives in the household, and the day of the law."""

    partner = forms.ChoiceField(choices=[("no", ""), ("yes", "")])
    children = forms.CharField(max_length=10, required=False)
    others = forms.CharField(max_length=10, required=False)

    def clean_children(self) -> int:
        """A number from 0."""
        return _count(self.cleaned_data["children"], _MOST_CHILDREN)

    def clean_others(self) -> int:
        """A number from 0."""
        return _count(self.cleaned_data["others"], _MOST_OTHERS)

    def people(self) -> tuple[Person, ...]:
        """Whoever answers, and who lives with them."""
        found = self.cleaned_data
        return household_of(partner=found["partner"] == "yes", children=found["children"], others=found["others"])


def _count(text: str, most: int) -> int:
    plain = typed.western(text) or "0"
    if not plain.isdigit() or int(plain) > most:
        raise forms.ValidationError(_("Write a number from 0 to %(most)s.") % {"most": most})
    return int(plain)


class NamesForm(forms.Form):  # type: ignore[misc]
    """What each of the household is called, if they like."""

    def __init__(self, titles: list[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place, title in enumerate(titles):
            self.fields[f"name{place}"] = forms.CharField(max_length=_LONGEST_NAME, required=False, label=title)

    def clean(self) -> dict[str, Any]:
        """No two alike."""
        found: dict[str, Any] = super().clean()
        seen: set[str] = set()
        for field, name in list(found.items()):
            if name and name.casefold() in seen:
                self.add_error(field, _("Two people have this name. Give each their own."))
            seen.add((name or "").casefold())
        return found

    def names(self) -> list[str]:
        """The names in the order of the people; empty where none was typed."""
        return [self.cleaned_data[f"name{place}"] for place in range(len(self.fields))]


_LAYOUTS = {Kind.DATE: "date", Kind.PAID_MONTHS: "months", Kind.MONTHLY_AMOUNTS: "amounts"}


class QuestionForm(forms.Form):  # type: ignore[misc]
    """One question of the law, asked in a way that fits its kind.

    `others` are the people whom a question may name: their names in the interview, and how they are called.
    """

    CALENDARS = (("bs", gettext_lazy("Bikram Sambat")), ("ad", gettext_lazy("Gregorian (A.D.)")))

    def __init__(
        self,
        question: Question,
        wording: Wording,
        others: list[tuple[str, str]],
        day: datetime.date,
        data: Any = None,
        before: str | None = None,
    ) -> None:
        super().__init__(data)
        self.question = question
        self.wording = wording
        self.day = day
        self.kind = question.type.kind
        self.options = self._options(others)
        self.is_long = len(self.options) > _MOST_RADIOS
        self.has_calendar = self.kind is Kind.DATE and "ne" in (wording.language, *wording.law.country.languages)
        self.layout = _LAYOUTS.get(self.kind, "select" if self.is_long else "radios" if self.options else "number")
        self.fields.update(self._asked())
        self.initial = self._initial(before)

    def _options(self, others: list[tuple[str, str]]) -> list[tuple[str, str]]:
        match self.kind:
            case Kind.TRUTH:
                return [("yes", _("Yes")), ("no", _("No"))]
            case Kind.CHOICE:
                choices = self.question.type.enumeration
                return [(choice.key, self.wording.typed(self.question.type, choice)) for choice in choices]
            case Kind.LINK:
                return [*others, (NONE, self.wording.phrase("nobody"))]
        return []

    def _asked(self) -> dict[str, forms.Field]:
        short = {"max_length": 40, "required": False}
        written = {"max_length": _MOST_WRITTEN, "required": False}
        match self.kind:
            case Kind.TRUTH | Kind.CHOICE | Kind.LINK:
                return {"answer": forms.ChoiceField(choices=[*self.options, (UNKNOWN, "")], required=False)}
            case Kind.DATE:
                calendar = (
                    {"calendar": forms.ChoiceField(choices=self.CALENDARS, required=False)} if self.has_calendar else {}
                )
                return {name: forms.CharField(**short) for name in ("day", "month", "year")} | calendar
            case Kind.PAID_MONTHS:
                return {"last": forms.CharField(**short), "written": forms.CharField(**written)}
            case Kind.MONTHLY_AMOUNTS:
                return {
                    "amount": forms.CharField(**short),
                    "last": forms.CharField(**short),
                    "written": forms.CharField(**written),
                }
        return {"answer": forms.CharField(**short)}

    def _initial(self, before: str | None) -> dict[str, Any]:
        calendar = {"calendar": "bs" if self.wording.language == "ne" else "ad"} if self.has_calendar else {}
        if before is None:
            return calendar
        match self.kind:
            case Kind.DATE:
                year, month, day = before.split("-")
                return {"day": day.lstrip("0"), "month": month.lstrip("0"), "year": year, "calendar": "ad"}
            case Kind.PAID_MONTHS | Kind.MONTHLY_AMOUNTS:
                return {"written": before}
        return {"answer": before}

    # -- what was answered --------------------------------------------------------------------------------------------

    def text(self) -> str | None:
        """The answer as the law reads it; None where it is not known. Raises ValidationError."""
        if UNKNOWN in self.data or self.data.get("answer") == UNKNOWN:
            return None
        try:
            return self._text()
        except typed.NotUnderstood:
            raise forms.ValidationError(self.right()) from None

    def _text(self) -> str:
        found = {name: self.cleaned_data.get(name) or "" for name in self.fields}
        match self.kind:
            case Kind.TRUTH | Kind.CHOICE | Kind.LINK:
                if not found["answer"]:
                    raise typed.NotUnderstood
                return str(found["answer"])
            case Kind.DATE:
                return typed.day(found["day"], found["month"], found["year"], found.get("calendar", "")).isoformat()
            case Kind.PAID_MONTHS:
                if found["last"]:
                    return typed.last_months(found["last"], self.day)
                return " ".join(typed.months(found["written"]))
            case Kind.MONTHLY_AMOUNTS:
                return self._amounts(found)
        return format(typed.number(found["answer"], self.wording.language), "f")

    def _amounts(self, found: dict[str, str]) -> str:
        language = self.wording.language
        if found["amount"] or found["last"]:
            amount = typed.number(found["amount"], language)
            return f"{typed.last_months(found['last'], self.day)}: {amount:f}"
        lines = [line for line in found["written"].replace("\r", "").replace(";", "\n").split("\n") if line.strip()]
        if len(lines) == 1 and lines[0].count(":") > 1:
            lines = lines[0].split(", ")
        spans = []
        for line in lines:
            months, colon, amount_text = line.rpartition(":")
            if not colon:
                raise typed.NotUnderstood
            amount = typed.number(amount_text, language)
            spans += [f"{span}: {amount:f}" for span in typed.months(months)]
        if not spans:
            raise typed.NotUnderstood
        return ", ".join(spans)

    # -- what would be right ------------------------------------------------------------------------------------------

    def right(self) -> str:
        """What an answer of this kind looks like."""
        match self.kind:
            case Kind.TRUTH | Kind.CHOICE | Kind.LINK:
                return _("Choose an answer, or say that you do not know.")
            case Kind.DATE:
                return _("Write a day that there is, as day, month and year, such as 21 5 1983.")
            case Kind.PAID_MONTHS:
                return _("Write how many months, or months such as 2025-03 or 2024-01..2024-12.")
            case Kind.MONTHLY_AMOUNTS:
                return _("Write an amount and for how many months, or lines such as 2024-01..2024-12: 9000.")
        limits = self.limits()
        return _("Write a number %(limits)s.") % {"limits": limits} if limits else _("Write a number, such as 1200.")

    def hint(self) -> str:
        """What an answer looks like, for the page."""
        match self.kind:
            case Kind.DATE if self.has_calendar:
                return _("Day, month and year as numbers.")
            case Kind.DATE:
                return _("Day, month and year as numbers; the year of either calendar, such as 1983 or 2526.")
            case Kind.PAID_MONTHS:
                return _("Such as 2024-01..2024-12 2025-03: from January to December 2024, and March 2025.")
            case Kind.MONTHLY_AMOUNTS:
                return _("A line for each span: 2024-01..2024-12: 9000")
        return self.limits()

    def limits(self) -> str:
        """The lowest and highest possible, in words; empty where there are none."""
        lowest, highest = self.question.lowest, self.question.highest
        if lowest is None or highest is None or self.kind not in (Kind.NUMBER, Kind.DATE):
            return ""
        words = {
            "lowest": self.wording.value(self.question, lowest),
            "highest": self.wording.value(self.question, highest),
        }
        return _("from %(lowest)s to %(highest)s") % words

    def refusal(self, fault: Fault) -> str:
        """Why the law refuses an answer, in the reader's language."""
        if fault.kind in ("contradiction", "conflict", "overflow"):
            return _("This does not fit with what was answered before. Check it, or change the earlier answer.")
        if fault.kind == "range" and self.limits():
            return _("This is not possible. It must be %(limits)s.") % {"limits": self.limits()}
        if fault.kind == "range":
            return _("With this, another value becomes impossible. Check it, or change the earlier answer.")
        return self.right()
