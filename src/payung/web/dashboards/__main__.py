"""Compute the dashboards' measures of every country: `python -m payung.web.dashboards [xx ...]`.

Into the office's folder; with `--release` into the package, for a release to carry. The server calls it for what is not there.
"""

from __future__ import annotations

import argparse
import datetime
import os
import signal
import time

_POLITE = 10  # so that readers of pages come first


def main() -> None:
    """Compute what is not there yet, and say how long it took."""
    os.nice(_POLITE)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell starts what runs in the background deaf to Ctrl-C
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "payung.web.settings")
    os.environ.setdefault("DATABASE_URL", "postgresql:///none")  # none is asked; else the office's own would be started
    import django

    django.setup()
    from payung.population.published import COUNTRIES
    from payung.web.dashboards import measured
    from payung.web.nation.days import usual

    reader = argparse.ArgumentParser(prog="python -m payung.web.dashboards")
    reader.add_argument("countries", nargs="*", metavar="xx", help="Their codes; all if left out.")
    reader.add_argument("--day", type=datetime.date.fromisoformat, default=usual(datetime.date.today()))
    reader.add_argument("--piece", action="append", choices=measured.PIECES, help="Only this one.")
    reader.add_argument("--release", action="store_true", help="Also into the package.")
    asked = reader.parse_args()
    unknown = [code for code in asked.countries if code not in COUNTRIES]
    if unknown:
        reader.error(f"There is no country {unknown[0]}. There are {', '.join(COUNTRIES)}.")
    for code in asked.countries or COUNTRIES:
        for name in asked.piece or measured.PIECES:
            start = time.perf_counter()
            found = measured.make(code, name, asked.day)
            if asked.release:
                measured.write(measured.release_file(code, name, asked.day), found)
            print(f"{code} {name}: {time.perf_counter() - start:.1f} s", flush=True)


if __name__ == "__main__":
    main()
