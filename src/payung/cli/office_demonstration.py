"""A demonstration office, made and told about."""

from __future__ import annotations

import datetime
import secrets
import sys

import typer

from payung.cli.office_keeping import made_ready, stop_with


def demonstrate(
    country: str, on: datetime.date | None, seed: int, members: int | None, months: int | None, password: str
) -> None:
    configuration = made_ready()
    from payung.office.acts import Refusal
    from payung.office.demonstration import build
    from payung.office.ready import migrate
    from payung.office.rights.signing_in import hashed

    password = password or f"payung-{secrets.token_hex(2)}-{secrets.token_hex(2)}-{secrets.token_hex(2)}"
    try:
        hashed(password, "demonstration")  # refuses one that is too weak before anything is made
        migrate()
        built = build(country, on=on, seed=seed, password=password, members=members, months=months, tell=_tell)
    except Refusal as refused:
        stop_with(refused)
    _tell("")
    counts = ", ".join(f"{number:,} {what}" for what, number in built.counts.items() if number)
    typer.echo(f"Office {built.code} is in {configuration.home}: invented people, as on {built.on}.")
    typer.echo(f"It has {counts}.")
    typer.echo(f"Accounts, all with the password {password}")
    for role, name in built.accounts:
        typer.echo(f"  {name:<24} {role.replace('_', ' ')}")


def _tell(text: str) -> None:
    """How far it is, in one line that is written over."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()
