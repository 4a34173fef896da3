"""Household files: `country`, `date` and `household`, read from YAML or JSON with the place of everything."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from payung.cli.outcomes import refuse
from payung.law.documents import STDIN, Node, read_file
from payung.law.faults import Fault, HouseholdRefused, nearest

_KEYS = ("country", "date", "household")


@dataclass(frozen=True, slots=True)
class Family:
    """A household as its file describes it, with the country and the day if the file names them."""

    country: str
    date: str | None
    household: Node
    file: str


def read_family(path: str) -> Family:
    """Read a household file, or standard input for `-`. Raises Refused with everything that is wrong with its frame."""
    file = "standard input" if path == STDIN else path
    root = read_file(path, file=file)
    if not isinstance(root.value, dict):
        raise HouseholdRefused(
            [
                Fault(
                    "type",
                    "A household file is a mapping.",
                    file,
                    root.line,
                    hint="It has country, date and household.",
                )
            ]
        )
    faults = list(_frame_faults(root.value, root.line, file))
    if faults:
        raise HouseholdRefused(faults)
    country, date = (_text(root.value.get(key)) for key in ("country", "date"))
    return Family(country, date or None, root.value["household"], file)


def _frame_faults(parts: dict[str, Node], line: int, file: str) -> list[Fault]:
    faults = [
        Fault("unknown-key", f"A household file has no '{key}'.", file, node.key_line, key, _place_of(key))
        for key, node in parts.items()
        if key not in _KEYS
    ]
    if "household" not in parts and "members" not in parts:
        faults.append(
            Fault("missing", "The file has no household.", file, line, hint="Write `household:` with `members:` in it.")
        )
    for key in ("country", "date"):
        if key in parts and isinstance(parts[key].value, dict | list | bool):
            faults.append(Fault("type", f"The {key} is not a word.", file, parts[key].line, key))
    return faults


def _place_of(key: str) -> str:
    """A hint for a word in the wrong place."""
    if key == "members":
        return "It stands under `household:`."
    return nearest(key, _KEYS) or "Facts stand under `household:`, of each member under `members:`."


def _text(node: Node | None) -> str:
    if node is None or node.value is None:
        return ""
    return node.written or str(node.value)


def with_fact(household: Node, member: str | None, name: str, value: Node) -> Node:
    """The household with one fact set anew, everything else in its place. Raises Refused for a member that is not there."""
    if not isinstance(household.value, dict):
        return household
    if member is None:
        return replace(household, value={**household.value, name: value})
    people = household.value.get("members")
    members = people.value if people is not None and isinstance(people.value, list) else []
    known = [_text(_id(person)) for person in members]
    if member not in known:
        hint = nearest(member, known) or "Name a member, or `household`."
        raise refuse("unknown-name", f"There is no member '{member}'.", hint, path="--over")
    changed = [
        replace(person, value={**person.value, name: value})
        if isinstance(person.value, dict) and _text(_id(person)) == member
        else person
        for person in members
    ]
    assert people is not None
    return replace(household, value={**household.value, "members": replace(people, value=changed)})


def _id(person: Node) -> Node | None:
    return person.value.get("id") if isinstance(person.value, dict) else None


def write_family(path: Path, country: str, date: str, household: dict[str, Any]) -> None:
    """Write a household file, as JSON if its name ends so, else as YAML. Never replaces a file."""
    whole = {"country": country, "date": date, "household": household}
    text = _json_text(whole) if path.suffix == ".json" else _yaml_text(whole)
    with path.open("x", encoding="utf-8") as stream:
        stream.write(text)


def _json_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=_number) + "\n"


def _number(value: Any) -> int | str:
    """A decimal for JSON: whole ones as numbers, others as exact text."""
    assert isinstance(value, Decimal)
    return int(value) if value == value.to_integral_value() else format(value, "f")


def _yaml_text(value: Any) -> str:
    import yaml

    class Dumper(yaml.SafeDumper):
        """Writes decimals exactly."""

    def represent(dumper: yaml.SafeDumper, number: Decimal) -> yaml.ScalarNode:
        return dumper.represent_scalar(
            "tag:yaml.org,2002:int" if number % 1 == 0 else "tag:yaml.org,2002:float", format(number, "f")
        )

    Dumper.add_representer(Decimal, represent)
    return yaml.dump(value, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=110)
