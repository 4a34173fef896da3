"""An office backed up, restored, verified and closed month by month."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from payung.office.configuration import Configuration


def made_ready() -> Configuration:
    """Django ready for the office of the environment; exit code 2 with what is missing."""
    try:
        from payung.office.configuration import Configuration, ConfigurationRefused
    except ImportError:
        stop_with("The office needs its extra: pip install 'payung[office]'.")
    try:
        from payung.office.ready import ready

        ready()
        return Configuration.from_environment()
    except ConfigurationRefused as refused:
        stop_with(refused)


def stop_with(why: object) -> NoReturn:
    """Bad input: say it on standard error, exit code 2."""
    for line in str(why).splitlines():
        typer.echo(f"error: {line}", err=True)
    raise typer.Exit(2)


def backup_to(folder: Path, keys: Path) -> None:
    configuration = made_ready()
    from payung.office.records.backup import BackupRefused, back_up

    try:
        about = back_up(configuration, folder, keys)
    except BackupRefused as refused:
        stop_with(refused)
    typer.echo(f"{sum(about['rows'].values())} rows of {len(about['rows'])} tables are in {folder}.")
    typer.echo(f"The keys are in {keys}. Keep them elsewhere than the backup: who has both can read everything.")


def restore_from(folder: Path, keys: Path) -> None:
    configuration = made_ready()
    from payung.office.records.backup import BackupRefused, restore

    try:
        rows = restore(configuration, folder, keys)
    except BackupRefused as refused:
        stop_with(refused)
    typer.echo(f"{sum(rows.values())} rows of {len(rows)} tables are back.")
    verify_all()


def verify_all(every_decision: bool = False) -> None:
    made_ready()
    from payung.office.records.verifying import REPLAYED, verify
    from payung.office.rights.actors import SYSTEM, acting
    from payung.office.rights.models import Office

    wrong = 0
    for one in Office.objects.order_by("code"):
        with acting(SYSTEM):
            for room, finding in verify(one.pk, None if every_decision else REPLAYED):
                wrong += 1
                typer.echo(f"{one.code} {room}: {finding.message}")
    if wrong:
        raise typer.Exit(1)
    typer.echo("All is well.")


def close_a_month(code: str, month: str) -> None:
    made_ready()
    from payung.office.acts import Refusal, perform
    from payung.office.ledger.closing import close_month
    from payung.office.rights.actors import SYSTEM

    try:
        balances = perform(close_month, SYSTEM, office=office_id(code), month=month).result
    except Refusal as refused:
        stop_with(refused)
    for account, amount in balances.items():
        typer.echo(f"{account:<50} {amount:>20}")


def office_id(code: str) -> int:
    """The office of a code; exit code 2 if there is none."""
    from payung.office.rights.models import Office

    found = Office.objects.filter(code=code).first()
    if found is None:
        stop_with(f"There is no office {code}. There are {', '.join(Office.objects.values_list('code', flat=True))}.")
    return int(found.pk)


def draw_process(name: str) -> None:
    made_ready()
    from payung.office import processes

    found = {one.name: one for one in vars(processes).values() if isinstance(one, processes.Process)}
    if name not in found:
        stop_with(f"There is no process '{name}'; there are {', '.join(sorted(found))}.")
    typer.echo(processes.drawn(found[name]))


def write_openapi() -> None:
    made_ready()
    from payung.office.api.urls import openapi_text

    typer.echo(openapi_text(), nl=False)
