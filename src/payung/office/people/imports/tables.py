"""Reads a table of texts out of a CSV or XLSX file. What would be read wrongly is refused with its row and column."""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from payung.law.faults import Fault, nearest
from payung.office.acts import Refusal

MOST_BYTES = 1 << 30
MOST_CHARACTERS = 1000  # of a cell
_DELIMITERS = ",;\t|"
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z0-9:]{1,40})"')
_MOST_UNPACKED = 1 << 31
_ROWS_AT_ONCE = 20_000


@dataclass(slots=True)
class Table:
    """Columns of texts by their names; `numbers` has each row's number as a spreadsheet shows it."""

    file: str
    columns: dict[str, list[str]]
    numbers: list[int]
    faults: list[Fault] = field(default_factory=list)

    def fault(self, kind: str, message: str, row: int, column: str = "", hint: str = "") -> None:
        """Note what is wrong in a row, by its place among the rows."""
        self.faults.append(Fault(kind, message, self.file, self.numbers[row], column, hint))


def read_table(content: bytes, file: str, encoding: str, wanted: Collection[str]) -> Table:
    """Read the columns that are wanted. Raises Refusal where the whole cannot be read; the faults of rows are the table's."""
    if len(content) > MOST_BYTES:
        raise Refusal(Fault("range", f"The file has {len(content)} bytes; the most is {MOST_BYTES}.", file=file))
    strict = content[:4] != b"PK\x03\x04"  # a spreadsheet leaves out the empty cells at a row's end
    rows: Iterable[tuple[int, list[str]]]
    if not strict:
        header, rows, faults = _workbook(content, file)
    else:
        header, rows, faults = _text(content, file, encoding, wanted)
    names = [name.strip() for name in header]
    _check_header(names, file, wanted)
    width = len(names)
    places = {name: names.index(name) for name in wanted}
    columns: dict[str, list[str]] = {name: [] for name in wanted}
    numbers: list[int] = []
    kept: list[list[str]] = []
    for number, row in rows:
        if not any(row):
            continue
        if len(row) != width:
            if any(row[width:]) or (len(row) < width and strict):
                message = f"The row has {len(row)} cells, the header {width}."
                faults.append(Fault("table", message, file, number, "", "A comma within a cell is put in quotes."))
            row = [*row[:width], *[""] * (width - len(row))]
        numbers.append(number)
        kept.append(row)
        if len(kept) == _ROWS_AT_ONCE:
            _take(kept, columns, places)
    _take(kept, columns, places)
    table = Table(file, columns, numbers, faults)
    for name, column in table.columns.items():
        if column and max(map(len, column)) > MOST_CHARACTERS:
            for row_number, cell in enumerate(column):
                if len(cell) > MOST_CHARACTERS:
                    message = f"The cell has {len(cell)} characters; the most is {MOST_CHARACTERS}."
                    table.fault("range", message, row_number, name)
    return table


def _take(rows: list[list[str]], columns: dict[str, list[str]], places: dict[str, int]) -> None:
    """Add rows to the columns, and forget them; of equal texts one is kept, so that a long list takes little memory."""
    for name, place in places.items():
        cells = [row[place] for row in rows]
        known = {cell: cell for cell in columns[name][-_ROWS_AT_ONCE:]}
        columns[name] += [known.setdefault(cell, cell) for cell in cells]
    rows.clear()


def _check_header(names: list[str], file: str, wanted: Collection[str]) -> None:
    faults = [Fault("duplicate", f"Two columns are named '{name[:80]}'.", file, 1, name[:80])
              for name in dict.fromkeys(names) if name in wanted and names.count(name) > 1]  # fmt: skip
    for name in wanted:
        if name not in names:
            hint = nearest(name, names) or f"It has: {', '.join(names[:30])[:500]}."
            faults.append(Fault("missing", f"The table has no column '{name}'.", file, 1, name, hint))
    if faults:
        raise Refusal(*faults)


# ---- CSV ----


