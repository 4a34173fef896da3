"""A month of a whole register by the compiled law, dues and benefits: decided, kept, owed and posted, beside raw COPY.

    python benchmarks/office/run.py [members, 1000000] [months, 1]

Members of Thailand's Section 40 from 60 to 99, two in a household, in both options, with the ten facts that the law asks; one in ten
has paid ahead. Each month all of them owe the contributions of Section 40, their own and the government's, and all are decided upon the
old-age allowance, which one in fifty may not have; the two runs go at the same time, as in `payung office run`. The other side is COPY,
as the owner, of the very rows that the month adds (decisions, dues, allocations, payables) into tables with the same columns, constraints
and indexes. Limit: a million in 60 seconds on two cores. The seconds of processor time are those of this process and of the whole server
of the database.
PAYUNG_HOME may name a folder that has the register from before.
"""

import atexit
import datetime
import logging
import os
import shutil
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

MEMBERS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
MONTHS = int(sys.argv[2]) if len(sys.argv) > 2 else 1
if "PAYUNG_HOME" not in os.environ:
    os.environ["PAYUNG_HOME"] = tempfile.mkdtemp(prefix="payung-run-")
    atexit.register(shutil.rmtree, os.environ["PAYUNG_HOME"], ignore_errors=True)  # after the server has stopped
os.environ.pop("DATABASE_URL", None)
sys.path.insert(0, str(Path(__file__).parents[1]))

from measure import say_machine  # noqa: E402

from payung.office.ready import migrate, ready  # noqa: E402

ready()
migrate()

from django.db import connections  # noqa: E402
from raw import copy_of_the_same, processor_of_all, session  # noqa: E402

from payung.office.acts import perform  # noqa: E402
from payung.office.contributions.runs import make_dues  # noqa: E402
from payung.office.doorway import law_of  # noqa: E402
from payung.office.payments.checking import verify  # noqa: E402
from payung.office.payments.runs import entitlement_run  # noqa: E402
from payung.office.rights.actors import SYSTEM, acting  # noqa: E402
from payung.office.rights.models import Office  # noqa: E402
from payung.office.together import together  # noqa: E402

TODAY = datetime.date(2026, 12, 2)
REGISTER = """
INSERT INTO people_household (id, office_id, number, created_at)
    SELECT n, {office}, 'H' || n, now() FROM generate_series(1, ({n} + 1) / 2) n;
INSERT INTO people_person (id, office_id, number, names, names_latin, birth_date, sex, created_at)
    SELECT n, {office}, lpad(n::text, 8, '0'), 'Member ' || n, '', date '1926-03-01' + (n::bigint * 7919 % 14400)::int, 'female', now()
    FROM generate_series(1, {n}) n;
INSERT INTO people_residence (office_id, person_id, household_id, since, is_head)
    SELECT {office}, n, (n + 1) / 2, '2020-01-01', n % 2 = 1 FROM generate_series(1, {n}) n;
INSERT INTO people_fact (office_id, person_id, name, value, since, recorded_at)
    SELECT {office}, n, name, CASE WHEN name = 'has_state_post_or_pension' AND n % 50 = 0 THEN 'true' ELSE value::jsonb END,
           '2020-01-01', now() FROM
    (VALUES ('is_national', 'true'), ('insured_under_section33', 'false'), ('insured_under_section39', 'false'),
            ('is_national_savings_fund_member', 'false'), ('extra_savings', '0'), ('has_state_post_or_pension', 'false'),
            ('is_registered_where_claiming', 'true'), ('receives_other_regular_state_benefit', 'false'),
            ('lives_in_state_institution', 'false'), ('drew_old_age_allowance_before', 'true')) f (name, value),
    generate_series(1, {n}) n;
INSERT INTO membership_membership (id, office_id, number, scheme, option, person_id, household_id, since, status)
    SELECT n, {office}, 'M' || n, 'th.section40', 'option_' || 1 + n % 2, n, (n + 1) / 2, '2025-11-01', 'active'
    FROM generate_series(1, {n}) n;
INSERT INTO membership_event (membership_id, what, "on", option, reason)
    SELECT id, 'enrolled', since, option, '' FROM membership_membership;
INSERT INTO contributions_receipt (office_id, channel, number, membership_id, amount, currency, scheme, received_on, reference)
    SELECT {office}, 'book', 'R' || n, n, 1200, 'THB', 'th.section40', '2025-11-20', '' FROM generate_series(10, {n}, 10) n;
INSERT INTO contributions_ahead (membership_id, office_id) SELECT membership_id, office_id FROM contributions_receipt;
VACUUM ANALYZE;
"""


