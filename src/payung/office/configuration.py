"""Where an office lives: its folder, its database, its keys. All of it from the environment, with safe defaults.

    PAYUNG_HOME           the office's folder (default: ~/.local/share/payung, or the system's place for data)
    DATABASE_URL          a PostgreSQL server, postgresql://user:password@host/name; without it one is embedded in PAYUNG_HOME
    PAYUNG_SECOND_FACTOR  `required`: staff act only with a second factor (an authenticator app); default `optional`
    PAYUNG_HOSTS          the names by which the office is reached, `office.example.org,10.0.0.5`; default: this machine only
    PAYUNG_PROXIES        the addresses of the proxies before the pages, `127.0.0.1`: what they say of the client is believed
    PAYUNG_LIMITS         2 doubles how often an address may ask for what costs much, 0 switches the limits off; default 1

The folder has the file `keys.json`, readable by its owner alone: the key that signs sessions and those that encrypt identity
documents. Without it what is encrypted cannot be read again: `payung office backup` says so.
"""

from __future__ import annotations

import json
import os
import re
import secrets
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import platformdirs

APPLICATION_ROLE = "payung_office"  # owns nothing: row security binds it
MEMBER_ROLE = "payung_member"  # reads what is the member's own, and nothing that no policy names


class ConfigurationRefused(ValueError):
    """The environment does not describe an office; the message says what is wrong and what would be right."""


@dataclass(frozen=True)
class Configuration:
    """An office's folder and database address; empty `database_url` means the embedded server."""

    home: Path
    database_url: str = ""
    second_factor_required: bool = False
    hosts: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    limits: float = 1.0

    @classmethod
    def from_environment(cls) -> Configuration:
        """Read the environment. Raises ConfigurationRefused."""
        home = os.environ.get("PAYUNG_HOME") or platformdirs.user_data_dir("payung")
        factor = os.environ.get("PAYUNG_SECOND_FACTOR", "optional")
        if factor not in ("required", "optional"):
            raise ConfigurationRefused(f"PAYUNG_SECOND_FACTOR is '{factor}'. Write required or optional.")
        hosts, proxies = (
            tuple(filter(None, map(str.strip, os.environ.get(name, "").split(","))))
            for name in ("PAYUNG_HOSTS", "PAYUNG_PROXIES")
        )
        limits = os.environ.get("PAYUNG_LIMITS", "1")
        if not re.fullmatch(r"\d{1,6}(\.\d{1,3})?", limits):
            raise ConfigurationRefused(
                f"PAYUNG_LIMITS is '{limits}'. Write a number, such as 1, 2 or 0.5; 0 means no limits."
            )
        database_url = os.environ.get("DATABASE_URL", "")
        return cls(
            Path(home).expanduser().absolute(), database_url, factor == "required", hosts, proxies, float(limits)
        )

    @property
    def database_folder(self) -> Path:
        """The embedded server's data."""
        return self.home / "postgresql"

    @property
    def files(self) -> Path:
        """Documents and photos, encrypted."""
        return self.home / "files"

    @cached_property
    def keys(self) -> dict[str, str]:
        """The office's secrets by name, made on first use and kept for their owner alone."""
        path = self.home / "keys.json"
        if not path.exists():
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
            made = {name: secrets.token_urlsafe(48) for name in ("sessions", "identities", "index")}
            temporary = path.with_suffix(f".{os.getpid()}")
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w") as stream:
                json.dump(made, stream)
            try:
                os.link(temporary, path)  # whoever comes first makes them
            except FileExistsError:
                pass
            finally:
                temporary.unlink()
        found: dict[str, str] = json.loads(path.read_text("utf-8"))
        return found


def connection_of(url: str) -> dict[str, object]:
    """Django's settings for a PostgreSQL address. Raises ConfigurationRefused for another scheme or no name."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise ConfigurationRefused(
            f"DATABASE_URL is no PostgreSQL database: '{parts.scheme}://...'. Write postgresql://user:password@host/name."
        )
    query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or query.pop("user", "")),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or query.pop("host", "")),
        "PORT": str(parts.port or ""),
        "OPTIONS": query,
    }
