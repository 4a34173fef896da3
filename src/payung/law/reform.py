"""A reform: a small file that says what shall be law instead, with a title, an author and a source.

```yaml
title: Old-age allowance of 1,000 baht for everyone
author: Coalition for a national pension
source: https://example.org/bill
country: th
changes:                                 # the parameter's module and name, and from which day which value
  old_age_allowance.monthly_allowance:
    2026-01-01: {60: 1000, 70: 1000}     # of a scale only these bands; a list is the whole scale
  section40.member_contribution:
    2026-01-01: {option_1: 42}           # of a table only these categories
schemes:
  flood_credit: off                      # or {off: 2026-01-01}; likewise on
rules: universal_pension.py              # a law module that amends rules of the law and declares new ones
adopt: [old_age_allowance.monthly_allowance]   # its proposed values become law
```

`read_reform` reads the file; `payung.law.reforming` makes the reformed law.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from payung.law.dates import read_day
from payung.law.documents import Node, read_file
from payung.law.faults import DocumentRefused, Fault, Refused, nearest
from payung.law.household import node_of

_KEYS = ("title", "author", "source", "country", "changes", "schemes", "rules", "adopt", "note")
_WANTED = ("title", "author", "source", "country")
_SWITCHES = {"on": True, "off": False, True: True, False: False}


class ReformRefused(Refused):
    """A reform cannot be read, or does not fit the law that it changes."""


@dataclass(frozen=True, slots=True)
class Switch:
    """A scheme switched on or off, from a day or (None) altogether."""

    on: bool
    since: datetime.date | None
    line: int


@dataclass(frozen=True, slots=True, eq=False)
class Reform:
    """What shall be law instead. `changes` maps a parameter (`module.name`) to its dated values as they are written."""

    title: str
    author: str
    source: str
    country: str
    changes: Mapping[str, Node]
    schemes: Mapping[str, Switch]
    rules: tuple[Path, ...]
    adopt: tuple[Node, ...]
    file: str = ""

    @property
    def changes_only_figures(self) -> bool:
        """True if the rules stay as they are, so that nothing is read or compiled anew."""
        return not self.rules and not self.schemes


def read_reform(source: str | Path | Mapping[str, Any] | Node, *, file: str = "") -> Reform:
    """Read a reform from a file, or from the same as plain data. Raises ReformRefused with every fault.

    Its modules of rules are found beside the file (beside the working folder for plain data).
    """
    if isinstance(source, str | Path):
        file = file or str(source)
        folder = Path(source).parent
        try:
            node = read_file(source, file=file)
        except DocumentRefused as refused:
            raise ReformRefused(refused.faults) from None
    else:
        node, folder = node_of(source), Path()
    reader = _Reader(file, folder)
    reform = reader.reform(node)
    if reform is None or reader.faults:
        raise ReformRefused(reader.faults)
    return reform


class _Reader:
    """Reads one reform; every fault is noted with its line."""

    def __init__(self, file: str, folder: Path) -> None:
        self.file = file
        self.folder = folder
        self.faults: list[Fault] = []

    def fault(self, kind: str, message: str, node: Node, path: str = "", hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, node.line, path, hint))

    def reform(self, node: Node) -> Reform | None:
        if not isinstance(node.value, dict):
            self.fault("type", "A reform is a mapping with `title`, `country` and `changes`.", node)
            return None
        keys = node.value
        for name, child in keys.items():
            if name not in _KEYS:
                hint = nearest(name, _KEYS) or f"Known are {', '.join(_KEYS)}."
                self.fault("unknown-key", f"'{name}' means nothing in a reform.", child, name, hint)
        for name in _WANTED:
            if not self._text(keys, name):
                self.fault("missing", f"The reform has no {name}.", node, name, f"Add `{name}:`.")
        if not any(keys.get(name) for name in ("changes", "schemes", "rules", "adopt")):
            hint = "Add `changes:`, `schemes:`, `rules:` or `adopt:`."
            self.fault("empty", "The reform changes nothing.", node, hint=hint)
        return Reform(
            title=self._text(keys, "title"),
            author=self._text(keys, "author"),
            source=self._text(keys, "source"),
            country=self._text(keys, "country"),
            changes=self._mapping(keys, "changes"),
            schemes=self._schemes(keys),
            rules=tuple(self._rules(keys)),
            adopt=self._list(keys, "adopt"),
            file=self.file,
        )

    def _text(self, keys: Mapping[str, Node], name: str) -> str:
        node = keys.get(name)
        if node is None or node.value is None:
            return ""
        if isinstance(node.value, dict | list):
            self.fault("type", f"`{name}` is a text.", node, name)
            return "?"
        return (node.written or str(node.value)).strip()

    def _mapping(self, keys: Mapping[str, Node], name: str) -> Mapping[str, Node]:
        node = keys.get(name)
        if node is None or node.value is None:
            return {}
        if not isinstance(node.value, dict):
            self.fault("type", f"`{name}` is a mapping.", node, name)
            return {}
        return node.value

    def _list(self, keys: Mapping[str, Node], name: str) -> tuple[Node, ...]:
        node = keys.get(name)
        if node is None or node.value is None:
            return ()
        parts = node.value if isinstance(node.value, list) else [node]
        for part in parts:
            if not isinstance(part.value, str):
                self.fault("type", f"`{name}` is a list of names.", part, name)
        return tuple(part for part in parts if isinstance(part.value, str))

    def _rules(self, keys: Mapping[str, Node]) -> list[Path]:
        found = []
        for node in self._list(keys, "rules"):
            path = self.folder / str(node.value)
            if path.suffix != ".py" or not path.stem.isidentifier():
                self.fault("type", f"'{node.value}' is no Python module.", node, "rules", "Name it `some_rules.py`.")
            elif not path.is_file():
                self.fault("no-such-file", f"There is no file {path}.", node, "rules")
            elif self.file and path.with_suffix("") == Path(self.file).with_suffix(""):
                hint = "Its own parameters stand in a file of its name; the reform cannot be that file."
                self.fault("duplicate", f"The module {path.name} has the name of the reform.", node, "rules", hint)
            else:
                found.append(path)
        return found

    def _schemes(self, keys: Mapping[str, Node]) -> dict[str, Switch]:
        found = {}
        for name, node in self._mapping(keys, "schemes").items():
            switch = self._switch(name, node)
            if switch is not None:
                found[name] = switch
        return found

    def _switch(self, name: str, node: Node) -> Switch | None:
        hint = "Write `off`, `on`, `{off: 2026-01-01}` or `{on: 2026-01-01}`."
        if isinstance(node.value, str | bool) and node.value in _SWITCHES:
            return Switch(_SWITCHES[node.value], None, node.line)
        if isinstance(node.value, dict) and len(node.value) == 1:
            (word, day), *_ = node.value.items()
            try:
                if word in _SWITCHES:
                    return Switch(_SWITCHES[word], read_day(day.written or str(day.value)), node.line)
            except ValueError:
                self.fault("date", f"'{day.written or day.value}' is not a day.", day, f"schemes/{name}", hint)
                return None
        self.fault("type", f"{name}: a scheme is switched on or off.", node, f"schemes/{name}", hint)
        return None
