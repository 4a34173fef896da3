"""The file of a population that a country's law, the yardsticks and the measures read: one row a person, rows ascending by household.

| column | type | what |
|---|---|---|
| `household` | int64 | the household, ascending |
| `id` | int32 | the person within the household, from 1 |
| `weight` | float64 | persons of the nation that the row stands for; the same on all rows of a household |
| `age` | int16 | completed years on 1 July of the year |
| `monthly_consumption` | float64 | the HOUSEHOLD's consumption (or income: `welfare`) a month at the year's prices, the same on its rows |
| `labour_status` | category | `employed`, `unemployed` or `outside` the labour force |
| `completed_schooling` | category | `none`, `primary`, `lower_secondary`, `upper_secondary`, `tertiary`; where known |
| `region`, `stratum`, `cluster` | category | where the person lives; the design of a survey; where known |
| facts | as `payung inputs` names them | every other column |

`age` is an observation of 1 July, beside `birth_date`: a law that asks the age of another day computes it.

The schema carries metadata under the key `payung`: JSON of `Metadata`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from payung.population.faults import Findings, PopulationRefused, refused
from payung.population.schema import HOUSEHOLD, ID, WEIGHT

AGE, CONSUMPTION, LABOUR_STATUS = "age", "monthly_consumption", "labour_status"
REGION, STRATUM, CLUSTER = "region", "stratum", "cluster"
COMPLETED_SCHOOLING = "completed_schooling"
EMPLOYED, UNEMPLOYED, OUTSIDE = "employed", "unemployed", "outside"
LABOUR_STATUSES = (EMPLOYED, UNEMPLOYED, OUTSIDE)
ANALYSIS_COLUMNS = (AGE, CONSUMPTION, LABOUR_STATUS, COMPLETED_SCHOOLING, REGION, STRATUM, CLUSTER)
"""Columns that no law asks for."""
REQUIRED = (HOUSEHOLD, ID, WEIGHT, AGE, "sex")
CATEGORY = pa.dictionary(pa.int8(), pa.string())
TYPES: Mapping[str, pa.DataType] = {
    HOUSEHOLD: pa.int64(),
    ID: pa.int32(),
    WEIGHT: pa.float64(),
    AGE: pa.int16(),
    CONSUMPTION: pa.float64(),
    LABOUR_STATUS: CATEGORY,
}
KEY = b"payung"
KINDS = ("synthetic", "survey")
WELFARES = ("consumption", "income")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a population is of. `notes` are the assumptions that were made, one sentence each; `aged_from` is the year that it was of
    before it was aged to its year."""

    country: str
    year: int
    currency: str
    welfare: str = "consumption"
    kind: str = "survey"
    seed: int | None = None
    source: str = ""
    notes: tuple[str, ...] = ()
    aged_from: int | None = None

    def with_notes(self, *notes: str) -> Metadata:
        """The same with further notes."""
        return replace(self, notes=(*self.notes, *notes))

    def to_dict(self) -> dict[str, Any]:
        """For JSON; what is not known is left out."""
        return {name: value for name, value in asdict(self).items() if value is not None}


def with_metadata(schema: pa.Schema, metadata: Metadata) -> pa.Schema:
    """The schema with the population's metadata in it."""
    text = json.dumps(metadata.to_dict(), ensure_ascii=False)
    return schema.with_metadata({**(schema.metadata or {}), KEY: text.encode()})


def metadata_of(schema: pa.Schema, file: str = "") -> Metadata:
    """What a population is of. Raises PopulationRefused where a table does not say so, or says it wrongly."""
    hint = "Make one with `payung population make`, or import a survey."
    text = (schema.metadata or {}).get(KEY)
    if text is None:
        raise refused(
            "missing", "This is no population: its schema does not say of which country and year.", hint, file=file
        )
    try:
        found = json.loads(text)
        metadata = Metadata(**{**found, "notes": tuple(found.get("notes", ()))})
        country, year = str(metadata.country), int(metadata.year)
    except (ValueError, TypeError, AttributeError):
        raise refused("type", "What the schema says of the population cannot be read.", hint, file=file) from None
    wrong = [
        f"'{value}' is no {name}"
        for name, value, known in (("kind", metadata.kind, KINDS), ("welfare", metadata.welfare, WELFARES))
        if value not in known
    ]
    if wrong:
        raise refused("type", f"What the schema says of the population is wrong: {', '.join(wrong)}.", hint, file=file)
    return replace(metadata, country=country, year=year)


