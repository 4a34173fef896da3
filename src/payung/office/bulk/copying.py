"""Columns out of the database and into it by COPY, as Arrow tables."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv
from django.db import connection

WORDS = pa.dictionary(pa.int32(), pa.string())  # texts of which there are few: each is kept once
_ROWS_AT_ONCE = 100_000


def fetch(query: str, parameters: Sequence[Any], columns: Mapping[str, pa.DataType]) -> pa.Table:
    """What a query selects, as a table with columns of these names and types, in the query's order."""
    content = io.BytesIO()
    with connection.cursor() as cursor, cursor.copy(f"COPY ({query}) TO STDOUT (FORMAT csv)", parameters) as rows:
        for block in rows:
            content.write(block)
    if not content.tell():
        return pa.schema(list(columns.items())).empty_table()
    return pa.csv.read_csv(
        pa.py_buffer(content.getbuffer()),
        read_options=pa.csv.ReadOptions(column_names=list(columns), block_size=1 << 24),
        convert_options=pa.csv.ConvertOptions(
            column_types=dict(columns),
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
            null_values=[""],
            true_values=["t"],
            false_values=["f"],
        ),
    ).unify_dictionaries()


def load(table: str, columns: Mapping[str, Any]) -> int:
    """Add rows to a table of the office, given as columns (Arrow or NumPy) or one value for all; how many.

    Row security lets nobody COPY into a table that it guards, so the rows come by a table of the session.
    """
    rows = next(
        len(column) for column in columns.values() if isinstance(column, pa.Array | pa.ChunkedArray | np.ndarray)
    )
    varied = {
        name: column for name, column in columns.items() if isinstance(column, pa.Array | pa.ChunkedArray | np.ndarray)
    }
    fixed = {name: value for name, value in columns.items() if name not in varied}
    content = pa.table(varied)
    staging = f"staging_{table}"
    listed = ", ".join(f'"{name}"' for name in varied)
    into = ", ".join([listed, *(f'"{name}"' for name in fixed)])
    chosen = ", ".join([listed, *(["%s"] * len(fixed))])
    options = pa.csv.WriteOptions(include_header=False)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE {staging} ON COMMIT DROP AS SELECT {listed} FROM {table} WITH NO DATA")
        for start in range(0, rows, _ROWS_AT_ONCE):
            text = io.BytesIO()
            pa.csv.write_csv(content.slice(start, _ROWS_AT_ONCE), text, options)
            with cursor.copy(f"COPY {staging} ({listed}) FROM STDIN (FORMAT csv)") as copying:
                copying.write(text.getbuffer())
        cursor.execute(f"INSERT INTO {table} ({into}) SELECT {chosen} FROM {staging}", list(fixed.values()))
        cursor.execute(f"DROP TABLE {staging}")
    return rows


def new_ids(table: str, how_many: int) -> np.ndarray[Any, Any]:
    """New ids of a table, taken from its sequence, so that what belongs together can be added together."""
    found = fetch(
        "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
        [table, how_many],
        {"id": pa.int64()},
    )
    ids: np.ndarray[Any, Any] = found.column("id").to_numpy()
    return ids
