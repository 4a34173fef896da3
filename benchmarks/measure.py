"""What the benchmarks share: medians, peak memory, a measurement in a process of its own, and the printing of results."""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any


def seconds(run: Callable[[], Any]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def median_seconds(run: Callable[[], Any], times: int, warm: int = 1) -> float:
    """The median of several runs, after some that do not count."""
    for _ in range(warm):
        run()
    return median(seconds(run) for _ in range(times))


def process_seconds(command: Sequence[str], times: int) -> float:
    """The median of a whole process, from its start to its end; the first start, which fills the disk cache, left out."""
    quiet = {"stdout": subprocess.DEVNULL, "check": True}
    return median_seconds(lambda: subprocess.run(command, **quiet), times)


def peak_memory() -> int:
    """The most memory that this process held so far, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def measured_apart(python: str | Path, script: str | Path, *arguments: Any) -> dict[str, Any]:
    """What a script, run in a process of its own, says of itself: the last line that it prints, as JSON."""
    command = [str(python), str(script), *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def say_of_side(
    *,
    prepare: Callable[[], Any],
    calculate: Callable[[Any], Any],
    runs: int,
    answers: Path,
    versions: dict[str, str],
) -> None:
    """Run one engine's side of a comparison, write its answers, and print what `measured_apart` reads.

    `prepare` takes the population in, `calculate` gives the answers; both together are the whole.
    """
    import numpy as np

    loaded = peak_memory()
    prepared, calculated, found = [], [], None
    for _ in range(runs):
        found = None
        start = time.perf_counter()
        ready = prepare()
        between = time.perf_counter()
        found = calculate(ready)
        end = time.perf_counter()
        del ready
        prepared.append(between - start)
        calculated.append(end - between)
    peak = peak_memory()
    np.save(answers, np.asarray(found))
    print(
        json.dumps(
            {
                "calculation": median(calculated),
                "whole": median(map(sum, zip(prepared, calculated, strict=True))),
                "first": prepared[0] + calculated[0],
                "loaded": loaded,
                "peak": peak,
                "versions": versions,
            }
        )
    )


def versions(*packages: str) -> dict[str, str]:
    """The versions of some packages in this process's environment."""
    return {package: version(package) for package in packages}


def say_machine() -> None:
    """One line about the machine."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"{platform.machine()}, {cores} cores, {platform.system()}, Python {platform.python_version()}")


def in_words(amount: float) -> str:
    """A time in the unit that suits it."""
    if amount < 1e-3:
        return f"{amount * 1e6:.0f} µs"
    if amount < 1:
        return f"{amount * 1e3:.{2 if amount < 0.01 else 0}f} ms"
    return f"{amount:.2f} s"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns under each other, the first to the left, the others to the right."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join(
        "  ".join(
            text.ljust(width) if not column else text.rjust(width)
            for column, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
