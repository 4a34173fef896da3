"""The law's figures as the kernels read them: doubles in a row, filled anew for each run.

Each compiled function reads its own stretch of the row from its start, so functions of one shape are one function. A
slot says which figure stands there; changing a value therefore compiles nothing. The number of bands of a scale is part of the code:
fewer fit too (the rest lie at infinity), more do not.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

import numpy as np

from payung.law.faults import DecisionRefused, Fault
from payung.law.model import Law
from payung.law.overlay import divisors
from payung.law.parameters import Parameter, Scale
from payung.law.rounding import Rounding

Keys = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """The day of the decision."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A number that the caller of a run sets: the first month of a history, a rate of take-up."""

    purpose: str
    name: str


@dataclass(frozen=True, slots=True)
class Plain:
    """A figure, or a table's entry."""

    parameter: int
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Band:
    """The start (or the value) of a scale's band."""

    parameter: int
    keys: Keys
    position: int
    is_start: bool


Slot = Day | Setting | Plain | Band


@dataclass(frozen=True, slots=True)
class ScaleShape:
    """What the code knows of a scale: how many bands there is room for, and how it rounds."""

    parameter: Parameter
    bands: int
    rounding: Rounding | None


def scales_in(figure: Any) -> list[Scale]:
    """The scales of a parameter: one, or those of a table."""
    if isinstance(figure, Mapping):
        return [scale for part in figure.values() for scale in scales_in(part)]
    return [figure]


def as_number(value: Any) -> float:
    """A figure's value as a double: a day by its number, a category by its place, true as 1."""
    match value:
        case bool():
            return 1.0 if value else 0.0
        case Decimal() | int() | float():
            return float(value)
        case datetime.date():
            return float(value.toordinal())
        case Enum():
            return float(list(type(value)).index(value))
    raise TypeError(f"{value!r} is no figure")


def pack(
    slots: Sequence[Slot], figures: Sequence[Any], day: datetime.date, settings: Mapping[tuple[str, str], float]
) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The row of doubles for a run. `figures` are by index of the parameter."""
    row = np.empty(max(len(slots), 1), np.float64)
    row[-1] = 0.0
    for place, slot in enumerate(slots):
        match slot:
            case Plain(parameter, keys):
                row[place] = as_number(_entry(figures[parameter], keys))
            case Band():
                row[place] = _band(_entry(figures[slot.parameter], slot.keys), slot)
            case Day():
                row[place] = float(day.toordinal())
            case Setting(purpose, name):
                row[place] = settings[purpose, name]
    return row


def _entry(figure: Any, keys: Keys) -> Any:
    for key in keys:
        figure = figure[key]
    return figure


def _band(scale: Scale, slot: Band) -> float:
    if slot.position < len(scale.starts):
        return float((scale.starts if slot.is_start else scale.values)[slot.position])
    return math.inf if slot.is_start else 0.0


def divisors_among(law: Law, slots: Sequence[Slot]) -> frozenset[int]:
    """The parameters of some slots on which a divisor rests."""
    return divisors(law) & {slot.parameter for slot in slots if isinstance(slot, Plain | Band)}


def check(law: Law, figures: Sequence[Any], above_zero: Collection[int], scales: Sequence[ScaleShape]) -> None:
    """Refuse figures that the law does not allow, or for which the code was not made. Raises DecisionRefused with every fault."""
    faults = []
    for index in sorted(above_zero):
        if not _above_zero(figures[index]):
            parameter = law.parameters[index]
            message = f"A rule divides by law.{parameter.name}, which is not above 0."
            faults.append(Fault("division", message, parameter.file, parameter.line))
    for shape in scales:
        parameter = shape.parameter
        for scale in scales_in(figures[parameter.index]):
            if len(scale.starts) > shape.bands or scale.rounding != shape.rounding:
                message = f"law.{parameter.name} has more bands, or rounds otherwise, than it was compiled for."
                hint = "Compile with the new figures."
                faults.append(Fault("scale", message, parameter.file, parameter.line, hint=hint))
                break
    if faults:
        raise DecisionRefused(dict.fromkeys(faults))


def _above_zero(figure: Any) -> bool:
    if isinstance(figure, Mapping):
        return all(_above_zero(part) for part in figure.values())
    if isinstance(figure, Scale):
        return all(value > 0 for value in figure.values)
    return bool(figure > 0)
