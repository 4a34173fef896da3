"""The page on community funds shows what its files and commands give."""

import re
import shlex
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "community-funds.md").read_text("utf-8")
FUND, FAMILY = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
SHOWN = dict(re.findall(r"^\$ payung (screen .*?|check .*?)\n(.*?)```", PAGE, re.DOTALL | re.MULTILINE))


@pytest.fixture
def ban_nong(payung, tmp_path, monkeypatch):
    """The folder that the page makes, with the fund of the page."""
    monkeypatch.chdir(tmp_path)
    for command in re.findall(r"^\$ payung (new .*)$", PAGE, re.MULTILINE):
        done = payung(*shlex.split(command))
        assert done.code == 0 and done.out in PAGE, done
    path = tmp_path / "payung-bannong" / "payung_bannong" / "fund.yaml"
    path.write_text(FUND, "utf-8")
    (tmp_path / "family.yaml").write_text(FAMILY, "utf-8")
    return path


def test_the_family_is_decided_as_shown(payung, ban_nong):
    command = "screen family.yaml --country ./payung-bannong"
    done = payung(*shlex.split(command))
    assert (done.code, done.out) == (0, SHOWN[command])


def test_a_wrong_file_is_refused_as_shown(payung, ban_nong):
    wrong = FUND.replace("dues_a_month: 5000 LAK/month", "dues_a_moth: 5000").replace("2000000 LAK", "2000000 THB")
    ban_nong.write_text(wrong, "utf-8")
    done = payung("check", "payung-bannong")
    assert (done.code, done.out + done.err) == (2, SHOWN["check payung-bannong"])


@pytest.mark.parametrize("name", ["indonesia-homeworkers-group", "laos-village-fund"])
def test_an_example_begins_as_shown(payung, monkeypatch, name):
    monkeypatch.chdir(ROOT)
    command = f"screen examples/{name}.yaml"
    done = payung(*shlex.split(command))
    assert done.code == 0 and done.out.startswith(SHOWN[command].removesuffix("…\n"))
