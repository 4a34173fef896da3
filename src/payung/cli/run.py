"""`payung run`: the law over a population."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from payung.cli.countries import country_of, reform_of
from payung.cli.nation import (
    AllowExtra,
    By,
    Households,
    Seed,
    Sort,
    TakeUp,
    Threads,
    amount,
    group_words,
    is_count,
    names,
    need_nation,
    notes,
    number,
    progress,
    shares,
    size_line,
    title_of,
    unknown_line,
)
from payung.cli.options import Json, Language, On, complete_country
from payung.cli.outcomes import guarded, write_json
from payung.law.country import CountryLaw

if TYPE_CHECKING:
    from payung.population import Simulation


@guarded
def run(
    population: Annotated[
        str, typer.Argument(metavar="POPULATION", help="A Parquet, CSV, Arrow or .sql file, or duckdb:QUERY.")
    ],
    country: Annotated[
        str, typer.Option(metavar="xx", help="Its code, or the folder of a law.", autocompletion=complete_country)
    ],
    on: On = None,
    output: Annotated[
        list[str] | None, typer.Option("--output", metavar="RULE", help="Only this rule. May be repeated.")
    ] = None,
    by: By = None,
    reform: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="Lay a reform over the law. May be repeated, in order.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="FILE", help="Write every person's row: .parquet or .arrow.")
    ] = None,
    households: Households = None,
    take_up: TakeUp = None,
    seed: Seed = 0,
    sort: Sort = False,
    allow_extra: AllowExtra = False,
    threads: Threads = None,
    language: Language = "en",
    as_json: Json = False,
) -> None:
    """Compute the law of a day for every household of a population: totals, by groups, and every person's row.

    Examples:

        payung run people.parquet --country th --on 2026-06-01 --by sex

        payung run people.csv --country th --output old_age_allowance.monthly_allowance --reform flat.yaml

        payung run "duckdb:FROM 'people/*.parquet' ORDER BY household" --country th -o answers.parquet
    """
    need_nation()
    from payung.population import simulate

    law = country_of(country)
    reforms = [reform_of(file) for file in reform or ()]
    with progress(quiet=as_json) as told:
        found = simulate(
            law, population, on, output or None, households=households, reform=reforms, by=names(by), output=out,
            take_up=shares(take_up), seed=seed, sort=sort, allow_extra=allow_extra, threads=threads, progress=told,
        )  # fmt: skip
    if as_json:
        write_json(found.to_dict())
        return
    _show(law.reformed(*reforms), found, language)
    if out is not None:
        print(f"Every person's row is in {out}.")


def _show(country: CountryLaw, found: Simulation, language: str) -> None:
    from rich.console import Console
    from rich.table import Table

    from payung.law.wording import Wording

    wording = Wording(country.law, language)
    console = Console(highlight=False)
    title = f"{wording.text(country.names)}, {wording.date(found.date)}"
    console.print(f"{title}: {size_line(found.sizes)}", style="bold", markup=False)
    for reform in found.reforms:
        console.print(f"With the reform: {reform}", markup=False)
    table = Table("", box=None, pad_edge=False, header_style="bold")
    for name in found.by:
        table.add_column(name, no_wrap=True)
    for heading in ("receive\nor are", "in all", "mean", "known of"):
        table.add_column(heading, justify="right", no_wrap=True)
    rules = list(dict.fromkeys(total.rule for total in found.totals))
    known = {total.rule for total in found.totals if total.known}
    last = ""
    for total in found.totals:
        if total.rule not in known:
            continue
        counted = is_count(country, total.rule)
        table.add_row(
            "" if total.rule == last else title_of(wording, country, total.rule),
            *group_words(total.group),
            number(total.positive),
            "" if counted else amount(total.sum),
            "" if counted else amount(total.mean),
            number(total.known),
        )
        last = total.rule
    console.print(table)
    if len(known) < len(rules):
        labels = [wording.label(country.law.rules[rule]) for rule in rules if rule not in known]
        console.print(unknown_line(labels), style="dim", markup=False)
    for note in notes(found):
        console.print(note, style="dim", markup=False)
