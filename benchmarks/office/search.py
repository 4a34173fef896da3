"""The desk's search by name in a register of a million, as an officer bound to the office has it.

    python benchmarks/office/search.py [persons, 1000000] [searches, 40]

Names are put together at random from the demonstration's lists, in Thai and Latin letters. Sought are whole names, the beginnings of
names in either script, a register number, and a part from within a name, for which all names are read.
"""

import atexit
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

PERSONS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
SEARCHES = int(sys.argv[2]) if len(sys.argv) > 2 else 40
if "PAYUNG_HOME" not in os.environ:
    os.environ["PAYUNG_HOME"] = tempfile.mkdtemp(prefix="payung-search-")
    atexit.register(shutil.rmtree, os.environ["PAYUNG_HOME"], ignore_errors=True)  # after the server has stopped
os.environ.pop("DATABASE_URL", None)
sys.path.insert(0, str(Path(__file__).parents[1]))

from measure import say_machine  # noqa: E402

from payung.office.ready import migrate, ready  # noqa: E402

ready()
migrate()

from people import register  # noqa: E402

from payung.office.people.models import Person  # noqa: E402
from payung.office.people.searching import search  # noqa: E402
from payung.office.rights.actors import SYSTEM, acting, actor_of  # noqa: E402
from payung.office.rights.models import Grant, Office, User  # noqa: E402


def main():
    say_machine()
    office = Office.objects.filter(code="BKK").values_list("pk", flat=True).first()
    if office is None:  # PAYUNG_HOME may name a folder that has the register from before
        office = Office.objects.create(code="BKK", name="Bangkok", country="th").pk
        started = time.perf_counter()
        register(office, PERSONS)
        print(f"{PERSONS:,} persons made in {time.perf_counter() - started:.0f} s")
        Grant.objects.create(user=User.objects.create(username="officer"), role="enrolment_officer", office_id=office)
    actor = actor_of(User.objects.get(username="officer").pk)
    chance = random.Random(1)
    with acting(SYSTEM):
        chosen = [Person.objects.get(number=f"{chance.randint(1, PERSONS):08d}") for _ in range(SEARCHES)]
    for name, text_of, times in (
        ("a whole name in Thai", lambda one: one.names, SEARCHES),
        (
            "the beginnings of both names in Latin letters",
            lambda one: " ".join(w[:4] for w in one.names_latin.split()),
            SEARCHES,
        ),
        ("the beginning of a family name", lambda one: one.names_latin.split()[1][:5], SEARCHES),
        ("a given name that thousands have", lambda one: one.names_latin.split()[0], SEARCHES),
        ("a register number", lambda one: one.number, SEARCHES),
        ("a part from within a name", lambda one: one.names_latin.split()[1][2:9], 5),
    ):
        taken = []
        for one in chosen[:times]:
            with acting(actor):
                began = time.perf_counter()
                found = search(text_of(one))
                taken.append(time.perf_counter() - began)
            assert found, text_of(one)
        print(
            f"{name}: median {statistics.median(taken) * 1000:.1f} ms, most {max(taken) * 1000:.1f} ms; load {os.getloadavg()[0]:.1f}"
        )


main()
