"""Schooling: what persons have completed, who attends school, and at which level."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import Any

import numpy as np

from payung.population.synthetic.assumptions import Assumptions
from payung.population.synthetic.block import Block
from payung.population.synthetic.margins import Margins

Array = np.ndarray[Any, np.dtype[Any]]
NONE, PRE_PRIMARY, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY, TERTIARY = range(6)
LEVELS = ("none", "pre_primary", "primary", "lower_secondary", "upper_secondary", "tertiary")
COMPLETED = ("none", "primary", "lower_secondary", "upper_secondary", "tertiary")
_OF_HOUSEHOLD = 0.6  # of a person's standing in schooling is the household's


def add_schooling(block: Block, margins: Margins, assumptions: Assumptions) -> None:
    """Add `schooling` (completed, 0-4), `attends_school` and `school_level` (0-5)."""
    age = block["age"]
    standing = _OF_HOUSEHOLD * block.spread(block.of_household["standing"])
    standing += sqrt(1 - _OF_HOUSEHOLD**2) * block.normal("schooling")
    block["able"] = standing
    begins = int(assumptions.number("school_system", "begins_at"))
    primary, lower, upper = (int(years) for years in assumptions.numbers("school_system", "years"))
    ends = begins + np.cumsum([0, primary, lower, upper])
    block["schooling"] = _completed(standing, age, assumptions, ends)
    ages = np.arange(31)
    rates = np.where(ages < 31, assumptions.curve("attendance", 31), 0.0)
    young = age <= 30
    score = standing + 0.8 * block.normal("attendance")
    attends = margins.above("attendance", score, np.minimum(age, 30), rates, young & (age >= 2), block.person_weights)
    block["attends_school"] = attends
    level = np.select(
        [age < begins, age < ends[1], age < ends[2], age < ends[3]], [PRE_PRIMARY, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY], TERTIARY
    )  # fmt: skip
    behind = (block.uniform("years behind") < 0.12) & (level >= LOWER_SECONDARY) & (level <= UPPER_SECONDARY)
    block["school_level"] = np.where(attends, level - behind, NONE)


def _completed(standing: Array, age: Array, assumptions: Assumptions, ends: Array) -> Array:
    """Completed schooling: each cohort's shares cut the standing; nobody has completed a level before its last age."""
    young, old = (np.array(assumptions.numbers("completed_schooling", key)) for key in ("young", "old"))
    between = np.clip((np.arange(131) - 30) / 40, 0.0, 1.0)
    shares = young * (1 - between[:, None]) + old * between[:, None]
    shares /= shares.sum(axis=1, keepdims=True)
    normal = NormalDist()
    cuts = np.array(
        [[normal.inv_cdf(float(np.clip(part, 1e-6, 1 - 1e-6))) for part in np.cumsum(row)[:-1]] for row in shares]
    )
    completed = np.zeros(len(age), np.int64)
    for level in range(4):
        completed += standing > cuts[age, level]
    reached = np.searchsorted(np.array([ends[1], ends[2], ends[3], ends[3] + 4]), age, side="right")
    found: Array = np.minimum(completed, reached)
    return found
