"""`payung run` and `payung reform`: the law over a population from the command line."""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.nation

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "nation"
PEOPLE, FLAT = EXAMPLES / "thailand-people.sql", EXAMPLES / "thailand-flat-allowance.yaml"
ALLOWANCE = "th.old_age_allowance.monthly_allowance"
DAY = ("--on", "2026-06-01")
Run = Callable[..., Any]


def test_totals_by_group(payung: Run) -> None:
    done = payung(
        "run", PEOPLE, "--country", "th", *DAY, "--by", "sex", "--output", "old_age_allowance.monthly_allowance"
    )
    assert done.code == 0
    assert "71,998,072 persons in 23,999,357 households (60,000 and 20,000 in the data)" in done.out
    assert "6,208,113,926" in done.out and "female" in done.out
    assert "left aside: region" in done.out


def test_json_is_the_same_for_any_number_of_threads(payung: Run) -> None:
    found = [
        payung("run", PEOPLE, "--country", "th", *DAY, "--by", "sex,region", "--threads", threads, "--json").json
        for threads in ("1", "3")
    ]
    assert found[0] == found[1]
    assert found[0]["by"] == ["sex", "region"] and len(found[0]["sizes"]) == 8
    assert "section40_option" in found[0]["not_given"]


def test_a_reform_is_laid_over_the_law(payung: Run) -> None:
    base, changed = (
        payung("run", PEOPLE, "--country", "th", *DAY, "--output", ALLOWANCE, *more, "--json").json
        for more in ((), ("--reform", FLAT))
    )
    assert changed["reforms"] == ["Old-age allowance of 1,000 baht for everyone"]
    assert changed["totals"][0]["positive"] == base["totals"][0]["positive"]
    assert changed["totals"][0]["sum"] > base["totals"][0]["sum"]


def test_every_persons_row_is_written(payung: Run, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    out = tmp_path / "answers.parquet"
    done = payung("run", PEOPLE, "--country", "th", *DAY, "--output", ALLOWANCE, "-o", out)
    assert done.code == 0 and str(out) in done.out.replace("\n", "")
    table = pq.read_table(out)
    assert table.column_names == ["household", "id", "weight", ALLOWANCE]
    assert table.num_rows == 60_000
    assert [path.name for path in tmp_path.iterdir()] == ["answers.parquet"]


def test_a_country_may_be_a_folder_and_a_share_take_up(payung: Run) -> None:
    meru = ROOT / "tests" / "lands" / "meru"
    people = "duckdb:SELECT i AS household, 40 AS age, true AS is_resident, 'weaver' AS trade FROM range(1000) t(i)"
    asked = ("run", people, "--country", meru, "--on", "2021-03-15", "--output", "terrace.is_insured", "--json")
    whole, half, other = (
        payung(*asked, *more).json["totals"][0]["positive"]
        for more in ((), ("--take-up", "terrace=0.5"), ("--take-up", "terrace=0.5", "--seed", "7"))
    )
    assert whole == 1000 and 430 < half < 570 and half != other


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("run", "nowhere.parquet", "--country", "th"), "There is no such file"),
        (("run", PEOPLE, "--country", "xx"), "There is no country 'xx'"),
        (("run", PEOPLE, "--country", "th", "--by", "sexx"), "Did you mean 'sex'?"),
        (("run", PEOPLE, "--country", "th", "--by", "weight"), "no column and no rule 'weight'"),
        (("run", PEOPLE, "--country", "th", "--output", "allowance"), "There is no rule 'allowance'"),
        (("run", PEOPLE, "--country", "th", "-o", "nowhere/out.parquet"), "There is no such folder"),
        (("run", PEOPLE, "--country", "th", "-o", "out.xlsx"), "no kind of file that is written"),
        (("run", PEOPLE, "--country", "th", "--take-up", "old_age_allowance"), "says no share"),
        (("run", PEOPLE, "--country", "th", "--take-up", "old_age_allowance=2"), "between 0 and 1"),
        (("run", "duckdb:SELEC 1", "--country", "th"), "The query cannot be answered"),
        (("run", PEOPLE, "--country", "th", "--reform", "nowhere.yaml"), "nowhere.yaml"),
        (("reform", FLAT, "--compare"), "No population is named"),
        (("reform", FLAT, "--population", PEOPLE, "--sweep", "old_age_allowance"), "does not say what to vary"),
        (("reform", FLAT, "--population", PEOPLE, "--sweep", "old_age_allowance.entry_age=5..1"), "no such range"),
        (("reform", FLAT, "--population", PEOPLE, "--sweep", "old_age_allowance.entry_aeg=5"), "Did you mean"),
    ],
)
def test_bad_input_is_told_in_a_sentence(payung: Run, arguments: tuple[Any, ...], words: str) -> None:
    done = payung(*arguments)
    assert done.code == 2 and words in done.err and "Traceback" not in done.err, done


def test_faults_come_as_json_too(payung: Run) -> None:
    done = payung("run", "nowhere.parquet", "--country", "th", "--json")
    assert done.code == 2 and done.json["error"][0]["kind"] == "no-such-file"


