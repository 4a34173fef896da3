"""Payung's side: the same law in Payung's language (`tests/lands/template`), compiled, over the same arrays.

As `kernel` the compiled law runs over the columns as they stand; as `simulate` it is what a user calls: two Arrow tables, every
value of them checked, in batches, to an Arrow table of all persons.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

sys.path.append(str(Path(__file__).parent.parent))
import population
from measure import say_of_side, versions

from payung.law.compile import Given, Kernel, compile_edition
from payung.law.country import CountryLaw

TEMPLATE = Path(__file__).parents[2] / "tests" / "lands" / "template"
DISPOSABLE_INCOME = "template.disposable_income"
UNIX_EPOCH = datetime.date(1970, 1, 1).toordinal()


def load(folder: Path) -> dict[str, np.ndarray]:
    """The population by the vocabulary's names."""
    columns = population.load(folder)
    columns["household_role"] = columns.pop("is_child").view(np.int8)  # the codes of adult and child
    return columns


def kernel(columns: dict[str, np.ndarray], day: datetime.date, threads: int) -> tuple[Callable[..., Any], ...]:
    """Ready are the compiled law and where each household begins; calculated is the column of answers."""
    country = CountryLaw.load(TEMPLATE)
    days = columns.pop("birth_date").view(np.int64)
    days += UNIX_EPOCH  # in its place, so that it is not held twice
    columns["birth_date"] = days.astype(np.int32)
    del days

    def prepare() -> tuple[Kernel, np.ndarray]:
        given = {name: Given(column.dtype.name) for name, column in columns.items() if name in country.inputs}
        household = columns["household"]
        starts = np.flatnonzero(household[1:] != household[:-1]) + 1
        return (
            compile_edition(country.law, day, [DISPOSABLE_INCOME], given),
            np.concatenate(([0], starts, [len(household)])),
        )

    def calculate(ready: tuple[Kernel, np.ndarray]) -> np.ndarray:
        compiled, households = ready
        return compiled.run(columns, households=households, threads=threads).columns[DISPOSABLE_INCOME].values

    return prepare, calculate


def simulation(columns: dict[str, np.ndarray], day: datetime.date, threads: int) -> tuple[Callable[..., Any], ...]:
    """Nothing is ready but the tables; calculated is the table of answers, of which each household's first row is read."""
    import pyarrow as pa

    from payung.population import simulate

    country = CountryLaw.load(TEMPLATE)
    first = np.flatnonzero(np.diff(columns["household"], prepend=-1))
    ids = columns["household"][first]

    def column(name: str) -> pa.Array:
        return pa.array(columns.pop(name))

    persons = pa.table(
        {
            name: column(name).cast(pa.date32()) if name == "birth_date" else column(name)
            for name in ("household", "birth_date", "household_role", "salary", "capital_returns")
        }
    )
    homes = pa.table({"household": ids, **{name: column(name) for name in population.HOUSEHOLD}})

    def calculate(_: None) -> np.ndarray:
        asked = {"households": homes, "columns": True, "threads": threads}
        found = simulate(country, persons, day, [DISPOSABLE_INCOME], **asked)
        return found.columns[DISPOSABLE_INCOME].to_numpy()[first]

    return lambda: None, calculate


def main(folder: Path, month: str, way: str, threads: int, runs: int, answers: Path) -> None:
    day = datetime.date.fromisoformat(f"{month}-01")
    prepare, calculate = (kernel if way == "kernel" else simulation)(load(folder), day, threads)
    packages = versions("payung", "llvmlite", *(() if way == "kernel" else ("pyarrow",)))
    say_of_side(prepare=prepare, calculate=calculate, runs=runs, answers=answers, versions=packages)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]), Path(sys.argv[6]))
