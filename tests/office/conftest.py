"""A real PostgreSQL for the office's tests: one server for a run, a fresh database for each test, copied from a migrated one."""

import datetime
import os
import tempfile
from pathlib import Path

import pytest

pytest.importorskip("django")
HOME = Path(tempfile.mkdtemp(prefix="payung-office-"))
os.environ["PAYUNG_HOME"] = str(HOME)
os.environ.pop("DATABASE_URL", None)

from payung.office.ready import migrate, ready  # noqa: E402

ready()

from django.db import connections  # noqa: E402

from payung.office.rights.actors import SYSTEM, Actor, actor_of  # noqa: E402

_TEMPLATE = "office_template"
_counter = 0


def _use(name):
    for alias in ("default", "owner"):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name


def _on_server(*statements):
    import psycopg

    settings = connections["owner"].settings_dict
    with psycopg.connect(
        host=settings["HOST"] or settings["OPTIONS"].get("host"),
        user=settings["USER"],
        dbname="postgres",
        autocommit=True,
    ) as server:
        for statement in statements:
            server.execute(statement)


@pytest.fixture(scope="session")
def _migrated():
    _on_server(
        "ALTER SYSTEM SET fsync = off",
        "ALTER SYSTEM SET synchronous_commit = off",
        "SELECT pg_reload_conf()",
        f"CREATE DATABASE {_TEMPLATE}",
    )
    _use(_TEMPLATE)
    migrate()
    _use("postgres")


@pytest.fixture
def database(_migrated):
    """The name of a database of this test's own, with every table and no rows; Django is connected to it."""
    global _counter
    _counter += 1
    name = f"office_{os.getpid()}_{_counter}"
    _on_server(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
    _use(name)
    yield name
    _use("postgres")
    _on_server(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def offices(database):
    """Two offices, so that a test can try to see the other one's."""
    from payung.office.rights.models import Office

    return tuple(
        Office.objects.create(code=code, name=name, country="th")
        for code, name in (("BKK", "Bangkok"), ("CNX", "Chiang Mai"))
    )


@pytest.fixture
def staff(offices):
    """`staff("cashier")` is a user with that role in the first office; `office=` names another; as an Actor."""
    from payung.office.rights.models import Grant, User

    def make(role: str, office=offices[0]) -> Actor:
        name = f"{role}_{office.code if office else 'all'}"
        user, made = User.objects.get_or_create(username=name)
        if made:
            Grant.objects.create(user=user, role=role, office=office)
        return actor_of(user.pk)

    return make


@pytest.fixture
def system():
    return SYSTEM


TODAY = datetime.date(2026, 3, 2)
