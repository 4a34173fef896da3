"""The vocabulary of a law: its inputs, links, groups and enumerations, and the types that annotations name."""

from __future__ import annotations

import ast
from decimal import Decimal, InvalidOperation
from typing import Any

from payung.law import language, model
from payung.law.language import Country, Enumeration
from payung.law.model import Question
from payung.law.modules import LawModule
from payung.law.report import Report
from payung.law.types import ANYTHING, Kind, Type, Word, annotation_word
from payung.law.units import PLAIN, UnitUnknown, parse_unit, period_unit

_RESERVED = ("id", "members", "on", "law", "otherwise")  # keys of a household, arguments of a rule


class Vocabulary:
    """Reads what modules declare of the facts that a household is asked for. `made` maps a declared object to the read one."""

    def __init__(self, report: Report, country: Country) -> None:
        self.report = report
        self.country = country
        self.enumerations: dict[str, type[Enumeration]] = {}
        self.inputs: dict[str, Question] = {}
        self.links: dict[str, Question] = {}
        self.groups: dict[str, model.Group] = {}
        self.made: dict[int, Any] = {}
        for module in report.modules:
            for value in module.namespace.values():
                if isinstance(value, type) and issubclass(value, Enumeration) and value is not Enumeration:
                    self._enumeration(value, module)
        found = {
            id(value): (_own_name(module, name, value), value)
            for module in report.modules
            for name, value in module.namespace.items()
        }
        declared = list(found.values())
        self._read(declared, language.Input, self._input, self.inputs)
        self._read(declared, language.Link, self._link, self.links)
        self._read(declared, language.Group, self._group, self.groups)

    def _read(self, found: list[tuple[str, Any]], kind: Any, make: Any, into: dict[str, Any]) -> None:
        for name, value in found:
            if isinstance(value, kind):
                if name in _RESERVED:
                    self.report.fault(
                        "duplicate", f"'{name}' has a meaning of its own.", value.place, "Name it otherwise."
                    )
                if name in self.inputs or name in self.links or name in self.groups:
                    self.report.fault("duplicate", f"'{name}' is declared twice.", value.place)
                self.made[id(value)] = into[name] = make(name, value)

    def _enumeration(self, found: type[Enumeration], module: LawModule) -> None:
        other = self.enumerations.setdefault(found.__name__, found)
        if other is not found:
            self.report.fault(
                "duplicate", f"The enumeration {found.__name__} is declared twice.", (str(module.path), 1)
            )
        for member in found:
            if not member.label:
                self.report.fault(
                    "no-label",
                    f"{found.__name__}.{member.name} has no label.",
                    (str(module.path), _class_line(module, found)),
                )

    def _input(self, name: str, declared: language.Input) -> Question:
        self.report.words(declared.label, "label", name, declared.place)
        self.report.words(declared.question, "question", name, declared.place)
        kind, word = self.annotated(declared.annotation, declared.unit, name, declared.place)
        whole = word.whole if word and declared.whole is None else bool(declared.whole)
        lowest, highest = self.range(kind, declared.lowest, declared.highest, name, declared.place)
        if declared.level not in language.LEVELS:
            self.report.fault(
                "declaration", f"{name}: '{declared.level}' is no level.", declared.place, "PERSON or HOUSEHOLD."
            )
        return Question(
            name, kind, word, declared.level, declared.label, declared.question, lowest, highest, declared.fixed, whole,
            self.report.shown(declared.place), declared.place[1],
        )  # fmt: skip

    def _link(self, name: str, declared: language.Link) -> Question:
        self.report.words(declared.label, "label", name, declared.place)
        self.report.words(declared.question, "question", name, declared.place)
        return Question(
            name, Type(Kind.LINK), None, language.PERSON, declared.label, declared.question, fixed=True,
            file=self.report.shown(declared.place), line=declared.place[1],
        )  # fmt: skip

    def _group(self, name: str, declared: language.Group) -> model.Group:
        self.report.words(declared.label, "label", name, declared.place)
        links = tuple(self.made[id(link)] for link in _tuple(declared.links) if id(link) in self.made)
        if not links:
            self.report.fault(
                "declaration", f"The group '{name}' has no links.", declared.place, "Name them: links=(spouse, mother)."
            )
        return model.Group(name, links, declared.label)

    def annotated(self, annotation: Any, unit: str, name: str, place: language.Place) -> tuple[Type, Word | None]:
        """The type that an annotation and a unit declare; `currency` in a unit is the country's own."""
        if isinstance(annotation, type) and issubclass(annotation, Enumeration):
            return Type(Kind.CHOICE, enumeration=annotation), None
        word = annotation_word(annotation)
        if word is None:
            self.report.fault(
                "type",
                f"{name}: {annotation!r} is no type of the law language.",
                place,
                "Use bool, Money, Years, Date, …",
            )
            return ANYTHING, None
        if word.kind in (Kind.TRUTH, Kind.DATE, Kind.PAID_MONTHS):
            return Type(word.kind), word
        needs_unit = word.name in ("Money", "MonthlyAmounts")
        if needs_unit and not unit:
            self.report.fault("no-unit", f"{name} has no unit.", place, f'Add unit="{self.country.currency}/month".')
        unit = unit.replace(language.CURRENCY, self.country.currency)
        try:
            found = parse_unit(unit) if unit else (period_unit(word.period) if word.period else PLAIN)
        except UnitUnknown as unknown:
            self.report.fault("unit", f"{name}: '{unknown}' in '{unit}' is not a unit.", place)
            return ANYTHING, word
        kind = Type(word.kind, found)
        if not word.fits(kind) or (found.currency and found.currency != self.country.currency):
            self.report.fault("unit", f"{name}: {word.name} does not go with '{unit}'.", place)
        return kind, word

    def range(
        self, kind: Type, lowest: str | None, highest: str | None, name: str, place: language.Place
    ) -> tuple[Any, Any]:
        if kind.kind is Kind.DATE:
            return self.report.day(lowest or "", place, f"{name}: lowest"), self.report.day(
                highest or "", place, f"{name}: highest"
            )
        if kind.kind not in (Kind.NUMBER, Kind.MONTHLY_AMOUNTS):
            return None, None
        if kind.kind is Kind.NUMBER and (lowest is None or highest is None):
            self.report.fault("no-range", f"{name} has no range.", place, 'Add lowest="0" and highest="...".')
            return None, None
        try:
            if not all(isinstance(end, str | None) for end in (lowest, highest)):
                raise TypeError
            low, high = (Decimal(end) if end is not None else None for end in (lowest, highest))
        except (InvalidOperation, TypeError, ValueError):
            self.report.fault("type", f'{name}: the range is written as text, lowest="0".', place)
            return None, None
        if low is not None and high is not None and low > high:
            self.report.fault("no-range", f"{name}: the lowest is above the highest.", place)
        return low, high


def _own_name(module: LawModule, name: str, value: Any) -> str:
    """The name of a fact: as it is assigned, with the fund's name before it where a kit declares it."""
    own = module.prefix and getattr(value, "place", ("", 0))[0] == str(module.path)
    return f"{module.prefix}{name}" if own else name


def _tuple(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _class_line(module: LawModule, found: type) -> int:
    return next(
        (node.lineno for node in module.tree.body if isinstance(node, ast.ClassDef) and node.name == found.__name__), 1
    )
