"""How long each step of a run takes, for who runs it: told to the log `payung.office.bulk`."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

_log = logging.getLogger("payung.office.bulk")


@contextmanager
def step(what: str) -> Iterator[None]:
    """A step of a run; it is told when it has ended well, and took long enough (a second) to be worth a line."""
    started = time.perf_counter()
    yield
    taken = time.perf_counter() - started
    _log.log(logging.INFO if taken >= 1 else logging.DEBUG, "%s: %.1f s", what, taken)
