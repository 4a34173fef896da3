"""Welfare: each household's consumption by its place in the published distribution, and who is registered as poor."""

from __future__ import annotations

from typing import Any

import numpy as np

from payung.population.published import national_headcount
from payung.population.synthetic.assumptions import Assumptions
from payung.population.synthetic.block import Block
from payung.population.synthetic.distribution import WelfareCurve, area_factor
from payung.population.synthetic.margins import Margins

Array = np.ndarray[Any, np.dtype[Any]]


def add_consumption(block: Block, margins: Margins, assumptions: Assumptions, curve: WelfareCurve) -> None:
    """Add `monthly_consumption` of each household and its place in the distribution, `welfare_place`."""
    weigh = {key: assumptions.number("consumption", key) for key in ("standing", "earnings", "size", "rural", "chance")}
    sizes = block.sizes.astype(float)
    rural = block.of_household["is_rural"]
    weights = block.weights * sizes  # of persons
    per_head = block.total(block["monthly_earnings"]) / sizes
    earned = margins.rank("earnings a head", np.log1p(per_head), weights)
    score = weigh["standing"] * block.of_household["standing"] + weigh["earnings"] * (earned * 3.4 - 1.7)
    score += weigh["chance"] * block.household_normal("consumption") - weigh["size"] * (np.log(sizes) - 1.3)
    score -= _rural_shift(block, margins, score, weights, weigh["rural"]) * rural
    place = margins.rank("consumption", score, weights)
    block.of_household["welfare_place"] = place
    per_person = curve.at(place) * area_factor(block.country, block.year, rural)
    unit = 100.0 if curve.line.value > 100_000 else 1.0
    block.of_household["monthly_consumption"] = np.maximum(np.rint(per_person * sizes / unit), 1.0) * unit
    _add_register(block, margins, assumptions, place, weights)


def _rural_shift(block: Block, margins: Margins, score: Array, weights: Array, usual: float) -> float:
    """How much lower rural households stand: such that the published headcounts of areas come out, where there are any."""
    if margins.fitting:
        areas = [national_headcount(block.country, block.year, area) for area in ("national", "rural", "urban")]
        shift = usual
        if all(areas):
            national, rural_rate, _ = (figure.value for figure in areas if figure)
            rural = block.of_household["is_rural"]
            low, high = -3.0, 5.0
            for _ in range(50):
                shift = (low + high) / 2
                if _poor_rural(score - shift * rural, weights, rural, national) < rural_rate:
                    low = shift
                else:
                    high = shift
        margins.found["rural shift"] = np.array([shift])
    return float(margins.found["rural shift"][0])


def _poor_rural(score: Array, weights: Array, rural: Array, headcount: float) -> float:
    order = np.argsort(score, kind="stable")
    poor = np.cumsum(weights[order]) <= headcount * weights.sum()
    return float(weights[order][poor & rural[order]].sum() / weights[rural].sum())


def _add_register(block: Block, margins: Margins, assumptions: Assumptions, place: Array, weights: Array) -> None:
    """Add `is_registered_poor` of each household: the poorest by a measure that is partly wrong."""
    accuracy = assumptions.number("registered_poor", "accuracy")
    noise = np.sqrt(1 - accuracy**2)
    score = accuracy * (0.5 - place) * 3.464 + noise * block.household_normal("register of the poor")
    share = np.array([assumptions.number("registered_poor", "share")])
    nobody = np.zeros(len(place), np.int64)
    everybody = np.ones(len(place), bool)
    block.of_household["is_registered_poor"] = margins.above(
        "registered poor", score, nobody, share, everybody, block.weights
    )
