"""A form that was sent after its session had ended: what was typed is kept until the same account has signed in again.

It waits sealed in a session that nobody is signed in to, for an hour at most, and only for a browser in which an account of ours
was signed in before: a strange program leaves nothing here. After signing in the form is shown again, filled; nothing is carried
out until it is sent. Files are not kept: their fields are empty.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse, QueryDict

from payung.web.sealing import sealed, unsealed

MARK = "unsent"  # in the address to which somebody comes back, and in the session
_COOKIE, _REMEMBERED = "account", 30 * 24 * 3600
_SECONDS, _MOST_CHARACTERS = 3600, 300_000


def remember(request: Any, response: HttpResponse) -> None:
    """Note in the browser, sealed, which account was signed in here."""
    if _account(request) != request.user.pk:
        response.set_cookie(
            _COOKIE, sealed(_COOKIE, request.user.pk), max_age=_REMEMBERED, httponly=True, samesite="Strict",
            secure=settings.SESSION_COOKIE_SECURE,
        )  # fmt: skip


def keep(request: Any) -> bool:
    """Keep a form that came without a session. False if it cannot be kept."""
    account, typed = _account(request), request.POST.urlencode()
    if account is None or len(typed) > _MOST_CHARACTERS:
        return False
    request.session[MARK] = sealed(MARK, [account, request.path, typed])
    return True


def back_to(path: str) -> str:
    """The address at which a kept form is shown again."""
    return f"{path}{'&' if '?' in path else '?'}{MARK}=1"


def fill(request: Any) -> bool:
    """Where somebody comes back to a form of theirs: let the view see it as if sent, to be shown and not carried out."""
    if request.method != "GET" or MARK not in request.GET or MARK not in request.session:
        return False
    account, path, typed = unsealed(MARK, request.session[MARK], seconds=_SECONDS) or (None, "", "")
    if (account, path) != (request.user.pk, request.path):
        return False
    data = QueryDict(typed, mutable=True)
    data.pop("csrfmiddlewaretoken", None)
    data._mutable = False
    request.method, request.POST, request.only_fill = "POST", data, True
    return True


def empty(request: Any) -> None:
    """Let the view see the page's address alone again."""
    request.method, request.POST, request.only_fill = "GET", QueryDict(), False


def _account(request: Any) -> int | None:
    text = request.COOKIES.get(_COOKIE)
    found = unsealed(_COOKIE, text, seconds=_REMEMBERED) if text else None
    return found if isinstance(found, int) else None
