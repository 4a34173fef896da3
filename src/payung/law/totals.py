"""What a household pays and gets in all, by month and by branch of social security (C102), scheme by scheme below it.

Amounts due by the week, month, quarter or year are brought to a month. What is paid once, what is paid for each day of a
contingency, and benefits in kind stand apart: no month of theirs can be stated without guessing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from payung.law.decision import Decision, decimal_text
from payung.law.language import (
    DAY,
    FUNCTIONS,
    MEMBER,
    MONTH,
    MONTHS_PER_QUARTER,
    MONTHS_PER_YEAR,
    ONCE,
    PAYERS,
    QUARTER,
    WEEK,
    WEEKS_PER_YEAR,
    YEAR,
)
from payung.law.model import Rule
from payung.law.overview import overviews
from payung.law.types import Kind

_PERIODS_A_YEAR = {
    WEEK: WEEKS_PER_YEAR,
    MONTH: MONTHS_PER_YEAR,
    QUARTER: MONTHS_PER_YEAR / MONTHS_PER_QUARTER,
    YEAR: Decimal(1),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One contribution or benefit of a member, or of the household (`member` None): its amount as the law states it.

    `amount` is None for a benefit in kind.
    """

    rule: Rule
    member: str | None
    amount: Decimal | None

    @property
    def monthly(self) -> Decimal | None:
        """The amount by month; None for what is paid once, by the day, or in kind."""
        times = _PERIODS_A_YEAR.get(self.rule.per or "")
        return None if times is None or self.amount is None else self.amount * times / MONTHS_PER_YEAR

    @property
    def scheme(self) -> str:
        """The scheme's full name."""
        assert self.rule.scheme is not None
        return self.rule.scheme.name


@dataclass(frozen=True, slots=True)
class Totals:
    """All that a household pays and gets on a day.

    `pays` and `gets` are the lines that are known and not nothing; `open` are those that wait for a fact which nobody gave,
    so that every total is a total of what is known.
    """

    pays: tuple[Line, ...]
    gets: tuple[Line, ...]
    open: tuple[tuple[Rule, str | None], ...]

    @property
    def paid_by(self) -> dict[str, Decimal]:
        """Contributions by month and payer: member, employer, government."""
        return _sums(self.pays, lambda line: line.rule.payer or "", PAYERS)

    @property
    def by_branch(self) -> dict[str, Decimal]:
        """Cash benefits by month and branch, in the order of C102."""
        return _sums(self.gets, lambda line: line.rule.branch or "", FUNCTIONS)

    @property
    def monthly_contributions(self) -> Decimal:
        """What the members themselves pay by month."""
        return self.paid_by.get(MEMBER, Decimal(0))

    @property
    def monthly_benefits(self) -> Decimal:
        """All cash benefits by month."""
        return sum(self.by_branch.values(), Decimal(0))

    @property
    def net(self) -> Decimal:
        """What the household gets by month, less what its members pay."""
        return self.monthly_benefits - self.monthly_contributions

    @property
    def once(self) -> tuple[Line, ...]:
        """Amounts paid once, contributions first."""
        return self._per(ONCE)

    @property
    def daily(self) -> tuple[Line, ...]:
        """Amounts for each day while a contingency lasts."""
        return self._per(DAY)

    @property
    def in_kind(self) -> tuple[Line, ...]:
        """Benefits in kind to which somebody is entitled."""
        return tuple(line for line in self.gets if line.amount is None)

    def _per(self, period: str) -> tuple[Line, ...]:
        lines = (*self.pays, *self.gets)
        return tuple(line for line in lines if line.amount is not None and line.rule.per == period)

    def to_dict(self) -> dict[str, Any]:
        """The totals as plain data; money as decimal text."""
        return {
            "paid_by": {payer: decimal_text(amount) for payer, amount in self.paid_by.items()},
            "by_branch": {branch: decimal_text(amount) for branch, amount in self.by_branch.items()},
            "monthly_benefits": decimal_text(self.monthly_benefits),
            "net": decimal_text(self.net),
            "lines": [_plain(line) for line in (*self.pays, *self.gets)],
            "open": [{"rule": rule.name, "member": member} for rule, member in self.open],
        }


def totals(decision: Decision) -> Totals:
    """Add up a decision that was taken for all of a country's rules."""
    pays: list[Line] = []
    gets: list[Line] = []
    open_: list[tuple[Rule, str | None]] = []
    for rule, member, value in _answers(decision):
        if value is None:
            open_.append((rule, member))
        elif value != rule.nothing and rule.type.kind in (Kind.NUMBER, Kind.TRUTH):
            amount = value if rule.type.kind is Kind.NUMBER else None
            (pays if rule.role == "contribution" else gets).append(Line(rule, member, amount))
    return Totals(tuple(pays), tuple(gets), tuple(open_))


def _answers(decision: Decision) -> Iterator[tuple[Rule, str | None, Any]]:
    """Contributions and benefits of everybody whom a scheme covers or could; once for rules of the household."""
    for overview in overviews(decision):
        for view in overview.schemes:
            if view.is_possible:
                yield from ((answer.rule, overview.member, answer.value) for answer in view.answers)


def _sums(lines: Iterable[Line], key: Callable[[Line], str], order: Iterable[str]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for line in lines:
        if line.monthly is not None:
            found[key(line)] = found.get(key(line), Decimal(0)) + line.monthly
    return {name: found[name] for name in order if name in found}


def _plain(line: Line) -> dict[str, Any]:
    return {
        "rule": line.rule.name,
        "scheme": line.scheme,
        "member": line.member,
        "payer": line.rule.payer,
        "branch": line.rule.branch,
        "per": line.rule.per,
        "amount": None if line.amount is None else decimal_text(line.amount),
        "monthly": None if line.monthly is None else decimal_text(line.monthly),
    }
