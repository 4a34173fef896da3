"""Reads a household, as a file or a program describes it, into typed facts.

Everything that is wrong is refused at once, by its path in the description and, for a file, its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from payung.law.dates import read_day
from payung.law.documents import MOST_DIGITS, Node
from payung.law.faults import Fault, HouseholdRefused, nearest
from payung.law.history import MonthlyHistory, MonthSet
from payung.law.language import Enumeration
from payung.law.model import Law, Question
from payung.law.types import Kind
from payung.law.units import UnitUnknown, parse_unit

NONE = "none"
MOST_MEMBERS = 1000
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_AMOUNT = re.compile(r"(-?\d+(?:\.\d+)?)(?:\s+([A-Za-z]\S*))?")


@dataclass(slots=True)
class Facts:
    """What is known of a household: each member's facts by name (a link is the other member's position, or None), and its own."""

    members: tuple[str, ...]
    persons: tuple[dict[str, Any], ...]
    household: dict[str, Any] = field(default_factory=dict)


def node_of(value: Any) -> Node:
    """Plain Python data as a document without lines, so that both are read alike."""
    if isinstance(value, Node):
        return value
    if isinstance(value, Mapping):
        return Node({str(key): node_of(part) for key, part in value.items()})
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str | bytes):
        return Node([node_of(part) for part in value])
    if isinstance(value, Enumeration):
        return Node(value.key)
    if isinstance(value, bool) or value is None:
        return Node(value)
    if isinstance(value, int | float):
        return Node(Decimal(float.__repr__(value)) if isinstance(value, float) else Decimal(value))
    if isinstance(value, Decimal):
        return Node(value)
    if isinstance(value, MonthSet | MonthlyHistory):
        return node_of(value.to_plain())
    return Node(str(value))


def read_household(law: Law, description: Any, *, file: str = "", path: str = "household") -> Facts:
    """Read `{inputs..., members: [{id, inputs...}]}` against the vocabulary. Raises HouseholdRefused with every fault."""
    reader = _Reader(law, file)
    facts = reader.household(node_of(description), path)
    if reader.faults:
        raise HouseholdRefused(reader.faults)
    return facts


class _Reader:
    def __init__(self, law: Law, file: str) -> None:
        self.law = law
        self.file = file
        self.questions = law.questions
        self.faults: list[Fault] = []

    def fault(self, kind: str, message: str, node: Node, path: str, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, node.line, path, hint))

    def household(self, node: Node, path: str) -> Facts:
        if not isinstance(node.value, dict):
            self.fault("type", "A household is a mapping with `members`.", node, path)
            return Facts((), ())
        own = {key: part for key, part in node.value.items() if key != "members"}
        members = node.value.get("members")
        if members is None or not isinstance(members.value, list) or not members.value:
            self.fault(
                "empty",
                "The household has no members.",
                members or node,
                f"{path}/members",
                "List at least one: `- {id: ...}`.",
            )
            return Facts((), ())
        if len(members.value) > MOST_MEMBERS:
            self.fault(
                "type",
                f"The household has {len(members.value)} members; the most is {MOST_MEMBERS}.",
                members,
                f"{path}/members",
            )
            return Facts((), ())
        names = self._ids(members.value, f"{path}/members")
        positions = {name: index for index, name in enumerate(names)}
        persons = tuple(
            self._facts({k: v for k, v in member.value.items() if k != "id"}, f"{path}/members/{name}", positions, name)
            if isinstance(member.value, dict)
            else {}
            for name, member in zip(names, members.value, strict=True)
        )
        return Facts(tuple(names), persons, self._facts(own, path, positions, None))

    def _ids(self, members: list[Node], path: str) -> list[str]:
        names: list[str] = []
        lines: dict[str, int] = {}
        for number, member in enumerate(members, 1):
            if not isinstance(member.value, dict):
                self.fault(
                    "type",
                    f"Member {number} is no mapping.",
                    member,
                    f"{path}/{number}",
                    "Write `- {id: ..., age: ...}`.",
                )
                names.append(f"#{number}")
                continue
            node = member.value.get("id")
            name = _text(node).strip() if node is not None and not isinstance(node.value, dict | list | None) else ""
            if not name:
                self.fault(
                    "id", f"Member {number} has no id.", member, f"{path}/{number}", "Add `id:`, any short name."
                )
                name = f"#{number}"
            elif name in (NONE, "household"):
                self.fault("id", f"'{name}' cannot be a member's id.", node or member, f"{path}/{number}/id")
            elif name in lines:
                where = f" (line {lines[name]})" if lines[name] else ""
                self.fault(
                    "id",
                    f"Two members have the id '{name}'{where}.",
                    node or member,
                    f"{path}/{number}/id",
                    "Give each its own.",
                )
            lines.setdefault(name, member.line)
            names.append(name)
        return names

    def _facts(
        self, nodes: dict[str, Node], path: str, positions: dict[str, int], member: str | None
    ) -> dict[str, Any]:
        facts = {}
        for name, node in nodes.items():
            question = self.questions.get(name)
            where = f"{path}/{name}"
            if question is None and name in self.law.shared_vocabulary:
                continue  # a fact that another country's law asks for
            if question is None:
                self._unknown_name(name, node, where, member)
            elif question.of_household != (member is None):
                whose = "of the household" if question.of_household else "of each member"
                self.fault("level", f"'{name}' is a fact {whose}.", node, where, "Move it there.")
            elif node.value is not None:
                value = (
                    self._link(node, where, positions, member)
                    if question.type.kind is Kind.LINK
                    else self.value(question, node, where)
                )
                if value is not _REFUSED:
                    facts[name] = value
        return facts

    def _unknown_name(self, name: str, node: Node, path: str, member: str | None) -> None:
        known = [other for other, question in self.questions.items() if question.of_household == (member is None)]
        hint = (
            nearest(name, known) or nearest(name, self.questions) or f"`payung inputs {self.law.code}` lists them all."
        )
        self.fault(
            "unknown-name",
            f"'{name}' is no input of {self.law.country.names.get('en', self.law.code)}.",
            node,
            path,
            hint,
        )

    def _link(self, node: Node, path: str, positions: dict[str, int], member: str | None) -> Any:
        name = _text(node)
        if name == NONE:
            return None
        if name not in positions:
            self.fault(
                "unknown-name",
                f"'{name}' is no member of this household.",
                node,
                path,
                nearest(name, positions) or "Write `none` for nobody here.",
            )
            return _REFUSED
        if name == member:
            self.fault("link", f"'{name}' is linked to itself.", node, path)
            return _REFUSED
        return positions[name]

    # -- values by kind -----------------------------------------------------------------------------------------------

    def value(self, question: Question, node: Node, path: str) -> Any:
        """One fact's value, or _REFUSED after noting the fault."""
        match question.type.kind:
            case Kind.TRUTH:
                return self._truth(node, path)
            case Kind.DATE:
                return self._date(question, node, path)
            case Kind.CHOICE:
                return self._choice(question, node, path)
            case Kind.PAID_MONTHS:
                return self._months(node, path)
            case Kind.MONTHLY_AMOUNTS:
                return self._amounts(question, node, path)
        return self._number(question, node, path)

    def _truth(self, node: Node, path: str) -> Any:
        if isinstance(node.value, bool):
            return node.value
        return self._refuse(f"{_shown(node)} is not true or false.", node, path, "Write `true` or `false`.")

    def _number(self, question: Question, node: Node, path: str) -> Any:
        number = node.value
        if isinstance(number, str):
            number = self._measured(question, number, node, path)
            if number is None:
                return _REFUSED
        if not isinstance(number, Decimal):
            return self._refuse(f"{_shown(node)} is not a number.", node, path)
        if not number.is_finite():
            return self._refuse(f"{number} is not a number.", node, path)
        if number and abs(number.adjusted()) > MOST_DIGITS:
            return self._refuse(f"The number has more than {MOST_DIGITS} digits.", node, path, kind="range")
        if question.whole and number != number.to_integral_value():
            return self._refuse(f"{number} is not a whole number.", node, path)
        return self._within(question, number, node, path)

    def _measured(self, question: Question, text: str, node: Node, path: str) -> Decimal | None:
        """A number written as text, perhaps with its unit, which must be that of the input."""
        match = _AMOUNT.fullmatch(text.strip())
        if not match:
            self._refuse(f"'{text}' is not a number.", node, path)
            return None
        if match[2]:
            try:
                unit = parse_unit(match[2])
            except UnitUnknown as unknown:
                self._refuse(f"'{unknown}' in '{text}' is not a unit.", node, path)
                return None
            if unit != question.type.unit:
                self.fault("unit", f"'{text}' is in {unit}; {question.name} is in {question.type.unit}.", node, path)
                return None
        return Decimal(match[1])

    def _within(self, question: Question, value: Any, node: Node, path: str) -> Any:
        if question.lowest is not None and value < question.lowest:
            return self._refuse(f"{value} is below the lowest possible, {question.lowest}.", node, path, kind="range")
        if question.highest is not None and value > question.highest:
            return self._refuse(f"{value} is above the highest possible, {question.highest}.", node, path, kind="range")
        return value

    def _date(self, question: Question, node: Node, path: str) -> Any:
        text = _text(node)
        try:
            day = read_day(text)
        except ValueError:
            return self._refuse(
                f"{_shown(node)} is not a day.", node, path, "Write year-month-day, such as 1983-05-21."
            )
        if day.year > 2400:
            return self._refuse(
                f"{day} is a year of the Buddhist Era.", node, path, f"Write the Gregorian year, {day.year - 543}."
            )
        return self._within(question, day, node, path)

    def _choice(self, question: Question, node: Node, path: str) -> Any:
        members = {member.key: member for member in question.type.enumeration}
        if _text(node) in members:
            return members[_text(node)]
        hint = nearest(_text(node), members) or f"One of {', '.join(members)}."
        return self._refuse(f"{_shown(node)} is no {question.type.enumeration.__name__}.", node, path, hint)

    def _months(self, node: Node, path: str) -> Any:
        parts = node.value if isinstance(node.value, list) else [node]
        months: set[int] = set()
        for part in parts:
            if isinstance(part.value, dict):
                months.update(self._span(part, path, {"from", "to", "except"}))
            else:
                month = self._month(part, path)
                months.update(() if month is None else (month,))
        return MonthSet(months)

    def _amounts(self, question: Question, node: Node, path: str) -> Any:
        amounts: dict[int, Decimal] = {}
        if isinstance(node.value, dict):
            for key, part in node.value.items():
                month = self._month(Node(key, part.line), path)
                amount = self._number(question, part, f"{path}/{key}")
                if month is not None and amount is not _REFUSED:
                    amounts[month] = amount
            return MonthlyHistory(amounts)
        if not isinstance(node.value, list):
            return self._refuse(f"{_shown(node)} is no series of amounts.", node, path, "Write `{2025-01: 9000, ...}`.")
        for part in node.value:
            fields = part.value if isinstance(part.value, dict) else {}
            amount = self._number(question, fields["amount"], path) if "amount" in fields else _REFUSED
            if amount is _REFUSED:
                self._refuse(
                    "Each span has from, to and amount.", part, path, "`{from: 2024-01, to: 2024-12, amount: 9000}`."
                )
                continue
            for month in self._span(part, path, {"from", "to", "amount"}):
                if month in amounts:
                    self._refuse("A month stands in two spans.", part, path)
                    break
                amounts[month] = amount
        return MonthlyHistory(amounts)

    def _span(self, node: Node, path: str, known: set[str]) -> Iterator[int]:
        fields = node.value if isinstance(node.value, dict) else {}
        for key in set(fields) - known:
            self._refuse(f"'{key}' means nothing here.", fields[key], path, nearest(key, known))
        if "from" not in fields or "to" not in fields:
            self._refuse("A span of months has `from` and `to`.", node, path)
            return
        first, last = self._month(fields["from"], path), self._month(fields["to"], path)
        if first is None or last is None:
            return
        if last < first:
            self._refuse("The span ends before it begins.", node, path)
        left_out = fields["except"].value if "except" in fields else []
        excluded = {
            self._month(part, path) for part in (left_out if isinstance(left_out, list) else [fields["except"]])
        }
        yield from (month for month in range(first, last + 1) if month not in excluded)

    def _month(self, node: Node, path: str) -> int | None:
        match = _MONTH.fullmatch(_text(node))
        if match and 1 <= int(match[2]) <= 12 and 1 <= int(match[1]) <= 2400:
            return int(match[1]) * 12 + int(match[2]) - 1
        self._refuse(f"{_shown(node)} is not a month.", node, path, "Write year-month, such as 2025-03.")
        return None

    def _refuse(self, message: str, node: Node, path: str, hint: str = "", kind: str = "type") -> Any:
        self.fault(kind, message, node, path, hint)
        return _REFUSED


