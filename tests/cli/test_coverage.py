"""`payung law --coverage`: an official sees which facts of a statute the law holds, what is left, and why."""

import shutil
from pathlib import Path

import pytest

MERU = Path(__file__).parents[1] / "lands" / "meru"

REGISTER = """\
- fact: meru.hearth/benefits/1
  about: the grant and its children
  encoded: [meru.hearth.grant, "meru.hearth:poverty_line", "meru.hearth#where", "meru?rent", "meru.hearth!cases"]
- fact: meru.hearth/benefits/2
  about: housing
  encoded: meru.hearth.housing_grant
  left: The landlord's form is not asked for.
- fact: meru.hearth/context
  about: how many households there are
  left: A statistic; it decides nothing.
"""
SHEET = """\
country: Meru
sources: {gazette: &gazette "Meru Gazette 1"}
schemes:
  - id: meru.hearth
    name: {en: Hearth}
    benefits:
      - {name: grant, basis: source, source: *gazette}
      - {name: housing, basis: recalled, unit: {of: rent, basis: recalled}}
      - {name: fuel, basis: recalled}
    context: {households: 9}
"""


@pytest.fixture
def meru(tmp_path):
    folder = tmp_path / "meru"
    shutil.copytree(MERU, folder)
    (folder / "coverage.yaml").write_text(REGISTER, "utf-8")
    return folder


def test_what_is_encoded_and_what_is_left_with_its_reason(payung, meru):
    done = payung("law", meru, "--coverage")
    assert done.code == 0, done
    assert "3 facts: 1 encoded, 1 encoded in part, 1 left, each with its reason" in done.out
    assert (
        "context: how many households there are (left)" in done.out and "A statistic; it decides nothing." in done.out
    )
    found = payung("law", meru, "--coverage", "--json").json["countries"][0]
    assert (found["encoded"], found["partly"], found["left"]) == (1, 1, 1)
    assert found["facts"][1]["encoded"] == ["meru.hearth.housing_grant"]


def test_a_fact_that_nobody_spoke_of_is_named(payung, meru, tmp_path):
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(SHEET, "utf-8")
    done = payung("law", meru, "--coverage", "--facts", sheet)
    assert done.code == 1
    assert (
        "In no entry: meru.hearth/benefits/3" in done.out
    )  # an entry speaks of all below it: benefits/2/unit is not named
    assert done.out.count("In no entry") == 1
    with (meru / "coverage.yaml").open("a", encoding="utf-8") as register:
        register.write("- {fact: meru.hearth/benefits/3, about: fuel, left: Never paid.}\n")
    done = payung("law", meru, "--coverage", "--facts", sheet)
    assert done.code == 0 and "has an entry" in done.out


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{fact: a/1, about: x, encoded: meru.hearth.grand}", "Did you mean 'meru.hearth.grant'"),
        ("{fact: a/1, about: x, encoded: 'meru.hearth:poverty_lin'}", "Did you mean 'poverty_line'"),
        ("{fact: a/1, about: x, encoded: 'meru.hearth#wher'}", "A scheme states names"),
        ("{fact: a/1, about: x, encoded: 'meru.earth#where'}", "meru.hearth"),
        ("{fact: a/1, about: x, encoded: 'meru?rental'}", "meru?rental"),
        ("{fact: a/1, about: x, encoded: 'meru.earth!cases'}", "No file cases/earth.yaml"),
        ("{fact: a/1, about: x, encoded: meru/../meru/hearth.py}", "There is no such file"),
        ("{fact: a/1, about: x}", "Nothing is said of a/1"),
        ("{fact: a/1, left: x}", "has no about"),
        ("{fact: a/1, about: x, lift: x}", "Did you mean 'left'"),
        ("{fact: meru.hearth/context, about: x, left: y}", "stands at line 8 already"),
        ("plain", "An entry has names and values"),
    ],
)
def test_a_register_that_points_to_nothing_is_refused_by_line(payung, meru, entry, said):
    with (meru / "coverage.yaml").open("a", encoding="utf-8") as register:
        register.write(f"- {entry}\n")
    for arguments in (("law", meru, "--coverage"), ("check", meru)):
        done = payung(*arguments)
        assert done.code == 2 and said in done.err and "coverage.yaml:11" in done.err, done


def test_sheets_that_do_not_fit_are_refused(payung, meru, tmp_path):
    sheet = tmp_path / "sheet.yaml"
    for content, said in [
        ("a: [", "This is not YAML"),
        ("a: 1", "no list `schemes`"),
        (SHEET.replace("meru.", "zz."), "does not speak of meru"),
    ]:
        sheet.write_text(content, "utf-8")
        done = payung("law", meru, "--coverage", "--facts", sheet)
        assert done.code == 2 and said in done.err, done
    assert payung("law", meru, "--coverage", "--facts", tmp_path / "none.yaml").code == 2
    assert "Add --coverage" in payung("law", meru, "--facts", sheet).err
    assert "one country" in payung("law", "--coverage", "--facts", sheet).err
