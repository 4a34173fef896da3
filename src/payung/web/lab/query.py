"""What a reader asks for: the address and the form, read together, with everything that is wrong with them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qs, quote, urlsplit

from payung.law.country import CountryLaw
from payung.web.lab.address import (
    MOST_CHARACTERS,
    AddressRefused,
    Change,
    Fault,
    all_figures,
    carried,
    changed,
    read,
    shown,
    written,
)
from payung.web.lab.controls import FIGURE, SWITCH, from_field
from payung.web.nation import days

_PLAIN = ":,@"  # characters of a reform's text that an address holds as they are


@dataclass(frozen=True, slots=True)
class Asked:
    """The reform, another one to set beside it, the scheme whose figures are open; what is wrong, and what was typed, by path.
    `is_form` if fields of the form came with it, so that there is a shorter address for the same."""

    change: Change
    beside: Change | None = None
    scheme: str = ""
    faults: tuple[Fault, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)
    is_form: bool = False

    def query(self, *, change: Change | None = None, beside: Change | None = None, scheme: str | None = None) -> str:
        """The address's query for the same page, with something else in its place."""
        own = self.change if change is None else change
        other = self.beside if beside is None else beside
        opened = self.scheme if scheme is None else scheme
        return query(own, other, opened)


def query(change: Change, beside: Change | None = None, scheme: str = "") -> str:
    """The query of a reform's address."""
    parts = [f"on={change.day.isoformat()}"]
    parts += [f"reform={quote(change.text, safe=_PLAIN)}"] if change else []
    parts += [f"beside={quote(beside.text, safe=_PLAIN)}"] if beside else []
    parts += [f"scheme={quote(scheme)}"] if scheme else []
    return "&".join(parts)


def asked(law: CountryLaw, given: Mapping[str, str], today: datetime.date) -> Asked:
    """What an address and a form ask for."""
    faults: list[Fault] = []
    day = days.usual(today)
    if given.get("on"):
        found = days.read(given["on"], today)
        if found is None:
            faults.append(Fault("day", "", {"text": shown(given["on"])}))
        else:
            day = found
    change = _read(law, day, given.get("reform", ""), faults)
    beside = _read(law, day, given["beside"], faults) if given.get("beside") else None
    if given.get("other", "").strip():
        beside = _linked(law, day, given["other"].strip(), faults)
    if "below" in given and given["below"] != change.below:
        change = _laid_over(law, change, given["below"], faults)
    figures = all_figures(change, law).by_path
    entries = {
        name.removeprefix(FIGURE): from_field(figures.get(name.removeprefix(FIGURE)), value)
        for name, value in given.items()
        if name.startswith(FIGURE)
    }
    entries |= {name.removeprefix(SWITCH): value for name, value in given.items() if name.startswith(SWITCH)}
    typed: dict[str, str] = {}
    if entries:
        good = {}
        for name, value in entries.items():
            try:
                changed(law, change, {name: value})
                good[name] = value
            except AddressRefused as refused:
                faults += refused.faults
                typed[name] = shown(given.get(FIGURE + name, value))
        change = changed(law, change, good)
    scheme = given.get("scheme", "")
    modules = {figure.parameter.module for figure in figures.values()} | {
        one.name.partition(".")[2] for one in law.schemes
    }
    is_form = bool(entries) or any(name in given for name in ("below", "other"))
    return Asked(change, beside, scheme if scheme in modules else "", tuple(faults), typed, is_form)


def _read(law: CountryLaw, day: datetime.date, text: str, faults: list[Fault]) -> Change:
    try:
        return read(law, day, text)
    except AddressRefused as refused:
        faults += refused.faults
        return Change(law.code, day)


def _linked(law: CountryLaw, day: datetime.date, text: str, faults: list[Fault]) -> Change | None:
    """A reform of its address, or of its text."""
    if len(text) > 2 * MOST_CHARACTERS:
        faults.append(Fault("other", "other"))
        return None
    if "reform=" in text:
        try:
            text = parse_qs(urlsplit(text).query).get("reform", [""])[0]
        except ValueError:
            text = ""
    try:
        found = read(law, day, text)
    except AddressRefused:
        found = Change(law.code, day)
    if not found:
        faults.append(Fault("other", "other"))
        return None
    return found


def _laid_over(law: CountryLaw, change: Change, below: str, faults: list[Fault]) -> Change:
    """The same changes over another carried reform; those of figures that only the former one has are dropped."""
    if below and below not in carried(law.code):
        faults.append(Fault("unknown_reform", "", {"name": shown(below)}))
        return change
    bare = replace(change, below=below, values={}, switches={})
    known = all_figures(bare, law).by_path
    entries = {path: written(value) for path, value in change.values.items() if path in known}
    entries |= {name: "on" if on else "off" for name, on in change.switches.items()}
    return changed(law, bare, entries)
