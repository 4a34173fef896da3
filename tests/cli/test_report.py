"""`payung report`, as a user runs it: what is refused is refused at once, in a sentence, and leaves nothing."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from payung.population import layout

pytestmark = pytest.mark.nation
PLACE = ("report", "th", "-o")


@pytest.mark.parametrize(
    "arguments, words",
    [
        ((*PLACE, "nowhere/report.html"), "no such folder"),
        ((*PLACE, "report.docx"), "Name it .html or .pdf"),
        ((*PLACE, "report.html", "--lang", "xx"), "no language code"),
        ((*PLACE, "report.html", "--on", "31/12/2026"), "31/12/2026"),
        ((*PLACE, "report.html", "--on", "2014-01-01"), "the first is of 1 July 2015"),
        ((*PLACE, "report.html", "--population", "nobody.parquet"), "no such file"),
        (("report", "zz", "-o", "report.html"), "zz"),
    ],
)
def test_bad_input_is_told_in_a_sentence_and_leaves_nothing(payung, tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    done = payung(*arguments)
    assert done.code == 2 and words in done.err and "Traceback" not in done.err, done
    assert list(tmp_path.iterdir()) == []


def test_a_population_of_another_country_is_refused(payung, tmp_path):
    table = pa.table({"household": [1], "id": [1], "weight": [1.0], "age": [30], "sex": ["male"]})
    about = layout.Metadata("ph", 2025, "PHP")
    people = tmp_path / "people.parquet"
    pq.write_table(table.cast(layout.with_metadata(table.schema, about)), people)
    done = payung(*PLACE, tmp_path / "report.html", "--population", people, "--on", "2025-07-01", "--json")
    assert done.code == 2
    assert done.json["error"][0]["message"] == "The population is of 'ph', the law of 'th'."
    assert not (tmp_path / "report.html").exists()


def test_the_place_must_be_named(payung):
    assert payung("report", "th").code == 2
