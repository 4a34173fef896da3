"""A scheme tried out for an example person: what the law of a day says of them, and which facts that rests on.

An example is a persona of the law's curves, or one with the facts of a line of the scheme's own curves. Facts are typed over it.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from payung.law.book.context import Context
from payung.law.curve_files import read_curves, read_personas
from payung.law.curves import Persona, household_of
from payung.law.decide import decide_case
from payung.law.decision import Decision, decimal_text
from payung.law.documents import Node
from payung.law.household import NONE, Facts, read_household
from payung.law.language import Scheme
from payung.law.model import Law, Question
from payung.law.overview import SchemeOverview, overviews
from payung.law.types import Kind
from payung.web.law_book.chapters import law_of

Want = tuple[str | None, str]  # a member (None: the household) and the name of a fact
Day = datetime.date


@dataclass(frozen=True, slots=True)
class Example:
    """An example person by key and title, with the facts laid over the persona's household."""

    key: str
    title: str
    persona: Persona
    facts: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact on the page: whose, what, and as it is written; empty where nobody said. `wanted`: an answer waits for it."""

    member: str | None
    question: Question
    written: str
    wanted: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the scheme gives a member (None: the household)."""

    member: str | None
    view: SchemeOverview


@lru_cache(maxsize=64)
def examples(code: str, scheme: str, language: str) -> tuple[Example, ...]:
    """The examples for a scheme: first those of its own curves, then the personas."""
    law = law_of(code)
    wording = Context(law, datetime.date.today(), language).wording
    found: list[Example] = []
    for curve in read_curves(law):
        for line in curve.lines if curve.scheme.name == scheme else ():
            title = wording.text(line.persona.names)
            if line.names != line.persona.names:
                title = f"{title}: {wording.text(line.names)}"
            if line.facts and title not in {one.title for one in found}:
                facts = {**line.persona.facts, **line.facts}
                found.append(Example(f"{line.persona.id}-{len(found) + 1}", title, line.persona, facts))
    titles = {one.title for one in found}
    found += [
        Example(persona.id, wording.text(persona.names), persona, persona.facts)
        for persona in read_personas(law).values()
        if wording.text(persona.names) not in titles
    ]
    return tuple(found)


def facts_of(law: Law, example: Example) -> Facts:
    """What is known of an example's household. Each call gives facts of its own, which may be changed."""
    return read_household(law, household_of(law, example.persona, example.facts))


def place_of(facts: Facts, member: str | None) -> dict[str, Any]:
    """The facts of a member or the household."""
    return facts.household if member is None else facts.persons[facts.members.index(member)]


def decide(law: Law, scheme: Scheme, facts: Facts, day: Day) -> Decision:
    """What the law of a day says of the scheme alone.

    Raises DecisionRefused where no scheme is in force that day, and HouseholdRefused for facts that contradict one another.
    """
    wanted = [rule.name for rule in law.rules_of(scheme) if rule.role != "helper" and rule.on(day)]
    return Decision(decide_case(law, facts, day, wanted))


def outcomes(decision: Decision, scheme: Scheme) -> tuple[Outcome, ...]:
    """For each member whom the scheme covers or could, then for the household; the first one if it covers nobody."""
    found = [
        Outcome(overview.member, view)
        for overview in overviews(decision)
        for view in overview.schemes
        if view.scheme is scheme
    ]
    return tuple(outcome for outcome in found if outcome.view.is_possible) or tuple(found[:1])


def wants_of(found: Collection[Outcome]) -> set[Want]:
    """The facts that the scheme's answers wait for."""
    return {want for outcome in found for want in outcome.view.open_wants}


def shown_facts(
    law: Law, example: Example, facts: Facts, read: Collection[str], wanted: Collection[Want], typed: Collection[Want]
) -> tuple[Shown, ...]:
    """The facts of the page: what is wanted or was typed, and what the example says that the scheme reads (`read`)."""
    own = (None, example.persona.member)
    found: list[Shown] = []
    for member in (*own, *(name for name in facts.members if name not in own)):
        known = place_of(facts, member)
        for question in law.questions.values():
            want = (member, question.name)
            if question.of_household is not (member is None):
                continue
            stated = member in own and question.name in known and question.name in read
            if stated or want in wanted or want in typed:
                text = written(question, known[question.name], facts.members) if question.name in known else ""
                found.append(Shown(member, question, text, want in wanted))
    return tuple(found)


def written(question: Question, value: Any, members: tuple[str, ...]) -> str:
    """A fact as a person types it."""
    match question.type.kind:
        case Kind.TRUTH:
            return "yes" if value else "no"
        case Kind.LINK:
            return NONE if value is None else members[value]
        case Kind.NUMBER:
            return decimal_text(value)
        case Kind.DATE:
            return str(value)
        case Kind.PAID_MONTHS:
            return " ".join(value.to_plain())
        case Kind.MONTHLY_AMOUNTS:
            return ", ".join(f"{month}: {amount}" for month, amount in value.to_plain().items())
    return str(value.key)
