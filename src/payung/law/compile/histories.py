"""Folds over histories. A set of months is a row of 64-bit words, amounts are a row of doubles with no number where there is none.

Both begin with a month that the caller of a run names. Words are counted in straight-line code; amounts by functions that work on
eight months at a time, in the same order on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from payung.law.compile import calendar
from payung.law.compile.figures import Setting
from payung.law.compile.ir import TRUE, Body, Op, nothing, whole
from payung.law.types import Kind

if TYPE_CHECKING:
    from payung.law.compile.expressions import RowCode, Value


@dataclass(frozen=True, slots=True)
class History:
    """An input that is a history: its pointer in the code, the words or doubles in a row, and where its row is found."""

    name: str
    pointer: Op
    width: int
    row: Op


def chosen(code: RowCode, test: Op, a: Value, b: Value, known: Op) -> Value:
    """One of two histories, which may each be one of several inputs."""
    from payung.law.compile.expressions import Value

    sources = tuple(dict.fromkeys((*a.sources, *b.sources)))
    return Value(
        a.kind, code.choose(test, _code_in(code, a, sources), _code_in(code, b, sources)), known, sources=sources
    )


def _code_in(code: RowCode, value: Value, sources: tuple[History, ...]) -> Op:
    """Which of some inputs a history is."""
    found = whole(sources.index(value.sources[-1]))
    for position in range(len(value.sources) - 2, -1, -1):
        here = code.compare("eq", value.op, whole(position))
        found = code.choose(here, whole(sources.index(value.sources[position])), found)
    return found


def fold(code: RowCode, name: str, history: Value, operands: list[Op]) -> Op:
    """A fold over whichever input the history is in this row."""
    result = _fold(code, name, history.kind, history.sources[-1], operands)
    for position in range(len(history.sources) - 2, -1, -1):
        here = code.compare("eq", history.op, whole(position))
        result = code.choose(here, _fold(code, name, history.kind, history.sources[position], operands), result)
    return result


def equal(code: RowCode, left: Value, right: Value) -> Op:
    """Whether two histories are the same months (and amounts)."""
    result = nothing("i1")
    for i, a in enumerate(left.sources):
        for j, b in enumerate(right.sources):
            here = code.both(
                code.compare("eq", left.op, whole(i)) if len(left.sources) > 1 else TRUE,
                code.compare("eq", right.op, whole(j)) if len(right.sources) > 1 else TRUE,
            )
            result = code.either(result, code.both(here, _equal(code, left.kind, a, b)))
    return result


def _equal(code: RowCode, kind: Kind, a: History, b: History) -> Op:
    if a == b:
        return TRUE
    name = "equal_months" if kind is Kind.PAID_MONTHS else "equal_amounts"
    code.declarations.add(f"@{name}")
    shift = code.binary("sub", _base(code, b), _base(code, a))
    found = code.call(name, "i32", _row(code, kind, a), whole(a.width), _row(code, kind, b), whole(b.width), shift)
    return code.compare("ne", found, whole(0))


def _base(code: RowCode, history: History) -> Op:
    return code.convert("fptosi", code.figure(Setting("first month", history.name)), "i32")


def _row(code: RowCode, kind: Kind, history: History) -> Op:
    index = code.binary("mul", history.row, whole(history.width, "i64"))
    return code.address(history.pointer, index, "i64" if kind is Kind.PAID_MONTHS else "double")


def _window(code: RowCode, history: History, first: Op, last: Op, months: int) -> tuple[Op, Op]:
    """The months of the history in a window: the first one and the one after the last, by their place in the row."""
    base = _base(code, history)
    parts = calendar.civil(code, first)
    after_first = code.convert("zext", code.compare("sgt", parts.day, whole(1)), "i32")
    start = code.binary("add", calendar.month_number(code, parts), after_first)
    return _held(code, code.binary("sub", start, base), months), _end(code, history, last, months)


def _end(code: RowCode, history: History, last: Op, months: int) -> Op:
    number = calendar.month_number(code, calendar.civil(code, last))
    return _held(code, code.binary("add", code.binary("sub", number, _base(code, history)), whole(1)), months)


def _held(code: Body, place: Op, months: int) -> Op:
    return code.intrinsic("smin", code.intrinsic("smax", place, whole(0)), whole(months))


def _fold(code: RowCode, name: str, kind: Kind, history: History, operands: list[Op]) -> Op:
    row = _row(code, kind, history)
    if kind is Kind.PAID_MONTHS:
        start, end = _window(code, history, operands[0], operands[1], history.width * 64)
        return code.convert("sitofp", _months_paid(code, history, start, end), "double")
    code.declarations.add(f"@{name}")
    months = history.width
    if name == "average_of_last":
        end = _end(code, history, operands[1], months)
        return code.call(name, "double", row, operands[0], end)
    how_many, dates = (operands[:1], operands[1:]) if name == "average_of_highest" else ([], operands)
    start, end = _window(code, history, dates[0], dates[1], months)
    return code.call(name, "double", row, *how_many, start, end)


def _months_paid(code: RowCode, history: History, start: Op, end: Op) -> Op:
    """How many bits of the row's words lie in the window."""
    start, end = (code.convert("zext", place, "i64") for place in (start, end))
    first = code.binary("mul", history.row, whole(history.width, "i64"))
    count = whole(0)
    for word in range(history.width):
        place = code.address(history.pointer, code.binary("add", first, whole(word, "i64")), "i64")
        bits = code.load(place, "i64")
        inside = code.binary(
            "and", _below(code, end, word), code.binary("xor", _below(code, start, word), whole(-1, "i64"))
        )
        here = code.convert("trunc", code.intrinsic("ctpop", code.binary("and", bits, inside)), "i32")
        count = here if word == 0 else code.binary("add", count, here)
    return count


