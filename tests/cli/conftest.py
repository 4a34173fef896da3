"""The command as a real process, and a small country of its own, made by `payung new`."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from payung.cli.app import app

EXAMPLES = Path(__file__).parents[2] / "examples"


class Outcome:
    """What a command left behind."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    def __repr__(self) -> str:
        return f"<exit {self.code}\n--- out\n{self.out}\n--- err\n{self.err}>"


@pytest.fixture
def process() -> Callable[..., Outcome]:
    """`payung` in a process of its own."""

    def run(*arguments: str | Path, typed: str | bytes = "", folder: Path | None = None) -> Outcome:
        environment = {**os.environ, "COLUMNS": "100", "PYTHONUTF8": "1", "NO_COLOR": "1"}
        environment.pop("PAYUNG_LANG", None)
        done = subprocess.run(
            [sys.executable, "-m", "payung", *map(str, arguments)],
            input=typed.encode() if isinstance(typed, str) else typed,
            capture_output=True,
            cwd=folder,
            env=environment,
            timeout=60,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def payung(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """`payung` within the test's own process, where speed matters more than the process."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("PAYUNG_LANG", raising=False)

    def run(*arguments: str | Path, typed: str = "") -> Outcome:
        done = CliRunner().invoke(app, [str(argument) for argument in arguments], input=typed, prog_name="payung")
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Outcome(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def land(payung: Callable[..., Outcome], tmp_path: Path) -> Path:
    """The law package of a small country: members pay 10 a month and get 5 a day of illness, for 30 days at most."""
    assert payung("new", "country", "lk", "--into", tmp_path).code == 0
    return tmp_path / "payung-lk" / "payung_lk"


@pytest.fixture
def family(tmp_path: Path) -> Path:
    """A household of that country."""
    file = tmp_path / "family.yaml"
    file.write_text(
        """\
date: 2024-05-01
household:
  members:
    - {id: ana, is_member_of_mutual_aid: true, days_ill_for_mutual_aid: 4}
    - {id: ben, is_member_of_mutual_aid: false}
    - {id: chandra}
""",
        encoding="utf-8",
    )
    return file
