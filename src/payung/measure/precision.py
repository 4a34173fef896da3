"""Standard errors by the design of a survey: Taylor linearisation with strata and clusters.

A measure is brought to one linearised value u an entry (Deville, "Variance estimation for complex statistics", Survey Methodology 25,
1999), so that its error is that of the weighted total of u: the variance between the totals of primary sampling units, stratum
by stratum, drawn with replacement (Wolter, Introduction to Variance Estimation, 2nd ed. 2007, chapter 6).
The Gini's is that of Binder and Kovacevic, "Estimating some measures of income inequality from survey data", Survey Methodology 21 (1995);
that of a share of fifths that of Langel and Tille, "Statistical inference for the quintile share ratio",
Journal of Statistical Planning and Inference 141 (2011).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from payung.measure.distribution import Distribution, gini, lorenz

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Design:
    """How a sample was drawn. `clusters` numbers each entry's primary sampling unit, `strata` gives each cluster's stratum.

    `single` is how many strata have one cluster only: such a cluster is set against the mean of all clusters, which
    overstates the error rather than leaving it out.
    """

    clusters: Array
    strata: Array
    single: int

    @property
    def degrees_of_freedom(self) -> int:
        """Clusters less strata."""
        return len(self.strata) - int(self.strata.max(initial=-1)) - 1


def design(entries: int, clusters: Array | None = None, strata: Array | None = None) -> Design:
    """The design of a sample: each entry is a cluster of its own where `clusters` are not known, all are one stratum where
    `strata` are not. Cluster numbers may repeat from one stratum to the next."""
    stratum = np.zeros(entries, np.int64) if strata is None else np.unique(strata, return_inverse=True)[1]
    if clusters is None:
        places, of_cluster = np.arange(entries), stratum
    else:
        within = np.unique(clusters, return_inverse=True)[1]
        both = stratum * (int(within.max(initial=0)) + 1) + within
        _, first, places = np.unique(both, return_index=True, return_inverse=True)
        of_cluster = stratum[first]
    sizes = np.bincount(of_cluster) if entries else np.zeros(0, int)
    return Design(places, of_cluster, int((sizes == 1).sum()))


def standard_error(drawn: Design, contributions: Array) -> float:
    """The standard error of a total of `contributions`: for each entry its weight times its linearised value.

    Not defined (nan) with fewer than two clusters.
    """
    count = len(drawn.strata)
    if count < 2:
        return float("nan")
    totals = np.bincount(drawn.clusters, contributions, minlength=count)
    sizes = np.bincount(drawn.strata)
    means = np.bincount(drawn.strata, totals) / np.maximum(sizes, 1)
    means[sizes == 1] = totals.mean()
    factor = np.where(sizes > 1, sizes / np.maximum(sizes - 1, 1), 1.0)
    squares = (totals - means[drawn.strata]) ** 2
    return float(np.sqrt((factor * np.bincount(drawn.strata, squares)).sum()))


def error_of_ratio(drawn: Design, weights: Array, above: Array, below: Array | None = None) -> float:
    """The standard error of the ratio of two weighted totals; without `below`, of the weighted mean of `above`."""
    below = np.ones(len(above)) if below is None else below
    total = (weights * below).sum()
    if not total:
        return float("nan")
    ratio = (weights * above).sum() / total
    return standard_error(drawn, weights * (above - ratio * below) / total)


def error_of_poverty(drawn: Design, welfare: Array, weights: Array, line: float, power: int) -> float:
    """The standard error of a Foster-Greer-Thorbecke measure at a line that is known without error."""
    poor = welfare < line
    gaps = np.where(poor, (line - welfare) / line, 0.0)
    return error_of_ratio(drawn, weights, poor.astype(float) if power == 0 else gaps**power)


def error_of_gini(drawn: Design, found: Distribution) -> float:
    """The standard error of the Gini coefficient."""
    if not found.total > 0:
        return float("nan")
    coefficient, mean = gini(found), found.mean
    ranks = (found.reached - found.weights / 2) / found.persons
    above = (found.total - found.received + found.weights * found.welfare / 2) / found.persons
    own = 2 / mean * ((ranks - (coefficient + 1) / 2) * found.welfare + above - mean * (coefficient + 1) / 2)
    return standard_error(drawn, _in_order(found, found.weights * own / found.persons))


def error_of_ratio_of_fifths(drawn: Design, found: Distribution) -> float:
    """The standard error of S80/S20."""
    bottom, below_top = (_linearised_share(found, share) for share in (0.2, 0.8))
    poorest = lorenz(found, 0.2) * found.mean
    if not poorest > 0:
        return float("nan")
    ratio = (1 - lorenz(found, 0.8)) * found.mean / poorest
    top = (found.welfare - found.mean) - below_top
    return standard_error(drawn, _in_order(found, found.weights * (top - ratio * bottom) / poorest / found.persons))


def _linearised_share(found: Distribution, share: float) -> Array:
    """The linearised value of the welfare, per person of all, that the poorest share of persons have."""
    border = found.welfare[min(int(np.searchsorted(found.reached, share * found.persons)), len(found.welfare) - 1)]
    received = lorenz(found, share) * found.mean
    return np.where(found.welfare <= border, found.welfare - border, 0.0) + share * border - received


def _in_order(found: Distribution, values: Array) -> Array:
    """Values of a sorted distribution in the order of the data."""
    own = np.empty_like(values)
    own[found.order] = values
    return own
