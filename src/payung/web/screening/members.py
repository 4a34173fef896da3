"""An organiser's list of members: each looked at alone by the law, what they have, what they could join, what is missing.

Nothing of it is stored: the list comes with a request and its answer goes back with it.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from django.utils import translation
from django.utils.translation import gettext

from payung.countries import country
from payung.law.decide import decide_case
from payung.law.decision import Decision
from payung.law.faults import HouseholdRefused, Refused
from payung.law.household import Facts, read_household
from payung.law.interview import Interview
from payung.law.language import Enumeration
from payung.law.model import Law, Question
from payung.law.types import Kind
from payung.law.wording import PHRASE_LANGUAGES, Wording
from payung.web.languages import LANGUAGE_NAMES
from payung.web.screening import typed
from payung.web.screening.entitlement import COULD, HAS, OPEN, PersonAnswer, SchemeAnswer, answers
from payung.web.screening.interviews import FIRST
from payung.web.screening.spreadsheets import Row

MOST_MEMBERS = 500
_MOST_COLUMNS = 20
_KINDS = (Kind.TRUTH, Kind.NUMBER, Kind.DATE, Kind.CHOICE)


@dataclass(frozen=True, slots=True)
class WrongCell:
    """What is wrong in a list: the row as a spreadsheet numbers it, the column, and one of the kinds that a page puts into words."""

    row: int
    column: str
    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the list and the law's answer."""

    name: str
    answer: PersonAnswer

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts, in words, that would tell more."""
        wants = (want for scheme in self.answer.schemes if scheme.state in (HAS, COULD, OPEN) for want in scheme.wants)
        return tuple(dict.fromkeys(wants))


@dataclass(slots=True)
class List:
    """A list of members read and decided."""

    members: list[Member] = field(default_factory=list)
    wrong: list[WrongCell] = field(default_factory=list)


def columns(code: str, day: datetime.date) -> list[Question]:
    """The facts that a list asks for: those that settle who is covered, most awaited first. Raises DecisionRefused for the day."""
    law = country(code).law
    interview = Interview(country(code), ["1"], day, first=FIRST)
    covers = {part.rule.name for part in interview.decision.case.parts if part.rule.role == "covers"}
    counts: dict[str, int] = {}
    for wanted in interview.decision.wanted:
        counts[wanted.input] = len(covers & set(wanted.rules))
    open_now = {name for _, name in interview.open_facts()}
    found = [law.questions[name] for name in counts if counts[name] and name in open_now]
    found += [law.questions[name] for name in FIRST if name in law.questions and law.questions[name] not in found]
    found = [question for question in found if question.type.kind in _KINDS]
    if any(question.name == FIRST[0] for question in found):
        found = [question for question in found if question.name not in FIRST[1:]]
    found.sort(key=lambda question: (question.name not in FIRST, -counts.get(question.name, 0)))
    return found[:_MOST_COLUMNS]


def header(question: Question, law: Law, language: str) -> str:
    """What a column is called: the fact's name in the language, with its own where another fact is called the same."""
    label = Wording(law, language).label(question)
    return f"{label} ({question.name})" if question.name in _called_alike(law.code) else label


@cache
def _called_alike(code: str) -> frozenset[str]:
    """The facts of a country that another is called like."""
    questions = country(code).law.questions.values()
    counts = Counter(tuple(sorted(question.label.items())) for question in questions)
    return frozenset(one.name for one in questions if counts[tuple(sorted(one.label.items()))] > 1)


def read_list(code: str, day: datetime.date, rows: Sequence[Row], language: str) -> List:
    """Decide a list whose first row names its columns. Rows with something wrong are left out and told. Raises DecisionRefused."""
    law = country(code).law
    found = List()
    if not rows:
        found.wrong.append(WrongCell(1, "", "empty"))
        return found
    known = _columns_of(rows[0], law, language, found)
    if found.wrong:
        return found
    if len(rows) - 1 > MOST_MEMBERS:
        found.wrong.append(WrongCell(rows[-1].number, "", "many", str(len(rows) - 1)))
        return found
    read = [_household(row, known, law, language, found) for row in rows[1:]]
    names = _names([name for name, _ in read])
    for row, name, (_, facts) in zip(rows[1:], names, read, strict=True):
        if facts is None:
            continue
        try:
            decision = Decision(decide_case(law, facts, day, trace=False))
        except Refused as refused:
            path = refused.faults[0].path.rsplit("/", 1)[-1]
            found.wrong.append(WrongCell(row.number, path, refused.faults[0].kind))
            continue
        found.members.append(Member(name, _answer(decision, name, language)))
    return found


def _answer(decision: Decision, name: str, language: str) -> PersonAnswer:
    """The schemes of the member and of their household, in one."""
    schemes: dict[str, SchemeAnswer] = {}
    for person in answers(decision, [name], "", language):
        for scheme in person.schemes:
            schemes.setdefault(scheme.scheme, scheme)
    return PersonAnswer((0,), (name,), tuple(schemes.values()))