def is_laid_out(schema: pa.Schema) -> bool:
    """Whether a table says that it is in this layout."""
    return KEY in (schema.metadata or {})


def ages_are_computed(laid_out: bool, columns: Iterable[str]) -> bool:
    """Whether the age of the day of the law is computed from birth, for the table's own age is of 1 July."""
    return laid_out and {AGE, "birth_date"} <= set(columns)


def read_metadata(path: str | Path) -> Metadata:
    """What the population in a Parquet or Arrow file is of. Raises PopulationRefused."""
    return metadata_of(read_schema(path), str(path))


def read_schema(path: str | Path) -> pa.Schema:
    """The schema of a Parquet or Arrow file, with its metadata. Raises PopulationRefused."""
    place = Path(path)
    if not place.is_file():
        raise refused(
            "no-such-file", "There is no such file.", "A population is a file .parquet or .arrow.", file=str(path)
        )
    try:
        if place.suffix.lower() == ".parquet":
            import pyarrow.parquet as pq

            return pq.read_schema(place)
        with pa.memory_map(str(place)) as opened:
            return pa.ipc.open_file(opened).schema
    except (pa.ArrowException, OSError) as error:
        reason = str(error).split("\n")[0]
        raise refused("unreadable", f"The population cannot be read: {reason}", file=str(path)) from None


def check_schema(schema: pa.Schema, required: tuple[str, ...] = REQUIRED, file: str = "") -> None:
    """Refuse a table that lacks one of the required columns or has one of a wrong type, all faults at once."""
    findings = Findings(file)
    for name in required:
        if name not in schema.names:
            findings.whole_column("missing", name, f"There is no column '{name}'.")
    for name, wanted in TYPES.items():
        if name in schema.names and not _fits(schema.field(name).type, wanted):
            findings.whole_column("type", name, f"The column is {schema.field(name).type}, not {wanted}.")
    if findings:
        raise PopulationRefused(findings.faults())


def check_table(table: pa.Table, file: str = "") -> Metadata:
    """Check a whole table in memory against the layout: columns, metadata, the order of households, one weight and one
    consumption a household. Raises PopulationRefused with everything found."""
    import numpy as np

    metadata = metadata_of(table.schema, file)
    check_schema(table.schema, file=file)
    findings = Findings(file)
    households = table[HOUSEHOLD].to_numpy()
    later = np.zeros(len(households), bool)
    later[1:] = households[1:] < households[:-1]
    findings.rows("unsorted", HOUSEHOLD, later, "Rows do not ascend by household.")
    same = np.zeros(len(households), bool)
    same[1:] = households[1:] == households[:-1]
    for name in (WEIGHT, CONSUMPTION):
        if name in table.column_names:
            values = table[name].to_numpy()
            findings.rows(
                "range", name, ~(values >= 0) if name == CONSUMPTION else ~(values > 0), "Not a number above 0."
            )
            unequal = same.copy()
            unequal[1:] &= values[1:] != values[:-1]
            findings.rows("inconsistent", name, unequal, f"The members of a household differ in {name}.")
    if findings:
        raise PopulationRefused(findings.faults())
    return metadata


def _fits(found: pa.DataType, wanted: pa.DataType) -> bool:
    if pa.types.is_dictionary(wanted):
        return bool(pa.types.is_dictionary(found) or pa.types.is_string(found) or pa.types.is_large_string(found))
    if pa.types.is_integer(wanted):
        return bool(pa.types.is_integer(found))
    return bool(found == wanted)
