"""What a law module writes with: countries, schemes, rules, inputs.

These objects only note what was declared and where. Nothing is checked here: the loader reads them all and reports
everything that is wrong at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Any

from payung.law.rounding import Rounding

Words = Mapping[str, str]
WordLists = Mapping[str, tuple[str, ...]]
Place = tuple[str, int]


# Closed lists of words. They are plain text, so that results and files can carry them as they are.
PERSON, HOUSEHOLD = LEVELS = ("person", "household")
DAY, WEEK, MONTH, QUARTER, YEAR, ONCE = PERIODS = ("day", "week", "month", "quarter", "year", "once")
MEMBER, EMPLOYER, GOVERNMENT = PAYERS = ("member", "employer", "government")
# The branches of social security of ILO Convention 102, and functions beyond them.
MEDICAL_CARE, SICKNESS, UNEMPLOYMENT, OLD_AGE, EMPLOYMENT_INJURY, FAMILY, MATERNITY, INVALIDITY, SURVIVORS = (
    BRANCHES
) = (
    "medical_care",
    "sickness",
    "unemployment",
    "old_age",
    "employment_injury",
    "family",
    "maternity",
    "invalidity",
    "survivors",
)
POVERTY, HOUSING, EDUCATION, CREDIT = FURTHER_FUNCTIONS = ("poverty", "housing", "education", "credit")
FUNCTIONS = BRANCHES + FURTHER_FUNCTIONS
CONTRIBUTORY, NON_CONTRIBUTORY, COMMUNITY_FUND, SAVINGS = (
    "contributory",
    "non_contributory",
    "community_fund",
    "savings",
)
SCHEME_KINDS = (CONTRIBUTORY, NON_CONTRIBUTORY, COMMUNITY_FUND, SAVINGS, CREDIT)

# In the unit of an input that several countries share: each country's own currency.
CURRENCY = "currency"

MONTHS_PER_YEAR = Decimal(12)
WEEKS_PER_YEAR = Decimal(52)
DAYS_PER_WEEK = Decimal(7)
QUARTERS_PER_YEAR = Decimal(4)
MONTHS_PER_QUARTER = Decimal(3)
HOURS_PER_DAY = Decimal(24)


def _caller_place(depth: int = 2) -> Place:
    frame = sys._getframe(depth)
    return frame.f_code.co_filename, frame.f_lineno


@dataclass(frozen=True, slots=True)
class Text:
    """Words by language. A missing language falls back visibly: the text of another, marked with its code."""

    words: Words

    def on(self, language: str) -> str:
        """The words in a language; else those in English or any other, marked `[en]`."""
        if language in self.words:
            return self.words[language]
        other = "en" if "en" in self.words else next(iter(self.words), "")
        return f"{self.words[other]} [{other}]" if other else ""


def text(words: Words, language: str) -> str:
    """The words in a language, or in another one, visibly marked."""
    return Text(words).on(language)


class Label:
    """The name of an enumeration's value in several languages."""

    def __init__(self, **words: str) -> None:
        self.words = words


class Enumeration(Enum):
    """A closed list of categories. Files write a value's name in lower case."""

    @property
    def key(self) -> str:
        """The value as files write it."""
        return self.name.lower()

    @property
    def label(self) -> Words:
        """The value's name by language."""
        return self.value.words if isinstance(self.value, Label) else {}


class Country:
    """A country: its languages, its currency, and the rules that all its schemes share.

    `reviewed` are the languages whose words a native reader has reviewed; the others say so where they are shown.
    """

    def __init__(
        self, code: str, *, names: Words, currency: str, languages: tuple[str, ...], reviewed: tuple[str, ...] = ("en",)
    ) -> None:
        self.code = code
        self.names = names
        self.currency = currency
        self.languages = languages
        self.reviewed = reviewed
        self.place = _caller_place()
        self.rules: list[Rule] = []

    def rule(self, **declared: Any) -> Callable[[Callable[..., Any]], Any]:
        """Declare a rule that any scheme of the country may use by its name."""
        return _declare(self, "helper", declared)


