"""Rounding and comparison of binary numbers that stand for decimals.

The law counts in decimals; 2.675 has no binary equal, and 0.1 + 0.2 is not quite 0.3. Two things keep the native execution
on the side of the decimal one:

* Where a rule compares or rounds a number that was *computed*, a difference that only the binary form can have made counts as
  none: 2^-48 of the magnitudes that went in, and beside that 2^-30 (for money 2^-23, a ten-millionth of a baht; for rounding 2^-30 of
  the step) for what went in unseen, in another rule. A decimal that the law can write differs from a threshold by far more.
* A rounded number is `whole * numerator / power of ten`, both exact: so it is the binary number nearest to the decimal one, and equal
  to it bit for bit once that is converted.

Numbers that were given, that are whole, or that were rounded are compared as they are.
"""

from __future__ import annotations

from decimal import Decimal

from payung.law.compile.ir import ZERO, Body, Op, real
from payung.law.rounding import Rounding

WHOLE, NEAREST, COMPUTED = 2, 1, 0
"""How well a number stands for its decimal: a whole one exactly, a given or rounded one as nearly as can be, a computed one nearly."""

_RELATIVE = real(2.0**-48)
_ABSOLUTE = real(2.0**-30)
_OF_MONEY = real(2.0**-23)
_OF_A_STEP = real(2.0**-30)
_MOST_OF_A_STEP = real(2.0**-10)
_SIX_PLACES = real(1e6)


def tolerance(b: Body, magnitude: Op, money: bool) -> Op:
    """The difference that computing in binary may have made to a number of this magnitude."""
    return b.binary("fadd", b.binary("fmul", magnitude, _RELATIVE), _OF_MONEY if money else _ABSOLUTE)


def compare(b: Body, operator: str, left: Op, right: Op, slack: Op | None) -> Op:
    """`left operator right`, where a difference of up to `slack` counts as none."""
    if slack is None:
        names = {"<": "olt", "<=": "ole", ">": "ogt", ">=": "oge", "==": "oeq", "!=": "une"}
        return b.compare(names[operator], left, right)
    difference = b.binary("fsub", left, right)
    match operator:
        case ">":
            return b.compare("ogt", difference, slack)
        case "<=":
            return b.compare("ole", difference, slack)
        case "<":
            return b.compare("olt", difference, b.binary("fsub", ZERO, slack))
        case ">=":
            return b.compare("oge", difference, b.binary("fsub", ZERO, slack))
    return b.compare("ole" if operator == "==" else "ogt", b.intrinsic("fabs", difference), slack)


def to_whole(b: Body, value: Op, bound: int, slack: Op | None) -> Op:
    """A number cut to a whole one, as Python's `int` does, and held within `bound`."""
    if slack is not None:
        value = b.binary("fadd", value, b.intrinsic("copysign", slack, value))
    held = b.intrinsic("minnum", b.intrinsic("maxnum", value, real(-bound)), real(bound))
    return b.convert("fptosi", held, "i32")


def rounded(b: Body, value: Op, size: Op, step: Op, direction: str) -> Op:
    """A number rounded to a multiple of a step that is known when the kernel runs. `size` is that of what went into the number."""
    steps = _steps(b, b.binary("fdiv", value, step), b.binary("fdiv", size, step), direction)
    numerator = b.intrinsic("rint", b.binary("fmul", step, _SIX_PLACES))
    fraction = b.binary("fdiv", b.binary("fmul", steps, numerator), _SIX_PLACES)
    has_no_fraction = b.compare("oeq", step, b.intrinsic("rint", step))
    return b.choose(has_no_fraction, b.binary("fmul", steps, step), fraction)


def rounded_by(b: Body, value: Op, size: Op, rounding: Rounding) -> Op:
    """A number rounded by a rule's declared rounding."""
    numerator, power = _fraction(rounding.step)
    if not numerator == power == 1:
        step = real(float(rounding.step))
        value, size = b.binary("fdiv", value, step), b.binary("fdiv", size, step)
    steps = _steps(b, value, size, rounding.direction)
    if numerator != 1:
        steps = b.binary("fmul", steps, real(float(numerator)))
    return steps if power == 1 else b.binary("fdiv", steps, real(float(power)))


def quality(rounding: Rounding) -> int:
    """How well a number rounded so stands for its decimal."""
    return WHOLE if rounding.step == rounding.step.to_integral_value() else NEAREST


def _fraction(step: Decimal) -> tuple[int, int]:
    """A step as a whole number over a power of ten."""
    _, digits, exponent = step.normalize().as_tuple()
    assert isinstance(exponent, int)
    numerator = int("".join(map(str, digits)))
    return (numerator * 10**exponent, 1) if exponent >= 0 else (numerator, 10**-exponent)


def _steps(b: Body, quotient: Op, reach: Op, direction: str) -> Op:
    """A number of steps made whole. What lies within the slack of a whole number, or of a half, is taken to be it."""
    size = b.intrinsic("fabs", quotient)
    slack = b.binary("fadd", b.binary("fmul", reach, _RELATIVE), _OF_A_STEP)
    slack = b.choose(b.compare("olt", slack, _MOST_OF_A_STEP), slack, _MOST_OF_A_STEP)
    half = real(0.5)
    match direction:
        case "down":
            return b.intrinsic("floor", b.binary("fadd", quotient, slack))
        case "up":
            return b.intrinsic("ceil", b.binary("fsub", quotient, slack))
        case "half up":
            steps = b.intrinsic("floor", b.binary("fadd", b.binary("fadd", size, half), slack))
        case "half down":
            steps = b.intrinsic("ceil", b.binary("fsub", b.binary("fsub", size, half), slack))
        case _:
            steps = _half_even(b, size, slack)
    return b.intrinsic("copysign", steps, quotient)


def _half_even(b: Body, size: Op, slack: Op) -> Op:
    """To the nearest whole number, of two equally near ones to the even one."""
    above = b.binary("fadd", size, real(0.5))
    steps = b.intrinsic("floor", b.binary("fadd", above, slack))
    tie = b.compare("ole", b.intrinsic("fabs", b.binary("fsub", above, steps)), slack)
    halved = b.binary("fmul", steps, real(0.5))
    odd = b.compare("one", halved, b.intrinsic("floor", halved))
    return b.binary("fsub", steps, b.choose(b.both(tie, odd), real(1.0), ZERO))
