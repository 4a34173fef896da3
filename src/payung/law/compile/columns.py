"""Columns as the native code sees them: what a caller gives, what a step makes, and how each lies in memory."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from payung.law.compile.ir import Body, Op, whole
from payung.law.compile.rounding import NEAREST, WHOLE
from payung.law.model import Question
from payung.law.types import Kind

ALWAYS, MASKED, NEVER = "always", "masked", "never"
"""Whether a column's values are known: in every row, in those its mask names, or in none."""


@dataclass(frozen=True, slots=True)
class Given:
    """A column that the data have: its type in memory (the kind's own if empty), whether it has nulls, and for a history the words
    (of 64 months) or the months in a row."""

    dtype: str = ""
    nullable: bool = False
    width: int = 0


@dataclass(slots=True, eq=False)
class Column:
    """One value a person (or a household). `store` is its type in memory, `sources` the inputs that a history may be."""

    key: Hashable
    of_household: bool
    kind: Kind
    store: str
    known: str = ALWAYS
    quality: int = WHOLE
    signed: bool = True
    width: int = 1
    sources: tuple[Column, ...] = ()
    given: str = ""
    dtype: Any = None
    enumeration: Any = None

    @property
    def size(self) -> int:
        """Bytes a row."""
        return SIZES[self.store] * self.width


SIZES = {"double": 8, "i64": 8, "i32": 4, "i16": 2, "i8": 1}
_DTYPES = {Kind.TRUTH: "uint8", Kind.NUMBER: "float64", Kind.DATE: "int32", Kind.LINK: "int32"}
_ALLOWED = {
    Kind.TRUTH: ("bool", "uint8", "int8"),
    Kind.NUMBER: ("float64", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64"),
    Kind.DATE: ("int32",),
    Kind.LINK: ("int8", "int16", "int32"),
    Kind.CHOICE: ("int8", "uint8", "int16", "int32"),
    Kind.PAID_MONTHS: ("uint64",),
    Kind.MONTHLY_AMOUNTS: ("float64",),
}


def dtype_of(question: Question, given: Given) -> np.dtype[Any]:
    """The type that a given column has in memory. Raises ValueError if it cannot hold such values."""
    kind = question.type.kind
    name = given.dtype or _DTYPES.get(kind, "")
    if kind is Kind.CHOICE and not name:
        name = category_dtype(question.type.enumeration)
    if kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS):
        name = name or _ALLOWED[kind][0]
        if given.width < 1:
            raise ValueError(f"{question.name} is a history; say how wide it is")
    dtype = np.dtype(name)
    if dtype.name not in _ALLOWED[kind]:
        raise ValueError(f"{question.name} cannot be a column of {dtype.name}; it may be {', '.join(_ALLOWED[kind])}")
    return dtype


def category_dtype(enumeration: Any) -> str:
    """The narrowest type for an enumeration's codes."""
    return "int8" if len(enumeration) <= 127 else "int32"


def store_of(dtype: np.dtype[Any]) -> tuple[str, bool]:
    """The type in memory as LLVM names it, and whether it has a sign."""
    if dtype.kind == "f":
        return "double", True
    return f"i{dtype.itemsize * 8}", dtype.kind == "i"


def input_column(question: Question, given: Given | None) -> Column:
    """The column of a fact; known nowhere if the data lack it."""
    kind, key = question.type.kind, ("input", question.name)
    if given is None:
        return Column(key, question.of_household, kind, "i8", NEVER, enumeration=question.type.enumeration)
    dtype = dtype_of(question, given)
    store, signed = store_of(dtype)
    history = kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS)
    column = Column(
        key, question.of_household, kind, store, MASKED if given.nullable else ALWAYS,
        quality=WHOLE if question.whole or dtype.kind != "f" else NEAREST, signed=signed,
        width=given.width if history else 1, given=question.name, dtype=dtype, enumeration=question.type.enumeration,
    )  # fmt: skip
    column.sources = (column,) if history else ()
    return column


def store_for(kind: Kind, enumeration: Any) -> str:
    """How a computed value lies in memory."""
    if kind is Kind.CHOICE:
        return store_of(np.dtype(category_dtype(enumeration)))[0]
    return {Kind.NUMBER: "double", Kind.DATE: "i32"}.get(kind, "i8")


def read(body: Body, column: Column, pointer: Op, index: Op) -> Op:
    """A column's value at an index, as the code computes with it."""
    stored = body.load(body.address(pointer, index, column.store), column.store)
    if column.kind is Kind.TRUTH:
        return body.compare("ne", stored, whole(0, "i8"))
    if column.kind is Kind.NUMBER:
        return body.convert("sitofp" if column.signed else "uitofp", stored, "double")
    if column.store == "i64":
        return body.convert("trunc", stored, "i32")
    return body.convert("sext" if column.signed else "zext", stored, "i32")


def read_known(body: Body, pointer: Op, index: Op) -> Op:
    """Whether a column's value is known at an index."""
    return body.compare("ne", body.load(body.address(pointer, index, "i8"), "i8"), whole(0, "i8"))


def stored(body: Body, op: Op, store: str) -> Op:
    """A value as it lies in memory."""
    if op.type == "i1":
        return body.convert("zext", op, store)
    return body.convert("trunc", op, store)


@dataclass(frozen=True, slots=True)
class Pointer:
    """An argument of a compiled function: where a column's values or its mask begin in this block."""

    column: Column
    mask: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """Something that a row must not have: a stable kind, and the sentence, after `row N: `."""

    kind: str
    message: str
    file: str = ""
    line: int = 0


@dataclass(slots=True, eq=False)
class Step:
    """A call of a compiled function for each block, over its persons or its households. It makes a column, or it checks one."""

    function: str
    over_households: bool
    reads: list[Pointer]
    makes: Column | None
    slots: list[Any] = field(default_factory=list)
    checks: tuple[Check, ...] = ()
    checked: Column | None = None
