"""Standard errors against svy (an independent implementation), a formula by hand, and the jackknife."""

import math

import numpy as np
import pytest

from payung.measure.distribution import distribution, gini, ratio_of_fifths
from payung.measure.precision import (
    design,
    error_of_gini,
    error_of_poverty,
    error_of_ratio,
    error_of_ratio_of_fifths,
    standard_error,
)


@pytest.fixture(scope="module")
def sample():
    """A made-up sample of 3 strata, 12 clusters each, 8 households a cluster, with weights."""
    chance = np.random.default_rng(7)
    strata = np.repeat(np.arange(3), 96)
    clusters = np.tile(np.repeat(np.arange(12), 8), 3)
    level = chance.normal(0, 0.4, 36)[strata * 12 + clusters]
    welfare = np.exp(5 + level + 0.3 * strata + chance.normal(0, 0.6, 288))
    weights = chance.uniform(50, 400, 288)
    return welfare, weights, clusters, strata


def _svy(values, weights, clusters, strata, below=None):
    import polars
    import svy

    data = {
        "y": values,
        "x": np.ones(len(values)) if below is None else below,
        "w": weights,
        "h": strata,
        "c": strata * 100 + clusters,
    }
    drawn = svy.Sample(polars.DataFrame(data), svy.Design(stratum="h", psu="c", wgt="w", wr=True))
    return drawn.estimation.ratio("y", "x").estimates[0].se


def test_means_and_ratios_are_as_svy_has_them(sample):
    welfare, weights, clusters, strata = sample
    drawn = design(len(welfare), clusters, strata)
    assert error_of_ratio(drawn, weights, welfare) == pytest.approx(_svy(welfare, weights, clusters, strata), rel=1e-9)
    poor = np.where(welfare < 120, 1.0, 0.0)
    assert error_of_poverty(drawn, welfare, weights, 120.0, 0) == pytest.approx(
        _svy(poor, weights, clusters, strata), rel=1e-9
    )
    gaps = np.maximum((120 - welfare) / 120, 0)
    assert error_of_poverty(drawn, welfare, weights, 120.0, 2) == pytest.approx(
        _svy(gaps**2, weights, clusters, strata), rel=1e-9
    )
    transfer = np.where(welfare < 150, 20.0, 3.0)
    assert error_of_ratio(drawn, weights, transfer, welfare) == pytest.approx(
        _svy(transfer, weights, clusters, strata, welfare), rel=1e-9
    )


def test_a_simple_sample_has_the_textbook_error():
    """Without clusters, strata or weights: the standard deviation (n - 1) over the root of n. Of 2, 4, 6: 2 / sqrt 3."""
    assert error_of_ratio(design(3), np.ones(3), np.array([2.0, 4, 6])) == pytest.approx(2 / math.sqrt(3))


@pytest.mark.parametrize(("measure", "error"), [(gini, error_of_gini), (ratio_of_fifths, error_of_ratio_of_fifths)])
def test_inequality_is_near_the_jackknife(sample, measure, error):
    """The delete-one-cluster jackknife by strata (Wolter 2007, ch. 4) needs no linearisation: the two agree to some per cent."""
    welfare, weights, clusters, strata = sample
    whole = measure(distribution(welfare, weights))
    variance = 0.0
    for stratum in range(3):
        for cluster in range(12):
            own = (strata == stratum) & (clusters == cluster)
            raised = np.where((strata == stratum) & ~own, weights * 12 / 11, weights)
            variance += 11 / 12 * (measure(distribution(welfare[~own], raised[~own])) - whole) ** 2
    found = error(design(len(welfare), clusters, strata), distribution(welfare, weights))
    assert found == pytest.approx(math.sqrt(variance), rel=0.06)


def test_a_stratum_with_one_cluster_is_told_and_counts():
    drawn = design(5, np.array([1, 2, 3, 3, 9]), np.array(["a", "a", "a", "a", "b"]))
    assert (drawn.single, drawn.degrees_of_freedom) == (1, 2)
    assert standard_error(drawn, np.array([1.0, 2, 3, 0, 40])) > standard_error(drawn, np.array([1.0, 2, 3, 0, 11.5]))


def test_one_cluster_has_no_error():
    assert math.isnan(standard_error(design(3, np.zeros(3)), np.ones(3)))
