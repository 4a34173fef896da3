"""The pages made ready and served by granian: WSGI workers under one small process that restarts those that die."""

from __future__ import annotations

import os
import socket
import tempfile

import typer

from payung.cli.office_keeping import made_ready, stop_with

SETTINGS = "payung.web.settings"
_PATIENCE = 20  # seconds that a stopping worker has for the requests under way
_QUEUE = 512  # connections that wait before new ones are turned away


def serve_pages(host: str, port: int, workers: int) -> None:
    """Serve until Ctrl-C; exit code 2 with what is missing or in the way."""
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    try:
        import django_htmx  # noqa: F401
    except ImportError:
        stop_with("The pages need their extra: pip install 'payung[web]'.")
    _refuse_taken(host, port)
    with tempfile.TemporaryDirectory(prefix="payung-metrics-") as metrics:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = metrics  # before anything counts
        configuration = made_ready()
        _make_ready()
        from granian import Granian
        from granian.constants import Interfaces

        from payung.office.database import server_url

        os.environ["DATABASE_URL"] = server_url(configuration)  # the workers use the server that this process holds
        typer.echo(
            f"Payung answers at http://{'localhost' if host == '127.0.0.1' else host}:{port}/ (Ctrl-C stops it)."
        )
        Granian(
            "payung.web.server:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=workers,
            blocking_threads=4,
            backlog=_QUEUE,
            respawn_failed_workers=True,
            workers_kill_timeout=_PATIENCE,
            log_enabled=False,
        ).serve()


def _make_ready() -> None:
    """The static files built and gathered, the database up to date."""
    from django.core.management import call_command

    from payung.office.ready import migrate
    from payung.web import assets

    try:
        if not assets.are_built():
            assets.build()
    except assets.NotBuilt as missing:
        stop_with(missing)
    migrate()
    call_command("collectstatic", verbosity=0, interactive=False)


def _refuse_taken(host: str, port: int) -> None:
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        stop_with(
            f"The server cannot listen on {host}, port {port}: {error.strerror}. Choose another: --port {port + 1}."
        )
