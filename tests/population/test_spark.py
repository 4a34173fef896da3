"""On Spark the law gives what it gives here, to the last bit, however the files and the tasks are cut."""

import itertools
import stat
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import payung
from payung.law.country import CountryLaw
from payung.population import PopulationRefused, simulate, simulate_spark, spark_session
from payung.population.spark import need_java

pytestmark = [pytest.mark.spark, pytest.mark.nation, pytest.mark.slow]
DAY = "2026-03-01"
FEW = [
    "section40.is_covered",
    "section40.member_contribution",
    "section40.child_allowance",
    "old_age_allowance.is_covered",
    "old_age_allowance.monthly_allowance",
]
BY = ["section40_option", "old_age_allowance.is_covered"]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Spark on two cores. Fails, and does not skip, where there is no Java."""
    settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "OFF"}
    session = spark_session("local[2]", settings)
    yield session
    session.stop()


@pytest.fixture(scope="module")
def persons(people: SimpleNamespace) -> pa.Table:
    """Some three thousand persons of Thailand."""
    thailand = payung.country("th")
    found: pa.Table = people.table(thailand, people.person_rows(people.random_households(thailand, 7, 1000)))
    return found


def folder_of(place: Path, table: pa.Table, *cuts: int, groups: int = 400) -> Path:
    """The table as files, cut before some rows."""
    place.mkdir()
    edges = [0, *cuts, table.num_rows]
    for number, (start, end) in enumerate(itertools.pairwise(edges)):
        pq.write_table(table.slice(start, end - start), place / f"{number}.parquet", row_group_size=groups)
    return place


def inside_a_household(table: pa.Table, after: int) -> int:
    """A row before which a cut goes through a household."""
    keys = table["household"].to_pylist()
    return next(row for row in range(after, len(keys)) if keys[row] == keys[row - 1])


def test_columns_and_totals_are_those_of_one_machine(spark: Any, persons: pa.Table, tmp_path: Path) -> None:
    cuts = inside_a_household(persons, 900), inside_a_household(persons, 2000)
    files = folder_of(tmp_path / "files", persons, *cuts)
    here = simulate("th", persons, DAY, by=BY, columns=True)
    assert persons.num_rows > 2500 and len(here.sizes) > 3 and here.columns is not None
    there = simulate_spark("th", files, DAY, by=BY, columns=True, session=spark, partitions=3)
    assert there.columns is not None and there.columns.equals(here.columns, check_metadata=True)
    assert there.to_dict() == here.to_dict()
    as_many_tasks_as_it_likes = simulate_spark("th", files, DAY, FEW, by=BY, session=spark)
    assert as_many_tasks_as_it_likes.to_dict() == simulate("th", persons, DAY, FEW, by=BY).to_dict()


def test_households_are_brought_together_and_draws_stay(spark: Any, persons: pa.Table, tmp_path: Path) -> None:
    mixed = pa.concat_tables([persons.slice(1500), persons.slice(0, 1500)])
    file = folder_of(tmp_path / "mixed", mixed)
    options: dict[str, Any] = {"outputs": FEW, "take_up": {"section40": 0.6}, "seed": 3}
    here = simulate("th", mixed, DAY, by=["is_national"], sort=True, columns=True, **options)
    output = tmp_path / "out"
    there = simulate_spark(
        "th", file, DAY, by=["is_national"], output=output, columns=True, session=spark, partitions=2, **options
    )
    assert there.to_dict() == here.to_dict()
    assert there.columns is not None and there.columns.equals(here.columns)
    written = pq.read_table(output)
    assert sorted(written.column_names) == sorted(here.columns.column_names) and written.num_rows == mixed.num_rows
    with pytest.raises(PopulationRefused, match="something of this name already"):
        simulate_spark("th", file, DAY, output=output, session=spark)


def test_nothing_is_moved_where_row_groups_hold_whole_households(
    spark: Any, meru: CountryLaw, people: SimpleNamespace, tmp_path: Path
) -> None:
    """With the law of a folder, ids that are text, links and histories."""
    table = people.table(meru, people.person_rows(people.random_households(meru, 5, 200)))
    table = table.set_column(0, "household", pa.array([f"{number:05d}" for number in table["household"].to_pylist()]))
    keys = table["household"].to_pylist()
    border = next(row for row in range(250, len(keys)) if keys[row] != keys[row - 1])
    turned = pa.concat_tables([table.take(list(range(border - 1, -1, -1))), table.slice(border)])
    crossing = inside_a_household(table, 250)
    for name, rows, cut in (("apart", table, border), ("turned", turned, border), ("crossed", table, crossing)):
        files = folder_of(tmp_path / name, rows, cut, groups=10_000)
        here = simulate(meru, rows, "2021-03-15", by=["trade"], sort=True, columns=True)
        there = simulate_spark(meru, files, "2021-03-15", by=["trade"], columns=True, session=spark)
        assert there.to_dict() == here.to_dict()
        assert there.columns is not None and there.columns.equals(here.columns)


def test_what_is_wrong_is_named_by_file_and_row(spark: Any, persons: pa.Table, tmp_path: Path) -> None:
    weights = persons["weight"].to_pylist()
    weights[1203] = -1.0
    files = folder_of(tmp_path / "bad", persons.set_column(1, "weight", pa.array(weights)), 1200)
    with pytest.raises(PopulationRefused) as found:
        simulate_spark("th", files, DAY, ["old_age_allowance.is_covered"], session=spark, output=tmp_path / "out")
    assert [(fault.file, fault.path, fault.message) for fault in found.value.faults] == [
        (str(files / "1.parquet"), "row 4, column weight", "The weight -1.0 is not above 0.")
    ]
    assert not list(tmp_path.glob("out/*.parquet"))
    with pytest.raises(PopulationRefused, match="PATH_NOT_FOUND"):
        simulate_spark("th", tmp_path / "nothing.parquet", DAY, session=spark)


def test_without_java_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(PopulationRefused, match=r"JAVA_HOME .* has none.*openjdk-17-jre-headless"):
        need_java()
    old = tmp_path / "bin" / "java"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n")
    old.chmod(old.stat().st_mode | stat.S_IXUSR)
    with pytest.raises(PopulationRefused, match="is Java 8"):
        need_java()
