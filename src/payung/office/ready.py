"""Makes Django ready outside its own commands, and brings a database up to date."""

from __future__ import annotations

import os
from typing import Any

from payung.office.configuration import APPLICATION_ROLE, MEMBER_ROLE


def ready() -> None:
    """Set Django up with the office's settings; does nothing the second time."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "payung.office.settings")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()


def create_roles(cursor: Any) -> None:
    """Create the roles of the application on the server, where there are none, and let who connects take them."""
    for role in (APPLICATION_ROLE, MEMBER_ROLE):
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
        if cursor.fetchone() is None:
            cursor.execute(f"CREATE ROLE {role} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS")
        cursor.execute(f"GRANT {role} TO CURRENT_USER")


def migrate() -> None:
    """Create the application's roles and bring every table up to date, as the database's owner; safe to run again."""
    ready()
    from django.core.management import call_command
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        create_roles(cursor)
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {APPLICATION_ROLE}, {MEMBER_ROLE}")
        cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APPLICATION_ROLE}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {APPLICATION_ROLE}")
        cursor.execute(f"REVOKE ALL ON django_migrations FROM {APPLICATION_ROLE}")
