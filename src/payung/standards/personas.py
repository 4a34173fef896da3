"""Persona files: what makes the convention's standard beneficiary a member of a country's schemes.

What every country asks is set by `households`; a persona states the rest: the reference wage, and for each scheme its facts of
membership and, for each contingency, the rules that pay and the facts that bring it about. It holds no figure of the law.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any

from payung.law.country import CountryLaw
from payung.law.dates import read_day
from payung.law.documents import Node, read_text
from payung.law.faults import Fault, Refused, nearest
from payung.law.language import Scheme
from payung.law.model import Law
from payung.law.parameters import Parameter
from payung.standards.conventions import CONTINGENCIES
from payung.standards.expressions import NotAnExpression, names_in

MEMBERS = ("worker", "wife", "children")
_SCHEME_KEYS = ("facts", "gap", "contingencies", "home_worker", "domestic_worker")
_KEYS = ("country", "reference_wage", "schemes", "facts")
_CONTINGENCY_KEYS = (
    "benefits", "family_allowances", "recipients", "worker", "wife", "children", "household", "age", "gap",
    "days_a_month", "duration", "waiting", "not_computable",
)  # fmt: skip
_WAGE_KEYS = ("about", "parameter", "key", "times", "values", "source")


class PersonaRefused(Refused):
    """A persona file cannot be read, or does not fit the law."""


@dataclass(frozen=True, slots=True)
class Wage:
    """A reference wage a month through time, from a parameter of the law or from figures carried here."""

    about: str
    parameter: Parameter | None
    key: str
    times: Decimal
    values: tuple[tuple[datetime.date, Decimal, bool], ...]  # day, amount, read in a source

    def on(self, day: datetime.date) -> Decimal | None:
        """The wage a month on a day; None where none is carried."""
        if self.parameter is None:
            found = [value for since, value, _ in self.values if since <= day]
            return found[-1] * self.times if found else None
        dated = self.parameter.on(day)
        if dated is None:
            return None
        value = dated.value
        if isinstance(value, Mapping):
            value = next(
                (amount for category, amount in value.items() if getattr(category, "key", "") == self.key), None
            )
        return None if value is None else Decimal(value) * self.times

    def is_checked(self, day: datetime.date) -> bool:
        """True if the figure of the day was read in a source."""
        if self.parameter is None:
            return [checked for since, _, checked in self.values if since <= day][-1:] == [True]
        dated = self.parameter.on(day)
        return dated is not None and dated.checked


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time that the law states: a rule, or parameters that add up (`module:name`, a table's `module:name[category]`), in
    days, weeks or months."""

    names: tuple[str, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class ContingencyPersona:
    """A contingency under one scheme: the rules that pay, the facts that bring it about, by member."""

    contingency: str
    benefits: tuple[str, ...]
    family_allowances: tuple[str, ...] = ()
    members: Mapping[str, Mapping[str, Node]] = field(default_factory=dict)
    household: Mapping[str, Node] = field(default_factory=dict)
    days_a_month: Decimal = Decimal(30)
    duration: Length | None = None
    waiting: Length | None = None
    not_computable: str = ""
    age: int | None = None
    recipients: tuple[str, ...] = ("worker",)
    gap: int | None = None


@dataclass(frozen=True, slots=True)
class SchemePersona:
    """The standard beneficiary as a member of one scheme.

    `gap`: the last month paid is so many months before the contingency's. `workers`: the facts that make a member a home or
    domestic worker instead of an employee.
    """

    scheme: Scheme
    facts: Mapping[str, Node]
    gap: int
    contingencies: Mapping[str, ContingencyPersona]
    workers: Mapping[str, Mapping[str, Node]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Persona:
    """The standard beneficiary in one country. `facts` hold for the worker in every scheme.

    `ordinary` is the wage of an ordinary adult male labourer (C102, Art. 66), `skilled` that of a skilled manual male employee
    (Art. 65), `domestic` the lowest wage of a domestic worker; None where it is not carried.
    """

    country: str
    file: str
    ordinary: Wage | None
    skilled: Wage | None
    domestic: Wage | None
    facts: Mapping[str, Node]
    schemes: Mapping[str, SchemePersona]


def read_persona(country: CountryLaw, path: Path | None = None) -> Persona | None:
    """The persona file of a country, or that at a path; None if the country has none. Raises PersonaRefused with every fault."""
    if path is None:
        place = files("payung.standards").joinpath(f"personas/{country.code}.yaml")
        if not place.is_file():
            return None
        text, file = place.read_text("utf-8"), f"personas/{country.code}.yaml"
    else:
        try:
            text, file = path.read_text("utf-8"), str(path)
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
            raise PersonaRefused([Fault("unreadable", f"The persona cannot be read: {reason}.", str(path))]) from None
    reader = _Reader(country.law, file)
    persona = reader.persona(read_text(text, file=file))
    if reader.faults:
        raise PersonaRefused(reader.faults)
    return persona


class _Reader:
    def __init__(self, law: Law, file: str) -> None:
        self.law = law
        self.file = file
        self.faults: list[Fault] = []

    def fault(self, kind: str, message: str, node: Node, path: str, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, self.file, node.key_line or node.line, path, hint))

    def persona(self, root: Node) -> Persona:
        keys = self._mapping(root, "")
        self._known(keys, _KEYS, "")
        country = str(keys["country"].value) if "country" in keys else ""
        if country != self.law.code:
            where = keys.get("country", root)
            self.fault("country", f"The persona is of '{country}', the law of '{self.law.code}'.", where, "country")
        wages = self._mapping(keys.get("reference_wage"), "reference_wage")
        self._known(wages, ("ordinary", "skilled", "domestic"), "reference_wage")
        schemes: dict[str, SchemePersona] = {}
        for name, node in self._mapping(keys.get("schemes"), "schemes").items():
            scheme = self.law.scheme(name)
            if scheme is None:
                hint = nearest(name, [known.name for known in self.law.schemes])
                self.fault("unknown-name", f"There is no scheme {name}.", node, f"schemes/{name}", hint)
                continue
            schemes[scheme.name] = self._scheme(scheme, node, f"schemes/{name}")
        return Persona(
            country,
            self.file,
            self._wage(wages.get("ordinary"), "reference_wage/ordinary"),
            self._wage(wages.get("skilled"), "reference_wage/skilled"),
            self._wage(wages.get("domestic"), "reference_wage/domestic"),
            self._facts(keys.get("facts"), "facts"),
            schemes,
        )

    def _scheme(self, scheme: Scheme, node: Node, path: str) -> SchemePersona:
        keys = self._mapping(node, path)
        self._known(keys, _SCHEME_KEYS, path)
        contingencies: dict[str, ContingencyPersona] = {}
        for name, found in self._mapping(keys.get("contingencies"), f"{path}/contingencies").items():
            where = f"{path}/contingencies/{name}"
            if name not in CONTINGENCIES:
                hint = nearest(name, CONTINGENCIES) or f"There are {', '.join(CONTINGENCIES)}."
                self.fault("unknown-name", f"'{name}' is no contingency.", found, where, hint)
                continue
            contingencies[name] = self._contingency(name, found, where)
        facts = self._facts(keys.get("facts"), f"{path}/facts")
        gap = int(self._number(keys.get("gap"), f"{path}/gap", 1))
        workers = {one: self._facts(keys.get(one), f"{path}/{one}") for one in ("home_worker", "domestic_worker")}
        return SchemePersona(scheme, facts, gap, contingencies, workers)

    def _contingency(self, name: str, node: Node, path: str) -> ContingencyPersona:
        keys = self._mapping(node, path)
        self._known(keys, _CONTINGENCY_KEYS, path)
        reason = str(keys["not_computable"].value) if "not_computable" in keys else ""
        benefits = tuple(self._rules(keys.get("benefits"), f"{path}/benefits"))
        if not benefits and not reason:
            hint = "Name the rules that pay under `benefits:`, or say why under `not_computable:`."
            self.fault("missing", "No benefit is named.", node, path, hint)
        age = keys.get("age")
        return ContingencyPersona(
            name,
            benefits,
            tuple(self._rules(keys.get("family_allowances"), f"{path}/family_allowances")),
            {member: self._facts(keys.get(member), f"{path}/{member}") for member in MEMBERS},
            self._facts(keys.get("household"), f"{path}/household", of_household=True),
            self._number(keys.get("days_a_month"), f"{path}/days_a_month", 30),
            self._length(keys.get("duration"), f"{path}/duration"),
            self._length(keys.get("waiting"), f"{path}/waiting"),
            reason,
            int(self._number(age, f"{path}/age", 40)) if age else None,
            tuple(self._recipients(keys.get("recipients"), f"{path}/recipients")),
            int(self._number(keys["gap"], f"{path}/gap", 1)) if "gap" in keys else None,
        )

    def _recipients(self, node: Node | None, path: str) -> Iterator[str]:
        """Whose benefits count together: the worker's alone, unless a persona names others."""
        if node is None:
            yield "worker"
            return
        for part in node.value if isinstance(node.value, list) else [node]:
            if part.value not in MEMBERS:
                self.fault(
                    "unknown-name", f"'{part.value}' is nobody here.", part, path, f"One of {', '.join(MEMBERS)}."
                )
            else:
                yield str(part.value)

    # -- parts --------------------------------------------------------------------------------------------------------

    def _mapping(self, node: Node | None, path: str) -> dict[str, Node]:
        if node is None or node.value is None:
            return {}
        if not isinstance(node.value, dict):
            self.fault("type", "A mapping is expected here.", node, path)
            return {}
        return node.value

    def _known(self, keys: Mapping[str, Node], known: tuple[str, ...], path: str) -> None:
        for name, node in keys.items():
            if name not in known:
                hint = nearest(name, known) or f"Known are {', '.join(known)}."
                self.fault("unknown-key", f"'{name}' means nothing here.", node, f"{path}/{name}".strip("/"), hint)

    def _facts(self, node: Node | None, path: str, *, of_household: bool = False) -> dict[str, Node]:
        found = self._mapping(node, path)
        questions = self.law.questions
        for name, value in found.items():
            question = questions.get(name)
            where = f"{path}/{name}"
            if question is None and name not in self.law.shared_vocabulary:
                hint = nearest(name, questions) or f"`payung inputs {self.law.code}` lists them all."
                self.fault(
                    "unknown-name", f"The law of '{self.law.code}' asks for no fact '{name}'.", value, where, hint
                )
            elif question is not None and question.of_household != of_household:
                whose = "of the household" if question.of_household else "of a person"
                self.fault("level", f"'{name}' is a fact {whose}.", value, where)
            try:
                names_in(value)
            except NotAnExpression as wrong:
                self.fault("expression", str(wrong), value, where)
            if isinstance(value.value, dict) and "amounts" in value.value:
                amount = value.value["amounts"].value
                if isinstance(amount, str) and not amount.startswith("$"):
                    self._rule(amount, value, where)
        return found

    def _rules(self, node: Node | None, path: str) -> Iterator[str]:
        if node is None:
            return
        for part in node.value if isinstance(node.value, list) else [node]:
            rule = self._rule(str(part.value), part, path)
            if rule:
                yield rule

    def _rule(self, name: str, node: Node, path: str) -> str:
        if name in self.law.rules:
            return name
        self.fault("unknown-name", f"There is no rule {name}.", node, path, nearest(name, self.law.rules))
        return ""

    def _length(self, node: Node | None, path: str) -> Length | None:
        keys = self._mapping(node, path)
        if node is None or not keys:
            return None
        self._known(keys, ("rule", "parameter", "unit"), path)
        found = keys.get("rule", keys.get("parameter"))
        if found is None:
            self.fault("missing", "Name a `rule:` or a `parameter:`.", node, path)
            return None
        names = tuple(str(part.value) for part in (found.value if isinstance(found.value, list) else [found]))
        for name in names:
            if "rule" in keys:
                self._rule(name, node, path)
            else:
                self._parameter(name, node, path)
        unit = str(keys["unit"].value) if "unit" in keys else "days"
        if unit not in ("days", "weeks", "months"):
            self.fault("unit", f"'{unit}' is no unit of a duration.", keys["unit"], path, "One of days, weeks, months.")
        return Length(names, unit)

    def _parameter(self, name: str, node: Node, path: str) -> Parameter | None:
        found = find_parameter(self.law, name)
        if found is None:
            known = [f"{parameter.module}:{parameter.name}" for parameter in self.law.parameters]
            hint = nearest(name, known) or "Name it `module:group.name`."
            self.fault("unknown-name", f"There is no parameter {name}.", node, path, hint)
        return found

    def _number(self, node: Node | None, path: str, default: int) -> Decimal:
        if node is None:
            return Decimal(default)
        if not isinstance(node.value, Decimal):
            self.fault("type", f"'{node.written or node.value}' is not a number.", node, path)
            return Decimal(default)
        return node.value

    def _wage(self, node: Node | None, path: str) -> Wage | None:
        keys = self._mapping(node, path)
        if node is None or not keys:
            return None
        self._known(keys, _WAGE_KEYS, path)
        parameter = None
        values: list[tuple[datetime.date, Decimal, bool]] = []
        if "parameter" in keys:
            parameter = self._parameter(str(keys["parameter"].value), keys["parameter"], f"{path}/parameter")
        else:
            for day, amount in self._mapping(keys.get("values"), f"{path}/values").items():
                try:
                    values.append((read_day(day), *self._dated_wage(amount, "source" in keys, f"{path}/values/{day}")))
                except (ValueError, TypeError):
                    self.fault("date", f"'{day}' is not a day.", amount, f"{path}/values/{day}")
            if not values:
                self.fault("missing", "The wage has neither `parameter:` nor `values:`.", node, path)
        return Wage(
            str(keys["about"].value) if "about" in keys else "",
            parameter,
            str(keys["key"].value) if "key" in keys else "",
            self._number(keys.get("times"), f"{path}/times", 1),
            tuple(sorted(values)),
        )

    def _dated_wage(self, node: Node, has_source: bool, path: str) -> tuple[Decimal, bool]:
        """A wage from a day: an amount, or `{value: ..., checked: false}` or `{value: ..., source: ...}`."""
        keys = node.value if isinstance(node.value, dict) else {"value": node}
        self._known(keys, ("value", "source", "checked", "note"), path)
        checked = not ("checked" in keys and keys["checked"].value is False)
        if checked and not has_source and "source" not in keys:
            self.fault("no-citation", "The wage has no source.", node, path, "Add `source:`, or `checked: false`.")
        return self._number(keys.get("value"), path, 0), checked


def find_parameter(law: Law, name: str) -> Parameter | None:
    """A parameter named `module:group.name`, with or without the country before the module and a category `[birth]` behind."""
    module, colon, path = name.removeprefix(f"{law.code}.").partition("[")[0].partition(":")
    found: Any = (one for one in law.parameters if colon and (one.module, one.name) == (module, path))
    return next(found, None)
