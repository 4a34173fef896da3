"""What a country's demonstration office is to have: `th.yaml`, and the names in `names/th.yaml`."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of claim: how many a member-year, and what they state; `died`: of somebody who died.

    `births` are facts that are all true of some women, and false of everybody else. `after_months` of membership: what the law gives
    for months that were paid is seldom asked for before.
    """

    a_year: float
    facts: Mapping[str, Any]
    from_age: int = 0
    after_months: int = 0
    died: bool = False
    births: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A demonstration office."""

    country: str
    office: Mapping[str, str]
    scheme: str
    members: int
    at_the_beginning: int
    ages: tuple[int, int]
    facts: Mapping[str, Any]
    list: Mapping[str, str]
    providers: Sequence[str]
    account_digits: int
    office_account: Mapping[str, str]
    limit: str
    names: Mapping[str, Any]
    words: Mapping[str, Any]
    last_day: datetime.date = datetime.date.max  # of a scheme that ended
    months: int = 24  # of history, before the present one
    options: Mapping[str, int] = field(default_factory=dict)
    refused_facts: Mapping[str, Any] = field(default_factory=dict)
    claims: Mapping[str, Kind] = field(default_factory=dict)
    organisations: Sequence[Mapping[str, str]] = ()
    areas: Sequence[Mapping[str, str]] = ()
    events: Sequence[str] = ()
    appeal: Mapping[str, Any] = field(default_factory=dict)
    forgotten: Mapping[str, str] = field(default_factory=dict)
    loan: Mapping[str, Any] = field(default_factory=dict)
    household: Mapping[str, Any] = field(
        default_factory=dict
    )  # facts of the households of those who join, as `drawn` reads them
    refers: Mapping[str, Any] = field(default_factory=dict)


def countries() -> tuple[str, ...]:
    """The countries that have a demonstration office."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


def plan_of(country: str) -> Plan:
    """A country's plan. Raises KeyError for one that has none."""
    if country not in countries():
        raise KeyError(country)
    found = yaml.safe_load((_FOLDER / f"{country}.yaml").read_text("utf-8"))
    names = yaml.safe_load((_FOLDER / "names" / f"{country}.yaml").read_text("utf-8"))
    kinds = {name: Kind(**described) for name, described in found.pop("claims", {}).items()}
    ages = tuple(found.pop("ages"))
    return Plan(country=country, ages=ages, claims=kinds, names=names, **found)


def drawn(described: Any, chance: random.Random, day: str = "") -> Any:
    """A fact as the plan describes it: `[2, 12]` a whole number, `0.2` yes in a fifth of cases, `{a: 3, b: 1}` a weighted choice."""
    match described:
        case [low, high]:
            return chance.randint(low, high)
        case float():
            return chance.random() < described
        case dict():
            return chance.choices(list(described), list(described.values()))[0]
        case "happened_on" | "issued_on":
            return day
    return described
