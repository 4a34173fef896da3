"""Payung's side: the same law in Payung's language (`tests/lands/template`), compiled, over the same arrays."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any

import numpy as np

sys.path.append(str(Path(__file__).parent.parent))
import population
from measure import say_of_side, versions

from payung.law.compile import Given, Kernel, compile_edition
from payung.law.country import CountryLaw

TEMPLATE = Path(__file__).parents[2] / "tests" / "lands" / "template"
UNIX_EPOCH = datetime.date(1970, 1, 1).toordinal()
DISPOSABLE_INCOME = "template.disposable_income"
NAMES = {
    "birth_date": "birth_date",
    "is_child": "household_role",  # 0 adult, 1 child, as the enumeration stands
    "salary": "salary",
    "capital_returns": "capital_returns",
    "rent": "rent",
    "accommodation_size": "accommodation_size",
    "housing_status": "housing_status",
}


def ready(country: CountryLaw, columns: dict[str, np.ndarray], month: str) -> tuple[Kernel, dict[str, Any], np.ndarray]:
    """The kernel of the month's first day, the columns that it reads, and where each household begins."""
    given = {NAMES[name]: column for name, column in columns.items() if name in NAMES}
    given["birth_date"] = (columns["birth_date"].view(np.int64) + UNIX_EPOCH).astype(np.int32)
    given["household_role"] = given["household_role"].view(np.int8)
    day = datetime.date.fromisoformat(f"{month}-01")
    kernel = compile_edition(
        country.law, day, [DISPOSABLE_INCOME], {name: Given(column.dtype.name) for name, column in given.items()}
    )
    household = columns["household"]
    starts = np.flatnonzero(household[1:] != household[:-1]) + 1
    return kernel, given, np.concatenate(([0], starts, [len(household)]))


def main(folder: Path, month: str, threads: int, runs: int, answers: Path) -> None:
    columns = population.load(folder)
    country = CountryLaw.load(TEMPLATE)

    def calculate(prepared: tuple[Kernel, dict[str, Any], np.ndarray]) -> np.ndarray:
        kernel, given, households = prepared
        return kernel.run(given, households=households, threads=threads).columns[DISPOSABLE_INCOME].values

    say_of_side(
        prepare=lambda: ready(country, columns, month),
        calculate=calculate,
        runs=runs,
        answers=answers,
        versions=versions("payung", "llvmlite"),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), Path(sys.argv[5]))
