"""The commands together."""

from __future__ import annotations

from typing import Annotated

import typer

import payung
from payung.cli.ask import ask
from payung.cli.benchmark import benchmark
from payung.cli.check import check
from payung.cli.draw import draw_command
from payung.cli.floor import floor
from payung.cli.fund import fund
from payung.cli.indicators import indicators
from payung.cli.inputs import inputs
from payung.cli.law import law
from payung.cli.new import new
from payung.cli.office import office
from payung.cli.population import population
from payung.cli.reform import reform
from payung.cli.report import report
from payung.cli.run import run
from payung.cli.screen import screen
from payung.cli.serve import serve
from payung.cli.standards import standards
from payung.cli.totals import totals_command

app = typer.Typer(
    name="payung",
    help="Social protection law, written once: screen a household, read the law, check it, write a new one, cost it.",
    epilog="Exit codes: 0 done, 1 a check failed, 2 bad input. Begin with `payung ask th` or `payung law`.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(screen)
app.command(name="totals")(totals_command)
app.command()(ask)
app.command()(law)
app.command(name="draw")(draw_command)
app.command()(inputs)
app.command()(check)
app.command()(run)
app.command()(reform)
app.command()(indicators)
app.command()(standards)
app.command()(floor)
app.command()(benchmark)
app.command()(fund)
app.command()(report)
app.command()(serve)
app.add_typer(population, name="population")
app.add_typer(new, name="new")
app.add_typer(office, name="office")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"payung {payung.__version__}")
        raise typer.Exit


@app.callback()
def _payung(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    pass
