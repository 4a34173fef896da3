"""A member's own account, by which they see their own page."""

from __future__ import annotations

import secrets

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.people.models import Person
from payung.office.people.queries import person_of
from payung.office.rights.actions import new_user
from payung.office.rights.models import Grant, User
from payung.office.rights.roles import MEMBER

_LETTERS, _GROUPS = "abcdefghjkmnpqrstuvwxyz23456789", 4  # none that are taken for each other


@action("people.open_account", permission="people.open_account")
def open_account(act: Act, *, office: int, person: str, username: str, password_hash: str) -> int:
    """Open a member's own account, or, where they have one, give it a new password. Raises Refusal."""
    found = person_of(person, locked=True)
    user = account_of(found) or _opened(found, office, username)
    if user.username != username:
        raise Refusal(
            Fault(
                "duplicate",
                f"The account of {person} has another name.",
                path="username",
                hint=f"It is {user.username}.",
            )
        )
    if Grant.objects.filter(user=user, ended_at=None).exclude(role=MEMBER).exists():
        hint = "The administrator sets the passwords of staff."
        raise Refusal(Fault("role", "This account works in an office.", path="username", hint=hint))
    user.password = password_hash
    user.save(update_fields=["password"])
    act.about(f"person:{found.pk}", user=user.pk)
    return int(user.pk)


def _opened(found: Person, office: int, username: str) -> User:
    person = found.number
    if found.office_id != office or found.died_on is not None:
        raise Refusal(Fault("unknown-name", f"{person} is nobody living in this office's register.", path="person"))
    user = new_user(username)
    user.person_id = found.pk
    user.save(update_fields=["person_id"])
    Grant.objects.create(user=user, role=MEMBER, office_id=office)
    return user


def account_of(person: Person) -> User | None:
    """The account of a person's own that is in use."""
    return User.objects.filter(person_id=person.pk, is_active=True).first()


def new_password() -> str:
    """A password that can be read aloud: groups of four letters and digits, nearly 80 random bits."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(_GROUPS))
