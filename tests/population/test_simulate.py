"""The law over a population gives what it gives one household after the other, however the data are cut."""

import random
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pytest

from payung.law.country import CountryLaw
from payung.law.faults import DecisionRefused
from payung.population import Simulation, simulate

pytestmark = pytest.mark.nation
DAY = "2021-03-15"


def close(computed: float | None, expected: Fraction) -> bool:
    return computed is not None and abs(computed - expected) <= 1e-9 * max(1, abs(expected))


def test_totals_are_those_of_decisions_household_by_household(
    meru: CountryLaw, households: list[dict[str, Any]], population: pa.Table, people: SimpleNamespace
) -> None:
    found = simulate(meru, population, DAY)
    names = [total.rule for total in found.totals]
    decisions = people.decided(meru, households, DAY, names)
    assert len(names) == 20
    for total in found.totals:
        weights: list[float] = []
        amounts: list[Any] = []
        for household, decision in zip(households, decisions, strict=True):
            values = people.values_of(decision, total.rule)
            weights += [household["weight"]] * len(values)
            amounts += values
        known = [weight for weight, amount in zip(weights, amounts, strict=True) if amount is not None]
        positive = [
            weight for weight, amount in zip(weights, amounts, strict=True) if amount is not None and amount > 0
        ]
        assert (total.known, total.positive) == (sum(known), sum(positive)), total.rule
        expected = people.exact_total(weights, amounts)
        assert close(total.sum, expected), total.rule
        assert total.mean is None if not known else close(total.mean, expected / Fraction(sum(known)))


def test_columns_are_the_decisions(
    meru: CountryLaw, households: list[dict[str, Any]], population: pa.Table, people: SimpleNamespace
) -> None:
    names = ["meru.terrace.pension", "meru.terrace.pension_begins", "meru.hearth.grant", "meru.terrace.is_insured"]
    found = simulate(meru, population, DAY, names, columns=True).columns
    assert found is not None
    decisions = people.decided(meru, households, DAY, names)
    assert found["id"].to_pylist() == [member["id"] for household in households for member in household["members"]]
    assert found["weight"].to_pylist() == [h["weight"] for h in households for _ in h["members"]]
    for name in names:
        expected = [
            value
            for household, decision in zip(households, decisions, strict=True)
            for value in (
                people.values_of(decision, name) * (len(household["members"]) if name in decision.household else 1)
            )
        ]
        computed = found[name].to_pylist()
        if name == "meru.terrace.pension":
            assert [value is None for value in computed] == [value is None for value in expected]
            assert all(v is None or close(v, Fraction(e)) for v, e in zip(computed, expected, strict=True))
        else:
            assert computed == expected, name


def test_the_answer_does_not_depend_on_threads_batches_or_order(meru: CountryLaw, people: SimpleNamespace) -> None:
    households = people.random_households(meru, 2, 400)
    rows = people.person_rows(households)
    found = simulate(meru, people.table(meru, rows), DAY, by=["trade"], batch_rows=100_000, threads=1)
    for threads, size in ((2, 100_000), (4, 300), (1, 7)):
        other = simulate(meru, people.table(meru, rows), DAY, by=["trade"], batch_rows=size, threads=threads)
        assert other == found
    shuffled = list(range(len(households)))
    random.Random(3).shuffle(shuffled)
    again = people.person_rows([households[place] for place in shuffled])
    assert simulate(meru, people.table(meru, again), DAY, by=["trade"]) == found


def test_two_tables_give_what_one_gives(
    meru: CountryLaw, households: list[dict[str, Any]], population: pa.Table, people: SimpleNamespace
) -> None:
    persons = people.table(meru, people.person_rows(households, repeat=False))
    beside = people.table(meru, people.household_rows(households))
    for size in (None, 5):
        assert simulate(meru, persons, DAY, households=beside, batch_rows=size) == simulate(meru, population, DAY)


def test_groups_add_up_to_the_whole(meru: CountryLaw, population: pa.Table) -> None:
    whole = simulate(meru, population, DAY)
    for by in (["trade"], ["altitude"], ["terrace.is_insured"], ["trade", "roof_lost"], ["hearth.has_child", "trade"]):
        parts = simulate(meru, population, DAY, by=by)
        assert parts.by == tuple(by)
        for total in whole.totals:
            own = [part for part in parts.totals if part.rule == total.rule]
            assert sum(part.known for part in own) == total.known
            assert sum(part.positive or 0 for part in own) == total.positive
            assert sum(part.sum or 0 for part in own) == pytest.approx(total.sum)
        assert sum(size.persons for size in parts.sizes) == whole.sizes[0].persons
        assert sum(size.household_rows for size in parts.sizes) == whole.sizes[0].household_rows


