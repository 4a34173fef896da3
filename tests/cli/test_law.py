"""`payung law` and `payung inputs`: reading the law, and the words that a household is described in."""

from pathlib import Path

import pytest

MERU = Path(__file__).parents[1] / "lands" / "meru"


def test_the_list_has_every_scheme(payung):
    done = payung("law")
    assert done.code == 0
    assert "th.section40" in done.out and "from 2011-05-01, contributory, Social Security Office" in done.out
    found = payung("law", "--json").json["countries"]
    assert {"id", "th"} <= {country["country"] for country in found}
    scheme = next(s for country in found for s in country["schemes"] if s["name"] == "id.askesos")
    assert (scheme["since"], scheme["until"], scheme["kind"]) == ("2003-01-01", "2014-12-31", "contributory")


@pytest.mark.parametrize("arguments", [("th.section40",), ("section40", "--country", "th")])
def test_a_scheme_s_book_is_printed(payung, arguments):
    done = payung("law", *arguments)
    assert done.code == 0, done
    assert "Section 40" in done.out and "Contribution of the member" in done.out


def test_the_book_is_written_to_files(payung, tmp_path):
    file, folder = tmp_path / "s.html", tmp_path / "site"
    assert payung("law", "th.section40", "--format", "html", "-o", file).code == 0
    assert file.read_text("utf-8").lstrip().lower().startswith("<!doctype html>")
    assert payung("law", "la", "-o", folder).code == 0
    assert (folder / "index.html").exists()
    done = payung("law", "th.section40", "-o", folder)
    assert done.code == 2 and "whole book" in done.err


def test_the_whole_law_book_is_one_site(payung, tmp_path):
    done = payung("law", "--format", "html", "-o", tmp_path / "book")
    assert done.code == 0, done
    index = (tmp_path / "book" / "index.html").read_text("utf-8")
    for code in ("th", "id", "ph"):
        assert f'href="{code}/index.html"' in index
        contents = (tmp_path / "book" / code / "index.html").read_text("utf-8")
        assert 'href="../index.html"' in contents
    page = (tmp_path / "book" / "th" / "th.old_age_allowance.html").read_text("utf-8")
    assert '<figure tabindex="0"><svg role="img"' in page and "<script" not in page  # the curve over the age
    assert payung("law", "--format", "markdown", "-o", tmp_path / "book").code == 2
    assert payung("law", "-o", tmp_path / "book.html").code == 2


def test_markdown_and_other_languages(payung):
    assert payung("law", "th.section40", "--format", "markdown", "--lang", "th").out.startswith("# ")


def test_a_folder_s_law_can_be_read(payung, land):
    assert "Mutual aid" in payung("law", land).out
    assert "Sickness allowance" in payung("law", "mutual_aid", "--country", land).out


def test_json_has_rules_and_figures_with_their_history(payung):
    found = payung("law", "th.section40", "--json").json
    (scheme,) = found["schemes"]
    rule = next(rule for rule in scheme["rules"] if rule["name"] == "th.section40.member_contribution")
    assert (rule["role"], rule["payer"], rule["per"]) == ("contribution", "member", "month")
    assert rule["texts"][0]["cite"] and rule["texts"][0]["words"]
    figure = next(figure for figure in scheme["parameters"] if figure["name"] == "section40.member_contribution")
    assert figure["unit"] == "THB/month" and len(figure["values"]) > 1
    assert all({"since", "value", "cite", "source", "checked"} <= set(value) for value in figure["values"])


def test_inputs_are_listed_with_who_uses_them(payung):
    done = payung("inputs", MERU)
    assert done.code == 0
    assert "monthly_earnings: number, in MRC/month, lowest 0, highest 1000000" in done.out
    found = {item["name"]: item for item in payung("inputs", MERU, "--json", "--lang", "th").json["inputs"]}
    assert found["age"]["question"] == "คุณอายุเท่าใด"
    assert found["trade"]["type"] == "choice" and found["trade"]["values"]
    assert found["roof_lost"]["of"] == "household"
    assert found["monthly_earnings"]["unit"] == "MRC/month"
    assert found["spouse"]["type"] == "member"


@pytest.mark.parametrize("code", ["th", "id"])
def test_every_input_of_a_country_is_used(payung, code):
    found = payung("inputs", code, "--json").json["inputs"]
    assert found and all(item["used_by"] and item["label"] for item in found)
