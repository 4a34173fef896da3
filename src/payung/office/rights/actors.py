"""Who acts: a user with the permissions that hold in each office, told to the database for its row security."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from payung.office.configuration import APPLICATION_ROLE, MEMBER_ROLE
from payung.office.prepared import ask
from payung.office.rights.roles import EVERY_PERMISSION, MEMBER, permissions_of

EVERYWHERE = 0  # the key of permissions that hold in every office


class NotPermitted(Exception):
    """The actor may not do this, or not there; the message is for the actor."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A user's permissions by office (EVERYWHERE for all), and the organisation to which an organiser is bound.

    `person` is the only one whose rows a member sees, by id; who works in an office is bound to none.
    """

    user: int
    name: str
    permissions: Mapping[int, frozenset[str]]
    organisation: int | None = None
    person: int | None = None

    def may(self, permission: str, office: int | None = None) -> bool:
        """True if the actor has the permission, in the office if one is named, else in any."""
        if permission in self.permissions.get(EVERYWHERE, ()):
            return True
        if office is None:
            return any(permission in found for found in self.permissions.values())
        return permission in self.permissions.get(office, ())

    def require(self, permission: str, office: int | None = None) -> None:
        """Raises NotPermitted."""
        if not self.may(permission, office):
            where = "" if office is None else " in this office"
            raise NotPermitted(f"{self.name} has no role that may do this{where} ({permission}).")

    @property
    def offices(self) -> str:
        """The offices whose rows the actor may see, as the database's setting has them: `all`, or `{1,2}`."""
        if EVERYWHERE in self.permissions:
            return "all"
        return "{" + ",".join(map(str, sorted(self.permissions))) + "}"

    @property
    def told(self) -> list[str]:
        """What the database is told of who acts: the settings payung.offices, payung.user and payung.organisation."""
        return [self.offices, str(self.user), str(self.organisation or "")]


SYSTEM = Actor(0, "system", {EVERYWHERE: EVERY_PERMISSION})


def actor_of(user_id: int) -> Actor:
    """The actor that a user is by the grants in force. Raises NotPermitted for who is not active, or lacks a second factor."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {ACTOR_COLUMNS} FROM rights_user u WHERE u.id = %s AND u.is_active", [user_id])
        row = cursor.fetchone()
    if row is None:
        raise NotPermitted("There is no such user, or the account is closed.")
    return actor_from(*row)


# Of rights_user u: what `actor_from` takes.
ACTOR_COLUMNS = """
    u.id, u.username,
    EXISTS (SELECT 1 FROM mfa_authenticator m WHERE m.user_id = u.id AND m.type = 'totp'),
    (SELECT json_agg(json_build_array(COALESCE(g.office_id, 0), g.role, g.organisation_id) ORDER BY g.id)
     FROM rights_grant g WHERE g.user_id = u.id AND g.ended_at IS NULL), u.person_id
"""
NOBODY = 0  # the id of no person


def actor_from(
    user: int, name: str, has_second_factor: bool, grants: list[list[Any]] | str | None, person: int | None
) -> Actor:
    """The actor of a row of ACTOR_COLUMNS; who is a member and nothing else is bound to their own rows.

    Raises NotPermitted where staff are required to have a second factor and this one has none.
    """
    found: dict[int, set[str]] = {}
    organisation = None
    for office, role, own in json.loads(grants) if isinstance(grants, str) else grants or []:
        found.setdefault(office or EVERYWHERE, set()).add(role)
        organisation = own or organisation
    is_staff = not found or any(roles != {MEMBER} for roles in found.values())
    if is_staff and settings.SECOND_FACTOR_REQUIRED and not has_second_factor:
        raise NotPermitted(f"{name} has no second factor. Set up an authenticator app first; this office requires it.")
    permissions = {office: permissions_of(roles) for office, roles in found.items()}
    return Actor(user, name, permissions, organisation, None if is_staff else person or NOBODY)


def as_member(actor: Actor, person: int) -> Actor:
    """Who acts as the member that they are, whatever else they do in offices. Raises NotPermitted for who is none."""
    offices = [office for office, found in actor.permissions.items() if "my.open" in found and office != EVERYWHERE]
    if not offices:
        raise NotPermitted(f"{actor.name} is no member.")
    own = permissions_of([MEMBER])
    return replace(actor, permissions=dict.fromkeys(offices, own), organisation=None, person=person)


@contextmanager
def acting(actor: Actor) -> Iterator[None]:
    """A transaction in which the database knows who acts: its row security shows and lets through only what the actor may see."""
    with transaction.atomic():
        ask(_ACTS, actor.told)
        bind(actor)
        yield


def bind(actor: Actor) -> None:
    """Within a transaction that knows who acts: bind a member to their own rows."""
    if actor.person is not None:
        ask(_ACTS_AS_MEMBER, [MEMBER_ROLE, str(actor.person)])


_ACTS = (
    "SELECT set_config('payung.offices', %s, true), set_config('payung.user', %s, true),"
    " set_config('payung.organisation', %s, true)"
)
_ACTS_AS_MEMBER = "SELECT set_config('role', %s, true), set_config('payung.person', %s, true)"


@contextmanager
def beyond_organisation() -> Iterator[None]:
    """Within `acting`, lifts an organiser's bound to those who consented, and a member's to themself; not the office's.

    For what the law must know of a whole household, for registering somebody who gives their consent by it, and for what a member
    may do for themself.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('payung.organisation', true), current_setting('role')")
        bound, role = cursor.fetchone()
        is_member = role == MEMBER_ROLE
        cursor.execute(_BOUND, ["", APPLICATION_ROLE if is_member else role])
    yield  # after a refusal the transaction is rolled back, and the setting with it
    with connection.cursor() as cursor:
        cursor.execute(_BOUND, [bound or "", role])


_BOUND = "SELECT set_config('payung.organisation', %s, true), set_config('role', %s, true)"
