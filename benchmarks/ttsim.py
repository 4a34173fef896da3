"""Payung against ttsim, the engine of GETTSIM (Germany's taxes and transfers): the law of `tests/lands/template` as a user of
ttsim writes it (`sides/ttsim_law`), on the same population, by its numpy and its JAX backend, the answers compared value by value.

    python benchmarks/ttsim.py [--households 1000000] [--runs 3]

*Calculation* is ttsim's own function over processed data, compiled already in JAX's case; *whole* begins with the columns of the
population. Peak memory is that of a process of its own that runs once. ttsim runs in an environment of its own: that of the
Python which PAYUNG_BENCH_TTSIM names, else one made in the cache folder on first use.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from measure import compare, environment, new_population, payung_sides, say_machine

SIDES = Path(__file__).parent / "sides"
PEER = ("ttsim-backend==1.3.2", "jax==0.10.2")
MONTH = "2016-01"
TOLERANCES = {"numpy": 1e-6, "jax": 0.05}  # JAX reckons in 32 bits here


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--households", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3, help="runs of each side, of which the median is taken")
    asked = parser.parse_args()
    say_machine()
    python = environment("ttsim", PEER)
    with new_population(asked.households) as folder:
        agreed = True
        for backend, tolerance in TOLERANCES.items():
            print(f"\n{asked.households:,} households, {MONTH}, ttsim on {backend}")
            peer = (python, SIDES / "ttsim_side.py", folder, MONTH, backend)
            agreed &= compare((f"ttsim, {backend}", peer), payung_sides(folder, MONTH), asked.runs, tolerance)
    sys.exit(not agreed)


if __name__ == "__main__":
    main()
