"""How often one address may ask for what costs much: `@limited("60/minute")` on a view.

Each server process counts for itself, so that the limit of the whole server is that times the number of processes: it is there against
floods, not as a quota. `PAYUNG_LIMITS=2` doubles every limit (an office behind one address), `0` switches them off.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from payung.office.rights.addresses import address_of

_limiter = MovingWindowRateLimiter(MemoryStorage())


def limited(
    rate: str, methods: Collection[str] = ("POST",)
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A view that an address may ask for only so often, `60/minute`, by these methods; else the page says when to come back (429)."""
    item = parse(rate)

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in methods and not hit(item, f"{view.__module__}.{view.__qualname__}", request):
                return _too_often(request, item)
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def hit(item: RateLimitItem, what: str, request: HttpRequest) -> bool:
    """Count a request of an address; False if that was one too many."""
    if settings.LIMITS == 0:
        return True
    allowed = type(item)(max(1, int(item.amount * settings.LIMITS)), item.multiples)
    return bool(_limiter.hit(allowed, what, address_of(request)))


def _too_often(request: HttpRequest, item: RateLimitItem) -> HttpResponse:
    what = _("Wait a minute and try again. Nothing that you typed is lost: go back to the page before.")
    response = render(request, "web/error.html", {"title": _("Too many requests"), "what": what}, status=429)
    response.headers["Retry-After"] = str(item.get_expiry())
    return response