class Scheme:
    """A social protection scheme: who runs it, under which law, since when, and where a person goes with which papers."""

    def __init__(
        self,
        name: str,
        *,
        names: Words,
        administrator: Words | None = None,
        kind: str | None = None,
        law: str = "",
        since: str = "",
        until: str = "",
        where: Words | None = None,
        papers: WordLists | None = None,
        how: Words | None = None,
    ) -> None:
        self.name = name
        self.names = names
        self.administrator = administrator or {}
        self.kind = kind
        self.law = law
        self.since = since
        self.until = until
        self.where = where or {}
        self.papers = papers or {}
        self.how = how or {}
        self.place = _caller_place()
        self.rules: list[Rule] = []

    def covers(self, **declared: Any) -> Callable[[Callable[..., Any]], Any]:
        """Declare who is covered; contributions and benefits are owed only to them."""
        return _declare(self, "covers", declared)

    def contribution(self, *, payer: str, **declared: Any) -> Callable[[Callable[..., Any]], Any]:
        """Declare what one payer contributes."""
        return _declare(self, "contribution", declared, payer=payer)

    def benefit(self, function: str, **declared: Any) -> Callable[[Callable[..., Any]], Any]:
        """Declare what the scheme gives, in one branch of social security."""
        return _declare(self, "benefit", declared, branch=function)

    def rule(self, **declared: Any) -> Callable[[Callable[..., Any]], Any]:
        """Declare a helper rule: a step that the law itself names."""
        return _declare(self, "helper", declared)


class Kit:
    """Rules written once for the funds that groups run themselves; a fund's file sets them up with its own figures.

    `on` names the kits whose rules this one's rest on. A rule with `given` belongs to a fund only if its file states one of
    these figures, and not as `false`. Citations are the fund's own, and so are its scheme's name, days and papers.
    """

    def __init__(self, *, names: Words, on: tuple[str, ...] = ()) -> None:
        self.names = names
        self.on = on
        self.place = _caller_place()
        self.rules: list[Rule] = []

    def covers(self, **declared: Any) -> Callable[[Callable[..., Any]], Any]:
        """Declare who is covered; contributions and benefits are owed only to them."""
        return _declare(self, "covers", declared)

    def contribution(
        self, *, payer: str, given: str | tuple[str, ...] = (), **declared: Any
    ) -> Callable[[Callable[..., Any]], Any]:
        """Declare what one payer contributes."""
        return _declare(self, "contribution", declared, payer=payer, given=given)

    def benefit(
        self, function: str, *, given: str | tuple[str, ...] = (), **declared: Any
    ) -> Callable[[Callable[..., Any]], Any]:
        """Declare what the fund gives, in one branch of social security."""
        return _declare(self, "benefit", declared, branch=function, given=given)

    def rule(self, **declared: Any) -> Callable[[Callable[..., Any]], Any]:
        """Declare a helper rule; a fund has it only if something that it owes rests on it."""
        return _declare(self, "helper", declared)


class Input:
    """A fact that a household is asked for."""

    def __init__(
        self,
        annotation: Any,
        *,
        label: Words | None = None,
        question: Words | None = None,
        unit: str = "",
        lowest: str | None = None,
        highest: str | None = None,
        of: str = PERSON,
        fixed: bool = False,
        whole: bool | None = None,
    ) -> None:
        self.annotation = annotation
        self.label = label or {}
        self.question = question or {}
        self.unit = unit
        self.lowest = lowest
        self.highest = highest
        self.level = of
        self.fixed = fixed
        self.whole = whole
        self.place = _caller_place()


class Link:
    """A fact that names another member of the household: spouse, mother, father, head."""

    def __init__(self, *, label: Words | None = None, question: Words | None = None) -> None:
        self.label = label or {}
        self.question = question or {}
        self.place = _caller_place()


class Group:
    """A group that a statute makes for itself: the members who are joined, directly or through others, by these links."""

    def __init__(self, *, links: tuple[Link, ...], label: Words | None = None) -> None:
        self.links = links
        self.label = label or {}
        self.place = _caller_place()


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule's value that a household may state itself, with the question that asks for it."""

    question: Words
    lowest: str | None = None
    highest: str | None = None
    fixed: bool = False


@dataclass(slots=True)
class DatedFunction:
    """One dated text of a rule: the function and what was declared with it."""

    function: Callable[..., Any]
    cite: str
    since: str
    until: str
    words: Words
    rounding: Rounding | None
    place: Place
    reinstated: bool = False
    source: str = ""
    checked: bool = True


@dataclass(slots=True)
class Clause:
    """An exception: where `when` holds, `function` takes the place of the rule."""

    when: Any
    function: Callable[..., Any]
    cite: str
    words: Words
    place: Place
    source: str = ""
    checked: bool = True


