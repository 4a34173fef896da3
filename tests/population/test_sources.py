"""A population gives the same from every source, and a file larger than memory streams."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyarrow import csv

from payung.law.country import CountryLaw
from payung.population import PopulationRefused, Simulation, read_population, schema_of, simulate

pytestmark = pytest.mark.nation
DAY = "2021-03-15"
PLAIN = ["terrace.is_insured", "hearth.grant", "terrace.daily_allowance", "hearth.is_older"]


@pytest.fixture(scope="module")
def plain(meru: CountryLaw, households: list[dict[str, Any]], people: SimpleNamespace) -> pa.Table:
    """The population without histories, which CSV does not have."""
    table: pa.Table = people.table(meru, people.person_rows(households))
    return table.drop_columns(["paid_months", "wages"])


@pytest.fixture(scope="module")
def expected(meru: CountryLaw, plain: pa.Table) -> Simulation:
    return simulate(meru, plain, DAY, PLAIN, by=["trade"])


def test_every_source_gives_the_same(meru: CountryLaw, plain: pa.Table, expected: Simulation, tmp_path: Path) -> None:
    import duckdb

    pq.write_table(plain, tmp_path / "p.parquet", row_group_size=40)
    (tmp_path / "parts").mkdir()
    pq.write_table(plain.slice(0, 50), tmp_path / "parts" / "a.parquet")
    pq.write_table(plain.slice(50), tmp_path / "parts" / "b.parquet")
    csv.write_csv(plain, tmp_path / "p.csv")
    with pa.OSFile(str(tmp_path / "p.arrow"), "wb") as sink, pa.ipc.new_file(sink, plain.schema) as file:
        file.write_table(plain, 33)
    with pa.OSFile(str(tmp_path / "s.arrows"), "wb") as sink, pa.ipc.new_stream(sink, plain.schema) as stream:
        stream.write_table(plain, 33)
    (tmp_path / "p.sql").write_text(f"SELECT * FROM '{tmp_path}/p.parquet' ORDER BY household, id;\n")
    with duckdb.connect(str(tmp_path / "p.duckdb")) as connection:
        connection.execute(f"CREATE TABLE persons AS FROM '{tmp_path}/p.parquet'")
    sources = [
        tmp_path / "p.parquet", tmp_path / "parts", str(tmp_path / "p.csv"), tmp_path / "p.arrow", tmp_path / "s.arrows",
        tmp_path / "p.sql", tmp_path / "p.duckdb", f"duckdb:FROM '{tmp_path}/p.parquet'", plain.to_reader(), plain.to_pandas(),
        plain.to_pydict(), read_population(tmp_path / "p.parquet"),
    ]  # fmt: skip
    for source in sources:
        assert simulate(meru, source, DAY, PLAIN, by=["trade"], batch_rows=30) == expected, source


def test_text_ids_and_categories_by_dictionary_or_number_do_as_well(
    meru: CountryLaw, plain: pa.Table, expected: Simulation
) -> None:
    numbers = pa.array(
        [None if t is None else ["weaver", "potter", "herder"].index(t) for t in plain["trade"].to_pylist()], pa.int8()
    )
    at = plain.column_names.index("trade")
    for column in (plain["trade"].dictionary_encode(), numbers):
        assert simulate(meru, plain.set_column(at, "trade", column), DAY, PLAIN, by=["trade"]) == expected
    ids = pa.array([f"{number:06d}" for number in plain["household"].to_pylist()])
    found = simulate(
        meru, plain.set_column(0, "household", ids.dictionary_encode()), DAY, PLAIN, by=["trade"], columns=True
    )
    assert found.totals == expected.totals
    assert found.columns is not None and found.columns["household"].type == pa.string()


def test_an_unsorted_file_is_sorted_out_of_memory(
    meru: CountryLaw, plain: pa.Table, expected: Simulation, tmp_path: Path
) -> None:
    turned = plain.take(pa.array(range(plain.num_rows - 1, -1, -1)))
    pq.write_table(turned, tmp_path / "turned.parquet")
    csv.write_csv(turned, tmp_path / "turned.csv")
    for source in (turned, tmp_path / "turned.parquet", tmp_path / "turned.csv"):
        with pytest.raises(PopulationRefused, match="stands after household"):
            simulate(meru, source, DAY, PLAIN)
        found = simulate(meru, source, DAY, PLAIN, sort=True)
        assert found.totals == simulate(meru, plain, DAY, PLAIN).totals


def test_text_in_a_csv_file_that_is_no_value_is_named(meru: CountryLaw, tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    file.write_text(
        "household,birth_date,monthly_earnings,is_resident,trade,spouse\n"
        "1,1980-02-31,12,true,weaver,none\n2,80-01-01,1e3,maybe,potter,none\n3,1980-01-01,12 baht,no,potter,x\n4,,,,,\n"
    )
    outputs = ["terrace.is_insured", "hearth.grant", "hearth.is_older"]
    with pytest.raises(PopulationRefused) as refused:
        simulate(meru, file, DAY, outputs)
    assert sorted((fault.path, fault.message) for fault in refused.value.faults) == [
        ("row 1, column birth_date", "'1980-02-31' is not a day."),
        ("row 2, column birth_date", "'80-01-01' is not a day."),
        ("row 2, column is_resident", "'maybe' is not true or false."),
        ("row 3, column monthly_earnings", "'12 baht' is not a number."),
        ("row 3, column spouse", "'x' is no member's number."),
    ]


def test_a_query_that_is_wrong_or_no_question_is_refused(meru: CountryLaw) -> None:
    for query in ("SELEC 1", "CREATE TABLE x (y INT)", "SELECT 1 AS household, nothing FROM nowhere"):
        with pytest.raises(PopulationRefused):
            simulate(meru, f"duckdb:{query}", DAY, PLAIN)


def test_the_schema_of_a_law_says_what_each_column_holds(meru: CountryLaw, plain: pa.Table) -> None:
    schema = schema_of(meru.law)
    assert {"household", "id", "weight", *meru.inputs} == set(schema.names)
    field = schema.field("monthly_earnings")
    assert field.type == pa.float64()
    assert field.metadata[b"unit"] == b"MRC/month" and field.metadata[b"highest"] == b"1000000"
    assert schema.field("trade").metadata[b"values"] == b"weaver, potter, herder"


def test_the_output_is_the_table_in_parquet_or_arrow(meru: CountryLaw, plain: pa.Table, tmp_path: Path) -> None:
    found = simulate(meru, plain, DAY, PLAIN, columns=True).columns
    assert found is not None
    for name in ("out.parquet", "out.arrow"):
        simulate(meru, plain, DAY, PLAIN, output=tmp_path / name, batch_rows=50)
        path = tmp_path / name
        written = pq.read_table(path) if name == "out.parquet" else pa.ipc.open_file(path).read_all()
        assert written.equals(found)
        assert written.schema.field("meru.hearth.grant").metadata[b"of"] == b"household"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.arrow", "out.parquet"]
    for place in ("out.xlsx", "nowhere/out.parquet"):
        with pytest.raises(PopulationRefused):
            simulate(meru, plain, DAY, PLAIN, output=tmp_path / place)


# -- large files, full disks, Ctrl-C: in a process of their own ---------------------------------------------------------

SCRIPT = """
import resource, sys
from payung.law.country import CountryLaw
from payung.population import simulate
folder, source, output, limit = sys.argv[1:]
if limit != "0":
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    import signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
outputs = ["terrace.is_insured", "hearth.grant", "terrace.daily_allowance", "hearth.child_portion", "hearth.is_older"]
done = lambda rows, of: print(rows, flush=True)
found = simulate(CountryLaw.load(folder), source, "2021-03-15", outputs, output=output or None, threads=2, batch_rows=20000,
                 progress=done)