def test_a_group_is_its_members(
    meru: CountryLaw, households: list[dict[str, Any]], population: pa.Table, people: SimpleNamespace
) -> None:
    found = simulate(meru, population, DAY, ["terrace.pension"], by=["trade"])
    decisions = people.decided(meru, households, DAY, ["meru.terrace.pension"])
    for trade in ("weaver", "potter", "herder", None):
        weights, amounts = [], []
        for household, decision in zip(households, decisions, strict=True):
            for member in household["members"]:
                if member.get("trade") == trade:
                    weights.append(household["weight"])
                    amounts.append(decision.members[member["id"]]["meru.terrace.pension"])
        total = found.total("terrace.pension", [trade])
        assert close(total.sum, people.exact_total(weights, amounts))
    assert [size.group for size in found.sizes] == [("herder",), ("potter",), ("weaver",), (None,)]


def test_a_household_is_grouped_as_its_first_member_and_a_column_of_no_law_will_do(
    meru: CountryLaw, households: list[dict[str, Any]], people: SimpleNamespace
) -> None:
    rows = people.person_rows(households)
    for number, row in enumerate(rows):
        row["region"] = ["north", "south"][number % 2]
    found = simulate(meru, people.table(meru, rows), DAY, ["hearth.grant"], by=["region"])
    assert {size.group: size.household_rows for size in found.sizes} == {
        (region,): sum(1 for number, row in enumerate(rows) if row["id"] == "p0" and row["region"] == region)
        for region in ("north", "south")
    }


def test_facts_that_nobody_gave_are_named_and_leave_answers_unknown(meru: CountryLaw, population: pa.Table) -> None:
    found = simulate(meru, population.drop_columns(["monthly_earnings"]), DAY, ["hearth.grant", "herders.is_member"])
    assert "monthly_earnings" in found.not_given
    grant = found.total("hearth.grant")
    assert (grant.known, grant.sum, grant.mean) == (0, 0, None)
    assert found.total("herders.is_member").known > 0


def test_a_share_takes_up_a_scheme_the_same_however_the_data_are_cut(meru: CountryLaw, people: SimpleNamespace) -> None:
    rows = people.person_rows(people.random_households(meru, 5, 600, unknown=0))
    table = people.table(meru, rows)

    def run(share: float, **options: Any) -> Simulation:
        return simulate(meru, table, DAY, ["terrace.is_insured"], take_up={"terrace": share}, **options)

    everyone = simulate(meru, table, DAY, ["terrace.is_insured"])
    assert run(1.0) == everyone
    assert run(0.0).total("is_insured").positive == 0
    half = run(0.5)
    assert half == run(0.5, batch_rows=11, threads=2)
    assert 0.4 < half.total("is_insured").positive / everyone.total("is_insured").positive < 0.6
    assert run(0.5, seed=1) != half
    with_more = run(0.7, columns=True).columns
    with_less = run(0.5, columns=True).columns
    assert with_more is not None and with_less is not None
    name = "meru.terrace.is_insured"
    assert all(
        more or not less for more, less in zip(with_more[name].to_pylist(), with_less[name].to_pylist(), strict=True)
    )


def test_progress_is_told(meru: CountryLaw, population: pa.Table) -> None:
    told: list[tuple[int, int | None]] = []
    simulate(meru, population, DAY, ["hearth.grant"], batch_rows=50, progress=lambda done, of: told.append((done, of)))
    assert len(told) > 2
    assert told[-1] == (population.num_rows, population.num_rows)
    assert told == sorted(told)


def test_what_cannot_be_asked_is_refused(meru: CountryLaw, population: pa.Table) -> None:
    for options, words in (
        ({"outputs": ["hearth.grnt"]}, "Did you mean"),
        ({"outputs": ["monthly_allowance"]}, "There is no rule"),
        ({"outputs": ["is_member"], "by": ["monthly_earnings"]}, "makes no groups"),
        ({"outputs": ["is_member"], "by": ["trad"]}, "'trade'"),
        ({"take_up": {"teracce": 0.5}}, "'terrace'"),
        ({"take_up": {"terrace": 1.5}}, "between 0 and 1"),
    ):
        with pytest.raises(DecisionRefused, match=words):
            simulate(meru, population, DAY, **options)
    with pytest.raises(DecisionRefused, match="not in force on 2001-01-01; it holds from 2008-05-01"):
        simulate(meru, population, "2001-01-01", ["terrace.birth_allowance"])


def test_an_empty_population_has_empty_totals(meru: CountryLaw, population: pa.Table, tmp_path: Path) -> None:
    found = simulate(
        meru, population.slice(0, 0), DAY, ["hearth.grant"], by=["trade"], output=tmp_path / "none.parquet"
    )
    assert (found.sizes, found.totals) == ((), ())
    whole = simulate(meru, population.slice(0, 0), DAY, ["hearth.grant"])
    assert whole.sizes[0].rows == 0
