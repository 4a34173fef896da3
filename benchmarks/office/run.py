"""A month's old-age allowance for a whole register by the compiled law: decided, kept, owed and posted, beside raw COPY.

    python benchmarks/office/run.py [persons, 1000000] [runs, 3]

The other side is COPY, as the owner, of the very rows that the run adds (decisions and payables) into tables with the same columns,
constraints and indexes. Limit: a million in 60 seconds on two cores.
"""

import datetime
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

PERSONS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
os.environ["PAYUNG_HOME"] = tempfile.mkdtemp(prefix="payung-run-")
os.environ.pop("DATABASE_URL", None)

from payung.office.ready import migrate, ready  # noqa: E402

ready()
migrate()

from django.db import connections  # noqa: E402

from payung.office.acts import perform  # noqa: E402
from payung.office.payments.checking import verify  # noqa: E402
from payung.office.payments.runs import entitlement_run  # noqa: E402
from payung.office.rights.actors import SYSTEM, acting  # noqa: E402
from payung.office.rights.models import Office  # noqa: E402

FACTS = ("is_national", "is_registered_where_claiming", "has_state_post_or_pension",
         "receives_other_regular_state_benefit", "lives_in_state_institution", "drew_old_age_allowance_before")  # fmt: skip
TRUE = ("is_national", "is_registered_where_claiming", "drew_old_age_allowance_before")


def register(office):
    """Persons from 60 to 99 in households of two, with the six facts that the law asks; one in fifty has a state pension."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # the register is made whole and not checked row by row
        cursor.execute(
            "INSERT INTO people_household (office_id, number, created_at) SELECT %s, 'h' || n, now() FROM generate_series(1, %s) n",
            [office, PERSONS // 2],
        )
        cursor.execute(
            "INSERT INTO people_person (office_id, number, names, names_latin, sex, birth_date, created_at)"
            " SELECT %s, lpad(n::text, 8, '0'), 'Person ' || n, '', 'female', date '1926-03-01' + (n::bigint * 7919 %% 14600)::int, now()"
            " FROM generate_series(1, %s) n",
            [office, PERSONS],
        )
        cursor.execute(
            "INSERT INTO people_residence (office_id, person_id, household_id, since, is_head)"
            " SELECT p.office_id, p.id, (p.id + 1) / 2, '2020-01-01', p.id %% 2 = 1 FROM people_person p WHERE (p.id + 1) / 2 <= %s",
            [PERSONS // 2],
        )
        for name in FACTS:
            cursor.execute(
                "INSERT INTO people_fact (office_id, person_id, name, value, since, recorded_at)"
                " SELECT %s, id, %s, to_jsonb(%s OR (%s AND id %% 50 = 0)), '2020-01-01', now() FROM people_person",
                [office, name, name in TRUE, name == "has_state_post_or_pension"],
            )
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("VACUUM ANALYZE")


def copy_of_the_same(run):
    """Seconds of COPY of the run's decisions and payables into tables like those they stand in."""
    taken = 0.0
    with connections["owner"].cursor() as cursor:
        for table, condition in (("decisions_decision", "about LIKE 'run:%d/%%'"), ("payments_payable", "run_id = %d")):
            file = Path(os.environ["PAYUNG_HOME"]) / f"{table}.csv"
            with (
                cursor.copy(f"COPY (SELECT * FROM {table} WHERE {condition % run}) TO STDOUT (FORMAT csv)") as rows,
                file.open("wb") as out,
            ):
                out.writelines(rows)
            cursor.execute(f"CREATE TABLE raw_{table} (LIKE {table} INCLUDING ALL)")
            started = time.perf_counter()
            with cursor.copy(f"COPY raw_{table} FROM STDIN (FORMAT csv)") as rows, file.open("rb") as given:
                while block := given.read(1 << 20):
                    rows.write(block)
            taken += time.perf_counter() - started
            cursor.execute(f"DROP TABLE raw_{table}")
    return taken


def main():
    office = Office.objects.create(code="BKK", name="Bangkok", country="th").pk
    started = time.perf_counter()
    register(office)
    print(
        f"{PERSONS:,} persons with {len(FACTS)} facts each made in {time.perf_counter() - started:.0f} s; load {os.getloadavg()[0]:.1f}"
    )
    ours, raw = [], []
    for number in range(RUNS):
        month = f"2026-{number + 1:02d}"
        started = time.perf_counter()
        done = perform(
            entitlement_run,
            SYSTEM,
            None,
            datetime.date(2026, 6, 2),
            office=office,
            scheme="th.old_age_allowance",
            month=month,
        ).result
        ours.append(time.perf_counter() - started)
        raw.append(copy_of_the_same(done["run"]))
        print(
            f"{month}: {done['decided']:,} decided, {done['owed']:,} owed, {done['total']} baht, {ours[-1]:.1f} s; COPY {raw[-1]:.1f} s"
        )
    started = time.perf_counter()
    with acting(SYSTEM):
        assert verify(office) == ()
    print(f"verify of payments: {time.perf_counter() - started:.1f} s")
    ratio = statistics.median(ours) / statistics.median(raw)
    print(
        f"median {statistics.median(ours):.1f} s; COPY of the same rows {statistics.median(raw):.1f} s; ratio {ratio:.1f}"
    )


main()
