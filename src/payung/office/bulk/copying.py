"""Columns out of the database and into it by COPY, as Arrow tables."""

from __future__ import annotations

import io
import select
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv
from django.db import connection
from psycopg.copy import QueuedLibpqWriter
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus

WORDS = pa.dictionary(pa.int32(), pa.string())  # texts of which there are few: each is kept once
_ROWS_AT_ONCE = 100_000
_PIECES = 6  # as a power of 2, in which `fetch_packed` takes a query


def fetch(query: str, parameters: Sequence[Any], columns: Mapping[str, pa.DataType]) -> pa.Table:
    """What a query selects, as a table with columns of these names and types, in the query's order."""
    content = _copied(query, parameters)
    if not content:
        return pa.schema(list(columns.items())).empty_table()
    return pa.csv.read_csv(
        pa.py_buffer(content),
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


def _copied(query: str, parameters: Sequence[Any]) -> bytes:
    """The rows of a query as CSV. They come from libpq itself: by `Copy.read` each row costs several calls in Python."""
    found: list[bytes] = []
    with connection.cursor() as cursor, cursor.copy(f"COPY ({query}) TO STDOUT (FORMAT csv)", parameters) as rows:
        server, keep = rows.connection.pgconn, found.append
        while True:
            size, row = server.get_copy_data(1)
            if size > 0:
                keep(bytes(row))
            elif size == 0:  # nothing has come yet
                select.select([server.socket], [], [])
                server.consume_input()
            else:
                break
        while (result := server.get_result()) is not None:
            if result.status != ExecStatus.COMMAND_OK:
                raise error_from_result(result)
    return b"".join(found)


_SENT = {pa.int64(): "int8send({})", pa.int32(): "int4send({})", pa.int16(): "int2send({})", pa.bool_(): "boolsend({})"}


def fetch_packed(
    query: str, parameters: Sequence[Any] | Mapping[str, Any], columns: Mapping[str, pa.DataType], *, bits: int = 22
) -> dict[str, Any]:
    """What a query selects in no certain order, as NumPy arrays of numbers and Arrow texts, for many narrow rows.

    The server puts each column together in one piece, which costs a tenth of sending the rows one by one. The query's columns are
    `id` and these, of which `id` may be one; numbers may not be null. WORDS, such as the text of JSON, have no end of a line in them,
    and cost less than other texts. Rows whose `id` is the same but for the last `bits` come in one piece, which may have up to a
    gigabyte: fewer bits are for long texts.
    """
    parts = []
    for name, kind in columns.items():
        if kind == WORDS:
            parts.append(f"convert_to(string_agg(COALESCE(\"{name}\", ''), E'\\n'), 'UTF8')")
        elif kind == pa.string():
            parts.append(f"string_agg(int4send(COALESCE(octet_length(\"{name}\"), -1)), '')")
            parts.append(f"string_agg(convert_to(\"{name}\", 'UTF8'), '')")
        else:
            parts.append(f"string_agg({_SENT[kind].format(name)}, '')")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)} FROM ({query}) q GROUP BY {_pieces(bits)}", parameters)
        blocks = cursor.fetchall()
    found: dict[str, Any] = {}
    place = 0
    for name, kind in columns.items():
        if kind == WORDS:
            pieces = [_lines(block[place]) for block in blocks]
            found[name] = pa.chunked_array(pieces, WORDS).unify_dictionaries().combine_chunks()
        elif kind == pa.string():
            pieces = [_texts(block[place], block[place + 1]) for block in blocks]
            found[name] = pa.chunked_array(pieces, pa.string())
        else:
            form = np.dtype(kind.to_pandas_dtype()).newbyteorder(">")
            pieces = [np.frombuffer(block[place], form) for block in blocks]
            found[name] = (
                np.concatenate(pieces).astype(kind.to_pandas_dtype()) if pieces else np.zeros(0, kind.to_pandas_dtype())
            )
        place += 2 if kind == pa.string() else 1
    return found


def _pieces(bits: int) -> str:
    """Groups of ids. Told as truths the server knows that they are few, and puts them together as it reads, without sorting."""
    return ", ".join(f"id >> {bits + bit} & 1 = 1" for bit in range(_PIECES))


