"""How long a reform takes on a population in memory, with the whole set of indicators; beside what the memory bus allows.

python benchmarks/indicators.py [PERSONS [people.parquet]]

The people are made up (by a seed): persons of Indonesia with facts of its social assistance. What is timed is a reform of one figure on a
session that holds the population, five times, and no reform at all.
"""

from __future__ import annotations

import datetime
import sys
import time

import numpy as np
import pyarrow as pa

from payung.law.reform import read_reform
from payung.measure import Session
from payung.population import layout

DAY = "2025-06-01"
PREGNANT = {"pregnant": 4_000_000, "elderly": 3_000_000}
REFORMS = {
    "food money of 300,000 rupiah": {"sembako.food_money": {"2025-01-01": 300_000}},
    "family hope amounts": {"pkh.amount": {"2025-01-01": PREGNANT}},
    "no reform": {},
}


def people(persons: int, seed: int = 1) -> pa.Table:
    """About so many persons in households of 1 to 8, each standing for a hundred."""
    chance = np.random.default_rng(seed)
    sizes = np.minimum(1 + chance.poisson(2.7, int(persons / 3.69)), 8)
    household = np.repeat(np.arange(len(sizes)), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    place = np.arange(len(household)) - np.repeat(starts, sizes)
    count = len(household)
    days = np.where(place == 0, chance.integers(25 * 365, 80 * 365, count), chance.integers(0, 70 * 365, count))
    age = days // 365
    welfare = np.exp(chance.normal(14.0, 0.6, len(sizes))) * sizes
    decile = np.clip((np.argsort(np.argsort(welfare / sizes)) * 10 // len(sizes)) + 1, 1, 10)
    adult = age >= 18
    works = adult & (age < 65) & (chance.random(count) < 0.67)
    wage = works & (chance.random(count) < 0.4)
    level = np.select([age < 4, age < 7, age < 13, age < 16, age < 19], [0, 1, 2, 3, 4], 0)
    labour = np.where(works, 0, np.where(adult & (age < 65) & (chance.random(count) < 0.05), 1, 2))

    def category(codes: np.ndarray, *names: str) -> pa.DictionaryArray:
        return pa.DictionaryArray.from_arrays(pa.array(codes.astype(np.int8)), pa.array(names))

    born = np.datetime64("2025-06-01") - days.astype("timedelta64[D]")
    columns = {
        "household": pa.array(household),
        "id": pa.array((place + 1).astype(np.int32)),
        "weight": pa.array(np.full(count, 100.0)),
        "age": pa.array(age.astype(np.int16)),
        "monthly_consumption": pa.array(np.repeat(welfare, sizes)),
        "labour_status": category(labour, *layout.LABOUR_STATUSES),
        "birth_date": pa.array(born.astype("datetime64[D]")),
        "sex": category(chance.integers(0, 2, count), "female", "male"),
        "is_national": pa.array(np.ones(count, bool)),
        "lives_in_country": pa.array(np.ones(count, bool)),
        "is_wage_earner": pa.array(wage),
        "works_informally": pa.array(works & ~wage),
        "monthly_wage": pa.array(np.where(wage, np.exp(chance.normal(14.8, 0.5, count)), 0.0).round()),
        "attends_school": pa.array((age >= 5) & (age < 18) & (chance.random(count) < 0.92)),
        "school_level": category(level, "none", "pre_primary", "primary", "lower_secondary", "upper_secondary"),
        "is_pregnant": pa.array(chance.random(count) < 0.02),
        "gave_birth_recently": pa.array(chance.random(count) < 0.015),
        "pregnancies_until_now": pa.array(np.where(adult, 1, 0)),
        "keeps_pkh_health_conditions": pa.array(np.ones(count, bool)),
        "school_attendance": pa.array(np.full(count, 0.95)),
        "has_severe_disability": pa.array(chance.random(count) < 0.01),
        "in_social_register": pa.array(np.repeat(decile <= 6, sizes)),
        "welfare_decile": pa.array(np.repeat(decile, sizes)),
        "receives_pkh": pa.array(np.repeat(decile <= 2, sizes)),
        "on_state_paid_list": pa.array(np.repeat(decile <= 4, sizes)),
        "is_victim_of_gross_violation": pa.array(np.zeros(count, bool)),
    }
    about = layout.Metadata("id", 2025, "IDR", kind="synthetic", seed=seed, source="benchmarks/indicators.py")
    table = pa.table(columns)
    return table.cast(layout.with_metadata(table.schema, about))


def main() -> None:
    """Measure and print."""
    table = people(int(sys.argv[1]) if len(sys.argv) > 1 else 2_800_000)
    if len(sys.argv) > 2:
        import pyarrow.parquet as pq

        pq.write_table(table, sys.argv[2])
    start = time.perf_counter()
    session = Session("id", table, DAY)
    loaded = time.perf_counter()
    first = session.indicators()
    measured = time.perf_counter()
    households = len(session.people.sizes)
    print(
        f"{table.num_rows:,} persons in {households:,} households: read and all schemes computed in {loaded - start:.2f} s,"
    )
    print(f"{len(first.values):,} indicators in {measured - loaded:.2f} s.")
    for title, changes in REFORMS.items():
        plain = {"title": title, "author": "benchmark", "source": "none", "country": "id"}
        plain |= {"changes": changes} if changes else {"adopt": []}
        times, work = [], []
        for _ in range(5):
            begun, worked = time.perf_counter(), time.process_time()
            found = session.compare(read_reform(plain)) if changes else session.compare(())
            times.append(time.perf_counter() - begun)
            work.append(time.process_time() - worked)
        change = found.change("poverty_headcount", line="national", transfers="after")
        spent = found.change("expenditure", function="any")
        print(f"{title}: {' '.join(f'{one:.3f}' for one in times)} s (processor: {min(work):.3f} s);")
        print(f"    poverty {change:+.5f}, spending {spent:+.6g} a year")
    copied = np.empty(table.num_rows * 8)
    source = np.ones_like(copied)
    begun = time.perf_counter()
    for _ in range(5):
        np.copyto(copied, source)
    speed = 5 * 2 * source.nbytes / (time.perf_counter() - begun)
    print(f"The memory of this machine moves {speed / 1e9:.1f} GB/s ({datetime.date.today()}).")


if __name__ == "__main__":
    main()
