"""Which country ratified which convention. What is not listed is not ratified, as best known on the day named."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from payung.law.dates import read_day
from payung.law.documents import read_text


@dataclass(frozen=True, slots=True)
class Ratification:
    """A ratification, registered on a day and in force twelve months later."""

    country: str
    convention: str
    registered: datetime.date
    checked: bool
    source: str
    note: str

    @property
    def in_force(self) -> datetime.date:
        """The day on which the convention comes into force for the country."""
        return self.registered.replace(year=self.registered.year + 1)


@dataclass(frozen=True, slots=True)
class Ratifications:
    """What is known of countries and conventions up to a day."""

    known_until: datetime.date
    countries: tuple[str, ...]
    conventions: tuple[str, ...]
    ratified: tuple[Ratification, ...]

    def of(self, country: str, convention: str) -> Ratification | None:
        """The ratification of a convention by a country, or None."""
        pair = (country.upper(), convention.upper())
        return next((found for found in self.ratified if (found.country, found.convention) == pair), None)


@cache
def ratifications() -> Ratifications:
    """The table that is carried here."""
    name = "ratifications.yaml"
    plain: Any = read_text(files("payung.standards").joinpath(name).read_text("utf-8"), file=name).plain()
    return Ratifications(
        read_day(str(plain["known_until"])),
        tuple(plain["countries"]),
        tuple(plain["conventions"]),
        tuple(
            Ratification(
                row["country"], row["convention"], read_day(str(row["registered"])), bool(row["checked"]),
                row.get("source", ""), row.get("note", ""),
            )
            for row in plain["ratified"]
        ),
    )  # fmt: skip
