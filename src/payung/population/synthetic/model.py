"""The model of a country and year: prototypes, targets and assumptions, and the thresholds that a pilot found."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

import numpy as np

from payung.population.published import check_country, check_year
from payung.population.synthetic.assumptions import Assumptions, assumptions
from payung.population.synthetic.block import Block, block_of
from payung.population.synthetic.calibration import rake
from payung.population.synthetic.distribution import WelfareCurve, welfare_curve
from payung.population.synthetic.health import add_health
from payung.population.synthetic.labour_targets import LabourTargets, labour_targets
from payung.population.synthetic.margins import Margins
from payung.population.synthetic.persons import add_land, add_persons
from payung.population.synthetic.prototypes import Library, compose
from payung.population.synthetic.schooling import add_schooling
from payung.population.synthetic.welfare import add_consumption
from payung.population.synthetic.work import add_earnings, add_work

Array = np.ndarray[Any, np.dtype[Any]]
FIRST_YEAR, LAST_YEAR = 2015, 2050
_PILOT = 50_000  # households
_PILOT_SEED = 2**62  # no file has it
_LEAST = 0.02  # of the mean weight, before a file is raked
_RARE = 0.1  # of the households of a file are spread evenly over the prototypes, so that rare ones are there


@dataclass(frozen=True, slots=True)
class Model:
    """All that makes a household of the country and year from its number and a seed."""

    country: str
    year: int
    assumptions: Assumptions
    library: Library
    labour: LabourTargets
    curve: WelfareCurve
    margins: Margins

    @property
    def households(self) -> int:
        """How many households the nation has."""
        return int(self.library.weights.sum())

    def block(self, sample: Sample, first: int, last: int, seed: int) -> Block:
        """The households of a sample numbered first to last - 1, with all facts of the model."""
        numbers = np.arange(first, last)
        prototypes = sample.prototypes(numbers)
        block = block_of(
            self.library, prototypes, numbers + 1, sample.weights[prototypes], self.country, self.year, seed
        )
        add_facts(block, self.margins, self.assumptions, self.labour, self.curve)
        return block


@dataclass(frozen=True, slots=True)
class Sample:
    """Which prototype each household of a file is a copy of: `copies` of each, in an order that is the nation's in every part of the
    file; and the weight of each copy."""

    copies: Array
    weights: Array
    errors: Array
    stride: int
    cumulated: Array

    @property
    def households(self) -> int:
        """How many households there are."""
        return int(self.cumulated[-1])

    def prototypes(self, numbers: Array) -> Array:
        """The prototype of each of these households, numbered from 0."""
        places = numbers * self.stride % self.households
        found: Array = np.searchsorted(self.cumulated, places, side="right")
        return found


def draw_sample(library: Library, households: int, seed: int) -> Sample:
    """A sample of so many households, by systematic drawing with chances in proportion to the prototypes' weights (and a tenth of
    them evenly), raked anew to the margins, so that the totals are right whatever was drawn."""
    chances = (1 - _RARE) * library.weights / library.weights.sum() + _RARE / len(library.weights)
    start = np.random.Generator(np.random.PCG64([seed, 11])).random()
    edges = np.floor(np.cumsum(chances) / chances.sum() * households + start).astype(np.int64)
    edges[-1] = households + int(np.floor(start))
    copies = np.diff(np.concatenate([[int(np.floor(start))], edges]))
    drawn = copies > 0
    floor = _LEAST * library.weights.mean()  # so that a rare margin does not hang on prototypes that were not drawn
    base = np.maximum(library.weights, floor) * copies / (chances / chances.sum() * households)  # Horvitz and Thompson
    raked = rake(
        base[drawn],
        library.counts[drawn],
        library.targets,
        np.maximum(library.tolerances, _least_tolerance(households)),
    )
    weights = np.zeros(len(copies))
    weights[drawn] = raked.weights / copies[drawn]
    return Sample(copies, weights, raked.errors, _stride(households), np.cumsum(copies))


def _least_tolerance(households: int) -> float:
    """A file of few households cannot meet every margin exactly."""
    return 1e-5 if households >= 20_000 else 1e-4


def _stride(households: int) -> int:
    """A step near the golden section that meets every household once."""
    stride = max(1, round(households * 0.6180339887498949))
    while np.gcd(stride, households) != 1:
        stride += 1
    return stride


@functools.lru_cache(maxsize=12)
def model(country: str, year: int) -> Model:
    """The model of a country and year, 2015 to 2050. Raises PopulationRefused."""
    code, year = check_country(country), check_year(year, FIRST_YEAR, LAST_YEAR)
    assumed = assumptions(code)
    library = compose(code, year, assumed, seed=0)
    targets = labour_targets(code, year, assumed)
    curve = welfare_curve(code, year, assumed)
    margins = Margins()
    pilot = draw_sample(library, _PILOT, _PILOT_SEED)
    numbers = np.arange(_PILOT)
    prototypes = pilot.prototypes(numbers)
    block = block_of(library, prototypes, numbers + 1, pilot.weights[prototypes], code, year, _PILOT_SEED)
    add_facts(block, margins, assumed, targets, curve)
    margins.fitting = False
    return Model(code, year, assumed, library, targets, curve, margins)


def add_facts(
    block: Block, margins: Margins, assumed: Assumptions, targets: LabourTargets, curve: WelfareCurve
) -> None:
    """Make all facts of the model, in their order: each may hang on those before."""
    add_persons(block, assumed)
    add_health(block, assumed)
    add_schooling(block, margins, assumed)
    add_work(block, margins, assumed, targets)
    add_earnings(block, margins, assumed)
    add_land(block, assumed)
    add_consumption(block, margins, assumed, curve)
