"""Signing in: a password, a second factor where the account has one, and not too many guesses."""

from __future__ import annotations

import datetime
import hashlib
import secrets
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from payung.law.faults import Fault
from payung.office.acts import Refusal, perform
from payung.office.rights import second_factor
from payung.office.rights.actions import make_token
from payung.office.rights.actors import actor_of
from payung.office.rights.addresses import address_of
from payung.office.rights.models import Attempt, User

SPAN = datetime.timedelta(minutes=15)
GUESSES_AN_ACCOUNT = 5
GUESSES_AN_ADDRESS = 30
_NOBODY = make_password("so that an unknown account takes as long as a known one")


class NotLetIn(Exception):
    """Wrong name, password or code. It does not say which."""


class TooManyAttempts(Exception):
    """Too many wrong attempts of this account or from this address."""


def new_token(
    username: str, password: str, code: str, address: str | None, *, name: str, scopes: list[str], hours: int
) -> str:
    """Sign in and make a token, which is shown only now. Raises NotLetIn, TooManyAttempts, NotPermitted, Refusal."""
    user = let_in(username, password, code, address)
    return token_of(user, name=name, scopes=scopes, hours=hours)


def token_of(user: User, *, name: str, scopes: list[str], hours: int) -> str:
    """A new token of an account. Raises NotPermitted, Refusal."""
    token = f"payung_{secrets.token_urlsafe(32)}"
    perform(make_token, actor_of(user.pk), name=name, digest=digest_of(token).hex(), scopes=sorted(scopes), hours=hours)
    return token


def digest_of(token: str) -> bytes:
    """What is kept of a token. It has 256 random bits, so that one round of SHA-256 is enough."""
    return hashlib.sha256(token.encode()).digest()


def let_in(username: str, password: str, code: str, address: str | None) -> User:
    """The account, if name, password and, where it has a second factor, code are right. Raises NotLetIn, TooManyAttempts."""
    _check_limits(username, address)
    user = _by_password(username, password)
    with transaction.atomic():
        right = user is not None and (not second_factor.has_one(user) or second_factor.accepts(user, code))
    _note(username, address, right)
    if user is None or not right:
        raise NotLetIn("The name, the password or the code is wrong.")
    return user


def hashed(password: str, username: str) -> str:
    """A password as it is kept (scrypt, salted). Raises Refusal for one that is too weak."""
    try:
        validate_password(password, User(username=username))
    except ValidationError as weak:
        faults = [Fault("weak", f"The password is too weak. {why}", path="password") for why in weak.messages]
        raise Refusal(*faults) from None
    return make_password(password)


def _by_password(username: str, password: str) -> User | None:
    user = User.objects.filter(username=username, is_active=True).first()
    right = check_password(password, user.password if user else _NOBODY)
    return user if right and user else None


def _check_limits(username: str, address: str | None) -> None:
    recent = Attempt.objects.filter(at__gt=timezone.now() - SPAN, succeeded=False)
    if recent.filter(account=_account(username)).count() >= GUESSES_AN_ACCOUNT or (
        address and recent.filter(address=address).count() >= GUESSES_AN_ADDRESS
    ):
        raise TooManyAttempts(f"Too many wrong attempts. Wait {SPAN.seconds // 60} minutes.")


def _note(username: str, address: str | None, succeeded: bool) -> None:
    Attempt.objects.create(account=_account(username), address=address, succeeded=succeeded)


def _account(username: str) -> bytes:
    return hashlib.sha256(username.casefold().encode()).digest()


class Limited(AuthenticationBackend):  # type: ignore[misc]
    """Signing in on a page: the same limits. The second factor is asked by django-allauth's next page."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> User | None:
        username, address = credentials.get("username") or "", address_of(request) if request else None
        try:
            _check_limits(username, address)
        except TooManyAttempts:
            return None
        user = _by_password(username, credentials.get("password") or "")
        _note(username, address, user is not None)
        return user


class ClosedToStrangers(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody opens an account for themselves; an administrator does."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
