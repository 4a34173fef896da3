"""Reads the files of worked cases, `cases/*.yaml` beside the law, and refuses by file and line what is wrong in them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from payung.law.country import as_day
from payung.law.documents import Node, read_file
from payung.law.faults import DocumentRefused, Fault, LawRefused, Refused, nearest
from payung.law.household import Facts, read_household
from payung.law.model import Law, Rule
from payung.law.modules import shown_path
from payung.law.types import Kind

RANKS = ("statute", "published example", "calculation")
HOUSEHOLD = "household"
UNKNOWN = "unknown"
_REQUIRED = ("case", "source", "rank", "date", "household", "expect")
_KEYS = (*_REQUIRED, "because")


@dataclass(frozen=True, slots=True)
class Expected:
    """An answer that must come out: of a member, or of the household where `member` is None. None means unknown."""

    member: str | None
    rule: Rule
    value: Any
    line: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Words that the explanation of an answer must contain, in English."""

    member: str | None
    rule: Rule
    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Case:
    """A household on a day, what must come out and why, and the source that says so."""

    name: str
    source: str
    rank: str
    date: datetime.date
    facts: Facts
    expected: tuple[Expected, ...]
    because: tuple[Reason, ...]
    file: str
    line: int


def read_cases(law: Law) -> tuple[Case, ...]:
    """Every case in the country's folder `cases`. Raises LawRefused with everything that is wrong with them."""
    faults: list[Fault] = []
    cases: list[Case] = []
    for path in sorted(Path(law.folder).glob("cases/*.y*ml")):
        reader = _Reader(law, shown_path(path), faults)
        cases.extend(reader.file_cases(path))
    if faults:
        raise LawRefused(faults)
    return tuple(cases)


