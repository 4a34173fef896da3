"""The report on people: who is covered, what it costs, what it means to those who receive, who gets it, and what it does to poverty."""

from __future__ import annotations

from payung.law.language import FUNCTIONS, PAYERS, text
from payung.measure.definitions import DEFINITIONS
from payung.measure.report.blocks import (
    COUNT,
    DECIMAL,
    MILLIONS,
    MONEY,
    SHARE,
    YEAR,
    Block,
    Cell,
    Chart,
    Column,
    Paragraph,
    Section,
    Table,
)
from payung.measure.report.charts import bars, columns
from payung.measure.report.speaking import CATEGORIES, GROUPS, Speaking
from payung.population import published
from payung.population.faults import PopulationRefused

_BY_FUNCTION = "payung indicators {file} --country {code} {on} --all"
_BY_GROUP = "payung indicators {file} --country {code} {on} --all --by sex,age"
_BY_TENTH = "payung indicators {file} --country {code} {on} --all --by decile"
_ALL_PERSONS = ("_t", "bothsex", "_T")


def coverage_section(own: Speaking) -> Section:
    """By the law and in effect, by function, sex and age; SDG 1.3.1."""
    say, value = own.say, own.value
    functions = own.functions("legal_coverage")
    made = own.evidence.command(_BY_FUNCTION)
    sides = (("legal_coverage", say("legal")), ("effective_coverage", say("effective")))
    points = [(own.function(one), side, value(name, function=one)) for one in functions for name, side in sides]
    rows = tuple(
        (
            own.function(one), value("legal_coverage", function=one), value("effective_coverage", function=one),
            value("beneficiaries", function=one),
        )
        for one in functions
    )  # fmt: skip
    everybody = ((say("everybody"), {"function": "any"}),)
    groups = (*everybody, *((own.group(group), {"function": "any", kind: group}) for kind, group in GROUPS))
    by_group = [(label, side, value(name, **dimensions)) for label, dimensions in groups for name, side in sides]
    title, group_title = say("coverage_chart"), say("groups_chart")
    head = (
        Column(say("function")),
        Column(say("legal"), SHARE),
        Column(say("effective"), SHARE),
        Column(say("beneficiaries"), COUNT),
    )
    blocks: list[Block] = [
        Paragraph(say("coverage_intro")),
        Paragraph(say("taken_up"), "note"),
        Chart("coverage", title, bars(title, points), made),
        Table("coverage", say("coverage_table"), head, rows, made),
        Chart("coverage-groups", group_title, bars(group_title, by_group), own.evidence.command(_BY_GROUP)),
        _by_groups(own, "coverage-legal-groups", "groups_legal", "legal_coverage", functions),
        _by_groups(own, "coverage-effective-groups", "groups_effective", "effective_coverage", functions),
        _sdg(own),
    ]
    return Section("coverage", say("coverage"), tuple(blocks))


def _by_groups(own: Speaking, name: str, title: str, indicator: str, functions: list[str]) -> Table:
    head = (
        Column(own.say("function")),
        Column(own.say("everybody"), SHARE),
        *(Column(own.group(group), SHARE) for _, group in GROUPS),
    )
    rows = tuple(
        (
            own.function(function),
            own.value(indicator, function=function),
            *(own.value(indicator, function=function, **{kind: group}) for kind, group in GROUPS),
        )
        for function in functions
    )
    return Table(name, own.say(title), head, rows, own.evidence.command(_BY_GROUP))


