"""Every bad input ends with exit code 2 and one clear message that names the place, never with a traceback."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8)
)
MERU = Path(__file__).parents[1] / "lands" / "meru"
MEMBERS = "country: meru\ndate: 2026-01-31\nhousehold:\n  members:\n"
BAD = {
    "misspelt input": (MEMBERS + "    - {id: ana, is_residdent: true}\n", ":5 ", "Did you mean 'is_resident'?"),
    "wrong type": (MEMBERS + "    - {id: ana, is_resident: perhaps}\n", ":5 ", "Write `true` or `false`."),
    "wrong unit": (
        MEMBERS + "    - {id: ana, monthly_earnings: 900 MRC/day}\n",
        ":5 ",
        "monthly_earnings is in MRC/month",
    ),
    "no unit at all": (MEMBERS + "    - {id: ana, monthly_earnings: 900 shells}\n", ":5 ", "is not a unit"),
    "impossible age": (MEMBERS + "    - {id: ana, age: 219}\n", ":5 ", "above the highest possible, 150"),
    "negative age": (MEMBERS + "    - {id: ana, age: -3}\n", ":5 ", "below the lowest possible, 0"),
    "two members with one id": (MEMBERS + "    - {id: ana}\n    - {id: ana}\n", ":6 ", "Two members have the id 'ana'"),
    "no members": ("country: th\nhousehold: {members: []}\n", ":2 ", "no members"),
    "empty household": ("country: th\nhousehold:\n", ":2 ", "mapping with `members`"),
    "no household": ("country: th\n", ":1", "no household"),
    "members at the top": ("country: th\nmembers: [{id: a}]\n", ":2 ", "It stands under `household:`"),
    "a date before the law": (
        MEMBERS.replace("2026", "1890") + "    - {id: ana}\n",
        "date",
        "No scheme of Meru is in force",
    ),
    "no date": (MEMBERS.replace("2026-01-31", "tomorrow") + "    - {id: ana}\n", "date", "'tomorrow' is not a day"),
    "a date that never was": (MEMBERS.replace("01-31", "02-30") + "    - {id: ana}\n", "date", "is not a day"),
    "Buddhist year": (MEMBERS.replace("2026", "2569") + "    - {id: ana}\n", "date", "Write 2026"),
    "unknown country": (MEMBERS.replace("meru", "thh", 1) + "    - {id: ana}\n", "country", "Did you mean 'th'?"),
    "a path as country": (MEMBERS.replace("meru", "../th", 1) + "    - {id: ana}\n", "country", "no country '../th'"),
    "no country": ("household: {members: [{id: ana}]}\n", "country", "No country is named"),
    "YAML bomb": (BOMB, ":1", "references are not read"),
    "duplicate key": (MEMBERS + "    - {id: ana, age: 3, age: 4}\n", ":5", "age"),
    "1e400": (MEMBERS + "    - {id: ana, monthly_earnings: 1e400}\n", ":5", "1e400"),
    "NaN": (MEMBERS + "    - {id: ana, monthly_earnings: NaN}\n", ":5", "NaN"),
    ".nan": (MEMBERS + "    - {id: ana, monthly_earnings: .nan}\n", ":5", ".nan"),
    "infinity": (MEMBERS + "    - {id: ana, monthly_earnings: .inf}\n", ":5", ".inf"),
    "a contradiction": (MEMBERS + "    - {id: ana, age: 3, birth_date: 1980-01-01}\n", "ana/age", "3 is stated"),
    "a list": ("- id: ana\n", ":1", "is a mapping"),
    "only a word": ("hello\n", ":1", "is a mapping"),
    "an empty file": ("", "", "empty"),
    "broken YAML": ("country: th\n  household: [\n", ":2", "column"),
    "broken JSON": ('{"country": "th",', ":1", "expected"),
    "a control character": ("country: t\x00h\n", ":1", "control character"),
}


def refused(done, *messages):
    """Exit code 2, a message on standard error alone, and no traceback."""
    assert done.code == 2, done
    assert done.out == "", done
    assert "Traceback" not in done.err, done
    assert done.err.startswith("error: "), done
    for message in messages:
        assert message in done.err, done


@pytest.mark.parametrize("name", BAD)
def test_a_bad_household_is_refused_with_its_place(payung, tmp_path, name):
    text, place, message = BAD[name]
    file = tmp_path / "bad.yaml"
    file.write_text(text, encoding="utf-8")
    where = () if place == "country" else ("--country", MERU)
    done = payung("screen", file, *where)
    refused(done, message, place)
    if place.startswith(":"):
        assert f"bad.yaml{place.strip()}" in done.err
    assert done.err.count("error:") == 1
    error = payung("screen", file, "--json", *where).json["error"]
    assert error and set(error[0]) == {"kind", "message", "file", "line", "path", "hint"}


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: path.write_bytes(b"country: th\nhousehold: \xff\xfe"), "not UTF-8"),
        (lambda path: path.write_bytes(b"# " + b"x" * 50_000_000), "at most 2,000,000"),
        (lambda path: path.mkdir(), "This is a folder"),
        (lambda path: None, "There is no such file"),
        (lambda path: path.write_text(BOMB), "references are not read"),
        (lambda path: path.write_text("[" * 100_000), "error"),
    ],
    ids=["not UTF-8", "50 MB", "a folder", "missing", "YAML bomb", "deep"],
)
def test_a_bad_file_is_refused_by_the_process(process, tmp_path, make, message):
    file = tmp_path / "bad.yaml"
    make(file)
    started = time.monotonic()
    done = process("screen", file)
    refused(done, message, "bad.yaml")
    assert time.monotonic() - started < 20


def test_standard_input_is_refused_like_a_file(process):
    refused(process("screen", "-", typed=b"\xff\xfe"), "standard input", "not UTF-8")
    refused(process("screen", "-"), "standard input", "empty")
    refused(process("screen", "-", typed="x" * 3_000_000), "standard input", "at most 2,000,000")


def test_many_faults_are_grouped_by_kind(payung, tmp_path):
    file = tmp_path / "bad.yaml"
    file.write_text(
        MEMBERS + "    - {id: ana, age: 200, is_residdent: true, is_resident: 7, days_ill: -1, colour: red}\n"
    )
    done = payung("screen", file, "--country", MERU)
    refused(
        done, "5 faults", "names that are not known (2):", "values out of range (2):", "values of the wrong type (1):"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("law", "xx"), "There is no country 'xx'"),
        (("law", "th.section41"), "Did you mean 'th.section40'"),
        (("law", "th", "--lang", "zz9"), "no language code"),
        (("law", "th", "--on", "31.1.2026"), "not a day"),
        (("inputs", "thh"), "Did you mean 'th'?"),
        (("check", "thh"), "Did you mean 'th'?"),
        (("check", "./nowhere"), "There is no folder"),
        (("ask", "thh"), "Did you mean 'th'?"),
        (("ask", "th", "--on", "1700-01-01"), "No scheme of Thailand is in force"),
        (("ask", "th", "--save", "nowhere/x.yaml"), "no such folder"),
        (("new", "country", "Lk"), "cannot be a country's code"),
        (("new", "country", "th"), "There is a country 'th' already"),
        (("new", "country", "qq"), "it needs a name"),
        (("new", "country", "lk", "--currency", "shells"), "no currency code"),
        (("new", "scheme", "fund"), "no full name of a scheme"),
        (("new", "scheme", "th.class"), "cannot be a scheme's name"),
        (("new", "scheme", "lk.fund"), "No folder of lk was found"),
    ],
)
def test_bad_arguments_are_refused(payung, tmp_path, monkeypatch, arguments, message):
    monkeypatch.chdir(tmp_path)
    refused(payung(*arguments), message)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [("screen",), ("scren", "x"), ("screen", "x", "--what"), ("law", "th", "--format", "pdf")]
)
def test_a_wrong_use_of_the_command_is_exit_code_2(process, arguments):
    done = process(*arguments)
    assert done.code == 2
    assert "Traceback" not in done.err and done.out == ""


def test_a_place_that_cannot_be_written_is_told(process, tmp_path):
    (tmp_path / "file").write_text("")
    refused(process("law", "th.section40", "-o", tmp_path / "file" / "book.md"), "book.md")
    refused(process("new", "country", "lk", "--into", tmp_path / "file"), "file")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told():
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "payung", "law"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert "No space left" in done.stderr and "Traceback" not in done.stderr and "Exception" not in done.stderr


def test_a_closed_pipe_ends_quietly():
    process = subprocess.Popen(
        [sys.executable, "-m", "payung", "law", "th.section40"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(30) == 141
    process.stderr.close()


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_an_interrupt_ends_quietly():
    with subprocess.Popen(
        [sys.executable, "-m", "payung", "ask", "th"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()  # the first question stands
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read() == b""


def test_the_error_of_json_stands_alone_on_standard_output(process, tmp_path):
    done = process("screen", tmp_path / "missing.yaml", "--json")
    assert done.code == 2 and done.err == ""
    assert json.loads(done.out)["error"][0]["kind"] == "no-such-file"
