"""The staff of the demonstration office, and how they act: each by their own role."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field
from typing import Any

from payung.office.acts import Action, perform
from payung.office.demonstration.plan import Plan
from payung.office.organisations.actions import appoint_organiser
from payung.office.people.accounts import open_account
from payung.office.rights import actions as rights
from payung.office.rights.actors import SYSTEM, Actor, actor_of
from payung.office.rights.models import User
from payung.office.rights.roles import MEMBER, ROLES

STAFF = tuple(role for role in ROLES if role != MEMBER)


@dataclass(slots=True)
class Desk:
    """An office with its staff. `chance` is the one source of chance."""

    plan: Plan
    office: int
    chance: random.Random
    actors: dict[str, Actor] = field(default_factory=dict)
    serials: dict[str, int] = field(default_factory=dict)

    def do(self, role: str, action: Action[Any, Any], on: datetime.date, **inputs: Any) -> Any:
        """Somebody of the staff does something on a day. Raises Refusal."""
        return perform(action, self.actors[role], None, on, office=self.office, **inputs).result

    def serial(self, name: str) -> int:
        """The next number of a series: of a collector's book, of the bank's references."""
        self.serials[name] = self.serials.get(name, 0) + 1
        return self.serials[name]


def username(plan: Plan, role: str) -> str:
    """The account of a role: `cashier.hdy`."""
    return f"{role.replace('_', '-')}.{plan.office['code'].lower()}"


def open_desk(plan: Plan, seed: int, today: datetime.date) -> Desk:
    """Open the office, with an account of each role that nobody can sign in with yet."""
    office = perform(
        rights.create_office,
        SYSTEM,
        None,
        today,
        code=plan.office["code"],
        name=plan.office["name"],
        country=plan.country,
    ).result
    desk = Desk(plan, office, random.Random(f"{plan.country} {seed}"))
    for role in STAFF:
        name = username(plan, role)
        perform(rights.create_user, SYSTEM, None, today, office=None, username=name)
        perform(rights.grant, SYSTEM, None, today, office=office, username=name, role=role)
        desk.actors[role] = actor_of(User.objects.values_list("pk", flat=True).get(username=name))
    return desk


def let_in(desk: Desk, password: str, member: str | None, today: datetime.date) -> list[tuple[str, str]]:
    """Give every account the password, and a member (by number) and a group's organiser an account too: the office is finished.

    Gives role and account.
    """
    from payung.office.rights.signing_in import hashed

    kept = hashed(password, desk.plan.office["code"])
    accounts = [(role, username(desk.plan, role)) for role in STAFF]
    if member is not None:
        accounts.append((MEMBER, username(desk.plan, MEMBER)))
        desk.do("enrolment_officer", open_account, today, person=member, username=accounts[-1][1], password_hash=kept)
    for one in [one["code"] for one in desk.plan.organisations if one["level"] == "local"][:1]:
        name = username(desk.plan, "group")
        perform(rights.create_user, SYSTEM, None, today, office=None, username=name)
        desk.do("administrator", appoint_organiser, today, organisation=one, user=name)
        accounts.append((f"organiser, bound to {one}", name))
    for _, name in accounts:
        perform(rights.set_password, SYSTEM, None, today, office=None, username=name, password_hash=kept)
    return accounts