def register(office):
    with connections["owner"].cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # it is made whole and not checked row by row
        for statement in filter(str.strip, REGISTER.split(";")):
            cursor.execute(statement.format(office=office, n=MEMBERS))
        cursor.execute("SET session_replication_role = origin")


def timed(action, office, **inputs):
    """What a run gave, its seconds by the clock, and the seconds of the processor of its session in the database."""
    before, started = session(), time.perf_counter()
    done = perform(action, SYSTEM, None, TODAY, office=office, **inputs)
    return done, time.perf_counter() - started, session() - before


def main():
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("    [%(threadName)s] %(message)s"))
    steps = logging.getLogger("payung.office.bulk")  # how long each step takes
    steps.handlers, steps.propagate = [handler], False
    steps.setLevel(logging.DEBUG)
    say_machine()
    started = time.perf_counter()
    office = Office.objects.filter(code="BKK").values_list("pk", flat=True).first()
    if office is None:
        office = Office.objects.create(code="BKK", name="Bangkok", country="th").pk
        register(office)
        print(f"{MEMBERS:,} members with 10 facts each made in {time.perf_counter() - started:.0f} s")
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT COALESCE(EXTRACT(MONTH FROM MAX(month))::int, 0) FROM contributions_due")
        (done,) = cursor.fetchone()
    law_of("th")  # read once for a process
    ours, raw, processor = [], [], []
    for number in range(done + 1, done + 1 + MONTHS):
        month = f"2026-{number:02d}"
        print(f"{month}: load {os.getloadavg()[0]:.1f}")
        busy, started = processor_of_all(), time.perf_counter()
        (dues, dues_taken, dues_spent), (owed, owed_taken, owed_spent) = together([
            partial(timed, make_dues, office, scheme="th.section40", month=month),
            partial(timed, entitlement_run, office, scheme="th.old_age_allowance", month=month),
        ])  # fmt: skip
        ours.append(time.perf_counter() - started)
        processor.append(processor_of_all() - busy)
        added = ("decisions_decision", "contributions_due", "contributions_allocation")
        dues_raw = copy_of_the_same(dict.fromkeys(added, f"act_id = {dues.act}"))
        owed_raw = copy_of_the_same(
            {"decisions_decision": f"act_id = {owed.act}", "payments_payable": f"run_id = {owed.result['run']}"}
        )
        raw.append(dues_raw + owed_raw)
        made, given = dues.result, owed.result
        print(f"  {made['members']:,} members owe {made['dues']:,} dues, {made['allocated']} baht paid by advances: {dues_taken:.1f} s,"
              f" the database's processor {dues_spent:.1f} s; COPY {dues_raw:.1f} s")  # fmt: skip
        print(f"  {given['decided']:,} decided, {given['owed']:,} are owed {given['total']} baht: {owed_taken:.1f} s,"
              f" the database's processor {owed_spent:.1f} s; COPY {owed_raw:.1f} s")  # fmt: skip
        print(f"  both, at the same time: {ours[-1]:.1f} s, of the processors {processor[-1]:.1f} s;"
              f" COPY, one after the other, {raw[-1]:.1f} s; ratio {ours[-1] / raw[-1]:.1f}; load {os.getloadavg()[0]:.1f}")  # fmt: skip
    started = time.perf_counter()
    with acting(SYSTEM):
        assert verify(office) == ()
    print(f"verify of payments: {time.perf_counter() - started:.1f} s")
    ratio = statistics.median(one / other for one, other in zip(ours, raw, strict=True))
    print(
        f"median of a month {statistics.median(ours):.1f} s, of the processor {statistics.median(processor):.1f} s;"
        f" COPY of the same rows {statistics.median(raw):.1f} s; ratio {ratio:.1f} (limit: 60 s for a million)"
    )


main()
