"""`payung office`: set an office up, serve it, run its months, keep it safe. Django is imported when a command runs."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import Annotated

import typer

office = typer.Typer(
    help="Run a scheme's office: its register, contributions, claims, ledger and API, on the same law.",
    no_args_is_help=True,
)
Code = Annotated[str, typer.Option("--office", help="The office's code, such as BKK.")]
On = Annotated[datetime.datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day (default: today).")]


@office.command()
def init(
    code: Annotated[str, typer.Argument(help="A code for the office: capital letters and digits.")],
    country: Annotated[str, typer.Argument(help="The country whose law it runs, such as th.")],
    name: Annotated[str, typer.Option(help="The office's name.")] = "",
    administrator: Annotated[str, typer.Option(help="The account of the first administrator.")] = "administrator",
    password: Annotated[
        str,
        typer.Option(
            prompt=True, hide_input=True, confirmation_prompt=True, envvar="PAYUNG_PASSWORD", help="Its password."
        ),
    ] = "",
    second_factor: Annotated[bool, typer.Option("--second-factor", help="Set up an authenticator app for it.")] = False,
) -> None:
    """Set up an office: its folder, its database, the office itself and the first administrator."""
    from payung.cli.office_running import set_up

    set_up(code, country, name or code, administrator, password, second_factor)


@office.command()
def start(
    port: Annotated[int, typer.Option(help="The port on this machine.")] = 8040,
    workers: Annotated[int, typer.Option(help="Processes (default: one a processor).")] = os.cpu_count() or 1,
) -> None:
    """Serve the API on this machine until Ctrl-C: http://127.0.0.1:8040/api/v1/health."""
    from payung.cli.office_running import serve

    serve(port, workers)


@office.command()
def worker(
    once: Annotated[bool, typer.Option("--once", help="Do what waits, and stop.")] = False,
) -> None:
    """Do the jobs that wait, and those of their day, until Ctrl-C."""
    from payung.cli.office_running import work

    work(once)


@office.command()
def backup(
    folder: Annotated[Path, typer.Argument(help="A new folder for database and files.")],
    keys: Annotated[Path, typer.Option(help="A new file for the keys, to be kept elsewhere.")],
) -> None:
    """Back the office up: the database and the encrypted files in a folder, the keys in a file apart."""
    from payung.cli.office_keeping import backup_to

    backup_to(folder, keys)


@office.command()
def restore(
    folder: Annotated[Path, typer.Argument(help="The backup's folder.")],
    keys: Annotated[Path, typer.Option(help="The file of the keys.")],
) -> None:
    """Restore a backup into an empty office, and verify it."""
    from payung.cli.office_keeping import restore_from

    restore_from(folder, keys)


@office.command()
def verify(
    every_decision: Annotated[
        bool, typer.Option("--every-decision", help="Take every decision again, not only the latest of each office.")
    ] = False,
) -> None:
    """Check every room of every office: numbers, decisions taken again, claims, payments, the ledger and its chain.

    Exit code 1 if anything is wrong.
    """
    from payung.cli.office_keeping import verify_all

    verify_all(every_decision)


@office.command()
def close(month: Annotated[str, typer.Argument(help="The month, such as 2026-01.")], code: Code) -> None:
    """Close a month of an office: nothing more is posted in it."""
    from payung.cli.office_keeping import close_a_month

    close_a_month(code, month)


@office.command()
def process(name: Annotated[str, typer.Argument(help="claim, appeal, grievance, referral, recalculation.")]) -> None:
    """Draw a process: its states and what leads from one to the next."""
    from payung.cli.office_keeping import draw_process

    draw_process(name)


@office.command()
def openapi() -> None:
    """Write the API's description (OpenAPI 3.1)."""
    from payung.cli.office_keeping import write_openapi

    write_openapi()
