"""Carries actions out: one transaction, one permission check, one record; safe to run twice by the key."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from django.db import connection
from django.utils import timezone

from payung.law.faults import Fault
from payung.office.rights.actors import Actor, acting

P = ParamSpec("P")
R = TypeVar("R")


class Refusal(Exception):
    """What was asked cannot be done: for the person who can act, with what was wrong, where, and what would be right."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))


class KeyUsed(Refusal):
    """The key was used before for other inputs."""


@dataclass(slots=True)
class Act:
    """An action while it is carried out: who acts, on which day, and what its record will say."""

    actor: Actor
    now: datetime.datetime
    day: datetime.date
    office: int | None = None
    subject: str = ""
    summary: dict[str, Any] = field(default_factory=dict)
    id: int | None = None

    def about(self, subject: str, **summary: Any) -> None:
        """Say what the act is done to, and what its record shall hold: ids, amounts, states; no names."""
        self.subject = subject
        self.summary |= summary


@dataclass(frozen=True, slots=True)
class Action(Generic[P, R]):
    """A declared action."""

    name: str
    permission: str
    function: Callable[Concatenate[Act, P], R]


@dataclass(frozen=True, slots=True)
class Performed(Generic[R]):
    """What an action gave; `again` if it had been carried out before under this key."""

    result: R
    act: int
    again: bool = False


ACTIONS: dict[str, Action[Any, Any]] = {}


def action(name: str, *, permission: str) -> Callable[[Callable[Concatenate[Act, P], R]], Action[P, R]]:
    """Declare a function an action. Its keyword arguments and its result are what JSON can hold (ids, texts, numbers, days)."""

    def declare(function: Callable[Concatenate[Act, P], R]) -> Action[P, R]:
        if name in ACTIONS:
            raise ValueError(f"Two actions are named {name}.")
        ACTIONS[name] = found = Action(name, permission, function)
        return found

    return declare


def perform(
    action: Action[P, R],
    by: Actor,
    key: str | None = None,
    on: datetime.date | None = None,
    *arguments: P.args,
    **inputs: P.kwargs,
) -> Performed[R]:
    """Carry an action out, in one transaction with its record.

    `by` acts; `key` names this wish: a second call with it gives the first one's result; `on` is the day (today).
    An input `office` is the office in which it is done, and in which the permission must hold.

    Raises NotPermitted, Refusal (nothing was done), KeyUsed.
    """
    office = inputs.get("office")
    by.require(action.permission, office if isinstance(office, int) else None)
    now = timezone.now()
    act = Act(by, now, on or timezone.localdate(), office if isinstance(office, int) else None)
    digest = _digest(action.name, inputs)
    with acting(by):
        if key is not None:
            earlier = _earlier(action.name, key, digest)
            if earlier is not None:
                return Performed(*earlier, again=True)
        act.id = _next_id()
        result = action.function(act, *arguments, **inputs)
        _record(action.name, key, digest, act, result)
    return Performed(result, act.id)


def _earlier(name: str, key: str, digest: bytes) -> tuple[Any, int] | None:
    """The result of an act with this key; a concurrent one under the same key is waited for."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
        cursor.execute("SELECT id, action, inputs_hash, result FROM acts_actrecord WHERE key = %s", [key])
        row = cursor.fetchone()
    if row is None:
        return None
    if row[1] != name or bytes(row[2]) != digest:
        message = "This key was used before, for something else."
        raise KeyUsed(Fault("key-used", message, path="key", hint="Give each wish a key of its own."))
    return (json.loads(row[3]) if isinstance(row[3], str) else row[3]), row[0]


def _next_id() -> int:
    """The act's number, taken before it is carried out, so that all it writes can name it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('acts_actrecord', 'id'))")
        return int(cursor.fetchone()[0])


def _record(name: str, key: str | None, digest: bytes, act: Act, result: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO acts_actrecord (id, action, key, inputs_hash, user_id, office_id, at, subject, summary, result)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [
                act.id,
                name,
                key,
                digest,
                act.actor.user,
                act.office,
                act.now,
                act.subject,
                _json(act.summary),
                _json(result),
            ],
        )


def _digest(name: str, inputs: Any) -> bytes:
    return hashlib.sha256(f"{name}\0{_json(inputs)}".encode()).digest()


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime.date | datetime.datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    raise TypeError(f"{type(value).__name__} cannot stand in the record of an action.")