def _below(code: RowCode, place: Op, word: int) -> Op:
    """The bits of a word that stand for months before a place in the row."""
    held = code.intrinsic("smax", code.binary("sub", place, whole(word * 64, "i64")), whole(0, "i64"))
    bits = code.binary(
        "sub", code.binary("shl", whole(1, "i64"), code.binary("and", held, whole(63, "i64"))), whole(1, "i64")
    )
    return code.choose(code.compare("sgt", held, whole(63, "i64")), whole(-1, "i64"), bits)


# -- functions of the module -------------------------------------------------------------------------------------------

_EIGHT = """
define internal <8 x double> @eight_amounts(ptr %row, i32 %at, i32 %first, i32 %end) alwaysinline {
  %a = insertelement <8 x i32> poison, i32 %at, i32 0
  %as = shufflevector <8 x i32> %a, <8 x i32> poison, <8 x i32> zeroinitializer
  %places = add <8 x i32> %as, <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %f = insertelement <8 x i32> poison, i32 %first, i32 0
  %fs = shufflevector <8 x i32> %f, <8 x i32> poison, <8 x i32> zeroinitializer
  %e = insertelement <8 x i32> poison, i32 %end, i32 0
  %es = shufflevector <8 x i32> %e, <8 x i32> poison, <8 x i32> zeroinitializer
  %from = icmp sge <8 x i32> %places, %fs
  %to = icmp slt <8 x i32> %places, %es
  %in = and <8 x i1> %from, %to
  %p = getelementptr inbounds double, ptr %row, i32 %at
  %v = call <8 x double> @llvm.masked.load.v8f64.p0(ptr %p, i32 8, <8 x i1> %in, <8 x double> splat (double 0x7FF8000000000000))
  ret <8 x double> %v
}
declare <8 x double> @llvm.masked.load.v8f64.p0(ptr, i32, <8 x i1>, <8 x double>)
declare double @llvm.vector.reduce.fadd.v8f64(double, <8 x double>)
declare i32 @llvm.vector.reduce.add.v8i32(<8 x i32>)
"""

