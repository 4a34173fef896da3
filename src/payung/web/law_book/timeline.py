"""A scheme's history on a time line: on each day, which rules and figures began, changed or ended."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from payung.law.book import Chapter
from payung.law.book.content import FigureEntry, Line, ParameterEntry, RuleEntry, RuleText

Day = datetime.date
_ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Changed:
    """One value of a figure before and after; `name` is its category or band, empty if the figure is a single value."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to a scheme, a rule or a figure on a day.

    `kind` is `scheme begins`, `scheme ends`, `rule begins`, `rule changes`, `rule ends`, `figure begins`, `figure changes` or
    `figure ends`; `status` is that of a figure: in_force, announced or proposed.
    """

    day: Day
    kind: str
    label: str
    target: str
    cite: str = ""
    source: Line = ()
    checked: bool = True
    status: str = "in_force"
    note: str = ""
    changes: tuple[Changed, ...] = ()


@dataclass(frozen=True, slots=True)
class DayOfEvents:
    """All that happened on a day, and whether that day is still to come."""

    day: Day
    is_ahead: bool
    events: tuple[Event, ...]

    @property
    def is_law(self) -> bool:
        """False if all of it is only proposed."""
        return any(event.status != "proposed" for event in self.events)

    @property
    def before(self) -> Day:
        """The day before."""
        return self.day - _ONE_DAY


def time_line(chapter: Chapter) -> tuple[DayOfEvents, ...]:
    """The scheme's days from the latest, announced or proposed ones first, to its first one.

    What the rules and figures that it shares with others were before it began is no part of its history.
    """
    own = (event for event in _events(chapter) if chapter.since is None or event.day >= chapter.since)
    events = sorted(own, key=lambda event: event.day, reverse=True)
    return tuple(
        DayOfEvents(day, day > chapter.day, tuple(found)) for day, found in groupby(events, key=lambda event: event.day)
    )


def _events(chapter: Chapter) -> Iterator[Event]:
    if chapter.since:
        yield Event(chapter.since, "scheme begins", chapter.title, "", chapter.law)
    if chapter.until:
        yield Event(chapter.until + _ONE_DAY, "scheme ends", chapter.title, "", chapter.law)
    for rule in rules_of(chapter):
        yield from _of_rule(rule)
    for parameter in chapter.parameters:
        yield from _of_parameter(parameter)


def rules_of(chapter: Chapter) -> tuple[RuleEntry, ...]:
    """Every rule of a chapter, those of the country that it rests on included."""
    return (*chapter.covers, *chapter.contributions, *chapter.benefits, *chapter.helpers, *chapter.shared)


def _of_rule(rule: RuleEntry) -> Iterator[Event]:
    texts = sorted(rule.texts, key=lambda text: text.since or Day.min)
    for position, text in enumerate(texts):
        if text.since is not None:
            earlier = position > 0 and _until(texts, position - 1) == text.since - _ONE_DAY
            kind = "rule changes" if earlier else "rule begins"
            yield Event(text.since, kind, rule.label, rule.target, text.cite, text.source, text.checked)
        end = _until(texts, position)
        follows = position + 1 < len(texts) and texts[position + 1].since
        if end is not None and (not follows or follows > end + _ONE_DAY):
            yield Event(end + _ONE_DAY, "rule ends", rule.label, rule.target, text.cite, text.source, text.checked)


def _until(texts: list[RuleText], position: int) -> Day | None:
    """The last day of a text: stated, or the one before the next begins."""
    own = texts[position].until
    following = texts[position + 1].since if position + 1 < len(texts) else None
    if following is None:
        return own
    return min(own or Day.max, following - _ONE_DAY)


def _of_parameter(parameter: ParameterEntry) -> Iterator[Event]:
    before: FigureEntry | None = None
    for figure in reversed(parameter.figures):
        yield Event(
            figure.since,
            "figure changes" if before else "figure begins",
            parameter.label,
            parameter.target,
            figure.cite,
            figure.source,
            figure.checked,
            figure.status,
            figure.note,
            tuple(changed_values(before, figure)),
        )
        before = before if figure.status == "proposed" else figure
    if parameter.until:
        yield Event(parameter.until + _ONE_DAY, "figure ends", parameter.label, parameter.target)


def changed_values(before: FigureEntry | None, after: FigureEntry | None) -> Iterator[Changed]:
    """The single values that differ between two dated figures; None stands for no value."""
    old = dict(before.values) if before else {}
    new = dict(after.values) if after else {}
    for name in {**new, **old}:
        if old.get(name) != new.get(name):
            yield Changed(name, old.get(name, ""), new.get(name, ""))
