"""The compiled law put to batches of a population. It is compiled for what the data have, and anew where they turn out to have more:
nulls in a column that had none, or a longer history. No answer depends on that.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from payung.law import model
from payung.law.compile import (
    HOUSEHOLD_NUMBERS,
    PERSON_NUMBERS,
    DataRefused,
    Given,
    Kernel,
    Measure,
    OutputColumn,
    Result,
    compile_edition,
)
from payung.law.consistency import rules_in
from payung.law.edition import edition
from payung.law.faults import Fault
from payung.law.model import Law, Source
from payung.law.types import Kind
from payung.population.draws import household_numbers, person_numbers
from payung.population.faults import PopulationRefused
from payung.population.histories import WORD, widened
from payung.population.reader import Batch

Array = np.ndarray[Any, np.dtype[Any]]
WEIGHTS, HOUSEHOLD_WEIGHTS = ":weight", ":household weight"
GROUPS, HOUSEHOLD_GROUPS = ":group", ":household group"


def facts_behind(law: Law, day: datetime.date, rules: Collection[str]) -> list[str]:
    """The facts that some rules, or those they need, may ask for on a day: inputs, links, and rules that may be stated."""
    found: dict[str, None] = {}
    for part in edition(law, day).selected(rules):
        if part.rule.asked is not None:
            found[part.rule.asked.name] = None
        for text in (part.version.text, *(text for _, text, _ in part.exceptions)):
            for argument in text.arguments:
                found.update(dict.fromkeys(_facts(argument.source)))
    return list(found)


def missing_facts(law: Law, day: datetime.date, rules: Collection[str], given: Collection[str]) -> list[str]:
    """The facts that some rules hang on and that the data have no column of; a rule that the data state needs none."""
    parts = {part.rule.name: part for part in edition(law, day).selected(rules)}
    found: dict[str, None] = {}
    waiting, done = [name for name in rules if name in parts], set[str]()
    while waiting:
        name = waiting.pop()
        part = parts.get(name)
        if part is None or name in done or (part.rule.asked is not None and part.rule.asked.name in given):
            continue
        done.add(name)
        if part.rule.gate is not None:
            waiting.append(part.rule.gate.name)
        waiting.extend(when.name for when, _, _ in part.exceptions)
        for text in (part.version.text, *(text for _, text, _ in part.exceptions)):
            for argument in text.arguments:
                waiting.extend(rule.name for rule in rules_in(argument.source))
                found.update(dict.fromkeys(fact for fact in _facts(argument.source) if fact not in given))
    return list(found)


def _facts(source: Source) -> Iterator[str]:
    match source:
        case model.FromInput(input=question):
            yield question.name
        case model.FromMembers(of=of, within=within):
            yield from _facts(of) if of is not None else ()
            yield from (link.name for link in within.links) if within is not None else ()
            yield from (link.name for link in getattr(source, "linked_by", ()))
        case model.FromLink(link=link, of=of):
            yield link.name
            yield from _facts(of)


@dataclass(slots=True)
class Columns:
    """A batch as the compiled law takes it: arrays and masks by name, and what a run must be told besides."""

    arrays: dict[str, Array]
    masks: dict[str, Array]
    first_months: dict[str, int]
    groups: dict[str, int] = field(default_factory=dict)


class Shapes:
    """What the columns of a population have been like so far: types, nulls, widths of histories."""

    def __init__(self, maybe_missing: set[str] | None) -> None:
        self.given: dict[str, Given] = {}
        self._nullable = set(maybe_missing or ())
        self._all_nullable = False
        self._beforehand = maybe_missing is not None
        self._batches = 0

    def columns(self, batch: Batch, *, numbers: bool = False) -> Columns:
        """The batch's columns; `numbers` adds those by which draws are made. What they are like is remembered."""
        new_nulls = {name for name, found in batch.facts.items() if found.valid is not None} - self._nullable
        if new_nulls and not self._beforehand and self._batches:
            self._all_nullable = True  # nulls turned up late; more may follow, and each would be compiled for
        self._nullable |= new_nulls
        self._batches += 1
        result = Columns({}, {}, {})
        for name, found in batch.facts.items():
            nullable = self._all_nullable or name in self._nullable
            width = 0
            if found.values.ndim > 1:
                width = max(_padded(found.values.shape[1], found.values.dtype), self.given.get(name, Given()).width)
                found = widened(found, width)
                result.first_months[name] = found.first_month
            result.arrays[name] = found.values
            if nullable:
                result.masks[name] = found.known()
            self.given[name] = Given(found.values.dtype.name, nullable, width)
        if batch.weights is not None and batch.household_weights is not None:
            result.arrays[WEIGHTS], result.arrays[HOUSEHOLD_WEIGHTS] = batch.weights, batch.household_weights
        if numbers:
            households = household_numbers(batch.keys)
            result.arrays[HOUSEHOLD_NUMBERS] = households
            result.arrays[PERSON_NUMBERS] = person_numbers(households, batch.sizes, batch.ids)
        return result


