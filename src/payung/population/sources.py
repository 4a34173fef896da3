"""Where a population comes from: Parquet, CSV and Arrow files, DuckDB queries, and tables in memory; read batch by batch.

A source gives its schema and record batches in the order of its rows, and never holds more than a batch or two.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from payung.population.faults import PopulationRefused, refused
from payung.population.layout import is_laid_out
from payung.population.schema import HOUSEHOLD, ID, WEIGHT

_ARROW = (".arrow", ".ipc", ".feather", ".arrows")
_DATABASES = (".duckdb", ".db", ".ddb")
_KNOWN = "A population is a file .parquet, .csv, .arrow or .sql, a folder of Parquet files, or duckdb:QUERY."
_DUCKDB = "duckdb:"
QUERY_MEMORY = "1GB"


@dataclass(frozen=True, slots=True)
class Source:
    """A table that can be read: `read(columns, rows)` gives its batches, only those columns, of about so many rows.

    `rows` is how many there are, or None; `is_text` if every value is text, as in CSV; `missing` the number of nulls by
    column, where that is known beforehand; `laid_out` if the table says that it is in the layout of `payung.population.layout`.
    """

    name: str
    schema: pa.Schema
    read: Callable[[Sequence[str], int], Iterator[pa.RecordBatch]]
    rows: int | None = None
    is_text: bool = False
    missing: Mapping[str, int] | None = None
    laid_out: bool = False

    def batches(self, columns: Sequence[str], rows: int) -> Iterator[pa.RecordBatch]:
        """The batches. Raises PopulationRefused where the source turns out to be damaged."""
        with reading(self.name):
            yield from self.read(columns, rows)


def open_source(source: Any, *, name: str = "", sort: bool = False) -> Source:
    """A table from a path, a query (`duckdb:SELECT ...`), an Arrow table or reader, or a pandas frame.

    With `sort`, its rows come ordered by household, those of one household in their own order. Raises PopulationRefused.
    """
    if isinstance(source, Source):
        return source
    if isinstance(source, str) and source.startswith(_DUCKDB):
        return _query(source.removeprefix(_DUCKDB), "", name or "the query", sort)
    if isinstance(source, str | Path):
        return _file(Path(source), name or str(source), sort)
    return _memory(source, name or "the table", sort)


@contextlib.contextmanager
def reading(name: str) -> Iterator[None]:
    """Refuse what goes wrong while a source is read, in words."""
    try:
        yield
    except (pa.ArrowCancelled, KeyboardInterrupt):
        raise KeyboardInterrupt from None
    except (pa.ArrowException, OSError, EOFError) as error:
        raise refused("unreadable", f"The population cannot be read: {_first_line(error)}", file=name) from None


def _first_line(error: Exception) -> str:
    text = str(error).strip().split("\n")[0].strip() or type(error).__name__
    return text if text.endswith(".") else f"{text}."


# -- files ------------------------------------------------------------------------------------------------------------


def _file(path: Path, name: str, sort: bool) -> Source:
    if not path.exists():
        raise refused("no-such-file", "There is no such file.", _KNOWN, file=name)
    suffix = path.suffix.lower()
    if path.is_dir() or suffix == ".parquet":
        return _sorted(_parquet(path, name), sort)
    if suffix in (".csv", ".tsv", ".txt") or path.name.lower().endswith(".csv.gz"):
        return _sorted(_csv(path, name), sort)
    if suffix in _ARROW:
        return _sorted(_ipc(path, name), sort)
    if suffix == ".sql":
        try:
            query = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise refused("unreadable", f"The query cannot be read: {_first_line(error)}", file=name) from None
        return _query(query, "", name, sort)
    if suffix in _DATABASES:
        return _query("FROM persons", str(path), name, sort)
    raise refused("type", f"A file '{suffix or path.name}' is none that is read.", _KNOWN, file=name)


def _parquet(path: Path, name: str) -> Source:
    import pyarrow.parquet as pq

    paths = sorted(path.glob("*.parquet")) if path.is_dir() else [path]
    if not paths:
        raise refused("no-such-file", "The folder has no Parquet files.", _KNOWN, file=name)
    schema: pa.Schema | None = None
    rows, missing, laid_out = 0, dict[str, int](), False
    for part in paths:
        with reading(str(part) if path.is_dir() else name), pq.ParquetFile(part) as file:
            laid_out |= is_laid_out(file.schema_arrow)
            own = file.schema_arrow.remove_metadata()
            if schema is not None and own != schema:
                raise refused("type", f"{part.name} has other columns than {paths[0].name}.", file=name)
            schema = own
            rows += file.metadata.num_rows
            _count_nulls(file.metadata, missing)

    def read(columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
        for part in paths:
            with pq.ParquetFile(part, pre_buffer=False, buffer_size=1 << 20) as file:
                yield from file.iter_batches(batch_size=size, columns=list(columns))

    assert schema is not None
    return Source(name, schema, read, rows, missing=missing, laid_out=laid_out)


def _count_nulls(metadata: Any, missing: dict[str, int]) -> None:
    """Add up the nulls that a Parquet file's own statistics know of; one more where they know nothing."""
    for group in range(metadata.num_row_groups):
        for place in range(metadata.num_columns):
            column = metadata.row_group(group).column(place)
            known = column.statistics is not None and column.statistics.has_null_count
            nulls = column.statistics.null_count if known else 1
            name = column.path_in_schema.split(".", 1)[0]
            missing[name] = missing.get(name, 0) + nulls