def _sdg(own: Speaking) -> Table:
    say = own.say
    newest: dict[str, tuple[int, float]] = {}
    try:
        for one in published.sdg_coverage(own.evidence.country.code):
            if one.group in _ALL_PERSONS and one.year >= newest.get(one.series, (0, 0.0))[0]:
                newest[one.series] = (one.year, one.value)
    except PopulationRefused:  # a country of which nothing is published here
        newest = {}
    series = [
        one.indicator
        for one in own.evidence.indicators.values
        if one.indicator.startswith("SI_COV") and not one.dimensions
    ]
    rows: list[tuple[Cell, ...]] = []
    for name in dict.fromkeys(series):
        year, share = newest.get(name, (None, None))
        label = DEFINITIONS[name].label.replace(" (SDG 1.3.1)", "")
        rows.append((own.english(label), name, own.value(name), share, year))
    head = (
        Column(say("group")), Column(say("series")), Column(say("here"), SHARE), Column(say("published"), SHARE), Column(say("year"), YEAR),
    )  # fmt: skip
    return Table("sdg-1-3-1", say("sdg_table"), head, tuple(rows), own.evidence.command(_BY_FUNCTION))


def cost_section(own: Speaking) -> Section:
    """Benefits in cash by function and scheme, contributions by payer, beside GDP."""
    say, value, evidence = own.say, own.value, own.evidence
    made = evidence.command(_BY_FUNCTION)
    millions, of_gdp = Column(say("millions", currency=own.currency), MILLIONS), Column(say("gdp_share"), SHARE)
    functions = own.functions("expenditure")
    title = say("cost_chart")
    points = [(own.function(one), say("benefits"), value("expenditure_of_gdp", function=one)) for one in functions]
    by_function = tuple(
        (own.function(one), value("expenditure", function=one), value("expenditure_of_gdp", function=one))
        for one in functions
    )
    schemes = [scheme for scheme in evidence.country.schemes if value("expenditure", scheme=scheme.name) is not None]
    by_scheme = tuple(
        (text(scheme.names, own.language), value("expenditure", scheme=scheme.name), value("expenditure_of_gdp", scheme=scheme.name))
        for scheme in sorted(schemes, key=lambda scheme: -(value("expenditure", scheme=scheme.name) or 0))
    )  # fmt: skip
    payers = tuple(
        (
            say("all") if payer == "all" else str(own.words["payers"][payer]),
            value("contributions", payer=payer),
            value("contributions_of_gdp", payer=payer),
        )
        for payer in (*PAYERS, "all")
    )
    events = (Paragraph(say("events"), "note"),) if evidence.about.kind == "synthetic" else ()
    blocks = (
        Paragraph(say("cost_intro", year=str(evidence.about.year))),
        *events,
        Chart("cost", title, bars(title, [one for one in points if one[2]], percent=".2%"), made),
        Table("cost", say("cost_table"), (Column(say("function")), millions, of_gdp), by_function, made),
        Table("cost-schemes", say("scheme_cost"), (Column(say("scheme")), millions, of_gdp), by_scheme, made),
        Table("contributions", say("contributions"), (Column(say("payer")), millions, of_gdp), payers, made),
    )
    return Section("cost", say("cost"), blocks)


def _kinds(own: Speaking) -> list[tuple[str, dict[str, str]]]:
    """What benefits are told of: all, each category, each function of which anybody receives."""
    found: list[tuple[str, dict[str, str]]] = [
        (own.say(category), {"category": category})
        for category in CATEGORIES
        if own.value("average_transfer", category=category) is not None
    ]
    return found + [
        (own.function(function), {"function": function})
        for function in FUNCTIONS
        if own.value("average_transfer", function=function) is not None
    ]


def adequacy_section(own: Speaking) -> Section:
    """Average transfer, adequacy, replacement rate."""
    say, value = own.say, own.value
    made = own.evidence.command(_BY_FUNCTION)
    title = say("adequacy_chart")
    kinds = _kinds(own)
    rows = tuple(
        (
            label,
            value("aspire_coverage", **kind),
            value("average_transfer", **kind),
            value("adequacy", **kind),
            value("replacement_rate", **kind) if "function" in kind else None,
        )
        for label, kind in kinds
    )
    head = (
        Column(say("benefits")), Column(say("households_covered"), SHARE), Column(say("transfer", currency=own.currency), MONEY),
        Column(say("adequacy_head"), SHARE), Column(say("replacement"), SHARE),
    )  # fmt: skip
    points = [(label, say("benefits"), value("adequacy", **kind)) for label, kind in kinds]
    blocks = (
        Paragraph(say("adequacy_intro")),
        Chart("adequacy", title, bars(title, points), made),
        Table("adequacy", say("adequacy_table"), head, rows, made),
    )
    return Section("adequacy", say("adequacy"), blocks)


