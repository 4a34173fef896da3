"""Whatever the households and however they are cut: a run gives what the decisions give, one household after the other."""

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import payung
from payung.law.country import CountryLaw
from payung.law.faults import Refused
from payung.law.household import read_household
from payung.population import simulate

pytestmark = pytest.mark.nation
DAYS = ("2003-05-01", "2009-12-31", "2010-01-01", "2016-02-29", "2021-03-15", "2024-07-01")


def agrees(
    country: CountryLaw, households: list[dict[str, Any]], day: str, people: SimpleNamespace, **options: Any
) -> None:
    """Totals and columns of a run are those of the decisions."""
    decided = [people.decided(country, [household], day, None)[0] for household in households]
    rows = people.person_rows(households)
    found = simulate(country, people.table(country, rows), day, columns=True, **options)
    assert found.columns is not None
    for total in found.totals:
        weights: list[float] = []
        amounts: list[Any] = []
        for household, decision in zip(households, decided, strict=True):
            values = people.values_of(decision, total.rule)
            weights += [household["weight"]] * len(values)
            amounts += values
        known = sum(weight for weight, amount in zip(weights, amounts, strict=True) if amount is not None)
        assert total.known == known, total.rule
        if total.sum is None:
            continue
        expected = people.exact_total(weights, amounts)
        assert abs(Fraction(total.sum) - expected) <= Fraction(1, 10**9) * max(1, abs(expected)), total.rule
        computed = found.columns[total.rule].to_pylist()
        if total.level == "household":
            computed = [value for value, row in zip(computed, rows, strict=True) if row["id"] == "p0"]
        for mine, its in zip(computed, amounts, strict=True):
            assert (mine is None) == (its is None), total.rule
            assert its is None or abs(mine - float(its)) <= 1e-9 * max(1.0, abs(float(its))), total.rule


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 2**32),
    day=st.sampled_from(DAYS),
    unknown=st.sampled_from([0.0, 0.1, 0.6]),
    size=st.sampled_from([1, 5, 1000]),
    threads=st.integers(1, 3),
)
def test_a_run_is_the_decisions(
    meru: CountryLaw, people: SimpleNamespace, seed: int, day: str, unknown: float, size: int, threads: int
) -> None:
    agrees(meru, people.random_households(meru, seed, 12, unknown, day), day, people, batch_rows=size, threads=threads)


@pytest.mark.parametrize("code", ["th", "id"])
def test_a_run_of_a_real_country_is_the_decisions(people: SimpleNamespace, code: str) -> None:
    country = payung.country(code)
    day = "2026-06-01"
    households = []
    for household in people.random_households(country, 8, 100, 0.05):
        plain = {name: value for name, value in household.items() if name != "weight"}
        try:
            read_household(country.law, plain)
            country.decide(plain, day, trace=False)
        except Refused:
            continue  # facts that contradict each other, or two exceptions at once
        households.append(household)
    assert len(households) > 20
    agrees(country, households, day, people, batch_rows=40)
