"""The typed tree of a rule: what its Python body says, with the type and the line of every part.

Both executions, the explanations and the law book are made from this tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from payung.law.parameters import Parameter
from payung.law.types import TRUTH, Type


@dataclass(slots=True, eq=False)
class Node:
    """A part of a rule; `type` and `line` are known for each."""

    type: Type
    line: int

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes directly below, in the order of the text."""
        return ()


@dataclass(slots=True, eq=False)
class Literal(Node):
    """0, 1, true, false, a unit constant or an enumeration's value."""

    value: Any


@dataclass(slots=True, eq=False)
class Argument(Node):
    """The rule's argument at `index`."""

    index: int
    name: str


@dataclass(slots=True, eq=False)
class Local(Node):
    """A local name of the body, kept in `slot`."""

    slot: int
    name: str


@dataclass(slots=True, eq=False)
class Let(Node):
    """`name = value`, and then `body`."""

    slot: int
    name: str
    value: Node
    body: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.value, self.body)


@dataclass(slots=True, eq=False)
class Figure(Node):
    """A parameter's value on the day of the decision."""

    parameter: Parameter


@dataclass(slots=True, eq=False)
class TableEntry(Node):
    """A table's value for one or more categories."""

    parameter: Parameter
    keys: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.keys


@dataclass(slots=True, eq=False)
class ScaleValue(Node):
    """A bracket scale at an argument; `keys` choose among scales by category."""

    parameter: Parameter
    keys: tuple[Node, ...]
    argument: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (*self.keys, self.argument)


@dataclass(slots=True, eq=False)
class Arithmetic(Node):
    """`+ - * / **` of two numbers."""

    operator: str
    left: Node
    right: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.left, self.right)


@dataclass(slots=True, eq=False)
class Comparison(Node):
    """`< <= > >= == !=` of two values of one type."""

    operator: str
    left: Node
    right: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.left, self.right)


@dataclass(slots=True, eq=False)
class OneOf(Node):
    """True if a category is one of several."""

    operand: Node
    members: tuple[Any, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.operand,)


@dataclass(slots=True, eq=False)
class Every(Node):
    """`and`: all conditions hold."""

    conditions: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.conditions


@dataclass(slots=True, eq=False)
class Some(Node):
    """`or`: at least one condition holds."""

    conditions: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.conditions


@dataclass(slots=True, eq=False)
class Not(Node):
    """The condition does not hold."""

    condition: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.condition,)


@dataclass(slots=True, eq=False)
class Choose(Node):
    """`then` if the test holds, else `otherwise`."""

    test: Node
    then: Node
    otherwise: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.test, self.then, self.otherwise)


@dataclass(slots=True, eq=False)
class Call(Node):
    """A function of the language (`min`, `max`, `abs`, dates, histories, rounding) by name."""

    function: str
    arguments: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.arguments


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it, depth first."""
    yield node
    for part in node.parts:
        yield from walk(part)


def divides_literals(tree: Node) -> bool:
    """True if a quotient or power may be of two literals: Python's own `1 / 1` is no exact decimal."""
    slots: set[int] = set()

    def literal(node: Node) -> bool:
        """True if Python may have a plain whole number here, made of nothing but 0 and 1."""
        match node:
            case Literal():
                return node.type.unit is None
            case Local():
                return node.slot in slots
            case Let():
                if literal(node.value):
                    slots.add(node.slot)
                return literal(node.body)
            case Choose():
                return literal(node.then) or literal(node.otherwise)
            case Arithmetic():
                return literal(node.left) and literal(node.right)
            case Call(function="min" | "max" | "abs" | "number"):
                return any(map(literal, node.arguments))
        return False

    literal(tree)
    return any(
        isinstance(node, Arithmetic) and node.operator in ("/", "**") and literal(node.left) and literal(node.right)
        for node in walk(tree)
    )


def truth(value: bool, line: int) -> Literal:
    """The literal true or false."""
    return Literal(TRUTH, line, value)
