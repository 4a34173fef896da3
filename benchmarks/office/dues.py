"""A month's dues of a whole scheme by the compiled law: decided, kept, owed and posted, beside raw COPY of the rows that it adds.

    python benchmarks/office/dues.py [members, 1000000] [runs, 3]

Members of Thailand's Section 40, alone in a household each, with the four facts that the law asks, in both options; one in ten has paid
ahead for a year. The other side is COPY, as the owner, of the run's decisions, dues and allocations into tables with the same columns,
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
from pathlib import Path

MEMBERS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
os.environ["PAYUNG_HOME"] = tempfile.mkdtemp(prefix="payung-dues-")
atexit.register(shutil.rmtree, os.environ["PAYUNG_HOME"], ignore_errors=True)  # after the server has stopped
os.environ.pop("DATABASE_URL", None)
sys.path.insert(0, str(Path(__file__).parents[1]))

from measure import say_machine  # noqa: E402

from payung.office.ready import migrate, ready  # noqa: E402

ready()
migrate()

from django.db import connections  # noqa: E402
from raw import copy_of_the_same, spent  # noqa: E402

from payung.office.acts import perform  # noqa: E402
from payung.office.contributions.runs import make_dues  # noqa: E402
from payung.office.rights.actors import SYSTEM  # noqa: E402
from payung.office.rights.models import Office  # noqa: E402

REGISTER = """
INSERT INTO people_household (id, office_id, number, created_at)
    SELECT n, {office}, 'H' || n, now() FROM generate_series(1, {n}) n;
INSERT INTO people_person (id, office_id, number, names, names_latin, birth_date, sex, created_at)
    SELECT n, {office}, 'P' || n, 'Member ' || n, '', date '1970-01-01' + (n % 9000), 'female', now() FROM generate_series(1, {n}) n;
INSERT INTO people_residence (office_id, person_id, household_id, since, is_head)
    SELECT {office}, n, n, '2025-11-01', true FROM generate_series(1, {n}) n;
INSERT INTO people_fact (office_id, person_id, name, value, since, recorded_at)
    SELECT {office}, n, name, value::jsonb, '2025-11-01', now() FROM generate_series(1, {n}) n,
    (VALUES ('is_national', 'true'), ('insured_under_section33', 'false'), ('insured_under_section39', 'false'),
            ('has_state_post_or_pension', 'false'), ('is_national_savings_fund_member', 'false'), ('extra_savings', '0')) f (name, value);
INSERT INTO membership_membership (id, office_id, number, scheme, option, person_id, household_id, since, status)
    SELECT n, {office}, 'M' || n, 'th.section40', 'option_' || 1 + n % 2, n, n, '2025-11-01', 'active' FROM generate_series(1, {n}) n;
INSERT INTO contributions_receipt (office_id, channel, number, membership_id, amount, currency, scheme, received_on, reference)
    SELECT {office}, 'book', 'R' || n, n, 1200, 'THB', 'th.section40', '2025-11-20', '' FROM generate_series(10, {n}, 10) n;
VACUUM ANALYZE;
"""


def register(office):
    with connections["owner"].cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # it is made whole and not checked row by row
        for statement in filter(str.strip, REGISTER.split(";")):
            cursor.execute(statement.format(office=office, n=MEMBERS))
        cursor.execute("SET session_replication_role = origin")


def main():
    say_machine()
    office = Office.objects.create(code="BKK", name="Bangkok", country="th").pk
    register(office)
    ours, raw, processor = [], [], []
    for number in range(RUNS):
        month = f"2026-{number + 1:02d}"
        before, started = spent(), time.perf_counter()
        done = perform(
            make_dues, SYSTEM, None, datetime.date(2026, 6, 2), office=office, scheme="th.section40", month=month
        )
        ours.append(time.perf_counter() - started)
        processor.append(spent() - before)
        raw.append(copy_of_the_same(
            {"decisions_decision": f"act_id = {done.act}", "contributions_due": f"act_id = {done.act}",
             "contributions_allocation": f"act_id = {done.act}"}
        ))  # fmt: skip
        result = done.result
        print(f"{month}: {result['members']:,} members, {result['dues']:,} dues, {result['allocated']} baht paid by advances,"
              f" {ours[-1]:.1f} s, of the processor {processor[-1]:.1f} s;"
              f" COPY {raw[-1]:.1f} s; load {os.getloadavg()[0]:.1f}")  # fmt: skip
    ratio = statistics.median(one / other for one, other in zip(ours, raw, strict=True))
    print(
        f"median {statistics.median(ours):.1f} s, of the processor {statistics.median(processor):.1f} s;"
        f" COPY of the same rows {statistics.median(raw):.1f} s; ratio {ratio:.1f}"
    )


main()
