"""Counts and times of requests by route, for Prometheus; no address, no person, no parameter of a route.

With several server processes each writes into a folder that they share (`PROMETHEUS_MULTIPROC_DIR`, which `payung serve` sets).
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 0.5, 1, 2.5, 5, 10)
_requests = Counter("payung_requests_total", "Requests answered.", ["method", "route", "status"])
_seconds = Histogram("payung_request_seconds", "Time until the answer.", ["route"], buckets=_BUCKETS)
_faults = Counter("payung_faults_total", "Requests that ended in a fault of ours.", ["route"])
_METHODS = ("GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")


def measure(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that counts and times by route."""

    def measured(request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        response = answer(request)
        route = route_of(request)
        method = request.method if request.method in _METHODS else "other"
        _requests.labels(method, route, response.status_code).inc()
        _seconds.labels(route).observe(time.perf_counter() - began)
        if response.status_code >= 500:
            _faults.labels(route).inc()
        return response

    return measured


def route_of(request: HttpRequest) -> str:
    """The route as the URL map has it, the same in every language; `(none)` where no view was found."""
    match = request.resolver_match
    if match is None:
        return "(none)"
    return match.route.partition("/")[2] if match.namespaces or match.view_name == "home" else match.route


def exposition() -> bytes:
    """All metrics in Prometheus's text format."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest()
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return generate_latest(registry)
