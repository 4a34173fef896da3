"""Links between members: the ids that a table writes, as places in the household."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law.household import NONE
from payung.population.faults import Findings
from payung.population.households import id_type
from payung.population.schema import ID
from payung.population.values import Values

Array = np.ndarray[Any, np.dtype[Any]]
NOBODY = -1


class Members:
    """The members of a batch of households by their ids. Duplicate and missing ids are noted."""

    def __init__(self, offsets: Array, ids: pa.Array | None, findings: Findings) -> None:
        self.offsets = offsets
        self.ids = ids
        self.findings = findings
        self.sizes = np.diff(offsets)
        self.household = np.repeat(np.arange(len(self.sizes)), self.sizes)
        if ids is not None:
            self._check(ids)

    def _check(self, ids: pa.Array) -> None:
        if ids.null_count:
            missing = pc.is_null(ids).to_numpy(zero_copy_only=False)
            self.findings.rows("id", ID, missing, "This person has no id.")
        nobody = self._nobody(ids)
        self.findings.rows("id", ID, nobody, lambda row: f"'{ids[row].as_py()}' means nobody; it cannot be an id.")
        keys, _ = self._keys(ids, ids.slice(0, 0))
        order = np.argsort(keys, kind="stable")
        again = np.zeros(len(keys), bool)
        again[order[1:]] = keys[order[1:]] == keys[order[:-1]]
        self.findings.rows(
            "duplicate", ID, again, lambda row: f"Two members of this household have the id '{ids[row].as_py()}'."
        )

    def _keys(self, ids: pa.Array, targets: pa.Array) -> tuple[Array, Array]:
        """For each person, and for each target of a link, one number that stands for the household and the id in it."""
        words = pa.concat_arrays([ids, targets]).dictionary_encode()
        codes = words.indices.fill_null(len(words.dictionary)).to_numpy(zero_copy_only=False).astype(np.int64)
        width = len(words.dictionary) + 1
        own = self.household * width + codes[: len(ids)]
        return own, (self.household * width + codes[len(ids) :] if len(targets) else codes[:0])

    def _nobody(self, column: pa.Array) -> Array:
        if pa.types.is_integer(column.type):
            marks = pc.less(column, 0)
        else:
            marks = pc.equal(column, NONE)
        found: Array = pc.fill_null(marks, False).to_numpy(zero_copy_only=False)
        return found

    def type_fits(self, found: pa.DataType) -> bool:
        """True if a link may be written in a column of this type."""
        if self.ids is None:
            return bool(pa.types.is_integer(found) or pa.types.is_null(found))
        return bool(pa.types.is_null(found) or id_type(found) == self.ids.type)

    def places(self, name: str, column: pa.Array) -> Values:
        """A link's values as places in the household, NOBODY for none. What is wrong is noted."""
        if pa.types.is_null(column.type):
            return Values(np.full(len(column), NOBODY, np.int32), np.zeros(len(column), bool))
        column = column.cast(id_type(column.type))
        if pa.types.is_string(column.type) and (self.ids is None or pa.types.is_integer(self.ids.type)):
            column = self._numbers(name, column)
        valid = pc.is_valid(column).to_numpy(zero_copy_only=False) if column.null_count else None
        asked = ~self._nobody(column) if valid is None else ~self._nobody(column) & valid
        if self.ids is None:
            places = pc.fill_null(column, NOBODY).to_numpy(zero_copy_only=False).astype(np.int64)
            found = places < np.repeat(self.sizes, self.sizes)
        else:
            places, found = self._found(column)
        self.findings.rows(
            "link", name, asked & ~found, lambda row: f"'{column[row].as_py()}' is no member of this household.",
            "Write none for nobody." if self.ids is not None else "Places count from 0; -1 is nobody.",
        )  # fmt: skip
        own = np.arange(len(column)) - np.repeat(self.offsets[:-1], self.sizes)
        self.findings.rows("link", name, asked & found & (places == own), "This person is linked to itself.")
        return Values(np.where(asked & found, places, NOBODY).astype(np.int32), valid)

    def _numbers(self, name: str, column: pa.Array) -> pa.Array:
        """Whole numbers written as text, as in CSV; NOBODY for `none`."""
        column = pc.if_else(pc.equal(column, NONE), str(NOBODY), column)
        wrong = pc.invert(pc.match_substring_regex(column, r"^-?\d{1,18}$"))
        marks = pc.fill_null(wrong, False).to_numpy(zero_copy_only=False)
        self.findings.rows("type", name, marks, lambda row: f"'{column[row].as_py()}' is no member's number.")
        return pc.if_else(wrong, pa.scalar(None, pa.string()), column).cast(pa.int64())

    def _found(self, column: pa.Array) -> tuple[Array, Array]:
        assert self.ids is not None
        keys, wanted = self._keys(self.ids, column)
        order = np.argsort(keys, kind="stable")
        at = np.minimum(np.searchsorted(keys[order], wanted), max(len(keys) - 1, 0))
        rows = order[at]
        return rows - np.repeat(self.offsets[:-1], self.sizes), keys[rows] == wanted
