"""The layout of a population's file: its metadata, its columns, what is refused."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from payung.law.faults import Refused
from payung.population import layout

pytestmark = pytest.mark.nation
META = layout.Metadata("th", 2025, "THB", kind="synthetic", seed=3, source="made up", notes=("Nobody.",))


def _table(**columns: object) -> pa.Table:
    own = {
        "household": pa.array([1, 1, 2], pa.int64()), "id": pa.array([1, 2, 1], pa.int32()), "weight": [2.0, 2.0, 5.0],
        "age": pa.array([40, 7, 70], pa.int16()), "sex": ["female", "male", "male"], "monthly_consumption": [9.0, 9.0, 4.0],
    }  # fmt: skip
    table = pa.table({**own, **columns})
    return table.replace_schema_metadata(layout.with_metadata(table.schema, META).metadata)


def test_metadata_come_back_from_a_file(tmp_path: Path) -> None:
    pq.write_table(_table(), tmp_path / "people.parquet")
    assert layout.read_metadata(tmp_path / "people.parquet") == META
    assert layout.check_table(_table()) == META


def test_faults_of_a_table_are_told_together() -> None:
    with pytest.raises(Refused) as raised:
        layout.check_table(_table(weight=[2.0, 3.0, -1.0], household=pa.array([2, 2, 1], pa.int64())))
    text = str(raised.value)
    assert "row 3, column household" in text
    assert "row 2, column weight" in text
    assert "row 3, column weight" in text


def test_table_without_metadata_is_no_population(tmp_path: Path) -> None:
    pq.write_table(pa.table({"household": [1]}), tmp_path / "other.parquet")
    with pytest.raises(Refused, match="no population"):
        layout.read_metadata(tmp_path / "other.parquet")
    (tmp_path / "text.parquet").write_text("no table")
    with pytest.raises(Refused, match="cannot be read"):
        layout.read_metadata(tmp_path / "text.parquet")
    with pytest.raises(Refused, match="no such file"):
        layout.read_metadata(tmp_path / "nowhere.parquet")


def test_missing_columns_and_wrong_types_are_named() -> None:
    with pytest.raises(Refused) as raised:
        layout.check_schema(pa.schema([("household", pa.string()), ("id", pa.int32()), ("weight", pa.float64())]))
    assert "column household" in str(raised.value)
    assert "'age'" in str(raised.value)
    assert "'sex'" in str(raised.value)
