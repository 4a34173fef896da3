"""The API put together."""

from __future__ import annotations

import json
from typing import Any

from django.db import connection
from django.http import HttpRequest
from ninja import NinjaAPI, Schema

from payung.office.api import (
    appeals,
    areas,
    batches,
    claims,
    consents,
    contacts,
    contributions,
    corrections,
    decisions,
    duplicates,
    households,
    identities,
    imports,
    ledger,
    loans,
    memberships,
    my,
    organisations,
    payments,
    people,
    photos,
    recalculations,
    records,
    referrals,
    rights,
    schemes,
)
from payung.office.api.access import open_to_all
from payung.office.api.envelope import speak_errors

OF_AN_OFFICE = (
    people, corrections, contacts, identities, consents, photos, households, areas, imports, duplicates, organisations, schemes,
    my, memberships, contributions, claims, appeals, referrals, payments, batches, loans, recalculations, ledger, decisions, records,
)  # fmt: skip

api = NinjaAPI(
    title="Payung office",
    version="1",
    description="The register, memberships, contributions, claims, payments, ledger and decisions of a social protection office.",
    docs_url=None,  # its page would load scripts from elsewhere
    urls_namespace="api",
)
speak_errors(api)
api.add_router("", rights.router)
api.add_router("/offices/{office}", rights.of_office)
for resource in OF_AN_OFFICE:
    api.add_router("/offices/{office}", resource.router)


class Health(Schema):
    status: str


@api.get("/health", tags=["health"], **open_to_all(Health))
def health(request: HttpRequest) -> Any:
    """Whether the office answers and its database too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return {"status": "ok"}


def openapi_text() -> str:
    """The API's description as it stands in docs/openapi.json."""
    return json.dumps(api.get_openapi_schema(), indent=1, ensure_ascii=False, sort_keys=False) + "\n"
