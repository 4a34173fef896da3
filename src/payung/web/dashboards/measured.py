"""What a country's law measures on its population: the floor's gap, C102, coverage by group, and coverage in earlier years.

Each piece is computed once and kept as a file under a hash of the law, of the methods and of the population: another text of the law
has another file, so that no figure is older than what it rests on. A release brings the files of its own law (`computed`).
"""

from __future__ import annotations

import datetime
import functools
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

import payung
from payung.countries import country as country_of
from payung.law.country import CountryLaw
from payung.law.faults import Refused
from payung.web.nation.locks import alone
from payung.web.nation.populations import about, households_wanted, made, place_of
from payung.web.nation.work import Waiting, Workshop

STANDING, EARLIER = "standing", "earlier"
LAST_YEAR = 2050
YEARS = (2015, 2020, 2025)
GROUPS = ("region", "is_rural", "status_in_employment")
SERIES = (
    "SI_COV_BENFTS", "SI_COV_CHLD", "SI_COV_MATNL", "SI_COV_DISAB", "SI_COV_UEMP", "SI_COV_WKINJRY", "SI_COV_PENSN", "SI_COV_VULN",
    "SI_COV_POOR", "SI_COV_SOCINS", "SI_COV_SOCAST", "SI_COV_LMKT",
)  # fmt: skip
BY_GROUP = ("legal_coverage", "effective_coverage")
_MOST_EARLIER = 10_000  # households of a population of an earlier year
_COMPUTED = Path(__file__).parent / "computed"
_ROOMS = ("law", "standards", "population", "measure", "countries/vocabulary")
_WORK = Workshop("dashboards")


def piece(code: str, name: str, day: datetime.date, patience: float = 0.0) -> dict[str, Any]:
    """A piece of a country's measures by the law of a day. Raises Waiting or Busy while it is computed."""
    file = _file(code, name, day)
    found = _read(file)
    if found is None and not computes():
        raise Waiting(0.0)
    if found is None:
        found = _WORK.get(file, lambda: _made_apart(code, name, day), patience)
    return found


def computes() -> bool:
    """True if a server computes what is not there; PAYUNG_DASHBOARDS=kept leaves that to `python -m payung.web.dashboards`."""
    return os.environ.get("PAYUNG_DASHBOARDS", "") != "kept"


