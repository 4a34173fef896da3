"""Numbers by which persons and households are drawn: the same wherever they stand, however the data are cut or sorted.

A household's number is a hash of its id; a person's is a hash of that and of the person's id in it (of the place in the household
where there is none). `payung.law.compile.uniform` makes a draw of a number.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from payung.law.compile.draws import uniform

Array = np.ndarray[Any, np.dtype[Any]]
_OFFSET, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)
_STEP = np.uint64(0x9E3779B97F4A7C15)

__all__ = ["household_numbers", "person_numbers", "uniform"]


def household_numbers(keys: pa.Array) -> Array:
    """A 64-bit number for each household, of its id (whole number or text)."""
    return _mixed(_numbers(keys)).view(np.int64)


def person_numbers(households: Array, sizes: Array, ids: pa.Array | None) -> Array:
    """A 64-bit number for each person: of the household's number, and of the id or the place in the household.

    `households` has one number a household, `sizes` how many members each has.
    """
    own = np.repeat(households.view(np.uint64), sizes)
    if ids is not None:
        inside = _numbers(ids)
    else:
        starts = np.cumsum(sizes) - sizes
        inside = (np.arange(int(sizes.sum())) - np.repeat(starts, sizes)).astype(np.uint64)
    with np.errstate(over="ignore"):
        return _mixed(own * _STEP ^ _mixed(inside + np.uint64(1))).view(np.int64)


def _numbers(ids: pa.Array) -> Array:
    if pa.types.is_integer(ids.type):
        found: Array = ids.to_numpy(zero_copy_only=False).astype(np.int64).view(np.uint64)
        return found
    return _hashed(ids)


def _hashed(texts: pa.Array) -> Array:
    """FNV-1a of each text's bytes, one place at a time for all texts."""
    texts = texts.cast(pa.large_binary())
    offsets = np.frombuffer(texts.buffers()[1], np.int64, len(texts) + 1, texts.offset * 8)
    data = np.frombuffer(texts.buffers()[2] or b"", np.uint8)
    starts, lengths = offsets[:-1], np.diff(offsets)
    found = np.full(len(texts), _OFFSET, np.uint64)
    with np.errstate(over="ignore"):
        for place in range(int(lengths.max(initial=0))):
            rows = np.flatnonzero(lengths > place)
            found[rows] = (found[rows] ^ data[starts[rows] + place].astype(np.uint64)) * _PRIME
    return found


def _mixed(numbers: Array) -> Array:
    """SplitMix64's finishing function."""
    with np.errstate(over="ignore"):
        x = numbers.astype(np.uint64)
        x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return x ^ (x >> np.uint64(31))
