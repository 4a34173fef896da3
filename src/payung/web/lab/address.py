"""A reform as a short text in an address: `@magna_carta,old_age_allowance.monthly_allowance.60:1000,flood_credit:off`.

First a reform that the country carries (`@name`), then figures by their path, then schemes switched `on` or `off`, each in the order of the
law, so that the same reform has one text. What is as the law has it is left out.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from payung.countries import reform_files
from payung.law.country import CountryLaw
from payung.law.faults import nearest
from payung.law.language import Scheme
from payung.law.reform import Reform, read_reform
from payung.law.switching import can_switch, days_of
from payung.web.lab.figures import TRUTH, Figure, Figures, figures

MOST_CHARACTERS = 3000
MOST_CHANGES = 60
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,6})?")
_WORDS = {"yes": True, "no": False}
Value = Decimal | bool


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a part of a reform: `kind` and what its sentence names; `path` is the figure or scheme, empty for the whole."""

    kind: str
    path: str
    parts: Mapping[str, str] = field(default_factory=dict)


class AddressRefused(ValueError):
    """The text is no reform of the law; `faults` says why."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(", ".join(f"{fault.kind} {fault.path}" for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Change:
    """A reform as the lab has it: the name of a carried one that is laid below, figures by path, schemes by short name."""

    country: str
    day: datetime.date
    below: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    switches: Mapping[str, bool] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.below or self.values or self.switches)

    @property
    def text(self) -> str:
        """The reform in an address."""
        parts = [f"@{self.below}"] if self.below else []
        parts += [f"{path}:{written(value)}" for path, value in self.values.items()]
        parts += [f"{name}:{'on' if on else 'off'}" for name, on in self.switches.items()]
        return ",".join(parts)


def carried(country: str) -> dict[str, Reform]:
    """The reforms that a country carries, by name."""
    if country not in _carried:
        _carried[country] = {name: read_reform(path) for name, path in reform_files(country).items()}
    return _carried[country]


_carried: dict[str, dict[str, Reform]] = {}


def base_of(law: CountryLaw, below: str) -> CountryLaw:
    """The law that figures are changed of: with the carried reform, if one is laid below."""
    return law.reformed(carried(law.code)[below]) if below else law


def read(law: CountryLaw, day: datetime.date, text: str) -> Change:
    """A reform of its text in an address. Raises AddressRefused with everything that is wrong."""
    faults: list[Fault] = []
    if len(text) > MOST_CHARACTERS:
        raise AddressRefused([Fault("too_long", "", {"most": f"{MOST_CHARACTERS:,}"})])
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > MOST_CHANGES:
        raise AddressRefused([Fault("too_many", "", {"most": str(MOST_CHANGES)})])
    below = ""
    entries: dict[str, str] = {}
    for part in parts:
        if part.startswith("@"):
            below = part[1:]
            continue
        name, colon, value = part.rpartition(":")
        if not colon:
            faults.append(Fault("no_change", "", {"text": shown(part)}))
        else:
            entries[name.strip()] = value.strip()
    if below and below not in carried(law.code):
        raise AddressRefused([*faults, Fault("unknown_reform", "", {"name": shown(below)})])
    change = Change(law.code, day, below)
    try:
        change = changed(law, change, entries)
    except AddressRefused as refused:
        faults += refused.faults
    if faults:
        raise AddressRefused(faults)
    return change


def changed(law: CountryLaw, change: Change, entries: Mapping[str, str]) -> Change:
    """The reform with figures and switches set anew, as they are written. Raises AddressRefused with everything that is wrong."""
    base = base_of(law, change.below)
    known = figures(base, change.day)
    schemes = {short_name(scheme): scheme for scheme in base.schemes}
    values, switches = dict(change.values), dict(change.switches)
    faults = []
    for name, written_value in entries.items():
        if name in known.by_path:
            found = _value(known.by_path[name], written_value)
            if isinstance(found, Fault):
                faults.append(found)
            elif found == known.by_path[name].value:
                values.pop(name, None)
            else:
                values[name] = found
        elif name in schemes:
            fault = _switch(base, schemes[name], change.day, written_value, switches)
            faults += [fault] if fault else []
        else:
            hint = nearest(name, [*known.by_path, *schemes])
            faults.append(Fault("unknown", "", {"name": shown(name), "hint": hint}))
    if faults:
        raise AddressRefused(faults)
    values = {path: values[path] for path in known.by_path if path in values}
    switches = {name: switches[name] for name in schemes if name in switches}
    return replace(change, values=values, switches=switches)


def _value(figure: Figure, text: str) -> Value | Fault:
    if figure.kind == TRUTH:
        found = _WORDS.get(text)
        return Fault("yes_no", figure.path) if found is None else found
    if not _NUMBER.fullmatch(text) or not text.isascii():
        return Fault("no_number", figure.path)
    number = Decimal(text)
    if not figure.least <= number <= figure.most:
        return Fault("range", figure.path)
    return number


def _switch(law: CountryLaw, scheme: Scheme, day: datetime.date, word: str, switches: dict[str, bool]) -> Fault | None:
    name = short_name(scheme)
    now = is_in_force(scheme, day)
    if word not in ("on", "off", "law"):
        return Fault("on_off", name)
    if word == "law" or (word == "on") == now:
        switches.pop(name, None)
    elif not can_switch(law.law, scheme, on=not now, since=switched_since(scheme, day)):
        return Fault("no_switch", name)
    else:
        switches[name] = not now
    return None


def short_name(scheme: Scheme) -> str:
    """A scheme's name without its country."""
    return scheme.name.partition(".")[2]


