"""The conversation in cookies of the browser's session: encrypted, unreadable for scripts, in at most three parts."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from payung.web.screening.conversation import Conversation, Unreadable
from payung.web.screening.sealing import NotSealed, as_text, from_text, key_of, sealed, unsealed

_NAMES = ("screening", "screening2", "screening3")
_MOST_CHARACTERS = 3800  # of one cookie: browsers keep 4,096 bytes with name and attributes
_MOST_MINUTES = 24 * 60  # a browser that restores its session does not bring back yesterday's answers


class TooMuch(Exception):
    """More was told than cookies carry."""


@lru_cache(maxsize=1)
def _key(secret: str) -> bytes:
    return key_of(secret.encode(), "screening cookie")


def conversation_of(request: HttpRequest, country: str = "") -> Conversation | None:
    """What the browser told so far, of a country if one is named; None if there is nothing, or nothing that we made."""
    text = "".join(request.COOKIES.get(name, "") for name in _NAMES)
    if not text:
        return None
    try:
        packed = unsealed(from_text(text), _key(settings.SECRET_KEY))
        found = Conversation.from_bytes(packed, most_minutes=_MOST_MINUTES)
    except (NotSealed, Unreadable):
        return None
    return found if country in ("", found.country) else None


def keep(request: HttpRequest, response: HttpResponse, conversation: Conversation) -> None:
    """Give the conversation to the browser. Raises TooMuch."""
    text = as_text(sealed(conversation.to_bytes(), _key(settings.SECRET_KEY)))
    parts = [text[start : start + _MOST_CHARACTERS] for start in range(0, len(text), _MOST_CHARACTERS)]
    if len(parts) > len(_NAMES):
        raise TooMuch
    for name, part in zip(_NAMES, parts, strict=False):
        response.set_cookie(name, part, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)
    _forget(request, response, _NAMES[len(parts) :])


def forget(request: HttpRequest, response: HttpResponse) -> None:
    """Take everything back from the browser."""
    _forget(request, response, _NAMES)


def _forget(request: HttpRequest, response: HttpResponse, names: tuple[str, ...]) -> None:
    for name in names:
        if name in request.COOKIES:
            response.delete_cookie(name, samesite="Lax")
