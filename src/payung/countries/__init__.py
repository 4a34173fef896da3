"""The law itself, one folder a country, and how countries of other packages are found.

A package outside Payung brings its country by an entry point of the group `payung.countries`:
its name is the country's code, its value the law package.
"""

from __future__ import annotations

import importlib.util
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from threading import RLock

from payung.law.country import CountryLaw
from payung.law.faults import DecisionRefused, Fault, nearest
from payung.law.language import Input, Link

_FOLDER = Path(__file__).parent
PERSONAS = _FOLDER / "personas.yaml"  # the standard personas of curves
_SHARED = {"vocabulary", "community"}  # packages beside the countries, no countries


def codes() -> tuple[str, ...]:
    """The codes of all countries present: Payung's own and those of installed packages."""
    own = {path.parent.name for path in _FOLDER.glob("*/__init__.py")} - _SHARED
    return tuple(sorted(own | {entry.name for entry in entry_points(group="payung.countries")}))


@cache
def shared_vocabulary() -> frozenset[str]:
    """The names of the inputs that countries share, so that one household file can be screened in each of them."""
    from payung.countries import vocabulary

    return frozenset(name for name, value in vars(vocabulary).items() if isinstance(value, Input | Link))


def country(code: str) -> CountryLaw:
    """The law of a country by its code, loaded once. Raises DecisionRefused if there is none and LawRefused if it does not hold
    together."""
    with _loading:  # threads that ask for it at the same time get one law
        return _loaded(code)


_loading = RLock()


@cache
def _loaded(code: str) -> CountryLaw:
    if (_FOLDER / code / "__init__.py").is_file() and code.isidentifier() and code not in _SHARED:
        return CountryLaw.load(_FOLDER / code, f"payung.countries.{code}", shared_vocabulary(), PERSONAS)
    for entry in entry_points(group="payung.countries", name=code):
        spec = importlib.util.find_spec(entry.value)
        if spec is None or not spec.submodule_search_locations:
            raise DecisionRefused(
                [Fault("unknown-name", f"The package {entry.value} of country {code} was not found.")]
            )
        folder = Path(spec.submodule_search_locations[0])
        return CountryLaw.load(folder, entry.value, shared_vocabulary(), PERSONAS)
    known = codes()
    hint = nearest(code, known) or f"Present are {', '.join(known)}."
    raise DecisionRefused([Fault("unknown-name", f"There is no country '{code}'.", path="country", hint=hint)])


def reform_files(code: str) -> dict[str, Path]:
    """The reforms that a country's own folder carries, in its `reforms`, by their names."""
    own = _FOLDER / code
    folder = Path(own if own.is_dir() and code not in _SHARED else country(code).law.folder, "reforms")
    found = (path for path in sorted(folder.glob("*.yaml")) if not path.with_suffix(".py").is_file())
    return {path.stem: path for path in found}  # a file beside a module has that module's parameters
