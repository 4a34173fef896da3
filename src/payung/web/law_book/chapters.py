"""The law book's content, made once for a scheme, a day and a language and kept: countries, schemes, chapters and their HTML."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from django.urls import reverse

from payung.countries import codes, country
from payung.law import book
from payung.law.book import Chapter, Part
from payung.law.book.context import Context, capital
from payung.law.consistency import texts
from payung.law.language import Scheme
from payung.law.model import Law, Rule
from payung.law.parameters import Parameter
from payung.law.wording import country_names

Day = datetime.date
# Kept for a process: a chapter's HTML is 50 to 500 kB.
_CHAPTERS, _PARTS = 256, 96
# The sections of a scheme's page in the order of the page; the time line and the curves stand between benefits and practice.
_LAW_FIRST = ("", "covers", "contributions", "benefits")
_AT_THE_END = ("about", "questions", "helpers", "shared", "elsewhere", "left-out")


class NoSuchLaw(LookupError):
    """There is no such country or scheme."""


@dataclass(frozen=True, slots=True)
class SchemeLine:
    """A scheme in a list: what it is called, who runs it, what it gives, and whether it is law on the day."""

    name: str
    short_name: str
    title: str
    kind: str
    kind_name: str
    administrator: str
    branches: tuple[str, ...]
    branch_names: tuple[str, ...]
    since: Day | None
    until: Day | None
    in_force: bool
    figures: int
    unchecked: int


@dataclass(frozen=True, slots=True)
class CountryLine:
    """A country in a list."""

    code: str
    title: str
    schemes: int
    in_force: int
    figures: int
    unchecked: int


@cache
def known_codes() -> tuple[str, ...]:
    """The codes of all countries present, which do not change while a server runs: finding them reads every package's files."""
    return codes()


def law_of(code: str) -> Law:
    """A country's law. Raises NoSuchLaw."""
    if code not in known_codes():
        raise NoSuchLaw(code)
    return country(code).law


def scheme_of(law: Law, name: str) -> Scheme:
    """A scheme by its full or short name. Raises NoSuchLaw."""
    found = law.scheme(name)
    if found is None:
        raise NoSuchLaw(name)
    return found


def short_name(scheme: Scheme) -> str:
    """A scheme's name within its country, as addresses have it."""
    return scheme.name.partition(".")[2]


def chapter(law: Law, scheme: Scheme, day: Day, language: str) -> Chapter:
    """A scheme's chapter, without its curves."""
    return _chapter(law.code, scheme.name, day, language)


@lru_cache(maxsize=_CHAPTERS)
def _chapter(code: str, scheme: str, day: Day, language: str) -> Chapter:
    return book.chapter(law_of(code), scheme, day, language, drawn=False)


def chapter_parts(
    law: Law, scheme: Scheme, day: Day, language: str, query: str
) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """A chapter's sections as HTML: those before the time line (what the law gives), and those after it.

    `query` is what the addresses of other pages carry on, such as `?on=2026-01-31`.
    """
    return _chapter_parts(law.code, scheme.name, day, language, query)


@lru_cache(maxsize=_PARTS)
def _chapter_parts(
    code: str, scheme: str, day: Day, language: str, query: str
) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    law = law_of(code)
    found = book.parts(law, _chapter(code, scheme, day, language), places(code, query, language))
    first = tuple(part for part in found if part.target in _LAW_FIRST)
    last = tuple(part for name in _AT_THE_END for part in found if part.target == name)
    between = tuple(part for part in found if part.target not in (*_LAW_FIRST, *_AT_THE_END))
    return first, between + last


@lru_cache(maxsize=_PARTS)
def shared_parts(code: str, day: Day, language: str, query: str) -> tuple[Part, ...]:
    """What a country's schemes share, as HTML."""
    return book.shared_parts(law_of(code), day, language, places(code, query, language))


