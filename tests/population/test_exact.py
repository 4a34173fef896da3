"""Sums do not depend on the order of adding, and are those of the compiled law."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from payung.law.faults import Refused
from payung.population.exact import Sum, ratio

pytestmark = pytest.mark.nation
TERMS = st.lists(st.floats(-(2.0**59), 2.0**59), min_size=1, max_size=40)


@given(TERMS, st.randoms(use_true_random=False))
def test_the_order_and_the_cuts_do_not_matter(terms: list[float], chance: object) -> None:
    whole, parts = Sum(), Sum()
    whole.add_rows(np.array(terms), None, 1)
    shuffled = list(terms)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    for start in range(0, len(shuffled), 7):
        parts.add_rows(np.array(shuffled[start : start + 7]), None, 1)
    assert whole.units == parts.units
    exact = sum(map(Fraction, terms), Fraction(0))
    assert abs(Fraction(whole.units[0], 2**40) - exact) <= len(terms) * Fraction(1, 2**41)


def test_large_terms_do_not_overflow_and_larger_ones_are_refused() -> None:
    found = Sum()
    found.add_rows(np.full(200_000, 2.0**59), None, 1)
    assert found.value(0) == 200_000 * 2.0**59
    with pytest.raises(Refused):
        found.add_rows(np.array([2.0**60]), None, 1)


def test_groups_grow() -> None:
    found, count = Sum(), Sum()
    found.add_rows(np.array([1.5, 2.0]), np.array([0, 0]), 1)
    found.add_rows(np.array([4.0]), np.array([2]), 3)
    count.add([2 << 40, 0, 1 << 40])
    assert [found.value(place) for place in range(4)] == [3.5, 0, 4, 0]
    assert [ratio(found, count, place) for place in range(4)] == [1.75, None, 4, None]
    assert found.total() == 7.5
