"""`payung population make`, `fit` and `age`: a synthetic population, how it fits what is published, a later year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from payung.cli.nation import Threads, need_nation, number, progress
from payung.cli.options import Json
from payung.cli.outcomes import guarded, write_json

if TYPE_CHECKING:
    from payung.population.fitting import Fit

_WORDS = {"per cent": "%", "points": "points"}


def _complete(incomplete: str) -> list[str]:
    from payung.population.published import COUNTRIES

    return [code for code in COUNTRIES if code.startswith(incomplete)]


@guarded
def make(
    country: Annotated[str, typer.Argument(metavar="xx", help="Its code, such as th.", autocompletion=_complete)],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="FILE", help="Where to write it: .parquet or .arrow.")],
    year: Annotated[int, typer.Option(metavar="YEAR", help="From 2015 to 2050; ages are of 1 July.")] = 2025,
    households: Annotated[int, typer.Option(metavar="N", help="At most as many as the nation has.")] = 100_000,
    seed: Annotated[int, typer.Option(help="Another seed draws other persons.")] = 0,
    threads: Threads = None,
    as_json: Json = False,
) -> None:
    """Make up a nation's households that match its published population, work, incomes and poverty.

    The totals by sex and age are those of the United Nations; every assumption stands in the file. The same seed makes the same file.

    Examples:

        payung population make th -o th.parquet

        payung population make vn --year 2030 --households 1000000 --seed 7 -o vn.parquet
    """
    need_nation()
    from payung.population.synthetic import make as make_population

    with progress(quiet=as_json) as told:
        made = make_population(country, year, households, out, seed=seed, threads=threads, progress=told)
    if as_json:
        write_json(
            {
                "file": str(out),
                "persons": made.persons,
                "households": made.households,
                "metadata": made.metadata.to_dict(),
            }
        )
        return
    print(f"{number(made.persons)} persons in {number(made.households)} households are in {out}.")
    print(f"How well they match what is published: payung population fit {out}")


@guarded
def fit(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A population: .parquet or .arrow.")],
    everything: Annotated[
        bool, typer.Option("--all", help="Show every margin, not only the largest errors of each group.")
    ] = False,
    assumptions: Annotated[bool, typer.Option("--assumptions", help="Show what was assumed, with its source.")] = False,
    as_json: Json = False,
) -> None:
    """How well a population matches what is published: every margin with its error.

    Examples:

        payung population fit th.parquet

        payung population fit th.parquet --all --assumptions
    """
    need_nation()
    from payung.population.fitting import fit as fit_of

    with progress(quiet=as_json) as told:
        found = fit_of(file, progress=told)
    if as_json:
        write_json(found.to_dict())
        return
    _show(found, everything)
    if assumptions:
        print("\nAssumptions and sources:")
        for note in found.metadata.notes:
            print(f"- {note}")


@guarded
def age(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A population: .parquet or .arrow.")],
    to: Annotated[int, typer.Option("--to", metavar="YEAR", help="The later year, to 2050.")],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="FILE", help="Where to write it: .parquet or .arrow.")],
    fertility: Annotated[
        str, typer.Option(metavar="VARIANT", help="medium, low or high (half a child fewer or more).")
    ] = "medium",
    no_migration: Annotated[
        bool, typer.Option("--no-migration", help="Nobody comes or goes from the file's year on.")
    ] = False,
    growth: Annotated[
        float | None,
        typer.Option(
            metavar="PER_CENT", help="Of earnings and consumption above prices, a year. [default: as assumed]"
        ),
    ] = None,
    inflation: Annotated[
        float | None, typer.Option(metavar="PER_CENT", help="Of prices, a year. [default: as assumed]")
    ] = None,
    as_json: Json = False,
) -> None:
    """Age a population: weigh its households anew for a later year, and carry amounts by growth and prices.

    Examples:

        payung population age th.parquet --to 2040 -o th-2040.parquet

        payung population age th.parquet --to 2050 --fertility low --growth 1.5 --inflation 2 -o th-2050.parquet
    """
    need_nation()
    from payung.population.ageing import age as age_population

    with progress(quiet=as_json) as told:
        aged = age_population(
            file, to, out, variant=fertility, migration=not no_migration, growth=growth, inflation=inflation, progress=told
        )  # fmt: skip
    projection = aged.projection
    if as_json:
        write_json(
            {
                "file": str(out), "persons": aged.persons, "projected": projection.total, "births": projection.births,
                "deaths": projection.deaths, "net_migrants": projection.net_migrants, "closure": aged.closure,
                "largest_error": aged.largest_error, "prices": aged.prices, "real_growth": aged.real_growth,
                "metadata": aged.metadata.to_dict(),
            }
        )  # fmt: skip
        return
    print(f"{number(aged.persons)} persons, weighted for {to}, are in {out}.")
    print(
        f"From {projection.from_year} to {to}: {number(projection.births)} births, {number(projection.deaths)} deaths, "
        f"{number(projection.net_migrants)} net migrants. "
        f"These steps end {aged.closure:+.2%} from the published projection, to which they are scaled."
    )
    print(f"Largest error by sex and age: {aged.largest_error:.4%}.")
    print(
        f"Amounts times {aged.prices * aged.real_growth:.4f}: prices {aged.prices:.4f}, growth above prices {aged.real_growth:.4f}."
    )


def _show(found: Fit, everything: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    metadata = found.metadata
    console = Console(highlight=False)
    console.print(
        f"{metadata.country}, {metadata.year} ({metadata.kind}): {number(found.persons)} persons; {found.rows:,} in {found.households:,} "
        "households in the data",
        style="bold", markup=False,
    )  # fmt: skip
    console.print(
        f"Weights from {found.smallest_weight:,.2f} to {found.largest_weight:,.2f}; design effect {found.design_effect:.2f}",
        markup=False,
    )
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    for heading in ("published", "here", "error"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("basis")
    for group, margins in found.groups().items():
        worst = max(margins, key=lambda margin: abs(margin.error))
        shown = margins if everything else [worst]
        for margin in shown:
            label = (
                f"{group}: {margin.name}"
                if everything or len(margins) == 1
                else f"{group} ({len(margins)}), largest at {margin.name}"
            )
            table.add_row(
                label,
                _figure(margin, margin.published),
                _figure(margin, margin.found),
                f"{round(margin.error, 2) + 0.0:+.2f} {_WORDS[margin.unit]}",
                margin.basis,
            )
    console.print(table)


def _figure(margin: Any, value: float) -> str:
    return f"{value:.2%}" if margin.unit == "points" else number(value)
