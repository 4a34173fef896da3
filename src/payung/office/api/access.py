"""Who calls: a token's user, in the office that the address names, with what the token may be used for.

Every operation is declared with `rule("people.look")`: its permission is checked before anything of it runs, and stands in the
OpenAPI description as `x-permission`. Within an operation the caller acts in that one office only, whatever else they may see.
"""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest
from ninja.security import HttpBearer

from payung.office.acts import Action, perform
from payung.office.api.shapes import ERRORS
from payung.office.prepared import ask_first
from payung.office.rights.actors import ACTOR_COLUMNS, EVERYWHERE, Actor, NotPermitted, acting, actor_from
from payung.office.rights.signing_in import NotLetIn, digest_of

_BY_TOKEN = f"""
    SELECT {ACTOR_COLUMNS}, t.scopes, o.id
    FROM rights_token t JOIN rights_user u ON u.id = t.user_id LEFT JOIN rights_office o ON o.code = %s
    WHERE t.digest = %s AND t.expires_at > now() AND t.ended_at IS NULL AND u.is_active
"""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, and the office of the address (0 if it names none)."""

    actor: Actor
    office: int

    def reading(self) -> AbstractContextManager[None]:
        """A transaction in which the database shows what the caller may see."""
        return acting(self.actor)

    def do(self, action: Action[Any, Any], key: str | None, **inputs: Any) -> dict[str, Any]:
        """Carry an action out in the office of the address, under the caller's own key; what `Done` says."""
        own = f"{self.office}:{self.actor.user}:{key}" if key else None
        done = perform(action, self.actor, own, office=self.office, **inputs)
        return {"act": done.act, "again": done.again, "result": done.result}


class Token(HttpBearer):
    """A token in the header `Authorization: Bearer ...`, and the permission that the operation needs."""

    def __init__(self, permission: str | None, one_office: bool) -> None:
        super().__init__()
        self.permission = permission
        self.one_office = one_office

    def authenticate(self, request: HttpRequest, token: str) -> Caller:
        named = request.resolver_match.kwargs.get("office") if request.resolver_match else None
        rows = ask_first(_BY_TOKEN, [named, digest_of(token)])
        if not rows:
            raise NotLetIn("The token is unknown, has expired or was ended.")
        *columns, scopes, office = rows[0]
        actor = _scoped(actor_from(*columns), json.loads(scopes))
        if named is None:
            if self.permission:
                actor.require(self.permission)
            return Caller(actor, 0)
        if self.permission:
            actor.require(self.permission, office or -1)  # of an office that there is not the same is said
        if office is None:
            raise NotPermitted(f"{actor.name} has no role in this office.")
        if self.one_office:
            here = actor.permissions.get(EVERYWHERE, frozenset()) | actor.permissions.get(office, frozenset())
            actor = replace(actor, permissions={office: here})
        return Caller(actor, office)


def _scoped(actor: Actor, scopes: list[str]) -> Actor:
    if not scopes:
        return actor
    wanted = set(scopes)

    def kept(permissions: frozenset[str]) -> frozenset[str]:
        return frozenset(one for one in permissions if one in wanted or one.partition(".")[0] in wanted)

    return replace(actor, permissions={office: kept(found) for office, found in actor.permissions.items()})


def rule(permission: str | None, response: Any, *, one_office: bool = True) -> dict[str, Any]:
    """How an operation is declared: who may do it (None: anybody with a token), and what it gives."""
    return {
        "auth": Token(permission, one_office),
        "response": {200: response, **ERRORS},
        "openapi_extra": {"x-permission": permission or "(own)"},
    }


def open_to_all(response: Any) -> dict[str, Any]:
    """How an operation is declared that asks for no token."""
    return {"auth": None, "response": {200: response, **ERRORS}, "openapi_extra": {"x-permission": "(open)"}}
