"""The `payung` command: screen a household, ask, read the law, check it, begin a new one."""

from __future__ import annotations

import sys
from io import TextIOWrapper


def main() -> None:
    """Run the command of this process's arguments."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a script shows `?` in its place

    try:
        from payung.cli.app import app

        app(prog_name="payung")
    except KeyboardInterrupt:
        sys.exit(130)
