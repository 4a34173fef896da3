"""Each country's law on its population in memory, kept for as long as there is room: the oldest in use goes first.

Every server process has its own. PAYUNG_LAB_MEMORY says how many megabytes they may take in one process (1,500 if it does not); the
newest stays even if it alone takes more.
"""

from __future__ import annotations

import datetime
import os
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

import pyarrow.parquet as pq

from payung.countries import country
from payung.measure import Session
from payung.web.nation.populations import About, Place, about, made, place_of
from payung.web.nation.work import Workshop

MEGABYTES = 1500
_FURTHER = 350  # bytes a person, beside the columns: groups, ranks, what schemes give
_RESIDENCE = ("region", "is_rural")
_WORK = ("status_in_employment", "works_informally", "labour_status")  # the first that the population has


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A session, what its population is, and about how many bytes it takes."""

    session: Session
    place: Place
    about: About
    bytes: int


class Sessions:
    """Sessions by country and day. `building` is where they are made, one at a time."""

    def __init__(self) -> None:
        self.building = Workshop("lab-sessions")
        self._held: OrderedDict[tuple[str, datetime.date], Held] = OrderedDict()
        self._lock = Lock()

    def get(self, code: str, day: datetime.date) -> Held:
        """The session of a country's law of a day. Raises Waiting or Busy while it is made, and Refused if it cannot be."""
        key = (code, day)
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        return self.building.get(key, lambda: self._keep(key, _build(code, day)))

    def _keep(self, key: tuple[str, datetime.date], held: Held) -> Held:
        with self._lock:
            self._held[key] = held
            while len(self._held) > 1 and sum(one.bytes for one in self._held.values()) > most_bytes():
                self._held.popitem(last=False)
        return held


def most_bytes() -> int:
    """How much the sessions of a process may take, by PAYUNG_LAB_MEMORY."""
    written = os.environ.get("PAYUNG_LAB_MEMORY", "")
    return (int(written) if written.isdecimal() else MEGABYTES) * 1_000_000


def _build(code: str, day: datetime.date) -> Held:
    place = place_of(code, day.year)
    path = made(place)
    names = set(pq.read_schema(path).names)
    by = [name for name in _RESIDENCE if name in names]
    by += [name for name in _WORK if name in names][:1]
    session = Session(country(code), str(path), day, by=by)
    session.indicators()
    columns = sum(array.nbytes for array in session.people.columns.arrays.values())
    return Held(session, place, about(place), columns + _FURTHER * len(session.people.weights))
