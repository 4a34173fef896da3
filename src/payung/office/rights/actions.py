"""What is done to rights: accounts opened and closed, roles granted and revoked, tokens made and ended.

Nobody gives more than they hold: an administrator grants roles in their own offices only, and never to themselves.
"""

from __future__ import annotations

import datetime
import re

from django.utils import timezone

from payung.law.faults import Fault, nearest
from payung.office.acts import Act, Refusal, action
from payung.office.rights.actors import EVERYWHERE, NotPermitted, beyond_organisation
from payung.office.rights.models import Grant, Office, Token, User
from payung.office.rights.roles import EVERY_PERMISSION, ROLES

_USERNAME = re.compile(r"[a-z][a-z0-9._-]{2,63}")
LONGEST_TOKEN = datetime.timedelta(days=366)


@action("rights.create_office", permission="rights.change")
def create_office(act: Act, *, code: str, name: str, country: str, above: str | None = None) -> int:
    """Open an office. Only who is administrator of all offices may. Raises Refusal, NotPermitted."""
    _everywhere(act, "rights.change")
    if not re.fullmatch(r"[A-Z0-9][A-Z0-9-]{1,30}", code):
        hint = "Write capital letters and digits, such as BKK-2."
        raise Refusal(Fault("type", f"'{code}' is no code of an office.", path="code", hint=hint))
    if not name.strip():
        raise Refusal(Fault("missing", "An office has a name.", path="name"))
    if Office.objects.filter(code=code).exists():
        raise Refusal(Fault("duplicate", f"There is an office {code} already.", path="code"))
    found = Office.objects.create(
        code=code, name=name.strip(), country=country, above=_office_by_code(above) if above else None
    )
    act.about(f"office:{found.pk}", code=code)
    return int(found.pk)


@action("rights.create_user", permission="rights.change")
def create_user(act: Act, *, office: int | None, username: str) -> int:
    """Open an account, without a password and without any role. Raises Refusal."""
    _may_act_for(act, office, "rights.change")
    user = new_user(username).pk
    act.about(f"user:{user}")
    return int(user)


def new_user(username: str) -> User:
    """An account without a password and without any role. Raises Refusal for a name that is none or is taken."""
    if not _USERNAME.fullmatch(username):
        hint = "Three letters or more: a to z, digits, dot, hyphen; such as malee.s"
        raise Refusal(Fault("type", f"'{username}' is no name of an account.", path="username", hint=hint))
    if User.objects.filter(username=username).exists():
        raise Refusal(Fault("duplicate", f"There is an account {username} already.", path="username"))
    user = User(username=username)
    user.set_unusable_password()
    user.save()
    return user


@action("rights.set_password", permission="rights.change")
def set_password(act: Act, *, office: int | None, username: str, password_hash: str) -> int:
    """Set an account's password, given as `signing_in.hashed` makes it, so that no record holds it. Its tokens end."""
    user = _account(act, office, username)
    user.password = password_hash
    user.save(update_fields=["password"])
    _end_tokens(user)
    act.about(f"user:{user.pk}")
    return int(user.pk)


@action("rights.grant", permission="rights.grant")
def grant(act: Act, *, office: int | None, username: str, role: str, organisation: int | None = None) -> int:
    """Grant a role in an office, or (office None) in all; for an organiser within an organisation. Raises Refusal, NotPermitted."""
    _may_act_for(act, office, "rights.grant")
    if role not in ROLES:
        hint = nearest(role, ROLES) or f"One of {', '.join(ROLES)}."
        raise Refusal(Fault("unknown-name", f"There is no role '{role}'.", path="role", hint=hint))
    user = _user(username)
    if user.pk == act.actor.user:
        hint = "Another administrator does it."
        raise Refusal(Fault("own-rights", "Nobody grants a role to themselves.", path="username", hint=hint))
    if Grant.objects.filter(
        user=user, role=role, office_id=office, organisation_id=organisation, ended_at=None
    ).exists():
        raise Refusal(Fault("duplicate", f"{username} is {role} here already.", path="role"))
    found = Grant.objects.create(user=user, role=role, office_id=office, organisation_id=organisation)
    act.about(f"user:{user.pk}", role=role, grant=found.pk, organisation=organisation)
    return int(found.pk)


