"""Who gains and loses by group, and that only what a reform touches is asked again."""

import pytest

pytest.importorskip("llvmlite")

from payung.law.reform import read_reform
from payung.measure import Session
from payung.population import compare
from payung.population.synthetic import make

pytestmark = pytest.mark.nation
DAY = "2026-07-01"
REFORMS = {
    "an allowance": {"changes": {"old_age_allowance.monthly_allowance": {DAY: {60: 1000, 70: 500}}}},
    "a contribution": {"changes": {"section33.contribution_rate.employee": {DAY: 0.03}}},
    "a door": {"changes": {"section40.member_contribution": {DAY: {"option_1": 100}}}},
    "a gate": {"changes": {"section40.entry_age.highest": {DAY: 50}}},
    "a scheme": {"schemes": {"old_age_allowance": "off"}},
}


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    place = tmp_path_factory.mktemp("people") / "th.parquet"
    make("th", 2026, 600, place, seed=3)
    return str(place)


@pytest.fixture(scope="module")
def session(people):
    return Session("th", people, DAY, by=["is_rural", "status_in_employment"])


def reform_of(parts):
    return read_reform({"title": "A reform", "author": "a test", "source": "none", "country": "th", **parts})


@pytest.mark.parametrize("name", REFORMS)
def test_what_is_not_asked_again_is_as_a_session_of_its_own_finds_it(people, session, name):
    reform = reform_of(REFORMS[name])
    changed = session.compare(reform).reform
    anew = Session("th", people, DAY, by=["is_rural", "status_in_employment"], reform=reform).indicators()
    names = ("expenditure", "beneficiaries", "legal_coverage", "effective_coverage", "contributions", "SI_COV_BENFTS")
    found = [one for one in changed.values if one.indicator in names and "quintile" not in dict(one.dimensions)]
    assert len(found) > 300
    for one in found:
        assert one.value == pytest.approx(anew.value(one.indicator, **dict(one.dimensions)), rel=1e-9, abs=1e-9), one


@pytest.mark.parametrize("by", ["sex", "is_rural", "status_in_employment"])
def test_gains_by_group_are_those_of_the_comparison(people, session, by):
    """`compare` counts household by household in another way; groups are of persons on both sides."""
    reform = reform_of(REFORMS["an allowance"])
    expected = {str(one.group[0]): one for one in compare("th", people, DAY, reform, by=[by]).gains}
    words = {"True": "yes", "False": "no", "None": "not known"}
    found = {one.group: one for one in session.compare(reform).gains if one.grouping == by}
    assert {words.get(name, name) for name in expected} == set(found)
    for name, one in expected.items():
        own = found[words.get(name, name)]
        assert own.gaining == pytest.approx(one.persons_gaining)
        assert own.losing == pytest.approx(one.persons_losing)
    assert sum(one.losing for one in found.values()) > 0


def test_groups_add_up(session):
    changes = session.compare(reform_of(REFORMS["an allowance"]))
    spent = changes.change("expenditure", function="any")
    for grouping in ("decile", "sex", "age", "is_rural", "status_in_employment"):
        own = [one for one in changes.gains if one.grouping == grouping]
        assert sum(one.gaining for one in own) == pytest.approx(changes.persons_gaining)
        assert sum(one.losing for one in own) == pytest.approx(changes.persons_losing)
        assert sum(one.persons * one.change for one in own) * 12 == pytest.approx(spent)
    assert changes.to_dict()["gains"][0]["grouping"] == "decile"


def test_nobody_gains_by_no_reform(session):
    assert all(one.gaining == one.losing == one.change == 0 for one in session.compare(()).gains)
