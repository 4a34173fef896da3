"""`payung population make`, `fit` and `age` from the command line."""

import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.nation


def test_make_fit_and_age(payung, tmp_path: Path) -> None:
    file, later = tmp_path / "la.parquet", tmp_path / "later.parquet"
    done = payung("population", "make", "la", "--households", "3000", "--seed", "4", "-o", str(file))
    assert done.code == 0, done
    assert "3,000 households" in done.out
    found = json.loads(payung("population", "fit", str(file), "--json").out)
    assert found["metadata"]["seed"] == 4
    assert found["largest_errors"]["population"] < 0.1
    shown = payung("population", "fit", str(file), "--all", "--assumptions").out
    assert "female 30-34" in shown
    assert "(assumption" in shown
    done = payung("population", "age", str(file), "--to", "2035", "-o", str(later), "--json")
    assert done.code == 0, done
    assert json.loads(done.out)["metadata"]["aged_from"] == 2025
    assert payung("population", "fit", str(later)).code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("make", "fr", "-o", "{}/a.parquet"), "'fr'"),
        (("make", "th", "--year", "2051", "-o", "{}/a.parquet"), "2015 to 2050"),
        (("make", "th", "--households", "0", "-o", "{}/a.parquet"), "at least one household"),
        (("make", "la", "--households", "999999999", "-o", "{}/a.parquet"), "more than the nation has"),
        (("make", "la", "-o", "{}/a.txt"), ".parquet or .arrow"),
        (("make", "la", "-o", "{}/nowhere/a.parquet"), "no such folder"),
        (("fit", "{}/nothing.parquet"), "no such file"),
        (("fit", __file__), "cannot be read"),
        (("age", "{}/nothing.parquet", "--to", "2040", "-o", "{}/a.parquet"), "no such file"),
    ],
)
def test_bad_input_is_told_in_sentences_and_nothing_is_written(payung, tmp_path: Path, arguments, words: str) -> None:
    done = payung("population", *(part.format(tmp_path) for part in arguments))
    assert done.code == 2
    assert words in done.err
    assert "Traceback" not in done.err
    assert list(tmp_path.iterdir()) == []
