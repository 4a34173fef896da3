"""`payung serve`: the pages and the API on a production server."""

from __future__ import annotations

import os
from typing import Annotated

import typer


def serve(
    port: Annotated[int, typer.Option(help="The port.", min=1, max=65535)] = 8000,
    host: Annotated[
        str, typer.Option(help="The address to listen on: this machine only, unless you say otherwise.")
    ] = "127.0.0.1",
    workers: Annotated[int, typer.Option(help="Processes (default: one a processor).", min=1)] = os.cpu_count() or 1,
) -> None:
    """Serve the pages and the API until Ctrl-C: http://localhost:8000.

    Examples:

        payung serve

        payung serve --port 8080 --workers 4
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "payung.web.settings")
    from payung.cli.office_keeping import made_ready, stop_with

    try:
        import payung.web.assets as assets
    except ImportError:
        stop_with("The pages need their extra: pip install 'payung[web]'.")
    configuration = made_ready()
    try:
        if not assets.are_built():
            assets.build()
    except assets.NotBuilt as missing:
        stop_with(missing)
    from django.core.management import call_command
    from granian import Granian
    from granian.constants import Interfaces

    from payung.office.database import server_url
    from payung.office.ready import migrate

    migrate()
    call_command("collectstatic", verbosity=0, interactive=False)
    os.environ["DATABASE_URL"] = server_url(configuration)  # the workers use the server that this process holds
    typer.echo(f"Payung answers at http://{'localhost' if host == '127.0.0.1' else host}:{port}/ (Ctrl-C stops it).")
    Granian(
        "payung.web.server:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        log_enabled=False,
    ).serve()
