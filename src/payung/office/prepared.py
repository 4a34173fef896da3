"""Statements that nearly every request needs: prepared once in a connection, with their values apart from the text.

They run in Django's own connection and transaction. Django's cursors write the values into the text instead, so that the database
reads and plans it anew each time.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

import psycopg
from django.db import InterfaceError, OperationalError, connection

Row = tuple[Any, ...]
Values = Sequence[Any] | Mapping[str, Any]


def ask(statement: str, values: Values = ()) -> list[Row]:
    """The rows that a statement gives. Raises the errors of django.db."""
    connection.ensure_connection()
    began = time.perf_counter()
    with connection.wrap_database_errors:
        cursor = psycopg.Cursor(connection.connection).execute(statement, values, prepare=True)
        found = cursor.fetchall() if cursor.rownumber is not None else []  # None: it gives no rows
    if connection.queries_logged:  # by who counts queries
        connection.queries_log.append({"sql": statement, "time": f"{time.perf_counter() - began:.3f}"})
    return found


def ask_first(statement: str, values: Values = ()) -> list[Row]:
    """What `ask` gives, as the first statement of a request, outside of a transaction.

    It shows by itself whether the connection still stands, in place of Django's own question; one that was lost is opened anew.
    """
    connection.health_check_done = True
    try:
        return ask(statement, values)
    except (OperationalError, InterfaceError):
        connection.close()
        return ask(statement, values)