def _csv(path: Path, name: str) -> Source:
    from pyarrow import csv

    parse = csv.ParseOptions(delimiter="\t" if path.suffix.lower() == ".tsv" else ",", newlines_in_values=False)
    with reading(name):
        first = csv.open_csv(path, read_options=csv.ReadOptions(block_size=1 << 20), parse_options=parse)
        found = first.schema
        first.close()
    ids = [
        column for column in (HOUSEHOLD, ID) if column in found.names and pa.types.is_integer(found.field(column).type)
    ]
    types = {column: pa.int64() if column in ids else pa.string() for column in found.names}
    duplicates = sorted({column for column in found.names if found.names.count(column) > 1})
    if duplicates:
        raise refused("duplicate", f"Two columns are named '{duplicates[0]}'.", file=name)

    def read(columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
        convert = csv.ConvertOptions(
            column_types=types, include_columns=list(columns), null_values=[""], strings_can_be_null=True
        )
        options = csv.ReadOptions(block_size=max(1 << 20, size * 64))
        with csv.open_csv(path, read_options=options, parse_options=parse, convert_options=convert) as reader:
            yield from reader

    schema = pa.schema([pa.field(column, types[column]) for column in found.names])
    return Source(name, schema, read, is_text=True)


def _ipc(path: Path, name: str) -> Source:
    with reading(name), pa.memory_map(str(path)) as opened:
        try:
            file = pa.ipc.open_file(opened)
            schema, streamed = file.schema, False
        except pa.ArrowInvalid:
            opened.seek(0)
            schema, streamed = pa.ipc.open_stream(opened).schema, True

    def read(columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
        with pa.memory_map(str(path)) as opened:
            if streamed:
                yield from (batch.select(list(columns)) for batch in pa.ipc.open_stream(opened))
                return
            file = pa.ipc.open_file(opened)
            for number in range(file.num_record_batches):
                yield from _cut(file.get_batch(number).select(list(columns)), size)

    return Source(name, schema.remove_metadata(), read, laid_out=is_laid_out(schema))


def _cut(batch: pa.RecordBatch, size: int) -> Iterator[pa.RecordBatch]:
    for start in range(0, batch.num_rows, size):
        yield batch.slice(start, size)


# -- DuckDB -----------------------------------------------------------------------------------------------------------


def _query(query: str, database: str, name: str, sort: bool) -> Source:
    """The rows of a query, in the order that it gives them; sorted by DuckDB, which spills to disk, with `sort`."""
    query = query.strip().rstrip(";")
    duckdb = _duckdb()
    with _asking(duckdb, name), duckdb.connect(database, read_only=bool(database)) as connection:
        relation = connection.sql(query)
        if relation is None:
            raise refused("type", "The query gives no rows.", "Write one that begins with SELECT or FROM.", file=name)
        schema = relation.limit(0).to_arrow_table().schema

    def read(columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
        with _asking(duckdb, name), duckdb.connect(database, read_only=bool(database)) as connection:
            yield from _fetch(connection, query, columns, size, sort)

    return Source(name, schema, read)


def _sorted(source: Source, sort: bool) -> Source:
    """The source ordered by household, by DuckDB, in bounded memory."""
    if not sort or HOUSEHOLD not in source.schema.names:
        return source
    duckdb = _duckdb()

    def read(columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
        wanted = list(dict.fromkeys([HOUSEHOLD, *columns]))
        schema = pa.schema([source.schema.field(column) for column in wanted])
        rows = pa.RecordBatchReader.from_batches(schema, source.batches(wanted, size))
        with _asking(duckdb, source.name), duckdb.connect() as connection:
            connection.register("rows_as_they_stand", rows)
            yield from _fetch(connection, "FROM rows_as_they_stand", columns, size, True)

    return replace(source, read=read)


def _fetch(connection: Any, query: str, columns: Sequence[str], size: int, sort: bool) -> Iterator[pa.RecordBatch]:
    names = ", ".join(map(_quoted, columns))
    text = f"SELECT {names} FROM ({query})"
    if sort:
        place = "row_number() OVER () AS place_as_it_stands"
        text = (
            f"SELECT {names} FROM (SELECT *, {place} FROM ({query})) ORDER BY {_quoted(HOUSEHOLD)}, place_as_it_stands"
        )
    with _at_work(connection), tempfile.TemporaryDirectory(prefix="payung-") as folder:
        connection.execute(f"SET temp_directory = '{folder}'; SET memory_limit = '{QUERY_MEMORY}'")
        relation = connection.sql(text)
        reader = getattr(relation, "to_arrow_reader", None) or relation.fetch_arrow_reader  # its name before DuckDB 1.5
        yield from reader(size)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _duckdb() -> Any:
    import duckdb

    return duckdb


_asked: set[Any] = set()  # connections at work


def stop_reading() -> None:
    """Have queries that are at work end now, for somebody has lost interest."""
    for connection in tuple(_asked):
        connection.interrupt()


@contextlib.contextmanager
def _at_work(connection: Any) -> Iterator[None]:
    _asked.add(connection)
    try:
        yield
    finally:
        _asked.discard(connection)


@contextlib.contextmanager
def _asking(duckdb: Any, name: str) -> Iterator[None]:
    try:
        yield
    except duckdb.InterruptException:
        raise KeyboardInterrupt from None
    except duckdb.Error as error:
        raise refused("query", f"The query cannot be answered: {_first_line(error)}", file=name) from None


# -- memory -----------------------------------------------------------------------------------------------------------


def _memory(table: Any, name: str, sort: bool) -> Source:
    if isinstance(table, pa.RecordBatch):
        table = pa.Table.from_batches([table])
    if isinstance(table, Mapping):
        with reading(name):
            table = pa.table(dict(table))
    if isinstance(table, pa.RecordBatchReader):
        return _sorted(_reader(table, name), sort)
    if not isinstance(table, pa.Table) and hasattr(table, "iloc"):
        with reading(name):
            table = pa.Table.from_pandas(table, preserve_index=False)
    if not isinstance(table, pa.Table):
        raise refused(
            "type", f"A {type(table).__name__} is no table.", f"{_KNOWN} Or an Arrow table or a pandas frame."
        )
    if sort and HOUSEHOLD in table.column_names:
        import pyarrow.compute as pc

        with reading(name):
            table = table.take(pc.sort_indices(table[HOUSEHOLD]))
    whole: pa.Table = table

    def read(columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
        yield from whole.select(list(columns)).to_batches(max_chunksize=size)

    missing = {column: whole[column].null_count for column in whole.column_names}
    return Source(
        name, whole.schema.remove_metadata(), read, whole.num_rows, missing=missing, laid_out=is_laid_out(whole.schema)
    )


def _reader(reader: pa.RecordBatchReader, name: str) -> Source:
    """A reader can be read once only."""
    spent = False

    def read(columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
        nonlocal spent
        if spent:
            raise refused(
                "unreadable", "The reader was read already; give a table or a file to read it again.", file=name
            )
        spent = True
        for batch in reader:
            yield from _cut(batch.select(list(columns)), size)

    return Source(name, reader.schema.remove_metadata(), read, laid_out=is_laid_out(reader.schema))


__all__ = ["HOUSEHOLD", "ID", "WEIGHT", "PopulationRefused", "Source", "open_source", "reading"]
