"""A country's law after loading: checked, resolved and ready for both executions."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from payung.law.language import HOUSEHOLD, Country, Scheme, Words
from payung.law.parameters import Parameter, ParameterFile
from payung.law.rounding import Rounding
from payung.law.signs import Sign
from payung.law.tree import Node
from payung.law.types import Kind, Type, Word


@dataclass(slots=True, eq=False)
class Question:
    """What a household can be asked for: an input, a link to another member, or a rule's value that it may state itself."""

    name: str
    type: Type
    word: Word | None
    level: str
    label: Words
    question: Words
    lowest: Any = None
    highest: Any = None
    fixed: bool = False
    whole: bool = False
    file: str = ""
    line: int = 0

    @property
    def of_household(self) -> bool:
        return self.level == HOUSEHOLD


@dataclass(slots=True, eq=False)
class Group:
    """Members joined by links; `key` is its name."""

    name: str
    links: tuple[Question, ...]
    label: Words


@dataclass(frozen=True, slots=True)
class FromRule:
    """An argument that is another rule's value."""

    rule: Rule


@dataclass(frozen=True, slots=True)
class FromInput:
    """An argument that is a fact of the household."""

    input: Question


@dataclass(frozen=True, slots=True)
class FromDay:
    """The day of the decision."""


@dataclass(frozen=True, slots=True)
class FromOtherwise:
    """In an exception: the value of the rule without it."""


@dataclass(frozen=True, slots=True)
class FromMembers:
    """A fold over the members of the household, of each one's group, or of those who name each one by a link."""

    fold: str
    of: Source | None
    within: Group | None
    linked_by: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class FromLink:
    """A fact of the member that a link names."""

    link: Question
    of: Source
    absent: Any


Source = FromRule | FromInput | FromDay | FromOtherwise | FromMembers | FromLink


@dataclass(slots=True, eq=False)
class Argument:
    """A rule's argument: its name, where its value comes from, its type."""

    name: str
    source: Source
    type: Type


@dataclass(slots=True, eq=False)
class Text:
    """One executable text: the plain function, its tree, its arguments. Shared by rules and exceptions."""

    function: Callable[..., Any]
    arguments: tuple[Argument, ...]
    tree: Node
    slots: int
    sign: Sign
    takes_law: bool
    parameters: tuple[Parameter, ...]
    cite: str
    words: Words
    file: str
    line: int
    source: str = ""
    checked: bool = True  # False: its conditions are recalled, not read in a source
    step: Callable[[Any], Any] | None = None
    runs_plainly: bool = True  # False: its plain text would leave exact decimals
    recording_step: Callable[[Any], Any] | None = None
    shown: tuple[tuple[Any, ...], tuple[Any, ...]] | None = None


@dataclass(slots=True, eq=False)
class Exception_:
    """A clause that takes the rule's place where the boolean rule `when` holds."""

    when: Rule
    text: Text


@dataclass(slots=True, eq=False)
class Version:
    """A rule's text with the days on which it holds."""

    text: Text
    since: datetime.date
    until: datetime.date | None
    rounding: Rounding | None

    def holds(self, day: datetime.date) -> bool:
        """True if this text is in force on the day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(slots=True, eq=False)
class Rule:
    """A rule of the law through time. `name` is its full name, `th.section40.member_contribution`."""

    name: str
    module: str
    role: str
    level: str
    type: Type
    word: Word | None
    label: Words
    scheme: Scheme | None
    payer: str | None
    branch: str | None
    per: str | None
    asked: Question | None
    gate: Rule | None = None
    versions: tuple[Version, ...] = ()
    exceptions: tuple[Exception_, ...] = ()
    sign: Sign = Sign.ANY
    index: int = -1

    @property
    def short_name(self) -> str:
        """The name without country and scheme."""
        return self.name.rsplit(".", 1)[-1]

    @property
    def of_household(self) -> bool:
        return self.level == HOUSEHOLD

    def on(self, day: datetime.date) -> Version | None:
        """The text in force on a day, or None."""
        return next((version for version in self.versions if version.holds(day)), None)

    @property
    def nothing(self) -> Any:
        """The value for someone whom the scheme does not cover."""
        return False if self.type.kind is Kind.TRUTH else Decimal(0)

    def __repr__(self) -> str:
        return f"<Rule {self.name}>"


@dataclass(slots=True, eq=False)
class Law:
    """A country's whole law, loaded and checked. Made by `load`; decided on by `decide`.

    `shared_vocabulary` names the inputs that other countries' laws ask for: a household file may hold them, unused here.
    `personas` is the file of the standard personas of whom curves speak; empty if there is none.
    """

    country: Country
    schemes: tuple[Scheme, ...]
    rules: Mapping[str, Rule]
    inputs: Mapping[str, Question]
    links: Mapping[str, Question]
    groups: Mapping[str, Group]
    enumerations: Mapping[str, type[Any]]
    files: Mapping[str, ParameterFile]
    parameters: tuple[Parameter, ...]
    order: tuple[Rule, ...]
    folder: str
    shared_vocabulary: frozenset[str] = frozenset()
    personas: str = ""
    days: dict[datetime.date, Any] = field(default_factory=dict)
    _questions: dict[str, Question] = field(default_factory=dict, init=False)

    @property
    def code(self) -> str:
        return self.country.code

    @property
    def questions(self) -> Mapping[str, Question]:
        """Everything that a household may state, by name: inputs, links, and rules that may be given."""
        if not self._questions:
            self._questions = {
                **self.inputs,
                **self.links,
                **{rule.asked.name: rule.asked for rule in self.rules.values() if rule.asked},
            }
        return self._questions

    def scheme(self, name: str) -> Scheme | None:
        """The scheme of a full or short name."""
        return next((scheme for scheme in self.schemes if name in (scheme.name, scheme.name.split(".")[-1])), None)

    def rules_of(self, scheme: Scheme) -> tuple[Rule, ...]:
        """The rules of a scheme in the order of its text."""
        return tuple(rule for rule in self.rules.values() if rule.scheme is scheme)
