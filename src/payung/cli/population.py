"""`payung population`: populations made for `payung run`, `payung reform` and `payung indicators`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from payung.cli.countries import country_of
from payung.cli.nation import need_nation
from payung.cli.options import Json, On
from payung.cli.outcomes import guarded, write_json
from payung.cli.synthetic import age, fit, make
from payung.law.country import as_day

if TYPE_CHECKING:
    from payung.population.survey import ImportReport

population = typer.Typer(
    help="Make a population, from published totals or a survey; see how it fits what is published; age it.",
    no_args_is_help=True,
)
population.command()(make)
population.command()(fit)
population.command()(age)
_MOST_FACTS = 6


@population.command("import")
@guarded
def import_survey(
    survey_map: Annotated[Path, typer.Argument(metavar="MAP", help="The map of the survey, a YAML file.")],
    data: Annotated[
        list[str], typer.Option(metavar="FILE", help="A file of the survey, in the map's order, or NAME=FILE.")
    ],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="FILE", help="Write the population: .parquet or .arrow.")],
    country: Annotated[
        str | None, typer.Option(metavar="DIR", help="The folder of a law, if not an installed country.")
    ] = None,
    on: On = None,
    as_json: Json = False,
) -> None:
    """Make a population of a survey's files (CSV, Parquet, Stata, SPSS), by a map; and say what was mapped and what is missing.

    Examples:

        payung population import examples/surveys/philippines-fies-2015.yaml --data families.csv -o families.parquet

        payung population import lfs.yaml --data persons=lfs.dta --data households=hh.dta -o lfs.parquet --json
    """
    need_nation()
    from payung.population.survey import import_survey, read_map
    from payung.population.writing import check_place, writing

    check_place(out)
    found = read_map(survey_map)
    law = country_of(country) if country else None
    imported = import_survey(found, _files(data), country=law, on=as_day(on) if on else None)
    with writing(out, imported.table.schema) as file:
        for batch in imported.table.to_batches():
            file.write(batch)
    if as_json:
        write_json(imported.report.to_dict())
        return
    _show(imported.report)
    print(f"The population is in {out}.")


def _files(data: list[str]) -> dict[str, str] | list[str]:
    """The files by name where each has one, else in order."""
    parts = [text.partition("=") for text in data]
    if all(equals and name.isidentifier() for name, equals, _ in parts):
        return {name: path for name, _, path in parts}
    return data


def _show(report: ImportReport) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    weighted = "" if report.weighted_persons == report.persons else f", who stand for {report.weighted_persons:,.0f}"
    title = f"{report.title}: {report.persons:,} persons{weighted}, in {report.households:,} households"
    console.print(title, style="bold", markup=False)
    table = Table("column", "known of", "from", box=None, pad_edge=False, header_style="bold")
    for column in report.columns:
        share = column.known / column.rows if column.rows else 0
        parts = ", ".join(dict.fromkeys(part for part, _ in column.sources))
        table.add_row(Text(column.name), f"{share:.0%}", Text(parts))
    console.print(table)
    for text in dict.fromkeys(text for column in report.columns for text in column.assumed):
        console.print(f"Assumed: {text}", style="dim", markup=False)
    for name, count in report.unused:
        if count:
            console.print(f"Columns of {name} that are not used: {count}.", style="dim", markup=False)
    for scheme, facts in report.missing:
        more = f" and {len(facts) - _MOST_FACTS} more" if len(facts) > _MOST_FACTS else ""
        text = f"{scheme} may ask for what is not there: {', '.join(facts[:_MOST_FACTS])}{more}."
        console.print(text, style="dim", markup=False)
    for warning in report.warnings:
        console.print(f"Note: {warning}", style="yellow", markup=False)
