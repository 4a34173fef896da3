"""The interview: asks of a household only what can still change an answer, what settles most soonest.

It knows no terminal and no page. A program shows `next_question`, and gives back an answer's text, that it is not known,
or that the last answer is to be taken back; at any moment `decision` is what the law says with what is known so far.
"""

from __future__ import annotations

import datetime
import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from payung.law.country import CountryLaw, as_day
from payung.law.decide import Case, decide_again, decide_case
from payung.law.decision import Decision
from payung.law.evaluate import Unknown, Want
from payung.law.faults import Fault, HouseholdRefused
from payung.law.household import NONE, Facts, read_household, read_value
from payung.law.model import Law, Question, Rule
from payung.law.trace import evaluate
from payung.law.types import Kind

# An undecided answer: whose, which, and the facts that may still be asked for it.
Waiting = tuple[str | None, Rule, frozenset[Want]]
HISTORIES = (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS)


@dataclass(frozen=True, slots=True)
class Asking:
    """A question put now: whom it is about (None: the household), what it is, and the answers that wait for it."""

    member: str | None
    question: Question
    waiting: tuple[tuple[str | None, Rule], ...]

    @property
    def settles_cover(self) -> bool:
        """True if it is not known yet, for want of this, whether some scheme covers somebody."""
        return any(rule.role == "covers" for _, rule in self.waiting)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer of a conversation: whose (None: the household's), to which question, as it was written; None: nobody knew."""

    member: str | None
    question: str
    text: str | None


@dataclass(slots=True)
class _Candidate:
    """A fact that may be asked: how much waits for it, and the missing facts that it settles."""

    score: int
    settles: set[Want]


@dataclass(frozen=True, slots=True)
class _Step:
    want: Want
    known: bool


class Interview:
    """A conversation with one household about the law of a day."""

    def __init__(
        self,
        country: CountryLaw,
        members: Sequence[str],
        on: str | datetime.date | None = None,
        *,
        given: Iterable[Given] = (),
        first: Collection[str] = (),
        cover_first: bool = False,
        limit: int = 500,
    ) -> None:
        """Begin with the members' names, or resume after answers that were `given`: all of them are decided at once.

        Facts named in `first` are asked before others, where answers wait for them; then, if `cover_first`, those by which schemes
        cover somebody before those that only set amounts. Raises HouseholdRefused for names or given
        answers that cannot be, DecisionRefused for the day.
        """
        self.law: Law = country.law
        self.day = as_day(on)
        self.facts: Facts = read_household(self.law, {"members": [{"id": name} for name in members]})
        self.first = frozenset(first)
        self.cover_first = cover_first
        self.limit = limit
        self._steps: list[_Step] = []
        self._skipped: set[Want] = set()
        self._waits: list[Waiting] | None = None
        for answer in given:
            self._note(answer)
        self._case: Case = decide_case(self.law, self.facts, self.day)

    def _note(self, answer: Given) -> None:
        question = self._question_of(answer)
        want = (answer.member, question.name)
        if answer.text is None:
            self._skipped.add(want)
        else:
            value = read_value(self.law, question, answer.text, self.facts.members, answer.member)
            self._place(want)[question.name] = value
        self._steps.append(_Step(want, known=answer.text is not None))

    def copy(self) -> Interview:
        """A conversation that goes on from here on its own; this one stays as it is."""
        found = type(self).__new__(type(self))
        found.law, found.day, found.limit = self.law, self.day, self.limit
        found.first, found.cover_first = self.first, self.cover_first
        found.facts, found._case = self._own_facts(), self._case
        found._steps, found._skipped, found._waits = list(self._steps), set(self._skipped), self._waits
        return found

    def _own_facts(self) -> Facts:
        return Facts(
            self.facts.members, tuple(dict(person) for person in self.facts.persons), dict(self.facts.household)
        )

    # -- what is known ------------------------------------------------------------------------------------------------

    @property
    def decision(self) -> Decision:
        """What the law says with what is known so far."""
        return Decision(self._case)

    @property
    def asked(self) -> int:
        """How many questions were put."""
        return len(self._steps)

    @property
    def open_answers(self) -> int:
        """How many answers still wait for a fact that was not yet asked."""
        return sum(1 for _, _, wants in self._waiting() if wants)

    @property
    def all_answers(self) -> int:
        """How many answers there are: cover, contributions and benefits of everybody."""
        rules = (part.rule for part in self._case.parts if part.rule.role != "helper")
        return sum(len(self._case.columns[rule.index]) for rule in rules)

    def description(self) -> dict[str, Any]:
        """The household with the facts given so far, as a household file has it."""
        members = [
            {"id": name, **self._described(person)}
            for name, person in zip(self.facts.members, self.facts.persons, strict=True)
        ]
        return {**self._described(self.facts.household), "members": members}

    def _described(self, facts: dict[str, Any]) -> dict[str, Any]:
        return {name: self._as_written(name, value) for name, value in facts.items()}

    def _as_written(self, name: str, value: Any) -> Any:
        if self.law.questions[name].type.kind is Kind.LINK:
            return NONE if value is None else self.facts.members[value]
        if hasattr(value, "key"):
            return value.key
        if hasattr(value, "to_plain"):
            return value.to_plain()
        return value.isoformat() if isinstance(value, datetime.date) else value

    # -- what to ask --------------------------------------------------------------------------------------------------

    def open_facts(self) -> frozenset[Want]:
        """Every fact that could still be asked now."""
        return frozenset(self._scores()) | frozenset(self._candidates())

    def next_question(self) -> Asking | None:
        """The question that most undecided answers wait for, or None when nothing more can change an answer."""
        candidates = self._candidates()
        if not candidates or len(self._steps) >= self.limit:
            return None
        order = {name: place for place, name in enumerate(self.law.questions)}
        covering = frozenset(self._covering() if self.cover_first else ())
        want = min(candidates, key=lambda want: self._rank(want, candidates[want], covering, order))
        settled = candidates[want].settles
        waiting = tuple((who, rule) for who, rule, wants in self._waiting() if wants & settled)
        return Asking(want[0], self.law.questions[want[1]], waiting)

    def _candidates(self) -> dict[Want, _Candidate]:
        """What may be asked now. A fact from which others follow is asked in their place."""
        found = {want: _Candidate(score, {want}) for want, score in self._scores().items()}
        stated = self._case.edition.stated
        behind = {want: basis for want in found if want[1] in stated and (basis := self._basis(want)) is not None}
        for basis, count in Counter(behind.values()).items():
            if basis not in found and count > 1:
                found[basis] = _Candidate(0, set())
        for want, basis in behind.items():
            if basis in found:
                taken = found.pop(want)
                found[basis].score += taken.score
                found[basis].settles |= taken.settles
        return found

    def _scores(self) -> dict[Want, int]:
        """For each missing fact, the answers that wait for it, each shared among all the facts it waits for.

        The shares are whole numbers of a common measure, so that the order of questions hangs on no rounding.
        """
        waiting = Counter(wants for _, _, wants in self._waiting() if wants)
        whole = math.lcm(*(len(wants) for wants in waiting))
        scores: dict[Want, int] = {}
        for wants, count in waiting.items():
            share = count * (whole // len(wants))
            for want in wants:
                scores[want] = scores.get(want, 0) + share
        return scores

    def _covering(self) -> Iterator[Want]:
        """The facts by which schemes cover somebody."""
        for _, rule, wants in self._waiting():
            if rule.role == "covers":
                yield from wants

    def _rank(self, want: Want, candidate: _Candidate, covering: frozenset[Want], order: dict[str, int]) -> Any:
        """What is to come first; what settles cover; histories last, for one answer may make them needless; most awaited first;
        then about the same person as before; then in the order of members and vocabulary."""
        member, name = want
        last = self._steps[-1].want[0] if self._steps else None
        place = -1 if member is None else self.facts.members.index(member)
        is_history = self.law.questions[name].type.kind in HISTORIES
        amounts_only = covering.isdisjoint(candidate.settles)
        return name not in self.first, amounts_only, is_history, -candidate.score, member != last, place, order[name]

    def _waiting(self) -> list[Waiting]:
        """Every undecided answer, found once after each answer."""
        if self._waits is None:
            self._waits = list(self._find_waiting())
        return self._waits

    def _find_waiting(self) -> Iterator[Waiting]:
        """Every undecided answer (cover, contribution, benefit) with the facts that may still be asked for it."""
        household: tuple[str | None, ...] = (None,)
        for part in self._case.parts:
            rule = part.rule
            if rule.role == "helper":
                continue
            members = household if rule.of_household else self.facts.members
            for member, value in zip(members, self._case.columns[rule.index], strict=True):
                if type(value) is Unknown:
                    if self._skipped.isdisjoint(value.wants):
                        yield member, rule, value.wants
                    else:
                        yield member, rule, frozenset(fact for want in value.wants for fact in self._askable(want))

    def _askable(self, want: Want) -> frozenset[Want]:
        """The fact itself; if nobody knows it and the law can compute it, the facts that it is computed from; else nothing."""
        if want not in self._skipped:
            return frozenset({want})
        member, name = want
        rule = self._stated_rule(name)
        if rule is None:
            return frozenset()
        computed = evaluate(self._case, rule, 0 if member is None else self.facts.members.index(member)).result
        if not isinstance(computed, Unknown):
            return frozenset()
        return frozenset(fact for behind in computed.wants if behind != want for fact in self._askable(behind))

    def _stated_rule(self, name: str) -> Rule | None:
        """The rule in force whose value a household may state itself by this name."""
        found = self._case.edition.stated.get(name)
        return found[0] if found else None

    def _basis(self, want: Want) -> Want | None:
        """The one missing fact from which a rule's value follows that could be stated itself, as the age from the day of birth."""
        member, name = want
        questions = self.law.questions
        _, nearest = self._case.edition.stated[name]
        behind = ((None if questions[fact].of_household else member, fact) for fact in nearest)
        missing = [basis for basis in behind if basis[1] not in self._place(basis)]
        return missing[0] if len(missing) == 1 and missing[0] not in self._skipped else None

    # -- answers ------------------------------------------------------------------------------------------------------

    def take(self, given: Given) -> None:
        """Take an answer that was given before, without its question. Raises HouseholdRefused for one that cannot be."""
        asking = Asking(given.member, self._question_of(given), ())
        if given.text is None:
            self.not_known(asking)
        else:
            self.answer(asking, given.text)

    def _question_of(self, given: Given) -> Question:
        question = self.law.questions.get(given.question)
        if question is None or question.of_household != (given.member is None):
            raise HouseholdRefused([Fault("unknown-name", f"There is no question '{given.question}'.")])
        return question

    def answer(self, asking: Asking, text: str) -> None:
        """Take an answer as a person wrote it. Raises HouseholdRefused where it is not one, or contradicts another."""
        name = asking.question.name
        value = read_value(self.law, asking.question, text, self.facts.members, asking.member)
        facts = self._own_facts()
        (facts.household if asking.member is None else facts.persons[facts.members.index(asking.member)])[name] = value
        try:
            self._case = decide_again(self._case, facts, [name])
        except HouseholdRefused as refused:
            raise HouseholdRefused(Fault(f.kind, f.message, hint=f.hint) for f in refused.faults) from None
        self.facts, self._waits = facts, None
        self._steps.append(_Step((asking.member, name), known=True))

    def not_known(self, asking: Asking) -> None:
        """Note that nobody knows; it is not asked again."""
        want = (asking.member, asking.question.name)
        self._skipped.add(want)
        self._waits = None
        self._steps.append(_Step(want, known=False))

    def back(self) -> bool:
        """Take back the last answer, so that its question comes again. False if there is none."""
        if not self._steps:
            return False
        step, self._waits = self._steps.pop(), None
        if step.known:
            self.facts = self._own_facts()
            del self._place(step.want)[step.want[1]]
            self._case = decide_again(self._case, self.facts, [step.want[1]])
        else:
            self._skipped.discard(step.want)
        return True

    def _place(self, want: Want) -> dict[str, Any]:
        member, _ = want
        return self.facts.household if member is None else self.facts.persons[self.facts.members.index(member)]
