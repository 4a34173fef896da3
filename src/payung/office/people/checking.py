"""Holds what is recorded about people against the vocabulary of the office's country."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import connection

from payung.law.faults import Fault, HouseholdRefused
from payung.law.household import read_household
from payung.law.model import Law
from payung.law.types import Kind
from payung.office.acts import Refusal
from payung.office.doorway import law_of
from payung.office.people.naming import name_of
from payung.office.rights.models import Office

OF_THE_REGISTER = {"birth_date": "change the person", "sex": "change the person", "has_died": "record the death"}
NONE = "none"


def law_of_office(office: int) -> Law:
    """The law of the office's country. Raises Refusal."""
    place = (str(connection.settings_dict["NAME"]), office)
    if place not in _countries:
        country = Office.objects.filter(pk=office).values_list("country", flat=True).first()
        if country is None:
            raise Refusal(Fault("unknown-name", f"There is no office {office}.", path="office"))
        _countries[place] = country
    return law_of(_countries[place]).law


_countries: dict[tuple[str, int], str] = {}  # by database and office: an office stays in its country


def is_link(law: Law, name: str) -> bool:
    """True if the input names another person."""
    question = law.questions.get(name)
    return question is not None and question.type.kind is Kind.LINK


def check_person(law: Law, facts: Mapping[str, Any], *, sex: str = "") -> None:
    """Raises Refusal with every fact of a person that the law does not know or take; numbers of links are not looked up."""
    own = [Fault("own-field", f"'{name}' is no fact to record: {how}.", path=f"facts/{name}")
           for name, how in OF_THE_REGISTER.items() if name in facts]  # fmt: skip
    member = {name: value for name, value in facts.items() if name not in OF_THE_REGISTER}
    others = {str(member[name]) for name in member if is_link(law, name) and member[name] is not None} - {
        NONE,
        "person",
    }
    if sex:
        member["sex"] = sex
    faults = [
        *own,
        *_read(law, {"members": [{"id": "person", **member}, *({"id": other} for other in sorted(others))]}),
    ]
    if faults:
        raise Refusal(*faults)


def check_household(law: Law, facts: Mapping[str, Any]) -> None:
    """Raises Refusal with every fact of a household that the law does not know or take."""
    faults = _read(law, {**facts, "members": [{"id": "person"}]})
    if faults:
        raise Refusal(*faults)


def _read(law: Law, description: Mapping[str, Any]) -> list[Fault]:
    try:
        read_household(law, description)
    except HouseholdRefused as refused:
        return [Fault(fault.kind, fault.message, path=_path(fault.path), hint=fault.hint) for fault in refused.faults]
    return []


def _path(path: str) -> str:
    name = path.rsplit("/", 1)[-1]
    return "sex" if name == "sex" else f"facts/{name}"


def day_of(text: str | None, today: datetime.date, path: str, *, past: bool = True) -> datetime.date:
    """A day as JSON has it; today if there is none. Raises Refusal for what is no day, or (`past`) lies in the future."""
    if text is None:
        return today
    try:
        found = datetime.date.fromisoformat(text)
    except (ValueError, TypeError):
        hint = "Write year-month-day, such as 1983-05-21."
        raise Refusal(Fault("date", f"'{text}' is not a day.", path=path, hint=hint)) from None
    if past and found > today:
        hint = f"In the Buddhist Era? Write {found.year - 543}." if found.year > 2400 else ""
        raise Refusal(Fault("range", f"{found} is in the future.", path=path, hint=hint))
    if found.year < 1880:
        raise Refusal(Fault("range", f"{found} is too long ago.", path=path))
    return found


def check_names(text: str, path: str = "names") -> str:
    """A name as it is kept: composed (NFC), of one line. Raises Refusal."""
    found = name_of(text)
    if isinstance(found, Fault):
        raise Refusal(Fault(found.kind, found.message, path=path, hint=found.hint))
    return found
