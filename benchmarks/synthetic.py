"""How long a synthetic population takes to make, and what of it is the writing: `python benchmarks/synthetic.py th 1000000`.

Prints seconds for fitting the model, for making the rows without writing them, for making and writing them, and for writing rows that
are ready; the size of the file; and the largest memory of the process.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from payung.population import make
from payung.population.synthetic import prepared
from payung.population.writing import writing


def main(country: str, households: int, threads: int) -> None:
    """Measure one population."""
    began = time.perf_counter()
    own = prepared(country, 2025, households)
    print(f"model {time.perf_counter() - began:.1f} s")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "people.parquet"
        began = time.perf_counter()
        made = make(country, 2025, households, file, threads=threads)
        taken = time.perf_counter() - began
        size = file.stat().st_size
        print(
            f"make and write {taken:.1f} s: {made.persons:,} persons, {made.persons / taken:,.0f} a second; {size / 1e6:.0f} MB"
        )
        began = time.perf_counter()
        rows = sum(batch.num_rows for batch in own.batches(threads))
        print(f"make without writing {time.perf_counter() - began:.1f} s: {rows:,} rows")
        batch = own.batch(0)
        began = time.perf_counter()
        with writing(file, own.columns.schema) as output:
            for _ in range(20):
                output.write(batch)
        print(f"write alone {batch.num_rows * 20 / (time.perf_counter() - began):,.0f} rows a second")
    print(f"largest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:,.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 2)
