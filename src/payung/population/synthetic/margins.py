"""How a fact is made to match a published share: thresholds of a score, found once on a pilot, and then the same for every block.

The pilot is a weighted sample of the nation. In it the members of each cell (such as women of 25 to 29) are ranked by a score, of what
makes the fact likelier and of chance, and the threshold is set where the published share lies above it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]
_GRID = 4096


@dataclass(slots=True)
class Margins:
    """Thresholds, scales and rankings by name: found while `fitting`, then only used."""

    fitting: bool = True
    found: dict[str, Array] = field(default_factory=dict)

    def above(self, name: str, score: Array, cells: Array, targets: Array, among: Array, weights: Array) -> Array:
        """For whom the score is above the threshold of the cell, among some: so many of each cell as its target share says."""
        if self.fitting:
            self.found[name] = np.array(
                [
                    _threshold(score, weights, among & (cells == cell), float(share))
                    for cell, share in enumerate(targets)
                ]
            )
        truths: Array = among & (score > self.found[name][cells])
        return truths

    def scale(self, name: str, values: Array, target: float, among: Array, weights: Array) -> Array:
        """The values times the factor that makes their weighted mean among some the target."""
        if self.fitting:
            mean = float((values * weights)[among].sum() / weights[among].sum())
            self.found[name] = np.array([target / mean])
        scaled: Array = values * self.found[name][0]
        return scaled

    def rank(self, name: str, score: Array, weights: Array) -> Array:
        """Each score's place in the weighted distribution, from 0 to 1."""
        if self.fitting:
            order = np.argsort(score, kind="stable")
            shares = np.cumsum(weights[order])
            shares = (shares - 0.5 * weights[order]) / shares[-1]
            grid = np.linspace(0.0, 1.0, _GRID + 1)
            self.found[name] = np.maximum.accumulate(np.interp(grid, shares, score[order]))
        grid = np.linspace(0.0, 1.0, _GRID + 1)
        places: Array = np.interp(score, self.found[name], grid)
        return places


def _threshold(score: Array, weights: Array, among: Array, share: float) -> float:
    own = np.flatnonzero(among)
    if share <= 0 or not len(own):
        return float("inf")
    if share >= 1:
        return float("-inf")
    order = own[np.argsort(-score[own], kind="stable")]
    cumulated = np.cumsum(weights[order])
    wanted = share * cumulated[-1]
    place = int(np.searchsorted(cumulated, wanted))
    if place == 0:
        return float(score[order[0]])
    if place >= len(order) - 1:
        return float(score[order[-1]])
    return float((score[order[place - 1]] + score[order[place]]) / 2)
