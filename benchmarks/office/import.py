"""How fast a list of persons comes into the register, against a bare COPY of the very rows that it makes.

    python benchmarks/office/import.py [persons] [rounds]        # default: 1,000,000 persons, 3 rounds

Both sides write the same rows into the same tables, with their keys, indexes and checks, on one embedded PostgreSQL. The import also
reads the CSV, holds each cell to the map and the law's vocabulary, checks and encrypts the number of each identity document, and
writes under row security; the COPY does none of it, as the tables' owner, from text that is ready. The share is COPY's time by the
import's; each round makes both.
"""

from __future__ import annotations

import atexit
import datetime
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ["PAYUNG_HOME"] = tempfile.mkdtemp(prefix="payung-benchmark-")
atexit.register(shutil.rmtree, os.environ["PAYUNG_HOME"], ignore_errors=True)  # after the server has stopped
os.environ.pop("DATABASE_URL", None)

from payung.office.ready import migrate, ready  # noqa: E402

ready()
migrate()

from django.db import connections  # noqa: E402
from measure import in_bytes, peak_memory, say_machine  # noqa: E402
from raw import spent  # noqa: E402

from payung.office.acts import perform  # noqa: E402
from payung.office.people.imports.loading import import_people  # noqa: E402
from payung.office.rights.actors import SYSTEM  # noqa: E402
from payung.office.rights.models import Office  # noqa: E402

MAP = """
list: benchmark
key: [card]
names: [first, last]
birth_date: {column: born, calendar: buddhist, order: day-month-year}
sex: {column: sex, values: {F: female, M: male}}
identity: {column: card, kind: th.citizen}
household: house
facts:
  is_national: {column: national, values: {Y: true, N: false}}
  extra_savings: saved
"""
# In an order in which each table's parents come first.
TABLES = ("people_household", "people_person", "people_residence", "people_identity", "people_fact")
FIRST = ("Malee", "Somchai", "นก", "สมชาย", "Dao", "ประเสริฐ", "Lek", "Kamon")


def listed(persons: int) -> bytes:
    """A CSV of invented persons, 3 to a house, with Thai numbers that pass the check."""
    draw = random.Random(1)
    lines = ["card,first,last,born,sex,house,national,saved"]
    for serial in range(persons):
        body = f"1{serial:011d}"
        check = (11 - sum(int(digit) * (13 - place) for place, digit in enumerate(body)) % 11) % 10
        born = f"{draw.randint(1, 28)}/{draw.randint(1, 12)}/{draw.randint(2470, 2560)}"
        last = "".join(draw.choices("abcdefghiklmnoprstuw", k=8)).title()
        cells = [f"{body}{check}", draw.choice(FIRST), last, born, draw.choice("FM"), str(serial // 3)]
        lines.append(",".join([*cells, draw.choice("YN"), str(draw.randint(0, 999))]))
    return "\n".join(lines).encode()


def emptied() -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # tables that refer to people's may be append-only
        cursor.execute(f"TRUNCATE {', '.join(TABLES)} CASCADE")
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("CHECKPOINT")


def copied_out() -> dict[str, list[bytes]]:
    found = {}
    for table in TABLES:
        with connections["owner"].cursor() as cursor, cursor.copy(f"COPY {table} TO STDOUT (FORMAT csv)") as rows:
            found[table] = [bytes(block) for block in rows]
    return found


def copy_in(rows: dict[str, list[bytes]]) -> float:
    content = {table: b"".join(rows.pop(table)) for table in TABLES}
    started = time.perf_counter()
    with connections["owner"].cursor() as cursor:
        cursor.execute("BEGIN")
        for table, text in content.items():
            with cursor.copy(f"COPY {table} FROM STDIN (FORMAT csv)") as copying:
                copying.write(text)
        cursor.execute("COMMIT")
    return time.perf_counter() - started


def main() -> None:
    persons = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    say_machine()
    office = Office.objects.create(code="BKK", name="Bangkok", country="th")
    content, day = listed(persons), datetime.date(2026, 3, 2)
    imports, copies = [], []
    for number in range(rounds):
        emptied()
        before, started = spent(), time.perf_counter()
        done = perform(import_people, SYSTEM, None, day, office=office.pk, content=content, map=MAP).result
        imports.append(time.perf_counter() - started)
        peak, processor = peak_memory(), spent() - before
        if done["imported"] != persons:
            raise SystemExit(f"Imported {done['imported']} of {persons}.")
        rows = copied_out()
        emptied()
        copies.append(copy_in(rows))
        print(
            f"round {number + 1}: import {imports[-1]:.1f} s (of the processor {processor:.1f} s), COPY {copies[-1]:.1f} s:"
            f" {copies[-1] / imports[-1]:.0%}; load {os.getloadavg()[0]:.1f}; the most memory {in_bytes(peak)}"
        )
    shares = [copy / one for copy, one in zip(copies, imports, strict=True)]
    taken = statistics.median(imports)
    print(f"{persons:,} persons, median of {rounds}: import {taken:.1f} s ({persons / taken:,.0f} persons/s), "
          f"COPY {statistics.median(copies):.1f} s, share {statistics.median(shares):.0%} (target: 30%)")  # fmt: skip


if __name__ == "__main__":
    main()