_SUM = """
define internal {{ double, i32 }} @{name}(ptr %row, i32 %first, i32 %end) noinline memory(argmem: read) {{
entry:
  %start = and i32 %first, -8
  %some = icmp slt i32 %start, %end
  br i1 %some, label %loop, label %done
loop:
  %at = phi i32 [ %start, %entry ], [ %next, %loop ]
  %sum = phi <8 x double> [ zeroinitializer, %entry ], [ %sum2, %loop ]
  %count = phi <8 x i32> [ zeroinitializer, %entry ], [ %count2, %loop ]
  %v = call <8 x double> @eight_amounts(ptr %row, i32 %at, i32 %first, i32 %end)
  %there = fcmp ord <8 x double> %v, zeroinitializer
  %amount = select <8 x i1> %there, <8 x double> %v, <8 x double> zeroinitializer
  %one = zext <8 x i1> %there to <8 x i32>
  %sum2 = fadd <8 x double> %sum, %amount
  %count2 = add <8 x i32> %count, %one
  %next = add i32 %at, 8
  %more = icmp slt i32 %next, %end
  br i1 %more, label %loop, label %done
done:
  %s = phi <8 x double> [ zeroinitializer, %entry ], [ %sum2, %loop ]
  %c = phi <8 x i32> [ zeroinitializer, %entry ], [ %count2, %loop ]
  %total = call double @llvm.vector.reduce.fadd.v8f64(double 0.0, <8 x double> %s)
  %months = call i32 @llvm.vector.reduce.add.v8i32(<8 x i32> %c)
  %r = insertvalue {{ double, i32 }} poison, double %total, 0
  %r2 = insertvalue {{ double, i32 }} %r, i32 %months, 1
  ret {{ double, i32 }} %r2
}}
"""

_MEAN = """
define internal double @mean(double %total, i32 %count) alwaysinline {
  %some = icmp sgt i32 %count, 0
  %n = sitofp i32 %count to double
  %mean = fdiv double %total, %n
  %r = select i1 %some, double %mean, double 0.0
  ret double %r
}
define internal i32 @how_many(i32 %wanted, i32 %there) alwaysinline {
  %some = call i32 @llvm.smax.i32(i32 %wanted, i32 0)
  %r = call i32 @llvm.smin.i32(i32 %some, i32 %there)
  ret i32 %r
}
"""

_FOLDS = """
define internal double @months_in(ptr %row, i32 %first, i32 %end) alwaysinline {
  %r = call { double, i32 } @sum_of_amounts(ptr %row, i32 %first, i32 %end)
  %c = extractvalue { double, i32 } %r, 1
  %d = sitofp i32 %c to double
  ret double %d
}
define internal double @total_in(ptr %row, i32 %first, i32 %end) alwaysinline {
  %r = call { double, i32 } @sum_of_amounts(ptr %row, i32 %first, i32 %end)
  %t = extractvalue { double, i32 } %r, 0
  ret double %t
}
define internal double @average_in(ptr %row, i32 %first, i32 %end) alwaysinline {
  %r = call { double, i32 } @sum_of_amounts(ptr %row, i32 %first, i32 %end)
  %t = extractvalue { double, i32 } %r, 0
  %c = extractvalue { double, i32 } %r, 1
  %m = call double @mean(double %t, i32 %c)
  ret double %m
}
define internal double @average_of_last(ptr %row, i32 %wanted, i32 %end) noinline memory(argmem: read) {
entry:
  %all = call { double, i32 } @sum_of_amounts(ptr %row, i32 0, i32 %end)
  %there = extractvalue { double, i32 } %all, 1
  %take = call i32 @how_many(i32 %wanted, i32 %there)
  br label %test
test:
  %at = phi i32 [ %end, %entry ], [ %before, %step ]
  %left = phi i32 [ %take, %entry ], [ %left2, %step ]
  %sum = phi double [ 0.0, %entry ], [ %sum2, %step ]
  %more = icmp sgt i32 %left, 0
  br i1 %more, label %step, label %done
step:
  %before = sub i32 %at, 1
  %p = getelementptr inbounds double, ptr %row, i32 %before
  %v = load double, ptr %p
  %is = fcmp ord double %v, 0.0
  %amount = select i1 %is, double %v, double 0.0
  %sum2 = fadd double %sum, %amount
  %one = zext i1 %is to i32
  %left2 = sub i32 %left, %one
  br label %test
done:
  %m = call double @mean(double %sum, i32 %take)
  ret double %m
}
"""

