"""Random draws that belong to a person, not to a place in a file: so the same however the data are cut, sorted or spread.

A draw is a hash of the seed, of what is drawn for, and of the person's number (SplitMix64's finishing function), as a number from 0
up to 1. The kernels draw by the same arithmetic.
"""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np

from payung.law.compile.ir import Body, Op, real, whole

_FIRST, _SECOND, _STEP = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0x9E3779B97F4A7C15
_MASK = 2**64 - 1
_UNIT = 2.0**-53

Array = np.ndarray[Any, np.dtype[Any]]


def stream(purpose: str) -> int:
    """The number of what is drawn for, such as the take-up of a benefit."""
    return int.from_bytes(hashlib.sha256(purpose.encode()).digest()[:8], "little")


def uniform(seed: int, purpose: str, numbers: Array) -> Array:
    """One draw for each number of a person (or household)."""
    key = np.uint64(_mixed_int((seed + stream(purpose)) & _MASK))
    with np.errstate(over="ignore"):
        drawn = _mixed(numbers.astype(np.uint64) * np.uint64(_STEP) ^ key)
    numbers_of_steps: Array = (drawn >> np.uint64(11)).astype(np.float64)
    return numbers_of_steps * _UNIT


def _mixed(x: Array) -> Array:
    x = (x ^ (x >> np.uint64(30))) * np.uint64(_FIRST)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(_SECOND)
    x ^= x >> np.uint64(31)
    return x


def _mixed_int(x: int) -> int:
    x = ((x ^ (x >> 30)) * _FIRST) & _MASK
    x = ((x ^ (x >> 27)) * _SECOND) & _MASK
    return x ^ (x >> 31)


def draw(b: Body, seed: Op, purpose: str, number: Op) -> Op:
    """The draw in native code; `seed` and `number` are 64-bit."""
    key = _mix(b, b.binary("add", seed, _constant(stream(purpose))))
    drawn = _mix(b, b.binary("xor", b.binary("mul", number, _constant(_STEP)), key))
    return b.binary("fmul", b.convert("sitofp", b.binary("lshr", drawn, whole(11, "i64")), "double"), real(_UNIT))


def _mix(b: Body, x: Op) -> Op:
    for shift, factor in ((30, _FIRST), (27, _SECOND)):
        x = b.binary("mul", b.binary("xor", x, b.binary("lshr", x, whole(shift, "i64"))), _constant(factor))
    return b.binary("xor", x, b.binary("lshr", x, whole(31, "i64")))


def _constant(value: int) -> Op:
    return whole(value - 2**64 if value >= 2**63 else value, "i64")
