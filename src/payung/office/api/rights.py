"""Offices, accounts and tokens."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router
from pydantic import Field, StringConstraints

from payung.office.acts import perform
from payung.office.api.access import open_to_all, rule
from payung.office.api.shapes import After, Done, Id, InOffice, Key, Limit, Line, Number, Page, Shape, Word, paged
from payung.office.people.accounts import open_account
from payung.office.rights import actions
from payung.office.rights.actors import EVERYWHERE
from payung.office.rights.addresses import address_of
from payung.office.rights.models import Grant, Office, Token, User
from payung.office.rights.signing_in import hashed, new_token

router = Router(tags=["rights"])
of_office = Router(tags=["rights"])
Secret = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\u0000]*$")]
Username = Annotated[str, StringConstraints(max_length=64, pattern=r"^[a-z0-9._-]+$")]


class SignIn(Shape):
    username: Username
    password: Secret
    code: Annotated[str, StringConstraints(max_length=20, pattern=r"^[0-9]*$")] = ""
    name: Word = "api"
    scopes: list[Word] = []
    hours: Annotated[int, Field(ge=1, le=366 * 24)] = 12


class TokenOut(Shape):
    token: str


class OwnTokenOut(Shape):
    token: Id
    name: str
    scopes: list[str]
    made_at: datetime.datetime
    expires_at: datetime.datetime


class OfficeOut(Shape):
    code: str
    name: str
    country: str


class OfficeIn(Shape):
    code: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9-]{1,30}$")]
    name: Annotated[Line, Field(max_length=200)]
    country: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    above: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9-]{1,30}$")] | None = None


class UserIn(Shape):
    username: Username


class PasswordIn(Shape):
    password: Secret


class OwnAccountIn(Shape):
    username: Username
    password: Secret


class GrantIn(Shape):
    role: Word
    organisation: Id | None = None


class UserOut(Shape):
    username: str
    roles: list[str]


@router.post("/tokens", **open_to_all(TokenOut))
def sign_in(request: HttpRequest, payload: SignIn) -> Any:
    """Sign in, and get a token; it is shown only now. The code is the authenticator app's, or a recovery code."""
    wanted = payload.dict()
    code, address = wanted.pop("code"), address_of(request)
    return {"token": new_token(wanted.pop("username"), wanted.pop("password"), code, address, **wanted)}


@router.get("/tokens", **rule("rights.sign_in", list[OwnTokenOut]))
def own_tokens(request: HttpRequest) -> Any:
    """The tokens of one's own that are in use; never the tokens themselves."""
    rows = Token.objects.filter(user_id=request.auth.actor.user, ended_at=None, expires_at__gt=timezone.now())
    return [
        {"token": row.pk, "name": row.name, "scopes": row.scopes, "made_at": row.made_at, "expires_at": row.expires_at}
        for row in rows.order_by("id")
    ]


@router.post("/tokens/{token}/end", **rule("rights.sign_in", Done[Id]))
def end_token(request: HttpRequest, token: Id) -> Any:
    """End a token of one's own before its time."""
    done = perform(actions.end_token, request.auth.actor, token=token)
    return {"act": done.act, "again": done.again, "result": done.result}


@router.get("/offices", **rule(None, list[OfficeOut]))
def offices(request: HttpRequest) -> Any:
    """The offices in which the caller has a role."""
    permissions = request.auth.actor.permissions
    found = Office.objects.order_by("code")
    if EVERYWHERE not in permissions:
        found = found.filter(pk__in=permissions.keys())
    return [{"code": one.code, "name": one.name, "country": one.country} for one in found]


@router.post("/offices", **rule("rights.change", Done[Id], one_office=False))
def create_office(request: HttpRequest, payload: OfficeIn, key: Key = None) -> Any:
    """Open an office; only who is administrator of all offices may."""
    caller = request.auth
    own = f"0:{caller.actor.user}:{key}" if key else None
    done = perform(actions.create_office, caller.actor, own, **payload.dict())
    return {"act": done.act, "again": done.again, "result": done.result}


@of_office.get("/users", **rule("rights.look", Page[UserOut]))
def users(request: HttpRequest, office: InOffice, after: After = 0, limit: Limit = 50) -> Any:
    """Who has a role in the office."""
    held = Grant.objects.filter(office_id=request.auth.office, ended_at=None)
    rows, following = paged(User.objects.filter(pk__in=held.values("user_id")), after, limit)
    roles: dict[int, list[str]] = {}
    for user, role in held.filter(user__in=rows).order_by("role").values_list("user_id", "role"):
        roles.setdefault(user, []).append(role)
    items = [{"username": row.username, "roles": roles[row.pk]} for row in rows]
    return {"items": items, "next": following}


@of_office.post("/users", **rule("rights.change", Done[Id], one_office=False))
def create_user(request: HttpRequest, office: InOffice, payload: UserIn, key: Key = None) -> Any:
    """Open an account, without a password and without a role."""
    return request.auth.do(actions.create_user, key, username=payload.username)


@of_office.post("/users/{username}/password", **rule("rights.change", Done[Id], one_office=False))
def set_password(request: HttpRequest, office: InOffice, username: Username, payload: PasswordIn) -> Any:
    """Set an account's password; its tokens end."""
    kept = hashed(payload.password, username)
    return request.auth.do(actions.set_password, None, username=username, password_hash=kept)


@of_office.post("/people/{person}/own-account", **rule("people.open_account", Done[Id]))
def open_own_account(request: HttpRequest, office: InOffice, person: Number, payload: OwnAccountIn) -> Any:
    """Open a member's own account, or, where they have one, give it a new password."""
    kept = hashed(payload.password, payload.username)
    return request.auth.do(open_account, None, person=person, username=payload.username, password_hash=kept)


@of_office.post("/users/{username}/roles", **rule("rights.grant", Done[Id], one_office=False))
def grant(request: HttpRequest, office: InOffice, username: Username, payload: GrantIn, key: Key = None) -> Any:
    """Grant a role in this office."""
    return request.auth.do(actions.grant, key, username=username, **payload.dict())


@of_office.post("/users/{username}/roles/{role}/end", **rule("rights.grant", Done[Id], one_office=False))
def revoke(request: HttpRequest, office: InOffice, username: Username, role: Word, key: Key = None) -> Any:
    """Revoke a role in this office."""
    return request.auth.do(actions.revoke, key, username=username, role=role)


@of_office.post("/users/{username}/closing", **rule("rights.change", Done[Id], one_office=False))
def close_account(request: HttpRequest, office: InOffice, username: Username, key: Key = None) -> Any:
    """Close an account: its roles and tokens end."""
    return request.auth.do(actions.close_account, key, username=username)
