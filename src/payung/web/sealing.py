"""What goes to a browser and comes back, and that nobody shall read or change meanwhile: encrypted by the office's key.

A sealed text is for one purpose and one account, and good for some time; it can stand in an address, since it tells nothing.
"""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


def sealed(purpose: str, content: Any) -> str:
    """Content, as JSON has it, encrypted."""
    return _cipher(purpose).encrypt(json.dumps(content).encode()).decode().rstrip("=")


def unsealed(purpose: str, text: str, *, seconds: int) -> Any:
    """The content; None if the text is not ours, was sealed for another purpose, or longer ago than some seconds."""
    try:
        padded = text + "=" * (-len(text) % 4)
        return json.loads(_cipher(purpose).decrypt(padded.encode(), ttl=seconds))
    except (InvalidToken, ValueError, UnicodeEncodeError):
        return None


def sealed_bytes(purpose: str, content: bytes) -> bytes:
    """A file's content, encrypted."""
    return _cipher(purpose).encrypt(content)


def unsealed_bytes(purpose: str, content: bytes) -> bytes | None:
    """The content; None if it was not sealed by us for that purpose."""
    try:
        return _cipher(purpose).decrypt(content)
    except InvalidToken:
        return None


def _cipher(purpose: str) -> Fernet:
    key = hashlib.sha256(f"pages\0{purpose}\0{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
