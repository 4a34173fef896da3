"""Values of indicators: a long list, as plain data and as Arrow tables; and two of them side by side."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from payung.measure.definitions import DEFINITIONS
from payung.measure.gains import Gains

Dimensions = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Value:
    """An indicator's value for some dimensions: `(("function", "old_age"), ("sex", "female"))`.

    None where it cannot be measured: `note` says why. `error` is its standard error by the survey's design, where it was asked.
    """

    indicator: str
    dimensions: Dimensions
    value: float | None
    error: float | None = None
    note: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The value as plain data."""
        found: dict[str, Any] = {"indicator": self.indicator, **dict(self.dimensions), "value": self.value}
        if self.error is not None:
            found["standard_error"] = self.error
        if self.note:
            found["note"] = self.note
        return found


def value(
    indicator: str, dimensions: Mapping[str, str], found: float, error: float | None = None, note: str = ""
) -> Value:
    """A value; None in the place of what is not defined (nan)."""
    known = None if found is None or math.isnan(found) else float(found)
    own_error = None if error is None or math.isnan(error) else float(error)
    return Value(
        indicator, tuple(dimensions.items()), known, own_error, note or ("" if known is not None else "Not defined.")
    )


def unmeasured(indicator: str, dimensions: Mapping[str, str], note: str) -> Value:
    """A value that there is none of, and why."""
    return Value(indicator, tuple(dimensions.items()), None, note=note)


@dataclass(frozen=True, slots=True)
class Indicators:
    """The indicators of a law for a population on a day. `warnings` is what a reader must know before a figure is used; `unknown` has
    each rule whose answer is not known of everybody, with the share of persons (or households) of whom it is not: there it counts
    as nothing."""

    country: str
    date: str
    year: int
    currency: str
    reforms: tuple[str, ...]
    persons: float
    households: float
    rows: int
    figures: tuple[tuple[str, str], ...]
    values: tuple[Value, ...]
    unknown: tuple[tuple[str, float], ...]
    warnings: tuple[str, ...]

    def value(self, indicator: str, **dimensions: str) -> float | None:
        """The value of an indicator for exactly these dimensions. Raises KeyError if there is none."""
        return self.find(indicator, **dimensions).value

    def find(self, indicator: str, **dimensions: str) -> Value:
        """The same with its error and note. Raises KeyError."""
        wanted = set(dimensions.items())
        for found in self.values:
            if found.indicator == indicator and set(found.dimensions) == wanted:
                return found
        raise KeyError(f"{indicator} {dimensions}")

    def select(self, indicator: str) -> Iterator[Value]:
        """All values of an indicator."""
        return (found for found in self.values if found.indicator == indicator)

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain data, with the definitions of the indicators that are in it."""
        return {
            **_head(self),
            "values": [found.to_dict() for found in self.values],
            "definitions": definitions_of(self.values),
        }

    def to_table(self) -> pa.Table:
        """The values as an Arrow table: indicator, unit, a column a dimension, value, standard error, note."""
        return _table(self.values, {"value": [found.value for found in self.values]})

    def to_pandas(self) -> Any:
        """The values as a pandas frame; needs the extra `pandas`."""
        return self.to_table().to_pandas()


@dataclass(frozen=True, slots=True)
class Difference:
    """An indicator by the law and by its reform."""

    indicator: str
    dimensions: Dimensions
    base: float | None
    reform: float | None

    @property
    def change(self) -> float | None:
        """How much more by the reform; exactly 0 where nothing changed."""
        return None if self.base is None or self.reform is None else self.reform - self.base

    def to_dict(self) -> dict[str, Any]:
        """The difference as plain data."""
        own = {"base": self.base, "reform": self.reform, "change": self.change}
        return {"indicator": self.indicator, **dict(self.dimensions), **own}


@dataclass(frozen=True, slots=True)
class Changes:
    """The indicators of a law and of a reform, for the same population. `gains` are by group; `seconds` is how long the reform took."""

    base: Indicators
    reform: Indicators
    persons_gaining: float
    persons_losing: float
    gains: tuple[Gains, ...]
    seconds: float

    def differences(self) -> list[Difference]:
        """Every value by the law and by the reform, in order; None on the side that does not have it."""
        before = {(found.indicator, found.dimensions): found.value for found in self.base.values}
        after = {(found.indicator, found.dimensions): found.value for found in self.reform.values}
        return [Difference(*key, before.get(key), after.get(key)) for key in dict.fromkeys([*before, *after])]

    def change(self, indicator: str, **dimensions: str) -> float | None:
        """How much an indicator changes. Raises KeyError."""
        before, after = (side.value(indicator, **dimensions) for side in (self.base, self.reform))
        return None if before is None or after is None else after - before

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain data."""
        return {
            **_head(self.reform),
            "persons_gaining": self.persons_gaining,
            "persons_losing": self.persons_losing,
            "gains": [found.to_dict() for found in self.gains],
            "differences": [found.to_dict() for found in self.differences()],
            "definitions": definitions_of(self.reform.values),
        }

    def to_table(self) -> pa.Table:
        """The differences as an Arrow table."""
        found = self.differences()
        columns = {name: [getattr(one, name) for one in found] for name in ("base", "reform", "change")}
        return _table(found, columns)


def _head(found: Indicators) -> dict[str, Any]:
    return {
        "country": found.country,
        "date": found.date,
        "population_year": found.year,
        "currency": found.currency,
        "reforms": list(found.reforms),
        "persons": found.persons,
        "households": found.households,
        "rows": found.rows,
        "figures": dict(found.figures),
        "warnings": list(found.warnings),
        "not_known": dict(found.unknown),
    }


def definitions_of(values: Sequence[Value | Difference]) -> list[dict[str, Any]]:
    """The definitions of the indicators that are among some values."""
    return [DEFINITIONS[name].to_dict() for name in dict.fromkeys(found.indicator for found in values)]


def _table(values: Sequence[Value | Difference], columns: Mapping[str, list[float | None]]) -> pa.Table:
    names = list(dict.fromkeys(name for found in values for name, _ in found.dimensions))
    dimensions = [dict(found.dimensions) for found in values]
    table = {
        "indicator": pa.array([found.indicator for found in values], pa.string()),
        "unit": pa.array([DEFINITIONS[found.indicator].unit for found in values], pa.string()),
        **{name: pa.array([own.get(name) for own in dimensions], pa.string()) for name in names},
        **{name: pa.array(column, pa.float64()) for name, column in columns.items()},
    }
    if any(isinstance(found, Value) for found in values):
        table["standard_error"] = pa.array([getattr(found, "error", None) for found in values], pa.float64())
        table["note"] = pa.array([getattr(found, "note", "") or None for found in values], pa.string())
    return pa.table(table)
