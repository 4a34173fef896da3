"""Arrow columns as the compiled law reads them: plain numbers, with a mask of what is known; and what is wrong, by row.

Truths are 0 and 1, dates count days from 1 January of year 1, categories are numbered in the order of the law.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law.faults import nearest
from payung.law.model import Question
from payung.law.types import Kind
from payung.population.faults import Findings

Array = np.ndarray[Any, np.dtype[Any]]
EPOCH = datetime.date(1970, 1, 1).toordinal()
_BUDDHIST = datetime.date(2400, 12, 31).toordinal()
_NUMBER = r"^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$"
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_TRUTHS = pa.array(["true", "false", "yes", "no", "1", "0", "True", "False", "TRUE", "FALSE"])
_TRUE_PLACES = (0, 2, 4, 6, 8)
_EXACT = 2**53  # beyond, not every whole number is a double


@dataclass(slots=True)
class Values:
    """A fact's values, one a row, and whether each is known (None: all are). A history has a row of several, from `first_month`."""

    values: Array
    valid: Array | None = None
    first_month: int = 0

    def known(self) -> Array:
        """Whether each value is known."""
        return np.ones(len(self.values), bool) if self.valid is None else self.valid

    def take(self, places: Array) -> Values:
        """The values of some rows."""
        return Values(self.values[places], None if self.valid is None else self.valid[places], self.first_month)


def type_fits(question: Question, found: pa.DataType, is_text: bool) -> bool:
    """True if a column of this type can hold such a fact. Links and histories are judged elsewhere."""
    if pa.types.is_null(found) or (is_text and _is_text(found)):
        return True
    match question.type.kind:
        case Kind.TRUTH:
            return pa.types.is_boolean(found) or pa.types.is_integer(found)
        case Kind.NUMBER:
            return pa.types.is_integer(found) or pa.types.is_floating(found) or pa.types.is_decimal(found)
        case Kind.DATE:
            return pa.types.is_date(found) or pa.types.is_timestamp(found)
        case Kind.CHOICE:
            return _is_text(found) or pa.types.is_integer(found)
    return False


def _is_text(found: pa.DataType) -> bool:
    if pa.types.is_dictionary(found):
        found = found.value_type
    return pa.types.is_string(found) or pa.types.is_large_string(found) or pa.types.is_string_view(found)


def read_values(question: Question, column: pa.Array, findings: Findings) -> Values:
    """A column's values. What is wrong is noted; such a row has some value that means nothing."""
    if pa.types.is_null(column.type):
        return Values(np.zeros(len(column), _EMPTY[question.type.kind]), np.zeros(len(column), bool))
    valid = None
    if column.null_count:
        valid = pc.is_valid(column).to_numpy(zero_copy_only=False)
    values = _READERS[question.type.kind](question, column, findings)
    found = Values(values, valid)
    _check_range(question, found, findings)
    return found


def _truths(question: Question, column: pa.Array, findings: Findings) -> Array:
    if pa.types.is_boolean(column.type):
        return _numpy(column.cast(pa.uint8()))
    if _is_text(column.type):
        places = pc.index_in(_plain(column), _TRUTHS)
        _note_text(question, column, pc.is_null(places), findings, "is not true or false")
        return np.isin(_numpy(places, -1), _TRUE_PLACES).astype(np.uint8)
    values = _numpy(column)
    _note(question, column, (values != 0) & (values != 1), findings, "type", "is not true or false (0 or 1)")
    return values.astype(np.uint8)


def _numbers(question: Question, column: pa.Array, findings: Findings) -> Array:
    if _is_text(column.type):
        column = _plain(column)
        wrong = pc.invert(pc.match_substring_regex(column, _NUMBER))
        _note_text(question, column, wrong, findings, "is not a number")
        column = pc.if_else(pc.fill_null(wrong, True), pa.scalar(None, pa.string()), pc.utf8_trim_whitespace(column))
    kind = column.type
    if pa.types.is_integer(kind) and kind.bit_width < 64 and kind != pa.uint32():
        return _numpy(column)
    if pa.types.is_integer(kind):
        whole = _numpy(column)
        _note(question, column, np.abs(whole.astype(np.float64)) > _EXACT, findings, "range", "has too many digits")
        return whole.astype(np.float64)
    values = _numpy(column.cast(pa.float64(), safe=False))
    wrong_numbers = ~np.isfinite(values)
    if wrong_numbers.any():
        _note(
            question,
            column,
            wrong_numbers,
            findings,
            "number",
            "is not a finite number",
            "Leave an unknown value empty (null).",
        )
        values = np.where(wrong_numbers, 0.0, values)
    if question.whole:
        _note(question, column, values != np.rint(values), findings, "number", "is not a whole number")
    return values


def _dates(question: Question, column: pa.Array, findings: Findings) -> Array:
    if _is_text(column.type):
        column = _plain(column)
        shaped = pc.match_substring_regex(column, _DAY)
        days = _parsed(column, shaped)
        hint = "Write year-month-day, such as 1983-05-21."
        _note_text(question, column, pc.is_null(days), findings, "is not a day", hint)
    else:
        days = column.cast(pa.date32(), safe=False)
    values = _numpy(days.cast(pa.int32())).astype(np.int64) + EPOCH
    inside = (values >= 1) & (values <= datetime.date.max.toordinal())
    _note(question, column, ~inside, findings, "range", "is not a day of the calendar")
    values = np.where(inside, values, 1)
    hint = "Write the Gregorian year."
    _note(question, column, values > _BUDDHIST, findings, "range", "is a year of the Buddhist Era", hint)
    return values.astype(np.int32)


