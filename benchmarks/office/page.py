"""A person's page at a million members: whole requests at the desk and of the member, and what they are made of.

    python benchmarks/office/page.py [members, 1000000] [pages, 200]

Members of Thailand's Section 40 in households of two, with facts, dues, a receipt, a claim, decisions and a payment each; those whose
pages are read have four years of them and twelve claims besides. Limit: 50 ms a page. Printed beside it: as many questions to the
database for one row by its key, which no page with these queries can be faster than.
"""

import atexit
import datetime
import logging
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

MEMBERS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
PAGES = int(sys.argv[2]) if len(sys.argv) > 2 else 200
if "PAYUNG_HOME" not in os.environ:
    os.environ["PAYUNG_HOME"] = tempfile.mkdtemp(prefix="payung-page-")
    atexit.register(shutil.rmtree, os.environ["PAYUNG_HOME"], ignore_errors=True)  # after the server has stopped
os.environ.pop("DATABASE_URL", None)
os.environ["DJANGO_SETTINGS_MODULE"] = "payung.web.settings"
sys.path.insert(0, str(Path(__file__).parents[1]))

from measure import say_machine  # noqa: E402

from payung.office.ready import migrate, ready  # noqa: E402

ready()
migrate()

from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from raw import spent  # noqa: E402

from payung.office.people.models import Person  # noqa: E402
from payung.office.personal_file import file_of  # noqa: E402
from payung.office.prepared import ask  # noqa: E402
from payung.office.rights.actors import acting, actor_of  # noqa: E402
from payung.office.rights.models import Grant, Office, User  # noqa: E402
from payung.office.timeline import timeline  # noqa: E402

TODAY = datetime.date(2026, 6, 2)
# {n} members; those whose number is a multiple of {deep} have a long file.
REGISTER = """
INSERT INTO people_household (id, office_id, number, created_at) SELECT n, {office}, 'H' || n, now() FROM generate_series(1, {n} / 2 + 1) n;
INSERT INTO people_person (id, office_id, number, names, names_latin, birth_date, sex, created_at)
    SELECT n, {office}, 'P' || n, 'Member ' || n, '', date '1970-01-01' + (n % 9000), 'female', now() FROM generate_series(1, {n}) n;
INSERT INTO people_residence (office_id, person_id, household_id, since, is_head)
    SELECT {office}, n, (n + 1) / 2, '2020-01-01', n % 2 = 1 FROM generate_series(1, {n}) n;
INSERT INTO people_fact (office_id, person_id, name, value, since, recorded_at)
    SELECT {office}, n, name, value::jsonb, '2020-01-01', now() FROM generate_series(1, {n}) n,
    (VALUES ('is_national', 'true'), ('insured_under_section33', 'false'), ('has_state_post_or_pension', 'false')) f (name, value);
INSERT INTO membership_membership (id, office_id, number, scheme, option, person_id, household_id, since, status)
    SELECT n, {office}, 'M' || n, 'th.section40', 'option_2', n, (n + 1) / 2, '2022-01-01', 'active' FROM generate_series(1, {n}) n;
INSERT INTO membership_event (membership_id, what, "on", option, reason)
    SELECT n, 'enrolled', '2022-01-01', 'option_2', '' FROM generate_series(1, {n}) n;
INSERT INTO contributions_due (id, office_id, membership_id, month, rule, payer, part, amount, currency)
    SELECT 48::bigint * n + m, {office}, n, date '2022-01-01' + m * interval '1 month', 'member_contribution', 'member', 0, 100, 'THB'
    FROM generate_series(1, {n}) n, generate_series(0, 47) m WHERE m = 0 OR n % {deep} = 0;
INSERT INTO contributions_receipt (id, office_id, channel, number, membership_id, amount, currency, scheme, received_on, reference)
    SELECT 48::bigint * n + m, {office}, 'book', 'R' || n || '-' || m, n, 100, 'THB', 'th.section40',
           date '2022-01-20' + m * interval '1 month', ''
    FROM generate_series(1, {n}) n, generate_series(0, 47) m WHERE m = 0 OR n % {deep} = 0;
INSERT INTO contributions_allocation (receipt_id, due_id, amount) SELECT id, id, 100 FROM contributions_receipt;
INSERT INTO decisions_decision (id, office_id, scheme, about, law_id, "on", taken_at, inputs, answers, reasons, compiled)
    SELECT 12::bigint * n + m, {office}, 'th.section40', 'claim:' || 12::bigint * n + m, repeat('0', 64), '2025-03-01', now(),
           jsonb_build_object('members', jsonb_build_array(jsonb_build_object('id', 'P' || n, 'is_national', true, 'days_in_hospital', m))),
           jsonb_build_object('P' || n, jsonb_build_object('th.section40.hospital_compensation', '1500')), '{{}}', true
    FROM generate_series(1, {n}) n, generate_series(0, 11) m WHERE m = 0 OR n % {deep} = 0;
INSERT INTO claims_claim
    (id, office_id, number, scheme, kind, person_id, membership_id, facts, happened_on, filed_on, filed_by, status, wanted, set_aside,
     amount, currency, decision_id, granted_id)
    SELECT 12::bigint * n + m, {office}, 'K' || n || '-' || m, 'th.section40', 'hospital', n, n, '{{"days_in_hospital": 5}}',
           date '2025-03-01' + m, '2025-04-01', 1, 'approved', '[]', '', 1500, 'THB', 12::bigint * n + m, 12::bigint * n + m
    FROM generate_series(1, {n}) n, generate_series(0, 11) m WHERE m = 0 OR n % {deep} = 0;
INSERT INTO claims_step (office_id, process, subject_id, event, before, after, "on", at, user_id, decision_id, note)
    SELECT {office}, 'claim', c.id, e.event, e.before, e.after, c.filed_on, now(), 1, c.id, '' FROM claims_claim c,
    (VALUES ('file', '', 'filed'), ('grant', 'filed', 'approved')) e (event, before, after);
INSERT INTO payments_payable (office_id, person_id, scheme, amount, currency, due_on, about, debit, decision_id, status)
    SELECT {office}, person_id, scheme, 1500, 'THB', filed_on, 'claim:' || id || '/th.section40.hospital_compensation', 'benefits', id,
           'open' FROM claims_claim;
VACUUM ANALYZE;
"""


