"""The report beside yardsticks: the floor's gap, the minimum standards of C102, and funds projected under stated assumptions."""

from __future__ import annotations

from payung.law.language import text
from payung.measure.floor import Floor
from payung.measure.fund import Projection
from payung.measure.report.blocks import (
    COUNT,
    MILLIONS,
    OUTCOME,
    SHARE,
    YEAR,
    Block,
    Cell,
    Chart,
    Column,
    Items,
    Paragraph,
    Section,
    Table,
)
from payung.measure.report.charts import lines
from payung.measure.report.speaking import Speaking
from payung.standards.scorecard import FAIL, PASS, BranchScore, Scorecard

_EVERY = 5  # years shown on the page; the files have all


def floor_section(own: Speaking) -> Section:
    """The four guarantees, and the cost of closing the gap now and in later years."""
    found = own.evidence.floor
    blocks = (own.not_made("floor"),) if found is None else tuple(_floor(own, found))
    return Section("floor", own.say("floor"), blocks)


def _floor(own: Speaking, found: Floor) -> list[Block]:
    say, first, last = own.say, found.years[0], found.years[-1]
    now = own.evidence.command("payung floor {file} --country {code} {on}")
    later = f"{now} --to {last.year}"
    guarantees = tuple(
        (
            say(one.guarantee), one.persons, _part(one.receiving, one.persons), _part(one.unknown, one.persons),
            _part(one.below, one.persons), _part(one.below_without, one.persons),
        )
        for one in found.guarantees
    )  # fmt: skip
    heads = (
        Column(say("guarantee")), Column(say("persons"), COUNT), Column(say("law_gives"), SHARE), Column(say("not_known"), SHARE),
        Column(say("below_line"), SHARE), Column(say("and_nothing"), SHARE),
    )  # fmt: skip
    costs: list[tuple[Cell, ...]] = [
        (say(cost.benefit) if cost.benefit in own.words else cost.benefit, cost.persons,
         *(amount / first.gdp for amount in (cost.need, cost.paid, cost.universal, cost.targeted)))
        for cost in first.costs
    ]  # fmt: skip
    costs.append((say("with_administration"), None, None, None, first.universal_of_gdp, first.targeted_of_gdp))
    cost_heads = (
        Column(say("benefit")), Column(say("persons"), COUNT), Column(f"{say('need')}, {say('gdp_share')}", SHARE),
        Column(f"{say('given_now')}, {say('gdp_share')}", SHARE), Column(f"{say('universal')}, {say('gdp_share')}", SHARE),
        Column(f"{say('targeted')}, {say('gdp_share')}", SHARE),
    )  # fmt: skip
    intro = say("floor_intro", line=own.count(found.line), currency=found.currency, assumptions=found.assumptions.title)
    poor = say(
        "floor_poor", now=own.share(found.poor), universal=own.share(found.poor_universal), targeted=own.share(found.poor_targeted),
        fill=own.share(found.fill),
    )  # fmt: skip
    blocks: list[Block] = [
        Paragraph(intro),
        Table("floor-guarantees", say("guarantees_table"), heads, guarantees, now),
        Table("floor-gap", say("gap_table", year=str(first.year)), cost_heads, tuple(costs), now),
        Paragraph(poor),
    ]
    if len(found.years) > 1:
        points = [
            (year.year, label, value)
            for year in found.years
            for label, value in (
                (say("universal_short"), year.universal_of_gdp),
                (say("targeted_short"), year.targeted_of_gdp),
            )
        ]
        title = say("years_chart", year=str(last.year))
        rows = tuple((year.year, year.population, year.universal_of_gdp, year.targeted_of_gdp) for year in found.years)
        year_heads = (
            Column(say("year"), YEAR), Column(say("population"), COUNT), Column(f"{say('universal_short')}, {say('gdp_share')}", SHARE),
            Column(f"{say('targeted_short')}, {say('gdp_share')}", SHARE),
        )  # fmt: skip
        shown = _every_fifth([year.year for year in found.years])
        blocks += [
            Chart("floor-years", title, lines(title, points), later),
            Table("floor-years", say("years_table"), year_heads, rows, later, shown),
        ]
    return blocks


def _part(part: float | None, whole: float) -> float | None:
    return None if part is None or not whole else part / whole


def _every_fifth(years: list[int]) -> tuple[int, ...]:
    return tuple(place for place, year in enumerate(years) if year % _EVERY == 0 or year in (min(years), max(years)))


def c102_section(own: Speaking) -> Section:
    """C102 branch by branch."""
    card = own.evidence.scorecard
    blocks = (own.not_made("c102"),) if card is None else tuple(_c102(own, card))
    return Section("c102", own.say("c102"), blocks)


