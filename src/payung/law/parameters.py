"""Parameter files: every figure of a law, with its days, its unit and its citation.

`read_parameters` reads one file into `Parameter` objects and reports everything that is wrong with it as faults.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeAlias

from payung.law.dates import read_day
from payung.law.documents import Node, read_file
from payung.law.faults import DocumentRefused, Fault, nearest
from payung.law.language import Enumeration
from payung.law.rounding import Rounding
from payung.law.types import DATE, TRUTH, Kind, Type
from payung.law.units import PLAIN, Unit, UnitUnknown, parse_unit

Categories: TypeAlias = type[Enumeration]
_SCALES = ("by_band", "marginal")
STATUSES = ("in_force", "announced", "proposed")
_PARAMETER_KEYS = {
    "unit", "label", "cite", "source", "checked", "values", "until", "by", "scale", "over", "rounding", "note", "review_by",
}  # fmt: skip
_VALUE_KEYS = {"value", "unchecked", "cite", "source", "checked", "status", "review_by", "note"}


@dataclass(frozen=True, slots=True)
class Scale:
    """A bracket scale. `by_band`: the value of the band that the argument falls in; else marginal: each band's rate on its part."""

    starts: tuple[Decimal, ...]
    values: tuple[Decimal, ...]
    by_band: bool
    rounding: Rounding | None = None

    def __call__(self, argument: Decimal) -> Decimal:
        if self.by_band:
            result = self.values[max(bisect_right(self.starts, argument) - 1, 0)]
        else:
            result = Decimal(0)
            for position, (start, rate) in enumerate(zip(self.starts, self.values, strict=True)):
                if argument <= start:
                    break
                end = self.starts[position + 1] if position + 1 < len(self.starts) else argument
                result += rate * (min(argument, end) - start)
        return self.rounding(result) if self.rounding else result


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A value with the day from which it holds and what vouches for it.

    `unchecked` names the categories of a table (of its first enumeration), or where bands of a scale begin, that are recalled
    although the rest was checked.
    """

    since: datetime.date
    value: Any
    cite: str
    source: str
    checked: bool
    status: str
    review_by: datetime.date | None
    note: str
    line: int
    unchecked: frozenset[str] = frozenset()

    def of_cells(self, cells: Iterable[str]) -> DatedValue:
        """What vouches for some cells of it: checked if none of them is recalled."""
        return replace(self, checked=False) if not self.unchecked.isdisjoint(cells) else self


@dataclass(slots=True)
class Parameter:
    """A figure of the law through time.

    `name` is its dotted path in the file. A table is keyed by the enumerations in `by`; a scale takes an argument of unit `over`.
    `type` is the type of one value (of a scale's result).
    """

    name: str
    file: str
    line: int
    label: Mapping[str, str]
    unit: str
    type: Type
    by: tuple[Categories, ...] = ()
    scale: str = ""
    over: Unit = PLAIN
    values: tuple[DatedValue, ...] = ()
    until: datetime.date | None = None
    index: int = -1
    module: str = ""

    @property
    def in_force(self) -> tuple[DatedValue, ...]:
        """The values that are law or will be: all but the merely proposed."""
        return tuple(value for value in self.values if value.status != "proposed")

    def on(self, day: datetime.date) -> DatedValue | None:
        """The value in force on a day, or None before the first and after the last."""
        if self.until and day > self.until:
            return None
        return next((value for value in reversed(self.in_force) if value.since <= day), None)


@dataclass(slots=True)
class ParameterFile:
    """The parameters of one law module, by dotted name, and what was wrong with the file."""

    parameters: dict[str, Parameter] = field(default_factory=dict)
    groups: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    readable: bool = True

    def namespace(self, values: list[Any]) -> SimpleNamespace:
        """The `law` argument of the module's rules: the values of a day, by attribute."""
        root = SimpleNamespace()
        for name, parameter in self.parameters.items():
            *groups, last = name.split(".")
            place = root
            for group in groups:
                if not hasattr(place, group):
                    setattr(place, group, SimpleNamespace())
                place = getattr(place, group)
            setattr(place, last, values[parameter.index])
        return root


def cell_of_band(start: Decimal) -> str:
    """The name of a scale's band: where it begins."""
    return format(start.normalize(), "f")


def read_parameters(
    path: Path, *, file: str, module: str, enumerations: Mapping[str, type[Enumeration]], currency: str
) -> ParameterFile:
    """Read one parameter file. Faults are collected, never raised."""
    try:
        root = read_file(path, file=file)
    except DocumentRefused as refused:
        return ParameterFile(faults=list(refused.faults), readable=False)
    return read_parameter_tree(root, file=file, module=module, enumerations=enumerations, currency=currency)


def read_parameter_tree(
    root: Node, *, file: str, module: str, enumerations: Mapping[str, type[Enumeration]], currency: str
) -> ParameterFile:
    """Read the parameters of a document; `file` names it in faults, which are collected, never raised."""
    result = ParameterFile()
    _Reader(result, file, module, enumerations, currency).group(root, "")
    return result


def _line(node: Node) -> int:
    """The line on which a parameter or a dated value is named."""
    return node.key_line or node.line


def read_figure(parameter: Parameter, node: Node, file: str, rounding: Rounding | None) -> tuple[Any, list[Fault]]:
    """One value of a parameter without its categories, read as in its own file, and what is wrong with it."""
    result = ParameterFile()
    value = _Reader(result, file, parameter.module, {}, "")._value(parameter, node, parameter.name, (), rounding)
    return value, result.faults


class _Reader:
    """Reads the nodes of one file; every fault is noted with its line."""

    def __init__(
        self,
        result: ParameterFile,
        file: str,
        module: str,
        enumerations: Mapping[str, type[Enumeration]],
        currency: str,
    ) -> None:
        self.result = result
        self.file = file
        self.module = module
        self.enumerations = enumerations
        self.currency = currency

    def fault(self, kind: str, message: str, line: int, path: str = "", hint: str = "") -> None:
        self.result.faults.append(Fault(kind, message, self.file, line, path, hint))

    def group(self, node: Node, prefix: str) -> None:
        if not isinstance(node.value, dict):
            self.fault("parameter", "A parameter file is a mapping of names to parameters.", node.line, prefix)
            return
        for key, child in node.value.items():
            name = f"{prefix}.{key}" if prefix else key
            if not key.isidentifier():
                self.fault(
                    "parameter", f"'{key}' cannot be a parameter's name.", _line(child), name, "Use lower_case words."
                )
            elif (
                isinstance(child.value, dict) and "values" not in child.value and not _PARAMETER_KEYS & set(child.value)
            ):
                self.result.groups.add(name)
                self.group(child, name)
            else:
                self.parameter(child, name)

    def parameter(self, node: Node, name: str) -> None:
        if not isinstance(node.value, dict):
            self.fault(
                "parameter", f"{name} is a bare value.", _line(node), name, "Give it unit, label, cite and values."
            )
            return
        keys = node.value
        self._unknown_keys(keys, _PARAMETER_KEYS, name)
        unit_text = self._text(keys, "unit", name)
        if not unit_text:
            self.fault("no-unit", f"{name} has no unit.", _line(node), name, "Add `unit:`, e.g. `unit: THB/month`.")
        label = self._label(keys, node, name)
        kind = self._type(unit_text, keys, name) if unit_text else None
        parameter = Parameter(
            name=name, file=self.file, line=_line(node), label=label, unit=unit_text, type=kind or TRUTH, module=self.module,
            by=self._tables(keys, name), scale=self._text(keys, "scale", name),
        )  # fmt: skip
        self._scale_declaration(parameter, keys, name)
        if parameter.scale and kind and kind.kind is not Kind.NUMBER:
            self.fault("type", f"{name} is a scale; its values are numbers.", keys["scale"].line, name)
        if parameter.scale and (parameter.scale not in _SCALES or not kind or kind.kind is not Kind.NUMBER):
            kind = None
        if "until" in keys:
            parameter.until = self._date(keys["until"], name)
        parameter.values = tuple(self._values(parameter, keys, node, name)) if kind else ()
        if parameter.scale == "marginal" and kind and kind.unit is not None:
            parameter.type = Type(Kind.NUMBER, kind.unit * parameter.over)
        if parameter.until and parameter.values and parameter.until < parameter.values[-1].since:
            self.fault(
                "dates", f"{name} ends on {parameter.until}, before its last value begins.", keys["until"].line, name
            )
        self.result.parameters[name] = parameter

    def _label(self, keys: dict[str, Node], node: Node, name: str) -> Mapping[str, str]:
        label = keys.get("label")
        if label is None or not isinstance(label.value, dict) or not label.value:
            self.fault("no-label", f"{name} has no label.", _line(node), name, "Add `label: {en: ..., th: ...}`.")
            return {}
        return {language: str(word.value) for language, word in label.value.items()}

    def _type(self, unit_text: str, keys: dict[str, Node], name: str) -> Type | None:
        if unit_text == "yes_no":
            return TRUTH
        if unit_text == "date":
            return DATE
        if unit_text in self.enumerations:
            return Type(Kind.CHOICE, enumeration=self.enumerations[unit_text])
        try:
            unit = parse_unit(unit_text)
        except UnitUnknown as unknown:
            known = [self.currency, "share", "number", "years", "months", "days", "yes_no", "date", *self.enumerations]
            self.fault(
                "unit",
                f"'{unknown}' in `{unit_text}` is not a unit.",
                keys["unit"].line,
                name,
                nearest(str(unknown), known),
            )
            return None
        foreign = [part for part, _ in unit.powers if part.isupper() and part != self.currency]
        if foreign:
            self.fault(
                "unit",
                f"{name} is in {foreign[0]}; the country's currency is {self.currency}.",
                keys["unit"].line,
                name,
            )
        return Type(Kind.NUMBER, unit)

    def _tables(self, keys: dict[str, Node], name: str) -> tuple[Categories, ...]:
        if "by" not in keys:
            return ()
        nodes = keys["by"].value if isinstance(keys["by"].value, list) else [keys["by"]]
        found = []
        for node in nodes:
            word = str(node.value)
            if word in self.enumerations:
                found.append(self.enumerations[word])
            else:
                self.fault(
                    "unknown-name",
                    f"{name} is a table by '{word}', which is no enumeration.",
                    node.line,
                    name,
                    nearest(word, self.enumerations),
                )
        return tuple(found)

    def _scale_declaration(self, parameter: Parameter, keys: dict[str, Node], name: str) -> None:
        if parameter.scale not in ("", *_SCALES):
            self.fault(
                "parameter",
                f"'{parameter.scale}' is no kind of scale.",
                keys["scale"].line,
                name,
                "Write by_band or marginal.",
            )
        over = self._text(keys, "over", name)
        for key in ("over", "rounding"):
            if key in keys and not parameter.scale:
                self.fault("parameter", f"{name}: `{key}` belongs to a scale.", keys[key].line, name, "Add `scale:`.")
        if parameter.scale and not over:
            self.fault(
                "no-unit",
                f"The scale {name} does not say what it is over.",
                keys["scale"].line,
                name,
                "Add `over:`, e.g. `over: years`.",
            )
        elif over:
            try:
                parameter.over = parse_unit(over)
            except UnitUnknown as unknown:
                self.fault("unit", f"'{unknown}' in `{over}` is not a unit.", keys["over"].line, name)

    def _values(self, parameter: Parameter, keys: dict[str, Node], node: Node, name: str) -> Iterator[DatedValue]:
        values = keys.get("values")
        if values is None or not isinstance(values.value, dict) or not values.value:
            self.fault(
                "parameter", f"{name} has no values.", _line(node), name, "Add `values:` with the first day of each."
            )
            return
        previous: datetime.date | None = None
        rounding = self._rounding(keys, name)
        for day_text, entry in values.value.items():
            since = self._read_date(day_text, _line(entry), name)
            if since is None:
                continue
            if previous and since <= previous:
                self.fault("dates", f"{name}: {since} does not follow {previous}.", _line(entry), name, "Days ascend.")
            previous = since
            wrapped = entry.value if isinstance(entry.value, dict) and "value" in entry.value else None
            if wrapped:
                self._unknown_keys(wrapped, _VALUE_KEYS, name)
            own = wrapped or {}
            cite = self._text(own, "cite", name) or self._text(keys, "cite", name)
            source = self._text(own, "source", name) or self._text(keys, "source", name)
            checked = self._truth(own.get("checked", keys.get("checked")), True, name)
            status = self._text(own, "status", name) or "in_force"
            if not cite:
                self.fault(
                    "no-citation",
                    f"{name} from {since} has no citation.",
                    _line(entry),
                    name,
                    "Add `cite:`, the provision it stands in.",
                )
            if checked and not source:
                self.fault(
                    "no-source",
                    f"{name} from {since} has no source.",
                    _line(entry),
                    name,
                    "Add `source:`, where it was read, or `checked: false`.",
                )
            if status not in STATUSES:
                self.fault(
                    "parameter",
                    f"'{status}' is no status.",
                    _line(entry),
                    name,
                    nearest(status, STATUSES) or f"One of {', '.join(STATUSES)}.",
                )
            review = own.get("review_by", keys.get("review_by"))
            value = self._value(parameter, own.get("value", entry), name, parameter.by, rounding)
            if value is None:
                continue
            yield DatedValue(
                since=since, value=value, cite=cite, source=source, checked=checked, status=status,
                review_by=self._date(review, name) if review else None,
                note=self._text(own, "note", name) or self._text(keys, "note", name), line=_line(entry),
                unchecked=self._unchecked(parameter, own.get("unchecked"), value, name),
            )  # fmt: skip

    def _unchecked(self, parameter: Parameter, node: Node | None, value: Any, name: str) -> frozenset[str]:
        """The cells of a table or scale that are recalled; each must be one of its cells."""
        if node is None:
            return frozenset()
        found = {str(part.value) for part in node.value} if isinstance(node.value, list) else {str(node.value)}
        if isinstance(value, dict):
            known = [member.key for member in value]
        else:
            known = [cell_of_band(start) for start in value.starts] if isinstance(value, Scale) else []
        for cell in sorted(found - set(known)):
            hint = nearest(cell, known) or (f"One of {', '.join(known)}." if known else "Write `checked: false`.")
            self.fault("unknown-name", f"{name}: '{cell}' is no part of it.", node.line, name, hint)
        return frozenset(found)

    def _value(
        self, parameter: Parameter, node: Node, name: str, by: tuple[Categories, ...], rounding: Rounding | None
    ) -> Any:
        if by:
            return self._table(parameter, node, name, by, rounding)
        if parameter.scale:
            return self._scale(parameter, node, name, rounding)
        value = node.value
        expected = {Kind.TRUTH: "true or false", Kind.DATE: "a day such as 2025-01-31"}.get(
            parameter.type.kind, "a number"
        )
        if parameter.type.kind is Kind.TRUTH and (isinstance(value, bool) or value in ("yes", "no")):
            return value is True or value == "yes"
        if parameter.type.kind is Kind.DATE:
            return self._date(node, name)
        if parameter.type.kind is Kind.CHOICE:
            members = {member.key: member for member in parameter.type.enumeration}
            if isinstance(value, str) and value in members:
                return members[value]
            expected = "one of " + ", ".join(members)
        elif parameter.type.kind is Kind.NUMBER and isinstance(value, Decimal):
            return value
        shown = "a mapping or list" if isinstance(value, dict | list) else f"'{value}'"
        self.fault("type", f"{name}: {shown} is not {expected}.", node.line, name)
        return None

    def _table(
        self, parameter: Parameter, node: Node, name: str, by: tuple[Categories, ...], rounding: Rounding | None
    ) -> Any:
        if not isinstance(node.value, dict):
            self.fault(
                "table", f"{name} is a table by {by[0].__name__}; write a value for each of its names.", node.line, name
            )
            return None
        members = {member.key: member for member in by[0]}
        for key, child in node.value.items():
            if key not in members:
                self.fault(
                    "unknown-name", f"{name}: '{key}' is no {by[0].__name__}.", child.line, name, nearest(key, members)
                )
        missing = [key for key in members if key not in node.value]
        if missing:
            self.fault(
                "table",
                f"{name} has no value for {', '.join(missing)}.",
                node.line,
                name,
                "Write it; 0 if the law gives nothing.",
            )
        table = {
            members[key]: self._value(parameter, child, name, by[1:], rounding)
            for key, child in node.value.items()
            if key in members
        }
        return None if missing or any(value is None for value in table.values()) else table

    def _scale(self, parameter: Parameter, node: Node, name: str, rounding: Rounding | None) -> Scale | None:
        key = "value" if parameter.scale == "by_band" else "rate"
        starts: list[Decimal] = []
        values: list[Decimal] = []
        for band in node.value if isinstance(node.value, list) else [node]:
            fields = band.value if isinstance(band.value, dict) else {}
            if set(fields) != {"from", key} or not all(isinstance(part.value, Decimal) for part in fields.values()):
                self.fault("scale", f"{name}: each band is `{{from: number, {key}: number}}`.", band.line, name)
                return None
            start: Any = fields["from"].value
            if starts and start <= starts[-1]:
                self.fault(
                    "scale",
                    f"{name}: the band from {start} does not follow {starts[-1]}.",
                    band.line,
                    name,
                    "Bands ascend.",
                )
                return None
            starts.append(start)
            values.append(fields[key].value)  # type: ignore[arg-type]
        if not starts or starts[0] != 0:
            self.fault(
                "scale",
                f"{name} does not say what holds from 0.",
                node.line,
                name,
                f"Begin with `{{from: 0, {key}: ...}}`.",
            )
            return None
        return Scale(tuple(starts), tuple(values), parameter.scale == "by_band", rounding)

    def _rounding(self, keys: dict[str, Node], name: str) -> Rounding | None:
        node = keys.get("rounding")
        if node is None:
            return None
        fields = node.value if isinstance(node.value, dict) else {}
        half = str(fields["half"].value) if "half" in fields else "up"
        for key, direction in (("nearest", f"half {half}"), ("up", "up"), ("down", "down")):
            step = fields[key].value if key in fields else None
            if (
                isinstance(step, Decimal)
                and step > 0
                and half in ("up", "down", "even")
                and set(fields) <= {key, "half"}
            ):
                return Rounding(step, direction)
        self.fault(
            "parameter",
            f"{name}: the rounding is not understood.",
            node.line,
            name,
            "Write `{nearest: 1, half: up}`, `{up: 1}` or `{down: 1}`.",
        )
        return None

    def _unknown_keys(self, keys: Mapping[str, Node], known: set[str], name: str) -> None:
        for key, child in keys.items():
            if key not in known:
                self.fault(
                    "unknown-name", f"{name}: '{key}' means nothing here.", _line(child), name, nearest(key, known)
                )

    def _text(self, keys: Mapping[str, Node], key: str, name: str) -> str:
        if key not in keys:
            return ""
        value = keys[key].value
        if isinstance(value, dict | list) or value is None:
            if key != "by":
                self.fault("type", f"{name}: `{key}` is a text.", keys[key].line, name)
            return ""
        return str(value)

    def _truth(self, node: Node | None, default: bool, name: str) -> bool:
        if node is None:
            return default
        if isinstance(node.value, bool):
            return node.value
        self.fault("type", f"{name}: '{node.value}' is not true or false.", node.line, name)
        return default

    def _date(self, node: Node, name: str) -> datetime.date | None:
        return self._read_date(node.value if isinstance(node.value, str) else str(node.value), node.line, name)

    def _read_date(self, text: str, line: int, name: str) -> datetime.date | None:
        try:
            return read_day(text)
        except ValueError:
            self.fault(
                "date", f"{name}: '{text}' is not a day.", line, name, "Write year-month-day, such as 2025-01-31."
            )
            return None
