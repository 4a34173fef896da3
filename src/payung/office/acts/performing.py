"""Carries actions out: one transaction, one permission check, one record; safe to run twice by the key."""

from __future__ import annotations

import datetime
import hashlib
import inspect
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from django.db import transaction
from django.utils import timezone

from payung.law.faults import Fault
from payung.office.prepared import ask
from payung.office.rights.actors import Actor, bind

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
_OF_PERFORM = frozenset(("action", "by", "key", "on"))


def action(name: str, *, permission: str) -> Callable[[Callable[Concatenate[Act, P], R]], Action[P, R]]:
    """Declare a function an action. Its keyword arguments and its result are what JSON can hold (ids, texts, numbers, days).

    Raises ValueError for a second action of a name, and for an input that `perform` would take for its own.
    """

    def declare(function: Callable[Concatenate[Act, P], R]) -> Action[P, R]:
        if name in ACTIONS:
            raise ValueError(f"Two actions are named {name}.")
        taken = _OF_PERFORM & inspect.signature(function).parameters.keys()
        if taken:
            raise ValueError(f"{name} has an input {', '.join(sorted(taken))}: `perform` takes that for its own.")
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

    `by` acts; `key` names this wish: a second call with it gives the first one's result; `on` is the day (today). Another day
    stands in the record, since everything dated by the act has it.
    An input `office` is the office in which it is done, and in which the permission must hold.

    Raises NotPermitted, Refusal (nothing was done), KeyUsed.
    """
    office = inputs.get("office")
    by.require(action.permission, office if isinstance(office, int) else None)
    now = timezone.now()
    today = timezone.localdate(now)
    act = Act(by, now, on or today, office if isinstance(office, int) else None)
    if act.day != today:
        act.summary["on"] = act.day
    digest = _digest(action.name, inputs)
    with transaction.atomic():
        act.id, *earlier = ask(_BEGIN, [*by.told, key])[0]
        if earlier[0] is not None:
            return Performed(*_same(action.name, digest, *earlier), again=True)
        bind(by)
        result = action.function(act, *arguments, **inputs)
        ask(_RECORD, [
            act.id, action.name, key, digest, by.user, act.office, now, act.subject, _json(act.summary), _json(result),
        ])  # fmt: skip
    return Performed(result, act.id)


# The database is told who acts, waits for an act that goes on under the same key, and gives what came of it; else the number of
# this one, taken before it is carried out, so that all it writes can name it.
_BEGIN = "SELECT act, earlier, action, inputs_hash, result FROM acts_begin(%s, %s, %s, %s)"
_RECORD = """
    INSERT INTO acts_actrecord (id, action, key, inputs_hash, user_id, office_id, at, subject, summary, result)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""


def _same(name: str, digest: bytes, act: int, action: str, inputs_hash: bytes, result: Any) -> tuple[Any, int]:
    """The result of an act that was carried out under a key, and its number. Raises KeyUsed if it was another wish."""
    if action != name or bytes(inputs_hash) != digest:
        message = "This key was used before, for something else."
        raise KeyUsed(Fault("key-used", message, path="key", hint="Give each wish a key of its own."))
    return (json.loads(result) if isinstance(result, str) else result), act


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
