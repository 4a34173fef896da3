"""Reforms: other figures, schemes switched, rules replaced; and what does not fit is refused."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from payung.law.country import CountryLaw
from payung.law.faults import Fault, LawRefused, Refused
from payung.law.reform import Reform, ReformRefused, read_reform

WEAVER = {
    "age": 40, "is_resident": True, "trade": "weaver", "monthly_earnings": 100, "days_ill": 5, "daily_wage": 10,
    "months_paid_of_late": 12,
}  # fmt: skip
DAY = "2021-06-01"


def reform(**parts: Any) -> Reform:
    return read_reform({"title": "A reform", "author": "Weavers", "source": "a letter", "country": "meru", **parts})


def household(**own: Any) -> dict[str, Any]:
    return {"altitude": "valley", "roof_lost": False, "members": [{"id": "ana", **WEAVER}], **own}


@pytest.fixture
def value(meru: CountryLaw) -> Callable[..., Any]:
    """A rule's value for one weaver, under reforms."""

    def run(rule: str, *reforms: Reform, on: str = DAY, **own: Any) -> Any:
        return meru.decide(household(**own), on, outputs=[rule], reform=reforms).value(rule)

    return run


@pytest.fixture
def faults(meru: CountryLaw) -> Callable[..., tuple[Fault, ...]]:
    """Why a reform is refused, when it is read or when it is laid over the law."""

    def run(**parts: Any) -> tuple[Fault, ...]:
        with pytest.raises(ReformRefused) as refused:
            meru.reformed(reform(**parts))
        return refused.value.faults

    return run


# -- figures ----------------------------------------------------------------------------------------------------------


def test_a_figure_changes_from_its_day(value: Callable[..., Any]) -> None:
    more = reform(changes={"hearth.basic_amount": {"2021-01-01": 200}})
    assert value("meru.hearth.grant") == 120
    assert value("meru.hearth.grant", more) == 200
    assert value("meru.hearth.grant", more, on="2020-12-31") == 120


def test_a_change_holds_over_later_values_of_the_law(value: Callable[..., Any]) -> None:
    early = reform(changes={"hearth.basic_amount": {"2010-01-01": 70}})
    assert value("meru.hearth.grant", early, on="2009-12-31") == 100
    assert value("meru.hearth.grant", early) == 70


def test_part_of_a_table_changes_and_the_rest_follows_the_law(value: Callable[..., Any]) -> None:
    some = reform(changes={"terrace.flat_contribution": {"2021-01-01": {"weaver": 1}, "2022-01-01": {"potter": 2}}})
    potter = {"members": [{"id": "ana", **WEAVER, "trade": "potter"}]}
    rule = "meru.terrace.member_contribution"
    assert [value(rule, some, on=day) for day in ("2020-12-31", DAY, "2022-06-01", "2024-06-01")] == [25, 1, 1, 1]
    assert [value(rule, some, on=day, **potter) for day in (DAY, "2022-06-01", "2024-06-01")] == [35, 2, 2]
    days = reform(changes={"terrace.sick_day": {"2021-01-01": {"weaver": {"valley": 100}}}})
    assert value("meru.terrace.sickness_benefit", days) == 500
    assert value("meru.terrace.sickness_benefit", days, altitude="slope") == 55


def test_part_of_a_scale_changes_or_all_of_it(meru: CountryLaw) -> None:
    def dues(age: int, bands: Any) -> Any:
        changed = reform(changes={"herders.dues_by_age": {"2020-01-01": {"yaks": bands}}})
        herder = {
            "id": "bo",
            "age": age,
            "birth_date": f"{2021 - age}-01-01",
            "trade": "herder",
            "herd": "yaks",
            "is_resident": True,
        }
        return meru.decide({"members": [herder]}, DAY, outputs=["meru.herders.dues"], reform=changed).value("dues")

    assert [dues(age, {"20": 400}) for age in (30, 65)] == [400, 50]
    assert [dues(age, {"20": 400, "60": 300}) for age in (30, 65)] == [400, 300]
    assert [dues(age, {"from": 60, "value": 7}) for age in (30, 65)] == [100, 7]
    assert [dues(age, [{"from": 0, "value": 1}, {"from": 50, "value": 2}]) for age in (30, 65)] == [1, 2]


def test_a_figure_may_say_its_unit_and_its_own_source(meru: CountryLaw) -> None:
    said = {"value": "1,500 MRC/household/month", "cite": "Bill 7", "note": "as tabled"}
    changed = reform(changes={"hearth.basic_amount": {"2021-01-01": said}})
    decision = meru.decide(household(), DAY, outputs=["meru.hearth.grant"], reform=changed)
    assert decision.value("grant") == 1500
    assert "Bill 7" in str(list(decision.explain("grant").lines()))
    plain = reform(changes={"hearth.basic_amount": {"2021-01-01": 9}})
    decision = meru.decide(household(), DAY, outputs=["meru.hearth.grant"], reform=plain)
    assert "A reform" in str(list(decision.explain("grant").lines()))


