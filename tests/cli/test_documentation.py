"""What the documentation of the command line shows can be run."""

import shlex
from pathlib import Path

import pytest

from payung.cli.app import app

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "command-line.md").read_text("utf-8")
COMMANDS = [line.removeprefix("$ payung ") for line in PAGE.splitlines() if line.startswith("$ payung ")]
RUNNABLE = [
    command
    for command in COMMANDS
    if not command.startswith("new ") and "bad.yaml" not in command and "payung-lk" not in command
]


@pytest.mark.parametrize("command", RUNNABLE)
def test_a_command_of_the_page_runs(payung, monkeypatch, command):
    monkeypatch.chdir(ROOT)
    done = payung(*shlex.split(command), typed="1\n")
    assert done.code == 0, done


def test_the_page_has_a_section_for_every_command():
    headings = " ".join(line for line in PAGE.splitlines() if line.startswith("## "))
    commands = [command.name or command.callback.__name__ for command in app.registered_commands]
    groups = [group.name for group in app.registered_groups]
    assert [name for name in (*commands, *groups) if f"payung {name}" not in headings] == []
