"""Who acts: a user with the permissions that hold in each office, told to the database for its row security."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, transaction

from payung.office.rights.roles import EVERY_PERMISSION, permissions_of

EVERYWHERE = 0  # the key of permissions that hold in every office


class NotPermitted(Exception):
    """The actor may not do this, or not there; the message is for the actor."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A user's permissions by office (EVERYWHERE for all), and the organisation to which an organiser is bound."""

    user: int
    name: str
    permissions: Mapping[int, frozenset[str]]
    organisation: int | None = None

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


SYSTEM = Actor(0, "system", {EVERYWHERE: EVERY_PERMISSION})


def actor_of(user_id: int) -> Actor:
    """The actor that a user is by the grants in force. Raises NotPermitted for who is not active."""
    from payung.office.rights.models import Grant, User

    user = User.objects.filter(pk=user_id, is_active=True).only("username").first()
    if user is None:
        raise NotPermitted("There is no such user, or the account is closed.")
    found: dict[int, set[str]] = {}
    organisation = None
    for office, role, own in Grant.objects.filter(user_id=user_id, ended_at=None).values_list(
        "office_id", "role", "organisation_id"
    ):
        found.setdefault(office or EVERYWHERE, set()).add(role)
        organisation = own or organisation
    permissions = {office: permissions_of(roles) for office, roles in found.items()}
    return Actor(user_id, user.username, permissions, organisation)


@contextmanager
def acting(actor: Actor) -> Iterator[None]:
    """A transaction in which the database knows who acts: its row security shows and lets through only what the actor may see."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('payung.offices', %s, true), set_config('payung.user', %s, true),"
                " set_config('payung.organisation', %s, true)",
                [actor.offices, str(actor.user), str(actor.organisation or "")],
            )
        yield


@contextmanager
def beyond_organisation() -> Iterator[None]:
    """Within `acting`, lifts an organiser's bound to those who consented, not the office's.

    For what the law must know of a whole household, and for registering somebody who gives their consent by it.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('payung.organisation', true)")
        bound = cursor.fetchone()[0] or ""
        cursor.execute("SELECT set_config('payung.organisation', '', true)")
    yield  # after a refusal the transaction is rolled back, and the setting with it
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('payung.organisation', %s, true)", [bound])
