"""Weighted totals whose bits do not depend on the order of adding.

Each term is split into a whole multiple of 2^10 and a rest counted in units of 2^-40, and both are added as integers. Integer sums
are associative: so 1 thread and n, small batches and large, one machine and many give the same total to the last bit, which a
fixed tree of floating sums gives only while the data are cut at the same places. A term above 4096 is kept whole; one below is
off by at most 2^-41. (An accumulator of all exponents would keep that too, at several times the cost.) A term of 2^60
or more is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from payung.law.compile.columns import MASKED, Column, Pointer, read, read_known
from payung.law.compile.ir import TRUE, ZERO, Body, Op, real, whole

SUM, COUNT, KNOWN = "sum", "count", "known"
"""What is added: the values; one for each row where the value is above nothing or true; one for each row where it is known."""

FIELDS = 3  # high part, low part, terms that were too large
_LOW_BITS = 50
_HIGH_MAGIC = 1.5 * 2.0 ** (52 + 10)
_LOW_MAGIC = 1.5 * 2.0 ** (52 - 40)
_LARGEST = 2.0**60
_K = Op("%k", "i64")
_CHUNK = 4096  # rows whose low parts fit into 63 bits

Integers = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Measure:
    """A total to compute: of a rule (or of the rows themselves, if None), weighted and by groups where columns are named.

    `by` names a column of group codes 0, 1, …; `weight` one of weights. Each is of the rule's level; `of_household` says the level of rows.
    """

    rule: str | None
    what: str = SUM
    weight: str | None = None
    by: str | None = None
    of_household: bool = False


@dataclass(slots=True)
class Totals:
    """Totals by group, exact; those of several batches are added."""

    parts: Integers

    def __add__(self, other: Totals) -> Totals:
        return Totals(self.parts + other.parts)

    def values(self) -> np.ndarray[Any, np.dtype[np.float64]]:
        """The totals as the nearest doubles. Raises OverflowError if a term was too large to be added exactly."""
        if self.parts[:, 2].any():
            raise OverflowError("a term of a total is not a number, or 2^60 or more")
        return np.array([total / 2**40 for total in self.exact()], np.float64)

    def exact(self) -> Iterator[int]:
        """The totals in units of 2^-40."""
        for high, low in self.parts[:, :2].tolist():
            yield (high << _LOW_BITS) + low

    def to_bytes(self) -> bytes:
        """For sending to where totals are added."""
        return self.parts.astype("<i8").tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Totals:
        return cls(np.frombuffer(data, "<i8").astype(np.int64).reshape(-1, FIELDS))


def function(
    measure: Measure, column: Column | None, weight: Column | None, group: Column | None
) -> tuple[str, list[Pointer]]:
    """The function that adds a block's rows to the totals at %o. It gives the first row whose group is none."""
    body = Body()
    reads: list[Pointer] = []

    def pointer(of: Column, mask: bool = False) -> Op:
        reads.append(Pointer(of, mask))
        return Op(f"%a{len(reads) - 1}", "ptr")

    term, counted = real(1.0), TRUE
    if column is not None:
        value = read(body, column, pointer(column), _K)
        if column.known == MASKED:
            counted = read_known(body, pointer(column, True), _K)
        if measure.what == SUM:
            term = body.convert("uitofp", value, "double") if value.type == "i1" else value
        elif measure.what == COUNT:
            counted = body.both(counted, value if value.type == "i1" else body.compare("ogt", value, ZERO))
    if weight is not None:
        term = body.binary("fmul", term, read(body, weight, pointer(weight), _K))
    term = body.choose(counted, term, ZERO)
    shifted = body.binary("fadd", term, real(_HIGH_MAGIC))
    high = _bits(body, shifted, _HIGH_MAGIC)
    rest = body.binary("fsub", term, body.binary("fsub", shifted, real(_HIGH_MAGIC)))
    low = _bits(body, body.binary("fadd", rest, real(_LOW_MAGIC)), _LOW_MAGIC)
    fits = body.compare("olt", body.intrinsic("fabs", term), real(_LARGEST))
    large = body.convert("zext", body.opposite(fits), "i64")
    if group is None:
        return _ungrouped(body, reads, high, low, large), reads
    code = read(body, group, pointer(group), _K)
    return _grouped(body, reads, code, high, low, large), reads


def none() -> tuple[str, list[Pointer]]:
    """The function for a rule that nobody knows: it adds nothing."""
    return _head([]) + "entry:\n  ret i64 -1\n}\n", []


