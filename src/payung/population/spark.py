"""Past one machine: the same compiled law on Apache Spark, over Parquet files. Needs the extra `spark`, and Java 17 or newer.

Whole households come to one task, in the order of the files, and each task is the local run on its part: the same checks, the same
code, sums as whole numbers. So the answer is that of `simulate` to the last bit, however the data are cut.
"""

from __future__ import annotations

import contextlib
import dataclasses
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import warnings
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from payung.law.country import CountryLaw, as_day
from payung.law.faults import Fault, Refused
from payung.law.reform import Reform
from payung.population.faults import PopulationRefused, refused
from payung.population.households import id_type
from payung.population.reader import Population
from payung.population.schema import HOUSEHOLD, OWN_COLUMNS
from payung.population.simulating import Options, Run, Simulation
from payung.population.sources import Source, open_source
from payung.population.tally import Tally

JAVA = 17
TASK_ROWS = 2_000_000  # about so many persons come to a task
_TALLY = "payung_tally"  # the column of a task's totals, which stand in a row of their own
_REFUSED, _END = "<payung-refused>", "</payung-refused>"
_FILE, _ROW = "payung_file", "payung_row"


def simulate_spark(
    country: CountryLaw | str,
    population: str | Path,
    on: Any = None,
    outputs: Collection[str] | None = None,
    *,
    reform: Reform | Sequence[Reform] = (),
    by: Sequence[str] = (),
    columns: bool = False,
    output: str | Path | None = None,
    session: Any = None,
    partitions: int | None = None,
    **options: Any,
) -> Simulation:
    """What `simulate` gives, computed by Spark over a Parquet file, a folder of them, or an address that Spark can read.

    The rows may stand in any order: the members of a household are brought together in the order of the files, as `simulate` does
    with `sort=True`. Nothing is moved if the files' own statistics show that no household crosses a row group.

    `output` is a new folder (or an address) for Parquet files of whole households. `columns` brings the table of all persons here,
    sorted by household. `session` is a SparkSession; otherwise the active one is used, or one is started for this run.
    `partitions` is the number of tasks; `threads` (among the `options`, which are those of `simulate`) the threads of each, by
    default 1. Raises what `simulate` raises; a row is named by its place in its own file.
    """
    chosen = dataclasses.replace(Options(**options), progress=None, sort=False)
    chosen = dataclasses.replace(chosen, threads=chosen.threads or 1)
    with _session(session) as spark, warnings.catch_warnings():
        _quiet()
        try:
            table = _Table.open(spark, population, partitions is not None)
        except Refused:
            raise
        except Exception as error:
            raise _unreadable(error, str(population)) from None
        law, folder = _law(country)
        reforms = (reform,) if isinstance(reform, Reform) else tuple(reform)
        source = Source(table.name, table.schema, _no_rows, table.rows, missing=table.missing)
        run = Run(law, Population(source), as_day(on), reform=reforms, by=by, options=chosen)
        names = run.outputs(outputs)
        tally = run.tally(names)
        run.prepare([(run.law, names)])
        wanted = dict.fromkeys([*OWN_COLUMNS, *run.reader.persons.columns(run.reader.facts), *run.reader.wanted_extra])
        read = [name for name in wanted if name in table.schema.names]
        wants_columns = columns or output is not None
        task = Task(
            law.code, folder, reforms, run.day, tuple(names), run.by, chosen, table.name,
            table.schema, tuple(read), table.missing, wants_columns, tuple(map(tuple, table.shares())) if table.groups else (),
        )  # fmt: skip
        schema = run.table_schema(names)
        rows_in = (
            spark.range(0, len(task.shares), 1, len(task.shares))
            if table.groups
            else table.households(read, partitions)
        )
        frame = rows_in.mapInArrow(task, _spark_schema(schema, wants_columns))
        try:
            rows, tallies = _answered(spark, frame, output, columns)
        except Refused:
            raise
        except Exception as error:
            raise _what_went_wrong(error, str(output or population)) from None
        _merge(tally, tallies, table)
        return run.simulation(tally, _sorted_table(rows, schema) if rows is not None else None)


