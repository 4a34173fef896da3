"""Payung's side: the same law in Payung's language (`tests/lands/template`), compiled, over the same arrays."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).parent.parent))
import population
from measure import say_of_side, versions

from payung.law.compile import Given, Kernel, compile_edition
from payung.law.country import CountryLaw

TEMPLATE = Path(__file__).parents[2] / "tests" / "lands" / "template"
UNIX_EPOCH = datetime.date(1970, 1, 1).toordinal()
DISPOSABLE_INCOME = "template.disposable_income"


def load(folder: Path) -> dict[str, np.ndarray]:
    """The population in the types that the kernel reads, by the vocabulary's names."""
    columns = population.load(folder)
    columns["birth_date"] = (columns["birth_date"].view(np.int64) + UNIX_EPOCH).astype(np.int32)
    columns["household_role"] = columns.pop("is_child").view(np.int8)  # the codes of adult and child
    return columns


def ready(country: CountryLaw, columns: dict[str, np.ndarray], month: str) -> tuple[Kernel, np.ndarray]:
    """The kernel of the month's first day, and where each household begins."""
    day = datetime.date.fromisoformat(f"{month}-01")
    given = {name: Given(column.dtype.name) for name, column in columns.items() if name in country.inputs}
    kernel = compile_edition(country.law, day, [DISPOSABLE_INCOME], given)
    household = columns["household"]
    starts = np.flatnonzero(household[1:] != household[:-1]) + 1
    return kernel, np.concatenate(([0], starts, [len(household)]))


def main(folder: Path, month: str, threads: int, runs: int, answers: Path) -> None:
    columns = load(folder)
    country = CountryLaw.load(TEMPLATE)

    def calculate(prepared: tuple[Kernel, np.ndarray]) -> np.ndarray:
        kernel, households = prepared
        return kernel.run(columns, households=households, threads=threads).columns[DISPOSABLE_INCOME].values

    say_of_side(
        prepare=lambda: ready(country, columns, month),
        calculate=calculate,
        runs=runs,
        answers=answers,
        versions=versions("payung", "llvmlite"),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), Path(sys.argv[5]))
