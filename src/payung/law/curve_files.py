"""Reads a country's curves and personas, and refuses by file and line what is wrong in them.

A country's folder may hold `curves.yaml`:

    personas:                                   # what this country adds to the standard personas, or personas of its own
      home_based_worker: {with: {monthly_earnings: 9000, is_section40_member: true}}
    curves:
      - scheme: th.section40
        over: days_in_hospital                  # an input, or a rule that may be stated
        from: 0
        to: 60
        step: 1                                 # optional: a hundredth of the way, in whole numbers where the fact is one
        on: 2026-03-01                          # the day whose law is drawn
        outputs: [hospital_compensation]        # optional: the contributions and benefits that vary
        lines:
          - {persona: home_based_worker, names: {en: Option 1}, with: {section40_option: option_1}}
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from payung.law.curves import Curve, Line, Persona, curve_over, fact_over, member_id, rules_drawn
from payung.law.dates import read_day
from payung.law.documents import Node, read_file
from payung.law.faults import DecisionRefused, DocumentRefused, Fault, LawRefused, nearest
from payung.law.language import Scheme, Words
from payung.law.model import Law, Question, Rule
from payung.law.modules import CURVES, shown_path

_CURVE_KEYS = ("scheme", "over", "from", "to", "step", "on", "outputs", "lines", "names")
_REQUIRED = ("scheme", "over", "from", "to", "on", "lines")
_LINE_KEYS = ("persona", "names", "with")
_PERSONA_KEYS = ("names", "with", "household", "member")


def read_curves(law: Law) -> tuple[Curve, ...]:
    """The curves of a country, in their order; empty if it has none.

    Raises LawRefused with everything that is wrong in the file.
    """
    path = Path(law.folder, CURVES)
    if not path.is_file():
        return ()
    faults: list[Fault] = []
    personas = Path(law.personas)
    standard = _Reader(law, shown_path(personas), faults).standard(personas) if law.personas else {}
    curves = _Reader(law, shown_path(path), faults).curves(path, standard)
    if faults:
        raise LawRefused(faults)
    return curves


def read_personas(law: Law) -> dict[str, Persona]:
    """The standard personas with what the country adds to them, and those of its own. Raises LawRefused."""
    path = Path(law.folder, CURVES)
    faults: list[Fault] = []
    personas = Path(law.personas)
    standard = _Reader(law, shown_path(personas), faults).standard(personas) if law.personas else {}
    found = _Reader(law, shown_path(path), faults).personas(path, standard) if path.is_file() else standard
    if faults:
        raise LawRefused(faults)
    return found


class _Reader:
    """Reads one file; every fault is noted with its line."""

    def __init__(self, law: Law, file: str, faults: list[Fault]) -> None:
        self.law = law
        self.file = file
        self.faults = faults

    def standard(self, path: Path) -> dict[str, Persona]:
        """The personas that all countries share."""
        root = self._file(path)
        return self._personas(Node(root), {}) if root else {}

    def curves(self, path: Path, standard: Mapping[str, Persona]) -> tuple[Curve, ...]:
        """The curves of the file, as far as they can be read."""
        root = self._file(path)
        self._known(root, ("personas", "curves"), "a file of curves")
        personas = self._with_own(root, standard)
        listed = root["curves"].value if "curves" in root else []
        if not isinstance(listed, list):
            self._fault("type", "`curves` is a list.", root["curves"].line, "Begin each with `- scheme: ...`.")
            return ()
        return tuple(curve for node in listed if (curve := self._curve(node, personas)) is not None)

    def personas(self, path: Path, standard: Mapping[str, Persona]) -> dict[str, Persona]:
        """The standard personas and those of the file."""
        return self._with_own(self._file(path), standard)

    def _with_own(self, root: Mapping[str, Node], standard: Mapping[str, Persona]) -> dict[str, Persona]:
        return {**standard, **self._personas(root["personas"], standard)} if "personas" in root else dict(standard)

    def _file(self, path: Path) -> dict[str, Node]:
        try:
            root = read_file(path, file=self.file)
        except DocumentRefused as refused:
            self.faults.extend(refused.faults)
            return {}
        return self._mapping(root, "The file")

    # -- personas -----------------------------------------------------------------------------------------------------

    def _personas(self, node: Node, standard: Mapping[str, Persona]) -> dict[str, Persona]:
        found = {}
        for name, part in self._mapping(node, "`personas`").items():
            persona = self._persona(name, part, standard.get(name))
            if persona is not None:
                found[name] = persona
        return found

    def _persona(self, name: str, node: Node, standard: Persona | None) -> Persona | None:
        parts = self._mapping(node, f"The persona {name}")
        self._known(parts, _PERSONA_KEYS, "a persona")
        facts = self._mapping(parts["with"], "`with`") if "with" in parts else {}
        names = self._names(parts.get("names")) or (standard.names if standard else {})
        if "household" not in parts:
            if standard is None:
                hint = "Write `household:` with its members, or extend a standard persona."
                self._fault("missing", f"The persona {name} has no household.", node.line, hint)
                return None
            return Persona(name, names, standard.member, standard.household, {**standard.facts, **facts})
        household = parts["household"]
        members = self._mapping(household, "`household`").get("members")
        ids = (
            [member_id(m) for m in members.value if isinstance(m.value, dict)]
            if members and isinstance(members.value, list)
            else []
        )
        member = self._text(parts.get("member")) or (ids[0] if ids else "")
        if member not in ids:
            self._fault(
                "unknown-name", f"The persona {name} has no member '{member}'.", household.line, nearest(member, ids)
            )
            return None
        if not names.get("en"):
            self._fault("no-label", f"The persona {name} has no English name.", node.line, "Write `names: {en: ...}`.")
        return Persona(name, names, member, household, facts)

    # -- curves -------------------------------------------------------------------------------------------------------

    def _curve(self, node: Node, personas: Mapping[str, Persona]) -> Curve | None:
        before = len(self.faults)
        parts = self._mapping(node, "A curve")
        self._known(parts, _CURVE_KEYS, "a curve")
        for key in _REQUIRED:
            if key not in parts:
                self._fault("missing", f"The curve has no `{key}`.", node.line)
        if len(self.faults) > before:
            return None
        scheme = self.law.scheme(self._text(parts["scheme"]))
        if scheme is None:
            known = [one.name for one in self.law.schemes]
            self._fault(
                "unknown-name",
                f"There is no scheme '{self._text(parts['scheme'])}'.",
                parts["scheme"].line,
                nearest(self._text(parts["scheme"]), known),
            )
            return None
        day = self._day(parts["on"])
        over = self._over(parts["over"])
        rules = self._rules(scheme, parts.get("outputs"))
        listed = parts["lines"].value
        lines = [line for part in listed if (line := self._line(part, personas))] if isinstance(listed, list) else []
        if not lines and len(self.faults) == before:
            self._fault("missing", "The curve has no lines.", parts["lines"].line, "Write `lines: [{persona: ...}]`.")
        start, end = self._number(parts["from"]), self._number(parts["to"])
        step = self._number(parts["step"]) if "step" in parts else None
        if len(self.faults) > before or day is None or over is None or start is None or end is None:
            return None
        found = curve_over(
            scheme,
            over,
            start,
            end,
            step,
            day,
            rules,
            tuple(lines),
            self._names(parts.get("names")),
            self.file,
            node.line,
        )
        if isinstance(found, Fault):
            self.faults.append(found)
            return None
        return found

    def _line(self, node: Node, personas: Mapping[str, Persona]) -> Line | None:
        parts = self._mapping(node, "A line")
        self._known(parts, _LINE_KEYS, "a line")
        name = self._text(parts.get("persona"))
        persona = personas.get(name)
        if persona is None:
            hint = nearest(name, personas) or f"There are {', '.join(personas) or 'none'}."
            self._fault("unknown-name", f"There is no persona '{name}'.", node.line, hint)
            return None
        facts = self._mapping(parts["with"], "`with`") if "with" in parts else {}
        return Line(persona, self._names(parts.get("names")) or persona.names, facts)

    def _over(self, node: Node) -> Question | None:
        try:
            return fact_over(self.law, self._text(node))
        except DecisionRefused as refused:
            self.faults += [replace(fault, file=self.file, line=node.line) for fault in refused.faults]
            return None

    def _rules(self, scheme: Scheme, node: Node | None) -> tuple[Rule, ...]:
        listed = [] if node is None else node.value if isinstance(node.value, list) else [node]
        try:
            return rules_drawn(self.law, scheme, [self._text(part) for part in listed])
        except DecisionRefused as refused:
            self.faults += [replace(fault, file=self.file, line=node.line if node else 0) for fault in refused.faults]
            return ()

    # -- values -------------------------------------------------------------------------------------------------------

    def _mapping(self, node: Node, what: str) -> dict[str, Node]:
        if isinstance(node.value, dict):
            return node.value
        self._fault("type", f"{what} has names and values.", node.line)
        return {}

    def _known(self, parts: Mapping[str, Node], keys: Sequence[str], what: str) -> None:
        for name, node in parts.items():
            if name not in keys:
                self._fault(
                    "unknown-key",
                    f"'{name}' has no place in {what}.",
                    node.key_line,
                    nearest(name, keys) or f"It has {', '.join(keys)}.",
                )

    def _names(self, node: Node | None) -> Words:
        return {language: self._text(part) for language, part in self._mapping(node, "`names`").items()} if node else {}

    def _text(self, node: Node | None) -> str:
        if node is None or isinstance(node.value, dict | list):
            return ""
        return node.written or str(node.value)

    def _number(self, node: Node) -> Decimal | None:
        if isinstance(node.value, Decimal):
            return node.value
        self._fault("type", f"'{self._text(node)}' is no number.", node.line)
        return None

    def _day(self, node: Node) -> datetime.date | None:
        try:
            return read_day(self._text(node))
        except ValueError:
            self._fault(
                "date", f"'{self._text(node)}' is not a day.", node.line, "Write year-month-day, such as 2026-01-31."
            )
            return None

    def _fault(self, kind: str, message: str, line: int, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, line, hint=hint))
