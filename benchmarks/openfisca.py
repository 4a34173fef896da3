"""Payung against OpenFisca: the disposable income of N households for one month by OpenFisca's public country template and by
the same law in Payung's language (`tests/lands/template`), on the same population, the answers compared value by value.

    python benchmarks/openfisca.py [--households 1000000]... [--runs 3] [--month 2016-01]

*Calculation* begins when the inputs are set and the law is ready; *whole* begins with the columns of the population. Peak memory
is that of a process of its own that runs once. OpenFisca runs in an environment of its own: that of the Python which
PAYUNG_BENCH_OPENFISCA names, else one made in the cache folder on first use.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from measure import compare, environment, measured_apart, new_population, payung_sides, say_machine
from population import HOUSEHOLD, HOUSING, PERSON, load

SIDES = Path(__file__).parent / "sides"
PEER = ("openfisca-core==46.0.1", "openfisca-country-template==8.2.0")
TABLE = Path(__file__).parent.parent / "tests" / "lands" / "template_answers.jsonl"
TABLE_MONTHS = ("2015-12", "2016-01", "2016-11", "2016-12", "2017-01", "2026-01")
TOLERANCE = 0.05
"""OpenFisca reckons in 32 bits: near an income of 100,000 one step is 0.008, and several are added."""


def write_table(households: int) -> None:
    """The template's own answers for some households, which a test holds Payung to where OpenFisca is not installed."""
    python = environment("openfisca", PEER)
    with new_population(households, cents=True) as folder:
        answers = {}
        for month in TABLE_MONTHS:
            measured_apart(python, SIDES / "openfisca_side.py", folder, month, 1, folder / "answers.npy")
            answers[month] = np.load(folder / "answers.npy")
        columns = load(folder)
    with TABLE.open("w", encoding="utf-8") as file:
        for number in range(households):
            rows = np.flatnonzero(columns["household"] == number)
            line: dict[str, Any] = {name: columns[name][number].item() for name in HOUSEHOLD}
            line["housing_status"] = HOUSING[line["housing_status"]]
            line["members"] = [
                {
                    "birth_date": str(columns["birth_date"][row]),
                    "household_role": "child" if columns["is_child"][row] else "adult",
                    "salary": columns["salary"][row].item(),
                    "capital_returns": columns["capital_returns"][row].item(),
                }
                for row in rows
            ]
            line["disposable_income"] = {month: round(float(found[number]), 2) for month, found in answers.items()}
            file.write(json.dumps(line) + "\n")
    print(f"{TABLE}: {households} households, {len(TABLE_MONTHS)} months, {date.today()}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--households", type=int, action="append", help="default: one and four million")
    parser.add_argument("--runs", type=int, default=3, help="runs of each side, of which the median is taken")
    parser.add_argument("--month", default="2016-01", help="every rule of the template is law in the default month")
    parser.add_argument(
        "--cents", action="store_true", help="amounts that are not whole, which Payung holds in 64 bits"
    )
    parser.add_argument("--table", type=int, metavar="N", help=f"write {TABLE.name} with N households instead")
    asked = parser.parse_args()
    if asked.table:
        write_table(asked.table)
        return
    say_machine()
    python = environment("openfisca", PEER)
    agreed = True
    for households in asked.households or (1_000_000, 4_000_000):
        with new_population(households, cents=asked.cents) as folder:
            people = len(np.load(folder / f"{PERSON[0]}.npy", mmap_mode="r"))
            print(f"\n{households:,} households, {people:,} persons, {asked.month}")
            peer = (python, SIDES / "openfisca_side.py", folder, asked.month)
            agreed &= compare(
                ("openfisca", peer), payung_sides(folder, asked.month), asked.runs, TOLERANCE, limits=(40, 4)
            )
    sys.exit(not agreed)


if __name__ == "__main__":
    main()
