"""Encrypts what travels or is kept, so that nobody reads or changes it without the key: AES-256-GCM."""

from __future__ import annotations

import base64
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12


class NotSealed(ValueError):
    """It was not sealed by this key, or was changed."""


def key_of(secret: bytes, purpose: str) -> bytes:
    """The key for a purpose, derived from a secret of at least 128 random bits."""
    return HKDF(SHA256(), 32, salt=None, info=purpose.encode()).derive(secret)


def sealed(content: bytes, key: bytes) -> bytes:
    """The content, encrypted."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, None)


def unsealed(content: bytes, key: bytes) -> bytes:
    """Raises NotSealed."""
    try:
        return AESGCM(key).decrypt(content[:_NONCE], content[_NONCE:], None)
    except (InvalidTag, ValueError):
        raise NotSealed from None


def as_text(content: bytes) -> str:
    """Bytes as a cookie or an address carries them."""
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def from_text(text: str) -> bytes:
    """Raises NotSealed."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise NotSealed from None
