"""From a conversation to its interview, and back. Recent ones stay in the memory of the process, so that a page decides little.

In an interview the people go by their places, "1", "2": names never reach what is kept in memory.
"""

from __future__ import annotations

import datetime
import threading
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from payung.countries import country
from payung.law.faults import Refused
from payung.law.household import NONE
from payung.law.interview import Asking, Given, Interview
from payung.law.model import Question
from payung.law.types import Kind
from payung.web.screening.conversation import Answered, Conversation, Person

FIRST = ("birth_date", "age")  # how old somebody is settles the most, and everybody knows it
_MOST_KEPT = 512  # of up to a third of a megabyte each, by the law


@dataclass(frozen=True, slots=True)
class Place:
    """Where a conversation stands: its interview, which nobody changes, the next question (None: nothing more to ask), and how many
    of all its answers (cover, contributions, benefits of everybody) are settled."""

    interview: Interview
    asking: Asking | None
    settled: int
    all: int

    @property
    def asks(self) -> tuple[int | None, str] | None:
        """Whom the next question is about, and its name."""
        return None if self.asking is None else (place_of_member(self.asking.member), self.asking.question.name)


_kept: OrderedDict[Hashable, Place] = OrderedDict()
_lock = threading.Lock()


def member_at(person: int | None) -> str | None:
    """A person as interviews name them."""
    return None if person is None else str(person + 1)


def place_of_member(member: str | None) -> int | None:
    """The place of a person whom an interview names."""
    return None if member is None else int(member) - 1


def as_given(answered: Answered) -> Given:
    """An answer as an interview takes it."""
    return Given(member_at(answered.person), answered.question, answered.text)


def stand(conversation: Conversation) -> Place:
    """Where a conversation stands. Raises HouseholdRefused where its answers cannot be, DecisionRefused for its day."""
    key = _key(conversation, conversation.answers)
    found = _recall(key)
    if found is None:
        interview = _interview(conversation)
        total = interview.all_answers
        found = Place(interview, interview.next_question(), total - interview.open_answers, total)
        before = _key(conversation, conversation.answers[:-1]) if conversation.answers else None
        with _lock:
            _kept[key] = found
            if before in _kept:
                _kept.move_to_end(
                    before, last=False
                )  # went on from there: the first to go, so that many more people find theirs
            if len(_kept) > _MOST_KEPT:
                _kept.popitem(last=False)
    return found


def _key(conversation: Conversation, answers: Sequence[Answered]) -> Hashable:
    return conversation.country, conversation.day, len(conversation.people), answers


def _recall(key: Hashable) -> Place | None:
    with _lock:
        found = _kept.get(key)
        if found is not None:
            _kept.move_to_end(key)
        return found


def _interview(conversation: Conversation) -> Interview:
    answers = conversation.answers
    before = _recall(_key(conversation, answers[:-1])) if answers else None
    if before is not None:
        interview = before.interview.copy()
        interview.take(as_given(answers[-1]))
        return interview
    return _begun(conversation, answers)


def _begun(conversation: Conversation, answers: Sequence[Answered]) -> Interview:
    members = [str(place) for place in range(1, len(conversation.people) + 1)]
    given = [as_given(one) for one in answers]
    return Interview(
        country(conversation.country), members, conversation.day, given=given, first=FIRST, cover_first=True
    )


def answered(conversation: Conversation, one: Answered) -> Conversation:
    """The conversation with one more answer. Raises HouseholdRefused where it cannot be."""
    found = replace(
        conversation.given([*conversation.answers, one]),
        aside=tuple(other for other in conversation.aside if other.want != one.want),
    )
    stand(found)
    return found


def changed(conversation: Conversation, index: int, text: str | None) -> Conversation:
    """The conversation with an earlier answer changed; later ones that still apply stay. Raises HouseholdRefused."""
    before = conversation.answers[index]
    if before.text == text:
        return conversation
    kept = [*conversation.answers[:index], replace(before, text=text)]
    return _applied(conversation, kept, [*conversation.answers[index + 1 :], *conversation.aside])


def regrouped(conversation: Conversation, people: tuple[Person, ...], day: datetime.date) -> Conversation:
    """The conversation about other people or another day: answers of those who stay are kept as far as they apply."""
    if people == conversation.people and day == conversation.day:
        return conversation
    who = [(person.role, person.number) for person in people]
    places = {
        place: who.index((person.role, person.number))
        for place, person in enumerate(conversation.people)
        if (person.role, person.number) in who
    }
    names = {(person.role, person.number): person.name for person in conversation.people}
    people = tuple(replace(one, name=one.name or names.get((one.role, one.number), "")) for one in people)
    law = country(conversation.country).law
    moved = [
        found
        for one in (*conversation.answers, *conversation.aside)
        if (found := _moved(one, places, law.questions.get(one.question))) is not None
    ]
    return _applied(replace(conversation, people=people, day=day), [], moved)


def reapplied(conversation: Conversation) -> Conversation:
    """The conversation with those of its answers that the law still takes."""
    law = country(conversation.country).law
    known = [one for one in (*conversation.answers, *conversation.aside) if one.question in law.questions]
    return _applied(conversation, [], known)


def _moved(one: Answered, places: dict[int, int], question: Question | None) -> Answered | None:
    """An answer with the people's new places; None if it was about somebody who is not there any more."""
    if one.person is not None and one.person not in places:
        return None
    person = None if one.person is None else places[one.person]
    text = one.text
    if question is not None and question.type.kind is Kind.LINK and text not in (None, NONE):
        other = places.get(int(text) - 1)
        if other is None:
            return None
        text = member_at(other)
    return Answered(person, one.question, text)


def _applied(conversation: Conversation, kept: list[Answered], later: list[Answered]) -> Conversation:
    """The kept answers, then each later one as soon as it could be asked; those that cannot be any more are dropped or set aside."""
    interview = _begun(conversation, kept)
    waiting, before = later, -1
    while waiting and len(kept) != before:
        before = len(kept)
        left = []
        open_facts = interview.open_facts()
        for one in waiting:
            given = as_given(one)
            if (given.member, given.question) not in open_facts:
                left.append(one)
                continue
            try:
                interview.take(given)
            except Refused:
                continue  # it contradicts what was changed
            kept.append(one)
            open_facts = interview.open_facts()
        waiting = left
    return replace(conversation.given(kept), aside=tuple(waiting))


def as_household(conversation: Conversation, names: Sequence[str]) -> dict[str, Any]:
    """The household with the facts given, as a household file has it, its members by these names."""
    described = stand(conversation).interview.description()
    members = described.pop("members")
    law = country(conversation.country).law
    named = dict(zip((member["id"] for member in members), names, strict=True))
    for member in members:
        for name, value in member.items():
            if name == "id" or (law.questions[name].type.kind is Kind.LINK and value != NONE):
                member[name] = named[value]
    return {**described, "members": members}
