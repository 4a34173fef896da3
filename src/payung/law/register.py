"""The coverage register: which facts about the statutes a country's law encodes, and which it leaves and why.

A country's folder may hold `coverage.yaml`, a list in the order of the fact sheet it was written from:

    - fact: th.section40/benefits/3        # a path in the sheet; the entry speaks of every path below it as well
      about: what a day in hospital pays
      encoded: [th.section40.hospital_compensation, "th.section40:sickness.hospital_day"]
    - fact: th.section40/context
      about: how many are members
      left: A statistic; it decides nothing.

`encoded` names rules (`th.section40.hospital_compensation`), figures (`th.section40:sickness.hospital_day`), a scheme's own
statements (`th.section40#papers`), inputs (`th?section40_option`), worked cases (`th.section40!cases`) and files
of the country (`th/reforms/bill.yaml`). An entry may have `left` as well, for the part that is not encoded.
Each name must exist: a register that points to nothing is refused like a law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from payung.law.documents import Limits, Node, read_file
from payung.law.faults import DocumentRefused, Fault, LawRefused, nearest
from payung.law.language import Scheme
from payung.law.model import Law
from payung.law.modules import REGISTER, shown_path

_SHEET_LIMITS = Limits(bytes=8_000_000, nodes=1_000_000)
_STATEMENTS = ("names", "administrator", "kind", "law", "since", "until", "where", "papers", "how")
_HEAD = ("id", "name", "administrator", "kind", "kind_note", "functions", "law", "financing", "status")
_FIGURES_APART = ("general_parameters", "costing_and_coverage", "framework")


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of a fact: where the law encodes it, and why it, or a part of it, is left."""

    fact: str
    about: str
    encoded: tuple[str, ...]
    left: str
    file: str
    line: int

    @property
    def status(self) -> str:
        """`encoded`, `partly` or `left`."""
        if not self.encoded:
            return "left"
        return "partly" if self.left else "encoded"

    @property
    def subject(self) -> str:
        """The scheme, or the part of the sheet, of which the fact speaks: `th.section40`."""
        return self.fact.split("/")[0]

    def to_dict(self) -> dict[str, Any]:
        """The entry as plain data."""
        return {
            "fact": self.fact,
            "about": self.about,
            "status": self.status,
            "encoded": list(self.encoded),
            "left": self.left or None,
        }


def read_register(law: Law) -> tuple[Entry, ...]:
    """The register of a country, in its order; empty if it has none.

    Raises LawRefused with every entry that is incomplete or names what does not exist.
    """
    path = Path(law.folder, REGISTER)
    if not path.is_file():
        return ()
    reader = _Reader(law, shown_path(path))
    entries = reader.entries(path)
    if reader.faults:
        raise LawRefused(reader.faults)
    return entries


def unregistered(entries: Iterable[Entry], facts: Iterable[str]) -> tuple[str, ...]:
    """The facts of a sheet of which no entry speaks."""
    spoken = {entry.fact for entry in entries}
    return tuple(fact for fact in facts if not any(part in spoken for part in _upwards(fact)))