def _made_apart(code: str, name: str, day: datetime.date) -> dict[str, Any]:
    """The piece made by another process, so that readers of other pages do not wait for it. Raises RuntimeError if it fails."""
    command = [sys.executable, "-m", "payung.web.dashboards", "--day", day.isoformat(), "--piece", name, code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = _read(_file(code, name, day))
    if found is None:
        raise RuntimeError(f"`{' '.join(command)}` made nothing:\n{done.stderr[-2000:]}")
    return found


def make(code: str, name: str, day: datetime.date) -> dict[str, Any]:
    """Compute a piece and keep it; the one that another process made in the meantime, if it did."""
    file = _file(code, name, day)
    folder = kept_in()
    with alone(folder / f"{code}-{name}.lock"):
        found = _read(file)
        if found is None:
            found = _PIECES[name](country_of(code), day)
            for old in folder.glob(f"{code}-{name}-*.json"):
                old.unlink(missing_ok=True)
            write(folder / file, found)
    return found


def write(path: Path, found: dict[str, Any]) -> None:
    """Write a piece's file, which appears when it is complete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}")
    temporary.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")), "utf-8")
    temporary.replace(path)


def kept_in() -> Path:
    """The office's folder of pieces."""
    return Path(settings.POPULATIONS).parent / "measured"


def release_file(code: str, name: str, day: datetime.date) -> Path:
    """Where a release carries a piece."""
    return _COMPUTED / _file(code, name, day)


def _read(file: str) -> dict[str, Any] | None:
    for folder in (kept_in(), _COMPUTED):
        path = folder / file
        if path.is_file():
            return _parsed(path, path.stat().st_mtime_ns)
    return None


@functools.lru_cache(maxsize=64)
def _parsed(path: Path, stamp: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def _file(code: str, name: str, day: datetime.date) -> str:
    place = place_of(code, day.year)
    population = f"{place.path.name} {place.path.stat().st_mtime_ns}" if place.is_own else place.path.name
    digest = hashlib.sha256(f"{_law_hash(code)} {population} {day}".encode()).hexdigest()[:16]
    return f"{code}-{name}-{digest}.json"


@functools.cache
def _law_hash(code: str) -> str:
    """A hash of a country's law and of all that measures it."""
    return _hash(Path(payung.__file__).parent / "countries" / code) + _method_hash()


@functools.cache
def _method_hash() -> str:
    home = Path(payung.__file__).parent
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest() + "".join(_hash(home / room) for room in _ROOMS)


def _hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".yaml", ".csv") and "cases" not in path.parts:
            digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


# -- what is computed -------------------------------------------------------------------------------------------------


def _standing(law: CountryLaw, day: datetime.date) -> dict[str, Any]:
    """The floor to 2050, C102, benefit levels, and coverage by group, by the law of the day."""
    from payung.measure import Session
    from payung.measure.benchmark import benchmark
    from payung.measure.floor import floor

    place = place_of(law.code, day.year)
    file = str(made(place))
    known = about(place)
    found: dict[str, Any] = {
        "country": law.code,
        "day": day.isoformat(),
        "currency": law.law.country.currency,
        "population": {
            **known.metadata.to_dict(), "persons": known.persons, "households": known.households, "command": place.command,
            "is_own": place.is_own, "errors": list(known.errors), "notes": None,
        },
        "not_made": {},
    }  # fmt: skip
    _try(found, "floor", lambda: floor(law, file, day, to=LAST_YEAR).to_dict())
    _try(found, "c102", lambda: _c102(benchmark([law], day, populations={law.code: file}).standings[0]))
    _try(found, "coverage", lambda: _coverage(Session(law, file, day, by=_groups(file))))
    return found


def _earlier(law: CountryLaw, day: datetime.date) -> dict[str, Any]:
    """Coverage by group by the law of earlier years, each on 1 July and on a population of its own year."""
    from payung.measure import Session
    from payung.population.synthetic import make as make_population

    households = min(_MOST_EARLIER, households_wanted())
    found: dict[str, Any] = {"country": law.code, "households": households, "years": {}, "not_made": {}}
    with tempfile.TemporaryDirectory(prefix="payung-") as folder:
        for year in YEARS:
            file = Path(folder) / f"{law.code}-{year}.parquet"
            try:
                make_population(law.code, year, households, file, seed=0)
                session = Session(law, str(file), datetime.date(year, 7, 1), by=_groups(str(file)))
                found["years"][str(year)] = _coverage(session)
            except Refused as refused:
                found["not_made"][str(year)] = refused.faults[0].message
            file.unlink(missing_ok=True)
    return found


def _try(found: dict[str, Any], name: str, compute: Callable[[], Any]) -> None:
    try:
        found[name] = compute()
    except Refused as refused:
        found[name] = None
        found["not_made"][name] = refused.faults[0].message


def _groups(file: str) -> list[str]:
    import pyarrow.parquet as pq

    names = set(pq.read_schema(file).names)
    return [name for name in GROUPS if name in names]


def _coverage(session: Any) -> list[dict[str, Any]]:
    """Coverage by function and group, and the series of SDG 1.3.1 of all persons."""

    def rows() -> Iterator[dict[str, Any]]:
        for one in session.indicators().values:
            dimensions = dict(one.dimensions)
            if one.indicator in BY_GROUP or (one.indicator in SERIES and not dimensions):
                yield {"indicator": one.indicator, **dimensions, "value": one.value, "note": one.note}

    return list(rows())


def _c102(standing: Any) -> dict[str, Any]:
    """The scorecard by the scheme that does best in each branch, and benefit levels."""
    if standing.card is None:
        return {"reason": standing.reason, "branches": [], "levels": [], "passed": None, "reference_wages": None}
    card = standing.card.to_dict()
    branches = [
        {
            **{name: branch[name] for name in ("branch", "part", "outcome", "best_scheme")},
            "results": [
                {name: value for name, value in result.items() if name not in ("branch", "part", "unchecked_figures")}
                for result in branch["results"]
                if result["scheme"] == (branch["best_scheme"] or "")
            ],
            "unchecked": sorted({one for result in branch["results"] for one in result["unchecked_figures"]}),
        }
        for branch in card["branches"]
    ]
    return {
        "reason": "",
        "passed": standing.passed,
        "acceptable": card["acceptable"],
        "reference_wages": card["reference_wages"],
        "branches": branches,
        "levels": [level.to_dict() for level in standing.levels],
    }


_PIECES: dict[str, Callable[[CountryLaw, datetime.date], dict[str, Any]]] = {STANDING: _standing, EARLIER: _earlier}
PIECES = tuple(_PIECES)
