"""Numbers by which persons are drawn belong to the person, not to a place in a file."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from payung.population.draws import household_numbers, person_numbers, uniform

pytestmark = pytest.mark.nation


@given(st.lists(st.text(max_size=12), min_size=1, max_size=30, unique=True))
def test_a_number_is_of_the_id_alone(ids: list[str]) -> None:
    whole = household_numbers(pa.array(ids))
    assert len(set(whole.tolist())) == len(ids)
    for place, one in enumerate(ids):
        assert household_numbers(pa.array([one]))[0] == whole[place]
        assert household_numbers(pa.array(["before", *ids])[1:])[place] == whole[place]


def test_persons_of_one_place_in_two_households_differ() -> None:
    households = household_numbers(pa.array([1, 2, 3]))
    numbers = person_numbers(households, np.array([2, 1, 3]), None)
    assert len(set(numbers.tolist())) == 6
    alone = person_numbers(households[2:], np.array([3]), None)
    assert alone.tolist() == numbers[3:].tolist()
    by_id = person_numbers(households[2:], np.array([3]), pa.array(["c", "a", "b"]))
    other_order = person_numbers(households[2:], np.array([3]), pa.array(["a", "b", "c"]))
    assert sorted(by_id.tolist()) == sorted(other_order.tolist())


def test_draws_are_spread_evenly_and_hang_on_seed_and_purpose() -> None:
    numbers = household_numbers(pa.array(range(100_000)))
    drawn = uniform(0, "take-up", numbers)
    assert drawn.min() >= 0 and drawn.max() < 1
    counts, _ = np.histogram(drawn, 10, (0, 1))
    assert abs(counts - 10_000).max() < 500
    for other in (uniform(1, "take-up", numbers), uniform(0, "something else", numbers)):
        assert abs(np.corrcoef(drawn, other)[0, 1]) < 0.02
