"""What is done to the register: persons registered and changed, households formed and left, facts recorded."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.people.models import Fact, Household, Person, Residence
from payung.office.people.numbers import next_number


@action("people.register", permission="people.register")
def register_person(
    act: Act,
    *,
    office: int,
    names: str,
    birth_date: str | None = None,
    sex: str = "",
    facts: Mapping[str, Any] | None = None,
    household: str | None = None,
) -> dict[str, str]:
    """Register a person, in a household that is named by its number, or in a new one. Gives both numbers."""
    if not names.strip():
        raise Refusal(Fault("missing", "A person has a name.", path="names"))
    person = Person.objects.create(
        office_id=office,
        number=next_number("people_person_number"),
        names=names.strip(),
        birth_date=_day(birth_date, act.day),
        sex=sex,
    )
    home = _household(office, household)
    Residence.objects.create(person=person, household=home, since=act.day, is_head=household is None)
    Fact.objects.bulk_create(
        Fact(office_id=office, person=person, name=name, value=value, since=act.day)
        for name, value in (facts or {}).items()
    )
    act.about(f"person:{person.id}", household=home.id, facts=sorted(facts or {}))
    return {"person": person.number, "household": home.number}


def _day(text: str | None, today: datetime.date) -> datetime.date | None:
    if text is None:
        return None
    try:
        found = datetime.date.fromisoformat(text)
    except ValueError:
        hint = "Write year-month-day, such as 1983-05-21."
        raise Refusal(Fault("date", f"'{text}' is not a day.", path="birth_date", hint=hint)) from None
    if found > today:
        raise Refusal(Fault("range", f"{found} is in the future.", path="birth_date"))
    return found


def _household(office: int, number: str | None) -> Household:
    if number is None:
        return Household.objects.create(office_id=office, number=next_number("people_household_number"))
    found = Household.objects.filter(number=number).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no household {number}.", path="household"))
    return found
