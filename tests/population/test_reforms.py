"""Reforms over a population: compared side by side, and a figure swept over a grid."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pytest

from payung.law.country import CountryLaw
from payung.law.faults import DecisionRefused
from payung.law.reform import Reform, read_reform
from payung.population import Comparison, compare, simulate, sweep

pytestmark = pytest.mark.nation
DAY = "2021-03-15"


def reform(**parts: Any) -> Reform:
    return read_reform({"title": "A reform", "author": "Weavers", "source": "a letter", "country": "meru", **parts})


MORE = reform(
    changes={"hearth.basic_amount": {"2021-01-01": 150}, "terrace.flat_contribution": {"2021-01-01": {"weaver": 40}}}
)
OFF = reform(schemes={"hearth": "off"})


@pytest.mark.parametrize("changed", [MORE, OFF], ids=["figures", "switched off"])
def test_a_reform_gives_what_its_decisions_give(
    meru: CountryLaw, households: list[dict[str, Any]], population: pa.Table, people: SimpleNamespace, changed: Reform
) -> None:
    names = ["meru.hearth.grant", "meru.terrace.member_contribution", "meru.herders.is_member"]
    found = simulate(meru, population, DAY, names, reform=changed)
    assert found.reforms == ("A reform",)
    decisions = people.decided(meru.reformed(changed), households, DAY, names)
    for name in names:
        weights: list[float] = []
        amounts: list[Any] = []
        for household, decision in zip(households, decisions, strict=True):
            values = people.values_of(decision, name)
            weights += [household["weight"]] * len(values)
            amounts += values
        total = found.total(name)
        assert total.sum == pytest.approx(float(people.exact_total(weights, amounts)))
        assert total.known == sum(weight for weight, amount in zip(weights, amounts, strict=True) if amount is not None)


def test_other_figures_compile_nothing(meru: CountryLaw, population: pa.Table) -> None:
    from payung.law.compile.objects import counts

    names = ["hearth.grant", "terrace.member_contribution"]
    simulate(meru, population, DAY, names)
    before = counts.compiled
    found = [
        simulate(meru, population, DAY, names, reform=reform(changes={"hearth.basic_amount": {"2021-01-01": value}}))
        for value in (1, 2, 3)
    ]
    assert counts.compiled == before
    assert len({point.total("hearth.grant").sum for point in found}) == 3


def test_a_comparison_has_both_sides_of_what_changes(meru: CountryLaw, population: pa.Table) -> None:
    found = compare(meru, population, DAY, MORE, by=["trade"])
    assert {difference.rule for difference in found.differences} == {
        "meru.hearth.grant", "meru.terrace.member_contribution",
    }  # fmt: skip
    base = simulate(meru, population, DAY, ["hearth.grant", "terrace.member_contribution"], by=["trade"])
    after = simulate(meru, population, DAY, ["hearth.grant", "terrace.member_contribution"], by=["trade"], reform=MORE)
    assert {(d.rule, d.group): d.base for d in found.differences} == {(t.rule, t.group): t for t in base.totals}
    assert {(d.rule, d.group): d.reform for d in found.differences} == {(t.rule, t.group): t for t in after.totals}
    assert found.reform.sizes == base.sizes
    assert found.base.reforms == () and found.reform.reforms == ("A reform",)


def test_who_gains_and_who_loses_is_that_of_the_households(
    meru: CountryLaw, households: list[dict[str, Any]], population: pa.Table, people: SimpleNamespace
) -> None:
    found = compare(meru, population, DAY, MORE)
    names = ["meru.hearth.grant", "meru.terrace.member_contribution"]
    sums: dict[str, Fraction] = dict.fromkeys(
        (
            "households_gaining",
            "households_losing",
            "households_unknown",
            "persons_gaining",
            "persons_losing",
            "gain",
            "loss",
        ),
        Fraction(0),
    )
    both = zip(
        households, people.decided(meru, households, DAY, names), people.decided(meru.reformed(MORE), households, DAY, names),
        strict=True,
    )  # fmt: skip
    for household, before, after in both:
        weight, size = Fraction(household["weight"]), len(household["members"])
        nets = []
        for decision in (before, after):
            grants, contributions = (people.values_of(decision, name) for name in names)
            known = None not in (*grants, *contributions)
            nets.append(12 * (Fraction(sum(grants)) - Fraction(sum(contributions))) if known else None)
        if None in nets:
            sums["households_unknown"] += weight
            continue
        change = nets[1] - nets[0]
        side = "gaining" if change > 0 else "losing"
        if change:
            sums[f"households_{side}"] += weight
            sums[f"persons_{side}"] += weight * size
            sums["gain" if change > 0 else "loss"] += weight * abs(change)
    (gains,) = found.gains
    for name, expected in sums.items():
        assert getattr(gains, name) == pytest.approx(float(expected)), name
    assert found.counted == tuple(names)


def test_a_reform_without_a_change_makes_no_difference_at_all(meru: CountryLaw, population: pa.Table) -> None:
    same = reform(
        changes={"hearth.basic_amount": {"2019-02-01": 120}, "terrace.pension_share": {"2020-01-01": Decimal("0.4")}}
    )
    answers = [total.rule for total in simulate(meru, population, DAY).totals]
    found = compare(meru, population, DAY, same, answers, by=["trade"])
    assert len(found.differences) == len(answers) * 4
    assert all(difference.sum in (0.0, None) and difference.positive in (0.0, None) for difference in found.differences)
    assert all(difference.base == difference.reform for difference in found.differences)
    assert all(not any(value for name, value in gains.to_dict().items() if name != "group") for gains in found.gains)
    assert compare(meru, population, DAY, same).differences == ()


def test_a_comparison_does_not_depend_on_how_the_data_are_cut(meru: CountryLaw, people: SimpleNamespace) -> None:
    table = people.table(meru, people.person_rows(people.random_households(meru, 4, 300)))

    def run(**options: Any) -> Comparison:
        return compare(meru, table, DAY, MORE, by=["trade"], take_up={"terrace": 0.7}, **options)

    first = run(threads=1)
    assert run(threads=3, batch_rows=100) == first
    assert run(threads=2, batch_rows=9) == first


def test_a_new_rule_stands_on_one_side_only(meru: CountryLaw, population: pa.Table, tmp_path: Any) -> None:
    (tmp_path / "winter.py").write_text(
        '"""Winter."""\nfrom payung.law import HOUSEHOLD, MONTH, POVERTY, Money\nfrom .hearth import hearth\n\n\n'
        '@hearth.benefit(POVERTY, of=HOUSEHOLD, per=MONTH, since="2021-01-01", cite="Bill", label={"en": "winter grant"})\n'
        'def winter_grant(grant: Money) -> Money:\n    """As much again."""\n    return grant\n'
    )
    (tmp_path / "reform.yaml").write_text("title: Winter\nauthor: E\nsource: g\ncountry: meru\nrules: winter.py\n")
    found = compare(meru, population, DAY, read_reform(tmp_path / "reform.yaml"))
    (difference,) = found.differences
    assert (difference.rule, difference.base) == ("meru.hearth.winter_grant", None)
    assert difference.sum == simulate(meru, population, DAY, ["hearth.grant"]).total("hearth.grant").sum
    assert found.gains[0].gain == pytest.approx(12 * difference.sum)


def test_reforms_compare_with_each_other(meru: CountryLaw, population: pa.Table) -> None:
    further = reform(changes={"hearth.basic_amount": {"2021-01-01": 160}})
    found = compare(meru, population, DAY, further, base=MORE)
    grant = next(difference for difference in found.differences if difference.rule == "meru.hearth.grant")
    assert grant.sum is not None and grant.sum == pytest.approx(10 * grant.reform.positive)  # type: ignore[union-attr]


# -- sweeps -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parameter", "change", "values"),
    [
        ("hearth.basic_amount", lambda value: {"hearth.basic_amount": {"2021-01-01": value}}, [0, 50, 120, 500]),
        (
            "terrace.flat_contribution.weaver",
            lambda value: {"terrace.flat_contribution": {"2021-01-01": {"weaver": value}}},
            [1, "2.5", 3],
        ),
        (
            "herders.dues_by_age.yaks.20",
            lambda value: {"herders.dues_by_age": {"2021-01-01": {"yaks": {"20": value}}}},
            [7, 100],
        ),
        ("shared.age_of_majority", lambda value: {"shared.age_of_majority": {"2021-01-01": value}}, [0, 16, 30]),
        ("terrace.pension_share", lambda value: {"terrace.pension_share": {"2021-01-01": value}}, ["0.2", "0.55"]),
    ],
)
def test_a_sweep_gives_what_a_reform_of_each_value_gives(
    meru: CountryLaw, population: pa.Table, parameter: str, change: Any, values: list[Any]
) -> None:
    found = sweep(meru, population, parameter, values, DAY, by=["trade"], batch_rows=70)
    assert [value for value, _ in found.points] == [Decimal(str(value)) for value in values]
    for value, point in found.points:
        names = [total.rule for total in point.totals]
        assert names
        assert (
            point.totals
            == simulate(
                meru, population, DAY, list(dict.fromkeys(names)), by=["trade"], reform=reform(changes=change(value))
            ).totals
        )


def test_a_sweep_over_a_reform_with_answers_that_do_not_hang_on_the_figure(
    meru: CountryLaw, population: pa.Table
) -> None:
    outputs = ["hearth.is_needy", "hearth.grant", "terrace.pension"]
    found = sweep(
        meru, population, "hearth.basic_amount", range(0, 200, 20), DAY, outputs, reform=MORE, take_up={"hearth": 0.5}
    )
    assert found.now == 150 and found.unit == "MRC/household/month"
    pensions = {point.total("terrace.pension").sum for _, point in found.points}
    grants = [point.total("hearth.grant").sum for _, point in found.points]
    assert len(pensions) == 1 and len(set(grants)) == len(grants)
    assert grants == sorted(grants, key=lambda amount: amount or 0)


def test_what_is_no_figure_is_refused(meru: CountryLaw, population: pa.Table) -> None:
    wrong: Mapping[str, str] = {
        "hearth.basic_amont": "Did you mean",
        "terrace.flat_contribution": "Add one of weaver, potter, herder",
        "terrace.flat_contribution.waver": "Add one of weaver",
        "herders.dues_by_age.yaks": "Add where it begins: 0, 20, 60",
        "herders.dues_by_age.yaks.21": "Add where it begins",
        "hearth.basic_amount.much": "nothing below it",
        "herders.open_to_all": "is no number",
        "terrace.contribution_rates.0": "has no value on 2021",
    }
    for parameter, words in wrong.items():
        with pytest.raises(DecisionRefused, match=words):
            sweep(meru, population, parameter, [1], DAY)
    with pytest.raises(DecisionRefused, match="1 to 1,000 values"):
        sweep(meru, population, "hearth.basic_amount", range(1001), DAY)
    with pytest.raises(DecisionRefused, match="not above 0"):
        sweep(meru, population, "herders.hours_of_a_day", [0], DAY)
