"""The tables beside this module, read once: rows of one country, with numbers as numbers and empty cells as None."""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from payung.population.faults import refused

COUNTRIES = ("th", "ph", "id", "kh", "la", "np", "bd", "in", "mm", "vn")
PUBLISHED, INTERPOLATED, EXTRAPOLATED, RECALLED = "published", "interpolated", "extrapolated", "recalled"
Cell = float | str | None
Row = Mapping[str, Cell]
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure: its value, the year that it is of, how it came about, and who published it.

    `basis` is `published`, `interpolated` (between published years), `extrapolated` (beyond them, as `note` says) or `recalled`
    (not read in a source).
    """

    value: float
    year: int
    basis: str
    source: str
    note: str = ""

    def to_dict(self) -> dict[str, float | int | str]:
        """For JSON."""
        return {
            "value": self.value, "year": self.year, "basis": self.basis, "source": self.source, "note": self.note,
        }  # fmt: skip


def check_country(country: str) -> str:
    """The code in lower case. Raises PopulationRefused for one that is not among the ten."""
    code = str(country).lower()
    if code not in COUNTRIES:
        known = ", ".join(COUNTRIES)
        raise refused("unknown-name", f"Nothing is published here for '{country}'.", f"There are margins of {known}.")
    return code


def rows(table: str, country: str) -> tuple[Row, ...]:
    """The rows of a country in one of the tables, in the order of the file. Raises PopulationRefused."""
    return _by_country(table).get(check_country(country), ())


def world_rows(table: str, code: str) -> tuple[Row, ...]:
    """The rows of a region or of the world, where a table has any."""
    return _by_country(table).get(code, ())


@functools.cache
def _by_country(table: str) -> dict[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    with (_FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code = row.pop("country")
            found.setdefault(code, []).append({name: _cell(text) for name, text in row.items()})
    return {code: tuple(own) for code, own in found.items()}


def _cell(text: str) -> Cell:
    if text == "":
        return None
    try:
        return float(text)
    except ValueError:
        return text


def number(row: Row, name: str) -> float:
    """A cell that must be a number."""
    value = row[name]
    assert isinstance(value, float), f"{name} of {row} is no number"
    return value
