"""Backup and restore into an empty office, the jobs of their day, and the commands."""

import datetime
import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connections
from procrastinate.contrib.django.models import ProcrastinateJob

from payung.office.acts import perform
from payung.office.configuration import Configuration, connection_of
from payung.office.database import server_url
from payung.office.jobs import keep_to_retention, run_worker, seal_days
from payung.office.ledger.models import DayLink
from payung.office.ledger.posting import ensure_scheme_accounts
from payung.office.people.actions import register_person
from payung.office.people.models import Person
from payung.office.records.backup import BackupRefused, back_up, restore, rows_by_table
from payung.office.records.verifying import verify
from payung.office.rights.actors import SYSTEM, acting
from payung.office.sealed import open_sealed, seal


def _url(name):
    there = connection_of(server_url(settings.CONFIGURATION))
    host = there["HOST"] or there["OPTIONS"].get("host")
    return f"postgresql://{there['USER']}@/{name}?host={host}"


def test_a_backup_comes_back_into_an_empty_office_and_nowhere_else(offices, staff, database, tmp_path):
    officer = staff("enrolment_officer")
    person = perform(register_person, officer, office=offices[0].pk, names="Malee Rakdee").result["person"]
    paper = seal(b"%PDF a paper", settings.CONFIGURATION)
    here = Configuration(settings.CONFIGURATION.home, _url(database))
    made, keys = tmp_path / "backup", tmp_path / "elsewhere" / "keys.json"
    about = back_up(here, made, keys)
    assert about["rows"]["people_person"] == 1 and keys.stat().st_mode & 0o777 == 0o600
    assert not any("keys" in path.name for path in made.iterdir())
    with pytest.raises(BackupRefused, match="kept apart"):
        back_up(here, tmp_path / "other", tmp_path / "other" / "keys.json")
    with pytest.raises(BackupRefused, match="there already"):
        back_up(here, made, tmp_path / "keys2.json")
    with pytest.raises(BackupRefused, match="has tables already"):
        restore(Configuration(tmp_path / "new", _url(database)), made, keys)
    (tmp_path / "wrong.json").write_text("{}")
    with pytest.raises(BackupRefused, match="other keys"):
        restore(Configuration(tmp_path / "new", _url(database)), made, tmp_path / "wrong.json")
    empty = f"{database}_empty"
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {empty}")
    for alias in ("default", "owner"):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = empty
    try:
        there = Configuration(tmp_path / "new", _url(empty))
        restore(there, made, keys)
        assert rows_by_table()["people_person"] == 1
        with acting(SYSTEM):
            assert Person.objects.get(number=person).names == "Malee Rakdee"
            assert list(verify(offices[0].pk)) == []
        assert Person.objects.count() == 0  # row security is back too
        assert open_sealed(paper, there) == b"%PDF a paper"
    finally:
        for alias in ("default", "owner"):
            connections[alias].close()
            connections[alias].settings_dict["NAME"] = database
        with connections["owner"].cursor() as cursor:
            cursor.execute(f"DROP DATABASE {empty} WITH (FORCE)")
    dump = made / "database.dump"
    dump.write_bytes(dump.read_bytes()[:-1] + b"x")
    with pytest.raises(BackupRefused, match="damaged"):
        restore(Configuration(tmp_path / "third", _url(database)), made, keys)


@pytest.mark.parametrize("job", [seal_days, keep_to_retention])
def test_a_deferred_job_is_done_once(offices, job):
    with acting(SYSTEM):
        ensure_scheme_accounts(offices[0].pk, "th.section40", "THB", ("cash",), datetime.date(2026, 1, 1))
    job.defer(timestamp=int(datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC).timestamp()))
    run_worker(wait=False)
    done = ProcrastinateJob.objects.get(queueing_lock=job.queueing_lock)
    assert done.status == "succeeded" and done.attempts == 1
    with acting(SYSTEM):
        assert not DayLink.objects.exists()  # nothing was posted: there is nothing to seal


def _payung(*arguments, home, **environment):
    return subprocess.run(
        [sys.executable, "-m", "payung", "office", *arguments], capture_output=True, text=True, timeout=120,
        env={**os.environ, "PAYUNG_HOME": str(home), "DATABASE_URL": "", "PYTHONWARNINGS": "ignore", **environment},
    )  # fmt: skip


def test_bad_input_of_the_commands_is_said_in_a_sentence(tmp_path):
    said = _payung("verify", home=tmp_path, DATABASE_URL="mysql://x/y")
    assert said.returncode == 2 and "no PostgreSQL database" in said.stderr and "Traceback" not in said.stderr


def test_help_does_not_import_django():
    said = subprocess.run(
        [sys.executable, "-c", "import sys, payung.cli.app; print(json.dumps(sorted(sys.modules)))".replace("import sys,", "import sys, json,")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert not {name.partition(".")[0] for name in json.loads(said.stdout)} & {"django", "ninja", "psycopg", "granian"}
