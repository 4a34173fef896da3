"""Straight-line code in LLVM's text form: the body of a loop over rows.

Values are pure, so equal instructions are written once, constants of truth are folded, and what no result needs is left
out. Text is written directly: it is small, and a warm start has to write it to know which object to load.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import NamedTuple


class Op(NamedTuple):
    """A value of LLVM: its name or constant, and its type (`double`, `i1`, `i32`, ...)."""

    text: str
    type: str


TRUE = Op("true", "i1")
FALSE = Op("false", "i1")
_TRUTHS = (TRUE, FALSE)


def truth(value: bool) -> Op:
    """The constant true or false."""
    return TRUE if value else FALSE


def whole(value: int, type: str = "i32") -> Op:
    """A whole constant."""
    return Op(str(value), type)


def real(value: float) -> Op:
    """A floating-point constant, to the bit."""
    return Op(f"0x{struct.unpack('<Q', struct.pack('<d', value))[0]:016X}", "double")


ZERO = real(0.0)


def nothing(type: str) -> Op:
    """The zero of a type."""
    if type == "double":
        return ZERO
    return FALSE if type == "i1" else whole(0, type)


class Body:
    """Instructions in order; the names of their values begin with `prefix`."""

    def __init__(self, prefix: str = "%v") -> None:
        self.prefix = prefix
        self.lines: list[tuple[str, str, tuple[str, ...]]] = []
        self.memo: dict[tuple[str, str], Op] = {}
        self.declarations: set[str] = set()

    # -- instructions -------------------------------------------------------------------------------------------------

    def emit(self, text: str, type: str, *operands: Op) -> Op:
        """An instruction that gives a value; one written before is used again."""
        key = (text, type)
        found = self.memo.get(key)
        if found is None:
            found = self.memo[key] = Op(f"{self.prefix}{len(self.lines)}", type)
            self.lines.append((found.text, text, tuple(op.text for op in operands if op.text.startswith("%"))))
        return found

    def binary(self, name: str, a: Op, b: Op) -> Op:
        """`fadd`, `mul`, ... of two values of one type."""
        return self.emit(f"{name} {a.type} {a.text}, {b.text}", a.type, a, b)

    def compare(self, predicate: str, a: Op, b: Op) -> Op:
        """A comparison: `olt`, `oge`, ... of reals, `slt`, `eq`, ... of whole numbers."""
        name = "fcmp" if a.type == "double" else "icmp"
        return self.emit(f"{name} {predicate} {a.type} {a.text}, {b.text}", "i1", a, b)

    def choose(self, test: Op, a: Op, b: Op) -> Op:
        """`a` where the test holds, else `b`."""
        if test in _TRUTHS:
            return a if test is TRUE else b
        if a == b:
            return a
        if a.type == "i1":
            if a in _TRUTHS:
                return self.either(test, b) if a is TRUE else self.both(self.opposite(test), b)
            if b in _TRUTHS:
                return self.either(self.opposite(test), a) if b is TRUE else self.both(test, a)
        return self.emit(f"select i1 {test.text}, {a.type} {a.text}, {b.type} {b.text}", a.type, test, a, b)

    def both(self, *operands: Op) -> Op:
        """`and` of truths."""
        result = TRUE
        for op in operands:
            if result is FALSE or op is FALSE:
                result = FALSE
            elif result is TRUE or result == op:
                result = op
            elif op is not TRUE:
                result = self.binary("and", result, op)
        return result

    def either(self, *operands: Op) -> Op:
        """`or` of truths."""
        result = FALSE
        for op in operands:
            if result is TRUE or op is TRUE:
                result = TRUE
            elif result is FALSE or result == op:
                result = op
            elif op is not FALSE:
                result = self.binary("or", result, op)
        return result

    def opposite(self, op: Op) -> Op:
        """`not` of a truth."""
        if op in _TRUTHS:
            return truth(op is FALSE)
        return self.emit(f"xor i1 {op.text}, true", "i1", op)

    def convert(self, name: str, a: Op, type: str) -> Op:
        """`sitofp`, `zext`, `trunc`, ... to another type."""
        return a if a.type == type else self.emit(f"{name} {a.type} {a.text} to {type}", type, a)

    def intrinsic(self, name: str, *operands: Op) -> Op:
        """A function of LLVM that takes and gives one type: `floor`, `smin`, `ctpop`, ..."""
        type = operands[0].type
        suffix = "f64" if type == "double" else type
        types = ", ".join([type] * len(operands))
        self.declarations.add(f"declare {type} @llvm.{name}.{suffix}({types})")
        values = ", ".join(f"{type} {op.text}" for op in operands)
        return self.emit(f"call {type} @llvm.{name}.{suffix}({values})", type, *operands)

    def call(self, name: str, type: str, *operands: Op) -> Op:
        """A function of this module that reads memory and writes none."""
        values = ", ".join(f"{op.type} {op.text}" for op in operands)
        return self.emit(f"call {type} @{name}({values})", type, *operands)

    def address(self, base: Op, index: Op, type: str) -> Op:
        """The place of an element."""
        text = f"getelementptr inbounds {type}, ptr {base.text}, {index.type} {index.text}"
        return self.emit(text, "ptr", base, index)

    def load(self, place: Op, type: str) -> Op:
        """The value at a place that nothing in this loop writes to."""
        return self.emit(f"load {type}, ptr {place.text}", type, place)

    # -- text ---------------------------------------------------------------------------------------------------------

    def text(self, *results: Op) -> str:
        """The instructions that the results need."""
        return "\n".join(self.needed(results)[0])

    def needed(self, results: Iterable[Op]) -> tuple[list[str], set[str]]:
        """The lines that the results need, and all names that those use."""
        wanted = {op.text for op in results}
        lines = []
        for name, text, operands in reversed(self.lines):
            if name in wanted:
                wanted.update(operands)
                lines.append(f"  {name} = {text}")
        lines.reverse()
        return lines, wanted