def _parsed(column: pa.Array, shaped: pa.Array) -> pa.Array:
    """The days of texts that have the shape of one; null for the rest, and for 31 February."""
    texts = pc.if_else(pc.fill_null(shaped, False), column, pa.scalar(None, pa.string()))
    try:
        return texts.cast(pa.date32())
    except pa.ArrowInvalid:
        return pa.array([_day_or_none(text) for text in texts.to_pylist()], pa.date32())


def _day_or_none(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text is not None else None
    except ValueError:
        return None


def _choices(question: Question, column: pa.Array, findings: Findings) -> Array:
    keys = [member.key for member in question.type.enumeration]
    name = question.type.enumeration.__name__
    dtype = np.int8 if len(keys) <= 127 else np.int32
    hint = f"One of {', '.join(keys)}."
    if not _is_text(column.type):
        values = _numpy(column).astype(np.int64)
        inside = (values >= 0) & (values < len(keys))
        _note(
            question,
            column,
            ~inside,
            findings,
            "category",
            f"is no number of a {name}",
            f"0 to {len(keys) - 1}: {', '.join(keys)}.",
        )
        return np.where(inside, values, 0).astype(dtype)
    if pa.types.is_dictionary(column.type):
        words = column.dictionary.cast(pa.string())
        places = pc.index_in(words, pa.array(keys)).take(column.indices)
    else:
        places = pc.index_in(column.cast(pa.string()), pa.array(keys))
    wrong = pc.and_(pc.is_null(places), pc.is_valid(column))
    if pc.any(wrong).as_py():
        first = column.filter(wrong)[0].as_py()
        _note_text(question, column, wrong, findings, f"is no {name}", nearest(str(first), keys) or hint, "category")
    return _numpy(places).astype(dtype)


_READERS: Mapping[Kind, Callable[[Question, pa.Array, Findings], Array]] = {
    Kind.TRUTH: _truths,
    Kind.NUMBER: _numbers,
    Kind.DATE: _dates,
    Kind.CHOICE: _choices,
}
_EMPTY = {Kind.TRUTH: np.uint8, Kind.NUMBER: np.float64, Kind.DATE: np.int32, Kind.CHOICE: np.int8}


def _check_range(question: Question, found: Values, findings: Findings) -> None:
    if question.type.kind not in (Kind.NUMBER, Kind.DATE) or not len(found.values):
        return
    for bound, words, below in (
        (question.lowest, "below the lowest possible", True),
        (question.highest, "above the highest possible", False),
    ):
        if bound is None:
            continue
        limit = bound.toordinal() if isinstance(bound, datetime.date) else float(bound)
        extreme = found.values.min() if below else found.values.max()
        if (extreme < limit) if below else (extreme > limit):
            wrong = (found.values < limit) if below else (found.values > limit)
            if found.valid is not None:
                wrong &= found.valid
            _note_outside(question, found.values, wrong, findings, f"{words}, {bound}")


def _note_outside(question: Question, values: Array, wrong: Array, findings: Findings, words: str) -> None:
    findings.rows("range", question.name, wrong, lambda row: f"{_shown(question, values[row])} is {words}.")


def _shown(question: Question, value: Any) -> str:
    if question.type.kind is Kind.DATE:
        return datetime.date.fromordinal(int(value)).isoformat()
    return format(Decimal(repr(float(value))).normalize(), "f")


def _note(
    question: Question, column: pa.Array, wrong: Array, findings: Findings, kind: str, what: str, hint: str = ""
) -> None:
    """Note the known rows of a column for which something is wrong."""
    if not wrong.any():
        return
    if column.null_count:
        wrong = wrong & pc.is_valid(column).to_numpy(zero_copy_only=False)
    findings.rows(kind, question.name, wrong, lambda row: f"{column[row].as_py()} {what}.", hint)


def _note_text(
    question: Question,
    column: pa.Array,
    wrong: pa.Array,
    findings: Findings,
    what: str,
    hint: str = "",
    kind: str = "type",
) -> None:
    """The same for text, where what is wrong comes as an Arrow array."""
    known = pc.and_(pc.fill_null(wrong, True), pc.is_valid(column))
    if pc.any(known).as_py():
        marks = known.to_numpy(zero_copy_only=False)
        findings.rows(kind, question.name, marks, lambda row: f"'{column[row].as_py()}' {what}.", hint)


def _plain(column: pa.Array) -> pa.Array:
    return column.cast(pa.string()) if column.type != pa.string() else column


def _numpy(column: pa.Array, missing: int = 0) -> Array:
    """The values as numpy has them; `missing` for nulls."""
    if column.null_count:
        column = pc.fill_null(column, pa.scalar(missing, column.type))
    found: Array = column.to_numpy(zero_copy_only=False)
    return found
