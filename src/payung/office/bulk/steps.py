"""How long each step of a run takes, for who runs it: told to the log `payung.office.bulk`."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

_log = logging.getLogger("payung.office.bulk")


@contextmanager
def step(what: str) -> Iterator[None]:
    """A step of a run; it is told when it has ended well."""
    started = time.perf_counter()
    yield
    _log.info("%s: %.1f s", what, time.perf_counter() - started)
