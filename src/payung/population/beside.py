"""A second table, with one row a household, read in step with the persons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.population.faults import Findings
from payung.population.households import Cut, with_ids
from payung.population.schema import HOUSEHOLD
from payung.population.sources import Source


class HouseholdTable:
    """Gives for each batch of persons the rows of their households. Both tables ascend by household."""

    def __init__(self, source: Source, columns: Sequence[str], rows: int) -> None:
        self.findings = Findings(source.name, "households")
        self._batches: Iterator[pa.RecordBatch] = source.batches(columns, rows)
        self._columns = list(columns)
        self._ahead: pa.RecordBatch | None = None
        self._first_row = 1
        self._previous: Any = None

    def rows_of(self, found: Cut, findings: Findings) -> pa.RecordBatch:
        """The rows of a batch's households, one each. A household without a row, or a row without persons, is noted."""
        keys = found.keys
        last = keys[-1].as_py() if len(keys) else None
        self._read_up_to(last)
        rows = self._ahead
        self.findings.first_row = self._first_row
        if rows is None or not rows.num_rows:
            self._missing(found, findings, np.ones(found.households, bool))
            return self._empty(found)
        places = pc.index_in(keys, rows.column(HOUSEHOLD))
        absent = pc.is_null(places).to_numpy(zero_copy_only=False)
        if absent.any():
            self._missing(found, findings, absent)
        used = pc.fill_null(places, 0).to_numpy(zero_copy_only=False)
        done = int(used[~absent].max(initial=-1)) + 1
        self._without_persons(rows, used[~absent], done)
        self._ahead = rows.slice(done)
        self._first_row += done
        return rows.take(pa.array(used))

    def finish(self) -> None:
        """After the last person: households that nobody belongs to."""
        self._read_up_to(None)
        while self._ahead is not None and self._ahead.num_rows:
            self.findings.first_row = self._first_row
            self._without_persons(self._ahead, np.zeros(0, np.int64), self._ahead.num_rows)
            self._first_row += self._ahead.num_rows
            self._ahead = self._next()

    def _read_up_to(self, last: Any) -> None:
        """Have all rows at hand up to a household."""
        if self._ahead is None or not self._ahead.num_rows:
            self._ahead = self._next()
        while self._ahead is not None and last is not None:
            end = self._ahead.column(HOUSEHOLD)[-1].as_py()
            if end is None or end >= last:
                return
            further = self._next()
            if further is None:
                return
            self._ahead = pa.concat_batches([self._ahead, further])

    def _next(self) -> pa.RecordBatch | None:
        batch = next((batch for batch in self._batches if batch.num_rows), None)
        if batch is None:
            return None
        batch = with_ids(batch, [HOUSEHOLD])
        self.findings.first_row = self._first_row + (self._ahead.num_rows if self._ahead is not None else 0)
        self._check_order(batch.column(HOUSEHOLD))
        return batch

    def _check_order(self, keys: pa.Array) -> None:
        if keys.null_count:
            missing = pc.is_null(keys).to_numpy(zero_copy_only=False)
            self.findings.rows("household", HOUSEHOLD, missing, "This row has no household.")
        before = pa.concat_arrays([pa.array([self._previous], keys.type), keys[:-1]])
        same = pc.fill_null(pc.equal(keys, before), False).to_numpy(zero_copy_only=False)
        self.findings.rows("duplicate", HOUSEHOLD, same, lambda row: f"Household {keys[row].as_py()} has two rows.")
        falls = pc.fill_null(pc.less(keys, before), False).to_numpy(zero_copy_only=False)
        hint = "Sort both tables by household, or have them sorted (sort=True, --sort)."
        self.findings.rows(
            "unsorted", HOUSEHOLD, falls,
            lambda row: f"Household {keys[row].as_py()} stands after household {before[row].as_py()}.", hint,
        )  # fmt: skip
        self._previous = keys[-1].as_py()

    def _missing(self, found: Cut, findings: Findings, absent: Any) -> None:
        wrong = np.zeros(int(found.offsets[-1]), bool)
        wrong[found.offsets[:-1][absent]] = True
        keys = found.rows.column(HOUSEHOLD)
        findings.rows(
            "household",
            HOUSEHOLD,
            wrong,
            lambda row: f"Household {keys[row].as_py()} is not in the table of households.",
        )

    def _without_persons(self, rows: pa.RecordBatch, used: Any, done: int) -> None:
        alone = np.ones(done, bool)
        alone[used] = False
        keys = rows.column(HOUSEHOLD)
        message = "No person belongs to household {}."
        self.findings.rows("empty", HOUSEHOLD, alone, lambda row: message.format(keys[row].as_py()))

    def _empty(self, found: Cut) -> pa.RecordBatch:
        """Rows without values, in place of those that are missing."""
        fields = [pa.field(name, pa.null()) for name in self._columns]
        nulls = [pa.nulls(found.households) for _ in self._columns]
        return pa.RecordBatch.from_arrays(nulls, schema=pa.schema(fields))