@action("rights.revoke", permission="rights.grant")
def revoke(act: Act, *, office: int | None, username: str, role: str) -> int:
    """Revoke a role in an office (None: the one that holds in all). Raises Refusal, NotPermitted."""
    _may_act_for(act, office, "rights.grant")
    user = _user(username)
    ended = Grant.objects.filter(user=user, role=role, office_id=office, ended_at=None).update(ended_at=timezone.now())
    if not ended:
        raise Refusal(Fault("unknown-name", f"{username} is not {role} here.", path="role"))
    act.about(f"user:{user.pk}", role=role)
    return ended


@action("rights.close_account", permission="rights.change")
def close_account(act: Act, *, office: int | None, username: str) -> int:
    """Close an account: its roles and tokens end. Only who may act in all of its offices may. Raises Refusal, NotPermitted."""
    user = _account(act, office, username)
    if user.pk == act.actor.user:
        raise Refusal(Fault("own-rights", "Nobody closes their own account.", path="username"))
    Grant.objects.filter(user=user, ended_at=None).update(ended_at=timezone.now())
    _end_tokens(user)
    user.is_active = False
    user.set_unusable_password()
    user.save(update_fields=["is_active", "password"])
    act.about(f"user:{user.pk}")
    return int(user.pk)


@action("rights.make_token", permission="rights.sign_in")
def make_token(act: Act, *, name: str, digest: str, scopes: list[str], hours: int) -> int:
    """Keep a token of the actor's own, given as its SHA-256 in hexadecimals. Raises Refusal."""
    rooms = {permission.partition(".")[0] for permission in EVERY_PERMISSION}
    unknown = sorted(set(scopes) - EVERY_PERMISSION - rooms)
    if unknown:
        hint = nearest(unknown[0], [*EVERY_PERMISSION, *rooms]) or f"Rooms are {', '.join(sorted(rooms))}."
        raise Refusal(Fault("unknown-name", f"There is no scope '{unknown[0]}'.", path="scopes", hint=hint))
    lasts = datetime.timedelta(hours=hours)
    if not datetime.timedelta(0) < lasts <= LONGEST_TOKEN:
        raise Refusal(Fault("range", f"A token lasts 1 to {LONGEST_TOKEN.days * 24} hours.", path="hours"))
    with beyond_organisation():  # a member's own too
        found = Token.objects.create(
            user_id=act.actor.user,
            name=name[:80],
            digest=bytes.fromhex(digest),
            scopes=scopes,
            expires_at=act.now + lasts,
        )
    act.about(f"token:{found.pk}", scopes=scopes, hours=hours)
    return int(found.pk)


@action("rights.end_token", permission="rights.sign_in")
def end_token(act: Act, *, token: int) -> int:
    """End a token of the actor's own before its time. Raises Refusal."""
    with beyond_organisation():
        ended = Token.objects.filter(pk=token, user_id=act.actor.user, ended_at=None).update(ended_at=act.now)
    if not ended:
        raise Refusal(Fault("unknown-name", f"You have no token {token} in use.", path="token"))
    act.about(f"token:{token}")
    return token


def _everywhere(act: Act, permission: str) -> None:
    if permission not in act.actor.permissions.get(EVERYWHERE, ()):
        raise NotPermitted(f"{act.actor.name} is no administrator of all offices.")


def _may_act_for(act: Act, office: int | None, permission: str) -> None:
    """`perform` checked the office if one is named; none means all of them."""
    if office is None:
        _everywhere(act, permission)


def _account(act: Act, office: int | None, username: str) -> User:
    """An account that the actor may change: in all of its offices they are administrator. Raises Refusal, NotPermitted."""
    _may_act_for(act, office, "rights.change")
    user = _user(username)
    for other in Grant.objects.filter(user=user, ended_at=None).values_list("office_id", flat=True):
        _may_act_for(act, other, "rights.change")
        if other is not None:
            act.actor.require("rights.change", other)
    return user


def _user(username: str) -> User:
    found = User.objects.filter(username=username, is_active=True).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no account {username} in use.", path="username"))
    return found


def _office_by_code(code: str) -> Office:
    found = Office.objects.filter(code=code).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no office {code}.", path="above"))
    return found


def _end_tokens(user: User) -> None:
    Token.objects.filter(user=user, ended_at=None).update(ended_at=timezone.now())
