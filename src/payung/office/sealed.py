"""Documents on disk, encrypted: AES-256 in Galois counter mode, by a key made from the office's own.

The file's name is bound into what is encrypted, so that one document cannot stand in for another.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from payung.office.configuration import Configuration

_NONCE = 12


class SealBroken(Exception):
    """The file is missing, was changed, or was sealed by another office's key."""


def seal(content: bytes, configuration: Configuration) -> str:
    """Encrypt a document into the office's files. Gives the name by which it is opened."""
    name = secrets.token_hex(16)
    path = _path(name, configuration)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    nonce = secrets.token_bytes(_NONCE)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(nonce + _cipher(configuration).encrypt(nonce, content, name.encode()))
        stream.flush()
        os.fsync(stream.fileno())
    return name


def open_sealed(name: str, configuration: Configuration) -> bytes:
    """The document of a name. Raises SealBroken."""
    try:
        content = _path(name, configuration).read_bytes()
        return _cipher(configuration).decrypt(content[:_NONCE], content[_NONCE:], name.encode())
    except (OSError, InvalidTag, ValueError):
        raise SealBroken(
            "The document cannot be opened: it is missing, was changed, or was sealed by another key."
        ) from None


def remove_sealed(name: str, configuration: Configuration) -> None:
    """Remove a document for good, as when its person is erased."""
    _path(name, configuration).unlink(missing_ok=True)


def _path(name: str, configuration: Configuration) -> Path:
    return configuration.files / name[:2] / name


def _cipher(configuration: Configuration) -> AESGCM:
    return AESGCM(hashlib.sha256(b"documents\0" + configuration.keys["identities"].encode()).digest())
