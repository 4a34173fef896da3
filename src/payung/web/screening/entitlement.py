"""A decision as an answer to "what am I entitled to?": what a person has, what they could join, what is open, what is not theirs.

It holds the words in the reader's language and no layout; a page, a printed page and a list show the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from payung.countries.joining import Joining, joinings
from payung.law.decide import Case, decide_again
from payung.law.decision import Decision
from payung.law.evaluate import Want
from payung.law.faults import Refused
from payung.law.household import Facts
from payung.law.language import Scheme
from payung.law.overview import (
    Answer,
    SchemeOverview,
    overviews,
    scheme_overview,
    unchecked_figures,
    unchecked_rules,
)
from payung.law.types import Kind
from payung.law.wording import Wording

HAS, COULD, OPEN, NOT = "has", "could", "open", "not"
_MOST_CHOICES = 8
_MOST_WANTED = 4


@dataclass(frozen=True, slots=True)
class Amount:
    """Something paid or received: by whom it is paid (`member`, `employer`, `government`; empty: received), what, how much."""

    payer: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What a way of joining costs: the choice, and its contributions in words."""

    label: str
    cost: str


@dataclass(frozen=True, slots=True)
class SchemeAnswer:
    """A scheme for one person or the household, in words.

    `nothing` are benefits that are nothing now; `open_costs` and `open_gifts` what the person would pay, and what is given, that
    waits for a fact; `wants` those facts.
    """

    scheme: str
    name: str
    state: str
    amounts: tuple[Amount, ...] = ()
    choices: tuple[Choice, ...] = ()
    free: bool = False
    nothing: tuple[str, ...] = ()
    open_costs: tuple[str, ...] = ()
    open_gifts: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    more_wants: int = 0

    @property
    def short_name(self) -> str:
        """The scheme's name without the country."""
        return self.scheme.partition(".")[2]

    @property
    def costs(self) -> tuple[Amount, ...]:
        """What the person pays."""
        return tuple(amount for amount in self.amounts if amount.payer == "member")

    @property
    def paid_by_others(self) -> tuple[Amount, ...]:
        """What an employer or the government pays for them."""
        return tuple(amount for amount in self.amounts if amount.payer not in ("", "member"))

    @property
    def gifts(self) -> tuple[Amount, ...]:
        return tuple(amount for amount in self.amounts if not amount.payer)


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """The answer for people for whom everything is the same: their places (None: the household) and names."""

    people: tuple[int | None, ...]
    names: tuple[str, ...]
    schemes: tuple[SchemeAnswer, ...]

    def of(self, state: str) -> tuple[SchemeAnswer, ...]:
        return tuple(scheme for scheme in self.schemes if scheme.state == state)

    @property
    def place(self) -> int:
        """The place by which an address names the first of them: 0 for the household."""
        first = self.people[0]
        return 0 if first is None else first + 1

    @property
    def has(self) -> tuple[SchemeAnswer, ...]:
        return self.of(HAS)

    @property
    def could(self) -> tuple[SchemeAnswer, ...]:
        return self.of(COULD)

    @property
    def unclear(self) -> tuple[SchemeAnswer, ...]:
        return self.of(OPEN)

    @property
    def refused(self) -> tuple[SchemeAnswer, ...]:
        return self.of(NOT)


@dataclass(frozen=True, slots=True)
class WhereToGo:
    """A scheme's office, papers and steps, with its terms, as far as the law's text says."""

    scheme: str
    name: str
    administrator: str
    where: str
    papers: tuple[str, ...]
    how: str
    book: str = ""

    @property
    def short_name(self) -> str:
        return self.scheme.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Entitlement:
    """The whole answer."""

    people: tuple[PersonAnswer, ...]
    places: tuple[WhereToGo, ...]
    unchecked: tuple[str, ...]
    warnings: tuple[str, ...]
    is_reviewed: bool


def entitlement(decision: Decision, names: Sequence[str], household: str, language: str) -> Entitlement:
    """The answer in a language. `names` call the members, in their order; `household` the whole."""
    telling = _Telling(decision, names, household, Wording(decision.law, language))
    people = _alike(telling.people())
    shown = {scheme.scheme for person in people for scheme in person.schemes if scheme.state != NOT}
    unchecked = {name for name in (*unchecked_figures(decision), *unchecked_rules(decision)) if name in shown}
    return Entitlement(
        people,
        tuple(telling.where(scheme) for scheme in decision.law.schemes if scheme.name in shown),
        tuple(telling.wording.text(scheme.names) for scheme in decision.law.schemes if scheme.name in unchecked),
        decision.warnings,
        language in decision.law.country.reviewed,
    )


def answers(decision: Decision, names: Sequence[str], household: str, language: str) -> tuple[PersonAnswer, ...]:
    """The answer for each of the people alone and for the household, without where to go and what to note."""
    return tuple(_Telling(decision, names, household, Wording(decision.law, language)).people())


def _alike(people: Iterator[PersonAnswer]) -> tuple[PersonAnswer, ...]:
    """People for whom everything is the same, together."""
    groups: dict[tuple[SchemeAnswer, ...], PersonAnswer] = {}
    for person in people:
        before = groups.get(person.schemes)
        groups[person.schemes] = (
            replace(before, people=before.people + person.people, names=before.names + person.names)
            if before
            else person
        )
    return tuple(groups.values())


