"""Puts a country's whole book into a folder: all of it, or nothing."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Mapping
from pathlib import Path

from payung.law.faults import Fault, Refused


class BookNotWritten(Refused):
    """The book could not be put where it was wanted; what was there is as it was."""


def write_pages(pages: Mapping[str, str], folder: Path) -> list[Path]:
    """Write pages by file name into a folder. Other files there stay; a failure leaves the folder as it was."""
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".book-", dir=folder) as new:
            for name, text in pages.items():
                (Path(new) / name).write_text(text, "utf-8", newline="\n")
            return _moved(Path(new), folder, list(pages))
    except OSError as error:
        if made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        reason = error.strerror or str(error)
        fault = Fault(
            "not-written", f"The law book was not written: {reason}.", str(folder), hint="Name another folder."
        )
        raise BookNotWritten([fault]) from error


def _moved(new: Path, folder: Path, names: list[str]) -> list[Path]:
    """Move files into place; on a failure those already moved give way again to what was there before."""
    undo = contextlib.ExitStack()
    with undo:
        for name in names:
            target, old = folder / name, new / f"{name}.old"
            if target.is_file():
                target.replace(old)
                undo.callback(old.replace, target)
            (new / name).replace(target)
            if not old.exists():
                undo.callback(target.unlink)
        undo.pop_all()
    return [folder / name for name in names]
