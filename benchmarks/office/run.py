"""A month's old-age allowance for a whole register by the compiled law: decided, kept, owed and posted, beside raw COPY.

    python benchmarks/office/run.py [persons, 1000000] [runs, 3]

The other side is COPY, as the owner, of the very rows that the run adds (decisions and payables) into tables with the same columns,
constraints and indexes. Limit: a million in 60 seconds on two cores. The seconds of processor time say what a machine of one's own takes.
"""

import atexit
import datetime
import os
import shutil
import statistics
import sys
import tempfile
import time

PERSONS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
os.environ["PAYUNG_HOME"] = tempfile.mkdtemp(prefix="payung-run-")
atexit.register(shutil.rmtree, os.environ["PAYUNG_HOME"], ignore_errors=True)  # after the server has stopped
os.environ.pop("DATABASE_URL", None)

from payung.office.ready import migrate, ready  # noqa: E402

ready()
migrate()

from django.db import connections  # noqa: E402
from raw import copy_of_the_same, spent  # noqa: E402

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
        cursor.execute(
            "SET session_replication_role = replica"
        )  # the register is made whole and not checked row by row
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


def main():
    office = Office.objects.create(code="BKK", name="Bangkok", country="th").pk
    started = time.perf_counter()
    register(office)
    print(
        f"{PERSONS:,} persons with {len(FACTS)} facts each made in {time.perf_counter() - started:.0f} s; load {os.getloadavg()[0]:.1f}"
    )
    ours, raw, processor = [], [], []
    for number in range(RUNS):
        month = f"2026-{number + 1:02d}"
        before, started = spent(), time.perf_counter()
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
        processor.append(spent() - before)
        raw.append(copy_of_the_same(
            {"decisions_decision": f"about LIKE 'run:{done['run']}/%'", "payments_payable": f"run_id = {done['run']}"}
        ))  # fmt: skip
        print(
            f"{month}: {done['decided']:,} decided, {done['owed']:,} owed, {done['total']} baht, {ours[-1]:.1f} s,"
            f" of the processor {processor[-1]:.1f} s; COPY {raw[-1]:.1f} s; load {os.getloadavg()[0]:.1f}"
        )
    started = time.perf_counter()
    with acting(SYSTEM):
        assert verify(office) == ()
    print(f"verify of payments: {time.perf_counter() - started:.1f} s")
    ratio = statistics.median(one / other for one, other in zip(ours, raw, strict=True))
    print(
        f"median {statistics.median(ours):.1f} s, of the processor {statistics.median(processor):.1f} s;"
        f" COPY of the same rows {statistics.median(raw):.1f} s; ratio {ratio:.1f}"
    )


main()
