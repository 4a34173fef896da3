"""What a reform does to a country's population, computed once for each reform and kept for the next who opens its address."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from payung.measure.results import Changes
from payung.web.lab.address import Change, reforms
from payung.web.lab.sessions import Held, Sessions
from payung.web.nation.work import Workshop

_MOST_KEPT = 128
PATIENCE = 1.5
"""Seconds that a page waits for an answer; a reform with rules of its own is compiled first, which takes longer once."""


class Answers:
    """Answers by country, day and reform, the least used of many forgotten; computed one at a time in a process."""

    def __init__(self, sessions: Sessions) -> None:
        self.sessions = sessions
        self._workshop = Workshop("lab-answers")
        self._kept: OrderedDict[tuple[Held, str], Changes] = OrderedDict()
        self._lock = Lock()

    def get(self, change: Change) -> tuple[Held, Changes]:
        """The session of the reform's country and day, and what the reform does there. Raises Waiting, Busy, and Refused for a reform
        that does not fit the law."""
        held = self.sessions.get(change.country, change.day)
        key = (held, change.text)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return held, self._kept[key]
        return held, self._workshop.get(key, lambda: self._keep(key, change), PATIENCE)

    def _keep(self, key: tuple[Held, str], change: Change) -> Changes:
        session = key[0].session
        found = session.compare(reforms(change, session.country))
        with self._lock:
            self._kept[key] = found
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return found


ANSWERS = Answers(Sessions())