def spark_session(master: str | None = None, settings: Mapping[str, Any] | None = None) -> Any:
    """A SparkSession whose tasks run this interpreter; `settings` are Spark's, by name.

    `master` is Spark's: `local[4]`, `spark://host:7077`, `yarn`; without one that of the machine's Spark settings, or all cores of this
    machine. `PYSPARK_PYTHON` names another interpreter for the tasks. Raises PopulationRefused without Spark or Java 17.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise refused("missing", "This needs the extra `spark`.", "Install it: pip install 'payung[spark]'") from None
    if "SPARK_REMOTE" not in os.environ:
        need_java()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("payung")
    if master is not None:
        builder = builder.master(master)
    own = {"spark.sql.session.timeZone": "UTC"}
    if master is not None and master.startswith("local"):  # one machine: nothing of it is reached from elsewhere
        own |= {"spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1"}
    for name, value in {**own, **(settings or {})}.items():
        builder = builder.config(name, value)
    with warnings.catch_warnings():
        _quiet()
        return builder.getOrCreate()


def need_java() -> None:
    """Refuse where there is no Java that Spark runs on: that of JAVA_HOME, else the first on PATH. Raises PopulationRefused."""
    hint = (
        f"Install Java {JAVA} or newer (Debian, Ubuntu: apt-get install openjdk-{JAVA}-jre-headless), or set JAVA_HOME."
    )
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=str(Path(home) / "bin")) if home else shutil.which("java")
    if found is None:
        where = f"JAVA_HOME ({home}) has none" if home else "there is none on PATH"
        raise refused("missing", f"Spark needs Java {JAVA} or newer; {where}.", hint)
    try:
        said = subprocess.run([found, "-version"], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.SubprocessError) as error:
        raise refused("missing", f"Spark needs Java {JAVA} or newer; {found} does not run: {error}.", hint) from None
    version = re.search(r'version "(?:1\.)?(\d+)', said.stderr + said.stdout)
    if version is None or int(version[1]) < JAVA:
        what = f"Java {version[1]}" if version else "no Java that says its version"
        raise refused("missing", f"Spark needs Java {JAVA} or newer; {found} is {what}.", hint)


@contextlib.contextmanager
def _session(given: Any) -> Iterator[Any]:
    """The session that is given, or that is active; else one for as long as this lasts."""
    if given is not None:
        yield given
        return
    with contextlib.suppress(ImportError):
        from pyspark.sql import SparkSession

        active = SparkSession.getActiveSession()
        if active is not None:
            yield active
            return
    own = spark_session()
    try:
        yield own
    finally:
        own.stop()


def _law(country: CountryLaw | str) -> tuple[CountryLaw, str]:
    """The law, and the folder from which tasks load it; empty where its code is enough."""
    from payung import countries

    if isinstance(country, str):
        return countries.country(country), ""
    known = country.code in countries.codes() and countries.country(country.code).law.folder == country.law.folder
    return country, "" if known else str(Path(country.law.folder).resolve())


def _no_rows(columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
    raise AssertionError("the rows are read by Spark")


# -- the table that is read -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Table:
    """A population as Spark reads it. `rows` and `missing` are what the files' footers know, where they can be read from here;
    otherwise any column may have nulls. `groups` are the row groups in the order of their households, if none shares one with another."""

    spark: Any
    frame: Any
    name: str
    schema: pa.Schema
    files: int
    rows: int | None
    missing: Mapping[str, int]
    groups: tuple[_RowGroup, ...]
    parallel: int

    @classmethod
    def open(cls, spark: Any, place: str | Path, moved: bool) -> _Table:
        from pyspark.sql.pandas.types import to_arrow_schema

        name = str(place)
        path = Path(name.removeprefix("file://"))
        here = None if "://" in name.removeprefix("file://") or not path.exists() else path
        paths = sorted(path.glob("*.parquet")) if path.is_dir() else [path] if here else []
        local = open_source(path) if paths else None  # refuses what is damaged
        frame = spark.read.parquet(*[file.resolve().as_uri() for file in paths] or [name])
        groups = () if moved else _row_groups_apart(paths)
        known = local.missing if local is not None else None
        missing = known if known is not None else dict.fromkeys(frame.columns, 1)
        try:
            parallel = spark.sparkContext.defaultParallelism
        except Exception:  # a session that is reached over the network does not say
            parallel = int(spark.conf.get("spark.sql.shuffle.partitions"))
        direct = local is not None and len(groups) >= parallel
        schema = local.schema if local is not None and direct else to_arrow_schema(frame.schema)
        files = len(paths) or len(frame.inputFiles())
        rows = local.rows if local is not None else None
        return cls(spark, frame, name, schema, files, rows, missing, groups if direct else (), parallel)

    def shares(self) -> list[list[_RowGroup]]:
        """The row groups dealt out to tasks, in order."""
        tasks = min(len(self.groups), max(self.parallel, -(-(self.rows or 0) // TASK_ROWS)))
        found: list[list[_RowGroup]] = [[] for _ in range(tasks)]
        done = 0
        for group in self.groups:
            found[min(done * tasks // (self.rows or 1), tasks - 1)].append(group)
            done += group.rows
        return found

    def households(self, columns: Sequence[str], partitions: int | None) -> Any:
        """Some columns, the members of a household together in one partition and in the order of the files.

        The columns are numbered, as Spark reads dots in names; then come a row's file and its place in it.
        """
        from pyspark.sql import functions as F

        named = [F.col(f"`{name.replace('`', '``')}`").alias(f"c{place}") for place, name in enumerate(columns)]
        file = F.col("_metadata.file_path") if self.files > 1 else F.lit("")
        chosen = self.frame.select(*named, file.alias(_FILE), F.col("_metadata.row_index").alias(_ROW))
        household = f"c{columns.index(HOUSEHOLD)}"
        if partitions is None and self.rows is not None:
            partitions = max(self.parallel, -(-self.rows // TASK_ROWS))
        chosen = chosen.repartition(partitions, household) if partitions else chosen.repartition(household)
        return chosen.sortWithinPartitions(household, _FILE, _ROW)


@dataclass(frozen=True, slots=True)
class _RowGroup:
    """A row group of a file, and how many rows stand before it."""

    path: str
    number: int
    first_row: int
    rows: int


def _row_groups_apart(paths: Sequence[Path]) -> tuple[_RowGroup, ...]:
    """The row groups of files in the order of their households, if their statistics show that each household is in one only."""
    import pyarrow.parquet as pq

    found = []
    for path in paths:
        with pq.ParquetFile(path) as file:
            places = [p for p in range(file.metadata.num_columns) if file.schema.column(p).path == HOUSEHOLD]
            if len(places) != 1:
                return ()
            first = 0
            for number in range(file.metadata.num_row_groups):
                group = file.metadata.row_group(number)
                known = group.column(places[0]).statistics
                if group.num_rows:
                    if known is None or not known.has_min_max or not known.has_null_count or known.null_count:
                        return ()
                    own = _RowGroup(str(path.resolve()), number, first, group.num_rows)
                    found.append((known.min, known.max, own))
                first += group.num_rows
    found.sort(key=lambda entry: entry[:2])
    apart = all(one[1] < other[0] for one, other in itertools.pairwise(found))
    return tuple(group for *_, group in found) if apart else ()


# -- what a task does -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Task:
    """One run over a part of the households. Spark brings it to its workers and calls it with the part's record batches; where
    there are `shares`, these hold the numbers of those that it reads itself."""

    code: str
    folder: str
    reforms: tuple[Reform, ...]
    day: Any
    outputs: tuple[str, ...]
    by: tuple[str, ...]
    options: Options
    name: str
    schema: pa.Schema
    read: tuple[str, ...]
    missing: Mapping[str, int]
    wants_columns: bool
    shares: tuple[tuple[_RowGroup, ...], ...] = ()

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The table of the part's persons, if it is wanted, and last a row with the totals."""
        rows = _Rows(batches, self.read) if not self.shares else _Files(batches, self.shares)
        try:
            yield from self._run(rows)
        except Refused as error:
            faults = [dataclasses.asdict(rows.placed(fault, self.name)) for fault in error.faults]
            raise RuntimeError(f"{_REFUSED}{json.dumps(faults)}{_END}") from None

    def _run(self, rows: _Rows) -> Iterator[pa.RecordBatch]:
        source = Source(self.name, self.schema, rows.read, missing=self.missing)
        run = Run(
            _country(self.code, self.folder), Population(source), self.day,
            reform=self.reforms, by=self.by, options=self.options,
        )  # fmt: skip
        tally = run.tally(self.outputs)
        engine = run.engine(outputs=self.outputs if self.wants_columns else (), measures=tally.measures)
        schema = run.table_schema(self.outputs)
        for batch, given in run.batches(self.outputs):
            result = engine.run(batch, given)
            tally.add(result)
            if self.wants_columns:
                yield _with_tally(_plain(run.table_rows(batch, result, self.outputs, schema)), None)
        labels = [list(label) for label in tally.groups.labels()]
        parts = json.dumps({"task": _number(), "rows": rows.count, "labels": labels, "parts": tally.parts()})
        yield _with_tally(_nulls(schema) if self.wants_columns else None, parts)


