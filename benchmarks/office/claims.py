"""How long a backlog of claims takes, beside COPY of the rows that it adds. Limit: a million in 120 seconds on two cores.

    python benchmarks/office/claims.py [--claims 100000]... [--days 60]

Members of Thailand's Section 40 with four months paid at the counter and one claim each, spread over days: put together in the database,
decided by the compiled law, kept as decisions with their inputs, granted, owed and posted; from 20,000 on in two halves at the same
time, each one transaction. Each size has its own register; the other side is COPY, as the owner, of the run's decisions, payables and
steps into tables with the same columns, constraints and indexes. The register is at rest, as autovacuum leaves one: not
written a moment ago. The seconds of processor time are those of this process and of the whole server of the database.
"""

from __future__ import annotations

import argparse
import datetime
import logging
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from measure import say_machine, table

JOINED, FILED = datetime.date(2025, 11, 1), datetime.date(2026, 5, 29)
FIRST = datetime.date(2026, 3, 1)

REGISTER = """
INSERT INTO rights_office (id, code, name, country) VALUES ({office}, 'B{office}', 'Benchmark', 'th');
INSERT INTO people_household (id, office_id, number, created_at)
    SELECT {base} + n, {office}, 'H' || {base} + n, now()
    FROM generate_series(1, {n}) n;
INSERT INTO people_person (id, office_id, number, names, names_latin, birth_date, sex, created_at)
    SELECT {base} + n, {office}, 'P' || {base} + n, 'Member ' || n, '', date '1970-01-01' + (n % 9000), 'female', now()
    FROM generate_series(1, {n}) n;
INSERT INTO people_residence (office_id, person_id, household_id, since, is_head)
    SELECT {office}, {base} + n, {base} + n, '{joined}', true
    FROM generate_series(1, {n}) n;
INSERT INTO people_fact (office_id, person_id, name, value, since, recorded_at)
    SELECT {office}, {base} + n, name, value::jsonb, '{joined}', now() FROM generate_series(1, {n}) n,
    (VALUES ('is_national', 'true'), ('insured_under_section33', 'false'), ('insured_under_section39', 'false'),
            ('has_state_post_or_pension', 'false')) f (name, value);
INSERT INTO membership_membership (id, office_id, number, scheme, option, person_id, household_id, since, status)
    SELECT {base} + n, {office}, 'M' || {base} + n, 'th.section40', 'option_' || 1 + n % 2, {base} + n, {base} + n, '{joined}', 'active'
    FROM generate_series(1, {n}) n;
INSERT INTO contributions_due (id, office_id, membership_id, month, rule, payer, part, amount, currency)
    SELECT 4 * ({base} + n) + m, {office}, {base} + n, date '2025-11-01' + m * interval '1 month',
           'member_contribution', 'member', 0, 100, 'THB'
    FROM generate_series(1, {n}) n, generate_series(0, 3) m;
INSERT INTO contributions_receipt (id, office_id, channel, number, membership_id, amount, currency, scheme, received_on, reference)
    SELECT {base} + n, {office}, 'book', 'R' || {base} + n, {base} + n, 400, 'THB', 'th.section40', '2026-02-20', ''
    FROM generate_series(1, {n}) n;
INSERT INTO contributions_allocation (receipt_id, due_id, amount)
    SELECT {base} + n, 4 * ({base} + n) + m, 100 FROM generate_series(1, {n}) n, generate_series(0, CASE n % 10 WHEN 0 THEN 1 ELSE 3 END) m;
INSERT INTO claims_claim
    (office_id, number, scheme, kind, person_id, membership_id, facts, happened_on, filed_on, filed_by, status, wanted, set_aside, currency)
    SELECT {office}, 'K' || {base} + n, 'th.section40', 'hospital', {base} + n, {base} + n,
           CASE n % 50 WHEN 1 THEN '{{}}' ELSE jsonb_build_object('days_in_hospital', 1 + n % 12) END,
           date '{first}' + (n % {days})::int, '{filed}', 1, 'filed', '[]', '', 'THB'
    FROM generate_series(1, {n}) n;
INSERT INTO claims_approvallimit (office_id, currency, amount) VALUES ({office}, 'THB', 100000);
VACUUM ANALYZE;
"""


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, action="append")
    parser.add_argument("--days", type=int, default=60)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="payung-benchmark-") as home:
        os.environ["PAYUNG_HOME"] = home
        os.environ.pop("DATABASE_URL", None)
        from payung.office.ready import migrate

        migrate()
        say_machine()
        steps = logging.getLogger("payung.office.bulk")  # how long each step takes
        steps.handlers, steps.propagate = [logging.StreamHandler()], False
        rows = []
        for number, size in enumerate(wanted.claims or [100_000]):
            rows.append(measured(size, number, wanted.days))
            print(f"{size:,} claims: {rows[-1][2]} seconds", file=sys.stderr, flush=True)
        print(
            table(
                [
                    "claims",
                    "days",
                    "seconds",
                    "claims/s",
                    "of the processor",
                    "decided",
                    "put aside",
                    "COPY",
                    "ratio",
                    "peak MB",
                ],
                rows,
            )
        )


def measured(size: int, number: int, days: int) -> list[str]:
    """One size, in an office of its own."""
    from django.db import connections

    from payung.office.claims.bulk import adjudicate_together
    from payung.office.rights.actors import SYSTEM

    office, base = 100 + number, number * 10_000_000
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SET session_replication_role = replica"
        )  # the register is made whole and not checked row by row
        for statement in filter(str.strip, REGISTER.split(";")):
            cursor.execute(
                statement.format(office=office, base=base, n=size, joined=JOINED, first=FIRST, filed=FILED, days=days)
            )
    from raw import copy_of_the_same, processor_of_all

    before, start = processor_of_all(), time.perf_counter()
    done = adjudicate_together(SYSTEM, FILED, office=office, scheme="th.section40", kind="hospital", sample=0.01)
    seconds, processor = time.perf_counter() - start, processor_of_all() - before
    acts = ", ".join(map(str, done["acts"]))
    copy = copy_of_the_same(
        {"decisions_decision": f"act_id IN ({acts})", "payments_payable": f"office_id = {office}",
         "claims_step": f"office_id = {office}"}
    )  # fmt: skip
    decided, aside = done["granted"] + done["rejected"], sum(done["set_aside"].values())
    assert decided + aside == size, done
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [f"{size:,}", str(days), f"{seconds:.1f}", f"{size / seconds:,.0f}", f"{processor:.1f}", f"{decided:,}", f"{aside:,}",
            f"{copy:.1f}", f"{seconds / copy:.1f}", f"{peak:,.0f}"]  # fmt: skip


if __name__ == "__main__":
    main()
