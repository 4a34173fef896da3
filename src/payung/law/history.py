"""Histories: series of calendar months, and the folds by which a law reads them.

A month counts as within a window if its first day lies in `first..last`. Months are numbered `year * 12 + month - 1`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal


def month_number(day: datetime.date) -> int:
    """The running number of the month that a day lies in."""
    return day.year * 12 + day.month - 1


def month_text(number: int) -> str:
    """`2025-03` for a month's running number."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def window(first: datetime.date, last: datetime.date) -> range:
    """The months whose first day lies in `first..last`; empty if `last` is before `first`."""
    start = month_number(first) + (first.day > 1)
    return range(start, month_number(last) + 1)


class MonthSet:
    """The months in which something holds, such as a contribution paid."""

    __slots__ = ("months",)

    def __init__(self, months: Iterable[int] = ()) -> None:
        self.months = frozenset(months)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MonthSet) and self.months == other.months

    def __hash__(self) -> int:
        return hash(self.months)

    def __repr__(self) -> str:
        return f"MonthSet({', '.join(map(month_text, sorted(self.months)))})"

    def to_plain(self) -> list[str]:
        """The months as text, oldest first, as a household file writes them."""
        return [month_text(number) for number in sorted(self.months)]


class MonthlyHistory:
    """An amount for each month in which there was one, such as credited wages."""

    __slots__ = ("amounts",)

    def __init__(self, amounts: Mapping[int, Decimal] | None = None) -> None:
        self.amounts = dict(amounts or {})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MonthlyHistory) and self.amounts == other.amounts

    def __hash__(self) -> int:
        return hash(frozenset(self.amounts.items()))

    def __repr__(self) -> str:
        return f"MonthlyHistory({self.to_plain()})"

    def to_plain(self) -> dict[str, str]:
        """The amounts by month as text, oldest first."""
        return {month_text(number): format(self.amounts[number], "f") for number in sorted(self.amounts)}


def months_in(history: MonthSet | MonthlyHistory, first: datetime.date, last: datetime.date) -> Decimal:
    """How many months of the window are in the history."""
    months = history.months if isinstance(history, MonthSet) else history.amounts
    wanted = window(first, last)
    return Decimal(sum(1 for month in months if month in wanted))


def total_in(history: MonthlyHistory, first: datetime.date, last: datetime.date) -> Decimal:
    """The sum of the window's amounts."""
    wanted = window(first, last)
    return sum((amount for month, amount in history.amounts.items() if month in wanted), Decimal(0))


def average_in(history: MonthlyHistory, first: datetime.date, last: datetime.date) -> Decimal:
    """The mean over the months of the window that have an amount; 0 if none has."""
    count = months_in(history, first, last)
    return total_in(history, first, last) / count if count else Decimal(0)


def average_of_highest(
    history: MonthlyHistory, how_many: Decimal, first: datetime.date, last: datetime.date
) -> Decimal:
    """The mean of the highest amounts in the window, of all of them if there are fewer; 0 if there is none."""
    wanted = window(first, last)
    highest = sorted((amount for month, amount in history.amounts.items() if month in wanted), reverse=True)
    return _mean(highest[: max(int(how_many), 0)])


def average_of_last(history: MonthlyHistory, how_many: Decimal, last: datetime.date) -> Decimal:
    """The mean of the newest amounts up to a day, of all of them if there are fewer; 0 if there is none."""
    end = month_number(last)
    newest = sorted((month for month in history.amounts if month <= end), reverse=True)[: max(int(how_many), 0)]
    return _mean([history.amounts[month] for month in newest])


def _mean(amounts: list[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0)) / len(amounts) if amounts else Decimal(0)
