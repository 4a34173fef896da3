"""What is wrong, where it stands, and what would be right.

Every refusal of Payung is a list of faults, so that a reader sees all of them at once. A fault names its place as
a file and line (law, parameters) or as a path into the caller's document (a household).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong.

    `kind` is a stable code (`unknown-name`, `number-in-code`, …), `message` the sentence for the person who can act,
    `file` and `line` the place in a text, `path` the place in a document (`members/somsri/age`), `hint` what would be right.
    """

    kind: str
    message: str
    file: str = ""
    line: int = 0
    path: str = ""
    hint: str = ""

    @property
    def place(self) -> str:
        """`file:line (path)`, as far as each is known."""
        where = (
            f"{self.file}:{self.line}"
            if self.file and self.line
            else self.file or (f"line {self.line}" if self.line else "")
        )
        if self.path:
            return f"{where} ({self.path})" if where else self.path
        return where

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.place else self.message
        return f"{text} {self.hint}" if self.hint else text

    def to_dict(self) -> dict[str, str | int]:
        """The fault as plain data, for `--json`."""
        return {
            "kind": self.kind,
            "message": self.message,
            "file": self.file,
            "line": self.line,
            "path": self.path,
            "hint": self.hint,
        }


class Refused(Exception):
    """Something was refused; `faults` lists everything that is wrong with it, in the order of the text."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

    def by_kind(self) -> dict[str, list[Fault]]:
        """The faults grouped by kind, so that all offenders of one kind stand together."""
        groups: dict[str, list[Fault]] = {}
        for fault in self.faults:
            groups.setdefault(fault.kind, []).append(fault)
        return groups


class DocumentRefused(Refused):
    """A YAML or JSON text cannot be read."""


class LawRefused(Refused):
    """A country's law does not hold together and was not loaded."""


class HouseholdRefused(Refused):
    """A household, as described, cannot be decided on."""


class DecisionRefused(Refused):
    """The question cannot be answered: no such country, rule or member, or a day on which no law was in force."""


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint that names the known names nearest to a misspelt one; empty if none is near."""
    matches = get_close_matches(name, list(known), n=3, cutoff=0.6)
    if not matches:
        return ""
    return "Did you mean " + " or ".join(f"'{match}'" for match in matches) + "?"
