"""Facts of a persona that depend on the case measured: `$wage`, `$paid up to 15`, `{amounts: ph.sss.monthly_salary_credit}`.

A fact is a plain value, or a text that begins with `$`:
`$wage` (reference wage a month), `$paid` (months paid before the contingency), `$spell` (days of the contingency), `$spell_month` (its
month of 30 days, from 1), `$age`, `$children`,
each with `* 12`, `/ 30`, `+ 1`, `- 1` or `up to 15` (the lower of the two) behind it;
`$birth` (day of birth), `$contingency` (day on which it began), `$spell_start` (so many days of the contingency before the day of
the decision), `$first_paid` (first month paid), `$on`, each with `- 30` or `+ 30` days;
`$paid_months` (the months paid); `$wife`, `$worker`, `$child_1` are other members, for links.
`{amounts: $wage}` is a history that has the amount in each month paid; `{amounts: th.scheme.rule}` takes the rule's own value.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal
from typing import Any

from payung.law.dates import add_months, add_years
from payung.law.documents import Node
from payung.law.history import month_number, month_text

_NUMBERS = ("wage", "paid", "spell", "spell_month", "age", "children")
_DAYS = ("birth", "contingency", "first_paid", "spell_start", "on")
_MEMBERS = ("worker", "wife", "child_1", "child_2")
NAMES = (*_NUMBERS, *_DAYS, *_MEMBERS, "paid_months")
_MONTH_OF_DAYS = 30
_FOLLOWS = {"paid_months": "paid", "first_paid": "paid", "spell_month": "spell", "spell_start": "spell"}
_NO_END = 10**9
_TEXT = re.compile(r"\$(\w+)(?:\s*(\*|/|\+|-|up to)\s*(\d+(?:\.\d+)?))?")


@dataclass(frozen=True, slots=True)
class Setting:
    """The case that is measured: the day, the wage, how much was paid, how long the contingency has lasted.

    `paid` months of contribution end `gap` months before the month of the contingency, which began `months_ago` before `on`.
    `growth` is how much the wage grew from each year to the next; histories of amounts then rise to the wage. `child_age` is the age
    of all children, in place of their usual ones and of what a persona says.
    """

    on: datetime.date
    wage: Decimal
    paid: int = 120
    spell: int = 1
    age: int = 40
    children: int = 2
    gap: int = 1
    months_ago: int = 0
    growth: Decimal = Decimal(0)
    child_age: int | None = None

    @property
    def contingency(self) -> datetime.date:
        """The day on which the contingency began."""
        return add_months(self.on, Decimal(-self.months_ago))

    @property
    def spell_start(self) -> datetime.date:
        """The day on which a contingency that has lasted so many days began."""
        return self.on - datetime.timedelta(days=self.spell)

    @property
    def spell_month(self) -> int:
        """The month of 30 days that the last day of the contingency lies in, from 1."""
        return max(self.spell - 1, 0) // _MONTH_OF_DAYS + 1

    @property
    def birth(self) -> datetime.date:
        """The worker's day of birth."""
        return add_years(self.on, Decimal(-self.age))

    @property
    def paid_span(self) -> tuple[int, int] | None:
        """The numbers of the first and the last month paid; None if none was."""
        last = month_number(self.contingency) - self.gap
        return (last - self.paid + 1, last) if self.paid else None


class NotAnExpression(ValueError):
    """A text that is no such expression; the argument says what is wrong."""


def names_in(node: Node) -> set[str]:
    """The names of the setting that a fact depends on. Raises NotAnExpression."""
    value = node.value
    if isinstance(value, dict) and set(value) == {"amounts"}:
        return names_in(value["amounts"]) | {"paid"}
    if isinstance(value, str) and value.startswith("$"):
        name = _parts(value)[0]
        return {_FOLLOWS.get(name, name)}
    return set()


def most_days(node: Node, highest: Decimal) -> int:
    """The most days of the contingency at which a fact that follows it does not exceed its highest possible value."""
    name, operation, operand = _parts(str(node.value))
    if operation == "up to" or name == "spell_start":
        return _NO_END
    months = _MONTH_OF_DAYS if name == "spell_month" else 1
    if operation == "/":
        return int(highest * operand) * months
    return int(highest + {"+": -operand, "-": operand}.get(operation, Decimal(0))) * months


def evaluate(node: Node, setting: Setting, rule: Callable[[Setting, str], Any]) -> Any:
    """A fact's value in a setting; `rule` gives a rule's value for the worker of a setting. Raises NotAnExpression."""
    value = node.value
    if isinstance(value, dict) and set(value) == {"amounts"}:
        amount = value["amounts"]
        text = amount.value
        named = isinstance(text, str) and not text.startswith("$")
        return _amounts(setting, lambda of: rule(of, str(text)) if named else evaluate(amount, of, rule))
    if isinstance(value, str) and value.startswith("$"):
        return _named(value, setting)
    if isinstance(value, dict | list):
        return node.plain()
    return node.written or value if isinstance(value, str) else value


def _parts(text: str) -> tuple[str, str, Decimal]:
    match = _TEXT.fullmatch(text.strip())
    if match is None:
        raise NotAnExpression(f"'{text}' cannot be read. Write such as `$wage * 12` or `$paid up to 15`.")
    if match[1] not in NAMES:
        raise NotAnExpression(f"'${match[1]}' means nothing. There are {', '.join('$' + name for name in NAMES)}.")
    return match[1], match[2] or "", Decimal(match[3] or 0)


def _named(text: str, setting: Setting) -> Any:
    name, operation, operand = _parts(text)
    if name in _MEMBERS:
        return name
    if name == "paid_months":
        span = setting.paid_span
        return [] if span is None else [_months(*span)]
    if name in _DAYS:
        span = setting.paid_span
        day = (
            setting.contingency
            if name == "first_paid" and span is None
            else datetime.date(span[0] // 12, span[0] % 12 + 1, 1)
            if name == "first_paid" and span is not None
            else getattr(setting, name)
        )
        days = int(operand) if operation == "+" else -int(operand) if operation == "-" else 0
        return (day + datetime.timedelta(days=days)).isoformat()
    number = Decimal(getattr(setting, name))
    match operation:
        case "*":
            number = number * operand
        case "/":
            number = number / operand
        case "+":
            number = number + operand
        case "-":
            number = max(number - operand, Decimal(0))
        case "up to":
            number = min(number, operand)
    if name != "wage" and operation == "/":  # months into whole years
        return number.to_integral_value(ROUND_DOWN)
    return number.quantize(Decimal("0.01")) if name == "wage" else number


def _months(first: int, last: int) -> dict[str, Any]:
    return {"from": month_text(first), "to": month_text(last)}


def _amounts(setting: Setting, amount: Callable[[Setting], Any]) -> Any:
    """An amount in each month paid; with growth, each twelve months further back at the lower wage of that time."""
    span = setting.paid_span
    if span is None:
        return {}
    first, last = span
    if not setting.growth:
        return [{**_months(first, last), "amount": amount(setting)}]
    spans = []
    while last >= first:
        start = max(first, last - 11)
        spans.append({**_months(start, last), "amount": amount(setting)})
        setting, last = replace(setting, wage=setting.wage / (1 + setting.growth)), start - 1
    return spans