def read_fact_paths(path: Path) -> tuple[str, ...]:
    """The path of each fact in a fact sheet.

    A fact is the smallest mapping that says on what it rests (`basis`); of the rest of a scheme, each key. Paths
    are the scheme's `id`, keys, and places in lists from 1. Raises DocumentRefused.
    """
    try:  # by PyYAML alone: a fact sheet is no law, and may refer to its sources by anchors
        sheet = yaml.safe_load(path.read_bytes())
    except OSError as error:
        raise DocumentRefused(
            [Fault("cannot-read", f"The fact sheet cannot be read: {error.strerror}.", str(path))]
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        raise DocumentRefused(
            [Fault("syntax", f"This is not YAML: {str(error).splitlines()[0]}.", str(path))]
        ) from None
    if not isinstance(sheet, dict) or not isinstance(sheet.get("schemes"), list):
        fault = Fault("type", "This is no fact sheet: it has no list `schemes`.", str(path), 1)
        raise DocumentRefused([fault])
    schemes = [scheme for scheme in sheet["schemes"] if isinstance(scheme, dict) and scheme.get("id")]
    found: list[str] = [fact for scheme in schemes for fact in _facts(str(scheme["id"]), scheme)]
    code = str(schemes[0]["id"]).split(".")[0] if schemes else ""
    for key in _FIGURES_APART:
        if key in sheet:
            found.extend(_facts(f"{code}.{key}", sheet[key]))
    return tuple(found)


def _facts(path: str, value: Any) -> Iterator[str]:
    if not _rests(value) or not isinstance(value, dict | list):
        yield path
    elif isinstance(value, list):
        for place, item in enumerate(value, 1):
            yield from _facts(f"{path}/{place}", item)
    else:
        below = [key for key, item in value.items() if _rests(item)]
        if not below:
            yield path
            return
        if "basis" in value:
            yield path
        for key in below:
            yield from _facts(f"{path}/{key}", value[key])
        if "basis" not in value:
            rest = (key for key in value if key not in below and value[key] not in (None, [], {}, "", "none"))
            yield from (f"{path}/{key}" for key in rest if "/" in path or key not in _HEAD)


def _rests(value: Any) -> bool:
    if isinstance(value, dict):
        return "basis" in value or any(_rests(item) for item in value.values())
    return isinstance(value, list) and any(_rests(item) for item in value)


def _upwards(fact: str) -> Iterator[str]:
    """A path and every path above it."""
    while fact:
        yield fact
        fact = fact.rpartition("/")[0]


class _Reader:
    """Reads the register's file; every fault is noted with its line."""

    def __init__(self, law: Law, file: str) -> None:
        self.law = law
        self.file = file
        self.faults: list[Fault] = []
        self._parameters = {f"{law.code}.{p.module}:{p.name}" for p in law.parameters}
        self._groups = {f"{law.code}.{stem}:{group}" for stem, file_ in law.files.items() for group in file_.groups}
        self._modules = {scheme.name: self._modules_of(scheme) for scheme in law.schemes}

    def _modules_of(self, scheme: Scheme) -> set[str]:
        return {scheme.name.split(".")[-1], *(rule.module for rule in self.law.rules_of(scheme))}

    def entries(self, path: Path) -> tuple[Entry, ...]:
        """The entries of the file, as far as they can be read."""
        try:
            root = read_file(path, file=self.file, limit=_SHEET_LIMITS)
        except DocumentRefused as refused:
            self.faults.extend(refused.faults)
            return ()
        if not isinstance(root.value, list):
            self._fault(
                "type", "A coverage register is a list.", root.line, hint="Begin each entry with `- fact: ...`."
            )
            return ()
        entries = [entry for node in root.value if (entry := self._entry(node)) is not None]
        first: dict[str, int] = {}
        for entry in entries:
            if entry.fact in first:
                self._fault("duplicate", f"{entry.fact} stands at line {first[entry.fact]} already.", entry.line)
            first.setdefault(entry.fact, entry.line)
        return tuple(entries)

    def _entry(self, node: Node) -> Entry | None:
        if not isinstance(node.value, dict):
            self._fault("type", "An entry has names and values.", node.line, hint="Begin it with `fact: ...`.")
            return None
        for name in node.value:
            if name not in ("fact", "about", "encoded", "left"):
                hint = nearest(name, ("fact", "about", "encoded", "left")) or "It has fact, about, encoded, left."
                self._fault("unknown-key", f"'{name}' has no place in an entry.", node.value[name].key_line, hint=hint)
        fact, about, left = (self._text(node, name) for name in ("fact", "about", "left"))
        encoded = tuple(self._names(node.value.get("encoded")))
        if not fact or not about:
            missing = "fact" if not fact else "about"
            self._fault("missing", f"The entry {fact or '(unnamed)'} has no {missing}.", node.line)
        elif not encoded and not left:
            hint = "Say where the law encodes it (encoded), or why it does not (left)."
            self._fault("missing", f"Nothing is said of {fact}.", node.line, hint=hint)
        return Entry(fact, about, encoded, left, self.file, node.line)

    def _text(self, node: Node, name: str) -> str:
        assert isinstance(node.value, dict)
        found = node.value.get(name)
        if found is None or found.value is None:
            return ""
        if isinstance(found.value, dict | list):
            self._fault("type", f"'{name}' is a text.", found.line)
            return ""
        return (found.written or str(found.value)).strip()

    def _names(self, node: Node | None) -> Iterator[str]:
        if node is None:
            return
        items = node.value if isinstance(node.value, list) else [node]
        for item in items:
            name = item.written or str(item.value)
            if isinstance(item.value, dict | list):
                self._fault("type", "`encoded` is a list of names.", item.line)
            elif hint := self._unknown(name):
                self._fault("unknown-name", f"'{name}' is nothing that the law has.", item.line, hint=hint)
            else:
                yield name

    def _unknown(self, name: str) -> str:
        """What would be right in the place of a name that does not exist; empty if it does."""
        for sign, check in (("#", self._statement), ("!", self._cases), ("?", self._input), (":", self._figure)):
            subject, found, rest = name.partition(sign)
            if found:
                return check(subject, rest)
        if "/" in name:
            return "" if self._file(name) else f"There is no such file in {self.law.code}'s folder."
        if name in self.law.rules:
            return ""
        return nearest(name, self.law.rules) or "A rule is named as in `payung law`: country.scheme.rule."

    def _statement(self, scheme: str, statement: str) -> str:
        if self.law.scheme(scheme) is None:
            return nearest(scheme, [one.name for one in self.law.schemes]) or f"There is no scheme {scheme}."
        return "" if statement in _STATEMENTS else f"A scheme states {', '.join(_STATEMENTS)}."

    def _cases(self, subject: str, word: str) -> str:
        stems = {stem for scheme, found in self._modules.items() if scheme == subject for stem in found}
        stems.add(subject.split(".")[-1])
        cases = Path(self.law.folder, "cases")
        found = word == "cases" and any(path for stem in stems for path in cases.glob(f"{stem}*.yaml"))
        return "" if found else f"No file cases/{subject.split('.')[-1]}.yaml stands there."

    def _input(self, code: str, name: str) -> str:
        known = self.law.questions
        if code == self.law.code and name in known:
            return ""
        return nearest(name, known) or f"An input is named {self.law.code}?name, as in `payung inputs`."

    def _figure(self, subject: str, name: str) -> str:
        stems = self._modules.get(subject, {subject.split(".")[-1]})
        names = [f"{self.law.code}.{stem}:{name}" for stem in stems]
        if any(one in self._parameters or one in self._groups for one in names):
            return ""
        known = [one.split(":")[1] for one in self._parameters if one.split(":")[0].split(".")[-1] in stems]
        return nearest(name, known) or f"A figure is named {self.law.code}.module:group.name."

    def _file(self, name: str) -> bool:
        code, _, rest = name.partition("/")
        return code == self.law.code and ".." not in rest.split("/") and Path(self.law.folder, rest).is_file()

    def _fault(self, kind: str, message: str, line: int, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, line, hint=hint))
