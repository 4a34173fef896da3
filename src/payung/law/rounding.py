"""Rounding by a law's own rule: a step and a direction, on exact decimals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

_MODES = {
    "up": ROUND_CEILING,
    "down": ROUND_FLOOR,
    "half up": ROUND_HALF_UP,
    "half down": ROUND_HALF_DOWN,
    "half even": ROUND_HALF_EVEN,
}


@dataclass(frozen=True, slots=True)
class Rounding:
    """To a multiple of `step`: `up` and `down` always, `half up`, `half down`, `half even` to the nearest."""

    step: Decimal
    direction: str

    def __post_init__(self) -> None:
        if not (self.step.is_finite() and self.step > 0):
            raise ValueError(f"A rounding step is above 0; {self.step} is not")
        if self.direction not in _MODES:
            raise ValueError(f"'{self.direction}' is no way to round; a half goes up, down or even")

    def __call__(self, value: Decimal) -> Decimal:
        return (value / self.step).to_integral_value(_MODES[self.direction]) * self.step


def to_nearest(step: str, half: str = "up") -> Rounding:
    """To the nearest multiple of the step; a half goes `up` (away from zero), `down` (towards zero) or to the `even` one."""
    return Rounding(Decimal(step), f"half {half}")


def up_to(step: str) -> Rounding:
    """Up to the next multiple of the step."""
    return Rounding(Decimal(step), "up")


def down_to(step: str) -> Rounding:
    """Down to the multiple of the step below."""
    return Rounding(Decimal(step), "down")


def round_up(value: Decimal, step: Decimal) -> Decimal:
    """Up to the next multiple of the step."""
    return Rounding(Decimal(step), "up")(Decimal(value))


def round_down(value: Decimal, step: Decimal) -> Decimal:
    """Down to the multiple of the step below."""
    return Rounding(Decimal(step), "down")(Decimal(value))


def round_nearest(value: Decimal, step: Decimal) -> Decimal:
    """To the nearest multiple of the step, a half up (away from zero)."""
    return Rounding(Decimal(step), "half up")(Decimal(value))
