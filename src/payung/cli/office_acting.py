"""Who acts by a command: an account with its password, or the system of this machine; and how a refusal is said."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import typer

from payung.cli.office_keeping import made_ready, office_id, stop_with

if TYPE_CHECKING:
    from payung.office.acts import Action
    from payung.office.rights.actors import Actor


def actor_named(name: str, password: str, code: str) -> Actor:
    """The actor of an account, if password and code are right; without a name the system. Exit code 2 with the reason."""
    from payung.office.rights.actors import SYSTEM, NotPermitted, actor_of
    from payung.office.rights.signing_in import NotLetIn, TooManyAttempts, let_in

    if not name:
        return SYSTEM
    password = password or typer.prompt(f"Password of {name}", hide_input=True, err=True)
    try:
        return actor_of(let_in(name, password, code, None).pk)
    except NotLetIn:
        stop_with(f"{name} is not let in: account, password or code (--code) is wrong.")
    except (NotPermitted, TooManyAttempts) as refused:
        stop_with(str(refused) or "Too many attempts; wait a quarter of an hour.")


def act(by: Actor, action: Action[Any, Any], office: str, on: datetime.date | None, **inputs: Any) -> Any:
    """Carry an action out in an office, by its code. Exit code 2 with every reason if it is refused, or not permitted."""
    from payung.office.acts import Refusal, perform
    from payung.office.rights.actors import NotPermitted

    try:
        return perform(action, by, None, on, office=office_id(office), **inputs).result
    except (Refusal, NotPermitted) as refused:
        stop_with(refused)


def begun() -> None:
    """Django made ready, with an office there; exit code 2 if there is none."""
    made_ready()
    from django.db import DatabaseError

    from payung.office.rights.models import Office

    try:
        some = Office.objects.exists()
    except DatabaseError:
        some = False
    if not some:
        stop_with("There is no office here. Set one up: payung office init CODE COUNTRY, or payung office demo th.")
