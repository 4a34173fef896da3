"""The files of a new community fund: its figures with what each means, and a worked case for each kit."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from string import Template

from payung.countries.community import vocabulary
from payung.law.documents import Node
from payung.law.kits import kit_figures, kit_of
from payung.law.language import CURRENCY, Country, text

_TEXTS = {
    "administrator": "Committee of the fund",
    "members": "members of the group",
    "where": "At the group's meeting",
    "how": "Dues are paid at the group's meeting.",
}


def fund_files(folder: Path, country: Country, stem: str, kits: tuple[str, ...], name: str | None) -> dict[Path, str]:
    """The text of a fund's file and of its cases, by path. The kits must exist."""
    every = _with_foundations(kits)
    languages = list(dict.fromkeys((country.languages[0], *(["en"] if "en" in country.languages else []))))
    words = {key: _words(english, languages) for key, english in _TEXTS.items()}
    words["names"] = _words(stem.replace("_", " ").capitalize(), languages)
    if name:
        words["names"] = json.dumps({languages[0]: name}, ensure_ascii=False)
    words["papers"] = json.dumps({code: ["Identity card"] for code in languages}, ensure_ascii=False)
    values = {
        **words,
        "kits": kits[0] if len(kits) == 1 else f"[{', '.join(kits)}]",
        "figures": "\n".join(line for kit in every for line in _figures(kit, country)),
    }
    cases = "".join(
        _filled(f"fund_{kit}.yaml", {"stem": stem, "full": f"{country.code}.{stem}"})
        for kit in every
        if kit != "reserve"
    )
    return {folder / f"{stem}.yaml": _filled("fund.yaml", values), folder / "cases" / f"{stem}.yaml": cases}


def _with_foundations(kits: tuple[str, ...]) -> list[str]:
    """The kits and those that they rest on, which come first."""
    found: list[str] = []
    for kit in kits:
        found += [one for one in (*_with_foundations(kit_of(kit).on), kit) if one not in found]
    return found


def _figures(kit: str, country: Country) -> Iterator[str]:
    """The lines of a kit's figures: those of a first fund as they stand, the others as comments."""
    yield f"\n  # {text(kit_of(kit).names, country.languages[0])}"
    lines = []
    for name, node in kit_figures(kit).items():
        said = _entries(node)
        stated = "" if "start" in said else "# "
        unit = _unit(str(said["unit"].value), country)
        value = _value(said.get("example") or said["default"])
        label = text({code: str(word.value) for code, word in _entries(said["label"]).items()}, country.languages[0])
        lines.append((f"  {stated}{name}: {value}", f"{label}; {unit}"))
    width = min(max(len(line) for line, _ in lines), 48)
    yield from (f"{line:<{width}}  # {words}" for line, words in lines)


def _unit(unit: str, country: Country) -> str:
    """What may be written: a unit, true or false, or one of the words of a list."""
    if unit == "yes_no":
        return "true or false"
    choices = getattr(vocabulary, unit, None)
    if choices is not None:
        return ", ".join(choice.key for choice in choices)
    return unit.replace(CURRENCY, country.currency)


def _entries(node: Node) -> Mapping[str, Node]:
    return node.value if isinstance(node.value, dict) else {}


def _value(node: Node) -> str:
    if isinstance(node.value, dict):
        return "{" + ", ".join(f"{key}: {_value(child)}" for key, child in node.value.items()) + "}"
    if isinstance(node.value, bool):
        return "true" if node.value else "false"
    return format(node.value, "f") if isinstance(node.value, Decimal) else str(node.value)


def _words(english: str, languages: list[str]) -> str:
    """Words by language; the national one still has to be translated."""
    return json.dumps(
        {code: english if code == "en" else f"{english} (to be translated)" for code in languages}, ensure_ascii=False
    )


def _filled(template: str, values: Mapping[str, str]) -> str:
    found = files("payung.cli").joinpath(f"templates/{template}.txt").read_text("utf-8")
    return Template(found).substitute(values)
