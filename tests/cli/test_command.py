"""The command as a whole: help, version, start-up."""

import resource
import subprocess
import sys

import pytest

import payung as library

from .conftest import EXAMPLES

COMMANDS = ("screen", "ask", "law", "inputs", "check", "new")


def test_version(process):
    done = process("--version")
    assert (done.code, done.out) == (0, f"payung {library.__version__}\n")


def test_help_names_every_command(process):
    done = process("--help")
    assert done.code == 0
    assert all(f" {command} " in done.out for command in COMMANDS)


@pytest.mark.parametrize("command", ["screen", "ask", "law", "inputs", "check", "new country", "new scheme"])
def test_each_command_has_help_with_examples(payung, command):
    done = payung(*command.split(), "--help")
    assert done.code == 0
    assert "Examples:" in done.out and f"payung {command}" in done.out


def test_words_exist_in_every_language():
    from payung.cli import words

    assert [name for name, found in words._WORDS.items() if set(found) != {"en", "th", "id"}] == []


def test_completion_offers_countries_and_schemes():
    from payung.cli.options import complete_country, complete_scheme

    assert "th" in complete_country("t")
    assert complete_scheme("th.section") == ["th.section33", "th.section39", "th.section40"]


def processor_seconds(arguments, times=3):
    """The processor time of a whole process, the best of several: unlike the clock's, it does not grow with other work."""
    found = []
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(found)


def test_nothing_heavy_is_imported():
    code = (
        "import sys; import payung; first = len(sys.modules); from payung.cli.app import app; "
        "print([name for name in ('pandas', 'numpy', 'llvmlite', 'babel', 'rich.table') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.slow
def test_screen_is_a_quick_process():
    """The aim is 0.6 s for the process and 0.15 s for the import; the test leaves room for a slow machine, by what Python itself takes."""
    python = processor_seconds(["-c", "pass"])
    screen = processor_seconds(["-m", "payung", "screen", str(EXAMPLES / "thailand-home-based-worker.yaml")])
    assert screen < max(1.2, 100 * python), (screen, python)
    assert processor_seconds(["-c", "import payung"]) < max(0.3, 15 * python)
