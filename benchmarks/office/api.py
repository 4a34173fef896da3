"""Single registrations by the API on loopback, and a member's file: run `python benchmarks/office/api.py [--members 1000000]`.

A fresh office in a temporary folder is served by `payung office start`; client threads with a connection each register one person a
request for some seconds. Then the register is filled by COPY, and files of members here and there are asked for. Printed: how many a
second, the median and the 95th percentile, and the queries of one registration.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PORT = 8057


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--members", type=int, default=1_000_000)
    wanted = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="payung-api-"))
    os.environ |= {"PAYUNG_HOME": str(home), "PAYUNG_PASSWORD": "seven umbrellas in the rain"}
    os.environ.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "payung", "office"]
    subprocess.run([*command, "init", "BKK", "th"], check=True, stdout=subprocess.DEVNULL)
    try:
        token, queries = _prepared()
        served = subprocess.Popen(
            [*command, "start", "--port", str(PORT), "--workers", str(wanted.workers)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _wait()
            _register(token, 2, 1.0)  # warm
            times = _register(token, wanted.clients, wanted.seconds)
            print(f"registrations: {len(times) / wanted.seconds:.0f} a second, {wanted.clients} clients, {wanted.workers} workers;"
                  f" median {_ms(times, 50)} ms, p95 {_ms(times, 95)} ms; {queries} queries each")  # fmt: skip
            numbers = _fill(wanted.members)
            times = _files(token, random.Random(1).sample(numbers, 200))
            print(f"a member's file among {wanted.members}: median {_ms(times, 50)} ms, p95 {_ms(times, 95)} ms")
        finally:
            served.terminate()
            served.wait(20)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _prepared() -> tuple[str, int]:
    """A token of an enrolment officer, and how many queries a registration takes."""
    from payung.office.ready import ready

    ready()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from payung.office.acts import perform
    from payung.office.people.actions import register_person
    from payung.office.rights.actors import actor_of
    from payung.office.rights.models import Grant, Office, User
    from payung.office.rights.signing_in import token_of

    office = Office.objects.get()
    user = User.objects.create(username="officer")
    Grant.objects.create(user=user, role="enrolment_officer", office=office)
    with CaptureQueriesContext(connection) as captured:
        perform(
            register_person, actor_of(user.pk), "first", office=office.pk, names="Malee", facts={"is_national": True}
        )
    return token_of(user, name="benchmark", scopes=[], hours=1), len(captured)


def _wait() -> None:
    for _ in range(300):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
            connection.request("GET", "/api/v1/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The office did not start.")


def _register(token: str, clients: int, seconds: float) -> list[float]:
    times: list[float] = []
    until = time.perf_counter() + seconds

    def send(client: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        number = 0
        while (began := time.perf_counter()) < until:
            number += 1
            body = json.dumps(
                {"names": f"Person {client} {number}", "birth_date": "1983-01-02", "facts": {"is_national": True}}
            )
            key = {"Idempotency-Key": f"{seconds}-{client}-{number}"}
            connection.request("POST", "/api/v1/offices/BKK/people", body, headers | key)
            answer = connection.getresponse()
            said = answer.read()
            if answer.status != 200:
                raise SystemExit(said.decode())
            times.append(time.perf_counter() - began)

    threads = [threading.Thread(target=send, args=(client,)) for client in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def _fill(members: int) -> list[str]:
    """Members with a household, a residence and a membership of Section 40 each, by COPY; some of the numbers."""
    from django.db import connections

    from payung.office.people.numbers import with_check_digit

    first = 2_000_000
    numbers = [with_check_digit(first + serial) for serial in range(members)]
    tables = {
        "people_household (id, office_id, number, created_at)": "{id}\t1\t{number}\t2026-01-01",
        "people_person (id, office_id, number, names, names_latin, sex, birth_date, created_at)":
            "{id}\t1\t{number}\tPerson {id}\t\tfemale\t1983-01-02\t2026-01-01",
        "people_residence (id, office_id, person_id, household_id, since, is_head)": "{id}\t1\t{id}\t{id}\t2026-01-01\tt",
        "membership_membership (id, office_id, number, scheme, option, person_id, household_id, since, status)":
            "{id}\t1\t{number}\tth.section40\toption_2\t{id}\t{id}\t2026-01-01\tactive",
    }  # fmt: skip
    with connections["owner"].cursor() as cursor:
        for table, row in tables.items():
            with cursor.copy(f"COPY {table} FROM STDIN") as copy:
                for serial in range(0, members, 10_000):
                    lines = [
                        row.format(id=first + at, number=numbers[at])
                        for at in range(serial, min(members, serial + 10_000))
                    ]
                    copy.write("\n".join(lines) + "\n")
        cursor.execute("ANALYZE")
    return numbers


def _files(token: str, numbers: list[str]) -> list[float]:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    times = []
    for number in [*numbers[:20], *numbers]:
        began = time.perf_counter()
        connection.request("GET", f"/api/v1/offices/BKK/people/{number}",
                           headers={"Authorization": f"Bearer {token}", "Purpose": "claim"})  # fmt: skip
        answer = connection.getresponse()
        said = answer.read()
        if answer.status != 200:
            raise SystemExit(said.decode())
        times.append(time.perf_counter() - began)
    return times[20:]


def _ms(times: list[float], percent: int) -> str:
    return f"{statistics.quantiles(times, n=100)[percent - 1] * 1000:.1f}"


if __name__ == "__main__":
    main()
