"""Weights that reproduce margins: raking (exponential tilting), by Newton's method on the dual, with tolerances.

The weights w = base * exp(X h) are those nearest to the base (in Kullback-Leibler divergence) whose totals X'w are the targets
(Deville and Sarndal 1992; with tolerances as in Beaumont and Bocci 2008). They are above 0 and need not be whole.

Sums run over the cells that are not 0, in a fixed order and without BLAS: the same bits for any number of threads, and fast where a
household has few of the margins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]
_MOST_STEPS = 100
_CLOSE = 1e-8
_LEAST = 1e-7  # of the mean: a household always stands for somebody
_SHORTEST = 1e-3  # step of Newton's near the end: shorter ones are at the precision of the machine
_SHORTEST_FAR = 1e-9  # while it is far from the end, where a rare margin may need a large tilt


@dataclass(frozen=True, slots=True)
class Calibrated:
    """Weights, and by how much each total misses its target, as a share of the target."""

    weights: Array
    errors: Array


class _Sparse:
    """Rows by margins, by the cells that are not 0."""

    def __init__(self, counts: Array, scale: Array) -> None:
        self.shape = counts.shape
        self.row, self.column = np.nonzero(counts)
        self.value = counts[self.row, self.column] * scale[self.column]
        starts = np.searchsorted(self.row, np.arange(counts.shape[0] + 1))
        length = np.diff(starts)[self.row]
        first = np.repeat(np.arange(len(self.row)), length)
        place = np.arange(len(first)) - np.repeat(np.cumsum(length) - length, length)
        second = starts[self.row[first]] + place
        self.pair_row = self.row[first]
        self.pair = self.column[first] * self.shape[1] + self.column[second]
        self.product = self.value[first] * self.value[second]

    def of_rows(self, tilt: Array) -> Array:
        """X h."""
        return np.bincount(self.row, self.value * tilt[self.column], self.shape[0])

    def totals(self, weights: Array) -> Array:
        """X' w."""
        return np.bincount(self.column, self.value * weights[self.row], self.shape[1])

    def moments(self, weights: Array) -> Array:
        """X' diag(w) X."""
        width = self.shape[1]
        return np.bincount(self.pair, self.product * weights[self.pair_row], width * width).reshape(width, width)


def rake(base: Array, counts: Array, targets: Array, tolerances: Array) -> Calibrated:
    """Weights for rows whose `counts` (rows x margins) add up to `targets` (above 0).

    `tolerances` are shares of the targets: 0 means exactly; with a tolerance a margin may give way to the others, the more the larger
    it is. Margins that no row has are left out, and miss by all.
    """
    possible = np.flatnonzero((counts != 0).any(axis=0) & (targets > 0))
    whole = _Sparse(counts[:, possible], 1.0 / targets[possible])
    nation = float(base.sum()) / float(whole.totals(base).max())
    start = base / base.sum()  # weights of one in all: tolerances weigh against divergence in its own unit
    matrix = _Sparse(counts[:, possible], nation / targets[possible])
    slack = tolerances[possible] ** 2
    tilt = np.zeros(len(possible))
    value, weights = _dual(start, matrix, slack, tilt)
    for _ in range(_MOST_STEPS):
        gradient = matrix.totals(weights) + slack * tilt - 1.0
        if float(np.abs(gradient).max()) < _CLOSE:
            break
        hessian = matrix.moments(weights)
        hessian[np.diag_indices_from(hessian)] += slack + 1e-13 * np.trace(hessian) / len(tilt)
        step = np.linalg.solve(hessian, gradient)
        length, slope = 1.0, float(gradient @ step)
        shortest = _SHORTEST if float(np.abs(gradient).max()) < 1e-4 else _SHORTEST_FAR
        while length >= shortest:
            found, candidate = _dual(start, matrix, slack, tilt - length * step)
            if found <= value - 1e-4 * length * slope:
                break
            length /= 2
        else:
            break
        tilt, value, weights = tilt - length * step, found, candidate
    weights = nation * np.maximum(weights, _LEAST * weights.mean())
    totals = np.zeros(len(targets))
    totals[possible] = whole.totals(weights) * targets[possible]
    errors = np.where(targets > 0, totals / np.where(targets > 0, targets, 1.0) - 1.0, 0.0)
    return Calibrated(weights, errors)


def _dual(start: Array, matrix: _Sparse, slack: Array, tilt: Array) -> tuple[float, Array]:
    """The dual's value and the weights that it means; infinity where they would be too large."""
    exponents = matrix.of_rows(tilt)
    if not np.isfinite(exponents).all() or float(exponents.max()) > 700:
        return float("inf"), start
    weights = start * np.exp(exponents)
    return float(weights.sum() - tilt.sum() + 0.5 * (slack * tilt**2).sum()), weights