def _names(names: Sequence[str]) -> list[str]:
    return [name or str(number) for number, name in enumerate(names, 1)]


def _columns_of(first: Row, law: Law, language: str, found: List) -> list[Question | None]:
    """The fact of each column; None for the first, of names, and for those without a header."""
    by_header: dict[str, Question] = {}
    for question in law.questions.values():
        if question.type.kind in _KINDS:
            for one in (language, "en", *law.country.languages):
                by_header.setdefault(header(question, law, one).casefold(), question)
            by_header[question.name.casefold()] = question
    known: list[Question | None] = [None]
    for cell in first.cells[1:]:
        named = by_header.get(cell.strip().casefold())
        if cell.strip() and named is None:
            found.wrong.append(WrongCell(first.number, cell.strip()[:80], "column"))
        elif named is not None and named in known:
            found.wrong.append(WrongCell(first.number, cell.strip()[:80], "twice"))
        known.append(named)
    if len(known) == 1:
        found.wrong.append(WrongCell(first.number, "", "columns"))
    return known


def _household(
    row: Row, known: Sequence[Question | None], law: Law, language: str, found: List
) -> tuple[str, Facts | None]:
    name = row.cells[0].strip()[:80] if row.cells else ""
    own: dict[str, Any] = {}
    person: dict[str, Any] = {"id": "1"}
    before = len(found.wrong)
    for question, cell in zip(known[1:], row.cells[1:], strict=False):
        if question is None or not cell.strip():
            continue
        try:
            (own if question.of_household else person)[question.name] = _value(question, cell.strip(), law, language)
        except typed.NotUnderstood:
            found.wrong.append(
                WrongCell(row.number, header(question, law, language), question.type.kind.name.lower(), cell[:80])
            )
    if len(found.wrong) > before:
        return name, None
    try:
        return name, read_household(law, {**own, "members": [person]})
    except HouseholdRefused as refused:
        for fault in refused.faults:
            question = law.questions.get(fault.path.rsplit("/", 1)[-1])
            column = header(question, law, language) if question else ""
            found.wrong.append(WrongCell(row.number, column, fault.kind))
        return name, None


def _value(question: Question, text: str, law: Law, language: str) -> Any:
    match question.type.kind:
        case Kind.TRUTH:
            return _truth(text)
        case Kind.CHOICE:
            return _choice(question, text)
        case Kind.DATE:
            return _day(text)
    try:
        return typed.number(text, language)
    except typed.NotUnderstood:
        return Decimal(typed.number(text, "en"))


def _truth(text: str) -> bool:
    found = _yes_and_no().get(text.casefold())
    if found is None:
        raise typed.NotUnderstood
    return found


_words: dict[str, bool] = {}


def _yes_and_no() -> Mapping[str, bool]:
    """Yes and no in every language, by the law's words and the pages', and as spreadsheets write them."""
    if not _words:
        law = country("th").law
        for language in PHRASE_LANGUAGES:
            wording = Wording(law, language)
            _words[wording.phrase("yes").casefold()] = True
            _words[wording.phrase("no").casefold()] = False
        for language in LANGUAGE_NAMES:
            with translation.override(language):
                _words.update({gettext("Yes").casefold(): True, gettext("No").casefold(): False})
        _words.update({"y": True, "true": True, "1": True, "x": True, "n": False, "false": False, "0": False})
    return _words


def _choice(question: Question, text: str) -> str:
    for choice in question.type.enumeration:
        assert isinstance(choice, Enumeration)
        if text.casefold() in (choice.key.casefold(), *(label.casefold() for label in choice.label.values())):
            return choice.key
    raise typed.NotUnderstood


def _day(text: str) -> datetime.date:
    """`1983-05-21`, `21/5/1983`, `21/5/2526`, or as a spreadsheet gives it."""
    parts = typed.western(text).partition("T")[0].partition(" ")[0].replace("/", "-").replace(".", "-").split("-")
    if len(parts) != 3:
        raise typed.NotUnderstood
    year_first = len(parts[0]) == 4
    return typed.day(parts[2], parts[1], parts[0]) if year_first else typed.day(parts[0], parts[1], parts[2])


def cells(member: Member) -> Iterator[str]:
    """A member's row in a table that is taken along."""
    yield member.name
    yield "; ".join(scheme.name for scheme in member.answer.has)
    yield "; ".join(_with_cost(scheme) for scheme in member.answer.could)
    yield "; ".join(scheme.name for scheme in member.answer.unclear)
    yield "; ".join(member.missing)


def _with_cost(scheme: SchemeAnswer) -> str:
    costs = [amount.value for amount in scheme.costs]
    costs += [f"{choice.label}: {choice.cost}" for choice in scheme.choices]
    return f"{scheme.name} ({', '.join(costs)})" if costs else scheme.name
