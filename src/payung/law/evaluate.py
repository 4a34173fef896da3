"""The traced execution: a rule's tree made into nested functions that carry the unknown along.

`False and unknown` is `False`, `True or unknown` is `True`, `0 * unknown` is 0; a choice whose test is unknown is known
where both outcomes agree. Everything else that needs an unknown value is unknown, and says which facts it wants.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from payung.law import dates, history, rounding
from payung.law.model import Text
from payung.law.tree import (
    Argument,
    Arithmetic,
    Call,
    Choose,
    Comparison,
    Every,
    Figure,
    Let,
    Literal,
    Local,
    Node,
    Not,
    OneOf,
    ScaleValue,
    Some,
    TableEntry,
)

Want = tuple[str | None, str]


class Unknown:
    """A value that cannot be known yet; `wants` names the facts it waits for, as (member or None, input)."""

    __slots__ = ("wants",)

    def __init__(self, wants: frozenset[Want]) -> None:
        self.wants = wants

    def __repr__(self) -> str:
        return (
            "Unknown("
            + ", ".join(f"{member or 'household'}.{name}" for member, name in sorted(self.wants, key=str))
            + ")"
        )


def has_unknown(values: Iterable[Any]) -> bool:
    """True if a value is unknown (a plain loop: this runs for every step)."""
    for value in values:  # noqa: SIM110
        if type(value) is Unknown:
            return True
    return False


def unknown_from(*values: Any) -> Unknown:
    """The unknown that waits for all that the unknown ones among the values wait for."""
    first: Unknown | None = None
    wants: frozenset[Want] = frozenset()
    for value in values:
        if type(value) is Unknown:
            if first is None:
                first, wants = value, value.wants
            elif value.wants is not wants:
                wants = wants | value.wants
    return first if first is not None and wants is first.wants else Unknown(wants)


_NO_LOCALS: list[Any] = []
_NO_RECORD: dict[int, Any] = {}


class Frame:
    """What a text is evaluated in: its arguments, the day's figures, its local names, and, when recording, each node's value."""

    __slots__ = ("arguments", "figures", "locals", "record")

    def __init__(self, arguments: tuple[Any, ...], figures: list[Any], slots: int, recording: bool = False) -> None:
        self.arguments = arguments
        self.figures = figures
        self.locals: list[Any] = [None] * slots if slots else _NO_LOCALS
        self.record: dict[int, Any] = {} if recording else _NO_RECORD


Step = Callable[[Frame], Any]
Builder = Callable[[Node], Step]


def _divide(dividend: Decimal, divisor: Decimal) -> Any:
    """A quotient. The divisor is 0 only where an `and` is already settled, and its value will not be used."""
    return dividend / divisor if divisor else Unknown(frozenset())


def _power(base: Decimal, exponent: Decimal) -> Any:
    """A power. The base is 0 or less only where an `and` is already settled, and its value will not be used."""
    return base**exponent if base > 0 else Unknown(frozenset())


ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": _divide,
    "**": _power,
}
COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "min": min,
    "max": max,
    "abs": abs,
    "number": lambda value: value,
    **{
        function.__name__: function
        for function in (
            dates.add_days,
            dates.add_months,
            dates.add_years,
            dates.days_between,
            dates.months_between,
            dates.years_between,
            dates.start_of_month,
            dates.end_of_month,
            dates.start_of_quarter,
            dates.start_of_semester,
            dates.start_of_year,
            dates.latest_annual_date,
            dates.day_of,
            dates.month_of,
            dates.year_of,
            history.months_in,
            history.total_in,
            history.average_in,
            history.average_of_highest,
            history.average_of_last,
            rounding.round_up,
            rounding.round_down,
            rounding.round_nearest,
        )
    },
}


def step_of(text: Text) -> Step:
    """The traced execution of a text, built once."""
    if text.step is None:
        text.step = build(text.tree)
    return text.step


def recording_step_of(text: Text) -> Step:
    """The same, noting every node's value in the frame's record."""
    if text.recording_step is None:
        text.recording_step = build(text.tree, recording=True)
    return text.recording_step


def build(node: Node, recording: bool = False) -> Step:
    """The function that evaluates a tree in a frame; if `recording`, it also evaluates what no longer matters, and notes all."""

    def sub(part: Node) -> Step:
        step = _BUILDERS[type(part)](part, sub, recording)
        return _recorded(step, id(part)) if recording else step

    return sub(node)


def _recorded(step: Step, key: int) -> Step:
    def run(frame: Frame) -> Any:
        value = frame.record[key] = step(frame)
        return value

    return run


def _literal(node: Literal, sub: Builder, recording: bool) -> Step:
    value = node.value
    return lambda frame: value


def _argument(node: Argument, sub: Builder, recording: bool) -> Step:
    index = node.index
    return lambda frame: frame.arguments[index]


def _local(node: Local, sub: Builder, recording: bool) -> Step:
    slot = node.slot
    return lambda frame: frame.locals[slot]


def _let(node: Let, sub: Builder, recording: bool) -> Step:
    slot, value, body = node.slot, sub(node.value), sub(node.body)

    def run(frame: Frame) -> Any:
        frame.locals[slot] = value(frame)
        return body(frame)

    return run


def _figure(node: Figure, sub: Builder, recording: bool) -> Step:
    index = node.parameter.index
    return lambda frame: frame.figures[index]


def _keyed(figure: Any, keys: list[Any]) -> Any:
    for key in keys:
        figure = figure[key]
    return figure


def _table_entry(node: TableEntry, sub: Builder, recording: bool) -> Step:
    index, keys = node.parameter.index, [sub(key) for key in node.keys]

    def run(frame: Frame) -> Any:
        found = [key(frame) for key in keys]
        if has_unknown(found):
            return unknown_from(*found)
        return _keyed(frame.figures[index], found)

    return run


def _scale_value(node: ScaleValue, sub: Builder, recording: bool) -> Step:
    index, keys, argument = node.parameter.index, [sub(key) for key in node.keys], sub(node.argument)

    def run(frame: Frame) -> Any:
        found = [key(frame) for key in keys]
        value = argument(frame)
        if type(value) is Unknown or has_unknown(found):
            return unknown_from(value, *found)
        return _keyed(frame.figures[index], found)(value)

    return run


def _arithmetic(node: Arithmetic, sub: Builder, recording: bool) -> Step:
    apply, left, right = ARITHMETIC[node.operator], sub(node.left), sub(node.right)
    product = node.operator == "*"

    def run(frame: Frame) -> Any:
        a, b = left(frame), right(frame)
        if type(a) is Unknown or type(b) is Unknown:
            if product and ((type(a) is Decimal and not a) or (type(b) is Decimal and not b)):
                return Decimal(0)
            return unknown_from(a, b)
        return apply(a, b)

    return run


def _comparison(node: Comparison, sub: Builder, recording: bool) -> Step:
    apply, left, right = COMPARISONS[node.operator], sub(node.left), sub(node.right)

    def run(frame: Frame) -> Any:
        a, b = left(frame), right(frame)
        if type(a) is Unknown or type(b) is Unknown:
            return unknown_from(a, b)
        return apply(a, b)

    return run


def _one_of(node: OneOf, sub: Builder, recording: bool) -> Step:
    operand, members = sub(node.operand), frozenset(node.members)

    def run(frame: Frame) -> Any:
        value = operand(frame)
        return value if type(value) is Unknown else value in members

    return run


def _joined(conditions: tuple[Node, ...], settles: bool, sub: Builder, recording: bool) -> Step:
    """`and` (settled by a False) or `or` (settled by a True). When recording, every part is evaluated, so that the trace is whole."""
    steps = [sub(condition) for condition in conditions]

    def run(frame: Frame) -> Any:
        unknown: list[Any] = []
        result = not settles
        for step in steps:
            value = step(frame)
            if type(value) is Unknown:
                unknown.append(value)
            elif value is settles:
                if not recording:
                    return settles
                result = settles
        return result if result is settles or not unknown else unknown_from(*unknown)

    return run


def _not(node: Not, sub: Builder, recording: bool) -> Step:
    condition = sub(node.condition)

    def run(frame: Frame) -> Any:
        value = condition(frame)
        return value if type(value) is Unknown else not value

    return run


def _choose(node: Choose, sub: Builder, recording: bool) -> Step:
    test, then, otherwise = sub(node.test), sub(node.then), sub(node.otherwise)

    def run(frame: Frame) -> Any:
        chosen = test(frame)
        if type(chosen) is not Unknown:
            return then(frame) if chosen else otherwise(frame)
        a, b = then(frame), otherwise(frame)
        if type(a) is not Unknown and type(b) is not Unknown and a == b:
            return a
        return unknown_from(chosen, a, b)

    return run


def _call(node: Call, sub: Builder, recording: bool) -> Step:
    apply, steps = FUNCTIONS[node.function], [sub(argument) for argument in node.arguments]

    def run(frame: Frame) -> Any:
        values = [step(frame) for step in steps]
        if has_unknown(values):
            return unknown_from(*values)
        return apply(*values)

    return run


_BUILDERS: dict[type[Node], Callable[[Any, Builder, bool], Step]] = {
    Literal: _literal,
    Argument: _argument,
    Local: _local,
    Let: _let,
    Figure: _figure,
    TableEntry: _table_entry,
    ScaleValue: _scale_value,
    Arithmetic: _arithmetic,
    Comparison: _comparison,
    OneOf: _one_of,
    Every: lambda node, sub, recording: _joined(node.conditions, False, sub, recording),
    Some: lambda node, sub, recording: _joined(node.conditions, True, sub, recording),
    Not: _not,
    Choose: _choose,
    Call: _call,
}
