"""The figures of a law that a reform can change one by one: numbers and yes or no, each with its path, bounds and what vouches for it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from payung.law.country import CountryLaw
from payung.law.language import Enumeration
from payung.law.parameters import DatedValue, Parameter, Scale, cell_of_band
from payung.law.types import Kind

NUMBER, SHARE, TRUTH = "number", "share", "truth"
_MOST_SHARE = Decimal(10)
_MOST_TIMES = Decimal(1000)
_MOST_OF_NOTHING = Decimal(1_000_000_000)
_SMALLEST = Decimal("0.000001")
_MOST_OF = {"years": 200, "months": 2400, "weeks": 10_400, "days": 73_000}
_STEPS = 100


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, or yes or no, of the law of a day. `path` is as in `payung reform --sweep`; `keys` are the categories of a table,
    `band` where the band of a scale begins. `low` to `high` by `step` is where a reader is likely to look, `least` to `most` what is
    taken at all."""

    path: str
    kind: str
    parameter: Parameter
    keys: tuple[Enumeration, ...]
    band: Decimal | None
    value: Decimal | bool
    dated: DatedValue
    low: Decimal
    high: Decimal
    step: Decimal
    least: Decimal
    most: Decimal

    @property
    def is_checked(self) -> bool:
        """True if this number was read in its source."""
        first = self.keys[0].key if self.keys else cell_of_band(self.band) if self.band is not None else None
        return self.dated.checked and (first is None or first not in self.dated.unchecked)


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a law of a day by path, and the parameters whose figures cannot be changed one by one (days, categories)."""

    by_path: Mapping[str, Figure]
    others: tuple[Parameter, ...]

    def of_module(self, module: str) -> list[Figure]:
        """The figures of a law module, in the order of its file."""
        return [figure for figure in self.by_path.values() if figure.parameter.module == module]


@lru_cache(maxsize=64)
def figures(country: CountryLaw, day: datetime.date) -> Figures:
    """The figures of a law on a day."""
    found: dict[str, Figure] = {}
    others = []
    for parameter in sorted(country.law.parameters, key=lambda one: (one.module, one.line)):
        dated = parameter.on(day)
        if dated is None:
            continue
        if parameter.type.kind not in (Kind.NUMBER, Kind.TRUTH):
            others.append(parameter)
            continue
        for figure in _of(parameter, dated, dated.value, ()):
            found[figure.path] = figure
    return Figures(found, tuple(others))


def _of(parameter: Parameter, dated: DatedValue, value: Any, keys: tuple[Enumeration, ...]) -> Iterator[Figure]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _of(parameter, dated, part, (*keys, key))
        return
    path = ".".join([parameter.module, parameter.name, *(key.key for key in keys)])
    if isinstance(value, Scale):
        for start, amount in zip(value.starts, value.values, strict=True):
            yield _figure(f"{path}.{start:f}", parameter, dated, amount, keys, start)
    elif value is not None:
        yield _figure(path, parameter, dated, value, keys, None)


def _figure(
    path: str, parameter: Parameter, dated: DatedValue, value: Any, keys: tuple[Enumeration, ...], band: Decimal | None
) -> Figure:
    if isinstance(value, bool):
        zero, one = Decimal(0), Decimal(1)
        return Figure(path, TRUTH, parameter, keys, band, value, dated, zero, one, one, zero, one)
    kind = SHARE if parameter.unit == "share" else NUMBER
    high, step = _range(value, parameter.unit, kind)
    least = min(Decimal(0), value * _MOST_TIMES)
    if kind == SHARE:
        most = max(_MOST_SHARE, value * 10)
    elif value <= _MOST_OF.get(parameter.unit, -1):
        most = Decimal(_MOST_OF[parameter.unit])
    else:
        most = max(value * _MOST_TIMES, Decimal(0)) or _MOST_OF_NOTHING
    return Figure(path, kind, parameter, keys, band, value, dated, min(Decimal(0), 2 * value), high, step, least, most)


def _range(value: Decimal, unit: str, kind: str) -> tuple[Decimal, Decimal]:
    """How far a control reaches and by which step: to twice what the law has, rounded up, in about a hundred steps."""
    if kind == SHARE:
        if not value:
            return Decimal("0.2"), Decimal("0.001")
        return (_rounded_up(2 * value) if value < Decimal("0.5") else max(Decimal(1), value)), _step(2 * value)
    if not value:
        return Decimal(1000 if "/" in unit or unit.isupper() else 10), Decimal(10 if unit.isupper() else 1)
    high = _rounded_up(2 * abs(value))
    step = _step(high)
    return high, step if value % 1 else max(step, Decimal(1))


def _step(high: Decimal) -> Decimal:
    """1, 2 or 5 times a power of ten: about a hundredth."""
    part = high / _STEPS
    power = Decimal(10) ** part.adjusted()
    times = part / power
    return max((Decimal(1) if times < 2 else Decimal(2) if times < 5 else Decimal(5)) * power, _SMALLEST)


def _rounded_up(value: Decimal) -> Decimal:
    """To two digits."""
    power = Decimal(10) ** (value.adjusted() - 1)
    return (value / power).to_integral_value(rounding="ROUND_CEILING") * power
