"""Reads the next item of an iterator on another thread while the present one is worked on."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_T = TypeVar("_T")


def ahead(items: Iterator[_T], stop: Callable[[], None]) -> Generator[_T, None, None]:
    """The items in order, each read while the one before is used. `stop` cuts short the reading of one that is not wanted."""
    nothing = object()
    with ThreadPoolExecutor(1, thread_name_prefix="payung-reading") as reading:
        try:
            waiting = reading.submit(next, items, nothing)
            while (item := waiting.result()) is not nothing:
                waiting = reading.submit(next, items, nothing)
                yield item  # type: ignore[misc]
        finally:
            if not waiting.done():
                stop()
            waiting.cancel()
            reading.submit(_close, items)


def _close(items: Iterator[object]) -> None:
    close = getattr(items, "close", None)
    if close is not None:
        close()
