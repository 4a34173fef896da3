"""A line of the log for each request: the route, never the address with what stands in it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_log = logging.getLogger("payung.office.access")


def log_access(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that logs method, route, status, time and who."""

    def logged(request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        response = answer(request)
        caller = getattr(request, "auth", None)
        actor = caller.actor if caller else getattr(request, "actor", None)  # by token in the API, by session on pages
        _log.info(
            "request",
            extra={
                "method": request.method,
                "route": request.resolver_match.route if request.resolver_match else "(none)",
                "status": response.status_code,
                "milliseconds": round((time.perf_counter() - began) * 1000, 1),
                "user": actor.user if actor else None,
            },
        )
        return response

    return logged