def _bits(body: Body, shifted: Op, magic: float) -> Op:
    """The whole number that adding the magic number has left in the low bits."""
    bits = body.emit(f"bitcast double {shifted.text} to i64", "i64", shifted)
    return body.binary("sub", bits, whole(int(np.float64(magic).view(np.int64)), "i64"))


def _head(reads: list[Pointer]) -> str:
    pointers = "".join(f", ptr noalias %a{position}" for position in range(len(reads)))
    return f"define internal i64 @NAME(i64 %n, i64 %groups, ptr noalias %offsets, ptr noalias %figures{pointers}, ptr noalias %o) #0 {{\n"


def _ungrouped(body: Body, reads: list[Pointer], high: Op, low: Op, large: Op) -> str:
    return (
        _head(reads)
        + f"""entry:
  %o1 = getelementptr inbounds i64, ptr %o, i64 1
  %o2 = getelementptr inbounds i64, ptr %o, i64 2
  br label %chunk
chunk:
  %at = phi i64 [ 0, %entry ], [ %end, %done ]
  %end0 = add i64 %at, {_CHUNK}
  %end = call i64 @llvm.smin.i64(i64 %end0, i64 %n)
  br label %loop
loop:
  %k = phi i64 [ %at, %chunk ], [ %k2, %loop ]
  %h = phi i64 [ 0, %chunk ], [ %h2, %loop ]
  %l = phi i64 [ 0, %chunk ], [ %l2, %loop ]
  %x = phi i64 [ 0, %chunk ], [ %x2, %loop ]
{body.text(high, low, large)}
  %h2 = add i64 %h, {high.text}
  %l2 = add i64 %l, {low.text}
  %x2 = or i64 %x, {large.text}
  %k2 = add nuw nsw i64 %k, 1
  %more = icmp ult i64 %k2, %end
  br i1 %more, label %loop, label %done
done:
{_carried("%h2", "%l2", "%x2", "%o", "%o1", "%o2")}
  %again = icmp ult i64 %end, %n
  br i1 %again, label %chunk, label %exit
exit:
  ret i64 -1
}}
"""
    )


def _grouped(body: Body, reads: list[Pointer], group: Op, high: Op, low: Op, large: Op) -> str:
    return (
        _head(reads)
        + f"""entry:
  br label %loop
loop:
  %k = phi i64 [ 0, %entry ], [ %k2, %loop ]
  %bad = phi i64 [ -1, %entry ], [ %bad2, %loop ]
{body.text(group, high, low, large)}
  %g = zext i32 {group.text} to i64
  %valid = icmp ult i64 %g, %groups
  %held = select i1 %valid, i64 %g, i64 0
  %row = mul i64 %held, {FIELDS}
  %p0 = getelementptr inbounds i64, ptr %o, i64 %row
  %p1 = getelementptr inbounds i64, ptr %p0, i64 1
  %p2 = getelementptr inbounds i64, ptr %p0, i64 2
{_carried(high.text, low.text, large.text, "%p0", "%p1", "%p2")}
  %code = mul i64 %k, 8
  %worst = select i1 %valid, i64 -1, i64 %code
  %bad2 = call i64 @llvm.umin.i64(i64 %bad, i64 %worst)
  %k2 = add nuw nsw i64 %k, 1
  %more = icmp ult i64 %k2, %n
  br i1 %more, label %loop, label %exit
exit:
  ret i64 %bad2
}}
"""
    )


def _carried(high: str, low: str, large: str, to_high: str, to_low: str, to_large: str) -> str:
    """Add to the totals; what the low part has above its bits goes to the high part."""
    return f"""  %th = load i64, ptr {to_high}
  %tl = load i64, ptr {to_low}
  %tx = load i64, ptr {to_large}
  %tl2 = add i64 %tl, {low}
  %carry = ashr i64 %tl2, {_LOW_BITS}
  %kept = and i64 %tl2, {2**_LOW_BITS - 1}
  %th2 = add i64 %th, {high}
  %th3 = add i64 %th2, %carry
  %tx2 = or i64 %tx, {large}
  store i64 %th3, ptr {to_high}
  store i64 %kept, ptr {to_low}
  store i64 %tx2, ptr {to_large}"""


DECLARATIONS = ("declare i64 @llvm.smin.i64(i64, i64)", "declare i64 @llvm.umin.i64(i64, i64)")
