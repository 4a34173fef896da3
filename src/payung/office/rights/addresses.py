"""Where a request comes from: the address that connects, or what a trusted proxy says of it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The client's address. What `X-Forwarded-For` says counts only if the connection is a proxy's of PAYUNG_PROXIES, and of it only
    what that proxy added itself: the last entry that is no trusted proxy."""
    address = str(request.META.get("REMOTE_ADDR") or "")
    if address not in settings.TRUSTED_PROXIES:
        return address
    named = [entry.strip() for entry in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if entry.strip()]
    return next((entry for entry in reversed(named) if entry not in settings.TRUSTED_PROXIES), address)