def _lines(content: Any) -> pa.DictionaryArray:
    """Words of a line each; null for an empty line."""
    whole = np.frombuffer(content + b"\n", np.uint8)
    offsets = np.r_[0, np.flatnonzero(whole == ord("\n")) + 1].astype(np.int32)
    known = np.packbits(np.diff(offsets) > 1, bitorder="little")
    lines = pa.Array.from_buffers(
        pa.string(), len(offsets) - 1, [pa.py_buffer(known.tobytes()), pa.py_buffer(offsets), pa.py_buffer(whole)]
    ).dictionary_encode()
    return pa.DictionaryArray.from_arrays(lines.indices, pa.compute.utf8_slice_codeunits(lines.dictionary, 0, -1))


def _texts(sizes: Any, content: Any) -> pa.Array:
    lengths = np.frombuffer(sizes, ">i4").astype(np.int64)
    offsets = np.r_[0, np.cumsum(np.maximum(lengths, 0))].astype(np.int32)
    known = np.packbits(lengths >= 0, bitorder="little")
    return pa.Array.from_buffers(
        pa.string(),
        len(lengths),
        [pa.py_buffer(known.tobytes()), pa.py_buffer(offsets), pa.py_buffer(bytes(content or b""))],
    )


def load(table: str, columns: Mapping[str, Any]) -> int:
    """Add rows to a table of the office, given as columns (Arrow or NumPy) or one value for all; how many.

    Row security lets nobody COPY into a table that it guards, so the rows come by a table of the session.
    """
    varied = {
        name: column for name, column in columns.items() if isinstance(column, pa.Array | pa.ChunkedArray | np.ndarray)
    }
    fixed = {name: value for name, value in columns.items() if name not in varied}
    listed = ", ".join(f'"{name}"' for name in varied)
    into = ", ".join([listed, *(f'"{name}"' for name in fixed)])
    chosen = ", ".join([listed, *(["%s"] * len(fixed))])
    with staged(table, varied) as staging, connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} ({into}) SELECT {chosen} FROM {staging}", list(fixed.values()))
    return len(next(iter(varied.values())))


@contextmanager
def staged(table: str, columns: Mapping[str, Any], like: Mapping[str, str] | None = None) -> Iterator[str]:
    """A table of the session with columns, of the types that a table has them in; its name. `like` names the table's by another name."""
    staging = f"staging_{table}"
    listed = ", ".join(f'"{(like or {}).get(name, name)}" AS "{name}"' for name in columns)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE {staging} ON COMMIT DROP AS SELECT {listed} FROM {table} WITH NO DATA")
        copy_into(staging, columns)
        yield staging
        cursor.execute(f"DROP TABLE {staging}")


def copy_into(table: str, columns: Mapping[str, Any]) -> None:
    """COPY columns into a table of the session."""
    with copying_into(table, list(columns)) as add:
        add(columns)


@contextmanager
def copying_into(table: str, names: Sequence[str]) -> Iterator[Callable[[Mapping[str, Any]], None]]:
    """COPY columns of these names into a table of the session, part by part: the server takes one in while the next is made.

    Nothing else may be asked of the database meanwhile.
    """
    listed = ", ".join(f'"{name}"' for name in names)
    options = pa.csv.WriteOptions(include_header=False)
    with connection.cursor() as cursor:
        statement = f"COPY {table} ({listed}) FROM STDIN (FORMAT csv)"
        with cursor.copy(statement, writer=QueuedLibpqWriter(cursor.cursor)) as copying:

            def add(columns: Mapping[str, Any]) -> None:
                content = pa.table({name: columns[name] for name in names})
                for start in range(0, content.num_rows, _ROWS_AT_ONCE):
                    text = io.BytesIO()
                    pa.csv.write_csv(content.slice(start, _ROWS_AT_ONCE), text, options)
                    copying.write(text.getbuffer())

            yield add


def take_room() -> None:
    """Let the rest of this transaction sort and join in memory: what a page may take is too little for a whole register."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '256MB'")


def new_ids(table: str, how_many: int) -> np.ndarray[Any, Any]:
    """New ids of a table, taken from its sequence, so that what belongs together can be added together."""
    found = fetch_packed(
        "SELECT nextval((SELECT pg_get_serial_sequence(%s, 'id')::regclass)) AS taken, number AS id FROM generate_series(1, %s) number",
        [table, how_many],
        {"taken": pa.int64()},
    )
    ids: np.ndarray[Any, Any] = np.sort(found["taken"])
    return ids