def is_in_force(scheme: Scheme, day: datetime.date) -> bool:
    """True between a scheme's first and last day."""
    since, until = days_of(scheme)
    return since <= day and (until is None or day <= until)


def switched_since(scheme: Scheme, day: datetime.date) -> datetime.date | None:
    """From which day a scheme is switched: off, or on again, altogether; on before its time from the day."""
    return day if days_of(scheme)[0] > day else None


def reform_text(change: Change, law: CountryLaw, title: str, source: str) -> dict[str, Any]:
    """The reform as the plain data of a reform's file, without the carried one below it."""
    known = figures(base_of(law, change.below), change.day)
    changes: dict[str, dict[str, Any]] = {}
    for path, value in change.values.items():
        figure = known.by_path[path]
        place = changes.setdefault(f"{figure.parameter.module}.{figure.parameter.name}", {change.day.isoformat(): {}})
        steps: list[Any] = [key.key for key in figure.keys]
        if figure.band is not None:
            steps.append(format(figure.band, "f"))
        if not steps:
            place[change.day.isoformat()] = value
            continue
        inner = place[change.day.isoformat()]
        for step in steps[:-1]:
            inner = inner.setdefault(step, {})
        inner[steps[-1]] = value
    schemes: dict[str, Any] = {}
    for scheme in law.schemes:
        name = short_name(scheme)
        if name in change.switches:
            since = switched_since(scheme, change.day)
            word = "on" if change.switches[name] else "off"
            schemes[name] = {word: since.isoformat()} if since else word
    found: dict[str, Any] = {"title": title, "author": "Payung reform lab", "source": source, "country": law.code}
    return found | ({"changes": changes} if changes else {}) | ({"schemes": schemes} if schemes else {})


def reforms(change: Change, law: CountryLaw, title: str = "", source: str = "") -> tuple[Reform, ...]:
    """The reforms to lay over the law, in order. Raises ReformRefused."""
    found = (carried(law.code)[change.below],) if change.below else ()
    if change.values or change.switches:
        text = reform_text(change, law, title or change.text, source or "reform lab")
        found = (*found, read_reform(text))
    return found


def all_figures(change: Change, law: CountryLaw) -> Figures:
    """The figures that the reform's changes are of."""
    return figures(base_of(law, change.below), change.day)


def written(value: Value) -> str:
    """A value as an address and a file write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return format(value.normalize(), "f")


def shown(text: str) -> str:
    """A text of an address as a message may repeat it: short, without characters that are not seen."""
    plain = "".join(character for character in text if unicodedata.category(character)[0] != "C")
    return plain if len(plain) <= 40 else f"{plain[:40]}…"
