"""Values of a survey made into the values of a population's column: recoded, carried to its unit, and checked, by row."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law.faults import Fault, nearest
from payung.law.language import Enumeration
from payung.law.types import Kind
from payung.population.survey.mapping import PERIODS, ColumnMap

Array = np.ndarray[Any, np.dtype[Any]]
_EXAMPLES = 5
_TRUTHS = {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Target:
    """A column of a population: what kind of value it holds, of which unit, and whether the whole household has one.

    `keys` are the categories of a choice (empty: any text). `currency` and `period` are those of an amount.
    """

    name: str
    kind: Kind
    fact: bool
    of_household: bool = False
    enumeration: type[Enumeration] | None = None
    currency: str = ""
    period: str = ""
    whole: bool = False

    @property
    def keys(self) -> list[str]:
        return [member.key for member in self.enumeration] if self.enumeration is not None else []

    @property
    def type(self) -> pa.DataType:
        """The Arrow type of the column."""
        match self.kind:
            case Kind.TRUTH:
                return pa.bool_()
            case Kind.DATE:
                return pa.date32()
            case Kind.CHOICE:
                return pa.dictionary(pa.int32(), pa.string())
            case Kind.LINK:
                return pa.int32()
        return {"age": pa.int16(), "id": pa.int32()}.get(self.name, pa.float64())


def column_faults(column: ColumnMap, target: Target, currency: str, file: str, path: str) -> Iterator[Fault]:
    """What of a column's map cannot be, before any value is seen."""
    if column.per and not target.period:
        message = f"'{target.name}' is no amount over time, so `per` says nothing."
        yield Fault("unit", message, file, column.line, f"{path}/per")
    if column.times != 1 and target.kind is not Kind.NUMBER:
        yield Fault(
            "unit", f"'{target.name}' is no number, so `times` says nothing.", file, column.line, f"{path}/times"
        )
    if column.currency and column.currency != currency:
        hint = f"Bring it to {currency} by `times`, and leave `currency` out."
        message = f"This is in {column.currency}, the map in {currency}."
        yield Fault("currency", message, file, column.line, f"{path}/currency", hint)
    if target.keys:
        wanted = [*(column.recode or {}).values(), column.otherwise]
        for value in dict.fromkeys(str(one) for one in wanted if one is not None):
            if value not in target.keys:
                hint = nearest(value, target.keys) or f"One of {', '.join(target.keys)}."
                yield Fault("category", f"'{value}' is no {target.name}.", file, column.line, f"{path}/recode", hint)


class Faults:
    """Gathers the rows that a map cannot make sense of, with the first few of each column."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def rows(
        self, column: ColumnMap, file: str, rows: Array, wrong: Array, kind: str, words: Any, hint: str = ""
    ) -> None:
        """Note the entries for which `wrong` holds; `words(place)` describes one."""
        places = np.flatnonzero(wrong)
        for place in places[:_EXAMPLES]:
            path = f"row {int(rows[place])}, {column.name}"
            self.found.append(Fault(kind, words(int(place)), file, path=path, hint=hint))
        if len(places) > _EXAMPLES:
            message = f"So are {len(places) - _EXAMPLES:,} further rows, {len(places):,} in all."
            self.found.append(Fault(kind, message, file, path=column.name))


def read_column(column: ColumnMap, target: Target, raw: pa.Array, rows: Array, file: str, faults: Faults) -> pa.Array:
    """The values of a column, from what its expression gave. `rows` are the rows of the survey's file, for what is wrong."""
    texts = _texts(raw)
    nothing = ["", *column.unknown]
    missing = pc.fill_null(pc.is_in(texts, pa.array(nothing, pa.string())), False)
    if pc.any(missing).as_py():
        raw, texts = (pc.if_else(missing, pa.scalar(None, one.type), one) for one in (raw, texts))
    if column.recode is not None:
        return _typed(column, target, _recoded(column, texts, rows, file, faults), rows, file, faults)
    return _typed(column, target, raw if target.kind is not Kind.CHOICE else texts, rows, file, faults)


def _texts(raw: pa.Array) -> pa.Array:
    """Values as text, as a map writes them: 1 and not 1.0, without spaces around."""
    if pa.types.is_dictionary(raw.type):
        raw = raw.cast(raw.type.value_type)
    if pa.types.is_string(raw.type) or pa.types.is_large_string(raw.type) or pa.types.is_string_view(raw.type):
        return pc.utf8_trim_whitespace(raw.cast(pa.string()))
    texts = raw.cast(pa.string())
    if pa.types.is_floating(raw.type) or pa.types.is_decimal(raw.type):
        return pc.replace_substring_regex(texts, r"\.0*$", "")
    return texts


