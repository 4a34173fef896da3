"""What a reform does, in tables and bars: the law beside one reform, or beside two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from payung.law.country import CountryLaw
from payung.law.wording import Wording
from payung.measure.definitions import A_MONTH, A_YEAR, DEFINITIONS, PERSONS, SHARE
from payung.measure.gains import Gains
from payung.measure.results import Changes
from payung.web.lab.words import PAYERS, amount, change, compact
from payung.web.nation.names import FUNCTIONS, GROUPINGS, group_words

_MIDDLE, _LENGTH, _TOP, _STEP = 360, 200, 34, 26  # of the picture, in its own units
LINES = ("national", "$2.15", "$3.65", "$6.85")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; `head` and `note` are texts, the cells are set as numbers."""

    head: str
    cells: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title, its columns after the first, and its rows. `is_folded` if a reader opens it only on purpose."""

    name: str
    title: str
    first: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""
    is_folded: bool = True


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the picture: a label, where its bars begin and how long they are, and both shares in words."""

    label: str
    gains: int
    loses: int
    x: int
    gaining: str
    losing: str
    y: int


@dataclass(frozen=True, slots=True)
class Picture:
    """Who gains and loses, by tenth: bars to the right and to the left. `description` says it all in words."""

    title: str
    bars: tuple[Bar, ...]
    description: str
    height: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure: what it is, what it is now, and what it was."""

    title: str
    value: str
    note: str


class Side:
    """What a reform does, with every value at hand by its indicator and dimensions."""

    def __init__(self, changes: Changes) -> None:
        self.changes = changes
        self.before = {(one.indicator, frozenset(one.dimensions)): one.value for one in changes.base.values}
        self.after = {(one.indicator, frozenset(one.dimensions)): one.value for one in changes.reform.values}

    def values(self, indicator: str, **dimensions: str) -> tuple[float | None, float | None]:
        """An indicator by the law and by the reform; None where it has no value."""
        key = (indicator, frozenset(dimensions.items()))
        return self.before.get(key), self.after.get(key)

    def change(self, indicator: str, **dimensions: str) -> float | None:
        """How much more an indicator is by the reform."""
        before, after = self.values(indicator, **dimensions)
        return None if before is None or after is None else after - before


def key_figures(side: Side, language: str) -> list[Figure]:
    """What a reader asks first."""
    found = side.changes
    currency = found.reform.currency

    def sides(indicator: str, **dimensions: str) -> tuple[float | None, float | None]:
        return side.values(indicator, **dimensions)

    def difference(indicator: str, unit: str, **dimensions: str) -> Figure | None:
        before, after = sides(indicator, **dimensions)
        if before is None or after is None:
            return None
        was = _("by the law %(value)s") % {"value": amount(before, unit, language)}
        return Figure("", change(after - before, unit, language), was)

    result = []
    spent = difference("expenditure", A_YEAR, function="any")
    if spent:
        share = side.change("expenditure_of_gdp", function="any")
        of_gdp = _("%(share)s of GDP") % {"share": change(share, SHARE, language)} if share is not None else ""
        note = "; ".join(filter(None, (of_gdp, spent.note)))
        result.append(Figure(_("Benefits in cash, %(currency)s a year") % {"currency": currency}, spent.value, note))
    paid = difference("contributions", A_YEAR, payer="all")
    if paid:
        title = _("Contributions, %(currency)s a year") % {"currency": currency}
        result.append(Figure(title, paid.value, paid.note))
    before, after = sides("poverty_headcount", line="national", transfers="after")
    if before is not None and after is not None:
        poor = side.change("poor", line="national", transfers="after")
        note = _("%(persons)s persons; by the law %(value)s") % {
            "persons": change(poor, PERSONS, language), "value": amount(before, SHARE, language),
        }  # fmt: skip
        result.append(Figure(_("Below the national poverty line"), amount(after, SHARE, language), note))
    before, after = sides("effective_coverage", function="any")
    if before is not None and after is not None:
        note = _("by the law %(value)s") % {"value": amount(before, SHARE, language)}
        result.append(Figure(_("Covered in effect"), amount(after, SHARE, language), note))
    whole = found.reform.persons
    for title, persons in (
        (_("Persons who gain"), found.persons_gaining),
        (_("Persons who lose"), found.persons_losing),
    ):
        note = _("%(share)s of all") % {"share": amount(persons / whole, SHARE, language)}
        result.append(Figure(title, compact(persons, language), note))
    return result


def tables(law: CountryLaw, sides: Sequence[Side], language: str) -> list[Table]:
    """All tables; with two sides the second reform has its own columns."""
    made = (
        _gains(sides, language),
        _poverty(sides, language),
        _coverage(sides, language),
        _spending(law, sides, language),
        _contributions(sides, language),
    )
    return [table for table in made if table.rows]


def _columns(sides: Sequence[Side]) -> tuple[str, ...]:
    if len(sides) == 1:
        return _("By the law"), _("By the reform"), _("Difference")
    return _("By the law"), _("This reform"), _("Difference"), _("The other reform"), _("Difference")


def _row(
    head: str, sides: Sequence[Side], indicator: str, dimensions: dict[str, str], language: str, note: str = ""
) -> Row | None:
    """A row of one indicator, or None where nothing is known of it on any side."""
    unit = DEFINITIONS[indicator].unit
    key = (indicator, frozenset(dimensions.items()))
    base = sides[0].before.get(key)
    cells = [amount(base, unit, language)]
    known = base is not None
    for side in sides:
        found = side.after.get(key)
        known = known or found is not None
        cells.append(amount(found, unit, language))
        cells.append(change(None if base is None or found is None else found - base, unit, language))
    return Row(head, tuple(cells), note) if known else None


def _gains(sides: Sequence[Side], language: str) -> Table:
    titles = [
        _("Gain"),
        _("Lose"),
        _("On average, %(currency)s a month") % {"currency": sides[0].changes.reform.currency},
    ]
    columns = [_("Persons"), *titles]
    if len(sides) == 2:
        columns = [_("Persons"), *(f"{title} ({which})" for which in ("A", "B") for title in titles)]
    by_group: dict[tuple[str, str], list[Gains]] = {}
    for side in sides:
        for one in side.changes.gains:
            by_group.setdefault((one.grouping, one.group), []).append(one)
    rows = []
    for (grouping, group), found in by_group.items():
        cells = [compact(found[0].persons, language)]
        for one in found:
            cells += [amount(share / one.persons, SHARE, language) for share in (one.gaining, one.losing)]
            cells.append(change(one.change, A_MONTH, language))
        head = f"{GROUPINGS.get(grouping, grouping)}: {group_words(grouping, group, language)}"
        rows.append(Row(head, tuple(cells)))
    note = _(
        "Persons by the household that they live in: what all its members receive, less what they pay themselves. "
        "Tenths are of persons by what their household has a head before benefits."
    )
    return Table("gains", _("Who gains and who loses"), _("Group"), tuple(columns), tuple(rows), note, False)


def _poverty(sides: Sequence[Side], language: str) -> Table:
    def rows() -> Iterator[Row | None]:
        for line in LINES:
            name = _("national line") if line == "national" else _("%(dollars)s a day (2017)") % {"dollars": line}
            for indicator, title in (
                ("poverty_headcount", _("Below the %(line)s")),
                ("poverty_gap", _("Gap to the %(line)s")),
            ):
                dimensions = {"line": line, "transfers": "after"}
                yield _row(title % {"line": name}, sides, indicator, dimensions, language)
        for indicator, title in (("gini", _("Gini coefficient")), ("palma", _("Palma ratio"))):
            yield _row(title, sides, indicator, {"transfers": "after"}, language)

    found = tuple(row for row in rows() if row)
    note = _("The gap is how far below the line persons are on average, as a share of it; those above count as 0.")
    return Table("poverty", _("Poverty and inequality"), _("Measure"), _columns(sides), found, note, False)


def _coverage(sides: Sequence[Side], language: str) -> Table:
    rows = []
    for indicator, words in (
        ("legal_coverage", _("%(function)s, by the law")), ("effective_coverage", _("%(function)s, in effect")),
    ):  # fmt: skip
        for function, title in FUNCTIONS.items():
            row = _row(words % {"function": title}, sides, indicator, {"function": function}, language)
            rows += [row] if row else []
    note = _("In effect: who receives a benefit, for whom contributions are paid, or who is given care in kind.")
    return Table("coverage", _("Coverage, share of all persons"), _("Function"), _columns(sides), tuple(rows), note)


def _spending(law: CountryLaw, sides: Sequence[Side], language: str) -> Table:
    wording = Wording(law.law, language)
    rows = []
    for scheme in law.schemes:
        row = _row(wording.text(scheme.names), sides, "expenditure", {"scheme": scheme.name}, language)
        rows += [row] if row else []
    total = _row(_("All schemes"), sides, "expenditure", {"function": "any"}, language)
    of_gdp = _row(_("All schemes, share of GDP"), sides, "expenditure_of_gdp", {"function": "any"}, language)
    rows += [row for row in (total, of_gdp) if row]
    title = _("Benefits in cash, %(currency)s a year") % {"currency": sides[0].changes.reform.currency}
    return Table("spending", title, _("Scheme"), _columns(sides), tuple(rows))


def _contributions(sides: Sequence[Side], language: str) -> Table:
    found = (_row(str(title), sides, "contributions", {"payer": payer}, language) for payer, title in PAYERS.items())
    title = _("Contributions, %(currency)s a year") % {"currency": sides[0].changes.reform.currency}
    return Table("contributions", title, _("Payer"), _columns(sides), tuple(row for row in found if row))


def picture(side: Side, language: str, title: str) -> Picture | None:
    """Who gains and who loses by tenth of welfare; None where welfare is not known.

    It is drawn by the page itself: a chart by Vega takes 130 milliseconds, and this one follows a moving control.
    """
    tenths = [one for one in side.changes.gains if one.grouping == "decile"]
    if not tenths:
        return None
    bars = []
    words = []
    for place, one in enumerate(tenths):
        label = group_words("decile", one.group, language)
        gains, loses = one.gaining / one.persons, one.losing / one.persons
        gaining, losing = amount(gains, SHARE, language), amount(loses, SHARE, language)
        right, left = round(gains * _LENGTH), round(loses * _LENGTH)
        bars.append(Bar(label, right, left, _MIDDLE - left, gaining, losing, _TOP + place * _STEP))
        words.append(
            _("%(tenth)s: %(gaining)s gain, %(losing)s lose") % {"tenth": label, "gaining": gaining, "losing": losing}
        )
    return Picture(title, tuple(bars), f"{title}. {'; '.join(words)}.", _TOP + _STEP * len(tenths) + 6)
