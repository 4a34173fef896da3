"""Output files that appear under their name only when they are complete."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from payung.population.faults import PopulationRefused, refused

_PARQUET, _STREAM = (".parquet",), (".arrow", ".ipc", ".feather", ".arrows")


def check_place(path: Path) -> None:
    """Refuse a place where nothing can be written, before anything is computed. Raises PopulationRefused."""
    if path.suffix.lower() not in (*_PARQUET, *_STREAM):
        hint = "Name it .parquet or .arrow."
        raise refused("type", f"'{path.suffix or path.name}' is no kind of file that is written.", hint, file=str(path))
    if not path.parent.is_dir():
        raise refused("no-such-file", "There is no such folder.", "Make it first.", file=str(path.parent))
    if path.is_dir():
        raise refused("cannot-write", "This is a folder.", file=str(path))


class Output:
    """A file that is being written, under a passing name beside its own."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self.schema = schema
        self._sink = pa.OSFile(str(path), "wb")
        self._writer: Any
        if path.suffix.lower() in _PARQUET or ".parquet" in path.suffixes:
            import pyarrow.parquet as pq

            self._writer = pq.ParquetWriter(self._sink, schema, compression="zstd")
        else:
            self._writer = pa.ipc.new_file(self._sink, schema)

    def write(self, batch: pa.RecordBatch) -> None:
        """Add rows."""
        self._writer.write_batch(batch)

    def close(self) -> None:
        """Write what the format ends with, and see that it is on the disk."""
        self._writer.close()
        self._sink.flush()
        self._sink.close()

    def abandon(self) -> None:
        """Let go of the file whatever state it is in."""
        for part in (self._writer, self._sink):
            with contextlib.suppress(Exception):
                part.close()


@contextlib.contextmanager
def writing(path: Path, schema: pa.Schema) -> Iterator[Output]:
    """A file to write to. It gets its name when all went well; otherwise nothing is left. Raises PopulationRefused."""
    passing = path.with_name(f".{path.stem}.{os.getpid()}.part{path.suffix}")
    output: Output | None = None
    try:
        output = Output(passing, schema)
        yield output
        output.close()
        with passing.open("rb+") as file:
            os.fsync(file.fileno())
        passing.replace(path)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise refused("cannot-write", f"The output cannot be written: {reason}.", file=str(path)) from None
    finally:
        if output is not None:
            output.abandon()
        passing.unlink(missing_ok=True)


__all__ = ["Output", "PopulationRefused", "check_place", "writing"]
