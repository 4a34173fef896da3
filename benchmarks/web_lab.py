"""The reform lab's page while a control moves, beside the plain measurement: `python benchmarks/web_lab.py [--persons 1000000]`.

A country's law is held on a made-up population of so many persons. Then one figure after the other is moved, to a new value each
time: once as a browser asks for it (Django's test client through all middleware: address read, reform laid over the law,
everything measured, page written), and once as `payung.measure.Session.compare` alone. Printed: medians of the clock and of the
processor for each, and the ratio. The limit is 300 milliseconds of server time for a million persons. The population is kept in
the cache folder.
"""

from __future__ import annotations

import argparse
import logging
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import platformdirs

sys.path.insert(0, str(Path(__file__).parent))
from measure import in_words, say_machine, table

LIMIT = 0.3
CONTROLS: dict[str, tuple[str, Iterator[str]]] = {
    "old-age allowance from 60": ("old_age_allowance.monthly_allowance.60", (str(700 + place) for place in range(999))),
    "employees' contribution": ("section33.contribution_rate.employee", (f"0.0{300 + place}" for place in range(699))),
    "insurance of the self-employed": ("section40.member_contribution.option_1", (str(71 + place) for place in range(999))),
    "child support grant": ("child_support_grant.monthly_grant", (str(601 + place) for place in range(999))),
}  # fmt: skip


def main() -> None:
    """Measure and print."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--persons", type=int, default=1_000_000)
    reader.add_argument("--moves", type=int, default=7, help="Of each control.")
    asked = reader.parse_args()
    home = Path(tempfile.mkdtemp(prefix="payung-benchmark-"))
    os.environ |= {
        "PAYUNG_HOME": str(home), "DJANGO_SETTINGS_MODULE": "payung.web.settings", "PAYUNG_LAB_MEMORY": "20000", "PAYUNG_LIMITS": "0",
        "PAYUNG_LAB_HOUSEHOLDS": str(round(asked.persons / 2.83)),
    }  # fmt: skip
    import django

    django.setup()
    logging.getLogger("payung.office.access").setLevel(logging.ERROR)
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    import payung.web.assets
    from payung.web.lab.answers import ANSWERS
    from payung.web.nation.days import usual
    from payung.web.nation.work import Waiting

    settings.POPULATIONS = Path(platformdirs.user_cache_dir("payung")) / "benchmarks" / "populations"
    payung.web.assets.main()
    call_command("collectstatic", verbosity=0, interactive=False)
    import datetime

    day = usual(datetime.date.today())
    begun = time.perf_counter()
    while True:
        try:
            held = ANSWERS.sessions.get("th", day)
            break
        except Waiting:
            time.sleep(0.2)
    say_machine()
    print(
        f"{held.about.persons:,} persons in {held.about.households:,} households, the law of {day}: "
        f"held after {time.perf_counter() - begun:.0f} s, about {held.bytes / 1e9:.1f} GB"
    )
    client = Client(HTTP_HOST="localhost")
    rows = []
    worst = 0.0
    for title, (path, values) in CONTROLS.items():
        scheme = path.partition(".")[0]

        def page(path: str = path, values: Iterator[str] = values, scheme: str = scheme) -> None:
            address = f"/en/lab/th/?on={day}&reform={path}:{next(values)}&scheme={scheme}"
            while (answer := client.get(address, headers={"hx-request": "true"})).status_code == 202:
                pass  # it waits by itself; what is compiled first, or a busy machine, takes longer than its patience
            assert answer.status_code == 200, (answer.status_code, address)

        def plain(path: str = path, values: Iterator[str] = values) -> None:
            from payung.web.lab.address import read, reforms

            found = reforms(read(held.session.country, day, f"{path}:{next(values)}"), held.session.country)
            assert held.session.compare(found).reform.values

        shown, alone = _medians(page, asked.moves), _medians(plain, asked.moves)
        worst = max(worst, shown[0])
        cells = [in_words(one) for one in (*shown, *alone)]
        rows.append([title, *cells, f"{shown[1] / alone[1]:.2f}"])
    print()
    heads = [
        "moved",
        "page, clock",
        "page, processor",
        "measured alone, clock",
        "alone, processor",
        "ratio (processor)",
    ]
    print(table(heads, rows))
    print(f"\nThe slowest page took {in_words(worst)} by the clock; the limit is {in_words(LIMIT)}.")


def _medians(run: Callable[[], None], times: int) -> tuple[float, float]:
    """The medians of the clock and of the processor of all threads, after two runs that do not count."""
    clock, processor = [], []
    for place in range(times + 2):
        start, worked = time.perf_counter(), time.process_time()
        run()
        if place > 1:
            clock.append(time.perf_counter() - start)
            processor.append(time.process_time() - worked)
    return statistics.median(clock), statistics.median(processor)


if __name__ == "__main__":
    main()
