"""A benefit of the household that a reform multiplies is measured as if it had been computed anew."""

import pytest

pytest.importorskip("llvmlite")

from payung.law.reform import read_reform
from payung.measure import Session
from payung.measure.receipts import _ratio_of
from payung.population.synthetic import make

pytestmark = pytest.mark.nation
DAY = "2025-07-01"


def reform_of(amount):
    about = {"title": "Food money", "author": "a test", "source": "none", "country": "id"}
    return read_reform({**about, "changes": {"sembako.food_money": {"2025-01-01": amount}}})


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    place = tmp_path_factory.mktemp("people") / "id.parquet"
    make("id", 2025, 400, place, seed=2)
    return str(place)


def test_a_multiple_is_what_a_session_of_its_own_finds(people):
    changed = Session("id", people, DAY).compare(reform_of(300_000)).reform
    anew = Session("id", people, DAY, reform=reform_of(300_000)).indicators()
    names = ("expenditure", "beneficiaries", "legal_coverage", "effective_coverage", "contributions")
    found = [one for one in changed.values if one.indicator in names and "quintile" not in dict(one.dimensions)]
    assert len(found) > 200
    for one in found:
        assert one.value == pytest.approx(anew.value(one.indicator, **dict(one.dimensions)), rel=1e-9, abs=1e-9), one
    assert changed.value("expenditure", function="poverty") > 0


def test_a_multiple_holds_for_all_or_is_none():
    import numpy as np

    before = np.array([0.0, 100.0, 200.0])
    assert _ratio_of(before * 1.5, before) == 1.5
    assert _ratio_of(before, before) == 1
    assert _ratio_of(np.array([0.0, 150.0, 200.0]), before) is None
    assert _ratio_of(np.array([50.0, 150.0, 300.0]), before) is None  # another household receives, too
    assert _ratio_of(np.zeros(3), before) is None