def test_truths_days_and_categories_change_too(meru: CountryLaw) -> None:
    law = meru.reformed(
        reform(
            changes={
                "herders.open_to_all": {"2020-01-01": False},
                "shared.epoch": {"2020-01-01": "1980-01-01"},
                "herders.costly_herd": {"2020-01-01": "yaks"},
            }
        )
    ).law
    values = {parameter.name: parameter.on(__import__("datetime").date(2024, 1, 1)) for parameter in law.parameters}
    assert values["open_to_all"].value is False
    assert str(values["epoch"].value) == "1980-01-01"
    assert values["costly_herd"].value.key == "yaks"


def test_what_the_law_proposes_can_be_adopted(value: Callable[..., Any]) -> None:
    rule = "meru.terrace.member_contribution"
    assert value(rule, on="2025-06-01") == 28
    assert value(rule, reform(adopt=["terrace.flat_contribution"]), on="2025-06-01") == 99
    more = reform(
        adopt=["terrace.flat_contribution"], changes={"terrace.flat_contribution": {"2026-01-01": {"weaver": 5}}}
    )
    assert [value(rule, more, on=day) for day in ("2025-06-01", "2026-06-01")] == [99, 5]


def test_reforms_are_laid_over_each_other_in_order(value: Callable[..., Any]) -> None:
    one = reform(changes={"hearth.basic_amount": {"2021-01-01": 1}, "hearth.most_children": {"2021-01-01": 5}})
    two = reform(changes={"hearth.basic_amount": {"2021-01-01": 2}})
    assert (value("meru.hearth.grant", one, two), value("meru.hearth.grant", two, one)) == (2, 1)


def test_other_figures_are_an_overlay(meru: CountryLaw) -> None:
    changed = meru.reformed(reform(changes={"hearth.basic_amount": {"2021-01-01": 1}}))
    assert changed.law.order is meru.law.order
    assert all(
        after is before for after, before in zip(changed.law.rules.values(), meru.law.rules.values(), strict=True)
    )
    assert meru.law.parameters is not changed.law.parameters


# -- schemes ----------------------------------------------------------------------------------------------------------


def test_a_scheme_switched_off_covers_nobody_and_others_follow(value: Callable[..., Any], meru: CountryLaw) -> None:
    off = reform(schemes={"terrace": {"off": "2021-01-01"}})
    assert value("meru.terrace.daily_allowance") == 2.5
    assert value("meru.terrace.daily_allowance", off) == 0
    assert value("meru.terrace.daily_allowance", off, on="2020-12-31") == 2.5
    decision = meru.decide(household(), DAY, reform=off)
    assert decision.value("terrace.is_insured", "ana") is False
    assert "switches the scheme off" in str(list(decision.explain("terrace.is_insured").lines()))
    herder = {"members": [{"id": "ana", **WEAVER, "trade": "weaver", "birth_date": "1981-01-01", "age": 40}]}
    open_to_all = "2022-07-01"
    assert (
        value("meru.herders.is_member", on=open_to_all, **{"members": [{**herder["members"][0], "age": 41}]}) is False
    )
    assert (
        value("meru.herders.is_member", off, on=open_to_all, **{"members": [{**herder["members"][0], "age": 41}]})
        is True
    )


def test_a_scheme_switched_off_altogether_never_was(value: Callable[..., Any]) -> None:
    off = reform(schemes={"hearth": "off"})
    assert value("meru.hearth.grant", off, on="2006-01-01") == 0


def test_a_scheme_that_ended_is_switched_on_again(value: Callable[..., Any]) -> None:
    with pytest.raises(Refused):
        value("meru.hearth.grant", on="2031-06-01")
    assert value("meru.hearth.grant", reform(schemes={"hearth": "on"}), on="2031-06-01") == 120
    later = reform(schemes={"hearth": {"on": "2032-01-01"}})
    assert value("meru.hearth.grant", later, on="2032-06-01") == 120
    with pytest.raises(Refused):
        value("meru.hearth.grant", later, on="2031-06-01")


def test_a_scheme_may_begin_earlier(value: Callable[..., Any]) -> None:
    early = reform(schemes={"hearth": {"on": "2003-01-01"}})
    assert value("meru.hearth.grant", early, on="2003-06-01") == 100


# -- rules ------------------------------------------------------------------------------------------------------------

