"""Histories as blocks of fixed width: paid months as bits in 64-bit words, amounts as one number a month.

Both begin with a month of their own for each batch. A month without an amount has no number (NaN).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law.history import month_text
from payung.law.model import Question
from payung.law.types import Kind
from payung.population.faults import Findings
from payung.population.schema import month_of_column
from payung.population.values import Values

Array = np.ndarray[Any, np.dtype[Any]]
WORD = 64
LONGEST = 1200  # months: a hundred years
_EPOCH_MONTH = 1970 * 12
_SEPARATOR = r"[\s;,]+"


def type_fits(question: Question, found: pa.DataType, is_text: bool, in_months: bool) -> bool:
    """True if a column of this type can hold such a history, or (`in_months`) one month of it."""
    paid = question.type.kind is Kind.PAID_MONTHS
    if pa.types.is_null(found):
        return True
    if in_months:
        text = is_text and pa.types.is_string(found)
        number = pa.types.is_integer(found) or pa.types.is_floating(found) or pa.types.is_decimal(found)
        return bool(text or (pa.types.is_boolean(found) if paid else number))
    if paid and is_text:
        return bool(pa.types.is_string(found))
    if pa.types.is_map(found):
        return not paid and _is_month(found.key_type)
    if not (pa.types.is_list(found) or pa.types.is_large_list(found)):
        return False
    inner = found.value_type
    if paid:
        return _is_month(inner)
    names = [inner.field(place).name for place in range(inner.num_fields)] if pa.types.is_struct(inner) else []
    return {"month", "amount"} <= set(names) and _is_month(inner.field("month").type)


def _is_month(found: pa.DataType) -> bool:
    return bool(pa.types.is_date(found) or pa.types.is_timestamp(found) or pa.types.is_string(found))


def read_history(question: Question, columns: Sequence[tuple[str, pa.Array]], findings: Findings) -> Values:
    """A history from one column of lists or from a column a month. What is wrong is noted."""
    paid = question.type.kind is Kind.PAID_MONTHS
    if len(columns) > 1 or columns[0][0] != question.name:
        rows, months, amounts, valid = _wide(question, columns, paid)
    else:
        rows, months, amounts, valid = _listed(question, columns[0][1], paid, findings)
    count = len(columns[0][1])
    if amounts is not None:
        _check_amounts(question, rows, amounts, count, findings)
    first, last = (int(months.min()), int(months.max())) if len(months) else (_EPOCH_MONTH, _EPOCH_MONTH)
    if last - first >= LONGEST:
        wrong = np.zeros(count, bool)
        wrong[rows[(months == first) | (months == last)]] = True
        message = f"The months reach from {month_text(first)} to {month_text(last)}; the most is {LONGEST}."
        findings.rows("range", question.name, wrong, message)
        return Values(np.zeros((count, 1), np.uint64 if paid else np.float64), valid, first)
    if paid:
        return Values(_words(rows, months - first, count), valid, first)
    assert amounts is not None
    block = np.full((count, last - first + 1), np.nan)
    block[rows, months - first] = amounts
    return Values(block, valid, first)


def widened(found: Values, width: int) -> Values:
    """The history with as many columns as `width`; what is added is empty."""
    have = found.values.shape[1]
    if have >= width:
        return found
    empty = np.nan if found.values.dtype.kind == "f" else 0
    block = np.full((len(found.values), width), empty, found.values.dtype)
    block[:, :have] = found.values
    return Values(block, found.valid, found.first_month)


def _words(rows: Array, places: Array, count: int) -> Array:
    width = int(places.max()) // WORD + 1 if len(places) else 1
    words = np.zeros((count, width), np.uint64)
    bits = np.left_shift(np.uint64(1), (places % WORD).astype(np.uint64))
    np.bitwise_or.at(words, (rows, places // WORD), bits)
    return words


def _wide(
    question: Question, columns: Sequence[tuple[str, pa.Array]], paid: bool
) -> tuple[Array, Array, Array | None, Array | None]:
    """One column a month. Paid months are known if every month is; amounts if any is, and a null is a month without one."""
    months = np.array([month_of_column(name) for name, _ in columns])
    known = np.stack([pc.is_valid(column).to_numpy(zero_copy_only=False) for _, column in columns], axis=1)
    kind = pa.bool_() if paid else pa.float64()
    cells = [pc.fill_null(column.cast(kind), False if paid else np.nan) for _, column in columns]
    block = np.stack([cell.to_numpy(zero_copy_only=False) for cell in cells], axis=1)
    valid: Array = np.all(known, axis=1) if paid else np.any(known, axis=1)
    rows, places = np.nonzero((block if paid else known) & valid[:, None])
    amounts = None if paid else block[rows, places]
    return rows, months[places], amounts, None if valid.all() else valid


def _listed(
    question: Question, column: pa.Array, paid: bool, findings: Findings
) -> tuple[Array, Array, Array | None, Array | None]:
    empty = np.zeros(0, np.int64)
    if pa.types.is_null(column.type):
        return empty, empty, None if paid else np.zeros(0), np.zeros(len(column), bool)
    valid = pc.is_valid(column).to_numpy(zero_copy_only=False) if column.null_count else None
    if pa.types.is_string(column.type):
        column = pc.split_pattern_regex(pc.utf8_trim_whitespace(column), _SEPARATOR)
    is_map = pa.types.is_map(column.type)
    rows = _numpy(pc.list_parent_indices(column))
    inner: Any = column.flatten() if not is_map else None
    if is_map:
        start, end = column.offsets[0].as_py(), column.offsets[-1].as_py()
        keys, items = column.keys.slice(start, end - start), column.items.slice(start, end - start)
    elif paid:
        keys, items = inner, None
    else:
        keys, items = inner.field("month"), inner.field("amount")
    if pa.types.is_string(keys.type):
        kept = pc.not_equal(keys, "").to_numpy(zero_copy_only=False) if paid else np.ones(len(keys), bool)
        keys, rows = keys.filter(pa.array(kept)), rows[kept]
        keys = _days_of_text(question, keys, rows, len(column), findings)
    months = _months_of(_numpy(pc.fill_null(keys.cast(pa.date32(), safe=False).cast(pa.int32()), 0)))
    if keys.null_count:
        wrong = np.zeros(len(column), bool)
        wrong[rows[_numpy(pc.is_null(keys))]] = True
        findings.rows("type", question.name, wrong, "A month is missing, or is not one.", "Write year-month: 2025-03.")
    if paid:
        return rows, months, None, valid
    order = np.lexsort((months, rows))
    again = (rows[order][1:] == rows[order][:-1]) & (months[order][1:] == months[order][:-1])
    wrong = np.zeros(len(column), bool)
    wrong[rows[order][1:][again]] = True
    findings.rows("duplicate", question.name, wrong, "A month has two amounts.")
    return rows, months, _numpy(pc.fill_null(items.cast(pa.float64()), np.nan)), valid


def _months_of(days: Array) -> Array:
    """The running numbers of the months of days since 1970, looked up where the days lie near each other."""

    def months(found: Array) -> Array:
        return found.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + _EPOCH_MONTH

    if not len(days):
        return np.zeros(0, np.int64)
    first, last = int(days.min()), int(days.max())
    if last - first >= len(days):
        return months(days)
    return months(np.arange(first, last + 1))[days - first]


def _days_of_text(question: Question, keys: pa.Array, rows: Array, count: int, findings: Findings) -> pa.Array:
    shaped = pc.match_substring_regex(keys, r"^\d{4}-(0[1-9]|1[0-2])$")
    texts = pc.binary_join_element_wise(pc.if_else(shaped, keys, "1970-01"), "01", "-")
    return pc.if_else(shaped, texts.cast(pa.date32()), pa.scalar(None, pa.date32()))


def _check_amounts(question: Question, rows: Array, amounts: Array, count: int, findings: Findings) -> None:
    wrong = ~np.isfinite(amounts)
    if wrong.any():
        _note(question, rows, wrong, count, findings, "number", "An amount is not a finite number.")
    for bound, outside, words in (
        (question.lowest, np.less, "below the lowest possible"),
        (question.highest, np.greater, "above the highest possible"),
    ):
        if bound is not None:
            _note(
                question,
                rows,
                outside(amounts, float(bound)),
                count,
                findings,
                "range",
                f"An amount is {words}, {bound}.",
            )


def _note(
    question: Question, rows: Array, wrong: Array, count: int, findings: Findings, kind: str, message: str
) -> None:
    marks = np.zeros(count, bool)
    marks[rows[wrong]] = True
    findings.rows(kind, question.name, marks, message)


def _numpy(column: pa.Array) -> Array:
    found: Array = column.to_numpy(zero_copy_only=False)
    return found
