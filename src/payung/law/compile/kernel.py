"""A compiled law: run it over columns, on as many threads as are wanted, with the same answer to the last bit."""

from __future__ import annotations

import datetime
import os
import threading
from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import numpy as np

from payung.law.compile import figures as packing
from payung.law.compile import objects, totals
from payung.law.compile.columns import MASKED, NEVER, Check, Column, Given, dtype_of
from payung.law.compile.driver import CAPACITY, FAULTS, FIGURES, OFFSETS, SCRATCH, MeasureStep, Program, program
from payung.law.compile.figures import Setting
from payung.law.compile.plan import HOUSEHOLD_NUMBERS, PERSON_NUMBERS, Plan, Planner, output_dtype
from payung.law.compile.totals import FIELDS, Measure, Totals
from payung.law.edition import Edition, edition
from payung.law.faults import DecisionRefused, Fault, Refused, nearest
from payung.law.model import Law
from payung.law.types import Kind

Array = np.ndarray[Any, np.dtype[Any]]
MOST_MEMBERS = 8192
_ROWS = 2048
_FEWEST_ROWS = 256
_SCRATCH_BYTES = 512 * 1024  # of a block: half of a core's second-level cache, or less
_RANGES_A_THREAD = 8
_MOST_OF_A_RANGE = 250_000  # persons: a thread that is told to stop ends its range first
_NO_ROW = np.uint64(2**64 - 1)


class DataRefused(Refused):
    """The columns given to a kernel cannot be decided on; each fault names the first row."""


@dataclass(frozen=True, slots=True)
class OutputColumn:
    """A rule's values, a person (or a household) each, and where they are known (None: everywhere). Unknown values are 0."""

    values: Array
    known: Array | None


@dataclass(frozen=True, slots=True)
class Result:
    """What a run gives: the asked columns by rule, and the totals in the order of the kernel's measures."""

    columns: dict[str, OutputColumn]
    totals: tuple[Totals, ...]


@dataclass(frozen=True, slots=True)
class InputColumn:
    """A column that a kernel reads."""

    name: str
    of_household: bool
    dtype: np.dtype[Any]
    nullable: bool
    width: int


