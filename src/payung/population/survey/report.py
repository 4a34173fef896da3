"""What became of a survey: which columns were made of what, how much of each is known, what the laws still lack, what to beware of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ColumnReport:
    """A column of the population: `fact` of the law, or `analysis`; the expressions that it was made of, by part of the map; what was
    assumed; for how many rows it is known, and how many have each category."""

    name: str
    kind: str
    sources: tuple[tuple[str, str], ...]
    assumed: tuple[str, ...]
    known: int
    rows: int
    values: tuple[tuple[str, int], ...]

    def to_dict(self) -> dict[str, Any]:
        """The column as plain data."""
        return {
            "name": self.name,
            "kind": self.kind,
            "sources": [{"part": part, "take": take} for part, take in self.sources],
            "assumed": list(self.assumed),
            "known": self.known,
            "rows": self.rows,
            "values": dict(self.values),
        }


@dataclass(frozen=True, slots=True)
class ImportReport:
    """An import. `missing` has for each scheme in force on `day` the facts that it may ask for and the population does not have."""

    title: str
    country: str
    year: int
    households: int
    persons: int
    weighted_persons: float
    columns: tuple[ColumnReport, ...]
    unused: tuple[tuple[str, int], ...]
    day: str
    missing: tuple[tuple[str, tuple[str, ...]], ...]
    warnings: tuple[str, ...]

    def column(self, name: str) -> ColumnReport:
        """A column by its name. Raises KeyError."""
        for found in self.columns:
            if found.name == name:
                return found
        raise KeyError(name)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data."""
        return {
            "title": self.title,
            "country": self.country,
            "year": self.year,
            "households": self.households,
            "persons": self.persons,
            "weighted_persons": self.weighted_persons,
            "columns": [column.to_dict() for column in self.columns],
            "columns_of_the_survey_not_used": dict(self.unused),
            "law_on": self.day,
            "missing": {scheme: list(facts) for scheme, facts in self.missing},
            "warnings": list(self.warnings),
        }
