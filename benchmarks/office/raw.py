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
        return _times(number)[1]
    except OSError:
        return 0


def processor_of_all() -> float:
    """The seconds that this process and the whole server of the database have kept a processor busy, with all that has ended since."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (session_number,) = cursor.fetchone()
    server = _times(session_number)[0]
    busy = 0.0
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parent, own, ended = _times(int(folder.name))
            except OSError:
                continue  # it has ended just now
            if int(folder.name) == server:
                busy += own + ended
            elif parent == server:
                busy += own
    return sum(os.times()[:2]) + busy


def _times(process: int) -> tuple[int, float, float]:
    """A process's parent, the seconds that it kept a processor busy, and those of its children that have ended."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    ticks = os.sysconf("SC_CLK_TCK")
    return int(fields[1]), sum(map(int, fields[11:13])) / ticks, sum(map(int, fields[13:15])) / ticks


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
