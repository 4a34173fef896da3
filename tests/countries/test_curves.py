"""A changed law shows as a changed picture.

The corners of every country's curves are kept in `tests/countries/curves/`. Where the law gives other numbers, the test writes
a picture of both to `tests/countries/differences/` (not in the repository). If the law was meant to change:
`payung draw th -o tests/countries/curves` (and delete the pictures there) writes the numbers anew.
"""

import difflib
from pathlib import Path

import pytest

import payung
from payung import charts
from payung.law.curve_chart import curve_svg
from payung.law.curve_files import read_curves
from payung.law.curves import draw, numbers, varying, with_numbers
from payung.law.wording import Wording

KEPT = Path(__file__).parent / "curves"
DIFFERENCES = Path(__file__).parent / "differences"


@pytest.mark.parametrize("code", payung.codes())
def test_the_curves_are_as_they_were(code):
    law = payung.country(code).law
    changed, names = [], set()
    for curve in read_curves(law):
        drawn = draw(curve, law)
        assert not drawn.missing, f"{curve.name}: nobody stated {drawn.missing}"
        drawn = varying(drawn)
        found, path = numbers(drawn), KEPT / f"{curve.name}.csv"
        assert curve.name not in names, f"two curves are named {curve.name}"
        names.add(curve.name)
        kept = path.read_text("utf-8") if path.exists() else ""
        if found != kept:
            changed.append(
                "".join(difflib.unified_diff(kept.splitlines(True), found.splitlines(True), curve.name, "now"))
            )
            if charts.available():
                DIFFERENCES.mkdir(exist_ok=True)
                picture = curve_svg(drawn, Wording(law, "en"), with_numbers(drawn, kept))
                (DIFFERENCES / f"{curve.name}.svg").write_text(picture, "utf-8")
    assert not changed, f"pictures in {DIFFERENCES}:\n" + "\n".join(changed)
    assert {path.stem for path in KEPT.glob(f"{code}.*.csv")} == names, "a kept curve is no longer declared"


def test_numbers_give_the_curve_again():
    law = payung.country("th").law
    for curve in read_curves(law):
        drawn = varying(draw(curve, law))
        again = with_numbers(drawn, numbers(drawn))
        assert [series.values for series in again.series] == [series.values for series in drawn.series]
