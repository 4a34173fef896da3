"""Compiled code on disk: found again, shared by processes, and never trusted without its seal."""

import datetime
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from payung.law.compile import compile_edition, objects
from payung.law.country import CountryLaw

pytestmark = [pytest.mark.nation, pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")]
DAY = datetime.date(2024, 6, 15)
CONSTRUCTS = Path(__file__).parent / "constructs"
SCRIPT = """
import datetime, sys, numpy as np
from payung.law.compile import compile_edition, objects
from payung.law.country import CountryLaw
law = CountryLaw.load(sys.argv[1]).law
kernel = compile_edition(law, datetime.date(2024, 6, 15), ["zz.half_up"], ["income", "share"])
result = kernel.run({"income": np.array([2.675]), "share": np.array([1.0])}, households=np.array([0, 1]))
print(result.columns["zz.half_up"].values[0], objects.counts.compiled)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache, and a process that has loaded nothing."""
    monkeypatch.setenv("PAYUNG_CACHE", str(tmp_path / "cache"))
    objects.forget()
    yield tmp_path / "cache" / "objects"
    objects.forget()


def compiled() -> int:
    """Compile a small kernel as a new process would, check its answer, and say how often code was made for it."""
    objects.forget()
    before = objects.counts.compiled
    law: Any = CountryLaw.load(CONSTRUCTS).law
    kernel = compile_edition(law, DAY, ["zz.half_up"], ["income", "share"])
    result = kernel.run({"income": np.array([2.675, 1.0]), "share": np.array([1.0, 0.5])}, households=np.array([0, 2]))
    assert result.columns["zz.half_up"].values.tolist() == [2.7, 0.5]
    return objects.counts.compiled - before


def the_object(folder: Path) -> Path:
    (found,) = folder.glob("*.o")
    return found


def test_code_is_compiled_once(folder: Path) -> None:
    assert [compiled(), compiled(), compiled()] == [1, 0, 0]
    assert sorted(path.suffix for path in folder.iterdir()) == ["", ".o"]
    assert folder.stat().st_mode & 0o077 == 0 and (folder / "key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("damage", ["truncated", "flipped", "empty", "no seal", "grown"])
def test_damaged_code_is_made_anew(folder: Path, damage: str) -> None:
    compiled()
    path = the_object(folder)
    data = bytearray(path.read_bytes())
    match damage:
        case "truncated":
            data = data[: len(data) // 2]
        case "flipped":
            data[-100] ^= 1
        case "empty":
            data = bytearray()
        case "no seal":
            data[16:48] = bytes(32)
        case "grown":
            data += b"x"
    path.write_bytes(data)
    assert [compiled(), compiled()] == [1, 0]


def test_anothers_code_is_made_anew(folder: Path) -> None:
    """A file sealed with another key, or under another name, is not loaded."""
    compiled()
    path = the_object(folder)
    foreign = objects._MAGIC + objects._sealed(b"k" * 32, path.stem, b"code") + b"code"
    path.write_bytes(foreign)
    assert compiled() == 1
    good = path.read_bytes()
    other = path.with_name("0" * 64 + ".o")
    other.write_bytes(good)
    assert objects._read(folder, "0" * 64) is None


def test_a_key_that_others_can_read_is_replaced(folder: Path) -> None:
    compiled()
    (folder / "key").chmod(0o644)
    assert [compiled(), compiled()] == [1, 0]


@pytest.mark.parametrize("mode", [0o777, 0o770])
def test_a_folder_that_others_write_to_is_not_used(folder: Path, mode: int, caplog: pytest.LogCaptureFixture) -> None:
    compiled()
    folder.chmod(mode)
    assert [compiled(), compiled()] == [1, 1]
    assert "others may write there" in caplog.text


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PAYUNG_CACHE", str(tmp_path / "file"))
    assert [compiled(), compiled()] == [1, 1]


def test_a_link_in_the_place_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    folder.parent.mkdir()
    folder.symlink_to(tmp_path / "elsewhere")
    assert [compiled(), compiled()] == [1, 1]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_processes_share_the_folder(folder: Path) -> None:
    """Started at once they may each compile, but all answer, and whoever comes later compiles nothing."""
    command = [sys.executable, "-c", SCRIPT, str(CONSTRUCTS)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    answers = [process.communicate()[0].split() for process in running]
    assert [answer[0] for answer in answers] == ["2.7"] * 4
    later = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    assert later == ["2.7", "0"]
    assert not list(folder.glob("*.part"))


def test_threads_share_the_code(folder: Path) -> None:
    objects.forget()
    law = CountryLaw.load(CONSTRUCTS).law
    before = objects.counts.compiled
    found = []

    def work() -> None:
        kernel = compile_edition(law, DAY, ["zz.half_up"], ["income", "share"])
        data = {"income": np.full(5000, 2.675), "share": np.ones(5000)}
        found.append(kernel.run(data, households=np.arange(5001)).columns["zz.half_up"].values.sum())

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6 and len(set(found)) == 1
    assert objects.counts.compiled == before + 1
