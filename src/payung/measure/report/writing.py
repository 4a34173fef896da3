"""A report where it is wanted: a page, a PDF, or a folder with the page, its tables and a workbook; all of it, or nothing."""

from __future__ import annotations

import contextlib
import importlib
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from payung import charts
from payung.law.faults import Fault, Refused
from payung.measure.report.blocks import Report
from payung.measure.report.html import render_html
from payung.measure.report.tables import csv_text, write_workbook
from payung.measure.report.typeset import render_pdf

PAGE, PDF = ".html", ".pdf"
_TABLES, _NAME = "tables", "report"


class ReportNotWritten(Refused):
    """The report cannot be put where it is wanted; what was there is as it was."""


def _not_written(kind: str, message: str, hint: str, file: Path) -> ReportNotWritten:
    return ReportNotWritten([Fault(kind, message, str(file), hint=hint)])


def is_folder(path: Path) -> bool:
    """Whether a place is a folder to write into: it is one, or has no ending."""
    return path.is_dir() or not path.suffix


def check_place(path: Path) -> None:
    """Refuse a place where no report can be written, or a kind that cannot be made here, before anything is computed. Raises
    ReportNotWritten."""
    if not is_folder(path) and path.suffix.lower() not in (PAGE, PDF):
        hint = f"Name it {PAGE} or {PDF}, or name a folder."
        raise _not_written("type", f"'{path.suffix}' is no kind of report that is written.", hint, path)
    needed = {"charts": charts.available()}
    if path.suffix.lower() == PDF and not path.is_dir():
        needed["report"] = _is_there("typst")
    if is_folder(path):
        needed["measure"] = _is_there("xlsxwriter")
    missing = [extra for extra, there in needed.items() if not there]
    if missing:
        what = " and ".join(f"`{extra}`" for extra in missing)
        hint = f"Install it: pip install 'payung[{','.join(missing)}]'"
        raise _not_written("missing", f"This needs the extra {what}.", hint, path)
    within = path if path.is_dir() else path.parent
    if path.is_file() and is_folder(path):
        raise _not_written("cannot-write", "This is a file, and a folder was expected.", "Name another.", path)
    if not within.is_dir():
        raise _not_written("no-such-file", "There is no such folder.", "Make it first.", within)
    try:
        with tempfile.TemporaryFile(dir=within):
            pass
    except OSError as error:
        raise _failed(error, within) from None


def _is_there(library: str) -> bool:
    try:
        importlib.import_module(library)
    except ImportError:
        return False
    return True


def _failed(error: OSError, place: Path) -> ReportNotWritten:
    reason = os.strerror(error.errno) if error.errno else str(error)
    return _not_written("cannot-write", f"The report cannot be written here: {reason}.", "Name another place.", place)


def write(report: Report, path: Path) -> list[Path]:
    """Write a report: `.html`, `.pdf`, or into a folder `report.html`, `report.xlsx` and `tables/*.csv`. The files written.

    Raises ReportNotWritten.
    """
    check_place(path)
    try:
        if is_folder(path):
            return _folder(report, path)
        content = render_pdf(report) if path.suffix.lower() == PDF else render_html(report).encode()
        passing = path.with_name(f".{path.stem}.{os.getpid()}.part")
        try:
            passing.write_bytes(content)
            passing.replace(path)
        finally:
            passing.unlink(missing_ok=True)
        return [path]
    except OSError as error:
        raise _failed(error, path) from None


def _folder(report: Report, folder: Path) -> list[Path]:
    made = not folder.exists()
    try:
        with tempfile.TemporaryDirectory(prefix=".payung-report-", dir=folder.parent) as staged:
            new = Path(staged)
            (new / _TABLES).mkdir()
            (new / f"{_NAME}.html").write_text(render_html(report), "utf-8")
            write_workbook(report, new / f"{_NAME}.xlsx")
            for table in report.tables():
                (new / _TABLES / f"{table.name}.csv").write_text(csv_text(table), "utf-8")
            (folder / _TABLES).mkdir(parents=True, exist_ok=True)
            names = sorted(file.relative_to(new) for file in new.rglob("*") if file.is_file())
            with _undone_on_failure(new) as move:
                for name in names:
                    move(new / name, folder / name)
        return [folder / name for name in names]
    except OSError:
        if made:
            for part in (folder / _TABLES, folder):
                with contextlib.suppress(OSError):
                    part.rmdir()
        raise


@contextlib.contextmanager
def _undone_on_failure(aside: Path) -> Iterator[Callable[[Path, Path], None]]:
    """Moves files into place; on a failure those already moved give way again to what was there before."""
    undo = contextlib.ExitStack()

    def move(new: Path, target: Path) -> None:
        old = aside / f"{target.parent.name}-{target.name}.old"
        if target.is_file():
            target.replace(old)
            undo.callback(old.replace, target)
        new.replace(target)
        if not old.exists():
            undo.callback(target.unlink)

    with undo:
        yield move
        undo.pop_all()
