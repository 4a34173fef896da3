"""Laws that every population and reform must keep."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from payung.measure import Session

from .conftest import DAY, FIGURES, reform_of, table_of

pytestmark = pytest.mark.nation

members = st.lists(
    st.tuples(
        st.integers(0, 90), st.sampled_from(["female", "male"]), st.sampled_from(["employed", "unemployed", "outside"]),
        st.integers(0, 500), st.booleans(),
    ), min_size=1, max_size=4,
)  # fmt: skip
households = st.lists(
    st.tuples(st.floats(0.5, 50).map(lambda x: round(x, 2)), st.floats(1, 2000).map(lambda x: round(x, 2)), members),
    min_size=2, max_size=12,
)  # fmt: skip


def population(rows, order=None):
    found = []
    for number, (weight, welfare, people) in enumerate(rows):
        own = [(place + 1, *person) for place, person in enumerate(people)]
        found.append((number, weight, welfare, tuple(order(own) if order else own)))
    return table_of(found)


def session_of(delta, table):
    return Session(delta, table, DAY, **FIGURES)


@settings(max_examples=10)
@given(households)
def test_spending_by_group_adds_up(delta, rows):
    found = session_of(delta, population(rows)).indicators()
    for function in ("any", "old_age", "family", "unemployment"):
        whole = found.value("expenditure", function=function)
        for dimension in ("sex", "age", "quintile"):
            parts = [
                one.value for one in found.select("expenditure")
                if ("function", function) in one.dimensions and dict(one.dimensions).keys() == {"function", dimension}
            ]  # fmt: skip
            assert sum(parts) == pytest.approx(whole, rel=1e-9, abs=1e-6)


@settings(max_examples=10)
@given(households, st.integers(1, 300))
def test_poverty_never_rises_by_the_same_for_everybody(delta, rows, amount):
    changes = session_of(delta, population(rows)).compare(reform_of(assistance__income=amount))
    for measure in ("poverty_headcount", "poverty_gap", "poverty_severity"):
        assert changes.change(measure, line="national", transfers="after") <= 1e-12
    assert changes.persons_losing == 0


@settings(max_examples=10)
@given(households)
def test_a_reform_without_a_change_gives_exactly_zero(delta, rows):
    """The same figures again, and figures that are computed anew but come to the same: a pension of 60 for whom 60 is the age."""
    session = session_of(delta, population(rows))
    same = reform_of(assistance__pension=60, insurance__member_rate=0.05)
    for reform in ((), same):
        found = session.compare(reform).differences()
        assert all(one.change == 0 or (one.base is None and one.reform is None) for one in found)
    there, back = reform_of(assistance__pension=90), reform_of(assistance__pension=60)
    found = session.compare([there, back]).differences()
    assert all(one.change == 0 or (one.base is None and one.reform is None) for one in found)


@settings(max_examples=10)
@given(households)
def test_results_do_not_depend_on_the_order_of_members(delta, rows):
    one, other = (session_of(delta, population(rows, order)) for order in (None, lambda own: own[::-1]))
    assert one.state.welfare.tolist() == other.state.welfare.tolist()
    assert one.state.ranking.before == pytest.approx(other.state.ranking.before, abs=1e-9)
    for left, right in zip(one.indicators().values, other.indicators().values, strict=True):
        assert (left.indicator, left.dimensions) == (right.indicator, right.dimensions)
        assert (left.value is None) == (right.value is None)
        if left.value is not None:
            assert left.value == pytest.approx(right.value, rel=1e-9, abs=1e-9)
