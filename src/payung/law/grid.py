"""One figure of a law varied over a grid of values: which figure it is, and the day's figures with each value in its place."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from payung.law.consistency import needs
from payung.law.edition import Edition
from payung.law.faults import DecisionRefused, Fault
from payung.law.model import Rule
from payung.law.parameters import Parameter, Scale
from payung.law.reforming import find_parameter, parameters_by_name
from payung.law.types import Kind


@dataclass(frozen=True, slots=True)
class Place:
    """A single number in the law's figures: of a table the entry under `keys`, of a scale the band at `band`."""

    name: str
    parameter: Parameter
    keys: tuple[Any, ...] = ()
    band: int | None = None

    def value(self, edition: Edition) -> Decimal:
        """What the law has there on the day."""
        figure = edition.figures[self.parameter.index]
        for key in self.keys:
            figure = figure[key]
        found: Decimal = figure if self.band is None else figure.values[self.band]
        return found


def find_place(edition: Edition, name: str) -> Place:
    """A figure by its path: `section40.subsidy`, `section40.member_contribution.option_1`, `old_age_allowance.monthly_allowance.60`.

    Raises DecisionRefused if there is no such figure on the day, or if it is not one number.
    """
    known = parameters_by_name(edition.law)
    bare = name.removeprefix(f"{edition.law.code}.")
    found = max((full for full in known if bare == full or bare.startswith(f"{full}.")), key=len, default="")
    if not found:
        raise _refused(name, f"The law has no parameter '{name}'.", find_parameter(edition.law, name)[1])
    parameter = known[found]
    value = edition.figures[parameter.index]
    if value is None:
        raise _refused(name, f"{found} has no value on {edition.day}.")
    if parameter.type.kind is not Kind.NUMBER:
        raise _refused(name, f"{found} is no number.")
    parts = bare.removeprefix(found).strip(".").split(".") if bare != found else []
    keys, value, parts = _keys(name, parameter, value, parts)
    band = _band(name, value, parts) if isinstance(value, Scale) else None
    if parts and not isinstance(value, Scale):
        raise _refused(name, f"{found} has nothing below it named '{parts[0]}'.")
    return Place(name, parameter, keys, band)


def _keys(name: str, parameter: Parameter, value: Any, parts: list[str]) -> tuple[tuple[Any, ...], Any, list[str]]:
    keys: list[Any] = []
    for categories in parameter.by:
        members = {member.key: member for member in categories}
        if not parts or parts[0] not in members:
            raise _refused(
                name, f"{parameter.name} is a table by {categories.__name__}.", f"Add one of {', '.join(members)}."
            )
        keys.append(members[parts[0]])
        value, parts = value[keys[-1]], parts[1:]
    return tuple(keys), value, parts


def _band(name: str, scale: Scale, parts: list[str]) -> int:
    starts = ", ".join(format(start, "f") for start in scale.starts)
    try:
        return scale.starts.index(Decimal(".".join(parts)))
    except (InvalidOperation, ValueError):
        raise _refused(name, f"'{name}' is a scale; say which band.", f"Add where it begins: {starts}.") from None


def figures_with(edition: Edition, place: Place, value: Decimal) -> list[Any]:
    """The day's figures with one number replaced."""
    figures = list(edition.figures)
    index = place.parameter.index
    figures[index] = _replaced(figures[index], place.keys, place.band, value)
    return figures


def _replaced(figure: Any, keys: Sequence[Any], band: int | None, value: Decimal) -> Any:
    if keys:
        assert isinstance(figure, Mapping)
        return {**figure, keys[0]: _replaced(figure[keys[0]], keys[1:], band, value)}
    if band is None:
        return value
    values = [value if place == band else old for place, old in enumerate(figure.values)]
    return dataclasses.replace(figure, values=tuple(values))


def dependents(edition: Edition, parameter: Parameter, among: Sequence[Rule]) -> frozenset[str]:
    """Those of some rules, in the order of the law, whose values may change with a parameter on the day."""
    found: set[str] = set()
    for rule in among:
        version = rule.on(edition.day)
        texts = [version.text] if version else []
        texts += [exception.text for exception in rule.exceptions]
        direct = any(used.index == parameter.index for text in texts for used in text.parameters)
        if direct or any(needed.name in found for needed in needs(rule)):
            found.add(rule.name)
    return frozenset(found)


def _refused(name: str, message: str, hint: str = "") -> DecisionRefused:
    return DecisionRefused([Fault("parameter", message, path=name, hint=hint)])