MODULE = '''
"""A grant that does not ask for need."""

from payung.law import HOUSEHOLD, MONTH, POVERTY, Count, Money, count

from .hearth import grant, hearth


@grant.amended(since="2021-01-01", cite="Bill 9, s. 1")
def grant_for_all(people: Count = count(), *, law) -> Money:
    """An amount for each member."""
    return law.amount_a_head * people


@hearth.benefit(POVERTY, of=HOUSEHOLD, per=MONTH, since="2021-01-01", cite="Bill 9, s. 2", label={"en": "winter grant"})
def winter_grant(grant: Money) -> Money:
    """As much again in winter."""
    return grant
'''
FIGURES = "amount_a_head: {label: {en: Amount a head}, unit: MRC/person/month, cite: Bill 9, source: Bill 9, values: {2021-01-01: 33}}\n"


def written(folder: Path, module: str = MODULE, figures: str = FIGURES, text: str = "") -> Path:
    (folder / "bill9.py").write_text(module)
    (folder / "bill9.yaml").write_text(figures)
    path = folder / "reform.yaml"
    path.write_text(text or "title: Bill 9\nauthor: Elders\nsource: gazette\ncountry: meru\nrules: bill9.py\n")
    return path


def test_a_module_amends_rules_and_adds_new_ones(meru: CountryLaw, tmp_path: Path) -> None:
    bill = read_reform(written(tmp_path))
    decision = meru.decide(household(), DAY, reform=bill)
    assert (decision.value("meru.hearth.grant"), decision.value("meru.hearth.winter_grant")) == (33, 33)
    before = meru.decide(household(), "2020-12-31", reform=bill)
    assert before.value("meru.hearth.grant") == 120
    assert "meru.hearth.winter_grant" not in meru.law.rules
    figures = reform(changes={"bill9.amount_a_head": {"2021-05-01": 44}})
    assert meru.decide(household(), DAY, reform=[bill, figures]).value("meru.hearth.winter_grant") == 44


def test_a_module_is_checked_as_any_law_is(meru: CountryLaw, tmp_path: Path) -> None:
    for place, (before, after, words) in enumerate(
        (
            ("law.amount_a_head * people", "33 * people", "reform's parameter file|A figure"),
            ('since="2021-01-01", cite="Bill 9, s. 1"', 'since="2004-01-01", cite="Bill 9, s. 1"', "overlap|before"),
            ("from .hearth import grant, hearth", "from payung.countries.th import shared", "by a dot"),
            ("def winter_grant", "def housing_grant", "declared twice"),
            ("import HOUSEHOLD", "import os; import HOUSEHOLD", "not Python|outside the law language"),
        )
    ):
        folder = tmp_path / str(place)
        folder.mkdir()
        assert before in MODULE
        bill = read_reform(written(folder, MODULE.replace(before, after)))
        with pytest.raises(LawRefused) as refused:
            meru.reformed(bill)
        assert any("bill9.py" in fault.file for fault in refused.value.faults), words