def _number() -> int:
    from pyspark import TaskContext

    context = TaskContext.get()
    return -1 if context is None else context.partitionId()


@cache
def _country(code: str, folder: str) -> CountryLaw:
    from payung import countries

    if not folder:
        return countries.country(code)
    return CountryLaw.load(folder, "", countries.shared_vocabulary())


class _Rows:
    """The rows that come to a task, and where each stood."""

    def __init__(self, batches: Iterator[pa.RecordBatch], names: Sequence[str]) -> None:
        self.count = 0
        self._batches = batches
        self._names = list(names)
        self._files: dict[str, int] = {}
        self._places: list[tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]] = []

    def read(self, columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
        """The batches, put together to about so many rows."""
        kept: list[pa.RecordBatch] = []
        rows = 0
        for batch in self._batches:
            self._note(batch)
            kept.append(batch)
            rows += batch.num_rows
            if rows >= size:
                yield self._joined(kept, columns)
                kept, rows = [], 0
        if rows:
            yield self._joined(kept, columns)

    def _noted(self, file: str, first: int, count: int) -> None:
        code = self._files.setdefault(file, len(self._files))
        self._places.append((np.full(count, code, np.int32), np.arange(first, first + count)))
        self.count += count

    def _joined(self, batches: Sequence[pa.RecordBatch], columns: Sequence[str]) -> pa.RecordBatch:
        whole = batches[0] if len(batches) == 1 else pa.concat_batches(batches)
        arrays = [whole.column(self._names.index(name)) for name in columns]
        return pa.RecordBatch.from_arrays(arrays, names=list(columns))

    def _note(self, batch: pa.RecordBatch) -> None:
        files = batch.column(len(self._names)).dictionary_encode()
        codes = [self._files.setdefault(file, len(self._files)) for file in files.dictionary.to_pylist()]
        found = np.array(codes or [0], np.int32)[files.indices.to_numpy(zero_copy_only=False)]
        self._places.append((found, batch.column(len(self._names) + 1).to_numpy(zero_copy_only=False)))
        self.count += batch.num_rows

    def placed(self, fault: Fault, name: str) -> Fault:
        """A fault of a row of this part with the row's file and place in it."""
        match = re.match(r"row (\d+)", fault.path)
        row = int(match[1]) - 1 if match else self.count
        if match is None or not 0 <= row < self.count:
            return fault
        for codes, rows in self._places:
            if row < len(rows):
                file = re.sub(r"^file:(//)?", "", list(self._files)[codes[row]]) or name
                return dataclasses.replace(fault, file=file, path=f"row {rows[row] + 1}{fault.path[match.end() :]}")
            row -= len(rows)
        return fault


class _Files(_Rows):
    """The rows of row groups that a task reads itself, which is many times faster than to have them from Spark row by row."""

    def __init__(self, numbers: Iterator[pa.RecordBatch], shares: Sequence[Sequence[_RowGroup]]) -> None:
        super().__init__(iter(()), ())
        self._numbers = numbers
        self._shares = shares

    def read(self, columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
        """The batches of each row group in turn; one whose households do not ascend is sorted first."""
        import pyarrow.parquet as pq

        for batch in self._numbers:
            for group in itertools.chain.from_iterable(self._shares[number] for number in batch.column(0).to_pylist()):
                with pq.ParquetFile(group.path, pre_buffer=False, buffer_size=1 << 20) as file:
                    keys = file.read_row_group(group.number, [HOUSEHOLD], use_threads=False)[HOUSEHOLD].combine_chunks()
                    keys = keys.cast(id_type(keys.type) or keys.type)
                    self._noted(group.path, group.first_row, group.rows)
                    if len(keys) < 2 or pc.all(pc.less_equal(keys[:-1], keys[1:])).as_py():
                        own = [group.number]
                        yield from file.iter_batches(size, own, columns=list(columns), use_threads=False)
                        continue
                    order = pc.sort_indices(keys)
                    codes, rows = self._places[-1]
                    self._places[-1] = codes, rows[order.to_numpy()]
                    whole = file.read_row_group(group.number, list(columns), use_threads=False).take(order)
                    yield from whole.select(list(columns)).to_batches(max_chunksize=size)


def _plain(rows: pa.RecordBatch) -> pa.RecordBatch:
    """The rows with categories as text, as Spark has them."""
    arrays = [c.cast(pa.string()) if pa.types.is_dictionary(c.type) else c for c in rows.columns]
    return pa.RecordBatch.from_arrays(arrays, names=rows.schema.names)


def _nulls(schema: pa.Schema) -> pa.RecordBatch:
    kinds = [pa.string() if pa.types.is_dictionary(field.type) else field.type for field in schema]
    return pa.RecordBatch.from_arrays([pa.nulls(1, kind) for kind in kinds], names=schema.names)


def _with_tally(rows: pa.RecordBatch | None, tally: str | None) -> pa.RecordBatch:
    column = pa.array([tally] if rows is None else [tally] * rows.num_rows, pa.string())
    if rows is None:
        return pa.RecordBatch.from_arrays([column], names=[_TALLY])
    return pa.RecordBatch.from_arrays([*rows.columns, column], names=[*rows.schema.names, _TALLY])


# -- what comes back --------------------------------------------------------------------------------------------------


def _spark_schema(schema: pa.Schema, wants_columns: bool) -> Any:
    from pyspark.sql.pandas.types import from_arrow_schema

    rows = _with_tally(_nulls(schema) if wants_columns else None, None)
    return from_arrow_schema(rows.schema)


def _answered(
    spark: Any, frame: Any, output: str | Path | None, columns: bool
) -> tuple[pa.Table | None, list[Mapping[str, Any]]]:
    """Have Spark compute: the table, if it is to come here, and each task's totals."""
    from pyspark.sql import Observation
    from pyspark.sql import functions as F

    if output is not None:
        seen = Observation()
        whole = frame.observe(seen, F.collect_list(_TALLY).alias(_TALLY))
        rows = whole.filter(F.col(_TALLY).isNull()).drop(_TALLY)
        place = (
            str(output) if "://" in str(output) or not Path(output).parent.is_dir() else Path(output).resolve().as_uri()
        )
        rows.write.parquet(place, compression="zstd")
        tallies = seen.get[_TALLY]
        found = spark.read.parquet(place).toArrow() if columns else None
    elif columns:
        table = frame.toArrow()
        tallies = table[_TALLY].drop_null().to_pylist()
        found = table.filter(pc.is_null(table[_TALLY])).drop_columns([_TALLY])
    else:
        tallies, found = [row[0] for row in frame.collect()], None
    return found, [json.loads(text) for text in tallies]


def _merge(tally: Tally, tallies: Sequence[Mapping[str, Any]], table: _Table) -> None:
    """Add the tasks' totals; each task's once."""
    tasks = {found["task"]: found for found in tallies}
    for number in sorted(tasks):
        found = tasks[number]
        tally.add_parts([tuple(label) for label in found["labels"]], found["parts"])
    came = sum(found["rows"] for found in tasks.values())
    if table.rows is not None and came != table.rows:
        message = f"The files changed while they were read: {came:,} persons came, not {table.rows:,}."
        raise refused("unreadable", message, file=table.name)


def _sorted_table(rows: pa.Table, schema: pa.Schema) -> pa.Table:
    """The table as the local run has it: by household, categories numbered in the order of the law."""
    rows = rows.take(pc.sort_indices(rows[HOUSEHOLD])) if rows.num_rows else rows
    return pa.table([_as(rows[field.name], field) for field in schema], schema=schema)


def _as(column: pa.ChunkedArray, field: pa.Field) -> pa.ChunkedArray:
    return column.cast(field.type)


# -- what goes wrong --------------------------------------------------------------------------------------------------


def _what_went_wrong(error: Exception, name: str) -> Exception:
    """A task's refusal as one of this process; other errors of Spark's in one sentence."""
    text = str(error)
    if _REFUSED in text:
        faults = text.split(_REFUSED, 1)[1].split(_END, 1)[0]
        return PopulationRefused([Fault(**fault) for fault in json.loads(faults)])
    if "PATH_ALREADY_EXISTS" in text:
        return refused("cannot-write", "There is something of this name already.", "Name a new folder.", file=name)
    return _unreadable(error, name)


def _unreadable(error: Exception, name: str) -> Exception:
    """Spark's error without its traces: of a task's exception its last line, else the deepest cause that Java names, else what it says."""
    lines = [line.rstrip() for line in str(error).split("\n") if line.strip() and not line.lstrip().startswith("at ")]
    causes = [line.removeprefix("Caused by: ") for line in lines if line.startswith("Caused by: ")]
    python = [line for line in lines if re.match(r"[A-Za-z_][\w.]*(Error|Exception|Interrupt)\b", line)]
    own = [line for line in python if not line.startswith(("org.", "java."))]
    said = own[-1:] or causes[-1:] or lines[:1] or [type(error).__name__]
    full = any(word in str(error) for word in ("TaskResultLost", "maxResultSize", "OutOfMemoryError"))
    hint = "Write a large table by `output`, or give Spark's driver more memory (spark.driver.memory)." if full else ""
    return refused("spark", f"Spark could not do it: {said[0].strip()}", hint, file=name)


def _quiet() -> None:
    """Spark warns of every pandas that is newer than itself; its tables of this module are Arrow's."""
    warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)


__all__ = ["need_java", "simulate_spark", "spark_session"]
