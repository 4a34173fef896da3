"""What no published margin says and a synthetic population needs: figures in files, each with its basis and its source.

`assumptions/common.yaml` holds for all countries; `assumptions/XX.yaml` overrides entries of it and adds the country's own facts. An
entry is a mapping: `about` says what it is, `basis` is `source`, `recalled` or `assumption`, `source` where it comes from; the
rest are figures.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from payung.population.faults import refused
from payung.population.published import check_country

Array = np.ndarray[Any, np.dtype[Any]]
BASES = ("source", "recalled", "assumption")
_FOLDER = Path(__file__).parent / "assumptions"
_OWN = ("about", "basis", "source")


@dataclass(frozen=True, slots=True)
class Assumptions:
    """The entries of a country, and its derived facts in order."""

    country: str
    entries: Mapping[str, Mapping[str, Any]]
    facts: Sequence[Mapping[str, Any]]
    usual: Mapping[str, Any]

    def entry(self, name: str) -> Mapping[str, Any]:
        """One entry. Raises PopulationRefused where the files lack it."""
        if name not in self.entries:
            raise refused("missing", f"The assumptions of '{self.country}' have no entry '{name}'.")
        return self.entries[name]

    def number(self, name: str, key: str) -> float:
        """A figure of an entry."""
        return float(self._value(name, key))

    def numbers(self, name: str, key: str) -> list[float]:
        """A list of figures of an entry."""
        return [float(value) for value in self._value(name, key)]

    def text(self, name: str, key: str) -> str:
        """A word of an entry."""
        return str(self._value(name, key))

    def has(self, name: str, key: str) -> bool:
        """Whether an entry says something."""
        return key in self.entries.get(name, {})

    def shares(self, name: str, keys: Sequence[str]) -> Array:
        """Shares of these keys, made to add up to 1."""
        found = np.array([self.number(name, key) for key in keys])
        return found / found.sum()

    def curve(self, name: str, length: int) -> Array:
        """Figures by age 0, 1, ... from `by_age`, a mapping of ages to figures, straight between them."""
        return self.number_by_age(name, "by_age", length)

    def number_by_age(self, name: str, key: str, length: int) -> Array:
        """Figures by age from a mapping of ages to figures."""
        points = sorted((int(age), float(value)) for age, value in self._value(name, key).items())
        return np.interp(np.arange(length), [age for age, _ in points], [value for _, value in points])

    def notes(self) -> list[str]:
        """Every entry in a sentence: what, how, whence."""
        found = []
        for name, entry in self.entries.items():
            figures = ", ".join(f"{key} {_short(value)}" for key, value in entry.items() if key not in _OWN)
            source = f"; {entry['source']}" if entry.get("source") else ""
            found.append(f"{entry.get('about', name)}: {figures} ({entry['basis']}{source}).")
        for fact in self.facts:
            source = f"; {fact['source']}" if fact.get("source") else ""
            found.append(f"{fact['fact']}: {fact['about']} ({fact['basis']}{source}).")
        return found

    def _value(self, name: str, key: str) -> Any:
        entry = self.entry(name)
        if key not in entry:
            raise refused("missing", f"The assumptions of '{self.country}' have no '{key}' in '{name}'.")
        return entry[key]


def _short(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_short(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_short, value)) + "]"
    return str(value)


@functools.cache
def assumptions(country: str) -> Assumptions:
    """The assumptions for a country. Raises PopulationRefused."""
    code = check_country(country)
    common, own = _read("common"), _read(code)
    entries: dict[str, Mapping[str, Any]] = {}
    for name in [*common["entries"], *(name for name in own.get("entries", {}) if name not in common["entries"])]:
        entries[name] = {**common["entries"].get(name, {}), **own.get("entries", {}).get(name, {})}
    return Assumptions(
        code,
        entries,
        (*common.get("facts", ()), *own.get("facts", ())),
        {**common.get("usual", {}), **own.get("usual", {})},
    )


def _read(name: str) -> dict[str, Any]:
    path = _FOLDER / f"{name}.yaml"
    found = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(found, dict), path
    return found
