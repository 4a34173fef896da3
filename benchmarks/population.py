"""The made-up population that every engine is given: N households of one to seven people, the same for a seed.

Amounts are whole, as most surveys have them, or with `--cents` whole quarters: both and their sums are exact in 32 bits too. Many
lie on or near the law's borders.

    python benchmarks/population.py FOLDER HOUSEHOLDS [--cents]
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

PERSON = ("household", "birth_date", "is_child", "salary", "capital_returns")
HOUSEHOLD = ("rent", "accommodation_size", "housing_status")
HOUSING = ("owner", "tenant", "free_lodger", "homeless")
"""What the codes of `housing_status` stand for."""


def make(households: int, *, cents: bool = False, seed: int = 1) -> dict[str, np.ndarray]:
    """Columns of persons (sorted by household) and of households."""
    chance = np.random.default_rng(seed)
    sizes = chance.integers(1, 8, households)
    household = np.repeat(np.arange(households, dtype=np.int32), sizes)
    people = len(household)
    place = np.arange(people) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    is_child = (place > 1) | ((place == 1) & (chance.random(people) < 0.4))
    years = np.where(is_child, chance.integers(0, 23, people), chance.integers(17, 90, people))
    days = (years * 365.2425).astype(int) + chance.integers(0, 366, people)
    works = chance.random(people) < np.where(is_child, 0.05, 0.6)
    few = chance.random(people) < 0.3
    quarters = np.where(few, chance.integers(1, 2001, people), chance.gamma(2.0, 6000.0, people).astype(int))
    salary = np.where(works, quarters, 0)
    returns = np.where(chance.random(people) < 0.1, chance.integers(0, 2001, people), 0)
    rent = np.where(chance.random(households) < 0.6, chance.integers(0, 4001, households), 0)
    size = chance.integers(0, 601, households)

    def amount(quarters: np.ndarray) -> np.ndarray:
        return quarters / 4 if cents else (-(-quarters // 4)).astype(np.int32)

    return {
        "household": household,
        "birth_date": (np.datetime64("2016-01-01") - days).astype("datetime64[D]"),
        "is_child": is_child,
        "salary": amount(salary),
        "capital_returns": amount(returns),
        "rent": amount(rent),
        "accommodation_size": amount(size),
        "housing_status": chance.integers(0, 4, households).astype(np.int8),
    }


def load(folder: Path, **types: str) -> dict[str, np.ndarray]:
    """The columns; those named are turned at once into the type in which an engine holds them, and no second copy is kept."""
    return {
        name: np.load(folder / f"{name}.npy").astype(types[name]) if name in types else np.load(folder / f"{name}.npy")
        for name in (*PERSON, *HOUSEHOLD)
    }


if __name__ == "__main__":
    for name, column in make(int(sys.argv[2]), cents="--cents" in sys.argv).items():
        np.save(Path(sys.argv[1]) / f"{name}.npy", column)
