"""Indicators in files: CSV, and a workbook with the values, their definitions and what they rest on."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from payung.measure.results import Changes, Indicators, definitions_of
from payung.population.faults import refused

SUFFIXES = (".csv", ".xlsx")


def check_tables_place(path: Path) -> None:
    """Refuse a place where no tables can be written, before anything is computed. Raises PopulationRefused."""
    if path.suffix.lower() not in SUFFIXES:
        message = f"'{path.suffix or path.name}' is no kind of table that is written."
        raise refused("type", message, f"Name it {' or '.join(SUFFIXES)}.", file=str(path))
    if not path.parent.is_dir():
        raise refused("no-such-file", "There is no such folder.", "Make it first.", file=str(path.parent))
    if path.suffix.lower() == ".xlsx":
        try:
            import xlsxwriter  # noqa: F401
        except ImportError:
            message = "A workbook needs the extra `measure` (xlsxwriter is not installed)."
            raise refused("missing", message, "Install it: pip install 'payung[measure]'", file=str(path)) from None


def write_tables(found: Indicators | Changes, path: str | Path) -> None:
    """Write indicators, or the differences of a reform, to a CSV file or a workbook, which appears when it is complete.

    Raises PopulationRefused.
    """
    place = Path(path)
    check_tables_place(place)
    passing = place.with_name(f".{place.stem}.{os.getpid()}.part{place.suffix}")
    try:
        if place.suffix.lower() == ".csv":
            from pyarrow import csv

            csv.write_csv(found.to_table(), str(passing))
        else:
            _workbook(found, passing)
        passing.replace(place)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise refused("cannot-write", f"The tables cannot be written: {reason}.", file=str(place)) from None
    finally:
        passing.unlink(missing_ok=True)


def _workbook(found: Indicators | Changes, path: Path) -> None:
    import xlsxwriter

    about = found.reform if isinstance(found, Changes) else found
    definitions = definitions_of(about.values)
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        bold = book.add_format({"bold": True})

        def sheet(name: str, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
            page = book.add_worksheet(name)
            page.write_row(0, 0, header, bold)
            for place, row in enumerate(rows, start=1):
                page.write_row(place, 0, ["" if cell is None else cell for cell in row])
            page.freeze_panes(1, 1)
            page.autofilter(0, 0, 0, len(header) - 1)
            page.autofit()

        table: pa.Table = found.to_table()
        sheet("Indicators", table.column_names, zip(*(column.to_pylist() for column in table.columns), strict=True))
        names = ("name", "label", "unit", "definition", "source", "needs")
        rows = ([", ".join(one[name]) if name == "needs" else one[name] for name in names] for one in definitions)
        sheet("Definitions", names, rows)
        sheet("About", ("what", "is"), _about(about))


def _about(found: Indicators) -> Iterable[tuple[str, Any]]:
    yield "country", found.country
    yield "law on", found.date
    yield from (("reform", title) for title in found.reforms)
    yield "population of", found.year
    yield "currency", found.currency
    yield "persons", found.persons
    yield "households", found.households
    yield "rows", found.rows
    yield from found.figures
    yield from (("note", warning) for warning in found.warnings)
    yield from ((f"not known: {rule}", share) for rule, share in found.unknown)
