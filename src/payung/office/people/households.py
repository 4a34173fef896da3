"""Who lives with whom: joined, left, moved, split, and who heads a household; every change from a day."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.db.models import Q

from payung.law.faults import Fault
from payung.office.acts import Act, Refusal, action
from payung.office.people.checking import day_of, law_of_office
from payung.office.people.models import Area, Household, Person, Residence
from payung.office.people.numbers import next_number
from payung.office.people.queries import household_of_number, person_of, residents

_DAY = datetime.timedelta(days=1)


@action("people.join_household", permission="people.change")
def join(act: Act, *, office: int, person: str, household: str, since: str | None = None, head: bool = False) -> int:
    """Somebody who lives in no household here comes to live in one, from a day (today)."""
    found, home = person_of(person, locked=True), household_of_number(household)
    day = day_of(since, act.day, "since")
    lived = (
        Residence.objects.filter(Q(until=None) | Q(until__gte=day), person=found).select_related("household").first()
    )
    if lived is not None:
        where = (
            f"lives in household {lived.household.number}"
            if lived.until is None
            else f"lived elsewhere until {lived.until}"
        )
        raise Refusal(Fault("overlap", f"{person} {where}.", path="since", hint="Record a move instead."))
    return _settle(act, office, found, home, day, head)


@action("people.leave_household", permission="people.change")
def leave(act: Act, *, office: int, person: str, until: str | None = None, head: str | None = None) -> int:
    """Somebody leaves the household, and lives in none here; `until` is the last day. If they headed it, `head` names who does now."""
    found = person_of(person, locked=True)
    day = day_of(until, act.day, "until")
    lived = _end(office, found, day, head, "until")
    act.about(f"person:{found.pk}", household=lived.household_id, until=day.isoformat())
    return int(lived.pk)


@action("people.move_household", permission="people.change")
def move(
    act: Act,
    *,
    office: int,
    person: str,
    household: str | None = None,
    since: str | None = None,
    head: str | None = None,
) -> dict[str, str]:
    """Somebody moves from one household to another, or (none named) into a new one, which they head.

    `since` is the first day there; `head` names who heads the household that they leave, if they did.
    """
    found = person_of(person, locked=True)
    day = day_of(since, act.day, "since")
    home = _new(office) if household is None else household_of_number(household)
    if Residence.objects.filter(person=found, household=home, until=None).exists():
        raise Refusal(Fault("same", f"{person} lives in household {home.number} already.", path="household"))
    _end(office, found, day - _DAY, head, "since")
    _settle(act, office, found, home, day, household is None)
    return {"person": found.number, "household": home.number}


@action("people.split_household", permission="people.change")
def split(
    act: Act,
    *,
    office: int,
    persons: Sequence[str],
    head: str,
    since: str | None = None,
    remaining_head: str | None = None,
) -> str:
    """Some members of a household form a new one, headed by one of them. Gives its number.

    `remaining_head` names who heads the household that is left, if its head is among those who go.
    """
    day = day_of(since, act.day, "since")
    going = [person_of(number, locked=True, path="persons") for number in dict.fromkeys(persons)]
    if head not in {one.number for one in going}:
        raise Refusal(Fault("unknown-name", f"{head} is not among those who form the new household.", path="head"))
    lived = [_lived(one, day - _DAY, "persons") for one in going]
    if len({one.household_id for one in lived}) > 1:
        raise Refusal(Fault("household", "Those who split off do not live in one household.", path="persons"))
    new = _new(office)
    heads = [one for one in lived if one.is_head]
    for person in sorted(going, key=lambda one: any(one.pk == found.person_id for found in heads)):
        _end(office, person, day - _DAY, remaining_head, "since")
    for person in going:
        _settle(act, office, person, new, day, person.number == head)
    act.about(f"household:{new.pk}", split_from=lived[0].household_id, members=len(going))
    return str(new.number)


@action("people.change_head", permission="people.change")
def change_head(act: Act, *, office: int, household: str, person: str, since: str | None = None) -> str:
    """Another member heads the household from a day (today)."""
    home, found = household_of_number(household), person_of(person, locked=True)
    make_head(office, home, found, day_of(since, act.day, "since"))
    act.about(f"household:{home.pk}", head=found.pk)
    return str(found.number)


@action("people.place_household", permission="people.change")
def place(act: Act, *, office: int, household: str, area: str) -> str:
    """Say in which administrative area (by its code) a household lives."""
    home = household_of_number(household)
    found = Area.objects.filter(country=law_of_office(office).code, code=area).first()
    if found is None:
        raise Refusal(Fault("unknown-name", f"There is no area {area}.", path="area"))
    home.area = found
    home.save(update_fields=["area"])
    act.about(f"household:{home.pk}", area=found.pk)
    return str(found.code)


def make_head(office: int, household: Household, person: Person, day: datetime.date) -> None:
    """Make a member the head from a day; the spells of the one before and of the new one are divided there."""
    here = list(residents(household, day))
    new = next((one for one in here if one.person_id == person.pk), None)
    if new is None:
        raise Refusal(
            Fault("unknown-name", f"{person.number} does not live in this household on {day}.", path="person")
        )
    if person.died_on is not None and person.died_on < day:
        raise Refusal(Fault("died", f"{person.number} died on {person.died_on}.", path="person"))
    for spell in here:
        wanted = spell.pk == new.pk
        if spell.is_head == wanted:
            continue
        if spell.since == day:
            spell.is_head = wanted
            spell.save(update_fields=["is_head"])
            continue
        last = spell.until
        spell.until = day - _DAY
        spell.save(update_fields=["until"])
        Residence.objects.create(
            office_id=office, person_id=spell.person_id, household=household, since=day, until=last, is_head=wanted
        )


def _new(office: int) -> Household:
    return Household.objects.create(office_id=office, number=next_number("people_household_number"))


def _settle(act: Act, office: int, person: Person, home: Household, day: datetime.date, head: bool) -> int:
    if person.died_on is not None and person.died_on < day:
        raise Refusal(Fault("died", f"{person.number} died on {person.died_on}.", path="person"))
    made = Residence.objects.create(office_id=office, person=person, household=home, since=day)
    if head:
        make_head(office, home, person, day)
    act.about(f"person:{person.pk}", household=home.pk, since=day.isoformat())
    return int(made.pk)


def _lived(person: Person, day: datetime.date, path: str) -> Residence:
    found = Residence.objects.filter(person=person, until=None).select_related("household").first()
    if found is None:
        hint = "Record that they join one."
        raise Refusal(Fault("household", f"{person.number} lives in no household.", path=path, hint=hint))
    if day < found.since:
        raise Refusal(Fault("range", f"{person.number} has lived there only since {found.since}.", path=path))
    return found


def _end(office: int, person: Person, day: datetime.date, head: str | None, path: str) -> Residence:
    """End where somebody lives with a day; who heads the household after them is named, if others live there."""
    lived = _lived(person, day, path)
    others = [one for one in residents(lived.household, day + _DAY) if one.person_id != person.pk]
    if lived.is_head and others:
        if head is None:
            hint = "Name one of " + ", ".join(one.person.number for one in others) + "."
            raise Refusal(Fault("missing", "Who heads the household that is left?", path="head", hint=hint))
        make_head(office, lived.household, person_of(head, path="head"), day + _DAY)
        lived = Residence.objects.select_related("household").get(person=person, until=None)
        if lived.since > day:  # the spell that began with the change of head does not take place
            lived.delete()
            return Residence.objects.select_related("household").filter(person=person).latest("until")
    lived.until = day
    lived.save(update_fields=["until"])
    return lived
