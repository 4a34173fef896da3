"""A fault of ours in the log: its kind and its places in the code, without the message, which may quote somebody's data."""

from __future__ import annotations

import logging
from typing import Any

from django.core.signals import got_request_exception
from django.http import HttpRequest

from payung.web.operations.metrics import route_of

_log = logging.getLogger("payung.web.faults")


def log_faults() -> None:
    """Log every exception that a view did not expect."""
    got_request_exception.connect(_log_fault, dispatch_uid="payung.web.faults")


def _log_fault(sender: Any, request: HttpRequest | None = None, **_: Any) -> None:
    route = route_of(request) if request is not None else "(none)"
    _log.error("a page failed", exc_info=True, extra={"route": route})
