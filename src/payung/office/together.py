"""Works of the office done at the same time, each with a connection and transactions of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from django.db import connections

T = TypeVar("T")


def together(works: Sequence[Callable[[], T]], at_once: int = 2) -> list[T]:
    """What works give, in their order, two at a time: the database is at one while Python is at the other.

    They must not wait for each other. All of them are ended when the first exception among them is raised, by their order.
    """
    if len(works) < 2:
        return [work() for work in works]
    with ThreadPoolExecutor(at_once, thread_name_prefix="together") as pool:
        waiting = [pool.submit(_alone, work) for work in works]
    return [found.result() for found in waiting]


def _alone(work: Callable[[], T]) -> T:
    try:
        return work()
    finally:
        connections.close_all()  # those of this thread
