"""A report's tables as files: raw values in CSV, and a workbook with a sheet each."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from payung.measure.report.blocks import CODE, DECIMAL, MILLIONS, NUMBERS, SHARE, YEAR, Cell, Column, Report, Table

_FORMATS = {SHARE: "0.0%", DECIMAL: "0.000", MILLIONS: "#,##0", YEAR: "0"}
_LONGEST_NAME = 31  # of a sheet, by the format
_WIDEST = 60


def csv_text(table: Table) -> str:
    """A table with its raw values: shares are of 1, amounts whole."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([_head(column) for column in table.columns])
    writer.writerows([["" if cell is None else cell for cell in row] for row in table.rows])
    return written.getvalue()


def write_workbook(report: Report, path: Path) -> None:
    """All tables in a workbook, after a sheet that says what each is and which command makes it."""
    import xlsxwriter

    tables = list(report.tables())
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        formats = {kind: book.add_format({"num_format": _FORMATS.get(kind, "#,##0")}) for kind in NUMBERS}
        about = book.add_worksheet("About")
        about.write_row(0, 0, (report.title, report.subtitle, report.end))
        about.write_row(2, 0, ("Sheet", "Table", "Command"), bold)
        for place, table in enumerate(tables, start=3):
            about.write_row(place, 0, (_sheet(table), table.title, table.command))
        about.set_column(0, 2, 45)
        for table in tables:
            page = book.add_worksheet(_sheet(table))
            page.write_row(0, 0, [_head(column) for column in table.columns], bold)
            for place, row in enumerate(table.rows, start=1):
                for across, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
                    if cell is not None:
                        page.write(place, across, cell, formats.get(column.kind, wrapped))
            page.freeze_panes(1, 1)
            for across, column in enumerate(table.columns):
                page.set_column(across, across, _width(column, [row[across] for row in table.rows]))


def _head(column: Column) -> str:
    """A code's column has no head on the page, where the code stands under the name."""
    return column.head or ("code" if column.kind == CODE else "")


def _sheet(table: Table) -> str:
    return table.name[:_LONGEST_NAME]


def _width(column: Column, cells: list[Cell]) -> int:
    longest = 14 if column.kind in NUMBERS else max((len(str(cell or "")) for cell in cells), default=0)
    return min(max(longest, len(column.head), 8) + 1, _WIDEST)