class _Telling:
    def __init__(self, decision: Decision, names: Sequence[str], household: str, wording: Wording) -> None:
        self.decision = decision
        self.wording = wording
        self.names = dict(zip(decision.case.facts.members, names, strict=True))
        self.household = household
        self.joinings = joinings(decision.country)

    def people(self) -> Iterator[PersonAnswer]:
        for overview in overviews(self.decision):
            member = overview.member
            schemes = tuple(self.scheme(view, member) for view in overview.schemes)
            place = None if member is None else self.decision.case.facts.members.index(member)
            yield PersonAnswer((place,), (self.household if member is None else self.names[member],), schemes)

    def scheme(self, view: SchemeOverview, member: str | None) -> SchemeAnswer:
        joining = self.joinings.get(view.scheme.name)
        case = self.decision.case
        if joining is not None and not joining.is_open and view.cover.value is False:
            supposed = _with(case, joining.facts, member)
            again = self._again(supposed, view, member) if supposed is not None else None
            if supposed is not None and again is not None and again.cover.value is True:
                return self._told(again, member, COULD, supposed)
        if view.cover.value is False:
            return SchemeAnswer(view.scheme.name, self.wording.text(view.scheme.names), NOT)
        if view.cover.is_open:
            return self._told(view, member, OPEN, case)
        joined = joining is None or not joining.is_open or _has_joined(case, joining, member)
        return self._told(view, member, HAS if joined else COULD, case)

    def _again(self, case: Case, view: SchemeOverview, member: str | None) -> SchemeOverview:
        """The same scheme for the same person in another case."""
        found = scheme_overview(Decision(case), view.scheme, member)
        assert found is not None
        return found

    def _told(self, view: SchemeOverview, member: str | None, state: str, case: Case) -> SchemeAnswer:
        known = [answer for answer in view.answers if not answer.is_open]
        wants = [self._fact(want, member) for want in view.open_wants]
        return SchemeAnswer(
            view.scheme.name,
            self.wording.text(view.scheme.names),
            state,
            tuple(self._amount(answer) for answer in known if not answer.is_nothing),
            tuple(self._choices(view, member, case)) if state in (HAS, COULD) else (),
            all(answer.is_nothing for answer in view.contributions if _is_own(answer)),
            tuple(self.wording.label(answer.rule) for answer in view.benefits if answer.is_nothing),
            tuple(
                self.wording.label(answer.rule) for answer in view.contributions if answer.is_open and _is_own(answer)
            ),
            tuple(self.wording.label(answer.rule) for answer in view.benefits if answer.is_open),
            tuple(wants[:_MOST_WANTED]),
            max(0, len(wants) - _MOST_WANTED),
        )

    def _amount(self, answer: Answer) -> Amount:
        rule = answer.rule
        value = "" if answer.value is True else self.wording.value(rule, answer.value)
        return Amount(rule.payer or "", self.wording.label(rule), value)

    def _fact(self, want: Want, member: str | None) -> str:
        who, name = want
        label = self.wording.label(self.decision.law.questions[name])
        return label if who is None or who == member else f"{label} ({self.names[who]})"

    def _choices(self, view: SchemeOverview, member: str | None, case: Case) -> Iterator[Choice]:
        """What each way of joining costs, where a contribution waits for nothing but one choice."""
        questions = self.decision.law.questions
        waiting = [answer.wants[0] for answer in view.contributions if _is_own(answer) and len(answer.wants) == 1]
        choices = [name for who, name in waiting if who == member and questions[name].type.kind is Kind.CHOICE]
        if not choices:
            return
        name = choices[0]
        question = questions[name]
        for choice in list(question.type.enumeration)[:_MOST_CHOICES]:
            chosen = _with(case, {name: choice}, member)
            if chosen is None:
                continue
            again = self._again(chosen, view, member)
            costs = [
                self.wording.value(answer.rule, answer.value)
                for answer in again.contributions
                if _is_own(answer) and not answer.is_open and not answer.is_nothing
            ]
            if again.cover.value is True and costs:
                yield Choice(self.wording.typed(question.type, choice), ", ".join(costs))

    def where(self, scheme: Scheme) -> WhereToGo:
        text = self.wording.text
        papers = scheme.papers.get(self.wording.language)
        if papers is None and scheme.papers:
            language = "en" if "en" in scheme.papers else next(iter(scheme.papers))
            papers = tuple(f"{paper} [{language}]" for paper in scheme.papers[language])
        return WhereToGo(
            scheme.name,
            text(scheme.names),
            text(scheme.administrator),
            text(scheme.where),
            papers or (),
            text(scheme.how),
        )


def _is_own(answer: Answer) -> bool:
    """True for what the person pays."""
    return answer.rule.payer == "member"


def _has_joined(case: Case, joining: Joining, member: str | None) -> bool:
    """True if the facts say so; where the law does not ask, nobody is known to have joined."""
    return bool(joining.facts) and all(
        _facts_of(case.facts, case, name, member).get(name) == value for name, value in joining.facts.items()
    )


def _facts_of(facts: Facts, case: Case, name: str, member: str | None) -> dict[str, Any]:
    if member is None or case.law.questions[name].of_household:
        return facts.household
    return facts.persons[facts.members.index(member)]


def _with(case: Case, changed: Any, member: str | None) -> Case | None:
    """The case with some facts of a member changed; None where they contradict others."""
    facts = Facts(case.facts.members, tuple(map(dict, case.facts.persons)), dict(case.facts.household))
    for name, value in changed.items():
        _facts_of(facts, case, name, member)[name] = value
    try:
        return decide_again(case, facts, list(changed))
    except Refused:
        return None