def register(office, deep):
    with connections["owner"].cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # it is made whole and not checked row by row
        for statement in filter(str.strip, REGISTER.split(";")):
            cursor.execute(statement.format(office=office, n=MEMBERS, deep=deep))


def main():
    say_machine()
    started = time.perf_counter()
    deep = max(MEMBERS // PAGES, 1)
    office = Office.objects.filter(code="BKK").values_list("pk", flat=True).first()
    if office is None:  # PAYUNG_HOME may name a folder that has the register from before
        office = Office.objects.create(code="BKK", name="Bangkok", country="th").pk
        register(office, deep)
        print(f"{MEMBERS:,} members made in {time.perf_counter() - started:.0f} s")
        Grant.objects.create(user=User.objects.create(username="officer"), role="claims_officer", office_id=office)
    officer = User.objects.get(username="officer")
    chosen = random.Random(1).sample(range(deep, MEMBERS + 1, deep), min(PAGES, MEMBERS // deep))
    accounts = {number: member_account(number, office) for number in chosen}
    actor = actor_of(officer.pk)
    logging.disable(logging.INFO)  # the log of requests
    call_command("collectstatic", verbosity=0, interactive=False)
    desk = Client(HTTP_HOST="localhost")
    sign_in(desk, officer)
    mine = Client(HTTP_HOST="localhost")
    for name, made, before_each in (
        ("the person's page at the desk", lambda number: got(desk, f"/en/desk/BKK/person/{number}/"), None),
        ("the member's own page", lambda number: got(mine, "/en/my/"), lambda number: sign_in(mine, accounts[number])),
        ("the file alone", lambda number: file_of(Person.objects.get(pk=number), TODAY), None),
        ("the time line alone, 50 entries", lambda number: timeline(number, most=50), None),
    ):
        by = (
            nullcontext if name.endswith("page") or name.endswith("desk") else lambda: acting(actor)
        )  # a request says itself who acts
        for number in chosen[:10]:  # the first of a session: plans are made, templates read
            if before_each:
                before_each(number)
            with by():
                made(number)
        with by(), CaptureQueriesContext(connection) as captured:
            made(chosen[0])
        queries = len(captured)
        times, trips, busy = [], [], 0.0
        for number in chosen:
            if before_each:
                before_each(number)
            before, began = spent(), time.perf_counter()
            with by():
                made(number)
            times.append(time.perf_counter() - began)
            busy += spent() - before
        for number in chosen:
            began = time.perf_counter()
            with acting(actor):
                for _ in range(queries):
                    ask("SELECT number FROM people_person WHERE id = %s", [number])
            trips.append(time.perf_counter() - began)
        cuts = statistics.quantiles(times, n=100)
        print(
            f"{name}: median {statistics.median(times) * 1000:.1f} ms, fastest tenth {cuts[9] * 1000:.1f} ms, p95 {cuts[94] * 1000:.1f} ms,"
            f" {queries} queries; of the processor {busy / len(chosen) * 1000:.1f} ms, ours and the server's; as many queries of one row:"
            f" {statistics.median(trips) * 1000:.1f} ms; load {os.getloadavg()[0]:.1f} (limit: 50 ms)"
        )


def got(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer


def sign_in(client, user):
    client.force_login(user, backend="payung.office.rights.signing_in.Limited")


def member_account(number, office):
    user, made = User.objects.get_or_create(username=f"member{number}", person_id=number)
    if made:
        Grant.objects.create(user=user, role="member", office_id=office)
    return user


main()
