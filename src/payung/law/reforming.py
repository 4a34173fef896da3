"""Makes the reformed law: reforms are laid over the law one after the other, and what does not fit is refused.

Other figures are an overlay: the rules stay the same objects. A scheme switched on or off gets other texts of its rules;
only a module of rules reads the law's texts again, with that module among them.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from payung.law.dates import read_day
from payung.law.documents import Node
from payung.law.faults import Fault, nearest
from payung.law.load import load
from payung.law.measured import measured
from payung.law.model import Law
from payung.law.overlay import divisors, with_parameters
from payung.law.parameters import DatedValue, Parameter, Scale, read_figure
from payung.law.reform import Reform, ReformRefused
from payung.law.switching import switched
from payung.law.types import Kind

_DATED_KEYS = ("value", "cite", "source", "note")


def reformed(law: Law, reforms: Sequence[Reform]) -> Law:
    """The law with reforms applied in order. Raises ReformRefused or, for a module of rules, LawRefused."""
    for reform in reforms:
        _check_country(law, reform)
    modules = list(dict.fromkeys(path.resolve() for reform in reforms for path in reform.rules))
    if modules:
        shared, personas = law.shared_vocabulary, law.personas
        law = load(Path(law.folder), further=modules)
        law.shared_vocabulary, law.personas = shared, personas
    for reform in reforms:
        law = _apply(law, reform)
    return law


def parameters_by_name(law: Law) -> dict[str, Parameter]:
    """Every parameter by its module and name: `section40.member_contribution`."""
    return {f"{parameter.module}.{parameter.name}": parameter for parameter in law.parameters}


def find_parameter(law: Law, name: str) -> tuple[Parameter | None, str]:
    """A parameter by its module and name, with or without the country's code before them; else a hint."""
    known = parameters_by_name(law)
    found = known.get(name) or known.get(name.removeprefix(f"{law.code}."))
    if found:
        return found, ""
    ending = [full for full in known if full.endswith(f".{name}")]
    if ending:
        return None, f"Name its module too: {' or '.join(ending[:3])}."
    return None, nearest(name, known) or f"`payung law {law.code}` shows the figures of each scheme."


def _check_country(law: Law, reform: Reform) -> None:
    if reform.country != law.code:
        message = f"The reform is of the country '{reform.country}'; this law is that of '{law.code}'."
        raise ReformRefused([Fault("country", message, reform.file, path="country")])


def _apply(law: Law, reform: Reform) -> Law:
    changer = _Changer(law, reform)
    changed = {parameter.index: parameter for parameter in changer.parameters()}
    if changer.faults:
        raise ReformRefused(dict.fromkeys(changer.faults))
    return switched(with_parameters(law, changed), reform)


