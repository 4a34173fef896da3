"""`payung indicators`: coverage, spending, incidence, poverty and inequality of a law on a population."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from payung.cli.countries import country_of, reform_of
from payung.cli.nation import By, Seed, Sort, TakeUp, Threads, names, need_nation, number, shares
from payung.cli.options import Json, Language, On, complete_country
from payung.cli.outcomes import guarded, refuse, write_json
from payung.law.country import CountryLaw
from payung.law.wording import Wording

if TYPE_CHECKING:
    from payung.measure.results import Changes, Difference, Indicators, Value

_ALWAYS = (
    "legal_coverage", "effective_coverage", "SI_COV_BENFTS", "SI_COV_CHLD", "SI_COV_MATNL", "SI_COV_DISAB", "SI_COV_UEMP",
    "SI_COV_WKINJRY", "SI_COV_PENSN", "SI_COV_VULN", "SI_COV_POOR", "SI_COV_SOCINS", "SI_COV_SOCAST", "SI_COV_LMKT", "expenditure",
    "expenditure_of_gdp", "aspire_coverage", "adequacy", "poverty_headcount", "poverty_gap", "poverty_severity", "gini", "s80_s20",
    "palma", "spi", "spi_depth", "spi_breadth",
)  # fmt: skip
GROUPS = ("sex", "age", "quintile", "decile", "poverty")
_MOST_NOTES = 12


@guarded
def indicators(
    population: Annotated[
        str, typer.Argument(metavar="POPULATION", help="A Parquet, CSV, Arrow or .sql file, or duckdb:QUERY.")
    ],
    country: Annotated[
        str, typer.Option(metavar="xx", help="Its code, or the folder of a law.", autocompletion=complete_country)
    ],
    on: On = None,
    reform: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Beside the law, the law with this reform. May be repeated, in order."),
    ] = None,
    by: By = None,
    every: Annotated[bool, typer.Option("--all", help="Show every indicator, not only the main ones.")] = False,
    line: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=AMOUNT", help="A poverty line a person and month, at prices of the population's year."
        ),
    ] = None,
    gdp: Annotated[
        float | None, typer.Option(metavar="AMOUNT", help="GDP of the law's year, if not the published one.")
    ] = None,
    prices: Annotated[
        float | None, typer.Option(metavar="RATIO", help="Prices of the law's year over those of the population's.")
    ] = None,
    welfare: Annotated[
        str, typer.Option(metavar="WHEN", help="What the population's welfare is: after or before transfers.")
    ] = "after",
    pension_age: Annotated[int, typer.Option(metavar="YEARS", help="Pension age of SDG 1.3.1.")] = 60,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="FILE", help="Write everything: .xlsx or .csv.")
    ] = None,
    take_up: TakeUp = None,
    seed: Seed = 0,
    sort: Sort = False,
    threads: Threads = None,
    language: Language = "en",
    as_json: Json = False,
) -> None:
    """Measure what the law of a day does to a population; with a reform, the law and the reform side by side.

    Examples:

        payung indicators people.parquet --country th --on 2026-06-01 --by sex

        payung indicators people.parquet --country id --reform raise.yaml -o tables.xlsx
    """
    need_nation()
    from payung.measure import Session
    from payung.measure.writing import check_tables_place, write_tables

    if out is not None:
        check_tables_place(out)
    law = country_of(country)
    reforms = [reform_of(file) for file in reform or ()]
    shown = names(by)
    columns = [name for name in shown if name not in GROUPS]
    session = Session(
        law, population, on, by=columns, take_up=shares(take_up), seed=seed, sort=sort, threads=threads, lines=read_lines(line), gdp=gdp,
        prices=prices, welfare=welfare, pension_age=pension_age,
    )  # fmt: skip
    found: Indicators | Changes = session.compare(reforms) if reforms else session.indicators()
    if out is not None:
        write_tables(found, out)
    if as_json:
        write_json(found.to_dict())
        return
    show(law.reformed(*reforms), found, shown, language, every=every)
    if out is not None:
        print(f"Everything is in {out}.")


def read_lines(lines: Sequence[str] | None) -> dict[str, float]:
    """Poverty lines of `--line national=3000`. Raises Refused."""
    found = {}
    for text in lines or ():
        name, _, amount = text.partition("=")
        try:
            found[name.strip()] = float(amount)
        except ValueError:
            raise refuse("type", f"'{text}' says no line.", "Write NAME=AMOUNT.", "--line") from None
    return found


def show(
    country: CountryLaw, found: Indicators | Changes, by: Sequence[str], language: str, *, every: bool = False
) -> None:
    """The indicators as a table, or those of law and reform side by side, with what a reader must know."""
    from rich.console import Console

    from payung.measure.results import Changes

    about = found.reform if isinstance(found, Changes) else found
    wording = Wording(country.law, language)
    console = Console(highlight=False)
    title = f"{wording.text(country.law.country.names)}, law of {about.date}, people of {about.year}"
    persons = (
        f"{number(about.persons)} persons in {number(about.households)} households ({about.rows:,} persons in the data)"
    )
    console.print(f"{title}: {persons}", style="bold", markup=False)
    for name in about.reforms:
        console.print(f"Reform: {name}", markup=False)
    if isinstance(found, Changes):
        _side_by_side(console, found, by, every)
    else:
        _table(console, found, by, every)
    for name, text in about.figures:
        console.print(f"{name}: {text}", style="dim", markup=False)
    for warning in about.warnings:
        console.print(f"Note: {warning}", style="yellow", markup=False)


def _chosen(values: Iterable[Any], by: Sequence[str], every: bool) -> list[Any]:
    """The values to show: of the main indicators, for all, or by the groups that were asked."""
    own = set(by)
    found = [
        one
        for one in values
        if (every or one.indicator in _ALWAYS)
        and (every or "scheme" not in dict(one.dimensions))
        and not {name for name, _ in one.dimensions}
        - {"function", "category", "line", "transfers", "payer", "scheme"}
        - own
    ]
    order = {name: place for place, name in enumerate(dict.fromkeys(one.indicator for one in found))}
    return sorted(found, key=lambda one: order[one.indicator])


def _table(console: Any, found: Indicators, by: Sequence[str], every: bool) -> None:
    from rich.table import Table

    values = _chosen(found.values, by, every)
    has_errors = any(one.error for one in values)
    table = Table("", "of", box=None, pad_edge=False, header_style="bold")
    table.add_column("", justify="right", no_wrap=True)
    if has_errors:
        table.add_column("error", justify="right", no_wrap=True)
    notes: dict[str, int] = {}
    last = ""
    for one in values:
        label = _label(one)
        mark = _mark(one.note, notes)
        cells = [f"{amount_of(one.indicator, one.value)}{mark}"]
        cells += [amount_of(one.indicator, one.error) if one.error else ""] if has_errors else []
        table.add_row("" if label == last else label, _words(one), *cells)
        last = label
    console.print(table)
    _notes(console, notes)


def _side_by_side(console: Any, found: Changes, by: Sequence[str], every: bool) -> None:
    from rich.table import Table

    table = Table("", "of", box=None, pad_edge=False, header_style="bold")
    for heading in ("by the law", "by the reform", "difference"):
        table.add_column(heading, justify="right", no_wrap=True)
    last = ""
    for one in _chosen(found.differences(), by, every):
        label = _label(one)
        cells = [amount_of(one.indicator, side) for side in (one.base, one.reform)]
        cells.append(change_of(one.indicator, one.change))
        table.add_row("" if label == last else label, _words(one), *cells)
        last = label
    console.print(table)
    gaining, losing = number(found.persons_gaining), number(found.persons_losing)
    console.print(f"{gaining} persons live in households that gain, {losing} in households that lose.")


def _mark(note: str, notes: dict[str, int]) -> str:
    if not note:
        return "    "
    place = notes.setdefault(note, len(notes) + 1)
    return f" [{place}]".ljust(4).replace("[", "(").replace("]", ")")


def _notes(console: Any, notes: dict[str, int]) -> None:
    for note, place in list(notes.items())[:_MOST_NOTES]:
        console.print(f"({place}) {note}", style="dim", markup=False)
    if len(notes) > _MOST_NOTES:
        console.print(f"The remaining {len(notes) - _MOST_NOTES} notes are in --json and -o.", style="dim")


def _label(one: Value | Difference) -> str:
    from payung.measure.definitions import DEFINITIONS

    return DEFINITIONS[one.indicator].label


def _words(one: Value | Difference) -> str:
    words = {"transfers": lambda value: f"{value} transfers", "line": lambda value: f"{value} line"}
    plain = {"quintile": "fifth", "decile": "tenth"}
    return ", ".join(
        words[name](value) if name in words else f"{plain[name]} {value}" if name in plain else value.replace("_", " ")
        for name, value in one.dimensions
    )


def change_of(indicator: str, change: float | None) -> str:
    """A difference in its unit: of shares in percentage points (pp)."""
    from payung.measure.definitions import DEFINITIONS, SHARE

    if change is not None and DEFINITIONS[indicator].unit == SHARE:
        return f"{change * 100:+.2f} pp" if change else "0"
    return amount_of(indicator, change)


def amount_of(indicator: str, value: float | None) -> str:
    """A value in its unit: shares in per cent, money and persons in whole numbers, indices with four digits."""
    from payung.measure.definitions import A_MONTH, A_YEAR, DEFINITIONS, INDEX, PERSONS, RATIO, SHARE

    if value is None:
        return "–"
    match DEFINITIONS[indicator].unit:
        case unit if unit == SHARE:
            return f"{value:.2%}"
        case unit if unit in (PERSONS, A_YEAR, A_MONTH):
            return f"{value:,.0f}"
        case unit if unit in (INDEX, RATIO):
            return f"{value:.4f}"
    return f"{value:,.4g}"
