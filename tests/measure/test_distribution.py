"""Poverty and inequality against published and hand-made examples, and the laws that they must keep."""

import math

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from payung.measure.distribution import (
    atkinson,
    concentration,
    distribution,
    gini,
    lorenz,
    mean_log_deviation,
    median,
    palma,
    poverty_measures,
    quantile_groups,
    ratio_of_fifths,
    sen,
    theil,
    watts,
)

# Five persons, reckoned by hand: sum 200, mean 40.
INCOMES = np.array([10.0, 20.0, 30.0, 40.0, 100.0])
ONE_EACH = np.ones(5)


def test_poverty_of_the_handbook():
    """Haughton and Khandker (2009), chapter 4: country C has 100, 110, 150, 160 and a line of 125; P1 = 0.08, P2 = 0.0136."""
    welfare, weights = np.array([150.0, 100.0, 160.0, 110.0]), np.ones(4)
    assert poverty_measures(distribution(welfare, weights), 125.0) == pytest.approx((0.5, 0.08, 0.0136))


def test_poverty_by_hand():
    """Line 25: two of five are poor; gaps 0.6 and 0.2; 0.8 / 5 = 0.16; (0.36 + 0.04) / 5 = 0.08; (ln 2.5 + ln 1.25) / 5."""
    assert poverty_measures(distribution(INCOMES, ONE_EACH), 25.0) == pytest.approx((0.4, 0.16, 0.08))
    assert watts(distribution(INCOMES, ONE_EACH), 25.0) == pytest.approx((math.log(2.5) + math.log(1.25)) / 5)


def test_who_has_the_line_itself_is_not_poor():
    assert poverty_measures(distribution(INCOMES, ONE_EACH), 20.0)[0] == pytest.approx(0.2)


def test_sen_by_hand():
    """P0 = 0.4; mean gap of the poor I = 0.4; Gini of 10 and 20 is 1/6; 0.4 x (0.4 + 0.6 / 6) = 0.2."""
    assert sen(distribution(INCOMES, ONE_EACH), 25.0) == pytest.approx(0.2)


def test_inequality_by_hand():
    """Gini: sum of (2i - n - 1) y = -4x10 - 2x20 + 0 + 2x40 + 4x100 = 400, over n x 200 = 1,000: 0.4. S80/S20 = 100/10.
    Palma of five: the top tenth has half of the richest person's 100; the poorest 40 per cent have 30."""
    found = distribution(INCOMES, ONE_EACH)
    assert gini(found) == pytest.approx(0.4)
    assert ratio_of_fifths(found) == pytest.approx(10)
    assert palma(found) == pytest.approx(50 / 30)
    assert median(found) == 30
    assert mean_log_deviation(found) == pytest.approx(sum(math.log(40 / y) for y in INCOMES) / 5)
    assert theil(found) == pytest.approx(sum(y / 40 * math.log(y / 40) for y in INCOMES) / 5)
    assert atkinson(found, 1) == pytest.approx(1 - math.prod(INCOMES) ** 0.2 / 40)
    assert atkinson(found, 2) == pytest.approx(
        1 - 5 / sum(40 / y for y in INCOMES)
    )  # 1 - harmonic over arithmetic mean


def test_lorenz_divides_an_entry_across_the_border():
    """One household of two persons with 30 each and one of two with 10: the poorest quarter has 10 of 80."""
    found = distribution(np.array([30.0, 10.0]), np.array([2.0, 2.0]))
    assert lorenz(found, 0.25) == pytest.approx(10 / 80)
    assert lorenz(found, 0.75) == pytest.approx((20 + 30) / 80)
    assert lorenz(found, 1) == pytest.approx(1)


def test_concentration_is_gini_for_welfare_itself_and_negative_for_what_goes_to_the_poor():
    ranks = np.array([0.1, 0.3, 0.5, 0.7, 0.9])  # mid-ranks of five persons
    assert concentration(INCOMES, ranks) == pytest.approx(gini(distribution(INCOMES, ONE_EACH)))
    # all to the poorest of five: twice 0.1 less 1
    assert concentration(np.array([7.0, 0, 0, 0, 0]), ranks) == pytest.approx(-0.8)


def test_nothing_is_measured_where_nothing_is_there():
    found = distribution(np.zeros(3), np.ones(3))
    measures = (gini, ratio_of_fifths, palma, theil, mean_log_deviation)
    assert all(math.isnan(measure(found)) for measure in measures)
    assert math.isnan(watts(found, 1.0))


def test_ties_share_a_group_whatever_their_order():
    welfare = np.array([5.0, 1.0, 5.0, 5.0, 9.0])
    groups = quantile_groups(distribution(welfare, ONE_EACH), 5)
    assert groups.tolist() == [2, 0, 2, 2, 4]


amounts = st.lists(
    st.tuples(st.floats(0, 1e6).map(lambda x: round(x, 2)), st.floats(0.5, 1e3)), min_size=1, max_size=40
)


@given(amounts, st.randoms(use_true_random=False))
def test_no_measure_depends_on_the_order(pairs, chance):
    mixed = pairs[:]
    chance.shuffle(mixed)
    sides = []
    for rows in (pairs, mixed):
        welfare, weights = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
        found = distribution(welfare, weights)
        sides.append([*poverty_measures(found, 1000.0), gini(found), lorenz(found, 0.4), palma(found)])
    assert sides[0] == pytest.approx(sides[1], rel=1e-9, abs=1e-9, nan_ok=True)


@given(amounts, st.floats(0.01, 1e4), st.floats(1, 1e6))
def test_poverty_never_rises_after_the_same_for_everybody(pairs, transfer, line):
    welfare, weights = np.array([row[0] for row in pairs]), np.array([row[1] for row in pairs])
    before, after = (poverty_measures(distribution(found, weights), line) for found in (welfare, welfare + transfer))
    assert all(new <= old + 1e-12 for old, new in zip(before, after, strict=True))


@given(amounts)
def test_a_weight_of_two_is_two_persons(pairs):
    welfare, weights = np.array([row[0] for row in pairs]), np.array([row[1] for row in pairs])
    doubled = distribution(np.repeat(welfare, 2), np.repeat(weights, 2))
    once = distribution(welfare, weights * 2)
    for measure in (gini, palma, theil):
        assert measure(doubled) == pytest.approx(measure(once), rel=1e-9, abs=1e-9, nan_ok=True)


@given(amounts)
def test_inequality_stays_in_its_range(pairs):
    found = distribution(np.array([row[0] for row in pairs]), np.array([row[1] for row in pairs]))
    assert math.isnan(gini(found)) or -1e-9 <= gini(found) < 1
    assert math.isnan(theil(found)) or theil(found) >= -1e-9
