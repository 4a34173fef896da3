"""The types of the law language, and the annotations by which rules name them.

At run time every number is an exact `Decimal`, whatever its unit; `Money`, `Years` and the rest tell the reader and the
checker which number it is.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from typing import Annotated, Any, get_args, get_origin

from payung.law.history import MonthlyHistory, MonthSet
from payung.law.units import PLAIN, Unit, period_unit


class Kind(Enum):
    """What sort of value it is."""

    TRUTH = auto()
    NUMBER = auto()
    DATE = auto()
    CHOICE = auto()
    PAID_MONTHS = auto()
    MONTHLY_AMOUNTS = auto()
    LINK = auto()
    ANYTHING = auto()  # the type of an expression that was already refused: it fits everywhere


@dataclass(frozen=True, slots=True)
class Type:
    """A kind with its unit (None: the literals 0 and 1, which take the unit of their neighbour) or its enumeration."""

    kind: Kind
    unit: Unit | None = PLAIN
    enumeration: Any = None

    def __str__(self) -> str:
        if self.kind is Kind.NUMBER:
            return "number" if self.unit is None else str(self.unit)
        if self.kind is Kind.CHOICE:
            return str(self.enumeration.__name__)
        return {Kind.TRUTH: "true or false", Kind.DATE: "date", Kind.PAID_MONTHS: "paid months"}.get(
            self.kind, self.kind.name.lower().replace("_", " ")
        )


TRUTH = Type(Kind.TRUTH)
NUMBER = Type(Kind.NUMBER)
LITERAL = Type(Kind.NUMBER, None)
DATE = Type(Kind.DATE)
ANYTHING = Type(Kind.ANYTHING)


@dataclass(frozen=True, slots=True)
class Word:
    """The word of an annotation: `Money`, `Years`, …"""

    name: str
    kind: Kind = Kind.NUMBER
    whole: bool = False
    period: str = ""

    def fits(self, found: Type) -> bool:
        """True if a value of the declared type may be called by this word."""
        if found.kind is Kind.ANYTHING:
            return True
        if self.kind is not found.kind:
            return False
        if self.kind is not Kind.NUMBER or found.unit is None:
            return True
        if self.name in ("Money", "MonthlyAmounts"):
            return bool(found.unit.currency)
        if self.period:
            return found.unit == period_unit(self.period)
        return not found.unit.currency and not found.unit.is_duration


Money = Annotated[Decimal, Word("Money")]
Number = Annotated[Decimal, Word("Number")]
Count = Annotated[Decimal, Word("Count", whole=True)]
Years = Annotated[Decimal, Word("Years", whole=True, period="year")]
Months = Annotated[Decimal, Word("Months", whole=True, period="month")]
Weeks = Annotated[Decimal, Word("Weeks", whole=True, period="week")]
Days = Annotated[Decimal, Word("Days", whole=True, period="day")]
Date = datetime.date
PaidMonths = Annotated[MonthSet, Word("PaidMonths", Kind.PAID_MONTHS)]
MonthlyAmounts = Annotated[MonthlyHistory, Word("MonthlyAmounts", Kind.MONTHLY_AMOUNTS)]

_TRUTH_WORD = Word("bool", Kind.TRUTH)
_DATE_WORD = Word("Date", Kind.DATE)


def annotation_word(annotation: Any) -> Word | None:
    """The word of an annotation, or None if the language does not have it (an enumeration has no word either)."""
    if annotation is bool:
        return _TRUTH_WORD
    if annotation is datetime.date:
        return _DATE_WORD
    if get_origin(annotation) is Annotated:
        return next((part for part in get_args(annotation)[1:] if isinstance(part, Word)), None)
    return None