def _padded(width: int, dtype: np.dtype[Any]) -> int:
    """Some room, so that a slightly longer history needs no other code."""
    if dtype == np.uint64:
        return 1 << (width - 1).bit_length()
    return -(-width // WORD) * WORD if width > 12 else 12


@dataclass(frozen=True, slots=True)
class TakeUp:
    """Which share of those covered take up a scheme: by the scheme's rule of cover. Drawn with `seed` for each."""

    shares: Mapping[str, float] = field(default_factory=dict)
    seed: int = 0


class Engine:
    """Some outputs of a law on a day. `fixed` are rules whose values a run brings."""

    def __init__(
        self,
        law: Law,
        day: datetime.date,
        shapes: Callable[[], Shapes],
        *,
        outputs: Sequence[str] = (),
        measures: Sequence[Measure] = (),
        fixed: Sequence[str] = (),
        take_up: TakeUp | None = None,
        threads: int | None = None,
    ) -> None:
        self.law = law
        self.day = day
        self.shapes = shapes
        self.outputs = tuple(outputs)
        self.measures = tuple(measures)
        self.fixed = tuple(fixed)
        wanted = {part.rule.name for part in edition(law, day).selected(_names(outputs, measures))}
        shares = take_up.shares if take_up else {}
        self.take_up = {name: share for name, share in shares.items() if name in wanted and name not in fixed}
        self.seed = take_up.seed if take_up else 0
        self.threads = threads
        self.facts = set(law.questions)
        self._kernels: dict[frozenset[tuple[str, Given]], Kernel] = {}

    def run(
        self,
        batch: Batch,
        columns: Columns,
        *,
        brought: Mapping[str, OutputColumn] | None = None,
        figures: Sequence[Any] | None = None,
        threads: int | None = None,
    ) -> Result:
        """The outputs and totals of a batch; `brought` are the values of the fixed rules. Raises PopulationRefused."""
        given = {name: found for name, found in self.shapes().given.items() if name in self.facts}
        arrays, masks = columns.arrays, columns.masks
        if brought:
            given.update({name: Given(nullable=found.known is not None) for name, found in brought.items()})
            arrays = {**arrays, **{name: found.values for name, found in brought.items()}}
            known = {name: found.known for name, found in brought.items() if found.known is not None}
            masks = {**masks, **known}
        kernel = self._kernel(given)
        try:
            return kernel.run(
                arrays, masks, households=batch.offsets, figures=figures, first_months=columns.first_months,
                groups=columns.groups, take_up=self.take_up, seed=self.seed, threads=threads or self.threads,
            )  # fmt: skip
        except DataRefused as found:
            raise PopulationRefused([_placed(fault, batch) for fault in found.faults]) from None

    def _kernel(self, given: Mapping[str, Given]) -> Kernel:
        key = frozenset(given.items())
        if key not in self._kernels:
            self._kernels[key] = compile_edition(
                self.law, self.day, self.outputs, given,
                measures=self.measures, fixed=self.fixed, take_up=tuple(self.take_up),
            )  # fmt: skip
        return self._kernels[key]


def _names(outputs: Sequence[str], measures: Sequence[Measure]) -> set[str]:
    return {*outputs, *(measure.rule for measure in measures if measure.rule)}


def _placed(fault: Fault, batch: Batch) -> Fault:
    """A kernel's fault, which counts rows from 0 in the batch, with the row of the population, counted from 1."""
    level, _, number = fault.path.partition(" ")
    if level not in ("row", "household") or not number.isdecimal():
        return fault
    row = int(number) if level == "row" else int(batch.offsets[int(number)])
    message = fault.message.partition(": ")[2] or fault.message
    message = message[:1].upper() + message[1:]
    return Fault(fault.kind, message, fault.file, fault.line, f"row {batch.first_row + row}", fault.hint)


def can_total(law: Law, rule: str) -> bool:
    """True if a rule's values can be added or counted."""
    return law.rules[rule].type.kind in (Kind.NUMBER, Kind.TRUTH)
