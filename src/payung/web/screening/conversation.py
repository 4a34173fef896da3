"""A conversation as it travels: the country, the day of the law, who lives in the household, the answers in their order."""

from __future__ import annotations

import datetime
import json
import time
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

MOST_PEOPLE = 20
ROLES = ("you", "partner", "child", "other")
_VERSION = 1
_MOST_BYTES = 1 << 20


class Unreadable(ValueError):
    """What travelled is no conversation."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who lives in the household: one of ROLES with its number among those alike, and a name if one was typed."""

    role: str
    number: int = 1
    name: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer: whose (the place in the household; None: the household's), to which question, as written; None: not known."""

    person: int | None
    question: str
    text: str | None

    @property
    def want(self) -> tuple[int | None, str]:
        return self.person, self.question


@dataclass(frozen=True, slots=True)
class Conversation:
    """What somebody told so far. `aside` are answers to questions that a changed answer made needless: offered again if one returns."""

    country: str
    day: datetime.date
    people: tuple[Person, ...]
    answers: tuple[Answered, ...] = ()
    aside: tuple[Answered, ...] = ()

    def given(self, answers: Iterable[Answered]) -> Conversation:
        """The conversation with other answers."""
        return replace(self, answers=tuple(answers))

    def to_bytes(self) -> bytes:
        """Packed, with the minute at which it was."""
        plain = [
            _VERSION,
            int(time.time() // 60),
            self.country,
            self.day.isoformat(),
            [[person.role, person.number, person.name] for person in self.people],
            *([[one.person, one.question, one.text] for one in part] for part in (self.answers, self.aside)),
        ]
        return zlib.compress(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(), 9)

    @classmethod
    def from_bytes(cls, packed: bytes, *, most_minutes: int | None = None) -> Conversation:
        """Raises Unreadable for what `to_bytes` did not make, or made longer ago than so many minutes."""
        try:
            unpacking = zlib.decompressobj()
            version, minute, country, day, people, answers, aside = json.loads(
                unpacking.decompress(packed, _MOST_BYTES)
            )
            if version != _VERSION or (most_minutes is not None and time.time() // 60 - minute > most_minutes):
                raise Unreadable
            return cls(
                country,
                datetime.date.fromisoformat(day),
                tuple(Person(*person) for person in people),
                _answers(answers),
                _answers(aside),
            )
        except (zlib.error, ValueError, TypeError) as wrong:
            raise Unreadable from wrong


def _answers(plain: Sequence[Sequence[Any]]) -> tuple[Answered, ...]:
    return tuple(Answered(person, question, text) for person, question, text in plain)


def household_of(*, partner: bool, children: int, others: int) -> tuple[Person, ...]:
    """Whoever answers, and who lives with them."""
    found = [Person("you"), *([Person("partner")] if partner else [])]
    found += [Person("child", number) for number in range(1, children + 1)]
    return tuple(found + [Person("other", number) for number in range(1, others + 1)])
