"""Cuts a stream of persons into batches of whole households, and checks that the households ascend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law.household import MOST_MEMBERS
from payung.population.faults import Findings, refused
from payung.population.schema import HOUSEHOLD

Array = np.ndarray[Any, np.dtype[Any]]
_SORT = "Sort the population by household, or have it sorted (sort=True, --sort)."


@dataclass(frozen=True, slots=True)
class Cut:
    """Rows of whole households. The members of household h are the rows `offsets[h]` to `offsets[h + 1]`; `first_row` counts from 1."""

    rows: pa.RecordBatch
    offsets: Array
    first_row: int

    @property
    def households(self) -> int:
        return len(self.offsets) - 1

    @property
    def keys(self) -> pa.Array:
        """The households' ids, one a household."""
        return self.rows.column(HOUSEHOLD).take(pa.array(self.offsets[:-1]))


def id_type(found: pa.DataType) -> pa.DataType | None:
    """The type in which ids are compared: whole numbers, or text; None if it can be neither."""
    if pa.types.is_dictionary(found):
        found = found.value_type
    if pa.types.is_integer(found):
        return pa.int64()
    if pa.types.is_string(found) or pa.types.is_large_string(found) or pa.types.is_string_view(found):
        return pa.string()
    return None


def with_ids(batch: pa.RecordBatch, columns: Sequence[str]) -> pa.RecordBatch:
    """The batch with its columns of ids in the types in which ids are compared."""
    for name in columns:
        place = batch.schema.get_field_index(name)
        kind = id_type(batch.schema.field(place).type)
        if kind is not None and batch.schema.field(place).type != kind:
            try:
                column = batch.column(place).cast(kind)
            except pa.ArrowInvalid:
                raise refused("range", f"An id of '{name}' is too large a number.", "Write such ids as text.") from None
            batch = batch.set_column(place, pa.field(name, kind), column)
    return batch


def cut(batches: Iterable[pa.RecordBatch], findings: Findings, ids: Sequence[str]) -> Iterator[Cut]:
    """Batches of whole households, in order. What is wrong with the households is noted."""
    rest: pa.RecordBatch | None = None
    first_row = 1
    previous: Any = None
    for batch in batches:
        batch = with_ids(batch, ids)
        rows = batch if rest is None else _joined(rest, batch)
        if not rows.num_rows:
            continue
        starts = _starts(rows.column(HOUSEHOLD))
        last = int(starts[-1])
        if last:
            found = rows.slice(0, last)
            yield _checked(found, starts, first_row, previous, findings)
            previous = found.column(HOUSEHOLD)[-1].as_py()
            first_row += last
        rest = rows.slice(last)
        if rest.num_rows > MOST_MEMBERS:
            findings.first_row = first_row
            message = f"Household {rest.column(HOUSEHOLD)[0].as_py()} has more than {MOST_MEMBERS} members."
            findings.rows("household", HOUSEHOLD, _only_first(rest.num_rows), message)
            rest = rest.slice(rest.num_rows - 1)
            first_row += rows.num_rows - last - 1
    if rest is not None and rest.num_rows:
        yield _checked(rest, np.zeros(1, np.int64), first_row, previous, findings)


def whole(batches: Iterable[pa.RecordBatch], findings: Findings, ids: Sequence[str]) -> Iterator[Cut]:
    """All rows as one cut, for a population that is held in memory; nothing where there are no rows."""
    found = [with_ids(batch, ids) for batch in batches if batch.num_rows]
    if found:
        rows = pa.concat_batches(found)
        yield _checked(rows, _starts(rows.column(HOUSEHOLD)), 1, None, findings)


def _joined(first: pa.RecordBatch, second: pa.RecordBatch) -> pa.RecordBatch:
    return pa.concat_batches([first, second]) if first.num_rows else second


def _starts(keys: pa.Array) -> Array:
    """The rows at which another household begins, 0 included."""
    if len(keys) < 2:
        return np.zeros(1, np.int64)
    differs = pc.fill_null(pc.not_equal(keys[1:], keys[:-1]), True).to_numpy(zero_copy_only=False)
    return np.concatenate([[0], np.flatnonzero(differs) + 1]).astype(np.int64)


def _checked(rows: pa.RecordBatch, starts: Array, first_row: int, previous: Any, findings: Findings) -> Cut:
    """The cut of some rows, after noting what is wrong with their households."""
    findings.first_row = first_row
    keys = rows.column(HOUSEHOLD)
    offsets = np.append(starts[starts < rows.num_rows], rows.num_rows)
    if keys.null_count:
        hint = "Each row says which household the person belongs to."
        missing = pc.is_null(keys).to_numpy(zero_copy_only=False)
        findings.rows("household", HOUSEHOLD, missing, "This person has no household.", hint)
    own = keys.take(pa.array(offsets[:-1]))
    before = pa.concat_arrays([pa.array([previous], own.type), own[:-1]])
    falls = pc.fill_null(pc.less_equal(own, before), False).to_numpy(zero_copy_only=False)
    if falls.any():
        wrong = np.zeros(rows.num_rows, bool)
        wrong[offsets[:-1][falls]] = True
        at = {int(offsets[place]): place for place in np.flatnonzero(falls)}
        findings.rows(
            "unsorted", HOUSEHOLD, wrong,
            lambda row: f"Household {own[at[row]].as_py()} stands after household {before[at[row]].as_py()}.", _SORT,
        )  # fmt: skip
    sizes = np.diff(offsets)
    if len(sizes) and sizes.max() > MOST_MEMBERS:
        wrong = np.zeros(rows.num_rows, bool)
        wrong[offsets[:-1][sizes > MOST_MEMBERS]] = True
        findings.rows(
            "household", HOUSEHOLD, wrong, lambda row: f"This household has more than {MOST_MEMBERS} members."
        )
    return Cut(rows, offsets, first_row)


def _only_first(count: int) -> Array:
    wrong = np.zeros(count, bool)
    wrong[0] = True
    return wrong
