"""Each country's population for the pages: made up once from published figures, and kept as a file that all server processes share.

The files are in the folder `populations` of the office. `th.parquet` there is taken as it is (a survey, a population of any size made by
`payung population make`); else `th-2026-20000-<hash>.parquet` is made, where the hash is of the method and of the figures that it is made
from, so that none is older than what it rests on. PAYUNG_LAB_HOUSEHOLDS says how many households; 360,000 are about a million persons.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

import payung.population
from payung.population.layout import Metadata, read_metadata
from payung.web.nation.locks import alone

HOUSEHOLDS = 20_000
FIRST_YEAR, LAST_YEAR = 2015, 2050
_MOST_HOUSEHOLDS = 5_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where the population of a country for a year is, or will be made; `is_own` if somebody put it there."""

    country: str
    year: int
    households: int
    path: Path
    is_own: bool

    @property
    def command(self) -> str:
        """The command that makes the same file."""
        return (
            f"payung population make {self.country} --year {self.year} --households {self.households} "
            f"-o {self.country}-{self.year}.parquet"
        )


def folder() -> Path:
    """The folder of the populations."""
    return Path(settings.POPULATIONS)


def households_wanted() -> int:
    """How many households a population is made of, by PAYUNG_LAB_HOUSEHOLDS."""
    written = os.environ.get("PAYUNG_LAB_HOUSEHOLDS", "")
    if not written:
        return HOUSEHOLDS
    if not written.isdecimal() or not 100 <= int(written) <= _MOST_HOUSEHOLDS:
        raise ValueError(f"PAYUNG_LAB_HOUSEHOLDS is '{written}'. Write a number from 100 to {_MOST_HOUSEHOLDS}.")
    return int(written)


def place_of(country: str, year: int) -> Place:
    """The place of a country's population for the law of a year."""
    own = folder() / f"{country}.parquet"
    if own.is_file():
        return Place(country, read_metadata(own).year, 0, own, True)
    year = min(max(year, FIRST_YEAR), LAST_YEAR)
    households = households_wanted()
    return Place(
        country, year, households, folder() / f"{country}-{year}-{households}-{_method()}.parquet", is_own=False
    )


def made(place: Place) -> Path:
    """The file, made now if it is not there. One process makes it, whatever number asks. Raises PopulationRefused."""
    if place.path.is_file():
        return place.path
    with alone(place.path.with_suffix(".lock")):
        if not place.path.is_file():
            from payung.population.synthetic import make

            make(place.country, place.year, place.households, place.path, seed=0)
    return place.path


@dataclass(frozen=True, slots=True)
class About:
    """What a population is, and how far it is from what is published: the largest error of each kind of margin, as `payung population fit`
    has it."""

    metadata: Metadata
    persons: int
    households: int
    errors: tuple[dict[str, Any], ...]


def about(place: Place) -> About:
    """What a population that is there is; measured once and kept beside it. Raises PopulationRefused."""
    stamp = place.path.stat().st_mtime_ns
    kept = place.path.with_name(f"{place.path.name}.about.json")
    try:
        found = json.loads(kept.read_text("utf-8"))
    except (OSError, ValueError):
        found = {}
    if found.get("of") != stamp:
        found = {"of": stamp, **_measured(place.path)}
        temporary = kept.with_suffix(f".{os.getpid()}")
        temporary.write_text(json.dumps(found), "utf-8")
        temporary.replace(kept)
    return About(read_metadata(place.path), found["persons"], found["households"], tuple(found["errors"]))


def _measured(path: Path) -> dict[str, Any]:
    from payung.population.fitting import fit

    found = fit(path)
    errors = [
        max(margins, key=lambda margin: abs(margin.error)).to_dict() | {"of": len(margins)}
        for margins in found.groups().values()
    ]
    return {"persons": found.rows, "households": found.households, "errors": errors}


@functools.cache
def _method() -> str:
    """A hash of all that decides how a population is made."""
    home = Path(payung.population.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(path for part in ("synthetic", "published") for path in (home / part).rglob("*")):
        if path.suffix in (".py", ".yaml", ".csv"):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]