def test_a_reform_says_what_it_changes(payung: Run, tmp_path: Path) -> None:
    done = payung("reform", FLAT, *DAY)
    assert done.code == 0
    assert "Old-age allowance of 1,000 baht for everyone" in done.out and "monthly_allowance.70" in done.out
    assert "700 baht a month" in done.out and "monthly_allowance.90" not in done.out
    assert "No figure of 2025-01-01" in payung("reform", FLAT, "--on", "2025-01-01").out
    bad = tmp_path / "bad.yaml"
    bad.write_text(FLAT.read_text("utf-8").replace("old_age_allowance.monthly_allowance", "monthly_allowence"))
    done = payung("reform", bad)
    assert done.code == 2 and f"{bad}:" in done.err and "Did you mean" in done.err


def test_law_and_reform_side_by_side(payung: Run) -> None:
    asked = ("reform", FLAT, *DAY, "--population", PEOPLE, "--compare")
    shown = payung(*asked, "--by", "region")
    assert shown.code == 0 and "1,775,072,863" in shown.out and "13,204,478" in shown.out
    found = payung(*asked, "--json").json
    (difference,) = found["differences"]
    assert difference["rule"] == ALLOWANCE
    assert difference["difference"]["sum"] == difference["reform"]["sum"] - difference["base"]["sum"]
    assert found["gains"][0]["gain"] == pytest.approx(12 * difference["difference"]["sum"])


def test_a_figure_over_a_grid(payung: Run) -> None:
    asked = (
        "reform",
        FLAT,
        *DAY,
        "--population",
        PEOPLE,
        "--sweep",
        "old_age_allowance.monthly_allowance.60=600..1000/200",
    )
    shown = payung(*asked)
    assert shown.code == 0 and "* 1000" in shown.out and "18,649,696,581" in shown.out
    found = payung(*asked, "--json").json
    assert [point["value"] for point in found["points"]] == ["600", "800", "1000"]
    assert found["now"] == "1000" and found["unit"] == "THB/month"


def test_without_the_extra_one_sentence_says_how_to_install_it(process: Run, tmp_path: Path) -> None:
    (tmp_path / "llvmlite.py").write_text("raise ImportError(name='llvmlite')\n")
    done = subprocess.run(
        [sys.executable, "-m", "payung", "run", str(PEOPLE), "--country", "th"],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == (
        "error: This needs the extra `nation` (llvmlite is not installed). Install it: pip install 'payung[nation]'\n"
    )


def test_the_command_starts_without_the_heavy_libraries(process: Run) -> None:
    code = (
        "import sys, payung.cli.app; print([name for name in ('pyarrow', 'numpy', 'llvmlite', 'duckdb', 'rich.progress') "
        "if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "[]\n", done


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT for another process")
@pytest.mark.parametrize("ordered", [True, False], ids=["while a query is sorted", "while rows come in"])
def test_ctrl_c_ends_a_run_at_once_with_130_and_leaves_no_file(tmp_path: Path, ordered: bool) -> None:
    query = PEOPLE.read_text("utf-8").replace("range(60000)", "range(60000000)")
    (tmp_path / "many.sql").write_text(query if ordered else query.replace("ORDER BY household, place", ""))
    out = tmp_path / "out.parquet"
    running = subprocess.Popen(
        [sys.executable, "-m", "payung", "run", str(tmp_path / "many.sql"), "--country", "th", *DAY, "-o", str(out)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    since = time.monotonic()
    while not list(tmp_path.glob(".out*")):
        assert running.poll() is None and time.monotonic() - since < 50, running.communicate()
        time.sleep(0.05)
    time.sleep(0.5)
    running.send_signal(signal.SIGINT)
    since = time.monotonic()
    out_text, error = running.communicate(timeout=30)
    assert time.monotonic() - since < 5
    assert (running.returncode, out_text, error) == (130, "", "")
    assert [path.name for path in tmp_path.iterdir()] == ["many.sql"]


def test_what_the_page_shows_is_what_comes_out(process: Run) -> None:
    page = (ROOT / "docs" / "nation.md").read_text("utf-8")
    blocks = [block for block in page.split("```console\n")[1:] if block.startswith("$ payung ")]
    assert len(blocks) == 4
    for block in blocks:
        command, _, shown = block.partition("```")[0].partition("\n")
        done = process(*shlex.split(command.removeprefix("$ payung ")), folder=ROOT)
        assert done.code == 0
        assert [line.rstrip() for line in done.out.splitlines()] == shown.splitlines()


def test_a_reform_that_a_country_carries_is_named(payung):
    done = payung("reform", "ph/magna_carta", "--on", "2026-03-01")
    assert done.code == 0 and "government_rate" in done.out, done
    for name, words in (("ph/magna_crta", "Did you mean 'magna_carta'"), ("la/flat", "carries no reform 'flat'")):
        done = payung("reform", name)
        assert done.code == 2 and words in done.err, done