_REFUSED: Any = object()


def _text(node: Node) -> str:
    """A scalar as it was written."""
    if isinstance(node.value, dict | list):
        return ""
    return node.written or ("" if node.value is None else str(node.value))


def _shown(node: Node) -> str:
    if isinstance(node.value, dict):
        return "A mapping"
    if isinstance(node.value, list):
        return "A list"
    return f"'{_text(node)}'" if not isinstance(node.value, bool) else str(node.value).lower()


def read_value(law: Law, question: Question, text: str, members: Sequence[str], member: str | None = None) -> Any:
    """One answer typed by a person. Raises HouseholdRefused."""
    reader = _Reader(law, "")
    node = _typed(question, text)
    if question.type.kind is Kind.LINK:
        value = reader._link(node, question.name, {name: index for index, name in enumerate(members)}, member)
    else:
        value = reader.value(question, node, question.name)
    if reader.faults:
        raise HouseholdRefused(reader.faults)
    return value


def _typed(question: Question, text: str) -> Node:
    text = text.strip()
    if question.type.kind is Kind.TRUTH:
        return Node(
            {"true": True, "yes": True, "y": True, "false": False, "no": False, "n": False}.get(text.lower(), text)
        )
    if question.type.kind is Kind.PAID_MONTHS:
        return Node([_month_or_span(part) for part in text.replace(",", " ").split()])
    if question.type.kind is Kind.MONTHLY_AMOUNTS:
        return Node([_amount_of_span(part) for part in text.split(",") if part.strip()])
    if question.type.kind is Kind.NUMBER:
        try:
            return Node(Decimal(text.replace(",", "")))
        except InvalidOperation:
            return Node(text)
    return Node(text)


def _month_or_span(text: str) -> Node:
    first, dots, last = text.partition("..")
    return node_of({"from": first, "to": last}) if dots else Node(text)


def _amount_of_span(text: str) -> Node:
    """`2025-01: 9000` or `2025-01..2025-06: 9000`."""
    months, _, amount = text.partition(":")
    first, _, last = months.strip().partition("..")
    return node_of({"from": first, "to": last or first, "amount": amount.strip()})