print(found.sizes[0].rows, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
MERU = Path(__file__).parent.parent / "lands" / "meru"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of a million persons: about 90 MB in memory for each copy of it."""
    import numpy as np

    folder = tmp_path_factory.mktemp("large")
    draw = np.random.default_rng(7)
    rows = 250_000
    with pq.ParquetWriter(folder / "large.parquet", _large_part(draw, 0, 1).schema, compression="none") as file:
        for start in range(0, 4 * rows, rows):
            file.write_table(_large_part(draw, start, rows), row_group_size=50_000)
    return folder / "large.parquet"


def _large_part(draw: Any, start: int, rows: int) -> pa.Table:
    import numpy as np

    return pa.table(
        {
            "household": np.arange(start, start + rows) // 4,
            "birth_date": pa.array(draw.integers(-12_000, 18_000, rows).astype("int32")).cast(pa.date32()),
            "is_resident": draw.random(rows) < 0.9,
            "trade": pa.array(draw.choice(["weaver", "potter", "herder"], rows)),
            "monthly_earnings": draw.random(rows) * 1000,
            "daily_wage": draw.random(rows) * 100,
            "days_ill": draw.integers(0, 30, rows),
            "weight": draw.random(rows) + 0.5,
            **{f"other{number}": draw.random(rows) for number in range(4)},
        }
    )


def _started(source: Path, output: str = "", limit: int = 0, script: str = SCRIPT) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script.replace("threads=2", "threads=2, allow_extra=True"), str(MERU), str(source), output, str(limit)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_memory_does_not_grow_with_the_file(large: Path, tmp_path: Path) -> None:
    small = tmp_path / "small.parquet"
    pq.write_table(pq.read_table(large).slice(0, 100_000), small, row_group_size=50_000)
    peaks = []
    for source in (small, large):
        running = _started(source, str(tmp_path / "out.parquet"))
        out, error = running.communicate(timeout=120)
        assert running.returncode == 0, error
        rows, peak = map(int, out.splitlines()[-1].split())
        assert rows == pq.read_metadata(source).num_rows
        peaks.append(peak / 1024)
    assert peaks[1] < peaks[0] + 60, f"{peaks} MB"


def test_a_full_disk_leaves_no_file(large: Path, tmp_path: Path) -> None:
    running = _started(large, str(tmp_path / "out.parquet"), 300_000)
    _, error = running.communicate(timeout=120)
    assert running.returncode == 1
    assert "PopulationRefused" in error and "The output cannot be written: File too large" in error
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT for another process")
def test_an_interrupted_run_ends_at_once_and_leaves_no_file(large: Path, tmp_path: Path) -> None:
    running = _started(large, str(tmp_path / "out.parquet"))
    assert running.stdout is not None
    running.stdout.readline()
    assert len(list(tmp_path.iterdir())) == 1
    os.kill(running.pid, signal.SIGINT)
    since = time.monotonic()
    running.communicate(timeout=30)
    assert time.monotonic() - since < 5
    assert running.returncode != 0
    assert list(tmp_path.iterdir()) == []
