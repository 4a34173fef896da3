"""What the office's benchmarks measure beside: the processor's time of both sides, and COPY of the same rows."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from django.db import connections


def spent() -> float:
    """The seconds that this process and its session in the database have kept a processor busy; 0 of the session where not known."""
    return sum(os.times()[:2]) + session()


def session() -> float:
    """The seconds that this thread's session in the database has kept a processor busy; 0 where not known."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (number,) = cursor.fetchone()
    try:
        fields = Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def copy_of_the_same(tables: Mapping[str, str]) -> float:
    """Seconds of COPY, as the owner and from text that is ready, of the rows of tables that a condition tells, into tables like them.

    The tables have the same columns, constraints and indexes, and are empty.
    """
    taken = 0.0
    with connections["owner"].cursor() as cursor, tempfile.TemporaryFile() as file:
        for table, condition in tables.items():
            file.seek(0)
            file.truncate()
            with cursor.copy(f"COPY (SELECT * FROM {table} WHERE {condition}) TO STDOUT") as rows:
                file.writelines(rows)
            file.seek(0)
            cursor.execute(f"CREATE TABLE raw_{table} (LIKE {table} INCLUDING ALL)")
            started = time.perf_counter()
            with cursor.copy(f"COPY raw_{table} FROM STDIN") as copying:
                while block := file.read(1 << 20):
                    copying.write(block)
            taken += time.perf_counter() - started
            cursor.execute(f"DROP TABLE raw_{table}")
    return taken