# The highest amounts are found by their order as bits, one bit at a time from above: the least amount that still belongs to the
# highest `take`, then their sum, with as many of that least one as are wanted. No memory is written.
_HIGHEST = """
define internal i64 @order_of(double %v) alwaysinline {
  %plain = fadd double %v, 0.0
  %b = bitcast double %plain to i64
  %s = ashr i64 %b, 63
  %m = or i64 %s, -9223372036854775808
  %r = xor i64 %b, %m
  ret i64 %r
}
define internal i32 @amounts_from(ptr %row, i32 %first, i32 %end, i64 %least) noinline memory(argmem: read) {
entry:
  %some = icmp slt i32 %first, %end
  br i1 %some, label %loop, label %done
loop:
  %at = phi i32 [ %first, %entry ], [ %next, %loop ]
  %count = phi i32 [ 0, %entry ], [ %count2, %loop ]
  %p = getelementptr inbounds double, ptr %row, i32 %at
  %v = load double, ptr %p
  %is = fcmp ord double %v, 0.0
  %o = call i64 @order_of(double %v)
  %above = icmp uge i64 %o, %least
  %in = and i1 %is, %above
  %one = zext i1 %in to i32
  %count2 = add i32 %count, %one
  %next = add i32 %at, 1
  %more = icmp slt i32 %next, %end
  br i1 %more, label %loop, label %done
done:
  %r = phi i32 [ 0, %entry ], [ %count2, %loop ]
  ret i32 %r
}
define internal double @average_of_highest(ptr %row, i32 %wanted, i32 %first, i32 %end) noinline memory(argmem: read) {
entry:
  %all = call { double, i32 } @sum_of_amounts(ptr %row, i32 %first, i32 %end)
  %there = extractvalue { double, i32 } %all, 1
  %everything = extractvalue { double, i32 } %all, 0
  %take = call i32 @how_many(i32 %wanted, i32 %there)
  %none = icmp sle i32 %take, 0
  br i1 %none, label %zero, label %some
zero:
  ret double 0.0
some:
  %whole = icmp eq i32 %take, %there
  br i1 %whole, label %mean, label %search
mean:
  %m0 = call double @mean(double %everything, i32 %there)
  ret double %m0
search:
  %bit = phi i64 [ -9223372036854775808, %some ], [ %bit2, %search ]
  %least = phi i64 [ 0, %some ], [ %least2, %search ]
  %try = or i64 %least, %bit
  %n = call i32 @amounts_from(ptr %row, i32 %first, i32 %end, i64 %try)
  %enough = icmp sge i32 %n, %take
  %least2 = select i1 %enough, i64 %try, i64 %least
  %bit2 = lshr i64 %bit, 1
  %last = icmp eq i64 %bit2, 0
  br i1 %last, label %found, label %search
found:
  br label %loop
loop:
  %at = phi i32 [ %first, %found ], [ %next, %loop ]
  %sum = phi double [ 0.0, %found ], [ %sum2, %loop ]
  %equal = phi double [ 0.0, %found ], [ %equal2, %loop ]
  %above = phi i32 [ 0, %found ], [ %above2, %loop ]
  %p = getelementptr inbounds double, ptr %row, i32 %at
  %v = load double, ptr %p
  %is = fcmp ord double %v, 0.0
  %o = call i64 @order_of(double %v)
  %higher0 = icmp ugt i64 %o, %least2
  %higher = and i1 %is, %higher0
  %same0 = icmp eq i64 %o, %least2
  %same = and i1 %is, %same0
  %amount = select i1 %higher, double %v, double 0.0
  %sum2 = fadd double %sum, %amount
  %equal2 = select i1 %same, double %v, double %equal
  %one = zext i1 %higher to i32
  %above2 = add i32 %above, %one
  %next = add i32 %at, 1
  %more = icmp slt i32 %next, %end
  br i1 %more, label %loop, label %done
done:
  %rest = sub i32 %take, %above2
  %times = sitofp i32 %rest to double
  %others = fmul double %times, %equal2
  %total = fadd double %sum2, %others
  %m = call double @mean(double %total, i32 %take)
  ret double %m
}
"""

