"""Names put together from lists: given and family names, in the country's script and in Latin letters."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Name:
    """A given or family name as it is written, and in Latin letters (the same where the country writes with them)."""

    own: str
    latin: str


class Names:
    """Draws names. A list has `มาลี Malee`, or one word alone."""

    def __init__(self, described: Mapping[str, Any], chance: random.Random) -> None:
        self._given = {sex: [_name(text) for text in described[sex]] for sex in ("female", "male")}
        self._family = [[_name(text) for text in part] for part in described["family"]]
        self._chance = chance

    def given(self, sex: str) -> Name:
        """A given name."""
        return self._chance.choice(self._given[sex])

    def family(self) -> Name:
        """A family name, of a part from each list; empty where there are no lists."""
        parts = [self._chance.choice(part) for part in self._family]
        return Name("".join(part.own for part in parts), "".join(part.latin for part in parts))


def _name(text: str) -> Name:
    own, _, latin = text.rpartition(" ")
    return Name(own or latin, latin)


def whole(given: Name, family: Name) -> tuple[str, str]:
    """A person's names in the country's script and in Latin letters."""
    return f"{given.own} {family.own}".strip(), f"{given.latin} {family.latin}".strip()
