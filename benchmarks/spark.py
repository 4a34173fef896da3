"""What Spark costs: the law of Thailand on random persons, by people, rules and cores, beside `simulate` on the same files.

    python benchmarks/spark.py FOLDER [HOUSEHOLDS]

Seconds of one run each in a session that has run before; the answers are compared.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

import payung
from payung.law.country import CountryLaw
from payung.law.types import Kind
from payung.population import simulate, simulate_spark, spark_session

DAY = "2026-03-01"
FEW = ["old_age_allowance.is_covered"]


def persons(country: CountryLaw, households: int, first: int) -> pa.Table:
    """Households of one to seven with every plain fact known."""
    chance = np.random.default_rng(first)
    sizes = chance.integers(1, 8, households)
    rows = int(sizes.sum())
    place = np.arange(rows) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    columns: dict[str, Any] = {
        "household": np.repeat(np.arange(first, first + households), sizes),
        "id": place,
        "weight": chance.integers(1, 400, rows) / 4,
    }
    for name, question in country.law.inputs.items():
        count = households if question.of_household else rows
        values: Any
        match question.type.kind:
            case Kind.TRUTH:
                values = chance.random(count) < 0.5
            case Kind.DATE:
                values = np.datetime64("1935-01-01") + chance.integers(0, 31_000, count)
                values = np.maximum(values, np.datetime64(str(question.lowest or "1890-01-01")))
            case Kind.NUMBER:
                low, high = int(question.lowest or 0), min(int(question.highest or 4000), 4000)
                values = chance.integers(low, high + 1, count).astype(float)
            case Kind.CHOICE:
                keys = pa.array([member.key for member in question.type.enumeration])
                values = keys.take(pa.array(chance.integers(0, len(keys), count))).to_numpy(zero_copy_only=False)
            case _:
                continue
        columns[name] = np.repeat(values, sizes) if question.of_household else values
    return pa.table(columns)


def make(country: CountryLaw, folder: Path, households: int) -> int:
    """Write a folder of files with row groups of whole households; the number of persons."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    rows = 0
    for number, first in enumerate(range(0, households, 25_000)):
        table = persons(country, min(25_000, households - first), first)
        pq.write_table(table, folder / f"{number:05d}.parquet", compression="zstd")
        rows += table.num_rows
    return rows


def timed(run: Callable[[], Any]) -> tuple[float, Any]:
    begin = time.perf_counter()
    found = run()
    return time.perf_counter() - begin, found


def main() -> None:
    folder, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 400_000
    country = payung.country("th")
    sizes = {make(country, folder / f"of_{count}", count): folder / f"of_{count}" for count in (most // 4, most)}
    for cores in (1, 2):
        settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "OFF"}
        session = spark_session(f"local[{cores}]", settings)
        for rules in (FEW, None):
            simulate_spark("th", folder / f"of_{most // 4}", DAY, rules, session=session)
            for rows, files in sizes.items():
                call = partial(simulate_spark, "th", files, DAY, rules, session=session)
                here, expected = timed(partial(simulate, "th", files, DAY, rules, threads=cores))
                kept, first = timed(call)
                moved, second = timed(partial(call, partitions=2 * cores))
                assert first.to_dict() == second.to_dict() == expected.to_dict()
                what = f"{cores} cores, {len(expected.totals):3} rules, {rows:9,} persons"
                print(f"{what}: simulate {here:6.2f} s, Spark {kept:6.2f} s, with a shuffle {moved:6.2f} s", flush=True)
        session.stop()


if __name__ == "__main__":
    main()
