"""A household as the law asks for it, put together from the register for a day."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Q

from payung.office.people.checking import NONE
from payung.office.people.models import Fact, Household, Person, Residence
from payung.office.people.queries import residents
from payung.office.prepared import rows_of
from payung.office.rights.actors import beyond_organisation


def household_of(person: Person, on: datetime.date) -> Household | None:
    """The household in which somebody lived on a day."""
    lived = Residence.objects.filter(Q(until=None) | Q(until__gte=on), person=person, since__lte=on)
    found = lived.select_related("household").order_by("-since").first()
    return found.household if found else None


def description_of(household: Household, on: datetime.date) -> dict[str, Any]:
    """The household with its members on a day, by the law's names: what `payung.office.doorway.ask` takes.

    A member's id is the person's number. Of each fact the latest that holds on the day stands; what nobody recorded is left out,
    and so not known.
    """
    with beyond_organisation():
        return _description(household, on)


def facts_of(person: Person, on: datetime.date) -> dict[str, Any]:
    """What was recorded of one person, of each fact the latest that holds on a day; within `acting`.

    A link is the number of who is meant, or to nobody if the actor may not see them.
    """
    stated = rows_of(Fact, "WHERE t.person_id = %s AND t.since <= %s ORDER BY t.since, t.id", [person.pk, on])
    linked = [fact.other_id for fact in stated if fact.other_id]
    numbers = dict(Person.objects.filter(pk__in=linked).values_list("pk", "number")) if linked else {}
    return {fact.name: numbers.get(fact.other_id, NONE) if fact.other_id else fact.value for fact in stated}


def _description(household: Household, on: datetime.date) -> dict[str, Any]:
    people = [residence.person for residence in residents(household, on)]
    numbers = {person.id: person.number for person in people}
    stated = Fact.objects.filter(Q(person__in=people) | Q(household=household), since__lte=on).order_by("since", "id")
    own: dict[int | None, dict[str, Any]] = {person.id: _core(person, on) for person in people} | {None: {}}
    for fact in stated:
        # A link to somebody who does not live here is, to the law, one to nobody here.
        own[fact.person_id][fact.name] = numbers.get(fact.other_id, NONE) if fact.other_id else fact.value
    members = [{"id": person.number, **own[person.id]} for person in people]
    return {**own[None], "members": members}


def _core(person: Person, on: datetime.date) -> dict[str, Any]:
    found: dict[str, Any] = {"has_died": person.died_on is not None and person.died_on <= on}
    if person.birth_date:
        found["birth_date"] = person.birth_date.isoformat()
    if person.sex:
        found["sex"] = person.sex
    return found