def _text(
    content: bytes, file: str, encoding: str, wanted: Collection[str]
) -> tuple[list[str], Iterable[tuple[int, list[str]]], list[Fault]]:
    try:
        text = content.decode(encoding)
    except (UnicodeDecodeError, UnicodeError) as error:
        at = getattr(error, "start", 0)
        line = content.count(b"\n", 0, at) + 1
        hint = _encoding_hint(content)
        raise Refusal(
            Fault("encoding", f"The file is not {encoding.removesuffix('-sig')}.", file, line, "", hint)
        ) from None
    if not text.strip():
        raise Refusal(Fault("empty", "The file is empty.", file))
    first = text[: text.find("\n") if "\n" in text else len(text)]
    delimiter = max(
        _DELIMITERS, key=lambda sign: len({cell.strip().strip('"') for cell in first.split(sign)} & {*wanted})
    )
    csv.field_size_limit(MOST_BYTES)  # what is too long is refused with its row, not with the whole file
    del text
    lines = io.TextIOWrapper(io.BytesIO(content), encoding, newline="")
    rows = _rows(csv.reader(lines, delimiter=delimiter, strict=True), file)
    return next(rows)[1], rows, []


def _rows(reader: Any, file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV with their numbers, the header's first, one after the other."""
    try:
        yield from enumerate(reader, 1)
    except csv.Error as error:
        hint = "A quotation mark within a cell is written twice."
        raise Refusal(
            Fault("table", f"The table cannot be read on: {error}.", file, reader.line_num, "", hint)
        ) from None


def _encoding_hint(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "It is UTF-16: write `encoding: utf-16` in the map, or save it as UTF-8."
    start = content[:10_000]
    thai = sum(0xA1 <= byte <= 0xFB for byte in start) > len(start) / 10  # Latin texts have few letters with accents
    other = "cp874 (Thai)" if thai else "cp1252"
    return f"Save it as UTF-8, or write its encoding in the map, such as `encoding: {other}`."


# ---- XLSX ----


def _workbook(content: bytes, file: str) -> tuple[list[str], list[tuple[int, list[str]]], list[Fault]]:
    import openpyxl

    refused = Fault(
        "table", "This is no workbook that can be read.", file, 0, "", "Save it again as XLSX, or as CSV in UTF-8."
    )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
            if unpacked > _MOST_UNPACKED:
                raise Refusal(Fault("range", f"The workbook unpacks to {unpacked} bytes; save it as CSV.", file))
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
            sheet = book.worksheets[0]
            merged = _MERGED.findall(archive.read(sheet._worksheet_path))
        faults = [_merged(cells.decode(), file) for cells in merged]
        rows = [
            (number, [_cell(cell, file, number, faults) for cell in row])
            for number, row in enumerate(sheet.iter_rows(), 1)
        ]
        book.close()
    except Refusal:
        raise
    except Exception:  # whatever a broken archive or its XML makes the library raise
        raise Refusal(refused) from None
    if not rows:
        raise Refusal(Fault("empty", "The sheet is empty.", file))
    return rows[0][1], rows[1:], faults


def _merged(cells: str, file: str) -> Fault:
    row = int(re.sub(r"[A-Z]", "", cells.split(":")[0]) or 0)
    return Fault("merged", f"The cells {cells} are merged.", file, row, "", "Take them apart and fill each row.")


def _cell(cell: object, file: str, number: int, faults: list[Fault]) -> str:
    kind, value = getattr(cell, "data_type", "n"), getattr(cell, "value", None)
    if value is None:
        return ""
    place = getattr(cell, "coordinate", "")
    if kind == "f":
        faults.append(Fault("formula", "The cell holds a formula.", file, number, place, "Paste its value."))
        return ""
    if kind == "e":
        faults.append(Fault("formula", f"The cell holds the error {value}.", file, number, place, "Paste its value."))
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.isoformat()  # with its time: a day of the spreadsheet's own, Gregorian whatever the map says
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def rows_of(faults: Iterable[Fault]) -> set[int]:
    """The numbers of the rows in which something is wrong."""
    return {fault.line for fault in faults}