def _c102(own: Speaking, card: Scorecard) -> list[Block]:
    say = own.say
    rows = tuple(_branch(own, score) for score in card.branches)
    heads = (
        Column(say("branch")), Column(say("outcome"), OUTCOME), Column(say("best")), Column(say("rate")), Column(say("required")),
        Column(say("protected")), Column(say("falls_short")),
    )  # fmt: skip
    passed = sum(score.outcome == PASS for score in card.branches)
    enough = say("enough" if card.acceptable else "not_enough")
    made = own.evidence.command("payung standards c102 {code} {on} --population {file}")
    return [
        Paragraph(say("c102_intro")),
        Table("c102", say("c102_table"), heads, rows, made),
        Paragraph(say("c102_sum", passed=str(passed), all=str(len(card.branches)), enough=enough)),
    ]


def _branch(own: Speaking, score: BranchScore) -> tuple[Cell, ...]:
    schemes = {scheme.name: scheme for scheme in own.evidence.country.schemes}
    best = schemes.get(score.best_scheme)
    results = score.best if score.best_scheme else score.results
    rates = [one for one in results if one.measure in ("rate", "rate_per_child") and one.value is not None]
    rate = min(rates, key=lambda one: (one.outcome == PASS, one.value or 0), default=None)
    protected = next((one.found for one in results if one.measure == "persons_protected"), "")
    short = [
        f"{(one.found or one.reason).rstrip('.')} ({one.required}; {one.article})" if one.outcome == FAIL else one.reason
        for one in results
        if one.outcome != PASS and one.reason + one.found and not (one.measure == "persons_protected" and one.found == "")
        and not (one.outcome != FAIL and one.value is not None)
    ]  # fmt: skip
    told = "; ".join(dict.fromkeys(part.rstrip(".") for part in short))
    return (
        str(own.words["branches"][score.branch]),
        score.outcome,
        text(best.names, own.language) if best else "",
        own.share(float(rate.value)) if rate is not None and rate.value is not None else "",
        own.english(f"{rate.required}, {rate.article}") if rate is not None else "",
        own.english(protected),
        own.english(told),
    )


def funds_section(own: Speaking) -> Section:
    """Each fund of the country for which assumptions are carried."""
    blocks: list[Block] = []
    for found in own.evidence.funds:
        blocks += _fund(own, found)
    for scheme in own.evidence.country.schemes:
        if scheme.name in own.evidence.not_made:
            blocks.append(own.not_made(scheme.name))
    return Section("funds", own.say("funds"), tuple(blocks) or (Paragraph(own.say("funds_none")),))


def _fund(own: Speaking, found: Projection) -> list[Block]:
    say, run = own.say, found.assumptions
    scheme = next(one for one in own.evidence.country.schemes if one.name == found.scheme)
    name = text(scheme.names, own.language)
    made = f"payung fund {found.scheme}"
    points = [
        (year.year, label, value)
        for year in found.years
        for label, value in (
            (say("payg"), year.payg_rate),
            (say("contribution_rate"), year.income / year.insurable_wages if year.insurable_wages else None),
        )
    ]
    title = say("fund_chart", scheme=name)
    heads = (
        Column(say("year"), YEAR), Column(say("contributors"), COUNT), Column(say("pensioners"), COUNT),
        Column(say("income", currency=found.currency), MILLIONS), Column(say("expenditure", currency=found.currency), MILLIONS),
        Column(say("reserve", currency=found.currency), MILLIONS), Column(say("payg"), SHARE),
    )  # fmt: skip
    rows = tuple(
        (year.year, year.contributors, year.pensioners, year.income, year.expenditure, year.reserve, year.payg_rate)
        for year in found.years
    )
    total = say(
        "fund_sum", deficit=str(found.first_deficit or say("no_year")), exhausted=str(found.exhausted or say("no_year")),
        last=str(found.years[-1].year), premium=own.share(found.general_average_premium),
    )  # fmt: skip
    left_out = tuple(
        say("fund_left_out", what=branch.replace("_", " "), why=own.english(why))
        for branch, why in found.left_out.items()
    )
    shown = _every_fifth([year.year for year in found.years])
    blocks: list[Block] = [
        Paragraph(say("funds_intro", scheme=name)),
        Chart(f"fund-{found.scheme}", title, lines(title, points), made),
        Paragraph(total),
        Table(f"fund-{found.scheme}", say("fund_table", scheme=name), heads, rows, made, shown),
    ]
    if run.about:
        blocks.append(Paragraph(own.english(run.about), "note"))
    if left_out:
        blocks.append(Items(left_out))
    return blocks
