"""The law of two days side by side: rules added, ended or worded otherwise, and figures old and new."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from payung.law.book import Chapter
from payung.law.book.content import FigureEntry, ParameterEntry, RuleEntry, RuleText, Step
from payung.law.book.html import split_fallback
from payung.law.consistency import texts
from payung.law.language import Scheme
from payung.law.model import Law
from payung.web.law_book.timeline import Changed, changed_values, rules_of
from payung.web.law_book.words import ADDED, REMOVED, SAME, Piece, difference

Day = datetime.date
ENDED, CHANGED = "ended", "changed"


@dataclass(frozen=True, slots=True)
class FormulaLine:
    """A line of a formula with its depth; `kind` is same, removed or added."""

    kind: str
    depth: int
    text: str


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that is added, ended or changed; `words` are in `language` where they fell back to another one."""

    kind: str
    label: str
    target: str
    words: tuple[Piece, ...]
    language: str
    formula: tuple[FormulaLine, ...]
    before: RuleText | None
    after: RuleText | None


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure whose value differs; `kind` is added, ended or changed."""

    kind: str
    label: str
    target: str
    changes: tuple[Changed, ...]
    before: FigureEntry | None
    after: FigureEntry | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A scheme on two days. `began` and `ended`: whether it is law on the later or the earlier one alone."""

    name: str
    title: str
    began: bool
    ended: bool
    rules: tuple[RuleChange, ...]
    figures: tuple[FigureChange, ...]

    @property
    def is_same(self) -> bool:
        """True if nothing differs."""
        return not (self.began or self.ended or self.rules or self.figures)


def compare(before: Chapter, after: Chapter) -> Comparison:
    """A scheme's chapters of an earlier and a later day."""
    old_rules = {rule.name: rule for rule in rules_of(before)}
    old_figures = {entry.target: entry for entry in before.parameters}
    return Comparison(
        name=after.name,
        title=after.title,
        began=after.in_force and not before.in_force,
        ended=before.in_force and not after.in_force,
        rules=tuple(_rules((old_rules[rule.name], rule) for rule in rules_of(after) if rule.name in old_rules)),
        figures=tuple(_figures((old_figures[entry.target], entry) for entry in after.parameters)),
    )


def changed_schemes(law: Law, since: Day, until: Day) -> tuple[Scheme, ...]:
    """The schemes of which a rule or a figure began or ended after the earlier day and not after the later one.

    A figure that several schemes share counts for each.
    """
    return tuple(scheme for scheme in law.schemes if any(since < day <= until for day in _days(law, scheme)))


def _days(law: Law, scheme: Scheme) -> Iterator[Day]:
    """The days on which something of a scheme begins, or is the first without it."""
    one = datetime.timedelta(days=1)
    if scheme.since:
        yield Day.fromisoformat(scheme.since)
    if scheme.until:
        yield Day.fromisoformat(scheme.until) + one
    for rule in law.rules_of(scheme):
        for version in rule.versions:
            yield version.since
            if version.until:
                yield version.until + one
        for text, _, _ in texts(rule):
            for parameter in text.parameters:
                yield from (value.since for value in parameter.in_force)
                if parameter.until:
                    yield parameter.until + one


def _rules(pairs: Iterable[tuple[RuleEntry, RuleEntry]]) -> Iterator[RuleChange]:
    for old, new in pairs:
        before, after = _now(old.texts), _now(new.texts)
        if before is None and after is None:
            continue
        if before is not None and after is not None and before.since == after.since:
            continue
        old_words, old_language = split_fallback(before.words if before else "")
        new_words, new_language = split_fallback(after.words if after else "")
        yield RuleChange(
            kind=ADDED if before is None else ENDED if after is None else CHANGED,
            label=new.label,
            target=new.target,
            words=difference(old_words, new_words),
            language=new_language or old_language,
            formula=tuple(_formula(before.formula if before else (), after.formula if after else ())),
            before=before,
            after=after,
        )


def _now(found: tuple[RuleText, ...]) -> RuleText | None:
    return next((text for text in found if text.in_force), None)


def _formula(before: tuple[Step, ...], after: tuple[Step, ...]) -> Iterator[FormulaLine]:
    old, new = list(_lines(before, 0)), list(_lines(after, 0))
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from (FormulaLine(SAME, depth, text) for depth, text in old[i:j])
            continue
        yield from (FormulaLine(REMOVED, depth, text) for depth, text in old[i:j])
        yield from (FormulaLine(ADDED, depth, text) for depth, text in new[k:m])


def _lines(steps: tuple[Step, ...], depth: int) -> Iterator[tuple[int, str]]:
    for step in steps:
        yield depth, "".join(span.text for span in step.line)
        yield from _lines(step.below, depth + 1)


def _figures(pairs: Iterable[tuple[ParameterEntry, ParameterEntry]]) -> Iterator[FigureChange]:
    for old, new in pairs:
        before = next((figure for figure in old.figures if figure.in_force), None)
        after = next((figure for figure in new.figures if figure.in_force), None)
        changes = tuple(changed_values(before, after))
        if changes:
            kind = ADDED if before is None else ENDED if after is None else CHANGED
            yield FigureChange(kind, new.label, new.target, changes, before, after)
