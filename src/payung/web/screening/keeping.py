"""Keeps an answer for a month, for whoever has its link: the database holds the token's hash and what only the token decrypts."""

from __future__ import annotations

import datetime
import hashlib
import re
import secrets

from django.utils import timezone

from payung.web.screening.conversation import Conversation, Unreadable
from payung.web.screening.models import KeptAnswer
from payung.web.screening.sealing import NotSealed, key_of, sealed, unsealed

DAYS = 30
_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")


def new_token() -> str:
    """A token of 192 random bits: who has it, and nobody else, reads the answer that is kept by it."""
    return secrets.token_urlsafe(24)


def is_token(text: str) -> bool:
    """True for what `new_token` could have made."""
    return _TOKEN.fullmatch(text) is not None


def keep(conversation: Conversation, token: str) -> None:
    """Keep a conversation under a token, once: a second time changes nothing. What has expired goes."""
    now = timezone.now()
    KeptAnswer.objects.filter(expires_at__lte=now).delete()
    KeptAnswer.objects.get_or_create(
        digest=_digest(token),
        defaults={
            "content": sealed(conversation.to_bytes(), _key(token)),
            "expires_at": now + datetime.timedelta(days=DAYS),
        },
    )


def kept(token: str) -> tuple[Conversation, datetime.datetime] | None:
    """What is kept under a token, and until when; None if there is nothing, or not any more."""
    found = KeptAnswer.objects.filter(digest=_digest(token), expires_at__gt=timezone.now()).first()
    if found is None:
        return None
    try:
        return Conversation.from_bytes(unsealed(bytes(found.content), _key(token))), found.expires_at
    except (NotSealed, Unreadable):
        return None


def let_go(token: str) -> None:
    """Keep it no longer."""
    KeptAnswer.objects.filter(digest=_digest(token)).delete()


def _digest(token: str) -> bytes:
    return hashlib.sha256(b"digest" + token.encode()).digest()


def _key(token: str) -> bytes:
    return key_of(token.encode(), "kept answer")
