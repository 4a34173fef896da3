"""Work that takes longer than a reader should wait: done once in the background, while the page says so and asks again.

Each process has one thread for it, so that no number of readers makes it more than one piece of work at a time; the same work asked for
twice is done once.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from payung.law.faults import Refused

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds that a request waits before it says that the work goes on."""
_MOST_WAITING = 12
_KEEP_REFUSAL = 60.0


class Busy(Exception):
    """Too much work waits already; the reader may ask again later."""


class Waiting(Exception):
    """The work is not done yet. `seconds` is since when it was asked for."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked for {seconds:.0f} s ago")
        self.seconds = seconds


@dataclass(slots=True)
class _Job(Generic[T]):
    future: Future[T]
    since: float


class Workshop:
    """One thread that does what is asked for, in order; what it makes is the caller's to keep.

    A server that stops does not wait for it.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._asked: SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._jobs: dict[Hashable, _Job[Any]] = {}
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], T], patience: float = PATIENCE) -> T:
        """What `make` makes; the same key is being made once. Raises Waiting if it takes longer, Busy if too much waits, and what
        `make` raised, which is remembered for a minute if it is a refusal."""
        now = time.monotonic()
        with self._lock:
            self._tidy(now)
            job = self._jobs.get(key)
            if job is None:
                if sum(not one.future.done() for one in self._jobs.values()) >= _MOST_WAITING:
                    raise Busy
                job = self._jobs[key] = _Job(Future(), now)
                self._asked.put((job.future, make))
                if self._thread is None:  # made in the process that works: a server's is forked
                    self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
                    self._thread.start()
        try:
            made: T = job.future.result(patience)
        except NotYet:
            raise Waiting(now - job.since) from None
        except Refused:
            raise
        except BaseException:
            self._forget(key)
            raise
        self._forget(key)
        return made

    def _work(self) -> None:
        while True:
            future, make = self._asked.get()
            try:
                future.set_result(make())
            except BaseException as error:  # whoever asked is told
                future.set_exception(error)

    def _forget(self, key: Hashable) -> None:
        with self._lock:
            self._jobs.pop(key, None)

    def _tidy(self, now: float) -> None:
        """Forget what was done and never fetched, and old refusals."""
        old = [key for key, job in self._jobs.items() if job.future.done() and now - job.since > _KEEP_REFUSAL]
        for key in old:
            del self._jobs[key]
