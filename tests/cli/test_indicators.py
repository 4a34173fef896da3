"""`payung population import`, `payung indicators` and `payung reform --indicators`, as a user runs them."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

pytestmark = pytest.mark.nation
SURVEYS = Path(__file__).parents[2] / "examples" / "surveys"
DELTA = Path(__file__).parents[1] / "lands" / "delta"
REFORM = """title: A pension of 100
author: a test
source: none
country: delta
changes: {assistance.pension: {2024-01-01: 100}}
"""


@pytest.fixture
def people(tmp_path):
    """Two persons alone: one of 70 with 90 a month in hand, weight 10; one of 30 with 500, weight 20."""
    table = pa.table(
        {
            "household": [1, 2], "id": [1, 1], "weight": [10.0, 20.0], "age": [70, 30], "monthly_consumption": [90.0, 500.0],
            "sex": ["female", "male"], "labour_status": ["outside", "employed"], "is_wage_earner": [False, True],
            "has_lost_job": [False, False], "monthly_wage": [0.0, 400.0],
        }
    )  # fmt: skip
    path = tmp_path / "people.parquet"
    pq.write_table(table, path)
    return path


def test_a_survey_is_imported(payung, tmp_path):
    out = tmp_path / "families.parquet"
    arguments = (
        SURVEYS / "philippines-fies-2015.yaml",
        "--data",
        SURVEYS / "philippines-fies-2015-excerpt.csv",
        "-o",
        out,
    )
    done = payung("population", "import", *arguments)
    assert done.code == 0, done
    assert "951 persons, in 200 households" in done.out and "There are no weights" in done.out
    assert pq.read_table(out).num_rows == 951
    found = payung("population", "import", *arguments, "--json").json
    assert found["households"] == 200 and "ph.four_ps" in found["missing"]


def test_a_survey_that_does_not_fit_writes_nothing(payung, tmp_path):
    out = tmp_path / "families.parquet"
    wrong = tmp_path / "map.yaml"
    wrong.write_text(
        (SURVEYS / "philippines-fies-2015.yaml").read_text().replace('"Household Head Age"', '"Head Age"', 1)
    )
    done = payung("population", "import", wrong, "--data", SURVEYS / "philippines-fies-2015-excerpt.csv", "-o", out)
    assert done.code == 2 and "The survey has no column 'Head Age'" in done.err
    assert not out.exists()


def test_indicators_are_shown_and_written(payung, people, tmp_path):
    options = ("--country", DELTA, "--on", "2024-07-01", "--line", "national=100", "--gdp", "72000")
    done = payung("indicators", people, *options, "--by", "sex", "-o", tmp_path / "tables.xlsx")
    assert done.code == 0, done
    assert "Poverty headcount ratio" in done.out and "33.33%" in done.out  # the old woman, before the pension and after
    assert "10.00%" in done.out  # 7,200 a year of 72,000
    assert (tmp_path / "tables.xlsx").exists()
    values = payung("indicators", people, *options, "--json").json["values"]
    spent = [
        one["value"]
        for one in values
        if one["indicator"] == "expenditure" and one.get("function") == "any" and len(one) == 3
    ]
    assert spent == [7200]


def test_a_reform_stands_beside_the_law(payung, people, tmp_path):
    reform = tmp_path / "reform.yaml"
    reform.write_text(REFORM)
    options = ("--country", DELTA, "--on", "2024-07-01")
    done = payung("indicators", people, *options, "--line", "national=100", "--reform", reform)
    assert done.code == 0, done
    assert "10 persons live in households that gain, 0 in households that lose." in done.out
    assert "7,200" in done.out and "12,000" in done.out
    done = payung("reform", reform, "--population", people, "--indicators", *options)
    assert done.code == 0 and "12,000" in done.out, done


def test_bad_input_is_told_in_a_sentence(payung, people, tmp_path):
    options = ("--country", DELTA, "--on", "2024-07-01")
    for arguments, words in (
        ((people, *options, "-o", tmp_path / "tables.pdf"), "is no kind of table"),
        ((people, *options, "--line", "national"), "says no line"),
        ((people, *options, "--by", "regon"), "no column 'regon'"),
        ((tmp_path / "none.parquet", *options), "no such file"),
        ((people, *options, "--pension-age", "6"), "is no pension age"),
    ):
        done = payung("indicators", *arguments)
        assert done.code == 2 and words in done.err, done
