"""Statements that nearly every request needs: prepared once in a connection, with their values apart from the text.

They run in Django's own connection and transaction. Django's cursors write the values into the text instead, so that the database
reads and plans it anew each time.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeVar

import psycopg
from django.db import InterfaceError, OperationalError, connection
from django.db.models import Model

M = TypeVar("M", bound=Model)
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


def rows_of(model: type[M], rest: str, values: Values = (), without: Collection[str] = ()) -> list[M]:
    """Rows of a model, which the statement calls `t`; `rest` follows the table's name. Columns `without` are read when they are asked for.

    For pages that read a dozen tables: building such a query anew costs Django more than the database takes to answer it.
    """
    fields = [field for field in model._meta.concrete_fields if field.name not in without]
    columns = ", ".join(f't."{field.column}"' for field in fields)
    rows = ask(f"SELECT {columns} FROM {model._meta.db_table} t {rest}", values)
    names = [field.attname for field in fields]
    told = [(place, field) for place, field in enumerate(fields) if hasattr(field, "from_db_value")]
    found = []
    for row in rows:
        content = list(row)
        for place, field in told:
            content[place] = field.from_db_value(content[place], None, connection)
        found.append(model.from_db(connection.alias, names, content))
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
