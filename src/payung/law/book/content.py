"""What a law book says, as plain data: no markup, no layout. Texts are in the reader's language already."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

Day = datetime.date


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line: plain, or naming a place of the book (`target`), or an address of the web (`link`).

    `kind` is empty, `strong`, `code` or one of the marks `good`, `warning`, `quiet`.
    """

    text: str
    target: str = ""
    link: str = ""
    kind: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A line of a formula with the lines below it."""

    line: Line
    below: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleText:
    """One dated text of a rule. `since` is None where no first day is stated."""

    since: Day | None
    until: Day | None
    in_force: bool
    words: str
    cite: str
    source: Line
    checked: bool
    formula: tuple[Step, ...]
    rounding: str
    code: str


@dataclass(frozen=True, slots=True)
class ExceptionText:
    """A clause that takes the rule's place where `when` holds."""

    when: Span
    words: str
    cite: str
    source: Line
    checked: bool
    formula: tuple[Step, ...]
    code: str


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A rule with all its texts, the one in force first and then from the newest to the oldest."""

    name: str
    label: str
    target: str
    payer: str
    branch: str
    period: str
    level: str
    result: str
    texts: tuple[RuleText, ...]
    exceptions: tuple[ExceptionText, ...]


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """One dated value of a parameter: a single value, or values by category or band."""

    since: Day
    until: Day | None
    in_force: bool
    values: tuple[tuple[str, str], ...]
    cite: str
    source: Line
    checked: bool
    status: str
    note: str
    review_by: Day | None
    stale: bool


@dataclass(frozen=True, slots=True)
class ParameterEntry:
    """A parameter with its whole history, the newest value first."""

    name: str
    label: str
    target: str
    unit: str
    place: str
    until: Day | None
    figures: tuple[FigureEntry, ...]
    used_by: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class QuestionEntry:
    """A fact that is asked for."""

    name: str
    label: str
    target: str
    question: str
    answers: tuple[str, ...]
    of_household: bool
    worked_out_from: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A fact of the statute that the law does not encode, or only `in_part`, and why. In English, as the register is."""

    about: str
    reason: str
    in_part: bool


@dataclass(frozen=True, slots=True)
class CurveEntry:
    """What a scheme gives over one fact: what draws its picture as SVG (empty where charts cannot be drawn), and its corners as rows.

    Only web pages show the picture, which takes longer to draw than all else of a chapter. A row is the fact's value, then the value
    of each of `columns`, a rule and a line.
    """

    title: str
    target: str
    picture: Callable[[], str]
    over: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    day: Day


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A figure that somebody still has to look at."""

    parameter: Span
    figure: FigureEntry


@dataclass(frozen=True, slots=True)
class Practice:
    """Where a person goes, with which papers, and how."""

    where: str
    papers: tuple[str, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A scheme as it stands on a day, in one language."""

    name: str
    title: str
    target: str
    country: str
    country_name: str
    day: Day
    language: str
    in_force: bool
    other_names: tuple[tuple[str, str], ...]
    administrator: str
    kind: str
    law: str
    since: Day | None
    until: Day | None
    about: str
    covers: tuple[RuleEntry, ...]
    contributions: tuple[RuleEntry, ...]
    benefits: tuple[RuleEntry, ...]
    helpers: tuple[RuleEntry, ...]
    shared: tuple[RuleEntry, ...]
    elsewhere: tuple[Span, ...]
    parameters: tuple[ParameterEntry, ...]
    practice: Practice
    questions: tuple[QuestionEntry, ...]
    curves: tuple[CurveEntry, ...]
    facts: int
    left_out: tuple[LeftOut, ...]

    @property
    def unchecked(self) -> tuple[Unchecked, ...]:
        """The figures that were not checked against a source."""
        return _figures(self.parameters, "unchecked")

    @property
    def unchecked_rules(self) -> tuple[tuple[RuleEntry, RuleText | ExceptionText], ...]:
        """The texts of rules that were not checked against a source."""
        found: list[tuple[RuleEntry, RuleText | ExceptionText]] = []
        for rule in (*self.covers, *self.contributions, *self.benefits, *self.helpers, *self.shared):
            texts: tuple[RuleText | ExceptionText, ...] = (*rule.texts, *rule.exceptions)
            found += [(rule, text) for text in texts if not text.checked]
        return tuple(found)

    @property
    def stale(self) -> tuple[Unchecked, ...]:
        """The figures whose review is overdue."""
        return _figures(self.parameters, "stale")

    @property
    def not_yet_law(self) -> tuple[Unchecked, ...]:
        """The figures that are announced or proposed."""
        return _figures(self.parameters, "not yet law")


@dataclass(frozen=True, slots=True)
class Category:
    """An enumeration: its name, what it is, and its values with their labels."""

    name: str
    target: str
    words: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A group of members that a statute makes for itself, with the links that join them."""

    name: str
    label: str
    target: str
    links: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """A country's book: its chapters, the rules that they share, and the words that they use."""

    country: str
    title: str
    target: str
    day: Day
    language: str
    chapters: tuple[Chapter, ...]
    shared: tuple[RuleEntry, ...]
    parameters: tuple[ParameterEntry, ...]
    questions: tuple[QuestionEntry, ...]
    categories: tuple[Category, ...]
    groups: tuple[GroupEntry, ...]
    left_out: tuple[LeftOut, ...]


def _figures(parameters: tuple[ParameterEntry, ...], wanted: str) -> tuple[Unchecked, ...]:
    def fits(figure: FigureEntry) -> bool:
        return {
            "unchecked": not figure.checked,
            "stale": figure.stale,
            "not yet law": figure.status != "in_force",
        }[wanted]

    return tuple(
        Unchecked(Span(parameter.label, parameter.target), figure)
        for parameter in parameters
        for figure in parameter.figures
        if fits(figure)
    )