def _recoded(column: ColumnMap, texts: pa.Array, rows: Array, file: str, faults: Faults) -> pa.Array:
    assert column.recode is not None
    codes = texts.dictionary_encode()
    if isinstance(codes, pa.ChunkedArray):
        codes = codes.combine_chunks()
    values = codes.dictionary.to_pylist()
    new = [column.recode.get(value, column.otherwise) for value in values]
    if not column.has_otherwise:
        unmapped = {place for place, value in enumerate(values) if value not in column.recode}
        if unmapped:
            indices = codes.indices.to_pylist()
            wrong = np.array([place in unmapped for place in indices], bool)
            near = ", ".join(column.recode)
            hint = f"`recode` has {near}; add it, or say `otherwise:` for all the rest."
            faults.rows(
                column, file, rows, wrong, "category", lambda place: f"'{values[indices[place]]}' is not recoded.", hint
            )
    words = [None if value is None else str(value).lower() if isinstance(value, bool) else str(value) for value in new]
    return pa.array(words, pa.string()).take(codes.indices)


def _typed(column: ColumnMap, target: Target, raw: pa.Array, rows: Array, file: str, faults: Faults) -> pa.Array:
    if isinstance(raw, pa.ChunkedArray):
        raw = raw.combine_chunks()
    if pa.types.is_null(raw.type):
        return pa.nulls(len(raw), target.type)
    match target.kind:
        case Kind.TRUTH:
            return _truths(column, raw, rows, file, faults)
        case Kind.CHOICE:
            return _choices(column, target, raw, rows, file, faults)
        case Kind.DATE:
            return _dates(column, raw, rows, file, faults)
    return _numbers(column, target, raw, rows, file, faults)


def _truths(column: ColumnMap, raw: pa.Array, rows: Array, file: str, faults: Faults) -> pa.Array:
    if pa.types.is_boolean(raw.type):
        return raw
    texts = pc.utf8_lower(_texts(raw))
    places = pc.index_in(texts, pa.array(list(_TRUTHS)))
    wrong = pc.and_(pc.is_null(places), pc.is_valid(texts)).to_numpy(zero_copy_only=False)
    hint = "Recode it to true and false."
    faults.rows(column, file, rows, wrong, "type", lambda place: f"'{texts[place]}' is not true or false.", hint)
    return pa.array(list(_TRUTHS.values())).take(places)


def _choices(column: ColumnMap, target: Target, raw: pa.Array, rows: Array, file: str, faults: Faults) -> pa.Array:
    texts = _texts(raw)
    if target.keys:
        unknown = pc.and_(pc.invert(pc.is_in(texts, pa.array(target.keys))), pc.is_valid(texts))
        wrong = pc.fill_null(unknown, False).to_numpy(zero_copy_only=False)
        hint = f"Recode it to {', '.join(target.keys)}."
        faults.rows(column, file, rows, wrong, "category", lambda place: f"'{texts[place]}' is no {target.name}.", hint)
    return texts.dictionary_encode()


def _dates(column: ColumnMap, raw: pa.Array, rows: Array, file: str, faults: Faults) -> pa.Array:
    if pa.types.is_date(raw.type) or pa.types.is_timestamp(raw.type):
        return raw.cast(pa.date32(), safe=False)
    texts = _texts(raw)
    days = [_day(text) for text in texts.to_pylist()]
    wrong = np.array([day is None for day in days], bool) & pc.is_valid(texts).to_numpy(zero_copy_only=False)
    hint = "Make one by make_date(year, month, day)."
    faults.rows(column, file, rows, wrong, "date", lambda place: f"'{texts[place]}' is not a day.", hint)
    return pa.array(days, pa.date32())


def _day(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _numbers(column: ColumnMap, target: Target, raw: pa.Array, rows: Array, file: str, faults: Faults) -> pa.Array:
    if pa.types.is_boolean(raw.type):
        raw = raw.cast(pa.int8())
    valid = pc.is_valid(raw).to_numpy(zero_copy_only=False)
    if pa.types.is_integer(raw.type) or pa.types.is_floating(raw.type) or pa.types.is_decimal(raw.type):
        values = pc.fill_null(raw.cast(pa.float64(), safe=False), 0.0).to_numpy(zero_copy_only=False)
        wrong = valid & ~np.isfinite(values)
    else:
        texts = _texts(raw)
        numbers = [_number(text) for text in texts.to_pylist()]
        wrong = np.array([number is None for number in numbers], bool) & valid
        values = np.array([0.0 if number is None else number for number in numbers])
    hint = "Name texts that mean nothing in `unknown:`, or take the number out of the text."
    faults.rows(column, file, rows, wrong, "type", lambda place: f"'{raw[place]}' is not a number.", hint)
    values = np.where(wrong | ~valid, 0.0, values) * column.times
    if column.per and target.period:
        values = values * PERIODS[column.per] / PERIODS[target.period]
    if target.whole or target.name == "age" or target.kind is Kind.LINK:
        values = np.floor(values)
    if target.name == "age":
        off = valid & ((values < 0) | (values > 130))
        faults.rows(column, file, rows, off, "range", lambda place: f"An age of {values[place]:g} cannot be.")
        values = np.where(off, 0, values)
    return pa.array(values, mask=~valid | wrong).cast(target.type)


def _number(text: str | None) -> float | None:
    try:
        found = float(text) if text else None
    except ValueError:
        return None
    return found if found is not None and np.isfinite(found) else None
