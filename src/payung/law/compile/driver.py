"""The function that goes over blocks of whole households and calls each step; and where each column lies meanwhile.

A block has at most `capacity` persons. Columns that are neither given nor asked for live in a scratch area, whose places are used again
as soon as nobody needs what is there: so a block stays in the cache.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from payung.law.compile import histories, totals
from payung.law.compile.columns import MASKED, SIZES, Column, Pointer, Step
from payung.law.compile.figures import Slot
from payung.law.compile.plan import Plan
from payung.law.compile.totals import Measure

# The places of the context, the array of words that the driver is called with.
OFFSETS, FIGURES, SCRATCH, FAULTS, CAPACITY = range(5)
_FIXED = 5


@dataclass(slots=True, eq=False)
class MeasureStep:
    """A total to add to, after its columns are there."""

    measure: Measure
    function: str
    of_household: bool
    reads: list[Pointer]


@dataclass(slots=True)
class Program:
    """A module's text, and what a caller must put into the context: for each place the column (or its mask), or a measure."""

    text: str = ""
    context: list[Pointer] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    scratch_bytes: int = 0
    steps: list[Step] = field(default_factory=list)
    measures: list[MeasureStep] = field(default_factory=list)

    def measure_place(self, number: int) -> int:
        """The place of a measure's totals; the number of groups follows."""
        return _FIXED + len(self.context) + 2 * number

    @property
    def places(self) -> int:
        return self.measure_place(len(self.measures))


class _Scratch:
    """Places in the scratch area, in bytes a row; a freed place is given to the next column of its size."""

    def __init__(self) -> None:
        self.free: dict[int, list[int]] = {}
        self.end = 0

    def take(self, size: int) -> int:
        if self.free.get(size):
            return self.free[size].pop()
        self.end += size
        return self.end - size

    def give(self, place: int, size: int) -> None:
        self.free.setdefault(size, []).append(place)


def program(plan: Plan, outputs: list[Column], measures: list[MeasureStep]) -> Program:
    """The module for a plan. `outputs` are the columns that the caller gets."""
    result = Program(steps=plan.steps, measures=measures)
    context: dict[tuple[Column, bool], int] = {}
    written = {id(column) for column in outputs}

    def place_in_context(column: Column, mask: bool) -> int:
        if (column, mask) not in context:
            context[column, mask] = _FIXED + len(context)
            result.context.append(Pointer(column, mask))
        return context[column, mask]

    for column in outputs:
        place_in_context(column, False)
        if column.known == MASKED:
            place_in_context(column, True)
    last_use = _last_uses(plan, measures)
    scratch = _Scratch()
    places: dict[tuple[int, bool], tuple[int, int]] = {}
    head: list[str] = []
    calls: list[str] = []
    named: dict[str, str] = {}

    def base(name: str, text: str) -> str:
        """A pointer that is the same for all blocks."""
        if name not in named:
            named[name] = f"%{name}"
            head.append(f"  %{name} = {text}")
        return named[name]

    def context_pointer(place: int) -> str:
        base(f"c{place}p", f"getelementptr inbounds i64, ptr %context, i64 {place}")
        return base(f"c{place}", f"load ptr, ptr %c{place}p")

    def argument(column: Column, mask: bool, number: str) -> str:
        """The pointer to a column's part of this block."""
        store, width = ("i8", 1) if mask else (column.store, column.width)
        if column.given or id(column) in written:
            start = context_pointer(place_in_context(column, mask))
            row = "%h0" if column.of_household else "%row0"
            if width != 1:
                calls.append(f"  %w{number} = mul i64 {row}, {width}")
                row = f"%w{number}"
            calls.append(f"  %p{number} = getelementptr inbounds {store}, ptr {start}, i64 {row}")
            return f"%p{number}"
        key = (id(column), mask)
        if key not in places:
            places[key] = scratch.take(SIZES[store]), SIZES[store]
        name = f"s{places[key][0]}"
        base(f"{name}o", f"mul i64 %capacity, {places[key][0]}")
        return base(name, f"getelementptr inbounds i8, ptr %scratch, i64 %{name}o")

    for number, step in enumerate(plan.steps):
        pointers = []
        for position, read in enumerate([*step.reads, *_made(step.makes)]):
            pointers.append("ptr " + argument(read.column, read.mask, f"{number}_{position}"))
        figures = "%figures"
        if step.slots:
            figures = f"%f{number}"
            head.append(f"  {figures} = getelementptr inbounds double, ptr %figures, i64 {len(result.slots)}")
            result.slots += step.slots
        rows = "%households" if step.over_households else "%persons"
        calls.append(
            f"  %r{number} = call i64 @{step.function}(i64 {rows}, i64 %row0, ptr %here, ptr {figures}, {', '.join(pointers)})"
            if pointers
            else f"  %r{number} = call i64 @{step.function}(i64 {rows}, i64 %row0, ptr %here, ptr {figures})"
        )
        if step.checks:
            calls += _noted(f"%r{number}", f"e{number}", number, step.over_households)
        for key in [key for key in places if last_use.get(key[0]) == number]:
            scratch.give(*places.pop(key))
    for index, measure in enumerate(measures):
        number = len(plan.steps) + index
        pointers = [
            "ptr " + argument(read.column, read.mask, f"{number}_{position}")
            for position, read in enumerate(measure.reads)
        ]
        rows = "%households" if measure.of_household else "%persons"
        pointers.append(f"ptr %m{index}")
        calls.append(
            f"  %r{number} = call i64 @{measure.function}(i64 {rows}, i64 %g{index}, ptr %here, ptr %figures, {', '.join(pointers)})"
        )
        calls += _noted(f"%r{number}", f"e{number}", number, measure.of_household)
    for index in range(len(measures)):
        at = result.measure_place(index)
        head.append(f"  %m{index}p = getelementptr inbounds i64, ptr %context, i64 {at}")
        head.append(f"  %m{index} = load ptr, ptr %m{index}p")
        head.append(f"  %g{index}p = getelementptr inbounds i64, ptr %context, i64 {at + 1}")
        head.append(f"  %g{index} = load i64, ptr %g{index}p")
    result.scratch_bytes = scratch.end
    result.text = _module(plan, head, calls, measures)
    return result


