"""The compiled kernel by itself, on a made-up country of 50, 200 and 400 rules: against whole-array numpy, as people write it, on
the same formulas and data, the answers compared; and against what the machine's memory can carry.

    python benchmarks/kernel.py [--rules 200]... [--persons 4000000] [--runs 5] [--threads N]

Each rule has three branches and a scale of three steps; ten of them hang on each other, and the sums of the last of each ten are
the answer. The rules differ in shape, so that no compiled function serves two. *Cold* is a compilation with nothing kept; *warm*
the same call in a new process that finds the object on disk. Numpy runs on one thread; the kernel's own time on one is printed too.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from measure import in_bytes, in_words, median_seconds, peak_memory, say_machine, table

DAY = date(2025, 1, 1)
GROUP = 10
_LIMITS = {"rate": 2e9, "ratio": 60.0, "cold": 4.0, "warm": 0.3}

_COUNTRY = 'from payung.law import Country\n\ncountry = Country("zz", names={"en": "Nowhere"}, currency="NWC", languages=("en",))\n'
_HEAD = '''"""A fund of many rules."""

from payung.law import CONTRIBUTORY, MONTH, Input, Money, Scheme, Years

fund = Scheme("zz.fund", names={"en": "Fund"}, administrator={"en": "None"}, kind=CONTRIBUTORY, law="Act", since="2000-01-01")
age = Input(Years, lowest="0", highest="150", label={"en": "age"}, question={"en": "Age?"})
salary = Input(Money, unit="NWC/month", lowest="0", highest="1000000", label={"en": "salary"}, question={"en": "Salary?"})
'''
_RULE = '''

@fund.rule(per=MONTH, cite="s. {number}", label={{"en": "rule {number}"}})
def rule_{number}(age: Years, salary: Money{argument}, *, law) -> Money:
    """One of many."""
    if {first}:
        return {second}
    if {third}:
        return {fourth}
    return {fifth}
'''


class Shape:
    """The formulas of a rule, as law and as numpy: a choice of small differences for each number."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.group = number // GROUP
        self.begins = number % GROUP == 0
        bits = [(number * 2654435761 >> shift) & 1 for shift in range(3, 15)]
        self.at_least = ">=" if bits[0] else ">"
        self.below = "<" if bits[1] else "<="
        self.above = ">" if bits[2] else ">="
        self.beyond = ">" if bits[3] else ">="
        self.join = "and" if bits[4] else "or"
        self.sign = "+" if bits[5] else "-"
        self.capped = bool(bits[6])
        self.swapped = bool(bits[7])
        self.rest = ("0", "law.base", "before", "law.base - law.base * law.share")[bits[8] * 2 + bits[9]]
        self.scaled = bool(bits[10])

    def law(self) -> str:
        """The rule in the law language."""
        before = "salary" if self.begins else f"rule_{self.number - 1}"
        amount = f"max(0, {before} * law.share {self.sign} law.base)"
        scale = "law.bands(salary)" + (" * law.share" if self.scaled else "")
        ages, amounts = f"age {self.at_least} law.years", f"salary {self.below} law.low"
        first = f"{amounts} and {ages}" if self.swapped else f"{ages} and {amounts}"
        text = _RULE.format(
            number=self.number,
            argument="" if self.begins else f", {before}: Money",
            first=first,
            second=f"min({amount}, law.high)" if self.capped else amount,
            third=f"salary {self.above} law.low {self.join} {before} {self.beyond} law.least",
            fourth=scale,
            fifth=self.rest.replace("before", before),
        )
        return text.replace("law.", f"law.part_{self.group}.")

    def numpy(self, age: Any, salary: Any, before: Any, law: dict[str, Any]) -> Any:
        """The rule over whole arrays."""
        operators = {">": np.greater, ">=": np.greater_equal, "<": np.less, "<=": np.less_equal}
        amount = before * law["share"]
        amount = np.maximum(0, amount + law["base"] if self.sign == "+" else amount - law["base"])
        if self.capped:
            amount = np.minimum(amount, law["high"])
        first = operators[self.at_least](age, law["years"]) & operators[self.below](salary, law["low"])
        joined = np.logical_and if self.join == "and" else np.logical_or
        third = joined(operators[self.above](salary, law["low"]), operators[self.beyond](before, law["least"]))
        starts, rates = law["scale"]
        scale = np.zeros_like(salary)
        for start, end, rate in zip(starts, [*starts[1:], np.inf], rates, strict=True):
            scale = scale + rate * (np.clip(salary, start, end) - start)
        if self.scaled:
            scale = scale * law["share"]
        rest = {"0": 0.0, "law.base": law["base"], "before": before}.get(self.rest)
        if rest is None:
            rest = law["base"] - law["base"] * law["share"]
        return np.where(first, amount, np.where(third, scale, rest))


