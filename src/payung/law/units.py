"""Units of measure: currency and the calendar's periods, and the check that they fit.

A unit is written `THB/month`, `days`, `share`. Counting words (`person`, `child`, `visit`) tell the reader what is
counted; they do not take part in the check.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

PERIODS = ("hour", "day", "week", "month", "quarter", "year")
COUNTING_WORDS = frozenset(  # in the singular; a final s is dropped
    {
        "number", "share", "person", "child", "children", "visit", "member", "household", "family", "families", "birth",
        "case", "claim", "employee", "worker", "instalment", "km", "kilometre", "hectare", "kg", "point",
    }
)  # fmt: skip
_CURRENCY = re.compile(r"[A-Z]{3}")


class UnitUnknown(ValueError):
    """A unit that the language does not have."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of powers of base units, e.g. `{"THB": 1, "month": -1}`, kept sorted so that equal units are equal."""

    powers: tuple[tuple[str, int], ...] = ()

    def __mul__(self, other: Unit) -> Unit:
        return _combine(self, other, 1)

    def __truediv__(self, other: Unit) -> Unit:
        return _combine(self, other, -1)

    @property
    def is_plain(self) -> bool:
        """True for a share or a plain number."""
        return not self.powers

    @property
    def currency(self) -> str:
        """The currency of an amount of money (`THB` for `THB/month`), else empty."""
        return next((name for name, power in self.powers if power == 1 and _CURRENCY.fullmatch(name)), "")

    @property
    def period(self) -> str:
        """`month` for `THB/month`; for a length of time its own period; empty for a single amount."""
        return next((name for name, _ in self.powers if name in PERIODS), "")

    @property
    def is_duration(self) -> bool:
        return len(self.powers) == 1 and self.powers[0][0] in PERIODS and self.powers[0][1] == 1

    def __str__(self) -> str:
        above = [name + ("" if name.isupper() else "s") for name, power in self.powers for _ in range(max(power, 0))]
        below = [name for name, power in self.powers for _ in range(max(-power, 0))]
        return "/".join([" ".join(above) or "1", *below]) if self.powers else "number"


PLAIN = Unit()


def _combine(left: Unit, right: Unit, sign: int) -> Unit:
    powers = dict(left.powers)
    for name, power in right.powers:
        powers[name] = powers.get(name, 0) + sign * power
    return Unit(tuple(sorted((name, power) for name, power in powers.items() if power)))


def _base(word: str) -> Unit:
    if word in COUNTING_WORDS or word.removesuffix("s") in COUNTING_WORDS:
        return PLAIN
    if _CURRENCY.fullmatch(word):
        return Unit(((word, 1),))
    singular = word.removesuffix("s")
    if singular in PERIODS:
        return Unit(((singular, 1),))
    raise UnitUnknown(word)


@lru_cache(maxsize=1024)
def parse_unit(text: str) -> Unit:
    """Read `THB/month`, `years`, `share`, `THB/child/month`. Raises UnitUnknown with the word that is not a unit."""
    above, *below = (part.strip() for part in text.split("/"))
    unit = PLAIN if above == "1" else _base(above)
    for word in below:
        unit = unit / _base(word)
    return unit


def period_unit(period: str) -> Unit:
    """The unit of one period, e.g. `month`."""
    return Unit(((period, 1),))


def number(value: Decimal) -> Decimal:
    """A length of time or an amount as a plain number; the reader of rules drops its unit."""
    return value
