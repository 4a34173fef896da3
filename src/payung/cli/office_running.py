"""An office set up, served and its jobs done."""

from __future__ import annotations

import os

import typer

from payung.cli.office_keeping import made_ready, stop_with


def set_up(code: str, country: str, name: str, administrator: str, password: str, second_factor: bool) -> None:
    configuration = made_ready()
    from payung.office.acts import Refusal, perform
    from payung.office.ready import migrate
    from payung.office.rights import actions, signing_in
    from payung.office.rights.actors import SYSTEM
    from payung.office.rights.models import User
    from payung.office.rights.second_factor import set_up as set_up_second_factor

    migrate()
    try:
        kept = signing_in.hashed(password, administrator)
        perform(actions.create_office, SYSTEM, code=code, name=name, country=country)
        perform(actions.create_user, SYSTEM, office=None, username=administrator)
        perform(actions.set_password, SYSTEM, office=None, username=administrator, password_hash=kept)
        perform(actions.grant, SYSTEM, office=None, username=administrator, role="administrator")
    except Refusal as refused:
        stop_with(refused)
    typer.echo(f"Office {code} is set up in {configuration.home}; {administrator} is administrator of all its offices.")
    if second_factor:
        address, codes = set_up_second_factor(User.objects.get(username=administrator))
        typer.echo(f"For the authenticator app, shown only now: {address}")
        typer.echo(f"Recovery codes, each good once: {' '.join(codes)}")
    typer.echo(f"Keep {configuration.home / 'keys.json'} safe: without it what is encrypted cannot be read again.")


def serve(port: int, workers: int) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "payung.office.api.settings"
    configuration = made_ready()
    from granian import Granian
    from granian.constants import Interfaces

    from payung.office.database import server_url

    os.environ["DATABASE_URL"] = server_url(configuration)  # the workers use the server that this process holds
    typer.echo(f"The office answers at http://127.0.0.1:{port}/api/v1/ (Ctrl-C stops it).")
    Granian(
        "payung.office.api.server:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        log_enabled=False,
    ).serve()


def work(once: bool) -> None:
    made_ready()
    from payung.office.jobs import run_worker

    run_worker(wait=not once)
