"""The files that surveys come in, as Arrow tables: CSV, Parquet, Arrow, Stata (.dta) and SPSS (.sav, .zsav, .por)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa

from payung.population.faults import refused

CODES, LABELS = "codes", "labels"
_STATISTICAL = {".dta": "read_dta", ".sav": "read_sav", ".zsav": "read_sav", ".por": "read_por"}
_KNOWN = "A survey's file is .csv (also .csv.gz), .parquet, .arrow, .dta (Stata), .sav, .zsav or .por (SPSS)."


def read_data(path: Path, values: str = CODES) -> pa.Table:
    """The table of a file, with its own names and types. `values` says whether a labelled value of Stata or SPSS comes as its code
    or as its label; what such a file marks as missing is missing. Raises PopulationRefused."""
    if not path.is_file():
        raise refused("no-such-file", "There is no such file.", _KNOWN, file=str(path))
    name = path.name.lower()
    suffix = path.suffix.lower()
    try:
        if name.endswith((".csv", ".csv.gz", ".tsv")):
            return _csv(path)
        if suffix == ".parquet":
            import pyarrow.parquet as pq

            return pq.read_table(path)
        if suffix in (".arrow", ".ipc", ".feather"):
            from pyarrow import feather

            return feather.read_table(path)
    except (pa.ArrowException, OSError) as error:
        raise refused("unreadable", f"The file cannot be read: {_first_line(error)}", file=str(path)) from None
    if suffix in _STATISTICAL:
        return _statistical(path, _STATISTICAL[suffix], values)
    raise refused("type", f"A file '{suffix or path.name}' is none that is read.", _KNOWN, file=str(path))


def _csv(path: Path) -> pa.Table:
    from pyarrow import csv

    table = csv.read_csv(
        str(path),
        read_options=csv.ReadOptions(block_size=1 << 24),
        parse_options=csv.ParseOptions(delimiter="\t" if ".tsv" in path.name.lower() else ",", newlines_in_values=True),
        convert_options=csv.ConvertOptions(strings_can_be_null=True, null_values=["", "NA"]),
    )
    twice = sorted({name for name in table.column_names if table.column_names.count(name) > 1})
    if twice:
        raise refused("duplicate", f"Two columns are named '{twice[0]}'.", file=str(path))
    return table


def _statistical(path: Path, reader: str, values: str) -> pa.Table:
    try:
        import pyreadstat
    except ImportError:
        message = "A file of Stata or SPSS needs the extra `survey` (pyreadstat is not installed)."
        raise refused("missing", message, "Install it: pip install 'payung[survey]'", file=str(path)) from None
    try:
        data, about = getattr(pyreadstat, reader)(str(path), output_format="dict")
    except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, OSError, UnicodeError, ValueError) as error:
        raise refused("unreadable", f"The file cannot be read: {_first_line(error)}", file=str(path)) from None
    labels = about.variable_value_labels if values == LABELS else {}
    columns = {name: _array(data[name], labels.get(name)) for name in about.column_names}
    return pa.table(columns)


def _array(values: Any, labels: dict[Any, str] | None) -> pa.Array:
    """A column as Arrow has it: labelled values by their labels, whole numbers as such, nan and empty text as missing."""
    found = [None if value is None or value != value or value == "" else value for value in _listed(values)]
    if labels:
        return pa.array([None if value is None else labels.get(value, _text(value)) for value in found], pa.string())
    if all(value is None or (isinstance(value, int | float) and float(value).is_integer()) for value in found):
        return pa.array([None if value is None else int(value) for value in found], pa.int64())
    try:
        return pa.array(found)
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return pa.array([None if value is None else str(value) for value in found], pa.string())


def _listed(values: Any) -> list[Any]:
    return values.tolist() if hasattr(values, "tolist") else list(values)


def _text(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _first_line(error: Exception) -> str:
    text = str(error).strip().split("\n")[0].strip() or type(error).__name__
    return text if text.endswith(".") else f"{text}."
