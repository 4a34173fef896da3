"""A real PostgreSQL for the tests of the office and of its pages: one server for a run, a fresh database for each test.

`begin()` is called by the conftest of each room that has such tests, and does nothing the second time: the other rooms' tests start no
server. Django has the settings of the pages, which are the office's and more.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest

_TEMPLATE = "office_template"
_counter = 0


def begin():
    """Set Django up in an office's folder of this run."""
    pytest.importorskip("django")
    from django.apps import apps

    if apps.ready:
        return
    home = Path(tempfile.mkdtemp(prefix="payung-office-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)  # the server registers later, and so stops before
    os.environ["PAYUNG_HOME"] = str(home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "payung.web.settings"
    os.environ.pop("DATABASE_URL", None)
    from payung.office.ready import ready

    ready()


def use(name):
    """Connect Django to another database of the server."""
    from django.db import connections

    for alias in ("default", "owner"):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name


def on_server(*statements):
    """Do something as the server's owner."""
    import psycopg
    from django.db import connections

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
def migrated():
    """The name of a database with every table and no rows, to be copied."""
    from payung.office.ready import migrate

    on_server(
        "ALTER SYSTEM SET fsync = off",
        "ALTER SYSTEM SET synchronous_commit = off",
        "SELECT pg_reload_conf()",
        f"CREATE DATABASE {_TEMPLATE}",
    )
    use(_TEMPLATE)
    migrate()
    use("postgres")
    return _TEMPLATE


@pytest.fixture
def database(migrated):
    """The name of a database of this test's own, with every table and no rows; Django is connected to it."""
    global _counter
    _counter += 1
    name = f"office_{os.getpid()}_{_counter}"
    on_server(
        f"CREATE DATABASE {name} TEMPLATE {migrated} STRATEGY FILE_COPY"
    )  # three times as fast as through the log
    use(name)
    yield name
    use("postgres")
    on_server(f"DROP DATABASE {name} WITH (FORCE)")


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
    from payung.office.rights.actors import actor_of
    from payung.office.rights.models import Grant, User

    def make(role: str, office=offices[0]):
        name = f"{role}_{office.code if office else 'all'}"
        user, made = User.objects.get_or_create(username=name)
        if made:
            Grant.objects.create(user=user, role=role, office=office)
        return actor_of(user.pk)

    return make


@pytest.fixture
def system():
    from payung.office.rights.actors import SYSTEM

    return SYSTEM
