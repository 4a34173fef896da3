"""What the benchmarks share: medians, peak memory, a measurement in a process of its own, and two engines side by side."""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).parent


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
    return median_seconds(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True), times)


def peak_memory() -> int:
    """The most memory that this process held so far, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def versions(*packages: str) -> dict[str, str]:
    """The versions of some packages in this process's environment."""
    return {package: version(package) for package in packages}


# One process that measures itself, and the process that asks it.


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
    versions: Mapping[str, str],
) -> None:
    """Run one engine's side of a comparison, write its answers, and print what `measured_apart` reads.

    `prepare` takes the population in, `calculate` gives the answers; both together are the whole.
    """
    import numpy as np

    loaded = peak_memory()
    prepared: list[float] = []
    calculated: list[float] = []
    found = None
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
    said = {
        "calculation": median(calculated),
        "whole": median(map(sum, zip(prepared, calculated, strict=True))),
        "first": prepared[0] + calculated[0],
        "loaded": loaded,
        "peak": peak_memory(),
        "versions": dict(versions),
    }
    np.save(answers, np.asarray(found))
    print(json.dumps(said))


def environment(name: str, packages: Sequence[str]) -> Path:
    """The Python that has another engine: the one that PAYUNG_BENCH_<NAME> names, else that of an environment in the cache
    folder, made on first use."""
    named = os.environ.get(f"PAYUNG_BENCH_{name.upper()}")
    if named:
        return Path(named)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "payung" / "benchmarks" / "-".join((name, *(text.rpartition("==")[2] for text in packages)))
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        print(f"Making an environment with {', '.join(packages)} in {folder}", file=sys.stderr)
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-qq", *packages], check=True)
        (folder / "ready").touch()
    return python


# Two engines side by side.


@contextmanager
def new_population(households: int, *, cents: bool = False) -> Iterator[Path]:
    """A folder with the columns of a made-up population, made in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="payung-benchmark-") as name:
        command = [sys.executable, HERE / "population.py", name, str(households), *(["--cents"] if cents else [])]
        subprocess.run(command, check=True)
        yield Path(name)


def payung_sides(folder: Path, month: str) -> list[tuple[str, list[Any]]]:
    """Payung as a user calls it over tables, and the compiled law alone over columns, on one and on two threads."""
    ways = {
        "payung simulate, 2 threads": ("simulate", 2),
        "payung, 1 thread": ("kernel", 1),
        "payung, 2 threads": ("kernel", 2),
    }
    side = [sys.executable, HERE / "sides" / "payung_side.py", folder, month]
    return [(name, [*side, *way]) for name, way in ways.items()]


def compare(
    peer: tuple[str, Sequence[Any]],
    own: Sequence[tuple[str, Sequence[Any]]],
    runs: int,
    tolerance: float,
    limits: tuple[float, float] | None = None,
) -> bool:
    """Print times and memory of a peer and of our own sides, how many times faster and leaner, and by how much the answers differ.

    A side is its name and its command without the number of runs and the file of its answers. `limits` are the ratios of
    calculation and memory that are wanted of the last side. False if the answers differ by more than the tolerance.
    """
    import numpy as np

    with tempfile.TemporaryDirectory(prefix="payung-benchmark-") as name:
        said = []
        found = []
        for number, (_, command) in enumerate((peer, *own)):
            answers = Path(name) / f"{number}.npy"
            times = measured_apart(*command, runs, answers)
            said.append({**times, "peak": measured_apart(*command, 1, answers)["peak"]})
            found.append(np.load(answers))
    base = said[0]
    rows = []
    for (label, _), one in zip((peer, *own), said, strict=True):
        row = [
            label,
            in_words(one["calculation"]),
            in_words(one["whole"]),
            in_words(one["first"]),
            in_bytes(one["peak"]),
        ]
        ratios = [f"{base[what] / one[what]:.1f} x" for what in ("calculation", "whole", "peak")]
        rows.append([*row, *(ratios if one is not base else ("", "", ""))])
    if limits:
        rows.append([f"limit for {own[-1][0]}", "", "", "", "", f"{limits[0]:g} x", "", f"{limits[1]:g} x"])
    print(table(("", "calculation", "whole", "first whole", "peak", "faster", "whole", "leaner"), rows))
    together = {name: number for one in said for name, number in one["versions"].items()}
    print("versions: " + ", ".join(f"{name} {number}" for name, number in together.items()))
    difference = max(float(np.max(np.abs(found[0] - answers))) for answers in found[1:])
    same = all(np.array_equal(found[1], answers) for answers in found[2:])
    agree = difference <= tolerance
    print(
        f"answers: {len(found[0]):,} compared, largest difference {difference:.4g} ({tolerance:g} allowed, the peer's own precision), "
        f"largest answer {np.max(np.abs(found[1])):,.2f}"
        + ("; the same for any number of threads" if len(own) > 1 and same else "")
    )
    if not agree:
        print("THE ANSWERS DIFFER")
    return agree and same


# Printing.


def say_machine() -> None:
    """One line about the machine, and a warning if others are at work on it."""
    cores = (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()) or 1
    print(f"{platform.machine()}, {cores} cores, {platform.system()}, Python {platform.python_version()}")
    load = os.getloadavg()[0]
    if load > cores / 2:
        print(f"The machine is busy (load {load:.1f}): times are too long, most of all those on several threads.")


def in_words(amount: float) -> str:
    """A time in the unit that suits it."""
    if amount < 1e-3:
        return f"{amount * 1e6:.0f} µs"
    if amount < 1:
        return f"{amount * 1e3:.{2 if amount < 0.01 else 0}f} ms"
    return f"{amount:.2f} s"


def in_bytes(amount: float) -> str:
    return f"{amount / 1e9:.2f} GB" if amount >= 1e9 else f"{amount / 1e6:.0f} MB"


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
