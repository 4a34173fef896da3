"""The made-up population that every engine is given: N households of one to seven people, the same for a seed.

Amounts are whole quarters, so that they and their sums are exact in 32 bits too, and many lie on or near the law's borders.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

PERSON = ("household", "birth_date", "is_child", "salary", "capital_returns")
HOUSEHOLD = ("rent", "accommodation_size", "housing_status")
HOUSING = ("owner", "tenant", "free_lodger", "homeless")
"""What the codes of `housing_status` stand for."""


def make(households: int, seed: int = 1) -> dict[str, np.ndarray]:
    """Columns of persons (sorted by household) and of households."""
    chance = np.random.default_rng(seed)
    sizes = chance.integers(1, 8, households)
    household = np.repeat(np.arange(households, dtype=np.int32), sizes)
    people = len(household)
    place = np.arange(people) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    is_child = (place > 1) | ((place == 1) & (chance.random(people) < 0.4))
    years = np.where(is_child, chance.integers(0, 23, people), chance.integers(17, 90, people))
    birth_date = np.datetime64("2016-01-01") - (years * 365.2425 + chance.integers(0, 366, people)).astype(int)
    earns = chance.random(people) < np.where(is_child, 0.05, 0.6)
    quarters = np.where(
        chance.random(people) < 0.3, chance.integers(1, 2001, people), chance.gamma(2.0, 6000.0, people).astype(int)
    )
    rent = chance.integers(0, 4001, households) / 4
    return {
        "household": household,
        "birth_date": birth_date.astype("datetime64[D]"),
        "is_child": is_child,
        "salary": np.where(earns, quarters / 4, 0),
        "capital_returns": np.where(chance.random(people) < 0.1, chance.integers(0, 2001, people) / 4, 0),
        "rent": np.where(chance.random(households) < 0.6, rent, 0),
        "accommodation_size": chance.integers(0, 601, households) / 4,
        "housing_status": chance.integers(0, 4, households).astype(np.int8),
    }


def save(columns: dict[str, np.ndarray], folder: Path) -> None:
    """One file a column, so that each side takes up no more memory than the columns themselves."""
    for name, column in columns.items():
        np.save(folder / f"{name}.npy", column)


def load(folder: Path) -> dict[str, np.ndarray]:
    return {name: np.load(folder / f"{name}.npy") for name in (*PERSON, *HOUSEHOLD)}


if __name__ == "__main__":
    import sys

    save(make(int(sys.argv[2])), Path(sys.argv[1]))