@dataclass(slots=True, eq=False)
class Kernel:
    """The law of a day for some outputs, compiled. Made by `compile_edition`; safe to run from several threads."""

    law: Law
    day: datetime.date
    outputs: tuple[str, ...]
    measures: tuple[Measure, ...]
    plan: Plan
    program: Program
    code: objects.Code
    figures: Sequence[Any] | None = None
    _inputs: dict[str, Column] = field(default_factory=dict)
    _above_zero: frozenset[int] | None = None

    def __post_init__(self) -> None:
        self._inputs = {
            pointer.column.given: pointer.column for pointer in self.program.context if pointer.column.given
        }

    @property
    def columns(self) -> tuple[InputColumn, ...]:
        """The columns that a run must be given: those that the outputs hang on, and no others."""
        return tuple(
            InputColumn(name, column.of_household, np.dtype(column.dtype), column.known == MASKED, column.width)
            for name, column in self._inputs.items()
        )

    @property
    def rules(self) -> int:
        """How many compiled functions are called for each block."""
        return len(self.program.steps)

    def run(
        self,
        columns: Mapping[str, Array],
        valid: Mapping[str, Array] | None = None,
        *,
        households: Array,
        figures: Sequence[Any] | None = None,
        first_months: Mapping[str, int] | None = None,
        groups: Mapping[str, int] | None = None,
        take_up: Mapping[str, float] | None = None,
        seed: int = 0,
        threads: int | None = None,
        rows: int | None = None,
    ) -> Result:
        """Compute the outputs for households of persons.

        `columns` by name, `valid` the masks of those that may be null; `households` where each household's persons begin, and at the end
        how many persons there are. `figures` are the values of the law's parameters by index, as in an edition; left out, those of the day.
        `first_months` says for each history the running number of its first month, `groups` for each column of group codes how
        many groups there are, `take_up` the share that takes up a rule, drawn with `seed` for each person's number. `rows`
        is the number of persons in a block. Raises DataRefused and DecisionRefused; no answer depends on `threads` or `rows`.
        """
        offsets = _offsets(households)
        arrays = self._arrays(columns, valid or {}, offsets)
        if figures is None:
            figures = edition(self.law, self.day).figures if self.figures is None else self.figures
        else:
            packing.check(self.law, figures, self._divisors(), self.plan.scales)
        settings = self._settings(first_months or {}, take_up or {}, seed)
        row = packing.pack(self.program.slots, figures, self.day, settings)
        made = self._made(len(offsets) - 1, int(offsets[-1]))
        job = _Job(self, offsets, row, {**arrays, **made}, self._group_sizes(groups or {}))
        job.run(_thread_count(threads), self._capacity(offsets, rows))
        if job.failed:
            raise DataRefused(job.faults())
        return Result(self._results(made, offsets), tuple(Totals(part) for part in job.totals()))

    def _divisors(self) -> frozenset[int]:
        if self._above_zero is None:
            self._above_zero = packing.divisors_among(self.law, self.program.slots)
        return self._above_zero

    # -- what goes in -------------------------------------------------------------------------------------------------

    def _arrays(self, columns: Mapping[str, Array], valid: Mapping[str, Array], offsets: Array) -> dict[Any, Array]:
        """The arrays behind the context's pointers, each checked for its length and type."""
        found: dict[Any, Array] = {}
        faults = []
        for pointer in self.program.context:
            column = pointer.column
            if not column.given:
                continue
            source = valid if pointer.mask else columns
            length = len(offsets) - 1 if column.of_household else int(offsets[-1])
            try:
                found[column, pointer.mask] = _checked(source, column, pointer.mask, length)
            except (ValueError, KeyError) as error:
                faults.append(Fault("type", str(error.args[0]), path=column.given))
        if faults:
            raise DataRefused(faults)
        return found

    def _settings(self, first_months: Mapping[str, int], take_up: Mapping[str, float], seed: int) -> dict[Any, float]:
        """The numbers that a caller sets, for the slots that want them."""
        if not 0 <= seed < 2**53:
            raise DecisionRefused([Fault("range", f"The seed {seed} is not between 0 and 2^53.")])
        settings: dict[tuple[str, str], float] = {("seed", ""): float(seed)}
        sources: dict[str, Mapping[str, Any]] = {"first month": first_months, "take-up": take_up}
        for slot in self.program.slots:
            if isinstance(slot, Setting) and slot.purpose != "seed":
                if slot.name not in sources[slot.purpose]:
                    raise DecisionRefused(
                        [Fault("unknown-name", f"The run is not told the {slot.purpose} of {slot.name}.")]
                    )
                settings[slot.purpose, slot.name] = float(sources[slot.purpose][slot.name])
        return settings

    def _group_sizes(self, groups: Mapping[str, int]) -> list[int]:
        missing = {measure.by for measure in self.measures if measure.by} - set(groups)
        if missing:
            raise DecisionRefused(
                [Fault("unknown-name", f"The run is not told how many groups {name} has.") for name in sorted(missing)]
            )
        return [groups[measure.by] if measure.by else 1 for measure in self.measures]

    def _capacity(self, offsets: Array, rows: int | None) -> int:
        """Persons in a block: as many as keep its columns in the cache, and at least the largest household."""
        largest = int(np.diff(offsets).max(initial=1))
        if largest > MOST_MEMBERS:
            raise DataRefused([Fault("range", f"A household has {largest} members; the most is {MOST_MEMBERS}.")])
        if rows is None:
            rows = max(min(_SCRATCH_BYTES // max(self.program.scratch_bytes, 1), _ROWS), _FEWEST_ROWS)
        return -(-max(rows, largest) // 64) * 64

    # -- what comes out -----------------------------------------------------------------------------------------------

    def _made(self, households: int, persons: int) -> dict[Any, Array]:
        """Arrays for the asked columns."""
        made: dict[Any, Array] = {}
        for name in self.outputs:
            column = self.plan.outputs[name]
            length = households if column.of_household else persons
            if column.known == NEVER:
                continue
            made[column, False] = np.empty(length, output_dtype(self.law.rules[name]))
            if column.known == MASKED:
                made[column, True] = np.empty(length, np.uint8)
        return made

    def _results(self, made: Mapping[Any, Array], offsets: Array) -> dict[str, OutputColumn]:
        results = {}
        for name in self.outputs:
            column, rule = self.plan.outputs[name], self.law.rules[name]
            if column.known == NEVER:
                length = len(offsets) - 1 if column.of_household else int(offsets[-1])
                nothing = np.zeros(length, "bool" if rule.type.kind is Kind.TRUTH else output_dtype(rule))
                results[name] = OutputColumn(nothing, np.broadcast_to(np.False_, (length,)))
                continue
            values = made[column, False]
            if rule.type.kind is Kind.TRUTH:
                values = values.view(np.bool_)
            known = made[column, True].view(np.bool_) if column.known == MASKED else None
            results[name] = OutputColumn(values, known)
        return results


class _Job:
    """One run: its context for each thread, the ranges of households that threads take, and what they found."""

    def __init__(
        self, kernel: Kernel, offsets: Array, row: Array, arrays: Mapping[Any, Array], groups: list[int]
    ) -> None:
        self.kernel = kernel
        self.offsets = offsets
        self.row = row
        self.arrays = arrays
        self.groups = groups
        self.lock = threading.Lock()
        self.stopped = False
        count = len(kernel.program.steps) + len(kernel.measures)
        self.first_bad = np.full(max(count, 1), _NO_ROW, np.uint64)
        self.sums = [np.zeros((size, FIELDS), np.int64) for size in groups]

    def run(self, threads: int, capacity: int) -> None:
        """Go over all households. Ctrl-C stops between two ranges."""
        count = len(self.offsets) - 1
        if count == 0:
            return
        persons = int(self.offsets[-1])
        pieces = max(threads * _RANGES_A_THREAD, persons // _MOST_OF_A_RANGE)
        pieces = max(1, min(pieces, persons // (capacity * 4)))
        cuts = np.linspace(0, count, pieces + 1).astype(np.int64)
        ranges = iter([(int(a), int(b)) for a, b in pairwise(cuts) if a < b])
        threads = min(threads, pieces)
        if threads == 1:
            self._work(ranges, capacity)
            return
        with ThreadPoolExecutor(threads) as pool:
            waiting = [pool.submit(self._work, ranges, capacity) for _ in range(threads)]
            try:
                for future in waiting:
                    future.result()
            finally:
                self.stopped = True

    def _work(self, ranges: Iterable[tuple[int, int]], capacity: int) -> None:
        """Take ranges until there are none; then add what was found to the whole."""
        program, run = self.kernel.program, self.kernel.code.run
        scratch = _aligned(program.scratch_bytes * capacity)
        bad = np.full_like(self.first_bad, _NO_ROW)
        sums = [np.zeros_like(part) for part in self.sums]
        context = np.zeros(max(program.places, 1), np.int64)
        context[OFFSETS], context[FIGURES] = self.offsets.ctypes.data, self.row.ctypes.data
        context[SCRATCH], context[FAULTS], context[CAPACITY] = scratch.ctypes.data, bad.ctypes.data, capacity
        for place, pointer in enumerate(program.context, start=5):
            context[place] = self.arrays[pointer.column, pointer.mask].ctypes.data
        for number, part in enumerate(sums):
            at = program.measure_place(number)
            context[at], context[at + 1] = part.ctypes.data, len(part)
        while not self.stopped:
            with self.lock:
                found = next(iter(ranges), None)
            if found is None:
                break
            run(context.ctypes.data, *found)
        with self.lock:
            np.minimum(self.first_bad, bad, out=self.first_bad)
            for whole, part in zip(self.sums, sums, strict=True):
                whole += part

    @property
    def failed(self) -> bool:
        return bool((self.first_bad != _NO_ROW).any())

    def totals(self) -> list[Array]:
        """The totals, with low parts carried."""
        return self.sums

    def faults(self) -> list[Fault]:
        """What the first failing row of each step has."""
        faults = []
        steps = self.kernel.program.steps
        for number in np.flatnonzero(self.first_bad != _NO_ROW).tolist():
            row, which = divmod(int(self.first_bad[number]), 8)
            if number < len(steps):
                check = steps[number].checks[which]
                level = "household" if steps[number].over_households else "row"
            else:
                measure = self.kernel.measures[number - len(steps)]
                check, level = Check("range", f"{measure.by} is no code of a group"), "row"
            faults.append(
                Fault(check.kind, f"{level} {row}: {check.message}.", check.file, check.line, path=f"{level} {row}")
            )
        return faults


def compile_edition(
    law: Law,
    day: datetime.date,
    outputs: Collection[str],
    given: Mapping[str, Given] | Collection[str],
    *,
    measures: Sequence[Measure] = (),
    fixed: Collection[str] = (),
    take_up: Collection[str] = (),
    figures: Sequence[Any] | None = None,
) -> Kernel:
    """Compile the law of a day for some rules (by full name).

    `given` are the facts that the data have as columns (or their names alone, where their own types do and nothing is null); every
    other fact is unknown for everybody. `measures` are totals to compute without writing a column. `fixed` are rules whose values
    come as columns, computed before; `take_up` rules that only a share takes up. `figures`, by index of parameter, take the
    place of the day's, and say how many bands scales have. Raises DecisionRefused.
    """
    law_of_day = edition(law, day)
    if figures is not None:
        law_of_day = _with_figures(law_of_day, figures)
    columns = dict(given) if isinstance(given, Mapping) else {name: Given() for name in given}
    _check_names(law, columns, outputs, measures, fixed, take_up)
    for measure in measures:
        columns.update({measure.weight: Given("float64")} if measure.weight else {})
        columns.update({measure.by: Given("int32")} if measure.by else {})
    planner = Planner(law_of_day, columns, fixed, take_up)
    plan = planner.make(outputs, [need for measure in measures for need in _needs(law, measure)])
    steps = [_measure_step(plan, law, measure) for measure in measures]
    wanted = [plan.outputs[name] for name in outputs if plan.outputs[name].known != NEVER]
    made = program(plan, wanted, steps)
    return Kernel(law, day, tuple(outputs), tuple(measures), plan, made, objects.code_for(made.text), figures)


def _with_figures(law_of_day: Edition, figures: Sequence[Any]) -> Edition:
    return replace(law_of_day, figures=list(figures), selections={})


def _check_names(
    law: Law, given: Mapping[str, Given], outputs: Collection[str], measures: Sequence[Measure],
    fixed: Collection[str], take_up: Collection[str],
) -> None:  # fmt: skip
    faults = []
    questions = law.questions
    for name in given:
        if name not in questions and name not in fixed:
            hint = nearest(name, questions)
            faults.append(
                Fault("unknown-name", f"'{name}' is no fact of {law.country.names.get('en', law.code)}.", hint=hint)
            )
    rules = {*outputs, *fixed, *take_up, *(measure.rule for measure in measures if measure.rule)}
    for name in sorted(rules):
        if name not in law.rules:
            faults.append(Fault("unknown-name", f"There is no rule {name}.", hint=nearest(name, law.rules)))
        elif law.rules[name].type.kind in (Kind.PAID_MONTHS, Kind.MONTHLY_AMOUNTS) and name not in take_up:
            message = f"{name} is a history; it cannot be an output, only used by other rules."
            text = law.rules[name].versions[0].text
            faults.append(Fault("compile", message, text.file, text.line))
        elif name in fixed and name in outputs:
            faults.append(Fault("compile", f"{name} comes from the data; it cannot be asked for too."))
        elif name in take_up and law.rules[name].type.kind not in (Kind.TRUTH, Kind.NUMBER):
            faults.append(Fault("compile", f"{name} is neither an amount nor true or false; nobody takes it up."))
    for measure in measures:
        rule = law.rules.get(measure.rule) if measure.rule else None
        kind = rule.type.kind if rule else None
        if kind in (Kind.DATE, Kind.CHOICE) and measure.what != totals.KNOWN:
            faults.append(Fault("compile", f"{measure.rule} is neither an amount nor true or false; it has no total."))
        if measure.what not in (totals.SUM, totals.COUNT, totals.KNOWN):
            faults.append(Fault("unknown-name", f"'{measure.what}' is no total.", hint="sum, count or known."))
    if faults:
        raise DecisionRefused(dict.fromkeys(faults))


def _needs(law: Law, measure: Measure) -> list[tuple[str, str, bool]]:
    of_household = _level(law, measure)
    found = [("rule", measure.rule, of_household)] if measure.rule else []
    return found + [("input", name, of_household) for name in (measure.weight, measure.by) if name]


def _level(law: Law, measure: Measure) -> bool:
    return law.rules[measure.rule].of_household if measure.rule else measure.of_household


def _measure_step(plan: Plan, law: Law, measure: Measure) -> MeasureStep:
    column = plan.outputs[measure.rule] if measure.rule else None
    weight, group = (plan.outputs[name] if name else None for name in (measure.weight, measure.by))
    if column is not None and column.known == NEVER:
        text, reads = totals.none()
    else:
        text, reads = totals.function(measure, column, weight, group)
    return MeasureStep(measure, plan.function(text), _level(law, measure), reads)


def _offsets(households: Array) -> Array:
    """The starts of the households. Raises DataRefused if they do not ascend from 0, or one has no members."""
    offsets = np.ascontiguousarray(households, np.int64)
    if offsets.ndim != 1 or len(offsets) == 0 or offsets[0] != 0:
        raise DataRefused([Fault("type", "The households' starts are a list that begins with 0.", path="households")])
    sizes = np.diff(offsets)
    if len(sizes) and sizes.min() < 1:
        first = int(np.argmax(sizes < 1))
        raise DataRefused(
            [Fault("empty", f"household {first} has no members, or the starts do not ascend.", path="households")]
        )
    return offsets


def _checked(source: Mapping[str, Array], column: Column, mask: bool, length: int) -> Array:
    """An array as the code expects it, without a copy where it is so already."""
    what = f"the mask of {column.given}" if mask else column.given
    if column.given not in source:
        raise KeyError(f"There is no column for {what}.")
    array = np.asarray(source[column.given])
    dtype = np.dtype(np.uint8) if mask else np.dtype(column.dtype)
    if mask and array.dtype == np.bool_:
        array = array.view(np.uint8)
    if array.dtype == np.bool_ and dtype == np.uint8:
        array = array.view(np.uint8)
    if array.dtype != dtype:
        raise ValueError(f"The column {what} is of {array.dtype}; the kernel was compiled for {dtype}.")
    shape = (length,) if mask or not column.sources else (length, column.width)
    if array.shape != shape:
        raise ValueError(f"The column {what} has the shape {array.shape}; there are {shape}.")
    return np.ascontiguousarray(array)


def _aligned(size: int) -> Array:
    """Memory that begins at a cache line."""
    memory = np.empty(size + 64, np.uint8)
    start = -memory.ctypes.data % 64
    return memory[start : start + max(size, 1)]


def _thread_count(threads: int | None) -> int:
    if threads is not None:
        return max(threads, 1)
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


__all__ = [
    "HOUSEHOLD_NUMBERS", "PERSON_NUMBERS", "DataRefused", "Given", "InputColumn", "Kernel", "Measure", "OutputColumn",
    "Result", "Totals", "compile_edition", "dtype_of",
]  # fmt: skip