_EQUAL = """
define internal i32 @equal_{name}(ptr %a, i32 %na, ptr %b, i32 %nb, i32 %shift) noinline memory(argmem: read) {{
entry:
  %start = call i32 @llvm.smin.i32(i32 %shift, i32 0)
  %ma = mul i32 %na, {per}
  %mb = mul i32 %nb, {per}
  %endb = add i32 %shift, %mb
  %end = call i32 @llvm.smax.i32(i32 %ma, i32 %endb)
  br label %loop
loop:
  %at = phi i32 [ %start, %entry ], [ %next, %loop ]
  %x = call double @{name}_at(ptr %a, i32 %ma, i32 %at)
  %there = sub i32 %at, %shift
  %y = call double @{name}_at(ptr %b, i32 %mb, i32 %there)
  %same0 = fcmp oeq double %x, %y
  %nx = fcmp uno double %x, 0.0
  %ny = fcmp uno double %y, 0.0
  %neither = and i1 %nx, %ny
  %same = or i1 %same0, %neither
  %next = add i32 %at, 1
  %more = icmp slt i32 %next, %end
  %go = and i1 %same, %more
  br i1 %go, label %loop, label %done
done:
  %r = zext i1 %same to i32
  ret i32 %r
}}
define internal double @{name}_at(ptr %row, i32 %n, i32 %at) noinline memory(argmem: read) {{
entry:
  %in = icmp ult i32 %at, %n
  br i1 %in, label %yes, label %no
yes:
{load}
  ret double %v
no:
  ret double 0x7FF8000000000000
}}
"""

_AMOUNT_AT = """  %p = getelementptr inbounds double, ptr %row, i32 %at
  %v = load double, ptr %p"""
_MONTH_AT = """  %word = lshr i32 %at, 6
  %p = getelementptr inbounds i64, ptr %row, i32 %word
  %bits = load i64, ptr %p
  %low = and i32 %at, 63
  %wide = zext i32 %low to i64
  %moved = lshr i64 %bits, %wide
  %bit = trunc i64 %moved to i1
  %v = select i1 %bit, double 1.0, double 0x7FF8000000000000"""


def functions(used: set[str]) -> str:
    """The text of the functions that some code calls, by their names."""
    parts = []
    if used & {"@months_in", "@total_in", "@average_in", "@average_of_last", "@average_of_highest"}:
        parts += [_EIGHT, _SUM.format(name="sum_of_amounts"), _MEAN, _FOLDS, _HIGHEST]
    if "@equal_amounts" in used:
        parts.append(_EQUAL.format(name="amounts", per=1, load=_AMOUNT_AT))
    if "@equal_months" in used:
        parts.append(_EQUAL.format(name="months", per=64, load=_MONTH_AT))
    return "\n".join(parts)


__all__ = ["History", "chosen", "equal", "fold", "functions"]
