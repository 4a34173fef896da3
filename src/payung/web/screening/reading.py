"""Questions and answers in words: why something is asked, what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from payung.law.household import NONE, read_value
from payung.law.interview import Asking
from payung.law.model import Question
from payung.law.types import Kind
from payung.law.wording import Wording
from payung.web.screening.interviews import place_of_member

_MOST_REASONS = 8


@dataclass(frozen=True, slots=True)
class Reason:
    """What waits for an answer: the scheme, and what of it; whose, where it is another's."""

    scheme: str
    label: str
    whose: str


def reasons(asking: Asking, names: Sequence[str], wording: Wording) -> list[Reason]:
    """Why a question is asked: what waits for its answer, the first of it."""
    found: dict[Reason, None] = {}
    for member, rule in asking.waiting:
        place = place_of_member(member)
        whose = names[place] if place is not None and member != asking.member else ""
        scheme = wording.text(rule.scheme.names) if rule.scheme else ""
        found[Reason(scheme, wording.label(rule), whose)] = None
        if len(found) == _MOST_REASONS:
            break
    return list(found)


def answer_in_words(question: Question, text: str | None, names: Sequence[str], wording: Wording) -> str:
    """What was answered, in the reader's language; for histories as it was written."""
    if text is None:
        return wording.phrase("unknown")
    if question.type.kind is Kind.LINK:
        return wording.phrase("nobody") if text == NONE else names[int(text) - 1]
    if question.type.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS):
        return text
    value = read_value(wording.law, question, text, ())
    return wording.value(question, value if not isinstance(value, int) or isinstance(value, bool) else Decimal(value))
