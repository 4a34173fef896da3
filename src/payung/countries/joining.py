"""What a person does of their own will to belong to a scheme: the facts by which the law knows who has joined.

`joining.yaml` has them. A scheme that it does not name covers by law whom it covers, and nobody joins it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from payung.countries import country
from payung.law.documents import read_text
from payung.law.household import node_of, read_household
from payung.law.model import Law

_FILE = Path(__file__).with_suffix(".yaml")


@dataclass(frozen=True, slots=True)
class Joining:
    """How one joins a scheme.

    `facts` are true, or have these values, for who has joined; empty where the law does not ask. `is_open`: the law covers members
    and those who may join; else only members.
    """

    facts: Mapping[str, Any]
    is_open: bool


@cache
def joinings(code: str) -> Mapping[str, Joining]:
    """The schemes of a country that one joins, by name. Raises HouseholdRefused for a fact that the country's law does not ask."""
    law = country(code).law
    found = read_text(_FILE.read_text("utf-8"), file=_FILE.name).plain()
    assert isinstance(found, dict)
    return {
        scheme: Joining(_facts(law, facts), way == "open")
        for way, schemes in found.items()
        for scheme, facts in schemes.items()
        if scheme.startswith(f"{code}.")
    }


def _facts(law: Law, facts: Mapping[str, Any]) -> dict[str, Any]:
    own = {name: value for name, value in facts.items() if name in law.questions and law.questions[name].of_household}
    person = {name: value for name, value in facts.items() if name not in own}
    read = read_household(law, node_of({**own, "members": [{"id": "anybody", **person}]}), file=_FILE.name)
    return {**read.household, **read.persons[0]}