def figures(group: int) -> dict[str, Any]:
    """The figures of ten rules."""
    low = 8000 + 500 * group
    return {
        "years": 18 + group % 40, "low": low, "high": 4000 + 10 * group, "least": 200 + group, "base": 120 + group,
        "share": 0.25 + group / 1000, "scale": ([0, low, 3 * low], [0.05, 0.1, 0.15 + group / 1000]),
    }  # fmt: skip


def write_country(folder: Path, rules: int) -> None:
    """A law package of so many rules."""
    folder.mkdir(parents=True, exist_ok=True)
    shapes = [Shape(number) for number in range(rules)]
    (folder / "__init__.py").write_text(_COUNTRY)
    (folder / "fund.py").write_text(_HEAD + "".join(shape.law() for shape in shapes))
    text = (folder / "fund.py").read_text()
    (folder / "fund.yaml").write_text("\n".join(_yaml(group, text) for group in range(-(-rules // GROUP))))


def _yaml(group: int, text: str) -> str:
    found = figures(group)
    units = {
        "years": "years",
        "low": "NWC/month",
        "high": "NWC/month",
        "least": "NWC/month",
        "base": "NWC/month",
        "share": "share",
    }
    rest = "label: {en: figure}, cite: s. 1, checked: false"
    lines = [f"part_{group}:"]
    for name, unit in units.items():
        if f"law.part_{group}.{name}" in text:
            lines.append(f"  {name}: {{unit: {unit}, {rest}, values: {{2000-01-01: {found[name]}}}}}")
    starts, rates = found["scale"]
    bands = ", ".join(f"{{from: {start}, rate: {rate}}}" for start, rate in zip(starts, rates, strict=True))
    lines.append(
        f"  bands: {{unit: share, scale: marginal, over: NWC/month, {rest}, values: {{2000-01-01: [{bands}]}}}}"
    )
    return "\n".join(lines)


def population(persons: int) -> dict[str, Any]:
    """Ages and salaries, and households of one to seven."""
    chance = np.random.default_rng(1)
    sizes = chance.integers(1, 8, persons // 4 + 10)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    starts = np.append(starts[starts < persons], persons).astype(np.int64)
    salary = np.round(chance.gamma(2.0, 9000.0, persons), 2).clip(0, 1e6)
    return {"age": chance.integers(0, 100, persons).astype(np.int8), "salary": salary, "households": starts}


def whole_arrays(rules: int, data: dict[str, Any]) -> list[float]:
    """The same country in numpy."""
    age, salary = data["age"], data["salary"]
    answers = []
    before = salary
    for number in range(rules):
        shape = Shape(number)
        before = shape.numpy(age, salary, salary if shape.begins else before, figures(shape.group))
        if number % GROUP == GROUP - 1:
            answers.append(float(before.sum()))
    return answers


def compiled(folder: Path, rules: int) -> tuple[Any, dict[str, float]]:
    """The kernel, and how long each part of making it took."""
    start = time.perf_counter()
    from payung.law.compile import Given, Measure, compile_edition
    from payung.law.country import CountryLaw

    imported = time.perf_counter()
    law = CountryLaw.load(folder).law
    from payung.law.edition import edition

    edition(law, DAY)
    loaded = time.perf_counter()
    measures = [Measure(f"zz.fund.rule_{number}") for number in range(GROUP - 1, rules, GROUP)]
    kernel = compile_edition(law, DAY, [], {"age": Given("int8"), "salary": Given()}, measures=measures)
    ready = time.perf_counter()
    return kernel, {"import": imported - start, "law": loaded - imported, "kernel": ready - loaded}


def apart(folder: Path, rules: int, cache: Path) -> dict[str, float]:
    """The times of a new process."""
    command = [sys.executable, __file__, "--apart", str(folder), "--rules", str(rules)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, text=True, check=True, env={**os.environ, "PAYUNG_CACHE": str(cache)}
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def copy_bandwidth(threads: int) -> float:
    """Bytes a second that the machine copies (read and written), all threads together."""
    from concurrent.futures import ThreadPoolExecutor

    size = 2**27
    sources = [np.ones(size // 8) for _ in range(threads)]
    targets = [np.zeros(size // 8) for _ in range(threads)]

    def run() -> None:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(np.copyto, targets, sources))

    return 2 * size * threads / median_seconds(run, 5)


def one(rules: int, persons: int, runs: int, threads: int) -> Iterator[tuple[str, str, str]]:
    """The lines of one country, and whether the targets were met."""
    with tempfile.TemporaryDirectory(prefix="payung-benchmark-") as name:
        folder, caches = Path(name) / "law", Path(name)
        write_country(folder, rules)
        cold = [apart(folder, rules, caches / f"cold{number}") for number in range(runs)]
        warm = [apart(folder, rules, caches / "cold0") for _ in range(runs)]
        os.environ["PAYUNG_CACHE"] = str(caches / "cold0")
        kernel, _ = compiled(folder, rules)
    data = population(persons)
    columns = {"age": data["age"], "salary": data["salary"]}
    before = peak_memory()

    def run(count: int) -> Any:
        return kernel.run(columns, households=data["households"], threads=count)

    seconds = median_seconds(lambda: run(threads), max(runs, 5), warm=2)
    single = median_seconds(lambda: run(1), runs)
    memory = peak_memory() - before
    answers = [float(total.values()[0]) for total in run(threads).totals]
    on_one = [float(total.values()[0]) for total in run(1).totals]
    numpy_seconds = median_seconds(lambda: whole_arrays(rules, data), max(runs // 2, 1), warm=0)
    wanted = whole_arrays(rules, data)
    difference = max(abs(a - b) / max(abs(b), 1) for a, b in zip(answers, wanted, strict=True))
    size = sum(array.nbytes for array in columns.values()) + data["households"].nbytes
    evaluations = rules * persons
    yield "rule-evaluations a second", f"{evaluations / seconds / 1e9:.2f} G", f"{_LIMITS['rate'] / 1e9:g} G"
    yield "  on one thread", f"{evaluations / single / 1e9:.2f} G", ""
    yield "numpy, whole arrays, one thread", f"{evaluations / numpy_seconds / 1e9:.3f} G", ""
    yield "times as fast as numpy", f"{numpy_seconds / seconds:.0f} x", f"{_LIMITS['ratio']:g} x"
    yield "  on one thread", f"{numpy_seconds / single:.0f} x", ""
    yield f"time of {persons:,} persons", in_words(seconds), ""
    yield "bytes read", in_bytes(size), ""
    yield "  carried a second", in_bytes(size / seconds), f"of {in_bytes(copy_bandwidth(threads))} copied"
    yield "further peak memory", in_bytes(memory), ""
    yield "cold: compile", in_words(median(part["kernel"] for part in cold)), f"{_LIMITS['cold']:g} s"
    yield "warm: load", in_words(median(part["kernel"] for part in warm)), f"{_LIMITS['warm']:g} s"
    yield "  imports before that", in_words(median(part["import"] for part in warm)), ""
    yield (
        "answers: largest difference",
        f"{difference:.1e} of the answer",
        "the same on 1 thread" if answers == on_one else "THREADS DIFFER",
    )
    if difference > 1e-9 or answers != on_one:
        raise SystemExit("THE ANSWERS DIFFER")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rules", type=int, action="append")
    parser.add_argument("--persons", type=int, default=4_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--threads",
        type=int,
        default=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
    )
    parser.add_argument("--apart", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.apart:
        print(json.dumps(compiled(asked.apart, asked.rules[0])[1]))
        return
    say_machine()
    for rules in asked.rules or (50, 200, 400):
        print(f"\n{rules} rules")
        print(
            table(
                ("", "measured", "wanted"),
                [list(line) for line in one(rules, asked.persons, asked.runs, asked.threads)],
            )
        )


if __name__ == "__main__":
    main()