def _made(column: Column | None) -> list[Pointer]:
    if column is None:
        return []
    return [Pointer(column), Pointer(column, True)] if column.known == MASKED else [Pointer(column)]


def _last_uses(plan: Plan, measures: list[MeasureStep]) -> dict[int, int]:
    """The number of the step after which a column is not needed any more."""
    found: dict[int, int] = {}
    for number, step in enumerate(plan.steps):
        for read in step.reads:
            found[id(read.column)] = number
        if step.makes is not None:
            found.setdefault(id(step.makes), number)
    for measure in measures:
        for read in measure.reads:
            found[id(read.column)] = len(plan.steps)
    return found


def _noted(result: str, name: str, number: int, of_household: bool) -> list[str]:
    """Note the first row that fails, by its number in the data."""
    first = "%h0" if of_household else "%row0"
    return [
        f"  %{name}s = mul i64 {first}, 8",
        f"  %{name}a = add i64 {result}, %{name}s",
        f"  %{name}n = icmp eq i64 {result}, -1",
        f"  %{name}v = select i1 %{name}n, i64 -1, i64 %{name}a",
        f"  %{name}p = getelementptr inbounds i64, ptr %faults, i64 {number}",
        f"  %{name}o = load i64, ptr %{name}p",
        f"  %{name}m = call i64 @llvm.umin.i64(i64 %{name}o, i64 %{name}v)",
        f"  store i64 %{name}m, ptr %{name}p",
    ]


def _module(plan: Plan, head: list[str], calls: list[str], measures: list[MeasureStep]) -> str:
    used = {step.function for step in plan.steps} | {measure.function for measure in measures}
    functions = [text.replace("@NAME", f"@{name}") for text, name in plan.functions.items() if name in used]
    declared = {text for text in plan.declarations if text.startswith("declare")} | set(totals.DECLARATIONS)
    helpers = histories.functions({text for text in plan.declarations if text.startswith("@")})
    if helpers:
        declared |= {f"declare i32 @llvm.{name}.i32(i32, i32)" for name in ("smin", "smax")}
    new_line = "\n"
    return f"""{new_line.join(sorted(declared))}
{helpers}
{new_line.join(functions)}
define void @run(ptr noalias %context, i64 %first, i64 %end) #1 {{
entry:
  %offsets = load ptr, ptr %context
  %figuresp = getelementptr inbounds i64, ptr %context, i64 {FIGURES}
  %figures = load ptr, ptr %figuresp
  %scratchp = getelementptr inbounds i64, ptr %context, i64 {SCRATCH}
  %scratch = load ptr, ptr %scratchp
  %faultsp = getelementptr inbounds i64, ptr %context, i64 {FAULTS}
  %faults = load ptr, ptr %faultsp
  %capacityp = getelementptr inbounds i64, ptr %context, i64 {CAPACITY}
  %capacity = load i64, ptr %capacityp
{new_line.join(head)}
  br label %block
block:
  %h0 = phi i64 [ %first, %entry ], [ %h1, %work ]
  %here = getelementptr inbounds i64, ptr %offsets, i64 %h0
  %row0 = load i64, ptr %here
  %limit = add i64 %row0, %capacity
  br label %grow
grow:
  %h = phi i64 [ %h0, %block ], [ %h1, %longer ]
  %h1 = add nuw nsw i64 %h, 1
  %nextp = getelementptr inbounds i64, ptr %offsets, i64 %h1
  %row1 = load i64, ptr %nextp
  %more = icmp ult i64 %h1, %end
  br i1 %more, label %longer, label %work
longer:
  %h2 = add nuw nsw i64 %h1, 1
  %after = getelementptr inbounds i64, ptr %offsets, i64 %h2
  %row2 = load i64, ptr %after
  %fits = icmp ule i64 %row2, %limit
  br i1 %fits, label %grow, label %work
work:
  %persons = sub i64 %row1, %row0
  %households = sub i64 %h1, %h0
{new_line.join(calls)}
  %again = icmp ult i64 %h1, %end
  br i1 %again, label %block, label %exit
exit:
  ret void
}}
attributes #0 = {{ noinline nounwind }}
attributes #1 = {{ nounwind }}
"""
