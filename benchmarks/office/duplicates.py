"""Who may stand in a register twice: the pairs found among persons with names as people have them, with time and memory.

    python benchmarks/office/duplicates.py [persons, 1000000]

One in a hundred stands there a second time, with a character left out of the name. Told are the seconds, the highest memory, how many
pairs were found, and how many of the second records are among them.
"""

import atexit
import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

PERSONS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
os.environ["PAYUNG_HOME"] = tempfile.mkdtemp(prefix="payung-duplicates-")
atexit.register(shutil.rmtree, os.environ["PAYUNG_HOME"], ignore_errors=True)  # after the server has stopped
os.environ.pop("DATABASE_URL", None)
sys.path.insert(0, str(Path(__file__).parents[1]))

from measure import say_machine  # noqa: E402

from payung.office.ready import migrate, ready  # noqa: E402

ready()
migrate()

from people import register  # noqa: E402

from payung.office.people.duplicates import candidates  # noqa: E402
from payung.office.rights.actors import SYSTEM, acting  # noqa: E402
from payung.office.rights.models import Office  # noqa: E402

TWICE = 100


def main():
    say_machine()
    office = Office.objects.create(code="BKK", name="Bangkok", country="th").pk
    register(office, PERSONS, TWICE)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started, busy = time.perf_counter(), sum(os.times()[:2])
    with acting(SYSTEM):
        found = candidates(office)
    taken, busy = time.perf_counter() - started, sum(os.times()[:2]) - busy
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    planted = {(number - 1, number) for number in range(TWICE, PERSONS + 1, TWICE)}
    again = sum((pair.one, pair.other) in planted for pair in found)
    print(
        f"{PERSONS:,} persons: {len(found):,} pairs in {taken:.1f} s, of the processor {busy:.1f} s; memory {memory / 2**20:.2f} GB"
        f" ({before / 2**20:.2f} GB before); {again:,} of {len(planted):,} second records; load {os.getloadavg()[0]:.1f}"
    )


main()