class _Changer:
    """Reads the changes of one reform against a law; every fault is noted with its line."""

    def __init__(self, law: Law, reform: Reform) -> None:
        self.law = law
        self.reform = reform
        self.faults: list[Fault] = []

    def fault(self, kind: str, message: str, line: int, path: str, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.reform.file, line, path, hint))

    def parameters(self) -> Iterator[Parameter]:
        """The changed parameters: adopted ones first, for a change may alter what was adopted."""
        changed: dict[int, Parameter] = {}
        for node in self.reform.adopt:
            found = self._find(str(node.value), node.line, "adopt")
            if found:
                changed[found.index] = self._adopted(found, node)
        for name, node in self.reform.changes.items():
            found = self._find(name, node.key_line or node.line, f"changes/{name}")
            if found:
                after = self._changed(changed.get(found.index, found), node, f"changes/{name}")
                if after:
                    changed[found.index] = after
        self._divisors(changed.values())
        yield from changed.values()

    def _find(self, name: str, line: int, path: str) -> Parameter | None:
        found, hint = find_parameter(self.law, name)
        if found is None:
            self.fault("unknown-name", f"The law of {self.law.code} has no parameter '{name}'.", line, path, hint)
        return found

    def _adopted(self, parameter: Parameter, node: Node) -> Parameter:
        if all(value.status != "proposed" for value in parameter.values):
            message = f"{parameter.module}.{parameter.name} has no proposed value to adopt."
            self.fault(
                "parameter", message, node.line, f"adopt/{node.value}", f"See {parameter.file}:{parameter.line}."
            )
        values = tuple(
            dataclasses.replace(value, status="in_force") if value.status == "proposed" else value
            for value in parameter.values
        )
        return dataclasses.replace(parameter, values=values)

    def _changed(self, parameter: Parameter, node: Node, path: str) -> Parameter | None:
        before = len(self.faults)
        dated = list(self._dated(parameter, node, path))
        if not dated or len(self.faults) > before:
            return None
        values = tuple(self._values(parameter, dated, path))
        if len(self.faults) > before:
            return None
        until = parameter.until if parameter.until and dated[-1][0] <= parameter.until else None
        return dataclasses.replace(parameter, values=values, until=until)

    def _dated(self, parameter: Parameter, node: Node, path: str) -> Iterator[tuple[datetime.date, Node]]:
        if not isinstance(node.value, dict) or not node.value:
            hint = "Write `2026-01-01: ...`, the first day of each new value."
            self.fault("type", f"{parameter.name}: a change is dated.", node.line, path, hint)
            return
        first = parameter.in_force[0].since if parameter.in_force else None
        previous = None
        for text, child in node.value.items():
            try:
                day = read_day(text)
            except ValueError:
                hint = "Write year-month-day, such as 2026-01-31."
                self.fault("date", f"{parameter.name}: '{text}' is not a day.", child.line, path, hint)
                continue
            if first is not None and day < first:
                message = f"{parameter.name} begins on {first}; the reform would change it from {day}."
                self.fault("dates", message, child.line, path, "A reform changes a figure once it is law.")
            if previous is not None and day <= previous:
                self.fault(
                    "dates", f"{parameter.name}: {day} does not follow {previous}.", child.line, path, "Days ascend."
                )
            previous = day
            yield day, child

    def _values(self, parameter: Parameter, dated: list[tuple[datetime.date, Node]], path: str) -> Iterator[DatedValue]:
        """The law's values before the reform's first day, and from then on those of law and reform together."""
        law = parameter.in_force
        first = dated[0][0]
        yield from (value for value in law if value.since < first)
        days = sorted({day for day, _ in dated} | {value.since for value in law if value.since > first})
        for day in days:
            below = next((value for value in reversed(law) if value.since <= day), None)
            value = below.value if below else None
            words: Mapping[str, str] = {}
            line = 0
            for since, node in dated:
                if since <= day:
                    value, words, line = self._laid_over(parameter, value, node, path)
            yield DatedValue(
                since=day, value=value, cite=words.get("cite") or self.reform.title,
                source=words.get("source") or self.reform.source, checked=True, status="in_force", review_by=None,
                note=words.get("note") or "", line=line,
            )  # fmt: skip

    def _laid_over(self, parameter: Parameter, below: Any, node: Node, path: str) -> tuple[Any, Mapping[str, str], int]:
        words: Mapping[str, str] = {}
        line = node.line
        if isinstance(node.value, dict) and "value" in node.value and "from" not in node.value:
            for key, child in node.value.items():
                if key not in _DATED_KEYS:
                    hint = nearest(key, _DATED_KEYS)
                    self.fault("unknown-key", f"{parameter.name}: '{key}' means nothing here.", child.line, path, hint)
            words = {key: str(child.value) for key, child in node.value.items() if key != "value"}
            node = node.value["value"]
        return self._merged(parameter, below, node, parameter.by, path), words, line

    def _merged(self, parameter: Parameter, below: Any, node: Node, by: tuple[Any, ...], path: str) -> Any:
        """The value below with what the node says laid over it."""
        if by:
            return self._table(parameter, below, node, by, path)
        if parameter.scale and isinstance(node.value, dict):
            return self._bands(parameter, below, node, path)
        rounding = below.rounding if isinstance(below, Scale) else None
        value, faults = read_figure(parameter, self._measured(parameter, node, path), self.reform.file, rounding)
        self.faults.extend(dataclasses.replace(fault, path=path) for fault in faults)
        return below if value is None else value

    def _table(self, parameter: Parameter, below: Any, node: Node, by: tuple[Any, ...], path: str) -> Any:
        members = {member.key: member for member in by[0]}
        if not isinstance(node.value, dict):
            hint = f"Write a value for each that changes: {', '.join(members)}."
            self.fault("table", f"{parameter.name} is a table by {by[0].__name__}.", node.line, path, hint)
            return below
        table = dict(below or {})
        for key, child in node.value.items():
            if key not in members:
                hint = nearest(key, members) or f"One of {', '.join(members)}."
                self.fault("unknown-name", f"{parameter.name}: '{key}' is no {by[0].__name__}.", child.line, path, hint)
                continue
            table[members[key]] = self._merged(parameter, table.get(members[key]), child, by[1:], path)
        return table

    def _bands(self, parameter: Parameter, below: Any, node: Node, path: str) -> Any:
        """Some bands of a scale: one as `{from: 60, value: 700}`, or several as `{60: 700, 70: 800}`."""
        assert isinstance(node.value, dict)
        if not isinstance(below, Scale):
            self.fault("scale", f"{parameter.name}: there is no scale to change; write all of it.", node.line, path)
            return below
        amount = "value" if below.by_band else "rate"
        bands = node.value
        if set(bands) == {"from", amount}:
            bands = {str(bands["from"].value): bands[amount]}
        values = list(below.values)
        for text, child in bands.items():
            try:
                place = below.starts.index(Decimal(text))
            except (InvalidOperation, ValueError):
                starts = ", ".join(format(start, "f") for start in below.starts)
                hint = f"Bands begin at {starts}. A list is a whole new scale."
                self.fault("scale", f"{parameter.name} has no band from {text}.", child.line, path, hint)
                continue
            value = self._measured(parameter, child, path).value
            if isinstance(value, Decimal):
                values[place] = value
            else:
                self.fault(
                    "type", f"{parameter.name}: '{child.written or child.value}' is not a number.", child.line, path
                )
        return dataclasses.replace(below, values=tuple(values))

    def _measured(self, parameter: Parameter, node: Node, path: str) -> Node:
        """A number written with its unit, without it; the unit must be the parameter's."""
        if parameter.type.kind is not Kind.NUMBER:
            return node
        number, wrong = measured(node, parameter.unit)
        if wrong:
            self.fault("unit", f"{wrong}; {parameter.name} is in {parameter.unit}.", node.line, path)
        return number

    def _divisors(self, changed: Iterable[Parameter]) -> None:
        """A figure that something is divided by stays above 0, as the law was checked for."""
        found = {parameter.index: parameter for parameter in changed}
        for index in divisors(self.law) & set(found):
            before, after = self.law.parameters[index], found[index]
            if _above_zero(before) and not _above_zero(after):
                message = f"{after.name} is a divisor in the law and stays above 0."
                self.fault("division", message, after.values[-1].line, f"changes/{after.module}.{after.name}")


def _above_zero(parameter: Parameter) -> bool:
    return all(_positive(value.value) for value in parameter.in_force)


def _positive(value: Any) -> bool:
    if isinstance(value, Mapping):
        return all(map(_positive, value.values()))
    if isinstance(value, Scale):
        return all(amount > 0 for amount in value.values)
    return not isinstance(value, Decimal) or value > 0