@lru_cache(maxsize=_CHAPTERS)
def places(code: str, query: str, language: str) -> Mapping[str, str]:
    """The address of each place of a country's book, by its name: a rule, a figure, a question. The language is the reader's."""
    law = law_of(code)
    shared = reverse("law_book:shared", args=[code]) + query
    own = {scheme.name: reverse("law_book:scheme", args=[code, short_name(scheme)]) + query for scheme in law.schemes}

    def page(scheme: Scheme | None) -> str:
        return own[scheme.name] if scheme else shared

    context = Context(law, datetime.date.today(), language)
    found = {context.fact(question).target: shared for question in law.questions.values()}
    found |= {context.group(group).target: shared for group in law.groups.values()}
    found |= {f"category-{name}": shared for name in law.enumerations}
    found |= {context.figure(parameter).target: page(scheme) for parameter, scheme in figure_pages(law)}
    found |= {context.rule(rule).target: page(rule.scheme) for rule in law.rules.values()}
    schemes = {context.scheme(scheme).target: page(scheme) for scheme in law.schemes}
    return {target: f"{address}#{target}" for target, address in found.items()} | schemes


def figure_pages(law: Law) -> list[tuple[Parameter, Scheme | None]]:
    """Each figure that some rule uses, with the scheme on whose page it stands; None for what schemes share."""
    users: dict[int, Scheme | None] = {}
    for rule in law.rules.values():
        for text, _, _ in texts(rule):
            for parameter in text.parameters:
                if users.get(parameter.index) is None:
                    users[parameter.index] = rule.scheme
    return [(parameter, users[parameter.index]) for parameter in law.parameters if parameter.index in users]


@lru_cache(maxsize=_CHAPTERS)
def scheme_lines(code: str, day: Day, language: str) -> tuple[SchemeLine, ...]:
    """The schemes of a country."""
    law = law_of(code)
    context = Context(law, day, language)
    return tuple(_scheme_line(context, scheme) for scheme in law.schemes)


def _scheme_line(context: Context, scheme: Scheme) -> SchemeLine:
    rules = context.law.rules_of(scheme)
    benefits = [rule for rule in rules if rule.role == "benefit"]
    now = [rule for rule in benefits if rule.on(context.day)] or benefits
    order = list(context.words["branches"])
    branches = tuple(sorted({rule.branch for rule in now if rule.branch}, key=order.index))
    since, until = (Day.fromisoformat(text) if text else None for text in (scheme.since, scheme.until))
    figures, unchecked = _counted(rules)
    return SchemeLine(
        name=scheme.name,
        short_name=short_name(scheme),
        title=capital(context.wording.text(scheme.names)),
        kind=scheme.kind or "",
        kind_name=context.one_of("kinds", scheme.kind),
        administrator=context.wording.text(scheme.administrator),
        branches=branches,
        branch_names=tuple(context.one_of("branches", branch) for branch in branches),
        since=since,
        until=until,
        in_force=(since is None or since <= context.day) and (until is None or context.day <= until),
        figures=figures,
        unchecked=unchecked,
    )


def _counted(rules: tuple[Rule, ...]) -> tuple[int, int]:
    """How many dated figures some rules use, and how many of those nobody has checked against a source."""
    used = {parameter.index: parameter for rule in rules for text, _, _ in texts(rule) for parameter in text.parameters}
    values = [value for parameter in used.values() for value in parameter.values]
    return len(values), sum(bool(not value.checked or value.unchecked) for value in values)


@lru_cache(maxsize=_CHAPTERS)
def country_lines(day: Day, language: str) -> tuple[CountryLine, ...]:
    """All countries, by their names."""
    found = []
    for code in known_codes():
        law = law_of(code)
        lines = scheme_lines(code, day, language)
        figures, unchecked = _counted(tuple(law.rules.values()))
        title = Context(law, day, language).title(country_names(law.code, law.country.names))
        found.append(CountryLine(code, title, len(lines), sum(line.in_force for line in lines), figures, unchecked))
    return tuple(sorted(found, key=lambda line: line.title))
