"""What is known of a number's sign whatever the household states, so that no rule can divide by 0."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import IntEnum
from typing import Any

from payung.law.parameters import Parameter, Scale
from payung.law.tree import (
    Argument,
    Arithmetic,
    Call,
    Choose,
    Figure,
    Let,
    Literal,
    Local,
    Node,
    ScaleValue,
    TableEntry,
)
from payung.law.types import Kind


class Sign(IntEnum):
    """Ordered by how much is known: any number, never below 0, always above 0."""

    ANY = 0
    NOT_NEGATIVE = 1
    POSITIVE = 2


def sign_of(value: Decimal | None) -> Sign:
    """The sign of a number, or of the lowest value that something may have (None: it has no lowest)."""
    if value is None or value < 0:
        return Sign.ANY
    return Sign.POSITIVE if value > 0 else Sign.NOT_NEGATIVE


def sign(node: Node, name: Callable[[Argument | Local], Sign]) -> Sign:
    """The sign of an expression; `name` gives that of an argument or a local name."""

    def of(part: Node) -> Sign:
        return sign(part, name)

    match node:
        case Argument() | Local():
            return name(node)
        case Literal(value=Decimal() as value):
            return sign_of(value)
        case Let(body=body):
            return of(body)
        case Choose(then=then, otherwise=otherwise):
            return min(of(then), of(otherwise))
        case Figure(parameter=parameter) | TableEntry(parameter=parameter) | ScaleValue(parameter=parameter):
            return _of_parameter(parameter)
        case Arithmetic(operator="**", left=left):
            return of(left) if of(left) is Sign.POSITIVE else Sign.ANY
        case Arithmetic(operator="*", left=left, right=right):
            return min(of(left), of(right))
        case Arithmetic(operator="/", left=left, right=right):
            return of(left) if of(right) is Sign.POSITIVE else Sign.ANY
        case Arithmetic(operator="+", left=left, right=right):
            return max(of(left), of(right)) if min(of(left), of(right)) > Sign.ANY else Sign.ANY
        case Call(function=function, arguments=arguments):
            return _of_call(function, [of(argument) for argument in arguments])
    return Sign.POSITIVE if node.type.kind is Kind.ANYTHING else Sign.ANY


def _of_call(function: str, signs: list[Sign]) -> Sign:
    match function:
        case "max":
            return max(signs)
        case "min":
            return min(signs)
        case "number" | "round_up":
            return signs[0]
        case "round_down" | "round_nearest":
            return min(signs[0], Sign.NOT_NEGATIVE)
        case "abs" | "months_in":
            return Sign.NOT_NEGATIVE
        case "total_in" | "average_in" | "average_of_highest" | "average_of_last":
            return min(signs[0], Sign.NOT_NEGATIVE)
        case "year_of" | "month_of" | "day_of":
            return Sign.POSITIVE
    return Sign.ANY


def _of_parameter(parameter: Parameter) -> Sign:
    lowest = min((_of_value(value.value) for value in parameter.in_force), default=Sign.ANY)
    return min(lowest, Sign.NOT_NEGATIVE) if parameter.scale == "marginal" else lowest


def _of_value(value: Any) -> Sign:
    if isinstance(value, Mapping):
        return min(map(_of_value, value.values()))
    if isinstance(value, Scale):
        lowest = min(map(sign_of, value.values))
        return min(lowest, Sign.NOT_NEGATIVE) if value.rounding else lowest
    return sign_of(value) if isinstance(value, Decimal) else Sign.ANY
