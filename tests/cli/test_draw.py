"""`payung draw`: an official sees at which age, wage or day a scheme's amounts turn."""

import shutil
from pathlib import Path

import pytest

COUNTRIES = Path(__file__).parents[2] / "src" / "payung" / "countries"


def test_numbers_and_picture_of_one_curve(payung, tmp_path):
    done = payung("draw", "th.old_age_allowance")
    assert done.code == 0 and "60 years" in done.out and "600 baht a month" in done.out
    svg, csv = tmp_path / "a.svg", tmp_path / "a.csv"
    assert payung("draw", "th.old_age_allowance", "--against", "2010-01-01", "-o", svg).code == 0
    picture = svg.read_text("utf-8")
    assert (
        picture.startswith("<svg")
        and "<script" not in picture
        and 'role="img" aria-label="Old-age allowance' in picture
    )
    assert payung("draw", "th.old_age_allowance", "-o", csv).code == 0
    # Cabinet resolution of 2011: 600 from 60, 700 from 70, 800 from 80, 1,000 from 90; the day of birth moves with the age.
    assert "Person of 72 living alone,60,600\n" in csv.read_text("utf-8")


def test_any_fact_and_any_range(payung):
    done = payung("draw", "th.section40", "--over", "months_paid_in_last_4", "--from", "0", "--to", "4", "--step", "1")
    assert done.code == 0 and "for want of facts" in done.err  # what nobody stated is named, not guessed
    range_ = ("--over", "days_in_hospital", "--to", "10", "--against", "2015-01-01")
    (curve,) = payung("draw", "th.section40", *range_, "--json").json
    ends = {row["line"]: row["value"] for row in curve["series"] if row["at"] == "10"}
    before = {row["line"]: row["value"] for row in curve["against"] if row["at"] == "10"}
    assert (
        ends["Option 1"] == "3000" and before["Option 1"] == "2000"
    )  # Royal Decrees of 2018 (300 a day) and 2011 (200)


def test_a_reform_beside_the_law(payung, tmp_path):
    reform = tmp_path / "r.yaml"
    reform.write_text(
        "title: More\nauthor: A test\nsource: Nobody\ncountry: th\nchanges:\n  old_age_allowance.monthly_allowance:\n    2026-01-01: {60: 1000}\n",
        "utf-8",
    )
    (curve,) = payung("draw", "th.old_age_allowance", "--against", reform, "--json").json
    assert {row["value"] for row in curve["against"]} == {"0", "1000", "700", "800"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("th.section4",), "th.section40"),
        (("th.section40", "--over", "days_in_hospitl"), "Did you mean 'days_in_hospital'"),
        (("th.section40", "--over", "section40_option"), "is no number"),
        (("th.section40", "--over", "days_in_hospital", "--from", "9", "--to", "3"), "nothing to draw"),
        (("th.section40", "--over", "days_in_hospital", "--to", "1e9"), "beyond the highest"),
        (("th.section40", "--over", "days_in_hospital", "--step", "0"), "points"),
        (("th.section40", "--over", "days_in_hospital", "--to", "ten"), "is no number"),
        (("th", "--over", "age"), "drawn for one scheme"),
        (("th.section40", "--persona", "astronaut"), "has no persona 'astronaut'"),
        (("th.section40", "--output", "hospitl_compensation"), "Did you mean 'hospital_compensation'"),
        (("th.old_age_allowance", "--against", "nowhere.csv"), "cannot be read"),
        (("th.old_age_allowance", "-o", "x.png"), "no format here"),
        (("th.old_age_allowance", "--on", "someday"), "is not a day"),
    ],
)
def test_what_cannot_be_drawn_is_said(payung, arguments, said):
    done = payung("draw", *arguments)
    assert done.code == 2 and said in done.err, done


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("persona: older_person", "persona: older_persom", "Did you mean 'older_person'"),
        ("over: age", "over: agee", "no input of th"),
        ("scheme: th.old_age_allowance", "scheme: th.old_age", "There is no scheme 'th.old_age'"),
        ("    from: 55\n", "", "has no `from`"),
        ("on: 2026-03-01", "on: 2026-13-01", "is not a day"),
        ("curves:", "curvs:", "Did you mean 'curves'"),
        ("has_too_little_income: true", "has_too_little: true", "'has_too_little' is no input"),
        ("over: days_in_hospital", "over: days_in_hospitals", "no input of th"),
    ],
)
def test_a_file_of_curves_is_refused_by_line(payung, tmp_path, before, after, said):
    folder = tmp_path / "th"
    shutil.copytree(COUNTRIES / "th", folder, ignore=shutil.ignore_patterns("__pycache__"))
    text = (folder / "curves.yaml").read_text("utf-8")
    assert before in text
    (folder / "curves.yaml").write_text(text.replace(before, after), "utf-8")
    done = payung("draw", folder)
    assert done.code == 2 and said in done.err and "curves.yaml" in done.err, done
