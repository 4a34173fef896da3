"""A list as CSV or XLSX: read as rows of texts, and made, a template with what each column takes, or a result."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST_BYTES = 1 << 20
_MOST_UNPACKED = 20 << 20
_MOST_COLUMNS = 300
_MOST_ROWS = 5000  # of which a list admits fewer, and says so
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


class NotATable(ValueError):
    """The file is neither CSV in UTF-8 nor a workbook, or is too large; `kind` says which."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Row:
    """A row's number, as a spreadsheet shows it, and its cells as texts."""

    number: int
    cells: tuple[str, ...]


def read_rows(content: bytes) -> list[Row]:
    """The rows that are not empty. Raises NotATable."""
    if len(content) > MOST_BYTES:
        raise NotATable("large")
    rows = _workbook(content) if content[:4] == b"PK\x03\x04" else _text(content)
    return [Row(number, row[:_MOST_COLUMNS]) for number, row in rows if any(cell.strip() for cell in row)]


def _text(content: bytes) -> list[tuple[int, tuple[str, ...]]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotATable("encoding") from None
    if "\0" in text:
        raise NotATable("table")
    return rows_of_text(text)


def rows_of_text(text: str) -> list[tuple[int, tuple[str, ...]]]:
    """The rows of a text with commas, semicolons or tabs between its cells. Raises NotATable."""
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        raise NotATable("table") from None
    if len(rows) > _MOST_ROWS:
        raise NotATable("large")
    return [(number, tuple(row)) for number, row in enumerate(rows, 1)]


def _workbook(content: bytes) -> list[tuple[int, tuple[str, ...]]]:
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
                raise NotATable("large")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0].iter_rows(values_only=True, max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
        rows = [(number, tuple(map(_cell, row))) for number, row in enumerate(sheet, 1)]
        book.close()
    except NotATable:
        raise
    except Exception:  # whatever a broken archive or its XML makes the library raise
        raise NotATable("table") from None
    return rows


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def as_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows as a text that `rows_of_text` reads."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV in UTF-8, with the mark by which spreadsheets know it; no cell is taken for a formula."""
    return as_text([_harmless(cell) for cell in row] for row in rows).encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a template: its header, what it asks, and the answers that it takes (empty: any)."""

    header: str
    asks: str
    takes: tuple[str, ...] = ()


def as_workbook(title: str, columns: Sequence[Column], more: Sequence[Column], about: str) -> bytes:
    """A template: a sheet with the columns, lists to choose from, and a sheet that says what each asks; `more` may be added."""
    import openpyxl
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = openpyxl.Workbook()
    sheet, told, lists = book.active, book.create_sheet(about[:31]), book.create_sheet("lists")
    sheet.title = title[:31]
    sheet.append([column.header for column in columns])
    sheet.freeze_panes = "B2"
    lists.sheet_state = "hidden"
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = 22
        sheet[f"{letter}1"].font, sheet[f"{letter}1"].alignment = Font(bold=True), Alignment(wrap_text=True)
        if column.takes:
            for row, choice in enumerate(column.takes, 1):
                lists.cell(row, number, choice)
            choices = DataValidation(
                "list", formula1=f"lists!${letter}$1:${letter}${len(column.takes)}", allow_blank=True
            )
            sheet.add_data_validation(choices)
            choices.add(f"{letter}2:{letter}501")
    for column in (*columns, *more):
        told.append([column.header, column.asks, "; ".join(column.takes)])
    for letter, width in (("A", 40), ("B", 70), ("C", 50)):
        told.column_dimensions[letter].width = width
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