class _Reader:
    """Reads one file of cases; every fault is noted with its line."""

    def __init__(self, law: Law, file: str, faults: list[Fault]) -> None:
        self.law = law
        self.file = file
        self.faults = faults

    def file_cases(self, path: Path) -> list[Case]:
        """The cases of a file, as far as they can be read."""
        try:
            root = read_file(path, file=self.file)
        except DocumentRefused as refused:
            self.faults.extend(refused.faults)
            return []
        if not isinstance(root.value, list):
            self.fault("type", "A file of cases is a list.", root.line, hint="Begin each with `- case: ...`.")
            return []
        return [case for node in root.value if (case := self.case(node)) is not None]

    def case(self, node: Node) -> Case | None:
        """One case, or None after noting what is wrong with it."""
        before = len(self.faults)
        parts = self._parts(node)
        if parts is None:
            return None
        day = self._day(parts["date"])
        facts = self._facts(parts[HOUSEHOLD])
        texts = {key: self._text(key, parts[key]) for key in ("case", "source", "rank")}
        if texts["rank"] and texts["rank"] not in RANKS:
            hint = nearest(texts["rank"], RANKS) or f"One of: {', '.join(RANKS)}."
            self.fault("rank", f"'{texts['rank']}' is no rank of a source.", parts["rank"].line, hint=hint)
        members = facts.members if facts else None
        expected = tuple(Expected(*item) for item in self._answers(parts["expect"], "expect", members, self._value))
        because: tuple[Reason, ...] = ()
        if "because" in parts:
            because = tuple(Reason(*item) for item in self._answers(parts["because"], "because", members, self._reason))
        if len(self.faults) > before or facts is None or day is None:
            return None
        return Case(texts["case"], texts["source"], texts["rank"], day, facts, expected, because, self.file, node.line)

    def fault(self, kind: str, message: str, line: int, path: str = "", hint: str = "") -> None:
        """Note a fault."""
        self.faults.append(Fault(kind, message, self.file, line, path, hint))

    def _parts(self, node: Node) -> dict[str, Node] | None:
        if not isinstance(node.value, dict):
            self.fault("type", "A case is a mapping.", node.line, hint="Begin with `- case: what it shows`.")
            return None
        for key, part in node.value.items():
            if key not in _KEYS:
                hint = nearest(key, _KEYS) or f"A case has {', '.join(_KEYS)}."
                self.fault("unknown-key", f"A case has no '{key}'.", part.key_line, hint=hint)
        missing = [key for key in _REQUIRED if key not in node.value]
        for key in missing:
            self.fault("missing", f"The case has no '{key}'.", node.line, hint=f"Add `{key}: ...`.")
        return None if missing else node.value

    def _text(self, key: str, node: Node) -> str:
        text = "" if isinstance(node.value, dict | list | None) else (node.written or str(node.value)).strip()
        if not text:
            self.fault("missing", f"'{key}' is empty.", node.line)
        return text

    def _day(self, node: Node) -> datetime.date | None:
        try:
            return as_day(node.written or str(node.value))
        except Refused as refused:
            self.faults.extend(Fault(f.kind, f.message, self.file, node.line, f.path, f.hint) for f in refused.faults)
            return None

    def _facts(self, node: Node) -> Facts | None:
        try:
            return read_household(self.law, node, file=self.file)
        except Refused as refused:
            self.faults.extend(refused.faults)
            return None

    def _answers(
        self, node: Node, key: str, members: tuple[str, ...] | None, read: Callable[[Rule, Node, str], Any]
    ) -> Iterator[tuple[str | None, Rule, Any, int]]:
        """The entries of `expect` or `because`: member, rule, what `read` makes of the value, line."""
        if not isinstance(node.value, dict) or not node.value:
            self.fault("type", f"'{key}' names members, and for each its rules.", node.line, key)
            return
        for member, answers in node.value.items():
            if member != HOUSEHOLD and members is not None and member not in members:
                hint = nearest(member, [*members, HOUSEHOLD])
                self.fault("unknown-name", f"'{member}' is no member of the case.", answers.key_line, key, hint)
            if not isinstance(answers.value, dict):
                self.fault("type", "Each member has rules with values.", answers.line, f"{key}/{member}")
                continue
            for name, value in answers.value.items():
                path = f"{key}/{member}/{name}"
                rule = self._rule(name, member, value.key_line, path)
                if rule is not None and (found := read(rule, value, path)) is not _REFUSED:
                    yield (None if member == HOUSEHOLD else member), rule, found, value.key_line

    def _rule(self, name: str, member: str, line: int, path: str) -> Rule | None:
        rule = self.law.rules.get(name)
        if rule is None:
            self.fault("unknown-name", f"There is no rule {name}.", line, path, nearest(name, self.law.rules))
            return None
        if rule.of_household != (member == HOUSEHOLD):
            whose = "the household" if rule.of_household else "each member"
            self.fault("level", f"{name} is decided for {whose}.", line, path, "Move it there.")
            return None
        return rule

    def _value(self, rule: Rule, node: Node, path: str) -> Any:
        """An expected value as the engine gives it; None for `unknown`."""
        written = node.written or str(node.value)
        if written == UNKNOWN:
            return None
        found = _READERS.get(rule.type.kind, _nothing)(rule, node, written)
        if found is _REFUSED:
            hint = nearest(written, [choice.key for choice in rule.type.enumeration or ()])
            self.fault("type", f"{rule.name} is {rule.type}; '{written}' is not.", node.line, path, hint)
        return found

    def _reason(self, rule: Rule, node: Node, path: str) -> Any:
        if isinstance(node.value, str) and node.value.strip():
            return node.value
        self.fault("type", "The words of a reason are text.", node.line, path)
        return _REFUSED


_REFUSED: Any = object()


def _truth(rule: Rule, node: Node, written: str) -> Any:
    return node.value if isinstance(node.value, bool) else _REFUSED


def _number(rule: Rule, node: Node, written: str) -> Any:
    return node.value if isinstance(node.value, Decimal) else _REFUSED


def _date(rule: Rule, node: Node, written: str) -> Any:
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        return _REFUSED


def _choice(rule: Rule, node: Node, written: str) -> Any:
    return {choice.key: choice for choice in rule.type.enumeration}.get(written, _REFUSED)


def _nothing(rule: Rule, node: Node, written: str) -> Any:
    return _REFUSED


_READERS: dict[Kind, Callable[[Rule, Node, str], Any]] = {
    Kind.TRUTH: _truth,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.CHOICE: _choice,
}