def test_two_modules_that_amend_a_rule_from_one_day_are_refused(meru: CountryLaw, tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    second.mkdir()
    one = read_reform(written(first))
    (second / "bill10.py").write_text(MODULE.replace("winter_grant", "summer_grant"))
    (second / "bill10.yaml").write_text(FIGURES)
    (second / "reform.yaml").write_text("title: B\nauthor: E\nsource: g\ncountry: meru\nrules: [bill10.py]\n")
    with pytest.raises(LawRefused, match="overlaps"):
        meru.reformed(one, read_reform(second / "reform.yaml"))


# -- refusals ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "kind", "path", "words"),
    [
        ({"changes": {"hearth.basic_amont": {"2021-01-01": 1}}}, "unknown-name", "changes/hearth.basic_amont", "Did you mean 'hearth.basic_amount'"),
        ({"changes": {"basic_amount": {"2021-01-01": 1}}}, "unknown-name", "changes/basic_amount", "hearth.basic_amount"),
        ({"changes": {"hearth.basic_amount": {"2004-01-01": 1}}}, "dates", "changes/hearth.basic_amount", "begins on 2005-07-01"),
        ({"changes": {"hearth.basic_amount": {"January": 1}}}, "date", "changes/hearth.basic_amount", "is not a day"),
        ({"changes": {"hearth.basic_amount": {"2022-01-01": 1, "2021-01-01": 2}}}, "dates", "changes/hearth.basic_amount", "does not follow"),
        ({"changes": {"hearth.basic_amount": 5}}, "type", "changes/hearth.basic_amount", "a change is dated"),
        ({"changes": {"hearth.basic_amount": {"2021-01-01": "much"}}}, "type", "changes/hearth.basic_amount", "not a number"),
        ({"changes": {"hearth.basic_amount": {"2021-01-01": "5 MRC/year"}}}, "unit", "changes/hearth.basic_amount", "is in MRC/year"),
        ({"changes": {"hearth.basic_amount": {"2021-01-01": "5 THB/month"}}}, "unit", "changes/hearth.basic_amount", "is in THB/month"),
        ({"changes": {"hearth.basic_amount": {"2021-01-01": {"weaver": 5}}}}, "type", "changes/hearth.basic_amount", "mapping"),
        ({"changes": {"terrace.flat_contribution": {"2021-01-01": 5}}}, "table", "changes/terrace.flat_contribution", "a table by Trade"),
        ({"changes": {"terrace.flat_contribution": {"2021-01-01": {"waver": 5}}}}, "unknown-name", "changes/terrace.flat_contribution", "'weaver'"),
        ({"changes": {"herders.dues_by_age": {"2021-01-01": {"yaks": {"25": 5}}}}}, "scale", "changes/herders.dues_by_age", "Bands begin at 0, 20, 60"),
        ({"changes": {"herders.dues_by_age": {"2021-01-01": {"yaks": [{"from": 5, "value": 1}]}}}}, "scale", "changes/herders.dues_by_age", "from 0"),
        ({"changes": {"herders.open_to_all": {"2021-01-01": 5}}}, "type", "changes/herders.open_to_all", "true or false"),
        ({"adopt": ["hearth.basic_amount"]}, "parameter", "adopt/hearth.basic_amount", "no proposed value"),
        ({"adopt": ["nothing.at_all"]}, "unknown-name", "adopt", "no parameter"),
        ({"schemes": {"herth": "off"}}, "unknown-name", "schemes/herth", "'hearth'"),
        ({"schemes": {"hearth": {"on": "2021-01-01"}}}, "scheme", "schemes/hearth", "in force on 2021-01-01 already"),
        ({"schemes": {"terrace": "on"}}, "scheme", "schemes/terrace", "no last day"),
        ({"schemes": {"terrace": "maybe"}}, "type", "schemes/terrace", "switched on or off"),
        ({"schemes": {"terrace": {"off": "soon"}}}, "date", "schemes/terrace", "is not a day"),
        ({}, "empty", "", "changes nothing"),
        ({"chagnes": {}}, "unknown-key", "chagnes", "'changes'"),
        ({"title": "", "schemes": {"hearth": "off"}}, "missing", "title", "no title"),
        ({"country": "th", "schemes": {"hearth": "off"}}, "country", "country", "country 'th'"),
        ({"rules": "nowhere.py"}, "no-such-file", "rules", "There is no file"),
        ({"rules": "reform.txt"}, "type", "rules", "no Python module"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_its_place(
    faults: Callable[..., tuple[Fault, ...]], parts: dict[str, Any], kind: str, path: str, words: str
) -> None:
    found = faults(**parts)
    assert any(fault.kind == kind and fault.path == path and words in str(fault) for fault in found), [
        str(f) for f in found
    ]


def test_a_figure_that_something_is_divided_by_stays_above_zero(meru: CountryLaw) -> None:
    from payung.law.overlay import divisors

    names = {parameter.name for parameter in meru.law.parameters if parameter.index in divisors(meru.law)}
    assert "hours_of_a_day" in names
    with pytest.raises(ReformRefused, match="stays above 0"):
        meru.reformed(reform(changes={"herders.hours_of_a_day": {"2021-01-01": 0}}))
    assert meru.reformed(reform(changes={"terrace.months_for_full_pension": {"2021-01-01": 0}}))  # under max(1, ...)


def test_every_fault_is_told_with_its_line(meru: CountryLaw, tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(
        "title: Bad\nauthor: X\nsource: Y\ncountry: meru\nchanges:\n  hearth.basic_amont:\n    2021-01-01: 5\n"
        "  terrace.flat_contribution:\n    2021-01-01: {waver: 5}\n    2021-02-01: {weaver: 5 baht}\n"
    )
    with pytest.raises(ReformRefused) as refused:
        meru.reformed(read_reform(path))
    assert [(fault.file, fault.line) for fault in refused.value.faults] == [
        (str(path), 6),
        (str(path), 9),
        (str(path), 10),
    ]
    with pytest.raises(ReformRefused, match="nowhere"):
        read_reform(tmp_path / "nowhere.yaml")


def test_a_change_to_what_the_law_has_changes_nothing(meru: CountryLaw) -> None:
    same = reform(changes={"hearth.basic_amount": {"2019-02-01": Decimal(120)}})
    for day in ("2018-01-01", "2019-02-01", DAY):
        plain, changed = (meru.decide(household(), day, reform=some) for some in ((), same))
        assert plain.household == changed.household and plain.members == changed.members