@dataclass(slots=True)
class Rule:
    """A rule as declared: its place in the scheme, its dated texts and its exceptions."""

    owner: Country | Scheme | Kit
    name: str
    role: str
    label: Words
    level: str
    per: str | None
    payer: str | None
    branch: str | None
    asked: Asked | None
    place: Place
    unknown_words: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    texts: list[DatedFunction] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call the newest text with plain values, as a unit test does."""
        return self.texts[-1].function(*arguments, **named)

    def amended(
        self,
        *,
        since: str,
        cite: str = "",
        until: str = "",
        words: Words | None = None,
        rounding: Rounding | None = None,
        reinstated: bool = False,
        source: str = "",
        checked: bool = True,
    ) -> Callable[[Callable[..., Any]], Rule]:
        """Declare the text that holds from a later day; `reinstated` if the rule had lapsed in between.

        `source` is where its conditions were read, `checked=False` says that they are recalled.
        """
        place = _caller_place()

        def add(function: Callable[..., Any]) -> Rule:
            last = self.texts[-1]
            self.texts.append(
                DatedFunction(
                    function,
                    cite or last.cite,
                    since,
                    until,
                    words or {},
                    rounding or last.rounding,
                    place,
                    reinstated,
                    source,
                    checked,
                )
            )
            return self

        return add

    def exception(
        self, *, when: Any, cite: str = "", words: Words | None = None, source: str = "", checked: bool = True
    ) -> Callable[[Callable[..., Any]], Clause]:
        """Declare an exception that takes the rule's place where the boolean rule `when` holds."""
        place = _caller_place()

        def add(function: Callable[..., Any]) -> Clause:
            clause = Clause(when, function, cite, words or {}, place, source, checked)
            self.clauses.append(clause)
            return clause

        return add


_DECLARABLE = {"cite", "label", "words", "since", "until", "of", "rounding", "asked", "per", "source", "checked"}


def _declare(
    owner: Country | Scheme | Kit,
    role: str,
    declared: dict[str, Any],
    payer: str | None = None,
    branch: str | None = None,
    given: str | tuple[str, ...] = (),
) -> Callable[[Callable[..., Any]], Any]:
    place = _caller_place(3)

    def add(function: Callable[..., Any]) -> Rule:
        rule = Rule(
            owner=owner,
            name=function.__name__,
            role=role,
            label=declared.get("label") or {},
            level=declared.get("of", PERSON),
            per=declared.get("per"),
            payer=payer,
            branch=branch,
            asked=declared.get("asked"),
            place=place,
            unknown_words=tuple(sorted(set(declared) - _DECLARABLE)),
            given=(given,) if isinstance(given, str) else given,
        )
        rule.texts.append(
            DatedFunction(
                function,
                declared.get("cite", ""),
                declared.get("since", ""),
                declared.get("until", ""),
                declared.get("words") or {},
                declared.get("rounding"),
                place,
                source=declared.get("source", ""),
                checked=declared.get("checked", True),
            )
        )
        owner.rules.append(rule)
        return rule

    return add


class Formula:
    """A plain function of scalars that several rules call; it is read into each of them."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.place = (function.__code__.co_filename, function.__code__.co_firstlineno)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self.function(*arguments, **named)


def formula(function: Callable[..., Any]) -> Any:
    """Mark a plain function of scalars that several rules call."""
    return Formula(function)


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A fold over the members of the household, of a group, or of those who name this member by a link."""

    fold: str
    of: Any = None
    within: Group | None = None
    linked_by: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedFact:
    """A fact of the member that a link names; `absent` where the link is `none`."""

    link: Any
    of: Any
    absent: Any


def total(of: Any, *, within: Group | None = None, linked_by: tuple[Any, ...] = ()) -> Any:
    """The sum over the members."""
    return Aggregate("total", of, within, linked_by)


def count(of: Any = None, *, within: Group | None = None, linked_by: tuple[Any, ...] = ()) -> Any:
    """How many members there are, or for how many a fact holds."""
    return Aggregate("count", of, within, linked_by)


def any_(of: Any, *, within: Group | None = None, linked_by: tuple[Any, ...] = ()) -> Any:
    """True if the fact holds for at least one member."""
    return Aggregate("any", of, within, linked_by)


def all_(of: Any, *, within: Group | None = None, linked_by: tuple[Any, ...] = ()) -> Any:
    """True if the fact holds for every member."""
    return Aggregate("all", of, within, linked_by)


def highest(of: Any, *, within: Group | None = None) -> Any:
    """The highest value among the members."""
    return Aggregate("highest", of, within)


def lowest(of: Any, *, within: Group | None = None) -> Any:
    """The lowest value among the members."""
    return Aggregate("lowest", of, within)


def of(link: Any, fact: Any, *, absent: Any) -> Any:
    """A fact of the linked member; `absent` where there is none."""
    return LinkedFact(link, fact, absent)
