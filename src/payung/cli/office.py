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
As = Annotated[str, typer.Option("--as", help="The account that acts (default: the system of this machine).")]
Account = Annotated[str, typer.Option("--as", help="The account that acts.")]
Password = Annotated[str, typer.Option(envvar="PAYUNG_PASSWORD", help="Its password (asked for if it is not given).")]
SecondFactor = Annotated[str, typer.Option("--code", help="The code of its authenticator app.")]
Scheme = Annotated[str, typer.Option(help="The scheme, such as th.section40.")]
BatchNumber = Annotated[str, typer.Argument(help="The batch's number, such as BKK-0000001.")]
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
def demo(
    country: Annotated[str, typer.Argument(help="The country, such as th.")],
    on: On = None,
    seed: Annotated[int, typer.Option(help="Another number makes other people.")] = 1,
    members: Annotated[int | None, typer.Option(help="How many join in the time (default: the plan's).")] = None,
    months: Annotated[int | None, typer.Option(help="How many months of history (default: 24).")] = None,
    password: Annotated[
        str, typer.Option(envvar="PAYUNG_PASSWORD", help="Of all its accounts (default: one is made and shown).")
    ] = "",
) -> None:
    """Make a demonstration office of invented people: two years of history and today's queue, with an account for each role."""
    from payung.cli.office_demonstration import demonstrate

    demonstrate(country, on.date() if on else None, seed, members, months, password)


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


@office.command(name="import")
def import_(
    file: Annotated[Path, typer.Argument(help="CSV or XLSX; for receipts CSV, or the bank's statement (camt.053).")],
    code: Code,
    what: Annotated[str, typer.Option(help="people, receipts or areas.")],
    map: Annotated[Path | None, typer.Option(help="For people: the file that says what the columns are.")] = None,
    scheme: Annotated[str, typer.Option(help="For receipts: the scheme, such as th.section40.")] = "",
    channel: Annotated[str, typer.Option(help="For receipts: book, counter, bank or mobile_money.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")] = False,
    partial: Annotated[bool, typer.Option("--partial", help="Import the sound rows, and tell the others.")] = False,
    on: On = None,
    name: As = "",
    password: Password = "",
    second: SecondFactor = "",
) -> None:
    """Import a list of people or areas, or a file of receipts: all rows or none, or with --partial the sound ones."""
    from payung.cli.office_importing import Import, bring_in

    asked = Import(file, code, on.date() if on else None, dry_run, partial, map, scheme, channel)
    bring_in(what, asked, name, password, second)


@office.command()
def run(
    month: Annotated[str, typer.Argument(help="The month, such as 2026-01.")],
    code: Code,
    schemes: Annotated[list[str] | None, typer.Option("--scheme", help="A scheme (default: all with members).")] = None,
    only: Annotated[str, typer.Option(help="dues or benefits (default: both).")] = "",
    on: On = None,
    name: As = "",
    password: Password = "",
    second: SecondFactor = "",
) -> None:
    """Run a month: everybody's dues, and what the law gives by the month. Who has them already keeps them."""
    from payung.cli.office_paying import run_month

    run_month(month, code, on.date() if on else None, schemes or [], only, name, password, second)


@office.command()
def adjudicate(
    kind: Annotated[str, typer.Argument(help="The kind of claim, such as hospital.")],
    code: Code,
    scheme: Scheme,
    sample: Annotated[float, typer.Option(help="The share of the clear ones that a person decides instead.")] = 0.01,
    seed: Annotated[int, typer.Option(help="What the sample is drawn with.")] = 0,
    on: On = None,
    name: As = "",
    password: Password = "",
    second: SecondFactor = "",
) -> None:
    """Decide a backlog of filed claims by the law: the clear ones at once, the rest put aside for a person, by why."""
    from payung.cli.office_adjudicating import decide_backlog

    decide_backlog(code, scheme, kind, sample, seed, on.date() if on else None, name, password, second)


pay = typer.Typer(
    help="Pay what is owed: one makes a batch, another approves it, its file goes to the bank.", no_args_is_help=True
)
office.add_typer(pay, name="pay")


@pay.command(name="list")
def pay_list(code: Code) -> None:
    """The batches that are not finished, and what is owed outside of them."""
    from payung.cli.office_paying import listed

    listed(code)


@pay.command(name="make")
def pay_make(
    code: Code,
    scheme: Scheme,
    name: Account,
    channel: Annotated[str, typer.Option(help="bank or mobile_money.")] = "bank",
    execute_on: Annotated[
        datetime.datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of payment (default: today).")
    ] = None,
    on: On = None,
    password: Password = "",
    second: SecondFactor = "",
) -> None:
    """Make a batch of all that is owed, due and payable through a channel."""
    from payung.cli.office_paying import make

    day, execute = on.date() if on else None, execute_on.date() if execute_on else None
    make(code, scheme, channel, day, execute, name, password, second)


@pay.command(name="approve")
def pay_approve(
    number: BatchNumber,
    code: Code,
    count: Annotated[int, typer.Option(help="How many payments it has, as you saw them.")],
    total: Annotated[str, typer.Option(help="Their sum, as you saw it.")],
    name: Account,
    on: On = None,
    password: Password = "",
    second: SecondFactor = "",
) -> None:
    """Approve a batch that another user made, by naming its count and sum."""
    from payung.cli.office_paying import approve

    approve(code, number, count, total, on.date() if on else None, name, password, second)


@pay.command(name="export")
def pay_export(
    number: BatchNumber,
    code: Code,
    name: Account,
    folder: Annotated[Path, typer.Option("--to", help="The folder for the file.")] = Path(),
    on: On = None,
    password: Password = "",
    second: SecondFactor = "",
) -> None:
    """Write an approved batch's file: pain.001 for a bank, CSV for an operator of mobile money."""
    from payung.cli.office_paying import export

    export(code, number, folder, on.date() if on else None, name, password, second)


@pay.command(name="sent")
def pay_sent(
    number: BatchNumber, code: Code, name: Account, on: On = None, password: Password = "", second: SecondFactor = ""
) -> None:
    """Say that a batch's file was handed to the bank or operator."""
    from payung.cli.office_paying import sent

    sent(code, number, on.date() if on else None, name, password, second)


@pay.command(name="take")
def pay_take(
    file: Annotated[Path, typer.Argument(help="A status file (pain.002 or CSV) or a statement (camt.053).")],
    code: Code,
    name: Account,
    on: On = None,
    password: Password = "",
    second: SecondFactor = "",
) -> None:
    """Take in what the bank or operator answered: the same file again changes nothing."""
    from payung.cli.office_paying import take

    take(code, file, on.date() if on else None, name, password, second)


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