def incidence_section(own: Speaking) -> Section:
    """Benefits by tenths of consumption before them, and how they reach the poor."""
    say, value = own.say, own.value
    title = say("incidence_chart")
    kinds = [(label, kind) for label, kind in _kinds(own) if value("benefit_incidence", **kind, decile="1") is not None]
    tenths = [str(place) for place in range(1, 11)]
    labels = [say("poorest"), *tenths[1:-1], say("richest")]
    wanted = [
        (label, kind) for label, kind in kinds if kind.get("category") in ("social_insurance", "social_assistance")
    ]
    points = [
        (tenth, label, value("benefit_incidence", **kind, decile=tenth))
        for tenth in tenths
        for label, kind in wanted or kinds[:1]
    ]
    rows = tuple(
        (label, *(value("benefit_incidence", **kind, decile=tenth) for _, kind in kinds))
        for tenth, label in zip(tenths, labels, strict=True)
    )
    head = (Column(say("decile")), *(Column(label, SHARE) for label, _ in kinds))
    reach = tuple(
        (
            label,
            value("cgh", **kind),
            value("exclusion_error", **kind),
            value("inclusion_error", **kind),
            value("concentration", **kind),
        )
        for label, kind in kinds
    )
    reach_head = (
        Column(say("benefits")), Column(say("cgh"), DECIMAL), Column(say("exclusion"), SHARE), Column(say("inclusion"), SHARE),
        Column(say("concentration"), DECIMAL),
    )  # fmt: skip
    made = own.evidence.command(_BY_TENTH)
    blocks = (
        Paragraph(say("incidence_intro")),
        Chart("incidence", title, columns(title, points, 0.1), made),
        Table("incidence", say("incidence_table"), head, rows, made),
        Table("targeting", say("targeting_table"), reach_head, reach, own.evidence.command(_BY_FUNCTION)),
    )
    return Section("incidence", say("incidence"), blocks)


def poverty_section(own: Speaking) -> Section:
    """Poverty at each line and inequality, without and with benefits."""
    say, value = own.say, own.value
    made = own.evidence.command(_BY_FUNCTION)
    lines = list(
        dict.fromkeys(dict(one.dimensions)["line"] for one in own.evidence.indicators.select("poverty_headcount"))
    )
    sides = (("before", say("before")), ("after", say("after")))
    title = say("poverty_chart")
    points = [
        (own.line(line), label, value("poverty_headcount", line=line, transfers=side))
        for line in lines
        for side, label in sides
    ]
    rows: list[tuple[Cell, ...]] = []
    for line in lines:
        before, after = (value("poverty_headcount", line=line, transfers=side) for side, _ in sides)
        change = None if before is None or after is None else after - before
        gap = value("poverty_gap", line=line, transfers="after")
        rows.append((own.line(line), own.evidence.lines.get(line), before, after, change, gap))
    head = (
        Column(say("line")), Column(say("line_amount", currency=own.currency), MONEY), Column(say("before"), SHARE),
        Column(say("after"), SHARE), Column(say("poverty_change"), SHARE), Column(say("gap"), SHARE),
    )  # fmt: skip
    measures = tuple(
        (say(name), *(value(name, transfers=side) for side, _ in sides)) for name in ("gini", "s80_s20", "palma")
    )
    unequal = (Column(say("measure")), *(Column(label, DECIMAL) for _, label in sides))
    blocks = (
        Paragraph(say("poverty_intro")),
        Chart("poverty", title, bars(title, points), made),
        Table("poverty", say("poverty_table"), head, tuple(rows), made),
        Table("inequality", say("inequality_table"), unequal, measures, made),
    )
    return Section("poverty", say("poverty"), blocks)
