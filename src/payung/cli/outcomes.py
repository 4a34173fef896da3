"""How a command ends: done, a check failed, or bad input told in sentences; never a traceback for what a user can mend."""

from __future__ import annotations

import functools
import json
import os
import sys
from collections.abc import Callable, Iterable
from typing import Any, TextIO, TypeVar

import typer

from payung.law.faults import Fault, Refused

DONE, CHECK_FAILED, BAD_INPUT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141
_MANY = 4
_Command = TypeVar("_Command", bound=Callable[..., None])
KIND_WORDS = {
    "unknown-name": "names that are not known",
    "unknown-key": "words that have no place there",
    "type": "values of the wrong type",
    "unit": "units that do not fit",
    "range": "values out of range",
    "missing": "things that are missing",
    "duplicate": "things given twice",
    "date": "dates",
    "dates": "days of validity",
    "dates-gap": "gaps in the days of validity",
    "construct": "constructs outside the law language",
    "no-citation": "citations that are missing",
    "no-label": "labels that are missing",
    "unused": "declared and never used",
    "syntax": "texts that cannot be read",
}


def guarded(command: _Command) -> _Command:
    """The command with its ends in order: refusals as sentences (or JSON), failed writing, a closed pipe, Ctrl-C."""

    @functools.wraps(command)
    def run(*arguments: Any, **options: Any) -> None:
        try:
            command(*arguments, **options)
            sys.stdout.flush()
        except Refused as refused:
            tell_refused(refused.faults, as_json=bool(options.get("as_json")))
            raise typer.Exit(BAD_INPUT) from None
        except BrokenPipeError:
            _silence()
            raise typer.Exit(PIPE_CLOSED) from None
        except KeyboardInterrupt:
            _silence()
            raise typer.Exit(INTERRUPTED) from None
        except OSError as error:
            tell_refused([unwritten(error)], as_json=False)
            _silence()
            raise typer.Exit(BAD_INPUT) from None

    return run  # type: ignore[return-value]


def unwritten(error: OSError, file: str = "") -> Fault:
    """The fault of a file or stream that could not be written or read."""
    reason = error.strerror or str(error) or type(error).__name__
    return Fault("cannot-write", f"This cannot be read or written: {reason}.", file or str(error.filename or ""))


def refuse(kind: str, message: str, hint: str = "", path: str = "", file: str = "") -> Refused:
    """A refusal with one fault, to be raised."""
    return Refused([Fault(kind, message, file, path=path, hint=hint)])


def tell_refused(faults: Iterable[Fault], *, as_json: bool) -> None:
    """Faults as sentences on standard error; with `--json` as data on standard output."""
    found = list(faults)
    if as_json:
        write_json({"error": [fault.to_dict() for fault in found]})
        sys.stdout.flush()
        return
    write_faults(found, sys.stderr)


def write_faults(faults: list[Fault], stream: TextIO, indent: str = "") -> None:
    """Faults as sentences, each with its place; grouped by kind where there are many."""
    if len(faults) < _MANY:
        for fault in faults:
            print(f"{indent}error: {fault}", file=stream)
        return
    groups = Refused(faults).by_kind()
    print(f"{indent}error: {len(faults)} faults.", file=stream)
    for kind, group in groups.items():
        print(f"{indent}  {KIND_WORDS.get(kind, kind.replace('-', ' '))} ({len(group)}):", file=stream)
        for fault in group:
            print(f"{indent}    {fault}", file=stream)


def write_json(value: Any) -> None:
    """A value as JSON on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _silence() -> None:
    """Nothing more is written: what is still buffered would fail again when the process ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):  # standard output is no file of the system, as in a test
        return
