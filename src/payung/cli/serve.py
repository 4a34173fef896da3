"""`payung serve`: the pages and the API on a production server."""

from __future__ import annotations

import os
from typing import Annotated

import typer


def serve(
    port: Annotated[int, typer.Option(help="The port.", min=1, max=65535)] = 8000,
    host: Annotated[
        str, typer.Option(help="The address to listen on; by default this machine alone reaches it.")
    ] = "127.0.0.1",
    workers: Annotated[int, typer.Option(help="Processes (default: one a processor).", min=1)] = os.cpu_count() or 1,
) -> None:
    """Serve the pages and the API until Ctrl-C: http://localhost:8000.

    The database is brought up to date and the static files are gathered first. Settings are environment variables: docs/server.md.

    Examples:

        payung serve

        payung serve --port 8080 --workers 4
    """
    from payung.cli.serving import serve_pages

    serve_pages(host, port, workers)
